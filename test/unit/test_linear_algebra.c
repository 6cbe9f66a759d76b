/*
 * test_linear_algebra.c
 *		Eigenvalues against mpmath's, eigenvectors against what they must do.
 */
#include <float.h>
#include <string.h>

#include "../../src/stats/linear_algebra.h"
#include "support.h"
#include "tap.h"

typedef struct EigenCase
{
	const char *name;
	uint32_t	n;
	const double *matrix;
	const double *value;
} EigenCase;

#include "../data/linear_algebra.h"

static SymmetricEigen
EigenOf(const double *matrix, uint32_t n)
{
	double	   *copy = malloc((size_t) n * n * sizeof(double));
	SymmetricEigen eigen;

	memcpy(copy, matrix, (size_t) n * n * sizeof(double));
	eigen = SymmetricEigenOf(copy, n, &test_memory);
	free(copy);
	return eigen;
}

static void
Free(SymmetricEigen *eigen)
{
	free(eigen->value);
	free(eigen->vector);
}

static double
Largest(const EigenCase *test)
{
	return fmax(fabs(test->value[0]), fabs(test->value[test->n - 1]));
}

/* How far matrix * vector is from value * vector, of all, as a share of the largest value. */
static double
Residual(const double *matrix, const SymmetricEigen *eigen, double largest)
{
	double		worst = 0.0;

	for (uint32_t k = 0; k < eigen->n; k++)
		for (uint32_t i = 0; i < eigen->n; i++)
		{
			const double *vector = eigen->vector + (size_t) k * eigen->n;

			worst = fmax(worst, fabs(InnerProduct(matrix + (size_t) i * eigen->n, vector, eigen->n) - eigen->value[k] * vector[i]));
		}
	return largest > 0 ? worst / largest : worst;
}

static double
FromOrthogonal(const SymmetricEigen *eigen)
{
	double		worst = 0.0;

	for (uint32_t k = 0; k < eigen->n; k++)
		for (uint32_t l = 0; l < eigen->n; l++)
			worst = fmax(worst, fabs(InnerProduct(eigen->vector + (size_t) k * eigen->n, eigen->vector + (size_t) l * eigen->n, eigen->n) - (k == l)));
	return worst;
}

static void
TestCase(const EigenCase *test)
{
	SymmetricEigen eigen = EigenOf(test->matrix, test->n);
	double		bound = 10 * test->n * DBL_EPSILON;
	double		largest = Largest(test);
	double		worst = 0.0;

	for (uint32_t k = 0; k < test->n; k++)
		worst = fmax(worst, fabs(eigen.value[k] - test->value[k]));
	TapOk(worst <= bound * largest, "%s: values", test->name);
	TapOk(Residual(test->matrix, &eigen, largest) <= bound, "%s: vectors", test->name);
	TapOk(FromOrthogonal(&eigen) <= bound, "%s: orthogonal ones", test->name);
	Free(&eigen);
}

/* Where the diagonal is graded, small values keep their digits. */
static void
TestGraded(const EigenCase *test)
{
	SymmetricEigen eigen = EigenOf(test->matrix, test->n);
	double		worst = 0.0;

	for (uint32_t k = 0; k < test->n; k++)
		worst = fmax(worst, RelativeError(eigen.value[k], test->value[k]));
	TapOk(worst < 1e-12, "graded: each value to its own digits (%.1g)", worst);
	Free(&eigen);
}

/* As many columns as there may be, of 30 dimensions. */
static void
TestLarge(void)
{
	enum {N = 200, RANK = 30};
	static double row[N][RANK];
	double	   *matrix = malloc(sizeof(double) * N * N);
	SymmetricEigen eigen;

	for (int i = 0; i < N; i++)
		for (int k = 0; k < RANK; k++)
			row[i][k] = TestUniform() - 0.5;
	for (int i = 0; i < N; i++)
		for (int j = 0; j < N; j++)
			matrix[i * N + j] = InnerProduct(row[i], row[j], RANK);
	eigen = EigenOf(matrix, N);
	TapOk(eigen.value[RANK - 1] > 1 && fabs(eigen.value[RANK]) < 1e-12 * eigen.value[0], "200 columns of 30 dimensions have 30");
	TapOk(Residual(matrix, &eigen, eigen.value[0]) < 1e-13 && FromOrthogonal(&eigen) < 1e-13, "and their vectors");
	Free(&eigen);
	free(matrix);
}

int
main(void)
{
	for (size_t i = 0; i < sizeof(eigen_cases) / sizeof(eigen_cases[0]); i++)
	{
		TestCase(&eigen_cases[i]);
		if (strcmp(eigen_cases[i].name, "graded") == 0)
			TestGraded(&eigen_cases[i]);
	}
	TestLarge();
	return TapDone();
}
