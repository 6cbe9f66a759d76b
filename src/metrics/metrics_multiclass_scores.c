/*
 * metrics_multiclass_scores.c
 *		metrics(multiclass_scores): every metric of the summary, as rows.
 *
 * Averages have the names of scikit-learn's scorers.
 */
#include "postgres.h"

#include "multiclass.h"

static void
AveragedRow(FunctionCallInfo fcinfo, const char *name, const MulticlassScores *scores, CurveMeasure measure, MultiClass multi_class, ScoreAverage average)
{
	MetricRow(fcinfo, name, AveragedMetric(scores, measure, AverageOverClasses(scores, measure, multi_class, average)), MulticlassScoresLabelled(scores));
}

PG_FUNCTION_INFO_V1(mleval_metrics_multiclass_scores);
Datum
mleval_metrics_multiclass_scores(PG_FUNCTION_ARGS)
{
	MulticlassScores *scores = PG_GETARG_MULTICLASS_SCORES(0);
	int64		n = MulticlassScoresLabelled(scores);

	MetricRowsBegin(fcinfo);
	AveragedRow(fcinfo, "roc_auc_ovr", scores, roc_auc_measure, ONE_VS_REST, SCORE_MACRO);
	AveragedRow(fcinfo, "roc_auc_ovr_weighted", scores, roc_auc_measure, ONE_VS_REST, SCORE_WEIGHTED);
	AveragedRow(fcinfo, "roc_auc_ovo", scores, roc_auc_measure, ONE_VS_ONE, SCORE_MACRO);
	AveragedRow(fcinfo, "roc_auc_ovo_weighted", scores, roc_auc_measure, ONE_VS_ONE, SCORE_WEIGHTED);
	AveragedRow(fcinfo, "average_precision_macro", scores, average_precision_measure, ONE_VS_REST, SCORE_MACRO);
	AveragedRow(fcinfo, "average_precision_weighted", scores, average_precision_measure, ONE_VS_REST, SCORE_WEIGHTED);
	MetricRow(fcinfo, "top_1_accuracy_score", TopKAccuracyMetric(scores, 1, true), n);
	MetricRow(fcinfo, "top_k_accuracy_score", TopKAccuracyMetric(scores, 2, true), n);
	MetricRow(fcinfo, "log_loss", MulticlassLogLossMetric(scores, true), n);
	MetricRow(fcinfo, "brier_score_loss", MulticlassBrierMetric(scores, scores->classes == 2), n);
	return (Datum) 0;
}
