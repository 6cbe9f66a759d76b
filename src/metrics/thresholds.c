/*
 * thresholds.c
 *		What follows from a threshold, at each of them or at the best.
 */
#include "postgres.h"

#include <math.h>

#include "access/htup_details.h"
#include "classification.h"
#include "cost.h"
#include "funcapi.h"
#include "label_options.h"
#include "miscadmin.h"
#include "thresholds.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#define NEGATIVE_LABEL ((Label) {"0", 1})
#define POSITIVE_LABEL ((Label) {"1", 1})

/* Added up from the lowest score, as what is left of all would keep the rounding of their sum. */
static void
SumBelow(Thresholds *thresholds)
{
	CompensatedSum negatives = {0};
	CompensatedSum positives = {0};
	uint32		at = thresholds->count;

	for (uint32 i = 0; i < thresholds->curve.count; i++)
	{
		const double *weight = thresholds->curve.position[i].weight;

		if (weight[SCORE_POSITIVE] + weight[SCORE_NEGATIVE] == 0.0)
			continue;
		thresholds->below[--at] = (Below) {SumValue(&negatives), SumValue(&positives)};
		SumAdd(&negatives, weight[SCORE_NEGATIVE]);
		SumAdd(&positives, weight[SCORE_POSITIVE]);
	}
	thresholds->below[0] = (Below) {SumValue(&negatives), SumValue(&positives)};
}

Thresholds
ThresholdsOf(BinaryScores *scores)
{
	Thresholds	thresholds = {.curve = ScoresCurve(scores)};

	thresholds.point = palloc(sizeof(RocPoint) * ((Size) thresholds.curve.count + 1));
	thresholds.below = palloc(sizeof(Below) * ((Size) thresholds.curve.count + 1));
	thresholds.count = RocCurve(&thresholds.curve, false, thresholds.point);
	SumBelow(&thresholds);
	return thresholds;
}

void
ThresholdCells(const Thresholds *thresholds, uint32 i, double *cell)
{
	cell[TRUE_NEGATIVES] = thresholds->below[i].negatives;
	cell[FALSE_POSITIVES] = thresholds->point[i].false_positives;
	cell[FALSE_NEGATIVES] = thresholds->below[i].positives;
	cell[TRUE_POSITIVES] = thresholds->point[i].true_positives;
}

typedef enum Measure
{
	MEASURE_ACCURACY,
	MEASURE_BALANCED_ACCURACY,
	MEASURE_PRECISION,
	MEASURE_RECALL,
	MEASURE_SPECIFICITY,
	MEASURE_F1,
	MEASURE_FBETA,
	MEASURE_JACCARD,
	MEASURE_INFORMEDNESS,
	MEASURE_MATTHEWS,
	MEASURES
} Measure;

static const char *const measure_name[MEASURES] = {
	[MEASURE_ACCURACY] = "accuracy_score",
	[MEASURE_BALANCED_ACCURACY] = "balanced_accuracy_score",
	[MEASURE_PRECISION] = "precision_score",
	[MEASURE_RECALL] = "recall_score",
	[MEASURE_SPECIFICITY] = "specificity_score",
	[MEASURE_F1] = "f1_score",
	[MEASURE_FBETA] = "fbeta_score",
	[MEASURE_JACCARD] = "jaccard_score",
	[MEASURE_INFORMEDNESS] = "informedness",
	[MEASURE_MATTHEWS] = "matthews_corrcoef",
};

static const RateKind measure_rate[MEASURES] = {
	[MEASURE_PRECISION] = RATE_PRECISION,
	[MEASURE_RECALL] = RATE_RECALL,
	[MEASURE_SPECIFICITY] = RATE_SPECIFICITY,
	[MEASURE_F1] = RATE_F1,
	[MEASURE_FBETA] = RATE_FBETA,
	[MEASURE_JACCARD] = RATE_JACCARD,
	[MEASURE_INFORMEDNESS] = RATE_INFORMEDNESS,
};

/* NaN where it is undefined; the labelled rows have weight. */
static double
Measured(const double *cell, Measure measure, double beta)
{
	ClassCounts class[2];
	Classification classes = TwoClasses(cell, class);

	switch (measure)
	{
		case MEASURE_ACCURACY:
			return Accuracy(&classes);
		case MEASURE_BALANCED_ACCURACY:
			return BalancedAccuracy(&classes, false);
		case MEASURE_MATTHEWS:
			return TrueClasses(&classes) > 1 && PredictedClasses(&classes) > 1 ? MatthewsCorrcoef(&classes) : NAN;
		default:
			return RateOfClass(&class[1], (ClassRate) {.kind = measure_rate[measure], .beta = beta});
	}
}

