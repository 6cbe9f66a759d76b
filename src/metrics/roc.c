/*
 * roc.c
 *		SQL functions for how well scores rank: areas, curve, KS, buckets.
 */
#include "postgres.h"

#include <math.h>

#include "composite.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "scores.h"
#include "utils/tuplestore.h"

int64
ScoresLabelled(const BinaryScores *scores)
{
	return scores->total[SCORE_POSITIVE].n + scores->total[SCORE_NEGATIVE].n;
}

const char *
ScoresNoLabels(const BinaryScores *scores)
{
	if (BinaryScoresRows(scores) == 0)
		return "no rows";
	if (ScoresLabelled(scores) == 0)
		return "no row has both a label and a score";
	if (SumValue(&scores->total[SCORE_POSITIVE].w) + SumValue(&scores->total[SCORE_NEGATIVE].w) <= 0)
		return "all labelled rows have weight 0";
	return NULL;
}

const char *
ScoresNoPositive(const BinaryScores *scores)
{
	const char *reason = ScoresNoLabels(scores);

	if (reason == NULL && SumValue(&scores->total[SCORE_POSITIVE].w) <= 0)
		reason = "no positive among the labelled rows";
	return reason;
}

const char *
ScoresNoRanking(const BinaryScores *scores)
{
	const char *reason = ScoresNoPositive(scores);

	if (reason == NULL && SumValue(&scores->total[SCORE_NEGATIVE].w) <= 0)
		reason = "no negative among the labelled rows";
	return reason;
}

ScoreCurve
ScoresCurve(BinaryScores *scores)
{
	uint32		count = ScorePositionCount(scores);
	ScorePosition *position = palloc(sizeof(ScorePosition) * Max(count, 1));

	ScorePositions(scores, position);
	return ScoreCurveOf(position, count);
}

const char *
ScoresApproximate(const BinaryScores *scores, const ScoreCurve *curve, const char *therefore)
{
	bool		weighted = !TotalsUnweighted(&scores->total[SCORE_POSITIVE]) || !TotalsUnweighted(&scores->total[SCORE_NEGATIVE]);
	uint32		buckets = 0;
	double		most = 0.0;

	if (!BinaryScoresApproximate(scores))
		return NULL;
	for (uint32 i = 0; i < curve->count; i++)
	{
		double		weight = curve->position[i].weight[SCORE_POSITIVE] + curve->position[i].weight[SCORE_NEGATIVE];

		buckets += weight > 0;
		most = Max(most, weight);
	}
	/* of weights no more digits than are the same in whatever order they are added */
	return psprintf("approximate: %u buckets of up to %.*g %s%s%s", buckets, weighted ? 6 : 15, most, weighted ? "in weight" : "rows",
					scores->blur.kind != BLUR_NONE ? ", calibrated as one score each" : "", therefore);
}

static Metric
RankMetric(const BinaryScores *scores, const ScoreCurve *curve, const char *bounds, double (*metric) (const ScoreCurve *))
{
	const char *reason = ScoresNoRanking(scores);

	if (reason != NULL)
		return METRIC_UNDEFINED(reason);
	return (Metric) {.value = metric(curve), .note = ScoresApproximate(scores, curve, bounds)};
}

Metric
RocAucMetric(const BinaryScores *scores, const ScoreCurve *curve)
{
	return RankMetric(scores, curve, ", which count as ties (roc_auc_bounds)", RocAuc);
}

Metric
GiniMetric(const BinaryScores *scores, const ScoreCurve *curve)
{
	return RankMetric(scores, curve, ", which count as ties (gini_bounds)", RocGini);
}

/* Defined without negatives too: then every threshold's precision is 1. */
Metric
AveragePrecisionMetric(const BinaryScores *scores, const ScoreCurve *curve)
{
	const char *reason = ScoresNoPositive(scores);

	if (reason != NULL)
		return METRIC_UNDEFINED(reason);
	return (Metric) {.value = AveragePrecision(curve), .note = ScoresApproximate(scores, curve, ", which count as ties (average_precision_bounds)")};
}

Metric
ScoreKsMetric(const BinaryScores *scores, const ScoreCurve *curve)
{
	return RankMetric(scores, curve, ", which count as ties (ks_statistic_bounds)", ScoreKs);
}

static Datum
CurveMetricDatum(FunctionCallInfo fcinfo, Metric (*metric) (const BinaryScores *, const ScoreCurve *))
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	ScoreCurve	curve = ScoresCurve(scores);

	return MetricDatum(fcinfo, metric(scores, &curve));
}

