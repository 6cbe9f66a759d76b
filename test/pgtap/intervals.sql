-- Intervals of metrics that are no plain proportions, and tests with a design effect,
-- against statsmodels, SciPy and derivatives (test/oracle/intervals.py).
BEGIN;
\ir ../data/intervals.sql
SELECT plan(63);

-- Off by more than 1e-11, relative, or NULL on one side only.
CREATE FUNCTION pg_temp.off(got float8, wanted float8, tolerance float8 DEFAULT 1e-11) RETURNS boolean LANGUAGE sql AS
$$SELECT coalesce(abs(got - wanted) > tolerance * greatest(abs(wanted), 1e-3), (got IS NULL) <> (wanted IS NULL))$$;
CREATE TEMP TABLE matrix AS SELECT example, mleval.confusion_matrix(y_true, y_pred) AS cm, sum(times) FILTER (WHERE i = 1) AS n FROM oracle_cell, generate_series(1, times) i GROUP BY example;
CREATE TEMP TABLE scored AS SELECT example, mleval.binary_scores(y, a) AS scores, count(*) AS n FROM oracle_row GROUP BY example;

-- What is made of proportions.
SELECT is_empty($$
	SELECT o.*, e.* FROM oracle_made o JOIN matrix m USING (example), LATERAL mleval.proportion_confint(m.cm, o.metric, level => o.level) e
	WHERE pg_temp.off(e.value, o.value) OR pg_temp.off(e.lower, o.lower) OR pg_temp.off(e.upper, o.upper) OR e.n <> o.n OR abs(e.n_eff - o.n) > 1e-9 OR e.reason IS NOT NULL
		OR e.method <> CASE WHEN o.metric IN ('balanced_accuracy_score', 'informedness', 'markedness') THEN 'MOVER of ' ELSE '' END || 'wilson, assumes independent rows'$$, 'rates, F1 and sums of rates have the ends that statsmodels'' Wilson gives their proportions');
SELECT is((SELECT count(DISTINCT metric) FROM oracle_made), 13::bigint, 'thirteen of them');
SELECT results_eq($$SELECT e.value, e.lower, e.upper FROM matrix m, LATERAL mleval.proportion_confint(cm, 'hamming_loss', 'clopper_pearson', 0.8) e WHERE example = 'three'$$,
	$$SELECT e.value, e.lower, e.upper FROM matrix m, LATERAL mleval.proportion_confint(cm, 'zero_one_loss', 'clopper_pearson', 0.8) e WHERE example = 'three'$$, 'the share that is wrong has two names');
SELECT ok(NOT pg_temp.off(e.value, (r0.value + r1.value + r2.value) / 3) AND NOT pg_temp.off(e.value - e.lower, sqrt((r0.value - r0.lower) ^ 2 + (r1.value - r1.lower) ^ 2 + (r2.value - r2.lower) ^ 2) / 3) AND e.n = 120, 'balanced accuracy is of as many recalls as there are classes')
FROM matrix m, LATERAL mleval.proportion_confint(cm, 'balanced_accuracy_score') e,
	LATERAL (SELECT mleval.confusion_matrix(y_true = 0, y_pred = 0) AS c0, mleval.confusion_matrix(y_true = 1, y_pred = 1) AS c1, mleval.confusion_matrix(y_true = 2, y_pred = 2) AS c2 FROM oracle_cell, generate_series(1, times) WHERE oracle_cell.example = m.example) c,
	LATERAL mleval.proportion_confint(c0, 'recall_score') r0, LATERAL mleval.proportion_confint(c1, 'recall_score') r1, LATERAL mleval.proportion_confint(c2, 'recall_score') r2 WHERE example = 'three';
SELECT results_eq($$SELECT p, e.value, e.n FROM matrix, unnest('{0,1,2}'::text[]) p, LATERAL mleval.proportion_confint(cm, 'prevalence', pos_label => p) e WHERE example = 'three' ORDER BY p$$,
	$$VALUES ('0', 40 / 120::float8, 120::bigint), ('1', 32 / 120::float8, 120), ('2', 48 / 120::float8, 120)$$, 'a class has its share among three');
SELECT results_eq($$SELECT metric, e.value, e.reason FROM (SELECT mleval.confusion_matrix(1, 1) AS cm) m, unnest('{negative_predictive_value,f1_score,informedness,balanced_accuracy_score}'::text[]) metric, LATERAL mleval.proportion_confint(cm, metric) e ORDER BY metric$$,
	$$VALUES ('balanced_accuracy_score', 1::float8, NULL), ('f1_score', 1, NULL), ('informedness', NULL, 'no row that the proportion is of'), ('negative_predictive_value', NULL, 'no row that the proportion is of')$$, 'no rows, no proportion');
