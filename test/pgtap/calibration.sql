-- Calibration against scikit-learn, statsmodels and 40 digits (test/oracle/calibration.py).
BEGIN;
\ir ../data/calibration.sql
SELECT plan(22);

-- Off by more than 1e-12, relative, or NULL on one side only.
CREATE FUNCTION pg_temp.off(got float8, wanted float8, tolerance float8 DEFAULT 1e-12) RETURNS boolean LANGUAGE sql AS
$$SELECT coalesce(abs(got - wanted) > tolerance * greatest(abs(wanted), 1e-3), (got IS NULL) <> (wanted IS NULL))$$;

CREATE TEMP TABLE summary AS
SELECT example, mleval.binary_scores(y, s, w) AS scores, bool_and(w = 1) AS plain FROM oracle_row GROUP BY example;
ANALYZE summary;

SELECT cmp_ok((SELECT count(*) FROM oracle_curve), '>', 400::bigint, 'the oracle knows curves');
SELECT is_empty($$
	WITH got AS (SELECT s.example, o.n_bins, o.strategy, c.* FROM summary s JOIN (SELECT DISTINCT example, n_bins, strategy FROM oracle_curve) o USING (example),
		LATERAL mleval.calibration_curve(s.scores, o.n_bins, o.strategy) WITH ORDINALITY c (prob_true, prob_pred, lower, upper, count, bin_lower, bin_upper, i))
	SELECT * FROM got g FULL JOIN oracle_curve o USING (example, n_bins, strategy, i) WHERE pg_temp.off(g.prob_true, o.prob_true) OR pg_temp.off(g.prob_pred, o.prob_pred)$$,
	'calibration_curve has scikit-learn''s bins');
SELECT is_empty($$
	SELECT * FROM (SELECT s.example, o.level, c.* FROM summary s JOIN (SELECT DISTINCT example, level FROM oracle_interval) o USING (example),
			LATERAL mleval.calibration_curve(s.scores, level => o.level) WITH ORDINALITY c (prob_true, prob_pred, lower, upper, count, bin_lower, bin_upper, i)) g
		FULL JOIN oracle_interval o USING (example, level, i) WHERE pg_temp.off(g.lower, o.lower) OR pg_temp.off(g.upper, o.upper)$$,
	'with statsmodels'' intervals of Wilson''s');
SELECT is_empty($$
	WITH asked AS (SELECT DISTINCT example, n_bins, strategy FROM oracle_part),
	got AS (SELECT example, n_bins, strategy, d.key AS part, d.value::float8 FROM asked JOIN summary s USING (example), LATERAL mleval.brier_decomposition(s.scores, n_bins, strategy) b, LATERAL jsonb_each_text(to_jsonb(b)) d
		UNION ALL SELECT example, n_bins, strategy, 'expected_calibration_error', mleval.expected_calibration_error(scores, n_bins, strategy) FROM asked JOIN summary USING (example)
		UNION ALL SELECT example, n_bins, strategy, 'maximum_calibration_error', mleval.maximum_calibration_error(scores, n_bins, strategy) FROM asked JOIN summary USING (example)
		UNION ALL SELECT example, n_bins, strategy, 'root_mean_square_calibration_error', mleval.root_mean_square_calibration_error(scores, n_bins, strategy) FROM asked JOIN summary USING (example))
	SELECT * FROM got g FULL JOIN oracle_part o USING (example, n_bins, strategy, part) WHERE pg_temp.off(g.value, o.value)$$,
	'errors and parts of the Brier score are those of scikit-learn''s bins');
SELECT is_empty($$
	SELECT s.example, n_bins, limits FROM generate_series(1, 40, 13) n_bins, unnest('{16,64,4096}'::int[]) limits, LATERAL (SELECT example, mleval.binary_scores(y, s, w, limits) AS scores FROM oracle_row GROUP BY example) s, LATERAL mleval.brier_decomposition(s.scores, n_bins) b
	WHERE pg_temp.off(b.reliability - b.resolution + b.uncertainty + b.within_bin_variance - b.within_bin_covariance, mleval.brier_score_loss(s.scores))$$,
	'the parts add up to the Brier score, of coarse summaries too');
SELECT is_empty($$
	SELECT * FROM summary s JOIN oracle_spiegelhalter o USING (example), LATERAL mleval.spiegelhalter_test(s.scores) t
	WHERE pg_temp.off(t.statistic, o.statistic, 1e-10) OR pg_temp.off(t.pvalue, o.pvalue, 1e-9) OR t.n_current <> 400 OR t.reason IS NOT NULL$$,
	'Spiegelhalter''s test is that of the paper''s sums');
SELECT is_empty($$
	SELECT * FROM summary s JOIN oracle_hosmer_lemeshow o USING (example), LATERAL mleval.hosmer_lemeshow_test(s.scores) t
	WHERE pg_temp.off(t.statistic, o.statistic, 1e-11) OR pg_temp.off(t.pvalue, o.pvalue, 1e-10) OR t.n_current <> 400 OR t.reason IS NOT NULL$$,
	'Hosmer and Lemeshow''s test is statsmodels''');
SELECT cmp_ok((SELECT count(*) FROM oracle_hosmer_lemeshow WHERE pvalue > 1e-10), '>', 1::bigint, 'of p-values that say something');
SELECT is_empty($$
	SELECT * FROM summary s JOIN oracle_fit o USING (example), LATERAL (SELECT (CASE WHEN o.coefficient = 'slope' THEN mleval.calibration_slope(s.scores, 0.9) ELSE mleval.calibration_intercept(s.scores, o.free_slope, 0.9) END).*) e
	WHERE pg_temp.off(e.value, o.value, 1e-11) OR pg_temp.off(e.lower, o.lower, 1e-10) OR pg_temp.off(e.upper, o.upper, 1e-10) OR e.reason IS NOT NULL OR e.n <> 400$$,
	'slope and intercept are those of 40 digits');
