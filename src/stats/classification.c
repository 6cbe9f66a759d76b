/*
 * classification.c
 *		Metrics of a confusion matrix: of its labelled rows alone.
 *
 * Definitions, and what an average does with a class whose rate is 0 / 0, are
 * scikit-learn's (metrics/_classification.py).  The arithmetic is ours where
 * that subtracts squares: here only counts are subtracted, exactly.
 */
#include "classification.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The counts of every label, present in labelled rows or not. */
static void
CountLabels(const ConfusionMatrix *matrix, ClassCounts *class)
{
	memset(class, 0, matrix->labels.count * sizeof(ClassCounts));
	for (uint32_t i = 0; i < matrix->count; i++)
	{
		const ConfusionCell *cell = &matrix->cell[i];
		ClassCounts *y_true;
		ClassCounts *y_pred;

		if (ConfusionCellKind(cell) != ROW_LABELLED)
			continue;
		y_true = &class[cell->y_true - 1];
		y_pred = &class[cell->y_pred - 1];
		y_true->label = cell->y_true;
		y_pred->label = cell->y_pred;
		SumMerge(&y_true->support, &cell->weight);
		SumMerge(&y_pred->predicted, &cell->weight);
		if (y_true == y_pred)
			SumMerge(&y_true->true_positives, &cell->weight);
	}
}

Classification
ClassificationOf(ConfusionMatrix *matrix, ClassCounts *class)
{
	Classification classes = {.class = class};

	ConfusionMatrixSort(matrix);
	CountLabels(matrix, class);
	for (uint32_t i = 0; i < matrix->labels.count; i++)
		if (class[i].label != 0)
			class[classes.count++] = class[i];
	for (uint32_t i = 0; i < classes.count; i++)
	{
		SumMerge(&classes.correct, &class[i].true_positives);
		SumMerge(&classes.weight, &class[i].support);
	}
	for (uint32_t i = 0; i < classes.count; i++)
		class[i].weight = classes.weight;
	return classes;
}

Classification
TwoClasses(const double *cell, ClassCounts *class)
{
	Classification classes = {.class = class, .count = 2};

	memset(class, 0, 2 * sizeof(ClassCounts));
	for (int of = 0; of < 4; of++)
	{
		ClassCounts *y_true = &class[of / 2];
		ClassCounts *y_pred = &class[of % 2];

		SumAdd(&y_true->support, cell[of]);
		SumAdd(&y_pred->predicted, cell[of]);
		SumAdd(&classes.weight, cell[of]);
		if (y_true != y_pred)
			continue;
		SumAdd(&y_true->true_positives, cell[of]);
		SumAdd(&classes.correct, cell[of]);
	}
	class[0].weight = class[1].weight = classes.weight;
	return classes;
}

static int
CompareLabels(const void *a, const void *b)
{
	uint32_t	left = ((const ClassCounts *) a)->label;
	uint32_t	right = ((const ClassCounts *) b)->label;

	return (left > right) - (left < right);
}

const ClassCounts *
ClassOfLabel(const Classification *classes, uint32_t label)
{
	ClassCounts sought = {.label = label};

	return bsearch(&sought, classes->class, classes->count, sizeof(ClassCounts), CompareLabels);
}

double
Accuracy(const Classification *classes)
{
	return fmin(1.0, SumValue(&classes->correct) / SumValue(&classes->weight));
}

uint32_t
TrueClasses(const Classification *classes)
{
	uint32_t	count = 0;

	for (uint32_t i = 0; i < classes->count; i++)
		count += SumValue(&classes->class[i].support) > 0;
	return count;
}

uint32_t
PredictedClasses(const Classification *classes)
{
	uint32_t	count = 0;

	for (uint32_t i = 0; i < classes->count; i++)
		count += SumValue(&classes->class[i].predicted) > 0;
	return count;
}

