/*
 * resample.c
 *		Summaries of rows drawn from those of a summary, for the bootstrap.
 *
 * The labelled rows of each cell, or of each score and class, are drawn together:
 * their numbers are multinomial, a binomial number of what is left at a time.  The
 * numbers come from the project's own generator, seeded by argument, so that they are
 * the same in every plan and on every server.
 */
#include "postgres.h"

#include <math.h>

#include "classification.h"
#include "estimate.h"
#include "miscadmin.h"
#include "scores.h"
#include "stats/binomial_draw.h"
#include "stats/score_sums.h"
#include "types/confusion_matrix.h"
#include "utils/builtins.h"

/* A draw of so many rows from parts of a weight, part by part. */
typedef struct Drawing
{
	RandomStream random;
	int64		rows;			/* left */
	double		weight;			/* of the parts that are left */
} Drawing;

/* The seed and the number of the sample: neighbouring pairs share nothing. */
static void
Begin(Drawing *drawing, FunctionCallInfo fcinfo, const Totals *total, double weight)
{
	double		rows = TotalsEffective(total) / DesignEffectOption(fcinfo, 3);

	drawing->random = RandomStreamOf((uint64) PG_GETARG_INT64(1), (uint64) PG_GETARG_INT64(2));
	drawing->rows = rows >= 1.0 && rows < (double) MAX_ROWS ? (int64) rint(rows) : rows < 1.0 ? 1 : MAX_ROWS - 1;
	drawing->weight = weight;
}

/* Rows drawn of the next part. */
static int64
Draw(Drawing *drawing, double weight)
{
	int64		drawn;

	CHECK_FOR_INTERRUPTS();
	if (!(weight > 0))
		return 0;
	drawn = weight < drawing->weight ? BinomialDraw(&drawing->random, drawing->rows, weight / drawing->weight) : drawing->rows;
	drawing->rows -= drawn;
	drawing->weight -= weight;
	return drawn;
}

static void
Count(Totals *total, int64 rows)
{
	total->n += rows;
	SumAdd(&total->w, (double) rows);
	SumAdd(&total->w2, (double) rows);
}

static uint32
SameLabel(ConfusionMatrix *into, const ConfusionMatrix *from, uint16 label)
{
	const Label *of = &from->labels.label[label - 1];

	return ConfusionLabel(into, of->bytes, of->length);
}

/* (cm, seed, number, design_effect) */
static ConfusionMatrix *
DrawnMatrix(FunctionCallInfo fcinfo, ConfusionMatrix *matrix)
{
	ConfusionMatrix *drawn = SummaryCreate(&confusion_matrix_class);
	CompensatedSum weight = {0};
	Drawing		drawing;

	ConfusionMatrixSort(matrix);
	for (uint32 i = 0; i < matrix->count; i++)
		if (ConfusionCellKind(&matrix->cell[i]) == ROW_LABELLED)
			SumMerge(&weight, &matrix->cell[i].weight);
	Begin(&drawing, fcinfo, &matrix->total[ROW_LABELLED], SumValue(&weight));
	for (uint32 i = 0; i < matrix->count && SumValue(&weight) > 0 && drawing.rows > 0; i++)
	{
		const ConfusionCell *cell = &matrix->cell[i];
		int64		rows = ConfusionCellKind(cell) == ROW_LABELLED ? Draw(&drawing, SumValue(&cell->weight)) : 0;

		if (rows == 0)
			continue;
		ConfusionMatrixPut(drawn, SameLabel(drawn, matrix, cell->y_true), SameLabel(drawn, matrix, cell->y_pred), (double) rows);
		Count(&drawn->total[ROW_LABELLED], rows);
	}
	return drawn;
}

/* resample(cm, seed, number, design_effect) returns confusion_matrix */
PG_FUNCTION_INFO_V1(mleval_resample_confusion_matrix);
Datum
mleval_resample_confusion_matrix(PG_FUNCTION_ARGS)
{
	return SummaryFlat(&confusion_matrix_class, DrawnMatrix(fcinfo, PG_GETARG_CONFUSION_MATRIX(0)));
}

