/*
 * bootstrap.h
 *		An interval from the values of a metric over resamples.
 */
#ifndef MLEVAL_STATS_BOOTSTRAP_H
#define MLEVAL_STATS_BOOTSTRAP_H

#include <stdbool.h>
#include <stdint.h>

typedef struct BootstrapEnds
{
	double		lower;
	double		upper;
} BootstrapEnds;

/* Percentiles of n > 0 values by ascending order, with as much outside on either side. */
extern BootstrapEnds PercentileEnds(const double *sorted, uint32_t n, double level);

/*
 * The same, corrected for the bias of the resamples and for a spread that changes
 * with the value; false if all values lie on one side of it: nothing corrects that.
 */
extern bool BcaEnds(const double *sorted, uint32_t n, double value, double acceleration, double level, BootstrapEnds *ends);

/*
 * Efron's acceleration from the jackknife: the values without one row of each of n
 * parts, and how many rows each part has; 0 where they do not vary.
 */
extern double JackknifeAcceleration(const double *value, const double *rows, uint32_t n);

#endif							/* MLEVAL_STATS_BOOTSTRAP_H */
