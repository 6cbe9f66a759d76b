-- PSI and KS against the definition and SciPy (test/oracle/drift.py).
BEGIN;
\ir ../data/drift.sql
\ir ../data/evidently_distances.sql
SELECT plan(28);

-- Off by more than 1e-12, relative, or NULL on one side only.
CREATE FUNCTION pg_temp.off(got float8, wanted float8) RETURNS boolean LANGUAGE sql AS
$$SELECT coalesce(abs(got - wanted) > 1e-12 * greatest(abs(wanted), 1e-3), (got IS NULL) <> (wanted IS NULL))$$;

CREATE TEMP TABLE two AS
SELECT example, n_bins,
	mleval.distribution(v, w) FILTER (WHERE side = 'r') AS r, mleval.distribution(v, w) FILTER (WHERE side = 'c') AS c
FROM oracle_case JOIN oracle_number USING (example) GROUP BY example, n_bins
UNION ALL
SELECT example, 10, mleval.distribution(v) FILTER (WHERE side = 'r'), mleval.distribution(v) FILTER (WHERE side = 'c')
FROM oracle_category GROUP BY example HAVING bool_or(v NOT IN ('true', 'false'))
UNION ALL
SELECT example, 10, mleval.distribution(v = 'true') FILTER (WHERE side = 'r'), mleval.distribution(v = 'true') FILTER (WHERE side = 'c')
FROM oracle_category GROUP BY example HAVING bool_and(v IN ('true', 'false'));

CREATE TEMP TABLE ordered AS SELECT * FROM two WHERE example IN (SELECT example FROM oracle_ks);

SELECT is(count(*), 27::bigint, 'the oracle has 27 examples') FROM two JOIN oracle_psi USING (example);
SELECT is_empty($$
	SELECT example, mleval.psi(r, c, n_bins) AS got, psi AS wanted FROM two JOIN oracle_psi USING (example)
	WHERE pg_temp.off(mleval.psi(r, c, n_bins), psi)$$, 'psi is the definition''s, to 1e-12');
SELECT is_empty($$
	SELECT * FROM (SELECT example, t.* FROM two, LATERAL mleval.psi_table(r, c, n_bins) t) g FULL JOIN oracle_bin o USING (example, bin)
	WHERE pg_temp.off(g.reference_share, o.reference_share) OR pg_temp.off(g.current_share, o.current_share) OR pg_temp.off(g.contribution, o.contribution)$$,
	'so is each bin of psi_table, in order');
SELECT is_empty($$
	SELECT example FROM two, LATERAL (SELECT sum(contribution) AS psi, sum(reference_share) AS r, sum(current_share) AS c FROM mleval.psi_table(two.r, two.c, n_bins)) t
	WHERE pg_temp.off(t.psi, mleval.psi(two.r, two.c, n_bins)) OR pg_temp.off(t.r, 1) OR pg_temp.off(t.c, 1)$$,
	'contributions add up to psi, shares to 1');
SELECT is_empty($$
	SELECT example, mleval.ks_statistic(r, c) AS got, statistic AS wanted FROM ordered JOIN oracle_ks USING (example)
	WHERE pg_temp.off(mleval.ks_statistic(r, c), statistic)$$, 'ks_statistic is ks_2samp''s, to 1e-12');
SELECT is_empty($$
	SELECT example, t.*, k.* FROM ordered JOIN oracle_ks k USING (example), LATERAL mleval.ks_test(r, c) t
	WHERE pg_temp.off(t.statistic, k.statistic) OR abs(t.pvalue - k.pvalue) > 1e-11 * k.pvalue OR (t.pvalue IS NULL) <> (k.pvalue IS NULL) OR (t.reason IS NULL) <> (t.pvalue IS NOT NULL)$$,
	'ks_test has Kolmogorov''s tail at Kish''s effective size');

-- What they are made of.
SELECT is_empty($$SELECT example FROM two WHERE mleval.psi(r, r, n_bins) <> 0 UNION ALL SELECT example FROM ordered WHERE mleval.ks_statistic(r, r) <> 0$$, 'nothing is 0 from itself');
SELECT is_empty($$SELECT example FROM ordered WHERE mleval.ks_statistic(r, c) <> mleval.ks_statistic(c, r)$$, 'KS is the same both ways');
SELECT is_empty($$SELECT example FROM two WHERE mleval.psi(r, c, n_bins) < 0$$, 'PSI is never negative');
SELECT is(mleval.psi(r, c), mleval.psi(r, c, n_bins => 10), 'ten bins are the default') FROM two WHERE example = 'normal';
SELECT is(mleval.psi(r, c, NULL), mleval.psi(r, c), 'and what NULL means') FROM two WHERE example = 'normal';
SELECT is(mleval.psi(r, e.c) IS NULL AND mleval.psi(e.c, r) IS NULL AND mleval.ks_statistic(r, e.c) IS NULL, true, 'nothing can be said of no rows')
FROM two, (SELECT mleval.distribution(1) FILTER (WHERE false) AS c) e WHERE example = 'normal';

