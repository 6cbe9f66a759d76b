/*
 * skewed_mean.h
 *		An interval of the mean of numbers that are far from symmetric, as losses are.
 */
#ifndef MLEVAL_STATS_SKEWED_MEAN_H
#define MLEVAL_STATS_SKEWED_MEAN_H

/* Of n > 1 rows, as many as count; spread: the mean squared deviation, above 0. */
typedef struct SkewedMean
{
	double		mean;
	double		spread;
	double		skewness;
	double		n;
} SkewedMean;

/* The lower end of an interval for a normal quantile z, the upper one for -z. */
extern double SkewedMeanEnd(const SkewedMean *mean, double z);

#endif							/* MLEVAL_STATS_SKEWED_MEAN_H */
