/*
 * classification_rates.c
 *		SQL functions for rates of a class, or averaged: precision, recall, F1 and others.
 *
 * Many functions with one list of options.  Options that are wrong in
 * themselves are errors whatever the matrix; options that do not fit the labels
 * are errors once there are labels, and empty matrices survive them.
 */
#include "postgres.h"

#include <math.h>

#include "classification.h"
#include "label_options.h"
#include "utils/builtins.h"

typedef struct RateOptions
{
	ArrayType  *labels;			/* NULL: all */
	text	   *pos_label;
	ClassAverage average;
	double		zero_division;
	bool		has_zero_division;
} RateOptions;

static ClassAverage
AverageOption(FunctionCallInfo fcinfo, int arg)
{
	static const char *const name[] = {"binary", "micro", "macro", "weighted"};
	char	   *given = PG_ARGISNULL(arg) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(arg));

	for (int i = 0; given != NULL && i < (int) lengthof(name); i++)
		if (strcmp(given, name[i]) == 0)
			return (ClassAverage) i;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 given != NULL ? errmsg("average \"%s\" is not known", given) :
			 errmsg("average must not be null"),
			 errdetail("It is one of binary, micro, macro and weighted."),
			 errhint("For the rate of each class, name one class at a time, as in labels => '{a}', average => 'macro'.")));
	pg_unreachable();
}

/* labels, pos_label, average and zero_division, from an argument on */
static RateOptions
Options(FunctionCallInfo fcinfo, int first)
{
	RateOptions options = {0};

	options.labels = LabelsOption(fcinfo, first);
	options.average = AverageOption(fcinfo, first + 2);
	if (!PG_ARGISNULL(first + 1))
		options.pos_label = PG_GETARG_TEXT_PP(first + 1);
	else if (options.average == AVERAGE_BINARY)
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("pos_label must not be null where average is binary")));
	options.has_zero_division = !PG_ARGISNULL(first + 3);
	if (options.has_zero_division)
		options.zero_division = ZeroDivisionOption(PG_GETARG_FLOAT8(first + 3));
	return options;
}

static Metric
RateWithOptions(const ConfusionMatrix *matrix, const Classification *classes, ClassRate rate,
				const RateOptions *options)
{
	const double *zero_division = options->has_zero_division ? &options->zero_division : NULL;
	const ClassCounts *class = classes->class;
	uint32		count = classes->count;
	ClassCounts positive;

	if (MatrixNoLabels(matrix) != NULL)
		return METRIC_UNDEFINED(MatrixNoLabels(matrix));
	if (options->average == AVERAGE_BINARY)
	{
		CheckTwoClasses(matrix, classes, "average binary is",
						"Choose average => 'macro', 'micro' or 'weighted'; for one class alone, labels => '{a}' with average => 'macro'.");
		positive = PositiveClass(matrix, classes, options->pos_label);
		class = &positive;
		count = 1;
	}
	else if (options->labels != NULL)
		class = NamedClasses(matrix, classes, options->labels, &count);
	return RateMetric(class, count, rate, options->average, zero_division);
}

static Datum
RateDatum(FunctionCallInfo fcinfo, ClassRate rate, const RateOptions *options)
{
	ConfusionMatrix *matrix;
	Classification classes;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	matrix = PG_GETARG_CONFUSION_MATRIX(0);
	classes = MatrixClasses(matrix);
	return MetricDatum(fcinfo, RateWithOptions(matrix, &classes, rate, options));
}

/* (cm, labels, pos_label, average, zero_division) */
#define RATE_FUNCTION(name, kind) \
PG_FUNCTION_INFO_V1(mleval_classification_##name); \
Datum \
mleval_classification_##name(PG_FUNCTION_ARGS) \
{ \
	RateOptions options = Options(fcinfo, 1); \
\
	return RateDatum(fcinfo, RATE(kind), &options); \
} \
extern Datum mleval_classification_##name(PG_FUNCTION_ARGS)

RATE_FUNCTION(precision_score, RATE_PRECISION);
RATE_FUNCTION(recall_score, RATE_RECALL);
RATE_FUNCTION(f1_score, RATE_F1);
RATE_FUNCTION(jaccard_score, RATE_JACCARD);
RATE_FUNCTION(specificity_score, RATE_SPECIFICITY);
RATE_FUNCTION(negative_predictive_value, RATE_NEGATIVE_PREDICTIVE_VALUE);
RATE_FUNCTION(false_positive_rate, RATE_FALSE_POSITIVE);
RATE_FUNCTION(false_negative_rate, RATE_FALSE_NEGATIVE);
RATE_FUNCTION(false_discovery_rate, RATE_FALSE_DISCOVERY);
RATE_FUNCTION(false_omission_rate, RATE_FALSE_OMISSION);
RATE_FUNCTION(informedness, RATE_INFORMEDNESS);
RATE_FUNCTION(markedness, RATE_MARKEDNESS);

/* (cm, beta, labels, pos_label, average, zero_division) */
PG_FUNCTION_INFO_V1(mleval_classification_fbeta_score);
Datum
mleval_classification_fbeta_score(PG_FUNCTION_ARGS)
{
	RateOptions options = Options(fcinfo, 2);
	ClassRate	rate = {.kind = RATE_FBETA};

	if (PG_ARGISNULL(1))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("beta must not be null"),
				 errhint("Give the times that recall counts, as in beta => 2.")));
	rate.beta = BetaOption(PG_GETARG_FLOAT8(1));
	return RateDatum(fcinfo, rate, &options);
}
