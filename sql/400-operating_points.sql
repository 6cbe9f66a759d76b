-- The best of one rate where another is good enough.  C: src/metrics/operating_points.c.

CREATE FUNCTION mleval.recall_at_precision(
	scores mleval.binary_scores,
	min_precision double precision,
	OUT recall_score double precision,
	OUT precision_score double precision,
	OUT threshold double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_operating_points_recall_at_precision';

COMMENT ON FUNCTION mleval.recall_at_precision(mleval.binary_scores, double precision) IS
'The largest recall at a precision of at least min_precision (0 to 1), the precision there, and the threshold: score >= threshold is predicted positive. Of equal recalls the better precision, then the highest threshold. Nothing is interpolated; a threshold that no row reaches has no precision and is none of them. Unlabelled rows do not count. NULLs without a positive, or if no threshold has that precision. Exact up to max_buckets distinct scores; past that approximate: the rates at a threshold are exact, but only the lower ends of buckets are among the thresholds, and a better one may lie between two. Error 22023: min_precision outside 0 to 1, or NaN. As the point that TensorFlow''s RecallAtPrecision estimates. Range of recall_score, precision_score: [0, 1]. Range of threshold: [-Infinity, Infinity].';

CREATE FUNCTION mleval.precision_at_recall(
	scores mleval.binary_scores,
	min_recall double precision,
	OUT precision_score double precision,
	OUT recall_score double precision,
	OUT threshold double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_operating_points_precision_at_recall';

COMMENT ON FUNCTION mleval.precision_at_recall(mleval.binary_scores, double precision) IS
'The largest precision at a recall of at least min_recall (0 to 1), the recall there, and the threshold: score >= threshold is predicted positive. Of equal precisions the better recall, then the highest threshold. Nothing is interpolated; a threshold that no row reaches has no precision and is none of them. Unlabelled rows do not count. NULLs without a positive. Exact up to max_buckets distinct scores; past that approximate: the rates at a threshold are exact, but only the lower ends of buckets are among the thresholds, and a better one may lie between two. Error 22023: min_recall outside 0 to 1, or NaN. As the point that TensorFlow''s PrecisionAtRecall estimates. Range of precision_score, recall_score: [0, 1]. Range of threshold: [-Infinity, Infinity].';

CREATE FUNCTION mleval.sensitivity_at_specificity(
	scores mleval.binary_scores,
	min_specificity double precision,
	OUT sensitivity double precision,
	OUT specificity double precision,
	OUT threshold double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_operating_points_sensitivity_at_specificity';

COMMENT ON FUNCTION mleval.sensitivity_at_specificity(mleval.binary_scores, double precision) IS
'The largest sensitivity (recall of the positive class) at a specificity (recall of the negative class) of at least min_specificity (0 to 1), the specificity there, and the threshold: score >= threshold is predicted positive. Of equal sensitivities the better specificity, then the highest threshold; Infinity, to predict none, is one of them. Nothing is interpolated. Unlabelled rows do not count. NULLs without both classes. Exact up to max_buckets distinct scores; past that approximate: the rates at a threshold are exact, but only the lower ends of buckets are among the thresholds, and a better one may lie between two. Error 22023: min_specificity outside 0 to 1, or NaN. As the point that TensorFlow''s SensitivityAtSpecificity estimates. Range of sensitivity, specificity: [0, 1]. Range of threshold: [-Infinity, Infinity].';

CREATE FUNCTION mleval.specificity_at_sensitivity(
	scores mleval.binary_scores,
	min_sensitivity double precision,
	OUT specificity double precision,
	OUT sensitivity double precision,
	OUT threshold double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_operating_points_specificity_at_sensitivity';

COMMENT ON FUNCTION mleval.specificity_at_sensitivity(mleval.binary_scores, double precision) IS
'The largest specificity (recall of the negative class) at a sensitivity (recall of the positive class) of at least min_sensitivity (0 to 1), the sensitivity there, and the threshold: score >= threshold is predicted positive. Of equal specificities the better sensitivity, then the highest threshold. Nothing is interpolated. Unlabelled rows do not count. NULLs without both classes. Exact up to max_buckets distinct scores; past that approximate: the rates at a threshold are exact, but only the lower ends of buckets are among the thresholds, and a better one may lie between two. Error 22023: min_sensitivity outside 0 to 1, or NaN. As the point that TensorFlow''s SpecificityAtSensitivity estimates. Range of specificity, sensitivity: [0, 1]. Range of threshold: [-Infinity, Infinity].';

CREATE FUNCTION mleval.tpr_at_fpr(
	scores mleval.binary_scores,
	max_fpr double precision,
	OUT tpr double precision,
	OUT fpr double precision,
	OUT threshold double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_operating_points_tpr_at_fpr';

COMMENT ON FUNCTION mleval.tpr_at_fpr(mleval.binary_scores, double precision) IS
'The largest true positive rate at a false positive rate of at most max_fpr (0 to 1), the false positive rate there, and the threshold: score >= threshold is predicted positive. Of equal rates the smaller false positive rate, then the highest threshold; Infinity, to predict none, is one of them. Nothing is interpolated: a point of roc_curve. Unlabelled rows do not count. NULLs without both classes. Exact up to max_buckets distinct scores; past that approximate: the rates at a threshold are exact, but only the lower ends of buckets are among the thresholds, and a better one may lie between two. Error 22023: max_fpr outside 0 to 1, or NaN. Range of tpr, fpr: [0, 1]. Range of threshold: [-Infinity, Infinity].';

CREATE FUNCTION mleval.equal_error_rate(
	scores mleval.binary_scores,
	OUT equal_error_rate double precision,
	OUT fpr double precision,
	OUT fnr double precision,
	OUT threshold double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_operating_points_equal_error_rate';

COMMENT ON FUNCTION mleval.equal_error_rate(mleval.binary_scores) IS
'The mean of the false positive and the false negative rate at the threshold where they are nearest to each other, both rates, and that threshold: score >= threshold is predicted positive. Of equally near ones the smaller mean, then the highest threshold. Nothing is interpolated: a point of det_curve. Unlabelled rows do not count. NULLs without both classes. Exact up to max_buckets distinct scores; past that approximate: the rates at a threshold are exact, but only the lower ends of buckets are among the thresholds, and a better one may lie between two. Range of equal_error_rate, fpr, fnr: [0, 1]. Range of threshold: [-Infinity, Infinity].';

CREATE FUNCTION mleval.precision_at_k(
	scores mleval.binary_scores,
	k bigint,
	OUT precision_score double precision,
	OUT recall_score double precision,
	OUT threshold double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_operating_points_precision_at_k';

COMMENT ON FUNCTION mleval.precision_at_k(mleval.binary_scores, bigint) IS
'Precision and recall if the k labelled rows of highest score, with weights a weight of k, are predicted positive, and the score of the last of them. Rows that tie for the last places share them: the mean over all ways to break the tie. NULLs without labelled rows, or with fewer than k; recall is NULL without a positive. Exact up to max_buckets distinct scores; past that approximate, as scores in one bucket are ties, and the threshold is the lower end of the last one. Error 22023: k below 1. Range of precision_score, recall_score: [0, 1]. Range of threshold: [-Infinity, Infinity].';
