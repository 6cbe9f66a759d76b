-- A metric that can never be computed is not registered, and one that no longer can is told.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(58);

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

-- One of several numbers, by the name of its field
CREATE TYPE my.two AS (word text, first real, second numeric);
CREATE FUNCTION my.pair(cm mleval.confusion_matrix) RETURNS my.two LANGUAGE sql IMMUTABLE AS $$ SELECT 'x', 0.25::real, 0.75 $$;
CREATE FUNCTION my.words(cm mleval.confusion_matrix, OUT one text, OUT other text) LANGUAGE sql IMMUTABLE AS $$ SELECT 'x', 'y' $$;
-- whose schema has the name of one of mleval's functions is not asked
CREATE SCHEMA precision_at_k;
CREATE FUNCTION precision_at_k.recall_score(scores mleval.binary_scores, k bigint) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$ SELECT -1.0 $$;
SELECT mleval.register_metric(name, function, metric_args => args, direction => 'higher', model => 'price') AS metric_id
FROM (VALUES ('p100', 'precision_at_k', '{"k": 100}'::jsonb), ('r100', 'precision_at_k.recall_score', '{"k": 100}'), ('t100', 'mleval.precision_at_k.threshold', '{"k": 100}'),
	('one', 'my.pair', '{}'), ('two', 'my.pair.second', '{}'), ('gini', 'gini', '{}')) AS f(name, function, args) \g /dev/null
CREATE TEMP TABLE answer AS SELECT metric, value FROM mleval.evaluate('price', 'v1', '[2024-02-01 00:00+00,2024-02-08 00:00+00)') WHERE segment IS NULL;
CREATE TEMP TABLE truth AS SELECT mleval.binary_scores(label, score) AS scores FROM prediction WHERE at >= '2024-02-01 00:00+00' AND at < '2024-02-08 00:00+00';
SELECT is((SELECT value FROM answer AS a WHERE a.metric = w.metric), w.value, w.metric || ' is measured')
FROM truth, LATERAL mleval.precision_at_k(scores, 100) AS k, LATERAL (VALUES ('p100', k.precision_score), ('r100', k.recall_score), ('t100', k.threshold), ('one', 0.25), ('two', 0.75), ('gini', mleval.gini(scores))) AS w(metric, value);
SELECT is((error_of(pg_temp.registered('x', function, metric_args => args))).hint, 'Without a schema it is one of mleval''s own. One of rows is registered with columns.' || said, function)
FROM (VALUES ('precision_at_k.hits', '{"k": 1}'::jsonb, ' Of several numbers one is named, as precision_at_k.precision_score, precision_at_k.recall_score, precision_at_k.threshold.'),
	('my.pair.word', '{}', ' Of several numbers one is named, as pair.first, pair.second.'), ('my.words', '{}', ''), ('my.none', '{}', '')) AS b(function, args, said);
SELECT is((error_of(pg_temp.registered('x', 'my.pair', '{y_true}'))).state, '42704', 'one of rows has no field');
ALTER TYPE my.two DROP ATTRIBUTE second;
SELECT is((error_of($$SELECT mleval.confirm_metric('two')$$)).detail, 'It was to be a function of (mleval.confusion_matrix) that returns a number as second.', 'a field that is gone');
DROP SCHEMA precision_at_k CASCADE;

-- The name of one of mleval's is that one's
SELECT is(((error_of(format('SELECT mleval.register_metric(%L, %L, metric_args => %L, direction => %L, model => ''price'')', name, function, args, direction))).state), '22023', format('%s is not %s', name, said))
FROM (VALUES ('informedness', 'gini', '{}', 'higher', 'another'), ('informedness', 'informedness', '{}', 'lower', 'the other way round'), ('hamming_loss', 'hamming_loss', '{}', 'higher', 'a gain'), ('fbeta_score', 'fbeta_score', '{"beta": 2}', 'higher', 'with an argument'), ('accuracy_score', 'accuracy_score', '{}', 'higher', 'one that is recorded')) AS b(name, function, args, direction, said);
SELECT is((error_of(format('SELECT mleval.register_metric(%L, %L, direction => %L, model => ''price'')', name, name, direction))).detail, format('That is one of mleval''s own: a metric of that name is mleval.%s, without other arguments, and the %s value is the better one.', name, better), name || ': which values are the better ones is told')
FROM (VALUES ('informedness', 'lower', 'higher'), ('hamming_loss', 'higher', 'lower')) AS b(name, direction, better);
SELECT is(error_of(format('SELECT mleval.register_metric(%L, %L, direction => %L, target => %L, model => ''price'')', name, name, direction, target)), NULL::fault, format('%s, %s', name, direction))
FROM (VALUES ('hamming_loss', 'lower', NULL), ('zero_one_loss', 'lower', NULL), ('selection_rate', 'target', '0.5')) AS b(name, direction, target);
SELECT is((error_of(format('SELECT mleval.require(''price'', %L, at_least => 0.5, reason => ''r'')', metric))).hint, hint, metric || ': how it is registered')
FROM (VALUES ('informedness', 'It is one of mleval''s that no evaluation records by itself: SELECT mleval.register_metric(''informedness'', ''informedness'', direction => ''higher'') makes later ones do.'),
	('precision_at_k.recall_score', 'It is one of mleval''s that no evaluation records by itself: SELECT mleval.register_metric(''precision_at_k_recall_score'', ''precision_at_k.recall_score'', metric_args => ''{"k": ...}'', direction => ...) makes later ones do.')) AS b(metric, hint);
SELECT is((error_of($$SELECT mleval.require('price', 'gini', at_least => 0.5, reason => 'r')$$)).state, NULL, 'until it is');

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

-- Planning a query calls what can be folded: what is not confirmed is not even planned
CREATE SEQUENCE my.calls;
CREATE FUNCTION my.other(i int) RETURNS float8 LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN nextval('my.calls'); END $$;
CREATE FUNCTION my.plain(y_true boolean) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$ SELECT 1.0::float8 $$;
SELECT mleval.register_model('parted', 'v1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at', segments => '{region}') \g /dev/null
SELECT mleval.register_metric('plain', 'my.plain', '{y_true}', direction => 'higher', model => 'parted') \g /dev/null
CREATE OR REPLACE FUNCTION my.plain(y_true boolean) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$ SELECT y_true::int::float8 + my.other(1) $$;
SELECT is(pg_temp.told('parted', 'plain'), 'error: the definition of metric "plain" has changed since it was confirmed', 'doctor tells a definition that changed');
SELECT is((SELECT is_called FROM my.calls), false, 'and calls nothing of it');

SELECT * FROM finish();
ROLLBACK;
