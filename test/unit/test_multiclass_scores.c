/*
 * test_multiclass_scores.c
 *		multiclass_scores: merge is the whole, bytes come back, hostile bytes do
 *		not, and each class is the two-class summary of it.
 */
#include <string.h>

#include "../../src/stats/multiclass_scores.h"
#include "support.h"
#include "tap.h"

#define ROWS 3000
#define CLASSES 40
#define MUTATIONS 20000

static double score[ROWS][CLASSES];
static uint32_t y_true[ROWS];
static double weight[ROWS];

static void
MakeRows(uint32_t classes, bool weighted)
{
	static const double odd[] = {0.0, -0.0, 1.0, 0.5, INFINITY, -INFINITY, -3.5, 1e300, 1e-310};

	for (int i = 0; i < ROWS; i++)
	{
		for (uint32_t k = 0; k < classes; k++)
			score[i][k] = TestRandom() % 200 == 0 ? odd[TestRandom() % 9] : TestUniform();
		y_true[i] = TestRandom() % 6 == 0 ? CLASS_UNKNOWN : (uint32_t) (TestRandom() % classes);
		weight[i] = weighted ? TestUniform() * 3 : 1.0;
	}
}

static MulticlassScores
SummaryOf(uint32_t classes, uint32_t max_buckets, int from, int until)
{
	MulticlassScores scores;

	MulticlassScoresInit(&scores, &test_memory, max_buckets);
	MulticlassScoresBegin(&scores, classes);
	for (int i = from; i < until; i++)
		MulticlassScoresAdd(&scores, y_true[i], score[i], weight[i]);
	MulticlassScoresSettle(&scores);
	return scores;
}

static void
Free(MulticlassScores *scores)
{
	for (uint32_t k = 0; k < scores->classes; k++)
	{
		StatsRelease(&test_memory, scores->class[k].buckets.key);
		StatsRelease(&test_memory, scores->class[k].buckets.lane);
	}
	if (scores->classes > 0)
		StatsRelease(&test_memory, scores->class[0].point);
	StatsRelease(&test_memory, scores->class);
	StatsRelease(&test_memory, scores->total);
	StatsRelease(&test_memory, scores->rank);
	StatsRelease(&test_memory, scores->waiting.score);
	StatsRelease(&test_memory, scores->waiting.weight);
	StatsRelease(&test_memory, scores->waiting.y_true);
}

static Writer
Bytes(MulticlassScores *scores)
{
	Writer		writer = {.memory = &test_memory};

	MulticlassScoresWrite(&writer, scores);
	return writer;
}

static const char *
ReadBack(const uint8_t *data, size_t size, MulticlassScores *scores)
{
	Reader		reader = {data, data + size, NULL};

	MulticlassScoresInit(scores, &test_memory, DEFAULT_CLASS_BUCKETS);
	MulticlassScoresRead(&reader, scores);
	return reader.error != NULL || reader.next == reader.end ? reader.error : "bytes left";
}

static bool
Near(double a, double b)
{
	return a == b || fabs(a - b) <= 1e-12 * fmax(fabs(a), fabs(b));
}

static bool
SameTable(const BucketTable *a, const BucketTable *b)
{
	bool		same = a->shift == b->shift && a->count == b->count && a->nlanes == b->nlanes;

	for (uint32_t i = 0; same && i < a->count; i++)
	{
		same = a->key[i] == b->key[i];
		for (int lane = 0; same && lane < a->nlanes - (a->shift == 0); lane++)
			same = Near(BucketLane(a, i)[lane], BucketLane(b, i)[lane]);
	}
	return same;
}

static bool
SameScores(const MulticlassScores *a, const MulticlassScores *b)
{
	bool		same = a->classes == b->classes && a->n_not_probability == b->n_not_probability && a->n_not_one == b->n_not_one;

	for (int i = 0; i < ROW_LOSSES * LOSS_POWERS; i++)
		same = same && Near(SumValue(&a->loss[i / LOSS_POWERS][i % LOSS_POWERS]), SumValue(&b->loss[i / LOSS_POWERS][i % LOSS_POWERS]));

	for (uint32_t k = 0; same && k < a->classes; k++)
	{
		same = SameTable(&a->class[k].buckets, &b->class[k].buckets) && Near(SumValue(&a->rank[k]), SumValue(&b->rank[k])) &&
			a->total[k].n == b->total[k].n && a->class[k].n_not_probability == b->class[k].n_not_probability;
		for (int sum = 0; sum < SCORE_SUMS; sum++)
			same = same && Near(SumValue(&a->class[k].sum[sum]), SumValue(&b->class[k].sum[sum]));
		for (int point = 0; point < SCORE_POINTS * ClassLanes(a->classes); point++)
			same = same && Near(a->class[k].point[point], b->class[k].point[point]);
	}
	return same;
}

