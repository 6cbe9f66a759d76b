/*
 * positions.c
 *		The values of a distribution in ascending order.
 */
#include "positions.h"

#include <assert.h>
#include <string.h>

#include "key.h"

double
ValueNumber(Value value)
{
	switch (value.part)
	{
		case PART_MINUS_INFINITY:
			return -INFINITY;
		case PART_ZERO:
			return 0.0;
		case PART_PLUS_INFINITY:
			return INFINITY;
		default:
			return KeyNumber(value.key);
	}
}

uint32_t
PositionLimit(const EmpiricalDistribution *distribution)
{
	return distribution->buckets.count + distribution->waiting.n + VALUE_POINTS;
}

static Position *
PutPoint(const EmpiricalDistribution *distribution, ValuePointIndex point, Value value,
		 Position *position)
{
	double		weight = distribution->point[point];

	if (weight <= 0.0)
		return position;
	*position = (Position) {.lower = value, .upper = value, .bucket = value.key, .weight = weight};
	return position + 1;
}

/* Zero is a position of its own: a bucket that ends there ends at the number before it. */
static void
LeaveZeroOut(Position *position)
{
	if (position->upper.key == KEY_SIGN - 1)
		position->upper.key--;
	if (position->lower.key == KEY_SIGN)
		position->lower.key++;
}

/* Buckets from i on with keys up to `last`, joined to buckets of the shift. */
static Position *
PutBuckets(const EmpiricalDistribution *distribution, int shift, uint32_t *i, uint64_t last,
		   ValuePart part, Position *position)
{
	const BucketTable *buckets = &distribution->buckets;
	Position   *first = position;

	for (; *i < buckets->count && BucketFirstKey(buckets, *i) <= last; (*i)++)
	{
		uint64_t	bucket = BucketFirstKey(buckets, *i) >> shift;
		uint64_t	first_key = bucket << shift;
		uint64_t	last_key = first_key | ((UINT64_C(1) << shift) - 1);

		if (position == first || position[-1].bucket != bucket)
		{
			*position = (Position) {.lower = {part, first_key}, .upper = {part, last_key},
				.bucket = bucket};
			if (first_key < distribution->lowest)
				position->lower.key = distribution->lowest;
			if (last_key > distribution->highest)
				position->upper.key = distribution->highest;
			if (distribution->kind == VALUE_NUMBER)
				LeaveZeroOut(position);
			position++;
		}
		position[-1].weight += *BucketLane(buckets, *i);
	}
	return position;
}

uint32_t
Positions(EmpiricalDistribution *distribution, int shift, Position *position)
{
	Position   *next = position;
	uint32_t	i = 0;

	assert(shift >= distribution->buckets.shift && shift < 64);

	DistributionSettle(distribution);
	if (distribution->kind == VALUE_BOOLEAN)
	{
		next = PutPoint(distribution, POINT_FALSE, (Value) {PART_KEY, 0}, next);
		next = PutPoint(distribution, POINT_TRUE, (Value) {PART_KEY, 1}, next);
		return (uint32_t) (next - position);
	}
	next = PutPoint(distribution, POINT_MINUS_INFINITY, (Value) {PART_MINUS_INFINITY, 0}, next);
	if (distribution->kind == VALUE_NUMBER)
	{
		next = PutBuckets(distribution, shift, &i, KEY_SIGN - 1, PART_BELOW_ZERO, next);
		next = PutPoint(distribution, POINT_ZERO, (Value) {PART_ZERO, 0}, next);
	}
	next = PutBuckets(distribution, shift, &i, UINT64_MAX, PART_KEY, next);
	next = PutPoint(distribution, POINT_PLUS_INFINITY, (Value) {PART_PLUS_INFINITY, 0}, next);
	return (uint32_t) (next - position);
}

static int
Compare(const Position *a, const Position *b)
{
	if (a->lower.part != b->lower.part)
		return a->lower.part < b->lower.part ? -1 : 1;
	return (a->bucket > b->bucket) - (a->bucket < b->bucket);
}

static PositionPair
PairOf(const Position *position, double reference, double current)
{
	return (PositionPair) {.lower = position->lower, .upper = position->upper,
		.lowest = position->lower, .highest = position->upper,
		.bucket = position->bucket, .reference = reference, .current = current};
}

/* Of one bucket, whose ends are each side's own where it begins or ends there. */
static PositionPair
PairOfBoth(const Position *reference, const Position *current)
{
	PositionPair pair = PairOf(reference, reference->weight, current->weight);

	if (current->lower.key < pair.lowest.key)
		pair.lowest = current->lower;
	if (current->upper.key > pair.highest.key)
		pair.highest = current->upper;
	return pair;
}

uint32_t
PairPositions(const Position *reference, uint32_t n_reference,
			  const Position *current, uint32_t n_current, PositionPair *pair)
{
	uint32_t	r = 0;
	uint32_t	c = 0;
	uint32_t	n = 0;

	while (r < n_reference || c < n_current)
	{
		int			order = r == n_reference ? 1 : c == n_current ? -1 :
			Compare(&reference[r], &current[c]);

		if (order == 0)
		{
			pair[n++] = PairOfBoth(&reference[r], &current[c]);
			r++;
			c++;
		}
		else if (order < 0)
		{
			pair[n++] = PairOf(&reference[r], reference[r].weight, 0.0);
			r++;
		}
		else
		{
			pair[n++] = PairOf(&current[c], 0.0, current[c].weight);
			c++;
		}
	}
	return n;
}
