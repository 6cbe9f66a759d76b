-- Intervals of operating points, against SciPy and statsmodels (test/oracle/operating_point_confint.py).
BEGIN;
\ir ../data/operating_point_confint.sql
SELECT plan(14);

CREATE FUNCTION pg_temp.off(got float8, wanted float8, tolerance float8 DEFAULT 1e-11) RETURNS boolean LANGUAGE sql AS
$$SELECT coalesce(abs(got - wanted) > tolerance * greatest(abs(wanted), 1e-3), (got IS NULL) <> (wanted IS NULL))$$;
CREATE TEMP TABLE scored AS SELECT example, mleval.binary_scores(y, s) AS scores, count(*) AS n FROM oracle_row GROUP BY example;

SELECT is_empty($$
	SELECT o.*, e.* FROM oracle_point o JOIN scored s USING (example), LATERAL mleval.operating_point_confint(s.scores, o.metric, o.limit_value, o.level) e
	WHERE pg_temp.off(e.value, o.value) OR pg_temp.off(e.lower, o.lower) OR pg_temp.off(e.upper, o.upper) OR e.n <> s.n OR (e.reason IS NULL) <> (o.value IS NOT NULL)$$, 'each operating point has the ends that each threshold allows');
SELECT is((SELECT count(*) FROM oracle_point WHERE value IS NOT NULL), 190::bigint, 'nineteen of each example and level');
SELECT is_empty($$
	SELECT o.metric, a.*, b.* FROM oracle_point o JOIN scored s USING (example) JOIN (SELECT example, mleval.binary_scores(y, s) AS scores FROM oracle_row, generate_series(1, 5) GROUP BY example) f USING (example), LATERAL mleval.operating_point_confint(s.scores, o.metric, o.limit_value) a,
		LATERAL mleval.operating_point_confint(f.scores, o.metric, CASE o.metric WHEN 'precision_at_k' THEN 5 ELSE 1 END * o.limit_value, design_effect => 5) b
	WHERE o.level = 0.8 AND (pg_temp.off(a.value, b.value) OR pg_temp.off(a.lower, b.lower) OR pg_temp.off(a.upper, b.upper) OR pg_temp.off(a.n_eff, b.n_eff) OR b.n <> 5 * a.n)$$, 'five times each row, with a design effect of five, is each row once');
SELECT is_empty($$
	SELECT o.metric, a.*, b.* FROM oracle_point o JOIN scored s USING (example) JOIN (SELECT example, mleval.binary_scores(y, s, 0.25) AS scores FROM oracle_row GROUP BY example) f USING (example), LATERAL mleval.operating_point_confint(s.scores, o.metric, o.limit_value) a, LATERAL mleval.operating_point_confint(f.scores, o.metric, o.limit_value) b
	WHERE o.level = 0.8 AND o.metric <> 'precision_at_k' AND (pg_temp.off(a.lower, b.lower) OR pg_temp.off(a.upper, b.upper) OR pg_temp.off(a.n_eff, b.n_eff))$$, 'nor is a weight that all rows have any news');
SELECT is_empty($$
	SELECT o.metric, a.*, b.* FROM oracle_point o JOIN scored s USING (example), LATERAL mleval.operating_point_confint(s.scores, o.metric, o.limit_value, 0.5) a, LATERAL mleval.operating_point_confint(s.scores, o.metric, o.limit_value, 0.999) b
	WHERE NOT (b.lower <= a.lower AND a.lower <= a.value AND a.value <= a.upper AND a.upper <= b.upper AND b.lower >= 0 AND b.upper <= 1)$$, 'a larger level is a wider interval, and holds the value');
SELECT results_eq($$SELECT m.value = e.value AND m.lower = e.lower AND m.upper = e.upper AND m.reason IS NULL FROM scored, LATERAL mleval.metrics(scores) m, LATERAL mleval.operating_point_confint(scores, 'equal_error_rate') e WHERE m.metric = 'equal_error_rate'$$, $$VALUES (true), (true), (true), (true), (true)$$, 'metrics() has that of the equal error rate');
SELECT ok(e.reason LIKE 'approximate: %of which only the ends are thresholds%' AND e.lower < e.value AND e.value < e.upper, 'of buckets it says so')
FROM (SELECT mleval.binary_scores(i % 3 = 0, (i * 37 % 1000 + 100 * (i % 3 = 0)::int) / 1100.0, 1.0, 64) AS scores FROM generate_series(1, 1000) i) s, LATERAL mleval.operating_point_confint(scores, 'tpr_at_fpr', 0.1) e;
SELECT results_eq($$SELECT m, e.value, e.lower, e.reason FROM (SELECT mleval.binary_scores(true, 0.5) AS one) s, (VALUES ('tpr_at_fpr', 0.1), ('equal_error_rate', NULL), ('precision_at_k', 2)) v (m, l), LATERAL mleval.operating_point_confint(one, m, l) e ORDER BY m$$,
	$$VALUES ('equal_error_rate', NULL::float8, NULL::float8, 'no negative among the labelled rows'), ('precision_at_k', NULL, NULL, 'fewer than k labelled rows'), ('tpr_at_fpr', NULL, NULL, 'no negative among the labelled rows')$$, 'without both classes, or with too few rows, there is none');
