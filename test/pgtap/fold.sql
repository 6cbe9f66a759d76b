-- Folds for cross-validation: pinned, uniform, independent of one another.
BEGIN;
\ir ../data/fold.sql
SELECT plan(17);

SELECT is(count(*), 240::bigint, 'the oracle has 240 folds') FROM oracle_fold;
SELECT is_empty('SELECT *, mleval.fold(id, k, seed) FROM oracle_fold WHERE mleval.fold(id, k, seed) IS DISTINCT FROM fold', 'folds are those of the definition');
SELECT is_empty($$SELECT * FROM oracle_fold WHERE id ~ '^-?\d+$' AND mleval.fold(id::bigint, k, seed) IS DISTINCT FROM fold$$, 'an integer has the fold of its digits');
SELECT is_empty('SELECT * FROM oracle_fold WHERE seed = 0 AND mleval.fold(id, k) IS DISTINCT FROM fold', 'the seed is 0 unless one is given');
SELECT is(mleval.fold(7::smallint, 5), mleval.fold('7', 5), 'a smallint is a number too');

-- Uniform: chi-squared below the 99.99 % quantile of k - 1 degrees of freedom,
-- for ids in a row and for such as hash functions are bad at
CREATE TEMP TABLE id AS
SELECT kind, CASE kind WHEN 'in a row' THEN i::text WHEN 'even' THEN (i * 2)::text WHEN 'padded' THEN lpad(i::text, 12, '0') WHEN 'far apart' THEN (i * 1000003::bigint)::text ELSE md5(i::text) END AS id
FROM generate_series(1, 20000) AS i, unnest('{in a row,even,padded,far apart,md5}'::text[]) AS kind;
SELECT is_empty($$
	SELECT kind, k, seed, chi_squared FROM (
		SELECT kind, k, seed, sum((n - 20000.0 / k) ^ 2 * k / 20000.0) AS chi_squared, count(*) AS folds, min(fold) AS first, max(fold) AS last
		FROM (SELECT kind, k, seed, mleval.fold(id, k, seed) AS fold, count(*) AS n FROM id, unnest('{2,5,10}'::int[]) AS k, unnest('{0,1,77}'::bigint[]) AS seed GROUP BY 1, 2, 3, 4) c
		GROUP BY kind, k, seed) t
	WHERE chi_squared > CASE k WHEN 2 THEN 15.14 WHEN 5 THEN 23.51 WHEN 10 THEN 33.72 END OR folds <> k OR first <> 0 OR last <> k - 1$$, 'every fold gets its share');
SELECT is_empty($$
	SELECT kind, chi_squared FROM (
		SELECT kind, sum((n - 800.0) ^ 2 / 800.0) AS chi_squared, count(*) AS pairs FROM (SELECT kind, mleval.fold(id, 5, 1) AS a, mleval.fold(id, 5, 2) AS b, count(*) AS n FROM id GROUP BY 1, 2, 3) c GROUP BY kind) t
	WHERE chi_squared > 61.1 OR pairs <> 25$$, 'another seed gives folds that know nothing of the first');
SELECT cmp_ok((SELECT count(*) FROM id WHERE kind = 'in a row' AND mleval.fold(id, 10) = (mleval.fold((id::bigint + 1)::text, 10))), '<', 2300::bigint, 'nor does a neighbour of its own');

SELECT is(mleval.fold(NULL::text, 5), NULL, 'no id, no fold');
SELECT is(mleval.fold('a', NULL), NULL, 'nor without k');
SELECT is(mleval.fold('a', 5, NULL), NULL, 'or seed');
SELECT throws_ok(format('SELECT mleval.fold(''a'', %s)', k), '22023', 'k must be 2 or more', format('%s folds', k)) FROM unnest('{1,0,-5}'::int[]) AS k;
SELECT throws_ok('SELECT mleval.fold(7, 1)', '22023', 'k must be 2 or more', 'one fold of integers');

-- In a plan of several processes, and as an index
SET LOCAL max_parallel_workers_per_gather = 2;
SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0;
SET LOCAL min_parallel_table_scan_size = 0;
CREATE TABLE stored AS SELECT id FROM id WHERE kind = 'md5';
CREATE TEMP TABLE alone AS SELECT mleval.fold(id, 5) AS fold, count(*) AS n FROM id WHERE kind = 'md5' GROUP BY 1;
SELECT results_eq('SELECT mleval.fold(id, 5) AS fold, count(*) FROM stored GROUP BY 1 ORDER BY 1', 'SELECT fold, n FROM alone ORDER BY 1', 'the plan does not matter');
SELECT lives_ok('CREATE INDEX ON stored (mleval.fold(id, 5))', 'it can be indexed');

SELECT * FROM finish();
ROLLBACK;
