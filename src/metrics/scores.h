/*
 * scores.h
 *		What the metrics of binary_scores have in common.
 */
#ifndef MLEVAL_METRICS_SCORES_H
#define MLEVAL_METRICS_SCORES_H

#include "metric_rows.h"

#include "stats/roc.h"
#include "types/binary_scores.h"

/* Rows with a label and a score. */
extern int64 ScoresLabelled(const BinaryScores *scores);

/* Why nothing can be said of the labelled rows, of positives, or of a ranking; or NULL. */
extern const char *ScoresNoLabels(const BinaryScores *scores);
extern const char *ScoresNoPositive(const BinaryScores *scores);
extern const char *ScoresNoRanking(const BinaryScores *scores);

/* Why nothing can be said of the labelled rows' scores as probabilities; or NULL. */
extern const char *ScoresNoProbabilities(const BinaryScores *scores);

/* An error, which says how many are none, if a labelled row's score is no probability. */
extern void CheckProbabilities(BinaryScores *scores);

/* The summary's positions, in the current memory context. */
extern ScoreCurve ScoresCurve(BinaryScores *scores);

/* What a reader of an approximate number should know, and what follows for it; NULL of an exact summary. */
extern const char *ScoresApproximate(const BinaryScores *scores, const ScoreCurve *curve, const char *therefore);

/* The same of sums over rows, which are exact but for calibrated buckets; bounds may be "". */
extern const char *ScoresBlurred(const BinaryScores *scores, const char *bounds);

/* Where the area under the ROC curve, and its like, lie for certain; there is a ranking. */
extern Bounds RocAucBoundsOf(BinaryScores *scores);
extern Bounds AveragePrecisionBoundsOf(BinaryScores *scores);
extern Bounds ScoreKsBoundsOf(BinaryScores *scores);

/* A row (lower, upper); NULLs for a reason. */
extern Datum ScoreBoundsDatum(FunctionCallInfo fcinfo, const char *reason, Bounds bounds);

/* Metrics that metrics(binary_scores) lists. */
extern Metric RocAucMetric(const BinaryScores *scores, const ScoreCurve *curve);
extern Metric AveragePrecisionMetric(const BinaryScores *scores, const ScoreCurve *curve);
extern Metric ScoreKsMetric(const BinaryScores *scores, const ScoreCurve *curve);
extern Metric GiniMetric(const BinaryScores *scores, const ScoreCurve *curve);
extern Metric LogLossMetric(const BinaryScores *scores);
extern Metric BrierScoreLossMetric(const BinaryScores *scores);
extern Metric D2LogLossMetric(const BinaryScores *scores);
extern Metric D2BrierMetric(const BinaryScores *scores);
extern Metric NormalizedCrossEntropyMetric(const BinaryScores *scores);
extern Metric MaximumCalibrationErrorMetric(BinaryScores *scores);
extern Metric RootMeanSquareCalibrationErrorMetric(BinaryScores *scores);
extern Metric EqualErrorRateMetric(BinaryScores *scores);
extern Metric BestThresholdMetric(BinaryScores *scores);

#endif							/* MLEVAL_METRICS_SCORES_H */
