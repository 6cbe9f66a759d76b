/*
 * kolmogorov.h
 *		The asymptotic law of the Kolmogorov-Smirnov statistic.
 */
#ifndef MLEVAL_KOLMOGOROV_H
#define MLEVAL_KOLMOGOROV_H

/* P(K > x) of the limiting law of sqrt(n) * D; 1 for x <= 0. */
extern double KolmogorovTail(double x);

/*
 * Asymptotic two-sided p-value of the statistic between two independent samples
 * of independent rows; the sizes are positive, and doubles so that Kish's
 * effective n fits.
 */
extern double KolmogorovTwoSampleTail(double statistic, double n_reference, double n_current);

#endif							/* MLEVAL_KOLMOGOROV_H */
