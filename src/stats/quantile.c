/*
 * quantile.c
 *		Quantiles of a distribution's positions.
 *
 * Methods 1 (inverted_cdf) and 7 (linear) of Hyndman and Fan 1996 (American
 * Statistician 50:361) under NumPy's names, with NumPy's arithmetic.  Values
 * that share a position are taken to lie evenly in it.
 */
#include "quantile.h"

#include <assert.h>
#include <math.h>

bool
QuantileWholeWeights(const QuantilePosition *position, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		if (position[i].weight != floor(position[i].weight))
			return false;
	return true;
}

static double
TotalWeight(const QuantilePosition *position, uint32_t count)
{
	double		total = 0.0;

	for (uint32_t i = 0; i < count; i++)
		total += position[i].weight;
	return total;
}

/*
 * Where in its position a value lies that has `share` of its weight before it.
 * Never less for a larger share, which a sum of two weighted ends would be by
 * its rounding.  Both ends have one sign: their difference is finite.
 */
static double
Within(const QuantilePosition *position, double share)
{
	if (position->lower == position->upper)
		return position->lower;
	if (share >= 1.0)
		return position->upper;
	return fmin(position->lower + (position->upper - position->lower) * share, position->upper);
}

/*
 * The k-th smallest value, from 0, every value repeated as often as it weighs.
 * The first and the last of a position lie at its ends.
 */
static double
OrderStatistic(const QuantilePosition *position, uint32_t count, double k)
{
	double		before = 0.0;
	double		weight;
	uint32_t	i = 0;

	for (; i + 1 < count && before + position[i].weight <= k; i++)
		before += position[i].weight;
	weight = position[i].weight;
	return Within(&position[i], weight > 1.0 ? fmin((k - before) / (weight - 1.0), 1.0) : 0.5);
}

/* As numpy.lib's _lerp, where that is finite. */
static double
Between(double a, double b, double t)
{
	if (a == b || t == 0.0)
		return a;
	if (isinf(a) && isinf(b))
		return NAN;
	if (isinf(a) || isinf(b))
		return isinf(a) ? a : b;
	if (isinf(b - a))
		return a * (1.0 - t) + b * t;
	return t < 0.5 ? a + (b - a) * t : b - (b - a) * (1.0 - t);
}

static double
Linear(const QuantilePosition *position, uint32_t count, double q)
{
	double		last = TotalWeight(position, count) - 1.0;
	double		rank = last * q;
	double		below = floor(rank);

	/* both ends are known, even where they are alone in a position of many values */
	if (rank <= 0.0)
		return position[0].lower;
	if (rank >= last)
		return position[count - 1].upper;
	return Between(OrderStatistic(position, count, below),
				   OrderStatistic(position, count, fmin(below + 1.0, last)), rank - below);
}

/* The smallest value up to which at least q of the weight lies. */
static double
InvertedCdf(const QuantilePosition *position, uint32_t count, double q)
{
	double		wanted = q * TotalWeight(position, count);
	double		before = 0.0;
	uint32_t	i = 0;

	for (; i + 1 < count && before + position[i].weight < wanted; i++)
		before += position[i].weight;
	return Within(&position[i], fmin(fmax((wanted - before) / position[i].weight, 0.0), 1.0));
}

double
Quantile(const QuantilePosition *position, uint32_t count, double q, QuantileMethod method)
{
	assert(count > 0 && q >= 0.0 && q <= 1.0);

	if (method == QUANTILE_INVERTED_CDF)
		return InvertedCdf(position, count, q);
	assert(QuantileWholeWeights(position, count));
	return Linear(position, count, q);
}
