/*
 * test_result.h
 *		The outcome of a statistical test, as SQL sees it.
 */
#ifndef MLEVAL_METRICS_TEST_RESULT_H
#define MLEVAL_METRICS_TEST_RESULT_H

#include "fmgr.h"

#include "stats/alternative.h"

/* What is NaN here is NULL in SQL, and `reason` says why. */
typedef struct TestResult
{
	double		statistic;
	double		pvalue;
	int64		n_reference;
	int64		n_current;
	const char *method;			/* with what it assumes */
	const char *reason;			/* NULL: nothing is missing */
} TestResult;

/* The p-value, for an alternative, from a statistic's tail on either side. */
extern double PvalueOf(double lower_tail, double upper_tail, Alternative alternative);

/* Result of a function that returns mleval.test_result. */
extern Datum TestResultGetDatum(FunctionCallInfo fcinfo, const TestResult *result);

#endif							/* MLEVAL_METRICS_TEST_RESULT_H */
