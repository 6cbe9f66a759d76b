/*
 * stirling.c
 *		What Stirling's formula leaves over.
 */
#include "stirling.h"

#include <math.h>

/*
 * The series ends at its tenth term, 1e-17 for z >= 8; below 8 the recurrence
 * climbs there.
 */
double
StirlingError(double z)
{
	/* Bernoulli numbers: B(2k) / (2k (2k-1)) */
	static const double coefficient[] = {
		1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188,
		-691.0 / 360360, 1.0 / 156, -3617.0 / 122400, 43867.0 / 244188,
		-174611.0 / 125400
	};
	double		climbed = 0.0;
	double		series = 0.0;

	for (; z < 8.0; z += 1.0)
		climbed += (z + 0.5) * log1p(1.0 / z) - 1.0;

	for (int k = (int) (sizeof(coefficient) / sizeof(coefficient[0])) - 1; k >= 0; k--)
		series = series / (z * z) + coefficient[k];
	return climbed + series / z;
}
