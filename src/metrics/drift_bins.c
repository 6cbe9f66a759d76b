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

#define ROW_BINS 4				/* below, above, NULL, NaN */

static Bin *
RoomForBins(Size count)
{
	return palloc(sizeof(Bin) * (count + 1 + ROW_BINS));
}

/* The finite values of the reference, in a summary. */
typedef struct Extent
{
	double		n;				/* weight */
	double		lowest;
	double		highest;
} Extent;

/* Of both sides: their rows, or how many values they have. */
static Extent
PooledExtent(const Pairs *pairs, ValueKind kind, bool distinct)
{
	Extent		extent = {.lowest = INFINITY, .highest = -INFINITY};

	for (uint32 i = 0; i < pairs->count; i++)
	{
		const PositionPair *pair = &pairs->pair[i];

		extent.n += distinct ? 1.0 : pair->reference + pair->current;
		extent.lowest = fmin(extent.lowest, ValueFloat8(kind, pair->lowest));
		extent.highest = fmax(extent.highest, ValueFloat8(kind, pair->highest));
	}
	return extent;
}

/* Evidently's bound for a number of values that are a bin each. */
#define FEW_VALUES 20

static bool
HasFewValues(const Pairs *pairs)
{
	uint32		count = 0;

	for (uint32 i = 0; i < pairs->count; i++)
		count += pairs->pair[i].reference > 0;
	return count <= FEW_VALUES;
}

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

/* Moments of the finite values of the reference, each in its place. */
static CentralMoments
MomentsOfPlaces(const Pairs *pairs, const double *place, Extent extent)
{
	CentralMoments central = {.weight = extent.n};

	for (uint32 i = 0; i < pairs->count; i++)
		if (isfinite(place[i]))
			central.mean += pairs->pair[i].reference / extent.n * place[i];
	for (uint32 i = 0; i < pairs->count; i++)
		if (isfinite(place[i]))
		{
			double		distance = place[i] - central.mean;

			central.m2 += pairs->pair[i].reference * distance * distance;
			central.m3 += pairs->pair[i].reference * distance * distance * distance;
		}
	return central;
}

/* A summary of numbers knows them exactly; of others they follow from their places. */
static double
SkewnessOf(const BinSource *source, const double *place, Extent extent)
{
	CentralMoments central = source->reference != NULL && source->kind == VALUE_NUMBER ?
		DistributionMoments(source->reference) : MomentsOfPlaces(&source->pairs, place, extent);

	return central.m3 / central.weight / pow(central.m2 / central.weight, 1.5);
}

