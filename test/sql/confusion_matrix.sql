-- What confusion_matrix takes, what it refuses, and what it says of itself.
\set VERBOSITY default
SET search_path = public, mleval;

-- Labels, labels that have not come, rows without a prediction
SELECT c.* FROM (SELECT confusion_matrix(y_true, y_pred) AS cm FROM (VALUES
	(1, true), (1, true), (0, false), (0, true), (1, false), (NULL, true), (NULL, true), (NULL, false), (1, NULL), (NULL, NULL)) v(y_true, y_pred)) s,
	confusion_matrix_cells(cm) c;

-- The text of a value: a head to read, and the value
SELECT confusion_matrix(y, p) FROM (VALUES (true, true), (true, false), (false, false), (NULL, true), (false, NULL)) v(y, p);
SELECT confusion_matrix('cat', p, w) FROM (VALUES ('cat', 0.25), ('dog', 1.5)) v(p, w);
SELECT confusion_matrix(true, true) FROM (SELECT) none WHERE false;

-- Stored it is small
SELECT pg_column_size(confusion_matrix(i % 2, i % 3 = 0)) AS two_classes, pg_column_size(confusion_matrix(i % 10, i % 7)) AS ten_classes,
	pg_column_size(confusion_matrix(i % 2, i % 3 = 0, i / 7.0)) AS weighted
FROM generate_series(1, 100000) i;

