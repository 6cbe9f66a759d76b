/*
 * test_effective_rows.c
 *		When a distance of categories is no evidence: two values of which a window
 *		has few independent rows, and a new one that may be a cluster.
 */
#include "../../src/stats/effective_rows.h"
#include "../../src/stats/pooled_psi.h"
#include "tap.h"

#include <math.h>

#define WINDOWS 10
#define ROWS 100

static const ShareDistance laws[] = {SHARE_DIFFERENCE, SHARE_DIFFERENCE_IN_SD, SHARE_DIVERGENCE, SHARE_ROOT_DIVERGENCE};

/* What each distance makes of a difference of shares, to second order. */
static double
DistanceOf(ShareDistance law, double difference, double share)
{
	double		divergence = difference * difference / (share * (1.0 - share));

	switch (law)
	{
		case SHARE_DIFFERENCE:
			return fabs(difference);
		case SHARE_DIFFERENCE_IN_SD:
			return sqrt(divergence);
		case SHARE_DIVERGENCE:
			return divergence;
		default:
			return sqrt(divergence / 8.0);
	}
}

/* Windows whose shares are off by times the standard deviation of independent rows. */
static double
RowsAt(ShareDistance law, double share, double times, double n)
{
	WindowDistance reference[WINDOWS];
	double		sd = sqrt(share * (1.0 - share) * (1.0 / ROWS + 1.0 / (ROWS * (WINDOWS - 1))));

	for (int i = 0; i < WINDOWS; i++)
		reference[i] = (WindowDistance) {DistanceOf(law, (i % 2 ? 1 : -1) * times * sd, share), ROWS};
	return EffectiveRows(reference, WINDOWS, law, share, n);
}

static void
TestEffectiveRows(void)
{
	for (int i = 0; i < 4; i++)
	{
		TapOk(fabs(RowsAt(laws[i], 0.3, 1.0, ROWS) - 30.0) < 1e-9, "law %d: shares that vary as those of independent rows: all rows count", i);
		TapOk(fabs(RowsAt(laws[i], 0.3, 2.0, ROWS) - 7.5) < 1e-9, "law %d: twice as much: four rows count as one", i);
		TapOk(fabs(RowsAt(laws[i], 0.3, 2.0, 4 * ROWS) - 30.0) < 1e-9, "law %d: four times the rows, as many that count", i);
		TapOk(fabs(RowsAt(laws[i], 0.3, 0.1, ROWS) - 30.0) < 1e-9, "law %d: less than independent rows vary: a row is not worth more than one", i);
	}
}

static void
TestUnequalWindows(void)
{
	WindowDistance reference[2] = {{0.04, 100}, {0.04, 300}};
	double		share = 0.2;

	/* 0.0016 / 0.16 over 1/100 + 1/300, of both */
	TapClose(EffectiveRows(reference, 2, SHARE_DIFFERENCE, share, 100), 20.0, 1e-12, "windows of 100 and 300 rows that differ as independent ones do");
	reference[0].distance = reference[1].distance = 0.08;
	TapClose(EffectiveRows(reference, 2, SHARE_DIFFERENCE, share, 100), 100 * 0.2 / 3.0, 1e-12, "and by twice as much: three rows count as one");
}

/* Two bins of these weights in the reference, and in the current window. */
static bool
Cluster(double reference_a, double reference_b, double current_a, double current_b)
{
	Bin			bin[2] = {{.type = BIN_LABEL, .reference = reference_a, .current = current_a}, {.type = BIN_LABEL, .reference = reference_b, .current = current_b}};

	return MayBeACluster(bin, 2, current_a + current_b, current_a + current_b);
}

static void
TestCluster(void)
{
	TapOk(Cluster(1000, 0, 60, 40), "a value that the reference had never, in 40 rows of 100: may be one cluster");
	TapOk(!Cluster(1000, 0, 40, 60), "in 60 of 100: a column that became another");
	TapOk(Cluster(1000, 0, 0, 90), "in all 90 rows of a short window: may be one cluster");
	TapOk(!Cluster(1000, 0, 90, 0), "nothing new");
	TapOk(!Cluster(1000, 1, 60, 40), "a value that it had");
}

static void
TestRarer(void)
{
	Bin			two[3] = {{.type = BIN_LABEL, .reference = 700}, {.type = BIN_LABEL, .reference = 300}, {.type = BIN_NULL}};
	Bin			pooled[4] = {{.type = BIN_LABEL, .reference = 900}, {.type = BIN_LABEL, .reference = 40}, {.type = BIN_LABEL, .reference = 30}, {.type = BIN_NULL, .reference = 30}};

	TapClose(RarerOfTwo(two, 3, 1000, 100), 0.3, 1e-15, "of two values the rarer");
	TapOk(isnan(RarerOfTwo(pooled, 4, 1000, 1000)), "of four there is none");
	TapClose(RarerOfTwo(pooled, 4, 1000, 100), 0.1, 1e-15, "three of them rare in 100 rows: together they are the other");
	TapOk(isnan(RarerOfTwo(pooled, 4, 1000, 40)), "and in 40 rows, of which they have four, there is none");
}

int
main(void)
{
	TestEffectiveRows();
	TestUnequalWindows();
	TestCluster();
	TestRarer();
	return TapDone();
}
