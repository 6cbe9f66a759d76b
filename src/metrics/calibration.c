/*
 * calibration.c
 *		SQL functions that ask whether scores are the probabilities they say.
 *
 * A position of many scores counts as one at their mean: exact up to max_buckets
 * distinct scores, past that within a bucket's width.
 */
#include "postgres.h"

#include <math.h>

#include "composite.h"
#include "estimate.h"
#include "funcapi.h"
#include "intervals.h"
#include "miscadmin.h"
#include "scores.h"
#include "stats/calibration.h"
#include "stats/chi_squared.h"
#include "stats/logistic.h"
#include "stats/normal.h"
#include "stats/proportion.h"
#include "test_result.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#define MAX_BINS 10000
#define MAX_ROUNDS 200

typedef struct Points
{
	CalibrationPoint *point;
	uint32		count;
	double		weight;
	double		effective;		/* rows that they are worth: Kish's number */
	int64		n;
	bool		weighted;
	const char *note;			/* of points that are buckets; or NULL */
} Points;

/*
 * What labelled rows weigh at each score; they have probabilities, and weight.
 * The mean of a position may owe more to unlabelled rows that have none.
 */
static Points
PointsOf(BinaryScores *scores)
{
	ScoreCurve	curve = ScoresCurve(scores);
	Points		points = {.point = palloc(sizeof(CalibrationPoint) * Max(curve.count, 1))};
	Totals		total = scores->total[SCORE_POSITIVE];

	TotalsMerge(&total, &scores->total[SCORE_NEGATIVE]);
	for (uint32 i = 0; i < curve.count; i++)
	{
		const ScorePosition *position = &curve.position[i];
		double		positives = position->weight[SCORE_POSITIVE];
		double		negatives = position->weight[SCORE_NEGATIVE];

		if (positives + negatives > 0)
			points.point[points.count++] = (CalibrationPoint) {Max(0.0, Min(1.0, ScorePositionMean(position))), positives, negatives};
	}
	points.weight = curve.positives + curve.negatives;
	points.effective = TotalsEffective(&total);
	points.n = total.n;
	points.weighted = !TotalsUnweighted(&total);
	points.note = ScoresApproximate(scores, &curve, ", which count at their mean score");
	return points;
}

typedef struct Bins
{
	CalibrationBin *bin;
	uint32		count;
} Bins;

static BinStrategy
StrategyOption(FunctionCallInfo fcinfo, int arg)
{
	char	   *strategy = text_to_cstring(PG_GETARG_TEXT_PP(arg));

	if (strcmp(strategy, "uniform") != 0 && strcmp(strategy, "quantile") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unrecognized strategy: \"%s\"", strategy),
				 errhint("It is one of \"uniform\", \"quantile\".")));
	return strategy[0] == 'u' ? BIN_UNIFORM : BIN_QUANTILE;
}

static uint32
BinsOption(FunctionCallInfo fcinfo, int arg, const char *name)
{
	int32		bins = PG_GETARG_INT32(arg);

	if (bins < 1 || bins > MAX_BINS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be between 1 and %d", name, MAX_BINS),
				 errdetail("Got %d.", bins)));
	return (uint32) bins;
}

static Bins
BinsOf(const Points *points, BinStrategy strategy, uint32 n_bins)
{
	Bins		bins = {.bin = palloc(sizeof(CalibrationBin) * n_bins)};

	bins.count = CalibrationBins(points->point, points->count, strategy, points->weighted, n_bins, bins.bin);
	return bins;
}

