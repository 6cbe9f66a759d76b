/*
 * test_key.c
 *		Keys keep the order of values, and give the values back.
 */
#include <float.h>
#include <stdlib.h>

#include "../../src/stats/key.h"
#include "support.h"
#include "tap.h"

#define LENGTH(array) ((int) (sizeof(array) / sizeof((array)[0])))

static const double scores[] = {
	-DBL_MAX, -1e300, -2.0, -1.0, -0.75, -0.5, -1e-200, -SCORE_TINY,
	SCORE_TINY, 1e-200, 1e-17, 0.1, 0.25, 0.5, 0.5000000000000001, 0.6, 0.75, 0.9, 0.999999,
	1.0 - DBL_EPSILON, 1.0 - DBL_EPSILON / 2, 1.0, 1.0 + DBL_EPSILON, 1.5, 2.0, 1e300, DBL_MAX
};

static void
TestScoreOrder(void)
{
	bool		ordered = true;
	bool		back = true;

	for (int i = 0; i < LENGTH(scores); i++)
	{
		ordered = ordered && (i == 0 || ScoreKey(scores[i - 1]) < ScoreKey(scores[i]));
		back = back && KeyScore(ScoreKey(scores[i])) == scores[i];
	}
	TapOk(ordered, "keys of scores from the lowest double to the highest ascend");
	TapOk(back, "and give the scores back to the last bit");
}

/* Of two random scores, mostly probabilities, the keys compare as the scores do. */
static double
RandomScore(void)
{
	double		u = TestUniform();

	switch (TestRandom() % 4)
	{
		case 0:
			return u;
		case 1:
			return 1.0 - u * 1e-12;
		case 2:
			return u * 1e-12;
		default:
			return (u - 0.5) * 1e6;
	}
}

static void
TestRandomScores(void)
{
	int			wrong = 0;

	for (int i = 0; i < 200000; i++)
	{
		double		a = RandomScore();
		double		b = RandomScore();

		wrong += (a < b) != (ScoreKey(a) < ScoreKey(b));
		wrong += KeyScore(ScoreKey(a)) != a;
	}
	TapOk(wrong == 0, "200000 pairs of random scores too");
}

static void
TestEdges(void)
{
	bool		ordered = true;

	TapOk(KeyScore(0) == -DBL_MAX && KeyScore(UINT64_MAX) == DBL_MAX,
		  "keys beyond every score are the outermost scores");
	for (uint64_t step = 1; step < 4096; step++)
		ordered = ordered && KeyScore((step - 1) << 52) <= KeyScore(step << 52);
	TapOk(ordered, "edges of buckets ascend over all keys");
	TapOk(ScoreKey(1.0) - ScoreKey(0.5) == 53 * OCTAVE,
		  "the mirror has the 53 octaves that 1 - x can have");
}

/* In the mirror, where keys outnumber doubles, an edge belongs to its own bucket. */
static void
TestEdgesWithin(void)
{
	int			wrong = 0;

	for (int i = 0; i < 200000; i++)
	{
		uint64_t	key = SCORE_KEY_HALF + TestRandom() % (53 * OCTAVE + 2);
		double		up = KeyScoreUp(key);
		double		down = KeyScoreDown(key);

		wrong += ScoreKey(up) < key || ScoreKey(nextafter(up, -INFINITY)) >= key;
		wrong += ScoreKey(down) > key || ScoreKey(nextafter(down, INFINITY)) <= key;
	}
	TapOk(wrong == 0, "the smallest score above a key and the largest below it are that");
}

static void
TestNumbers(void)
{
	static const double numbers[] = {-DBL_MAX, -1.0, -DBL_MIN, -4.9e-324, 4.9e-324, DBL_MIN, 1.0, DBL_MAX};
	bool		ordered = true;
	bool		back = true;

	for (int i = 0; i < LENGTH(numbers); i++)
	{
		ordered = ordered && (i == 0 || NumberKey(numbers[i - 1]) < NumberKey(numbers[i]));
		back = back && KeyNumber(NumberKey(numbers[i])) == numbers[i];
	}
	TapOk(ordered && back, "numbers, subnormal ones too, keep their order and come back");
	TapOk(InstantKey(INT64_MIN) == 0 && InstantKey(-1) < InstantKey(0) &&
		  InstantKey(INT64_MAX) == UINT64_MAX && KeyInstant(InstantKey(-7)) == -7,
		  "instants keep their order and come back");
}

/*
 * FNV-1a of "" and "a" are published (draft-eastlake-fnv); the finalizer on top
 * is MurmurHash3's, computed here by its definition.
 */
static uint64_t
Finalized(uint64_t hash)
{
	hash ^= hash >> 33;
	hash *= UINT64_C(0xff51afd7ed558ccd);
	hash ^= hash >> 33;
	hash *= UINT64_C(0xc4ceb9fe1a85ec53);
	return hash ^ (hash >> 33);
}

static void
TestLabelKeys(void)
{
	TapOk(LabelKey("", 0) == Finalized(UINT64_C(0xcbf29ce484222325)) &&
		  LabelKey("a", 1) == Finalized(UINT64_C(0xaf63dc4c8601ec8c)) &&
		  LabelKey("foobar", 6) == Finalized(UINT64_C(0x85944171f73967e8)),
		  "labels hash to the published values of FNV-1a, finalized");
}

int
main(void)
{
	TestScoreOrder();
	TestRandomScores();
	TestEdges();
	TestEdgesWithin();
	TestNumbers();
	TestLabelKeys();
	return TapDone();
}
