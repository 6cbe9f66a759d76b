-- Do two scores of the same rows rank them equally well?
-- C: src/metrics/paired_delong.c, src/stats/paired_delong.c.

CREATE FUNCTION mleval.roc_auc_test(sample mleval.paired_sample)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_paired_delong_final';

COMMENT ON FUNCTION mleval.roc_auc_test(mleval.paired_sample) IS
'roc_auc_test(sample, 1): do the areas under the ROC curves of two scores of the same rows differ, if these are independent? A NULL sample has no rows.';

CREATE FUNCTION mleval.roc_auc_test(sample mleval.paired_sample, design_effect double precision)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_paired_delong_test';

COMMENT ON FUNCTION mleval.roc_auc_test(mleval.paired_sample, double precision) IS
'Do the areas under the ROC curves of two scores of the same rows differ? DeLong''s paired test (DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44:837), normal, two-sided, as pROC''s roc.test(paired = TRUE); statistic above 0: a has the larger area. It takes rows for independent; design_effect is how many count as one. n_reference and n_current: labelled pairs. Unlabelled ones do not count. NULLs, with a reason, without both classes, with fewer than two effective rows of one, or if the difference has no variance, as where both scores rank the rows alike. Exact. A stored sample is read into memory: with the test up to 100 bytes a pair. Error 22023: a design_effect below 1.';

CREATE FUNCTION mleval._paired_delong_error(sample mleval.paired_sample, design_effect double precision)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_delong_error';

COMMENT ON FUNCTION mleval._paired_delong_error(mleval.paired_sample, double precision) IS
'DeLong''s standard error of the difference of the areas under the ROC curves of two scores of the same rows; 0 where both rank the rows alike. NULL without both classes, or with fewer than two effective rows of one. Error 22023: a design_effect below 1. Range: [0, Infinity).';

CREATE FUNCTION mleval.paired_delong_trans(state mleval.paired_sample, y_true boolean, score_a double precision, score_b double precision)
RETURNS mleval.paired_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_delong_trans_bool';

COMMENT ON FUNCTION mleval.paired_delong_trans(mleval.paired_sample, boolean, double precision, double precision) IS
'Transition function of the aggregate roc_auc_test(); an error outside an aggregate.';

CREATE FUNCTION mleval.paired_delong_trans(state mleval.paired_sample, y_true integer, score_a double precision, score_b double precision)
RETURNS mleval.paired_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_delong_trans_int';

COMMENT ON FUNCTION mleval.paired_delong_trans(mleval.paired_sample, integer, double precision, double precision) IS
'Transition function of the aggregate roc_auc_test(); an error outside an aggregate.';

CREATE FUNCTION mleval.paired_delong_trans(state mleval.paired_sample, y_true double precision, score_a double precision, score_b double precision)
RETURNS mleval.paired_sample
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_delong_trans_float';

COMMENT ON FUNCTION mleval.paired_delong_trans(mleval.paired_sample, double precision, double precision, double precision) IS
'Transition function of the aggregate roc_auc_test(); an error outside an aggregate.';

CREATE AGGREGATE mleval.roc_auc_test(y_true boolean, score_a double precision, score_b double precision) (
	SFUNC = mleval.paired_delong_trans,
	STYPE = mleval.paired_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.roc_auc_test,
	COMBINEFUNC = mleval.paired_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.roc_auc_test(boolean, double precision, double precision) IS
'Do the areas under the ROC curves of two scores of the same rows differ? As roc_auc_test(paired_sample(score_a, score_b, y_true)): DeLong''s paired test, two-sided; statistic above 0: score_a has the larger area. y_true: true and false or 1 and 0. A row without one of the three does not count. It takes rows for independent. n_reference and n_current: the rows. NULLs, with a reason, without both classes, with fewer than two rows of one, or if the difference has no variance. Exact; past work_mem, rows and what the test makes of them go into a temporary file. Error 22023: a label that is none, a score that is NaN; 54000 from 2^31 rows on, and past 1 GB where the state is sent to another process.';

CREATE AGGREGATE mleval.roc_auc_test(y_true integer, score_a double precision, score_b double precision) (
	SFUNC = mleval.paired_delong_trans,
	STYPE = mleval.paired_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.roc_auc_test,
	COMBINEFUNC = mleval.paired_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.roc_auc_test(integer, double precision, double precision) IS
'Do the areas under the ROC curves of two scores of the same rows differ? As roc_auc_test(paired_sample(score_a, score_b, y_true)): DeLong''s paired test, two-sided; statistic above 0: score_a has the larger area. y_true: true and false or 1 and 0. A row without one of the three does not count. It takes rows for independent. n_reference and n_current: the rows. NULLs, with a reason, without both classes, with fewer than two rows of one, or if the difference has no variance. Exact; past work_mem, rows and what the test makes of them go into a temporary file. Error 22023: a label that is none, a score that is NaN; 54000 from 2^31 rows on, and past 1 GB where the state is sent to another process.';

CREATE AGGREGATE mleval.roc_auc_test(y_true double precision, score_a double precision, score_b double precision) (
	SFUNC = mleval.paired_delong_trans,
	STYPE = mleval.paired_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.roc_auc_test,
	COMBINEFUNC = mleval.paired_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.roc_auc_test(double precision, double precision, double precision) IS
'Do the areas under the ROC curves of two scores of the same rows differ? As roc_auc_test(paired_sample(score_a, score_b, y_true)): DeLong''s paired test, two-sided; statistic above 0: score_a has the larger area. y_true: true and false or 1 and 0. A row without one of the three does not count. It takes rows for independent. n_reference and n_current: the rows. NULLs, with a reason, without both classes, with fewer than two rows of one, or if the difference has no variance. Exact; past work_mem, rows and what the test makes of them go into a temporary file. Error 22023: a label that is none, a score that is NaN; 54000 from 2^31 rows on, and past 1 GB where the state is sent to another process.';
