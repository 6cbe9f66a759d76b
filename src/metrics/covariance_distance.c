/*
 * covariance_distance.c
 *		SQL functions for how far a point, the means or all rows are from what a
 *		reference's means and covariances say.
 */
#include "postgres.h"

#include <math.h>

#include "composite.h"
#include "covariance.h"
#include "estimate.h"
#include "options.h"
#include "test_result.h"
#include "utils/array.h"
#include "utils/datum.h"
#include "utils/memutils.h"

/* A distance, or NULL if there is none or it is no double. */
static Datum
DistanceDatum(FunctionCallInfo fcinfo, double squared)
{
	if (!isfinite(squared))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(sqrt(squared));
}

static bool
AnyColumnVaries(const CovarianceMatrix *matrix)
{
	for (uint32 i = 0; i < matrix->columns; i++)
		if (ColumnVaries(matrix, i))
			return true;
	return false;
}

/* Has it a covariance, with one degree of freedom less than rows, that is not all zeros? */
static bool
HasCovariance(const CovarianceMatrix *matrix)
{
	return CovarianceWeight(matrix) > 1 && AnyColumnVaries(matrix);
}

/* Of the covariance that covariance_cells() shows. */
static PrincipalAxes
AxesOf(const CovarianceMatrix *matrix)
{
	double		weight = CovarianceWeight(matrix);

	return PrincipalAxesOf(&(Pooled) {matrix, weight}, 1, weight - 1.0, &current_memory);
}

/*
 * A matrix that many points are held against, row by row of a query, is taken
 * apart once: as long as its bytes stay the same.
 */
typedef struct HeldMatrix
{
	MemoryContext context;		/* of all that is here but this; reset for another */
	struct varlena *bytes;
	CovarianceMatrix *matrix;
	PrincipalAxes axes;			/* if it has a covariance */
	bool		has_axes;
} HeldMatrix;

static bool
SameBytes(const struct varlena *a, const struct varlena *b)
{
	return a != NULL && VARSIZE_ANY_EXHDR(a) == VARSIZE_ANY_EXHDR(b) &&
		memcmp(VARDATA_ANY(a), VARDATA_ANY(b), VARSIZE_ANY_EXHDR(a)) == 0;
}

static HeldMatrix *
Held(FunctionCallInfo fcinfo)
{
	HeldMatrix *held = fcinfo->flinfo->fn_extra;

	if (held == NULL)
	{
		held = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(HeldMatrix));
		held->context = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "mleval covariance", ALLOCSET_DEFAULT_SIZES);
		fcinfo->flinfo->fn_extra = held;
	}
	return held;
}

/* Nothing of what is held stays if this is left by an error. */
static HeldMatrix *
HeldMatrixOf(FunctionCallInfo fcinfo, int arg)
{
	struct varlena *bytes = PG_GETARG_VARLENA_PP(arg);
	HeldMatrix *held = Held(fcinfo);
	MemoryContext caller;

	if (SameBytes(held->bytes, bytes))
		return held;
	held->bytes = NULL;
	MemoryContextReset(held->context);
	caller = MemoryContextSwitchTo(held->context);
	held->matrix = SummaryForReading(PointerGetDatum(bytes), &covariance_matrix_class);
	held->has_axes = HasCovariance(held->matrix);
	if (held->has_axes)
		held->axes = AxesOf(held->matrix);
	held->bytes = (struct varlena *) DatumGetPointer(datumCopy(PointerGetDatum(bytes), false, -1));
	MemoryContextSwitchTo(caller);
	return held;
}

/* The point's elements, or NULL if some is no number; an error if it is none of so many columns. */
static const double *
PointArgument(FunctionCallInfo fcinfo, int arg, uint32 columns)
{
	ArrayType  *point = PG_GETARG_ARRAYTYPE_P(arg);
	const double *element = (double *) ARR_DATA_PTR(point);

	if (ARR_NDIM(point) != 1 || (uint32) ARR_DIMS(point)[0] != columns)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the point must be an array of one dimension with %u elements", columns),
				 ARR_NDIM(point) == 1 ? errdetail("It has %d.", ARR_DIMS(point)[0]) : errdetail("It has %d dimensions.", ARR_NDIM(point))));
	if (array_contains_nulls(point))
		return NULL;
	for (uint32 i = 0; i < columns; i++)
		if (!isfinite(element[i]))
			return NULL;
	return element;
}

/* mahalanobis_distance(matrix, point) returns float8 */
PG_FUNCTION_INFO_V1(mleval_covariance_mahalanobis_point);
Datum
mleval_covariance_mahalanobis_point(PG_FUNCTION_ARGS)
{
	HeldMatrix *held = HeldMatrixOf(fcinfo, 0);
	const CovarianceMatrix *matrix = held->matrix;
	const double *point;
	double		apart[MAX_COLUMNS];

	if (matrix->columns == 0)
		PG_RETURN_NULL();
	point = PointArgument(fcinfo, 1, matrix->columns);
	if (point == NULL || !held->has_axes)
		PG_RETURN_NULL();
	for (uint32 i = 0; i < matrix->columns; i++)
		apart[i] = (point[i] - matrix->mean[i].high) - matrix->mean[i].low;
	return DistanceDatum(fcinfo, SquaredDistance(&held->axes, apart, &current_memory));
}

