/*
 * pair_count.h
 *		How many pairs of two samples are in order.
 */
#ifndef MLEVAL_STATS_PAIR_COUNT_H
#define MLEVAL_STATS_PAIR_COUNT_H

#include <stdint.h>

#include "memory.h"

typedef struct KeyArray
{
	uint64_t   *key;
	uint32_t	n;
} KeyArray;

/*
 * Twice the number of pairs in which the key of a is below that of b, and once
 * that of ties; n_a * n_b must be below 2^63.  The keys of many rows are moved
 * about within their arrays.
 */
extern uint64_t CountPairs(KeyArray a, KeyArray b, const StatsMemory *memory);

#endif							/* MLEVAL_STATS_PAIR_COUNT_H */
