/*
 * moments.c
 *		Mean and central moments to the fourth, of weighted values.
 *
 * Rows are added about a fixed origin: no division a row, and four sums that do
 * not wait for each other.  Sums about an origin far from the mean lose digits,
 * but the origin here is the mean of the first values of the data: those have a
 * share p of the weight, and a share p at the origin bounds the loss by 1 / p.
 */
#include "moments.h"

#include <math.h>
#include <string.h>

#include "sum_lanes.h"

Moments
MomentsFrom(const CentralMoments *central)
{
	return (Moments) {
		.origin = central->mean,
		.power[1].sum = central->m2,
		.power[2].sum = central->m3,
		.power[3].sum = central->m4,
	};
}

void
MomentsAdd(Moments *moments, double value, double weight)
{
	double		distance = value - moments->origin;
	double		square = distance * distance;

	SumAdd(&moments->power[0], weight * distance);
	SumAdd(&moments->power[1], weight * square);
	SumAdd(&moments->power[2], weight * square * distance);
	SumAdd(&moments->power[3], weight * (square * square));
}

/* Two rows at a time, none of which has a weight. */
static void
AddPairs(Moments *moments, SumLanes *power, const double *value, int pairs)
{
	DoublePair	squares = {0};
	DoublePair	fourths = {0};

	for (int i = 0; i < pairs; i++)
	{
		DoublePair	distance = {value[2 * i], value[2 * i + 1]};
		DoublePair	square;

		distance -= moments->origin;
		square = distance * distance;
		SumLanesAdd(&power[0], distance);
		squares += square;
		SumLanesAdd(&power[2], square * distance);
		fourths += square * square;
	}
	SumLanesAdd(&power[1], squares);
	SumLanesAdd(&power[3], fourths);
}

void
MomentsAddRows(Moments *moments, const double *value, const double *weight, uint32_t n)
{
	SumLanes	power[MOMENTS];
	uint32_t	i = 0;

	memset(power, 0, sizeof(power));
	for (; weight == NULL && i + 2 * PLAIN_PAIRS <= n; i += 2 * PLAIN_PAIRS)
		AddPairs(moments, power, value + i, PLAIN_PAIRS);
	for (int k = 0; k < MOMENTS; k++)
		SumLanesFold(&moments->power[k], &power[k]);
	for (; i < n; i++)
		MomentsAdd(moments, value[i], weight != NULL ? weight[i] : 1.0);
}

static double
InfiniteUnlessFinite(double x)
{
	return isfinite(x) ? x : INFINITY;
}

static double
NoLessThanZero(double x)
{
	return x > 0.0 || isnan(x) ? x : 0.0;
}

/* Adding 0 makes -0 plain 0: one value has one form. */
CentralMoments
CentralChecked(CentralMoments central)
{
	central.mean = InfiniteUnlessFinite(central.mean) + 0.0;
	central.m2 = isfinite(central.mean) ?
		InfiniteUnlessFinite(NoLessThanZero(central.m2)) : INFINITY;
	central.m3 = isfinite(central.m2) ? InfiniteUnlessFinite(central.m3) + 0.0 : INFINITY;
	central.m4 = isfinite(central.m3) ?
		InfiniteUnlessFinite(NoLessThanZero(central.m4)) : INFINITY;
	return central;
}

CentralMoments
MomentsCentral(const Moments *moments, double weight)
{
	CentralMoments central = {.weight = weight, .mean = moments->origin};
	double		s1 = SumValue(&moments->power[0]);
	double		s2 = SumValue(&moments->power[1]);
	double		s3 = SumValue(&moments->power[2]);
	double		s4 = SumValue(&moments->power[3]);
	double		shift;

	if (weight <= 0.0)
		return central;
	shift = s1 / weight;
	central.mean += shift;
	central.m2 = s2 - shift * s1;
	central.m3 = s3 - shift * (3.0 * s2 - 2.0 * shift * s1);
	central.m4 = s4 - shift * (4.0 * s3 - shift * (6.0 * s2 - 3.0 * shift * s1));
	return CentralChecked(central);
}

/*
 * Pebay 2008 (Sandia report SAND2008-6212), eqs. 3.1 to 3.4, in shares of the
 * weight instead of products of weights, which would overflow.
 */
CentralMoments
CentralMerge(const CentralMoments *a, const CentralMoments *b)
{
	double		weight = a->weight + b->weight;
	double		share_a = a->weight / weight;
	double		share_b = b->weight / weight;
	double		d = b->mean - a->mean;
	double		d2 = d * d;
	double		between = weight * share_a * share_b;
	CentralMoments both = {.weight = weight};

	if (!(a->weight > 0.0))
		return *b;
	if (!(b->weight > 0.0))
		return *a;
	both.mean = a->mean + d * share_b;
	both.m2 = a->m2 + b->m2 + d2 * between;
	both.m3 = a->m3 + b->m3 + d * d2 * between * (share_a - share_b) +
		3.0 * d * (share_a * b->m2 - share_b * a->m2);
	both.m4 = a->m4 + b->m4 +
		d2 * d2 * between * (share_a * share_a - share_a * share_b + share_b * share_b) +
		6.0 * d2 * (share_a * share_a * b->m2 + share_b * share_b * a->m2) +
		4.0 * d * (share_a * b->m3 - share_b * a->m3);
	return CentralChecked(both);
}
