-- How good scores are as probabilities.  C: src/metrics/probability.c.

CREATE FUNCTION mleval.log_loss(scores mleval.binary_scores)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_probability_log_loss';

COMMENT ON FUNCTION mleval.log_loss(mleval.binary_scores) IS
'Mean negative logarithm (natural, in nats) of the probability given to what happened; 0 is perfect. As scikit-learn''s log_loss: probabilities are clipped to [eps, 1 - eps], eps = 2.2e-16. Unlabelled rows do not count. NULL without labelled rows, or if a labelled row''s score is outside [0, 1]. Exact for any number of scores. Range: [0, Infinity).';

CREATE FUNCTION mleval.brier_score_loss(scores mleval.binary_scores)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_probability_brier_score_loss';

COMMENT ON FUNCTION mleval.brier_score_loss(mleval.binary_scores) IS
'Mean squared difference between the probability and the outcome (1 or 0); 0 is perfect, 1 the worst. As scikit-learn''s brier_score_loss. Unlabelled rows do not count. NULL without labelled rows, or if a labelled row''s score is outside [0, 1]. Exact for any number of scores. Range: [0, 1].';
