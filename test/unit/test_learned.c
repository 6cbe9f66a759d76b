/*
 * test_learned.c
 *		The learned p-value: values against SciPy (test/oracle/evidence.py), and
 *		its edges.  Whether it keeps its promise is test_calibration.c.
 */
#include "../../src/stats/learned.h"
#include "../data/evidence.h"
#include "tap.h"

#include <string.h>

#define LENGTH(array) ((int) (sizeof(array) / sizeof((array)[0])))
#define WINDOWS 12

static const double ordinary[WINDOWS] = {0.051, 0.043, 0.062, 0.048, 0.055, 0.039,
										 0.071, 0.046, 0.058, 0.050, 0.044, 0.066};

static PredictionResult
Learned(const double *distances, const double *n, int m, WindowDistance current, DistanceLaw law)
{
	WindowDistance reference[60];
	double		work[60];

	for (int i = 0; i < m; i++)
	{
		reference[i].distance = distances[i];
		reference[i].n = n[i];
	}
	return LearnedPvalue(reference, (size_t) m, current, law, work);
}

/* Twelve windows of the same n. */
static PredictionResult
LearnedAt(const double *distances, double current, double n, DistanceLaw law)
{
	double		sizes[WINDOWS];

	for (int i = 0; i < WINDOWS; i++)
		sizes[i] = n;
	return Learned(distances, sizes, WINDOWS, (WindowDistance) {current, n}, law);
}

static void
TestValues(void)
{
	for (int i = 0; i < LENGTH(learned_cases); i++)
	{
		WindowDistance current = {learned_cases[i].current, learned_cases[i].n_current};
		DistanceLaw law =
			strcmp(learned_cases[i].distance, "psi") == 0 ? DISTANCE_N : DISTANCE_ROOT_N;
		PredictionResult result =
			Learned(learned_cases[i].d, learned_cases[i].n, learned_cases[i].m, current, law);

		TapClose(result.statistic, learned_cases[i].statistic, 1e-12, learned_cases[i].name);
		TapClose(result.pvalue, learned_cases[i].pvalue, 1e-12, learned_cases[i].name);
	}
}

static void
TestSizes(void)
{
	double		halved[WINDOWS];
	double		quartered[WINDOWS];
	double		sizes[WINDOWS];
	double		expected = LearnedAt(ordinary, 0.07, 336, DISTANCE_ROOT_N).pvalue;

	for (int i = 0; i < WINDOWS; i++)
	{
		halved[i] = i % 2 == 0 ? ordinary[i] / 2.0 : ordinary[i];
		quartered[i] = i % 2 == 0 ? ordinary[i] / 4.0 : ordinary[i];
		sizes[i] = i % 2 == 0 ? 4.0 * 336 : 336;
	}
	TapEqual(LearnedAt(ordinary, 0.07, 17, DISTANCE_ROOT_N).pvalue, expected,
			 "KS: at equal n the p-value does not depend on n, to the last bit");
	TapEqual(LearnedAt(ordinary, 0.07, 1e9, DISTANCE_N).pvalue, expected,
			 "nor on the law, which only serves unequal n");
	TapClose(Learned(halved, sizes, WINDOWS, (WindowDistance) {0.07, 336}, DISTANCE_ROOT_N).pvalue,
			 expected, 1e-12, "KS: four times the rows, half the distance: the same evidence");
	TapClose(Learned(quartered, sizes, WINDOWS, (WindowDistance) {0.07, 336}, DISTANCE_N).pvalue,
			 expected, 1e-12,
			 "PSI: four times the rows, a quarter of the distance: the same evidence");
	TapClose(
		Learned(halved, sizes, WINDOWS, (WindowDistance) {0.035, 4.0 * 336}, DISTANCE_ROOT_N).pvalue,
		expected, 1e-12, "the current window is standardised too");
}

static void
TestMonotone(void)
{
	bool		falls = true;
	double		before = 1.0;

	for (int step = 0; step <= 1000; step++)
	{
		double		now = LearnedAt(ordinary, step / 1000.0, 336, DISTANCE_ROOT_N).pvalue;

		falls = falls && now <= before && now >= 0.0;
		before = now;
	}
	TapOk(falls, "a larger distance is never less evidence");
	TapEqual(LearnedAt(ordinary, INFINITY, 336, DISTANCE_N).pvalue, 0.0,
			 "an infinite distance is beyond all");
}