/* Columns behind the threshold and the four counts */
static const Measure column_measure[] = {
	MEASURE_ACCURACY, MEASURE_PRECISION, MEASURE_RECALL, MEASURE_SPECIFICITY, MEASURE_F1, MEASURE_INFORMEDNESS, MEASURE_MATTHEWS
};

#define COUNT_COLUMNS 5
#define COLUMNS (COUNT_COLUMNS + (int) lengthof(column_measure))

/* threshold_table(scores) returns rows (threshold, tn, fp, fn, tp, metrics) */
PG_FUNCTION_INFO_V1(mleval_thresholds_table);
Datum
mleval_thresholds_table(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	BinaryScores *scores;
	Thresholds	thresholds;

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	scores = PG_GETARG_BINARY_SCORES(0);
	if (ScoresNoLabels(scores) != NULL)
		return (Datum) 0;
	thresholds = ThresholdsOf(scores);
	for (uint32 i = 0; i < thresholds.count; i++)
	{
		Datum		values[COLUMNS];
		bool		nulls[COLUMNS] = {false};
		double		cell[CELLS];

		CHECK_FOR_INTERRUPTS();
		ThresholdCells(&thresholds, i, cell);
		values[0] = Float8GetDatum(thresholds.point[i].threshold);
		for (int of = 0; of < 4; of++)
			values[1 + of] = Float8GetDatum(cell[of]);
		for (int of = COUNT_COLUMNS; of < COLUMNS; of++)
		{
			double		value = Measured(cell, column_measure[of - COUNT_COLUMNS], 1.0);

			nulls[of] = isnan(value);
			values[of] = Float8GetDatum(nulls[of] ? 0.0 : value);
		}
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}

static Measure
MeasureOption(FunctionCallInfo fcinfo, int arg)
{
	char	   *given = PG_ARGISNULL(arg) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(arg));

	if (given == NULL)
		return MEASURE_INFORMEDNESS;
	for (int i = 0; i < MEASURES; i++)
		if (strcmp(given, measure_name[i]) == 0)
			return (Measure) i;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("metric \"%s\" chooses no threshold", given),
			 errdetail("It is one of accuracy_score, balanced_accuracy_score, precision_score, recall_score, specificity_score, f1_score, fbeta_score, jaccard_score, informedness and matthews_corrcoef."),
			 errhint("The least cost is chosen by cost => '{\"0\": {\"0\": 0, \"1\": 1}, \"1\": {\"0\": 20, \"1\": 0}}'.")));
	pg_unreachable();
}

/* The costs of the four counts; a pair that cannot occur needs none. */
static void
CostOption(Jsonb *cost, const ScoreCurve *curve, double *of_cell)
{
	Label		label[2] = {NEGATIVE_LABEL, POSITIVE_LABEL};

	for (int of = 0; of < 4; of++)
		of_cell[of] = (of < 2 ? curve->negatives : curve->positives) > 0 ? CostOfPair((CostArgument) {cost, "cost"}, &label[of / 2], &label[of % 2], true) : 0.0;
}

/* What is better is larger. */
static double
Worth(const double *cell, Measure measure, double beta, const double *cost)
{
	CompensatedSum total = {0};

	if (cost == NULL)
		return Measured(cell, measure, beta);
	for (int of = 0; of < 4; of++)
		SumAddProduct(&total, cell[of], -cost[of]);
	if (!isfinite(SumValue(&total)))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("the cost is beyond double precision")));
	return SumValue(&total);
}

/* What a threshold is chosen by; cost is NULL, or of each count. */
typedef struct Choice
{
	Measure		measure;
	double		beta;
	const double *cost;
} Choice;

/* The place of the best threshold, of equal ones the highest, and what it is worth: NaN if nothing is. */
static uint32
BestThreshold(const Thresholds *thresholds, const Choice *choice, double *best)
{
	uint32		place = 0;

	*best = NAN;
	for (uint32 i = 0; i < thresholds->count; i++)
	{
		double		cell[CELLS];
		double		worth;

		ThresholdCells(thresholds, i, cell);
		worth = Worth(cell, choice->measure, choice->beta, choice->cost);
		if (isnan(worth) || worth <= *best)
			continue;
		*best = worth;
		place = i;
	}
	return place;
}

