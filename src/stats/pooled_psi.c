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

/* What is compared: bins that are not rare, with room made for the others, and those as one. */
typedef struct Pool
{
	Sides		rare;			/* weights */
	Sides		share;			/* what they count as */
	Sides		room;
} Pool;

/* False where fewer than two bins are left. */
static bool
PoolRare(const Bin *bin, uint32_t count, Sides all, double n, Pool *pool)
{
	uint32_t	often;
	double		least = fmin(1.0, EXPECTED_ROWS / n);
	Sides		share;

	pool->rare = RareOnes(bin, count, all, n, &often);
	share = (Sides) {pool->rare.reference / all.reference, pool->rare.current / all.current};
	if (often == 0 || (often == 1 && pool->rare.reference > 0 && n * pool->rare.reference / all.reference < EXPECTED_ROWS))
		return false;
	if (pool->rare.reference + pool->rare.current <= 0)
		least = 0.0;			/* there is nothing rare, and no bin for it */
	pool->room = (Sides) {Room(share.reference, least), Room(share.current, least)};
	pool->share = (Sides) {fmax(share.reference, least), fmax(share.current, least)};
	return true;
}

static double
OftenContribution(const Bin *bin, Sides all, const Pool *pool)
{
	return PsiContribution(bin->reference / all.reference * pool->room.reference, bin->current / all.current * pool->room.current);
}

double
PooledPsi(const Bin *bin, uint32_t count, double reference, double current, double n)
{
	CompensatedSum psi = {0};
	Sides		all = {reference, current};
	Pool		pool;

	if (!PoolRare(bin, count, all, n, &pool))
		return NAN;
	for (uint32_t i = 0; i < count; i++)
		if (!IsRare(&bin[i], all, n))
			SumAdd(&psi, OftenContribution(&bin[i], all, &pool));
	SumAdd(&psi, PsiContribution(pool.share.reference, pool.share.current));
	return SumValue(&psi);
}

uint32_t
PooledPsiBins(Bin *bin, uint32_t count, double reference, double current, double n, double *contribution)
{
	Sides		all = {reference, current};
	Pool		pool;
	Bin			rare = {.type = BIN_RARE};
	uint32_t	pooled = 0;
	uint32_t	kept = 0;

	if (!PoolRare(bin, count, all, n, &pool))
		return 0;
	for (uint32_t i = 0; i < count; i++)
	{
		if (IsRare(&bin[i], all, n))
		{
			if (pooled++ == 0)
				rare = bin[i];
			continue;
		}
		contribution[kept] = OftenContribution(&bin[i], all, &pool);
		bin[kept++] = bin[i];
	}
	if (pooled == 0)
		return kept;
	if (pooled > 1)
		rare = (Bin) {.type = BIN_RARE, .reference = pool.rare.reference, .current = pool.rare.current};
	contribution[kept] = PsiContribution(pool.share.reference, pool.share.current);
	bin[kept++] = rare;
	return kept;
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
