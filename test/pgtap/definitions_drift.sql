-- Distances of two distributions against their definitions, on every pair of
-- small samples.
BEGIN;
\ir support/definitions.psql
SELECT plan(13);

-- A sample is a reference in one pair and current in another.  Values of a
-- category stand for their names, 0 and 1 of a boolean for false and true.
CREATE TABLE kind (sample_set text, rows int, no bigint, v float8, w float8);
INSERT INTO kind
SELECT 'numbers', 4, row_number() OVER (), v, NULL::float8 FROM unnest('{-1,0,2.5}'::float8[]) v
UNION ALL
SELECT 'distinct numbers', 3, row_number() OVER (), v, NULL FROM unnest('{1,2,3,4,5}'::float8[]) v
UNION ALL
SELECT 'incomplete', 3, row_number() OVER (), v, NULL FROM unnest('{-Infinity,1,Infinity,NULL,NaN}'::float8[]) v
UNION ALL
SELECT 'weights', 2, row_number() OVER (), v, w FROM unnest('{1,2,NULL}'::float8[]) v, unnest('{0,0.5,20000}'::float8[]) w
UNION ALL
SELECT 'booleans', 4, row_number() OVER (), v, NULL FROM unnest('{0,1,NULL}'::float8[]) v
UNION ALL
SELECT 'categories', 3, row_number() OVER (), v, NULL FROM unnest('{0,1,2,NULL}'::float8[]) v
UNION ALL
SELECT 'categories, with weights', 2, row_number() OVER (), v, w FROM unnest('{0,1,2,NULL}'::float8[]) v, unnest('{1,9}'::float8[]) w;

CREATE TABLE sample AS
SELECT row_number() OVER () AS id, k.sample_set, m.kind
FROM (SELECT sample_set, rows, count(*) FROM kind GROUP BY 1, 2) k (sample_set, rows, kinds), LATERAL multisets(k.kinds, k.rows) m (kind);
CREATE TABLE sample_row AS
SELECT s.id, s.sample_set, i.no, k.v, coalesce(k.w, 1) AS w
FROM sample s, unnest(s.kind) WITH ORDINALITY AS i (kind, no) JOIN kind k ON true WHERE k.sample_set = s.sample_set AND k.no = i.kind;
ANALYZE sample, sample_row;
CREATE TABLE summary AS
SELECT s.id, s.sample_set, mleval.distribution(r.v, r.w) FILTER (WHERE r.id IS NOT NULL) AS d FROM sample s LEFT JOIN sample_row r USING (id) WHERE s.sample_set !~ 'booleans|categories' GROUP BY 1, 2
UNION ALL
SELECT s.id, s.sample_set, mleval.distribution(r.v = 1) FILTER (WHERE r.id IS NOT NULL) FROM sample s LEFT JOIN sample_row r USING (id) WHERE s.sample_set = 'booleans' GROUP BY 1, 2
UNION ALL
SELECT s.id, s.sample_set, mleval.distribution((ARRAY['', 'a', 'B'])[r.v::int + 1], r.w) FILTER (WHERE r.id IS NOT NULL) FROM sample s LEFT JOIN sample_row r USING (id) WHERE s.sample_set ~ 'categories' GROUP BY 1, 2;
CREATE TABLE pair AS
SELECT row_number() OVER () AS pair, r.id AS r_id, c.id AS c_id, r.sample_set, r.d AS r, c.d AS c, (SELECT kind FROM sample WHERE sample.id = r.id)::text || (SELECT kind FROM sample WHERE sample.id = c.id)::text AS kinds
FROM summary r JOIN summary c USING (sample_set);
CREATE VIEW example AS SELECT pair, r, c, sample_set, sample_set || ' ' || kinds AS at FROM pair;
ANALYZE pair;
SELECT results_eq($$SELECT sample_set, count(*) FROM pair GROUP BY 1 ORDER BY sample_set COLLATE "C"$$,
	$$VALUES ('booleans', 1225::bigint), ('categories', 1225), ('categories, with weights', 2025), ('distinct numbers', 3136), ('incomplete', 3136), ('numbers', 1225), ('weights', 3025)$$, 'every pair of so many samples');

