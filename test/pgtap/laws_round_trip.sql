-- Law 2 of a summary (docs/concepts.md), for every aggregate of the catalog over random rows: what goes
-- out comes back the same.  Dump and restore: test/cluster/dump_restore.pl.
BEGIN;
SELECT plan(15);
\ir support/laws.psql

CREATE FUNCTION unlike(query text) RETURNS SETOF text LANGUAGE sql AS
$$SELECT differ('SELECT * FROM WHOLE', query, 'true', 'bytes(one.summary) = bytes(other.summary)')$$;

-- Any reading of a stored summary is a way back: the way out alone is the text of a state.
SELECT is_empty($$SELECT differ('SELECT key, summary::text FROM WHOLE', 'SELECT sample::text, own_said_AGGREGATE(ARGUMENTS) FROM law GROUP BY sample', 'typical', 'one.summary = other.summary')$$,
	'a stored summary is what its state was, to the last letter of its text');
SELECT is_empty($$SELECT unlike('SELECT key, summary::text::TYPE FROM WHOLE')$$, 'text reads back the same, byte for byte');
SELECT is_empty($$SELECT differ('SELECT key, summary::text FROM WHOLE', 'SELECT key, summary::text::TYPE::text FROM WHOLE', 'true', 'one.summary = other.summary')$$, 'and is written the same again');
SELECT is_empty($$SELECT differ('SELECT key, md5(bytes(summary)) FROM WHOLE', 'SELECT key, md5(bytes(folded(summary))) FROM WHOLE GROUP BY key', 'true', 'one.summary = other.summary')$$, 'equal summaries have the same hash');
SELECT is_empty($$SELECT unlike('SELECT key, (ARRAY[NULL, summary]::text::TYPE[])[2] FROM WHOLE')$$, 'in an array');

-- No setting is in a text.
SET extra_float_digits = 1;
CREATE TABLE said (call int, key text, said text);
DO $$
DECLARE
	t summary_type;
BEGIN
	FOR t IN SELECT * FROM summary_type LOOP
		EXECUTE format('INSERT INTO said SELECT call, key, everything(summary) FROM whole_%s', t.typname);
	END LOOP;
END $$;
SET extra_float_digits = 0;
SELECT is_empty($$SELECT unlike('SELECT key, summary::text::TYPE FROM WHOLE')$$, 'whatever extra_float_digits says');
SET TimeZone = 'Asia/Kathmandu';
SET DateStyle = 'SQL, DMY';
SET IntervalStyle = 'sql_standard';
SET bytea_output = 'escape';
SELECT is_empty($$SELECT unlike('SELECT key, summary::text::TYPE FROM WHOLE')$$, 'or any other setting of texts');
SET extra_float_digits = 1;
SELECT is_empty($$SELECT differ('SELECT key, said FROM said WHERE call = replace(''CALL_ID'', ''call_'', '''')::int', 'SELECT key, everything(summary) FROM WHOLE', 'true', 'one.summary = other.summary')$$, 'which changes nothing that a summary says');
RESET extra_float_digits;
RESET TimeZone;
RESET DateStyle;
RESET IntervalStyle;
RESET bytea_output;

-- Files of COPY.
CREATE FUNCTION copied(format text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	t summary_type;
	file text := current_setting('data_directory') || '/law.copied';
BEGIN
	FOR t IN SELECT * FROM summary_type LOOP
		EXECUTE format('CREATE TEMP TABLE copied (LIKE whole_%s)', t.typname);
		EXECUTE format('COPY whole_%s TO %L (FORMAT %s)', t.typname, file, format);
		EXECUTE format('COPY copied FROM %L (FORMAT %s)', file, format);
		RETURN QUERY EXECUTE format('SELECT concat_ws('' '', %L, call, key) FROM whole_%s one FULL JOIN copied other USING (call, key) WHERE (bytes(one.summary) = bytes(other.summary)) IS NOT TRUE', t.typname, t.typname);
		DROP TABLE copied;
	END LOOP;
END $$;
SELECT is_empty(format('SELECT copied(%L)', format), 'a file comes back the same: ' || format) FROM unnest('{binary,text,csv}'::text[]) format;

-- Stored as a table may store it: in the row, compressed or not, and outside of it.
CREATE FUNCTION stored(storage text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	t summary_type;
BEGIN
	FOR t IN SELECT * FROM summary_type LOOP
		EXECUTE format('CREATE TEMP TABLE stored (LIKE whole_%s)', t.typname);
		EXECUTE format('ALTER TABLE stored ALTER summary SET STORAGE %s', storage);
		ALTER TABLE stored SET (toast_tuple_target = 128);
		EXECUTE format('INSERT INTO stored SELECT call, key, summary::text::%s FROM whole_%s', t.type, t.typname);
		RETURN QUERY EXECUTE format('SELECT concat_ws('' '', %L, call, key) FROM whole_%s one FULL JOIN stored other USING (call, key) WHERE (bytes(one.summary) = bytes(other.summary)) IS NOT TRUE', t.typname, t.typname);
		DROP TABLE stored;
	END LOOP;
END $$;
SELECT is_empty(format('SELECT stored(%L)', storage), 'and from a table: ' || storage) FROM unnest('{main,extended,external}'::text[]) storage;

-- Different rows, different bytes: nothing is lost on the way that would make these tests blind.
SELECT is_empty($$SELECT differ('SELECT ''all'', count(DISTINCT said)::int FROM said WHERE call = replace(''CALL_ID'', ''call_'', '''')::int', 'SELECT ''all'', count(DISTINCT bytes(summary))::int FROM WHOLE', 'typical', 'one.summary = other.summary AND one.summary > 5')$$,
	'summaries that say different things are different bytes');

SELECT * FROM finish();
ROLLBACK;
