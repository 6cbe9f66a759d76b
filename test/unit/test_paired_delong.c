/*
 * test_paired_delong.c
 *		The difference of two areas by its definition, over every pair of rows.
 */
#include <stdlib.h>

#include "../../src/stats/paired_delong.h"
#include "../../src/stats/wide.h"
#include "support.h"
#include "tap.h"

#define MOST_ROWS 60

typedef struct Row
{
	PairOf		of;
	double		score[2];
} Row;

/* What a row of the class has of the area of a score: its share of the others that it is right about. */
static double
Share(const Row *row, int n, const Row *self, int score)
{
	double		right = 0.0;
	double		others = 0.0;

	for (int i = 0; i < n; i++)
		if ((int) row[i].of == PAIR_POSITIVE - (int) self->of)
		{
			double		above = row[i].of == PAIR_POSITIVE ? row[i].score[score] - self->score[score] : self->score[score] - row[i].score[score];

			right += above > 0 ? 1.0 : above == 0 ? 0.5 : 0.0;
			others += 1.0;
		}
	return right / others;
}

static PairedDelong
ByDefinition(const Row *row, int n)
{
	PairedDelong delong = {0};

	for (int of = 0; of < 2; of++)
	{
		double		sum = 0.0;
		double		squares = 0.0;
		double		rows = 0.0;

		for (int i = 0; i < n; i++)
			if (row[i].of == (PairOf) of)
			{
				double		share = Share(row, n, &row[i], 0) - Share(row, n, &row[i], 1);

				sum += share;
				squares += share * share;
				rows += 1.0;
			}
		delong.difference = sum / rows;
		delong.spread[of] = squares / rows - delong.difference * delong.difference;
	}
	return delong;
}

/* Scores of so many kinds; the first two rows are one of each class. */
static bool
IsByDefinition(int n, uint64_t kinds)
{
	Row			row[MOST_ROWS];
	PairedSample sample;
	PairedDelong wanted;
	PairedDelong got;

	PairedSampleInit(&sample, &test_memory);
	for (int i = 0; i < n; i++)
	{
		row[i] = (Row) {(PairOf) (i < 2 ? (uint64_t) i : TestRandom() % PAIR_SIDES), {(double) (TestRandom() % kinds), (double) (TestRandom() % kinds)}};
		PairedSampleAdd(&sample, row[i].of, row[i].score[0], row[i].score[1]);
	}
	wanted = ByDefinition(row, n);
	got = PairedDelongOf(&sample);
	for (int of = 0; of < PAIR_SIDES; of++)
	{
		free(sample.side[of].key);
		free(sample.side[of].second);
	}
	return fabs(got.difference - wanted.difference) < 1e-14 &&
		fabs(got.spread[0] - wanted.spread[0]) < 1e-14 && fabs(got.spread[1] - wanted.spread[1]) < 1e-14;
}

static bool
IsWide(Wide a, uint64_t high, uint64_t low)
{
	return a.high == high && a.low == low;
}

static void
TestWide(void)
{
	TapOk(IsWide(WideProduct(UINT64_MAX, UINT64_MAX), UINT64_MAX - 1, 1), "the largest product");
	TapOk(IsWide(WideProduct(UINT64_C(0x123456789), UINT64_C(0xFEDCBA987)), 0x12, UINT64_C(0x1FA00ACC59960A3F)), "a product");
	TapOk(IsWide(WideAdd((Wide) {1, UINT64_MAX}, (Wide) {2, 1}), 4, 0), "a sum carries");
	TapOk(IsWide(WideSubtract((Wide) {4, 0}, (Wide) {2, 1}), 1, UINT64_MAX), "a difference borrows");
	TapOk(IsWide(WideTimes((Wide) {3, UINT64_MAX}, 5), 19, UINT64_MAX - 4), "a multiple carries");
	TapEqual(WideDouble((Wide) {3, UINT64_C(1) << 63}), 3.5 * 0x1p64, "as a double");
}

int
main(void)
{
	bool		right = true;

	for (int n = 2; n <= MOST_ROWS; n++)
		for (uint64_t kinds = 1; kinds < 1000; kinds *= 3)
			right = right && IsByDefinition(n, kinds);
	TapOk(right, "differences and how they scatter are those of all pairs of rows, with ties");
	TestWide();
	return TapDone();
}