-- What there is of each value, once for each sample.
CREATE TABLE mass AS SELECT id, sample_set, v, sum(w) AS w FROM sample_row GROUP BY 1, 2, 3;
CREATE TABLE total AS
SELECT s.id, s.sample_set, count(r.id) FILTER (WHERE r.v <> 'NaN') AS n, coalesce(sum(r.w), 0) AS w, coalesce(sum(r.w) FILTER (WHERE r.v <> 'NaN'), 0) AS value_w,
	coalesce(sum(r.w ^ 2) FILTER (WHERE r.v <> 'NaN'), 0) AS squares, min(r.v) FILTER (WHERE r.v <> 'NaN' AND r.w > 0) AS lowest, max(r.v) FILTER (WHERE r.v <> 'NaN' AND r.w > 0) AS highest
FROM sample s LEFT JOIN sample_row r USING (id) GROUP BY 1, 2;
CREATE INDEX ON mass (id);
ANALYZE mass, total;

-- Kolmogorov-Smirnov: the distribution functions at every value of either sample.
CREATE TABLE cumulated AS
SELECT t.id, x.v, coalesce(sum(m.w) FILTER (WHERE m.v <= x.v), 0) / t.value_w AS share
FROM total t JOIN (SELECT DISTINCT sample_set, v FROM kind WHERE v <> 'NaN') x USING (sample_set) LEFT JOIN mass m ON m.id = t.id AND m.v <> 'NaN' WHERE t.value_w > 0 GROUP BY t.id, x.v, t.value_w;
ANALYZE cumulated;
CREATE TABLE wanted_ks AS
SELECT p.pair, k.statistic, tr.n AS n_r, tc.n AS n_c, sqrt(e.r * e.c / nullif(e.r + e.c, 0)) * k.statistic AS x
FROM pair p JOIN total tr ON tr.id = p.r_id JOIN total tc ON tc.id = p.c_id
	LEFT JOIN (SELECT pair, max(abs(a.share - b.share)) AS statistic FROM pair JOIN cumulated a ON a.id = r_id JOIN cumulated b ON b.id = c_id AND b.v = a.v GROUP BY pair) k USING (pair),
	LATERAL (SELECT tr.value_w ^ 2 / nullif(tr.squares, 0) AS r, tc.value_w ^ 2 / nullif(tc.squares, 0) AS c) AS e
WHERE p.sample_set !~ 'categories';
SELECT compare('mleval.ks_statistic(mleval.empirical_distribution,mleval.empirical_distribution)', $$
	SELECT at, mleval.ks_statistic(r, c), statistic FROM example JOIN wanted_ks USING (pair)$$, 'ks_statistic: the largest difference of the distribution functions');
SELECT compare('mleval._ks_statistic(mleval.empirical_distribution,mleval.empirical_distribution)', $$
	SELECT at, mleval._ks_statistic(r, c), CASE WHEN sample_set <> 'booleans' THEN statistic END FROM example LEFT JOIN wanted_ks USING (pair)$$, '_ks_statistic: the same, and none of categories, nor of so few booleans');

-- Those with an order and nothing else: a plan must not ask for a test of the others first
CREATE VIEW ordered_example AS SELECT * FROM example JOIN wanted_ks USING (pair) OFFSET 0;

-- Kolmogorov's law, 2 (e^-2xx - e^-8xx + e^-18xx ...); below x = 0.19 it is 1 but for 1e-13.
SELECT compare('mleval.ks_test(mleval.empirical_distribution,mleval.empirical_distribution)', $$
	SELECT at || ' ' || y.what, y.got, y.wanted
	FROM ordered_example AS k, LATERAL mleval.ks_test(r, c) t,
		LATERAL (SELECT CASE WHEN x < 0.19 THEN 1 WHEN x >= 0.19 THEN (SELECT 2 * sum(CASE WHEN i % 2 = 1 THEN 1 ELSE -1 END * exp(greatest(-2 * (i * x) ^ 2, -700)) ORDER BY i DESC) FROM generate_series(1, 60) i) END AS p) AS law,
		LATERAL (VALUES ('statistic', t.statistic, k.statistic), ('p', t.pvalue, law.p), ('reference', t.n_reference, n_r), ('current', t.n_current, n_c)) AS y (what, got, wanted)$$,
	'ks_test: Kolmogorov''s limit at the effective size');
