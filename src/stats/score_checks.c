/*
 * score_checks.c
 *		What scores by class can come to: checks of bytes that anybody may have made.
 */
#include "score_checks.h"

#include <assert.h>
#include <float.h>

#include "key.h"
#include "log_loss.h"

#define MOST_LANES 33

/*
 * Is some score's key among these?  Near 1 not every key is a double's, and
 * beyond the largest none.  Octave by octave towards 1 they are twice as far from
 * each other, which a bucket may be wide enough for.
 */
static bool
HoldsScore(uint64_t first, uint64_t last, int shift)
{
	if (first > ScoreKey(DBL_MAX))
		return false;
	if (last < SCORE_KEY_HALF || (last < SCORE_KEY_ONE && (uint64_t) shift > (last - SCORE_KEY_HALF) / OCTAVE + 2))
		return last >= ScoreKey(-DBL_MAX);
	return ScoreKey(KeyScoreUp(first)) <= last;
}

/*
 * Can scores between these have the sum, to the rounding of a plain one?  If
 * not, merging could add up infinities of both signs.
 */
static bool
SumOfScores(double sum, double weight, double lower, double upper)
{
	double		from = fabs(lower) < fabs(upper) ? fabs(lower) : fabs(upper);
	double		to = fabs(lower) < fabs(upper) ? fabs(upper) : fabs(lower);

	if (signbit(sum) && (sum == 0 || lower > 0))
		return false;
	if (sum > 0 && upper < 0)
		return false;
	return fabs(sum) >= from * (1 - 1e-3) * weight - 1e-300 && fabs(sum) <= to * (1 + 1e-3) * weight + 1e-300;
}

void
CheckScoreBuckets(Reader *reader, const BucketTable *buckets)
{
	int			counted = buckets->nlanes - 1;

	for (uint32_t i = 0; i < buckets->count; i++)
	{
		uint64_t	first = BucketFirstKey(buckets, i);
		uint64_t	last = BucketLastKey(buckets, i);
		const double *lane = BucketLane(buckets, i);
		double		weight = 0.0;

		for (int l = 0; l < counted; l++)
			weight += lane[l];
		if (!HoldsScore(first, last, buckets->shift))
			ReaderFail(reader, "A bucket holds what is not a score.");
		else if (buckets->shift > 0 && !SumOfScores(lane[counted], weight, KeyScore(first), KeyScore(last)))
			ReaderFail(reader, "The sum of a bucket is none that its scores can have.");
	}
}

/* The weight of a lane in all buckets, of which there are many digits. */
static double
WeightInBuckets(const BucketTable *buckets, int lane)
{
	CompensatedSum sum = {0};

	for (uint32_t i = 0; i < buckets->count; i++)
		SumAdd(&sum, BucketLane(buckets, i)[lane]);
	return SumValue(&sum);
}

/* Of counts a plain sum is exact. */
static inline bool
AddUp(const BucketTable *buckets, const double *point, const Totals *total, int lanes)
{
	double		count[MOST_LANES] = {0};
	int64_t		used[MOST_LANES] = {0};

	for (uint32_t i = 0; i < buckets->count; i++)
		for (int l = 0; l < lanes; l++)
		{
			double		weight = BucketLane(buckets, i)[l];

			count[l] += weight;
			used[l] += weight > 0;
		}
	for (int l = 0; l < lanes; l++)
	{
		double		sum = TotalsUnweighted(&total[l]) ? count[l] : WeightInBuckets(buckets, l);

		for (int p = 0; p < SCORE_POINTS; p++)
		{
			sum += point[p * lanes + l];
			used[l] += point[p * lanes + l] > 0;
		}
		if (used[l] > total[l].n || !PartsAddUp(&total[l], sum))
			return false;
	}
	return true;
}

/* Two classes, the usual ones, have a loop of their own. */
bool
ScoresAddUp(const BucketTable *buckets, const double *point, const Totals *total, int lanes)
{
	assert(lanes <= MOST_LANES);

	if (lanes == SCORE_CLASSES)
		return AddUp(buckets, point, total, SCORE_CLASSES);
	return AddUp(buckets, point, total, lanes);
}

/*
 * What a sum over labelled rows can be at most: its largest term, a clipped log
 * loss or a square of something in [-1, 1], times their weight.  A larger one is
 * no rows', and merging it could leave the doubles.
 */
static double
LargestSum(ScoreSum sum, const Totals *labelled)
{
	double		largest_loss = LARGEST_LOG_LOSS;

	switch (sum)
	{
		case SUM_LOG_LOSS:
			return largest_loss * labelled->w.sum;
		case SUM_LOG_LOSS_SQUARED:
			return largest_loss * largest_loss * labelled->w.sum;
		case SUM_SPIEGELHALTER_VARIANCE:
			return labelled->w2.sum;
		default:
			return labelled->w.sum;
	}
}

/* Products of tiny weights are rounded up. */
bool
ScoreSumPossible(ScoreSum sum, double value, const Totals *labelled)
{
	double		largest = LargestSum(sum, labelled) * (1 + 1e-9) + (double) labelled->n * 8 * DBL_TRUE_MIN;

	if (sum == SUM_SPIEGELHALTER)
		return fabs(value) <= largest;
	return !signbit(value) && value <= largest;
}
