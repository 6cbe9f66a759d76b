-- Do things given a probability happen as often as that?  C: src/metrics/calibration.c,
-- src/stats/calibration.c.

CREATE FUNCTION mleval.calibration_curve(
	scores mleval.binary_scores,
	n_bins integer DEFAULT 5,
	strategy text DEFAULT 'uniform',
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1,
	OUT prob_true double precision,
	OUT prob_pred double precision,
	OUT lower double precision,
	OUT upper double precision,
	OUT count double precision,
	OUT bin_lower double precision,
	OUT bin_upper double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 10
AS 'MODULE_PATHNAME', 'mleval_calibration_curve';

COMMENT ON FUNCTION mleval.calibration_curve(mleval.binary_scores, integer, text, double precision, double precision) IS
'The reliability diagram, one row per bin that has labelled rows, ascending: the share of positives (prob_true), the mean score (prob_pred), Wilson''s interval of the share at `level` (0 to 1), the number of rows (with weights: their weight) and the bin, bin_lower < score <= bin_upper (the first one from its lower end on). n_bins: 1 to 10000. strategy: "uniform" (of equal width, over 0 to 1) or "quantile" (of equal numbers of rows). prob_true and prob_pred as scikit-learn''s calibration_curve. The interval takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number over all rows. Unlabelled rows do not count. No rows without labelled rows. Error 22023 if a labelled row''s score is outside [0, 1]. Exact up to max_buckets distinct scores; past that approximate, as the rows of one bucket count at their mean score: a bin may have rows of its neighbour. Error 22023: n_bins, level or design_effect out of range, another strategy. Range of prob_true, prob_pred, lower, upper, bin_lower, bin_upper: [0, 1]. Range of count: [0, Infinity).';

CREATE FUNCTION mleval.expected_calibration_error(scores mleval.binary_scores, n_bins integer DEFAULT 10, strategy text DEFAULT 'uniform')
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_calibration_expected_error';

COMMENT ON FUNCTION mleval.expected_calibration_error(mleval.binary_scores, integer, text) IS
'Mean over rows of |share of positives - mean score| of their bin of calibration_curve(scores, n_bins, strategy); 0 is perfect (Naeini et al. 2015). It depends on the bins, and is above 0 by chance alone: compare it only at equal n_bins, strategy and number of rows. Unlabelled rows do not count. NULL without labelled rows. Error 22023 if a labelled row''s score is outside [0, 1]. Exact up to max_buckets distinct scores; past that approximate, as the rows of one bucket count at their mean score and a bin may have rows of its neighbour; there are no bounds. Error 22023: n_bins outside 1 to 10000, another strategy. Range: [0, 1].';

CREATE FUNCTION mleval.expected_calibration_error_confint(
	scores mleval.binary_scores,
	n_bins integer DEFAULT 10,
	strategy text DEFAULT 'uniform',
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_calibration_expected_error_confint';

COMMENT ON FUNCTION mleval.expected_calibration_error_confint(mleval.binary_scores, integer, text, double precision, double precision) IS
'expected_calibration_error(scores, n_bins, strategy) with an interval of that error over all rows there could be, in the same bins; in simulations it covers level or more, mostly much more. By the triangle inequality the error is off by no more than the sum over bins of how far share of positives less mean score is off, each weighed by its rows: that is about a sum of half-normal numbers, whose upper level is added on both sides. value is the plain error, which chance makes larger: of few rows the lower end is often 0. n_bins, strategy: as of calibration_curve; with "quantile" the bins are taken as given. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number over all rows. n: labelled rows; n_eff: effective ones. NULLs, with a reason, without labelled rows, or if a labelled row''s score is outside [0, 1]. Exact up to max_buckets distinct scores; past that the rows of one bucket count at their mean score. Error 22023: n_bins, level or design_effect out of range, another strategy.';

CREATE FUNCTION mleval.maximum_calibration_error(scores mleval.binary_scores, n_bins integer DEFAULT 10, strategy text DEFAULT 'uniform')
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_calibration_maximum_error';

COMMENT ON FUNCTION mleval.maximum_calibration_error(mleval.binary_scores, integer, text) IS
'The largest |share of positives - mean score| of a bin of calibration_curve(scores, n_bins, strategy); 0 is perfect (Naeini et al. 2015). A bin of few rows can make it: look at the curve. Unlabelled rows do not count. NULL without labelled rows. Error 22023 if a labelled row''s score is outside [0, 1]. Exact up to max_buckets distinct scores; past that approximate, as the rows of one bucket count at their mean score and a bin may have rows of its neighbour; there are no bounds. Error 22023: n_bins outside 1 to 10000, another strategy. Range: [0, 1].';

CREATE FUNCTION mleval.root_mean_square_calibration_error(scores mleval.binary_scores, n_bins integer DEFAULT 10, strategy text DEFAULT 'uniform')
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_calibration_root_mean_square_error';

COMMENT ON FUNCTION mleval.root_mean_square_calibration_error(mleval.binary_scores, integer, text) IS
'Root of the mean over rows of (share of positives - mean score)^2 of their bin of calibration_curve(scores, n_bins, strategy); 0 is perfect. Its square is the reliability of brier_decomposition. Unlabelled rows do not count. NULL without labelled rows. Error 22023 if a labelled row''s score is outside [0, 1]. Exact up to max_buckets distinct scores; past that approximate, as the rows of one bucket count at their mean score and a bin may have rows of its neighbour; there are no bounds. Error 22023: n_bins outside 1 to 10000, another strategy. Range: [0, 1].';

CREATE FUNCTION mleval.brier_decomposition(
	scores mleval.binary_scores,
	n_bins integer DEFAULT 10,
	strategy text DEFAULT 'uniform',
	OUT reliability double precision,
	OUT resolution double precision,
	OUT uncertainty double precision,
	OUT within_bin_variance double precision,
	OUT within_bin_covariance double precision,
	OUT brier_score_loss double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_calibration_brier_decomposition';

COMMENT ON FUNCTION mleval.brier_decomposition(mleval.binary_scores, integer, text) IS
'The Brier score and what it is made of over the bins of calibration_curve(scores, n_bins, strategy): reliability - resolution + uncertainty + within_bin_variance - within_bin_covariance. reliability: squared distance of the mean score from the share of positives (0 is calibrated); resolution: of that share from the prevalence (more is better); uncertainty: prevalence * (1 - prevalence); the variance of scores within bins, and twice their covariance with the outcome, which the decomposition of Murphy 1973 leaves out (Stephenson, Coelho and Jolliffe 2008, Weather and Forecasting 23:752). Unlabelled rows do not count. NULLs without labelled rows. Error 22023 if a labelled row''s score is outside [0, 1]. brier_score_loss is exact; the parts are up to max_buckets distinct scores, past that the rows of one bucket count at their mean score, and the covariance takes up the rest, so that the parts add up. Error 22023: n_bins outside 1 to 10000, another strategy. Range of reliability, resolution, brier_score_loss, within_bin_variance: [0, 1]. Range of uncertainty: [0, 0.25]. Range of within_bin_covariance: [-2, 2].';

CREATE FUNCTION mleval.spiegelhalter_test(scores mleval.binary_scores, design_effect double precision DEFAULT 1)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_calibration_spiegelhalter_test';

COMMENT ON FUNCTION mleval.spiegelhalter_test(mleval.binary_scores, double precision) IS
'Is the Brier score what it would be if every score were the true probability? The statistic is normal then: sum (y - p)(1 - 2p) / sqrt(sum (1 - 2p)^2 p (1 - p)), above 0 if the score is worse; the p-value is two-sided (Spiegelhalter 1986, Statistics in Medicine 5:421). It misses what cancels out in that sum: see calibration_slope and the curve. It takes rows for independent; design_effect is how many count as one. n_current: labelled rows. Unlabelled rows do not count. NULLs, with a reason, without labelled rows, or if all scores are 0, 0.5 or 1. With weights w the sums are of w and w^2. Exact for any number of scores, as long as they are the rows'': of what calibrate() made of an approximate summary it is approximate, and the reason says so beside the numbers. Error 22023: a labelled row''s score outside [0, 1], a design_effect below 1.';

CREATE FUNCTION mleval.hosmer_lemeshow_test(
	scores mleval.binary_scores,
	groups integer DEFAULT 10,
	df integer DEFAULT NULL,
	design_effect double precision DEFAULT 1)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_calibration_hosmer_lemeshow_test';

COMMENT ON FUNCTION mleval.hosmer_lemeshow_test(mleval.binary_scores, integer, integer, double precision) IS
'Do positives occur as often as the scores say, in groups of equal numbers of rows by score? The statistic, the sum over groups of (observed - expected)^2 / expected for positives and negatives, is compared with chi-squared (Hosmer and Lemeshow 1980). groups: the quantile bins of calibration_curve, 1 to 10000; those without rows do not count. df: degrees of freedom, by default groups - 2, for rows that the model was fitted to; for others it is the number of groups. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number. With many rows it finds what does not matter, and what it finds depends on the groups: prefer calibration_slope and calibration_intercept. n_current: labelled rows. NULLs, with a reason, without labelled rows, if a group expects no positive or no negative, or without a degree of freedom. NULL if scores or groups are. Exact up to max_buckets distinct scores; past that approximate, as the rows of one bucket count at their mean score, and the reason says so beside the numbers. Error 22023: a labelled row''s score outside [0, 1], groups, df or design_effect out of range.';

CREATE FUNCTION mleval.calibration_slope(
	scores mleval.binary_scores,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_calibration_slope';

COMMENT ON FUNCTION mleval.calibration_slope(mleval.binary_scores, double precision, double precision) IS
'The slope of the logistic regression of the outcome on the logit of the score (Cox 1958), with Wald''s interval at `level`: 1 is calibrated, below 1 the scores are too extreme (overfitted), above 1 too timid, 0 or less useless. Logits are clipped at +-36.04, those of log_loss''s eps. The interval takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number. Unlabelled rows do not count. NULLs, with a reason, without both classes, if a threshold divides positives from negatives, or if all scores are equal. Exact up to max_buckets distinct scores; past that approximate, as the rows of one bucket count at their mean score, and the reason says so beside the numbers. Error 22023: a labelled row''s score outside [0, 1], a level outside 0 to 1, a design_effect below 1.';

CREATE FUNCTION mleval.calibration_intercept(
	scores mleval.binary_scores,
	free_slope boolean DEFAULT false,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_calibration_intercept';

COMMENT ON FUNCTION mleval.calibration_intercept(mleval.binary_scores, boolean, double precision, double precision) IS
'The intercept of the logistic regression of the outcome on the logit of the score (Cox 1958), with Wald''s interval at `level`: with a slope of 1 (calibration in the large), above 0 the scores are too low on the whole, below 0 too high; with free_slope, beside the slope of calibration_slope. In logits, clipped at +-36.04, those of log_loss''s eps. The interval takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number. Unlabelled rows do not count. NULLs, with a reason, without both classes; with free_slope also if a threshold divides positives from negatives, or if all scores are equal. Exact up to max_buckets distinct scores; past that approximate, as the rows of one bucket count at their mean score, and the reason says so beside the numbers. Error 22023: a labelled row''s score outside [0, 1], a level outside 0 to 1, a design_effect below 1.';
