/*
 * key_sort.h
 *		Sorting 64-bit keys.
 */
#ifndef MLEVAL_STATS_KEY_SORT_H
#define MLEVAL_STATS_KEY_SORT_H

#include <stdint.h>

/* Ascending; scratch has room for n keys too. */
extern void SortKeys(uint64_t *key, uint32_t n, uint64_t *scratch);

#endif							/* MLEVAL_STATS_KEY_SORT_H */
