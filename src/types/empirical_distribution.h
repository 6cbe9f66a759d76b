/*
 * empirical_distribution.h
 *		The SQL type mleval.empirical_distribution.
 */
#ifndef MLEVAL_TYPES_EMPIRICAL_DISTRIBUTION_H
#define MLEVAL_TYPES_EMPIRICAL_DISTRIBUTION_H

#include "summary.h"

#include "stats/empirical_distribution.h"

extern const SummaryClass empirical_distribution_class;

#define PG_GETARG_DISTRIBUTION(n) \
	((EmpiricalDistribution *) SummaryForReading(PG_GETARG_DATUM(n), &empirical_distribution_class))

/*
 * An error if the two cannot be merged or compared: both have rows, of
 * different kinds.
 */
extern void CheckSameKind(const EmpiricalDistribution *a, const EmpiricalDistribution *b);

#endif							/* MLEVAL_TYPES_EMPIRICAL_DISTRIBUTION_H */
