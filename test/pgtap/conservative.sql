-- Intervals that keep their word where others do not: of areas by Newcombe, of the Kolmogorov-Smirnov
-- distance by Massart, of the expected calibration error, against test/oracle/conservative.py.
BEGIN;
\ir ../data/conservative.sql
SELECT plan(18);

-- Off by more than 1e-12, or NULL on one side only.
CREATE FUNCTION pg_temp.off(got float8, wanted float8, tolerance float8 DEFAULT 1e-12) RETURNS boolean LANGUAGE sql AS
$$SELECT coalesce(abs(got - wanted) > tolerance * greatest(abs(wanted), 1e-3), (got IS NULL) <> (wanted IS NULL))$$;
CREATE TEMP TABLE summary AS SELECT example, mleval.binary_scores(y, s) AS scores, mleval.two_sample(s, y = 1) AS sample, count(*) AS n FROM oracle_row GROUP BY example;
CREATE TEMP VIEW got AS
SELECT o.*, k.kind, n AS rows, k.e FROM oracle_interval o JOIN summary USING (example), LATERAL (
	SELECT 'scores', mleval.roc_auc_confint(scores, level, 'newcombe') WHERE of = 'area' UNION ALL SELECT 'sample', mleval.roc_auc_confint(sample, level, 'newcombe') WHERE of = 'area'
	UNION ALL SELECT 'scores', mleval.ks_statistic_confint(scores, level) WHERE of = 'distance' UNION ALL SELECT 'sample', mleval.ks_statistic_confint(sample, level) WHERE of = 'distance'
	UNION ALL SELECT 'scores', mleval.expected_calibration_error_confint(scores, strategy => of, level => level) WHERE of IN ('uniform', 'quantile')) k (kind, e);
SELECT is(count(*), 126::bigint, 'the oracle gives 84 intervals, half of them of two summaries') FROM got;
SELECT is_empty(format($$SELECT * FROM got WHERE of = ANY (%L) AND (pg_temp.off((e).value, value) OR pg_temp.off((e).lower, lower, 1e-11) OR pg_temp.off((e).upper, upper, 1e-11) OR (e).level <> level OR (e).n <> rows OR (e).n_eff <> rows OR (e).reason IS NOT NULL)$$, of), what)
FROM (VALUES ('{area}', 'an area''s score interval is what solves the equation'), ('{distance}', 'a distance''s is what Massart''s tails add up to'), ('{uniform,quantile}', 'a calibration error''s is that of its bins')) v (of, what);

-- Areas.
SELECT ok(e.value = 1 AND e.upper = 1 AND e.lower BETWEEN 0.9 AND 0.95 AND e.reason IS NULL, 'an area of 1 has an interval') FROM (SELECT mleval.binary_scores(i / 31, i) AS s FROM generate_series(1, 60) i) x, LATERAL mleval.roc_auc_confint(s, method => 'newcombe') e;
SELECT results_eq($$SELECT 1 - b.upper < 1e-9 + a.lower AND 1 - b.upper > a.lower - 1e-9 FROM (SELECT mleval.binary_scores(i % 2, i * 7 % 13) AS s, mleval.binary_scores(i % 2, -(i * 7 % 13)) AS t FROM generate_series(1, 60) i) x, LATERAL mleval.roc_auc_confint(s, method => 'newcombe') a, LATERAL mleval.roc_auc_confint(t, method => 'newcombe') b$$,
	$$VALUES (true)$$, 'the other way round the interval is');
SELECT is((mleval.roc_auc_confint(mleval.binary_scores(i / 5, i), method => 'newcombe')).reason, 'fewer than two effective rows of a class', 'a single positive has none') FROM generate_series(1, 5) i;
SELECT ok(a.n_eff = 75 AND a.lower < b.lower AND a.upper > b.upper, 'a design effect makes it wider') FROM summary, LATERAL mleval.roc_auc_confint(scores, method => 'newcombe', design_effect => 2) a, LATERAL mleval.roc_auc_confint(scores, method => 'newcombe') b WHERE example = 'balanced';

-- Distances.
SELECT results_eq($$SELECT e.value, e.lower, e.reason FROM mleval.ks_statistic_confint((SELECT mleval.binary_scores(1, i) FROM generate_series(1, 5) i)) e UNION ALL SELECT e.value, e.lower, e.reason FROM mleval.ks_statistic_confint((SELECT mleval.two_sample(i, true) FROM generate_series(1, 5) i)) e$$,
	$$VALUES (NULL::float8, NULL::float8, 'no negative among the labelled rows'), (NULL, NULL, 'the reference has no values')$$, 'no distance, no interval');
SELECT ok(c.value = b.lower AND pg_temp.off(b.lower - c.lower, c.upper - b.upper) IS FALSE AND b.upper > b.lower AND c.upper < 1, 'past max_buckets the interval is around the bounds')
FROM (SELECT mleval.binary_scores(i * 37 % 101 % 2, i * 0.61 - floor(i * 0.61) + i * 37 % 101 % 2 * 0.4, NULL::float8, 16) AS s FROM generate_series(1, 2000) i) x, LATERAL mleval.ks_statistic_confint(s) c, LATERAL mleval.ks_statistic_bounds(s) b;
SELECT is(mleval.ks_statistic_confint(mleval.binary_scores(i % 2, i % 7, 3)), mleval.ks_statistic_confint(mleval.binary_scores(i % 2, i % 7)), 'equal weights are rows') FROM generate_series(1, 60) i;
SELECT ok(e.lower = 0 AND e.upper = 1, 'two rows of each class say nothing') FROM (SELECT mleval.binary_scores(i / 3, i) AS s FROM generate_series(1, 4) i) x, LATERAL mleval.ks_statistic_confint(s) e;
SELECT ok(bool_and(a.lower <= b.lower AND a.upper >= b.upper AND a.n_eff < b.n_eff), 'a design effect makes distances less sure') FROM summary, LATERAL mleval.ks_statistic_confint(sample, design_effect => 3) a, LATERAL mleval.ks_statistic_confint(sample) b;
-- simulated rows of one law: all but a few intervals hold the distance of it, which is 0
SELECT cmp_ok(count(*) FILTER (WHERE e.lower > 0), '<=', 10::bigint, 'of 200 samples without a distance no more than 10 intervals deny it')
FROM (SELECT mleval.binary_scores(hashint8(g * 1000 + i) % 2 = 0, hashint8(g * 1000 - i)) AS s FROM generate_series(1, 200) g, generate_series(1, 60) i GROUP BY g) x, LATERAL mleval.ks_statistic_confint(s) e;

-- Calibration errors.
SELECT throws_ok($$SELECT mleval.expected_calibration_error_confint((SELECT mleval.binary_scores(y, 1.5) FROM (VALUES (1), (0)) r (y)))$$, '22023', 'a score of a labelled row lies outside [0, 1]: it is not a probability', 'scores that are no probabilities have no error');
SELECT ok(e.lower = 0 AND e.upper = 1 AND e.n_eff < 1e-300, 'of no rows anything is possible') FROM (SELECT mleval.binary_scores(i % 2, i / 10.0) AS s FROM generate_series(1, 9) i) x, LATERAL mleval.expected_calibration_error_confint(s, design_effect => 1e305) e;

-- Errors.
SELECT throws_ok($$SELECT mleval.roc_auc_confint(scores, method => 'hanley') FROM summary$$, '22023', 'unrecognized method: "hanley"', 'a method must be known');
SELECT throws_ok($$SELECT mleval.ks_statistic_confint(scores, 1) FROM summary$$, '22023', NULL, 'a level is below 1');

SELECT * FROM finish();
ROLLBACK;
