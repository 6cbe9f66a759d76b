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

/* So many keys are not long. */
#define SLICE (1 << 16)

static inline uint32_t
SliceFrom(uint32_t start, uint32_t n, const StatsMemory *memory)
{
	if (start > 0)
		StatsCheckInterrupt(memory, 0);
	return n - start < SLICE ? n - start : SLICE;
}

void
GatherKeys(uint64_t *key, uint32_t n, KeyDigits digits, uint32_t *end, uint64_t *scratch, const StatsMemory *memory)
{
	memset(end, 0, digits.count * sizeof(uint32_t));
	for (uint32_t i = 0; i < n; i += SLICE)
		CountDigits(key + i, SliceFrom(i, n, memory), digits, end);
	StartsOfCounts(end, digits.count);
	for (uint32_t i = 0; i < n; i += SLICE)
		ScatterKeys(key + i, SliceFrom(i, n, memory), digits, end, scratch);
	memcpy(key, scratch, n * sizeof(uint64_t));
}

void
SortKeys(uint64_t *key, uint32_t n, uint64_t *scratch, const StatsMemory *memory)
{
	uint32_t	end[MOST_DIGITS];
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
	GatherKeys(key, n, digits, end, scratch, memory);
	if (digits.shift == 0)
		return;
	for (uint32_t digit = 0; digit < digits.count; digit++)
	{
		uint32_t	start = digit > 0 ? end[digit - 1] : 0;

		if (end[digit] - start > 1)
			SortKeys(key + start, end[digit] - start, scratch, memory);
		if (n > SLICE)
			StatsCheckInterrupt(memory, 0);
	}
}
