/*
 * permuted_statistics.h
 *		Statistics of pooled rows, of which those that are current are given.
 */
#ifndef MLEVAL_STATS_PERMUTED_STATISTICS_H
#define MLEVAL_STATS_PERMUTED_STATISTICS_H

#include "permutation.h"

/* Largest difference of the distribution functions, times both sizes; and with the reference's above, or below. */
extern double PermutedKs(const PooledRows *pooled, const uint32_t *current);
extern double PermutedKsGreater(const PooledRows *pooled, const uint32_t *current);
extern double PermutedKsLess(const PooledRows *pooled, const uint32_t *current);

/* Pairs whose reference row is above the current one, twice, and once the ties. */
extern double PermutedMannWhitney(const PooledRows *pooled, const uint32_t *current);

extern double PermutedCramer(const PooledRows *pooled, const uint32_t *current);
extern double PermutedAnderson(const PooledRows *pooled, const uint32_t *current);

/* Student's and Welch's t, of pooled rows with values. */
extern double PermutedStudent(const PooledRows *pooled, const uint32_t *current);
extern double PermutedWelch(const PooledRows *pooled, const uint32_t *current);

#endif							/* MLEVAL_STATS_PERMUTED_STATISTICS_H */
