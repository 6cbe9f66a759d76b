/*
 * metrics_confusion_matrix.c
 *		metrics(confusion_matrix): every metric of the summary, as rows.
 *
 * Precision, recall and F1 of labels 0 and 1 are those of 1, under the names of
 * their functions.  Where there are other labels, the averages come beside
 * them, under the names of scikit-learn's scorers.
 */
#include "postgres.h"

#include "classification.h"

static const char *const rate_name[] = {
	[RATE_PRECISION] = "precision_score",
	[RATE_RECALL] = "recall_score",
	[RATE_F1] = "f1_score",
};

static const char *const average_name[][RATE_F1 + 1] = {
	[AVERAGE_MACRO] = {"precision_macro", "recall_macro", "f1_macro"},
	[AVERAGE_WEIGHTED] = {"precision_weighted", "recall_weighted", "f1_weighted"},
};

/* Is no label seen on either side, labelled or not, other than 0 and 1? */
static bool
LabelsAreBinary(const ConfusionMatrix *matrix)
{
	for (uint32 i = 0; i < matrix->labels.count; i++)
	{
		const Label *label = &matrix->labels.label[i];

		if (label->length != 1 || (label->bytes[0] != '0' && label->bytes[0] != '1'))
			return false;
	}
	return true;
}

static Metric
PositiveRate(const ConfusionMatrix *matrix, const Classification *classes, bool binary,
			 RateKind rate)
{
	const char *reason = MatrixNoLabels(matrix);
	ClassCounts positive = CountsOfLabel(matrix, classes, "1", 1);

	if (reason == NULL && !binary)
		reason = "the labels are not 0 and 1: see the averages, or name pos_label";
	if (reason != NULL)
		return METRIC_UNDEFINED(reason);
	return RateMetric(&positive, 1, RATE(rate), AVERAGE_BINARY, NULL);
}

static Metric
AveragedRate(const ConfusionMatrix *matrix, const Classification *classes, ClassAverage average,
			 RateKind rate)
{
	const char *reason = MatrixNoLabels(matrix);

	if (reason != NULL)
		return METRIC_UNDEFINED(reason);
	return RateMetric(classes->class, classes->count, RATE(rate), average, NULL);
}

PG_FUNCTION_INFO_V1(mleval_metrics_confusion_matrix);
Datum
mleval_metrics_confusion_matrix(PG_FUNCTION_ARGS)
{
	ConfusionMatrix *matrix = PG_GETARG_CONFUSION_MATRIX(0);
	Classification classes = MatrixClasses(matrix);
	bool		binary = LabelsAreBinary(matrix);
	int64		n = matrix->total[ROW_LABELLED].n;

	MetricRowsBegin(fcinfo);
	MetricRow(fcinfo, "accuracy_score", AccuracyMetric(matrix, &classes), n);
	MetricRow(fcinfo, "balanced_accuracy_score", BalancedAccuracyMetric(matrix, &classes, false), n);
	for (RateKind rate = RATE_PRECISION; rate <= RATE_F1; rate++)
		MetricRow(fcinfo, rate_name[rate], PositiveRate(matrix, &classes, binary, rate), n);
	MetricRow(fcinfo, "matthews_corrcoef", MatthewsMetric(matrix, &classes), n);
	if (binary)
		return (Datum) 0;

	for (ClassAverage average = AVERAGE_MACRO; average <= AVERAGE_WEIGHTED; average++)
		for (RateKind rate = RATE_PRECISION; rate <= RATE_F1; rate++)
			MetricRow(fcinfo, average_name[average][rate],
					  AveragedRate(matrix, &classes, average, rate), n);
	return (Datum) 0;
}