static void
TestMerge(uint32_t classes, bool weighted, uint32_t max_buckets)
{
	MulticlassScores whole;
	MulticlassScores merged;
	MulticlassScores back;
	Writer		written;
	Writer		again;

	MakeRows(classes, weighted);
	whole = SummaryOf(classes, max_buckets, 0, ROWS);
	MulticlassScoresInit(&merged, &test_memory, DEFAULT_CLASS_BUCKETS);
	for (int from = 0; from < ROWS;)
	{
		int			until = from + 1 + (int) (TestRandom() % 500);
		MulticlassScores part;

		until = until < ROWS ? until : ROWS;
		part = SummaryOf(classes, max_buckets, from, until);
		MulticlassScoresMerge(&merged, &part);
		Free(&part);
		from = until;
	}
	TapOk(SameScores(&whole, &merged), "%u classes, %s rows, %u buckets: merged parts are the whole", classes, weighted ? "weighted" : "plain", max_buckets);
	written = Bytes(&whole);
	TapOk(ReadBack(written.data, written.size, &back) == NULL && SameScores(&whole, &back), "%zu bytes come back", written.size);
	again = Bytes(&back);
	TapOk(again.size == written.size && memcmp(again.data, written.data, again.size) == 0, "and are written the same again");
	Free(&whole);
	Free(&merged);
	Free(&back);
	free(written.data);
	free(again.data);
}

/* The two-class summary of a class, from the rows. */
static BinaryScores
BinaryOf(uint32_t class, uint32_t max_buckets)
{
	BinaryScores binary;

	BinaryScoresInit(&binary, &test_memory, max_buckets);
	for (int i = 0; i < ROWS; i++)
		BinaryScoresAdd(&binary, y_true[i] == CLASS_UNKNOWN ? SCORE_UNLABELLED : y_true[i] == class ? SCORE_POSITIVE : SCORE_NEGATIVE, score[i][class], weight[i]);
	BinaryScoresSettle(&binary);
	return binary;
}

static void
FreeBinary(BinaryScores *binary)
{
	StatsRelease(&test_memory, binary->buckets.key);
	StatsRelease(&test_memory, binary->buckets.lane);
	for (int class = 0; class < SCORE_CLASSES; class++)
	{
		StatsRelease(&test_memory, binary->waiting[class].key);
		StatsRelease(&test_memory, binary->waiting[class].weight);
	}
}

static void
TestClasses(uint32_t classes, bool weighted, uint32_t max_buckets)
{
	MulticlassScores scores;
	bool		same = true;

	MakeRows(classes, weighted);
	scores = SummaryOf(classes, max_buckets, 0, ROWS);
	for (uint32_t k = 0; k < classes; k++)
	{
		BinaryScores wanted = BinaryOf(k, max_buckets);
		BinaryScores got;

		BinaryScoresInit(&got, &test_memory, DEFAULT_BUCKETS);
		MulticlassScoresOf(&scores, k, AGAINST_ALL, &got);
		same = same && SameTable(&got.buckets, &wanted.buckets) && got.n_not_probability == wanted.n_not_probability;
		for (int class = 0; class < SCORE_CLASSES; class++)
			same = same && got.total[class].n == wanted.total[class].n && Near(SumValue(&got.total[class].w), SumValue(&wanted.total[class].w));
		for (int sum = 0; sum < SCORE_SUMS; sum++)
			same = same && Near(SumValue(&got.sum[sum]), SumValue(&wanted.sum[sum]));
		for (int point = 0; point < SCORE_POINTS * SCORE_CLASSES; point++)
			same = same && Near(((double *) got.point)[point], ((double *) wanted.point)[point]);
		FreeBinary(&got);
		FreeBinary(&wanted);
	}
	TapOk(same, "%u classes, %s rows, %u buckets: each class is the two-class summary of it", classes, weighted ? "weighted" : "plain", max_buckets);
	Free(&scores);
}

