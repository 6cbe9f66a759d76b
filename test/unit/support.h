/*
 * support.h
 *		What the unit tests of the tables share: memory from malloc, and a
 *		generator of numbers that is the same everywhere.
 */
#ifndef MLEVAL_UNIT_SUPPORT_H
#define MLEVAL_UNIT_SUPPORT_H

#include <stdint.h>
#include <stdlib.h>

#include "../../src/stats/memory.h"

static void *
TestAllocate(void *context, size_t size)
{
	void	   *chunk = malloc(size > 0 ? size : 1);

	(void) context;
	if (chunk == NULL)
		abort();
	return chunk;
}

static void *
TestResize(void *context, void *chunk, size_t size)
{
	chunk = realloc(chunk, size);
	(void) context;
	if (chunk == NULL)
		abort();
	return chunk;
}

static void
TestRelease(void *context, void *chunk)
{
	(void) context;
	free(chunk);
}

__attribute__((unused))
static const StatsMemory test_memory = {.allocate = TestAllocate, .resize = TestResize, .release = TestRelease};

/* xorshift64* (Vigna 2016, ACM TOMS 42:30) */
static uint64_t test_random_state = UINT64_C(88172645463325252);

__attribute__((unused))
static void
TestSeed(uint64_t seed)
{
	test_random_state = seed * UINT64_C(0x9E3779B97F4A7C15) + 1;
}

__attribute__((unused))
static uint64_t
TestRandom(void)
{
	uint64_t	x = test_random_state;

	x ^= x >> 12;
	x ^= x << 25;
	x ^= x >> 27;
	test_random_state = x;
	return x * UINT64_C(0x2545F4914F6CDD1D);
}

/* In (0, 1). */
__attribute__((unused))
static double
TestUniform(void)
{
	return ((double) (TestRandom() >> 12) + 0.5) / 0x1p52;
}

#endif							/* MLEVAL_UNIT_SUPPORT_H */
