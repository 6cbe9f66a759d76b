/*
 * multivariate.c
 *		What covariance matrices say of means, points and correlations.
 */
#include "multivariate.h"

#include <assert.h>
#include <math.h>

#include "beta_distribution.h"

/*
 * The root of a matrix's weight over the share that it has in what is made of
 * it.  Co-moments are divided by it twice, and not by its square: of a weight as
 * small or as large as it may be, that would not be a double.
 */
static double
RootWeight(const Pooled *part, double divisor)
{
	return sqrt(CovarianceWeight(part->matrix)) / sqrt(part->n / divisor);
}

static double
PooledDeviation(const Pooled *part, int parts, double divisor, uint32_t i)
{
	double		deviation = 0.0;

	for (int k = 0; k < parts; k++)
		deviation = hypot(deviation, sqrt(CoMoment(part[k].matrix, i, i)) / RootWeight(&part[k], divisor));
	return deviation;
}

static bool
AnyVaries(const Pooled *part, int parts, uint32_t i)
{
	for (int k = 0; k < parts; k++)
		if (ColumnVaries(part[k].matrix, i))
			return true;
	return false;
}

static double
PooledCorrelation(const PrincipalAxes *axes, const Pooled *part, int parts, double divisor, uint32_t i, uint32_t j)
{
	double		sum = 0.0;

	for (int k = 0; k < parts; k++)
	{
		double		root = RootWeight(&part[k], divisor);

		sum += CoMoment(part[k].matrix, axes->column[i], axes->column[j]) /
			(root * axes->deviation[i]) / (root * axes->deviation[j]);
	}
	return fmax(-1.0, fmin(sum, 1.0));
}

static double *
PooledCorrelations(const PrincipalAxes *axes, const Pooled *part, int parts, double divisor, const StatsMemory *memory)
{
	size_t		n = axes->varying;
	double	   *matrix = StatsAllocate(memory, n * n * sizeof(double));

	for (uint32_t i = 0; i < n; i++)
	{
		matrix[i * n + i] = 1.0;
		for (uint32_t j = 0; j < i; j++)
			matrix[i * n + j] = matrix[j * n + i] = PooledCorrelation(axes, part, parts, divisor, i, j);
	}
	return matrix;
}

PrincipalAxes
PrincipalAxesOf(const Pooled *part, int parts, double divisor, const StatsMemory *memory)
{
	PrincipalAxes axes = {.columns = part[0].matrix->columns};
	double	   *correlations;

	axes.column = StatsAllocate(memory, axes.columns * sizeof(uint32_t));
	axes.deviation = StatsAllocate(memory, axes.columns * sizeof(double));
	for (uint32_t i = 0; i < axes.columns; i++)
		if (AnyVaries(part, parts, i))
		{
			axes.column[axes.varying] = i;
			axes.deviation[axes.varying++] = PooledDeviation(part, parts, divisor, i);
		}
	if (axes.varying == 0)
		return axes;
	correlations = PooledCorrelations(&axes, part, parts, divisor, memory);
	axes.eigen = SymmetricEigenOf(correlations, axes.varying, memory);
	StatsRelease(memory, correlations);
	while (axes.rank < axes.varying && axes.eigen.value[axes.rank] > NO_VARIANCE * axes.eigen.value[0])
		axes.rank++;
	return axes;
}

/* In units of the columns' standard deviations; false if a column that never varies is not where it was. */
static bool
Scaled(const PrincipalAxes *axes, const double *apart, double *scaled)
{
	uint32_t	k = 0;

	for (uint32_t i = 0; i < axes->columns; i++)
		if (k < axes->varying && axes->column[k] == i)
		{
			scaled[k] = apart[i] / axes->deviation[k];
			k++;
		}
		else if (apart[i] != 0)
			return false;
	return true;
}

double
SquaredDistance(const PrincipalAxes *axes, const double *apart, const StatsMemory *memory)
{
	double	   *scaled = StatsAllocate(memory, axes->columns * sizeof(double));
	bool		inside = Scaled(axes, apart, scaled);
	double		inside_square = 0.0;
	double		outside_square = 0.0;

	for (uint32_t k = 0; inside && k < axes->varying; k++)
	{
		double		along = InnerProduct(axes->eigen.vector + (size_t) k * axes->varying, scaled, axes->varying);

		if (k < axes->rank)
			inside_square += along * along / axes->eigen.value[k];
		else
			outside_square += along * along;
	}
	if (axes->varying > 0 && outside_square > NO_VARIANCE * axes->eigen.value[0])
		inside = false;
	StatsRelease(memory, scaled);
	return inside ? inside_square : INFINITY;
}

void
MeansApart(const CovarianceMatrix *a, const CovarianceMatrix *b, double *apart)
{
	for (uint32_t i = 0; i < a->columns; i++)
		apart[i] = (b->mean[i].high - a->mean[i].high) + (b->mean[i].low - a->mean[i].low);
}

/* The tail beyond it is asked for up to here; further out it is less. */
#define MOST_F 1e280

