/*
 * binary_scores.c
 *		What a two-class model's scores and labels come to.
 *
 * Nothing is kept per row.  Every part adds: counts and buckets exactly, sums
 * over rows to the last digits, so a merged value is the value of all rows.
 */
#include "binary_scores.h"

#include <assert.h>
#include <float.h>
#include <string.h>

#include "key.h"
#include "log_loss.h"
#include "score_sums.h"

#define SCORE_LANES (SCORE_CLASSES + 1)

void
BinaryScoresInit(BinaryScores *scores, const StatsMemory *memory, uint32_t max_buckets)
{
	memset(scores, 0, sizeof(*scores));
	BucketTableInit(&scores->buckets, memory, SCORE_LANES, KeyScore, max_buckets);
}

static inline bool
IsProbability(double score)
{
	return score >= 0.0 && score <= 1.0;
}

static bool
AreProbabilities(const double *score, uint32_t n)
{
	uint32_t	probabilities = 0;

	for (uint32_t i = 0; i < n; i++)
		probabilities += IsProbability(score[i]);
	return probabilities == n;
}

/* Of a labelled row. */
static void
AddToSums(BinaryScores *scores, bool positive, double score, double weight)
{
	if (IsProbability(score))
		ScoreSumsAdd(scores->sum, positive, &score, &weight, 1);
	else
		scores->n_not_probability++;
}

/* Scores of both halves of [0, 1] in any order would mispredict a branch at every other row. */
static void
ProbabilityKeys(const double *score, uint64_t *key, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
	{
		uint64_t	lower = KEY_SIGN + (DoubleBits(score[i]) - SCORE_BITS_TINY);
		uint64_t	upper = SCORE_KEY_HALF + (SCORE_BITS_HALF - DoubleBits(1.0 - score[i]));

		upper = score[i] < 1.0 ? upper : SCORE_KEY_ONE;
		key[i] = score[i] <= 0.5 ? lower : upper;
	}
}

static void
AddScoresToSums(BinaryScores *scores, bool positive, const double *score, const double *weight, uint32_t n)
{
	if (AreProbabilities(score, n))
		ScoreSumsAdd(scores->sum, positive, score, weight, n);
	else
		for (uint32_t i = 0; i < n; i++)
			AddToSums(scores, positive, score[i], weight != NULL ? weight[i] : 1.0);
}

static void
ScoreKeys(const double *score, uint64_t *key, uint32_t n)
{
	if (AreProbabilities(score, n))
		ProbabilityKeys(score, key, n);
	else
		for (uint32_t i = 0; i < n; i++)
			key[i] = ScoreKey(score[i]);
}

/* Counts the rows of a class, and makes keys of their scores, which are put elsewhere. */
static void
CountWaiting(BinaryScores *scores, ScoreClass class, double *score)
{
	KeyBuffer  *rows = &scores->waiting[class];

	if (rows->n == 0)
		return;
	memcpy(score, rows->key, rows->n * sizeof(double));
	TotalsAddRows(&scores->total[class], rows->weight, rows->n);
	if (class != SCORE_UNLABELLED)
		AddScoresToSums(scores, class == SCORE_POSITIVE, score, rows->weight, rows->n);
	ScoreKeys(score, rows->key, rows->n);
}

void
BinaryScoresSettle(BinaryScores *scores)
{
	const StatsMemory *memory = scores->buckets.memory;
	LaneRows	rows[SCORE_CLASSES];
	size_t		n = 0;
	double	   *score;

	for (int class = 0; class < SCORE_CLASSES; class++)
		n += scores->waiting[class].n;
	if (n == 0)
		return;
	score = StatsAllocate(memory, n * sizeof(double));
	for (int class = 0; class < SCORE_CLASSES; class++)
	{
		KeyBuffer  *waiting = &scores->waiting[class];
		double	   *of_class = class == 0 ? score : rows[class - 1].value + rows[class - 1].n;

		CountWaiting(scores, class, of_class);
		rows[class] = (LaneRows) {class, waiting->key, waiting->weight, of_class, waiting->n};
		waiting->n = 0;
	}
	BucketTableAdd(&scores->buckets, rows, SCORE_CLASSES, NULL);
	StatsRelease(memory, score);
}

