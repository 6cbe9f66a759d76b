/*
 * multiclass_scores.c
 *		The SQL type mleval.multiclass_scores and its aggregates.
 */
#include "postgres.h"

#include "multiclass_scores.h"

#include <math.h>

#include "row.h"
#include "utils/array.h"

static void
InitState(void *state, const StatsMemory *memory)
{
	MulticlassScoresInit(state, memory, DEFAULT_CLASS_BUCKETS);
}

static void
SettleState(void *state)
{
	MulticlassScoresSettle(state);
}

static bool
SettleStateInto(void *into, const void *state)
{
	return MulticlassScoresSettleInto(into, state);
}

static void
MergeState(void *into, void *from)
{
	MulticlassScores *scores = into;
	MulticlassScores *others = from;

	MulticlassScoresSettle(scores);
	MulticlassScoresSettle(others);
	if (!MulticlassScoresMerge(scores, others))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("scores of %u and of %u classes cannot be one summary", scores->classes, others->classes)));
}

static void
WriteState(Writer *writer, void *state)
{
	MulticlassScoresWrite(writer, state);
}

static void
ReadState(Reader *reader, void *state)
{
	MulticlassScoresRead(reader, state);
}

static int64
StateRows(const void *state)
{
	return MulticlassScoresRows(state);
}

static void
DescribeState(StringInfo json, void *state)
{
	const MulticlassScores *scores = state;
	Totals		labelled = MulticlassTotal(scores);
	int64		buckets = 0;
	uint8		shift = 0;

	for (uint32 k = 0; k < scores->classes; k++)
	{
		buckets += scores->class[k].buckets.count;
		shift = Max(shift, scores->class[k].buckets.shift);
	}
	DescribeCount(json, "classes", scores->classes);
	DescribeCount(json, "labelled", labelled.n);
	DescribeCount(json, "unlabelled", scores->classes > 0 ? scores->total[scores->classes].n : 0);
	DescribeCount(json, "missing", scores->missing.n);
	DescribeCount(json, "nan", scores->nan.n);
	DescribeCount(json, "not_probability", scores->n_not_probability);
	DescribeCount(json, "not_one", scores->n_not_one);
	DescribeNumber(json, "weight_labelled", SumValue(&labelled.w));
	DescribeNumber(json, "log_loss_sum", SumValue(&scores->loss[LOSS_LOG][0]));
	DescribeCount(json, "buckets", buckets);
	DescribeCount(json, "max_buckets", scores->max_buckets);
	DescribeCount(json, "shift", shift);
}

const SummaryClass multiclass_scores_class = {
	.name = "multiclass_scores",
	.tag = 'm',
	.size = sizeof(MulticlassScores),
	.init = InitState,
	.settle = SettleState,
	.settle_into = SettleStateInto,
	.merge = MergeState,
	.write = WriteState,
	.read = ReadState,
	.rows = StateRows,
	.describe = DescribeState,
};

SUMMARY_FUNCTIONS(multiclass_scores, &multiclass_scores_class)

/* Error if it is no array that a row of scores can be. */
static uint32
CheckScores(ArrayType *y_score)
{
	uint32		classes = ARR_NDIM(y_score) == 1 ? (uint32) ARR_DIMS(y_score)[0] : 0;

	if (ARR_NDIM(y_score) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("y_score must be an array of one dimension"),
				 errdetail("It has %d.", ARR_NDIM(y_score))));
	if (classes < MIN_CLASSES || classes > MAX_CLASSES)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("y_score must have a score of each class, of %d to %d classes", MIN_CLASSES, MAX_CLASSES),
				 errdetail("It has %u.", classes),
				 classes == 1 ? errhint("The scores of two classes that are one number go to mleval.binary_scores.") : 0));
	return classes;
}

static void
ClassOutOfRange(double y_true, uint32 classes)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("y_true must be a class from 0 to %u", classes - 1),
			 errdetail("Got %g, of %u scores.", y_true, classes),
			 errhint("Class i's score is element i + 1 of y_score; NULL means that the label has not come.")));
}

