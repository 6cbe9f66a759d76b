-- How sure log loss and Brier score are.
-- C: src/metrics/loss_confint.c, src/stats/skewed_mean.c.

CREATE FUNCTION mleval.log_loss_confint(
	scores mleval.binary_scores,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_loss_log_loss_confint';

COMMENT ON FUNCTION mleval.log_loss_confint(mleval.binary_scores, double precision, double precision) IS
'The mean log loss of a row, as log_loss, with its interval: of a mean, by Hall''s transformation (Hall 1992, J. R. Stat. Soc. B 54:221), which takes out the skewness. Losses are skewed where positives are rare, and Student''s t covers less than it says then. No transformation helps where one or two confidently wrong rows decide the mean and a sample may have none of them: with one row in a thousand positive at a score of 1e-6 and the others near even, it covers 72 % of samples of 1000 rows at a level of 0.95, and nothing in a sample says so; brier_score_confint covers 94 % there, as a squared error is at most 1. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number. n: labelled rows; n_eff: effective ones. NULLs, with a reason, without labelled rows; the interval is NULL with fewer than two effective rows, or if all rows have the same loss. Mean and variance are exact to rounding; past max_buckets distinct scores the skewness is that of the buckets. The interval holds the mean, and no loss that there is not. Error 22023: a labelled row''s score outside [0, 1], level or design_effect out of range.';

CREATE FUNCTION mleval.brier_score_confint(
	scores mleval.binary_scores,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_loss_brier_score_confint';

COMMENT ON FUNCTION mleval.brier_score_confint(mleval.binary_scores, double precision, double precision) IS
'The mean squared error of a row''s probability, as brier_score_loss, with its interval: of a mean, by Hall''s transformation (Hall 1992, J. R. Stat. Soc. B 54:221), which takes out the skewness. Losses are skewed where positives are rare, and Student''s t covers less than it says then. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number. n: labelled rows; n_eff: effective ones. NULLs, with a reason, without labelled rows; the interval is NULL with fewer than two effective rows, or if all rows have the same loss. Mean and variance are exact to rounding; past max_buckets distinct scores the skewness is that of the buckets. The interval holds the mean, and no loss that there is not. Error 22023: a labelled row''s score outside [0, 1], level or design_effect out of range.';
