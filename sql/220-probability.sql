-- How good scores are as probabilities.  C: src/metrics/probability.c.

CREATE FUNCTION mleval.log_loss(scores mleval.binary_scores, normalized boolean DEFAULT true)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_probability_log_loss';

COMMENT ON FUNCTION mleval.log_loss(mleval.binary_scores, boolean) IS
'Mean negative logarithm (natural, in nats) of the probability given to what happened; 0 is perfect. As scikit-learn''s log_loss: probabilities are clipped to [eps, 1 - eps], eps = 2.2e-16; normalized => false: the sum, with weights of weight times loss, instead of the mean. Unlabelled rows do not count. NULL without labelled rows. Error 22023 if a labelled row''s score is outside [0, 1]. Exact for any number of scores, as long as they are the rows'': of what calibrate() made of an approximate summary it is approximate, and log_loss_bounds() tells between which limits the exact one lies. Range: [0, Infinity).';

CREATE FUNCTION mleval.brier_score_loss(scores mleval.binary_scores, scale_by_half boolean DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_probability_brier_score_loss';

COMMENT ON FUNCTION mleval.brier_score_loss(mleval.binary_scores, boolean) IS
'Mean squared difference between the probability and the outcome (1 or 0); 0 is perfect, 1 the worst. scale_by_half => false: the sum over both classes, twice as much, 0 to 2; true is as NULL, the default. As scikit-learn''s brier_score_loss, whose "auto" is NULL here. Unlabelled rows do not count. NULL without labelled rows. Error 22023 if a labelled row''s score is outside [0, 1]. Exact for any number of scores, as long as they are the rows'': of what calibrate() made of an approximate summary it is approximate, and brier_score_loss_bounds() tells between which limits the exact one lies. Range: [0, 2].';

CREATE FUNCTION mleval.d2_log_loss_score(scores mleval.binary_scores)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_probability_d2_log_loss_score';

COMMENT ON FUNCTION mleval.d2_log_loss_score(mleval.binary_scores) IS
'Share of the log loss that the scores save: 1 - log loss / log loss of the prevalence given to every row. 1 is perfect, 0 no better than the prevalence, below 0 worse. As scikit-learn''s d2_log_loss_score. Unlabelled rows do not count. NULL without both classes. Error 22023 if a labelled row''s score is outside [0, 1]. Exact for any number of scores, as long as they are the rows'': of what calibrate() made of an approximate summary it is approximate, and d2_log_loss_bounds() tells between which limits the exact one lies. Range: (-Infinity, 1].';

CREATE FUNCTION mleval.d2_brier_score(scores mleval.binary_scores)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_probability_d2_brier_score';

COMMENT ON FUNCTION mleval.d2_brier_score(mleval.binary_scores) IS
'Share of the Brier score that the scores save: 1 - Brier score / Brier score of the prevalence given to every row; the Brier skill score. 1 is perfect, 0 no better than the prevalence, below 0 worse. As scikit-learn''s d2_brier_score. Unlabelled rows do not count. NULL without both classes. Error 22023 if a labelled row''s score is outside [0, 1]. Exact for any number of scores, as long as they are the rows'': of what calibrate() made of an approximate summary it is approximate, and d2_brier_bounds() tells between which limits the exact one lies. Range: (-Infinity, 1].';

CREATE FUNCTION mleval.normalized_cross_entropy(scores mleval.binary_scores)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_probability_normalized_cross_entropy';

COMMENT ON FUNCTION mleval.normalized_cross_entropy(mleval.binary_scores) IS
'Log loss over the log loss of the prevalence given to every row: 0 is perfect, 1 no better than the prevalence. Unlike log loss it can be compared between data of different prevalence (He et al. 2014, Practical Lessons from Predicting Clicks on Ads at Facebook, section 3). Unlabelled rows do not count. NULL without both classes. Error 22023 if a labelled row''s score is outside [0, 1]. Exact for any number of scores, as long as they are the rows'': of what calibrate() made of an approximate summary it is approximate, and normalized_cross_entropy_bounds() tells between which limits the exact one lies. Range: [0, Infinity).';

CREATE FUNCTION mleval.log_loss_bounds(
	scores mleval.binary_scores,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_probability_log_loss_bounds';

COMMENT ON FUNCTION mleval.log_loss_bounds(mleval.binary_scores) IS
'Limits between which the log loss of all rows lies for certain. Both are that of the summary, unless calibrate() made it of an approximate one: then each row of a bucket has the probability of some score between the ends of its bucket, the best for it or the worst. They hold for merged summaries too. Not a confidence interval. NULLs without labelled rows. Error 22023 if a labelled row''s score is outside [0, 1]. Range of lower, upper: [0, Infinity).';

CREATE FUNCTION mleval.brier_score_loss_bounds(
	scores mleval.binary_scores,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_probability_brier_score_loss_bounds';

COMMENT ON FUNCTION mleval.brier_score_loss_bounds(mleval.binary_scores) IS
'Limits between which the Brier score of all rows lies for certain. Both are that of the summary, unless calibrate() made it of an approximate one: then each row of a bucket has the probability of some score between the ends of its bucket, the best for it or the worst. They hold for merged summaries too. Not a confidence interval. NULLs without labelled rows. Error 22023 if a labelled row''s score is outside [0, 1]. Range of lower, upper: [0, 1].';

CREATE FUNCTION mleval.d2_log_loss_bounds(
	scores mleval.binary_scores,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_probability_d2_log_loss_bounds';

COMMENT ON FUNCTION mleval.d2_log_loss_bounds(mleval.binary_scores) IS
'Limits between which d2_log_loss_score() of all rows lies for certain. Both are that of the summary, unless calibrate() made it of an approximate one: then each row of a bucket has the probability of some score between the ends of its bucket, the best for it or the worst. They hold for merged summaries too. Not a confidence interval. NULLs without both classes. Error 22023 if a labelled row''s score is outside [0, 1]. Range of lower, upper: (-Infinity, 1].';

CREATE FUNCTION mleval.d2_brier_bounds(
	scores mleval.binary_scores,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_probability_d2_brier_bounds';

COMMENT ON FUNCTION mleval.d2_brier_bounds(mleval.binary_scores) IS
'Limits between which d2_brier_score() of all rows lies for certain. Both are that of the summary, unless calibrate() made it of an approximate one: then each row of a bucket has the probability of some score between the ends of its bucket, the best for it or the worst. They hold for merged summaries too. Not a confidence interval. NULLs without both classes. Error 22023 if a labelled row''s score is outside [0, 1]. Range of lower, upper: (-Infinity, 1].';

CREATE FUNCTION mleval.normalized_cross_entropy_bounds(
	scores mleval.binary_scores,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_probability_normalized_cross_entropy_bounds';

COMMENT ON FUNCTION mleval.normalized_cross_entropy_bounds(mleval.binary_scores) IS
'Limits between which normalized_cross_entropy() of all rows lies for certain. Both are that of the summary, unless calibrate() made it of an approximate one: then each row of a bucket has the probability of some score between the ends of its bucket, the best for it or the worst. They hold for merged summaries too. Not a confidence interval. NULLs without both classes. Error 22023 if a labelled row''s score is outside [0, 1]. Range of lower, upper: [0, Infinity).';
