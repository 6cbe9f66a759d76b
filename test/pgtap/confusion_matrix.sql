-- The laws of a summary, for confusion_matrix: what laws_*.sql do not ask of every type.
BEGIN;
SELECT plan(27);

SET search_path = public, mleval;

-- 0 to bound - 1, the same on every machine
CREATE FUNCTION draw(salt text, i bigint, bound integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$SELECT (('x' || substr(md5(salt || i), 1, 7))::bit(28)::integer % bound)$$;

CREATE FUNCTION bytes(confusion_matrix) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
'SELECT confusion_matrix_send($1)';

-- Every eighth label has not come, every tenth prediction was not made; weights are eighths, so that sums are exact
CREATE TABLE prediction AS
	SELECT i, CASE WHEN draw('lag', i, 8) > 0 THEN draw('true', i, 7) - 2 END AS y_true,
		   CASE WHEN draw('gap', i, 10) > 0 THEN draw('pred', i, 9) - 2 END AS y_pred,
		   draw('weight', i, 40) / 8.0::float8 AS weight, draw('order', i, 1000000) AS shuffle
	FROM generate_series(1, 5000) i;
ANALYZE prediction;

CREATE TABLE whole AS SELECT confusion_matrix(y_true, y_pred) AS cm, confusion_matrix(y_true, y_pred, weight) AS weighted,
	confusion_matrix(chr(75 + y_true) || 'é', repeat('x', y_pred + 2)) AS words FROM prediction;

-- Law 1
SELECT is((SELECT count FROM confusion_matrix_cells((SELECT confusion_matrix(true, true, 0.1) FROM generate_series(1, 300000)))),
	30000.0::float8, 'a long sum of rounded weights does not drift');

-- What the rows say, counted by SQL
SELECT set_eq('SELECT c.* FROM whole, confusion_matrix_cells(cm) c WHERE count > 0',
	'SELECT y_true::text, y_pred::text, count(*)::float8 FROM prediction GROUP BY 1, 2', 'a cell is what GROUP BY counts');
SELECT set_eq('SELECT c.* FROM whole, confusion_matrix_cells(weighted) c WHERE count > 0',
	'SELECT y_true::text, y_pred::text, sum(weight) FROM prediction GROUP BY 1, 2', 'or adds up');
SELECT results_eq('SELECT o->>''n'', o->>''labelled'', o->>''unlabelled'', o->>''missing'' FROM (SELECT cm::text::json AS o FROM whole) j',
	$$SELECT count(*)::text, (count(*) FILTER (WHERE y_true IS NOT NULL AND y_pred IS NOT NULL))::text,
		(count(*) FILTER (WHERE y_true IS NULL AND y_pred IS NOT NULL))::text, (count(*) FILTER (WHERE y_pred IS NULL))::text FROM prediction$$,
	'labelled, unlabelled and missing rows are counted apart');

-- Binary, and hostile bytes: a file of bytea is a file of any type's binary form
CREATE TABLE given(bytes bytea);
CREATE TABLE received(cm confusion_matrix);
CREATE FUNCTION receive(given bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	file text := current_setting('data_directory') || '/confusion_matrix.received';
BEGIN
	DELETE FROM given;
	DELETE FROM received;
	INSERT INTO given VALUES (given);
	EXECUTE format('COPY given TO %L (FORMAT binary)', file);
	EXECUTE format('COPY received FROM %L (FORMAT binary)', file);
	RETURN CASE WHEN (SELECT confusion_matrix_send(cm) FROM received) = given THEN 'the same' ELSE 'something else' END;
EXCEPTION WHEN invalid_binary_representation OR feature_not_supported THEN
	RETURN SQLSTATE;
END $$;

-- The head of a text is checked after the bytes: where it is what is wrong, the bytes are not, and are received too
CREATE FUNCTION outcome(given bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	text_form text := format('{"data": "%s"}', translate(encode(given, 'base64'), E'\n', ''));
	detail text;
BEGIN
	PERFORM text_form::confusion_matrix;
	RETURN 'without a head?';
EXCEPTION WHEN invalid_text_representation OR feature_not_supported THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN CASE WHEN detail LIKE 'What the object says%' THEN receive(given) ELSE SQLSTATE END;
END $$;

CREATE TABLE small AS SELECT confusion_matrix(y_true > 0, y_pred) AS cm FROM prediction WHERE i <= 50
	UNION ALL SELECT confusion_matrix(y_true, y_pred > 0, weight / 3) FROM prediction WHERE i <= 30
	UNION ALL SELECT confusion_matrix('a' || y_true, 'é' || y_pred) FROM prediction WHERE i <= 20;
CREATE TABLE outcome AS
	SELECT outcome(set_byte(bytes(cm), place, byte)), place, byte FROM small,
	LATERAL generate_series(0, length(bytes(cm)) - 1) place, LATERAL (SELECT (get_byte(bytes(cm), place) + step) % 256
		FROM unnest('{1,2,3,64,127,128,129,200,255}'::int[]) step) changed(byte)
	UNION ALL SELECT outcome(substr(bytes(cm), 1, size)), size, NULL FROM small, LATERAL generate_series(0, length(bytes(cm)) - 1) size
	UNION ALL SELECT outcome(bytes(cm) || tail), NULL, NULL FROM small, unnest('{"\\x00","\\x0100"}'::bytea[]) tail;
SELECT is_empty($$SELECT * FROM outcome WHERE outcome NOT IN ('the same', '22P02', '0A000')$$,
	'changed bytes are an error, or a value that has no other form');
SELECT is_empty($$SELECT * FROM outcome WHERE outcome = 'the same' AND byte IS NULL$$, 'shortened and lengthened ones are always an error');
SELECT isnt_empty($$SELECT * FROM outcome WHERE outcome = 'the same'$$, 'some are accepted');
SELECT is(receive('\x0163'), '22P03', 'binary input has an error code of its own');

-- Law 3: empty is a value
SELECT is_empty($$SELECT * FROM (SELECT confusion_matrix(true, true) FROM prediction WHERE false
		UNION ALL SELECT confusion_matrix(NULL::int, y_pred) FROM prediction UNION ALL SELECT confusion_matrix(y_true, NULL::int) FROM prediction
		UNION ALL SELECT confusion_matrix(y_true, y_pred, 0) FROM prediction) e(cm), metrics(cm)
	WHERE value IS NOT NULL OR reason IS NULL$$, 'without labelled rows, or weight in them, metrics are NULL and say why');
SELECT is_empty($$SELECT 1 FROM (SELECT confusion_matrix(true, true) AS cm FROM prediction WHERE false) e
	WHERE num_nonnulls(accuracy_score(cm), accuracy_score(cm, false), balanced_accuracy_score(cm), precision_score(cm), recall_score(cm),
		f1_score(cm, average => 'macro'), f1_score(cm, pos_label => 'no such'), f1_score(cm, zero_division => 1), matthews_corrcoef(cm)) > 0$$,
	'and so are the functions');

-- Law 7: weights are weights
SELECT is((SELECT n FROM whole, metrics(weighted) LIMIT 1), (SELECT count(*) FROM prediction WHERE y_true IS NOT NULL AND y_pred IS NOT NULL),
	'n counts rows, weighted or not');
SELECT results_eq($$SELECT y_true, y_pred, count FROM confusion_matrix_cells((SELECT confusion_matrix(y, p, w) FROM
		(VALUES ('a', 'a', 1), ('b', 'a', 0), (NULL, 'c', 0)) v(y, p, w)))$$,
	$$VALUES ('a', 'a', 1::float8), ('a', 'b', 0), ('b', 'a', 0), ('b', 'b', 0), (NULL, 'c', 0)$$,
	'a row of weight 0 adds its labels');

-- Subtraction
SELECT is((SELECT bytes(confusion_matrix(y, p) - confusion_matrix(y, p) FILTER (WHERE y = 'gone')) FROM
		(VALUES ('a', 'b'), ('gone', 'a'), ('b', 'b')) v(y, p)),
	(SELECT bytes(confusion_matrix(y, p)) FROM (VALUES ('a', 'b'), ('b', 'b')) v(y, p)), 'a label that loses its last row is gone');
SELECT throws_ok('SELECT weighted - cm FROM whole', '22023', 'subtraction needs two unweighted confusion matrices', 'weights cannot be subtracted from');
SELECT throws_ok('SELECT cm - weighted FROM whole', '22023', 'subtraction needs two unweighted confusion matrices', 'nor subtracted');
SELECT throws_ok($$SELECT confusion_matrix(1, 1) - confusion_matrix(1, 1, 1 + 1e-15)$$, '22023', NULL, 'a weight that is nearly 1 is a weight');
SELECT throws_ok($$SELECT cm - cm FROM (SELECT confusion_matrix(i = 1, true, CASE i WHEN 1 THEN 1 + 2.3e-16::float8 ELSE 1 END) AS cm
	FROM generate_series(1, 100000) i) s$$, '22023', NULL, 'even where the total of many does not show it');
SELECT lives_ok($$SELECT confusion_matrix(1, 1, 1.0) - confusion_matrix(1, 1)$$, 'a weight of 1 is none');
SELECT throws_ok($$SELECT a - (a + a) FROM (SELECT confusion_matrix(1, 0) AS a) v$$, '22023',
	'mleval.confusion_matrix does not hold the rows to be subtracted', 'what is not there cannot be taken away');
SELECT throws_ok($$SELECT confusion_matrix(1, 0) - confusion_matrix(1, 2)$$, '22023',
	'mleval.confusion_matrix does not hold the rows to be subtracted', 'nor can labels that are not');

-- Sliding frames
CREATE SEQUENCE call;
CREATE FUNCTION counted(integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS 'BEGIN PERFORM nextval(''call''); RETURN $1; END';
DO $$BEGIN PERFORM confusion_matrix(counted(y_true), y_pred) OVER (ORDER BY i ROWS 99 PRECEDING) FROM prediction WHERE i <= 500; END$$;
SELECT cmp_ok((SELECT last_value FROM call), '<=', 1000::bigint, 'a row comes once and leaves once: frames of 100 rows are not rebuilt');
SELECT is_empty($$SELECT i FROM (SELECT i, confusion_matrix(i::text, i::text) OVER (ORDER BY i ROWS 2 PRECEDING) AS cm
	FROM generate_series(1, 40000) i) w WHERE (cm::text::json->>'labels')::int <> least(i, 3)$$, 'labels that have left take no room');

SELECT is((SELECT max(pg_column_size(cm)) FROM (SELECT confusion_matrix(i, i) OVER (ORDER BY i / 8192 GROUPS 3 PRECEDING) AS cm
		FROM generate_series(8192, 49151) i) w), (SELECT pg_column_size(confusion_matrix(i, i)) FROM generate_series(16384, 49151) i),
	'at the limit of labels too');

-- Law 4: bounded
SELECT is((SELECT cm::text::json->>'labels' FROM (SELECT confusion_matrix(i, i) AS cm FROM generate_series(1, 32768) i) s), '32768', '32768 labels fit');
SELECT throws_ok('SELECT confusion_matrix(i, i) FROM generate_series(1, 32769) i', '54000',
	'mleval.confusion_matrix would have too many labels', 'one more does not');
SELECT throws_ok($$SELECT confusion_matrix(repeat('x', 400000 + i), 'y') FROM generate_series(1, 3) i$$, '54000',
	'mleval.confusion_matrix would have too many labels', 'nor do labels of more than 1 MB');
SELECT throws_ok('SELECT confusion_matrix(i % 1031, i % 1033) FROM generate_series(1, 1065023) i', '54000',
	'mleval.confusion_matrix would have too many cells', 'nor do more than 1048576 cells');

SELECT * FROM finish();
ROLLBACK;
