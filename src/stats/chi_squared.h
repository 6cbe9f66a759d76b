/*
 * chi_squared.h
 *		Tails and quantiles of the chi-squared distribution.
 */
#ifndef MLEVAL_CHI_SQUARED_H
#define MLEVAL_CHI_SQUARED_H

/* P(X < x) and P(X > x), each direct where it is small; df >= 1, x >= 0. */
extern double ChiSquaredLowerTail(double x, double df);
extern double ChiSquaredUpperTail(double x, double df);

/* The x with that tail; 0 and infinity at the ends. */
extern double ChiSquaredLowerQuantile(double lower_tail, double df);
extern double ChiSquaredUpperQuantile(double upper_tail, double df);

#endif							/* MLEVAL_CHI_SQUARED_H */
