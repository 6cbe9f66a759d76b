/*
 * roc.h
 *		How well scores rank positives above negatives.
 *
 * All functions take the positions of a summary (ScorePositions) and need both
 * classes among its labelled rows.  Scores within one position are ties, as
 * they are in truth when the position is a single score.
 */
#ifndef MLEVAL_STATS_ROC_H
#define MLEVAL_STATS_ROC_H

#include <stdbool.h>
#include <stdint.h>

#include "binary_scores.h"
#include "bounds.h"

typedef struct ScoreCurve
{
	const ScorePosition *position;	/* by ascending score */
	uint32_t	count;
	double		positives;		/* weight of all */
	double		negatives;
} ScoreCurve;

extern ScoreCurve ScoreCurveOf(const ScorePosition *position, uint32_t count);

/* Share of pairs of a positive and a negative in the right order, ties half. */
extern double RocAuc(const ScoreCurve *curve);

/* 2 * AUC - 1, without its rounding. */
extern double RocGini(const ScoreCurve *curve);

/* Where the area lies for certain, whatever the order within a position of many scores; roc_bounds.c. */
extern Bounds RocAucBounds(const ScoreCurve *curve);

/*
 * The area left of a false positive rate of 0 < max_fpr <= 1, the curve straight
 * between points, standardized so that chance is 1/2 and perfection 1 (McClish
 * 1989, Med. Decis. Making 9:190).
 */
extern double PartialRocAuc(const ScoreCurve *curve, double max_fpr);
extern Bounds PartialRocAucBounds(const ScoreCurve *curve, double max_fpr);

/* Sum over thresholds of precision times the recall it adds; no interpolation. */
extern double AveragePrecision(const ScoreCurve *curve);

/* Where it lies for certain: of many scores negatives above all positives, or the other way round. */
extern Bounds AveragePrecisionBounds(const ScoreCurve *curve);

/* Largest difference of the two classes' distribution functions. */
extern double ScoreKs(const ScoreCurve *curve);
extern Bounds ScoreKsBounds(const ScoreCurve *curve);

/* A point of the ROC curve: predicted positive is score >= threshold. */
typedef struct RocPoint
{
	double		false_positives;	/* weight */
	double		true_positives;
	double		threshold;
} RocPoint;

/*
 * Points by descending threshold, the first one (0, 0) at infinity; returns
 * their number, at most count + 1.  drop_intermediate leaves out those that lie
 * on a straight line between their neighbours, as scikit-learn does.
 */
extern uint32_t RocCurve(const ScoreCurve *curve, bool drop_intermediate, RocPoint *point);

#endif							/* MLEVAL_STATS_ROC_H */
