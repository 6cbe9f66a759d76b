/*
 * metrics_two_sample.c
 *		metrics(two_sample): every metric of the samples, as rows.
 */
#include "postgres.h"

#include "ranks.h"

PG_FUNCTION_INFO_V1(mleval_metrics_two_sample);
Datum
mleval_metrics_two_sample(PG_FUNCTION_ARGS)
{
	TwoSample  *sample = PG_GETARG_TWO_SAMPLE(0);
	int64		n = TwoSampleSize(sample);

	MetricRowsBegin(fcinfo);
	MetricRowElsewhere(fcinfo, "roc_auc_score", SampleMetric(sample, SampleRocAuc), "roc_auc_confint(summary)", n);
	MetricRow(fcinfo, "gini", SampleMetric(sample, SampleGini), n);
	MetricRow(fcinfo, "average_precision_score", SampleMetric(sample, SampleAveragePrecision), n);
	MetricRowElsewhere(fcinfo, "ks_statistic", SampleMetric(sample, SampleKs), "ks_statistic_confint(summary)", n);
	MetricRow(fcinfo, "wasserstein_distance", SampleMetric(sample, SampleWasserstein), n);
	MetricRow(fcinfo, "energy_distance", SampleMetric(sample, SampleEnergy), n);
	MetricRow(fcinfo, "psi", SampleMetric(sample, SamplePsi), n);
	MetricRow(fcinfo, "jensen_shannon_distance", SampleMetric(sample, SampleJensenShannon), n);
	return (Datum) 0;
}
