-- What each aggregate costs, as a ratio to avg(score) in the same plan.  Each pair
-- of queries runs side by side, again and again: times of a shared machine mean
-- nothing, ratios within one minute mean something.  Everything is made in a schema
-- of its own, which must not be there before; results go to :results, the rows that
-- peers read to :rows_file (bench/run).

\set QUIET on
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS mleval;
CREATE SCHEMA mleval_bench;
SET jit = off;
SET work_mem = '1GB';
SELECT setseed(0.5) \g /dev/null

-- A label that the score predicts, one of 1000 groups and of 100,000, a category of 50,
-- as a prediction table has them; and the same rows otherwise.
CREATE UNLOGGED TABLE mleval_bench.prediction AS
SELECT (random() < score)::int AS y, score, (random() * 999)::int AS grp, (random() * 99999)::int AS small, score > 0.5 AS predicted,
	'category ' || floor(score * score * 50)::int AS category
FROM (SELECT 1 / (1 + exp(-3 * (random() + random() + random() - 1.5))) AS score FROM generate_series(1, :rows)) s;
CREATE UNLOGGED TABLE mleval_bench.skewed AS SELECT (random() < 0.94 + score / 20)::int AS y, score FROM mleval_bench.prediction;
CREATE UNLOGGED TABLE mleval_bench.tied AS SELECT y, round(score::numeric, 2)::float8 AS score FROM mleval_bench.prediction;
CREATE UNLOGGED TABLE mleval_bench.sorted AS SELECT y, score FROM mleval_bench.prediction ORDER BY score;
CREATE UNLOGGED TABLE mleval_bench.reversed AS SELECT y, score FROM mleval_bench.prediction ORDER BY score DESC;
CREATE UNLOGGED TABLE mleval_bench.boolean_labels AS SELECT y = 1 AS y, score FROM mleval_bench.prediction;
CREATE UNLOGGED TABLE mleval_bench.numeric_labels AS SELECT y::numeric AS y, score FROM mleval_bench.prediction;
SELECT format('CREATE UNLOGGED TABLE mleval_bench.wide AS SELECT y, score, %s FROM (SELECT * FROM mleval_bench.prediction LIMIT %s) p',
	string_agg('score * ' || i || ' AS f' || i, ', '), :rows / 10) FROM generate_series(1, 30) AS i \gexec
VACUUM (ANALYZE, FREEZE);
CREATE EXTENSION IF NOT EXISTS pg_prewarm;
SELECT pg_prewarm(oid) FROM pg_class WHERE relnamespace = 'mleval_bench'::regnamespace \g /dev/null

CREATE FUNCTION mleval_bench.seconds(query text) RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE started timestamptz := clock_timestamp();
BEGIN
	EXECUTE query;
	RETURN extract(epoch FROM clock_timestamp() - started);
END $$;

CREATE TABLE mleval_bench.result (plan text, what text, n int, seconds double precision, base double precision);

CREATE PROCEDURE mleval_bench.measure(plan text, what text, query text, base text) LANGUAGE plpgsql AS $$
DECLARE
	of_base double precision;
BEGIN
	PERFORM mleval_bench.seconds(query);
	FOR n IN 1 .. 7 LOOP
		of_base := mleval_bench.seconds(base);
		INSERT INTO mleval_bench.result VALUES (plan, what, n, mleval_bench.seconds(query), of_base);
	END LOOP;
END $$;

CREATE TABLE mleval_bench.call (j int, call text);
INSERT INTO mleval_bench.call VALUES (0, 'count(*)'),
	(1, 'mleval.roc_auc_score(y, score)'), (2, 'mleval.average_precision_score(y, score)'), (3, 'mleval.ks_statistic(y, score)'),
	(4, 'mleval.roc_auc_score(y, score), mleval.gini(y, score), mleval.average_precision_score(y, score), mleval.ks_statistic(y, score)'),
	(5, 'mleval.log_loss(y, score)'), (6, 'mleval.brier_score_loss(y, score)'), (7, 'mleval.accuracy_score(y, predicted)'), (8, 'mleval.f1_score(y, predicted)'),
	(9, 'mleval.binary_scores(y, score)'), (10, 'mleval.distribution(score)'), (11, 'mleval.distribution(category)'), (12, 'mleval.confusion_matrix(y, predicted)'),
	(13, 'mleval.wasserstein_distance(score, predicted)');

SET max_parallel_workers_per_gather = 0;
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', p.plan, c.call, 'SELECT ' || c.call || tail, 'SELECT avg(score)' || tail)
FROM (VALUES (1, 'whole table', ''), (2, '1000 groups', ' GROUP BY grp'), (3, '100,000 groups', ' GROUP BY small')) p (k, plan, grouping),
	LATERAL (SELECT ' FROM mleval_bench.prediction' || p.grouping) AS t (tail), mleval_bench.call c
