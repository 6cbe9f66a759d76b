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
#include "test_result.h"
#include "types/row.h"

#include "stats/log_loss.h"
#include "stats/student_t.h"

#define SUMS 7
#define ROWS 0
#define WEIGHT 1
#define SQUARED_WEIGHT 2
#define LOG_LOSS 3				/* of weight * difference, and behind it of its square */
#define SQUARED_ERROR 5

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

/* (state, y_true, score_a, score_b [, sample_weight]) returns state; a row without one of the three counts nowhere. */
static pg_attribute_always_inline Datum
AddRow(FunctionCallInfo fcinfo, LabelReader label)
{
	double		weight = RowWeight(fcinfo, 4);
	CompensatedSum *sum = DirectStateForUpdate(fcinfo, SUMS);
	double		a;
	double		b;
	bool		positive;

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
	return DirectStateCombine(fcinfo, SUMS);
}

/* Sums that rows can have; an error otherwise. */
static void
ReadSums(FunctionCallInfo fcinfo, double *value)
{
	const CompensatedSum *sum = DirectStateForReading(fcinfo, 0, SUMS);

	for (int i = 0; i < SUMS; i++)
	{
		value[i] = SumValue(&sum[i]);
		if (!isfinite(value[i]) || (value[i] < 0.0 && i != LOG_LOSS && i != SQUARED_ERROR))
			DirectStateInvalid();
	}
	if (value[ROWS] != floor(value[ROWS]) || value[ROWS] > (double) MAX_ROWS)
		DirectStateInvalid();
}

static Datum
TestDatum(FunctionCallInfo fcinfo, int loss, const char *method)
{
	double		sum[SUMS];
	double		effective;
	double		mean;
	double		spread;
	TestResult	result = {.statistic = NAN, .pvalue = NAN, .method = method};

	ReadSums(fcinfo, sum);
	result.n_reference = result.n_current = (int64) sum[ROWS];
	effective = fmin(sum[WEIGHT] * (sum[WEIGHT] / sum[SQUARED_WEIGHT]), sum[ROWS]);
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
