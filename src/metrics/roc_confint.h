/*
 * roc_confint.h
 *		An area under a ROC curve, or a mean of some, with its interval.
 */
#ifndef MLEVAL_METRICS_ROC_CONFINT_H
#define MLEVAL_METRICS_ROC_CONFINT_H

#include "estimate.h"

#include "stats/bounds.h"

/* An area with its variance, or why it has none. */
typedef struct Area
{
	double		area;
	double		variance;
	double		freedom;		/* degrees of it, of the variance */
	int64		n;
	double		negatives;		/* rows, by Kish's number and the design effect; of one area */
	double		positives;
	double		effective;		/* of both, or of all classes */
	Bounds		bounds;			/* where the area of all rows lies for certain */
	const char *reason;
	const char *note;
} Area;

/* How the ends are found. */
typedef enum AreaMethod
{
	AREA_DELONG,				/* on the scale of the area itself */
	AREA_LOGIT,
	AREA_NEWCOMBE,				/* of one area, whose classes it knows the sizes of */
	AREA_METHODS
} AreaMethod;

extern const char no_area_variance[];

/* Which of them, or of those there are for a mean of areas; an error if it is none. */
extern AreaMethod AreaMethodOption(FunctionCallInfo fcinfo, int arg, bool mean);

/* Both ends of it; what it says of the method is true of one area. */
extern Estimate AreaEstimate(const Area *area, double level, AreaMethod method);

/*
 * Of a value that lies between bounds, as scores share buckets: each end moves out by
 * as much as its bound lies from the value, and the reason says why.
 */
extern void EstimateApproximately(Estimate *estimate, Bounds bounds, const char *note);

#endif							/* MLEVAL_METRICS_ROC_CONFINT_H */
