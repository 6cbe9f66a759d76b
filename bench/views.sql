-- What a view reads when ten million metrics are recorded, asked as a BI tool asks:
-- one model, its latest windows.
--
-- scripts/cluster run -c shared_buffers=1GB -c max_wal_size=8GB psql -X -q -f bench/views.sql      (some minutes, 8 GB of disk)
--
-- A thousand models of ten metrics a day, of which the reader may see five.  The
-- rows are planted, not evaluated: triggers are off.  Prints rows and blocks read by
-- each view at a tenth of the history and at all of it, printed in
-- docs/performance.md.  With -v models=100 -v days=1000 it is a tenth of that.
\set ON_ERROR_STOP 1
\if :{?models} \else \set models 1000 \endif
\if :{?days} \else \set days 1000 \endif
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS mleval;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
CREATE ROLE mleval_bench_reader;
CREATE TABLE prediction (at timestamptz, label boolean, score float8);
CREATE TABLE measured (planted bigint, view name, rows numeric, blocks numeric);

SET session_replication_role = replica;
INSERT INTO mleval.model (name, version, task, relation_schema, relation_name, y_true, y_score, time_column, threshold, time_zone, owner)
SELECT 'model ' || i, 'v1', 'classification', 'public', 'prediction', 'label', 'score', 'at', 0.5, 'UTC', CASE WHEN i <= 5 THEN 'mleval_bench_reader' ELSE 'postgres' END FROM generate_series(1, :models) AS i;
INSERT INTO mleval.monitor (model_id, every, origin, delay, false_alarms_per_year) SELECT model_id, '1 day', '2001-01-01', '0', 1 FROM mleval.model;
INSERT INTO mleval.evaluation (model_id, phase, window_start, window_end, n, n_labelled, as_of) SELECT model_id, 'release', '2020-01-01', '2020-04-01', 9000, 9000, '2020-04-01' FROM mleval.model;
INSERT INTO mleval.baseline (model_id, evaluation_id, every, origin, features_start, features_end, performance_start, performance_end, reason)
SELECT model_id, evaluation_id, '1 day', '2001-01-01', window_start, window_end, window_start, window_end, 'a benchmark' FROM mleval.evaluation;
INSERT INTO mleval.release (first_version, model_id, role, live, reason) SELECT model_id, model_id, 'champion', tstzrange('2020-04-01', NULL), 'a benchmark' FROM mleval.model;
INSERT INTO mleval.requirement (model_id, phase, metric, comparison, versus, bound, margin, level, design_effect, reason) SELECT model_id, 'production', 'roc_auc_score', 'at_least', 'absolute', 0.7, 0, 0.95, 1, 'a benchmark' FROM mleval.model;

CREATE PROCEDURE plant(first integer, last integer) LANGUAGE plpgsql AS $$
DECLARE
	since bigint := (SELECT max(evaluation_id) FROM mleval.evaluation);
