/*
 * incomplete_gamma.c
 *		The regularised incomplete gamma functions, for the tails of chi-squared.
 *
 * A kernel times a series below the mean, or times a continued fraction above it
 * (DLMF 8.11.4, 8.9.2).  The kernel is Loader's (see incomplete_beta.c): a power of
 * x over its mode, kept in two doubles, and the error of Stirling's formula.
 */
#include "incomplete_gamma.h"

#include <assert.h>
#include <float.h>
#include <math.h>
#include <stdbool.h>

#include "double_double.h"
#include "stirling.h"

#define PI 3.14159265358979323846

/* Far above what converges anywhere (some sqrt(a) steps at worst). */
#define MAX_STEPS 1000000

/* pow() and exp() neither overflow nor underflow below this, in absolute logarithm. */
#define SAFE_LOG 600.0

double
GammaKernel(double a, double x)
{
	DoubleDouble base = DoubleDoubleQuotient(ExactNumber(x), ExactNumber(a));
	DoubleDouble rest = ExactSum(a, -x);
	double		largest;
	double		parts = 1.0;
	double		part;

	assert(a > 0 && x >= 0);

	if (x <= 0.0 || base.high <= 0.0 || isinf(x) || isinf(base.high))
		return 0.0;
	largest = fmax(fabs(a * log(base.high)), fabs(rest.high));
	while (largest > SAFE_LOG * parts)
		parts *= 2.0;
	part = DoubleDoublePower(base, a / parts) * (exp(rest.high / parts) * (1.0 + rest.low / parts));
	return pow(part, parts) * sqrt(a / (2.0 * PI)) * exp(-StirlingError(a));
}

/* P(a, x) / kernel: 1/a + x / (a (a+1)) + ... */
static double
Series(double a, double x)
{
	double		term = 1.0 / a;
	double		sum = term;

	for (int n = 1; n < MAX_STEPS && term > sum * (DBL_EPSILON / 4.0); n++)
	{
		term *= x / (a + n);
		sum += term;
	}
	return sum;
}

/* Q(a, x) / kernel, by modified Lentz; x > a. */
static double
Fraction(double a, double x)
{
	double		b = x + 1.0 - a;
	double		c = INFINITY;
	double		d = 1.0 / b;
	double		fraction = d;

	for (int n = 1; n < MAX_STEPS; n++)
	{
		double		numerator = -n * (n - a);
		double		change;

		b += 2.0;
		d = 1.0 / (b + numerator * d);
		c = b + numerator / c;
		change = c * d;
		fraction *= change;
		if (fabs(change - 1.0) <= DBL_EPSILON / 2.0)
			break;
	}
	return fraction;
}

double
GammaLowerTail(double a, double x)
{
	assert(a >= 0.5 && x >= 0);

	return x < a + 1.0 ? fmin(1.0, GammaKernel(a, x) * Series(a, x)) : 1.0 - GammaUpperTail(a, x);
}

double
GammaUpperTail(double a, double x)
{
	double		kernel;

	assert(a >= 0.5 && x >= 0);

	if (x < a + 1.0)
		return 1.0 - GammaLowerTail(a, x);
	kernel = GammaKernel(a, x);
	return kernel > 0.0 ? kernel * Fraction(a, x) : 0.0;
}
