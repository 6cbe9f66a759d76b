/*
 * two_sample_tests.c
 *		Tests of two exact samples: do their values come from one distribution?
 *
 * By the names and arguments of SciPy, whose first sample is the reference.  As
 * final functions of aggregates they have one argument, and every default.
 */
#include "postgres.h"

#include <math.h>

#include "estimate.h"
#include "options.h"
#include "ranks.h"
#include "stats/anderson_darling.h"
#include "stats/cramer_von_mises.h"
#include "stats/kolmogorov.h"
#include "stats/mann_whitney.h"
#include "stats/normal.h"
#include "stats/permuted_statistics.h"
#include "stats/rank_sums.h"
#include "stats/sample_means.h"
#include "stats/student_t.h"
#include "test_result.h"

#define DEFAULT_RESAMPLES 9999
#define MAX_RESAMPLES 1000000
#define DEFAULT_SEED 1

typedef enum Method
{
	METHOD_AUTO,
	METHOD_EXACT,
	METHOD_ASYMPTOTIC,
	METHOD_PERMUTATION
} Method;

/* Words for the methods that a test has; NULL for one that it has not. */
typedef struct MethodNames
{
	const char *name[METHOD_PERMUTATION + 1];
	const char *choices;
} MethodNames;

typedef struct Test
{
	const char *name;
	Alternative alternative;
	Method		method;
	int32		n_resamples;
	int64		seed;
	double		design_effect;
	TwoSample  *sample;
	int64		n[SAMPLES];
	double		effective[SAMPLES];
	bool		weighted;
	bool		plain;			/* no weights, and each row counts as one */
	TestResult	result;
} Test;

/* Effective numbers of rows that laws can be asked about, far beyond what there can be. */
#define LEAST_ROWS 1e-100
#define MOST_ROWS 1e100

#define NOT_PLAIN "exact laws and permutations are of rows without weights that count as one each"
#define TOO_MANY "too many rows for the exact law"

static Method
MethodOption(FunctionCallInfo fcinfo, int arg, const MethodNames *names)
{
	const char *given = TextArgument(fcinfo, arg, "method");

	for (int i = 0; i <= METHOD_PERMUTATION; i++)
		if (names->name[i] != NULL && strcmp(given, names->name[i]) == 0)
			return i;
	UnknownOption("method", given, names->choices);
	pg_unreachable();
}

static int32
ResamplesOption(FunctionCallInfo fcinfo, int arg)
{
	int32		n_resamples = PG_ARGISNULL(arg) ? 0 : PG_GETARG_INT32(arg);

	if (n_resamples < 1 || n_resamples > MAX_RESAMPLES)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("n_resamples must be between 1 and %d", MAX_RESAMPLES),
				 PG_ARGISNULL(arg) ? errdetail("Got null.") : errdetail("Got %d.", n_resamples)));
	return n_resamples;
}

static int64
SeedOption(FunctionCallInfo fcinfo, int arg)
{
	if (PG_ARGISNULL(arg))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("seed must not be null")));
	return PG_GETARG_INT64(arg);
}

/* (samples), or what a test has of (samples, .., alternative, method, n_resamples, seed, design_effect), from `arg` on. */
static Test
TestOf(FunctionCallInfo fcinfo, const char *name, bool has_alternative, int arg, const MethodNames *methods)
{
	Test		test = {.name = name, .n_resamples = DEFAULT_RESAMPLES, .seed = DEFAULT_SEED, .design_effect = 1.0,
		.result = {.statistic = NAN, .pvalue = NAN, .reason = "no rows with a value"}};

	if (PG_NARGS() > 1)
	{
		if (has_alternative)
			test.alternative = AlternativeArgument(fcinfo, arg++);
		test.method = MethodOption(fcinfo, arg, methods);
		test.n_resamples = ResamplesOption(fcinfo, arg + 1);
		test.seed = SeedOption(fcinfo, arg + 2);
		test.design_effect = DesignEffectOption(fcinfo, arg + 3);
	}
	if (PG_ARGISNULL(0))
		return test;
	test.sample = PG_GETARG_TWO_SAMPLE(0);
	test.weighted = TwoSampleWeighted(test.sample);
	test.plain = !test.weighted && test.design_effect == 1.0;
	for (int of = 0; of < SAMPLES; of++)
	{
		Totals		total = SampleTotal(test.sample, of);

		test.n[of] = total.n;
		test.effective[of] = SumValue(&total.w) > 0 ? TotalsEffective(&total) / test.design_effect : 0.0;
	}
	test.result.n_reference = test.n[SAMPLE_REFERENCE];
	test.result.n_current = test.n[SAMPLE_CURRENT];
	test.result.reason = NoSamples(test.sample);
	for (int of = 0; of < SAMPLES && test.result.reason == NULL; of++)
		if (!(test.effective[of] >= LEAST_ROWS && test.effective[of] <= MOST_ROWS))
			test.result.reason = "design_effect leaves no number of rows to speak of";
	return test;
}

