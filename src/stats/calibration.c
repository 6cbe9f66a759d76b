/*
 * calibration.c
 *		Do things given a probability happen as often as that?
 */
#include "calibration.h"

#include <math.h>

#include "sum.h"

static double
PointWeight(const CalibrationPoint *point)
{
	return point->positives + point->negatives;
}

/* Walks points by ascending weight. */
typedef struct Ascent
{
	const CalibrationPoint *point;
	uint32_t	count;
	uint32_t	at;
	CompensatedSum through;		/* weight up to this point and with it */
} Ascent;

static Ascent
AscentOf(const CalibrationPoint *point, uint32_t count)
{
	Ascent		ascent = {.point = point, .count = count};

	SumAdd(&ascent.through, PointWeight(&point[0]));
	return ascent;
}

static void
Climb(Ascent *ascent)
{
	ascent->at++;
	SumAdd(&ascent->through, PointWeight(&ascent->point[ascent->at]));
}

/* The score of the row with this number, from 0; numbers may only grow. */
static double
ScoreOfRow(Ascent *ascent, double number)
{
	while (SumValue(&ascent->through) <= number && ascent->at + 1 < ascent->count)
		Climb(ascent);
	return ascent->point[ascent->at].score;
}

static double
ScoreOfWeight(Ascent *ascent, double weight)
{
	while (SumValue(&ascent->through) < weight && ascent->at + 1 < ascent->count)
		Climb(ascent);
	return ascent->point[ascent->at].score;
}

/* NumPy's percentile: linear between two rows, and from the nearer of them. */
static double
Percentile(Ascent *ascent, double rows, double share)
{
	double		at = (rows - 1.0) * share;
	double		row = floor(at);
	double		part = at - row;
	double		lower = ScoreOfRow(ascent, row);
	Ascent		next = *ascent;
	double		upper = part > 0.0 ? ScoreOfRow(&next, row + 1.0) : lower;

	return part < 0.5 ? lower + (upper - lower) * part : upper - (upper - lower) * (1.0 - part);
}

/* Where a bin ends that is not the last; ascending. */
static double
Edge(Ascent *ascent, BinStrategy strategy, bool weighted, double weight, uint32_t i, uint32_t n_bins)
{
	double		share = i * (1.0 / n_bins);

	if (strategy == BIN_UNIFORM)
		return share;
	return weighted ? ScoreOfWeight(ascent, share * weight) : Percentile(ascent, weight, share * 100.0 / 100.0);
}

static void
FillBin(CalibrationBin *bin, const CalibrationPoint *point)
{
	CompensatedSum positives = {0};
	CompensatedSum weight = {0};
	CompensatedSum score_sum = {0};

	for (uint32_t i = bin->first; i < bin->end; i++)
	{
		SumAdd(&positives, point[i].positives);
		SumAdd(&weight, PointWeight(&point[i]));
		SumAddProduct(&score_sum, PointWeight(&point[i]), point[i].score);
	}
	bin->positives = SumValue(&positives);
	bin->weight = fmax(bin->positives, SumValue(&weight));
	bin->score_sum = SumValue(&score_sum);
}

uint32_t
CalibrationBins(const CalibrationPoint *point, uint32_t count, BinStrategy strategy, bool weighted,
				uint32_t n_bins, CalibrationBin *bin)
{
	Ascent		ascent = AscentOf(point, count);
	CompensatedSum weight = {0};
	double		lower = strategy == BIN_UNIFORM ? 0.0 : point[0].score;
	uint32_t	filled = 0;
	uint32_t	next = 0;

	for (uint32_t i = 0; i < count; i++)
		SumAdd(&weight, PointWeight(&point[i]));
	for (uint32_t i = 1; i <= n_bins; i++)
	{
		CalibrationBin here = {.lower = lower, .first = next};

		here.upper = strategy == BIN_UNIFORM ? 1.0 : point[count - 1].score;
		if (i < n_bins)
			here.upper = fmax(lower, Edge(&ascent, strategy, weighted, SumValue(&weight), i, n_bins));
		while (next < count && (i == n_bins || point[next].score <= here.upper))
			next++;
		here.end = next;
		lower = here.upper;
		if (here.end == here.first)
			continue;
		FillBin(&here, point);
		bin[filled++] = here;
	}
	return filled;
}

