/*
 * calibrator.h
 *		A calibrator as an argument: what turns scores into probabilities.
 */
#ifndef MLEVAL_METRICS_CALIBRATOR_H
#define MLEVAL_METRICS_CALIBRATOR_H

#include "fmgr.h"

/* Of "isotonic" the points where it bends; of "platt" the logistic curve. */
typedef struct Calibrator
{
	bool		isotonic;
	uint32		count;
	const double *x;
	const double *y;
	double		intercept;
	double		slope;
} Calibrator;

/* Argument `arg`, which is not NULL; an error if it is no calibrator. */
extern Calibrator CalibratorArgument(FunctionCallInfo fcinfo, int arg);

/* The probability of a score that is no NaN. */
extern double Calibrated(const Calibrator *calibrator, double score);

#endif							/* MLEVAL_METRICS_CALIBRATOR_H */
