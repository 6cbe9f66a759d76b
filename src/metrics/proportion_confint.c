/*
 * proportion_confint.c
 *		Intervals of the metrics that are proportions of rows or made of such, and
 *		how many rows an interval needs.
 */
#include "postgres.h"

#include <math.h>

#include "classification.h"
#include "intervals.h"
#include "label_options.h"
#include "miscadmin.h"
#include "proportion_confint.h"
#include "stats/normal.h"
#include "utils/builtins.h"
#include "utils/float.h"

#define POS_LABEL_ARG 4

/* Weight of rows, and of those among them that count. */
typedef struct Proportion
{
	double		successes;
	double		trials;
} Proportion;

/*
 * A metric as offset + scale * the sum of proportions of rows that have nothing to
 * do with each other, one for most; F1 is 2p / (1 + p) of its only one.
 */
typedef struct Shares
{
	Proportion *share;
	uint32		count;
	double		scale;
	double		offset;
	bool		harmonic;
} Shares;

/* Its cells, as bits. */
enum
{
	TP = 1,
	FP = 2,
	FN = 4,
	TN = 8,
	ALL = TP | FP | FN | TN
};

typedef enum MetricShape
{
	RIGHT,						/* of all rows: those that are right, or wrong */
	WRONG,
	RECALLS,					/* the mean of every class's recall */
	OF_A_CLASS,					/* of one class against all others */
	OF_TWO_CLASSES,				/* of two, or of one that is named against all others */
	HARMONIC,					/* 2p / (1 + p), of such */
	SUM_LESS_ONE				/* of two proportions, of such */
} MetricShape;

/* Which rows count among which, of one proportion or two. */
static const struct
{
	const char *name;
	MetricShape shape;
	int			cells[2][2];
}			metrics[] = {
	{"accuracy_score", RIGHT, {{0}}},
	{"zero_one_loss", WRONG, {{0}}},
	{"hamming_loss", WRONG, {{0}}},
	{"balanced_accuracy_score", RECALLS, {{0}}},
	{"prevalence", OF_A_CLASS, {{TP | FN, ALL}}},
	{"selection_rate", OF_A_CLASS, {{TP | FP, ALL}}},
	{"precision_score", OF_TWO_CLASSES, {{TP, TP | FP}}},
	{"recall_score", OF_TWO_CLASSES, {{TP, TP | FN}}},
	{"specificity_score", OF_TWO_CLASSES, {{TN, TN | FP}}},
	{"negative_predictive_value", OF_TWO_CLASSES, {{TN, TN | FN}}},
	{"false_positive_rate", OF_TWO_CLASSES, {{FP, TN | FP}}},
	{"false_negative_rate", OF_TWO_CLASSES, {{FN, TP | FN}}},
	{"false_discovery_rate", OF_TWO_CLASSES, {{FP, TP | FP}}},
	{"false_omission_rate", OF_TWO_CLASSES, {{FN, TN | FN}}},
	{"jaccard_score", OF_TWO_CLASSES, {{TP, TP | FP | FN}}},
	{"f1_score", HARMONIC, {{TP, TP | FP | FN}}},
	{"informedness", SUM_LESS_ONE, {{TP, TP | FN}, {TN, TN | FP}}},
	{"markedness", SUM_LESS_ONE, {{TP, TP | FP}, {TN, TN | FN}}},
};

static const ProportionMethod methods[] = {
	{"wilson", WilsonInterval, "wilson, assumes independent rows", "MOVER of wilson, assumes independent rows"},
	{"agresti_coull", AgrestiCoullInterval, "agresti_coull, assumes independent rows", "MOVER of agresti_coull, assumes independent rows"},
	{"clopper_pearson", ClopperPearsonInterval, "clopper_pearson, assumes independent rows", "MOVER of clopper_pearson, assumes independent rows"},
};

/* Its place among the metrics, or -1. */
static int
MetricNamed(const char *name)
{
	for (int i = 0; i < (int) lengthof(metrics); i++)
		if (strcmp(name, metrics[i].name) == 0)
			return i;
	return -1;
}

bool
IsProportion(const char *metric)
{
	return MetricNamed(metric) >= 0;
}

/* The function that a metric of a matrix has for its interval, which covers better than the bootstrap's; or NULL. */
static const char *
IntervalElsewhere(const char *metric)
{
	static const char *const own[][2] = {{"fbeta_score", "fbeta_confint"}, {"matthews_corrcoef", "matthews_corrcoef_confint"},
	{"cohen_kappa_score", "cohen_kappa_confint"}, {"mean_cost", "mean_cost_confint"}};

	for (int i = 0; i < (int) lengthof(own); i++)
		if (strcmp(metric, own[i][0]) == 0)
			return own[i][1];
	return NULL;
}

