/*
 * estimated.c
 *		What a model's metrics are expected to be where labels have not come.
 *
 * The value of a metric is that of the expected counts, as if each row were two,
 * a positive of weight p and a negative of weight 1 - p (scikit-learn's functions
 * with those as sample_weight).  That is the mean of a metric that is linear in the
 * labels; of the others it is off by no more than a share 1 / n of the rows does.
 */
#include "estimated.h"

#include <math.h>

#include "log_loss.h"
#include "sum.h"

EstimatedRows
EstimatedRowsOf(const EstimatedPosition *position, uint32_t count, double threshold, const StatsMemory *memory)
{
	EstimatedRows rows = {.position = position, .count = count, .memory = memory, .probabilities = true};
	CompensatedSum sum[2][2] = {0};		/* [predicted][true] */
	CompensatedSum variance[2] = {0};

	for (uint32_t i = 0; i < count; i++)
	{
		const EstimatedPosition *at = &position[i];
		bool		above = at->score >= threshold;

		StatsCheckInterrupt(memory, i);
		SumAddProduct(&sum[above][1], at->share, at->probability);
		SumAddProduct(&sum[above][0], at->share, 1.0 - at->probability);
		SumAdd(&variance[above], at->share * at->probability * (1.0 - at->probability));
		rows.probabilities = rows.probabilities && at->score >= 0.0 && at->score <= 1.0;
	}
	rows.tn = SumValue(&sum[0][0]);
	rows.fn = SumValue(&sum[0][1]);
	rows.fp = SumValue(&sum[1][0]);
	rows.tp = SumValue(&sum[1][1]);
	rows.positives = rows.tp + rows.fn;
	rows.negatives = rows.tn + rows.fp;
	rows.variance_above = SumValue(&variance[1]);
	rows.variance_below = SumValue(&variance[0]);
	return rows;
}

EstimatedRows
EstimatedRowsPredicted(const EstimatedRows *positive, const EstimatedRows *negative)
{
	EstimatedRows rows = {
		.memory = positive->memory,
		.tn = negative->tn + negative->fp,
		.fn = negative->fn + negative->tp,
		.fp = positive->fp + positive->tn,
		.tp = positive->tp + positive->fn,
		.variance_above = positive->variance_above + positive->variance_below,
		.variance_below = negative->variance_above + negative->variance_below,
	};

	rows.positives = rows.tp + rows.fn;
	rows.negatives = rows.tn + rows.fp;
	return rows;
}

bool
EstimatedByPrediction(EstimatedMetric metric)
{
	return metric <= ESTIMATED_SPECIFICITY || metric >= ESTIMATED_TN;
}

const char *
EstimatedUndefined(const EstimatedRows *rows, EstimatedMetric metric)
{
	bool		ranks = metric == ESTIMATED_ROC_AUC;

	if ((ranks || metric == ESTIMATED_RECALL || metric == ESTIMATED_AVERAGE_PRECISION) && !(rows->positives > 0))
		return "no positive is expected";
	if ((ranks || metric == ESTIMATED_SPECIFICITY) && !(rows->negatives > 0))
		return "no negative is expected";
	if (metric == ESTIMATED_PRECISION && !(rows->tp + rows->fp > 0))
		return "no row is predicted positive";
	if (metric == ESTIMATED_F1 && !(rows->tp + rows->fp + rows->positives > 0))
		return "no row is predicted positive, and no positive is expected";
	if ((metric == ESTIMATED_LOG_LOSS || metric == ESTIMATED_BRIER) && !rows->probabilities)
		return "a score lies outside [0, 1]: it is not a probability";
	return NULL;
}

/*
 * A metric that depends on the labels through the counts: by how much it moves if
 * a row predicted positive, or one predicted negative, is positive.
 */
static Estimated
OfCounts(const EstimatedRows *rows, double value, double above, double below, double grain)
{
	double		influence = above * above * rows->variance_above + below * below * rows->variance_below;

	return (Estimated) {.value = value, .influence = influence, .grain = grain};
}

static Estimated
Recall(const EstimatedRows *rows)
{
	double		p = rows->positives;

	return OfCounts(rows, fmin(1.0, rows->tp / p), rows->fn / p / p, -rows->tp / p / p, 0.0);
}

static Estimated
Specificity(const EstimatedRows *rows)
{
	double		n = rows->negatives;

	return OfCounts(rows, fmin(1.0, rows->tn / n), rows->tn / n / n, -rows->fp / n / n, 0.0);
}

static Estimated
Precision(const EstimatedRows *rows)
{
	double		predicted = rows->tp + rows->fp;

	return OfCounts(rows, fmin(1.0, rows->tp / predicted), 1.0 / predicted, 0.0, 1.0 / predicted);
}

static Estimated
F1(const EstimatedRows *rows)
{
	double		all = rows->tp + rows->fp + rows->positives;
	double		f1 = fmin(1.0, 2.0 * rows->tp / all);

	return OfCounts(rows, f1, (2.0 - f1) / all, -f1 / all, 0.0);
}

/* A mean over rows of what a row costs if it is positive, and if it is negative. */
static Estimated
Loss(const EstimatedRows *rows, double (*of_positive) (double), double (*of_negative) (double))
{
	CompensatedSum value = {0};
	CompensatedSum influence = {0};

	for (uint32_t i = 0; i < rows->count; i++)
	{
		const EstimatedPosition *at = &rows->position[i];
		double		positive = of_positive(at->score);
		double		negative = of_negative(at->score);
		double		p = at->probability;

		StatsCheckInterrupt(rows->memory, i);
		SumAdd(&value, at->share * (p * positive + (1.0 - p) * negative));
		SumAdd(&influence, at->share * p * (1.0 - p) * (positive - negative) * (positive - negative));
	}
	return (Estimated) {.value = SumValue(&value), .influence = SumValue(&influence)};
}

