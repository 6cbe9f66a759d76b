-- Metrics of the user's own: what they give, that they fail alone, and whose rights they have.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(86);

CREATE SCHEMA my;
CREATE FUNCTION my.sum_at_risk(state numeric, y_true boolean, y_score float8, amount numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT state + CASE WHEN y_true THEN amount * (1 - y_score)::numeric ELSE 0 END $$;
CREATE AGGREGATE my.at_risk(y_true boolean, y_score float8, amount numeric) (SFUNC = my.sum_at_risk, STYPE = numeric, INITCOND = 0);
CREATE FUNCTION my.cost(y_true int, y_pred boolean, amount float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN y_true = 1 AND NOT y_pred THEN amount WHEN y_true = 0 AND y_pred THEN 0.1 ELSE 0 END $$;
CREATE FUNCTION my.hits(cm mleval.confusion_matrix, scale float8 DEFAULT 1) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT (mleval.recall_score(cm) * scale)::numeric $$;
CREATE FUNCTION my.broken(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN IF current_setting('mleval_test.late', true) = 'yes' THEN RAISE EXCEPTION 'no such luck' USING ERRCODE = '22012'; END IF; RETURN 1; END $$;
CREATE FUNCTION my.asserts(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN ASSERT current_setting('mleval_test.late', true) IS DISTINCT FROM 'yes', 'unsure'; RETURN 1; END $$;
CREATE FUNCTION my.nan(y_true float8, y_pred int) RETURNS float8 LANGUAGE sql AS $$ SELECT 'NaN'::float8 $$;
CREATE FUNCTION my.infinite(scores mleval.binary_scores) RETURNS float8 LANGUAGE sql AS $$ SELECT 'Infinity'::float8 $$;
CREATE FUNCTION my.nothing(scores mleval.binary_scores) RETURNS float8 LANGUAGE sql AS $$ SELECT NULL::float8 $$;
CREATE FUNCTION my.endless(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE sql AS $$ SELECT 1.0 FROM pg_sleep(60) $$;
CREATE FUNCTION my.busy(y_true boolean) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN LOOP NULL; END LOOP; END $$;
CREATE FUNCTION my.estimated(y_true boolean) RETURNS mleval.estimate LANGUAGE sql AS $$ SELECT NULL::mleval.estimate $$;
-- its argument has no name, as it needs none
CREATE FUNCTION my.me(mleval.confusion_matrix) RETURNS integer LANGUAGE sql STABLE AS $$ SELECT oid::integer FROM pg_roles WHERE rolname = current_user $$;

SELECT register(segments => '{region}') AS model_id \gset
SELECT mleval.register_metric('f2', 'fbeta_score', metric_args => '{"beta": 2}', direction => 'higher') \g /dev/null
SELECT mleval.register_metric('cost_of_error', 'mean_cost_confint', metric_args => '{"cost": {"0": {"0": 0, "1": 1}, "1": {"0": 5, "1": 0}}}', direction => 'lower') \g /dev/null
SELECT mleval.register_metric('at_risk', 'my.at_risk', columns => '{y_true,y_score,amount}', direction => 'lower') \g /dev/null
SELECT mleval.register_metric('lost', 'my.cost(integer, boolean, double precision)', columns => '{y_true,y_pred,amount}', direction => 'lower') \g /dev/null
SELECT mleval.register_metric('half_hits', 'my.hits', metric_args => '{"scale": 0.5}', direction => 'target', target => 0.4) \g /dev/null
SELECT mleval.register_metric('broken', 'my.broken', direction => 'higher') \g /dev/null
SELECT mleval.register_metric('asserts', 'my.asserts', direction => 'higher') \g /dev/null
SELECT mleval.register_metric('nan', 'my.nan', columns => '{y_true,y_pred}', direction => 'higher') \g /dev/null
SELECT mleval.register_metric('nothing', 'my.nothing', direction => 'higher') \g /dev/null
SELECT mleval.register_metric('infinite', 'my.infinite', direction => 'higher') \g /dev/null
ALTER TABLE prediction ADD price float8;
SELECT mleval.register_metric('elsewhere', 'my.cost', columns => '{y_true,y_pred,price}', direction => 'higher') \g /dev/null
SELECT mleval.register_metric('others', 'my.hits', direction => 'higher', model => 'price') \g /dev/null
SELECT mleval.register_metric('me', 'my.me', direction => 'higher') \g /dev/null
ALTER TABLE prediction DROP price;
SET LOCAL mleval_test.late = 'yes';

CREATE TEMP TABLE answer AS
SELECT * FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)', as_of => '2024-01-07 12:00+00');
CREATE TEMP VIEW week AS SELECT *, score > 0.5 AS pred FROM prediction WHERE at <= '2024-01-07 12:00+00' AND label_at <= '2024-01-07 12:00+00';
CREATE FUNCTION pg_temp.of(metric text, segment_value text DEFAULT NULL) RETURNS answer LANGUAGE sql AS $$ SELECT a FROM answer AS a WHERE a.metric = $1 AND a.segment_value IS NOT DISTINCT FROM $2 $$;
CREATE TEMP TABLE truth AS
SELECT region::text, count(*) AS n, mleval.confusion_matrix(label, pred) AS cm, my.at_risk(label, score, amount::numeric) AS at_risk, array_agg(my.cost(label::int, pred, amount)) AS costs
FROM week GROUP BY ROLLUP (region);

SELECT is_empty($$SELECT region FROM truth WHERE (pg_temp.of('f2', region)).value IS DISTINCT FROM mleval.fbeta_score(cm, beta => 2)$$, 'one of mleval''s, with its arguments, of the whole and of each segment');
SELECT is_empty($$SELECT region FROM truth, LATERAL mleval.mean_cost_confint(cm, '{"0": {"0": 0, "1": 1}, "1": {"0": 5, "1": 0}}') AS e
	WHERE ((pg_temp.of('cost_of_error', region)).value, (pg_temp.of('cost_of_error', region)).lower, (pg_temp.of('cost_of_error', region)).upper) IS DISTINCT FROM (e.value, e.lower, e.upper)$$, 'an estimate has its interval');
SELECT is_empty($$SELECT region FROM truth WHERE abs((pg_temp.of('at_risk', region)).value / at_risk - 1) IS DISTINCT FROM 0 AND NOT abs((pg_temp.of('at_risk', region)).value / at_risk - 1) < 1e-12$$, 'an aggregate of columns, over the rows whose label had come');
SELECT is_empty($$SELECT region FROM truth, LATERAL (SELECT avg(c) AS mean, stddev_samp(c) / sqrt(count(*)) * 1.959963984540054 AS half FROM unnest(costs) AS c) AS m, LATERAL pg_temp.of('lost', region) AS got
	WHERE NOT (abs(got.value - mean) < 1e-12 AND abs(got.lower - mean + half) < 1e-12 AND abs(got.upper - mean - half) < 1e-12)$$, 'a function of rows: their mean with its normal interval');
SELECT is_empty($$SELECT region FROM truth WHERE abs((pg_temp.of('half_hits', region)).value - mleval.recall_score(cm) / 2) > 1e-12$$, 'a function of a summary, in another schema');
SELECT results_eq($$SELECT region, n FROM truth ORDER BY region$$, $$SELECT segment_value, v.n FROM mleval.metric_value v JOIN mleval.evaluation e USING (evaluation_id) WHERE metric = 'lost' ORDER BY segment_value$$, 'with its rows');
SELECT is((pg_temp.of('me')).value::bigint::oid, (SELECT oid FROM pg_roles WHERE rolname = current_user), 'it runs as whoever evaluates');

SELECT mleval.register_model('crossed', 'v1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at', segments => '{region,colour}', crossings => '[["colour", "region"]]') \g /dev/null
SELECT results_eq($$SELECT segment_value, round(value::numeric, 9), n FROM mleval.evaluate('crossed', 'v1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)') WHERE metric = 'lost' AND segment = 'colour, region' ORDER BY segment_value COLLATE "C"$$,
	$$SELECT colour || ', ' || region, round(avg(my.cost(label::int, score > 0.5, amount))::numeric, 9), count(*) FROM prediction WHERE at < '2024-01-08 00:00+00' GROUP BY colour, region ORDER BY (colour || ', ' || region) COLLATE "C"$$, 'one of rows of each crossing, too');

-- What fails, fails alone
SELECT results_eq($$SELECT metric, value, lower, upper, reason FROM answer WHERE segment IS NULL AND metric IN ('broken', 'asserts', 'infinite', 'nan', 'nothing', 'elsewhere') ORDER BY metric COLLATE "C"$$,
	$$VALUES ('asserts', NULL::float8, NULL::float8, NULL::float8, 'unsure (SQLSTATE P0004)'), ('broken', NULL, NULL, NULL, 'no such luck (SQLSTATE 22012)'), ('elsewhere', NULL, NULL, NULL, 'column "price" of relation public.prediction does not exist (SQLSTATE 42703)'),
		('infinite', NULL, NULL, NULL, 'the metric returned Infinity'), ('nan', NULL, NULL, NULL, 'the metric returned NaN'), ('nothing', NULL, NULL, NULL, 'the metric returned NULL')$$, 'NULL and the reason');
SELECT is((SELECT count(*) FROM answer WHERE metric = 'broken'), 3::bigint, 'for every segment');
SELECT is((SELECT count(*) FROM answer WHERE segment IS NULL AND value IS NOT NULL AND metric IN ('accuracy_score', 'roc_auc_score', 'f2', 'me')), 4::bigint, 'all others have their values');
SELECT results_eq($$SELECT DISTINCT value, reason FROM mleval.evaluate('price', 'v1', '[2020-01-01,2020-01-08)') WHERE metric IN ('f2', 'lost', 'broken')$$, $$VALUES (NULL::float8, 'no rows in the window')$$, 'nothing to measure is a reason');
SELECT mleval.register_metric('endless', 'my.endless', direction => 'higher', model => 'price', max_time => '1 second') \g /dev/null
SELECT mleval.register_metric('busy', 'my.busy', columns => '{y_true}', direction => 'higher', model => 'price', max_time => '1 second') \g /dev/null
CREATE FUNCTION pg_temp.lost() RETURNS TABLE (metric text, reason text) LANGUAGE sql AS $$ SELECT metric, reason FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)') WHERE segment IS NULL AND reason LIKE '%57014%' ORDER BY metric COLLATE "C" $$;
CREATE FUNCTION pg_temp.cancelled(statement text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN EXECUTE statement; RETURN false; EXCEPTION WHEN query_canceled THEN RETURN true; END $$;
SELECT is(pg_temp.cancelled('SELECT pg_temp.lost()'), false, 'one that takes for ever does not end the evaluation');
SELECT results_eq('SELECT * FROM pg_temp.lost()', $$VALUES ('busy', 'the metric took longer than 00:00:01 (SQLSTATE 57014)'), ('endless', 'the metric took longer than 00:00:01 (SQLSTATE 57014)')$$, 'it is ended, one that never sleeps too');
UPDATE mleval.metric SET max_time = '24 hours' WHERE name IN ('busy', 'endless');
-- a session's timeout is of the whole statement, so it is shared
CREATE TEMP TABLE others AS SELECT metric_id FROM mleval.metric WHERE enabled AND coalesce(model, 'price') = 'price' AND name NOT IN ('busy', 'endless', 'f2', 'me');
UPDATE mleval.metric SET enabled = false WHERE metric_id IN (SELECT metric_id FROM others);
SET LOCAL statement_timeout = '24s';
SELECT is((SELECT count(*) FROM mleval.metric WHERE enabled AND coalesce(model, 'price') = 'price'), 4::bigint, 'four metrics');
SELECT results_eq('SELECT * FROM pg_temp.lost()', $$SELECT u, 'the metric took longer than 00:00:01.5, its share of statement_timeout (SQLSTATE 57014)' FROM unnest('{busy,endless}'::text[]) AS u$$, 'or when it has had its share of statement_timeout');
SET LOCAL statement_timeout = 0;
UPDATE mleval.metric SET enabled = true WHERE metric_id IN (SELECT metric_id FROM others);
SELECT is((SELECT count(*) FROM mleval.metric_value WHERE evaluation_id = (SELECT max(evaluation_id) FROM mleval.evaluation WHERE segment IS NULL) AND value IS NOT NULL AND metric IN ('accuracy_score', 'roc_auc_score', 'f2', 'me')), 4::bigint, 'and only its number is lost');
SELECT is((error_of(format('UPDATE mleval.metric SET max_time = %L', time))).state, '22023', time || ' is no time that it could have') FROM unnest('{0,999 milliseconds,24 hours 1 second,1 day,1 month}'::text[]) AS time;
UPDATE mleval.metric SET enabled = false WHERE name = 'busy';
UPDATE mleval.metric SET enabled = false WHERE name = 'endless';
SELECT is((SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)') WHERE metric = 'endless'), 0::bigint, 'it is not measured once it is switched off');

-- Labels and classes of other types become what the function takes
CREATE TABLE number AS SELECT at AT TIME ZONE 'UTC' AS at, label::int AS y, (score > 0.7)::int::float8 AS pred, amount, label FROM prediction;
CREATE FUNCTION my.agree(y_true boolean, y_pred text) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT (y_true = (y_pred = '1'))::int $$;
SELECT mleval.register_model('number', '1', 'number', y_true => 'y', y_pred => 'pred', time_column => 'at') \g /dev/null
SELECT mleval.register_metric('agree', 'my.agree', columns => '{y_true,y_pred}', direction => 'higher', model => 'number') \g /dev/null
SELECT results_eq($$SELECT metric, value FROM mleval.evaluate('number', '1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)') WHERE metric IN ('agree', 'lost') ORDER BY metric COLLATE "C"$$,
	$$SELECT unnest('{agree,lost}'::text[]), unnest(ARRAY[avg((label = (pred = 1))::int)::float8, avg(my.cost(y, pred = 1, amount))]) FROM number WHERE at < '2024-01-08'$$, 'numbers for booleans, and text');
SELECT is((SELECT DISTINCT reason FROM mleval.evaluate('number', '1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)') WHERE metric = 'nothing'), 'the model has no y_score', 'a model without scores has none to measure');

-- A definition that changes
CREATE FUNCTION pg_temp.again(metric text) RETURNS text LANGUAGE sql AS $$ SELECT coalesce(round(value::numeric, 6)::text, reason) FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)') AS a WHERE a.metric = $1 AND segment IS NULL $$;
SELECT pg_temp.again('at_risk') AS before_change, pg_temp.again('half_hits') AS before_hits \gset
CREATE OR REPLACE FUNCTION my.sum_at_risk(state numeric, y_true boolean, y_score float8, amount numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT state + 1 $$;
SELECT is(pg_temp.again('at_risk'), 'the definition of metric "at_risk" has changed since it was confirmed (SQLSTATE 55000)', 'is not run, the transition function of an aggregate too');
SELECT mleval.confirm_metric('at_risk') \g /dev/null
SELECT is(pg_temp.again('at_risk')::numeric, (SELECT count(*)::numeric FROM prediction WHERE at < '2024-01-08 00:00+00'), 'until it is confirmed');
SELECT is((SELECT array_agg(definition LIKE '%amount *%' ORDER BY definition_id) FROM mleval.metric_definition JOIN mleval.metric USING (metric_id) WHERE name = 'at_risk'), '{t,f}', 'what it was before stays on record');
DROP FUNCTION my.hits;
SELECT is(pg_temp.again('half_hits'), 'function my.hits of metric "half_hits" does not exist (SQLSTATE 42704)', 'a function that is gone');
CREATE FUNCTION my.hits(cm mleval.confusion_matrix, scale float8 DEFAULT 1) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT (mleval.recall_score(cm) * scale)::numeric $$;
SELECT is(pg_temp.again('half_hits'), :'before_hits', 'and one made anew as it was, as after a restore');
-- the server would take a text for the literal of no type
CREATE FUNCTION my.hits(cm mleval.confusion_matrix, scale text) RETURNS text LANGUAGE sql AS $$ SELECT '1' $$;
SELECT is(pg_temp.again('half_hits'), 'the definition of metric "half_hits" has changed since it was confirmed (SQLSTATE 55000)', 'nor is an overload that somebody adds, whatever it returns');
DROP FUNCTION my.hits(mleval.confusion_matrix, text);
SELECT is((error_of($$SELECT mleval.confirm_metric('beauty')$$)).state, '42704', 'nothing to confirm');

-- In production
UPDATE mleval.metric SET enabled = false WHERE name IN ('broken', 'asserts', 'infinite', 'nan', 'nothing', 'elsewhere', 'me', 'others');
SELECT release() \g /dev/null
SELECT results_eq($$SELECT measure, count(*) FROM mleval.reference_value WHERE segment IS NULL AND measure IN ('f2', 'lost', 'half_hits') GROUP BY 1 ORDER BY 1$$,
	$$VALUES ('f2', 12::bigint), ('half_hits', 12), ('lost', 12)$$, 'the reference windows are measured one by one');
SELECT is_empty($$SELECT e.window_start FROM mleval.metric_value v JOIN mleval.evaluation e USING (evaluation_id) WHERE e.phase = 'reference' AND e.segment IS NULL AND v.metric = 'lost'
	AND abs(v.value - (SELECT avg(my.cost(label::int, score > 0.5, amount)) FROM prediction WHERE at >= e.window_start AND at < e.window_end AND label_at <= e.as_of)) > 1e-12$$, 'each by its own rows');
SELECT mleval.create_monitor('price', '1 week', limits => '{"lost": {"at_most": 0.001}, "f2": {"at_least": 0.1}}') \g /dev/null
CALL run_due('2024-05-01');
SELECT results_eq($$SELECT DISTINCT metric, verdict FROM mleval.metric_comparison JOIN mleval.evaluation USING (evaluation_id) WHERE segment IS NULL AND metric IN ('lost', 'f2', 'half_hits') ORDER BY 1$$,
	$$VALUES ('f2', 'ok'), ('half_hits', 'ok'), ('lost', 'outside limit')$$, 'a monitor judges them by limits and by the reference');
SELECT is_empty($$SELECT * FROM mleval.metric_comparison c JOIN mleval.evaluation e USING (evaluation_id) JOIN mleval.monitor mon USING (monitor_id) WHERE e.segment IS NULL AND c.metric IN ('lost', 'f2', 'half_hits')
	AND NOT (c.n_windows = 12 AND abs(c.pvalue - (mleval.prediction_test(ARRAY(SELECT v.value FROM mleval.reference_value v WHERE v.measure = c.metric AND v.segment IS NULL ORDER BY window_start), c.value,
		CASE c.metric WHEN 'lost' THEN 'greater' WHEN 'f2' THEN 'less' ELSE 'two-sided' END)).pvalue) < 1e-12)$$, 'on their own scale, on the side that is worse');
SELECT is((SELECT count(*) FROM mleval.baseline_vs_current WHERE metric = 'lost' AND segment IS NULL AND baseline_value IS NOT NULL AND verdict = 'outside limit'), 5::bigint, 'views show them');
SELECT isnt_empty($$SELECT * FROM mleval.open_alert WHERE subjects LIKE '%lost%'$$, 'they open alerts');
SELECT is((error_of(format('UPDATE mleval.monitor SET limits = %L', limits))).state, state, limits)
FROM (VALUES ('{"beauty": {"at_least": 1}}', '22023'), ('{"lost": {"at_least": "x"}}', '22023'), ('{"lost": {}}', '22023'), ('{"lost": 1}', '22023'), ('{"half_hits": {"at_least": 0.1, "at_most": 0.9}}', NULL)) AS l(limits, state);

-- What bad input gets
SELECT is((error_of('SELECT mleval.register_metric(''x'', ''f1_score'', direction => ''higher'', max_time => ' || time || ')')).state, '22023', 'max_time ' || time) FROM unnest(ARRAY['NULL', '''0''', '''1 month''']) AS time;
SELECT is((error_of(format('SELECT mleval.register_metric(%L, %L, %L, %L, %L, %L, %L)', name, function, columns, args, direction, target, model))).state, state, format('%s %s %s', name, function, state))
FROM (VALUES
	(NULL, 'fbeta_score', NULL, '{"beta": 2}', 'higher', NULL::float8, NULL, '22004'), ('x', NULL, NULL, '{}', 'higher', NULL, NULL, '22004'), ('x', 'fbeta_score', NULL, '{"beta": 2}', NULL, NULL, NULL, '22004'),
	('f1_score', 'f1_score', NULL, '{}', 'higher', NULL, NULL, '22023'), ('roc_curve', 'f1_score', NULL, '{}', 'higher', NULL, NULL, '22023'), ('psi', 'f1_score', NULL, '{}', 'higher', NULL, NULL, '22023'), ('Ab c', 'f1_score', NULL, '{}', 'higher', NULL, NULL, '22023'),
	('x', 'fbeta_score', NULL, '{"beta": 2}', 'up', NULL, NULL, '22023'), ('x', 'fbeta_score', NULL, '{"beta": 2}', 'target', NULL, NULL, '22023'), ('x', 'fbeta_score', NULL, '{"beta": 2}', 'higher', 1, NULL, '22023'),
	('x', 'fbeta_score', NULL, '{"beta": 2}', 'target', 'NaN', NULL, '22023'), ('x', 'fbeta_score', NULL, '[]', 'higher', NULL, NULL, '22023'), ('x', 'fbeta_score', NULL, '{"gamma": 2}', 'higher', NULL, NULL, '42704'),
	('x', 'beauty', NULL, '{}', 'higher', NULL, NULL, '42704'), ('x', 'my.at_risk', '{y_true}', '{}', 'higher', NULL, NULL, '42704'), ('x', 'my.estimated', '{y_true}', '{}', 'higher', NULL, NULL, '42704'), ('x', 'my.cost(text)', '{y_true}', '{}', 'higher', NULL, NULL, '42704'),
	('x', 'my.cost', '{y_true,y_pred,amount}', '{"x": 1}', 'higher', NULL, NULL, '22023'), ('x', 'accuracy_score', '{y_true,y_pred}', '{}', 'higher', NULL, NULL, '42725'), ('x', 'my.cost', '{y_true,NULL,amount}', '{}', 'higher', NULL, NULL, '22004'),
	('f2', 'fbeta_score', NULL, '{"beta": 2}', 'higher', NULL, NULL, '42710'), ('x', 'fbeta_score', NULL, '{"beta": 2}', 'higher', NULL, 'nobody', '42704'), ('x', 'a"b.c', NULL, '{}', 'higher', NULL, NULL, '22023')) AS b(name, function, columns, args, direction, target, model, state);

-- What nobody measures is not waited for
UPDATE mleval.metric SET enabled = false WHERE name = 'lost';
SELECT is(error_of(statement)::text, ROW('55000', 'metric "lost" is switched off', 'No evaluation measures it any more.', 'To switch it on: UPDATE mleval.metric SET enabled = true WHERE name = ''lost''.')::fault::text, statement)
FROM (VALUES ('SELECT mleval.require(''price'', ''lost'', at_most => 1, reason => ''r'')'), ('UPDATE mleval.monitor SET limits = ''{"lost": {"at_most": 1}}''')) AS b(statement);
UPDATE mleval.metric SET enabled = true WHERE name = 'lost';
SELECT is((error_of($$SELECT mleval.require('price', 'lost', at_most => 1, reason => 'r')$$)).state, NULL, 'until it is switched on');

-- One that evaluates is one too many
CREATE FUNCTION my.evaluates(cm mleval.confusion_matrix) RETURNS mleval.estimate LANGUAGE plpgsql AS $$
DECLARE
	e mleval.estimate;
BEGIN
	IF current_setting('mleval_test.late', true) = 'yes' THEN
		SELECT 0, x.reason INTO e.value, e.reason FROM mleval.evaluate('number', '1', '[2024-01-01 00:00+00,2024-01-02 00:00+00)') AS x WHERE x.metric = 'agree';
	END IF;
	RETURN e;
END $$;
SELECT mleval.register_metric('evaluates', 'my.evaluates', direction => 'higher', model => 'price') \g /dev/null
SELECT count(*) AS evaluated FROM mleval.evaluation JOIN mleval.model AS m USING (model_id) WHERE m.name = 'number' \gset
SELECT is(pg_temp.again('evaluates'), '0.000000', 'a metric that evaluates another model');
SELECT is((SELECT reason FROM mleval.metric_value WHERE metric = 'evaluates' ORDER BY evaluation_id DESC LIMIT 1), 'a time limit cannot be set within another (SQLSTATE 55000)', 'finds its own metrics NULL');
SELECT is((SELECT count(*) FROM mleval.evaluation JOIN mleval.model AS m USING (model_id) WHERE m.name = 'number'), :evaluated::bigint, 'and nothing of that is recorded');

-- Of whom
CREATE ROLE mleval_eve;
GRANT SELECT ON prediction TO mleval_eve;
GRANT USAGE ON SCHEMA my TO mleval_eve;
REVOKE EXECUTE ON FUNCTION my.cost FROM PUBLIC;
SET LOCAL ROLE mleval_eve;
SELECT is((SELECT count(*) FROM mleval.metric), 0::bigint, 'nobody sees another''s');
SELECT is((error_of($$SELECT mleval.register_metric('x', 'my.cost', columns => '{y_true,y_pred,amount}', direction => 'lower')$$)).state, '42501', 'what one may not execute cannot be registered');
SELECT is((error_of($$SELECT mleval.confirm_metric('f2')$$)).state, '42704', 'nor another''s confirmed');
SELECT is((error_of($$UPDATE mleval.metric SET function_name = 'x'$$)).state, '42501', 'a metric is not changed');
SELECT mleval.register_model('eve', '1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at') \g /dev/null
SELECT is((SELECT count(*) FROM mleval.evaluate('eve', '1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)') WHERE metric IN ('f2', 'lost')), 0::bigint, 'and measures no model of another''s');
SELECT mleval.register_metric('f2', 'fbeta_score', metric_args => '{"beta": 2}', direction => 'higher') \g /dev/null
SELECT is((SELECT count(*) FROM mleval.evaluate('eve', '1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)') WHERE metric = 'f2' AND value IS NOT NULL), 1::bigint, 'a name is taken for its owner only');
RESET ROLE;

-- What stands in the table is text of a user's, and goes into no query as such
CREATE DOMAIN my."odd""; --" AS float8;
SELECT is(mleval._metric_argument(m, 'prediction', 'amount', type), said, 'read as: ' || type)
FROM mleval.model AS m, (VALUES ('float8', 't.amount::double precision'), ('my."odd""; --"', 't.amount::my."odd""; --"')) AS c(type, said) WHERE m.model_id = :model_id;
SELECT is((error_of(format('SELECT mleval._metric_argument(m, ''prediction'', ''amount'', %L) FROM mleval.model AS m', type))).state, state, 'no type: ' || type)
FROM (VALUES ('float8, pg_sleep(60)', '42601'), ('float9', '42704')) AS c(type, state);
INSERT INTO mleval.metric (name, kind, function_schema, function_name, argument_types, columns, metric_args, direction)
	VALUES ('forged', 'row', 'my', 'cost', '{int,boolean,"float8, pg_sleep(60)"}', '{y_true,y_pred,amount}', '{}', 'lower');
SELECT matches((SELECT reason FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)') WHERE metric = 'forged' AND segment IS NULL), 'function my.cost of metric "forged" does not exist', 'a metric that was written by hand calls what is there, or nothing');

SELECT * FROM finish();
ROLLBACK;
