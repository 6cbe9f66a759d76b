/*
 * key_range.h
 *		Keys by the highest bits in which they differ.
 *
 * The digit of a key is what is left of its distance from the smallest without
 * the low bits: keys of one digit are neighbours in the order.
 */
#ifndef MLEVAL_STATS_KEY_RANGE_H
#define MLEVAL_STATS_KEY_RANGE_H

#include <stdint.h>

/* 2048 digits: their counts fit the nearest cache, a block for each the next one. */
#define MOST_DIGIT_BITS 11
#define MOST_DIGITS (1 << MOST_DIGIT_BITS)

typedef struct KeyRange
{
	uint64_t	min;
	uint64_t	max;
} KeyRange;

#define NO_KEYS ((KeyRange) {UINT64_MAX, 0})

static inline KeyRange
KeyRangeWith(KeyRange range, const uint64_t *key, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
	{
		range.min = key[i] < range.min ? key[i] : range.min;
		range.max = key[i] > range.max ? key[i] : range.max;
	}
	return range;
}

typedef struct KeyDigits
{
	uint64_t	min;
	int			shift;
	uint32_t	count;			/* of digits, at most 2^bits */
} KeyDigits;

static inline int
BitLength(uint64_t x)
{
	return x == 0 ? 0 : 64 - __builtin_clzll(x);
}

/* The digits of so many bits at most that tell the keys of a range apart. */
static inline KeyDigits
DigitsOfRange(KeyRange range, int bits)
{
	int			length = BitLength(range.max - range.min);
	int			shift = length > bits ? length - bits : 0;

	return (KeyDigits) {range.min, shift, (uint32_t) ((range.max - range.min) >> shift) + 1};
}

/* As many bits as leave some keys a digit, of n. */
static inline int
DigitBits(uint32_t n)
{
	int			bits = BitLength(n) - 2;

	return bits < 4 ? 4 : bits > MOST_DIGIT_BITS ? MOST_DIGIT_BITS : bits;
}

static inline uint32_t
KeyDigit(KeyDigits digits, uint64_t key)
{
	return (uint32_t) ((key - digits.min) >> digits.shift);
}

/* Adds to the number of keys of each digit. */
static inline void
CountDigits(const uint64_t *key, uint32_t n, KeyDigits digits, uint32_t *count)
{
	for (uint32_t i = 0; i < n; i++)
		count[KeyDigit(digits, key[i])]++;
}

/* Counts become starts; returns their sum. */
static inline uint32_t
StartsOfCounts(uint32_t *count, uint32_t digits)
{
	uint32_t	start = 0;

	for (uint32_t digit = 0; digit < digits; digit++)
	{
		uint32_t	here = count[digit];

		count[digit] = start;
		start += here;
	}
	return start;
}

/* Keys to their digits' places; starts become ends. */
static inline void
ScatterKeys(const uint64_t *key, uint32_t n, KeyDigits digits, uint32_t *start, uint64_t *to)
{
	for (uint32_t i = 0; i < n; i++)
		to[start[KeyDigit(digits, key[i])]++] = key[i];
}

#endif							/* MLEVAL_STATS_KEY_RANGE_H */
