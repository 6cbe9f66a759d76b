/*
 * permutation.h
 *		What a statistic of two samples would be, if chance had said which rows are current.
 */
#ifndef MLEVAL_STATS_PERMUTATION_H
#define MLEVAL_STATS_PERMUTATION_H

#include "two_sample.h"

/* The values of both samples, each once, from the largest down, and how many rows have it: in memory. */
typedef struct PooledRows
{
	const StatsMemory *memory;
	uint32_t	count;
	uint32_t   *rows;
	uint32_t   *current;		/* how many of these are current */
	double	   *value;			/* scaled; NULL: the order is enough */
	int64_t		n[SAMPLES];
} PooledRows;

/* So many rows of both are permuted, no more. */
#define MOST_PERMUTED_ROWS 10000000

/* Of samples without weights; with values, if all are finite: about one of them, in units of the largest distance. */
extern PooledRows PooledRowsOf(TwoSample *sample, bool values);
extern void PooledRowsFree(PooledRows *pooled);

/* A statistic of rows so many of which are current at each value. */
typedef double (*PermutedStatistic) (const PooledRows *pooled, const uint32_t *current);

/* The share of permutations whose statistic is no larger, and no smaller, than that of the samples. */
typedef struct PermutationTails
{
	double		less;
	double		greater;
	bool		every;			/* of all permutations there are */
} PermutationTails;

/*
 * Of n_resamples permutations drawn at random, among which the samples themselves
 * are counted, or of every one, if there are no more.  Equal seeds, equal
 * tails.  Statistics are the same up to rounding, as in SciPy.
 */
extern PermutationTails Permute(const PooledRows *pooled, PermutedStatistic statistic, int64_t n_resamples, uint64_t seed);

#endif							/* MLEVAL_STATS_PERMUTATION_H */
