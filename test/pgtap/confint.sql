-- Intervals, and tests of two models, against statsmodels, SciPy and pROC (test/oracle/confint.py).
BEGIN;
\ir ../data/confint.sql
SELECT plan(62);

-- Off by more than 1e-12, relative, or NULL on one side only.
CREATE FUNCTION pg_temp.off(got float8, wanted float8, tolerance float8 DEFAULT 1e-12) RETURNS boolean LANGUAGE sql AS
$$SELECT coalesce(abs(got - wanted) > tolerance * greatest(abs(wanted), 1e-3), (got IS NULL) <> (wanted IS NULL))$$;

-- Proportions.
CREATE FUNCTION pg_temp.matrix(k int, n int) RETURNS mleval.confusion_matrix LANGUAGE sql AS
$$SELECT mleval.rollup(cm) FROM (SELECT mleval.confusion_matrix(1, CASE WHEN i <= k THEN 1 ELSE 0 END) AS cm FROM generate_series(1, n) i) m$$;
CREATE TEMP TABLE matrix AS SELECT k, n, pg_temp.matrix(k, n) AS cm FROM oracle_proportion WHERE n <= 10000 GROUP BY k, n;
SELECT is_empty($$
	SELECT m.k, m.n, o.method, o.level, e.* FROM matrix m JOIN oracle_proportion o USING (k, n), LATERAL mleval.proportion_confint(m.cm, method => o.method, level => o.level) e
	WHERE pg_temp.off(e.lower, o.lower, 1e-11) OR pg_temp.off(e.upper, o.upper) OR e.value <> m.k / m.n::float8 OR e.n <> m.n OR e.n_eff <> m.n OR e.reason IS NOT NULL OR e.level <> o.level OR e.method <> o.method || ', assumes independent rows'$$,
	'proportion_confint is statsmodels''');
SELECT is_empty($$
	SELECT m.k, m.n FROM matrix m JOIN oracle_proportion o USING (k, n), LATERAL mleval.proportion_confint(m.cm, 'recall_score', o.method, o.level) e WHERE pg_temp.off(e.lower, o.lower, 1e-11) OR pg_temp.off(e.upper, o.upper)$$, 'recall is the proportion of the positives');
CREATE TEMP TABLE four AS SELECT mleval.rollup(cm) AS cm FROM (SELECT mleval.confusion_matrix(y, p) AS cm FROM (VALUES (0, 0, 50), (0, 1, 7), (1, 0, 11), (1, 1, 32)) v (y, p, times), generate_series(1, times)) m;
SELECT results_eq($$SELECT metric, e.value, e.n, pg_temp.off(e.lower, (mleval.proportion_confint(pg_temp.matrix(v.k, v.n))).lower) FROM four, (VALUES ('accuracy_score', 82, 100), ('precision_score', 32, 39), ('recall_score', 32, 43), ('specificity_score', 50, 57)) v (metric, k, n), LATERAL mleval.proportion_confint(cm, metric) e$$,
	$$VALUES ('accuracy_score', 82 / 100::float8, 100::bigint, false), ('precision_score', 32 / 39::float8, 39, false), ('recall_score', 32 / 43::float8, 43, false), ('specificity_score', 50 / 57::float8, 57, false)$$, 'each metric is a share of its own rows');
SELECT results_eq($$SELECT metric, e.value, e.n FROM four, (VALUES ('precision_score', 50, 61), ('recall_score', 50, 57), ('specificity_score', 32, 43)) v (metric, k, n), LATERAL mleval.proportion_confint(cm, metric, pos_label => '0') e$$,
	$$VALUES ('precision_score', 50 / 61::float8, 61::bigint), ('recall_score', 50 / 57::float8, 57), ('specificity_score', 32 / 43::float8, 43)$$, 'of the class that is named');
