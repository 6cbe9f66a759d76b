/*
 * rank_statistics.c
 *		What the order of two samples says, exactly.
 *
 * Without weights the statistics are ratios of whole numbers below 2^63, divided
 * once: the same to the last bit whatever the order of the rows.
 */
#include "rank_statistics.h"

#include <math.h>

#include "delong.h"
#include "pair_count.h"
#include "sample_walk.h"

/* Twice the pairs of a positive above a negative, and once the ties: of rows in memory. */
static uint64_t
CountedPairs(TwoSample *sample)
{
	SampleSide *positive = &sample->side[SAMPLE_CURRENT];
	SampleSide *negative = &sample->side[SAMPLE_REFERENCE];

	positive->sorted = negative->sorted = 0;	/* keys are moved about */
	return CountPairs((KeyArray) {positive->key, positive->n}, (KeyArray) {negative->key, negative->n}, sample->memory);
}

/* The same of any. */
static uint64_t
WalkedPairs(TwoSample *sample)
{
	uint64_t	twice = 0;
	uint64_t	above = 0;
	Walk		walk;
	Place		place;

	WalkBegin(&walk, sample);
	while (WalkNext(&walk, &place))
	{
		uint64_t	positives = (uint64_t) place.weight[SAMPLE_CURRENT];

		twice += (uint64_t) place.weight[SAMPLE_REFERENCE] * (2 * above + positives);
		above += positives;
	}
	WalkEnd(&walk);
	return twice;
}

static uint64_t
RightPairs(TwoSample *sample)
{
	bool		in_memory = sample->side[SAMPLE_CURRENT].runs == NULL && sample->side[SAMPLE_REFERENCE].runs == NULL;

	return in_memory ? CountedPairs(sample) : WalkedPairs(sample);
}

static uint64_t
AllPairs(const TwoSample *sample)
{
	return (uint64_t) SampleSize(sample, SAMPLE_REFERENCE) * (uint64_t) SampleSize(sample, SAMPLE_CURRENT);
}

/* Weight of the pairs that are right less that of those that are wrong, of all. */
static double
WeightedGini(TwoSample *sample)
{
	CompensatedSum excess = {0};
	Walk		walk;
	Place		place;

	if (!WalkBegin(&walk, sample))
		return NAN;
	while (WalkNext(&walk, &place))
	{
		SumAdd(&excess, place.weight[SAMPLE_REFERENCE] * Passed(&walk, SAMPLE_CURRENT));
		SumAdd(&excess, -place.weight[SAMPLE_CURRENT] * Passed(&walk, SAMPLE_REFERENCE));
		WalkPass(&walk, &place);
	}
	WalkEnd(&walk);
	return fmax(-1.0, fmin(1.0, SumValue(&excess) / (walk.total[0] * walk.total[1])));
}

double
SampleGini(TwoSample *sample)
{
	uint64_t	all = AllPairs(sample);
	int64_t		excess;

	if (TwoSampleWeighted(sample))
		return WeightedGini(sample);
	if (all == 0)
		return NAN;
	excess = (int64_t) (RightPairs(sample) - all);
	return (double) excess / (double) all;
}

double
SampleRocAuc(TwoSample *sample)
{
	uint64_t	all = AllPairs(sample);

	if (TwoSampleWeighted(sample))
		return 0.5 + 0.5 * WeightedGini(sample);
	if (all == 0)
		return NAN;
	return (double) RightPairs(sample) / (2.0 * (double) all);
}

double
SampleAveragePrecision(TwoSample *sample)
{
	CompensatedSum sum = {0};
	Walk		walk;
	Place		place;
	Totals		positive = SampleTotal(sample, SAMPLE_CURRENT);
	int			shift;

	if (!(SumValue(&positive.w) > 0.0))
		return NAN;
	if (!WalkBegin(&walk, sample))
		return 1.0;				/* no negative has weight: every threshold is precise */
	shift = walk.scale[SAMPLE_CURRENT] - walk.scale[SAMPLE_REFERENCE];
	while (WalkNext(&walk, &place))
	{
		double		positives;

		WalkPass(&walk, &place);
		if (place.weight[SAMPLE_CURRENT] <= 0.0)
			continue;
		positives = Passed(&walk, SAMPLE_CURRENT);
		SumAdd(&sum, place.weight[SAMPLE_CURRENT] * (positives / (positives + scalbn(Passed(&walk, SAMPLE_REFERENCE), shift))));
	}
	WalkEnd(&walk);
	return fmin(1.0, SumValue(&sum) / walk.total[SAMPLE_CURRENT]);
}

