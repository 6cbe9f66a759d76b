/*
 * empirical_distribution.c
 *		What the values of a column come to.
 *
 * While every value has its own bucket the buckets tell everything, minimum and
 * moments too, and nothing else is kept.  Only when the table is about to share
 * buckets are they taken from it, exactly, and from then on kept row by row.
 */
#include "empirical_distribution.h"

#include <assert.h>
#include <float.h>
#include <string.h>

#include "key.h"

void
DistributionInit(EmpiricalDistribution *distribution, const StatsMemory *memory)
{
	memset(distribution, 0, sizeof(*distribution));
	distribution->limit = DEFAULT_BUCKETS;
	distribution->lowest = UINT64_MAX;
	BucketTableInit(&distribution->buckets, memory, 1, NULL, DEFAULT_BUCKETS);
	CategoriesInit(&distribution->categories, memory);
}

void
DistributionBegin(EmpiricalDistribution *distribution, ValueKind kind, uint32_t limit)
{
	assert(distribution->kind == VALUE_NONE);

	distribution->kind = kind;
	distribution->limit = limit;
	distribution->buckets.max_buckets = limit;
}

int64_t
DistributionRows(const EmpiricalDistribution *distribution)
{
	int64_t		n = distribution->values.n + distribution->missing.n + distribution->nan.n;

	return distribution->kind != VALUE_CATEGORY ? n + distribution->waiting.n : n;
}

double
DistributionWeight(const EmpiricalDistribution *distribution)
{
	return SumValue(&distribution->values.w) + SumValue(&distribution->missing.w) +
		SumValue(&distribution->nan.w);
}

bool
DistributionExact(const EmpiricalDistribution *distribution)
{
	return !distribution->hashed && distribution->buckets.shift == 0;
}

static double
FiniteWeight(const EmpiricalDistribution *distribution)
{
	return SumValue(&distribution->values.w) - distribution->point[POINT_MINUS_INFINITY] -
		distribution->point[POINT_PLUS_INFINITY];
}

static void
AddRowsToMoments(Moments *moments, const LaneRows *rows, const StatsMemory *memory)
{
	double	   *value = StatsAllocate(memory, (rows->n + 1) * sizeof(double));

	for (uint32_t i = 0; i < rows->n; i++)
		value[i] = KeyNumber(rows->key[i]);
	MomentsAddRows(moments, value, rows->weight, rows->n);
	StatsRelease(memory, value);
}

/* Of buckets that are one number each, and of rows beside them. */
static CentralMoments
MomentsOfNumbers(const EmpiricalDistribution *distribution, const LaneRows *rows)
{
	const BucketTable *buckets = &distribution->buckets;
	double		weight = FiniteWeight(distribution);
	double		zero = distribution->point[POINT_ZERO];
	CompensatedSum sum = {0};
	double		lowest = zero > 0 ? 0.0 : INFINITY;
	double		highest = zero > 0 ? 0.0 : -INFINITY;
	CentralMoments about_mean = {0};
	CentralMoments central;
	Moments		moments;

	for (uint32_t i = 0; i < buckets->count; i++)
	{
		double		number = KeyNumber(buckets->key[i]);

		SumAdd(&sum, *BucketLane(buckets, i) * number);
		lowest = fmin(lowest, number);
		highest = fmax(highest, number);
	}
	for (uint32_t i = 0; i < rows->n; i++)
	{
		double		number = KeyNumber(rows->key[i]);

		SumAdd(&sum, rows->weight != NULL ? rows->weight[i] * number : number);
		lowest = fmin(lowest, number);
		highest = fmax(highest, number);
	}
	if (lowest > highest || weight <= 0)
		return about_mean;
	if (!isfinite(SumValue(&sum)))
		return CentralChecked((CentralMoments) {.weight = weight, .mean = INFINITY});

	/* a mean beyond the values is rounding, and would give equal values a variance */
	about_mean.mean = fmin(fmax(SumValue(&sum) / weight, lowest), highest);
	moments = MomentsFrom(&about_mean);
	MomentsAdd(&moments, 0.0, zero);
	for (uint32_t i = 0; i < buckets->count; i++)
		MomentsAdd(&moments, KeyNumber(buckets->key[i]), *BucketLane(buckets, i));
	AddRowsToMoments(&moments, rows, buckets->memory);
	central = MomentsCentral(&moments, weight);
	central.mean = about_mean.mean;	/* correcting a compensated sum would only blur it */
	return CentralChecked(central);
}

