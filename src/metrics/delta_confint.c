/*
 * delta_confint.c
 *		Intervals by the delta method, on a scale on which the metric is nearly
 *		normal: of Matthews' correlation coefficient, Cohen's kappa and average precision.
 */
#include "postgres.h"

#include <math.h>

#include "agreement.h"
#include "delta_confint.h"
#include "estimate.h"
#include "intervals.h"
#include "roc_confint.h"
#include "scores.h"
#include "stats/influence.h"
#include "stats/normal.h"
#include "stats/student_t.h"

/* Degrees of freedom past which Student's law is the normal one, to the last bit. */
#define MANY 1e15

/* The ends on Fisher's z, of a value within -1 and 1 whose error counts so many times. */
static void
OnFishersZ(Estimate *estimate, double influence, double quantile)
{
	double		value = estimate->value;
	double		half;

	if (fabs(value) >= 1.0 || !(influence >= NO_INFLUENCE))
	{
		estimate->reason = "the variance is 0, as where all predictions are right: no interval says how sure that is";
		return;
	}
	half = quantile * sqrt(influence / estimate->n_eff) / ((1.0 - value) * (1.0 + value));
	/* to and fro, a narrow one would lose the value by rounding */
	estimate->lower = Min(value, tanh(atanh(value) - half));
	estimate->upper = Max(value, tanh(atanh(value) + half));
}

/* On Fisher's z. */
Estimate
MatthewsEstimate(ConfusionMatrix *matrix, double level, double design_effect)
{
	const Totals *total = &matrix->total[ROW_LABELLED];
	Classification classes = MatrixClasses(matrix);
	Metric		metric = MatthewsMetric(matrix, &classes);
	Estimate	estimate = {.value = NAN, .lower = NAN, .upper = NAN, .level = level, .n = total->n, .n_eff = NAN,
		.method = "delta method on Fisher's z, assumes independent rows", .reason = metric.reason};

	if (SumValue(&total->w) > 0)
		estimate.n_eff = TotalsEffective(total) / design_effect;
	if (metric.reason == NULL)
	{
		estimate.value = metric.value;
		OnFishersZ(&estimate, MatthewsInfluence(matrix, &classes, metric.value), NormalInterval(level));
	}
	return estimate;
}

/* matthews_corrcoef_confint(cm, level, design_effect) */
PG_FUNCTION_INFO_V1(mleval_delta_matthews_corrcoef_confint);
Datum
mleval_delta_matthews_corrcoef_confint(PG_FUNCTION_ARGS)
{
	Estimate	estimate = MatthewsEstimate(PG_GETARG_CONFUSION_MATRIX(0), LevelOption(fcinfo, 1), DesignEffectOption(fcinfo, 2));

	return EstimateGetDatum(fcinfo, &estimate);
}

static Influence
AgreementInfluence(const Agreement *agreement, double kappa, const StatsMemory *memory)
{
	double	   *from_pred = palloc(sizeof(double) * ((Size) agreement->count + 1));
	double	   *from_true = palloc(sizeof(double) * ((Size) agreement->count + 1));
	KappaParts	parts = {.cell = agreement->cell, .count = agreement->cells, .from_pred = from_pred, .from_true = from_true,
		.weights = agreement->weights, .memory = memory};

	MeanDistances(agreement->of_pred, agreement->count, agreement->weights, from_pred);
	MeanDistances(agreement->of_true, agreement->count, agreement->weights, from_true);
	for (uint32 i = 0; i < agreement->cells; i++)
		agreement->cell[i].share /= SumValue(&agreement->weight);
	return KappaInfluence(&parts, kappa);
}

double
FreedomOf(Influence influence, double n)
{
	double		excess = influence.fourth / (influence.square * influence.square) - 1.0;

	return Max(1.0, Min(MANY, 2.0 * n / Max(excess, DBL_EPSILON)));
}

/* On Fisher's z, by Student's t. */
static Estimate
AgreementEstimate(const ConfusionMatrix *matrix, const Agreement *agreement, double level, double design_effect)
{
	Metric		metric = KappaMetric(agreement);
	Estimate	estimate = {.value = NAN, .lower = NAN, .upper = NAN, .level = level, .n_eff = NAN,
		.method = "delta method on Fisher's z, Student's t, assumes independent rows", .reason = metric.reason};

	if (agreement->reason == NULL)
	{
		const Totals *total = &matrix->total[ROW_LABELLED];

		estimate.n = TotalsUnweighted(total) ? (int64) SumValue(&agreement->weight) : total->n;
		estimate.n_eff = TotalsEffective(total) * (SumValue(&agreement->weight) / SumValue(&total->w)) / design_effect;
	}
	if (metric.reason == NULL)
	{
		Influence	influence = AgreementInfluence(agreement, metric.value, matrix->labels.memory);

		estimate.value = metric.value;
		OnFishersZ(&estimate, influence.square, StudentUpperQuantile(0.5 * (1.0 - level), FreedomOf(influence, estimate.n_eff)));
	}
	return estimate;
}

