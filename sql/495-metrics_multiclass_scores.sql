-- Every metric of multiclass_scores, as rows.  C: src/metrics/metrics_multiclass_scores.c.

CREATE FUNCTION mleval.metrics(
	scores mleval.multiclass_scores,
	OUT metric text,
	OUT value double precision,
	OUT lower double precision,
	OUT upper double precision,
	OUT n bigint,
	OUT reason text)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10000 ROWS 10
AS 'MODULE_PATHNAME', 'mleval_metrics_multiclass_scores';

COMMENT ON FUNCTION mleval.metrics(mleval.multiclass_scores) IS
'Every metric of the scores of several classes, one row each: averages under the names of scikit-learn''s scorers (roc_auc_ovr, roc_auc_ovr_weighted, roc_auc_ovo, roc_auc_ovo_weighted, average_precision_macro, average_precision_weighted), top_1_accuracy_score, top_k_accuracy_score (k = 2), log_loss, brier_score_loss. n counts labelled rows. A value that is undefined is NULL and the reason says why; of one that is not, the reason says what is to be known of it. lower and upper: the interval of 95 % of top_k_accuracy_confint (Wilson), log_loss_confint and brier_score_confint, which take rows for independent; of a mean over classes they are NULL, and the reason names the call that computes them. Range of value, lower, upper: [0, Infinity).';
