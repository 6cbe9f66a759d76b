/*
 * multiclass_average.c
 *		Metrics of curves, averaged over classes or over pairs of classes.
 *
 * A class against the others, or against another, is a two-class summary, and
 * what a curve says of it is asked there; here is only who counts how much.
 */
#include "postgres.h"

#include "multiclass.h"

#include "miscadmin.h"
#include "utils/memutils.h"

const char *
MulticlassNoLabels(const MulticlassScores *scores)
{
	Totals		labelled = MulticlassTotal(scores);

	if (MulticlassScoresRows(scores) == 0)
		return "no rows";
	if (labelled.n == 0)
		return "no row has both a label and scores";
	return SumValue(&labelled.w) <= 0 ? "all labelled rows have weight 0" : NULL;
}

static Bounds
RocAucTwice(const ScoreCurve *curve)
{
	double		area = RocAuc(curve);

	return (Bounds) {area, area};
}

static Bounds
AveragePrecisionTwice(const ScoreCurve *curve)
{
	double		precision = AveragePrecision(curve);

	return (Bounds) {precision, precision};
}

const CurveMeasure roc_auc_measure = {RocAucTwice, ScoresNoRanking, "approximate, as scores share buckets (roc_auc_bounds)"};
const CurveMeasure roc_auc_bounds_measure = {RocAucBounds, ScoresNoRanking, NULL};
const CurveMeasure average_precision_measure = {AveragePrecisionTwice, ScoresNoPositive, "approximate, as scores share buckets (average_precision_bounds)"};
const CurveMeasure average_precision_bounds_measure = {AveragePrecisionBounds, ScoresNoPositive, NULL};

/* A mean in the making. */
typedef struct Mean
{
	CompensatedSum lower;
	CompensatedSum upper;
	CompensatedSum weight;
} Mean;

static void
MeanAdd(Mean *mean, Bounds bounds, double weight)
{
	SumAdd(&mean->lower, weight * bounds.lower);
	SumAdd(&mean->upper, weight * bounds.upper);
	SumAdd(&mean->weight, weight);
}

static AveragedScore
MeanOf(const Mean *mean)
{
	double		weight = SumValue(&mean->weight);

	if (weight <= 0)
		return (AveragedScore) {.reason = "no two classes among the labelled rows"};
	return (AveragedScore) {.bounds = {fmin(1.0, SumValue(&mean->lower) / weight), fmin(1.0, SumValue(&mean->upper) / weight)}};
}

static double
ClassWeight(const MulticlassScores *scores, uint32 class)
{
	return SumValue(&scores->total[class].w);
}

/* Of one class against another or all others; NULL for the reason if it says something. */
static const char *
Measure(const MulticlassScores *scores, CurveMeasure measure, uint32 class, uint32 against, Bounds *bounds)
{
	BinaryScores binary;
	ScoreCurve	curve;
	const char *reason;

	BinaryScoresInit(&binary, &current_memory, DEFAULT_BUCKETS);
	MulticlassScoresOf(scores, class, against, &binary);
	reason = measure.undefined(&binary);
	if (reason != NULL)
		return reason;
	curve = ScoresCurve(&binary);
	*bounds = measure.of(&curve);
	return NULL;
}

/* Classes without a row are in no mean that goes by rows; another is undefined with one that is. */
static AveragedScore
OverClasses(const MulticlassScores *scores, CurveMeasure measure, ScoreAverage average, MemoryContext each)
{
	Mean		mean = {0};

	for (uint32 class = 0; class < scores->classes; class++)
	{
		double		weight = average == SCORE_WEIGHTED ? ClassWeight(scores, class) : 1.0;
		Bounds		bounds;
		const char *reason;

		CHECK_FOR_INTERRUPTS();
		if (weight <= 0)
			continue;
		MemoryContextReset(each);
		reason = Measure(scores, measure, class, AGAINST_ALL, &bounds);
		if (reason != NULL)
			return (AveragedScore) {.reason = psprintf("class %u: %s", class, reason)};
		MeanAdd(&mean, bounds, weight);
	}
	return MeanOf(&mean);
}

/* Every class's scores, as of one row each: more distinct ones than of a class, so as many buckets as there may be. */
static AveragedScore
OverAll(const MulticlassScores *scores, CurveMeasure measure)
{
	BinaryScores all;
	ScoreCurve	curve;
	const char *reason;

	BinaryScoresInit(&all, &current_memory, DEFAULT_BUCKETS);
	for (uint32 class = 0; class < scores->classes; class++)
	{
		BinaryScores binary;

		CHECK_FOR_INTERRUPTS();
		BinaryScoresInit(&binary, &current_memory, DEFAULT_BUCKETS);
		MulticlassScoresOf(scores, class, AGAINST_ALL, &binary);
		binary.buckets.max_buckets = MAX_BUCKETS;
		BinaryScoresMerge(&all, &binary);
		StatsRelease(&current_memory, binary.buckets.key);
		StatsRelease(&current_memory, binary.buckets.lane);
	}
	reason = measure.undefined(&all);
	if (reason != NULL)
		return (AveragedScore) {.reason = reason};
	curve = ScoresCurve(&all);
	return (AveragedScore) {.bounds = measure.of(&curve)};
}

/* Hand and Till's measure (2001, Machine Learning 45:171): of two classes the mean of both ways round. */
static AveragedScore
OverPairs(const MulticlassScores *scores, CurveMeasure measure, ScoreAverage average, MemoryContext each)
{
	Mean		mean = {0};

	if (!ClassesByPair(scores->classes))
		return (AveragedScore) {.reason = psprintf("pairs are kept of %d classes at most, and there are %u", MAX_CLASSES_BY_PAIR, scores->classes)};
	for (uint32 a = 0; a < scores->classes; a++)
		for (uint32 b = a + 1; b < scores->classes; b++)
		{
			double		weight = average == SCORE_WEIGHTED ? ClassWeight(scores, a) + ClassWeight(scores, b) : 1.0;
			Bounds		one;
			Bounds		other;

			CHECK_FOR_INTERRUPTS();
			MemoryContextReset(each);
			if (Measure(scores, measure, a, b, &one) != NULL || Measure(scores, measure, b, a, &other) != NULL)
				continue;
			MeanAdd(&mean, (Bounds) {0.5 * (one.lower + other.lower), 0.5 * (one.upper + other.upper)}, weight);
		}
	return MeanOf(&mean);
}

AveragedScore
AverageOverClasses(const MulticlassScores *scores, CurveMeasure measure, MultiClass multi_class, ScoreAverage average)
{
	const char *reason = MulticlassNoLabels(scores);
	MemoryContext caller = CurrentMemoryContext;
	MemoryContext each;
	AveragedScore averaged;

	if (reason != NULL)
		return (AveragedScore) {.reason = reason};
	each = AllocSetContextCreate(caller, "mleval class", ALLOCSET_DEFAULT_SIZES);
	MemoryContextSwitchTo(each);
	if (multi_class == ONE_VS_ONE)
		averaged = OverPairs(scores, measure, average, each);
	else if (average == SCORE_MICRO)
		averaged = OverAll(scores, measure);
	else
		averaged = OverClasses(scores, measure, average, each);
	MemoryContextSwitchTo(caller);
	if (averaged.reason != NULL)
		averaged.reason = pstrdup(averaged.reason);
	MemoryContextDelete(each);
	return averaged;
}
