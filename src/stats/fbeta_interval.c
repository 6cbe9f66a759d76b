/*
 * fbeta_interval.c
 *		An interval of F-beta, a ratio of weighted counts.
 *
 * F-beta is c or more exactly where a row is worth 0 or more on average, if a true
 * positive is worth 1 - c, a false negative -c w and a false positive -c (1 - w), with
 * w = beta^2 / (1 + beta^2).  So c is in the interval if 0 is in that of the mean worth,
 * and that is the score interval, which knows the worst mistake though no row made it
 * (bounded_mean.c).  With beta 1 both mistakes are worth the same, and the interval is
 * that of 2p / (1 + p), of Wilson's p.
 */
#include "fbeta_interval.h"

#include <assert.h>
#include <math.h>

#include "bounded_mean.h"
#include "classification.h"

/* The weight of a false negative among mistakes. */
static double
MissWeight(double beta)
{
	double		inverse = 1.0 / beta;

	return beta <= 1.0 ? beta * beta / (1.0 + beta * beta) : 1.0 / (1.0 + inverse * inverse);
}

/* Kinds of rows with any, as shares, and what a mistake weighs. */
typedef struct Kinds
{
	double		share[3];
	double		weight[3];		/* 0 of a true positive */
	bool		right[3];
	uint32_t	count;
	double		n;
	double		worst;
	const StatsMemory *memory;
} Kinds;

static void
AddKind(Kinds *kinds, double rows, bool right, double weight)
{
	if (!(rows > 0))
		return;
	kinds->share[kinds->count] = rows / kinds->n;
	kinds->right[kinds->count] = right;
	kinds->weight[kinds->count++] = weight;
}

static Kinds
KindsOf(const FbetaRows *rows)
{
	double		w = MissWeight(rows->beta);
	Kinds		kinds = {.n = rows->true_positives + rows->false_negatives + rows->false_positives, .worst = fmax(w, 1.0 - w), .memory = rows->memory};

	AddKind(&kinds, rows->true_positives, true, 0.0);
	AddKind(&kinds, rows->false_negatives, false, w);
	AddKind(&kinds, rows->false_positives, false, 1.0 - w);
	return kinds;
}

/* May F-beta be c, to one side of the value? */
static bool
MayBe(const Kinds *kinds, double c, double z, bool below)
{
	double		range = 1.0 - c + c * kinds->worst;
	double		distance[3];
	BoundedRows rows = {.share = kinds->share, .distance = distance, .count = kinds->count, .n = kinds->n, .memory = kinds->memory};
	double		mean = 0.0;

	for (uint32_t i = 0; i < kinds->count; i++)
	{
		double		worth = kinds->right[i] ? 1.0 - c : -c * kinds->weight[i];

		mean += kinds->share[i] * (worth / range);
		distance[i] = below ? (worth + c * kinds->worst) / range : (1.0 - c - worth) / range;
	}
	return fabs(mean) <= BoundedMeanReach(&rows, z);
}

/* Half way between a value that may be and one that may not, until there is no number between. */
static double
EndFrom(const Kinds *kinds, double inside, double outside, double z)
{
	bool		below = outside < inside;

	if (MayBe(kinds, outside, z, below))
		return outside;
	for (double middle = 0.5 * (inside + outside); middle != inside && middle != outside; middle = 0.5 * (inside + outside))
		*(MayBe(kinds, middle, z, below) ? &inside : &outside) = middle;
	return inside;
}

ShareInterval
FbetaInterval(const FbetaRows *rows, double z)
{
	Kinds		kinds = KindsOf(rows);
	double		value = FBeta(rows->true_positives, rows->true_positives + rows->false_negatives, rows->true_positives + rows->false_positives, rows->beta);

	assert(kinds.count > 0 && z > 0);

	return (ShareInterval) {value > 0 ? EndFrom(&kinds, value, 0.0, z) : 0.0, value < 1 ? EndFrom(&kinds, value, 1.0, z) : 1.0};
}
