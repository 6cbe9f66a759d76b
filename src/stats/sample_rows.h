/*
 * sample_rows.h
 *		Rows of an exact sample: of a key alone, or of a key and a second word.
 *
 * A key has the order of the values from the largest down, as thresholds go.  The
 * second word is a weight, or the key of a pair's other number.  Rows are in order
 * by their key, and ties by the second word; weights are not negative, so that the
 * order of their bits is theirs.  Where the memory has a file, what it has no room
 * for goes there, as runs of rows in order (sample_runs.h).
 */
#ifndef MLEVAL_STATS_SAMPLE_ROWS_H
#define MLEVAL_STATS_SAMPLE_ROWS_H

#include <stdbool.h>

#include "key.h"
#include "memory.h"

/* So that products of both sizes are exact in 64 bits. */
#define MAX_SAMPLE_ROWS (INT64_C(1) << 31)

/* What is second in a row for which none is kept: the weight 1. */
#define SECOND_OF_ONE (UINT64_C(1023) << 52)

typedef struct SampleRuns SampleRuns;

typedef struct SampleSide
{
	uint64_t   *key;
	uint64_t   *second;			/* NULL: all are SECOND_OF_ONE */
	uint32_t	n;				/* rows in memory */
	uint32_t	room;
	uint32_t	sorted;			/* so many of them are in order */
	SampleRuns *runs;			/* the others; NULL: there are none */
} SampleSide;

/* A value that is no NaN. */
static inline uint64_t
SampleKey(double value)
{
	return ~NumberKey(value + 0.0);
}

static inline double
SampleValue(uint64_t key)
{
	return KeyNumber(~key);
}

/* Are all keys those of values, from the largest to the least?  That of -0 is none. */
extern bool SampleKeysPossible(const uint64_t *key, uint32_t n);

/* The room that there is once so many more rows have some in memory. */
extern size_t SampleRoomFor(const SampleSide *side, uint32_t more);

/* Makes it; false if no array can be so large. */
extern bool SampleGrow(SampleSide *side, uint32_t more, const StatsMemory *memory);

/* From here on each row has a second word of its own; a side without room has some then. */
extern void SampleWiden(SampleSide *side, const StatsMemory *memory);

/* Adds rows that there is room for; second may be NULL. */
extern void SampleAppend(SampleSide *side, const uint64_t *key, const uint64_t *second, uint32_t n);

/* Is there a second word of a row in memory that must be kept? */
extern bool SampleIsWide(const SampleSide *side);

/* Puts the rows in memory in order; what it takes meanwhile, in bytes a row. */
extern void SampleSort(SampleSide *side, const StatsMemory *memory);
extern size_t SampleSortBytes(const SampleSide *side);

#endif							/* MLEVAL_STATS_SAMPLE_ROWS_H */
