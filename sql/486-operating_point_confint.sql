-- How sure the best of one rate is where another is good enough.
-- C: src/metrics/operating_point_confint.c, src/stats/operating_points.c.

CREATE FUNCTION mleval.operating_point_confint(
	scores mleval.binary_scores,
	metric text,
	limit_value double precision DEFAULT NULL,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 200
AS 'MODULE_PATHNAME', 'mleval_operating_point_confint';

COMMENT ON FUNCTION mleval.operating_point_confint(mleval.binary_scores, text, double precision, double precision, double precision) IS
'An operating point whose threshold the rows decide, with its interval, which knows that the threshold is an estimate too. metric: recall_at_precision, precision_at_recall, sensitivity_at_specificity, specificity_at_sensitivity, tpr_at_fpr, equal_error_rate or precision_at_k, as the first number that the function of that name returns. limit_value: what that function takes behind the scores, min_precision to max_fpr from 0 to 1, or k; NULL for equal_error_rate. The interval is the profile of the score test: each threshold leaves, of the squared normal quantile, what its own statistic for the limited rate does not use, and of that is Wilson''s interval (1927) of the rate that is sought; all of them together are the interval. Of precision_at_recall, which is the best precision of all thresholds that find enough and not that of the one at which recall is just enough, the upper end is the best one of all thresholds that may find enough, and the lower one is that of the profile or, if that is better, of a threshold that surely finds enough, by a quantile for the largest of these. It covers level or more, whether or not precision falls with the threshold. Of precision_at_k, that of the share of all rows that k are of these; of a k of about ten and scores of two or three values it may be three points short (92 % of samples of 100 rows at a level of 0.95). For a threshold that is given, proportion_confint(confusion_matrix_at(scores, threshold), metric) is shorter. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one; weights as Kish''s effective number, of rates of one class in each class, of precision in both together. n: labelled rows; n_eff: effective ones. NULLs, with a reason, where the metric is undefined; NULL if an argument other than limit_value is. Exact up to max_buckets distinct scores; past that only the ends of buckets are thresholds, each end of the interval moves out by as much as the metric could on that side if the order within buckets were known, and the reason says so. Error 22023: no such metric, limit_value missing, out of range or not wanted, level or design_effect out of range.';
