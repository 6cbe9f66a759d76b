/*
 * sample_means.c
 *		Means of two samples, and Student's t between them.
 *
 * The statistic knows no unit, so values are scaled by a power of two: neither the
 * squares of the largest nor those of the smallest leave the doubles.  Each side
 * is summed about its first value, so that equal values have no variance at all.
 */
#include "sample_means.h"

#include <math.h>

#include "sample_runs.h"

/* What a pass over the rows of a side is to do. */
typedef struct Pass
{
	double		largest;		/* absolute value; infinite if a row with weight has one that is */
	double		first;
	int			scale;			/* of values */
	int			weight_scale;
	double		origin;			/* scaled */
	double		mean;			/* about it */
	CompensatedSum sum;
	CompensatedSum square;
} Pass;

typedef void (*PassRow) (Pass *pass, double value, double weight);

static void
FindLargest(Pass *pass, double value, double weight)
{
	pass->largest = fmax(pass->largest, fabs(value));
	pass->first = value;
}

static double
Distance(const Pass *pass, double value)
{
	return scalbn(value, pass->scale) - pass->origin;
}

static void
AddDistance(Pass *pass, double value, double weight)
{
	SumAddProduct(&pass->sum, scalbn(weight, pass->weight_scale), Distance(pass, value));
}

static void
AddSquare(Pass *pass, double value, double weight)
{
	double		distance = Distance(pass, value) - pass->mean;

	SumAdd(&pass->square, scalbn(weight, pass->weight_scale) * (distance * distance));
}

/* Rows without weight are none. */
static void
EachRow(TwoSample *sample, SampleOf of, PassRow row, Pass *pass)
{
	SampleCursor cursor;

	SampleCursorOpen(&cursor, &sample->side[of], sample->memory, true);
	while (SampleCursorHasMore(&cursor))
	{
		double		weight = cursor.second != NULL ? BitsDouble(cursor.second[cursor.next]) : 1.0;

		if (weight > 0.0)
			row(pass, SampleValue(cursor.key[cursor.next]), weight);
		StatsCheckInterrupt(sample->memory, cursor.next);
		cursor.next++;
	}
	SampleCursorClose(&cursor);
}

static void
MeanOf(TwoSample *sample, SampleOf of, Pass *pass, SampleMean *mean)
{
	Totals		total = SampleTotal(sample, of);
	double		weight = SumValue(&total.w);

	pass->weight_scale = TotalsUnweighted(&total) ? 0 : -ilogb(weight);
	weight = scalbn(weight, pass->weight_scale);
	pass->origin = scalbn(pass->first, pass->scale);
	EachRow(sample, of, AddDistance, pass);
	pass->mean = SumValue(&pass->sum) / weight;
	EachRow(sample, of, AddSquare, pass);
	mean->mean = pass->mean;
	mean->square = SumValue(&pass->square) / weight * mean->n;
}

SampleMeans
SampleMeansOf(TwoSample *sample, const double *effective)
{
	SampleMeans means = {.side = {{.n = effective[0]}, {.n = effective[1]}}};
	Pass		pass[SAMPLES] = {0};
	double		largest;

	for (int of = 0; of < SAMPLES; of++)
		EachRow(sample, of, FindLargest, &pass[of]);
	largest = fmax(pass[0].largest, pass[1].largest);
	means.infinite = isinf(largest);
	if (means.infinite)
		return means;
	for (int of = 0; of < SAMPLES; of++)
	{
		pass[of].scale = largest > 0.0 ? -ilogb(largest) - 1 : 0;
		MeanOf(sample, of, &pass[of], &means.side[of]);
	}
	means.difference = (pass[0].origin - pass[1].origin) + (pass[0].mean - pass[1].mean);
	return means;
}

Student
StudentOf(const SampleMean *side, double difference, bool equal_var)
{
	double		m = side[0].n;
	double		n = side[1].n;
	double		a = side[0].square / (m - 1.0) / m;
	double		b = side[1].square / (n - 1.0) / n;

	if (equal_var)
		return (Student) {difference / sqrt((side[0].square + side[1].square) / (m + n - 2.0) * (1.0 / m + 1.0 / n)), m + n - 2.0};
	return (Student) {difference / sqrt(a + b), (a + b) * ((a + b) / (a * a / (m - 1.0) + b * b / (n - 1.0)))};
}