double
BalancedAccuracy(const Classification *classes, bool adjusted)
{
	double		chance = 1.0 / TrueClasses(classes);
	double		score = AverageRate(classes->class, classes->count, RATE(RATE_RECALL), AVERAGE_MACRO, NAN);

	return adjusted ? (score - chance) / (1.0 - chance) : score;
}

/* a - b, with what rounding took. */
static CompensatedSum
Less(CompensatedSum a, const CompensatedSum *b)
{
	SumAdd(&a, -b->sum);
	a.lost -= b->lost;
	return a;
}

static double
Scaled(const CompensatedSum *sum, int scale)
{
	return scalbn(SumValue(sum), scale);
}

/*
 * Gorodkin 2004 (Comput. Biol. Chem. 28:367): the correlation of the indicator
 * vectors of label and prediction, (c s - sum t p) / sqrt((s^2 - sum p^2)
 * (s^2 - sum t^2)) of the correct weight c, all weight s, supports t and
 * predictions p.  Written per class as sum (TP TN - FP FN), sum p (s - p) and
 * sum t (s - t), no squares cancel: of one positive in 10^9 rows, s^2 - sum t^2
 * would keep nothing.  Scaled by a power of two, so that no square overflows.
 */
double
MatthewsCorrcoef(const Classification *classes)
{
	int			scale = -ilogb(SumValue(&classes->weight));
	CompensatedSum joint = {0};
	CompensatedSum of_true = {0};
	CompensatedSum of_pred = {0};
	double		result;

	assert(TrueClasses(classes) > 1 && PredictedClasses(classes) > 1);

	for (uint32_t i = 0; i < classes->count; i++)
	{
		const ClassCounts *class = &classes->class[i];
		CompensatedSum not_true = Less(classes->weight, &class->support);
		CompensatedSum not_pred = Less(classes->weight, &class->predicted);
		CompensatedSum false_negatives = Less(class->support, &class->true_positives);
		CompensatedSum false_positives = Less(class->predicted, &class->true_positives);
		CompensatedSum true_negatives = Less(not_true, &false_positives);

		SumAddProduct(&joint, Scaled(&class->true_positives, scale), Scaled(&true_negatives, scale));
		SumAddProduct(&joint, -Scaled(&false_positives, scale), Scaled(&false_negatives, scale));
		SumAddProduct(&of_true, Scaled(&class->support, scale), Scaled(&not_true, scale));
		SumAddProduct(&of_pred, Scaled(&class->predicted, scale), Scaled(&not_pred, scale));
	}
	result = SumValue(&joint) / sqrt(SumValue(&of_true)) / sqrt(SumValue(&of_pred));
	return fmax(-1.0, fmin(1.0, result));
}

static double
Share(double part, double whole)
{
	return whole > 0 ? fmax(0.0, fmin(1.0, part / whole)) : NAN;
}

/* a - b of weights of which b is a part. */
static double
Rest(const CompensatedSum *a, const CompensatedSum *b)
{
	CompensatedSum rest = Less(*a, b);

	return fmax(0.0, SumValue(&rest));
}

/* Past this many times what precision counts is no longer a digit of the result. */
#define LARGEST_BETA 1e9

double
FBeta(double hits, double support, double predicted, double beta)
{
	double		square = beta * beta;

	if (isinf(beta))
		return Share(hits, support);
	if (beta > LARGEST_BETA)
		return Share(hits, support > 0 ? support : predicted);
	return Share((1.0 + square) * hits, square * support + predicted);
}

/* Of the class, of others, predicted to be of the class or of others; and where these meet. */
typedef struct RateParts
{
	double		hits;
	double		support;
	double		predicted;
	double		others;
	double		others_predicted;
	double		false_positives;
	double		false_negatives;
	double		true_negatives;
} RateParts;

