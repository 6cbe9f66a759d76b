-- Views read what is asked of them, however much is recorded of other models and
-- other months.
BEGIN;
\ir support/lifecycle.psql
SET row_security = on;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
CREATE ROLE mleval_ann;
CREATE ROLE mleval_bob;
ALTER TABLE prediction OWNER TO mleval_ann;
GRANT ALL ON SCHEMA public TO mleval_ann;
SELECT plan(39);

SET LOCAL ROLE mleval_ann;
SELECT register(segments => '{region}') \g /dev/null
SELECT release() \g /dev/null
SELECT mleval.require('price', 'roc_auc_score', at_least => 0.1, reason => 'r') \g /dev/null
SELECT mleval.record_gate('price', 'v1') \g /dev/null
SELECT mleval.create_monitor('price', '1 week', season => '7 days') \g /dev/null
CALL run_due('2024-05-06');
SELECT mleval.release('price', 'v1', 'champion', '2024-04-01', 'r') \g /dev/null
RESET ROLE;
ANALYZE;

-- Rows that the scans of a plan have touched
CREATE FUNCTION rows_touched(node jsonb)
RETURNS numeric
LANGUAGE sql
AS $$
	SELECT coalesce(sum(rows_touched(p)), 0) + CASE WHEN node ->> 'Node Type' LIKE '%Scan' AND node ->> 'Node Type' NOT IN ('Subquery Scan', 'Function Scan', 'CTE Scan', 'Bitmap Index Scan')
		THEN (node ->> 'Actual Loops')::numeric * ((node ->> 'Actual Rows')::numeric + coalesce((node ->> 'Rows Removed by Filter')::numeric, 0) + coalesce((node ->> 'Rows Removed by Index Recheck')::numeric, 0)) ELSE 0 END
	FROM jsonb_array_elements(coalesce(node -> 'Plans', '[]')) AS p
$$;
CREATE FUNCTION rows_read(query text)
RETURNS numeric
LANGUAGE plpgsql
AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (ANALYZE, TIMING off, FORMAT json) ' || query INTO plan;
	RETURN rows_touched(plan::jsonb -> 0 -> 'Plan');
END
$$;
CREATE TEMP TABLE asked AS
SELECT v.view, format('SELECT * FROM mleval.%I WHERE model = ''price''%s', v.view, CASE WHEN s.series THEN ' AND time >= ''2024-04-01 00:00+00'' AND time < ''2024-05-01 00:00+00''' ELSE '' END) AS query, 0::numeric AS few
FROM (SELECT c.relname AS view, c.oid FROM pg_class AS c WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind = 'v') AS v
	CROSS JOIN LATERAL (SELECT count(*) > 0 FROM pg_attribute AS a WHERE a.attrelid = v.oid AND a.attname = 'time') AS s(series);
GRANT ALL ON asked TO PUBLIC;
SET LOCAL ROLE mleval_ann;
UPDATE asked SET few = rows_read(query);
RESET ROLE;

