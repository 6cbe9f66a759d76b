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
typedef struct KsDistance
{
	double		value;
	uint64_t	excess;			/* without weights, value * n_reference * n_current */
} KsDistance;

/* By which the reference's is above the current one's (SciPy's "greater"), and below ("less"). */
typedef struct KsStatistic
{
	KsDistance	greater;
	KsDistance	less;
} KsStatistic;

extern KsStatistic SampleKsStatistic(TwoSample *sample);
extern double SampleKs(TwoSample *sample);

/* Area between them; NaN where a value is infinite, or the area beyond double. */
extern double SampleWasserstein(TwoSample *sample);

/* Square root of twice the area under the square of their difference; NaN likewise. */
extern double SampleEnergy(TwoSample *sample);

#endif							/* MLEVAL_STATS_RANK_STATISTICS_H */
