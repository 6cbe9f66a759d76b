/*
 * contingency.c
 *		Tests of whether rows fall into bins alike on both sides.
 */
#include "contingency.h"

#include <math.h>

#include "chi_squared.h"
#include "sum.h"

/* One cell moved half a row towards what is expected, no further. */
static double
Corrected(double observed, double expected)
{
	double		difference = expected - observed;

	return observed + copysign(fmin(0.5, fabs(difference)), difference);
}

static double
CellTerm(double observed, double expected, bool log_likelihood)
{
	if (!log_likelihood)
		return (observed - expected) * ((observed - expected) / expected);
	return observed > 0 ? 2.0 * observed * log(observed / expected) : 0.0;
}

/* The share of both sides' rows together that a bin has. */
static double
PooledShare(const Bins *bins, uint32_t i, double n, double m)
{
	return n / (n + m) * (bins->bin[i].reference / bins->reference) + m / (n + m) * (bins->bin[i].current / bins->current);
}

ChiSquaredTest
ContingencyTest(const Bins *bins, double n, double m, bool log_likelihood, bool correction)
{
	ChiSquaredTest test = {.statistic = 0.0, .df = bins->count - 1.0, .pvalue = 1.0};
	CompensatedSum statistic = {0};
	bool		corrected = correction && bins->count == 2;

	if (bins->count < 2)
		return test;
	for (uint32_t i = 0; i < bins->count; i++)
		for (int side = 0; side < 2; side++)
		{
			double		rows = side == 0 ? n : m;
			double		observed = rows * (side == 0 ? bins->bin[i].reference / bins->reference : bins->bin[i].current / bins->current);
			double		expected = rows * PooledShare(bins, i, n, m);

			SumAdd(&statistic, CellTerm(corrected ? Corrected(observed, expected) : observed, expected, log_likelihood));
		}
	test.statistic = fmax(0.0, SumValue(&statistic));
	if (isfinite(test.statistic))
		test.pvalue = ChiSquaredUpperTail(test.statistic, test.df);
	return test;
}

double
FewestExpected(const Bins *bins, double n, double m)
{
	double		fewest = INFINITY;

	for (uint32_t i = 0; i < bins->count; i++)
		fewest = fmin(fewest, fmin(n, m) * PooledShare(bins, i, n, m));
	return fewest * (1.0 + 1e-12);	/* sums of shares that make 5 may be less by their rounding */
}

double
PsiTail(double psi, uint32_t bins, double n, double m)
{
	return bins < 2 ? 1.0 : ChiSquaredUpperTail(psi / (1.0 / n + 1.0 / m), bins - 1.0);
}
