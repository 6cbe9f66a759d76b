/*
 * test_row_draw.c
 *		Rows are drawn so often as Poisson's law says, each apart from the others.
 */
#include "../../src/stats/row_draw.h"
#include "tap.h"

#define ROWS 200000

/* How many of so many rows are drawn k times, against Poisson's law: five standard errors. */
static bool
AsPoisson(double rate, uint64_t number, uint64_t seed)
{
	int			seen[4] = {0};
	double		expected = exp(-rate);

	for (uint64_t row = 1; row <= ROWS; row++)
	{
		int32_t		times = RowDraw(row, number, seed, rate);

		if (times < 4)
			seen[times]++;
	}
	for (int k = 0; k < 4; k++)
	{
		if (fabs(seen[k] - ROWS * expected) > 5.0 * sqrt(ROWS * expected * (1.0 - expected)))
			return false;
		expected *= rate / (k + 1);
	}
	return true;
}

/* Correlation of the draws of a row with those that `other` finds for it. */
static double
Together(uint64_t row_step, uint64_t number_step, uint64_t seed_step)
{
	double		sum = 0.0;

	for (uint64_t row = 1; row <= ROWS; row++)
		sum += (RowDraw(row, 1, 1, 1.0) - 1.0) * (RowDraw(row + row_step, 1 + number_step, 1 + seed_step, 1.0) - 1.0);
	return sum / ROWS;
}

int
main(void)
{
	TapOk(AsPoisson(1.0, 1, 1), "a row is in a resample as often as Poisson's law of mean 1 says");
	TapOk(AsPoisson(0.25, 7, 2), "and as often as that of mean 1/4");
	TapOk(AsPoisson(1.0, UINT64_MAX, 0), "of any number and seed");
	TapOk(fabs(Together(1, 0, 0)) < 5.0 / sqrt(ROWS), "neighbours are drawn apart");
	TapOk(fabs(Together(0, 1, 0)) < 5.0 / sqrt(ROWS), "and so are resamples");
	TapOk(fabs(Together(0, 0, 1)) < 5.0 / sqrt(ROWS), "and seeds");
	TapOk(RowDraw(12, 3, 1, 1.0) == RowDraw(12, 3, 1, 1.0), "the same again is the same");
	return TapDone();
}