static uint32
TrueClass(double y_true, uint32 classes)
{
	if (unlikely(!(y_true >= 0 && y_true < classes) || y_true != floor(y_true)))
		ClassOutOfRange(y_true, classes);
	return (uint32) y_true;
}

static bool
AnyNaN(const double *score, uint32 classes)
{
	uint32		numbers = 0;

	for (uint32 i = 0; i < classes; i++)
		numbers += score[i] == score[i];
	return numbers < classes;
}

/* From here on rows are of so many classes. */
static void
BeginClasses(MulticlassScores *scores, uint32 classes)
{
	if (unlikely(!MulticlassScoresBegin(scores, classes)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("y_score must have as many elements in all rows of a group"),
				 errdetail("Got %u after %u.", classes, scores->classes)));
}

static double
CheckRow(FunctionCallInfo fcinfo, MulticlassScores *scores)
{
	double		weight = RowWeightOrOne(fcinfo, 3);
	uint32		limit = RowLimit(fcinfo, 4, "max_buckets", MIN_BUCKETS, MAX_BUCKETS, DEFAULT_CLASS_BUCKETS);

	if (unlikely(scores->options.limit == 0))
		MulticlassScoresLimit(scores, limit);
	CheckOptionsAreConstant(&scores->options, (RowOptions) {limit, RowIsUnweighted(fcinfo, 3)}, "max_buckets");
	return weight;
}

/*
 * (state, y_true, y_score [, sample_weight [, max_buckets]]) returns state
 *
 * A NULL label is a label that has not come.  A row without scores, or without
 * that of some class, is counted apart, and so is one with NaN; an aggregate that
 * goes straight from rows leaves the first out and refuses the second.
 */
static Datum
AddRow(FunctionCallInfo fcinfo, bool labelled, double y_true, bool direct)
{
	MulticlassScores *scores = SummaryForUpdate(fcinfo, &multiclass_scores_class);
	double		weight = CheckRow(fcinfo, scores);
	ArrayType  *y_score;
	uint32		classes;
	uint32		class = CLASS_UNKNOWN;

	if (direct && (PG_ARGISNULL(2) || !labelled))
		return SummaryDatum(scores);
	if (PG_ARGISNULL(2))
	{
		TotalsAdd(&scores->missing, weight);
		return SummaryDatum(scores);
	}
	y_score = PG_GETARG_ARRAYTYPE_P(2);
	classes = CheckScores(y_score);
	if (labelled)
		class = TrueClass(y_true, classes);
	BeginClasses(scores, classes);
	if (array_contains_nulls(y_score))
		TotalsAdd(&scores->missing, weight);
	else if (!AnyNaN((double *) ARR_DATA_PTR(y_score), classes))
		MulticlassScoresAdd(scores, class, (double *) ARR_DATA_PTR(y_score), weight);
	else if (direct)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("y_score must not contain NaN"),
				 errhint("Leave such rows out with FILTER (WHERE array_position(y_score, 'NaN') IS NULL); a summary counts them.")));
	else
		TotalsAdd(&scores->nan, weight);
	return SummaryDatum(scores);
}

PG_FUNCTION_INFO_V1(mleval_multiclass_scores_trans_int);
Datum
mleval_multiclass_scores_trans_int(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, !PG_ARGISNULL(1), PG_ARGISNULL(1) ? 0 : PG_GETARG_INT32(1), false);
}

PG_FUNCTION_INFO_V1(mleval_multiclass_scores_trans_float);
Datum
mleval_multiclass_scores_trans_float(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, !PG_ARGISNULL(1), PG_ARGISNULL(1) ? 0 : PG_GETARG_FLOAT8(1), false);
}

PG_FUNCTION_INFO_V1(mleval_multiclass_trans_int);
Datum
mleval_multiclass_trans_int(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, !PG_ARGISNULL(1), PG_ARGISNULL(1) ? 0 : PG_GETARG_INT32(1), true);
}

PG_FUNCTION_INFO_V1(mleval_multiclass_trans_float);
Datum
mleval_multiclass_trans_float(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, !PG_ARGISNULL(1), PG_ARGISNULL(1) ? 0 : PG_GETARG_FLOAT8(1), true);
}
