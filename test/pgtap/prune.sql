-- Retention: old windows give their summaries up for one of a longer window.
BEGIN;
\ir support/lifecycle.psql
-- what is compared bit by bit is summed in one order
SET max_parallel_workers_per_gather = 0;
SET row_security = on;
CREATE ROLE mleval_ann;
CREATE ROLE mleval_bob;
ALTER TABLE prediction OWNER TO mleval_ann;
GRANT ALL ON SCHEMA public TO mleval_ann, mleval_bob;
SELECT plan(77);

-- Weeks from Monday 2024-03-25 on, the first of which is looked at a second time,
-- as a label has changed
SET LOCAL ROLE mleval_ann;
SELECT register(segments => '{region}') \g /dev/null
SELECT release() \g /dev/null
SELECT mleval.create_monitor('price', '1 week', look_back => '7 days', season => '28 days') \g /dev/null
CALL run_due('2024-04-01');
UPDATE prediction SET label = NOT label WHERE at = '2024-03-25 12:00+00';
CALL run_due('2024-07-15');
SELECT mleval.evaluate('price', 'v1', '[2024-04-01,2024-04-08)', 'production', '2024-07-15') \g /dev/null

CREATE TEMP TABLE said AS SELECT * FROM mleval.metric_history;
CREATE TEMP TABLE drift AS SELECT * FROM mleval.baseline_vs_current;
CREATE TEMP TABLE kept AS SELECT s.* FROM mleval.summary AS s JOIN mleval.evaluation AS e USING (evaluation_id) WHERE e.phase <> 'production' OR e.monitor_id IS NULL OR e.window_start >= '2024-06-01 00:00+00';
CREATE TEMP TABLE merged AS
SELECT date_trunc('month', e.window_start AT TIME ZONE 'UTC') AS month, min(e.window_start) AS window_start, max(e.window_end) AS window_end, e.segment, e.segment_value, s.role, s.subject,
	CASE WHEN count(confusion_matrix) > 0 THEN mleval.rollup(confusion_matrix)::text WHEN count(binary_scores) > 0 THEN mleval.rollup(binary_scores)::text ELSE mleval.rollup(distribution)::text END AS summary,
	sum(e.n) AS n, sum(e.n_labelled) AS n_labelled
FROM mleval.evaluation AS e JOIN mleval.summary AS s USING (evaluation_id)
WHERE e.phase = 'production' AND e.monitor_id IS NOT NULL AND e.window_start < '2024-06-01 00:00+00'
	AND NOT EXISTS (SELECT FROM mleval.evaluation AS later WHERE later.supersedes = e.evaluation_id)
GROUP BY 1, e.segment, e.segment_value, s.role, s.subject;
SELECT isnt_empty('SELECT evaluation_id FROM mleval.evaluation WHERE supersedes IS NOT NULL', 'a window was superseded');

-- What is done
SAVEPOINT unpruned;
SELECT is_empty($$SELECT * FROM mleval.prune('1 year', as_of => '2024-07-15')$$, 'nothing is older than a year');
SELECT results_eq($$SELECT window_start FROM mleval.prune('56 days', as_of => '2024-07-15')$$, $$VALUES ('2024-03-25 00:00+00'::timestamptz), ('2024-04-01 00:00+00')$$, 'a month of which two weeks are old enough waits');
ROLLBACK TO unpruned;
SELECT results_eq($$SELECT window_start, window_end, windows, n_summaries, n_values FROM mleval.prune('42 days', as_of => '2024-07-15')$$,
	$$VALUES ('2024-03-25 00:00+00'::timestamptz, '2024-04-01 00:00+00'::timestamptz, 1::bigint, 24::bigint, 0::bigint), ('2024-04-01 00:00+00', '2024-05-06 00:00+00', 5, 60, 0), ('2024-05-06 00:00+00', '2024-06-03 00:00+00', 4, 48, 0)$$,
	'a week belongs to the month it starts in');
SELECT is_empty($$SELECT * FROM mleval.prune('42 days', as_of => '2024-07-15')$$, 'a second time there is nothing to do');
SELECT results_eq($$SELECT e.window_start, e.window_end, e.segment, e.segment_value, s.role, s.subject, coalesce(s.confusion_matrix::text, s.binary_scores::text, s.distribution::text), e.n::numeric, e.n_labelled::numeric
	FROM mleval.evaluation AS e JOIN mleval.summary AS s USING (evaluation_id) WHERE e.phase = 'rollup' ORDER BY 1, 3, 4, 5, 6$$,
	'SELECT window_start, window_end, segment, segment_value, role, subject, summary, n, n_labelled FROM merged ORDER BY 1, 3, 4, 5, 6', 'the rollup is that of the windows in force, to the last bit, with their rows');