WHERE p.k < 3 OR c.j IN (0, 1, 5, 9, 10, 12)
ORDER BY p.k, c.j \gexec
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', 'rows: ' || s.shape, c.call, 'SELECT ' || c.call || ' FROM mleval_bench.' || s.shape, 'SELECT avg(score) FROM mleval_bench.' || s.shape)
FROM unnest('{skewed,tied,sorted,reversed,boolean_labels,numeric_labels}'::text[]) WITH ORDINALITY AS s (shape, k), mleval_bench.call c
WHERE c.j IN (1, 9, 10) ORDER BY s.k, c.j \gexec
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', 'rows: 30 columns more', '30 times mleval.distribution(f)', format('SELECT %s FROM mleval_bench.wide', string_agg('mleval.distribution(f' || i || ')', ', ')),
	format('SELECT %s FROM mleval_bench.wide', string_agg('avg(f' || i || ')', ', '))) FROM generate_series(1, 30) AS i \gexec
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', 'rows: 30 columns more', c.call, 'SELECT ' || c.call || ' FROM mleval_bench.wide', 'SELECT avg(score) FROM mleval_bench.wide') FROM mleval_bench.call c WHERE c.j IN (1, 9) ORDER BY c.j \gexec

-- By hand: the sum of ranks, and the cumulated counts of distinct scores (as MADlib's area_under_roc does)
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', 'by hand', h.what, h.query, 'SELECT avg(score) FROM mleval_bench.prediction')
FROM (VALUES ('exact AUC by rank()', 'SELECT (sum(r) FILTER (WHERE y = 1) - count(*) FILTER (WHERE y = 1) * (count(*) FILTER (WHERE y = 1) + 1) / 2.0) / (count(*) FILTER (WHERE y = 1) * count(*) FILTER (WHERE y = 0)) FROM (SELECT y, rank() OVER (ORDER BY score) + (count(*) OVER (PARTITION BY score) - 1) / 2.0 AS r FROM mleval_bench.prediction) s'),
	('exact AUC by cumulated counts', 'SELECT sum((tp + before_tp) * (fp - before_fp) / 2.0) / (max(tp) * max(fp)) FROM (SELECT tp, fp, lag(tp, 1, 0) OVER (ORDER BY score DESC) AS before_tp, lag(fp, 1, 0) OVER (ORDER BY score DESC) AS before_fp FROM (SELECT score, sum(sum(y)) OVER (ORDER BY score DESC) AS tp, sum(sum(1 - y)) OVER (ORDER BY score DESC) AS fp FROM mleval_bench.prediction GROUP BY score) c) s'),
	('log loss', 'SELECT -avg(CASE WHEN y = 1 THEN ln(score) ELSE ln(1 - score) END) FROM mleval_bench.prediction')) AS h (what, query) \gexec

-- In little memory: runs in a temporary file
SET work_mem = '8MB';
CALL mleval_bench.measure('work_mem 8 MB', 'mleval.roc_auc_score(y, score)', 'SELECT mleval.roc_auc_score(y, score) FROM mleval_bench.prediction', 'SELECT avg(score) FROM mleval_bench.prediction');
SET work_mem = '64MB';
CALL mleval_bench.measure('work_mem 64 MB', 'mleval.roc_auc_score(y, score)', 'SELECT mleval.roc_auc_score(y, score) FROM mleval_bench.prediction', 'SELECT avg(score) FROM mleval_bench.prediction');
SET work_mem = '1GB';

SET max_parallel_workers_per_gather = 2;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', p.plan, c.call, 'SELECT ' || c.call || tail, 'SELECT avg(score)' || tail)
FROM (VALUES (1, 'two workers, whole table', ''), (2, 'two workers, 1000 groups', ' GROUP BY grp')) p (k, plan, grouping),
	LATERAL (SELECT ' FROM mleval_bench.prediction' || p.grouping) AS t (tail), mleval_bench.call c
WHERE c.j IN (1, 5, 9, 10) ORDER BY p.k, c.j \gexec
SET max_parallel_workers_per_gather = 0;

-- A year of days; the base is the average of the rows that they are of
CREATE TEMP TABLE daily AS
SELECT mleval.confusion_matrix(y, predicted) AS cm, mleval.binary_scores(y, score) AS scores, mleval.distribution(score) AS dist
FROM (SELECT row_number() OVER () % 365 AS day, * FROM mleval_bench.prediction) p GROUP BY day;
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', '365 days', 'rollup(' || c.type || ')', format('SELECT mleval.rollup(%I) FROM daily', c.name), 'SELECT avg(score) FROM mleval_bench.prediction')
FROM (VALUES ('cm', 'confusion_matrix'), ('scores', 'binary_scores'), ('dist', 'distribution')) AS c (name, type) \gexec

\pset format csv
\o :results
SELECT * FROM mleval_bench.result;
\o :rows_file
SELECT y, score, predicted::int AS predicted FROM mleval_bench.prediction;
\o
DROP SCHEMA mleval_bench CASCADE;