static Datum
TestDatum(FunctionCallInfo fcinfo, Test *test, const char *law)
{
	static const char *const side[] = {"", ", less", ", greater"};

	test->result.method = psprintf("%s%s, %s, assumes independent rows", test->name, side[test->alternative], law);
	return TestResultGetDatum(fcinfo, &test->result);
}

/* What a test is called before anything is known of its rows. */
static const char *
MethodLaw(const Test *test)
{
	return test->method == METHOD_EXACT ? "exact" : test->method == METHOD_PERMUTATION ? "permutation" : "asymptotic";
}

static double
TwoSided(double tail)
{
	return fmin(1.0, 2.0 * tail);
}

/* A p-value of a permutation; a statistic with two sides has the alternative's, others are large or not. */
static const char *
PermutationLaw(Test *test, PermutedStatistic statistic, bool values, bool two_sides)
{
	PooledRows	pooled;
	PermutationTails tails;

	if (!test->plain)
		test->result.reason = NOT_PLAIN;
	else if (test->n[0] + test->n[1] > MOST_PERMUTED_ROWS)
		test->result.reason = psprintf("more than %d rows to permute", MOST_PERMUTED_ROWS);
	if (test->result.reason != NULL)
		return "permutation";
	pooled = PooledRowsOf(test->sample, values);
	tails = Permute(&pooled, statistic, test->n_resamples, (uint64) test->seed);
	PooledRowsFree(&pooled);
	if (!two_sides || test->alternative == ALTERNATIVE_GREATER)
		test->result.pvalue = tails.greater;
	else
		test->result.pvalue = test->alternative == ALTERNATIVE_LESS ? tails.less : TwoSided(fmin(tails.less, tails.greater));
	return tails.every ? "every permutation" : psprintf("%d permutations", test->n_resamples);
}

/* Is it an exact law?  So SciPy has it by itself where that may be, and the caller where it must. */
static bool
IsExact(Test *test, bool by_itself, bool countable)
{
	if (test->method == METHOD_AUTO)
		return test->plain && countable && by_itself;
	if (test->method != METHOD_EXACT)
		return false;
	if (!test->plain)
		test->result.reason = NOT_PLAIN;
	else if (!countable)
		test->result.reason = TOO_MANY;
	return true;
}

/* So many rows of a sample have the exact law by themselves, as SciPy has it; and so many pairs if they must. */
#define KS_EXACT_ROWS 10000
#define KS_EXACT_PAIRS 10000000000.0

static double
KsAsymptotic(const Test *test, double value)
{
	if (test->alternative == ALTERNATIVE_TWO_SIDED)
		return KolmogorovTwoSampleTail(value, test->effective[0], test->effective[1]);
	return KolmogorovTwoSampleOneSided(value, test->effective[0], test->effective[1]);
}

