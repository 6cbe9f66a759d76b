/*
 * ranks.c
 *		Exact metrics of the order of two samples, and the aggregates that go to
 *		them straight from rows.
 *
 * The positives are the current sample.  The aggregates share one transition and
 * one state, which their final functions leave to each other in order.
 */
#include "postgres.h"

#include <math.h>

#include "metric_rows.h"
#include "test_result.h"
#include "types/row.h"
#include "types/two_sample.h"

#include "stats/kolmogorov.h"
#include "stats/rank_statistics.h"

static void
NotANumber(const char *name)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must not be NaN", name),
			 errhint("Leave such rows out with FILTER (WHERE %s <> 'NaN'); a summary counts them.", name)));
}

/* A row without one of the two counts nowhere. */
static pg_attribute_always_inline Datum
AddRow(FunctionCallInfo fcinfo, int value_arg, const char *value_name, int label_arg, LabelReader label)
{
	double		weight = RowWeight(fcinfo, 3);
	TwoSample  *sample = TwoSampleForUpdate(fcinfo);
	double		value;
	bool		current;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		return SummaryDatum(sample);
	current = label(PG_GETARG_DATUM(label_arg));
	value = PG_GETARG_FLOAT8(value_arg);
	if (unlikely(isnan(value)))
		NotANumber(value_name);
	TwoSampleAdd(sample, current ? SAMPLE_CURRENT : SAMPLE_REFERENCE, value, weight);
	return SummaryDatum(sample);
}

/* (state, y_true, y_score [, sample_weight]) returns state */
PG_FUNCTION_INFO_V1(mleval_ranks_trans_bool);
Datum
mleval_ranks_trans_bool(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, 2, "y_score", 1, BooleanLabel);
}

PG_FUNCTION_INFO_V1(mleval_ranks_trans_int);
Datum
mleval_ranks_trans_int(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, 2, "y_score", 1, IntegerLabel);
}

PG_FUNCTION_INFO_V1(mleval_ranks_trans_float);
Datum
mleval_ranks_trans_float(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, 2, "y_score", 1, NumberLabel);
}

/* (state, value, is_current [, sample_weight]) returns state */
PG_FUNCTION_INFO_V1(mleval_ranks_trans_sample);
Datum
mleval_ranks_trans_sample(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, 1, "value", 2, BooleanLabel);
}

/* What a function of a two_sample returns: NULL of none, and of no rows. */
static Datum
StatisticDatum(FunctionCallInfo fcinfo, double (*statistic) (TwoSample *))
{
	double		value;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	value = statistic(PG_GETARG_TWO_SAMPLE(0));
	if (isnan(value))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(value);
}

PG_FUNCTION_INFO_V1(mleval_ranks_roc_auc_score);
Datum
mleval_ranks_roc_auc_score(PG_FUNCTION_ARGS)
{
	return StatisticDatum(fcinfo, SampleRocAuc);
}

PG_FUNCTION_INFO_V1(mleval_ranks_gini);
Datum
mleval_ranks_gini(PG_FUNCTION_ARGS)
{
	return StatisticDatum(fcinfo, SampleGini);
}

PG_FUNCTION_INFO_V1(mleval_ranks_average_precision_score);
Datum
mleval_ranks_average_precision_score(PG_FUNCTION_ARGS)
{
	return StatisticDatum(fcinfo, SampleAveragePrecision);
}

PG_FUNCTION_INFO_V1(mleval_ranks_ks_statistic);
Datum
mleval_ranks_ks_statistic(PG_FUNCTION_ARGS)
{
	return StatisticDatum(fcinfo, SampleKs);
}

PG_FUNCTION_INFO_V1(mleval_ranks_wasserstein_distance);
Datum
mleval_ranks_wasserstein_distance(PG_FUNCTION_ARGS)
{
	return StatisticDatum(fcinfo, SampleWasserstein);
}
