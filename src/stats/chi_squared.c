/*
 * chi_squared.c
 *		Tails and quantiles of the chi-squared distribution: a gamma
 *		distribution of shape df / 2 at x / 2.
 */
#include "chi_squared.h"

#include <assert.h>
#include <math.h>

#include "incomplete_gamma.h"
#include "quantile_search.h"

/* Logarithms of x / 2: no double lies beyond. */
#define LOWEST_LOG -745.0
#define HIGHEST_LOG 709.0

double
ChiSquaredLowerTail(double x, double df)
{
	assert(df >= 1 && x >= 0);

	return isinf(x) ? 1.0 : GammaLowerTail(0.5 * df, 0.5 * x);
}

double
ChiSquaredUpperTail(double x, double df)
{
	assert(df >= 1 && x >= 0);

	return isinf(x) ? 0.0 : GammaUpperTail(0.5 * df, 0.5 * x);
}

static TailAt
LowerAt(double w, const void *of)
{
	double		a = *(const double *) of;
	double		tail = GammaLowerTail(a, exp(w));

	return (TailAt) {tail, GammaKernel(a, exp(w)) / tail};
}

static TailAt
UpperAt(double w, const void *of)
{
	double		a = *(const double *) of;
	double		tail = GammaUpperTail(a, exp(w));

	return (TailAt) {tail, -GammaKernel(a, exp(w)) / tail};
}

static double
Quantile(TailAt (*tail) (double, const void *), double wanted, double df)
{
	double		a = 0.5 * df;
	QuantileFound found = SearchQuantile(tail, &a, tail == LowerAt, wanted, LOWEST_LOG, HIGHEST_LOG, log(a));

	return 2.0 * exp(found.w) * exp(found.step);
}

double
ChiSquaredLowerQuantile(double lower_tail, double df)
{
	assert(df >= 1 && lower_tail >= 0 && lower_tail <= 1);

	if (lower_tail == 0.0)
		return 0.0;
	return lower_tail > 0.5 ? ChiSquaredUpperQuantile(1.0 - lower_tail, df) : Quantile(LowerAt, lower_tail, df);
}

double
ChiSquaredUpperQuantile(double upper_tail, double df)
{
	assert(df >= 1 && upper_tail >= 0 && upper_tail <= 1);

	if (upper_tail == 0.0)
		return INFINITY;
	return upper_tail > 0.5 ? ChiSquaredLowerQuantile(1.0 - upper_tail, df) : Quantile(UpperAt, upper_tail, df);
}
