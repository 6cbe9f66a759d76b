-- The view of runs: every attempt has a row, whatever came of it.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(7);

SELECT register(segments => '{region}') \g /dev/null
SELECT release() \g /dev/null
SELECT mleval.create_monitor('price', '1 week', look_back => '14 days') \g /dev/null
SELECT is_empty('SELECT * FROM mleval.run_history', 'nothing was tried');
CALL run_due('2024-04-01');
SELECT results_eq('SELECT time, model, version, window_start, window_end, look, as_of, status, n, started_by FROM mleval.run_history',
	$$VALUES ('2024-03-25 00:00+00'::timestamptz, 'price', 'v1', '2024-03-25 00:00+00'::timestamptz, '2024-04-01 00:00+00'::timestamptz, 1::bigint, '2024-04-01 00:00+00'::timestamptz, 'done', 336::bigint, current_user::text)$$,
	'what went well');
SELECT results_eq('SELECT h.seconds, h.evaluation_id FROM mleval.run_history AS h', 'SELECT extract(epoch FROM r.finished_at - r.started_at)::float8, r.evaluation_id FROM mleval.run AS r', 'with its seconds and what was recorded');
ALTER TABLE prediction RENAME COLUMN score TO points;
SET LOCAL client_min_messages = error;
CALL run_due('2024-04-08');
SELECT results_eq('SELECT status, look, n, sqlstate, message, detail IS NOT NULL, hint IS NOT NULL, seconds >= 0, evaluation_id FROM mleval.run_history WHERE time = ''2024-04-01 00:00+00''',
	$$SELECT 'failed', 1::bigint, NULL::bigint, r.sqlstate, r.message, r.detail IS NOT NULL, r.hint IS NOT NULL, true, NULL::bigint FROM mleval.run AS r WHERE r.window_start = '2024-04-01 00:00+00'$$, 'what failed, with its error');
ALTER TABLE prediction RENAME COLUMN points TO score;
CALL run_due('2024-04-08');
SELECT results_eq('SELECT look, status FROM mleval.run_history ORDER BY time, run_id', 'SELECT r.look::bigint, r.status FROM mleval.run AS r ORDER BY r.window_start, r.run_id', 'a row for each attempt and each look');
SELECT cmp_ok((SELECT count(*) FROM mleval.run_history), '>', (SELECT count(DISTINCT (time, look)) FROM mleval.run_history), 'a second attempt beside the first');
INSERT INTO mleval.run (monitor_id, window_start, window_end, as_of) SELECT monitor_id, '2025-01-06', '2025-01-13', '2025-01-13' FROM mleval.monitor;
SELECT results_eq('SELECT status, seconds FROM mleval.run_history WHERE time = ''2025-01-06 00:00+00''', $$VALUES ('started', NULL::float8)$$, 'what was killed has no seconds');

SELECT * FROM finish();
ROLLBACK;
