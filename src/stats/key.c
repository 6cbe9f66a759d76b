/*
 * key.c
 *		The edges of scores' keys, and keys of labels.
 */
#include "key.h"

/* Near 1 the nearest double may be a neighbour's: one bucket's score, another's edge. */
double
KeyScoreUp(uint64_t key)
{
	double		score = KeyScore(key);

	return ScoreKey(score) < key ? nextafter(score, INFINITY) : score;
}

double
KeyScoreDown(uint64_t key)
{
	double		score = KeyScore(key);

	return ScoreKey(score) > key ? nextafter(score, -INFINITY) : score;
}

/*
 * FNV-1a (Fowler, Noll and Vo; offset and prime of the 64-bit variant), then
 * MurmurHash3's finalizer: FNV alone leaves the high bits of short labels
 * alike, and the high bits are what a coarse bucket keeps.
 */
uint64_t
LabelKey(const char *label, size_t length)
{
	uint64_t	hash = UINT64_C(0xcbf29ce484222325);

	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char) label[i]) * UINT64_C(0x100000001b3);

	hash = (hash ^ (hash >> 33)) * UINT64_C(0xff51afd7ed558ccd);
	hash = (hash ^ (hash >> 33)) * UINT64_C(0xc4ceb9fe1a85ec53);
	return hash ^ (hash >> 33);
}
