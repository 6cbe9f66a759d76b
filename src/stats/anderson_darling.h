/*
 * anderson_darling.h
 *		The law of the Anderson-Darling statistic of two samples.
 */
#ifndef MLEVAL_STATS_ANDERSON_DARLING_H
#define MLEVAL_STATS_ANDERSON_DARLING_H

#include "memory.h"

/* Rows of both that it takes for a variance. */
#define ANDERSON_LEAST_ROWS 4

/* The standard deviation of the statistic without ties. */
extern double AndersonDeviation(int64_t m, int64_t n, const StatsMemory *memory);

/* The p-values between which its table has an answer. */
#define ANDERSON_MOST 0.25
#define ANDERSON_LEAST 0.001

/* The p-value of a standardised statistic, within those. */
extern double AndersonTail(double score);

#endif							/* MLEVAL_STATS_ANDERSON_DARLING_H */
