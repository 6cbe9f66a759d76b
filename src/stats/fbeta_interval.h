/*
 * fbeta_interval.h
 *		An interval of F-beta.
 */
#ifndef MLEVAL_STATS_FBETA_INTERVAL_H
#define MLEVAL_STATS_FBETA_INTERVAL_H

#include "memory.h"
#include "proportion.h"

/* Rows that F-beta is of, as many as count, at least one kind above 0; recall counts 0 <= beta times. */
typedef struct FbetaRows
{
	double		true_positives;
	double		false_negatives;
	double		false_positives;
	double		beta;
	const StatsMemory *memory;
} FbetaRows;

/* The score interval, for a normal quantile z above 0; Wilson's where beta is 0, 1 or infinite. */
extern ShareInterval FbetaInterval(const FbetaRows *rows, double z);

#endif							/* MLEVAL_STATS_FBETA_INTERVAL_H */
