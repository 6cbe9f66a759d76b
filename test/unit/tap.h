/*
 * tap.h
 *		The Test Anything Protocol for the unit tests of src/stats.
 *
 * A test program calls TapOk and its kin, and returns TapDone(): the plan is
 * printed last, so that a program which dies early has none and fails.
 */
#ifndef MLEVAL_TAP_H
#define MLEVAL_TAP_H

#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>

static int	tap_run = 0;
static int	tap_failed = 0;

/* A diagnostic line, which prove shows only when asked. */
__attribute__((format(printf, 1, 2), unused))
static void
TapNote(const char *format, ...)
{
	va_list		arguments;

	va_start(arguments, format);
	printf("# ");
	vprintf(format, arguments);
	printf("\n");
	va_end(arguments);
}

__attribute__((format(printf, 2, 3), unused))
static bool
TapOk(bool passed, const char *format, ...)
{
	va_list		arguments;

	tap_run++;
	if (!passed)
		tap_failed++;
	va_start(arguments, format);
	printf("%sok %d - ", passed ? "" : "not ", tap_run);
	vprintf(format, arguments);
	printf("\n");
	va_end(arguments);
	return passed;
}

__attribute__((unused))
static bool
TapEqual(double got, double expected, const char *name)
{
	bool		passed = TapOk(got == expected || (isnan(got) && isnan(expected)), "%s", name);

	if (!passed)
		TapNote("got %.17g, expected %.17g", got, expected);
	return passed;
}

/* Relative difference; absolute where 0 is expected; 0 for equal infinities. */
__attribute__((unused))
static double
RelativeError(double got, double expected)
{
	if (got == expected)
		return 0.0;
	if (isnan(got) || isinf(got) || isinf(expected))
		return INFINITY;
	return expected == 0.0 ? fabs(got) : fabs(got - expected) / fabs(expected);
}

__attribute__((unused))
static bool
TapClose(double got, double expected, double tolerance, const char *name)
{
	bool		passed = TapOk(RelativeError(got, expected) <= tolerance, "%s", name);

	if (!passed)
		TapNote("got %.17g, expected %.17g within %g", got, expected, tolerance);
	return passed;
}

__attribute__((unused))
static int
TapDone(void)
{
	printf("1..%d\n", tap_run);
	return tap_failed > 0;
}

#endif							/* MLEVAL_TAP_H */
