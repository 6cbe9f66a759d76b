/*
 * paired_delong.c
 *		The difference of two areas under ROC curves of the same rows.
 *
 * Of each row the share of the other class that it is right about, ties half, by
 * either score: the mean of their difference over a class is that of the areas, and
 * how they scatter around it is its variance, covariance and all.
 *
 * A share is a place, the rows of the other class above, among so many: places are
 * whole numbers, and so are the sums of their differences and of the squares of
 * these, which the order of the rows does not change.
 *
 * Where a row is by a and where by b is known in two orders of the rows.  So in the
 * first, each is put down with its place by a; those are put in the other order, as
 * rows of a sample, in a file like these once they are too many.
 */
#include "paired_delong.h"

#include "sample_runs.h"
#include "wide.h"

/* The rows of a class in order, and where they are among those of the other. */
typedef struct PlaceWalk
{
	const StatsMemory *memory;
	SampleCursor own;
	SampleCursor other;
	uint64_t	key;
	uint64_t	second;
	uint64_t	passed;			/* rows of the other class before this key */
	uint64_t	tied;			/* and with it */
	size_t		steps;
} PlaceWalk;

static void
WalkBegin(PlaceWalk *walk, SampleSide *own, SampleSide *other, const StatsMemory *memory)
{
	*walk = (PlaceWalk) {.memory = memory};
	SampleCursorOpen(&walk->own, own, memory, true);
	SampleCursorOpen(&walk->other, other, memory, true);
}

static void
WalkEnd(PlaceWalk *walk)
{
	SampleCursorClose(&walk->own);
	SampleCursorClose(&walk->other);
}

/* How many rows of the other class are next that have at most this key. */
static inline uint64_t
PassOthers(PlaceWalk *walk, uint64_t key)
{
	SampleCursor *other = &walk->other;
	uint64_t	passed = 0;

	for (; SampleCursorHasMore(other) && other->key[other->next] <= key; other->next++)
	{
		StatsCheckInterrupt(walk->memory, ++walk->steps);
		passed++;
	}
	return passed;
}

/* No row has the key 0. */
static inline bool
WalkNext(PlaceWalk *walk)
{
	SampleCursor *own = &walk->own;

	if (!SampleCursorHasMore(own))
		return false;
	StatsCheckInterrupt(walk->memory, ++walk->steps);
	if (own->key[own->next] != walk->key)
	{
		walk->key = own->key[own->next];
		walk->passed += walk->tied + PassOthers(walk, walk->key - 1);
		walk->tied = PassOthers(walk, walk->key);
	}
	walk->second = SampleCursorSecond(own);
	own->next++;
	return true;
}

/* Twice the rows of the other class before it, and once those that are tied. */
static inline uint64_t
Place(const PlaceWalk *walk)
{
	return 2 * walk->passed + walk->tied;
}

/* The rows of a class by b, each with its place by a. */
static void
PlaceByA(PairedSample *sample, PairOf of, SampleSide *by_b)
{
	PlaceWalk	walk;

	SampleWiden(by_b, sample->memory);
	WalkBegin(&walk, &sample->side[of], &sample->side[PAIR_POSITIVE - of], sample->memory);
	while (WalkNext(&walk))
	{
		if (by_b->n == by_b->room)
			SampleReserveRows(by_b, 1, sample->memory);
		by_b->key[by_b->n] = walk.second;
		by_b->second[by_b->n++] = Place(&walk);
	}
	WalkEnd(&walk);
}

/* Of the differences of places. */
typedef struct PlaceSums
{
	int64_t		sum;
	Wide		squares;
} PlaceSums;

static PlaceSums
SumOfClass(SampleSide *by_b, PairOf of, const StatsMemory *memory)
{
	PlaceSums	sums = {0};
	PlaceWalk	walk;

	WalkBegin(&walk, &by_b[of], &by_b[PAIR_POSITIVE - of], memory);
	while (WalkNext(&walk))
	{
		int64_t		difference = (int64_t) walk.second - (int64_t) Place(&walk);

		sums.sum += difference;
		sums.squares = WideAdd(sums.squares, (Wide) {0, (uint64_t) difference * (uint64_t) difference});
	}
	WalkEnd(&walk);
	return sums;
}

/* The variance of n numbers, times the square of n. */
static double
SquaredSpread(const PlaceSums *sums, int64_t n)
{
	uint64_t	sum = sums->sum < 0 ? 0 - (uint64_t) sums->sum : (uint64_t) sums->sum;

	return WideDouble(WideSubtract(WideTimes(sums->squares, (uint64_t) n), WideProduct(sum, sum)));
}

PairedDelong
PairedDelongOf(PairedSample *sample)
{
	double		pairs = 2.0 * (double) (PairCount(sample, PAIR_NEGATIVE) * PairCount(sample, PAIR_POSITIVE));
	SampleSide	by_b[2] = {0};
	PairedDelong delong;

	for (int of = 0; of < 2; of++)
		PlaceByA(sample, of, &by_b[of]);
	for (int of = 0; of < 2; of++)
	{
		PlaceSums	sums = SumOfClass(by_b, of, sample->memory);

		delong.difference = (of == PAIR_NEGATIVE ? (double) sums.sum : -(double) sums.sum) / pairs;
		delong.spread[of] = SquaredSpread(&sums, PairCount(sample, of)) / (pairs * pairs);
	}
	for (int of = 0; of < 2; of++)
		SampleRelease(&by_b[of], sample->memory);
	return delong;
}
