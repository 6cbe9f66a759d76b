/*
 * metric_call.c
 *		SQL functions for a metric that is called by its name, drawn and tested.
 */
#include "postgres.h"

#include <float.h>
#include <math.h>

#include "fmgr.h"
#include "stats/normal.h"
#include "stats/row_draw.h"
#include "stats/student_t.h"
#include "test_result.h"

#define PAIRED_MEANS "paired t of the rows' values, two-sided, assumes independent rows"

static void
CheckDesignEffect(double design_effect)
{
	if (!(design_effect >= 1.0 && isfinite(design_effect)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("design_effect must be 1 or more, and finite"),
				 errdetail("It is %g.", design_effect)));
}

/* _row_draws(row_no bigint, number bigint, seed bigint, design_effect float8) returns integer */
PG_FUNCTION_INFO_V1(mleval_metric_call_draw);
Datum
mleval_metric_call_draw(PG_FUNCTION_ARGS)
{
	double		design_effect = PG_GETARG_FLOAT8(3);

	CheckDesignEffect(design_effect);
	PG_RETURN_INT32(RowDraw((uint64) PG_GETARG_INT64(0), (uint64) PG_GETARG_INT64(1), (uint64) PG_GETARG_INT64(2), 1.0 / design_effect));
}

/* _interval_width(level float8) returns float8 */
PG_FUNCTION_INFO_V1(mleval_metric_call_width);
Datum
mleval_metric_call_width(PG_FUNCTION_ARGS)
{
	double		level = PG_GETARG_FLOAT8(0);

	if (!(level > 0.0 && level < 1.0))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("level must lie between 0 and 1, exclusive"),
				 errdetail("It is %g.", level)));
	PG_RETURN_FLOAT8(NormalInterval(level));
}

/*
 * _paired_means_test(n bigint, mean float8, deviation float8, design_effect float8)
 * returns test_result
 *
 * The mean of differences is certain where they are all alike, and nothing says
 * how sure it is where there is but one.
 */
PG_FUNCTION_INFO_V1(mleval_metric_call_test);
Datum
mleval_metric_call_test(PG_FUNCTION_ARGS)
{
	int64		n = PG_ARGISNULL(0) ? 0 : PG_GETARG_INT64(0);
	double		mean = PG_ARGISNULL(1) ? NAN : PG_GETARG_FLOAT8(1);
	double		deviation = PG_ARGISNULL(2) ? NAN : PG_GETARG_FLOAT8(2);
	double		design_effect = PG_ARGISNULL(3) ? NAN : PG_GETARG_FLOAT8(3);
	TestResult	result = {.statistic = NAN, .pvalue = NAN, .n_reference = n, .n_current = n, .method = PAIRED_MEANS};
	double		rows;

	CheckDesignEffect(design_effect);
	rows = (double) n / design_effect;
	if (!(rows >= 2.0))
		result.reason = "fewer than two effective rows";
	else if (!(isfinite(mean) && isfinite(deviation)))
		result.reason = "the mean of the differences is undefined";
	else if (deviation <= 0.0)
		result.reason = "the differences are all the same";
	else
	{
		result.statistic = fmax(-DBL_MAX, fmin(DBL_MAX, mean / deviation * sqrt(rows)));
		result.pvalue = fmin(1.0, 2.0 * StudentUpperTail(fabs(result.statistic), rows - 1.0));
	}
	return TestResultGetDatum(fcinfo, &result);
}