static void
TestZero(void)
{
	double		some[WINDOWS];
	double		half[WINDOWS];

	memcpy(some, ordinary, sizeof(some));
	memcpy(half, ordinary, sizeof(half));
	some[3] = some[8] = 0.0;
	half[3] = 0.5 / 336;
	half[8] = 0.3 / 336;

	TapEqual(HalfRowDistance(100, DISTANCE_ROOT_N), 0.005, "KS of half a row in 100");
	TapEqual(HalfRowDistance(100, DISTANCE_N), 0.0001,
			 "PSI of half a row in 100, between two bins of half the rows");
	TapEqual(LearnedAt(some, 0.07, 336, DISTANCE_ROOT_N).pvalue,
			 LearnedAt(half, 0.07, 336, DISTANCE_ROOT_N).pvalue,
			 "0, and all below half a row, count as half a row");
}

/* A row that moves half of itself between two equal bins; the approximation is of second order. */
static void
TestHalfRowOfPsi(void)
{
	double		h = 0.5 / 336;
	double		psi = h * log((0.5 + h) / 0.5) - h * log((0.5 - h) / 0.5);
	double		uneven = h * log((0.1 + h) / 0.1) - h * log((0.1 - h) / 0.1);

	TapClose(HalfRowDistance(336, DISTANCE_N), psi, 1e-5,
			 "PSI of half a row is what the definition of PSI says");
	TapOk(HalfRowDistance(336, DISTANCE_N) < uneven, "and smaller bins make it larger");
}

static void
TestNeverVaried(void)
{
	static const double zeros[WINDOWS] = {0, 0, 1e-17, 0, 0, 2e-18};
	static const double same[WINDOWS] = {0.3, 0.3, 0.3, 0.3, 0.3, 0.3 + 1e-16,
										 0.3, 0.3, 0.3, 0.3, 0.3, 0.3};
	static const double sizes[WINDOWS] = {336, 10, 336, 336, 48, 336, 336, 336, 336, 336, 336, 336};
	PredictionResult again = LearnedAt(zeros, 0.0, 336, DISTANCE_ROOT_N);
	PredictionResult moved = LearnedAt(zeros, 1.0 / 336, 336, DISTANCE_ROOT_N);

	TapOk(again.never_varied && again.pvalue == 1.0 && isnan(again.statistic),
		  "a constant column, the same again: p = 1, no t");
	TapOk(moved.never_varied && moved.pvalue == 0.0 && isnan(moved.statistic),
		  "a constant column, one row moved: p = 0");
	TapEqual(LearnedAt(zeros, 3e-18, 336, DISTANCE_N).pvalue, 1.0, "a rounding error is no row");
	TapEqual(Learned(zeros, sizes, WINDOWS, (WindowDistance) {0.0, 336}, DISTANCE_ROOT_N).pvalue,
			 1.0, "windows of unequal n: half a row of each is no variation");
	TapEqual(
		Learned(zeros, sizes, WINDOWS, (WindowDistance) {1.0 / 336, 336}, DISTANCE_ROOT_N).pvalue,
		0.0, "windows of unequal n: a row that moved is one");
	TapEqual(LearnedAt(same, 0.3, 336, DISTANCE_ROOT_N).pvalue, 1.0,
			 "equal distances, and equal again: p = 1");
	TapEqual(LearnedAt(same, 0.2, 336, DISTANCE_ROOT_N).pvalue, 1.0,
			 "equal distances, and smaller: p = 1");
	TapEqual(LearnedAt(same, 0.31, 336, DISTANCE_ROOT_N).pvalue, 0.0,
			 "equal distances, and larger: p = 0");
}

/* The same spread, above or below: what has been far out may be again. */
static void
TestSkewness(void)
{
	double		above[WINDOWS];
	double		below[WINDOWS];
	double		far_out;
	double		near;

	for (int i = 0; i < WINDOWS; i++)
	{
		above[i] = exp(0.1 * (i % 3 - 1) + (i == 5 ? 1.0 : 0.0));
		below[i] = 1.0 / above[i];
	}
	far_out = LearnedAt(above, 10.0 * exp(1.0 / WINDOWS), 336, DISTANCE_ROOT_N).pvalue;
	near = LearnedAt(below, 10.0 * exp(-1.0 / WINDOWS), 336, DISTANCE_ROOT_N).pvalue;
	TapOk(far_out > 5.0 * near, "one window far above the others: %.2g where it is %.2g with one far below", far_out, near);
	TapClose(LearnedAt(above, 0.8, 336, DISTANCE_ROOT_N).pvalue, 1.0 - LearnedAt(below, 1.0 / 0.8, 336, DISTANCE_ROOT_N).pvalue, 1e-12,
			 "what is no evidence is Student's");
}

int
main(void)
{
	TapOk(LENGTH(prediction_cases) > 0, "the table is the one of the prediction too");
	TestValues();
	TestSizes();
	TestMonotone();
	TestZero();
	TestHalfRowOfPsi();
	TestNeverVaried();
	TestSkewness();
	return TapDone();
}
