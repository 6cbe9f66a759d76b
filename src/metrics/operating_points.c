/*
 * operating_points.c
 *		The best of one rate where another is good enough.
 *
 * Nothing is interpolated: an operating point is a threshold that one can use,
 * with the rates that it has.  Of thresholds with equal rates the other rate
 * decides, then the higher threshold.
 */
#include "postgres.h"

#include <math.h>

#include "composite.h"
#include "miscadmin.h"
#include "operating_points.h"

typedef enum Rate
{
	PRECISION,
	RECALL,
	SPECIFICITY,
	FPR
} Rate;

/* What a function returns first, and what it limits. */
typedef struct Question
{
	Rate		best;
	Rate		limited;
	bool		at_most;		/* the limit is the most, not the least */
	const char *(*undefined) (const BinaryScores *);
} Question;

static const Question questions[] = {
	[RECALL_AT_PRECISION] = {RECALL, PRECISION, false, ScoresNoPositive},
	[PRECISION_AT_RECALL] = {PRECISION, RECALL, false, ScoresNoPositive},
	[SENSITIVITY_AT_SPECIFICITY] = {RECALL, SPECIFICITY, false, ScoresNoRanking},
	[SPECIFICITY_AT_SENSITIVITY] = {SPECIFICITY, RECALL, false, ScoresNoRanking},
	[TPR_AT_FPR] = {RECALL, FPR, true, ScoresNoRanking},
};

const char *const operating_point_name[OPERATING_POINTS] = {
	"recall_at_precision", "precision_at_recall", "sensitivity_at_specificity", "specificity_at_sensitivity", "tpr_at_fpr", "equal_error_rate", "precision_at_k"
};

const char *const operating_point_limit[OPERATING_POINTS] = {
	"min_precision", "min_recall", "min_specificity", "min_sensitivity", "max_fpr", NULL, "k"
};

/* Not Min(), which passes a NaN on as 1. */
static double
Share(double part, double rest)
{
	double		share = part / (part + rest);

	return share > 1.0 ? 1.0 : share;
}

/* NaN where nothing was predicted so. */
static double
RateOf(const double *cell, Rate rate)
{
	switch (rate)
	{
		case PRECISION:
			return Share(cell[TRUE_POSITIVES], cell[FALSE_POSITIVES]);
		case RECALL:
			return Share(cell[TRUE_POSITIVES], cell[FALSE_NEGATIVES]);
		case SPECIFICITY:
			return Share(cell[TRUE_NEGATIVES], cell[FALSE_POSITIVES]);
		default:
			return Share(cell[FALSE_POSITIVES], cell[TRUE_NEGATIVES]);
	}
}

void
CheckOperatingLimit(OperatingPoint point, double limit)
{
	if (point == PRECISION_AT_K)
	{
		if (!(limit >= 1 && limit == rint(limit) && limit < (double) MAX_ROWS))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("k must be a positive number of rows"),
					 errdetail("Got %g.", limit)));
	}
	else if (!(limit >= 0 && limit <= 1))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be between 0 and 1", operating_point_limit[point]),
				 errdetail("Got %g.", limit)));
}

/* A row of numbers, of which a NaN is NULL; an infinite threshold is one. */
static Datum
Numbers(FunctionCallInfo fcinfo, const double *number, int columns)
{
	Datum		values[4];
	bool		nulls[4];

	for (int i = 0; i < columns; i++)
	{
		nulls[i] = isnan(number[i]);
		values[i] = Float8GetDatum(nulls[i] ? 0.0 : number[i]);
	}
	return CompositeDatum(fcinfo, columns, values, nulls);
}

/* (best rate, limited rate, threshold), all NaN if no threshold keeps to the limit */
static void
BestAtLimit(BinaryScores *scores, const Question *question, double limit, double *answer)
{
	answer[0] = answer[1] = answer[2] = NAN;

	if (question->undefined(scores) == NULL)
	{
		Thresholds	thresholds = ThresholdsOf(scores);

		for (uint32 i = 0; i < thresholds.count; i++)
		{
			double		cell[CELLS];
			double		best;
			double		limited;
			bool		better;

			ThresholdCells(&thresholds, i, cell);
			best = RateOf(cell, question->best);
			limited = RateOf(cell, question->limited);
			if (isnan(best) || isnan(limited) || (question->at_most ? limited > limit : limited < limit))
				continue;
			better = question->at_most ? limited < answer[1] : limited > answer[1];
			if (isnan(answer[0]) || best > answer[0] || (best == answer[0] && better))
			{
				answer[0] = best;
				answer[1] = limited;
				answer[2] = thresholds.point[i].threshold;
			}
		}
	}
}