/* Which of the metrics; an error that lists them. */
static int
MetricOption(FunctionCallInfo fcinfo, int arg)
{
	char	   *given = text_to_cstring(PG_GETARG_TEXT_PP(arg));
	int			metric = MetricNamed(given);
	StringInfoData known;

	if (metric >= 0)
		return metric;
	initStringInfo(&known);
	for (int i = 0; i < (int) lengthof(metrics); i++)
		appendStringInfo(&known, "%s%s", i == 0 ? "" : i + 1 < (int) lengthof(metrics) ? ", " : " and ", metrics[i].name);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("metric \"%s\" is not made of proportions of rows", given),
			 errdetail("Those are %s.", known.data),
			 errhint("For %s there is mleval.%s.", IntervalElsewhere(given) == NULL ? "others" : given, IntervalElsewhere(given) == NULL ? "bootstrap_confint" : IntervalElsewhere(given))));
	pg_unreachable();
}

const ProportionMethod *
ProportionMethodOption(FunctionCallInfo fcinfo, int arg)
{
	char	   *given = text_to_cstring(PG_GETARG_TEXT_PP(arg));

	for (int i = 0; i < (int) lengthof(methods); i++)
		if (strcmp(given, methods[i].name) == 0)
			return &methods[i];
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized method: \"%s\"", given),
			 errhint("It is one of \"wilson\", \"agresti_coull\", \"clopper_pearson\".")));
	pg_unreachable();
}

const ProportionMethod *
DefaultProportionMethod(void)
{
	return &methods[0];
}

/* What is left of a weight, never below 0. */
static double
Rest(CompensatedSum whole, const CompensatedSum *part)
{
	SumAdd(&whole, -SumValue(part));
	return Max(0.0, SumValue(&whole));
}

TwoByTwo
CellsOfClass(const ConfusionMatrix *matrix, const Classification *classes, text *pos_label, bool of_two)
{
	ClassCounts positive;
	TwoByTwo	cells;
	double		others;

	if (of_two && pos_label == NULL)
		CheckTwoClasses(matrix, classes, "without pos_label this proportion is",
						"Name the class that is compared with all others, as in pos_label => 'a'; true and false are the labels 1 and 0.");
	if (pos_label == NULL)
		pos_label = cstring_to_text("1");
	positive = KnownClass(matrix, classes, pos_label);
	others = Rest(classes->weight, &positive.support);
	cells.true_positives = SumValue(&positive.true_positives);
	cells.false_negatives = Rest(positive.support, &positive.true_positives);
	cells.false_positives = Min(others, Rest(positive.predicted, &positive.true_positives));
	cells.true_negatives = others - cells.false_positives;
	return cells;
}

static double
Cells(const TwoByTwo *cells, int parts)
{
	return (parts & TP ? cells->true_positives : 0.0) + (parts & FP ? cells->false_positives : 0.0) +
		(parts & FN ? cells->false_negatives : 0.0) + (parts & TN ? cells->true_negatives : 0.0);
}

/* The recall of every class that occurs, each an equal part of balanced accuracy. */
static Shares
Recalls(const Classification *classes)
{
	Shares		shares = {.share = palloc(sizeof(Proportion) * (classes->count + 1))};

	for (uint32 i = 0; i < classes->count; i++)
	{
		const ClassCounts *class = &classes->class[i];

		if (SumValue(&class->support) > 0)
			shares.share[shares.count++] = (Proportion) {SumValue(&class->true_positives), SumValue(&class->support)};
	}
	shares.scale = 1.0 / shares.count;
	return shares;
}

/* The share that is right, or wrong. */
static Proportion
Right(const Classification *classes, bool right)
{
	double		weight = SumValue(&classes->weight);

	return (Proportion) {right ? SumValue(&classes->correct) : Rest(classes->weight, &classes->correct), weight};
}

static Shares
SharesOf(const ConfusionMatrix *matrix, const Classification *classes, int metric, text *pos_label)
{
	MetricShape shape = metrics[metric].shape;
	Shares		shares = {.count = 1, .scale = 1.0, .harmonic = shape == HARMONIC};
	TwoByTwo	cells;

	if (shape == RECALLS)
		return Recalls(classes);
	shares.share = palloc(sizeof(Proportion) * 2);
	if (shape == RIGHT || shape == WRONG)
	{
		shares.share[0] = Right(classes, shape == RIGHT);
		return shares;
	}
	cells = CellsOfClass(matrix, classes, pos_label, shape != OF_A_CLASS);
	if (shape == SUM_LESS_ONE)
	{
		shares.count = 2;
		shares.offset = -1.0;
	}
	for (uint32 i = 0; i < shares.count; i++)
		shares.share[i] = (Proportion) {Cells(&cells, metrics[metric].cells[i][0]), Cells(&cells, metrics[metric].cells[i][1])};
	return shares;
}

/* The weight of the rows that the metric is of; 0 if a proportion has none. */
static double
Trials(const Shares *shares)
{
	double		trials = 0.0;

	for (uint32 i = 0; i < shares->count; i++)
	{
		if (shares->share[i].trials <= 0)
			return 0.0;
		trials += shares->share[i].trials;
	}
	return trials;
}

