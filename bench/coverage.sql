-- How often intervals at 95 % hold the truth, by simulation.
--
-- A population is a summary of a hundred thousand rows, half or a tenth of them
-- positive; a sample of n rows is drawn from it by resample(), whose numbers are
-- multinomial, so that the population's metric is the truth.  psql variables: seed,
-- draws, and bootstrap_draws, which are fewer as each is 399 samples again (half of
-- them where scores are resampled).  bench/coverage_scores.sql has what needs samples
-- of other kinds, and the bootstrap of more metrics; bench/coverage_points.sql what has a
-- threshold that the rows decide, and ratios.
\ir coverage_population.sql

INSERT INTO found
SELECT metric, method.name, prevalence, s.n, t.value BETWEEN e.lower AND e.upper, e.lower IS NULL
FROM sample_matrix s JOIN matrix m USING (prevalence), unnest('{accuracy_score,precision_score,recall_score,specificity_score,negative_predictive_value,prevalence,selection_rate,f1_score,jaccard_score,balanced_accuracy_score,informedness,markedness}'::text[]) metric, unnest('{wilson,agresti_coull,clopper_pearson}'::text[]) method (name),
	LATERAL proportion_confint(s.cm, metric, method.name) e, LATERAL proportion_confint(m.cm, metric) t
WHERE method.name <> 'agresti_coull' OR metric NOT IN ('negative_predictive_value', 'prevalence', 'selection_rate', 'informedness', 'markedness', 'jaccard_score');
INSERT INTO found
SELECT 'roc_auc_score', method.name, prevalence, s.n, t.roc_auc BETWEEN e.lower AND e.upper, e.lower IS NULL
FROM sample s JOIN true_value t USING (prevalence), unnest('{delong,logit,newcombe}'::text[]) method (name), LATERAL roc_auc_confint(s.scores, method => method.name) e;
INSERT INTO found
SELECT c.measure, 'Wald', prevalence, s.n, c.truth BETWEEN c.lower AND c.upper, c.lower IS NULL
FROM sample s JOIN true_value t USING (prevalence), LATERAL (SELECT 'calibration_slope', e.lower, e.upper, t.slope FROM calibration_slope(s.scores) e
	UNION ALL SELECT 'calibration_intercept', e.lower, e.upper, t.intercept FROM calibration_intercept(s.scores) e
	UNION ALL SELECT 'calibration_intercept, free slope', e.lower, e.upper, t.free_intercept FROM calibration_intercept(s.scores, free_slope => true) e) c (measure, lower, upper, truth);
INSERT INTO found
SELECT c.measure, c.interval, prevalence, s.n, c.truth BETWEEN c.lower AND c.upper, c.lower IS NULL
FROM sample_matrix s JOIN matrix m USING (prevalence), (VALUES ('mean_cost', '{"0": {"0": 0, "1": 1}, "1": {"0": 5, "1": 0}}'::jsonb), ('mean_cost, 20 a miss', '{"0": {"0": 0, "1": 1}, "1": {"0": 20, "1": 0}}')) p (measure, cost),
	LATERAL (SELECT p.measure, 'score', e.lower, e.upper, mean_cost(m.cm, p.cost) FROM mean_cost_confint(s.cm, p.cost) e
		UNION ALL SELECT 'cohen_kappa_score', 'Fisher''s z', e.lower, e.upper, cohen_kappa_score(m.cm) FROM cohen_kappa_confint(s.cm) e WHERE p.measure = 'mean_cost') c (measure, interval, lower, upper, truth);
INSERT INTO found
SELECT c.measure, c.interval, prevalence, s.n, c.truth BETWEEN c.lower AND c.upper, c.lower IS NULL
FROM sample s JOIN true_value t USING (prevalence), LATERAL (SELECT 'average_precision_score', 'log odds', e.lower, e.upper, t.average_precision FROM average_precision_confint(s.scores) e
	UNION ALL SELECT 'log_loss', 'Hall', e.lower, e.upper, t.log_loss FROM log_loss_confint(s.scores) e
	UNION ALL SELECT 'brier_score_loss', 'Hall', e.lower, e.upper, t.brier_score FROM brier_score_confint(s.scores) e) c (measure, interval, lower, upper, truth);
