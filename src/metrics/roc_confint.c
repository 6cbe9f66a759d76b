/*
 * roc_confint.c
 *		How sure an area under the ROC curve is, and whether two differ; and how
 *		sure the largest distance of both classes' distribution functions is.
 */
#include "postgres.h"

#include <math.h>

#include "intervals.h"
#include "ranks.h"
#include "roc_confint.h"
#include "scores.h"
#include "stats/area_interval.h"
#include "stats/delong.h"
#include "stats/kolmogorov.h"
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
	Area		area = {.area = delong.area, .variance = NAN, .n = negatives->n + positives->n, .negatives = m, .positives = n, .effective = m + n,
		.bounds = {delong.area, delong.area}};

	if (!(m > 1 && n > 1))
		area.reason = "fewer than two effective rows of a class";
	else
	{
		area.variance = DelongVariance(&delong, m, n);
		area.freedom = DelongFreedom(&delong, m, n);
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
	area = AreaOf(ScoreDelong(&curve), &scores->total[SCORE_NEGATIVE], &scores->total[SCORE_POSITIVE], design_effect);
	area.note = ScoresApproximate(scores, &curve, ", which count as ties (roc_auc_bounds)");
	if (area.note != NULL)
		area.bounds = RocAucBoundsOf(scores);
	return area;
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

static const struct
{
	const char *name;
	const char *said;
}			area_method[AREA_METHODS] = {
	{"delong", "DeLong, assumes independent rows"},
	{"logit", "DeLong on logits, Student's t, assumes independent rows"},
	{"newcombe", "Newcombe 2006, score interval, assumes independent rows"}
};

AreaMethod
AreaMethodOption(FunctionCallInfo fcinfo, int arg, bool mean)
{
	char	   *name = text_to_cstring(PG_GETARG_TEXT_PP(arg));
	bool		of_one = mean && strcmp(name, area_method[AREA_NEWCOMBE].name) == 0;

	for (AreaMethod method = 0; method < AREA_METHODS && !of_one; method++)
		if (strcmp(name, area_method[method].name) == 0)
			return method;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 of_one ? errmsg("method \"%s\" is of one area, not of a mean of several", name) : errmsg("unrecognized method: \"%s\"", name),
			 mean ? errhint("It is one of \"delong\", \"logit\".") : errhint("It is one of \"delong\", \"logit\", \"newcombe\".")));
}

static Bounds
DelongEnds(const Area *area, double level)
{
	double		half = NormalInterval(level) * sqrt(area->variance);

	return (Bounds) {Max(0.0, area->area - half), Min(1.0, area->area + half)};
}

/* The derivative of the logit is 1 / (area * rest). */
static Bounds
LogitEnds(const Area *area, double level)
{
	double		rest = 1.0 - area->area;
	double		half = StudentUpperQuantile(0.5 * (1.0 - level), area->freedom) * sqrt(area->variance);
	double		odds = exp(half / (area->area * rest));

	return (Bounds) {area->area / (area->area + rest * odds), isinf(odds) ? 1.0 : area->area * odds / (area->area * odds + rest)};
}

/*
 * How sure the area is that there would be, were the order within buckets known:
 * it lies between its bounds, and the interval moves with it.
 */
static void
Widen(Estimate *estimate, Bounds bounds)
{
	estimate->lower = Max(0.0, Min(estimate->lower, estimate->lower + (bounds.lower - estimate->value)));
	estimate->upper = Min(1.0, Max(estimate->upper, estimate->upper + (bounds.upper - estimate->value)));
}

void
EstimateApproximately(Estimate *estimate, Bounds bounds, const char *note)
{
	if (estimate->reason == NULL)
	{
		Widen(estimate, bounds);
		estimate->reason = note;
	}
	else
		estimate->reason = psprintf("%s; %s", estimate->reason, note);
}

Estimate
AreaEstimate(const Area *area, double level, AreaMethod method)
{
	Estimate	estimate = {.value = area->area, .lower = NAN, .upper = NAN, .level = level, .n = area->n, .n_eff = area->effective,
		.method = area_method[method].said, .reason = area->reason};

	if (estimate.reason == NULL && method != AREA_NEWCOMBE && !(area->variance > 0))
		estimate.reason = no_area_variance;
	if (estimate.reason == NULL)
	{
		Bounds		ends = method == AREA_DELONG ? DelongEnds(area, level) :
			method == AREA_LOGIT ? LogitEnds(area, level) :
			NewcombeInterval(area->area, area->negatives, area->positives, NormalInterval(level));

		estimate.lower = ends.lower;
		estimate.upper = ends.upper;
	}
	if (area->note != NULL)
		EstimateApproximately(&estimate, area->bounds, area->note);
	return estimate;
}

Estimate
RocAucEstimate(BinaryScores *scores, double level, double design_effect)
{
	Area		area = AreaOfScores(scores, design_effect);

	return AreaEstimate(&area, level, AREA_LOGIT);
}

static Datum
AreaInterval(FunctionCallInfo fcinfo, const Area *area, double level, AreaMethod method)
{
	Estimate	estimate = AreaEstimate(area, level, method);

	return EstimateGetDatum(fcinfo, &estimate);
}

