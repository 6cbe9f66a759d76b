/*
 * delong.c
 *		How sure an area under the ROC curve is.
 */
#include "delong.h"

#include <math.h>

#include "rank_statistics.h"

Delong
ScoreDelong(const ScoreCurve *curve)
{
	Delong		delong = {.area = RocAuc(curve)};
	CompensatedSum spread[SAMPLES] = {0};
	CompensatedSum negatives = {0};
	CompensatedSum positives = {0};

	for (uint32_t i = 0; i < curve->count; i++)
	{
		const double *weight = curve->position[i].weight;
		double		below = (SumValue(&negatives) + 0.5 * weight[SCORE_NEGATIVE]) / curve->negatives - delong.area;
		double		above = 1.0 - (SumValue(&positives) + 0.5 * weight[SCORE_POSITIVE]) / curve->positives - delong.area;

		SumAdd(&spread[SAMPLE_CURRENT], weight[SCORE_POSITIVE] / curve->positives * (below * below));
		SumAdd(&spread[SAMPLE_REFERENCE], weight[SCORE_NEGATIVE] / curve->negatives * (above * above));
		SumAdd(&negatives, weight[SCORE_NEGATIVE]);
		SumAdd(&positives, weight[SCORE_POSITIVE]);
	}
	for (int of = 0; of < SAMPLES; of++)
		delong.spread[of] = SumValue(&spread[of]);
	return delong;
}

double
DelongVariance(const Delong *delong, double negatives, double positives)
{
	return delong->spread[SAMPLE_REFERENCE] / (negatives - 1.0) + delong->spread[SAMPLE_CURRENT] / (positives - 1.0);
}

double
DelongFreedom(const Delong *delong, double negatives, double positives)
{
	double		share = delong->spread[SAMPLE_REFERENCE] / (negatives - 1.0) / DelongVariance(delong, negatives, positives);

	return 1.0 / (share * share / (negatives - 1.0) + (1.0 - share) * (1.0 - share) / (positives - 1.0));
}
