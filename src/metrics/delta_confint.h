/*
 * delta_confint.h
 *		How sure an average precision is, alone or in a mean of several.
 */
#ifndef MLEVAL_METRICS_DELTA_CONFINT_H
#define MLEVAL_METRICS_DELTA_CONFINT_H

#include "stats/influence.h"

/* Of more than one effective row of each class: the variance, and the degrees of freedom of that. */
extern double AveragePrecisionVariance(RankInfluence influence, double positives, double negatives, double *freedom);

#endif							/* MLEVAL_METRICS_DELTA_CONFINT_H */
