/*
 * contingency.h
 *		Tests of whether rows fall into bins alike on both sides.
 *
 * Of the bins the shares count; n and m are how many independent rows there
 * are on each side, whole or not.
 */
#ifndef MLEVAL_STATS_CONTINGENCY_H
#define MLEVAL_STATS_CONTINGENCY_H

#include "bins.h"

/* Fewest rows that are to be expected in a bin for the chi-squared law to hold. */
#define EXPECTED_ROWS 5

typedef struct ChiSquaredTest
{
	double		statistic;
	double		df;
	double		pvalue;
} ChiSquaredTest;

/*
 * The table of two rows, as SciPy's chi2_contingency: Pearson's statistic or the
 * log-likelihood ratio's (G); correction is Yates', of two bins alone.
 */
extern ChiSquaredTest ContingencyTest(const Bins *bins, double n, double m, bool log_likelihood, bool correction);

/* Fewest rows that a bin is expected to have on a side, if both sides are alike. */
extern double FewestExpected(const Bins *bins, double n, double m);

/*
 * P-value of a population stability index of that many bins: (1/n + 1/m) times
 * chi-squared (Yurdakul and Naranjo 2020, J. Risk Model Valid. 14:4).
 */
extern double PsiTail(double psi, uint32_t bins, double n, double m);

#endif							/* MLEVAL_STATS_CONTINGENCY_H */
