/*
 * test_distributions.c
 *		Normal, chi-squared, beta, F and binomial against mpmath
 *		(test/oracle/distributions.py).
 */
#include "../../src/stats/beta_distribution.h"
#include "../../src/stats/chi_squared.h"
#include "../../src/stats/normal.h"
#include "../data/distributions.h"
#include "tap.h"

#define LENGTH(array) ((int) (sizeof(array) / sizeof((array)[0])))

/* The largest error over a table, and where it is. */
typedef struct Worst
{
	double		error;
	double		at[3];
	int			n;
} Worst;

static void
Compare(Worst *worst, double got, double wanted, double x, double y, double z)
{
	double		error = RelativeError(got, wanted);

	worst->n++;
	if (!(error <= worst->error))
		*worst = (Worst) {error, {x, y, z}, worst->n};
}

static void
Report(const Worst *worst, const char *what)
{
	TapOk(worst->error <= 1e-13, "%s: %d values agree with mpmath to 1e-13", what, worst->n);
	TapNote("largest relative error %.1e, at %g, %g, %g", worst->error, worst->at[0], worst->at[1], worst->at[2]);
}

static void
TestNormal(void)
{
	Worst		tail = {0};
	Worst		quantile = {0};

	for (int i = 0; i < LENGTH(normal_tail); i++)
		Compare(&tail, NormalUpperTail(normal_tail[i].z), normal_tail[i].tail, normal_tail[i].z, 0, 0);
	Report(&tail, "normal tail");
	for (int i = 0; i < LENGTH(normal_quantile); i++)
		Compare(&quantile, NormalUpperQuantile(normal_quantile[i].tail), normal_quantile[i].z, normal_quantile[i].tail, 0, 0);
	Report(&quantile, "normal quantile");
	TapEqual(NormalUpperTail(INFINITY), 0.0, "nothing lies above infinity");
	TapEqual(NormalUpperTail(-INFINITY), 1.0, "everything lies above minus infinity");
	TapEqual(NormalUpperQuantile(0.0), INFINITY, "quantile of no tail");
	TapEqual(NormalUpperQuantile(1.0), -INFINITY, "quantile of the whole");
	TapOk(RelativeError(NormalInterval(0.95), NormalUpperQuantile(0.025)) < 1e-14, "an interval of level 0.95 leaves 0.025 on each side");
	TapOk(RelativeError(NormalUpperTail(NormalInterval(0.25)), 0.375) < 1e-14, "and one of 0.25 leaves 0.375");
}

static void
TestChiSquared(void)
{
	Worst		lower = {0};
	Worst		upper = {0};
	Worst		quantile = {0};

	for (int i = 0; i < LENGTH(chi_squared_tail); i++)
	{
		double		x = chi_squared_tail[i].x;
		double		df = chi_squared_tail[i].df;

		Compare(&lower, ChiSquaredLowerTail(x, df), chi_squared_tail[i].lower, x, df, 0);
		Compare(&upper, ChiSquaredUpperTail(x, df), chi_squared_tail[i].upper, x, df, 0);
	}
	Report(&lower, "chi-squared lower tail");
	Report(&upper, "chi-squared upper tail");
	for (int i = 0; i < LENGTH(chi_squared_quantile); i++)
	{
		double		tail = chi_squared_quantile[i].tail;
		double		df = chi_squared_quantile[i].df;

		Compare(&quantile, ChiSquaredLowerQuantile(tail, df), chi_squared_quantile[i].lower, tail, df, 0);
		if (chi_squared_quantile[i].upper > 0)
			Compare(&quantile, ChiSquaredUpperQuantile(tail, df), chi_squared_quantile[i].upper, tail, df, 1);
	}
	Report(&quantile, "chi-squared quantiles");
	TapEqual(ChiSquaredUpperTail(0.0, 3), 1.0, "everything lies above 0");
	TapEqual(ChiSquaredUpperTail(INFINITY, 3), 0.0, "nothing lies above infinity");
	TapEqual(ChiSquaredUpperTail(1e6, 3), 0.0, "nor above what no double can tell from it");
	TapEqual(ChiSquaredLowerQuantile(0.0, 3), 0.0, "quantile of no lower tail");
	TapEqual(ChiSquaredUpperQuantile(0.0, 3), INFINITY, "quantile of no upper tail");
}