BEGIN
	INSERT INTO mleval.evaluation (model_id, monitor_id, phase, window_start, window_end, n, n_labelled, as_of)
	SELECT o.model_id, o.monitor_id, 'production', d.day, d.day + interval '1 day', 100, 100, d.day + interval '1 day'
	FROM generate_series(first, last) AS g(no) CROSS JOIN LATERAL (SELECT timestamptz '2024-01-01 00:00+00' - g.no * interval '1 day') AS d(day) CROSS JOIN mleval.monitor AS o;
	CREATE TEMP TABLE planted AS SELECT e.*, b.baseline_id FROM mleval.evaluation AS e JOIN mleval.baseline AS b ON b.model_id = e.model_id WHERE e.evaluation_id > since;
	INSERT INTO mleval.metric_value (evaluation_id, metric, value) SELECT p.evaluation_id, 'metric ' || i, 0.5 FROM planted AS p, generate_series(0, 9) AS i;
	INSERT INTO mleval.metric_comparison (evaluation_id, metric, baseline_id, n_windows, alpha, method, verdict, reason) SELECT p.evaluation_id, 'metric ' || i, p.baseline_id, 0, 0, '', 'ok', '' FROM planted AS p, generate_series(0, 9) AS i;
	INSERT INTO mleval.drift_value (evaluation_id, role, subject, distance, baseline_id, threshold, n, n_reference, n_windows, alpha, method, verdict, reason)
	SELECT p.evaluation_id, 'feature', 'feature ' || i, 'psi', p.baseline_id, 0.1, 0, 0, 0, 0, '', 'no drift', '' FROM planted AS p, generate_series(1, 2) AS i;
	INSERT INTO mleval.quality_value (evaluation_id, role, subject, check_name, baseline_id, n, n_windows, alpha, method, verdict) SELECT p.evaluation_id, 'feature', 'feature ' || i, 'null_fraction', p.baseline_id, 0, 0, 0, '', 'ok' FROM planted AS p, generate_series(1, 2) AS i;
	INSERT INTO mleval.season_value (evaluation_id, season_evaluation_id, role, subject, measure) SELECT p.evaluation_id, p.evaluation_id, 'performance', 'metric ' || i, 'value' FROM planted AS p, generate_series(1, 2) AS i;
	INSERT INTO mleval.estimated_value (evaluation_id, metric, baseline_id, n, n_labelled, n_windows, alpha, method, verdict, reason) SELECT p.evaluation_id, 'metric ' || i, p.baseline_id, 0, 0, 0, 0, '', 'as estimated', '' FROM planted AS p, generate_series(1, 2) AS i;
	INSERT INTO mleval.diagnosis (evaluation_id, baseline_id, verdict, reason, inputs_moved, n_windows, alpha) SELECT p.evaluation_id, p.baseline_id, 'stable', '', false, 0, 0 FROM planted AS p;
	INSERT INTO mleval.run (monitor_id, window_start, window_end, as_of, status, evaluation_id, baseline_id, n, finished_at) SELECT p.monitor_id, p.window_start, p.window_end, p.window_end, 'done', p.evaluation_id, p.baseline_id, 100, now() FROM planted AS p;
	INSERT INTO mleval.alert (monitor_id, kind, severity, subjects, first_window, last_window, windows, reason, resolved_at) SELECT p.monitor_id, 'data drift', 'warning', '{feature 1}', p.window_start, p.window_start, 1, '', CASE WHEN p.window_start < '2023-12-01' THEN now() END FROM planted AS p WHERE extract(day FROM p.window_start) = 1;
	INSERT INTO mleval.gate (model_id, evaluation_id, phase, verdict) SELECT p.model_id, p.evaluation_id, 'production', 'pass' FROM planted AS p WHERE extract(day FROM p.window_start) = 1;
	INSERT INTO mleval.gate_value (gate_id, requirement_id, evaluation_id, limit_value, n, verdict, reason)
	SELECT g.gate_id, r.requirement_id, g.evaluation_id, 0.7, 100, 'pass', '' FROM planted AS p JOIN mleval.gate AS g ON g.model_id = p.model_id AND g.evaluation_id = p.evaluation_id JOIN mleval.requirement AS r ON r.model_id = p.model_id;
	DROP TABLE planted;
END $$;

CREATE FUNCTION rows_touched(node jsonb) RETURNS numeric LANGUAGE sql AS $$
	SELECT coalesce(sum(rows_touched(p)), 0) + CASE WHEN node ->> 'Node Type' LIKE '%Scan' AND node ->> 'Node Type' NOT IN ('Subquery Scan', 'Function Scan', 'CTE Scan', 'Bitmap Index Scan')
		THEN (node ->> 'Actual Loops')::numeric * ((node ->> 'Actual Rows')::numeric + coalesce((node ->> 'Rows Removed by Filter')::numeric, 0) + coalesce((node ->> 'Rows Removed by Index Recheck')::numeric, 0)) ELSE 0 END
	FROM jsonb_array_elements(coalesce(node -> 'Plans', '[]')) AS p
$$;
CREATE PROCEDURE ask() LANGUAGE plpgsql AS $$
DECLARE
	asked record;
	plan json;
	many bigint := (SELECT count(*) FROM mleval.metric_value);
BEGIN
	FOR asked IN SELECT c.relname, EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attname = 'time') AS series FROM pg_class AS c WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind = 'v' ORDER BY 1 LOOP
		SET LOCAL ROLE mleval_bench_reader;
		EXECUTE format('EXPLAIN (ANALYZE, BUFFERS, TIMING off, FORMAT json) SELECT * FROM mleval.%I WHERE model = ''model 3''%s', asked.relname, CASE WHEN asked.series THEN ' AND time >= ''2023-12-22 00:00+00''' ELSE '' END) INTO plan;
		RESET ROLE;
		INSERT INTO measured SELECT many, asked.relname, rows_touched(p -> 'Plan'), (p -> 'Plan' ->> 'Shared Hit Blocks')::numeric + (p -> 'Plan' ->> 'Shared Read Blocks')::numeric FROM (SELECT plan::jsonb -> 0) AS x(p);
	END LOOP;
END $$;

SELECT :days / 10 AS tenth \gset
CALL plant(1, :tenth);
VACUUM (ANALYZE);
BEGIN; CALL ask(); COMMIT;
CALL plant(:tenth + 1, :days);
VACUUM (ANALYZE);
BEGIN; CALL ask(); COMMIT;
\pset footer off
SELECT few.view, few.planted AS "metric rows", few.rows AS "rows read", few.blocks AS "blocks read", many.planted AS "metric rows then", many.rows AS "rows read then", many.blocks AS "blocks read then"
FROM measured AS few JOIN measured AS many ON many.view = few.view AND many.planted > few.planted ORDER BY 1;
SELECT pg_size_pretty(sum(pg_total_relation_size(c.oid))) AS "size of what is recorded" FROM pg_class AS c WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind = 'r';
