/*
 * kolmogorov.c
 *		The laws of the Kolmogorov-Smirnov statistic.
 *
 * The two series of the limit are the two sides of a theta function's identity: each needs
 * no more than four terms on its side of 1 and would need many on the other.
 */
#include "kolmogorov.h"

#include <assert.h>
#include <math.h>

#define PI 3.14159265358979323846

/* From here on the tail, below exp(-2 * 20^2), is no double; further on x^2 is none either. */
#define VANISHED 20.0

/* Up to here the other tail, below exp(-pi^2 / (8 * 0.04^2)), is none; near 0 its factors are none. */
#define CERTAIN 0.04

/* sqrt(2 pi)/x * sum of exp(-(2k-1)^2 pi^2 / (8 x^2)): the lower tail, x < 1. */
static double
LowerTail(double x)
{
	double		r = PI / x;
	double		q = exp(-r * r / 8.0);
	double		q8 = pow(q, 8.0);

	return sqrt(2.0 * PI) / x * q * (1.0 + q8 * (1.0 + q8 * q8));
}

/*
 * 2 * sum of (-1)^(k-1) exp(-2 k^2 x^2): the upper tail, x >= 1.  The square's
 * rounding error goes into the result by itself: at 1e-280 it is worth two
 * digits.
 */
static double
UpperTail(double x)
{
	double		square = x * x;
	double		rounded = fma(x, x, -square);
	double		t = exp(-2.0 * square) * (1.0 - 2.0 * rounded);
	double		t3 = t * t * t;

	return 2.0 * t * (1.0 - t3 * (1.0 - t3 * t * t * (1.0 - t3 * t3 * t)));
}

double
KolmogorovTail(double x)
{
	assert(!isnan(x));

	if (x <= CERTAIN)
		return 1.0;
	if (x > VANISHED)
		return 0.0;
	return x < 1.0 ? 1.0 - LowerTail(x) : UpperTail(x);
}

/*
 * Smirnov's limit (1939).  scipy.stats.ks_2samp(method='asymp') takes the law
 * of the one-sample statistic at the rounded harmonic size instead; that is
 * a little smaller at small sizes, is no limit law of two samples either, and
 * jumps with the rounding.
 */
double
KolmogorovTwoSampleTail(double statistic, double n_reference, double n_current)
{
	assert(n_reference > 0 && n_current > 0);

	return KolmogorovTail(sqrt(n_reference / (n_reference + n_current) * n_current) * statistic);
}

/*
 * Hodges' correction of the limit exp(-2 z^2) to the sizes (1957, equation 5.3), as
 * SciPy's; it takes the larger sample for the first.
 */
double
KolmogorovTwoSampleOneSided(double statistic, double n_reference, double n_current)
{
	double		m = fmax(n_reference, n_current);
	double		n = fmin(n_reference, n_current);
	double		z = sqrt(m / (m + n) * n) * statistic;

	assert(n > 0);

	return fmin(1.0, exp(-2.0 * z * z - 2.0 * z * ((m + 2.0 * n) / m * sqrt(m / n / (m + n))) / 3.0));
}

/*
 * An order of both samples is a path from (0, 0) to (n_a, n_b), and the
 * statistic is small while the path stays near the diagonal.  The share of the
 * paths to (i, j) that left it is the mean of its two predecessors' shares,
 * weighted by the paths that come from each, i to j: all terms are positive, so
 * that the smallest p-value has its digits (Hodges 1957, Arkiv foer Matematik 3).
 * To one side, only one end of a row of j is out of bounds.
 */
double
KolmogorovTwoSampleExact(uint64_t excess, uint32_t n_a, uint32_t n_b, bool both_sides, const StatsMemory *memory)
{
	double	   *left = StatsAllocate(memory, ((size_t) n_b + 2) * sizeof(double));
	double		share;

	for (uint32_t j = 0; j <= n_b + 1; j++)
		left[j] = 1.0;
	for (uint32_t i = 0; i <= n_a; i++)
	{
		uint64_t	at = (uint64_t) i * n_b;
		uint64_t	first = at < excess ? 0 : (at - excess) / n_a + 1;
		uint64_t	last = !both_sides ? n_b : at + excess == 0 ? 0 : (at + excess - 1) / n_a;

		if (first > 0)
			left[first - 1] = 1.0;
		for (uint64_t j = first; j <= last && j <= n_b; j++)
		{
			double		above = i > 0 ? (double) i * left[j] : 0.0;
			double		before = j > 0 ? (double) j * left[j - 1] : 0.0;

			left[j] = i + j == 0 ? 0.0 : (above + before) / (double) (i + j);
		}
		StatsCheckInterrupt(memory, 0);
	}
	share = left[n_b];
	StatsRelease(memory, left);
	return share;
}

/*
 * P(A + B > margin) of two independent distances, each at least x with
 * probability min(1, 2 exp(-2 n x^2)), which Massart (1990, Annals of Probability
 * 18:1269) shows to be the most that a sample of n can be off: the convolution, whose
 * exponent is completed to a square.
 */
static double
MassartTail(double margin, double n_a, double n_b)
{
	double		from = sqrt(0.5 * M_LN2 / n_a); /* the least that A can be */
	double		to = margin - sqrt(0.5 * M_LN2 / n_b);
	double		n = n_a + n_b;
	double		center = n_b / n * margin;
	double		scale = sqrt(2.0 * n);
	double		low = scale * (from - center);
	double		high = scale * (to - center);

	if (!(from < to))
		return 1.0;
	return 2.0 * exp(-2.0 * n_a * to * to) +
		16.0 * n_a * exp(-2.0 * n_a * (n_b / n) * margin * margin) *
		((exp(-low * low) - exp(-high * high)) / (4.0 * n) + center * (0.5 * sqrt(PI) / scale) * (erf(high) - erf(low)));
}

double
MassartMargin(double n_a, double n_b, double upper_tail)
{
	double		low = sqrt(0.5 * M_LN2 / n_a) + sqrt(0.5 * M_LN2 / n_b);
	double		high = low + sqrt(0.5 * -log(0.25 * upper_tail) / n_a) + sqrt(0.5 * -log(0.25 * upper_tail) / n_b);

	assert(n_a > 0 && n_b > 0 && upper_tail > 0 && upper_tail <= 1);

	for (;;)
	{
		double		middle = 0.5 * (low + high);

		if (!(middle > low && middle < high))
			return high;
		if (MassartTail(middle, n_a, n_b) > upper_tail)
			low = middle;
		else
			high = middle;
	}
}
