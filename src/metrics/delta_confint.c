/*
 * delta_confint.c
 *		Intervals by the delta method, on a scale on which the metric is nearly
 *		normal: of Matthews' correlation coefficient and of average precision.
 */
#include "postgres.h"

#include <math.h>

#include "classification.h"
#include "estimate.h"
#include "scores.h"
#include "stats/influence.h"
#include "stats/normal.h"
#include "stats/student_t.h"

/* What rounding leaves of influences that are all 0. */
#define NO_INFLUENCE 1e-24

/* matthews_corrcoef_confint(cm, level, design_effect): on Fisher's z */
PG_FUNCTION_INFO_V1(mleval_delta_matthews_corrcoef_confint);
Datum
mleval_delta_matthews_corrcoef_confint(PG_FUNCTION_ARGS)
{
	ConfusionMatrix *matrix = PG_GETARG_CONFUSION_MATRIX(0);
	double		level = LevelOption(fcinfo, 1);
	double		design_effect = DesignEffectOption(fcinfo, 2);
	const Totals *total = &matrix->total[ROW_LABELLED];
	Classification classes = MatrixClasses(matrix);
	Metric		metric = MatthewsMetric(matrix, &classes);
	Estimate	estimate = {.value = NAN, .lower = NAN, .upper = NAN, .level = level, .n = total->n, .n_eff = NAN,
		.method = "delta method on Fisher's z, assumes independent rows", .reason = metric.reason};

	if (SumValue(&total->w) > 0)
		estimate.n_eff = TotalsEffective(total) / design_effect;
	if (metric.reason == NULL)
	{
		double		influence = MatthewsInfluence(matrix, &classes, metric.value);

		estimate.value = metric.value;
		if (fabs(metric.value) == 1.0 || influence < NO_INFLUENCE)
			estimate.reason = "the variance is 0, as where all predictions are right: no interval says how sure that is";
		else
		{
			double		half = NormalInterval(level) * sqrt(influence / estimate.n_eff) / ((1.0 - metric.value) * (1.0 + metric.value));

			/* to and fro, a narrow one would lose the value by rounding */
			estimate.lower = Min(metric.value, tanh(atanh(metric.value) - half));
			estimate.upper = Max(metric.value, tanh(atanh(metric.value) + half));
		}
	}
	return EstimateGetDatum(fcinfo, &estimate);
}

/* The ends on log odds, by Student's t with Satterthwaite's degrees of freedom. */
static void
OnLogOdds(Estimate *estimate, RankInfluence influence, double positives, double negatives)
{
	double		of_positives = influence.positive / positives;
	double		variance = of_positives + influence.negative / negatives;
	double		share = of_positives / variance;
	double		freedom = 1.0 / (share * share / (positives - 1.0) + (1.0 - share) * (1.0 - share) / (negatives - 1.0));
	double		value = estimate->value;
	double		rest = 1.0 - value;
	double		odds = exp(StudentUpperQuantile(0.5 * (1.0 - estimate->level), freedom) * sqrt(variance) / (value * rest));

	estimate->lower = Min(value, value / (value + rest * odds));
	estimate->upper = isinf(odds) ? 1.0 : Max(value, value * odds / (value * odds + rest));
}

/* average_precision_confint(scores, level, design_effect) */
PG_FUNCTION_INFO_V1(mleval_delta_average_precision_confint);
Datum
mleval_delta_average_precision_confint(PG_FUNCTION_ARGS)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	double		level = LevelOption(fcinfo, 1);
	double		design_effect = DesignEffectOption(fcinfo, 2);
	Estimate	estimate = {.value = NAN, .lower = NAN, .upper = NAN, .level = level, .n = ScoresLabelled(scores), .n_eff = NAN,
		.method = "delta method on log odds, Student's t, assumes independent rows", .reason = ScoresNoRanking(scores)};

	if (estimate.reason == NULL)
	{
		ScoreCurve	curve = ScoresCurve(scores);
		double		positives = TotalsEffective(&scores->total[SCORE_POSITIVE]) / design_effect;
		double		negatives = TotalsEffective(&scores->total[SCORE_NEGATIVE]) / design_effect;
		RankInfluence influence;

		estimate.value = AveragePrecision(&curve);
		estimate.n_eff = positives + negatives;
		influence = AveragePrecisionInfluence(&curve, estimate.value);
		if (!(positives > 1 && negatives > 1))
			estimate.reason = "fewer than two effective rows of a class";
		else if (estimate.value == 1.0 || influence.positive + influence.negative < NO_INFLUENCE)
			estimate.reason = "the variance is 0, as where scores separate the classes or are all equal: no interval says how sure that is";
		else
			OnLogOdds(&estimate, influence, positives, negatives);
	}
	return EstimateGetDatum(fcinfo, &estimate);
}
