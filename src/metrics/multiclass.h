/*
 * multiclass.h
 *		What the metrics of multiclass_scores have in common.
 */
#ifndef MLEVAL_METRICS_MULTICLASS_H
#define MLEVAL_METRICS_MULTICLASS_H

#include "scores.h"

#include "types/multiclass_scores.h"

/* How classes are compared, and the comparisons averaged. */
typedef enum MultiClass
{
	ONE_VS_REST,
	ONE_VS_ONE
} MultiClass;

typedef enum ScoreAverage
{
	SCORE_MACRO,
	SCORE_WEIGHTED,
	SCORE_MICRO
} ScoreAverage;

/* A mean over classes or pairs of them, with its bounds, or why there is none. */
typedef struct AveragedScore
{
	Bounds		bounds;			/* both the value, where that was asked for */
	const char *reason;
} AveragedScore;

/* What a curve says, and where it lies for certain; NULL for the reason if it says something. */
typedef struct CurveMeasure
{
	Bounds		(*of) (const ScoreCurve *curve);
	const char *(*undefined) (const BinaryScores *scores);
	const char *approximate;	/* what to say where scores share buckets, or NULL */
} CurveMeasure;

extern const CurveMeasure roc_auc_measure;
extern const CurveMeasure roc_auc_bounds_measure;
extern const CurveMeasure average_precision_measure;
extern const CurveMeasure average_precision_bounds_measure;

/* Both words, an average that has an interval; an error if it has none. */
extern MultiClass ScoreAverageOptions(FunctionCallInfo fcinfo, int average_arg, int multi_class_arg, bool interval, ScoreAverage *average);

extern AveragedScore AverageOverClasses(const MulticlassScores *scores, CurveMeasure measure, MultiClass multi_class, ScoreAverage average);

/* Why nothing can be said of the labelled rows, or of their scores as probabilities; or NULL. */
extern const char *MulticlassNoLabels(const MulticlassScores *scores);
extern const char *MulticlassNoProbabilities(const MulticlassScores *scores);

/* An error where there are labelled rows whose scores are no probabilities. */
extern void CheckClassProbabilities(const MulticlassScores *scores);

extern Metric AveragedMetric(const MulticlassScores *scores, CurveMeasure measure, AveragedScore averaged);
extern int32 TopKOption(FunctionCallInfo fcinfo, int arg);	/* 2 for NULL; an error below 1 */
extern Metric TopKAccuracyMetric(const MulticlassScores *scores, int32 k, bool normalized);
extern Metric MulticlassLogLossMetric(const MulticlassScores *scores, bool normalized);
extern Metric MulticlassBrierMetric(const MulticlassScores *scores, bool scale_by_half);

/* With the functions' other options at their defaults, for metrics() to list. */
extern Estimate MulticlassLogLossEstimate(const MulticlassScores *scores, double level, double design_effect);
extern Estimate MulticlassBrierEstimate(const MulticlassScores *scores, bool scale_by_half, double level, double design_effect);
extern Estimate TopKAccuracyEstimate(const MulticlassScores *scores, int32 k, double level, double design_effect);

#endif							/* MLEVAL_METRICS_MULTICLASS_H */
