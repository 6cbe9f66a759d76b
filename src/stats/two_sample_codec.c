/*
 * two_sample_codec.c
 *		The bytes of two samples.
 *
 * A byte that says whether there are weights, rows in no sample, and an order;
 * the rows in no sample; and for each side the number of its rows, their keys
 * and their weights.  In order, keys are the distances between them, and a tie
 * costs one byte.  A part that another process will merge is not worth a sort:
 * its keys are there as they are in memory.
 */
#include "two_sample.h"

#include <math.h>

#include "sample_runs.h"

#define HAS_WEIGHTS 1
#define HAS_REST 2
#define IN_NO_ORDER 4

static void
WriteSteps(Writer *writer, SampleCursor *cursor)
{
	uint64_t	before = 0;

	while (SampleCursorHasMore(cursor))
	{
		uint64_t	key = cursor->key[cursor->next++];

		WriteVarint(writer, key - before);
		before = key;
		StatsCheckInterrupt(writer->memory, cursor->next);
	}
}

static void
WriteKeys(Writer *writer, SampleCursor *cursor)
{
	for (; SampleCursorHasMore(cursor); cursor->next = cursor->n)
		WriteWords(writer, cursor->key + cursor->next, cursor->n - cursor->next);
}

static void
WriteWeights(Writer *writer, SampleCursor *cursor)
{
	for (; SampleCursorHasMore(cursor); cursor->next++)
		WriteDouble(writer, BitsDouble(SampleCursorSecond(cursor)));
}

static void
WriteSide(Writer *writer, TwoSample *sample, SampleOf of, int head)
{
	bool		in_order = !(head & IN_NO_ORDER);
	SampleCursor cursor;

	WriteVarint(writer, (uint64_t) SampleSize(sample, of));
	SampleCursorOpen(&cursor, &sample->side[of], sample->memory, in_order);
	if (in_order)
		WriteSteps(writer, &cursor);
	else
		WriteKeys(writer, &cursor);
	SampleCursorClose(&cursor);
	if (!(head & HAS_WEIGHTS))
		return;
	SampleCursorOpen(&cursor, &sample->side[of], sample->memory, in_order);
	WriteWeights(writer, &cursor);
	SampleCursorClose(&cursor);
}

static void
WriteSamples(Writer *writer, TwoSample *sample, int order)
{
	bool		has_rest = TwoSampleRestSize(sample) > 0;
	int			head = order | (TwoSampleWeighted(sample) ? HAS_WEIGHTS : 0) | (has_rest ? HAS_REST : 0);

	WriteByte(writer, (uint8_t) head);
	for (int of = 0; of < SAMPLES && has_rest; of++)
	{
		WriteTotals(writer, &sample->rest->missing[of]);
		WriteTotals(writer, &sample->rest->nan[of]);
	}
	if (has_rest)
		WriteTotals(writer, &sample->rest->unassigned);
	for (int of = 0; of < SAMPLES; of++)
		WriteSide(writer, sample, of, head);
}

void
TwoSampleWrite(Writer *writer, TwoSample *sample)
{
	WriteSamples(writer, sample, 0);
}

void
TwoSampleWritePart(Writer *writer, TwoSample *sample)
{
	WriteSamples(writer, sample, IN_NO_ORDER);
}

size_t
TwoSamplePartSize(const TwoSample *sample)
{
	uint64_t	size = 1;

	if (TwoSampleRestSize(sample) > 0 || TwoSampleWeighted(sample))
		return 0;
	for (int of = 0; of < SAMPLES; of++)
		size += VarintSize((uint64_t) SampleSize(sample, of)) + (uint64_t) SampleSize(sample, of) * sizeof(uint64_t);
	return size < SIZE_MAX / 2 ? (size_t) size : SIZE_MAX / 2;
}

static void
ReadSteps(Reader *reader, uint64_t *key, uint32_t n, const StatsMemory *memory)
{
	uint64_t	sum = 0;

	for (uint32_t i = 0; i < n && reader->error == NULL; i++)
	{
		uint64_t	step = ReadVarint(reader);

		if (step > UINT64_MAX - sum)
			ReaderFail(reader, "A value is none that a row can have.");
		key[i] = sum += step;
		StatsCheckInterrupt(memory, i);
	}
}

static void
ReadWeights(Reader *reader, SampleSide *side, uint32_t n, bool in_order)
{
	for (uint32_t i = 0; i < n && reader->error == NULL; i++)
	{
		double		weight = ReadDouble(reader);

		if (!(weight >= 0 && weight <= MAX_WEIGHT) || signbit(weight))
			ReaderFail(reader, "A weight is none that a row can have.");
		side->second[i] = DoubleBits(weight);
		if (in_order && i > 0 && side->key[i] == side->key[i - 1] && side->second[i] < side->second[i - 1])
			ReaderFail(reader, "The weights of ties are not in order.");
	}
}

