/*
 * test_buckets.c
 *		The bucket table depends on the set of rows alone.
 *
 * The truth is computed here the slow way: sort all keys, count how many are
 * distinct without their low s bits, take the smallest s that fits.
 */
#include <stdlib.h>
#include <string.h>

#include "../../src/stats/buckets.h"
#include "../../src/stats/key.h"
#include "support.h"
#include "tap.h"

#define ROWS 20000

static int
CompareKeys(const void *a, const void *b)
{
	uint64_t	left = *(const uint64_t *) a;
	uint64_t	right = *(const uint64_t *) b;

	return (left > right) - (left < right);
}

static size_t
Distinct(const uint64_t *sorted, size_t n, int shift)
{
	size_t		distinct = n > 0;

	for (size_t i = 1; i < n; i++)
		distinct += (sorted[i] >> shift) != (sorted[i - 1] >> shift);
	return distinct;
}

static void
TableFree(BucketTable *table)
{
	StatsRelease(table->memory, table->key);
	StatsRelease(table->memory, table->lane);
}

static double
Half(uint64_t key)
{
	(void) key;
	return 0.5;
}

static void
TableInit(BucketTable *table, uint32_t max_buckets)
{
	BucketTableInit(table, &test_memory, 3, Half, max_buckets);
}

/* Rows of one lane, in batches of any size, some with weights; the table is settled now and then. */
static void
AddLane(BucketTable *table, int lane, const uint64_t *key, size_t n)
{
	double	   *weight = malloc((n + 1) * sizeof(double));
	double	   *value = malloc((n + 1) * sizeof(double));
	uint64_t   *row = malloc((n + 1) * sizeof(uint64_t));

	for (size_t i = 0; i < n; i++)
	{
		weight[i] = 1.0;
		value[i] = 0.5;
		row[i] = key[i];
	}
	for (size_t from = 0; from < n;)
	{
		size_t		batch = TestRandom() % 3 == 0 ? 1 + TestRandom() % 5 : 1 + TestRandom() % 6000;

		batch = batch < n - from ? batch : n - from;
		BucketTableAdd(table, &(LaneRows) {lane, row + from, TestRandom() % 2 ? weight : NULL, value, (uint32_t) batch}, 1, NULL);
		from += batch;
	}
	free(row);
	free(value);
	free(weight);
}

static void
AddAll(BucketTable *table, const uint64_t *key, size_t from, size_t until)
{
	uint64_t   *of_lane = malloc((until - from + 1) * sizeof(uint64_t));

	for (int lane = 0; lane < 2; lane++)
	{
		size_t		n = 0;

		for (size_t i = from; i < until; i++)
			if (i % 2 == (size_t) lane)
				of_lane[n++] = key[i];
		AddLane(table, lane, of_lane, n);
	}
	free(of_lane);
}

static Writer
Bytes(BucketTable *table)
{
	Writer		writer = {.memory = &test_memory};

	BucketTableSettle(table);
	BucketTableWrite(&writer, table, 2);
	return writer;
}

static bool
SameBytes(BucketTable *a, BucketTable *b)
{
	Writer		left = Bytes(a);
	Writer		right = Bytes(b);
	bool		same = left.size == right.size && memcmp(left.data, right.data, left.size) == 0;

	free(left.data);
	free(right.data);
	return same;
}

/* Against the truth: the shift, the buckets, and the count of every one. */
static bool
IsTruth(BucketTable *table, const uint64_t *key, size_t n)
{
	uint64_t   *sorted = malloc(n * sizeof(uint64_t));
	int			shift = 0;
	size_t		row = 0;
	bool		right;

	memcpy(sorted, key, n * sizeof(uint64_t));
	qsort(sorted, n, sizeof(uint64_t), CompareKeys);
	while (Distinct(sorted, n, shift) > table->max_buckets)
		shift++;
	BucketTableSettle(table);
	right = table->shift == shift && table->count == Distinct(sorted, n, shift);
	for (uint32_t i = 0; right && i < table->count; i++)
	{
		size_t		rows = 0;

		for (; row < n && sorted[row] >> shift == table->key[i]; row++)
			rows++;
		right = BucketLane(table, i)[0] + BucketLane(table, i)[1] == (double) rows &&
			BucketLane(table, i)[2] == (shift > 0 ? 0.5 * (double) rows : 0.0);
	}
	free(sorted);
	return right && row == n;
}