/* A score without a bucket: it is counted at once. */
static void
AddPoint(BinaryScores *scores, ScoreClass class, double score, double weight)
{
	ScorePoint	point = SCORE_ZERO;

	if (isnan(score))
	{
		TotalsAdd(&scores->nan, weight);
		return;
	}
	TotalsAdd(&scores->total[class], weight);
	if (class != SCORE_UNLABELLED)
		AddToSums(scores, class == SCORE_POSITIVE, score, weight);
	if (isinf(score))
		point = score > 0 ? SCORE_PLUS_INFINITY : SCORE_MINUS_INFINITY;
	if (weight > 0.0 && (isinf(score) || fabs(score) < SCORE_TINY))
		scores->point[point][class] += weight;
}

/* A row of weight 0 is counted, but makes no bucket: it must not move a threshold. */
void
BinaryScoresAdd(BinaryScores *scores, ScoreClass class, double score, double weight)
{
	KeyBuffer  *waiting = &scores->waiting[class];
	double		size = fabs(score);

	if (!(size >= SCORE_TINY && size <= DBL_MAX) || weight == 0.0)
	{
		AddPoint(scores, class, score, weight);
		return;
	}
	if (waiting->n == waiting->room && !KeyBufferGrow(waiting, scores->buckets.memory))
		BinaryScoresSettle(scores);
	KeyBufferPut(waiting, DoubleBits(score), weight, scores->buckets.memory);
}

int64_t
BinaryScoresRows(const BinaryScores *scores)
{
	int64_t		n = scores->missing.n + scores->nan.n;

	for (int class = 0; class < SCORE_CLASSES; class++)
		n += scores->total[class].n + scores->waiting[class].n;
	return n;
}

static void
MergeWaiting(BinaryScores *into, ScoreClass class, const KeyBuffer *rows)
{
	KeyBuffer  *waiting = &into->waiting[class];

	for (uint32_t added = 0; added < rows->n;)
	{
		if (waiting->n == waiting->room && !KeyBufferGrow(waiting, into->buckets.memory))
			BinaryScoresSettle(into);
		added += KeyBufferAppend(waiting, rows, added, into->buckets.memory);
	}
}

/* Nothing seen sets no limit either: empty and x are x, whatever limit x has. */
void
BinaryScoresMerge(BinaryScores *into, const BinaryScores *from)
{
	if (BinaryScoresRows(from) == 0)
		return;
	if (BinaryScoresRows(into) == 0)
		into->buckets.max_buckets = from->buckets.max_buckets;

	BucketTableMerge(&into->buckets, &from->buckets);
	for (int point = 0; point < SCORE_POINTS; point++)
		for (int class = 0; class < SCORE_CLASSES; class++)
			into->point[point][class] += from->point[point][class];
	for (int class = 0; class < SCORE_CLASSES; class++)
		TotalsMerge(&into->total[class], &from->total[class]);
	TotalsMerge(&into->missing, &from->missing);
	TotalsMerge(&into->nan, &from->nan);
	into->n_not_probability += from->n_not_probability;
	for (int sum = 0; sum < SCORE_SUMS; sum++)
		SumMerge(&into->sum[sum], &from->sum[sum]);
	for (int class = 0; class < SCORE_CLASSES; class++)
		MergeWaiting(into, class, &from->waiting[class]);
}

static void
WriteSettled(Writer *writer, const BinaryScores *scores)
{
	for (int class = 0; class < SCORE_CLASSES; class++)
		WriteTotals(writer, &scores->total[class]);
	WriteTotals(writer, &scores->missing);
	WriteTotals(writer, &scores->nan);
	WriteVarint(writer, (uint64_t) scores->n_not_probability);
	for (int sum = 0; sum < SCORE_SUMS; sum++)
		WriteSum(writer, &scores->sum[sum]);
	for (int point = 0; point < SCORE_POINTS; point++)
		for (int class = 0; class < SCORE_CLASSES; class++)
			WriteDouble(writer, scores->point[point][class]);
	BucketTableWrite(writer, &scores->buckets, SCORE_CLASSES);
}

void
BinaryScoresWrite(Writer *writer, BinaryScores *scores)
{
	BinaryScoresSettle(scores);
	WriteSettled(writer, scores);
}

void
BinaryScoresWritePart(Writer *writer, BinaryScores *scores)
{
	for (int class = 0; class < SCORE_CLASSES; class++)
		KeyBufferWrite(writer, &scores->waiting[class]);
	WriteSettled(writer, scores);
}

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

