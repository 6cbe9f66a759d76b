/*
 * multiclass_confint.c
 *		How sure the metrics of several classes' scores are.
 *
 * Losses and top-k accuracy are means over rows.  A mean over classes is one of
 * numbers of the same rows, of which the summary does not keep how they vary
 * together: its interval is that of the worst case, and its method says so.
 */
#include "postgres.h"

#include <math.h>

#include "delta_confint.h"
#include "loss_confint.h"
#include "multiclass.h"
#include "proportion_confint.h"
#include "roc_confint.h"
#include "stats/influence.h"
#include "stats/multiclass_influence.h"
#include "stats/normal.h"
#include "utils/memutils.h"

static Estimate
Unknown(const MulticlassScores *scores, double level)
{
	return (Estimate) {.value = NAN, .lower = NAN, .upper = NAN, .level = level, .n = MulticlassScoresLabelled(scores), .n_eff = NAN};
}

static double
EffectiveRows(const MulticlassScores *scores, double design_effect)
{
	Totals		labelled = MulticlassTotal(scores);

	return TotalsEffective(&labelled) / design_effect;
}

/* Below this, relative to the mean, powers say nothing of the third any more: it is taken for symmetric. */
#define LEAST_SPREAD 1e-8

/* Of a loss times a factor, by its powers. */
static SkewedMean
MeanLoss(const MulticlassScores *scores, RowLoss loss, double factor, double design_effect)
{
	Totals		labelled = MulticlassTotal(scores);
	double		weight = SumValue(&labelled.w);
	const CompensatedSum *power = scores->loss[loss];
	double		first = factor * SumValue(&power[0]) / weight;
	double		second = factor * factor * SumValue(&power[1]) / weight;
	double		third = factor * factor * factor * SumValue(&power[2]) / weight;
	SkewedMean	mean = {.mean = first, .spread = second - first * first, .n = EffectiveRows(scores, design_effect)};

	if (mean.spread > LEAST_SPREAD * first * first)
		mean.skewness = (third - 3.0 * first * second + 2.0 * first * first * first) / (mean.spread * sqrt(mean.spread));
	return mean;
}

static Estimate
LossEstimate(const MulticlassScores *scores, RowLoss loss, double factor, double largest, double level, double design_effect)
{
	Estimate	estimate = Unknown(scores, level);

	estimate.method = mean_loss_method;
	estimate.reason = MulticlassNoProbabilities(scores);
	if (estimate.reason == NULL)
	{
		SkewedMean	mean = MeanLoss(scores, loss, factor, design_effect);

		if (LossesVary(&estimate, &mean))
			LossEnds(&estimate, &mean, NormalInterval(level), Max(mean.mean, factor * largest));
	}
	return estimate;
}

Estimate
MulticlassLogLossEstimate(const MulticlassScores *scores, double level, double design_effect)
{
	return LossEstimate(scores, LOSS_LOG, 1.0, LargestRowLoss(LOSS_LOG, scores->classes), level, design_effect);
}

/* Probabilities that add up to 1 are off by 2 at most. */
Estimate
MulticlassBrierEstimate(const MulticlassScores *scores, bool scale_by_half, double level, double design_effect)
{
	return LossEstimate(scores, LOSS_BRIER, scale_by_half ? 0.5 : 1.0, scores->n_not_one > 0 ? LargestRowLoss(LOSS_BRIER, scores->classes) : 2.0,
						level, design_effect);
}

/* log_loss_confint(scores, level, design_effect) */
PG_FUNCTION_INFO_V1(mleval_multiclass_confint_log_loss);
Datum
mleval_multiclass_confint_log_loss(PG_FUNCTION_ARGS)
{
	const MulticlassScores *scores;
	double		level;
	Estimate	estimate;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	scores = PG_GETARG_MULTICLASS_SCORES(0);
	level = LevelOption(fcinfo, 1);
	CheckClassProbabilities(scores);
	estimate = MulticlassLogLossEstimate(scores, level, DesignEffectOption(fcinfo, 2));
	return EstimateGetDatum(fcinfo, &estimate);
}

/* brier_score_confint(scores, level, design_effect, scale_by_half) */
PG_FUNCTION_INFO_V1(mleval_multiclass_confint_brier_score);
Datum
mleval_multiclass_confint_brier_score(PG_FUNCTION_ARGS)
{
	const MulticlassScores *scores;
	double		level;
	Estimate	estimate;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	scores = PG_GETARG_MULTICLASS_SCORES(0);
	level = LevelOption(fcinfo, 1);
	CheckClassProbabilities(scores);
	estimate = MulticlassBrierEstimate(scores, PG_ARGISNULL(3) ? scores->classes == 2 : PG_GETARG_BOOL(3), level, DesignEffectOption(fcinfo, 2));
	return EstimateGetDatum(fcinfo, &estimate);
}

