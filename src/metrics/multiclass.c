/*
 * multiclass.c
 *		SQL functions for the scores of several classes.
 */
#include "postgres.h"

#include "multiclass.h"

#include "composite.h"
#include "funcapi.h"
#include "options.h"

const char *
MulticlassNoProbabilities(const MulticlassScores *scores)
{
	const char *reason = MulticlassNoLabels(scores);

	if (reason == NULL && scores->n_not_probability > 0)
		reason = "a score of a labelled row lies outside [0, 1]: it is not a probability";
	return reason;
}

/* As of two classes: direct use of what is no probability is an error. */
void
CheckClassProbabilities(const MulticlassScores *scores)
{
	if (MulticlassNoLabels(scores) == NULL && scores->n_not_probability > 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a score of a labelled row lies outside [0, 1]: it is not a probability"),
				 errdetail(INT64_FORMAT " of " INT64_FORMAT " labelled rows have such a score.",
						   scores->n_not_probability, MulticlassScoresLabelled(scores)),
				 errhint("Margins and logits are no probabilities before their softmax. What can be said of them, mleval.metrics(scores) lists.")));
}

static bool
Approximate(const MulticlassScores *scores)
{
	for (uint32 k = 0; k < scores->classes; k++)
		if (scores->class[k].buckets.shift > 0)
			return true;
	return false;
}

Metric
AveragedMetric(const MulticlassScores *scores, CurveMeasure measure, AveragedScore averaged)
{
	Metric		metric = METRIC_VALUE(averaged.bounds.lower);

	if (averaged.reason != NULL)
		return METRIC_UNDEFINED(averaged.reason);
	if (Approximate(scores))
		metric.note = measure.approximate;
	return metric;
}

/* Of probabilities a loss, of which those that do not add up to 1 are told. */
static Metric
LossMetric(const MulticlassScores *scores, double sum, double divisor)
{
	const char *reason = MulticlassNoProbabilities(scores);
	Metric		metric = METRIC_VALUE(sum / divisor);

	if (reason != NULL)
		return METRIC_UNDEFINED(reason);
	if (scores->n_not_one > 0)
		metric.note = psprintf("the scores of " INT64_FORMAT " rows do not add up to 1", scores->n_not_one);
	return metric;
}

static double
LabelledWeight(const MulticlassScores *scores)
{
	Totals		labelled = MulticlassTotal(scores);

	return SumValue(&labelled.w);
}

Metric
MulticlassLogLossMetric(const MulticlassScores *scores, bool normalized)
{
	return LossMetric(scores, SumValue(&scores->loss[LOSS_LOG][0]), normalized ? LabelledWeight(scores) : 1.0);
}

Metric
MulticlassBrierMetric(const MulticlassScores *scores, bool scale_by_half)
{
	return LossMetric(scores, SumValue(&scores->loss[LOSS_BRIER][0]), LabelledWeight(scores) * (scale_by_half ? 2.0 : 1.0));
}

static int32
CheckedK(int32 k)
{
	if (k < 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("k must be 1 or more"),
				 errdetail("Got %d.", k),
				 errhint("1 is the accuracy of the class with the largest score.")));
	return k;
}

int32
TopKOption(FunctionCallInfo fcinfo, int arg)
{
	return CheckedK(PG_ARGISNULL(arg) ? 2 : PG_GETARG_INT32(arg));
}

Metric
TopKAccuracyMetric(const MulticlassScores *scores, int32 k, bool normalized)
{
	const char *reason = MulticlassNoLabels(scores);
	CompensatedSum sum = {0};

	if (reason != NULL)
		return METRIC_UNDEFINED(reason);
	for (uint32 rank = 0; rank < scores->classes && rank < (uint32) k; rank++)
		SumAdd(&sum, SumValue(&scores->rank[rank]));
	if (!normalized)
		return METRIC_VALUE(SumValue(&sum));
	return METRIC_VALUE(fmin(1.0, SumValue(&sum) / LabelledWeight(scores)));
}

static const char *const average_word[] = {
	[SCORE_MACRO] = "macro",
	[SCORE_WEIGHTED] = "weighted",
	[SCORE_MICRO] = "micro",
};

static const char *const multi_class_word[] = {
	[ONE_VS_REST] = "ovr",
	[ONE_VS_ONE] = "ovo",
};

/* A micro average is none of pairs, and has no interval. */
MultiClass
ScoreAverageOptions(FunctionCallInfo fcinfo, int average_arg, int multi_class_arg, bool interval, ScoreAverage *average)
{
	MultiClass	multi_class = ONE_VS_REST;
	const char *name = interval ? "average with an interval" : "average";
	int			averages = interval ? SCORE_MICRO : lengthof(average_word);

	if (multi_class_arg >= 0)
		multi_class = WordOption(fcinfo, multi_class_arg, "multi_class", multi_class_word, lengthof(multi_class_word));
	if (multi_class == ONE_VS_ONE)
	{
		name = "average of pairs";
		averages = SCORE_MICRO;
	}
	*average = WordOption(fcinfo, average_arg, name, average_word, averages);
	return multi_class;
}

