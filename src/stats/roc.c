/*
 * roc.c
 *		How well scores rank positives above negatives.
 *
 * Definitions are scikit-learn's (metrics/_ranking.py): ties count half in the
 * area, average precision is a step function's, not a trapezoid's.
 */
#include "roc.h"

#include <math.h>

ScoreCurve
ScoreCurveOf(const ScorePosition *position, uint32_t count)
{
	ScoreCurve	curve = {.position = position, .count = count};

	for (uint32_t i = 0; i < count; i++)
	{
		curve.positives += position[i].weight[SCORE_POSITIVE];
		curve.negatives += position[i].weight[SCORE_NEGATIVE];
	}
	return curve;
}

/*
 * Both classes are scaled by powers of two, which changes no digit, so that
 * products of the smallest weights do not vanish.
 */
double
RocAuc(const ScoreCurve *curve)
{
	int			scale_positive = -ilogb(curve->positives);
	int			scale_negative = -ilogb(curve->negatives);
	double		positives = scalbn(curve->positives, scale_positive);
	double		negatives = scalbn(curve->negatives, scale_negative);
	double		below = 0.0;
	CompensatedSum pairs = {0};

	for (uint32_t i = 0; i < curve->count; i++)
	{
		const ScorePosition *position = &curve->position[i];
		double		positive = scalbn(position->weight[SCORE_POSITIVE], scale_positive);
		double		negative = scalbn(position->weight[SCORE_NEGATIVE], scale_negative);

		SumAdd(&pairs, positive * (below + 0.5 * negative));
		below += negative;
	}
	return fmin(1.0, SumValue(&pairs) / (positives * negatives));
}

/* Pairs that are right less those that are wrong, so that little of either is lost. */
double
RocGini(const ScoreCurve *curve)
{
	int			scale_positive = -ilogb(curve->positives);
	int			scale_negative = -ilogb(curve->negatives);
	double		positives_below = 0.0;
	double		negatives_below = 0.0;
	CompensatedSum excess = {0};

	for (uint32_t i = 0; i < curve->count; i++)
	{
		double		positive = scalbn(curve->position[i].weight[SCORE_POSITIVE], scale_positive);
		double		negative = scalbn(curve->position[i].weight[SCORE_NEGATIVE], scale_negative);

		SumAdd(&excess, positive * negatives_below);
		SumAdd(&excess, -negative * positives_below);
		positives_below += positive;
		negatives_below += negative;
	}
	return fmax(-1.0, fmin(1.0, SumValue(&excess) / (positives_below * negatives_below)));
}

double
PartialRocAuc(const ScoreCurve *curve, double max_fpr)
{
	double		fpr = 0.0;
	double		tpr = 0.0;
	double		false_positives = 0.0;
	double		true_positives = 0.0;
	double		least = 0.5 * max_fpr * max_fpr;
	CompensatedSum area = {0};

	for (uint32_t i = curve->count; i-- > 0 && fpr < max_fpr;)
	{
		double		next_fpr;
		double		next_tpr;

		false_positives += curve->position[i].weight[SCORE_NEGATIVE];
		true_positives += curve->position[i].weight[SCORE_POSITIVE];
		next_fpr = fmin(1.0, false_positives / curve->negatives);
		next_tpr = fmin(1.0, true_positives / curve->positives);
		if (next_fpr > max_fpr)
		{
			next_tpr = tpr + (next_tpr - tpr) * ((max_fpr - fpr) / (next_fpr - fpr));
			next_fpr = max_fpr;
		}
		SumAdd(&area, 0.5 * (next_fpr - fpr) * (next_tpr + tpr));
		fpr = next_fpr;
		tpr = next_tpr;
	}
	return fmax(0.0, fmin(1.0, 0.5 * (1.0 + (SumValue(&area) - least) / (max_fpr - least))));
}

double
AveragePrecision(const ScoreCurve *curve)
{
	int			scale = -ilogb(curve->positives);
	double		true_positives = 0.0;
	double		predicted = 0.0;
	CompensatedSum sum = {0};

	for (uint32_t i = curve->count; i-- > 0;)
	{
		double		positive = curve->position[i].weight[SCORE_POSITIVE];

		true_positives += positive;
		predicted += positive + curve->position[i].weight[SCORE_NEGATIVE];
		if (positive > 0.0)
			SumAdd(&sum, scalbn(positive, scale) * (true_positives / predicted));
	}
	return fmin(1.0, SumValue(&sum) / scalbn(curve->positives, scale));
}

double
ScoreKs(const ScoreCurve *curve)
{
	double		positive = 0.0;
	double		negative = 0.0;
	double		largest = 0.0;

	for (uint32_t i = 0; i < curve->count; i++)
	{
		positive += curve->position[i].weight[SCORE_POSITIVE];
		negative += curve->position[i].weight[SCORE_NEGATIVE];
		largest = fmax(largest, fabs(positive / curve->positives - negative / curve->negatives));
	}
	return fmin(1.0, largest);
}

/* One point per position that has labelled weight. */
static uint32_t
AllPoints(const ScoreCurve *curve, RocPoint *point)
{
	RocPoint	at = {0};
	uint32_t	count = 0;

	for (uint32_t i = curve->count; i-- > 0;)
	{
		const ScorePosition *position = &curve->position[i];

		if (position->weight[SCORE_POSITIVE] + position->weight[SCORE_NEGATIVE] == 0.0)
			continue;
		at.false_positives += position->weight[SCORE_NEGATIVE];
		at.true_positives += position->weight[SCORE_POSITIVE];
		at.threshold = position->lower;
		point[count++] = at;
	}
	return count;
}

/* Is the step after b another than the step before it? */
static bool
Bends(const RocPoint *a, const RocPoint *b, const RocPoint *c)
{
	return (c->false_positives - b->false_positives) != (b->false_positives - a->false_positives) ||
		(c->true_positives - b->true_positives) != (b->true_positives - a->true_positives);
}

static uint32_t
DropIntermediate(RocPoint *point, uint32_t count)
{
	RocPoint	previous;
	uint32_t	kept = 1;

	if (count <= 2)
		return count;
	previous = point[0];
	for (uint32_t i = 1; i < count; i++)
	{
		RocPoint	here = point[i];

		if (i + 1 == count || Bends(&previous, &here, &point[i + 1]))
			point[kept++] = here;
		previous = here;
	}
	return kept;
}

uint32_t
RocCurve(const ScoreCurve *curve, bool drop_intermediate, RocPoint *point)
{
	uint32_t	count = AllPoints(curve, point + 1);

	point[0] = (RocPoint) {.threshold = INFINITY};
	if (drop_intermediate)
		count = DropIntermediate(point + 1, count);
	return count + 1;
}
