/*
 * confusion_matrix.h
 *		The SQL type mleval.confusion_matrix.
 */
#ifndef MLEVAL_TYPES_CONFUSION_MATRIX_H
#define MLEVAL_TYPES_CONFUSION_MATRIX_H

#include "summary.h"

#include "stats/confusion_matrix.h"

extern const SummaryClass confusion_matrix_class;

/* Not yet in order: ConfusionMatrixSort(). */
#define PG_GETARG_CONFUSION_MATRIX(n) \
	((ConfusionMatrix *) SummaryForReading(PG_GETARG_DATUM(n), &confusion_matrix_class))

#endif							/* MLEVAL_TYPES_CONFUSION_MATRIX_H */
