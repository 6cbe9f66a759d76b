/*
 * test_bootstrap.c
 *		Ends of intervals from resamples, and of skewed and of bounded means: what must hold of any.
 */
#include "../../src/stats/bootstrap.h"
#include "../../src/stats/bounded_mean.h"
#include "../../src/stats/proportion.h"
#include "../../src/stats/skewed_mean.h"
#include "support.h"
#include "tap.h"

static const double drawn[] = {1, 2, 2, 3, 5, 8, 13, 21};

static bool
Same(BootstrapEnds a, BootstrapEnds b)
{
	return fabs(a.lower - b.lower) < 1e-12 && fabs(a.upper - b.upper) < 1e-12;
}

static void
TestPercentiles(void)
{
	BootstrapEnds one = PercentileEnds(drawn, 1, 0.9);
	BootstrapEnds half = PercentileEnds(drawn, 8, 0.5);
	BootstrapEnds all = PercentileEnds(drawn, 8, 1.0 - 1e-15);

	TapOk(one.lower == 1 && one.upper == 1, "of one value both ends are it");
	TapOk(half.lower == 2 && half.upper == 9.25, "between neighbours linearly");
	TapOk(all.lower >= 1 && all.lower < 1.0001 && all.upper <= 21 && all.upper > 20.9999, "and never outside");
}

static void
TestCorrection(void)
{
	BootstrapEnds ends = {NAN, NAN};
	BootstrapEnds slower;

	TapOk(BcaEnds(drawn, 8, 4, 0.0, 0.6, &ends) && Same(ends, PercentileEnds(drawn, 8, 0.6)), "no bias and no acceleration: percentiles");
	TapOk(BcaEnds(drawn, 7, 3, 0.0, 0.6, &slower) && Same(slower, PercentileEnds(drawn, 7, 0.6)), "an equal value is half below");
	TapOk(BcaEnds(drawn, 8, 4, 0.1, 0.6, &slower) && slower.lower >= ends.lower && slower.upper > ends.upper, "an acceleration above 0 moves the ends up");
	TapOk(BcaEnds(drawn, 8, 8.5, 0.0, 0.6, &slower) && slower.upper > ends.upper, "values below what they should be about, too");
	TapOk(!BcaEnds(drawn, 8, 0.5, 0.0, 0.6, &ends) && !BcaEnds(drawn, 8, 22, 0.0, 0.6, &ends), "all on one side: none");
	TapOk(BcaEnds(drawn, 8, 4, 1e6, 0.6, &ends) && BcaEnds(drawn, 8, 4, -1e6, 0.6, &slower) && ends.upper == 21 && slower.lower == 1, "beyond every scale there is, the last value");
}

static void
TestAcceleration(void)
{
	const double even[] = {1, 2, 3};
	const double one_far[] = {0, 0, 0, 1};
	const double parts[] = {0, 1};
	const double ones[] = {1, 1, 1, 1};
	const double rows[] = {3, 1};

	TapEqual(JackknifeAcceleration(even, ones, 3), 0.0, "no skewness, no acceleration");
	TapEqual(JackknifeAcceleration(ones, ones, 4), 0.0, "nor where nothing varies");
	TapEqual(JackknifeAcceleration(one_far, ones, 4), JackknifeAcceleration(parts, rows, 2), "a part of three rows is three parts");
	TapOk(fabs(JackknifeAcceleration(one_far, ones, 4) + (27.0 - 3.0) / 64.0 / (6.0 * pow(0.75, 1.5))) < 1e-15, "a sixth of the skewness, against the values");
}

/* Hall's cubic of the studentized distance of a true mean. */
static double
Cubic(const SkewedMean *mean, double true_mean)
{
	double		t = (mean->mean - true_mean) / sqrt(mean->spread / (mean->n - 1.0));
	double		a = mean->skewness / sqrt(mean->n);

	return t + a * t * t / 3.0 + a * a * t * t * t / 27.0 + a / 6.0;
}

static void
TestSkewedMean(void)
{
	bool		roots = true;
	SkewedMean	plain = {.mean = 3, .spread = 4, .n = 17};

	for (double skewness = -9.0; skewness <= 9.0; skewness += 1.5)
		for (double z = -3.0; z <= 3.0; z += 0.75)
		{
			SkewedMean	mean = {.mean = 0.3, .spread = 0.04, .skewness = skewness, .n = 25.5};

			roots = roots && fabs(Cubic(&mean, SkewedMeanEnd(&mean, z)) - z) < 1e-12;
		}
	TapOk(roots, "the ends are where the cubic is the quantile");
	TapEqual(SkewedMeanEnd(&plain, 2), 2.0, "without skewness the mean less as many standard errors");
}

static void
TestBoundedMean(void)
{
	const double distance[] = {0, 1};
	const double none_near[] = {0.75, 1};
	const double share[] = {0.125, 0.875};
	BoundedRows rows = {.share = share, .distance = distance, .count = 2, .n = 40, .memory = &test_memory};
	ShareInterval wilson = WilsonInterval(5, 40, 0.9);
	double		z = 1.6448536269514722;
	double		reach = BoundedMeanReach(&rows, z);

	TapOk(fabs(reach - (wilson.upper - 0.125)) < 1e-14, "of two numbers it is Wilson's interval");
	TapOk(BoundedMeanReach(&rows, 2.0 * z) > reach && BoundedMeanReach(&rows, 1e9) <= 0.875, "a higher level reaches further, and never past the bound");
	rows.n = 1e-250;
	TapOk(BoundedMeanReach(&rows, z) == 0.875, "no rows to speak of reach it");
	rows.n = 1e300;
	TapOk(BoundedMeanReach(&rows, z) < 1e-40, "and very many nothing");
	rows.n = 4;
	rows.distance = none_near;
	TapOk(fabs(BoundedMeanReach(&rows, 2.0) - 0.5 * 0.96875) < 1e-15, "without rows near the bound it is as if there were so many more");
	rows.count = 1;
	rows.share = &distance[1];
	rows.distance = distance;
	TapEqual(BoundedMeanReach(&rows, 2.0), 0.0, "rows that are all at the bound stay there");
}

int
main(void)
{
	TestPercentiles();
	TestCorrection();
	TestAcceleration();
	TestSkewedMean();
	TestBoundedMean();
	return TapDone();
}
