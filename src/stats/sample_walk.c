/*
 * sample_walk.c
 *		Through the values of two samples in order, with what each sample has of them.
 */
#include "sample_walk.h"

void
WalkBeginAny(Walk *walk, TwoSample *sample)
{
	*walk = (Walk) {.memory = sample->memory};
	for (int of = 0; of < SAMPLES; of++)
	{
		Totals		total = SampleTotal(sample, of);
		double		weight = SumValue(&total.w);

		walk->scale[of] = TotalsUnweighted(&total) || !(weight > 0.0) ? 0 : -ilogb(weight);
		walk->total[of] = scalbn(weight, walk->scale[of]);
	}
	for (int of = 0; of < SAMPLES; of++)
		SampleCursorOpen(&walk->cursor[of], &sample->side[of], sample->memory, true);
}

bool
WalkBegin(Walk *walk, TwoSample *sample)
{
	for (int of = 0; of < SAMPLES; of++)
	{
		Totals		total = SampleTotal(sample, of);

		if (!(SumValue(&total.w) > 0.0))
			return false;
	}
	WalkBeginAny(walk, sample);
	return true;
}

void
WalkEnd(Walk *walk)
{
	for (int of = 0; of < SAMPLES; of++)
		SampleCursorClose(&walk->cursor[of]);
}