/* _drawn(cm, seed, number, design_effect): the same, and it knows every label of the matrix */
PG_FUNCTION_INFO_V1(mleval_resample_drawn_confusion_matrix);
Datum
mleval_resample_drawn_confusion_matrix(PG_FUNCTION_ARGS)
{
	ConfusionMatrix *matrix = PG_GETARG_CONFUSION_MATRIX(0);
	ConfusionMatrix *drawn = DrawnMatrix(fcinfo, matrix);

	KeepLabels(drawn, matrix);
	return SummaryFlat(&confusion_matrix_class, drawn);
}

/* resample(scores, seed, number, design_effect) returns binary_scores */
PG_FUNCTION_INFO_V1(mleval_resample_binary_scores);
Datum
mleval_resample_binary_scores(PG_FUNCTION_ARGS)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	ScoreCurve	curve = ScoresCurve(scores);
	BinaryScores *drawn = SummaryCreate(&binary_scores_class);
	Totals		labelled = scores->total[SCORE_POSITIVE];
	Totals		total[SCORE_CLASSES] = {0};
	CompensatedSum variance = {0};
	Drawing		drawing;
	bool		any = ScoresNoLabels(scores) == NULL;

	TotalsMerge(&labelled, &scores->total[SCORE_NEGATIVE]);
	if (any)
		drawn->buckets.max_buckets = scores->buckets.max_buckets;
	Begin(&drawing, fcinfo, &labelled, curve.positives + curve.negatives);
	for (uint32 i = 0; any && i < curve.count && drawing.rows > 0; i++)
	{
		double		score = ScorePositionMean(&curve.position[i]);

		for (int class = SCORE_POSITIVE; class <= SCORE_NEGATIVE; class++)
		{
			int64		rows = Draw(&drawing, curve.position[i].weight[class]);

			if (rows == 0)
				continue;
			BinaryScoresAdd(drawn, class, score, (double) rows);
			Count(&total[class], rows);
			if (score >= 0 && score <= 1)
				SumAdd(&variance, (double) rows * SpiegelhalterVariance(score));
		}
	}
	BinaryScoresSettle(drawn);
	for (int class = SCORE_POSITIVE; class <= SCORE_NEGATIVE; class++)
		drawn->total[class] = total[class];
	drawn->sum[SUM_SPIEGELHALTER_VARIANCE] = variance;
	return SummaryFlat(&binary_scores_class, drawn);
}

/* _effective_rows(summary, design_effect): those of a resample, not rounded; NULL beyond double precision */
static Datum
EffectiveRows(FunctionCallInfo fcinfo, const Totals *total)
{
	double		rows = (SumValue(&total->w) > 0 ? TotalsEffective(total) : 0.0) / DesignEffectOption(fcinfo, 1);

	if (!isfinite(rows))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(rows);
}

PG_FUNCTION_INFO_V1(mleval_resample_rows_confusion_matrix);
Datum
mleval_resample_rows_confusion_matrix(PG_FUNCTION_ARGS)
{
	ConfusionMatrix *matrix = PG_GETARG_CONFUSION_MATRIX(0);

	return EffectiveRows(fcinfo, &matrix->total[ROW_LABELLED]);
}

PG_FUNCTION_INFO_V1(mleval_resample_rows_binary_scores);
Datum
mleval_resample_rows_binary_scores(PG_FUNCTION_ARGS)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	Totals		total = scores->total[SCORE_POSITIVE];

	TotalsMerge(&total, &scores->total[SCORE_NEGATIVE]);
	return EffectiveRows(fcinfo, &total);
}

/* _drawn_from_buckets(scores): what is not known of the rows, or NULL */
PG_FUNCTION_INFO_V1(mleval_resample_from_buckets);
Datum
mleval_resample_from_buckets(PG_FUNCTION_ARGS)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	ScoreCurve	curve = ScoresCurve(scores);
	const char *note = ScoresApproximate(scores, &curve, ", drawn at their mean score, and the interval is no wider for that");

	if (note == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(note));
}
