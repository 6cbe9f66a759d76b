/*
 * line_distance.c
 *		How far two distributions of numbers are apart on the line.
 */
#include "line_distance.h"

#include <assert.h>
#include <math.h>

#include "sum.h"

/* What is behind, of each side and as the difference of their shares. */
typedef struct Walk
{
	double		reference;
	double		current;
	double		difference;
} Walk;

static void
Pass(Walk *walk, const Line *line, uint32_t i)
{
	walk->reference += line->point[i].reference;
	walk->current += line->point[i].current;
	walk->difference = walk->reference / line->reference - walk->current / line->current;
}

/* Between which limits the difference may be within a point, from what it is before. */
static Bounds
Within(const Walk *before, const Line *line, uint32_t i)
{
	return (Bounds) {before->difference - line->point[i].current / line->current,
		before->difference + line->point[i].reference / line->reference};
}

static double
LargestOf(Bounds bounds)
{
	return fmax(fabs(bounds.lower), fabs(bounds.upper));
}

static double
SmallestOf(Bounds bounds)
{
	if (bounds.lower <= 0 && bounds.upper >= 0)
		return 0.0;
	return fmin(fabs(bounds.lower), fabs(bounds.upper));
}

Bounds
LineKolmogorovSmirnovBounds(const Line *line)
{
	Walk		walk = {0};
	Bounds		bounds = {0.0, 0.0};

	for (uint32_t i = 0; i < line->count; i++)
	{
		const LinePoint *point = &line->point[i];

		if (point->shared && point->reference > 0 && point->current > 0)
			bounds.upper = fmax(bounds.upper, LargestOf(Within(&walk, line, i)));
		Pass(&walk, line, i);
		bounds.lower = fmax(bounds.lower, fabs(walk.difference));
	}
	bounds.lower = fmin(1.0, bounds.lower);
	bounds.upper = fmin(1.0, fmax(bounds.lower, bounds.upper));
	return bounds;
}

/* height * (upper - lower), of any finite numbers whose product is one. */
static double
Slice(double height, double lower, double upper)
{
	double		width = upper - lower;

	if (height == 0.0)
		return 0.0;
	return isinf(width) ? 2.0 * (height * (upper / 2.0 - lower / 2.0)) : height * width;
}

static double
Middle(const LinePoint *point)
{
	return point->lower == point->upper ? point->lower : point->lower / 2.0 + point->upper / 2.0;
}

/* A height of the area from the difference there. */
typedef double (*Height) (double difference);

static double
Absolute(double difference)
{
	return fabs(difference);
}

static double
Squared(double difference)
{
	return difference * difference;
}

/* All rows of a bucket in its middle. */
static double
Area(const Line *line, Height height)
{
	CompensatedSum area = {0};
	Walk		walk = {0};

	for (uint32_t i = 0; i + 1 < line->count; i++)
	{
		Pass(&walk, line, i);
		SumAdd(&area, Slice(height(walk.difference), Middle(&line->point[i]), Middle(&line->point[i + 1])));
	}
	return SumValue(&area);
}

static Bounds
AreaBounds(const Line *line, Height height)
{
	CompensatedSum lower = {0};
	CompensatedSum upper = {0};
	Walk		walk = {0};

	for (uint32_t i = 0; i < line->count; i++)
	{
		const LinePoint *point = &line->point[i];
		Bounds		within = Within(&walk, line, i);
		double		between;

		if (point->lower < point->upper)
		{
			SumAdd(&lower, Slice(height(SmallestOf(within)), point->lower, point->upper));
			SumAdd(&upper, Slice(height(LargestOf(within)), point->lower, point->upper));
		}
		Pass(&walk, line, i);
		if (i + 1 == line->count)
			break;
		between = Slice(height(walk.difference), point->upper, line->point[i + 1].lower);
		SumAdd(&lower, between);
		SumAdd(&upper, between);
	}
	return (Bounds) {SumValue(&lower), fmax(SumValue(&lower), SumValue(&upper))};
}

double
LineWasserstein(const Line *line)
{
	return Area(line, Absolute);
}

Bounds
LineWassersteinBounds(const Line *line)
{
	return AreaBounds(line, Absolute);
}

double
LineEnergy(const Line *line)
{
	return sqrt(2.0) * sqrt(Area(line, Squared));
}

Bounds
LineEnergyBounds(const Line *line)
{
	Bounds		area = AreaBounds(line, Squared);

	return (Bounds) {sqrt(2.0) * sqrt(area.lower), sqrt(2.0) * sqrt(area.upper)};
}

