-- Does the garden see what it is there for?  Faulty routines are planted in the
-- schema, and each must be found, by itself and for its own reason; a sound one
-- of every kind must not.
\set long 10
SET garden.long = :long;
\ir support/garden_fixture.psql
\ir support/garden_values.psql
\ir support/garden_grid.psql
\ir support/garden.psql
\ir support/garden_walk.psql
SELECT * FROM no_plan();

CREATE TABLE planted (name text, pattern text);

-- plant_*: name, arguments, result, body in SQL, comment, what is to be found (NULL: nothing)
CREATE PROCEDURE plant(name text, declaration text, body text, comment text, pattern text)
LANGUAGE plpgsql
AS $$
BEGIN
	EXECUTE format('CREATE FUNCTION mleval.planted_%s%s AS %L', name, declaration, body);
	EXECUTE format('COMMENT ON FUNCTION mleval.planted_%s IS %L', name, comment);
	INSERT INTO planted VALUES ('planted_' || name, pattern);
END
$$;

CALL plant('nan', '(x float8) RETURNS float8 LANGUAGE sql IMMUTABLE', $$SELECT x - x$$, 'Range: [0, 0].', 'is NaN$');
CALL plant('infinity', '(x float8) RETURNS float8 LANGUAGE sql IMMUTABLE', $$SELECT nullif(abs(x), 'NaN')$$, 'Range: [0, Infinity).', 'is Infinity$');
CALL plant('share', '(x float8) RETURNS float8 LANGUAGE sql IMMUTABLE', $$SELECT CASE WHEN x BETWEEN 0 AND 1.1 THEN x END$$, 'Range: [0, 1].', '^is 1');
CALL plant('otherwise', '(x float8, raw boolean DEFAULT false) RETURNS float8 LANGUAGE sql IMMUTABLE', $$SELECT CASE WHEN raw THEN 3 ELSE 1 END$$,
	'Range: [0, 1] (raw => true: [0, 2]).', 'is 3');