SELECT is_empty($$
	SELECT metric, a.*, b.* FROM matrix m JOIN (SELECT example, mleval.confusion_matrix(y_true, y_pred) AS cm FROM oracle_cell, generate_series(1, 5 * times) WHERE example <> 'three' GROUP BY example) f USING (example), unnest('{f1_score,markedness,balanced_accuracy_score}'::text[]) metric,
		LATERAL mleval.proportion_confint(m.cm, metric) a, LATERAL mleval.proportion_confint(f.cm, metric, design_effect => 5) b
	WHERE example <> 'three' AND (pg_temp.off(a.lower, b.lower) OR pg_temp.off(a.upper, b.upper) OR pg_temp.off(a.n_eff, b.n_eff) OR b.n <> 5 * a.n)$$, 'each row five times, and a design effect of five');
SELECT throws_ok($$SELECT mleval.proportion_confint(cm, 'f1_score') FROM matrix WHERE example = 'three'$$, '22023', NULL, 'F1 is of two classes');
SELECT throws_like($$SELECT mleval.proportion_confint(cm, 'mcc') FROM matrix$$, 'metric "mcc" is not made of proportions of rows', 'what is no proportion is named');

-- By the delta method, and of means.
SELECT is_empty($$
	SELECT o.*, e.* FROM oracle_correlation o JOIN matrix m USING (example), LATERAL mleval.matthews_corrcoef_confint(m.cm, o.level) e
	WHERE pg_temp.off(e.value, o.value) OR pg_temp.off(e.lower, o.lower) OR pg_temp.off(e.upper, o.upper) OR e.n <> m.n OR e.n_eff <> m.n OR e.reason IS NOT NULL$$, 'matthews_corrcoef_confint, of two classes and three, has the variance that derivatives give');
SELECT is_empty($$
	SELECT o.*, e.* FROM oracle_agreement o JOIN matrix m USING (example), LATERAL mleval.cohen_kappa_confint(m.cm, o.labels, o.weights, o.level) e
	WHERE pg_temp.off(e.value, o.value) OR pg_temp.off(e.lower, o.lower) OR pg_temp.off(e.upper, o.upper) OR e.n <> o.n OR abs(e.n_eff - o.n) > 1e-9 OR e.reason IS NOT NULL$$, 'so has cohen_kappa_confint, of each kind of weights and some labels, and degrees of freedom');
SELECT is_empty($$
	SELECT o.*, e.* FROM oracle_cost o JOIN (SELECT example, times, mleval.confusion_matrix(place / k, place % k) AS cm FROM (SELECT DISTINCT example, times, sqrt(cardinality(times))::int AS k FROM oracle_cost) c, LATERAL (SELECT i - 1 AS place FROM generate_subscripts(times, 1) i, generate_series(1, times[i])) r GROUP BY example, times) m USING (example), LATERAL mleval.mean_cost_confint(m.cm, o.cost, o.level) e
	WHERE pg_temp.off(e.value, o.value) OR pg_temp.off(e.lower, o.lower) OR pg_temp.off(e.upper, o.upper) OR e.n <> e.n_eff OR e.reason IS NOT NULL$$, 'mean_cost_confint has the ends at which the likeliest law is off by so much, with or without a row of the dearest pair');
SELECT is_empty($$
	SELECT a.*, b.* FROM oracle_cost o JOIN matrix m USING (example) JOIN (SELECT example, mleval.confusion_matrix(y_true, y_pred) AS cm FROM oracle_cell, generate_series(1, 5 * times) GROUP BY example) f USING (example),
		LATERAL (SELECT 1, c.* FROM mleval.mean_cost_confint(m.cm, o.cost) c UNION ALL SELECT 2, c.* FROM mleval.cohen_kappa_confint(m.cm, weights => 'linear') c) a (no, value, lower, upper, level, n, n_eff, method, reason),
		LATERAL (SELECT 1, c.* FROM mleval.mean_cost_confint(f.cm, o.cost, design_effect => 5) c UNION ALL SELECT 2, c.* FROM mleval.cohen_kappa_confint(f.cm, weights => 'linear', design_effect => 5) c) b (no, value, lower, upper, level, n, n_eff, method, reason)
	WHERE a.no = b.no AND (pg_temp.off(a.lower, b.lower) OR pg_temp.off(a.upper, b.upper) OR pg_temp.off(a.n_eff, b.n_eff) OR b.n <> 5 * a.n)$$, 'five times each row, with a design effect of five, is each row once, of costs and kappa too');
SELECT is_empty($$
	SELECT o.*, w.*, e.* FROM oracle_cost o JOIN matrix m USING (example), LATERAL mleval.mean_cost_confint(m.cm, '{"0": {"0": 3, "1": 5}, "1": {"0": 5, "1": 3}}', o.level) e, LATERAL mleval.proportion_confint(m.cm, 'zero_one_loss', level => o.level) w
	WHERE o.example <> 'three' AND (pg_temp.off(e.lower, 3 + 2 * w.lower) OR pg_temp.off(e.upper, 3 + 2 * w.upper))$$, 'of two costs the interval is Wilson''s');
