/*
 * multiclass_scores.c
 *		What the scores of several classes and labels come to.
 *
 * Rows wait until there are many, and then go class by class: the scores of one
 * class, of all rows, meet its buckets together.  Every part adds, so a merged
 * value is the value of all rows.
 */
#include "multiclass_scores.h"

#include <assert.h>
#include <float.h>
#include <string.h>

#include "log_loss.h"
#include "score_rows.h"

#define FIRST_ROWS 4
#define LEAST_ROWS 64
#define MOST_ROWS 8192
#define WAITING_SCORES (128 * 1024)

/*
 * How far from 1 probabilities may add up, as scikit-learn has it for those of
 * single precision: the root of its epsilon.
 */
#define SUM_TOLERANCE 3.5e-4

void
MulticlassScoresInit(MulticlassScores *scores, const StatsMemory *memory, uint32_t max_buckets)
{
	memset(scores, 0, sizeof(*scores));
	scores->memory = memory;
	scores->max_buckets = max_buckets;
}

bool
MulticlassScoresBegin(MulticlassScores *scores, uint32_t classes)
{
	const StatsMemory *memory = scores->memory;
	int			lanes = ClassLanes(classes);
	double	   *point;

	assert(classes >= MIN_CLASSES && classes <= MAX_CLASSES);
	if (scores->classes > 0)
		return scores->classes == classes;
	scores->class = StatsAllocateZero(memory, classes * sizeof(ClassScores));
	scores->total = StatsAllocateZero(memory, (classes + 1) * sizeof(Totals));
	scores->rank = StatsAllocateZero(memory, classes * sizeof(CompensatedSum));
	point = StatsAllocateZero(memory, (size_t) classes * SCORE_POINTS * lanes * sizeof(double));
	for (uint32_t i = 0; i < classes; i++)
	{
		BucketTableInit(&scores->class[i].buckets, memory, lanes + 1, KeyScore, scores->max_buckets);
		scores->class[i].point = point + (size_t) i * SCORE_POINTS * lanes;
	}
	scores->classes = classes;
	return true;
}

/* Of the true class: how many rank above it.  Of equal scores that of the later class, as scikit-learn has it. */
static uint32_t
RankOf(const double *score, uint32_t classes, uint32_t y_true)
{
	uint32_t	rank = 0;

	for (uint32_t i = 0; i < classes; i++)
		rank += score[i] > score[y_true] || (i > y_true && score[i] == score[y_true]);
	return rank;
}

/* Every class can be wrong by 1: nothing makes the probabilities of a row add up to 1. */
double
LargestRowLoss(RowLoss loss, uint32_t classes)
{
	return loss == LOSS_LOG ? LARGEST_LOG_LOSS : (double) classes;
}

static void
AddLoss(CompensatedSum *power, double loss, double weight)
{
	double		term = weight;

	for (int p = 0; p < LOSS_POWERS; p++)
	{
		term *= loss;
		SumAdd(&power[p], term);
	}
}

/* What takes all scores of a labelled row. */
static void
AddToRowSums(MulticlassScores *scores, uint32_t y_true, const double *score, double weight)
{
	bool		probabilities = true;
	double		sum = 0.0;
	double		brier = 0.0;

	SumAdd(&scores->rank[RankOf(score, scores->classes, y_true)], weight);
	for (uint32_t i = 0; i < scores->classes; i++)
	{
		probabilities = probabilities && score[i] >= 0.0 && score[i] <= 1.0;
		sum += score[i];
		brier += i == y_true ? (1.0 - score[i]) * (1.0 - score[i]) : score[i] * score[i];
	}
	if (!probabilities)
	{
		scores->n_not_probability++;
		return;
	}
	scores->n_not_one += !(fabs(sum - 1.0) <= SUM_TOLERANCE);
	AddLoss(scores->loss[LOSS_LOG], LogLoss(score[y_true]), weight);
	AddLoss(scores->loss[LOSS_BRIER], brier, weight);
}

