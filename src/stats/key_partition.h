/*
 * key_partition.h
 *		Many keys, gathered by the digits of their range where they lie.
 */
#ifndef MLEVAL_STATS_KEY_PARTITION_H
#define MLEVAL_STATS_KEY_PARTITION_H

#include "key_range.h"
#include "memory.h"

/* Fewer are better sorted elsewhere: a partition takes a megabyte meanwhile. */
#define PARTITION_LEAST (1 << 17)

typedef struct KeyPartition
{
	const uint64_t *key;
	uint32_t   *previous;		/* of each block, the one before it of its digit */
	uint32_t	last[MOST_DIGITS];	/* block of the digit */
	uint32_t	rest[MOST_DIGITS];	/* where its keys are that fill no block */
	uint32_t	count[MOST_DIGITS]; /* of its keys */
} KeyPartition;

/*
 * Moves the keys about, whose digits these are.  An interrupt on the way leaves
 * an array that has lost some of them.  KeyPartitionFree() releases what the
 * partition takes; the keys stay where they are.
 */
extern KeyPartition *KeyPartitionCreate(uint64_t *key, uint32_t n, KeyDigits digits, const StatsMemory *memory);
extern void KeyPartitionFree(KeyPartition *partition, const StatsMemory *memory);

/* The most keys that any digit has. */
extern uint32_t KeyPartitionLargest(const KeyPartition *partition, KeyDigits digits);

/* Copies the keys of a digit, in no order. */
extern void KeyPartitionGather(const KeyPartition *partition, uint32_t digit, uint64_t *to);

#endif							/* MLEVAL_STATS_KEY_PARTITION_H */
