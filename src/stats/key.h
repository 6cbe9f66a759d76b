/*
 * key.h
 *		Values as order-preserving 64-bit keys, and back.
 *
 * A bucket is a key without its low bits, so the order of keys must be the
 * order of values, and a range of keys a range of values.  NaN, the infinities
 * and (for numbers and scores) zero have no key: they are counted apart,
 * whatever the size of a bucket.
 */
#ifndef MLEVAL_STATS_KEY_H
#define MLEVAL_STATS_KEY_H

#include <float.h>
#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define KEY_SIGN (UINT64_C(1) << 63)

static inline uint64_t
DoubleBits(double x)
{
	uint64_t	bits;

	memcpy(&bits, &x, sizeof(bits));
	return bits;
}

static inline double
BitsDouble(uint64_t bits)
{
	double		x;

	memcpy(&x, &bits, sizeof(x));
	return x;
}

/* A finite number other than 0. */
static inline uint64_t
NumberKey(double x)
{
	uint64_t	bits = DoubleBits(x);

	return (bits & KEY_SIGN) ? ~bits : (bits | KEY_SIGN);
}

static inline double
KeyNumber(uint64_t key)
{
	return BitsDouble((key & KEY_SIGN) ? (key & ~KEY_SIGN) : ~key);
}

/* A count of days or microseconds: equal buckets everywhere, none at 0. */
static inline uint64_t
InstantKey(int64_t instant)
{
	return (uint64_t) instant ^ KEY_SIGN;
}

static inline int64_t
KeyInstant(uint64_t key)
{
	return (int64_t) (key ^ KEY_SIGN);
}

/*
 * A score.  In (1/2, 1] the key mirrors the bits of 1 - x, which is exact
 * there, so that a probability near 1 keeps the resolution of one near 0.
 * 1 - x is a multiple of 2^-53, so 53 octaves hold the mirror; scores above 1
 * follow.  To make room, magnitudes below 2^-970 count as 0: with the
 * negatives that leaves 4040 octaves, and 4096 fit.
 */
#define OCTAVE (UINT64_C(1) << 52)
#define SCORE_TINY 0x1p-970
#define SCORE_BITS_TINY ((uint64_t) (1023 - 970) << 52)
#define SCORE_BITS_HALF ((uint64_t) 1022 << 52)
#define SCORE_BITS_ONE ((uint64_t) 1023 << 52)
#define SCORE_KEY_HALF (KEY_SIGN + SCORE_BITS_HALF - SCORE_BITS_TINY)
#define SCORE_KEY_ONE (SCORE_KEY_HALF + 53 * OCTAVE)

/* A finite score of magnitude at least SCORE_TINY. */
static inline uint64_t
ScoreKey(double x)
{
	if (x < 0.0)
		return KEY_SIGN - 1 - (DoubleBits(-x) - SCORE_BITS_TINY);
	if (x <= 0.5)
		return KEY_SIGN + (DoubleBits(x) - SCORE_BITS_TINY);
	if (x < 1.0)
		return SCORE_KEY_HALF + (SCORE_BITS_HALF - DoubleBits(1.0 - x));
	return SCORE_KEY_ONE + (DoubleBits(x) - SCORE_BITS_ONE);
}

/* Edges of the outermost buckets lie beyond every double: they are the largest. */
static inline double
BitsFiniteDouble(uint64_t bits)
{
	return bits < DoubleBits(INFINITY) ? BitsDouble(bits) : DBL_MAX;
}

/*
 * The score of a key, or the nearest double of a bucket's edge: not every key
 * of the mirror is the key of a double, and none lies outside the doubles.
 */
static inline double
KeyScore(uint64_t key)
{
	if (key < KEY_SIGN)
		return -BitsFiniteDouble(KEY_SIGN - 1 - key + SCORE_BITS_TINY);
	if (key <= SCORE_KEY_HALF)
		return BitsDouble(key - KEY_SIGN + SCORE_BITS_TINY);
	if (key < SCORE_KEY_ONE)
		return 1.0 - BitsDouble(SCORE_BITS_HALF - (key - SCORE_KEY_HALF));
	return BitsFiniteDouble(key - SCORE_KEY_ONE + SCORE_BITS_ONE);
}

/* The smallest score whose key is not below this one, the largest whose key is not above. */
extern double KeyScoreUp(uint64_t key);
extern double KeyScoreDown(uint64_t key);

/* 64-bit hash of a label's bytes, the same on every machine. */
extern uint64_t LabelKey(const char *label, size_t length);

#endif							/* MLEVAL_STATS_KEY_H */
