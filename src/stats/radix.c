/*
 * radix.c
 *		Sorting 64-bit keys that carry an index, or another word.
 *
 * Least significant byte first: no worst case to be attacked with, no
 * comparison to call, and the passes over bytes that all keys share (most of
 * them, for scores) cost one look at a histogram.
 */
#include "radix.h"

#include <stdbool.h>
#include <string.h>

#define RADIX_BYTES 8
#define RADIX_SIZE 256
#define INSERTION_LIMIT 48

static void
InsertionSort(KeyIndex *items, size_t n)
{
	for (size_t i = 1; i < n; i++)
	{
		KeyIndex	item = items[i];
		size_t		j = i;

		for (; j > 0 && items[j - 1].key > item.key; j--)
			items[j] = items[j - 1];
		items[j] = item;
	}
}

static inline void
MayInterrupt(const StatsMemory *memory, size_t step)
{
	if (memory != NULL)
		StatsCheckInterrupt(memory, step);
}

static void
CountBytes(const KeyIndex *items, size_t n, uint32_t (*count)[RADIX_SIZE], const StatsMemory *memory)
{
	memset(count, 0, sizeof(uint32_t) * RADIX_BYTES * RADIX_SIZE);
	for (size_t i = 0; i < n; i++)
	{
		MayInterrupt(memory, i);
		for (int byte = 0; byte < RADIX_BYTES; byte++)
			count[byte][(items[i].key >> (8 * byte)) & 0xFF]++;
	}
}

static void
Scatter(const KeyIndex *from, KeyIndex *to, size_t n, const uint32_t *count, int byte, const StatsMemory *memory)
{
	uint32_t	start[RADIX_SIZE];
	uint32_t	next = 0;

	for (int digit = 0; digit < RADIX_SIZE; digit++)
	{
		start[digit] = next;
		next += count[digit];
	}
	for (size_t i = 0; i < n; i++)
	{
		MayInterrupt(memory, i);
		to[start[(from[i].key >> (8 * byte)) & 0xFF]++] = from[i];
	}
}

void
RadixSort(KeyIndex *items, KeyIndex *scratch, size_t n, const StatsMemory *memory)
{
	uint32_t	count[RADIX_BYTES][RADIX_SIZE];
	KeyIndex   *from = items;
	KeyIndex   *to = scratch;

	if (n <= INSERTION_LIMIT)
	{
		InsertionSort(items, n);
		return;
	}

	CountBytes(items, n, count, memory);
	for (int byte = 0; byte < RADIX_BYTES; byte++)
	{
		uint64_t	first = (items[0].key >> (8 * byte)) & 0xFF;
		KeyIndex   *swap = from;

		if (count[byte][first] == n)
			continue;
		Scatter(from, to, n, count[byte], byte, memory);
		from = to;
		to = swap;
	}
	if (from != items)
		memcpy(items, from, n * sizeof(KeyIndex));
}
