/*
 * estimate.c
 *		The one place that turns an Estimate into a row of mleval.estimate.
 */
#include "postgres.h"

#include <math.h>

#include "composite.h"
#include "estimate.h"

#include "utils/float.h"

#define ESTIMATE_COLUMNS 8

double
LevelOption(FunctionCallInfo fcinfo, int arg)
{
	double		level = PG_ARGISNULL(arg) ? NAN : PG_GETARG_FLOAT8(arg);

	if (!(level > 0 && level < 1))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("level must lie between 0 and 1"),
				 PG_ARGISNULL(arg) ? errdetail("Got null.") :
				 errdetail("Got %s.", float8out_internal(level)),
				 errhint("A level is a share: 0.95, not 95.")));
	return level;
}

double
DesignEffectOption(FunctionCallInfo fcinfo, int arg)
{
	double		design_effect = PG_ARGISNULL(arg) ? NAN : PG_GETARG_FLOAT8(arg);

	if (!(design_effect >= 1 && isfinite(design_effect)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("design_effect must be 1 or more, and finite"),
				 PG_ARGISNULL(arg) ? errdetail("Got null.") :
				 errdetail("Got %s.", float8out_internal(design_effect)),
				 errhint("It is how many rows count as one: 1 if they are independent. Less would make more of the rows than there are.")));
	return design_effect;
}

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
