/*
 * pooled_psi.h
 *		Distances of categories, some of which are rare.
 */
#ifndef MLEVAL_STATS_POOLED_PSI_H
#define MLEVAL_STATS_POOLED_PSI_H

#include <stdbool.h>
#include <stdint.h>

#include "divergence.h"

/* A category of fewer rows than this a window has a share that moves in leaps. */
#define EXPECTED_ROWS 5

/* Beside a single category less than this share of another, or any in a window of fewer rows, may be one cluster. */
#define CLUSTER_SHARE 0.5
#define CLUSTER_ROWS 100

/*
 * The population stability index of a window of n rows, from the bins of categories or booleans and the weights
 * of all rows of either side.  NaN where fewer than two categories, rare ones
 * together as one, are expected often enough.
 */
extern double PooledPsi(const Bin *bin, uint32_t count, double reference, double current, double n);

/*
 * The same bins, rare ones together as the last, and what each adds to that index.  How many they are; 0 where the
 * index is NaN, and the bins are as they were then.
 */
extern uint32_t PooledPsiBins(Bin *bin, uint32_t count, double reference, double current, double n, double *contribution);

/* Of current, the weight of a window of n rows: is what is new beside the only category of the reference, if it is new, no more than a cluster? */
extern bool MayBeACluster(const Bin *bin, uint32_t count, double current, double n);

/*
 * The share in the reference of the rarer of two bins, where only two are expected often enough in n rows, rare
 * ones together as one; NaN where it is another number of bins.
 */
extern double RarerOfTwo(const Bin *bin, uint32_t count, double reference, double n);

/*
 * Is one of the two values of a boolean, which has any, expected too rarely in n
 * of them?  The largest difference of distribution functions is that of one share
 * then, and a handful of rows moves it.
 */
extern bool OneOfTwoIsRare(const EmpiricalDistribution *reference, double n);

#endif							/* MLEVAL_STATS_POOLED_PSI_H */