static uint32_t
MostWaiting(uint32_t classes)
{
	uint32_t	rows = WAITING_SCORES / classes;

	return rows > MOST_ROWS ? MOST_ROWS : rows < LEAST_ROWS ? LEAST_ROWS : rows;
}

static void
MakeRoom(MulticlassScores *scores)
{
	ClassRows  *rows = &scores->waiting;
	uint32_t	most = MostWaiting(scores->classes);
	uint32_t	room = rows->room > 0 ? 2 * rows->room : FIRST_ROWS;

	if (rows->room == most)
	{
		MulticlassScoresSettle(scores);
		return;
	}
	room = room < most ? room : most;
	rows->score = StatsResize(scores->memory, rows->score, (size_t) room * scores->classes * sizeof(double));
	rows->weight = StatsResize(scores->memory, rows->weight, room * sizeof(double));
	rows->y_true = StatsResize(scores->memory, rows->y_true, room * sizeof(uint32_t));
	rows->room = room;
}

void
MulticlassScoresAdd(MulticlassScores *scores, uint32_t y_true, const double *score, double weight)
{
	ClassRows  *rows = &scores->waiting;

	assert(scores->classes > 0 && (y_true < scores->classes || y_true == CLASS_UNKNOWN));

	if (rows->n == rows->room)
		MakeRoom(scores);
	if (y_true == CLASS_UNKNOWN)
		y_true = scores->classes;
	else
		AddToRowSums(scores, y_true, score, weight);
	TotalsAdd(&scores->total[y_true], weight);
	memcpy(rows->score + (size_t) rows->n * scores->classes, score, scores->classes * sizeof(double));
	rows->weight[rows->n] = weight;
	rows->y_true[rows->n++] = y_true;
}

/* Rows that wait by their true class: which they are, and where each class begins. */
typedef struct RowOrder
{
	uint32_t   *row;
	uint32_t   *start;			/* of each class, of unlabelled rows, and the end */
} RowOrder;

static RowOrder
OrderRows(const ClassRows *rows, uint32_t classes, const StatsMemory *memory)
{
	RowOrder	order = {.row = StatsAllocate(memory, rows->n * sizeof(uint32_t)),
	.start = StatsAllocateZero(memory, (classes + 3) * sizeof(uint32_t))};

	/* counted two places on, so that after the rows were put each class begins at its own */
	for (uint32_t i = 0; i < rows->n; i++)
		order.start[rows->y_true[i] + 2]++;
	for (uint32_t k = 2; k < classes + 2; k++)
		order.start[k] += order.start[k - 1];
	for (uint32_t i = 0; i < rows->n; i++)
		order.row[order.start[rows->y_true[i] + 1]++] = i;
	return order;
}

/* Where the rows of a class's lanes are gathered: keys, weights and scores, one lane behind the other. */
typedef struct Gathered
{
	uint64_t   *key;
	double	   *weight;
	double	   *score;
	uint32_t	n;
	bool		weighted;		/* some row's weight is not 1 */
} Gathered;

/* Rows from one place of the order to another, with their scores of a class. */
static void
Gather(Gathered *to, const MulticlassScores *scores, const RowOrder *order, uint32_t of, uint32_t first, uint32_t end)
{
	const ClassRows *rows = &scores->waiting;

	for (uint32_t i = first; i < end; i++, to->n++)
	{
		uint32_t	row = order->row[i];

		to->score[to->n] = rows->score[(size_t) row * scores->classes + of];
		to->weight[to->n] = rows->weight[row];
	}
}

