-- Are two predictions of the same rows right as often as each other?  Aggregates.
-- C: src/metrics/mcnemar.c.

-- Support functions: one state for all.

CREATE FUNCTION mleval.mcnemar_trans(state double precision[], y_true boolean, pred_a boolean, pred_b boolean)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_trans_bool';

COMMENT ON FUNCTION mleval.mcnemar_trans(double precision[], boolean, boolean, boolean) IS
'Transition function of the aggregates mcnemar_test(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.mcnemar_trans(state double precision[], y_true double precision, pred_a double precision, pred_b double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_trans_float';

COMMENT ON FUNCTION mleval.mcnemar_trans(double precision[], double precision, double precision, double precision) IS
'Transition function of the aggregates mcnemar_test(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.mcnemar_trans(state double precision[], y_true text, pred_a text, pred_b text)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_trans_text';

COMMENT ON FUNCTION mleval.mcnemar_trans(double precision[], text, text, text) IS
'Transition function of the aggregates mcnemar_test(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.mcnemar_trans(state double precision[], y_true double precision, pred_a boolean, pred_b boolean)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_trans_float_bool';

COMMENT ON FUNCTION mleval.mcnemar_trans(double precision[], double precision, boolean, boolean) IS
'Transition function of the aggregates mcnemar_test(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.mcnemar_trans(state double precision[], y_true boolean, pred_a double precision, pred_b double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_trans_bool_float';

COMMENT ON FUNCTION mleval.mcnemar_trans(double precision[], boolean, double precision, double precision) IS
'Transition function of the aggregates mcnemar_test(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.mcnemar_trans(state double precision[], y_true boolean, pred_a boolean, pred_b boolean, exact boolean, correction boolean)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_trans_bool';

COMMENT ON FUNCTION mleval.mcnemar_trans(double precision[], boolean, boolean, boolean, boolean, boolean) IS
'Transition function of the aggregates mcnemar_test(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.mcnemar_trans(state double precision[], y_true double precision, pred_a double precision, pred_b double precision, exact boolean, correction boolean)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_trans_float';

COMMENT ON FUNCTION mleval.mcnemar_trans(double precision[], double precision, double precision, double precision, boolean, boolean) IS
'Transition function of the aggregates mcnemar_test(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.mcnemar_trans(state double precision[], y_true text, pred_a text, pred_b text, exact boolean, correction boolean)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_trans_text';

COMMENT ON FUNCTION mleval.mcnemar_trans(double precision[], text, text, text, boolean, boolean) IS
'Transition function of the aggregates mcnemar_test(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.mcnemar_trans(state double precision[], y_true double precision, pred_a boolean, pred_b boolean, exact boolean, correction boolean)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_trans_float_bool';

COMMENT ON FUNCTION mleval.mcnemar_trans(double precision[], double precision, boolean, boolean, boolean, boolean) IS
'Transition function of the aggregates mcnemar_test(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.mcnemar_trans(state double precision[], y_true boolean, pred_a double precision, pred_b double precision, exact boolean, correction boolean)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_trans_bool_float';

COMMENT ON FUNCTION mleval.mcnemar_trans(double precision[], boolean, double precision, double precision, boolean, boolean) IS
'Transition function of the aggregates mcnemar_test(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.mcnemar_trans(state double precision[], y_true boolean, pred_a boolean, pred_b boolean, exact boolean, correction boolean, design_effect double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_trans_bool';

COMMENT ON FUNCTION mleval.mcnemar_trans(double precision[], boolean, boolean, boolean, boolean, boolean, double precision) IS
'Transition function of the aggregates mcnemar_test(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.mcnemar_trans(state double precision[], y_true double precision, pred_a double precision, pred_b double precision, exact boolean, correction boolean, design_effect double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_trans_float';

COMMENT ON FUNCTION mleval.mcnemar_trans(double precision[], double precision, double precision, double precision, boolean, boolean, double precision) IS
'Transition function of the aggregates mcnemar_test(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.mcnemar_trans(state double precision[], y_true text, pred_a text, pred_b text, exact boolean, correction boolean, design_effect double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_trans_text';

COMMENT ON FUNCTION mleval.mcnemar_trans(double precision[], text, text, text, boolean, boolean, double precision) IS
'Transition function of the aggregates mcnemar_test(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.mcnemar_trans(state double precision[], y_true double precision, pred_a boolean, pred_b boolean, exact boolean, correction boolean, design_effect double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_trans_float_bool';

