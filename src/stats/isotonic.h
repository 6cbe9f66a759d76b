/*
 * isotonic.h
 *		The non-decreasing function that fits best.
 */
#ifndef MLEVAL_STATS_ISOTONIC_H
#define MLEVAL_STATS_ISOTONIC_H

#include <stdint.h>

typedef struct IsotonicPoint
{
	double		x;				/* ascending */
	double		y;
	double		weight;			/* above 0 */
} IsotonicPoint;

/*
 * Least squares (pooled adjacent violators; Barlow et al. 1972): leaves only the
 * points where it bends, between which it is a straight line, and returns their
 * number.
 */
extern uint32_t IsotonicFit(IsotonicPoint *point, uint32_t count);

/* The line at x, level beyond both ends; of points in order, at least one. */
extern double IsotonicValue(const double *x, const double *y, uint32_t count, double at);

#endif							/* MLEVAL_STATS_ISOTONIC_H */
