/*
 * mcnemar.c
 *		Aggregates that ask whether two predictions of the same rows are right as
 *		often as each other.
 */
#include "postgres.h"

#include <math.h>

#include "direct_state.h"
#include "estimate.h"
#include "pg_compat.h"
#include "test_result.h"

#include "stats/beta_distribution.h"
#include "stats/chi_squared.h"

/* Rows by which predictions are right, and the options, of which each row has the same. */
#define ELEMENTS 5
#define COUNTS 3
#define ROWS 0
#define ONLY_A 1
#define ONLY_B 2
#define OPTIONS 3				/* 1 + 1 if exact + 2 if corrected; 0 of no row */
#define DESIGN_EFFECT 4			/* 0 where it is not said */

static int
RowOptionsOf(FunctionCallInfo fcinfo)
{
	if (PG_NARGS() < 6)
		return 4;
	if (PG_ARGISNULL(4) || PG_ARGISNULL(5))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("exact and correction must not be null")));
	return 1 + PG_GETARG_BOOL(4) + 2 * PG_GETARG_BOOL(5);
}

/* A binomial of rows that are not independent is none: only chi-squared can be of fewer. */
static double
RowDesignEffect(FunctionCallInfo fcinfo)
{
	double		design_effect;

	if (PG_NARGS() < 7)
		return 0.0;
	design_effect = DesignEffectOption(fcinfo, 6);
	if (design_effect != 1.0 && PG_GETARG_BOOL(4))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the exact test takes rows for independent"),
				 errdetail("Its design_effect is %g.", design_effect),
				 errhint("Let exact be false: chi-squared has a design effect.")));
	return design_effect;
}

static void
SetOptions(CompensatedSum *count, double options, double design_effect)
{
	DirectStateOption(&count[OPTIONS], options, "exact and correction");
	DirectStateOption(&count[DESIGN_EFFECT], design_effect, "design_effect");
}

/* (state, y_true, pred_a, pred_b [, exact, correction [, design_effect]]) returns state; a row without one of the three counts nowhere. */
static pg_attribute_always_inline Datum
CountRow(FunctionCallInfo fcinfo, bool (*equal) (Datum, Datum))
{
	CompensatedSum *count = DirectStateForUpdate(fcinfo, ELEMENTS);
	int			options = RowOptionsOf(fcinfo);
	bool		right_a;
	bool		right_b;

	SetOptions(count, options, RowDesignEffect(fcinfo));
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3))
		return DirectStateDatum(fcinfo);
	right_a = equal(PG_GETARG_DATUM(1), PG_GETARG_DATUM(2));
	right_b = equal(PG_GETARG_DATUM(1), PG_GETARG_DATUM(3));
	SumAdd(&count[ROWS], 1.0);
	if (right_a != right_b)
		SumAdd(&count[right_a ? ONLY_A : ONLY_B], 1.0);
	return DirectStateDatum(fcinfo);
}

static inline bool
EqualBooleans(Datum a, Datum b)
{
	return DatumGetBool(a) == DatumGetBool(b);
}

/* As the server's =, for which a NaN equals itself. */
static inline bool
EqualNumbers(Datum a, Datum b)
{
	double		x = DatumGetFloat8(a);
	double		y = DatumGetFloat8(b);

	return x == y || (isnan(x) && isnan(y));
}

/* True is 1, and false 0. */
static inline bool
NumberEqualsBoolean(Datum number, Datum boolean)
{
	return DatumGetFloat8(number) == (DatumGetBool(boolean) ? 1.0 : 0.0);
}

static inline bool
BooleanEqualsNumber(Datum boolean, Datum number)
{
	return NumberEqualsBoolean(number, boolean);
}

static inline bool
EqualTexts(Datum a, Datum b)
{
	struct varlena *x = PG_DETOAST_DATUM_PACKED(a);
	struct varlena *y = PG_DETOAST_DATUM_PACKED(b);

	return VARSIZE_ANY_EXHDR(x) == VARSIZE_ANY_EXHDR(y) && memcmp(VARDATA_ANY(x), VARDATA_ANY(y), VARSIZE_ANY_EXHDR(x)) == 0;
}

PG_FUNCTION_INFO_V1(mleval_mcnemar_trans_bool);
Datum
mleval_mcnemar_trans_bool(PG_FUNCTION_ARGS)
{
	return CountRow(fcinfo, EqualBooleans);
}

