/*
 * test_empirical_distribution.c
 *		empirical_distribution: merge is the whole, bytes come back, hostile
 *		bytes do not; moments against long double.
 */
#include <stdlib.h>
#include <string.h>

#include "../../src/stats/empirical_distribution.h"
#include "../../src/stats/key.h"
#include "../../src/stats/positions.h"
#include "../../src/stats/quantile.h"
#include "support.h"
#include "tap.h"

#define ROWS 3000
#define MUTATIONS 20000

typedef struct Shape
{
	const char *name;
	ValueKind	kind;
	uint32_t	limit;
	bool		weighted;
} Shape;

static const Shape shapes[] = {
	{"numbers", VALUE_NUMBER, 4096, false},
	{"numbers in 16 buckets", VALUE_NUMBER, 16, false},
	{"weighted numbers in 300 buckets", VALUE_NUMBER, 300, true},
	{"timestamps in 100 buckets", VALUE_TIMESTAMP, 100, false},
	{"booleans", VALUE_BOOLEAN, 16, true},
	{"categories by name", VALUE_CATEGORY, 1000, false},
	{"weighted categories by name", VALUE_CATEGORY, 1000, true},
	{"categories by hash", VALUE_CATEGORY, 40, false},
};

#define SHAPES ((int) (sizeof(shapes) / sizeof(shapes[0])))

static double value[ROWS];
static double weight[ROWS];

static void
MakeRows(bool weighted)
{
	static const double odd[] = {0.0, -0.0, NAN, INFINITY, -INFINITY, -3.5, 1e300, 5e-324};

	for (int i = 0; i < ROWS; i++)
	{
		double		u = TestUniform();

		value[i] = TestRandom() % 50 == 0 ? odd[TestRandom() % 8] : log(u / (1 - u));
		weight[i] = weighted ? (double) (TestRandom() % 8) / 4 : 1.0;
	}
}

static void
AddLabel(EmpiricalDistribution *distribution, double x, double w)
{
	char		label[32];
	int			length = snprintf(label, sizeof(label), "label %d", (int) (TestRandom() % 100) * (x > 0));

	DistributionAddLabel(distribution, label, (size_t) length, w);
}

static void
AddRow(EmpiricalDistribution *distribution, int i)
{
	double		x = value[i];

	TestSeed((uint64_t) i);		/* the label of a row is the same each time */
	if (i % 17 == 0)
		TotalsAdd(&distribution->missing, weight[i]);
	else if (distribution->kind == VALUE_NUMBER)
		DistributionAddNumber(distribution, x, weight[i]);
	else if (distribution->kind == VALUE_BOOLEAN)
		DistributionAddPoint(distribution, x > 0 ? POINT_TRUE : POINT_FALSE, weight[i]);
	else if (distribution->kind == VALUE_CATEGORY)
		AddLabel(distribution, x, weight[i]);
	else if (isinf(x))
		DistributionAddPoint(distribution, x > 0 ? POINT_PLUS_INFINITY : POINT_MINUS_INFINITY, weight[i]);
	else
		DistributionAddInstant(distribution, fabs(x) < 1e9 ? (int64_t) (x * 1e9) : 0, weight[i]);
}

static void
Begin(EmpiricalDistribution *distribution, const Shape *shape)
{
	DistributionInit(distribution, &test_memory);
	DistributionBegin(distribution, shape->kind, shape->limit);
}

static void
Free(EmpiricalDistribution *distribution)
{
	StatsRelease(&test_memory, distribution->buckets.key);
	StatsRelease(&test_memory, distribution->buckets.lane);
	StatsRelease(&test_memory, distribution->waiting.key);
	StatsRelease(&test_memory, distribution->waiting.weight);
	CategoriesClear(&distribution->categories);
}

static Writer
Bytes(EmpiricalDistribution *distribution)
{
	Writer		writer = {.memory = &test_memory};

	DistributionWrite(&writer, distribution);
	return writer;
}

static bool
SameBytes(EmpiricalDistribution *a, EmpiricalDistribution *b)
{
	Writer		left = Bytes(a);
	Writer		right = Bytes(b);
	bool		same = left.size == right.size && memcmp(left.data, right.data, left.size) == 0;

	free(left.data);
	free(right.data);
	return same;
}

/* Equal but for the moments, which are sums over rows: those to 1e-12. */
static bool
SameDistribution(EmpiricalDistribution *a, EmpiricalDistribution *b)
{
	CentralMoments x;
	CentralMoments y;
	bool		same;

	DistributionSettle(a);
	DistributionSettle(b);
	if (a->kind != VALUE_NUMBER || a->buckets.shift == 0)
		return SameBytes(a, b);
	x = DistributionMoments(a);
	y = DistributionMoments(b);
	same = RelativeError(x.mean, y.mean) <= 1e-12 && RelativeError(x.m2, y.m2) <= 1e-12;
	a->moments = b->moments;
	return same && SameBytes(a, b);
}

