/*
 * quantile_search.h
 *		The argument at which a tail has a given probability.
 */
#ifndef MLEVAL_QUANTILE_SEARCH_H
#define MLEVAL_QUANTILE_SEARCH_H

#include <stdbool.h>

/* A tail at w, and the derivative of its logarithm there. */
typedef struct TailAt
{
	double		probability;
	double		log_slope;
} TailAt;

/* Where a search ends: w, and the step that is left, to be made where it has its digits. */
typedef struct QuantileFound
{
	double		w;
	double		step;
} QuantileFound;

/*
 * Newton's method on the logarithm of a tail that rises or falls with w, kept in the
 * bracket by bisection.  Where the tail at low and at high does not straddle what is
 * wanted, it ends at the nearer end.
 */
extern QuantileFound SearchQuantile(TailAt (*tail) (double w, const void *of), const void *of, bool rising,
									double wanted, double low, double high, double start);

#endif							/* MLEVAL_QUANTILE_SEARCH_H */