-- The bootstrap; percentiles as they are only of some, to show the difference.
CREATE TEMP TABLE resampled AS
SELECT m.metric, m.metric_args, prevalence, (bootstrap_confint(cm, m.metric, m.metric_args, n_resamples => 2, method => 'percentile')).value AS truth
FROM matrix, (VALUES ('f1_score', '{}'::jsonb), ('fbeta_score', '{"beta": 2}'), ('cohen_kappa_score', '{}'), ('balanced_accuracy_score', '{}'), ('mean_cost', '{"cost": {"0": {"0": 0, "1": 1}, "1": {"0": 5, "1": 0}}}')) m (metric, metric_args);
INSERT INTO found
SELECT metric, 'bootstrap, ' || method.name, prevalence, s.n, m.truth BETWEEN e.lower AND e.upper, e.lower IS NULL
FROM sample_matrix s JOIN resampled m USING (prevalence), unnest('{percentile,bca}'::text[]) method (name), LATERAL bootstrap_confint(s.cm, metric, metric_args, n_resamples => 399, seed => s.i, method => method.name) e
WHERE s.i <= :bootstrap_draws AND (method.name = 'bca' OR metric IN ('cohen_kappa_score', 'balanced_accuracy_score'));
-- fewer, as these take longer the more scores there are
CREATE TEMP TABLE resampled_scores AS
SELECT metric, metric_args, prevalence, (bootstrap_confint(scores, metric, metric_args, n_resamples => 2, method => 'percentile')).value AS truth
FROM truth, (VALUES ('average_precision_score', '{}'::jsonb), ('log_loss', '{}'), ('brier_score_loss', '{}'), ('ks_statistic', '{}'), ('expected_calibration_error', '{}')) m (metric, metric_args);
INSERT INTO found
SELECT metric, 'bootstrap, ' || method.name, prevalence, s.n, m.truth BETWEEN e.lower AND e.upper, e.lower IS NULL
FROM sample s JOIN resampled_scores m USING (prevalence), unnest('{percentile,bca}'::text[]) method (name), LATERAL bootstrap_confint(s.scores, metric, metric_args, n_resamples => 399, seed => s.i, method => method.name) e
WHERE s.i <= :bootstrap_draws / CASE WHEN s.n <= 300 THEN 2 WHEN s.n = 1000 THEN 4 ELSE 10 END AND (method.name = 'bca' OR metric IN ('average_precision_score', 'log_loss'));

-- Rows that are not independent: each one five times.
INSERT INTO found
SELECT c.measure, c.interval, prevalence, s.n, c.truth BETWEEN c.lower AND c.upper, c.lower IS NULL
FROM (SELECT prevalence, n, scores + scores + scores + scores + scores AS scores FROM (SELECT prevalence, n, resample(scores, :seed - n, i, 500000.0 / n) AS scores FROM truth, size, generate_series(1, :draws / 2) i WHERE n BETWEEN 100 AND 1000) s) s JOIN true_value t USING (prevalence) JOIN matrix m USING (prevalence),
	LATERAL (VALUES (1), (5)) d (design_effect), LATERAL confusion_matrix_at(s.scores, prevalence) AS drawn,
	LATERAL (SELECT 'accuracy_score, each row five times', 'wilson, design_effect ' || design_effect, e.lower, e.upper, accuracy_score(m.cm) FROM proportion_confint(drawn, design_effect => d.design_effect) e
		UNION ALL SELECT 'roc_auc_score, each row five times', 'logit, design_effect ' || design_effect, e.lower, e.upper, t.roc_auc FROM roc_auc_confint(s.scores, method => 'logit', design_effect => d.design_effect) e) c (measure, interval, lower, upper, truth);

