/*
 * quantile_search.c
 *		The argument at which a tail has a given probability.
 */
#include "quantile_search.h"

#include <math.h>
#include <stdbool.h>

/* A step this short is the last: the next would be of the order of its square. */
#define CONVERGED 1e-9

/* Bisection alone needs no more, of any bracket of doubles. */
#define MAX_ROUNDS 200

QuantileFound
SearchQuantile(TailAt (*tail) (double w, const void *of), const void *of, bool rising,
			   double wanted, double low, double high, double start)
{
	double		w = start;

	for (int round = 0; round < MAX_ROUNDS; round++)
	{
		TailAt		at = tail(w, of);
		double		step = log(wanted / at.probability) / at.log_slope;

		if (fabs(step) < CONVERGED)
			return (QuantileFound) {w, step};
		if ((at.probability < wanted) == rising)
			low = w;
		else
			high = w;
		w = w + step > low && w + step < high ? w + step : 0.5 * (low + high);
	}
	return (QuantileFound) {w, 0.0};
}
