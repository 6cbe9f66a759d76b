-- Every metric of binary_scores, as rows.  C: src/metrics/metrics_binary_scores.c.

CREATE FUNCTION mleval.metrics(
	scores mleval.binary_scores,
	OUT metric text,
	OUT value double precision,
	OUT lower double precision,
	OUT upper double precision,
	OUT n bigint,
	OUT reason text)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 2000 ROWS 16
AS 'MODULE_PATHNAME', 'mleval_metrics_binary_scores';

COMMENT ON FUNCTION mleval.metrics(mleval.binary_scores) IS
'Every metric of the summary, one row each under the name of its function: roc_auc_score, gini, average_precision_score, ks_statistic, equal_error_rate, best_threshold (by informedness; the value is the threshold), log_loss, brier_score_loss, d2_log_loss_score, d2_brier_score, normalized_cross_entropy, expected_calibration_error, maximum_calibration_error, root_mean_square_calibration_error (10 bins of equal width), calibration_slope, calibration_intercept (slope 1). n counts the labelled rows. lower and upper: the interval of 95 % of roc_auc_confint (of gini 2 x - 1 of it), average_precision_confint, ks_statistic_confint, expected_calibration_error_confint, log_loss_confint, brier_score_confint, d2_log_loss_confint, d2_brier_confint, normalized_cross_entropy_confint, operating_point_confint (of equal_error_rate), calibration_slope and calibration_intercept, which take rows for independent. A value that is undefined is NULL and the reason says why; of one that is not, the reason says where a rank metric is approximate and why there is no interval, or that bootstrap_confint computes one. Of scores outside [0, 1] whatever takes them for probabilities is NULL; the functions themselves refuse them. Range of value, lower, upper: (-Infinity, Infinity).';

CREATE FUNCTION mleval._recorded_metrics(
	scores mleval.binary_scores,
	OUT metric text,
	OUT value double precision,
	OUT lower double precision,
	OUT upper double precision,
	OUT n bigint,
	OUT reason text)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 5
AS 'MODULE_PATHNAME', 'mleval_metrics_binary_scores_recorded';

COMMENT ON FUNCTION mleval._recorded_metrics(mleval.binary_scores) IS
'Those of metrics(scores) that the lifecycle records of every window: roc_auc_score, average_precision_score, ks_statistic, log_loss, brier_score_loss. lower and upper are NULL: rows of a window depend on each other, and intervals that take them for independent are too short; reason says which function gives one, as gate() does for a requirement. Range of value, lower, upper: (-Infinity, Infinity).';
