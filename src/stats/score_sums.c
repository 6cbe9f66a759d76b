/*
 * score_sums.c
 *		What rows with a probability add to the sums of binary_scores.
 */
#include "score_sums.h"

#include <string.h>

#include "log_loss.h"
#include "sum_lanes.h"

static void
AddRow(CompensatedSum *sum, bool positive, double p, double weight)
{
	double		error = positive ? 1.0 - p : -p;
	double		loss = LogLoss(positive ? p : 1.0 - p);
	double		lean = 1.0 - 2.0 * p;
	double		square = error * error;

	SumAdd(&sum[SUM_LOG_LOSS], weight * loss);
	SumAdd(&sum[SUM_LOG_LOSS_SQUARED], weight * loss * loss);
	SumAdd(&sum[SUM_SQUARED_ERROR], weight * square);
	SumAdd(&sum[SUM_SQUARED_ERROR_SQUARED], weight * square * square);
	SumAdd(&sum[SUM_PROBABILITY], weight * p);
	SumAdd(&sum[SUM_SPIEGELHALTER], weight * error * lean);
	SumAdd(&sum[SUM_SPIEGELHALTER_VARIANCE], weight * weight * lean * lean * p * (1.0 - p));
}

/* The same for two rows at a time, none of which has a weight. */
static inline void
AddPairs(SumLanes *lanes, bool positive, const double *p, int pairs)
{
	DoublePair	plain[SCORE_SUMS] = {{0}};

	for (int i = 0; i < pairs; i++)
	{
		DoublePair	probability = {p[2 * i], p[2 * i + 1]};
		DoublePair	given = positive ? probability : 1.0 - probability;
		DoublePair	loss = LogLossPair(given);
		DoublePair	lean = 1.0 - 2.0 * probability;
		DoublePair	error = positive ? 1.0 - probability : -probability;
		DoublePair	square = error * error;

		plain[SUM_LOG_LOSS] += loss;
		plain[SUM_LOG_LOSS_SQUARED] += loss * loss;
		plain[SUM_SQUARED_ERROR] += square;
		plain[SUM_SQUARED_ERROR_SQUARED] += square * square;
		plain[SUM_PROBABILITY] += probability;
		plain[SUM_SPIEGELHALTER_VARIANCE] += lean * lean * probability * (1.0 - probability);
		SumLanesAdd(&lanes[SUM_SPIEGELHALTER], error * lean);
	}
	for (int s = 0; s < SCORE_SUMS; s++)
		if (s != SUM_SPIEGELHALTER)
			SumLanesAdd(&lanes[s], plain[s]);
}

static void
AddUnweighted(CompensatedSum *sum, bool positive, const double *p, uint32_t n)
{
	SumLanes	lanes[SCORE_SUMS];
	uint32_t	i = 0;

	memset(lanes, 0, sizeof(lanes));
	for (; i + 2 * PLAIN_PAIRS <= n; i += 2 * PLAIN_PAIRS)
		AddPairs(lanes, positive, p + i, PLAIN_PAIRS);
	for (int s = 0; s < SCORE_SUMS; s++)
		SumLanesFold(&sum[s], &lanes[s]);
	for (; i < n; i++)
		AddRow(sum, positive, p[i], 1.0);
}

void
ScoreSumsAdd(CompensatedSum *sum, bool positive, const double *p, const double *weight, uint32_t n)
{
	if (weight != NULL)
		for (uint32_t i = 0; i < n; i++)
			AddRow(sum, positive, p[i], weight[i]);
	else if (positive)
		AddUnweighted(sum, true, p, n);
	else
		AddUnweighted(sum, false, p, n);
}