/* calibration_curve(scores, n_bins, strategy, level, design_effect): see its columns in sql/420-calibration.sql */
PG_FUNCTION_INFO_V1(mleval_calibration_curve);
Datum
mleval_calibration_curve(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	uint32		n_bins;
	BinStrategy strategy;
	double		level;
	double		design_effect;
	BinaryScores *scores;
	Points		points;
	Bins		bins;

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	n_bins = BinsOption(fcinfo, 1, "n_bins");
	strategy = StrategyOption(fcinfo, 2);
	level = LevelOption(fcinfo, 3);
	design_effect = DesignEffectOption(fcinfo, 4);
	scores = PG_GETARG_BINARY_SCORES(0);
	CheckProbabilities(scores);
	if (ScoresNoLabels(scores) != NULL)
		return (Datum) 0;
	points = PointsOf(scores);
	bins = BinsOf(&points, strategy, n_bins);
	for (uint32 i = 0; i < bins.count; i++)
	{
		const CalibrationBin *bin = &bins.bin[i];
		double		share = bin->positives / bin->weight;
		double		effective = bin->weight * (points.effective / points.weight) / design_effect;
		ShareInterval interval = {0.0, 1.0};
		Datum		values[7];
		bool		nulls[7] = {false};

		CHECK_FOR_INTERRUPTS();
		if (effective > 0 && isfinite(effective))
			interval = WilsonInterval(Min(effective, effective * share), effective, level);
		values[0] = Float8GetDatum(share);
		values[1] = Float8GetDatum(Min(1.0, bin->score_sum / bin->weight));
		values[2] = Float8GetDatum(interval.lower);
		values[3] = Float8GetDatum(interval.upper);
		values[4] = Float8GetDatum(bin->weight);
		values[5] = Float8GetDatum(bin->lower);
		values[6] = Float8GetDatum(bin->upper);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}

/* The bins of the functions' defaults. */
#define DEFAULT_BINS 10

typedef double (*ErrorKind) (const CalibrationError *error);

static double
Expected(const CalibrationError *error)
{
	return error->expected;
}

static double
Maximum(const CalibrationError *error)
{
	return error->maximum;
}

static double
RootMeanSquare(const CalibrationError *error)
{
	return error->root_mean_square;
}

static Metric
ErrorOverBins(BinaryScores *scores, BinStrategy strategy, uint32 n_bins, ErrorKind kind)
{
	const char *reason = ScoresNoProbabilities(scores);
	Points		points;
	Bins		bins;
	CalibrationError error;

	if (reason != NULL)
		return METRIC_UNDEFINED(reason);
	points = PointsOf(scores);
	bins = BinsOf(&points, strategy, n_bins);
	error = CalibrationErrorOf(bins.bin, bins.count);
	return (Metric) {.value = kind(&error), .note = points.note};
}

Metric
MaximumCalibrationErrorMetric(BinaryScores *scores)
{
	return ErrorOverBins(scores, BIN_UNIFORM, DEFAULT_BINS, Maximum);
}

Metric
RootMeanSquareCalibrationErrorMetric(BinaryScores *scores)
{
	return ErrorOverBins(scores, BIN_UNIFORM, DEFAULT_BINS, RootMeanSquare);
}

static Estimate
ExpectedErrorEstimate(BinaryScores *scores, BinStrategy strategy, uint32 n_bins, double level, double design_effect)
{
	Estimate	estimate = {.value = NAN, .lower = NAN, .upper = NAN, .level = level, .n = ScoresLabelled(scores), .n_eff = NAN,
		.method = "triangle inequality over bins, covers about level or more, assumes independent rows", .reason = ScoresNoProbabilities(scores)};

	if (estimate.reason == NULL)
	{
		Points		points = PointsOf(scores);
		Bins		bins = BinsOf(&points, strategy, n_bins);
		double		margin = 1.0;

		estimate.value = CalibrationErrorOf(bins.bin, bins.count).expected;
		estimate.n_eff = points.effective / design_effect;
		if (estimate.n_eff > 0 && isfinite(estimate.n_eff))
			margin = ExpectedErrorMargin(points.point, bins.bin, bins.count, estimate.n_eff, NormalUpperQuantile(1.0 - level));
		estimate.lower = Max(0.0, estimate.value - margin);
		estimate.upper = Min(1.0, estimate.value + margin);
		estimate.reason = points.note;
	}
	return estimate;
}

Estimate
ExpectedCalibrationErrorEstimate(BinaryScores *scores, double level, double design_effect)
{
	return ExpectedErrorEstimate(scores, BIN_UNIFORM, DEFAULT_BINS, level, design_effect);
}

/* expected_calibration_error_confint(scores, n_bins, strategy, level, design_effect) */
PG_FUNCTION_INFO_V1(mleval_calibration_expected_error_confint);
Datum
mleval_calibration_expected_error_confint(PG_FUNCTION_ARGS)
{
	uint32		n_bins = BinsOption(fcinfo, 1, "n_bins");
	BinStrategy strategy = StrategyOption(fcinfo, 2);
	double		level = LevelOption(fcinfo, 3);
	double		design_effect = DesignEffectOption(fcinfo, 4);
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	Estimate	estimate;

	CheckProbabilities(scores);
	estimate = ExpectedErrorEstimate(scores, strategy, n_bins, level, design_effect);
	return EstimateGetDatum(fcinfo, &estimate);
}

/* (scores, n_bins, strategy) */
static Datum
ErrorDatum(FunctionCallInfo fcinfo, ErrorKind kind)
{
	uint32		n_bins = BinsOption(fcinfo, 1, "n_bins");
	BinStrategy strategy = StrategyOption(fcinfo, 2);
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);

	CheckProbabilities(scores);
	return MetricDatum(fcinfo, ErrorOverBins(scores, strategy, n_bins, kind));
}

