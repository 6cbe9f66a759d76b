-- The laws of a summary (docs/concepts.md), for empirical_distribution.
BEGIN;
SELECT plan(44);

-- 24,000 rows of six shapes: a value of each type, a weight; rows of every oddity.
CREATE TABLE law (id int, shape text, v float8, c text, w float8);
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
-- Everything in a summary that must be equal bit for bit: all but sums over rows, which only shared buckets keep.
CREATE FUNCTION pg_temp.exact(d mleval.empirical_distribution) RETURNS text LANGUAGE sql AS
$$SELECT (d::text::jsonb - 'data' - 'mean' - 'squared_deviations')::text || string_agg(format('%s %s %s %s', label, lower, upper, weight), ';') FROM mleval.buckets(d)$$;
-- The rest to 1e-12; the mean by the size of the values, since it may be near 0.
CREATE FUNCTION pg_temp.head(d mleval.empirical_distribution, member text) RETURNS float8 LANGUAGE sql AS $$SELECT (d::text::jsonb ->> member)::float8$$;
CREATE FUNCTION pg_temp.close(a mleval.empirical_distribution, b mleval.empirical_distribution) RETURNS boolean LANGUAGE sql AS
$$SELECT pg_temp.exact(a) = pg_temp.exact(b) AND (pg_temp.head(a, 'mean') IS NULL) = (pg_temp.head(b, 'mean') IS NULL)
	AND coalesce(abs(pg_temp.head(a, 'squared_deviations') - pg_temp.head(b, 'squared_deviations')) <= 1e-12 * pg_temp.head(b, 'squared_deviations'), true)
	AND coalesce(abs(pg_temp.head(a, 'mean') - pg_temp.head(b, 'mean')) <= 1e-12 * greatest(abs(pg_temp.head(b, 'mean')), sqrt(pg_temp.head(b, 'squared_deviations') / pg_temp.head(b, 'weight'))), true)$$;

CREATE TEMP TABLE whole AS SELECT shape, how, pg_temp.made(how, l) AS d FROM (SELECT shape, array_agg(law) AS l FROM law GROUP BY shape) x, how;

-- Merge is the whole.
CREATE TEMP TABLE part AS
SELECT shape, how, parts, (id * parts) % 97 % parts AS part, pg_temp.made(how, array_agg(law ORDER BY md5(id::text))) AS d FROM law, how, unnest('{2,13,97}'::int[]) parts GROUP BY 1, 2, 3, 4;
SELECT is_empty($$
	SELECT shape, how, parts FROM whole JOIN (SELECT shape, how, parts, mleval.rollup(d ORDER BY md5(part::text)) AS d FROM part GROUP BY 1, 2, 3) merged USING (shape, how)
	WHERE NOT pg_temp.close(merged.d, whole.d)$$, 'the rollup of any parts, in any order, is the summary of all rows');
SELECT is_empty($$
	SELECT shape, how, parts FROM whole JOIN (SELECT shape, how, parts, mleval.rollup(d ORDER BY md5(part::text)) AS d FROM part GROUP BY 1, 2, 3) merged USING (shape, how)
	WHERE how NOT IN ('coarse', 'weighted') AND pg_temp.bytes(merged.d) <> pg_temp.bytes(whole.d)$$, 'byte for byte, where no sums over rows are kept');
SELECT is_empty($$
	SELECT shape, how FROM whole JOIN (SELECT shape, how, pg_temp.made(how, array_agg(law ORDER BY c DESC, v DESC)) AS d FROM law, how GROUP BY 1, 2) x USING (shape, how)
	WHERE NOT pg_temp.close(x.d, whole.d)$$, 'the order of the rows does not matter');
SELECT is_empty($$
	SELECT shape, how FROM whole JOIN (
		SELECT shape, how, mleval.rollup(d) AS d FROM (SELECT shape, how, pg_temp.made(how, ARRAY[law]) AS d FROM law, how WHERE how IN ('coarse', 'hashes', 'names') AND shape IN ('uniform', 'whole')) x GROUP BY 1, 2) r USING (shape, how)
	WHERE NOT pg_temp.close(r.d, whole.d)$$, 'nor do parts of one row');
