/*
 * pooled_psi.c
 *		Distances of categories, some of which are rare.
 *
 * What is expected rarely, NULL too, is one bin with what is new, and that counts
 * as EXPECTED_ROWS on either side if it has fewer: so a handful of rows is no
 * drift, and a column that becomes nothing else is one.  The other shares make
 * room for it, for a few rows would else show in what they are taken from.
 *
 * Expected is, as in a contingency table, what both sides together let expect: a
 * reference window, which is missing from its reference, and a later one are
 * treated alike.  False alarms are as many as by the reference alone.
 *
 * Nothing can be said of a window where that leaves fewer than two bins to compare.
 * Most windows then have the same few distances, one in some has another, and ten
 * or fifty of them do not tell how often.  A column that never was but one category
 * is another thing: there any other is new.
 */
#include "pooled_psi.h"

#include <math.h>

#include "sum.h"

/* Weights, or shares, of both sides. */
typedef struct Sides
{
	double		reference;
	double		current;
} Sides;

static bool
IsRare(const Bin *bin, Sides all, double n)
{
	return bin->reference <= 0 || n * (bin->reference + bin->current) / (all.reference + all.current) < EXPECTED_ROWS;
}

/* The rare bins together; how many are not? */
static Sides
RareOnes(const Bin *bin, uint32_t count, Sides all, double n, uint32_t *often)
{
	Sides		rare = {0.0, 0.0};

	*often = 0;
	for (uint32_t i = 0; i < count; i++)
	{
		if (!IsRare(&bin[i], all, n))
		{
			(*often)++;
			continue;
		}
		rare.reference += bin[i].reference;
		rare.current += bin[i].current;
	}
	return rare;
}

/* What the shares of others come to when that of rare ones is raised. */
static double
Room(double rare, double least)
{
	return rare < least ? (1.0 - least) / (1.0 - rare) : 1.0;
}

double
PooledPsi(const Bin *bin, uint32_t count, double reference, double current, double n)
{
	CompensatedSum psi = {0};
	Sides		all = {reference, current};
	uint32_t	often;
	Sides		rare = RareOnes(bin, count, all, n, &often);
	Sides		room;
	double		least = fmin(1.0, EXPECTED_ROWS / n);

	if (often == 0 || (often == 1 && rare.reference > 0 && n * rare.reference / reference < EXPECTED_ROWS))
		return NAN;

	if (rare.reference + rare.current <= 0)
		least = 0.0;			/* there is nothing rare, and no bin for it */
	rare = (Sides) {rare.reference / reference, rare.current / current};
	room = (Sides) {Room(rare.reference, least), Room(rare.current, least)};
	for (uint32_t i = 0; i < count; i++)
		if (!IsRare(&bin[i], all, n))
			SumAdd(&psi, PsiContribution(bin[i].reference / reference * room.reference, bin[i].current / current * room.current));
	SumAdd(&psi, PsiContribution(fmax(rare.reference, least), fmax(rare.current, least)));
	return SumValue(&psi);
}

/*
 * A value that comes in clusters may be missing from all of a reference by chance,
 * and nothing then says how often.  So what is new beside a single category is
 * evidence only if it is most of a window, and the window long enough that one
 * cluster hardly fills it.
 */
bool
MayBeACluster(const Bin *bin, uint32_t count, double current, double n)
{
	uint32_t	known = 0;
	double		share = 0.0;

	for (uint32_t i = 0; i < count; i++)
	{
		if (bin[i].reference > 0)
			known++;
		else
			share += bin[i].current / current;
	}
	return known == 1 && share > 0 && (share < CLUSTER_SHARE || n < CLUSTER_ROWS);
}

double
RarerOfTwo(const Bin *bin, uint32_t count, double reference, double n)
{
	uint32_t	compared = 0;
	double		pool = 0.0;
	double		rarer = INFINITY;

	for (uint32_t i = 0; i < count; i++)
	{
		if (n * bin[i].reference / reference < EXPECTED_ROWS)
			pool += bin[i].reference;
		else
		{
			compared++;
			rarer = fmin(rarer, bin[i].reference);
		}
	}
	if (n * pool / reference >= EXPECTED_ROWS)
	{
		compared++;
		rarer = fmin(rarer, pool);
	}
	return compared == 2 ? rarer / reference : NAN;
}

bool
OneOfTwoIsRare(const EmpiricalDistribution *reference, double n)
{
	double		no = reference->point[POINT_FALSE];
	double		yes = reference->point[POINT_TRUE];

	return n * fmin(no, yes) / (no + yes) < EXPECTED_ROWS;
}
