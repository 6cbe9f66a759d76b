/*
 * bounded_mean.c
 *		An interval of the mean of numbers that can be but so small and so large.
 *
 * A sample in which the dearest mistake did not happen knows nothing of it, and an
 * interval from its own variance is too sure.  The score interval takes, for each
 * mean that may be true, the most likely law with that mean, and its variance (Rao
 * 1948, Proc. Camb. Phil. Soc. 44:50): of two possible numbers it is Wilson's.  The
 * law gives weight to the bounds where no row is, and else tilts the sample (Owen
 * 1988, Biometrika 75:237): with rows at distances d from the bound, a share f
 * becomes f / (S (e + d)), S the sum of f / (e + d), and e from 0 (the bound) to
 * infinity (the sample itself).  The mean moves by what makes the statistic, n times
 * the sum of f (d - D)^2 / ((e + d) (e + D)) with the mean distance D, over n S.
 */
#include "bounded_mean.h"

#include <assert.h>
#include <math.h>

#include "sum.h"

/* Sums over rows, at a tilt e. */
typedef struct Tilt
{
	double		inverse;		/* S */
	double		statistic;		/* of one row */
} Tilt;

static Tilt
TiltOf(const BoundedRows *rows, double mean, double e)
{
	Tilt		tilt = {0};

	for (uint32_t i = 0; i < rows->count; i++)
	{
		double		off = rows->distance[i] - mean;

		StatsCheckInterrupt(rows->memory, i);
		tilt.inverse += rows->share[i] / (e + rows->distance[i]);
		tilt.statistic += rows->share[i] * (off / (e + rows->distance[i])) * (off / (e + mean));
	}
	return tilt;
}

/* The e > 0 with e (e + mean) = product. */
static double
TiltFor(double mean, double product)
{
	return 2.0 * product / (mean + sqrt(mean * mean + 4.0 * product));
}

/* Half way, of numbers far apart by their exponents. */
static double
Between(double low, double high)
{
	return low > 0 && high > 4.0 * low ? sqrt(low) * sqrt(high) : low + 0.5 * (high - low);
}

double
BoundedMeanReach(const BoundedRows *rows, double z)
{
	CompensatedSum sum = {0};
	double		mean;
	double		spread = 0.0;
	double		at_bound = 0.0;
	/* far from anything, but what is divided or multiplied stays finite */
	double		n = fmin(rows->n, 1e100);
	double		square = fmax(z * z, 1e-200);
	double		low;
	double		high;

	assert(rows->n > 0 && rows->count > 0);

	for (uint32_t i = 0; i < rows->count; i++)
		SumAddProduct(&sum, rows->share[i], rows->distance[i]);
	mean = SumValue(&sum);
	for (uint32_t i = 0; i < rows->count; i++)
	{
		spread += rows->share[i] * ((rows->distance[i] - mean) * (rows->distance[i] - mean));
		at_bound += rows->distance[i] > 0 ? 0.0 : rows->share[i];
	}
	/* as if so many more rows were at the bound */
	if (!(at_bound > 0) && n * TiltOf(rows, mean, 0.0).statistic <= square)
		return mean * (square / (n + square));
	/* of rows at the bound alone, and if all were as near as it */
	low = TiltFor(mean, n * at_bound * (mean * mean) / square);
	high = TiltFor(mean, n * spread / square);
	for (double middle = Between(low, high); middle > low && middle < high; middle = Between(low, high))
		*(n * TiltOf(rows, mean, middle).statistic > square ? &low : &high) = middle;
	return high > 0 ? fmin(mean, square / (n * TiltOf(rows, mean, high).inverse)) : mean;
}
