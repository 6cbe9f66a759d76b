/*
 * confusion_matrix_cells.c
 *		confusion_matrix_cells(cm, normalized): the matrix as rows.
 */
#include "postgres.h"

#include "classification.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

/* Up to here pairs that did not occur are listed too, so that a picture has no holes. */
#define FULL_MATRIX_CLASSES 64

typedef enum Normalized
{
	NORMALIZED_NONE,
	NORMALIZED_TRUE,
	NORMALIZED_PRED,
	NORMALIZED_ALL
} Normalized;

static Normalized
NormalizedOption(FunctionCallInfo fcinfo, int arg)
{
	static const char *const name[] = {"none", "true", "pred", "all"};
	char	   *given;

	if (PG_ARGISNULL(arg))
		return NORMALIZED_NONE;
	given = text_to_cstring(PG_GETARG_TEXT_PP(arg));
	for (int i = 0; i < (int) lengthof(name); i++)
		if (strcmp(given, name[i]) == 0)
			return (Normalized) i;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("normalized \"%s\" is not known", given),
			 errdetail("It is one of none, true, pred and all.")));
	pg_unreachable();
}

static Datum
LabelDatum(const ConfusionMatrix *matrix, uint32 number)
{
	const Label *label = &matrix->labels.label[number - 1];

	return PointerGetDatum(cstring_to_text_with_len(label->bytes, (int) label->length));
}

static void
PutCell(FunctionCallInfo fcinfo, const ConfusionMatrix *matrix, uint32 y_true, uint32 y_pred,
		double weight, double of)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	Datum		values[3] = {0};
	bool		nulls[3] = {y_true == NO_LABEL, y_pred == NO_LABEL, of <= 0};

	CHECK_FOR_INTERRUPTS();
	if (y_true != NO_LABEL)
		values[0] = LabelDatum(matrix, y_true);
	if (y_pred != NO_LABEL)
		values[1] = LabelDatum(matrix, y_pred);
	values[2] = Float8GetDatum(of > 0 ? weight / of : 0);
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/* What a cell is a share of. */
static double
Whole(const Classification *classes, const ClassCounts *y_true, const ClassCounts *y_pred,
	  Normalized normalized)
{
	switch (normalized)
	{
		case NORMALIZED_TRUE:
			return SumValue(&y_true->support);
		case NORMALIZED_PRED:
			return SumValue(&y_pred->predicted);
		case NORMALIZED_ALL:
			return SumValue(&classes->weight);
		default:
			return 1.0;
	}
}

static void
PutFull(FunctionCallInfo fcinfo, const ConfusionMatrix *matrix, const Classification *classes,
		Normalized normalized)
{
	for (uint32 i = 0; i < classes->count; i++)
		for (uint32 j = 0; j < classes->count; j++)
		{
			const ClassCounts *y_true = &classes->class[i];
			const ClassCounts *y_pred = &classes->class[j];

			PutCell(fcinfo, matrix, y_true->label, y_pred->label,
					ConfusionWeight(matrix, y_true->label, y_pred->label),
					Whole(classes, y_true, y_pred, normalized));
		}
}

static void
PutOccupied(FunctionCallInfo fcinfo, const ConfusionMatrix *matrix, const Classification *classes,
			Normalized normalized)
{
	for (uint32 i = 0; i < matrix->count; i++)
	{
		const ConfusionCell *cell = &matrix->cell[i];

		if (ConfusionCellKind(cell) == ROW_LABELLED)
			PutCell(fcinfo, matrix, cell->y_true, cell->y_pred, SumValue(&cell->weight),
					Whole(classes, ClassOfLabel(classes, cell->y_true),
						  ClassOfLabel(classes, cell->y_pred), normalized));
	}
}

static void
PutUnpaired(FunctionCallInfo fcinfo, const ConfusionMatrix *matrix, RowKind kind)
{
	for (uint32 i = 0; i < matrix->count; i++)
	{
		const ConfusionCell *cell = &matrix->cell[i];

		if (ConfusionCellKind(cell) == kind)
			PutCell(fcinfo, matrix, cell->y_true, cell->y_pred, SumValue(&cell->weight), 1.0);
	}
}

/*
 * Labelled rows first, by label and prediction; then, as counts only, those
 * without a label and those without a prediction.
 */
PG_FUNCTION_INFO_V1(mleval_confusion_matrix_cells);
Datum
mleval_confusion_matrix_cells(PG_FUNCTION_ARGS)
{
	Normalized	normalized = NormalizedOption(fcinfo, 1);
	ConfusionMatrix *matrix;
	Classification classes;

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	matrix = PG_GETARG_CONFUSION_MATRIX(0);
	classes = MatrixClasses(matrix);
	if (classes.count <= FULL_MATRIX_CLASSES)
		PutFull(fcinfo, matrix, &classes, normalized);
	else
		PutOccupied(fcinfo, matrix, &classes, normalized);
	if (normalized == NORMALIZED_NONE)
	{
		PutUnpaired(fcinfo, matrix, ROW_UNLABELLED);
		PutUnpaired(fcinfo, matrix, ROW_MISSING);
	}
	return (Datum) 0;
}