/*
 * Hotelling 1931 (Ann. Math. Stat. 2:360), of two samples with the same
 * covariance (Anderson 2003, section 5.3.4).  Rows about two means have two
 * dimensions less than there are rows: columns that go beyond those have no
 * variance because there are few rows, and means moved there say nothing.
 */
HotellingResult
HotellingTest(Pooled reference, Pooled current, const StatsMemory *memory)
{
	Pooled		part[2] = {reference, current};
	double		n = reference.n + current.n;
	PrincipalAxes axes = PrincipalAxesOf(part, 2, n - 2.0, memory);
	HotellingResult result = {.t2 = NAN, .pvalue = NAN, .dimensions = axes.rank};
	double		apart[MAX_COLUMNS];
	double		df2 = n - axes.rank - 1.0;
	int64_t		rows = reference.matrix->rows.n + current.matrix->rows.n;

	result.too_few = df2 <= 0 || (axes.rank >= rows - 2 && axes.rank < axes.columns);
	if (result.too_few)
		return result;
	MeansApart(reference.matrix, current.matrix, apart);
	result.t2 = reference.n / n * current.n * SquaredDistance(&axes, apart, memory);
	if (isinf(result.t2))
		result.pvalue = 0.0;
	else if (axes.rank > 0 && !isnan(result.t2))
		result.pvalue = FUpperTail(fmin(result.t2 / (n - 2.0) * df2 / axes.rank, MOST_F), axes.rank, df2);
	return result;
}

/* More than the share, as scikit-learn has it; all that there are if it is 1. */
static uint32_t
ComponentsKept(const PrincipalAxes *axes, double share)
{
	double		explained = 0.0;

	for (uint32_t k = 0; k < axes->rank; k++)
	{
		explained += axes->eigen.value[k];
		if (explained > share * axes->varying * (1 + PERFECT))
			return k + 1;
	}
	return axes->rank;
}

/* Of the row's scaled squares along a direction: the mean, which is that of the variance and the moved mean. */
static double
MeanSquareAlong(const double *square, const double *scaled, const double *direction, uint32_t n)
{
	double		moved = InnerProduct(scaled, direction, n);
	double		sum = moved * moved;

	for (uint32_t i = 0; i < n; i++)
		sum += direction[i] * InnerProduct(square + (size_t) i * n, direction, n);
	return sum;
}

/* The current covariances of the columns that vary in the reference, in its units. */
static double *
ScaledSquares(const PrincipalAxes *axes, const CovarianceMatrix *current, const StatsMemory *memory)
{
	size_t		n = axes->varying;
	double		root = sqrt(CovarianceWeight(current));
	double	   *square = StatsAllocate(memory, n * n * sizeof(double));

	for (uint32_t i = 0; i < n; i++)
		for (uint32_t j = 0; j < n; j++)
			square[i * n + j] = CoMoment(current, axes->column[i], axes->column[j]) /
				root / axes->deviation[i] / root / axes->deviation[j];
	return square;
}

ReconstructionResult
PcaReconstruction(const CovarianceMatrix *reference, const CovarianceMatrix *current, double share, const StatsMemory *memory)
{
	PrincipalAxes axes = PrincipalAxesOf(&(Pooled) {reference, 1.0}, 1, 1.0, memory);
	ReconstructionResult result = {.components = ComponentsKept(&axes, share), .varying = axes.varying};
	double	   *square = ScaledSquares(&axes, current, memory);
	double		apart[MAX_COLUMNS];
	double		scaled[MAX_COLUMNS];

	MeansApart(reference, current, apart);
	for (uint32_t k = 0; k < axes.varying; k++)
		scaled[k] = apart[axes.column[k]] / axes.deviation[k];
	for (uint32_t k = result.components; k < axes.varying; k++)
	{
		StatsCheckInterrupt(memory, 0);
		result.reference += k < axes.rank ? axes.eigen.value[k] : 0.0;
		result.current += MeanSquareAlong(square, scaled, axes.eigen.vector + (size_t) k * axes.varying, axes.varying);
	}
	result.tied = result.components < axes.rank &&
		axes.eigen.value[result.components - 1] - axes.eigen.value[result.components] < 1e-9 * axes.eigen.value[0];
	StatsRelease(memory, square);
	return result;
}

/* atanh(b) - atanh(a), by one logarithm, so that near correlations keep the digits of their difference. */
double
FisherDifference(double reference, double n_reference, double current, double n_current)
{
	bool		perfect_reference = fabs(reference) >= 1.0 - PERFECT;
	bool		perfect_current = fabs(current) >= 1.0 - PERFECT;
	double		error = sqrt(1.0 / (n_reference - 3.0) + 1.0 / (n_current - 3.0));

	assert(n_reference > 3 && n_current > 3);

	if (perfect_reference && perfect_current && reference * current > 0)
		return 0.0;
	if (perfect_reference || perfect_current)
		return copysign(INFINITY, current - reference);
	return atanh((current - reference) / (1.0 - reference * current)) / error;
}
