/*
 * mann_whitney.h
 *		The law of the number of pairs of two samples that are in order.
 */
#ifndef MLEVAL_STATS_MANN_WHITNEY_H
#define MLEVAL_STATS_MANN_WHITNEY_H

#include "memory.h"

/* Is the exact law within reach of the arithmetic, and of patience? */
extern bool MannWhitneyIsCountable(int64_t m, int64_t n);

/* P(U >= u) of independent rows without ties, such sizes; u may be any number. */
extern double MannWhitneyExact(int64_t u, int64_t m, int64_t n, const StatsMemory *memory);

/*
 * The standardised difference of a share of all pairs from a half: sizes may be
 * effective ones; tied is what ties take off the variance, below 1; correction is
 * taken off the number of pairs.
 */
extern double MannWhitneyScore(double share, double m, double n, double tied, double correction);

#endif							/* MLEVAL_STATS_MANN_WHITNEY_H */
