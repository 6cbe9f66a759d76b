-- Quantiles and moments against NumPy and exact fractions (test/oracle/quantile.py).
BEGIN;
\ir ../data/quantile.sql
SELECT plan(21);

-- Off by more than 1e-12, relative, or NULL on one side only.
CREATE FUNCTION pg_temp.off(got float8, wanted float8) RETURNS boolean LANGUAGE sql AS
$$SELECT got IS DISTINCT FROM wanted AND coalesce(abs(got - wanted) > 1e-12 * abs(wanted), true)$$;

CREATE TEMP TABLE summary AS
SELECT example, mleval.distribution(v, w) AS d, mleval.distribution(v, NULL, 16) AS coarse, bool_and(w = 1) AS unweighted FROM oracle_row GROUP BY example;

SELECT is(count(*), 269::bigint, 'the oracle has 269 quantiles') FROM oracle_quantile JOIN summary USING (example);
SELECT is_empty($$
	SELECT example, method, q, mleval.quantile(d, q, method) AS got, value AS wanted FROM oracle_quantile JOIN summary USING (example)
	WHERE pg_temp.off(mleval.quantile(d, q, method), value)$$, 'quantiles are NumPy''s to 1e-12');
SELECT is_empty($$SELECT example, q FROM oracle_quantile JOIN summary USING (example) WHERE method = 'linear' AND mleval.quantile(d, q) <> mleval.quantile(d, q, method => 'linear')$$,
	'linear is the default');
SELECT is_empty($$
	SELECT example, metric, m.value AS got, o.value AS wanted FROM oracle_moment o LEFT JOIN (summary s CROSS JOIN LATERAL mleval.metrics(s.d) m) USING (example, metric)
	WHERE pg_temp.off(m.value, o.value) AND abs(m.value - o.value) > 1e-12$$, 'moments, minimum and maximum are exact to 1e-12');
SELECT is_empty($$
	SELECT example, metric FROM summary s, LATERAL mleval.metrics(d) m
	WHERE metric IN ('mean', 'stddev', 'skewness', 'kurtosis') AND (m.value IS NULL) <> (m.reason <> 'no interval is computed for this metric')$$,
	'a moment that is NULL has a reason');
SELECT is_empty($$
	SELECT example, metric FROM summary s, LATERAL mleval.metrics(d) m
	WHERE value IS DISTINCT FROM CASE metric WHEN 'min' THEN mleval.quantile(d, 0, 'inverted_cdf') WHEN 'max' THEN mleval.quantile(d, 1, 'inverted_cdf') WHEN 'null_fraction' THEN mleval.null_fraction(d)
			WHEN 'median' THEN mleval.quantile(d, 0.5, CASE WHEN unweighted THEN 'linear' ELSE 'inverted_cdf' END) ELSE value END
		AND example NOT IN ('infinite', 'whole weights')$$, 'metrics() lists what the functions return');

-- As PostgreSQL's own.
SELECT is_empty($$
	SELECT example, q FROM (SELECT example, q, percentile_cont(q) WITHIN GROUP (ORDER BY v) AS cont, percentile_disc(q) WITHIN GROUP (ORDER BY v) AS disc
		FROM oracle_row, unnest('{0,0.1,0.25,0.5,0.55,0.9,1}'::float8[]) q WHERE w = 1 AND example <> 'infinite' GROUP BY 1, 2) p JOIN summary USING (example)
	WHERE unweighted AND (pg_temp.off(mleval.quantile(d, q), cont) OR mleval.quantile(d, q, 'inverted_cdf') <> disc)$$, 'as percentile_cont and percentile_disc');

-- Infinite values are values.
CREATE FUNCTION pg_temp.q(v float8[], q float8) RETURNS float8 LANGUAGE sql AS $$SELECT mleval.quantile(mleval.distribution(x), q) FROM unnest(v) x$$;
SELECT is(pg_temp.q('{-Infinity,1,2}', 0.25), '-Infinity', 'between -Infinity and a number lies -Infinity');
SELECT is(pg_temp.q('{1,2,Infinity}', 0.75), 'Infinity', 'between a number and Infinity lies Infinity');
SELECT is(pg_temp.q('{-Infinity,Infinity}', 0.5), NULL, 'between -Infinity and Infinity lies what nobody knows');
SELECT is(pg_temp.q('{-Infinity,Infinity}', 1), 'Infinity', 'but not at the ends');
SELECT is(pg_temp.q('{-1.7e308,1.7e308}', 0.5), 0::float8, 'the middle of the widest range is finite');

-- Dates and timestamps are seconds.
SELECT is(to_timestamp(mleval.quantile(mleval.distribution(d), 0.5)), '2024-01-02 00:00+00', 'the median of three timestamps') FROM unnest('{2024-01-01 00:00+00,2024-01-02 02:00+02,2024-02-01 00:00+00}'::timestamptz[]) d;
SELECT is((to_timestamp(mleval.quantile(mleval.distribution(d), 0.5)) AT TIME ZONE 'UTC')::date, '1969-12-31', 'and of three dates') FROM unnest('{1969-12-31,1960-01-01,2024-01-01}'::date[]) d;