/*
 * With r and c a group of equal values' shares of the two samples, n and m their
 * sizes, N = n + m, and d the difference of the distribution functions in the
 * middle of the group, SciPy's statistic, from squares of ranks, is
 *
 *	n m / N  (sum of h d^2 + n/N (r^3/12 - r^2 c/4) + m/N (c^3/12 - c^2 r/4))
 *	+ sum of (n^3 / m r^3 + m^3 / n c^3) / 12 N  -  (n - m)^2 / 12 n m N
 *
 * where h is the group's share of all N rows: sums of what is small, where his
 * are differences of what is large.
 */
typedef struct Sizes
{
	double		n;
	double		m;
	double		both;
} Sizes;

static Sizes
SizesOf(const Line *line)
{
	return (Sizes) {line->reference, line->current, line->reference + line->current};
}

/* What a group adds by its difference, squared, from any d. */
static double
ByDifference(Sizes size, double r, double c, double d)
{
	return size.n * (size.m / size.both) * (size.n / size.both * r + size.m / size.both * c) * d * d;
}

/* What it adds, and takes, for its values being equal. */
static double
AddedByTies(Sizes size, double r, double c)
{
	double		n_share = size.n / size.both;
	double		m_share = size.m / size.both;

	return size.n * m_share * (n_share * (r * r * r) + m_share * (c * c * c)) / 12.0
		+ (size.n * n_share * (size.n / size.m) * (r * r * r) + size.m * m_share * (size.m / size.n) * (c * c * c)) / 12.0;
}

static double
TakenByTies(Sizes size, double r, double c)
{
	return size.n * (size.m / size.both) * (size.n / size.both * (r * r * c) + size.m / size.both * (c * c * r)) / 4.0;
}

static double
TakenByUnequalSizes(Sizes size)
{
	return (size.n - size.m) / size.n * ((size.n - size.m) / size.m) / size.both / 12.0;
}

double
LineCramerVonMises(const Line *line)
{
	Sizes		size = SizesOf(line);
	CompensatedSum sum = {0};
	Walk		walk = {0};

	for (uint32_t i = 0; i < line->count; i++)
	{
		double		r = line->point[i].reference / line->reference;
		double		c = line->point[i].current / line->current;
		double		before = walk.difference;

		Pass(&walk, line, i);
		SumAdd(&sum, ByDifference(size, r, c, before / 2.0 + walk.difference / 2.0));
		SumAdd(&sum, AddedByTies(size, r, c));
		SumAdd(&sum, -TakenByTies(size, r, c));
	}
	SumAdd(&sum, -TakenByUnequalSizes(size));
	return SumValue(&sum);
}

/* The least that a bucket of many values adds for their being equal: rows that all differ. */
static double
LeastByTies(Sizes size, const LinePoint *point, bool unweighted)
{
	double		r = 1.0 / size.n;
	double		c = 1.0 / size.m;

	if (!unweighted)
		return 0.0;
	return point->reference * AddedByTies(size, r, 0.0) + point->current * AddedByTies(size, 0.0, c);
}

Bounds
LineCramerVonMisesBounds(const Line *line)
{
	Sizes		size = SizesOf(line);
	CompensatedSum lower = {0};
	CompensatedSum upper = {0};
	Walk		walk = {0};

	for (uint32_t i = 0; i < line->count; i++)
	{
		const LinePoint *point = &line->point[i];
		double		r = point->reference / line->reference;
		double		c = point->current / line->current;
		double		before = walk.difference;
		Bounds		within = Within(&walk, line, i);

		Pass(&walk, line, i);
		if (!point->shared)
			within.lower = within.upper = before / 2.0 + walk.difference / 2.0;
		SumAdd(&lower, ByDifference(size, r, c, SmallestOf(within)));
		SumAdd(&upper, ByDifference(size, r, c, LargestOf(within)));
		SumAdd(&lower, point->shared ? LeastByTies(size, point, line->unweighted) : AddedByTies(size, r, c));
		SumAdd(&upper, AddedByTies(size, r, c));
		SumAdd(&lower, -TakenByTies(size, r, c));
		SumAdd(&upper, point->shared ? 0.0 : -TakenByTies(size, r, c));
	}
	SumAdd(&lower, -TakenByUnequalSizes(size));
	SumAdd(&upper, -TakenByUnequalSizes(size));
	return (Bounds) {SumValue(&lower), fmax(SumValue(&lower), SumValue(&upper))};
}
