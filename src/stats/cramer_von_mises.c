/*
 * cramer_von_mises.c
 *		The laws of the Cramer-von Mises statistic of two samples.
 */
#include "cramer_von_mises.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#define PI 3.14159265358979323846

/*
 * exp(q) times the modified Bessel function K of order 1/4: the integral of
 * exp(-q (cosh t - 1)) cosh(t / 4) over t > 0, by a sum with a step for which
 * it has all digits.
 */
#define BESSEL_STEP 0.0625

static double
ScaledBessel(double q)
{
	double		step = BESSEL_STEP * fmin(1.0, 4.0 / sqrt(q));
	double		sum = 0.5;

	for (int i = 1;; i++)
	{
		double		t = i * step;
		double		half = sinh(0.5 * t);
		double		term = exp(-2.0 * q * half * half) * cosh(0.25 * t);

		sum += term;
		if (term < 1e-17 * sum)
			return step * sum;
	}
}

/* Anderson and Darling (1952), Ann. Math. Stat. 23:193: the lower tail, whose terms fall the faster the smaller x. */
static double
LowerTail(double x)
{
	double		sum = 0.0;
	double		factor = sqrt(PI);	/* Gamma(k + 1/2) / k! */

	for (int k = 0;; k++)
	{
		double		y = 4.0 * k + 1.0;
		double		q = y * y / (16.0 * x);
		double		term = factor * sqrt(y) * exp(-2.0 * q) * ScaledBessel(q);

		sum += term;
		if (term < 1e-17 * sum || q > 400.0)
			return sum / (PI * sqrt(PI * x));
		factor *= (k + 0.5) / (k + 1.0);
	}
}

/*
 * Smirnov (1936): the upper tail is 2 / pi times the alternating sum, over k from 1, of
 * the integrals of exp(-x y^2 / 2) / sqrt(y |sin y|) from (2k - 1) pi to 2k pi.
 * With y = (2k - 1) pi + pi sin^2(phi / 2) the roots at both ends are gone, and
 * the midpoint rule has all digits.
 */
#define MIDPOINTS 384

static double
UpperPart(double x, int k)
{
	double		start = (2.0 * k - 1.0) * PI;
	double		sum = 0.0;

	for (int i = 0; i < MIDPOINTS; i++)
	{
		double		phi = PI * (i + 0.5) / MIDPOINTS;
		double		way = sin(0.5 * phi);
		double		past = PI * way * way;
		double		y = start + past;

		/* what lies behind PI * way^2 near its end is PI * cos(phi/2)^2, whose sine is the same */
		sum += 0.5 * PI * sin(phi) / sqrt(y * sin(phi < 0.5 * PI ? past : PI * cos(0.5 * phi) * cos(0.5 * phi))) *
			exp(-0.5 * x * past * (past + 2.0 * start));
	}
	return exp(-0.5 * x * start * start) * sum * PI / MIDPOINTS;
}

/* Above here one series, below the other. */
#define SEAM 0.25

/* From here on the tail is no double. */
#define VANISHED 150.0

double
CramerTail(double x)
{
	double		tail;

	assert(!isnan(x));

	if (x < 0.003)
		return 1.0;
	if (x > VANISHED)
		return 0.0;
	if (x < SEAM)
		return 1.0 - LowerTail(x);
	tail = UpperPart(x, 1) - UpperPart(x, 2) + UpperPart(x, 3);
	return 2.0 / PI * tail;
}

/* Anderson (1962), Ann. Math. Stat. 33:1148, equations 11, 14 and 15. */
double
CramerScore(double statistic, double m, double n)
{
	double		all = m + n;
	double		mean = (1.0 + 1.0 / all) / 6.0;
	double		variance = (all + 1.0) / (45.0 * all) * ((4.0 * all - 2.0 - 3.0 * (m / n + n / m)) / (4.0 * all));

	return 1.0 / 6.0 + (statistic - mean) / sqrt(45.0 * variance);
}

/* So that numbers of orders are exact, and sums of squares in 64 bits. */
#define MOST_ORDERS 0x1p53
#define MOST_ROWS 100

