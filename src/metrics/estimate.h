/*
 * estimate.h
 *		A number with its interval, as SQL sees it.
 */
#ifndef MLEVAL_METRICS_ESTIMATE_H
#define MLEVAL_METRICS_ESTIMATE_H

#include "fmgr.h"

/*
 * What is NaN here is NULL in SQL: value, lower and upper where they are
 * undefined (and `reason` says why), level where there is no interval.
 */
typedef struct Estimate
{
	double		value;
	double		lower;
	double		upper;
	double		level;
	int64		n;
	double		n_eff;			/* Kish's; n where nothing is weighted */
	const char *method;
	const char *reason;			/* NULL: nothing is missing */
} Estimate;

/* Options of an interval: an error unless 0 < level < 1, or unless the design effect is finite and 1 or more. */
extern double LevelOption(FunctionCallInfo fcinfo, int arg);
extern double DesignEffectOption(FunctionCallInfo fcinfo, int arg);

/* Result of a function that returns mleval.estimate. */
extern Datum EstimateGetDatum(FunctionCallInfo fcinfo, const Estimate *estimate);

#endif							/* MLEVAL_METRICS_ESTIMATE_H */
