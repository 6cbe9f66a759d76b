-- How well the scores of several classes rank, and how far they are off.
-- C: src/metrics/multiclass.c, src/metrics/multiclass_average.c.

CREATE FUNCTION mleval.roc_auc_score(
	scores mleval.multiclass_scores,
	average text DEFAULT 'macro',
	multi_class text DEFAULT 'ovr')
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_multiclass_roc_auc_score';

COMMENT ON FUNCTION mleval.roc_auc_score(mleval.multiclass_scores, text, text) IS
'Area under the ROC curve of several classes. multi_class ''ovr'' (default): each class against the others. average is ''macro'' (default): the mean over classes; ''weighted'': by the weight of the rows of each, so that a class without rows is left out; ''micro'': every class''s scores as of one row each. multi_class ''ovo'': each pair of classes by rows of these two, both ways round (Hand and Till 2001, Machine Learning 45:171); average is ''macro'', the mean over pairs, or ''weighted'', by the weight of the rows of both; classes without rows are in no pair; up to 32 classes, NULL past that. As scikit-learn''s roc_auc_score, which refuses weights with ''ovo'' and scores that do not add up to 1; they may be any here. Unlabelled rows do not count. NULL without labelled rows, of one class alone, and with ''ovr'' and ''macro'' if a class has no rows. Exact up to max_buckets distinct scores of a class; past that roc_auc_bounds() tells between which limits the exact one lies. Error 22023: another average or multi_class; 22004: NULL for one. Range: [0, 1].';