-- Past the limit: the right bucket, and the bound on the rank.
CREATE TEMP TABLE drawn AS
SELECT shape, CASE shape WHEN 'logistic' THEN ln(u / (1 - u)) WHEN 'heavy' THEN tan(3.14159 * (u - 0.5)) WHEN 'rounded' THEN round(u::numeric, 3)::float8 ELSE u END AS v
FROM (SELECT (('x' || substr(md5(i::text), 1, 8))::bit(32)::bigint & 2147483647) / 2147483648.0::float8 + 1e-10 AS u FROM generate_series(1, 5000) i) x, unnest('{uniform,logistic,heavy,rounded}'::text[]) shape;
CREATE TEMP TABLE bounded AS SELECT shape, b, mleval.distribution(v, NULL, b) AS d FROM drawn, unnest('{16,100,1000,32768}'::int[]) b GROUP BY shape, b;
CREATE TEMP TABLE true_quantile AS SELECT shape, q, percentile_disc(q) WITHIN GROUP (ORDER BY v) AS truth FROM drawn, unnest('{0,0.01,0.1,0.25,0.5,0.77,0.9,0.99,1}'::float8[]) q GROUP BY shape, q;
ANALYZE drawn;
SELECT is_empty($$
	SELECT shape, b, q FROM bounded, unnest('{0,0.01,0.1,0.25,0.5,0.77,0.9,0.99,1}'::float8[]) v (q), unnest('{linear,inverted_cdf}'::text[]) method, LATERAL (SELECT mleval.quantile(d, q, method) AS x OFFSET 0) l,
		LATERAL (SELECT truth FROM true_quantile t WHERE t.shape = bounded.shape AND t.q = v.q) t,
		LATERAL (SELECT (count(*) - 1) / 5000.0 AS rank_between FROM drawn WHERE drawn.shape = bounded.shape AND v BETWEEN least(x, truth) AND greatest(x, truth)) r
	WHERE r.rank_between > mleval.max_rank_error(d) + CASE WHEN shape = 'rounded' THEN 0.004 ELSE 1.0 / 5000 END$$, 'no more rows than max_rank_error lie between a quantile and the truth');
SELECT is_empty($$SELECT shape, b FROM bounded WHERE (mleval.max_rank_error(d) = 0) <> (b = 32768 OR (b = 1000 AND shape = 'rounded') AND (SELECT count(DISTINCT v) FROM drawn WHERE shape = 'rounded') <= 1000)$$,
	'max_rank_error is 0 on exact summaries alone');
SELECT is_empty($$
	SELECT shape, b FROM bounded JOIN (SELECT shape, min(v) AS lowest, max(v) AS highest FROM drawn GROUP BY shape) t USING (shape)
	WHERE (mleval.quantile(d, 0), mleval.quantile(d, 1)) IS DISTINCT FROM (lowest, highest)$$, 'minimum and maximum are always exact');
SELECT is_empty($$
	SELECT a.shape, a.b, x.metric FROM bounded a JOIN bounded e ON e.shape = a.shape AND e.b = 32768, LATERAL mleval.metrics(a.d) x JOIN LATERAL mleval.metrics(e.d) y USING (metric)
	WHERE x.metric IN ('mean', 'stddev', 'skewness', 'kurtosis', 'null_fraction', 'zero_fraction') AND pg_temp.off(x.value, y.value) AND abs(x.value - y.value) > 1e-12$$,
	'so are moments and shares');

-- Beyond double precision.
SELECT is(string_agg(m.metric || ': ' || m.reason, '; '), 'stddev: the result is beyond double precision; skewness: the result is beyond double precision; kurtosis: the result is beyond double precision', 'moments that overflow are NULL and say so')
FROM (SELECT mleval.distribution(x) AS d FROM unnest('{1e300,-1e300}'::float8[]) x) q, LATERAL mleval.metrics(d) m WHERE m.value IS NULL;
SELECT is(m.value, 0::float8, 'equal values have no variance, whatever they are') FROM (SELECT mleval.distribution(0.1) AS d FROM generate_series(1, 7)) q, LATERAL mleval.metrics(d) m WHERE metric = 'stddev';

-- Values that share a bucket are taken to lie at equal distances from its one end to its other
CREATE TEMP TABLE coarse AS SELECT mleval.distribution(x, NULL, 16) AS d FROM (SELECT 1 + (i * 7919 % 1000) / 1000.0::float8 + i % 3 AS x FROM generate_series(1, 1000) AS i) AS v;
CREATE TEMP TABLE ranked AS SELECT b.lower, b.upper, b.weight, sum(b.weight) OVER (ORDER BY b.lower) - b.weight AS before FROM coarse, mleval.buckets(d) AS b WHERE b.lower IS NOT NULL;
CREATE FUNCTION pg_temp.of_rank(k float8) RETURNS float8 LANGUAGE sql AS $$
	SELECT lower + (upper - lower) * CASE WHEN weight > 1 THEN (k - before) / (weight - 1) ELSE 0.5 END FROM ranked WHERE k >= before AND k < before + weight $$;
SELECT is_empty($$SELECT q, mleval.quantile(d, q), wanted FROM coarse, generate_series(0.0005, 0.9995, 0.0037) AS g(q), LATERAL (SELECT 999 * q::float8) AS r(rank),
	LATERAL (SELECT pg_temp.of_rank(floor(rank)) + (pg_temp.of_rank(floor(rank) + 1) - pg_temp.of_rank(floor(rank))) * (rank - floor(rank))) AS w(wanted)
	WHERE (abs(mleval.quantile(d, q::float8) - wanted) <= 1e-12 * wanted) IS NOT TRUE$$, 'within a bucket values lie at equal distances');

SELECT * FROM finish();
ROLLBACK;
