/*
 * metrics_binary_scores.c
 *		metrics(binary_scores): every metric of the summary, as rows.
 */
#include "postgres.h"

#include <math.h>

#include "intervals.h"
#include "scores.h"

/* What the lifecycle records of every window: without intervals, as rows of a window depend on each other, but with where they are to be had. */
static void
PutRecorded(FunctionCallInfo fcinfo, BinaryScores *scores)
{
	ScoreCurve	curve = ScoresCurve(scores);
	int64		n = ScoresLabelled(scores);

	MetricRowRecorded(fcinfo, "roc_auc_score", RocAucMetric(scores, &curve), "roc_auc_confint(summary)", n);
	MetricRowRecorded(fcinfo, "average_precision_score", AveragePrecisionMetric(scores, &curve), "average_precision_confint(summary)", n);
	MetricRowRecorded(fcinfo, "ks_statistic", ScoreKsMetric(scores, &curve), "ks_statistic_confint(summary)", n);
	MetricRowRecorded(fcinfo, "log_loss", LogLossMetric(scores), "log_loss_confint(summary)", n);
	MetricRowRecorded(fcinfo, "brier_score_loss", BrierScoreLossMetric(scores), "brier_score_confint(summary)", n);
}

/* _recorded_metrics(scores) */
PG_FUNCTION_INFO_V1(mleval_metrics_binary_scores_recorded);
Datum
mleval_metrics_binary_scores_recorded(PG_FUNCTION_ARGS)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);

	MetricRowsBegin(fcinfo);
	PutRecorded(fcinfo, scores);
	return (Datum) 0;
}

static void
PutRankMetrics(FunctionCallInfo fcinfo, BinaryScores *scores)
{
	ScoreCurve	curve = ScoresCurve(scores);
	int64		n = ScoresLabelled(scores);
	Estimate	area = RocAucEstimate(scores, METRICS_LEVEL, METRICS_DESIGN_EFFECT);
	Estimate	gini = area;
	Estimate	precision = AveragePrecisionEstimate(scores, METRICS_LEVEL, METRICS_DESIGN_EFFECT);
	Estimate	distance = KsEstimate(scores, METRICS_LEVEL, METRICS_DESIGN_EFFECT);
	Estimate	equal_error = EqualErrorRateEstimate(scores, METRICS_LEVEL, METRICS_DESIGN_EFFECT);

	gini.lower = 2.0 * area.lower - 1.0;
	gini.upper = 2.0 * area.upper - 1.0;
	/* its own note names bounds of its own */
	if (isfinite(gini.lower))
		gini.reason = NULL;
	MetricRowWithEnds(fcinfo, "roc_auc_score", RocAucMetric(scores, &curve), &area, n);
	MetricRowWithEnds(fcinfo, "gini", GiniMetric(scores, &curve), &gini, n);
	MetricRowWithEnds(fcinfo, "average_precision_score", AveragePrecisionMetric(scores, &curve), &precision, n);
	MetricRowWithEnds(fcinfo, "ks_statistic", ScoreKsMetric(scores, &curve), &distance, n);
	MetricRowWithEnds(fcinfo, "equal_error_rate", EqualErrorRateMetric(scores), &equal_error, n);
	MetricRowToResample(fcinfo, "best_threshold", BestThresholdMetric(scores), n);
}

static void
PutLosses(FunctionCallInfo fcinfo, BinaryScores *scores)
{
	int64		n = ScoresLabelled(scores);
	Estimate	log_loss = LogLossEstimate(scores, METRICS_LEVEL, METRICS_DESIGN_EFFECT);
	Estimate	brier = BrierScoreEstimate(scores, METRICS_LEVEL, METRICS_DESIGN_EFFECT);
	Estimate	d2_log_loss = D2LogLossEstimate(scores, METRICS_LEVEL, METRICS_DESIGN_EFFECT);
	Estimate	d2_brier = D2BrierEstimate(scores, METRICS_LEVEL, METRICS_DESIGN_EFFECT);
	Estimate	entropy = NormalizedCrossEntropyEstimate(scores, METRICS_LEVEL, METRICS_DESIGN_EFFECT);

	MetricRowWithEnds(fcinfo, "log_loss", LogLossMetric(scores), &log_loss, n);
	MetricRowWithEnds(fcinfo, "brier_score_loss", BrierScoreLossMetric(scores), &brier, n);
	MetricRowWithEnds(fcinfo, "d2_log_loss_score", D2LogLossMetric(scores), &d2_log_loss, n);
	MetricRowWithEnds(fcinfo, "d2_brier_score", D2BrierMetric(scores), &d2_brier, n);
	MetricRowWithEnds(fcinfo, "normalized_cross_entropy", NormalizedCrossEntropyMetric(scores), &entropy, n);
}

/* Every resample makes calibration errors larger, so that it says nothing of how sure they are: the others have no interval. */
static void
PutCalibration(FunctionCallInfo fcinfo, BinaryScores *scores)
{
	int64		n = ScoresLabelled(scores);
	Estimate	expected = ExpectedCalibrationErrorEstimate(scores, METRICS_LEVEL, METRICS_DESIGN_EFFECT);
	Estimate	slope = CalibrationSlopeEstimate(scores, METRICS_LEVEL, METRICS_DESIGN_EFFECT);
	Estimate	intercept = CalibrationInterceptEstimate(scores, false, METRICS_LEVEL, METRICS_DESIGN_EFFECT);

	EstimateRow(fcinfo, "expected_calibration_error", &expected);
	MetricRow(fcinfo, "maximum_calibration_error", MaximumCalibrationErrorMetric(scores), n);
	MetricRow(fcinfo, "root_mean_square_calibration_error", RootMeanSquareCalibrationErrorMetric(scores), n);
	EstimateRow(fcinfo, "calibration_slope", &slope);
	EstimateRow(fcinfo, "calibration_intercept", &intercept);
}

PG_FUNCTION_INFO_V1(mleval_metrics_binary_scores);
Datum
mleval_metrics_binary_scores(PG_FUNCTION_ARGS)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);

	MetricRowsBegin(fcinfo);
	PutRankMetrics(fcinfo, scores);
	PutLosses(fcinfo, scores);
	PutCalibration(fcinfo, scores);
	return (Datum) 0;
}
