/*
 * agreement.c
 *		cohen_kappa_score(cm, labels, weights): agreement beyond chance; how sure that
 *		is, delta_confint.c says.
 */
#include "postgres.h"

#include <math.h>

#include "agreement.h"
#include "catalog/pg_type.h"
#include "label_options.h"
#include "utils/builtins.h"

static KappaWeights
WeightsOption(FunctionCallInfo fcinfo, int arg)
{
	static const char *const name[] = {"none", "linear", "quadratic"};
	char	   *given;

	if (PG_ARGISNULL(arg))
		return KAPPA_NONE;
	given = text_to_cstring(PG_GETARG_TEXT_PP(arg));
	for (int i = 0; i < (int) lengthof(name); i++)
		if (strcmp(given, name[i]) == 0)
			return (KappaWeights) i;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("weights \"%s\" are not known", given),
			 errdetail("They are one of none, linear and quadratic.")));
	pg_unreachable();
}

/* Labels of the question, and where each of the matrix's is among them. */
typedef struct Scale
{
	uint32	   *place;			/* of each label of the matrix, from 1; 0: it is not asked for */
	uint32		count;
} Scale;

static Scale
ScaleOfClasses(const ConfusionMatrix *matrix, const Classification *classes)
{
	Scale		scale = {.place = palloc0(sizeof(uint32) * ((Size) matrix->labels.count + 1))};

	for (uint32 i = 0; i < classes->count; i++)
		scale.place[classes->class[i].label - 1] = ++scale.count;
	return scale;
}

static Scale
ScaleOfLabels(const ConfusionMatrix *matrix, ArrayType *labels)
{
	Scale		scale = {.place = palloc0(sizeof(uint32) * ((Size) matrix->labels.count + 1))};
	Datum	   *label;
	int			given;

	deconstruct_array(labels, TEXTOID, -1, false, TYPALIGN_INT, &label, NULL, &given);
	for (int i = 0; i < given; i++)
	{
		text	   *bytes = DatumGetTextPP(label[i]);
		uint32		number = LabelFind(&matrix->labels, VARDATA_ANY(bytes), VARSIZE_ANY_EXHDR(bytes));

		scale.count++;
		if (number == LABEL_NONE)
			continue;
		if (scale.place[number] != 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("labels has %s twice", LabelText(&matrix->labels.label[number])),
					 errdetail("Their order says how far labels are from each other.")));
		scale.place[number] = scale.count;
	}
	return scale;
}

static Agreement
CellsOfScale(const ConfusionMatrix *matrix, Scale scale, KappaWeights weights)
{
	Agreement	agreement = {.count = scale.count, .weights = weights};

	agreement.of_true = palloc0(sizeof(CompensatedSum) * ((Size) scale.count + 1));
	agreement.of_pred = palloc0(sizeof(CompensatedSum) * ((Size) scale.count + 1));
	agreement.cell = palloc(sizeof(AgreementCell) * ((Size) matrix->count + 1));
	for (uint32 i = 0; i < matrix->count; i++)
	{
		const ConfusionCell *cell = &matrix->cell[i];
		uint32		y_true;
		uint32		y_pred;

		if (ConfusionCellKind(cell) != ROW_LABELLED)
			continue;
		y_true = scale.place[cell->y_true - 1];
		y_pred = scale.place[cell->y_pred - 1];
		if (y_true == 0 || y_pred == 0)
			continue;
		SumMerge(&agreement.of_true[y_true - 1], &cell->weight);
		SumMerge(&agreement.of_pred[y_pred - 1], &cell->weight);
		SumMerge(&agreement.weight, &cell->weight);
		SumAddProduct(&agreement.observed, SumValue(&cell->weight), KappaDistance(y_true, y_pred, weights));
		agreement.cell[agreement.cells++] = (AgreementCell) {y_true - 1, y_pred - 1, SumValue(&cell->weight)};
	}
	return agreement;
}

Agreement
MatrixAgreement(FunctionCallInfo fcinfo, ConfusionMatrix *matrix, int labels_arg, int weights_arg)
{
	ArrayType  *labels = LabelsOption(fcinfo, labels_arg);
	KappaWeights weights = WeightsOption(fcinfo, weights_arg);
	Classification classes;

	if (matrix == NULL)
		return (Agreement) {0};
	classes = MatrixClasses(matrix);
	if (MatrixNoLabels(matrix) != NULL)
		return (Agreement) {.reason = MatrixNoLabels(matrix)};
	return CellsOfScale(matrix, labels != NULL ? ScaleOfLabels(matrix, labels) : ScaleOfClasses(matrix, &classes), weights);
}

Agreement
AgreementOfAll(ConfusionMatrix *matrix)
{
	Classification classes = MatrixClasses(matrix);

	if (MatrixNoLabels(matrix) != NULL)
		return (Agreement) {.reason = MatrixNoLabels(matrix)};
	return CellsOfScale(matrix, ScaleOfClasses(matrix, &classes), KAPPA_NONE);
}

Metric
KappaMetric(const Agreement *agreement)
{
	double		kappa;

	if (agreement->reason != NULL)
		return METRIC_UNDEFINED(agreement->reason);
	kappa = CohenKappa(agreement->of_true, agreement->of_pred, agreement->count, &agreement->observed, agreement->weights);
	if (isnan(kappa))
		return METRIC_UNDEFINED("labels and predictions are all the same: chance agrees too");
	return METRIC_VALUE(kappa);
}

PG_FUNCTION_INFO_V1(mleval_classification_cohen_kappa_score);
Datum
mleval_classification_cohen_kappa_score(PG_FUNCTION_ARGS)
{
	ConfusionMatrix *matrix = PG_ARGISNULL(0) ? NULL : PG_GETARG_CONFUSION_MATRIX(0);
	Agreement	agreement = MatrixAgreement(fcinfo, matrix, 1, 2);

	if (matrix == NULL)
		PG_RETURN_NULL();
	return MetricDatum(fcinfo, KappaMetric(&agreement));
}
