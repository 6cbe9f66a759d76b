/*
 * sample_means.h
 *		Means of two samples, and Student's t between them.
 */
#ifndef MLEVAL_STATS_SAMPLE_MEANS_H
#define MLEVAL_STATS_SAMPLE_MEANS_H

#include "two_sample.h"

typedef struct SampleMean
{
	double		n;				/* rows, or effective ones */
	double		mean;
	double		square;			/* sum of squared distances from it, of n rows */
} SampleMean;

/* Both sides, in the same unit; the difference of means is not that of the two, which are about other origins. */
typedef struct SampleMeans
{
	SampleMean	side[SAMPLES];
	double		difference;		/* of the reference's less the current's */
	bool		infinite;		/* a value is: nothing else is said */
} SampleMeans;

/* Of samples that both have weight, with effective numbers of rows. */
extern SampleMeans SampleMeansOf(TwoSample *sample, const double *effective);

typedef struct Student
{
	double		statistic;
	double		freedom;		/* degrees of it */
} Student;

/* Two-sample t, of a common variance or by Welch (1947) of two. */
extern Student StudentOf(const SampleMean *side, double difference, bool equal_var);

#endif							/* MLEVAL_STATS_SAMPLE_MEANS_H */
