/*
 * drift.c
 *		SQL functions for how far a current distribution is from a reference:
 *		the population stability index and the Kolmogorov-Smirnov distance.
 */
#include "postgres.h"

#include <math.h>

#include "drift_bins.h"
#include "estimate.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "test_result.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "stats/kolmogorov.h"
#include "stats/pooled_psi.h"

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
	BinOptions	options = {.n_bins = DEFAULT_BINS};
	Bins		bins;
	double		psi;

	if (reference->kind != current->kind || n <= 0 ||
		DistributionWeight(reference) <= 0 || DistributionWeight(current) <= 0)
		PG_RETURN_NULL();
	bins = BinsOf(reference, current, &options);
	if (KindIsOrdered(reference->kind))
		PG_RETURN_FLOAT8(DivergenceTotal(&bins, DIVERGENCE_PSI, ZERO_FLOOR));
	psi = PooledPsi(bins.bin, bins.count, bins.reference, bins.current, (double) n);
	if (isnan(psi))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(psi);
}

/*
 * _rarer_share(reference, n, distance) returns float8: of the rarer of two values, or of two bins; NULL where there
 * are others than two, and of values with an order.
 */
PG_FUNCTION_INFO_V1(mleval_drift_rarer_share);
Datum
mleval_drift_rarer_share(PG_FUNCTION_ARGS)
{
	EmpiricalDistribution *reference = PG_GETARG_DISTRIBUTION(0);
	int64		n = PG_GETARG_INT64(1);
	bool		of_values = strcmp(text_to_cstring(PG_GETARG_TEXT_PP(2)), "ks_statistic") == 0;
	BinOptions	options = {.n_bins = DEFAULT_BINS};
	double		share = NAN;

	if (KindIsOrdered(reference->kind) || DistributionWeight(reference) <= 0 || n <= 0)
		PG_RETURN_NULL();
	if (!of_values)
	{
		Bins		bins = BinsOf(reference, reference, &options);

		share = RarerOfTwo(bins.bin, bins.count, bins.reference, (double) n);
	}
	else if (reference->kind == VALUE_BOOLEAN)
		share = fmin(reference->point[POINT_FALSE], reference->point[POINT_TRUE]) / SumValue(&reference->values.w);
	if (isnan(share))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(share);
}

/*
 * _no_evidence(reference, current, n, missing) returns text: why a distance of
 * categories or booleans in a window of n rows is none.  missing: rows of the largest
 * reference window that has no distance, or NULL.  NULL: nothing is in the way.
 */
PG_FUNCTION_INFO_V1(mleval_drift_no_evidence);
Datum
mleval_drift_no_evidence(PG_FUNCTION_ARGS)
{
	EmpiricalDistribution *reference;
	EmpiricalDistribution *current;
	int64		n;
	BinOptions	options = {.n_bins = DEFAULT_BINS};
	Bins		bins;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	reference = PG_GETARG_DISTRIBUTION(0);
	current = PG_GETARG_DISTRIBUTION(1);
	n = PG_GETARG_INT64(2);
	if (reference->kind != current->kind || KindIsOrdered(reference->kind) || n <= 0 ||
		DistributionWeight(reference) <= 0 || DistributionWeight(current) <= 0)
		PG_RETURN_NULL();
	if (!PG_ARGISNULL(3) && PG_GETARG_INT64(3) >= n)
		PG_RETURN_TEXT_P(cstring_to_text("in some reference windows fewer than two categories are expected 5 times"));
	bins = BinsOf(reference, current, &options);
	if (MayBeACluster(bins.bin, bins.count, bins.current, (double) n))
		PG_RETURN_TEXT_P(cstring_to_text("the reference has one category alone, and a new one that is less than half of a window, or in one of fewer than 100 rows, may be a cluster that it missed"));
	PG_RETURN_NULL();
}

