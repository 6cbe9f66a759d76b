/*
 * influence.c
 *		How much each row moves a metric, and so how sure the metric is.
 *
 * A metric is a function of the weights of cells, or of scores, and does not
 * change if all weights double.  Its derivative by one of them, times the weight
 * of all, is the influence of a row there; the mean of its square over rows is the
 * variance of one row (the delta method; Jaeckel's infinitesimal jackknife, Efron
 * 1982, chapter 6).
 */
#include "influence.h"

#include <assert.h>
#include <math.h>

#include "memory.h"

/* What MCC is made of, by shares of rows: (correct - sum of products) / root. */
typedef struct MatthewsParts
{
	double		weight;
	double		correct;
	double		of_true;		/* spread of labels: sum of share * (1 - share) */
	double		of_pred;		/* and of predictions */
	double		root;			/* of their product */
} MatthewsParts;

static MatthewsParts
PartsOf(const Classification *classes)
{
	MatthewsParts parts = {.weight = SumValue(&classes->weight)};

	parts.correct = SumValue(&classes->correct) / parts.weight;
	for (uint32_t i = 0; i < classes->count; i++)
	{
		double		of_true = SumValue(&classes->class[i].support) / parts.weight;
		double		of_pred = SumValue(&classes->class[i].predicted) / parts.weight;

		parts.of_true += of_true * fmax(0.0, 1.0 - of_true);
		parts.of_pred += of_pred * fmax(0.0, 1.0 - of_pred);
	}
	parts.root = sqrt(parts.of_true) * sqrt(parts.of_pred);
	return parts;
}

/* Shares of rows with a label, and of those with a prediction. */
static double
LabelShare(const Classification *classes, uint32_t label, double weight)
{
	return SumValue(&ClassOfLabel(classes, label)->support) / weight;
}

static double
PredictionShare(const Classification *classes, uint32_t label, double weight)
{
	return SumValue(&ClassOfLabel(classes, label)->predicted) / weight;
}

double
MatthewsInfluence(const ConfusionMatrix *matrix, const Classification *classes, double coefficient)
{
	MatthewsParts parts = PartsOf(classes);
	CompensatedSum sum = {0};

	assert(parts.of_true > 0 && parts.of_pred > 0);

	for (uint32_t i = 0; i < matrix->count; i++)
	{
		const ConfusionCell *cell = &matrix->cell[i];
		double		chance;
		double		spread;
		double		influence;

		StatsCheckInterrupt(matrix->labels.memory, i);
		if (ConfusionCellKind(cell) != ROW_LABELLED)
			continue;
		/* of the sum of products of shares, and half of the logarithm of the product of spreads */
		chance = LabelShare(classes, cell->y_pred, parts.weight) + PredictionShare(classes, cell->y_true, parts.weight);
		spread = (1.0 - LabelShare(classes, cell->y_true, parts.weight)) / parts.of_true +
			(1.0 - PredictionShare(classes, cell->y_pred, parts.weight)) / parts.of_pred;
		influence = ((cell->y_true == cell->y_pred) + parts.correct - chance) / parts.root - coefficient * spread;
		SumAdd(&sum, SumValue(&cell->weight) / parts.weight * (influence * influence));
	}
	return SumValue(&sum);
}

/*
 * Kappa is 1 - o / e, of the disagreement that is observed and that of chance; a row
 * adds its own to o, and how far its labels are from others' to e (Fleiss, Cohen and
 * Everitt 1969, Psychol. Bull. 72:323).
 */
Influence
KappaInfluence(const KappaParts *parts, double kappa)
{
	CompensatedSum expected = {0};
	CompensatedSum square = {0};
	CompensatedSum fourth = {0};
	double		chance;

	for (uint32_t i = 0; i < parts->count; i++)
		SumAddProduct(&expected, parts->cell[i].share, parts->from_pred[parts->cell[i].of_true]);
	chance = SumValue(&expected);
	for (uint32_t i = 0; i < parts->count; i++)
	{
		const AgreementCell *cell = &parts->cell[i];
		double		apart = KappaDistance(cell->of_true, cell->of_pred, parts->weights);
		double		influence;

		StatsCheckInterrupt(parts->memory, i);
		influence = (1.0 - kappa) * ((parts->from_pred[cell->of_true] + parts->from_true[cell->of_pred]) / chance - 1.0) - apart / chance;
		SumAdd(&square, cell->share * (influence * influence));
		SumAdd(&fourth, cell->share * (influence * influence) * (influence * influence));
	}
	return (Influence) {SumValue(&square), SumValue(&fourth)};
}

