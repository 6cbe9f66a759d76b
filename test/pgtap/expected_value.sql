-- What each threshold is worth, against NumPy and statsmodels (test/oracle/expected_value.py).
BEGIN;
\ir ../data/expected_value.sql
SELECT plan(19);

CREATE TEMP TABLE summary AS SELECT mleval.binary_scores(label, score) AS s FROM oracle_count, generate_series(1, n);
CREATE TEMP TABLE answer AS SELECT e.* FROM summary, LATERAL mleval.expected_value(s, '{"0": {"0": 0, "1": -1}, "1": {"0": -0.5, "1": 20}}') AS e;
SELECT is((SELECT count(*) FROM answer), 12::bigint, 'eleven thresholds, and none');
SELECT results_eq('SELECT threshold, n_selected FROM answer', 'SELECT ''Infinity''::float8, 0::float8 UNION ALL SELECT * FROM (SELECT threshold, n_selected FROM oracle_threshold ORDER BY 1 DESC) o', 'in descending order, with the rows selected');
SELECT is_empty('SELECT * FROM answer JOIN oracle_threshold USING (threshold) WHERE NOT abs(value_per_row - value) < 1e-9', 'the mean worth of a row is NumPy''s');
-- a score interval of 20,000 rows differs from the normal one in the third digit
SELECT is_empty('SELECT * FROM answer JOIN oracle_threshold USING (threshold) WHERE NOT (abs((upper - lower) / 2 / half_width - 1) < 0.01 AND abs((upper + lower) / 2 - value) < 0.05 * half_width)', 'its interval is nearly the normal one of so many rows');
SELECT is_empty($$SELECT * FROM summary, LATERAL mleval.expected_value(s, '{"0": {"0": 1, "1": 0}, "1": {"0": 0, "1": 1}}') AS e JOIN oracle_threshold USING (threshold)
	WHERE NOT (abs(e.lower - wilson_lower) < 1e-9 AND abs(e.upper - wilson_upper) < 1e-9)$$, 'where a row is worth 1 or 0 it is Wilson''s');
SELECT is((SELECT value_per_row FROM answer WHERE threshold = 'Infinity'), (SELECT -0.5 * sum(n) FILTER (WHERE label) / sum(n) FROM oracle_count)::float8, 'to predict none costs what is missed');
SELECT is((SELECT threshold FROM answer ORDER BY value_per_row DESC LIMIT 1), (SELECT (mleval.best_threshold(s, cost => '{"0": {"0": 0, "1": 1}, "1": {"0": 0.5, "1": -20}}')).threshold FROM summary), 'the largest is the threshold of least cost');
SELECT is((SELECT max(upper - lower) FROM summary, LATERAL mleval.expected_value(s, '{"0": {"0": 0, "1": -1}, "1": {"0": 0, "1": 20}}', level => 0.5)) < (SELECT max(upper - lower) FROM answer), true, 'a lower level, a shorter interval');
SELECT is((SELECT count(*) FROM (SELECT mleval.rollup(NULL::mleval.binary_scores) AS s) e, LATERAL mleval.expected_value(s, '{"0": {"0": 0, "1": -1}, "1": {"0": 0, "1": 20}}')), 0::bigint, 'nothing labelled, no rows');
SELECT is((SELECT count(*) FROM mleval.expected_value(NULL, '{}')), 0::bigint, 'NULL, no rows');
SELECT throws_ok($$SELECT count(*) FROM summary, LATERAL mleval.expected_value(s, '[]')$$, '22023', 'value is not a JSON object', 'a value that is no matrix');
SELECT throws_ok($$SELECT count(*) FROM summary, LATERAL mleval.expected_value(s, '{"0": {"0": 0}, "1": {"0": 0, "1": 1}}')$$, '22023', 'value has nothing for y_true "0", y_pred "1"', 'or lacks a pair');
SELECT throws_ok($$SELECT count(*) FROM summary, LATERAL mleval.expected_value(s, '{"0": {"0": 0, "1": -1}, "1": {"0": 0, "1": 20}}', level => 1)$$, '22023', NULL, 'a level that is none');

-- What cannot vary has no interval: where none is selected, whatever the rows are
SELECT results_eq($$SELECT value_per_row, lower, upper, reason FROM summary, LATERAL mleval.expected_value(s, '{"0": {"0": 0, "1": -1}, "1": {"0": 0, "1": 20}}') AS e WHERE threshold = 'Infinity'$$,
	$$VALUES (0::float8, NULL::float8, NULL::float8, 'the value is exact: all rows are predicted alike at this threshold, and both labels are worth the same then')$$, 'nobody selected, and no label makes a difference: exact');
SELECT is_empty($$SELECT * FROM answer, (SELECT sum(n)::float8, sum(n) FILTER (WHERE label)::float8 / sum(n), 1.959963984540054 FROM oracle_count) AS o(n, p, z)
	WHERE threshold = 'Infinity' AND NOT (abs(lower + 0.5 * (p + z * z / (2 * n) + z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n)) < 1e-9
		AND abs(upper + 0.5 * (p + z * z / (2 * n) - z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n)) < 1e-9)$$, 'or it is as sure as the share of positives, by Wilson''s formula, and knows of no hit');
CREATE TEMP TABLE beyond AS SELECT e.* FROM (SELECT mleval.binary_scores(y, s) AS b FROM (VALUES (0, 'Infinity'::float8), (1, 0.5), (1, 0.4), (0, '-Infinity')) AS v(y, s)) AS x, LATERAL mleval.expected_value(b, '{"0": {"0": 0, "1": -1}, "1": {"false": 0, "t": 5}}') AS e;
SELECT results_eq('SELECT threshold, n_selected, value_per_row FROM beyond ORDER BY 1 DESC, 2', $$VALUES ('Infinity'::float8, 0::float8, 0::float8), ('Infinity', 1, -0.25), (0.5, 2, 1), (0.4, 3, 2.25), ('-Infinity', 4, 2)$$, 'an infinite score is selected at Infinity, and not where none is');
SELECT is((SELECT lower IS NULL AND reason LIKE 'the value is exact%' FROM beyond WHERE n_selected = 0), true, 'and none is exact there too');
SELECT lives_ok($$CREATE TEMP TABLE lettered AS SELECT e.* FROM (SELECT mleval.binary_scores(y, s) AS b FROM (VALUES (0, 'Infinity'::float8), (1, 0.5), (1, 0.4), (0, '-Infinity')) AS v(y, s)) AS x,
	LATERAL mleval.expected_value(b, '{"0": {"f": -3, "1": -1}, "1": {"f": -2, "t": 5}}') AS e$$, 'not to be selected is f as well');
SELECT is((SELECT value_per_row FROM lettered WHERE n_selected = 0), -2.5::float8, 'and worth what that says');

SELECT * FROM finish();
ROLLBACK;
