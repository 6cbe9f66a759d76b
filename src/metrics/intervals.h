/*
 * intervals.h
 *		Estimates that functions of their own return, for metrics() to list beside the others.
 *
 * Each is what its function answers at this level and design effect; options that
 * it has besides are its defaults.
 */
#ifndef MLEVAL_METRICS_INTERVALS_H
#define MLEVAL_METRICS_INTERVALS_H

#include "classification.h"
#include "estimate.h"
#include "scores.h"

/* What metrics() asks: 95 %, of rows that are independent. */
#define METRICS_LEVEL 0.95
#define METRICS_DESIGN_EFFECT 1.0

/* Is there an interval of proportion_confint() for this metric? */
extern bool IsProportion(const char *metric);

/* Of a metric that is; its positive class is 1, and labels that do not fit it are an error. */
extern Estimate ProportionEstimate(ConfusionMatrix *matrix, const char *metric, double level, double design_effect);

extern Estimate MatthewsEstimate(ConfusionMatrix *matrix, double level, double design_effect);
extern Estimate KappaEstimate(ConfusionMatrix *matrix, double level, double design_effect);

/* On the scale of logits. */
extern Estimate RocAucEstimate(BinaryScores *scores, double level, double design_effect);
extern Estimate AveragePrecisionEstimate(BinaryScores *scores, double level, double design_effect);
extern Estimate KsEstimate(BinaryScores *scores, double level, double design_effect);
extern Estimate LogLossEstimate(BinaryScores *scores, double level, double design_effect);
extern Estimate BrierScoreEstimate(BinaryScores *scores, double level, double design_effect);
extern Estimate D2LogLossEstimate(BinaryScores *scores, double level, double design_effect);
extern Estimate D2BrierEstimate(BinaryScores *scores, double level, double design_effect);
extern Estimate NormalizedCrossEntropyEstimate(BinaryScores *scores, double level, double design_effect);
extern Estimate EqualErrorRateEstimate(BinaryScores *scores, double level, double design_effect);
extern Estimate ExpectedCalibrationErrorEstimate(BinaryScores *scores, double level, double design_effect);
extern Estimate CalibrationSlopeEstimate(BinaryScores *scores, double level, double design_effect);
extern Estimate CalibrationInterceptEstimate(BinaryScores *scores, bool free_slope, double level, double design_effect);

#endif							/* MLEVAL_METRICS_INTERVALS_H */
