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
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 12
AS 'MODULE_PATHNAME', 'mleval_metrics_confusion_matrix';

COMMENT ON FUNCTION mleval.metrics(mleval.confusion_matrix) IS
'Every metric of the summary, one row each under the name of its function: accuracy_score, balanced_accuracy_score, precision_score, recall_score, f1_score (of the class 1), matthews_corrcoef. Where a label other than 0 and 1 was seen, the averages follow under the names of scikit-learn''s scorers: precision_macro, recall_macro, f1_macro, precision_weighted, recall_weighted, f1_weighted. n counts the labelled rows. A value that is undefined is NULL and the reason says why; lower and upper are NULL, as no interval is computed. Range of value, lower, upper: (-Infinity, Infinity).';
