-- The rows that all is measured on, and how.  Each pair of queries runs side by side,
-- again and again: times of a shared machine mean nothing, ratios within one minute
-- mean something.  Everything is made in a schema of its own, which must not be there
-- before; output.sql writes what came out and drops it.

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
CREATE UNLOGGED TABLE mleval_bench.three AS SELECT y + (grp % 2) AS y, ARRAY[1 - score, score * 0.75, score * 0.25] AS scores, score, 0.9 * score + 0.1 * random() AS other, y AS label FROM (SELECT * FROM mleval_bench.prediction LIMIT :rows / 10) p;
SELECT format('CREATE UNLOGGED TABLE mleval_bench.wide AS SELECT y, score, %s FROM (SELECT * FROM mleval_bench.prediction LIMIT %s) p',
	string_agg('score * ' || i || ' AS f' || i, ', '), :rows / 10) FROM generate_series(1, 30) AS i \gexec
VACUUM (ANALYZE, FREEZE);
CREATE EXTENSION IF NOT EXISTS pg_prewarm;
CREATE EXTENSION IF NOT EXISTS dblink;
SELECT pg_prewarm(oid) FROM pg_class WHERE relnamespace = 'mleval_bench'::regnamespace \g /dev/null

CREATE FUNCTION mleval_bench.seconds(query text) RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE started timestamptz := clock_timestamp();
BEGIN
	EXECUTE query;
	RETURN extract(epoch FROM clock_timestamp() - started);
END $$;

CREATE TABLE mleval_bench.result (plan text, what text, n int, seconds double precision, base double precision);

CREATE PROCEDURE mleval_bench.measure(plan text, what text, query text, base text, pairs int DEFAULT 7) LANGUAGE plpgsql AS $$
DECLARE
	of_base double precision;
BEGIN
	PERFORM mleval_bench.seconds(query);
	FOR n IN 1 .. pairs LOOP
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
	(13, 'mleval.wasserstein_distance(score, predicted)'),
	(14, 'mleval.psi(mleval.distribution(score) FILTER (WHERE grp < 500), mleval.distribution(score) FILTER (WHERE grp >= 500))');

-- The most memory that a new backend had, in MB, and one that took the average
CREATE FUNCTION mleval_bench.peak(query text, work_mem text) RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE
	peak double precision;
BEGIN
	PERFORM dblink_connect('peak', format('host=%s port=%s dbname=%L user=%s', current_setting('unix_socket_directories'), current_setting('port'), current_database(), current_user));
	PERFORM dblink_exec('peak', format('SET work_mem = %L', work_mem)), dblink_exec('peak', 'SET max_parallel_workers_per_gather = 0'), dblink_exec('peak', 'SET jit = off');
	PERFORM dblink_exec('peak', format('DO $d$BEGIN EXECUTE %L; END$d$', query));
	SELECT kb::float8 / 1024 INTO peak FROM dblink('peak', $q$SELECT (regexp_match(pg_read_file('/proc/self/status'), 'VmHWM:\s+(\d+)'))[1]$q$) AS t (kb text);
	PERFORM dblink_disconnect('peak');
	RETURN peak;
END $$;
CREATE PROCEDURE mleval_bench.measure_peak(what text, query text, base text, work_mem text DEFAULT '1GB') LANGUAGE plpgsql AS $$
BEGIN
	FOR n IN 1 .. 3 LOOP
		INSERT INTO mleval_bench.result VALUES ('peak memory', what, n, mleval_bench.peak(query, work_mem), mleval_bench.peak(base, work_mem));
	END LOOP;
END $$;
