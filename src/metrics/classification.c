/*
 * classification.c
 *		SQL functions for how often predicted labels are right.
 *
 * Names, arguments and defaults are scikit-learn's, with two differences that
 * hold for all metrics here: what scikit-learn calls 0 with a warning because
 * it is 0 / 0 is NULL, unless zero_division says otherwise, and a matrix
 * without labelled rows gives NULL.
 */
#include "postgres.h"

#include <math.h>

#include "classification.h"

Classification
MatrixClasses(ConfusionMatrix *matrix)
{
	ClassCounts *class = palloc(sizeof(ClassCounts) * ((Size) matrix->labels.count + 1));

	return ClassificationOf(matrix, class);
}

const char *
MatrixNoLabels(const ConfusionMatrix *matrix)
{
	const Totals *labelled = &matrix->total[ROW_LABELLED];

	if (ConfusionMatrixRows(matrix) == 0)
		return "no rows";
	if (labelled->n == 0)
		return "no row has both a label and a prediction";
	return SumValue(&labelled->w) > 0 ? NULL : "all labelled rows have weight 0";
}

bool
MatrixIsBinary(const ConfusionMatrix *matrix)
{
	for (uint32 i = 0; i < matrix->labels.count; i++)
	{
		const Label *label = &matrix->labels.label[i];

		if (label->length != 1 || (label->bytes[0] != '0' && label->bytes[0] != '1'))
			return false;
	}
	return true;
}

Metric
AccuracyMetric(const ConfusionMatrix *matrix, const Classification *classes)
{
	const char *reason = MatrixNoLabels(matrix);

	return reason != NULL ? METRIC_UNDEFINED(reason) : METRIC_VALUE(Accuracy(classes));
}

Metric
BalancedAccuracyMetric(const ConfusionMatrix *matrix, const Classification *classes, bool adjusted)
{
	const char *reason = MatrixNoLabels(matrix);

	if (reason == NULL && adjusted && TrueClasses(classes) == 1)
		reason = "all labelled rows have the same label: chance is right too";
	if (reason != NULL)
		return METRIC_UNDEFINED(reason);
	return METRIC_VALUE(BalancedAccuracy(classes, adjusted));
}

Metric
MatthewsMetric(const ConfusionMatrix *matrix, const Classification *classes)
{
	const char *reason = MatrixNoLabels(matrix);

	if (reason == NULL && TrueClasses(classes) == 1)
		reason = "all labelled rows have the same label: it correlates with nothing";
	if (reason == NULL && PredictedClasses(classes) == 1)
		reason = "all labelled rows have the same prediction: it correlates with nothing";
	return reason != NULL ? METRIC_UNDEFINED(reason) : METRIC_VALUE(MatthewsCorrcoef(classes));
}

static const char *const rate_undefined[] = {
	[RATE_PRECISION] = "no labelled row is predicted to be of the class",
	[RATE_RECALL] = "no labelled row is of the class",
	[RATE_F1] = "no labelled row is of the class or predicted to be",
	[RATE_FBETA] = "no labelled row is of the class or predicted to be",
	[RATE_JACCARD] = "no labelled row is of the class or predicted to be",
	[RATE_SPECIFICITY] = "every labelled row is of the class",
	[RATE_NEGATIVE_PREDICTIVE_VALUE] = "every labelled row is predicted to be of the class",
	[RATE_FALSE_POSITIVE] = "every labelled row is of the class",
	[RATE_FALSE_NEGATIVE] = "no labelled row is of the class",
	[RATE_FALSE_DISCOVERY] = "no labelled row is predicted to be of the class",
	[RATE_FALSE_OMISSION] = "every labelled row is predicted to be of the class",
	[RATE_INFORMEDNESS] = "none of the labelled rows is of the class, or every one",
	[RATE_MARKEDNESS] = "none of the labelled rows is predicted to be of the class, or every one",
};

Metric
RateMetric(const ClassCounts *class, uint32 count, ClassRate rate, ClassAverage average,
		   const double *zero_division)
{
	bool		mean = average == AVERAGE_MACRO || average == AVERAGE_WEIGHTED;
	double		undefined = NAN;
	double		value;

	if (zero_division != NULL)
		undefined = *zero_division;
	else if (mean && DefinedRates(class, count, rate) > 0)
		undefined = 0.0;
	value = AverageRate(class, count, rate, average, undefined);
	return isnan(value) ? METRIC_UNDEFINED(rate_undefined[rate.kind]) : METRIC_VALUE(value);
}

ClassCounts
CountsOfLabel(const ConfusionMatrix *matrix, const Classification *classes, const char *bytes,
			  Size length)
{
	uint32		label = LabelFind(&matrix->labels, bytes, length);
	const ClassCounts *class = label == LABEL_NONE ? NULL : ClassOfLabel(classes, label + 1);

	return class != NULL ? *class : (ClassCounts) {.weight = classes->weight};
}

void
KeepLabels(ConfusionMatrix *into, const ConfusionMatrix *from)
{
	for (uint32 i = 0; i < from->labels.count; i++)
	{
		StatsCheckInterrupt(from->labels.memory, i);
		ConfusionMatrixPut(into, NO_LABEL, ConfusionLabel(into, from->labels.label[i].bytes, from->labels.label[i].length), 0.0);
		into->total[ROW_UNLABELLED].n++;
	}
}

/* accuracy_score(cm, normalized): the share that is right, or its weight. */
PG_FUNCTION_INFO_V1(mleval_classification_accuracy_score);
Datum
mleval_classification_accuracy_score(PG_FUNCTION_ARGS)
{
	ConfusionMatrix *matrix;
	Classification classes;
	Metric		metric;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	matrix = PG_GETARG_CONFUSION_MATRIX(0);
	classes = MatrixClasses(matrix);
	metric = AccuracyMetric(matrix, &classes);
	if (!PG_ARGISNULL(1) && !PG_GETARG_BOOL(1))
		metric.value = SumValue(&classes.correct);
	return MetricDatum(fcinfo, metric);
}

PG_FUNCTION_INFO_V1(mleval_classification_balanced_accuracy_score);
Datum
mleval_classification_balanced_accuracy_score(PG_FUNCTION_ARGS)
{
	ConfusionMatrix *matrix;
	Classification classes;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	matrix = PG_GETARG_CONFUSION_MATRIX(0);
	classes = MatrixClasses(matrix);
	return MetricDatum(fcinfo, BalancedAccuracyMetric(matrix, &classes,
													  !PG_ARGISNULL(1) && PG_GETARG_BOOL(1)));
}

PG_FUNCTION_INFO_V1(mleval_classification_matthews_corrcoef);
Datum
mleval_classification_matthews_corrcoef(PG_FUNCTION_ARGS)
{
	ConfusionMatrix *matrix = PG_GETARG_CONFUSION_MATRIX(0);
	Classification classes = MatrixClasses(matrix);

	return MetricDatum(fcinfo, MatthewsMetric(matrix, &classes));
}
