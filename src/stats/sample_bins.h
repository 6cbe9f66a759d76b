/*
 * sample_bins.h
 *		The rows of two samples in bins that the reference gives.
 */
#ifndef MLEVAL_STATS_SAMPLE_BINS_H
#define MLEVAL_STATS_SAMPLE_BINS_H

#include "two_sample.h"

/* What a bin has of the rows of a side: shares of all of them, those without a value too. */
typedef struct SampleBin
{
	double		share[SAMPLES];
} SampleBin;

/* Beside the ranges: below and above the reference, NULL, NaN. */
#define SAMPLE_ROW_BINS 4

/*
 * The bins that QuantileBins() of divergence.h makes of the same rows, in one pass
 * over both sides from the largest value down; room for n_bins + SAMPLE_ROW_BINS.
 * Returns their number, 0 if a side has no rows.
 */
extern uint32_t SampleBins(TwoSample *sample, uint32_t n_bins, SampleBin *bin);

/* Half of r ln(2 r / (r + c)) + c ln(2 c / (r + c)), which over all bins is the divergence of Jensen and Shannon. */
extern double JensenShannonContribution(double reference_share, double current_share);

#endif							/* MLEVAL_STATS_SAMPLE_BINS_H */
