-- What the order of two samples says, exactly: functions of two_sample, and aggregates of the same
-- names straight from rows.  C: src/metrics/ranks.c, src/stats/rank_statistics.c; of the tests src/metrics/two_sample_tests.c.

CREATE FUNCTION mleval.roc_auc_score(samples mleval.two_sample)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_ranks_roc_auc_score';

COMMENT ON FUNCTION mleval.roc_auc_score(mleval.two_sample) IS
'Area under the ROC curve: the share of pairs of a positive (current) and a negative (reference) that the scores put in the right order, ties half; 0 to 1. As scikit-learn''s roc_auc_score. NULL without both classes. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.gini(samples mleval.two_sample)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_ranks_gini';

COMMENT ON FUNCTION mleval.gini(mleval.two_sample) IS
'Gini coefficient of a ranking, 2 * AUC - 1: the share of pairs of a positive (current) and a negative (reference) in the right order less that in the wrong one; -1 to 1. Somers'' D of the scores given the labels. NULL without both classes. Exact. Range: [-1, 1].';

CREATE FUNCTION mleval.average_precision_score(samples mleval.two_sample)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_ranks_average_precision_score';

COMMENT ON FUNCTION mleval.average_precision_score(mleval.two_sample) IS
'Average precision: the sum over thresholds of precision times the recall it adds, without interpolation; 0 to 1. As scikit-learn''s average_precision_score. NULL without a positive (current). Exact. Range: [0, 1].';

CREATE FUNCTION mleval.ks_statistic(samples mleval.two_sample)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_ranks_ks_statistic';

COMMENT ON FUNCTION mleval.ks_statistic(mleval.two_sample) IS
'Largest difference between the distribution functions of the two samples; 0 to 1. As the statistic of SciPy''s ks_2samp. NULL without both samples. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.wasserstein_distance(samples mleval.two_sample)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_ranks_wasserstein_distance';

COMMENT ON FUNCTION mleval.wasserstein_distance(mleval.two_sample) IS
'Wasserstein distance of order 1, the area between the distribution functions of the two samples, in the unit of the values. As SciPy''s wasserstein_distance. NULL without both samples, where a value is infinite, and where it is beyond double precision. Exact. Range: [0, Infinity).';

CREATE FUNCTION mleval.energy_distance(samples mleval.two_sample)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_ranks_energy_distance';

COMMENT ON FUNCTION mleval.energy_distance(mleval.two_sample) IS
'Energy distance, the square root of twice the area under the squared difference of the distribution functions of the two samples, in the square root of the unit of the values. As SciPy''s energy_distance. NULL without both samples, where a value is infinite, and where it is beyond double precision. Exact. Range: [0, Infinity).';

-- Support functions: one state for all, so that they share a pass.  Other numbers come as
-- double precision.

CREATE FUNCTION mleval.ranks_trans(state mleval.two_sample, y_true boolean, y_score double precision)
RETURNS mleval.two_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_ranks_trans_bool';

COMMENT ON FUNCTION mleval.ranks_trans(mleval.two_sample, boolean, double precision) IS
'Transition function of the aggregates over labels and scores that rank; an error outside an aggregate.';

CREATE FUNCTION mleval.ranks_trans(state mleval.two_sample, y_true integer, y_score double precision)
RETURNS mleval.two_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_ranks_trans_int';

COMMENT ON FUNCTION mleval.ranks_trans(mleval.two_sample, integer, double precision) IS
'Transition function of the aggregates over labels and scores that rank; an error outside an aggregate.';

CREATE FUNCTION mleval.ranks_trans(state mleval.two_sample, y_true double precision, y_score double precision)
RETURNS mleval.two_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_ranks_trans_float';

COMMENT ON FUNCTION mleval.ranks_trans(mleval.two_sample, double precision, double precision) IS
'Transition function of the aggregates over labels and scores that rank; an error outside an aggregate.';

