/*
 * two_sample.c
 *		The SQL type mleval.two_sample and its aggregate.
 */
#include "postgres.h"

#include "two_sample.h"

#include <math.h>

#include "row.h"

static void
InitState(void *state, const StatsMemory *memory)
{
	TwoSampleInit(state, memory);
}

void
TwoSampleTooLarge(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("two samples would have too many rows"),
			 errdetail("Exact samples have fewer than 2^31 rows."),
			 errhint("mleval.binary_scores and mleval.distribution are summaries of bounded size.")));
}

static void
MergeState(void *into, void *from)
{
	if (TwoSampleSize(into) + TwoSampleSize(from) >= MAX_SAMPLE_ROWS)
		TwoSampleTooLarge();
	TwoSampleMerge(into, from);
}

static void
WriteState(Writer *writer, void *state)
{
	TwoSampleWrite(writer, state);
}

static void
WritePartOfState(Writer *writer, void *state)
{
	TwoSampleWritePart(writer, state);
}

static Size
PartSizeOfState(const void *state)
{
	return TwoSamplePartSize(state);
}

static void
ReadState(Reader *reader, void *state)
{
	TwoSampleRead(reader, state);
}

static bool
AppendPartToState(void *into, Reader *part)
{
	return TwoSampleAppendPart(into, part);
}

static int64
StateRows(const void *state)
{
	return TwoSampleSize(state) + TwoSampleRestSize(state);
}

static void
DescribeState(StringInfo json, void *state)
{
	static const SampleRest none;
	const TwoSample *sample = state;
	const SampleRest *rest = sample->rest != NULL ? sample->rest : &none;
	Totals		reference = SampleTotal(sample, SAMPLE_REFERENCE);
	Totals		current = SampleTotal(sample, SAMPLE_CURRENT);

	DescribeCount(json, "n_reference", reference.n);
	DescribeCount(json, "n_current", current.n);
	DescribeCount(json, "unassigned", rest->unassigned.n);
	DescribeCount(json, "missing_reference", rest->missing[SAMPLE_REFERENCE].n);
	DescribeCount(json, "missing_current", rest->missing[SAMPLE_CURRENT].n);
	DescribeCount(json, "nan_reference", rest->nan[SAMPLE_REFERENCE].n);
	DescribeCount(json, "nan_current", rest->nan[SAMPLE_CURRENT].n);
	DescribeNumber(json, "weight_reference", SumValue(&reference.w));
	DescribeNumber(json, "weight_current", SumValue(&current.w));
}

const SummaryClass two_sample_class = {
	.name = "two_sample",
	.tag = 't',
	.size = sizeof(TwoSample),
	.init = InitState,
	.merge = MergeState,
	.write = WriteState,
	.read = ReadState,
	.write_part = WritePartOfState,
	.read_part = ReadState,
	.part_size = PartSizeOfState,
	.append_part = AppendPartToState,
	.rows = StateRows,
	.describe = DescribeState,
};

SUMMARY_FUNCTIONS(two_sample, &two_sample_class)

/*
 * (state, value, is_current [, sample_weight]) returns state
 *
 * A row of neither sample, one without a value and one whose value is NaN are
 * counted apart.
 */
PG_FUNCTION_INFO_V1(mleval_two_sample_trans);
Datum
mleval_two_sample_trans(PG_FUNCTION_ARGS)
{
	double		weight = RowWeight(fcinfo, 3);
	TwoSample  *sample = SummaryForUpdate(fcinfo, &two_sample_class);
	SampleOf	of;

	if (PG_ARGISNULL(2))
	{
		TotalsAdd(&TwoSampleRest(sample)->unassigned, weight);
		return SummaryDatum(sample);
	}
	of = PG_GETARG_BOOL(2) ? SAMPLE_CURRENT : SAMPLE_REFERENCE;
	if (PG_ARGISNULL(1))
		TotalsAdd(&TwoSampleRest(sample)->missing[of], weight);
	else if (isnan(PG_GETARG_FLOAT8(1)))
		TotalsAdd(&TwoSampleRest(sample)->nan[of], weight);
	else if (unlikely(!TwoSampleAdd(sample, of, PG_GETARG_FLOAT8(1), weight)))
		TwoSampleTooLarge();
	return SummaryDatum(sample);
}