static double
LogLossOfPositive(double score)
{
	return -log(ClippedProbability(score));
}

static double
LogLossOfNegative(double score)
{
	return -log1p(-ClippedProbability(score));
}

static double
SquareOfPositive(double score)
{
	return (1.0 - score) * (1.0 - score);
}

static double
SquareOfNegative(double score)
{
	return score * score;
}

/* Share of pairs in the right order, ties half. */
static double
Area(const EstimatedRows *rows)
{
	CompensatedSum pairs = {0};
	double		below = 0.0;

	for (uint32_t i = 0; i < rows->count; i++)
	{
		const EstimatedPosition *at = &rows->position[i];
		double		negative = at->share * (1.0 - at->probability);

		StatsCheckInterrupt(rows->memory, i);
		SumAdd(&pairs, at->share * at->probability * (below + 0.5 * negative));
		below += negative;
	}
	return fmin(1.0, SumValue(&pairs) / rows->positives / rows->negatives);
}

/*
 * A row that turns from negative to positive wins the pairs with negatives below
 * it, loses those with positives above, and makes one class larger: the components
 * of DeLong, DeLong and Clarke-Pearson (1988, Biometrics 44:837), where every row
 * has a part of both.
 */
static Estimated
RocAuc(const EstimatedRows *rows)
{
	Estimated	auc = {.value = Area(rows)};
	CompensatedSum influence = {0};
	double		below = 0.0;
	double		above = rows->positives;

	for (uint32_t i = 0; i < rows->count; i++)
	{
		const EstimatedPosition *at = &rows->position[i];
		double		positive = at->share * at->probability;
		double		negative = at->share * (1.0 - at->probability);
		double		won;
		double		lost;
		double		moved;

		StatsCheckInterrupt(rows->memory, i);
		above -= positive;
		won = (below + 0.5 * negative) / rows->negatives - auc.value;
		lost = (above + 0.5 * positive) / rows->positives - auc.value;
		moved = won / rows->positives - lost / rows->negatives;
		SumAdd(&influence, at->share * at->probability * (1.0 - at->probability) * moved * moved);
		below += negative;
	}
	auc.influence = SumValue(&influence);
	return auc;
}

/* Positives found among the rows of highest score, at each position. */
typedef struct Found
{
	double		positives;
	double		rows;
	double		raised;			/* by how much one more positive raises the precisions so far, summed over positives */
} Found;

static void
FindNext(Found *found, const EstimatedPosition *at)
{
	double		positive = at->share * at->probability;

	found->positives += positive;
	found->rows += at->share;
	if (found->rows > 0)
		found->raised += positive / found->rows;
}

/* Sum over positions of precision times the recall it adds; no interpolation. */
static double
PrecisionOfAll(const EstimatedRows *rows, Found *found)
{
	CompensatedSum sum = {0};

	for (uint32_t i = rows->count; i-- > 0;)
	{
		const EstimatedPosition *at = &rows->position[i];

		StatsCheckInterrupt(rows->memory, i);
		FindNext(found, at);
		if (found->rows > 0)
			SumAdd(&sum, at->share * at->probability * (found->positives / found->rows));
	}
	return fmin(1.0, SumValue(&sum) / rows->positives);
}

/*
 * A row that turns positive adds the precision at its own position, raises that of
 * every position from there down, and makes the whole larger.
 */
static Estimated
AveragePrecision(const EstimatedRows *rows)
{
	Found		all = {0};
	Found		found = {0};
	Estimated	precision = {.value = PrecisionOfAll(rows, &all)};
	CompensatedSum influence = {0};

	for (uint32_t i = rows->count; i-- > 0;)
	{
		const EstimatedPosition *at = &rows->position[i];
		double		before = found.raised;
		double		moved;

		StatsCheckInterrupt(rows->memory, i);
		FindNext(&found, at);
		if (!(found.rows > 0))
			continue;
		moved = (found.positives / found.rows + (all.raised - before) - precision.value) / rows->positives;
		SumAdd(&influence, at->share * at->probability * (1.0 - at->probability) * moved * moved);
	}
	precision.influence = SumValue(&influence);
	return precision;
}

Estimated
EstimatedValue(const EstimatedRows *rows, EstimatedMetric metric)
{
	switch (metric)
	{
		case ESTIMATED_ACCURACY:
			return OfCounts(rows, fmin(1.0, rows->tn + rows->tp), 1.0, -1.0, 1.0);
		case ESTIMATED_PRECISION:
			return Precision(rows);
		case ESTIMATED_RECALL:
			return Recall(rows);
		case ESTIMATED_F1:
			return F1(rows);
		case ESTIMATED_SPECIFICITY:
			return Specificity(rows);
		case ESTIMATED_ROC_AUC:
			return RocAuc(rows);
		case ESTIMATED_AVERAGE_PRECISION:
			return AveragePrecision(rows);
		case ESTIMATED_LOG_LOSS:
			return Loss(rows, LogLossOfPositive, LogLossOfNegative);
		case ESTIMATED_BRIER:
			return Loss(rows, SquareOfPositive, SquareOfNegative);
		case ESTIMATED_TN:
			return OfCounts(rows, rows->tn, 0.0, 1.0, 1.0);
		case ESTIMATED_FP:
			return OfCounts(rows, rows->fp, 1.0, 0.0, 1.0);
		case ESTIMATED_FN:
			return OfCounts(rows, rows->fn, 0.0, 1.0, 1.0);
		case ESTIMATED_TP:
			return OfCounts(rows, rows->tp, 1.0, 0.0, 1.0);
		case ESTIMATED_METRICS:
			break;
	}
	return (Estimated) {0};
}
