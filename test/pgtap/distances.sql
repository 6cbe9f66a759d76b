-- Distances of two distributions against SciPy, NumPy and their definitions
-- (test/oracle/distances.py), and the truth within the bounds of coarse summaries.
BEGIN;
\ir ../data/distances.sql
SELECT plan(22);

-- Off by more than 1e-12, relative (of large numbers, whose squares cancel in NumPy's sums, less), or NULL on one side only.
CREATE FUNCTION pg_temp.off(got float8, wanted float8, tolerance float8 DEFAULT 1e-12) RETURNS boolean LANGUAGE sql AS
$$SELECT coalesce(abs(got - wanted) > tolerance * greatest(abs(wanted), 1e-3), (got IS NULL) <> (wanted IS NULL))$$;

CREATE TEMP TABLE two AS
SELECT example, mleval.distribution(v, w) FILTER (WHERE side = 'r') AS r, mleval.distribution(v, w) FILTER (WHERE side = 'c') AS c FROM oracle_row GROUP BY example
UNION ALL
SELECT example, mleval.distribution(v) FILTER (WHERE side = 'r'), mleval.distribution(v) FILTER (WHERE side = 'c') FROM oracle_label GROUP BY example;
CREATE TEMP TABLE on_line AS SELECT * FROM two WHERE example IN (SELECT example FROM oracle_row);

CREATE TEMP VIEW line AS
SELECT example, r, c, d.* FROM on_line, LATERAL (VALUES
	('wasserstein_distance', mleval.wasserstein_distance(r, c)),
	('wasserstein_distance, sd', mleval.wasserstein_distance(r, c, scale => 'sd')),
	('wasserstein_distance, range', mleval.wasserstein_distance(r, c, scale => 'range')),
	('energy_distance', mleval.energy_distance(r, c)),
	('cramer_von_mises', mleval.cramer_von_mises(r, c)),
	('cohens_d', mleval.cohens_d(r, c)),
	('variance_ratio', mleval.variance_ratio(r, c))) AS d (distance, got);
SELECT is(count(*), (SELECT count(*) FROM oracle_line), 'every number of the oracle is asked for') FROM line JOIN oracle_line USING (example, distance);
SELECT is_empty($$SELECT example, distance, got, value FROM line JOIN oracle_line USING (example, distance)
	WHERE example <> 'large' AND pg_temp.off(got, value)$$, 'distances on the line are SciPy''s, to 1e-12');
SELECT is_empty($$SELECT example, distance, got, value FROM line JOIN oracle_line USING (example, distance)
	WHERE example = 'large' AND pg_temp.off(got, value, 1e-9)$$, 'far from zero too, as near as the values'' own digits');

CREATE TEMP TABLE bins AS
SELECT o.example, o.bins, o.n_bins, o.zero, o.distance, o.value AS wanted, CASE o.distance
	WHEN 'psi' THEN mleval.psi(r, c, o.n_bins, b.bins, e.edges, o.zero)
	WHEN 'kl_divergence' THEN mleval.kl_divergence(r, c, o.n_bins, b.bins, e.edges, o.zero)
	WHEN 'jensen_shannon_distance' THEN mleval.jensen_shannon_distance(r, c, n_bins => o.n_bins, bins => b.bins, edges => e.edges)
	WHEN 'jensen_shannon_distance, base 2' THEN mleval.jensen_shannon_distance(r, c, 2, o.n_bins, b.bins, e.edges)
	WHEN 'jensen_shannon_divergence' THEN mleval.jensen_shannon_divergence(r, c, n_bins => o.n_bins, bins => b.bins, edges => e.edges)
	WHEN 'hellinger_distance' THEN mleval.hellinger_distance(r, c, o.n_bins, b.bins, e.edges)
	WHEN 'total_variation_distance' THEN mleval.total_variation_distance(r, c, o.n_bins, b.bins, e.edges)
	WHEN 'l_infinity_distance' THEN mleval.l_infinity_distance(r, c, o.n_bins, b.bins, e.edges)
	WHEN 'cramers_v' THEN mleval.cramers_v(r, c, o.n_bins, b.bins, e.edges) END AS got
FROM oracle_bins o JOIN two USING (example), LATERAL (SELECT nullif(o.bins, 'edges') AS bins) b,
	LATERAL (SELECT CASE WHEN o.bins = 'edges' THEN (SELECT edges FROM oracle_edges e WHERE e.example = o.example) END AS edges) e;
SELECT is(count(*), (SELECT count(*) FROM oracle_bins), 'so is every one of bins') FROM bins;
SELECT is_empty(format($$SELECT example, bins, n_bins, zero, distance, got, wanted FROM bins WHERE bins = %L AND pg_temp.off(got, wanted)$$, b),
	format('divergences over bins => ''%s'' are SciPy''s over NumPy''s, to 1e-12', b)) FROM unnest('{quantile,width,doane,sturges,exact,edges}'::text[]) b;

-- What they are made of.
SELECT is_empty($$SELECT example FROM on_line WHERE mleval.wasserstein_distance(r, r) <> 0 OR mleval.energy_distance(r, r) <> 0
	UNION ALL SELECT example FROM two, unnest('{quantile,width,doane,sturges,exact}'::text[]) b
	WHERE mleval.kl_divergence(r, r, bins => b) <> 0 OR mleval.jensen_shannon_distance(r, r, bins => b) <> 0 OR mleval.hellinger_distance(r, r, bins => b) <> 0
		OR mleval.total_variation_distance(r, r, bins => b) <> 0 OR mleval.l_infinity_distance(r, r, bins => b) <> 0 OR mleval.cramers_v(r, r, bins => b) <> 0$$, 'nothing is 0 from itself');
SELECT is_empty($$SELECT d.example, distance, total, contributions FROM two d, unnest('{quantile,width,exact}'::text[]) b,
		LATERAL (VALUES ('psi', mleval.psi(r, c, bins => b)), ('kl_divergence', mleval.kl_divergence(r, c, bins => b)),
			('jensen_shannon_divergence', mleval.jensen_shannon_divergence(r, c, bins => b)), ('total_variation_distance', mleval.total_variation_distance(r, c, bins => b))) v (distance, total),
		LATERAL (SELECT sum(contribution) AS contributions, sum(reference_share) AS rs, sum(current_share) AS cs FROM mleval.drift_table(r, c, distance, bins => b)) t
	WHERE pg_temp.off(contributions, total) OR pg_temp.off(rs, 1) OR pg_temp.off(cs, 1)$$, 'contributions of drift_table add up to the distance, shares to 1');
SELECT is_empty($$SELECT example FROM (SELECT example, t.contribution, lag(t.contribution) OVER (PARTITION BY example ORDER BY t.i) AS before FROM two,
		LATERAL mleval.drift_table(r, c) WITH ORDINALITY AS t (bin, label, status, reference_share, current_share, contribution, i)) x WHERE contribution > before$$, 'what adds most comes first');
SELECT results_eq($$SELECT label, status, reference_share, current_share FROM mleval.drift_table((SELECT r FROM two WHERE example = 'two new letters'), (SELECT c FROM two WHERE example = 'two new letters'))$$,
	$$VALUES ('x', 'new', 0::float8, 0.25::float8), ('c', 'vanished', 0.25, 0), ('y', 'new', 0, 0.125), ('a', NULL, 0.375, 0.25), ('b', NULL, 0.375, 0.375)$$, 'new and vanished categories have their names');
SELECT is(mleval.wasserstein_distance(r.d, r.c), 86400::float8, 'dates and timestamps are seconds apart')
FROM (SELECT mleval.distribution(x::date) AS d, mleval.distribution(x::date + 1) AS c FROM generate_series('2024-01-01', '2024-03-01', interval '1 day') x) r;
SELECT is(mleval.wasserstein_distance(r.d, r.c), 0.5::float8, 'false is 0 and true is 1')
FROM (SELECT mleval.distribution(x > 2) AS d, mleval.distribution(x > 4) AS c FROM generate_series(1, 4) x) r;

-- Coarse summaries of the same rows: random shapes, of the kinds that columns have.
CREATE TEMP TABLE shape AS
SELECT s AS shape, i % 2 = 0 AS is_reference, CASE s % 8
	WHEN 0 THEN z + shift WHEN 1 THEN exp(2 * z) * scale WHEN 2 THEN round(z * 20 + shift * 20) WHEN 3 THEN u * scale + shift
	WHEN 4 THEN CASE WHEN u < 0.4 THEN 0 ELSE z * scale END WHEN 5 THEN 1000 + z * scale WHEN 6 THEN z / (u + 0.01) + shift WHEN 7 THEN floor(u * 200) * scale END AS v
FROM (SELECT s, i, sqrt(-2 * ln(a)) * cos(2 * pi() * b) AS z, b AS u, CASE WHEN i % 2 = 0 THEN 0 ELSE (s % 5) * 0.1 END AS shift, CASE WHEN i % 2 = 0 THEN 1 ELSE 1 + (s % 3) * 0.4 END AS scale
	FROM (SELECT s, i, (('x' || substr(md5(s || ' ' || i), 1, 8))::bit(32)::bigint & 2147483647 ) / 2147483648.0::float8 + 1e-10 AS a,
		(('x' || substr(md5(s || ' ' || i), 9, 8))::bit(32)::bigint & 2147483647) / 2147483648.0::float8 AS b
		FROM generate_series(1, 120) s, LATERAL generate_series(1, 100 + s * 13 % 900) i) x) y;
CREATE TEMP TABLE coarse AS
SELECT shape, k, mleval.distribution(v, NULL, k) FILTER (WHERE is_reference) AS r, mleval.distribution(v, NULL, k) FILTER (WHERE NOT is_reference) AS c
FROM shape, unnest('{16,24,40,64,4096}'::int[]) k GROUP BY shape, k
UNION ALL
SELECT shape, -k, mleval.distribution(v, NULL, k) FILTER (WHERE is_reference), mleval.distribution(v, NULL, 48) FILTER (WHERE NOT is_reference)
FROM shape, unnest('{16,64}'::int[]) k GROUP BY shape, k
UNION ALL
SELECT 1000 + shape, k, mleval.distribution(v, w, k) FILTER (WHERE is_reference), mleval.distribution(v, 3 - w, k) FILTER (WHERE NOT is_reference)
FROM (SELECT *, 0.25 + row_number() OVER (ORDER BY shape, v) % 5 / 2.0 AS w FROM shape WHERE shape <= 40) x, unnest('{16,64,4096}'::int[]) k GROUP BY shape, k
UNION ALL
SELECT 2000 + s, k, mleval.distribution('w' || (i * i % 1009) % 90, NULL, k) FILTER (WHERE i % 2 = 0), mleval.distribution('w' || (i * i % 1009) % (80 + s), NULL, k) FILTER (WHERE i % 2 = 1)
FROM generate_series(1, 30) s, generate_series(1, 600) i, unnest('{16,50,4096}'::int[]) k GROUP BY s, k;
CREATE TEMP VIEW bounded AS
SELECT shape, k, d.* FROM (SELECT * FROM coarse WHERE shape < 2000 OFFSET 0) c, LATERAL (
	SELECT 'ks_statistic', mleval.ks_statistic(r, c), b.* FROM mleval.ks_statistic_bounds(r, c) b
	UNION ALL SELECT 'wasserstein_distance', mleval.wasserstein_distance(r, c), b.* FROM mleval.wasserstein_distance_bounds(r, c) b
	UNION ALL SELECT 'wasserstein_distance, sd', mleval.wasserstein_distance(r, c, 'sd'), b.* FROM mleval.wasserstein_distance_bounds(r, c, 'sd') b
	UNION ALL SELECT 'energy_distance', mleval.energy_distance(r, c), b.* FROM mleval.energy_distance_bounds(r, c) b
	UNION ALL SELECT 'cramer_von_mises', mleval.cramer_von_mises(r, c), b.* FROM mleval.cramer_von_mises_bounds(r, c) b
	) AS d (distance, value, lower, upper)
UNION ALL
SELECT shape, k, d.* FROM coarse, LATERAL (
	SELECT 'jensen_shannon_distance', mleval.jensen_shannon_distance(r, c, bins => 'exact'), b.* FROM mleval.jensen_shannon_distance_bounds(r, c) b
	UNION ALL SELECT 'jensen_shannon_divergence', mleval.jensen_shannon_divergence(r, c, 2, bins => 'exact'), b.* FROM mleval.jensen_shannon_divergence_bounds(r, c, 2) b
	UNION ALL SELECT 'hellinger_distance', mleval.hellinger_distance(r, c, bins => 'exact'), b.* FROM mleval.hellinger_distance_bounds(r, c) b
	UNION ALL SELECT 'total_variation_distance', mleval.total_variation_distance(r, c, bins => 'exact'), b.* FROM mleval.total_variation_distance_bounds(r, c) b
	UNION ALL SELECT 'l_infinity_distance', mleval.l_infinity_distance(r, c, bins => 'exact'), b.* FROM mleval.l_infinity_distance_bounds(r, c) b
	UNION ALL SELECT 'cramers_v', mleval.cramers_v(r, c, bins => 'exact'), b.* FROM mleval.cramers_v_bounds(r, c) b) AS d (distance, value, lower, upper);
CREATE TEMP TABLE bounds AS SELECT b.*, e.value AS truth FROM bounded b JOIN bounded e USING (shape, distance) WHERE e.k = 4096;
SELECT is(count(DISTINCT distance || k), 83::bigint, 'eleven distances are bounded, at seven limits, and six of them of hashes at one more') FROM bounds;
SELECT is_empty($$SELECT * FROM bounds WHERE (truth BETWEEN lower - 1e-12 * greatest(1, abs(lower)) AND upper + 1e-12 * greatest(1, abs(upper))) IS NOT TRUE$$, 'the truth lies within the bounds of coarse summaries');
SELECT is_empty($$SELECT * FROM bounds WHERE (value BETWEEN lower - 1e-12 * greatest(1, abs(lower)) AND upper + 1e-12 * greatest(1, abs(upper))) IS NOT TRUE$$, 'so does what is said');
SELECT is_empty($$SELECT * FROM bounds WHERE k = 4096 AND (pg_temp.off(lower, value) OR pg_temp.off(upper, value))$$, 'and exact summaries leave no room');
SELECT is_empty($$SELECT * FROM bounds WHERE value > truth + 1e-12 AND distance IN ('ks_statistic', 'jensen_shannon_distance', 'jensen_shannon_divergence', 'hellinger_distance', 'total_variation_distance', 'cramers_v')$$,
	'what adds up over bins is never overstated');
SELECT is_empty($$SELECT distance, avg((upper - lower) / truth) FROM bounds WHERE k = 64 AND truth > 0 AND distance IN ('ks_statistic', 'wasserstein_distance', 'energy_distance') GROUP BY distance HAVING avg((upper - lower) / truth) > 1$$,
	'of 64 buckets the bounds on the line are no wider than the distance, on average');

SELECT * FROM finish();
ROLLBACK;
