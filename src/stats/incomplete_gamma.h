/*
 * incomplete_gamma.h
 *		The regularised incomplete gamma functions.
 */
#ifndef MLEVAL_INCOMPLETE_GAMMA_H
#define MLEVAL_INCOMPLETE_GAMMA_H

/* P(a, x) and Q(a, x) = 1 - P, each found where it is small; a >= 1/2, x >= 0. */
extern double GammaLowerTail(double a, double x);
extern double GammaUpperTail(double a, double x);

/* x^a e^-x / Gamma(a): the derivative of P by the logarithm of x. */
extern double GammaKernel(double a, double x);

#endif							/* MLEVAL_INCOMPLETE_GAMMA_H */
