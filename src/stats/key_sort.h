/*
 * key_sort.h
 *		Sorting 64-bit keys.
 *
 * An interrupt on the way leaves an array that has lost some of its keys.
 */
#ifndef MLEVAL_STATS_KEY_SORT_H
#define MLEVAL_STATS_KEY_SORT_H

#include <stdint.h>

#include "key_range.h"
#include "memory.h"

/* Ascending; scratch has room for n keys too. */
extern void SortKeys(uint64_t *key, uint32_t n, uint64_t *scratch, const StatsMemory *memory);

/* Brings the keys of each digit together, in the order of digits; says where each ends. */
extern void GatherKeys(uint64_t *key, uint32_t n, KeyDigits digits, uint32_t *end, uint64_t *scratch, const StatsMemory *memory);

#endif							/* MLEVAL_STATS_KEY_SORT_H */
