-- What a window costs that is wide: many features, many segments.
--
-- scripts/cluster run psql -X -q -f bench/width.sql      (from the project's directory; some minutes)
--
-- Each shape is a model of 10,000 rows a week: twelve weeks of reference, then two
-- windows of a monitor, all by a plain role as policies cost their share.  The base is
-- the same summaries of the same rows in one statement, which records nothing.  Prints
-- seconds of the processor, the most memory of a backend that did nothing else, and
-- bytes on disk, printed in docs/performance.md.
\set ON_ERROR_STOP 1
\set each_row 10000
\if :{?rows} \set each_row :rows \endif
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS mleval;
CREATE ROLE mleval_bench_owner LOGIN;
CREATE TABLE measured (no int, shape text, what text, seconds float8, base float8, mb float8);
CREATE TABLE shape (no int, name text, features int, segments int);
INSERT INTO shape VALUES (1, '5 features, 100 segments', 5, 100), (2, '5 features, 1000 segments', 5, 1000), (3, '30 features, 100 segments', 30, 100), (4, '200 features', 200, 1);
GRANT ALL ON SCHEMA public TO mleval_bench_owner;
GRANT ALL ON measured, shape TO mleval_bench_owner;
CREATE FUNCTION cpu() RETURNS float8 LANGUAGE sql VOLATILE SECURITY DEFINER AS $$ SELECT (f[1]::float8 + f[2]::float8) / 100 FROM regexp_match(pg_read_file('/proc/self/stat'), '\) (?:\S+ ){11}(\d+) (\d+)') AS f $$;
CREATE FUNCTION peak() RETURNS float8 LANGUAGE sql VOLATILE SECURITY DEFINER AS $$ SELECT (regexp_match(pg_read_file('/proc/self/status'), 'VmHWM:\s+(\d+)'))[1]::float8 / 1024 $$;
CREATE FUNCTION on_disk() RETURNS float8 LANGUAGE sql VOLATILE SECURITY DEFINER AS $$ SELECT sum(pg_total_relation_size(c.oid)) / 2.0 ^ 20 FROM pg_class AS c WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind = 'r' $$;

CREATE PROCEDURE fill(shape shape, each_row int) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TABLE %I AS SELECT at, segment, score, random() < score AS label, %s FROM (SELECT timestamptz ''2024-01-01 00:00+00'' + i * interval ''7 days'' / $1 AS at, ''segment '' || i %% $2 AS segment, random() AS score FROM generate_series(0, 14 * $1 - 1) AS i) AS r',
		'prediction ' || shape.no, (SELECT string_agg(format('score + random() * %s AS f%s', j, j), ', ') FROM generate_series(1, shape.features) AS j)) USING each_row, shape.segments;
	EXECUTE format('CREATE INDEX ON %I (at)', 'prediction ' || shape.no);
	EXECUTE format('ALTER TABLE %I OWNER TO mleval_bench_owner', 'prediction ' || shape.no);
END $$;
SELECT setseed(0.5) \g /dev/null
SELECT format('CALL fill(%L, %s)', s, :each_row) FROM shape AS s ORDER BY s.no \gexec
VACUUM (ANALYZE);

CREATE FUNCTION seconds(statement text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE
	before float8 := cpu();
BEGIN
	EXECUTE statement;
	RETURN cpu() - before;
END $$;
-- The summaries of weeks, for the whole and each segment
CREATE FUNCTION base(shape shape, weeks int[]) RETURNS float8 LANGUAGE sql AS $$
	SELECT seconds(format('SELECT mleval.binary_scores(label, score), mleval.confusion_matrix(label, score > 0.5)%s FROM %I WHERE at >= timestamptz ''2024-01-01 00:00+00'' + interval ''7 days'' * %s AND at < timestamptz ''2024-01-01 00:00+00'' + interval ''7 days'' * %s GROUP BY date_trunc(''week'', at, ''UTC''), segment',
		(SELECT string_agg(format(', mleval.distribution(f%s)', j), '') FROM generate_series(1, shape.features) AS j), 'prediction ' || shape.no, weeks[1], weeks[2]))
$$;
CREATE PROCEDURE walk(of_no int) LANGUAGE plpgsql AS $$
DECLARE
	s shape;
	of_base float8;
	before float8;
	size float8;
BEGIN
	SELECT x.* INTO s FROM shape AS x WHERE x.no = of_no;
	PERFORM mleval.register_model('model ' || s.no, 'v1', format('%I', 'prediction ' || s.no), y_true => 'label', y_score => 'score', time_column => 'at',
		features => (SELECT array_agg('f' || j) FROM generate_series(1, s.features) AS j)::name[], segments => CASE WHEN s.segments > 1 THEN '{segment}' ELSE '{}' END::name[]);
	of_base := base(s, '{0,12}');
	INSERT INTO measured VALUES (s.no, s.name, 'evaluate', seconds(format('SELECT count(*) FROM mleval.evaluate(%L, ''v1'', ''[2024-01-01 00:00+00,2024-03-25 00:00+00)'', ''release'')', 'model ' || s.no)), of_base, peak());
	INSERT INTO measured VALUES (s.no, s.name, 'accept_baseline', seconds(format('SELECT mleval.accept_baseline(%L, ''v1'', ''1 week'', reason => ''a benchmark'')', 'model ' || s.no)), of_base, peak());
	PERFORM mleval.create_monitor('model ' || s.no, '1 week', 'v1', start => '2024-03-25 00:00+00');
	COMMIT;
	of_base := base(s, '{12,13}');
	before := cpu();
	CALL mleval.run_due('2024-04-01 00:00+00');
	INSERT INTO measured VALUES (s.no, s.name, 'run_due, first window', cpu() - before, of_base, peak());
	COMMIT;
	size := on_disk();
	of_base := base(s, '{13,14}');
	before := cpu();
	CALL mleval.run_due('2024-04-08 00:00+00');
	INSERT INTO measured VALUES (s.no, s.name, 'run_due, next window', cpu() - before, of_base, peak());
	INSERT INTO measured VALUES (s.no, s.name, 'MB on disk of the window', NULL, NULL, on_disk() - size);
	COMMIT;
END $$;
\c - mleval_bench_owner
SET client_min_messages = warning;
CALL walk(1);
\c - mleval_bench_owner
SET client_min_messages = warning;
CALL walk(2);
\c - mleval_bench_owner
SET client_min_messages = warning;
CALL walk(3);
\c - mleval_bench_owner
SET client_min_messages = warning;
CALL walk(4);
\pset footer off
SELECT shape, what, round(seconds::numeric, 2) AS seconds, round((seconds / nullif(base, 0))::numeric, 1) AS "to the base", round(mb::numeric, 1) AS "MB" FROM measured ORDER BY no, array_position('{evaluate,accept_baseline,"run_due, first window","run_due, next window"}', what);
SELECT count(*) FILTER (WHERE status <> 'done') AS "windows that failed" FROM mleval.run;
