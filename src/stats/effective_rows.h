/*
 * effective_rows.h
 *		How many independent rows is a window worth, of two values?
 */
#ifndef MLEVAL_STATS_EFFECTIVE_ROWS_H
#define MLEVAL_STATS_EFFECTIVE_ROWS_H

#include "learned.h"

/*
 * Fewer independent rows of the rarer value than this are no evidence.  Five, as of
 * independent rows, would be more than is needed: what is learned from windows has
 * their variation in it already, and only its tail is in doubt.
 */
#define EFFECTIVE_ROWS 2

/* What the square of a distance between the shares of two values is, to second order, x being the difference of shares and p one of them. */
typedef enum ShareDistance
{
	SHARE_DIFFERENCE,			/* x: the Kolmogorov-Smirnov statistic, total variation */
	SHARE_DIFFERENCE_IN_SD,		/* x / sqrt(p (1 - p)): Wasserstein's over the standard deviation */
	SHARE_DIVERGENCE,			/* x^2 / (p (1 - p)), without the square: PSI */
	SHARE_ROOT_DIVERGENCE		/* its root over sqrt(8): Hellinger's, Jensen and Shannon's */
} ShareDistance;

/*
 * How many independent rows of a value, whose share is 0 < share < 1, a window of n rows is expected to have.
 * reference: distances of m >= 2 windows, each to the rollup of the others.
 */
extern double EffectiveRows(const WindowDistance *reference, size_t m, ShareDistance distance, double share, double n);

#endif							/* MLEVAL_STATS_EFFECTIVE_ROWS_H */
