/*
 * test_hypergeometric.c
 *		What falls to one side, against SciPy, statsmodels and mpmath
 *		(test/oracle/data_quality.py).
 */
#include "../../src/stats/hypergeometric.h"
#include "../data/hypergeometric.h"
#include "tap.h"

#define LENGTH(array) ((int) (sizeof(array) / sizeof((array)[0])))

static double
Apart(double got, double wanted)
{
	return wanted == 0.0 ? fabs(got) : fabs(got - wanted) / fabs(wanted);
}

static void
TestFisher(void)
{
	for (int i = 0; i < LENGTH(fisher); i++)
	{
		double		two_sided = FisherTwoSided(fisher[i].a, fisher[i].n, fisher[i].b, fisher[i].m);
		double		greater = FisherGreater(fisher[i].a, fisher[i].n, fisher[i].b, fisher[i].m);

		TapOk(Apart(two_sided, fisher[i].two_sided) < 1e-9, "%g of %g, %g of %g: %g on both sides", fisher[i].a, fisher[i].n, fisher[i].b, fisher[i].m, two_sided);
		TapOk(Apart(greater, fisher[i].greater) < 1e-9, "%g of %g, %g of %g: %g on one", fisher[i].a, fisher[i].n, fisher[i].b, fisher[i].m, greater);
	}
	TapOk(FisherTwoSided(0, 0, 3, 5) == 1.0 && FisherTwoSided(3, 5, 0, 0) == 1.0, "no rows on a side tell nothing");
	TapOk(FisherTwoSided(0, 1e6, 1e6, 1e6) == 0.0, "what is too improbable for a double is 0");
}

static void
TestWide(void)
{
	for (int i = 0; i < LENGTH(wide); i++)
	{
		TapOk(Apart(FisherTwoSided(wide[i].a, wide[i].n, wide[i].b, wide[i].m), wide[i].two_sided) < 1e-8, "%g rows are normal on both sides", wide[i].n);
		TapOk(Apart(FisherGreater(wide[i].a, wide[i].n, wide[i].b, wide[i].m), wide[i].greater) < 1e-8, "%g rows are normal on one", wide[i].n);
	}
}

/* Both laws agree where one takes over from the other. */
static void
TestMeeting(void)
{
	double		narrow = FisherTwoSided(3990000, 7980000, 3990000 + 5000, 7980000);
	double		wide_one = FisherTwoSided(4010000, 8020000, 4010000 + 5012, 8020000);

	TapOk(fabs(log(narrow / wide_one)) < 0.01, "the laws meet: %g and %g", narrow, wide_one);
}

static void
TestAllDrawn(void)
{
	double		apart = 0.0;

	for (int i = 0; i < LENGTH(all_drawn); i++)
	{
		double		log_p = LogAllDrawn(all_drawn[i].marked, all_drawn[i].drawn, all_drawn[i].rows);

		apart = fmax(apart, Apart(log_p, all_drawn[i].log_p));
	}
	TapOk(apart < 1e-11, "all are drawn: %d probabilities are mpmath's to 1e-11", LENGTH(all_drawn));
	TapOk(isinf(LogAllDrawn(3, 2, 9)), "more than are drawn cannot be");
}

int
main(void)
{
	TestFisher();
	TestWide();
	TestMeeting();
	TestAllDrawn();
	return TapDone();
}