/* mahalanobis_distance(reference, current) returns float8 */
PG_FUNCTION_INFO_V1(mleval_covariance_mahalanobis_means);
Datum
mleval_covariance_mahalanobis_means(PG_FUNCTION_ARGS)
{
	CovarianceMatrix *reference = PG_GETARG_COVARIANCE_MATRIX(0);
	CovarianceMatrix *current = PG_GETARG_COVARIANCE_MATRIX(1);
	PrincipalAxes axes;
	double		apart[MAX_COLUMNS];

	CheckSameColumns(reference, current);
	if (NoRowsToCompare(reference, current) != NULL || !HasCovariance(reference))
		PG_RETURN_NULL();
	axes = AxesOf(reference);
	MeansApart(reference, current, apart);
	return DistanceDatum(fcinfo, SquaredDistance(&axes, apart, &current_memory));
}

#define HOTELLING_METHOD "hotelling, F law, assumes independent rows of equal covariance"

static const char *
HotellingMethod(uint32 dimensions, uint32 columns)
{
	if (dimensions == columns)
		return HOTELLING_METHOD;
	return psprintf("hotelling in %u of %u dimensions, F law, assumes independent rows of equal covariance", dimensions, columns);
}

static const char *
HotellingReason(const HotellingResult *test)
{
	if (test->too_few)
		return "too few rows for so many columns";
	if (isinf(test->t2))
		return "the means moved where there is no variance";
	return test->dimensions == 0 ? "no column varies" : NULL;
}

/* hotelling_test(reference, current, design_effect) returns mleval.test_result */
PG_FUNCTION_INFO_V1(mleval_covariance_hotelling_test);
Datum
mleval_covariance_hotelling_test(PG_FUNCTION_ARGS)
{
	double		design_effect = DesignEffectOption(fcinfo, 2);
	TestResult	result = {.statistic = NAN, .pvalue = NAN, .method = HOTELLING_METHOD};
	Pooled		reference;
	Pooled		current;
	HotellingResult test;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	reference.matrix = PG_GETARG_COVARIANCE_MATRIX(0);
	current.matrix = PG_GETARG_COVARIANCE_MATRIX(1);
	CheckSameColumns(reference.matrix, current.matrix);
	result.n_reference = reference.matrix->rows.n;
	result.n_current = current.matrix->rows.n;
	reference.n = CovarianceEffective(reference.matrix) / design_effect;
	current.n = CovarianceEffective(current.matrix) / design_effect;
	result.reason = NoRowsToCompare(reference.matrix, current.matrix);
	if (result.reason == NULL && !(reference.n + current.n > 2))
		result.reason = "too few rows for so many columns";
	if (result.reason != NULL)
		return TestResultGetDatum(fcinfo, &result);

	test = HotellingTest(reference, current, &current_memory);
	result.method = HotellingMethod(test.dimensions, reference.matrix->columns);
	result.reason = HotellingReason(&test);
	if (result.reason == NULL || isinf(test.t2))
	{
		result.statistic = test.t2;
		result.pvalue = test.pvalue;
	}
	return TestResultGetDatum(fcinfo, &result);
}

static const char *
ReconstructionReason(const ReconstructionResult *result, uint32 columns)
{
	if (!isfinite(result->current))
		return "the result is beyond double precision";
	if (result->tied)
		return "the last component kept varies as much as the first left out: which it is, is chance";
	if (result->varying < columns)
		return psprintf("columns without variance in the reference are left out: %u of %u", columns - result->varying, columns);
	return NULL;
}

#define PCA_COLUMNS 5

/* pca_reconstruction_error(reference, current, explained_variance) returns a row */
PG_FUNCTION_INFO_V1(mleval_covariance_pca_reconstruction_error);
Datum
mleval_covariance_pca_reconstruction_error(PG_FUNCTION_ARGS)
{
	double		share = ShareArgument(fcinfo, 2, "explained_variance", SHARE_ABOVE_ZERO);
	CovarianceMatrix *reference;
	CovarianceMatrix *current;
	ReconstructionResult result = {.reference = NAN, .current = NAN};
	const char *reason;
	Datum		values[PCA_COLUMNS];
	bool		nulls[PCA_COLUMNS] = {false};

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	reference = PG_GETARG_COVARIANCE_MATRIX(0);
	current = PG_GETARG_COVARIANCE_MATRIX(1);
	CheckSameColumns(reference, current);
	reason = NoRowsToCompare(reference, current);
	if (reason == NULL && !AnyColumnVaries(reference))
		reason = "no column of the reference varies";
	if (reason == NULL)
	{
		result = PcaReconstruction(reference, current, share, &current_memory);
		reason = ReconstructionReason(&result, reference->columns);
	}
	values[0] = FiniteDatum(sqrt(result.reference), &nulls[0]);
	values[1] = FiniteDatum(sqrt(result.current), &nulls[1]);
	values[2] = Int32GetDatum(result.components);
	values[3] = Int32GetDatum(result.varying);
	nulls[2] = nulls[3] = isnan(result.reference);
	values[4] = TextDatum(reason, &nulls[4]);
	return CompositeDatum(fcinfo, PCA_COLUMNS, values, nulls);
}
