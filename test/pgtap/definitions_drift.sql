-- Distances of two distributions against their definitions, on every pair of
-- small samples.
BEGIN;
\ir support/definitions.psql
SELECT plan(52);

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
SELECT compare('mleval.ks_test(mleval.empirical_distribution,mleval.empirical_distribution,double precision)', $$
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
SELECT compare('mleval.psi(mleval.empirical_distribution,mleval.empirical_distribution,integer,text,double precision[],text,text)', $$
	SELECT at || ', bins ' || n_bins, mleval.psi(r, c, n_bins), psi FROM example JOIN wanted_psi USING (pair)$$, 'psi: shares of bins that the reference makes, each at least 0.0001');
SELECT compare('mleval.psi_table(mleval.empirical_distribution,mleval.empirical_distribution,integer,text,double precision[],text)', $$
	SELECT format('pair %s, bins %s, %s', pair, n_bins, i), x.got, x.wanted
	FROM (SELECT pair, n_bins, t.bin::bigint AS i, t.* FROM example JOIN wanted_psi USING (pair), LATERAL mleval.psi_table(r, c, n_bins) t WHERE sample_set NOT LIKE 'categories%') g
		FULL JOIN (SELECT pair, n_bins, row_number() OVER (PARTITION BY pair, n_bins ORDER BY place, key) AS i, bin.r, bin.c FROM bin JOIN pair USING (pair) WHERE sample_set NOT LIKE 'categories%') w USING (pair, n_bins, i),
		LATERAL (VALUES (g.reference_share, w.r), (g.current_share, w.c), (g.contribution, (greatest(w.c, 1e-4) - greatest(w.r, 1e-4)) * ln(greatest(w.c, 1e-4) / greatest(w.r, 1e-4)))) AS x (got, wanted)$$,
	'psi_table: bin by bin, in order', total => true);
SELECT compare('mleval.psi_table(mleval.empirical_distribution,mleval.empirical_distribution,integer,text,double precision[],text)', $$
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
SELECT compare('mleval._psi_table(mleval.empirical_distribution,mleval.empirical_distribution,bigint)', $$
	SELECT at || ', ' || w.n, (SELECT sum(t.contribution) FROM mleval._psi_table(r, c, w.n) AS t), w.psi FROM example JOIN wanted_window_psi AS w USING (pair) WHERE w.psi IS NOT NULL$$, '_psi_table: what the bins of a window add up to', total => true);
SELECT compare('mleval._psi(mleval.empirical_distribution,mleval.empirical_distribution,bigint)', $$
	SELECT at || ', n ' || n, mleval._psi(r, c, n), psi FROM example JOIN wanted_window_psi USING (pair)$$, '_psi: rare categories pooled');

-- Divergences of the same bins; the squares where a distance is a root.  What has no rows has none.
CREATE TABLE divergence AS
SELECT p.pair, b.n_bins, d.* FROM pair p CROSS JOIN bins b JOIN total tr ON tr.id = p.r_id JOIN total tc ON tc.id = p.c_id LEFT JOIN (
	SELECT b.pair, b.n_bins, sum(CASE WHEN b.r > 0 THEN b.r * ln(2 * b.r / (b.r + b.c)) ELSE 0 END + CASE WHEN b.c > 0 THEN b.c * ln(2 * b.c / (b.r + b.c)) ELSE 0 END) / 2 AS js,
		1 - sum(sqrt(b.r * b.c)) AS hellinger, sum(abs(b.r - b.c)) / 2 AS tv, max(abs(b.r - b.c)) AS l_infinity,
		sum(x.lambda * (1 - x.lambda) * (b.r - b.c) ^ 2 / (x.lambda * b.r + (1 - x.lambda) * b.c)) AS v2,
		sum(greatest(b.r, 1e-4) / f.r * ln(greatest(b.r, 1e-4) / f.r / (greatest(b.c, 1e-4) / f.c))) AS kl
	FROM bin b JOIN pair p USING (pair) JOIN total tr ON tr.id = p.r_id JOIN total tc ON tc.id = p.c_id, LATERAL (SELECT tr.w / (tr.w + tc.w) AS lambda) x,
		(SELECT pair, n_bins, sum(greatest(r, 1e-4)) AS r, sum(greatest(c, 1e-4)) AS c FROM bin GROUP BY 1, 2) f
	WHERE (f.pair, f.n_bins) = (b.pair, b.n_bins) GROUP BY b.pair, b.n_bins) d (d_pair, d_bins, js, hellinger, tv, l_infinity, v2, kl) ON (d_pair, d_bins) = (p.pair, b.n_bins)
WHERE b.n_bins = 10 OR p.sample_set !~ 'booleans|categories';
ANALYZE divergence;
SELECT compare('mleval.jensen_shannon_divergence(mleval.empirical_distribution,mleval.empirical_distribution,double precision,integer,text,double precision[],text)', $$
	SELECT at || ', bins ' || n_bins, mleval.jensen_shannon_divergence(r, c, 2, n_bins), js / ln(2::float8) FROM example JOIN divergence USING (pair)$$, 'jensen_shannon_divergence: of both from their mean');
SELECT compare('mleval.jensen_shannon_distance(mleval.empirical_distribution,mleval.empirical_distribution,double precision,integer,text,double precision[],text)', $$
	SELECT at || ', bins ' || n_bins, mleval.jensen_shannon_distance(r, c, n_bins => n_bins) ^ 2, js FROM example JOIN divergence USING (pair)$$, 'jensen_shannon_distance: its root');
SELECT compare('mleval.kl_divergence(mleval.empirical_distribution,mleval.empirical_distribution,integer,text,double precision[],text,text)', $$
	SELECT at || ', bins ' || n_bins, mleval.kl_divergence(r, c, n_bins), kl FROM example JOIN divergence USING (pair)$$, 'kl_divergence: of the current shares from the reference''s, each at least 0.0001, scaled');
SELECT compare('mleval.hellinger_distance(mleval.empirical_distribution,mleval.empirical_distribution,integer,text,double precision[],text)', $$
	SELECT at || ', bins ' || n_bins, mleval.hellinger_distance(r, c, n_bins) ^ 2, hellinger FROM example JOIN divergence USING (pair)$$, 'hellinger_distance: 1 less what the roots of shares have in common');
SELECT compare('mleval.total_variation_distance(mleval.empirical_distribution,mleval.empirical_distribution,integer,text,double precision[])', $$
	SELECT at || ', bins ' || n_bins, mleval.total_variation_distance(r, c, n_bins), tv FROM example JOIN divergence USING (pair)$$, 'total_variation_distance: half of all differences');
SELECT compare('mleval.l_infinity_distance(mleval.empirical_distribution,mleval.empirical_distribution,integer,text,double precision[],text)', $$
	SELECT at || ', bins ' || n_bins, mleval.l_infinity_distance(r, c, n_bins), l_infinity FROM example JOIN divergence USING (pair) WHERE sample_set !~ 'categories'$$, 'l_infinity_distance: the largest difference');
SELECT compare('mleval.cramers_v(mleval.empirical_distribution,mleval.empirical_distribution,integer,text,double precision[])', $$
	SELECT at || ', bins ' || n_bins, mleval.cramers_v(r, c, n_bins) ^ 2, v2 FROM example JOIN divergence USING (pair)$$, 'cramers_v: chi-squared of the table, by its rows');
SELECT compare('mleval.drift_table(mleval.empirical_distribution,mleval.empirical_distribution,text,integer,text,double precision[],text)', $$
	SELECT format('pair %s, bins %s, %s', pair, n_bins, i), x.got, x.wanted
	FROM (SELECT pair, n_bins, t.bin::bigint AS i, t.* FROM example JOIN wanted_psi USING (pair), LATERAL mleval.drift_table(r, c, 'total_variation_distance', n_bins) t WHERE sample_set NOT LIKE 'categories%') g
		FULL JOIN (SELECT pair, n_bins, row_number() OVER (PARTITION BY pair, n_bins ORDER BY place, key) AS i, bin.r, bin.c FROM bin JOIN pair USING (pair) WHERE sample_set NOT LIKE 'categories%') w USING (pair, n_bins, i),
		LATERAL (VALUES (g.reference_share, w.r), (g.current_share, w.c), (g.contribution, abs(w.r - w.c) / 2)) AS x (got, wanted)$$, 'drift_table: bin by bin', total => true);

-- Every value a bin of its own: what the bounds of exact summaries are.
CREATE TABLE exact AS
SELECT p.pair, d.* FROM pair p LEFT JOIN (
	SELECT pair, sum(CASE WHEN r > 0 THEN r * ln(2 * r / (r + c)) ELSE 0 END + CASE WHEN c > 0 THEN c * ln(2 * c / (r + c)) ELSE 0 END) / 2 AS js,
		1 - sum(sqrt(r * c)) AS hellinger, sum(abs(r - c)) / 2 AS tv, max(abs(r - c)) AS l_infinity, sum(lambda * (1 - lambda) * (r - c) ^ 2 / (lambda * r + (1 - lambda) * c)) AS v2
	FROM (SELECT p.pair, tr.w / (tr.w + tc.w) AS lambda, coalesce(m.v::text, 'NULL') AS v, coalesce(sum(m.w) FILTER (WHERE m.id = p.r_id), 0) / tr.w AS r, coalesce(sum(m.w) FILTER (WHERE m.id = p.c_id), 0) / tc.w AS c
		FROM pair p JOIN total tr ON tr.id = p.r_id JOIN total tc ON tc.id = p.c_id JOIN mass m ON m.id IN (p.r_id, p.c_id) AND m.w > 0 WHERE tr.w > 0 AND tc.w > 0 GROUP BY p.pair, tr.w, tc.w, coalesce(m.v::text, 'NULL')) x
	GROUP BY pair) d (e_pair, js, hellinger, tv, l_infinity, v2) ON e_pair = pair;
SELECT compare('mleval.jensen_shannon_divergence_bounds(mleval.empirical_distribution,mleval.empirical_distribution,double precision)', $$SELECT at, y.got, js FROM example JOIN exact USING (pair), LATERAL mleval.jensen_shannon_divergence_bounds(r, c) b, LATERAL (VALUES (lower), (upper)) y (got)$$, 'jensen_shannon_divergence_bounds: of every value');
SELECT compare('mleval.jensen_shannon_distance_bounds(mleval.empirical_distribution,mleval.empirical_distribution,double precision)', $$SELECT at, y.got ^ 2, js FROM example JOIN exact USING (pair), LATERAL mleval.jensen_shannon_distance_bounds(r, c) b, LATERAL (VALUES (lower), (upper)) y (got)$$, 'jensen_shannon_distance_bounds');
SELECT compare('mleval.hellinger_distance_bounds(mleval.empirical_distribution,mleval.empirical_distribution)', $$SELECT at, y.got ^ 2, hellinger FROM example JOIN exact USING (pair), LATERAL mleval.hellinger_distance_bounds(r, c) b, LATERAL (VALUES (lower), (upper)) y (got)$$, 'hellinger_distance_bounds');
SELECT compare('mleval.total_variation_distance_bounds(mleval.empirical_distribution,mleval.empirical_distribution)', $$SELECT at, y.got, tv FROM example JOIN exact USING (pair), LATERAL mleval.total_variation_distance_bounds(r, c) b, LATERAL (VALUES (lower), (upper)) y (got)$$, 'total_variation_distance_bounds');
SELECT compare('mleval.l_infinity_distance_bounds(mleval.empirical_distribution,mleval.empirical_distribution)', $$SELECT at, y.got, l_infinity FROM example JOIN exact USING (pair), LATERAL mleval.l_infinity_distance_bounds(r, c) b, LATERAL (VALUES (lower), (upper)) y (got)$$, 'l_infinity_distance_bounds, of categories too');
SELECT compare('mleval.cramers_v_bounds(mleval.empirical_distribution,mleval.empirical_distribution)', $$SELECT at, y.got ^ 2, v2 FROM example JOIN exact USING (pair), LATERAL mleval.cramers_v_bounds(r, c) b, LATERAL (VALUES (lower), (upper)) y (got)$$, 'cramers_v_bounds');

-- On the line: areas between the distribution functions, where no value is infinite.
CREATE TABLE area AS
SELECT k.pair, a.* FROM wanted_ks k JOIN pair p USING (pair) JOIN total tr ON tr.id = p.r_id JOIN total tc ON tc.id = p.c_id LEFT JOIN LATERAL (
	SELECT coalesce(sum(d * step), 0) AS wasserstein, sqrt(2 * coalesce(sum(d * d * step), 0)) AS energy
	FROM (SELECT abs(a.share - b.share) AS d, lead(a.v) OVER (ORDER BY a.v) - a.v AS step FROM cumulated a JOIN cumulated b ON b.v = a.v WHERE a.id = p.r_id AND b.id = p.c_id AND abs(a.v) < 'Infinity') s) a
	ON k.statistic IS NOT NULL AND (p.sample_set ~ 'booleans' OR greatest(abs(tr.lowest), abs(tr.highest), abs(tc.lowest), abs(tc.highest)) < 'Infinity');
SELECT compare('mleval.wasserstein_distance(mleval.empirical_distribution,mleval.empirical_distribution,text,text)', $$SELECT at, mleval.wasserstein_distance(r, c), wasserstein FROM ordered_example JOIN area USING (pair)$$, 'wasserstein_distance: the area between the distribution functions');
SELECT compare('mleval.wasserstein_distance(mleval.empirical_distribution,mleval.empirical_distribution,text,text)', $$SELECT e.at, mleval.wasserstein_distance(e.r, e.c, 'range'), wasserstein / nullif(tr.highest - tr.lowest, 0)
	FROM ordered_example e JOIN area USING (pair) JOIN pair p USING (pair) JOIN total tr ON tr.id = p.r_id$$, 'by the reference''s range');
SELECT compare('mleval.wasserstein_distance_bounds(mleval.empirical_distribution,mleval.empirical_distribution,text)', $$SELECT at, y.got, wasserstein FROM ordered_example JOIN area USING (pair), LATERAL mleval.wasserstein_distance_bounds(r, c) b, LATERAL (VALUES (lower), (upper)) y (got)$$, 'wasserstein_distance_bounds');
SELECT compare('mleval.energy_distance(mleval.empirical_distribution,mleval.empirical_distribution)', $$SELECT at, mleval.energy_distance(r, c), energy FROM ordered_example JOIN area USING (pair)$$, 'energy_distance: of the squared difference, twice, the root');
SELECT compare('mleval.energy_distance_bounds(mleval.empirical_distribution,mleval.empirical_distribution)', $$SELECT at, y.got, energy FROM ordered_example JOIN area USING (pair), LATERAL mleval.energy_distance_bounds(r, c) b, LATERAL (VALUES (lower), (upper)) y (got)$$, 'energy_distance_bounds');
SELECT compare('mleval.ks_statistic_bounds(mleval.empirical_distribution,mleval.empirical_distribution)', $$SELECT at, y.got, statistic FROM ordered_example, LATERAL mleval.ks_statistic_bounds(r, c) b, LATERAL (VALUES (lower), (upper)) y (got)$$, 'ks_statistic_bounds');

-- Cramer and von Mises: squares of the distances of middle ranks from places in one's own sample.
CREATE TABLE criterion AS
WITH side AS (
	SELECT p.pair, s.side, r.v, row_number() OVER (PARTITION BY p.pair, s.side ORDER BY r.v) AS place,
		rank() OVER (PARTITION BY p.pair ORDER BY r.v) + (count(*) OVER (PARTITION BY p.pair, r.v) - 1) / 2.0::float8 AS middle
	FROM pair p, LATERAL (VALUES (0, p.r_id), (1, p.c_id)) s (side, id), sample_row r WHERE r.id = s.id AND r.v <> 'NaN' AND p.sample_set IN ('numbers', 'distinct numbers', 'incomplete', 'booleans'))
SELECT p.pair, CASE WHEN x.n > 0 AND x.m > 0 THEN (x.n * squares_n + x.m * squares_m) / (x.n * x.m * (x.n + x.m)) - (4 * x.n * x.m - 1) / (6 * (x.n + x.m)) END AS criterion
FROM pair p JOIN total tr ON tr.id = p.r_id JOIN total tc ON tc.id = p.c_id
	LEFT JOIN (SELECT pair, sum((middle - place) ^ 2) FILTER (WHERE side = 0) AS squares_n, sum((middle - place) ^ 2) FILTER (WHERE side = 1) AS squares_m FROM side GROUP BY pair) s USING (pair),
	LATERAL (SELECT tr.n::float8, tc.n::float8) x (n, m)
WHERE p.sample_set IN ('numbers', 'distinct numbers', 'incomplete', 'booleans');
SELECT compare('mleval.cramer_von_mises(mleval.empirical_distribution,mleval.empirical_distribution)', $$SELECT at, mleval.cramer_von_mises(r, c), criterion FROM ordered_example JOIN criterion USING (pair)$$, 'cramer_von_mises: middle ranks');
SELECT compare('mleval.cramer_von_mises_bounds(mleval.empirical_distribution,mleval.empirical_distribution)', $$SELECT at, y.got, criterion FROM ordered_example JOIN criterion USING (pair), LATERAL mleval.cramer_von_mises_bounds(r, c) b, LATERAL (VALUES (lower), (upper)) y (got)$$, 'cramer_von_mises_bounds');

-- Means and variances, where no value is infinite.
CREATE TABLE moment AS
SELECT t.id, t.value_w AS w, m.mean, (SELECT sum(w * (v - m.mean) ^ 2) FROM sample_row r WHERE r.id = t.id AND r.v <> 'NaN') AS squares
FROM total t, LATERAL (SELECT sum(w * v) / t.value_w AS mean FROM sample_row r WHERE r.id = t.id AND r.v <> 'NaN') m
WHERE t.value_w > 0 AND greatest(abs(t.lowest), abs(t.highest)) < 'Infinity';
ANALYZE moment, area, criterion, exact;
CREATE VIEW number_example AS SELECT e.pair, e.at, e.r, e.c, mr.w AS r_w, mr.mean AS r_mean, mr.squares AS r_squares, mc.w AS c_w, mc.mean AS c_mean, mc.squares AS c_squares
FROM example e JOIN pair p USING (pair) LEFT JOIN moment mr ON mr.id = p.r_id LEFT JOIN moment mc ON mc.id = p.c_id WHERE p.sample_set !~ 'booleans|categories' OFFSET 0;
SELECT compare('mleval.cohens_d(mleval.empirical_distribution,mleval.empirical_distribution)', $$SELECT at, mleval.cohens_d(r, c), CASE WHEN r_w + c_w > 2 AND r_squares + c_squares > 0 THEN (c_mean - r_mean) / sqrt((r_squares + c_squares) / (r_w + c_w - 2)) END FROM number_example$$, 'cohens_d: means in pooled standard deviations');
SELECT compare('mleval.variance_ratio(mleval.empirical_distribution,mleval.empirical_distribution)', $$SELECT at, mleval.variance_ratio(r, c), CASE WHEN r_w > 1 AND c_w > 1 AND r_squares > 0 THEN c_squares / (c_w - 1) / (r_squares / (r_w - 1)) END FROM number_example$$, 'variance_ratio');

-- Tests: the statistics; their laws are compared with SciPy's in drift_tests.sql.
SELECT compare('mleval.chi2_test(mleval.empirical_distribution,mleval.empirical_distribution,text,boolean,integer,text,double precision[],double precision)', $$
	SELECT e.at, (mleval.chi2_test(e.r, e.c, correction => false, bins => 'exact')).statistic, v2 * (tr.w + tc.w)
	FROM example e JOIN exact USING (pair) JOIN pair p USING (pair) JOIN total tr ON tr.id = p.r_id JOIN total tc ON tc.id = p.c_id WHERE p.sample_set !~ 'weights'$$, 'chi2_test: chi-squared of the table of values');
SELECT compare('mleval.psi_test(mleval.empirical_distribution,mleval.empirical_distribution,integer,text,double precision[],text,double precision,integer,bigint)', $$
	SELECT at, (mleval.psi_test(r, c, resamples => 1)).statistic, psi FROM example JOIN wanted_psi USING (pair) WHERE n_bins = 10$$, 'psi_test: psi');
SELECT no_rows($$SELECT at, t.pvalue FROM example, LATERAL mleval.psi_test(r, c, resamples => 3) t WHERE (t.pvalue IS NULL) <> (t.statistic IS NULL) OR t.pvalue NOT IN (0.25, 0.5, 0.75, 1) AND t.method ~ 'permutations|bootstrap'$$, 'and of three resamples quarters');
SELECT compare('mleval.wasserstein_test(mleval.empirical_distribution,mleval.empirical_distribution,double precision,integer,bigint)', $$
	SELECT at, (mleval.wasserstein_test(r, c, resamples => 1)).statistic, wasserstein FROM ordered_example JOIN area USING (pair)$$, 'wasserstein_test: wasserstein_distance');
SELECT compare('mleval.welch_t_test(mleval.empirical_distribution,mleval.empirical_distribution,text,double precision)', $$
	SELECT at, (mleval.welch_t_test(r, c)).statistic, CASE WHEN r_k > 1 AND c_k > 1 AND r_squares + c_squares > 0 THEN (c_mean - r_mean) / sqrt(r_squares / r_w / (r_k - 1) + c_squares / c_w / (c_k - 1)) END
	FROM (SELECT e.*, r_w ^ 2 / nullif(tr.squares, 0) AS r_k, c_w ^ 2 / nullif(tc.squares, 0) AS c_k FROM number_example e JOIN pair p USING (pair) JOIN total tr ON tr.id = p.r_id JOIN total tc ON tc.id = p.c_id OFFSET 0) x$$, 'welch_t_test: means in standard errors of Kish''s rows');

-- Quality: what each side has, what only one of them has, and Fisher's test from binomial coefficients.
CREATE TABLE one_quality AS
SELECT t.id, coalesce(sum(m.w) FILTER (WHERE m.v IS NULL), 0) / nullif(t.w, 0) AS nulls, coalesce(sum(m.w) FILTER (WHERE m.v = 'NaN'), 0) / nullif(t.w, 0) AS nans, coalesce(sum(m.w) FILTER (WHERE m.v = 0), 0) / nullif(t.w, 0) AS zeros,
	coalesce(sum(m.w) FILTER (WHERE abs(m.v) = 'Infinity'), 0) / nullif(t.w, 0) AS infinites, count(*) FILTER (WHERE m.v <> 'NaN' AND m.w > 0)::float8 AS distinct_values
FROM total t LEFT JOIN mass m USING (id) GROUP BY t.id, t.w;
CREATE TABLE both_quality AS
SELECT p.pair, c.*, r.gone
FROM pair p JOIN total tr ON tr.id = p.r_id AND tr.value_w > 0 JOIN total tc ON tc.id = p.c_id AND tc.value_w > 0,
	LATERAL (SELECT coalesce(sum(c.w) FILTER (WHERE c.v < tr.lowest OR c.v > tr.highest), 0) / tc.value_w AS beyond, coalesce(sum(c.w) FILTER (WHERE r.w IS NULL), 0) / tc.value_w AS added, max(c.w) / tc.value_w AS most,
			(array_agg(coalesce(r.w, 0) / tr.value_w ORDER BY c.w DESC, p.sample_set ~ 'categories' AND r.w IS NULL, CASE WHEN p.sample_set ~ 'categories' THEN (ARRAY[0, 2, 1])[c.v::int + 1] ELSE c.v END))[1] AS was
		FROM mass c LEFT JOIN mass r ON r.id = p.r_id AND r.v = c.v AND r.w > 0 WHERE c.id = p.c_id AND c.v <> 'NaN' AND c.w > 0) AS c,
	LATERAL (SELECT coalesce(sum(r.w), 0) / tr.value_w AS gone FROM mass r WHERE r.id = p.r_id AND r.v <> 'NaN' AND r.w > 0 AND NOT EXISTS (SELECT FROM mass c WHERE c.id = p.c_id AND c.v = r.v AND c.w > 0)) AS r;
ANALYZE one_quality, both_quality;
SELECT compare('mleval.data_quality(mleval.empirical_distribution,mleval.empirical_distribution,double precision,double precision,double precision)', $$
	SELECT at || ' ' || q.check_name || ' ' || y.side, y.got, CASE WHEN s.check_name ~ 'null|nan|zero|infinite' AND a.nulls + b.nulls >= 0 OR v.pair IS NOT NULL THEN y.wanted END
	FROM example e JOIN pair p USING (pair) JOIN one_quality a ON a.id = p.r_id JOIN one_quality b ON b.id = p.c_id LEFT JOIN both_quality v USING (pair), LATERAL mleval.data_quality(e.r, e.c) q,
		LATERAL (VALUES ('null_fraction', a.nulls, b.nulls), ('nan_fraction', a.nans, b.nans), ('zero_fraction', a.zeros, b.zeros), ('infinite_fraction', a.infinites, b.infinites), ('out_of_range_fraction', 0, v.beyond), ('distinct', a.distinct_values, b.distinct_values),
			('constant', (a.distinct_values = 1)::int, (b.distinct_values = 1)::int), ('spike', v.was, v.most), ('new_categories', 0, v.added), ('vanished_categories', v.gone, 0)) AS s (check_name, r, c),
		LATERAL (VALUES ('reference', q.reference_value, s.r), ('current', q.current_value, s.c)) AS y (side, got, wanted)
	WHERE q.check_name = s.check_name$$, 'data_quality: what each side has');
SELECT no_rows($$
	SELECT at, q.pvalue, w.p FROM example e JOIN pair p USING (pair) JOIN one_quality a ON a.id = p.r_id JOIN one_quality b ON b.id = p.c_id JOIN total tr ON tr.id = p.r_id JOIN total tc ON tc.id = p.c_id, LATERAL mleval.data_quality(e.r, e.c) q,
		LATERAL (SELECT round(tr.w)::int AS n, round(tc.w)::int AS m, round(a.nulls * tr.w)::int AS r, round(a.nulls * tr.w + b.nulls * tc.w)::int AS k) AS x,
		LATERAL (WITH deal AS (SELECT i, factorial(x.n) / factorial(i) / factorial(x.n - i) * factorial(x.m) / factorial(x.k - i) / factorial(x.m - x.k + i) AS ways FROM generate_series(greatest(0, x.k - x.m), least(x.k, x.n)) AS i)
			SELECT sum(ways) FILTER (WHERE ways <= (SELECT ways FROM deal WHERE i = x.r)) / sum(ways) AS p FROM deal) AS w
	WHERE q.check_name = 'null_fraction' AND q.pvalue IS NOT NULL AND p.sample_set !~ 'weights' AND NOT abs(q.pvalue - w.p) < 1e-12$$, 'the p-value of NULL: the share of deals that are as improbable');

-- The lifecycle's choice of evidence.
SELECT compare('mleval._drift_evidence(text,float8[],bigint[],bigint,bigint,float8,bigint,mleval.empirical_distribution,mleval.empirical_distribution)', $$
	SELECT at || ' ' || m.measure, (mleval._drift_evidence(m.measure, '{0.1,0.2}', '{5,5}', NULL, 2, m.value, 5, r, c)).pvalue,
		CASE WHEN m.measure = 'ks_statistic' AND m.value IS NOT NULL THEN (mleval.ks_test(r, c)).pvalue END
	FROM example JOIN wanted_ks USING (pair) JOIN wanted_psi w USING (pair), LATERAL (VALUES ('ks_statistic', statistic), ('psi', w.psi)) AS m (measure, value) WHERE n_bins = 10 AND sample_set = 'numbers'$$,
	'_drift_evidence of few windows: the test that takes rows for independent, of a few rows none for PSI');
-- Sixty times the rows: 10 quantiles can be expected to have 5, and those there are do
CREATE TABLE sixty AS
SELECT e.pair, e.at, (SELECT mleval.rollup(x.d) FROM (SELECT e.r AS d FROM generate_series(1, 60)) AS x) AS r, (SELECT mleval.rollup(x.d) FROM (SELECT e.c AS d FROM generate_series(1, 60)) AS x) AS c, 60 * tr.w AS n, 60 * tc.w AS m, p.sample_set
FROM example e JOIN pair p USING (pair) JOIN total tr ON tr.id = p.r_id JOIN total tc ON tc.id = p.c_id WHERE p.sample_set IN ('numbers', 'booleans');
CREATE TABLE wanted_pooled AS
SELECT t.pair, CASE WHEN count(*) = 1 THEN 0 ELSE sum((abs(o.observed - o.expected) - CASE WHEN o.n_bins = 2 THEN least(0.5, abs(o.observed - o.expected)) ELSE 0 END) ^ 2 / o.expected) END AS statistic, min(o.expected) AS least
FROM sixty AS t, LATERAL (SELECT x.observed, x.rows * (t.n * b.r + t.m * b.c) / (t.n + t.m) AS expected, count(*) OVER () / 2 AS n_bins
	FROM bin AS b, LATERAL (VALUES (t.n * b.r, t.n), (t.m * b.c, t.m)) AS x(observed, rows) WHERE b.pair = t.pair AND b.n_bins = 10 AND b.r + b.c > 0) AS o
WHERE t.n * t.m > 0 GROUP BY t.pair;
SELECT compare('mleval._pooled_chi2_test(mleval.empirical_distribution,mleval.empirical_distribution,float8)', $$
	SELECT t.at, (mleval._pooled_chi2_test(t.r, t.c)).statistic, w.statistic FROM sixty AS t LEFT JOIN wanted_pooled AS w USING (pair) WHERE coalesce(w.least, 5) >= 5$$, '_pooled_chi2_test: chi-squared of the bins of psi');
SELECT compare('mleval._step(text,float8[],bigint[],bigint,bigint,mleval.empirical_distribution,bigint,mleval.empirical_distribution,bigint)', $$
	SELECT e.at || ' ' || m.measure, (mleval._step(m.measure, '{0.1,0.2}', '{5,5}', NULL, 2, e.r, 5, e.c, 5)).value, m.value
	FROM example AS e JOIN wanted_ks USING (pair) JOIN wanted_psi w USING (pair), LATERAL (VALUES ('ks_statistic', statistic), ('psi', w.psi)) AS m (measure, value) WHERE n_bins = 10 AND sample_set = 'numbers'$$, '_step: the distance of the window before');
SELECT compare('mleval._drift_evidence(text,float8[],bigint[],bigint,bigint,float8,bigint,mleval.empirical_distribution,mleval.empirical_distribution)', $$
	SELECT at || ' ' || m.measure, (mleval._drift_evidence(m.measure, d.distances, d.sizes, NULL, 10, m.value, 5, r, c)).pvalue,
		CASE WHEN m.value IS NOT NULL THEN (mleval.learned_pvalue(d.distances, d.sizes, m.value, 5, m.measure)).pvalue END
	FROM example JOIN wanted_ks USING (pair) JOIN wanted_psi w USING (pair), LATERAL (VALUES ('ks_statistic', statistic), ('psi', w.psi)) AS m (measure, value),
		(SELECT array_agg(i / 20.0::float8) AS distances, array_agg(5::bigint) AS sizes FROM generate_series(1, 10) i) AS d WHERE n_bins = 10 AND sample_set = 'numbers'$$,
	'of ten: the learned p-value');

-- What drift() takes them for.
SELECT compare('mleval._window_distance(text,mleval.empirical_distribution,mleval.empirical_distribution,bigint)', $$
	SELECT at || ', ' || d, mleval._window_distance(d, r, c, 7), CASE d WHEN 'ks_statistic' THEN statistic WHEN 'psi' THEN mleval._psi(r, c, 7) WHEN 'jensen_shannon_distance' THEN mleval.jensen_shannon_distance(r, c)
		WHEN 'hellinger_distance' THEN mleval.hellinger_distance(r, c) WHEN 'total_variation_distance' THEN mleval.total_variation_distance(r, c) ELSE mleval.wasserstein_distance(r, c, 'sd') END
	FROM ordered_example, unnest('{psi,ks_statistic,jensen_shannon_distance,hellinger_distance,total_variation_distance,wasserstein_distance}'::text[]) d WHERE sample_set IN ('numbers', 'incomplete')$$, '_window_distance: each by its name');
SELECT compare('mleval._evidence_of_rows(text,mleval.empirical_distribution,mleval.empirical_distribution,float8,float8)', $$
	SELECT at || ', ' || d, (mleval._evidence_of_rows(d, r, c, 2, 0.05)).pvalue, CASE d WHEN 'ks_statistic' THEN (mleval.ks_test(r, c, 2)).pvalue WHEN 'psi' THEN (mleval._pooled_chi2_test(r, c, 2)).pvalue WHEN 'wasserstein_distance' THEN (mleval.wasserstein_test(r, c, 2)).pvalue END
	FROM ordered_example, unnest('{psi,ks_statistic,hellinger_distance,wasserstein_distance}'::text[]) d WHERE sample_set = 'numbers' AND pair % 40 = 1$$, '_evidence_of_rows: the test of the distance, if it has one');
SELECT compare('mleval._expected_by_chance(text,mleval.empirical_distribution,mleval.empirical_distribution,float8,float8)', $$
	SELECT format('%s, %s of %s and %s', at, d, n, m), mleval._expected_by_chance(d, r, c, n, m), CASE WHEN n > 0 AND d = 'psi' THEN greatest((SELECT count(*) FROM mleval.psi_table(r, c)) - 1, 0) * (n + m) / (n * m) WHEN n > 0 AND d = 'ks_statistic' THEN least(1, sqrt(pi() / 2) * ln(2) * sqrt((n + m) / (n * m))) END
	FROM example, unnest('{psi,ks_statistic,hellinger_distance}'::text[]) d, (VALUES (0, 5), (3, 5), (1000, 77)) v (i, j), LATERAL (SELECT i::float8 AS n, j::float8 AS m) x WHERE sample_set = 'numbers' AND pair % 10 = 1$$, '_expected_by_chance: the means of both laws');

SELECT compare('mleval._quality_differences(mleval.empirical_distribution,mleval.empirical_distribution,float8,float8,float8)', $$
	SELECT at || ' ' || q.check_name, q.difference, abs(q.current_value - q.reference_value)
	FROM example e, LATERAL mleval._quality_differences(e.r, e.c) q WHERE q.check_name IN ('null_fraction', 'nan_fraction', 'infinite_fraction', 'zero_fraction')$$, '_quality_differences: of shares how far they are apart');
CREATE TABLE few AS
SELECT r, c, d, ARRAY(SELECT 0.02 * (1 + i / 20.0) FROM generate_series(1, 12) AS i) AS distances, array_fill(n, ARRAY[12]) AS sizes, n
FROM (SELECT mleval.distribution(i % 10) FILTER (WHERE i <= 500) AS r, mleval.distribution((i * 7 % 10) * 1.5) FILTER (WHERE i > 500 AND i <= 540) AS c FROM generate_series(1, 540) AS i) AS x, (VALUES (40::bigint), (41)) AS s (n), (VALUES (0.18::float8), (NULL)) AS v (d);
SELECT compare('mleval._learned_evidence(text,mleval.empirical_distribution,mleval.empirical_distribution,float8[],bigint[],float8,bigint)', $$
	SELECT format('%s, %s, %s', m, n, d), (mleval._learned_evidence(m, r, c, distances, sizes, d, 40)).pvalue,
		CASE WHEN n > 40 THEN greatest(l.p, CASE WHEN l.p IS NOT NULL THEN k.p END) ELSE l.p END
	FROM few, unnest('{ks_statistic,psi}'::text[]) AS m, LATERAL (SELECT (mleval.learned_pvalue(distances, sizes, d, 40, m)).pvalue) AS l (p),
		LATERAL (SELECT CASE m WHEN 'psi' THEN (mleval.chi2_test(r, c)).pvalue ELSE (mleval.ks_test(r, c)).pvalue END) AS k (p)$$, '_learned_evidence: of a window smaller than all others no less than chance gives');
SELECT all_defined('drift');
SELECT * FROM finish();
ROLLBACK;