CentralMoments
DistributionMoments(const EmpiricalDistribution *distribution)
{
	assert(distribution->rowwise || distribution->buckets.shift == 0);

	if (distribution->buckets.shift > 0)
		return MomentsCentral(&distribution->moments, FiniteWeight(distribution));
	return MomentsOfNumbers(distribution, &(LaneRows) {0});
}

static void
SetMoments(EmpiricalDistribution *distribution, CentralMoments central)
{
	distribution->moments = MomentsFrom(&central);
	distribution->rowwise = true;
}

/* Moments are those of the values themselves, which a bucket of several would not tell. */
static void
TakeMoments(void *self, const LaneRows *rows, int lanes)
{
	(void) lanes;
	SetMoments(self, MomentsOfNumbers(self, rows));
}

void
DistributionSettle(EmpiricalDistribution *distribution)
{
	KeyBuffer  *waiting = &distribution->waiting;
	LaneRows	rows = {.key = waiting->key, .weight = waiting->weight, .n = waiting->n};
	BucketOwner owner = {TakeMoments, distribution};
	bool		moments_due = distribution->kind == VALUE_NUMBER && !distribution->rowwise;

	if (rows.n == 0)
		return;
	if (distribution->kind != VALUE_CATEGORY)
		TotalsAddRows(&distribution->values, waiting->weight, waiting->n);
	if (distribution->rowwise)
		AddRowsToMoments(&distribution->moments, &rows, distribution->buckets.memory);
	for (uint32_t i = 0; i < rows.n; i++)
	{
		uint64_t	key = rows.key[i];

		distribution->lowest = key < distribution->lowest ? key : distribution->lowest;
		distribution->highest = key > distribution->highest ? key : distribution->highest;
	}
	BucketTableAdd(&distribution->buckets, &rows, 1, moments_due ? &owner : NULL);
	waiting->n = 0;
}

static inline void
AddKey(EmpiricalDistribution *distribution, uint64_t key, double weight)
{
	KeyBuffer  *waiting = &distribution->waiting;

	if (waiting->n == waiting->room && !KeyBufferGrow(waiting, distribution->buckets.memory))
		DistributionSettle(distribution);
	KeyBufferPut(waiting, key, weight, distribution->buckets.memory);
}

/* A row of weight 0 is counted, but makes no bucket: it must move nothing. */
void
DistributionAddPoint(EmpiricalDistribution *distribution, ValuePointIndex point, double weight)
{
	TotalsAdd(&distribution->values, weight);
	distribution->point[point] += weight;
}

void
DistributionAddNumber(EmpiricalDistribution *distribution, double value, double weight)
{
	if (isnan(value))
	{
		TotalsAdd(&distribution->nan, weight);
		return;
	}
	if (weight > 0.0 && value != 0.0 && !isinf(value))
	{
		AddKey(distribution, NumberKey(value), weight);
		return;
	}
	TotalsAdd(&distribution->values, weight);
	if (weight == 0.0)
		return;
	if (isinf(value))
		distribution->point[value > 0 ? POINT_PLUS_INFINITY : POINT_MINUS_INFINITY] += weight;
	else
	{
		distribution->point[POINT_ZERO] += weight;
		if (distribution->rowwise)
			MomentsAdd(&distribution->moments, value, weight);
	}
}

void
DistributionAddInstant(EmpiricalDistribution *distribution, int64_t instant, double weight)
{
	if (weight > 0.0)
		AddKey(distribution, InstantKey(instant), weight);
	else
		TotalsAdd(&distribution->values, weight);
}

void
DistributionHash(EmpiricalDistribution *distribution)
{
	Categories *categories = &distribution->categories;

	assert(distribution->kind == VALUE_CATEGORY);
	if (distribution->hashed)
		return;
	for (uint32_t i = 0; i < categories->labels.count; i++)
		AddKey(distribution, categories->labels.hash[i], categories->weight[i]);
	CategoriesClear(categories);
	distribution->hashed = true;
}

