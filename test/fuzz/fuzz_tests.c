/*
 * fuzz_tests.c
 *		Probabilities: within [0, 1], never growing in the tail, and adjusted
 *		ones as they are defined.
 */
#include "fuzz.h"

#include "../../src/stats/anderson_darling.h"
#include "../../src/stats/cramer_von_mises.h"
#include "../../src/stats/data_quality.h"
#include "../../src/stats/false_discovery.h"
#include "../../src/stats/hypergeometric.h"
#include "../../src/stats/incomplete_beta.h"
#include "../../src/stats/kolmogorov.h"
#include "../../src/stats/learned.h"
#include "../../src/stats/mann_whitney.h"
#include "../../src/stats/prediction.h"
#include "../../src/stats/student_t.h"

#define MOST_VALUES 60

static bool
IsProbability(double p)
{
	return p >= 0 && p <= 1;
}

/* Two neighbours may change places by the rounding of either. */
static bool
NotBelow(double larger, double smaller)
{
	return larger >= smaller * (1 - 1e-11);
}

static void
CheckStudent(Input input)
{
	double		t = InputNumber(&input);
	double		more = t + fabs(InputNumber(&input));
	double		df = fabs(InputNumber(&input));
	double		upper_tail = fabs(InputNumber(&input));

	if (isnan(t) || isnan(more) || !(df >= 0.01 && df <= 1e15))
		return;
	CHECK(IsProbability(StudentUpperTail(t, df)) && IsProbability(StudentUpperTail(more, df)));
	CHECK(NotBelow(StudentUpperTail(t, df), StudentUpperTail(more, df)));
	CHECK(fabs(StudentUpperTail(t, df) + StudentUpperTail(-t, df) - 1) <= 1e-12);
	if (upper_tail >= 1e-300 && upper_tail <= 1 && df >= 1 && df <= 1e6)	/* else beyond the doubles */
	{
		double		quantile = StudentUpperQuantile(upper_tail, df);

		CHECK(!isnan(quantile) && (isfinite(quantile) || upper_tail == 1));
		CHECK(isinf(quantile) || fabs(StudentUpperTail(quantile, df) - upper_tail) <= 1e-9 * upper_tail);
	}
}

static void
CheckBeta(Input input)
{
	double		a = fabs(InputNumber(&input));
	double		b = fabs(InputNumber(&input));
	double		p = fabs(InputNumber(&input));
	double		q = fabs(InputNumber(&input));
	double		left;
	double		right;

	if (!(a > 1e-3 && a < 1e12 && b > 1e-3 && b < 1e12 && p + q >= 1e-290 && p + q <= 1e290))
		return;
	left = IncompleteBeta(a, b, ExactNumber(p), ExactNumber(q));
	right = IncompleteBeta(b, a, ExactNumber(q), ExactNumber(p));
	CHECK(IsProbability(left) && IsProbability(right));
	CHECK(fabs(left + right - 1) <= 1e-9);
}

static void
CheckKolmogorov(Input input)
{
	double		x = InputNumber(&input);
	double		more = x + fabs(InputNumber(&input));
	double		statistic = fabs(InputNumber(&input));
	double		n[2];

	n[0] = fabs(InputNumber(&input));
	n[1] = fabs(InputNumber(&input));
	if (!isnan(x) && !isnan(more))
		CHECK(IsProbability(KolmogorovTail(x)) && NotBelow(KolmogorovTail(x), KolmogorovTail(more)));
	if (statistic <= 1 && n[0] > 0 && n[1] > 0 && n[0] <= MAX_ROWS && n[1] <= MAX_ROWS)
	{
		CHECK(IsProbability(KolmogorovTwoSampleTail(statistic, n[0], n[1])));
		CHECK(IsProbability(KolmogorovTwoSampleOneSided(statistic, n[0], n[1])));
	}
}

