/*
 * incomplete_beta.c
 *		The regularised incomplete beta function, for tails of probability.
 *
 * A kernel times a continued fraction.  The fraction is easy; the kernel is
 * where implementations lose their digits, because x^a / B(a, b) from lgamma
 * subtracts numbers of the size of a*log(a).  Here it is Loader's form (C.
 * Loader, "Fast and accurate computation of binomial probabilities", 2000):
 * powers of x over its mode, and the errors of Stirling's formula, which are
 * small.  His deviances become powers of double-double bases, since a deviance
 * of 700 has no digit after the 13th.
 */
#include "incomplete_beta.h"

#include <assert.h>
#include <float.h>
#include <math.h>
#include <stdbool.h>

#include "stirling.h"

#define PI 3.14159265358979323846

/* Far above what converges anywhere (some sqrt(max(a, b)) steps at worst). */
#define MAX_STEPS 1000000

/* pow() neither overflows nor underflows below this, in absolute logarithm. */
#define SAFE_LOG 600.0

/*
 * u^a * v^b where one factor may overflow while the other underflows: both
 * are taken to an even fraction of their exponent first.  The fraction is a
 * power of two, so the exponents stay exact.
 */
static double
ProductOfPowers(DoubleDouble u, double a, DoubleDouble v, double b)
{
	double		largest = fmax(fabs(a * log(u.high)), fabs(b * log(v.high)));
	double		parts = 1.0;

	while (largest > SAFE_LOG * parts)
		parts *= 2.0;
	return pow(DoubleDoublePower(u, a / parts) * DoubleDoublePower(v, b / parts), parts);
}

double
BetaKernel(double a, double b, DoubleDouble p, DoubleDouble q)
{
	DoubleDouble n = ExactSum(a, b);
	DoubleDouble scale = DoubleDoubleQuotient(n, DoubleDoubleSum(p, q));
	DoubleDouble u = DoubleDoubleQuotient(DoubleDoubleProduct(p, scale), ExactNumber(a));
	DoubleDouble v = DoubleDoubleQuotient(DoubleDoubleProduct(q, scale), ExactNumber(b));

	assert(a > 0 && b > 0 && p.high >= 0 && q.high >= 0 && p.high + q.high >= 1e-290 && p.high + q.high <= 1e290);

	if (u.high == 0.0 || v.high == 0.0)
		return 0.0;
	return ProductOfPowers(u, a, v, b) * sqrt(a / n.high * b / (2.0 * PI)) *
		exp(StirlingError(n.high) - StirlingError(a) - StirlingError(b));
}

/*
 * I_x(a, b) / kernel by DiDonato and Morris' continued fraction (1992, ACM TOMS
 * 18:360, eq. 9; the even part of DLMF 8.17.22), for x <= (a+1) / (a+b+2).
 * Modified Lentz.  Their lambda = a - (a+b) x comes from the odds: from x
 * itself it would cancel where a is large and x near 1, the middle of
 * Student's t.
 */
static double
BetaFraction(double a, double b, double p, double q)
{
	double		x = p / (p + q);
	double		y = q / (p + q);
	double		lambda = a * y - b * x;
	double		fraction = a * (lambda + 1.0) / (a + 1.0);
	double		numerator = fraction;
	double		denominator = 0.0;

	for (int step = 1; step < MAX_STEPS; step++)
	{
		double		n = step;
		double		middle = a + 2.0 * n - 1.0;
		double		alpha =
			((a + n - 1.0) / middle) * ((a + b + n - 1.0) / middle) * n * (b - n) * x * x;
		double		beta = n + n * (b - n) * x / middle +
			(a + n) * (lambda + 1.0 + n * (1.0 + y)) / (middle + 2.0);
		double		change;

		denominator = 1.0 / (beta + alpha * denominator);
		numerator = beta + alpha / numerator;
		change = numerator * denominator;
		fraction *= change;
		if (fabs(change - 1.0) <= DBL_EPSILON / 2.0)
			return 1.0 / fraction;
	}
	assert(false && "the continued fraction converges");
	return 1.0 / fraction;
}

/*
 * Above the switch the complement is the small one: it is computed, and the
 * subtraction from 1 loses nothing that the result could hold.
 */
double
IncompleteBeta(double a, double b, DoubleDouble p, DoubleDouble q)
{
	double		kernel = BetaKernel(a, b, p, q);

	if (kernel == 0.0)
		return p.high * b < q.high * a ? 0.0 : 1.0;
	if (p.high * (b + 1.0) > q.high * (a + 1.0))
		return 1.0 - kernel * BetaFraction(b, a, q.high, p.high);
	return kernel * BetaFraction(a, b, p.high, q.high);
}
