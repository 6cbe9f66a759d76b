/*
 * loss_confint.c
 *		How sure log loss and Brier score are.
 *
 * Mean and spread are those of the row sums that the summary keeps exactly; only
 * the skewness comes from its buckets.
 */
#include "postgres.h"

#include <math.h>

#include "intervals.h"
#include "loss_confint.h"
#include "scores.h"
#include "stats/log_loss.h"
#include "stats/normal.h"

double
LogLossOf(double p)
{
	return LogLoss(p);
}

double
SquaredErrorOf(double p)
{
	return (1.0 - p) * (1.0 - p);
}

/* Mean cubed deviation, of the loss of a probability that was given to what came. */
static double
CubedDeviation(BinaryScores *scores, double (*loss) (double), double mean)
{
	ScoreCurve	curve = ScoresCurve(scores);
	double		weight = curve.positives + curve.negatives;
	CompensatedSum sum = {0};

	for (uint32 i = 0; i < curve.count; i++)
	{
		const ScorePosition *position = &curve.position[i];
		double		score;
		double		positive;
		double		negative;

		if (!(position->weight[SCORE_POSITIVE] + position->weight[SCORE_NEGATIVE] > 0))
			continue;
		score = ScorePositionMean(position);
		positive = loss(score) - mean;
		negative = loss(1.0 - score) - mean;
		SumAdd(&sum, position->weight[SCORE_POSITIVE] / weight * (positive * positive * positive));
		SumAdd(&sum, position->weight[SCORE_NEGATIVE] / weight * (negative * negative * negative));
	}
	return SumValue(&sum);
}

const char	mean_loss_method[] = "Hall's transformation, assumes independent rows";

bool
LossesVary(Estimate *estimate, const SkewedMean *mean)
{
	estimate->value = mean->mean;
	estimate->n_eff = mean->n;
	if (!(mean->n >= 2))
		estimate->reason = "fewer than two effective rows";
	/* what rounding leaves of losses that are all the same */
	else if (!(mean->spread > 8.0 * DBL_EPSILON * (mean->mean * mean->mean)))
		estimate->reason = "all rows have the same loss: no interval says how sure that is";
	return estimate->reason == NULL;
}

void
LossEnds(Estimate *estimate, const SkewedMean *mean, double quantile, double largest)
{
	/* of few rows, far from symmetric, even the mean may lie outside */
	estimate->lower = Max(0.0, Min(mean->mean, SkewedMeanEnd(mean, quantile)));
	estimate->upper = Min(largest, Max(mean->mean, SkewedMeanEnd(mean, -quantile)));
}

/* A loss, with the sums that it and its square have in a summary. */
typedef struct Loss
{
	ScoreSum	sum;
	ScoreSum	squares;
	double		(*of) (double);
	const char *blurred;
} Loss;

static const Loss log_loss = {SUM_LOG_LOSS, SUM_LOG_LOSS_SQUARED, LogLossOf,
	", and the interval is no wider for that (log_loss_bounds)"};
static const Loss squared_error = {SUM_SQUARED_ERROR, SUM_SQUARED_ERROR_SQUARED, SquaredErrorOf,
	", and the interval is no wider for that (brier_score_loss_bounds)"};

static Estimate
LossEstimate(BinaryScores *scores, const Loss *loss, double level, double design_effect)
{
	double		z = NormalInterval(level);
	Totals		labelled = scores->total[SCORE_POSITIVE];
	Estimate	estimate = {.value = NAN, .lower = NAN, .upper = NAN, .level = level, .n = ScoresLabelled(scores), .n_eff = NAN,
		.method = mean_loss_method, .reason = ScoresNoProbabilities(scores)};

	TotalsMerge(&labelled, &scores->total[SCORE_NEGATIVE]);
	if (estimate.reason == NULL)
	{
		double		weight = SumValue(&labelled.w);
		SkewedMean	mean = {.mean = SumValue(&scores->sum[loss->sum]) / weight, .n = TotalsEffective(&labelled) / design_effect};

		mean.spread = SumValue(&scores->sum[loss->squares]) / weight - mean.mean * mean.mean;
		if (LossesVary(&estimate, &mean))
		{
			mean.skewness = CubedDeviation(scores, loss->of, mean.mean) / (mean.spread * sqrt(mean.spread));
			LossEnds(&estimate, &mean, z, loss->of(0.0));
			estimate.reason = ScoresBlurred(scores, loss->blurred);
		}
	}
	return estimate;
}

Estimate
LogLossEstimate(BinaryScores *scores, double level, double design_effect)
{
	return LossEstimate(scores, &log_loss, level, design_effect);
}

Estimate
BrierScoreEstimate(BinaryScores *scores, double level, double design_effect)
{
	return LossEstimate(scores, &squared_error, level, design_effect);
}

/* (scores, level, design_effect) */
static Datum
LossInterval(FunctionCallInfo fcinfo, const Loss *loss)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	double		level = LevelOption(fcinfo, 1);
	double		design_effect = DesignEffectOption(fcinfo, 2);
	Estimate	estimate;

	CheckProbabilities(scores);
	estimate = LossEstimate(scores, loss, level, design_effect);
	return EstimateGetDatum(fcinfo, &estimate);
}

PG_FUNCTION_INFO_V1(mleval_loss_log_loss_confint);
Datum
mleval_loss_log_loss_confint(PG_FUNCTION_ARGS)
{
	return LossInterval(fcinfo, &log_loss);
}

PG_FUNCTION_INFO_V1(mleval_loss_brier_score_confint);
Datum
mleval_loss_brier_score_confint(PG_FUNCTION_ARGS)
{
	return LossInterval(fcinfo, &squared_error);
}