static void
CheckTwoSamples(Input input)
{
	double		x = InputNumber(&input);
	double		more = x + fabs(InputNumber(&input));
	int64_t		m = 1 + InputByte(&input) % 12;
	int64_t		n = 1 + InputByte(&input) % 12;
	int64_t		u = InputByte(&input);
	uint64_t	excess = (uint64_t) u;

	if (!isnan(x) && !isnan(more))
	{
		CHECK(IsProbability(CramerTail(x)) && NotBelow(CramerTail(x), CramerTail(more)));
		CHECK(AndersonTail(x) >= ANDERSON_LEAST && AndersonTail(x) <= ANDERSON_MOST);
	}
	CHECK(IsProbability(MannWhitneyExact(u, m, n, &fuzz_memory)) && NotBelow(MannWhitneyExact(u, m, n, &fuzz_memory), MannWhitneyExact(u + 1, m, n, &fuzz_memory)));
	CHECK(fabs(MannWhitneyExact(u, m, n, &fuzz_memory) - MannWhitneyExact(u, n, m, &fuzz_memory)) <= 1e-15);
	CHECK(NotBelow(KolmogorovTwoSampleExact(excess, (uint32_t) m, (uint32_t) n, true, &fuzz_memory), KolmogorovTwoSampleExact(excess, (uint32_t) m, (uint32_t) n, false, &fuzz_memory)));
	CHECK(IsProbability(CramerExact(12 * u, m, n, &fuzz_memory)) && NotBelow(CramerExact(12 * u, m, n, &fuzz_memory), CramerExact(12 * u + 12, m, n, &fuzz_memory)));
}

static void
CheckPrediction(Input input)
{
	double		reference[MOST_VALUES];
	double		current = InputNumber(&input);
	size_t		m = 0;
	PredictionInterval interval;
	PredictionResult test[3];

	while (InputLeft(&input) && m < MOST_VALUES)
	{
		double		value = InputNumber(&input);

		if (isfinite(value))
			reference[m++] = value;
	}
	if (m < 2 || isnan(current))
		return;
	interval = PredictionIntervalOf(reference, m, 0.95);
	CHECK(interval.lower <= interval.mean && interval.mean <= interval.upper);
	for (Alternative alternative = ALTERNATIVE_TWO_SIDED; alternative <= ALTERNATIVE_GREATER; alternative++)
	{
		test[alternative] = PredictionTest(reference, m, current, SameWithin(reference, m), alternative);
		CHECK(IsProbability(test[alternative].pvalue));
		CHECK(isnan(test[alternative].statistic) == test[alternative].never_varied);
	}
	CHECK(test[ALTERNATIVE_TWO_SIDED].pvalue <= 2 * fmin(test[ALTERNATIVE_LESS].pvalue, test[ALTERNATIVE_GREATER].pvalue) * (1 + 1e-9));
}

static void
CheckLearned(Input input)
{
	WindowDistance reference[MOST_VALUES];
	WindowDistance current = {fabs(InputNumber(&input)), 1.0 + InputByte(&input)};
	double		work[MOST_VALUES];
	size_t		m = 0;

	while (InputLeft(&input) && m < MOST_VALUES)
	{
		reference[m] = (WindowDistance) {fabs(InputNumber(&input)), 1.0 + InputByte(&input)};
		m += isfinite(reference[m].distance);
	}
	if (m < LEARNED_MIN_WINDOWS || isnan(current.distance))
		return;
	CHECK(IsProbability(LearnedPvalue(reference, m, current, DISTANCE_ROOT_N, work).pvalue));
	CHECK(IsProbability(LearnedPvalue(reference, m, current, DISTANCE_N, work).pvalue));
}

/* The least of p_j m / j over the ranks from one's own up, from the definition. */
static double
Adjusted(const double *pvalue, size_t m, size_t i, double penalty)
{
	double		least = 1.0;

	for (size_t j = 0; j < m; j++)
	{
		size_t		rank = 0;

		if (pvalue[j] < pvalue[i])
			continue;
		for (size_t k = 0; k < m; k++)
			rank += pvalue[k] <= pvalue[j];
		least = fmin(least, pvalue[j] * ((double) m / (double) rank * penalty));
	}
	return least;
}

