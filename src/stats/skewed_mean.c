/*
 * skewed_mean.c
 *		An interval of the mean of numbers that are far from symmetric.
 *
 * Few rows carry most of a loss, and samples without them are both too low and too
 * sure: Student's interval ends too early above.  Hall's transformation takes the
 * skewness out of the statistic before a normal quantile is asked for (Hall 1992,
 * J. R. Stat. Soc. B 54:221): a cubic, which rises everywhere and so can be turned.
 */
#include "skewed_mean.h"

#include <assert.h>
#include <math.h>

/*
 * With a = skewness / sqrt(n), t + a t^2 / 3 + a^2 t^3 / 27 + a / 6 = x has the root
 * 3 / a * (cbrt(1 + a (x - a / 6)) - 1), written so that no skewness is no division
 * by 0.
 */
static double
Studentized(double a, double x)
{
	double		shifted = x - a / 6.0;
	double		root = cbrt(1.0 + a * shifted);

	return 3.0 * shifted / (1.0 + root + root * root);
}

double
SkewedMeanEnd(const SkewedMean *mean, double z)
{
	double		error = sqrt(mean->spread / (mean->n - 1.0));

	assert(mean->n > 1 && mean->spread > 0);

	return mean->mean - error * Studentized(mean->skewness / sqrt(mean->n), z);
}
