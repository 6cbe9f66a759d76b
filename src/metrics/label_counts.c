/*
 * label_counts.c
 *		Aggregates over labels of two kinds: accuracy, precision, recall and others.
 *
 * They are what people type daily, so they go without a summary: four sums of
 * weights, the cells of the confusion matrix, and one transition for all of them.
 */
#include "postgres.h"

#include <math.h>

#include "direct_state.h"
#include "mb/pg_wchar.h"
#include "pg_compat.h"
#include "types/row.h"

#include "stats/agreement.h"
#include "stats/classification.h"

/* Cells of the matrix, by label and prediction. */
#define CELLS 4
#define TRUE_NEGATIVE 0
#define FALSE_POSITIVE 1
#define FALSE_NEGATIVE 2
#define TRUE_POSITIVE 3

static void
NotTwoClasses(const char *name, double label)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must be true or false, or 1 or 0", name),
			 errdetail("Got %g.", label),
			 errhint("A score needs a threshold, as in y_score > 0.5; labels of any other kind go through mleval.confusion_matrix(y_true, y_pred), which the function of the same name takes.")));
}

static void
NotTwoTexts(const char *name, const char *label, int length)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must be true or false, or 1 or 0", name),
			 errdetail("Got \"%s\".", pnstrdup(label, pg_mbcliplen(label, length, NAMEDATALEN - 1))),
			 errhint("Compare with the positive class, as in y_true = 'yes'; labels of any kind go through mleval.confusion_matrix(y_true, y_pred), which the function of the same name takes.")));
}

static inline bool
BooleanClass(Datum label, const char *name)
{
	return DatumGetBool(label);
}

static inline bool
NumberClass(Datum label, const char *name)
{
	double		number = DatumGetFloat8(label);

	if (unlikely(number != 0.0 && number != 1.0))
		NotTwoClasses(name, number);
	return number == 1.0;
}

static inline bool
TextClass(Datum label, const char *name)
{
	struct varlena *text = PG_DETOAST_DATUM_PACKED(label);
	const char *bytes = VARDATA_ANY(text);

	if (unlikely(VARSIZE_ANY_EXHDR(text) != 1 || (bytes[0] != '0' && bytes[0] != '1')))
		NotTwoTexts(name, bytes, VARSIZE_ANY_EXHDR(text));
	return bytes[0] == '1';
}

/* (state, y_true, y_pred [, sample_weight]) returns state; a row without one of the labels counts nowhere. */
static pg_attribute_always_inline Datum
CountRow(FunctionCallInfo fcinfo, bool (*label) (Datum, const char *), bool (*prediction) (Datum, const char *))
{
	double		weight = RowWeight(fcinfo, 3);
	CompensatedSum *cell = DirectStateForUpdate(fcinfo, CELLS);
	bool		y_true;
	bool		y_pred;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		return DirectStateDatum(fcinfo);
	y_true = label(PG_GETARG_DATUM(1), "y_true");
	y_pred = prediction(PG_GETARG_DATUM(2), "y_pred");
	SumAdd(&cell[2 * y_true + y_pred], weight);
	return DirectStateDatum(fcinfo);
}

PG_FUNCTION_INFO_V1(mleval_label_counts_trans_bool_bool);
Datum
mleval_label_counts_trans_bool_bool(PG_FUNCTION_ARGS)
{
	return CountRow(fcinfo, BooleanClass, BooleanClass);
}

PG_FUNCTION_INFO_V1(mleval_label_counts_trans_bool_float);
Datum
mleval_label_counts_trans_bool_float(PG_FUNCTION_ARGS)
{
	return CountRow(fcinfo, BooleanClass, NumberClass);
}

PG_FUNCTION_INFO_V1(mleval_label_counts_trans_float_bool);
Datum
mleval_label_counts_trans_float_bool(PG_FUNCTION_ARGS)
{
	return CountRow(fcinfo, NumberClass, BooleanClass);
}

PG_FUNCTION_INFO_V1(mleval_label_counts_trans_float_float);
Datum
mleval_label_counts_trans_float_float(PG_FUNCTION_ARGS)
{
	return CountRow(fcinfo, NumberClass, NumberClass);
}

/* Of the labels of a column of text, those of two classes are these. */
PG_FUNCTION_INFO_V1(mleval_label_counts_trans_text);
Datum
mleval_label_counts_trans_text(PG_FUNCTION_ARGS)
{
	return CountRow(fcinfo, TextClass, TextClass);
}

