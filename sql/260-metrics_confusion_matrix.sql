-- Every metric of confusion_matrix, as rows.  C: src/metrics/metrics_confusion_matrix.c.

CREATE FUNCTION mleval.metrics(
	cm mleval.confusion_matrix,
	OUT metric text,
	OUT value double precision,
	OUT lower double precision,
	OUT upper double precision,
	OUT n bigint,
	OUT reason text)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 30
AS 'MODULE_PATHNAME', 'mleval_metrics_confusion_matrix';

COMMENT ON FUNCTION mleval.metrics(mleval.confusion_matrix) IS
'Every metric of the summary, one row each under the name of its function: accuracy_score, balanced_accuracy_score, precision_score, recall_score, f1_score, matthews_corrcoef, cohen_kappa_score, jaccard_score, specificity_score, negative_predictive_value, false_positive_rate, false_negative_rate, false_discovery_rate, false_omission_rate, informedness, markedness, prevalence, selection_rate, zero_one_loss, hamming_loss, and positive_likelihood_ratio and negative_likelihood_ratio of class_likelihood_ratios; rates are of the class 1. Where a label other than 0 and 1 was seen, rates of 1 are NULL, and the averages follow under the names of scikit-learn''s scorers: precision_macro, recall_macro, f1_macro, jaccard_macro, precision_weighted, recall_weighted, f1_weighted, jaccard_weighted. fbeta_score, which has no value without a beta, is undefined where f1_score is (of beta 0, where precision_score is), and the costs where accuracy_score is. n counts the labelled rows. lower and upper: the interval of 95 % of proportion_confint (Wilson), matthews_corrcoef_confint and cohen_kappa_confint, which take rows for independent. A value that is undefined is NULL and the reason says why; of one that is not, the reason says why it has no interval, or which function computes one. Range of value, lower, upper: (-Infinity, Infinity).';

CREATE FUNCTION mleval._recorded_metrics(
	cm mleval.confusion_matrix,
	OUT metric text,
	OUT value double precision,
	OUT lower double precision,
	OUT upper double precision,
	OUT n bigint,
	OUT reason text)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 6
AS 'MODULE_PATHNAME', 'mleval_metrics_confusion_matrix_recorded';

COMMENT ON FUNCTION mleval._recorded_metrics(mleval.confusion_matrix) IS
'Those of metrics(cm) that the lifecycle records of every window: accuracy_score, balanced_accuracy_score, precision_score, recall_score, f1_score, matthews_corrcoef, and with other labels than 0 and 1 precision, recall and F1 averaged. lower and upper are NULL: rows of a window depend on each other, and intervals that take them for independent are too short; reason says which function gives one, as gate() does for a requirement. Range of value, lower, upper: (-Infinity, Infinity).';
