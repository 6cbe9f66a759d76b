/*
 * confusion_matrix.c
 *		The SQL type mleval.confusion_matrix and its aggregate.
 *
 * Labels come as booleans, numbers or text, the two sides of a row not always
 * alike (an integer label, score > 0.5 as prediction).  Each pair of types has
 * a transition function of its own, so that no row asks what type its labels
 * have; all of them are one inlined body.
 */
#include "postgres.h"

#include <math.h>

#include "confusion_matrix.h"
#include "pg_compat.h"
#include "row.h"

#include "utils/float.h"

static void
Refuse(ConfusionStatus status)
{
	if (status == CONFUSION_TOO_MANY_LABELS)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("mleval.confusion_matrix would have too many labels"),
				 errdetail("It holds up to %d different labels, of %d bytes together.",
						   MAX_LABELS, MAX_LABEL_BYTES),
				 errhint("A column of identifiers or free text is no label; put rare labels together under one name first.")));
	if (status == CONFUSION_TOO_MANY_CELLS)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("mleval.confusion_matrix would have too many cells"),
				 errdetail("It holds up to %d different pairs of a true and a predicted label.",
						   MAX_CELLS),
				 errhint("Put rare labels together under one name first.")));
	if (status == CONFUSION_WEIGHTED)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("subtraction needs two unweighted confusion matrices"),
				 errdetail("Sums of weights are rounded: a difference of them is not the sum of the rows that remain."),
				 errhint("Build both without sample_weight, or one of the rows that remain.")));
	if (status == CONFUSION_NOT_CONTAINED)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("mleval.confusion_matrix does not hold the rows to be subtracted"),
				 errdetail("A pair of labels has fewer rows in it than are to be taken away.")));
}

static void
InitState(void *state, const StatsMemory *memory)
{
	ConfusionMatrixInit(state, memory);
}

static void
MergeState(void *into, void *from)
{
	Refuse(ConfusionMatrixMerge(into, from));
}

static void
WriteState(Writer *writer, void *state)
{
	ConfusionMatrixWrite(writer, state);
}

static void
ReadState(Reader *reader, void *state)
{
	const LabelSet *labels = &((ConfusionMatrix *) state)->labels;

	ConfusionMatrixRead(reader, state);
	for (uint32 i = 0; i < labels->count && reader->error == NULL; i++)
		CheckLabelEncoding(reader, labels->label[i].bytes, labels->label[i].length);
}

static int64
StateRows(const void *state)
{
	return ConfusionMatrixRows(state);
}

/* Weight of rows whose prediction is their label, of cells as they are written. */
static double
Correct(const ConfusionMatrix *matrix)
{
	CompensatedSum sum = {0};

	for (uint32 i = 0; i < matrix->count; i++)
		if (matrix->cell[i].y_true == matrix->cell[i].y_pred &&
			ConfusionCellKind(&matrix->cell[i]) == ROW_LABELLED)
			SumAdd(&sum, SumValue(&matrix->cell[i].weight));
	return SumValue(&sum);
}

static void
DescribeState(StringInfo json, void *state)
{
	ConfusionMatrix *matrix = state;

	ConfusionMatrixSort(matrix);
	DescribeCount(json, "labelled", matrix->total[ROW_LABELLED].n);
	DescribeCount(json, "unlabelled", matrix->total[ROW_UNLABELLED].n);
	DescribeCount(json, "missing", matrix->total[ROW_MISSING].n);
	DescribeNumber(json, "weight_labelled", SumValue(&matrix->total[ROW_LABELLED].w));
	DescribeNumber(json, "weight_correct", Correct(matrix));
	DescribeCount(json, "labels", matrix->labels.count);
	DescribeCount(json, "cells", matrix->count);
}

const SummaryClass confusion_matrix_class = {
	.name = "confusion_matrix",
	.tag = 'c',
	.size = sizeof(ConfusionMatrix),
	.init = InitState,
	.merge = MergeState,
	.write = WriteState,
	.read = ReadState,
	.rows = StateRows,
	.describe = DescribeState,
};

SUMMARY_FUNCTIONS(confusion_matrix, &confusion_matrix_class)

/* a - b: the summary of the rows of a without those of b, which a must have. */
PG_FUNCTION_INFO_V1(mleval_confusion_matrix_minus);
Datum
mleval_confusion_matrix_minus(PG_FUNCTION_ARGS)
{
	ConfusionMatrix *rest = SummaryCreate(&confusion_matrix_class);

	MergeState(rest, PG_GETARG_CONFUSION_MATRIX(0));
	Refuse(ConfusionMatrixSubtract(rest, PG_GETARG_CONFUSION_MATRIX(1)));
	return SummaryFlat(&confusion_matrix_class, rest);
}

/*
 * The number of a label of each type.  Booleans and whole numbers are one kind
 * of label, so that a column of 0 and 1 meets score > 0.5.
 */