PG_FUNCTION_INFO_V1(mleval_calibration_expected_error);
Datum
mleval_calibration_expected_error(PG_FUNCTION_ARGS)
{
	return ErrorDatum(fcinfo, Expected);
}

PG_FUNCTION_INFO_V1(mleval_calibration_maximum_error);
Datum
mleval_calibration_maximum_error(PG_FUNCTION_ARGS)
{
	return ErrorDatum(fcinfo, Maximum);
}

PG_FUNCTION_INFO_V1(mleval_calibration_root_mean_square_error);
Datum
mleval_calibration_root_mean_square_error(PG_FUNCTION_ARGS)
{
	return ErrorDatum(fcinfo, RootMeanSquare);
}

/*
 * brier_decomposition(scores, n_bins, strategy): the parts and their sum
 *
 * The sum is that over rows, whatever buckets blur; what they do is in the last
 * part, so that the parts add up.
 */
PG_FUNCTION_INFO_V1(mleval_calibration_brier_decomposition);
Datum
mleval_calibration_brier_decomposition(PG_FUNCTION_ARGS)
{
	uint32		n_bins = BinsOption(fcinfo, 1, "n_bins");
	BinStrategy strategy = StrategyOption(fcinfo, 2);
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	Datum		values[6] = {0};
	bool		nulls[6] = {true, true, true, true, true, true};

	CheckProbabilities(scores);
	if (ScoresNoLabels(scores) == NULL)
	{
		Points		points = PointsOf(scores);
		Bins		bins = BinsOf(&points, strategy, n_bins);
		BrierParts	parts = BrierPartsOf(points.point, bins.bin, bins.count);
		double		loss = BrierScoreLossMetric(scores).value;

		if (scores->buckets.shift > 0)
			parts.covariance = parts.reliability - parts.resolution + parts.uncertainty + parts.variance - loss;
		values[0] = FiniteDatum(parts.reliability, &nulls[0]);
		values[1] = FiniteDatum(parts.resolution, &nulls[1]);
		values[2] = FiniteDatum(parts.uncertainty, &nulls[2]);
		values[3] = FiniteDatum(parts.variance, &nulls[3]);
		values[4] = FiniteDatum(parts.covariance, &nulls[4]);
		values[5] = FiniteDatum(loss, &nulls[5]);
	}
	return CompositeDatum(fcinfo, lengthof(values), values, nulls);
}

/* spiegelhalter_test(scores, design_effect) */
PG_FUNCTION_INFO_V1(mleval_calibration_spiegelhalter_test);
Datum
mleval_calibration_spiegelhalter_test(PG_FUNCTION_ARGS)
{
	double		design_effect = DesignEffectOption(fcinfo, 1);
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	double		variance = SumValue(&scores->sum[SUM_SPIEGELHALTER_VARIANCE]);
	TestResult	result = {.statistic = NAN, .pvalue = NAN, .n_current = ScoresLabelled(scores),
		.method = "Spiegelhalter 1986, two-sided, assumes independent rows"};

	CheckProbabilities(scores);
	result.reason = ScoresNoLabels(scores);
	if (result.reason == NULL && variance <= 0)
		result.reason = "every score is 0, 0.5 or 1, for which the test knows no chance";
	if (result.reason == NULL)
	{
		result.statistic = SumValue(&scores->sum[SUM_SPIEGELHALTER]) / sqrt(variance) / sqrt(design_effect);
		result.pvalue = Min(1.0, 2.0 * NormalUpperTail(fabs(result.statistic)));
		result.reason = ScoresBlurred(scores, "");
	}
	return TestResultGetDatum(fcinfo, &result);
}

/* hosmer_lemeshow_test(scores, groups, df, design_effect) */
PG_FUNCTION_INFO_V1(mleval_calibration_hosmer_lemeshow_test);
Datum
mleval_calibration_hosmer_lemeshow_test(PG_FUNCTION_ARGS)
{
	BinaryScores *scores;
	double		design_effect;
	TestResult	result = {.statistic = NAN, .pvalue = NAN,
		.method = "Hosmer and Lemeshow 1980, chi-squared, assumes independent rows"};
	const char *note = NULL;
	uint32		groups;
	int32		df = PG_ARGISNULL(2) ? 0 : PG_GETARG_INT32(2);

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	groups = BinsOption(fcinfo, 1, "groups");
	design_effect = DesignEffectOption(fcinfo, 3);
	if (!PG_ARGISNULL(2) && (df < 1 || df > MAX_BINS))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("df must be between 1 and %d", MAX_BINS),
				 errdetail("Got %d.", df)));
	scores = PG_GETARG_BINARY_SCORES(0);
	CheckProbabilities(scores);
	result.n_current = ScoresLabelled(scores);
	result.reason = ScoresNoLabels(scores);
	if (result.reason == NULL)
	{
		Points		points = PointsOf(scores);
		Bins		bins = BinsOf(&points, BIN_QUANTILE, groups);

		note = points.note;
		if (PG_ARGISNULL(2))
			df = (int32) bins.count - 2;
		if (df < 1)
			result.reason = "fewer than three groups of scores: no degree of freedom is left";
		else
			result.statistic = HosmerLemeshow(bins.bin, bins.count) * (points.effective / points.weight) / design_effect;
		if (result.reason == NULL && isnan(result.statistic))
			result.reason = "a group in which no positive, or no negative, is expected";
	}
	if (result.reason == NULL && isfinite(result.statistic))
	{
		result.pvalue = ChiSquaredUpperTail(result.statistic, df);
		result.reason = note;
	}
	return TestResultGetDatum(fcinfo, &result);
}

