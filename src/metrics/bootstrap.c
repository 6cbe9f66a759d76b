/*
 * bootstrap.c
 *		What bootstrap_confint() asks for: the ends of an interval from the values of
 *		resamples, and the summaries without a row from which the jackknife learns.
 */
#include "postgres.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "classification.h"
#include "estimate.h"
#include "label_options.h"
#include "miscadmin.h"
#include "scores.h"
#include "stats/bootstrap.h"
#include "stats/score_sums.h"
#include "utils/array.h"

/* Finite numbers, at least one; an error otherwise. */
static const double *
Numbers(FunctionCallInfo fcinfo, int arg, uint32 *count)
{
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(arg);
	const double *number = (const double *) ARR_DATA_PTR(array);

	if (ARR_NDIM(array) != 1 || ARR_HASNULL(array) || ARR_ELEMTYPE(array) != FLOAT8OID)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("an array of numbers must have one dimension and no nulls")));
	*count = (uint32) ARR_DIMS(array)[0];
	for (uint32 i = 0; i < *count; i++)
		if (!isfinite(number[i]))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("an array of numbers must be of finite ones")));
	return number;
}

static Datum
NumbersDatum(const double *number, uint32 count)
{
	Datum	   *values = palloc(sizeof(Datum) * Max(count, 1));

	for (uint32 i = 0; i < count; i++)
		values[i] = Float8GetDatum(number[i]);
	return PointerGetDatum(construct_array(values, (int) count, FLOAT8OID, sizeof(float8), FLOAT8PASSBYVAL, TYPALIGN_DOUBLE));
}

/* _bootstrap_ends(drawn, value, level, acceleration): NULL acceleration is plain percentiles */
PG_FUNCTION_INFO_V1(mleval_bootstrap_ends);
Datum
mleval_bootstrap_ends(PG_FUNCTION_ARGS)
{
	uint32		count;
	const double *drawn;
	double		level;
	BootstrapEnds ends;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	drawn = Numbers(fcinfo, 0, &count);
	level = LevelOption(fcinfo, 2);
	for (uint32 i = 1; i < count; i++)
		if (drawn[i] < drawn[i - 1])
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("values of resamples must ascend")));
	if (PG_ARGISNULL(3))
		ends = PercentileEnds(drawn, count, level);
	else if (!BcaEnds(drawn, count, PG_GETARG_FLOAT8(1), PG_GETARG_FLOAT8(3), level, &ends))
		PG_RETURN_NULL();
	return NumbersDatum((double[]) {ends.lower, ends.upper}, 2);
}

/* _acceleration(left_out, rows) */
PG_FUNCTION_INFO_V1(mleval_bootstrap_acceleration);
Datum
mleval_bootstrap_acceleration(PG_FUNCTION_ARGS)
{
	uint32		count;
	uint32		rows_count;
	const double *left_out = Numbers(fcinfo, 0, &count);
	const double *rows = Numbers(fcinfo, 1, &rows_count);
	double		acceleration;

	if (rows_count != count)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("values and rows must be as many")));
	for (uint32 i = 0; i < count; i++)
		if (!(rows[i] > 0))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("rows must be positive")));
	acceleration = JackknifeAcceleration(left_out, rows, count);
	if (!isfinite(acceleration))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(acceleration);
}

/* Without one row of more, nothing changes; and counts add up exactly. */
#define MOST_ROWS 0x1p40

/* Rows that count as many as the weight of a part, of all that count together. */
typedef struct Scale
{
	double		rows;
	double		weight;
} Scale;

static Scale
ScaleOf(FunctionCallInfo fcinfo, const Totals *total, int arg)
{
	double		design_effect = DesignEffectOption(fcinfo, arg);
	double		weight = SumValue(&total->w);

	return (Scale) {.rows = weight > 0 ? Min(TotalsEffective(total) / design_effect, MOST_ROWS) : 0.0, .weight = weight};
}

static inline double
RowsOf(const Scale *scale, double weight)
{
	return weight > 0 ? weight * (scale->rows / scale->weight) : 0.0;
}

/* What is left of a part's rows without one of them. */
static inline double
WithoutOne(double rows)
{
	return Max(0.0, rows - 1.0);
}