static void
TestMerge(const Shape *shape)
{
	EmpiricalDistribution whole;
	EmpiricalDistribution merged;
	bool		same = true;

	Begin(&whole, shape);
	DistributionInit(&merged, &test_memory);
	for (int i = ROWS; i-- > 0;)
		AddRow(&whole, i);
	for (int from = 0, until; from < ROWS; from = until)
	{
		EmpiricalDistribution part;

		Begin(&part, shape);
		TestSeed((uint64_t) from);
		until = from + 1 + (int) (TestRandom() % 400);
		until = until < ROWS ? until : ROWS;
		for (int i = from; i < until; i++)
			AddRow(&part, i);
		DistributionMerge(&merged, &part);
		Free(&part);
	}
	same = SameDistribution(&merged, &whole);
	TapOk(same, "%s: the merged parts are the whole", shape->name);
	Free(&merged);
	Free(&whole);
}

/* Whatever was accepted can be used. */
static bool
Usable(EmpiricalDistribution *distribution)
{
	Position   *position = malloc(sizeof(Position) * (PositionLimit(distribution) + 1));
	QuantilePosition *place = malloc(sizeof(QuantilePosition) * (PositionLimit(distribution) + 1));
	uint32_t	count = Positions(distribution, distribution->buckets.shift, position);
	bool		usable = true;

	for (uint32_t i = 0; i < count && distribution->kind == VALUE_NUMBER; i++)
	{
		place[i] = (QuantilePosition) {ValueNumber(position[i].lower), ValueNumber(position[i].upper), position[i].weight};
		usable = usable && place[i].lower <= place[i].upper && place[i].weight > 0 &&
			(i == 0 || place[i - 1].upper < place[i].lower);
	}
	if (count > 0 && distribution->kind == VALUE_NUMBER)
		usable = usable && !isnan(Quantile(place, count, 0.3, QUANTILE_INVERTED_CDF)) &&
			!isnan(DistributionMoments(distribution).m2);
	free(position);
	free(place);
	return usable;
}

/* Reads; if that goes well, writes the same bytes and reads again: is it the same then? */
static bool
Survives(const uint8_t *bytes, size_t size, bool *accepted)
{
	EmpiricalDistribution first;
	EmpiricalDistribution second;
	Reader		reader = {bytes, bytes + size, NULL};
	bool		survives = true;

	DistributionInit(&first, &test_memory);
	DistributionRead(&reader, &first);
	*accepted = reader.error == NULL && reader.next == reader.end;
	if (*accepted)
	{
		Writer		writer = Bytes(&first);

		DistributionInit(&second, &test_memory);
		reader = (Reader) {writer.data, writer.data + writer.size, NULL};
		DistributionRead(&reader, &second);
		survives = reader.error == NULL && reader.next == reader.end && SameBytes(&first, &second) && Usable(&second) &&
			writer.size == size && memcmp(writer.data, bytes, size) == 0;
		Free(&second);
		free(writer.data);
	}
	Free(&first);
	return survives;
}

static void
TestBytes(const Shape *shape)
{
	EmpiricalDistribution distribution;
	Writer		writer;
	uint8_t    *copy;
	int			accepted_mutants = 0;
	bool		accepted;
	bool		survived = true;

	Begin(&distribution, shape);
	for (int i = 0; i < ROWS; i++)
		AddRow(&distribution, i);
	writer = Bytes(&distribution);
	TapOk(Survives(writer.data, writer.size, &accepted) && accepted, "%s: bytes come back", shape->name);

	copy = malloc(writer.size);
	TestSeed(7);
	for (int mutation = 0; mutation < MUTATIONS && survived; mutation++)
	{
		size_t		size = TestRandom() % 4 == 0 ? TestRandom() % writer.size : writer.size;

		memcpy(copy, writer.data, writer.size);
		for (int change = (int) (TestRandom() % 3); change >= 0; change--)
			copy[TestRandom() % (TestRandom() % 2 ? writer.size : 40 < writer.size ? 40 : writer.size)] =
				(uint8_t) (TestRandom() >> 40);
		survived = Survives(copy, size, &accepted);
		accepted_mutants += accepted;
	}
	TapOk(survived, "%s: hostile bytes are refused or are a value", shape->name);
	TapNote("%d of %d accepted", accepted_mutants, MUTATIONS);
	free(copy);
	free(writer.data);
	Free(&distribution);
}

