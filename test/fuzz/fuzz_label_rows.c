/*
 * fuzz_label_rows.c
 *		Rows of labels and predictions: the confusion matrix against a table of
 *		counts, row by row, taken away again, and made of two parts.
 */
#include "fuzz.h"

#include "../../src/stats/classification.h"
#include "../../src/stats/confusion_matrix.h"

#define MOST_ROWS 300
#define CLASSES 12

typedef struct Row
{
	int			side[2];		/* -1 for none */
	double		weight;
} Row;

static uint32_t
LabelOf(ConfusionMatrix *matrix, int class)
{
	static const int64_t integer[CLASSES] = {0, 1, 2, -1, 10, INT64_MAX, INT64_MIN, 100, 32767, 32768, 3, -10};

	return class < 0 ? NO_LABEL : ConfusionLabelOfInteger(matrix, integer[class]);
}

static void
Add(ConfusionMatrix *matrix, const Row *row)
{
	uint32_t	y_true = LabelOf(matrix, row->side[0]);
	uint32_t	y_pred = LabelOf(matrix, row->side[1]);

	CHECK(ConfusionMatrixAdd(matrix, y_true, y_pred, row->weight) == CONFUSION_DONE);
}

static ConfusionMatrix
MatrixOf(const Row *row, int n)
{
	ConfusionMatrix matrix;

	ConfusionMatrixInit(&matrix, &fuzz_memory);
	for (int i = 0; i < n; i++)
		Add(&matrix, &row[i]);
	return matrix;
}

static void
CheckSameBytes(ConfusionMatrix *a, ConfusionMatrix *b)
{
	Writer		left = {.memory = &fuzz_memory};
	Writer		right = {.memory = &fuzz_memory};

	ConfusionMatrixWrite(&left, a);
	ConfusionMatrixWrite(&right, b);
	CHECK(SameWriters(&left, &right));
}

/* Correlation of the indicator vectors, from the definition. */
static long double
Correlation(long double table[CLASSES][CLASSES])
{
	long double all = 0;
	long double correct = 0;
	long double both = 0;
	long double of_true = 0;
	long double of_pred = 0;

	for (int i = 0; i < CLASSES; i++)
	{
		long double row = 0;
		long double column = 0;

		for (int j = 0; j < CLASSES; j++)
		{
			all += table[i][j];
			row += table[i][j];
			column += table[j][i];
		}
		correct += table[i][i];
		both += row * column;
		of_true += row * row;
		of_pred += column * column;
	}
	return (correct * all - both) / sqrtl(all * all - of_true) / sqrtl(all * all - of_pred);
}

static void
CheckMetrics(ConfusionMatrix *matrix, const Row *row, int n, bool unweighted)
{
	long double table[CLASSES][CLASSES] = {{0}};
	long double all = 0;
	long double correct = 0;
	ClassCounts *class = FuzzArray(matrix->labels.count, sizeof(ClassCounts));
	Classification classes = ClassificationOf(matrix, class);

	for (int i = 0; i < n; i++)
		if (row[i].side[0] >= 0 && row[i].side[1] >= 0)
		{
			table[row[i].side[0]][row[i].side[1]] += row[i].weight;
			all += row[i].weight;
			correct += row[i].side[0] == row[i].side[1] ? row[i].weight : 0;
		}
	CHECK(Near(SumValue(&classes.weight), (double) all, 1e-12));
	if (!(all > 0))
		return;
	CHECK(fabs(Accuracy(&classes) - (double) (correct / all)) <= 1e-12);
	CHECK(fabs(AverageRate(classes.class, classes.count, RATE(RATE_F1), AVERAGE_MICRO, NAN) - (double) (correct / all)) <= 1e-12);
	if (TrueClasses(&classes) > 1 && PredictedClasses(&classes) > 1 && unweighted)
		CHECK(fabs(MatthewsCorrcoef(&classes) - (double) Correlation(table)) <= 1e-12);
}

static void
CheckRemoval(const Row *row, int n, int from)
{
	ConfusionMatrix matrix = MatrixOf(row, n);
	ConfusionMatrix rest = MatrixOf(row, from);
	ConfusionMatrix part = MatrixOf(row + from, n - from);
	ConfusionMatrix whole = MatrixOf(row, n);

	CHECK(ConfusionMatrixSubtract(&whole, &part) == CONFUSION_DONE);
	CheckSameBytes(&whole, &rest);
	for (int i = from; i < n; i++)
	{
		uint32_t	y_true = LabelOf(&matrix, row[i].side[0]);
		uint32_t	y_pred = LabelOf(&matrix, row[i].side[1]);

		CHECK(ConfusionMatrixRemove(&matrix, y_true, y_pred) == CONFUSION_DONE);
	}
	CheckSameBytes(&matrix, &rest);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Input		input = {data, data + size};
	int			cut = InputByte(&input);
	bool		weighted = InputByte(&input) & 1;
	Row			row[MOST_ROWS];
	ConfusionMatrix whole;
	ConfusionMatrix left;
	ConfusionMatrix right;
	int			n = 0;

	for (; InputLeft(&input) && n < MOST_ROWS; n++)
	{
		for (int side = 0; side < 2; side++)
			row[n].side[side] = InputByte(&input) % (CLASSES + 1) - 1;
		row[n].weight = weighted ? InputWeight(&input) : 1.0;
	}
	cut %= n + 1;
	whole = MatrixOf(row, n);
	CHECK(ConfusionMatrixRows(&whole) == n);
	CheckMetrics(&whole, row, n, !weighted);
	if (weighted)
		return FuzzDone();		/* sums of weights are equal to rounding, not in bytes */
	left = MatrixOf(row, cut);
	right = MatrixOf(row + cut, n - cut);
	CHECK(ConfusionMatrixMerge(&right, &left) == CONFUSION_DONE);
	CheckSameBytes(&whole, &right);
	CheckRemoval(row, n, cut);
	return FuzzDone();
}
