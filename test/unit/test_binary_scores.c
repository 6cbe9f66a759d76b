/*
 * test_binary_scores.c
 *		binary_scores: merge is the whole, bytes come back, hostile bytes do not.
 */
#include <float.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/stats/binary_scores.h"
#include "../../src/stats/key.h"
#include "../../src/stats/roc.h"
#include "support.h"
#include "tap.h"

#define ROWS 6000
#define MUTATIONS 20000

typedef struct Row
{
	ScoreClass	class;
	double		score;
	double		weight;
} Row;

static Row	rows[ROWS];

static void
MakeRows(bool weighted)
{
	static const double odd[] = {0.0, -0.0, 1.0, 0.5, NAN, INFINITY, -INFINITY, -3.5, 1e300, 1e-310};

	for (int i = 0; i < ROWS; i++)
	{
		double		u = TestUniform();

		rows[i].score = TestRandom() % 50 == 0 ? odd[TestRandom() % 10] : u;
		rows[i].class = TestRandom() % 5 == 0 ? SCORE_UNLABELLED :
			TestUniform() < u ? SCORE_POSITIVE : SCORE_NEGATIVE;
		rows[i].weight = weighted ? TestUniform() * 3 : 1.0;
	}
}

static void
Add(BinaryScores *scores, int from, int until)
{
	for (int i = from; i < until; i++)
		BinaryScoresAdd(scores, rows[i].class, rows[i].score, rows[i].weight);
}

static void
Free(BinaryScores *scores)
{
	StatsRelease(&test_memory, scores->buckets.key);
	StatsRelease(&test_memory, scores->buckets.lane);
	for (int class = 0; class < SCORE_CLASSES; class++)
	{
		StatsRelease(&test_memory, scores->waiting[class].key);
		StatsRelease(&test_memory, scores->waiting[class].weight);
	}
}

static Writer
Bytes(BinaryScores *scores)
{
	Writer		writer = {.memory = &test_memory};

	BinaryScoresWrite(&writer, scores);
	return writer;
}

static const char *
ReadBack(const uint8_t *data, size_t size, BinaryScores *scores)
{
	Reader		reader = {data, data + size, NULL};

	BinaryScoresInit(scores, &test_memory, DEFAULT_BUCKETS);
	BinaryScoresRead(&reader, scores);
	return reader.error != NULL || reader.next == reader.end ? reader.error : "bytes left";
}

static bool
Near(double a, double b)
{
	return fabs(a - b) <= 1e-12 * fmax(fabs(a), fabs(b));
}

/* Counts to the last bit, sums to 1e-12. */
static bool
SameScores(BinaryScores *a, BinaryScores *b)
{
	bool		same;

	BinaryScoresSettle(a);
	BinaryScoresSettle(b);
	same = a->buckets.shift == b->buckets.shift && a->buckets.count == b->buckets.count &&
		a->missing.n == b->missing.n && a->nan.n == b->nan.n && a->n_not_probability == b->n_not_probability;
	for (uint32_t i = 0; same && i < a->buckets.count; i++)
	{
		same = a->buckets.key[i] == b->buckets.key[i];
		for (int lane = 0; same && lane < a->buckets.nlanes; lane++)
			same = Near(BucketLane(&a->buckets, i)[lane], BucketLane(&b->buckets, i)[lane]);
	}
	for (int class = 0; class < SCORE_CLASSES; class++)
		same = same && a->total[class].n == b->total[class].n &&
			Near(SumValue(&a->total[class].w), SumValue(&b->total[class].w)) &&
			Near(SumValue(&a->total[class].w2), SumValue(&b->total[class].w2));
	for (int sum = 0; sum < SCORE_SUMS; sum++)
		same = same && Near(SumValue(&a->sum[sum]), SumValue(&b->sum[sum]));
	return same;
}