static const char *
KsLaw(Test *test, KsDistance ks)
{
	static const PermutedStatistic permuted[] = {PermutedKs, PermutedKsLess, PermutedKsGreater};
	bool		countable = (double) test->n[0] * (double) test->n[1] <= KS_EXACT_PAIRS;

	if (test->method == METHOD_PERMUTATION)
		return PermutationLaw(test, permuted[test->alternative], false, false);
	if (!IsExact(test, Max(test->n[0], test->n[1]) <= KS_EXACT_ROWS, countable))
	{
		test->result.pvalue = KsAsymptotic(test, ks.value);
		return "asymptotic";
	}
	if (test->result.reason == NULL)
		/* either way round it is the same, and memory goes by the second */
		test->result.pvalue = KolmogorovTwoSampleExact(ks.excess, (uint32) Max(test->n[0], test->n[1]), (uint32) Min(test->n[0], test->n[1]),
													   test->alternative == ALTERNATIVE_TWO_SIDED, &current_memory);
	return "exact";
}

/* ks_2samp(samples, alternative, method, n_resamples, seed, design_effect) */
PG_FUNCTION_INFO_V1(mleval_two_sample_tests_ks_2samp);
Datum
mleval_two_sample_tests_ks_2samp(PG_FUNCTION_ARGS)
{
	static const MethodNames methods = {{"auto", "exact", "asymp", "permutation"}, "\"auto\", \"exact\", \"asymp\", \"permutation\""};
	Test		test = TestOf(fcinfo, "ks_2samp", true, 1, &methods);
	KsStatistic ks;
	KsDistance	distance;

	if (test.result.reason != NULL)
		return TestDatum(fcinfo, &test, MethodLaw(&test));
	ks = SampleKsStatistic(test.sample);
	distance = ks.greater;
	if (test.alternative == ALTERNATIVE_LESS || (test.alternative == ALTERNATIVE_TWO_SIDED && ks.less.value > ks.greater.value))
		distance = ks.less;
	test.result.statistic = distance.value;
	return TestDatum(fcinfo, &test, KsLaw(&test, distance));
}

/* Up to here of the smaller sample, as in SciPy. */
#define MANN_WHITNEY_EXACT_ROWS 8

/* The number of pairs that is large where the alternative holds. */
static const char *
MannWhitneyExactLaw(Test *test, const RankSums *sums)
{
	int64		pairs = test->n[0] * test->n[1];
	int64		u = (int64) (sums->twice_u / 2);
	int64		other = (int64) ((2 * (uint64) pairs - sums->twice_u) / 2);
	bool		two_sided = test->alternative == ALTERNATIVE_TWO_SIDED;
	double		tail;

	if (test->result.reason != NULL)
		return "exact";
	if (test->alternative == ALTERNATIVE_LESS || (two_sided && other > u))
		u = other;
	tail = MannWhitneyExact(u, test->n[0], test->n[1], &current_memory);
	test->result.pvalue = two_sided ? TwoSided(tail) : tail;
	return "exact";
}

static const char *
MannWhitneyAsymptoticLaw(Test *test, const WeightedRanks *ranks, bool use_continuity)
{
	bool		two_sided = test->alternative == ALTERNATIVE_TWO_SIDED;
	double		share = ranks->share;
	double		tail = 1.0;

	if (test->alternative == ALTERNATIVE_LESS || (two_sided && share < 0.5))
		share = 1.0 - share;
	if (ranks->tied < 1.0)
		tail = NormalUpperTail(MannWhitneyScore(share, test->effective[0], test->effective[1], ranks->tied, use_continuity ? 0.5 : 0.0));
	test->result.pvalue = two_sided ? TwoSided(tail) : tail;
	return use_continuity ? "asymptotic" : "asymptotic without continuity correction";
}

static WeightedRanks
PlainRanks(const RankSums *sums)
{
	double		pairs = (double) sums->n[0] * (double) sums->n[1];
	double		all = (double) (sums->n[0] + sums->n[1]);
	double		cubes = SumValue(&sums->cramer.tied_cubes);

	return (WeightedRanks) {
		.u = (double) sums->twice_u / 2.0,
		.share = (double) sums->twice_u / (2.0 * pairs),
		.tied = sums->all_tied ? 1.0 : (cubes - all) / (all * all * all - all),
	};
}

