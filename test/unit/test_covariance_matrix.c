/*
 * test_covariance_matrix.c
 *		covariance_matrix: merge is the whole, bytes come back, hostile bytes do
 *		not, and sums are exact where numbers are far from 0.
 */
#include <string.h>

#include "../../src/stats/covariance_matrix.h"
#include "../../src/stats/multivariate.h"
#include "support.h"
#include "tap.h"

#define ROWS 3000
#define MUTATIONS 20000

static double value[ROWS][MAX_COLUMNS];
static double weight[ROWS];

/* Columns far from 0, constant, of any size, a sum of others. */
static void
MakeRows(uint32_t columns, bool weighted)
{
	for (int i = 0; i < ROWS; i++)
	{
		for (uint32_t k = 0; k < columns; k++)
			switch (k % 5)
			{
				case 0:
					value[i][k] = 1e9 + TestUniform();
					break;
				case 1:
					value[i][k] = 0.1;
					break;
				case 2:
					value[i][k] = pow(10, 20 * TestUniform() - 10);
					break;
				case 3:
					value[i][k] = value[i][k - 1] + value[i][k - 3];
					break;
				default:
					value[i][k] = TestUniform() - 0.5;
			}
		if (TestRandom() % 100 == 0)
			value[i][0] = TestRandom() % 2 ? NAN : INFINITY;
		weight[i] = weighted ? (TestRandom() % 20 == 0 ? 0 : pow(10, 8 * TestUniform() - 4)) : 1.0;
	}
}

static CovarianceMatrix
SummaryOf(uint32_t columns, int from, int until)
{
	CovarianceMatrix matrix;

	CovarianceMatrixInit(&matrix, &test_memory);
	CovarianceMatrixBegin(&matrix, columns);
	for (int i = from; i < until; i++)
		CovarianceMatrixAdd(&matrix, value[i], weight[i]);
	CovarianceMatrixSettle(&matrix);
	return matrix;
}

static void
Free(CovarianceMatrix *matrix)
{
	StatsRelease(&test_memory, matrix->value);
	StatsRelease(&test_memory, matrix->weight);
	StatsRelease(&test_memory, matrix->mean);
	StatsRelease(&test_memory, matrix->moment);
}

static Writer
Bytes(CovarianceMatrix *matrix)
{
	Writer		writer = {.memory = &test_memory};

	CovarianceMatrixWrite(&writer, matrix);
	return writer;
}

static const char *
ReadBack(const uint8_t *data, size_t size, CovarianceMatrix *matrix)
{
	Reader		reader = {data, data + size, NULL};

	CovarianceMatrixInit(matrix, &test_memory);
	CovarianceMatrixRead(&reader, matrix);
	return reader.error != NULL || reader.next == reader.end ? reader.error : "bytes left";
}

/* Co-moments by the scale of their columns, means by the standard deviation and twice a double's digits. */
static bool
SameMatrix(const CovarianceMatrix *a, const CovarianceMatrix *b)
{
	bool		same = a->columns == b->columns && CovarianceMatrixRows(a) == CovarianceMatrixRows(b) && a->nan.n == b->nan.n &&
		RelativeError(CovarianceWeight(a), CovarianceWeight(b)) < 1e-12 && RelativeError(CovarianceEffective(a), CovarianceEffective(b)) < 1e-12;

	for (uint32_t i = 0; same && i < a->columns; i++)
	{
		double		deviation = sqrt(CoMoment(a, i, i) / CovarianceWeight(a));

		same = fabs((a->mean[i].high - b->mean[i].high) + (a->mean[i].low - b->mean[i].low)) <= 1e-12 * deviation;
		for (uint32_t j = 0; same && j < a->columns; j++)
			same = fabs(CoMoment(a, i, j) - CoMoment(b, i, j)) <= 1e-12 * sqrt(CoMoment(a, i, i)) * sqrt(CoMoment(a, j, j));
	}
	return same;
}

