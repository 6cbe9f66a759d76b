/*
 * score_rows.h
 *		Rows with a score, many at a time: their keys, and what they add to sums.
 */
#ifndef MLEVAL_STATS_SCORE_ROWS_H
#define MLEVAL_STATS_SCORE_ROWS_H

#include "binary_scores.h"

/* Keys of scores that have one. */
extern void ScoreKeys(const double *score, uint64_t *key, uint32_t n);

/* Adds labelled rows of one class to its SCORE_SUMS; returns how many scores are no probability, and add nothing. */
extern uint32_t ScoreRowsAddToSums(CompensatedSum *sum, bool positive, const double *score, const double *weight, uint32_t n);

#endif							/* MLEVAL_STATS_SCORE_ROWS_H */
