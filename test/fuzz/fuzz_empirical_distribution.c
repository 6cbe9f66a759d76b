/*
 * fuzz_empirical_distribution.c
 *		Bytes as two distributions: read, written, merged and compared.
 */
#include "fuzz.h"

#include "../../src/stats/divergence.h"
#include "../../src/stats/empirical_distribution.h"
#include "../../src/stats/key.h"
#include "../../src/stats/kolmogorov.h"
#include "../../src/stats/positions.h"
#include "../../src/stats/quantile.h"

static const char *
Read(EmpiricalDistribution *distribution, const uint8_t *data, size_t size)
{
	Reader		reader = {data, data + size, NULL};

	DistributionInit(distribution, &fuzz_memory);
	DistributionRead(&reader, distribution);
	if (reader.error == NULL && reader.next != reader.end)
		reader.error = "It goes on after its end.";
	if (reader.error == NULL && DistributionRows(distribution) > MAX_ROWS)
		reader.error = "A count of rows is impossibly large.";
	return reader.error;
}

static Writer
Bytes(EmpiricalDistribution *distribution)
{
	Writer		writer = {.memory = &fuzz_memory};

	DistributionWrite(&writer, distribution);
	return writer;
}

static EmpiricalDistribution
Merged(EmpiricalDistribution *a, EmpiricalDistribution *b)
{
	EmpiricalDistribution sum;
	EmpiricalDistribution back;
	Writer		written;
	Writer		again;

	DistributionInit(&sum, &fuzz_memory);
	DistributionMerge(&sum, a);
	DistributionMerge(&sum, b);
	CHECK(DistributionRows(&sum) == DistributionRows(a) + DistributionRows(b));
	if (DistributionRows(&sum) > MAX_ROWS)
		return sum;
	written = Bytes(&sum);
	CHECK(Read(&back, written.data, written.size) == NULL);
	again = Bytes(&back);
	CHECK(SameWriters(&written, &again));
	return sum;
}

static void
CheckMoments(const EmpiricalDistribution *distribution)
{
	CentralMoments central;

	if (distribution->kind != VALUE_NUMBER)
		return;
	central = DistributionMoments(distribution);
	CHECK(!isnan(central.mean) && !isnan(central.m2) && !isnan(central.m3) && !isnan(central.m4));
	CHECK(central.m2 >= 0 && central.m4 >= 0);
}

static void
CheckQuantiles(const Position *position, uint32_t count)
{
	QuantilePosition *place = FuzzArray(count, sizeof(QuantilePosition));
	double		previous = -INFINITY;
	bool		whole;

	for (uint32_t i = 0; i < count; i++)
	{
		place[i] = (QuantilePosition) {ValueNumber(position[i].lower), ValueNumber(position[i].upper), position[i].weight};
		CHECK(place[i].lower <= place[i].upper && place[i].weight > 0);
		CHECK(i == 0 || place[i - 1].upper < place[i].lower);
	}
	whole = QuantileWholeWeights(place, count);
	for (int i = 0; i <= 8; i++)
	{
		double		value = Quantile(place, count, i / 8.0, QUANTILE_INVERTED_CDF);

		CHECK(value >= previous && value >= place[0].lower && value <= place[count - 1].upper);
		previous = value;
		if (!whole)
			continue;
		value = Quantile(place, count, i / 8.0, QUANTILE_LINEAR);
		CHECK((value >= place[0].lower && value <= place[count - 1].upper) ||
			  (isnan(value) && isinf(place[0].lower) && isinf(place[count - 1].upper)));
	}
}

static void
CheckPositions(EmpiricalDistribution *distribution)
{
	Position   *position = FuzzArray(PositionLimit(distribution), sizeof(Position));

	if (distribution->kind == VALUE_NONE || (distribution->kind == VALUE_CATEGORY && !distribution->hashed))
		return;
	for (int shift = distribution->buckets.shift; shift < 64; shift += 7)
	{
		uint32_t	count = Positions(distribution, shift, position);

		CHECK(count <= PositionLimit(distribution));
		for (uint32_t i = 0; i < count; i++)
			CHECK(position[i].weight > 0 && position[i].lower.part == position[i].upper.part &&
				  position[i].lower.key <= position[i].upper.key);
		if (distribution->kind == VALUE_NUMBER && count > 0)
			CheckQuantiles(position, count);
	}
}

/* What is said of bins lies within the bounds that are given, and those within the range. */
static void
CheckDivergences(Bin *bin, uint32_t count, double reference, double current)
{
	Bins		bins = {.bin = bin, .count = count, .reference = reference, .current = current};

	for (Divergence divergence = DIVERGENCE_JENSEN_SHANNON; divergence <= DIVERGENCE_L_INFINITY; divergence++)
	{
		double		total = DivergenceTotal(&bins, divergence, ZERO_AS_IT_IS);
		Bounds		bounds = DivergenceBounds(&bins, divergence);

		CHECK(bounds.lower >= 0 && bounds.lower <= total + 1e-12 && total <= bounds.upper + 1e-12 && bounds.upper <= 1);
	}
	CHECK(DivergenceTotal(&bins, DIVERGENCE_KL, ZERO_FLOOR) >= 0 && DivergenceTotal(&bins, DIVERGENCE_PSI, ZERO_LAPLACE) >= 0);
}

static void
CheckBins(Bin *bin, uint32_t count, double reference, double current)
{
	double		of_reference = 0.0;
	double		of_current = 0.0;

	CheckDivergences(bin, count, reference, current);
	for (uint32_t i = 0; i < count; i++)
	{
		CHECK(bin[i].reference >= 0 && bin[i].current >= 0);
		CHECK(PsiContribution(bin[i].reference / reference, bin[i].current / current) >= 0);
		of_reference += bin[i].reference;
		of_current += bin[i].current;
	}
	/* of the parts; the total of the rows may be apart from it, as far as PartsAddUp() lets it be */
	CHECK(Near(of_reference, reference, 1e-12) && Near(of_current, current, 1e-12));
}

