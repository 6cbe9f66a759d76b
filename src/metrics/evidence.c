/*
 * evidence.c
 *		SQL functions that say whether a difference is more than chance.
 *
 * None of them sees a row or a summary: they judge numbers that are already
 * there, window by window, so they serve any metric and any source.  What a
 * caller did wrong is an error; what cannot be judged yet is a NULL with its
 * reason, so that a view over many columns survives its young ones.
 */
#include "postgres.h"

#include <float.h>
#include <math.h>

#include "catalog/pg_type.h"
#include "common/int.h"
#include "composite.h"
#include "estimate.h"
#include "miscadmin.h"
#include "options.h"
#include "stats/effective_rows.h"
#include "stats/false_discovery.h"
#include "stats/learned.h"
#include "test_result.h"
#include "types/summary.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/float.h"
#include "utils/memutils.h"
#include "windowapi.h"

#define LEARNED_METHOD "learned, assumes exchangeable windows"
#define PREDICTION_METHOD "Student t prediction, assumes exchangeable normal windows"
#define NEVER_VARIED "never varied in the baseline"

/*
 * Work space stays a single allocation, and the sort of p-values a matter of
 * seconds.  Passes over reference windows are not interrupted: those of so many
 * last some tens of milliseconds.
 */
#define MAX_PVALUES 10000000
#define MAX_WINDOWS 1000000

/* The elements of an array argument; none for NULL, as array_agg over no rows is NULL. */
typedef struct Elements
{
	const char *name;
	int			count;
	Datum	   *values;
	bool	   *nulls;
} Elements;

static Elements
ArrayArgument(FunctionCallInfo fcinfo, int arg, const char *name, int limit)
{
	Elements	elements = {.name = name};
	ArrayType  *array;
	int			count;

	if (PG_ARGISNULL(arg))
		return elements;
	array = PG_GETARG_ARRAYTYPE_P(arg);
	count = ArrayGetNItems(ARR_NDIM(array), ARR_DIMS(array));
	if (ARR_NDIM(array) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be a one-dimensional array", name),
				 errdetail("Got an array of %d dimensions.", ARR_NDIM(array))));
	if (count > limit)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("%s must have at most %d elements", name, limit),
				 errdetail("Got %d.", count)));
	deconstruct_array(array, ARR_ELEMTYPE(array), sizeof(int64), FLOAT8PASSBYVAL, TYPALIGN_DOUBLE,
					  &elements.values, &elements.nulls, &elements.count);
	return elements;
}

static void
CheckNoNulls(const Elements *elements)
{
	for (int i = 0; i < elements->count; i++)
	{
		if (elements->nulls[i])
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("%s must not contain nulls", elements->name),
					 errdetail("Element %d is null.", i + 1),
					 errhint("Leave windows without a value out, with FILTER in array_agg.")));
	}
}

/* `rule` completes "distances must ...". */
static void
ElementOutOfRange(const Elements *elements, int i, const char *value, const char *rule)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must %s", elements->name, rule),
			 errdetail("Element %d is %s.", i + 1, value)));
}

/* A float8 element that must be finite and no less than `lowest`. */
static double
FiniteElement(const Elements *elements, int i, double lowest, const char *rule)
{
	double		value = DatumGetFloat8(elements->values[i]);

	CHECK_FOR_INTERRUPTS();
	if (!(isfinite(value) && value >= lowest))
		ElementOutOfRange(elements, i, float8out_internal(value), rule);
	return value;
}

/* A number that may be absent: NULL, or NaN. */
static double
NumberArgument(FunctionCallInfo fcinfo, int arg)
{
	return PG_ARGISNULL(arg) ? NAN : PG_GETARG_FLOAT8(arg);
}

static const char *const distance_name[] = {
	"psi", "ks_statistic", "jensen_shannon_distance", "hellinger_distance", "total_variation_distance", "wasserstein_distance"
};

static const DistanceLaw distance_law[] = {
	DISTANCE_N, DISTANCE_ROOT_N, DISTANCE_ROOT_DIVERGENCE, DISTANCE_ROOT_DIVERGENCE, DISTANCE_ROOT_N, DISTANCE_ROOT_N
};

/* The reference windows, checked; their rows are added up in *rows. */
static WindowDistance *
ReferenceWindows(const Elements *distances, const Elements *n, int64 *rows)
{
	WindowDistance *reference = palloc(sizeof(WindowDistance) * (distances->count + 1));

	if (distances->count != n->count)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("distances and n must have the same length"),
				 errdetail("Got arrays of %d and %d elements.", distances->count, n->count)));
	CheckNoNulls(distances);
	CheckNoNulls(n);

	*rows = 0;
	for (int i = 0; i < distances->count; i++)
	{
		int64		window_rows = DatumGetInt64(n->values[i]);

		if (window_rows <= 0)
			ElementOutOfRange(n, i, psprintf("%lld", (long long) window_rows), "be positive");
		if (pg_add_s64_overflow(*rows, window_rows, rows))
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("the sum of n is out of range for bigint")));
		reference[i].distance = FiniteElement(distances, i, 0.0, "be finite and not negative");
		reference[i].n = (double) window_rows;
	}
	return reference;
}

