/*
 * test_kolmogorov.c
 *		Kolmogorov's law against mpmath and SciPy (test/oracle/kolmogorov.py).
 */
#include "../../src/stats/kolmogorov.h"
#include "../data/kolmogorov.h"
#include "tap.h"

#define LENGTH(array) ((int) (sizeof(array) / sizeof((array)[0])))

static void
TestTail(void)
{
	double		worst = 0.0;

	for (int i = 0; i < LENGTH(kolmogorov_tail); i++)
		worst = fmax(worst,
					 RelativeError(KolmogorovTail(kolmogorov_tail[i].x), kolmogorov_tail[i].tail));
	TapOk(worst <= 1e-13, "tail: %d values from 1 down to 1e-297 agree with mpmath to 1e-13",
		  LENGTH(kolmogorov_tail));
	TapNote("largest relative error %.1e", worst);
}

static void
TestTwoSamples(void)
{
	double		limit = 0.0;
	double		above = 0.0;
	bool		below = false;

	for (int i = 0; i < LENGTH(two_samples); i++)
	{
		double		p = KolmogorovTwoSampleTail(two_samples[i].statistic, two_samples[i].n_reference,
										   two_samples[i].n_current);

		limit = fmax(limit, RelativeError(p, two_samples[i].limit));
		above = fmax(above, p - two_samples[i].ks_2samp);
		below = below || p < two_samples[i].ks_2samp;
	}
	TapOk(limit <= 1e-12,
		  "two samples: the limit law at the harmonic size, as scipy.special.kolmogorov");
	TapOk(!below && above <= 0.04, "two samples: by up to 0.04 more careful than "
								   "ks_2samp(method='asymp'), another approximation");
	TapNote("largest distance to ks_2samp(method='asymp') %.3f", above);
}

static void
TestShape(void)
{
	bool		falls = true;
	double		before = 1.0;

	for (int step = 0; step <= 30000; step++)
	{
		double		now = KolmogorovTail(step / 1000.0);

		falls = falls && now <= before && now >= 0.0;
		before = now;
	}
	TapOk(falls, "the tail falls from 1 to 0, across the seam of the two series too");
	TapEqual(KolmogorovTail(0.0), 1.0, "no distance is no evidence");
	TapEqual(KolmogorovTail(-1.0), 1.0, "below 0 as at 0");
	TapEqual(KolmogorovTail(5e-324), 1.0, "the least distance is none either");
	TapEqual(KolmogorovTail(1e308), 0.0, "nor where the square is no double");
	TapEqual(KolmogorovTail(INFINITY), 0.0, "nothing lies above infinity");
}

int
main(void)
{
	TestTail();
	TestTwoSamples();
	TestShape();
	return TapDone();
}
