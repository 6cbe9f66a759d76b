/*
 * radix.h
 *		Sorting 64-bit keys that carry an index, or another word.
 */
#ifndef MLEVAL_STATS_RADIX_H
#define MLEVAL_STATS_RADIX_H

#include <stddef.h>
#include <stdint.h>

#include "memory.h"

typedef struct KeyIndex
{
	uint64_t	key;
	uint64_t	index;			/* or whatever goes with the key */
} KeyIndex;

/*
 * Sorts items ascending by key, stable; scratch has room for n items too.  With
 * a memory it may be interrupted, the items then lost.
 */
extern void RadixSort(KeyIndex *items, KeyIndex *scratch, size_t n, const StatsMemory *memory);

#endif							/* MLEVAL_STATS_RADIX_H */
