/*
 * data_quality.c
 *		data_quality(reference, current): is a column still filled as it was?
 *
 * Each check is a row that says by itself what it found: two numbers, how often
 * chance does as much, a verdict, and words.  Rows are listed by the kind of the
 * values, never by what they happen to be, so that a table of runs has no gaps.
 */
#include "postgres.h"

#include <math.h>

#include "composite.h"
#include "drift_bins.h"
#include "estimate.h"
#include "funcapi.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "options.h"
#include "utils/builtins.h"
#include "utils/float.h"
#include "utils/tuplestore.h"

#include "stats/data_quality.h"
#include "stats/hypergeometric.h"

#define QUALITY_COLUMNS 9		/* of which data_quality() shows the first six */
#define NAMED 3					/* categories that a reason names */
#define NAME_BYTES 60
#define INDEPENDENT "; assumes independent rows"

/* One side of the question. */
typedef struct Side
{
	EmpiricalDistribution *distribution;
	double		weight;			/* of all rows, and of those with a value */
	double		value_weight;
	double		rows;			/* how many independent ones these are */
	double		value_rows;
	double		value_rows_whole;	/* and would be with a design effect of 1 */
} Side;

typedef struct Quality
{
	ReturnSetInfo *result;
	double		alpha;
	double		threshold;
	double		design_effect;
	ValueKind	kind;			/* of both, unless one is without rows */
	Side		reference;
	Side		current;
	const char *no_rows;		/* why nothing can be said of rows, of values; or NULL */
	const char *no_values;
	bool		exact;
	BinSource	source;			/* the values of both, if both have some */
	uint32		ways;			/* values, without NULL and NaN */
} Quality;

/* A row of the result; NaN is NULL. */
typedef struct Check
{
	const char *name;
	double		reference;
	double		current;
	double		pvalue;
	const char *verdict;
	const char *reason;
	double		difference;		/* in the unit of the threshold */
	const char *change;			/* in words, whatever the verdict; and what there is to say beside it */
	const char *detail;
} Check;

static void
PutCheck(Quality *quality, const Check *check)
{
	Datum		values[QUALITY_COLUMNS];
	bool		nulls[QUALITY_COLUMNS] = {false};

	CHECK_FOR_INTERRUPTS();
	values[0] = CStringGetTextDatum(check->name);
	values[1] = FiniteDatum(check->reference, &nulls[1]);
	values[2] = FiniteDatum(check->current, &nulls[2]);
	values[3] = FiniteDatum(check->pvalue, &nulls[3]);
	values[4] = CStringGetTextDatum(check->verdict);
	values[5] = TextDatum(check->reason, &nulls[5]);
	values[6] = FiniteDatum(check->difference, &nulls[6]);
	values[7] = TextDatum(check->change, &nulls[7]);
	values[8] = TextDatum(check->detail, &nulls[8]);
	tuplestore_putvalues(quality->result->setResult, quality->result->setDesc, values, nulls);
}

static void
PutNotEnough(Quality *quality, const char *name, const char *reason)
{
	PutCheck(quality, &(Check) {name, NAN, NAN, NAN, "not enough data", reason, .difference = NAN});
}

/* What there is to say beside the change itself, and after it. */
typedef struct Words
{
	const char *change;
	const char *always;			/* or NULL */
} Words;

static char *
Joined(const char *first, const char *second)
{
	return second == NULL ? pstrdup(first) : psprintf("%s; %s", first, second);
}

/* Judges a difference and puts the row; `off` is in the unit of the threshold. */
static void
PutJudged(Quality *quality, Check check, double off, Words words)
{
	bool		matters = off >= quality->threshold - 1e-12 && off > 0;
	bool		evident = check.pvalue < quality->alpha;

	check.difference = fmax(off, 0.0);
	check.change = off > 0 ? words.change : NULL;
	check.detail = words.always;
	check.verdict = matters && evident ? "changed" : "ok";
	if (matters && evident)
		check.reason = psprintf("%s" INDEPENDENT, Joined(words.change, words.always));
	else if (matters)
		check.reason = Joined("the difference may be chance", words.always);
	else if (evident && off > 0)
		check.reason = Joined("the difference is below the threshold", words.always);
	else
		check.reason = words.always;
	PutCheck(quality, &check);
}

static const char *
MoreOrLess(double reference, double current, const char *what)
{
	return psprintf("%s rows are %s", current > reference ? "more" : "fewer", what);
}

/* Weights on a side are shares of so many independent rows, whole ones. */
static double
Successes(double share, double rows)
{
	return rint(fmin(share, 1.0) * rows);
}

