/*
 * test_student_t.c
 *		Student's t against mpmath (test/oracle/student_t.py).
 */
#include "../../src/stats/incomplete_beta.h"
#include "../../src/stats/student_t.h"
#include "../data/student_t.h"
#include "tap.h"

#define LENGTH(array) ((int) (sizeof(array) / sizeof((array)[0])))

static void
TestTail(void)
{
	double		worst = 0.0;
	int			where = 0;

	for (int i = 0; i < LENGTH(student_tail); i++)
	{
		double		error = RelativeError(StudentUpperTail(student_tail[i].t, student_tail[i].df),
									 student_tail[i].tail);

		if (error > worst)
		{
			worst = error;
			where = i;
		}
	}
	TapOk(worst <= 1e-13,
		  "tail: %d values from 1 down to 1e-305, df 1 to 1e6, agree with mpmath to 1e-13",
		  LENGTH(student_tail));
	TapNote("largest relative error %.1e, at t = %g, df = %g", worst, student_tail[where].t,
			student_tail[where].df);
}

static void
TestQuantile(void)
{
	double		worst = 0.0;
	int			where = 0;

	for (int i = 0; i < LENGTH(student_quantile); i++)
	{
		double		got = StudentUpperQuantile(student_quantile[i].tail, student_quantile[i].df);
		double		error = RelativeError(got, student_quantile[i].t);

		if (error > worst)
		{
			worst = error;
			where = i;
		}
	}
	TapOk(worst <= 1e-13, "quantile: %d values agree with mpmath to 1e-13",
		  LENGTH(student_quantile));
	TapNote("largest relative error %.1e, at tail = %g, df = %g", worst,
			student_quantile[where].tail, student_quantile[where].df);
}

static void
TestLimits(void)
{
	TapEqual(StudentUpperTail(INFINITY, 11), 0.0, "nothing lies above infinity");
	TapEqual(StudentUpperTail(-INFINITY, 11), 1.0, "everything lies above minus infinity");
	TapEqual(StudentUpperTail(0.0, 11), 0.5, "half lies above 0");
	TapEqual(StudentUpperQuantile(0.0, 11), INFINITY, "quantile of no tail");
	TapEqual(StudentUpperQuantile(1.0, 11), -INFINITY, "quantile of the whole");
}

/* Whatever the arguments, a probability falls with t, by no more than a rounding upwards. */
static void
TestMonotone(void)
{
	static const double dfs[] = {1, 2.5, 11, 49, 1000, 1e6, 1e9};
	bool		falls = true;
	bool		inside = true;

	for (int i = 0; i < LENGTH(dfs); i++)
	{
		double		before = 1.0;

		for (int step = -4000; step <= 4000; step++)
		{
			double		now = StudentUpperTail(step / 100.0, dfs[i]);

			falls = falls && now <= before * (1.0 + 1e-14);
			inside = inside && now >= 0.0 && now <= 1.0;
			before = now;
		}
	}
	TapOk(falls, "the tail falls as t grows");
	TapOk(inside, "the tail stays within 0 and 1");
}

/* I_x(2, 3) = x^2 (6 - 8x + 3x^2), and far from its mode the kernel's two powers overflow apart. */
static void
TestIncompleteBeta(void)
{
	double		exact = 0.3 * 0.3 * (6.0 - 8.0 * 0.3 + 3.0 * 0.3 * 0.3);
	double		lower = IncompleteBeta(2, 3, ExactNumber(3), ExactNumber(7));
	double		upper = IncompleteBeta(3, 2, ExactNumber(7), ExactNumber(3));

	TapClose(lower, exact, 1e-15, "incomplete beta of (2, 3), a polynomial");
	TapClose(upper, 1.0 - exact, 1e-15, "its complement is itself with both pairs swapped");
	TapClose(IncompleteBeta(1e6, 1e6, ExactNumber(1), ExactNumber(1)), 0.5, 1e-13,
			 "symmetric about 1/2 at a = b = 1e6");
	TapEqual(IncompleteBeta(1e6, 1e6, ExactNumber(1), ExactNumber(2)), 0.0,
			 "far below its mode it is 0");
	TapEqual(IncompleteBeta(1e6, 1e6, ExactNumber(2), ExactNumber(1)), 1.0,
			 "far above its mode it is 1");
	TapEqual(IncompleteBeta(2, 3, ExactNumber(0), ExactNumber(1)), 0.0, "nothing below 0");
	TapEqual(IncompleteBeta(2, 3, ExactNumber(1), ExactNumber(0)), 1.0, "everything below 1");
}

int
main(void)
{
	TestTail();
	TestQuantile();
	TestLimits();
	TestMonotone();
	TestIncompleteBeta();
	return TapDone();
}
