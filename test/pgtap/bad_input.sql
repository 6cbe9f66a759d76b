-- What is wrong has a stated answer: docs/bad_input.md, in the same order.  Whatever it
-- is, it costs no more than its own number, and nothing that was recorded.
BEGIN;
\ir support/lifecycle.psql
-- moments below are written without a zone
SET LOCAL TimeZone = 'UTC';
SET LOCAL DateStyle = 'ISO';
SELECT plan(133);

SELECT register(segments => '{region}') \g /dev/null
SELECT release() \g /dev/null
SELECT mleval.create_monitor('price', '1 week', delay => '1 day') AS monitor_id \gset
SELECT mleval.register_model('rule', 'v1', 'prediction', y_true => 'label', y_pred => 'label', time_column => 'at', id_column => 'id') \g /dev/null
SELECT mleval.register_model('scored', 'v1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at', id_column => 'id') \g /dev/null
SELECT mleval.register_metric('own', 'f1_score', direction => 'higher', model => 'price') \g /dev/null
CALL run_due('2024-04-02');

-- Names that are none: every public function that takes one is here
CREATE TEMP TABLE refused (function text, argument text, arguments text, state text, named text, known text);
INSERT INTO refused VALUES
	('accept_baseline', 'model', $$'nobody', 'v1', '1 week', reason => 'r'$$, '42704', 'nobody', 'price'),
	('assert_gate', 'model', $$'nobody', 'v1'$$, '42704', 'nobody', 'price'),
	('create_monitor', 'model', $$'nobody', '1 week'$$, '42704', 'nobody', 'price'),
	('doctor', 'model', $$'nobody'$$, '42704', 'nobody', 'price'),
	('evaluate', 'model', $$'nobody', 'v1', '[2024-01-01,2024-01-08)'$$, '42704', 'nobody', 'price'),
	('gate', 'model', $$'nobody', 'v1'$$, '42704', 'nobody', 'price'),
	('grant_reader', 'model', $$'nobody', 'public'$$, '42704', 'nobody', 'price'),
	('model_at', 'model', $$'nobody', now()$$, '42704', 'nobody', 'price'),
	('prune', 'model', $$'1 year', model => 'nobody'$$, '42704', 'nobody', 'price'),
	('record_gate', 'model', $$'nobody', 'v1'$$, '42704', 'nobody', 'price'),
	('register_metric', 'model', $$'x', 'f1_score', direction => 'higher', model => 'nobody'$$, '42704', 'nobody', 'price'),
	('release', 'model', $$'nobody', 'v1', 'champion', reason => 'r'$$, '42704', 'nobody', 'price'),
	('require', 'model', $$'nobody', 'f1_score', at_least => 0.5, reason => 'r'$$, '42704', 'nobody', 'price'),
	('retire', 'model', $$'nobody', 'v1', reason => 'r'$$, '42704', 'nobody', 'price'),
	('revoke_reader', 'model', $$'nobody', 'public'$$, '42704', 'nobody', 'price'),
	('rollback_release', 'model', $$'nobody', 'r'$$, '42704', 'nobody', 'price'),
	('times_scored', 'model', $$'nobody', 'v1', '[2024-01-01,2024-01-08)'$$, '42704', 'nobody', 'price'),
	('compare_models', 'models', $$ARRAY['nobody', 'scored'], '[2024-01-01,2024-01-08)'$$, '42704', 'nobody', 'price'),
	('accept_baseline', 'version', $$'price', 'v9', '1 week', reason => 'r'$$, '42704', 'v9', 'v1'),
	('assert_gate', 'version', $$'price', 'v9'$$, '42704', 'v9', 'v1'),
	('create_monitor', 'version', $$'price', '1 week', version => 'v9'$$, '42704', 'v9', 'v1'),
	('doctor', 'version', $$version => 'v9'$$, '42704', 'v9', 'v1'),
	('evaluate', 'version', $$'price', 'v9', '[2024-01-01,2024-01-08)'$$, '42704', 'v9', 'v1'),
	('gate', 'version', $$'price', 'v9'$$, '42704', 'v9', 'v1'),
	('record_gate', 'version', $$'price', 'v9'$$, '42704', 'v9', 'v1'),
	('release', 'version', $$'price', 'v9', 'champion', reason => 'r'$$, '42704', 'v9', 'v1'),
	('retire', 'version', $$'price', 'v9', reason => 'r'$$, '42704', 'v9', 'v1'),
	('times_scored', 'version', $$'price', 'v9', '[2024-01-01,2024-01-08)'$$, '42704', 'v9', 'v1'),
	('compare_models', 'models', $$ARRAY['price/v9', 'scored'], '[2024-01-01,2024-01-08)'$$, '42704', 'price/v9', 'price/v1'),
	('compare_models', 'metric', $$ARRAY['rule', 'scored'], '[2024-01-01,2024-01-08)', metric => 'beauty'$$, '22023', 'beauty', 'f1_score'),
	('require', 'metric', $$'price', 'beauty', at_least => 0.5, reason => 'r'$$, '22023', 'beauty', 'f1_score'),
	('create_monitor', 'limits', $$'price', '2 weeks', limits => '{"beauty": {"at_least": 1}}'$$, '22023', 'beauty', 'f1_score'),
	('create_monitor', 'limits', $$'price', '2 weeks', limits => '{"psi(beauty)": 1}'$$, '22023', 'beauty', 'amount'),
	('confirm_metric', 'name', $$'beauty'$$, '42704', 'beauty', 'own'),
	('require', 'segment', $$'price', 'f1_score', at_least => 0.5, segment => 'city', reason => 'r'$$, '22023', 'city', 'region'),
	('register_model', 'segments', $$'x', 'v1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at', segments => '{city}'$$, '42703', 'city', 'region'),
	('withdraw_requirement', 'requirement_id', $$-1, 'r'$$, '42704', '-1', 'none'),
	('acknowledge_alert', 'alert_id', $$-1, 'r'$$, '42704', '-1', 'none'),
	('silence_alert', 'alert_id', $$-1, now() + interval '1 day', 'r'$$, '42704', '-1', 'none'),
	('resolve_alert', 'alert_id', $$-1, 'r'$$, '42704', '-1', 'none'),
	('grant_reader', 'role', $$'price', 'mleval_nobody'$$, '42704', 'mleval_nobody', NULL);
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release', '2024-03-26') \g /dev/null
SELECT rows_recorded() AS rows \gset
SELECT is(ROW(e.state, position(named IN e.message) > 0, known IS NULL OR position(known IN e.detail) > 0, e.hint <> '')::text, ROW(r.state, true, true, true)::text, format('%s: an unknown %s', function, argument))
FROM refused AS r CROSS JOIN LATERAL (SELECT (error_of(format('SELECT count(*) FROM mleval.%I(%s) AS x', function, arguments))).*) AS e;
-- A window that is none
CREATE TEMP TABLE no_window AS
SELECT function, argument, replace(arguments, '$1', w.value) AS arguments, w.state
FROM (VALUES ('evaluate', 'during', $$'price', 'v1', $1$$), ('times_scored', 'during', $$'price', 'v1', $1$$), ('compare_models', 'during', $$ARRAY['rule', 'scored'], $1, 'f1_score'$$)) AS f(function, argument, arguments),
	(VALUES ($$'empty'$$, '22023'), ($$'[2024-01-01,)'$$, '22023'), ($$'[-infinity,2024-01-01)'$$, '22023'), ('NULL', '22004')) AS w(value, state);
