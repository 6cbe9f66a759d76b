/*
 * bounds.h
 *		Two numbers between which a third lies for certain.
 */
#ifndef MLEVAL_STATS_BOUNDS_H
#define MLEVAL_STATS_BOUNDS_H

typedef struct Bounds
{
	double		lower;
	double		upper;
} Bounds;

#endif							/* MLEVAL_STATS_BOUNDS_H */
