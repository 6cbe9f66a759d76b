/*
 * covariance_matrix.c
 *		Means and co-moments of a vector of numbers, over weighted rows.
 *
 * Rows wait until there are some, and are then one part: its means are found
 * first, its co-moments about them in plain sums, and the part is added to the
 * rest as any other would be.  So the compensated sums, of which there are as
 * many as pairs of columns, are touched once for many rows.
 */
#include "covariance_matrix.h"

#include <assert.h>
#include <float.h>
#include <math.h>
#include <string.h>

#define FIRST_ROWS 4
#define MOST_ROWS 64

void
CovarianceMatrixInit(CovarianceMatrix *matrix, const StatsMemory *memory)
{
	memset(matrix, 0, sizeof(*matrix));
	matrix->memory = memory;
}

static size_t
Pairs(size_t columns)
{
	return columns * (columns + 1) / 2;
}

/* Where row i of the upper triangle would begin if it had a column 0. */
static size_t
RowStart(const CovarianceMatrix *matrix, uint32_t i)
{
	return (size_t) i * matrix->columns - (size_t) i * (i + 1) / 2;
}

bool
CovarianceMatrixBegin(CovarianceMatrix *matrix, uint32_t columns)
{
	assert(columns >= MIN_COLUMNS && columns <= MAX_COLUMNS);

	if (matrix->columns > 0)
		return matrix->columns == columns;
	matrix->mean = StatsAllocateZero(matrix->memory, columns * sizeof(DoubleDouble));
	matrix->moment = StatsAllocateZero(matrix->memory, Pairs(columns) * sizeof(CompensatedSum));
	matrix->columns = columns;
	return true;
}

int64_t
CovarianceMatrixRows(const CovarianceMatrix *matrix)
{
	return matrix->rows.n + matrix->waiting + matrix->missing.n + matrix->nan.n + matrix->out_of_range.n;
}

static void
MakeRoom(CovarianceMatrix *matrix)
{
	uint32_t	room = matrix->room == 0 ? FIRST_ROWS : matrix->room * 4;

	if (matrix->waiting < matrix->room)
		return;
	matrix->value = StatsResize(matrix->memory, matrix->value, (size_t) room * matrix->columns * sizeof(double));
	matrix->weight = StatsResize(matrix->memory, matrix->weight, room * sizeof(double));
	matrix->room = room;
}

/* Which of the kinds of rows that are counted apart it is; NULL for a complete one. */
static Totals *
Incomplete(CovarianceMatrix *matrix, const double *value)
{
	bool		within = true;

	for (uint32_t i = 0; i < matrix->columns; i++)
	{
		if (isnan(value[i]))
			return &matrix->nan;
		within = within && fabs(value[i]) <= MAX_ELEMENT;
	}
	return within ? NULL : &matrix->out_of_range;
}

void
CovarianceMatrixAdd(CovarianceMatrix *matrix, const double *value, double weight)
{
	Totals	   *incomplete = Incomplete(matrix, value);

	if (incomplete != NULL)
	{
		TotalsAdd(incomplete, weight);
		return;
	}
	if (weight == 0)
	{
		TotalsAdd(&matrix->rows, weight);
		return;
	}
	MakeRoom(matrix);
	memcpy(matrix->value + (size_t) matrix->waiting * matrix->columns, value, matrix->columns * sizeof(double));
	matrix->weight[matrix->waiting++] = weight;
	if (matrix->waiting == MOST_ROWS)
		CovarianceMatrixSettle(matrix);
}

/*
 * Adds deviation * deviation' once for each row of deviations; a weight is in
 * them as its root, so that neither it nor a square vanishes before their product does.
 */
static void
AddSquares(CovarianceMatrix *matrix, const double *deviation, uint32_t rows)
{
	uint32_t	columns = matrix->columns;
	double		product[MAX_COLUMNS];

	for (uint32_t i = 0; i < columns; i++)
	{
		CompensatedSum *moment = matrix->moment + RowStart(matrix, i);

		memset(product, 0, sizeof(product));
		for (uint32_t r = 0; r < rows; r++)
		{
			const double *row = deviation + (size_t) r * columns;
			double		factor = row[i];

			for (uint32_t j = i; j < columns; j++)
				product[j] += factor * row[j];
		}
		for (uint32_t j = i; j < columns; j++)
			SumAdd(&moment[j], product[j]);
	}
}

/*
 * Brings in the means of a part of weight `from` whose own squares are added
 * by the caller.  The mean of the heavier side is moved: it moves by less than
 * the deviations that are added, whatever the other's mean is.
 */
