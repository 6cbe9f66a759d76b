/*
 * rank_sums.h
 *		What rank tests need of two samples, value by value in order.
 *
 * Rows have no weights here.  The steps are given how many rows of either sample
 * have a value and how many lie before it, in one direction or the other; whole
 * numbers stay exact in 64 bits, as there are fewer than 2^31 rows.
 */
#ifndef MLEVAL_STATS_RANK_SUMS_H
#define MLEVAL_STATS_RANK_SUMS_H

#include "two_sample.h"

/* A value: the rows of either sample that have it, and those that are before it. */
typedef struct RankPlace
{
	int64_t		rows[SAMPLES];
	int64_t		before[SAMPLES];
} RankPlace;

/* Sums of either statistic, from which it is computed at the end. */
typedef struct CramerSums
{
	CompensatedSum squares;		/* of differences, times 4 */
	CompensatedSum cubes;		/* of tied rows, within a sample */
	CompensatedSum tied_cubes;	/* of both together */
} CramerSums;

/* All at once. */
typedef struct RankSums
{
	int64_t		n[SAMPLES];
	uint64_t	twice_u;		/* pairs whose reference row is above the current one, twice, and once the ties */
	CramerSums	cramer;
	CompensatedSum anderson;
	bool		ties;			/* two rows are equal */
	bool		all_tied;
} RankSums;

/* Twice the difference of the distribution functions in the middle of a place, times both sizes. */
static inline double
MiddleDifference(const RankPlace *place, const int64_t *n)
{
	return (double) (n[1] * (2 * place->before[0] + place->rows[0]) - n[0] * (2 * place->before[1] + place->rows[1]));
}

/* From the largest value down. */
static inline uint64_t
MannWhitneyStep(const RankPlace *place)
{
	return (uint64_t) place->rows[1] * (uint64_t) (2 * place->before[0] + place->rows[0]);
}

static inline void
CramerStep(CramerSums *sums, const RankPlace *place, const int64_t *n)
{
	double		difference = MiddleDifference(place, n);
	double		a = (double) place->rows[0];
	double		b = (double) place->rows[1];

	SumAdd(&sums->squares, (a + b) * difference * difference);
	SumAdd(&sums->cubes, a * a * a + b * b * b);
	SumAdd(&sums->tied_cubes, (a + b) * (a + b) * (a + b));
}

/* The midrank variant of Scholz and Stephens (1987, JASA 82:918, eq. 7); 0 where the place is all there is. */
static inline double
AndersonStep(const RankPlace *place, const int64_t *n)
{
	double		difference = MiddleDifference(place, n);
	int64_t		rows = place->rows[0] + place->rows[1];
	int64_t		middle = 2 * (place->before[0] + place->before[1]) + rows;
	int64_t		all = n[0] + n[1];
	int64_t		spread = middle * (2 * all - middle) - all * rows;

	return spread == 0 ? 0.0 : (double) rows * (difference * (difference / (double) spread));
}

/* Of samples without weights that both have rows: one pass over both. */
extern RankSums SampleRankSums(TwoSample *sample);

/* The statistic of Cramer and von Mises in Anderson's form for two samples (1962), ties by midranks. */
extern double CramerStatistic(const CramerSums *sums, const int64_t *n);

/* The same times 12 n_reference n_current (n_reference + n_current)^2, which is a whole number: of a thousand rows at most. */
extern int64_t CramerNumerator(const CramerSums *sums, const int64_t *n);

/* The statistic of Anderson and Darling, not yet standardised. */
extern double AndersonStatistic(double sum, const int64_t *n);

/*
 * Of samples with weights, both of which have some: what takes the place of the
 * pairs, and how much ties narrow its law, from 0 without any to 1 where all are
 * equal.
 */
typedef struct WeightedRanks
{
	double		u;				/* weight of the pairs */
	double		share;			/* of all pairs */
	double		tied;
} WeightedRanks;

extern WeightedRanks SampleWeightedRanks(TwoSample *sample, const double *effective);

#endif							/* MLEVAL_STATS_RANK_SUMS_H */
