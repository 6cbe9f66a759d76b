-- The setting mleval.as_of: every view of how things stand tells how they stood.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(36);

SELECT register(segments => '{region}') \g /dev/null
SELECT release() \g /dev/null
SELECT mleval.create_monitor('price', '1 week', delay => '1 day', open_after => 2, close_after => 3, look_back => '7 days') \g /dev/null
CREATE FUNCTION week(no int) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$ SELECT timestamptz '2024-03-25 00:00+00' + no * interval '7 days' $$;
CREATE FUNCTION week_of(at timestamptz) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT floor(extract(epoch FROM at - week(0)) / 604800)::int $$;

-- What is wrong comes, grows, shrinks and goes; a week fails and is tried again
UPDATE prediction SET constant = 9 WHERE week_of(at) = ANY ('{1,3,4,7,9}');
UPDATE prediction SET colour = 'mauve' WHERE week_of(at) = ANY ('{4,5}');
UPDATE prediction SET label = NOT label WHERE week_of(at) = ANY ('{8,9,10}') AND region = 'south';
CREATE FUNCTION told() RETURNS TABLE (view text, line jsonb) LANGUAGE sql AS $$
	SELECT 'model_status', to_jsonb(v) FROM mleval.model_status AS v
	UNION ALL SELECT 'version_status', to_jsonb(v) FROM mleval.version_status AS v
	UNION ALL SELECT 'open_alert', to_jsonb(v) FROM mleval.open_alert AS v
	UNION ALL SELECT 'run_history', to_jsonb(v) FROM mleval.run_history AS v
$$;
CREATE TEMP TABLE seen (moment timestamptz, view text, line jsonb);
CREATE FUNCTION look_back_to(moment timestamptz) RETURNS void LANGUAGE sql AS $$ SELECT set_config('mleval.as_of', moment::text, true) $$;
CREATE PROCEDURE live_until(no int) LANGUAGE plpgsql AS $$
DECLARE
	moment timestamptz := week(no + 1) + interval '1 day';
BEGIN
	PERFORM set_config('mleval.as_of', '', true);
	CALL run_due(moment);
	INSERT INTO seen SELECT moment, t.* FROM told() AS t WHERE t.view IN ('open_alert', 'run_history');
	PERFORM look_back_to(moment);
	INSERT INTO seen SELECT moment, t.* FROM told() AS t WHERE t.view IN ('model_status', 'version_status');
	PERFORM set_config('mleval.as_of', '', true);
END
$$;
SET LOCAL client_min_messages = error;
DO $$
BEGIN
	FOR i IN 0 .. 11 LOOP
		IF i IN (6, 7) THEN
			EXECUTE CASE i WHEN 6 THEN 'ALTER TABLE prediction RENAME score TO points' ELSE 'ALTER TABLE prediction RENAME points TO score' END;
		END IF;
		CALL live_until(i);
	END LOOP;
END $$;
SELECT is((SELECT array_agg(DISTINCT line ->> 'status' ORDER BY line ->> 'status') FROM seen WHERE view = 'model_status'), '{alert,failed,ok}', 'it went well, wrong and not at all');
SELECT cmp_ok((SELECT count(DISTINCT line ->> 'subjects') FROM seen WHERE view = 'open_alert'), '>', 2::bigint, 'and alerts listed more or less');
SELECT is((SELECT count(*) FROM seen WHERE view = 'open_alert' AND line ->> 'severity' = 'critical') BETWEEN 1 AND (SELECT count(*) - 1 FROM seen WHERE view = 'open_alert'), true, 'some of it critical');

CREATE TEMP TABLE told_later AS SELECT * FROM seen LIMIT 0;
DO $$
DECLARE
	m timestamptz;
BEGIN
	FOR m IN SELECT DISTINCT s.moment FROM seen AS s LOOP
		PERFORM look_back_to(m);
		INSERT INTO told_later SELECT m, t.* FROM told() AS t;
	END LOOP;
	PERFORM set_config('mleval.as_of', '', true);
END
$$;
SELECT set_eq(format('SELECT moment, line FROM told_later WHERE view = %L', view), format('SELECT moment, line FROM seen WHERE view = %L', view), view || ' tells of each week what it told then')
FROM unnest('{model_status,open_alert,run_history,version_status}'::text[]) AS view;
SELECT look_back_to(week(0)) \g /dev/null
SELECT is((SELECT count(*) FROM told()), 0::bigint, 'before the first run of a replay there was nothing');
RESET mleval.as_of;

