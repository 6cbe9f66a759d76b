/*
 * sample_walk.h
 *		Through the values of two samples in order, with what each sample has of them.
 *
 * One pass over the rows of both, in memory or in files, from the largest value
 * down.
 */
#ifndef MLEVAL_STATS_SAMPLE_WALK_H
#define MLEVAL_STATS_SAMPLE_WALK_H

#include <math.h>

#include "sample_runs.h"
#include "two_sample.h"

/* Weights are scaled by powers of two, which changes no digit, so that products of the smallest do not vanish. */
typedef struct Walk
{
	const StatsMemory *memory;
	SampleCursor cursor[SAMPLES];
	int			scale[SAMPLES];
	double		total[SAMPLES];	/* scaled */
	CompensatedSum passed[SAMPLES]; /* weight of the rows behind, scaled */
	size_t		steps;
} Walk;

typedef struct Place
{
	double		value;
	double		weight[SAMPLES];	/* of the rows that have it, scaled */
} Place;

/* Over samples in order; false, and there is no walk, if a sample has no weight. */
extern bool WalkBegin(Walk *walk, TwoSample *sample);

/* The same of any. */
extern void WalkBeginAny(Walk *walk, TwoSample *sample);
extern void WalkEnd(Walk *walk);

static inline double
TieWeight(Walk *walk, SampleOf of, uint64_t key)
{
	SampleCursor *cursor = &walk->cursor[of];
	CompensatedSum weight = {0};
	uint32_t	rows = 0;

	for (; SampleCursorHasMore(cursor) && cursor->key[cursor->next] == key; cursor->next++)
		if (cursor->second != NULL)
			SumAdd(&weight, BitsDouble(cursor->second[cursor->next]));
		else
			rows++;
	return rows + SumValue(&weight);
}

/* The next value from the largest down, with the weight that each sample has of it. */
static inline bool
WalkNext(Walk *walk, Place *place)
{
	uint64_t	key = UINT64_MAX;

	for (int of = 0; of < SAMPLES; of++)
	{
		SampleCursor *cursor = &walk->cursor[of];

		if (SampleCursorHasMore(cursor) && cursor->key[cursor->next] < key)
			key = cursor->key[cursor->next];
	}
	if (key == UINT64_MAX)
		return false;
	StatsCheckInterrupt(walk->memory, ++walk->steps);
	place->value = SampleValue(key);
	for (int of = 0; of < SAMPLES; of++)
	{
		double		weight = TieWeight(walk, of, key);

		place->weight[of] = walk->scale[of] != 0 ? scalbn(weight, walk->scale[of]) : weight;
	}
	return true;
}

/* Leaves a place behind. */
static inline void
WalkPass(Walk *walk, const Place *place)
{
	for (int of = 0; of < SAMPLES; of++)
		SumAdd(&walk->passed[of], place->weight[of]);
}

static inline double
Passed(const Walk *walk, SampleOf of)
{
	return SumValue(&walk->passed[of]);
}

/* The difference of the shares that have passed: the current distribution function less the reference's, where the walk is. */
static inline double
Difference(const Walk *walk)
{
	return Passed(walk, 0) / walk->total[0] - Passed(walk, 1) / walk->total[1];
}

#endif							/* MLEVAL_STATS_SAMPLE_WALK_H */
