/*
 * estimated.c
 *		Performance before labels: every metric that a calibrator lets scores promise.
 */
#include "postgres.h"

#include <math.h>

#include "calibrator.h"
#include "composite.h"
#include "estimate.h"
#include "funcapi.h"
#include "options.h"
#include "scores.h"
#include "stats/estimated.h"
#include "stats/normal.h"
#include "utils/builtins.h"
#include "utils/float.h"
#include "utils/tuplestore.h"

#define COLUMNS 7
#define FEW 5					/* expected of a class whose number is part of the metric */

/* What rounding leaves of influences that are all 0. */
#define NO_INFLUENCE 1e-24

static const char *const metric_name[ESTIMATED_METRICS] = {
	[ESTIMATED_ACCURACY] = "accuracy_score",
	[ESTIMATED_PRECISION] = "precision_score",
	[ESTIMATED_RECALL] = "recall_score",
	[ESTIMATED_F1] = "f1_score",
	[ESTIMATED_SPECIFICITY] = "specificity_score",
	[ESTIMATED_ROC_AUC] = "roc_auc_score",
	[ESTIMATED_AVERAGE_PRECISION] = "average_precision_score",
	[ESTIMATED_LOG_LOSS] = "log_loss",
	[ESTIMATED_BRIER] = "brier_score_loss",
	[ESTIMATED_TN] = "tn",
	[ESTIMATED_FP] = "fp",
	[ESTIMATED_FN] = "fn",
	[ESTIMATED_TP] = "tp",
};

static const char *const row_choice[] = {"all", "labelled", "unlabelled"};

typedef enum RowChoice
{
	ROWS_ALL,
	ROWS_LABELLED,
	ROWS_UNLABELLED
} RowChoice;

typedef enum RowsFrom
{
	OF_SCORES,
	OF_PREDICTIONS
} RowsFrom;

typedef struct Estimation
{
	EstimatedRows rows;
	Totals		total;
	double		weight;
	double		design_effect;
	double		effective;		/* rows */
	double		quantile;
	double		variance;		/* of a metric whose influence is 1 */
	const char *reason;			/* why there is no value of any metric */
	const char *note;
} Estimation;

static bool
Chosen(RowChoice choice, ScoreClass class)
{
	return choice == ROWS_ALL || (class == SCORE_UNLABELLED) == (choice == ROWS_UNLABELLED);
}

static void
AddTotals(Totals *total, const BinaryScores *scores, RowChoice choice)
{
	for (int class = 0; class < SCORE_CLASSES; class++)
		if (Chosen(choice, class))
			TotalsMerge(total, &scores->total[class]);
}

/* The chosen rows as shares of their weight, with their probabilities. */
static EstimatedRows
RowsOf(BinaryScores *scores, const Calibrator *calibrator, RowChoice choice, double threshold, double weight)
{
	ScoreCurve	curve = ScoresCurve(scores);
	EstimatedPosition *position = palloc(sizeof(EstimatedPosition) * Max(curve.count, 1));
	uint32		count = 0;

	for (uint32 i = 0; i < curve.count; i++)
	{
		double		here = 0.0;
		double		score = ScorePositionMean(&curve.position[i]);

		StatsCheckInterrupt(&current_memory, i);
		for (int class = 0; class < SCORE_CLASSES; class++)
			if (Chosen(choice, class))
				here += curve.position[i].weight[class];
		if (here > 0)
			position[count++] = (EstimatedPosition) {score, here / weight, Calibrated(calibrator, score)};
	}
	return EstimatedRowsOf(position, count, threshold, &current_memory);
}

static const char *
NoRows(const Totals *total, double weight, RowsFrom from, RowChoice choice)
{
	static const char *const none[][lengthof(row_choice)] = {
		[OF_SCORES] = {"no rows with a score", "no row has both a label and a score", "no row with a score is without a label"},
		[OF_PREDICTIONS] = {"no rows with a score and a prediction", "no row has a label, a score and a prediction",
		"no row with a score and a prediction is without a label"},
	};

	if (total->n == 0)
		return none[from][choice];
	return weight > 0 ? NULL : "all rows have weight 0";
}

