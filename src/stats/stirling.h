/*
 * stirling.h
 *		What Stirling's formula leaves over.
 */
#ifndef MLEVAL_STIRLING_H
#define MLEVAL_STIRLING_H

/* log(Gamma(z + 1)) minus (z + 1/2) log z - z + log(2 pi)/2, z > 0. */
extern double StirlingError(double z);

#endif							/* MLEVAL_STIRLING_H */
