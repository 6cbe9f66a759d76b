-- Alerts: one a cause, how it opens and resolves, and what people do about it.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(67);

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
SELECT results_eq($$SELECT e.event, e.subjects FROM mleval.alert_event AS e JOIN mleval.alert AS a USING (alert_id) WHERE a.kind = 'data quality' ORDER BY event_id$$,
	$$VALUES ('opened', '{constant}'::text[]), ('changed', '{colour,constant}'), ('changed', '{constant}'), ('resolved', '{constant}')$$, 'with what was affected');
SELECT is(e.reason LIKE expected, true, e.event || ': ' || expected)
FROM (SELECT x.event, x.reason, row_number() OVER (ORDER BY x.event_id) AS no FROM mleval.alert_event AS x JOIN mleval.alert AS a USING (alert_id) WHERE a.kind = 'data drift') AS e
	JOIN (VALUES (1, 'since the window of 2024-04-15 00:00: constant: psi % and more than the ordinary variation %'),
		(2, 'joined: colour; since the window of 2024-04-15 00:00: colour since 2024-04-22 00:00: psi %; constant: normal in the last window. Diagnosis: %'),
		(3, 'left: normal in 3 windows in a row, the last of them that of 2024-05-20 00:00: colour: psi % is not over its threshold 0.1%'),
		(4, 'normal in 3 windows in a row, the last of them that of 2024-06-03 00:00: constant: psi 0 is not over its threshold 0.1%')) AS v(no, expected) USING (no) ORDER BY no;

-- At once, as by default; severity
UPDATE mleval.monitor SET open_after = 1, close_after = 1;
UPDATE prediction SET label = NOT label WHERE week_of(at) = 12;
UPDATE prediction SET label = NOT label WHERE week_of(at) = 13 AND region = 'south';
CALL live_until(12);
SELECT results_eq($$SELECT kind, severity, state FROM mleval.open_alert$$, $$VALUES ('performance', 'critical', 'open')$$, 'concept drift is critical');
SAVEPOINT beside;
INSERT INTO mleval.alert_subject (monitor_id, kind, role, subject, affected, wrong_windows, normal_windows, first_window, last_window, critical)
	SELECT monitor_id, 'data quality', 'feature', 'amount', true, 1, 0, window_start, window_start, false FROM mleval.run ORDER BY run_id DESC LIMIT 1;
SELECT mleval._alert_cause(r, 'data quality') FROM mleval.run AS r ORDER BY r.run_id DESC LIMIT 1 \g /dev/null
SELECT results_eq($$SELECT kind, severity FROM mleval.open_alert ORDER BY kind$$, $$VALUES ('data quality', 'warning'), ('performance', 'critical')$$, 'and makes no alert of data quality critical');
-- six columns that are equally bad, the three of the whole the surest
INSERT INTO mleval.alert_subject (monitor_id, kind, role, subject, segment, segment_value, affected, wrong_windows, normal_windows, first_window, last_window, critical, pvalue, reason)
SELECT r.monitor_id, 'data drift', 'feature', c.subject, c.segment, 'north', true, 1, 0, r.window_start, r.window_start, false, c.no * 1e-9, 'moved'
FROM (SELECT * FROM mleval.run ORDER BY run_id DESC LIMIT 1) AS r, (VALUES (1, 'a', NULL), (2, 'b', NULL), (3, 'c', NULL), (4, 'd', 'region'), (5, 'e', 'region'), (6, 'f', 'region')) AS c(no, subject, segment);
SELECT alike((SELECT mleval._alert_text(r, 'data drift') FROM mleval.run AS r ORDER BY r.run_id DESC LIMIT 1), 'since the window of 2024-06-17 00:00: a: moved; b: moved; d (region = north): moved; e (region = north): moved; c: moved; and 1 more. %', 'five at most, the third of the whole after two of a segment');
ROLLBACK TO beside;
SELECT alike((SELECT reason FROM mleval.open_alert), 'since the window of 2024-06-17 00:00: %, accepted %; worse than the ordinary variation of 12 reference windows (adjusted p %; and % more. Diagnosis: concept drift. Worst segments: region = % (log_loss %, % more than accepted, adjusted p %). Look at: SELECT * FROM mleval.baseline_vs_current WHERE model = ''price'' AND version = ''v1'' AND window_start = ''2024-06-17 00:00:00+00'' AND verdict IN (''worse than baseline'', ''outside limit'')',
	'it says what, how much, since when, how sure and what to look at');
