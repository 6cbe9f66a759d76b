-- Alerts: one a cause, how it opens and resolves, and what people do about it.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(47);

CREATE ROLE mleval_other;
SELECT register(segments => '{region}') \g /dev/null
SELECT release() \g /dev/null
SELECT is((error_of($$SELECT mleval.create_monitor('price', '1 week', $$ || arguments || ')')).state, '22023', arguments)
FROM unnest('{open_after => 0,open_after => NULL,open_after => 1001,close_after => 0,close_after => NULL,close_after => 1001}'::text[]) AS arguments;
SELECT mleval.create_monitor('price', '1 week', delay => '1 day', open_after => 2, close_after => 3) \g /dev/null
SELECT is((error_of('UPDATE mleval.monitor SET ' || change)).state, '22023', change) FROM unnest('{open_after = 0,close_after = 1001}'::text[]) AS change;

-- Weeks are counted from the first of production on
CREATE FUNCTION week(no int) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$ SELECT timestamptz '2024-03-25 00:00+00' + no * interval '7 days' $$;
CREATE FUNCTION week_of(at timestamptz) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT floor(extract(epoch FROM at - week(0)) / 604800)::int $$;
CREATE PROCEDURE live_until(no int) LANGUAGE plpgsql AS $$ BEGIN CALL run_due(week(no + 1) + interval '1 day'); END $$;
CREATE FUNCTION standing(kind text) RETURNS text LANGUAGE sql AS $$
	SELECT coalesce((SELECT format('%s, %s windows, %s to %s', a.subjects, a.windows, week_of(a.first_window), week_of(a.last_window)) FROM mleval.open_alert AS a WHERE a.kind = $1), 'normal')
$$;

-- Hysteresis.  The column constant is wrong in weeks 1, 3, 4 and 7, colour in 4 and 5
UPDATE prediction SET constant = 9 WHERE week_of(at) = ANY ('{1,3,4,7}');
UPDATE prediction SET colour = 'mauve' WHERE week_of(at) = ANY ('{4,5}');
CREATE TEMP TABLE seen (no int, drift text, quality text);
DO $$ BEGIN FOR i IN 0 .. 11 LOOP CALL live_until(i); INSERT INTO seen SELECT i, standing('data drift'), standing('data quality'); END LOOP; END $$;
SELECT is(s.quality, expected, format('week %s', e.no)) FROM (VALUES (0, 'normal'), (1, 'normal'), (2, 'normal'), (3, 'normal'), (4, 'constant, 2 windows, 3 to 4'), (5, 'colour, constant, 3 windows, 3 to 5'),
	(6, 'colour, constant, 3 windows, 3 to 5'), (7, 'colour, constant, 4 windows, 3 to 7'), (8, 'constant, 4 windows, 3 to 7'), (9, 'constant, 4 windows, 3 to 7'), (10, 'normal'), (11, 'normal')) AS e(no, expected) JOIN seen AS s USING (no) ORDER BY e.no;
SELECT is((SELECT array_agg(drift ORDER BY no) FROM seen), (SELECT array_agg(quality ORDER BY no) FROM seen), 'drift of the same columns is another alert, which goes the same way');
SELECT results_eq($$SELECT e.event, week_of(e.window_start), e.recorded_by::text FROM mleval.alert_event AS e JOIN mleval.alert AS a USING (alert_id) WHERE a.kind = 'data quality' ORDER BY event_id$$,
	$$SELECT v.*, current_user::text FROM (VALUES ('opened', 4), ('changed', 5), ('changed', 8), ('resolved', 10)) AS v$$, 'each transition is recorded, what lasts is none');
SELECT results_eq($$SELECT subject, affected, wrong_windows, normal_windows, week_of(first_window) FROM mleval.alert_subject WHERE kind = 'data quality' ORDER BY 1$$,
	$$VALUES ('colour', false, 0::bigint, 6::bigint, 4), ('constant', false, 0, 4, 3)$$, 'each column is counted by itself');
SELECT is((SELECT resolved_window FROM mleval.alert WHERE kind = 'data quality'), week(10), 'the last of the normal windows resolves an alert');

-- At once, as by default; severity
UPDATE mleval.monitor SET open_after = 1, close_after = 1;
UPDATE prediction SET label = NOT label WHERE week_of(at) = 12;
UPDATE prediction SET label = NOT label WHERE week_of(at) = 13 AND region = 'south';
CALL live_until(12);
SELECT results_eq($$SELECT kind, severity, state FROM mleval.open_alert$$, $$VALUES ('performance', 'critical', 'open')$$, 'concept drift is critical');
SELECT alike((SELECT reason FROM mleval.open_alert), 'since the window of 2024-06-17 00:00: accuracy_score: worse than the ordinary variation of 12 reference windows (adjusted p %; and % more. Diagnosis: concept drift. Look at: SELECT * FROM mleval.baseline_vs_current WHERE model = ''price'' AND version = ''v1'' AND window_start = ''2024-06-17 00:00:00+00'' AND verdict IN (''worse than baseline'', ''outside limit'')',
	'it says what, how much, since when, how sure and what to look at');
SELECT results_eq($$SELECT count(*) > 0 FROM mleval.open_alert AS a, LATERAL (SELECT substring(a.reason FROM 'Look at: (.*)$')) AS q(query), LATERAL (SELECT query_to_xml(q.query, false, false, '')) AS x(rows) WHERE x.rows::text LIKE '%accuracy_score%'$$, 'VALUES (true)', 'and that query shows it');
CALL live_until(13);
SELECT results_eq($$SELECT windows, subjects LIKE '%(region = south)%', subjects LIKE '%(region = north)%' FROM mleval.open_alert$$, 'VALUES (2::bigint, true, false)', 'what is affected grows and shrinks in one alert');
SELECT results_eq($$SELECT event FROM mleval.alert_event WHERE alert_id = (SELECT max(alert_id) FROM mleval.alert) ORDER BY event_id$$, $$VALUES ('opened'), ('changed')$$, 'as is recorded');

-- What people do
SELECT alert_id FROM mleval.open_alert \gset
SELECT is((error_of(format(statement, :alert_id))).state, state, statement)
FROM (VALUES ('SELECT mleval.acknowledge_alert(%s, '' '')', '22023'), ('SELECT mleval.acknowledge_alert(%s, NULL)', '22023'), ('SELECT mleval.acknowledge_alert(%s + 1, ''r'')', '42704'), ('SELECT mleval.acknowledge_alert(NULL, ''r''), %s::text', '42704'),
	('SELECT mleval.silence_alert(%s, now(), ''r'')', '22023'), ('SELECT mleval.silence_alert(%s, ''infinity'', ''r'')', '22023'), ('DELETE FROM mleval.alert_event WHERE alert_id = %s', '23001')) AS s(statement, state);
SELECT mleval.grant_reader('price', 'mleval_other') \g /dev/null
SET LOCAL ROLE mleval_other;
SELECT is((error_of(format('SELECT mleval.%s(%s, ''r'')', function, :alert_id))).state, '42501', 'another role cannot ' || function) FROM unnest('{acknowledge_alert,resolve_alert}'::text[]) AS function;
RESET ROLE;
SELECT mleval.acknowledge_alert(:alert_id, 'the vendor was called') \g /dev/null
SELECT results_eq('SELECT state, acknowledged_by, acknowledged_why, acknowledged_at = now() FROM mleval.open_alert', $$VALUES ('acknowledged', current_user::text, 'the vendor was called', true)$$, 'somebody has seen it: who, why and when');
SELECT mleval.silence_alert(:alert_id, now() + interval '1 hour', 'they repair it') \g /dev/null
SELECT results_eq('SELECT state, silenced_until = now() + interval ''1 hour'' FROM mleval.open_alert', $$VALUES ('silenced', true)$$, 'it is silenced until a moment');
SELECT mleval.silence_alert(:alert_id, NULL, 'it is worse than thought') \g /dev/null
SELECT results_eq('SELECT state, silenced_until FROM mleval.open_alert', $$VALUES ('acknowledged', NULL::timestamptz)$$, 'or not any more');
SELECT mleval.resolve_alert(:alert_id, 'a false alarm') \g /dev/null
SELECT is_empty('SELECT * FROM mleval.open_alert', 'it is resolved by hand');
SELECT results_eq('SELECT event, window_start, reason FROM mleval.alert_event WHERE alert_id = ' || :alert_id || ' AND window_start IS NULL ORDER BY event_id',
	$$VALUES ('acknowledged', NULL::timestamptz, 'the vendor was called'), ('silenced', NULL, 'they repair it'), ('silenced', NULL, 'it is worse than thought'), ('resolved', NULL, 'a false alarm')$$, 'all of which is recorded');
SELECT is((error_of(format('SELECT mleval.%s, ''r'')', call))).state, '55000', 'of a resolved one no more: ' || call)
FROM unnest(ARRAY[format('acknowledge_alert(%s', :alert_id), format('resolve_alert(%s', :alert_id), format('silence_alert(%s, now() + interval ''1 day''', :alert_id)]) AS call;
UPDATE prediction SET label = NOT label WHERE week_of(at) = 14 AND region = 'south';
CALL live_until(14);
SELECT results_eq('SELECT alert_id > ' || :alert_id || ', windows, state FROM mleval.open_alert', $$VALUES (true, 1::bigint, 'open')$$, 'what is still wrong opens another');

SELECT * FROM finish();
ROLLBACK;
