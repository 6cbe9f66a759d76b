/*
 * paired_sample.c
 *		The SQL type mleval.paired_sample and its aggregate.
 */
#include "postgres.h"

#include "paired_sample.h"

#include <math.h>

#include "row.h"

static void
InitState(void *state, const StatsMemory *memory)
{
	PairedSampleInit(state, memory);
}

void
PairedSampleTooLarge(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("a paired sample would have too many rows"),
			 errdetail("Exact samples have fewer than 2^31 rows."),
			 errhint("mleval.log_loss_test and mleval.mcnemar_test keep sums alone.")));
}

static void
MergeState(void *into, void *from)
{
	if (PairedSampleSize(into) + PairedSampleSize(from) >= MAX_SAMPLE_ROWS)
		PairedSampleTooLarge();
	PairedSampleMerge(into, from);
}

static void
WriteState(Writer *writer, void *state)
{
	PairedSampleWrite(writer, state);
}

static void
ReadState(Reader *reader, void *state)
{
	PairedSampleRead(reader, state);
}

static void
WritePartOfState(Writer *writer, void *state)
{
	PairedSampleWritePart(writer, state);
}

static Size
PartSizeOfState(const void *state)
{
	return PairedSamplePartSize(state);
}

static void
ReadPartOfState(Reader *reader, void *state)
{
	PairedSampleReadPart(reader, state);
}

static bool
AppendPartToState(void *into, Reader *part)
{
	return PairedSampleAppendPart(into, part);
}

static int64
StateRows(const void *state)
{
	return PairedSampleRows(state);
}

static void
DescribeState(StringInfo json, void *state)
{
	const PairedSample *sample = state;

	DescribeCount(json, "positives", PairCount(sample, PAIR_POSITIVE));
	DescribeCount(json, "negatives", PairCount(sample, PAIR_NEGATIVE));
	DescribeCount(json, "unlabelled", PairCount(sample, PAIR_UNLABELLED));
	DescribeCount(json, "missing", sample->missing);
	DescribeCount(json, "nan", sample->nan);
}

const SummaryClass paired_sample_class = {
	.name = "paired_sample",
	.tag = 'p',
	.size = sizeof(PairedSample),
	.init = InitState,
	.merge = MergeState,
	.write = WriteState,
	.read = ReadState,
	.write_part = WritePartOfState,
	.read_part = ReadPartOfState,
	.part_size = PartSizeOfState,
	.append_part = AppendPartToState,
	.rows = StateRows,
	.describe = DescribeState,
};

SUMMARY_FUNCTIONS(paired_sample, &paired_sample_class)

/* (state, a, b [, y_true]) returns state; a pair without one of its numbers, or of which one is NaN, is counted apart. */
static pg_attribute_always_inline Datum
AddRow(FunctionCallInfo fcinfo, LabelReader label)
{
	PairedSample *sample = SummaryForUpdate(fcinfo, &paired_sample_class);
	PairOf		of = PAIR_UNLABELLED;
	double		a;
	double		b;

	if (label != NULL && !PG_ARGISNULL(3))
		of = label(PG_GETARG_DATUM(3)) ? PAIR_POSITIVE : PAIR_NEGATIVE;
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
	{
		sample->missing++;
		return SummaryDatum(sample);
	}
	a = PG_GETARG_FLOAT8(1);
	b = PG_GETARG_FLOAT8(2);
	if (isnan(a) || isnan(b))
		sample->nan++;
	else if (unlikely(!PairedSampleAdd(sample, of, a, b)))
		PairedSampleTooLarge();
	return SummaryDatum(sample);
}

PG_FUNCTION_INFO_V1(mleval_paired_sample_trans);
Datum
mleval_paired_sample_trans(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, NULL);
}

PG_FUNCTION_INFO_V1(mleval_paired_sample_trans_bool);
Datum
mleval_paired_sample_trans_bool(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, BooleanLabel);
}

PG_FUNCTION_INFO_V1(mleval_paired_sample_trans_int);
Datum
mleval_paired_sample_trans_int(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, IntegerLabel);
}

PG_FUNCTION_INFO_V1(mleval_paired_sample_trans_float);
Datum
mleval_paired_sample_trans_float(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, NumberLabel);
}
