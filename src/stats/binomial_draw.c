/*
 * binomial_draw.c
 *		Numbers of successes, drawn at random.
 *
 * Of few expected successes by inversion, number by number; of many by Hoermann's
 * transformed rejection (1993, J. Stat. Comput. Simul. 46:101, algorithm BTRS),
 * which takes as long for a million as for ten.
 */
#include "binomial_draw.h"

#include <math.h>

/* Below so many expected successes inversion takes less time. */
#define FEW 10.0

/* n p < FEW, so that q^n is no underflow. */
static int64_t
DrawFew(RandomStream *stream, int64_t n, double p)
{
	double		odds = p / (1.0 - p);
	double		probability = exp((double) n * log1p(-p));
	double		left = NextUniform(stream);
	int64_t		k = 0;

	while (left > probability && k < n)
	{
		left -= probability;
		k++;
		probability *= odds * ((double) (n - k + 1) / (double) k);
	}
	return k;
}

static int64_t
DrawMany(RandomStream *stream, int64_t n, double p)
{
	double		trials = (double) n;
	double		deviation = sqrt(trials * p * (1.0 - p));
	double		b = 1.15 + 2.53 * deviation;
	double		a = -0.0873 + 0.0248 * b + 0.01 * p;
	double		centre = trials * p + 0.5;
	double		alpha = (2.83 + 5.1 / b) * deviation;
	double		mode = floor((trials + 1.0) * p);

	for (;;)
	{
		double		u = NextUniform(stream) - 0.5;
		double		v = NextUniform(stream);
		double		us = 0.5 - fabs(u);
		double		k = floor((2.0 * a / us + b) * u + centre);

		if (!(k >= 0.0 && k <= trials))
			continue;
		/* most draws end here, where the density surely is as large */
		if (us >= 0.07 && v <= 0.92 - 4.2 / b)
			return (int64_t) k;
		if (log(v * alpha / (a / (us * us) + b)) <= lgamma(mode + 1.0) + lgamma(trials - mode + 1.0) - lgamma(k + 1.0) - lgamma(trials - k + 1.0) + (k - mode) * log(p / (1.0 - p)))
			return (int64_t) k;
	}
}

int64_t
BinomialDraw(RandomStream *stream, int64_t n, double p)
{
	if (n <= 0 || p <= 0.0)
		return 0;
	if (p >= 1.0)
		return n;
	if (p > 0.5)
		return n - BinomialDraw(stream, n, 1.0 - p);
	return (double) n * p < FEW ? DrawFew(stream, n, p) : DrawMany(stream, n, p);
}

void
MultinomialDraw(RandomStream *stream, int64_t n, const double *weight, uint32_t count, double total, double *drawn)
{
	uint32_t	last = count;

	while (last > 0 && !(weight[last - 1] > 0))
		last--;
	for (uint32_t i = 0; i < count; i++)
	{
		int64_t		here = 0;

		if (n > 0 && weight[i] > 0)
			here = i + 1 < last && weight[i] < total ? BinomialDraw(stream, n, weight[i] / total) : n;
		total -= weight[i];
		n -= here;
		drawn[i] = (double) here;
	}
}
