/*
 * paired_sample_codec.c
 *		The bytes of pairs.
 *
 * Rows that are no pair, and of each side the number of its pairs and these in
 * order.  An a is its distance from the one before; a b is written out, but where a
 * is the same it is the distance from the b before, so that no bytes are out of order.
 * In a part that another process will merge, which is not worth a sort, each pair is
 * its two words, as they come.
 */
#include "paired_sample.h"

#include "sample_runs.h"

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

/* Pairs that are put into one buffer. */
#define BUFFER_PAIRS 512

static void
WritePartOfSide(Writer *writer, PairedSample *sample, PairOf of)
{
	uint64_t	word[2 * BUFFER_PAIRS];
	uint32_t	n = 0;
	SampleCursor cursor;

	WriteVarint(writer, (uint64_t) PairCount(sample, of));
	SampleCursorOpen(&cursor, &sample->side[of], sample->memory, false);
	while (SampleCursorHasMore(&cursor))
	{
		word[n++] = cursor.key[cursor.next];
		word[n++] = SampleCursorSecond(&cursor);
		cursor.next++;
		if (n == 2 * BUFFER_PAIRS)
		{
			WriteWords(writer, word, n);
			StatsCheckInterrupt(writer->memory, 0);
			n = 0;
		}
	}
	WriteWords(writer, word, n);
	SampleCursorClose(&cursor);
}

void
PairedSampleWritePart(Writer *writer, PairedSample *sample)
{
	WriteVarint(writer, (uint64_t) sample->missing);
	WriteVarint(writer, (uint64_t) sample->nan);
	for (int of = 0; of < PAIR_SIDES; of++)
		WritePartOfSide(writer, sample, of);
}

size_t
PairedSamplePartSize(const PairedSample *sample)
{
	uint64_t	size = VarintSize((uint64_t) sample->missing) + VarintSize((uint64_t) sample->nan);

	for (int of = 0; of < PAIR_SIDES; of++)
		size += VarintSize((uint64_t) PairCount(sample, of)) + (uint64_t) PairCount(sample, of) * 2 * sizeof(uint64_t);
	return size < SIZE_MAX / 2 ? (size_t) size : SIZE_MAX / 2;
}

/* What a part says of its size; false if it is none. */
static bool
CountPart(Reader part, int64_t *pairs)
{
	*pairs = 0;
	ReadRows(&part);
	ReadRows(&part);
	for (int of = 0; of < PAIR_SIDES; of++)
	{
		uint32_t	n = ReadCount(&part, UINT32_MAX);

		*pairs += n;
		for (int word = 0; word < 2; word++)
			SkipWords(&part, n);
	}
	return part.error == NULL;
}

static void
AppendPairs(SampleSide *side, const uint64_t *word, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
	{
		side->key[side->n + i] = word[2 * i];
		side->second[side->n + i] = word[2 * i + 1];
	}
	side->n += n;
}

static void
AppendSide(PairedSample *into, PairOf of, Reader *part)
{
	uint64_t	word[2 * BUFFER_PAIRS];
	SampleSide *side = &into->side[of];
	uint32_t	left = ReadCount(part, UINT32_MAX);

	while (left > 0 && part->error == NULL)
	{
		uint32_t	n = left < BUFFER_PAIRS ? left : BUFFER_PAIRS;

		if (side->room - side->n < n)
			PairedSampleReserve(into, of, n);
		ReadWords(part, word, 2 * n);
		if (!SampleKeysPossible(word, 2 * n))
			ReaderFail(part, "A value is none that a row can have.");
		AppendPairs(side, word, n);
		left -= n;
		StatsCheckInterrupt(into->memory, 0);
	}
}

bool
PairedSampleAppendPart(PairedSample *into, Reader *part)
{
	int64_t		pairs;

	if (!CountPart(*part, &pairs) || PairedSampleSize(into) + pairs >= MAX_SAMPLE_ROWS)
		return false;
	into->missing += ReadRows(part);
	into->nan += ReadRows(part);
	for (int of = 0; of < PAIR_SIDES; of++)
		AppendSide(into, of, part);
	return true;
}

void
PairedSampleReadPart(Reader *reader, PairedSample *sample)
{
	if (!PairedSampleAppendPart(sample, reader))
		ReaderFail(reader, "It is no part of a paired sample.");
}