/* roc_auc_confint(scores, level, method, design_effect) */
PG_FUNCTION_INFO_V1(mleval_roc_confint_scores);
Datum
mleval_roc_confint_scores(PG_FUNCTION_ARGS)
{
	double		level = LevelOption(fcinfo, 1);
	AreaMethod	method = AreaMethodOption(fcinfo, 2, false);
	Area		area = AreaOfScores(PG_GETARG_BINARY_SCORES(0), DesignEffectOption(fcinfo, 3));

	return AreaInterval(fcinfo, &area, level, method);
}

PG_FUNCTION_INFO_V1(mleval_roc_confint_sample);
Datum
mleval_roc_confint_sample(PG_FUNCTION_ARGS)
{
	double		level = LevelOption(fcinfo, 1);
	AreaMethod	method = AreaMethodOption(fcinfo, 2, false);
	Area		area = AreaOfSample(PG_GETARG_TWO_SAMPLE(0), DesignEffectOption(fcinfo, 3));

	return AreaInterval(fcinfo, &area, level, method);
}

/* Of areas of rows that have nothing to do with each other: Student's t with Satterthwaite's degrees of freedom. */
static Datum
AreaTest(FunctionCallInfo fcinfo, const Area *reference, const Area *current)
{
	TestResult	result = {.statistic = NAN, .pvalue = NAN, .n_reference = reference->n, .n_current = current->n,
		.method = "DeLong, unpaired, two-sided, assumes independent rows", .reason = reference->reason != NULL ? reference->reason : current->reason};

	if (result.reason == NULL && !(reference->variance > 0 && current->variance > 0))
		result.reason = no_area_variance;
	if (result.reason == NULL)
	{
		double		variance = reference->variance + current->variance;
		double		share = reference->variance / variance;
		double		df = 1.0 / (share * share / (reference->effective - 1.0) + (1.0 - share) * (1.0 - share) / (current->effective - 1.0));

		result.statistic = (reference->area - current->area) / sqrt(variance);
		result.pvalue = Min(1.0, 2.0 * StudentUpperTail(fabs(result.statistic), df));
		result.reason = reference->note != NULL ? reference->note : current->note;
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

/* The ends around a distance. */
static Estimate
DistanceEstimate(double distance, const Totals *negatives, const Totals *positives, double level, double design_effect)
{
	double		m = TotalsEffective(negatives) / design_effect;
	double		n = TotalsEffective(positives) / design_effect;
	double		margin = m > 0 && n > 0 ? MassartMargin(m, n, 1.0 - level) : 1.0;

	return (Estimate) {.value = distance, .lower = Max(0.0, distance - margin), .upper = Min(1.0, distance + margin), .level = level,
		.n = negatives->n + positives->n, .n_eff = m + n};
}

/* Of what has no distance. */
static Estimate
NoDistance(int64 n, double level, const char *reason)
{
	return (Estimate) {.value = NAN, .lower = NAN, .upper = NAN, .level = level, .n = n, .n_eff = NAN, .reason = reason};
}

static const char distance_method[] = "Massart 1990, of both classes, covers level or more, assumes independent rows";

Estimate
KsEstimate(BinaryScores *scores, double level, double design_effect)
{
	const char *reason = ScoresNoRanking(scores);
	Estimate	estimate = NoDistance(ScoresLabelled(scores), level, reason);

	if (reason == NULL)
	{
		ScoreCurve	curve = ScoresCurve(scores);
		const char *note = ScoresApproximate(scores, &curve, ", which count as ties (ks_statistic_bounds)");

		estimate = DistanceEstimate(ScoreKs(&curve), &scores->total[SCORE_NEGATIVE], &scores->total[SCORE_POSITIVE], level, design_effect);
		if (note != NULL)
			EstimateApproximately(&estimate, ScoreKsBoundsOf(scores), note);
	}
	estimate.method = distance_method;
	return estimate;
}

/* ks_statistic_confint(scores, level, design_effect) */
PG_FUNCTION_INFO_V1(mleval_roc_confint_ks_scores);
Datum
mleval_roc_confint_ks_scores(PG_FUNCTION_ARGS)
{
	double		level = LevelOption(fcinfo, 1);
	Estimate	estimate = KsEstimate(PG_GETARG_BINARY_SCORES(0), level, DesignEffectOption(fcinfo, 2));

	return EstimateGetDatum(fcinfo, &estimate);
}

PG_FUNCTION_INFO_V1(mleval_roc_confint_ks_sample);
Datum
mleval_roc_confint_ks_sample(PG_FUNCTION_ARGS)
{
	TwoSample  *sample = PG_GETARG_TWO_SAMPLE(0);
	double		level = LevelOption(fcinfo, 1);
	double		design_effect = DesignEffectOption(fcinfo, 2);
	const char *reason = NoSamples(sample);
	Estimate	estimate = NoDistance(TwoSampleSize(sample), level, reason);

	if (reason == NULL)
	{
		Totals		reference = SampleTotal(sample, SAMPLE_REFERENCE);
		Totals		current = SampleTotal(sample, SAMPLE_CURRENT);

		estimate = DistanceEstimate(SampleKs(sample), &reference, &current, level, design_effect);
	}
	estimate.method = distance_method;
	return EstimateGetDatum(fcinfo, &estimate);
}