SELECT is_empty($$
	SELECT a.how, b.how FROM whole a, whole b WHERE a.shape = 'far' AND b.shape = 'log-normal' AND (a.how IN ('plain', 'coarse', 'weighted')) AND b.how IN ('plain', 'coarse', 'weighted')
		AND NOT pg_temp.close(a.d OPERATOR(mleval.+) b.d, b.d OPERATOR(mleval.+) a.d)$$, '+ is the same both ways, with two limits');
SELECT is_empty($$
	SELECT a.how, b.how FROM whole a, whole b WHERE a.shape = 'far' AND b.shape = 'whole' AND (a.how IN ('names', 'hashes', 'weighted names')) AND b.how IN ('names', 'hashes', 'weighted names')
		AND pg_temp.bytes(a.d OPERATOR(mleval.+) b.d) <> pg_temp.bytes(b.d OPERATOR(mleval.+) a.d)$$, 'and of names and hashes');
SELECT is_empty($$
	SELECT whole.shape, k, metric FROM (SELECT shape, k, mleval.rollup(d) AS d FROM (SELECT shape, k, mleval.distribution(v, w, k) AS d FROM law, unnest('{16,300}'::int[]) k WHERE abs(v) < 1e7 GROUP BY shape, k, id % 13) x GROUP BY shape, k) merged
	JOIN (SELECT shape, mleval.distribution(v, w, 32768) AS d FROM law WHERE abs(v) < 1e7 GROUP BY shape) whole USING (shape), LATERAL mleval.metrics(merged.d) m JOIN LATERAL mleval.metrics(whole.d) e USING (metric)
	WHERE metric IN ('mean', 'stddev', 'skewness', 'kurtosis') AND (m.value IS NULL OR abs(m.value - e.value) > 1e-12 * greatest(abs(e.value), 1))$$, 'moments of merged coarse parts are those of all rows');
SELECT ok(pg_temp.close((a.d OPERATOR(mleval.+) b.d) OPERATOR(mleval.+) c.d, a.d OPERATOR(mleval.+) (b.d OPERATOR(mleval.+) c.d)), 'and in any grouping, with three limits')
FROM whole a, whole b, whole c WHERE (a.how, b.how, c.how) IN (('plain', 'weighted', 'coarse'), ('names', 'weighted names', 'hashes')) AND (a.shape, b.shape, c.shape) = ('uniform', 'logistic', 'far') ORDER BY a.how;

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

-- Plans.
CREATE FUNCTION pg_temp.plan_of(query text) RETURNS text LANGUAGE plpgsql AS
$$DECLARE plan jsonb; BEGIN EXECUTE 'EXPLAIN (FORMAT json) ' || query INTO plan; RETURN plan::text; END$$;
CREATE TEMP VIEW answer AS SELECT shape, mleval.distribution(v) AS plain, mleval.distribution(v, w, 200) AS weighted, mleval.distribution(c) AS names, mleval.distribution(c, NULL, 50) AS hashes FROM law GROUP BY shape;
CREATE FUNCTION pg_temp.wrong() RETURNS bigint LANGUAGE sql AS $$
	SELECT count(*) FROM answer, LATERAL (VALUES ('plain', plain), ('weighted', weighted), ('names', names), ('hashes', hashes)) v (how, d) JOIN whole USING (how)
	WHERE whole.shape = answer.shape AND NOT pg_temp.close(v.d, whole.d)$$;
SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0;
SET LOCAL min_parallel_table_scan_size = 0;
SET LOCAL max_parallel_workers_per_gather = 4;
SELECT matches(pg_temp.plan_of('SELECT mleval.distribution(v), mleval.distribution(c) FROM law'), 'Partial', 'workers build parts');
CREATE TEMP TABLE parallel AS SELECT * FROM answer;
SELECT is_empty($$SELECT p.shape FROM parallel p, LATERAL (VALUES ('plain', plain), ('weighted', weighted), ('names', names), ('hashes', hashes)) v (how, d) JOIN whole USING (how)
	WHERE whole.shape = p.shape AND NOT pg_temp.close(v.d, whole.d)$$, 'that merge to the summary of all rows');
