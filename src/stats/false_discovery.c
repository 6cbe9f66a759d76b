/*
 * false_discovery.c
 *		p-values adjusted for the number of tests.
 *
 * An adjusted value is the smallest rate of false discoveries at which its
 * test would be among the discoveries, so a caller compares it with one rate
 * whatever the number of tests.  The order of operations is SciPy's: equal
 * numbers, not nearly equal ones.
 */
#include "false_discovery.h"

#include <assert.h>
#include <math.h>

#include "key.h"

/*
 * The p-values in ascending order, by their bits: of numbers that are not
 * negative these have the order of the numbers, -0 turned into 0.
 */
static KeyIndex *
RankedPvalues(const double *pvalues, size_t m, const StatsMemory *memory)
{
	KeyIndex   *ranked = StatsAllocate(memory, 2 * m * sizeof(KeyIndex));

	assert(m <= UINT32_MAX);
	for (size_t i = 0; i < m; i++)
	{
		assert(pvalues[i] >= 0.0 && pvalues[i] <= 1.0);
		StatsCheckInterrupt(memory, i);
		ranked[i] = (KeyIndex) {DoubleBits(pvalues[i] + 0.0), (uint32_t) i};
	}
	RadixSort(ranked, ranked + m, m, memory);
	return ranked;
}

/* 1 + 1/2 + ... + 1/m, smallest first. */
static double
HarmonicNumber(size_t m, const StatsMemory *memory)
{
	double		sum = 0.0;

	for (size_t i = m; i > 0; i--)
	{
		StatsCheckInterrupt(memory, i);
		sum += 1.0 / (double) i;
	}
	return sum;
}

/*
 * Benjamini and Hochberg (1995, JRSS B 57:289), Benjamini and Yekutieli (2001,
 * Annals of Statistics 29:1165, theorem 1.3).  A smaller p-value never gets
 * the larger adjusted one: each takes the least of those from its rank up.
 */
void
FalseDiscoveryControl(const double *pvalues, size_t m, FalseDiscoveryMethod method,
					  const StatsMemory *memory, double *adjusted)
{
	KeyIndex   *ranked = RankedPvalues(pvalues, m, memory);
	double		penalty = method == BENJAMINI_YEKUTIELI ? HarmonicNumber(m, memory) : 1.0;
	double		least = 1.0;

	for (size_t rank = m; rank > 0; rank--)
	{
		const KeyIndex *test = &ranked[rank - 1];

		StatsCheckInterrupt(memory, rank);
		least = fmin(least, BitsDouble(test->key) * ((double) m / (double) rank * penalty));
		adjusted[test->index] = least;
	}
	StatsRelease(memory, ranked);
}