SELECT results_eq($$SELECT e.value, e.lower, e.upper, e.reason FROM matrix m, (VALUES ('{"0": {"0": 2, "1": 2}, "1": {"0": 2, "1": 2}}'::jsonb), ('{"0": {"0": -1e308, "1": -1e308}, "1": {"0": -1e308, "1": -1e308}, "2": {"0": 1e308}}')) c (cost), LATERAL mleval.mean_cost_confint(cm, cost, 0.9999, 1e12) e WHERE example = 'few' AND cost -> '0' ->> '0' = '2'$$,
	$$VALUES (2::float8, NULL::float8, NULL::float8, 'all pairs of labels have the same cost: nothing varies')$$, 'where all pairs cost the same there is nothing to be sure of');
SELECT ok(e.lower = -1e300 AND e.upper > 9.9e299 AND e.upper <= 1e300, 'costs as far apart as doubles are keep their ends') FROM (SELECT mleval.confusion_matrix(1, 1) AS cm FROM generate_series(1, 9)) m, LATERAL mleval.mean_cost_confint(cm, '{"1": {"0": 1e300, "1": -1e300}}', 0.95, 1e12) e;
SELECT results_eq($$SELECT round(e.value::numeric, 15)::float8, e.lower, e.reason, e.n FROM (SELECT mleval.confusion_matrix(i % 2, i % 2) AS cm FROM generate_series(1, 8) i UNION ALL SELECT mleval.confusion_matrix(1, 1) FROM generate_series(1, 8) i UNION ALL SELECT mleval.confusion_matrix(NULL::int, 1)) x, LATERAL mleval.cohen_kappa_confint(cm) e$$,
	$$VALUES (1::float8, NULL::float8, 'the variance is 0, as where all predictions are right: no interval says how sure that is', 8::bigint), (NULL, NULL, 'labels and predictions are all the same: chance agrees too', 8), (NULL, NULL, 'no row has both a label and a prediction', 0)$$, 'no interval of a kappa that does not vary, or that there is not');
SELECT is(mleval.cohen_kappa_confint(NULL), NULL, 'nor of no matrix');
SELECT is_empty($$
	SELECT o.example, o.function, o.level, o.value, o.lower, o.upper, e.* FROM oracle_scores o JOIN scored s USING (example), LATERAL (SELECT a.* FROM mleval.average_precision_confint(s.scores, o.level) a WHERE o.function = 'average_precision_confint'
		UNION ALL SELECT l.* FROM mleval.log_loss_confint(s.scores, o.level) l WHERE o.function = 'log_loss_confint' UNION ALL SELECT b.* FROM mleval.brier_score_confint(s.scores, o.level) b WHERE o.function = 'brier_score_confint'
		UNION ALL SELECT d.* FROM mleval.d2_log_loss_confint(s.scores, o.level) d WHERE o.function = 'd2_log_loss_confint' UNION ALL SELECT d.* FROM mleval.d2_brier_confint(s.scores, o.level) d WHERE o.function = 'd2_brier_confint'
		UNION ALL SELECT d.* FROM mleval.normalized_cross_entropy_confint(s.scores, o.level) d WHERE o.function = 'normalized_cross_entropy_confint') e
	WHERE pg_temp.off(e.value, o.value) OR pg_temp.off(e.lower, o.lower) OR pg_temp.off(e.upper, o.upper) OR e.n <> s.n OR abs(e.n_eff - s.n) > 1e-9 OR e.reason IS NOT NULL$$, 'so have average_precision_confint and ratios of losses; log_loss_confint and brier_score_confint solve Hall''s cubic');
SELECT is_empty($$
	SELECT a.*, b.* FROM (SELECT mleval.rollup(s) AS five, (array_agg(s))[1] AS one FROM (SELECT i, mleval.binary_scores(y, a) AS s FROM oracle_row, generate_series(1, 5) i WHERE example = 'rare' GROUP BY i) p) x,
		LATERAL (SELECT * FROM mleval.average_precision_confint(one) UNION ALL SELECT * FROM mleval.log_loss_confint(one) UNION ALL SELECT * FROM mleval.brier_score_confint(one)) a,
		LATERAL (SELECT * FROM mleval.average_precision_confint(five, design_effect => 5) UNION ALL SELECT * FROM mleval.log_loss_confint(five, design_effect => 5) UNION ALL SELECT * FROM mleval.brier_score_confint(five, design_effect => 5)) b
	WHERE a.method = b.method AND NOT pg_temp.off(a.value, b.value) AND (pg_temp.off(a.lower, b.lower) OR pg_temp.off(a.upper, b.upper) OR pg_temp.off(a.n_eff, b.n_eff) OR b.n <> 5 * a.n)$$, 'and five times each row, the same');
