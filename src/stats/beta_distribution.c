/*
 * beta_distribution.c
 *		Tails and quantiles of the beta distribution, and of those it is the
 *		distribution function of: F and binomial.
 *
 * Quantiles are found as odds, x / (1 - x), which have digits at both ends.
 */
#include "beta_distribution.h"

#include <assert.h>
#include <math.h>

#include "incomplete_beta.h"
#include "quantile_search.h"

/* Logarithms of odds, within what IncompleteBeta takes. */
#define LARGEST_LOG_ODDS 660.0

double
BetaLowerTail(double x, double a, double b)
{
	assert(a > 0 && b > 0 && x >= 0 && x <= 1);

	return IncompleteBeta(a, b, ExactNumber(x), ExactSum(1.0, -x));
}

double
BetaUpperTail(double x, double a, double b)
{
	assert(a > 0 && b > 0 && x >= 0 && x <= 1);

	return IncompleteBeta(b, a, ExactSum(1.0, -x), ExactNumber(x));
}

typedef struct Shape
{
	double		a;
	double		b;
} Shape;

static TailAt
LowerAt(double w, const void *of)
{
	const Shape *shape = of;
	DoubleDouble odds = ExactNumber(exp(w));
	double		tail = IncompleteBeta(shape->a, shape->b, odds, ExactNumber(1.0));

	return (TailAt) {tail, BetaKernel(shape->a, shape->b, odds, ExactNumber(1.0)) / tail};
}

/* The odds below which a tail of at most 1/2 lies; 0 and infinity beyond what a double holds. */
static double
SmallTailOdds(double tail, double a, double b)
{
	Shape		shape = {a, b};
	QuantileFound found;

	if (tail <= 0.0)
		return 0.0;
	found = SearchQuantile(LowerAt, &shape, true, tail, -LARGEST_LOG_ODDS, LARGEST_LOG_ODDS,
						   fmax(-LARGEST_LOG_ODDS, fmin(LARGEST_LOG_ODDS, log(a / b))));
	if (fabs(found.w) > LARGEST_LOG_ODDS - 1e-6)
		return found.w < 0 ? 0.0 : INFINITY;
	return exp(found.w) * exp(found.step);
}

static double
LowerOdds(double lower_tail, double a, double b)
{
	return lower_tail > 0.5 ? 1.0 / SmallTailOdds(1.0 - lower_tail, b, a) : SmallTailOdds(lower_tail, a, b);
}

static double
UpperOdds(double upper_tail, double a, double b)
{
	return 1.0 / LowerOdds(upper_tail, b, a);
}

static double
ShareOfOdds(double odds)
{
	return isinf(odds) ? 1.0 : odds / (1.0 + odds);
}

double
BetaLowerQuantile(double lower_tail, double a, double b)
{
	assert(a > 0 && b > 0 && lower_tail >= 0 && lower_tail <= 1);

	return ShareOfOdds(LowerOdds(lower_tail, a, b));
}

double
BetaUpperQuantile(double upper_tail, double a, double b)
{
	assert(a > 0 && b > 0 && upper_tail >= 0 && upper_tail <= 1);

	return ShareOfOdds(UpperOdds(upper_tail, a, b));
}

double
FLowerTail(double f, double df1, double df2)
{
	assert(df1 > 0 && df2 > 0 && f >= 0);

	if (isinf(f))
		return 1.0;
	return IncompleteBeta(0.5 * df1, 0.5 * df2, ExactProduct(df1, f), ExactNumber(df2));
}

double
FUpperTail(double f, double df1, double df2)
{
	assert(df1 > 0 && df2 > 0 && f >= 0);

	if (isinf(f))
		return 0.0;
	return IncompleteBeta(0.5 * df2, 0.5 * df1, ExactNumber(df2), ExactProduct(df1, f));
}

double
FLowerQuantile(double lower_tail, double df1, double df2)
{
	return LowerOdds(lower_tail, 0.5 * df1, 0.5 * df2) * (df2 / df1);
}

double
FUpperQuantile(double upper_tail, double df1, double df2)
{
	return UpperOdds(upper_tail, 0.5 * df1, 0.5 * df2) * (df2 / df1);
}

double
BinomialLowerTail(int64_t k, int64_t n, double p)
{
	assert(n >= 0 && p >= 0 && p <= 1);

	if (k < 0)
		return 0.0;
	return k >= n ? 1.0 : BetaUpperTail(p, (double) k + 1.0, (double) (n - k));
}

double
BinomialUpperTail(int64_t k, int64_t n, double p)
{
	assert(n >= 0 && p >= 0 && p <= 1);

	if (k < 0)
		return 1.0;
	return k >= n ? 0.0 : BetaLowerTail(p, (double) k + 1.0, (double) (n - k));
}

int64_t
BinomialLowerQuantile(double lower_tail, int64_t n, double p)
{
	int64_t		below = -1;
	int64_t		k = n;

	while (k - below > 1)
	{
		int64_t		middle = below + (k - below) / 2;

		if (BinomialLowerTail(middle, n, p) >= lower_tail)
			k = middle;
		else
			below = middle;
	}
	return k;
}
