-- Windows of production by the calendar of the model's time zone, summer time
-- included: their bounds, when they are due, and by which baseline they are judged.
BEGIN;
\ir support/lifecycle.psql
-- whose calendar the session follows must not matter
SET timezone = 'America/New_York';
SELECT plan(14);

-- 48 rows a day in winter and in summer
CREATE FUNCTION watched(model text, cadence interval, during tstzrange, delay interval DEFAULT '0') RETURNS void LANGUAGE sql AS $$
	SELECT mleval.register_model(model, '1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at', time_zone => 'Europe/Berlin');
	SELECT count(*) FROM mleval.evaluate(model, '1', during, 'release', upper(during));
	SELECT mleval.accept_baseline(model, '1', cadence, reason => 'r');
	SELECT mleval.create_monitor(model, cadence, delay => delay)
$$;
CREATE FUNCTION done(of text) RETURNS TABLE (window_start timestamp, window_end timestamp, n bigint) LANGUAGE sql AS $$
	SELECT h.window_start AT TIME ZONE 'Europe/Berlin', h.window_end AT TIME ZONE 'Europe/Berlin', h.n FROM mleval.run_history AS h WHERE h.model = $1 AND h.status = 'done' ORDER BY h.window_start
$$;

SELECT watched('days', '1 day', '[2024-03-15 00:00 Europe/Berlin,2024-03-29 00:00 Europe/Berlin)', '1 day') \g /dev/null
CALL run_due('2024-03-30 23:59 Europe/Berlin');
SELECT is((SELECT max(window_start) FROM done('days')), NULL::timestamp, 'a day is not due before its delay');
CALL run_due('2024-03-31 00:00 Europe/Berlin');
SELECT is((SELECT count(*) FROM done('days')), 1::bigint, 'but then, by the clock of the model');
CALL run_due('2024-03-31 23:59 Europe/Berlin');
SELECT is((SELECT count(*) FROM done('days')), 1::bigint, 'the next is not, on a day of 23 hours');
CALL run_due('2024-04-01 00:00 Europe/Berlin');
SELECT is((SELECT count(*) FROM done('days')), 2::bigint, 'until that day is over: a delay is the calendar''s');
CALL run_due('2024-04-03 00:00 Europe/Berlin');
SELECT results_eq('SELECT * FROM done(''days'') OFFSET 1', $$VALUES ('2024-03-30 00:00'::timestamp, '2024-03-31 00:00'::timestamp, 48::bigint), ('2024-03-31 00:00', '2024-04-01 00:00', 46), ('2024-04-01 00:00', '2024-04-02 00:00', 48)$$,
	'the day on which summer time begins has 23 hours');
UPDATE mleval.monitor SET enabled = false;

SELECT watched('autumn', '1 day', '[2024-10-12 00:00 Europe/Berlin,2024-10-26 00:00 Europe/Berlin)') \g /dev/null
CALL run_due('2024-10-29 00:00 Europe/Berlin');
SELECT results_eq('SELECT n FROM done(''autumn'')', 'VALUES (48::bigint), (50), (48)', 'the one on which it ends has 25');
UPDATE mleval.monitor SET enabled = false;

SELECT watched('hours', '6 hours', '[2024-03-27 00:00 Europe/Berlin,2024-03-30 18:00 Europe/Berlin)') \g /dev/null
CALL run_due('2024-03-31 13:00 Europe/Berlin');
SELECT results_eq('SELECT window_end, n FROM done(''hours'')', $$VALUES ('2024-03-31 00:00'::timestamp, 12::bigint), ('2024-03-31 07:00', 12), ('2024-03-31 13:00', 12)$$, 'hours are durations, which no clock stretches');
UPDATE mleval.monitor SET enabled = false;

SELECT watched('weeks', '1 week', '[2024-01-01 00:00 Europe/Berlin,2024-03-18 00:00 Europe/Berlin)') \g /dev/null
CALL run_due('2024-04-08 00:00 Europe/Berlin');
SELECT results_eq('SELECT window_start, n FROM done(''weeks'')', $$VALUES ('2024-03-18 00:00'::timestamp, 336::bigint), ('2024-03-25 00:00', 334), ('2024-04-01 00:00', 336)$$, 'a week begins on Monday, at midnight, before and after');

-- The baseline that is in force judges
SELECT baseline_id AS first FROM mleval.model_status WHERE model = 'weeks' \gset
SELECT count(*) FROM mleval.evaluate('weeks', '1', '[2024-01-01 00:00 Europe/Berlin,2024-04-08 00:00 Europe/Berlin)', 'release', '2024-04-08 00:00 Europe/Berlin') \g /dev/null
SELECT mleval.accept_baseline('weeks', '1', '1 week', reason => 'it knows the spring') AS second \gset
CALL run_due('2024-04-15 00:00 Europe/Berlin');
SELECT results_eq($$SELECT DISTINCT window_start, baseline_id FROM mleval.baseline_vs_current WHERE model = 'weeks' ORDER BY 1$$,
	format($$VALUES ('2024-03-18 00:00 Europe/Berlin'::timestamptz, %1$s::bigint), ('2024-03-25 00:00 Europe/Berlin', %1$s), ('2024-04-01 00:00 Europe/Berlin', %1$s), ('2024-04-08 00:00 Europe/Berlin', %2$s)$$, :first, :second),
	'a window is judged by the latest baseline; what was judged by the one before stays');
UPDATE mleval.monitor SET enabled = false;

SELECT watched('months', '1 month', '[2024-01-01 00:00 Europe/Berlin,2024-03-01 00:00 Europe/Berlin)') \g /dev/null
CALL run_due('2024-06-01 00:00 Europe/Berlin');
SELECT results_eq('SELECT * FROM done(''months'')', $$VALUES ('2024-03-01 00:00'::timestamp, '2024-04-01 00:00'::timestamp, 1486::bigint), ('2024-04-01 00:00', '2024-05-01 00:00', 1440), ('2024-05-01 00:00', '2024-06-01 00:00', 1488)$$,
	'months are the calendar''s, of 31 days less an hour, 30 and 31');

-- A window is a whole number of the baseline's
SELECT is((error_of(format('SELECT mleval.create_monitor(''weeks'', %L)', every))).state, '22023', 'no windows of ' || every) FROM unnest('{10 days,1 day,168 hours}'::text[]) AS every;
SELECT lives_ok($$SELECT mleval.create_monitor('weeks', '2 weeks')$$, 'two weeks are');

SELECT * FROM finish();
ROLLBACK;
