/*
 * empirical_distribution.h
 *		What the values of a column come to.
 *
 * Of whatever kind, a value is counted in one of few places: a bucket of keys
 * (numbers, dates and timestamps; categories once they are too many), a
 * category by name, or a point apart (zero and the infinities, whose place no
 * size of bucket may blur).  NULL and NaN are counted beside the values.
 */
#ifndef MLEVAL_STATS_EMPIRICAL_DISTRIBUTION_H
#define MLEVAL_STATS_EMPIRICAL_DISTRIBUTION_H

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>

#include "buckets.h"
#include "categories.h"
#include "codec.h"
#include "key.h"
#include "key_buffer.h"
#include "moments.h"
#include "row_options.h"
#include "sum.h"

/* Stored: a number never changes its meaning. */
typedef enum ValueKind
{
	VALUE_NONE,					/* no row seen */
	VALUE_NUMBER,
	VALUE_CATEGORY,
	VALUE_BOOLEAN,
	VALUE_DATE,					/* days */
	VALUE_TIMESTAMP,			/* microseconds */
	VALUE_TIMESTAMPTZ,
	VALUE_KINDS
} ValueKind;

/* Values without a key; of a boolean, its two values. */
typedef enum ValuePointIndex
{
	POINT_MINUS_INFINITY,
	POINT_ZERO,
	POINT_PLUS_INFINITY,
	VALUE_POINTS,
	POINT_FALSE = 0,
	POINT_TRUE = 1
} ValuePointIndex;

typedef struct EmpiricalDistribution
{
	/* what each row looks at, in one place */
	ValueKind	kind;
	KeyBuffer	waiting;		/* rows that the buckets do not have yet, nor the moments; categories are counted */

	bool		hashed;			/* categories are in buckets by hash, without names */
	bool		rowwise;		/* moments are of every row; else they follow from the buckets */
	uint32_t	limit;			/* of buckets or categories */
	Totals		values;			/* rows with a value, infinite ones too, but for numbers and instants that wait */
	Totals		missing;		/* NULL */
	Totals		nan;
	double		point[VALUE_POINTS];
	BucketTable buckets;
	uint64_t	lowest;			/* smallest and largest key of buckets, if there are any */
	uint64_t	highest;
	Categories	categories;
	Moments		moments;		/* of finite numbers */
	RowOptions	options;
} EmpiricalDistribution;

extern void DistributionInit(EmpiricalDistribution *distribution, const StatsMemory *memory);

/* Makes an empty distribution one of this kind. */
extern void DistributionBegin(EmpiricalDistribution *distribution, ValueKind kind, uint32_t limit);

/* One row, of a distribution that is of this kind. */
extern void DistributionAddNumber(EmpiricalDistribution *distribution, double value, double weight);

/* The same in short for most rows, which have no weight; false if it is not one of them. */
static inline bool
DistributionWait(EmpiricalDistribution *distribution, double value)
{
	KeyBuffer  *waiting = &distribution->waiting;

	if (!(fabs(value) > 0.0 && fabs(value) <= DBL_MAX) || waiting->n == waiting->room || waiting->weight != NULL)
		return false;
	waiting->key[waiting->n++] = NumberKey(value);
	return true;
}

extern void DistributionAddInstant(EmpiricalDistribution *distribution, int64_t instant,
								   double weight);
extern void DistributionAddPoint(EmpiricalDistribution *distribution, ValuePointIndex point,
								 double weight);
extern void DistributionAddLabel(EmpiricalDistribution *distribution, const char *bytes,
								 size_t length, double weight);

/* Adds the rows that wait, before anybody looks at more than their number. */
extern void DistributionSettle(EmpiricalDistribution *distribution);

/* Adds all of from; unless one is empty, they are of the same kind. */
extern void DistributionMerge(EmpiricalDistribution *into, const EmpiricalDistribution *from);

extern int64_t DistributionRows(const EmpiricalDistribution *distribution);

/* Weight of all rows: of values, NULL and NaN. */
extern double DistributionWeight(const EmpiricalDistribution *distribution);

/* Is every value counted by itself? */
extern bool DistributionExact(const EmpiricalDistribution *distribution);

/* Moments of the finite numbers. */
extern CentralMoments DistributionMoments(const EmpiricalDistribution *distribution);

/* Turns categories by name into buckets of hashes. */
extern void DistributionHash(EmpiricalDistribution *distribution);

extern void DistributionWrite(Writer *writer, EmpiricalDistribution *distribution);

/* The same for another process, with the rows that wait as they are. */
extern void DistributionWritePart(Writer *writer, EmpiricalDistribution *distribution);
extern void DistributionReadPart(Reader *reader, EmpiricalDistribution *distribution);

/* Into an initialised value; what is wrong is in the reader. */
extern void DistributionRead(Reader *reader, EmpiricalDistribution *distribution);

static inline bool
KindIsTemporal(ValueKind kind)
{
	return kind == VALUE_DATE || kind == VALUE_TIMESTAMP || kind == VALUE_TIMESTAMPTZ;
}

/* Has the kind an order that distances and quantiles rest on? */
static inline bool
KindIsOrdered(ValueKind kind)
{
	return kind == VALUE_NUMBER || KindIsTemporal(kind);
}

#endif							/* MLEVAL_STATS_EMPIRICAL_DISTRIBUTION_H */
