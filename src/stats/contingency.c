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
PooledShare(const Bins *bins, const Bin *bin, double n, double m)
{
	return n / (n + m) * (bin->reference / bins->reference) + m / (n + m) * (bin->current / bins->current);
}

/* Rows that it is expected to have on the smaller side; sums of shares that make 5 may be less by their rounding. */
static double
FewerExpected(const Bins *bins, const Bin *bin, double n, double m)
{
	return fmin(n, m) * PooledShare(bins, bin, n, m) * (1.0 + 1e-12);
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
			double		expected = rows * PooledShare(bins, &bins->bin[i], n, m);

			SumAdd(&statistic, CellTerm(corrected ? Corrected(observed, expected) : observed, expected, log_likelihood));
		}
	test.statistic = fmax(0.0, SumValue(&statistic));
	if (isfinite(test.statistic))
		test.pvalue = ChiSquaredUpperTail(test.statistic, test.df);
	return test;
}

/* Moves the bins that are rare to the end; returns how many are not. */
static uint32_t
Partition(Bins *bins, double n, double m)
{
	uint32_t	kept = 0;

	for (uint32_t i = 0; i < bins->count; i++)
	{
		Bin			bin = bins->bin[i];

		if (FewerExpected(bins, &bin, n, m) < EXPECTED_ROWS)
			continue;
		bins->bin[i] = bins->bin[kept];
		bins->bin[kept++] = bin;
	}
	return kept;
}

static uint32_t
Rarest(const Bins *bins, uint32_t count, double n, double m)
{
	uint32_t	rarest = 0;

	for (uint32_t i = 1; i < count; i++)
		if (FewerExpected(bins, &bins->bin[i], n, m) < FewerExpected(bins, &bins->bin[rarest], n, m))
			rarest = i;
	return rarest;
}

static void
AddBin(Bin *bin, const Bin *other)
{
	bin->reference += other->reference;
	bin->current += other->current;
}

/* One more bin suffices for the rare ones: it is expected often enough by itself. */
void
PoolRareBins(Bins *bins, double n, double m)
{
	uint32_t	kept = Partition(bins, n, m);
	Bin		   *pool = &bins->bin[kept];

	if (kept == bins->count)
		return;
	for (uint32_t i = kept + 1; i < bins->count; i++)
		AddBin(pool, &bins->bin[i]);
	bins->count = kept + 1;
	if (kept > 0 && FewerExpected(bins, pool, n, m) < EXPECTED_ROWS)
	{
		AddBin(&bins->bin[Rarest(bins, kept, n, m)], pool);
		bins->count = kept;
	}
}

bool
PsiLawHolds(const Bins *bins, double n, double m)
{
	double		needed = fmax(EXPECTED_ROWS, PSI_EXPECTED_ROWS * sqrt(bins->count - 1.0));

	for (uint32_t i = 0; i < bins->count; i++)
		if (FewerExpected(bins, &bins->bin[i], n, m) < needed)
			return false;
	return true;
}

double
PsiTail(double psi, uint32_t bins, double n, double m)
{
	return bins < 2 ? 1.0 : ChiSquaredUpperTail(psi / (1.0 / n + 1.0 / m), bins - 1.0);
}
