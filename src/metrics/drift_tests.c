/*
 * drift_tests.c
 *		SQL functions that test two distributions for being alike.
 *
 * All of them take rows for independent.  They count effective rows: Kish's of
 * weighted ones, over the design effect.  What is resampled comes from the
 * project's own generator, seeded by argument, so that it is the same in every plan.
 */
#include "postgres.h"

#include <math.h>

#include "drift_bins.h"
#include "estimate.h"
#include "miscadmin.h"
#include "options.h"
#include "test_result.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "stats/binomial_draw.h"
#include "stats/contingency.h"
#include "stats/normal.h"
#include "stats/student_t.h"

#define MAX_RESAMPLES 10000

/* Rows up to which they are dealt one by one. */
#define MOST_DEALT 100000

/* Whole rows that count as one each can be dealt. */
static bool
CanDeal(const Totals *reference, const Totals *current, double design_effect)
{
	return design_effect == 1.0 && TotalsUnweighted(reference) && TotalsUnweighted(current) &&
		reference->n + current->n <= MOST_DEALT;
}

/* What the tests over bins have in common. */
typedef struct BinTest
{
	BinSource	source;
	Bins		bins;
	double		n;				/* effective rows */
	double		m;
	bool		deals;			/* resamples are permutations */
	const char *caveat;			/* what makes its answer a lesser one, or NULL */
	TestResult	result;
} BinTest;

#define HASHED "too many categories: counted by hash, which hides some of what changes"

/* Arguments 0 and 1, of a STRICT function, in bins; false, with the reason, if there is nothing to test. */
static bool
BeginBinTest(FunctionCallInfo fcinfo, const BinOptions *options, ZeroRule rule, double design_effect, BinTest *test)
{
	Totals		reference = AllRows(PG_GETARG_DISTRIBUTION(0));
	Totals		current = AllRows(PG_GETARG_DISTRIBUTION(1));
	Compared	compared;

	test->result = (TestResult) {.statistic = NAN, .pvalue = NAN, .n_reference = reference.n, .n_current = current.n};
	CheckSameKind(PG_GETARG_DISTRIBUTION(0), PG_GETARG_DISTRIBUTION(1));
	test->result.reason = NoRowsOn(&reference, &current);
	if (test->result.reason != NULL || !ComparedArguments(fcinfo, options, rule, &compared))
		return false;
	test->source = compared.source;
	test->bins = compared.bins;
	test->n = TotalsEffective(&reference) / design_effect;
	test->m = TotalsEffective(&current) / design_effect;
	test->deals = CanDeal(&reference, &current, design_effect);
	test->caveat = PG_GETARG_DISTRIBUTION(0)->hashed || PG_GETARG_DISTRIBUTION(1)->hashed ? HASHED : NULL;
	return true;
}

/* Argument lambda_: is it the log-likelihood ratio? */
static bool
LambdaArgument(FunctionCallInfo fcinfo, int arg)
{
	char	   *name = text_to_cstring(PG_GETARG_TEXT_PP(arg));

	if (strcmp(name, "pearson") != 0 && strcmp(name, "log-likelihood") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unrecognized lambda_: \"%s\"", name),
				 errhint("It is one of \"pearson\", \"log-likelihood\".")));
	return strcmp(name, "pearson") != 0;
}

static void
CheckNotNull(FunctionCallInfo fcinfo, int arg, const char *name)
{
	if (PG_ARGISNULL(arg))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("%s must not be null", name)));
}

/* A function of two distributions that is not STRICT for the sake of its options. */
static bool
BothGiven(FunctionCallInfo fcinfo)
{
	return !PG_ARGISNULL(0) && !PG_ARGISNULL(1);
}

/* chi2_test(reference, current, lambda_, correction, n_bins, bins, edges, design_effect) returns test_result */
PG_FUNCTION_INFO_V1(mleval_drift_tests_chi2_test);
Datum
mleval_drift_tests_chi2_test(PG_FUNCTION_ARGS)
{
	BinOptions	options = BinOptionsArgument(fcinfo, 4);
	double		design_effect = DesignEffectOption(fcinfo, 7);
	bool		log_likelihood;
	BinTest		test;

	CheckNotNull(fcinfo, 2, "lambda_");
	CheckNotNull(fcinfo, 3, "correction");
	log_likelihood = LambdaArgument(fcinfo, 2);
	if (!BothGiven(fcinfo))
		PG_RETURN_NULL();
	options.apart = true;
	if (BeginBinTest(fcinfo, &options, ZERO_FLOOR, design_effect, &test))
	{
		ChiSquaredTest chi_squared = ContingencyTest(&test.bins, test.n, test.m, log_likelihood, PG_GETARG_BOOL(3));

		test.result.statistic = chi_squared.statistic;
		test.result.pvalue = chi_squared.pvalue;
		test.result.reason = test.caveat;
	}
	test.result.method = log_likelihood ? "G, chi-squared law, assumes independent rows" : "chi-squared, assumes independent rows";
	return TestResultGetDatum(fcinfo, &test.result);
}

