/*
 * area_interval.c
 *		The score interval of an area under the ROC curve.
 */
#include "area_interval.h"

#include <assert.h>
#include <math.h>
#include <stdbool.h>

typedef struct AreaLaw
{
	double		area;
	double		negatives;
	double		positives;
	double		z;
} AreaLaw;

/*
 * Is this area within z of its own standard errors?  The variance is that of Hanley
 * and McNeil (1982, Radiology 143:29), of exponential scores, with the mean of both
 * sizes for each: so it is the same whichever class is called positive.
 */
static bool
Within(const AreaLaw *law, double area)
{
	double		rest = 1.0 - area;
	double		others = 0.5 * (law->negatives + law->positives) - 1.0;
	double		variance = area * rest * (1.0 + others * (rest / (2.0 - area) + area / (1.0 + area))) / law->negatives / law->positives;

	return fabs(law->area - area) <= law->z * sqrt(variance);
}

/* The last area between one that is within and a bound that is not. */
static double
End(const AreaLaw *law, double bound)
{
	double		within = law->area;
	double		outside = bound;

	for (;;)
	{
		double		middle = 0.5 * (within + outside);

		if (middle == within || middle == outside)
			return within;
		if (Within(law, middle))
			within = middle;
		else
			outside = middle;
	}
}

Bounds
NewcombeInterval(double area, double negatives, double positives, double z)
{
	AreaLaw		law = {area, negatives, positives, z};

	assert(area >= 0 && area <= 1 && negatives > 1 && positives > 1 && z > 0);

	return (Bounds) {area > 0 ? End(&law, 0.0) : 0.0, area < 1 ? End(&law, 1.0) : 1.0};
}
