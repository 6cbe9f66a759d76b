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

/* Logarithm of the odds of a probability, clipped as log loss clips it: within 36.04 of 0. */
extern double ClippedLogit(double score);

/*
 * Logistic recalibration (Cox 1958, Biometrika 45:562): the logit of the truth as
 * intercept + slope * logit, found step by step.
 */
typedef struct Recalibration
{
	bool		free_slope;		/* else it is 1 */
	double		centre;			/* of the logits, where the intercept is at first */
	double		intercept;
	double		slope;
	double		information[3]; /* of intercept, both, and slope */
	double		log_likelihood;
} Recalibration;

/* Is there none?  Scores of the two classes do not overlap, or do not differ. */
extern bool RecalibrationDiverges(const CalibrationPoint *point, uint32_t count);

extern Recalibration RecalibrationStart(const CalibrationPoint *point, uint32_t count, bool free_slope);

/* One step of Newton's; false once there is none left to make. */
extern bool RecalibrationStep(Recalibration *fit, const CalibrationPoint *point, uint32_t count);

/* The intercept at a logit of 0, and variances, of rows that each weigh 1. */
extern double RecalibrationIntercept(const Recalibration *fit, double *variance);
extern double RecalibrationSlope(const Recalibration *fit, double *variance);

#endif							/* MLEVAL_STATS_CALIBRATION_H */