SELECT results_eq($$SELECT e.value, e.lower, e.reason FROM (SELECT mleval.binary_scores(i / 4, i / 9.0::float8) AS s FROM generate_series(1, 7) i UNION ALL SELECT mleval.binary_scores(1, 0.5) FROM generate_series(1, 3) UNION ALL SELECT mleval.binary_scores(i / 4, 0.25 * i) FROM generate_series(1, 4) i) x, LATERAL mleval.average_precision_confint(s) e$$,
	$$VALUES (1::float8, NULL::float8, 'the variance is 0, as where scores separate the classes or are all equal: no interval says how sure that is'), (NULL, NULL, 'no negative among the labelled rows'), (1, NULL, 'fewer than two effective rows of a class')$$, 'no interval of a perfect ranking, or of a single class or row');
SELECT results_eq($$SELECT e.value, e.lower, e.reason FROM (SELECT mleval.binary_scores(1, 0.5) AS s FROM generate_series(1, 3) UNION ALL SELECT mleval.binary_scores(1, 0.5) UNION ALL SELECT mleval.binary_scores(NULL::int, 0.5)) x, LATERAL mleval.brier_score_confint(s) e$$,
	$$VALUES (0.25::float8, NULL::float8, 'all rows have the same loss: no interval says how sure that is'), (0.25, NULL, 'fewer than two effective rows'), (NULL, NULL, 'no row has both a label and a score')$$, 'nor of losses that are all the same');
SELECT ok(e.lower >= 0 AND e.upper <= 1 AND e.lower <= e.value AND e.upper >= e.value, 'an interval holds its mean, and nothing that cannot be') FROM (SELECT mleval.binary_scores(i / 3, CASE WHEN i < 3 THEN 0 ELSE 0.01 END) AS s FROM generate_series(1, 3) i) x, LATERAL mleval.brier_score_confint(s, 0.9999) e;
SELECT results_eq($$SELECT round(e.value::numeric, 15)::float8, e.lower, e.reason FROM (SELECT mleval.confusion_matrix(i % 2, i % 2) AS cm FROM generate_series(1, 8) i UNION ALL SELECT mleval.confusion_matrix(1, i % 2) FROM generate_series(1, 8) i) x, LATERAL mleval.matthews_corrcoef_confint(cm) e$$,
	$$VALUES (1::float8, NULL::float8, 'the variance is 0, as where all predictions are right: no interval says how sure that is'), (NULL, NULL, 'all labelled rows have the same label: it correlates with nothing')$$, 'nor of predictions that are all right');

SELECT results_eq($$SELECT round(e.value::numeric, 15)::float8, e.lower, e.reason FROM (SELECT mleval.binary_scores(i % 2, 0.5) AS s FROM generate_series(1, 8) i UNION ALL SELECT mleval.binary_scores(1, 0.5) UNION ALL SELECT mleval.binary_scores(i % 2, (i % 2)::float8) FROM generate_series(1, 8) i) x, LATERAL mleval.d2_brier_confint(s) e$$,
	$$VALUES (0::float8, NULL::float8, 'the variance is 0, as without losses or of scores that are all the prevalence: no interval says how sure that is'), (NULL, NULL, 'no negative among the labelled rows'), (1, NULL, 'the variance is 0, as without losses or of scores that are all the prevalence: no interval says how sure that is')$$, 'nor of ratios of losses that do not vary');
SELECT is_empty($$
	SELECT a.*, b.* FROM (SELECT mleval.rollup(s) AS five, (array_agg(s))[1] AS one FROM (SELECT i, mleval.binary_scores(y, a) AS s FROM oracle_row, generate_series(1, 5) i WHERE example = 'rare' GROUP BY i) p) x, LATERAL mleval.normalized_cross_entropy_confint(one) a, LATERAL mleval.normalized_cross_entropy_confint(five, design_effect => 5) b
	WHERE pg_temp.off(a.lower, b.lower) OR pg_temp.off(a.upper, b.upper) OR pg_temp.off(a.n_eff, b.n_eff) OR b.n <> 5 * a.n$$, 'of five times each row, with a design effect of five, they are those of each row once');
