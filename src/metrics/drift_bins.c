/*
 * drift_bins.c
 *		Two distributions side by side: on common positions, on a line, in bins.
 *
 * Two distributions of different resolution are compared at the coarser one,
 * where both are counted exactly; categories of which one side has lost the
 * names are compared by hash.
 */
#include "postgres.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "drift_bins.h"
#include "utils/array.h"
#include "utils/builtins.h"

Pairs
PairsOf(EmpiricalDistribution *reference, EmpiricalDistribution *current)
{
	int			shift = Max(reference->buckets.shift, current->buckets.shift);
	Position   *left = palloc(sizeof(Position) * PositionLimit(reference));
	Position   *right = palloc(sizeof(Position) * PositionLimit(current));
	uint32		n_left = Positions(reference, shift, left);
	uint32		n_right = Positions(current, shift, right);
	Pairs		pairs = {.pair = palloc(sizeof(PositionPair) * ((Size) n_left + n_right + 1))};

	pairs.count = PairPositions(left, n_left, right, n_right, pairs.pair);
	return pairs;
}

static double
PlaceOf(ValueKind kind, Value value)
{
	return kind == VALUE_BOOLEAN ? (double) value.key : ValueFloat8(kind, value);
}

Line
LineOf(EmpiricalDistribution *reference, EmpiricalDistribution *current)
{
	Pairs		pairs = PairsOf(reference, current);
	Line		line = {.point = palloc(sizeof(LinePoint) * Max(pairs.count, 1)), .count = pairs.count,
		.unweighted = TotalsUnweighted(&reference->values) && TotalsUnweighted(&current->values)};

	for (uint32 i = 0; i < pairs.count; i++)
	{
		const PositionPair *pair = &pairs.pair[i];

		line.point[i] = (LinePoint) {
			.lower = PlaceOf(reference->kind, pair->lowest),
			.upper = PlaceOf(reference->kind, pair->highest),
			.shared = pair->lowest.key != pair->highest.key,
			.reference = pair->reference,
			.current = pair->current,
		};
		line.reference += pair->reference;
		line.current += pair->current;
	}
	return line;
}

/* A copy whose categories are hashed: an argument is not ours to change. */
static EmpiricalDistribution *
HashedCopy(EmpiricalDistribution *distribution)
{
	EmpiricalDistribution *copy = SummaryCreate(&empirical_distribution_class);

	DistributionMerge(copy, distribution);
	if (copy->kind == VALUE_CATEGORY)
		DistributionHash(copy);
	DistributionSettle(copy);
	return copy;
}

static void
AddRowBin(Bins *bins, BinType type, const Totals *reference, const Totals *current)
{
	Bin			bin = {.type = type, .reference = SumValue(&reference->w),
		.current = SumValue(&current->w)};

	if (bin.reference > 0 || bin.current > 0)
		bins->bin[bins->count++] = bin;
}

#define ROW_BINS 4				/* below, above, NULL, NaN */

static Bin *
RoomForBins(Size count)
{
	return palloc(sizeof(Bin) * (count + 1 + ROW_BINS));
}

static void
LabelledBins(Bins *bins, const EmpiricalDistribution *reference,
			 const EmpiricalDistribution *current)
{
	bins->bin = RoomForBins((Size) reference->categories.labels.count + current->categories.labels.count);
	bins->count = LabelBins(&reference->categories, &current->categories, bins->bin);
}

/* The finite values of the reference, in a summary. */
typedef struct Extent
{
	double		n;				/* weight */
	double		lowest;
	double		highest;
} Extent;

static Extent
ExtentOf(const Pairs *pairs, ValueKind kind)
{
	Extent		extent = {.lowest = INFINITY, .highest = -INFINITY};

	for (uint32 i = 0; i < pairs->count; i++)
	{
		const PositionPair *pair = &pairs->pair[i];
		double		lower = ValueFloat8(kind, pair->lower);
		double		upper = ValueFloat8(kind, pair->upper);

		if (pair->reference <= 0 || isinf(lower) || isinf(upper))
			continue;
		extent.n += pair->reference;
		extent.lowest = fmin(extent.lowest, lower);
		extent.highest = fmax(extent.highest, upper);
	}
	return extent;
}

/* Where each position counts: in its middle. */
static double *
PlacesOf(const Pairs *pairs, ValueKind kind)
{
	double	   *place = palloc(sizeof(double) * Max(pairs->count, 1));

	for (uint32 i = 0; i < pairs->count; i++)
	{
		double		lower = ValueFloat8(kind, pairs->pair[i].lowest);
		double		upper = ValueFloat8(kind, pairs->pair[i].highest);

		place[i] = lower == upper ? lower : lower / 2.0 + upper / 2.0;
	}
	return place;
}