CalibrationError
CalibrationErrorOf(const CalibrationBin *bin, uint32_t n_bins)
{
	CalibrationError error = {0};
	CompensatedSum size = {0};
	CompensatedSum square = {0};
	CompensatedSum weight = {0};

	for (uint32_t i = 0; i < n_bins; i++)
	{
		double		off = fabs(bin[i].positives - bin[i].score_sum);

		SumAdd(&size, off);
		SumAdd(&square, off * (off / bin[i].weight));
		SumAdd(&weight, bin[i].weight);
		error.maximum = fmax(error.maximum, off / bin[i].weight);
	}
	error.expected = fmin(1.0, SumValue(&size) / SumValue(&weight));
	error.root_mean_square = fmin(1.0, sqrt(SumValue(&square) / SumValue(&weight)));
	error.maximum = fmin(1.0, error.maximum);
	return error;
}

/*
 * The error is a sum over bins of |S|, S the mean over all rows of what happened
 * less what was predicted.  It is off by no more than the sum of |S - its true value|,
 * by the triangle inequality; these are about normal and independent, so that the
 * sum has the mean and variance of as many half-normal numbers, and z of its standard
 * deviations past the mean are enough.  The variance of S is no more than the mean square of what
 * its rows are off; of calibrated scores it is that of the scores, which knows of
 * positives that a bin may have without a row to show it: the larger one is taken.
 */
double
ExpectedErrorMargin(const CalibrationPoint *point, const CalibrationBin *bin, uint32_t n_bins, double rows, double z)
{
	CompensatedSum deviation = {0};
	CompensatedSum variance = {0};
	CompensatedSum weight = {0};

	for (uint32_t i = 0; i < n_bins; i++)
		SumAdd(&weight, bin[i].weight);
	for (uint32_t i = 0; i < n_bins; i++)
	{
		CompensatedSum off = {0};
		CompensatedSum chance = {0};
		double		of_bin;

		for (uint32_t j = bin[i].first; j < bin[i].end; j++)
		{
			double		p = point[j].score;

			SumAdd(&off, point[j].positives * ((1.0 - p) * (1.0 - p)) + point[j].negatives * (p * p));
			SumAdd(&chance, (point[j].positives + point[j].negatives) * (p * (1.0 - p)));
		}
		of_bin = fmax(SumValue(&off), SumValue(&chance)) / SumValue(&weight) / rows;
		SumAdd(&deviation, sqrt(of_bin));
		SumAdd(&variance, of_bin);
	}
	return fmax(0.0, sqrt(M_2_PI) * SumValue(&deviation) + z * sqrt((1.0 - M_2_PI) * SumValue(&variance)));
}

BrierParts
BrierPartsOf(const CalibrationPoint *point, const CalibrationBin *bin, uint32_t n_bins)
{
	CompensatedSum sum[4] = {0};	/* reliability, resolution, variance, covariance */
	CompensatedSum weight = {0};
	CompensatedSum positives = {0};
	double		prevalence;

	for (uint32_t i = 0; i < n_bins; i++)
	{
		SumAdd(&weight, bin[i].weight);
		SumAdd(&positives, bin[i].positives);
	}
	prevalence = SumValue(&positives) / SumValue(&weight);
	for (uint32_t i = 0; i < n_bins; i++)
	{
		double		happened = bin[i].positives / bin[i].weight;
		double		predicted = bin[i].score_sum / bin[i].weight;

		SumAdd(&sum[0], bin[i].weight * (predicted - happened) * (predicted - happened));
		SumAdd(&sum[1], bin[i].weight * (happened - prevalence) * (happened - prevalence));
		for (uint32_t of = bin[i].first; of < bin[i].end; of++)
		{
			double		off = point[of].score - predicted;

			SumAdd(&sum[2], PointWeight(&point[of]) * off * off);
			SumAdd(&sum[3], 2.0 * off * (point[of].positives * (1.0 - happened) - point[of].negatives * happened));
		}
	}
	return (BrierParts) {
		.reliability = SumValue(&sum[0]) / SumValue(&weight), .resolution = SumValue(&sum[1]) / SumValue(&weight),
		.uncertainty = prevalence * (1.0 - prevalence),
		.variance = SumValue(&sum[2]) / SumValue(&weight), .covariance = SumValue(&sum[3]) / SumValue(&weight)
	};
}

double
HosmerLemeshow(const CalibrationBin *bin, uint32_t n_bins)
{
	CompensatedSum statistic = {0};

	for (uint32_t i = 0; i < n_bins; i++)
	{
		double		off = bin[i].positives - bin[i].score_sum;
		double		rest = bin[i].weight - bin[i].score_sum;

		if (bin[i].score_sum <= 0.0 || rest <= 0.0)
			return NAN;
		SumAdd(&statistic, off * (off / bin[i].score_sum) + off * (off / rest));
	}
	return SumValue(&statistic);
}
