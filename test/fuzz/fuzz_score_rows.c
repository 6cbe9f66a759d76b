/*
 * fuzz_score_rows.c
 *		Rows of labels and scores: the summary against the definition, every
 *		pair of rows, and against itself made of two parts.
 */
#include "fuzz.h"

#include "../../src/stats/binary_scores.h"
#include "../../src/stats/key.h"
#include "../../src/stats/roc.h"

#define MOST_ROWS 200

typedef struct Row
{
	ScoreClass	class;
	double		score;
	double		weight;
} Row;

static int
RowsOf(Input *input, Row *row)
{
	bool		weighted = InputByte(input) & 1;
	int			n = 0;

	while (InputLeft(input) && n < MOST_ROWS)
	{
		row[n].class = InputByte(input) % SCORE_CLASSES;
		row[n].score = InputNumber(input);
		row[n].weight = weighted ? InputWeight(input) : 1.0;
		n++;
	}
	return n;
}

static bool
Counts(const Row *row, ScoreClass class)
{
	return row->class == class && !isnan(row->score) && row->weight > 0;
}

/* As the summary sees it: there the smallest scores are 0. */
static double
Seen(const Row *row)
{
	return fabs(row->score) < SCORE_TINY ? 0.0 : row->score;
}

/* Share of the pairs that are in order, ties half; in long double, which no product of two leaves. */
static long double
PairArea(const Row *row, int n)
{
	long double right = 0;
	long double pairs = 0;

	for (int i = 0; i < n; i++)
		for (int j = 0; j < n; j++)
			if (Counts(&row[i], SCORE_POSITIVE) && Counts(&row[j], SCORE_NEGATIVE))
			{
				long double weight = (long double) row[i].weight * row[j].weight;

				pairs += weight;
				right += Seen(&row[i]) > Seen(&row[j]) ? weight : Seen(&row[i]) == Seen(&row[j]) ? weight / 2 : 0;
			}
	return pairs > 0 ? right / pairs : -1;
}

/* Over every threshold, precision times the recall it adds; and the largest distance of the classes. */
static void
ThresholdMetrics(const Row *row, int n, long double *precision, long double *ks)
{
	long double total[2] = {0, 0};

	*precision = *ks = 0;
	for (int i = 0; i < n; i++)
		for (int class = 0; class < 2; class++)
			total[class] += Counts(&row[i], class) ? row[i].weight : 0;
	for (int i = 0; i < n; i++)
	{
		long double above[2] = {0, 0};

		if (!Counts(&row[i], SCORE_POSITIVE) && !Counts(&row[i], SCORE_NEGATIVE))
			continue;
		for (int j = 0; j < n; j++)
			for (int class = 0; class < 2; class++)
				above[class] += Counts(&row[j], class) && Seen(&row[j]) >= Seen(&row[i]) ? row[j].weight : 0;
		*ks = fmaxl(*ks, fabsl(above[0] / total[0] - above[1] / total[1]));
		if (row[i].class == SCORE_POSITIVE)
			*precision += row[i].weight / total[0] * (above[0] / (above[0] + above[1]));
	}
}

static void
Add(BinaryScores *scores, const Row *row, int from, int until)
{
	for (int i = from; i < until; i++)
		BinaryScoresAdd(scores, row[i].class, row[i].score, row[i].weight);
}

static ScoreCurve
CurveOf(BinaryScores *scores)
{
	uint32_t	count = ScorePositionCount(scores);
	ScorePosition *position = FuzzArray(count, sizeof(ScorePosition));

	ScorePositions(scores, position);
	return ScoreCurveOf(position, count);
}

static void
CheckLosses(const BinaryScores *scores, const Row *row, int n)
{
	long double squares = 0;
	long double probabilities = 0;
	int64_t		outside = 0;

	for (int i = 0; i < n; i++)
	{
		double		p = row[i].score;

		if (isnan(p) || row[i].class == SCORE_UNLABELLED)
			continue;
		if (!(p >= 0 && p <= 1))
			outside++;
		else
		{
			double		error = row[i].class == SCORE_POSITIVE ? 1.0 - p : p;

			squares += (long double) row[i].weight * (error * error);
			probabilities += (long double) row[i].weight * p;
		}
	}
	CHECK(scores->n_not_probability == outside);
	CHECK(fabsl(SumValue(&scores->sum[SUM_SQUARED_ERROR]) - squares) <= 1e-12L * squares + 1e-300L);
	CHECK(fabsl(SumValue(&scores->sum[SUM_PROBABILITY]) - probabilities) <= 1e-12L * probabilities + 1e-300L);
	CHECK(SumValue(&scores->sum[SUM_LOG_LOSS]) >= 0);
}

