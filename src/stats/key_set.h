/*
 * key_set.h
 *		Which keys there are, but for the low bits in which near ones differ.
 *
 * A bit for each key without its low bits, as few of those as leave the range of
 * all in what the nearest cache holds.  Walked in order, the bits give the keys
 * ascending, without a sort.  Keys below and above the middle, numbers of both
 * signs, are far from each other: each half has a range of its own.
 */
#ifndef MLEVAL_STATS_KEY_SET_H
#define MLEVAL_STATS_KEY_SET_H

#include <stdint.h>
#include <string.h>

#include "key_range.h"

#define KEY_SET_BITS 17
#define KEY_SET_WORDS (1u << (KEY_SET_BITS - 6))

typedef struct KeySet
{
	KeyRange	range[2];		/* of each half */
	uint64_t	base[2];		/* key of the half's first slot, without the low bits */
	uint32_t	first[2];		/* slot of base */
	int			shift;			/* low bits left out */
	uint64_t	word[KEY_SET_WORDS];
} KeySet;

static inline void
KeySetBegin(KeySet *set)
{
	set->range[0] = set->range[1] = NO_KEYS;
}

/* Keys that will be put into it. */
static inline void
KeySetExpect(KeySet *set, const uint64_t *key, uint32_t n, int key_shift)
{
	for (uint32_t i = 0; i < n; i++)
	{
		uint64_t	full = key[i] << key_shift;
		KeyRange   *range = &set->range[full >> 63];

		range->min = full < range->min ? full : range->min;
		range->max = full > range->max ? full : range->max;
	}
}

static inline uint64_t
KeySetSpan(const KeySet *set, int half, int shift)
{
	KeyRange	range = set->range[half];

	return range.min > range.max ? 0 : (range.max >> shift) - (range.min >> shift) + 1;
}

/* All are known: takes the smallest number of low bits, from `least` on, that leaves a slot for each. */
static inline void
KeySetOpen(KeySet *set, int least)
{
	uint64_t	slots;

	for (set->shift = least;; set->shift++)
	{
		uint64_t	lower = KeySetSpan(set, 0, set->shift);
		uint64_t	upper = KeySetSpan(set, 1, set->shift);

		slots = lower + upper;
		if (lower <= 1u << KEY_SET_BITS && upper <= 1u << KEY_SET_BITS && slots <= 1u << KEY_SET_BITS)
			break;
	}
	set->base[0] = set->range[0].min >> set->shift;
	set->base[1] = set->range[1].min >> set->shift;
	set->first[0] = 0;
	set->first[1] = (uint32_t) KeySetSpan(set, 0, set->shift);
	memset(set->word, 0, (slots + 63) / 64 * sizeof(uint64_t));
}

static inline void
KeySetPut(KeySet *set, const uint64_t *key, uint32_t n, int key_shift)
{
	for (uint32_t i = 0; i < n; i++)
	{
		uint64_t	full = key[i] << key_shift;
		int			half = (int) (full >> 63);
		uint32_t	slot = (uint32_t) ((full >> set->shift) - set->base[half]) + set->first[half];

		set->word[slot / 64] |= UINT64_C(1) << slot % 64;
	}
}

/* The keys without their low bits, ascending; returns how many.  There must be room for `most`; more are not written. */
static inline uint32_t
KeySetKeys(const KeySet *set, uint64_t *key, uint32_t most)
{
	uint32_t	slots = set->first[1] + (uint32_t) KeySetSpan(set, 1, set->shift);
	uint32_t	n = 0;

	for (uint32_t at = 0; at < (slots + 63) / 64; at++)
		for (uint64_t word = set->word[at]; word != 0 && n < most; word &= word - 1)
		{
			uint32_t	slot = at * 64 + (uint32_t) __builtin_ctzll(word);
			int			half = slot >= set->first[1];

			key[n++] = set->base[half] + (slot - set->first[half]);
		}
	return n;
}

#endif							/* MLEVAL_STATS_KEY_SET_H */
