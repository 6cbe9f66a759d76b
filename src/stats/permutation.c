/*
 * permutation.c
 *		What a statistic of two samples would be, if chance had said which rows are current.
 *
 * Without a difference every choice of the current rows is as likely as any other,
 * whatever ties there are: the law that follows is exact.  Rows of one value are
 * alike, so that a choice is how many of each are current.
 */
#include "permutation.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "random_stream.h"
#include "sample_walk.h"

/* The middle value is the origin, for sums of values to keep their digits. */
static void
ScaleValues(PooledRows *pooled)
{
	double		origin = pooled->value[pooled->count / 2];
	double		half = fmax(pooled->value[0] / 2.0 - origin / 2.0, origin / 2.0 - pooled->value[pooled->count - 1] / 2.0);
	int			scale = half > 0.0 ? -ilogb(half) : 0;

	for (uint32_t i = 0; i < pooled->count; i++)
	{
		double		distance = pooled->value[i] - origin;

		/* the largest double's distance from the least is none */
		pooled->value[i] = isinf(distance) ? 2.0 * scalbn(pooled->value[i] / 2.0 - origin / 2.0, scale) : scalbn(distance, scale);
	}
}

PooledRows
PooledRowsOf(TwoSample *sample, bool values)
{
	PooledRows	pooled = {.memory = sample->memory, .n = {SampleSize(sample, 0), SampleSize(sample, 1)}};
	size_t		all = (size_t) (pooled.n[0] + pooled.n[1]);
	Walk		walk;
	Place		place;

	pooled.rows = StatsAllocate(pooled.memory, all * sizeof(uint32_t));
	pooled.current = StatsAllocate(pooled.memory, all * sizeof(uint32_t));
	if (values)
		pooled.value = StatsAllocate(pooled.memory, all * sizeof(double));
	WalkBegin(&walk, sample);
	while (WalkNext(&walk, &place))
	{
		pooled.current[pooled.count] = (uint32_t) place.weight[SAMPLE_CURRENT];
		pooled.rows[pooled.count] = (uint32_t) (place.weight[SAMPLE_REFERENCE] + place.weight[SAMPLE_CURRENT]);
		if (values)
			pooled.value[pooled.count] = place.value;
		pooled.count++;
	}
	WalkEnd(&walk);
	if (values)
		ScaleValues(&pooled);
	return pooled;
}

void
PooledRowsFree(PooledRows *pooled)
{
	StatsRelease(pooled->memory, pooled->rows);
	StatsRelease(pooled->memory, pooled->current);
	StatsRelease(pooled->memory, pooled->value);
}

/* Row by row: the chance is the share of those that are still to be chosen. */
static void
Draw(const PooledRows *pooled, uint32_t *current, RandomStream *stream)
{
	double		wanted = (double) pooled->n[SAMPLE_CURRENT];
	double		left = (double) (pooled->n[SAMPLE_REFERENCE] + pooled->n[SAMPLE_CURRENT]);

	for (uint32_t i = 0; i < pooled->count; i++)
	{
		uint32_t	chosen = 0;

		for (uint32_t row = 0; row < pooled->rows[i]; row++, left -= 1.0)
			if (NextUniform(stream) * left < wanted)
			{
				chosen++;
				wanted -= 1.0;
			}
		StatsCheckInterrupt(pooled->memory, i);
		current[i] = chosen;
	}
}

/* How many choices there are, or more than the limit. */
static double
Choices(const int64_t *n, double limit)
{
	int64_t		fewer = n[0] < n[1] ? n[0] : n[1];
	double		choices = 1.0;

	for (int64_t i = 1; i <= fewer && choices <= limit; i++)
		choices = choices * (double) (n[0] + n[1] - fewer + i) / (double) i;
	return rint(choices);
}

typedef struct Counted
{
	double		observed;
	double		tolerance;
	double		less;
	double		greater;
} Counted;

static inline void
Count(Counted *counted, double statistic)
{
	counted->less += statistic <= counted->observed + counted->tolerance;
	counted->greater += statistic >= counted->observed - counted->tolerance;
}

/* The next choice of rows, as places in increasing order; false after the last. */
static bool
NextChoice(uint32_t *chosen, uint32_t count, uint32_t rows)
{
	uint32_t	i = count;

	while (i > 0 && chosen[i - 1] == rows - count + i - 1)
		i--;
	if (i == 0)
		return false;
	chosen[i - 1]++;
	for (; i < count; i++)
		chosen[i] = chosen[i - 1] + 1;
	return true;
}

static void
CountEvery(const PooledRows *pooled, PermutedStatistic statistic, uint32_t *current, Counted *counted)
{
	uint32_t	count = (uint32_t) pooled->n[SAMPLE_CURRENT];
	uint32_t	rows = (uint32_t) (pooled->n[SAMPLE_REFERENCE] + pooled->n[SAMPLE_CURRENT]);
	uint32_t   *chosen = StatsAllocate(pooled->memory, count * sizeof(uint32_t));
	uint32_t   *place = StatsAllocate(pooled->memory, rows * sizeof(uint32_t));
	uint32_t	row = 0;

	for (uint32_t i = 0; i < pooled->count; i++)
		for (uint32_t of_value = 0; of_value < pooled->rows[i]; of_value++)
			place[row++] = i;
	for (uint32_t i = 0; i < count; i++)
		chosen[i] = i;
	do
	{
		memset(current, 0, pooled->count * sizeof(uint32_t));
		for (uint32_t i = 0; i < count; i++)
			current[place[chosen[i]]]++;
		Count(counted, statistic(pooled, current));
		StatsCheckInterrupt(pooled->memory, 0);
	} while (NextChoice(chosen, count, rows));
	StatsRelease(pooled->memory, place);
	StatsRelease(pooled->memory, chosen);
}

PermutationTails
Permute(const PooledRows *pooled, PermutedStatistic statistic, int64_t n_resamples, uint64_t seed)
{
	uint32_t   *current = StatsAllocate(pooled->memory, pooled->count * sizeof(uint32_t));
	Counted		counted = {.observed = statistic(pooled, pooled->current)};
	double		choices = Choices(pooled->n, (double) n_resamples);
	PermutationTails tails = {.every = choices <= (double) n_resamples};

	counted.tolerance = 100.0 * DBL_EPSILON * fabs(counted.observed);
	if (tails.every)
		CountEvery(pooled, statistic, current, &counted);
	else
	{
		RandomStream stream = {seed};

		choices = (double) n_resamples + 1.0;
		Count(&counted, counted.observed);
		for (int64_t i = 0; i < n_resamples; i++)
		{
			Draw(pooled, current, &stream);
			Count(&counted, statistic(pooled, current));
		}
	}
	StatsRelease(pooled->memory, current);
	tails.less = counted.less / choices;
	tails.greater = counted.greater / choices;
	return tails;
}
