/*
 * pair_count.c
 *		How many pairs of two samples are in order.
 *
 * The area under a ROC curve needs no sort: the pairs of keys of different
 * digits are counted by the digits' sums, and those of one digit are looked at
 * more closely, in the end one by one, which a compiler makes parallel.
 */
#include "pair_count.h"

#include <string.h>

#include "key_partition.h"
#include "key_sort.h"

/* So many pairs are compared faster than their keys are scattered. */
#define FEW_PAIRS 1024

static uint64_t
ComparePairs(KeyArray a, KeyArray b)
{
	uint64_t	twice = 0;

	for (uint32_t i = 0; i < a.n; i++)
	{
		uint64_t	key = a.key[i];
		uint32_t	of_key = 0;

		for (uint32_t j = 0; j < b.n; j++)
			of_key += (uint32_t) (b.key[j] > key) + (uint32_t) (b.key[j] >= key);
		twice += of_key;
	}
	return twice;
}

static inline KeyRange
RangeOfBoth(KeyArray a, KeyArray b)
{
	return KeyRangeWith(KeyRangeWith(NO_KEYS, a.key, a.n), b.key, b.n);
}

/* Scratch has room for the larger of the two. */
static uint64_t
CountScattered(KeyArray a, KeyArray b, uint64_t *scratch, const StatsMemory *memory)
{
	uint32_t	end_a[MOST_DIGITS];
	uint32_t	end_b[MOST_DIGITS];
	uint32_t	start_a = 0;
	uint32_t	start_b = 0;
	uint64_t	twice = 0;
	KeyRange	range;
	KeyDigits	digits;

	if ((uint64_t) a.n * b.n <= FEW_PAIRS)
		return ComparePairs(a, b);
	range = RangeOfBoth(a, b);
	if (range.min == range.max)
		return (uint64_t) a.n * b.n;
	digits = DigitsOfRange(range, DigitBits(a.n < b.n ? b.n : a.n));
	GatherKeys(a.key, a.n, digits, end_a, scratch, memory);
	GatherKeys(b.key, b.n, digits, end_b, scratch, memory);
	for (uint32_t digit = 0; digit < digits.count; digit++)
	{
		KeyArray	in_a = {a.key + start_a, end_a[digit] - start_a};
		KeyArray	in_b = {b.key + start_b, end_b[digit] - start_b};

		twice += 2 * (uint64_t) in_a.n * (b.n - end_b[digit]);
		if (in_a.n > 0 && in_b.n > 0)
			twice += CountScattered(in_a, in_b, scratch, memory);
		start_a = end_a[digit];
		start_b = end_b[digit];
	}
	return twice;
}

/* Of a copy: the order of few rows is another's. */
static uint64_t
CountCopied(KeyArray a, KeyArray b, const StatsMemory *memory)
{
	size_t		both = (size_t) a.n + b.n;
	uint64_t   *copy = StatsAllocate(memory, (both + (a.n < b.n ? b.n : a.n)) * sizeof(uint64_t));
	uint64_t	twice;

	memcpy(copy, a.key, a.n * sizeof(uint64_t));
	memcpy(copy + a.n, b.key, b.n * sizeof(uint64_t));
	twice = CountScattered((KeyArray) {copy, a.n}, (KeyArray) {copy + a.n, b.n}, copy + both, memory);
	StatsRelease(memory, copy);
	return twice;
}

static uint64_t
CountPartitions(const KeyPartition *in_a, const KeyPartition *in_b, uint32_t n_b, KeyDigits digits, const StatsMemory *memory)
{
	uint32_t	most_a = KeyPartitionLargest(in_a, digits);
	uint32_t	most_b = KeyPartitionLargest(in_b, digits);
	uint64_t   *key_a = StatsAllocate(memory, ((size_t) most_a + most_b + (most_a < most_b ? most_b : most_a)) * sizeof(uint64_t));
	uint64_t   *key_b = key_a + most_a;
	uint64_t	twice = 0;

	for (uint32_t digit = 0; digit < digits.count; digit++)
	{
		KeyArray	a = {key_a, in_a->count[digit]};
		KeyArray	b = {key_b, in_b->count[digit]};

		n_b -= b.n;
		twice += 2 * (uint64_t) a.n * n_b;
		if (a.n == 0 || b.n == 0)
			continue;
		KeyPartitionGather(in_a, digit, a.key);
		KeyPartitionGather(in_b, digit, b.key);
		twice += CountScattered(a, b, key_b + most_b, memory);
		StatsCheckInterrupt(memory, 0);
	}
	StatsRelease(memory, key_a);
	return twice;
}

uint64_t
CountPairs(KeyArray a, KeyArray b, const StatsMemory *memory)
{
	KeyRange	range;
	KeyDigits	digits;
	KeyPartition *in_a;
	KeyPartition *in_b;
	uint64_t	twice;

	if ((uint64_t) a.n * b.n <= FEW_PAIRS)
		return ComparePairs(a, b);
	if ((uint64_t) a.n + b.n < PARTITION_LEAST)
		return CountCopied(a, b, memory);
	range = RangeOfBoth(a, b);
	if (range.min == range.max)
		return (uint64_t) a.n * b.n;
	digits = DigitsOfRange(range, MOST_DIGIT_BITS);
	in_a = KeyPartitionCreate(a.key, a.n, digits, memory);
	in_b = KeyPartitionCreate(b.key, b.n, digits, memory);
	twice = CountPartitions(in_a, in_b, b.n, digits, memory);
	KeyPartitionFree(in_a, memory);
	KeyPartitionFree(in_b, memory);
	return twice;
}
