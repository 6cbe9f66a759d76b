/*
 * multiclass_scores_codec.c
 *		The bytes of the scores of several classes.
 *
 * The number of classes, the limit, rows without scores; of labelled rows what
 * takes all scores at once; then class by class what a two-class summary has.
 */
#include "multiclass_scores.h"

#include <float.h>
#include <math.h>

#include "bucket_lanes.h"
#include "lane_codec.h"
#include "score_checks.h"

static void
WriteRanks(Writer *writer, const MulticlassScores *scores)
{
	bool		whole = true;

	for (uint32_t k = 0; k < scores->classes; k++)
	{
		double		weight = SumValue(&scores->rank[k]);

		whole = LanesWhole(&weight, 1, whole);
	}
	WriteByte(writer, whole);
	for (uint32_t k = 0; k < scores->classes; k++)
		if (whole)
			WriteVarint(writer, (uint64_t) SumValue(&scores->rank[k]));
		else
			WriteSum(writer, &scores->rank[k]);
}

static bool
PointUsed(const double *point, int lanes)
{
	for (int l = 0; l < lanes; l++)
		if (point[l] != 0)
			return true;
	return false;
}

static void
WritePoints(Writer *writer, const double *point, int lanes)
{
	bool		whole = LanesWhole(point, SCORE_POINTS * lanes, true);
	unsigned	used = 0;

	for (int p = 0; p < SCORE_POINTS; p++)
		used |= (unsigned) PointUsed(point + p * lanes, lanes) << p;
	WriteByte(writer, (uint8_t) (used << 1 | whole));
	for (int p = 0; p < SCORE_POINTS; p++)
		if (used & (1u << p))
			WriteLanes(writer, point + p * lanes, lanes, whole);
}

static void
WriteClass(Writer *writer, const ClassScores *class, int lanes)
{
	WriteVarint(writer, (uint64_t) class->n_not_probability);
	for (int sum = 0; sum < SCORE_SUMS; sum++)
		WriteSum(writer, &class->sum[sum]);
	WritePoints(writer, class->point, lanes);
	BucketLanesWrite(writer, &class->buckets);
}

void
MulticlassScoresWrite(Writer *writer, MulticlassScores *scores)
{
	MulticlassScoresSettle(scores);
	WriteVarint(writer, scores->classes);
	WriteVarint(writer, scores->max_buckets);
	WriteTotals(writer, &scores->missing);
	WriteTotals(writer, &scores->nan);
	if (scores->classes == 0)
		return;
	for (uint32_t k = 0; k <= scores->classes; k++)
		WriteTotals(writer, &scores->total[k]);
	WriteVarint(writer, (uint64_t) scores->n_not_probability);
	WriteVarint(writer, (uint64_t) scores->n_not_one);
	for (int loss = 0; loss < ROW_LOSSES; loss++)
		for (int p = 0; p < LOSS_POWERS; p++)
			WriteSum(writer, &scores->loss[loss][p]);
	WriteRanks(writer, scores);
	for (uint32_t k = 0; k < scores->classes; k++)
		WriteClass(writer, &scores->class[k], ClassLanes(scores->classes));
}

/* A number of some of the rows. */
static int64_t
ReadRows(Reader *reader, int64_t most)
{
	uint64_t	n = ReadVarint(reader);

	if (n > (uint64_t) most)
		ReaderFail(reader, "A count of rows is larger than there are.");
	return reader->error == NULL ? (int64_t) n : 0;
}

static void
ReadRanks(Reader *reader, MulticlassScores *scores, const Totals *labelled)
{
	uint8_t		whole = ReadByte(reader);
	bool		all_whole = true;
	CompensatedSum sum = {0};

	for (uint32_t k = 0; k < scores->classes && reader->error == NULL; k++)
	{
		double		weight;

		weight = ReadLane(reader, whole & 1);
		scores->rank[k].sum = weight;
		all_whole = LanesWhole(&weight, 1, all_whole);
		SumAdd(&sum, weight);
	}
	if (reader->error == NULL && whole != all_whole)
		ReaderFail(reader, "Its ranks are not in their shortest form.");
	if (reader->error == NULL && !PartsAddUp(labelled, SumValue(&sum)))
		ReaderFail(reader, "Its ranks do not add up to its rows.");
}

static void
ReadPoints(Reader *reader, double *point, int lanes)
{
	uint8_t		form = ReadByte(reader);
	bool		whole = form & 1;

	if (form >> 1 >= 1 << SCORE_POINTS)
		ReaderFail(reader, "It counts what this kind does not have.");
	for (int p = 0; p < SCORE_POINTS && reader->error == NULL; p++)
		if (form & (2u << p))
			ReadLanes(reader, point + p * lanes, lanes, whole);
	if (reader->error == NULL && whole != LanesWhole(point, SCORE_POINTS * lanes, true))
		ReaderFail(reader, "Its buckets are not in their shortest form.");
}

