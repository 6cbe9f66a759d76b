/*
 * empirical_distribution.c
 *		The SQL type mleval.empirical_distribution and its aggregate,
 *		distribution().
 */
#include "postgres.h"

#include "empirical_distribution.h"
#include "pg_compat.h"
#include "row.h"
#include "value_text.h"

#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/timestamp.h"

static void
InitState(void *state, const StatsMemory *memory)
{
	DistributionInit(state, memory);
}

static void
DifferentKinds(ValueKind one, ValueKind other)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("distributions are of different kinds"),
			 errdetail("One is of kind %s, the other of kind %s.",
					   ValueKindName(one), ValueKindName(other)),
			 errhint("Cast the values to one type in both calls of distribution().")));
}

void
CheckSameKind(const EmpiricalDistribution *a, const EmpiricalDistribution *b)
{
	if (a->kind != b->kind && a->kind != VALUE_NONE && b->kind != VALUE_NONE)
		DifferentKinds(a->kind, b->kind);
}

static void
SettleState(void *state)
{
	DistributionSettle(state);
}

static void
MergeState(void *into, void *from)
{
	CheckSameKind(into, from);
	DistributionMerge(into, from);
}

static void
WriteState(Writer *writer, void *state)
{
	DistributionWrite(writer, state);
}

/* What the core cannot know: which bytes are text here, which numbers are dates. */
static void
CheckForServer(Reader *reader, const EmpiricalDistribution *distribution)
{
	const LabelSet *labels = &distribution->categories.labels;

	for (uint32 i = 0; i < labels->count; i++)
		CheckLabelEncoding(reader, labels->label[i].bytes, labels->label[i].length);
	if (reader->error == NULL && KindIsTemporal(distribution->kind) &&
		distribution->buckets.count > 0 &&
		!(KeyIsInstant(distribution->kind, distribution->lowest) &&
		  KeyIsInstant(distribution->kind, distribution->highest)))
		ReaderFail(reader, "A date or timestamp is out of range.");
}

static void
ReadState(Reader *reader, void *state)
{
	DistributionRead(reader, state);
	CheckForServer(reader, state);
}

static void
WritePartOfState(Writer *writer, void *state)
{
	DistributionWritePart(writer, state);
}

static void
ReadPartOfState(Reader *reader, void *state)
{
	DistributionReadPart(reader, state);
	CheckForServer(reader, state);
}

static int64
StateRows(const void *state)
{
	return DistributionRows(state);
}

static void
DescribeValue(StringInfo json, const char *name, ValueKind kind, Value value)
{
	StringInfoData text;

	if (kind == VALUE_NUMBER)
	{
		DescribeNumber(json, name, ValueNumber(value));
		return;
	}
	initStringInfo(&text);
	AppendValue(&text, kind, value);
	DescribeText(json, name, text.data);
}

static void
DescribeRange(StringInfo json, EmpiricalDistribution *distribution)
{
	Position   *position = palloc(sizeof(Position) * PositionLimit(distribution));
	uint32		count = Positions(distribution, distribution->buckets.shift, position);

	if (count == 0)
		return;
	DescribeValue(json, "min", distribution->kind, position[0].lower);
	DescribeValue(json, "max", distribution->kind, position[count - 1].upper);
}

static void
DescribeMoments(StringInfo json, const EmpiricalDistribution *distribution)
{
	CentralMoments central = DistributionMoments(distribution);

	if (central.weight <= 0)
		return;
	DescribeNumber(json, "mean", central.mean);
	DescribeNumber(json, "squared_deviations", central.m2);
}

static void
DescribePlaces(StringInfo json, const EmpiricalDistribution *distribution)
{
	if (distribution->kind == VALUE_CATEGORY && !distribution->hashed)
		DescribeCount(json, "categories", distribution->categories.labels.count);
	else
	{
		DescribeCount(json, distribution->hashed ? "hash_buckets" : "buckets",
					  distribution->buckets.count);
		DescribeCount(json, "shift", distribution->buckets.shift);
	}
	DescribeCount(json, distribution->kind == VALUE_CATEGORY ? "max_categories" : "max_buckets",
				  distribution->limit);
}

