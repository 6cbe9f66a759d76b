/*
 * paired_sample.c
 *		Pairs of numbers, exactly.
 */
#include "paired_sample.h"

#include <string.h>

#include "sample_runs.h"

void
PairedSampleInit(PairedSample *sample, const StatsMemory *memory)
{
	memset(sample, 0, sizeof(PairedSample));
	sample->memory = memory;
}

int64_t
PairCount(const PairedSample *sample, PairOf of)
{
	return SampleRowsOf(&sample->side[of]);
}

int64_t
PairedSampleSize(const PairedSample *sample)
{
	return PairCount(sample, PAIR_NEGATIVE) + PairCount(sample, PAIR_POSITIVE) + PairCount(sample, PAIR_UNLABELLED);
}

int64_t
PairedSampleRows(const PairedSample *sample)
{
	return PairedSampleSize(sample) + sample->missing + sample->nan;
}

bool
PairedSampleReserve(PairedSample *sample, PairOf of, uint32_t more)
{
	SampleSide *side = &sample->side[of];

	if (PairedSampleSize(sample) + more >= MAX_SAMPLE_ROWS)
		return false;
	SampleWiden(side, sample->memory);
	return SampleReserveRows(side, more, sample->memory);
}

void
PairedSampleMerge(PairedSample *into, PairedSample *from)
{
	SampleCursor cursor;

	for (int of = 0; of < PAIR_SIDES; of++)
	{
		SampleCursorOpen(&cursor, &from->side[of], from->memory, false);
		for (uint32_t n; (n = SampleCursorSlice(&cursor)) > 0;)
		{
			PairedSampleReserve(into, of, n);
			SampleTake(&into->side[of], &cursor, n);
		}
		SampleCursorClose(&cursor);
	}
	into->missing += from->missing;
	into->nan += from->nan;
}
