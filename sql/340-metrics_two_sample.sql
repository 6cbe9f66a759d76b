-- Every metric of two_sample, as rows.  C: src/metrics/metrics_two_sample.c.

CREATE FUNCTION mleval.metrics(
	samples mleval.two_sample,
	OUT metric text,
	OUT value double precision,
	OUT lower double precision,
	OUT upper double precision,
	OUT n bigint,
	OUT reason text)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 8
AS 'MODULE_PATHNAME', 'mleval_metrics_two_sample';

COMMENT ON FUNCTION mleval.metrics(mleval.two_sample) IS
'Every metric of two samples, one row each under the name of its function: roc_auc_score, gini, average_precision_score, ks_statistic, wasserstein_distance, energy_distance, psi, jensen_shannon_distance. n counts the rows of both samples that have a value. A value that is undefined is NULL and the reason says why; lower and upper are NULL, as no interval is computed. Exact. Range of value, lower, upper: [-1, Infinity).';
