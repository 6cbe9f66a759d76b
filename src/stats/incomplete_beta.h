/*
 * incomplete_beta.h
 *		The regularised incomplete beta function.
 */
#ifndef MLEVAL_INCOMPLETE_BETA_H
#define MLEVAL_INCOMPLETE_BETA_H

#include "double_double.h"

/*
 * Both take x as odds, x = p / (p + q) and 1 - x = q / (p + q) with p, q >= 0
 * and 1e-290 <= p + q <= 1e290: neither end loses its digits, and the complement is the same
 * function with both pairs swapped.
 */

/* I_x(a, b), in [0, 1]; a, b > 0. */
extern double IncompleteBeta(double a, double b, DoubleDouble p, DoubleDouble q);

/* x^a (1-x)^b / B(a, b), the factor before every expansion of I_x(a, b). */
extern double BetaKernel(double a, double b, DoubleDouble p, DoubleDouble q);

#endif							/* MLEVAL_INCOMPLETE_BETA_H */