static void
AddCategory(EmpiricalDistribution *distribution, const Label *label, double weight)
{
	double	   *sum = distribution->hashed ? NULL :
		CategoryWeight(&distribution->categories, label->bytes, label->length, distribution->limit);

	if (sum != NULL)
	{
		*sum += weight;
		return;
	}
	DistributionHash(distribution);
	AddKey(distribution, LabelKey(label->bytes, label->length), weight);
}

void
DistributionAddLabel(EmpiricalDistribution *distribution, const char *bytes, size_t length,
					 double weight)
{
	Label		label = {bytes, (uint32_t) length};

	TotalsAdd(&distribution->values, weight);
	if (weight > 0.0)
		AddCategory(distribution, &label, weight);
}

static void
LowerLimit(EmpiricalDistribution *distribution, uint32_t limit)
{
	if (limit >= distribution->limit)
		return;
	distribution->limit = limit;
	if (distribution->categories.labels.count > limit)
		DistributionHash(distribution);
	BucketTableLimit(&distribution->buckets, limit);
}

/* Moments of both before their tables become one, if that may share buckets. */
static void
MergeMoments(EmpiricalDistribution *into, const EmpiricalDistribution *from)
{
	CentralMoments a;
	CentralMoments b;
	uint32_t	limit = from->limit < into->limit ? from->limit : into->limit;

	if (into->kind != VALUE_NUMBER ||
		(!into->rowwise && !from->rowwise && into->buckets.count + from->buckets.count <= limit))
		return;
	a = DistributionMoments(into);
	b = DistributionMoments(from);
	SetMoments(into, CentralMerge(&a, &b));
}

static void
MergeCategories(EmpiricalDistribution *into, const EmpiricalDistribution *from)
{
	const LabelSet *labels = &from->categories.labels;

	if (from->hashed)
		DistributionHash(into);
	for (uint32_t i = 0; i < labels->count; i++)
		AddCategory(into, &labels->label[i], from->categories.weight[i]);
}

/* Nothing seen sets neither kind nor limit: empty and x are x. */
void
DistributionMerge(EmpiricalDistribution *into, const EmpiricalDistribution *from)
{
	if (DistributionRows(from) == 0)
		return;
	if (into->kind == VALUE_NONE)
		DistributionBegin(into, from->kind, from->limit);
	assert(into->kind == from->kind);

	MergeMoments(into, from);
	LowerLimit(into, from->limit);
	MergeCategories(into, from);
	BucketTableMerge(&into->buckets, &from->buckets);
	into->lowest = from->lowest < into->lowest ? from->lowest : into->lowest;
	into->highest = from->highest > into->highest ? from->highest : into->highest;
	for (int point = 0; point < VALUE_POINTS; point++)
		into->point[point] += from->point[point];
	TotalsMerge(&into->values, &from->values);
	TotalsMerge(&into->missing, &from->missing);
	TotalsMerge(&into->nan, &from->nan);
	for (uint32_t i = 0; i < from->waiting.n; i++)
		AddKey(into, from->waiting.key[i], from->waiting.weight != NULL ? from->waiting.weight[i] : 1.0);
}

static void
WritePoints(Writer *writer, const EmpiricalDistribution *distribution)
{
	uint8_t		used = 0;

	for (int point = 0; point < VALUE_POINTS; point++)
		if (distribution->point[point] > 0)
			used |= (uint8_t) (1u << point);
	WriteByte(writer, used);
	for (int point = 0; point < VALUE_POINTS; point++)
		if (distribution->point[point] > 0)
			WriteDouble(writer, distribution->point[point]);
}

/* What shared buckets no longer tell: the smallest and largest value, the moments. */
static void
WriteShared(Writer *writer, const EmpiricalDistribution *distribution)
{
	const BucketTable *buckets = &distribution->buckets;

	WriteVarint(writer, distribution->lowest - BucketFirstKey(buckets, 0));
	WriteVarint(writer, BucketLastKey(buckets, buckets->count - 1) - distribution->highest);
	if (distribution->kind == VALUE_NUMBER)
	{
		CentralMoments central = DistributionMoments(distribution);

		WriteDouble(writer, central.mean);
		WriteDouble(writer, central.m2);
		WriteDouble(writer, central.m3);
		WriteDouble(writer, central.m4);
	}
}