SELECT is_empty($$
	SELECT o.*, e.* FROM oracle_fbeta o JOIN (SELECT example, times, mleval.confusion_matrix(place / 2, place % 2) AS cm FROM (SELECT DISTINCT example, times FROM oracle_fbeta) c, LATERAL (SELECT i - 1 AS place FROM generate_subscripts(times, 1) i, generate_series(1, times[i])) r GROUP BY example, times) m USING (example), LATERAL mleval.fbeta_confint(m.cm, o.beta, o.level) e
	WHERE pg_temp.off(e.value, o.value) OR pg_temp.off(e.lower, o.lower) OR pg_temp.off(e.upper, o.upper) OR e.n <> o.n OR e.n_eff <> o.n OR e.reason IS NOT NULL$$, 'fbeta_confint has the ends at which the likeliest counts are off by so much, with or without a row of the dearer mistake');
SELECT is_empty($$
	SELECT b.*, e.*, w.* FROM matrix m, (VALUES (0::float8, 'precision_score', NULL), (1, 'f1_score', NULL), ('Infinity', 'recall_score', NULL), (1, 'f1_score', '2'), (0, 'precision_score', '2')) b (beta, metric, label), LATERAL mleval.fbeta_confint(cm, beta, 0.9, label, 3) e, LATERAL mleval.proportion_confint(cm, metric, level => 0.9, pos_label => label, design_effect => 3) w
	WHERE (example = 'three') = (label IS NOT NULL) AND (pg_temp.off(e.lower, w.lower) OR pg_temp.off(e.upper, w.upper) OR pg_temp.off(e.n_eff, w.n_eff) OR e.n <> w.n)$$, 'which of precision, F1 and recall is Wilson''s, of one class of three too');

-- The bootstrap, corrected.
SELECT is_empty($$
	SELECT example, metric, x.* FROM oracle_corrected o, LATERAL (VALUES (mleval._bootstrap_ends(drawn, value, 0.9, acceleration))) e (ends), LATERAL (VALUES (ends[1], lower), (ends[2], upper)) x (got, wanted) WHERE pg_temp.off(got, wanted)$$, 'of the same resamples the ends are SciPy''s BCa');
CREATE FUNCTION pg_temp.acceleration(cm mleval.confusion_matrix, metric text, design_effect float8) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE result float8;
BEGIN
	EXECUTE format('SELECT mleval._acceleration(array_agg(mleval.%I(mleval._leave_out($1, i, $2)) ORDER BY i), array_agg(rows ORDER BY i)) FROM unnest(mleval._part_rows($1, $2)) WITH ORDINALITY AS p (rows, i)', metric) INTO result USING cm, design_effect;
	RETURN result;
END$$;
SELECT is_empty($$SELECT example, metric, acceleration, got FROM oracle_corrected JOIN (SELECT * FROM matrix WHERE example <> 'three' OFFSET 0) m USING (example), LATERAL pg_temp.acceleration(cm, metric, 1) got WHERE pg_temp.off(got, acceleration)$$, 'and so is the acceleration, of the cells alone');
SELECT is_empty($$SELECT example, metric, acceleration, got FROM oracle_corrected JOIN (SELECT example, mleval.confusion_matrix(y_true, y_pred) AS cm FROM oracle_cell, generate_series(1, 5 * times) WHERE example <> 'three' GROUP BY example OFFSET 0) f USING (example), LATERAL pg_temp.acceleration(cm, metric, 5) got WHERE pg_temp.off(got, acceleration)$$, 'which knows the design effect');
SELECT is_empty($$
	SELECT o.metric, e.*, w.* FROM oracle_corrected o JOIN (SELECT * FROM matrix WHERE example <> 'three' OFFSET 0) m USING (example), LATERAL mleval.bootstrap_confint(m.cm, o.metric, level => 0.9, n_resamples => 199, seed => 5) e,
		LATERAL (SELECT array_agg((mleval.bootstrap_confint(mleval.resample(m.cm, 5, i), o.metric, n_resamples => 2)).value ORDER BY (mleval.bootstrap_confint(mleval.resample(m.cm, 5, i), o.metric, n_resamples => 2)).value) AS drawn FROM generate_series(1, 199) i) d, LATERAL mleval._bootstrap_ends(array_remove(d.drawn, NULL), e.value, 0.9, o.acceleration) w (ends)
	WHERE pg_temp.off(e.lower, w.ends[1]) OR pg_temp.off(e.upper, w.ends[2]) OR pg_temp.off(e.value, o.value) OR e.method <> 'bootstrap, bca, 199 resamples, assumes independent rows'$$, 'bootstrap_confint puts them together');
SELECT ok(c.lower = p.lower AND c.upper = p.upper, 'plain percentiles are those between values')
FROM matrix m, LATERAL mleval.bootstrap_confint(cm, 'f1_score', level => 0.8, n_resamples => 99, method => 'percentile') c,
	LATERAL (SELECT q[1], q[2] FROM (SELECT percentile_cont('{0.1,0.9}'::float8[]) WITHIN GROUP (ORDER BY mleval.f1_score(mleval.resample(m.cm, 1, i))) AS q FROM generate_series(1, 99) i) x) p (lower, upper) WHERE example = 'even';
