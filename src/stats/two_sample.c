/*
 * two_sample.c
 *		Two samples of numbers, exactly.
 *
 * Rows are added to two arrays, so that no row says which sample it is of, and
 * weights are kept only once one of them is not 1.
 */
#include "two_sample.h"

#include <string.h>

#include "sample_runs.h"

void
TwoSampleInit(TwoSample *sample, const StatsMemory *memory)
{
	memset(sample, 0, sizeof(TwoSample));
	sample->memory = memory;
}

SampleRest *
TwoSampleRest(TwoSample *sample)
{
	if (sample->rest == NULL)
	{
		sample->rest = StatsAllocate(sample->memory, sizeof(SampleRest));
		memset(sample->rest, 0, sizeof(SampleRest));
	}
	return sample->rest;
}

int64_t
SampleSize(const TwoSample *sample, SampleOf of)
{
	return SampleRowsOf(&sample->side[of]);
}

int64_t
TwoSampleSize(const TwoSample *sample)
{
	return SampleSize(sample, SAMPLE_REFERENCE) + SampleSize(sample, SAMPLE_CURRENT);
}

int64_t
TwoSampleRestSize(const TwoSample *sample)
{
	const SampleRest *rest = sample->rest;

	if (rest == NULL)
		return 0;
	return rest->missing[0].n + rest->missing[1].n + rest->nan[0].n + rest->nan[1].n + rest->unassigned.n;
}

bool
SampleReserve(TwoSample *sample, SampleOf of, uint32_t more)
{
	SampleSide *side = &sample->side[of];

	if (side->room - side->n >= more)
		return true;
	if (TwoSampleSize(sample) + more >= MAX_SAMPLE_ROWS)
		return false;
	if (SampleMustSpill(side, more, sample->memory))
	{
		Totals		total = SampleTotal(sample, of);

		SampleSpill(side, sample->memory);
		side->runs->weight = total;
	}
	return SampleGrow(side, more, sample->memory);
}

void
TwoSampleWeigh(TwoSample *sample)
{
	for (int of = 0; of < SAMPLES; of++)
		SampleWiden(&sample->side[of], sample->memory);
}

Totals
SampleTotal(const TwoSample *sample, SampleOf of)
{
	const SampleSide *side = &sample->side[of];
	Totals		total = {0};

	if (side->runs != NULL)
		total = side->runs->weight;
	total.n += side->n;
	if (side->second == NULL)
	{
		SumAdd(&total.w, side->n);
		SumAdd(&total.w2, side->n);
	}
	else
		for (uint32_t i = 0; i < side->n; i++)
		{
			double		weight = BitsDouble(side->second[i]);

			SumAdd(&total.w, weight);
			SumAdd(&total.w2, weight * weight);
		}
	return total;
}

/* Weights that came to be 1 all of them, as of rows that were none, are no weights. */
bool
TwoSampleWeighted(const TwoSample *sample)
{
	for (int of = 0; of < SAMPLES; of++)
	{
		const SampleSide *side = &sample->side[of];

		if ((side->runs != NULL && side->runs->wide) || SampleIsWide(side))
			return true;
	}
	return false;
}

static void
MergeRest(SampleRest *into, const SampleRest *from)
{
	for (int of = 0; of < SAMPLES; of++)
	{
		TotalsMerge(&into->missing[of], &from->missing[of]);
		TotalsMerge(&into->nan[of], &from->nan[of]);
	}
	TotalsMerge(&into->unassigned, &from->unassigned);
}

/* Room for a part of the rows at a time, as that may go into a file. */
void
TwoSampleMerge(TwoSample *into, TwoSample *from)
{
	SampleCursor cursor;

	if (TwoSampleWeighted(from))
		TwoSampleWeigh(into);
	for (int of = 0; of < SAMPLES; of++)
	{
		SampleCursorOpen(&cursor, &from->side[of], from->memory, false);
		for (uint32_t n; (n = SampleCursorSlice(&cursor)) > 0;)
		{
			SampleReserve(into, of, n);
			SampleTake(&into->side[of], &cursor, n);
		}
		SampleCursorClose(&cursor);
	}
	if (from->rest != NULL)
		MergeRest(TwoSampleRest(into), from->rest);
}
