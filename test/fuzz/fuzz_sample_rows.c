/*
 * fuzz_sample_rows.c
 *		Rows of two samples, in memory and in a file that is full after a few.
 */
#include "fuzz.h"

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

static const StatsSpill spill = {FileFull, FileWrite, FileRead};

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

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Input		input = {data, data + size};
	StatsMemory with_file = fuzz_memory;
	uint8_t		head = InputByte(&input);
	bool		weighted = head & 1;
	TwoSample	in_memory;
	TwoSample	in_file;
	TwoSample	merged;

	file = (File) {.patience = head >> 1 & 3};
	with_file.spill = &spill;
	TwoSampleInit(&in_memory, &fuzz_memory);
	TwoSampleInit(&in_file, &with_file);
	TwoSampleInit(&merged, &with_file);
	for (int row = 0; InputLeft(&input) && row < MOST_ROWS; row++)
	{
		SampleOf	of = InputByte(&input) & 1 ? SAMPLE_CURRENT : SAMPLE_REFERENCE;
		double		number = InputNumber(&input);
		double		value = isnan(number) ? 0.25 : number;
		double		weight = weighted ? InputWeight(&input) : 1.0;

		for (int copy = 0; copy < COPIES; copy++)
		{
			double		moved = copy % 3 == 0 || !isfinite(value + copy) ? value : value + copy;

			CHECK(TwoSampleAdd(&in_memory, of, moved, weight) && TwoSampleAdd(&in_file, of, moved, weight));
		}
	}
	TwoSampleMerge(&merged, &in_file);
	TwoSampleMerge(&merged, &in_file);
	CHECK(TwoSampleSize(&merged) == 2 * TwoSampleSize(&in_file));
	CHECK(Same(1.0 + SampleKs(&merged), 1.0 + SampleKs(&in_file), 1e-12));
	CheckSame(&in_memory, &in_file, weighted);
	return FuzzDone();
}
