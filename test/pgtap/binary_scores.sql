-- The laws of a summary (docs/concepts.md), for binary_scores: what laws_*.sql do not ask of every type.
BEGIN;
SELECT plan(8);

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

CREATE TEMP TABLE whole AS
SELECT shape, k, CASE WHEN k = 'weighted' THEN mleval.binary_scores(y, s, w, 200) WHEN k = 'coarse' THEN mleval.binary_scores(y, s, NULL, 64) ELSE mleval.binary_scores(y, s) END AS s
FROM law, (VALUES ('plain'), ('coarse'), ('weighted')) v (k) GROUP BY shape, k;

CREATE FUNCTION pg_temp.bytes(s mleval.binary_scores) RETURNS bytea LANGUAGE sql AS 'SELECT mleval.binary_scores_send(s)';
SELECT is((SELECT count(DISTINCT pg_temp.bytes(s)) FROM whole), 12::bigint, 'different summaries are different bytes');

-- Empty is a value.
CREATE TEMP TABLE empty AS SELECT mleval.binary_scores(y, s) AS s FROM law WHERE false;
SELECT isnt((SELECT s FROM empty)::text, NULL, 'no rows are a summary');

-- Weights are weights.
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

SELECT results_eq($$SELECT DISTINCT k = 'coarse', m.metric, m.reason LIKE 'approximate: %' FROM whole, LATERAL mleval.metrics(s) m
	WHERE shape = 'uniform' AND k IN ('coarse', 'plain') AND m.metric IN ('roc_auc_score', 'log_loss') ORDER BY 1, 2$$,
	$$VALUES (false, 'log_loss', false), (false, 'roc_auc_score', mleval.max_rank_error((SELECT mleval.distribution(s) FROM law WHERE shape = 'uniform')) > 0), (true, 'log_loss', false), (true, 'roc_auc_score', true)$$,
	'and says so, where it is not exact');

SELECT * FROM finish();
ROLLBACK;