SELECT ok(w.n_eff = 25 AND w.n = 100 AND NOT pg_temp.off(w.lower, (0.82 * 25 + z ^ 2 / 2 - z * sqrt(0.82 * 0.18 * 25 + z ^ 2 / 4)) / (25 + z ^ 2)), 'a design effect of four is a quarter of the rows')
FROM four, (VALUES (1.959963984540054::float8)) v (z), LATERAL mleval.proportion_confint(cm, design_effect => 4) w;
SELECT ok((e).n = 100 AND abs((e).n_eff - 700 ^ 2 / (50 + 50 * 169.0)) < 1e-9, 'weights count as Kish''s number') FROM (SELECT mleval.proportion_confint(mleval.confusion_matrix(1, i % 2, CASE WHEN i <= 50 THEN 1 ELSE 13 END)) AS e FROM generate_series(1, 100) i) x;
SELECT is_empty($$SELECT * FROM oracle_size WHERE mleval.required_sample_size(proportion, half_width, level) <> n$$, 'required_sample_size is statsmodels''');
SELECT is_empty($$SELECT *, mleval.required_sample_size_auc(auc, half_width, prevalence, level) FROM oracle_area_size WHERE mleval.required_sample_size_auc(auc, half_width, prevalence, level) <> n$$, 'that of an area solves Hanley and McNeil''s variance');
SELECT is((mleval.required_sample_size(0.5, 0.1), mleval.required_sample_size(0.5, 0.1, design_effect => 2)), (97::bigint, 193::bigint), 'a design effect multiplies before it is rounded');

-- Areas.
CREATE TEMP TABLE area AS SELECT example, mleval.binary_scores(y, a) AS scores, mleval.binary_scores(y, b) AS others, mleval.two_sample(a, y = 1) AS sample, mleval.two_sample(b, y = 1) AS other_sample FROM oracle_row GROUP BY example;
SELECT is_empty(format($$
	SELECT o.*, e.* FROM area s JOIN oracle_area o USING (example), LATERAL mleval.roc_auc_confint(s.%1$s, o.level%2$s) e
	WHERE pg_temp.off(e.value, o.auc) OR pg_temp.off(e.lower, o.%3$slower, 1e-11) OR pg_temp.off(e.upper, o.%3$supper, 1e-11) OR e.reason IS NOT NULL OR e.n <> (SELECT count(*) FROM oracle_row r WHERE r.example = o.example) OR e.n_eff <> e.n$$, summary, argument, prefix),
	format('roc_auc_confint of %s is pROC''s%s', summary, on_logits))
FROM (VALUES ('scores'), ('sample')) s (summary), (VALUES ('', '', ''), (', ''logit''', 'logit_', ', on logits')) m (argument, prefix, on_logits);
SELECT is_empty($$
	SELECT o.*, t.* FROM area s JOIN oracle_difference o USING (example), LATERAL (SELECT * FROM mleval.roc_auc_test(s.scores, s.others) UNION ALL SELECT * FROM mleval.roc_auc_test(s.sample, s.other_sample)) t
	WHERE pg_temp.off(t.statistic, o.statistic, 1e-11) OR pg_temp.off(t.pvalue, o.pvalue, 1e-11) OR t.reason IS NOT NULL$$, 'roc_auc_test of two summaries has pROC''s statistic');
SELECT is_empty($$
	SELECT o.*, t.pvalue FROM area s JOIN oracle_difference o USING (example), LATERAL mleval.roc_auc_test(s.scores, s.others) t WHERE pg_temp.off(t.pvalue, o.pvalue, 1e-11)$$, 'and its p-value');
SELECT ok(a.n_eff = 200 AND abs((a.upper - a.lower) / (b.upper - b.lower) - sqrt(2)) < 0.01, 'an interval is as wide as the design effect says') FROM area, LATERAL mleval.roc_auc_confint(scores, design_effect => 2) a, LATERAL mleval.roc_auc_confint(scores) b WHERE example = 'balanced';
SELECT results_eq($$SELECT e.value, e.lower, e.upper, e.reason FROM (SELECT mleval.binary_scores(i / 3, i) AS s FROM generate_series(1, 5) i) x, LATERAL mleval.roc_auc_confint(s) e$$,
	$$VALUES (1::float8, NULL::float8, NULL::float8, 'the variance is 0, as where scores separate the classes or are all equal: no interval says how sure that is')$$, 'no certainty where scores separate the classes');
