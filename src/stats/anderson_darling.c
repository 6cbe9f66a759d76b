/*
 * anderson_darling.c
 *		The law of the Anderson-Darling statistic of two samples.
 *
 * Scholz and Stephens (1987, JASA 82:918): its variance, and a table of seven
 * quantiles.
 */
#include "anderson_darling.h"

#include <assert.h>
#include <math.h>

#include "sum.h"

double
AndersonDeviation(int64_t m, int64_t n, const StatsMemory *memory)
{
	CompensatedSum h = {0};
	CompensatedSum g = {0};
	double		all = (double) (m + n);
	double		sizes = 1.0 / (double) m + 1.0 / (double) n;
	double		a;
	double		b;
	double		c;
	double		d;

	assert(m + n >= ANDERSON_LEAST_ROWS);

	/* h is the sum of 1 / i, g that of 1 / ((N - i) j) over i < j, both below N */
	for (int64_t i = m + n - 1; i >= 2; i--)
	{
		StatsCheckInterrupt(memory, (size_t) i);
		SumAdd(&h, 1.0 / (double) i);
		SumAdd(&g, SumValue(&h) / (double) (m + n + 1 - i));
	}
	SumAdd(&h, 1.0);

	/* the paper's polynomials, for two samples */
	a = 4.0 * SumValue(&g) - 6.0 + (10.0 - 6.0 * SumValue(&g)) * sizes;
	b = 4.0 * (2.0 * SumValue(&g) - 4.0) + 16.0 * SumValue(&h) + (2.0 * SumValue(&g) - 14.0 * SumValue(&h) - 4.0) * sizes -
		8.0 * SumValue(&h) + 4.0 * SumValue(&g) - 6.0;
	c = 4.0 * (6.0 * SumValue(&h) + 2.0 * SumValue(&g) - 2.0) + 2.0 * (4.0 * SumValue(&h) - 4.0 * SumValue(&g) + 6.0) +
		(2.0 * SumValue(&h) - 6.0) * sizes + 4.0 * SumValue(&h);
	d = 4.0 * (2.0 * SumValue(&h) + 6.0) - 8.0 * SumValue(&h);
	return sqrt((((a + b / all) + c / all / all) + d / all / all / all) / ((1.0 - 1.0 / all) * (1.0 - 2.0 / all) * (1.0 - 3.0 / all)));
}

/*
 * SciPy's: the parabola that fits the logarithms of the seven levels at the seven
 * quantiles best, in the sense of least squares, and beyond the quantiles the level
 * of the last.  The coefficients, of that fit of the paper's table for two
 * samples, are from mpmath.
 */
#define FIRST_QUANTILE 0.325
#define LAST_QUANTILE 6.546

double
AndersonTail(double score)
{
	if (score < FIRST_QUANTILE)
		return ANDERSON_MOST;
	if (score > LAST_QUANTILE)
		return ANDERSON_LEAST;
	return exp(-1.077770279820487325 + score * (-1.008226564465250583 + score * 0.018198094574111258447));
}