/* Scores without a key go to the points; those with one are left, in front. */
static uint32_t
TakePoints(ClassScores *class, int lane, int lanes, double *score, double *weight, uint32_t n)
{
	uint32_t	left = 0;

	for (uint32_t i = 0; i < n; i++)
	{
		double		size = fabs(score[i]);
		ScorePoint	point = SCORE_ZERO;

		if (weight[i] == 0.0)
			continue;			/* is counted, but makes no bucket: it must not move a threshold */
		if (size >= SCORE_TINY && size <= DBL_MAX)
		{
			score[left] = score[i];
			weight[left++] = weight[i];
			continue;
		}
		if (isinf(score[i]))
			point = score[i] > 0 ? SCORE_PLUS_INFINITY : SCORE_MINUS_INFINITY;
		class->point[point * lanes + lane] += weight[i];
	}
	return left;
}

/* The rows of a lane that were gathered last, n of them, labelled or not, to the class's sums and points. */
static LaneRows
LaneOf(ClassScores *class, Gathered *all, int lane, int lanes, uint32_t n, bool labelled, bool positive)
{
	uint32_t	first = all->n - n;
	double	   *score = all->score + first;
	double	   *weight = all->weight + first;

	if (labelled)
		class->n_not_probability += ScoreRowsAddToSums(class->sum, positive, score, all->weighted ? weight : NULL, n);
	n = TakePoints(class, lane, lanes, score, weight, n);
	ScoreKeys(score, all->key + first, n);
	all->n = first + n;
	return (LaneRows) {.lane = lane, .key = all->key + first, .weight = all->weighted ? weight : NULL, .value = score, .n = n};
}

static void
SettleClass(MulticlassScores *scores, uint32_t of, const RowOrder *order, Gathered *all)
{
	ClassScores *class = &scores->class[of];
	uint32_t	classes = scores->classes;
	const uint32_t *start = order->start;
	LaneRows	rows[MAX_CLASSES_BY_PAIR + 1];
	int			lanes = ClassLanes(classes);

	all->n = 0;
	if (ClassesByPair(classes))
		for (uint32_t k = 0; k < classes; k++)
		{
			Gather(all, scores, order, of, start[k], start[k + 1]);
			rows[k] = LaneOf(class, all, (int) k, lanes, start[k + 1] - start[k], true, k == of);
		}
	else
	{
		Gather(all, scores, order, of, start[of], start[of + 1]);
		rows[SCORE_POSITIVE] = LaneOf(class, all, SCORE_POSITIVE, lanes, start[of + 1] - start[of], true, true);
		Gather(all, scores, order, of, 0, start[of]);
		Gather(all, scores, order, of, start[of + 1], start[classes]);
		rows[SCORE_NEGATIVE] = LaneOf(class, all, SCORE_NEGATIVE, lanes, start[classes] - (start[of + 1] - start[of]), true, false);
	}
	Gather(all, scores, order, of, start[classes], start[classes + 1]);
	rows[lanes - 1] = LaneOf(class, all, lanes - 1, lanes, start[classes + 1] - start[classes], false, false);
	BucketTableAdd(&class->buckets, rows, lanes, NULL);
}

static bool
RowsWeighted(const ClassRows *rows)
{
	for (uint32_t i = 0; i < rows->n; i++)
		if (rows->weight[i] != 1.0)
			return true;
	return false;
}

void
MulticlassScoresSettle(MulticlassScores *scores)
{
	const StatsMemory *memory = scores->memory;
	ClassRows  *rows = &scores->waiting;
	RowOrder	order;
	Gathered	all = {0};

	if (rows->n == 0)
		return;
	order = OrderRows(rows, scores->classes, memory);
	all.key = StatsAllocate(memory, rows->n * sizeof(uint64_t));
	all.weight = StatsAllocate(memory, rows->n * sizeof(double));
	all.score = StatsAllocate(memory, rows->n * sizeof(double));
	all.weighted = RowsWeighted(rows);
	for (uint32_t i = 0; i < scores->classes; i++)
		SettleClass(scores, i, &order, &all);
	rows->n = 0;
	StatsRelease(memory, all.score);
	StatsRelease(memory, all.weight);
	StatsRelease(memory, all.key);
	StatsRelease(memory, order.start);
	StatsRelease(memory, order.row);
}

