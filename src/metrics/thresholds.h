/*
 * thresholds.h
 *		Every threshold of scores, with what is counted there.
 *
 * A row is predicted positive if its score is the threshold or more.  The
 * thresholds are the scores of labelled rows, and one that no row reaches; past
 * max_buckets distinct scores they are the lower ends of buckets, at which all
 * counts are exact.
 */
#ifndef MLEVAL_METRICS_THRESHOLDS_H
#define MLEVAL_METRICS_THRESHOLDS_H

#include "scores.h"

/* Weight of the rows below a threshold. */
typedef struct Below
{
	double		negatives;
	double		positives;
} Below;

typedef struct Thresholds
{
	ScoreCurve	curve;
	RocPoint   *point;			/* by descending threshold, the first infinite */
	Below	   *below;
	uint32		count;
} Thresholds;

typedef enum Cell
{
	TRUE_NEGATIVES,
	FALSE_POSITIVES,
	FALSE_NEGATIVES,
	TRUE_POSITIVES,
	CELLS
} Cell;

/* In the current memory context. */
extern Thresholds ThresholdsOf(BinaryScores *scores);

/* Weights at a threshold. */
extern void ThresholdCells(const Thresholds *thresholds, uint32 i, double *cell);

#endif							/* MLEVAL_METRICS_THRESHOLDS_H */
