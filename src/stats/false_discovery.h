/*
 * false_discovery.h
 *		p-values adjusted for the number of tests.
 */
#ifndef MLEVAL_FALSE_DISCOVERY_H
#define MLEVAL_FALSE_DISCOVERY_H

#include <stddef.h>

typedef enum FalseDiscoveryMethod
{
	BENJAMINI_HOCHBERG,			/* independent or positively dependent tests */
	BENJAMINI_YEKUTIELI			/* any dependence, at the price of a factor near log m */
} FalseDiscoveryMethod;

typedef struct RankedPvalue
{
	double		pvalue;
	size_t		place;			/* where it was, and its adjusted value goes */
} RankedPvalue;

/*
 * Adjusted p-values of m of them, each in [0, 1]; work has room for m.
 * adjusted may be pvalues itself.
 */
extern void FalseDiscoveryControl(const double *pvalues, size_t m, FalseDiscoveryMethod method,
								  RankedPvalue *work, double *adjusted);

#endif							/* MLEVAL_FALSE_DISCOVERY_H */
