-- A metric that can never be computed is not registered, and one that no longer can is told.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(31);

CREATE SCHEMA my;
CREATE FUNCTION my.paid(y_true boolean, amount float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$ SELECT amount $$;
CREATE FUNCTION my.aged(y_true boolean, born date) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$ SELECT 1.0 $$;
CREATE AGGREGATE my.total(float8) (SFUNC = float8pl, STYPE = float8, INITCOND = '0');
CREATE FUNCTION my.strict_on_none(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN RETURN 1 / (SELECT sum(count) FROM mleval.confusion_matrix_cells(cm)); END $$;
CREATE FUNCTION my.asserts(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN ASSERT false, 'unsure'; END $$;
CREATE FUNCTION my.endless(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE sql AS $$ SELECT 1.0 FROM pg_sleep(8) $$;
CREATE TABLE my.trace (at timestamptz);
CREATE FUNCTION my.traces(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN INSERT INTO my.trace VALUES (now()); PERFORM set_config('mleval_test.trace', 'left', false); RETURN 1; END $$;
CREATE FUNCTION pg_temp.registered(name text, function text, columns name[] DEFAULT NULL, metric_args jsonb DEFAULT '{}', model text DEFAULT NULL) RETURNS text LANGUAGE sql AS
	$$ SELECT format('SELECT mleval.register_metric(%L, %L, %L, %L, ''higher'', NULL, %L, ''1 second'')', name, function, columns, metric_args, model) $$;

-- Arguments of a summary's function
SELECT results_eq(format('SELECT state, message, detail FROM error_of(%L)', pg_temp.registered('x', function, metric_args => args)), format('SELECT ''22023'', %L, %L', 'metric "x" cannot be computed of a ' || type, detail), function || ' with ' || args)
FROM (VALUES
	('fbeta_score', '{}'::jsonb, 'confusion_matrix', 'function mleval.fbeta_score(mleval.confusion_matrix) does not exist (SQLSTATE 42883)'),
	('fbeta_score', '{"beta": -1}', 'confusion_matrix', 'beta must be 0 or more (SQLSTATE 22023)'),
	('fbeta_score', '{"beta": "two"}', 'confusion_matrix', 'invalid input syntax for type double precision: "two" (SQLSTATE 22P02)'),
	('my.asserts', '{}', 'confusion_matrix', 'unsure (SQLSTATE P0004)')) AS b(function, args, type, detail);
SELECT alike((error_of(pg_temp.registered('x', 'fbeta_score'))).hint, 'It is mleval.fbeta_score(cm mleval.confusion_matrix, beta double precision, %', 'what it takes is told');
SELECT is((error_of(pg_temp.registered('x', 'mean_cost_confint', metric_args => '{"cost": {"0": 1}}'))).state, '22023', 'a matrix of costs that is none');
SELECT is((error_of(pg_temp.registered(f, 'my.' || f))).state, NULL, f || ' is one') FROM unnest('{strict_on_none,endless,traces}'::text[]) AS f;
SELECT is((SELECT count(*) FROM my.trace), 0::bigint, 'what it wrote when it was tried is undone');
SELECT is(coalesce(current_setting('mleval_test.trace', true), ''), '', 'and what it set');

-- Columns, before and after there is a model
SELECT is((error_of(pg_temp.registered('early', 'my.paid', '{y_true,price}'))).state, NULL, 'before there is a model no column is wrong');
SELECT register() AS model_id \gset
SELECT results_eq(format('SELECT state, message, detail FROM error_of(%L)', pg_temp.registered('x', 'my.paid', '{y_true,price}', model => model)), format('SELECT ''42703'', %L, %L', said,
	(SELECT format('Of version "v1" of "price": column "price" of relation public.prediction does not exist. Its relation has the columns %s.', mleval._column_list('prediction')))), said)
FROM (VALUES (NULL, 'metric "x" cannot be computed of any model'), ('price', 'metric "x" cannot be computed of model "price"')) AS b(model, said);
SELECT is((error_of(pg_temp.registered('x', 'my.total', '{price}'))).state, '42703', 'of an aggregate, too');
SELECT is((error_of(pg_temp.registered('x', 'my.aged', '{y_true,amount}'))).state, '42846', 'a type that cannot be cast');
SELECT is((error_of(pg_temp.registered('x', 'my.aged', '{y_true,at}'))).state, NULL, 'one that can');
CREATE VIEW priced AS SELECT *, amount AS price, score > 0.5 AS said FROM prediction;
SELECT mleval.register_model('priced', 'v1', 'priced', y_true => 'label', y_pred => 'said', time_column => 'at') \g /dev/null
SELECT is((error_of(pg_temp.registered('priced', 'my.paid', '{y_true,price}'))).state, NULL, 'a column that one of all models has');
SELECT is((error_of(pg_temp.registered('x', 'my.paid', '{y_true,price}', model => 'price'))).state, '42703', 'but not the one it is of');
SELECT mleval.register_model('price', 'v2', 'priced', y_true => 'label', y_score => 'score', time_column => 'at') \g /dev/null
SELECT is((error_of(pg_temp.registered('newer', 'my.paid', '{y_true,price}', model => 'price'))).state, NULL, 'until a version of that has it');
SELECT is((error_of(pg_temp.registered('x', function, columns, args, 'priced'))).state, '42703', function || ' of a model without a score')
FROM (VALUES ('roc_auc_score', NULL::name[], '{}'::jsonb), ('my.paid', '{y_true,y_score}', '{}')) AS b(function, columns, args);
SELECT is((error_of(pg_temp.registered('area', 'roc_auc_score'))).state, NULL, 'of all models, some without');

-- Whose function it is not is not called
CREATE ROLE mleval_eve;
GRANT USAGE ON SCHEMA my TO mleval_eve;
REVOKE EXECUTE ON FUNCTION my.asserts FROM PUBLIC;
SET LOCAL ROLE mleval_eve;
SELECT is((error_of(pg_temp.registered('x', 'my.asserts'))).state, '42501', 'what one may not execute is not tried');
SELECT is((error_of(pg_temp.registered('x', 'my.traces'))).state, '22023', 'what one may is, with one''s own rights');
RESET ROLE;

-- What doctor says
CREATE FUNCTION pg_temp.told(model text, metric text) RETURNS text LANGUAGE sql AS
	$$ SELECT d.verdict || ': ' || d.reason FROM mleval.doctor(model) AS d WHERE d.check_name = 'metric' AND d.reason LIKE format('%%metric "%s"%%', metric) AND d.model_version = 'v1' $$;
UPDATE mleval.metric SET enabled = name NOT IN ('endless', 'x');
SELECT is(pg_temp.told('priced', 'priced'), 'ok: metric "priced" is as it was confirmed, and can be computed', 'one that can be computed');
SELECT is(pg_temp.told('price', 'priced'), 'warning: metric "priced" cannot be computed: column "price" of relation public.prediction does not exist', 'one of all models, which this one has no column for');
SELECT is(pg_temp.told('price', 'newer'), 'error: metric "newer" cannot be computed: column "price" of relation public.prediction does not exist', 'one of this model is an error');
SELECT is(pg_temp.told('priced', 'area'), 'warning: metric "area" cannot be computed: the model has no y_score', 'without a score');
CREATE FUNCTION my.late(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN IF current_setting('mleval_test.late', true) = 'yes' THEN RAISE EXCEPTION 'no such luck'; END IF; RETURN 1; END $$;
SELECT mleval.register_metric('late', 'my.late', direction => 'higher') \g /dev/null
SET LOCAL mleval_test.late = 'yes';
SELECT count(*) FROM (SELECT mleval.evaluate('priced', 'v1', tstzrange(day, day + interval '1 day')) FROM generate_series('2024-01-01 00:00+00', '2024-01-03 00:00+00', interval '1 day') AS day) AS e \g /dev/null
SELECT count(*) FROM mleval.evaluate('priced', 'v1', '[2020-01-01,2020-01-08)') \g /dev/null
SELECT is(pg_temp.told('priced', 'late'), 'warning: metric "late" was NULL in the last 3 windows that have labels, the last time with: no such luck (SQLSTATE P0001)', 'one that was NULL in every window');
SET LOCAL mleval_test.late = 'no';
SELECT count(*) FROM mleval.evaluate('priced', 'v1', '[2024-01-04 00:00+00,2024-01-05 00:00+00)') \g /dev/null
SELECT is(pg_temp.told('priced', 'late'), 'ok: metric "late" is as it was confirmed, and can be computed', 'until it has a value');

SELECT * FROM finish();
ROLLBACK;
