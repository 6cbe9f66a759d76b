/*
 * paired_sample.h
 *		Pairs of numbers, exactly: two scores of the same rows, with their labels.
 *
 * Every pair is kept, as keys whose order is that of two_sample.h, from the
 * largest value down.
 */
#ifndef MLEVAL_STATS_PAIRED_SAMPLE_H
#define MLEVAL_STATS_PAIRED_SAMPLE_H

#include "two_sample.h"

typedef enum PairOf
{
	PAIR_NEGATIVE,
	PAIR_POSITIVE,
	PAIR_UNLABELLED,
	PAIR_SIDES
} PairOf;

typedef struct PairSide
{
	uint64_t   *a;
	uint64_t   *b;
	uint32_t	n;
	uint32_t	room;
	bool		sorted;			/* by a, and among equal ones by b */
} PairSide;

typedef struct PairedSample
{
	const StatsMemory *memory;
	PairSide	side[PAIR_SIDES];
	int64_t		missing;		/* rows without one of the numbers */
	int64_t		nan;			/* rows of which one is NaN */
} PairedSample;

extern void PairedSampleInit(PairedSample *sample, const StatsMemory *memory);

/* Makes room for so many more; false if there would be too many rows. */
extern bool PairedSampleReserve(PairedSample *sample, PairOf of, uint32_t more);

/* Numbers that are no NaN; false if there are too many rows. */
static inline bool
PairedSampleAdd(PairedSample *sample, PairOf of, double a, double b)
{
	PairSide   *side = &sample->side[of];

	if (side->n == side->room && !PairedSampleReserve(sample, of, 1))
		return false;
	side->a[side->n] = SampleKey(a);
	side->b[side->n++] = SampleKey(b);
	side->sorted = false;
	return true;
}

/* Pairs, and with them the rows that are none. */
extern int64_t PairedSampleSize(const PairedSample *sample);
extern int64_t PairedSampleRows(const PairedSample *sample);

/* Both together must not be too many. */
extern void PairedSampleMerge(PairedSample *into, const PairedSample *from);

extern void PairedSampleSort(PairedSample *sample);

/* Bytes in order, so that equal samples are equal bytes. */
extern void PairedSampleWrite(Writer *writer, PairedSample *sample);
extern void PairedSampleRead(Reader *reader, PairedSample *sample);

#endif							/* MLEVAL_STATS_PAIRED_SAMPLE_H */
