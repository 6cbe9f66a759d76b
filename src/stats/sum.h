/*
 * sum.h
 *		Compensated sums, and the three totals that every summary keeps.
 *
 * A merged summary must agree with the summary of all its rows to 1e-12,
 * whatever the split.  A plain sum over 10^8 rows does not.  Adding up what each
 * addition lost does (Ogita, Rump and Oishi 2005, SIAM J. Sci. Comput. 26:1955,
 * algorithm 4.1), and Knuth's way to find it (vol. 2, 4.2.2) needs no branch,
 * which rows in random order would mispredict.
 */
#ifndef MLEVAL_STATS_SUM_H
#define MLEVAL_STATS_SUM_H

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What an addition lost is found only where a double is added as a double. */
#if defined(__FAST_MATH__) || FLT_EVAL_METHOD < 0 || FLT_EVAL_METHOD > 1
#error "sums need doubles that are computed as doubles: no -ffast-math, and on 32-bit x86 -msse2 -mfpmath=sse"
#endif

typedef struct CompensatedSum
{
	double		sum;
	double		lost;			/* low-order part that sum could not hold */
} CompensatedSum;

static inline void
SumAdd(CompensatedSum *total, double x)
{
	double		sum = total->sum + x;
	double		added = sum - total->sum;

	total->lost += (total->sum - (sum - added)) + (x - added);
	total->sum = sum;
}

/* Adds a * b without its rounding error. */
static inline void
SumAddProduct(CompensatedSum *total, double a, double b)
{
	double		product = a * b;

	SumAdd(total, product);
	SumAdd(total, fma(a, b, -product));
}

/* An overflowed sum is infinite; its lost part is NaN and must not hide that. */
static inline double
SumValue(const CompensatedSum *total)
{
	return isfinite(total->sum) ? total->sum + total->lost : total->sum;
}

static inline void
SumMerge(CompensatedSum *into, const CompensatedSum *from)
{
	SumAdd(into, from->sum);
	into->lost += from->lost;
}

/*
 * Rows, their weight and its square: Kish's effective number of rows is
 * w^2 / w2.  A row without a weight has weight 1.
 */
typedef struct Totals
{
	int64_t		n;
	CompensatedSum w;
	CompensatedSum w2;
} Totals;

static inline void
TotalsAdd(Totals *totals, double weight)
{
	totals->n++;
	SumAdd(&totals->w, weight);
	SumAdd(&totals->w2, weight * weight);
}

/* Many at once; weights are NULL where all are 1. */
static inline void
TotalsAddRows(Totals *totals, const double *weight, uint32_t n)
{
	if (weight != NULL)
		for (uint32_t i = 0; i < n; i++)
			TotalsAdd(totals, weight[i]);
	else
	{
		totals->n += n;
		SumAdd(&totals->w, n);
		SumAdd(&totals->w2, n);
	}
}

static inline void
TotalsMerge(Totals *into, const Totals *from)
{
	into->n += from->n;
	SumMerge(&into->w, &from->w);
	SumMerge(&into->w2, &from->w2);
}

/* Kish's effective number of rows; of weights whose squares vanish, the number of rows. */
static inline double
TotalsEffective(const Totals *totals)
{
	double		weight = SumValue(&totals->w);

	return fmin(weight / SumValue(&totals->w2) * weight, (double) totals->n);
}

/* Weights up to here leave every sum of theirs, and of their squares, finite. */
#define MAX_WEIGHT 1e100

/*
 * Counts of rows stay far below 2^53 (a decoded summary is refused above), so
 * that they are exact as doubles too and a sum of two cannot overflow.
 */
#define MAX_ROWS (INT64_C(1) << 53)

/* Is every row's weight 1?  Then and only then the sum of (w - 1)^2 is 0. */
static inline bool
TotalsUnweighted(const Totals *totals)
{
	return SumValue(&totals->w) == (double) totals->n &&
		SumValue(&totals->w2) == (double) totals->n;
}

#endif							/* MLEVAL_STATS_SUM_H */
