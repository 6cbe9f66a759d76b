-- More of bench/coverage.sql, which includes it: distances that chance enlarges, bins,
-- a population of nine positives in ten, and the bootstrap of metrics of scores that
-- have no interval of their own.
INSERT INTO found
SELECT c.measure, c.interval, prevalence, s.n, c.truth BETWEEN c.lower AND c.upper, c.lower IS NULL
FROM sample s JOIN true_value t USING (prevalence), LATERAL (SELECT 'ks_statistic', 'Massart', e.lower, e.upper, t.ks FROM ks_statistic_confint(s.scores) e
	UNION ALL SELECT 'expected_calibration_error', 'triangle', e.lower, e.upper, t.error FROM expected_calibration_error_confint(s.scores) e
	UNION ALL SELECT 'expected_calibration_error, quantile', 'triangle', e.lower, e.upper, t.quantile_error FROM expected_calibration_error_confint(s.scores, strategy => 'quantile') e) c (measure, interval, lower, upper, truth);
-- Each bin is a case of its own.
INSERT INTO found
SELECT CASE WHEN b.count >= 10 THEN 'calibration_curve, bins of 10 rows and more' ELSE 'calibration_curve, bins of fewer' END, 'wilson', s.prevalence, s.n, w.prob_true BETWEEN b.lower AND b.upper, false
FROM sample s, LATERAL calibration_curve(s.scores) b JOIN (SELECT prevalence, bin_lower, prob_true FROM truth, LATERAL calibration_curve(scores)) w USING (bin_lower)
WHERE w.prevalence = s.prevalence AND s.i <= :draws / 4;

-- Scores that are the probabilities: the calibration error is 0, or what the population has of it by chance.
CREATE TEMP TABLE calibrated AS
SELECT prevalence, resample(weighted, :seed, 0, _effective_rows(weighted, 1) / 100000) AS scores FROM (
	SELECT p.prevalence, binary_scores(y, 1 / (1 + exp(-1.8 * (z + 1.8 * (CASE WHEN y THEN 0.5 ELSE -0.5 END)) - ln(p.prevalence / (1 - p.prevalence)))), CASE WHEN y THEN p.prevalence ELSE 1 - p.prevalence END) AS weighted
	FROM normal_score, generate_series(1, 25), (VALUES (0.5::float8), (0.1)) p (prevalence), (VALUES (true), (false)) c (y) GROUP BY p.prevalence) p;
INSERT INTO found
SELECT 'expected_calibration_error of calibrated scores', 'triangle', prevalence, size.n, t.error BETWEEN e.lower AND e.upper, e.lower IS NULL
FROM (SELECT *, expected_calibration_error(scores) AS error FROM calibrated OFFSET 0) t, size, generate_series(1, :draws / 4) i, LATERAL expected_calibration_error_confint(resample(t.scores, :seed + size.n, i, 100000.0 / size.n)) e;

-- Few negatives.
CREATE TEMP TABLE common AS
SELECT resample(weighted, :seed, 0, _effective_rows(weighted, 1) / 100000) AS scores FROM (
	SELECT binary_scores(y, 1 / (1 + exp(-1.8 * (z + 1.8 * (CASE WHEN y THEN 0.5 ELSE -0.5 END)))), CASE WHEN y THEN 0.9 ELSE 0.1 END) AS weighted FROM normal_score, generate_series(1, 25), (VALUES (true), (false)) c (y)) p;
INSERT INTO found
SELECT c.measure, c.interval, 0.9, s.n, c.truth BETWEEN c.lower AND c.upper, c.lower IS NULL
FROM (SELECT scores, average_precision_score(scores) AS average_precision, roc_auc_score(scores) AS roc_auc, ks_statistic(scores) AS ks FROM common OFFSET 0) t, LATERAL (SELECT n, resample(t.scores, :seed + n, i, 100000.0 / n) AS scores FROM size, generate_series(1, :draws) i WHERE n <= 1000 OR i <= :draws / 4) s, LATERAL (SELECT sum(negatives) AS negatives FROM buckets(s.scores)) b,
	LATERAL (SELECT 'average_precision_score', 'log odds', e.lower, e.upper, t.average_precision FROM average_precision_confint(s.scores) e
	UNION ALL SELECT 'average_precision_score, ten negatives and more', 'log odds', e.lower, e.upper, t.average_precision FROM average_precision_confint(s.scores) e WHERE b.negatives >= 10 AND s.n >= 100
	UNION ALL SELECT 'roc_auc_score', m.name, e.lower, e.upper, t.roc_auc FROM unnest('{delong,logit,newcombe}'::text[]) m (name), roc_auc_confint(s.scores, method => m.name) e
	UNION ALL SELECT 'ks_statistic', 'Massart', e.lower, e.upper, t.ks FROM ks_statistic_confint(s.scores) e) c (measure, interval, lower, upper, truth);

-- The bootstrap of the rest, of fewer samples where there are more scores.
CREATE TEMP TABLE resampled_rest AS
SELECT m.measure, m.metric, m.metric_args, prevalence, (bootstrap_confint(scores, m.metric, m.metric_args, n_resamples => 2, method => 'percentile')).value AS truth
FROM truth, (VALUES ('d2_log_loss_score', 'd2_log_loss_score', '{}'::jsonb), ('d2_brier_score', 'd2_brier_score', '{}'), ('roc_auc_score, max_fpr 0.2', 'roc_auc_score', '{"max_fpr": 0.2}')) m (measure, metric, metric_args);
INSERT INTO found
SELECT measure, 'bootstrap, bca', prevalence, s.n, m.truth BETWEEN e.lower AND e.upper, e.lower IS NULL
FROM sample s JOIN resampled_rest m USING (prevalence), LATERAL bootstrap_confint(s.scores, metric, metric_args, n_resamples => 399, seed => s.i) e
WHERE s.n < 10000 AND s.i <= :bootstrap_draws / CASE WHEN s.n <= 100 THEN 2 WHEN s.n = 300 THEN 4 ELSE 10 END;