static void
TestMerge(uint32_t columns, bool weighted)
{
	CovarianceMatrix whole;
	CovarianceMatrix merged;
	CovarianceMatrix back;
	Writer		written;
	Writer		again;

	MakeRows(columns, weighted);
	whole = SummaryOf(columns, 0, ROWS);
	CovarianceMatrixInit(&merged, &test_memory);
	for (int from = 0; from < ROWS;)
	{
		int			until = from + 1 + (int) (TestRandom() % 300);
		CovarianceMatrix part;

		until = until < ROWS ? until : ROWS;
		part = SummaryOf(columns, from, until);
		CovarianceMatrixMerge(&merged, &part);
		Free(&part);
		from = until;
	}
	TapOk(SameMatrix(&whole, &merged), "%u columns, %s rows: merged parts are the whole", columns, weighted ? "weighted" : "plain");
	written = Bytes(&whole);
	TapOk(ReadBack(written.data, written.size, &back) == NULL && SameMatrix(&whole, &back), "%zu bytes come back", written.size);
	again = Bytes(&back);
	TapOk(again.size == written.size && memcmp(again.data, written.data, again.size) == 0, "and are written the same again");
	Free(&whole);
	Free(&merged);
	Free(&back);
	free(written.data);
	free(again.data);
}

/* 1 to 1000 beside 1e15: sums of squares that a formula knows, from any parts. */
static void
TestFar(void)
{
	CovarianceMatrix merged;
	double		wanted = 1000.0 * (1000.0 * 1000.0 - 1.0) / 12.0;

	CovarianceMatrixInit(&merged, &test_memory);
	for (int part = 0; part < 10; part++)
	{
		CovarianceMatrix rows;

		CovarianceMatrixInit(&rows, &test_memory);
		CovarianceMatrixBegin(&rows, 3);
		for (int i = 1; i <= 100; i++)
			CovarianceMatrixAdd(&rows, (double[]) {1e15 + part * 100 + i, -1e15 - part * 100 - i, 0.1}, 1.0);
		CovarianceMatrixSettle(&rows);
		CovarianceMatrixMerge(&merged, &rows);
		Free(&rows);
	}
	TapClose(CoMoment(&merged, 0, 0), wanted, 1e-14, "numbers far from 0: the sum of squares of their deviations");
	TapClose(CoMoment(&merged, 1, 0), -wanted, 1e-14, "and of products");
	TapEqual(CovarianceCorrelation(&merged, 0, 1), -1.0, "a correlation of -1 is one");
	TapOk(merged.mean[0].high + merged.mean[0].low == 1e15 + 500.5, "and their mean");
	TapOk(CoMoment(&merged, 2, 2) == 0 && CoMoment(&merged, 0, 2) == 0 && !ColumnVaries(&merged, 2), "a constant does not vary, whatever it is");
	TapOk(!CovarianceMatrixBegin(&merged, 4) && CovarianceMatrixBegin(&merged, 3), "another number of columns is refused");
	Free(&merged);
}

/* A row that weighs next to nothing must not take digits from the others, wherever it is. */
static void
TestLightAndFar(void)
{
	for (int at = 0; at < 3; at++)
	{
		CovarianceMatrix matrix;

		CovarianceMatrixInit(&matrix, &test_memory);
		CovarianceMatrixBegin(&matrix, 1);
		for (int i = 0; i < 3; i++)
			CovarianceMatrixAdd(&matrix, (double[]) {i == at ? 1e80 : i}, i == at ? 1e-300 : 1.0);
		CovarianceMatrixSettle(&matrix);
		TapClose(CoMoment(&matrix, 0, 0), at == 1 ? 2.0 : 0.5, 1e-13, "a row of weight 1e-300 at 1e80 adds nothing");
		Free(&matrix);
	}
}