CREATE FUNCTION mleval.ranks_trans_sample(state mleval.two_sample, value double precision, is_current boolean)
RETURNS mleval.two_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_ranks_trans_sample';

COMMENT ON FUNCTION mleval.ranks_trans_sample(mleval.two_sample, double precision, boolean) IS
'Transition function of the aggregates over two samples; an error outside an aggregate.';

CREATE FUNCTION mleval.ranks_trans(state mleval.two_sample, y_true boolean, y_score double precision, sample_weight double precision)
RETURNS mleval.two_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_ranks_trans_bool';

COMMENT ON FUNCTION mleval.ranks_trans(mleval.two_sample, boolean, double precision, double precision) IS
'Transition function of the aggregates over labels and scores that rank; an error outside an aggregate.';

CREATE FUNCTION mleval.ranks_trans(state mleval.two_sample, y_true integer, y_score double precision, sample_weight double precision)
RETURNS mleval.two_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_ranks_trans_int';

COMMENT ON FUNCTION mleval.ranks_trans(mleval.two_sample, integer, double precision, double precision) IS
'Transition function of the aggregates over labels and scores that rank; an error outside an aggregate.';

CREATE FUNCTION mleval.ranks_trans(state mleval.two_sample, y_true double precision, y_score double precision, sample_weight double precision)
RETURNS mleval.two_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_ranks_trans_float';

COMMENT ON FUNCTION mleval.ranks_trans(mleval.two_sample, double precision, double precision, double precision) IS
'Transition function of the aggregates over labels and scores that rank; an error outside an aggregate.';

CREATE FUNCTION mleval.ranks_trans_sample(state mleval.two_sample, value double precision, is_current boolean, sample_weight double precision)
RETURNS mleval.two_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_ranks_trans_sample';

COMMENT ON FUNCTION mleval.ranks_trans_sample(mleval.two_sample, double precision, boolean, double precision) IS
'Transition function of the aggregates over two samples; an error outside an aggregate.';

CREATE FUNCTION mleval.ranks_ks_2samp(mleval.two_sample)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_two_sample_tests_ks_2samp';

COMMENT ON FUNCTION mleval.ranks_ks_2samp(mleval.two_sample) IS
'Final function of the aggregates ks_2samp(): mleval.ks_2samp() of the samples, all of its options as by default.';

CREATE FUNCTION mleval.ranks_mannwhitneyu(mleval.two_sample)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_two_sample_tests_mannwhitneyu';

COMMENT ON FUNCTION mleval.ranks_mannwhitneyu(mleval.two_sample) IS
'Final function of the aggregates mannwhitneyu(): mleval.mannwhitneyu() of the samples, all of its options as by default.';