-- What people did counts from when it was recorded: here on days of that year
CREATE FUNCTION told_of(moment timestamptz) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	PERFORM look_back_to(moment);
	SELECT concat_ws('|', version, coalesce(live_role, '-'), coalesce(also_live, '-'), versions, baseline_id IS NOT NULL, age_days, status) INTO line FROM mleval.model_status;
	PERFORM set_config('mleval.as_of', '', true);
	RETURN line;
END
$$;
SELECT register('v2') \g /dev/null
SELECT mleval.release('price', 'v1', 'champion', '2024-04-01 00:00+00', 'r') \g /dev/null
SELECT mleval.release('price', 'v2', 'shadow', '2024-04-08 00:00+00', 'r') \g /dev/null
SELECT mleval.retire('price', 'v2', '2024-04-15 00:00+00', 'r') \g /dev/null
SELECT is(told_of('2024-04-09 00:00+00'), 'v1|champion|v2 (shadow)|2|t|8|ok', 'in a replay, what was recorded before its runs were made');
SET LOCAL session_replication_role = replica;
UPDATE mleval.model SET recorded_at = clock_timestamp() WHERE version = 'v2';
UPDATE mleval.release SET recorded_at = clock_timestamp();
SET LOCAL session_replication_role = origin;
SELECT is(told_of('2024-04-09 00:00+00'), 'v1|-|-|1|t|ok', 'and not what was recorded after them');
-- now as if the runs had been made in their time
SET LOCAL session_replication_role = replica;
UPDATE mleval.run SET started_at = as_of;
UPDATE mleval.model SET recorded_at = '2024-03-20 00:00+00';
UPDATE mleval.monitor SET recorded_at = '2024-03-28 00:00+00';
UPDATE mleval.baseline SET recorded_at = '2024-03-26 00:00+00';
UPDATE mleval.release SET recorded_at = lower(live) + interval '12 hours', end_recorded_at = upper(live) + interval '2 days';
SET LOCAL session_replication_role = origin;
SELECT is(told_of(moment), told, what) FROM (VALUES
	('2024-03-19 00:00+00'::timestamptz, NULL, 'no version was registered'),
	('2024-03-21 00:00+00', 'v2|-|-|2|f|no baseline', 'none was live, none accepted'),
	('2024-03-27 00:00+00', 'v2|-|-|2|f|no baseline', 'a baseline of the other is none of this'),
	('2024-04-01 06:00+00', 'v2|-|-|2|f|no baseline', 'a release was not on record'),
	('2024-04-01 18:00+00', 'v1|champion|-|2|t|0.75|not run', 'it was, and its monitor'),
	('2024-04-08 18:00+00', 'v1|champion|v2 (shadow)|2|t|7.75|ok', 'beside a shadow'),
	('2024-04-16 00:00+00', 'v1|champion|v2 (shadow)|2|t|15|ok', 'whose end nobody had recorded'),
	('2024-04-17 12:00+00', 'v1|champion|-|2|t|16.5|ok', 'until somebody did')) AS v(moment, told, what);
SELECT look_back_to('2024-04-16 00:00+00') \g /dev/null
SELECT results_eq('SELECT version, is_live, live_to, end_recorded_at, end_recorded_by, end_reason FROM mleval.release_history ORDER BY 1',
	$$SELECT v, true, NULL::timestamptz, NULL::timestamptz, NULL::text, NULL::text FROM unnest('{v1,v2}'::text[]) AS v$$, 'nor does release_history know it');
RESET mleval.as_of;

SELECT mleval.require('price', 'roc_auc_score', at_least => 0.1, reason => 'r') \g /dev/null
SELECT mleval.record_gate('price', 'v1') \g /dev/null
SELECT mleval.require('price', 'roc_auc_score', at_least => 0.2, reason => 'more') \g /dev/null
SET LOCAL session_replication_role = replica;
UPDATE mleval.requirement SET recorded_at = CASE reason WHEN 'r' THEN '2024-05-01 00:00+00' ELSE '2024-06-01 00:00+00' END::timestamptz;
UPDATE mleval.gate SET recorded_at = '2024-05-02 00:00+00';
SET LOCAL session_replication_role = origin;
CREATE FUNCTION required_at(moment timestamptz) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	PERFORM look_back_to(moment);
	line := format('%s; %s gates', (SELECT string_agg(format('%s %s %s', bound, in_force, superseded_at AT TIME ZONE 'UTC'), ', ' ORDER BY bound) FROM mleval.requirement_history), (SELECT count(*) FROM mleval.gate_result));
	PERFORM set_config('mleval.as_of', '', true);
	RETURN line;
