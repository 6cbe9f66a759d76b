/*
 * covariance_matrix.c
 *		The SQL type mleval.covariance_matrix and its aggregates.
 */
#include "postgres.h"

#include "covariance_matrix.h"

#include "row.h"
#include "utils/array.h"

static void
InitState(void *state, const StatsMemory *memory)
{
	CovarianceMatrixInit(state, memory);
}

static void
SettleState(void *state)
{
	CovarianceMatrixSettle(state);
}

static void
MergeState(void *into, void *from)
{
	CovarianceMatrix *matrix = into;
	CovarianceMatrix *other = from;

	CovarianceMatrixSettle(matrix);
	CovarianceMatrixSettle(other);
	if (!CovarianceMatrixMerge(matrix, other))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("rows of %u and of %u columns cannot be one summary", matrix->columns, other->columns)));
}

static void
WriteState(Writer *writer, void *state)
{
	CovarianceMatrixWrite(writer, state);
}

static void
ReadState(Reader *reader, void *state)
{
	CovarianceMatrixRead(reader, state);
}

static int64
StateRows(const void *state)
{
	return CovarianceMatrixRows(state);
}

static void
DescribeState(StringInfo json, void *state)
{
	const CovarianceMatrix *matrix = state;

	DescribeCount(json, "columns", matrix->columns);
	DescribeCount(json, "complete", matrix->rows.n);
	DescribeCount(json, "missing", matrix->missing.n);
	DescribeCount(json, "nan", matrix->nan.n);
	DescribeCount(json, "out_of_range", matrix->out_of_range.n);
	DescribeNumber(json, "weight", CovarianceWeight(matrix));
}

const SummaryClass covariance_matrix_class = {
	.name = "covariance_matrix",
	.tag = 'v',
	.size = sizeof(CovarianceMatrix),
	.init = InitState,
	.settle = SettleState,
	.merge = MergeState,
	.write = WriteState,
	.read = ReadState,
	.rows = StateRows,
	.describe = DescribeState,
};

SUMMARY_FUNCTIONS(covariance_matrix, &covariance_matrix_class)

/* Error if it is no array that a row can be. */
static uint32
CheckFeatures(ArrayType *features)
{
	uint32		columns = ARR_NDIM(features) == 1 ? (uint32) ARR_DIMS(features)[0] : 0;

	if (unlikely(ARR_NDIM(features) > 1))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("features must be an array of one dimension"),
				 errdetail("It has %d.", ARR_NDIM(features))));
	if (unlikely(columns < MIN_COLUMNS || columns > MAX_COLUMNS))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("features must have %d to %d elements", MIN_COLUMNS, MAX_COLUMNS),
				 errdetail("It has %u.", columns)));
	return columns;
}

/* From here on rows are of so many columns. */
static void
BeginColumns(CovarianceMatrix *matrix, uint32_t columns)
{
	if (unlikely(!CovarianceMatrixBegin(matrix, columns)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("features must have as many elements in all rows of a group"),
				 errdetail("Got %u after %u.", columns, matrix->columns)));
}

/*
 * (state, features [, sample_weight]) returns state
 *
 * A row without some number says nothing of how the others go together with
 * it, and would make a matrix of different rows in its parts: it is counted apart.
 */
PG_FUNCTION_INFO_V1(mleval_covariance_matrix_trans);
Datum
mleval_covariance_matrix_trans(PG_FUNCTION_ARGS)
{
	CovarianceMatrix *matrix = SummaryForUpdate(fcinfo, &covariance_matrix_class);
	double		weight = RowWeight(fcinfo, 2);
	ArrayType  *features;

	if (PG_ARGISNULL(1))
	{
		TotalsAdd(&matrix->missing, weight);
		return SummaryDatum(matrix);
	}
	features = PG_GETARG_ARRAYTYPE_P(1);
	BeginColumns(matrix, CheckFeatures(features));
	if (array_contains_nulls(features))
		TotalsAdd(&matrix->missing, weight);
	else
		CovarianceMatrixAdd(matrix, (double *) ARR_DATA_PTR(features), weight);
	return SummaryDatum(matrix);
}
