/*
 * moments.h
 *		Mean and central moments to the fourth, of weighted values.
 *
 * Weights count as repetitions.  A moment that does not fit a double is
 * infinite here, never NaN.
 */
#ifndef MLEVAL_STATS_MOMENTS_H
#define MLEVAL_STATS_MOMENTS_H

#include "sum.h"

#define MOMENTS 4

/* Sums of weight * (value - origin)^k, k = 1 .. 4; the weight is the owner's to know. */
typedef struct Moments
{
	double		origin;
	CompensatedSum power[MOMENTS];
} Moments;

/* Sums of weight * (value - mean)^k, k = 2 .. 4. */
typedef struct CentralMoments
{
	double		weight;
	double		mean;
	double		m2;
	double		m3;
	double		m4;
} CentralMoments;

/* Sums from what is known already; of nothing, about mean. */
extern Moments MomentsFrom(const CentralMoments *central);
extern void MomentsAdd(Moments *moments, double value, double weight);

/* Many at once; weights are NULL where all are 1. */
extern void MomentsAddRows(Moments *moments, const double *value, const double *weight, uint32_t n);
extern CentralMoments MomentsCentral(const Moments *moments, double weight);

/* Moments of two sets of values together. */
extern CentralMoments CentralMerge(const CentralMoments *a, const CentralMoments *b);

/* What does not fit a double made infinite. */
extern CentralMoments CentralChecked(CentralMoments central);

#endif							/* MLEVAL_STATS_MOMENTS_H */
