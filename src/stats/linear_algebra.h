/*
 * linear_algebra.h
 *		Eigenvalues and eigenvectors of a symmetric matrix.
 */
#ifndef MLEVAL_STATS_LINEAR_ALGEBRA_H
#define MLEVAL_STATS_LINEAR_ALGEBRA_H

#include "memory.h"

typedef struct SymmetricEigen
{
	uint32_t	n;
	double	   *value;			/* descending */
	double	   *vector;			/* row k is that of value k, of length 1 */
} SymmetricEigen;

/*
 * Of n rows of n finite numbers, row by row, of which nothing is left; the result
 * is in memory.  An error is some epsilons of the largest value, and where the
 * diagonal has very different sizes, of a positive definite matrix, of each.
 */
extern SymmetricEigen SymmetricEigenOf(double *matrix, uint32_t n, const StatsMemory *memory);

/* The sum of products of two rows of n numbers. */
extern double InnerProduct(const double *a, const double *b, uint32_t n);

#endif							/* MLEVAL_STATS_LINEAR_ALGEBRA_H */
