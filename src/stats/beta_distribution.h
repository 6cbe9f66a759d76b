/*
 * beta_distribution.h
 *		Tails and quantiles of the beta distribution, and of those it is the
 *		distribution function of: F and binomial.
 */
#ifndef MLEVAL_BETA_DISTRIBUTION_H
#define MLEVAL_BETA_DISTRIBUTION_H

#include <stdint.h>

/* P(X < x) and P(X > x), each direct where it is small; a, b > 0, 0 <= x <= 1. */
extern double BetaLowerTail(double x, double a, double b);
extern double BetaUpperTail(double x, double a, double b);

/* The x with that tail; 0 and 1 at the ends. */
extern double BetaLowerQuantile(double lower_tail, double a, double b);
extern double BetaUpperQuantile(double upper_tail, double a, double b);

/* P(F < f), P(F > f) and quantiles; degrees of freedom > 0, f >= 0. */
extern double FLowerTail(double f, double df1, double df2);
extern double FUpperTail(double f, double df1, double df2);
extern double FLowerQuantile(double lower_tail, double df1, double df2);
extern double FUpperQuantile(double upper_tail, double df1, double df2);

/* P(K <= k) and P(K > k) of n trials that succeed with probability p. */
extern double BinomialLowerTail(int64_t k, int64_t n, double p);
extern double BinomialUpperTail(int64_t k, int64_t n, double p);

/* The least k with P(K <= k) >= lower_tail. */
extern int64_t BinomialLowerQuantile(double lower_tail, int64_t n, double p);

#endif							/* MLEVAL_BETA_DISTRIBUTION_H */
