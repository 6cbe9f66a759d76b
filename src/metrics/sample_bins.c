/*
 * sample_bins.c
 *		Distances of two exact samples over bins: the functions of two_sample, which
 *		are the final functions of the aggregates of the same names.
 */
#include "postgres.h"

#include <math.h>

#include "ranks.h"
#include "stats/divergence.h"
#include "stats/sample_bins.h"

#define DEFAULT_BINS 10

static double
SumOverBins(TwoSample *sample, double (*contribution) (double reference_share, double current_share))
{
	SampleBin	bin[DEFAULT_BINS + SAMPLE_ROW_BINS];
	uint32		count = SampleBins(sample, DEFAULT_BINS, bin);
	CompensatedSum sum = {0};

	for (uint32 i = 0; i < count; i++)
		SumAdd(&sum, contribution(bin[i].share[SAMPLE_REFERENCE], bin[i].share[SAMPLE_CURRENT]));
	return count > 0 ? SumValue(&sum) : NAN;
}

double
SamplePsi(TwoSample *sample)
{
	return SumOverBins(sample, PsiContribution);
}

double
SampleJensenShannon(TwoSample *sample)
{
	double		divergence = SumOverBins(sample, JensenShannonContribution);

	return sqrt(divergence > log(2.0) ? log(2.0) : divergence);
}

/* psi(samples) returns float8 */
PG_FUNCTION_INFO_V1(mleval_sample_bins_psi);
Datum
mleval_sample_bins_psi(PG_FUNCTION_ARGS)
{
	return MetricDatum(fcinfo, SampleMetric(PG_GETARG_TWO_SAMPLE(0), SamplePsi));
}

/* jensen_shannon_distance(samples) returns float8 */
PG_FUNCTION_INFO_V1(mleval_sample_bins_jensen_shannon_distance);
Datum
mleval_sample_bins_jensen_shannon_distance(PG_FUNCTION_ARGS)
{
	return MetricDatum(fcinfo, SampleMetric(PG_GETARG_TWO_SAMPLE(0), SampleJensenShannon));
}
