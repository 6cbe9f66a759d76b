/*
 * influence.h
 *		How much each row moves a metric, and so how sure the metric is: the delta
 *		method.
 */
#ifndef MLEVAL_STATS_INFLUENCE_H
#define MLEVAL_STATS_INFLUENCE_H

#include "classification.h"
#include "roc.h"

/*
 * Mean squared influence of a labelled row on Matthews' correlation coefficient:
 * divided by the number of rows, its variance.  Needs two classes that occur as
 * labels, and two as predictions.
 */
extern double MatthewsInfluence(const ConfusionMatrix *matrix, const Classification *classes, double coefficient);

/*
 * The same of a positive and of a negative on the average precision: the sum of
 * each divided by the number of its rows is the variance.  Needs both classes.
 */
typedef struct RankInfluence
{
	double		positive;
	double		negative;
} RankInfluence;

extern RankInfluence AveragePrecisionInfluence(const ScoreCurve *curve, double average_precision);

#endif							/* MLEVAL_STATS_INFLUENCE_H */
