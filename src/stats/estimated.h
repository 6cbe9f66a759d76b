/*
 * estimated.h
 *		What a model's metrics are expected to be where labels have not come:
 *		confidence-based performance estimation.
 *
 * A row whose score means the probability p is p of a positive and 1 - p of a
 * negative.  Rows come as shares of the whole by ascending score, so that no
 * weight overflows; each metric comes with the sum of what a row's label moves
 * it, squared, times p (1 - p): divided by the number of rows that is the variance
 * of the metric which the labels will give, if they are independent and p is right.
 */
#ifndef MLEVAL_STATS_ESTIMATED_H
#define MLEVAL_STATS_ESTIMATED_H

#include <stdbool.h>
#include <stdint.h>

#include "memory.h"

typedef struct EstimatedPosition
{
	double		score;
	double		share;			/* of all rows; they add up to 1 */
	double		probability;	/* that a row here is positive */
} EstimatedPosition;

/* In the order in which they are listed. */
typedef enum EstimatedMetric
{
	ESTIMATED_ACCURACY,
	ESTIMATED_PRECISION,
	ESTIMATED_RECALL,
	ESTIMATED_F1,
	ESTIMATED_SPECIFICITY,
	ESTIMATED_ROC_AUC,
	ESTIMATED_AVERAGE_PRECISION,
	ESTIMATED_LOG_LOSS,
	ESTIMATED_BRIER,
	ESTIMATED_TN,
	ESTIMATED_FP,
	ESTIMATED_FN,
	ESTIMATED_TP,
	ESTIMATED_METRICS
} EstimatedMetric;

/* Sums over the positions; predicted positive is score >= threshold. */
typedef struct EstimatedRows
{
	const EstimatedPosition *position;	/* by ascending score */
	uint32_t	count;
	const StatsMemory *memory;
	double		positives;
	double		negatives;
	double		tn;
	double		fp;
	double		fn;
	double		tp;
	double		variance_above; /* of p (1 - p), among those predicted positive */
	double		variance_below;
	bool		probabilities;	/* are all scores within [0, 1]? */
} EstimatedRows;

typedef struct Estimated
{
	double		value;			/* counts as shares */
	double		influence;		/* n times the variance */
	double		grain;			/* step of the value, of n rows: n times it; 0 if it has no steps */
} Estimated;

extern EstimatedRows EstimatedRowsOf(const EstimatedPosition *position, uint32_t count, double threshold, const StatsMemory *memory);

/*
 * Rows of which another than the threshold said what they are predicted to be: those
 * predicted positive and those predicted negative, each as shares of both.  Only
 * metrics that go by the prediction can be asked of them.
 */
extern EstimatedRows EstimatedRowsPredicted(const EstimatedRows *positive, const EstimatedRows *negative);

/* Does a metric depend on what a row is predicted to be, and not on the order of the scores? */
extern bool EstimatedByPrediction(EstimatedMetric metric);

/* Why a metric has no expected value, or NULL. */
extern const char *EstimatedUndefined(const EstimatedRows *rows, EstimatedMetric metric);

/* Of a metric that has one. */
extern Estimated EstimatedValue(const EstimatedRows *rows, EstimatedMetric metric);

#endif							/* MLEVAL_STATS_ESTIMATED_H */