Estimate
KappaEstimate(ConfusionMatrix *matrix, double level, double design_effect)
{
	Agreement	agreement = AgreementOfAll(matrix);

	return AgreementEstimate(matrix, &agreement, level, design_effect);
}

/* cohen_kappa_confint(cm, labels, weights, level, design_effect) */
PG_FUNCTION_INFO_V1(mleval_delta_cohen_kappa_confint);
Datum
mleval_delta_cohen_kappa_confint(PG_FUNCTION_ARGS)
{
	ConfusionMatrix *matrix = PG_ARGISNULL(0) ? NULL : PG_GETARG_CONFUSION_MATRIX(0);
	double		level = LevelOption(fcinfo, 3);
	double		design_effect = DesignEffectOption(fcinfo, 4);
	Agreement	agreement = MatrixAgreement(fcinfo, matrix, 1, 2);
	Estimate	estimate;

	if (matrix == NULL)
		PG_RETURN_NULL();
	estimate = AgreementEstimate(matrix, &agreement, level, design_effect);
	return EstimateGetDatum(fcinfo, &estimate);
}

/*
 * Degrees of freedom are those of the sum of both classes' variances, each as sure as
 * the influences of its rows say: where a few rows make most of it, as the few
 * negatives below many positives, the number of rows would promise too much.
 */
double
AveragePrecisionVariance(RankInfluence influence, double positives, double negatives, double *freedom)
{
	double		of_positives = influence.positive.square / (positives - 1.0);
	double		of_negatives = influence.negative.square / (negatives - 1.0);
	double		variance = of_positives + of_negatives;
	double		share = of_positives / variance;
	double		unsure = 0.0;

	if (of_positives > 0)
		unsure += share * share / FreedomOf(influence.positive, positives);
	if (of_negatives > 0)
		unsure += (1.0 - share) * (1.0 - share) / FreedomOf(influence.negative, negatives);
	/* the variance of rows beyond number is 0, and none of it is anyone's share */
	*freedom = unsure > 1.0 / MANY ? 1.0 / unsure : MANY;
	return variance;
}

/* The ends on log odds, by Student's t. */
static void
OnLogOdds(Estimate *estimate, RankInfluence influence, double positives, double negatives)
{
	double		freedom;
	double		variance = AveragePrecisionVariance(influence, positives, negatives, &freedom);
	double		value = estimate->value;
	double		rest = 1.0 - value;
	double		odds = exp(StudentUpperQuantile(0.5 * (1.0 - estimate->level), freedom) * sqrt(variance) / (value * rest));

	estimate->lower = Min(value, value / (value + rest * odds));
	estimate->upper = isinf(odds) ? 1.0 : Max(value, value * odds / (value * odds + rest));
}

Estimate
AveragePrecisionEstimate(BinaryScores *scores, double level, double design_effect)
{
	Estimate	estimate = {.value = NAN, .lower = NAN, .upper = NAN, .level = level, .n = ScoresLabelled(scores), .n_eff = NAN,
		.method = "delta method on log odds, Student's t, assumes independent rows", .reason = ScoresNoRanking(scores)};

	if (estimate.reason == NULL)
	{
		ScoreCurve	curve = ScoresCurve(scores);
		double		positives = TotalsEffective(&scores->total[SCORE_POSITIVE]) / design_effect;
		double		negatives = TotalsEffective(&scores->total[SCORE_NEGATIVE]) / design_effect;
		RankInfluence influence;
		const char *note;

		estimate.value = AveragePrecision(&curve);
		estimate.n_eff = positives + negatives;
		influence = AveragePrecisionInfluence(&curve, estimate.value);
		if (!(positives > 1 && negatives > 1))
			estimate.reason = "fewer than two effective rows of a class";
		else if (estimate.value == 1.0 || influence.positive.square + influence.negative.square < NO_INFLUENCE)
			estimate.reason = "the variance is 0, as where scores separate the classes or are all equal: no interval says how sure that is";
		else
			OnLogOdds(&estimate, influence, positives, negatives);
		note = ScoresApproximate(scores, &curve, ", which count as ties (average_precision_bounds)");
		if (note != NULL)
			EstimateApproximately(&estimate, AveragePrecisionBoundsOf(scores), note);
	}
	return estimate;
}

/* average_precision_confint(scores, level, design_effect) */
PG_FUNCTION_INFO_V1(mleval_delta_average_precision_confint);
Datum
mleval_delta_average_precision_confint(PG_FUNCTION_ARGS)
{
	Estimate	estimate = AveragePrecisionEstimate(PG_GETARG_BINARY_SCORES(0), LevelOption(fcinfo, 1), DesignEffectOption(fcinfo, 2));

	return EstimateGetDatum(fcinfo, &estimate);
}
