-- How good scores are as probabilities, straight from rows: aggregates with the names of
-- the functions of binary_scores.
-- C: src/metrics/loss_sums.c.

-- Support functions: one state for both, so that they share a pass.  Other numbers come as
-- double precision.

CREATE FUNCTION mleval.loss_sums_trans(state double precision[], y_true boolean, y_score double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_loss_sums_trans_bool';

COMMENT ON FUNCTION mleval.loss_sums_trans(double precision[], boolean, double precision) IS
'Transition function of the aggregates log_loss() and brier_score_loss(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.loss_sums_trans(state double precision[], y_true integer, y_score double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_loss_sums_trans_int';

COMMENT ON FUNCTION mleval.loss_sums_trans(double precision[], integer, double precision) IS
'Transition function of the aggregates log_loss() and brier_score_loss(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.loss_sums_trans(state double precision[], y_true double precision, y_score double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_loss_sums_trans_float';

COMMENT ON FUNCTION mleval.loss_sums_trans(double precision[], double precision, double precision) IS
'Transition function of the aggregates log_loss() and brier_score_loss(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.loss_sums_trans(state double precision[], y_true boolean, y_score double precision, sample_weight double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_loss_sums_trans_bool';

COMMENT ON FUNCTION mleval.loss_sums_trans(double precision[], boolean, double precision, double precision) IS
'Transition function of the aggregates log_loss() and brier_score_loss(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.loss_sums_trans(state double precision[], y_true integer, y_score double precision, sample_weight double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_loss_sums_trans_int';

COMMENT ON FUNCTION mleval.loss_sums_trans(double precision[], integer, double precision, double precision) IS
'Transition function of the aggregates log_loss() and brier_score_loss(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.loss_sums_trans(state double precision[], y_true double precision, y_score double precision, sample_weight double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_loss_sums_trans_float';

COMMENT ON FUNCTION mleval.loss_sums_trans(double precision[], double precision, double precision, double precision) IS
'Transition function of the aggregates log_loss() and brier_score_loss(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.loss_sums_combine(double precision[], double precision[])
RETURNS double precision[]
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_loss_sums_combine';

COMMENT ON FUNCTION mleval.loss_sums_combine(double precision[], double precision[]) IS
'Combine function of the aggregates log_loss() and brier_score_loss(); an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.loss_sums_log_loss(double precision[])
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_loss_sums_log_loss';

COMMENT ON FUNCTION mleval.loss_sums_log_loss(double precision[]) IS
'Final function of the aggregates log_loss(y_true, y_score). Error 22023 if the state is none of theirs. Range: [0, Infinity).';

CREATE FUNCTION mleval.loss_sums_brier_score_loss(double precision[])
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_loss_sums_brier_score_loss';

COMMENT ON FUNCTION mleval.loss_sums_brier_score_loss(double precision[]) IS
'Final function of the aggregates brier_score_loss(y_true, y_score). Error 22023 if the state is none of theirs. Range: [0, 1].';

CREATE AGGREGATE mleval.log_loss(y_true boolean, y_score double precision) (
	SFUNC = mleval.loss_sums_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 80,
	FINALFUNC = mleval.loss_sums_log_loss,
	COMBINEFUNC = mleval.loss_sums_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.log_loss(boolean, double precision) IS
'Mean negative logarithm (natural, in nats) of the probability given to what happened, straight from rows; 0 is perfect. As scikit-learn''s log_loss, and as log_loss(binary_scores(y_true, y_score)). Probabilities are clipped to [eps, 1 - eps], eps = 2.2e-16. y_true is true or false, or 1 or 0 of any numeric type; y_score the probability of true. Rows without a label or a score do not count. NULL if there is no other. Error 22023: a label other than 0 and 1, a labelled row''s score that is NaN or outside [0, 1]. Exact. Range: [0, Infinity).';

CREATE AGGREGATE mleval.log_loss(y_true integer, y_score double precision) (
	SFUNC = mleval.loss_sums_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 80,
	FINALFUNC = mleval.loss_sums_log_loss,
	COMBINEFUNC = mleval.loss_sums_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.log_loss(integer, double precision) IS
'Mean negative logarithm (natural, in nats) of the probability given to what happened, straight from rows; 0 is perfect. As scikit-learn''s log_loss, and as log_loss(binary_scores(y_true, y_score)). Probabilities are clipped to [eps, 1 - eps], eps = 2.2e-16. y_true is true or false, or 1 or 0 of any numeric type; y_score the probability of true. Rows without a label or a score do not count. NULL if there is no other. Error 22023: a label other than 0 and 1, a labelled row''s score that is NaN or outside [0, 1]. Exact. Range: [0, Infinity).';

CREATE AGGREGATE mleval.log_loss(y_true double precision, y_score double precision) (
	SFUNC = mleval.loss_sums_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 80,
	FINALFUNC = mleval.loss_sums_log_loss,
	COMBINEFUNC = mleval.loss_sums_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.log_loss(double precision, double precision) IS
'Mean negative logarithm (natural, in nats) of the probability given to what happened, straight from rows; 0 is perfect. As scikit-learn''s log_loss, and as log_loss(binary_scores(y_true, y_score)). Probabilities are clipped to [eps, 1 - eps], eps = 2.2e-16. y_true is true or false, or 1 or 0 of any numeric type; y_score the probability of true. Rows without a label or a score do not count. NULL if there is no other. Error 22023: a label other than 0 and 1, a labelled row''s score that is NaN or outside [0, 1]. Exact. Range: [0, Infinity).';

CREATE AGGREGATE mleval.log_loss(y_true boolean, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.loss_sums_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 80,
	FINALFUNC = mleval.loss_sums_log_loss,
	COMBINEFUNC = mleval.loss_sums_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.log_loss(boolean, double precision, double precision) IS
'Mean negative logarithm (natural, in nats) of the probability given to what happened, straight from rows; 0 is perfect. As scikit-learn''s log_loss, and as log_loss(binary_scores(y_true, y_score)). Probabilities are clipped to [eps, 1 - eps], eps = 2.2e-16. y_true is true or false, or 1 or 0 of any numeric type; y_score the probability of true. Rows without a label or a score do not count. NULL if there is no other. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label other than 0 and 1, a labelled row''s score that is NaN or outside [0, 1], a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, Infinity).';

CREATE AGGREGATE mleval.log_loss(y_true integer, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.loss_sums_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 80,
	FINALFUNC = mleval.loss_sums_log_loss,
	COMBINEFUNC = mleval.loss_sums_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.log_loss(integer, double precision, double precision) IS
'Mean negative logarithm (natural, in nats) of the probability given to what happened, straight from rows; 0 is perfect. As scikit-learn''s log_loss, and as log_loss(binary_scores(y_true, y_score)). Probabilities are clipped to [eps, 1 - eps], eps = 2.2e-16. y_true is true or false, or 1 or 0 of any numeric type; y_score the probability of true. Rows without a label or a score do not count. NULL if there is no other. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label other than 0 and 1, a labelled row''s score that is NaN or outside [0, 1], a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, Infinity).';

CREATE AGGREGATE mleval.log_loss(y_true double precision, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.loss_sums_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 80,
	FINALFUNC = mleval.loss_sums_log_loss,
	COMBINEFUNC = mleval.loss_sums_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.log_loss(double precision, double precision, double precision) IS
'Mean negative logarithm (natural, in nats) of the probability given to what happened, straight from rows; 0 is perfect. As scikit-learn''s log_loss, and as log_loss(binary_scores(y_true, y_score)). Probabilities are clipped to [eps, 1 - eps], eps = 2.2e-16. y_true is true or false, or 1 or 0 of any numeric type; y_score the probability of true. Rows without a label or a score do not count. NULL if there is no other. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label other than 0 and 1, a labelled row''s score that is NaN or outside [0, 1], a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, Infinity).';

CREATE AGGREGATE mleval.brier_score_loss(y_true boolean, y_score double precision) (
	SFUNC = mleval.loss_sums_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 80,
	FINALFUNC = mleval.loss_sums_brier_score_loss,
	COMBINEFUNC = mleval.loss_sums_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.brier_score_loss(boolean, double precision) IS
'Mean squared difference between the probability and the outcome (1 or 0), straight from rows; 0 is perfect, 1 the worst. As scikit-learn''s brier_score_loss, and as brier_score_loss(binary_scores(y_true, y_score)). y_true is true or false, or 1 or 0 of any numeric type; y_score the probability of true. Rows without a label or a score do not count. NULL if there is no other. Error 22023: a label other than 0 and 1, a labelled row''s score that is NaN or outside [0, 1]. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.brier_score_loss(y_true integer, y_score double precision) (
	SFUNC = mleval.loss_sums_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 80,
	FINALFUNC = mleval.loss_sums_brier_score_loss,
	COMBINEFUNC = mleval.loss_sums_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.brier_score_loss(integer, double precision) IS
'Mean squared difference between the probability and the outcome (1 or 0), straight from rows; 0 is perfect, 1 the worst. As scikit-learn''s brier_score_loss, and as brier_score_loss(binary_scores(y_true, y_score)). y_true is true or false, or 1 or 0 of any numeric type; y_score the probability of true. Rows without a label or a score do not count. NULL if there is no other. Error 22023: a label other than 0 and 1, a labelled row''s score that is NaN or outside [0, 1]. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.brier_score_loss(y_true double precision, y_score double precision) (
	SFUNC = mleval.loss_sums_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 80,
	FINALFUNC = mleval.loss_sums_brier_score_loss,
	COMBINEFUNC = mleval.loss_sums_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.brier_score_loss(double precision, double precision) IS
'Mean squared difference between the probability and the outcome (1 or 0), straight from rows; 0 is perfect, 1 the worst. As scikit-learn''s brier_score_loss, and as brier_score_loss(binary_scores(y_true, y_score)). y_true is true or false, or 1 or 0 of any numeric type; y_score the probability of true. Rows without a label or a score do not count. NULL if there is no other. Error 22023: a label other than 0 and 1, a labelled row''s score that is NaN or outside [0, 1]. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.brier_score_loss(y_true boolean, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.loss_sums_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 80,
	FINALFUNC = mleval.loss_sums_brier_score_loss,
	COMBINEFUNC = mleval.loss_sums_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.brier_score_loss(boolean, double precision, double precision) IS
'Mean squared difference between the probability and the outcome (1 or 0), straight from rows; 0 is perfect, 1 the worst. As scikit-learn''s brier_score_loss, and as brier_score_loss(binary_scores(y_true, y_score)). y_true is true or false, or 1 or 0 of any numeric type; y_score the probability of true. Rows without a label or a score do not count. NULL if there is no other. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label other than 0 and 1, a labelled row''s score that is NaN or outside [0, 1], a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.brier_score_loss(y_true integer, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.loss_sums_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 80,
	FINALFUNC = mleval.loss_sums_brier_score_loss,
	COMBINEFUNC = mleval.loss_sums_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.brier_score_loss(integer, double precision, double precision) IS
'Mean squared difference between the probability and the outcome (1 or 0), straight from rows; 0 is perfect, 1 the worst. As scikit-learn''s brier_score_loss, and as brier_score_loss(binary_scores(y_true, y_score)). y_true is true or false, or 1 or 0 of any numeric type; y_score the probability of true. Rows without a label or a score do not count. NULL if there is no other. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label other than 0 and 1, a labelled row''s score that is NaN or outside [0, 1], a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.brier_score_loss(y_true double precision, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.loss_sums_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 80,
	FINALFUNC = mleval.loss_sums_brier_score_loss,
	COMBINEFUNC = mleval.loss_sums_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.brier_score_loss(double precision, double precision, double precision) IS
'Mean squared difference between the probability and the outcome (1 or 0), straight from rows; 0 is perfect, 1 the worst. As scikit-learn''s brier_score_loss, and as brier_score_loss(binary_scores(y_true, y_score)). y_true is true or false, or 1 or 0 of any numeric type; y_score the probability of true. Rows without a label or a score do not count. NULL if there is no other. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label other than 0 and 1, a labelled row''s score that is NaN or outside [0, 1], a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';
