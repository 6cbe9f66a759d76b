-- The laws of a summary (docs/concepts.md), for binary_scores.
BEGIN;
SELECT plan(29);

-- 30,000 rows of four shapes: a label, a score, a weight; rows of every oddity.
CREATE TABLE law (id int, shape text, y int, s float8, w float8);
INSERT INTO law
SELECT i, shape,
	CASE WHEN i % 7 = 0 THEN NULL ELSE (u2 < u1)::int END,
	CASE WHEN i % 101 = 0 THEN NULL WHEN i % 103 = 0 THEN 'NaN' WHEN i % 107 = 0 THEN 'Infinity' WHEN i % 109 = 0 THEN 0
		WHEN shape = 'uniform' THEN u1 WHEN shape = 'rounded' THEN round(u1::numeric, 2)::float8
		WHEN shape = 'near one' THEN 1 - u1 * 1e-6 ELSE ln(u1 / (1 - u1)) * 1e3 END,
	ceil(u3 * 4) / 4
FROM (SELECT i, shape,
		(('x' || substr(md5(shape || i), 1, 8))::bit(32)::bigint & 2147483647) / 2147483648.0::float8 + 1e-10 AS u1,
		(('x' || substr(md5(shape || i), 9, 8))::bit(32)::bigint & 2147483647) / 2147483648.0::float8 AS u2,
		(('x' || substr(md5(shape || i), 17, 8))::bit(32)::bigint & 2147483647) / 2147483648.0::float8 AS u3
	FROM generate_series(1, 7500) i, (VALUES ('uniform'), ('rounded'), ('near one'), ('margins')) v (shape)) x;
ANALYZE law;

-- Everything in a summary that must be equal bit for bit: all but the sums over rows.
CREATE FUNCTION pg_temp.exact(s mleval.binary_scores) RETURNS text LANGUAGE sql AS
$$SELECT (s::text::jsonb - 'data' - 'log_loss_sum' - 'squared_error_sum')::text || string_agg(format('%s %s %s %s %s', lower, upper, positives, negatives, unlabelled), ';') FROM mleval.buckets(s)$$;
CREATE FUNCTION pg_temp.close(a mleval.binary_scores, b mleval.binary_scores) RETURNS boolean LANGUAGE sql AS
$$SELECT pg_temp.exact(a) = pg_temp.exact(b) AND bool_and(x.value IS NOT DISTINCT FROM y.value OR abs(x.value - y.value) <= 1e-12 * abs(y.value))
	FROM mleval.metrics(a) x JOIN mleval.metrics(b) y USING (metric)$$;

CREATE TEMP TABLE whole AS
SELECT shape, k, CASE WHEN k = 'weighted' THEN mleval.binary_scores(y, s, w, 200) WHEN k = 'coarse' THEN mleval.binary_scores(y, s, NULL, 64) ELSE mleval.binary_scores(y, s) END AS s
FROM law, (VALUES ('plain'), ('coarse'), ('weighted')) v (k) GROUP BY shape, k;

-- Merge is the whole.
SELECT is_empty($$
	SELECT shape, k, parts FROM whole JOIN (
		SELECT shape, parts, k, mleval.rollup(part ORDER BY md5(parts || g::text)) AS s
		FROM (SELECT shape, parts, k, (id * parts) % 97 % parts AS g,
				CASE WHEN k = 'weighted' THEN mleval.binary_scores(y, s, w, 200) WHEN k = 'coarse' THEN mleval.binary_scores(y, s, NULL, 64) ELSE mleval.binary_scores(y, s) END AS part
			FROM law, (VALUES ('plain'), ('coarse'), ('weighted')) v (k), (VALUES (2), (13), (97)) p (parts) GROUP BY 1, 2, 3, 4) x
		GROUP BY 1, 2, 3) merged USING (shape, k)
	WHERE NOT pg_temp.close(merged.s, whole.s)$$, 'the rollup of any parts, in any order, is the summary of all rows');
SELECT is_empty($$
	SELECT shape FROM whole JOIN (SELECT shape, mleval.binary_scores(y, s ORDER BY s DESC, y) AS s FROM law GROUP BY shape) x USING (shape)
	WHERE k = 'plain' AND NOT pg_temp.close(x.s, whole.s)$$, 'the order of the rows does not matter');
SELECT is_empty($$
	SELECT shape FROM whole JOIN (SELECT shape, mleval.rollup(part) AS s FROM (SELECT shape, mleval.binary_scores(y, s, NULL::float8, 64) AS part FROM law GROUP BY shape, id) x GROUP BY shape) r USING (shape)
	WHERE k = 'coarse' AND NOT pg_temp.close(r.s, whole.s)$$, 'nor do parts of one row');
