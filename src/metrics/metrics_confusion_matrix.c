/*
 * metrics_confusion_matrix.c
 *		metrics(confusion_matrix): every metric of the summary, as rows.
 *
 * Precision, recall and F1 of labels 0 and 1 are those of 1, under the names of
 * their functions.  Where there are other labels, the averages come beside
 * them, under the names of scikit-learn's scorers.
 */
#include "postgres.h"

#include "agreement.h"
#include "intervals.h"

static const char *const rate_name[] = {
	[RATE_PRECISION] = "precision_score",
	[RATE_RECALL] = "recall_score",
	[RATE_F1] = "f1_score",
	[RATE_JACCARD] = "jaccard_score",
	[RATE_SPECIFICITY] = "specificity_score",
	[RATE_NEGATIVE_PREDICTIVE_VALUE] = "negative_predictive_value",
	[RATE_FALSE_POSITIVE] = "false_positive_rate",
	[RATE_FALSE_NEGATIVE] = "false_negative_rate",
	[RATE_FALSE_DISCOVERY] = "false_discovery_rate",
	[RATE_FALSE_OMISSION] = "false_omission_rate",
	[RATE_INFORMEDNESS] = "informedness",
	[RATE_MARKEDNESS] = "markedness",
};

/* Rates whose averages scikit-learn's scorers have. */
static const RateKind averaged_rate[] = {RATE_PRECISION, RATE_RECALL, RATE_F1, RATE_JACCARD};

static const char *const average_name[][lengthof(averaged_rate)] = {
	[AVERAGE_MACRO] = {"precision_macro", "recall_macro", "f1_macro", "jaccard_macro"},
	[AVERAGE_WEIGHTED] = {"precision_weighted", "recall_weighted", "f1_weighted", "jaccard_weighted"},
};

/* What rows are put about; without the intervals, as the lifecycle records them. */
typedef struct Listing
{
	FunctionCallInfo fcinfo;
	ConfusionMatrix *matrix;
	Classification classes;
	bool		binary;
	bool		intervals;
} Listing;

static Listing
ListingOf(FunctionCallInfo fcinfo, bool intervals)
{
	Listing		list = {.fcinfo = fcinfo, .matrix = PG_GETARG_CONFUSION_MATRIX(0), .intervals = intervals};

	list.classes = MatrixClasses(list.matrix);
	list.binary = MatrixIsBinary(list.matrix);
	MetricRowsBegin(fcinfo);
	return list;
}

static int64
Rows(const Listing *list)
{
	return list->matrix->total[ROW_LABELLED].n;
}

/* Why a metric of the class 1 is undefined, whatever its counts; or NULL. */
static const char *
NoPositiveClass(const Listing *list)
{
	const char *reason = MatrixNoLabels(list->matrix);

	if (reason == NULL && !list->binary)
		reason = "the labels are not 0 and 1: see the averages, or name pos_label";
	return reason;
}

/* With the interval of proportion_confint(). */
static void
PutProportion(const Listing *list, const char *name, Metric metric)
{
	Estimate	estimate;

	if (!list->intervals)
	{
		MetricRowRecorded(list->fcinfo, name, metric, psprintf("proportion_confint(summary, '%s')", name), Rows(list));
		return;
	}
	if (metric.reason != NULL)
	{
		MetricRow(list->fcinfo, name, metric, Rows(list));
		return;
	}
	estimate = ProportionEstimate(list->matrix, name, METRICS_LEVEL, METRICS_DESIGN_EFFECT);
	MetricRowWithEnds(list->fcinfo, name, metric, &estimate, Rows(list));
}

static void
PutPositiveRate(const Listing *list, RateKind rate)
{
	ClassCounts positive = CountsOfLabel(list->matrix, &list->classes, "1", 1);
	const char *reason = NoPositiveClass(list);

	PutProportion(list, rate_name[rate], reason != NULL ? METRIC_UNDEFINED(reason) : RateMetric(&positive, 1, RATE(rate), AVERAGE_BINARY, NULL));
}

static void
PutMatthews(const Listing *list)
{
	Metric		metric = MatthewsMetric(list->matrix, &list->classes);
	Estimate	estimate;

	if (!list->intervals)
	{
		MetricRowRecorded(list->fcinfo, "matthews_corrcoef", metric, "matthews_corrcoef_confint(summary)", Rows(list));
		return;
	}
	estimate = MatthewsEstimate(list->matrix, METRICS_LEVEL, METRICS_DESIGN_EFFECT);
	MetricRowWithEnds(list->fcinfo, "matthews_corrcoef", metric, &estimate, Rows(list));
}

