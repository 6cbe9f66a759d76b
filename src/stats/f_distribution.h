/*
 * f_distribution.h
 *		Tail of Fisher's F distribution.
 */
#ifndef MLEVAL_STATS_F_DISTRIBUTION_H
#define MLEVAL_STATS_F_DISTRIBUTION_H

/* P(F > f), both degrees of freedom > 0, f >= 0; f may be infinite, never NaN. */
extern double FUpperTail(double f, double df1, double df2);

#endif							/* MLEVAL_STATS_F_DISTRIBUTION_H */
