-- The laws of a summary (docs/concepts.md), for empirical_distribution: what laws_*.sql do not ask of every type.
BEGIN;
SELECT plan(17);

-- 24,000 rows of six shapes: a value of each type, a weight; rows of every oddity.
CREATE TABLE law (id int, shape text, v float8, c text, w float8);
SET LOCAL extra_float_digits = 1;
INSERT INTO law
SELECT i, shape,
	CASE WHEN i % 101 = 0 THEN NULL WHEN i % 103 = 0 THEN 'NaN' WHEN i % 107 = 0 THEN 'Infinity' WHEN i % 113 = 0 THEN '-Infinity' WHEN i % 109 = 0 THEN 0
		WHEN shape = 'uniform' THEN u1 WHEN shape = 'rounded' THEN round(u1::numeric, 2)::float8 WHEN shape = 'whole' THEN floor(u1 * 30)
		WHEN shape = 'log-normal' THEN exp(3 * ln(u1 / (1 - u1))) WHEN shape = 'far' THEN 1e6 + u1 ELSE ln(u1 / (1 - u1)) END,
	CASE WHEN i % 101 = 0 THEN NULL WHEN shape = 'whole' THEN floor(u1 * 12)::text WHEN shape = 'rounded' THEN 'c' || floor(u1 * u1 * 90) ELSE shape || floor(u1 * u1 * 3000) END,
	ceil(u3 * 4) / 4
FROM (SELECT i, shape,
		(('x' || substr(md5(shape || i), 1, 8))::bit(32)::bigint & 2147483647) / 2147483648.0::float8 + 1e-10 AS u1,
		(('x' || substr(md5(shape || i), 17, 8))::bit(32)::bigint & 2147483647) / 2147483648.0::float8 AS u3
	FROM generate_series(1, 4000) i, unnest('{uniform,rounded,whole,log-normal,far,logistic}'::text[]) shape) x;
RESET extra_float_digits;
ANALYZE law;

-- How a distribution is made: of which column, with which weights and limit.
CREATE FUNCTION pg_temp.made(how text, l law[]) RETURNS mleval.empirical_distribution LANGUAGE sql AS $$
	SELECT CASE how
		WHEN 'plain' THEN (SELECT mleval.distribution(v) FROM unnest(l))
		WHEN 'coarse' THEN (SELECT mleval.distribution(v, NULL, 64) FROM unnest(l))
		WHEN 'weighted' THEN (SELECT mleval.distribution(v, w, 200) FROM unnest(l))
		WHEN 'names' THEN (SELECT mleval.distribution(c) FROM unnest(l))
		WHEN 'hashes' THEN (SELECT mleval.distribution(c, NULL, 50) FROM unnest(l))
		WHEN 'weighted names' THEN (SELECT mleval.distribution(c, w, 500) FROM unnest(l))
		WHEN 'truth' THEN (SELECT mleval.distribution(v > 0.5) FROM unnest(l))
		WHEN 'days' THEN (SELECT mleval.distribution('2024-01-01'::date + (CASE WHEN v BETWEEN -10000 AND 10000 THEN v END)::int, NULL, 64) FROM unnest(l))
		WHEN 'moments' THEN (SELECT mleval.distribution('2024-01-01'::timestamptz + (CASE WHEN v BETWEEN -10000 AND 10000 THEN v END) * interval '1 day', w, 100) FROM unnest(l)) END $$;
CREATE TEMP TABLE how (how text);
INSERT INTO how VALUES ('plain'), ('coarse'), ('weighted'), ('names'), ('hashes'), ('weighted names'), ('truth'), ('days'), ('moments');

CREATE FUNCTION pg_temp.bytes(d mleval.empirical_distribution) RETURNS bytea LANGUAGE sql AS 'SELECT mleval.empirical_distribution_send(d)';

CREATE TEMP TABLE whole AS SELECT shape, how, pg_temp.made(how, l) AS d FROM (SELECT shape, array_agg(law) AS l FROM law GROUP BY shape) x, how;

