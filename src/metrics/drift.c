/*
 * drift.c
 *		SQL functions for how far a current distribution is from a reference.
 *
 * Two distributions of different resolution are compared at the coarser one,
 * where both are counted exactly; categories of which one side has lost the
 * names are compared by hash.
 */
#include "postgres.h"

#include <math.h>

#include "distributions.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "test_result.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "stats/divergence.h"
#include "stats/kolmogorov.h"
#include "stats/pooled_psi.h"

#define DEFAULT_BINS 10
#define MAX_BINS 10000

typedef struct Pairs
{
	PositionPair *pair;
	uint32		count;
} Pairs;

/* The two on common positions, in the current memory context. */
static Pairs
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

typedef struct Bins
{
	Bin		   *bin;
	uint32		count;
	double		reference;		/* weight of all rows */
	double		current;
} Bins;

static void
AddRowBin(Bins *bins, BinType type, const Totals *reference, const Totals *current)
{
	Bin			bin = {.type = type, .reference = SumValue(&reference->w),
		.current = SumValue(&current->w)};

	if (bin.reference > 0 || bin.current > 0)
		bins->bin[bins->count++] = bin;
}

#define ROW_BINS 4				/* below, above, NULL, NaN */

static void
LabelledBins(Bins *bins, const EmpiricalDistribution *reference,
			 const EmpiricalDistribution *current)
{
	bins->bin = palloc(sizeof(Bin) * ((Size) reference->categories.labels.count + 1 + ROW_BINS));
	bins->count = LabelBins(&reference->categories, &current->categories, bins->bin);
}

static void
PositionedBins(Bins *bins, EmpiricalDistribution *reference, EmpiricalDistribution *current,
			   uint32 n_bins)
{
	Pairs		pairs = PairsOf(reference, current);

	bins->bin = palloc(sizeof(Bin) * ((Size) Max(pairs.count, n_bins) + 1 + ROW_BINS));
	if (KindIsOrdered(reference->kind))
		bins->count = QuantileBins(pairs.pair, pairs.count, n_bins, bins->bin);
	else
	{
		BinType		type = reference->kind == VALUE_BOOLEAN ? BIN_BOOLEAN : BIN_HASH;

		bins->count = PositionBins(pairs.pair, pairs.count, type, bins->bin);
	}
}

/* Bins of two distributions that both have rows. */
static Bins
BinsOf(EmpiricalDistribution *reference, EmpiricalDistribution *current, uint32 n_bins)
{
	Bins		bins = {.reference = DistributionWeight(reference),
		.current = DistributionWeight(current)};

	if (reference->kind != VALUE_CATEGORY)
		PositionedBins(&bins, reference, current, n_bins);
	else if (reference->hashed || current->hashed)
		PositionedBins(&bins, HashedCopy(reference), HashedCopy(current), n_bins);
	else
		LabelledBins(&bins, reference, current);
	AddRowBin(&bins, BIN_NULL, &reference->missing, &current->missing);
	AddRowBin(&bins, BIN_NAN, &reference->nan, &current->nan);
	return bins;
}

static uint32
BinsArgument(FunctionCallInfo fcinfo, int arg)
{
	int32		n_bins = PG_ARGISNULL(arg) ? DEFAULT_BINS : PG_GETARG_INT32(arg);

	if (n_bins < 1 || n_bins > MAX_BINS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("n_bins must be between 1 and %d", MAX_BINS),
				 errdetail("Got %d.", n_bins)));
	return (uint32) n_bins;
}

/* The bins of arguments (reference, current, n_bins); false if a side has no rows. */
static bool
BinsOfArguments(FunctionCallInfo fcinfo, Bins *bins, ValueKind *kind)
{
	uint32		n_bins = BinsArgument(fcinfo, 2);
	EmpiricalDistribution *reference;
	EmpiricalDistribution *current;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		return false;
	reference = PG_GETARG_DISTRIBUTION(0);
	current = PG_GETARG_DISTRIBUTION(1);
	CheckSameKind(reference, current);
	if (DistributionWeight(reference) <= 0 || DistributionWeight(current) <= 0)
		return false;
	*kind = reference->kind;
	*bins = BinsOf(reference, current, n_bins);
	return true;
}

static double
Contribution(const Bins *bins, uint32 i)
{
	return PsiContribution(bins->bin[i].reference / bins->reference,
						   bins->bin[i].current / bins->current);
}

static double
Psi(const Bins *bins)
{
	CompensatedSum psi = {0};

	for (uint32 i = 0; i < bins->count; i++)
		SumAdd(&psi, Contribution(bins, i));
	return SumValue(&psi);
}

/* psi(reference, current, n_bins) returns float8 */
PG_FUNCTION_INFO_V1(mleval_drift_psi);
Datum
mleval_drift_psi(PG_FUNCTION_ARGS)
{
	ValueKind	kind;
	Bins		bins;

	if (!BinsOfArguments(fcinfo, &bins, &kind))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(Psi(&bins));
}

/*
 * _psi(reference, current, n) returns float8: psi() for columns of every kind in
 * windows of n rows.  NULL where there is none, two kinds among that.
 */