/* A bin between two quantiles may have a row less than its share. */
#define QUANTILE_ROWS (EXPECTED_ROWS + 1)

/*
 * As many quantiles as let 5 rows be expected on either side, at most the 10 of
 * psi().  Of those the current rows alone are chance, and a bin that happens to have
 * few would be rare for that: with 10 of 60 rows 14 to 20 % are found at 5 %.
 */
static uint32
QuantilesOf(const EmpiricalDistribution *reference, const EmpiricalDistribution *current, double design_effect)
{
	Totals		all[2] = {AllRows(reference), AllRows(current)};
	double		rows = fmin(TotalsEffective(&all[0]), TotalsEffective(&all[1])) / design_effect * SumValue(&reference->values.w) / SumValue(&all[0].w);

	return rows >= QUANTILE_ROWS * DEFAULT_BINS ? DEFAULT_BINS : rows >= QUANTILE_ROWS ? (uint32) (rows / QUANTILE_ROWS) : 1;
}

/*
 * _pooled_chi2_test(reference, current, design_effect) returns test_result: of the bins of psi(),
 * new categories apart and rare bins together.  What is new was picked by what the
 * reference lacks, so it must not be a bin by that.  A p-value of any size, unlike
 * that of resamples, for what is adjusted for many columns.
 */
PG_FUNCTION_INFO_V1(mleval_drift_tests_pooled_chi2_test);
Datum
mleval_drift_tests_pooled_chi2_test(PG_FUNCTION_ARGS)
{
	double		design_effect = DesignEffectOption(fcinfo, 2);
	BinOptions	options = {.n_bins = QuantilesOf(PG_GETARG_DISTRIBUTION(0), PG_GETARG_DISTRIBUTION(1), design_effect), .apart = true};
	BinTest		test;

	if (BeginBinTest(fcinfo, &options, ZERO_FLOOR, design_effect, &test))
	{
		/* one bin because there is one value, and not because there are too few rows for two */
		ValueKind	kind = PG_GETARG_DISTRIBUTION(0)->kind;
		bool		constant = test.bins.count == 1 && (options.n_bins > 1 || kind == VALUE_CATEGORY || kind == VALUE_BOOLEAN);

		PoolRareBins(&test.bins, test.n, test.m);
		if (test.bins.count < 2 && !constant)
			test.result.reason = "fewer than two bins are expected to have 5 rows";
		else
		{
			ChiSquaredTest chi_squared = ContingencyTest(&test.bins, test.n, test.m, false, true);

			test.result.statistic = chi_squared.statistic;
			test.result.pvalue = chi_squared.pvalue;
		}
	}
	test.result.method = "chi-squared, rare bins pooled, assumes independent rows";
	return TestResultGetDatum(fcinfo, &test.result);
}

/* A stream of resamples. */
typedef struct Resampling
{
	int			resamples;
	int			as_far;			/* of them at least as far apart as the data */
	double		statistic;		/* of the data */
	RandomStream random;
} Resampling;

/* Arguments resamples and seed, from arg on. */
static void
ResamplingArguments(FunctionCallInfo fcinfo, int arg, Resampling *resampling)
{
	CheckNotNull(fcinfo, arg, "resamples");
	CheckNotNull(fcinfo, arg + 1, "seed");
	*resampling = (Resampling) {.resamples = PG_GETARG_INT32(arg)};
	if (resampling->resamples < 1 || resampling->resamples > MAX_RESAMPLES)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("resamples must be between 1 and %d", MAX_RESAMPLES),
				 errdetail("Got %d.", resampling->resamples)));
	resampling->random = RandomStreamOf((uint64) PG_GETARG_INT64(arg + 1), 0);
}

/* One more, whose last digits differ by the order of sums. */
static void
CountResample(Resampling *resampling, double statistic)
{
	CHECK_FOR_INTERRUPTS();
	if (statistic >= resampling->statistic * (1.0 - 1e-12))
		resampling->as_far++;
}

/* The data are one of the samples that are as far apart as the data. */
static double
ResampledPvalue(const Resampling *resampling)
{
	return (1.0 + resampling->as_far) / (1.0 + resampling->resamples);
}