-- The same values as other types.
CREATE TEMP TABLE day AS SELECT d, extract(day FROM d)::int % 7 < 3 OR d < '2024-03-01' AS r FROM generate_series('2024-01-01', '2024-05-31', interval '1 day') d;
CREATE TEMP TABLE by_type AS
SELECT mleval.distribution(d::date - '2000-01-01'::date) FILTER (WHERE r) AS r, mleval.distribution(d::date - '2000-01-01'::date) FILTER (WHERE NOT r) AS c FROM day
UNION ALL SELECT mleval.distribution(d::date) FILTER (WHERE r), mleval.distribution(d::date) FILTER (WHERE NOT r) FROM day
UNION ALL SELECT mleval.distribution(d) FILTER (WHERE r), mleval.distribution(d) FILTER (WHERE NOT r) FROM day
UNION ALL SELECT mleval.distribution(d::timestamp) FILTER (WHERE r), mleval.distribution(d::timestamp) FILTER (WHERE NOT r) FROM day;
SELECT is(count(DISTINCT mleval.psi(r, c)), 1::bigint, 'days are as far apart as dates, timestamps or numbers: PSI') FROM by_type;
SELECT is(count(DISTINCT mleval.ks_statistic(r, c)), 1::bigint, 'and KS') FROM by_type;
SELECT is(abs(mleval.ks_statistic(r, c) - 0.3) < 1e-12, true, 'KS of booleans is the difference of their shares') FROM two WHERE example = 'true and false';

-- Coarse summaries, and two of different limits.
CREATE TEMP TABLE drawn AS
SELECT i, ln(u / (1 - u)) + (i % 2) * 0.3 AS v, i % 2 = 0 AS r
FROM (SELECT i, (('x' || substr(md5(i::text), 1, 8))::bit(32)::bigint & 2147483647) / 2147483648.0::float8 + 1e-10 AS u FROM generate_series(1, 20000) i) x;
CREATE TEMP TABLE coarse AS
SELECT b AS r_limit, k AS c_limit, mleval.distribution(v, NULL, b) FILTER (WHERE r) AS r, mleval.distribution(v, NULL, k) FILTER (WHERE NOT r) AS c
FROM drawn, unnest('{16,64,500,32768}'::int[]) b, unnest('{16,300,32768}'::int[]) k GROUP BY b, k;
SELECT is_empty($$
	SELECT a.r_limit, a.c_limit, mleval.ks_statistic(a.r, a.c), mleval.ks_statistic(e.r, e.c) FROM coarse a, coarse e
	WHERE (e.r_limit, e.c_limit) = (32768, 32768) AND mleval.ks_statistic(a.r, a.c) > mleval.ks_statistic(e.r, e.c) + 1e-12$$,
	'KS of coarse summaries is never overstated');
SELECT is_empty($$
	SELECT a.r_limit, a.c_limit FROM coarse a, coarse e, LATERAL (
		SELECT max(least(x.weight, y.weight)) / 10000 AS share FROM mleval.buckets(a.r OPERATOR(mleval.+) a.c) x JOIN mleval.buckets(a.r OPERATOR(mleval.+) a.c) y USING (label)) most
	WHERE (e.r_limit, e.c_limit) = (32768, 32768) AND mleval.ks_statistic(a.r, a.c) < mleval.ks_statistic(e.r, e.c) - most.share$$,
	'nor understated by more than a bucket');
SELECT is_empty($$
	SELECT a.r_limit, a.c_limit FROM coarse a, LATERAL (
		SELECT mleval.distribution(v, NULL, least(a.r_limit, a.c_limit)) FILTER (WHERE r) AS r, mleval.distribution(v, NULL, least(a.r_limit, a.c_limit)) FILTER (WHERE NOT r) AS c FROM drawn) b
	WHERE a.r_limit < 10000 AND a.c_limit < 10000 AND abs(mleval.psi(a.r, a.c) - mleval.psi(b.r, b.c)) > 0.2$$,
	'two limits are compared on common buckets');
SELECT ok(abs(mleval.psi(a.r, a.c) - mleval.psi(e.r, e.c)) < 0.01, 'PSI at 500 and 300 buckets is near the exact one')
FROM coarse a, coarse e WHERE (a.r_limit, a.c_limit, e.r_limit, e.c_limit) = (500, 300, 32768, 32768);