-- 200 other models, four of them of the same role, of 80 windows of 10 metrics each, and
-- earlier windows of this one: 200,000 rows of each kind
CREATE TEMP TABLE m AS SELECT * FROM mleval.model;
SET LOCAL session_replication_role = replica;
INSERT INTO mleval.model (name, version, task, relation_schema, relation_name, y_true, y_score, time_column, threshold, time_zone, owner)
SELECT 'model ' || i, 'v1', 'classification', 'public', 'prediction', 'label', 'score', 'at', 0.5, 'UTC', CASE WHEN i <= 4 THEN 'mleval_ann' ELSE 'mleval_bob' END FROM generate_series(1, 200) AS i;
INSERT INTO mleval.monitor (model_id, every, origin, delay, false_alarms_per_year) SELECT model_id, '1 day', '2001-01-01', '0', 1 FROM mleval.model WHERE model_id NOT IN (SELECT model_id FROM m);
INSERT INTO mleval.evaluation (model_id, monitor_id, phase, window_start, window_end, n, n_labelled, as_of)
SELECT o.model_id, o.monitor_id, 'production', w, w + interval '1 day', 100, 100, w + interval '1 day'
FROM mleval.monitor AS o CROSS JOIN LATERAL generate_series('2020-01-01 00:00+00'::timestamptz, CASE WHEN o.model_id IN (SELECT model_id FROM m) THEN '2023-12-31 00:00+00' ELSE '2020-03-31 00:00+00' END::timestamptz, '1 day') AS w;
INSERT INTO mleval.evaluation (model_id, monitor_id, phase, window_start, window_end, n, n_labelled, as_of)
SELECT o.model_id, o.monitor_id, 'production', w, w + interval '1 day', 100, 100, w + interval '1 day' FROM mleval.monitor AS o CROSS JOIN generate_series('2024-04-01 00:00+00'::timestamptz, '2024-04-10', '1 day') AS w WHERE o.model_id NOT IN (SELECT model_id FROM m);
CREATE TEMP TABLE planted AS SELECT e.evaluation_id, e.model_id, e.monitor_id, e.window_start, e.window_end FROM mleval.evaluation AS e WHERE e.window_end = e.window_start + interval '1 day' AND e.phase = 'production';
INSERT INTO mleval.metric_value (evaluation_id, metric, value) SELECT evaluation_id, 'metric ' || i, 0.5 FROM planted, generate_series(1, 10) AS i;
INSERT INTO mleval.drift_value (evaluation_id, role, subject, distance, baseline_id, threshold, n, n_reference, n_windows, alpha, method, previous_method, previous_verdict, verdict, reason)
SELECT evaluation_id, 'feature', 'feature ' || i, 'psi', (SELECT baseline_id FROM mleval.baseline), 0.1, 0, 0, 0, 0, '', '', 'no drift', 'no drift', '' FROM planted, generate_series(1, 10) AS i;
INSERT INTO mleval.quality_value (evaluation_id, role, subject, check_name, baseline_id, n, n_windows, alpha, method, verdict) SELECT evaluation_id, 'feature', 'feature ' || i, 'null_fraction', (SELECT baseline_id FROM mleval.baseline), 0, 0, 0, '', 'ok' FROM planted, generate_series(1, 10) AS i;
INSERT INTO mleval.metric_comparison (evaluation_id, metric, baseline_id, n_windows, alpha, method, verdict, reason) SELECT evaluation_id, 'metric ' || i, (SELECT baseline_id FROM mleval.baseline), 0, 0, '', 'ok', '' FROM planted, generate_series(1, 10) AS i;
INSERT INTO mleval.season_value (evaluation_id, season_evaluation_id, role, subject, measure) SELECT evaluation_id, evaluation_id, 'performance', 'metric ' || i, 'value' FROM planted, generate_series(1, 10) AS i;
INSERT INTO mleval.estimated_value (evaluation_id, metric, baseline_id, n, n_labelled, n_windows, alpha, method, verdict, reason) SELECT evaluation_id, 'metric ' || i, (SELECT baseline_id FROM mleval.baseline), 0, 0, 0, 0, '', 'as estimated', '' FROM planted, generate_series(1, 10) AS i;
INSERT INTO mleval.diagnosis (evaluation_id, baseline_id, verdict, reason, inputs_moved, n_windows, alpha) SELECT evaluation_id, (SELECT baseline_id FROM mleval.baseline), 'stable', '', false, 0, 0 FROM planted;
INSERT INTO mleval.summary (evaluation_id, role, subject, confusion_matrix) SELECT evaluation_id, 'performance', 'confusion_matrix', x.m FROM planted, (SELECT mleval.confusion_matrix(true, true) AS m) AS x;
INSERT INTO mleval.run (monitor_id, window_start, window_end, as_of, status, evaluation_id) SELECT monitor_id, window_start, window_end, window_end, 'done', evaluation_id FROM planted WHERE model_id NOT IN (SELECT model_id FROM m);
INSERT INTO mleval.alert (monitor_id, kind, severity, subjects, first_window, last_window, windows, reason, resolved_at) SELECT monitor_id, 'data drift', 'warning', ARRAY['feature ' || i], '2024-04-01', '2024-04-01', 1, '', CASE WHEN i > 1 THEN now() END FROM mleval.monitor CROSS JOIN generate_series(1, 10) AS i WHERE model_id NOT IN (SELECT model_id FROM m);
SET LOCAL session_replication_role = origin;
ANALYZE;
SELECT cmp_ok((SELECT count(*) FROM mleval.metric_value), '>', 200000::bigint, 'there are 200,000 metric values');

