-- mleval.doctor: each thing that can be wrong is told, with its remedy, and told
-- no more once it is mended.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(48);

CREATE FUNCTION verdict(check_name text, as_of timestamptz DEFAULT '2024-05-06')
RETURNS text
LANGUAGE sql
AS $$ SELECT string_agg(d.verdict, ' ') FROM mleval.doctor('price', 'v1', as_of) AS d WHERE d.check_name = $1 $$;

SELECT is_empty('SELECT * FROM mleval.doctor()', 'without models there is nothing to say');
SELECT is((error_of($$SELECT * FROM mleval.doctor('price')$$)).message, 'model "price" does not exist', 'an unknown model is an error');
SELECT register() \g /dev/null
SELECT is((error_of($$SELECT * FROM mleval.doctor('price', 'v2')$$)).message, 'model "price" version "v2" does not exist', 'so is an unknown version');
SELECT is((error_of($$SELECT * FROM mleval.doctor('price', 'v2')$$)).detail, format('Role %s has registered "price" version "v1".', current_user), 'and the detail has those there are');
SELECT is((error_of($$SELECT * FROM mleval.doctor(as_of => '2999-01-01')$$)).state, '22023', 'it looks at no future');

SELECT is(verdict('relation'), 'ok', 'the relation can be read');
SELECT is(verdict('time_index'), 'warning', 'no index on the time is told');
SELECT is(verdict('null_times'), NULL, 'and no whole table is read for what an index would say');
CREATE INDEX ON prediction (label_at, at);
CREATE INDEX ON prediction (at) WHERE label;
SELECT is(verdict('time_index'), 'warning', 'an index that does not begin with it, or has not all rows, finds no window');
CREATE INDEX ON prediction (at);
SELECT is(verdict('time_index'), 'ok', 'one on the time does');
SELECT is(verdict('future_rows', '2024-12-31'), 'ok', 'rows of the past are well');
SELECT is(verdict('future_rows'), 'warning', 'rows of the future are told');
SELECT is(verdict('null_times'), 'ok', 'every row has a time');
INSERT INTO prediction (id) VALUES (-1);
SELECT is(verdict('null_times'), 'warning', 'a row without one is told');

SELECT is(verdict('duplicates'), NULL, 'rows without a name are not told apart');
UPDATE mleval.model SET id_column = 'id', version_column = 'version';
SELECT is(verdict('duplicates'), 'warning', 'an id that is not unique is told');
CREATE UNIQUE INDEX ON prediction (id, region);
SELECT is(verdict('duplicates'), 'warning', 'one that is unique only beside another column is too');
CREATE UNIQUE INDEX ON prediction (id, version);
SELECT is(verdict('duplicates'), 'ok', 'a version has each id once');

-- An index that begins with the version answers for its rows
DROP INDEX prediction_at_idx1;
SELECT is(concat_ws(', ', verdict('null_times'), verdict('future_rows')), '', 'without an index on the time nothing is read');
CREATE INDEX ON prediction (version, at);
SELECT is(concat_ws(', ', verdict('time_index'), verdict('null_times'), verdict('future_rows'), verdict('future_rows', '2024-12-31')), 'ok, ok, warning, ok', 'one of version and time has the times of a version');
INSERT INTO prediction (id, version) VALUES (-2, 'v2');
INSERT INTO prediction (id, version, at) VALUES (-3, 'v2', '2025-01-01');
SELECT is(concat_ws(', ', verdict('null_times'), verdict('future_rows', '2024-12-31')), 'ok, ok', 'which are not those of another');
SET LOCAL enable_seqscan = off;
CREATE FUNCTION pg_temp.scans() RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE 'EXPLAIN SELECT EXISTS (SELECT FROM prediction AS t WHERE (''v1''::text IS NULL OR t.version = ''v1'') AND t.at IS NULL), (SELECT max(t.at) FROM prediction AS t WHERE ''v1''::text IS NULL OR t.version = ''v1'')';
END
$$;
SELECT is((SELECT count(*) FROM pg_temp.scans() AS s(line) WHERE line ~ 'Index Cond: .*version.*v1.*at IS (NOT )?NULL'), 2::bigint, 'by the index alone');
RESET enable_seqscan;
UPDATE prediction SET version = 'v1' WHERE id = -2;
SELECT is(verdict('null_times'), 'warning', 'a row of the version without a time is told');
UPDATE prediction SET at = 'infinity' WHERE id = -2;
SELECT is(verdict('null_times'), 'warning', 'so is an infinite one');
UPDATE prediction SET version = 'v1' WHERE id = -3;
DELETE FROM prediction WHERE id = -2;
SELECT is(verdict('future_rows', '2024-12-31'), 'warning', 'and one that is yet to come');
DELETE FROM prediction WHERE id = -3;
DROP INDEX prediction_version_at_idx;
CREATE INDEX ON prediction (at);