/* A row a bin: number, label, shares of both sides, contribution. */
static void
PutBins(ReturnSetInfo *result, const Compared *compared, const double *contribution)
{
	StringInfoData text;

	initStringInfo(&text);
	for (uint32 i = 0; i < compared->bins.count; i++)
	{
		const Bin  *bin = &compared->bins.bin[i];
		Datum		values[5];
		bool		nulls[5] = {false};

		CHECK_FOR_INTERRUPTS();
		resetStringInfo(&text);
		AppendBin(&text, compared->kind, bin);
		values[0] = Int32GetDatum(i + 1);
		values[1] = PointerGetDatum(cstring_to_text_with_len(text.data, text.len));
		values[2] = Float8GetDatum(fmin(bin->reference / compared->bins.reference, 1.0));
		values[3] = Float8GetDatum(fmin(bin->current / compared->bins.current, 1.0));
		values[4] = Float8GetDatum(contribution[i]);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
}

/* psi_table(reference, current, n_bins, bins, edges, zero) returns rows */
PG_FUNCTION_INFO_V1(mleval_drift_psi_table);
Datum
mleval_drift_psi_table(PG_FUNCTION_ARGS)
{
	BinOptions	options = BinOptionsArgument(fcinfo, 2);
	ZeroRule	rule = ZeroArgument(fcinfo, 5);
	Compared	compared;
	double	   *contribution;

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	if (!ComparedArguments(fcinfo, &options, rule, &compared))
		return (Datum) 0;

	contribution = palloc(sizeof(double) * Max(compared.bins.count, 1));
	DivergenceContributions(&compared.bins, DIVERGENCE_PSI, rule, contribution);
	PutBins((ReturnSetInfo *) fcinfo->resultinfo, &compared, contribution);
	return (Datum) 0;
}

/*
 * _psi_table(reference, current, n) returns rows: what _psi() of a window of n rows
 * is made of; what psi() is, where that has none, and without n.
 */
PG_FUNCTION_INFO_V1(mleval_drift_psi_table_of_window);
Datum
mleval_drift_psi_table_of_window(PG_FUNCTION_ARGS)
{
	double		n = PG_ARGISNULL(2) ? 0.0 : (double) PG_GETARG_INT64(2);
	BinOptions	options = {.n_bins = DEFAULT_BINS};
	Compared	compared;
	double	   *contribution;
	uint32		pooled = 0;

	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	if (!ComparedArguments(fcinfo, &options, ZERO_FLOOR, &compared))
		return (Datum) 0;

	NameHashBins(&compared.bins, PG_GETARG_DISTRIBUTION(0), PG_GETARG_DISTRIBUTION(1));
	contribution = palloc(sizeof(double) * Max(compared.bins.count, 1));
	if (n > 0 && !KindIsOrdered(compared.kind))
		pooled = PooledPsiBins(compared.bins.bin, compared.bins.count, compared.bins.reference, compared.bins.current, n, contribution);
	if (pooled > 0)
		compared.bins.count = pooled;
	else
		DivergenceContributions(&compared.bins, DIVERGENCE_PSI, ZERO_FLOOR, contribution);
	PutBins((ReturnSetInfo *) fcinfo->resultinfo, &compared, contribution);
	return (Datum) 0;
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

	CheckOnALine(reference, current, "the Kolmogorov-Smirnov distance");
	if (NoValuesOn(reference, current) != NULL)
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
	if (reference->kind == VALUE_BOOLEAN && NoValuesOn(reference, current) == NULL &&
		OneOfTwoIsRare(reference, SumValue(&current->values.w)))
		PG_RETURN_NULL();
	return mleval_drift_ks_statistic(fcinfo);
}

/* ks_test(reference, current, design_effect) returns mleval.test_result */
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
	double		design_effect = DesignEffectOption(fcinfo, 2);

	CheckOnALine(reference, current, "the Kolmogorov-Smirnov distance");
	result.reason = NoValuesOn(reference, current);
	if (result.reason == NULL)
	{
		result.statistic = KsStatistic(reference, current);
		result.pvalue = KolmogorovTwoSampleTail(result.statistic, TotalsEffective(&reference->values) / design_effect,
												TotalsEffective(&current->values) / design_effect);
	}
	return TestResultGetDatum(fcinfo, &result);
}
