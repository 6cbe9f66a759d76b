/*
 * test_prediction.c
 *		Prediction of one more window, against SciPy (test/oracle/evidence.py).
 */
#include "../../src/stats/prediction.h"
#include "../data/evidence.h"
#include "tap.h"

#define LENGTH(array) ((int) (sizeof(array) / sizeof((array)[0])))

static double
Pvalue(const double *reference, int m, double current, Alternative alternative)
{
	double		same_within = SameWithin(reference, (size_t) m);

	return PredictionTest(reference, (size_t) m, current, same_within, alternative).pvalue;
}

/* At level 0.999 SciPy's two half widths differ in the 14th digit: two rounded probabilities. */
static void
TestCase(int i)
{
	const double *reference = prediction_cases[i].reference;
	int			m = prediction_cases[i].m;
	double		current = prediction_cases[i].current;
	double		scale = fmax(fabs(prediction_cases[i].lower), fabs(prediction_cases[i].upper));
	PredictionInterval interval =
		PredictionIntervalOf(reference, (size_t) m, prediction_cases[i].level);
	PredictionResult result = PredictionTest(reference, (size_t) m, current,
											 SameWithin(reference, (size_t) m), ALTERNATIVE_LESS);

	TapOk(fabs(interval.mean - prediction_cases[i].mean) <= 1e-15 * scale &&
		  fabs(interval.lower - prediction_cases[i].lower) <= 1e-13 * scale &&
		  fabs(interval.upper - prediction_cases[i].upper) <= 1e-13 * scale,
		  "%s: the interval is SciPy's", prediction_cases[i].name);
	TapOk(RelativeError(result.statistic, prediction_cases[i].statistic) <= 1e-13 &&
			  RelativeError(result.pvalue, prediction_cases[i].less) <= 1e-12 &&
			  RelativeError(Pvalue(reference, m, current, ALTERNATIVE_TWO_SIDED),
							prediction_cases[i].two_sided) <= 1e-12 &&
			  RelativeError(Pvalue(reference, m, current, ALTERNATIVE_GREATER),
							prediction_cases[i].greater) <= 1e-12,
		  "%s: the three tests are SciPy's", prediction_cases[i].name);
}

/* The interval is the set of values that the two-sided test does not reject. */
static void
TestDuality(void)
{
	static const double reference[] = {0.81, 0.84, 0.79, 0.86, 0.85, 0.80, 0.83, 0.84, 0.82, 0.88};
	PredictionInterval interval = PredictionIntervalOf(reference, 10, 0.9);

	TapClose(Pvalue(reference, 10, interval.lower, ALTERNATIVE_TWO_SIDED), 0.1, 1e-12,
			 "the lower end has p = 1 - level");
	TapClose(Pvalue(reference, 10, interval.upper, ALTERNATIVE_TWO_SIDED), 0.1, 1e-12,
			 "the upper end has p = 1 - level");
	TapEqual(Pvalue(reference, 10, INFINITY, ALTERNATIVE_TWO_SIDED), 0.0, "infinity is outside");
	TapEqual(Pvalue(reference, 10, -INFINITY, ALTERNATIVE_GREATER), 1.0,
			 "minus infinity is not above");
}

/* Scaled by a power of two, all is the same; at the ends of the doubles nothing is lost. */
static void
TestScale(void)
{
	static const double least[] = {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 5e-324};
	static const double large[] = {0x1p1023, -0x1p1023, 0x1p1023};
	static const double plain[] = {1.0, -1.0, 1.0};
	double		eighth = Pvalue(least, 7, 8 * 5e-324, ALTERNATIVE_GREATER);

	TapOk(eighth > 0.0 && eighth < 1e-5 && Pvalue(least, 7, 0.0, ALTERNATIVE_GREATER) <= 1.0,
		  "the least numbers vary too, though their mean is rounded");
	TapEqual(Pvalue(large, 3, -0x1.8p1023, ALTERNATIVE_TWO_SIDED), Pvalue(plain, 3, -1.5, ALTERNATIVE_TWO_SIDED),
			 "the largest are judged as any");
}

static void
TestConstantReference(void)
{
	static const double same[] = {0.7, 0.7, 0.7, 0.7 + 1e-16, 0.7};
	static const double zeros[] = {0.0, 0.0, -0.0};
	PredictionInterval interval = PredictionIntervalOf(same, 5, 0.95);

	TapOk(interval.never_varied && interval.lower == 0.7 && interval.upper == 0.7,
		  "what never varied predicts itself, but for rounding");
	TapEqual(Pvalue(same, 5, 0.7 - 1e-16, ALTERNATIVE_TWO_SIDED), 1.0, "the same again: p = 1");
	TapEqual(Pvalue(same, 5, 0.71, ALTERNATIVE_TWO_SIDED), 0.0, "anything else: p = 0");
	TapEqual(Pvalue(same, 5, 0.71, ALTERNATIVE_LESS), 1.0, "above is not less");
	TapEqual(Pvalue(same, 5, 0.69, ALTERNATIVE_LESS), 0.0, "below is less");
	TapEqual(Pvalue(same, 5, 0.69, ALTERNATIVE_GREATER), 1.0, "below is not greater");
	TapEqual(Pvalue(zeros, 3, 0.0, ALTERNATIVE_TWO_SIDED), 1.0,
			 "0 after zeros of either sign: p = 1");
	TapEqual(Pvalue(zeros, 3, 1e-300, ALTERNATIVE_GREATER), 0.0, "anything above zeros: p = 0");
	TapOk(isnan(PredictionTest(same, 5, 0.71, SameWithin(same, 5), ALTERNATIVE_LESS).statistic),
		  "and there is no t");
}

int
main(void)
{
	TapOk(LENGTH(learned_cases) > 0, "the table is the one of the learned p-value");
	for (int i = 0; i < LENGTH(prediction_cases); i++)
		TestCase(i);
	TestDuality();
	TestScale();
	TestConstantReference();
	return TapDone();
}
