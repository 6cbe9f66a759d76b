/*
 * key_sort.c
 *		Sorting 64-bit keys.
 *
 * Most significant digit first, of the bits in which the keys differ: scores are
 * told apart by one or two scatterings, and the few keys that are left together
 * by insertion.  Each level takes four bits at least from the range, so no input
 * needs more than sixteen.
 */
#include "key_sort.h"

#include <string.h>

#include "key_range.h"

#define INSERTION_LIMIT 24

static void
InsertionSort(uint64_t *key, uint32_t n)
{
	for (uint32_t i = 1; i < n; i++)
	{
		uint64_t	moved = key[i];
		uint32_t	j = i;

		for (; j > 0 && key[j - 1] > moved; j--)
			key[j] = key[j - 1];
		key[j] = moved;
	}
}

void
SortKeys(uint64_t *key, uint32_t n, uint64_t *scratch)
{
	uint32_t	end[MOST_DIGITS] = {0};
	KeyRange	range;
	KeyDigits	digits;

	if (n <= INSERTION_LIMIT)
	{
		InsertionSort(key, n);
		return;
	}
	range = KeyRangeWith(NO_KEYS, key, n);
	if (range.min == range.max)
		return;
	digits = DigitsOfRange(range, DigitBits(n));
	CountDigits(key, n, digits, end);
	StartsOfCounts(end, digits.count);
	ScatterKeys(key, n, digits, end, scratch);
	memcpy(key, scratch, n * sizeof(uint64_t));
	if (digits.shift == 0)
		return;
	for (uint32_t digit = 0; digit < digits.count; digit++)
	{
		uint32_t	start = digit > 0 ? end[digit - 1] : 0;

		if (end[digit] - start > 1)
			SortKeys(key + start, end[digit] - start, scratch);
	}
}