SELECT results_eq($$SELECT e.value, e.lower, e.reason FROM (SELECT mleval.confusion_matrix(i % 2, i % 2) AS cm FROM generate_series(1, 40) i) x, unnest('{bca,percentile}'::text[]) method, LATERAL mleval.bootstrap_confint(cm, 'accuracy_score', method => method) e$$,
	$$VALUES (1::float8, NULL::float8, 'all resamples have the same value: no interval says how sure that is'), (1, NULL, 'all resamples have the same value: no interval says how sure that is')$$, 'resamples that never vary know nothing');
SELECT is((mleval.bootstrap_confint(scores, 'expected_calibration_error')).reason, 'all resamples lie on one side of the value: nothing corrects such a bias', 'every resample of a calibrated score is worse calibrated')
FROM (SELECT mleval.binary_scores(CASE WHEN j <= i THEN 1 ELSE 0 END, i / 20.0::float8) AS scores FROM generate_series(1, 19) i, generate_series(1, 20) j) x;
SELECT ok(cardinality(r.rows) = 1500 AND r.asked = 214 AND abs(r.total - 1498) < 1e-6, 'of many scores every seventh is asked, for its neighbours too')
FROM (SELECT mleval._part_rows(mleval.binary_scores(i % 2, i / 1501.0::float8), 1) AS rows FROM generate_series(1, 1500) i) p, LATERAL (SELECT p.rows, count(*) FILTER (WHERE w > 0), sum(w) FROM unnest(p.rows) w) r (rows, asked, total);
SELECT throws_ok($$SELECT mleval.bootstrap_confint(cm, 'f1_score', method => 'basic') FROM matrix$$, '22023', 'unrecognized method: "basic"', 'a method that there is not is named');

-- Tests with a design effect: each row three times.
CREATE TEMP TABLE thrice AS SELECT example, y, a, b FROM oracle_row, generate_series(1, 3);
SELECT is_empty($$
	SELECT o.*, (t).* FROM oracle_test o FULL JOIN (
		SELECT example, 'log_loss_test' AS test, mleval.log_loss_test(y, a, b, NULL, 3) AS t FROM thrice GROUP BY example UNION ALL SELECT example, 'brier_score_test', mleval.brier_score_test(y = 1, a, b, NULL, 3) FROM thrice GROUP BY example
		UNION ALL SELECT example, 'log_loss_test', mleval.log_loss_test(y::float8, a, b, 7, 3) FROM thrice GROUP BY example
		UNION ALL SELECT example, 'mcnemar_test', mleval.mcnemar_test(y = 1, a > 0.5, b > 0.6, false, false, 3) FROM thrice GROUP BY example UNION ALL SELECT example, 'mcnemar_test, corrected', mleval.mcnemar_test(y, (a > 0.5)::int, (b > 0.6)::int, false, true, 3) FROM thrice GROUP BY example
		UNION ALL SELECT example, 'mcnemar_test', mleval.mcnemar_test(y::text, (a > 0.5)::int::text, (b > 0.6)::int::text, false, false, 3) FROM thrice GROUP BY example) g USING (example, test)
	WHERE pg_temp.off((t).statistic, statistic, 1e-10) OR pg_temp.off((t).pvalue, pvalue, 1e-9) OR (t).n_reference <> 3 * (SELECT count(*) FROM oracle_row r WHERE r.example = o.example)$$, 'a test of each row three times, with that design effect, is the reference''s of each row once');
SELECT results_eq($$SELECT (mleval.mcnemar_test(y, (a > 0.5)::int, (b > 0.6)::int, true, true, 1)).pvalue FROM oracle_row$$, $$SELECT (mleval.mcnemar_test(y, (a > 0.5)::int, (b > 0.6)::int)).pvalue FROM oracle_row$$, 'with one of 1 the exact test is itself');
SELECT throws_ok('SELECT mleval.' || query || ' FROM oracle_row', state, message, 'an error: ' || query)
FROM (VALUES ('mcnemar_test(y, y, y, true, true, 2)', '22023', 'the exact test takes rows for independent'), ('mcnemar_test(y, y, y, false, true, 0)', '22023', 'design_effect must be 1 or more, and finite'), ('mcnemar_test(y, y, y, false, true, NULL)', '22023', 'design_effect must be 1 or more, and finite'),
	('mcnemar_test(y, y, y, false, true, 1 + y)', '22023', 'design_effect must be the same in every row of a group'), ('log_loss_test(y, a, b, 1, ''Infinity'')', '22023', 'design_effect must be 1 or more, and finite'), ('brier_score_test(y, a, b, NULL, 1 + y)', '22023', 'design_effect must be the same in every row of a group'),
	('brier_score_test(y, a, b, nullif(y, 0), 2)', '22023', 'sample_weight being null must be the same in every row of a group')) v (query, state, message);

