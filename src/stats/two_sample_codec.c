/*
 * two_sample_codec.c
 *		The bytes of two samples.
 *
 * A byte that says whether there are weights, and rows in no sample; those; and
 * for each side the number of its rows, the distances between their keys, in
 * order, and their weights.  A tie costs one byte.
 */
#include "two_sample.h"

#include <math.h>

#define HAS_WEIGHTS 1
#define HAS_REST 2

static void
WriteSide(Writer *writer, const SampleSide *side)
{
	uint64_t	before = 0;

	WriteVarint(writer, side->n);
	for (uint32_t i = 0; i < side->n; i++)
	{
		WriteVarint(writer, side->key[i] - before);
		before = side->key[i];
		StatsCheckInterrupt(writer->memory, i);
	}
	for (uint32_t i = 0; side->weight != NULL && i < side->n; i++)
		WriteDouble(writer, side->weight[i]);
}

/* Weights that came to be 1 all of them, as of rows that were none, are no weights. */
static bool
HasWeights(const TwoSample *sample)
{
	for (int of = 0; of < SAMPLES; of++)
	{
		const SampleSide *side = &sample->side[of];

		for (uint32_t i = 0; side->weight != NULL && i < side->n; i++)
			if (side->weight[i] != 1.0)
				return true;
	}
	return false;
}

void
TwoSampleWrite(Writer *writer, TwoSample *sample)
{
	bool		has_rest = TwoSampleRestSize(sample) > 0;
	bool		has_weights = HasWeights(sample);

	TwoSampleSort(sample);
	WriteByte(writer, (has_weights ? HAS_WEIGHTS : 0) | (has_rest ? HAS_REST : 0));
	for (int of = 0; of < SAMPLES && has_rest; of++)
	{
		WriteTotals(writer, &sample->rest->missing[of]);
		WriteTotals(writer, &sample->rest->nan[of]);
	}
	if (has_rest)
		WriteTotals(writer, &sample->rest->unassigned);
	for (int of = 0; of < SAMPLES; of++)
	{
		SampleSide	side = sample->side[of];

		if (!has_weights)
			side.weight = NULL;
		WriteSide(writer, &side);
	}
}

static bool
KeyPossible(uint64_t key)
{
	double		value = SampleValue(key);

	return !isnan(value) && SampleKey(value) == key;
}

static void
ReadKeys(Reader *reader, SampleSide *side, uint32_t n)
{
	uint64_t	key = 0;

	for (uint32_t i = 0; i < n && reader->error == NULL; i++)
	{
		uint64_t	step = ReadVarint(reader);

		if (step > UINT64_MAX - key || !KeyPossible(key + step))
			ReaderFail(reader, "A value is none that a row can have.");
		side->key[i] = key += step;
	}
}

static void
ReadWeights(Reader *reader, SampleSide *side, uint32_t n)
{
	for (uint32_t i = 0; i < n && reader->error == NULL; i++)
	{
		double		weight = ReadDouble(reader);

		if (!(weight >= 0 && weight <= MAX_WEIGHT) || signbit(weight))
			ReaderFail(reader, "A weight is none that a row can have.");
		if (i > 0 && side->key[i] == side->key[i - 1] && weight < side->weight[i - 1])
			ReaderFail(reader, "The weights of ties are not in order.");
		side->weight[i] = weight;
	}
}

static void
ReadSide(Reader *reader, TwoSample *sample, SampleOf of, bool weighted)
{
	uint32_t	n = ReadCount(reader, UINT32_MAX);
	SampleSide *side = &sample->side[of];

	if (reader->error != NULL || n == 0)
		return;
	if (weighted && n > (size_t) (reader->end - reader->next) / (1 + sizeof(double)))
	{
		ReaderFail(reader, "A count is larger than what follows.");
		return;
	}
	SampleReserve(sample, of, n);
	ReadKeys(reader, side, n);
	if (weighted)
		ReadWeights(reader, side, n);
	if (reader->error == NULL)
		side->n = side->sorted = n;
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

	if (head > (HAS_WEIGHTS | HAS_REST))
		ReaderFail(reader, "It is of a kind that there is not.");
	if (reader->error == NULL && (head & HAS_REST))
		ReadRest(reader, sample);
	if (reader->error == NULL && (head & HAS_WEIGHTS))
		TwoSampleWeigh(sample);
	for (int of = 0; of < SAMPLES && reader->error == NULL; of++)
		ReadSide(reader, sample, of, (head & HAS_WEIGHTS) != 0);
	if (reader->error == NULL && TwoSampleSize(sample) >= MAX_SAMPLE_ROWS)
		ReaderFail(reader, "A count of rows is impossibly large.");
	if (reader->error == NULL && (head & HAS_WEIGHTS) && !HasWeights(sample))
		ReaderFail(reader, "It says that there are weights, and all are 1.");
}
