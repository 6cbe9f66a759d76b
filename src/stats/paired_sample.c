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

#include "sample_runs.h"

void
PairedSampleInit(PairedSample *sample, const StatsMemory *memory)
{
	memset(sample, 0, sizeof(PairedSample));
	sample->memory = memory;
}

int64_t
PairCount(const PairedSample *sample, PairOf of)
{
	return SampleRowsOf(&sample->side[of]);
}

int64_t
PairedSampleSize(const PairedSample *sample)
{
	return PairCount(sample, PAIR_NEGATIVE) + PairCount(sample, PAIR_POSITIVE) + PairCount(sample, PAIR_UNLABELLED);
}

int64_t
PairedSampleRows(const PairedSample *sample)
{
	return PairedSampleSize(sample) + sample->missing + sample->nan;
}

bool
PairedSampleReserve(PairedSample *sample, PairOf of, uint32_t more)
{
	SampleSide *side = &sample->side[of];

	if (PairedSampleSize(sample) + more >= MAX_SAMPLE_ROWS)
		return false;
	SampleWiden(side, sample->memory);
	return SampleReserveRows(side, more, sample->memory);
}

void
PairedSampleMerge(PairedSample *into, PairedSample *from)
{
	SampleCursor cursor;

	for (int of = 0; of < PAIR_SIDES; of++)
	{
		SampleCursorOpen(&cursor, &from->side[of], from->memory, false);
		for (uint32_t n; (n = SampleCursorSlice(&cursor)) > 0;)
		{
			PairedSampleReserve(into, of, n);
			SampleTake(&into->side[of], &cursor, n);
		}
		SampleCursorClose(&cursor);
	}
	into->missing += from->missing;
	into->nan += from->nan;
}

/* No pair has the key 0, which the first is told from. */
static void
WriteSide(Writer *writer, PairedSample *sample, PairOf of)
{
	SampleCursor cursor;
	uint64_t	a_before = 0;
	uint64_t	b_before = 0;

	WriteVarint(writer, (uint64_t) PairCount(sample, of));
	SampleCursorOpen(&cursor, &sample->side[of], sample->memory, true);
	while (SampleCursorHasMore(&cursor))
	{
		uint64_t	a = cursor.key[cursor.next];
		uint64_t	b = SampleCursorSecond(&cursor);

		WriteVarint(writer, a - a_before);
		if (a == a_before)
			WriteVarint(writer, b - b_before);
		else
			WriteWords(writer, &b, 1);
		a_before = a;
		b_before = b;
		StatsCheckInterrupt(writer->memory, ++cursor.next);
	}
	SampleCursorClose(&cursor);
}

void
PairedSampleWrite(Writer *writer, PairedSample *sample)
{
	WriteVarint(writer, (uint64_t) sample->missing);
	WriteVarint(writer, (uint64_t) sample->nan);
	for (int of = 0; of < PAIR_SIDES; of++)
		WriteSide(writer, sample, of);
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
	SampleSide *side = &sample->side[of];

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
		side->key[i] = ReadStep(reader, i > 0 ? side->key[i - 1] : 0);
		if (i > 0 && side->key[i] == side->key[i - 1])
			side->second[i] = ReadStep(reader, side->second[i - 1]);
		else
			ReadWords(reader, &side->second[i], 1);
	}
	if (reader->error == NULL && !(SampleKeysPossible(side->key, n) && SampleKeysPossible(side->second, n)))
		ReaderFail(reader, "A value is none that a row can have.");
	if (reader->error != NULL)
		return;
	side->n = n;
	side->sorted = n;
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
