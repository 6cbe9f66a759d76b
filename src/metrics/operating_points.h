/*
 * operating_points.h
 *		What is best at a threshold that the rows decide.
 */
#ifndef MLEVAL_METRICS_OPERATING_POINTS_H
#define MLEVAL_METRICS_OPERATING_POINTS_H

#include "stats/bounds.h"
#include "thresholds.h"

typedef enum OperatingPoint
{
	RECALL_AT_PRECISION,
	PRECISION_AT_RECALL,
	SENSITIVITY_AT_SPECIFICITY,
	SPECIFICITY_AT_SENSITIVITY,
	TPR_AT_FPR,
	EQUAL_ERROR_RATE,
	PRECISION_AT_K,
	OPERATING_POINTS
} OperatingPoint;

/* The functions' names, and those of their limits; NULL without one. */
extern const char *const operating_point_name[OPERATING_POINTS];
extern const char *const operating_point_limit[OPERATING_POINTS];

/* An error unless the limit is a rate, or a positive whole number. */
extern void CheckOperatingLimit(OperatingPoint point, double limit);

/* The first number that the function returns, or why there is none. */
extern Metric OperatingPointMetric(BinaryScores *scores, OperatingPoint point, double limit);

/* What that number may be, whatever the order within buckets: around the value, which is defined. */
extern Bounds OperatingPointBounds(BinaryScores *scores, OperatingPoint point, double limit, double value);

#endif							/* MLEVAL_METRICS_OPERATING_POINTS_H */
