/*
 * loss_confint.h
 *		The interval of a mean loss, whatever the summary.
 */
#ifndef MLEVAL_METRICS_LOSS_CONFINT_H
#define MLEVAL_METRICS_LOSS_CONFINT_H

#include "estimate.h"

#include "stats/skewed_mean.h"

extern const char mean_loss_method[];

/* Puts mean and rows into the estimate; false, with the reason, where there is no interval. */
extern bool LossesVary(Estimate *estimate, const SkewedMean *mean);

/* Of the probability that was given to what came. */
extern double LogLossOf(double p);
extern double SquaredErrorOf(double p);

/* The ends, of losses up to the largest, for a normal quantile. */
extern void LossEnds(Estimate *estimate, const SkewedMean *mean, double quantile, double largest);

#endif							/* MLEVAL_METRICS_LOSS_CONFINT_H */