SELECT no_rows($$
	SELECT at, t.reason FROM ordered_example AS k, LATERAL mleval.ks_test(r, c) t WHERE (t.reason IS NULL) <> (k.statistic IS NOT NULL)$$, 'and a reason where there is none');

-- PSI: a reference's bins end at the smallest values up to which i / n of its rows lie.
CREATE TABLE bins AS SELECT unnest('{1,2,3,10}'::int[]) AS n_bins;
CREATE TABLE bin_end AS
SELECT DISTINCT t.id, n_bins, e.v
FROM total t CROSS JOIN bins CROSS JOIN generate_series(1, 10) AS i (i), LATERAL (
	SELECT min(c.v) AS v FROM cumulated c JOIN mass m ON m.id = c.id AND m.v = c.v AND m.w > 0 WHERE c.id = t.id AND c.share >= i::float8 / n_bins * (1 - 1e-15)) AS e
WHERE i <= n_bins AND t.value_w > 0 AND t.sample_set !~ 'booleans|categories';
CREATE INDEX ON bin_end (id);
ANALYZE bin_end;
-- The bin of each value of a pair: its place in the table, and its key within.
CREATE TABLE binned AS
SELECT p.pair, b.n_bins, s.side, place, key, sum(m.w) / s.w AS share
FROM pair p JOIN total tr ON tr.id = p.r_id JOIN total tc ON tc.id = p.c_id CROSS JOIN bins b
	CROSS JOIN LATERAL (VALUES ('r', p.r_id, tr.w), ('c', p.c_id, tc.w)) AS s (side, id, w) JOIN mass m ON m.id = s.id AND m.w > 0,
	LATERAL (SELECT CASE WHEN m.v IS NULL THEN 5 WHEN m.v = 'NaN' THEN 6
			WHEN tr.lowest IS NULL THEN CASE WHEN p.sample_set = 'booleans' THEN 1 WHEN p.sample_set ~ 'categories' THEN 4 ELSE 1 END
			WHEN p.sample_set = 'booleans' THEN 1
			WHEN p.sample_set ~ 'categories' THEN CASE WHEN EXISTS (SELECT FROM mass k WHERE k.id = p.r_id AND k.v = m.v AND k.w > 0) THEN 1 ELSE 4 END
			WHEN m.v < tr.lowest THEN 2 WHEN m.v > tr.highest THEN 3 ELSE 1 END AS place) AS x,
	LATERAL (SELECT CASE WHEN place > 1 OR tr.lowest IS NULL AND p.sample_set !~ 'booleans' THEN 0
			WHEN p.sample_set ~ 'booleans|categories' THEN m.v
			ELSE (SELECT min(e.v) FROM bin_end e WHERE e.id = p.r_id AND e.n_bins = b.n_bins AND e.v >= m.v) END AS key) AS y
WHERE tr.w > 0 AND tc.w > 0 AND (b.n_bins = 10 OR p.sample_set !~ 'booleans|categories')
GROUP BY 1, 2, 3, 4, 5, s.w;
CREATE TABLE bin AS
SELECT pair, n_bins, place, key, coalesce(max(share) FILTER (WHERE side = 'r'), 0) AS r, coalesce(max(share) FILTER (WHERE side = 'c'), 0) AS c FROM binned GROUP BY 1, 2, 3, 4;
CREATE TABLE wanted_psi AS
SELECT p.pair, b.n_bins, w.psi FROM pair p CROSS JOIN bins b LEFT JOIN (
	SELECT pair, n_bins, sum((greatest(c, 1e-4) - greatest(r, 1e-4)) * ln(greatest(c, 1e-4) / greatest(r, 1e-4))) AS psi FROM bin GROUP BY 1, 2) w USING (pair, n_bins)