/* As many rows, of equal weight, as there may be for it; returns the sum of their squares. */
static double
Put(Totals *total, double weight)
{
	double		n = ceil(weight);
	double		squares = weight * (weight / n);

	total->n += (int64) n;
	SumAdd(&total->w, weight);
	SumAdd(&total->w2, squares);
	return squares;
}

/*
 * So many parts are asked at most; of more, every third, fifth and so on, each for
 * its neighbours too, whose rows matter as much.  An odd number, so that both
 * classes of scores have their turn.
 */
#define MOST_PARTS 500

static Datum
AskedParts(double *rows, uint32 count)
{
	uint32		step = count / MOST_PARTS * 2 + 1;

	for (uint32 i = 0; i < count; i++)
		rows[i] = i % step == step / 2 ? rows[i] * step : 0.0;
	return NumbersDatum(rows, count);
}

/* _part_rows(cm, design_effect): effective rows of each labelled cell */
PG_FUNCTION_INFO_V1(mleval_bootstrap_part_rows_confusion_matrix);
Datum
mleval_bootstrap_part_rows_confusion_matrix(PG_FUNCTION_ARGS)
{
	ConfusionMatrix *matrix = PG_GETARG_CONFUSION_MATRIX(0);
	Scale		scale = ScaleOf(fcinfo, &matrix->total[ROW_LABELLED], 1);
	double	   *rows = palloc(sizeof(double) * (matrix->count + 1));
	uint32		count = 0;

	ConfusionMatrixSort(matrix);
	for (uint32 i = 0; i < matrix->count; i++)
	{
		double		of_cell = RowsOf(&scale, SumValue(&matrix->cell[i].weight));

		if (ConfusionCellKind(&matrix->cell[i]) == ROW_LABELLED && of_cell > 0)
			rows[count++] = of_cell;
	}
	return AskedParts(rows, count);
}

/* _leave_out(cm, part, design_effect): the effective rows without one of this part */
PG_FUNCTION_INFO_V1(mleval_bootstrap_leave_out_confusion_matrix);
Datum
mleval_bootstrap_leave_out_confusion_matrix(PG_FUNCTION_ARGS)
{
	ConfusionMatrix *matrix = PG_GETARG_CONFUSION_MATRIX(0);
	int64		part = PG_GETARG_INT64(1);
	Scale		scale = ScaleOf(fcinfo, &matrix->total[ROW_LABELLED], 2);
	ConfusionMatrix *left = SummaryCreate(&confusion_matrix_class);

	ConfusionMatrixSort(matrix);
	for (uint32 i = 0; i < matrix->count; i++)
	{
		const ConfusionCell *cell = &matrix->cell[i];
		const Label *y_true;
		const Label *y_pred;
		double		rows = RowsOf(&scale, SumValue(&cell->weight));

		CHECK_FOR_INTERRUPTS();
		if (ConfusionCellKind(cell) != ROW_LABELLED || !(rows > 0))
			continue;
		if (--part == 0)
			rows = WithoutOne(rows);
		if (!(rows > 0))
			continue;
		y_true = &matrix->labels.label[cell->y_true - 1];
		y_pred = &matrix->labels.label[cell->y_pred - 1];
		ConfusionMatrixPut(left, ConfusionLabel(left, y_true->bytes, y_true->length), ConfusionLabel(left, y_pred->bytes, y_pred->length), rows);
		Put(&left->total[ROW_LABELLED], rows);
	}
	KeepLabels(left, matrix);
	return SummaryFlat(&confusion_matrix_class, left);
}

/* A label that is not this one: all others go by its name. */
static const Label *
OtherLabel(const ConfusionMatrix *matrix, const Classification *classes, uint32 label)
{
	uint32		other = classes->class[0].label == label ? classes->class[1].label : classes->class[0].label;

	return &matrix->labels.label[other - 1];
}

static uint32
OneOrOther(ConfusionMatrix *into, const ConfusionMatrix *from, uint32 label, uint32 one, const Label *other)
{
	const Label *name = label == one ? &from->labels.label[label - 1] : other;

	return ConfusionLabel(into, name->bytes, name->length);
}

/*
 * _one_vs_rest(cm, pos_label): labelled rows of this label and of all others as of
 * one, where there are more than two
 */
