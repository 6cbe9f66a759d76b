/*
 * random_stream.h
 *		Random numbers, the same for the same seed on every machine and server.
 *
 * Weyl's sequence, mixed (Steele, Lea and Flood 2014, OOPSLA: SplitMix64).  What is
 * recorded of a seed is to be had again after an upgrade, so the generator is the
 * project's own and not the server's.
 */
#ifndef MLEVAL_STATS_RANDOM_STREAM_H
#define MLEVAL_STATS_RANDOM_STREAM_H

#include <stdint.h>

#define WEYL_STEP UINT64_C(0x9E3779B97F4A7C15)

typedef struct RandomStream
{
	uint64_t	state;
} RandomStream;

static inline uint64_t
MixedWord(uint64_t word)
{
	word = (word ^ (word >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	word = (word ^ (word >> 27)) * UINT64_C(0x94D049BB133111EB);
	return word ^ (word >> 31);
}

/*
 * Stream number `number` of a seed.  Streams are places of one long sequence: mixed,
 * so that those of neighbouring seeds and numbers lie far from each other.
 */
static inline RandomStream
RandomStreamOf(uint64_t seed, uint64_t number)
{
	return (RandomStream) {MixedWord(MixedWord(seed + WEYL_STEP) + number * WEYL_STEP)};
}

/* The next number from 0 to below 1. */
static inline double
NextUniform(RandomStream *stream)
{
	return (double) (MixedWord(stream->state += WEYL_STEP) >> 11) * 0x1p-53;
}

#endif							/* MLEVAL_STATS_RANDOM_STREAM_H */