PG_FUNCTION_INFO_V1(mleval_mcnemar_trans_float);
Datum
mleval_mcnemar_trans_float(PG_FUNCTION_ARGS)
{
	return CountRow(fcinfo, EqualNumbers);
}

PG_FUNCTION_INFO_V1(mleval_mcnemar_trans_float_bool);
Datum
mleval_mcnemar_trans_float_bool(PG_FUNCTION_ARGS)
{
	return CountRow(fcinfo, NumberEqualsBoolean);
}

PG_FUNCTION_INFO_V1(mleval_mcnemar_trans_bool_float);
Datum
mleval_mcnemar_trans_bool_float(PG_FUNCTION_ARGS)
{
	return CountRow(fcinfo, BooleanEqualsNumber);
}

PG_FUNCTION_INFO_V1(mleval_mcnemar_trans_text);
Datum
mleval_mcnemar_trans_text(PG_FUNCTION_ARGS)
{
	return CountRow(fcinfo, EqualTexts);
}

PG_FUNCTION_INFO_V1(mleval_mcnemar_combine);
Datum
mleval_mcnemar_combine(PG_FUNCTION_ARGS)
{
	CompensatedSum *into = DirectStateForUpdate(fcinfo, ELEMENTS);
	const CompensatedSum *from = DirectStateForReading(fcinfo, 1, ELEMENTS);

	for (int i = 0; i < COUNTS; i++)
		SumMerge(&into[i], &from[i]);
	SetOptions(into, from[OPTIONS].sum, from[DESIGN_EFFECT].sum);
	return DirectStateDatum(fcinfo);
}

/* The test of counts of rows that only one prediction has right; chi-squared's of so many effective ones. */
static void
Test(TestResult *result, int64 only_a, int64 only_b, bool exact, bool correction, double design_effect)
{
	int64		fewer = Min(only_a, only_b);
	double		differ = (double) (only_a + only_b) / design_effect;
	double		off = fabs((double) (only_a - only_b)) / design_effect;

	if (exact)
	{
		result->statistic = (double) fewer;
		result->pvalue = Min(1.0, 2.0 * BinomialLowerTail(fewer, only_a + only_b, 0.5));
	}
	else if (differ == 0)
		result->reason = "the predictions are right in the same rows";
	else
	{
		if (correction)
			off = Max(0.0, off - 1.0);
		result->statistic = off * (off / differ);
		result->pvalue = ChiSquaredUpperTail(result->statistic, 1);
	}
}

/* (state) returns test_result */
PG_FUNCTION_INFO_V1(mleval_mcnemar_test);
Datum
mleval_mcnemar_test(PG_FUNCTION_ARGS)
{
	static const char *const method[] = {"McNemar, chi-squared, assumes independent rows", "McNemar, exact, assumes independent rows",
	"McNemar, chi-squared with continuity correction, assumes independent rows", "McNemar, exact, assumes independent rows"};
	const CompensatedSum *state = DirectStateForReading(fcinfo, 0, ELEMENTS);
	double		design_effect = state[DESIGN_EFFECT].sum == 0.0 ? 1.0 : state[DESIGN_EFFECT].sum;
	double		count[OPTIONS + 1];
	int			options;
	TestResult	result = {.statistic = NAN, .pvalue = NAN};

	for (int i = 0; i <= OPTIONS; i++)
	{
		count[i] = SumValue(&state[i]);
		if (!(count[i] >= 0.0 && count[i] <= (double) MAX_ROWS && count[i] == floor(count[i])))
			DirectStateInvalid();
	}
	if (count[OPTIONS] > 4 || count[ONLY_A] + count[ONLY_B] > count[ROWS] || !(design_effect >= 1.0 && isfinite(design_effect)))
		DirectStateInvalid();
	options = count[OPTIONS] == 0 ? 3 : (int) count[OPTIONS] - 1;
	result.n_reference = result.n_current = (int64) count[ROWS];
	result.method = method[options];
	if (count[ROWS] == 0)
		result.reason = "no rows with a label and both predictions";
	else
		Test(&result, (int64) count[ONLY_A], (int64) count[ONLY_B], options & 1, options & 2, design_effect);
	return TestResultGetDatum(fcinfo, &result);
}