static void
AddMeans(CovarianceMatrix *matrix, double into, const DoubleDouble *mean, double from)
{
	double		all = into + from;
	double		scale = sqrt(into) * (sqrt(from) / sqrt(all));
	double		difference[MAX_COLUMNS];

	for (uint32_t i = 0; i < matrix->columns; i++)
	{
		DoubleDouble *own = &matrix->mean[i];
		double		d = (mean[i].high - own->high) + (mean[i].low - own->low);

		if (from > into)
			*own = DoubleDoubleSum(mean[i], ExactProduct(-d, into / all));
		else
			*own = DoubleDoubleSum(*own, ExactProduct(d, from / all));
		difference[i] = scale * d;
	}
	if (into > 0)
		AddSquares(matrix, difference, 1);
}

static uint32_t
HeaviestRow(const CovarianceMatrix *matrix)
{
	uint32_t	heaviest = 0;

	for (uint32_t r = 1; r < matrix->waiting; r++)
		if (matrix->weight[r] > matrix->weight[heaviest])
			heaviest = r;
	return heaviest;
}

/*
 * The rows that wait become their deviations from their mean, times the root of
 * their weight.  The mean is found as a distance from the heaviest row, near
 * which it must be by the scale of the deviations: of a constant the distance is 0.
 */
static void
Deviations(CovarianceMatrix *matrix, double all, DoubleDouble *mean)
{
	uint32_t	columns = matrix->columns;
	double		origin[MAX_COLUMNS];
	double		shift[MAX_COLUMNS] = {0};

	memcpy(origin, matrix->value + (size_t) HeaviestRow(matrix) * columns, columns * sizeof(double));
	for (uint32_t r = 0; r < matrix->waiting; r++)
	{
		double	   *row = matrix->value + (size_t) r * columns;
		double		share = matrix->weight[r] / all;

		for (uint32_t i = 0; i < columns; i++)
		{
			row[i] -= origin[i];
			shift[i] += share * row[i];
		}
	}
	for (uint32_t r = 0; r < matrix->waiting; r++)
	{
		double	   *row = matrix->value + (size_t) r * columns;
		double		root = sqrt(matrix->weight[r]);

		for (uint32_t i = 0; i < columns; i++)
			row[i] = root * (row[i] - shift[i]);
	}
	for (uint32_t i = 0; i < columns; i++)
		mean[i] = ExactSum(origin[i], shift[i]);
}

void
CovarianceMatrixSettle(CovarianceMatrix *matrix)
{
	DoubleDouble mean[MAX_COLUMNS];
	Totals		part = {0};
	uint32_t	rows = matrix->waiting;

	if (rows == 0)
		return;
	TotalsAddRows(&part, matrix->weight, rows);
	Deviations(matrix, SumValue(&part.w), mean);
	AddSquares(matrix, matrix->value, rows);
	AddMeans(matrix, CovarianceWeight(matrix), mean, SumValue(&part.w));
	TotalsMerge(&matrix->rows, &part);
	matrix->waiting = 0;
}

bool
CovarianceMatrixMerge(CovarianceMatrix *into, const CovarianceMatrix *from)
{
	double		weight = CovarianceWeight(from);

	if (from->columns > 0 && !CovarianceMatrixBegin(into, from->columns))
		return false;
	if (weight > 0)
	{
		AddMeans(into, CovarianceWeight(into), from->mean, weight);
		for (size_t i = 0; i < Pairs(from->columns); i++)
			SumMerge(&into->moment[i], &from->moment[i]);
	}
	TotalsMerge(&into->rows, &from->rows);
	TotalsMerge(&into->missing, &from->missing);
	TotalsMerge(&into->nan, &from->nan);
	TotalsMerge(&into->out_of_range, &from->out_of_range);
	return true;
}

double
CovarianceWeight(const CovarianceMatrix *matrix)
{
	return SumValue(&matrix->rows.w);
}

double
CovarianceEffective(const CovarianceMatrix *matrix)
{
	return CovarianceWeight(matrix) > 0 ? TotalsEffective(&matrix->rows) : 0.0;
}

double
CoMoment(const CovarianceMatrix *matrix, uint32_t i, uint32_t j)
{
	return SumValue(&matrix->moment[RowStart(matrix, i < j ? i : j) + (i < j ? j : i)]);
}

bool
ColumnVaries(const CovarianceMatrix *matrix, uint32_t i)
{
	return CoMoment(matrix, i, i) > LEAST_MOMENT * (double) matrix->rows.n;
}

double
CovarianceCorrelation(const CovarianceMatrix *matrix, uint32_t i, uint32_t j)
{
	double		scale = sqrt(CoMoment(matrix, i, i)) * sqrt(CoMoment(matrix, j, j));

	return i == j ? 1.0 : fmax(-1.0, fmin(CoMoment(matrix, i, j) / scale, 1.0));
}

