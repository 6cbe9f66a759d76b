/*
 * delong.h
 *		How sure an area under the ROC curve is (DeLong, DeLong and Clarke-Pearson
 *		1988, Biometrics 44:837).
 */
#ifndef MLEVAL_STATS_DELONG_H
#define MLEVAL_STATS_DELONG_H

#include "roc.h"
#include "two_sample.h"

/*
 * Of each positive its share of negatives below it, ties half, and of each
 * negative that of positives above: the mean of both is the area.
 */
typedef struct Delong
{
	double		area;
	double		spread[SAMPLES];	/* mean squared deviations, of negatives and of positives */
} Delong;

/* Both need weight in each class. */
extern Delong ScoreDelong(const ScoreCurve *curve);
extern Delong SampleDelong(TwoSample *sample);

/* The area's variance, of so many rows of each, more than one, and Satterthwaite's degrees of freedom of that. */
extern double DelongVariance(const Delong *delong, double negatives, double positives);
extern double DelongFreedom(const Delong *delong, double negatives, double positives);

#endif							/* MLEVAL_STATS_DELONG_H */
