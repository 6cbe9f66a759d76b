-- What follows from a threshold on scores: curves, tables, the best one.
-- C: src/metrics/curves.c and thresholds.c.

CREATE FUNCTION mleval.precision_recall_curve(
	scores mleval.binary_scores,
	drop_intermediate boolean DEFAULT false,
	OUT precision_score double precision,
	OUT recall_score double precision,
	OUT threshold double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100 ROWS 1000
AS 'MODULE_PATHNAME', 'mleval_curves_precision_recall';

COMMENT ON FUNCTION mleval.precision_recall_curve(mleval.binary_scores, boolean) IS
'The precision-recall curve, one row per threshold, ascending, if score >= threshold is predicted positive; then precision 1 and recall 0, without a threshold (NULL). As scikit-learn''s precision_recall_curve; drop_intermediate leaves out points whose recall is that of both neighbours. Without positives recall is NULL (scikit-learn: 1). Unlabelled rows do not count. No labelled rows, no rows. Exact at every threshold it names; past max_buckets distinct scores these are the lower ends of buckets. Range of precision_score, recall_score: [0, 1]. Range of threshold: [-Infinity, Infinity].';

CREATE FUNCTION mleval.det_curve(
	scores mleval.binary_scores,
	drop_intermediate boolean DEFAULT false,
	OUT fpr double precision,
	OUT fnr double precision,
	OUT threshold double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100 ROWS 1000
AS 'MODULE_PATHNAME', 'mleval_curves_det';

COMMENT ON FUNCTION mleval.det_curve(mleval.binary_scores, boolean) IS
'The detection error tradeoff curve, one row per threshold, ascending: false positive rate and false negative rate if score >= threshold is predicted positive, from the first threshold without false negatives to the last without false positives (Infinity if none is). As scikit-learn''s det_curve; drop_intermediate leaves out points whose fnr is that of both neighbours. Unlabelled rows do not count. No rows without positives and negatives. Exact at every threshold it names; past max_buckets distinct scores these are the lower ends of buckets. Range of fpr, fnr: [0, 1]. Range of threshold: [-Infinity, Infinity].';

CREATE FUNCTION mleval.threshold_table(
	scores mleval.binary_scores,
	OUT threshold double precision,
	OUT tn double precision,
	OUT fp double precision,
	OUT fn double precision,
	OUT tp double precision,
	OUT accuracy_score double precision,
	OUT precision_score double precision,
	OUT recall_score double precision,
	OUT specificity_score double precision,
	OUT f1_score double precision,
	OUT informedness double precision,
	OUT matthews_corrcoef double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 1000
AS 'MODULE_PATHNAME', 'mleval_thresholds_table';

COMMENT ON FUNCTION mleval.threshold_table(mleval.binary_scores) IS
'What follows from each threshold, one row per threshold, descending, if score >= threshold is predicted positive; the first threshold is Infinity, which predicts none. tn, fp, fn and tp are the true negatives, false positives, false negatives and true positives: numbers of rows, with weights their weight, as scikit-learn''s confusion_matrix_at_thresholds. The metrics are those of the functions of their names of confusion_matrix_at(scores, threshold), for the positive class; NULL where they are 0/0. Unlabelled rows do not count. No labelled rows, no rows. Exact at every threshold it names; past max_buckets distinct scores these are the lower ends of buckets. Range of threshold: [-Infinity, Infinity]. Range of tn, fp, fn, tp: [0, Infinity). Range of accuracy_score, precision_score, recall_score, specificity_score, f1_score: [0, 1]. Range of informedness, matthews_corrcoef: [-1, 1].';

CREATE FUNCTION mleval.best_threshold(
	scores mleval.binary_scores,
	metric text DEFAULT NULL,
	cost jsonb DEFAULT NULL,
	beta double precision DEFAULT 1,
	OUT threshold double precision,
	OUT value double precision)
RETURNS record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_thresholds_best';

COMMENT ON FUNCTION mleval.best_threshold(mleval.binary_scores, text, jsonb, double precision) IS
'The threshold at which a metric is largest, or the cost least, if score >= threshold is predicted positive, and the metric''s value or the total cost there. metric: accuracy_score, balanced_accuracy_score, precision_score, recall_score, specificity_score, f1_score, fbeta_score (with beta), jaccard_score, informedness (Youden''s J, the default) or matthews_corrcoef. cost: instead of a metric, what each pair of labels costs, as in total_cost: {"0": {"0": 0, "1": 1}, "1": {"0": 20, "1": 0}}, with true and false for keys if you like. Of equal ones the highest threshold; Infinity, to predict none, is one of them. Unlabelled rows do not count. Both NULL without labelled rows, or where the metric is 0/0 at every threshold. What is best on the rows it was chosen on is worse on others: measure it there. Error 22023: another metric, metric and cost, a negative beta or NaN, a cost without a number for a pair of labels that can occur (named); 22003: a number or the cost beyond double precision. Exact up to max_buckets distinct scores; past that approximate: the value at a threshold is exact, but only the lower ends of buckets are among the thresholds, and a better one may lie between two. Range of threshold: [-Infinity, Infinity]. Range of value: (-Infinity, Infinity).';

CREATE FUNCTION mleval.confusion_matrix_at(scores mleval.binary_scores, threshold double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_thresholds_confusion_matrix_at';

COMMENT ON FUNCTION mleval.confusion_matrix_at(mleval.binary_scores, double precision) IS
'The confusion matrix of the labels 0 and 1 if score >= threshold is predicted positive, with the unlabelled rows per prediction; what all functions of a confusion_matrix take. Rows without a score, or whose score is NaN, are left out. Exact up to max_buckets distinct scores; past that approximate unless the threshold is one of threshold_table: rows of the one bucket that it divides count as below it. Error 22023: a threshold that is NaN.';
