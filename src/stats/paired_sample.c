/*
 * paired_sample.c
 *		Pairs of numbers, exactly.
 *
 * The bytes: rows that are no pair, and of each side the number of its pairs and
 * these in order.  An a is its distance from the one before; a b is written out, but
 * where a is the same it is the distance from the b before, so that no bytes are out
 * of order.
 */
#include "paired_sample.h"

#include <string.h>

#include "radix.h"

#define FIRST_ROOM 4

void
PairedSampleInit(PairedSample *sample, const StatsMemory *memory)
{
	memset(sample, 0, sizeof(PairedSample));
	sample->memory = memory;
}

int64_t
PairedSampleSize(const PairedSample *sample)
{
	return (int64_t) sample->side[PAIR_NEGATIVE].n + sample->side[PAIR_POSITIVE].n + sample->side[PAIR_UNLABELLED].n;
}

int64_t
PairedSampleRows(const PairedSample *sample)
{
	return PairedSampleSize(sample) + sample->missing + sample->nan;
}

bool
PairedSampleReserve(PairedSample *sample, PairOf of, uint32_t more)
{
	PairSide   *side = &sample->side[of];
	size_t		room = side->room > 0 ? side->room : FIRST_ROOM;

	if (PairedSampleSize(sample) + more >= MAX_SAMPLE_ROWS)
		return false;
	while (room - side->n < more)
		room *= 2;
	if (room > SIZE_MAX / 2 / sizeof(uint64_t))
		return false;
	side->a = StatsResize(sample->memory, side->a, room * sizeof(uint64_t));
	side->b = StatsResize(sample->memory, side->b, room * sizeof(uint64_t));
	side->room = (uint32_t) room;
	return true;
}

void
PairedSampleMerge(PairedSample *into, const PairedSample *from)
{
	for (int of = 0; of < PAIR_SIDES; of++)
	{
		const PairSide *side = &from->side[of];
		PairSide   *to = &into->side[of];

		if (side->n == 0)
			continue;
		if (to->room - to->n < side->n)
			PairedSampleReserve(into, of, side->n);
		memcpy(to->a + to->n, side->a, side->n * sizeof(uint64_t));
		memcpy(to->b + to->n, side->b, side->n * sizeof(uint64_t));
		to->n += side->n;
		to->sorted = false;
	}
	into->missing += from->missing;
	into->nan += from->nan;
}

/* By b and then, which leaves that order among equal ones, by a. */
static void
SortSide(PairSide *side, const StatsMemory *memory)
{
	uint32_t	n = side->n;
	KeyIndex   *item;
	uint64_t   *b;

	if (side->sorted || n == 0)
		return;
	item = StatsAllocate(memory, 2 * (size_t) n * sizeof(KeyIndex));
	b = StatsAllocate(memory, n * sizeof(uint64_t));
	for (uint32_t i = 0; i < n; i++)
		item[i] = (KeyIndex) {side->b[i], i};
	RadixSort(item, item + n, n, memory);
	for (uint32_t i = 0; i < n; i++)
		item[i].key = side->a[item[i].index];
	RadixSort(item, item + n, n, memory);
	for (uint32_t i = 0; i < n; i++)
		b[i] = side->b[item[i].index];
	for (uint32_t i = 0; i < n; i++)
	{
		side->a[i] = item[i].key;
		side->b[i] = b[i];
	}
	side->sorted = true;
	StatsRelease(memory, b);
	StatsRelease(memory, item);
}

void
PairedSampleSort(PairedSample *sample)
{
	for (int of = 0; of < PAIR_SIDES; of++)
		SortSide(&sample->side[of], sample->memory);
}

void
PairedSampleWrite(Writer *writer, PairedSample *sample)
{
	PairedSampleSort(sample);
	WriteVarint(writer, (uint64_t) sample->missing);
	WriteVarint(writer, (uint64_t) sample->nan);
	for (int of = 0; of < PAIR_SIDES; of++)
	{
		const PairSide *side = &sample->side[of];

		WriteVarint(writer, side->n);
		for (uint32_t i = 0; i < side->n; i++)
		{
			bool		tied = i > 0 && side->a[i] == side->a[i - 1];

			StatsCheckInterrupt(writer->memory, i);
			WriteVarint(writer, side->a[i] - (i > 0 ? side->a[i - 1] : 0));
			if (tied)
				WriteVarint(writer, side->b[i] - side->b[i - 1]);
			else
				WriteWords(writer, &side->b[i], 1);
		}
	}
}

/* A step from a key to one that a value can have. */
static uint64_t
ReadStep(Reader *reader, uint64_t from)
{
	uint64_t	step = ReadVarint(reader);

	if (step > UINT64_MAX - from)
		ReaderFail(reader, "A value is none that a row can have.");
	return from + step;
}

static void
ReadSide(Reader *reader, PairedSample *sample, PairOf of)
{
	uint32_t	n = ReadCount(reader, UINT32_MAX);
	PairSide   *side = &sample->side[of];

	if (reader->error != NULL || n == 0)
		return;
	if (n > (size_t) (reader->end - reader->next) / 2)
	{
		ReaderFail(reader, "A count is larger than what follows.");
		return;
	}
	if (!PairedSampleReserve(sample, of, n))
	{
		ReaderFail(reader, "A count of rows is impossibly large.");
		return;
	}
	for (uint32_t i = 0; i < n && reader->error == NULL; i++)
	{
		StatsCheckInterrupt(sample->memory, i);
		side->a[i] = ReadStep(reader, i > 0 ? side->a[i - 1] : 0);
		if (i > 0 && side->a[i] == side->a[i - 1])
			side->b[i] = ReadStep(reader, side->b[i - 1]);
		else
			ReadWords(reader, &side->b[i], 1);
	}
	if (reader->error == NULL && !(SampleKeysPossible(side->a, n) && SampleKeysPossible(side->b, n)))
		ReaderFail(reader, "A value is none that a row can have.");
	if (reader->error != NULL)
		return;
	side->n = n;
	side->sorted = true;
}

static int64_t
ReadRows(Reader *reader)
{
	uint64_t	rows = ReadVarint(reader);

	if (rows >= (uint64_t) MAX_ROWS)
		ReaderFail(reader, "A count of rows is impossibly large.");
	return reader->error == NULL ? (int64_t) rows : 0;
}

void
PairedSampleRead(Reader *reader, PairedSample *sample)
{
	sample->missing = ReadRows(reader);
	sample->nan = ReadRows(reader);
	for (int of = 0; of < PAIR_SIDES && reader->error == NULL; of++)
		ReadSide(reader, sample, of);
	if (reader->error == NULL && PairedSampleRows(sample) >= MAX_ROWS)
		ReaderFail(reader, "A count of rows is impossibly large.");
}
