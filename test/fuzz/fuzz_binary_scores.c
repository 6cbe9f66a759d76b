/*
 * fuzz_binary_scores.c
 *		Bytes as two summaries of scores: read, written, merged and measured.
 */
#include "fuzz.h"

#include "../../src/stats/binary_scores.h"
#include "../../src/stats/roc.h"

static const char *
Read(BinaryScores *scores, const uint8_t *data, size_t size)
{
	Reader		reader = {data, data + size, NULL};

	BinaryScoresInit(scores, &fuzz_memory, DEFAULT_BUCKETS);
	BinaryScoresRead(&reader, scores);
	if (reader.error == NULL && reader.next != reader.end)
		reader.error = "It goes on after its end.";
	if (reader.error == NULL && BinaryScoresRows(scores) > MAX_ROWS)
		reader.error = "A count of rows is impossibly large.";
	return reader.error;
}

static Writer
Bytes(BinaryScores *scores)
{
	Writer		writer = {.memory = &fuzz_memory};

	BinaryScoresWrite(&writer, scores);
	return writer;
}

/* The sum of some summaries; read again, it must be the same. */
static BinaryScores
Merged(BinaryScores *a, BinaryScores *b)
{
	BinaryScores sum;
	BinaryScores back;
	Writer		written;
	Writer		again;

	BinaryScoresInit(&sum, &fuzz_memory, DEFAULT_BUCKETS);
	BinaryScoresMerge(&sum, a);
	BinaryScoresMerge(&sum, b);
	CHECK(BinaryScoresRows(&sum) == BinaryScoresRows(a) + BinaryScoresRows(b));
	if (BinaryScoresRows(&sum) > MAX_ROWS)
		return sum;
	written = Bytes(&sum);
	CHECK(Read(&back, written.data, written.size) == NULL);
	again = Bytes(&back);
	CHECK(SameWriters(&written, &again));
	return sum;
}

/* Keys and counts, where counts are whole: they do not depend on the order of merges. */
static void
CheckSameBuckets(BinaryScores *a, BinaryScores *b)
{
	BinaryScoresSettle(a);
	BinaryScoresSettle(b);
	CHECK(a->buckets.shift == b->buckets.shift && a->buckets.count == b->buckets.count);
	for (uint32_t i = 0; i < a->buckets.count; i++)
	{
		CHECK(a->buckets.key[i] == b->buckets.key[i]);
		for (int class = 0; class < SCORE_CLASSES; class++)
			CHECK(Near(BucketLane(&a->buckets, i)[class], BucketLane(&b->buckets, i)[class], 1e-12));
	}
}

static void
CheckPositions(const ScorePosition *position, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
	{
		double		weight = 0.0;

		CHECK(position[i].lower <= position[i].upper && !isnan(position[i].score_sum));
		CHECK(i == 0 || position[i - 1].upper <= position[i].lower);
		for (int class = 0; class < SCORE_CLASSES; class++)
		{
			CHECK(position[i].weight[class] >= 0 && isfinite(position[i].weight[class]));
			weight += position[i].weight[class];
		}
		CHECK(weight > 0);
	}
}

static void
CheckRocCurve(const ScoreCurve *curve, bool drop_intermediate, RocPoint *point)
{
	uint32_t	count = RocCurve(curve, drop_intermediate, point);

	CHECK(count >= 2 && count <= curve->count + 1);
	CHECK(point[0].threshold == INFINITY && point[0].true_positives == 0 && point[0].false_positives == 0);
	for (uint32_t i = 1; i < count; i++)
		CHECK(point[i].threshold < point[i - 1].threshold || (i == 1 && point[i].threshold == INFINITY));
	for (uint32_t i = 1; i < count; i++)
		CHECK(point[i].true_positives >= point[i - 1].true_positives &&
			  point[i].false_positives >= point[i - 1].false_positives);
	CHECK(Near(point[count - 1].true_positives, curve->positives, 1e-9) &&
		  Near(point[count - 1].false_positives, curve->negatives, 1e-9));
}

static void
CheckMetrics(BinaryScores *scores)
{
	uint32_t	count = ScorePositionCount(scores);
	ScorePosition *position = FuzzArray(count, sizeof(ScorePosition));
	RocPoint   *point = FuzzArray((size_t) count + 1, sizeof(RocPoint));
	ScoreCurve	curve;
	Bounds		bounds;
	double		area;

	ScorePositions(scores, position);
	CheckPositions(position, count);
	curve = ScoreCurveOf(position, count);
	if (!(curve.positives > 0 && curve.negatives > 0))
		return;
	area = RocAuc(&curve);
	bounds = RocAucBounds(&curve);
	CHECK(bounds.lower >= 0 && bounds.lower <= area + 1e-12 && area <= bounds.upper + 1e-12 && bounds.upper <= 1);
	CHECK(Near(2 * area, bounds.lower + bounds.upper, 1e-9));
	CHECK(AveragePrecision(&curve) > 0 && AveragePrecision(&curve) <= 1);
	CHECK(ScoreKs(&curve) >= 0 && ScoreKs(&curve) <= 1);
	CheckRocCurve(&curve, false, point);
	CheckRocCurve(&curve, true, point);
}

/* Any bytes as what another process hands over. */
static void
CheckPart(const uint8_t *data, size_t size)
{
	Reader		reader = {data, data + size, NULL};
	BinaryScores part;
	BinaryScores back;
	BinaryScores sum;
	Writer		written;

	BinaryScoresInit(&part, &fuzz_memory, DEFAULT_BUCKETS);
	BinaryScoresReadPart(&reader, &part);
	if (reader.error != NULL || BinaryScoresRows(&part) > MAX_ROWS)
		return;
	BinaryScoresInit(&sum, &fuzz_memory, DEFAULT_BUCKETS);
	BinaryScoresMerge(&sum, &part);
	BinaryScoresMerge(&sum, &part);
	CHECK(BinaryScoresRows(&sum) == 2 * BinaryScoresRows(&part));
	written = Bytes(&part);
	CHECK(Read(&back, written.data, written.size) == NULL);
	CheckMetrics(&part);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	TwoParts	parts = InputParts(data, size);
	BinaryScores a;
	BinaryScores b;
	BinaryScores empty;
	BinaryScores sum;
	BinaryScores other;
	Writer		written;
	Writer		with_empty;

	CheckPart(parts.data[0], parts.size[0]);
	if (Read(&a, parts.data[0], parts.size[0]) != NULL)
		return FuzzDone();
	CHECK(fuzz_peak <= 1024 * 1024 + 512 * size);
	written = Bytes(&a);
	CHECK(SameAsInput(&written, parts.data[0], parts.size[0]));
	CheckMetrics(&a);

	BinaryScoresInit(&empty, &fuzz_memory, DEFAULT_BUCKETS);
	sum = Merged(&a, &empty);
	with_empty = Bytes(&sum);
	CHECK(SameWriters(&written, &with_empty));
	sum = Merged(&empty, &a);
	with_empty = Bytes(&sum);
	CHECK(SameWriters(&written, &with_empty));
	sum = Merged(&a, &a);
	CheckMetrics(&sum);

	if (Read(&b, parts.data[1], parts.size[1]) != NULL)
		return FuzzDone();
	sum = Merged(&a, &b);
	other = Merged(&b, &a);
	CheckSameBuckets(&sum, &other);
	CheckMetrics(&sum);
	return FuzzDone();
}