PG_FUNCTION_INFO_V1(mleval_bootstrap_one_vs_rest);
Datum
mleval_bootstrap_one_vs_rest(PG_FUNCTION_ARGS)
{
	ConfusionMatrix *matrix = PG_GETARG_CONFUSION_MATRIX(0);
	text	   *pos_label = PG_GETARG_TEXT_PP(1);
	Classification classes = MatrixClasses(matrix);
	ConfusionMatrix *two = SummaryCreate(&confusion_matrix_class);
	uint32		one;
	const Label *other;

	if (classes.count <= 2)
		return SummaryFlat(&confusion_matrix_class, matrix);
	one = KnownClass(matrix, &classes, pos_label).label;
	other = OtherLabel(matrix, &classes, one);
	for (uint32 i = 0; i < matrix->count; i++)
	{
		const ConfusionCell *cell = &matrix->cell[i];

		CHECK_FOR_INTERRUPTS();
		if (ConfusionCellKind(cell) == ROW_LABELLED)
			ConfusionMatrixPut(two, OneOrOther(two, matrix, cell->y_true, one, other), OneOrOther(two, matrix, cell->y_pred, one, other), SumValue(&cell->weight));
	}
	two->total[ROW_LABELLED] = matrix->total[ROW_LABELLED];
	return SummaryFlat(&confusion_matrix_class, two);
}

static Totals
Labelled(const BinaryScores *scores)
{
	Totals		total = scores->total[SCORE_POSITIVE];

	TotalsMerge(&total, &scores->total[SCORE_NEGATIVE]);
	return total;
}

/* _part_rows(scores, design_effect): effective rows of each score and class */
PG_FUNCTION_INFO_V1(mleval_bootstrap_part_rows_binary_scores);
Datum
mleval_bootstrap_part_rows_binary_scores(PG_FUNCTION_ARGS)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	ScoreCurve	curve = ScoresCurve(scores);
	Totals		labelled = Labelled(scores);
	Scale		scale = ScaleOf(fcinfo, &labelled, 1);
	double	   *rows = palloc(sizeof(double) * (2 * (Size) curve.count + 1));
	uint32		count = 0;

	for (uint32 i = 0; i < curve.count; i++)
		for (int class = SCORE_POSITIVE; class <= SCORE_NEGATIVE; class++)
		{
			double		of_class = RowsOf(&scale, curve.position[i].weight[class]);

			if (of_class > 0)
				rows[count++] = of_class;
		}
	return AskedParts(rows, count);
}

/* _leave_out(scores, part, design_effect) */
PG_FUNCTION_INFO_V1(mleval_bootstrap_leave_out_binary_scores);
Datum
mleval_bootstrap_leave_out_binary_scores(PG_FUNCTION_ARGS)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	int64		part = PG_GETARG_INT64(1);
	ScoreCurve	curve = ScoresCurve(scores);
	Totals		labelled = Labelled(scores);
	Scale		scale = ScaleOf(fcinfo, &labelled, 2);
	BinaryScores *left = SummaryCreate(&binary_scores_class);
	Totals		total[SCORE_CLASSES] = {0};
	CompensatedSum variance = {0};

	if (scale.weight > 0)
		left->buckets.max_buckets = scores->buckets.max_buckets;
	for (uint32 i = 0; i < curve.count; i++)
		for (int class = SCORE_POSITIVE; class <= SCORE_NEGATIVE; class++)
		{
			double		score = ScorePositionMean(&curve.position[i]);
			double		rows = RowsOf(&scale, curve.position[i].weight[class]);
			double		squares;

			CHECK_FOR_INTERRUPTS();
			if (!(rows > 0))
				continue;
			if (--part == 0)
				rows = WithoutOne(rows);
			if (!(rows > 0))
				continue;
			BinaryScoresAdd(left, class, score, rows);
			squares = Put(&total[class], rows);
			if (score >= 0 && score <= 1)
				SumAdd(&variance, squares * SpiegelhalterVariance(score));
		}
	BinaryScoresSettle(left);
	for (int class = SCORE_POSITIVE; class <= SCORE_NEGATIVE; class++)
		left->total[class] = total[class];
	left->sum[SUM_SPIEGELHALTER_VARIANCE] = variance;
	return SummaryFlat(&binary_scores_class, left);
}
