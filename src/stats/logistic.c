/*
 * logistic.c
 *		Logistic regression on one number.
 */
#include "logistic.h"

#include <math.h>

#include "sum.h"

static double
PointWeight(const LogisticPoint *point)
{
	return point->positives + point->negatives;
}

#define EPSILON 0x1p-52

double
ClippedLogit(double probability)
{
	double		p = probability < EPSILON ? EPSILON : probability > 1.0 - EPSILON ? 1.0 - EPSILON : probability;

	return log(p) - log1p(-p);
}

bool
LogisticDiverges(const LogisticPoint *point, uint32_t count)
{
	double		lowest[2] = {INFINITY, INFINITY};
	double		highest[2] = {-INFINITY, -INFINITY};

	for (uint32_t i = 0; i < count; i++)
	{
		for (int class = 0; class < 2; class++)
			if ((class == 1 ? point[i].positives : point[i].negatives) > 0)
			{
				lowest[class] = fmin(lowest[class], point[i].x);
				highest[class] = fmax(highest[class], point[i].x);
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
Predictor(const LogisticFit *fit, const LogisticPoint *point)
{
	return fit->intercept + fit->slope * (point->x - fit->centre);
}

static double
LogLikelihood(const LogisticFit *fit, const LogisticPoint *point, uint32_t count)
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

LogisticFit
LogisticStart(const LogisticPoint *point, uint32_t count, double slope, bool free_slope)
{
	LogisticFit fit = {.free_slope = free_slope, .slope = slope};
	CompensatedSum sum = {0};
	CompensatedSum weight = {0};

	for (uint32_t i = 0; i < count; i++)
	{
		SumAddProduct(&sum, PointWeight(&point[i]), point[i].x);
		SumAdd(&weight, PointWeight(&point[i]));
	}
	fit.centre = SumValue(&sum) / SumValue(&weight);
	fit.intercept = slope * fit.centre;
	fit.log_likelihood = LogLikelihood(&fit, point, count);
	return fit;
}

/* Gradient and information at the fit. */
static void
Slopes(LogisticFit *fit, const LogisticPoint *point, uint32_t count, double *gradient)
{
	CompensatedSum sum[5] = {0};

	for (uint32_t i = 0; i < count; i++)
	{
		double		x = point[i].x - fit->centre;
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
Determinant(const LogisticFit *fit)
{
	return fit->information[0] * fit->information[2] - fit->information[1] * fit->information[1];
}

/* A step this short, beside what it changes, is below the rounding of the next one. */
#define CONVERGED 1e-14
#define SHORTEST 0x1p-40

bool
LogisticStep(LogisticFit *fit, const LogisticPoint *point, uint32_t count)
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
		LogisticFit next = *fit;

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
LogisticIntercept(const LogisticFit *fit, double *variance)
{
	double		centre = fit->centre;

	if (fit->free_slope)
		*variance = (fit->information[2] + 2.0 * centre * fit->information[1] + centre * centre * fit->information[0]) / Determinant(fit);
	else
		*variance = 1.0 / fit->information[0];
	return fit->intercept - fit->slope * centre;
}

double
LogisticSlope(const LogisticFit *fit, double *variance)
{
	*variance = fit->free_slope ? fit->information[0] / Determinant(fit) : 0.0;
	return fit->slope;
}