static uint32
WidthsOf(const BinOptions *options, const BinSource *source, const double *place, Extent extent)
{
	double		range = extent.highest - extent.lowest;
	double		count = options->n_bins;

	if (options->method == BINS_DOANE)
		count = DoaneBins(extent.n, range, SkewnessOf(source, place, extent));
	else if (options->method != BINS_WIDTH)
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
BinsBetweenEdges(Bins *bins, const BinSource *source, const BinOptions *options)
{
	const Pairs *pairs = &source->pairs;
	double	   *place = PlacesOf(pairs, source->kind);
	bool		pooled = options->method == BINS_POOLED || options->method == BINS_POOLED_DISTINCT;
	Extent		extent = pooled ? PooledExtent(pairs, source->kind, options->method == BINS_POOLED_DISTINCT) :
		ExtentOf(pairs, source->kind);
	const double *edge = options->edge;
	uint32		edges = options->edges;

	if (options->method != BINS_EDGES)
	{
		uint32		n_bins = extent.n > 0 ? WidthsOf(options, source, place, extent) : 0;
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
	if (!pooled)
		bins->count = LeaveEmptyBinsOut(bins->bin, bins->count);
}

static void
PositionedBins(Bins *bins, const BinSource *source, const BinOptions *options)
{
	const Pairs *pairs = &source->pairs;

	if (KindIsOrdered(source->kind) && options->method == BINS_QUANTILE)
	{
		bins->bin = RoomForBins(Max(pairs->count, options->n_bins));
		bins->count = QuantileBins(pairs->pair, pairs->count, options->n_bins, bins->bin);
	}
	else if (KindIsOrdered(source->kind) && options->method != BINS_EXACT && !(options->method == BINS_POOLED && HasFewValues(pairs)))
		BinsBetweenEdges(bins, source, options);
	else
	{
		BinType		type = source->kind == VALUE_BOOLEAN ? BIN_BOOLEAN :
			source->kind == VALUE_CATEGORY ? BIN_HASH : BIN_VALUE;

		bins->bin = RoomForBins(pairs->count);
		bins->count = PositionBins(pairs->pair, pairs->count, type, bins->bin);
	}
}

/* NULL and NaN as bins. */
static void
AddRowBins(BinSource *source, EmpiricalDistribution *reference, EmpiricalDistribution *current)
{
	source->row[0] = (Bin) {.type = BIN_NULL, .reference = SumValue(&reference->missing.w), .current = SumValue(&current->missing.w)};
	source->row[1] = (Bin) {.type = BIN_NAN, .reference = SumValue(&reference->nan.w), .current = SumValue(&current->nan.w)};
}

BinSource
SourceOf(EmpiricalDistribution *reference, EmpiricalDistribution *current)
{
	BinSource	source = {.kind = reference->kind, .reference = reference,
		.total = {DistributionWeight(reference), DistributionWeight(current)}};

	AddRowBins(&source, reference, current);
	if (reference->kind != VALUE_CATEGORY)
		source.pairs = PairsOf(reference, current);
	else if (reference->hashed || current->hashed)
		source.pairs = PairsOf(HashedCopy(reference), HashedCopy(current));
	else
	{
		source.label = RoomForBins((Size) reference->categories.labels.count + current->categories.labels.count);
		source.labels = LabelBins(&reference->categories, &current->categories, source.label);
	}
	return source;
}

uint32
SourceWays(const BinSource *source)
{
	return source->pairs.count + source->labels + ROW_WAYS;
}

SourceWeights
SourceWay(const BinSource *source, uint32 i)
{
	const Bin  *bin;

	if (i < source->pairs.count)
		return (SourceWeights) {source->pairs.pair[i].reference, source->pairs.pair[i].current};
	i -= source->pairs.count;
	bin = i < source->labels ? &source->label[i] : &source->row[i - source->labels];
	return (SourceWeights) {bin->reference, bin->current};
}

BinSource
SourceDrawn(const BinSource *source, const double *reference, const double *current)
{
	uint32		labels = source->pairs.count;
	uint32		rows = labels + source->labels;
	BinSource	drawn = {.kind = source->kind,
		.pairs.pair = palloc(sizeof(PositionPair) * Max(source->pairs.count, 1)), .label = RoomForBins(source->labels)};

	for (uint32 i = 0; i < source->pairs.count; i++)
		if (reference[i] > 0 || current[i] > 0)
		{
			PositionPair *pair = &drawn.pairs.pair[drawn.pairs.count++];

			*pair = source->pairs.pair[i];
			pair->reference = reference[i];
			pair->current = current[i];
		}
	for (uint32 i = 0; i < source->labels; i++)
		if (reference[labels + i] > 0 || current[labels + i] > 0)
		{
			Bin		   *bin = &drawn.label[drawn.labels++];

			*bin = source->label[i];
			bin->reference = reference[labels + i];
			bin->current = current[labels + i];
		}
	for (int i = 0; i < ROW_WAYS; i++)
	{
		drawn.row[i] = source->row[i];
		drawn.row[i].reference = reference[rows + i];
		drawn.row[i].current = current[rows + i];
	}
	for (uint32 i = 0; i < rows + ROW_WAYS; i++)
	{
		drawn.total.reference += reference[i];
		drawn.total.current += current[i];
	}
	return drawn;
}

static void
CheckEdgesApply(ValueKind kind, const BinOptions *options)
{
	if (options->method == BINS_EDGES && !KindIsOrdered(kind))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("edges need values with an order"),
				 errdetail("The distributions are of kind %s.", ValueKindName(kind)),
				 errhint("Each category is a bin; leave edges out.")));
}

Bins
BinsOfSource(const BinSource *source, const BinOptions *options)
{
	Bins		bins = {.reference = source->total.reference, .current = source->total.current};

	CheckEdgesApply(source->kind, options);
	if (source->label == NULL || source->labels == 0)
		PositionedBins(&bins, source, options);
	else
	{
		bins.bin = RoomForBins(source->labels);
		memcpy(bins.bin, source->label, sizeof(Bin) * source->labels);
		bins.count = source->labels;
	}
	if (!options->apart)
		bins.count = LumpNewBins(bins.bin, bins.count);
	for (int i = 0; i < ROW_WAYS; i++)
		if (source->row[i].reference > 0 || source->row[i].current > 0)
			bins.bin[bins.count++] = source->row[i];
	return bins;
}

Bins
BinsOf(EmpiricalDistribution *reference, EmpiricalDistribution *current, const BinOptions *options)
{
	BinSource	source = SourceOf(reference, current);

	return BinsOfSource(&source, options);
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
	compared->source = SourceOf(reference, current);
	if (options->preset != PRESET_NONE && !SourceWithoutMissing(&compared->source))
		return false;
	compared->bins = BinsOfSource(&compared->source, options);
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

Totals
AllRows(const EmpiricalDistribution *distribution)
{
	Totals		all = distribution->values;

	TotalsMerge(&all, &distribution->missing);
	TotalsMerge(&all, &distribution->nan);
	return all;
}

const char *
NoRowsOn(const Totals *reference, const Totals *current)
{
	if (!(SumValue(&reference->w) > 0))
		return "the reference has no rows";
	if (!(SumValue(&current->w) > 0))
		return "the current distribution has no rows";
	return NULL;
}
