/*
 * test_line_distance.c
 *		Bounds of distances on the line against every way in which rows can lie at
 *		the ends of their buckets.
 */
#include "../../src/stats/line_distance.h"
#include "support.h"
#include "tap.h"

#include <math.h>

#define BUCKETS 3
#define MOST 2					/* rows of a side in a bucket */
#define POINTS (2 * BUCKETS)

/* What a placement of all rows has to say. */
typedef struct Seen
{
	double		least;
	double		most;
	bool		outside;
} Seen;

static void
See(Seen *seen, double value, Bounds bounds)
{
	seen->least = fmin(seen->least, value);
	seen->most = fmax(seen->most, value);
	seen->outside = seen->outside || value < bounds.lower - 1e-12 || value > bounds.upper + 1e-12;
}

/* The line of buckets [10 i, 10 i + width], and the line of their ends. */
static Line
Buckets(LinePoint *point, const int *rows, double width)
{
	Line		line = {.point = point, .count = BUCKETS, .unweighted = true};

	for (int i = 0; i < BUCKETS; i++)
	{
		point[i] = (LinePoint) {.lower = 10.0 * i, .upper = 10.0 * i + width, .shared = true,
			.reference = rows[2 * i], .current = rows[2 * i + 1]};
		line.reference += rows[2 * i];
		line.current += rows[2 * i + 1];
	}
	return line;
}

static Line
Ends(LinePoint *point, const Line *line, const int *at_lower)
{
	Line		ends = {.point = point, .reference = line->reference, .current = line->current, .unweighted = true};

	for (int i = 0; i < POINTS; i++)
	{
		const LinePoint *bucket = &line->point[i / 2];
		double		place = i % 2 == 0 ? bucket->lower : bucket->upper;
		int			reference = i % 2 == 0 ? at_lower[2 * (i / 2)] : (int) bucket->reference - at_lower[2 * (i / 2)];
		int			current = i % 2 == 0 ? at_lower[2 * (i / 2) + 1] : (int) bucket->current - at_lower[2 * (i / 2) + 1];

		if (reference > 0 || current > 0)
			point[ends.count++] = (LinePoint) {.lower = place, .upper = place, .reference = reference, .current = current};
	}
	return ends;
}

/* The next number in a mixed base; false after the last. */
static bool
Next(int *digit, const int *largest, int count)
{
	for (int i = 0; i < count; i++)
	{
		if (digit[i] < largest[i])
		{
			digit[i]++;
			return true;
		}
		digit[i] = 0;
	}
	return false;
}

typedef struct Distance
{
	const char *name;
	double		(*value) (const Line *line);
	Bounds		(*bounds) (const Line *line);
	bool		tight;			/* the upper bound is reached at the ends */
} Distance;

static double
KsOf(const Line *line)
{
	return LineKolmogorovSmirnovBounds(line).lower;
}

static void
TestDistance(const Distance *distance)
{
	static const int most[POINTS] = {MOST, MOST, MOST, MOST, MOST, MOST};
	int			rows[POINTS] = {0};
	int			lines = 0;
	bool		outside = false;
	bool		loose = false;

	do
	{
		LinePoint	point[BUCKETS];
		LinePoint	end[POINTS];
		Line		line = Buckets(point, rows, 4.0);
		Bounds		bounds;
		Seen		seen = {.least = INFINITY, .most = -INFINITY};
		int			at_lower[POINTS] = {0};

		if (!(line.reference > 0 && line.current > 0))
			continue;
		bounds = distance->bounds(&line);
		do
		{
			Line		ends = Ends(end, &line, at_lower);

			See(&seen, distance->value(&ends), bounds);
		}
		while (Next(at_lower, rows, POINTS));
		outside = outside || seen.outside;
		loose = loose || seen.most < bounds.upper - 1e-12;
		lines++;
	}
	while (Next(rows, most, POINTS));
	TapOk(!outside, "%s: rows at the ends of %d sets of buckets are within the bounds", distance->name, lines);
	if (distance->tight)
		TapOk(!loose, "%s: and reach the upper one", distance->name);
}

static void
TestOneValue(const Distance *distance)
{
	LinePoint	point[] = {{1, 1, false, 2, 1}, {2, 2, false, 0, 3}, {5, 5, false, 4, 1}};
	Line		line = {.point = point, .count = 3, .reference = 6, .current = 5, .unweighted = true};
	Bounds		bounds = distance->bounds(&line);
	double		value = distance->value(&line);

	TapOk(bounds.lower == bounds.upper && fabs(value - bounds.lower) <= 1e-15, "%s: points of one value leave no room", distance->name);
}

int
main(void)
{
	static const Distance distance[] = {
		{"ks", KsOf, LineKolmogorovSmirnovBounds, true},
		{"wasserstein", LineWasserstein, LineWassersteinBounds, true},
		{"energy", LineEnergy, LineEnergyBounds, true},
		{"cramer_von_mises", LineCramerVonMises, LineCramerVonMisesBounds, false},
	};

	for (int i = 0; i < (int) (sizeof(distance) / sizeof(distance[0])); i++)
	{
		TestDistance(&distance[i]);
		TestOneValue(&distance[i]);
	}
	return TapDone();
}
