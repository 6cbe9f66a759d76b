-- Distances and scales of the lifecycle, against NumPy and SciPy (test/oracle/comparable.py).
BEGIN;
\ir ../data/comparable.sql
SELECT plan(37);

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

-- Distances that are no evidence.
CREATE TEMP VIEW constant AS SELECT n, share, (SELECT mleval.distribution(true) FROM generate_series(1, 1000)) AS a, (SELECT mleval.distribution(i > share * n) FROM generate_series(1, n) i) AS b
FROM unnest('{90,100}'::bigint[]) n, unnest('{0,0.4,0.6}'::float8[]) share;
SELECT results_eq('SELECT n, share FROM constant WHERE mleval._no_evidence(a, b, n, NULL) IS NULL ORDER BY n, share', 'VALUES (90::bigint, 0::float8), (100, 0), (100, 0.6)',
	'a new value beside the only one is evidence if it is most of a window of 100 rows or more');
SELECT matches(mleval._no_evidence(a, b, n, NULL), '^the reference has one category alone, and a new one', 'and the reason says so') FROM constant WHERE n = 100 AND share = 0.4;
SELECT is(mleval._no_evidence(a, a, 100, missing) IS NULL, evidence, format('the largest window without a distance has %s rows of 100', missing))
FROM (SELECT mleval.distribution(i % 2 = 0) AS a FROM generate_series(1, 100) i) d, (VALUES (99::bigint, true), (100, false)) AS v (missing, evidence);
SELECT is(mleval._no_evidence(a, a, 10, 1000), NULL, 'numbers have no such doubt') FROM (SELECT mleval.distribution(i::float8) AS a FROM generate_series(1, 10) i) d;
SELECT is(mleval._rarer_share(a, 100, distance), wanted, distance || ': the rarer of two values') FROM (SELECT mleval.distribution(CASE WHEN i % 10 > 0 THEN i % 10 > 2 END) AS a FROM generate_series(1, 1000) i) d,
	(VALUES ('ks_statistic', 2 / 9::float8), ('psi', NULL)) AS v (distance, wanted);
SELECT is(mleval._rarer_share(a, 100, 'psi'), 0.2::float8, 'of categories too') FROM (SELECT mleval.distribution((i % 5 = 0)::text) AS a FROM generate_series(1, 1000) i) d;
SELECT is(round(mleval._effective_rows(array_fill(0.06::float8, '{10}'), array_fill(100::bigint, '{10}'), 0.3, 100, 'ks_statistic')::numeric, 6), round(30 / (0.0036 / 0.21 / (1 / 100.0 + 1 / 900.0)), 6),
	'rows are worth what their share''s variation is over that of independent ones');
SELECT is(mleval._doubt('ks_statistic', a, a, array_fill(d, '{10}'), array_fill(100::bigint, '{10}'), NULL, 100), wanted, format('shares that are off by %s', d))
FROM (SELECT mleval.distribution(i % 10 < 3) AS a FROM generate_series(1, 1000) i) r, (VALUES (0.06::float8, NULL), (0.2, 'the rarer of two values varies from window to window as 1.8 independent rows of it do, and it takes 2: windows have to be longer')) AS v (d, wanted);

SELECT is((mleval._drift_evidence('ks_statistic', array_fill(d, '{10}'), array_fill(100::bigint, '{10}'), NULL, 10, 0.5, 100, a, a)).reason, mleval._doubt('ks_statistic', a, a, array_fill(d, '{10}'), array_fill(100::bigint, '{10}'), NULL, 100),
	format('and a run records why, of shares that are off by %s', d)) FROM (SELECT mleval.distribution(i % 10 < 3) AS a FROM generate_series(1, 1000) i) r, (VALUES (0.2::float8), (0.3)) AS v (d);

-- Reference windows that are all alike: a smaller window is judged by what its rows give by chance.
SELECT is((mleval._drift_evidence('ks_statistic', array_fill(0::float8, '{10}'), sizes, NULL, 10, mleval.ks_statistic(a, c), 6, a, c)).pvalue, CASE WHEN fewer THEN (mleval.ks_test(a, c)).pvalue ELSE 0 END, what)
FROM (SELECT mleval.distribution(i % 24 + 0.0) AS a FROM generate_series(1, 1680) i) r, (SELECT mleval.distribution(4.0 * i) AS c FROM generate_series(1, 6) i) w,
	(VALUES (array_fill(168::bigint, '{10}'), true, 'fewer rows than any: as independent rows'), (array_fill(168::bigint, '{9}') || 6::bigint, false, 'no fewer than one of them: by reason')) AS v (sizes, fewer, what);

SELECT is_empty($$SELECT * FROM scale_expected WHERE NOT abs(mleval._to_scale(metric, value, k) - scaled) <= 1e-12$$, 'metrics are on SciPy''s log odds');
SELECT is_empty($$SELECT * FROM scale_expected WHERE NOT abs(mleval._from_scale(metric, scaled, k) - value) <= 1e-12$$, 'and come back');
SELECT ok(mleval._from_scale('recall_score', 80, 30) = 1 AND mleval._from_scale('recall_score', -80, 30) = 0
	AND mleval._from_scale('matthews_corrcoef', -80, 30) = -1 AND mleval._from_scale('log_loss', -80, 30) = 0, 'no further than a metric can go');
SELECT is(mleval._from_scale(metric, NULL, 30), NULL, metric || ': nothing comes back of nothing') FROM unnest('{recall_score,matthews_corrcoef,log_loss,own higher}'::text[]) AS m(metric);
SELECT is(mleval._to_scale('recall_score', '{0.5,1}'::float8[], 0), '{}', 'without rows there is no scale');

SELECT * FROM finish();
ROLLBACK;