static void
TestMerge(bool weighted, uint32_t max_buckets)
{
	BinaryScores whole;
	BinaryScores merged;
	BinaryScores part;
	BinaryScores back;
	Writer		written;
	Writer		again;

	MakeRows(weighted);
	BinaryScoresInit(&whole, &test_memory, max_buckets);
	Add(&whole, 0, ROWS);
	BinaryScoresInit(&merged, &test_memory, DEFAULT_BUCKETS);
	for (int from = 0; from < ROWS;)
	{
		int			until = from + 1 + (int) (TestRandom() % 900);

		until = until < ROWS ? until : ROWS;
		BinaryScoresInit(&part, &test_memory, max_buckets);
		Add(&part, from, until);
		BinaryScoresMerge(&merged, &part);
		Free(&part);
		from = until;
	}
	TapOk(SameScores(&whole, &merged), "%s rows, %u buckets: merged parts are the whole", weighted ? "weighted" : "plain", max_buckets);

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

static void
TestEmpty(void)
{
	BinaryScores empty;
	BinaryScores scores;
	BinaryScores both;

	MakeRows(false);
	BinaryScoresInit(&empty, &test_memory, 16);
	BinaryScoresInit(&scores, &test_memory, 1000);
	BinaryScoresInit(&both, &test_memory, 16);
	Add(&scores, 0, 500);
	BinaryScoresMerge(&both, &scores);
	TapOk(SameScores(&both, &scores) && both.buckets.max_buckets == 1000, "empty and x is x, its limit too");
	BinaryScoresMerge(&both, &empty);
	TapOk(SameScores(&both, &scores) && both.buckets.max_buckets == 1000, "x and empty is x");
	Free(&scores);
	Free(&both);
}

/* The area by its definition: every pair of a positive and a negative. */
static double
PairAuc(void)
{
	double		right = 0;
	double		pairs = 0;

	for (int i = 0; i < ROWS; i++)
		for (int j = 0; j < ROWS; j++)
			if (rows[i].class == SCORE_POSITIVE && rows[j].class == SCORE_NEGATIVE && !isnan(rows[i].score) && !isnan(rows[j].score))
			{
				double		weight = rows[i].weight * rows[j].weight;

				pairs += weight;
				right += weight * (rows[i].score > rows[j].score ? 1.0 : rows[i].score == rows[j].score ? 0.5 : 0.0);
			}
	return right / pairs;
}

static void
TestAuc(bool weighted, uint32_t max_buckets)
{
	BinaryScores scores;
	ScorePosition *position;
	ScoreCurve	curve;
	Bounds		bounds;
	double		truth;

	MakeRows(weighted);
	for (int i = 0; i < ROWS; i++)
		rows[i].score = rint(rows[i].score * 1000) / 1000;
	truth = PairAuc();
	BinaryScoresInit(&scores, &test_memory, max_buckets);
	Add(&scores, 0, ROWS);
	position = malloc(sizeof(ScorePosition) * ScorePositionCount(&scores));
	ScorePositions(&scores, position);
	curve = ScoreCurveOf(position, ScorePositionCount(&scores));
	bounds = RocAucBounds(&curve);
	TapOk(bounds.lower <= truth + 1e-12 && truth - 1e-12 <= bounds.upper, "%u buckets: the exact area %.6f lies in [%.6f, %.6f]",
		  max_buckets, truth, bounds.lower, bounds.upper);
	if (scores.buckets.shift == 0)
		TapOk(RelativeError(RocAuc(&curve), truth) < 1e-12 && bounds.lower == RocAuc(&curve) && bounds.upper == RocAuc(&curve),
			  "and all three are the area, while the summary is exact");
	else
		TapOk(bounds.upper - bounds.lower < 0.2 && bounds.upper > bounds.lower, "with some width, but not all of it");
	free(position);
	Free(&scores);
}

/* Two pairs of three in order, with weights whose product is below every double. */
static void
TestTinyWeights(void)
{
	static const double score[] = {0.9, 0.4, 0.6, 0.3};
	static const bool positive[] = {true, true, false, false};
	static const double weight[] = {5e-324, 1e-323, 5e-324, 5e-324};
	BinaryScores scores;
	ScorePosition position[4];
	ScoreCurve	curve;

	BinaryScoresInit(&scores, &test_memory, 16);
	for (int i = 0; i < 4; i++)
		BinaryScoresAdd(&scores, positive[i] ? SCORE_POSITIVE : SCORE_NEGATIVE, score[i], weight[i]);
	ScorePositions(&scores, position);
	curve = ScoreCurveOf(position, ScorePositionCount(&scores));
	TapClose(RocAuc(&curve), 2.0 / 3.0, 1e-15, "the smallest weights give the area that others give");
	TapClose(AveragePrecision(&curve), 1.0 / 3.0 + 2.0 / 3.0 * 0.75, 1e-15, "and the average precision");
	Free(&scores);
}

/* Is a value merged with itself written so that it can be read? */
static bool
ReadableTwice(BinaryScores *scores)
{
	BinaryScores twice;
	BinaryScores back;
	Writer		written;
	bool		readable;

	BinaryScoresInit(&twice, &test_memory, DEFAULT_BUCKETS);
	BinaryScoresMerge(&twice, scores);
	BinaryScoresMerge(&twice, scores);
	written = Bytes(&twice);
	readable = ReadBack(written.data, written.size, &back) == NULL;
	Free(&twice);
	Free(&back);
	free(written.data);
	return readable;
}

/* A weight and a score whose product is below every double, in a summary that becomes coarse. */
static void
TestVanishingSum(void)
{
	BinaryScores scores;
	BinaryScores back;
	Writer		written;

	BinaryScoresInit(&scores, &test_memory, 16);
	BinaryScoresAdd(&scores, SCORE_POSITIVE, -1e-200, 1e-200);
	BinaryScoresSettle(&scores);
	for (int i = 1; i <= 16; i++)
		BinaryScoresAdd(&scores, SCORE_NEGATIVE, i, 1.0);
	written = Bytes(&scores);
	TapOk(scores.buckets.shift > 0 && ReadBack(written.data, written.size, &back) == NULL, "a sum of scores that vanishes is written so that it can be read");
	Free(&scores);
	Free(&back);
	free(written.data);
}

/* Sums that the rows cannot have, each alone. */
static void
TestImpossibleSums(void)
{
	int			refused = 0;

	MakeRows(true);
	for (int sum = 0; sum < SCORE_SUMS; sum++)
	{
		BinaryScores scores;
		BinaryScores back;
		Writer		written;

		BinaryScoresInit(&scores, &test_memory, 64);
		Add(&scores, 0, 300);
		scores.sum[sum] = (CompensatedSum) {.sum = 1e308};
		written = Bytes(&scores);
		refused += ReadBack(written.data, written.size, &back) != NULL;
		Free(&scores);
		Free(&back);
		free(written.data);
	}
	TapOk(refused == SCORE_SUMS, "a sum that no rows can have is refused, each of %d", SCORE_SUMS);
}

/* A summary of one positive row, and why it is refused if its only bucket is another. */
static const char *
ErrorOfBucket(uint64_t key, uint8_t shift, double score_sum)
{
	BinaryScores scores;
	BinaryScores back;
	Writer		written;
	const char *error;
	double	   *lane;

	BinaryScoresInit(&scores, &test_memory, 16);
	TotalsAdd(&scores.total[SCORE_POSITIVE], 1.0);
	scores.buckets.shift = shift;
	BucketTableAdd(&scores.buckets, &(LaneRows) {SCORE_POSITIVE, &key, NULL, &score_sum, 1}, 1, NULL);
	lane = BucketLane(&scores.buckets, 0);
	lane[SCORE_SUM_LANE] = score_sum;
	written = Bytes(&scores);
	error = ReadBack(written.data, written.size, &back);
	Free(&scores);
	Free(&back);
	free(written.data);
	return error;
}

static bool
Refused(const char *error, const char *reason)
{
	return error != NULL && strcmp(error, reason) == 0;
}

static void
TestImpossibleBuckets(void)
{
	static const char *const no_score = "A bucket holds what is not a score.";
	static const char *const no_sum = "The sum of a bucket is none that its scores can have.";
	static const double scores[] = {-DBL_MAX, -1.0, -SCORE_TINY, SCORE_TINY, 0.3, 0.5, 0.7, 1.0 - 0x1p-53, 1.0, 2.0, DBL_MAX};
	bool		all_read = true;

	for (size_t i = 0; i < sizeof(scores) / sizeof(scores[0]); i++)
		for (uint8_t shift = 0; shift < 64; shift++)
			all_read = all_read && ErrorOfBucket(ScoreKey(scores[i]), shift, scores[i]) == NULL;
	TapOk(all_read, "a score in a bucket of any width is read");
	TapOk(Refused(ErrorOfBucket(ScoreKey(1.0) - 1, 0, 1.0), no_score), "a key between the last score below 1 and 1 is refused");
	TapOk(Refused(ErrorOfBucket(ScoreKey(DBL_MAX) + 1, 0, 1.0), no_score) && Refused(ErrorOfBucket(ScoreKey(-DBL_MAX) - 1, 0, 1.0), no_score),
		  "so is one beyond the largest");
	TapOk(Refused(ErrorOfBucket(ScoreKey(0.3), 40, -0.3), no_sum) && Refused(ErrorOfBucket(ScoreKey(-0.3), 40, 0.3), no_sum),
		  "a sum of the other sign is refused");
	TapOk(Refused(ErrorOfBucket(ScoreKey(0.3), 40, 0.4), no_sum) && Refused(ErrorOfBucket(ScoreKey(0.3), 40, INFINITY), no_sum) &&
		  Refused(ErrorOfBucket(ScoreKey(0.3), 40, -0.0), no_sum), "and one too large, infinite or negative zero");
	TapOk(Refused(ErrorOfBucket(ScoreKey(0.3), 40, 0.2), no_sum), "and one too small");
}

/* Nothing seen sets no limit: there is one empty summary, or merging would find two. */
static void
TestEmptyLimit(void)
{
	BinaryScores scores;
	BinaryScores back;
	Writer		written;

	BinaryScoresInit(&scores, &test_memory, 16);
	written = Bytes(&scores);
	TapOk(Refused(ReadBack(written.data, written.size, &back), "It has a limit but no rows."), "a limit without rows is refused");
	free(written.data);
	Free(&back);
}

/* Any change of any byte gives a value or an error; sanitizers watch for the rest. */
static void
TestHostile(void)
{
	BinaryScores scores;
	Writer		written;
	int			refused = 0;
	int			unreadable = 0;
	int			other_form = 0;

	MakeRows(true);
	BinaryScoresInit(&scores, &test_memory, 64);
	Add(&scores, 0, 300);
	written = Bytes(&scores);
	for (int i = 0; i < MUTATIONS; i++)
	{
		size_t		size = TestRandom() % 4 ? written.size : TestRandom() % (written.size + 1);
		uint8_t    *data = malloc(size > 0 ? size : 1);
		BinaryScores back;

		memcpy(data, written.data, size);
		for (int flips = 1 + (int) (TestRandom() % 3); flips > 0 && size > 0; flips--)
			data[TestRandom() % size] = (uint8_t) TestRandom();
		if (ReadBack(data, size, &back) != NULL)
			refused++;
		else
		{
			Writer		again = Bytes(&back);

			other_form += again.size != size || memcmp(again.data, data, size) != 0;
			unreadable += !ReadableTwice(&back);
			free(again.data);
		}
		Free(&back);
		free(data);
	}
	TapOk(refused > MUTATIONS / 2, "of %d mutations of its bytes %d are refused, none does harm", MUTATIONS, refused);
	TapOk(other_form == 0, "what is accepted is written as it was read");
	TapOk(unreadable == 0, "and what is accepted can be merged and read again");
	free(written.data);
	Free(&scores);
}

int
main(void)
{
	for (int weighted = 0; weighted < 2; weighted++)
	{
		TestMerge(weighted, 16);
		TestMerge(weighted, 500);
		TestMerge(weighted, 32768);
		TestAuc(weighted, 64);
		TestAuc(weighted, 4096);
	}
	TestEmpty();
	TestVanishingSum();
	TestImpossibleSums();
	TestTinyWeights();
	TestImpossibleBuckets();
	TestEmptyLimit();
	TestHostile();
	return TapDone();
}
