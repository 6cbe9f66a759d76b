/*
 * two_sample.c
 *		Two samples of numbers, exactly.
 *
 * Rows are added to two arrays, so that no row says which sample it is of, and
 * weights are kept only once one of them is not 1.  The order is made when
 * somebody asks for it, and kept: what is added later is sorted by itself and
 * merged, so that a window that grows row by row does not begin anew.
 */
#include "two_sample.h"

#include <string.h>

#include "key_sort.h"
#include "radix.h"
#include "sample_runs.h"

#define FIRST_ROOM 4
#define MERGED_AT_ONCE (1 << 20)

void
TwoSampleInit(TwoSample *sample, const StatsMemory *memory)
{
	memset(sample, 0, sizeof(TwoSample));
	sample->memory = memory;
}

SampleRest *
TwoSampleRest(TwoSample *sample)
{
	if (sample->rest == NULL)
	{
		sample->rest = StatsAllocate(sample->memory, sizeof(SampleRest));
		memset(sample->rest, 0, sizeof(SampleRest));
	}
	return sample->rest;
}

int64_t
SampleSize(const TwoSample *sample, SampleOf of)
{
	const SampleSide *side = &sample->side[of];

	return side->runs != NULL ? (int64_t) side->n + side->runs->n : side->n;
}

int64_t
TwoSampleSize(const TwoSample *sample)
{
	return SampleSize(sample, SAMPLE_REFERENCE) + SampleSize(sample, SAMPLE_CURRENT);
}

int64_t
TwoSampleRestSize(const TwoSample *sample)
{
	const SampleRest *rest = sample->rest;

	if (rest == NULL)
		return 0;
	return rest->missing[0].n + rest->missing[1].n + rest->nan[0].n + rest->nan[1].n + rest->unassigned.n;
}

bool
SampleReserve(TwoSample *sample, SampleOf of, uint32_t more)
{
	SampleSide *side = &sample->side[of];
	size_t		room = side->room > 0 ? side->room : FIRST_ROOM;

	if (side->room - side->n >= more)
		return true;
	if (TwoSampleSize(sample) + more >= MAX_SAMPLE_ROWS)
		return false;
	while (room - side->n < more)
		room *= 2;
	if (room > SIZE_MAX / 2 / sizeof(uint64_t))
		return false;
	if (SampleMustSpill(sample, of, room))
	{
		SampleSpill(sample, of);
		if (side->room >= more)
			return true;
	}
	side->key = StatsResize(sample->memory, side->key, room * sizeof(uint64_t));
	if (side->weight != NULL)
		side->weight = StatsResize(sample->memory, side->weight, room * sizeof(double));
	side->room = (uint32_t) room;
	return true;
}

/* A side without room has an array all the same: that it has one says that there are weights. */
void
TwoSampleWeigh(TwoSample *sample)
{
	for (int of = 0; of < SAMPLES; of++)
	{
		SampleSide *side = &sample->side[of];

		if (side->weight != NULL)
			continue;
		if (side->room == 0)
			SampleReserve(sample, of, 1);
		side->weight = StatsAllocate(sample->memory, side->room * sizeof(double));
		for (uint32_t i = 0; i < side->n; i++)
			side->weight[i] = 1.0;
	}
}

Totals
SampleTotal(const TwoSample *sample, SampleOf of)
{
	const SampleSide *side = &sample->side[of];
	Totals		total = {0};

	if (side->runs != NULL)
		total = side->runs->total;
	total.n += side->n;
	if (side->weight == NULL)
	{
		SumAdd(&total.w, side->n);
		SumAdd(&total.w2, side->n);
	}
	else
		for (uint32_t i = 0; i < side->n; i++)
		{
			SumAdd(&total.w, side->weight[i]);
			SumAdd(&total.w2, side->weight[i] * side->weight[i]);
		}
	return total;
}

