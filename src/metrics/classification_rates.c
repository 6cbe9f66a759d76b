/*
 * classification_rates.c
 *		SQL functions for precision, recall and F1, of one class or averaged.
 *
 * Three functions with one list of options.  Options that are wrong in
 * themselves are errors whatever the matrix; options that do not fit the labels
 * are errors once there are labels, and empty matrices survive them.
 */
#include "postgres.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "classification.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/array.h"
#include "utils/builtins.h"

#define LISTED_LABELS 10		/* in an error's detail */
#define LISTED_BYTES 40			/* of each */

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

static double
ZeroDivisionOption(double zero_division)
{
	if (zero_division != 0.0 && zero_division != 1.0 && !isnan(zero_division))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("zero_division must be 0, 1 or NaN"),
				 errdetail("Got %g.", zero_division),
				 errhint("NaN leaves undefined classes out of an average; null, the default, counts them as 0 there and gives NULL where nothing is defined.")));
	return zero_division;
}

static RateOptions
Options(FunctionCallInfo fcinfo)
{
	RateOptions options = {0};

	if (!PG_ARGISNULL(1))
		options.labels = PG_GETARG_ARRAYTYPE_P(1);
	if (options.labels != NULL && array_contains_nulls(options.labels))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("labels must not contain nulls"),
				 errhint("Rows whose label has not come belong to no class.")));
	options.average = AverageOption(fcinfo, 3);
	if (!PG_ARGISNULL(2))
		options.pos_label = PG_GETARG_TEXT_PP(2);
	else if (options.average == AVERAGE_BINARY)
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("pos_label must not be null where average is binary")));
	options.has_zero_division = !PG_ARGISNULL(4);
	if (options.has_zero_division)
		options.zero_division = ZeroDivisionOption(PG_GETARG_FLOAT8(4));
	return options;
}

static char *
LabelText(const Label *label)
{
	int			length = pg_mbcliplen(label->bytes, (int) label->length, LISTED_BYTES);

	return psprintf("\"%.*s%s\"", length, label->bytes, (uint32) length < label->length ? "..." : "");
}

static char *
LabelList(const ConfusionMatrix *matrix, const Classification *classes)
{
	StringInfoData list;

	initStringInfo(&list);
	for (uint32 i = 0; i < Min(classes->count, LISTED_LABELS); i++)
		appendStringInfo(&list, "%s%s", i > 0 ? ", " : "",
						 LabelText(&matrix->labels.label[classes->class[i].label - 1]));
	if (classes->count > LISTED_LABELS)
		appendStringInfo(&list, " and %u more", classes->count - LISTED_LABELS);
	return list.data;
}

static void
CheckTwoClasses(const ConfusionMatrix *matrix, const Classification *classes)
{
	if (classes->count > 2)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("average binary is for two labels, not %u", classes->count),
				 errdetail("The labels are %s.", LabelList(matrix, classes)),
				 errhint("Choose average => 'macro', 'micro' or 'weighted'; for one class alone, labels => '{a}' with average => 'macro'.")));
}

/*
 * The positive class's counts.  A label that is not there is an error only
 * beside two others: a window may lack the positive class.
 */
static ClassCounts
PositiveClass(const ConfusionMatrix *matrix, const Classification *classes, text *pos_label)
{
	ClassCounts counts = CountsOfLabel(matrix, classes, VARDATA_ANY(pos_label),
									   VARSIZE_ANY_EXHDR(pos_label));

	if (counts.label == 0 && classes->count >= 2)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("pos_label \"%s\" is not a label", text_to_cstring(pos_label)),
				 errdetail("The labels are %s.", LabelList(matrix, classes)),
				 errhint("Name the positive one, as in pos_label => 'a'; true and false are the labels 1 and 0.")));
	return counts;
}

/* Counts of the given labels, in their order; one given twice counts twice. */
static ClassCounts *
NamedClasses(const ConfusionMatrix *matrix, const Classification *classes, ArrayType *labels,
			 uint32 *count)
{
	Datum	   *label;
	int			labels_given;
	ClassCounts *named;

	deconstruct_array(labels, TEXTOID, -1, false, TYPALIGN_INT, &label, NULL, &labels_given);
	named = palloc(sizeof(ClassCounts) * Max(labels_given, 1));
	for (int i = 0; i < labels_given; i++)
	{
		text	   *bytes = DatumGetTextPP(label[i]);

		named[i] = CountsOfLabel(matrix, classes, VARDATA_ANY(bytes), VARSIZE_ANY_EXHDR(bytes));
	}
	*count = (uint32) labels_given;
	return named;
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
		CheckTwoClasses(matrix, classes);
		positive = PositiveClass(matrix, classes, options->pos_label);
		class = &positive;
		count = 1;
	}
	else if (options->labels != NULL)
		class = NamedClasses(matrix, classes, options->labels, &count);
	return RateMetric(class, count, rate, options->average, zero_division);
}

/* (cm, labels, pos_label, average, zero_division) */
static Datum
RateDatum(FunctionCallInfo fcinfo, ClassRate rate)
{
	RateOptions options = Options(fcinfo);
	ConfusionMatrix *matrix;
	Classification classes;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	matrix = PG_GETARG_CONFUSION_MATRIX(0);
	classes = MatrixClasses(matrix);
	return MetricDatum(fcinfo, RateWithOptions(matrix, &classes, rate, &options));
}

PG_FUNCTION_INFO_V1(mleval_classification_precision_score);
Datum
mleval_classification_precision_score(PG_FUNCTION_ARGS)
{
	return RateDatum(fcinfo, RATE_PRECISION);
}

PG_FUNCTION_INFO_V1(mleval_classification_recall_score);
Datum
mleval_classification_recall_score(PG_FUNCTION_ARGS)
{
	return RateDatum(fcinfo, RATE_RECALL);
}

PG_FUNCTION_INFO_V1(mleval_classification_f1_score);
Datum
mleval_classification_f1_score(PG_FUNCTION_ARGS)
{
	return RateDatum(fcinfo, RATE_F1);
}