static Estimate
TopKEstimate(const MulticlassScores *scores, int32 k, const ProportionMethod *method, double level, double design_effect)
{
	Metric		accuracy = TopKAccuracyMetric(scores, k, true);
	Estimate	estimate = Unknown(scores, level);

	estimate.method = method->described;
	estimate.reason = accuracy.reason;
	if (accuracy.reason == NULL)
	{
		ShareInterval interval;

		estimate.value = accuracy.value;
		estimate.n_eff = EffectiveRows(scores, design_effect);
		interval = method->interval(estimate.n_eff * accuracy.value, estimate.n_eff, level);
		estimate.lower = interval.lower;
		estimate.upper = interval.upper;
	}
	return estimate;
}

Estimate
TopKAccuracyEstimate(const MulticlassScores *scores, int32 k, double level, double design_effect)
{
	return TopKEstimate(scores, k, DefaultProportionMethod(), level, design_effect);
}

/* top_k_accuracy_confint(scores, k, method, level, design_effect) */
PG_FUNCTION_INFO_V1(mleval_multiclass_confint_top_k_accuracy);
Datum
mleval_multiclass_confint_top_k_accuracy(PG_FUNCTION_ARGS)
{
	const MulticlassScores *scores = PG_GETARG_MULTICLASS_SCORES(0);
	int32		k = TopKOption(fcinfo, 1);
	const ProportionMethod *method = ProportionMethodOption(fcinfo, 2);
	double		level = LevelOption(fcinfo, 3);
	Estimate	estimate = TopKEstimate(scores, k, method, level, DesignEffectOption(fcinfo, 4));

	return EstimateGetDatum(fcinfo, &estimate);
}

/* Rows of each class, as many as count, together. */
static double
EffectiveByClass(const MulticlassScores *scores, double design_effect)
{
	double		rows = 0.0;

	for (uint32 k = 0; k < scores->classes; k++)
		if (SumValue(&scores->total[k].w) > 0)
			rows += TotalsEffective(&scores->total[k]) / design_effect;
	return rows;
}

/* A mean over classes, of whose variance nothing is known yet. */
static Area
MeanOfClasses(const MulticlassScores *scores, AveragedScore averaged, double design_effect)
{
	Area		area = {.area = averaged.bounds.lower, .variance = NAN, .n = MulticlassScoresLabelled(scores), .effective = NAN,
		.bounds = averaged.bounds, .reason = averaged.reason};

	if (averaged.reason != NULL)
		area.area = NAN;
	else
		area.effective = EffectiveByClass(scores, design_effect);
	return area;
}

/* What rounding leaves of a variance that is 0; that of 2^53 rows is far above it. */
#define NO_VARIANCE 1e-26

static void
TakeVariance(Area *area, bool enough, MeanVariance variance)
{
	area->variance = variance.variance;
	area->freedom = variance.freedom;
	if (!enough)
		area->reason = "fewer than two effective rows of a class";
	else if (!(variance.variance > NO_VARIANCE) || area->area <= 0.0 || area->area >= 1.0)
		area->reason = no_area_variance;
}

/* roc_auc_confint(scores, average, multi_class, level, method, design_effect) */
PG_FUNCTION_INFO_V1(mleval_multiclass_confint_roc_auc);
Datum
mleval_multiclass_confint_roc_auc(PG_FUNCTION_ARGS)
{
	ScoreAverage average;
	MultiClass	multi_class = ScoreAverageOptions(fcinfo, 1, 2, true, &average);
	const MulticlassScores *scores = PG_GETARG_MULTICLASS_SCORES(0);
	double		level = LevelOption(fcinfo, 3);
	AreaMethod	method = AreaMethodOption(fcinfo, 4, true);
	double		design_effect = DesignEffectOption(fcinfo, 5);
	AveragedScore averaged = AverageOverClasses(scores, roc_auc_measure, multi_class, average);
	Area		area = MeanOfClasses(scores, averaged, design_effect);
	Estimate	estimate;

	area.note = AveragedMetric(scores, roc_auc_measure, averaged).note;
	if (area.note != NULL)
		area.bounds = AverageOverClasses(scores, roc_auc_bounds_measure, multi_class, average).bounds;
	if (area.reason == NULL)
	{
		MeanArea	mean = {.pairs = multi_class == ONE_VS_ONE, .weighted = average == SCORE_WEIGHTED};
		MeanVariance variance = {0};
		bool		enough = MeanAreaVariance(scores, mean, design_effect, &variance);

		TakeVariance(&area, enough, variance);
	}
	estimate = AreaEstimate(&area, level, method);
	estimate.method = method == AREA_DELONG ? "DeLong, conservative over classes, assumes independent rows" :
		"DeLong on logits, Student's t, conservative over classes, assumes independent rows";
	return EstimateGetDatum(fcinfo, &estimate);
}