static void
TestDistances(void)
{
	CovarianceMatrix matrix;
	PrincipalAxes axes;

	CovarianceMatrixInit(&matrix, &test_memory);
	CovarianceMatrixBegin(&matrix, 3);
	for (int i = 0; i < 8; i++)
		CovarianceMatrixAdd(&matrix, (double[]) {i & 1 ? 1 : -1, i & 2 ? 10 : -10, (i & 1 ? 1 : -1) + (i & 2 ? 10 : -10)}, 1.0);
	CovarianceMatrixSettle(&matrix);
	axes = PrincipalAxesOf(&(Pooled) {&matrix, 8.0}, 1, 8.0, &test_memory);
	TapOk(axes.varying == 3 && axes.rank == 2, "a sum of two columns is no third dimension");
	TapClose(SquaredDistance(&axes, (double[]) {3, 0, 3}, &test_memory), 9.0, 1e-14, "in units of standard deviations");
	TapClose(SquaredDistance(&axes, (double[]) {1, 20, 21}, &test_memory), 5.0, 1e-14, "in two of them");
	TapOk(isinf(SquaredDistance(&axes, (double[]) {0, 0, 1}, &test_memory)), "outside there is no distance");
	TapClose(FisherDifference(0.5, 103, 0.1, 28), (atanh(0.1) - atanh(0.5)) / sqrt(0.01 + 0.04), 1e-14, "Fisher's z of a difference");
	TapOk(FisherDifference(1 - 1e-15, 10, 1, 10) == 0 && FisherDifference(1, 10, -1, 10) == -INFINITY && FisherDifference(0.5, 10, 1, 10) == INFINITY, "correlations of 1 and -1");
	free(axes.column);
	free(axes.deviation);
	free(axes.eigen.value);
	free(axes.eigen.vector);
	Free(&matrix);
}

/* Any change of a few bytes is refused, or read as a value that is written as it was read. */
static void
TestMutations(uint32_t columns, bool weighted)
{
	CovarianceMatrix matrix;
	Writer		good;
	int			accepted = 0;
	int			unlike = 0;

	MakeRows(columns, weighted);
	matrix = SummaryOf(columns, 0, 60);
	good = Bytes(&matrix);
	for (int i = 0; i < MUTATIONS; i++)
	{
		size_t		size = TestRandom() % 8 == 0 ? TestRandom() % good.size : good.size;
		uint8_t    *bytes = malloc(size > 0 ? size : 1);
		CovarianceMatrix back;

		memcpy(bytes, good.data, size);
		for (uint64_t changes = 1 + TestRandom() % 3; size > 0 && changes > 0; changes--)
			bytes[TestRandom() % size] = (uint8_t) TestRandom();
		if (ReadBack(bytes, size, &back) == NULL)
		{
			Writer		again = Bytes(&back);

			accepted++;
			unlike += again.size != size || memcmp(again.data, bytes, size) != 0;
			free(again.data);
		}
		Free(&back);
		free(bytes);
	}
	TapOk(unlike == 0 && accepted > 0 && accepted < MUTATIONS, "%u columns: what is accepted of mutated bytes is written as it was read (%d of %d)", columns, accepted, MUTATIONS);
	Free(&matrix);
	free(good.data);
}

/* A co-moment above its columns' own is that of no rows. */
static void
TestImpossible(void)
{
	static const double moment[][3] = {{4, 6, 9}, {4, 6.1, 9}, {-1, 0, 9}, {0, 1, 9}, {1e200, 0, 1}};

	for (int i = 0; i < 5; i++)
	{
		CovarianceMatrix matrix;
		CovarianceMatrix back;
		Writer		writer = {.memory = &test_memory};

		CovarianceMatrixInit(&matrix, &test_memory);
		CovarianceMatrixBegin(&matrix, 2);
		for (int r = 0; r < 5; r++)
			TotalsAdd(&matrix.rows, 1.0);
		for (int k = 0; k < 3; k++)
			matrix.moment[k].sum = moment[i][k];
		CovarianceMatrixWrite(&writer, &matrix);
		TapOk((ReadBack(writer.data, writer.size, &back) == NULL) == (i == 0), "co-moments %g, %g, %g %s", moment[i][0], moment[i][1], moment[i][2], i == 0 ? "are possible" : "are refused");
		Free(&matrix);
		Free(&back);
		free(writer.data);
	}
}

int
main(void)
{
	static const uint32_t columns[] = {1, 2, 5, 40, MAX_COLUMNS};

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
	{
		TestMerge(columns[i], false);
		TestMerge(columns[i], true);
	}
	TestFar();
	TestLightAndFar();
	TestDistances();
	TestImpossible();
	TestMutations(2, true);
	TestMutations(5, false);
	return TapDone();
}