/* The current window; of 0 rows and a NaN distance where there is none. */
static WindowDistance
CurrentWindow(FunctionCallInfo fcinfo, int distance_arg, int n_arg)
{
	int64		n = PG_ARGISNULL(n_arg) ? 0 : PG_GETARG_INT64(n_arg);
	WindowDistance current = {NumberArgument(fcinfo, distance_arg), (double) n};

	if (current.distance < 0 || n < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must not be negative", n < 0 ? "n_current" : "current"),
				 errdetail("Got a distance of %s in %lld rows.",
						   float8out_internal(current.distance), (long long) n)));
	return current;
}

static const char *
WhyNotLearned(int windows, WindowDistance current)
{
	StaticAssertStmt(LEARNED_MIN_WINDOWS == 10, "the reason names the number");

	if (current.n == 0)
		return "no current rows";
	if (isnan(current.distance))
		return "no current distance";
	return windows < LEARNED_MIN_WINDOWS ? "fewer than 10 reference windows" : NULL;
}

/*
 * learned_pvalue(distances float8[], n bigint[], current float8,
 *				  n_current bigint, distance text) returns mleval.test_result
 */
PG_FUNCTION_INFO_V1(mleval_evidence_learned_pvalue);
Datum
mleval_evidence_learned_pvalue(PG_FUNCTION_ARGS)
{
	DistanceLaw law = distance_law[WordOption(fcinfo, 4, "distance", distance_name, lengthof(distance_name))];
	Elements	distances = ArrayArgument(fcinfo, 0, "distances", MAX_WINDOWS);
	Elements	n = ArrayArgument(fcinfo, 1, "n", MAX_WINDOWS);
	TestResult	result = {.statistic = NAN, .pvalue = NAN, .method = LEARNED_METHOD};
	WindowDistance *reference = ReferenceWindows(&distances, &n, &result.n_reference);
	WindowDistance current = CurrentWindow(fcinfo, 2, 3);

	result.n_current = PG_ARGISNULL(3) ? 0 : PG_GETARG_INT64(3);
	result.reason = WhyNotLearned(distances.count, current);
	if (result.reason == NULL)
	{
		PredictionResult learned = LearnedPvalue(reference, distances.count, current, law,
												 palloc(sizeof(double) * distances.count));

		result.statistic = learned.statistic;
		result.pvalue = learned.pvalue;
		result.reason = learned.never_varied ? NEVER_VARIED : NULL;
	}
	return TestResultGetDatum(fcinfo, &result);
}

static const ShareDistance share_distance[] = {
	SHARE_DIVERGENCE, SHARE_DIFFERENCE, SHARE_ROOT_DIVERGENCE, SHARE_ROOT_DIVERGENCE, SHARE_DIFFERENCE, SHARE_DIFFERENCE_IN_SD
};

/*
 * _effective_rows(distances float8[], n bigint[], share float8, n_current bigint, distance text) returns float8: NULL
 * without a share between 0 and 1, two windows, and rows.
 */
PG_FUNCTION_INFO_V1(mleval_evidence_effective_rows);
Datum
mleval_evidence_effective_rows(PG_FUNCTION_ARGS)
{
	ShareDistance law = share_distance[WordOption(fcinfo, 4, "distance", distance_name, lengthof(distance_name))];
	Elements	distances = ArrayArgument(fcinfo, 0, "distances", MAX_WINDOWS);
	Elements	n = ArrayArgument(fcinfo, 1, "n", MAX_WINDOWS);
	int64		rows;
	WindowDistance *reference = ReferenceWindows(&distances, &n, &rows);
	double		share = NumberArgument(fcinfo, 2);
	int64		n_current = PG_ARGISNULL(3) ? 0 : PG_GETARG_INT64(3);

	if (!(share > 0 && share < 1) || distances.count < 2 || n_current <= 0)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(EffectiveRows(reference, distances.count, law, share, (double) n_current));
}

/* The metric's value in each reference window, checked. */
static double *
ReferenceValues(const Elements *elements)
{
	double	   *reference = palloc(sizeof(double) * (elements->count + 1));

	CheckNoNulls(elements);
	for (int i = 0; i < elements->count; i++)
		reference[i] = FiniteElement(elements, i, -DBL_MAX, "be finite");
	return reference;
}