/*
 * With T positives and A rows at or above a score, a positive there adds its own
 * precision T / A, and changes those at and below it by (A - T) / A^2; a negative
 * changes these by -T / A^2.
 */
typedef struct Below
{
	double		by_positive;	/* sums over positives, as shares, at a score and below */
	double		by_negative;
} Below;

static Below
WholeBelow(const ScoreCurve *curve)
{
	double		positives = 0.0;
	double		rows = 0.0;
	Below		below = {0};

	for (uint32_t i = curve->count; i-- > 0;)
	{
		double		positive = curve->position[i].weight[SCORE_POSITIVE];

		positives += positive;
		rows += positive + curve->position[i].weight[SCORE_NEGATIVE];
		if (positive > 0)
		{
			below.by_positive += positive / rows * ((rows - positives) / rows);
			below.by_negative += positive / rows * (positives / rows);
		}
	}
	return below;
}

typedef struct InfluenceSums
{
	CompensatedSum square;
	CompensatedSum fourth;
} InfluenceSums;

static void
InfluenceAdd(InfluenceSums *sums, double share, double influence)
{
	double		square = influence * influence;

	SumAdd(&sums->square, share * square);
	SumAdd(&sums->fourth, share * (square * square));
}

static Influence
InfluenceOf(const InfluenceSums *sums)
{
	return (Influence) {SumValue(&sums->square), SumValue(&sums->fourth)};
}

RankInfluence
AveragePrecisionInfluence(const ScoreCurve *curve, double average_precision)
{
	Below		below = WholeBelow(curve);
	double		ratio = curve->negatives / curve->positives;
	double		positives = 0.0;
	double		rows = 0.0;
	InfluenceSums positive_sum = {0};
	InfluenceSums negative_sum = {0};

	assert(curve->positives > 0 && curve->negatives > 0);

	for (uint32_t i = curve->count; i-- > 0;)
	{
		double		positive = curve->position[i].weight[SCORE_POSITIVE];
		double		negative = curve->position[i].weight[SCORE_NEGATIVE];
		double		influence;

		positives += positive;
		rows += positive + negative;
		if (!(rows > 0))
			continue;
		influence = positives / rows + below.by_positive - average_precision;
		InfluenceAdd(&positive_sum, positive / curve->positives, influence);
		influence = ratio * below.by_negative;
		InfluenceAdd(&negative_sum, negative / curve->negatives, influence);
		below.by_positive = fmax(0.0, below.by_positive - positive / rows * ((rows - positives) / rows));
		below.by_negative = fmax(0.0, below.by_negative - positive / rows * (positives / rows));
	}
	return (RankInfluence) {InfluenceOf(&positive_sum), InfluenceOf(&negative_sum)};
}

/*
 * That the prevalence is an estimate as well moves the loss of its forecast by no more
 * than the row's own loss does, as the prevalence is what makes that loss least.
 */
Influence
LossRatioInfluence(const ScoreCurve *curve, ProbabilityLoss loss, double mean_loss)
{
	double		weight = curve->positives + curve->negatives;
	double		positives = curve->positives / weight;
	double		negatives = curve->negatives / weight;
	double		of_prevalence[] = {[SCORE_POSITIVE] = loss(positives), [SCORE_NEGATIVE] = loss(negatives)};
	double		of_all = positives * of_prevalence[SCORE_POSITIVE] + negatives * of_prevalence[SCORE_NEGATIVE];
	CompensatedSum square = {0};
	CompensatedSum fourth = {0};

	for (uint32_t i = 0; i < curve->count; i++)
		for (int class = SCORE_POSITIVE; class <= SCORE_NEGATIVE; class++)
		{
			double		share = curve->position[i].weight[class] / weight;
			double		score;
			double		influence;

			if (!(share > 0))
				continue;
			score = ScorePositionMean(&curve->position[i]);
			influence = loss(class == SCORE_POSITIVE ? score : 1.0 - score) / mean_loss - of_prevalence[class] / of_all;
			SumAdd(&square, share * (influence * influence));
			SumAdd(&fourth, share * (influence * influence) * (influence * influence));
		}
	return (Influence) {SumValue(&square), SumValue(&fourth)};
}