/* Kish's effective number of rows, as drift.c has it. */
static double
EffectiveRows(const Totals *totals)
{
	double		weight = SumValue(&totals->w);

	return fmin(weight / SumValue(&totals->w2) * weight, (double) totals->n);
}

static void
CheckPairs(EmpiricalDistribution *a, EmpiricalDistribution *b)
{
	int			shift = a->buckets.shift > b->buckets.shift ? a->buckets.shift : b->buckets.shift;
	Position   *left = FuzzArray(PositionLimit(a), sizeof(Position));
	Position   *right = FuzzArray(PositionLimit(b), sizeof(Position));
	uint32_t	n_left = Positions(a, shift, left);
	uint32_t	n_right = Positions(b, shift, right);
	PositionPair *pair = FuzzArray((size_t) n_left + n_right, sizeof(PositionPair));
	Bin		   *bin = FuzzArray((size_t) n_left + n_right + 16, sizeof(Bin));
	uint32_t	count = PairPositions(left, n_left, right, n_right, pair);
	double		reference = 0.0;
	double		current = 0.0;
	double		statistic;
	double		pvalue;

	for (uint32_t i = 0; i < count; i++)
	{
		reference += pair[i].reference;
		current += pair[i].current;
	}
	CHECK(count <= n_left + n_right && count >= n_left && count >= n_right);
	if (!(SumValue(&a->values.w) > 0 && SumValue(&b->values.w) > 0))
		return;
	if (KindIsOrdered(a->kind))
		CheckBins(bin, QuantileBins(pair, count, 10, bin), reference, current);
	else
		CheckBins(bin, PositionBins(pair, count, BIN_HASH, bin), reference, current);
	statistic = KolmogorovSmirnov(pair, count);
	CHECK(statistic >= 0 && statistic <= 1);
	pvalue = KolmogorovTwoSampleTail(statistic, EffectiveRows(&a->values), EffectiveRows(&b->values));
	CHECK(pvalue >= 0 && pvalue <= 1);
}

static double
CategoriesWeight(const Categories *categories)
{
	double		weight = 0.0;

	for (uint32_t i = 0; i < categories->labels.count; i++)
		weight += categories->weight[i];
	return weight;
}

static void
CheckDistances(EmpiricalDistribution *a, EmpiricalDistribution *b)
{
	Bin		   *bin;

	if (a->kind != b->kind || a->kind == VALUE_NONE || a->hashed != b->hashed)
		return;
	if (a->kind != VALUE_CATEGORY || a->hashed)
		CheckPairs(a, b);
	else if (SumValue(&a->values.w) > 0 && SumValue(&b->values.w) > 0)
	{
		uint32_t	count;

		bin = FuzzArray((size_t) a->categories.labels.count + b->categories.labels.count + 1, sizeof(Bin));
		count = LabelBins(&a->categories, &b->categories, bin);
		CheckBins(bin, count, CategoriesWeight(&a->categories), CategoriesWeight(&b->categories));
		CheckBins(bin, LumpNewBins(bin, count), CategoriesWeight(&a->categories), CategoriesWeight(&b->categories));
	}
}

static void
CheckSameBuckets(EmpiricalDistribution *a, EmpiricalDistribution *b)
{
	DistributionSettle(a);
	DistributionSettle(b);
	CHECK(a->hashed == b->hashed && a->limit == b->limit && a->categories.labels.count == b->categories.labels.count);
	CHECK(a->buckets.shift == b->buckets.shift && a->buckets.count == b->buckets.count);
	CHECK(a->buckets.count == 0 || (a->lowest == b->lowest && a->highest == b->highest));
	for (uint32_t i = 0; i < a->buckets.count; i++)
		CHECK(a->buckets.key[i] == b->buckets.key[i] &&
			  Near(*BucketLane(&a->buckets, i), *BucketLane(&b->buckets, i), 1e-12));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	TwoParts	parts = InputParts(data, size);
	EmpiricalDistribution a;
	EmpiricalDistribution b;
	EmpiricalDistribution empty;
	EmpiricalDistribution sum;
	EmpiricalDistribution other;
	Writer		written;
	Writer		with_empty;

	if (Read(&a, parts.data[0], parts.size[0]) != NULL)
		return FuzzDone();
	CHECK(fuzz_peak <= 1024 * 1024 + 512 * size);
	written = Bytes(&a);
	CHECK(SameAsInput(&written, parts.data[0], parts.size[0]));
	CheckMoments(&a);
	CheckPositions(&a);
	CheckDistances(&a, &a);

	DistributionInit(&empty, &fuzz_memory);
	sum = Merged(&a, &empty);
	with_empty = Bytes(&sum);
	CHECK(SameWriters(&written, &with_empty));
	sum = Merged(&empty, &a);
	with_empty = Bytes(&sum);
	CHECK(SameWriters(&written, &with_empty));
	sum = Merged(&a, &a);
	CheckMoments(&sum);
	CheckPositions(&sum);

	if (Read(&b, parts.data[1], parts.size[1]) != NULL ||
		(a.kind != b.kind && a.kind != VALUE_NONE && b.kind != VALUE_NONE))
		return FuzzDone();
	CheckDistances(&a, &b);
	sum = Merged(&a, &b);
	other = Merged(&b, &a);
	CheckSameBuckets(&sum, &other);
	CheckMoments(&sum);
	CheckPositions(&sum);
	CheckDistances(&sum, &a);
	return FuzzDone();
}
