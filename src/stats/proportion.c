/*
 * proportion.c
 *		Intervals of a proportion.
 *
 * Each end is found where it has its digits: of few successes the lower one, of
 * few failures what the upper one leaves to 1.
 */
#include "proportion.h"

#include <assert.h>
#include <math.h>

#include "beta_distribution.h"
#include "normal.h"

/* Wilson's upper end. */
static double
WilsonUpper(double successes, double n, double z)
{
	double		failures = n - successes;

	return (successes + 0.5 * z * z + z * sqrt(successes * (failures / n) + 0.25 * z * z)) / (n + z * z);
}

ShareInterval
WilsonEnds(double successes, double n, double z)
{
	double		share = successes / n;
	double		upper = WilsonUpper(successes, n, z);

	assert(n >= 0 && successes >= 0 && successes <= n && z >= 0);

	if (!(n > 0))
		return (ShareInterval) {0.0, 1.0};
	/* the product of both ends is that of the equation's constant and n */
	return (ShareInterval) {successes > 0 ? share * (successes / ((n + z * z) * upper)) : 0.0, successes < n ? fmin(1.0, upper) : 1.0};
}

ShareInterval
WilsonInterval(double successes, double n, double level)
{
	assert(n > 0);

	return WilsonEnds(successes, n, NormalInterval(level));
}

ShareInterval
AgrestiCoullInterval(double successes, double n, double level)
{
	double		z = NormalInterval(level);
	double		trials = n + z * z;
	double		share = (successes + 0.5 * z * z) / trials;
	double		half = z * sqrt(share * (1.0 - share) / trials);

	assert(n > 0 && successes >= 0 && successes <= n);

	return (ShareInterval) {fmax(0.0, share - half), fmin(1.0, share + half)};
}

ShareInterval
ClopperPearsonInterval(double successes, double n, double level)
{
	double		tail = 0.5 * (1.0 - level);
	double		failures = n - successes;

	assert(n > 0 && successes >= 0 && successes <= n);

	return (ShareInterval) {successes > 0 ? BetaLowerQuantile(tail, successes, failures + 1.0) : 0.0,
		failures > 0 ? BetaUpperQuantile(tail, successes + 1.0, failures) : 1.0};
}
