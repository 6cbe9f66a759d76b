/*
 * paired_delong.h
 *		The difference of two areas under ROC curves of the same rows (DeLong,
 *		DeLong and Clarke-Pearson 1988).
 */
#ifndef MLEVAL_STATS_PAIRED_DELONG_H
#define MLEVAL_STATS_PAIRED_DELONG_H

#include "paired_sample.h"

typedef struct PairedDelong
{
	double		difference;		/* area of a less that of b */
	double		spread[2];		/* mean squared deviations from it, of negatives and of positives */
} PairedDelong;

/* There must be positives and negatives; the sample may be put in order for it. */
extern PairedDelong PairedDelongOf(PairedSample *sample);

#endif							/* MLEVAL_STATS_PAIRED_DELONG_H */