typedef uint64_t (*Shape) (size_t i);

static uint64_t
Uniform(size_t i)
{
	(void) i;
	return NumberKey(TestUniform());
}

static uint64_t
HeavyTailed(size_t i)
{
	double		u = TestUniform();

	return NumberKey((i % 2 ? 1 : -1) / (u * u * u));
}

static uint64_t
Rounded(size_t i)
{
	(void) i;
	return NumberKey((double) (1 + TestRandom() % 700) / 128.0);
}

static uint64_t
AnyBits(size_t i)
{
	(void) i;
	return TestRandom();
}

static uint64_t
TwoClumps(size_t i)
{
	return (i % 2 ? UINT64_C(1) << 60 : 0) + TestRandom() % 5000;
}

static void
TestShape(const char *name, Shape shape, uint32_t max_buckets)
{
	uint64_t   *key = malloc(ROWS * sizeof(uint64_t));
	BucketTable whole;
	BucketTable merged;
	BucketTable part;

	for (size_t i = 0; i < ROWS; i++)
		key[i] = shape(i);
	TableInit(&whole, max_buckets);
	AddAll(&whole, key, 0, ROWS);
	TapOk(IsTruth(&whole, key, ROWS), "%s, %u buckets: shift, buckets and counts are the truth", name, max_buckets);

	TableInit(&merged, max_buckets);
	for (size_t from = 0; from < ROWS;)
	{
		size_t		until = from + 1 + TestRandom() % 3000;

		until = until < ROWS ? until : ROWS;
		TableInit(&part, max_buckets);
		AddAll(&part, key, from, until);
		if (from % 2 == 0)
			BucketTableMerge(&merged, &part);
		else
		{
			BucketTable swap = merged;

			BucketTableMerge(&part, &merged);
			merged = part;
			part = swap;
		}
		TableFree(&part);
		from = until;
	}
	TapOk(SameBytes(&whole, &merged), "%s, %u buckets: parts merged in any direction are the whole, byte for byte", name, max_buckets);
	TableFree(&whole);
	TableFree(&merged);
	free(key);
}

static void
TestReverse(void)
{
	uint64_t	key[5000];
	BucketTable forward;
	BucketTable backward;

	for (int i = 0; i < 5000; i++)
		key[i] = NumberKey(1.0 + i);
	TableInit(&forward, 64);
	TableInit(&backward, 64);
	AddAll(&forward, key, 0, 5000);
	for (int i = 4999; i >= 0; i--)
		AddLane(&backward, i % 2, key + i, 1);
	TapOk(SameBytes(&forward, &backward), "sorted and reversed rows make the same table");
	TableFree(&forward);
	TableFree(&backward);
}

/* 100 even keys and an odd one: without their lowest bit they are 100 again. */
static void
TestExactFit(void)
{
	BucketTable table;
	uint64_t	key[101];

	for (int i = 0; i < 100; i++)
		key[i] = 2 * (uint64_t) i;
	key[100] = 51;
	TableInit(&table, 100);
	AddAll(&table, key, 0, 100);
	TapOk(table.shift == 0 && table.count == 100, "as many keys as the limit stay exact");
	AddAll(&table, key, 100, 101);
	BucketTableSettle(&table);
	TapOk(table.shift == 1 && table.count == 100, "and buckets are no coarser than they must be");
	TableFree(&table);
}

static void
TestLimits(void)
{
	BucketTable small;
	BucketTable large;
	BucketTable direct;
	uint64_t	key[3000];

	for (int i = 0; i < 3000; i++)
		key[i] = NumberKey(TestUniform());
	TableInit(&small, 100);
	TableInit(&large, 4096);
	TableInit(&direct, 100);
	AddAll(&small, key, 0, 1500);
	AddAll(&large, key, 1500, 3000);
	AddAll(&direct, key, 0, 3000);
	BucketTableMerge(&large, &small);
	TapOk(SameBytes(&large, &direct), "of two limits the smaller wins, whichever is merged into which");
	TableFree(&small);
	TableFree(&large);
	TableFree(&direct);
}