/* By informedness, which is 0 / 0 of one class. */
Metric
BestThresholdMetric(BinaryScores *scores)
{
	const char *reason = ScoresNoRanking(scores);
	Thresholds	thresholds;
	Choice		choice = {.measure = MEASURE_INFORMEDNESS};
	double		best;
	double		threshold;
	ScoreCurve	curve;

	if (reason != NULL)
		return METRIC_UNDEFINED(reason);
	thresholds = ThresholdsOf(scores);
	threshold = thresholds.point[BestThreshold(&thresholds, &choice, &best)].threshold;
	if (isinf(threshold))
		return METRIC_UNDEFINED("no threshold has an informedness above 0: the best is an infinite one");
	curve = ScoresCurve(scores);
	return (Metric) {.value = threshold, .note = ScoresApproximate(scores, &curve, ", within which a better one may lie")};
}

/* best_threshold(scores, metric, cost, beta) returns (threshold, value) */
PG_FUNCTION_INFO_V1(mleval_thresholds_best);
Datum
mleval_thresholds_best(PG_FUNCTION_ARGS)
{
	Choice		choice = {.measure = MeasureOption(fcinfo, 1)};
	Jsonb	   *cost = PG_ARGISNULL(2) ? NULL : PG_GETARG_JSONB_P(2);
	double		of_cell[4];
	Datum		values[2] = {0};
	bool		nulls[2] = {true, true};
	TupleDesc	desc;

	choice.beta = PG_ARGISNULL(3) ? 1.0 : BetaOption(PG_GETARG_FLOAT8(3));
	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "best_threshold does not return a row");
	if (cost != NULL && !PG_ARGISNULL(1))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a threshold is chosen by metric or by cost, not by both")));
	if (cost != NULL)
		CheckCost((CostArgument) {cost, "cost"});
	if (!PG_ARGISNULL(0) && ScoresNoLabels(PG_GETARG_BINARY_SCORES(0)) == NULL)
	{
		Thresholds	thresholds = ThresholdsOf(PG_GETARG_BINARY_SCORES(0));
		double		best;

		if (cost != NULL)
		{
			CostOption(cost, &thresholds.curve, of_cell);
			choice.cost = of_cell;
		}
		values[0] = Float8GetDatum(thresholds.point[BestThreshold(&thresholds, &choice, &best)].threshold);
		values[1] = Float8GetDatum(cost != NULL ? 0.0 - best : best);
		nulls[0] = nulls[1] = isnan(best);
	}
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), values, nulls)));
}

/* Both cells of a class; if it has rows, but none of weight, one of them all the same. */
static void
PutClass(ConfusionMatrix *matrix, uint32 y_true, const ScoreCurve *curve, ScoreClass class, const Totals *total, double threshold)
{
	CompensatedSum side[2] = {0};
	bool		put = false;

	for (uint32 i = 0; i < curve->count; i++)
		SumAdd(&side[curve->position[i].lower >= threshold], curve->position[i].weight[class]);
	for (int predicted = 0; predicted < 2; predicted++)
		if (SumValue(&side[predicted]) > 0)
		{
			ConfusionMatrixPut(matrix, y_true, ConfusionLabelOfInteger(matrix, predicted), SumValue(&side[predicted]));
			put = true;
		}
	if (!put && total->n > 0)
		ConfusionMatrixPut(matrix, y_true, ConfusionLabelOfInteger(matrix, 0), 0.0);
}

/* confusion_matrix_at(scores, threshold) returns confusion_matrix */
PG_FUNCTION_INFO_V1(mleval_thresholds_confusion_matrix_at);
Datum
mleval_thresholds_confusion_matrix_at(PG_FUNCTION_ARGS)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	double		threshold = PG_GETARG_FLOAT8(1);
	ConfusionMatrix *matrix = SummaryCreate(&confusion_matrix_class);
	ScoreCurve	curve;

	if (isnan(threshold))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("threshold must not be NaN")));
	curve = ScoresCurve(scores);
	for (int class = 0; class < SCORE_CLASSES; class++)
	{
		const Totals *total = &scores->total[class];
		bool		labelled = class != SCORE_UNLABELLED;

		if (total->n == 0)
			continue;
		PutClass(matrix, labelled ? ConfusionLabelOfInteger(matrix, class == SCORE_POSITIVE) : NO_LABEL, &curve, class, total, threshold);
		TotalsMerge(&matrix->total[labelled ? ROW_LABELLED : ROW_UNLABELLED], total);
	}
	return SummaryFlat(&confusion_matrix_class, matrix);
}