static void
CheckBuckets(Reader *reader, const BucketTable *buckets)
{
	for (uint32_t i = 0; i < buckets->count; i++)
	{
		uint64_t	first = BucketFirstKey(buckets, i);
		uint64_t	last = BucketLastKey(buckets, i);
		const double *lane = BucketLane(buckets, i);
		double		weight = lane[SCORE_POSITIVE] + lane[SCORE_NEGATIVE] + lane[SCORE_UNLABELLED];

		if (!HoldsScore(first, last, buckets->shift))
			ReaderFail(reader, "A bucket holds what is not a score.");
		else if (buckets->shift > 0 &&
				 !SumOfScores(lane[SCORE_SUM_LANE], weight, KeyScore(first), KeyScore(last)))
			ReaderFail(reader, "The sum of a bucket is none that its scores can have.");
	}
}

/* The weight of a class in all buckets, of which there are many digits. */
static double
WeightInBuckets(const BinaryScores *scores, ScoreClass class)
{
	CompensatedSum sum = {0};

	for (uint32_t i = 0; i < scores->buckets.count; i++)
		SumAdd(&sum, BucketLane(&scores->buckets, i)[class]);
	return SumValue(&sum);
}

/*
 * Does what is in buckets and points add up to the totals of the rows, of which
 * there is one at least in each?  Of counts a plain sum is exact.
 */
static bool
AddsUp(const BinaryScores *scores)
{
	double		count[SCORE_CLASSES] = {0};
	int64_t		used[SCORE_CLASSES] = {0};

	for (uint32_t i = 0; i < scores->buckets.count; i++)
		for (int class = 0; class < SCORE_CLASSES; class++)
		{
			double		weight = BucketLane(&scores->buckets, i)[class];

			count[class] += weight;
			used[class] += weight > 0;
		}
	for (int class = 0; class < SCORE_CLASSES; class++)
	{
		double		sum = TotalsUnweighted(&scores->total[class]) ? count[class] : WeightInBuckets(scores, class);

		for (int point = 0; point < SCORE_POINTS; point++)
		{
			sum += scores->point[point][class];
			used[class] += scores->point[point][class] > 0;
		}
		if (used[class] > scores->total[class].n || !PartsAddUp(&scores->total[class], sum))
			return false;
	}
	return true;
}

/*
 * What a sum over labelled rows can be at most: its largest term, a clipped log
 * loss or a square of something in [-1, 1], times their weight.  A larger one is
 * no rows', and merging it could leave the doubles.
 */
static double
LargestSum(const BinaryScores *scores, ScoreSum sum)
{
	double		largest_loss = LARGEST_LOG_LOSS;
	double		w = scores->total[SCORE_POSITIVE].w.sum + scores->total[SCORE_NEGATIVE].w.sum;
	double		w2 = scores->total[SCORE_POSITIVE].w2.sum + scores->total[SCORE_NEGATIVE].w2.sum;

	switch (sum)
	{
		case SUM_LOG_LOSS:
			return largest_loss * w;
		case SUM_LOG_LOSS_SQUARED:
			return largest_loss * largest_loss * w;
		case SUM_SPIEGELHALTER_VARIANCE:
			return w2;
		default:
			return w;
	}
}

static bool
SumPossible(const BinaryScores *scores, ScoreSum sum, double value)
{
	double		rows = (double) (scores->total[SCORE_POSITIVE].n + scores->total[SCORE_NEGATIVE].n);
	double		largest = LargestSum(scores, sum) * (1 + 1e-9) + rows * 8 * DBL_TRUE_MIN;	/* products of tiny weights are rounded up */

	if (sum == SUM_SPIEGELHALTER)
		return fabs(value) <= largest;
	return !signbit(value) && value <= largest;
}

static void
ReadSums(Reader *reader, BinaryScores *scores)
{
	for (int sum = 0; sum < SCORE_SUMS; sum++)
	{
		scores->sum[sum] = ReadFiniteSum(reader);
		if (!SumPossible(scores, sum, scores->sum[sum].sum))
			ReaderFail(reader, "A sum of losses is none that its rows can have.");
	}
	for (int point = 0; point < SCORE_POINTS; point++)
		for (int class = 0; class < SCORE_CLASSES; class++)
		{
			double		weight = ReadDouble(reader);

			if (!isfinite(weight) || signbit(weight))
				ReaderFail(reader, "A weight is negative or not finite.");
			scores->point[point][class] = weight;
		}
}

