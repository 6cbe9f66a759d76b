/*
 * test_binomial_draw.c
 *		Numbers of successes drawn at random follow the binomial law.
 */
#include "../../src/stats/beta_distribution.h"
#include "../../src/stats/binomial_draw.h"
#include "tap.h"

#include <stdlib.h>

#define DRAWS 20000
#define LENGTH(array) ((int) (sizeof(array) / sizeof((array)[0])))

static int
Compare(const void *a, const void *b)
{
	int64_t		x = *(const int64_t *) a;
	int64_t		y = *(const int64_t *) b;

	return (x > y) - (x < y);
}

/* The largest distance of the drawn numbers' distribution function from the law's. */
static double
Distance(int64_t *drawn, int64_t n, double p)
{
	double		largest = 0.0;

	qsort(drawn, DRAWS, sizeof(int64_t), Compare);
	for (int i = 0; i < DRAWS; i++)
		if (i + 1 == DRAWS || drawn[i] < drawn[i + 1])
			largest = fmax(largest, fabs((i + 1.0) / DRAWS - BinomialLowerTail(drawn[i], n, p)));
	return largest;
}

int
main(void)
{
	static const struct
	{
		int64_t		n;
		double		p;
	}			law[] = {
		{1, 0.5}, {5, 0.3}, {5, 0.9}, {40, 0.2}, {40, 0.26}, {40, 0.8}, {1000, 0.001}, {1000, 0.5}, {1000, 0.95},
		{1000000, 0.3}, {1000000, 0.999999}, {INT64_C(1000000000), 1e-8}, {INT64_C(1000000000), 0.4}
	};
	static int64_t drawn[DRAWS];
	RandomStream stream = RandomStreamOf(20261124, 0);

	for (int i = 0; i < LENGTH(law); i++)
	{
		double		distance;

		for (int draw = 0; draw < DRAWS; draw++)
			drawn[draw] = BinomialDraw(&stream, law[i].n, law[i].p);
		distance = Distance(drawn, law[i].n, law[i].p);
		/* by chance it is passed once in a thousand laws, Kolmogorov's 0.999 */
		TapOk(distance < 1.95 / sqrt(DRAWS), "%lld trials, %g: the draws follow the law", (long long) law[i].n, law[i].p);
		TapNote("largest distance %.4f", distance);
	}
	TapEqual((double) BinomialDraw(&stream, 0, 0.5), 0.0, "no trial, no success");
	TapEqual((double) BinomialDraw(&stream, 7, 0.0), 0.0, "no probability, no success");
	TapEqual((double) BinomialDraw(&stream, 7, 1.0), 7.0, "certainty, no failure");
	return TapDone();
}
