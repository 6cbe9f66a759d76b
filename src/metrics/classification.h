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

/* The counts of a label; zeros for one that no labelled row has. */
extern ClassCounts CountsOfLabel(const ConfusionMatrix *matrix, const Classification *classes,
								 const char *bytes, Size length);

#endif							/* MLEVAL_METRICS_CLASSIFICATION_H */
