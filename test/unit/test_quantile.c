/*
 * test_quantile.c
 *		Quantiles within a position and where it ends; against NumPy they are
 *		tested in SQL (test/pgtap/definitions_distribution.sql).
 */
#include "../../src/stats/quantile.h"
#include "tap.h"

#define STEPS 512

/* Of both methods, in positions from `lower` to a few doubles above it. */
static bool
NeverFalls(double lower)
{
	double		upper = lower;

	for (int width = 0; width < 20; width++)
	{
		QuantilePosition position = {lower, upper, 7.0};
		double		previous[2] = {lower, lower};

		for (int i = 0; i <= STEPS; i++)
		{
			double		q = (double) i / STEPS;
			double		value[2] = {Quantile(&position, 1, q, QUANTILE_INVERTED_CDF), Quantile(&position, 1, q, QUANTILE_LINEAR)};

			for (int method = 0; method < 2; method++)
			{
				if (!(value[method] >= previous[method] && value[method] <= upper))
					return false;
				previous[method] = value[method];
			}
		}
		upper = nextafter(upper, INFINITY);
	}
	return true;
}

static void
TestOrder(void)
{
	bool		narrow = true;

	for (int i = 1; i < 60; i++)
		narrow = narrow && NeverFalls(i / 7.0) && NeverFalls(-i / 7.0) && NeverFalls(i * 5e-324);
	TapOk(narrow, "a quantile never falls as q grows, in a position of a few doubles either");
}

static void
TestEnds(void)
{
	QuantilePosition wide = {-1.7e308, -1e-300, 3.0};
	QuantilePosition infinite[2] = {{-INFINITY, -INFINITY, 1.0}, {INFINITY, INFINITY, 1.0}};
	QuantilePosition pair[2] = {{1.0, 3.0, 2.0}, {10.0, 10.0, 2.0}};

	TapEqual(Quantile(&wide, 1, 1.0, QUANTILE_INVERTED_CDF), -1e-300, "the last value of a position is its upper end");
	TapEqual(Quantile(&wide, 1, 1.0, QUANTILE_LINEAR), -1e-300, "by either method");
	TapEqual(Quantile(&wide, 1, 0.0, QUANTILE_LINEAR), -1.7e308, "the first is its lower end");
	TapEqual(Quantile(&wide, 1, 0.5, QUANTILE_LINEAR), -0.85e308, "and the middle one lies in the middle");
	TapEqual(Quantile(pair, 2, 0.5, QUANTILE_INVERTED_CDF), 3.0, "half of four values: the second");
	TapEqual(Quantile(pair, 2, 0.5, QUANTILE_LINEAR), 6.5, "or between it and the third");
	TapOk(isnan(Quantile(infinite, 2, 0.5, QUANTILE_LINEAR)), "between the infinities lies no number");
}

int
main(void)
{
	TestOrder();
	TestEnds();
	return TapDone();
}
