/*
 * bootstrap.c
 *		An interval from the values of a metric over resamples.
 *
 * Efron 1987 (J. Am. Stat. Assoc. 82:171): percentiles, but those whose share
 * below says what it would if the metric were normal on some scale, with a bias and
 * with a deviation that grows with it.  As SciPy's bootstrap(method="BCa").
 */
#include "bootstrap.h"

#include <assert.h>
#include <math.h>

#include "normal.h"

/* Between two neighbours linearly, as percentile_cont(). */
static double
Percentile(const double *sorted, uint32_t n, double share)
{
	double		place = share * (n - 1);
	uint32_t	below = (uint32_t) floor(place);

	if (below + 1 >= n)
		return sorted[n - 1];
	return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
}

BootstrapEnds
PercentileEnds(const double *sorted, uint32_t n, double level)
{
	assert(n > 0);
	return (BootstrapEnds) {Percentile(sorted, n, 0.5 * (1.0 - level)), Percentile(sorted, n, 0.5 * (1.0 + level))};
}

/* How many of the values are smaller, those that are equal counted half. */
static double
ShareBelow(const double *sorted, uint32_t n, double value)
{
	double		twice = 0.0;

	for (uint32_t i = 0; i < n && sorted[i] <= value; i++)
		twice += sorted[i] < value ? 2.0 : 1.0;
	return twice / (2.0 * n);
}

/* The share below the end that a normal quantile stands for. */
static double
CorrectedShare(double bias, double acceleration, double z)
{
	double		from_bias = bias + z;
	double		shrink = 1.0 - acceleration * from_bias;

	if (!(shrink > 0))
		return from_bias > 0 ? 1.0 : 0.0;
	return NormalUpperTail(-(bias + from_bias / shrink));
}

bool
BcaEnds(const double *sorted, uint32_t n, double value, double acceleration, double level, BootstrapEnds *ends)
{
	double		share = ShareBelow(sorted, n, value);
	double		bias = NormalUpperQuantile(1.0 - share);
	double		z = NormalInterval(level);

	assert(n > 0);

	if (share == 0.0 || share == 1.0)
		return false;
	ends->lower = Percentile(sorted, n, CorrectedShare(bias, acceleration, -z));
	ends->upper = Percentile(sorted, n, CorrectedShare(bias, acceleration, z));
	return true;
}

double
JackknifeAcceleration(const double *value, const double *rows, uint32_t n)
{
	double		all = 0.0;
	double		mean = 0.0;
	double		squares = 0.0;
	double		cubes = 0.0;

	for (uint32_t i = 0; i < n; i++)
	{
		all += rows[i];
		mean += rows[i] * value[i];
	}
	mean /= all;
	for (uint32_t i = 0; i < n; i++)
	{
		double		influence = mean - value[i];

		squares += rows[i] * influence * influence;
		cubes += rows[i] * influence * influence * influence;
	}
	return squares > 0 ? cubes / (6.0 * squares * sqrt(squares)) : 0.0;
}