SELECT results_eq($$SELECT count(*) > 0 FROM mleval.open_alert AS a, LATERAL (SELECT substring(a.reason FROM 'Look at: (.*)$')) AS q(query), LATERAL (SELECT query_to_xml(q.query, false, false, '')) AS x(rows) WHERE x.rows::text LIKE '%accuracy_score%'$$, 'VALUES (true)', 'and that query shows it');
CALL live_until(13);
SELECT results_eq($$SELECT windows, subjects LIKE '%(region = south)%', subjects LIKE '%(region = north)%' FROM mleval.open_alert$$, 'VALUES (2::bigint, true, false)', 'what is affected grows and shrinks in one alert');
SELECT results_eq($$SELECT event FROM mleval.alert_event WHERE alert_id = (SELECT max(alert_id) FROM mleval.alert) ORDER BY event_id$$, $$VALUES ('opened'), ('changed')$$, 'as is recorded');
-- What is told of it: each with its numbers, those of one segment no more than twice before others have their turn
CREATE TEMP TABLE told AS
SELECT w.no, split_part(w.words, ': ', 1) AS subject, w.words
FROM mleval.open_alert AS a, regexp_split_to_table(substring(a.reason FROM '^since the window of [^:]*:[^:]*: (.*); and [0-9]+ more\. Diagnosis: '), '; (?=[a-z_0-9]+( \(region = [a-z]+\))?( since [0-9: -]+)?: )') WITH ORDINALITY AS w(words, no);
SELECT is((SELECT count(*) FROM told), 5::bigint, 'five are told of in words');
SELECT is_empty($$SELECT t.words FROM told AS t LEFT JOIN mleval.baseline_vs_current AS b
	ON b.window_start = week(13) AND concat(b.metric, CASE WHEN b.segment IS NOT NULL THEN format(' (%s = %s)', b.segment, b.segment_value) END) = split_part(t.subject, ' since ', 1)
	WHERE position(format('%s, accepted %s; worse than the ordinary variation of 12 reference windows (adjusted p ', mleval._figure(b.current_value), mleval._figure(b.baseline_value)) IN t.words) IS DISTINCT FROM length(t.subject) + 3$$, 'each with its value, the accepted one and how sure it is');
SELECT results_eq($$SELECT count(*) FILTER (WHERE subject LIKE '%(region = south)%'), count(*) FILTER (WHERE subject NOT LIKE '%(region%') FROM told WHERE no <= 4$$, 'VALUES (2::bigint, 2::bigint)', 'two of the whole and two of the segment before a third of either');
SELECT results_eq($$SELECT regexp_replace(t.subject, ' since .*', '') FROM told AS t WHERE no = 1$$, $$SELECT mleval._subject_name(s) FROM mleval.alert_subject AS s WHERE s.affected ORDER BY s.pvalue LIMIT 1$$, 'and what is surest before all');
SELECT alike((SELECT reason FROM mleval.open_alert), '% more. Diagnosis: concept drift. Worst segments: region = south (log_loss %, % more than accepted, adjusted p %). Look at: SELECT %', 'the segment it lies in is named');

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
	$$VALUES ('acknowledged', NULL::timestamptz, 'the vendor was called'), ('silenced', NULL, 'they repair it'), ('unsilenced', NULL, 'it is worse than thought'), ('resolved', NULL, 'a false alarm')$$, 'all of which is recorded');
SELECT is((error_of(format('SELECT mleval.%s, ''r'')', call))).state, '55000', 'of a resolved one no more: ' || call)
FROM unnest(ARRAY[format('acknowledge_alert(%s', :alert_id), format('resolve_alert(%s', :alert_id), format('silence_alert(%s, now() + interval ''1 day''', :alert_id)]) AS call;
UPDATE prediction SET label = NOT label WHERE week_of(at) = 14 AND region = 'south';
CALL live_until(14);
SELECT results_eq('SELECT alert_id > ' || :alert_id || ', windows, state FROM mleval.open_alert', $$VALUES (true, 1::bigint, 'open')$$, 'what is still wrong opens another');


-- A silence is of what was wrong when somebody silenced it, and so is an acknowledgement
SELECT mleval.resolve_alert(alert_id, 'enough of it') FROM mleval.open_alert \g /dev/null
UPDATE prediction SET amount = amount + 3 WHERE week_of(at) IN (15, 16);
UPDATE prediction SET colour = 'mauve' WHERE week_of(at) BETWEEN 16 AND 19 OR week_of(at) = 21;
UPDATE prediction SET constant = 9 WHERE week_of(at) = 18;
CREATE FUNCTION drift_state() RETURNS text LANGUAGE sql AS $$ SELECT concat_ws(', ', subjects, state, silenced_until IS NOT NULL) FROM mleval.open_alert WHERE kind = 'data drift' $$;
CALL live_until(15);
SELECT mleval.silence_alert(alert_id, now() + interval '30 days', 'amount: the vendor repairs it') FROM mleval.open_alert WHERE kind = 'data drift' \g /dev/null
SELECT is(drift_state(), 'amount, silenced, t', 'silenced for one column');
CALL live_until(16);
SELECT is(drift_state(), 'amount, colour, open, f', 'it is open for another that joins');
SELECT results_eq($$SELECT event, left(reason, 15) FROM mleval.alert_event ORDER BY event_id DESC LIMIT 1$$, $$VALUES ('changed', 'joined: colour;')$$, 'which is told');
CALL live_until(17);
SELECT is(drift_state(), 'colour, open, f', 'and stays so where the first is well again');
SELECT alike((SELECT reason FROM mleval.open_alert WHERE kind = 'data drift'), 'since the window of 2024-07-15 00:00: colour: psi %', 'since its own first window');
SELECT mleval.acknowledge_alert(alert_id, 'a new colour') FROM mleval.open_alert WHERE kind = 'data drift' \g /dev/null
SELECT is(drift_state(), 'colour, acknowledged, f', 'somebody has seen that');
CALL live_until(18);
SELECT is(drift_state() || (SELECT ', ' || acknowledged_why FROM mleval.open_alert WHERE kind = 'data drift'), 'colour, constant, open, f, a new colour', 'an acknowledgement is of what there was as well');
SELECT mleval.silence_alert(alert_id, now() + interval '30 days', 'both are known') FROM mleval.open_alert WHERE kind = 'data drift' \g /dev/null
CALL live_until(19);
SELECT is(drift_state(), 'colour, silenced, t', 'less than there was is silenced still');
SELECT * FROM finish();
ROLLBACK;
