/*
 * fuzz_sample_rows.c
 *		Rows of two samples, or pairs, in memory and in a file, which a few are due for.
 */
#include "fuzz.h"

#include "../../src/stats/paired_delong.h"
#include "../../src/stats/rank_statistics.h"
#include "../../src/stats/sample_runs.h"

/* So many copies of each row: a run is of thousands. */
#define MOST_ROWS 40
#define COPIES 701

typedef struct File
{
	uint8_t    *bytes;
	size_t		size;
	size_t		patience;		/* asks that are not heard, one after the other */
	size_t		asked;
} File;

static File file;

static bool
FileFull(void *context, size_t more)
{
	(void) context;
	(void) more;
	return ++file.asked % (file.patience + 1) == 0;
}

static uint64_t
FileWrite(void *context, const void *bytes, size_t size)
{
	uint64_t	place = file.size;
	uint8_t    *larger = FuzzAllocate(context, file.size + size);

	if (file.size > 0)
		memcpy(larger, file.bytes, file.size);
	memcpy(larger + file.size, bytes, size);
	file.bytes = larger;
	file.size += size;
	return place;
}

static void
FileRead(void *context, uint64_t place, void *bytes, size_t size)
{
	(void) context;
	CHECK(place + size <= file.size);
	memcpy(bytes, file.bytes + place, size);
}

static void
FileForget(void *context, uint64_t place)
{
	(void) context;
	if (place < file.size)
		file.size = place;
}

static const StatsSpill spill = {FileFull, FileWrite, FileRead, FileForget};

static bool
Same(double a, double b, double tolerance)
{
	return (isnan(a) && isnan(b)) || a == b || fabs(a - b) <= tolerance * fmax(fabs(a), fabs(b));
}

static void
CheckSame(TwoSample *in_memory, TwoSample *in_file, bool weighted)
{
	double		tolerance = weighted ? 1e-12 : 0.0;
	Writer		left = {.memory = &fuzz_memory};
	Writer		right = {.memory = &fuzz_memory};

	CHECK(Same(SampleRocAuc(in_memory), SampleRocAuc(in_file), tolerance));
	CHECK(Same(SampleAveragePrecision(in_memory), SampleAveragePrecision(in_file), tolerance));
	CHECK(Same(SampleKs(in_memory), SampleKs(in_file), tolerance));
	CHECK(Same(SampleWasserstein(in_memory), SampleWasserstein(in_file), tolerance));
	TwoSampleWrite(&left, in_memory);
	TwoSampleWrite(&right, in_file);
	CHECK(left.size == right.size && memcmp(left.data, right.data, left.size) == 0);
}

static double
InputValue(Input *input)
{
	double		number = InputNumber(input);

	return isnan(number) ? 0.25 : number;
}

static double
Moved(double value, int copy)
{
	return copy % 3 == 0 || !isfinite(value + copy) ? value : value + copy;
}

static void
FuzzTwoSample(Input *input, const StatsMemory *with_file, bool weighted)
{
	TwoSample	in_memory;
	TwoSample	in_file;
	TwoSample	merged;

	TwoSampleInit(&in_memory, &fuzz_memory);
	TwoSampleInit(&in_file, with_file);
	TwoSampleInit(&merged, with_file);
	for (int row = 0; InputLeft(input) && row < MOST_ROWS; row++)
	{
		SampleOf	of = InputByte(input) & 1 ? SAMPLE_CURRENT : SAMPLE_REFERENCE;
		double		value = InputValue(input);
		double		weight = weighted ? InputWeight(input) : 1.0;

		for (int copy = 0; copy < COPIES; copy++)
		{
			double		moved = Moved(value, copy);

			CHECK(TwoSampleAdd(&in_memory, of, moved, weight) && TwoSampleAdd(&in_file, of, moved, weight));
		}
	}
	TwoSampleMerge(&merged, &in_file);
	TwoSampleMerge(&merged, &in_file);
	CHECK(TwoSampleSize(&merged) == 2 * TwoSampleSize(&in_file));
	CHECK(Same(1.0 + SampleKs(&merged), 1.0 + SampleKs(&in_file), 1e-12));
	CheckSame(&in_memory, &in_file, weighted);
}

/* Asked again it is the same, and the file has no more in it. */
static void
CheckSameTest(PairedSample *one, PairedSample *other)
{
	size_t		size = file.size;

	if (PairCount(one, PAIR_NEGATIVE) == 0 || PairCount(one, PAIR_POSITIVE) == 0)
		return;
	for (int time = 0; time < 2; time++)
	{
		PairedDelong a = PairedDelongOf(one);
		PairedDelong b = PairedDelongOf(other);

		CHECK(a.difference == b.difference && a.spread[0] == b.spread[0] && a.spread[1] == b.spread[1]);
		CHECK(file.size == size);
	}
}

/* All of them twice are as far apart, and scatter as much. */
static void
FuzzPairs(Input *input, const StatsMemory *with_file)
{
	PairedSample in_memory;
	PairedSample in_file;
	PairedSample twice;
	Writer		left = {.memory = &fuzz_memory};
	Writer		right = {.memory = &fuzz_memory};

	PairedSampleInit(&in_memory, &fuzz_memory);
	PairedSampleInit(&in_file, with_file);
	PairedSampleInit(&twice, with_file);
	for (int row = 0; InputLeft(input) && row < MOST_ROWS; row++)
	{
		PairOf		of = InputByte(input) % PAIR_SIDES;
		double		a = InputValue(input);
		double		b = InputValue(input);

		for (int copy = 0; copy < COPIES; copy++)
		{
			double		moved_a = Moved(a, copy);
			double		moved_b = Moved(b, copy % 2 == 0 ? copy : -copy);

			CHECK(PairedSampleAdd(&in_memory, of, moved_a, moved_b) && PairedSampleAdd(&in_file, of, moved_a, moved_b));
		}
	}
	PairedSampleMerge(&twice, &in_file);
	PairedSampleMerge(&twice, &in_file);
	CHECK(PairedSampleSize(&twice) == 2 * PairedSampleSize(&in_file));
	CheckSameTest(&in_memory, &in_file);
	CheckSameTest(&in_file, &twice);
	PairedSampleWrite(&left, &in_memory);
	PairedSampleWrite(&right, &in_file);
	CHECK(SameWriters(&left, &right));
}

/* The first byte: weights, how seldom rows go into the file, and of what kind they are. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Input		input = {data, data + size};
	StatsMemory with_file = fuzz_memory;
	uint8_t		head = InputByte(&input);

	file = (File) {.patience = head >> 1 & 3};
	with_file.spill = &spill;
	if (head & 8)
		FuzzPairs(&input, &with_file);
	else
		FuzzTwoSample(&input, &with_file, head & 1);
	return FuzzDone();
}
