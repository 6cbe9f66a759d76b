/*
 * binary_scores.c
 *		The SQL type mleval.binary_scores and its aggregate.
 */
#include "postgres.h"

#include "binary_scores.h"
#include "pg_compat.h"
#include "row.h"

static void
InitState(void *state, const StatsMemory *memory)
{
	BinaryScoresInit(state, memory, DEFAULT_BUCKETS);
}

static void
SettleState(void *state)
{
	BinaryScoresSettle(state);
}

static void
MergeState(void *into, void *from)
{
	BinaryScoresMerge(into, from);
}

static void
WriteState(Writer *writer, void *state)
{
	BinaryScoresWrite(writer, state);
}

static void
ReadState(Reader *reader, void *state)
{
	BinaryScoresRead(reader, state);
}

static void
WritePartOfState(Writer *writer, void *state)
{
	BinaryScoresWritePart(writer, state);
}

static void
ReadPartOfState(Reader *reader, void *state)
{
	BinaryScoresReadPart(reader, state);
}

static int64
StateRows(const void *state)
{
	return BinaryScoresRows(state);
}

static void
DescribeState(StringInfo json, void *state)
{
	const BinaryScores *scores = state;

	DescribeCount(json, "positives", scores->total[SCORE_POSITIVE].n);
	DescribeCount(json, "negatives", scores->total[SCORE_NEGATIVE].n);
	DescribeCount(json, "unlabelled", scores->total[SCORE_UNLABELLED].n);
	DescribeCount(json, "missing", scores->missing.n);
	DescribeCount(json, "nan", scores->nan.n);
	DescribeNumber(json, "weight_positive", SumValue(&scores->total[SCORE_POSITIVE].w));
	DescribeNumber(json, "weight_negative", SumValue(&scores->total[SCORE_NEGATIVE].w));
	DescribeNumber(json, "log_loss_sum", SumValue(&scores->sum[SUM_LOG_LOSS]));
	DescribeNumber(json, "squared_error_sum", SumValue(&scores->sum[SUM_SQUARED_ERROR]));
	DescribeCount(json, "buckets", scores->buckets.count);
	DescribeCount(json, "max_buckets", scores->buckets.max_buckets);
	DescribeCount(json, "shift", scores->buckets.shift);
}

const SummaryClass binary_scores_class = {
	.name = "binary_scores",
	.tag = 'b',
	.size = sizeof(BinaryScores),
	.init = InitState,
	.settle = SettleState,
	.merge = MergeState,
	.write = WriteState,
	.read = ReadState,
	.write_part = WritePartOfState,
	.read_part = ReadPartOfState,
	.rows = StateRows,
	.describe = DescribeState,
};

SUMMARY_FUNCTIONS(binary_scores, &binary_scores_class)

/*
 * The rest of a row's arguments, checked; returns the weight.  Without options
 * there is nothing to check after the first row.
 */
static double
CheckRow(FunctionCallInfo fcinfo, BinaryScores *scores)
{
	double		weight = RowWeightOrOne(fcinfo, 3);
	uint32		limit = RowLimit(fcinfo, 4, "max_buckets", MIN_BUCKETS, MAX_BUCKETS,
								 DEFAULT_BUCKETS);

	CheckOptionsAreConstant(&scores->options, (RowOptions) {limit, RowIsUnweighted(fcinfo, 3)},
							"max_buckets");
	scores->buckets.max_buckets = limit;
	return weight;
}

/*
 * (state, y_true, y_score [, sample_weight [, max_buckets]]) returns state
 *
 * A NULL label is a label that has not come; a NULL score is a row that could
 * not be scored, counted apart whatever its label.
 */
static pg_attribute_always_inline Datum
AddRow(FunctionCallInfo fcinfo, LabelReader label)
{
	BinaryScores *scores = SummaryForUpdate(fcinfo, &binary_scores_class);
	double		weight = 1.0;
	ScoreClass	class = SCORE_UNLABELLED;

	if (PG_NARGS() > 3 || unlikely(scores->options.limit == 0))
		weight = CheckRow(fcinfo, scores);
	if (!PG_ARGISNULL(1))
		class = label(PG_GETARG_DATUM(1)) ? SCORE_POSITIVE : SCORE_NEGATIVE;
	if (PG_ARGISNULL(2))
		TotalsAdd(&scores->missing, weight);
	else if (weight != 1.0 || !BinaryScoresWait(scores, class, PG_GETARG_FLOAT8(2)))
		BinaryScoresAdd(scores, class, PG_GETARG_FLOAT8(2), weight);
	return SummaryDatum(scores);
}

PG_FUNCTION_INFO_V1(mleval_binary_scores_trans_bool);
Datum
mleval_binary_scores_trans_bool(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, BooleanLabel);
}

PG_FUNCTION_INFO_V1(mleval_binary_scores_trans_int);
Datum
mleval_binary_scores_trans_int(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, IntegerLabel);
}

PG_FUNCTION_INFO_V1(mleval_binary_scores_trans_float);
Datum
mleval_binary_scores_trans_float(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, NumberLabel);
}
