/*
 * fuzz_sums.c
 *		Compensated sums against exact ones, kept as doubles that do not overlap
 *		(Shewchuk 1997, Discrete Comput. Geom. 18:305), and numbers of the codec.
 */
#include "fuzz.h"

#include "../../src/stats/sum.h"

#define MOST_NUMBERS 500

typedef struct ExactSum
{
	double		part[64];
	int			count;
} ExactSum;

static void
ExactAdd(ExactSum *sum, double x)
{
	int			kept = 0;

	for (int i = 0; i < sum->count; i++)
	{
		double		y = sum->part[i];
		double		high = x + y;
		double		shadow = high - x;
		double		low = (x - (high - shadow)) + (y - shadow);

		if (low != 0)
			sum->part[kept++] = low;
		x = high;
	}
	CHECK(kept < 64);
	sum->part[kept++] = x;
	sum->count = kept;
}

static double
ExactValue(const ExactSum *sum)
{
	double		value = 0;

	for (int i = 0; i < sum->count; i++)
		value += sum->part[i];
	return value;
}

static void
CheckSums(Input input)
{
	ExactSum	exact = {.count = 0};
	CompensatedSum sum = {0};
	CompensatedSum part[2] = {{0}};
	double		size = 0;
	double		bound;
	int			n = 0;

	for (; InputLeft(&input) && n < MOST_NUMBERS; n++)
	{
		double		x = InputNumber(&input);

		if (!(fabs(x) <= 1e300))
			continue;
		ExactAdd(&exact, x);
		SumAdd(&sum, x);
		SumAdd(&part[n % 2], x);
		size += fabs(x);
	}
	SumMerge(&part[0], &part[1]);
	/* one is rounded to half a unit of the last place, the other to a whole one: 3 * 2^-53 */
	bound = 3.34e-16 * fabs(ExactValue(&exact)) + 2.5e-32 * n * n * size;
	CHECK(fabs(SumValue(&sum) - ExactValue(&exact)) <= bound);
	CHECK(fabs(SumValue(&part[0]) - ExactValue(&exact)) <= bound);
}

/* What is read is what was written, and no other bytes read as the same number. */
static void
CheckVarints(const uint8_t *data, size_t size)
{
	Reader		reader = {data, data + size, NULL};
	Writer		writer = {.memory = &fuzz_memory};

	while (reader.next < reader.end)
	{
		const uint8_t *from = reader.next;
		uint64_t	value = ReadVarint(&reader);

		if (reader.error != NULL)
			break;
		writer.size = 0;
		WriteVarint(&writer, value);
		CHECK(SameAsInput(&writer, from, (size_t) (reader.next - from)));
	}
}

static void
CheckTotals(const uint8_t *data, size_t size)
{
	Reader		reader = {data, data + size, NULL};
	Totals		totals = ReadTotals(&reader);
	Writer		writer = {.memory = &fuzz_memory};
	double		w = SumValue(&totals.w);
	double		w2 = SumValue(&totals.w2);

	if (reader.error != NULL)
		return;
	WriteTotals(&writer, &totals);
	CHECK(SameAsInput(&writer, data, (size_t) (reader.next - data)));
	CHECK(totals.n >= 0 && totals.n <= MAX_ROWS && w >= 0 && w2 >= 0);
	if (w * w > 1e-280)
		CHECK(w * w / w2 >= 1 - 1e-8 && w * w / w2 <= (double) totals.n * (1 + 1e-8));
	CHECK(PartsAddUp(&totals, w) && !PartsAddUp(&totals, NAN) && !PartsAddUp(&totals, -1));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	CheckSums((Input) {data, data + size});
	CheckVarints(data, size);
	CheckTotals(data, size);
	return FuzzDone();
}
