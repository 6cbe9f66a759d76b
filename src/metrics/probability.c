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
#include "utils/float.h"

const char *
ScoresNoProbabilities(const BinaryScores *scores)
{
	const char *reason = ScoresNoLabels(scores);

	if (reason == NULL && scores->n_not_probability > 0)
		reason = "a score of a labelled row lies outside [0, 1]: it is not a probability";
	return reason;
}

/* Ends of the labelled rows' scores, past max_buckets distinct ones of their buckets; infinite the wrong way without weight. */
static Bounds
ScoreLimits(BinaryScores *scores)
{
	ScoreCurve	curve = ScoresCurve(scores);
	Bounds		limits = {INFINITY, -INFINITY};

	for (uint32 i = 0; i < curve.count; i++)
	{
		const ScorePosition *position = &curve.position[i];

		if (!(position->weight[SCORE_POSITIVE] + position->weight[SCORE_NEGATIVE] > 0))
			continue;
		limits.lower = Min(limits.lower, position->lower);
		limits.upper = Max(limits.upper, position->upper);
	}
	return limits;
}

void
CheckProbabilities(BinaryScores *scores)
{
	Bounds		limits;

	if (ScoresNoLabels(scores) != NULL || scores->n_not_probability == 0)
		return;
	limits = ScoreLimits(scores);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("a score of a labelled row lies outside [0, 1]: it is not a probability"),
			 errdetail("%lld of %lld labelled rows have such a score; the scores lie between %s and %s.",
					   (long long) scores->n_not_probability, (long long) ScoresLabelled(scores),
					   float8out_internal(limits.lower), float8out_internal(limits.upper)),
			 errhint("Margins and logits rank, but are no probabilities before 1 / (1 + exp(-score)), or before mleval.calibrate(mleval.platt_calibrator(scores), scores). What can be said of them, mleval.metrics(scores) lists.")));
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

/* log_loss(scores, normalized): the mean, or the sum */
PG_FUNCTION_INFO_V1(mleval_probability_log_loss);
Datum
mleval_probability_log_loss(PG_FUNCTION_ARGS)
{
	BinaryScores *scores;
	Metric		metric;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	scores = PG_GETARG_BINARY_SCORES(0);
	CheckProbabilities(scores);
	metric = LogLossMetric(scores);
	if (!PG_ARGISNULL(1) && !PG_GETARG_BOOL(1))
		metric.value = SumValue(&scores->sum[SUM_LOG_LOSS]);
	return MetricDatum(fcinfo, metric);
}

/* brier_score_loss(scores, scale_by_half): over both classes, or the half of it; NULL is the half, as scikit-learn's "auto" */
PG_FUNCTION_INFO_V1(mleval_probability_brier_score_loss);
Datum
mleval_probability_brier_score_loss(PG_FUNCTION_ARGS)
{
	Metric		metric;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	CheckProbabilities(PG_GETARG_BINARY_SCORES(0));
	metric = BrierScoreLossMetric(PG_GETARG_BINARY_SCORES(0));
	if (!PG_ARGISNULL(1) && !PG_GETARG_BOOL(1))
		metric.value *= 2.0;
	return MetricDatum(fcinfo, metric);
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

Metric
D2LogLossMetric(const BinaryScores *scores)
{
	return Explained(NormalizedCrossEntropyMetric(scores));
}

Metric
D2BrierMetric(const BinaryScores *scores)
{
	return Explained(LossRatio(scores, SUM_SQUARED_ERROR, PrevalenceBrier));
}

Metric
NormalizedCrossEntropyMetric(const BinaryScores *scores)
{
	return LossRatio(scores, SUM_LOG_LOSS, PrevalenceLogLoss);
}

static Datum
RatioDatum(FunctionCallInfo fcinfo, Metric (*metric) (const BinaryScores *))
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);

	CheckProbabilities(scores);
	return MetricDatum(fcinfo, metric(scores));
}

PG_FUNCTION_INFO_V1(mleval_probability_d2_log_loss_score);
Datum
mleval_probability_d2_log_loss_score(PG_FUNCTION_ARGS)
{
	return RatioDatum(fcinfo, D2LogLossMetric);
}

PG_FUNCTION_INFO_V1(mleval_probability_d2_brier_score);
Datum
mleval_probability_d2_brier_score(PG_FUNCTION_ARGS)
{
	return RatioDatum(fcinfo, D2BrierMetric);
}

PG_FUNCTION_INFO_V1(mleval_probability_normalized_cross_entropy);
Datum
mleval_probability_normalized_cross_entropy(PG_FUNCTION_ARGS)
{
	return RatioDatum(fcinfo, NormalizedCrossEntropyMetric);
}