PG_FUNCTION_INFO_V1(mleval_label_counts_combine);
Datum
mleval_label_counts_combine(PG_FUNCTION_ARGS)
{
	return DirectStateCombine(fcinfo, CELLS);
}

PG_FUNCTION_INFO_V1(mleval_label_counts_accuracy_score);
Datum
mleval_label_counts_accuracy_score(PG_FUNCTION_ARGS)
{
	double		cell[CELLS];
	double		right;

	DirectStateValues(fcinfo, CELLS, cell);
	right = cell[TRUE_NEGATIVE] + cell[TRUE_POSITIVE];
	return DirectShare(fcinfo, right, right + (cell[FALSE_POSITIVE] + cell[FALSE_NEGATIVE]));
}

PG_FUNCTION_INFO_V1(mleval_label_counts_precision_score);
Datum
mleval_label_counts_precision_score(PG_FUNCTION_ARGS)
{
	double		cell[CELLS];

	DirectStateValues(fcinfo, CELLS, cell);
	return DirectShare(fcinfo, cell[TRUE_POSITIVE], cell[TRUE_POSITIVE] + cell[FALSE_POSITIVE]);
}

PG_FUNCTION_INFO_V1(mleval_label_counts_recall_score);
Datum
mleval_label_counts_recall_score(PG_FUNCTION_ARGS)
{
	double		cell[CELLS];

	DirectStateValues(fcinfo, CELLS, cell);
	return DirectShare(fcinfo, cell[TRUE_POSITIVE], cell[TRUE_POSITIVE] + cell[FALSE_NEGATIVE]);
}

PG_FUNCTION_INFO_V1(mleval_label_counts_f1_score);
Datum
mleval_label_counts_f1_score(PG_FUNCTION_ARGS)
{
	double		cell[CELLS];
	double		hits;

	DirectStateValues(fcinfo, CELLS, cell);
	hits = 2.0 * cell[TRUE_POSITIVE];
	return DirectShare(fcinfo, hits, hits + (cell[FALSE_POSITIVE] + cell[FALSE_NEGATIVE]));
}

PG_FUNCTION_INFO_V1(mleval_label_counts_specificity_score);
Datum
mleval_label_counts_specificity_score(PG_FUNCTION_ARGS)
{
	double		cell[CELLS];

	DirectStateValues(fcinfo, CELLS, cell);
	return DirectShare(fcinfo, cell[TRUE_NEGATIVE], cell[TRUE_NEGATIVE] + cell[FALSE_POSITIVE]);
}

static Datum
NumberDatum(FunctionCallInfo fcinfo, double value)
{
	if (isnan(value))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(value);
}

PG_FUNCTION_INFO_V1(mleval_label_counts_balanced_accuracy_score);
Datum
mleval_label_counts_balanced_accuracy_score(PG_FUNCTION_ARGS)
{
	double		cell[CELLS];
	ClassCounts class[2];
	Classification classes;

	DirectStateValues(fcinfo, CELLS, cell);
	classes = TwoClasses(cell, class);
	return NumberDatum(fcinfo, TrueClasses(&classes) > 0 ? BalancedAccuracy(&classes, false) : NAN);
}

PG_FUNCTION_INFO_V1(mleval_label_counts_matthews_corrcoef);
Datum
mleval_label_counts_matthews_corrcoef(PG_FUNCTION_ARGS)
{
	double		cell[CELLS];
	ClassCounts class[2];
	Classification classes;

	DirectStateValues(fcinfo, CELLS, cell);
	classes = TwoClasses(cell, class);
	return NumberDatum(fcinfo, TrueClasses(&classes) > 1 && PredictedClasses(&classes) > 1 ? MatthewsCorrcoef(&classes) : NAN);
}

PG_FUNCTION_INFO_V1(mleval_label_counts_cohen_kappa_score);
Datum
mleval_label_counts_cohen_kappa_score(PG_FUNCTION_ARGS)
{
	double		cell[CELLS];
	ClassCounts class[2];
	CompensatedSum observed = {0};

	DirectStateValues(fcinfo, CELLS, cell);
	TwoClasses(cell, class);
	SumAdd(&observed, cell[FALSE_POSITIVE]);
	SumAdd(&observed, cell[FALSE_NEGATIVE]);
	return NumberDatum(fcinfo, CohenKappa((CompensatedSum[2]) {class[0].support, class[1].support},
										  (CompensatedSum[2]) {class[0].predicted, class[1].predicted}, 2, &observed, KAPPA_NONE));
}
