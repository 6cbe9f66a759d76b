/*
 * cramer_von_mises.h
 *		The laws of the Cramer-von Mises statistic of two samples.
 */
#ifndef MLEVAL_STATS_CRAMER_VON_MISES_H
#define MLEVAL_STATS_CRAMER_VON_MISES_H

#include "memory.h"

/* P(W > x) of the limit of one sample's statistic. */
extern double CramerTail(double x);

/* A statistic of samples of such sizes, moved and scaled to have the mean and the variance of that law. */
extern double CramerScore(double statistic, double m, double n);

/* Can the orders of so many rows be counted? */
extern bool CramerIsCountable(int64_t m, int64_t n);

/*
 * The share of all orders of both samples, no two rows of which are equal, whose
 * statistic is at least as large; it is given as the whole number
 * 12 m n (m + n)^2 times itself.
 */
extern double CramerExact(int64_t numerator, int64_t m, int64_t n, const StatsMemory *memory);

#endif							/* MLEVAL_STATS_CRAMER_VON_MISES_H */
