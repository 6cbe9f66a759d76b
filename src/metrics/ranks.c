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

#include "ranks.h"
#include "types/row.h"

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
	TwoSample  *sample = SummaryForUpdate(fcinfo, &two_sample_class);
	double		value;
	bool		current;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		return SummaryDatum(sample);
	current = label(PG_GETARG_DATUM(label_arg));
	value = PG_GETARG_FLOAT8(value_arg);
	if (unlikely(isnan(value)))
		NotANumber(value_name);
	if (unlikely(!TwoSampleAdd(sample, current ? SAMPLE_CURRENT : SAMPLE_REFERENCE, value, weight)))
		TwoSampleTooLarge();
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

const char *
NoSamples(const TwoSample *sample)
{
	static const char *const empty[SAMPLES] = {"the reference has no values", "the current sample has no values"};
	static const char *const weightless[SAMPLES] = {"the reference has no weight", "the current sample has no weight"};

	if (TwoSampleSize(sample) == 0)
		return "no rows with a value";
	for (int of = 0; of < SAMPLES; of++)
	{
		Totals		total = SampleTotal(sample, of);

		if (SumValue(&total.w) <= 0)
			return total.n == 0 ? empty[of] : weightless[of];
	}
	return NULL;
}

Metric
SampleMetric(TwoSample *sample, double (*statistic) (TwoSample *))
{
	const char *reason = NoSamples(sample);
	double		value = statistic(sample);

	if (!isnan(value))
		return METRIC_VALUE(value);
	return METRIC_UNDEFINED(reason != NULL ? reason : "a value is infinite, or the result beyond double precision");
}

/* What a function of a two_sample returns: NULL of none, and of no rows. */
static Datum
StatisticDatum(FunctionCallInfo fcinfo, double (*statistic) (TwoSample *))
{
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	return MetricDatum(fcinfo, SampleMetric(PG_GETARG_TWO_SAMPLE(0), statistic));
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

PG_FUNCTION_INFO_V1(mleval_ranks_energy_distance);
Datum
mleval_ranks_energy_distance(PG_FUNCTION_ARGS)
{
	return StatisticDatum(fcinfo, SampleEnergy);
}
