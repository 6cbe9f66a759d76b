/*
 * prediction.c
 *		What one more window may show, given some reference windows.
 *
 * The windows are the sample, not their rows: whatever makes rows depend on
 * each other within a window (days, customers, seasons shorter than it) is
 * already in how the windows vary.  If their values are normal, one more lies
 * at mean +- t * sd * sqrt(1 + 1/m), t from Student's law with m - 1 degrees
 * of freedom; the 1 is the new window, the 1/m the uncertain mean.
 */
#include "prediction.h"
#include "student_t.h"

#include <assert.h>
#include <math.h>

typedef struct Spread
{
	double		mean;
	double		error;			/* of a prediction: sd * sqrt(1 + 1/m), over 2^exponent; unused if never_varied */
	int			exponent;		/* of the largest value: neither too large nor too small for its square */
	bool		never_varied;
} Spread;

static double
LargestMagnitude(const double *values, size_t m)
{
	double		largest = 0.0;

	for (size_t i = 0; i < m; i++)
		largest = fmax(largest, fabs(values[i]));
	return largest;
}

double
SameWithin(const double *reference, size_t m)
{
	return SAME_WITHIN * LargestMagnitude(reference, m);
}

/* Over 2^exponent: scaled by a power of two, no digit is lost. */
static double
StandardDeviation(const double *values, size_t m, double mean, int exponent)
{
	double		squares = 0.0;

	for (size_t i = 0; i < m; i++)
	{
		double		deviation = ldexp(values[i], -exponent) - ldexp(mean, -exponent);

		squares += deviation * deviation;
	}
	return sqrt(squares / (double) (m - 1));
}

static Spread
ReferenceSpread(const double *reference, size_t m, double same_within)
{
	double		lowest = reference[0];
	double		highest = reference[0];
	Spread		spread = {.mean = 0.0};

	assert(m >= 2);

	for (size_t i = 0; i < m; i++)
	{
		assert(isfinite(reference[i]));
		lowest = fmin(lowest, reference[i]);
		highest = fmax(highest, reference[i]);
		spread.mean += reference[i] / (double) m;
	}
	spread.never_varied = highest - lowest <= same_within;
	if (spread.never_varied)
		spread.mean = lowest;
	else
	{
		(void) frexp(LargestMagnitude(reference, m), &spread.exponent);
		spread.error = StandardDeviation(reference, m, spread.mean, spread.exponent) * sqrt(1.0 + 1.0 / (double) m);
	}
	return spread;
}

PredictionInterval
PredictionIntervalOf(const double *reference, size_t m, double level)
{
	Spread		spread = ReferenceSpread(reference, m, SameWithin(reference, m));
	PredictionInterval interval = {spread.mean, spread.mean, spread.mean, spread.never_varied};

	assert(level > 0 && level < 1);

	if (!spread.never_varied)
	{
		double		half = ldexp(StudentUpperQuantile(0.5 * (1.0 - level), (double) (m - 1)) * spread.error, spread.exponent);

		interval.lower = spread.mean - half;
		interval.upper = spread.mean + half;
	}
	return interval;
}

/*
 * A reference that never varied predicts its own value and nothing else, which
 * is the limit of the test as sd goes to 0: certainty on either side.
 */
static double
ConstantReferencePvalue(double difference, double same_within, Alternative alternative)
{
	bool		above = difference > same_within;
	bool		below = difference < -same_within;

	switch (alternative)
	{
		case ALTERNATIVE_LESS:
			return below ? 0.0 : 1.0;
		case ALTERNATIVE_GREATER:
			return above ? 0.0 : 1.0;
		case ALTERNATIVE_TWO_SIDED:
			break;
	}
	return above || below ? 0.0 : 1.0;
}

static double
StudentPvalue(double t, double df, Alternative alternative)
{
	switch (alternative)
	{
		case ALTERNATIVE_LESS:
			return StudentUpperTail(-t, df);
		case ALTERNATIVE_GREATER:
			return StudentUpperTail(t, df);
		case ALTERNATIVE_TWO_SIDED:
			break;
	}
	return 2.0 * StudentUpperTail(fabs(t), df);
}

PredictionResult
PredictionTest(const double *reference, size_t m, double current,
			   double same_within, Alternative alternative)
{
	Spread		spread = ReferenceSpread(reference, m, same_within);
	double		difference = current - spread.mean;
	PredictionResult result = {.never_varied = spread.never_varied};

	assert(!isnan(current));

	if (spread.never_varied)
	{
		result.statistic = NAN;
		result.pvalue = ConstantReferencePvalue(difference, same_within, alternative);
	}
	else
	{
		result.statistic = (ldexp(current, -spread.exponent) - ldexp(spread.mean, -spread.exponent)) / spread.error;
		result.pvalue = StudentPvalue(result.statistic, (double) (m - 1), alternative);
	}
	return result;
}