/* As they are stored, without what the sum lost: a summary of parts must say the same before and after. */
static Totals
RoundedTotals(const Totals *totals)
{
	return (Totals) {.n = totals->n, .w = {.sum = SumValue(&totals->w)}, .w2 = {.sum = SumValue(&totals->w2)}};
}

static void
AddRounded(Totals *into, const Totals *from)
{
	Totals		rounded = RoundedTotals(from);

	TotalsMerge(into, &rounded);
}

Totals
MulticlassTotal(const MulticlassScores *scores)
{
	Totals		total = {0};

	for (uint32_t k = 0; k < scores->classes; k++)
		AddRounded(&total, &scores->total[k]);
	return total;
}

int64_t
MulticlassScoresLabelled(const MulticlassScores *scores)
{
	int64_t		n = 0;

	for (uint32_t k = 0; k < scores->classes; k++)
		n += scores->total[k].n;
	return n;
}

int64_t
MulticlassScoresRows(const MulticlassScores *scores)
{
	int64_t		unlabelled = scores->classes > 0 ? scores->total[scores->classes].n : 0;

	return MulticlassScoresLabelled(scores) + unlabelled + scores->missing.n + scores->nan.n;
}

static void
MergeClass(ClassScores *into, const ClassScores *from, int lanes)
{
	BucketTableMerge(&into->buckets, &from->buckets);
	for (int p = 0; p < SCORE_POINTS * lanes; p++)
		into->point[p] += from->point[p];
	into->n_not_probability += from->n_not_probability;
	for (int sum = 0; sum < SCORE_SUMS; sum++)
		SumMerge(&into->sum[sum], &from->sum[sum]);
}

static void
MergeClasses(MulticlassScores *into, const MulticlassScores *from)
{
	MulticlassScoresBegin(into, from->classes);
	for (uint32_t k = 0; k < from->classes; k++)
	{
		StatsCheckInterrupt(into->memory, 0);
		MergeClass(&into->class[k], &from->class[k], ClassLanes(from->classes));
		SumMerge(&into->rank[k], &from->rank[k]);
	}
	for (uint32_t k = 0; k <= from->classes; k++)
		TotalsMerge(&into->total[k], &from->total[k]);
}

void
MulticlassScoresLimit(MulticlassScores *scores, uint32_t max_buckets)
{
	if (MulticlassScoresRows(scores) == 0 || max_buckets < scores->max_buckets)
		scores->max_buckets = max_buckets;
	for (uint32_t k = 0; k < scores->classes; k++)
		BucketTableLimit(&scores->class[k].buckets, scores->max_buckets);
}

bool
MulticlassScoresMerge(MulticlassScores *into, const MulticlassScores *from)
{
	assert(into->waiting.n == 0 && from->waiting.n == 0);

	if (into->classes > 0 && from->classes > 0 && into->classes != from->classes)
		return false;
	if (MulticlassScoresRows(from) == 0)
		return true;
	MulticlassScoresLimit(into, from->max_buckets);
	if (from->classes > 0)
		MergeClasses(into, from);
	TotalsMerge(&into->missing, &from->missing);
	TotalsMerge(&into->nan, &from->nan);
	into->n_not_probability += from->n_not_probability;
	into->n_not_one += from->n_not_one;
	for (int loss = 0; loss < ROW_LOSSES; loss++)
		for (int p = 0; p < LOSS_POWERS; p++)
			SumMerge(&into->loss[loss][p], &from->loss[loss][p]);
	return true;
}

/* The rows are only read; none of the copy's memory is the other's. */
bool
MulticlassScoresSettleInto(MulticlassScores *into, const MulticlassScores *from)
{
	MulticlassScores settled = *from;

	if (from->waiting.n == 0)
		return false;
	settled.waiting = (ClassRows) {0};
	MulticlassScoresMerge(into, &settled);
	into->waiting = from->waiting;
	MulticlassScoresSettle(into);
	into->waiting = (ClassRows) {0};
	return true;
}