SELECT results_eq($$SELECT e.value, e.lower, e.reason FROM (SELECT mleval.binary_scores(i / 5, -i) AS s FROM generate_series(1, 5) i) x, LATERAL mleval.roc_auc_confint(s) e$$,
	$$VALUES (0::float8, NULL::float8, 'fewer than two effective rows of a class')$$, 'nor of a single positive');
SELECT results_eq($$SELECT e.value, e.reason, t.pvalue, t.reason FROM (SELECT mleval.two_sample(i, true) AS s FROM generate_series(1, 5) i) x, LATERAL mleval.roc_auc_confint(s) e, LATERAL mleval.roc_auc_test(s, s) t$$,
	$$VALUES (NULL::float8, 'the reference has no values', NULL::float8, 'the reference has no values')$$, 'nor of positives alone');

-- Two models, the same rows.
SELECT is_empty($$
	SELECT o.*, (t).* FROM oracle_difference o JOIN (SELECT example, mleval.roc_auc_test(mleval.paired_sample(a, b, y)) AS t FROM oracle_row GROUP BY example UNION ALL SELECT example, mleval.roc_auc_test(y, a, b) FROM oracle_row GROUP BY example
			UNION ALL SELECT example, mleval.roc_auc_test(y = 1, a, b) FROM oracle_row GROUP BY example UNION ALL SELECT example, mleval.roc_auc_test(y::float8, a, b) FROM oracle_row GROUP BY example) g USING (example)
	WHERE pg_temp.off((t).statistic, o.paired, 1e-10) OR pg_temp.off((t).pvalue, o.paired_pvalue, 1e-9) OR (t).reason IS NOT NULL OR (t).n_current <> (SELECT count(*) FROM oracle_row r WHERE r.example = o.example)$$, 'roc_auc_test of two scores of the same rows is pROC''s');
SELECT results_eq($$SELECT (t).statistic, (t).reason FROM (SELECT 1 AS i, mleval.roc_auc_test(true, 0.5, 0.6) AS t UNION ALL SELECT 2, mleval.roc_auc_test(i % 2, i, i * 2) FROM generate_series(1, 9) i UNION ALL SELECT 3, mleval.roc_auc_test(NULL::int, 1, 2) UNION ALL SELECT 4, mleval.roc_auc_test(i / 3, i, -i) FROM generate_series(0, 3) i
		UNION ALL SELECT 5, mleval.roc_auc_test(mleval.paired_sample(i, sin(i), i % 2), 4.5) FROM generate_series(1, 9) i) x ORDER BY i$$,
	$$VALUES (NULL::float8, 'no negative among the labelled rows'), (NULL, 'the difference of the areas has no variance, as where both scores rank the rows alike'), (NULL, 'no rows with a label and both scores'), (NULL, 'fewer than two effective rows of a class'), (NULL, 'fewer than two effective rows of a class')$$, 'or says why not');
SELECT is_empty($$
	SELECT i FROM (SELECT i, mleval.rollup(s) OVER (ORDER BY i) AS growing FROM (SELECT i, mleval.paired_sample(sin(i), cos(i), i % 2) AS s FROM generate_series(1, 30) i GROUP BY i) p) g
	WHERE growing::text <> (SELECT mleval.paired_sample(sin(j), cos(j), j % 2)::text FROM generate_series(1, g.i) j)$$, 'a rollup that grows row by row is that of all rows so far');