/* Rows to draw: at least one. */
static int64
WholeRows(double rows)
{
	return rows < 1.0 ? 1 : rows < (double) MAX_ROWS ? (int64) rint(rows) : MAX_ROWS - 1;
}

/* What both sides have together, n and m rows, dealt anew or drawn with replacement. */
typedef struct Pool
{
	bool		deals;
	double	   *weight;
	double		total;
	uint32		count;
	int64		n;
	int64		m;
	double	   *reference;		/* what was drawn */
	double	   *current;
} Pool;

static Pool
MakePool(uint32 count, double n, double m, bool deals)
{
	Size		size = sizeof(double) * Max(count, 1);

	return (Pool) {.deals = deals, .weight = palloc(size), .count = count, .n = WholeRows(n), .m = WholeRows(m),
		.reference = palloc(size), .current = palloc(size)};
}

/* Weights of a way in which rows turn out on both sides, of all that they have. */
static void
AddToPool(Pool *pool, uint32 i, SourceWeights way, SourceWeights all)
{
	double		rows = (double) pool->n + (double) pool->m;

	pool->weight[i] = pool->deals ? way.reference + way.current :
		pool->n / rows * (way.reference / all.reference) + pool->m / rows * (way.current / all.current);
	pool->total += pool->weight[i];
}

/* n of all rows are the reference's: a permutation. */
static void
Deal(Pool *pool, Resampling *resampling)
{
	int64		to_reference = pool->n;
	int64		left = pool->n + pool->m;

	for (uint32 i = 0; i < pool->count; i++)
	{
		pool->reference[i] = 0.0;
		for (int64 k = (int64) pool->weight[i]; k > 0; k--)
		{
			if (NextUniform(&resampling->random) * left < to_reference)
			{
				pool->reference[i] += 1.0;
				to_reference--;
			}
			left--;
		}
		pool->current[i] = pool->weight[i] - pool->reference[i];
	}
}

static void
DrawFromPool(Pool *pool, Resampling *resampling)
{
	if (pool->deals)
	{
		Deal(pool, resampling);
		return;
	}
	MultinomialDraw(&resampling->random, pool->n, pool->weight, pool->count, pool->total, pool->reference);
	MultinomialDraw(&resampling->random, pool->m, pool->weight, pool->count, pool->total, pool->current);
}

/*
 * P-value of a PSI by resampling values and categories of both sides together.
 * Each resample makes its own bins from its own reference: what a reference
 * happens not to have is new, in one as in the data.
 */
static double
ResamplePsi(const BinTest *test, const BinOptions *options, ZeroRule rule, Resampling *resampling)
{
	const BinSource *source = &test->source;
	Pool		pool = MakePool(SourceWays(source), test->n, test->m, test->deals);
	MemoryContext each = AllocSetContextCreate(CurrentMemoryContext, "mleval resample", ALLOCSET_DEFAULT_SIZES);
	MemoryContext outer = MemoryContextSwitchTo(each);

	for (uint32 i = 0; i < pool.count; i++)
		AddToPool(&pool, i, SourceWay(source, i), source->total);
	for (int k = 0; k < resampling->resamples; k++)
	{
		BinSource	drawn;
		Bins		bins;

		MemoryContextReset(each);
		DrawFromPool(&pool, resampling);
		drawn = SourceDrawn(source, pool.reference, pool.current);
		bins = BinsOfSource(&drawn, options);
		CountResample(resampling, DivergenceTotal(&bins, DIVERGENCE_PSI, rule));
	}
	MemoryContextSwitchTo(outer);
	MemoryContextDelete(each);
	return ResampledPvalue(resampling);
}

static const char *
ResamplesName(bool deals)
{
	return deals ? "permutations" : "bootstrap samples";
}