\ir coverage_scores.sql
\ir coverage_points.sql

-- Three classes, the rarest a third of the rows or a tenth: normal scores, that of the true class 1.2
-- standard deviations higher, and of these probabilities with odds to the power 0.8.  Rows are
-- drawn, not counts; the truth is that of a million of them.
SET max_parallel_workers_per_gather = 0;
SELECT setseed(:seed / 1e9) \gset
CREATE FUNCTION pg_temp.normal() RETURNS float8 LANGUAGE sql VOLATILE AS 'SELECT sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())';
CREATE TEMP TABLE sample_of_three AS
SELECT prevalence, n, i, multiclass_scores(y, ARRAY[a, b, c]) AS scores
FROM (SELECT prevalence, n, i, y, a / (a + b + c) AS a, b / (a + b + c) AS b, c / (a + b + c) AS c
	FROM (SELECT prevalence, n, i, y, exp(0.8 * 1.2 * (pg_temp.normal() + CASE y WHEN 0 THEN 1.2 ELSE 0 END)) * share[1] AS a, exp(0.8 * 1.2 * (pg_temp.normal() + CASE y WHEN 1 THEN 1.2 ELSE 0 END)) * share[2] AS b,
			exp(0.8 * 1.2 * (pg_temp.normal() + CASE y WHEN 2 THEN 1.2 ELSE 0 END)) * share[3] AS c
		FROM (SELECT prevalence, share, n, i, CASE WHEN u < share[1] THEN 0 WHEN u < share[1] + share[2] THEN 1 ELSE 2 END AS y
			FROM (SELECT prevalence, share, n, i, random() AS u FROM (VALUES (1 / 3.0::float8, ARRAY[1, 1, 1] :: float8[]), (0.1, '{0.6,0.3,0.1}')) p (prevalence, part), LATERAL (SELECT ARRAY[part[1], part[2], part[3]]) v (parts), LATERAL (SELECT ARRAY[parts[1] / t, parts[2] / t, parts[3] / t] FROM (SELECT parts[1] + parts[2] + parts[3]) w (t)) q (share),
				(VALUES (100, :draws), (1000, :draws / 2), (10000, :draws / 10), (1000000, 1)) z (n, times), generate_series(1, times) i, generate_series(1, n) OFFSET 0) r OFFSET 0) l OFFSET 0) e OFFSET 0) s GROUP BY prevalence, n, i;
INSERT INTO found
SELECT c.measure || ', 3 classes', c.interval, prevalence, s.n, (c.truth).value BETWEEN (c.estimate).lower AND (c.estimate).upper, (c.estimate).lower IS NULL
FROM sample_of_three s JOIN (SELECT prevalence, scores AS whole FROM sample_of_three WHERE n = 1000000) t USING (prevalence), LATERAL (
	SELECT 'log_loss', 'Hall', log_loss_confint(s.scores), log_loss_confint(whole) UNION ALL SELECT 'brier_score_loss', 'Hall', brier_score_confint(s.scores), brier_score_confint(whole)
	UNION ALL SELECT 'top_k_accuracy_score, k = 1', 'wilson', top_k_accuracy_confint(s.scores, 1), top_k_accuracy_confint(whole, 1)
	UNION ALL SELECT format('roc_auc_score, %s, %s', w, m), method, roc_auc_confint(s.scores, w, m, method => method), roc_auc_confint(whole, w, m) FROM unnest('{macro,weighted}'::text[]) w, unnest('{ovr,ovo}'::text[]) m, unnest('{delong,logit}'::text[]) method
	UNION ALL SELECT format('average_precision_score, %s', w), 'log odds', average_precision_confint(s.scores, w), average_precision_confint(whole, w) FROM unnest('{macro,weighted}'::text[]) w) c (measure, interval, estimate, truth)
WHERE s.n < 1000000;

\ir coverage_table.sql