WHERE b.n_bins = 10 OR p.sample_set !~ 'booleans|categories';
ANALYZE bin, wanted_psi;
SELECT compare('mleval.psi(mleval.empirical_distribution,mleval.empirical_distribution,integer)', $$
	SELECT at || ', bins ' || n_bins, mleval.psi(r, c, n_bins), psi FROM example JOIN wanted_psi USING (pair)$$, 'psi: shares of bins that the reference makes, each at least 0.0001');
SELECT compare('mleval.psi_table(mleval.empirical_distribution,mleval.empirical_distribution,integer)', $$
	SELECT format('pair %s, bins %s, %s', pair, n_bins, i), x.got, x.wanted
	FROM (SELECT pair, n_bins, t.bin::bigint AS i, t.* FROM example JOIN wanted_psi USING (pair), LATERAL mleval.psi_table(r, c, n_bins) t WHERE sample_set NOT LIKE 'categories%') g
		FULL JOIN (SELECT pair, n_bins, row_number() OVER (PARTITION BY pair, n_bins ORDER BY place, key) AS i, bin.r, bin.c FROM bin JOIN pair USING (pair) WHERE sample_set NOT LIKE 'categories%') w USING (pair, n_bins, i),
		LATERAL (VALUES (g.reference_share, w.r), (g.current_share, w.c), (g.contribution, (greatest(w.c, 1e-4) - greatest(w.r, 1e-4)) * ln(greatest(w.c, 1e-4) / greatest(w.r, 1e-4)))) AS x (got, wanted)$$,
	'psi_table: bin by bin, in order', total => true);
SELECT compare('mleval.psi_table(mleval.empirical_distribution,mleval.empirical_distribution,integer)', $$
	SELECT format('pair %s, %s', pair, label), x.got, x.wanted
	FROM (SELECT pair, t.* FROM example, LATERAL mleval.psi_table(r, c) t WHERE sample_set LIKE 'categories%') g
		FULL JOIN (SELECT pair, CASE WHEN place = 4 THEN 'new categories' WHEN place = 5 THEN 'NULL' WHEN sample_set LIKE 'categories%' THEN (ARRAY['', 'a', 'B'])[key::int + 1] END AS label, bin.r, bin.c FROM bin JOIN pair USING (pair) WHERE sample_set LIKE 'categories%') w USING (pair, label),
		LATERAL (VALUES (g.reference_share, w.r), (g.current_share, w.c)) AS x (got, wanted)$$, 'of categories name by name', total => true);
SELECT no_rows($$
	SELECT at, t.i, t.bin, t.label FROM example, LATERAL mleval.psi_table(r, c) WITH ORDINALITY AS t (bin, label, reference_share, current_share, contribution, i) WHERE t.bin <> t.i$$, 'bins are numbered from 1');