SELECT ok(bool_and(CASE example WHEN 'too extreme' THEN e.upper < 1 ELSE e.lower > 1 END), 'a slope below 1 finds scores that are too extreme, one above 1 those that are too timid') FROM summary, LATERAL mleval.calibration_slope(scores) e WHERE example LIKE 'too %';

-- Weights.
SELECT is_empty($$
	SELECT * FROM (SELECT mleval.binary_scores(y, s) AS scores FROM oracle_row, generate_series(1, w::int) WHERE example = 'whole weights') r, summary s, unnest('{uniform,quantile}'::text[]) strategy,
		LATERAL mleval.expected_calibration_error(s.scores, 7, 'uniform') e WHERE s.example = 'whole weights' AND pg_temp.off(e, mleval.expected_calibration_error(r.scores, 7, 'uniform'))$$,
	'a whole weight is a repeated row');
SELECT ok(count(*) = 4 AND max(count) - min(count) < 20, 'quantile bins of weighted rows are of equal weight') FROM mleval.calibration_curve((SELECT scores FROM summary WHERE example = 'whole weights'), 4, 'quantile');
SELECT ok(a.n = 400 AND a.n_eff BETWEEN 250 AND 399 AND b.n_eff = a.n_eff / 2 AND abs((b.upper - b.lower) / (a.upper - a.lower) - sqrt(2)) < 1e-12, 'an interval is as wide as Kish''s number and the design effect say')
FROM summary, LATERAL mleval.calibration_slope(scores) a, LATERAL mleval.calibration_slope(scores, design_effect => 2) b WHERE example = 'whole weights';
SELECT ok(abs(a.statistic / sqrt(3) - b.statistic) < 1e-12 AND abs(c.statistic / 3 - d.statistic) < 1e-12, 'so is a test')
FROM summary, LATERAL mleval.spiegelhalter_test(scores) a, LATERAL mleval.spiegelhalter_test(scores, 3) b, LATERAL mleval.hosmer_lemeshow_test(scores) c, LATERAL mleval.hosmer_lemeshow_test(scores, design_effect => 3) d WHERE example = 'too timid';

-- What cannot be computed is NULL with a reason.
CREATE TEMP TABLE odd (name text, scores mleval.binary_scores);
INSERT INTO odd SELECT 'positives', mleval.binary_scores(1, i / 4.0) FROM generate_series(1, 3) i;
INSERT INTO odd SELECT 'sure', mleval.binary_scores(i, i * 1.0) FROM generate_series(0, 1) i;
INSERT INTO odd SELECT 'apart', mleval.binary_scores(i / 3, 0.1 + i / 10.0) FROM generate_series(1, 5) i;
INSERT INTO odd SELECT 'equal', mleval.binary_scores(i, 0.3) FROM generate_series(0, 1) i;
INSERT INTO odd SELECT 'empty', mleval.binary_scores(1, 0.5) FROM odd WHERE false;
SELECT results_eq($$SELECT name, t.statistic IS NULL AND t.pvalue IS NULL, t.reason FROM odd, mleval.spiegelhalter_test(scores) t ORDER BY name$$,
	$$VALUES ('apart', false, NULL), ('empty', true, 'no rows'), ('equal', false, NULL), ('positives', false, NULL),
		('sure', true, 'every score is 0, 0.5 or 1, for which the test knows no chance')$$, 'Spiegelhalter''s reasons');
SELECT results_eq($$SELECT name, t.statistic IS NULL AND t.pvalue IS NULL, t.reason FROM odd, mleval.hosmer_lemeshow_test(scores, 3) t ORDER BY name$$,
	$$VALUES ('apart', false, NULL), ('empty', true, 'no rows'), ('equal', true, 'fewer than three groups of scores: no degree of freedom is left'),
		('positives', false, NULL), ('sure', true, 'fewer than three groups of scores: no degree of freedom is left')$$, 'Hosmer and Lemeshow''s');
SELECT is((mleval.hosmer_lemeshow_test(scores, 2, 1)).reason, 'a group in which no positive, or no negative, is expected', 'of scores that are certain') FROM odd WHERE name = 'sure';
SELECT results_eq($$SELECT name, e.value IS NULL AND e.lower IS NULL, e.reason FROM odd, mleval.calibration_slope(scores) e ORDER BY name$$,
	$$VALUES ('apart', true, 'a threshold divides positives from negatives, or all scores are equal: no slope fits best'), ('empty', true, 'no rows'), ('equal', true, 'a threshold divides positives from negatives, or all scores are equal: no slope fits best'), ('positives', true, 'no negative among the labelled rows'),
		('sure', true, 'a threshold divides positives from negatives, or all scores are equal: no slope fits best')$$, 'a slope''s');
SELECT results_eq($$SELECT name, e.reason FROM odd, mleval.calibration_intercept(scores) e WHERE e.value IS NULL ORDER BY name$$,
	$$VALUES ('empty', 'no rows'), ('positives', 'no negative among the labelled rows')$$, 'an intercept is there beside a slope of 1');
SELECT is_empty($$SELECT c.* FROM odd, mleval.calibration_curve(scores) c WHERE name = 'empty'$$, 'without rows the curve has no rows');

SELECT throws_ok(format('SELECT mleval.%s FROM odd', call), '22023', message, call) FROM (VALUES
	('calibration_slope(scores, 1)', 'level must lie between 0 and 1'), ('calibration_slope(scores, 0.9, 0.5)', 'design_effect must be 1 or more, and finite')) v(call, message);

SELECT * FROM finish();
ROLLBACK;
