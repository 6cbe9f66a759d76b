/*
 * score_rows.c
 *		Rows with a score, many at a time: their keys, and what they add to sums.
 */
#include "score_rows.h"

#include "key.h"
#include "score_sums.h"

static inline bool
IsProbability(double score)
{
	return score >= 0.0 && score <= 1.0;
}

static uint32_t
CountProbabilities(const double *score, uint32_t n)
{
	uint32_t	probabilities = 0;

	for (uint32_t i = 0; i < n; i++)
		probabilities += IsProbability(score[i]);
	return probabilities;
}

/* Scores of both halves of [0, 1] in any order would mispredict a branch at every other row. */
static void
ProbabilityKeys(const double *score, uint64_t *key, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
	{
		uint64_t	lower = KEY_SIGN + (DoubleBits(score[i]) - SCORE_BITS_TINY);
		uint64_t	upper = SCORE_KEY_HALF + (SCORE_BITS_HALF - DoubleBits(1.0 - score[i]));

		upper = score[i] < 1.0 ? upper : SCORE_KEY_ONE;
		key[i] = score[i] <= 0.5 ? lower : upper;
	}
}

void
ScoreKeys(const double *score, uint64_t *key, uint32_t n)
{
	if (CountProbabilities(score, n) == n)
		ProbabilityKeys(score, key, n);
	else
		for (uint32_t i = 0; i < n; i++)
			key[i] = ScoreKey(score[i]);
}

uint32_t
ScoreRowsAddToSums(CompensatedSum *sum, bool positive, const double *score, const double *weight, uint32_t n)
{
	uint32_t	probabilities = CountProbabilities(score, n);

	if (probabilities == n)
		ScoreSumsAdd(sum, positive, score, weight, n);
	else
		for (uint32_t i = 0; i < n; i++)
			if (IsProbability(score[i]))
				ScoreSumsAdd(sum, positive, &score[i], weight != NULL ? &weight[i] : NULL, 1);
	return n - probabilities;
}