void
BinaryScoresRead(Reader *reader, BinaryScores *scores)
{
	uint64_t	n_not_probability;
	int64_t		n_labelled;

	for (int class = 0; class < SCORE_CLASSES; class++)
		scores->total[class] = ReadTotals(reader);
	scores->missing = ReadTotals(reader);
	scores->nan = ReadTotals(reader);
	n_labelled = scores->total[SCORE_POSITIVE].n + scores->total[SCORE_NEGATIVE].n;
	n_not_probability = ReadVarint(reader);
	if (n_not_probability > (uint64_t) n_labelled)
		ReaderFail(reader, "More labelled rows lie outside [0, 1] than there are.");
	scores->n_not_probability = reader->error == NULL ? (int64_t) n_not_probability : 0;
	ReadSums(reader, scores);
	BucketTableRead(reader, &scores->buckets, SCORE_CLASSES);
	if (reader->error != NULL)
		return;
	CheckBuckets(reader, &scores->buckets);
	if (!AddsUp(scores))
		ReaderFail(reader, "Its buckets do not add up to its rows.");
	if (BinaryScoresRows(scores) == 0 && scores->buckets.max_buckets != DEFAULT_BUCKETS)
		ReaderFail(reader, "It has a limit but no rows.");
}

/* A score that is a bucket's: finite, and large enough to have a key. */
static bool
MayWait(uint64_t bits)
{
	double		size = fabs(BitsDouble(bits));

	return size >= SCORE_TINY && size <= DBL_MAX;
}

void
BinaryScoresReadPart(Reader *reader, BinaryScores *scores)
{
	for (int class = 0; class < SCORE_CLASSES; class++)
	{
		KeyBuffer  *waiting = &scores->waiting[class];

		KeyBufferRead(reader, waiting, scores->buckets.memory);
		for (uint32_t i = 0; i < waiting->n; i++)
			if (!MayWait(waiting->key[i]))
				ReaderFail(reader, "A score is none that a row can have.");
	}
	BinaryScoresRead(reader, scores);
}

static bool
PointUsed(const BinaryScores *scores, ScorePoint point)
{
	const double *weight = scores->point[point];

	return weight[SCORE_POSITIVE] > 0 || weight[SCORE_NEGATIVE] > 0 || weight[SCORE_UNLABELLED] > 0;
}

uint32_t
ScorePositionCount(BinaryScores *scores)
{
	uint32_t	count;

	BinaryScoresSettle(scores);
	count = scores->buckets.count;
	for (int point = 0; point < SCORE_POINTS; point++)
		count += PointUsed(scores, point);
	return count;
}

static ScorePosition *
PutPoint(const BinaryScores *scores, ScorePoint point, double score, ScorePosition *position)
{
	if (!PointUsed(scores, point))
		return position;
	*position = (ScorePosition) {.lower = score, .upper = score};
	memcpy(position->weight, scores->point[point], sizeof(position->weight));
	position->score_sum = 0.0;
	return position + 1;
}

static ScorePosition *
PutBucket(const BucketTable *buckets, uint32_t i, ScorePosition *position)
{
	const double *lane = BucketLane(buckets, i);

	position->lower = KeyScoreUp(BucketFirstKey(buckets, i));
	position->upper = KeyScoreDown(BucketLastKey(buckets, i));
	memcpy(position->weight, lane, sizeof(position->weight));
	position->score_sum = lane[SCORE_SUM_LANE];
	if (buckets->shift == 0)
		position->score_sum = (lane[SCORE_POSITIVE] + lane[SCORE_NEGATIVE] + lane[SCORE_UNLABELLED]) * position->lower;
	return position + 1;
}

void
ScorePositions(BinaryScores *scores, ScorePosition *position)
{
	BucketTable *buckets = &scores->buckets;
	uint32_t	i = 0;

	BinaryScoresSettle(scores);
	position = PutPoint(scores, SCORE_MINUS_INFINITY, -INFINITY, position);
	for (; i < buckets->count && BucketFirstKey(buckets, i) < KEY_SIGN; i++)
		position = PutBucket(buckets, i, position);
	position = PutPoint(scores, SCORE_ZERO, 0.0, position);
	for (; i < buckets->count; i++)
		position = PutBucket(buckets, i, position);
	PutPoint(scores, SCORE_PLUS_INFINITY, INFINITY, position);
}

double
ScorePositionMean(const ScorePosition *position)
{
	double		weight = 0.0;

	if (position->lower == position->upper)
		return position->lower;
	for (int class = 0; class < SCORE_CLASSES; class++)
		weight += position->weight[class];
	return fmin(fmax(position->score_sum / weight, position->lower), position->upper);
}