CALL plant('element', '(x float8[]) RETURNS float8[] LANGUAGE sql IMMUTABLE', 'SELECT x', 'Range: [-Infinity, Infinity].', 'an element NaN');
CALL plant('pvalue', '(x float8) RETURNS mleval.test_result LANGUAGE sql IMMUTABLE', $$SELECT ROW(0, CASE WHEN x = 2 THEN x END, 1, 1, '', '')::mleval.test_result$$, 'A test.', 'pvalue is 2');
CALL plant('interval', '(x float8) RETURNS mleval.estimate LANGUAGE sql IMMUTABLE', $$SELECT ROW(0.5, 0, CASE WHEN x = 2 THEN 0.25 ELSE 1 END, 0.95, 1, 1, '', '')::mleval.estimate$$, 'An estimate.', 'not between lower and upper');
CALL plant('bounds', '(x float8, OUT lower float8, OUT upper float8) LANGUAGE sql IMMUTABLE', $$SELECT CASE WHEN x = 2 THEN 2 ELSE 0 END, 1$$, 'Range of lower, upper: [0, 2].', 'lower 2 is over upper 1');
CALL plant('metrics', '(x float8, OUT metric text, OUT value float8) RETURNS SETOF record LANGUAGE sql IMMUTABLE', $$VALUES ('roc_auc_score', 3)$$, 'Range of value: [0, 3].', 'roc_auc_score is 3');
CALL plant('row', '(x float8) RETURNS TABLE (n bigint, share float8) LANGUAGE sql IMMUTABLE', $$SELECT 1, 0.5 UNION ALL SELECT 2, nullif(x, 0.5)$$, 'Range of share: [-Infinity, Infinity].', 'share is NaN');
CALL plant('no_range', '(x float8) RETURNS float8 LANGUAGE sql IMMUTABLE', 'SELECT 1', 'A number.', 'states no range');
CALL plant('internal', $$(x float8[]) RETURNS text LANGUAGE plpgsql IMMUTABLE$$, $$BEGIN IF array_ndims(x) = 2 THEN RAISE internal_error; END IF; RETURN ''; END$$, 'Error XX000 even if documented.', 'SQLSTATE XX000');
CALL plant('lower_bound', $$(x bigint[]) RETURNS text LANGUAGE plpgsql IMMUTABLE$$, $$BEGIN IF array_lower(x, 1) <> 1 THEN RAISE SQLSTATE 'XX000'; END IF; RETURN ''; END$$, 'A text.', 'SQLSTATE XX000');
CALL plant('undocumented', '(x bigint) RETURNS bigint LANGUAGE sql IMMUTABLE', 'SELECT 1 / x', 'Error 22023.', 'SQLSTATE 22012, which its comment does not name');
CALL plant('wordless', '(x text) RETURNS text LANGUAGE plpgsql IMMUTABLE', $$BEGIN IF x = '' THEN RAISE EXCEPTION USING ERRCODE = '22023', MESSAGE = ''; END IF; RETURN x; END$$, 'Error 22023.', 'without a message');
CALL plant('fickle', '(x float8) RETURNS float8 LANGUAGE sql IMMUTABLE', 'SELECT random() + x - x', 'Range: [-Infinity, Infinity].', 'another result');
CALL plant('unknown_type', '(x point) RETURNS bigint LANGUAGE sql IMMUTABLE', 'SELECT 1::bigint', 'A number.', 'no grid for the type point');
CALL plant('never', '(x bigint) RETURNS bigint LANGUAGE plpgsql IMMUTABLE', $$BEGIN RAISE SQLSTATE '22023'; END$$, 'Error 22023.', 'no call of it works');
CALL plant('two', '(x bigint, y text) RETURNS bigint LANGUAGE plpgsql IMMUTABLE', $$BEGIN IF x = -1 AND y = '' THEN RAISE internal_error; END IF; RETURN 1; END$$, 'A number.', 'SQLSTATE XX000');
CALL plant('any', '(x anyelement) RETURNS text LANGUAGE plpgsql IMMUTABLE', $$BEGIN IF pg_typeof(x) = 'uuid'::regtype THEN RAISE internal_error; END IF; RETURN ''; END$$, 'A text.', 'SQLSTATE XX000');
CALL plant('word', '(method text) RETURNS bigint LANGUAGE plpgsql IMMUTABLE', $$BEGIN IF method = 'exact' THEN RAISE internal_error; END IF; RETURN 1; END$$, 'method: fast or exact. A number.', 'SQLSTATE XX000');
CALL plant('writer', '(model text) RETURNS bigint LANGUAGE plpgsql VOLATILE', $$BEGIN UPDATE mleval.model SET threshold = 0; IF NOT EXISTS (SELECT FROM mleval.alert_subject) THEN RAISE internal_error; END IF; DELETE FROM mleval.alert_subject; RETURN 1; END$$, 'Writes.', NULL);
CALL plant('endless', '(x bigint) RETURNS text LANGUAGE sql IMMUTABLE', $$SELECT pg_sleep(CASE WHEN x > 1e18 THEN 100 ELSE 0 END)::text$$, 'Error 57014.', 'SQLSTATE 57014');
CALL plant('sound', $$(a anyelement, b garden.colour, c garden.share DEFAULT 0.5, VARIADIC d bigint[] DEFAULT '{}') RETURNS float8 LANGUAGE sql IMMUTABLE$$, 'SELECT 1.0', 'Range: [0, 1].', NULL);