/* Of what the mean's double leaves over no more is written than another double. */
void
CovarianceMatrixWrite(Writer *writer, CovarianceMatrix *matrix)
{
	CovarianceMatrixSettle(matrix);
	WriteVarint(writer, matrix->columns);
	WriteTotals(writer, &matrix->missing);
	WriteTotals(writer, &matrix->nan);
	WriteTotals(writer, &matrix->out_of_range);
	WriteTotals(writer, &matrix->rows);
	if (!(CovarianceWeight(matrix) > 0))
		return;
	for (uint32_t i = 0; i < matrix->columns; i++)
	{
		WriteDouble(writer, matrix->mean[i].high + 0.0);
		WriteDouble(writer, matrix->mean[i].low + 0.0);
	}
	for (size_t i = 0; i < Pairs(matrix->columns); i++)
		WriteDouble(writer, SumValue(&matrix->moment[i]) + 0.0);
}

static DoubleDouble
ReadMean(Reader *reader)
{
	DoubleDouble mean;

	mean.high = ReadFiniteSum(reader).sum;
	mean.low = ReadFiniteSum(reader).sum;
	if (fabs(mean.high) > MAX_ELEMENT * (1 + 1e-9) || mean.high + mean.low != mean.high)
		ReaderFail(reader, "A mean is none that its rows can have.");
	return mean;
}

/*
 * What no rows can have made is refused: more variance than numbers of that
 * size can have (Popoviciu), and a co-moment above its columns' own (Cauchy and
 * Schwarz), to rounding.  A square may be rounded to a multiple of the least
 * double, once a row: the same slack on both sides, so that what two parts may
 * have their sum may.
 */
static bool
MomentsPossible(const CovarianceMatrix *matrix)
{
	double		slack = 8 * DBL_TRUE_MIN * (double) matrix->rows.n;
	double		most = CovarianceWeight(matrix) * (1 + 1e-9) * MAX_ELEMENT * MAX_ELEMENT;
	double		root[MAX_COLUMNS];

	for (uint32_t i = 0; i < matrix->columns; i++)
	{
		double		square = CoMoment(matrix, i, i);

		if (square < 0 || square > most + slack)
			return false;
		root[i] = sqrt(square + slack);
	}
	for (uint32_t i = 0; i < matrix->columns; i++)
		for (uint32_t j = i + 1; j < matrix->columns; j++)
			if (fabs(CoMoment(matrix, i, j)) > root[i] * root[j] * (1 + 1e-9) + slack)
				return false;
	return true;
}

static bool
AnyMoment(const CovarianceMatrix *matrix)
{
	for (size_t i = 0; i < Pairs(matrix->columns); i++)
		if (matrix->moment[i].sum != 0)
			return true;
	return false;
}

static void
ReadMoments(Reader *reader, CovarianceMatrix *matrix)
{
	for (uint32_t i = 0; i < matrix->columns; i++)
		matrix->mean[i] = ReadMean(reader);
	for (size_t i = 0; i < Pairs(matrix->columns); i++)
		matrix->moment[i] = ReadFiniteSum(reader);
	if (reader->error == NULL && !MomentsPossible(matrix))
		ReaderFail(reader, "Its co-moments are none that rows can have.");
	if (reader->error == NULL && matrix->rows.n == 1 && AnyMoment(matrix))
		ReaderFail(reader, "One row does not vary.");
}

void
CovarianceMatrixRead(Reader *reader, CovarianceMatrix *matrix)
{
	uint64_t	columns = ReadVarint(reader);

	if (columns > MAX_COLUMNS)
		ReaderFail(reader, "It is of an impossible number of columns.");
	matrix->missing = ReadTotals(reader);
	matrix->nan = ReadTotals(reader);
	matrix->out_of_range = ReadTotals(reader);
	matrix->rows = ReadTotals(reader);
	if (reader->error == NULL && columns == 0 && matrix->nan.n + matrix->out_of_range.n + matrix->rows.n > 0)
		ReaderFail(reader, "It has rows but no columns.");
	if (reader->error == NULL && columns > 0 && CovarianceMatrixRows(matrix) == 0)
		ReaderFail(reader, "It has columns but no rows.");
	if (reader->error != NULL || columns == 0)
		return;
	if (CovarianceWeight(matrix) > 0 && (size_t) (reader->end - reader->next) / sizeof(double) < 2 * columns + Pairs(columns))
	{
		ReaderFail(reader, "It ends too early.");
		return;
	}
	CovarianceMatrixBegin(matrix, (uint32_t) columns);
	if (CovarianceWeight(matrix) > 0)
		ReadMoments(reader, matrix);
}
