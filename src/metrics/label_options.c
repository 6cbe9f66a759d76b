/*
 * label_options.c
 *		Options of metrics that name labels: which classes, and which is the positive one.
 *
 * What does not fit the labels is an error once there are labels, and empty
 * matrices survive it.
 */
#include "postgres.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "label_options.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#define LISTED_LABELS 10		/* in an error's detail */
#define LISTED_BYTES 40			/* of each */

ArrayType *
LabelsOption(FunctionCallInfo fcinfo, int arg)
{
	ArrayType  *labels = PG_ARGISNULL(arg) ? NULL : PG_GETARG_ARRAYTYPE_P(arg);

	if (labels != NULL && array_contains_nulls(labels))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("labels must not contain nulls"),
				 errhint("Rows whose label has not come belong to no class.")));
	return labels;
}

double
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

double
BetaOption(double beta)
{
	if (!(beta >= 0.0))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("beta must be 0 or more"),
				 errdetail("Got %g.", beta),
				 errhint("0 is precision, 1 is F1, Infinity is recall.")));
	return beta;
}

char *
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

void
CheckTwoClasses(const ConfusionMatrix *matrix, const Classification *classes, const char *what, const char *hint)
{
	if (classes->count > 2)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s for two labels, not %u", what, classes->count),
				 errdetail("The labels are %s.", LabelList(matrix, classes)),
				 errhint("%s", hint)));
}

/*
 * The positive class's counts.  A label that is not there is an error only
 * beside two others: a window may lack the positive class.
 */
ClassCounts
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

ClassCounts
KnownClass(const ConfusionMatrix *matrix, const Classification *classes, text *pos_label)
{
	if (classes->count > 2 && LabelFind(&matrix->labels, VARDATA_ANY(pos_label), VARSIZE_ANY_EXHDR(pos_label)) != LABEL_NONE)
		return CountsOfLabel(matrix, classes, VARDATA_ANY(pos_label), VARSIZE_ANY_EXHDR(pos_label));
	return PositiveClass(matrix, classes, pos_label);
}

/* As of pos_label: a window may have one class only, and few of more. */
static void
CheckLabelIsKnown(const ConfusionMatrix *matrix, const Classification *classes, text *label)
{
	if (classes->count < 2 || LabelFind(&matrix->labels, VARDATA_ANY(label), VARSIZE_ANY_EXHDR(label)) != LABEL_NONE)
		return;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("labels has \"%s\", which is not a label", text_to_cstring(label)),
			 errdetail("The labels are %s.", LabelList(matrix, classes)),
			 errhint("A class without a row would count as 0 in an average. Name those that are there; true and false are the labels 1 and 0.")));
}

ClassCounts *
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

		CheckLabelIsKnown(matrix, classes, bytes);
		named[i] = CountsOfLabel(matrix, classes, VARDATA_ANY(bytes), VARSIZE_ANY_EXHDR(bytes));
	}
	*count = (uint32) labels_given;
	return named;
}
