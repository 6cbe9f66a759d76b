/*
 * score_sums.h
 *		What rows with a probability add to the sums of binary_scores.
 */
#ifndef MLEVAL_STATS_SCORE_SUMS_H
#define MLEVAL_STATS_SCORE_SUMS_H

#include "binary_scores.h"

/* Probabilities of one class; the weights are NULL where all are 1. */
extern void ScoreSumsAdd(CompensatedSum *sum, bool positive, const double *p, const double *weight, uint32_t n);

#endif							/* MLEVAL_STATS_SCORE_SUMS_H */
