/*
 * operating_point_confint.c
 *		operating_point_confint(scores, metric, limit_value, level, design_effect): how sure
 *		the best of one rate is where another is good enough.
 */
#include "postgres.h"

#include <math.h>

#include "intervals.h"
#include "operating_points.h"
#include "roc_confint.h"
#include "stats/normal.h"
#include "stats/operating_points.h"
#include "utils/builtins.h"

#define LIMIT_ARG 2

/* Which of them; an error that lists them. */
static OperatingPoint
PointOption(FunctionCallInfo fcinfo, int arg)
{
	char	   *given = text_to_cstring(PG_GETARG_TEXT_PP(arg));

	for (int point = 0; point < OPERATING_POINTS; point++)
		if (strcmp(given, operating_point_name[point]) == 0)
			return (OperatingPoint) point;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("metric \"%s\" is not an operating point", given),
			 errdetail("Those are recall_at_precision, precision_at_recall, sensitivity_at_specificity, specificity_at_sensitivity, tpr_at_fpr, equal_error_rate and precision_at_k."),
			 errhint("At a threshold that is given there is mleval.proportion_confint(mleval.confusion_matrix_at(scores, threshold), metric), for others mleval.bootstrap_confint.")));
	pg_unreachable();
}

/* What the metric's own function takes behind the scores; an error where it takes another number of things. */
static double
LimitValue(FunctionCallInfo fcinfo, OperatingPoint point)
{
	if (PG_ARGISNULL(LIMIT_ARG) != (operating_point_limit[point] == NULL))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg(PG_ARGISNULL(LIMIT_ARG) ? "limit_value must be given for %s" : "%s takes no limit_value", operating_point_name[point]),
				 PG_ARGISNULL(LIMIT_ARG) ? errhint("It is %s of mleval.%s.", operating_point_limit[point], operating_point_name[point]) : 0));
	if (PG_ARGISNULL(LIMIT_ARG))
		return NAN;
	CheckOperatingLimit(point, PG_GETARG_FLOAT8(LIMIT_ARG));
	return PG_GETARG_FLOAT8(LIMIT_ARG);
}

/* Rows that count, to a unit of weight: of each class by itself, or of both together. */
typedef struct RowsPerWeight
{
	double		positives;
	double		negatives;
} RowsPerWeight;

static double
PerWeight(const Totals *total, double design_effect)
{
	return SumValue(&total->w) > 0 ? TotalsEffective(total) / SumValue(&total->w) / design_effect : 0.0;
}

/* Precision is of rows of both classes together; the rates of a class are of its own. */
static RowsPerWeight
RowsPerWeightOf(const BinaryScores *scores, OperatingPoint point, double design_effect)
{
	Totals		labelled = scores->total[SCORE_POSITIVE];
	double		both;

	if (point != RECALL_AT_PRECISION && point != PRECISION_AT_RECALL && point != PRECISION_AT_K)
		return (RowsPerWeight) {PerWeight(&scores->total[SCORE_POSITIVE], design_effect), PerWeight(&scores->total[SCORE_NEGATIVE], design_effect)};
	TotalsMerge(&labelled, &scores->total[SCORE_NEGATIVE]);
	both = PerWeight(&labelled, design_effect);
	return (RowsPerWeight) {both, both};
}

static Cuts
CutsOf(BinaryScores *scores, RowsPerWeight rows)
{
	Thresholds	thresholds = ThresholdsOf(scores);
	Cut		   *cut = palloc(sizeof(Cut) * ((Size) thresholds.count + 1));

	for (uint32 i = 0; i < thresholds.count; i++)
	{
		double		cell[CELLS];

		ThresholdCells(&thresholds, i, cell);
		cut[i] = (Cut) {.true_positives = cell[TRUE_POSITIVES] * rows.positives, .false_negatives = cell[FALSE_NEGATIVES] * rows.positives,
			.false_positives = cell[FALSE_POSITIVES] * rows.negatives, .true_negatives = cell[TRUE_NEGATIVES] * rows.negatives};
	}
	return (Cuts) {.cut = cut, .count = thresholds.count, .memory = scores->buckets.memory};
}

static Bounds
EndsOf(const Cuts *cuts, OperatingPoint point, double limit, double z)
{
	switch (point)
	{
		case RECALL_AT_PRECISION:
			return RecallEnds(cuts, limit, z);
		case PRECISION_AT_RECALL:
			return PrecisionEnds(cuts, limit, z);
		case SENSITIVITY_AT_SPECIFICITY:
			return SensitivityEnds(cuts, 1.0 - limit, z);
		case SPECIFICITY_AT_SENSITIVITY:
			return SpecificityEnds(cuts, limit, z);
		case TPR_AT_FPR:
			return SensitivityEnds(cuts, limit, z);
		case EQUAL_ERROR_RATE:
			return EqualErrorEnds(cuts, z);
		default:
			return PrecisionOfFirstEnds(cuts, limit, z);
	}
}

static Estimate
OperatingPointEstimate(BinaryScores *scores, OperatingPoint point, double limit, double level, double design_effect)
{
	Metric		metric = OperatingPointMetric(scores, point, limit);
	Estimate	estimate = {.value = NAN, .lower = NAN, .upper = NAN, .level = level, .n = ScoresLabelled(scores), .n_eff = NAN,
		.method = "profile of Wilson's score over thresholds, assumes independent rows", .reason = metric.reason};

	if (metric.reason == NULL)
	{
		RowsPerWeight rows = RowsPerWeightOf(scores, point, design_effect);
		Cuts		cuts = CutsOf(scores, rows);
		ScoreCurve	curve = ScoresCurve(scores);
		Bounds		ends = EndsOf(&cuts, point, point == PRECISION_AT_K ? limit * rows.positives : limit, NormalInterval(level));
		const char *note;

		estimate.value = metric.value;
		estimate.n_eff = curve.positives * rows.positives + curve.negatives * rows.negatives;
		estimate.lower = Min(metric.value, ends.lower);
		estimate.upper = Max(metric.value, ends.upper);
		note = ScoresApproximate(scores, &curve, ", of which only the ends are thresholds");
		if (note != NULL)
			EstimateApproximately(&estimate, OperatingPointBounds(scores, point, limit, metric.value), note);
	}
	return estimate;
}

Estimate
EqualErrorRateEstimate(BinaryScores *scores, double level, double design_effect)
{
	return OperatingPointEstimate(scores, EQUAL_ERROR_RATE, NAN, level, design_effect);
}

static bool
AnyNull(FunctionCallInfo fcinfo)
{
	for (int arg = 0; arg < PG_NARGS(); arg++)
		if (arg != LIMIT_ARG && PG_ARGISNULL(arg))
			return true;
	return false;
}

PG_FUNCTION_INFO_V1(mleval_operating_point_confint);
Datum
mleval_operating_point_confint(PG_FUNCTION_ARGS)
{
	OperatingPoint point;
	double		limit;
	double		level;
	Estimate	estimate;

	if (AnyNull(fcinfo))
		PG_RETURN_NULL();
	point = PointOption(fcinfo, 1);
	limit = LimitValue(fcinfo, point);
	level = LevelOption(fcinfo, 3);
	estimate = OperatingPointEstimate(PG_GETARG_BINARY_SCORES(0), point, limit, level, DesignEffectOption(fcinfo, 4));
	return EstimateGetDatum(fcinfo, &estimate);
}