COMMENT ON FUNCTION mleval.mcnemar_trans(double precision[], double precision, boolean, boolean, boolean, boolean, double precision) IS
'Transition function of the aggregates mcnemar_test(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.mcnemar_trans(state double precision[], y_true boolean, pred_a double precision, pred_b double precision, exact boolean, correction boolean, design_effect double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_trans_bool_float';

COMMENT ON FUNCTION mleval.mcnemar_trans(double precision[], boolean, double precision, double precision, boolean, boolean, double precision) IS
'Transition function of the aggregates mcnemar_test(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.mcnemar_combine(double precision[], double precision[])
RETURNS double precision[]
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_combine';

COMMENT ON FUNCTION mleval.mcnemar_combine(double precision[], double precision[]) IS
'Combine function of the aggregates mcnemar_test(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.mcnemar_final(double precision[])
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_mcnemar_test';

COMMENT ON FUNCTION mleval.mcnemar_final(double precision[]) IS
'Final function of the aggregates mcnemar_test(). Error 22023 if the state is none of theirs.';

CREATE AGGREGATE mleval.mcnemar_test(y_true boolean, pred_a boolean, pred_b boolean) (
	SFUNC = mleval.mcnemar_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 112,
	FINALFUNC = mleval.mcnemar_final,
	COMBINEFUNC = mleval.mcnemar_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mcnemar_test(boolean, boolean, boolean) IS
'McNemar''s test of two predictions of the same rows (1947, Psychometrika 12:153): are as many rows right by pred_a alone as by pred_b alone? Labels of any kind are compared as equal or not, true as 1 and false as 0 beside numbers; both predictions are of one type; a row without one of the three does not count. Exact: the binomial test, whose statistic is the smaller of the two numbers. As statsmodels'' mcnemar. For chi-squared see mcnemar_test(y_true, pred_a, pred_b, exact, correction). It takes rows for independent (for others there is a form with a design_effect), and has no weights. n_reference and n_current: the rows. NULLs, with a reason, without rows.';

CREATE AGGREGATE mleval.mcnemar_test(y_true double precision, pred_a double precision, pred_b double precision) (
	SFUNC = mleval.mcnemar_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 112,
	FINALFUNC = mleval.mcnemar_final,
	COMBINEFUNC = mleval.mcnemar_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mcnemar_test(double precision, double precision, double precision) IS
'McNemar''s test of two predictions of the same rows (1947, Psychometrika 12:153): are as many rows right by pred_a alone as by pred_b alone? Labels of any kind are compared as equal or not, true as 1 and false as 0 beside numbers; both predictions are of one type; a row without one of the three does not count. Exact: the binomial test, whose statistic is the smaller of the two numbers. As statsmodels'' mcnemar. For chi-squared see mcnemar_test(y_true, pred_a, pred_b, exact, correction). It takes rows for independent (for others there is a form with a design_effect), and has no weights. n_reference and n_current: the rows. NULLs, with a reason, without rows.';

CREATE AGGREGATE mleval.mcnemar_test(y_true text, pred_a text, pred_b text) (
	SFUNC = mleval.mcnemar_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 112,
	FINALFUNC = mleval.mcnemar_final,
	COMBINEFUNC = mleval.mcnemar_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mcnemar_test(text, text, text) IS
'McNemar''s test of two predictions of the same rows (1947, Psychometrika 12:153): are as many rows right by pred_a alone as by pred_b alone? Labels of any kind are compared as equal or not, true as 1 and false as 0 beside numbers; both predictions are of one type; a row without one of the three does not count. Exact: the binomial test, whose statistic is the smaller of the two numbers. As statsmodels'' mcnemar. For chi-squared see mcnemar_test(y_true, pred_a, pred_b, exact, correction). It takes rows for independent (for others there is a form with a design_effect), and has no weights. n_reference and n_current: the rows. NULLs, with a reason, without rows.';

CREATE AGGREGATE mleval.mcnemar_test(y_true double precision, pred_a boolean, pred_b boolean) (
	SFUNC = mleval.mcnemar_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 112,
	FINALFUNC = mleval.mcnemar_final,
	COMBINEFUNC = mleval.mcnemar_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mcnemar_test(double precision, boolean, boolean) IS
'McNemar''s test of two predictions of the same rows (1947, Psychometrika 12:153): are as many rows right by pred_a alone as by pred_b alone? Labels of any kind are compared as equal or not, true as 1 and false as 0 beside numbers; both predictions are of one type; a row without one of the three does not count. Exact: the binomial test, whose statistic is the smaller of the two numbers. As statsmodels'' mcnemar. For chi-squared see mcnemar_test(y_true, pred_a, pred_b, exact, correction). It takes rows for independent (for others there is a form with a design_effect), and has no weights. n_reference and n_current: the rows. NULLs, with a reason, without rows.';

CREATE AGGREGATE mleval.mcnemar_test(y_true boolean, pred_a double precision, pred_b double precision) (
	SFUNC = mleval.mcnemar_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 112,
	FINALFUNC = mleval.mcnemar_final,
	COMBINEFUNC = mleval.mcnemar_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mcnemar_test(boolean, double precision, double precision) IS
'McNemar''s test of two predictions of the same rows (1947, Psychometrika 12:153): are as many rows right by pred_a alone as by pred_b alone? Labels of any kind are compared as equal or not, true as 1 and false as 0 beside numbers; both predictions are of one type; a row without one of the three does not count. Exact: the binomial test, whose statistic is the smaller of the two numbers. As statsmodels'' mcnemar. For chi-squared see mcnemar_test(y_true, pred_a, pred_b, exact, correction). It takes rows for independent (for others there is a form with a design_effect), and has no weights. n_reference and n_current: the rows. NULLs, with a reason, without rows.';

CREATE AGGREGATE mleval.mcnemar_test(y_true boolean, pred_a boolean, pred_b boolean, exact boolean, correction boolean) (
	SFUNC = mleval.mcnemar_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 112,
	FINALFUNC = mleval.mcnemar_final,
	COMBINEFUNC = mleval.mcnemar_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mcnemar_test(boolean, boolean, boolean, boolean, boolean) IS
'McNemar''s test of two predictions of the same rows (1947, Psychometrika 12:153): are as many rows right by pred_a alone as by pred_b alone? Labels of any kind are compared as equal or not, true as 1 and false as 0 beside numbers; both predictions are of one type; a row without one of the three does not count. exact: the binomial test, whose statistic is the smaller of the two numbers; else chi-squared with one degree of freedom, (|b - c| - 1)^2 / (b + c) with correction, never below 0, (b - c)^2 / (b + c) without. As statsmodels'' mcnemar. Both must be the same in every row of a group and not NULL: errors 22023, 22004. It takes rows for independent (for others there is a form with a design_effect), and has no weights. n_reference and n_current: the rows. NULLs, with a reason, without rows, or, not exact, if the predictions are right in the same rows.';

CREATE AGGREGATE mleval.mcnemar_test(y_true double precision, pred_a double precision, pred_b double precision, exact boolean, correction boolean) (
	SFUNC = mleval.mcnemar_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 112,
	FINALFUNC = mleval.mcnemar_final,
	COMBINEFUNC = mleval.mcnemar_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mcnemar_test(double precision, double precision, double precision, boolean, boolean) IS
'McNemar''s test of two predictions of the same rows (1947, Psychometrika 12:153): are as many rows right by pred_a alone as by pred_b alone? Labels of any kind are compared as equal or not, true as 1 and false as 0 beside numbers; both predictions are of one type; a row without one of the three does not count. exact: the binomial test, whose statistic is the smaller of the two numbers; else chi-squared with one degree of freedom, (|b - c| - 1)^2 / (b + c) with correction, never below 0, (b - c)^2 / (b + c) without. As statsmodels'' mcnemar. Both must be the same in every row of a group and not NULL: errors 22023, 22004. It takes rows for independent (for others there is a form with a design_effect), and has no weights. n_reference and n_current: the rows. NULLs, with a reason, without rows, or, not exact, if the predictions are right in the same rows.';

CREATE AGGREGATE mleval.mcnemar_test(y_true text, pred_a text, pred_b text, exact boolean, correction boolean) (
	SFUNC = mleval.mcnemar_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 112,
	FINALFUNC = mleval.mcnemar_final,
	COMBINEFUNC = mleval.mcnemar_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mcnemar_test(text, text, text, boolean, boolean) IS
'McNemar''s test of two predictions of the same rows (1947, Psychometrika 12:153): are as many rows right by pred_a alone as by pred_b alone? Labels of any kind are compared as equal or not, true as 1 and false as 0 beside numbers; both predictions are of one type; a row without one of the three does not count. exact: the binomial test, whose statistic is the smaller of the two numbers; else chi-squared with one degree of freedom, (|b - c| - 1)^2 / (b + c) with correction, never below 0, (b - c)^2 / (b + c) without. As statsmodels'' mcnemar. Both must be the same in every row of a group and not NULL: errors 22023, 22004. It takes rows for independent (for others there is a form with a design_effect), and has no weights. n_reference and n_current: the rows. NULLs, with a reason, without rows, or, not exact, if the predictions are right in the same rows.';

CREATE AGGREGATE mleval.mcnemar_test(y_true double precision, pred_a boolean, pred_b boolean, exact boolean, correction boolean) (
	SFUNC = mleval.mcnemar_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 112,
	FINALFUNC = mleval.mcnemar_final,
	COMBINEFUNC = mleval.mcnemar_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mcnemar_test(double precision, boolean, boolean, boolean, boolean) IS
'McNemar''s test of two predictions of the same rows (1947, Psychometrika 12:153): are as many rows right by pred_a alone as by pred_b alone? Labels of any kind are compared as equal or not, true as 1 and false as 0 beside numbers; both predictions are of one type; a row without one of the three does not count. exact: the binomial test, whose statistic is the smaller of the two numbers; else chi-squared with one degree of freedom, (|b - c| - 1)^2 / (b + c) with correction, never below 0, (b - c)^2 / (b + c) without. As statsmodels'' mcnemar. Both must be the same in every row of a group and not NULL: errors 22023, 22004. It takes rows for independent (for others there is a form with a design_effect), and has no weights. n_reference and n_current: the rows. NULLs, with a reason, without rows, or, not exact, if the predictions are right in the same rows.';

CREATE AGGREGATE mleval.mcnemar_test(y_true boolean, pred_a double precision, pred_b double precision, exact boolean, correction boolean) (
	SFUNC = mleval.mcnemar_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 112,
	FINALFUNC = mleval.mcnemar_final,
	COMBINEFUNC = mleval.mcnemar_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mcnemar_test(boolean, double precision, double precision, boolean, boolean) IS
'McNemar''s test of two predictions of the same rows (1947, Psychometrika 12:153): are as many rows right by pred_a alone as by pred_b alone? Labels of any kind are compared as equal or not, true as 1 and false as 0 beside numbers; both predictions are of one type; a row without one of the three does not count. exact: the binomial test, whose statistic is the smaller of the two numbers; else chi-squared with one degree of freedom, (|b - c| - 1)^2 / (b + c) with correction, never below 0, (b - c)^2 / (b + c) without. As statsmodels'' mcnemar. Both must be the same in every row of a group and not NULL: errors 22023, 22004. It takes rows for independent (for others there is a form with a design_effect), and has no weights. n_reference and n_current: the rows. NULLs, with a reason, without rows, or, not exact, if the predictions are right in the same rows.';

CREATE AGGREGATE mleval.mcnemar_test(y_true boolean, pred_a boolean, pred_b boolean, exact boolean, correction boolean, design_effect double precision) (
	SFUNC = mleval.mcnemar_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 112,
	FINALFUNC = mleval.mcnemar_final,
	COMBINEFUNC = mleval.mcnemar_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mcnemar_test(boolean, boolean, boolean, boolean, boolean, double precision) IS
'McNemar''s test of two predictions of the same rows that are not independent, as of customers with several rows each: as mcnemar_test(y_true, pred_a, pred_b, exact, correction), of n / design_effect rows. design_effect: how many rows count as one, 1 or more and finite. Chi-squared is that of b / design_effect and c / design_effect rows: without correction it is divided by the design effect. The exact test counts rows, so exact must be false unless the design effect is 1: error 22023. exact, correction and design_effect must be the same in every row of a group and not NULL: errors 22023, 22004. It has no weights. n_reference and n_current: the rows, all of them. NULLs, with a reason, without rows, or, not exact, if the predictions are right in the same rows.';

CREATE AGGREGATE mleval.mcnemar_test(y_true double precision, pred_a double precision, pred_b double precision, exact boolean, correction boolean, design_effect double precision) (
	SFUNC = mleval.mcnemar_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 112,
	FINALFUNC = mleval.mcnemar_final,
	COMBINEFUNC = mleval.mcnemar_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mcnemar_test(double precision, double precision, double precision, boolean, boolean, double precision) IS
'McNemar''s test of two predictions of the same rows that are not independent, as of customers with several rows each: as mcnemar_test(y_true, pred_a, pred_b, exact, correction), of n / design_effect rows. design_effect: how many rows count as one, 1 or more and finite. Chi-squared is that of b / design_effect and c / design_effect rows: without correction it is divided by the design effect. The exact test counts rows, so exact must be false unless the design effect is 1: error 22023. exact, correction and design_effect must be the same in every row of a group and not NULL: errors 22023, 22004. It has no weights. n_reference and n_current: the rows, all of them. NULLs, with a reason, without rows, or, not exact, if the predictions are right in the same rows.';

CREATE AGGREGATE mleval.mcnemar_test(y_true text, pred_a text, pred_b text, exact boolean, correction boolean, design_effect double precision) (
	SFUNC = mleval.mcnemar_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 112,
	FINALFUNC = mleval.mcnemar_final,
	COMBINEFUNC = mleval.mcnemar_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mcnemar_test(text, text, text, boolean, boolean, double precision) IS
'McNemar''s test of two predictions of the same rows that are not independent, as of customers with several rows each: as mcnemar_test(y_true, pred_a, pred_b, exact, correction), of n / design_effect rows. design_effect: how many rows count as one, 1 or more and finite. Chi-squared is that of b / design_effect and c / design_effect rows: without correction it is divided by the design effect. The exact test counts rows, so exact must be false unless the design effect is 1: error 22023. exact, correction and design_effect must be the same in every row of a group and not NULL: errors 22023, 22004. It has no weights. n_reference and n_current: the rows, all of them. NULLs, with a reason, without rows, or, not exact, if the predictions are right in the same rows.';

CREATE AGGREGATE mleval.mcnemar_test(y_true double precision, pred_a boolean, pred_b boolean, exact boolean, correction boolean, design_effect double precision) (
	SFUNC = mleval.mcnemar_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 112,
	FINALFUNC = mleval.mcnemar_final,
	COMBINEFUNC = mleval.mcnemar_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mcnemar_test(double precision, boolean, boolean, boolean, boolean, double precision) IS
'McNemar''s test of two predictions of the same rows that are not independent, as of customers with several rows each: as mcnemar_test(y_true, pred_a, pred_b, exact, correction), of n / design_effect rows. design_effect: how many rows count as one, 1 or more and finite. Chi-squared is that of b / design_effect and c / design_effect rows: without correction it is divided by the design effect. The exact test counts rows, so exact must be false unless the design effect is 1: error 22023. exact, correction and design_effect must be the same in every row of a group and not NULL: errors 22023, 22004. It has no weights. n_reference and n_current: the rows, all of them. NULLs, with a reason, without rows, or, not exact, if the predictions are right in the same rows.';

CREATE AGGREGATE mleval.mcnemar_test(y_true boolean, pred_a double precision, pred_b double precision, exact boolean, correction boolean, design_effect double precision) (
	SFUNC = mleval.mcnemar_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0,0,0}',
	SSPACE = 112,
	FINALFUNC = mleval.mcnemar_final,
	COMBINEFUNC = mleval.mcnemar_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.mcnemar_test(boolean, double precision, double precision, boolean, boolean, double precision) IS
'McNemar''s test of two predictions of the same rows that are not independent, as of customers with several rows each: as mcnemar_test(y_true, pred_a, pred_b, exact, correction), of n / design_effect rows. design_effect: how many rows count as one, 1 or more and finite. Chi-squared is that of b / design_effect and c / design_effect rows: without correction it is divided by the design effect. The exact test counts rows, so exact must be false unless the design effect is 1: error 22023. exact, correction and design_effect must be the same in every row of a group and not NULL: errors 22023, 22004. It has no weights. n_reference and n_current: the rows, all of them. NULLs, with a reason, without rows, or, not exact, if the predictions are right in the same rows.';
