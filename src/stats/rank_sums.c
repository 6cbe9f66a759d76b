/*
 * rank_sums.c
 *		What rank tests need of two samples, value by value in order.
 *
 * SciPy sums squares of ranks and takes their expectation off, which for a
 * million rows leaves ten digits of sixteen.  Here the differences of the
 * distribution functions are summed as they are, in the middle of each value:
 * then the rows that are tied enter by the cubes of their numbers, and nothing
 * large is taken off.
 */
#include "rank_sums.h"

#include "sample_walk.h"

RankSums
SampleRankSums(TwoSample *sample)
{
	RankSums	sums = {.n = {SampleSize(sample, 0), SampleSize(sample, 1)}};
	RankPlace	at = {0};
	Walk		walk;
	Place		place;

	WalkBegin(&walk, sample);
	while (WalkNext(&walk, &place))
	{
		for (int of = 0; of < SAMPLES; of++)
			at.rows[of] = (int64_t) place.weight[of];
		sums.twice_u += MannWhitneyStep(&at);
		CramerStep(&sums.cramer, &at, sums.n);
		SumAdd(&sums.anderson, AndersonStep(&at, sums.n));
		sums.ties = sums.ties || at.rows[0] + at.rows[1] > 1;
		sums.all_tied = at.rows[0] + at.rows[1] == sums.n[0] + sums.n[1];
		for (int of = 0; of < SAMPLES; of++)
			at.before[of] += at.rows[of];
	}
	WalkEnd(&walk);
	return sums;
}

/*
 * With midranks the sum of SciPy's squares of ranks is, as telescoping sums of
 * cubes show,
 *
 * T = sum h d^2 / (m n N^2) + sum (a^3 + b^3) / (12 m n) - sum h^3 / (12 N^2) - (m - n)^2 / (12 m n N)
 *
 * a and b being the rows of either sample that have a value, h both, and d the
 * difference n (A + a/2) - m (B + b/2).  The numerator is T times 12 m n N^2, a
 * whole number.
 */
int64_t
CramerNumerator(const CramerSums *sums, const int64_t *n)
{
	int64_t		all = n[0] + n[1];

	return 3 * (int64_t) SumValue(&sums->squares) + all * all * (int64_t) SumValue(&sums->cubes) -
		n[0] * n[1] * (int64_t) SumValue(&sums->tied_cubes) - (n[0] - n[1]) * (n[0] - n[1]) * all;
}

/* Up to here the numerator fits 53 bits, and is divided once. */
#define FEW_ROWS 1000

double
CramerStatistic(const CramerSums *sums, const int64_t *n)
{
	double		product = (double) n[0] * (double) n[1];
	double		all = (double) (n[0] + n[1]);
	double		uneven = (double) (n[0] - n[1]);
	CompensatedSum t = {0};

	if (n[0] + n[1] <= FEW_ROWS)
		return (double) CramerNumerator(sums, n) / (12.0 * product * all * all);
	SumAdd(&t, SumValue(&sums->squares) / product / (4.0 * all * all));
	SumAdd(&t, SumValue(&sums->cubes) / (12.0 * product));
	SumAdd(&t, -SumValue(&sums->tied_cubes) / (12.0 * all * all));
	SumAdd(&t, -uneven / product * uneven / (12.0 * all));
	return SumValue(&t);
}

double
AndersonStatistic(double sum, const int64_t *n)
{
	double		all = (double) (n[0] + n[1]);

	return (all - 1.0) / all * (1.0 / (double) n[0] + 1.0 / (double) n[1]) * (sum / all);
}

/* Sum of the cubes of a side's weights, as shares of their sum. */
static double
CubedShares(TwoSample *sample, SampleOf of, double total, int scale)
{
	CompensatedSum cubes = {0};
	SampleCursor cursor;

	SampleCursorOpen(&cursor, &sample->side[of], sample->memory, false);
	while (SampleCursorHasMore(&cursor))
	{
		double		weight = cursor.second != NULL ? BitsDouble(cursor.second[cursor.next]) : 1.0;
		double		share = scalbn(weight, scale) / total;

		SumAdd(&cubes, share * share * share);
		StatsCheckInterrupt(sample->memory, cursor.next);
		cursor.next++;
	}
	SampleCursorClose(&cursor);
	return SumValue(&cubes);
}

/*
 * Rows that are tied narrow the law of pairs by (sum t^3 - N) / (N^3 - N), in
 * numbers of rows.  In shares of all rows that is the sum over values less the
 * sum over rows, by 1 less that, and shares may be of weights.
 */
WeightedRanks
SampleWeightedRanks(TwoSample *sample, const double *effective)
{
	double		part[SAMPLES] = {effective[0] / (effective[0] + effective[1]), effective[1] / (effective[0] + effective[1])};
	CompensatedSum pairs = {0};
	CompensatedSum places = {0};
	double		rows = 0.0;
	WeightedRanks ranks;
	Walk		walk;
	Place		place;

	WalkBegin(&walk, sample);
	while (WalkNext(&walk, &place))
	{
		double		share = part[0] * (place.weight[0] / walk.total[0]) + part[1] * (place.weight[1] / walk.total[1]);

		SumAdd(&pairs, place.weight[1] * (Passed(&walk, 0) + 0.5 * place.weight[0]));
		SumAdd(&places, share * share * share);
		WalkPass(&walk, &place);
	}
	WalkEnd(&walk);
	for (int of = 0; of < SAMPLES; of++)
		rows += part[of] * part[of] * part[of] * CubedShares(sample, of, walk.total[of], walk.scale[of]);
	ranks.share = fmin(1.0, SumValue(&pairs) / (walk.total[0] * walk.total[1]));
	ranks.u = scalbn(SumValue(&pairs), -walk.scale[0] - walk.scale[1]);
	ranks.tied = rows < 1.0 ? fmax(0.0, fmin(1.0, (SumValue(&places) - rows) / (1.0 - rows))) : 1.0;
	return ranks;
}
