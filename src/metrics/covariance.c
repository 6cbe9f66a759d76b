/*
 * covariance.c
 *		SQL functions for the means, covariances and correlations of columns, and
 *		for the correlations that have changed most.
 */
#include "postgres.h"

#include <math.h>

#include "composite.h"
#include "covariance.h"
#include "estimate.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "stats/false_discovery.h"
#include "stats/normal.h"
#include "utils/tuplestore.h"

void
CheckSameColumns(const CovarianceMatrix *reference, const CovarianceMatrix *current)
{
	if (reference->columns > 0 && current->columns > 0 && reference->columns != current->columns)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the reference is of %u columns and the current matrix of %u", reference->columns, current->columns),
				 errhint("Columns are compared by their number: both must be of the same ones, in the same order.")));
}

const char *
NoRowsToCompare(const CovarianceMatrix *reference, const CovarianceMatrix *current)
{
	if (!(CovarianceWeight(reference) > 0))
		return "no complete rows in the reference";
	if (!(CovarianceWeight(current) > 0))
		return "no complete current rows";
	return NULL;
}

static void
PutRow(FunctionCallInfo fcinfo, Datum *values, bool *nulls)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	CHECK_FOR_INTERRUPTS();
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/* With one degree of freedom less than rows, as NumPy's cov; NaN where there is none. */
static double
Covariance(const CovarianceMatrix *matrix, uint32 i, uint32 j)
{
	double		freedom = CovarianceWeight(matrix) - 1.0;

	return freedom > 0 ? CoMoment(matrix, i, j) / freedom : NAN;
}

static double
CorrelationOrNaN(const CovarianceMatrix *matrix, uint32 i, uint32 j)
{
	return ColumnVaries(matrix, i) && ColumnVaries(matrix, j) ? CovarianceCorrelation(matrix, i, j) : NAN;
}

/* covariance_columns(matrix) returns rows */
PG_FUNCTION_INFO_V1(mleval_covariance_columns);
Datum
mleval_covariance_columns(PG_FUNCTION_ARGS)
{
	CovarianceMatrix *matrix = PG_GETARG_COVARIANCE_MATRIX(0);
	bool		known = CovarianceWeight(matrix) > 0;

	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	for (uint32 i = 0; i < matrix->columns; i++)
	{
		Datum		values[3];
		bool		nulls[3] = {false};

		values[0] = Int32GetDatum(i + 1);
		values[1] = FiniteDatum(known ? matrix->mean[i].high : NAN, &nulls[1]);
		values[2] = FiniteDatum(sqrt(Covariance(matrix, i, i)), &nulls[2]);
		PutRow(fcinfo, values, nulls);
	}
	return (Datum) 0;
}

typedef double (*CellOf) (const CovarianceMatrix *matrix, uint32 i, uint32 j);

/* A row for each i and j = i + apart or more. */
static Datum
Cells(FunctionCallInfo fcinfo, CellOf cell, uint32 apart)
{
	CovarianceMatrix *matrix = PG_GETARG_COVARIANCE_MATRIX(0);

	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	for (uint32 i = 0; i < matrix->columns; i++)
		for (uint32 j = i + apart; j < matrix->columns; j++)
		{
			Datum		values[3];
			bool		nulls[3] = {false};

			values[0] = Int32GetDatum(i + 1);
			values[1] = Int32GetDatum(j + 1);
			values[2] = FiniteDatum(cell(matrix, i, j), &nulls[2]);
			PutRow(fcinfo, values, nulls);
		}
	return (Datum) 0;
}

/* covariance_cells(matrix) returns rows */
PG_FUNCTION_INFO_V1(mleval_covariance_cells);
Datum
mleval_covariance_cells(PG_FUNCTION_ARGS)
{
	return Cells(fcinfo, Covariance, 0);
}

/* correlation(matrix) returns rows */
PG_FUNCTION_INFO_V1(mleval_covariance_correlation);
Datum
mleval_covariance_correlation(PG_FUNCTION_ARGS)
{
	return Cells(fcinfo, CorrelationOrNaN, 1);
}

/* A pair of columns; NaN is NULL. */
typedef struct Shift
{
	uint32		i;
	uint32		j;
	double		reference;
	double		current;
	double		statistic;
	double		pvalue;
	double		adjusted;
	const char *reason;
} Shift;

typedef struct Shifts
{
	const CovarianceMatrix *reference;
	const CovarianceMatrix *current;
	double		n_reference;	/* that count as independent */
	double		n_current;
	Shift	   *shift;
	uint32		count;
} Shifts;

static const char *
NoTest(const Shifts *shifts, const Shift *shift)
{
	if (isnan(shift->reference))
		return isnan(shift->current) ? "no variance on either side" : "no variance in the reference";
	if (isnan(shift->current))
		return "no variance in the current rows";
	if (shifts->n_reference <= 3)
		return "no more than 3 independent rows in the reference";
	if (shifts->n_current <= 3)
		return "no more than 3 independent current rows";
	return NULL;
}

