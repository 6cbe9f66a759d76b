/*
 * covariance_matrix.h
 *		The SQL type mleval.covariance_matrix.
 */
#ifndef MLEVAL_TYPES_COVARIANCE_MATRIX_H
#define MLEVAL_TYPES_COVARIANCE_MATRIX_H

#include "summary.h"

#include "stats/covariance_matrix.h"

extern const SummaryClass covariance_matrix_class;

#define PG_GETARG_COVARIANCE_MATRIX(n) \
	((CovarianceMatrix *) SummaryForReading(PG_GETARG_DATUM(n), &covariance_matrix_class))

#endif							/* MLEVAL_TYPES_COVARIANCE_MATRIX_H */
