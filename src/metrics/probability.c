/*
 * probability.c
 *		SQL functions for scores that are probabilities: log loss and Brier
 *		score.
 *
 * Both are means of row sums that the summary keeps exactly; its buckets play
 * no part.
 */
#include "postgres.h"

#include "scores.h"

static Metric
MeanLoss(const BinaryScores *scores, ScoreSum sum)
{
	const char *reason = ScoresNoLabels(scores);
	double		weight = SumValue(&scores->total[SCORE_POSITIVE].w) +
		SumValue(&scores->total[SCORE_NEGATIVE].w);

	if (reason == NULL && scores->n_not_probability > 0)
		reason = "a score of a labelled row lies outside [0, 1]: it is not a probability";
	if (reason != NULL)
		return METRIC_UNDEFINED(reason);
	return METRIC_VALUE(SumValue(&scores->sum[sum]) / weight);
}

Metric
LogLossMetric(const BinaryScores *scores)
{
	return MeanLoss(scores, SUM_LOG_LOSS);
}

Metric
BrierScoreLossMetric(const BinaryScores *scores)
{
	return MeanLoss(scores, SUM_SQUARED_ERROR);
}

PG_FUNCTION_INFO_V1(mleval_probability_log_loss);
Datum
mleval_probability_log_loss(PG_FUNCTION_ARGS)
{
	return MetricDatum(fcinfo, LogLossMetric(PG_GETARG_BINARY_SCORES(0)));
}

PG_FUNCTION_INFO_V1(mleval_probability_brier_score_loss);
Datum
mleval_probability_brier_score_loss(PG_FUNCTION_ARGS)
{
	return MetricDatum(fcinfo, BrierScoreLossMetric(PG_GETARG_BINARY_SCORES(0)));
}
