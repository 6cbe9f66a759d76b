/*
 * positions.h
 *		The values of a distribution in ascending order.
 *
 * What quantiles, distances and bins walk over: buckets, zero and the
 * infinities in their places.  Two distributions are compared position by
 * position, at the coarser shift of the two, so that both are counted exactly
 * on common buckets.
 */
#ifndef MLEVAL_STATS_POSITIONS_H
#define MLEVAL_STATS_POSITIONS_H

#include <stdint.h>

#include "empirical_distribution.h"

/* Parts of the order; the keys of numbers below and above zero lie in two. */
typedef enum ValuePart
{
	PART_MINUS_INFINITY,
	PART_BELOW_ZERO,
	PART_ZERO,
	PART_KEY,
	PART_PLUS_INFINITY
} ValuePart;

/* One value; of PART_BELOW_ZERO and PART_KEY its full key, else 0. */
typedef struct Value
{
	ValuePart	part;
	uint64_t	key;
} Value;

typedef struct Position
{
	Value		lower;			/* smallest and largest value it can hold */
	Value		upper;
	uint64_t	bucket;			/* key >> shift */
	double		weight;
} Position;

/* Of a value of a number distribution: never NaN, never -0. */
extern double ValueNumber(Value value);

/* Most positions that the distribution has at any shift. */
extern uint32_t PositionLimit(const EmpiricalDistribution *distribution);

/*
 * The positions of an ordered or boolean distribution, or of hashed categories,
 * at a shift not below its own; returns their number.
 */
extern uint32_t Positions(EmpiricalDistribution *distribution, int shift, Position *position);

/* A position that two distributions have in common, at least one of them in it. */
typedef struct PositionPair
{
	Value		lower;			/* the reference's, where it has any */
	Value		upper;
	Value		lowest;			/* that either of them can hold */
	Value		highest;
	uint64_t	bucket;
	double		reference;		/* weight */
	double		current;
} PositionPair;

/* Joins two lists of positions at one shift; room for both; returns their number. */
extern uint32_t PairPositions(const Position *reference, uint32_t n_reference,
							  const Position *current, uint32_t n_current, PositionPair *pair);

#endif							/* MLEVAL_STATS_POSITIONS_H */
