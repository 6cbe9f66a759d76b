-- Has one of two scores of the same rows the smaller loss?  Aggregates.
-- C: src/metrics/paired_losses.c.

-- Support functions: one state for both losses, so that they share a pass.

CREATE FUNCTION mleval.paired_losses_trans(state double precision[], y_true boolean, score_a double precision, score_b double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_losses_trans_bool';

COMMENT ON FUNCTION mleval.paired_losses_trans(double precision[], boolean, double precision, double precision) IS
'Transition function of the aggregates log_loss_test() and brier_score_test(); an error outside an aggregate. Range: (-Infinity, Infinity).';

CREATE FUNCTION mleval.paired_losses_trans(state double precision[], y_true integer, score_a double precision, score_b double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_losses_trans_int';

COMMENT ON FUNCTION mleval.paired_losses_trans(double precision[], integer, double precision, double precision) IS
'Transition function of the aggregates log_loss_test() and brier_score_test(); an error outside an aggregate. Range: (-Infinity, Infinity).';

CREATE FUNCTION mleval.paired_losses_trans(state double precision[], y_true double precision, score_a double precision, score_b double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_losses_trans_float';

COMMENT ON FUNCTION mleval.paired_losses_trans(double precision[], double precision, double precision, double precision) IS
'Transition function of the aggregates log_loss_test() and brier_score_test(); an error outside an aggregate. Range: (-Infinity, Infinity).';

CREATE FUNCTION mleval.paired_losses_trans(state double precision[], y_true boolean, score_a double precision, score_b double precision, sample_weight double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_losses_trans_bool';

COMMENT ON FUNCTION mleval.paired_losses_trans(double precision[], boolean, double precision, double precision, double precision) IS
'Transition function of the aggregates log_loss_test() and brier_score_test(); an error outside an aggregate. Range: (-Infinity, Infinity).';

CREATE FUNCTION mleval.paired_losses_trans(state double precision[], y_true integer, score_a double precision, score_b double precision, sample_weight double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_losses_trans_int';

COMMENT ON FUNCTION mleval.paired_losses_trans(double precision[], integer, double precision, double precision, double precision) IS
'Transition function of the aggregates log_loss_test() and brier_score_test(); an error outside an aggregate. Range: (-Infinity, Infinity).';

CREATE FUNCTION mleval.paired_losses_trans(state double precision[], y_true double precision, score_a double precision, score_b double precision, sample_weight double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_losses_trans_float';

COMMENT ON FUNCTION mleval.paired_losses_trans(double precision[], double precision, double precision, double precision, double precision) IS
'Transition function of the aggregates log_loss_test() and brier_score_test(); an error outside an aggregate. Range: (-Infinity, Infinity).';

CREATE FUNCTION mleval.paired_losses_trans(state double precision[], y_true boolean, score_a double precision, score_b double precision, sample_weight double precision, design_effect double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_losses_trans_bool';

COMMENT ON FUNCTION mleval.paired_losses_trans(double precision[], boolean, double precision, double precision, double precision, double precision) IS
'Transition function of the aggregates log_loss_test() and brier_score_test(); an error outside an aggregate. Range: (-Infinity, Infinity).';

CREATE FUNCTION mleval.paired_losses_trans(state double precision[], y_true integer, score_a double precision, score_b double precision, sample_weight double precision, design_effect double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_losses_trans_int';

COMMENT ON FUNCTION mleval.paired_losses_trans(double precision[], integer, double precision, double precision, double precision, double precision) IS
'Transition function of the aggregates log_loss_test() and brier_score_test(); an error outside an aggregate. Range: (-Infinity, Infinity).';

CREATE FUNCTION mleval.paired_losses_trans(state double precision[], y_true double precision, score_a double precision, score_b double precision, sample_weight double precision, design_effect double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_losses_trans_float';

COMMENT ON FUNCTION mleval.paired_losses_trans(double precision[], double precision, double precision, double precision, double precision, double precision) IS
'Transition function of the aggregates log_loss_test() and brier_score_test(); an error outside an aggregate. Range: (-Infinity, Infinity).';

CREATE FUNCTION mleval.paired_losses_combine(double precision[], double precision[])
RETURNS double precision[]
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_losses_combine';

COMMENT ON FUNCTION mleval.paired_losses_combine(double precision[], double precision[]) IS
'Combine function of the aggregates log_loss_test() and brier_score_test(); an error outside an aggregate. Range: (-Infinity, Infinity).';

CREATE FUNCTION mleval.paired_losses_log_loss_test(double precision[])
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_losses_log_loss_test';

COMMENT ON FUNCTION mleval.paired_losses_log_loss_test(double precision[]) IS
'Final function of the aggregates log_loss_test(). Error 22023 if the state is none of theirs.';

CREATE FUNCTION mleval.paired_losses_brier_score_test(double precision[])
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_paired_losses_brier_score_test';

COMMENT ON FUNCTION mleval.paired_losses_brier_score_test(double precision[]) IS
'Final function of the aggregates brier_score_test(). Error 22023 if the state is none of theirs.';

CREATE AGGREGATE mleval.log_loss_test(y_true boolean, score_a double precision, score_b double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_log_loss_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.log_loss_test(boolean, double precision, double precision) IS
'Is the mean log loss of a row, its probability clipped as by log_loss, the same for two scores of the same rows? Student''s t of the differences, two-sided, as SciPy''s ttest_rel of the losses; statistic above 0: score_a has the larger loss. y_true: true and false or 1 and 0; score_a, score_b: probabilities. A row without one of the three does not count. It takes rows for independent (for others there is a form with a design_effect). n_reference and n_current: the rows. NULLs, with a reason, with fewer than two rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none.';

CREATE AGGREGATE mleval.log_loss_test(y_true integer, score_a double precision, score_b double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_log_loss_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.log_loss_test(integer, double precision, double precision) IS
'Is the mean log loss of a row, its probability clipped as by log_loss, the same for two scores of the same rows? Student''s t of the differences, two-sided, as SciPy''s ttest_rel of the losses; statistic above 0: score_a has the larger loss. y_true: true and false or 1 and 0; score_a, score_b: probabilities. A row without one of the three does not count. It takes rows for independent (for others there is a form with a design_effect). n_reference and n_current: the rows. NULLs, with a reason, with fewer than two rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none.';

CREATE AGGREGATE mleval.log_loss_test(y_true double precision, score_a double precision, score_b double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_log_loss_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.log_loss_test(double precision, double precision, double precision) IS
'Is the mean log loss of a row, its probability clipped as by log_loss, the same for two scores of the same rows? Student''s t of the differences, two-sided, as SciPy''s ttest_rel of the losses; statistic above 0: score_a has the larger loss. y_true: true and false or 1 and 0; score_a, score_b: probabilities. A row without one of the three does not count. It takes rows for independent (for others there is a form with a design_effect). n_reference and n_current: the rows. NULLs, with a reason, with fewer than two rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none.';

CREATE AGGREGATE mleval.log_loss_test(y_true boolean, score_a double precision, score_b double precision, sample_weight double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_log_loss_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.log_loss_test(boolean, double precision, double precision, double precision) IS
'Is the mean log loss of a row, its probability clipped as by log_loss, the same for two scores of the same rows? Student''s t of the differences, two-sided, as SciPy''s ttest_rel of the losses; statistic above 0: score_a has the larger loss. y_true: true and false or 1 and 0; score_a, score_b: probabilities. A row without one of the three does not count. It takes rows for independent (for others there is a form with a design_effect); weights count as Kish''s effective number. n_reference and n_current: the rows. NULLs, with a reason, with fewer than two effective rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none, a weight that is negative, NaN or above 1e100; 22004: a NULL weight.';

CREATE AGGREGATE mleval.log_loss_test(y_true integer, score_a double precision, score_b double precision, sample_weight double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_log_loss_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.log_loss_test(integer, double precision, double precision, double precision) IS
'Is the mean log loss of a row, its probability clipped as by log_loss, the same for two scores of the same rows? Student''s t of the differences, two-sided, as SciPy''s ttest_rel of the losses; statistic above 0: score_a has the larger loss. y_true: true and false or 1 and 0; score_a, score_b: probabilities. A row without one of the three does not count. It takes rows for independent (for others there is a form with a design_effect); weights count as Kish''s effective number. n_reference and n_current: the rows. NULLs, with a reason, with fewer than two effective rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none, a weight that is negative, NaN or above 1e100; 22004: a NULL weight.';

CREATE AGGREGATE mleval.log_loss_test(y_true double precision, score_a double precision, score_b double precision, sample_weight double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_log_loss_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.log_loss_test(double precision, double precision, double precision, double precision) IS
'Is the mean log loss of a row, its probability clipped as by log_loss, the same for two scores of the same rows? Student''s t of the differences, two-sided, as SciPy''s ttest_rel of the losses; statistic above 0: score_a has the larger loss. y_true: true and false or 1 and 0; score_a, score_b: probabilities. A row without one of the three does not count. It takes rows for independent (for others there is a form with a design_effect); weights count as Kish''s effective number. n_reference and n_current: the rows. NULLs, with a reason, with fewer than two effective rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none, a weight that is negative, NaN or above 1e100; 22004: a NULL weight.';

CREATE AGGREGATE mleval.brier_score_test(y_true boolean, score_a double precision, score_b double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_brier_score_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.brier_score_test(boolean, double precision, double precision) IS
'Is the mean squared error of a row the same for two scores of the same rows? Student''s t of the differences, two-sided, as SciPy''s ttest_rel of the losses; statistic above 0: score_a has the larger loss. y_true: true and false or 1 and 0; score_a, score_b: probabilities. A row without one of the three does not count. It takes rows for independent (for others there is a form with a design_effect). n_reference and n_current: the rows. NULLs, with a reason, with fewer than two rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none.';

CREATE AGGREGATE mleval.brier_score_test(y_true integer, score_a double precision, score_b double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_brier_score_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.brier_score_test(integer, double precision, double precision) IS
'Is the mean squared error of a row the same for two scores of the same rows? Student''s t of the differences, two-sided, as SciPy''s ttest_rel of the losses; statistic above 0: score_a has the larger loss. y_true: true and false or 1 and 0; score_a, score_b: probabilities. A row without one of the three does not count. It takes rows for independent (for others there is a form with a design_effect). n_reference and n_current: the rows. NULLs, with a reason, with fewer than two rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none.';

CREATE AGGREGATE mleval.brier_score_test(y_true double precision, score_a double precision, score_b double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_brier_score_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.brier_score_test(double precision, double precision, double precision) IS
'Is the mean squared error of a row the same for two scores of the same rows? Student''s t of the differences, two-sided, as SciPy''s ttest_rel of the losses; statistic above 0: score_a has the larger loss. y_true: true and false or 1 and 0; score_a, score_b: probabilities. A row without one of the three does not count. It takes rows for independent (for others there is a form with a design_effect). n_reference and n_current: the rows. NULLs, with a reason, with fewer than two rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none.';

CREATE AGGREGATE mleval.brier_score_test(y_true boolean, score_a double precision, score_b double precision, sample_weight double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_brier_score_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.brier_score_test(boolean, double precision, double precision, double precision) IS
'Is the mean squared error of a row the same for two scores of the same rows? Student''s t of the differences, two-sided, as SciPy''s ttest_rel of the losses; statistic above 0: score_a has the larger loss. y_true: true and false or 1 and 0; score_a, score_b: probabilities. A row without one of the three does not count. It takes rows for independent (for others there is a form with a design_effect); weights count as Kish''s effective number. n_reference and n_current: the rows. NULLs, with a reason, with fewer than two effective rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none, a weight that is negative, NaN or above 1e100; 22004: a NULL weight.';

CREATE AGGREGATE mleval.brier_score_test(y_true integer, score_a double precision, score_b double precision, sample_weight double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_brier_score_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.brier_score_test(integer, double precision, double precision, double precision) IS
'Is the mean squared error of a row the same for two scores of the same rows? Student''s t of the differences, two-sided, as SciPy''s ttest_rel of the losses; statistic above 0: score_a has the larger loss. y_true: true and false or 1 and 0; score_a, score_b: probabilities. A row without one of the three does not count. It takes rows for independent (for others there is a form with a design_effect); weights count as Kish''s effective number. n_reference and n_current: the rows. NULLs, with a reason, with fewer than two effective rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none, a weight that is negative, NaN or above 1e100; 22004: a NULL weight.';

CREATE AGGREGATE mleval.brier_score_test(y_true double precision, score_a double precision, score_b double precision, sample_weight double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_brier_score_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.brier_score_test(double precision, double precision, double precision, double precision) IS
'Is the mean squared error of a row the same for two scores of the same rows? Student''s t of the differences, two-sided, as SciPy''s ttest_rel of the losses; statistic above 0: score_a has the larger loss. y_true: true and false or 1 and 0; score_a, score_b: probabilities. A row without one of the three does not count. It takes rows for independent (for others there is a form with a design_effect); weights count as Kish''s effective number. n_reference and n_current: the rows. NULLs, with a reason, with fewer than two effective rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none, a weight that is negative, NaN or above 1e100; 22004: a NULL weight.';

CREATE AGGREGATE mleval.log_loss_test(y_true boolean, score_a double precision, score_b double precision, sample_weight double precision, design_effect double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_log_loss_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.log_loss_test(boolean, double precision, double precision, double precision, double precision) IS
'Is the mean log loss of a row, its probability clipped as by log_loss, the same for two scores of the same rows that are not independent, as of customers with several rows each? As log_loss_test(y_true, score_a, score_b, sample_weight), of n / design_effect rows: the variance of the mean difference is that of so many, and so are Student''s degrees of freedom. design_effect: how many rows count as one, 1 or more and finite, the same in every row of a group. sample_weight: NULL in every row of a group is no weights; else they count as Kish''s effective number. n_reference and n_current: the rows, all of them. NULLs, with a reason, with fewer than two effective rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none, a weight that is negative, NaN or above 1e100, or NULL in some rows, a design_effect below 1, infinite or changing.';

CREATE AGGREGATE mleval.log_loss_test(y_true integer, score_a double precision, score_b double precision, sample_weight double precision, design_effect double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_log_loss_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.log_loss_test(integer, double precision, double precision, double precision, double precision) IS
'Is the mean log loss of a row, its probability clipped as by log_loss, the same for two scores of the same rows that are not independent, as of customers with several rows each? As log_loss_test(y_true, score_a, score_b, sample_weight), of n / design_effect rows: the variance of the mean difference is that of so many, and so are Student''s degrees of freedom. design_effect: how many rows count as one, 1 or more and finite, the same in every row of a group. sample_weight: NULL in every row of a group is no weights; else they count as Kish''s effective number. n_reference and n_current: the rows, all of them. NULLs, with a reason, with fewer than two effective rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none, a weight that is negative, NaN or above 1e100, or NULL in some rows, a design_effect below 1, infinite or changing.';

CREATE AGGREGATE mleval.log_loss_test(y_true double precision, score_a double precision, score_b double precision, sample_weight double precision, design_effect double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_log_loss_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.log_loss_test(double precision, double precision, double precision, double precision, double precision) IS
'Is the mean log loss of a row, its probability clipped as by log_loss, the same for two scores of the same rows that are not independent, as of customers with several rows each? As log_loss_test(y_true, score_a, score_b, sample_weight), of n / design_effect rows: the variance of the mean difference is that of so many, and so are Student''s degrees of freedom. design_effect: how many rows count as one, 1 or more and finite, the same in every row of a group. sample_weight: NULL in every row of a group is no weights; else they count as Kish''s effective number. n_reference and n_current: the rows, all of them. NULLs, with a reason, with fewer than two effective rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none, a weight that is negative, NaN or above 1e100, or NULL in some rows, a design_effect below 1, infinite or changing.';

CREATE AGGREGATE mleval.brier_score_test(y_true boolean, score_a double precision, score_b double precision, sample_weight double precision, design_effect double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_brier_score_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.brier_score_test(boolean, double precision, double precision, double precision, double precision) IS
'Is the mean squared error of a row the same for two scores of the same rows that are not independent, as of customers with several rows each? As brier_score_test(y_true, score_a, score_b, sample_weight), of n / design_effect rows: the variance of the mean difference is that of so many, and so are Student''s degrees of freedom. design_effect: how many rows count as one, 1 or more and finite, the same in every row of a group. sample_weight: NULL in every row of a group is no weights; else they count as Kish''s effective number. n_reference and n_current: the rows, all of them. NULLs, with a reason, with fewer than two effective rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none, a weight that is negative, NaN or above 1e100, or NULL in some rows, a design_effect below 1, infinite or changing.';

CREATE AGGREGATE mleval.brier_score_test(y_true integer, score_a double precision, score_b double precision, sample_weight double precision, design_effect double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_brier_score_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.brier_score_test(integer, double precision, double precision, double precision, double precision) IS
'Is the mean squared error of a row the same for two scores of the same rows that are not independent, as of customers with several rows each? As brier_score_test(y_true, score_a, score_b, sample_weight), of n / design_effect rows: the variance of the mean difference is that of so many, and so are Student''s degrees of freedom. design_effect: how many rows count as one, 1 or more and finite, the same in every row of a group. sample_weight: NULL in every row of a group is no weights; else they count as Kish''s effective number. n_reference and n_current: the rows, all of them. NULLs, with a reason, with fewer than two effective rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none, a weight that is negative, NaN or above 1e100, or NULL in some rows, a design_effect below 1, infinite or changing.';

CREATE AGGREGATE mleval.brier_score_test(y_true double precision, score_a double precision, score_b double precision, sample_weight double precision, design_effect double precision) (
	SFUNC = mleval.paired_losses_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 176,
	FINALFUNC = mleval.paired_losses_brier_score_test,
	COMBINEFUNC = mleval.paired_losses_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.brier_score_test(double precision, double precision, double precision, double precision, double precision) IS
'Is the mean squared error of a row the same for two scores of the same rows that are not independent, as of customers with several rows each? As brier_score_test(y_true, score_a, score_b, sample_weight), of n / design_effect rows: the variance of the mean difference is that of so many, and so are Student''s degrees of freedom. design_effect: how many rows count as one, 1 or more and finite, the same in every row of a group. sample_weight: NULL in every row of a group is no weights; else they count as Kish''s effective number. n_reference and n_current: the rows, all of them. NULLs, with a reason, with fewer than two effective rows, or if the losses differ by the same in every row. Exact to rounding. Error 22023: a label or a score that is none, a weight that is negative, NaN or above 1e100, or NULL in some rows, a design_effect below 1, infinite or changing.';
