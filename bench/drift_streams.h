/*
 * drift_streams.h
 *		Columns in which nothing changes, and columns in which something does.
 *
 * Seeded, and the same on every machine that computes sin and log alike.
 */
#ifndef MLEVAL_BENCH_DRIFT_STREAMS_H
#define MLEVAL_BENCH_DRIFT_STREAMS_H

#include <stdbool.h>
#include <stdint.h>

typedef struct Random
{
	uint64_t	state[4];
	double		spare;			/* the polar method makes two normal numbers */
	bool		has_spare;
} Random;

extern void RandomSeed(Random *random, uint64_t seed, uint64_t job, uint64_t history);
extern double RandomUniform(Random *random);

/* How the rows of a column depend on each other; all have mean 0 and variance 1. */
typedef struct Process
{
	const char *name;
	double		phi;			/* AR(1) */
	int			period;			/* rows a cycle, which then is half of the variance; or 0 */
} Process;

typedef struct Stream
{
	Random		random;
	Process		process;
	double		state;
	int64_t		row;
} Stream;

/* Numbers the streams of a process in windows of n rows, of what is simulated: no other cell changes it. */
extern uint64_t StreamJob(const char *what, Process process, int n);

extern void StreamBegin(Stream *stream, Process process, uint64_t seed, uint64_t job, uint64_t history);
extern void StreamRows(Stream *stream, double *row, int n);

#endif							/* MLEVAL_BENCH_DRIFT_STREAMS_H */