SELECT results_eq($$SELECT v.window_start, v.segment_value, v.metric, v.value, v.lower FROM mleval.metric_history AS v WHERE v.phase = 'rollup' AND v.metric IN ('roc_auc_score', 'recall_score') ORDER BY 1, 2, 3$$,
	$$SELECT m.window_start, m.segment_value, x.metric, x.value, x.lower FROM merged AS m
		CROSS JOIN LATERAL (SELECT r.metric, r.value, r.lower FROM mleval._recorded_metrics(m.summary::mleval.confusion_matrix) AS r WHERE m.subject = 'confusion_matrix'
			UNION ALL SELECT r.metric, r.value, r.lower FROM mleval._recorded_metrics(CASE m.subject WHEN 'binary_scores' THEN m.summary::mleval.binary_scores END) AS r WHERE m.subject = 'binary_scores') AS x
	WHERE x.metric IN ('roc_auc_score', 'recall_score') ORDER BY 1, 2, 3$$, 'with its metrics');
SELECT is((SELECT count(*) FROM mleval.summary AS s JOIN kept AS k USING (evaluation_id, role, subject)), (SELECT count(*) FROM kept), 'the summaries of the baseline, of later windows and of a person''s evaluation stay');
SELECT is_empty($$SELECT s.evaluation_id FROM mleval.summary AS s JOIN mleval.evaluation AS e USING (evaluation_id) WHERE e.phase = 'production' AND e.monitor_id IS NOT NULL AND e.window_start < '2024-06-01 00:00+00'$$,
	'those of the windows are gone, superseded ones too');
SELECT is_empty($$SELECT * FROM said EXCEPT SELECT * FROM mleval.metric_history$$, 'what was said of them stays');
SELECT is_empty($$SELECT * FROM drift EXCEPT SELECT * FROM mleval.baseline_vs_current$$, 'and all verdicts');
SELECT results_eq('SELECT p.n_summaries, p.older_than, p.keep, p.every, p.as_of, p.recorded_by, e.phase, e.window_start FROM mleval.prune_run AS p JOIN mleval.evaluation AS e USING (evaluation_id) ORDER BY p.prune_id LIMIT 1',
	$$VALUES (24::bigint, '42 days'::interval, 'metrics', '1 month'::interval, '2024-07-15 00:00+00'::timestamptz, 'mleval_ann'::name, 'rollup', '2024-03-25 00:00+00'::timestamptz)$$, 'it is recorded who did what');
SELECT cmp_ok((SELECT sum(n_bytes) FROM mleval.prune_run), '>', 10000::numeric, 'and how many bytes it was');

-- What goes on without them
SELECT is_empty($$SELECT * FROM mleval.label_maturity WHERE window_start < '2024-06-01 00:00+00' AND prevalence IS NOT NULL$$, 'the prevalence of a pruned window is NULL');
SELECT is((SELECT count(*) FROM mleval.label_maturity WHERE window_start < '2024-04-01 00:00+00'), 6::bigint, 'a rollup is no look at a window');
CALL run_due('2024-07-22');
SELECT is((SELECT string_agg(DISTINCT status, ' ' ORDER BY status) FROM mleval.run), 'done', 'runs go on');
SELECT mleval.create_monitor('price', '2 weeks', season => '70 days') \g /dev/null
UPDATE mleval.monitor SET season = '91 days' WHERE every = '1 week';
CALL run_due('2024-07-29');
SELECT results_eq($$SELECT count(*) > 0, bool_and(metric NOT LIKE '%(%') FROM mleval.season_vs_current WHERE time = '2024-07-22 00:00+00' AND season_start = '2024-04-22 00:00+00'$$, $$VALUES (true, true)$$,
	'a season that was pruned has metrics and no distances');

