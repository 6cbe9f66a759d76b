/*
 * score_checks.h
 *		What scores by class can come to: checks of bytes that anybody may have made.
 */
#ifndef MLEVAL_STATS_SCORE_CHECKS_H
#define MLEVAL_STATS_SCORE_CHECKS_H

#include "binary_scores.h"

/* Are all buckets those of scores?  The last lane of the table is the sum of these. */
extern void CheckScoreBuckets(Reader *reader, const BucketTable *buckets);

/*
 * Does what is in so many lanes of buckets and in points, of which there are
 * SCORE_POINTS times as many, add up to the totals of the rows, of which there is
 * one at least in each?
 */
extern bool ScoresAddUp(const BucketTable *buckets, const double *point, const Totals *total, int lanes);

/* Can labelled rows of these totals have the sum? */
extern bool ScoreSumPossible(ScoreSum sum, double value, const Totals *labelled);

#endif							/* MLEVAL_STATS_SCORE_CHECKS_H */
