/*
 * kolmogorov.h
 *		The laws of the Kolmogorov-Smirnov statistic.
 */
#ifndef MLEVAL_KOLMOGOROV_H
#define MLEVAL_KOLMOGOROV_H

#include "memory.h"

/* P(K > x) of the limiting law of sqrt(n) * D; 1 for x <= 0. */
extern double KolmogorovTail(double x);

/*
 * Asymptotic two-sided p-value of the statistic between two independent samples
 * of independent rows; the sizes are positive, and doubles so that Kish's
 * effective n fits.
 */
extern double KolmogorovTwoSampleTail(double statistic, double n_reference, double n_current);

/*
 * Exact p-value, where no two rows are equal: the share of all orders of both
 * samples in which the statistic is at least excess / (n_a * n_b), looking to
 * both sides or to one of them.  The time of the first grows with excess, that of the other is n_a * n_b.
 */
extern double KolmogorovTwoSampleExact(uint64_t excess, uint32_t n_a, uint32_t n_b, bool both_sides, const StatsMemory *memory);

/* One-sided p-value of many rows; the sizes as above. */
extern double KolmogorovTwoSampleOneSided(double statistic, double n_reference, double n_current);

/*
 * What the sum of how far both samples' distribution functions are from the true
 * ones exceeds with no more than this probability, whatever these are: the sizes are
 * positive, whole or not, and the tail is between 0 and 1.
 */
extern double MassartMargin(double n_a, double n_b, double upper_tail);

#endif							/* MLEVAL_KOLMOGOROV_H */