static double
Orders(int64_t m, int64_t n)
{
	double		orders = 1.0;

	for (int64_t i = 1; i <= m; i++)
		orders = orders * (double) (n + i) / (double) i;
	return orders;
}

bool
CramerIsCountable(int64_t m, int64_t n)
{
	return m <= MOST_ROWS && n <= MOST_ROWS && Orders(m, n) < MOST_ORDERS;
}

/* How many ways lead to a place with such a sum so far, in order of the sums. */
typedef struct Ways
{
	int64_t    *sum;
	double	   *count;
	size_t		n;
} Ways;

static void
WaysFree(Ways *ways, const StatsMemory *memory)
{
	StatsRelease(memory, ways->sum);
	StatsRelease(memory, ways->count);
	*ways = (Ways) {0};
}

/* The ways of both together, each longer by a square; what comes to the limit is left out. */
static Ways
WaysJoin(const Ways *a, const Ways *b, int64_t square, int64_t limit, const StatsMemory *memory)
{
	Ways		both = {0};
	size_t		i = 0;
	size_t		j = 0;

	both.sum = StatsAllocate(memory, (a->n + b->n + 1) * sizeof(int64_t));
	both.count = StatsAllocate(memory, (a->n + b->n + 1) * sizeof(double));
	while (i < a->n || j < b->n)
	{
		bool		of_a = i < a->n && (j >= b->n || a->sum[i] <= b->sum[j]);
		bool		of_b = j < b->n && (i >= a->n || b->sum[j] <= a->sum[i]);
		int64_t		sum = (of_a ? a->sum[i] : b->sum[j]) + square;

		StatsCheckInterrupt(memory, i + j);
		if (sum >= limit)
			break;
		both.sum[both.n] = sum;
		both.count[both.n++] = (of_a ? a->count[i] : 0.0) + (of_b ? b->count[j] : 0.0);
		i += of_a;
		j += of_b;
	}
	return both;
}

static int64_t
CommonDivisor(int64_t m, int64_t n)
{
	while (n > 0)
	{
		int64_t		rest = m % n;

		m = n;
		n = rest;
	}
	return m;
}

/* The orders whose statistic is below, along all paths from (0, 0) to (m, n), column by column. */
static double
OrdersBelow(int64_t limit, int64_t m, int64_t n, const StatsMemory *memory)
{
	int64_t		divisor = CommonDivisor(m, n);
	Ways		column[MOST_ROWS + 1];
	Ways		none = {0};
	double		below = 0.0;

	memset(column, 0, sizeof(column));
	for (int64_t u = 0; u <= n; u++)
		for (int64_t v = 0; v <= m; v++)
		{
			int64_t		distance = v * (n / divisor) - u * (m / divisor);
			Ways		joined = WaysJoin(&column[v], v > 0 ? &column[v - 1] : &none, distance * distance, limit, memory);

			WaysFree(&column[v], memory);
			if (u == 0 && v == 0 && limit > 0)
			{
				joined.sum[0] = 0;
				joined.count[0] = 1.0;
				joined.n = 1;
			}
			column[v] = joined;
		}
	for (size_t i = 0; i < column[m].n; i++)
		below += column[m].count[i];
	for (int64_t v = 0; v <= m; v++)
		WaysFree(&column[v], memory);
	return below;
}

/*
 * Anderson's statistic is, up to a factor, the sum of squared distances of a path
 * from the diagonal, as in Xiao, Gordon and Yakovlev (2007, J. Stat. Soft. 17:8).
 * With ties the sum is rounded down, as SciPy does.
 */
double
CramerExact(int64_t numerator, int64_t m, int64_t n, const StatsMemory *memory)
{
	int64_t		common = m / CommonDivisor(m, n) * n;
	int64_t		product = m * n;
	double		orders = Orders(m, n);

	assert(CramerIsCountable(m, n));

	if (numerator <= 0)
		return 1.0;
	return (orders - OrdersBelow(common * common * numerator / (12 * product * product), m, n, memory)) / orders;
}