static double
FisherOfShares(const Quality *quality, double reference, double current)
{
	double		n = rint(quality->reference.rows);
	double		m = rint(quality->current.rows);

	return FisherTwoSided(Successes(reference, n), n, Successes(current, m), m);
}

static void
CheckShare(Quality *quality, const char *name, double reference, double current, const char *what)
{
	Check		check = {.name = name};

	if (quality->no_rows != NULL)
	{
		PutNotEnough(quality, name, quality->no_rows);
		return;
	}
	check.reference = fmin(reference / quality->reference.weight, 1.0);
	check.current = fmin(current / quality->current.weight, 1.0);
	check.pvalue = FisherOfShares(quality, check.reference, check.current);
	PutJudged(quality, check, fabs(check.current - check.reference),
			  (Words) {.change = MoreOrLess(check.reference, check.current, what)});
}

/* The kind of both is the first check; false if there are two. */
static bool
CheckType(Quality *quality)
{
	ValueKind	reference = quality->reference.distribution->kind;
	ValueKind	current = quality->current.distribution->kind;
	Check		check = {"type", NAN, NAN, NAN, "ok", .difference = NAN};

	if (reference == VALUE_NONE || current == VALUE_NONE)
	{
		PutNotEnough(quality, "type", reference == VALUE_NONE ? "the reference has no rows" : "the current distribution has no rows");
		return true;
	}
	if (reference == current)
		check.reason = psprintf("%s on both sides", ValueKindName(current));
	else
	{
		check.verdict = "changed";
		check.reason = psprintf("%s in the reference, now %s", ValueKindName(reference), ValueKindName(current));
	}
	PutCheck(quality, &check);
	return reference == current;
}

static double
InfiniteWeight(const EmpiricalDistribution *distribution)
{
	return distribution->point[POINT_MINUS_INFINITY] + distribution->point[POINT_PLUS_INFINITY];
}

static void
CheckRows(Quality *quality)
{
	const EmpiricalDistribution *reference = quality->reference.distribution;
	const EmpiricalDistribution *current = quality->current.distribution;

	if (quality->kind == VALUE_NUMBER)
	{
		CheckShare(quality, "nan_fraction", SumValue(&reference->nan.w), SumValue(&current->nan.w), "NaN");
		CheckShare(quality, "zero_fraction", reference->point[POINT_ZERO], current->point[POINT_ZERO], "0");
	}
	if (KindIsOrdered(quality->kind))
		CheckShare(quality, "infinite_fraction", InfiniteWeight(reference), InfiniteWeight(current), "infinite");
}

static bool
IsBelow(Value a, Value b)
{
	return a.part != b.part ? a.part < b.part : a.key < b.key;
}

typedef struct Beyond
{
	double		weight;			/* beyond the range for sure */
	bool		unsure;			/* some of a bucket may be too */
} Beyond;

static Beyond
BeyondRange(EmpiricalDistribution *reference, EmpiricalDistribution *current)
{
	Position   *range = palloc(sizeof(Position) * PositionLimit(reference));
	Position   *position = palloc(sizeof(Position) * PositionLimit(current));
	uint32		last = Positions(reference, reference->buckets.shift, range) - 1;
	uint32		count = Positions(current, current->buckets.shift, position);
	Value		lowest = range[0].lower;
	Value		highest = range[last].upper;
	Beyond		beyond = {0};

	for (uint32 i = 0; i < count; i++)
	{
		bool		begins = IsBelow(position[i].lower, lowest) || IsBelow(highest, position[i].upper);

		if (IsBelow(position[i].upper, lowest) || IsBelow(highest, position[i].lower))
			beyond.weight += position[i].weight;
		else
			beyond.unsure = beyond.unsure || begins;
	}
	return beyond;
}

#define AT_LEAST "at least so much, values share buckets"

static void
CheckOutOfRange(Quality *quality)
{
	const Side *current = &quality->current;
	Check		check = {.name = "out_of_range_fraction"};
	Beyond		beyond = BeyondRange(quality->reference.distribution, current->distribution);

	check.current = fmin(beyond.weight / current->value_weight, 1.0);
	check.pvalue = BeyondRangeTail(check.current * current->value_rows, quality->reference.value_rows, current->value_rows);
	PutJudged(quality, check, check.current,
			  (Words) {"values are out of the reference's range", beyond.unsure ? AT_LEAST : NULL});
}

