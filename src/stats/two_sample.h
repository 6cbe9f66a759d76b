/*
 * two_sample.h
 *		Two samples of numbers, exactly.
 *
 * Every value is kept, as a key whose order is that of the values from the
 * largest down, as thresholds go.
 */
#ifndef MLEVAL_STATS_TWO_SAMPLE_H
#define MLEVAL_STATS_TWO_SAMPLE_H

#include "codec.h"
#include "key.h"

typedef enum SampleOf
{
	SAMPLE_REFERENCE,			/* or negatives */
	SAMPLE_CURRENT				/* or positives */
} SampleOf;

#define SAMPLES 2

/* So that products of both sizes are exact in 64 bits. */
#define MAX_SAMPLE_ROWS (INT64_C(1) << 31)

typedef struct SampleSide
{
	uint64_t   *key;
	double	   *weight;			/* NULL: all are 1, on the other side too */
	uint32_t	n;
	uint32_t	room;
	uint32_t	sorted;			/* so many of them are in order, by key and weight */
} SampleSide;

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

extern void TwoSampleInit(TwoSample *sample, const StatsMemory *memory);

/* Makes room for so many more rows of a side. */
extern void SampleReserve(TwoSample *sample, SampleOf of, uint32_t more);

/* From here on each row has a weight of its own. */
extern void TwoSampleWeigh(TwoSample *sample);

/* A value that is no NaN; there must be fewer than MAX_SAMPLE_ROWS rows. */
static inline void
TwoSampleAdd(TwoSample *sample, SampleOf of, double value, double weight)
{
	SampleSide *side = &sample->side[of];

	if (side->n == side->room)
		SampleReserve(sample, of, 1);
	if (weight != 1.0 && side->weight == NULL)
		TwoSampleWeigh(sample);
	if (side->weight != NULL)
		side->weight[side->n] = weight + 0.0;	/* not -0 */
	side->key[side->n++] = SampleKey(value);
}

/* The rows that are in no sample, to be changed. */
extern SampleRest *TwoSampleRest(TwoSample *sample);

/* Rows of both samples, and of no sample. */
extern int64_t TwoSampleSize(const TwoSample *sample);
extern int64_t TwoSampleRestSize(const TwoSample *sample);

/* The sums of a side's weights. */
extern Totals SampleTotal(const TwoSample *sample, SampleOf of);

/* Adds the rows of another, which stays as it is. */
extern void TwoSampleMerge(TwoSample *into, const TwoSample *from);

/* Puts the rows of both sides in order. */
extern void TwoSampleSort(TwoSample *sample);

/* Bytes: in order, so that equal samples are equal bytes. */
extern void TwoSampleWrite(Writer *writer, TwoSample *sample);
extern void TwoSampleRead(Reader *reader, TwoSample *sample);

#endif							/* MLEVAL_STATS_TWO_SAMPLE_H */
