/*
 * f_distribution.c
 *		Tail of Fisher's F distribution.
 *
 * With x = df2 / (df2 + df1 f) the tail is I_x(df2/2, df1/2).  df1 f is kept as
 * its exact product, which tails of 1e-300 need.
 */
#include "f_distribution.h"
#include "incomplete_beta.h"

#include <assert.h>
#include <math.h>

/* From here on f^(-df2/2) is the whole of a tail; and the product would overflow. */
#define PARETO_START 0x1p800

double
FUpperTail(double f, double df1, double df2)
{
	assert(f >= 0 && df1 > 0 && df2 > 0);

	if (isinf(f))
		return 0.0;
	if (f > PARETO_START)
		return FUpperTail(PARETO_START, df1, df2) * pow(PARETO_START / f, 0.5 * df2);
	return IncompleteBeta(0.5 * df2, 0.5 * df1, ExactNumber(df2), ExactProduct(df1, f));
}
