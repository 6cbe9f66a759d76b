-- What turns scores into probabilities, as values that can be stored.
-- C: src/metrics/calibrator.c, src/stats/isotonic.c, logistic.c.

CREATE TYPE mleval.calibrator AS (
	method text,
	score double precision[],
	probability double precision[],
	intercept double precision,
	slope double precision
);

COMMENT ON TYPE mleval.calibrator IS
'What calibrate() turns scores into probabilities by: an isotonic function, straight between the points (score, probability) and level beyond them, or a logistic one, 1 / (1 + exp(-(intercept + slope * score))).';
COMMENT ON COLUMN mleval.calibrator.method IS 'isotonic or platt.';
COMMENT ON COLUMN mleval.calibrator.score IS 'Of an isotonic one: scores where it bends, ascending. Range: (-Infinity, Infinity).';
COMMENT ON COLUMN mleval.calibrator.probability IS 'Of an isotonic one: probabilities there, not falling. Range: [0, 1].';
COMMENT ON COLUMN mleval.calibrator.intercept IS 'Of a platt one: the logit of the probability at score 0. Range: (-Infinity, Infinity).';
COMMENT ON COLUMN mleval.calibrator.slope IS 'Of a platt one: by how much the logit rises with the score. Range: (-Infinity, Infinity).';

CREATE FUNCTION mleval.isotonic_calibrator(scores mleval.binary_scores)
RETURNS mleval.calibrator
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_calibrator_isotonic';

COMMENT ON FUNCTION mleval.isotonic_calibrator(mleval.binary_scores) IS
'The calibrator that follows the share of positives as the score rises and never falls, by least squares (pooled adjacent violators). As scikit-learn''s IsotonicRegression(out_of_bounds="clip") and CalibratedClassifierCV(method="isotonic"); scores need be no probabilities. Fit it on other rows than the model was, and measure it on yet others; with fewer than some 1000 rows take platt_calibrator. Unlabelled rows do not count. NULL without labelled rows, or if a labelled row''s score is infinite. Exact up to max_buckets distinct scores; past that the rows of one bucket count at their mean score.';

CREATE FUNCTION mleval.platt_calibrator(scores mleval.binary_scores)
RETURNS mleval.calibrator
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_calibrator_platt';

COMMENT ON FUNCTION mleval.platt_calibrator(mleval.binary_scores) IS
'The logistic curve of the score that fits best, by Platt''s smoothed labels (1999, Probabilistic Outputs for Support Vector Machines): a positive counts as one with probability (P + 1) / (P + 2), a negative with 1 / (N + 2), P and N their numbers (weights). As scikit-learn''s CalibratedClassifierCV(method="sigmoid"), of which the sign of slope and intercept is the other one, and solved to the last digits; scores need be no probabilities. Fit it on other rows than the model was, and measure it on yet others. Unlabelled rows do not count. NULL without both classes, or if a labelled row''s score is infinite. Exact up to max_buckets distinct scores; past that the rows of one bucket count at their mean score.';

CREATE FUNCTION mleval.calibrate(calibrator mleval.calibrator, score double precision)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_calibrator_calibrate_score';

COMMENT ON FUNCTION mleval.calibrate(mleval.calibrator, double precision) IS
'The probability that a calibrator gives a score. NULL for NULL and NaN. A score in quotes needs its type, as a summary can be written in quotes too: ''NaN''::float8, not ''NaN'' (error 42725), nor a bare NULL. Error 22023 if it is none, with what is wrong of it. Range: [0, 1].';

CREATE FUNCTION mleval.calibrate(calibrator mleval.calibrator, scores mleval.binary_scores)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_calibrator_calibrate_scores';

COMMENT ON FUNCTION mleval.calibrate(mleval.calibrator, mleval.binary_scores) IS
'The summary of the same rows with calibrated scores, no row read again: what log_loss, brier_score_loss and calibration_curve become. Equal to the summary of calibrate(calibrator, score) up to max_buckets distinct scores. Past that every number of the result is approximate, as the rows of one bucket have the probability of their mean score: log loss and Brier score, otherwise exact, and the counts at a threshold too. What the calibrated rows have lies for certain within log_loss_bounds, brier_score_loss_bounds and the other bounds of probabilities, roc_auc_bounds, average_precision_bounds and ks_statistic_bounds, with the ties that a level part of the calibrator makes of different buckets. Merge first, calibrate then: of approximate summaries that are merged after it, the bounds of the ranking are those of any order. Of rows with weights, Spiegelhalter''s variance takes the mean weight. Error 22023 if the calibrator is none.';
