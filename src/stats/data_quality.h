/*
 * data_quality.h
 *		How often chance does to a column what a check of its quality finds.
 *
 * If nothing has changed, it is chance which rows are the reference's and which
 * the current ones: n and m of them, all deals alike.  Numbers of rows need not be
 * whole: they are effective ones.
 */
#ifndef MLEVAL_STATS_DATA_QUALITY_H
#define MLEVAL_STATS_DATA_QUALITY_H

#include <stdint.h>

#include "memory.h"

/*
 * P(at least k of m current values are beyond the smallest and the largest of n
 * reference values).  Exact where all values differ; ties make it smaller.
 */
extern double BeyondRangeTail(double k, double n, double m);

/* Rows of both sides that have one value in common, and of how many values that is so. */
typedef struct ValueGroup
{
	double		rows;
	double		values;
} ValueGroup;

/* All values of both sides with rows, of which there are n and m. */
typedef struct PooledValues
{
	ValueGroup *group;
	uint32_t	count;
	double		n;
	double		m;
	const StatsMemory *memory;
} PooledValues;

/* Of `count` values with so many rows each, which are put in order; in their place. */
extern PooledValues PoolValues(ValueGroup *value, uint32_t count, double n, double m, const StatsMemory *memory);

/* The same with the sides exchanged. */
extern PooledValues PoolReversed(const PooledValues *pooled);

/*
 * Upper bound of P(at least x of m current rows have a value that no row of the
 * reference has).
 */
extern double NewRowsTail(const PooledValues *pooled, double x);

/* How many values the current rows are expected to have, and upper bounds of P(x or fewer) and P(x or more). */
extern double ExpectedDistinct(const PooledValues *pooled);
extern double FewerValuesTail(const PooledValues *pooled, double x);
extern double MoreValuesTail(const PooledValues *pooled, double x);

/* P(all current rows have one value), and P(they and the reference's rows have one each, another). */
extern double ConstantTail(const PooledValues *pooled);
extern double ApartTail(double n, double m);

#endif							/* MLEVAL_STATS_DATA_QUALITY_H */
