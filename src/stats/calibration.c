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

#define EPSILON 0x1p-52

double
ClippedLogit(double score)
{
	double		p = score < EPSILON ? EPSILON : score > 1.0 - EPSILON ? 1.0 - EPSILON : score;

	return log(p) - log1p(-p);
}

bool
RecalibrationDiverges(const CalibrationPoint *point, uint32_t count)
{
	double		lowest[2] = {INFINITY, INFINITY};
	double		highest[2] = {-INFINITY, -INFINITY};

	for (uint32_t i = 0; i < count; i++)
	{
		double		logit = ClippedLogit(point[i].score);

		for (int class = 0; class < 2; class++)
			if ((class == 1 ? point[i].positives : point[i].negatives) > 0)
			{
				lowest[class] = fmin(lowest[class], logit);
				highest[class] = fmax(highest[class], logit);
			}
	}
	return !(highest[0] > lowest[1] && highest[1] > lowest[0]);
}

/* log(1 + e^x) */
static double
Softplus(double x)
{
	return x > 0 ? x + log1p(exp(-x)) : log1p(exp(x));
}

static double
Predictor(const Recalibration *fit, const CalibrationPoint *point)
{
	return fit->intercept + fit->slope * (ClippedLogit(point->score) - fit->centre);
}

static double
LogLikelihood(const Recalibration *fit, const CalibrationPoint *point, uint32_t count)
{
	CompensatedSum sum = {0};

	for (uint32_t i = 0; i < count; i++)
	{
		double		x = Predictor(fit, &point[i]);

		SumAdd(&sum, -point[i].positives * Softplus(-x));
		SumAdd(&sum, -point[i].negatives * Softplus(x));
	}
	return SumValue(&sum);
}

Recalibration
RecalibrationStart(const CalibrationPoint *point, uint32_t count, bool free_slope)
{
	Recalibration fit = {.free_slope = free_slope, .slope = 1.0};
	CompensatedSum logits = {0};
	CompensatedSum weight = {0};

	for (uint32_t i = 0; i < count; i++)
	{
		SumAddProduct(&logits, PointWeight(&point[i]), ClippedLogit(point[i].score));
		SumAdd(&weight, PointWeight(&point[i]));
	}
	fit.centre = SumValue(&logits) / SumValue(&weight);
	fit.intercept = fit.centre;
	fit.log_likelihood = LogLikelihood(&fit, point, count);
	return fit;
}

/* Gradient and information at the fit. */
static void
Slopes(Recalibration *fit, const CalibrationPoint *point, uint32_t count, double *gradient)
{
	CompensatedSum sum[5] = {0};

	for (uint32_t i = 0; i < count; i++)
	{
		double		x = ClippedLogit(point[i].score) - fit->centre;
		double		predictor = Predictor(fit, &point[i]);
		double		p = 1.0 / (1.0 + exp(-predictor));
		double		q = 1.0 / (1.0 + exp(predictor));
		double		off = point[i].positives * q - point[i].negatives * p;
		double		information = PointWeight(&point[i]) * (p * q);

		SumAdd(&sum[0], off);
		SumAdd(&sum[1], off * x);
		SumAdd(&sum[2], information);
		SumAdd(&sum[3], information * x);
		SumAdd(&sum[4], information * x * x);
	}
	gradient[0] = SumValue(&sum[0]);
	gradient[1] = SumValue(&sum[1]);
	for (int i = 0; i < 3; i++)
		fit->information[i] = SumValue(&sum[2 + i]);
}

static double
Determinant(const Recalibration *fit)
{
	return fit->information[0] * fit->information[2] - fit->information[1] * fit->information[1];
}

/* A step this short, beside what it changes, is below the rounding of the next one. */
#define CONVERGED 1e-14
#define SHORTEST 0x1p-40

bool
RecalibrationStep(Recalibration *fit, const CalibrationPoint *point, uint32_t count)
{
	double		gradient[2];
	double		step[2] = {0.0, 0.0};

	Slopes(fit, point, count, gradient);
	if (!fit->free_slope)
		step[0] = gradient[0] / fit->information[0];
	else
	{
		step[0] = (fit->information[2] * gradient[0] - fit->information[1] * gradient[1]) / Determinant(fit);
		step[1] = (fit->information[0] * gradient[1] - fit->information[1] * gradient[0]) / Determinant(fit);
	}
	/* the likelihood is concave: a step that lowers it was too long */
	for (double length = 1.0; length >= SHORTEST; length *= 0.5)
	{
		Recalibration next = *fit;

		next.intercept += length * step[0];
		next.slope += length * step[1];
		next.log_likelihood = LogLikelihood(&next, point, count);
		if (next.log_likelihood >= fit->log_likelihood)
		{
			bool		moved = fabs(length * step[0]) > CONVERGED * (1.0 + fabs(fit->intercept)) ||
				fabs(length * step[1]) > CONVERGED * fabs(fit->slope);

			*fit = next;
			return moved;
		}
	}
	return false;
}

double
RecalibrationIntercept(const Recalibration *fit, double *variance)
{
	double		centre = fit->centre;

	if (fit->free_slope)
		*variance = (fit->information[2] + 2.0 * centre * fit->information[1] + centre * centre * fit->information[0]) / Determinant(fit);
	else
		*variance = 1.0 / fit->information[0];
	return fit->intercept - fit->slope * centre;
}

double
RecalibrationSlope(const Recalibration *fit, double *variance)
{
	*variance = fit->free_slope ? fit->information[0] / Determinant(fit) : 0.0;
	return fit->slope;
}
