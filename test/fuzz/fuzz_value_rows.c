/*
 * fuzz_value_rows.c
 *		Rows of numbers: quantiles, distances and moments against the sorted
 *		list, and the summary against itself made of two parts.
 */
#include "fuzz.h"

#include "../../src/stats/divergence.h"
#include "../../src/stats/empirical_distribution.h"
#include "../../src/stats/key.h"
#include "../../src/stats/line_distance.h"
#include "../../src/stats/positions.h"
#include "../../src/stats/quantile.h"

#define MOST_ROWS 200

typedef struct Row
{
	double		value;
	double		weight;
} Row;

static int
CompareRows(const void *a, const void *b)
{
	double		left = ((const Row *) a)->value;
	double		right = ((const Row *) b)->value;

	return (left > right) - (left < right);
}

static EmpiricalDistribution
DistributionOf(const Row *row, int n, uint32_t limit)
{
	EmpiricalDistribution distribution;

	DistributionInit(&distribution, &fuzz_memory);
	DistributionBegin(&distribution, VALUE_NUMBER, limit);
	for (int i = 0; i < n; i++)
		DistributionAddNumber(&distribution, row[i].value, row[i].weight);
	return distribution;
}

/* Rows that count, in order; returns their number. */
static int
Sorted(const Row *row, int n, Row *sorted)
{
	int			count = 0;

	for (int i = 0; i < n; i++)
		if (!isnan(row[i].value) && row[i].weight > 0)
			sorted[count++] = row[i];
	qsort(sorted, count, sizeof(Row), CompareRows);
	return count;
}

static long double
Weight(const Row *row, int n)
{
	long double weight = 0;

	for (int i = 0; i < n; i++)
		weight += row[i].weight;
	return weight;
}

static void
CheckQuantiles(EmpiricalDistribution *distribution, const Row *sorted, int n)
{
	Position   *position = FuzzArray(PositionLimit(distribution), sizeof(Position));
	QuantilePosition *place = FuzzArray(PositionLimit(distribution), sizeof(QuantilePosition));
	uint32_t	count = Positions(distribution, distribution->buckets.shift, position);
	int			at = 0;

	for (uint32_t i = 0; i < count; i++)
	{
		place[i] = (QuantilePosition) {ValueNumber(position[i].lower), ValueNumber(position[i].upper), position[i].weight};
		for (; at < n && sorted[at].value <= place[i].upper; at++)
			CHECK(sorted[at].value >= place[i].lower);
	}
	CHECK(at == n && place[0].lower == sorted[0].value && place[count - 1].upper == sorted[n - 1].value);
	if (distribution->buckets.shift > 0)
		return;
	for (int i = 1; i < 16; i++)
	{
		double		value = Quantile(place, count, i / 16.0, QUANTILE_INVERTED_CDF);
		long double wanted = Weight(sorted, n) * i / 16;
		long double below = 0;
		long double upto = 0;

		for (int j = 0; j < n; j++)
		{
			below += sorted[j].value < value ? sorted[j].weight : 0;
			upto += sorted[j].value <= value ? sorted[j].weight : 0;
		}
		CHECK(below <= wanted * (1 + 1e-12L) + 1e-322L && upto >= wanted * (1 - 1e-12L) - 1e-322L);
	}
}

static double
KsOf(const Row *a, int n, const Row *b, int m)
{
	long double largest = 0;

	for (int i = 0; i < n + m; i++)
	{
		double		at = i < n ? a[i].value : b[i - n].value;
		long double below[2] = {0, 0};

		for (int j = 0; j < n; j++)
			below[0] += a[j].value <= at ? a[j].weight : 0;
		for (int j = 0; j < m; j++)
			below[1] += b[j].value <= at ? b[j].weight : 0;
		largest = fmaxl(largest, fabsl(below[0] / Weight(a, n) - below[1] / Weight(b, m)));
	}
	return (double) largest;
}

/* Area between the distribution functions, its height to a power, from every value to the next. */
static double
AreaOf(const Row *a, int n, const Row *b, int m, int power)
{
	long double area = 0;

	for (int i = 0; i < n + m; i++)
	{
		double		at = i < n ? a[i].value : b[i - n].value;
		double		next = INFINITY;
		long double below[2] = {0, 0};
		long double height;
		bool		seen = false;

		for (int j = 0; j < n + m; j++)
		{
			const Row  *row = j < n ? &a[j] : &b[j - n];

			seen = seen || (j < i && row->value == at);
			if (row->value <= at)
				below[j < n ? 0 : 1] += row->weight;
			else if (row->weight > 0)
				next = fmin(next, row->value);
		}
		height = fabsl(below[0] / Weight(a, n) - below[1] / Weight(b, m));
		if (!seen && isfinite(next))
			area += (power == 1 ? height : height * height) * ((long double) next - at);
	}
	return (double) area;
}

static Line
LineOf(const PositionPair *pair, uint32_t count)
{
	Line		line = {.point = FuzzArray(count, sizeof(LinePoint)), .count = count};

	for (uint32_t i = 0; i < count; i++)
	{
		line.point[i] = (LinePoint) {.lower = ValueNumber(pair[i].lowest), .upper = ValueNumber(pair[i].highest),
			.shared = pair[i].lowest.key != pair[i].highest.key, .reference = pair[i].reference, .current = pair[i].current};
		line.reference += pair[i].reference;
		line.current += pair[i].current;
	}
	return line;
}

/* Is the truth within the bounds, but for what doubles of that size cannot hold? */
static bool
IsWithin(double truth, Bounds bounds, double size)
{
	return bounds.lower - 1e-12 * size <= truth && truth <= bounds.upper + 1e-12 * size;
}

