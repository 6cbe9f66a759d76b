/*
 * permuted_statistics.c
 *		Statistics of pooled rows, of which those that are current are given.
 *
 * By the same steps as those of the samples (rank_sums.h), so that rounding makes
 * no difference between a permutation and what was observed.
 */
#include "permuted_statistics.h"

#include <math.h>
#include <stdlib.h>

#include "rank_sums.h"
#include "sample_means.h"

static inline void
PlaceAt(RankPlace *at, const PooledRows *pooled, const uint32_t *current, uint32_t i)
{
	at->rows[SAMPLE_CURRENT] = current[i];
	at->rows[SAMPLE_REFERENCE] = (int64_t) pooled->rows[i] - current[i];
}

static inline void
PlacePass(RankPlace *at)
{
	for (int of = 0; of < SAMPLES; of++)
		at->before[of] += at->rows[of];
}

/* From above, the share that has passed is larger of the sample whose distribution function is smaller. */
static void
ExtremeDifferences(const PooledRows *pooled, const uint32_t *current, int64_t *least, int64_t *most)
{
	RankPlace	at = {0};

	*least = *most = 0;
	for (uint32_t i = 0; i < pooled->count; i++)
	{
		int64_t		difference;

		PlaceAt(&at, pooled, current, i);
		PlacePass(&at);
		difference = at.before[0] * pooled->n[1] - at.before[1] * pooled->n[0];
		*least = difference < *least ? difference : *least;
		*most = difference > *most ? difference : *most;
	}
}

double
PermutedKs(const PooledRows *pooled, const uint32_t *current)
{
	int64_t		least;
	int64_t		most;

	ExtremeDifferences(pooled, current, &least, &most);
	return (double) (-least > most ? -least : most);
}

double
PermutedKsGreater(const PooledRows *pooled, const uint32_t *current)
{
	int64_t		least;
	int64_t		most;

	ExtremeDifferences(pooled, current, &least, &most);
	return (double) -least;
}

double
PermutedKsLess(const PooledRows *pooled, const uint32_t *current)
{
	int64_t		least;
	int64_t		most;

	ExtremeDifferences(pooled, current, &least, &most);
	return (double) most;
}

double
PermutedMannWhitney(const PooledRows *pooled, const uint32_t *current)
{
	RankPlace	at = {0};
	uint64_t	twice_u = 0;

	for (uint32_t i = 0; i < pooled->count; i++)
	{
		PlaceAt(&at, pooled, current, i);
		twice_u += MannWhitneyStep(&at);
		PlacePass(&at);
	}
	return (double) twice_u;
}

double
PermutedCramer(const PooledRows *pooled, const uint32_t *current)
{
	RankPlace	at = {0};
	CramerSums	sums = {0};

	for (uint32_t i = 0; i < pooled->count; i++)
	{
		PlaceAt(&at, pooled, current, i);
		CramerStep(&sums, &at, pooled->n);
		PlacePass(&at);
	}
	return CramerStatistic(&sums, pooled->n);
}

double
PermutedAnderson(const PooledRows *pooled, const uint32_t *current)
{
	RankPlace	at = {0};
	CompensatedSum sum = {0};

	for (uint32_t i = 0; i < pooled->count; i++)
	{
		PlaceAt(&at, pooled, current, i);
		SumAdd(&sum, AndersonStep(&at, pooled->n));
		PlacePass(&at);
	}
	return AndersonStatistic(SumValue(&sum), pooled->n);
}

static double
PermutedT(const PooledRows *pooled, const uint32_t *current, bool equal_var)
{
	SampleMean	side[SAMPLES];
	double		sum[SAMPLES] = {0};
	double		squares[SAMPLES] = {0};

	for (uint32_t i = 0; i < pooled->count; i++)
	{
		double		value = pooled->value[i];
		double		rows[SAMPLES] = {(double) (pooled->rows[i] - current[i]), (double) current[i]};

		for (int of = 0; of < SAMPLES; of++)
		{
			sum[of] += rows[of] * value;
			squares[of] += rows[of] * (value * value);
		}
	}
	for (int of = 0; of < SAMPLES; of++)
	{
		double		n = (double) pooled->n[of];

		side[of] = (SampleMean) {.n = n, .mean = sum[of] / n, .square = fmax(0.0, squares[of] - sum[of] * (sum[of] / n))};
	}
	return StudentOf(side, side[0].mean - side[1].mean, equal_var).statistic;
}

double
PermutedStudent(const PooledRows *pooled, const uint32_t *current)
{
	return PermutedT(pooled, current, true);
}

double
PermutedWelch(const PooledRows *pooled, const uint32_t *current)
{
	return PermutedT(pooled, current, false);
}