SELECT ok(pg_temp.close(a.s OPERATOR(mleval.+) b.s, b.s OPERATOR(mleval.+) a.s), '+ is the same both ways')
FROM whole a, whole b WHERE a.k = 'plain' AND b.k = 'plain' AND a.shape = 'uniform' AND b.shape = 'margins';
SELECT ok(pg_temp.close((a.s OPERATOR(mleval.+) b.s) OPERATOR(mleval.+) c.s, a.s OPERATOR(mleval.+) (b.s OPERATOR(mleval.+) c.s)), 'and in any grouping, with three limits')
FROM whole a, whole b, whole c WHERE (a.k, b.k, c.k) = ('plain', 'weighted', 'coarse') AND (a.shape, b.shape, c.shape) = ('uniform', 'margins', 'near one');

-- Plans.
CREATE FUNCTION pg_temp.plan_of(query text) RETURNS text LANGUAGE plpgsql AS
$$DECLARE plan jsonb; BEGIN EXECUTE 'EXPLAIN (FORMAT json) ' || query INTO plan; RETURN plan::text; END$$;
SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0;
SET LOCAL min_parallel_table_scan_size = 0;
SET LOCAL max_parallel_workers_per_gather = 4;
SELECT matches(pg_temp.plan_of('SELECT mleval.binary_scores(y, s) FROM law'), 'Partial', 'workers build parts');
CREATE TEMP TABLE parallel AS SELECT shape, mleval.binary_scores(y, s) AS s FROM law GROUP BY shape;
SELECT is_empty($$SELECT shape FROM parallel p JOIN whole w USING (shape) WHERE k = 'plain' AND NOT pg_temp.close(p.s, w.s)$$, 'that merge to the summary of all rows');
SET LOCAL max_parallel_workers_per_gather = 0;
SET LOCAL enable_hashagg = off;
SELECT doesnt_match(pg_temp.plan_of('SELECT shape, mleval.binary_scores(y, s) FROM law GROUP BY shape'), 'Hashed', 'sorted aggregation');
SELECT is_empty($$
	SELECT shape FROM whole JOIN (SELECT shape, mleval.binary_scores(y, s) AS s FROM law GROUP BY shape) x USING (shape)
	WHERE k = 'plain' AND NOT pg_temp.close(x.s, whole.s)$$, 'gives the same');
SET LOCAL enable_hashagg = on;
SET LOCAL enable_sort = off;
SET LOCAL work_mem = '64kB';
SELECT is((SELECT sum((b::text::jsonb ->> 'n')::int) FROM (SELECT mleval.binary_scores(y, s) AS b FROM law GROUP BY id % 3000) x), 30000::bigint, 'spilling hashed aggregation loses no row');
SELECT ok(pg_temp.close((SELECT mleval.rollup(b) FROM (SELECT mleval.binary_scores(y, s) AS b FROM law GROUP BY id % 3000) x), (SELECT mleval.rollup(s) FROM whole WHERE k = 'plain')), 'and merges to the whole');
SET LOCAL enable_sort = on;
RESET work_mem;
SELECT is_empty($$
	SELECT x.shape FROM (SELECT shape, mleval.binary_scores(y, s) AS s FROM law GROUP BY GROUPING SETS ((), (shape), (id % 2))) x JOIN whole w USING (shape)
	WHERE k = 'plain' AND NOT pg_temp.close(x.s, w.s)$$, 'grouping sets do not mix');

-- Windows, and finals that are called again and again on one state.
SELECT is_empty($$
	WITH framed AS (
		SELECT id, mleval.binary_scores(y, s) OVER (ORDER BY id) AS growing, mleval.binary_scores(y, s) OVER (ORDER BY id ROWS 20 PRECEDING) AS sliding
		FROM law WHERE shape = 'margins' AND id <= 300)
	SELECT f.id FROM framed f, LATERAL (
		SELECT mleval.binary_scores(y, s) AS growing, mleval.binary_scores(y, s) FILTER (WHERE l.id >= f.id - 20) AS sliding FROM law l WHERE shape = 'margins' AND l.id <= f.id) again
	WHERE NOT (pg_temp.close(f.growing, again.growing) AND pg_temp.close(f.sliding, again.sliding))$$, 'growing and sliding frames are their rows''');
SELECT ok(a = mleval.roc_auc_score(b) AND b::text = c::text, 'aggregates that share a state do not disturb each other')
FROM (SELECT mleval.roc_auc_score(mleval.binary_scores(y, s)) AS a, mleval.binary_scores(y, s) AS b, mleval.binary_scores(y, s) AS c FROM law) x;