-- What is not let through
SELECT is((error_of(statement)).state, '23001', statement)
FROM (VALUES ('DELETE FROM mleval.summary'), ('DELETE FROM mleval.summary WHERE evaluation_id = (SELECT max(evaluation_id) FROM mleval.evaluation)'), ('DELETE FROM mleval.metric_value'),
	('DELETE FROM mleval.drift_value'), ('DELETE FROM mleval.metric_comparison'), ('DELETE FROM mleval.quality_value'), ('DELETE FROM mleval.season_value'), ('DELETE FROM mleval.estimated_value'), ('DELETE FROM mleval.diagnosis'),
	('DELETE FROM mleval.summary AS s USING mleval.evaluation AS e WHERE e.evaluation_id = s.evaluation_id AND e.phase = ''rollup'''),
	('DELETE FROM mleval.metric_value AS v USING mleval.evaluation AS e WHERE e.evaluation_id = v.evaluation_id AND e.window_start < ''2024-06-01''')) AS s(statement);
SELECT is((error_of(statement)).state, '42501', statement)
FROM (VALUES ('UPDATE mleval.prune_run SET n_bytes = 0'), ('DELETE FROM mleval.prune_run'), ('TRUNCATE mleval.summary')) AS s(statement);
SELECT is((error_of(format($$INSERT INTO mleval.prune_run (model_id, monitor_id, evaluation_id, window_start, window_end, older_than, keep, every, as_of, windows, n_summaries, n_values, n_bytes)
	SELECT e.model_id, e.monitor_id, e.evaluation_id, e.window_start, %s, '0', 'rollups', '1 month', now(), 1, 0, 0, 0 FROM mleval.evaluation AS e
	WHERE e.phase = %L AND e.segment IS NULL AND e.evaluation_id NOT IN (SELECT p.evaluation_id FROM mleval.prune_run AS p) ORDER BY e.evaluation_id LIMIT 1$$, finish, phase))).state, '42501', 'nor is what is no rollup recorded as one: ' || phase)
FROM (VALUES ('production', 'e.window_end'), ('reference', 'e.window_end')) AS f(phase, finish);
SELECT mleval._insert_rollups(o, ROW(0, o.model_id, o.monitor_id, 0, '2024-06-03 00:00+00', '2024-06-17 00:00+00', '0', 'metrics', '1 month', now(), 1, 0, 0, 0, now(), current_user)::mleval.prune_run) AS rolled FROM mleval.monitor AS o ORDER BY o.monitor_id LIMIT 1 \gset
SELECT is((error_of(format($$INSERT INTO mleval.prune_run (model_id, monitor_id, evaluation_id, window_start, window_end, older_than, keep, every, as_of, windows, n_summaries, n_values, n_bytes)
	SELECT e.model_id, e.monitor_id, e.evaluation_id, e.window_start, '2100-01-01', '0', 'rollups', '1 month', now(), 1, 0, 0, 0 FROM mleval.evaluation AS e WHERE e.evaluation_id = %s$$, :rolled))).state, '42501', 'nor one as longer than it is');
RESET ROLE;
SELECT is((error_of('DELETE FROM mleval.summary')).state, '23001', 'nor does the owner of the tables by mistake');
SELECT is((error_of('DELETE FROM mleval.prune_run')).state, '23001', 'what was pruned is recorded for good');
SET LOCAL ROLE mleval_bob;
SELECT is_empty('DELETE FROM mleval.summary RETURNING 1', 'another role finds nothing to delete');
SELECT is_empty($$SELECT * FROM mleval.prune('0')$$, 'nor to prune');
SELECT is((error_of($$SELECT * FROM mleval.prune('0', model => 'price')$$)).state, '42704', 'by name neither');
RESET ROLE;
SELECT is((error_of(format($$SET LOCAL ROLE mleval_bob; INSERT INTO mleval.prune_run (model_id, monitor_id, evaluation_id, window_start, window_end, older_than, keep, every, as_of, windows, n_summaries, n_values, n_bytes)
	VALUES (%s, %s, %s, '2000-01-01', '2100-01-01', '0', 'rollups', '1 month', now(), 1, 0, 0, 0)$$, (SELECT model_id FROM mleval.model), (SELECT min(monitor_id) FROM mleval.monitor), (SELECT max(evaluation_id) FROM mleval.evaluation)))).state, '42501', 'nor to record for another');
SELECT is_empty($$SELECT * FROM mleval.prune('0')$$, 'a superuser, who sees all, prunes nothing of another');

