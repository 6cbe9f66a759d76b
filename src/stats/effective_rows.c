/*
 * effective_rows.c
 *		How many independent rows is a window worth, of two values?
 *
 * A category that is expected fewer than five times a window has a share that
 * moves in leaps (pooled_psi.c).  Ten rows that come in two clusters move it as
 * two rows do.  Of two values the distances of the reference windows say how much
 * their share varies from window to window; over what it would vary if rows were
 * independent that is the design effect (Kish 1965), how many rows count as one.
 * Of more categories than two a distance is a sum of many shares, and does not
 * say which of them varies; there it needs no help, for a sum has no leaps.
 */
#include "effective_rows.h"

#include <assert.h>
#include <math.h>

/* The square of a difference of shares over p (1 - p). */
static double
Squared(double value, ShareDistance distance, double share)
{
	switch (distance)
	{
		case SHARE_DIFFERENCE:
			return value * value / (share * (1.0 - share));
		case SHARE_DIFFERENCE_IN_SD:
			return value * value;
		case SHARE_ROOT_DIVERGENCE:
			return 8.0 * value * value;
		case SHARE_DIVERGENCE:
			break;
	}
	return value;
}

double
EffectiveRows(const WindowDistance *reference, size_t m, ShareDistance distance, double share, double n)
{
	double		rows = 0.0;
	double		design_effect = 0.0;

	assert(m >= 2 && share > 0 && share < 1);

	for (size_t i = 0; i < m; i++)
		rows += reference[i].n;
	for (size_t i = 0; i < m; i++)
		design_effect += Squared(reference[i].distance, distance, share) / (1.0 / reference[i].n + 1.0 / (rows - reference[i].n));
	return n * share / fmax(1.0, design_effect / (double) m);
}