/*
 * prediction_interval(reference float8[], level float8)
 * returns mleval.estimate
 */
PG_FUNCTION_INFO_V1(mleval_evidence_prediction_interval);
Datum
mleval_evidence_prediction_interval(PG_FUNCTION_ARGS)
{
	double		level = LevelOption(fcinfo, 1);
	Elements	elements = ArrayArgument(fcinfo, 0, "reference", MAX_WINDOWS);
	double	   *reference = ReferenceValues(&elements);
	Estimate	estimate = {.value = NAN, .lower = NAN, .upper = NAN, .level = level,
		.n = elements.count, .n_eff = elements.count, .method = PREDICTION_METHOD};

	if (elements.count < 2)
		estimate.reason = "fewer than 2 reference windows";
	else
	{
		PredictionInterval interval = PredictionIntervalOf(reference, elements.count, level);

		estimate.value = interval.mean;
		estimate.lower = interval.lower;
		estimate.upper = interval.upper;
		estimate.reason = interval.never_varied ? NEVER_VARIED : NULL;
	}
	return EstimateGetDatum(fcinfo, &estimate);
}

/*
 * prediction_test(reference float8[], current float8, alternative text)
 * returns mleval.test_result
 */
PG_FUNCTION_INFO_V1(mleval_evidence_prediction_test);
Datum
mleval_evidence_prediction_test(PG_FUNCTION_ARGS)
{
	Alternative alternative = AlternativeArgument(fcinfo, 2);
	Elements	elements = ArrayArgument(fcinfo, 0, "reference", MAX_WINDOWS);
	double	   *reference = ReferenceValues(&elements);
	double		current = NumberArgument(fcinfo, 1);
	TestResult	result = {.statistic = NAN, .pvalue = NAN, .n_reference = elements.count,
		.n_current = isnan(current) ? 0 : 1, .method = PREDICTION_METHOD};

	if (isnan(current))
		result.reason = "no current value";
	else if (elements.count < 2)
		result.reason = "fewer than 2 reference windows";
	else
	{
		PredictionResult prediction = PredictionTest(
			reference, elements.count, current, SameWithin(reference, elements.count), alternative);

		result.statistic = prediction.statistic;
		result.pvalue = prediction.pvalue;
		result.reason = prediction.never_varied ? NEVER_VARIED : NULL;
	}
	return TestResultGetDatum(fcinfo, &result);
}

static FalseDiscoveryMethod
FalseDiscoveryNamed(const char *method)
{
	if (strcmp(method, "bh") != 0 && strcmp(method, "by") != 0)
		UnknownOption("method", method,
					  "\"bh\" (Benjamini-Hochberg), \"by\" (Benjamini-Yekutieli)");
	return strcmp(method, "bh") == 0 ? BENJAMINI_HOCHBERG : BENJAMINI_YEKUTIELI;
}

/* Adjusts in place the elements that are not null. */
static void
AdjustElements(const Elements *ps, FalseDiscoveryMethod method)
{
	double	   *pvalues = palloc(sizeof(double) * (ps->count + 1));
	int			m = 0;

	for (int i = 0; i < ps->count; i++)
	{
		if (ps->nulls[i])
			continue;
		pvalues[m] = FiniteElement(ps, i, 0.0, "lie between 0 and 1");
		if (pvalues[m] > 1.0)
			ElementOutOfRange(ps, i, float8out_internal(pvalues[m]), "lie between 0 and 1");
		m++;
	}
	FalseDiscoveryControl(pvalues, m, method, &current_memory, pvalues);

	for (int i = ps->count - 1; i >= 0; i--)
	{
		if (!ps->nulls[i])
			ps->values[i] = Float8GetDatum(pvalues[--m]);
	}
}

/*
 * false_discovery_control(ps float8[], method text) returns float8[]
 *
 * Of the same bounds as ps, so that an element keeps its subscript.
 */
PG_FUNCTION_INFO_V1(mleval_evidence_false_discovery_control);
Datum
mleval_evidence_false_discovery_control(PG_FUNCTION_ARGS)
{
	FalseDiscoveryMethod method = FalseDiscoveryNamed(TextArgument(fcinfo, 1, "method"));
	Elements	ps = ArrayArgument(fcinfo, 0, "ps", MAX_PVALUES);
	ArrayType  *array;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	array = PG_GETARG_ARRAYTYPE_P(0);
	AdjustElements(&ps, method);
	PG_RETURN_ARRAYTYPE_P(construct_md_array(ps.values, ps.nulls, ARR_NDIM(array), ARR_DIMS(array),
											 ARR_LBOUND(array), FLOAT8OID, sizeof(float8),
											 FLOAT8PASSBYVAL, TYPALIGN_DOUBLE));
}