static RateParts
PartsOfClass(const ClassCounts *class)
{
	CompensatedSum not_true = Less(class->weight, &class->support);
	CompensatedSum false_positives = Less(class->predicted, &class->true_positives);

	return (RateParts) {
		.hits = SumValue(&class->true_positives),
		.support = SumValue(&class->support),
		.predicted = SumValue(&class->predicted),
		.others = Rest(&class->weight, &class->support),
		.others_predicted = Rest(&class->weight, &class->predicted),
		.false_positives = Rest(&class->predicted, &class->true_positives),
		.false_negatives = Rest(&class->support, &class->true_positives),
		.true_negatives = Rest(&not_true, &false_positives),
	};
}

double
RateOfClass(const ClassCounts *class, ClassRate rate)
{
	RateParts	part = PartsOfClass(class);

	switch (rate.kind)
	{
		case RATE_PRECISION:
			return Share(part.hits, part.predicted);
		case RATE_RECALL:
			return Share(part.hits, part.support);
		case RATE_F1:
			return Share(2.0 * part.hits, part.predicted + part.support);
		case RATE_FBETA:
			return FBeta(part.hits, part.support, part.predicted, rate.beta);
		case RATE_JACCARD:
			return Share(part.hits, part.support + part.false_positives);
		case RATE_SPECIFICITY:
			return Share(part.true_negatives, part.others);
		case RATE_NEGATIVE_PREDICTIVE_VALUE:
			return Share(part.true_negatives, part.others_predicted);
		case RATE_FALSE_POSITIVE:
			return Share(part.false_positives, part.others);
		case RATE_FALSE_NEGATIVE:
			return Share(part.false_negatives, part.support);
		case RATE_FALSE_DISCOVERY:
			return Share(part.false_positives, part.predicted);
		case RATE_FALSE_OMISSION:
			return Share(part.false_negatives, part.others_predicted);
		case RATE_INFORMEDNESS:
			return Share(part.hits, part.support) - Share(part.false_positives, part.others);
		case RATE_MARKEDNESS:
			return Share(part.hits, part.predicted) - Share(part.false_negatives, part.others_predicted);
	}
	return NAN;
}

static double
RateOf(const ClassCounts *class, ClassRate rate, double undefined)
{
	double		value = RateOfClass(class, rate);

	return isnan(value) ? undefined : value;
}

uint32_t
DefinedRates(const ClassCounts *class, uint32_t count, ClassRate rate)
{
	uint32_t	defined = 0;

	for (uint32_t i = 0; i < count; i++)
		defined += !isnan(RateOfClass(&class[i], rate));
	return defined;
}

static double
RateOfAll(const ClassCounts *class, uint32_t count, ClassRate rate, double undefined)
{
	ClassCounts all = {0};

	for (uint32_t i = 0; i < count; i++)
	{
		SumMerge(&all.true_positives, &class[i].true_positives);
		SumMerge(&all.support, &class[i].support);
		SumMerge(&all.predicted, &class[i].predicted);
		SumMerge(&all.weight, &class[i].weight);
	}
	return RateOf(&all, rate, undefined);
}

static double
MeanRate(const ClassCounts *class, uint32_t count, ClassRate rate, bool weighted, double undefined)
{
	CompensatedSum sum = {0};
	CompensatedSum weights = {0};

	for (uint32_t i = 0; i < count; i++)
	{
		double		value = RateOf(&class[i], rate, undefined);
		double		weight = weighted ? SumValue(&class[i].support) : 1.0;

		if (isnan(value))
			continue;
		SumAdd(&sum, weight * value);
		SumAdd(&weights, weight);
	}
	if (weighted && SumValue(&weights) <= 0)
		return MeanRate(class, count, rate, false, undefined);
	return SumValue(&weights) > 0 ? SumValue(&sum) / SumValue(&weights) : NAN;
}

double
AverageRate(const ClassCounts *class, uint32_t count, ClassRate rate, ClassAverage average,
			double undefined)
{
	if (average == AVERAGE_BINARY || average == AVERAGE_MICRO)
		return RateOfAll(class, count, rate, undefined);
	return MeanRate(class, count, rate, average == AVERAGE_WEIGHTED, undefined);
}