/* Of a class against all others, its average precision as if it were alone; false if it has too few rows. */
static bool
PrecisionVariance(const MulticlassScores *scores, uint32 class, double design_effect, double *precision, MeanVariance *of)
{
	BinaryScores binary;
	ScoreCurve	curve;
	RankInfluence influence;
	double		positives;
	double		negatives;

	BinaryScoresInit(&binary, &current_memory, DEFAULT_BUCKETS);
	MulticlassScoresOf(scores, class, AGAINST_ALL, &binary);
	curve = ScoresCurve(&binary);
	positives = TotalsEffective(&binary.total[SCORE_POSITIVE]) / design_effect;
	negatives = binary.total[SCORE_NEGATIVE].n > 0 ? TotalsEffective(&binary.total[SCORE_NEGATIVE]) / design_effect : 0.0;
	*precision = AveragePrecision(&curve);
	if (!(positives > 1 && negatives > 1))
		return false;
	influence = AveragePrecisionInfluence(&curve, *precision);
	if (influence.positive.square > 0 || influence.negative.square > 0)
		of->variance = AveragePrecisionVariance(influence, positives, negatives, &of->freedom);
	else
		of->freedom = INFINITY;
	return true;
}

/* The mean of the deviations of the classes' average precisions, which no dependence can exceed. */
static bool
MeanPrecisionVariance(const MulticlassScores *scores, bool weighted, double design_effect, double mean, MeanVariance *variance)
{
	Totals		labelled = MulticlassTotal(scores);
	double	   *precision = palloc0(sizeof(double) * scores->classes);
	MemoryContext each = AllocSetContextCreate(CurrentMemoryContext, "mleval class", ALLOCSET_DEFAULT_SIZES);
	MemoryContext caller = MemoryContextSwitchTo(each);
	double		deviation = 0.0;
	bool		enough = true;

	variance->freedom = INFINITY;
	for (uint32 class = 0; class < scores->classes && enough; class++)
	{
		double		share = weighted ? SumValue(&scores->total[class].w) / SumValue(&labelled.w) : 1.0 / scores->classes;
		MeanVariance of = {0};

		if (!(share > 0))
			continue;
		MemoryContextReset(each);
		enough = PrecisionVariance(scores, class, design_effect, &precision[class], &of);
		deviation += share * sqrt(of.variance);
		variance->freedom = Min(variance->freedom, of.freedom);
	}
	MemoryContextSwitchTo(caller);
	MemoryContextDelete(each);
	if (weighted && enough)
		deviation += sqrt(ShareVariance(scores, precision, mean, design_effect));
	variance->variance = deviation * deviation;
	return enough;
}

/* average_precision_confint(scores, average, level, design_effect) */
PG_FUNCTION_INFO_V1(mleval_multiclass_confint_average_precision);
Datum
mleval_multiclass_confint_average_precision(PG_FUNCTION_ARGS)
{
	ScoreAverage average;
	MultiClass	multi_class = ScoreAverageOptions(fcinfo, 1, -1, true, &average);
	const MulticlassScores *scores = PG_GETARG_MULTICLASS_SCORES(0);
	double		level = LevelOption(fcinfo, 2);
	double		design_effect = DesignEffectOption(fcinfo, 3);
	AveragedScore averaged = AverageOverClasses(scores, average_precision_measure, multi_class, average);
	Area		area = MeanOfClasses(scores, averaged, design_effect);
	Estimate	estimate;

	area.note = AveragedMetric(scores, average_precision_measure, averaged).note;
	if (area.note != NULL)
		area.bounds = AverageOverClasses(scores, average_precision_bounds_measure, multi_class, average).bounds;
	if (area.reason == NULL)
	{
		MeanVariance variance = {0};
		bool		enough = MeanPrecisionVariance(scores, average == SCORE_WEIGHTED, design_effect, area.area, &variance);

		TakeVariance(&area, enough, variance);
	}
	estimate = AreaEstimate(&area, level, AREA_LOGIT);
	estimate.method = "delta method on log odds, Student's t, conservative over classes, assumes independent rows";
	return EstimateGetDatum(fcinfo, &estimate);
}