/* psi_test(reference, current, n_bins, bins, edges, zero, design_effect, resamples, seed) returns test_result */
PG_FUNCTION_INFO_V1(mleval_drift_tests_psi_test);
Datum
mleval_drift_tests_psi_test(PG_FUNCTION_ARGS)
{
	BinOptions	options = BinOptionsArgument(fcinfo, 2);
	ZeroRule	rule = ZeroArgument(fcinfo, 5);
	double		design_effect = DesignEffectOption(fcinfo, 6);
	Resampling	resampling;
	BinTest		test;

	ResamplingArguments(fcinfo, 7, &resampling);
	if (!BothGiven(fcinfo))
		PG_RETURN_NULL();
	if (BeginBinTest(fcinfo, &options, rule, design_effect, &test))
	{
		bool		law = PsiLawHolds(&test.bins, test.n, test.m);

		test.result.statistic = resampling.statistic = DivergenceTotal(&test.bins, DIVERGENCE_PSI, rule);
		test.result.pvalue = law ? PsiTail(test.result.statistic, test.bins.count, test.n, test.m) :
			ResamplePsi(&test, &options, rule == ZERO_AS_IT_IS ? ZERO_FLOOR : rule, &resampling);
		test.result.method = law ? "psi, chi-squared law, assumes independent rows" :
			psprintf("psi, %d %s, assumes independent rows", resampling.resamples, ResamplesName(test.deals));
		test.result.reason = test.caveat;
	}
	else
		test.result.method = "psi, assumes independent rows";
	return TestResultGetDatum(fcinfo, &test.result);
}

/* P-value of a Wasserstein distance by resampling, from the rows of both sides together. */
static double
ResampleWasserstein(const Line *line, double n, double m, bool deals, Resampling *resampling)
{
	Pool		pool = MakePool(line->count, n, m, deals);
	Line		drawn = *line;

	drawn.point = palloc(sizeof(LinePoint) * Max(line->count, 1));
	memcpy(drawn.point, line->point, sizeof(LinePoint) * line->count);
	drawn.reference = (double) pool.n;
	drawn.current = (double) pool.m;
	for (uint32 i = 0; i < pool.count; i++)
		AddToPool(&pool, i, (SourceWeights) {line->point[i].reference, line->point[i].current}, (SourceWeights) {line->reference, line->current});
	for (int k = 0; k < resampling->resamples; k++)
	{
		DrawFromPool(&pool, resampling);
		for (uint32 i = 0; i < pool.count; i++)
		{
			drawn.point[i].reference = pool.reference[i];
			drawn.point[i].current = pool.current[i];
		}
		CountResample(resampling, LineWasserstein(&drawn));
	}
	return ResampledPvalue(resampling);
}

static bool
AnyInfinite(const EmpiricalDistribution *distribution)
{
	return distribution->kind != VALUE_BOOLEAN &&
		(distribution->point[POINT_MINUS_INFINITY] > 0 || distribution->point[POINT_PLUS_INFINITY] > 0);
}

#define INFINITE_VALUES "some values are infinite"

/* wasserstein_test(reference, current, design_effect, resamples, seed) returns test_result */
PG_FUNCTION_INFO_V1(mleval_drift_tests_wasserstein_test);
Datum
mleval_drift_tests_wasserstein_test(PG_FUNCTION_ARGS)
{
	double		design_effect = DesignEffectOption(fcinfo, 2);
	EmpiricalDistribution *reference = PG_GETARG_DISTRIBUTION(0);
	EmpiricalDistribution *current = PG_GETARG_DISTRIBUTION(1);
	TestResult	result = {.statistic = NAN, .pvalue = NAN, .n_reference = reference->values.n, .n_current = current->values.n};
	Resampling	resampling;
	Line		line;
	bool		deals;

	ResamplingArguments(fcinfo, 3, &resampling);
	CheckOnALine(reference, current, "the Wasserstein distance");
	deals = CanDeal(&reference->values, &current->values, design_effect);
	result.method = psprintf("wasserstein, %d %s, assumes independent rows", resampling.resamples, ResamplesName(deals));
	result.reason = NoValuesOn(reference, current);
	if (result.reason == NULL && (AnyInfinite(reference) || AnyInfinite(current)))
		result.reason = INFINITE_VALUES;
	if (result.reason == NULL)
	{
		line = LineOf(reference, current);
		result.statistic = resampling.statistic = LineWasserstein(&line);
		if (isfinite(result.statistic))
			result.pvalue = ResampleWasserstein(&line, TotalsEffective(&reference->values) / design_effect,
												TotalsEffective(&current->values) / design_effect, deals, &resampling);
	}
	return TestResultGetDatum(fcinfo, &result);
}

/* A side's mean, and the variance and degrees of freedom of it. */
typedef struct MeanOf
{
	double		mean;
	double		variance;
	double		df;
} MeanOf;

/* Of k independent rows' worth of values: the variance of one of them from all that there are. */
static MeanOf
MeanOfSide(const EmpiricalDistribution *distribution, double design_effect)
{
	CentralMoments central = DistributionMoments(distribution);
	double		kish = TotalsEffective(&distribution->values);
	double		rows = kish / design_effect;

	return (MeanOf) {.mean = central.mean, .variance = central.m2 / central.weight * (kish / (kish - 1.0)) / rows,
		.df = kish > 1.0 ? rows - 1.0 : 0.0};
}

