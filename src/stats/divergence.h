/*
 * divergence.h
 *		How far the shares of two distributions in common bins are apart.
 *
 * All of them but L-infinity add up over bins to what bins of their parts would
 * only make larger.  So where the rows of a bin may have several values, each
 * is no more than the truth, and the truth is no more than if no value in such a
 * bin were on both sides.
 */
#ifndef MLEVAL_STATS_DIVERGENCE_H
#define MLEVAL_STATS_DIVERGENCE_H

#include "bins.h"
#include "bounds.h"

/* Largest difference of two distribution functions; both have weight. */
extern double KolmogorovSmirnov(const PositionPair *pair, uint32_t count);

/* Smallest share that the population stability index sees, and KL. */
#define PSI_FLOOR 1e-4

/* What a share counts as, where it is so small that a ratio would be infinite. */
typedef enum ZeroRule
{
	ZERO_AS_IT_IS,
	ZERO_FLOOR,					/* at least PSI_FLOOR */
	ZERO_LAPLACE				/* one more row in each bin */
} ZeroRule;

/* What is measured; each is a sum over bins, of which one is a function. */
typedef enum Divergence
{
	DIVERGENCE_PSI,
	DIVERGENCE_KL,				/* of the current from the reference, natural logarithms */
	DIVERGENCE_JENSEN_SHANNON,	/* natural logarithms */
	DIVERGENCE_HELLINGER,		/* squared */
	DIVERGENCE_TOTAL_VARIATION,
	DIVERGENCE_CRAMERS_V,		/* squared, of the rows of both as a table */
	DIVERGENCE_L_INFINITY		/* not a sum, but the largest */
} Divergence;

/* What each bin adds, never negative. */
extern void DivergenceContributions(const Bins *bins, Divergence divergence, ZeroRule rule, double *contribution);
extern double DivergenceTotal(const Bins *bins, Divergence divergence, ZeroRule rule);

/* Where it lies for certain, of bins that are for one value; not of PSI and KL. */
extern Bounds DivergenceBounds(const Bins *bins, Divergence divergence);

/* What a bin of these shares adds to the population stability index. */
extern double PsiContribution(double reference_share, double current_share);

#endif							/* MLEVAL_STATS_DIVERGENCE_H */
