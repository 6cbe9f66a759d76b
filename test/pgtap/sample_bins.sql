-- Distances of two samples over bins, against NumPy's quantiles and SciPy's Jensen-Shannon distance (test/oracle/sample_bins.py).
BEGIN;
\ir ../data/sample_bins.sql
SELECT plan(11);

CREATE FUNCTION pg_temp.off(got float8, wanted float8) RETURNS boolean LANGUAGE sql AS
$$SELECT got IS DISTINCT FROM wanted AND coalesce(abs(got - wanted) > 1e-12 * greatest(wanted, 1e-3), true)$$;

CREATE TEMP TABLE got AS
SELECT example, bool_and(w = 1) AS plain, mleval.psi(v, c) AS psi, mleval.psi(v, c, w) AS weighted_psi, mleval.jensen_shannon_distance(v, c) AS js, mleval.jensen_shannon_distance(v, c, w) AS weighted_js,
	mleval.two_sample(v, c, w) AS s, mleval.psi(mleval.distribution(v, w) FILTER (WHERE NOT c), mleval.distribution(v, w) FILTER (WHERE c)) AS psi_of_distributions
FROM oracle_row GROUP BY example;
SELECT is(count(*), 17::bigint, 'the oracle has 17 examples') FROM oracle_distance JOIN got USING (example);
SELECT is_empty('SELECT example, g.psi, o.psi FROM got g JOIN oracle_distance o USING (example) WHERE plain AND pg_temp.off(g.psi, o.psi)', 'psi is that of NumPy''s bins');
SELECT is_empty('SELECT example, weighted_psi, o.psi FROM got JOIN oracle_distance o USING (example) WHERE pg_temp.off(weighted_psi, o.psi)', 'with weights too');
SELECT is_empty('SELECT example, js, jensen_shannon_distance FROM got JOIN oracle_distance USING (example) WHERE plain AND pg_temp.off(js, jensen_shannon_distance)', 'jensen_shannon_distance is SciPy''s of these shares');
SELECT is_empty('SELECT example, weighted_js, jensen_shannon_distance FROM got JOIN oracle_distance USING (example) WHERE pg_temp.off(weighted_js, jensen_shannon_distance)', 'with weights too');
SELECT is_empty('SELECT example FROM got WHERE (mleval.psi(s), mleval.jensen_shannon_distance(s)) IS DISTINCT FROM (weighted_psi, weighted_js)', 'functions of a two_sample are the aggregates');
SELECT is_empty('SELECT example, weighted_psi, psi_of_distributions FROM got WHERE pg_temp.off(weighted_psi, psi_of_distributions)', 'psi is that of the two distributions of the rows');
SELECT is(mleval.jensen_shannon_distance(i, i <= 1000), sqrt(ln(2::float8)), 'samples that have no bin in common are as far apart as can be') FROM generate_series(1, 2000) i;
SELECT is(mleval.psi(v, NULL::boolean), NULL, 'rows of neither sample are left out') FROM oracle_row;

-- In files, and many samples of random shapes
SET LOCAL work_mem = '64kB';
CREATE TEMP TABLE random_row AS
SELECT g, CASE WHEN u < 0.05 THEN NULL WHEN u < 0.08 THEN 'NaN' WHEN g % 3 = 0 THEN round(10 * u) WHEN g % 3 = 1 THEN ln(u) ELSE u * u * 4 - floor(3 * u) END AS v, x < 0.4 AS c, ceil(8 * x) / 4 AS w
FROM generate_series(1, 90) g, generate_series(1, 4 + g) i, LATERAL (SELECT ('x' || substr(md5(g || '/' || i), 1, 8))::bit(32)::bigint / 4294967296.0::float8 AS u, ('x' || substr(md5(g || '-' || i), 1, 8))::bit(32)::bigint / 4294967296.0::float8 AS x) r;
SELECT is_empty($$SELECT g FROM (SELECT g, mleval.psi(v, c) AS a, mleval.psi(mleval.distribution(v) FILTER (WHERE NOT c), mleval.distribution(v) FILTER (WHERE c)) AS b,
	mleval.psi(v, c, w) AS c, mleval.psi(mleval.distribution(v, w) FILTER (WHERE NOT c), mleval.distribution(v, w) FILTER (WHERE c)) AS d FROM random_row GROUP BY g) x
	WHERE pg_temp.off(a, b) OR pg_temp.off(c, d)$$, 'so on ninety random samples');
CREATE TEMP TABLE spilled AS SELECT mleval.psi(i * 7919 % 100003, i % 3 = 0) AS psi, mleval.jensen_shannon_distance(i * 7919 % 100003, i % 3 = 0) AS js FROM generate_series(1, 100000) i;
SET LOCAL work_mem = '64MB';
SELECT results_eq('SELECT psi, js FROM spilled', $$SELECT mleval.psi(i * 7919 % 100003, i % 3 = 0), mleval.jensen_shannon_distance(i * 7919 % 100003, i % 3 = 0) FROM generate_series(1, 100000) i$$, 'the same from files');

SELECT * FROM finish();
ROLLBACK;