CREATE FUNCTION mleval.roc_auc_bounds(
	scores mleval.multiclass_scores,
	average text DEFAULT 'macro',
	multi_class text DEFAULT 'ovr',
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_multiclass_roc_auc_bounds';

COMMENT ON FUNCTION mleval.roc_auc_bounds(mleval.multiclass_scores, text, text) IS
'Limits between which roc_auc_score(scores, average, multi_class) of all rows lies for certain: every pair within one bucket wrong, every pair right. Equal to it where the summary is exact. Not a confidence interval. NULLs where it is NULL. Error 22023: another average or multi_class; 22004: NULL for one. Range of lower, upper: [0, 1].';

CREATE FUNCTION mleval.average_precision_score(
	scores mleval.multiclass_scores,
	average text DEFAULT 'macro')
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_multiclass_average_precision_score';

COMMENT ON FUNCTION mleval.average_precision_score(mleval.multiclass_scores, text) IS
'Average precision of several classes, each against the others. average is ''macro'' (default): the mean over classes; ''weighted'': by the weight of the rows of each, so that a class without rows is left out; ''micro'': every class''s scores as of one row each. As scikit-learn''s average_precision_score of labels in one column a class. Unlabelled rows do not count. NULL without labelled rows, and with ''macro'' if a class has no rows (scikit-learn: it counts 0). Exact up to max_buckets distinct scores of a class; past that average_precision_bounds() tells between which limits the exact one lies. Error 22023: another average; 22004: NULL. Range: [0, 1].';

CREATE FUNCTION mleval.average_precision_bounds(
	scores mleval.multiclass_scores,
	average text DEFAULT 'macro',
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_multiclass_average_precision_bounds';

COMMENT ON FUNCTION mleval.average_precision_bounds(mleval.multiclass_scores, text) IS
'Limits between which average_precision_score(scores, average) of all rows lies for certain, whatever the order within a bucket. Equal to it where the summary is exact. Not a confidence interval. NULLs where it is NULL. Error 22023: another average; 22004: NULL. Range of lower, upper: [0, 1].';

CREATE FUNCTION mleval.log_loss(
	scores mleval.multiclass_scores,
	normalized boolean DEFAULT true)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_multiclass_log_loss';

COMMENT ON FUNCTION mleval.log_loss(mleval.multiclass_scores, boolean) IS
'Mean over labelled rows of -ln of the probability of the true class, clipped to [2^-52, 1 - 2^-52]; normalized => false: their sum. As scikit-learn''s log_loss, which warns of probabilities that do not add up to 1: metrics() counts such rows. NULL without labelled rows. Error 22023 if a score of one lies outside [0, 1]. Exact to rounding, whatever the buckets. Range: [0, Infinity).';

CREATE FUNCTION mleval.brier_score_loss(
	scores mleval.multiclass_scores,
	scale_by_half boolean DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_multiclass_brier_score_loss';

COMMENT ON FUNCTION mleval.brier_score_loss(mleval.multiclass_scores, boolean) IS
'Mean over labelled rows of the squared differences between the probabilities of all classes and 1 for the true one, 0 for the others (Brier 1950, Monthly Weather Review 78:1), 0 to 2; half of it with scale_by_half, which NULL (default) is for two classes. As scikit-learn''s brier_score_loss. NULL without labelled rows. Error 22023 if a score of one lies outside [0, 1]. Exact to rounding, whatever the buckets. Range: [0, Infinity).';

CREATE FUNCTION mleval.top_k_accuracy_score(
	scores mleval.multiclass_scores,
	k integer DEFAULT 2,
	normalized boolean DEFAULT true)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_multiclass_top_k_accuracy_score';

COMMENT ON FUNCTION mleval.top_k_accuracy_score(mleval.multiclass_scores, integer, boolean) IS
'Share of labelled rows whose true class is among the k with the largest scores, of equal scores the later classes first; 1 where k is the number of classes or more; normalized => false: their weight. As scikit-learn''s top_k_accuracy_score. How sure it is: proportion_confint of the counts. NULL without labelled rows. Exact to rounding. Error 22023: k below 1. Range: [0, Infinity).';

-- The aggregate straight from rows: one state, and its support functions, one per type of label.

CREATE FUNCTION mleval.multiclass_trans(state mleval.multiclass_scores, y_true integer, y_score double precision[])
RETURNS mleval.multiclass_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_trans_int';

COMMENT ON FUNCTION mleval.multiclass_trans(mleval.multiclass_scores, integer, double precision[]) IS
'Transition function of the aggregate top_k_accuracy_score(); an error outside an aggregate.';

CREATE FUNCTION mleval.multiclass_trans(state mleval.multiclass_scores, y_true integer, y_score double precision[], sample_weight double precision)
RETURNS mleval.multiclass_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_trans_int';

COMMENT ON FUNCTION mleval.multiclass_trans(mleval.multiclass_scores, integer, double precision[], double precision) IS
'Transition function of the aggregate top_k_accuracy_score(); an error outside an aggregate.';

CREATE FUNCTION mleval.multiclass_trans(state mleval.multiclass_scores, y_true double precision, y_score double precision[])
RETURNS mleval.multiclass_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_trans_float';

COMMENT ON FUNCTION mleval.multiclass_trans(mleval.multiclass_scores, double precision, double precision[]) IS
'Transition function of the aggregate top_k_accuracy_score(); an error outside an aggregate.';

CREATE FUNCTION mleval.multiclass_trans(state mleval.multiclass_scores, y_true double precision, y_score double precision[], sample_weight double precision)
RETURNS mleval.multiclass_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_trans_float';

COMMENT ON FUNCTION mleval.multiclass_trans(mleval.multiclass_scores, double precision, double precision[], double precision) IS
'Transition function of the aggregate top_k_accuracy_score(); an error outside an aggregate.';

CREATE FUNCTION mleval.multiclass_top_k_final(mleval.multiclass_scores)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_top_k_final';

COMMENT ON FUNCTION mleval.multiclass_top_k_final(mleval.multiclass_scores) IS
'Final function of the aggregate top_k_accuracy_score(). Range: [0, 1].';

CREATE AGGREGATE mleval.top_k_accuracy_score(y_true integer, y_score double precision[]) (
	SFUNC = mleval.multiclass_trans,
	STYPE = mleval.multiclass_scores,
	SSPACE = 65536,
	FINALFUNC = mleval.multiclass_top_k_final,
	COMBINEFUNC = mleval.multiclass_scores_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.top_k_accuracy_score(integer, double precision[]) IS
'Share of rows whose true class is among the two with the largest scores, as scikit-learn''s top_k_accuracy_score with its default k = 2; for another k see top_k_accuracy_score(multiclass_scores(y_true, y_score), k). y_true: the class, from 0 to the number of scores less 1; y_score: a score of each class. A row without a label or without scores, or with a NULL among them, does not count. NULL without rows. Exact to rounding. Error 22023: no such class, a score that is NaN, an array of another length or dimension. Range: [0, 1].';

CREATE AGGREGATE mleval.top_k_accuracy_score(y_true integer, y_score double precision[], sample_weight double precision) (
	SFUNC = mleval.multiclass_trans,
	STYPE = mleval.multiclass_scores,
	SSPACE = 65536,
	FINALFUNC = mleval.multiclass_top_k_final,
	COMBINEFUNC = mleval.multiclass_scores_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.top_k_accuracy_score(integer, double precision[], double precision) IS
'Share of rows whose true class is among the two with the largest scores, as scikit-learn''s top_k_accuracy_score with its default k = 2; for another k see top_k_accuracy_score(multiclass_scores(y_true, y_score), k). y_true: the class, from 0 to the number of scores less 1; y_score: a score of each class. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else. A row without a label or without scores, or with a NULL among them, does not count. NULL without rows. Exact to rounding. Error 22023: no such class, a score that is NaN, an array of another length or dimension. Range: [0, 1].';

CREATE AGGREGATE mleval.top_k_accuracy_score(y_true double precision, y_score double precision[]) (
	SFUNC = mleval.multiclass_trans,
	STYPE = mleval.multiclass_scores,
	SSPACE = 65536,
	FINALFUNC = mleval.multiclass_top_k_final,
	COMBINEFUNC = mleval.multiclass_scores_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.top_k_accuracy_score(double precision, double precision[]) IS
'Share of rows whose true class is among the two with the largest scores, as scikit-learn''s top_k_accuracy_score with its default k = 2; for another k see top_k_accuracy_score(multiclass_scores(y_true, y_score), k). y_true: the class, from 0 to the number of scores less 1; y_score: a score of each class. A row without a label or without scores, or with a NULL among them, does not count. NULL without rows. Exact to rounding. Error 22023: no such class, a score that is NaN, an array of another length or dimension. Range: [0, 1].';

CREATE AGGREGATE mleval.top_k_accuracy_score(y_true double precision, y_score double precision[], sample_weight double precision) (
	SFUNC = mleval.multiclass_trans,
	STYPE = mleval.multiclass_scores,
	SSPACE = 65536,
	FINALFUNC = mleval.multiclass_top_k_final,
	COMBINEFUNC = mleval.multiclass_scores_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.top_k_accuracy_score(double precision, double precision[], double precision) IS
'Share of rows whose true class is among the two with the largest scores, as scikit-learn''s top_k_accuracy_score with its default k = 2; for another k see top_k_accuracy_score(multiclass_scores(y_true, y_score), k). y_true: the class, from 0 to the number of scores less 1; y_score: a score of each class. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else. A row without a label or without scores, or with a NULL among them, does not count. NULL without rows. Exact to rounding. Error 22023: no such class, a score that is NaN, an array of another length or dimension. Range: [0, 1].';