SET LOCAL max_parallel_workers_per_gather = 0;
SET LOCAL enable_hashagg = off;
SELECT doesnt_match(pg_temp.plan_of('SELECT shape, mleval.distribution(v) FROM law GROUP BY shape'), 'Hashed', 'sorted aggregation');
SELECT is(pg_temp.wrong(), 0::bigint, 'gives the same');
SET LOCAL enable_hashagg = on;
SET LOCAL enable_sort = off;
SELECT matches(pg_temp.plan_of('SELECT shape, mleval.distribution(v) FROM law GROUP BY shape'), 'Hashed', 'hashed aggregation');
SELECT is(pg_temp.wrong(), 0::bigint, 'too');
SET LOCAL work_mem = '64kB';
SELECT ok(pg_temp.close((SELECT mleval.rollup(d) FROM (SELECT mleval.distribution(v) AS d FROM law GROUP BY id % 3000) x), (SELECT mleval.rollup(d) FROM whole WHERE how = 'plain')), 'so does hashed aggregation that spills');
SELECT ok(pg_temp.bytes((SELECT mleval.rollup(d) FROM (SELECT mleval.distribution(c) AS d FROM law GROUP BY id % 3000) x)) = pg_temp.bytes((SELECT mleval.rollup(d) FROM whole WHERE how = 'names')), 'with names too');
SET LOCAL enable_sort = on;
RESET work_mem;
SELECT is_empty($$
	SELECT x.shape FROM (SELECT shape, mleval.distribution(v) AS d FROM law GROUP BY GROUPING SETS ((), (shape), (id % 2))) x JOIN whole w USING (shape)
	WHERE how = 'plain' AND NOT pg_temp.close(x.d, w.d)$$, 'grouping sets do not mix');

-- Windows, filters, and finals that are called again and again on one state.
SELECT is_empty($$
	WITH framed AS (
		SELECT id, mleval.distribution(v) OVER (ORDER BY id) AS growing, mleval.distribution(c, NULL, 16) OVER (ORDER BY id) AS named, mleval.distribution(v) OVER (ORDER BY id ROWS 20 PRECEDING) AS sliding
		FROM law WHERE shape = 'logistic' AND id <= 300)
	SELECT f.id FROM framed f, LATERAL (
		SELECT mleval.distribution(v) AS growing, mleval.distribution(c, NULL, 16) AS named, mleval.distribution(v) FILTER (WHERE l.id >= f.id - 20) AS sliding FROM law l WHERE shape = 'logistic' AND l.id <= f.id) again
	WHERE NOT (pg_temp.close(f.growing, again.growing) AND pg_temp.close(f.named, again.named) AND pg_temp.close(f.sliding, again.sliding))$$, 'growing and sliding frames are their rows''');
SELECT ok(a = mleval.max_rank_error(b) AND b::text = c::text, 'aggregates that share a state do not disturb each other')
FROM (SELECT mleval.max_rank_error(mleval.distribution(v)) AS a, mleval.distribution(v) AS b, mleval.distribution(v) AS c FROM law) x;
SELECT ok(pg_temp.close(a OPERATOR(mleval.+) b, c), 'FILTER takes its rows') FROM (SELECT mleval.distribution(v) FILTER (WHERE id % 3 = 0) AS a, mleval.distribution(v) FILTER (WHERE id % 3 <> 0) AS b, mleval.distribution(v) AS c FROM law) x;