END
$$;
SELECT is(required_at(moment), told, what) FROM (VALUES
	('2024-04-30 00:00+00'::timestamptz, '; 0 gates', 'nothing was asked'),
	('2024-05-01 00:00+00', '0.1 t ; 0 gates', 'and then something was, not judged yet'),
	('2024-05-31 00:00+00', '0.1 t ; 1 gates', 'and judged, what superseded it to come'),
	('2024-06-01 00:00+00', '0.1 f 2024-06-01 00:00:00, 0.2 t ; 1 gates', 'until that came')) AS v(moment, told, what);

CREATE FUNCTION status_at(moment timestamptz) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	told text;
BEGIN
	PERFORM look_back_to(moment);
	told := (SELECT status FROM mleval.model_status);
	PERFORM set_config('mleval.as_of', '', true);
	RETURN told;
END
$$;
-- An alert that is resolved by hand today, and opened anew in the replay
SELECT array_agg(alert_id) AS alerts FROM mleval.open_alert \gset
SELECT mleval.resolve_alert(alert_id, 'r') FROM mleval.open_alert \g /dev/null
SELECT look_back_to(week(12) + interval '1 day') \g /dev/null
SELECT is((SELECT array_agg(alert_id) FROM mleval.open_alert), :'alerts'::bigint[], 'of then it was not resolved');
RESET mleval.as_of;
UPDATE prediction SET constant = 9 WHERE week_of(at) IN (12, 13);
CALL live_until(12);
CALL live_until(13);
SELECT look_back_to(week(14) + interval '1 day') \g /dev/null
SELECT is((SELECT array_agg(kind || CASE WHEN alert_id > ALL (:'alerts'::bigint[]) THEN ', anew' ELSE '' END ORDER BY kind) FROM mleval.open_alert), '{"data drift, anew","data quality, anew"}', 'and one cause has one alert');
RESET mleval.as_of;
SELECT is(status_at(week(14) + interval '8 days'), 'alert', 'an alert is told before what is late');

SELECT mleval.resolve_alert(alert_id, 'r') FROM mleval.open_alert \g /dev/null
SET LOCAL session_replication_role = replica;
UPDATE mleval.alert SET resolved_at = week(14) WHERE resolved_window IS NULL;
UPDATE mleval.run SET started_at = as_of;
SET LOCAL session_replication_role = origin;
-- What is due for longer than a window: the first that nobody tried is that of week 14
SELECT is(status_at(week(15) + interval '8 days' - interval '1 second'), 'ok', 'a window may wait for the next');
SELECT is(status_at(week(15) + interval '8 days'), 'overdue', 'which may not');
SELECT is((SELECT status FROM mleval.model_status), 'overdue', 'nor may it now, years later');
SELECT is((SELECT verdict FROM mleval.doctor('price', 'v1', as_of => week(15) + interval '8 days' - moment) WHERE check_name = 'due'), v, 'the doctor says so from the same moment on: ' || v)
FROM (VALUES (interval '1 second', 'ok'), ('0', 'warning')) AS d(moment, v);
UPDATE mleval.monitor SET delay = '292252 years 8 months';
SELECT lives_ok('SELECT status FROM mleval.model_status', 'a delay beyond the calendar breaks no view');
SELECT is((SELECT status FROM mleval.model_status), 'ok', 'and is not over');
UPDATE mleval.monitor SET delay = '1 day', enabled = false;
SELECT is(status_at(week(15) + interval '8 days') || ', ' || (SELECT status FROM mleval.model_status), 'ok, not monitored', 'nor is a monitor late that is switched off');
UPDATE mleval.monitor SET enabled = true;
SELECT mleval.retire('price', 'v1', week(14), 'r') \g /dev/null
SELECT is((SELECT status FROM mleval.version_status WHERE version = 'v1'), 'ok', 'or whose version was retired by then');
SELECT is(status_at(week(15) + interval '8 days'), 'overdue', 'of which nobody had told then');

SELECT * FROM finish();
ROLLBACK;
