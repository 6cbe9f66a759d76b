/*
 * wide.h
 *		Whole numbers of 128 bits, for compilers that have none.
 */
#ifndef MLEVAL_STATS_WIDE_H
#define MLEVAL_STATS_WIDE_H

#include <math.h>
#include <stdint.h>

typedef struct Wide
{
	uint64_t	high;
	uint64_t	low;
} Wide;

static inline Wide
WideProduct(uint64_t a, uint64_t b)
{
	uint64_t	low = (a & UINT32_MAX) * (b & UINT32_MAX);
	uint64_t	left = (a >> 32) * (b & UINT32_MAX) + (low >> 32);
	uint64_t	right = (a & UINT32_MAX) * (b >> 32) + (left & UINT32_MAX);

	return (Wide) {(a >> 32) * (b >> 32) + (left >> 32) + (right >> 32), right << 32 | (low & UINT32_MAX)};
}

/* The sum must have no more bits. */
static inline Wide
WideAdd(Wide a, Wide b)
{
	Wide		sum = {a.high + b.high, a.low + b.low};

	sum.high += sum.low < b.low;
	return sum;
}

/* b must not be larger. */
static inline Wide
WideSubtract(Wide a, Wide b)
{
	return (Wide) {a.high - b.high - (a.low < b.low), a.low - b.low};
}

/* The product must have no more bits. */
static inline Wide
WideTimes(Wide a, uint64_t b)
{
	Wide		product = WideProduct(a.low, b);

	product.high += a.high * b;
	return product;
}

static inline double
WideDouble(Wide a)
{
	return ldexp((double) a.high, 64) + (double) a.low;
}

#endif							/* MLEVAL_STATS_WIDE_H */
