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
#include <stdlib.h>

static int
ComparePvalues(const void *a, const void *b)
{
	double		left = ((const RankedPvalue *) a)->pvalue;
	double		right = ((const RankedPvalue *) b)->pvalue;

	return (left > right) - (left < right);
}

/* 1 + 1/2 + ... + 1/m, smallest first. */
static double
HarmonicNumber(size_t m)
{
	double		sum = 0.0;

	for (size_t i = m; i > 0; i--)
		sum += 1.0 / (double) i;
	return sum;
}

/*
 * Benjamini and Hochberg (1995, JRSS B 57:289), Benjamini and Yekutieli (2001,
 * Annals of Statistics 29:1165, theorem 1.3).  A smaller p-value never gets
 * the larger adjusted one: each takes the least of those from its rank up.
 */
void
FalseDiscoveryControl(const double *pvalues, size_t m, FalseDiscoveryMethod method,
					  RankedPvalue *work, double *adjusted)
{
	double		penalty = method == BENJAMINI_YEKUTIELI ? HarmonicNumber(m) : 1.0;
	double		least = 1.0;

	for (size_t i = 0; i < m; i++)
	{
		assert(pvalues[i] >= 0.0 && pvalues[i] <= 1.0);
		work[i].pvalue = pvalues[i];
		work[i].place = i;
	}
	qsort(work, m, sizeof(*work), ComparePvalues);

	for (size_t rank = m; rank > 0; rank--)
	{
		RankedPvalue *ranked = &work[rank - 1];

		least = fmin(least, ranked->pvalue * ((double) m / (double) rank) * penalty);
		adjusted[ranked->place] = least;
	}
}
