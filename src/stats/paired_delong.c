/*
 * paired_delong.c
 *		The difference of two areas under ROC curves of the same rows.
 *
 * Of each row the share of the other class that it is right about, ties half, by
 * either score: the mean of their difference over a class is that of the areas, and
 * how they scatter around it is its variance, covariance and all.
 */
#include "paired_delong.h"

#include "radix.h"

/* Adds `sign` times the share of each row: negatives first, then positives. */
static void
AddShares(const PairedSample *sample, bool of_a, double sign, KeyIndex *item, double *share)
{
	const PairSide *negative = &sample->side[PAIR_NEGATIVE];
	const PairSide *positive = &sample->side[PAIR_POSITIVE];
	uint32_t	n = negative->n + positive->n;
	double		passed[2] = {0.0, 0.0};	/* negatives and positives above */

	for (uint32_t i = 0; i < n; i++)
	{
		const PairSide *side = i < negative->n ? negative : positive;
		uint32_t	row = i < negative->n ? i : i - negative->n;

		item[i] = (KeyIndex) {of_a ? side->a[row] : side->b[row], i};
	}
	RadixSort(item, item + n, n, sample->memory);
	for (uint32_t i = 0, end; i < n; i = end)
	{
		double		tied[2] = {0.0, 0.0};

		StatsCheckInterrupt(sample->memory, i);
		for (end = i; end < n && item[end].key == item[i].key; end++)
			tied[item[end].index >= negative->n] += 1.0;
		for (uint32_t row = i; row < end; row++)
			if (item[row].index < negative->n)
				share[item[row].index] += sign * ((passed[1] + 0.5 * tied[1]) / positive->n);
			else
				share[item[row].index] += sign * ((negative->n - passed[0] - 0.5 * tied[0]) / negative->n);
		passed[0] += tied[0];
		passed[1] += tied[1];
	}
}

static double
Spread(const double *share, uint32_t n, double mean)
{
	CompensatedSum spread = {0};

	for (uint32_t i = 0; i < n; i++)
		SumAdd(&spread, (share[i] - mean) * (share[i] - mean));
	return SumValue(&spread) / n;
}

PairedDelong
PairedDelongOf(const PairedSample *sample)
{
	uint32_t	negatives = sample->side[PAIR_NEGATIVE].n;
	uint32_t	positives = sample->side[PAIR_POSITIVE].n;
	size_t		n = (size_t) negatives + positives;
	KeyIndex   *item = StatsAllocate(sample->memory, 2 * n * sizeof(KeyIndex));
	double	   *share = StatsAllocate(sample->memory, n * sizeof(double));
	CompensatedSum sum = {0};
	PairedDelong delong;

	for (size_t i = 0; i < n; i++)
		share[i] = 0.0;
	AddShares(sample, true, 1.0, item, share);
	AddShares(sample, false, -1.0, item, share);
	for (uint32_t i = 0; i < positives; i++)
		SumAdd(&sum, share[negatives + i]);
	delong.difference = SumValue(&sum) / positives;
	delong.spread[PAIR_NEGATIVE] = Spread(share, negatives, delong.difference);
	delong.spread[PAIR_POSITIVE] = Spread(share + negatives, positives, delong.difference);
	StatsRelease(sample->memory, share);
	StatsRelease(sample->memory, item);
	return delong;
}