SELECT results_eq($$SELECT e.value, e.lower, e.reason FROM (SELECT mleval.binary_scores(i > 2, -i) AS s FROM generate_series(1, 6) i) x, LATERAL mleval.operating_point_confint(s, 'recall_at_precision', 0.8) e$$, $$VALUES (NULL::float8, NULL::float8, 'no threshold keeps to the limit')$$, 'nor where no threshold is good enough');
SELECT is(mleval.operating_point_confint(NULL, 'equal_error_rate'), NULL, 'nor of no scores');
SELECT is_empty($$SELECT m, l, e.* FROM scored, (VALUES ('tpr_at_fpr', 0), ('tpr_at_fpr', 1), ('recall_at_precision', 0), ('recall_at_precision', 1), ('precision_at_recall', 0), ('precision_at_recall', 1), ('sensitivity_at_specificity', 0), ('sensitivity_at_specificity', 1), ('specificity_at_sensitivity', 0), ('specificity_at_sensitivity', 1)) v (m, l), LATERAL mleval.operating_point_confint(scores, m, l) e
	WHERE e.value IS NOT NULL AND NOT (e.lower BETWEEN 0 AND e.value AND e.upper BETWEEN e.value AND 1)$$, 'limits of 0 and 1 have intervals too');

-- The order within buckets is not known, and each end makes room for it
SELECT is_empty($$
	SELECT size, v.*, e.*, x.* FROM unnest('{16,32,64}'::int[]) size, generate_series(1, 6) seed, LATERAL (SELECT mleval.binary_scores(y, s, NULL, size) AS few, mleval.binary_scores(y, s) AS all_scores FROM (SELECT i, i % 3 = 0 AS y, (hashint8(i * 12 + seed)::float8 / 4294967296 + 0.5 + 0.5 * (i % 3 = 0)::int) / 1.5 AS s FROM generate_series(1, 3000) i) r) b,
		(VALUES ('recall_at_precision', 0.5), ('recall_at_precision', 0.9), ('precision_at_recall', 0.3), ('precision_at_recall', 0.9), ('sensitivity_at_specificity', 0.5), ('sensitivity_at_specificity', 0.9), ('specificity_at_sensitivity', 0.5), ('specificity_at_sensitivity', 0.99), ('tpr_at_fpr', 0.03), ('tpr_at_fpr', 0.3), ('equal_error_rate', NULL), ('precision_at_k', 500), ('precision_at_k', 1300)) v (m, l),
		LATERAL mleval.operating_point_confint(few, m, l) e, LATERAL mleval.operating_point_confint(all_scores, m, l, 0.5) x WHERE e.value IS NOT NULL AND NOT x.value BETWEEN e.lower AND e.upper OR e.reason NOT LIKE 'approximate%' AND e.value IS NOT NULL$$, 'the interval of buckets holds the metric of the rows');

-- Precision that is largest far below the threshold at which recall is enough: of 0.4, then 0.8, then 0.1 of the rows
CREATE TEMP TABLE dipping AS SELECT mleval.binary_scores(CASE WHEN g > 950 THEN g % 5 < 2 WHEN g > 750 THEN g % 5 < 4 ELSE g % 10 = 0 END, g) AS scores FROM generate_series(1, 1000) g;
SELECT cmp_ok((SELECT count(*) FROM (SELECT scores, (mleval.precision_at_recall(scores, 0.2)).precision_score AS truth FROM dipping) d, generate_series(1, 400) i, LATERAL mleval.operating_point_confint(mleval.resample(scores, 1, i), 'precision_at_recall', 0.2) e WHERE d.truth BETWEEN e.lower AND e.upper),
	'>=', 376::bigint, 'the best precision is held in 94 % of samples where precision rises again');
-- and of scores that say nothing, of which the best precision is the best by chance
SELECT cmp_ok((SELECT count(*) FROM (SELECT mleval.binary_scores(g % 10 < 3, g / 10) AS scores FROM generate_series(0, 999) g) f, generate_series(1, 400) i, LATERAL mleval.operating_point_confint(mleval.resample(scores, 1, i), 'precision_at_recall', 0.1) e WHERE 0.3::numeric::float8 BETWEEN e.lower AND e.upper),
	'>=', 376::bigint, 'and where it is the same at each threshold');

SELECT * FROM finish();
ROLLBACK;
