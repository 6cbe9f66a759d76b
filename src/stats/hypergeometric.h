/*
 * hypergeometric.h
 *		What falls to one side when rows are dealt to two.
 *
 * Of `rows` rows on both sides together `drawn` belong to one side, whichever
 * they are: the law of exchangeable rows, and of Fisher's exact test.
 */
#ifndef MLEVAL_STATS_HYPERGEOMETRIC_H
#define MLEVAL_STATS_HYPERGEOMETRIC_H

/* Where the number of successes on a side scatters by more than so many rows, the normal law is taken. */
#define EXACT_SCATTER 1000.0

/* log P(all `marked` rows are among those drawn), -Infinity if they cannot be; numbers need not be whole. */
extern double LogAllDrawn(double marked, double drawn, double rows);

/* Fisher's test of a of n rows against b of m, whole numbers: both sides, and of more in m than by chance. */
extern double FisherTwoSided(double a, double n, double b, double m);
extern double FisherGreater(double a, double n, double b, double m);

#endif							/* MLEVAL_STATS_HYPERGEOMETRIC_H */
