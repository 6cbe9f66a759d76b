/*
 * delta_confint.h
 *		How sure an average precision is, alone or in a mean of several; and what the
 *		delta method needs elsewhere.
 */
#ifndef MLEVAL_METRICS_DELTA_CONFINT_H
#define MLEVAL_METRICS_DELTA_CONFINT_H

#include "stats/influence.h"

/* Of more than one effective row of each class: the variance, and the degrees of freedom of that. */
extern double AveragePrecisionVariance(RankInfluence influence, double positives, double negatives, double *freedom);

/*
 * Degrees of freedom of a mean square, by its own variance (Satterthwaite 1946,
 * Biometrics Bull. 2:110): few where a few rows make most of it.
 */
extern double FreedomOf(Influence influence, double n);

/* What rounding leaves of influences that are all 0. */
#define NO_INFLUENCE 1e-24

#endif							/* MLEVAL_METRICS_DELTA_CONFINT_H */
