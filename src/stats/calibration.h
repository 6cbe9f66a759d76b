/*
 * calibration.h
 *		Do things given a probability happen as often as that?
 *
 * All functions take points, scores from 0 to 1 in ascending order with the
 * weight of each class, and need weight in them.
 */
#ifndef MLEVAL_STATS_CALIBRATION_H
#define MLEVAL_STATS_CALIBRATION_H

#include <stdbool.h>
#include <stdint.h>

typedef struct CalibrationPoint
{
	double		score;
	double		positives;		/* weight */
	double		negatives;
} CalibrationPoint;

typedef enum BinStrategy
{
	BIN_UNIFORM,				/* of equal width */
	BIN_QUANTILE				/* of equal weight, as far as scores can be told apart */
} BinStrategy;

/* One that has weight: of scores above lower, from the first on, and not above upper. */
typedef struct CalibrationBin
{
	double		lower;
	double		upper;
	uint32_t	first;			/* its points */
	uint32_t	end;
	double		weight;
	double		positives;
	double		score_sum;		/* of weight * score */
} CalibrationBin;

/*
 * Bins as scikit-learn's calibration_curve has them; returns how many of n_bins
 * have weight.  Quantiles of whole rows are NumPy's percentiles; of weighted
 * ones the score at which that share of the weight is reached.
 */
extern uint32_t CalibrationBins(const CalibrationPoint *point, uint32_t count, BinStrategy strategy, bool weighted,
								uint32_t n_bins, CalibrationBin *bin);

/* The difference between what was predicted and what happened, over bins. */
typedef struct CalibrationError
{
	double		expected;		/* mean of its size, by weight */
	double		maximum;
	double		root_mean_square;
} CalibrationError;

extern CalibrationError CalibrationErrorOf(const CalibrationBin *bin, uint32_t n_bins);

/*
 * What |expected error found - true one| exceeds with about this probability, or
 * less: of so many rows, whole or not.
 */
extern double ExpectedErrorMargin(const CalibrationPoint *point, const CalibrationBin *bin, uint32_t n_bins, double rows, double z);

/*
 * The Brier score's parts (Stephenson, Coelho and Jolliffe 2008, Weather and
 * Forecasting 23:752): reliability - resolution + uncertainty + variance - covariance.
 */
typedef struct BrierParts
{
	double		reliability;
	double		resolution;
	double		uncertainty;
	double		variance;		/* of scores within their bin */
	double		covariance;		/* twice that of scores and outcomes within */
} BrierParts;

extern BrierParts BrierPartsOf(const CalibrationPoint *point, const CalibrationBin *bin, uint32_t n_bins);

/* Hosmer and Lemeshow's statistic over bins; NaN if a bin expects none of a class, or only it. */
extern double HosmerLemeshow(const CalibrationBin *bin, uint32_t n_bins);

#endif							/* MLEVAL_STATS_CALIBRATION_H */
