/*
 * metrics_binary_scores.c
 *		metrics(binary_scores): every metric of the summary, as rows.
 */
#include "postgres.h"

#include "scores.h"

PG_FUNCTION_INFO_V1(mleval_metrics_binary_scores);
Datum
mleval_metrics_binary_scores(PG_FUNCTION_ARGS)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	ScoreCurve	curve = ScoresCurve(scores);
	int64		n = ScoresLabelled(scores);

	MetricRowsBegin(fcinfo);
	MetricRow(fcinfo, "roc_auc_score", RocAucMetric(scores, &curve), n);
	MetricRow(fcinfo, "average_precision_score", AveragePrecisionMetric(scores, &curve), n);
	MetricRow(fcinfo, "ks_statistic", ScoreKsMetric(scores, &curve), n);
	MetricRow(fcinfo, "log_loss", LogLossMetric(scores), n);
	MetricRow(fcinfo, "brier_score_loss", BrierScoreLossMetric(scores), n);
	return (Datum) 0;
}