-- What superseded evaluations had said
ROLLBACK TO unpruned;
CREATE TEMP TABLE superseded AS SELECT e.evaluation_id FROM mleval.evaluation AS e WHERE e.phase = 'production' AND EXISTS (SELECT FROM mleval.evaluation AS later WHERE later.supersedes = e.evaluation_id);
SELECT is((SELECT sum(n_values) FROM mleval.prune('42 days', 'rollups', as_of => '2024-07-15')),
	(SELECT count(*) FROM superseded JOIN (SELECT evaluation_id FROM said UNION ALL SELECT evaluation_id FROM mleval.metric_value UNION ALL SELECT evaluation_id FROM mleval.drift_value UNION ALL SELECT evaluation_id FROM mleval.metric_comparison
		UNION ALL SELECT evaluation_id FROM mleval.quality_value UNION ALL SELECT evaluation_id FROM mleval.season_value UNION ALL SELECT evaluation_id FROM mleval.estimated_value UNION ALL SELECT evaluation_id FROM mleval.diagnosis) AS v USING (evaluation_id))::numeric, 'with keep => rollups, what they had said is counted');
SELECT is_empty('SELECT evaluation_id FROM superseded JOIN mleval.metric_value USING (evaluation_id) UNION SELECT evaluation_id FROM superseded JOIN mleval.drift_value USING (evaluation_id) UNION SELECT evaluation_id FROM superseded JOIN mleval.estimated_value USING (evaluation_id) UNION SELECT evaluation_id FROM superseded JOIN mleval.diagnosis USING (evaluation_id)', 'and goes');
SELECT is((SELECT count(*) FROM superseded JOIN mleval.evaluation USING (evaluation_id)), (SELECT count(*) FROM superseded), 'that there was such an evaluation stays');
SELECT is_empty($$SELECT * FROM said EXCEPT SELECT * FROM mleval.metric_history$$, 'what is in force stays');

