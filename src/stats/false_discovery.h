/*
 * false_discovery.h
 *		p-values adjusted for the number of tests.
 */
#ifndef MLEVAL_FALSE_DISCOVERY_H
#define MLEVAL_FALSE_DISCOVERY_H

#include <stddef.h>

#include "memory.h"
#include "radix.h"

typedef enum FalseDiscoveryMethod
{
	BENJAMINI_HOCHBERG,			/* independent or positively dependent tests */
	BENJAMINI_YEKUTIELI			/* any dependence, at the price of a factor near log m */
} FalseDiscoveryMethod;

/*
 * Adjusted p-values of m of them, fewer than 2^32, each in [0, 1].  adjusted may
 * be pvalues itself.  The room to sort them comes from memory.
 */
extern void FalseDiscoveryControl(const double *pvalues, size_t m, FalseDiscoveryMethod method,
								  const StatsMemory *memory, double *adjusted);

#endif							/* MLEVAL_FALSE_DISCOVERY_H */