/* Which class is so rare that its number, by which the metric is divided, may be far from the expected one? */
static const char *
Rough(const Estimation *estimation, EstimatedMetric metric)
{
	double		positives = estimation->rows.positives * estimation->effective;
	double		negatives = estimation->rows.negatives * estimation->effective;
	bool		ranks = metric == ESTIMATED_ROC_AUC;

	if ((ranks || metric == ESTIMATED_RECALL || metric == ESTIMATED_AVERAGE_PRECISION) && positives < FEW)
		return "fewer than 5 positives are expected: the interval is rough";
	if ((ranks || metric == ESTIMATED_SPECIFICITY) && negatives < FEW)
		return "fewer than 5 negatives are expected: the interval is rough";
	return NULL;
}

static const char *
Both(const char *one, const char *other)
{
	if (one == NULL || other == NULL)
		return one == NULL ? other : one;
	return psprintf("%s; %s", one, other);
}

/* Value, standard error, lower and upper end; NaN of what there is not. */
static void
Measure(const Estimation *estimation, EstimatedMetric metric, double *number, const char **reason)
{
	Estimated	estimated = EstimatedValue(&estimation->rows, metric);
	bool		counts = metric >= ESTIMATED_TN;
	bool		loss = metric == ESTIMATED_LOG_LOSS;
	double		unit = counts ? estimation->weight : 1.0;
	double		error = sqrt(estimated.influence * estimation->variance);
	double		half = estimation->quantile * error;

	/* what the labels give has steps, and the interval holds whole ones */
	if (TotalsUnweighted(&estimation->total))
		half += 0.5 * estimated.grain / (double) estimation->total.n;
	number[0] = estimated.value * unit;
	number[1] = error * unit;
	if (estimated.influence > NO_INFLUENCE)
	{
		number[2] = Max(0.0, estimated.value - half) * unit;
		number[3] = (loss ? estimated.value + half : Min(1.0, estimated.value + half)) * unit;
		*reason = Both(Rough(estimation, metric), estimation->note);
	}
	else
		*reason = Both("every row that it rests on has a probability of 0 or 1: no interval says how sure that is", estimation->note);
}

static void
PutMetric(ReturnSetInfo *result, const Estimation *estimation, EstimatedMetric metric)
{
	double		number[4] = {NAN, NAN, NAN, NAN};
	const char *reason = estimation->reason;
	Datum		values[COLUMNS];
	bool		nulls[COLUMNS] = {false};

	if (reason == NULL)
		reason = EstimatedUndefined(&estimation->rows, metric);
	if (reason == NULL)
		Measure(estimation, metric, number, &reason);
	values[0] = CStringGetTextDatum(metric_name[metric]);
	for (int i = 0; i < (int) lengthof(number); i++)
		values[i + 1] = FiniteDatum(number[i], &nulls[i + 1]);
	values[5] = Int64GetDatum(estimation->total.n);
	values[6] = ReasonDatum(reason, !nulls[1] && !nulls[3] && !nulls[4], &nulls[6]);
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

static double
ThresholdArgument(FunctionCallInfo fcinfo, int arg)
{
	double		threshold = PG_ARGISNULL(arg) ? NAN : PG_GETARG_FLOAT8(arg);

	if (isnan(threshold))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("threshold must be a number"),
				 errdetail("Got %s.", PG_ARGISNULL(arg) ? "null" : "NaN"),
				 errhint("A row is predicted positive if its score is the threshold or more; Infinity predicts none.")));
	return threshold;
}

/* Of one row, of how many rows a calibrator was fitted to: infinitely many if that is not said. */
static double
CalibrationVariance(FunctionCallInfo fcinfo, int arg)
{
	double		rows = PG_ARGISNULL(arg) ? INFINITY : PG_GETARG_FLOAT8(arg);

	if (!(rows > 0))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("calibration_rows must be above 0"),
				 errdetail("Got %s.", float8out_internal(rows)),
				 errhint("It is the number of labelled rows that the calibrator was fitted to; leave it out for a calibrator that is known to be right.")));
	return 1.0 / rows;
}

/* level, design_effect and calibration_rows, which are arguments from here on */
static Estimation
EstimationOptions(FunctionCallInfo fcinfo, int arg)
{
	Estimation	estimation = {.quantile = NormalInterval(LevelOption(fcinfo, arg))};

	estimation.design_effect = DesignEffectOption(fcinfo, arg + 1);
	estimation.variance = CalibrationVariance(fcinfo, arg + 2);
	return estimation;
}