static PooledValues
Pooled(const Quality *quality, double n, double m)
{
	double		per_reference = n / quality->reference.value_weight;
	double		per_current = m / quality->current.value_weight;
	ValueGroup *value = palloc(sizeof(ValueGroup) * (quality->ways + 1));
	uint32		count = 0;

	for (uint32 i = 0; i < quality->ways; i++)
	{
		SourceWeights way = SourceWay(&quality->source, i);
		double		rows = way.reference * per_reference + way.current * per_current;

		if (rows > 0)
			value[count++] = (ValueGroup) {fmin(rows, n + m), 1.0};
	}
	return PoolValues(value, count, n, m, &current_memory);
}

/* How many values a side has. */
static double
DistinctOf(const Quality *quality, bool current)
{
	uint32		count = 0;

	for (uint32 i = 0; i < quality->ways; i++)
	{
		SourceWeights way = SourceWay(&quality->source, i);

		count += (current ? way.current : way.reference) > 0;
	}
	return count;
}

/* How many values so many of a side's rows are expected to have. */
static double
DistinctInRows(const Quality *quality, bool current, double rows)
{
	const Side *side = current ? &quality->current : &quality->reference;
	double		per_weight = side->value_rows_whole / side->value_weight;
	ValueGroup *value = palloc(sizeof(ValueGroup) * (quality->ways + 1));
	uint32		count = 0;
	PooledValues pooled;

	if (rows >= side->value_rows_whole)
		return DistinctOf(quality, current);
	for (uint32 i = 0; i < quality->ways; i++)
	{
		SourceWeights way = SourceWay(&quality->source, i);
		double		mine = (current ? way.current : way.reference) * per_weight;

		if (mine > 0)
			value[count++] = (ValueGroup) {fmin(mine, side->value_rows_whole), 1.0};
	}
	pooled = PoolValues(value, count, side->value_rows_whole - rows, rows, &current_memory);
	return ExpectedDistinct(&pooled);
}

/*
 * P-value of so many current values, if there are more, or fewer, than in as many
 * reference rows.  Rows that are not independent may be copies of fewer ones, or
 * different but near: what is to be expected lies between the values of the
 * independent rows and those of all.  With a design effect of 1 these are one.
 */
static double
DistinctPvalue(const Quality *quality, const PooledValues *pooled, bool more, double values)
{
	PooledValues whole = quality->design_effect == 1.0 ? *pooled :
		Pooled(quality, quality->reference.value_rows_whole, quality->current.value_rows_whole);

	if (!more && values < ExpectedDistinct(pooled))
		return fmin(1.0, 2.0 * FewerValuesTail(pooled, values));
	if (more && values > ExpectedDistinct(&whole))
		return fmin(1.0, 2.0 * pow(MoreValuesTail(&whole, values), 1.0 / quality->design_effect));
	return 1.0;
}

static void
CheckDistinct(Quality *quality, const PooledValues *pooled)
{
	double		rows = Min(quality->reference.value_rows_whole, quality->current.value_rows_whole);
	double		was = DistinctInRows(quality, false, rows);
	double		is = DistinctInRows(quality, true, rows);
	double		off = fabs(is - was) > 1e-9 * was ? fabs(is - was) / was : 0.0;
	Check		check = {.name = "distinct", .reference = DistinctOf(quality, false), .current = DistinctOf(quality, true), .pvalue = 1.0};

	if (off > 0)
		check.pvalue = DistinctPvalue(quality, pooled, is > was, check.current);
	PutJudged(quality, check, off, (Words) {
		psprintf("%s values: %.4g in as many rows as have %.4g in the reference", is > was ? "more" : "fewer", is, was),
		quality->exact ? NULL : "at least so many, values share buckets"});
}

/* Of both sides constant: is there a value that both have? */
static bool
ShareAValue(const Quality *quality)
{
	for (uint32 i = 0; i < quality->ways; i++)
	{
		SourceWeights way = SourceWay(&quality->source, i);

		if (way.reference > 0 && way.current > 0)
			return true;
	}
	return false;
}

static void
CheckConstant(Quality *quality, const PooledValues *pooled)
{
	bool		was = DistinctOf(quality, false) == 1;
	bool		is = DistinctOf(quality, true) == 1;
	PooledValues reversed = PoolReversed(pooled);
	Check		check = {.name = "constant", .reference = was, .current = is, .pvalue = NAN, .verdict = "ok"};

	if (was && is && !ShareAValue(quality))
	{
		check.pvalue = ApartTail(pooled->n, pooled->m);
		PutJudged(quality, check, 1.0, (Words) {"all values are one, another than in the reference", NULL});
	}
	else if (was != is)
	{
		check.pvalue = ConstantTail(is ? pooled : &reversed);
		PutJudged(quality, check, 1.0, (Words) {is ? "all values are one" : "all values were one", NULL});
	}
	else
	{
		check.reason = is ? "one value on both sides" : "more than one value on both sides";
		PutCheck(quality, &check);
	}
}