static void
ReadSide(Reader *reader, TwoSample *sample, SampleOf of, int head)
{
	uint32_t	n = ReadCount(reader, UINT32_MAX);
	SampleSide *side = &sample->side[of];
	bool		in_order = !(head & IN_NO_ORDER);
	size_t		least = (in_order ? 1 : sizeof(uint64_t)) + (head & HAS_WEIGHTS ? sizeof(double) : 0);

	if (reader->error != NULL || n == 0)
		return;
	if (n > (size_t) (reader->end - reader->next) / least)
	{
		ReaderFail(reader, "A count is larger than what follows.");
		return;
	}
	if (!SampleReserve(sample, of, n))
	{
		ReaderFail(reader, "A count of rows is impossibly large.");
		return;
	}
	if (in_order)
		ReadSteps(reader, side->key, n, sample->memory);
	else
		ReadWords(reader, side->key, n);
	if (reader->error == NULL && !SampleKeysPossible(side->key, n))
		ReaderFail(reader, "A value is none that a row can have.");
	if (head & HAS_WEIGHTS)
		ReadWeights(reader, side, n, in_order);
	if (reader->error != NULL)
		return;
	side->n = n;
	side->sorted = in_order ? n : 0;
}

static void
ReadRest(Reader *reader, TwoSample *sample)
{
	SampleRest *rest = TwoSampleRest(sample);

	for (int of = 0; of < SAMPLES; of++)
	{
		rest->missing[of] = ReadTotals(reader);
		rest->nan[of] = ReadTotals(reader);
	}
	rest->unassigned = ReadTotals(reader);
	if (reader->error == NULL && TwoSampleRestSize(sample) == 0)
		ReaderFail(reader, "It says that there are rows in no sample.");
}

void
TwoSampleRead(Reader *reader, TwoSample *sample)
{
	uint8_t		head = ReadByte(reader);

	if (head > (HAS_WEIGHTS | HAS_REST | IN_NO_ORDER))
		ReaderFail(reader, "It is of a kind that there is not.");
	if (reader->error == NULL && (head & HAS_REST))
		ReadRest(reader, sample);
	if (reader->error == NULL && (head & HAS_WEIGHTS))
		TwoSampleWeigh(sample);
	for (int of = 0; of < SAMPLES && reader->error == NULL; of++)
		ReadSide(reader, sample, of, head);
	if (reader->error == NULL && TwoSampleSize(sample) >= MAX_SAMPLE_ROWS)
		ReaderFail(reader, "A count of rows is impossibly large.");
	if (reader->error == NULL && (head & HAS_WEIGHTS) && !TwoSampleWeighted(sample))
		ReaderFail(reader, "It says that there are weights, and all are 1.");
}

/* What a part without weights says of its size; false if it is none. */
static bool
CountPart(Reader part, int64_t *rows)
{
	*rows = 0;
	if (ReadByte(&part) != IN_NO_ORDER)
		return false;
	for (int of = 0; of < SAMPLES; of++)
	{
		uint32_t	n = ReadCount(&part, UINT32_MAX);

		*rows += n;
		SkipWords(&part, n);
	}
	return part.error == NULL;
}

/* As much at a time as may go into a file. */
#define APPENDED_AT_ONCE (1u << 20)

static void
AppendSide(TwoSample *into, SampleOf of, Reader *part)
{
	SampleSide *side = &into->side[of];
	uint32_t	left = ReadCount(part, UINT32_MAX);

	while (left > 0 && part->error == NULL)
	{
		uint32_t	n = left < APPENDED_AT_ONCE ? left : APPENDED_AT_ONCE;

		SampleReserve(into, of, n);
		ReadWords(part, side->key + side->n, n);
		if (!SampleKeysPossible(side->key + side->n, n))
			ReaderFail(part, "A value is none that a row can have.");
		side->n += n;
		left -= n;
		StatsCheckInterrupt(into->memory, 0);
	}
}

bool
TwoSampleAppendPart(TwoSample *into, Reader *part)
{
	int64_t		rows;

	if (into->side[0].second != NULL || into->side[1].second != NULL || !CountPart(*part, &rows) ||
		TwoSampleSize(into) + rows >= MAX_SAMPLE_ROWS)
		return false;
	ReadByte(part);
	for (int of = 0; of < SAMPLES; of++)
		AppendSide(into, of, part);
	return true;
}