static void
DescribeState(StringInfo json, void *state)
{
	EmpiricalDistribution *distribution = state;

	DescribeText(json, "kind", ValueKindName(distribution->kind));
	DescribeCount(json, "missing", distribution->missing.n);
	if (distribution->kind == VALUE_NUMBER)
		DescribeCount(json, "nan", distribution->nan.n);
	DescribeNumber(json, "weight", DistributionWeight(distribution));
	if (distribution->kind == VALUE_BOOLEAN)
	{
		DescribeNumber(json, "weight_false", distribution->point[POINT_FALSE]);
		DescribeNumber(json, "weight_true", distribution->point[POINT_TRUE]);
	}
	if (KindIsOrdered(distribution->kind))
		DescribeRange(json, distribution);
	if (distribution->kind == VALUE_NUMBER)
		DescribeMoments(json, distribution);
	if (KindIsOrdered(distribution->kind) || distribution->kind == VALUE_CATEGORY)
		DescribePlaces(json, distribution);
}

const SummaryClass empirical_distribution_class = {
	.name = "empirical_distribution",
	.tag = 'd',
	.size = sizeof(EmpiricalDistribution),
	.init = InitState,
	.settle = SettleState,
	.merge = MergeState,
	.write = WriteState,
	.read = ReadState,
	.write_part = WritePartOfState,
	.read_part = ReadPartOfState,
	.rows = StateRows,
	.describe = DescribeState,
};

SUMMARY_FUNCTIONS(empirical_distribution, &empirical_distribution_class)

/*
 * The rest of a row's arguments, checked; sets the weight and, in a state that
 * has no rows yet, the kind.  States of a user's own aggregate may have another.
 */
static void
CheckRow(FunctionCallInfo fcinfo, EmpiricalDistribution *distribution, ValueKind kind,
		 double *weight)
{
	bool		categories = kind == VALUE_CATEGORY;
	const char *name = categories ? "max_categories" : "max_buckets";
	uint32		limit = RowLimit(fcinfo, 3, name, categories ? MIN_CATEGORIES : MIN_BUCKETS,
								 categories ? MAX_LABELS : MAX_BUCKETS,
								 categories ? DEFAULT_CATEGORIES : DEFAULT_BUCKETS);

	*weight = RowWeightOrOne(fcinfo, 2);
	CheckOptionsAreConstant(&distribution->options,
							(RowOptions) {limit, RowIsUnweighted(fcinfo, 2)}, name);
	if (distribution->kind == VALUE_NONE)
		DistributionBegin(distribution, kind, limit);
	if (distribution->kind != kind)
		DifferentKinds(distribution->kind, kind);
}

/*
 * (state, value [, sample_weight [, max_buckets | max_categories]])
 *
 * What all rows have in common: the state to add to, and the row's weight.  A
 * NULL value is counted here, and NULL is returned.  Without options there is
 * nothing to check after the first row.
 */
static inline EmpiricalDistribution *
BeginRow(FunctionCallInfo fcinfo, ValueKind kind, double *weight, Datum *state)
{
	EmpiricalDistribution *distribution = SummaryForUpdate(fcinfo, &empirical_distribution_class);

	*weight = 1.0;
	if (PG_NARGS() > 2 || unlikely(distribution->kind != kind))
		CheckRow(fcinfo, distribution, kind, weight);

	*state = SummaryDatum(distribution);
	if (likely(!PG_ARGISNULL(1)))
		return distribution;
	TotalsAdd(&distribution->missing, *weight);
	return NULL;
}

PG_FUNCTION_INFO_V1(mleval_empirical_distribution_trans_float);
Datum
mleval_empirical_distribution_trans_float(PG_FUNCTION_ARGS)
{
	double		weight;
	Datum		state;
	EmpiricalDistribution *distribution = BeginRow(fcinfo, VALUE_NUMBER, &weight, &state);

	if (distribution != NULL && (weight != 1.0 || !DistributionWait(distribution, PG_GETARG_FLOAT8(1))))
		DistributionAddNumber(distribution, PG_GETARG_FLOAT8(1), weight);
	return state;
}