/* mannwhitneyu(samples, use_continuity, alternative, method, n_resamples, seed, design_effect) */
PG_FUNCTION_INFO_V1(mleval_two_sample_tests_mannwhitneyu);
Datum
mleval_two_sample_tests_mannwhitneyu(PG_FUNCTION_ARGS)
{
	static const MethodNames methods = {{"auto", "exact", "asymptotic", "permutation"}, "\"auto\", \"exact\", \"asymptotic\", \"permutation\""};
	Test		test = TestOf(fcinfo, "mannwhitneyu", true, 2, &methods);
	bool		use_continuity = PG_NARGS() == 1 || PG_ARGISNULL(1) || PG_GETARG_BOOL(1);
	RankSums	sums = {0};
	WeightedRanks ranks;
	bool		few;

	if (test.result.reason != NULL)
		return TestDatum(fcinfo, &test, MethodLaw(&test));
	if (!test.weighted)
		sums = SampleRankSums(test.sample);
	ranks = test.weighted ? SampleWeightedRanks(test.sample, test.effective) : PlainRanks(&sums);
	test.result.statistic = ranks.u;
	if (test.method == METHOD_PERMUTATION)
		return TestDatum(fcinfo, &test, PermutationLaw(&test, PermutedMannWhitney, false, true));
	few = Min(test.n[0], test.n[1]) <= MANN_WHITNEY_EXACT_ROWS && !sums.ties;
	if (IsExact(&test, few, MannWhitneyIsCountable(test.n[0], test.n[1])))
		return TestDatum(fcinfo, &test, MannWhitneyExactLaw(&test, &sums));
	return TestDatum(fcinfo, &test, MannWhitneyAsymptoticLaw(&test, &ranks, use_continuity));
}

#define WEIGHTED "the test has no law of weighted rows"

/* As many rows of a sample as have the exact law by themselves, as SciPy has it. */
#define CRAMER_EXACT_ROWS 20

static const char *
CramerLaw(Test *test, const RankSums *sums)
{
	int64	   *n = test->n;

	if (test->method == METHOD_PERMUTATION)
		return PermutationLaw(test, PermutedCramer, false, false);
	if (!IsExact(test, Max(n[0], n[1]) <= CRAMER_EXACT_ROWS, CramerIsCountable(n[0], n[1])))
	{
		test->result.pvalue = CramerTail(CramerScore(test->result.statistic, (double) n[0], (double) n[1]) / test->design_effect);
		return "asymptotic";
	}
	if (test->result.reason == NULL)
		test->result.pvalue = CramerExact(CramerNumerator(&sums->cramer, n), n[0], n[1], &current_memory);
	return "exact";
}

/* cramervonmises_2samp(samples, method, n_resamples, seed, design_effect) */
PG_FUNCTION_INFO_V1(mleval_two_sample_tests_cramervonmises_2samp);
Datum
mleval_two_sample_tests_cramervonmises_2samp(PG_FUNCTION_ARGS)
{
	static const MethodNames methods = {{"auto", "exact", "asymptotic", "permutation"}, "\"auto\", \"exact\", \"asymptotic\", \"permutation\""};
	Test		test = TestOf(fcinfo, "cramervonmises_2samp", false, 1, &methods);
	RankSums	sums;

	if (test.result.reason == NULL && test.weighted)
		test.result.reason = WEIGHTED;
	else if (test.result.reason == NULL && Min(test.n[0], test.n[1]) < 2)
		test.result.reason = "fewer than two rows of a sample";
	if (test.result.reason != NULL)
		return TestDatum(fcinfo, &test, MethodLaw(&test));
	sums = SampleRankSums(test.sample);
	test.result.statistic = CramerStatistic(&sums.cramer, sums.n);
	return TestDatum(fcinfo, &test, CramerLaw(&test, &sums));
}

static const char *
AndersonLaw(Test *test, double score)
{
	if (test->method == METHOD_PERMUTATION)
		return PermutationLaw(test, PermutedAnderson, false, false);
	test->result.pvalue = AndersonTail(score);
	if (test->result.pvalue == ANDERSON_MOST)
		return "asymptotic, pvalue capped at 0.25";
	return test->result.pvalue == ANDERSON_LEAST ? "asymptotic, pvalue floored at 0.001" : "asymptotic, interpolated";
}

