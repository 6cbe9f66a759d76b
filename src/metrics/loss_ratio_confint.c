/*
 * loss_ratio_confint.c
 *		How sure D2 of log loss and Brier score and the normalized cross entropy are.
 *
 * All are a mean loss divided by that of a forecast of the prevalence, whose
 * logarithm is nearly normal.  Losses of few rows may make most of its variance, so
 * Student's t has the degrees of freedom that the variance itself has.
 */
#include "postgres.h"

#include <math.h>

#include "delta_confint.h"
#include "intervals.h"
#include "loss_confint.h"
#include "scores.h"
#include "stats/student_t.h"

/* A ratio of losses, or what is left of 1. */
typedef struct LossRatio
{
	Metric		(*metric) (const BinaryScores *);
	ScoreSum	sum;
	ProbabilityLoss		loss;
	bool		explained;
	const char *blurred;
} LossRatio;

static const LossRatio d2_log_loss = {D2LogLossMetric, SUM_LOG_LOSS, LogLossOf, true,
	", and the interval is no wider for that (d2_log_loss_bounds)"};
static const LossRatio d2_brier = {D2BrierMetric, SUM_SQUARED_ERROR, SquaredErrorOf, true,
	", and the interval is no wider for that (d2_brier_bounds)"};
static const LossRatio normalized_cross_entropy = {NormalizedCrossEntropyMetric, SUM_LOG_LOSS, LogLossOf, false,
	", and the interval is no wider for that (normalized_cross_entropy_bounds)"};

/* The ends, a factor to either side of the ratio. */
static void
PutEnds(Estimate *estimate, double ratio, double factor, bool explained)
{
	double		least = ratio / factor;
	double		most = ratio * factor;

	if (!isfinite(most))
		estimate->reason = "the interval is beyond double precision";
	else
	{
		estimate->lower = Min(estimate->value, explained ? 1.0 - most : least);
		estimate->upper = Max(estimate->value, explained ? 1.0 - least : most);
	}
}

static void
PutInterval(Estimate *estimate, BinaryScores *scores, const LossRatio *of, double mean_loss)
{
	ScoreCurve	curve = ScoresCurve(scores);
	Influence	influence = {0};
	double		quantile;

	if (mean_loss > 0)
		influence = LossRatioInfluence(&curve, of->loss, mean_loss);
	if (!(estimate->n_eff >= 2))
		estimate->reason = "fewer than two effective rows";
	else if (!(influence.square >= NO_INFLUENCE))
		estimate->reason = "the variance is 0, as without losses or of scores that are all the prevalence: no interval says how sure that is";
	else
	{
		quantile = StudentUpperQuantile(0.5 * (1.0 - estimate->level), FreedomOf(influence, estimate->n_eff));
		PutEnds(estimate, of->explained ? 1.0 - estimate->value : estimate->value, exp(quantile * sqrt(influence.square / (estimate->n_eff - 1.0))), of->explained);
	}
}

static Estimate
LossRatioEstimate(BinaryScores *scores, const LossRatio *of, double level, double design_effect)
{
	Metric		metric = of->metric(scores);
	Totals		labelled = scores->total[SCORE_POSITIVE];
	Estimate	estimate = {.value = NAN, .lower = NAN, .upper = NAN, .level = level, .n = ScoresLabelled(scores), .n_eff = NAN,
		.method = "delta method on the logarithm of the ratio, Student's t, assumes independent rows", .reason = metric.reason};

	TotalsMerge(&labelled, &scores->total[SCORE_NEGATIVE]);
	if (estimate.reason == NULL)
	{
		estimate.value = metric.value;
		estimate.n_eff = TotalsEffective(&labelled) / design_effect;
		PutInterval(&estimate, scores, of, SumValue(&scores->sum[of->sum]) / SumValue(&labelled.w));
		if (estimate.reason == NULL)
			estimate.reason = ScoresBlurred(scores, of->blurred);
	}
	return estimate;
}

Estimate
D2LogLossEstimate(BinaryScores *scores, double level, double design_effect)
{
	return LossRatioEstimate(scores, &d2_log_loss, level, design_effect);
}

Estimate
D2BrierEstimate(BinaryScores *scores, double level, double design_effect)
{
	return LossRatioEstimate(scores, &d2_brier, level, design_effect);
}

Estimate
NormalizedCrossEntropyEstimate(BinaryScores *scores, double level, double design_effect)
{
	return LossRatioEstimate(scores, &normalized_cross_entropy, level, design_effect);
}

/* (scores, level, design_effect) */
static Datum
LossRatioInterval(FunctionCallInfo fcinfo, const LossRatio *of)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	double		level = LevelOption(fcinfo, 1);
	double		design_effect = DesignEffectOption(fcinfo, 2);
	Estimate	estimate;

	CheckProbabilities(scores);
	estimate = LossRatioEstimate(scores, of, level, design_effect);
	return EstimateGetDatum(fcinfo, &estimate);
}

PG_FUNCTION_INFO_V1(mleval_loss_ratio_d2_log_loss_confint);
Datum
mleval_loss_ratio_d2_log_loss_confint(PG_FUNCTION_ARGS)
{
	return LossRatioInterval(fcinfo, &d2_log_loss);
}

PG_FUNCTION_INFO_V1(mleval_loss_ratio_d2_brier_confint);
Datum
mleval_loss_ratio_d2_brier_confint(PG_FUNCTION_ARGS)
{
	return LossRatioInterval(fcinfo, &d2_brier);
}

PG_FUNCTION_INFO_V1(mleval_loss_ratio_normalized_cross_entropy_confint);
Datum
mleval_loss_ratio_normalized_cross_entropy_confint(PG_FUNCTION_ARGS)
{
	return LossRatioInterval(fcinfo, &normalized_cross_entropy);
}