static Shift
ShiftOf(const Shifts *shifts, uint32 i, uint32 j)
{
	Shift		shift = {.i = i, .j = j, .statistic = NAN, .pvalue = NAN, .adjusted = NAN};

	shift.reference = CorrelationOrNaN(shifts->reference, i, j);
	shift.current = CorrelationOrNaN(shifts->current, i, j);
	shift.reason = NoTest(shifts, &shift);
	if (shift.reason != NULL)
		return shift;
	shift.statistic = FisherDifference(shift.reference, shifts->n_reference, shift.current, shifts->n_current);
	shift.pvalue = Min(1.0, 2.0 * NormalUpperTail(fabs(shift.statistic)));
	if (isinf(shift.statistic))
		shift.reason = "a correlation of 1 or -1 on one side alone";
	return shift;
}

/* Of all pairs that have a p-value, shown or not. */
static void
Adjust(Shifts *shifts)
{
	double	   *pvalue = palloc(sizeof(double) * Max(shifts->count, 1));
	uint32		tested = 0;

	for (uint32 k = 0; k < shifts->count; k++)
		if (!isnan(shifts->shift[k].pvalue))
			pvalue[tested++] = shifts->shift[k].pvalue;
	if (tested > 0)
		FalseDiscoveryControl(pvalue, tested, BENJAMINI_HOCHBERG, &current_memory, pvalue);
	for (uint32 k = shifts->count; k-- > 0;)
		if (!isnan(shifts->shift[k].pvalue))
			shifts->shift[k].adjusted = pvalue[--tested];
}

/* The largest change first, then in the order of columns; what has none comes last. */
static int
CompareShifts(const void *left, const void *right)
{
	const Shift *a = left;
	const Shift *b = right;
	double		change_a = fabs(a->current - a->reference);
	double		change_b = fabs(b->current - b->reference);

	if (isnan(change_a) != isnan(change_b))
		return isnan(change_a) ? 1 : -1;
	if (!isnan(change_a) && change_a != change_b)
		return change_a < change_b ? 1 : -1;
	if (a->i != b->i)
		return a->i < b->i ? -1 : 1;
	return a->j < b->j ? -1 : 1;
}

static void
FindShifts(Shifts *shifts)
{
	uint32		columns = shifts->reference->columns;

	shifts->shift = palloc(sizeof(Shift) * Max(columns * (columns - 1) / 2, 1));
	for (uint32 i = 0; i < columns; i++)
	{
		CHECK_FOR_INTERRUPTS();
		for (uint32 j = i + 1; j < columns; j++)
			shifts->shift[shifts->count++] = ShiftOf(shifts, i, j);
	}
	Adjust(shifts);
	qsort(shifts->shift, shifts->count, sizeof(Shift), CompareShifts);
}

static void
PutShift(FunctionCallInfo fcinfo, const Shift *shift)
{
	Datum		values[9];
	bool		nulls[9] = {false};

	values[0] = Int32GetDatum(shift->i + 1);
	values[1] = Int32GetDatum(shift->j + 1);
	values[2] = FiniteDatum(shift->reference, &nulls[2]);
	values[3] = FiniteDatum(shift->current, &nulls[3]);
	values[4] = FiniteDatum(shift->current - shift->reference, &nulls[4]);
	values[5] = FiniteDatum(shift->statistic, &nulls[5]);
	values[6] = FiniteDatum(shift->pvalue, &nulls[6]);
	values[7] = FiniteDatum(shift->adjusted, &nulls[7]);
	values[8] = TextDatum(shift->reason, &nulls[8]);
	PutRow(fcinfo, values, nulls);
}

/* NULL is no limit. */
static uint32
MaxRowsOption(FunctionCallInfo fcinfo, int arg)
{
	int32		max_rows = PG_ARGISNULL(arg) ? PG_INT32_MAX : PG_GETARG_INT32(arg);

	if (max_rows < 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("max_rows must be 1 or more"),
				 errdetail("Got %d.", max_rows),
				 errhint("NULL shows every pair of columns.")));
	return (uint32) max_rows;
}

/* correlation_shift(reference, current, max_rows, design_effect) returns rows */
PG_FUNCTION_INFO_V1(mleval_covariance_correlation_shift);
Datum
mleval_covariance_correlation_shift(PG_FUNCTION_ARGS)
{
	uint32		max_rows = MaxRowsOption(fcinfo, 2);
	double		design_effect = DesignEffectOption(fcinfo, 3);
	Shifts		shifts = {0};

	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		return (Datum) 0;
	shifts.reference = PG_GETARG_COVARIANCE_MATRIX(0);
	shifts.current = PG_GETARG_COVARIANCE_MATRIX(1);
	CheckSameColumns(shifts.reference, shifts.current);
	if (NoRowsToCompare(shifts.reference, shifts.current) != NULL)
		return (Datum) 0;
	shifts.n_reference = CovarianceEffective(shifts.reference) / design_effect;
	shifts.n_current = CovarianceEffective(shifts.current) / design_effect;
	FindShifts(&shifts);
	for (uint32 k = 0; k < Min(shifts.count, max_rows); k++)
		PutShift(fcinfo, &shifts.shift[k]);
	return (Datum) 0;
}