static void
WriteSettled(Writer *writer, EmpiricalDistribution *distribution)
{
	BucketTable *buckets = &distribution->buckets;

	WriteByte(writer, (uint8_t) (distribution->kind << 1 | distribution->hashed));
	if (distribution->kind == VALUE_NONE)
		return;
	WriteTotals(writer, &distribution->values);
	WriteTotals(writer, &distribution->missing);
	WriteTotals(writer, &distribution->nan);
	if (distribution->kind != VALUE_CATEGORY)
		WritePoints(writer, distribution);
	if (distribution->kind == VALUE_BOOLEAN)
		return;
	if (distribution->kind == VALUE_CATEGORY && !distribution->hashed)
	{
		WriteVarint(writer, distribution->limit);
		CategoriesWrite(writer, &distribution->categories);
		return;
	}
	BucketTableWrite(writer, buckets, 1);
	if (buckets->shift > 0 && !distribution->hashed)
		WriteShared(writer, distribution);
}

void
DistributionWrite(Writer *writer, EmpiricalDistribution *distribution)
{
	DistributionSettle(distribution);
	WriteSettled(writer, distribution);
}

/* Of numbers, which are what workers have many of. */
void
DistributionWritePart(Writer *writer, EmpiricalDistribution *distribution)
{
	if (distribution->kind != VALUE_NUMBER)
		DistributionSettle(distribution);
	KeyBufferWrite(writer, &distribution->waiting);
	WriteSettled(writer, distribution);
}

static void
ReadPoints(Reader *reader, EmpiricalDistribution *distribution)
{
	uint8_t		used = ReadByte(reader);

	if (used >= 1u << VALUE_POINTS)
		ReaderFail(reader, "It counts what this kind does not have.");
	for (int point = 0; point < VALUE_POINTS; point++)
		if (used & (1u << point))
		{
			double		weight = ReadDouble(reader);

			if (!(isfinite(weight) && weight > 0))
				ReaderFail(reader, "A weight is not a positive number.");
			distribution->point[point] = weight;
		}
}

static void
ReadMoments(Reader *reader, EmpiricalDistribution *distribution)
{
	CentralMoments central = {.weight = FiniteWeight(distribution)};
	CentralMoments kept;

	central.mean = ReadDouble(reader);
	central.m2 = ReadDouble(reader);
	central.m3 = ReadDouble(reader);
	central.m4 = ReadDouble(reader);
	SetMoments(distribution, central);
	kept = DistributionMoments(distribution);
	if (memcmp(&central, &kept, sizeof(central)) != 0)
		ReaderFail(reader, "Its moments are impossible.");
}

static void
ReadShared(Reader *reader, EmpiricalDistribution *distribution)
{
	const BucketTable *buckets = &distribution->buckets;
	uint64_t	above_first = ReadVarint(reader);
	uint64_t	below_last = ReadVarint(reader);
	uint64_t	width = UINT64_C(1) << buckets->shift;

	if (above_first >= width || below_last >= width)
		ReaderFail(reader, "Its smallest or largest value is not in its buckets.");
	distribution->lowest = BucketFirstKey(buckets, 0) + above_first;
	distribution->highest = BucketLastKey(buckets, buckets->count - 1) - below_last;
	if (distribution->lowest > distribution->highest)
		ReaderFail(reader, "Its smallest value is larger than its largest.");
	if (distribution->kind == VALUE_NUMBER)
		ReadMoments(reader, distribution);
}

static bool
KeyIsZero(uint64_t key)
{
	return key == KEY_SIGN || key == KEY_SIGN - 1;
}

/* Zero, the infinities and NaN have no key. */
static bool
KeysAreNumbers(const EmpiricalDistribution *distribution)
{
	const BucketTable *buckets = &distribution->buckets;

	if (distribution->lowest < NumberKey(-DBL_MAX) || distribution->highest > NumberKey(DBL_MAX) ||
		KeyIsZero(distribution->lowest) || KeyIsZero(distribution->highest))
		return false;
	for (uint32_t i = 0; i < buckets->count && buckets->shift == 0; i++)
		if (KeyIsZero(buckets->key[i]))
			return false;
	return true;
}