/* A value as text; of a long label its start. */
static void
AppendWay(StringInfo text, const Quality *quality, uint32 i)
{
	const BinSource *source = &quality->source;
	Bin			bin = {.type = source->kind == VALUE_CATEGORY ? BIN_HASH : BIN_VALUE};

	if (i >= source->pairs.count)
	{
		const Label *label = source->label[i - source->pairs.count].label;
		int			shown = pg_mbcliplen(label->bytes, label->length, NAME_BYTES);

		appendStringInfoChar(text, '"');
		appendBinaryStringInfo(text, label->bytes, shown);
		appendStringInfoString(text, shown < (int) label->length ? "...\"" : "\"");
		return;
	}
	bin.lower = source->pairs.pair[i].lowest;
	bin.upper = source->pairs.pair[i].highest;
	bin.bucket = source->pairs.pair[i].bucket;
	AppendBin(text, source->kind, &bin);
}

/* The value that most current rows have, the first of those. */
static uint32
MostCommon(const Quality *quality)
{
	uint32		most = 0;

	for (uint32 i = 1; i < quality->ways; i++)
		if (SourceWay(&quality->source, i).current > SourceWay(&quality->source, most).current)
			most = i;
	return most;
}

static void
CheckSpike(Quality *quality)
{
	uint32		most = MostCommon(quality);
	SourceWeights way = SourceWay(&quality->source, most);
	double		n = rint(quality->reference.value_rows);
	double		m = rint(quality->current.value_rows);
	Check		check = {.name = "spike"};
	StringInfoData text;

	check.reference = fmin(way.reference / quality->reference.value_weight, 1.0);
	check.current = fmin(way.current / quality->current.value_weight, 1.0);
	check.pvalue = fmin(1.0, quality->ways * FisherGreater(Successes(check.reference, n), n, Successes(check.current, m), m));
	initStringInfo(&text);
	appendStringInfoString(&text, "most common is ");
	AppendWay(&text, quality, most);
	PutJudged(quality, check, check.current - check.reference, (Words) {"one value is far more common", text.data});
}

/* Categories that one side has and the other has not, and the heaviest of them. */
typedef struct OnlyOne
{
	double		weight;
	uint32		count;
	uint32		heaviest[NAMED];
	double		heaviest_weight[NAMED];
} OnlyOne;

static void
AddOnlyOne(OnlyOne *only, uint32 way, double weight)
{
	uint32		place = Min(only->count, NAMED);

	only->weight += weight;
	only->count++;
	for (; place > 0 && weight > only->heaviest_weight[place - 1]; place--)
		if (place < NAMED)
		{
			only->heaviest[place] = only->heaviest[place - 1];
			only->heaviest_weight[place] = only->heaviest_weight[place - 1];
		}
	if (place < NAMED)
	{
		only->heaviest[place] = way;
		only->heaviest_weight[place] = weight;
	}
}

static OnlyOne
OnlyOneSide(const Quality *quality, bool current)
{
	OnlyOne		only = {0};

	for (uint32 i = 0; i < quality->ways; i++)
	{
		SourceWeights way = SourceWay(&quality->source, i);
		double		mine = current ? way.current : way.reference;
		double		other = current ? way.reference : way.current;

		if (mine > 0 && other <= 0)
			AddOnlyOne(&only, i, mine);
	}
	return only;
}

/* "4 new: "a", "b", "c" ..."; NULL where there are none.  Hashes have no names, and may hide one. */
static const char *
NameThem(const Quality *quality, const OnlyOne *only, const char *what)
{
	StringInfoData text;

	if (quality->source.pairs.count > 0)
		return psprintf("%u hash buckets of those %s, without names; " AT_LEAST, only->count, what);
	if (only->count == 0)
		return NULL;
	initStringInfo(&text);
	appendStringInfo(&text, "%u %s", only->count, what);
	for (uint32 i = 0; i < Min(only->count, NAMED); i++)
	{
		appendStringInfoString(&text, i == 0 ? ": " : ", ");
		AppendWay(&text, quality, only->heaviest[i]);
	}
	if (only->count > NAMED)
		appendStringInfoString(&text, " ...");
	return text.data;
}