/* Of the finite values of the reference; of instants, in the middle of their buckets. */
static double
SkewnessOf(const EmpiricalDistribution *reference, const Pairs *pairs, const double *place, Extent extent)
{
	CentralMoments central = DistributionMoments(reference);
	double		mean = 0.0;

	if (reference->kind != VALUE_NUMBER)
	{
		central = (CentralMoments) {.weight = extent.n};
		for (uint32 i = 0; i < pairs->count; i++)
			if (isfinite(place[i]))
				mean += pairs->pair[i].reference / extent.n * place[i];
		for (uint32 i = 0; i < pairs->count; i++)
			if (isfinite(place[i]))
			{
				double		distance = place[i] - mean;

				central.m2 += pairs->pair[i].reference * distance * distance;
				central.m3 += pairs->pair[i].reference * distance * distance * distance;
			}
	}
	return central.m3 / central.weight / pow(central.m2 / central.weight, 1.5);
}

static uint32
WidthsOf(const BinOptions *options, const EmpiricalDistribution *reference, const Pairs *pairs,
		 const double *place, Extent extent)
{
	double		range = extent.highest - extent.lowest;
	double		count = options->n_bins;

	if (options->method == BINS_DOANE)
		count = DoaneBins(extent.n, range, SkewnessOf(reference, pairs, place, extent));
	else if (options->method == BINS_STURGES)
		count = SturgesBins(extent.n, range);
	return count < MAX_BINS ? (uint32) Max(count, 1.0) : MAX_BINS;
}

static void
RangeTooNarrow(uint32 n_bins)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("the range of the reference cannot be cut into %u equal widths", n_bins),
			 errdetail("Double precision has no such numbers."),
			 errhint("Use bins => 'quantile'.")));
}

/* Bins between edges that are given, or that the finite values of the reference give. */
static void
BinsBetweenEdges(Bins *bins, const Pairs *pairs, const EmpiricalDistribution *reference, const BinOptions *options)
{
	double	   *place = PlacesOf(pairs, reference->kind);
	Extent		extent = ExtentOf(pairs, reference->kind);
	const double *edge = options->edge;
	uint32		edges = options->edges;

	if (options->method != BINS_EDGES)
	{
		uint32		n_bins = extent.n > 0 ? WidthsOf(options, reference, pairs, place, extent) : 0;
		double	   *widths = palloc(sizeof(double) * (n_bins + 1));

		if (n_bins == 0)		/* as quantiles of nothing */
		{
			bins->bin = RoomForBins(pairs->count);
			bins->count = QuantileBins(pairs->pair, pairs->count, 1, bins->bin);
			return;
		}
		edges = WidthEdges(extent.lowest, extent.highest, n_bins, widths);
		if (edges == 0)
			RangeTooNarrow(n_bins);
		edge = widths;
	}
	bins->bin = RoomForBins(edges);
	bins->count = EdgeBins(pairs->pair, place, pairs->count, edge, edges, bins->bin);
}

static void
PositionedBins(Bins *bins, EmpiricalDistribution *reference, EmpiricalDistribution *current,
			   const BinOptions *options)
{
	Pairs		pairs = PairsOf(reference, current);

	if (KindIsOrdered(reference->kind) && options->method == BINS_QUANTILE)
	{
		bins->bin = RoomForBins(Max(pairs.count, options->n_bins));
		bins->count = QuantileBins(pairs.pair, pairs.count, options->n_bins, bins->bin);
	}
	else if (KindIsOrdered(reference->kind) && options->method != BINS_EXACT)
		BinsBetweenEdges(bins, &pairs, reference, options);
	else
	{
		BinType		type = reference->kind == VALUE_BOOLEAN ? BIN_BOOLEAN :
			reference->kind == VALUE_CATEGORY ? BIN_HASH : BIN_VALUE;

		bins->bin = RoomForBins(pairs.count);
		bins->count = PositionBins(pairs.pair, pairs.count, type, bins->bin);
	}
}

static void
CheckEdgesApply(const EmpiricalDistribution *reference, const BinOptions *options)
{
	if (options->method == BINS_EDGES && !KindIsOrdered(reference->kind))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("edges need values with an order"),
				 errdetail("The distributions are of kind %s.", ValueKindName(reference->kind)),
				 errhint("Each category is a bin; leave edges out.")));
}