INSERT INTO no_window
SELECT function, argument, replace(arguments, '$1', w.value), w.state
FROM (VALUES ('accept_baseline', 'every', $$'price', 'v1', $1, reason => 'r'$$), ('create_monitor', 'every', $$'price', $1$$), ('prune', 'every', $$'1 year', every => $1$$)) AS f(function, argument, arguments),
	(VALUES ($$'0'$$, '22023'), ($$'1 month 1 day'$$, '22023'), ('NULL', '22004')) AS w(value, state);
INSERT INTO no_window
SELECT 'accept_baseline', argument, format($$'price', 'v1', '1 week', reason => 'r', %s => %s$$, argument, value), '22023'
FROM unnest('{features_during,performance_during}'::text[]) AS a(argument), unnest(ARRAY[$$'empty'$$, $$'[2024-01-01,)'$$, $$'[2024-01-01,2024-01-03)'$$]) AS w(value);
SELECT is(ROW(e.state, concat(e.detail, e.hint) <> '' OR n.state = '22004')::text, ROW(n.state, true)::text, format('%s(%s)', function, arguments))
FROM no_window AS n CROSS JOIN LATERAL (SELECT (error_of(format('SELECT count(*) FROM mleval.%I(%s) AS x', function, arguments))).*) AS e;
SELECT is(rows_recorded(), :rows::bigint, 'nothing is written then');
SELECT is_empty($$
	SELECT p.proname::text, a.name FROM pg_proc AS p CROSS JOIN unnest(p.proargnames, p.proargmodes) AS a(name, mode)
	WHERE p.pronamespace = 'mleval'::regnamespace AND p.proname !~ '^_' AND coalesce(a.mode, 'i') = 'i'
		AND a.name IN ('model', 'models', 'version', 'segment', 'segments', 'during', 'features_during', 'performance_during', 'every', 'requirement_id', 'alert_id')
		AND (p.proname, a.name) <> ('register_model', 'version')
	EXCEPT (SELECT function, argument FROM refused UNION SELECT function, argument FROM no_window)$$, 'no public function that takes one is left out');

