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
#include <float.h>
#include <math.h>
#include <stdbool.h>

/* From here on t^-df is the whole of a tail that a double can hold; and t^2 would overflow. */
#define PARETO_START 0x1p400

/* A Newton step this short is the last: the next would be of the order of its square. */
#define CONVERGED 1e-9
#define MAX_ROUNDS 200

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

/* d log P / d log t of Tail or Centre: the density times t is the kernel of the beta function. */
static double
LogSlope(double t, double df, double probability, bool tail)
{
	double		kernel;

	if (t > PARETO_START)
		return -df;
	kernel = BetaKernel(0.5 * df, 0.5, ExactNumber(df), ExactProduct(t, t));
	return (tail ? -kernel : kernel) / probability;
}

/*
 * The t > 0 where Tail or Centre is what is wanted.  On logarithms of both t
 * and the probability the tails of small and of large df are nearly straight,
 * so Newton's steps are good ones; a step out of the bracket is a bisection.
 */
static double
Solve(double df, double wanted, bool tail)
{
	double		low = tail ? -2.0 : -750.0;
	double		high = tail ? 0.0 : 2.0;
	double		w;

	while (tail && Tail(exp(high), df) > wanted)
	{
		low = high;
		high = 2.0 * high + 1.0;
	}
	w = 0.5 * (low + high);

	for (int round = 0; round < MAX_ROUNDS; round++)
	{
		double		t = exp(w);
		double		probability = tail ? Tail(t, df) : Centre(t, df);
		double		step = log(wanted / probability) / LogSlope(t, df, probability, tail);

		/* the last step is made on t: w has no digits left for it where t is 1e150 */
		if (fabs(step) < CONVERGED)
			return t * exp(step);
		if ((probability > wanted) == tail)
			low = w;
		else
			high = w;
		w = w + step > low && w + step < high ? w + step : 0.5 * (low + high);
	}
	assert(false && "the quantile is found");
	return exp(w);
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
	return upper_tail < 0.25 ? Solve(df, upper_tail, true) : Solve(df, 0.5 - upper_tail, false);
}