CREATE AGGREGATE mleval.roc_auc_score(y_true boolean, y_score double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.roc_auc_score,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.roc_auc_score(boolean, double precision) IS
'Area under the ROC curve: the share of pairs of a positive and a negative that the scores put in the right order, ties half; 0 to 1. As scikit-learn''s roc_auc_score. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.roc_auc_score(y_true integer, y_score double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.roc_auc_score,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.roc_auc_score(integer, double precision) IS
'Area under the ROC curve: the share of pairs of a positive and a negative that the scores put in the right order, ties half; 0 to 1. As scikit-learn''s roc_auc_score. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.roc_auc_score(y_true double precision, y_score double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.roc_auc_score,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.roc_auc_score(double precision, double precision) IS
'Area under the ROC curve: the share of pairs of a positive and a negative that the scores put in the right order, ties half; 0 to 1. As scikit-learn''s roc_auc_score. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.roc_auc_score(y_true boolean, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.roc_auc_score,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.roc_auc_score(boolean, double precision, double precision) IS
'Area under the ROC curve: the share of pairs of a positive and a negative that the scores put in the right order, ties half; 0 to 1. As scikit-learn''s roc_auc_score. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score or a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.roc_auc_score(y_true integer, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.roc_auc_score,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.roc_auc_score(integer, double precision, double precision) IS
'Area under the ROC curve: the share of pairs of a positive and a negative that the scores put in the right order, ties half; 0 to 1. As scikit-learn''s roc_auc_score. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score or a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.roc_auc_score(y_true double precision, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.roc_auc_score,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.roc_auc_score(double precision, double precision, double precision) IS
'Area under the ROC curve: the share of pairs of a positive and a negative that the scores put in the right order, ties half; 0 to 1. As scikit-learn''s roc_auc_score. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score or a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.gini(y_true boolean, y_score double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.gini,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.gini(boolean, double precision) IS
'Gini coefficient of a ranking, 2 * AUC - 1: the share of pairs of a positive and a negative in the right order less that in the wrong one; -1 to 1. Somers'' D of the scores given the labels. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [-1, 1].';

CREATE AGGREGATE mleval.gini(y_true integer, y_score double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.gini,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.gini(integer, double precision) IS
'Gini coefficient of a ranking, 2 * AUC - 1: the share of pairs of a positive and a negative in the right order less that in the wrong one; -1 to 1. Somers'' D of the scores given the labels. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [-1, 1].';

CREATE AGGREGATE mleval.gini(y_true double precision, y_score double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.gini,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.gini(double precision, double precision) IS
'Gini coefficient of a ranking, 2 * AUC - 1: the share of pairs of a positive and a negative in the right order less that in the wrong one; -1 to 1. Somers'' D of the scores given the labels. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [-1, 1].';

CREATE AGGREGATE mleval.gini(y_true boolean, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.gini,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.gini(boolean, double precision, double precision) IS
'Gini coefficient of a ranking, 2 * AUC - 1: the share of pairs of a positive and a negative in the right order less that in the wrong one; -1 to 1. Somers'' D of the scores given the labels. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score or a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [-1, 1].';

CREATE AGGREGATE mleval.gini(y_true integer, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.gini,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.gini(integer, double precision, double precision) IS
'Gini coefficient of a ranking, 2 * AUC - 1: the share of pairs of a positive and a negative in the right order less that in the wrong one; -1 to 1. Somers'' D of the scores given the labels. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score or a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [-1, 1].';

CREATE AGGREGATE mleval.gini(y_true double precision, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.gini,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.gini(double precision, double precision, double precision) IS
'Gini coefficient of a ranking, 2 * AUC - 1: the share of pairs of a positive and a negative in the right order less that in the wrong one; -1 to 1. Somers'' D of the scores given the labels. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score or a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [-1, 1].';

CREATE AGGREGATE mleval.average_precision_score(y_true boolean, y_score double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.average_precision_score,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.average_precision_score(boolean, double precision) IS
'Average precision: the sum over thresholds of precision times the recall it adds, without interpolation; 0 to 1. As scikit-learn''s average_precision_score. NULL without a positive. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.average_precision_score(y_true integer, y_score double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.average_precision_score,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.average_precision_score(integer, double precision) IS
'Average precision: the sum over thresholds of precision times the recall it adds, without interpolation; 0 to 1. As scikit-learn''s average_precision_score. NULL without a positive. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.average_precision_score(y_true double precision, y_score double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.average_precision_score,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.average_precision_score(double precision, double precision) IS
'Average precision: the sum over thresholds of precision times the recall it adds, without interpolation; 0 to 1. As scikit-learn''s average_precision_score. NULL without a positive. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.average_precision_score(y_true boolean, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.average_precision_score,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.average_precision_score(boolean, double precision, double precision) IS
'Average precision: the sum over thresholds of precision times the recall it adds, without interpolation; 0 to 1. As scikit-learn''s average_precision_score. NULL without a positive. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score or a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.average_precision_score(y_true integer, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.average_precision_score,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.average_precision_score(integer, double precision, double precision) IS
'Average precision: the sum over thresholds of precision times the recall it adds, without interpolation; 0 to 1. As scikit-learn''s average_precision_score. NULL without a positive. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score or a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.average_precision_score(y_true double precision, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.average_precision_score,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.average_precision_score(double precision, double precision, double precision) IS
'Average precision: the sum over thresholds of precision times the recall it adds, without interpolation; 0 to 1. As scikit-learn''s average_precision_score. NULL without a positive. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score or a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.ks_statistic(y_true boolean, y_score double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.ks_statistic,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.ks_statistic(boolean, double precision) IS
'Largest difference between the distribution functions of the positives and the negatives; 0 to 1. As the statistic of SciPy''s ks_2samp. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.ks_statistic(y_true integer, y_score double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.ks_statistic,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.ks_statistic(integer, double precision) IS
'Largest difference between the distribution functions of the positives and the negatives; 0 to 1. As the statistic of SciPy''s ks_2samp. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.ks_statistic(y_true double precision, y_score double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.ks_statistic,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.ks_statistic(double precision, double precision) IS
'Largest difference between the distribution functions of the positives and the negatives; 0 to 1. As the statistic of SciPy''s ks_2samp. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.ks_statistic(y_true boolean, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.ks_statistic,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.ks_statistic(boolean, double precision, double precision) IS
'Largest difference between the distribution functions of the positives and the negatives; 0 to 1. As the statistic of SciPy''s ks_2samp. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score or a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.ks_statistic(y_true integer, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.ks_statistic,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.ks_statistic(integer, double precision, double precision) IS
'Largest difference between the distribution functions of the positives and the negatives; 0 to 1. As the statistic of SciPy''s ks_2samp. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score or a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.ks_statistic(y_true double precision, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.ranks_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.ks_statistic,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.ks_statistic(double precision, double precision, double precision) IS
'Largest difference between the distribution functions of the positives and the negatives; 0 to 1. As the statistic of SciPy''s ks_2samp. NULL without both classes. Straight from rows; exact. Rows without a label or a score are left out. Error 22023 for a label that is not 0 or 1, for a NaN score or a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 1].';

CREATE AGGREGATE mleval.wasserstein_distance(value double precision, is_current boolean) (
	SFUNC = mleval.ranks_trans_sample,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.wasserstein_distance,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.wasserstein_distance(double precision, boolean) IS
'Wasserstein distance of order 1, the area between the distribution functions of the two samples, in the unit of the values. As SciPy''s wasserstein_distance. NULL without both samples, where a value is infinite, and where it is beyond double precision. Straight from rows; exact. Rows without a value or is_current are left out. Error 22023 for a NaN; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, Infinity).';

CREATE AGGREGATE mleval.wasserstein_distance(value double precision, is_current boolean, sample_weight double precision) (
	SFUNC = mleval.ranks_trans_sample,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.wasserstein_distance,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.wasserstein_distance(double precision, boolean, double precision) IS
'Wasserstein distance of order 1, the area between the distribution functions of the two samples, in the unit of the values. As SciPy''s wasserstein_distance. NULL without both samples, where a value is infinite, and where it is beyond double precision. Straight from rows; exact. Rows without a value or is_current are left out. Error 22023 for a NaN or a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, Infinity).';

CREATE AGGREGATE mleval.energy_distance(value double precision, is_current boolean) (
	SFUNC = mleval.ranks_trans_sample,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.energy_distance,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.energy_distance(double precision, boolean) IS
'Energy distance, the square root of twice the area under the squared difference of the distribution functions of the two samples, in the square root of the unit of the values. As SciPy''s energy_distance. NULL without both samples, where a value is infinite, and where it is beyond double precision. Straight from rows; exact. Rows without a value or is_current are left out. Error 22023 for a NaN; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, Infinity).';

CREATE AGGREGATE mleval.energy_distance(value double precision, is_current boolean, sample_weight double precision) (
	SFUNC = mleval.ranks_trans_sample,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.energy_distance,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.energy_distance(double precision, boolean, double precision) IS
'Energy distance, the square root of twice the area under the squared difference of the distribution functions of the two samples, in the square root of the unit of the values. As SciPy''s energy_distance. NULL without both samples, where a value is infinite, and where it is beyond double precision. Straight from rows; exact. Rows without a value or is_current are left out. Error 22023 for a NaN or a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, Infinity).';

CREATE AGGREGATE mleval.ks_2samp(value double precision, is_current boolean) (
	SFUNC = mleval.ranks_trans_sample,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.ranks_ks_2samp,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.ks_2samp(double precision, boolean) IS
'Two-sample Kolmogorov-Smirnov test, as SciPy''s ks_2samp: statistic as ks_statistic(); two-sided pvalue by its exact law where neither sample has more than 10,000 rows and none a weight, else by its limiting law (Smirnov 1939; SciPy takes the law of one sample at the harmonic size there), where weighted rows count by Kish''s effective number. Of values with ties both laws are too large. It assumes that rows are independent, which rows of one window rarely are. n_reference and n_current count rows with a value. An empty sample, no rows or NULL: NULLs, and the reason. Straight from rows. Rows without a value or is_current are left out. Error 22023 for a NaN; 54000 from 2^31 rows on, and past 1 GB sent between processes.';

CREATE AGGREGATE mleval.ks_2samp(value double precision, is_current boolean, sample_weight double precision) (
	SFUNC = mleval.ranks_trans_sample,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.ranks_ks_2samp,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.ks_2samp(double precision, boolean, double precision) IS
'Two-sample Kolmogorov-Smirnov test, as SciPy''s ks_2samp: statistic as ks_statistic(); two-sided pvalue by its exact law where neither sample has more than 10,000 rows and none a weight, else by its limiting law (Smirnov 1939; SciPy takes the law of one sample at the harmonic size there), where weighted rows count by Kish''s effective number. Of values with ties both laws are too large. It assumes that rows are independent, which rows of one window rarely are. n_reference and n_current count rows with a value. An empty sample, no rows or NULL: NULLs, and the reason. Straight from rows. Rows without a value or is_current are left out. Error 22023 for a NaN or a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes.';

CREATE AGGREGATE mleval.mannwhitneyu(value double precision, is_current boolean) (
	SFUNC = mleval.ranks_trans_sample,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.ranks_mannwhitneyu,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mannwhitneyu(double precision, boolean) IS
'Mann-Whitney test, as SciPy''s mannwhitneyu by default: statistic is the number of pairs in which the value of the reference is above that of the current sample, ties half; two-sided pvalue by the exact law where a sample has at most 8 rows and no two are equal, else by the normal limit with its corrections for ties and continuity, where weighted rows count by Kish''s effective number. It assumes that rows are independent, which rows of one window rarely are. n_reference and n_current count rows with a value. An empty sample, no rows or NULL: NULLs, and the reason. Straight from rows. Rows without a value or is_current are left out. Error 22023 for a NaN; 54000 from 2^31 rows on, and past 1 GB sent between processes.';

CREATE AGGREGATE mleval.mannwhitneyu(value double precision, is_current boolean, sample_weight double precision) (
	SFUNC = mleval.ranks_trans_sample,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.ranks_mannwhitneyu,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mannwhitneyu(double precision, boolean, double precision) IS
'Mann-Whitney test, as SciPy''s mannwhitneyu by default: statistic is the number of pairs in which the value of the reference is above that of the current sample, ties half; two-sided pvalue by the exact law where a sample has at most 8 rows and no two are equal, else by the normal limit with its corrections for ties and continuity, where weighted rows count by Kish''s effective number. It assumes that rows are independent, which rows of one window rarely are. n_reference and n_current count rows with a value. An empty sample, no rows or NULL: NULLs, and the reason. Straight from rows. Rows without a value or is_current are left out. Error 22023 for a NaN or a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes.';
