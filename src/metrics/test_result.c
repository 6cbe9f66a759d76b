/*
 * test_result.c
 *		The one place that turns a TestResult into a row of mleval.test_result.
 */
#include "postgres.h"

#include <math.h>

#include "composite.h"
#include "test_result.h"
#include "utils/builtins.h"

#define TEST_RESULT_COLUMNS 6

Datum
TestResultGetDatum(FunctionCallInfo fcinfo, const TestResult *result)
{
	bool		complete = isfinite(result->statistic) && isfinite(result->pvalue);
	Datum		values[TEST_RESULT_COLUMNS];
	bool		nulls[TEST_RESULT_COLUMNS] = {false};

	values[0] = FiniteDatum(result->statistic, &nulls[0]);
	values[1] = FiniteDatum(result->pvalue, &nulls[1]);
	values[2] = Int64GetDatum(result->n_reference);
	values[3] = Int64GetDatum(result->n_current);
	values[4] = TextDatum(result->method, &nulls[4]);
	values[5] = ReasonDatum(result->reason, complete, &nulls[5]);

	return CompositeDatum(fcinfo, TEST_RESULT_COLUMNS, values, nulls);
}

double
PvalueOf(double lower_tail, double upper_tail, Alternative alternative)
{
	if (alternative == ALTERNATIVE_LESS)
		return lower_tail;
	if (alternative == ALTERNATIVE_GREATER)
		return upper_tail;
	return fmin(1.0, 2.0 * fmin(lower_tail, upper_tail));
}
