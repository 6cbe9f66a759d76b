/*
 * distributions.h
 *		What the functions of empirical_distribution have in common.
 */
#ifndef MLEVAL_METRICS_DISTRIBUTIONS_H
#define MLEVAL_METRICS_DISTRIBUTIONS_H

#include "metric_rows.h"

#include "stats/positions.h"
#include "stats/quantile.h"
#include "types/empirical_distribution.h"
#include "types/value_text.h"

/* Why nothing can be said of the values; or NULL. */
extern const char *DistributionNoValues(const EmpiricalDistribution *distribution);

/* Share of a weight among all rows, NULL and NaN too. */
extern Metric ShareMetric(const EmpiricalDistribution *distribution, double weight);

/* The values with what they weigh, in the current memory context. */
typedef struct OrderedValues
{
	QuantilePosition *position;
	uint32		count;
	bool		whole;			/* weights, so that values can be counted */
} OrderedValues;

extern OrderedValues DistributionValues(EmpiricalDistribution *distribution);

#endif							/* MLEVAL_METRICS_DISTRIBUTIONS_H */