SET LOCAL mleval.as_of = 'last summer';
SELECT is((error_of('SELECT * FROM mleval.metric_history')).state, '22007', 'nor is a moment that is none one that views show');
SET LOCAL mleval.as_of = '';

-- A metric of one's own that raises, is no number, or takes for ever: in a run
CREATE SCHEMA my;
CREATE FUNCTION my.raises(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no such luck' USING ERRCODE = '22012'; END $$;
CREATE FUNCTION my.nan(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE sql AS $$ SELECT 'NaN'::float8 $$;
CREATE FUNCTION my.infinite(y_true boolean) RETURNS float8 LANGUAGE sql AS $$ SELECT '-Infinity'::float8 $$;
CREATE FUNCTION my.endless(y_true boolean) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN LOOP NULL; END LOOP; END $$;
SELECT mleval.register_metric('raises', 'my.raises', direction => 'higher', model => 'price') \g /dev/null
SELECT mleval.register_metric('is_nan', 'my.nan', direction => 'higher', model => 'price') \g /dev/null
SELECT mleval.register_metric('infinite', 'my.infinite', columns => '{y_true}', direction => 'higher', model => 'price') \g /dev/null
SELECT mleval.register_metric('endless', 'my.endless', columns => '{y_true}', direction => 'higher', model => 'price', max_time => '1 second') \g /dev/null
CREATE FUNCTION pg_temp.last_run() RETURNS SETOF mleval.run LANGUAGE sql AS 'SELECT * FROM mleval.run ORDER BY run_id DESC LIMIT 1';
CALL run_due('2024-04-09');
SELECT results_eq($$SELECT metric, value, v.n, reason FROM pg_temp.last_run() JOIN mleval.metric_value AS v USING (evaluation_id) WHERE metric IN ('raises', 'is_nan', 'infinite', 'endless') ORDER BY metric COLLATE "C"$$,
	$$VALUES ('endless', NULL::float8, 0::bigint, 'the metric took longer than 00:00:01 (SQLSTATE 57014)'), ('infinite', NULL, 336, 'the metric returned -Infinity'), ('is_nan', NULL, 336, 'the metric returned NaN'), ('raises', NULL, 0, 'no such luck (SQLSTATE 22012)')$$,
	'a metric that fails has no number, and the reason');
SELECT results_eq($$SELECT status, bool_and(value IS NOT NULL), count(*) FROM pg_temp.last_run() JOIN mleval.metric_value AS v USING (evaluation_id) WHERE metric IN ('own', 'accuracy_score', 'roc_auc_score', 'log_loss') GROUP BY 1$$, $$VALUES ('done', true, 4::bigint)$$, 'all others have theirs, and the run is done');
SELECT set_eq($$SELECT verdict FROM mleval.baseline_vs_current WHERE window_start = '2024-04-01 00:00+00' AND metric IN ('raises', 'is_nan', 'infinite', 'endless')$$, '{not enough data}'::text[], 'which judges nothing by what is none');
UPDATE mleval.metric SET enabled = (name = 'own');

-- Intervals that would overlap; something to be compared with that is not there
SELECT mleval.release('price', 'v1', 'champion', '2024-04-01', 'r') \g /dev/null
SELECT register('v2', '{region}') \g /dev/null
SELECT is(ROW(e.state, e.message, e.hint <> '')::text, ROW('23P01', format('the release would overlap with release %s', (SELECT max(release_id) FROM mleval.release)), true)::text, 'a release that would overlap is refused')
FROM error_of($$SELECT mleval.release('price', 'v2', 'champion', '2024-03-01', 'r', force => true)$$) AS e;
SELECT is((SELECT string_agg(version || ' ' || live_from::date || coalesce(' ' || live_to, ''), ', ') FROM mleval.model_at('price', '2024-04-02')), 'v1 2024-04-01', 'and the one that is live goes on');
SELECT mleval.retire('price', 'v1', '2024-06-10', 'r') \g /dev/null
SELECT mleval.register_model('lonely', 'v1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at') \g /dev/null
SELECT count(*) FROM mleval.evaluate('lonely', 'v1', '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release', '2024-03-26') \g /dev/null
SELECT mleval.require('lonely', 'f1_score', within => 0.1, reason => 'r'), mleval.require('lonely', 'f1_score', at_least => -0.1, versus => 'champion', reason => 'r') \g /dev/null
SELECT results_eq($$SELECT versus, verdict, reason FROM mleval.gate('lonely', 'v1') ORDER BY versus$$,
	$$VALUES ('baseline', 'undecided', 'f1_score: no baseline was accepted before, which it could be compared with'), ('champion', 'undecided', 'f1_score: no version of the model is champion now')$$, 'a requirement without its baseline or champion is undecided');
SELECT is((error_of($$SELECT mleval.accept_baseline('lonely', 'v1', '1 week', reason => 'r')$$)).state, '55000', 'which passes nothing unless it is forced');
SELECT isnt(mleval.accept_baseline('lonely', 'v1', '1 week', reason => 'the first', force => true), NULL, 'as the first one must be');
SELECT results_eq($$SELECT DISTINCT forced FROM mleval.gate_result WHERE model = 'lonely'$$, 'VALUES (true)', 'and that is recorded');

-- Columns: what a window can do without costs its own numbers
SAVEPOINT columns;
ALTER TABLE prediction DROP constant;
ALTER TABLE prediction RENAME region TO area;
ALTER TABLE prediction ALTER amount TYPE point USING point(amount, amount);
CALL run_due('2024-04-16');
SELECT is((SELECT status FROM pg_temp.last_run()), 'done', 'a column that is dropped, renamed or of another type stops no run');
SELECT results_eq($$SELECT subject, check_name, verdict FROM mleval.quality_history WHERE window_start = '2024-04-08 00:00+00' AND check_name IN ('column_missing', 'type') AND verdict <> 'ok' ORDER BY 1$$,
	$$VALUES ('amount', 'type', 'failed'), ('constant', 'column_missing', 'failed'), ('region', 'column_missing', 'failed')$$, 'and is named');
ALTER TABLE prediction ALTER colour TYPE int USING length(colour);
ALTER TABLE prediction ALTER label TYPE text;
SET client_min_messages = error;
CALL run_due('2024-04-23');
SELECT results_eq('SELECT status, sqlstate, message, hint FROM pg_temp.last_run()', $$VALUES ('failed', '42804', 'column "label" of relation public.prediction cannot be used as y_true', mleval._type_hint('y_true'))$$, 'one that a window cannot do without does, and the run says what to do');
RESET client_min_messages;
ALTER TABLE prediction ALTER label TYPE boolean USING label::boolean;
CALL run_due('2024-04-23 00:10');
SELECT results_eq('SELECT status, window_start FROM pg_temp.last_run()', $$VALUES ('done', '2024-04-15 00:00+00'::timestamptz)$$, 'until it is there again');
SELECT results_eq($$SELECT DISTINCT value, verdict, reason FROM mleval.drift_history WHERE window_start = '2024-04-15 00:00+00' AND subject = 'colour'$$, $$VALUES (NULL::float8, 'not enough data', 'its values are of kind number, those of the reference of kind category')$$, 'what can be read but not compared is said to be that');
ROLLBACK TO columns;
-- The relation swapped by rename, with a call between the two
CREATE TABLE prediction__tmp AS SELECT id, version, label, label_at, score, amount, constant, colour, region, at FROM prediction;
ALTER TABLE prediction RENAME TO prediction__backup;
SET client_min_messages = error;
CALL run_due('2024-04-16');
SELECT results_eq('SELECT status, sqlstate, message, hint FROM pg_temp.last_run()', $$VALUES ('failed', '42P01', 'relation "public.prediction" does not exist', 'A table or view of that name with the same columns will do.')$$, 'between the two renames there is no relation, which is said');
ALTER TABLE prediction__tmp RENAME TO prediction;
DROP TABLE prediction__backup CASCADE;
RESET client_min_messages;
CALL run_due('2024-04-16 00:10');
SELECT results_eq($$SELECT status, window_start, n FROM pg_temp.last_run()$$, $$VALUES ('done', '2024-04-08 00:00+00'::timestamptz, 336::bigint)$$, 'after them the new one is read, and no window is missing');

-- Predictions twice
INSERT INTO prediction SELECT * FROM prediction WHERE at >= '2024-04-15 00:00+00' AND at < '2024-04-16 00:00+00';
CREATE INDEX ON prediction (at);
CALL run_due('2024-04-23');
SELECT is((SELECT n FROM pg_temp.last_run()), 336 + 48::bigint, 'a prediction that is there twice counts twice');
SELECT is((SELECT verdict FROM mleval.doctor('scored') WHERE check_name = 'duplicates'), 'warning', 'that nothing forbids it is told');
SELECT is(ROW(e.state, e.message)::text, ROW('21000', format('a candidate has the id "%s" more than once', 48 * 105))::text, 'where rows must be told apart it is an error')
FROM error_of($$SELECT mleval.compare_models('{rule,scored}', '[2024-04-15 00:00+00,2024-04-15 00:10+00)', 'f1_score')$$) AS e;
DELETE FROM prediction AS p WHERE at >= '2024-04-15 00:00+00' AND at < '2024-04-16 00:00+00' AND ctid > (SELECT min(ctid) FROM prediction AS q WHERE q.id = p.id);

-- A label that changes twice, back to what it was
UPDATE mleval.monitor SET look_back = '28 days' WHERE monitor_id = :monitor_id;
CALL run_due('2024-04-30');
CREATE FUNCTION pg_temp.flip() RETURNS void LANGUAGE sql AS $$ UPDATE prediction SET label = NOT label WHERE at = '2024-04-22 00:00+00' $$;
SELECT pg_temp.flip() \g /dev/null
CALL run_due('2024-05-07');
SELECT pg_temp.flip() \g /dev/null
CALL run_due('2024-05-14');
CREATE TEMP TABLE belief (day date, log_loss float8);
SELECT format('SET LOCAL mleval.as_of = %L; INSERT INTO belief SELECT %1$L, value FROM mleval.metric_history WHERE window_start = %L AND phase = %L AND metric = %L AND segment IS NULL AND model = %L', day, '2024-04-22 00:00+00', 'production', 'log_loss', 'price')
FROM unnest('{2024-05-01,2024-05-08,2024-05-15}'::date[]) AS day \gexec
SET LOCAL mleval.as_of = '';
SELECT is((SELECT array_agg(log_loss = (SELECT log_loss FROM belief WHERE day = '2024-05-01') ORDER BY day) FROM belief), '{t,f,t}', 'a label that changes twice is seen twice, and each belief stays on record');
SELECT is((SELECT count(*) FROM mleval.evaluation WHERE window_start = '2024-04-22 00:00+00' AND phase = 'production' AND segment IS NULL), 3::bigint, 'superseded, never overwritten');

-- Times that are none, or of no day that will come
INSERT INTO prediction (id, at, version, region, amount, constant, colour, label, label_at, score)
SELECT -i, (ARRAY[NULL, 'infinity', '-infinity', '9999-12-31', '0001-01-01 BC'])[1 + i % 5]::timestamptz, 'v1', 'north', 1e9, 1e9, 'black', true, '2024-01-01', 0 FROM generate_series(1, 500) AS i;
UPDATE prediction SET label_at = NULL WHERE at >= '2024-05-13 00:00+00' AND at < '2024-05-14 00:00+00';
UPDATE prediction SET label_at = 'infinity' WHERE at >= '2024-05-14 00:00+00' AND at < '2024-05-15 00:00+00';
CALL run_due('2024-05-21');
SELECT results_eq($$SELECT n, n_labelled FROM mleval.evaluation WHERE window_start = '2024-05-13 00:00+00' AND phase = 'production' AND segment IS NULL$$, $$VALUES (336::bigint, 240::bigint)$$,
	'a row whose time has not come is in no window; a label without a time has not come');
SELECT results_eq($$SELECT DISTINCT mleval.quantile(distribution, 1) < 10 FROM mleval.summary JOIN mleval.evaluation USING (evaluation_id) WHERE phase = 'production' AND subject = 'amount'$$, 'VALUES (true)', 'nor is it in any summary');
SELECT results_eq($$SELECT check_name, verdict FROM mleval.doctor('price', 'v1', '2024-05-21') WHERE check_name IN ('future_rows', 'null_times') ORDER BY 1$$, $$VALUES ('future_rows', 'warning'), ('null_times', 'warning')$$, 'such rows are told');
DELETE FROM prediction WHERE at IS NULL OR at IN ('infinity', '9999-12-31', '0001-01-01 BC');
SELECT is((SELECT verdict FROM mleval.doctor('price', 'v1') WHERE check_name = 'null_times'), 'warning', 'those before all time, too');

-- A clock that goes back
SELECT rows_recorded() AS rows \gset
CALL run_due('2024-05-01');
CALL run_due('2024-03-01');
SELECT is(rows_recorded(), :rows::bigint, 'as of an earlier moment than the last nothing is due, and nothing changes');
-- the server's clock was a year ahead for a call, and is right again
UPDATE mleval.run SET as_of = clock_timestamp() + interval '1 year', started_at = clock_timestamp() + interval '1 year', finished_at = clock_timestamp() + interval '1 year' WHERE window_start = '2024-05-13 00:00+00';
SET client_min_messages = error;
CALL run_due('2024-05-22');
SELECT results_eq($$SELECT status, sqlstate, message ~ '^it was judged as of .* which is yet to come$', evaluation_id IS NULL, detail ~ '^Evaluation \d+ stays on record' FROM mleval.run WHERE window_start = '2024-05-13 00:00+00' ORDER BY run_id$$,
	$$VALUES ('failed', '22008', true, true, true), ('done', NULL, NULL, false, NULL)$$, 'what was done in days that are yet to come is done again in their own');
SELECT is((SELECT n FROM pg_temp.last_run()), 336::bigint, 'with all rows there are by then');
SELECT is((SELECT count(*) FROM mleval.evaluation AS e WHERE e.window_start = '2024-05-13 00:00+00' AND e.phase = 'production' AND e.segment IS NULL AND NOT EXISTS (SELECT FROM mleval.evaluation AS later WHERE later.supersedes = e.evaluation_id)), 1::bigint, 'one is in force, the other is superseded');
-- a window that failed ahead of time does not wait until it is that late again
ALTER TABLE prediction RENAME score TO gone;
CALL run_due('2024-05-28');
CALL run_due('2024-05-28');
UPDATE mleval.run SET as_of = clock_timestamp() + interval '1 year', started_at = clock_timestamp() + interval '1 year' WHERE window_start = '2024-05-20 00:00+00' AND status = 'failed';
ALTER TABLE prediction RENAME gone TO score;
CALL run_due('2024-05-28 00:01');
RESET client_min_messages;
SELECT results_eq($$SELECT status, count(*) FROM mleval.run WHERE window_start = '2024-05-20 00:00+00' GROUP BY 1 ORDER BY 1$$, $$VALUES ('done', 1::bigint), ('failed', 2)$$, 'a window that failed under that clock is tried again at once');
SELECT is((SELECT count(*) FROM generate_series(timestamptz '2024-03-25 00:00+00', '2024-05-20 00:00+00', '1 week') AS w(start) WHERE (SELECT count(*) FROM mleval.run AS r WHERE r.window_start = w.start AND r.look = 1 AND r.status = 'done') <> 1), 0::bigint, 'in the end no window is missing, and none was done twice');

-- Names that say nothing, and bounds that no value has
SELECT mleval.register_model('classes', '1', 'prediction', y_true => 'label', y_pred => 'label', time_column => 'at') \g /dev/null
SELECT is(ROW((error_of(statement)).state, (error_of(statement)).message)::text, ROW('22023', message)::text, statement)
FROM (VALUES ($$SELECT mleval.register_model('', '1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at')$$, 'name must not be empty or blank'),
	($$SELECT mleval.register_model('m', '  ', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at')$$, 'version must not be empty or blank'),
	($$SELECT mleval.require('price', 'accuracy_score', at_least => 7, reason => 'r')$$, 'no value or difference of accuracy_score is 7'),
	($$SELECT mleval.require('price', 'log_loss', at_most => -1, reason => 'r')$$, 'no value or difference of log_loss is -1'),
	($$SELECT mleval.require('price', 'matthews_corrcoef', at_least => -1.5, reason => 'r')$$, 'no value or difference of matthews_corrcoef is -1.5'),
	($$SELECT mleval.require('price', 'f1_score', within => 5, reason => 'r')$$, 'no value or difference of f1_score is 5'),
	($$SELECT mleval.require('price', 'f1_score', at_least => 0.7, margin => 5, reason => 'r')$$, 'no value or difference of f1_score is 0.7, or 5 away from it')) AS s(statement, message);
SELECT is(error_of($$SELECT mleval.require('price', 'accuracy_score', at_least => 70, reason => 'r')$$), ('22023', 'no value or difference of accuracy_score is 70', 'accuracy_score lies in [0, 1].',
	'It is a fraction and no percentage: 0.7 is 70 %. A difference is at most as large as the range.')::fault, 'with the range that there is');
SELECT is((error_of(statement)).state, NULL, 'but: ' || statement)
FROM (VALUES ($$SELECT mleval.require('price', 'accuracy_score', at_least => 0, reason => 'r')$$), ($$SELECT mleval.require('price', 'log_loss', at_most => 7, reason => 'r')$$), ($$SELECT mleval.require('price', 'matthews_corrcoef', at_least => -1.5, versus => 'naive', reason => 'r')$$)) AS s(statement);
SELECT is((error_of(format('SELECT mleval.create_monitor(''price'', ''3 weeks'', limits => %L)', limits))).detail, detail, 'limits: ' || limits)
FROM (VALUES ('{"accuracy_score": {"at_least": 7}}', 'accuracy_score lies in [0, 1].'), ('{"log_loss": {"at_most": -1}}', 'log_loss lies in [0, Infinity).'), ('{"matthews_corrcoef": {"at_least": 0, "at_most": 2}}', 'matthews_corrcoef lies in [-1, 1].')) AS l(limits, detail);
-- the ranges are those of the COMMENTs; of rows, as evaluations take it, a Brier score is at most 1
SELECT set_eq($$SELECT x.name::text, CASE x.name WHEN 'brier_score_loss' THEN 'brier_score_loss lies in [0, 2].' ELSE mleval._said_range(x.name) END FROM mleval.model AS m, mleval._metrics_of(m) AS x(name) WHERE m.name = 'price' AND mleval._better(x.name) IS NOT NULL$$,
	$$SELECT p.proname::text, format('%s lies in %s.', p.proname, (regexp_match(obj_description(p.oid, 'pg_proc'), 'Range: ([[(][^,]+, [^])]+[])])'))[1])
	FROM pg_proc AS p JOIN mleval.model AS m ON m.name = 'price' JOIN LATERAL mleval._metrics_of(m) AS x(name) ON x.name = p.proname
	WHERE p.pronamespace = 'mleval'::regnamespace AND p.prokind = 'f' AND p.proargtypes[0] IN ('mleval.confusion_matrix'::regtype, 'mleval.binary_scores'::regtype) AND mleval._better(x.name) IS NOT NULL$$,
	'of each metric that is recorded the range is that of its COMMENT');

-- A limit of what is not recorded
SELECT release('v1') WHERE NOT EXISTS (SELECT FROM mleval.baseline) \g /dev/null
SELECT count(*) FROM mleval.evaluate('classes', '1', '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release') \g /dev/null
SELECT mleval.accept_baseline('classes', '1', '1 week', reason => 'r') \g /dev/null
SELECT mleval.register_metric('of_price', 'f1_score', direction => 'higher', model => 'price') \g /dev/null
SELECT is(ROW(e.state, e.message, e.detail ~ '^It is no metric that is recorded of model "classes" version "1"[.] Those are accuracy_score, .*recall_score[.]$')::text, ROW('22023', format('limit "%s" is not valid', metric), true)::text, 'no limit of ' || metric)
FROM (VALUES ('roc_auc_score'), ('f1_macro'), ('of_price'), ('nothing')) AS l(metric) CROSS JOIN LATERAL (SELECT (error_of(format('SELECT mleval.create_monitor(''classes'', ''1 week'', limits => %L)', format('{"%s": {"at_least": 0.5}}', metric)))).*) AS e;
SELECT is((error_of($$SELECT mleval.create_monitor('classes', '1 week', limits => '{"accuracy_score": {"at_least": 0}}')$$)).state, NULL, 'a limit that is always met is one');
SELECT is((error_of($$UPDATE mleval.monitor SET limits = '{"roc_auc_score": {"at_least": 0.5}}' WHERE model_id = (SELECT model_id FROM mleval.model WHERE name = 'classes')$$)).state, '22023', 'nor afterwards');

-- Rows written by hand, by an owner that policies hold for
CREATE ROLE mleval_hand;
GRANT SELECT ON prediction TO mleval_hand;
SET LOCAL ROLE mleval_hand;
SET LOCAL row_security = on;
SELECT register('v1', '{region}') AS hand \gset
SELECT release('v1') \g /dev/null
SELECT mleval.require('price', 'accuracy_score', at_least => 0.1, reason => 'r') AS theirs \gset
SELECT is((error_of(format(statement, :hand, :theirs))).message, message, 'by hand: ' || left(statement, 110))
FROM (VALUES ($$INSERT INTO mleval.requirement (model_id, phase, metric, comparison, versus, bound, margin, level, design_effect, reason) VALUES (%s, 'release', 'auc', 'at_least', 'absolute', 0, 0, 0.9, 1, 'r')$$, 'metric "auc" is not known'),
	($$INSERT INTO mleval.requirement (model_id, phase, metric, comparison, versus, bound, margin, level, design_effect, reason) VALUES (%s, 'release', 'f1_score', 'at_most', 'absolute', 70, 0, 0.9, 1, 'r')$$, 'no value or difference of f1_score is 70'),
	($$INSERT INTO mleval.requirement (model_id, phase, metric, segment, comparison, versus, bound, margin, level, design_effect, reason) VALUES (%s, 'release', 'f1_score', 'reigon', 'at_least', 'absolute', 0, 0, 0.9, 1, 'r')$$, 'segment "reigon" is not known'),
	($$INSERT INTO mleval.requirement (model_id, phase, metric, comparison, versus, bound, margin, level, design_effect, reason, supersedes) VALUES (%1$s, 'release', 'f1_score', 'at_least', 'absolute', 0, 0, 0.9, 1, 'r', %2$s)$$, format('requirement %s is not superseded by another of this kind', :theirs)),
	($$INSERT INTO mleval.monitor (model_id, every, origin, delay, limits, false_alarms_per_year) VALUES (%s, '1 week', now(), '0', '{"psi(amuont)": 9}', 1)$$, 'limit of a column that is not watched: "amuont"'),
	($$INSERT INTO mleval.monitor (model_id, every, origin, delay, limits, false_alarms_per_year) VALUES (%s, '1 week', now(), '0', '{"f1_macro": {"at_least": 0.5}}', 1)$$, 'limit "f1_macro" is not valid'),
	($$INSERT INTO mleval.monitor (model_id, every, origin, delay, limits, season, false_alarms_per_year) VALUES (%s, '1 week', now(), '0', '{}', '10 days', 1)$$, 'no window of 7 days lies a season of 10 days before another'),
	($$INSERT INTO mleval.monitor (model_id, every, origin, delay, limits, season, false_alarms_per_year) VALUES (%s, '0', now(), '0', '{}', '10 days', 1)$$, 'a window cannot be 00:00:00 long'),
	($$INSERT INTO mleval.metric (name, kind, function_schema, function_name, argument_types, columns, metric_args, direction) VALUES ('accuracy_score', 'summary', 'mleval', 'recall_score', '{mleval.confusion_matrix}', '{}', '{}', 'higher')$$, 'a metric cannot be named "accuracy_score"')) AS s(statement, message);
SELECT is((error_of(format($$INSERT INTO mleval.monitor (model_id, every, origin, delay, limits, season, false_alarms_per_year) VALUES (%s, '1 week', now(), '0', '{"psi(amount)": 9, "f1_score": {"at_least": 0.5}}', '14 days', 1)$$, :hand))).state, NULL, 'what create_monitor takes may be written');
RESET ROLE;

SELECT * FROM finish();
ROLLBACK;
