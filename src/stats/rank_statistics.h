/*
 * rank_statistics.h
 *		What the order of two samples says, exactly.
 *
 * All are NaN where a sample that is needed has no weight.  The positives are
 * the current sample, the negatives the reference.
 */
#ifndef MLEVAL_STATS_RANK_STATISTICS_H
#define MLEVAL_STATS_RANK_STATISTICS_H

#include "two_sample.h"

/* Share of pairs of a positive and a negative in the right order, ties half. */
extern double SampleRocAuc(TwoSample *sample);

/* 2 * AUC - 1, without its rounding. */
extern double SampleGini(TwoSample *sample);

/* Sum over thresholds of precision times the recall it adds. */
extern double SampleAveragePrecision(TwoSample *sample);

/* Largest difference of the two distribution functions. */
typedef struct KsStatistic
{
	double		value;
	uint64_t	excess;			/* without weights, value * n_reference * n_current */
} KsStatistic;

extern KsStatistic SampleKsStatistic(TwoSample *sample);
extern double SampleKs(TwoSample *sample);

/* Area between them; NaN where a value is infinite, or the area beyond double. */
extern double SampleWasserstein(TwoSample *sample);

#endif							/* MLEVAL_STATS_RANK_STATISTICS_H */