SET LOCAL ROLE mleval_ann;
SELECT cmp_ok(rows_read(query), '<=', 3 * few + 500, view || ' reads what is asked of it') FROM asked ORDER BY view;
RESET ROLE;
SELECT cmp_ok(rows_read(query), '<=', 3 * few + 500, view || ': a superuser, too') FROM asked ORDER BY view;

-- The same of a monitor that has looked for years
CREATE PROCEDURE plant_runs(hours int4range)
LANGUAGE plpgsql
AS $$
BEGIN
	SET LOCAL session_replication_role = replica;
	INSERT INTO mleval.run (monitor_id, window_start, window_end, as_of, status, evaluation_id)
	SELECT o.monitor_id, s.start, s.start + interval '1 hour', s.start + interval '1 hour', 'done', (SELECT max(e.evaluation_id) FROM mleval.evaluation AS e WHERE e.monitor_id = o.monitor_id)
	FROM mleval.monitor AS o CROSS JOIN generate_series(lower(hours), upper(hours) - 1) AS h(hour) CROSS JOIN LATERAL (SELECT timestamptz '2020-01-01 00:00+00' - h.hour * interval '1 hour') AS s(start)
	WHERE o.model_id IN (SELECT model_id FROM m);
	INSERT INTO mleval.alert_window (monitor_id, kind, as_of, run_id, alert_id, severity, subjects, last_window, windows, reason)
	SELECT r.monitor_id, 'data drift', r.as_of, r.run_id, 0, 'warning', '{}', r.window_start, 1, '' FROM mleval.run AS r JOIN mleval.monitor AS o USING (monitor_id)
	WHERE o.model_id IN (SELECT model_id FROM m) AND r.window_start < timestamptz '2020-01-01 00:00+00' - lower(hours) * interval '1 hour' + interval '1 hour';
	SET LOCAL session_replication_role = origin;
	ANALYZE mleval.run, mleval.alert_window;
END
$$;
ALTER TABLE asked ADD few_then numeric;
CALL plant_runs('[1,2001)');
SET LOCAL ROLE mleval_ann;
UPDATE asked SET few = rows_read(query);
SET mleval.as_of = '2024-04-25 00:00+00';
UPDATE asked SET few_then = rows_read(query);
RESET mleval.as_of;
RESET ROLE;
CALL plant_runs('[2001,20001)');
SET LOCAL ROLE mleval_ann;
SELECT is((SELECT string_agg(format('%s: %s, and then %s', a.view, a.few, x.many), '; ' ORDER BY a.view) FROM asked AS a CROSS JOIN LATERAL (SELECT rows_read(a.query)) AS x(many) WHERE x.many > a.few + 50), NULL,
	'no view reads more of a monitor that has done ten times as many windows');
SET mleval.as_of = '2024-04-25 00:00+00';
SELECT is((SELECT string_agg(format('%s: %s, and then %s', a.view, a.few_then, x.many), '; ' ORDER BY a.view) FROM asked AS a CROSS JOIN LATERAL (SELECT rows_read(a.query)) AS x(many) WHERE x.many > a.few_then + 50), NULL,
	'nor where it is looked back');
RESET mleval.as_of;
RESET ROLE;

-- Whose the rows are that are not one's own is asked of the roles once, not for each
CREATE ROLE mleval_carl;
CREATE TEMP TABLE counted AS SELECT x.relation, format('SELECT count(*) FROM mleval.%s', x.relation) AS query, 0::numeric AS few FROM unnest('{model,metric_value,metric,metric_history}'::text[]) AS x(relation);
GRANT ALL ON counted TO PUBLIC;
SET LOCAL ROLE mleval_carl;
UPDATE counted SET few = rows_read(query);
RESET ROLE;
DO $$ BEGIN FOR i IN 1 .. 300 LOOP EXECUTE format('CREATE ROLE mleval_crowd_%s', i); END LOOP; END $$;
SET LOCAL ROLE mleval_carl;
SELECT cmp_ok(rows_read(query) - few, '<=', 700::numeric, 'a stranger reads ' || relation || ': 300 roles more are read once') FROM counted ORDER BY relation;
RESET ROLE;

SELECT * FROM finish();
ROLLBACK;