/* anderson_ksamp(samples, method, n_resamples, seed, design_effect) */
PG_FUNCTION_INFO_V1(mleval_two_sample_tests_anderson_ksamp);
Datum
mleval_two_sample_tests_anderson_ksamp(PG_FUNCTION_ARGS)
{
	static const MethodNames methods = {{"auto", NULL, "asymptotic", "permutation"}, "\"auto\", \"asymptotic\", \"permutation\""};
	Test		test = TestOf(fcinfo, "anderson_ksamp", false, 1, &methods);
	RankSums	sums;
	double		statistic;
	double		deviation;

	if (test.result.reason == NULL && test.weighted)
		test.result.reason = WEIGHTED;
	else if (test.result.reason == NULL && test.n[0] + test.n[1] < ANDERSON_LEAST_ROWS)
		test.result.reason = "fewer than four rows";
	if (test.result.reason != NULL)
		return TestDatum(fcinfo, &test, MethodLaw(&test));
	sums = SampleRankSums(test.sample);
	if (sums.all_tied)
	{
		test.result.reason = "all values are equal";
		return TestDatum(fcinfo, &test, MethodLaw(&test));
	}
	statistic = AndersonStatistic(SumValue(&sums.anderson), sums.n);
	deviation = AndersonDeviation(sums.n[0], sums.n[1], &current_memory);
	test.result.statistic = (statistic - 1.0) / deviation;
	return TestDatum(fcinfo, &test, AndersonLaw(&test, (statistic / test.design_effect - 1.0) / deviation));
}

static const char *
StudentLaw(Test *test, const Student *student, bool equal_var)
{
	const char *law = equal_var ? "equal variances" : "Welch";
	double		t = student->statistic;
	double		tail;

	if (test->method == METHOD_PERMUTATION)
		return psprintf("%s, %s", law, PermutationLaw(test, equal_var ? PermutedStudent : PermutedWelch, true, true));
	if (test->alternative == ALTERNATIVE_TWO_SIDED)
		t = fabs(t);
	else if (test->alternative == ALTERNATIVE_LESS)
		t = -t;
	tail = isnan(t) ? NAN : StudentUpperTail(t, student->freedom);
	test->result.pvalue = test->alternative == ALTERNATIVE_TWO_SIDED ? TwoSided(tail) : tail;
	return law;
}

/* ttest_ind(samples, equal_var, alternative, method, n_resamples, seed, design_effect) */
PG_FUNCTION_INFO_V1(mleval_two_sample_tests_ttest_ind);
Datum
mleval_two_sample_tests_ttest_ind(PG_FUNCTION_ARGS)
{
	static const MethodNames methods = {{"auto", NULL, NULL, "permutation"}, "\"auto\", \"permutation\""};
	Test		test = TestOf(fcinfo, "ttest_ind", true, 2, &methods);
	bool		equal_var = PG_ARGISNULL(1) || PG_GETARG_BOOL(1);
	const char *law = equal_var ? "equal variances" : "Welch";
	SampleMeans means;
	Student		student;

	if (test.result.reason == NULL && !(fmin(test.effective[0], test.effective[1]) > 1.0))
		test.result.reason = "fewer than two effective rows of a sample";
	if (test.result.reason != NULL)
		return TestDatum(fcinfo, &test, law);
	means = SampleMeansOf(test.sample, test.effective);
	if (means.infinite)
		test.result.reason = "a value is infinite";
	else if (means.side[0].square == 0.0 && means.side[1].square == 0.0)
		test.result.reason = "neither sample varies";
	if (test.result.reason != NULL)
		return TestDatum(fcinfo, &test, law);
	student = StudentOf(means.side, means.difference, equal_var);
	test.result.statistic = student.statistic;
	return TestDatum(fcinfo, &test, StudentLaw(&test, &student, equal_var));
}
