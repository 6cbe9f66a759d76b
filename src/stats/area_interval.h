/*
 * area_interval.h
 *		The score interval of an area under the ROC curve.
 */
#ifndef MLEVAL_STATS_AREA_INTERVAL_H
#define MLEVAL_STATS_AREA_INTERVAL_H

#include "bounds.h"

/*
 * The areas that are within z of their own standard errors of the one found, by
 * method 5 of Newcombe (2006, Statistics in Medicine 25:559).  The sizes are more
 * than one, whole or not.  It is an interval of areas 0 and 1 too.
 */
extern Bounds NewcombeInterval(double area, double negatives, double positives, double z);

#endif							/* MLEVAL_STATS_AREA_INTERVAL_H */
