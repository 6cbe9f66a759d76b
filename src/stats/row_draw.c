/*
 * row_draw.c
 *		How often a row is in one resample of the bootstrap, by its number alone.
 *
 * Drawing n of n rows with replacement takes each row a number of times that is
 * nearly Poisson of mean 1, and nearly apart from the others'; taken as exactly
 * so, no row need be known to draw another (Hanley and MacGibbon 2006, Computer
 * Methods and Programs in Biomedicine 83:57; Chamandy et al. 2012).  A row that
 * two models scored is drawn as often for one as for the other, so that their
 * difference is of the same rows without a joint table of both.
 */
#include "row_draw.h"

#include <assert.h>
#include <math.h>

#include "random_stream.h"

/* A Poisson number of mean 1 is larger once in 10^19. */
#define MOST 20

int32_t
RowDraw(uint64_t row, uint64_t number, uint64_t seed, double rate)
{
	RandomStream stream = RandomStreamOf(MixedWord(seed + WEYL_STEP) ^ number, row);
	double		left = NextUniform(&stream);
	double		probability = exp(-rate);
	int32_t		times = 0;

	assert(rate > 0.0 && rate <= 1.0);

	while (left >= probability && times < MOST)
	{
		left -= probability;
		times++;
		probability *= rate / times;
	}
	return times;
}
