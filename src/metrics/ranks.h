/*
 * ranks.h
 *		What the metrics of two_sample have in common.
 */
#ifndef MLEVAL_METRICS_RANKS_H
#define MLEVAL_METRICS_RANKS_H

#include "metric_rows.h"

#include "stats/rank_statistics.h"
#include "types/two_sample.h"

/* Why nothing can be said of the samples; or NULL. */
extern const char *NoSamples(const TwoSample *sample);

/* A statistic of samples, or why there is none. */
extern Metric SampleMetric(TwoSample *sample, double (*statistic) (TwoSample *));

/* Distances over bins; NaN if a sample has no rows. */
extern double SamplePsi(TwoSample *sample);
extern double SampleJensenShannon(TwoSample *sample);

#endif							/* MLEVAL_METRICS_RANKS_H */
