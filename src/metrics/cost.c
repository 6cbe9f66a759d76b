/*
 * cost.c
 *		total_cost(cm, cost) and mean_cost(cm, cost): what right and wrong predictions cost, or are worth.
 */
#include "postgres.h"

#include <math.h>

#include "classification.h"
#include "cost.h"
#include "label_options.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

#define COST_SHAPE "It is an object of the true labels, each an object of the predicted ones: {\"0\": {\"0\": 0, \"1\": 1}, \"1\": {\"0\": 20, \"1\": 0}}."

void
CheckCost(CostArgument cost)
{
	if (!JB_ROOT_IS_OBJECT(cost.json))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s is not a JSON object", cost.name),
				 errdetail(COST_SHAPE)));
}

static void
NoCost(int sqlstate, CostArgument cost, const Label *y_true, const Label *y_pred, const char *problem)
{
	ereport(ERROR,
			(errcode(sqlstate),
			 errmsg("%s %s y_true %s, y_pred %s", cost.name, problem, LabelText(y_true), LabelText(y_pred)),
			 errdetail(COST_SHAPE),
			 errhint("Every pair of labels that occurs needs a number, the right ones too; true and false are the labels 1 and 0.")));
}

/* The member of an object, or NULL: under the label itself first. */
static JsonbValue *
Member(JsonbContainer *object, const Label *label, bool binary)
{
	static const char *const boolean[2][2] = {{"false", "f"}, {"true", "t"}};
	JsonbValue *member = getKeyJsonValueFromContainer(object, label->bytes, (int) label->length, NULL);

	for (int i = 0; binary && member == NULL && i < 2; i++)
	{
		const char *name = boolean[label->bytes[0] == '1'][i];

		member = getKeyJsonValueFromContainer(object, name, (int) strlen(name), NULL);
	}
	return member;
}

double
CostOfPair(CostArgument cost, const Label *y_true, const Label *y_pred, bool binary)
{
	JsonbValue *row = Member(&cost.json->root, y_true, binary);
	JsonbValue *cell = NULL;
	double		value;

	if (row != NULL && row->type == jbvBinary && JsonContainerIsObject(row->val.binary.data))
		cell = Member(row->val.binary.data, y_pred, binary);
	if (cell == NULL)
		NoCost(ERRCODE_INVALID_PARAMETER_VALUE, cost, y_true, y_pred, "has nothing for");
	if (cell->type != jbvNumeric)
		NoCost(ERRCODE_INVALID_PARAMETER_VALUE, cost, y_true, y_pred, "has no number for");
	value = DatumGetFloat8(DirectFunctionCall1(numeric_float8_no_overflow, NumericGetDatum(cell->val.numeric)));
	if (isinf(value))
		NoCost(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE, cost, y_true, y_pred, "has a number beyond double precision for");
	return value;
}

CostLimits
CostLimitsOf(CostArgument cost)
{
	CostLimits	limits = {INFINITY, -INFINITY};
	JsonbIterator *iterator = JsonbIteratorInit(&cost.json->root);
	JsonbIteratorToken token;
	JsonbValue	found;
	int			depth = 0;

	while ((token = JsonbIteratorNext(&iterator, &found, false)) != WJB_DONE)
	{
		double		value;

		depth += (token == WJB_BEGIN_OBJECT || token == WJB_BEGIN_ARRAY) - (token == WJB_END_OBJECT || token == WJB_END_ARRAY);
		if (token != WJB_VALUE || depth != 2 || found.type != jbvNumeric)
			continue;
		value = DatumGetFloat8(DirectFunctionCall1(numeric_float8_no_overflow, NumericGetDatum(found.val.numeric)));
		if (isinf(value))
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("%s has a number beyond double precision", cost.name),
					 errdetail(COST_SHAPE)));
		limits.least = Min(limits.least, value);
		limits.most = Max(limits.most, value);
	}
	return limits;
}

static Metric
TotalCost(ConfusionMatrix *matrix, CostArgument cost)
{
	CompensatedSum total = {0};
	bool		binary = MatrixIsBinary(matrix);

	CheckCost(cost);
	if (MatrixNoLabels(matrix) != NULL)
		return METRIC_UNDEFINED(MatrixNoLabels(matrix));
	ConfusionMatrixSort(matrix);
	for (uint32 i = 0; i < matrix->count; i++)
	{
		const ConfusionCell *cell = &matrix->cell[i];
		double		weight = SumValue(&cell->weight);

		if (ConfusionCellKind(cell) == ROW_LABELLED && weight > 0)
			SumAdd(&total, weight * CostOfPair(cost, &matrix->labels.label[cell->y_true - 1], &matrix->labels.label[cell->y_pred - 1], binary));
	}
	if (!isfinite(SumValue(&total)))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("the %s is beyond double precision", cost.name)));
	return METRIC_VALUE(SumValue(&total));
}

Metric
MeanCostMetric(ConfusionMatrix *matrix, CostArgument cost)
{
	Metric		metric = TotalCost(matrix, cost);

	if (metric.reason == NULL)
		metric.value /= SumValue(&matrix->total[ROW_LABELLED].w);
	return metric;
}

PG_FUNCTION_INFO_V1(mleval_cost_total);
Datum
mleval_cost_total(PG_FUNCTION_ARGS)
{
	return MetricDatum(fcinfo, TotalCost(PG_GETARG_CONFUSION_MATRIX(0), (CostArgument) {PG_GETARG_JSONB_P(1), "cost"}));
}

PG_FUNCTION_INFO_V1(mleval_cost_mean);
Datum
mleval_cost_mean(PG_FUNCTION_ARGS)
{
	return MetricDatum(fcinfo, MeanCostMetric(PG_GETARG_CONFUSION_MATRIX(0), (CostArgument) {PG_GETARG_JSONB_P(1), "cost"}));
}
