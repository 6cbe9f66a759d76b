/*
 * classification.h
 *		What the metrics of confusion_matrix have in common.
 */
#ifndef MLEVAL_METRICS_CLASSIFICATION_H
#define MLEVAL_METRICS_CLASSIFICATION_H

#include "metric_rows.h"

#include "stats/classification.h"
#include "types/confusion_matrix.h"

/* Classes and counts of the labelled rows, in the current memory context. */
extern Classification MatrixClasses(ConfusionMatrix *matrix);

/* Why nothing can be said of the labelled rows, or NULL. */
extern const char *MatrixNoLabels(const ConfusionMatrix *matrix);

/* Is no label seen on either side, labelled or not, other than 0 and 1? */
extern bool MatrixIsBinary(const ConfusionMatrix *matrix);

/* Metrics that metrics(confusion_matrix) lists. */
extern Metric AccuracyMetric(const ConfusionMatrix *matrix, const Classification *classes);
extern Metric BalancedAccuracyMetric(const ConfusionMatrix *matrix, const Classification *classes,
									 bool adjusted);
extern Metric MatthewsMetric(const ConfusionMatrix *matrix, const Classification *classes);

/*
 * A rate of some classes; zero_division counts for one that is undefined.
 * Without it, a single rate is undefined then, and so is an average of nothing
 * else; in other averages such a class counts as 0.
 */
extern Metric RateMetric(const ClassCounts *class, uint32 count, ClassRate rate,
						 ClassAverage average, const double *zero_division);

/* The share of the labelled rows that a part of them is, there being some. */
extern Metric ShareOfRows(const Classification *classes, const CompensatedSum *part);

/* The share of labelled rows whose prediction is wrong, or their weight. */
extern Metric WrongMetric(const ConfusionMatrix *matrix, const Classification *classes, bool normalized);

/* Likelihood ratios of a positive and of a negative prediction. */
extern Metric PositiveRatioMetric(const ClassCounts *positive);
extern Metric NegativeRatioMetric(const ClassCounts *positive);

/*
 * Makes every label of a matrix one of another, as that of a row without a label and
 * without weight: a rare class that a draw lacks is known there, and has no rows.
 */
extern void KeepLabels(ConfusionMatrix *into, const ConfusionMatrix *from);

/* The counts of a label; zeros for one that no labelled row has. */
extern ClassCounts CountsOfLabel(const ConfusionMatrix *matrix, const Classification *classes,
								 const char *bytes, Size length);

#endif							/* MLEVAL_METRICS_CLASSIFICATION_H */