-- Categories that have lost their names.
CREATE TEMP TABLE word AS SELECT 'w' || (i * i % 1009) % (CASE WHEN i % 2 = 0 THEN 90 ELSE 110 END) AS v, i % 2 = 0 AS r FROM generate_series(1, 4000) i;
CREATE TEMP TABLE hashed AS
SELECT b AS r_limit, k AS c_limit, mleval.distribution(v, NULL, b) FILTER (WHERE r) AS r, mleval.distribution(v, NULL, k) FILTER (WHERE NOT r) AS c
FROM word, unnest('{16,50,1000}'::int[]) b, unnest('{16,50,1000}'::int[]) k GROUP BY b, k;
SELECT is_empty($$
	WITH share AS (SELECT v, count(*) FILTER (WHERE r) / 2000.0::float8 AS r, count(*) FILTER (WHERE NOT r) / 2000.0::float8 AS c FROM word GROUP BY v)
	SELECT r_limit, c_limit FROM hashed, LATERAL (SELECT sum(abs(reference_share - current_share)) / 2 AS tv FROM mleval.psi_table(r, c)) t, (SELECT sum(abs(r - c)) / 2 AS tv FROM share) e
	WHERE t.tv > e.tv + 1e-12$$, 'the total variation of hashed categories is never overstated');
SELECT is_empty($$
	SELECT r_limit, c_limit FROM hashed, (SELECT mleval.distribution('x'::text, NULL, 16) FILTER (WHERE false) AS d) empty
	WHERE mleval.psi(r OPERATOR(mleval.+) empty.d, empty.d OPERATOR(mleval.+) c) <> mleval.psi(r, c)$$,
	'an empty summary changes no comparison');
SELECT is(mleval.psi(r, c), (SELECT mleval.psi(r, c) FROM hashed WHERE (r_limit, c_limit) = (50, 50)), 'one side''s names do not help: it is compared by hash')
FROM hashed WHERE (r_limit, c_limit) = (1000, 50);
SELECT matches(label, '^hash bucket [0-9]+$', 'and says so') FROM hashed, LATERAL mleval.psi_table(r, c) WHERE (r_limit, c_limit) = (1000, 50) AND bin = 1;

-- A current column that has only what the reference never had.
SELECT results_eq($$SELECT label, reference_share, current_share FROM mleval.psi_table(
	(SELECT mleval.distribution(v) FROM (VALUES ('a'), ('a'), ('b'), (NULL)) x (v)), (SELECT mleval.distribution(v) FROM (VALUES ('c'), ('d'), ('d'), ('e')) x (v)))$$,
	$$VALUES ('a', 0.5::float8, 0::float8), ('b', 0.25, 0), ('new categories', 0, 1), ('NULL', 0.25, 0)$$,
	'new categories are one bin together');
SELECT results_eq($$SELECT label FROM mleval.psi_table(
	(SELECT mleval.distribution(v) FROM generate_series(1, 20) v), (SELECT mleval.distribution(v) FROM (VALUES (0::float8), (30), ('NaN'), (NULL)) x (v)), 2)$$,
	$$VALUES ('[1, 10]'), ('(10, 20]'), ('below 1'), ('above 20'), ('NULL'), ('NaN')$$, 'what lies outside has bins of its own');
SELECT is(mleval.psi((SELECT mleval.distribution(0) FROM generate_series(1, 100000)), (SELECT mleval.distribution(v) FROM (VALUES (0), (1)) x (v))),
	0.5::float8 * ln(2::float8) + (0.5 - 1e-4::float8) * ln(0.5::float8 / 1e-4), 'a share below 0.0001 counts as that');

-- Where the definitions agree: categories that are not new, at most one that is, and no share below 0.0001 but 0.
SELECT is_empty($$
	SELECT example, e.psi AS wanted, p.psi AS got FROM evidently_psi e LEFT JOIN (
		SELECT example, mleval.psi(mleval.distribution(v, n) FILTER (WHERE side = 'r'), mleval.distribution(v, n) FILTER (WHERE side = 'c')) AS psi FROM evidently_row GROUP BY example) p USING (example)
	WHERE pg_temp.off(p.psi, e.psi)$$, 'PSI of categories is Evidently''s to 1e-12');

-- squares of the smaller weights vanish
SELECT results_eq($$SELECT round((mleval.ks_test(mleval.distribution(x, 1e-200), mleval.distribution(x * x, 1e-200))).pvalue::numeric, 18) FROM generate_series(1, 30) AS i, LATERAL (SELECT i::float8 AS x) AS v$$,
	$$SELECT round((mleval.ks_test(mleval.distribution(x, 1), mleval.distribution(x * x, 1))).pvalue::numeric, 18) FROM generate_series(1, 30) AS i, LATERAL (SELECT i::float8 AS x) AS v$$,
	'equal weights, however small, are as many rows');

SELECT * FROM finish();
ROLLBACK;
