/*
 * sum_lanes.h
 *		Sums over many rows, two at a time.
 *
 * Rows that are summed together are added as pairs of doubles, which every
 * machine we build for has an instruction for.  What is not negative is added
 * plainly for some rows and then to the compensated sum: of so few the rounding
 * is a few parts in 10^16.  What has both signs, and may come to little, is
 * compensated at each step.
 */
#ifndef MLEVAL_STATS_SUM_LANES_H
#define MLEVAL_STATS_SUM_LANES_H

#include "sum.h"

typedef double DoublePair __attribute__((vector_size(16)));

/* Pairs of rows that are added plainly. */
#define PLAIN_PAIRS 8

typedef struct SumLanes
{
	DoublePair	sum;
	DoublePair	lost;
} SumLanes;

static inline void
SumLanesAdd(SumLanes *total, DoublePair x)
{
	DoublePair	sum = total->sum + x;
	DoublePair	added = sum - total->sum;

	total->lost += (total->sum - (sum - added)) + (x - added);
	total->sum = sum;
}

static inline void
SumLanesFold(CompensatedSum *into, const SumLanes *lanes)
{
	for (int lane = 0; lane < 2; lane++)
	{
		SumAdd(into, lanes->sum[lane]);
		into->lost += lanes->lost[lane];
	}
}

#endif							/* MLEVAL_STATS_SUM_LANES_H */
