/*
 * quantile.h
 *		Quantiles of a distribution's positions.
 */
#ifndef MLEVAL_STATS_QUANTILE_H
#define MLEVAL_STATS_QUANTILE_H

#include <stdbool.h>
#include <stdint.h>

typedef struct QuantilePosition
{
	double		lower;			/* values it holds; equal where it is exact */
	double		upper;
	double		weight;
} QuantilePosition;

typedef enum QuantileMethod
{
	QUANTILE_LINEAR,
	QUANTILE_INVERTED_CDF
} QuantileMethod;

/* Do the positions weigh whole numbers, so that their values can be counted? */
extern bool QuantileWholeWeights(const QuantilePosition *position, uint32_t count);

/*
 * Quantile q of positions in ascending order, of positive weight in all.
 * QUANTILE_LINEAR needs whole weights.  The result is NaN only midway between
 * -Infinity and Infinity.
 */
extern double Quantile(const QuantilePosition *position, uint32_t count, double q,
					   QuantileMethod method);

#endif							/* MLEVAL_STATS_QUANTILE_H */