/* To rounding: the product of a least double is rounded to one of them. */
static bool
NearAdjusted(double adjusted, double wanted)
{
	return IsProbability(adjusted) && (Near(adjusted, wanted, 1e-12) || fabs(adjusted - wanted) <= 2 * DBL_TRUE_MIN);
}

static void
CheckFalseDiscovery(Input input)
{
	double		pvalue[MOST_VALUES];
	double		adjusted[MOST_VALUES];
	double		harmonic = 0;
	size_t		m = 0;

	while (InputLeft(&input) && m < MOST_VALUES)
	{
		pvalue[m] = fabs(InputNumber(&input));
		m += pvalue[m] <= 1;
	}
	for (size_t i = 1; i <= m; i++)
		harmonic += 1.0 / (double) i;
	FalseDiscoveryControl(pvalue, m, BENJAMINI_HOCHBERG, &fuzz_memory, adjusted);
	for (size_t i = 0; i < m; i++)
		CHECK(NearAdjusted(adjusted[i], Adjusted(pvalue, m, i, 1.0)));
	FalseDiscoveryControl(pvalue, m, BENJAMINI_YEKUTIELI, &fuzz_memory, adjusted);
	for (size_t i = 0; i < m; i++)
		CHECK(NearAdjusted(adjusted[i], Adjusted(pvalue, m, i, harmonic)));
}

static void
CheckFisher(Input input)
{
	double		n = floor(fmin(fabs(InputNumber(&input)), 1e15));
	double		m = floor(fmin(fabs(InputNumber(&input)), 1e15));
	double		a = floor(fmin(fabs(InputNumber(&input)), n));
	double		b = floor(fmin(fabs(InputNumber(&input)), m));

	if (isnan(n + m + a + b))
		return;
	CHECK(IsProbability(FisherTwoSided(a, n, b, m)) && IsProbability(FisherGreater(a, n, b, m)));
	CHECK(Near(FisherTwoSided(a, n, b, m), FisherTwoSided(b, m, a, n), 1e-6) || FisherTwoSided(a, n, b, m) < 1e-290);
}

/* Values of whatever numbers of rows, dealt to sides of at most all of them. */
static void
CheckDeals(Input input)
{
	ValueGroup	group[MOST_VALUES];
	double		rows = 0;
	double		share = InputByte(&input) / 256.0;
	double		x = InputByte(&input) / 256.0;
	uint32_t	count = 0;
	PooledValues pooled;

	while (InputLeft(&input) && count < MOST_VALUES)
	{
		group[count] = (ValueGroup) {fmin(fabs(InputNumber(&input)), 1e14), 1};
		if (group[count].rows > 1e-300)
			rows += group[count++].rows;
	}
	if (count == 0 || share == 0)
		return;
	pooled = PoolValues(group, count, rows - rows * share, rows * share, &fuzz_memory);
	CHECK(IsProbability(NewRowsTail(&pooled, x * pooled.m)) && IsProbability(FewerValuesTail(&pooled, 1 + floor(x * count))) && IsProbability(MoreValuesTail(&pooled, floor(x * count))));
	CHECK(NotBelow(NewRowsTail(&pooled, x / 2 * pooled.m), NewRowsTail(&pooled, x * pooled.m)));
	CHECK(IsProbability(ConstantTail(&pooled)) && IsProbability(ApartTail(pooled.n, pooled.m)));
	CHECK(IsProbability(BeyondRangeTail(x * pooled.m, pooled.n, pooled.m)));
	CHECK(ExpectedDistinct(&pooled) >= 0 && ExpectedDistinct(&pooled) <= count);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Input		input = {data, data + size};

	CheckStudent(input);
	CheckBeta(input);
	CheckKolmogorov(input);
	CheckTwoSamples(input);
	CheckPrediction(input);
	CheckLearned(input);
	CheckFalseDiscovery(input);
	CheckFisher(input);
	CheckDeals(input);
	return FuzzDone();
}
