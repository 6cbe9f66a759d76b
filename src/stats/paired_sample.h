/*
 * paired_sample.h
 *		Pairs of numbers, exactly: two scores of the same rows, with their labels.
 *
 * Every pair is kept, as the keys of sample_rows.h: first that of a, then that of b.
 * As there, what there is no room for in memory is in a file, if the memory has one.
 */
#ifndef MLEVAL_STATS_PAIRED_SAMPLE_H
#define MLEVAL_STATS_PAIRED_SAMPLE_H

#include "codec.h"
#include "sample_rows.h"

typedef enum PairOf
{
	PAIR_NEGATIVE,
	PAIR_POSITIVE,
	PAIR_UNLABELLED,
	PAIR_SIDES
} PairOf;

typedef struct PairedSample
{
	const StatsMemory *memory;
	SampleSide	side[PAIR_SIDES];
	int64_t		missing;		/* rows without one of the numbers */
	int64_t		nan;			/* rows of which one is NaN */
} PairedSample;

extern void PairedSampleInit(PairedSample *sample, const StatsMemory *memory);

/*
 * Makes room for so many more; those in memory may be in a file then.  False if
 * there would be too many rows.
 */
extern bool PairedSampleReserve(PairedSample *sample, PairOf of, uint32_t more);

/* Numbers that are no NaN; false if there are too many rows. */
static inline bool
PairedSampleAdd(PairedSample *sample, PairOf of, double a, double b)
{
	SampleSide *side = &sample->side[of];

	if (side->n == side->room && !PairedSampleReserve(sample, of, 1))
		return false;
	side->key[side->n] = SampleKey(a);
	side->second[side->n++] = SampleKey(b);
	return true;
}

/* Pairs of a side, of all, and with them the rows that are none. */
extern int64_t PairCount(const PairedSample *sample, PairOf of);
extern int64_t PairedSampleSize(const PairedSample *sample);
extern int64_t PairedSampleRows(const PairedSample *sample);

/* Adds the rows of another, which may be put in order for it; both together must not be too many. */
extern void PairedSampleMerge(PairedSample *into, PairedSample *from);

/* Bytes in order, so that equal samples are equal bytes. */
extern void PairedSampleWrite(Writer *writer, PairedSample *sample);
extern void PairedSampleRead(Reader *reader, PairedSample *sample);

/* Bytes in no order, for another process; how many, and what reads them. */
extern void PairedSampleWritePart(Writer *writer, PairedSample *sample);
extern size_t PairedSamplePartSize(const PairedSample *sample);
extern void PairedSampleReadPart(Reader *reader, PairedSample *sample);

/* Adds the rows of a part where they lie; false, and nothing is added, if it is none, or has too many rows. */
extern bool PairedSampleAppendPart(PairedSample *into, Reader *part);

#endif							/* MLEVAL_STATS_PAIRED_SAMPLE_H */
