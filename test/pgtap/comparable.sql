-- Distances and scales of the lifecycle, against NumPy and SciPy (test/oracle/comparable.py).
BEGIN;
\ir ../data/comparable.sql
SELECT plan(18);

CREATE TEMP VIEW week AS
SELECT e.week, e.psi AS expected, mleval._psi(r.d, c.d, cardinality(e.rows)) AS psi
FROM reference r, week_expected e, LATERAL (SELECT mleval.distribution(c) AS d FROM unnest(e.rows) AS c) c;

SELECT is((SELECT count(*) FROM week), 6::bigint, 'six weeks of a column with rare categories');
SELECT is_empty('SELECT * FROM week WHERE psi IS NULL OR abs(psi - expected) > 1e-12', 'have NumPy''s pooled PSI');
SELECT results_eq('SELECT week FROM week WHERE psi > 0.1 ORDER BY week COLLATE "C"', $$VALUES ('all NULL'), ('all new'), ('some new'), ('without blue')$$,
	'which is over its threshold where the column has changed, and for a handful of rows is not');
SELECT is(mleval._psi(a, b, 100), NULL, 'where every category is rare there is none')
FROM (SELECT mleval.distribution(i::text) AS a, mleval.distribution((i + 50)::text) AS b FROM generate_series(1, 100) i) d;
SELECT is(mleval._psi(a, b, 100), NULL, 'or all but one')
FROM (SELECT mleval.distribution(i <= 98) AS a, mleval.distribution(true) AS b FROM generate_series(1, 100) i) d;
SELECT ok(mleval._psi(a, b, 100) > 0.1, 'but of one category alone there is, and a column that becomes another has drifted')
FROM (SELECT mleval.distribution(true) AS a, mleval.distribution(false) AS b FROM generate_series(1, 100) i) d;
SELECT is(mleval._psi(a, b, 100), 0::float8, 'if not by a handful of rows')
FROM (SELECT mleval.distribution(true) AS a, mleval.distribution(i > 4) AS b FROM generate_series(1, 100) i) d;
SELECT is(mleval._psi(a, b, 20), NULL, 'expected is what both sides together let expect')
FROM (SELECT mleval.distribution(CASE WHEN i <= 52 THEN 'x' ELSE i::text END) AS a, mleval.distribution(i::text) AS b FROM generate_series(1, 200) i) d;
SELECT is(mleval._psi(a, b, 10), NULL, 'nor between two kinds')
FROM (SELECT mleval.distribution(i::text) AS a, mleval.distribution(i::float8) AS b FROM generate_series(1, 10) i) d;
SELECT is(mleval._ks_statistic(a, b), NULL, 'as there is no KS distance')
FROM (SELECT mleval.distribution(i::text) AS a, mleval.distribution(i::float8) AS b FROM generate_series(1, 10) i) d;
SELECT results_eq('SELECT mleval._ks_statistic(a, b), mleval._ks_statistic(a, c) > 0 FROM (SELECT mleval.distribution(i > 5) AS a, mleval.distribution(i > 6) FILTER (WHERE i > 1) AS b, mleval.distribution(i > 6) AS c FROM generate_series(1, 10) i) d',
	'VALUES (NULL::float8, true)', 'nor one of booleans one of which is rare');
SELECT is(mleval._ks_statistic(a, a), NULL, 'nor one of categories') FROM (SELECT mleval.distribution(i::text) AS a FROM generate_series(1, 10) i) d;
SELECT is(mleval._psi(a, b, 10), mleval.psi(a, b), 'numbers have their PSI')
FROM (SELECT mleval.distribution(i::float8) AS a, mleval.distribution(i::float8 ^ 2) AS b FROM generate_series(1, 10) i) d;
SELECT is(mleval._psi(d, d, 0), NULL, 'no rows, no distance') FROM reference;

SELECT is_empty($$SELECT * FROM scale_expected WHERE NOT abs(mleval._to_scale(metric, value, k) - scaled) <= 1e-12$$, 'metrics are on SciPy''s log odds');
SELECT is_empty($$SELECT * FROM scale_expected WHERE NOT abs(mleval._from_scale(metric, scaled, k) - value) <= 1e-12$$, 'and come back');
SELECT ok(mleval._from_scale('recall_score', 80, 30) = 1 AND mleval._from_scale('recall_score', -80, 30) = 0
	AND mleval._from_scale('matthews_corrcoef', -80, 30) = -1 AND mleval._from_scale('log_loss', -80, 30) = 0, 'no further than a metric can go');
SELECT is(mleval._to_scale('recall_score', '{0.5,1}'::float8[], 0), '{}', 'without rows there is no scale');

SELECT * FROM finish();
ROLLBACK;