static void
CheckExact(BinaryScores *scores, const Row *row, int n)
{
	ScoreCurve	curve = CurveOf(scores);
	long double area = PairArea(row, n);
	long double precision;
	long double ks;

	CHECK(scores->buckets.shift == 0);
	CHECK((area < 0) == !(curve.positives > 0 && curve.negatives > 0));
	if (area < 0)
		return;
	ThresholdMetrics(row, n, &precision, &ks);
	CHECK(fabs(RocAuc(&curve) - (double) area) <= 1e-12);
	CHECK(RocAucBounds(&curve).lower == RocAuc(&curve) && RocAucBounds(&curve).upper == RocAuc(&curve));
	CHECK(fabs(AveragePrecision(&curve) - (double) precision) <= 1e-12);
	CHECK(fabs(ScoreKs(&curve) - (double) ks) <= 1e-12);
}

/* With few buckets, made at once or of two parts: the same, and the truth in its bounds. */
static void
CheckBounded(const Row *row, int n, int cut)
{
	BinaryScores whole;
	BinaryScores part[2];
	long double area = PairArea(row, n);

	BinaryScoresInit(&whole, &fuzz_memory, 16);
	Add(&whole, row, 0, n);
	BinaryScoresInit(&part[0], &fuzz_memory, 16);
	BinaryScoresInit(&part[1], &fuzz_memory, cut % 2 ? 16 : 4096);
	Add(&part[0], row, 0, cut);
	Add(&part[1], row, cut, n);
	BinaryScoresMerge(&part[0], &part[1]);
	BinaryScoresSettle(&whole);
	BinaryScoresSettle(&part[0]);
	CHECK(BinaryScoresRows(&whole) == n && BinaryScoresRows(&part[0]) == n);
	if (cut == 0 && cut % 2 == 0)
		return;					/* of nothing and a part with another limit */
	CHECK(whole.buckets.shift == part[0].buckets.shift && whole.buckets.count == part[0].buckets.count);
	for (uint32_t i = 0; i < whole.buckets.count; i++)
		CHECK(whole.buckets.key[i] == part[0].buckets.key[i]);
	if (area >= 0)
	{
		ScoreCurve	curve = CurveOf(&whole);
		Bounds		bounds = RocAucBounds(&curve);

		CHECK(bounds.lower <= (double) area + 1e-12 && (double) area - 1e-12 <= bounds.upper);
	}
}

/* The form for another process says the same, with rows that wait and with none. */
static void
CheckPart(const Row *row, int n, int cut)
{
	BinaryScores part;
	BinaryScores back;
	Writer		written = {.memory = &fuzz_memory};
	Reader		reader;

	if (n == 0)
		return;
	BinaryScoresInit(&part, &fuzz_memory, 32);
	BinaryScoresInit(&back, &fuzz_memory, DEFAULT_BUCKETS);
	Add(&part, row, 0, cut);
	BinaryScoresSettle(&part);
	Add(&part, row, cut, n);
	BinaryScoresWritePart(&written, &part);
	reader = (Reader) {written.data, written.data + written.size, NULL};
	BinaryScoresReadPart(&reader, &back);
	CHECK(reader.error == NULL && reader.next == reader.end && BinaryScoresRows(&back) == BinaryScoresRows(&part));
	BinaryScoresSettle(&part);
	BinaryScoresSettle(&back);
	CHECK(part.buckets.shift == back.buckets.shift && part.buckets.count == back.buckets.count);
	for (uint32_t i = 0; i < part.buckets.count; i++)
		CHECK(part.buckets.key[i] == back.buckets.key[i]);
	CHECK(Near(SumValue(&part.sum[SUM_LOG_LOSS]), SumValue(&back.sum[SUM_LOG_LOSS]), 1e-12));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Input		input = {data, data + size};
	Row			row[MOST_ROWS] = {0};
	int			cut = InputByte(&input);
	int			n = RowsOf(&input, row);
	BinaryScores exact;

	BinaryScoresInit(&exact, &fuzz_memory, DEFAULT_BUCKETS);
	Add(&exact, row, 0, n);
	BinaryScoresSettle(&exact);
	CheckLosses(&exact, row, n);
	CheckExact(&exact, row, n);
	CheckBounded(row, n, n > 0 ? cut % (n + 1) : 0);
	CheckPart(row, n, n > 0 ? cut % (n + 1) : 0);
	return FuzzDone();
}
