/*
 * covariance_matrix.h
 *		Means and co-moments of a vector of numbers, over weighted rows.
 *
 * Sums of products about an origin cancel where a mean is large beside its
 * standard deviation, and then the matrix is not that of any rows.  Here every
 * step adds weighted squares of deviations from a mean (Youngs and Cramer 1971,
 * Technometrics 13:657; Chan, Golub and LeVeque 1983, Am. Stat. 37:242), which
 * keeps it positive semidefinite to rounding, and a mean is kept to twice the
 * digits of a double, so that the parts of a summary come to the whole.
 */
#ifndef MLEVAL_STATS_COVARIANCE_MATRIX_H
#define MLEVAL_STATS_COVARIANCE_MATRIX_H

#include "codec.h"
#include "double_double.h"
#include "sum.h"

#define MIN_COLUMNS 1
#define MAX_COLUMNS 200

/* Numbers up to here leave every co-moment of MAX_ROWS rows of MAX_WEIGHT finite. */
#define MAX_ELEMENT 1e90

/* A sum of squared deviations below this, for each row, has lost digits to the least double: the column is a constant. */
#define LEAST_MOMENT 1e-306

typedef struct CovarianceMatrix
{
	const StatsMemory *memory;
	uint32_t	columns;		/* 0 until a row has them */
	uint32_t	waiting;		/* complete rows put aside, each of some weight */
	uint32_t	room;
	double	   *value;			/* theirs, row by row */
	double	   *weight;
	Totals		rows;			/* complete rows, but those that wait */
	Totals		missing;		/* rows without an array, or with a NULL in it */
	Totals		nan;			/* other rows with NaN */
	Totals		out_of_range;	/* other rows with an element beyond MAX_ELEMENT either way */
	DoubleDouble *mean;			/* of each column; 0 without weight */
	CompensatedSum *moment;		/* of each two, the upper triangle row by row */
} CovarianceMatrix;

extern void CovarianceMatrixInit(CovarianceMatrix *matrix, const StatsMemory *memory);

/* Of how many columns the rows are, MIN_COLUMNS to MAX_COLUMNS, before one is added; false if others had another number. */
extern bool CovarianceMatrixBegin(CovarianceMatrix *matrix, uint32_t columns);

/* A row, complete or not. */
extern void CovarianceMatrixAdd(CovarianceMatrix *matrix, const double *value, double weight);

/* Adds the rows that wait, before anybody looks at anything but their number. */
extern void CovarianceMatrixSettle(CovarianceMatrix *matrix);

extern int64_t CovarianceMatrixRows(const CovarianceMatrix *matrix);

/* Both settled; false, and nothing is added, if they are of different numbers of columns. */
extern bool CovarianceMatrixMerge(CovarianceMatrix *into, const CovarianceMatrix *from);

/* Weight of complete rows, and Kish's effective number of them, 0 without weight. */
extern double CovarianceWeight(const CovarianceMatrix *matrix);
extern double CovarianceEffective(const CovarianceMatrix *matrix);

/* Sum of weight * (x_i - mean_i) * (x_j - mean_j), in any order of i and j. */
extern double CoMoment(const CovarianceMatrix *matrix, uint32_t i, uint32_t j);

/* Does the column vary? */
extern bool ColumnVaries(const CovarianceMatrix *matrix, uint32_t i);

/* In [-1, 1], of two columns that vary. */
extern double CovarianceCorrelation(const CovarianceMatrix *matrix, uint32_t i, uint32_t j);

/* Settles. */
extern void CovarianceMatrixWrite(Writer *writer, CovarianceMatrix *matrix);

/* Into an initialised value; what is wrong is in the reader. */
extern void CovarianceMatrixRead(Reader *reader, CovarianceMatrix *matrix);

#endif							/* MLEVAL_STATS_COVARIANCE_MATRIX_H */