static void
CheckCategories(Quality *quality, const PooledValues *pooled)
{
	OnlyOne		added = OnlyOneSide(quality, true);
	OnlyOne		gone = OnlyOneSide(quality, false);
	PooledValues reversed = PoolReversed(pooled);
	Check		check = {.name = "new_categories", .current = fmin(added.weight / quality->current.value_weight, 1.0)};

	check.pvalue = NewRowsTail(pooled, check.current * pooled->m);
	PutJudged(quality, check, check.current,
			  (Words) {"rows have new categories", NameThem(quality, &added, "new")});

	check = (Check) {.name = "vanished_categories", .reference = fmin(gone.weight / quality->reference.value_weight, 1.0)};
	check.pvalue = NewRowsTail(&reversed, check.reference * pooled->n);
	PutJudged(quality, check, check.reference,
			  (Words) {"categories have vanished", NameThem(quality, &gone, "vanished")});
}

/* In the order of the result: all that the kind has, where nothing can be said too. */
static void
CheckNoValues(Quality *quality)
{
	bool		has[] = {KindIsOrdered(quality->kind), quality->kind != VALUE_BOOLEAN, true,
		quality->kind != VALUE_BOOLEAN, quality->kind == VALUE_CATEGORY, quality->kind == VALUE_CATEGORY};
	static const char *const name[] = {"out_of_range_fraction", "distinct", "constant", "spike", "new_categories", "vanished_categories"};

	for (int i = 0; i < (int) lengthof(name); i++)
		if (has[i])
			PutNotEnough(quality, name[i], quality->no_values);
}

static void
CheckValues(Quality *quality)
{
	PooledValues pooled;

	quality->source = SourceOf(quality->reference.distribution, quality->current.distribution);
	quality->ways = SourceWays(&quality->source) - ROW_WAYS;
	pooled = Pooled(quality, quality->reference.value_rows, quality->current.value_rows);
	if (KindIsOrdered(quality->kind))
		CheckOutOfRange(quality);
	if (quality->kind != VALUE_BOOLEAN)
		CheckDistinct(quality, &pooled);
	CheckConstant(quality, &pooled);
	if (quality->kind != VALUE_BOOLEAN)
		CheckSpike(quality);
	if (quality->kind == VALUE_CATEGORY)
		CheckCategories(quality, &pooled);
}

static double
IndependentRows(const Totals *totals, double design_effect)
{
	return SumValue(&totals->w) > 0 ? fmin(TotalsEffective(totals) / design_effect, (double) MAX_ROWS) : 0.0;
}

static Side
SideOf(EmpiricalDistribution *distribution, double design_effect)
{
	Totals		all = AllRows(distribution);

	return (Side) {.distribution = distribution, .weight = SumValue(&all.w), .value_weight = SumValue(&distribution->values.w),
		.rows = IndependentRows(&all, design_effect), .value_rows = IndependentRows(&distribution->values, design_effect),
		.value_rows_whole = IndependentRows(&distribution->values, 1.0)};
}

static void
BeginQuality(Quality *quality, EmpiricalDistribution *reference, EmpiricalDistribution *current, double design_effect)
{
	Totals		reference_rows = AllRows(reference);
	Totals		current_rows = AllRows(current);

	quality->design_effect = design_effect;
	quality->kind = reference->kind != VALUE_NONE ? reference->kind : current->kind;
	quality->exact = DistributionExact(reference) && DistributionExact(current);
	quality->reference = SideOf(reference, design_effect);
	quality->current = SideOf(current, design_effect);
	quality->no_rows = NoRowsOn(&reference_rows, &current_rows);
	quality->no_values = quality->no_rows != NULL ? quality->no_rows : NoValuesOn(reference, current);
}

/* data_quality(reference, current, alpha, threshold, design_effect) returns rows */
PG_FUNCTION_INFO_V1(mleval_data_quality_checks);
Datum
mleval_data_quality_checks(PG_FUNCTION_ARGS)
{
	Quality		quality = {.result = (ReturnSetInfo *) fcinfo->resultinfo,
		.alpha = ShareArgument(fcinfo, 2, "alpha", SHARE_OPEN), .threshold = ShareArgument(fcinfo, 3, "threshold", SHARE_CLOSED)};
	double		design_effect = DesignEffectOption(fcinfo, 4);
	bool		one_kind;

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		return (Datum) 0;
	BeginQuality(&quality, PG_GETARG_DISTRIBUTION(0), PG_GETARG_DISTRIBUTION(1), design_effect);
	one_kind = CheckType(&quality);
	CheckShare(&quality, "null_fraction", SumValue(&quality.reference.distribution->missing.w),
			   SumValue(&quality.current.distribution->missing.w), "NULL");
	if (!one_kind || quality.kind == VALUE_NONE)
		return (Datum) 0;
	CheckRows(&quality);
	if (quality.no_values != NULL)
		CheckNoValues(&quality);
	else
		CheckValues(&quality);
	return (Datum) 0;
}
