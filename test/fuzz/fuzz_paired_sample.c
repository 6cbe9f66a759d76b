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

static void
CheckDelong(const PairedSample *sample)
{
	PairedDelong delong;

	if (sample->side[PAIR_NEGATIVE].n == 0 || sample->side[PAIR_POSITIVE].n == 0)
		return;
	delong = PairedDelongOf(sample);
	CHECK(delong.difference >= -1 && delong.difference <= 1);
	CHECK(delong.spread[0] >= 0 && delong.spread[0] <= 4 && delong.spread[1] >= 0 && delong.spread[1] <= 4);
}

/* Read again it is the same; both scores exchanged, the difference is the other way. */
static void
CheckForms(PairedSample *sample)
{
	Writer		written = Bytes(sample);
	Writer		again;
	PairedSample back;

	CHECK(Read(&back, written.data, written.size) == NULL);
	again = Bytes(&back);
	CHECK(SameWriters(&written, &again));
	if (back.side[PAIR_NEGATIVE].n > 0 && back.side[PAIR_POSITIVE].n > 0)
	{
		double		difference = PairedDelongOf(&back).difference;

		for (int of = 0; of < PAIR_SIDES; of++)
		{
			uint64_t   *a = back.side[of].a;

			back.side[of].a = back.side[of].b;
			back.side[of].b = a;
		}
		CHECK(fabs(difference + PairedDelongOf(&back).difference) <= 1e-12);
	}
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
	}
	return FuzzDone();
}
