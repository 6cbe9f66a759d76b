/*
 * paired_delong.c
 *		Do two scores of the same rows rank them equally well?  A function of a
 *		paired_sample, and an aggregate that goes there straight from rows.
 */
#include "postgres.h"

#include <math.h>

#include "estimate.h"
#include "stats/normal.h"
#include "stats/paired_delong.h"
#include "test_result.h"
#include "types/paired_sample.h"
#include "types/row.h"

static const char *
NoDifference(const PairedSample *sample, double design_effect)
{
	double		negatives = PairCount(sample, PAIR_NEGATIVE);
	double		positives = PairCount(sample, PAIR_POSITIVE);

	if (negatives + positives == 0)
		return "no rows with a label and both scores";
	if (positives == 0)
		return "no positive among the labelled rows";
	if (negatives == 0)
		return "no negative among the labelled rows";
	if (!(positives / design_effect > 1 && negatives / design_effect > 1))
		return "fewer than two effective rows of a class";
	return NULL;
}

static double
Variance(const PairedSample *sample, PairedDelong delong, double design_effect)
{
	return delong.spread[PAIR_NEGATIVE] / (PairCount(sample, PAIR_NEGATIVE) / design_effect - 1.0) +
		delong.spread[PAIR_POSITIVE] / (PairCount(sample, PAIR_POSITIVE) / design_effect - 1.0);
}

static Datum
TestDatum(FunctionCallInfo fcinfo, PairedSample *sample, double design_effect)
{
	int64		negatives = PairCount(sample, PAIR_NEGATIVE);
	int64		positives = PairCount(sample, PAIR_POSITIVE);
	TestResult	result = {.statistic = NAN, .pvalue = NAN, .n_reference = negatives + positives, .n_current = negatives + positives,
		.method = "DeLong, paired, two-sided, assumes independent rows", .reason = NoDifference(sample, design_effect)};

	if (result.reason == NULL)
	{
		PairedDelong delong = PairedDelongOf(sample);
		double		variance = Variance(sample, delong, design_effect);

		if (!(variance > 0))
			result.reason = "the difference of the areas has no variance, as where both scores rank the rows alike";
		else
		{
			result.statistic = delong.difference / sqrt(variance);
			result.pvalue = Min(1.0, 2.0 * NormalUpperTail(fabs(result.statistic)));
		}
	}
	return TestResultGetDatum(fcinfo, &result);
}

/* roc_auc_test(sample, design_effect) */
PG_FUNCTION_INFO_V1(mleval_paired_delong_test);
Datum
mleval_paired_delong_test(PG_FUNCTION_ARGS)
{
	double		design_effect = DesignEffectOption(fcinfo, 1);

	return TestDatum(fcinfo, PG_GETARG_PAIRED_SAMPLE(0), design_effect);
}

/* _paired_delong_error(sample, design_effect) */
PG_FUNCTION_INFO_V1(mleval_paired_delong_error);
Datum
mleval_paired_delong_error(PG_FUNCTION_ARGS)
{
	double		design_effect = DesignEffectOption(fcinfo, 1);
	PairedSample *sample = PG_GETARG_PAIRED_SAMPLE(0);

	if (NoDifference(sample, design_effect) != NULL)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(sqrt(Max(0.0, Variance(sample, PairedDelongOf(sample), design_effect))));
}

/* (state) returns test_result */
PG_FUNCTION_INFO_V1(mleval_paired_delong_final);
Datum
mleval_paired_delong_final(PG_FUNCTION_ARGS)
{
	PairedSample *sample = PG_ARGISNULL(0) ? SummaryCreate(&paired_sample_class) : PG_GETARG_PAIRED_SAMPLE(0);

	return TestDatum(fcinfo, sample, 1.0);
}

static double
Score(FunctionCallInfo fcinfo, int arg, const char *name)
{
	double		score = PG_GETARG_FLOAT8(arg);

	if (unlikely(isnan(score)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must not be NaN", name),
				 errhint("Leave such rows out with FILTER (WHERE %s <> 'NaN'); mleval.paired_sample counts them.", name)));
	return score;
}

/* (state, y_true, score_a, score_b) returns state; a row without one of the three counts nowhere. */
static pg_attribute_always_inline Datum
AddRow(FunctionCallInfo fcinfo, LabelReader label)
{
	PairedSample *sample = SummaryForUpdate(fcinfo, &paired_sample_class);
	double		a;
	double		b;
	bool		positive;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3))
		return SummaryDatum(sample);
	positive = label(PG_GETARG_DATUM(1));
	a = Score(fcinfo, 2, "score_a");
	b = Score(fcinfo, 3, "score_b");
	if (unlikely(!PairedSampleAdd(sample, positive ? PAIR_POSITIVE : PAIR_NEGATIVE, a, b)))
		PairedSampleTooLarge();
	return SummaryDatum(sample);
}

PG_FUNCTION_INFO_V1(mleval_paired_delong_trans_bool);
Datum
mleval_paired_delong_trans_bool(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, BooleanLabel);
}

PG_FUNCTION_INFO_V1(mleval_paired_delong_trans_int);
Datum
mleval_paired_delong_trans_int(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, IntegerLabel);
}

PG_FUNCTION_INFO_V1(mleval_paired_delong_trans_float);
Datum
mleval_paired_delong_trans_float(PG_FUNCTION_ARGS)
{
	return AddRow(fcinfo, NumberLabel);
}
