/*
 * normal.h
 *		Tail and quantile of the normal distribution.
 */
#ifndef MLEVAL_NORMAL_H
#define MLEVAL_NORMAL_H

/* P(Z > z); z may be infinite, never NaN. */
extern double NormalUpperTail(double z);

/* The z with P(Z > z) = upper_tail; infinite at 0 and 1. */
extern double NormalUpperQuantile(double upper_tail);

/* The z with P(-z < Z < z) = level, as of an interval. */
extern double NormalInterval(double level);

#endif							/* MLEVAL_NORMAL_H */