PG_FUNCTION_INFO_V1(mleval_roc_auc_score);
Datum
mleval_roc_auc_score(PG_FUNCTION_ARGS)
{
	return CurveMetricDatum(fcinfo, RocAucMetric);
}

PG_FUNCTION_INFO_V1(mleval_roc_gini);
Datum
mleval_roc_gini(PG_FUNCTION_ARGS)
{
	return CurveMetricDatum(fcinfo, GiniMetric);
}

PG_FUNCTION_INFO_V1(mleval_roc_average_precision_score);
Datum
mleval_roc_average_precision_score(PG_FUNCTION_ARGS)
{
	return CurveMetricDatum(fcinfo, AveragePrecisionMetric);
}

PG_FUNCTION_INFO_V1(mleval_roc_ks_statistic);
Datum
mleval_roc_ks_statistic(PG_FUNCTION_ARGS)
{
	return CurveMetricDatum(fcinfo, ScoreKsMetric);
}

/* NULL is no limit */
static double
MaxFprOption(FunctionCallInfo fcinfo, int arg)
{
	double		max_fpr = PG_ARGISNULL(arg) ? 1.0 : PG_GETARG_FLOAT8(arg);

	if (!(max_fpr > 0 && max_fpr <= 1))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("max_fpr must be above 0 and not above 1"),
				 errdetail("Got %g.", max_fpr)));
	return max_fpr;
}

/* roc_auc_score(scores, max_fpr) */
PG_FUNCTION_INFO_V1(mleval_roc_auc_score_partial);
Datum
mleval_roc_auc_score_partial(PG_FUNCTION_ARGS)
{
	double		max_fpr = MaxFprOption(fcinfo, 1);
	BinaryScores *scores;
	ScoreCurve	curve;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	scores = PG_GETARG_BINARY_SCORES(0);
	if (ScoresNoRanking(scores) != NULL)
		PG_RETURN_NULL();
	curve = ScoresCurve(scores);
	PG_RETURN_FLOAT8(max_fpr < 1 ? PartialRocAuc(&curve, max_fpr) : RocAuc(&curve));
}

Datum
ScoreBoundsDatum(FunctionCallInfo fcinfo, const char *reason, Bounds bounds)
{
	Datum		values[2];
	bool		nulls[2] = {reason != NULL, reason != NULL};

	values[0] = Float8GetDatum(bounds.lower);
	values[1] = Float8GetDatum(bounds.upper);
	return CompositeDatum(fcinfo, lengthof(values), values, nulls);
}

/* All labelled rows in one position: the curve of scores in an order that nobody knows. */
static ScoreCurve
CurveWithoutOrder(const ScoreCurve *curve)
{
	ScorePosition *all = palloc0(sizeof(ScorePosition));

	all->lower = -INFINITY;
	all->upper = INFINITY;
	all->weight[SCORE_POSITIVE] = curve->positives;
	all->weight[SCORE_NEGATIVE] = curve->negatives;
	return ScoreCurveOf(all, 1);
}

typedef Bounds (*BoundsOf) (const ScoreCurve *curve);

/* Of calibrated scores it is known from when their positions were. */
static Bounds
RankBounds(BinaryScores *scores, BlurredRank rank, BoundsOf bounds_of)
{
	ScoreCurve	curve = ScoresCurve(scores);

	if (scores->blur.kind == BLUR_CALIBRATED)
		return scores->blur.rank[rank];
	if (scores->blur.kind == BLUR_MERGED)
		curve = CurveWithoutOrder(&curve);
	return bounds_of(&curve);
}

static Datum
RankBoundsDatum(FunctionCallInfo fcinfo, const char *(*reason_of) (const BinaryScores *), BlurredRank rank, BoundsOf bounds_of)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	const char *reason = reason_of(scores);

	return ScoreBoundsDatum(fcinfo, reason, reason != NULL ? (Bounds) {0} : RankBounds(scores, rank, bounds_of));
}

Bounds
RocAucBoundsOf(BinaryScores *scores)
{
	return RankBounds(scores, BLUR_ROC_AUC, RocAucBounds);
}

Bounds
AveragePrecisionBoundsOf(BinaryScores *scores)
{
	return RankBounds(scores, BLUR_AVERAGE_PRECISION, AveragePrecisionBounds);
}

Bounds
ScoreKsBoundsOf(BinaryScores *scores)
{
	return RankBounds(scores, BLUR_KS, ScoreKsBounds);
}

PG_FUNCTION_INFO_V1(mleval_roc_auc_bounds);
Datum
mleval_roc_auc_bounds(PG_FUNCTION_ARGS)
{
	return RankBoundsDatum(fcinfo, ScoresNoRanking, BLUR_ROC_AUC, RocAucBounds);
}