static void
CheckBounds(const PositionPair *pair, uint32_t count, double ks, const Row *a, int n, const Row *b, int m)
{
	Line		line = LineOf(pair, count);
	double		largest = 0.0;
	Bounds		energy;

	CHECK(IsWithin(ks, LineKolmogorovSmirnovBounds(&line), 1.0));
	for (int i = 0; i < n + m; i++)
		largest = fmax(largest, fabs(i < n ? a[i].value : b[i - n].value));
	if (!(largest < 1e300))
		return;
	CHECK(IsWithin(AreaOf(a, n, b, m, 1), LineWassersteinBounds(&line), largest));
	CHECK(IsWithin(LineWasserstein(&line), LineWassersteinBounds(&line), largest));
	energy = LineEnergyBounds(&line);
	CHECK(IsWithin(2 * AreaOf(a, n, b, m, 2), (Bounds) {energy.lower * energy.lower, energy.upper * energy.upper}, largest));
}

static void
CheckKs(EmpiricalDistribution *a, const Row *row_a, int n, EmpiricalDistribution *b, const Row *row_b, int m)
{
	int			shift = a->buckets.shift > b->buckets.shift ? a->buckets.shift : b->buckets.shift;
	Position   *left = FuzzArray(PositionLimit(a), sizeof(Position));
	Position   *right = FuzzArray(PositionLimit(b), sizeof(Position));
	uint32_t	n_left = Positions(a, shift, left);
	uint32_t	n_right = Positions(b, shift, right);
	PositionPair *pair = FuzzArray((size_t) n_left + n_right, sizeof(PositionPair));
	uint32_t	count = PairPositions(left, n_left, right, n_right, pair);
	double		statistic = KolmogorovSmirnov(pair, count);
	double		truth = KsOf(row_a, n, row_b, m);

	CHECK(statistic <= truth + 1e-12 && (shift > 0 || statistic >= truth - 1e-12));
	CheckBounds(pair, count, truth, row_a, n, row_b, m);
}

/* Of values that no fourth power takes out of the doubles. */
static void
CheckMoments(const EmpiricalDistribution *distribution, const Row *sorted, int n)
{
	CentralMoments central = DistributionMoments(distribution);
	long double weight = 0;
	long double mean = 0;
	long double m2 = 0;
	long double largest = 0;

	CHECK(!isnan(central.mean) && central.m2 >= 0 && !isnan(central.m3) && central.m4 >= 0);
	for (int i = 0; i < n; i++)
	{
		if (isinf(sorted[i].value) || sorted[i].weight > 1e9 || sorted[i].weight < 1e-9 || fabs(sorted[i].value) > 1e60)
			return;
		weight += sorted[i].weight;
		mean += (long double) sorted[i].weight * sorted[i].value;
		largest = fmaxl(largest, fabsl(sorted[i].value));
	}
	mean /= weight;
	for (int i = 0; i < n; i++)
		m2 += sorted[i].weight * (sorted[i].value - mean) * (sorted[i].value - mean);
	CHECK(fabsl(central.mean - mean) <= 1e-13L * largest + 1e-322L);
	CHECK(fabsl(central.m2 - m2) <= 1e-11L * m2 + 1e-26L * weight * largest * largest + 1e-300L);
}

static void
CheckParts(const Row *row, int n, int cut, uint32_t limit)
{
	EmpiricalDistribution whole = DistributionOf(row, n, limit);
	EmpiricalDistribution left = DistributionOf(row, cut, limit);
	EmpiricalDistribution right = DistributionOf(row + cut, n - cut, limit);

	DistributionMerge(&left, &right);
	DistributionSettle(&whole);
	DistributionSettle(&left);
	CHECK(DistributionRows(&left) == n && whole.nan.n == left.nan.n && whole.values.n == left.values.n);
	CHECK(whole.buckets.shift == left.buckets.shift && whole.buckets.count == left.buckets.count);
	for (uint32_t i = 0; i < whole.buckets.count; i++)
		CHECK(whole.buckets.key[i] == left.buckets.key[i] &&
			  Near(*BucketLane(&whole.buckets, i), *BucketLane(&left.buckets, i), 1e-12));
	for (int point = 0; point < VALUE_POINTS; point++)
		CHECK(Near(whole.point[point], left.point[point], 1e-12));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Input		input = {data, data + size};
	int			cut = InputByte(&input);
	bool		weighted = InputByte(&input) & 1;
	Row			row[MOST_ROWS];
	Row			sorted[2][MOST_ROWS];
	int			count[2];
	int			n = 0;

	for (; InputLeft(&input) && n < MOST_ROWS; n++)
	{
		row[n].value = InputNumber(&input);
		row[n].weight = weighted ? InputWeight(&input) : 1.0;
	}
	cut %= n + 1;
	CheckParts(row, n, cut, 16);
	CheckParts(row, n, cut, 4096);
	for (uint32_t limit = 16; limit <= 4096; limit *= 256)
	{
		EmpiricalDistribution part[2];

		part[0] = DistributionOf(row, cut, limit);
		part[1] = DistributionOf(row + cut, n - cut, limit);
		count[0] = Sorted(row, cut, sorted[0]);
		count[1] = Sorted(row + cut, n - cut, sorted[1]);
		for (int i = 0; i < 2; i++)
			if (count[i] > 0)
			{
				DistributionSettle(&part[i]);
				CheckQuantiles(&part[i], sorted[i], count[i]);
				CheckMoments(&part[i], sorted[i], count[i]);
			}
		if (count[0] > 0 && count[1] > 0)
			CheckKs(&part[0], sorted[0], count[0], &part[1], sorted[1], count[1]);
	}
	return FuzzDone();
}
