/*
 * test_calibration.c
 *		Does the learned p-value raise as many false alarms as it says?
 *
 * Nothing drifts here: autocorrelated rows run through twelve reference windows
 * and a thirteenth, and the distances are computed as the lifecycle computes
 * them, from scratch.  The bounds are the ranges that docs/evidence.md states
 * for numeric columns, widened by what chance does to the counted rate.  The
 * same rows show that the harness can fail: a p-value which takes them for
 * independent does, and windows that did move are found.
 */
#include "../../src/stats/kolmogorov.h"
#include "../../src/stats/learned.h"
#include "../../src/stats/pooled_psi.h"
#include "tap.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define WINDOWS 12
#define ROWS 336				/* a week of half-hours */
#define POOLED (WINDOWS * ROWS)
#define BINS 10
#define CATEGORIES 50
#define HISTORIES 2000
#define LEVELS 3

/* Standard errors that chance may add; one false failure in some thousand seeds. */
#define CHANCE 3.5

static const double levels[LEVELS] = {0.10, 0.05, 0.01};
static const double stated_low[LEVELS] = {0.06, 0.02, 0.00};
static const double stated_high[LEVELS] = {0.11, 0.06, 0.015};

static uint64_t random_state;

typedef struct Row
{
	double		value;
	int			window;
} Row;

typedef struct History
{
	WindowDistance ks[WINDOWS + 1]; /* the last is the current window */
	WindowDistance psi[WINDOWS + 1];
} History;