static void
PutAverage(const Listing *list, ClassAverage average, int rate)
{
	const char *reason = MatrixNoLabels(list->matrix);
	Metric		metric = reason != NULL ? METRIC_UNDEFINED(reason) :
		RateMetric(list->classes.class, list->classes.count, RATE(averaged_rate[rate]), average, NULL);

	MetricRowElsewhere(list->fcinfo, average_name[average][rate], metric, psprintf("bootstrap_confint(summary, '%s', '{\"average\": \"%s\"}')",
						rate_name[averaged_rate[rate]], average == AVERAGE_MACRO ? "macro" : "weighted"), Rows(list));
}

static void
PutAverages(const Listing *list, int rates)
{
	for (ClassAverage average = AVERAGE_MACRO; !list->binary && average <= AVERAGE_WEIGHTED; average++)
		for (int rate = 0; rate < rates; rate++)
			PutAverage(list, average, rate);
}

/* What the lifecycle records of every window. */
static void
PutRecorded(const Listing *list)
{
	PutProportion(list, "accuracy_score", AccuracyMetric(list->matrix, &list->classes));
	PutProportion(list, "balanced_accuracy_score", BalancedAccuracyMetric(list->matrix, &list->classes, false));
	for (RateKind rate = RATE_PRECISION; rate <= RATE_F1; rate++)
		PutPositiveRate(list, rate);
	PutMatthews(list);
}

/* _recorded_metrics(cm): without intervals, as rows of a window depend on each other */
PG_FUNCTION_INFO_V1(mleval_metrics_confusion_matrix_recorded);
Datum
mleval_metrics_confusion_matrix_recorded(PG_FUNCTION_ARGS)
{
	Listing		list = ListingOf(fcinfo, false);

	PutRecorded(&list);
	PutAverages(&list, RATE_F1 + 1);
	return (Datum) 0;
}

static void
PutShares(const Listing *list)
{
	const char *reason = NoPositiveClass(list);
	ClassCounts positive = CountsOfLabel(list->matrix, &list->classes, "1", 1);

	PutProportion(list, "prevalence", reason != NULL ? METRIC_UNDEFINED(reason) : ShareOfRows(&list->classes, &positive.support));
	PutProportion(list, "selection_rate", reason != NULL ? METRIC_UNDEFINED(reason) : ShareOfRows(&list->classes, &positive.predicted));
	PutProportion(list, "zero_one_loss", WrongMetric(list->matrix, &list->classes, true));
	PutProportion(list, "hamming_loss", WrongMetric(list->matrix, &list->classes, true));
}

static void
PutKappa(const Listing *list)
{
	Agreement	agreement = AgreementOfAll(list->matrix);
	Estimate	estimate = KappaEstimate(list->matrix, METRICS_LEVEL, METRICS_DESIGN_EFFECT);

	MetricRowWithEnds(list->fcinfo, "cohen_kappa_score", KappaMetric(&agreement), &estimate, Rows(list));
}

static void
PutLikelihoodRatios(const Listing *list)
{
	const char *reason = NoPositiveClass(list);
	ClassCounts positive = CountsOfLabel(list->matrix, &list->classes, "1", 1);

	MetricRowElsewhere(list->fcinfo, "positive_likelihood_ratio", reason != NULL ? METRIC_UNDEFINED(reason) : PositiveRatioMetric(&positive),
					   "bootstrap_confint(summary, 'class_likelihood_ratios.positive_likelihood_ratio')", Rows(list));
	MetricRowElsewhere(list->fcinfo, "negative_likelihood_ratio", reason != NULL ? METRIC_UNDEFINED(reason) : NegativeRatioMetric(&positive),
					   "bootstrap_confint(summary, 'class_likelihood_ratios.negative_likelihood_ratio')", Rows(list));
}

PG_FUNCTION_INFO_V1(mleval_metrics_confusion_matrix);
Datum
mleval_metrics_confusion_matrix(PG_FUNCTION_ARGS)
{
	Listing		list = ListingOf(fcinfo, true);

	PutRecorded(&list);
	PutKappa(&list);
	for (RateKind rate = RATE_JACCARD; rate <= RATE_MARKEDNESS; rate++)
		PutPositiveRate(&list, rate);
	PutShares(&list);
	PutLikelihoodRatios(&list);
	PutAverages(&list, lengthof(averaged_rate));
	return (Datum) 0;
}