SELECT throws_ok('SELECT mleval.roc_auc_test(1, 0.5, ''NaN'')', '22023', 'score_b must not be NaN', 'a score that is NaN is named');
CREATE TEMP VIEW mcnemar_row AS
SELECT b, c, exact, correction, 1 AS y, CASE WHEN kind IN ('both', 'a') THEN 1 ELSE 0 END AS pred_a, CASE WHEN kind IN ('both', 'b') THEN 1 ELSE 0 END AS pred_b
FROM oracle_mcnemar, LATERAL (VALUES ('both', 7), ('a', b), ('b', c), ('none', 9)) k (kind, times), LATERAL generate_series(1, times) i;
SELECT is_empty($$
	SELECT o.*, t.* FROM (SELECT b, c, exact, correction, mleval.mcnemar_test(y, pred_a, pred_b, exact, correction) AS number, mleval.mcnemar_test(y = 1, pred_a = 1, pred_b = 1, exact, correction) AS truth,
			mleval.mcnemar_test(y::text, pred_a::text, pred_b::text, exact, correction) AS label FROM mcnemar_row GROUP BY b, c, exact, correction) g JOIN oracle_mcnemar o USING (b, c, exact, correction), LATERAL (SELECT (number).* UNION ALL SELECT (truth).* UNION ALL SELECT (label).*) t
	WHERE pg_temp.off(t.statistic, o.statistic) OR pg_temp.off(t.pvalue, o.pvalue) OR t.n_reference <> 16 + b + c OR t.n_current <> 16 + b + c OR t.reason IS NOT NULL$$, 'mcnemar_test is statsmodels''');
SELECT is_empty($$
	SELECT o.*, g.t FROM (SELECT b, c, mleval.mcnemar_test(y, pred_a, pred_b) AS t FROM mcnemar_row WHERE exact GROUP BY b, c) g JOIN oracle_mcnemar o USING (b, c) WHERE exact AND pg_temp.off((g.t).pvalue, o.pvalue)$$, 'exact if nothing is said');
SELECT is_empty($$
	SELECT b, c, of_number, of_truth, of_two FROM (SELECT b, c, exact, correction, mleval.mcnemar_test(y, pred_a, pred_b, exact, correction) AS numbers,
			mleval.mcnemar_test(y, pred_a = 1, pred_b = 1, exact, correction) AS of_number, mleval.mcnemar_test(y = 1, pred_a, pred_b, exact, correction) AS of_truth, mleval.mcnemar_test(y + 1, pred_a = 1, pred_b = 1, exact, correction) AS of_two FROM mcnemar_row GROUP BY 1, 2, 3, 4) g
	WHERE (of_number, of_truth) IS DISTINCT FROM (numbers, numbers) OR (of_two).n_current <> 16 + b + c OR (of_two).statistic IS NOT DISTINCT FROM (numbers).statistic AND b <> c AND exact AND least(b, c) > 0$$, 'true is 1 beside numbers, and 2 is neither');
SELECT lives_ok(format('SELECT mleval.mcnemar_test(%s) FROM (VALUES (1, 1::smallint, 1::bigint, 1::numeric, 1.0::float8, true, ''1''::text)) v (i, s, l, n, f, b, t)', call), call)
FROM unnest('{"i, b, b","s, b, b","l, b, b","n, b, b, false, true","f, b, b, false, true, 2","b, i, i","b, s, l","b, n, f, true, true","b, i, i, false, true, 2","i, s, l","i, i, ''0''","i, b, ''0''","b, b, ''0''","b, i, ''0''","i, ''0'', i, false, true","i, b, NULL, false, true","t, t, ''0''","''1'', i, i"}'::text[]) call;
SELECT ok(e.lower < e.value AND e.upper > e.value AND e.reason IS NULL, 'a resample without a rare class knows its label') FROM (SELECT mleval.confusion_matrix(i % 2 + (i = 7)::int * 2, (i * i / 3) % 2) AS cm FROM generate_series(1, 60) i) m,
	LATERAL mleval.bootstrap_confint(cm, 'f1_score', '{"labels": ["0", "3"], "average": "macro"}', n_resamples => 99) e;
