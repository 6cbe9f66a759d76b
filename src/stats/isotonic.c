/*
 * isotonic.c
 *		The non-decreasing function that fits best.
 */
#include "isotonic.h"

#include <math.h>
#include <stdbool.h>

/* Neighbours that fall are pooled to one block at their mean; each knows its first and last x. */
typedef struct Block
{
	double		first;
	double		last;
	double		y;
	double		weight;
} Block;

static Block
Pooled(Block a, Block b)
{
	double		weight = a.weight + b.weight;

	return (Block) {a.first, b.last, a.y + (b.y - a.y) * (b.weight / weight), weight};
}

/* The one that ends with the points kept: two of equal y, which no two blocks have, or one. */
static Block
LastBlock(const IsotonicPoint *point, uint32_t kept)
{
	const IsotonicPoint *last = &point[kept - 1];
	bool		two = kept > 1 && point[kept - 2].y == last->y;

	return (Block) {two ? point[kept - 2].x : last->x, last->x, last->y, last->weight};
}

/*
 * Blocks take the place of points: a block of several has two points, its ends,
 * and no more than those it was made of, so that the result never overtakes the
 * points that are still to be read.
 */
uint32_t
IsotonicFit(IsotonicPoint *point, uint32_t count)
{
	uint32_t	kept = 0;

	for (uint32_t i = 0; i < count; i++)
	{
		Block		block = {point[i].x, point[i].x, point[i].y, point[i].weight};

		while (kept > 0 && point[kept - 1].y >= block.y)
		{
			Block		before = LastBlock(point, kept);

			kept -= before.first < before.last ? 2 : 1;
			block = Pooled(before, block);
		}
		point[kept++] = (IsotonicPoint) {block.first, block.y, block.weight};
		if (block.first < block.last)
			point[kept++] = (IsotonicPoint) {block.last, block.y, block.weight};
	}
	return kept;
}

double
IsotonicValue(const double *x, const double *y, uint32_t count, double at)
{
	uint32_t	below = 0;
	uint32_t	above = count - 1;
	double		share;

	if (at <= x[below])
		return y[below];
	if (at >= x[above])
		return y[above];
	while (above - below > 1)
	{
		uint32_t	middle = below + (above - below) / 2;

		if (x[middle] <= at)
			below = middle;
		else
			above = middle;
	}
	/* halves, as a difference may be beyond double */
	share = (0.5 * at - 0.5 * x[below]) / (0.5 * x[above] - 0.5 * x[below]);
	return fmin(y[above], y[below] + (y[above] - y[below]) * share);
}
