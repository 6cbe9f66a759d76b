/*
 * sample_rows.c
 *		Rows of an exact sample, in memory.
 *
 * The order is made when somebody asks for it, and kept: keys that are added later
 * are sorted by themselves and merged, so that a window that grows row by row does
 * not begin anew.
 */
#include "sample_rows.h"

#include <string.h>

#include "key_sort.h"
#include "radix.h"

#define FIRST_ROOM 4

bool
SampleKeysPossible(const uint64_t *key, uint32_t n)
{
	uint64_t	first = SampleKey(INFINITY);
	uint64_t	last = SampleKey(-INFINITY);
	uint64_t	minus_zero = SampleKey(0.0) + 1;
	bool		possible = true;

	for (uint32_t i = 0; i < n; i++)
		possible &= (key[i] >= first) & (key[i] <= last) & (key[i] != minus_zero);
	return possible;
}

size_t
SampleRoomFor(const SampleSide *side, uint32_t more)
{
	size_t		room = side->room > 0 ? side->room : FIRST_ROOM;

	while (room - side->n < more)
		room *= 2;
	return room;
}

bool
SampleGrow(SampleSide *side, uint32_t more, const StatsMemory *memory)
{
	size_t		room = SampleRoomFor(side, more);

	if (side->room >= room)
		return true;
	if (room > SIZE_MAX / 2 / sizeof(uint64_t))
		return false;
	side->key = StatsResize(memory, side->key, room * sizeof(uint64_t));
	if (side->second != NULL)
		side->second = StatsResize(memory, side->second, room * sizeof(uint64_t));
	side->room = (uint32_t) room;
	return true;
}

/* The array says that there are second words, also on a side without rows. */
void
SampleWiden(SampleSide *side, const StatsMemory *memory)
{
	if (side->second != NULL)
		return;
	if (side->room == 0)
		SampleGrow(side, 1, memory);
	side->second = StatsAllocate(memory, side->room * sizeof(uint64_t));
	for (uint32_t i = 0; i < side->n; i++)
		side->second[i] = SECOND_OF_ONE;
}

void
SampleAppend(SampleSide *side, const uint64_t *key, const uint64_t *second, uint32_t n)
{
	memcpy(side->key + side->n, key, n * sizeof(uint64_t));
	if (side->second != NULL && second != NULL)
		memcpy(side->second + side->n, second, n * sizeof(uint64_t));
	else if (side->second != NULL)
		for (uint32_t i = 0; i < n; i++)
			side->second[side->n + i] = SECOND_OF_ONE;
	side->n += n;
}

bool
SampleIsWide(const SampleSide *side)
{
	for (uint32_t i = 0; side->second != NULL && i < side->n; i++)
		if (side->second[i] != SECOND_OF_ONE)
			return true;
	return false;
}

/* What was added since the last time, sorted, into what was sorted then: from the end. */
static void
MergeTail(SampleSide *side, const uint64_t *tail, uint32_t n)
{
	uint32_t	sorted = side->n - n;
	uint32_t	to = side->n;

	while (n > 0)
		if (sorted > 0 && side->key[sorted - 1] > tail[n - 1])
			side->key[--to] = side->key[--sorted];
		else
			side->key[--to] = tail[--n];
}

static void
SortKeysOf(SampleSide *side, const StatsMemory *memory)
{
	uint32_t	n = side->n - side->sorted;
	uint64_t   *tail = side->key + side->sorted;
	uint64_t   *scratch = StatsAllocate(memory, n * sizeof(uint64_t));

	SortKeys(tail, n, scratch, memory);
	if (side->sorted > 0)
	{
		memcpy(scratch, tail, n * sizeof(uint64_t));
		MergeTail(side, scratch, n);
	}
	StatsRelease(memory, scratch);
}

/* Ties are few of most scores: only they are sorted by what is second. */
static void
SortTies(SampleSide *side, uint64_t *scratch, const StatsMemory *memory)
{
	uint32_t	steps = 0;

	for (uint32_t i = 0, end; i < side->n; i = end)
	{
		StatsCheckInterrupt(memory, ++steps);
		for (end = i + 1; end < side->n && side->key[end] == side->key[i]; end++)
			;
		if (end - i > 1)
			SortKeys(side->second + i, end - i, scratch, memory);
	}
}

static void
SortWide(SampleSide *side, const StatsMemory *memory)
{
	uint32_t	n = side->n;
	KeyIndex   *item = StatsAllocate(memory, 2 * (size_t) n * sizeof(KeyIndex));

	for (uint32_t i = 0; i < n; i++)
	{
		StatsCheckInterrupt(memory, i);
		item[i] = (KeyIndex) {side->key[i], side->second[i]};
	}
	RadixSort(item, item + n, n, memory);
	for (uint32_t i = 0; i < n; i++)
	{
		side->key[i] = item[i].key;
		side->second[i] = item[i].index;
	}
	SortTies(side, (uint64_t *) item, memory);
	StatsRelease(memory, item);
}

void
SampleSort(SampleSide *side, const StatsMemory *memory)
{
	if (side->sorted == side->n)
		return;
	if (side->second != NULL)
		SortWide(side, memory);
	else
		SortKeysOf(side, memory);
	side->sorted = side->n;
}

size_t
SampleSortBytes(const SampleSide *side)
{
	return side->second != NULL ? 2 * sizeof(KeyIndex) : sizeof(uint64_t);
}