-- Of one class among many, against all others.
CREATE TEMP TABLE of_one AS SELECT example, mleval.confusion_matrix((y_true = 2)::int, (y_pred = 2)::int) AS cm FROM oracle_cell, generate_series(1, times) WHERE example = 'three' GROUP BY example;
SELECT is_empty($$SELECT metric, a.*, b.* FROM (SELECT * FROM matrix WHERE example = 'three' OFFSET 0) m JOIN of_one o USING (example), unnest('{prevalence,selection_rate,precision_score,recall_score,specificity_score,negative_predictive_value,false_positive_rate,false_negative_rate,false_discovery_rate,false_omission_rate,jaccard_score,f1_score,informedness,markedness}'::text[]) metric,
	LATERAL mleval.proportion_confint(m.cm, metric, pos_label => '2') a, LATERAL mleval.proportion_confint(o.cm, metric) b WHERE a IS DISTINCT FROM b OR a.lower IS NULL$$, 'a named class of three has the intervals of it against the others');
SELECT throws_ok(format('SELECT %s FROM matrix WHERE example = %L', call, 'three'), '22023', 'pos_label "none" is not a label', call || ' knows its labels')
FROM unnest('{"mleval.proportion_confint(cm, ''recall_score'', pos_label => ''none'')","mleval.fbeta_confint(cm, 2, pos_label => ''none'')","mleval.prevalence(cm, ''none'')","mleval.bootstrap_confint(cm, ''f1_score'', ''{\"pos_label\": \"none\"}'')"}'::text[]) AS call;
SELECT is(mleval.prevalence(cm, 'c'), 0::float8, 'a class that only unlabelled rows are predicted as has no share') FROM (SELECT mleval.confusion_matrix(y, p) AS cm FROM (VALUES ('a', 'a'), ('b', 'd'), (NULL, 'c')) AS v (y, p)) AS s;
SELECT is_empty($$SELECT d, f.* FROM (SELECT mleval.binary_scores(g % 3 = 0, (g * 37 % 500) / 500.0) AS b FROM generate_series(1, 500) g) x, unnest('{499,251,250}'::int[]) d,
	LATERAL (VALUES (mleval.d2_brier_confint(b, 0.95, d)), (mleval.d2_log_loss_confint(b, 0.95, d)), (mleval.normalized_cross_entropy_confint(b, 0.95, d)), (mleval.log_loss_confint(b, 0.95, d)), (mleval.brier_score_confint(b, 0.95, d))) f (e) WHERE ((e).reason IS NOT DISTINCT FROM 'fewer than two effective rows' AND (e).lower IS NULL AND (e).upper IS NULL) IS DISTINCT FROM (d > 250)$$, 'of less than two effective rows no loss has an interval');
SELECT results_eq($$SELECT (mleval.proportion_confint(cm, 'recall_score', pos_label => 'none')).reason, (mleval.fbeta_confint(cm, 2, pos_label => 'none')).reason FROM (SELECT mleval.confusion_matrix(1, 1) AS cm) x$$, $$VALUES ('no row that the proportion is of', 'no row of the class, and none predicted to be')$$, 'beside a single label, another is a class without rows');
SELECT ok(mleval.proportion_confint(NULL) IS NULL AND mleval.proportion_confint(cm, NULL) IS NULL AND mleval.proportion_confint(cm, level => NULL) IS NULL AND (mleval.proportion_confint(cm, 'recall_score', pos_label => NULL)).lower = (mleval.proportion_confint(cm, 'recall_score', pos_label => '1')).lower, 'NULL for pos_label is the label 1, for anything else no answer') FROM matrix WHERE example = 'few';
SELECT is_empty($$SELECT v.metric, a.*, b.value FROM (SELECT * FROM matrix WHERE example = 'three' OFFSET 0) m JOIN of_one o USING (example), (VALUES ('f1_score'), ('recall_score'), ('specificity_score'), ('class_likelihood_ratios.negative_likelihood_ratio')) v (metric),
	LATERAL mleval.bootstrap_confint(m.cm, v.metric, '{"pos_label": "2"}', n_resamples => 199) a, LATERAL mleval.bootstrap_confint(o.cm, v.metric, n_resamples => 199) b WHERE a.value IS DISTINCT FROM b.value OR a.n <> b.n OR a.lower IS NULL OR abs(a.lower - b.lower) > 0.1 * b.value OR abs(a.upper - b.upper) > 0.1 * b.value$$, 'bootstrap_confint of a named class is of it against the others');
