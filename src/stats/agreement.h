/*
 * agreement.h
 *		How far two labellings agree beyond chance.
 */
#ifndef MLEVAL_STATS_AGREEMENT_H
#define MLEVAL_STATS_AGREEMENT_H

#include <stdint.h>

#include "sum.h"

/* How much it counts to be so many labels apart. */
typedef enum KappaWeights
{
	KAPPA_NONE,					/* 1 */
	KAPPA_LINEAR,				/* as many */
	KAPPA_QUADRATIC				/* their square */
} KappaWeights;

extern double KappaDistance(uint32_t a, uint32_t b, KappaWeights weights);

/*
 * Cohen's kappa, of the weight that each labelling gives to each of n labels and
 * the sum of weight * distance over all pairs that occurred; NaN where chance
 * cannot disagree.
 */
extern double CohenKappa(const CompensatedSum *one, const CompensatedSum *other, uint32_t n, const CompensatedSum *observed,
						 KappaWeights weights);

/*
 * How far each of n labels is from the labels that a labelling gives, on average:
 * the disagreement that chance has with it.
 */
extern void MeanDistances(const CompensatedSum *labelling, uint32_t n, KappaWeights weights, double *distance);

#endif							/* MLEVAL_STATS_AGREEMENT_H */
