/*
 * multiclass_scores.h
 *		The SQL type mleval.multiclass_scores.
 */
#ifndef MLEVAL_TYPES_MULTICLASS_SCORES_H
#define MLEVAL_TYPES_MULTICLASS_SCORES_H

#include "summary.h"

#include "stats/multiclass_scores.h"

extern const SummaryClass multiclass_scores_class;

#define PG_GETARG_MULTICLASS_SCORES(n) \
	((MulticlassScores *) SummaryForReading(PG_GETARG_DATUM(n), &multiclass_scores_class))

#endif							/* MLEVAL_TYPES_MULTICLASS_SCORES_H */