-- Round trips.
SELECT is_empty($$SELECT shape, k FROM whole WHERE s::text::mleval.binary_scores::text <> s::text$$, 'text gives the same value back');
CREATE TEMP TABLE copied (LIKE whole);
CREATE FUNCTION pg_temp.bytes(s mleval.binary_scores) RETURNS bytea LANGUAGE sql AS 'SELECT mleval.binary_scores_send(s)';
SELECT is((SELECT count(DISTINCT pg_temp.bytes(s)) FROM whole), 12::bigint, 'different summaries are different bytes');
SELECT is_empty($$SELECT shape FROM whole WHERE pg_temp.bytes(s) <> pg_temp.bytes(s::text::mleval.binary_scores)$$, 'equal ones the same');
SET LOCAL extra_float_digits = 0;
SELECT is_empty($$SELECT shape FROM whole WHERE pg_temp.bytes(s) <> pg_temp.bytes(s::text::mleval.binary_scores)$$, 'whatever the settings');

-- Empty is a value.
CREATE TEMP TABLE empty AS SELECT mleval.binary_scores(y, s) AS s FROM law WHERE false;
SELECT isnt((SELECT s FROM empty)::text, NULL, 'no rows are a summary');
SELECT is_empty($$SELECT shape FROM whole w, empty e WHERE pg_temp.bytes(e.s OPERATOR(mleval.+) w.s) <> pg_temp.bytes(w.s) OR pg_temp.bytes(w.s OPERATOR(mleval.+) e.s) <> pg_temp.bytes(w.s)$$,
	'that adds nothing, from either side, and sets no limit');
SELECT is((SELECT mleval.rollup(s) FROM empty WHERE false)::text, (SELECT s FROM empty)::text, 'so is a rollup of nothing');
SELECT is((SELECT mleval.rollup(x) FROM (VALUES ((SELECT s FROM empty)), (NULL)) v (x))::text, (SELECT s FROM empty)::text, 'NULL summaries are left out');

-- Weights are weights.
SELECT is_empty($$
	SELECT x.metric FROM (SELECT m.* FROM (SELECT mleval.binary_scores(y, s, (id % 4)::float8) AS b FROM law WHERE shape = 'rounded') q, LATERAL mleval.metrics(q.b) m) x
	JOIN (SELECT m.* FROM (SELECT mleval.binary_scores(y, s) AS b FROM law, generate_series(1, id % 4) WHERE shape = 'rounded') q, LATERAL mleval.metrics(q.b) m) r USING (metric)
	WHERE abs(x.value - r.value) > 1e-12 OR x.value IS NULL <> (r.value IS NULL)$$, 'a whole weight is that many rows');
SELECT is((SELECT mleval.binary_scores(y, s, 1.0)::text FROM law), (SELECT mleval.binary_scores(y, s)::text FROM law), 'a weight of 1 is none');
SELECT is((SELECT mleval.binary_scores(y, s, NULL::float8, 4096)::text FROM law), (SELECT mleval.binary_scores(y, s)::text FROM law), 'so is NULL before a limit, in all rows');

-- Bounded and honest.
SELECT ok(count(*) <= 64 + 3, 'no more buckets than the limit, and the three scores that are counted apart') FROM whole, LATERAL mleval.buckets(s) WHERE k = 'coarse' GROUP BY shape ORDER BY count(*) DESC LIMIT 1;
SELECT is_empty($$
	SELECT shape FROM (SELECT shape, mleval.binary_scores(y, s, NULL, 32768) AS b FROM law GROUP BY shape) e JOIN whole USING (shape), LATERAL mleval.roc_auc_bounds(s) l
	WHERE k = 'coarse' AND NOT (mleval.roc_auc_score(b) BETWEEN l.lower AND l.upper AND mleval.roc_auc_score(s) BETWEEN l.lower AND l.upper AND l.lower < l.upper)$$,
	'the exact area lies within the bounds of a coarse summary');
SELECT is_empty($$
	SELECT shape FROM (SELECT shape, mleval.binary_scores(y, s, NULL, 32768) AS b FROM law GROUP BY shape) e JOIN whole USING (shape)
	WHERE k = 'coarse' AND mleval.ks_statistic(s) > mleval.ks_statistic(b) + 1e-12$$, 'the KS statistic is never overstated');

SELECT results_eq($$SELECT DISTINCT k = 'coarse', m.metric, m.reason LIKE 'approximate, %' FROM whole, LATERAL mleval.metrics(s) m
	WHERE shape = 'uniform' AND k IN ('coarse', 'plain') AND m.metric IN ('roc_auc_score', 'log_loss') ORDER BY 1, 2$$,
	$$VALUES (false, 'log_loss', false), (false, 'roc_auc_score', mleval.max_rank_error((SELECT mleval.distribution(s) FROM law WHERE shape = 'uniform')) > 0), (true, 'log_loss', false), (true, 'roc_auc_score', true)$$,
	'and says so, where it is not exact');

SELECT * FROM finish();
ROLLBACK;
