/*
 * roc_confint.h
 *		An area under a ROC curve, or a mean of some, with its interval.
 */
#ifndef MLEVAL_METRICS_ROC_CONFINT_H
#define MLEVAL_METRICS_ROC_CONFINT_H

#include "estimate.h"

/* What rounding leaves of a variance that is 0; that of 2^53 rows is far above it. */
#define NO_VARIANCE 1e-26

/* An area with its variance, or why it has none. */
typedef struct Area
{
	double		area;
	double		variance;
	double		freedom;		/* degrees of it, of the variance */
	int64		n;
	double		effective;		/* rows, by Kish's number and the design effect */
	const char *reason;
} Area;

extern const char no_area_variance[];

/* Is it the interval on the scale of the area itself, "delong" and not "logit"?  An error if it is neither. */
extern bool PlainAreaOption(FunctionCallInfo fcinfo, int arg);

/* Both ends of it, and all but the method. */
extern Estimate AreaEstimate(const Area *area, double level, bool plain);

#endif							/* MLEVAL_METRICS_ROC_CONFINT_H */
