/*
 * line_distance.h
 *		How far two distributions of numbers are apart on the line.
 *
 * A point of the line is one value, or a bucket whose rows may lie anywhere
 * between its ends.  The difference of the distribution functions is known
 * before and after a bucket; within it, it may fall by what the current
 * distribution has there, and rise by what the reference has.  All bounds follow
 * from that.
 */
#ifndef MLEVAL_STATS_LINE_DISTANCE_H
#define MLEVAL_STATS_LINE_DISTANCE_H

#include <stdbool.h>
#include <stdint.h>

#include "bounds.h"

typedef struct LinePoint
{
	double		lower;			/* ends, equal of one value */
	double		upper;
	bool		shared;			/* by rows that may differ in value */
	double		reference;		/* weight */
	double		current;
} LinePoint;

/* In ascending order; both sides have weight. */
typedef struct Line
{
	LinePoint  *point;
	uint32_t	count;
	double		reference;		/* weight of all */
	double		current;
	bool		unweighted;		/* each row weighs 1 */
} Line;

/* Of the largest difference of the distribution functions; KolmogorovSmirnov() is the lower one. */
extern Bounds LineKolmogorovSmirnovBounds(const Line *line);

/* Area between them; points are finite.  Infinite if it is beyond double. */
extern double LineWasserstein(const Line *line);
extern Bounds LineWassersteinBounds(const Line *line);

/* Root of twice the area of the squared difference, as SciPy's energy_distance. */
extern double LineEnergy(const Line *line);
extern Bounds LineEnergyBounds(const Line *line);

/*
 * Cramer and von Mises' criterion of two samples (Anderson 1962, Ann. Math. Stat.
 * 33:1148), equal values at their middle rank, as SciPy's; weights are
 * repetitions.  Values in one bucket are taken for equal.
 */
extern double LineCramerVonMises(const Line *line);
extern Bounds LineCramerVonMisesBounds(const Line *line);

#endif							/* MLEVAL_STATS_LINE_DISTANCE_H */
