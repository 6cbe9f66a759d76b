/*
 * covariance.h
 *		What the functions of covariance_matrix have in common.
 */
#ifndef MLEVAL_METRICS_COVARIANCE_H
#define MLEVAL_METRICS_COVARIANCE_H

#include "stats/multivariate.h"
#include "types/covariance_matrix.h"

/* An error unless both are of as many columns, or one has none yet. */
extern void CheckSameColumns(const CovarianceMatrix *reference, const CovarianceMatrix *current);

/* Why the two cannot be compared; or NULL. */
extern const char *NoRowsToCompare(const CovarianceMatrix *reference, const CovarianceMatrix *current);

#endif							/* MLEVAL_METRICS_COVARIANCE_H */
