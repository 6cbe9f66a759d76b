/*
 * roc_bounds.c
 *		Where a measure of ranking lies for certain.
 *
 * The rows of a position have scores from its lower to its upper end, both
 * included, in an order that nobody knows; of a position of one score they are
 * ties.  Positions ascend, but may touch: the upper end of one may be the lower
 * end of the next, and then rows of the two may be ties as well.  Those of a
 * summary never do; those that an isotonic step makes do.
 */
#include "roc.h"

#include <math.h>

static bool
OneScore(const ScorePosition *position)
{
	return !(position->lower < position->upper);
}

typedef struct ClassWeights
{
	double		positive;
	double		negative;
} ClassWeights;

/* What positions below this one weigh of which rows may be ties with rows of it. */
static ClassWeights
TiesBelow(const ScoreCurve *curve, uint32_t i)
{
	ClassWeights ties = {0.0, 0.0};

	for (uint32_t below = i; below > 0 && curve->position[below - 1].upper >= curve->position[i].lower; below--)
	{
		ties.positive += curve->position[below - 1].weight[SCORE_POSITIVE];
		ties.negative += curve->position[below - 1].weight[SCORE_NEGATIVE];
	}
	return ties;
}

/*
 * Every pair of which nobody knows the order is wrong for the lower end, right
 * for the upper; a pair that may be a tie counts half where that is further out.
 */
Bounds
RocAucBounds(const ScoreCurve *curve)
{
	int			scale_positive = -ilogb(curve->positives);
	int			scale_negative = -ilogb(curve->negatives);
	double		pairs = scalbn(curve->positives, scale_positive) * scalbn(curve->negatives, scale_negative);
	double		below = 0.0;
	CompensatedSum lower = {0};
	CompensatedSum upper = {0};

	for (uint32_t i = 0; i < curve->count; i++)
	{
		const ScorePosition *position = &curve->position[i];
		double		positive = scalbn(position->weight[SCORE_POSITIVE], scale_positive);
		double		negative = scalbn(position->weight[SCORE_NEGATIVE], scale_negative);
		bool		tied = OneScore(position);
		ClassWeights ties = TiesBelow(curve, i);

		SumAdd(&lower, positive * (below + (tied ? 0.5 * negative : 0.0)));
		SumAdd(&upper, positive * (below + (tied ? 0.5 * negative : negative)));
		if (ties.negative > 0.0)
			SumAdd(&lower, -0.5 * positive * scalbn(ties.negative, scale_negative));
		if (ties.positive > 0.0)
			SumAdd(&upper, 0.5 * scalbn(ties.positive, scale_positive) * negative);
		below += negative;
	}
	return (Bounds) {fmax(0.0, fmin(1.0, SumValue(&lower) / pairs)), fmin(1.0, SumValue(&upper) / pairs)};
}

/* The curve's rise over a step of the false positive rate: flat first, straight, or steep first. */
static Bounds
StepHeights(double tpr, double next_tpr, bool tied)
{
	double		middle = 0.5 * (tpr + next_tpr);

	return tied ? (Bounds) {middle, middle} : (Bounds) {tpr, next_tpr};
}

/* Of positions that do not touch: the curve is known where one ends, and rises between. */
Bounds
PartialRocAucBounds(const ScoreCurve *curve, double max_fpr)
{
	double		fpr = 0.0;
	double		tpr = 0.0;
	double		false_positives = 0.0;
	double		true_positives = 0.0;
	double		least = 0.5 * max_fpr * max_fpr;
	CompensatedSum lower = {0};
	CompensatedSum upper = {0};

	for (uint32_t i = curve->count; i-- > 0 && fpr < max_fpr;)
	{
		bool		tied = OneScore(&curve->position[i]);
		double		next_fpr;
		double		next_tpr;
		Bounds		height;

		false_positives += curve->position[i].weight[SCORE_NEGATIVE];
		true_positives += curve->position[i].weight[SCORE_POSITIVE];
		next_fpr = fmin(1.0, false_positives / curve->negatives);
		next_tpr = fmin(1.0, true_positives / curve->positives);
		if (next_fpr > max_fpr)
		{
			if (tied)
				next_tpr = tpr + (next_tpr - tpr) * ((max_fpr - fpr) / (next_fpr - fpr));
			next_fpr = max_fpr;
		}
		height = StepHeights(tpr, next_tpr, tied);
		SumAdd(&lower, (next_fpr - fpr) * height.lower);
		SumAdd(&upper, (next_fpr - fpr) * height.upper);
		fpr = next_fpr;
		tpr = next_tpr;
	}
	return (Bounds) {
		fmax(0.0, fmin(1.0, 0.5 * (1.0 + (SumValue(&lower) - least) / (max_fpr - least)))),
		fmax(0.0, fmin(1.0, 0.5 * (1.0 + (SumValue(&upper) - least) / (max_fpr - least))))
	};
}

