/*
 * score_blur.h
 *		What is not known of scores that a calibrator was given for whole buckets.
 *
 * The rows of a bucket get one probability, that of their mean score, where each
 * would have its own: from that of the bucket's lower end to that of its upper
 * one.  How far that may move the sums over rows adds up when summaries are
 * merged.  Where the measures of ranking lie is found while the positions are
 * known, and is lost when other rows come between them.
 */
#ifndef MLEVAL_STATS_SCORE_BLUR_H
#define MLEVAL_STATS_SCORE_BLUR_H

#include <stdint.h>

#include "bounds.h"
#include "codec.h"
#include "sum.h"

typedef enum BlurKind
{
	BLUR_NONE,					/* scores lie in their buckets, sums are those of rows */
	BLUR_CALIBRATED,
	BLUR_MERGED					/* with other rows: of the order nothing is known */
} BlurKind;

typedef enum BlurredSum
{
	BLUR_LOG_LOSS,
	BLUR_SQUARED_ERROR,
	BLURRED_SUMS
} BlurredSum;

typedef enum BlurredRank
{
	BLUR_ROC_AUC,
	BLUR_AVERAGE_PRECISION,
	BLUR_KS,
	BLURRED_RANKS
} BlurredRank;

typedef struct ScoreBlur
{
	BlurKind	kind;
	Bounds		rank[BLURRED_RANKS];	/* of BLUR_CALIBRATED */
	CompensatedSum above[BLURRED_SUMS];	/* by how much the rows' sum may be larger */
	CompensatedSum below[BLURRED_SUMS];	/* and smaller */
} ScoreBlur;

/* Of rows that are added to others. */
extern void ScoreBlurMerge(ScoreBlur *into, const ScoreBlur *from);

/* Bytes behind those of a summary, of which there are none without a blur. */
extern void ScoreBlurWrite(Writer *writer, const ScoreBlur *blur);

/* The labelled rows tell how large a sum can be. */
extern void ScoreBlurRead(Reader *reader, ScoreBlur *blur, const Totals *labelled);

#endif							/* MLEVAL_STATS_SCORE_BLUR_H */