/* NaN is NULL */
static Datum
Answer(FunctionCallInfo fcinfo, OperatingPoint point)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	double		limit = PG_GETARG_FLOAT8(1);
	double		answer[3];

	CheckOperatingLimit(point, limit);
	BestAtLimit(scores, &questions[point], limit, answer);
	return Numbers(fcinfo, answer, lengthof(answer));
}

/* recall_at_precision(scores, min_precision) returns (recall_score, precision_score, threshold) */
PG_FUNCTION_INFO_V1(mleval_operating_points_recall_at_precision);
Datum
mleval_operating_points_recall_at_precision(PG_FUNCTION_ARGS)
{
	return Answer(fcinfo, RECALL_AT_PRECISION);
}

/* precision_at_recall(scores, min_recall) returns (precision_score, recall_score, threshold) */
PG_FUNCTION_INFO_V1(mleval_operating_points_precision_at_recall);
Datum
mleval_operating_points_precision_at_recall(PG_FUNCTION_ARGS)
{
	return Answer(fcinfo, PRECISION_AT_RECALL);
}

/* sensitivity_at_specificity(scores, min_specificity) returns (sensitivity, specificity, threshold) */
PG_FUNCTION_INFO_V1(mleval_operating_points_sensitivity_at_specificity);
Datum
mleval_operating_points_sensitivity_at_specificity(PG_FUNCTION_ARGS)
{
	return Answer(fcinfo, SENSITIVITY_AT_SPECIFICITY);
}

/* specificity_at_sensitivity(scores, min_sensitivity) returns (specificity, sensitivity, threshold) */
PG_FUNCTION_INFO_V1(mleval_operating_points_specificity_at_sensitivity);
Datum
mleval_operating_points_specificity_at_sensitivity(PG_FUNCTION_ARGS)
{
	return Answer(fcinfo, SPECIFICITY_AT_SENSITIVITY);
}

/* tpr_at_fpr(scores, max_fpr) returns (tpr, fpr, threshold) */
PG_FUNCTION_INFO_V1(mleval_operating_points_tpr_at_fpr);
Datum
mleval_operating_points_tpr_at_fpr(PG_FUNCTION_ARGS)
{
	return Answer(fcinfo, TPR_AT_FPR);
}

/* (equal_error_rate, fpr, fnr, threshold) of scores of both classes */
static void
EqualErrorRate(BinaryScores *scores, double *answer)
{
	Thresholds	thresholds = ThresholdsOf(scores);
	double		least = INFINITY;

	for (uint32 i = 0; i < thresholds.count; i++)
	{
		double		cell[CELLS];
		double		fpr;
		double		fnr;

		ThresholdCells(&thresholds, i, cell);
		fpr = RateOf(cell, FPR);
		fnr = Share(cell[FALSE_NEGATIVES], cell[TRUE_POSITIVES]);
		if (fabs(fpr - fnr) < least || (fabs(fpr - fnr) == least && 0.5 * (fpr + fnr) < answer[0]))
		{
			least = fabs(fpr - fnr);
			answer[0] = 0.5 * (fpr + fnr);
			answer[1] = fpr;
			answer[2] = fnr;
			answer[3] = thresholds.point[i].threshold;
		}
	}
}

Metric
EqualErrorRateMetric(BinaryScores *scores)
{
	const char *reason = ScoresNoRanking(scores);
	double		answer[4];
	ScoreCurve	curve;

	if (reason != NULL)
		return METRIC_UNDEFINED(reason);
	EqualErrorRate(scores, answer);
	curve = ScoresCurve(scores);
	return (Metric) {.value = answer[0], .note = ScoresApproximate(scores, &curve, ", within which rates may be nearer")};
}

/* equal_error_rate(scores) returns (equal_error_rate, fpr, fnr, threshold) */
PG_FUNCTION_INFO_V1(mleval_operating_points_equal_error_rate);
Datum
mleval_operating_points_equal_error_rate(PG_FUNCTION_ARGS)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	double		answer[4] = {NAN, NAN, NAN, NAN};

	if (ScoresNoRanking(scores) == NULL)
		EqualErrorRate(scores, answer);
	return Numbers(fcinfo, answer, lengthof(answer));
}

/*
 * (precision, recall, threshold) of the first k rows: of those that tie for the last
 * places each has its share of a place.
 */
static void
FirstRows(BinaryScores *scores, double k, double *answer)
{
	answer[0] = answer[1] = answer[2] = NAN;
	if (ScoresNoLabels(scores) == NULL)
	{
		Thresholds	thresholds = ThresholdsOf(scores);
		const RocPoint *point = thresholds.point;

		for (uint32 i = 1; i < thresholds.count; i++)
		{
			double		before = point[i - 1].true_positives + point[i - 1].false_positives;
			double		here = point[i].true_positives + point[i].false_positives;

			if (here >= k)
			{
				double		share = (k - before) / (here - before);
				double		found = point[i - 1].true_positives +
					share * (point[i].true_positives - point[i - 1].true_positives);

				answer[0] = found / k > 1.0 ? 1.0 : found / k;
				if (thresholds.curve.positives > 0)
					answer[1] = Share(found, Max(0.0, thresholds.curve.positives - found));
				answer[2] = point[i].threshold;
				break;
			}
		}
	}
}