static void
TestBeta(void)
{
	Worst		lower = {0};
	Worst		upper = {0};
	Worst		quantile = {0};

	for (int i = 0; i < LENGTH(beta_tail); i++)
	{
		double		x = beta_tail[i].x;
		double		a = beta_tail[i].a;
		double		b = beta_tail[i].b;

		Compare(&lower, BetaLowerTail(x, a, b), beta_tail[i].lower, x, a, b);
		Compare(&upper, BetaUpperTail(x, a, b), beta_tail[i].upper, x, a, b);
	}
	Report(&lower, "beta lower tail");
	Report(&upper, "beta upper tail");
	for (int i = 0; i < LENGTH(beta_quantile); i++)
	{
		double		tail = beta_quantile[i].tail;
		double		a = beta_quantile[i].a;
		double		b = beta_quantile[i].b;

		Compare(&quantile, BetaLowerQuantile(tail, a, b), beta_quantile[i].x, tail, a, b);
		if (tail >= 0.5)
			Compare(&quantile, BetaUpperQuantile(1.0 - tail, a, b), beta_quantile[i].x, 1.0 - tail, a, b);
	}
	Report(&quantile, "beta quantiles");
	TapEqual(BetaLowerTail(0.0, 2, 3), 0.0, "nothing lies below 0");
	TapEqual(BetaLowerTail(1.0, 2, 3), 1.0, "everything lies below 1");
	TapEqual(BetaLowerQuantile(0.0, 2, 3), 0.0, "quantile of no lower tail");
	TapEqual(BetaUpperQuantile(0.0, 2, 3), 1.0, "quantile of no upper tail");
}

static void
TestF(void)
{
	Worst		lower = {0};
	Worst		upper = {0};
	Worst		quantile = {0};

	for (int i = 0; i < LENGTH(f_tail); i++)
	{
		double		f = f_tail[i].f;
		double		df1 = f_tail[i].df1;
		double		df2 = f_tail[i].df2;

		Compare(&lower, FLowerTail(f, df1, df2), f_tail[i].lower, f, df1, df2);
		Compare(&upper, FUpperTail(f, df1, df2), f_tail[i].upper, f, df1, df2);
	}
	Report(&lower, "F lower tail");
	Report(&upper, "F upper tail");
	for (int i = 0; i < LENGTH(f_quantile); i++)
	{
		double		tail = f_quantile[i].tail;
		double		df1 = f_quantile[i].df1;
		double		df2 = f_quantile[i].df2;

		Compare(&quantile, FLowerQuantile(tail, df1, df2), f_quantile[i].f, tail, df1, df2);
		if (tail >= 0.5)
			Compare(&quantile, FUpperQuantile(1.0 - tail, df1, df2), f_quantile[i].f, 1.0 - tail, df1, df2);
	}
	Report(&quantile, "F quantiles");
}

static void
TestBinomial(void)
{
	Worst		lower = {0};
	Worst		upper = {0};
	bool		least = true;

	for (int i = 0; i < LENGTH(binomial_tail); i++)
	{
		int64_t		k = (int64_t) binomial_tail[i].k;
		int64_t		n = (int64_t) binomial_tail[i].n;
		double		p = binomial_tail[i].p;

		Compare(&lower, BinomialLowerTail(k, n, p), binomial_tail[i].lower, (double) k, (double) n, p);
		Compare(&upper, BinomialUpperTail(k, n, p), binomial_tail[i].upper, (double) k, (double) n, p);
		if (binomial_tail[i].lower < 0.99)
			least = least && BinomialLowerQuantile(binomial_tail[i].lower * (1 - 1e-12), n, p) == k &&
				BinomialLowerQuantile(binomial_tail[i].lower * (1 + 1e-12), n, p) == k + 1;
	}
	Report(&lower, "binomial lower tail");
	Report(&upper, "binomial upper tail");
	TapOk(least, "the binomial quantile is the least number whose lower tail is as large");
	TapEqual(BinomialLowerTail(-1, 5, 0.5), 0.0, "no number is negative");
	TapEqual(BinomialUpperTail(5, 5, 0.5), 0.0, "nor above the number of trials");
}

int
main(void)
{
	TestNormal();
	TestChiSquared();
	TestBeta();
	TestF();
	TestBinomial();
	return TapDone();
}