static LogisticPoint *
LogitPoints(const Points *points)
{
	LogisticPoint *point = palloc(sizeof(LogisticPoint) * points->count);

	for (uint32 i = 0; i < points->count; i++)
		point[i] = (LogisticPoint) {ClippedLogit(points->point[i].score), points->point[i].positives, points->point[i].negatives};
	return point;
}

/* The fit, unless there is a reason why there is none. */
static const char *
Recalibrate(BinaryScores *scores, bool free_slope, Points *points, LogisticFit *fit)
{
	const char *reason = ScoresNoRanking(scores);
	LogisticPoint *point;

	if (reason == NULL)
		reason = ScoresNoProbabilities(scores);
	if (reason != NULL)
		return reason;
	*points = PointsOf(scores);
	point = LogitPoints(points);
	if (free_slope && LogisticDiverges(point, points->count))
		return "a threshold divides positives from negatives, or all scores are equal: no slope fits best";
	*fit = LogisticStart(point, points->count, 1.0, free_slope);
	for (int round = 0; round < MAX_ROUNDS; round++)
	{
		CHECK_FOR_INTERRUPTS();
		if (!LogisticStep(fit, point, points->count))
			return NULL;
	}
	return "logistic recalibration did not converge";
}

/* A coefficient of the fit, with its variance. */
typedef double (*Coefficient) (const LogisticFit *fit, double *variance);

static Estimate
RecalibrationEstimate(BinaryScores *scores, bool free_slope, Coefficient of, double level, double design_effect)
{
	Points		points;
	LogisticFit fit;
	Estimate	estimate = {.value = NAN, .lower = NAN, .upper = NAN, .level = level,
		.n = ScoresLabelled(scores), .n_eff = NAN, .method = "logistic recalibration, Wald, assumes independent rows"};

	estimate.reason = Recalibrate(scores, free_slope, &points, &fit);
	if (estimate.reason == NULL)
	{
		double		variance;
		double		half;

		estimate.value = of(&fit, &variance);
		estimate.n_eff = points.effective / design_effect;
		half = NormalInterval(estimate.level) * sqrt(variance * (points.weight / estimate.n_eff));
		estimate.lower = estimate.value - half;
		estimate.upper = estimate.value + half;
		if (isfinite(half))
			estimate.reason = points.note;
	}
	return estimate;
}

Estimate
CalibrationSlopeEstimate(BinaryScores *scores, double level, double design_effect)
{
	return RecalibrationEstimate(scores, true, LogisticSlope, level, design_effect);
}

Estimate
CalibrationInterceptEstimate(BinaryScores *scores, bool free_slope, double level, double design_effect)
{
	return RecalibrationEstimate(scores, free_slope, LogisticIntercept, level, design_effect);
}

/* calibration_slope(scores, level, design_effect) */
PG_FUNCTION_INFO_V1(mleval_calibration_slope);
Datum
mleval_calibration_slope(PG_FUNCTION_ARGS)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	double		level = LevelOption(fcinfo, 1);
	double		design_effect = DesignEffectOption(fcinfo, 2);
	Estimate	estimate;

	CheckProbabilities(scores);
	estimate = CalibrationSlopeEstimate(scores, level, design_effect);
	return EstimateGetDatum(fcinfo, &estimate);
}

/* calibration_intercept(scores, free_slope, level, design_effect) */
PG_FUNCTION_INFO_V1(mleval_calibration_intercept);
Datum
mleval_calibration_intercept(PG_FUNCTION_ARGS)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	double		level = LevelOption(fcinfo, 2);
	double		design_effect = DesignEffectOption(fcinfo, 3);
	Estimate	estimate;

	CheckProbabilities(scores);
	estimate = CalibrationInterceptEstimate(scores, PG_GETARG_BOOL(1), level, design_effect);
	return EstimateGetDatum(fcinfo, &estimate);
}