/* What is known of a partition once its first row is asked for; a NULL is NaN here. */
typedef struct AdjustedRows
{
	bool		known;
	double		value[FLEXIBLE_ARRAY_MEMBER];
} AdjustedRows;

#define ROWS_A_RESET 1024		/* after which what arguments left in memory goes */

/* Argument method of a row of the partition. */
static FalseDiscoveryMethod
MethodOfRow(WindowObject window, int64 row)
{
	bool		isnull;
	bool		isout;
	Datum		method = WinGetFuncArgInPartition(window, 1, (int) row, WINDOW_SEEK_HEAD, false, &isnull, &isout);

	if (isnull)
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("method must not be null")));
	return FalseDiscoveryNamed(TextDatumGetCString(method));
}

/* Argument pvalue of a row of the partition; NaN for NULL. */
static double
PvalueOfRow(WindowObject window, int64 row)
{
	bool		isnull;
	bool		isout;
	Datum		datum = WinGetFuncArgInPartition(window, 0, (int) row, WINDOW_SEEK_HEAD, false, &isnull, &isout);
	double		pvalue = isnull ? NAN : DatumGetFloat8(datum);

	if (!isnull && !(pvalue >= 0.0 && pvalue <= 1.0))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("pvalue must lie between 0 and 1"),
				 errdetail("Got %s.", float8out_internal(pvalue))));
	return pvalue;
}

/* An operator may be made of any function, and calls it without a window. */
static WindowObject
WindowArgument(FunctionCallInfo fcinfo)
{
	WindowObject window = PG_WINDOW_OBJECT();

	if (!WindowObjectIsValid(window))
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("false_discovery_control of rows is a window function"),
				 errhint("Call it as false_discovery_control(pvalue) OVER (PARTITION BY family).")));
	return window;
}

/* The p-values of all rows, side by side with NULLs; returns the method that they share. */
static FalseDiscoveryMethod
ReadPartition(FunctionCallInfo fcinfo, WindowObject window, int64 rows, double *pvalue)
{
	MemoryContext each = AllocSetContextCreate(CurrentMemoryContext, "mleval window rows", ALLOCSET_DEFAULT_SIZES);
	MemoryContext outer = MemoryContextSwitchTo(each);
	bool		stable = get_fn_expr_arg_stable(fcinfo->flinfo, 1);
	FalseDiscoveryMethod method = MethodOfRow(window, 0);

	for (int64 row = 0; row < rows; row++)
	{
		CHECK_FOR_INTERRUPTS();
		if (row % ROWS_A_RESET == 0)
			MemoryContextReset(each);
		if (!stable && MethodOfRow(window, row) != method)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("method must be the same in all rows of a partition")));
		pvalue[row] = PvalueOfRow(window, row);
	}
	MemoryContextSwitchTo(outer);
	MemoryContextDelete(each);
	return method;
}

/* Adjusts in place the p-values that are not NaN. */
static void
AdjustRows(double *value, int64 rows, FalseDiscoveryMethod method)
{
	double	   *pvalues = palloc(sizeof(double) * rows);
	int64		m = 0;

	for (int64 row = 0; row < rows; row++)
		if (!isnan(value[row]))
			pvalues[m++] = value[row];
	FalseDiscoveryControl(pvalues, m, method, &current_memory, pvalues);
	for (int64 row = rows; row-- > 0;)
		if (!isnan(value[row]))
			value[row] = pvalues[--m];
	pfree(pvalues);
}

/*
 * false_discovery_control(pvalue float8, method text) OVER (...) returns float8
 *
 * All values of a partition are adjusted when its first row is asked for, and
 * kept as long as the partition is.
 */
PG_FUNCTION_INFO_V1(mleval_evidence_false_discovery_control_window);
Datum
mleval_evidence_false_discovery_control_window(PG_FUNCTION_ARGS)
{
	WindowObject window = WindowArgument(fcinfo);
	int64		rows = WinGetPartitionRowCount(window);
	int64		current = WinGetCurrentPosition(window);
	AdjustedRows *adjusted;

	if (rows > MAX_PVALUES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("a partition must have at most %d rows", MAX_PVALUES),
				 errdetail("Got %lld.", (long long) rows)));
	adjusted = WinGetPartitionLocalMemory(window, offsetof(AdjustedRows, value) + sizeof(double) * rows);
	if (!adjusted->known)
	{
		FalseDiscoveryMethod method = ReadPartition(fcinfo, window, rows, adjusted->value);

		AdjustRows(adjusted->value, rows, method);
		adjusted->known = true;
	}
	WinSetMarkPosition(window, current);
	if (isnan(adjusted->value[current]))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(adjusted->value[current]);
}