SELECT is(verdict('baseline') || ', ' || verdict('monitor'), 'warning, warning', 'neither baseline nor monitor');
SELECT release('v1', '[2024-01-01 00:00+00,2024-02-05 00:00+00)') \g /dev/null
SELECT is(verdict('baseline') || ', ' || verdict('reference_windows'), 'ok, warning warning', 'five reference windows are too few');
SELECT mleval.create_monitor('price', '1 week', start => '2024-03-25') \g /dev/null
SELECT is(verdict('monitor') || ', ' || verdict('due', '2024-04-07') || ', ' || verdict('due', '2024-04-08'), 'ok, ok, warning',
	'a window may wait for its turn until the next is due');
CALL run_due('2024-04-08');
SELECT is(verdict('due') || ', ' || verdict('runs'), 'warning, ok', 'one that is run is not due');
-- The window after February 2024 ends with March in Berlin, in summer time, whoever asks: 29 February and a month are two days less
SELECT mleval.register_model('berlin', '1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at', label_time_column => 'label_at', time_zone => 'Europe/Berlin') \g /dev/null
SELECT count(*) FROM mleval.evaluate('berlin', '1', '[2024-01-01 00:00 Europe/Berlin,2024-03-01 00:00 Europe/Berlin)', 'release', '2024-03-02') \g /dev/null
SELECT mleval.accept_baseline('berlin', '1', '1 month', reason => 'r') \g /dev/null
SELECT mleval.create_monitor('berlin', '1 month', start => '2024-02-01 00:00 Europe/Berlin') \g /dev/null
CREATE FUNCTION due_in(zone text, as_of timestamptz) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	was text := current_setting('TimeZone');
	result text;
BEGIN
	PERFORM set_config('TimeZone', zone, true);
	SELECT d.verdict INTO result FROM mleval.doctor('berlin', '1', as_of) AS d WHERE d.check_name = 'due';
	PERFORM set_config('TimeZone', was, true);
	RETURN result;
END $$;
SELECT is((SELECT array_agg(due_in(z, '2024-03-31 21:59+00') || ' ' || due_in(z, '2024-03-31 22:01+00') ORDER BY z) FROM unnest('{America/Los_Angeles,Europe/Berlin,Pacific/Kiritimati,UTC}'::text[]) AS z), array_fill('ok warning'::text, ARRAY[4]),
	'a month is the model''s own, in whatever zone one asks');

-- A version that is live no longer ends its monitor with the window in which it was live last
SELECT mleval.release('price', 'v1', 'shadow', '2024-03-26', 'r') \g /dev/null
SELECT mleval.retire('price', 'v1', '2024-04-10', 'r') \g /dev/null
CALL run_due('2024-05-06');
SELECT is((SELECT max(r.window_start) FROM mleval.run AS r JOIN mleval.monitor AS mon USING (monitor_id) JOIN mleval.model AS m USING (model_id) WHERE m.name = 'price'), '2024-04-08 00:00+00'::timestamptz, 'a retired version has no windows after its last');
SELECT is(coalesce(verdict('due'), 'none') || ', ' || verdict('ended'), 'none, note', 'and that is told, as no more is due');
SELECT mleval.release('price', 'v1', 'shadow', '2024-05-01', 'again') \g /dev/null
SELECT is(coalesce(verdict('ended'), 'none') || ', ' || verdict('due'), 'none, warning', 'until it is live again');