static void
TestMoments(double center, double tolerance)
{
	double		number[1000];
	long double mean = 0.0L;
	long double power[5] = {0};
	Moments		halves[2];
	CentralMoments central[2];
	CentralMoments both;

	for (int half = 0; half < 2; half++)
		halves[half] = MomentsFrom(&(CentralMoments) {.mean = center + half});
	for (int i = 0; i < 1000; i++)
	{
		number[i] = center + log(TestUniform());
		mean += number[i] / 1000.0L;
		MomentsAdd(&halves[i % 3 == 0], number[i], 1.0);
	}
	for (int i = 0; i < 1000; i++)
		for (int k = 2; k <= 4; k++)
			power[k] += powl(number[i] - mean, k);
	central[0] = MomentsCentral(&halves[0], 666.0);
	central[1] = MomentsCentral(&halves[1], 334.0);
	both = CentralMerge(&central[0], &central[1]);
	TapOk(RelativeError(both.mean, (double) mean) <= 1e-15 && RelativeError(both.m2, (double) power[2]) <= tolerance &&
		  RelativeError(both.m3, (double) power[3]) <= tolerance && RelativeError(both.m4, (double) power[4]) <= tolerance,
		  "moments of two parts around %g, to %g", center, tolerance);
}

static void
TestOverflow(void)
{
	EmpiricalDistribution distribution;
	CentralMoments central;

	DistributionInit(&distribution, &test_memory);
	DistributionBegin(&distribution, VALUE_NUMBER, 16);
	for (int i = 0; i < 100; i++)
		DistributionAddNumber(&distribution, (i % 2 ? 1e300 : -1e300) / (i + 1), 1.0);
	DistributionSettle(&distribution);
	central = DistributionMoments(&distribution);
	TapOk(isfinite(central.mean) && isinf(central.m2) && isinf(central.m3) && isinf(central.m4),
		  "moments beyond double are infinite, never NaN");
	Free(&distribution);
}

/* The last doubles of a number distribution with shared buckets are its moments. */
static void
TestImpossibleMoments(void)
{
	static const struct
	{
		int			place;		/* from the end */
		double		number;
		const char *what;
	}			bad[] = {
		{4, NAN, "NaN for a mean"},
		{4, -0.0, "a mean of negative zero"},
		{3, -1.0, "a negative sum of squares"},
		{2, INFINITY, "a third moment that is infinite below a fourth that is not"},
		{2, -0.0, "a third moment of negative zero"},
	};
	EmpiricalDistribution distribution;
	Writer		writer;

	DistributionInit(&distribution, &test_memory);
	DistributionBegin(&distribution, VALUE_NUMBER, 16);
	for (int i = 0; i < 100; i++)
		DistributionAddNumber(&distribution, i + 0.5, 1.0);
	writer = Bytes(&distribution);
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
	{
		uint8_t    *copy = malloc(writer.size);
		Writer		number = {.memory = &test_memory};
		bool		accepted;

		WriteDouble(&number, bad[i].number);
		memcpy(copy, writer.data, writer.size);
		memcpy(copy + writer.size - 8 * (size_t) bad[i].place, number.data, number.size);
		free(number.data);
		Survives(copy, writer.size, &accepted);
		TapOk(!accepted, "%s is refused", bad[i].what);
		free(copy);
	}
	free(writer.data);
	Free(&distribution);
}

/* A wide bucket next to zero holds the keys of +0 or -0, which no value has. */
static void
TestZeroEnds(void)
{
	for (int sign = -1; sign <= 1; sign += 2)
	{
		EmpiricalDistribution distribution;
		Writer		writer;
		bool		accepted;

		DistributionInit(&distribution, &test_memory);
		DistributionBegin(&distribution, VALUE_NUMBER, 16);
		for (int i = 1; i <= 100; i++)
			DistributionAddNumber(&distribution, sign * i * 5e-324, 1.0);
		writer = Bytes(&distribution);
		TapOk(Survives(writer.data, writer.size, &accepted) && accepted, "the smallest numbers come back");
		free(writer.data);
		if (sign > 0)
			distribution.lowest = KEY_SIGN;
		else
			distribution.highest = KEY_SIGN - 1;
		writer = Bytes(&distribution);
		Survives(writer.data, writer.size, &accepted);
		TapOk(!accepted, "zero is not the %s of them", sign > 0 ? "smallest" : "largest");
		free(writer.data);
		Free(&distribution);
	}
}

int
main(void)
{
	for (int i = 0; i < SHAPES; i++)
	{
		TestSeed(20261123);
		MakeRows(shapes[i].weighted);
		TestMerge(&shapes[i]);
		TestBytes(&shapes[i]);
	}
	TestMoments(0.0, 1e-13);
	TestMoments(1e3, 1e-12);
	TestOverflow();
	TestImpossibleMoments();
	TestZeroEnds();
	return TapDone();
}
