/*
 * fuzz_covariance_matrix.c
 *		Bytes as two summaries of means and co-moments, and as rows of numbers:
 *		read, written, merged, and asked for everything that is made of them.
 */
#include "fuzz.h"

#include "../../src/stats/multivariate.h"

static const char *
Read(CovarianceMatrix *matrix, const uint8_t *data, size_t size)
{
	Reader		reader = {data, data + size, NULL};

	CovarianceMatrixInit(matrix, &fuzz_memory);
	CovarianceMatrixRead(&reader, matrix);
	if (reader.error == NULL && reader.next != reader.end)
		reader.error = "It goes on after its end.";
	if (reader.error == NULL && CovarianceMatrixRows(matrix) > MAX_ROWS)
		reader.error = "A count of rows is impossibly large.";
	return reader.error;
}

static Writer
Bytes(CovarianceMatrix *matrix)
{
	Writer		writer = {.memory = &fuzz_memory};

	CovarianceMatrixWrite(&writer, matrix);
	return writer;
}

/* The sum of two summaries that can have one; read again, it must be the same. */
static CovarianceMatrix
Merged(CovarianceMatrix *a, CovarianceMatrix *b)
{
	CovarianceMatrix sum;
	CovarianceMatrix back;
	Writer		written;
	Writer		again;

	CovarianceMatrixInit(&sum, &fuzz_memory);
	CHECK(CovarianceMatrixMerge(&sum, a) && CovarianceMatrixMerge(&sum, b));
	CHECK(CovarianceMatrixRows(&sum) == CovarianceMatrixRows(a) + CovarianceMatrixRows(b));
	if (CovarianceMatrixRows(&sum) > MAX_ROWS)
		return sum;
	written = Bytes(&sum);
	CHECK(Read(&back, written.data, written.size) == NULL);
	again = Bytes(&back);
	CHECK(SameWriters(&written, &again));
	return sum;
}

/* Near by the scale of what they are made of; a square of next to nothing is a multiple of the least double. */
static void
CheckSame(const CovarianceMatrix *a, const CovarianceMatrix *b)
{
	double		slack = 16 * DBL_TRUE_MIN * (double) a->rows.n;

	CHECK(a->columns == b->columns && a->rows.n == b->rows.n);
	CHECK(Near(CovarianceWeight(a), CovarianceWeight(b), 1e-12));
	for (uint32_t i = 0; i < a->columns; i++)
		for (uint32_t j = i; j < a->columns; j++)
			CHECK(fabs(CoMoment(a, i, j) - CoMoment(b, i, j)) <= 1e-12 * sqrt(CoMoment(a, i, i) + slack) * sqrt(CoMoment(a, j, j) + slack) + slack);
}

static void
CheckAxes(const CovarianceMatrix *matrix)
{
	PrincipalAxes axes = PrincipalAxesOf(&(Pooled) {matrix, CovarianceEffective(matrix)}, 1, 3.0, &fuzz_memory);
	double		apart[MAX_COLUMNS];
	double		square;

	CHECK(axes.rank <= axes.varying && axes.varying <= matrix->columns && (axes.rank > 0) == (axes.varying > 0));
	for (uint32_t k = 0; k < axes.varying; k++)
		CHECK(axes.deviation[k] > 0 && isfinite(axes.deviation[k]) && isfinite(axes.eigen.value[k]));
	for (uint32_t i = 0; i < matrix->columns; i++)
		apart[i] = matrix->mean[i].high;
	square = SquaredDistance(&axes, apart, &fuzz_memory);
	CHECK(isnan(square) || square >= 0);
}

