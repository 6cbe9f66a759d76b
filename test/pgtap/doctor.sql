-- mleval.doctor: each thing that can be wrong is told, with its remedy, and told
-- no more once it is mended.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(24);

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

SELECT is(verdict('baseline') || ', ' || verdict('monitor'), 'warning, warning', 'neither baseline nor monitor');
SELECT release('v1', '[2024-01-01 00:00+00,2024-02-05 00:00+00)') \g /dev/null
SELECT is(verdict('baseline') || ', ' || verdict('reference_windows'), 'ok, warning warning', 'five reference windows are too few');
SELECT mleval.create_monitor('price', '1 week', start => '2024-03-25') \g /dev/null
SELECT is(verdict('monitor') || ', ' || verdict('due', '2024-04-07') || ', ' || verdict('due', '2024-04-08'), 'ok, ok, warning',
	'a window may wait for its turn until the next is due');
CALL run_due('2024-04-08');
SELECT is(verdict('due') || ', ' || verdict('runs'), 'warning, ok', 'one that is run is not due');
ALTER TABLE prediction RENAME COLUMN score TO points;
CALL run_due('2024-05-06');
SELECT is(verdict('relation') || ', ' || verdict('runs'), 'error, error', 'a column that was renamed is an error, and so are the runs');
SELECT matches((SELECT d.reason FROM mleval.doctor() AS d WHERE d.check_name = 'runs'), 'the last time with: column "score" of relation public\.prediction does not exist', 'with its message');

SELECT * FROM finish();
ROLLBACK;