PG_FUNCTION_INFO_V1(mleval_drift_psi_of_window);
Datum
mleval_drift_psi_of_window(PG_FUNCTION_ARGS)
{
	EmpiricalDistribution *reference = PG_GETARG_DISTRIBUTION(0);
	EmpiricalDistribution *current = PG_GETARG_DISTRIBUTION(1);
	int64		n = PG_GETARG_INT64(2);
	Bins		bins;
	double		psi;

	if (reference->kind != current->kind || n <= 0 ||
		DistributionWeight(reference) <= 0 || DistributionWeight(current) <= 0)
		PG_RETURN_NULL();
	bins = BinsOf(reference, current, DEFAULT_BINS);
	if (KindIsOrdered(reference->kind))
		PG_RETURN_FLOAT8(Psi(&bins));
	psi = PooledPsi(bins.bin, bins.count, bins.reference, bins.current, (double) n);
	if (isnan(psi))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(psi);
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
AppendBin(StringInfo text, ValueKind kind, const Bin *bin)
{
	switch (bin->type)
	{
		case BIN_FIRST_RANGE:
		case BIN_RANGE:
			AppendRange(text, kind, bin);
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
		case BIN_BELOW:
			appendStringInfoString(text, "below ");
			AppendValue(text, kind, bin->upper);
			break;
		case BIN_ABOVE:
			appendStringInfoString(text, "above ");
			AppendValue(text, kind, bin->lower);
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

/* psi_table(reference, current, n_bins) returns rows */
PG_FUNCTION_INFO_V1(mleval_drift_psi_table);
Datum
mleval_drift_psi_table(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	ValueKind	kind;
	Bins		bins;
	StringInfoData text;

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	if (!BinsOfArguments(fcinfo, &bins, &kind))
		return (Datum) 0;

	initStringInfo(&text);
	for (uint32 i = 0; i < bins.count; i++)
	{
		Datum		values[5];
		bool		nulls[5] = {false};

		CHECK_FOR_INTERRUPTS();
		resetStringInfo(&text);
		AppendBin(&text, kind, &bins.bin[i]);
		values[0] = Int32GetDatum(i + 1);
		values[1] = PointerGetDatum(cstring_to_text_with_len(text.data, text.len));
		values[2] = Float8GetDatum(fmin(bins.bin[i].reference / bins.reference, 1.0));
		values[3] = Float8GetDatum(fmin(bins.bin[i].current / bins.current, 1.0));
		values[4] = Float8GetDatum(Contribution(&bins, i));
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}

static void
CheckComparable(const EmpiricalDistribution *reference, const EmpiricalDistribution *current)
{
	CheckSameKind(reference, current);
	if (reference->kind == VALUE_CATEGORY || current->kind == VALUE_CATEGORY)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the Kolmogorov-Smirnov distance needs values with an order"),
				 errdetail("The distributions are of kind category."),
				 errhint("psi() compares categories.")));
}

/* Why the two have no such distance; or NULL. */
static const char *
NothingToCompare(const EmpiricalDistribution *reference, const EmpiricalDistribution *current)
{
	if (DistributionNoValues(reference) != NULL)
		return "the reference has no values";
	if (DistributionNoValues(current) != NULL)
		return "the current distribution has no values";
	return NULL;
}

/* Of two that both have values. */
static double
KsStatistic(EmpiricalDistribution *reference, EmpiricalDistribution *current)
{
	Pairs		pairs = PairsOf(reference, current);

	return KolmogorovSmirnov(pairs.pair, pairs.count);
}

/* ks_statistic(reference, current) returns float8 */
PG_FUNCTION_INFO_V1(mleval_drift_ks_statistic);
Datum
mleval_drift_ks_statistic(PG_FUNCTION_ARGS)
{
	EmpiricalDistribution *reference = PG_GETARG_DISTRIBUTION(0);
	EmpiricalDistribution *current = PG_GETARG_DISTRIBUTION(1);

	CheckComparable(reference, current);
	if (NothingToCompare(reference, current) != NULL)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(KsStatistic(reference, current));
}

/*
 * _ks_statistic(reference, current) returns float8: NULL where the values have
 * no order or are of two kinds, or are two of which one is rare, for queries over
 * columns of every kind.  In SQL that would be a CASE around ks_statistic(), and a
 * planner that has the arguments as constants computes the call inside, and
 * fails, before it looks at the condition.
 */
PG_FUNCTION_INFO_V1(mleval_drift_ks_statistic_or_null);
Datum
mleval_drift_ks_statistic_or_null(PG_FUNCTION_ARGS)
{
	EmpiricalDistribution *reference = PG_GETARG_DISTRIBUTION(0);
	EmpiricalDistribution *current = PG_GETARG_DISTRIBUTION(1);

	if (reference->kind != current->kind || reference->kind == VALUE_CATEGORY)
		PG_RETURN_NULL();
	if (reference->kind == VALUE_BOOLEAN && NothingToCompare(reference, current) == NULL &&
		OneOfTwoIsRare(reference, SumValue(&current->values.w)))
		PG_RETURN_NULL();
	return mleval_drift_ks_statistic(fcinfo);
}

/* ks_test(reference, current) returns mleval.test_result */
PG_FUNCTION_INFO_V1(mleval_drift_ks_test);
Datum
mleval_drift_ks_test(PG_FUNCTION_ARGS)
{
	EmpiricalDistribution *reference = PG_GETARG_DISTRIBUTION(0);
	EmpiricalDistribution *current = PG_GETARG_DISTRIBUTION(1);
	TestResult	result = {
		.statistic = NAN,
		.pvalue = NAN,
		.n_reference = reference->values.n,
		.n_current = current->values.n,
		.method = "ks, asymptotic, assumes independent rows",
	};

	CheckComparable(reference, current);
	result.reason = NothingToCompare(reference, current);
	if (result.reason == NULL)
	{
		result.statistic = KsStatistic(reference, current);
		result.pvalue = KolmogorovTwoSampleTail(result.statistic, TotalsEffective(&reference->values),
												TotalsEffective(&current->values));
	}
	return TestResultGetDatum(fcinfo, &result);
}