static pg_attribute_always_inline uint32
BoolLabel(ConfusionMatrix *matrix, Datum label)
{
	return ConfusionLabelOfInteger(matrix, DatumGetBool(label));
}

static pg_attribute_always_inline uint32
IntLabel(ConfusionMatrix *matrix, Datum label)
{
	return ConfusionLabelOfInteger(matrix, DatumGetInt64(label));
}

static void
NotWhole(double label)
{
	if (isnan(label))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a label must not be NaN"),
				 errdetail("A label that has not come, or a prediction that was not made, is NULL."),
				 errhint("Use NULLIF(label, 'NaN') if NaN stands for that.")));
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("a label that is a number must be a whole one between -2^53 and 2^53"),
			 errdetail("Got %s.", float8out_internal(label)),
			 errhint("A score becomes a label by comparison, as in score > 0.5; other numbers are labels as text.")));
}

static pg_attribute_always_inline uint32
FloatLabel(ConfusionMatrix *matrix, Datum label)
{
	double		value = DatumGetFloat8(label);

	if (unlikely(!(fabs(value) <= (double) MAX_ROWS) || value != (double) (int64) value))
		NotWhole(value);
	return ConfusionLabelOfInteger(matrix, (int64) value);
}

static pg_attribute_always_inline uint32
TextLabel(ConfusionMatrix *matrix, Datum label)
{
	text	   *value = DatumGetTextPP(label);

	return ConfusionLabel(matrix, VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));
}

typedef uint32 (*LabelOf) (ConfusionMatrix *matrix, Datum label);

/*
 * (state, y_true, y_pred [, sample_weight]) returns state
 *
 * At a limit, labels and cells that were taken out again make room once.
 */
static pg_attribute_always_inline Datum
AddRow(FunctionCallInfo fcinfo, LabelOf label_true, LabelOf label_pred)
{
	double		weight = RowWeight(fcinfo, 3);
	ConfusionMatrix *matrix = SummaryForUpdate(fcinfo, &confusion_matrix_class);
	ConfusionStatus status;

	do
	{
		uint32		y_true = PG_ARGISNULL(1) ? NO_LABEL : label_true(matrix, PG_GETARG_DATUM(1));
		uint32		y_pred = PG_ARGISNULL(2) ? NO_LABEL : label_pred(matrix, PG_GETARG_DATUM(2));

		status = ConfusionMatrixAdd(matrix, y_true, y_pred, weight);
	} while (unlikely(status != CONFUSION_DONE) && ConfusionMatrixSort(matrix));

	if (unlikely(status != CONFUSION_DONE))
		Refuse(status);
	return SummaryDatum(matrix);
}

/* (state, y_true, y_pred) returns state: without a row that was added before. */
static pg_attribute_always_inline Datum
RemoveRow(FunctionCallInfo fcinfo, LabelOf label_true, LabelOf label_pred)
{
	ConfusionMatrix *matrix = SummaryForUpdate(fcinfo, &confusion_matrix_class);
	uint32		y_true = PG_ARGISNULL(1) ? NO_LABEL : label_true(matrix, PG_GETARG_DATUM(1));
	uint32		y_pred = PG_ARGISNULL(2) ? NO_LABEL : label_pred(matrix, PG_GETARG_DATUM(2));

	Refuse(ConfusionMatrixRemove(matrix, y_true, y_pred));
	return SummaryDatum(matrix);
}

#define LABEL_TYPES(type_true, label_true, type_pred, label_pred) \
	PG_FUNCTION_INFO_V1(mleval_confusion_matrix_trans_##type_true##_##type_pred); \
	Datum \
	mleval_confusion_matrix_trans_##type_true##_##type_pred(PG_FUNCTION_ARGS) \
	{ \
		return AddRow(fcinfo, label_true, label_pred); \
	} \
	PG_FUNCTION_INFO_V1(mleval_confusion_matrix_remove_##type_true##_##type_pred); \
	Datum \
	mleval_confusion_matrix_remove_##type_true##_##type_pred(PG_FUNCTION_ARGS) \
	{ \
		return RemoveRow(fcinfo, label_true, label_pred); \
	}

LABEL_TYPES(bool, BoolLabel, bool, BoolLabel)
LABEL_TYPES(bool, BoolLabel, int, IntLabel)
LABEL_TYPES(bool, BoolLabel, float, FloatLabel)
LABEL_TYPES(int, IntLabel, bool, BoolLabel)
LABEL_TYPES(int, IntLabel, int, IntLabel)
LABEL_TYPES(int, IntLabel, float, FloatLabel)
LABEL_TYPES(float, FloatLabel, bool, BoolLabel)
LABEL_TYPES(float, FloatLabel, int, IntLabel)
LABEL_TYPES(float, FloatLabel, float, FloatLabel)
LABEL_TYPES(text, TextLabel, text, TextLabel)
