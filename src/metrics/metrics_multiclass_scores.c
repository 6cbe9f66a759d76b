/*
 * metrics_multiclass_scores.c
 *		metrics(multiclass_scores): every metric of the summary, as rows.
 *
 * Averages have the names of scikit-learn's scorers.
 */
#include "postgres.h"

#include "intervals.h"
#include "multiclass.h"

static void
AveragedRow(FunctionCallInfo fcinfo, const char *name, const MulticlassScores *scores, CurveMeasure measure, MultiClass multi_class, ScoreAverage average, const char *call)
{
	MetricRowElsewhere(fcinfo, name, AveragedMetric(scores, measure, AverageOverClasses(scores, measure, multi_class, average)), call,
					   MulticlassScoresLabelled(scores));
}

/* A mean over rows, with its interval. */
static void
MeanRow(FunctionCallInfo fcinfo, const char *name, Metric metric, Estimate estimate)
{
	MetricRowWithEnds(fcinfo, name, metric, &estimate, estimate.n);
}

PG_FUNCTION_INFO_V1(mleval_metrics_multiclass_scores);
Datum
mleval_metrics_multiclass_scores(PG_FUNCTION_ARGS)
{
	MulticlassScores *scores = PG_GETARG_MULTICLASS_SCORES(0);
	bool		half = scores->classes == 2;

	MetricRowsBegin(fcinfo);
	AveragedRow(fcinfo, "roc_auc_ovr", scores, roc_auc_measure, ONE_VS_REST, SCORE_MACRO,
				"roc_auc_confint(summary)");
	AveragedRow(fcinfo, "roc_auc_ovr_weighted", scores, roc_auc_measure, ONE_VS_REST, SCORE_WEIGHTED,
				"roc_auc_confint(summary, 'weighted')");
	AveragedRow(fcinfo, "roc_auc_ovo", scores, roc_auc_measure, ONE_VS_ONE, SCORE_MACRO,
				"roc_auc_confint(summary, multi_class => 'ovo')");
	AveragedRow(fcinfo, "roc_auc_ovo_weighted", scores, roc_auc_measure, ONE_VS_ONE, SCORE_WEIGHTED,
				"roc_auc_confint(summary, 'weighted', multi_class => 'ovo')");
	AveragedRow(fcinfo, "average_precision_macro", scores, average_precision_measure, ONE_VS_REST, SCORE_MACRO,
				"average_precision_confint(summary)");
	AveragedRow(fcinfo, "average_precision_weighted", scores, average_precision_measure, ONE_VS_REST, SCORE_WEIGHTED,
				"average_precision_confint(summary, 'weighted')");
	MeanRow(fcinfo, "top_1_accuracy_score", TopKAccuracyMetric(scores, 1, true), TopKAccuracyEstimate(scores, 1, METRICS_LEVEL, METRICS_DESIGN_EFFECT));
	MeanRow(fcinfo, "top_k_accuracy_score", TopKAccuracyMetric(scores, 2, true), TopKAccuracyEstimate(scores, 2, METRICS_LEVEL, METRICS_DESIGN_EFFECT));
	MeanRow(fcinfo, "log_loss", MulticlassLogLossMetric(scores, true), MulticlassLogLossEstimate(scores, METRICS_LEVEL, METRICS_DESIGN_EFFECT));
	MeanRow(fcinfo, "brier_score_loss", MulticlassBrierMetric(scores, half), MulticlassBrierEstimate(scores, half, METRICS_LEVEL, METRICS_DESIGN_EFFECT));
	return (Datum) 0;
}
