/*
 * probability.c
 *		SQL functions for scores that are probabilities: log loss and Brier
 *		score, and both beside the score that gives every row the prevalence.
 *
 * All are means of row sums that the summary keeps exactly; its buckets play
 * no part.
 */
#include "postgres.h"

#include <math.h>

#include "scores.h"

const char *
ScoresNoProbabilities(const BinaryScores *scores)
{
	const char *reason = ScoresNoLabels(scores);

	if (reason == NULL && scores->n_not_probability > 0)
		reason = "a score of a labelled row lies outside [0, 1]: it is not a probability";
	return reason;
}

static Metric
MeanLoss(const BinaryScores *scores, ScoreSum sum)
{
	const char *reason = ScoresNoProbabilities(scores);
	double		weight = SumValue(&scores->total[SCORE_POSITIVE].w) +
		SumValue(&scores->total[SCORE_NEGATIVE].w);

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

/* Of a forecast of the prevalence: its entropy. */
static double
PrevalenceLogLoss(double p, double q)
{
	return p < q ? -(p * log(p) + q * log1p(-p)) : -(q * log(q) + p * log1p(-q));
}

static double
PrevalenceBrier(double p, double q)
{
	return p * q;
}

static Metric
LossRatio(const BinaryScores *scores, ScoreSum sum, double (*of_prevalence) (double, double))
{
	const char *reason = ScoresNoRanking(scores);
	Metric		loss = MeanLoss(scores, sum);
	double		positives = SumValue(&scores->total[SCORE_POSITIVE].w);
	double		negatives = SumValue(&scores->total[SCORE_NEGATIVE].w);

	if (reason != NULL)
		return METRIC_UNDEFINED(reason);
	if (loss.reason == NULL)
		loss.value /= of_prevalence(positives / (positives + negatives), negatives / (positives + negatives));
	return loss;
}

static Metric
Explained(Metric ratio)
{
	ratio.value = 1.0 - ratio.value;
	return ratio;
}

PG_FUNCTION_INFO_V1(mleval_probability_d2_log_loss_score);
Datum
mleval_probability_d2_log_loss_score(PG_FUNCTION_ARGS)
{
	return MetricDatum(fcinfo, Explained(LossRatio(PG_GETARG_BINARY_SCORES(0), SUM_LOG_LOSS, PrevalenceLogLoss)));
}

PG_FUNCTION_INFO_V1(mleval_probability_d2_brier_score);
Datum
mleval_probability_d2_brier_score(PG_FUNCTION_ARGS)
{
	return MetricDatum(fcinfo, Explained(LossRatio(PG_GETARG_BINARY_SCORES(0), SUM_SQUARED_ERROR, PrevalenceBrier)));
}

PG_FUNCTION_INFO_V1(mleval_probability_normalized_cross_entropy);
Datum
mleval_probability_normalized_cross_entropy(PG_FUNCTION_ARGS)
{
	return MetricDatum(fcinfo, LossRatio(PG_GETARG_BINARY_SCORES(0), SUM_LOG_LOSS, PrevalenceLogLoss));
}
