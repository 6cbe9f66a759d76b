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

/*
 * Bins that are expected to have fewer rows than EXPECTED_ROWS on a side become
 * one, which has the rarest of the others too if it is still expected too few.
 * Expected by both sides together, which says nothing of whether they are alike.
 */
extern void PoolRareBins(Bins *bins, double n, double m);

/*
 * Fewest rows that are to be expected in a bin for the law of a population stability
 * index to hold: it finds 5.5 % then at 5 % (test/oracle/psi_law_simulation.py).
 * With EXPECTED_ROWS it finds 15 % of ten bins and 30 % of fifty, since a bin that
 * chance leaves small adds more to a PSI than to chi-squared.  That adds up over bins
 * and the law's own spread grows as the root of their number.
 */
#define PSI_EXPECTED_ROWS 15

/* Is every bin expected to have enough rows on both sides, if these are alike, for PsiTail()? */
extern bool PsiLawHolds(const Bins *bins, double n, double m);

/*
 * P-value of a population stability index of that many bins: (1/n + 1/m) times
 * chi-squared (Yurdakul and Naranjo 2020, J. Risk Model Valid. 14:4).
 */
extern double PsiTail(double psi, uint32_t bins, double n, double m);

#endif							/* MLEVAL_STATS_CONTINGENCY_H */
