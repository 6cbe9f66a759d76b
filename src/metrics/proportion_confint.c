/*
 * proportion_confint.c
 *		Intervals of the metrics that are proportions of rows, and how many rows
 *		an interval needs.
 */
#include "postgres.h"

#include <math.h>

#include "classification.h"
#include "estimate.h"
#include "label_options.h"
#include "stats/normal.h"
#include "stats/proportion.h"
#include "utils/builtins.h"
#include "utils/float.h"

/* Weight of rows, and of those among them that count. */
typedef struct Proportion
{
	double		successes;
	double		trials;
} Proportion;

typedef enum ProportionMetric
{
	ACCURACY,
	PRECISION,
	RECALL,
	SPECIFICITY,
	PROPORTION_METRICS
} ProportionMetric;

static const char *const metric_name[PROPORTION_METRICS] = {"accuracy_score", "precision_score", "recall_score", "specificity_score"};

static const struct
{
	const char *name;
	ShareInterval (*interval) (double successes, double n, double level);
	const char *described;
}			methods[] = {
	{"wilson", WilsonInterval, "wilson, assumes independent rows"},
	{"agresti_coull", AgrestiCoullInterval, "agresti_coull, assumes independent rows"},
	{"clopper_pearson", ClopperPearsonInterval, "clopper_pearson, assumes independent rows"},
};

static ProportionMetric
MetricOption(FunctionCallInfo fcinfo, int arg)
{
	char	   *given = text_to_cstring(PG_GETARG_TEXT_PP(arg));

	for (int i = 0; i < PROPORTION_METRICS; i++)
		if (strcmp(given, metric_name[i]) == 0)
			return (ProportionMetric) i;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("metric \"%s\" is not a proportion of rows", given),
			 errdetail("Those are accuracy_score, precision_score, recall_score and specificity_score."),
			 errhint("For others there is mleval.bootstrap_confint.")));
	pg_unreachable();
}

static int
MethodOption(FunctionCallInfo fcinfo, int arg)
{
	char	   *given = text_to_cstring(PG_GETARG_TEXT_PP(arg));

	for (int i = 0; i < (int) lengthof(methods); i++)
		if (strcmp(given, methods[i].name) == 0)
			return i;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized method: \"%s\"", given),
			 errhint("It is one of \"wilson\", \"agresti_coull\", \"clopper_pearson\".")));
	pg_unreachable();
}

/* What is left of a weight, never below 0. */
static double
Rest(CompensatedSum whole, const CompensatedSum *part)
{
	SumAdd(&whole, -SumValue(part));
	return Max(0.0, SumValue(&whole));
}

static Proportion
ProportionOf(const ConfusionMatrix *matrix, const Classification *classes, ProportionMetric metric, text *pos_label)
{
	ClassCounts positive;
	double		others;

	if (metric == ACCURACY)
		return (Proportion) {SumValue(&classes->correct), SumValue(&classes->weight)};
	CheckTwoClasses(matrix, classes, "this proportion is",
					"Of one class among more, count its rows: mleval.confusion_matrix(y_true = 'a', y_pred = 'a').");
	positive = PositiveClass(matrix, classes, pos_label);
	if (metric == PRECISION)
		return (Proportion) {SumValue(&positive.true_positives), SumValue(&positive.predicted)};
	if (metric == RECALL)
		return (Proportion) {SumValue(&positive.true_positives), SumValue(&positive.support)};
	others = Rest(classes->weight, &positive.support);
	return (Proportion) {others - Min(others, Rest(positive.predicted, &positive.true_positives)), others};
}