/* Totals have no way to take some out again without loss: from both ends. */
void
OtherClasses(const MulticlassScores *scores, Totals *others)
{
	Totals		before = {0};
	Totals		behind = {0};

	for (uint32_t k = 0; k < scores->classes; k++)
	{
		others[k] = before;
		TotalsMerge(&before, &scores->total[k]);
	}
	for (uint32_t k = scores->classes; k-- > 0;)
	{
		TotalsMerge(&others[k], &behind);
		TotalsMerge(&behind, &scores->total[k]);
	}
}

void
ClassLaneTotals(const MulticlassScores *scores, uint32_t of, const Totals *others, Totals *total)
{
	if (ClassesByPair(scores->classes))
	{
		memcpy(total, scores->total, (scores->classes + 1) * sizeof(Totals));
		return;
	}
	total[SCORE_POSITIVE] = scores->total[of];
	total[SCORE_NEGATIVE] = others[of];
	total[SCORE_UNLABELLED] = scores->total[scores->classes];
}

/* Which lane of two classes against each other a lane of several comes to; SCORE_CLASSES is none. */
static int
BinaryLane(const MulticlassScores *scores, int lane, uint32_t of, uint32_t against)
{
	if (!ClassesByPair(scores->classes))
		return lane;
	if (lane == (int) of)
		return SCORE_POSITIVE;
	if (against != AGAINST_ALL)
		return lane == (int) against ? SCORE_NEGATIVE : SCORE_CLASSES;
	return lane == (int) scores->classes ? SCORE_UNLABELLED : SCORE_NEGATIVE;
}

static void
AddLanes(const MulticlassScores *scores, const double *lane, uint32_t of, uint32_t against, double *binary)
{
	double		to[SCORE_CLASSES + 1] = {0};

	for (int l = 0; l < ClassLanes(scores->classes); l++)
		to[BinaryLane(scores, l, of, against)] += lane[l];
	memcpy(binary, to, SCORE_CLASSES * sizeof(double));
}

static void
TotalsAgainst(const MulticlassScores *scores, uint32_t of, uint32_t against, BinaryScores *binary)
{
	binary->total[SCORE_POSITIVE] = scores->total[of];
	for (uint32_t k = 0; k < scores->classes; k++)
		if (k != of && (against == AGAINST_ALL || against == k))
			AddRounded(&binary->total[SCORE_NEGATIVE], &scores->total[k]);
}

void
MulticlassScoresOf(const MulticlassScores *scores, uint32_t of, uint32_t against, BinaryScores *binary)
{
	const ClassScores *class = &scores->class[of];
	int			lanes = ClassLanes(scores->classes);
	BucketTable *buckets = &binary->buckets;

	assert(scores->waiting.n == 0 && (against == AGAINST_ALL || ClassesByPair(scores->classes)));

	buckets->max_buckets = scores->max_buckets;
	buckets->shift = class->buckets.shift;
	BucketTableReserve(buckets, class->buckets.count);
	for (uint32_t i = 0; i < class->buckets.count; i++)
	{
		const double *lane = BucketLane(&class->buckets, i);

		buckets->key[i] = class->buckets.key[i];
		AddLanes(scores, lane, of, against, BucketLane(buckets, i));
		BucketLane(buckets, i)[SCORE_SUM_LANE] = lane[lanes];
	}
	buckets->count = class->buckets.count;
	for (int point = 0; point < SCORE_POINTS; point++)
		AddLanes(scores, class->point + point * lanes, of, against, binary->point[point]);
	TotalsAgainst(scores, of, against, binary);
	if (against != AGAINST_ALL)
		return;
	binary->total[SCORE_UNLABELLED] = scores->total[scores->classes];
	binary->missing = scores->missing;
	binary->nan = scores->nan;
	binary->n_not_probability = class->n_not_probability;
	memcpy(binary->sum, class->sum, sizeof(class->sum));
}
