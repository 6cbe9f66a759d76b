/*
 * fuzz_paired_sample.c
 *		Bytes as pairs of numbers: what is read is written, merged and compared.
 */
#include "fuzz.h"

#include "../../src/stats/paired_delong.h"

static const char *
Read(PairedSample *sample, const uint8_t *data, size_t size)
{
	Reader		reader = {data, data + size, NULL};

	PairedSampleInit(sample, &fuzz_memory);
	PairedSampleRead(&reader, sample);
	if (reader.error == NULL && reader.next != reader.end)
		ReaderFail(&reader, "bytes left");
	return reader.error;
}

static Writer
Bytes(PairedSample *sample)
{
	Writer		writer = {.memory = &fuzz_memory};

	PairedSampleWrite(&writer, sample);
	return writer;
}

static bool
HasBoth(const PairedSample *sample)
{
	return PairCount(sample, PAIR_NEGATIVE) > 0 && PairCount(sample, PAIR_POSITIVE) > 0;
}

static void
CheckDelong(PairedSample *sample)
{
	PairedDelong delong;

	if (!HasBoth(sample))
		return;
	delong = PairedDelongOf(sample);
	CHECK(delong.difference >= -1 && delong.difference <= 1);
	CHECK(delong.spread[0] >= 0 && delong.spread[0] <= 4 && delong.spread[1] >= 0 && delong.spread[1] <= 4);
}

/* Both scores exchanged, the difference is the other way, and scatters as much: places are whole numbers. */
static void
CheckExchange(PairedSample *sample)
{
	PairedDelong one;
	PairedDelong other;

	if (!HasBoth(sample))
		return;
	one = PairedDelongOf(sample);
	for (int of = 0; of < PAIR_SIDES; of++)
	{
		SampleSide *side = &sample->side[of];
		uint64_t   *a = side->key;

		side->key = side->second;
		side->second = a;
		side->sorted = 0;
	}
	other = PairedDelongOf(sample);
	CHECK(one.difference == -other.difference);
	CHECK(one.spread[0] == other.spread[0] && one.spread[1] == other.spread[1]);
}

static const char *
ReadPart(PairedSample *sample, const Writer *part)
{
	Reader		reader = {part->data, part->data + part->size, NULL};

	PairedSampleInit(sample, &fuzz_memory);
	PairedSampleReadPart(&reader, sample);
	CHECK(reader.error != NULL || reader.next == reader.end);
	return reader.error;
}

/* Read again it is the same, from either of its forms. */
static void
CheckForms(PairedSample *sample)
{
	Writer		part = {.memory = &fuzz_memory};
	Writer		written;
	Writer		again;
	PairedSample back;

	PairedSampleWritePart(&part, sample);
	CHECK(part.size == PairedSamplePartSize(sample));
	written = Bytes(sample);
	CHECK(ReadPart(&back, &part) == NULL);
	again = Bytes(&back);
	CHECK(SameWriters(&written, &again));
	CHECK(Read(&back, written.data, written.size) == NULL);
	again = Bytes(&back);
	CHECK(SameWriters(&written, &again));
	CheckExchange(&back);
}

/* A part appended to others is what it is merged, and any bytes are a part, or none, or an error. */
static void
CheckAppended(PairedSample *sample, TwoParts parts)
{
	Writer		part = {.memory = &fuzz_memory};
	Writer		merged;
	Writer		together;
	Reader		any = {parts.data[1], parts.data[1] + parts.size[1], NULL};
	Reader		reader;
	PairedSample one;
	PairedSample other;

	PairedSampleWritePart(&part, sample);
	reader = (Reader) {part.data, part.data + part.size, NULL};
	PairedSampleInit(&one, &fuzz_memory);
	PairedSampleInit(&other, &fuzz_memory);
	PairedSampleMerge(&one, sample);
	PairedSampleMerge(&other, sample);
	CHECK(PairedSampleAppendPart(&one, &reader) && reader.error == NULL && reader.next == reader.end);
	PairedSampleMerge(&other, sample);
	merged = Bytes(&other);
	together = Bytes(&one);
	CHECK(SameWriters(&merged, &together));
	if (PairedSampleAppendPart(&one, &any) && any.error == NULL)
		CheckDelong(&one);
}

static void
CheckMerge(TwoParts parts)
{
	PairedSample a;
	PairedSample b;
	PairedSample one;
	PairedSample other;
	Writer		left;
	Writer		right;

	if (Read(&a, parts.data[0], parts.size[0]) != NULL || Read(&b, parts.data[1], parts.size[1]) != NULL)
		return;
	PairedSampleInit(&one, &fuzz_memory);
	PairedSampleInit(&other, &fuzz_memory);
	PairedSampleMerge(&one, &a);
	PairedSampleMerge(&one, &b);
	PairedSampleMerge(&other, &b);
	PairedSampleMerge(&other, &a);
	CHECK(PairedSampleRows(&one) == PairedSampleRows(&a) + PairedSampleRows(&b));
	left = Bytes(&one);
	right = Bytes(&other);
	CHECK(SameWriters(&left, &right));
	CheckDelong(&one);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	TwoParts	parts = InputParts(data, size);
	PairedSample sample;

	CheckMerge(parts);
	if (Read(&sample, parts.data[0], parts.size[0]) == NULL)
	{
		CheckDelong(&sample);
		CheckForms(&sample);
		CheckAppended(&sample, parts);
	}
	return FuzzDone();
}
