/*
 * test_two_sample_laws.c
 *		The laws of two-sample statistics against mpmath and whole numbers
 *		(test/oracle/two_sample_laws.py).
 */
#include "../../src/stats/anderson_darling.h"
#include "../../src/stats/cramer_von_mises.h"
#include "../../src/stats/kolmogorov.h"
#include "../../src/stats/mann_whitney.h"
#include "../../src/stats/permuted_statistics.h"
#include "../data/two_sample_laws.h"
#include "support.h"
#include "tap.h"

#define LENGTH(array) ((int) (sizeof(array) / sizeof((array)[0])))

static void
TestCramer(void)
{
	double		worst = 0.0;
	double		exact = 0.0;
	double		before = 1.0;
	bool		falls = true;

	for (int i = 0; i < LENGTH(cramer_tail); i++)
		worst = fmax(worst, RelativeError(CramerTail(cramer_tail[i].x), cramer_tail[i].tail));
	TapOk(worst <= 1e-13, "Cramer-von Mises: %d tails from 1 down to 1e-257 agree with mpmath to 1e-13", LENGTH(cramer_tail));
	TapNote("largest relative error %.1e", worst);
	for (int step = 0; step <= 20000; step++)
	{
		double		now = CramerTail(step / 100.0);

		falls = falls && now <= before && now >= 0.0;
		before = now;
	}
	TapOk(falls && CramerTail(-1.0) == 1.0 && before == 0.0, "the tail falls from 1 to 0, across the seam of the two series too");
	for (int i = 0; i < LENGTH(cramer_exact); i++)
		exact = fmax(exact, RelativeError(CramerExact(cramer_exact[i].numerator, cramer_exact[i].m, cramer_exact[i].n, &test_memory), cramer_exact[i].pvalue));
	TapOk(exact <= 1e-15, "%d exact tails are those of all orders", LENGTH(cramer_exact));
	TapOk(CramerIsCountable(20, 20) && CramerIsCountable(28, 28) && !CramerIsCountable(29, 29) && !CramerIsCountable(1, 101), "orders are counted up to 2^53");
}

static void
TestMannWhitney(void)
{
	double		worst = 0.0;

	for (int i = 0; i < LENGTH(mann_whitney); i++)
		worst = fmax(worst, RelativeError(MannWhitneyExact(mann_whitney[i].u, mann_whitney[i].m, mann_whitney[i].n, &test_memory), mann_whitney[i].tail));
	TapOk(worst <= 1e-14, "Mann-Whitney: %d tails, of 100 and 150 rows too, are those of all orders", LENGTH(mann_whitney));
	TapNote("largest relative error %.1e", worst);
	TapEqual(MannWhitneyExact(13, 3, 4, &test_memory), 0.0, "more pairs than there are");
	TapOk(MannWhitneyIsCountable(8, 1000000) && MannWhitneyIsCountable(100, 100000) && !MannWhitneyIsCountable(101, 101) &&
		  !MannWhitneyIsCountable(INT64_C(1) << 31, INT64_C(1) << 31), "within reach, and beyond");
}

static void
TestOneSided(void)
{
	double		worst = 0.0;

	for (int i = 0; i < LENGTH(one_sided); i++)
	{
		double		wanted = one_sided[i].tail;

		worst = fmax(worst, RelativeError(KolmogorovTwoSampleExact((uint64_t) one_sided[i].excess, (uint32_t) one_sided[i].m, (uint32_t) one_sided[i].n, false, &test_memory), wanted));
		worst = fmax(worst, RelativeError(KolmogorovTwoSampleExact((uint64_t) one_sided[i].excess, (uint32_t) one_sided[i].n, (uint32_t) one_sided[i].m, false, &test_memory), wanted));
	}
	TapOk(worst <= 1e-12, "Kolmogorov-Smirnov to one side: %d exact tails, either sample first", LENGTH(one_sided));
	TapNote("largest relative error %.1e", worst);
	TapEqual(KolmogorovTwoSampleExact(0, 5, 7, false, &test_memory), 1.0, "no distance is no evidence");
}

/* Scholz and Stephens' table of quantiles is what the p-values go through, nearly. */
static void
TestAnderson(void)
{
	static const double quantile[] = {0.325, 1.226, 1.961, 2.718, 3.752, 4.592, 6.546};
	static const double level[] = {0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001};
	double		worst = 0.0;

	for (int i = 0; i < LENGTH(level); i++)
		worst = fmax(worst, RelativeError(AndersonTail(quantile[i]), level[i]));
	TapOk(worst <= 0.03, "Anderson-Darling: the levels of the table, to 3 %%");
	TapOk(AndersonTail(-1.3) == 0.25 && AndersonTail(6.6) == 0.001, "and no further");
}

/* Six rows at four values, of which three are current: what each place is drawn, on average. */
static double
FirstPlace(const PooledRows *pooled, const uint32_t *current)
{
	(void) pooled;
	return current[0];
}

static void
TestPermutations(void)
{
	uint32_t	rows[] = {2, 1, 1, 2};
	uint32_t	current[] = {2, 1, 0, 0};
	PooledRows	pooled = {.memory = &test_memory, .count = 4, .rows = rows, .current = current, .n = {3, 3}};
	PermutationTails every = Permute(&pooled, FirstPlace, 20, 1);
	PermutationTails drawn = Permute(&pooled, FirstPlace, 19, 1);
	PermutationTails many;

	TapOk(every.every && every.greater == 4.0 / 20.0 && every.less == 1.0, "every permutation of six rows: four of twenty have both rows of a value");
	TapOk(!drawn.every && drawn.greater * 20.0 == rint(drawn.greater * 20.0) && drawn.greater >= 1.0 / 20.0, "of one fewer, nineteen are drawn and the rows themselves count");
	rows[3] = 20000;
	pooled.n[SAMPLE_REFERENCE] = 20001;
	many = Permute(&pooled, FirstPlace, 100, 7);
	TapOk(many.less == 1.0 && many.greater == 1.0 / 101.0, "three of 20,004 rows hardly ever fall on two of them");
	TapOk(Permute(&pooled, PermutedMannWhitney, 100, 7).greater == Permute(&pooled, PermutedMannWhitney, 100, 7).greater, "the same seed, the same permutations");
}

int
main(void)
{
	TestCramer();
	TestMannWhitney();
	TestOneSided();
	TestAnderson();
	TestPermutations();
	return TapDone();
}