static void
TestRanks(void)
{
	static const double tied[] = {0.5, 0.25, 0.5};
	double		got[3];
	MulticlassScores scores;

	MulticlassScoresInit(&scores, &test_memory, 16);
	MulticlassScoresBegin(&scores, 3);
	for (uint32_t k = 0; k < 3; k++)
		MulticlassScoresAdd(&scores, k, tied, (double) (1 << k));
	for (int k = 0; k < 3; k++)
		got[k] = SumValue(&scores.rank[k]);
	TapOk(got[0] == 4 && got[1] == 1 && got[2] == 2, "of equal scores that of the later class is first");
	TapOk(!MulticlassScoresBegin(&scores, 4) && MulticlassScoresBegin(&scores, 3), "another number of classes is refused");
	Free(&scores);
}

/* Any change of a few bytes is refused, or read as a value that is written as it was read. */
static void
TestMutations(uint32_t classes)
{
	MulticlassScores scores;
	Writer		good;
	int			accepted = 0;
	int			unlike = 0;

	MakeRows(classes, false);
	scores = SummaryOf(classes, 16, 0, 60);
	good = Bytes(&scores);
	for (int i = 0; i < MUTATIONS; i++)
	{
		size_t		size = TestRandom() % 8 == 0 ? TestRandom() % good.size : good.size;
		uint8_t    *bytes = malloc(size > 0 ? size : 1);
		MulticlassScores back;

		memcpy(bytes, good.data, size);
		for (uint64_t changes = 1 + TestRandom() % 3; size > 0 && changes > 0; changes--)
			bytes[TestRandom() % size] = (uint8_t) TestRandom();
		if (ReadBack(bytes, size, &back) == NULL)
		{
			Writer		again = Bytes(&back);

			accepted++;
			unlike += again.size != size || memcmp(again.data, bytes, size) != 0;
			free(again.data);
		}
		Free(&back);
		free(bytes);
	}
	TapOk(unlike == 0 && accepted > 0 && accepted < MUTATIONS, "%u classes: what is accepted of mutated bytes is written as it was read (%d of %d)", classes, accepted, MUTATIONS);
	Free(&scores);
	free(good.data);
}

/* Rows that wait are those of the copy too, and still wait. */
static void
TestSettleInto(uint32_t classes)
{
	MulticlassScores waiting;
	MulticlassScores copy;
	MulticlassScores empty;
	Writer		of_copy;
	Writer		written;
	uint32_t	n;

	MakeRows(classes, true);
	MulticlassScoresInit(&waiting, &test_memory, 64);
	MulticlassScoresInit(&copy, &test_memory, DEFAULT_CLASS_BUCKETS);
	MulticlassScoresInit(&empty, &test_memory, DEFAULT_CLASS_BUCKETS);
	MulticlassScoresBegin(&waiting, classes);
	for (int i = 0; i < ROWS; i++)
	{
		MulticlassScoresAdd(&waiting, y_true[i], score[i], weight[i]);
		if (i == ROWS / 3)
			MulticlassScoresSettle(&waiting);
	}
	n = waiting.waiting.n;
	TapOk(MulticlassScoresSettleInto(&copy, &waiting) && waiting.waiting.n == n && n > 0, "%u classes: rows wait on while a copy is settled", classes);
	of_copy = Bytes(&copy);
	written = Bytes(&waiting);
	TapOk(of_copy.size == written.size && memcmp(of_copy.data, written.data, written.size) == 0, "which is what they come to");
	TapOk(!MulticlassScoresSettleInto(&empty, &waiting) && empty.classes == 0, "what is settled is not copied");
	StatsRelease(&test_memory, of_copy.data);
	StatsRelease(&test_memory, written.data);
	Free(&waiting);
	Free(&copy);
}

int
main(void)
{
	static const uint32_t classes[] = {2, 3, 9, 32, 33, CLASSES};

	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
	{
		TestMerge(classes[i], i % 2 == 0, 16);
		TestMerge(classes[i], i % 2 == 1, 4096);
		TestClasses(classes[i], i % 2 == 1, 64);
		TestClasses(classes[i], i % 2 == 0, 32768);
	}
	TestSettleInto(3);
	TestSettleInto(33);
	TestRanks();
	TestMutations(3);
	TestMutations(33);
	return TapDone();
}