SELECT is_empty($$
	SELECT o.*, g.* FROM (SELECT example, 'log_loss_test' AS test, mleval.log_loss_test(y, a, b) AS t FROM oracle_row GROUP BY example UNION ALL SELECT example, 'brier_score_test', mleval.brier_score_test(y = 1, a, b) FROM oracle_row GROUP BY example
			UNION ALL SELECT example, 'brier_score_test', mleval.brier_score_test(y::float8, a, b, 1) FROM oracle_row GROUP BY example) g FULL JOIN oracle_paired o USING (example, test)
	WHERE pg_temp.off((g.t).statistic, o.statistic, 1e-10) OR pg_temp.off((g.t).pvalue, o.pvalue, 1e-9)$$, 'paired losses are SciPy''s ttest_rel');
SELECT results_eq($$SELECT (t).statistic, (t).pvalue, (t).n_current, (t).reason FROM (SELECT mleval.mcnemar_test(y, a, b) AS t FROM (VALUES (1, NULL, 1), (NULL, 0, 0)) v (y, a, b) UNION ALL SELECT mleval.mcnemar_test(true, true, true, false, true) UNION ALL SELECT mleval.mcnemar_test('a', 'b', 'c')) x$$,
	$$VALUES (NULL::float8, NULL::float8, 0::bigint, 'no rows with a label and both predictions'), (NULL, NULL, 1, 'the predictions are right in the same rows'), (0, 1, 1, NULL)$$, 'what cannot be tested has a reason');
SELECT results_eq($$SELECT (t).pvalue, (t).n_current, (t).reason FROM (SELECT mleval.log_loss_test(1, 0.5, 0.5) AS t UNION ALL SELECT mleval.log_loss_test(1, 0.5, s) FROM (VALUES (0.5), (0.5)) v (s) UNION ALL SELECT mleval.brier_score_test(true, 0.5, s) FROM (VALUES (0.25), (0.25)) v (s) UNION ALL SELECT mleval.brier_score_test(NULL::boolean, 0.5, 0.1)) x$$,
	$$VALUES (NULL::float8, 1::bigint, 'fewer than two effective rows with a label and both scores'), (NULL, 2, 'the losses never differ'), (NULL, 2, 'the losses differ by the same in every row'), (NULL, 0, 'fewer than two effective rows with a label and both scores')$$, 'nor what never differs');
SELECT throws_ok('SELECT mleval.log_loss_test(1, 0.5, 1.5)', '22023', 'score_b must be a probability, a number between 0 and 1', 'a score that is no probability is named');
SELECT throws_ok('SELECT mleval.mcnemar_test(1, 1, 1, i = 1, true) FROM generate_series(1, 2) i', '22023', 'exact and correction must be the same in every row of a group', 'options are those of the group');

