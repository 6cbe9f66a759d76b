-- Columns that are gone, new or of another type: a window is evaluated for what is left of them.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(23);

ALTER TABLE prediction ADD note text;
SELECT mleval.register_model('price', 'v1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at', label_time_column => 'label_at', id_column => 'id',
	features => '{amount,constant,colour}', segments => '{region,version}') \g /dev/null
SELECT release() \g /dev/null
SELECT mleval.create_monitor('price', '1 week') \g /dev/null
SELECT set_eq('SELECT column_name::text, type FROM mleval.baseline_column', $$SELECT attname::text, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'prediction'::regclass AND attnum > 0$$, 'a baseline knows the columns there were');
CALL run_due('2024-04-01 00:00+00');
CREATE TEMP VIEW last_quality AS SELECT * FROM mleval.quality_history WHERE time = (SELECT max(time) FROM mleval.quality_history);
SELECT results_eq('SELECT role, subject, check_name, verdict, reason FROM last_quality WHERE check_name LIKE ''column%'' ORDER BY 1, 2',
	$$VALUES ('feature', 'amount', 'column_missing', 'ok', NULL), ('feature', 'colour', 'column_missing', 'ok', NULL), ('feature', 'constant', 'column_missing', 'ok', NULL), ('id_column', 'id', 'column_missing', 'ok', NULL),
		('relation', 'public.prediction', 'column_set', 'ok', NULL), ('segment', 'region', 'column_missing', 'ok', NULL), ('segment', 'version', 'column_missing', 'ok', NULL)$$, 'each window says that all are there');

-- What a window can do without
ALTER TABLE prediction RENAME amount TO sum;
ALTER TABLE prediction RENAME region TO area;
ALTER TABLE prediction DROP id;
ALTER TABLE prediction ALTER colour TYPE point USING point '(0,0)', ALTER note TYPE varchar(9), ADD "New" int;
CALL run_due('2024-04-08 00:00+00');
SELECT results_eq('SELECT status, count(*) FROM mleval.run GROUP BY 1', $$VALUES ('done', 2::bigint)$$, 'a window is evaluated without what is gone');
SELECT results_eq($$SELECT role, subject, check_name, reason FROM last_quality WHERE verdict = 'failed' ORDER BY 1, 2$$,
	$$VALUES ('feature', 'amount', 'column_missing', 'public.prediction has no column amount'), ('feature', 'colour', 'type', 'it is of type point now, which cannot be read as feature'),
		('id_column', 'id', 'column_missing', 'public.prediction has no column id'), ('segment', 'region', 'column_missing', 'public.prediction has no column region')$$, 'and says so');
SELECT results_eq($$SELECT reference_value, current_value, difference, verdict, reason FROM last_quality WHERE role = 'relation'$$,
	$$VALUES (11::float8, 11::float8, 8::float8, 'changed', 'new: "New", area, sum; gone: amount, id, region; of another type: colour (text, now point), note (text, now character varying(9))')$$, 'the set of columns is told as a whole');
SELECT results_eq($$SELECT kind, role, subject, reason FROM mleval.alert_subject WHERE affected ORDER BY 2, 3$$,
	$$SELECT 'data quality', r, s, w FROM (VALUES ('feature', 'amount', 'column_missing: public.prediction has no column amount'), ('feature', 'colour', 'type: it is of type point now, which cannot be read as feature'),
		('id_column', 'id', 'column_missing: public.prediction has no column id'), ('segment', 'region', 'column_missing: public.prediction has no column region')) AS a(r, s, w)$$, 'what is gone opens an alert, what is new does not');
SELECT results_eq('SELECT kind, severity, subjects, first_window FROM mleval.open_alert', $$VALUES ('data quality', 'critical', 'amount, colour, id, region', '2024-04-01 00:00+00'::timestamptz)$$, 'one, and critical');
SELECT results_eq($$SELECT subject, verdict, reason, count(*) FROM mleval.drift_history WHERE time = '2024-04-01 00:00+00' AND verdict = 'not enough data' GROUP BY 1, 2, 3 ORDER BY 1$$,
	$$VALUES ('amount', 'not enough data', 'the column was not read, see quality_history', 2::bigint), ('colour', 'not enough data', 'the column was not read, see quality_history', 1)$$, 'a column that was not read has no distance');
SELECT results_eq($$SELECT segment::text COLLATE "default", segment_value, n FROM mleval.evaluation WHERE window_start = '2024-04-01 00:00+00' AND segment IS NOT NULL$$, $$VALUES ('version', 'v1', 336::bigint)$$, 'a segment of a column that is gone is not called empty');
SELECT is((SELECT count(*) FROM mleval.baseline_vs_current WHERE time = '2024-04-01 00:00+00' AND segment IS NULL AND current_value IS NOT NULL), (SELECT count(*) - 3 FROM mleval.baseline_vs_current WHERE time = '2024-03-25 00:00+00' AND segment IS NULL AND current_value IS NOT NULL),
	'everything else is there');