/* A numeric beyond double is infinite: an aggregate must not fail for one row. */
PG_FUNCTION_INFO_V1(mleval_empirical_distribution_trans_numeric);
Datum
mleval_empirical_distribution_trans_numeric(PG_FUNCTION_ARGS)
{
	double		weight;
	Datum		state;
	EmpiricalDistribution *distribution = BeginRow(fcinfo, VALUE_NUMBER, &weight, &state);

	if (distribution != NULL)
	{
		Datum		number = DirectFunctionCall1(numeric_float8_no_overflow, PG_GETARG_DATUM(1));

		DistributionAddNumber(distribution, DatumGetFloat8(number), weight);
	}
	return state;
}

PG_FUNCTION_INFO_V1(mleval_empirical_distribution_trans_text);
Datum
mleval_empirical_distribution_trans_text(PG_FUNCTION_ARGS)
{
	double		weight;
	Datum		state;
	EmpiricalDistribution *distribution = BeginRow(fcinfo, VALUE_CATEGORY, &weight, &state);

	if (distribution != NULL)
	{
		text	   *label = PG_GETARG_TEXT_PP(1);

		DistributionAddLabel(distribution, VARDATA_ANY(label), VARSIZE_ANY_EXHDR(label), weight);
	}
	return state;
}

PG_FUNCTION_INFO_V1(mleval_empirical_distribution_trans_bool);
Datum
mleval_empirical_distribution_trans_bool(PG_FUNCTION_ARGS)
{
	double		weight;
	Datum		state;
	EmpiricalDistribution *distribution = BeginRow(fcinfo, VALUE_BOOLEAN, &weight, &state);

	if (distribution != NULL)
		DistributionAddPoint(distribution, PG_GETARG_BOOL(1) ? POINT_TRUE : POINT_FALSE, weight);
	return state;
}

static void
AddInstant(EmpiricalDistribution *distribution, int64 instant, bool begin, bool end, double weight)
{
	if (begin)
		DistributionAddPoint(distribution, POINT_MINUS_INFINITY, weight);
	else if (end)
		DistributionAddPoint(distribution, POINT_PLUS_INFINITY, weight);
	else
		DistributionAddInstant(distribution, instant, weight);
}

PG_FUNCTION_INFO_V1(mleval_empirical_distribution_trans_date);
Datum
mleval_empirical_distribution_trans_date(PG_FUNCTION_ARGS)
{
	double		weight;
	Datum		state;
	EmpiricalDistribution *distribution = BeginRow(fcinfo, VALUE_DATE, &weight, &state);

	if (distribution != NULL)
	{
		DateADT		date = PG_GETARG_DATEADT(1);

		AddInstant(distribution, date, DATE_IS_NOBEGIN(date), DATE_IS_NOEND(date), weight);
	}
	return state;
}

static Datum
AddTimestamp(FunctionCallInfo fcinfo, ValueKind kind)
{
	double		weight;
	Datum		state;
	EmpiricalDistribution *distribution = BeginRow(fcinfo, kind, &weight, &state);

	if (distribution != NULL)
	{
		Timestamp	timestamp = PG_GETARG_TIMESTAMP(1);

		AddInstant(distribution, timestamp, TIMESTAMP_IS_NOBEGIN(timestamp),
				   TIMESTAMP_IS_NOEND(timestamp), weight);
	}
	return state;
}

PG_FUNCTION_INFO_V1(mleval_empirical_distribution_trans_timestamp);
Datum
mleval_empirical_distribution_trans_timestamp(PG_FUNCTION_ARGS)
{
	return AddTimestamp(fcinfo, VALUE_TIMESTAMP);
}

PG_FUNCTION_INFO_V1(mleval_empirical_distribution_trans_timestamptz);
Datum
mleval_empirical_distribution_trans_timestamptz(PG_FUNCTION_ARGS)
{
	return AddTimestamp(fcinfo, VALUE_TIMESTAMPTZ);
}