-- In a window of n rows: what both sides let expect fewer than 5 times is one bin with what is new, of 5 rows at least, for
-- which the others make room; there is nothing to compare where that leaves one bin of several.
CREATE TABLE windows AS SELECT unnest('{0,1,5,6,12,40}'::bigint[]) AS n;
CREATE TABLE wanted_window_psi AS
SELECT p.pair, s.n, CASE WHEN s.n > 0 AND p.sample_set ~ 'booleans|categories' THEN w.psi WHEN s.n > 0 THEN o.psi END AS psi
FROM pair p CROSS JOIN windows s LEFT JOIN wanted_psi o ON o.pair = p.pair AND o.n_bins = 10
LEFT JOIN (
	SELECT pair, n, CASE WHEN count(*) FILTER (WHERE NOT rare) >= CASE WHEN rare_r > 0 AND round((n * rare_r)::numeric, 9) < 5 THEN 2 ELSE 1 END
			THEN sum((greatest(y.c, 1e-4) - greatest(y.r, 1e-4)) * ln(greatest(y.c, 1e-4) / greatest(y.r, 1e-4))) FILTER (WHERE NOT rare)
			+ (greatest(rare_c, least_share, 1e-4) - greatest(rare_r, least_share, 1e-4)) * ln(greatest(rare_c, least_share, 1e-4) / greatest(rare_r, least_share, 1e-4)) END AS psi
	FROM (SELECT b.pair, w.n, b.r, b.c, x.rare, CASE WHEN bool_or(x.rare) OVER p THEN least(1, 5.0::float8 / w.n) ELSE 0 END AS least_share,
			coalesce(sum(b.r) FILTER (WHERE x.rare) OVER p, 0) AS rare_r, coalesce(sum(b.c) FILTER (WHERE x.rare) OVER p, 0) AS rare_c
		FROM bin b JOIN pair USING (pair) JOIN total tr ON tr.id = r_id JOIN total tc ON tc.id = c_id CROSS JOIN windows w,
			LATERAL (SELECT b.place = 4 OR b.r = 0 OR round((w.n * (b.r * tr.w + b.c * tc.w) / (tr.w + tc.w))::numeric, 9) < 5 AS rare) AS x
		WHERE b.n_bins = 10 AND pair.sample_set ~ 'booleans|categories' AND w.n > 0 WINDOW p AS (PARTITION BY b.pair, w.n)) AS b,
		LATERAL (SELECT r * CASE WHEN rare_r < least_share THEN (1 - least_share) / (1 - rare_r) ELSE 1 END AS r,
			c * CASE WHEN rare_c < least_share THEN (1 - least_share) / (1 - rare_c) ELSE 1 END AS c) AS y
	GROUP BY pair, n, rare_r, rare_c, least_share) AS w ON w.pair = p.pair AND w.n = s.n;
SELECT compare('mleval._psi(mleval.empirical_distribution,mleval.empirical_distribution,bigint)', $$
	SELECT at || ', n ' || n, mleval._psi(r, c, n), psi FROM example JOIN wanted_window_psi USING (pair)$$, '_psi: rare categories pooled');

-- The lifecycle's choice of evidence.
SELECT compare('mleval._drift_evidence(text,float8[],bigint[],float8,bigint,mleval.empirical_distribution,mleval.empirical_distribution)', $$
	SELECT at || ' ' || m.measure, (mleval._drift_evidence(m.measure, '{0.1,0.2}', '{5,5}', m.value, 5, r, c)).pvalue,
		CASE WHEN m.measure = 'ks_statistic' AND m.value IS NOT NULL THEN (mleval.ks_test(r, c)).pvalue END
	FROM example JOIN wanted_ks USING (pair) JOIN wanted_psi w USING (pair), LATERAL (VALUES ('ks_statistic', statistic), ('psi', w.psi)) AS m (measure, value) WHERE n_bins = 10 AND sample_set = 'numbers'$$,
	'_drift_evidence of few windows: the test that takes rows for independent, or none');
SELECT compare('mleval._drift_evidence(text,float8[],bigint[],float8,bigint,mleval.empirical_distribution,mleval.empirical_distribution)', $$
	SELECT at || ' ' || m.measure, (mleval._drift_evidence(m.measure, d.distances, d.sizes, m.value, 5, r, c)).pvalue,
		CASE WHEN m.value IS NOT NULL THEN (mleval.learned_pvalue(d.distances, d.sizes, m.value, 5, m.measure)).pvalue END
	FROM example JOIN wanted_ks USING (pair) JOIN wanted_psi w USING (pair), LATERAL (VALUES ('ks_statistic', statistic), ('psi', w.psi)) AS m (measure, value),
		(SELECT array_agg(i / 20.0::float8) AS distances, array_agg(5::bigint) AS sizes FROM generate_series(1, 10) i) AS d WHERE n_bins = 10 AND sample_set = 'numbers'$$,
	'of ten: the learned p-value');

SELECT all_defined('drift');
SELECT * FROM finish();
ROLLBACK;
