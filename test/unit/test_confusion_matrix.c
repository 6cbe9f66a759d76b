/*
 * test_confusion_matrix.c
 *		The matrix against a plain table of counts, and against hostile bytes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/stats/classification.h"
#include "support.h"
#include "tap.h"

#define ROWS 20000
#define NOTHING INT64_MIN		/* a side that is missing */

typedef struct Row
{
	int64_t		y_true;
	int64_t		y_pred;
} Row;

static Row	row[ROWS];

static void
Free(ConfusionMatrix *matrix)
{
	LabelSetClear(&matrix->labels);
	free(matrix->cell);
	free(matrix->small);
}

/* One of many labels, half of them from a few; now and then none. */
static int64_t
RandomSide(int64_t labels)
{
	int64_t		label = (int64_t) (TestRandom() % (uint64_t) labels);

	if (TestRandom() % 16 == 0)
		return NOTHING;
	return (TestRandom() % 2 ? label % 3 : label) - 2;
}

static void
MakeRows(int64_t labels)
{
	for (int i = 0; i < ROWS; i++)
		row[i] = (Row) {RandomSide(labels), RandomSide(labels)};
}

static uint32_t
Side(ConfusionMatrix *matrix, int64_t label)
{
	return label == NOTHING ? NO_LABEL : ConfusionLabelOfInteger(matrix, label);
}

static void
Add(ConfusionMatrix *matrix, int i)
{
	uint32_t	y_true = Side(matrix, row[i].y_true);

	if (ConfusionMatrixAdd(matrix, y_true, Side(matrix, row[i].y_pred), 1.0) != CONFUSION_DONE)
		abort();
}

static ConfusionStatus
Remove(ConfusionMatrix *matrix, int i)
{
	uint32_t	y_true = Side(matrix, row[i].y_true);

	return ConfusionMatrixRemove(matrix, y_true, Side(matrix, row[i].y_pred));
}

static ConfusionMatrix
MatrixOf(int from, int until)
{
	ConfusionMatrix matrix;

	ConfusionMatrixInit(&matrix, &test_memory);
	for (int i = from; i < until; i++)
		Add(&matrix, i);
	return matrix;
}

static Writer
Bytes(ConfusionMatrix *matrix)
{
	Writer		writer = {.memory = &test_memory};

	ConfusionMatrixWrite(&writer, matrix);
	return writer;
}

static bool
SameBytes(ConfusionMatrix *a, ConfusionMatrix *b)
{
	Writer		left = Bytes(a);
	Writer		right = Bytes(b);
	bool		same = left.size == right.size && memcmp(left.data, right.data, left.size) == 0;

	free(left.data);
	free(right.data);
	return same;
}

static double
Count(int from, int until, Row cell)
{
	double		count = 0;

	for (int i = from; i < until; i++)
		count += row[i].y_true == cell.y_true && row[i].y_pred == cell.y_pred;
	return count;
}

static void
TestCounts(int64_t labels)
{
	ConfusionMatrix matrix;
	bool		right = true;

	MakeRows(labels);
	matrix = MatrixOf(0, ROWS);
	for (int i = 0; i < 300; i++)
		right = right && Count(0, ROWS, row[i]) ==
			ConfusionWeight(&matrix, Side(&matrix, row[i].y_true), Side(&matrix, row[i].y_pred));
	TapOk(right && ConfusionMatrixRows(&matrix) == ROWS, "of %d labels, cells are counts of rows", (int) labels);
	ConfusionMatrixSort(&matrix);
	for (int i = 0; i < 300; i++)
		right = right && Count(0, ROWS, row[i]) ==
			ConfusionWeight(&matrix, Side(&matrix, row[i].y_true), Side(&matrix, row[i].y_pred));
	TapOk(right, "and are after sorting, under new numbers");
	Free(&matrix);
}

/* Parts merged, split anywhere; then taken away again. */
static void
TestMerge(int64_t labels)
{
	ConfusionMatrix whole;
	ConfusionMatrix merged;
	ConfusionMatrix part;
	ConfusionMatrix rest;
	bool		done = true;

	MakeRows(labels);
	whole = MatrixOf(0, ROWS);
	ConfusionMatrixInit(&merged, &test_memory);
	for (int from = 0, until; from < ROWS; from = until)
	{
		until = from + 1 + (int) (TestRandom() % 2000);
		until = until < ROWS ? until : ROWS;
		part = MatrixOf(from, until);
		done = done && ConfusionMatrixMerge(&merged, &part) == CONFUSION_DONE;
		Free(&part);
	}
	TapOk(done && SameBytes(&whole, &merged), "of %d labels, merged parts are the whole", (int) labels);

	part = MatrixOf(0, ROWS / 3);
	rest = MatrixOf(ROWS / 3, ROWS);
	TapOk(ConfusionMatrixSubtract(&whole, &part) == CONFUSION_DONE && SameBytes(&whole, &rest), "less a part, they are the rest");
	TapOk(ConfusionMatrixSubtract(&merged, &merged) == CONFUSION_DONE, "less all of itself");
	ConfusionMatrixSort(&merged);
	TapOk(merged.count == 0 && merged.labels.count == 0 && ConfusionMatrixRows(&merged) == 0, "nothing is left");
	Free(&whole);
	Free(&merged);
	Free(&part);
	Free(&rest);
}