-- They are aggregates like the others: in workers, in parts, with weights.
CREATE TABLE paired AS SELECT i % 7 AS part, i % 3 = 0 AS y, (i * 7919 % 1009) / 1009.0::float8 AS a, (i * 577 % 1013) / 1013.0::float8 AS b, i % 4 AS times FROM generate_series(1, 20000) i;
ALTER TABLE paired SET (parallel_workers = 2);
ANALYZE paired;
SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0;
SET LOCAL min_parallel_table_scan_size = 0;
CREATE FUNCTION pg_temp.all_tests() RETURNS mleval.test_result[] LANGUAGE sql AS
$$SELECT ARRAY[mleval.roc_auc_test(y, a, b), mleval.mcnemar_test(y, a > 0.5, b > 0.5, false, true), mleval.log_loss_test(y, a, b), mleval.brier_score_test(y, a, b, times)] FROM paired$$;
CREATE TEMP TABLE by_workers AS SELECT pg_temp.all_tests() AS t;
SET LOCAL max_parallel_workers_per_gather = 0;
SELECT is_empty($$SELECT one, other FROM by_workers w, unnest(w.t) WITH ORDINALITY x (s1, p1, r1, c1, m1, reason1, i) JOIN unnest(pg_temp.all_tests()) WITH ORDINALITY y (s2, p2, r2, c2, m2, reason2, i) USING (i), LATERAL (VALUES (s1, s2), (p1, p2), (r1, r2), (c1, c2)) v (one, other) WHERE pg_temp.off(one, other)$$, 'workers find the same');
SELECT ok(NOT pg_temp.off((w.t).statistic, r.statistic) AND (w.t).n_current = 20000, 'the t of weights is that of repeated rows, but for Kish''s number')
FROM (SELECT mleval.log_loss_test(y, a, b, times) AS t, sum(times) ^ 2 / sum(times * times) AS n_eff, sum(times) AS n FROM paired) w, LATERAL (SELECT mleval.log_loss_test(y, a, b) AS raw FROM paired, generate_series(1, times)) q, LATERAL (SELECT (q.raw).statistic * sqrt((w.n_eff::float8 - 1) / (w.n::float8 - 1))) r (statistic);

-- The bootstrap.
CREATE TEMP TABLE drawn AS SELECT i, mleval.resample(cm, 7, i) AS cm FROM four, generate_series(1, 4000) i;
SELECT is_empty($$
	SELECT y_true, y_pred, mean, wanted, deviation FROM (SELECT c.y_true, c.y_pred, sum(c.count) / 4000 AS mean, sqrt(sum(c.count ^ 2) / 4000 - (sum(c.count) / 4000) ^ 2) AS deviation FROM drawn, LATERAL mleval.confusion_matrix_cells(cm) c GROUP BY 1, 2) g
		JOIN (SELECT y_true, y_pred, count AS wanted FROM four, LATERAL mleval.confusion_matrix_cells(cm)) w USING (y_true, y_pred) WHERE abs(mean - wanted) > 4 * sqrt(wanted * (1 - wanted / 100) / 4000) OR abs(deviation / sqrt(wanted * (1 - wanted / 100)) - 1) > 0.06$$,
	'a resample has binomial numbers of each cell');
SELECT is_empty($$SELECT i FROM drawn WHERE (cm::text::json ->> 'n')::int <> 100$$, 'and as many rows');
SELECT ok(mleval.resample(cm, 7, 1)::text = mleval.resample(cm, 7, 1)::text AND mleval.resample(cm, 7, 1)::text <> mleval.resample(cm, 7, 2)::text AND mleval.resample(cm, 8, 1)::text <> mleval.resample(cm, 7, 1)::text, 'the same seed and number, the same resample') FROM four;
SELECT ok(abs(e.lower - p.lower) < 0.01 AND abs(e.upper - p.upper) < 0.01 AND e.value = p.value AND e.n = 100 AND e.n_eff = 100, 'of an accuracy the interval is near Wilson''s') FROM four, LATERAL mleval.bootstrap_confint(cm, 'accuracy_score', n_resamples => 9999) e, LATERAL mleval.proportion_confint(cm) p;
SELECT throws_ok(format('SELECT mleval.bootstrap_confint(cm, %L, %L) FROM four', metric, args), '22023', message, coalesce(metric, 'NULL') || ' with ' || args)
FROM (VALUES ('fbeta_score', '{}', '"fbeta_score" needs beta'), ('mean_cost', '{"labels": null}', '"mean_cost" needs cost'), (NULL, '{}', 'metric must not be NULL'),
	('fbeta', '{}', '"fbeta" is not a metric of a confusion_matrix'), ('f1_score', '[]', 'metric_args must be a JSON object')) AS a(metric, args, message);
SELECT ok((mleval.bootstrap_confint(cm, 'fbeta_score', '{"beta": 2}')).value IS NOT NULL, 'what is given is taken') FROM four;

SELECT * FROM finish();
ROLLBACK;
