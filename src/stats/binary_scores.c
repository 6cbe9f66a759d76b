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
#include "score_checks.h"
#include "score_rows.h"

#define SCORE_LANES (SCORE_CLASSES + 1)

void
BinaryScoresInit(BinaryScores *scores, const StatsMemory *memory, uint32_t max_buckets)
{
	memset(scores, 0, sizeof(*scores));
	BucketTableInit(&scores->buckets, memory, SCORE_LANES, KeyScore, max_buckets);
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
		scores->n_not_probability += ScoreRowsAddToSums(scores->sum, class == SCORE_POSITIVE, score, rows->weight, rows->n);
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
		scores->n_not_probability += ScoreRowsAddToSums(scores->sum, class == SCORE_POSITIVE, &score, &weight, 1);
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
	{
		into->buckets.max_buckets = from->buckets.max_buckets;
		into->blur = from->blur;
	}
	else
		ScoreBlurMerge(&into->blur, &from->blur);

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
	ScoreBlurWrite(writer, &scores->blur);
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

static Totals
LabelledTotal(const BinaryScores *scores)
{
	Totals		labelled = scores->total[SCORE_POSITIVE];

	TotalsMerge(&labelled, &scores->total[SCORE_NEGATIVE]);
	return labelled;
}

static void
ReadSums(Reader *reader, BinaryScores *scores, const Totals *labelled)
{
	for (int sum = 0; sum < SCORE_SUMS; sum++)
	{
		scores->sum[sum] = ReadFiniteSum(reader);
		if (!ScoreSumPossible(sum, scores->sum[sum].sum, labelled))
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
	Totals		labelled;

	for (int class = 0; class < SCORE_CLASSES; class++)
		scores->total[class] = ReadTotals(reader);
	scores->missing = ReadTotals(reader);
	scores->nan = ReadTotals(reader);
	labelled = LabelledTotal(scores);
	n_not_probability = ReadVarint(reader);
	if (n_not_probability > (uint64_t) labelled.n)
		ReaderFail(reader, "More labelled rows lie outside [0, 1] than there are.");
	scores->n_not_probability = reader->error == NULL ? (int64_t) n_not_probability : 0;
	ReadSums(reader, scores, &labelled);
	BucketTableRead(reader, &scores->buckets, SCORE_CLASSES);
	ScoreBlurRead(reader, &scores->blur, &labelled);
	if (reader->error != NULL)
		return;
	CheckScoreBuckets(reader, &scores->buckets);
	if (!ScoresAddUp(&scores->buckets, scores->point[0], scores->total, SCORE_CLASSES))
		ReaderFail(reader, "Its buckets do not add up to its rows.");
	if (BinaryScoresRows(scores) == 0 && scores->buckets.max_buckets != DEFAULT_BUCKETS)
		ReaderFail(reader, "It has a limit but no rows.");
	if (BinaryScoresRows(scores) == 0 && scores->blur.kind != BLUR_NONE)
		ReaderFail(reader, "It is calibrated but has no rows.");
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
