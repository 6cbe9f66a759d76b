/*
 * learned.c
 *		Is a distance more than this column's ordinary variation?
 *
 * A test that counts rows takes them for independent, and calls every week of
 * a price or a demand a drift.  Here the reference windows are the sample: the
 * logarithms of their distances, each to all the others, predict the next one
 * (prediction.c).  The logarithm because a distance is positive, skewed, and
 * varies by factors.  Of most columns the logarithm is near enough to normal in
 * its upper half, and skewed to the careful side in its lower.  Where many
 * categories have few independent rows each it is skewed upwards, and Student's
 * law would call too many windows a drift: so t is brought to what it is worth
 * under the skewness of the reference windows.
 */
#include "learned.h"
#include "prediction.h"
#include "student_t.h"

#include <assert.h>
#include <math.h>

/*
 * Half a row moved from one bin to another changes both shares by h = 1/(2n).
 * KS becomes h.  PSI becomes h^2 (1/p + 1/q) in the reference shares p and q
 * of the two bins, to second order, and that is least for two bins of half the
 * rows each: 4 h^2 = 1/n^2.  The squares of Hellinger's and of Jensen and
 * Shannon's distance are an eighth of it to that order.
 */
double
HalfRowDistance(double n, DistanceLaw law)
{
	switch (law)
	{
		case DISTANCE_ROOT_N:
			return 0.5 / n;
		case DISTANCE_ROOT_DIVERGENCE:
			return M_SQRT1_2 * 0.5 / n;
		default:
			return 1.0 / (n * n);
	}
}

/*
 * The logarithm of a window's distance as it would be in a window of n rows.
 * What is below half a row counts as half a row: 0 has no logarithm, and 1e-17
 * is a rounding error with one.  At equal n the second term is exactly 0.
 */
static double
StandardisedLog(WindowDistance window, double n, DistanceLaw law)
{
	double		exponent = law == DISTANCE_N ? 1.0 : 0.5;

	assert(window.distance >= 0 && window.n > 0);

	return log(fmax(window.distance, HalfRowDistance(window.n, law))) +
		   exponent * log(window.n / n);
}

static bool
IsBelowHalfARow(WindowDistance window, DistanceLaw law)
{
	return window.distance <= HalfRowDistance(window.n, law);
}

/* Did nothing that half a row could not make ever tell a window from the others? */
static bool
NeverMoved(const WindowDistance *reference, size_t m, DistanceLaw law)
{
	for (size_t i = 0; i < m; i++)
	{
		if (!IsBelowHalfARow(reference[i], law))
			return false;
	}
	return true;
}

/* Of a sample, adjusted for its size (G1 of Joanes and Gill 1998, The Statistician 47:183). */
static double
Skewness(const double *value, size_t m)
{
	double		n = (double) m;
	double		mean = 0.0;
	double		squares = 0.0;
	double		cubes = 0.0;

	for (size_t i = 0; i < m; i++)
		mean += value[i] / n;
	for (size_t i = 0; i < m; i++)
	{
		double		deviation = value[i] - mean;

		squares += deviation * deviation / n;
		cubes += deviation * deviation * deviation / n;
	}
	return cubes / (squares * sqrt(squares)) * sqrt(n * (n - 1.0)) / (n - 2.0);
}

/*
 * The z whose first-order expansion (Cornish and Fisher 1937) z + skewness/6 (z^2 - 1)
 * is t.  Where that would be more evidence than t it is t: below one standard
 * deviation there is nothing to be found.
 */
static double
WithoutSkewness(double t, double skewness)
{
	double		a = skewness / 6.0;

	if (t <= 1.0 || isinf(t))
		return t;
	return 2.0 * (t + a) / (1.0 + sqrt(1.0 + 4.0 * a * (t + a)));
}

/*
 * A column that never moved is settled before the logarithms: at unequal n
 * those of half a row differ, and would pass for variation.
 */
PredictionResult
LearnedPvalue(const WindowDistance *reference, size_t m, WindowDistance current, DistanceLaw law,
			  double *work)
{
	double		current_log = StandardisedLog(current, current.n, law);
	PredictionResult result;

	assert(m >= LEARNED_MIN_WINDOWS);

	if (NeverMoved(reference, m, law))
	{
		PredictionResult never = {.statistic = NAN, .never_varied = true};

		never.pvalue = IsBelowHalfARow(current, law) ? 1.0 : 0.0;
		return never;
	}
	for (size_t i = 0; i < m; i++)
		work[i] = StandardisedLog(reference[i], current.n, law);
	result = PredictionTest(work, m, current_log, SAME_WITHIN, ALTERNATIVE_GREATER);
	if (!result.never_varied)
	{
		result.statistic = WithoutSkewness(result.statistic, LEARNED_SKEWNESS + 0.5 * fmax(0.0, Skewness(work, m)));
		result.pvalue = StudentUpperTail(result.statistic, (double) (m - 1));
	}
	return result;
}
