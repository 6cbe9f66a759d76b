/*
 * sample_runs.h
 *		Rows of a sample in a temporary file, and all of them in order.
 */
#ifndef MLEVAL_STATS_SAMPLE_RUNS_H
#define MLEVAL_STATS_SAMPLE_RUNS_H

#include "sample_rows.h"
#include "sum.h"

/* Rows in order: their keys, and their second words if these must be kept. */
typedef struct SampleRun
{
	uint64_t	place;
	uint32_t	n;
	bool		wide;
} SampleRun;

struct SampleRuns
{
	SampleRun  *run;
	uint32_t	count;
	uint32_t	room;
	uint32_t	n;				/* rows in all of them */
	bool		wide;			/* one of them is */
	Totals		weight;			/* whoever has second words that are weights has their sums here */
};

/* Is it time to put the rows of a side there, rather than to have room for so many more? */
extern bool SampleMustSpill(const SampleSide *side, uint32_t more, const StatsMemory *memory);
extern void SampleSpill(SampleSide *side, const StatsMemory *memory);

/* Makes room for so many more, there if it is time; false if no array can be so large. */
extern bool SampleReserveRows(SampleSide *side, uint32_t more, const StatsMemory *memory);

/* Gives back what a side has, also in the file, where nobody may have put anything since but sides that end now too. */
extern void SampleRelease(SampleSide *side, const StatsMemory *memory);

static inline int64_t
SampleRowsOf(const SampleSide *side)
{
	return side->runs != NULL ? (int64_t) side->n + side->runs->n : side->n;
}

/*
 * Goes through the rows of a side, as many at a time as are at hand: key[next]
 * up to key[n].  In order, or in whatever order is soonest.
 */
typedef struct SampleCursor
{
	const uint64_t *key;
	const uint64_t *second;		/* NULL: all are SECOND_OF_ONE */
	uint32_t	next;
	uint32_t	n;
	const StatsMemory *memory;
	struct RunMerge *merge;		/* NULL: there are no runs */
} SampleCursor;

extern void SampleCursorOpen(SampleCursor *cursor, SampleSide *side, const StatsMemory *memory, bool in_order);
extern void SampleCursorClose(SampleCursor *cursor);

/* More rows, the others being done with; false if there are none. */
extern bool SampleCursorRefill(SampleCursor *cursor);

static inline bool
SampleCursorHasMore(SampleCursor *cursor)
{
	return cursor->next < cursor->n || (cursor->merge != NULL && SampleCursorRefill(cursor));
}

static inline uint64_t
SampleCursorSecond(const SampleCursor *cursor)
{
	return cursor->second != NULL ? cursor->second[cursor->next] : SECOND_OF_ONE;
}

/* So many of the rows at hand as there should be room for at once; 0 at the end. */
extern uint32_t SampleCursorSlice(SampleCursor *cursor);

/* Adds so many of them to a side that has the room, and is done with them. */
extern void SampleTake(SampleSide *into, SampleCursor *cursor, uint32_t n);

#endif							/* MLEVAL_STATS_SAMPLE_RUNS_H */