static void
TestSliding(int64_t labels, int width)
{
	ConfusionMatrix sliding;
	bool		same = true;
	uint32_t	most = 0;

	MakeRows(labels);
	ConfusionMatrixInit(&sliding, &test_memory);
	for (int i = 0; i < ROWS; i++)
	{
		Add(&sliding, i);
		if (i >= width)
			same = same && Remove(&sliding, i - width) == CONFUSION_DONE;
		most = sliding.count > most ? sliding.count : most;
		if (i % 997 == 0)
		{
			ConfusionMatrix fresh = MatrixOf(i < width ? 0 : i - width + 1, i + 1);

			same = same && SameBytes(&sliding, &fresh);
			Free(&fresh);
		}
	}
	TapOk(same, "of %d labels, %d rows that slide are as built afresh", (int) labels, width);
	TapOk(most <= 2 * (uint32_t) width + 66, "and take no more room than their frame (%u cells)", most);
	TapOk(ConfusionMatrixRemove(&sliding, Side(&sliding, 1 << 20), NO_LABEL) == CONFUSION_NOT_CONTAINED,
		  "a row that is not there cannot leave");
	Free(&sliding);
}

static int64_t
Few(int64_t label)
{
	return label == NOTHING ? NOTHING : label % 5;
}

/* Changed bytes are refused, or are the one form of another value. */
static void
TestHostile(double weight)
{
	ConfusionMatrix matrix;
	Writer		bytes;
	uint8_t	   *changed;
	int			accepted = 0;
	bool		canonical = true;

	ConfusionMatrixInit(&matrix, &test_memory);
	for (int i = 0; i < 60; i++)
	{
		uint32_t	y_true = Side(&matrix, Few(row[i].y_true));

		ConfusionMatrixAdd(&matrix, y_true, Side(&matrix, Few(row[i].y_pred)), weight);
	}
	bytes = Bytes(&matrix);
	changed = malloc(bytes.size);
	for (int i = 0; i < 30000; i++)
	{
		size_t		size = TestRandom() % 4 ? bytes.size : TestRandom() % bytes.size;
		Reader		reader = {changed, changed + size, NULL};
		ConfusionMatrix back;

		memcpy(changed, bytes.data, bytes.size);
		for (uint64_t n = TestRandom() % 3; n < 3 && size > 0; n++)
			changed[TestRandom() % size] = (uint8_t) (TestRandom() % 2 ? TestRandom() : TestRandom() % 8);
		ConfusionMatrixInit(&back, &test_memory);
		ConfusionMatrixRead(&reader, &back);
		if (reader.error == NULL && reader.next == reader.end)
		{
			Writer		again = Bytes(&back);

			accepted++;
			canonical = canonical && again.size == size && memcmp(again.data, changed, size) == 0;
			free(again.data);
		}
		Free(&back);
	}
	TapOk(canonical && accepted > 10, "of weight %g, what is read of changed bytes is written so (%d times)", weight, accepted);
	Free(&matrix);
	free(bytes.data);
	free(changed);
}

/* The definition in squares, in long double, where that is enough. */
static void
TestMatthews(void)
{
	double		worst = 0;

	for (int round = 0; round < 200; round++)
	{
		int			k = 2 + (int) (TestRandom() % 5);
		long double all = 0,
					correct = 0,
					joint = 0,
					of_true = 0,
					of_pred = 0;
		long double t[8] = {0},
					p[8] = {0};
		ConfusionMatrix matrix;
		ClassCounts class[8];
		Classification classes;

		ConfusionMatrixInit(&matrix, &test_memory);
		for (int i = 0; i < k * k; i++)
		{
			double		w = TestUniform() * (i % (k + 1) == 0 ? 3 : 1);
			uint32_t	y_true = ConfusionLabelOfInteger(&matrix, i / k);

			ConfusionMatrixAdd(&matrix, y_true, ConfusionLabelOfInteger(&matrix, i % k), w);
			t[i / k] += w;
			p[i % k] += w;
			all += w;
			correct += i % (k + 1) == 0 ? w : 0;
		}
		for (int i = 0; i < k; i++)
		{
			joint -= t[i] * p[i];
			of_true -= t[i] * t[i];
			of_pred -= p[i] * p[i];
		}
		joint += correct * all;
		classes = ClassificationOf(&matrix, class);
		worst = fmax(worst, fabs(MatthewsCorrcoef(&classes) -
								 (double) (joint / sqrtl((of_true + all * all) * (of_pred + all * all)))));
		Free(&matrix);
	}
	TapOk(worst < 1e-15, "the correlation without squares is that with squares (%.1e)", worst);
}

int
main(void)
{
	int64_t		labels[] = {1, 2, 10, 3000};

	for (int i = 0; i < 4; i++)
	{
		TestSeed((uint64_t) i + 1);
		TestCounts(labels[i]);
		TestMerge(labels[i]);
		TestSliding(labels[i], 5);
		TestSliding(labels[i], 700);
		TestHostile(1.0);
		TestHostile(0.37);
	}
	TestMatthews();
	return TapDone();
}
