/*
 * fold.c
 *		Parts for cross-validation, chosen by a hash of the id.
 *
 * A row keeps its fold whatever rows come and go, in every plan and on every
 * machine: that is what a random number cannot promise.  The label's hash is
 * mixed with the seed by the finaliser of SplitMix64 (Steele, Lea and Flood
 * 2014, OOPSLA), so that two seeds give folds that know nothing of each other.
 */
#include "fold.h"

#include <assert.h>

#include "key.h"
#include "wide.h"

/* 2^64 divided by the golden ratio, odd: seeds one apart end far from each other */
#define SEED_STEP UINT64_C(0x9e3779b97f4a7c15)

static uint64_t
Mixed(uint64_t x)
{
	x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
	return x ^ (x >> 31);
}

/*
 * The high word of a product and no remainder, which would favour low folds
 * by more than one in 2^32.
 */
uint32_t
FoldOf(const char *id, size_t length, uint32_t k, uint64_t seed)
{
	assert(k > 0);
	return (uint32_t) WideProduct(Mixed(LabelKey(id, length) + seed * SEED_STEP), k).high;
}
