/*
 * calibrated.c
 *		Where the measures of calibrated rows lie, of which only buckets are known.
 *
 * A calibrator rises or falls, and so keeps the order of buckets or turns it
 * round; but it may take the end of one and the start of the next to the same
 * probability, and all of a bucket to one.
 */
#include "calibrated.h"

#include <math.h>

#include "log_loss.h"

static double
SquaredError(double probability)
{
	return (1.0 - probability) * (1.0 - probability);
}

typedef double (*Loss) (double probability);

/* How much more a loss can be than at the probability that was given: no less than nothing, whatever rounding does. */
static double
Room(double weight, double difference)
{
	return weight > 0.0 && difference > 0.0 ? weight * difference : 0.0;
}

static void
AddLoss(ScoreBlur *blur, BlurredSum of, Loss loss, const ScorePosition *position, double given)
{
	double		positive = position->weight[SCORE_POSITIVE];
	double		negative = position->weight[SCORE_NEGATIVE];

	SumAdd(&blur->above[of], Room(positive, loss(position->lower) - loss(given)));
	SumAdd(&blur->above[of], Room(negative, loss(1.0 - position->upper) - loss(1.0 - given)));
	SumAdd(&blur->below[of], Room(positive, loss(given) - loss(position->upper)));
	SumAdd(&blur->below[of], Room(negative, loss(1.0 - given) - loss(1.0 - position->lower)));
}

static void
AddLosses(ScoreBlur *blur, const ScorePosition *position, const double *given, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
	{
		AddLoss(blur, BLUR_LOG_LOSS, LogLoss, &position[i], given[i]);
		AddLoss(blur, BLUR_SQUARED_ERROR, SquaredError, &position[i], given[i]);
	}
}

/* Neighbours all of whose rows have the same probability become one. */
static uint32_t
PutTiesTogether(ScorePosition *position, uint32_t count)
{
	uint32_t	kept = 0;

	for (uint32_t i = 0; i < count; i++)
		if (kept > 0 && position[kept - 1].lower == position[i].upper)
			for (int class = 0; class < SCORE_CLASSES; class++)
				position[kept - 1].weight[class] += position[i].weight[class];
		else
			position[kept++] = position[i];
	return kept;
}

ScoreBlur
CalibratedBlur(ScorePosition *position, const double *given, uint32_t count)
{
	ScoreBlur	blur = {.kind = BLUR_CALIBRATED};
	ScoreCurve	curve;

	AddLosses(&blur, position, given, count);
	curve = ScoreCurveOf(position, PutTiesTogether(position, count));
	if (curve.positives > 0.0)
		blur.rank[BLUR_AVERAGE_PRECISION] = AveragePrecisionBounds(&curve);
	if (curve.positives > 0.0 && curve.negatives > 0.0)
	{
		blur.rank[BLUR_ROC_AUC] = RocAucBounds(&curve);
		blur.rank[BLUR_KS] = ScoreKsBounds(&curve);
	}
	return blur;
}

ScoreBlur
CalibratedAgain(const ScorePosition *position, const double *given, uint32_t count)
{
	ScoreBlur	blur = {.kind = BLUR_MERGED};

	AddLosses(&blur, position, given, count);
	return blur;
}
