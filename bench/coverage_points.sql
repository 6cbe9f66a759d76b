-- More of bench/coverage.sql, which includes it: what is best at a threshold that the rows
-- decide, and ratios.  Of samples with at least ten rows of each class, as with fewer
-- there is no saying much; by itself `bench/run coverage points`.
CREATE TEMP TABLE rows_of AS SELECT s.prevalence, s.n, s.i, s.scores FROM sample s, LATERAL (SELECT least(sum(positives), sum(negatives)) AS fewest FROM buckets(s.scores)) b WHERE b.fewest >= 10 AND s.n * s.prevalence >= 10;

-- Labels alone: a matrix is drawn fast, so five times as many.
CREATE TEMP TABLE drawn_matrix AS
SELECT prevalence, n, d.cm FROM matrix, size, generate_series(1, :draws * 5) i, LATERAL (SELECT resample(cm, :seed + n + 1, i, 100000.0 / n) AS cm OFFSET 0) d, LATERAL (SELECT least(sum(count) FILTER (WHERE y_true = '1'), sum(count) FILTER (WHERE y_true = '0')) AS fewest FROM confusion_matrix_cells(d.cm)) f WHERE f.fewest >= 10 AND n * prevalence >= 10;
INSERT INTO found
SELECT c.measure, c.interval, prevalence, s.n, c.truth BETWEEN c.lower AND c.upper, c.lower IS NULL
FROM drawn_matrix s JOIN matrix m USING (prevalence), LATERAL (SELECT 'matthews_corrcoef', 'Fisher''s z', e.lower, e.upper, matthews_corrcoef(m.cm) FROM matthews_corrcoef_confint(s.cm) e
	UNION ALL SELECT format('fbeta_score, beta %s', b), 'score', e.lower, e.upper, fbeta_score(m.cm, b) FROM unnest('{0.5,2}'::float8[]) b, LATERAL fbeta_confint(s.cm, b) e) c (measure, interval, lower, upper, truth);

INSERT INTO found
SELECT c.measure, 'log ratio', prevalence, s.n, c.truth BETWEEN c.lower AND c.upper, c.lower IS NULL
FROM rows_of s JOIN truth t USING (prevalence), LATERAL (SELECT 'd2_log_loss_score', e.lower, e.upper, d2_log_loss_score(t.scores) FROM d2_log_loss_confint(s.scores) e
	UNION ALL SELECT 'd2_brier_score', e.lower, e.upper, d2_brier_score(t.scores) FROM d2_brier_confint(s.scores) e
	UNION ALL SELECT 'normalized_cross_entropy', e.lower, e.upper, normalized_cross_entropy(t.scores) FROM normalized_cross_entropy_confint(s.scores) e) c (measure, lower, upper, truth);

-- One row in a thousand is positive at a score of 1e-6, and decides the mean of logarithms; the others are as often as their scores of 0.4 to 0.6 say.
CREATE TEMP TABLE surely_wrong AS
SELECT binary_scores(CASE WHEN g = 0 THEN true ELSE (g * 7 % 10) < g % 3 + 4 END, CASE WHEN g = 0 THEN 1e-6 ELSE (g % 3 + 4) / 10.0 END) AS scores FROM generate_series(0, 999) g;
INSERT INTO found
SELECT c.measure || ', one row in a thousand surely wrong', c.interval, 0.5, s.n, c.truth BETWEEN c.lower AND c.upper, c.lower IS NULL
FROM (SELECT size.n, resample(scores, :seed + size.n, i, 1000.0 / size.n) AS scores FROM surely_wrong, size, generate_series(1, :draws) i WHERE n BETWEEN 100 AND 1000) s, surely_wrong t, LATERAL (SELECT 'log_loss', 'Hall', e.lower, e.upper, log_loss(t.scores) FROM log_loss_confint(s.scores) e
	UNION ALL SELECT 'brier_score_loss', 'Hall', e.lower, e.upper, brier_score_loss(t.scores) FROM brier_score_confint(s.scores) e
	UNION ALL SELECT 'd2_log_loss_score', 'log ratio', e.lower, e.upper, d2_log_loss_score(t.scores) FROM d2_log_loss_confint(s.scores) e
	UNION ALL SELECT 'd2_brier_score', 'log ratio', e.lower, e.upper, d2_brier_score(t.scores) FROM d2_brier_confint(s.scores) e
	UNION ALL SELECT 'normalized_cross_entropy', 'log ratio', e.lower, e.upper, normalized_cross_entropy(t.scores) FROM normalized_cross_entropy_confint(s.scores) e) c (measure, interval, lower, upper, truth);

-- The k of precision_at_k is a tenth of the rows.
CREATE TEMP TABLE point (metric text, limit_value float8, argument text);
INSERT INTO point VALUES ('recall_at_precision', 0.5, 'min_precision'), ('recall_at_precision', 0.8, 'min_precision'), ('precision_at_recall', 0.8, 'min_recall'), ('sensitivity_at_specificity', 0.9, 'min_specificity'),
	('specificity_at_sensitivity', 0.8, 'min_sensitivity'), ('tpr_at_fpr', 0.01, 'max_fpr'), ('tpr_at_fpr', 0.1, 'max_fpr'), ('equal_error_rate', NULL, NULL), ('precision_at_k', 0.1, 'k');