/* proportion_confint(cm, metric, method, level, pos_label, design_effect) */
PG_FUNCTION_INFO_V1(mleval_proportion_confint);
Datum
mleval_proportion_confint(PG_FUNCTION_ARGS)
{
	ConfusionMatrix *matrix = PG_GETARG_CONFUSION_MATRIX(0);
	ProportionMetric metric = MetricOption(fcinfo, 1);
	int			method = MethodOption(fcinfo, 2);
	double		design_effect = DesignEffectOption(fcinfo, 5);
	const Totals *total = &matrix->total[ROW_LABELLED];
	Estimate	estimate = {.value = NAN, .lower = NAN, .upper = NAN, .level = LevelOption(fcinfo, 3), .n_eff = NAN,
		.method = methods[method].described, .reason = MatrixNoLabels(matrix)};

	if (estimate.reason == NULL)
	{
		Classification classes = MatrixClasses(matrix);
		Proportion	proportion = ProportionOf(matrix, &classes, metric, PG_GETARG_TEXT_PP(4));

		estimate.n = TotalsUnweighted(total) ? (int64) proportion.trials : total->n;
		if (proportion.trials <= 0)
			estimate.reason = "no row that the proportion is of";
		else
		{
			double		n = TotalsEffective(total) * (proportion.trials / SumValue(&total->w)) / design_effect;
			ShareInterval interval;

			estimate.value = Min(1.0, proportion.successes / proportion.trials);
			interval = methods[method].interval(n * estimate.value, n, estimate.level);
			estimate.n_eff = n;
			estimate.lower = interval.lower;
			estimate.upper = interval.upper;
		}
	}
	return EstimateGetDatum(fcinfo, &estimate);
}

static void
CheckWithin(double value, const char *name, double lowest, double highest)
{
	if (!(value > lowest && value < highest))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must lie between %g and %g", name, lowest, highest),
				 errdetail("Got %s.", float8out_internal(value))));
}

/* Rows, rounded up; an error if they are more than can be counted. */
static Datum
RowsDatum(double rows)
{
	if (!(rows < (double) MAX_ROWS))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("more rows are required than can be counted"),
				 errhint("Choose a wider interval.")));
	PG_RETURN_INT64((int64) ceil(rows));
}

/* required_sample_size(proportion, half_width, level, design_effect): Wald's interval, as statsmodels */
PG_FUNCTION_INFO_V1(mleval_proportion_required_sample_size);
Datum
mleval_proportion_required_sample_size(PG_FUNCTION_ARGS)
{
	double		proportion = PG_GETARG_FLOAT8(0);
	double		half_width = PG_GETARG_FLOAT8(1);
	double		z = NormalInterval(LevelOption(fcinfo, 2));
	double		design_effect = DesignEffectOption(fcinfo, 3);

	CheckWithin(proportion, "proportion", 0, 1);
	CheckWithin(half_width, "half_width", 0, 1);
	return RowsDatum(proportion * (1.0 - proportion) * (z / half_width) * (z / half_width) * design_effect);
}

/*
 * required_sample_size_auc(auc, half_width, prevalence, level, design_effect)
 *
 * The variance that Hanley and McNeil 1982 give for exponential scores, solved
 * for the number of rows of both classes: a quadratic.
 */
PG_FUNCTION_INFO_V1(mleval_proportion_required_sample_size_auc);
Datum
mleval_proportion_required_sample_size_auc(PG_FUNCTION_ARGS)
{
	double		auc = PG_GETARG_FLOAT8(0);
	double		half_width = PG_GETARG_FLOAT8(1);
	double		prevalence = PG_GETARG_FLOAT8(2);
	double		z = NormalInterval(LevelOption(fcinfo, 3));
	double		design_effect = DesignEffectOption(fcinfo, 4);
	double		variance = half_width / z * (half_width / z);
	double		of_positives;
	double		of_negatives;
	double		linear;
	double		constant;

	CheckWithin(auc, "auc", 0, 1);
	CheckWithin(half_width, "half_width", 0, 1);
	CheckWithin(prevalence, "prevalence", 0, 1);
	of_positives = auc / (2.0 - auc) - auc * auc;
	of_negatives = 2.0 * auc * auc / (1.0 + auc) - auc * auc;
	/* variance * n^2 = linear * n + constant, n rows with p n positives and q n negatives */
	linear = of_positives / (1.0 - prevalence) + of_negatives / prevalence;
	constant = (auc * (1.0 - auc) - of_positives - of_negatives) / (prevalence * (1.0 - prevalence));
	return RowsDatum(Max(0.0, (linear + sqrt(linear * linear + 4.0 * variance * constant)) / (2.0 * variance)) * design_effect);
}