/* Of a single proportion; a metric that rises with it has its ends where it has. */
static void
OneInterval(Estimate *estimate, const Shares *shares, double rows_per_weight, ProportionInterval interval_of)
{
	const Proportion *share = &shares->share[0];
	double		p = Min(1.0, share->successes / share->trials);
	double		n = share->trials * rows_per_weight;
	ShareInterval interval = interval_of(n * p, n, estimate->level);

	estimate->value = p;
	estimate->lower = interval.lower;
	estimate->upper = interval.upper;
	if (shares->harmonic)
	{
		estimate->value = 2.0 * share->successes / (share->successes + share->trials);
		estimate->lower = Min(estimate->value, 2.0 * interval.lower / (1.0 + interval.lower));
		estimate->upper = Max(estimate->value, 2.0 * interval.upper / (1.0 + interval.upper));
	}
}

/*
 * Of a sum: the distances of the proportions' own ends, squared and added, as
 * variances are (MOVER: Newcombe 1998, Stat. Med. 17:873; Zou and Donner 2008,
 * Stat. Med. 27:1693).
 */
static void
SumInterval(Estimate *estimate, const Shares *shares, double rows_per_weight, ProportionInterval interval_of)
{
	double		sum = 0.0;
	double		below = 0.0;
	double		above = 0.0;

	for (uint32 i = 0; i < shares->count; i++)
	{
		double		p = Min(1.0, shares->share[i].successes / shares->share[i].trials);
		double		n = shares->share[i].trials * rows_per_weight;
		ShareInterval interval = interval_of(n * p, n, estimate->level);

		CHECK_FOR_INTERRUPTS();
		sum += p;
		below = hypot(below, p - interval.lower);
		above = hypot(above, interval.upper - p);
	}
	estimate->value = shares->offset + shares->scale * sum;
	estimate->lower = Max(shares->offset, estimate->value - shares->scale * below);
	estimate->upper = Min(1.0, estimate->value + shares->scale * above);
}

/* The options of an interval. */
typedef struct Asked
{
	int			metric;
	const ProportionMethod *method;
	double		level;
	double		design_effect;
	text	   *pos_label;		/* NULL: 1, of two labels */
} Asked;

static Estimate
EstimateAsked(ConfusionMatrix *matrix, const Asked *asked)
{
	const Totals *total = &matrix->total[ROW_LABELLED];
	Estimate	estimate = {.value = NAN, .lower = NAN, .upper = NAN, .level = asked->level, .n_eff = NAN,
		.method = asked->method->described, .reason = MatrixNoLabels(matrix)};

	if (estimate.reason == NULL)
	{
		Classification classes = MatrixClasses(matrix);
		Shares		shares = SharesOf(matrix, &classes, asked->metric, asked->pos_label);
		double		trials = Trials(&shares);

		if (shares.count > 1)
			estimate.method = asked->method->summed;
		estimate.n = TotalsUnweighted(total) ? (int64) trials : total->n;
		if (trials <= 0)
			estimate.reason = "no row that the proportion is of";
		else
		{
			double		rows_per_weight = TotalsEffective(total) / SumValue(&total->w) / asked->design_effect;

			estimate.n_eff = TotalsEffective(total) * (trials / SumValue(&total->w)) / asked->design_effect;
			if (shares.count == 1)
				OneInterval(&estimate, &shares, rows_per_weight, asked->method->interval);
			else
				SumInterval(&estimate, &shares, rows_per_weight, asked->method->interval);
		}
	}
	return estimate;
}

Estimate
ProportionEstimate(ConfusionMatrix *matrix, const char *metric, double level, double design_effect)
{
	Asked		asked = {.metric = MetricNamed(metric), .method = DefaultProportionMethod(), .level = level, .design_effect = design_effect};

	return EstimateAsked(matrix, &asked);
}

/* Of options that may not be NULL, is one? */
static bool
AnyNull(FunctionCallInfo fcinfo)
{
	for (int arg = 0; arg < PG_NARGS(); arg++)
		if (arg != POS_LABEL_ARG && PG_ARGISNULL(arg))
			return true;
	return false;
}

/* proportion_confint(cm, metric, method, level, pos_label, design_effect); without pos_label it is 1, of two labels */
PG_FUNCTION_INFO_V1(mleval_proportion_confint);
Datum
mleval_proportion_confint(PG_FUNCTION_ARGS)
{
	Asked		asked;
	Estimate	estimate;

	if (AnyNull(fcinfo))
		PG_RETURN_NULL();
	asked = (Asked) {.metric = MetricOption(fcinfo, 1), .method = ProportionMethodOption(fcinfo, 2), .design_effect = DesignEffectOption(fcinfo, 5),
		.level = LevelOption(fcinfo, 3), .pos_label = PG_ARGISNULL(POS_LABEL_ARG) ? NULL : PG_GETARG_TEXT_PP(POS_LABEL_ARG)};
	estimate = EstimateAsked(PG_GETARG_CONFUSION_MATRIX(0), &asked);
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