/* Weights that came to be 1 all of them, as of rows that were none, are no weights. */
bool
TwoSampleWeighted(const TwoSample *sample)
{
	for (int of = 0; of < SAMPLES; of++)
	{
		const SampleSide *side = &sample->side[of];

		if (side->runs != NULL && side->runs->weighted)
			return true;
		for (uint32_t i = 0; side->weight != NULL && i < side->n; i++)
			if (side->weight[i] != 1.0)
				return true;
	}
	return false;
}

static void
MergeRest(SampleRest *into, const SampleRest *from)
{
	for (int of = 0; of < SAMPLES; of++)
	{
		TotalsMerge(&into->missing[of], &from->missing[of]);
		TotalsMerge(&into->nan[of], &from->nan[of]);
	}
	TotalsMerge(&into->unassigned, &from->unassigned);
}

static void
MergeRows(TwoSample *into, SampleOf of, const uint64_t *key, const double *weight, uint32_t n)
{
	SampleSide *to = &into->side[of];

	SampleReserve(into, of, n);
	memcpy(to->key + to->n, key, n * sizeof(uint64_t));
	if (to->weight != NULL && weight != NULL)
		memcpy(to->weight + to->n, weight, n * sizeof(double));
	else if (to->weight != NULL)
		for (uint32_t i = 0; i < n; i++)
			to->weight[to->n + i] = 1.0;
	to->n += n;
}

/* Room for a part of the rows at a time, as that may go into a file. */
void
TwoSampleMerge(TwoSample *into, TwoSample *from)
{
	SampleCursor cursor;

	if (TwoSampleWeighted(from))
		TwoSampleWeigh(into);
	for (int of = 0; of < SAMPLES; of++)
	{
		SampleCursorOpen(&cursor, from, of, false);
		while (SampleCursorHasMore(&cursor))
		{
			uint32_t	rest = cursor.n - cursor.next;
			uint32_t	n = rest < MERGED_AT_ONCE ? rest : MERGED_AT_ONCE;

			MergeRows(into, of, cursor.key + cursor.next, cursor.weight != NULL ? cursor.weight + cursor.next : NULL, n);
			cursor.next += n;
			StatsCheckInterrupt(into->memory, 0);
		}
		SampleCursorClose(&cursor);
	}
	if (from->rest != NULL)
		MergeRest(TwoSampleRest(into), from->rest);
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

/* By weight and then, which leaves that order among ties, by key. */
static void
SortWeighted(SampleSide *side, const StatsMemory *memory)
{
	uint32_t	n = side->n;
	KeyIndex   *item = StatsAllocate(memory, 2 * (size_t) n * sizeof(KeyIndex));
	uint64_t   *key = StatsAllocate(memory, n * sizeof(uint64_t));

	for (uint32_t i = 0; i < n; i++)
	{
		StatsCheckInterrupt(memory, i);
		item[i] = (KeyIndex) {DoubleBits(side->weight[i]), i};
	}
	RadixSort(item, item + n, n, memory);
	for (uint32_t i = 0; i < n; i++)
	{
		StatsCheckInterrupt(memory, i);
		item[i].key = side->key[item[i].index];
	}
	RadixSort(item, item + n, n, memory);
	for (uint32_t i = 0; i < n; i++)
	{
		StatsCheckInterrupt(memory, i);
		key[i] = DoubleBits(side->weight[item[i].index]);
	}
	for (uint32_t i = 0; i < n; i++)
	{
		side->key[i] = item[i].key;
		side->weight[i] = BitsDouble(key[i]);
	}
	StatsRelease(memory, key);
	StatsRelease(memory, item);
}

void
SampleSort(TwoSample *sample, SampleOf of)
{
	SampleSide *side = &sample->side[of];

	if (side->sorted == side->n)
		return;
	if (side->weight != NULL)
		SortWeighted(side, sample->memory);
	else
		SortKeysOf(side, sample->memory);
	side->sorted = side->n;
}

void
TwoSampleSort(TwoSample *sample)
{
	for (int of = 0; of < SAMPLES; of++)
		SampleSort(sample, of);
}
