/*
 * binary_scores.h
 *		What a two-class model's scores and labels come to.
 *
 * Per score (or bucket of scores): the weight of positives, of negatives and of
 * rows whose label has not come; beside them the exact sums over rows that log
 * loss, Brier score and calibration tests need, which no bucket can give back.
 */
#ifndef MLEVAL_STATS_BINARY_SCORES_H
#define MLEVAL_STATS_BINARY_SCORES_H

#include <stdbool.h>
#include <stdint.h>

#include "buckets.h"
#include "codec.h"
#include "key.h"
#include "key_buffer.h"
#include "row_options.h"
#include "score_blur.h"
#include "sum.h"

typedef enum ScoreClass
{
	SCORE_POSITIVE,
	SCORE_NEGATIVE,
	SCORE_UNLABELLED,
	SCORE_CLASSES
} ScoreClass;

/* Lane of a bucket behind the classes: sum of weight * score, over all three. */
#define SCORE_SUM_LANE SCORE_CLASSES

/* Scores without a key, counted apart whatever the size of a bucket. */
typedef enum ScorePoint
{
	SCORE_MINUS_INFINITY,
	SCORE_ZERO,
	SCORE_PLUS_INFINITY,
	SCORE_POINTS
} ScorePoint;

/*
 * Sums over labelled rows whose score p is a probability, y being 1 or 0 and w
 * the weight.
 */
typedef enum ScoreSum
{
	SUM_LOG_LOSS,				/* w * log loss */
	SUM_LOG_LOSS_SQUARED,		/* w * log loss ^ 2 */
	SUM_SQUARED_ERROR,			/* w * (y - p)^2 */
	SUM_SQUARED_ERROR_SQUARED,	/* w * (y - p)^4 */
	SUM_PROBABILITY,			/* w * p */
	SUM_SPIEGELHALTER,			/* w * (y - p) * (1 - 2p) */
	SUM_SPIEGELHALTER_VARIANCE, /* w^2 * (1 - 2p)^2 * p * (1 - p) */
	SCORE_SUMS
} ScoreSum;

typedef struct BinaryScores
{
	/* what each row looks at, in one place */
	KeyBuffer	waiting[SCORE_CLASSES]; /* rows, by the bits of their scores */
	RowOptions	options;

	BucketTable buckets;
	double		point[SCORE_POINTS][SCORE_CLASSES];
	Totals		total[SCORE_CLASSES];	/* rows with a score */
	Totals		missing;		/* rows whose score is NULL */
	Totals		nan;			/* rows whose score is NaN */
	int64_t		n_not_probability;	/* labelled rows with a score outside [0, 1] */
	CompensatedSum sum[SCORE_SUMS];
	ScoreBlur	blur;
} BinaryScores;

extern void BinaryScoresInit(BinaryScores *scores, const StatsMemory *memory, uint32_t max_buckets);
/* Adds a row, sooner or later. */
extern void BinaryScoresAdd(BinaryScores *scores, ScoreClass class, double score, double weight);

/* The same in short for most rows, which have a probability and no weight; false if it is not one of them. */
static inline bool
BinaryScoresWait(BinaryScores *scores, ScoreClass class, double score)
{
	KeyBuffer  *waiting = &scores->waiting[class];

	if (!(score >= SCORE_TINY && score <= 1.0) || waiting->n == waiting->room || waiting->weight != NULL)
		return false;
	waiting->key[waiting->n++] = DoubleBits(score);
	return true;
}

extern int64_t BinaryScoresRows(const BinaryScores *scores);

/* Do settled scores share buckets, or did they before they were calibrated? */
static inline bool
BinaryScoresApproximate(const BinaryScores *scores)
{
	return scores->buckets.shift > 0 || scores->blur.kind != BLUR_NONE;
}

/* Adds the rows that wait, before anybody looks at anything but their number. */
extern void BinaryScoresSettle(BinaryScores *scores);

extern void BinaryScoresMerge(BinaryScores *into, const BinaryScores *from);

extern void BinaryScoresWrite(Writer *writer, BinaryScores *scores);

/* The same for another process, with the rows that wait as they are. */
extern void BinaryScoresWritePart(Writer *writer, BinaryScores *scores);
extern void BinaryScoresReadPart(Reader *reader, BinaryScores *scores);

/* Into an initialised value; what is wrong is in the reader. */
extern void BinaryScoresRead(Reader *reader, BinaryScores *scores);

/*
 * The same as arrays by ascending score, infinities and zero in their places:
 * what every curve and rank metric walks over.
 */
typedef struct ScorePosition
{
	double		lower;			/* smallest and largest score of the position */
	double		upper;
	double		weight[SCORE_CLASSES];
	double		score_sum;		/* of weight * score */
} ScorePosition;

extern uint32_t ScorePositionCount(BinaryScores *scores);

/* Fills ScorePositionCount() positions. */
extern void ScorePositions(BinaryScores *scores, ScorePosition *position);

/* Mean score of a position's rows: exact where it is one score. */
extern double ScorePositionMean(const ScorePosition *position);

#endif							/* MLEVAL_STATS_BINARY_SCORES_H */
