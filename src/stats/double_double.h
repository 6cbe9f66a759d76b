/*
 * double_double.h
 *		A number as the unevaluated sum of two doubles, some 32 digits.
 *
 * A tail probability of 1e-300 is a power whose exponent turns a rounding of
 * its base, 1e-16, into a relative error of 1e-13 and more.  The few bases
 * that need it are carried in this form; nothing else is.
 */
#ifndef MLEVAL_DOUBLE_DOUBLE_H
#define MLEVAL_DOUBLE_DOUBLE_H

#include <math.h>

typedef struct DoubleDouble
{
	double		high;			/* the nearest double */
	double		low;			/* what it leaves over */
} DoubleDouble;

static inline DoubleDouble
ExactNumber(double x)
{
	DoubleDouble result = {x, 0.0};

	return result;
}

/* a * b without error (barring underflow): the fused product finds what rounding took. */
static inline DoubleDouble
ExactProduct(double a, double b)
{
	double		high = a * b;
	DoubleDouble result = {high, fma(a, b, -high)};

	return result;
}

/* a + b without error, in any order of size (Knuth, TAOCP 4.2.2, theorem B). */
static inline DoubleDouble
ExactSum(double a, double b)
{
	double		high = a + b;
	double		shadow = high - a;
	DoubleDouble result = {high, (a - (high - shadow)) + (b - shadow)};

	return result;
}

static inline DoubleDouble
DoubleDoubleSum(DoubleDouble a, DoubleDouble b)
{
	DoubleDouble sum = ExactSum(a.high, b.high);

	return ExactSum(sum.high, sum.low + (a.low + b.low));
}

static inline DoubleDouble
DoubleDoubleProduct(DoubleDouble a, DoubleDouble b)
{
	DoubleDouble product = ExactProduct(a.high, b.high);

	return ExactSum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

static inline DoubleDouble
DoubleDoubleQuotient(DoubleDouble a, DoubleDouble b)
{
	double		quotient = a.high / b.high;
	DoubleDouble back = ExactProduct(quotient, b.high);
	double		left = (a.high - back.high) - back.low + (a.low - quotient * b.low);

	return ExactSum(quotient, left / b.high);
}

/* base ^ exponent, base > 0; the low part, 1e-16 of the high, enters to first order. */
static inline double
DoubleDoublePower(DoubleDouble base, double exponent)
{
	return pow(base.high, exponent) * exp(exponent * (base.low / base.high));
}

#endif							/* MLEVAL_DOUBLE_DOUBLE_H */
