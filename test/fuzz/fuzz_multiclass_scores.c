/*
 * fuzz_multiclass_scores.c
 *		Bytes as two summaries of the scores of several classes, and as rows of
 *		such scores: read, written, merged and taken class by class.
 */
#include "fuzz.h"

#include "../../src/stats/multiclass_scores.h"
#include "../../src/stats/roc.h"

static const char *
Read(MulticlassScores *scores, const uint8_t *data, size_t size)
{
	Reader		reader = {data, data + size, NULL};

	MulticlassScoresInit(scores, &fuzz_memory, DEFAULT_CLASS_BUCKETS);
	MulticlassScoresRead(&reader, scores);
	if (reader.error == NULL && reader.next != reader.end)
		reader.error = "It goes on after its end.";
	if (reader.error == NULL && MulticlassScoresRows(scores) > MAX_ROWS)
		reader.error = "A count of rows is impossibly large.";
	return reader.error;
}

static Writer
Bytes(MulticlassScores *scores)
{
	Writer		writer = {.memory = &fuzz_memory};

	MulticlassScoresWrite(&writer, scores);
	return writer;
}

/* The sum of two summaries that can have one; read again, it must be the same. */
static MulticlassScores
Merged(MulticlassScores *a, MulticlassScores *b)
{
	MulticlassScores sum;
	MulticlassScores back;
	Writer		written;
	Writer		again;

	MulticlassScoresInit(&sum, &fuzz_memory, DEFAULT_CLASS_BUCKETS);
	CHECK(MulticlassScoresMerge(&sum, a) && MulticlassScoresMerge(&sum, b));
	CHECK(MulticlassScoresRows(&sum) == MulticlassScoresRows(a) + MulticlassScoresRows(b));
	if (MulticlassScoresRows(&sum) > MAX_ROWS)
		return sum;
	written = Bytes(&sum);
	CHECK(Read(&back, written.data, written.size) == NULL);
	again = Bytes(&back);
	CHECK(SameWriters(&written, &again));
	return sum;
}

static void
CheckSameBuckets(const MulticlassScores *a, const MulticlassScores *b)
{
	CHECK(a->classes == b->classes && (a->max_buckets == b->max_buckets || MulticlassScoresRows(a) == 0));
	for (uint32_t k = 0; k < a->classes; k++)
	{
		const BucketTable *one = &a->class[k].buckets;
		const BucketTable *other = &b->class[k].buckets;

		CHECK(one->shift == other->shift && one->count == other->count);
		for (uint32_t i = 0; i < one->count; i++)
		{
			CHECK(one->key[i] == other->key[i]);
			for (int lane = 0; lane < ClassLanes(a->classes); lane++)
				CHECK(Near(BucketLane(one, i)[lane], BucketLane(other, i)[lane], 1e-12));
		}
	}
}

/* A class against others is a summary that its own reader takes. */
static void
CheckClass(MulticlassScores *scores, uint32_t class, uint32_t against)
{
	BinaryScores binary;
	BinaryScores back;
	Writer		written = {.memory = &fuzz_memory};
	Reader		reader;
	ScorePosition *position;
	ScoreCurve	curve;
	uint32_t	count;

	BinaryScoresInit(&binary, &fuzz_memory, DEFAULT_BUCKETS);
	MulticlassScoresOf(scores, class, against, &binary);
	count = ScorePositionCount(&binary);
	position = FuzzArray(count, sizeof(ScorePosition));
	ScorePositions(&binary, position);
	curve = ScoreCurveOf(position, count);
	if (curve.positives > 0 && curve.negatives > 0)
	{
		Bounds		bounds = RocAucBounds(&curve);

		CHECK(bounds.lower >= 0 && bounds.lower <= RocAuc(&curve) + 1e-12 && RocAuc(&curve) <= bounds.upper + 1e-12 && bounds.upper <= 1);
	}
	if (against != AGAINST_ALL)
		return;
	BinaryScoresWrite(&written, &binary);
	reader = (Reader) {written.data, written.data + written.size, NULL};
	BinaryScoresInit(&back, &fuzz_memory, DEFAULT_BUCKETS);
	BinaryScoresRead(&reader, &back);
	CHECK(reader.error == NULL && reader.next == reader.end);
}

