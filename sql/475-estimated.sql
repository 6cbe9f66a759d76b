-- Performance before labels: what calibrated scores promise of every metric.
-- C: src/metrics/estimated.c, src/stats/estimated.c.

CREATE FUNCTION mleval.estimated_performance(
	scores mleval.binary_scores,
	calibrator mleval.calibrator,
	threshold double precision DEFAULT 0.5,
	rows text DEFAULT 'all',
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1,
	calibration_rows double precision DEFAULT NULL,
	OUT metric text,
	OUT value double precision,
	OUT standard_error double precision,
	OUT lower double precision,
	OUT upper double precision,
	OUT n bigint,
	OUT reason text)
RETURNS SETOF record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000 ROWS 13
AS 'MODULE_PATHNAME', 'mleval_estimated_performance';

COMMENT ON FUNCTION mleval.estimated_performance(mleval.binary_scores, mleval.calibrator, double precision, text, double precision, double precision, double precision) IS
'Every metric that the labels are expected to give, from the scores alone: confidence-based performance estimation (CBPE, as NannyML). calibrator: what a score means, fitted on labelled rows that the model was not (isotonic_calibrator, platt_calibrator); scores that are probabilities as they are have (isotonic,"{0,1}","{0,1}",,). A row of probability p counts as p of a positive and 1 - p of a negative, in the order of the scores, as scikit-learn''s functions with these as sample_weight. threshold: score >= threshold is predicted positive; past max_buckets distinct scores a bucket goes by its mean score. rows: all, labelled or unlabelled, of those with a score. Metrics: accuracy_score, precision_score, recall_score, f1_score, specificity_score, roc_auc_score, average_precision_score, log_loss and brier_score_loss (of the scores as they are), and tn, fp, fn, tp, expected numbers of rows, with weights their weight. standard_error, lower, upper: of what the labels of these rows will give, by the delta method, if they are independent given the scores and the calibrator is right; level: between 0 and 1; design_effect: how many rows count as one; calibration_rows: the labelled rows that the calibrator was fitted to, whose sampling error is added as if their scores were like these; NULL: none. Weights as Kish''s effective number. n: rows. NULLs with a reason where undefined: no calibrator, no rows, no row predicted positive, no positive expected, scores outside [0, 1] for the losses; no interval where every p is 0 or 1. No rows for NULL scores. A change of what scores mean (concept drift) is not seen. Errors 22023: threshold NULL or NaN, unknown rows, level, design_effect or calibration_rows out of range, a calibrator that is none; 22004: rows NULL. Exact up to max_buckets distinct scores, else of bucket means, and the reason says so. Range of value, standard_error, lower, upper: [0, Infinity).';

CREATE FUNCTION mleval.estimated_performance_predicted(
	predicted_positive mleval.binary_scores,
	predicted_negative mleval.binary_scores,
	calibrator mleval.calibrator,
	rows text DEFAULT 'all',
	level double precision DEFAULT 0.95,
	design_effect double precision DEFAULT 1,
	calibration_rows double precision DEFAULT NULL,
	OUT metric text,
	OUT value double precision,
	OUT standard_error double precision,
	OUT lower double precision,
	OUT upper double precision,
	OUT n bigint,
	OUT reason text)
RETURNS SETOF record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000 ROWS 9
AS 'MODULE_PATHNAME', 'mleval_estimated_predicted';

COMMENT ON FUNCTION mleval.estimated_performance_predicted(mleval.binary_scores, mleval.binary_scores, mleval.calibrator, text, double precision, double precision, double precision) IS
'What estimated_performance() says of a threshold, of predictions that are none, a rule''s or a person''s: predicted_positive: the scores of the rows predicted positive, binary_scores(y_true, y_score) FILTER (WHERE y_pred); predicted_negative: of the others. Of the metrics those that go by the prediction: accuracy_score, precision_score, recall_score, f1_score, specificity_score, tn, fp, fn and tp; the others need none and are had of the scores of all rows. calibrator, rows, level, design_effect, calibration_rows, standard_error, lower, upper and n as of one summary. NULLs with a reason where undefined: no calibrator, no rows, no row predicted positive, no positive expected; no interval where every p is 0 or 1. No rows for NULL scores; of a class without rows give the empty summary, as the aggregate does. Errors 22023: unknown rows, level, design_effect or calibration_rows out of range, a calibrator that is none; 22004: rows NULL. Exact up to max_buckets distinct scores of each class, else of bucket means, and the reason says so. Range of value, standard_error, lower, upper: [0, Infinity).';

CREATE FUNCTION mleval._next_number(x double precision)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_estimated_next_number';

COMMENT ON FUNCTION mleval._next_number(double precision) IS 'The smallest number above x: score > x is score >= _next_number(x).';

CREATE FUNCTION mleval._two_sided(z double precision)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_estimated_two_sided';

COMMENT ON FUNCTION mleval._two_sided(double precision) IS 'How often a standard normal number is as far from 0 as z; NULL for NaN.';
