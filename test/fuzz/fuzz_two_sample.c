/*
 * fuzz_two_sample.c
 *		Bytes as two samples: what is read is written, merged and measured.
 */
#include "fuzz.h"

#include "../../src/stats/rank_statistics.h"
#include "../../src/stats/sample_runs.h"

static const char *
Read(TwoSample *sample, const uint8_t *data, size_t size)
{
	Reader		reader = {data, data + size, NULL};

	TwoSampleInit(sample, &fuzz_memory);
	TwoSampleRead(&reader, sample);
	if (reader.error == NULL && reader.next != reader.end)
		ReaderFail(&reader, "bytes left");
	return reader.error;
}

static Writer
Bytes(TwoSample *sample)
{
	Writer		writer = {.memory = &fuzz_memory};

	TwoSampleWrite(&writer, sample);
	return writer;
}

static bool
HasWeight(const TwoSample *sample, SampleOf of)
{
	Totals		total = SampleTotal(sample, of);

	return SumValue(&total.w) > 0;
}

static void
CheckMetrics(TwoSample *sample)
{
	bool		both = HasWeight(sample, SAMPLE_REFERENCE) && HasWeight(sample, SAMPLE_CURRENT);
	double		auc = SampleRocAuc(sample);
	double		gini = SampleGini(sample);
	double		precision = SampleAveragePrecision(sample);
	double		ks = SampleKs(sample);
	double		distance = SampleWasserstein(sample);

	CHECK(isnan(auc) == !both && isnan(gini) == !both && isnan(ks) == !both);
	CHECK(isnan(precision) == !HasWeight(sample, SAMPLE_CURRENT));
	CHECK(!both || (auc >= 0 && auc <= 1 && gini >= -1 && gini <= 1 && ks >= 0 && ks <= 1));
	CHECK(!both || fabs(gini - (2 * auc - 1)) <= 1e-15);
	CHECK(isnan(precision) || (precision >= 0 && precision <= 1));
	CHECK(isnan(distance) || (both && distance >= 0 && isfinite(distance)));
}

/* The values of each side exchanged: what was above is below. */
static void
CheckExchange(TwoSample *sample)
{
	TwoSample	other = *sample;
	double		gini = SampleGini(sample);
	double		ks = SampleKs(sample);

	other.side[0] = sample->side[1];
	other.side[1] = sample->side[0];
	CHECK(isnan(gini) || fabs(gini + SampleGini(&other)) <= 1e-12);
	CHECK(isnan(ks) || fabs(ks - SampleKs(&other)) <= 1e-15);
}

/* Read again it is the same, from either of its forms. */
static void
CheckForms(TwoSample *sample)
{
	Writer		part = {.memory = &fuzz_memory};
	Writer		written;
	Writer		again;
	TwoSample	back;

	TwoSampleWritePart(&part, sample);
	written = Bytes(sample);
	CHECK(Read(&back, written.data, written.size) == NULL);
	again = Bytes(&back);
	CHECK(SameWriters(&written, &again));
	CHECK(Read(&back, part.data, part.size) == NULL);
	again = Bytes(&back);
	CHECK(SameWriters(&written, &again));
}

/* A part appended to others is what it is merged, and any bytes are a part, or none, or an error. */
static void
CheckAppended(TwoSample *sample, TwoParts parts)
{
	Writer		part = {.memory = &fuzz_memory};
	Writer		merged;
	Writer		together;
	Reader		any = {parts.data[1], parts.data[1] + parts.size[1], NULL};
	Reader		reader;
	TwoSample	one;
	TwoSample	other;

	TwoSampleWritePart(&part, sample);
	reader = (Reader) {part.data, part.data + part.size, NULL};
	TwoSampleInit(&one, &fuzz_memory);
	TwoSampleInit(&other, &fuzz_memory);
	TwoSampleMerge(&one, sample);
	TwoSampleMerge(&other, sample);
	if (TwoSampleAppendPart(&one, &reader))
	{
		CHECK(reader.error == NULL && reader.next == reader.end);
		TwoSampleMerge(&other, sample);
		merged = Bytes(&other);
		together = Bytes(&one);
		CHECK(SameWriters(&merged, &together));
	}
	if (TwoSampleAppendPart(&one, &any) && any.error == NULL)
		CheckMetrics(&one);
}

/* Both parts of the input, merged in either order. */
static void
CheckMerge(TwoParts parts)
{
	TwoSample	a;
	TwoSample	b;
	TwoSample	one;
	TwoSample	other;
	Writer		left;
	Writer		right;

	if (Read(&a, parts.data[0], parts.size[0]) != NULL || Read(&b, parts.data[1], parts.size[1]) != NULL)
		return;
	TwoSampleInit(&one, &fuzz_memory);
	TwoSampleInit(&other, &fuzz_memory);
	TwoSampleMerge(&one, &a);
	TwoSampleMerge(&one, &b);
	TwoSampleMerge(&other, &b);
	TwoSampleMerge(&other, &a);
	CHECK(TwoSampleSize(&one) == TwoSampleSize(&a) + TwoSampleSize(&b));
	left = Bytes(&one);
	right = Bytes(&other);
	CHECK(one.rest != NULL || SameWriters(&left, &right));
	CheckMetrics(&one);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	TwoParts	parts = InputParts(data, size);
	TwoSample	sample;

	CheckMerge(parts);
	if (Read(&sample, parts.data[0], parts.size[0]) == NULL)
	{
		CheckMetrics(&sample);
		CheckExchange(&sample);
		CheckForms(&sample);
		CheckAppended(&sample, parts);
		CheckMetrics(&sample);
	}
	return FuzzDone();
}