-- One label whatever its type: every pair of types gives the same value
CREATE DOMAIN class AS integer;
CREATE DOMAIN flag AS boolean;
CREATE DOMAIN word AS varchar(10);
CREATE FUNCTION label_types(kinds text[], labels text, weight text) RETURNS TABLE(y_true text, y_pred text, matrix text) LANGUAGE plpgsql AS $$
BEGIN
	FOR y_true, y_pred IN SELECT a, b FROM unnest(kinds) a, unnest(kinds) b LOOP
		BEGIN
			EXECUTE format('SELECT string_agg(format(''%%s>%%s=%%s'', c.y_true, c.y_pred, c.count), '' '') FROM
				(SELECT confusion_matrix(y::%s, p::%s%s) AS cm FROM (VALUES %s) v(y, p)) s, confusion_matrix_cells(cm) c', y_true, y_pred, weight, labels) INTO matrix;
		EXCEPTION WHEN undefined_function THEN
			matrix := SQLERRM;
		END;
		RETURN NEXT;
	END LOOP;
END $$;
SELECT matrix, count(*) FROM label_types('{boolean,smallint,integer,bigint,real,double precision,numeric,class,flag}',
	'(''1'', ''1''), (''0'', ''1''), (''1'', ''0''), (''1'', NULL)', '') WHERE (y_true, y_pred) IS NOT NULL GROUP BY 1;
SELECT matrix, count(*) FROM label_types('{boolean,smallint,integer,bigint,real,double precision,numeric,class,flag}',
	'(''1'', ''1''), (''0'', ''1''), (''1'', ''0''), (''1'', NULL)', ', 2') GROUP BY 1;
SELECT matrix, count(*) FROM label_types('{text,varchar,char(5),name,word}', '(''a'', ''a''), (''b'', ''a''), (''01'', NULL)', '') GROUP BY 1;
SELECT matrix, count(*) FROM label_types('{text,varchar,char(5),name,word}', '(''a'', ''a''), (''b'', ''a''), (''01'', NULL)', ', 0.5') GROUP BY 1;
SELECT * FROM label_types('{text,integer}', '(''1'', ''1'')', '') WHERE y_true <> y_pred;

-- Expressions and literals as people write them
SELECT accuracy_score(confusion_matrix(label, score > 0.5)) AS int_bool, accuracy_score(confusion_matrix(label = 1, score > 0.5)) AS bool_bool,
	accuracy_score(confusion_matrix(label, round(score))) AS int_float, accuracy_score(confusion_matrix(label::text, CASE WHEN score > 0.5 THEN '1' ELSE '0' END)) AS text_literal,
	accuracy_score(confusion_matrix(label, score > 0.5, score)) AS weighted, accuracy_score(confusion_matrix(label, score > 0.5, 2)) AS integer_weight,
	accuracy_score(confusion_matrix('a', 'b')) AS literals, accuracy_score(confusion_matrix('1', score > 0.5)) AS literal_bool
FROM (VALUES (1, 0.9::float8), (0, 0.2), (1, 0.4)) v(label, score);
\set VERBOSITY terse
SELECT confusion_matrix(NULL, 1);
\set VERBOSITY default

-- The canonical form of a number
SELECT c.y_true FROM (SELECT confusion_matrix(y, y) AS cm FROM (VALUES ('-0'::float8), (7), (-3), (9007199254740992), (-9007199254740992)) v(y)) s,
	confusion_matrix_cells(cm) c WHERE count > 0;
SELECT c.y_true, c.y_pred FROM (SELECT confusion_matrix(9223372036854775807, -9223372036854775808) AS cm) s, confusion_matrix_cells(cm) c WHERE count > 0;
SELECT confusion_matrix(0.5, true);
SELECT confusion_matrix(true, 9007199254740994::float8);
SELECT confusion_matrix(true, '-Infinity'::float8);
SELECT confusion_matrix('NaN'::float8, true);
SELECT confusion_matrix(y, 'NaN'::real) FROM (VALUES (1)) v(y);
SELECT confusion_matrix(NULLIF('NaN'::float8, 'NaN'), true)::text::json->>'unlabelled' AS unlabelled;

-- Text is compared byte by byte: nothing is trimmed, folded or read as a number
SELECT '[' || c.y_true || ']' AS y_true, c.count FROM (SELECT confusion_matrix(y, '1') AS cm FROM (VALUES ('1'), ('01'), ('1 '), (''), ('true'), ('É'), ('é')) v(y)) s,
	confusion_matrix_cells(cm) c WHERE c.y_pred = '1';

-- Weights
SELECT confusion_matrix(1, 1, NULL);
SELECT confusion_matrix(1, 1, -0.5);
SELECT confusion_matrix(1, 1, 'NaN');
SELECT confusion_matrix(1, 1, 1e101);
SELECT confusion_matrix(NULL::int, NULL::int, -1);
SELECT accuracy_score(confusion_matrix(y, 1, 1e100)), accuracy_score(confusion_matrix(y, 1, 1e100), normalized => false) FROM (VALUES (1), (0)) v(y);

-- Subtraction
SELECT c.* FROM (SELECT confusion_matrix(y, p) - confusion_matrix(y, p) FILTER (WHERE y <> 2) AS cm
	FROM (VALUES (1, 1), (2, 1), (0, 2)) v(y, p)) s, confusion_matrix_cells(cm) c;
SELECT confusion_matrix(1, 1, 0.5) - confusion_matrix(1, 1);
SELECT confusion_matrix(1, 1) - confusion_matrix(1, 0);
SELECT confusion_matrix(1, 1) - NULL IS NULL AS null_stays_null;

-- Limits
SELECT confusion_matrix(i, 0) FROM generate_series(0, 32768) i;
SELECT pg_column_size(confusion_matrix(repeat('x', 1048576), ''));
SELECT confusion_matrix(repeat('x', 1048577), '');

-- Support functions are for aggregates
SELECT confusion_matrix_trans(NULL, true, true);
SELECT confusion_matrix_remove(confusion_matrix(true, true), true, true);
SELECT confusion_matrix_combine(NULL, confusion_matrix(true, true));

-- What is no matrix
SELECT ''::confusion_matrix;
SELECT '{}'::confusion_matrix;
SELECT '{"data": "?"}'::confusion_matrix;
SELECT '{"data": "AWM="}'::confusion_matrix;
SELECT '{"data": "AmM="}'::confusion_matrix;
SELECT '{"data": "AWIA"}'::confusion_matrix;
SELECT replace(confusion_matrix(1, 1)::text, '"n": 1', '"n": 2')::confusion_matrix;
-- each of these says one thing that no rows can have made: after format, kind and totals come labels and cells
SELECT note, format('{"data": "%s"}', encode(bytes, 'base64'))::confusion_matrix FROM (VALUES
	('a label twice', '\x0163 020000 02 0131 0131 01 01 04 01'::bytea)) v(note, bytes);
SELECT format('{"data": "%s"}', encode('\x0163 020000 02 0131 0130 01 01 05 01', 'base64'))::confusion_matrix AS labels_out_of_order;
SELECT format('{"data": "%s"}', encode('\x0163 020000 02 0130 0131 01 01 04 01', 'base64'))::confusion_matrix AS label_without_row;
SELECT format('{"data": "%s"}', encode('\x0163 020000 01 0131 01 01 04 01', 'base64'))::confusion_matrix AS cell_outside;
SELECT format('{"data": "%s"}', encode('\x0163 020000 01 0131 01 01 03 02', 'base64'))::confusion_matrix AS wrong_total;
SELECT format('{"data": "%s"}', encode('\x0163 000000 01 0131 01 01 03 00', 'base64'))::confusion_matrix AS cell_of_no_rows;
SELECT format('{"data": "%s"}', encode('\x0163 020000 01 0131 01 00 03 000000000000f03f', 'base64'))::confusion_matrix AS long_form;
SELECT format('{"data": "%s"}', encode('\x0163 020000 01 01ff 01 01 03 01', 'base64'))::confusion_matrix AS not_text;
SELECT format('{"data": "%s"}', encode('\x0163 020000 01 0100 01 01 03 01', 'base64'))::confusion_matrix AS zero_byte;
SELECT format('{"data": "%s"}', encode('\x0163 03 000000000000f03f a0c8eb85f3cce17f 0000 01 0131 01 01 03 01', 'base64'))::confusion_matrix AS too_heavy;
SELECT format('{"data": "%s"}', encode('\x0163 020000 01 0131 01 01 03 01 00', 'base64'))::confusion_matrix AS too_long;

DROP FUNCTION label_types;
DROP DOMAIN class, flag, word;