static void
WelchTest(TestResult *result, MeanOf reference, MeanOf current, Alternative alternative)
{
	double		variance = reference.variance + current.variance;
	double		r = reference.variance / variance;
	double		c = current.variance / variance;
	double		df = 1.0 / (r * r / reference.df + c * c / current.df);

	if (!(reference.df > 0 && current.df > 0))
		result->reason = "a side has no more than one independent row";
	else if (variance == 0)
		result->reason = "all values of each side are equal";
	else
	{
		result->statistic = (current.mean - reference.mean) / sqrt(variance);
		if (isfinite(result->statistic) && df > 0)
			result->pvalue = PvalueOf(StudentUpperTail(-result->statistic, df), StudentUpperTail(result->statistic, df), alternative);
	}
}

static void
CheckForMeans(const EmpiricalDistribution *distribution)
{
	if (distribution->kind != VALUE_NUMBER && distribution->kind != VALUE_NONE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a test of means needs numbers"),
				 errdetail("The distributions are of kind %s.", ValueKindName(distribution->kind)),
				 errhint("ks_test() compares values with an order, chi2_test() all.")));
}

/* welch_t_test(reference, current, alternative, design_effect) returns test_result */
PG_FUNCTION_INFO_V1(mleval_drift_tests_welch_t_test);
Datum
mleval_drift_tests_welch_t_test(PG_FUNCTION_ARGS)
{
	Alternative alternative = AlternativeArgument(fcinfo, 2);
	double		design_effect = DesignEffectOption(fcinfo, 3);
	EmpiricalDistribution *reference = PG_GETARG_DISTRIBUTION(0);
	EmpiricalDistribution *current = PG_GETARG_DISTRIBUTION(1);
	TestResult	result = {.statistic = NAN, .pvalue = NAN, .n_reference = reference->values.n, .n_current = current->values.n,
		.method = "Welch t, assumes independent rows"};

	CheckSameKind(reference, current);
	CheckForMeans(reference);
	CheckForMeans(current);
	result.reason = NoValuesOn(reference, current);
	if (result.reason == NULL && (AnyInfinite(reference) || AnyInfinite(current)))
		result.reason = INFINITE_VALUES;
	if (result.reason == NULL)
		WelchTest(&result, MeanOfSide(reference, design_effect), MeanOfSide(current, design_effect), alternative);
	return TestResultGetDatum(fcinfo, &result);
}

static void
CheckSuccesses(int64 successes, int64 n, const char *side)
{
	if (successes < 0 || successes > n)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("successes_%s must be between 0 and n_%s", side, side),
				 errdetail("Got " INT64_FORMAT " of " INT64_FORMAT ".", successes, n)));
}

/* proportion_test(successes_reference, n_reference, successes_current, n_current, alternative, design_effect) returns test_result */
PG_FUNCTION_INFO_V1(mleval_drift_tests_proportion_test);
Datum
mleval_drift_tests_proportion_test(PG_FUNCTION_ARGS)
{
	int64		successes[2] = {PG_GETARG_INT64(0), PG_GETARG_INT64(2)};
	int64		n[2] = {PG_GETARG_INT64(1), PG_GETARG_INT64(3)};
	Alternative alternative = AlternativeArgument(fcinfo, 4);
	double		design_effect = DesignEffectOption(fcinfo, 5);
	double		rows = (double) n[0] + (double) n[1];
	double		pooled = ((double) successes[0] + (double) successes[1]) / rows;
	TestResult	result = {.statistic = NAN, .pvalue = NAN, .n_reference = n[0], .n_current = n[1],
		.method = "two proportions z, assumes independent rows"};

	CheckSuccesses(successes[0], n[0], "reference");
	CheckSuccesses(successes[1], n[1], "current");
	if (n[0] == 0 || n[1] == 0)
		result.reason = n[0] == 0 ? "the reference has no rows" : "the current side has no rows";
	else if (pooled == 0 || pooled == 1)
		result.reason = "all rows are alike";
	else
	{
		double		difference = (double) successes[1] / (double) n[1] - (double) successes[0] / (double) n[0];
		double		variance = pooled * (1.0 - pooled) * (1.0 / (double) n[0] + 1.0 / (double) n[1]) * design_effect;

		result.statistic = difference / sqrt(variance);
		result.pvalue = PvalueOf(NormalUpperTail(-result.statistic), NormalUpperTail(result.statistic), alternative);
	}
	return TestResultGetDatum(fcinfo, &result);
}
