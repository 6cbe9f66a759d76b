/*
 * test_random_stream.c
 *		Random numbers are those of SplitMix64, and streams do not meet.
 */
#include "../../src/stats/random_stream.h"
#include "tap.h"

#include <stdbool.h>
#include <stdlib.h>

#define NUMBERS 1000
#define SEEDS 8
#define STREAMS (SEEDS * SEEDS)

/* The first numbers of the seed 1234567, as published with the generator's implementations. */
static const uint64_t published[] = {
	UINT64_C(6457827717110365317), UINT64_C(3203168211198807973), UINT64_C(9817491932198370423), UINT64_C(4593380528125082431),
	UINT64_C(16408922859458223821)
};

static int
Compare(const void *a, const void *b)
{
	double		x = *(const double *) a;
	double		y = *(const double *) b;

	return (x > y) - (x < y);
}

/* Numbers that occur twice in all streams; of as many 53-bit numbers chance makes none. */
static int
Common(double *number, int count)
{
	int			common = 0;

	qsort(number, (size_t) count, sizeof(double), Compare);
	for (int i = 1; i < count; i++)
		common += number[i] == number[i - 1];
	return common;
}

int
main(void)
{
	static double number[STREAMS * NUMBERS];
	RandomStream stream = {1234567};
	bool		same = true;
	double		sum = 0.0;
	int			count = 0;

	for (int i = 0; i < 5; i++)
		same = same && NextUniform(&stream) == (double) (published[i] >> 11) * 0x1p-53;
	TapOk(same, "the numbers are the generator's");
	for (uint64_t seed = 0; seed < SEEDS; seed++)
		for (uint64_t of = 0; of < SEEDS; of++)
		{
			stream = RandomStreamOf(seed, of);
			for (int i = 0; i < NUMBERS; i++)
				sum += number[count++] = NextUniform(&stream);
		}
	/* five standard deviations of a mean of so many */
	TapOk(fabs(sum / count - 0.5) < 5.0 / sqrt(12.0 * count), "their mean is a half");
	TapEqual((double) Common(number, count), 0.0, "streams of neighbouring seeds and numbers share nothing");
	TapOk(number[0] >= 0.0 && number[count - 1] < 1.0, "they lie between 0 and below 1");
	return TapDone();
}