-- Round trips.
SELECT is_empty($$SELECT shape, how FROM whole WHERE d::text::mleval.empirical_distribution::text <> d::text$$, 'text gives the same value back');
SELECT is_empty($$SELECT shape, how FROM whole WHERE pg_temp.bytes(d) <> pg_temp.bytes(d::text::mleval.empirical_distribution)$$, 'and the same bytes');
CREATE TEMP TABLE before AS SELECT shape, how, d::text AS said, (SELECT string_agg(label, ';') FROM mleval.buckets(d)) AS labels FROM whole;
SET LOCAL extra_float_digits = 0;
SET LOCAL TimeZone = 'Asia/Kathmandu';
SET LOCAL DateStyle = 'SQL, DMY';
SELECT is_empty($$SELECT shape, how FROM whole JOIN before USING (shape, how) WHERE d::text <> said OR (SELECT string_agg(label, ';') FROM mleval.buckets(d)) <> labels$$, 'no setting changes a text');
RESET TimeZone;
RESET DateStyle;

-- Empty is a value.
CREATE TEMP TABLE empty AS SELECT mleval.distribution(v, NULL, 16) AS d FROM law WHERE false UNION ALL SELECT mleval.distribution(c) FROM law WHERE false;
SELECT is((SELECT count(DISTINCT pg_temp.bytes(d)) FROM empty), 1::bigint, 'no rows are a summary, of no kind');
SELECT is_empty($$SELECT shape FROM whole w, empty e WHERE pg_temp.bytes(e.d OPERATOR(mleval.+) w.d) <> pg_temp.bytes(w.d) OR pg_temp.bytes(w.d OPERATOR(mleval.+) e.d) <> pg_temp.bytes(w.d)$$,
	'that adds nothing, from either side, and sets no limit');
SELECT is((SELECT mleval.rollup(d) FROM empty WHERE false)::text, (SELECT d FROM empty LIMIT 1)::text, 'so is a rollup of nothing');
SELECT is((SELECT mleval.rollup(x) FROM (SELECT d FROM empty UNION ALL SELECT NULL) v (x))::text, (SELECT d FROM empty LIMIT 1)::text, 'NULL summaries are left out');
SELECT throws_ok($$SELECT mleval.distribution(NULL::date) OPERATOR(mleval.+) mleval.distribution(NULL::text)$$, '22023', 'distributions are of different kinds', 'a column of nothing but NULL has a kind all the same');

-- Weights are weights.
SELECT is_empty($$
	SELECT shape FROM (SELECT shape, mleval.distribution(v, (id % 4)::float8) AS d, mleval.distribution(c, (id % 4)::float8, 50) AS k FROM law GROUP BY shape) x
	JOIN (SELECT shape, mleval.distribution(v) AS d, mleval.distribution(c, NULL, 50) AS k FROM law, generate_series(1, id % 4) GROUP BY shape) y USING (shape),
	LATERAL (SELECT (array_agg(b.*))::text AS x FROM mleval.buckets(x.d) b) bx, LATERAL (SELECT (array_agg(b.*))::text AS y FROM mleval.buckets(y.d) b) bd,
	LATERAL (SELECT (array_agg(b.*))::text AS x FROM mleval.buckets(x.k) b) kx, LATERAL (SELECT (array_agg(b.*))::text AS y FROM mleval.buckets(y.k) b) kd
	WHERE bx.x <> bd.y OR kx.x <> kd.y$$, 'a whole weight is that many rows: buckets');
SELECT is_empty($$
	SELECT shape, metric, m.value, r.value FROM (SELECT shape, m.* FROM (SELECT shape, mleval.distribution(v, (id % 4)::float8) AS d FROM law GROUP BY shape) x, LATERAL mleval.metrics(d) m) m
	JOIN (SELECT shape, m.* FROM (SELECT shape, mleval.distribution(v) AS d FROM law, generate_series(1, id % 4) GROUP BY shape) x, LATERAL mleval.metrics(d) m) r USING (shape, metric)
	WHERE metric <> 'rows' AND (abs(m.value - r.value) > 1e-12 * abs(r.value) OR m.value IS NULL <> (r.value IS NULL))$$, 'and every measure');
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