/* Both options, of a function that has the second or not. */
static MultiClass
AverageOptions(FunctionCallInfo fcinfo, ScoreAverage *average)
{
	return ScoreAverageOptions(fcinfo, 1, PG_NARGS() > 2 ? 2 : -1, false, average);
}

/* (scores, average [, multi_class]) returns double precision */
static Datum
AveragedDatum(FunctionCallInfo fcinfo, CurveMeasure measure)
{
	ScoreAverage average;
	MultiClass	multi_class = AverageOptions(fcinfo, &average);
	MulticlassScores *scores;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	scores = PG_GETARG_MULTICLASS_SCORES(0);
	return MetricDatum(fcinfo, AveragedMetric(scores, measure, AverageOverClasses(scores, measure, multi_class, average)));
}

/* The same as a row (lower, upper) */
static Datum
AveragedBounds(FunctionCallInfo fcinfo, CurveMeasure measure)
{
	ScoreAverage average;
	MultiClass	multi_class = AverageOptions(fcinfo, &average);
	AveragedScore averaged = {.reason = "no summary"};
	Datum		values[2];
	bool		nulls[2];

	if (!PG_ARGISNULL(0))
		averaged = AverageOverClasses(PG_GETARG_MULTICLASS_SCORES(0), measure, multi_class, average);
	values[0] = Float8GetDatum(averaged.bounds.lower);
	values[1] = Float8GetDatum(averaged.bounds.upper);
	nulls[0] = nulls[1] = averaged.reason != NULL;
	return CompositeDatum(fcinfo, lengthof(values), values, nulls);
}

PG_FUNCTION_INFO_V1(mleval_multiclass_roc_auc_score);
Datum
mleval_multiclass_roc_auc_score(PG_FUNCTION_ARGS)
{
	return AveragedDatum(fcinfo, roc_auc_measure);
}

PG_FUNCTION_INFO_V1(mleval_multiclass_roc_auc_bounds);
Datum
mleval_multiclass_roc_auc_bounds(PG_FUNCTION_ARGS)
{
	return AveragedBounds(fcinfo, roc_auc_bounds_measure);
}

PG_FUNCTION_INFO_V1(mleval_multiclass_average_precision_score);
Datum
mleval_multiclass_average_precision_score(PG_FUNCTION_ARGS)
{
	return AveragedDatum(fcinfo, average_precision_measure);
}

PG_FUNCTION_INFO_V1(mleval_multiclass_average_precision_bounds);
Datum
mleval_multiclass_average_precision_bounds(PG_FUNCTION_ARGS)
{
	return AveragedBounds(fcinfo, average_precision_bounds_measure);
}

/* log_loss(scores, normalized) */
PG_FUNCTION_INFO_V1(mleval_multiclass_log_loss);
Datum
mleval_multiclass_log_loss(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	CheckClassProbabilities(PG_GETARG_MULTICLASS_SCORES(0));
	return MetricDatum(fcinfo, MulticlassLogLossMetric(PG_GETARG_MULTICLASS_SCORES(0), PG_ARGISNULL(1) || PG_GETARG_BOOL(1)));
}

/* brier_score_loss(scores, scale_by_half); NULL is for two classes, as scikit-learn's "auto" */
PG_FUNCTION_INFO_V1(mleval_multiclass_brier_score_loss);
Datum
mleval_multiclass_brier_score_loss(PG_FUNCTION_ARGS)
{
	MulticlassScores *scores;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	scores = PG_GETARG_MULTICLASS_SCORES(0);
	CheckClassProbabilities(scores);
	return MetricDatum(fcinfo, MulticlassBrierMetric(scores, PG_ARGISNULL(1) ? scores->classes == 2 : PG_GETARG_BOOL(1)));
}

/* top_k_accuracy_score(scores, k, normalized) */
PG_FUNCTION_INFO_V1(mleval_multiclass_top_k_accuracy_score);
Datum
mleval_multiclass_top_k_accuracy_score(PG_FUNCTION_ARGS)
{
	int32		k = TopKOption(fcinfo, 1);

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	return MetricDatum(fcinfo, TopKAccuracyMetric(PG_GETARG_MULTICLASS_SCORES(0), k, PG_ARGISNULL(2) || PG_GETARG_BOOL(2)));
}

/* (state) returns double precision: final function of top_k_accuracy_score(y_true, y_score) */
PG_FUNCTION_INFO_V1(mleval_multiclass_top_k_final);
Datum
mleval_multiclass_top_k_final(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	return MetricDatum(fcinfo, TopKAccuracyMetric(SummaryUnsettled(PG_GETARG_DATUM(0), &multiclass_scores_class), 2, true));
}