-- Merge is the whole.
SELECT is_empty($$
	SELECT whole.shape, k, metric FROM (SELECT shape, k, mleval.rollup(d) AS d FROM (SELECT shape, k, mleval.distribution(v, w, k) AS d FROM law, unnest('{16,300}'::int[]) k WHERE abs(v) < 1e7 GROUP BY shape, k, id % 13) x GROUP BY shape, k) merged
	JOIN (SELECT shape, mleval.distribution(v, w, 32768) AS d FROM law WHERE abs(v) < 1e7 GROUP BY shape) whole USING (shape), LATERAL mleval.metrics(merged.d) m JOIN LATERAL mleval.metrics(whole.d) e USING (metric)
	WHERE metric IN ('mean', 'stddev', 'skewness', 'kurtosis') AND (m.value IS NULL OR abs(m.value - e.value) > 1e-12 * greatest(abs(e.value), 1))$$, 'moments of merged coarse parts are those of all rows');

-- Names are lost by the set of labels alone.
SELECT is_empty($$
	SELECT b FROM unnest('{16,50,89,90,91,200}'::int[]) b, LATERAL (
		SELECT mleval.distribution(c, NULL, b) AS whole FROM law WHERE shape = 'rounded') w, LATERAL (
		SELECT mleval.rollup(d) AS merged FROM (SELECT mleval.distribution(c, NULL, b + (id % 3) * 1000) AS d FROM law WHERE shape = 'rounded' GROUP BY id % 3, c) x) m
	WHERE pg_temp.bytes(whole) <> pg_temp.bytes(merged)$$, 'parts of different limits are the whole at the smallest, with names or without');
SELECT is((SELECT count(*) FROM unnest('{89,90}'::int[]) b, LATERAL (SELECT mleval.distribution(c, NULL, b) AS d FROM law WHERE shape = 'rounded') x WHERE d::text::jsonb ? 'categories'), 1::bigint,
	'90 categories have names at a limit of 90 and not of 89') WHERE (SELECT count(DISTINCT c) FROM law WHERE shape = 'rounded') = 90;
CREATE TEMP TABLE collision (label text);
INSERT INTO collision VALUES ('8yn0iYCKYHlIj4-BwPqk'), ('GReLUrM4wMqfg9yzV3KQ');
SELECT is((SELECT d::text::jsonb ->> 'hash_buckets' FROM (SELECT mleval.distribution(label) AS d FROM collision) x), '1', 'two labels of one hash lose their names');
SELECT ok((SELECT pg_temp.bytes(mleval.distribution(label)) FROM (SELECT label FROM collision UNION ALL SELECT c FROM law WHERE shape = 'whole') x) =
	(SELECT pg_temp.bytes(mleval.rollup(d ORDER BY k)) FROM (SELECT label AS k, mleval.distribution(label) AS d FROM collision GROUP BY label UNION ALL SELECT '~' || (id % 5), mleval.distribution(c) FROM law WHERE shape = 'whole' GROUP BY 1) x),
	'whenever they meet');
CREATE TEMP TABLE long_label AS SELECT repeat(chr(97 + i), 100000) AS label FROM generate_series(1, 12) i;
SELECT is((SELECT string_agg(d::text::jsonb ->> 'categories', ' ' ORDER BY k) FROM (SELECT k, mleval.distribution(label) AS d FROM generate_series(10, 11) k, LATERAL (SELECT label FROM long_label LIMIT k) x GROUP BY k) y), '10', 'names may have 1 MB together');
SELECT ok((SELECT pg_temp.bytes(mleval.distribution(label)) FROM long_label) = (SELECT pg_temp.bytes(mleval.rollup(d)) FROM (SELECT mleval.distribution(label) AS d FROM long_label GROUP BY label) x), 'in any order');

