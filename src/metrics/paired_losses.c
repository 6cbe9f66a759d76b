/*
 * paired_losses.c
 *		Aggregates that ask whether one of two scores of the same rows has the
 *		smaller loss.
 *
 * Student's t of the differences of losses, row by row: sums of them and of their
 * squares, by one transition for both losses.
 */
#include "postgres.h"

#include <math.h>

#include "direct_state.h"
#include "estimate.h"
#include "test_result.h"
#include "types/row.h"

#include "stats/log_loss.h"
#include "stats/student_t.h"

#define ELEMENTS 9
#define SUMS 7
#define ROWS 0
#define WEIGHT 1
#define SQUARED_WEIGHT 2
#define LOG_LOSS 3				/* of weight * difference, and behind it of its square */
#define SQUARED_ERROR 5
#define DESIGN_EFFECT 7			/* of which each row has the same; 0 where it is not said */
#define WEIGHTED 8				/* 1 if rows have weights, 2 if a null says that none has; 0 of no row */

static double
Probability(FunctionCallInfo fcinfo, int arg, const char *name)
{
	double		p = PG_GETARG_FLOAT8(arg);

	if (unlikely(!(p >= 0.0 && p <= 1.0)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be a probability, a number between 0 and 1", name),
				 errdetail("Got %g.", p),
				 errhint("Leave such rows out with FILTER (WHERE %s BETWEEN 0 AND 1).", name)));
	return p;
}

static inline void
AddDifference(CompensatedSum *sum, double difference, double weight)
{
	SumAdd(&sum[0], weight * difference);
	SumAdd(&sum[1], weight * (difference * difference));
}

static void
SetOptions(CompensatedSum *sum, double design_effect, double weighted)
{
	DirectStateOption(&sum[DESIGN_EFFECT], design_effect, "design_effect");
	DirectStateOption(&sum[WEIGHTED], weighted, "sample_weight being null");
}

/* (state, y_true, score_a, score_b [, sample_weight [, design_effect]]) returns state; a row without one of the three counts nowhere. */
static pg_attribute_always_inline Datum
AddRow(FunctionCallInfo fcinfo, LabelReader label)
{
	double		weight = RowWeightOrOne(fcinfo, 4);
	double		design_effect = PG_NARGS() > 5 ? DesignEffectOption(fcinfo, 5) : 0.0;
	CompensatedSum *sum = DirectStateForUpdate(fcinfo, ELEMENTS);
	double		a;
	double		b;
	bool		positive;

	SetOptions(sum, design_effect, RowIsUnweighted(fcinfo, 4) ? 2.0 : 1.0);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3))
		return DirectStateDatum(fcinfo);
	a = Probability(fcinfo, 2, "score_a");
	b = Probability(fcinfo, 3, "score_b");
	positive = label(PG_GETARG_DATUM(1));
	SumAdd(&sum[ROWS], 1.0);
	SumAdd(&sum[WEIGHT], weight);
	SumAdd(&sum[SQUARED_WEIGHT], weight * weight);
	AddDifference(&sum[LOG_LOSS], LogLoss(positive ? a : 1.0 - a) - LogLoss(positive ? b : 1.0 - b), weight);
	/* the difference of squares, without their rounding */
	AddDifference(&sum[SQUARED_ERROR], positive ? (b - a) * (2.0 - a - b) : (a - b) * (a + b), weight);
	return DirectStateDatum(fcinfo);
}

PG_FUNCTION_INFO_V1(mleval_paired_losses_trans_bool);
Datum
mleval_paired_losses_trans_bool(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, BooleanLabel);
}

PG_FUNCTION_INFO_V1(mleval_paired_losses_trans_int);
Datum
mleval_paired_losses_trans_int(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, IntegerLabel);
}

PG_FUNCTION_INFO_V1(mleval_paired_losses_trans_float);
Datum
mleval_paired_losses_trans_float(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, NumberLabel);
}

PG_FUNCTION_INFO_V1(mleval_paired_losses_combine);
Datum
mleval_paired_losses_combine(PG_FUNCTION_ARGS)
{
	CompensatedSum *into = DirectStateForUpdate(fcinfo, ELEMENTS);
	const CompensatedSum *from = DirectStateForReading(fcinfo, 1, ELEMENTS);

	for (int i = 0; i < SUMS; i++)
		SumMerge(&into[i], &from[i]);
	SetOptions(into, from[DESIGN_EFFECT].sum, from[WEIGHTED].sum);
	return DirectStateDatum(fcinfo);
}

/* Sums that rows can have, and their design effect; an error otherwise. */
static double
ReadSums(FunctionCallInfo fcinfo, double *value)
{
	const CompensatedSum *sum = DirectStateForReading(fcinfo, 0, ELEMENTS);
	double		design_effect = sum[DESIGN_EFFECT].sum == 0.0 ? 1.0 : sum[DESIGN_EFFECT].sum;

	for (int i = 0; i < SUMS; i++)
	{
		value[i] = SumValue(&sum[i]);
		if (!isfinite(value[i]) || (value[i] < 0.0 && i != LOG_LOSS && i != SQUARED_ERROR))
			DirectStateInvalid();
	}
	if (value[ROWS] != floor(value[ROWS]) || value[ROWS] > (double) MAX_ROWS || !(design_effect >= 1.0 && isfinite(design_effect)))
		DirectStateInvalid();
	return design_effect;
}

static Datum
TestDatum(FunctionCallInfo fcinfo, int loss, const char *method)
{
	double		sum[SUMS];
	double		design_effect;
	double		effective;
	double		mean;
	double		spread;
	TestResult	result = {.statistic = NAN, .pvalue = NAN, .method = method};

	design_effect = ReadSums(fcinfo, sum);
	result.n_reference = result.n_current = (int64) sum[ROWS];
	effective = fmin(sum[WEIGHT] * (sum[WEIGHT] / sum[SQUARED_WEIGHT]), sum[ROWS]) / design_effect;
	mean = sum[loss] / sum[WEIGHT];
	spread = sum[loss + 1] / sum[WEIGHT] - mean * mean;
	if (!(effective > 1.0))
		result.reason = "fewer than two effective rows with a label and both scores";
	/* what rounding leaves of differences that are all the same */
	else if (!(spread > 8.0 * DBL_EPSILON * (mean * mean)))
		result.reason = mean == 0.0 ? "the losses never differ" : "the losses differ by the same in every row";
	else
	{
		result.statistic = mean / sqrt(spread / (effective - 1.0));
		result.pvalue = fmin(1.0, 2.0 * StudentUpperTail(fabs(result.statistic), effective - 1.0));
	}
	return TestResultGetDatum(fcinfo, &result);
}

/* (state) returns test_result */
PG_FUNCTION_INFO_V1(mleval_paired_losses_log_loss_test);
Datum
mleval_paired_losses_log_loss_test(PG_FUNCTION_ARGS)
{
	return TestDatum(fcinfo, LOG_LOSS, "paired t of log losses, two-sided, assumes independent rows");
}

PG_FUNCTION_INFO_V1(mleval_paired_losses_brier_score_test);
Datum
mleval_paired_losses_brier_score_test(PG_FUNCTION_ARGS)
{
	return TestDatum(fcinfo, SQUARED_ERROR, "paired t of squared errors, two-sided, assumes independent rows");
}