-- Pruned once, and superseded values given up later
SELECT sum(n_values) AS at_once FROM mleval.prune_run \gset
SELECT md5(string_agg(v.evaluation_id || v.metric, ',' ORDER BY v.evaluation_id, v.metric COLLATE "C")) AS left_at_once FROM mleval.metric_value AS v JOIN mleval.evaluation AS e USING (evaluation_id) WHERE e.phase = 'production' \gset
ROLLBACK TO unpruned;
SELECT is((SELECT sum(n_values) FROM mleval.prune('42 days', as_of => '2024-07-15')), 0::numeric, 'first the summaries alone');
SELECT results_eq($$SELECT window_start, windows, keep, n_summaries, n_bytes, n_values::numeric FROM mleval.prune('42 days', 'rollups', as_of => '2024-07-15')$$,
	$$VALUES ('2024-03-25 00:00+00'::timestamptz, 1::bigint, 'rollups', 0::bigint, 0::bigint, $$ || :at_once || '::numeric)', 'what was kept first can be given up later');
SELECT is((SELECT md5(string_agg(v.evaluation_id || v.metric, ',' ORDER BY v.evaluation_id, v.metric COLLATE "C")) FROM mleval.metric_value AS v JOIN mleval.evaluation AS e USING (evaluation_id) WHERE e.phase = 'production'), :'left_at_once', 'with the same left as at once');
SELECT is_empty($$SELECT * FROM mleval.prune('42 days', 'rollups', as_of => '2024-07-15')$$, 'and once');

-- What is left alone
ROLLBACK TO unpruned;
SELECT is((SELECT count(*) FROM mleval.prune('0', every => '7 days', as_of => '2024-07-15')), 0::bigint, 'windows as long as that stay as they are');
SELECT is((SELECT max(window_end) FROM mleval.prune('0', every => '14 days', as_of => '2024-07-15')), '2024-07-01 00:00+00'::timestamptz, 'windows that are looked at again stay');
ROLLBACK TO unpruned;
UPDATE mleval.run SET look_again_at = '2024-07-22' WHERE run_id = (SELECT max(run_id) FROM mleval.run WHERE window_start = '2024-04-15 00:00+00');
SELECT results_eq($$SELECT window_start FROM mleval.prune('42 days', as_of => '2024-07-15')$$, $$VALUES ('2024-03-25 00:00+00'::timestamptz), ('2024-05-06 00:00+00')$$, 'and their months, however old');
ROLLBACK TO unpruned;
INSERT INTO mleval.alert (monitor_id, kind, severity, subjects, first_window, last_window, windows, reason) SELECT monitor_id, 'data drift', 'warning', '{amount}', '2024-04-15', '2024-04-22', 2, 'r' FROM mleval.monitor;
SELECT results_eq($$SELECT window_start FROM mleval.prune('42 days', as_of => '2024-07-15')$$, $$VALUES ('2024-03-25 00:00+00'::timestamptz), ('2024-05-06 00:00+00')$$, 'those of an open alert stay');
UPDATE mleval.alert SET resolved_at = now(), resolved_window = '2024-04-29';
SELECT results_eq($$SELECT window_start FROM mleval.prune('42 days', as_of => '2024-07-15')$$, $$VALUES ('2024-04-01 00:00+00'::timestamptz)$$, 'until it is resolved');
ROLLBACK TO unpruned;
ALTER TABLE prediction ALTER COLUMN amount TYPE text;
SET LOCAL client_min_messages = error;
CALL run_due('2024-07-29');
SELECT lives_ok($$SELECT count(*) FROM mleval.prune('0', every => '14 days', as_of => '2024-07-29')$$, 'a column that changes its type stops nothing');
SELECT results_eq($$SELECT e.window_start, s.role IS NOT NULL, EXISTS (SELECT FROM mleval.summary AS k JOIN mleval.evaluation AS o USING (evaluation_id)
		WHERE o.phase = 'production' AND o.monitor_id IS NOT NULL AND k.subject = 'amount' AND o.window_start >= e.window_start AND o.window_end <= e.window_end)
	FROM mleval.prune_run AS p JOIN mleval.evaluation AS e USING (evaluation_id) LEFT JOIN mleval.summary AS s ON s.evaluation_id = e.evaluation_id AND s.subject = 'amount' ORDER BY 1 DESC LIMIT 2$$,
	$$VALUES ('2024-07-01 00:00+00'::timestamptz, false, true), ('2024-06-17 00:00+00', true, false)$$, 'where it is of two types within a longer window, its windows keep it');
SELECT is_empty($$SELECT * FROM mleval.prune('0', every => '14 days', as_of => '2024-07-29')$$, 'and is not tried again');

-- What a gate has judged is no belief that was given up, though it was superseded
ROLLBACK TO unpruned;
CREATE TEMP TABLE superseded AS SELECT e.* FROM mleval.evaluation AS e WHERE e.phase = 'production' AND EXISTS (SELECT FROM mleval.evaluation AS later WHERE later.supersedes = e.evaluation_id);
INSERT INTO mleval.gate (model_id, evaluation_id, phase, verdict) SELECT e.model_id, e.evaluation_id, 'production', 'pass' FROM superseded AS e WHERE e.segment IS NULL AND e.window_start < '2024-06-01 00:00+00' ORDER BY e.evaluation_id LIMIT 1;
CREATE VIEW judged AS SELECT v.* FROM mleval.metric_value AS v JOIN mleval.evaluation AS e USING (evaluation_id) JOIN mleval.gate AS g ON g.phase = 'production' AND g.evaluation_id = coalesce(e.whole_id, e.evaluation_id);
CREATE TEMP TABLE judged_before AS SELECT * FROM judged;
SELECT count(*) FROM mleval.prune('42 days', 'rollups', as_of => '2024-07-15') \g /dev/null
SELECT isnt_empty('SELECT * FROM judged_before', 'a gate judged what was superseded');
SELECT results_eq('SELECT * FROM judged ORDER BY 1, 2', 'SELECT * FROM judged_before ORDER BY 1, 2', 'its values stay, those of its segments too');

-- Values that were kept stay under an open alert
ROLLBACK TO unpruned;
SELECT count(*) FROM mleval.prune('42 days', as_of => '2024-07-15') \g /dev/null
INSERT INTO mleval.alert (monitor_id, kind, severity, subjects, first_window, last_window, windows, reason) SELECT monitor_id, 'data drift', 'warning', '{amount}', '2024-03-25', '2024-03-25', 1, 'r' FROM mleval.monitor;
SELECT is_empty($$SELECT * FROM mleval.prune('42 days', 'rollups', as_of => '2024-07-15')$$, 'values under an open alert are kept on');
UPDATE mleval.alert SET resolved_at = now(), resolved_window = '2024-04-29';
SELECT results_eq($$SELECT window_start FROM mleval.prune('42 days', 'rollups', as_of => '2024-07-15')$$, $$VALUES ('2024-03-25 00:00+00'::timestamptz)$$, 'until it is resolved');

-- A late look at what was rolled up, and another, which finds a segment that nobody knew
ROLLBACK TO unpruned;
SELECT count(*) FROM mleval.prune('42 days', as_of => '2024-07-15') \g /dev/null
SELECT sum(n) AS rolled_up FROM mleval.evaluation WHERE phase = 'rollup' AND segment IS NULL \gset
CREATE PROCEDURE look_late()
LANGUAGE plpgsql
AS $$
BEGIN
	UPDATE prediction SET label = NOT label, region = 'east' WHERE at = '2024-04-15 12:00+00';
	UPDATE mleval.run SET look_again_at = '2024-07-15' WHERE run_id = (SELECT max(run_id) FROM mleval.run WHERE window_start = '2024-04-15 00:00+00' AND status = 'done');
	CALL run_due('2024-07-15');
	UPDATE mleval.run SET look_again_at = NULL WHERE window_start = '2024-04-15 00:00+00';
END
$$;
SELECT count(*) AS looks FROM mleval.evaluation WHERE window_start = '2024-04-15 00:00+00' AND segment IS NULL AND phase = 'production' \gset
CALL look_late();
SELECT is_empty($$SELECT * FROM mleval.prune('42 days', as_of => '2024-07-15')$$, 'a late look at a window that was rolled up is not rolled up too');
CALL look_late();
SELECT is((SELECT count(*) FROM mleval.evaluation WHERE window_start = '2024-04-15 00:00+00' AND segment IS NULL AND phase = 'production'), :looks + 2::bigint, 'it was looked at twice');
SELECT is_empty($$SELECT * FROM mleval.prune('42 days', as_of => '2024-07-15')$$, 'nor is a second late look');
SELECT is((SELECT sum(n) FROM mleval.evaluation WHERE phase = 'rollup' AND segment IS NULL), :rolled_up::numeric, 'no row is in two rollups');
SELECT is_empty('SELECT FROM mleval.monitor AS o CROSS JOIN LATERAL mleval._unpruned(o) AS u WHERE u.window_start < ''2024-06-03''', 'and no segment of it is left to be');

-- A longer look_back looks again at what is left
ROLLBACK TO unpruned;
SELECT count(*) FROM mleval.prune('42 days', as_of => '2024-07-15') \g /dev/null
UPDATE mleval.monitor SET look_back = '300 days';
SELECT is_empty($$SELECT window_start FROM mleval.run WHERE look_again_at IS NOT NULL AND window_start < '2024-06-03 00:00+00'$$, 'a longer look_back looks at no window that was rolled up');
SELECT is((SELECT min(window_start) FROM mleval.run WHERE look_again_at IS NOT NULL), '2024-06-03 00:00+00'::timestamptz, 'but at the first that was not');
ROLLBACK TO unpruned;
SELECT count(*) FROM mleval.prune('42 days', as_of => '2024-07-15') \g /dev/null

-- A record names the monitor of its rollup
SELECT mleval.create_monitor('price', '2 weeks') AS other \gset
SELECT is((error_of(format($$INSERT INTO mleval.prune_run (model_id, monitor_id, evaluation_id, window_start, window_end, older_than, keep, every, as_of, windows, n_summaries, n_values, n_bytes)
	SELECT p.model_id, %s, p.evaluation_id, p.window_start, p.window_end, p.older_than, 'rollups', p.every, p.as_of, p.windows, 0, 0, 0 FROM mleval.prune_run AS p ORDER BY p.prune_id LIMIT 1$$, monitor))).state, state, 'a record names ' || what)
FROM (VALUES (:other, '42501', 'no other monitor than its rollup''s'), ((SELECT min(monitor_id) FROM mleval.monitor), NULL, 'the monitor of its rollup')) AS m(monitor, state, what);

-- Errors
ROLLBACK TO unpruned;
SELECT is((error_of(format('SELECT * FROM mleval.prune(%s)', arguments))).state, state, arguments)
FROM (VALUES ('NULL', '22023'), ('''-1 day''', '22023'), ('''1 day'', ''all''', '22023'), ('''1 day'', every => NULL', '22004'), ('''1 day'', every => ''1 month 1 day''', '22023'),
	('''1 day'', as_of => ''infinity''', '22023'), ('''1 day'', model => ''none''', '42704')) AS e(arguments, state);

SELECT * FROM finish();
ROLLBACK;