-- Not only functions: an aggregate that is wrong over no rows, or in a frame that
-- slides; an operator; a cast; a procedure that commits
CREATE FUNCTION mleval._planted_add(state float8, x float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT state + 1';
CREATE FUNCTION mleval._planted_remove(state float8, x float8) RETURNS float8 LANGUAGE plpgsql IMMUTABLE AS $$BEGIN RAISE internal_error; END$$;
CREATE FUNCTION mleval._planted_over_none(state float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$SELECT CASE WHEN state = 0 THEN float8 'NaN' ELSE 1 END$$;
CREATE AGGREGATE mleval.planted_over_none(x float8) (SFUNC = mleval._planted_add, STYPE = float8, INITCOND = '0', FINALFUNC = mleval._planted_over_none);
COMMENT ON AGGREGATE mleval.planted_over_none(float8) IS 'Range: [0, 1].';
CREATE AGGREGATE mleval.planted_sliding(x float8) (SFUNC = mleval._planted_add, STYPE = float8, INITCOND = '0',
	MSFUNC = mleval._planted_add, MSTYPE = float8, MINITCOND = '0', MINVFUNC = mleval._planted_remove);
COMMENT ON AGGREGATE mleval.planted_sliding(float8) IS 'Range: [0, Infinity).';
CREATE FUNCTION mleval._planted_operator(a bigint, b bigint) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$SELECT CASE WHEN a = b THEN 0.5 ELSE float8 'NaN' END$$;
CREATE OPERATOR mleval.<~> (LEFTARG = bigint, RIGHTARG = bigint, FUNCTION = mleval._planted_operator);
COMMENT ON OPERATOR mleval.<~> (bigint, bigint) IS 'Range: [0, 1].';
CREATE FUNCTION mleval._planted_cast(s mleval.estimate) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS $$BEGIN IF s.lower = 2 THEN RAISE internal_error; END IF; RETURN 1; END$$;
CREATE FUNCTION mleval.planted_window(x float8) RETURNS float8 LANGUAGE internal WINDOW IMMUTABLE AS 'window_first_value';
COMMENT ON FUNCTION mleval.planted_window(float8) IS 'Range: [0, 1].';
CREATE CAST (mleval.estimate AS bigint) WITH FUNCTION mleval._planted_cast(mleval.estimate);
CREATE PROCEDURE mleval.planted_procedure(x bigint) LANGUAGE plpgsql AS $$BEGIN COMMIT; IF x = -1 THEN RAISE internal_error; END IF; END$$;
COMMENT ON PROCEDURE mleval.planted_procedure(bigint) IS 'Commits.';
INSERT INTO planted VALUES ('planted_over_none', 'is NaN'), ('planted_sliding', 'SQLSTATE XX000'), ('<~>', 'is NaN'), ('CAST', 'SQLSTATE XX000'), ('planted_window', 'is -1'), ('planted_procedure', 'SQLSTATE XX000');

CALL garden.find_routines();
DELETE FROM garden.routine WHERE signature !~ 'planted' AND signature !~ '<~>' AND kind <> 'c' OR name ~ '_planted';
CALL garden.find_results();
-- metrics are judged by the functions they are named for
INSERT INTO garden.routine (kind, signature, name, types, names, required, is_variadic, is_volatile, is_public, result, comment)
SELECT 'f', 'roc_auc_score', 'mleval.roc_auc_score', '{}', '{}', 0, false, false, true, 'float8'::regtype, '' RETURNING id \gset
INSERT INTO garden.result (routine, subject, path, is_array, bounds) VALUES (:id, '', 'x', false, '[0, 1]');
SELECT rows_recorded() AS recorded \gset

SET statement_timeout = '3s';
SELECT format('DO $$BEGIN PERFORM garden.walk(%s, 1000); END$$', id) FROM garden.routine WHERE kind <> 'p' AND id <> :id ORDER BY id \gexec
RESET statement_timeout;
\set script `echo "$MLEVAL_WORK/garden_planted.sql"`
\o :script
SELECT garden.script(100);
\o
\! psql -X -q -o /dev/null -f "$MLEVAL_WORK/garden_planted.sql" 2>/dev/null
DO $$BEGIN PERFORM garden.judge_procedures(); END$$;

SELECT matches((SELECT f.fault FROM garden.fault AS f WHERE f.routine = r.id ORDER BY f.fault !~ p.pattern LIMIT 1), p.pattern, r.signature)
FROM garden.routine AS r JOIN planted AS p ON r.signature ~ ('\m' || p.name || '[( ]') OR r.signature ~ ('\.' || p.name || '\(') WHERE p.pattern IS NOT NULL ORDER BY r.id;
SELECT is_empty(format('SELECT f.call, f.fault FROM garden.fault AS f WHERE f.routine = %s', r.id), r.signature || ' is sound')
FROM garden.routine AS r JOIN planted AS p ON r.signature ~ ('\m' || p.name || '[( ]') OR r.signature ~ ('\.' || p.name || '\(') WHERE p.pattern IS NULL ORDER BY r.id;
SELECT is((SELECT count(*) FROM garden.walk WHERE calls > 0), (SELECT count(*) FROM planted), 'each was called');
SELECT is(rows_recorded(), :recorded::bigint, 'nothing that a call wrote is left');
SELECT * FROM finish();
