/*
 * estimate.c
 *		The one place that turns an Estimate into a row of mleval.estimate.
 */
#include "postgres.h"

#include <math.h>

#include "composite.h"
#include "estimate.h"

#define ESTIMATE_COLUMNS 8

Datum
EstimateGetDatum(FunctionCallInfo fcinfo, const Estimate *estimate)
{
	bool		complete =
		isfinite(estimate->value) && isfinite(estimate->lower) && isfinite(estimate->upper);
	Datum		values[ESTIMATE_COLUMNS];
	bool		nulls[ESTIMATE_COLUMNS] = {false};

	values[0] = FiniteDatum(estimate->value, &nulls[0]);
	values[1] = FiniteDatum(estimate->lower, &nulls[1]);
	values[2] = FiniteDatum(estimate->upper, &nulls[2]);
	values[3] = FiniteDatum(estimate->level, &nulls[3]);
	values[4] = Int64GetDatum(estimate->n);
	values[5] = FiniteDatum(estimate->n_eff, &nulls[5]);
	values[6] = TextDatum(estimate->method, &nulls[6]);
	values[7] = ReasonDatum(estimate->reason, complete, &nulls[7]);

	return CompositeDatum(fcinfo, ESTIMATE_COLUMNS, values, nulls);
}