PG_FUNCTION_INFO_V1(mleval_roc_gini_bounds);
Datum
mleval_roc_gini_bounds(PG_FUNCTION_ARGS)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	const char *reason = ScoresNoRanking(scores);
	Bounds		area = reason != NULL ? (Bounds) {0} : RocAucBoundsOf(scores);

	return ScoreBoundsDatum(fcinfo, reason, (Bounds) {2.0 * area.lower - 1.0, 2.0 * area.upper - 1.0});
}

PG_FUNCTION_INFO_V1(mleval_roc_average_precision_bounds);
Datum
mleval_roc_average_precision_bounds(PG_FUNCTION_ARGS)
{
	return RankBoundsDatum(fcinfo, ScoresNoPositive, BLUR_AVERAGE_PRECISION, AveragePrecisionBounds);
}

PG_FUNCTION_INFO_V1(mleval_roc_ks_statistic_bounds);
Datum
mleval_roc_ks_statistic_bounds(PG_FUNCTION_ARGS)
{
	return RankBoundsDatum(fcinfo, ScoresNoRanking, BLUR_KS, ScoreKsBounds);
}

/* roc_auc_bounds(scores, max_fpr) */
PG_FUNCTION_INFO_V1(mleval_roc_auc_bounds_partial);
Datum
mleval_roc_auc_bounds_partial(PG_FUNCTION_ARGS)
{
	double		max_fpr = MaxFprOption(fcinfo, 1);
	BinaryScores *scores;
	ScoreCurve	curve;
	const char *reason;
	Bounds		bounds = {0};

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	scores = PG_GETARG_BINARY_SCORES(0);
	reason = ScoresNoRanking(scores);
	if (reason == NULL && max_fpr < 1)
	{
		curve = ScoresCurve(scores);
		if (scores->blur.kind != BLUR_NONE)
			curve = CurveWithoutOrder(&curve);
		bounds = PartialRocAucBounds(&curve, max_fpr);
	}
	else if (reason == NULL)
		bounds = RocAucBoundsOf(scores);
	return ScoreBoundsDatum(fcinfo, reason, bounds);
}

static void
PutRow(FunctionCallInfo fcinfo, Datum *values, bool *nulls)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/*
 * roc_curve(scores, drop_intermediate) returns rows
 *
 * Of one class alone, the rate of the other is NULL; of no labels there is no
 * curve, and no rows.
 */
PG_FUNCTION_INFO_V1(mleval_roc_curve);
Datum
mleval_roc_curve(PG_FUNCTION_ARGS)
{
	BinaryScores *scores;
	ScoreCurve	curve;
	RocPoint   *point;
	uint32		count;

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	scores = PG_GETARG_BINARY_SCORES(0);
	if (ScoresNoLabels(scores) != NULL)
		return (Datum) 0;

	curve = ScoresCurve(scores);
	point = palloc(sizeof(RocPoint) * ((Size) curve.count + 1));
	count = RocCurve(&curve, PG_ARGISNULL(1) || PG_GETARG_BOOL(1), point);
	for (uint32 i = 0; i < count; i++)
	{
		Datum		values[3];
		bool		nulls[3] = {curve.negatives <= 0, curve.positives <= 0, false};

		CHECK_FOR_INTERRUPTS();
		values[0] = Float8GetDatum(nulls[0] ? 0 : point[i].false_positives / curve.negatives);
		values[1] = Float8GetDatum(nulls[1] ? 0 : point[i].true_positives / curve.positives);
		values[2] = Float8GetDatum(point[i].threshold);
		PutRow(fcinfo, values, nulls);
	}
	return (Datum) 0;
}

/* buckets(scores) returns rows (lower, upper, positives, negatives, unlabelled, mean_score) */
PG_FUNCTION_INFO_V1(mleval_binary_scores_buckets);
Datum
mleval_binary_scores_buckets(PG_FUNCTION_ARGS)
{
	ScoreCurve	curve = ScoresCurve(PG_GETARG_BINARY_SCORES(0));

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	for (uint32 i = 0; i < curve.count; i++)
	{
		const ScorePosition *position = &curve.position[i];
		Datum		values[6];
		bool		nulls[6] = {false};

		CHECK_FOR_INTERRUPTS();
		values[0] = Float8GetDatum(position->lower);
		values[1] = Float8GetDatum(position->upper);
		for (int class = 0; class < SCORE_CLASSES; class++)
			values[2 + class] = Float8GetDatum(position->weight[class]);
		values[5] = Float8GetDatum(ScorePositionMean(position));
		PutRow(fcinfo, values, nulls);
	}
	return (Datum) 0;
}
