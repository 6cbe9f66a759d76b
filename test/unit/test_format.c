/*
 * test_format.c
 *		The bytes of summaries are what they were, on every machine.
 *
 * Stored summaries outlive the program that made them, and go from one machine
 * to another.  A change of these numbers is a change of the storage format:
 * it needs a new tag or version and a reader for what was written before.
 * test/pgtap/format.sql has the same of SQL values.
 */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/stats/binary_scores.h"
#include "../../src/stats/confusion_matrix.h"
#include "../../src/stats/empirical_distribution.h"
#include "support.h"
#include "tap.h"

#define ROWS 2000

/* Memory that is given back all at once, after each summary */
typedef struct Chunk
{
	struct Chunk *next;
	size_t		size;
	max_align_t data[];
} Chunk;

static Chunk *chunks;

static void *
KeepChunk(void *context, size_t size)
{
	Chunk	   *chunk = malloc(sizeof(Chunk) + size);

	(void) context;
	if (chunk == NULL)
		abort();
	chunk->next = chunks;
	chunk->size = size;
	chunks = chunk;
	return chunk->data;
}

static void *
KeepLarger(void *context, void *data, size_t size)
{
	void	   *larger = KeepChunk(context, size);
	size_t		before = ((Chunk *) ((char *) data - offsetof(Chunk, data)))->size;

	memcpy(larger, data, before < size ? before : size);
	return larger;
}

static void
LeaveChunk(void *context, void *chunk)
{
	(void) context;
	(void) chunk;
}

static const StatsMemory memory = {.allocate = KeepChunk, .resize = KeepLarger, .release = LeaveChunk};

static void
FreeChunks(void)
{
	while (chunks != NULL)
	{
		Chunk	   *next = chunks->next;

		free(chunks);
		chunks = next;
	}
}

/* FNV-1a (Fowler, Noll and Vo), 64 bits */
static uint64_t
Fingerprint(const Writer *writer)
{
	uint64_t	hash = UINT64_C(0xCBF29CE484222325);

	for (size_t i = 0; i < writer->size; i++)
		hash = (hash ^ writer->data[i]) * UINT64_C(0x100000001B3);
	return hash;
}

static void
TapBytes(Writer *writer, size_t size, uint64_t fingerprint, const char *name)
{
	if (!TapOk(writer->size == size && Fingerprint(writer) == fingerprint, "%s", name))
		TapNote("got %zu bytes, 0x%016llX", writer->size, (unsigned long long) Fingerprint(writer));
	FreeChunks();
}

/* Weight 1, or tenths, whose products and sums are all rounded. */
static double
RowWeight(bool weighted)
{
	double		tenths = (double) (TestRandom() % 40);

	return weighted ? tenths / 10.0 : 1.0;
}

/* A fraction of few bits, times a power of two; every number of a kind, and odd ones. */
static double
RowNumber(void)
{
	static const double odd[] = {0.0, -0.0, INFINITY, -INFINITY, NAN, 5e-324, -2.2250738585072014e-308, 1.7976931348623157e308};
	uint64_t	random = TestRandom();
	double		fraction = (double) (int64_t) (random >> 8 & 0xFFFFF) - 0x80000;

	if (random % 50 == 0)
		return odd[random >> 32 & 7];
	return ldexp(fraction, (int) (random >> 40 & 31) - 40);
}

static void
TestScores(uint32_t max_buckets, bool weighted, size_t size, uint64_t fingerprint, const char *name)
{
	BinaryScores scores;
	Writer		writer = {.memory = &memory};

	BinaryScoresInit(&scores, &memory, max_buckets);
	TestSeed(1);
	for (int i = 0; i < ROWS; i++)
	{
		ScoreClass	class = (ScoreClass) (TestRandom() % SCORE_CLASSES);
		double		weight = RowWeight(weighted);

		BinaryScoresAdd(&scores, class, RowNumber(), weight);

		/* Of probabilities those whose logarithm any library rounds alike */
		BinaryScoresAdd(&scores, class, (double) (TestRandom() % 5) / 4, weight);
	}
	TotalsAdd(&scores.missing, RowWeight(weighted));
	BinaryScoresWrite(&writer, &scores);
	TapBytes(&writer, size, fingerprint, name);
}

