/*
 * normal.c
 *		Tail and quantile of the normal distribution.
 *
 * The C library's erfc is right to its last bits; what would be lost is the
 * rounding of z / sqrt(2), which a tail multiplies by z^2.
 */
#include "normal.h"

#include <assert.h>
#include <math.h>
#include <stddef.h>

#include "quantile_search.h"

#define ROOT_HALF 0.70710678118654752440
#define ROOT_HALF_REST -4.8336466567264567e-17	/* what ROOT_HALF as a double leaves over */
#define TWO_OVER_ROOT_PI 1.12837916709551257390
#define ONE_OVER_ROOT_TWO_PI 0.39894228040143267794

/* No double is as small as a tail beyond. */
#define LARGEST_Z 40.0

/* Above this tail the half between 0 and z is the smaller one. */
#define CENTRE_TAIL 0.25

double
NormalUpperTail(double z)
{
	double		x = z * ROOT_HALF;
	double		rest;

	if (isinf(z))
		return z > 0 ? 0.0 : 1.0;
	rest = fma(z, ROOT_HALF, -x) + z * ROOT_HALF_REST;
	return 0.5 * (erfc(x) - rest * TWO_OVER_ROOT_PI * exp(-x * x));
}

static double
Density(double z)
{
	return ONE_OVER_ROOT_TWO_PI * exp(-0.5 * z * z);
}

static TailAt
UpperTailAt(double z, const void *of)
{
	double		tail = NormalUpperTail(z);

	(void) of;
	return (TailAt) {tail, -Density(z) / tail};
}

/* P(0 < Z < z), by the logarithm of z. */
static TailAt
CentreAt(double w, const void *of)
{
	double		z = exp(w);
	double		centre = 0.5 * erf(z * ROOT_HALF);

	(void) of;
	return (TailAt) {centre, Density(z) * z / centre};
}

/* z > 0 for the probability between 0 and z, up to 1/2 - CENTRE_TAIL. */
static double
CentreQuantile(double centre)
{
	QuantileFound found;

	if (centre == 0.0)
		return 0.0;
	found = SearchQuantile(CentreAt, NULL, true, centre, -800.0, 0.0, log(centre / ONE_OVER_ROOT_TWO_PI));
	return exp(found.w) * exp(found.step);
}

double
NormalUpperQuantile(double upper_tail)
{
	QuantileFound found;

	assert(upper_tail >= 0 && upper_tail <= 1);

	if (upper_tail > 0.5)
		return -NormalUpperQuantile(1.0 - upper_tail);
	if (upper_tail == 0.0)
		return INFINITY;
	if (upper_tail >= CENTRE_TAIL)
		return CentreQuantile(0.5 - upper_tail);
	found = SearchQuantile(UpperTailAt, NULL, false, upper_tail, 0.0, LARGEST_Z, sqrt(-2.0 * log(2.0 * upper_tail)));
	return found.w + found.step;
}

double
NormalInterval(double level)
{
	return level < 1.0 - 2.0 * CENTRE_TAIL ? CentreQuantile(0.5 * level) : NormalUpperQuantile(0.5 * (1.0 - level));
}