static void
CheckClasses(MulticlassScores *scores)
{
	if (MulticlassScoresRows(scores) > MAX_ROWS)
		return;
	for (uint32_t k = 0; k < scores->classes && k < 8; k++)
	{
		CheckClass(scores, k, AGAINST_ALL);
		if (ClassesByPair(scores->classes))
			CheckClass(scores, k, (k + 1) % scores->classes);
	}
}

/* Rows of two to forty classes, all in one summary and in one a half. */
static void
CheckRows(const uint8_t *data, size_t size)
{
	Input		input = {data, data + size};
	MulticlassScores part[2];
	MulticlassScores whole;
	MulticlassScores sum;
	uint32_t	classes = MIN_CLASSES + InputByte(&input) % 39;
	uint32_t	limit = MIN_BUCKETS + InputByte(&input) % 48;
	double		score[64];

	MulticlassScoresInit(&whole, &fuzz_memory, limit);
	for (int i = 0; i < 2; i++)
		MulticlassScoresInit(&part[i], &fuzz_memory, limit);
	while (InputLeft(&input))
	{
		uint8_t		head = InputByte(&input);
		uint32_t	y_true = head % 8 == 7 ? CLASS_UNKNOWN : InputByte(&input) % classes;
		double		weight = head & 8 ? InputWeight(&input) : 1.0;
		MulticlassScores *some = &part[head >> 7];
		bool		nan = false;

		for (uint32_t k = 0; k < classes; k++)
		{
			score[k] = k < 4 ? InputNumber(&input) : InputByte(&input) / 255.0;
			nan = nan || isnan(score[k]);
		}
		CHECK(MulticlassScoresBegin(&whole, classes) && MulticlassScoresBegin(some, classes));
		if (nan)
		{
			TotalsAdd(&whole.nan, weight);
			TotalsAdd(&some->nan, weight);
			continue;
		}
		MulticlassScoresAdd(&whole, y_true, score, weight);
		MulticlassScoresAdd(some, y_true, score, weight);
	}
	MulticlassScoresSettle(&whole);
	for (int i = 0; i < 2; i++)
		MulticlassScoresSettle(&part[i]);
	sum = Merged(&part[0], &part[1]);
	CheckSameBuckets(&whole, &sum);
	CheckClasses(&whole);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	TwoParts	parts = InputParts(data, size);
	MulticlassScores a;
	MulticlassScores b;
	MulticlassScores empty;
	MulticlassScores sum;
	Writer		written;
	Writer		with_empty;

	CheckRows(data, size);
	FuzzDone();
	if (Read(&a, parts.data[0], parts.size[0]) != NULL)
		return FuzzDone();
	CHECK(fuzz_peak <= 1024 * 1024 + 2048 * size);
	written = Bytes(&a);
	CHECK(SameAsInput(&written, parts.data[0], parts.size[0]));
	CheckClasses(&a);

	MulticlassScoresInit(&empty, &fuzz_memory, DEFAULT_CLASS_BUCKETS);
	sum = Merged(&a, &empty);
	with_empty = Bytes(&sum);
	CHECK(SameWriters(&written, &with_empty));
	sum = Merged(&empty, &a);
	with_empty = Bytes(&sum);
	CHECK(SameWriters(&written, &with_empty));
	sum = Merged(&a, &a);
	CheckClasses(&sum);

	if (Read(&b, parts.data[1], parts.size[1]) != NULL)
		return FuzzDone();
	if (a.classes > 0 && b.classes > 0 && a.classes != b.classes)
		CHECK(!MulticlassScoresMerge(&a, &b));
	else
	{
		MulticlassScores other = Merged(&b, &a);

		sum = Merged(&a, &b);
		CheckSameBuckets(&sum, &other);
		CheckClasses(&sum);
	}
	return FuzzDone();
}
