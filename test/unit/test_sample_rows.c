/*
 * test_sample_rows.c
 *		Rows of one word and of two, in the order that qsort gives them.
 */
#include <stdlib.h>

#include "../../src/stats/sample_rows.h"
#include "support.h"
#include "tap.h"

typedef struct Row
{
	uint64_t	key;
	uint64_t	second;
} Row;

static int
CompareRows(const void *a, const void *b)
{
	const Row  *x = a;
	const Row  *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return (x->second > y->second) - (x->second < y->second);
}

/* Adds n rows, whose keys are `kinds` at the most, to the side and to the array. */
static void
AddRows(SampleSide *side, Row *row, uint32_t n, uint32_t kinds)
{
	SampleGrow(side, n, &test_memory);
	for (uint32_t i = 0; i < n; i++)
	{
		uint64_t	key = TestRandom() % kinds << 30;
		uint64_t	second = side->second != NULL ? TestRandom() : SECOND_OF_ONE;

		row[side->n] = (Row) {key, second};
		SampleAppend(side, &key, &second, 1);
	}
}

static bool
SortsAs(SampleSide *side, Row *row)
{
	SampleSort(side, &test_memory);
	qsort(row, side->n, sizeof(Row), CompareRows);
	for (uint32_t i = 0; i < side->n; i++)
		if (side->key[i] != row[i].key || (side->second != NULL && side->second[i] != row[i].second))
			return false;
	return side->sorted == side->n;
}

/* Rows in two parts, in order after each; those of one word have a second from the first part on, or not. */
static bool
InOrder(uint32_t n, uint32_t kinds, bool wide, bool wide_later)
{
	SampleSide	side = {0};
	Row		   *row = TestAllocate(NULL, 2 * n * sizeof(Row));
	bool		right;

	if (wide)
		SampleWiden(&side, &test_memory);
	AddRows(&side, row, n, kinds);
	right = SortsAs(&side, row);
	if (wide_later)
		SampleWiden(&side, &test_memory);
	AddRows(&side, row, n, kinds);
	right = right && SortsAs(&side, row) && SampleIsWide(&side) == ((wide || wide_later) && n > 0);
	free(side.key);
	free(side.second);
	free(row);
	return right;
}

int
main(void)
{
	static const uint32_t sizes[] = {0, 1, 2, 30, 1000, 50000};
	bool		narrow = true;
	bool		wide = true;
	bool		later = true;

	for (int size = 0; size < 6; size++)
		for (uint32_t kinds = 1; kinds < 1000000; kinds *= 9)
		{
			narrow = narrow && InOrder(sizes[size], kinds, false, false);
			wide = wide && InOrder(sizes[size], kinds, true, false);
			later = later && InOrder(sizes[size], kinds, false, true);
		}
	TapOk(narrow, "keys are in order, and with others that come later");
	TapOk(wide, "rows of two words are in order, ties by the second");
	TapOk(later, "rows that had no second word have that of one");
	return TapDone();
}
