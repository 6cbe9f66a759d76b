/*
 * learned.h
 *		Is a distance more than this column's ordinary variation?
 */
#ifndef MLEVAL_LEARNED_H
#define MLEVAL_LEARNED_H

#include "prediction.h"

#include <stddef.h>

/* Below this the spread of the reference windows is not known well enough. */
#define LEARNED_MIN_WINDOWS 10

/*
 * Skewness of the logarithms of distances: this, and half of what the reference
 * windows show.  Columns have up to 0.5 of it (bench/false_alarms.c), and ten or
 * twenty windows tell it to within as much: neither would do without the other.
 */
#define LEARNED_SKEWNESS 0.2

/* How a distance shrinks as its window grows, while nothing changes, and what half a row makes of it. */
typedef enum DistanceLaw
{
	DISTANCE_ROOT_N,			/* as 1/sqrt(n): the Kolmogorov-Smirnov statistic, and what else is a difference of shares */
	DISTANCE_ROOT_DIVERGENCE,	/* the same: the root of a sum of squared differences, as Hellinger's and Jensen and Shannon's */
	DISTANCE_N					/* as 1/n: PSI, a sum of squared differences */
} DistanceLaw;

typedef struct WindowDistance
{
	double		distance;		/* of this window to its reference, >= 0 */
	double		n;				/* rows in this window, > 0 */
} WindowDistance;

/*
 * Each of the m >= LEARNED_MIN_WINDOWS reference windows comes with its
 * distance to the rollup of the others, the current one with its distance to
 * the rollup of all m.  Reference distances are finite; the current one may be
 * infinite.  work has room for m.  The statistic is Student's t with m - 1
 * degrees of freedom, smaller where the logarithms of the distances are skewed.
 */
extern PredictionResult LearnedPvalue(const WindowDistance *reference, size_t m,
									  WindowDistance current, DistanceLaw law, double *work);

/* The smallest distance that half a row of a window of n could make. */
extern double HalfRowDistance(double n, DistanceLaw law);

#endif							/* MLEVAL_LEARNED_H */