/* The totals of all chosen rows are there: is there anything to be estimated of them? */
static bool
EstimationOf(Estimation *estimation, RowsFrom from, RowChoice choice)
{
	estimation->weight = SumValue(&estimation->total.w);
	estimation->reason = NoRows(&estimation->total, estimation->weight, from, choice);
	if (estimation->reason != NULL)
		return false;
	estimation->effective = TotalsEffective(&estimation->total) / estimation->design_effect;
	estimation->variance += 1.0 / estimation->effective;
	return true;
}

static const char *
ScoresNote(const BinaryScores *scores)
{
	return scores->buckets.shift > 0 ? "approximate, as scores share buckets" : NULL;
}

/* estimated_performance(scores, calibrator, threshold, rows, level, design_effect, calibration_rows) returns rows */
PG_FUNCTION_INFO_V1(mleval_estimated_performance);
Datum
mleval_estimated_performance(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	Estimation	estimation;
	double		threshold;
	RowChoice	choice;

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	threshold = ThresholdArgument(fcinfo, 2);
	choice = WordOption(fcinfo, 3, "rows", row_choice, lengthof(row_choice));
	estimation = EstimationOptions(fcinfo, 4);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	if (PG_ARGISNULL(1))
		estimation.reason = "no calibrator";
	else
	{
		BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
		Calibrator	calibrator = CalibratorArgument(fcinfo, 1);

		AddTotals(&estimation.total, scores, choice);
		if (EstimationOf(&estimation, OF_SCORES, choice))
			estimation.rows = RowsOf(scores, &calibrator, choice, threshold, estimation.weight);
		estimation.note = ScoresNote(scores);
	}
	for (EstimatedMetric metric = 0; metric < ESTIMATED_METRICS; metric++)
		PutMetric(result, &estimation, metric);
	return (Datum) 0;
}

static void
EstimatePredictions(Estimation *estimation, BinaryScores *positive, BinaryScores *negative, const Calibrator *calibrator, RowChoice choice)
{
	AddTotals(&estimation->total, positive, choice);
	AddTotals(&estimation->total, negative, choice);
	if (EstimationOf(estimation, OF_PREDICTIONS, choice))
	{
		EstimatedRows yes = RowsOf(positive, calibrator, choice, -INFINITY, estimation->weight);
		EstimatedRows no = RowsOf(negative, calibrator, choice, INFINITY, estimation->weight);

		estimation->rows = EstimatedRowsPredicted(&yes, &no);
	}
	estimation->note = ScoresNote(positive->buckets.shift > 0 ? positive : negative);
}

/* estimated_performance_predicted(predicted_positive, predicted_negative, calibrator, rows, level, design_effect, calibration_rows) returns rows */
PG_FUNCTION_INFO_V1(mleval_estimated_predicted);
Datum
mleval_estimated_predicted(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	Estimation	estimation;
	RowChoice	choice;

	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	choice = WordOption(fcinfo, 3, "rows", row_choice, lengthof(row_choice));
	estimation = EstimationOptions(fcinfo, 4);
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		return (Datum) 0;
	if (PG_ARGISNULL(2))
		estimation.reason = "no calibrator";
	else
	{
		Calibrator	calibrator = CalibratorArgument(fcinfo, 2);

		EstimatePredictions(&estimation, PG_GETARG_BINARY_SCORES(0), PG_GETARG_BINARY_SCORES(1), &calibrator, choice);
	}
	for (EstimatedMetric metric = 0; metric < ESTIMATED_METRICS; metric++)
		if (EstimatedByPrediction(metric))
			PutMetric(result, &estimation, metric);
	return (Datum) 0;
}

/* _next_number(x): the smallest number above x, so that "score > x" is "score >= _next_number(x)" */
PG_FUNCTION_INFO_V1(mleval_estimated_next_number);
Datum
mleval_estimated_next_number(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(nextafter(PG_GETARG_FLOAT8(0), INFINITY));
}

/* _two_sided(z): how often a normal deviate is as far from 0 */
PG_FUNCTION_INFO_V1(mleval_estimated_two_sided);
Datum
mleval_estimated_two_sided(PG_FUNCTION_ARGS)
{
	double		z = PG_GETARG_FLOAT8(0);

	if (isnan(z))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(Min(1.0, 2.0 * NormalUpperTail(fabs(z))));
}
