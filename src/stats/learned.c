/*
 * learned.c
 *		Is a distance more than this column's ordinary variation?
 *
 * A test that counts rows takes them for independent, and calls every week of
 * a price or a demand a drift.  Here the reference windows are the sample: the
 * logarithms of their distances, each to all the others, predict the next one
 * (prediction.c).  The logarithm because a distance is positive, skewed, and
 * varies by factors: on the logarithm a statistic of either law is near enough
 * to normal in its upper half, and skewed to the careful side in its lower.
 */
#include "learned.h"
#include "prediction.h"

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

/*
 * A column that never moved is settled before the logarithms: at unequal n
 * those of half a row differ, and would pass for variation.
 */
PredictionResult
LearnedPvalue(const WindowDistance *reference, size_t m, WindowDistance current, DistanceLaw law,
			  double *work)
{
	double		current_log = StandardisedLog(current, current.n, law);

	assert(m >= LEARNED_MIN_WINDOWS);

	if (NeverMoved(reference, m, law))
	{
		PredictionResult never = {.statistic = NAN, .never_varied = true};

		never.pvalue = IsBelowHalfARow(current, law) ? 1.0 : 0.0;
		return never;
	}
	for (size_t i = 0; i < m; i++)
		work[i] = StandardisedLog(reference[i], current.n, law);
	return PredictionTest(work, m, current_log, SAME_WITHIN, ALTERNATIVE_GREATER);
}