Bins
BinsOf(EmpiricalDistribution *reference, EmpiricalDistribution *current, const BinOptions *options)
{
	Bins		bins = {.reference = DistributionWeight(reference),
		.current = DistributionWeight(current)};

	CheckEdgesApply(reference, options);
	if (reference->kind != VALUE_CATEGORY)
		PositionedBins(&bins, reference, current, options);
	else if (reference->hashed || current->hashed)
		PositionedBins(&bins, HashedCopy(reference), HashedCopy(current), options);
	else
		LabelledBins(&bins, reference, current);
	if (!options->apart)
		bins.count = LumpNewBins(bins.bin, bins.count);
	AddRowBin(&bins, BIN_NULL, &reference->missing, &current->missing);
	AddRowBin(&bins, BIN_NAN, &reference->nan, &current->nan);
	return bins;
}

static uint32
CountArgument(FunctionCallInfo fcinfo, int arg)
{
	int32		n_bins = PG_ARGISNULL(arg) ? DEFAULT_BINS : PG_GETARG_INT32(arg);

	if (n_bins < 1 || n_bins > MAX_BINS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("n_bins must be between 1 and %d", MAX_BINS),
				 errdetail("Got %d.", n_bins)));
	return (uint32) n_bins;
}

static BinMethod
MethodArgument(FunctionCallInfo fcinfo, int arg)
{
	static const char *const names[] = {"quantile", "width", "doane", "sturges", "exact"};
	char	   *name;

	if (PG_ARGISNULL(arg))
		return BINS_QUANTILE;
	name = text_to_cstring(PG_GETARG_TEXT_PP(arg));
	for (int i = 0; i < (int) lengthof(names); i++)
		if (strcmp(name, names[i]) == 0)
			return (BinMethod) i;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized bins: \"%s\"", name),
			 errhint("It is one of \"quantile\", \"width\", \"doane\", \"sturges\", \"exact\"; edges of your own go into the argument edges.")));
}

static void
BadEdges(const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("edges must be two numbers or more in ascending order"),
			 errdetail("%s", detail)));
}

static void
EdgesArgument(FunctionCallInfo fcinfo, int arg, BinOptions *options)
{
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(arg);
	Datum	   *values;
	bool	   *nulls;
	int			count;

	if (ARR_NDIM(array) != 1)
		BadEdges(ARR_NDIM(array) == 0 ? "Got an empty array." : "Got an array of several dimensions.");
	deconstruct_array(array, FLOAT8OID, sizeof(float8), FLOAT8PASSBYVAL, TYPALIGN_DOUBLE, &values, &nulls, &count);
	if (count < 2 || count > MAX_BINS + 1)
		BadEdges(psprintf("Got %d of them; there may be %d.", count, MAX_BINS + 1));
	options->method = BINS_EDGES;
	options->edge = palloc(sizeof(double) * count);
	options->edges = (uint32) count;
	for (int i = 0; i < count; i++)
	{
		options->edge[i] = nulls[i] ? NAN : DatumGetFloat8(values[i]);
		if (nulls[i])
			BadEdges(psprintf("Element %d is null.", i + 1));
		if (isnan(options->edge[i]))
			BadEdges(psprintf("Element %d is NaN.", i + 1));
		if (i > 0 && options->edge[i] <= options->edge[i - 1])
			BadEdges(psprintf("Element %d is not above the one before it.", i + 1));
	}
}

BinOptions
BinOptionsArgument(FunctionCallInfo fcinfo, int arg)
{
	BinOptions	options = {.n_bins = CountArgument(fcinfo, arg), .method = MethodArgument(fcinfo, arg + 1)};

	if (!PG_ARGISNULL(arg + 2))
		EdgesArgument(fcinfo, arg + 2, &options);
	return options;
}

ZeroRule
ZeroArgument(FunctionCallInfo fcinfo, int arg)
{
	char	   *name;

	if (PG_ARGISNULL(arg))
		return ZERO_FLOOR;
	name = text_to_cstring(PG_GETARG_TEXT_PP(arg));
	if (strcmp(name, "floor") == 0)
		return ZERO_FLOOR;
	if (strcmp(name, "laplace") == 0)
		return ZERO_LAPLACE;
	if (strcmp(name, "error") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unrecognized zero: \"%s\"", name),
				 errhint("It is one of \"floor\", \"laplace\", \"error\".")));
	return ZERO_AS_IT_IS;
}

void
CheckNoZero(const Bins *bins, ValueKind kind)
{
	for (uint32 i = 0; i < bins->count; i++)
	{
		const Bin  *bin = &bins->bin[i];
		StringInfoData text;

		if ((bin->reference > 0) == (bin->current > 0))
			continue;
		initStringInfo(&text);
		AppendBin(&text, kind, bin);
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a bin is empty on one side"),
				 errdetail("It is \"%s\", in the %s.", text.data,
						   bin->current > 0 ? "reference" : "current distribution"),
				 errhint("With zero => 'floor' its share counts as %g, with zero => 'laplace' each bin has one more row.", PSI_FLOOR)));
	}
}

