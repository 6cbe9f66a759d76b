-- Retention beside a gate of production: what it judges keeps its summaries, and so
-- does the champion's evaluation of the same window.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(14);

-- Labels stop on 2024-05-05.  v1 is champion, v2 a shadow with windows of its own.
UPDATE prediction SET label = NULL, label_at = NULL WHERE at >= '2024-05-05 00:00+00';
SELECT register(), release() \g /dev/null
SELECT register('v2', '{region}'), release('v2') \g /dev/null
SELECT mleval.release('price', 'v1', 'champion', '2024-03-25', 'r') \g /dev/null
SELECT mleval.release('price', 'v2', 'shadow', '2024-03-25', 'r') \g /dev/null
SELECT mleval.create_monitor('price', '1 week', v) FROM unnest('{v1,v2}'::text[]) AS v \g /dev/null
SELECT mleval.require('price', 'roc_auc_score', at_least => 0.6, phase => 'production', reason => 'r'), mleval.require('price', 'recall_score', at_least => 0.2, segment => 'region', phase => 'production', reason => 'r'),
	mleval.require('price', 'brier_score_loss', at_most => 0, versus => 'champion', margin => 0.1, phase => 'production', reason => 'r') \g /dev/null
SET client_min_messages = error;
CALL run_due('2024-07-29');
CREATE VIEW asked AS SELECT v AS version, g.* FROM unnest('{v1,v2}'::text[]) AS v CROSS JOIN LATERAL mleval.gate('price', v, 'production') AS g;
CREATE TEMP TABLE said AS SELECT * FROM asked;
CREATE FUNCTION left_of(version text)
RETURNS TABLE (month timestamptz, windows bigint)
LANGUAGE sql
AS $$
	SELECT date_trunc('month', e.window_start AT TIME ZONE 'UTC') AT TIME ZONE 'UTC', count(DISTINCT e.window_start)
	FROM mleval.evaluation AS e JOIN mleval.summary AS s USING (evaluation_id) JOIN mleval.model AS m USING (model_id)
	WHERE e.phase = 'production' AND m.version = $1 GROUP BY 1 ORDER BY 1
$$;

SELECT results_eq('SELECT DISTINCT version, window_start FROM said JOIN mleval.evaluation USING (evaluation_id) ORDER BY 1', $$VALUES ('v1', '2024-04-22 00:00+00'::timestamptz), ('v2', '2024-04-22 00:00+00')$$,
	'the latest window whose labels have come is judged, months before the latest');
SELECT results_eq('SELECT DISTINCT verdict, lower IS NOT NULL FROM said WHERE version = ''v2''', $$VALUES ('pass', true)$$, 'and passes, by its interval');
SELECT is((SELECT count(*) FROM said WHERE version = 'v2'), 4::bigint, 'whole, segments and beside the champion');

SAVEPOINT unpruned;
SELECT results_eq($$SELECT window_start, windows FROM mleval.prune('1 day', as_of => '2024-07-29') AS p JOIN mleval.model AS m USING (model_id) WHERE m.version = 'v1'$$,
	$$VALUES ('2024-03-25 00:00+00'::timestamptz, 1::bigint), ('2024-05-06 00:00+00', 4), ('2024-06-03 00:00+00', 4)$$, 'all months are pruned but that of the judged window, and the latest');
SELECT results_eq('SELECT * FROM asked ORDER BY version, requirement_id, segment_value', 'SELECT * FROM said ORDER BY version, requirement_id, segment_value', 'a gate says after it what it said before');
SELECT results_eq($$SELECT * FROM left_of('v2')$$, $$VALUES ('2024-04-01 00:00+00'::timestamptz, 5::bigint), ('2024-07-01 00:00+00', 4)$$, 'as the windows of that month have all their summaries, segments too');
SELECT is_empty($$SELECT * FROM mleval.prune('1 day', 'rollups', as_of => '2024-07-29')$$, 'they stay when asked again');
ROLLBACK TO unpruned;

-- The latest window, which nothing judges yet
SELECT is_empty($$SELECT * FROM mleval.prune('0', every => '14 days', as_of => '2024-07-29') WHERE window_end = '2024-07-29'$$, 'the latest window of a monitor stays, though no gate judges it');
CALL run_due('2024-08-05');
SELECT is((SELECT count(*) FROM mleval.prune('0', every => '14 days', as_of => '2024-08-05') WHERE window_end = '2024-07-29'), 2::bigint, 'until another is done');
ROLLBACK TO unpruned;

-- The champion is ahead: its gated window is a later one, and the shadow's still counts
UPDATE prediction SET label = score > 0.5, label_at = at WHERE at >= '2024-07-22';
UPDATE mleval.monitor SET enabled = false WHERE model_id = (SELECT model_id FROM mleval.model WHERE version = 'v2');
CALL run_due('2024-08-05');
CREATE TEMP TABLE ahead AS SELECT * FROM asked;
SELECT is((SELECT max(window_start) FROM ahead JOIN mleval.evaluation USING (evaluation_id) WHERE version = 'v1'), '2024-07-29 00:00+00'::timestamptz, 'the champion is judged by a later window');
SAVEPOINT ahead;
SELECT lives_ok($$SELECT count(*) FROM mleval.prune('0', as_of => '2024-08-05')$$, 'it is pruned');
SELECT results_eq('SELECT * FROM asked ORDER BY version, requirement_id, segment_value', 'SELECT * FROM ahead ORDER BY version, requirement_id, segment_value', 'and the shadow is still compared with it');
ROLLBACK TO ahead;
SELECT mleval.retire('price', 'v2', '2024-08-05', 'r') \g /dev/null
SELECT lives_ok($$SELECT count(*) FROM mleval.prune('0', as_of => '2024-08-05')$$, 'once the shadow is retired');
SELECT results_eq($$SELECT 'v1', month FROM left_of('v1') UNION ALL SELECT 'v2', month FROM left_of('v2') ORDER BY 1, 2$$,
	$$VALUES ('v1', '2024-07-01 00:00+00'::timestamptz), ('v2', '2024-04-01 00:00+00'), ('v2', '2024-07-01 00:00+00')$$, 'its window is kept for itself alone');

SELECT * FROM finish();
ROLLBACK;
