/*
 * key_partition.c
 *		Many keys, gathered by the digits of their range where they lie.
 *
 * Keys are put into a small block for each digit; a full block goes to the front
 * of the array, where its keys have been read already, and is chained to the
 * others of its digit.  What fills no block goes to the end.  So the keys of a
 * digit are read block by block later, and the memory beside the array is a
 * megabyte: a scattering as fast needs another array (the idea of in-place
 * superscalar samplesort, Axtmann, Witt, Ferizovic and Sanders 2017, ESA 87:9,
 * without its permutation of blocks, which a chain makes unnecessary).
 */
#include "key_partition.h"

#include <string.h>

#define BLOCK_KEYS 64
#define NO_BLOCK UINT32_MAX

typedef uint64_t KeyBlock[BLOCK_KEYS];

/* Full blocks to the front; returns how many. */
static uint32_t
WriteBlocks(KeyPartition *partition, uint64_t *key, uint32_t n, KeyDigits digits, KeyBlock *block, const StatsMemory *memory)
{
	uint32_t	blocks = 0;

	for (uint32_t i = 0; i < n; i++)
	{
		uint64_t	moved = key[i];
		uint32_t	digit = KeyDigit(digits, moved);
		uint32_t	at = partition->count[digit]++ % BLOCK_KEYS;

		block[digit][at] = moved;
		if (at < BLOCK_KEYS - 1)
			continue;
		memcpy(key + (size_t) blocks * BLOCK_KEYS, block[digit], sizeof(KeyBlock));
		partition->previous[blocks] = partition->last[digit];
		partition->last[digit] = blocks++;
		StatsCheckInterrupt(memory, blocks);
	}
	return blocks;
}

static void
WriteRests(KeyPartition *partition, uint64_t *key, uint32_t at, KeyDigits digits, KeyBlock *block)
{
	for (uint32_t digit = 0; digit < digits.count; digit++)
	{
		uint32_t	rest = partition->count[digit] % BLOCK_KEYS;

		partition->rest[digit] = at;
		memcpy(key + at, block[digit], rest * sizeof(uint64_t));
		at += rest;
	}
}

KeyPartition *
KeyPartitionCreate(uint64_t *key, uint32_t n, KeyDigits digits, const StatsMemory *memory)
{
	KeyPartition *partition = StatsAllocate(memory, sizeof(KeyPartition));
	KeyBlock   *block = StatsAllocate(memory, digits.count * sizeof(KeyBlock));
	uint32_t	blocks;

	partition->key = key;
	partition->previous = StatsAllocate(memory, (n / BLOCK_KEYS + 1) * sizeof(uint32_t));
	memset(partition->last, 0xFF, sizeof(partition->last));
	memset(partition->count, 0, sizeof(partition->count));
	blocks = WriteBlocks(partition, key, n, digits, block, memory);
	WriteRests(partition, key, blocks * BLOCK_KEYS, digits, block);
	StatsRelease(memory, block);
	return partition;
}

void
KeyPartitionFree(KeyPartition *partition, const StatsMemory *memory)
{
	StatsRelease(memory, partition->previous);
	StatsRelease(memory, partition);
}

uint32_t
KeyPartitionLargest(const KeyPartition *partition, KeyDigits digits)
{
	uint32_t	largest = 0;

	for (uint32_t digit = 0; digit < digits.count; digit++)
		if (partition->count[digit] > largest)
			largest = partition->count[digit];
	return largest;
}

void
KeyPartitionGather(const KeyPartition *partition, uint32_t digit, uint64_t *to)
{
	uint32_t	rest = partition->count[digit] % BLOCK_KEYS;

	for (uint32_t block = partition->last[digit]; block != NO_BLOCK; block = partition->previous[block])
	{
		memcpy(to, partition->key + (size_t) block * BLOCK_KEYS, sizeof(KeyBlock));
		to += BLOCK_KEYS;
	}
	memcpy(to, partition->key + partition->rest[digit], rest * sizeof(uint64_t));
}
