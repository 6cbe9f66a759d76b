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
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 5
AS 'MODULE_PATHNAME', 'mleval_metrics_binary_scores';

COMMENT ON FUNCTION mleval.metrics(mleval.binary_scores) IS
'Every metric of the summary, one row each under the name of its function: roc_auc_score, average_precision_score, ks_statistic, log_loss, brier_score_loss. n counts the labelled rows. A value that is undefined is NULL and the reason says why, as it says where a rank metric is approximate; lower and upper are NULL, as no interval is computed. Range of value, lower, upper: (-Infinity, Infinity).';
