-- How well scores rank positives above negatives.  C: src/metrics/roc.c, src/stats/roc.c.

CREATE FUNCTION mleval.roc_auc_score(scores mleval.binary_scores)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_roc_auc_score';

COMMENT ON FUNCTION mleval.roc_auc_score(mleval.binary_scores) IS
'Area under the ROC curve: the share of pairs of a positive and a negative that the scores put in the right order, ties half; 0 to 1. As scikit-learn''s roc_auc_score. Unlabelled rows do not count. NULL without both classes. Exact up to max_buckets distinct scores; past that approximate, as scores in one bucket are ties, and roc_auc_bounds() tells between which limits the exact area lies. Range: [0, 1].';

CREATE FUNCTION mleval.roc_auc_score(scores mleval.binary_scores, max_fpr double precision)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_roc_auc_score_partial';

COMMENT ON FUNCTION mleval.roc_auc_score(mleval.binary_scores, double precision) IS
'Area under the ROC curve up to a false positive rate of max_fpr (above 0, not above 1), standardized so that chance is 0.5 and perfection 1 (McClish 1989, Medical Decision Making 9:190). As scikit-learn''s roc_auc_score with max_fpr; NULL or 1 is the whole area. Unlabelled rows do not count. NULL without both classes. Exact up to max_buckets distinct scores; past that approximate, as scores in one bucket are ties, and roc_auc_bounds(scores, max_fpr) tells between which limits the exact one lies. Error 22023: max_fpr that is 0 or less, above 1, or NaN. Range: [0, 1].';

CREATE FUNCTION mleval.roc_auc_bounds(
	scores mleval.binary_scores,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_roc_auc_bounds';

COMMENT ON FUNCTION mleval.roc_auc_bounds(mleval.binary_scores) IS
'Limits between which the area under the ROC curve of all rows lies for certain: every pair within one bucket wrong, every pair right. Equal to roc_auc_score() where the summary is exact. Of what calibrate() made of an approximate summary, ties between buckets included; once that is merged with other rows, 0 and 1. Not a confidence interval. NULLs without both classes. Range of lower, upper: [0, 1].';

CREATE FUNCTION mleval.roc_auc_bounds(
	scores mleval.binary_scores,
	max_fpr double precision,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_roc_auc_bounds_partial';

COMMENT ON FUNCTION mleval.roc_auc_bounds(mleval.binary_scores, double precision) IS
'Limits between which roc_auc_score(scores, max_fpr) of all rows lies for certain: within each bucket the curve goes to the right first, or up first. max_fpr: above 0, not above 1; NULL or 1 is the whole area. Equal to it where the summary is exact. Of what calibrate() made of an approximate summary nothing is known of a part of the area: they are the least and the largest that there can be. Not a confidence interval. NULL for NULL, NULLs without both classes. Error 22023: max_fpr that is 0 or less, above 1, or NaN. Range of lower, upper: [0, 1].';

CREATE FUNCTION mleval.gini(scores mleval.binary_scores)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_roc_gini';

COMMENT ON FUNCTION mleval.gini(mleval.binary_scores) IS
'Gini coefficient of a ranking, 2 * AUC - 1: the share of pairs of a positive and a negative in the right order less that in the wrong one; -1 to 1. Somers'' D of the scores given the labels, as SciPy''s somersd. Unlabelled rows do not count. NULL without both classes. Exact up to max_buckets distinct scores; past that approximate, as scores in one bucket are ties, and gini_bounds() tells between which limits the exact one lies. Range: [-1, 1].';

CREATE FUNCTION mleval.gini_bounds(
	scores mleval.binary_scores,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_roc_gini_bounds';

COMMENT ON FUNCTION mleval.gini_bounds(mleval.binary_scores) IS
'Limits between which the Gini coefficient of all rows lies for certain: twice those of roc_auc_bounds(), less 1. Equal to gini() where the summary is exact. Not a confidence interval. NULLs without both classes. Range of lower, upper: [-1, 1].';

CREATE FUNCTION mleval.average_precision_score(scores mleval.binary_scores)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_roc_average_precision_score';

COMMENT ON FUNCTION mleval.average_precision_score(mleval.binary_scores) IS
'Average precision: the sum over thresholds of precision times the recall it adds, without interpolation; 0 to 1. As scikit-learn''s average_precision_score. Unlabelled rows do not count. NULL without a positive. Exact up to max_buckets distinct scores; past that approximate, as scores in one bucket are ties, and average_precision_bounds() tells between which limits the exact one lies. Range: [0, 1].';

CREATE FUNCTION mleval.average_precision_bounds(
	scores mleval.binary_scores,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_roc_average_precision_bounds';

COMMENT ON FUNCTION mleval.average_precision_bounds(mleval.binary_scores) IS
'Limits between which the average precision of all rows lies for certain, whatever the order within a bucket: all its negatives above its positives, or all below. Equal to average_precision_score() where the summary is exact. Of what calibrate() made of an approximate summary, ties between buckets included; once that is merged with other rows, whatever the order of all. Not a confidence interval. NULLs without a positive. Range of lower, upper: [0, 1].';

CREATE FUNCTION mleval.ks_statistic(scores mleval.binary_scores)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_roc_ks_statistic';

COMMENT ON FUNCTION mleval.ks_statistic(mleval.binary_scores) IS
'Largest difference between the distribution functions of the positives'' and the negatives'' scores; 0 to 1. As the statistic of SciPy''s ks_2samp of the two. Unlabelled rows do not count. NULL without both classes. Exact up to max_buckets distinct scores; past that approximate: of scores as they came it can only be too small, and ks_statistic_bounds() tells between which limits the exact one lies. Range: [0, 1].';

CREATE FUNCTION mleval.ks_statistic_bounds(
	scores mleval.binary_scores,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_roc_ks_statistic_bounds';

COMMENT ON FUNCTION mleval.ks_statistic_bounds(mleval.binary_scores) IS
'Limits between which the Kolmogorov-Smirnov statistic of all rows lies for certain, whatever the order within a bucket. The lower one is ks_statistic(); both are where the summary is exact. Of what calibrate() made of an approximate summary, ties between buckets are included, and the lower one may be less; once that is merged with other rows, they are 0 and 1. Not a confidence interval. NULLs without both classes. Range of lower, upper: [0, 1].';

CREATE FUNCTION mleval.roc_curve(
	scores mleval.binary_scores,
	drop_intermediate boolean DEFAULT true,
	OUT fpr double precision,
	OUT tpr double precision,
	OUT threshold double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100 ROWS 1000
AS 'MODULE_PATHNAME', 'mleval_roc_curve';

COMMENT ON FUNCTION mleval.roc_curve(mleval.binary_scores, boolean) IS
'The ROC curve, one row per threshold, descending: fpr and tpr are the false and true positive rate if score >= threshold is predicted positive. The first threshold is Infinity. As scikit-learn''s roc_curve; drop_intermediate leaves out points on a straight line between their neighbours. The rate of a class that is missing is NULL; no labelled rows, no rows. Exact at every threshold it names; past max_buckets distinct scores these are the lower ends of buckets. Range of fpr, tpr: [0, 1]. Range of threshold: [-Infinity, Infinity].';