SELECT ok((e).value = mleval.recall_score(cm, average => 'macro') AND (e).lower < (e).value, 'with another average all labels count') FROM matrix, LATERAL (SELECT mleval.bootstrap_confint(cm, 'recall_score', '{"average": "macro", "pos_label": "2"}', n_resamples => 49) AS e) x WHERE example = 'three';

-- Of whatever is a number.
CREATE TEMP TABLE point (metric text, args jsonb, value float8);
INSERT INTO point SELECT v.* FROM scored, LATERAL (VALUES ('recall_at_precision', '{"min_precision": 0.6}'::jsonb, (mleval.recall_at_precision(scores, 0.6)).recall_score), ('precision_at_recall', '{"min_recall": 0.6}', (mleval.precision_at_recall(scores, 0.6)).precision_score),
	('sensitivity_at_specificity', '{"min_specificity": 0.6}', (mleval.sensitivity_at_specificity(scores, 0.6)).sensitivity), ('specificity_at_sensitivity', '{"min_sensitivity": 0.6}', (mleval.specificity_at_sensitivity(scores, 0.6)).specificity), ('tpr_at_fpr', '{"max_fpr": 0.3}', (mleval.tpr_at_fpr(scores, 0.3)).tpr),
	('equal_error_rate', '{}', (mleval.equal_error_rate(scores)).equal_error_rate), ('precision_at_k', '{"k": 20}', (mleval.precision_at_k(scores, 20)).precision_score), ('precision_at_k.recall_score', '{"k": 20}', (mleval.precision_at_k(scores, 20)).recall_score), ('best_threshold.value', '{"metric": "f1_score"}', (mleval.best_threshold(scores, 'f1_score')).value),
	('tpr_at_fpr.threshold', '{"max_fpr": 0.3}', (mleval.tpr_at_fpr(scores, 0.3)).threshold), ('brier_decomposition.uncertainty', '{}', (mleval.brier_decomposition(scores)).uncertainty), ('calibration_slope', '{}', (mleval.calibration_slope(scores)).value)) v WHERE example = (SELECT min(example) FROM scored WHERE n >= 100);
SELECT is((SELECT count(*) FROM point), 12::bigint, 'twelve metrics that are columns');
SELECT is_empty($$SELECT p.*, e.* FROM scored s, point p, LATERAL mleval.bootstrap_confint(scores, p.metric, p.args, n_resamples => 99, method => 'percentile') e WHERE example = (SELECT min(example) FROM scored WHERE n >= 100) AND (e.value IS DISTINCT FROM p.value OR e.lower > e.value OR e.upper < e.value OR NOT e.lower < e.upper OR e.lower IS NULL)$$,
	'operating points and other columns have intervals');
SELECT is_empty($$SELECT p.metric, e.lower, w.lower FROM scored s, point p, LATERAL mleval.bootstrap_confint(scores, p.metric, p.args, 0.8, 99, method => 'percentile') e, LATERAL (SELECT percentile_cont(0.1) WITHIN GROUP (ORDER BY (mleval.tpr_at_fpr(mleval.resample(s.scores, 1, i), 0.3)).tpr) AS lower FROM generate_series(1, 99) i) w
	WHERE example = (SELECT min(example) FROM scored WHERE n >= 100) AND p.metric = 'tpr_at_fpr' AND pg_temp.off(e.lower, w.lower)$$, 'which are percentiles of their resamples');
SELECT results_eq($$SELECT e.value, e.lower, e.reason FROM (SELECT mleval.binary_scores(i % 2, 0.5 + i % 2) AS scores FROM generate_series(1, 9) i) s, LATERAL mleval.bootstrap_confint(scores, 'precision_at_k', '{"k": 10}') e$$, $$VALUES (NULL::float8, NULL::float8, 'the metric is undefined')$$, 'more than there are rows is no metric');
SELECT results_eq($$SELECT e.value, e.reason FROM (SELECT mleval.binary_scores(i % 2, -i % 2) AS scores FROM generate_series(1, 9) i) s, LATERAL mleval.bootstrap_confint(scores, 'tpr_at_fpr.threshold', '{"max_fpr": 0}') e$$, $$VALUES (NULL::float8, 'the metric is undefined')$$, 'an infinite threshold has no interval');
SELECT is_empty($$SELECT m.metric FROM scored, LATERAL mleval.metrics(scores) m WHERE m.metric NOT IN (SELECT name FROM mleval._bootstrap_metric('binary_scores')) UNION ALL SELECT m.metric FROM matrix, LATERAL mleval.metrics(cm) m WHERE regexp_replace(regexp_replace(m.metric, '_(macro|weighted)$', '_score'), '^(?=(positive|negative)_likelihood_ratio)', 'class_likelihood_ratios.') NOT IN (SELECT name FROM mleval._bootstrap_metric('confusion_matrix'))$$,
	'every metric that metrics() lists is one');

SELECT * FROM finish();
ROLLBACK;