static void
ReadClass(Reader *reader, MulticlassScores *scores, uint32_t of, const Totals *labelled, const Totals *others)
{
	ClassScores *class = &scores->class[of];
	int			lanes = ClassLanes(scores->classes);
	Totals		total[MAX_CLASSES_BY_PAIR + 1];

	class->n_not_probability = ReadRows(reader, scores->n_not_probability);
	for (int sum = 0; sum < SCORE_SUMS; sum++)
	{
		class->sum[sum] = ReadFiniteSum(reader);
		if (!ScoreSumPossible(sum, class->sum[sum].sum, labelled))
			ReaderFail(reader, "A sum of losses is none that its rows can have.");
	}
	ReadPoints(reader, class->point, lanes);
	BucketLanesRead(reader, &class->buckets);
	if (reader->error != NULL)
		return;
	CheckScoreBuckets(reader, &class->buckets);
	ClassLaneTotals(scores, of, others, total);
	if (!ScoresAddUp(&class->buckets, class->point, total, lanes))
		ReaderFail(reader, "Its buckets do not add up to its rows.");
}

/* Products of tiny weights are rounded up, power by power. */
static void
ReadLoss(Reader *reader, CompensatedSum *power, double largest, const Totals *labelled)
{
	double		most = labelled->w.sum;

	for (int p = 0; p < LOSS_POWERS; p++)
	{
		power[p] = ReadFiniteSum(reader);
		most = most * largest + (double) labelled->n * 64 * DBL_TRUE_MIN;
		if (signbit(power[p].sum) || !(power[p].sum <= most * (1 + 1e-9)))
			ReaderFail(reader, "A sum of losses is none that its rows can have.");
	}
}

static void
ReadRowSums(Reader *reader, MulticlassScores *scores, const Totals *labelled)
{
	scores->n_not_probability = ReadRows(reader, labelled->n);
	scores->n_not_one = ReadRows(reader, labelled->n - scores->n_not_probability);
	for (int loss = 0; loss < ROW_LOSSES; loss++)
		ReadLoss(reader, scores->loss[loss], LargestRowLoss(loss, scores->classes), labelled);
	ReadRanks(reader, scores, labelled);
}

static void
ReadClasses(Reader *reader, MulticlassScores *scores)
{
	Totals	   *others = StatsAllocate(scores->memory, scores->classes * sizeof(Totals));
	Totals		labelled;
	int64_t		outside = 0;

	for (uint32_t k = 0; k <= scores->classes; k++)
		scores->total[k] = ReadTotals(reader);
	labelled = MulticlassTotal(scores);
	if (MulticlassScoresRows(scores) > MAX_ROWS)
		ReaderFail(reader, "A count of rows is impossibly large.");
	if (reader->error == NULL)
		ReadRowSums(reader, scores, &labelled);
	OtherClasses(scores, others);
	for (uint32_t k = 0; k < scores->classes && reader->error == NULL; k++)
	{
		StatsCheckInterrupt(scores->memory, 0);
		ReadClass(reader, scores, k, &labelled, others);
		outside += scores->class[k].n_not_probability;
	}
	if (reader->error == NULL && outside < scores->n_not_probability)
		ReaderFail(reader, "More rows have a score outside [0, 1] than there are such scores.");
	StatsRelease(scores->memory, others);
}

void
MulticlassScoresRead(Reader *reader, MulticlassScores *scores)
{
	uint64_t	classes = ReadVarint(reader);
	uint64_t	max_buckets = ReadVarint(reader);

	scores->missing = ReadTotals(reader);
	scores->nan = ReadTotals(reader);
	if (classes > MAX_CLASSES || (classes > 0 && classes < MIN_CLASSES))
		ReaderFail(reader, "It is of an impossible number of classes.");
	if (max_buckets < MIN_BUCKETS || max_buckets > MAX_BUCKETS)
		ReaderFail(reader, "The limits of its buckets are impossible.");
	if (classes > (uint64_t) (reader->end - reader->next))
		ReaderFail(reader, "A count is larger than what follows.");
	if (reader->error != NULL)
		return;
	scores->max_buckets = (uint32_t) max_buckets;
	if (classes > 0)
	{
		MulticlassScoresBegin(scores, (uint32_t) classes);
		ReadClasses(reader, scores);
	}
	if (reader->error == NULL && MulticlassScoresRows(scores) == 0 && (classes > 0 || max_buckets != DEFAULT_CLASS_BUCKETS))
		ReaderFail(reader, "It has a limit but no rows.");
}