static KsStatistic
WeightedKs(TwoSample *sample)
{
	KsStatistic ks = {0};
	Walk		walk;
	Place		place;

	if (!WalkBegin(&walk, sample))
		return (KsStatistic) {{.value = NAN}, {.value = NAN}};
	while (WalkNext(&walk, &place))
	{
		double		difference;

		WalkPass(&walk, &place);
		difference = Difference(&walk);
		ks.less.value = fmax(ks.less.value, difference);
		ks.greater.value = fmax(ks.greater.value, -difference);
	}
	WalkEnd(&walk);
	ks.less.value = fmin(1.0, ks.less.value);
	ks.greater.value = fmin(1.0, ks.greater.value);
	return ks;
}

/* From above: what has passed of the reference is what its distribution function lacks. */
KsStatistic
SampleKsStatistic(TwoSample *sample)
{
	int64_t		n[SAMPLES] = {SampleSize(sample, 0), SampleSize(sample, 1)};
	int64_t		difference = 0;
	int64_t		least = 0;
	int64_t		most = 0;
	double		product = (double) n[0] * (double) n[1];
	Walk		walk;
	Place		place;

	if (TwoSampleWeighted(sample))
		return WeightedKs(sample);
	if (!WalkBegin(&walk, sample))
		return (KsStatistic) {{.value = NAN}, {.value = NAN}};
	while (WalkNext(&walk, &place))
	{
		difference += (int64_t) place.weight[0] * n[1] - (int64_t) place.weight[1] * n[0];
		least = difference < least ? difference : least;
		most = difference > most ? difference : most;
	}
	WalkEnd(&walk);
	return (KsStatistic) {{(double) -least / product, (uint64_t) -least}, {(double) most / product, (uint64_t) most}};
}

double
SampleKs(TwoSample *sample)
{
	KsStatistic ks = SampleKsStatistic(sample);

	return fmax(ks.greater.value, ks.less.value);
}

/* share * (upper - lower), of any finite numbers whose product is one. */
static double
Slice(double share, double upper, double lower)
{
	double		width = upper - lower;

	return isinf(width) ? 2.0 * (share * (upper / 2.0 - lower / 2.0)) : share * width;
}

/* The area under a power of the difference of the distribution functions. */
static double
AreaBetween(TwoSample *sample, bool squared)
{
	double		before = 0.0;
	bool		first = true;
	bool		infinite = false;
	CompensatedSum area = {0};
	Walk		walk;
	Place		place;

	if (!WalkBegin(&walk, sample))
		return NAN;
	while (WalkNext(&walk, &place))
	{
		double		difference = fabs(Difference(&walk));

		if (place.weight[0] == 0.0 && place.weight[1] == 0.0)
			continue;
		infinite = infinite || isinf(place.value);
		if (!first)
			SumAdd(&area, Slice(squared ? difference * difference : difference, before, place.value));
		WalkPass(&walk, &place);
		before = place.value;
		first = false;
	}
	WalkEnd(&walk);
	return isfinite(SumValue(&area)) && !infinite ? SumValue(&area) : NAN;
}

double
SampleWasserstein(TwoSample *sample)
{
	return AreaBetween(sample, false);
}

double
SampleEnergy(TwoSample *sample)
{
	return sqrt(2.0) * sqrt(AreaBetween(sample, true));
}

Delong
SampleDelong(TwoSample *sample)
{
	Delong		delong = {.area = SampleRocAuc(sample)};
	CompensatedSum spread[SAMPLES] = {0};
	Walk		walk;
	Place		place;

	if (!WalkBegin(&walk, sample))
		return (Delong) {NAN, {NAN, NAN}};
	while (WalkNext(&walk, &place))
	{
		for (int of = 0; of < SAMPLES; of++)
		{
			int			other = 1 - of;
			double		above = (Passed(&walk, other) + 0.5 * place.weight[other]) / walk.total[other];
			double		right = of == SAMPLE_CURRENT ? 1.0 - above : above;

			SumAdd(&spread[of], place.weight[of] / walk.total[of] * (right - delong.area) * (right - delong.area));
		}
		WalkPass(&walk, &place);
	}
	WalkEnd(&walk);
	for (int of = 0; of < SAMPLES; of++)
		delong.spread[of] = SumValue(&spread[of]);
	return delong;
}
