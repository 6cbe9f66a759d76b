/*
 * linear_algebra.c
 *		Eigenvalues and eigenvectors of a symmetric matrix.
 *
 * Jacobi's method: rotate two columns so that they have nothing in common, and
 * go on until no two have.  It is slower than reduction to a tridiagonal
 * matrix, by a factor that does not matter at 200 columns, but it has no case
 * in which it does not converge, keeps repeated and vanishing values apart from
 * each other without care, and is as exact as the matrix is (Demmel and Veselic
 * 1992, SIAM J. Matrix Anal. Appl. 13:1204).
 */
#include "linear_algebra.h"

#include <assert.h>
#include <float.h>
#include <math.h>
#include <string.h>

/* Ten are more than have been seen; the bound is for matrices that nobody has. */
#define MOST_SWEEPS 60

/* Below this share of the largest entry nothing is worth a rotation. */
#define NEGLIGIBLE 1e-25

double
InnerProduct(const double *a, const double *b, uint32_t n)
{
	double		sum = 0.0;

	for (uint32_t i = 0; i < n; i++)
		sum += a[i] * b[i];
	return sum;
}

typedef struct Rotation
{
	double		sine;
	double		tau;			/* of half the angle: 1 - cosine is sine * tau */
} Rotation;

static void
RotateRows(double *p, double *q, uint32_t n, Rotation by)
{
	for (uint32_t k = 0; k < n; k++)
	{
		double		x = p[k];
		double		y = q[k];

		p[k] = x - by.sine * (y + by.tau * x);
		q[k] = y + by.sine * (x - by.tau * y);
	}
}

/* The rotation, by no more than 45 degrees, after which p and q have nothing in common; both sides of the matrix. */
static void
Annihilate(double *matrix, double *vector, uint32_t n, uint32_t p, uint32_t q)
{
	double	   *row_p = matrix + (size_t) p * n;
	double	   *row_q = matrix + (size_t) q * n;
	double		common = row_p[q];
	double		p_value = row_p[p];
	double		q_value = row_q[q];
	double		theta = (q_value - p_value) / (2.0 * common);
	double		tangent = copysign(1.0, theta) / (fabs(theta) + hypot(theta, 1.0));
	double		cosine = 1.0 / hypot(tangent, 1.0);
	Rotation	by = {.sine = tangent * cosine};

	by.tau = by.sine / (1.0 + cosine);
	RotateRows(row_p, row_q, n, by);
	RotateRows(vector + (size_t) p * n, vector + (size_t) q * n, n, by);
	row_p[p] = p_value - tangent * common;
	row_q[q] = q_value + tangent * common;
	row_p[q] = row_q[p] = 0.0;
	for (uint32_t k = 0; k < n; k++)
	{
		matrix[(size_t) k * n + p] = row_p[k];
		matrix[(size_t) k * n + q] = row_q[k];
	}
}

static double
LargestEntry(const double *matrix, uint32_t n)
{
	double		largest = 0.0;

	for (size_t i = 0; i < (size_t) n * n; i++)
		largest = fmax(largest, fabs(matrix[i]));
	return largest;
}

/* How many rotations were worth it. */
static uint32_t
Sweep(double *matrix, double *vector, uint32_t n, double negligible, const StatsMemory *memory)
{
	uint32_t	rotations = 0;

	for (uint32_t p = 0; p < n; p++)
	{
		StatsCheckInterrupt(memory, 0);
		for (uint32_t q = p + 1; q < n; q++)
		{
			double		common = fabs(matrix[(size_t) p * n + q]);
			double		own = sqrt(fabs(matrix[(size_t) p * n + p])) * sqrt(fabs(matrix[(size_t) q * n + q]));

			if (common <= negligible || common <= 0.5 * DBL_EPSILON * own)
				continue;
			Annihilate(matrix, vector, n, p, q);
			rotations++;
		}
	}
	return rotations;
}

static void
SortDescending(SymmetricEigen *eigen)
{
	for (uint32_t i = 1; i < eigen->n; i++)
		for (uint32_t k = i; k > 0 && eigen->value[k - 1] < eigen->value[k]; k--)
		{
			double		value = eigen->value[k];
			double	   *lower = eigen->vector + (size_t) k * eigen->n;
			double	   *upper = lower - eigen->n;

			eigen->value[k] = eigen->value[k - 1];
			eigen->value[k - 1] = value;
			for (uint32_t j = 0; j < eigen->n; j++)
			{
				double		swapped = lower[j];

				lower[j] = upper[j];
				upper[j] = swapped;
			}
		}
}

SymmetricEigen
SymmetricEigenOf(double *matrix, uint32_t n, const StatsMemory *memory)
{
	SymmetricEigen eigen = {.n = n};
	double		negligible = NEGLIGIBLE * LargestEntry(matrix, n);

	assert(n > 0 && isfinite(negligible));

	eigen.value = StatsAllocate(memory, n * sizeof(double));
	eigen.vector = StatsAllocate(memory, (size_t) n * n * sizeof(double));
	memset(eigen.vector, 0, (size_t) n * n * sizeof(double));
	for (uint32_t i = 0; i < n; i++)
		eigen.vector[(size_t) i * n + i] = 1.0;
	for (int sweep = 0; sweep < MOST_SWEEPS; sweep++)
		if (Sweep(matrix, eigen.vector, n, negligible, memory) == 0)
			break;
	for (uint32_t i = 0; i < n; i++)
		eigen.value[i] = matrix[(size_t) i * n + i];
	SortDescending(&eigen);
	return eigen;
}