/*
 * What positives x of one position add at least, if so many negatives may come
 * before them: with all of these above, and no two of those tied, the sum is no
 * less than the integral of (t + u) / (p + u) for u from 0 to x, of t true ones
 * among p predicted before.
 */
static double
LeastPrecisions(double true_positives, double predicted, double positive, double negative)
{
	double		below = predicted + negative;
	double		share = positive / below;

	return below > 0.0 ? positive * (true_positives / below) + (below - true_positives) * (share - log1p(share)) : positive;
}

/*
 * Ties below are predicted together with the position's lowest: as negatives they
 * take precision away, as positives they add to it.  All of the position's
 * positives above its negatives, and tied, have the largest precision there can be.
 */
static Bounds
PrecisionsAdded(double true_positives, double predicted, double positive, double negative, ClassWeights ties, bool tied)
{
	double		before = tied ? negative : 0.0;
	double		most = true_positives + positive + ties.positive;
	double		all = predicted + positive + before;
	Bounds		added = {.upper = positive * (most / (all + ties.positive))};

	added.lower = tied ? positive * ((true_positives + positive) / (all + ties.negative)) :
		LeastPrecisions(true_positives, predicted, positive, negative + ties.negative);
	return added;
}

Bounds
AveragePrecisionBounds(const ScoreCurve *curve)
{
	int			scale = -ilogb(curve->positives);
	double		true_positives = 0.0;
	double		predicted = 0.0;
	double		positives = scalbn(curve->positives, scale);
	CompensatedSum lower = {0};
	CompensatedSum upper = {0};

	for (uint32_t i = curve->count; i-- > 0;)
	{
		const ScorePosition *position = &curve->position[i];
		double		positive = scalbn(position->weight[SCORE_POSITIVE], scale);
		double		negative = scalbn(position->weight[SCORE_NEGATIVE], scale);

		if (positive > 0.0)
		{
			ClassWeights ties = TiesBelow(curve, i);
			Bounds		added;

			ties = (ClassWeights) {scalbn(ties.positive, scale), scalbn(ties.negative, scale)};
			added = PrecisionsAdded(true_positives, predicted, positive, negative, ties, OneScore(position));
			SumAdd(&lower, added.lower);
			SumAdd(&upper, added.upper);
		}
		true_positives += positive;
		predicted += positive + negative;
	}
	return (Bounds) {fmax(0.0, fmin(1.0, SumValue(&lower) / positives)), fmin(1.0, SumValue(&upper) / positives)};
}

/*
 * The least difference behind position i, where the distribution functions differ
 * by so much.  If the next position touches, its rows that are ties go with those
 * of this one, and nobody knows how many do; of one score all do, and what is
 * behind it counts there.
 */
static double
LeastDifference(const ScoreCurve *curve, uint32_t i, double difference)
{
	const ScorePosition *next = &curve->position[i + 1];

	if (i + 1 == curve->count || next->lower > curve->position[i].upper)
		return fabs(difference);
	if (OneScore(next))
		return 0.0;
	return fmax(difference - next->weight[SCORE_NEGATIVE] / curve->negatives, -difference - next->weight[SCORE_POSITIVE] / curve->positives);
}

/* Both ends are differences at a score; the upper also within positions of many, one class first. */
Bounds
ScoreKsBounds(const ScoreCurve *curve)
{
	double		positive = 0.0;
	double		negative = 0.0;
	Bounds		largest = {0.0, 0.0};

	for (uint32_t i = 0; i < curve->count; i++)
	{
		const ScorePosition *position = &curve->position[i];
		double		before = positive / curve->positives;
		double		before_negative = negative / curve->negatives;
		double		difference;

		positive += position->weight[SCORE_POSITIVE];
		negative += position->weight[SCORE_NEGATIVE];
		difference = positive / curve->positives - negative / curve->negatives;
		largest.lower = fmax(largest.lower, LeastDifference(curve, i, difference));
		largest.upper = fmax(largest.upper, fabs(difference));
		if (!OneScore(position))
			largest.upper = fmax(largest.upper, fmax(positive / curve->positives - before_negative, negative / curve->negatives - before));
	}
	largest.lower = fmin(1.0, largest.lower);
	return (Bounds) {largest.lower, fmax(largest.lower, fmin(1.0, largest.upper))};
}
