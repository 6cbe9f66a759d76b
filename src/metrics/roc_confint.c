/*
 * roc_confint.c
 *		How sure an area under the ROC curve is, and whether two differ.
 */
#include "postgres.h"

#include <math.h>

#include "ranks.h"
#include "roc_confint.h"
#include "scores.h"
#include "stats/delong.h"
#include "stats/normal.h"
#include "stats/student_t.h"
#include "test_result.h"
#include "utils/builtins.h"

const char	no_area_variance[] = "the variance is 0, as where scores separate the classes or are all equal: no interval says how sure that is";

static Area
AreaOf(Delong delong, const Totals *negatives, const Totals *positives, double design_effect)
{
	double		m = TotalsEffective(negatives) / design_effect;
	double		n = TotalsEffective(positives) / design_effect;
	Area		area = {.area = delong.area, .variance = NAN, .n = negatives->n + positives->n, .effective = m + n};

	if (!(m > 1 && n > 1))
		area.reason = "fewer than two effective rows of a class";
	else
	{
		area.variance = DelongVariance(&delong, m, n);
		area.freedom = DelongFreedom(&delong, m, n);
		if (!(area.variance > 0))
			area.reason = no_area_variance;
	}
	return area;
}

static Area
AreaOfScores(BinaryScores *scores, double design_effect)
{
	Area		area = {.area = NAN, .variance = NAN, .n = ScoresLabelled(scores), .effective = NAN, .reason = ScoresNoRanking(scores)};
	ScoreCurve	curve;

	if (area.reason != NULL)
		return area;
	curve = ScoresCurve(scores);
	return AreaOf(ScoreDelong(&curve), &scores->total[SCORE_NEGATIVE], &scores->total[SCORE_POSITIVE], design_effect);
}

static Area
AreaOfSample(TwoSample *sample, double design_effect)
{
	Area		area = {.area = NAN, .variance = NAN, .n = TwoSampleSize(sample), .effective = NAN, .reason = NoSamples(sample)};
	Totals		total[SAMPLES];

	if (area.reason != NULL)
		return area;
	for (int of = 0; of < SAMPLES; of++)
		total[of] = SampleTotal(sample, of);
	return AreaOf(SampleDelong(sample), &total[SAMPLE_REFERENCE], &total[SAMPLE_CURRENT], design_effect);
}

bool
PlainAreaOption(FunctionCallInfo fcinfo, int arg)
{
	char	   *method = text_to_cstring(PG_GETARG_TEXT_PP(arg));

	if (strcmp(method, "delong") != 0 && strcmp(method, "logit") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unrecognized method: \"%s\"", method),
				 errhint("It is one of \"delong\", \"logit\".")));
	return method[0] == 'd';
}

Estimate
AreaEstimate(const Area *area, double level, bool plain)
{
	Estimate	estimate = {.value = area->area, .lower = NAN, .upper = NAN, .level = level, .n = area->n, .n_eff = area->effective, .reason = area->reason};

	if (area->reason == NULL)
	{
		double		quantile = plain ? NormalInterval(level) : StudentUpperQuantile(0.5 * (1.0 - level), area->freedom);
		double		half = quantile * sqrt(area->variance);
		double		rest = 1.0 - area->area;

		if (plain)
		{
			estimate.lower = Max(0.0, area->area - half);
			estimate.upper = Min(1.0, area->area + half);
		}
		else
		{
			/* the derivative of the logit is 1 / (area * rest) */
			double		odds = exp(half / (area->area * rest));

			estimate.lower = area->area / (area->area + rest * odds);
			estimate.upper = isinf(odds) ? 1.0 : area->area * odds / (area->area * odds + rest);
		}
	}
	return estimate;
}

static Datum
AreaInterval(FunctionCallInfo fcinfo, const Area *area, double level, bool plain)
{
	Estimate	estimate = AreaEstimate(area, level, plain);

	estimate.method = plain ? "DeLong, assumes independent rows" : "DeLong on logits, Student's t, assumes independent rows";
	return EstimateGetDatum(fcinfo, &estimate);
}

/* roc_auc_confint(scores, level, method, design_effect) */
PG_FUNCTION_INFO_V1(mleval_roc_confint_scores);
Datum
mleval_roc_confint_scores(PG_FUNCTION_ARGS)
{
	double		level = LevelOption(fcinfo, 1);
	bool		plain = PlainAreaOption(fcinfo, 2);
	Area		area = AreaOfScores(PG_GETARG_BINARY_SCORES(0), DesignEffectOption(fcinfo, 3));

	return AreaInterval(fcinfo, &area, level, plain);
}

PG_FUNCTION_INFO_V1(mleval_roc_confint_sample);
Datum
mleval_roc_confint_sample(PG_FUNCTION_ARGS)
{
	double		level = LevelOption(fcinfo, 1);
	bool		plain = PlainAreaOption(fcinfo, 2);
	Area		area = AreaOfSample(PG_GETARG_TWO_SAMPLE(0), DesignEffectOption(fcinfo, 3));

	return AreaInterval(fcinfo, &area, level, plain);
}

/* Of areas of rows that have nothing to do with each other: Student's t with Satterthwaite's degrees of freedom. */
static Datum
AreaTest(FunctionCallInfo fcinfo, const Area *reference, const Area *current)
{
	TestResult	result = {.statistic = NAN, .pvalue = NAN, .n_reference = reference->n, .n_current = current->n,
		.method = "DeLong, unpaired, two-sided, assumes independent rows", .reason = reference->reason != NULL ? reference->reason : current->reason};

	if (result.reason == NULL)
	{
		double		variance = reference->variance + current->variance;
		double		share = reference->variance / variance;
		double		df = 1.0 / (share * share / (reference->effective - 1.0) + (1.0 - share) * (1.0 - share) / (current->effective - 1.0));

		result.statistic = (reference->area - current->area) / sqrt(variance);
		result.pvalue = Min(1.0, 2.0 * StudentUpperTail(fabs(result.statistic), df));
	}
	return TestResultGetDatum(fcinfo, &result);
}

/* roc_auc_test(reference, current, design_effect) */
PG_FUNCTION_INFO_V1(mleval_roc_confint_test_scores);
Datum
mleval_roc_confint_test_scores(PG_FUNCTION_ARGS)
{
	double		design_effect = DesignEffectOption(fcinfo, 2);
	Area		reference = AreaOfScores(PG_GETARG_BINARY_SCORES(0), design_effect);
	Area		current = AreaOfScores(PG_GETARG_BINARY_SCORES(1), design_effect);

	return AreaTest(fcinfo, &reference, &current);
}

PG_FUNCTION_INFO_V1(mleval_roc_confint_test_samples);
Datum
mleval_roc_confint_test_samples(PG_FUNCTION_ARGS)
{
	double		design_effect = DesignEffectOption(fcinfo, 2);
	Area		reference = AreaOfSample(PG_GETARG_TWO_SAMPLE(0), design_effect);
	Area		current = AreaOfSample(PG_GETARG_TWO_SAMPLE(1), design_effect);

	return AreaTest(fcinfo, &reference, &current);
}