static void
ReadBuckets(Reader *reader, EmpiricalDistribution *distribution)
{
	BucketTable *buckets = &distribution->buckets;

	BucketTableRead(reader, buckets, 1);
	if (reader->error != NULL)
		return;
	distribution->limit = buckets->max_buckets;
	if (buckets->count == 0)
		return;

	distribution->lowest = BucketFirstKey(buckets, 0);
	distribution->highest = BucketLastKey(buckets, buckets->count - 1);
	if (buckets->shift > 0 && !distribution->hashed)
		ReadShared(reader, distribution);
	if (distribution->kind == VALUE_NUMBER && !KeysAreNumbers(distribution))
		ReaderFail(reader, "A bucket holds what is not a number.");
}

static void
ReadCategories(Reader *reader, EmpiricalDistribution *distribution)
{
	uint64_t	limit = ReadVarint(reader);

	if (limit < MIN_CATEGORIES || limit > MAX_LABELS)
	{
		ReaderFail(reader, "The limit of its categories is impossible.");
		return;
	}
	distribution->limit = distribution->buckets.max_buckets = (uint32_t) limit;
	CategoriesRead(reader, &distribution->categories, (uint32_t) limit);
}

/* Does what is in its places add up to the rows with a value? */
static bool
AddsUp(const EmpiricalDistribution *distribution)
{
	CompensatedSum sum = {0};

	for (int point = 0; point < VALUE_POINTS; point++)
		SumAdd(&sum, distribution->point[point]);
	for (uint32_t i = 0; i < distribution->buckets.count; i++)
		SumAdd(&sum, *BucketLane(&distribution->buckets, i));
	for (uint32_t i = 0; i < distribution->categories.labels.count; i++)
		SumAdd(&sum, distribution->categories.weight[i]);
	return PartsAddUp(&distribution->values, SumValue(&sum));
}

static void
ReadValues(Reader *reader, EmpiricalDistribution *distribution)
{
	ValueKind	kind = distribution->kind;

	if (kind != VALUE_CATEGORY)
		ReadPoints(reader, distribution);
	if ((kind == VALUE_BOOLEAN && distribution->point[POINT_PLUS_INFINITY] > 0) ||
		(KindIsTemporal(kind) && distribution->point[POINT_ZERO] > 0) ||
		(kind != VALUE_NUMBER && distribution->nan.n > 0))
		ReaderFail(reader, "It counts what this kind does not have.");
	if (kind == VALUE_BOOLEAN)
		return;
	if (kind == VALUE_CATEGORY && !distribution->hashed)
		ReadCategories(reader, distribution);
	else
		ReadBuckets(reader, distribution);
}

void
DistributionRead(Reader *reader, EmpiricalDistribution *distribution)
{
	uint8_t		head = ReadByte(reader);

	if (head >> 1 >= VALUE_KINDS || ((head & 1) && head >> 1 != VALUE_CATEGORY))
		ReaderFail(reader, "It is of a kind that there is not.");
	if (reader->error != NULL || head >> 1 == VALUE_NONE)
		return;
	distribution->kind = head >> 1;
	distribution->hashed = head & 1;
	distribution->values = ReadTotals(reader);
	distribution->missing = ReadTotals(reader);
	distribution->nan = ReadTotals(reader);
	ReadValues(reader, distribution);
	if (reader->error == NULL && DistributionRows(distribution) == 0)
		ReaderFail(reader, "It has a kind but no rows.");
	if (reader->error == NULL && !AddsUp(distribution))
		ReaderFail(reader, "Its values do not add up to its rows.");
}

void
DistributionReadPart(Reader *reader, EmpiricalDistribution *distribution)
{
	KeyBuffer  *waiting = &distribution->waiting;

	KeyBufferRead(reader, waiting, distribution->buckets.memory);
	for (uint32_t i = 0; i < waiting->n; i++)
		if (waiting->key[i] < NumberKey(-DBL_MAX) || waiting->key[i] > NumberKey(DBL_MAX) || KeyIsZero(waiting->key[i]))
			ReaderFail(reader, "A value is none that a row can have.");
	DistributionRead(reader, distribution);
	if (waiting->n > 0 && distribution->kind != VALUE_NUMBER)
		ReaderFail(reader, "It counts what this kind does not have.");
}
