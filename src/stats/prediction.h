/*
 * prediction.h
 *		What one more window may show, given some reference windows.
 */
#ifndef MLEVAL_PREDICTION_H
#define MLEVAL_PREDICTION_H

#include <stdbool.h>
#include <stddef.h>

#include "alternative.h"

/*
 * Relative differences up to this are rounding: it is the accuracy of the
 * metrics and distances that are compared.
 */
#define SAME_WITHIN 1e-12

typedef struct PredictionInterval
{
	double		mean;
	double		lower;
	double		upper;
	bool		never_varied;	/* all reference values are the same, and so are the three above */
} PredictionInterval;

typedef struct PredictionResult
{
	double		statistic;		/* Student's t, m - 1 degrees of freedom; NaN if never_varied */
	double		pvalue;
	bool		never_varied;
} PredictionResult;

/* m >= 2 finite reference values, 0 < level < 1. */
extern PredictionInterval PredictionIntervalOf(const double *reference, size_t m, double level);

/*
 * m >= 2 finite reference values; current may be infinite, not NaN; less is below what they predict.  Values no
 * further apart than same_within are the same: SameWithin() of the reference,
 * unless the caller knows better.
 */
extern PredictionResult PredictionTest(const double *reference, size_t m, double current,
									   double same_within, Alternative alternative);

/* SAME_WITHIN of the largest absolute value. */
extern double SameWithin(const double *reference, size_t m);

#endif							/* MLEVAL_PREDICTION_H */
