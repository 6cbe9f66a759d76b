/*
 * bounded_mean.h
 *		An interval of the mean of numbers that can be but so small and so large, as
 *		costs are.
 */
#ifndef MLEVAL_STATS_BOUNDED_MEAN_H
#define MLEVAL_STATS_BOUNDED_MEAN_H

#include <stdint.h>

#include "memory.h"

/* Rows by how far they are from one of the bounds, where the other is 1 from it. */
typedef struct BoundedRows
{
	const double *share;		/* of rows, above 0; their sum is 1 */
	const double *distance;
	uint32_t	count;
	double		n;				/* rows, as many as count, above 0 */
	const StatsMemory *memory;
} BoundedRows;

/* How much nearer to that bound than their mean the interval ends, for a normal quantile z above 0. */
extern double BoundedMeanReach(const BoundedRows *rows, double z);

#endif							/* MLEVAL_STATS_BOUNDED_MEAN_H */
