/*
 * agreement.c
 *		How far two labellings agree beyond chance.
 *
 * Cohen 1960 (Educ. Psychol. Meas. 20:37), weighted 1968 (Psychol. Bull. 70:213):
 * 1 less the disagreement that was observed over that of independent labellings.
 */
#include "agreement.h"

#include <math.h>

double
KappaDistance(uint32_t a, uint32_t b, KappaWeights weights)
{
	double		apart = a > b ? (double) (a - b) : (double) (b - a);

	if (weights == KAPPA_NONE)
		return apart > 0 ? 1.0 : 0.0;
	return weights == KAPPA_LINEAR ? apart : apart * apart;
}

/* Sums of weight * distance^power over the labels before one. */
typedef struct Before
{
	CompensatedSum power[3];
} Before;

/* One label further: (d + 1)^2 = d^2 + 2 d + 1. */
static void
MoveOn(Before *before)
{
	SumMerge(&before->power[2], &before->power[1]);
	SumMerge(&before->power[2], &before->power[1]);
	SumMerge(&before->power[2], &before->power[0]);
	SumMerge(&before->power[1], &before->power[0]);
}

static CompensatedSum
Scaled(const CompensatedSum *sum, int scale)
{
	return (CompensatedSum) {scalbn(sum->sum, scale), scalbn(sum->lost, scale)};
}

static void
AddProductOfSums(CompensatedSum *sum, CompensatedSum a, CompensatedSum b)
{
	SumAddProduct(sum, a.sum, b.sum);
	SumAdd(sum, a.sum * b.lost);
	SumAdd(sum, a.lost * b.sum);
}

/*
 * The sum over i and j of one_i * other_j * distance, in one walk.  Scaled by a
 * power of two, so that no product vanishes.
 */
static CompensatedSum
Expected(const CompensatedSum *one, const CompensatedSum *other, uint32_t n, int scale, KappaWeights weights)
{
	Before		of_one = {0};
	Before		of_other = {0};
	CompensatedSum sum = {0};

	for (uint32_t j = 0; j < n; j++)
	{
		CompensatedSum here = Scaled(&one[j], scale);
		CompensatedSum there = Scaled(&other[j], scale);

		MoveOn(&of_one);
		MoveOn(&of_other);
		AddProductOfSums(&sum, there, of_one.power[weights]);
		AddProductOfSums(&sum, here, of_other.power[weights]);
		SumMerge(&of_one.power[0], &here);
		SumMerge(&of_other.power[0], &there);
	}
	return sum;
}

/* Near 0 the two disagreements cancel, so both are kept with what rounding takes. */
double
CohenKappa(const CompensatedSum *one, const CompensatedSum *other, uint32_t n, const CompensatedSum *observed,
		   KappaWeights weights)
{
	CompensatedSum total = {0};
	CompensatedSum expected;
	CompensatedSum more;
	CompensatedSum minus_observed;
	int			scale;

	for (uint32_t i = 0; i < n; i++)
		SumMerge(&total, &one[i]);
	if (!(SumValue(&total) > 0))
		return NAN;
	scale = -ilogb(SumValue(&total));
	more = expected = Expected(one, other, n, scale, weights);
	if (!(SumValue(&expected) > 0))
		return NAN;
	minus_observed = (CompensatedSum) {scalbn(-observed->sum, scale), scalbn(-observed->lost, scale)};
	AddProductOfSums(&more, minus_observed, Scaled(&total, scale));
	return fmin(1.0, SumValue(&more) / SumValue(&expected));
}

/* One label further: what the labels before one are from it, and this one's share after it. */
static double
DistanceSoFar(double before[3], double share, KappaWeights weights)
{
	double		distance;

	before[2] += 2.0 * before[1] + before[0];
	before[1] += before[0];
	distance = before[weights];
	before[0] += share;
	return distance;
}

void
MeanDistances(const CompensatedSum *labelling, uint32_t n, KappaWeights weights, double *distance)
{
	CompensatedSum total = {0};
	double		before[3] = {0};
	double		after[3] = {0};

	for (uint32_t i = 0; i < n; i++)
		SumMerge(&total, &labelling[i]);
	for (uint32_t i = 0; i < n; i++)
		distance[i] = DistanceSoFar(before, SumValue(&labelling[i]) / SumValue(&total), weights);
	for (uint32_t i = n; i-- > 0;)
		distance[i] += DistanceSoFar(after, SumValue(&labelling[i]) / SumValue(&total), weights);
}
