/*
 * two_sample.h
 *		Two samples of numbers, exactly.
 *
 * Every value is kept, as a key, and a weight once there is one.
 */
#ifndef MLEVAL_STATS_TWO_SAMPLE_H
#define MLEVAL_STATS_TWO_SAMPLE_H

#include "codec.h"
#include "sample_rows.h"

typedef enum SampleOf
{
	SAMPLE_REFERENCE,			/* or negatives */
	SAMPLE_CURRENT				/* or positives */
} SampleOf;

#define SAMPLES 2

/* Rows that are in no sample. */
typedef struct SampleRest
{
	Totals		missing[SAMPLES];	/* without a value */
	Totals		nan[SAMPLES];
	Totals		unassigned;		/* of neither */
} SampleRest;

typedef struct TwoSample
{
	const StatsMemory *memory;
	SampleSide	side[SAMPLES];
	SampleRest *rest;			/* NULL: there are none */
} TwoSample;

extern void TwoSampleInit(TwoSample *sample, const StatsMemory *memory);

/*
 * Makes room for so many more rows of a side; those in memory may be in a file
 * then.  False if there would be too many rows.
 */
extern bool SampleReserve(TwoSample *sample, SampleOf of, uint32_t more);

/* From here on each row has a weight of its own. */
extern void TwoSampleWeigh(TwoSample *sample);

/* A value that is no NaN; false if there are too many rows. */
static inline bool
TwoSampleAdd(TwoSample *sample, SampleOf of, double value, double weight)
{
	SampleSide *side = &sample->side[of];

	if (side->n == side->room && !SampleReserve(sample, of, 1))
		return false;
	if (weight != 1.0 && side->second == NULL)
		TwoSampleWeigh(sample);
	if (side->second != NULL)
		side->second[side->n] = DoubleBits(weight + 0.0);	/* not -0 */
	side->key[side->n++] = SampleKey(value);
	return true;
}

/* The rows that are in no sample, to be changed. */
extern SampleRest *TwoSampleRest(TwoSample *sample);

/* Rows of a side, of both, and of no sample. */
extern int64_t SampleSize(const TwoSample *sample, SampleOf of);
extern int64_t TwoSampleSize(const TwoSample *sample);
extern int64_t TwoSampleRestSize(const TwoSample *sample);

/* The sums of a side's weights. */
extern Totals SampleTotal(const TwoSample *sample, SampleOf of);

/* Is there a row whose weight is not 1? */
extern bool TwoSampleWeighted(const TwoSample *sample);

/* Adds the rows of another, which may be put in order for it; both together must not be too many. */
extern void TwoSampleMerge(TwoSample *into, TwoSample *from);

/* Bytes in order, so that equal samples are equal bytes; and in none, for another process, which reads both. */
extern void TwoSampleWrite(Writer *writer, TwoSample *sample);
extern void TwoSampleWritePart(Writer *writer, TwoSample *sample);

/* Bytes of such a part, if they are quickly told; else 0.  The largest size stands for all beyond. */
extern size_t TwoSamplePartSize(const TwoSample *sample);
extern void TwoSampleRead(Reader *reader, TwoSample *sample);

/*
 * Adds the rows of a part where they lie, which for the usual one, without
 * weights, saves a copy; false, and nothing is added, if it is another one, or
 * none, or has too many rows.
 */
extern bool TwoSampleAppendPart(TwoSample *into, Reader *part);

#endif							/* MLEVAL_STATS_TWO_SAMPLE_H */