-- Metrics of one's own
CREATE FUNCTION public.mine(y_true boolean, y_pred boolean) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT CASE WHEN y_true = y_pred THEN 1 ELSE 0 END';
SELECT is(verdict('metric'), NULL, 'without metrics of one''s own nothing is said of them');
SELECT mleval.register_metric('mine', 'public.mine', columns => '{y_true,y_pred}', direction => 'higher', model => 'price') \g /dev/null
SELECT is(verdict('metric'), 'ok', 'one that was there when the baseline was accepted is well');
CREATE OR REPLACE FUNCTION public.mine(y_true boolean, y_pred boolean) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT CASE WHEN y_true = y_pred THEN 2 ELSE 0 END';
SELECT is((SELECT (d.verdict, d.reason)::text FROM mleval.doctor('price') AS d WHERE d.check_name = 'metric'), '(error,"the definition of metric ""mine"" has changed since it was confirmed")', 'one whose definition changed is an error, as it is not run');
ALTER TABLE mleval.metric_definition DISABLE TRIGGER USER;
UPDATE mleval.metric_definition SET recorded_at = recorded_at - interval '1 day';
ALTER TABLE mleval.metric_definition ENABLE TRIGGER USER;
ALTER TABLE mleval.baseline DISABLE TRIGGER USER;
UPDATE mleval.baseline SET recorded_at = recorded_at - interval '1 hour';
SELECT mleval.confirm_metric('mine') \g /dev/null
SELECT matches((SELECT d.verdict || ': ' || d.reason FROM mleval.doctor('price') AS d WHERE d.check_name = 'metric'), '^warning: the definition of metric "mine" was changed, and confirmed at .*, since baseline [0-9]+: what was accepted is of another metric$', 'one that was confirmed anew is not what the baseline has');
UPDATE mleval.baseline SET recorded_at = recorded_at - interval '2 days';
SELECT is(verdict('metric'), 'note', 'nor is one that is younger than it');
ALTER TABLE mleval.baseline ENABLE TRIGGER USER;
UPDATE mleval.metric SET enabled = false;

-- Labels that come after the only look
SELECT is(verdict('labels'), NULL, 'where all labels have come nothing is said of them');
UPDATE prediction SET label_at = at + interval '30 days' WHERE at >= '2024-05-06 00:00+00' AND at < '2024-05-13 00:00+00';
CALL run_due('2024-05-14');
SELECT matches((SELECT d.verdict || ': ' || d.reason FROM mleval.doctor('price', as_of => '2024-05-14') AS d WHERE d.check_name = 'labels'), '^warning: monitor [0-9]+ looks at a window once, and 0 of 336 rows had their label', 'a window that was looked at too early is told');
UPDATE mleval.monitor SET look_back = '1 day';
SELECT is((SELECT count(*) FROM mleval.doctor('price', as_of => '2024-05-14') AS d WHERE d.check_name = 'labels'), 0::bigint, 'not one that is looked at again');
UPDATE mleval.monitor SET look_back = '0';
UPDATE prediction SET label_at = at WHERE at >= '2024-05-06 00:00+00' AND at < '2024-05-13 00:00+00';

-- Windows without rows, and a reference without labels
SAVEPOINT empty;
SELECT is(verdict('rows'), NULL, 'where the last window has rows nothing is said of those before');
DELETE FROM prediction WHERE at >= '2024-05-13 00:00+00' AND at < '2024-06-03 00:00+00';
CALL run_due('2024-05-21');
CREATE FUNCTION rows_said() RETURNS text LANGUAGE sql AS $$ SELECT regexp_replace(d.verdict || ': ' || d.reason, 'monitor [0-9]+', 'monitor') FROM mleval.doctor('price', as_of => '2024-05-14') AS d WHERE d.check_name = 'rows' $$;
SELECT alike(rows_said(), 'warning: monitor: the last window is without rows, from 2024-05-%', 'an empty window is told');
CALL run_due('2024-06-04');
SELECT alike(rows_said(), 'warning: monitor: the last 3 windows are without rows, from 2024-05-%', 'and how many there were in a row');
CALL run_due('2024-06-11');
SELECT is(rows_said(), NULL, 'until there are rows again');
ALTER TABLE prediction ADD COLUMN never timestamptz;
SELECT mleval.register_model('bare', '1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at', label_time_column => 'never') \g /dev/null
SELECT count(*) FROM mleval.evaluate('bare', '1', '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release', '2024-03-26') \g /dev/null
SET LOCAL client_min_messages = error;
SELECT mleval.accept_baseline('bare', '1', '1 week', reason => 'r') \g /dev/null
SELECT results_eq($$SELECT d.verdict || ': ' || d.reason FROM mleval.doctor('bare') AS d WHERE d.check_name = 'reference_windows' ORDER BY 1$$,
	$$VALUES ('ok: 12 reference windows of 7 days for features'), ('warning: 12 reference windows of 7 days for performance, of which 0 have labels')$$, 'reference windows without labels are none to learn metrics from');
ROLLBACK TO empty;

ALTER TABLE prediction RENAME COLUMN score TO points;
CALL run_due('2024-05-28');
SELECT is(verdict('relation') || ', ' || verdict('runs'), 'error, error', 'a column that was renamed is an error, and so are the runs');
SELECT matches((SELECT d.reason FROM mleval.doctor('price') AS d WHERE d.check_name = 'runs'), 'the last time with: column "score" of relation public\.prediction does not exist', 'with its message');

SELECT * FROM finish();
ROLLBACK;
