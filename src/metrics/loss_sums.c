/*
 * loss_sums.c
 *		Aggregates over probabilities: log loss and Brier score.
 *
 * Means of what each row adds, so they go without a summary, by one transition
 * for both.
 */
#include "postgres.h"

#include "direct_state.h"
#include "types/row.h"

#include "stats/log_loss.h"

#define SUMS 4
#define WEIGHT 0
#define LOG_LOSS 1				/* weight * log loss */
#define SQUARED_ERROR 2			/* weight * (y - p)^2 */
#define PRODUCT 3				/* of probabilities whose log loss is yet to be added; 0 is none */

/*
 * The logarithm of a product is the sum of logarithms: one for some hundred rows.
 * A product is rounded by half a last digit of 1 a row, which is nothing beside
 * the loss of a row unless its probability is near 1; there the logarithm is a
 * short series.
 */
#define LEAST_PRODUCT 0x1p-900	/* that times the least probability is normal */

static void
NotProbability(double score)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("y_score must be a probability, a number between 0 and 1"),
			 errdetail("Got %g.", score),
			 errhint("Leave such rows out with FILTER (WHERE y_score BETWEEN 0 AND 1); mleval.binary_scores(y_true, y_score) takes and counts them.")));
}

static double
ProductLoss(double product)
{
	if (product == 0.0)
		return 0.0;
	if (!(product >= DBL_MIN && product <= 1.0))
		DirectStateInvalid();
	return ProductLogLoss(product);
}

/* Adds the log loss of a probability given to what happened, sooner or later. */
static inline void
AddLogLoss(CompensatedSum *sum, double given, double weight)
{
	double		clipped = ClippedProbability(given);
	double	   *product = &sum[PRODUCT].sum;

	if (clipped >= NEARLY_CERTAIN)
		SumAdd(&sum[LOG_LOSS], weight * NearlyCertainLogLoss(clipped));
	else if (weight != 1.0)
		SumAdd(&sum[LOG_LOSS], weight * LogLoss(clipped));
	else
	{
		*product = *product == 0.0 ? clipped : *product * clipped;
		if (unlikely(*product < LEAST_PRODUCT))
		{
			SumAdd(&sum[LOG_LOSS], ProductLoss(*product));
			*product = 0.0;
		}
	}
}

/* (state, y_true, y_score [, sample_weight]) returns state; a row without a label or a score counts nowhere. */
static pg_attribute_always_inline Datum
AddRow(FunctionCallInfo fcinfo, LabelReader label)
{
	double		weight = RowWeight(fcinfo, 3);
	CompensatedSum *sum = DirectStateForUpdate(fcinfo, SUMS);
	double		p;
	bool		positive;
	double		error;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		return DirectStateDatum(fcinfo);
	p = PG_GETARG_FLOAT8(2);
	if (unlikely(!(p >= 0.0 && p <= 1.0)))
		NotProbability(p);
	positive = label(PG_GETARG_DATUM(1));
	error = positive ? 1.0 - p : p;
	SumAdd(&sum[WEIGHT], weight);
	AddLogLoss(sum, positive ? p : 1.0 - p, weight);
	SumAdd(&sum[SQUARED_ERROR], weight * (error * error));
	return DirectStateDatum(fcinfo);
}

PG_FUNCTION_INFO_V1(mleval_loss_sums_trans_bool);
Datum
mleval_loss_sums_trans_bool(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, BooleanLabel);
}

PG_FUNCTION_INFO_V1(mleval_loss_sums_trans_int);
Datum
mleval_loss_sums_trans_int(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, IntegerLabel);
}

PG_FUNCTION_INFO_V1(mleval_loss_sums_trans_float);
Datum
mleval_loss_sums_trans_float(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, NumberLabel);
}

PG_FUNCTION_INFO_V1(mleval_loss_sums_combine);
Datum
mleval_loss_sums_combine(PG_FUNCTION_ARGS)
{
	CompensatedSum *into = DirectStateForUpdate(fcinfo, SUMS);
	const CompensatedSum *from = DirectStateForReading(fcinfo, 1, SUMS);

	for (int i = 0; i < PRODUCT; i++)
		SumMerge(&into[i], &from[i]);
	SumAdd(&into[LOG_LOSS], ProductLoss(from[PRODUCT].sum));
	return DirectStateDatum(fcinfo);
}

/* Mean of a loss that is at most `largest`; more is none that rows can have. */
static Datum
MeanLoss(FunctionCallInfo fcinfo, int loss, double largest)
{
	double		sum[SUMS];

	DirectStateValues(fcinfo, SUMS, sum);
	sum[LOG_LOSS] += ProductLoss(sum[PRODUCT]);
	if (sum[loss] > sum[WEIGHT] * largest * (1.0 + 1e-9))
		DirectStateInvalid();
	return DirectShare(fcinfo, fmin(sum[loss], sum[WEIGHT] * largest), sum[WEIGHT]);
}

PG_FUNCTION_INFO_V1(mleval_loss_sums_log_loss);
Datum
mleval_loss_sums_log_loss(PG_FUNCTION_ARGS)
{
	return MeanLoss(fcinfo, LOG_LOSS, LARGEST_LOG_LOSS);
}

PG_FUNCTION_INFO_V1(mleval_loss_sums_brier_score_loss);
Datum
mleval_loss_sums_brier_score_loss(PG_FUNCTION_ARGS)
{
	return MeanLoss(fcinfo, SQUARED_ERROR, 1.0);
}