/* precision_at_k(scores, k) returns (precision_score, recall_score, threshold) */
PG_FUNCTION_INFO_V1(mleval_operating_points_precision_at_k);
Datum
mleval_operating_points_precision_at_k(PG_FUNCTION_ARGS)
{
	double		k = (double) PG_GETARG_INT64(1);
	double		answer[3];

	if (k < 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("k must be positive"),
				 errdetail("Got %.0f.", k)));
	FirstRows(PG_GETARG_BINARY_SCORES(0), k, answer);
	return Numbers(fcinfo, answer, lengthof(answer));
}

Metric
OperatingPointMetric(BinaryScores *scores, OperatingPoint point, double limit)
{
	double		answer[4];
	const char *reason;

	if (point == EQUAL_ERROR_RATE)
		return EqualErrorRateMetric(scores);
	reason = point == PRECISION_AT_K ? ScoresNoLabels(scores) : questions[point].undefined(scores);
	if (reason != NULL)
		return METRIC_UNDEFINED(reason);
	if (point == PRECISION_AT_K)
		FirstRows(scores, limit, answer);
	else
		BestAtLimit(scores, &questions[point], limit, answer);
	if (isnan(answer[0]))
		return METRIC_UNDEFINED(point == PRECISION_AT_K ? "fewer than k labelled rows" : "no threshold keeps to the limit");
	return METRIC_VALUE(answer[0]);
}

/* At the threshold within a bucket that has found all its positives, and none of its negatives. */
static void
LuckyCells(const Thresholds *thresholds, uint32 i, double *cell)
{
	double		before[CELLS];

	ThresholdCells(thresholds, i - 1, before);
	ThresholdCells(thresholds, i, cell);
	cell[FALSE_POSITIVES] = before[FALSE_POSITIVES];
	cell[TRUE_NEGATIVES] = before[TRUE_NEGATIVES];
}

/* No other threshold within a bucket is better; the ends of buckets are thresholds in any case. */
static Bounds
BestBounds(const Thresholds *thresholds, const Question *question, double limit, double value)
{
	Bounds		bounds = {value, value};

	for (uint32 i = 1; i < thresholds->count; i++)
	{
		double		cell[CELLS];
		double		best;
		double		limited;

		CHECK_FOR_INTERRUPTS();
		LuckyCells(thresholds, i, cell);
		best = RateOf(cell, question->best);
		limited = RateOf(cell, question->limited);
		if (question->at_most ? limited <= limit : limited >= limit)
			bounds.upper = best > bounds.upper ? best : bounds.upper;
	}
	return bounds;
}

/* Both rates are nearest within the bucket in which they cross, or at its ends. */
static Bounds
EqualErrorBounds(const Thresholds *thresholds)
{
	double		fpr = 0.0;
	double		fnr = 1.0;

	for (uint32 i = 1; i < thresholds->count; i++)
	{
		double		cell[CELLS];
		double		last_fpr = fpr;
		double		last_fnr = fnr;

		ThresholdCells(thresholds, i, cell);
		fpr = RateOf(cell, FPR);
		fnr = Share(cell[FALSE_NEGATIVES], cell[TRUE_POSITIVES]);
		if (fpr >= fnr)
			return (Bounds) {0.5 * (last_fpr + fnr), 0.5 * (fpr + last_fnr)};
	}
	return (Bounds) {0.0, 1.0};
}

/* Of the bucket in which the first k rows end, those that are among them may be of either class. */
static Bounds
FirstRowsBounds(const Thresholds *thresholds, double k)
{
	const RocPoint *point = thresholds->point;

	for (uint32 i = 1; i < thresholds->count; i++)
	{
		double		places = k - point[i - 1].true_positives - point[i - 1].false_positives;
		double		positives = point[i].true_positives - point[i - 1].true_positives;
		double		negatives = point[i].false_positives - point[i - 1].false_positives;

		if (positives + negatives >= places)
			return (Bounds) {(point[i - 1].true_positives + Max(0.0, places - negatives)) / k, (point[i - 1].true_positives + Min(places, positives)) / k};
	}
	return (Bounds) {0.0, 1.0};
}

Bounds
OperatingPointBounds(BinaryScores *scores, OperatingPoint point, double limit, double value)
{
	Thresholds	thresholds = ThresholdsOf(scores);

	if (point == EQUAL_ERROR_RATE)
		return EqualErrorBounds(&thresholds);
	if (point == PRECISION_AT_K)
		return FirstRowsBounds(&thresholds, limit);
	return BestBounds(&thresholds, &questions[point], limit, value);
}