-- Empty is a value.
CREATE TEMP TABLE empty AS SELECT mleval.distribution(v, NULL, 16) AS d FROM law WHERE false UNION ALL SELECT mleval.distribution(c) FROM law WHERE false;
SELECT is((SELECT count(DISTINCT pg_temp.bytes(d)) FROM empty), 1::bigint, 'no rows are a summary, of no kind');
SELECT throws_ok($$SELECT mleval.distribution(NULL::date) OPERATOR(mleval.+) mleval.distribution(NULL::text)$$, '22023', 'distributions are of different kinds', 'a column of nothing but NULL has a kind all the same');

-- Weights are weights.
SELECT is((SELECT mleval.distribution(v, 1.0)::text FROM law), (SELECT mleval.distribution(v)::text FROM law), 'a weight of 1 is none');
SELECT is((SELECT mleval.distribution(c, NULL::float8, 10000)::text FROM law), (SELECT mleval.distribution(c)::text FROM law), 'so is NULL before a limit, in all rows');

-- Bounded and honest.
SELECT is_empty($$SELECT shape, how FROM whole, LATERAL (SELECT count(*) FROM mleval.buckets(d) WHERE label NOT IN ('NULL', 'NaN')) b WHERE b.count > CASE how WHEN 'coarse' THEN 64 + 3 WHEN 'hashes' THEN 50 WHEN 'days' THEN 64 ELSE 32768 END$$,
	'no more buckets than the limit, and the values that are counted apart');
SELECT is_empty($$SELECT shape, how FROM whole WHERE (mleval.max_rank_error(d) > 0) <> (d::text::jsonb ->> 'shift' <> '0') AND d::text::jsonb ->> 'kind' NOT IN ('category', 'boolean')$$, 'max_rank_error knows what was approximated');
SELECT is_empty($$
	SELECT shape FROM whole, LATERAL (SELECT max(weight) / (SELECT sum(weight) FROM mleval.buckets(d) WHERE label NOT IN ('NULL', 'NaN')) AS most FROM mleval.buckets(d) WHERE lower < upper) b
	WHERE how = 'coarse' AND shape IN ('uniform', 'logistic') AND mleval.max_rank_error(d) IS DISTINCT FROM b.most$$, 'it is the share of the fullest bucket of more than one value');
SELECT cmp_ok(length(mleval.distribution(v)::text), '<', 4096 * 12, 'a bounded summary is small') FROM law;

-- Sums of the largest numbers.
SELECT results_eq($$SELECT metric, value, reason FROM (SELECT mleval.distribution(v) AS d FROM unnest('{1e308,1.7e308,1.2e308}'::float8[]) v) x, LATERAL mleval.metrics(d) WHERE metric IN ('mean', 'median')$$,
	$$VALUES ('mean', NULL::float8, 'the result is beyond double precision'), ('median', 1.2e308, 'no interval is computed for this metric')$$, 'a mean whose sum overflows is none, and not the largest value');

-- A metric may be the final function of a user's own aggregate: it sees the state
-- before anybody has stored it.  80 values are more than 64, and not yet half as many again.
CREATE AGGREGATE pg_temp.rank_error(double precision, double precision, integer) (
	SFUNC = mleval.empirical_distribution_trans, STYPE = mleval.empirical_distribution, FINALFUNC = mleval.max_rank_error);
CREATE AGGREGATE pg_temp.missing_share(double precision, double precision, integer) (
	SFUNC = mleval.empirical_distribution_trans, STYPE = mleval.empirical_distribution, FINALFUNC = mleval.null_fraction);
SELECT ok(one > 0 AND one = two AND missing = 0.2, 'a user''s own aggregate sees what a stored summary would say')
FROM (SELECT pg_temp.rank_error(x, NULL, 64) AS one, mleval.max_rank_error(mleval.distribution(x, NULL, 64)) AS two, pg_temp.missing_share(x, NULL, 64) AS missing
	FROM (SELECT CASE WHEN i <= 80 THEN 1 + i / 81.0::float8 END FROM generate_series(1, 100) i) v (x)) r;

SELECT * FROM finish();
ROLLBACK;