bool
ComparedArguments(FunctionCallInfo fcinfo, const BinOptions *options, ZeroRule rule, Compared *compared)
{
	EmpiricalDistribution *reference;
	EmpiricalDistribution *current;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		return false;
	reference = PG_GETARG_DISTRIBUTION(0);
	current = PG_GETARG_DISTRIBUTION(1);
	CheckSameKind(reference, current);
	if (DistributionWeight(reference) <= 0 || DistributionWeight(current) <= 0)
		return false;
	compared->kind = reference->kind;
	compared->bins = BinsOf(reference, current, options);
	if (rule == ZERO_AS_IT_IS)
		CheckNoZero(&compared->bins, compared->kind);
	return true;
}

void
CheckOnALine(const EmpiricalDistribution *reference, const EmpiricalDistribution *current, const char *what)
{
	CheckSameKind(reference, current);
	if (reference->kind == VALUE_CATEGORY || current->kind == VALUE_CATEGORY)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s needs values with an order", what),
				 errdetail("The distributions are of kind category."),
				 errhint("psi(), jensen_shannon_distance(), hellinger_distance(), total_variation_distance(), l_infinity_distance() and cramers_v() compare categories.")));
}

const char *
NoValuesOn(const EmpiricalDistribution *reference, const EmpiricalDistribution *current)
{
	if (DistributionNoValues(reference) != NULL)
		return "the reference has no values";
	if (DistributionNoValues(current) != NULL)
		return "the current distribution has no values";
	return NULL;
}

static void
AppendRange(StringInfo text, ValueKind kind, const Bin *bin)
{
	appendStringInfoChar(text, bin->type == BIN_FIRST_RANGE ? '[' : '(');
	AppendValue(text, kind, bin->lower);
	appendStringInfoString(text, ", ");
	AppendValue(text, kind, bin->upper);
	appendStringInfoChar(text, ']');
}

static void
AppendLeftRange(StringInfo text, ValueKind kind, const Bin *bin)
{
	appendStringInfoChar(text, '[');
	AppendFloat8(text, kind, bin->from);
	appendStringInfoString(text, ", ");
	AppendFloat8(text, kind, bin->to);
	appendStringInfoChar(text, bin->type == BIN_LAST_RANGE ? ']' : ')');
}

/* A value; a bucket as buckets() shows it. */
static void
AppendOneValue(StringInfo text, ValueKind kind, const Bin *bin)
{
	if (bin->lower.key == bin->upper.key)
		AppendValue(text, kind, bin->lower);
	else
	{
		appendStringInfoChar(text, '[');
		AppendValue(text, kind, bin->lower);
		appendStringInfoString(text, ", ");
		AppendValue(text, kind, bin->upper);
		appendStringInfoChar(text, ']');
	}
}

void
AppendBin(StringInfo text, ValueKind kind, const Bin *bin)
{
	switch (bin->type)
	{
		case BIN_FIRST_RANGE:
		case BIN_RANGE:
			AppendRange(text, kind, bin);
			break;
		case BIN_LEFT_RANGE:
		case BIN_LAST_RANGE:
			AppendLeftRange(text, kind, bin);
			break;
		case BIN_VALUE:
			AppendOneValue(text, kind, bin);
			break;
		case BIN_LABEL:
			appendBinaryStringInfo(text, bin->label->bytes, bin->label->length);
			break;
		case BIN_HASH:
			appendStringInfo(text, "hash bucket " UINT64_FORMAT, bin->bucket);
			break;
		case BIN_BOOLEAN:
			appendStringInfoString(text, bin->bucket ? "true" : "false");
			break;
		case BIN_NEW_CATEGORIES:
			appendStringInfoString(text, "new categories");
			break;
		case BIN_NEW_VALUES:
			appendStringInfoString(text, "new values");
			break;
		case BIN_BELOW:
			appendStringInfoString(text, "below ");
			AppendValue(text, kind, bin->upper);
			break;
		case BIN_ABOVE:
			appendStringInfoString(text, "above ");
			AppendValue(text, kind, bin->lower);
			break;
		case BIN_BELOW_EDGE:
			appendStringInfoString(text, "below ");
			AppendFloat8(text, kind, bin->to);
			break;
		case BIN_ABOVE_EDGE:
			appendStringInfoString(text, "above ");
			AppendFloat8(text, kind, bin->from);
			break;
		case BIN_ANY_VALUE:
			appendStringInfoString(text, "any value");
			break;
		case BIN_NULL:
			appendStringInfoString(text, "NULL");
			break;
		case BIN_NAN:
			appendStringInfoString(text, "NaN");
			break;
	}
}
