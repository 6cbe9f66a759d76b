/*
 * score_sums.h
 *		What rows with a probability add to the sums of binary_scores.
 */
#ifndef MLEVAL_STATS_SCORE_SUMS_H
#define MLEVAL_STATS_SCORE_SUMS_H

#include "binary_scores.h"

/* Probabilities of one class; the weights are NULL where all are 1. */
extern void ScoreSumsAdd(CompensatedSum *sum, bool positive, const double *p, const double *weight, uint32_t n);

/* What a row with this probability and weight 1 adds to SUM_SPIEGELHALTER_VARIANCE. */
static inline double
SpiegelhalterVariance(double p)
{
	return (1.0 - 2.0 * p) * (1.0 - 2.0 * p) * p * (1.0 - p);
}

#endif							/* MLEVAL_STATS_SCORE_SUMS_H */
