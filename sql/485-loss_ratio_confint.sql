-- How sure D2 of log loss and Brier score and the normalized cross entropy are.
-- C: src/metrics/loss_ratio_confint.c, src/stats/influence.c.

CREATE FUNCTION mleval.d2_log_loss_confint(
	scores mleval.binary_scores,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_loss_ratio_d2_log_loss_confint';

COMMENT ON FUNCTION mleval.d2_log_loss_confint(mleval.binary_scores, double precision, double precision) IS
'The share of the prevalence''s log loss that scores explain, as d2_log_loss_score, with its interval, 1 less the ends of the ratio of losses: the variance by the delta method, both losses being estimates, on the logarithm of the ratio, by Student''s t with as many degrees of freedom as the variance is sure (Satterthwaite 1946, Biometrics Bull. 2:110): few where few rows decide. That is too short where a sample may have none of the confidently wrong rows that decide: with one row in a thousand positive at a score of 1e-6 and the others near even, it covers 76 % of samples of 1000 rows at a level of 0.95, and nothing in a sample says so; d2_brier_confint covers 95 % there. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number. n: labelled rows; n_eff: effective ones. NULLs, with a reason, without both classes; the interval is NULL with fewer than two effective rows, or where the variance is 0, as of scores that are all the prevalence. The value is exact to rounding; past max_buckets distinct scores the variance is that of the buckets. Error 22023: a labelled row''s score outside [0, 1], level or design_effect out of range.';

CREATE FUNCTION mleval.d2_brier_confint(
	scores mleval.binary_scores,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_loss_ratio_d2_brier_confint';

COMMENT ON FUNCTION mleval.d2_brier_confint(mleval.binary_scores, double precision, double precision) IS
'The share of the prevalence''s Brier score that scores explain, as d2_brier_score, with its interval, 1 less the ends of the ratio of losses: the variance by the delta method, both losses being estimates, on the logarithm of the ratio, by Student''s t with as many degrees of freedom as the variance is sure (Satterthwaite 1946, Biometrics Bull. 2:110): few where few rows decide. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number. n: labelled rows; n_eff: effective ones. NULLs, with a reason, without both classes; the interval is NULL with fewer than two effective rows, or where the variance is 0, as of scores that are all the prevalence. The value is exact to rounding; past max_buckets distinct scores the variance is that of the buckets. Error 22023: a labelled row''s score outside [0, 1], level or design_effect out of range.';

CREATE FUNCTION mleval.normalized_cross_entropy_confint(
	scores mleval.binary_scores,
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_loss_ratio_normalized_cross_entropy_confint';

COMMENT ON FUNCTION mleval.normalized_cross_entropy_confint(mleval.binary_scores, double precision, double precision) IS
'Mean log loss divided by the prevalence''s, as normalized_cross_entropy, with its interval, the ends of the ratio of losses: the variance by the delta method, both losses being estimates, on the logarithm of the ratio, by Student''s t with as many degrees of freedom as the variance is sure (Satterthwaite 1946, Biometrics Bull. 2:110): few where few rows decide. That is too short where a sample may have none of the confidently wrong rows that decide: with one row in a thousand positive at a score of 1e-6 and the others near even, it covers 76 % of samples of 1000 rows at a level of 0.95, and nothing in a sample says so; d2_brier_confint covers 95 % there. level: between 0 and 1. It takes rows for independent; design_effect is how many count as one, weights as Kish''s effective number. n: labelled rows; n_eff: effective ones. NULLs, with a reason, without both classes; the interval is NULL with fewer than two effective rows, or where the variance is 0, as of scores that are all the prevalence. The value is exact to rounding; past max_buckets distinct scores the variance is that of the buckets. Error 22023: a labelled row''s score outside [0, 1], level or design_effect out of range.';
