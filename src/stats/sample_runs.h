/*
 * sample_runs.h
 *		Rows of a sample in a temporary file, and all of them in order.
 */
#ifndef MLEVAL_STATS_SAMPLE_RUNS_H
#define MLEVAL_STATS_SAMPLE_RUNS_H

#include "two_sample.h"

/* Rows in order: their keys, and their weights if they have some. */
typedef struct SampleRun
{
	uint64_t	place;
	uint32_t	n;
	bool		weighted;
} SampleRun;

struct SampleRuns
{
	SampleRun  *run;
	uint32_t	count;
	uint32_t	room;
	uint32_t	n;				/* rows in all of them */
	bool		weighted;		/* one of them is */
	Totals		total;
};

/* Is it time to put the rows of a side there, rather than to have room for so many? */
extern bool SampleMustSpill(const TwoSample *sample, SampleOf of, size_t room);
extern void SampleSpill(TwoSample *sample, SampleOf of);

/*
 * Goes through the rows of a side, as many at a time as are at hand: key[next]
 * up to key[n].  In order, or in whatever order is soonest.
 */
typedef struct SampleCursor
{
	const uint64_t *key;
	const double *weight;		/* NULL: all are 1 */
	uint32_t	next;
	uint32_t	n;
	struct RunMerge *merge;		/* NULL: there are no runs */
} SampleCursor;

extern void SampleCursorOpen(SampleCursor *cursor, TwoSample *sample, SampleOf of, bool in_order);
extern void SampleCursorClose(SampleCursor *cursor);

/* More rows, the others being done with; false if there are none. */
extern bool SampleCursorRefill(SampleCursor *cursor);

static inline bool
SampleCursorHasMore(SampleCursor *cursor)
{
	return cursor->next < cursor->n || (cursor->merge != NULL && SampleCursorRefill(cursor));
}

#endif							/* MLEVAL_STATS_SAMPLE_RUNS_H */
