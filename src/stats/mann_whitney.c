/*
 * mann_whitney.c
 *		The law of the number of pairs of two samples that are in order.
 *
 * Orders of m and n rows with u pairs are partitions of u into at most m parts of
 * at most n each, whose generating function is the product over i of
 * (1 - q^(n+i)) / (1 - q^i): m times a subtraction and a running sum.  The
 * subtractions lose a factor below 1.4 m times; numbers of two doubles have the
 * digits for it, and are exact up to 2^100 orders.
 */
#include "mann_whitney.h"

#include <assert.h>
#include <math.h>

#include "double_double.h"

#define MOST_SMALLER_ROWS 100
#define MOST_PAIRS 10000000

bool
MannWhitneyIsCountable(int64_t m, int64_t n)
{
	return (m < n ? m : n) <= MOST_SMALLER_ROWS && m <= MOST_PAIRS / n;
}

static DoubleDouble
Negative(DoubleDouble x)
{
	return (DoubleDouble) {-x.high, -x.low};
}

/* How many orders of m and n rows have so many pairs, up to `last`. */
static void
CountOrders(DoubleDouble *count, int64_t last, int64_t m, int64_t n, const StatsMemory *memory)
{
	for (int64_t u = 0; u <= last; u++)
		count[u] = ExactNumber(u == 0 ? 1.0 : 0.0);
	for (int64_t i = 1; i <= m; i++)
	{
		for (int64_t u = last; u >= n + i; u--)
		{
			StatsCheckInterrupt(memory, (size_t) u);
			count[u] = DoubleDoubleSum(count[u], Negative(count[u - n - i]));
		}
		for (int64_t u = i; u <= last; u++)
		{
			StatsCheckInterrupt(memory, (size_t) u);
			count[u] = DoubleDoubleSum(count[u], count[u - i]);
		}
	}
}

static DoubleDouble
AllOrders(int64_t m, int64_t n)
{
	DoubleDouble all = ExactNumber(1.0);

	for (int64_t i = 1; i <= m; i++)
		all = DoubleDoubleQuotient(DoubleDoubleProduct(all, ExactNumber((double) (n + i))), ExactNumber((double) i));
	return all;
}

/* P(U <= last), last below half of all pairs, m <= n. */
static double
LowerTail(int64_t last, int64_t m, int64_t n, const StatsMemory *memory)
{
	DoubleDouble sum = ExactNumber(0.0);
	DoubleDouble *count;

	if (last < 0)
		return 0.0;
	count = StatsAllocate(memory, (size_t) (last + 1) * sizeof(DoubleDouble));
	CountOrders(count, last, m, n, memory);
	for (int64_t u = 0; u <= last; u++)
		sum = DoubleDoubleSum(sum, count[u]);
	StatsRelease(memory, count);
	return DoubleDoubleQuotient(sum, AllOrders(m, n)).high;
}

double
MannWhitneyExact(int64_t u, int64_t m, int64_t n, const StatsMemory *memory)
{
	int64_t		smaller = m < n ? m : n;
	int64_t		larger = m < n ? n : m;
	int64_t		pairs = m * n;

	assert(m > 0 && n > 0 && MannWhitneyIsCountable(m, n));

	if (u > pairs)
		return 0.0;
	if (u > pairs - u)
		return LowerTail(pairs - u, smaller, larger, memory);
	return 1.0 - LowerTail(u - 1, smaller, larger, memory);
}

double
MannWhitneyScore(double share, double m, double n, double tied, double correction)
{
	return (m * n * (share - 0.5) - correction) / sqrt(m * n / 12.0 * ((m + n + 1.0) * (1.0 - tied)));
}
