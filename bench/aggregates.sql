-- The cost of each aggregate as a ratio to avg(score), and the size of what it
-- stores.  Each pair of queries runs side by side, again and again, and the
-- median of the pairs' ratios is shown with the smallest and the largest: times
-- of a shared machine mean nothing, ratios within one minute mean something.
-- Everything is made in a schema of its own, which must not be there before.

\set QUIET on
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS mleval;
CREATE SCHEMA mleval_bench;
SET jit = off;
SET work_mem = '256MB';
SELECT setseed(0.5) \g /dev/null

-- A label that the score predicts, one of 1000 groups, a category of 50, as a
-- prediction table has them.
CREATE UNLOGGED TABLE mleval_bench.prediction AS
SELECT (random() < score)::int AS y, score, (random() * 999)::int AS grp,
	'category ' || floor(score * score * 50)::int AS category, score > 0.5 AS predicted
FROM (SELECT 1 / (1 + exp(-3 * (random() + random() + random() - 1.5))) AS score FROM generate_series(1, :rows)) s;
VACUUM (ANALYZE, FREEZE) mleval_bench.prediction;
CREATE EXTENSION IF NOT EXISTS pg_prewarm;
SELECT pg_prewarm('mleval_bench.prediction') \g /dev/null

CREATE FUNCTION mleval_bench.seconds(query text) RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE started timestamptz := clock_timestamp();
BEGIN
	EXECUTE query;
	RETURN extract(epoch FROM clock_timestamp() - started);
END $$;

CREATE TABLE mleval_bench.ratio (plan text, call text, n int, ratio double precision);

CREATE PROCEDURE mleval_bench.measure(plan text, call text, groups boolean, repeats int) LANGUAGE plpgsql AS $$
DECLARE
	tail text := ' FROM mleval_bench.prediction' || CASE WHEN groups THEN ' GROUP BY grp' ELSE '' END;
	base double precision;
BEGIN
	PERFORM mleval_bench.seconds('SELECT ' || call || tail);
	FOR n IN 1 .. repeats LOOP
		base := mleval_bench.seconds('SELECT avg(score)' || tail);
		INSERT INTO mleval_bench.ratio VALUES (plan, call, n, mleval_bench.seconds('SELECT ' || call || tail) / base);
	END LOOP;
END $$;

\set repeats 7
CREATE VIEW mleval_bench.call AS
SELECT * FROM (VALUES (0, 'count(*)'),
	(1, 'mleval.confusion_matrix(y, predicted)'),
	(2, 'mleval.confusion_matrix(category, category)'),
	(3, 'mleval.binary_scores(y, score)'),
	(4, 'mleval.distribution(score)'),
	(5, 'mleval.distribution(category)'),
	(6, 'mleval.accuracy_score(y, predicted)'),
	(7, 'mleval.log_loss(y, score)')) c (j, call);

SET max_parallel_workers_per_gather = 0;
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %s)', p.plan, c.call, p.groups, :repeats)
FROM (VALUES (1, 'one process, whole table', false), (2, 'one process, 1000 groups', true)) p (k, plan, groups),
	mleval_bench.call c
ORDER BY p.k, c.j \gexec

SET max_parallel_workers_per_gather = 2;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %s)', p.plan, c.call, p.groups, :repeats)
FROM (VALUES (1, 'two workers, whole table', false), (2, 'two workers, 1000 groups', true)) p (k, plan, groups),
	mleval_bench.call c
ORDER BY p.k, c.j \gexec

\pset footer off
\echo
\echo 'Time as a ratio to avg(score) in the same plan: median of' :repeats 'pairs, smallest and largest'
SELECT plan, call, round(percentile_cont(0.5) WITHIN GROUP (ORDER BY ratio)::numeric, 2) AS median,
	round(min(ratio)::numeric, 2) AS smallest, round(max(ratio)::numeric, 2) AS largest
FROM mleval_bench.ratio GROUP BY plan, call ORDER BY plan, min(ctid);

\echo 'Bytes of a stored summary, by the number of rows it is of'
SELECT n AS rows, c.confusion_matrix, c.binary_scores, c.distribution_of_numbers, c.distribution_of_categories
FROM unnest(ARRAY[1, 100, 10000, 100000, 1000000, :rows]) n,
	LATERAL (SELECT pg_column_size(mleval.confusion_matrix(y, predicted)) AS confusion_matrix,
		pg_column_size(mleval.binary_scores(y, score)) AS binary_scores,
		pg_column_size(mleval.distribution(score)) AS distribution_of_numbers,
		pg_column_size(mleval.distribution(category)) AS distribution_of_categories
	FROM (SELECT * FROM mleval_bench.prediction LIMIT n) p) c
ORDER BY n;

\echo 'Milliseconds to roll up 365 daily summaries'
CREATE TEMP TABLE daily AS
SELECT mleval.confusion_matrix(y, predicted) AS cm, mleval.binary_scores(y, score) AS scores, mleval.distribution(score) AS dist
FROM (SELECT row_number() OVER () % 365 AS day, * FROM mleval_bench.prediction) p GROUP BY day;
SET max_parallel_workers_per_gather = 0;
SELECT round((1000 * min(cm))::numeric, 1) AS confusion_matrix, round((1000 * min(scores))::numeric, 1) AS binary_scores, round((1000 * min(dist))::numeric, 1) AS distribution
FROM generate_series(1, 5), LATERAL (SELECT mleval_bench.seconds('SELECT mleval.rollup(cm) FROM daily') AS cm, mleval_bench.seconds('SELECT mleval.rollup(scores) FROM daily') AS scores, mleval_bench.seconds('SELECT mleval.rollup(dist) FROM daily') AS dist) t;

DROP SCHEMA mleval_bench CASCADE;
