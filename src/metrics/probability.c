/*
 * probability.c
 *		SQL functions for scores that are probabilities: log loss and Brier
 *		score, and both beside the score that gives every row the prevalence.
 *
 * All are means of row sums that the summary keeps exactly, whatever its buckets;
 * but of scores that were calibrated by the bucket, only limits are known.
 */
#include "postgres.h"

#include <math.h>

#include "scores.h"
#include "stats/log_loss.h"
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

const char *
ScoresBlurred(const BinaryScores *scores, const char *bounds)
{
	return scores->blur.kind == BLUR_NONE ? NULL : psprintf("approximate: the rows of a bucket were calibrated as one score%s", bounds);
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

/* The same with where the mean over rows lies for certain, of losses up to a largest one. */
typedef struct BoundedLoss
{
	ScoreSum	sum;
	BlurredSum	blurred;
	double		largest;
} BoundedLoss;

#define LOG_LOSS_OF_ROWS ((BoundedLoss) {SUM_LOG_LOSS, BLUR_LOG_LOSS, LARGEST_LOG_LOSS})
#define SQUARED_ERROR_OF_ROWS ((BoundedLoss) {SUM_SQUARED_ERROR, BLUR_SQUARED_ERROR, 1.0})

static Bounds
MeanLossBounds(const BinaryScores *scores, BoundedLoss loss)
{
	double		mean = MeanLoss(scores, loss.sum).value;
	double		weight = SumValue(&scores->total[SCORE_POSITIVE].w) +
		SumValue(&scores->total[SCORE_NEGATIVE].w);

	if (scores->blur.kind == BLUR_NONE)
		return (Bounds) {mean, mean};
	return (Bounds) {
		Max(0.0, mean - SumValue(&scores->blur.below[loss.blurred]) / weight),
		Min(loss.largest, mean + SumValue(&scores->blur.above[loss.blurred]) / weight)
	};
}

Metric
LogLossMetric(const BinaryScores *scores)
{
	Metric		loss = MeanLoss(scores, SUM_LOG_LOSS);

	loss.note = ScoresBlurred(scores, " (log_loss_bounds)");
	return loss;
}

Metric
BrierScoreLossMetric(const BinaryScores *scores)
{
	Metric		loss = MeanLoss(scores, SUM_SQUARED_ERROR);

	loss.note = ScoresBlurred(scores, " (brier_score_loss_bounds)");
	return loss;
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

static Datum
LossBoundsDatum(FunctionCallInfo fcinfo, BoundedLoss loss)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	const char *reason;

	CheckProbabilities(scores);
	reason = ScoresNoProbabilities(scores);
	return ScoreBoundsDatum(fcinfo, reason, reason != NULL ? (Bounds) {0} : MeanLossBounds(scores, loss));
}

PG_FUNCTION_INFO_V1(mleval_probability_log_loss_bounds);
Datum
mleval_probability_log_loss_bounds(PG_FUNCTION_ARGS)
{
	return LossBoundsDatum(fcinfo, LOG_LOSS_OF_ROWS);
}

PG_FUNCTION_INFO_V1(mleval_probability_brier_score_loss_bounds);
Datum
mleval_probability_brier_score_loss_bounds(PG_FUNCTION_ARGS)
{
	return LossBoundsDatum(fcinfo, SQUARED_ERROR_OF_ROWS);
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

typedef double (*PrevalenceLoss) (double p, double q);

static double
LossOfPrevalence(const BinaryScores *scores, PrevalenceLoss of_prevalence)
{
	double		positives = SumValue(&scores->total[SCORE_POSITIVE].w);
	double		negatives = SumValue(&scores->total[SCORE_NEGATIVE].w);

	return of_prevalence(positives / (positives + negatives), negatives / (positives + negatives));
}

static Metric
LossRatio(const BinaryScores *scores, ScoreSum sum, PrevalenceLoss of_prevalence)
{
	const char *reason = ScoresNoRanking(scores);
	Metric		loss = MeanLoss(scores, sum);

	if (reason != NULL)
		return METRIC_UNDEFINED(reason);
	if (loss.reason == NULL)
		loss.value /= LossOfPrevalence(scores, of_prevalence);
	return loss;
}

/* Of the ratio, or of what is explained; NULLs where they are, or beyond double precision. */
static Datum
LossRatioBoundsDatum(FunctionCallInfo fcinfo, BoundedLoss loss, PrevalenceLoss of_prevalence, bool explained)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	Metric		ratio;
	Bounds		bounds = {0};

	CheckProbabilities(scores);
	ratio = LossRatio(scores, loss.sum, of_prevalence);
	if (ratio.reason == NULL)
	{
		double		of_all = LossOfPrevalence(scores, of_prevalence);

		bounds = MeanLossBounds(scores, loss);
		bounds = (Bounds) {bounds.lower / of_all, bounds.upper / of_all};
		if (explained)
			bounds = (Bounds) {1.0 - bounds.upper, 1.0 - bounds.lower};
		if (!isfinite(bounds.lower) || !isfinite(bounds.upper))
			ratio.reason = "beyond double precision";
	}
	return ScoreBoundsDatum(fcinfo, ratio.reason, bounds);
}

PG_FUNCTION_INFO_V1(mleval_probability_d2_log_loss_bounds);
Datum
mleval_probability_d2_log_loss_bounds(PG_FUNCTION_ARGS)
{
	return LossRatioBoundsDatum(fcinfo, LOG_LOSS_OF_ROWS, PrevalenceLogLoss, true);
}

PG_FUNCTION_INFO_V1(mleval_probability_d2_brier_bounds);
Datum
mleval_probability_d2_brier_bounds(PG_FUNCTION_ARGS)
{
	return LossRatioBoundsDatum(fcinfo, SQUARED_ERROR_OF_ROWS, PrevalenceBrier, true);
}

PG_FUNCTION_INFO_V1(mleval_probability_normalized_cross_entropy_bounds);
Datum
mleval_probability_normalized_cross_entropy_bounds(PG_FUNCTION_ARGS)
{
	return LossRatioBoundsDatum(fcinfo, LOG_LOSS_OF_ROWS, PrevalenceLogLoss, false);
}

static Metric
Explained(Metric ratio, const char *note)
{
	ratio.value = 1.0 - ratio.value;
	ratio.note = note;
	return ratio;
}

Metric
D2LogLossMetric(const BinaryScores *scores)
{
	return Explained(LossRatio(scores, SUM_LOG_LOSS, PrevalenceLogLoss), ScoresBlurred(scores, " (d2_log_loss_bounds)"));
}

Metric
D2BrierMetric(const BinaryScores *scores)
{
	return Explained(LossRatio(scores, SUM_SQUARED_ERROR, PrevalenceBrier), ScoresBlurred(scores, " (d2_brier_bounds)"));
}

Metric
NormalizedCrossEntropyMetric(const BinaryScores *scores)
{
	Metric		ratio = LossRatio(scores, SUM_LOG_LOSS, PrevalenceLogLoss);

	ratio.note = ScoresBlurred(scores, " (normalized_cross_entropy_bounds)");
	return ratio;
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