static void
TestRoundTrip(void)
{
	BucketTable table;
	BucketTable back;
	Writer		writer;
	Reader		reader;
	uint64_t	key[3000];
	bool		added;

	for (int i = 0; i < 3000; i++)
		key[i] = NumberKey(TestUniform());
	TableInit(&table, 500);
	AddAll(&table, key, 0, 2000);
	writer = Bytes(&table);
	TableInit(&back, 16);
	reader = (Reader) {writer.data, writer.data + writer.size, NULL};
	BucketTableRead(&reader, &back, 2);
	TapOk(reader.error == NULL && reader.next == reader.end && SameBytes(&table, &back), "what is written is read back the same");

	AddAll(&table, key, 2000, 3000);
	AddAll(&back, key, 2000, 3000);
	added = SameBytes(&table, &back);
	TapOk(added, "and more rows can be added to it");
	free(writer.data);
	TableFree(&table);
	TableFree(&back);
}

/* A table of two lanes and a sum, made by hand. */
static const char *
ErrorOf(uint8_t shift, uint8_t flags, int count, const double *lane, int lanes)
{
	Writer		writer = {.memory = &test_memory};
	Reader		reader;
	BucketTable table;

	WriteVarint(&writer, 16);
	WriteByte(&writer, shift);
	WriteByte(&writer, flags);
	WriteVarint(&writer, (uint64_t) count);
	for (int i = 0; i < count; i++)
	{
		WriteVarint(&writer, 1);
		for (int l = 0; l < lanes; l++)
			if (flags & 0x80)
				WriteVarint(&writer, (uint64_t) lane[i * lanes + l]);
			else
				WriteDouble(&writer, lane[i * lanes + l]);
		if (shift > 0)
			WriteDouble(&writer, lane[i * lanes]);
	}
	TableInit(&table, 16);
	reader = (Reader) {writer.data, writer.data + writer.size, NULL};
	BucketTableRead(&reader, &table, 2);
	TableFree(&table);
	free(writer.data);
	return reader.error;
}

static bool
Refused(const char *error, const char *reason)
{
	return error != NULL && strcmp(error, reason) == 0;
}

/* One table has one form: equal summaries must be equal bytes. */
static void
TestOneForm(void)
{
	static const double halves[] = {0.5, 1.5};
	static const double whole[] = {1, 2};
	static const double half_and_zero[] = {0.5, 0, 1.5, 0};
	static const double negative_zero[] = {0.5, -0.0, 1.5, 0.5};
	static const double empty[] = {1, 1, 0, 0};
	static const char *const not_shortest = "Its buckets are not in their shortest form.";

	TapOk(ErrorOf(0, 0x01, 2, halves, 1) == NULL && ErrorOf(0, 0x81, 2, whole, 1) == NULL && ErrorOf(0, 0x80, 0, whole, 0) == NULL,
		  "weights are doubles, counts are small numbers, and no buckets are counts");
	TapOk(Refused(ErrorOf(0, 0x01, 2, whole, 1), not_shortest), "counts as doubles are refused");
	TapOk(Refused(ErrorOf(0, 0x00, 0, whole, 0), not_shortest), "so are no buckets as doubles");
	TapOk(Refused(ErrorOf(0, 0x03, 2, half_and_zero, 2), not_shortest), "and a class that no bucket has");
	TapOk(Refused(ErrorOf(0, 0x03, 2, negative_zero, 2), "The weight of a bucket is negative or not finite."), "and negative zero");
	TapOk(Refused(ErrorOf(0, 0x83, 2, empty, 2), "A bucket is empty."), "and a bucket without a row");
	TapOk(Refused(ErrorOf(3, 0x80, 0, whole, 0), "Its buckets are wide and there are none."), "and a shift of no buckets");
}

int
main(void)
{
	static const uint32_t limits[] = {16, 100, 4096};

	for (int i = 0; i < 3; i++)
	{
		TestShape("uniform", Uniform, limits[i]);
		TestShape("heavy tails of both signs", HeavyTailed, limits[i]);
		TestShape("rounded", Rounded, limits[i]);
		TestShape("any bits", AnyBits, limits[i]);
		TestShape("two clumps", TwoClumps, limits[i]);
	}
	TestReverse();
	TestExactFit();
	TestLimits();
	TestRoundTrip();
	TestOneForm();
	return TapDone();
}