/* splitmix64 (Steele, Lea and Flood 2014): seeded, and the same everywhere. */
static uint64_t
RandomBits(void)
{
	uint64_t	z = (random_state += UINT64_C(0x9E3779B97F4A7C15));

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

/* Marsaglia's polar method; its second number is not kept. */
static double
RandomNormal(void)
{
	double		u;
	double		v;
	double		s;

	do
	{
		u = (double) (int64_t) RandomBits() * 0x1p-63;
		v = (double) (int64_t) RandomBits() * 0x1p-63;
		s = u * u + v * v;
	} while (s >= 1.0 || s == 0.0);
	return u * sqrt(-2.0 * log(s) / s);
}

static int
CompareRows(const void *a, const void *b)
{
	double		left = ((const Row *) a)->value;
	double		right = ((const Row *) b)->value;

	return (left > right) - (left < right);
}

/* A stationary AR(1) process of variance 1; shift moves the current window. */
static void
MakeRows(Row *rows, double phi, double shift)
{
	double		innovation = sqrt(1.0 - phi * phi);
	double		state = RandomNormal();

	for (int i = 0; i < POOLED + ROWS; i++)
	{
		rows[i].window = i / ROWS;
		rows[i].value = state + (rows[i].window == WINDOWS ? shift : 0.0);
		state = phi * state + innovation * RandomNormal();
	}
}

/* Bins are tenths of the reference's ranks: how many of its n rows lie below. */
static int
BinOfRank(int below, int n)
{
	int			bin = (int) ((int64_t) BINS * below / n);

	return bin < BINS ? bin : BINS - 1;
}

static double
Psi(const int *counts, int n_reference)
{
	int			reference[BINS] = {0};
	double		psi = 0.0;

	for (int below = 0; below < n_reference; below++)
		reference[BinOfRank(below, n_reference)]++;
	for (int b = 0; b < BINS; b++)
	{
		double		p = fmax(PSI_FLOOR, (double) reference[b] / n_reference);
		double		q = fmax(PSI_FLOOR, (double) counts[b] / ROWS);

		psi += (q - p) * log(q / p);
	}
	return psi;
}

/*
 * The distances of one window to the reference rows, given for each of its
 * rows, in order, how many of these lie below.
 */
static void
WindowDistances(const int *below, int n_reference, WindowDistance *ks, WindowDistance *psi)
{
	int			counts[BINS] = {0};
	double		largest = 0.0;

	for (int i = 0; i < ROWS; i++)
	{
		double		reference = (double) below[i] / n_reference;

		largest = fmax(largest, fmax(reference - (double) i / ROWS, (i + 1.0) / ROWS - reference));
		counts[BinOfRank(below[i], n_reference)]++;
	}
	*ks = (WindowDistance) {largest, ROWS};
	*psi = (WindowDistance) {Psi(counts, n_reference), ROWS};
}

static void
SimulateHistory(double phi, double shift, History *history)
{
	static Row	rows[POOLED + ROWS];
	static int	below[WINDOWS + 1][ROWS];
	int			seen[WINDOWS + 1] = {0};
	int			pooled = 0;

	MakeRows(rows, phi, shift);
	qsort(rows, POOLED + ROWS, sizeof(Row), CompareRows);

	for (int i = 0; i < POOLED + ROWS; i++)
	{
		int			w = rows[i].window;

		below[w][seen[w]] = w == WINDOWS ? pooled : pooled - seen[w];
		seen[w]++;
		pooled += w != WINDOWS;
	}
	for (int w = 0; w <= WINDOWS; w++)
		WindowDistances(below[w], w == WINDOWS ? POOLED : POOLED - ROWS, &history->ks[w],
						&history->psi[w]);
}

static double
Learned(const WindowDistance *distances, DistanceLaw law)
{
	double		work[WINDOWS];

	return LearnedPvalue(distances, WINDOWS, distances[WINDOWS], law, work).pvalue;
}

static void
CountAlarms(double pvalue, int *alarms)
{
	for (int i = 0; i < LEVELS; i++)
		alarms[i] += pvalue <= levels[i];
}

static void
CheckRates(const char *name, double phi, const int *alarms)
{
	for (int i = 0; i < LEVELS; i++)
	{
		double		rate = (double) alarms[i] / HISTORIES;
		double		low =
			stated_low[i] - CHANCE * sqrt(stated_low[i] * (1.0 - stated_low[i]) / HISTORIES);
		double		high =
			stated_high[i] + CHANCE * sqrt(stated_high[i] * (1.0 - stated_high[i]) / HISTORIES);

		TapOk(rate >= low && rate <= high,
			  "%s, phi = %g, at %g %%: %.1f %% false alarms, within %.1f to %.1f", name, phi,
			  100 * levels[i], 100 * rate, 100 * low, 100 * high);
	}
}

/* Returns the rate at 5 % of the KS test that takes rows for independent. */
static double
TestFalseAlarms(double phi)
{
	int			ks[LEVELS] = {0};
	int			psi[LEVELS] = {0};
	int			independent[LEVELS] = {0};

	random_state = (uint64_t) (1000 * phi) + 1;
	for (int i = 0; i < HISTORIES; i++)
	{
		History		history;

		SimulateHistory(phi, 0.0, &history);
		CountAlarms(Learned(history.ks, DISTANCE_ROOT_N), ks);
		CountAlarms(Learned(history.psi, DISTANCE_N), psi);
		CountAlarms(KolmogorovTwoSampleTail(history.ks[WINDOWS].distance, POOLED, ROWS),
					independent);
	}
	CheckRates("KS", phi, ks);
	CheckRates("PSI", phi, psi);
	return (double) independent[1] / HISTORIES;
}

static void
TestPower(double phi, double shift)
{
	const int	histories = 200;
	int			found_ks = 0;
	int			found_psi = 0;

	random_state = 77;
	for (int i = 0; i < histories; i++)
	{
		History		history;

		SimulateHistory(phi, shift, &history);
		found_ks += Learned(history.ks, DISTANCE_ROOT_N) <= 0.01;
		found_psi += Learned(history.psi, DISTANCE_N) <= 0.01;
	}
	TapOk(found_ks >= 0.85 * histories,
		  "phi = %g: KS finds a shift of %g standard deviations at 1 %%, %d times in %d", phi,
		  shift, found_ks, histories);
	TapOk(found_psi >= 0.9 * histories, "phi = %g: PSI finds it %d times in %d", phi, found_psi,
		  histories);
}

/* Where the logarithms are normal Student's law is exact, and the allowance for skewness makes it careful: that much, and no more. */
static void
TestExactLaw(void)
{
	const double careful[LEVELS] = {0.8, 0.7, 0.4};
	const int	histories = 20000;
	int			alarms[LEVELS] = {0};

	random_state = 5;
	for (int i = 0; i < histories; i++)
	{
		WindowDistance distances[WINDOWS + 1];

		for (int w = 0; w <= WINDOWS; w++)
			distances[w] = (WindowDistance) {0.05 * exp(0.4 * RandomNormal()), 1e6};
		CountAlarms(Learned(distances, DISTANCE_ROOT_N), alarms);
	}
	for (int i = 0; i < LEVELS; i++)
	{
		double		rate = (double) alarms[i] / histories;

		TapOk(rate <= levels[i] && rate >= careful[i] * levels[i],
			  "log-normal distances, at %g %%: %.2f %%", 100 * levels[i], 100 * rate);
	}
}

/* How many rows of each window are of each category, equally likely; or of two, one of a share of `least`. */
static void
MakeCategories(double phi, int rows, double least, int counts[WINDOWS + 1][CATEGORIES])
{
	double		innovation = sqrt(1.0 - phi * phi);
	double		state = RandomNormal();

	memset(counts, 0, sizeof(int) * (WINDOWS + 1) * CATEGORIES);
	for (int i = 0; i < rows * (WINDOWS + 1); i++)
	{
		double		rank = 0.5 * erfc(-state * M_SQRT1_2);
		int			category = least > 0 ? rank < least : (int) (CATEGORIES * rank);

		counts[i / rows][category < CATEGORIES ? category : CATEGORIES - 1]++;
		state = phi * state + innovation * RandomNormal();
	}
}

/* Of one window to the others of the first WINDOWS. */
static double
WindowPooledPsi(int counts[WINDOWS + 1][CATEGORIES], int window, int rows)
{
	Bin			bin[CATEGORIES];
	uint32_t	n = 0;
	int			others = window == WINDOWS ? WINDOWS : WINDOWS - 1;

	for (int c = 0; c < CATEGORIES; c++)
	{
		Bin			one = {.type = BIN_LABEL, .current = counts[window][c]};

		for (int w = 0; w < WINDOWS; w++)
			one.reference += w != window ? counts[w][c] : 0;
		if (one.reference > 0 || one.current > 0)
			bin[n++] = one;
	}
	return PooledPsi(bin, n, others * rows, rows, rows);
}

/*
 * Categories that are expected 6.7 times a window, of dependent rows: rare ones
 * must not be left out of just those windows that have most of them.
 */
static void
TestCategories(void)
{
	int			alarms[LEVELS] = {0};

	random_state = 12;
	for (int i = 0; i < HISTORIES; i++)
	{
		WindowDistance distances[WINDOWS + 1];
		int			counts[WINDOWS + 1][CATEGORIES];

		MakeCategories(0.5, ROWS, 0.0, counts);
		for (int w = 0; w <= WINDOWS; w++)
			distances[w] = (WindowDistance) {WindowPooledPsi(counts, w, ROWS), ROWS};
		CountAlarms(Learned(distances, DISTANCE_N), alarms);
	}
	CheckRates("PSI of fifty categories", 0.5, alarms);
}

/*
 * And twenty times a window, of rows that are worth some fifty: their distances are
 * longer above than Student's law, which alone gives 7 and 2 %.
 */
static void
TestDependentCategories(void)
{
	const int	rows = 1000;
	int			alarms[LEVELS] = {0};

	random_state = 14;
	for (int i = 0; i < HISTORIES; i++)
	{
		WindowDistance distances[WINDOWS + 1];
		int			counts[WINDOWS + 1][CATEGORIES];

		MakeCategories(0.9, rows, 0.0, counts);
		for (int w = 0; w <= WINDOWS; w++)
			distances[w] = (WindowDistance) {WindowPooledPsi(counts, w, rows), rows};
		CountAlarms(Learned(distances, DISTANCE_N), alarms);
	}
	TapOk(alarms[1] <= 0.065 * HISTORIES && alarms[2] <= 0.0175 * HISTORIES,
		  "fifty categories at phi = 0.9: %.1f %% at 5 %%, %.2f %% at 1 %%", 100.0 * alarms[1] / HISTORIES, 100.0 * alarms[2] / HISTORIES);
}

/* Two values, one of which is expected once a window: there is nothing to be learned. */
static void
TestRareValue(void)
{
	int			answered = 0;

	random_state = 13;
	for (int i = 0; i < 100; i++)
	{
		int			counts[WINDOWS + 1][CATEGORIES];

		MakeCategories(0.0, 100, 0.01, counts);
		answered += !isnan(WindowPooledPsi(counts, WINDOWS, 100));
	}
	TapOk(answered == 0, "two values, one expected once a window: %d answers of 100", answered);
}

int
main(void)
{
	double		iid = TestFalseAlarms(0.0);
	double		dependent = TestFalseAlarms(0.9);
	double		very_dependent = TestFalseAlarms(0.98);

	TapOk(iid < 0.07, "a KS test of independent rows at 5 %%: %.1f %% when they are", 100 * iid);
	TapOk(dependent > 0.6, "but %.0f %% at phi = 0.9", 100 * dependent);
	TapOk(very_dependent > 0.9, "and %.0f %% at phi = 0.98", 100 * very_dependent);
	TestPower(0.0, 0.5);
	TestPower(0.9, 2.0);
	TestExactLaw();
	TestCategories();
	TestDependentCategories();
	TestRareValue();
	return TapDone();
}
