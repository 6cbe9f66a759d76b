/*
 * test_key_sort.c
 *		Keys sorted, partitioned and compared as qsort and every pair have them.
 */
#include <stdlib.h>
#include <string.h>

#include "../../src/stats/key_partition.h"
#include "../../src/stats/key_sort.h"
#include "../../src/stats/pair_count.h"
#include "support.h"
#include "tap.h"

#define SHAPES 6

/* Keys of few values, of any bits, in clumps with outliers, in order and against it. */
static uint64_t
KeyOfShape(int shape, uint32_t i, uint32_t n)
{
	uint64_t	bits = TestRandom();

	switch (shape)
	{
		case 0:
			return bits;
		case 1:
			return bits % 5;
		case 2:
			return bits % 100 == 0 ? bits : UINT64_C(1) << 40 | (bits & 0xFFFFF);
		case 3:
			return (uint64_t) i << 20;
		case 4:
			return (uint64_t) (n - i) << 44;
		default:
			return bits >> (bits & 63);
	}
}

static int
CompareKeys(const void *a, const void *b)
{
	uint64_t	x = *(const uint64_t *) a;
	uint64_t	y = *(const uint64_t *) b;

	return (x > y) - (x < y);
}

static uint64_t *
KeysOfShape(int shape, uint32_t n)
{
	uint64_t   *key = TestAllocate(NULL, n * sizeof(uint64_t));

	for (uint32_t i = 0; i < n; i++)
		key[i] = KeyOfShape(shape, i, n);
	return key;
}

static uint64_t *
SortedCopy(const uint64_t *key, uint32_t n)
{
	uint64_t   *copy = TestAllocate(NULL, n * sizeof(uint64_t));

	memcpy(copy, key, n * sizeof(uint64_t));
	qsort(copy, n, sizeof(uint64_t), CompareKeys);
	return copy;
}

static void
TestSort(void)
{
	static const uint32_t sizes[] = {0, 1, 2, 24, 25, 63, 64, 1000, 8191, 8192, 100000};
	bool		right = true;

	for (int shape = 0; shape < SHAPES; shape++)
		for (int s = 0; s < 11; s++)
		{
			uint32_t	n = sizes[s];
			uint64_t   *key = KeysOfShape(shape, n);
			uint64_t   *wanted = SortedCopy(key, n);
			uint64_t   *scratch = TestAllocate(NULL, n * sizeof(uint64_t));

			SortKeys(key, n, scratch, &test_memory);
			right = right && memcmp(key, wanted, n * sizeof(uint64_t)) == 0;
			free(key);
			free(wanted);
			free(scratch);
		}
	TapOk(right, "keys of every shape are sorted");
}

/* The digits of a partition one after the other, each sorted, are all keys in order. */
static bool
PartitionIsRight(int shape, uint32_t n)
{
	uint64_t   *key = KeysOfShape(shape, n);
	uint64_t   *wanted = SortedCopy(key, n);
	KeyDigits	digits = DigitsOfRange(KeyRangeWith(NO_KEYS, key, n), MOST_DIGIT_BITS);
	KeyPartition *partition = KeyPartitionCreate(key, n, digits, &test_memory);
	uint32_t	largest = KeyPartitionLargest(partition, digits);
	uint64_t   *gathered = TestAllocate(NULL, largest * sizeof(uint64_t));
	uint32_t	at = 0;
	bool		right = digits.count <= MOST_DIGITS;

	for (uint32_t digit = 0; digit < digits.count; digit++)
	{
		uint32_t	count = partition->count[digit];

		KeyPartitionGather(partition, digit, gathered);
		qsort(gathered, count, sizeof(uint64_t), CompareKeys);
		right = right && at + count <= n && memcmp(gathered, wanted + at, count * sizeof(uint64_t)) == 0;
		at += count;
	}
	right = right && at == n;
	KeyPartitionFree(partition, &test_memory);
	qsort(key, n, sizeof(uint64_t), CompareKeys);
	right = right && memcmp(key, wanted, n * sizeof(uint64_t)) == 0;
	free(key);
	free(wanted);
	free(gathered);
	return right;
}

static void
TestPartition(void)
{
	static const uint32_t sizes[] = {1, 63, 64, 65, 5000, 131072, 300000};
	bool		right = true;

	for (int shape = 0; shape < SHAPES; shape++)
		for (int s = 0; s < 7; s++)
			right = right && PartitionIsRight(shape, sizes[s]);
	TapOk(right, "a partition has every key under its digit, and leaves all in the array");
}

/* By merging sorted copies: of each key of a, those of b above it twice and its ties once. */
static uint64_t
PairsByMerging(const uint64_t *a, uint32_t n_a, const uint64_t *b, uint32_t n_b)
{
	uint32_t	below = 0;
	uint32_t	not_above = 0;
	uint64_t	twice = 0;

	for (uint32_t i = 0; i < n_a; i++)
	{
		while (below < n_b && b[below] < a[i])
			below++;
		while (not_above < n_b && b[not_above] <= a[i])
			not_above++;
		twice += 2 * (uint64_t) (n_b - not_above) + (not_above - below);
	}
	return twice;
}

static bool
CountIsRight(int shape, uint32_t n_a, uint32_t n_b)
{
	KeyArray	a = {KeysOfShape(shape, n_a), n_a};
	KeyArray	b = {KeysOfShape(shape, n_b), n_b};
	uint64_t   *sorted_a = SortedCopy(a.key, n_a);
	uint64_t   *sorted_b = SortedCopy(b.key, n_b);
	uint64_t	wanted = PairsByMerging(sorted_a, n_a, sorted_b, n_b);
	bool		right = CountPairs(a, b, &test_memory) == wanted &&
		CountPairs(b, a, &test_memory) == 2 * (uint64_t) n_a * n_b - wanted &&
		CountPairs(a, b, &test_memory) == wanted;

	free(a.key);
	free(b.key);
	free(sorted_a);
	free(sorted_b);
	return right;
}

static void
TestPairs(void)
{
	static const uint32_t sizes[][2] = {{0, 0}, {0, 9}, {1, 1}, {32, 32}, {33, 32}, {1, 2000}, {500, 700}, {9, 200000}, {60000, 70000}, {65536, 65535}, {200000, 150000}};
	bool		right = true;

	for (int shape = 0; shape < SHAPES; shape++)
		for (int s = 0; s < 11; s++)
			right = right && CountIsRight(shape, sizes[s][0], sizes[s][1]);
	TapOk(right, "pairs in order are counted, ties once, and again after their keys were moved");
}

int
main(void)
{
	TestSort();
	TestPartition();
	TestPairs();
	return TapDone();
}
