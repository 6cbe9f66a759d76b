/*
 * rank_statistics.c
 *		What the order of two samples says, exactly.
 *
 * Without weights the statistics are ratios of whole numbers below 2^63, divided
 * once: the same to the last bit whatever the order of the rows.
 */
#include "rank_statistics.h"

#include <math.h>

#include "pair_count.h"

/* Weights are scaled by powers of two, which changes no digit, so that products of the smallest do not vanish. */
typedef struct Walk
{
	const TwoSample *sample;
	uint32_t	next[SAMPLES];
	int			scale[SAMPLES];
	double		total[SAMPLES];	/* scaled */
} Walk;

typedef struct Place
{
	double		value;
	double		weight[SAMPLES];	/* of the rows that have it, scaled */
} Place;

/* Over samples in order; false if a sample has no weight. */
static bool
WalkBegin(Walk *walk, TwoSample *sample)
{
	*walk = (Walk) {.sample = sample};
	TwoSampleSort(sample);
	for (int of = 0; of < SAMPLES; of++)
	{
		Totals		total = SampleTotal(sample, of);
		double		weight = SumValue(&total.w);

		if (!(weight > 0.0))
			return false;
		walk->scale[of] = sample->side[of].weight != NULL ? -ilogb(weight) : 0;
		walk->total[of] = scalbn(weight, walk->scale[of]);
	}
	return true;
}

static inline double
TieWeight(Walk *walk, SampleOf of, uint64_t key)
{
	const SampleSide *side = &walk->sample->side[of];
	uint32_t	first = walk->next[of];
	uint32_t	next = first;
	double		weight = 0.0;

	while (next < side->n && side->key[next] == key)
		next++;
	walk->next[of] = next;
	if (side->weight == NULL)
		return next - first;
	for (uint32_t i = first; i < next; i++)
		weight += side->weight[i];
	return scalbn(weight, walk->scale[of]);
}

/* The next value from the largest down, with the weight that each sample has of it. */
static inline bool
WalkNext(Walk *walk, Place *place)
{
	uint64_t	key = UINT64_MAX;

	for (int of = 0; of < SAMPLES; of++)
	{
		const SampleSide *side = &walk->sample->side[of];

		if (walk->next[of] < side->n && side->key[walk->next[of]] < key)
			key = side->key[walk->next[of]];
	}
	if (key == UINT64_MAX)
		return false;
	StatsCheckInterrupt(walk->sample->memory, (size_t) walk->next[0] + walk->next[1]);
	place->value = SampleValue(key);
	for (int of = 0; of < SAMPLES; of++)
		place->weight[of] = TieWeight(walk, of, key);
	return true;
}

static bool
Weighted(const TwoSample *sample)
{
	return sample->side[SAMPLE_REFERENCE].weight != NULL;
}

/* Twice the pairs of a positive above a negative, and once the ties. */
static uint64_t
RightPairs(const TwoSample *sample)
{
	const SampleSide *positive = &sample->side[SAMPLE_CURRENT];
	const SampleSide *negative = &sample->side[SAMPLE_REFERENCE];

	return CountPairs((KeyArray) {positive->key, positive->n}, (KeyArray) {negative->key, negative->n}, sample->memory);
}

static uint64_t
AllPairs(const TwoSample *sample)
{
	return (uint64_t) sample->side[SAMPLE_REFERENCE].n * sample->side[SAMPLE_CURRENT].n;
}

/* Keys that were moved about are in order no more. */
static void
ForgetOrder(TwoSample *sample)
{
	for (int of = 0; of < SAMPLES; of++)
		sample->side[of].sorted = 0;
}

/* Weight of the pairs that are right less that of those that are wrong, of all. */
static double
WeightedGini(TwoSample *sample)
{
	double		above[SAMPLES] = {0};
	CompensatedSum excess = {0};
	Walk		walk;
	Place		place;

	if (!WalkBegin(&walk, sample))
		return NAN;
	while (WalkNext(&walk, &place))
	{
		SumAdd(&excess, place.weight[SAMPLE_REFERENCE] * above[SAMPLE_CURRENT]);
		SumAdd(&excess, -place.weight[SAMPLE_CURRENT] * above[SAMPLE_REFERENCE]);
		for (int of = 0; of < SAMPLES; of++)
			above[of] += place.weight[of];
	}
	return fmax(-1.0, fmin(1.0, SumValue(&excess) / (walk.total[0] * walk.total[1])));
}

double
SampleGini(TwoSample *sample)
{
	uint64_t	all = AllPairs(sample);
	int64_t		excess;

	if (Weighted(sample))
		return WeightedGini(sample);
	if (all == 0)
		return NAN;
	ForgetOrder(sample);
	excess = (int64_t) (RightPairs(sample) - all);
	return (double) excess / (double) all;
}

double
SampleRocAuc(TwoSample *sample)
{
	uint64_t	all = AllPairs(sample);

	if (Weighted(sample))
		return 0.5 + 0.5 * WeightedGini(sample);
	if (all == 0)
		return NAN;
	ForgetOrder(sample);
	return (double) RightPairs(sample) / (2.0 * (double) all);
}

double
SampleAveragePrecision(TwoSample *sample)
{
	double		positives = 0.0;
	double		negatives = 0.0;
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
		positives += place.weight[SAMPLE_CURRENT];
		negatives += scalbn(place.weight[SAMPLE_REFERENCE], shift);
		if (place.weight[SAMPLE_CURRENT] > 0.0)
			SumAdd(&sum, place.weight[SAMPLE_CURRENT] * (positives / (positives + negatives)));
	}
	return fmin(1.0, SumValue(&sum) / walk.total[SAMPLE_CURRENT]);
}

double
SampleKs(TwoSample *sample)
{
	double		above[SAMPLES] = {0};
	double		largest = 0.0;
	Walk		walk;
	Place		place;

	if (!WalkBegin(&walk, sample))
		return NAN;
	while (WalkNext(&walk, &place))
	{
		for (int of = 0; of < SAMPLES; of++)
			above[of] += place.weight[of];
		largest = fmax(largest, fabs(above[0] / walk.total[0] - above[1] / walk.total[1]));
	}
	return fmin(1.0, largest);
}

/* share * (upper - lower), of any finite numbers whose product is one. */
static double
Slice(double share, double upper, double lower)
{
	double		width = upper - lower;

	return isinf(width) ? 2.0 * (share * (upper / 2.0 - lower / 2.0)) : share * width;
}

double
SampleWasserstein(TwoSample *sample)
{
	double		above[SAMPLES] = {0};
	double		before = 0.0;
	bool		first = true;
	CompensatedSum area = {0};
	Walk		walk;
	Place		place;

	if (!WalkBegin(&walk, sample))
		return NAN;
	while (WalkNext(&walk, &place))
	{
		if (place.weight[0] == 0.0 && place.weight[1] == 0.0)
			continue;
		if (isinf(place.value))
			return NAN;
		if (!first)
			SumAdd(&area, Slice(fabs(above[0] / walk.total[0] - above[1] / walk.total[1]), before, place.value));
		for (int of = 0; of < SAMPLES; of++)
			above[of] += place.weight[of];
		before = place.value;
		first = false;
	}
	return isfinite(SumValue(&area)) ? SumValue(&area) : NAN;
}
