/*
 * multivariate.h
 *		What covariance matrices say of means, points and correlations.
 *
 * Columns are scaled by their standard deviations first, so that what is near
 * singular does not depend on units.  A singular matrix is one of fewer
 * dimensions: distances are taken in those that have variance, and whatever
 * lies in none of them is at no distance that there is.
 */
#ifndef MLEVAL_STATS_MULTIVARIATE_H
#define MLEVAL_STATS_MULTIVARIATE_H

#include "covariance_matrix.h"
#include "linear_algebra.h"

/* A direction with less variance than this share of the largest has none. */
#define NO_VARIANCE 1e-12

/* Correlations this near to 1 or -1 are that, to rounding. */
#define PERFECT 1e-12

/* The columns that vary, and the directions in which they do. */
typedef struct PrincipalAxes
{
	uint32_t	columns;		/* all of them */
	uint32_t	varying;
	uint32_t   *column;			/* the numbers of those, from 0 */
	double	   *deviation;		/* the standard deviation of each of those */
	SymmetricEigen eigen;		/* of their correlations; nothing if none varies */
	uint32_t	rank;			/* directions with variance */
} PrincipalAxes;

/* A matrix's part in a pooled one: its co-moments as if of n rows without weights. */
typedef struct Pooled
{
	const CovarianceMatrix *matrix;
	double		n;
} Pooled;

/* Of one or two matrices with weight; what both come to is divided by `divisor`, > 0. */
extern PrincipalAxes PrincipalAxesOf(const Pooled *part, int parts, double divisor, const StatsMemory *memory);

/* The squared Mahalanobis distance of so far apart, a number a column; infinite if that has a part where there is no variance. */
extern double SquaredDistance(const PrincipalAxes *axes, const double *apart, const StatsMemory *memory);

/* How far the means of b are from those of a, of as many columns. */
extern void MeansApart(const CovarianceMatrix *a, const CovarianceMatrix *b, double *apart);

/* Hotelling's T^2, and the chance of a larger one if nothing moved. */
typedef struct HotellingResult
{
	double		t2;				/* infinite if a mean moved where there is no variance */
	double		pvalue;			/* NaN if there are too few rows, or none varies */
	bool		too_few;
	uint32_t	dimensions;
} HotellingResult;

/* n are the rows of each that count as independent; together more than 2. */
extern HotellingResult HotellingTest(Pooled reference, Pooled current, const StatsMemory *memory);

/* The mean square of what principal components leave of standardised rows. */
typedef struct ReconstructionResult
{
	double		reference;
	double		current;
	uint32_t	components;		/* that are kept */
	uint32_t	varying;		/* columns that are looked at */
	bool		tied;			/* the last kept and the first left out are alike */
} ReconstructionResult;

/* Both have weight, and some column of the reference varies; share in (0, 1]. */
extern ReconstructionResult PcaReconstruction(const CovarianceMatrix *reference, const CovarianceMatrix *current, double share, const StatsMemory *memory);

/* Fisher's z of two correlations of n independent rows each, more than 3; infinite if one alone is perfect. */
extern double FisherDifference(double reference, double n_reference, double current, double n_current);

#endif							/* MLEVAL_STATS_MULTIVARIATE_H */
