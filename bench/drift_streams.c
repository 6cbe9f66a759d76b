/*
 * drift_streams.c
 *		Columns in which nothing changes, and columns in which something does.
 */
#include "drift_streams.h"

#include <math.h>
#include <stdio.h>

/* splitmix64 (Steele, Lea and Flood 2014), to seed. */
static uint64_t
Mix(uint64_t *state)
{
	uint64_t	z = (*state += UINT64_C(0x9E3779B97F4A7C15));

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

void
RandomSeed(Random *random, uint64_t seed, uint64_t job, uint64_t history)
{
	uint64_t	state = seed;

	state = Mix(&state) ^ job;
	state = Mix(&state) ^ history;
	for (int i = 0; i < 4; i++)
		random->state[i] = Mix(&state);
	random->has_spare = false;
}

static inline uint64_t
Rotated(uint64_t x, int bits)
{
	return (x << bits) | (x >> (64 - bits));
}

/* xoshiro256++ (Blackman and Vigna 2021, ACM TOMS 47:36) */
static inline uint64_t
RandomBits(Random *random)
{
	uint64_t   *s = random->state;
	uint64_t	result = Rotated(s[0] + s[3], 23) + s[0];
	uint64_t	t = s[1] << 17;

	s[2] ^= s[0];
	s[3] ^= s[1];
	s[1] ^= s[2];
	s[0] ^= s[3];
	s[2] ^= t;
	s[3] = Rotated(s[3], 45);
	return result;
}

/* In (0, 1). */
double
RandomUniform(Random *random)
{
	return ((double) (RandomBits(random) >> 12) + 0.5) * 0x1p-52;
}

/* Marsaglia's polar method. */
static double
RandomNormal(Random *random)
{
	double		u;
	double		v;
	double		s;
	double		scale;

	if (random->has_spare)
	{
		random->has_spare = false;
		return random->spare;
	}
	do
	{
		u = 2.0 * RandomUniform(random) - 1.0;
		v = 2.0 * RandomUniform(random) - 1.0;
		s = u * u + v * v;
	} while (s >= 1.0);
	scale = sqrt(-2.0 * log(s) / s);
	random->spare = v * scale;
	random->has_spare = true;
	return u * scale;
}

/* FNV-1a (Fowler, Noll and Vo). */
uint64_t
StreamJob(const char *what, Process process, int n)
{
	char		text[256];
	uint64_t	hash = UINT64_C(0xCBF29CE484222325);

	snprintf(text, sizeof(text), "%s, %s, %d", what, process.name, n);
	for (const char *at = text; *at != '\0'; at++)
		hash = (hash ^ (unsigned char) *at) * UINT64_C(0x100000001B3);
	return hash;
}

void
StreamBegin(Stream *stream, Process process, uint64_t seed, uint64_t job, uint64_t history)
{
	RandomSeed(&stream->random, seed, job, history);
	stream->process = process;
	stream->state = RandomNormal(&stream->random);
	stream->row = 0;
}

void
StreamRows(Stream *stream, double *row, int n)
{
	double		phi = stream->process.phi;
	double		innovation = sqrt(1.0 - phi * phi);
	int			period = stream->process.period;

	for (int i = 0; i < n; i++)
	{
		row[i] = stream->state;
		if (period > 0)
			row[i] = sqrt(0.5) * row[i] + sin(2.0 * M_PI * (double) (stream->row++ % period) / period);
		stream->state = phi * stream->state + innovation * RandomNormal(&stream->random);
	}
}