static void
AddValue(EmpiricalDistribution *distribution, double weight)
{
	char		label[16];
	double		number = RowNumber();

	if (distribution->kind == VALUE_NUMBER)
		DistributionAddNumber(distribution, number, weight);
	else if (distribution->kind == VALUE_BOOLEAN)
		DistributionAddPoint(distribution, number > 0 ? POINT_TRUE : POINT_FALSE, weight);
	else if (distribution->kind == VALUE_CATEGORY)
	{
		snprintf(label, sizeof(label), "category %d", (int) (TestRandom() % 300));
		DistributionAddLabel(distribution, label, strlen(label), weight);
	}
	else
		DistributionAddInstant(distribution, (int64_t) (TestRandom() >> 12) - (INT64_C(1) << 51), weight);
}

static void
TestDistribution(ValueKind kind, uint32_t limit, bool weighted, size_t size, uint64_t fingerprint, const char *name)
{
	EmpiricalDistribution distribution;
	Writer		writer = {.memory = &memory};

	DistributionInit(&distribution, &memory);
	DistributionBegin(&distribution, kind, limit);
	TestSeed(2);
	for (int i = 0; i < ROWS; i++)
		AddValue(&distribution, RowWeight(weighted));
	TotalsAdd(&distribution.missing, RowWeight(weighted));
	DistributionWrite(&writer, &distribution);
	TapBytes(&writer, size, fingerprint, name);
}

static void
TestMatrix(bool weighted, size_t size, uint64_t fingerprint, const char *name)
{
	ConfusionMatrix matrix;
	Writer		writer = {.memory = &memory};

	ConfusionMatrixInit(&matrix, &memory);
	TestSeed(3);
	for (int i = 0; i < ROWS; i++)
	{
		uint32_t	y_true = ConfusionLabelOfInteger(&matrix, (int64_t) (TestRandom() % 7) - 3);
		uint32_t	y_pred = TestRandom() % 9 == 0 ? NO_LABEL : ConfusionLabel(&matrix, "dog\303\251", TestRandom() % 6);

		ConfusionMatrixAdd(&matrix, y_true, y_pred, RowWeight(weighted));
	}
	ConfusionMatrixWrite(&writer, &matrix);
	TapBytes(&writer, size, fingerprint, name);
}

int
main(void)
{
	TestScores(MAX_BUCKETS, false, 19910, UINT64_C(0x880E9902F0B2B5F8), "binary_scores, exact");
	TestScores(MAX_BUCKETS, true, 60003, UINT64_C(0x3375A7854F2798E4), "binary_scores, exact, weighted");
	TestScores(64, true, 1644, UINT64_C(0xA22EA803DC4EFB7A), "binary_scores in buckets, weighted");
	TestDistribution(VALUE_NUMBER, 4096, false, 15772, UINT64_C(0x6092995F213C3174), "numbers, exact");
	TestDistribution(VALUE_NUMBER, 4096, true, 28847, UINT64_C(0xE0517F44C5B7EE9F), "numbers, exact, weighted");
	TestDistribution(VALUE_NUMBER, 100, false, 230, UINT64_C(0x72369B8F91454CB8), "numbers in buckets");
	TestDistribution(VALUE_NUMBER, 100, true, 810, UINT64_C(0x6D90FA4E2C7029F1), "numbers in buckets, weighted");
	TestDistribution(VALUE_TIMESTAMP, 100, true, 633, UINT64_C(0x011D171BBA84AB30), "timestamps in buckets");
	TestDistribution(VALUE_BOOLEAN, 16, true, 54, UINT64_C(0x4349569FB8C25A41), "booleans");
	TestDistribution(VALUE_CATEGORY, 1000, true, 6231, UINT64_C(0x197CD7ED3B69D17C), "categories by name");
	TestDistribution(VALUE_CATEGORY, 50, true, 329, UINT64_C(0x35C431D827D781AA), "categories by hash");
	TestMatrix(false, 144, UINT64_C(0xD0E1464176B848FD), "confusion_matrix");
	TestMatrix(true, 519, UINT64_C(0xF09192C36F9100E3), "confusion_matrix, weighted");
	return TapDone();
}
