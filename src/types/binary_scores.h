/*
 * binary_scores.h
 *		The SQL type mleval.binary_scores.
 */
#ifndef MLEVAL_TYPES_BINARY_SCORES_H
#define MLEVAL_TYPES_BINARY_SCORES_H

#include "summary.h"

#include "stats/binary_scores.h"

extern const SummaryClass binary_scores_class;

#define PG_GETARG_BINARY_SCORES(n) \
	((BinaryScores *) SummaryForReading(PG_GETARG_DATUM(n), &binary_scores_class))

#endif							/* MLEVAL_TYPES_BINARY_SCORES_H */