CREATE FUNCTION pg_temp.arguments(argument text, limit_value float8, rows float8) RETURNS jsonb LANGUAGE sql IMMUTABLE AS
$$SELECT CASE WHEN argument IS NULL THEN '{}' ELSE jsonb_build_object(argument, CASE argument WHEN 'k' THEN to_jsonb((limit_value * rows)::int) ELSE to_jsonb(limit_value) END) END$$;
CREATE TEMP TABLE true_point AS
SELECT p.*, format('%s%s', p.metric, ' at ' || p.limit_value) AS measure, prevalence, (operating_point_confint(scores, p.metric, CASE p.argument WHEN 'k' THEN p.limit_value * 100000 ELSE p.limit_value END)).value AS truth FROM point p, truth;
INSERT INTO found
SELECT p.measure, 'profile', prevalence, s.n, p.truth BETWEEN e.lower AND e.upper, e.lower IS NULL
FROM rows_of s JOIN true_point p USING (prevalence), LATERAL operating_point_confint(s.scores, p.metric, CASE p.argument WHEN 'k' THEN p.limit_value * s.n ELSE p.limit_value END) e;

-- Scores of some ten values, all of them ties.
CREATE TEMP TABLE tied AS
SELECT prevalence, resample(weighted, :seed, 0, _effective_rows(weighted, 1) / 100000) AS scores FROM (
	SELECT p.prevalence, binary_scores(y, 1 / (1 + exp(-round(1.5 * (z + 1.8 * (CASE WHEN y THEN 0.5 ELSE -0.5 END)))))::float8, CASE WHEN y THEN p.prevalence ELSE 1 - p.prevalence END) AS weighted
	FROM normal_score, generate_series(1, 25), (VALUES (0.5::float8), (0.1)) p (prevalence), (VALUES (true), (false)) c (y) GROUP BY p.prevalence) p;
INSERT INTO found
SELECT format('%s%s, ten scores', p.metric, ' at ' || p.limit_value), 'profile', prevalence, s.n, t.truth BETWEEN e.lower AND e.upper, e.lower IS NULL
FROM tied, point p, LATERAL (SELECT (operating_point_confint(tied.scores, p.metric, CASE p.argument WHEN 'k' THEN p.limit_value * 100000 ELSE p.limit_value END)).value AS truth OFFSET 0) t,
	LATERAL (SELECT n, d.scores FROM size, generate_series(1, :draws / 2) i, LATERAL (SELECT resample(tied.scores, :seed + n, i, 100000.0 / n) AS scores OFFSET 0) d, LATERAL (SELECT least(sum(positives), sum(negatives)) AS fewest FROM buckets(d.scores)) b WHERE n <= 1000 AND b.fewest >= 10 AND n * tied.prevalence >= 10) s,
	LATERAL operating_point_confint(s.scores, p.metric, CASE p.argument WHEN 'k' THEN p.limit_value * s.n ELSE p.limit_value END) e
WHERE p.limit_value IS DISTINCT FROM 0.01;

-- Precision that rises again as the threshold falls: of the highest scores 40 % are positive, of the next 80 %, then 10 %.
-- And scores that say nothing, of which the best precision of a sample is the best by chance.
CREATE TEMP TABLE not_monotone AS
SELECT p.name, avg(y::int) AS prevalence, binary_scores(y, g) AS scores
FROM generate_series(1, 1000) g, LATERAL (VALUES (', dipping scores', CASE WHEN g > 950 THEN g % 5 < 2 WHEN g > 750 THEN g % 5 < 4 ELSE g % 10 = 0 END), (', scores that say nothing', g % 10 < 3)) p (name, y) GROUP BY p.name;
INSERT INTO found
SELECT format('%s at %s%s', p.metric, p.limit_value, t.name), 'profile', round(t.prevalence, 1), size.n, t.truth BETWEEN e.lower AND e.upper, e.lower IS NULL
FROM (VALUES ('precision_at_recall', 0.2), ('precision_at_recall', 0.5), ('recall_at_precision', 0.5)) p (metric, limit_value),
	LATERAL (SELECT *, (operating_point_confint(scores, p.metric, p.limit_value)).value AS truth FROM not_monotone OFFSET 0) t, size, generate_series(1, :draws) i,
	LATERAL operating_point_confint(resample(t.scores, :seed + size.n, i, 1000.0 / size.n), p.metric, p.limit_value) e
WHERE t.truth IS NOT NULL AND size.n BETWEEN 100 AND 1000;

-- The bootstrap, to compare.
INSERT INTO found
SELECT p.measure, 'bootstrap, bca', prevalence, s.n, p.truth BETWEEN e.lower AND e.upper, e.lower IS NULL
FROM rows_of s JOIN true_point p USING (prevalence), LATERAL bootstrap_confint(s.scores, p.metric, pg_temp.arguments(p.argument, p.limit_value, s.n), n_resamples => 399, seed => s.i) e
WHERE s.n = 100 AND s.i <= :bootstrap_draws AND p.limit_value IS DISTINCT FROM 0.01 AND (p.metric, p.limit_value) IS DISTINCT FROM ('recall_at_precision', 0.5) AND p.metric <> 'sensitivity_at_specificity';