/* Whatever two matrices of the same columns are asked, nothing impossible comes out. */
static void
CheckMeasures(const CovarianceMatrix *a, const CovarianceMatrix *b)
{
	double		n = CovarianceEffective(a) + CovarianceEffective(b);

	if (a->columns != b->columns || a->columns > 24 || !(CovarianceWeight(a) > 0) || !(CovarianceWeight(b) > 0))
		return;
	CheckAxes(a);
	if (n > 2)
	{
		HotellingResult test = HotellingTest((Pooled) {a, CovarianceEffective(a)}, (Pooled) {b, CovarianceEffective(b)}, &fuzz_memory);

		CHECK(isnan(test.t2) || test.t2 >= 0);
		CHECK(isnan(test.pvalue) || (test.pvalue >= 0 && test.pvalue <= 1));
	}
	for (uint32_t i = 0; i < a->columns; i++)
		for (uint32_t j = i + 1; j < a->columns; j++)
			if (ColumnVaries(a, i) && ColumnVaries(a, j))
				CHECK(fabs(CovarianceCorrelation(a, i, j)) <= 1);
	for (uint32_t i = 0; i < a->columns; i++)
		if (ColumnVaries(a, i))
		{
			ReconstructionResult result = PcaReconstruction(a, b, 0.65, &fuzz_memory);

			CHECK(result.components > 0 && result.components <= result.varying && result.reference >= 0);
			break;
		}
}

/* Rows of 1 to 6 columns, all in one summary and in one a half. */
static void
CheckRows(const uint8_t *data, size_t size)
{
	Input		input = {data, data + size};
	CovarianceMatrix part[2];
	CovarianceMatrix whole;
	CovarianceMatrix sum;
	uint32_t	columns = MIN_COLUMNS + InputByte(&input) % 6;
	double		value[6];

	CovarianceMatrixInit(&whole, &fuzz_memory);
	CHECK(CovarianceMatrixBegin(&whole, columns));
	for (int i = 0; i < 2; i++)
	{
		CovarianceMatrixInit(&part[i], &fuzz_memory);
		CHECK(CovarianceMatrixBegin(&part[i], columns));
	}
	while (InputLeft(&input))
	{
		uint8_t		head = InputByte(&input);
		double		weight = head & 8 ? InputWeight(&input) : 1.0;

		for (uint32_t k = 0; k < columns; k++)
			value[k] = InputNumber(&input);
		CovarianceMatrixAdd(&whole, value, weight);
		CovarianceMatrixAdd(&part[head >> 7], value, weight);
	}
	CovarianceMatrixSettle(&whole);
	for (int i = 0; i < 2; i++)
		CovarianceMatrixSettle(&part[i]);
	if (CovarianceMatrixRows(&whole) == 0)
		return;
	sum = Merged(&part[0], &part[1]);
	CheckSame(&whole, &sum);
	CheckMeasures(&whole, &part[0]);
	CheckMeasures(&part[0], &part[1]);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	TwoParts	parts = InputParts(data, size);
	CovarianceMatrix a;
	CovarianceMatrix b;
	CovarianceMatrix empty;
	CovarianceMatrix sum;
	Writer		written;
	Writer		with_empty;

	CheckRows(data, size);
	FuzzDone();
	if (Read(&a, parts.data[0], parts.size[0]) != NULL)
		return FuzzDone();
	CHECK(fuzz_peak <= 1024 * 1024 + 64 * size);
	written = Bytes(&a);
	CHECK(SameAsInput(&written, parts.data[0], parts.size[0]));
	CheckMeasures(&a, &a);

	CovarianceMatrixInit(&empty, &fuzz_memory);
	sum = Merged(&a, &empty);
	with_empty = Bytes(&sum);
	CHECK(SameWriters(&written, &with_empty));
	sum = Merged(&empty, &a);
	with_empty = Bytes(&sum);
	CHECK(SameWriters(&written, &with_empty));
	sum = Merged(&a, &a);
	CheckMeasures(&sum, &a);

	if (Read(&b, parts.data[1], parts.size[1]) != NULL)
		return FuzzDone();
	if (a.columns > 0 && b.columns > 0 && a.columns != b.columns)
		CHECK(!CovarianceMatrixMerge(&a, &b));
	else
	{
		CovarianceMatrix other = Merged(&b, &a);

		sum = Merged(&a, &b);
		CheckSame(&sum, &other);
		CheckMeasures(&a, &b);
	}
	return FuzzDone();
}
