/*
 * fbeta_confint.c
 *		fbeta_confint(cm, beta, level, pos_label, design_effect): how sure F-beta is.
 */
#include "postgres.h"

#include <math.h>

#include "classification.h"
#include "label_options.h"
#include "proportion_confint.h"
#include "stats/fbeta_interval.h"
#include "stats/normal.h"

#define POS_LABEL_ARG 3

/* What F-beta is of: with beta 0 positives that are missed are not, with an infinite one those that are none. */
static double
WeightOf(const TwoByTwo *cells, double beta)
{
	return cells->true_positives + (beta > 0 ? cells->false_negatives : 0.0) + (isinf(beta) ? 0.0 : cells->false_positives);
}

static void
PutInterval(Estimate *estimate, const ConfusionMatrix *matrix, const TwoByTwo *cells, double beta, double design_effect)
{
	const Totals *total = &matrix->total[ROW_LABELLED];
	double		weight = WeightOf(cells, beta);
	double		rows_per_weight = TotalsEffective(total) / SumValue(&total->w) / design_effect;
	FbetaRows	rows = {.true_positives = cells->true_positives * rows_per_weight, .false_negatives = cells->false_negatives * rows_per_weight,
		.false_positives = cells->false_positives * rows_per_weight, .beta = beta, .memory = matrix->labels.memory};
	ShareInterval interval;

	estimate->n = TotalsUnweighted(total) ? (int64) weight : total->n;
	if (!(weight > 0))
	{
		estimate->reason = "no row of the class, and none predicted to be";
		return;
	}
	interval = FbetaInterval(&rows, NormalInterval(estimate->level));
	estimate->n_eff = weight * rows_per_weight;
	estimate->value = FBeta(cells->true_positives, cells->true_positives + cells->false_negatives, cells->true_positives + cells->false_positives, beta);
	estimate->lower = fmin(interval.lower, estimate->value);
	estimate->upper = fmax(interval.upper, estimate->value);
}

static bool
AnyNull(FunctionCallInfo fcinfo)
{
	for (int arg = 0; arg < PG_NARGS(); arg++)
		if (arg != POS_LABEL_ARG && PG_ARGISNULL(arg))
			return true;
	return false;
}

PG_FUNCTION_INFO_V1(mleval_fbeta_confint);
Datum
mleval_fbeta_confint(PG_FUNCTION_ARGS)
{
	Estimate	estimate = {.value = NAN, .lower = NAN, .upper = NAN, .n_eff = NAN, .method = "score, assumes independent rows"};
	ConfusionMatrix *matrix;
	double		beta;
	double		design_effect;

	if (AnyNull(fcinfo))
		PG_RETURN_NULL();
	matrix = PG_GETARG_CONFUSION_MATRIX(0);
	beta = BetaOption(PG_GETARG_FLOAT8(1));
	estimate.level = LevelOption(fcinfo, 2);
	design_effect = DesignEffectOption(fcinfo, 4);
	estimate.reason = MatrixNoLabels(matrix);
	if (estimate.reason == NULL)
	{
		Classification classes = MatrixClasses(matrix);
		TwoByTwo	cells = CellsOfClass(matrix, &classes, PG_ARGISNULL(POS_LABEL_ARG) ? NULL : PG_GETARG_TEXT_PP(POS_LABEL_ARG), true);

		PutInterval(&estimate, matrix, &cells, beta, design_effect);
	}
	return EstimateGetDatum(fcinfo, &estimate);
}
