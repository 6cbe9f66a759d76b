/*
 * log_loss.h
 *		What a probability given to what happened costs.
 *
 * The logarithm is that of two rows at a time, in half the time of the C
 * library's, and the same to the last bit on every machine: of x = 2^k * m, m
 * between the roots of 1/2 and 2, it is k * log(2) + 2 * artanh(s) with
 * s = (m - 1) / (m + 1), |s| < 0.172, of whose series ten terms reach a double's
 * last bit.
 */
#ifndef MLEVAL_STATS_LOG_LOSS_H
#define MLEVAL_STATS_LOG_LOSS_H

#include <float.h>
#include <stdint.h>

#include "sum_lanes.h"

typedef uint64_t WordPair __attribute__((vector_size(16)));

/*
 * Probabilities are clipped to [eps, 1 - eps], eps the double's, before the
 * logarithm, as scikit-learn's log_loss does: a certain and wrong prediction
 * costs 36.04, not everything.
 */
static inline double
ClippedProbability(double p)
{
	p = p < DBL_EPSILON ? DBL_EPSILON : p;
	return p > 1.0 - DBL_EPSILON ? 1.0 - DBL_EPSILON : p;
}

#define EXPONENT_ONE (UINT64_C(1023) << 52)
#define BITS_ROOT_HALF UINT64_C(0x3FE6A09E667F3BCD)

/* Of positive normal numbers. */
static inline DoublePair
LogPair(DoublePair x)
{
	WordPair	bits = (WordPair) x;
	WordPair	exponent = (bits - BITS_ROOT_HALF + EXPONENT_ONE) >> 52;	/* k + 1023 */
	DoublePair	k = (DoublePair) (exponent | (UINT64_C(1075) << 52)) - (0x1p52 + 1023.0);
	DoublePair	m = (DoublePair) (bits - (exponent << 52) + EXPONENT_ONE);
	DoublePair	s = (m - 1.0) / (m + 1.0);
	DoublePair	z = s * s;
	DoublePair	series = z * (1.0 / 21.0) + 1.0 / 19.0;

	series = series * z + 1.0 / 17.0;
	series = series * z + 1.0 / 15.0;
	series = series * z + 1.0 / 13.0;
	series = series * z + 1.0 / 11.0;
	series = series * z + 1.0 / 9.0;
	series = series * z + 1.0 / 7.0;
	series = series * z + 1.0 / 5.0;
	series = series * z + 1.0 / 3.0;
	return k * 0.693147180559945309417232 + 2.0 * (s + s * (series * z));
}

static inline DoublePair
LogLossPair(DoublePair probability)
{
	return -LogPair((DoublePair) {ClippedProbability(probability[0]), ClippedProbability(probability[1])});
}

static inline double
LogLoss(double probability)
{
	return LogLossPair((DoublePair) {probability, probability})[0];
}

/*
 * Of a probability so near 1 that four terms of the series do, s being below
 * 0.004; the distance from 1 is exact.
 */
#define NEARLY_CERTAIN (1.0 - 0x1p-7)

static inline double
NearlyCertainLogLoss(double probability)
{
	double		s = (1.0 - probability) / (1.0 + probability);
	double		z = s * s;

	return 2.0 * (s + s * (z * (1.0 / 3.0 + z * (1.0 / 5.0 + z * (1.0 / 7.0)))));
}

/* Of a product of probabilities, which none of them was clipped to. */
static inline double
ProductLogLoss(double product)
{
	return -LogPair((DoublePair) {product, product})[0];
}

#define LARGEST_LOG_LOSS LogLoss(0.0)

#endif							/* MLEVAL_STATS_LOG_LOSS_H */