CALL run_due('2024-04-15 00:00+00');
SELECT results_eq('SELECT windows FROM mleval.open_alert', 'VALUES (2::bigint)', 'an alert that lasts is one');

-- An owner may want to hear of new columns too
UPDATE mleval.monitor SET limits = '{"column_set": 7}';
CALL run_due('2024-04-22 00:00+00');
SELECT results_eq($$SELECT subject, reason LIKE 'column_set: new: "New", area, sum; gone: %' FROM mleval.alert_subject WHERE role = 'relation' AND affected$$, $$VALUES ('public.prediction', true)$$, 'a limit of column_set makes an alert of it');

-- Back again, by a relation of the same name
CREATE TABLE prediction_new AS SELECT at, version, area AS region, sum AS amount, constant, 'red'::text AS colour, label, label_at, score, note::text AS note, 1 AS id FROM prediction;
UPDATE prediction_new SET colour = (ARRAY['red', 'green', 'blue'])[1 + floor(u * 3)::int] FROM (SELECT at AS t, ('x' || substr(md5(extract(epoch FROM at)::text), 1, 7))::bit(28)::int / 268435456.0 AS u FROM prediction) AS r WHERE at = t;
ALTER TABLE prediction RENAME TO prediction_old;
ALTER TABLE prediction_new RENAME TO prediction;
CALL run_due('2024-04-29 00:00+00');
SELECT is_empty($$SELECT * FROM last_quality WHERE check_name LIKE 'column%' AND (verdict <> 'ok' OR difference <> 0 AND reason IS NULL)$$, 'a relation that took the name of another is read');
SELECT is_empty('SELECT kind, subjects, reason FROM mleval.open_alert', 'and alerts are resolved');
SELECT results_eq($$SELECT previous_value IS NULL, value IS NOT NULL FROM mleval.drift_history WHERE time = '2024-04-22 00:00+00' AND subject = 'amount' AND distance = 'psi'$$, 'VALUES (true, true)', 'a column that is back has no window before');

-- What it cannot: nothing is lost
SET client_min_messages = error;
CREATE FUNCTION pg_temp.last_run() RETURNS SETOF record LANGUAGE sql AS 'SELECT window_start, status, sqlstate, message FROM mleval.run ORDER BY run_id DESC LIMIT 1';
SAVEPOINT there;
ALTER TABLE prediction DROP at;
CALL run_due('2024-05-06 00:00+00');
SELECT results_eq('SELECT * FROM pg_temp.last_run() AS r(a timestamptz, b text, c text, d text)', $$VALUES ('2024-04-29 00:00+00'::timestamptz, 'failed', '42703', 'column "at" of relation public.prediction does not exist')$$, 'without the time there is no window');
SELECT alike(detail, 'Model "price" version "v1" uses it as time_column. The relation has the columns %', 'which says what it was for') FROM mleval.run ORDER BY run_id DESC LIMIT 1;
ROLLBACK TO there;
ALTER TABLE prediction RENAME score TO gone;
CALL run_due('2024-05-06 00:00+00');
SELECT results_eq('SELECT * FROM pg_temp.last_run() AS r(a timestamptz, b text, c text, d text)', $$VALUES ('2024-04-29 00:00+00'::timestamptz, 'failed', '42703', 'column "score" of relation public.prediction does not exist')$$, 'nor without the score');
ALTER TABLE prediction RENAME gone TO score;
ALTER TABLE prediction RENAME label TO gone;
CALL run_due('2024-05-06 00:00+00');
SELECT results_eq('SELECT * FROM pg_temp.last_run() AS r(a timestamptz, b text, c text, d text)', $$VALUES ('2024-04-29 00:00+00'::timestamptz, 'failed', '42703', 'column "label" of relation public.prediction does not exist')$$, 'nor without the label');
ALTER TABLE prediction RENAME gone TO label;
ALTER TABLE prediction RENAME TO elsewhere;
CALL run_due('2024-05-06 00:10+00');
SELECT results_eq('SELECT * FROM pg_temp.last_run() AS r(a timestamptz, b text, c text, d text)', $$VALUES ('2024-04-29 00:00+00'::timestamptz, 'failed', '42P01', 'relation "public.prediction" does not exist')$$, 'nor without the relation');
ALTER TABLE elsewhere RENAME TO prediction;
CALL run_due('2024-05-07 00:00+00');
SELECT results_eq('SELECT a, b FROM pg_temp.last_run() AS r(a timestamptz, b text, c text, d text)', $$VALUES ('2024-04-29 00:00+00'::timestamptz, 'done')$$, 'the window is done when it can be');
RESET client_min_messages;
-- whoever asks himself is told at once
ALTER TABLE prediction DROP colour;
SELECT is((error_of($$SELECT mleval.evaluate('price', 'v1', '[2024-04-01,2024-04-08)')$$)).state, '42703', 'a person is told of a feature that is gone by an error');
SELECT is((error_of($$SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release')$$)).state, '42703', 'and no baseline is made without it');
SELECT * FROM finish();
ROLLBACK;
