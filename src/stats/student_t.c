/*
 * student_t.c
 *		Tail and quantile of Student's t distribution.
 *
 * With x = df / (df + t^2) the two tails together are I_x(df/2, 1/2), and what
 * lies between them is the complement.  t^2 is kept as its exact product:
 * rounded, it alone would cost three digits in a tail of 1e-300.
 */
#include "student_t.h"
#include "incomplete_beta.h"

#include <assert.h>
#include <math.h>

#include "quantile_search.h"

/* From here on t^-df is the whole of a tail that a double can hold; and t^2 would overflow. */
#define PARETO_START 0x1p400

/* P(T > t), t >= 0. */
static double
Tail(double t, double df)
{
	if (isinf(t))
		return 0.0;
	if (t > PARETO_START)
		return Tail(PARETO_START, df) * pow(PARETO_START / t, df);
	return 0.5 * IncompleteBeta(0.5 * df, 0.5, ExactNumber(df), ExactProduct(t, t));
}

/* P(0 < T < t): near 0 it keeps the digits that 1/2 - Tail(t) has lost. */
static double
Centre(double t, double df)
{
	return 0.5 * IncompleteBeta(0.5, 0.5 * df, ExactProduct(t, t), ExactNumber(df));
}

double
StudentUpperTail(double t, double df)
{
	assert(df > 0 && !isnan(t));

	return t < 0 ? 1.0 - Tail(-t, df) : Tail(t, df);
}

/* By the logarithm of t: the density times t is the kernel of the beta function. */
static double
LogSlope(double t, double df, double probability)
{
	if (t > PARETO_START)
		return df;
	return BetaKernel(0.5 * df, 0.5, ExactNumber(df), ExactProduct(t, t)) / probability;
}

static TailAt
LogTailAt(double w, const void *of)
{
	double		df = *(const double *) of;
	double		tail = Tail(exp(w), df);

	return (TailAt) {tail, -LogSlope(exp(w), df, tail)};
}

static TailAt
LogCentreAt(double w, const void *of)
{
	double		df = *(const double *) of;
	double		centre = Centre(exp(w), df);

	return (TailAt) {centre, LogSlope(exp(w), df, centre)};
}

/*
 * On logarithms of both t and the probability the tails of small and of large df
 * are nearly straight, so Newton's steps are good ones.
 */
static double
TailQuantile(double tail, double df)
{
	double		low = -2.0;
	double		high = 0.0;
	QuantileFound found;

	while (Tail(exp(high), df) > tail)
	{
		low = high;
		high = 2.0 * high + 1.0;
	}
	found = SearchQuantile(LogTailAt, &df, false, tail, low, high, 0.5 * (low + high));
	/* w has no digits left for the last step where t is 1e150 */
	return exp(found.w) * exp(found.step);
}

static double
CentreQuantile(double centre, double df)
{
	QuantileFound found = SearchQuantile(LogCentreAt, &df, true, centre, -750.0, 2.0, -374.0);

	return exp(found.w) * exp(found.step);
}

double
StudentUpperQuantile(double upper_tail, double df)
{
	assert(df > 0 && upper_tail >= 0 && upper_tail <= 1);

	if (upper_tail > 0.5)
		return -StudentUpperQuantile(1.0 - upper_tail, df);
	if (upper_tail == 0.5)
		return 0.0;
	if (upper_tail == 0.0)
		return INFINITY;
	return upper_tail < 0.25 ? TailQuantile(upper_tail, df) : CentreQuantile(0.5 - upper_tail, df);
}
