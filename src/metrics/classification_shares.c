/*
 * classification_shares.c
 *		SQL functions for shares of all labelled rows, and ratios of likelihoods.
 */
#include "postgres.h"

#include <math.h>

#include "access/htup_details.h"
#include "classification.h"
#include "funcapi.h"
#include "label_options.h"

static CompensatedSum
WrongWeight(const Classification *classes)
{
	CompensatedSum wrong = {0};

	for (uint32 i = 0; i < classes->count; i++)
	{
		SumMerge(&wrong, &classes->class[i].support);
		SumAdd(&wrong, -classes->class[i].true_positives.sum);
		wrong.lost -= classes->class[i].true_positives.lost;
	}
	return wrong;
}

Metric
WrongMetric(const ConfusionMatrix *matrix, const Classification *classes, bool normalized)
{
	const char *reason = MatrixNoLabels(matrix);
	CompensatedSum wrong = WrongWeight(classes);
	double		weight = fmax(0.0, SumValue(&wrong));

	if (reason != NULL)
		return METRIC_UNDEFINED(reason);
	return METRIC_VALUE(normalized ? fmin(1.0, weight / SumValue(&classes->weight)) : weight);
}

static Datum
WrongDatum(FunctionCallInfo fcinfo, bool normalized)
{
	ConfusionMatrix *matrix = PG_GETARG_CONFUSION_MATRIX(0);
	Classification classes = MatrixClasses(matrix);

	return MetricDatum(fcinfo, WrongMetric(matrix, &classes, normalized));
}

/* zero_one_loss(cm, normalized) */
PG_FUNCTION_INFO_V1(mleval_classification_zero_one_loss);
Datum
mleval_classification_zero_one_loss(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	return WrongDatum(fcinfo, PG_ARGISNULL(1) || PG_GETARG_BOOL(1));
}

/* hamming_loss(cm) */
PG_FUNCTION_INFO_V1(mleval_classification_hamming_loss);
Datum
mleval_classification_hamming_loss(PG_FUNCTION_ARGS)
{
	return WrongDatum(fcinfo, true);
}

static text *
PosLabelOption(FunctionCallInfo fcinfo, int arg)
{
	if (PG_ARGISNULL(arg))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("pos_label must not be null")));
	return PG_GETARG_TEXT_PP(arg);
}

Metric
ShareOfRows(const Classification *classes, const CompensatedSum *part)
{
	return METRIC_VALUE(fmin(1.0, SumValue(part) / SumValue(&classes->weight)));
}

/* (cm, pos_label) */
static Datum
ShareDatum(FunctionCallInfo fcinfo, bool predicted)
{
	text	   *pos_label = PosLabelOption(fcinfo, 1);
	ConfusionMatrix *matrix;
	Classification classes;
	ClassCounts class;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	matrix = PG_GETARG_CONFUSION_MATRIX(0);
	classes = MatrixClasses(matrix);
	if (MatrixNoLabels(matrix) != NULL)
		return MetricDatum(fcinfo, METRIC_UNDEFINED(MatrixNoLabels(matrix)));
	class = KnownClass(matrix, &classes, pos_label);
	return MetricDatum(fcinfo, ShareOfRows(&classes, predicted ? &class.predicted : &class.support));
}

PG_FUNCTION_INFO_V1(mleval_classification_prevalence);
Datum
mleval_classification_prevalence(PG_FUNCTION_ARGS)
{
	return ShareDatum(fcinfo, false);
}

PG_FUNCTION_INFO_V1(mleval_classification_selection_rate);
Datum
mleval_classification_selection_rate(PG_FUNCTION_ARGS)
{
	return ShareDatum(fcinfo, true);
}

/* Of two rates of a class, undefined where one is or the second is 0. */
static Metric
RatioMetric(const ClassCounts *class, RateKind over, RateKind under, const char *zero)
{
	Metric		above = RateMetric(class, 1, RATE(over), AVERAGE_BINARY, NULL);
	Metric		below = RateMetric(class, 1, RATE(under), AVERAGE_BINARY, NULL);

	if (above.reason != NULL || below.reason != NULL)
		return above.reason != NULL ? above : below;
	return below.value == 0.0 ? METRIC_UNDEFINED(zero) : METRIC_VALUE(above.value / below.value);
}

Metric
PositiveRatioMetric(const ClassCounts *positive)
{
	return RatioMetric(positive, RATE_RECALL, RATE_FALSE_POSITIVE, "no labelled row of the other class is predicted to be of the class: the ratio is x / 0");
}

Metric
NegativeRatioMetric(const ClassCounts *positive)
{
	return RatioMetric(positive, RATE_FALSE_NEGATIVE, RATE_SPECIFICITY, "every labelled row of the other class is predicted to be of the class: the ratio is x / 0");
}

static Datum
RatioDatum(Metric ratio, bool *null)
{
	*null = ratio.reason != NULL || !isfinite(ratio.value);
	return Float8GetDatum(*null ? 0.0 : ratio.value);
}

/* class_likelihood_ratios(cm, pos_label) returns (positive_likelihood_ratio, negative_likelihood_ratio) */
PG_FUNCTION_INFO_V1(mleval_classification_likelihood_ratios);
Datum
mleval_classification_likelihood_ratios(PG_FUNCTION_ARGS)
{
	text	   *pos_label = PosLabelOption(fcinfo, 1);
	Datum		values[2] = {0};
	bool		nulls[2] = {true, true};
	TupleDesc	desc;

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "class_likelihood_ratios does not return a row");
	if (!PG_ARGISNULL(0))
	{
		ConfusionMatrix *matrix = PG_GETARG_CONFUSION_MATRIX(0);
		Classification classes = MatrixClasses(matrix);

		if (MatrixNoLabels(matrix) == NULL)
		{
			ClassCounts class;

			CheckTwoClasses(matrix, &classes, "likelihood ratios are",
							"Compare with one class, as in confusion_matrix(y_true = 'a', y_pred = 'a').");
			class = PositiveClass(matrix, &classes, pos_label);
			values[0] = RatioDatum(PositiveRatioMetric(&class), &nulls[0]);
			values[1] = RatioDatum(NegativeRatioMetric(&class), &nulls[1]);
		}
	}
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), values, nulls)));
}
