-- Who may do what.  Roles come and go with the transaction.
BEGIN;
\ir support/lifecycle.psql
-- an ordinary role can do nothing without the policies (row_security.sql)
SET row_security = on;
SELECT plan(156);

CREATE ROLE mleval_ann;
CREATE ROLE mleval_bob;
CREATE ROLE mleval_desk;
CREATE ROLE mleval_carol IN ROLE mleval_desk;
GRANT SELECT ON prediction TO mleval_ann;
GRANT CREATE ON SCHEMA public TO mleval_ann, mleval_bob;

-- The owner, an ordinary role, does everything
SET LOCAL ROLE mleval_ann;
SELECT lives_ok('SELECT register(segments => ''{region}'')', 'a role that may SELECT the predictions registers a model');
SELECT lives_ok('SELECT release()', 'evaluates it and accepts a baseline');
SELECT lives_ok($$SELECT mleval.create_monitor('price', '1 week')$$, 'watches it');
SELECT lives_ok($$CALL run_due('2024-09-09 00:00+00')$$, 'and runs what is due');
SELECT is((SELECT count(*) FROM mleval.run WHERE status = 'done'), 24::bigint, 'to the end');
SELECT is((SELECT count(*) FROM mleval.open_alert), 2::bigint, 'alerts included');
SELECT results_eq('SELECT DISTINCT recorded_by FROM mleval.evaluation UNION SELECT recorded_by FROM mleval.baseline UNION SELECT owner FROM mleval.model', $$VALUES ('mleval_ann'::name)$$, 'it is recorded as the author');

-- What nobody writes
SELECT is((error_of(statement)).state, '42501', regexp_replace(statement, '[[:space:]]+', ' ', 'g'))
FROM (VALUES ('UPDATE mleval.evaluation SET n = 0'), ('DELETE FROM mleval.evaluation'), ('TRUNCATE mleval.evaluation'), ('UPDATE mleval.metric_value SET value = 1'),
	('UPDATE mleval.summary SET subject = ''x'''), ('UPDATE mleval.baseline SET reason = ''other'''), ('DELETE FROM mleval.baseline_window'), ('TRUNCATE mleval.reference_value'),
	('UPDATE mleval.drift_value SET verdict = ''no drift'''), ('UPDATE mleval.metric_comparison SET verdict = ''ok'''), ('UPDATE mleval.quality_value SET verdict = ''ok'''), ('UPDATE mleval.estimated_value SET verdict = ''as estimated'''), ('DELETE FROM mleval.reference_calibrator'), ('DELETE FROM mleval.alert'), ('DELETE FROM mleval.run'),
	('UPDATE mleval.run SET started_by = ''mleval_bob'''), ('UPDATE mleval.alert SET opened_at = now()'), ('UPDATE mleval.model SET owner = ''mleval_bob'''),
	('UPDATE mleval.monitor SET every = ''1 day'''), ('DELETE FROM mleval.model'),
	($$INSERT INTO mleval.model (name, version, task, relation_schema, relation_name, y_true, y_pred, time_column, threshold, time_zone, owner)
		VALUES ('x', '1', 'classification', 'public', 'prediction', 'label', 'label', 'at', 0, 'UTC', 'mleval_bob')$$),
	($$INSERT INTO mleval.evaluation (model_id, phase, window_start, window_end, n, n_labelled, as_of, recorded_at) SELECT model_id, 'release', now(), now(), 0, 0, now(), '2000-01-01' FROM mleval.model$$),
	($$INSERT INTO mleval.evaluation (model_id, phase, window_start, window_end, n, n_labelled, as_of, recorded_by) SELECT model_id, 'release', now(), now(), 0, 0, now(), 'mleval_bob' FROM mleval.model$$),
	($$INSERT INTO mleval.baseline (model_id, evaluation_id, every, origin, features_start, features_end, performance_start, performance_end, reason, recorded_by)
		SELECT model_id, evaluation_id, '1 day', now(), now(), now(), now(), now(), 'r', 'mleval_bob' FROM mleval.evaluation LIMIT 1$$)) AS s(statement);
SELECT lives_ok($$UPDATE mleval.monitor SET enabled = true, limits = '{}', delay = '0', false_alarms_per_year = 1$$, 'a monitor may be switched off and changed by its owner');

-- Another role sees nothing and can do nothing
SET LOCAL ROLE mleval_bob;
SELECT is(rows_recorded(), 0::bigint, 'another role sees nothing of it');
SELECT is((SELECT count(*) FROM mleval.model_status) + (SELECT count(*) FROM mleval.metric_history) + (SELECT count(*) FROM mleval.baseline_vs_current)
	+ (SELECT count(*) FROM mleval.drift_history) + (SELECT count(*) FROM mleval.open_alert), 0::bigint, 'nor through the views');
SELECT is((error_of('SELECT register()')).state, '42501', 'without SELECT on the predictions no model');
SELECT is((error_of('SELECT register()')).detail, 'Role mleval_bob may not SELECT the columns amount, at, colour, constant, label, label_at, score.', 'the detail names the columns');
SELECT is((error_of($$SELECT * FROM mleval.evaluate('price', 'v1', '[2024-01-01,2024-01-08)')$$)).state, '42704', 'the model of another cannot be evaluated');
SELECT is((error_of($$SELECT mleval.accept_baseline('price', 'v1', '1 week', reason => 'r')$$)).state, '42704', 'nor its baseline accepted');
SELECT is((error_of($$SELECT mleval.grant_reader('price', 'mleval_bob')$$)).state, '42704', 'nor readers added');
RESET ROLE;
SELECT model_id, max(evaluation_id) AS evaluation_id FROM mleval.evaluation WHERE segment IS NULL GROUP BY model_id \gset
SELECT monitor_id, (SELECT max(baseline_id) FROM mleval.baseline) AS baseline_id FROM mleval.monitor \gset
SET LOCAL ROLE mleval_bob;
SELECT is((error_of(statement)).state, '42501', 'forged: ' || left(statement, 40))
FROM (VALUES
	(format($$INSERT INTO mleval.evaluation (model_id, phase, window_start, window_end, n, n_labelled, as_of) VALUES (%s, 'release', now(), now(), 0, 0, now())$$, :model_id)),
	(format($$INSERT INTO mleval.metric_value (evaluation_id, metric, value) VALUES (%s, 'forged', 1)$$, :evaluation_id)),
	(format($$INSERT INTO mleval.reference_value (baseline_id, cadences, role, subject, measure, window_start, window_end, value, n) VALUES (%s, 1, 'feature', 'amount', 'psi', now(), now(), 9, 1)$$, :baseline_id)),
	(format($$INSERT INTO mleval.monitor (model_id, every, origin, delay, limits, false_alarms_per_year) VALUES (%s, '1 day', now(), '0', '{}', 1)$$, :model_id)),
	(format($$INSERT INTO mleval.run (monitor_id, window_start, window_end, as_of) VALUES (%s, now(), now(), now())$$, :monitor_id)),
	(format($$INSERT INTO mleval.alert (monitor_id, kind, severity, subjects, first_window, last_window, windows, reason) VALUES (%s, 'performance', 'warning', '{x}', now(), now(), 1, 'x')$$, :monitor_id)),
	(format($$INSERT INTO mleval.alert_subject (monitor_id, kind, role, subject, wrong_windows, normal_windows, first_window, last_window, critical) VALUES (%s, 'performance', 'performance', 'x', 1, 0, now(), now(), false)$$, :monitor_id)),
	(format($$INSERT INTO mleval.alert_event (monitor_id, alert_id, event, subjects, reason) VALUES (%s, 1, 'resolved', '{x}', 'x')$$, :monitor_id))) AS s(statement);
CREATE TABLE own AS SELECT now() AS at, true AS label, 0.5::float8 AS score;
SELECT lives_ok($$SELECT mleval.register_model('price', 'v1', 'own', y_true => 'label', y_score => 'score', time_column => 'at')$$, 'a name is taken for its owner only');
SELECT is((error_of(format($$INSERT INTO mleval.baseline (model_id, evaluation_id, every, origin, features_start, features_end, performance_start, performance_end, reason)
	SELECT model_id, %s, '1 day', now(), now(), now(), now(), now(), 'r' FROM mleval.model$$, :evaluation_id))).state, '23503', 'the evaluation of another cannot be claimed');
SELECT is((error_of(format($$INSERT INTO mleval.evaluation (model_id, phase, window_start, window_end, n, n_labelled, as_of, segment, %s)
	SELECT model_id, 'production', now(), now(), 0, 0, now(), %L, %s FROM mleval.model$$, reference, segment, :evaluation_id))).state, '42501', 'nor as ' || reference)
FROM (VALUES ('supersedes', NULL), ('whole_id', 'region')) AS a(reference, segment);
SELECT lives_ok($$SELECT mleval.grant_reader('price', 'public')$$, 'shown to everyone');
SET LOCAL ROLE mleval_ann;
INSERT INTO mleval.model_comparison (metric, metric_args, window_start, window_end, window_bounds, n, times_scored, as_of) VALUES ('f1_score', '{}', now(), now(), '[)', 0, 0, now());
SELECT comparison_id FROM mleval.model_comparison \gset
SET LOCAL ROLE mleval_bob;
SELECT is((error_of(format('INSERT INTO mleval.candidate (comparison_id, model_id, n_left_out) SELECT %s, model_id, 0 FROM mleval.model', :comparison_id))).state, '42501', 'nor is one''s own model put among the candidates of another');

-- Readers
SET LOCAL ROLE mleval_ann;
SELECT isnt_empty('SELECT * FROM mleval.metric_history WHERE evaluation_id = ' || :evaluation_id, 'hides nothing');
SELECT is((error_of($$SELECT mleval.grant_reader('price', 'mleval_nobody')$$)).state, '42704', 'a reader must exist');
SELECT mleval.grant_reader('price', 'mleval_desk') FROM generate_series(1, 2) \g /dev/null
SELECT is((SELECT readers FROM mleval.model WHERE owner = 'mleval_ann'), '{mleval_desk}'::name[], 'and is on the list once');
SET LOCAL ROLE mleval_carol;
SELECT is((SELECT count(*) FROM mleval.baseline_vs_current WHERE metric = 'psi(constant)'), 24::bigint, 'a member of a reader role reads');
SELECT is((error_of('SELECT count(*) FROM prediction')).state, '42501', 'without any right to the predictions');
SELECT is((error_of($$SELECT * FROM mleval.evaluate('price', 'v1', '[2024-01-01,2024-01-08)')$$)).state, '42501', 'and does not write');
SET LOCAL ROLE mleval_ann;
SELECT mleval.revoke_reader('price', 'mleval_desk') \g /dev/null
SET LOCAL ROLE mleval_carol;
SELECT is((SELECT count(*) FROM mleval.baseline_vs_current), 0::bigint, 'until that is revoked');

-- A run is its owner's alone
RESET ROLE;
CALL run_due('2024-10-01 00:00+00');
SELECT is((SELECT count(*) FROM mleval.run), 24::bigint, 'a superuser, who sees all, does not run what another registered');
GRANT mleval_ann TO mleval_bob;
SET LOCAL ROLE mleval_bob;
CALL run_due('2024-10-01 00:00+00');
SELECT is((SELECT count(*) FROM mleval.run), 24::bigint, 'nor does a member of the owner, who may read it');
RESET ROLE;
REVOKE SELECT ON prediction FROM mleval_ann;
SET LOCAL ROLE mleval_ann;
SET LOCAL client_min_messages = error;
CALL run_due('2024-09-16 00:00+00');
SELECT results_eq($$SELECT status, sqlstate FROM mleval.run ORDER BY run_id DESC LIMIT 1$$, $$VALUES ('failed', '42501')$$, 'an owner who lost his right to the predictions fails, and it is recorded');
RESET ROLE;

-- Rows of one's own that refer to another's
REVOKE mleval_ann FROM mleval_bob;
SET LOCAL ROLE mleval_bob;
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-01-01,2024-01-08)', 'release') \g /dev/null
INSERT INTO mleval.baseline (model_id, evaluation_id, every, origin, features_start, features_end, performance_start, performance_end, reason)
	SELECT model_id, evaluation_id, '1 day', now(), now(), now(), now(), now(), 'r' FROM mleval.evaluation;
INSERT INTO mleval.monitor (model_id, every, origin, delay, limits, false_alarms_per_year) SELECT model_id, '1 day', now(), '0', '{}', 1 FROM mleval.model;
SELECT is((error_of(statement)).state, state, 'what a restore may write and nobody else: ' || right(statement, 60))
FROM (VALUES
	('22023', $$INSERT INTO mleval.monitor (model_id, every, origin, delay, limits, false_alarms_per_year) SELECT model_id, '2 days', now(), '0', '{"gone": -1}', 1 FROM mleval.model$$),
	('22023', $$INSERT INTO mleval.monitor (model_id, every, origin, delay, limits, false_alarms_per_year) SELECT model_id, '2 days', now(), '292260 years', '{}', 1 FROM mleval.model$$),
	('42501', $$INSERT INTO mleval.metric (name, kind, function_schema, function_name, argument_types, columns, metric_args, direction, max_time)
		VALUES ('slow', 'summary', 'mleval', 'f1_score', '{mleval.confusion_matrix}', '{}', '{}', 'higher', '2 days')$$)) AS s(state, statement);
INSERT INTO mleval.run (monitor_id, window_start, window_end, as_of) SELECT monitor_id, now(), now(), now() FROM mleval.monitor;
SELECT is((error_of(format(statement, :baseline_id, :evaluation_id))).state, state, left(statement, 60))
FROM (VALUES
	($$INSERT INTO mleval.baseline_window SELECT baseline_id, 'features', now(), now(), %2$s FROM mleval.baseline$$, '42501'),
	($$INSERT INTO mleval.drift_value SELECT evaluation_id, 'feature', 'x', 'psi', %1$s, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', '', 0, 0, 0, '', '', 'drift', '', 'drift', '' FROM mleval.evaluation$$, '42501'),
	($$INSERT INTO mleval.quality_value SELECT evaluation_id, 'feature', 'x', 'type', %1$s, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', 'ok', '' FROM mleval.evaluation$$, '42501'),
	($$INSERT INTO mleval.estimated_value (evaluation_id, metric, baseline_id, n, n_labelled, n_windows, alpha, method, verdict, reason) SELECT evaluation_id, 'x', %1$s, 0, 0, 0, 0, '', 'as estimated', '' FROM mleval.evaluation$$, '42501'),
	($$INSERT INTO mleval.metric_comparison SELECT evaluation_id, 'x', %1$s, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', 'ok', '' FROM mleval.evaluation$$, '42501'),
	($$UPDATE mleval.run SET baseline_id = %1$s$$, '42501'),
	($$UPDATE mleval.run SET status = 'done', evaluation_id = %2$s$$, '42501'),
	($$INSERT INTO mleval.baseline_window SELECT baseline_id, 'features', now(), now(), evaluation_id FROM mleval.baseline$$, NULL),
	($$INSERT INTO mleval.drift_value SELECT evaluation_id, 'feature', 'x', 'psi', baseline_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', '', 0, 0, 0, '', '', 'drift', '', 'drift', '' FROM mleval.baseline$$, NULL)) AS a(statement, state);
RESET ROLE;

-- The roles of docs/security.md: each tries what it may not
CREATE ROLE model_owner;
CREATE ROLE model_operator IN ROLE model_owner;
CREATE ROLE model_reader;
GRANT SELECT ON prediction TO model_owner;
SET LOCAL ROLE model_owner;
SELECT register('r1', '{region}') \g /dev/null
SELECT release('r1') \g /dev/null
SELECT mleval.create_monitor('price', '1 week', 'r1') \g /dev/null
SELECT mleval.grant_reader('price', 'model_reader') \g /dev/null
CALL run_due('2024-04-08 00:00+00');
CREATE FUNCTION pg_temp.attempts() RETURNS TABLE (statement text) LANGUAGE sql AS $$
	VALUES ('SELECT mleval.register_model(''x'', ''1'', ''prediction'', y_true => ''label'', y_score => ''score'', time_column => ''at'')'), ('SELECT * FROM mleval.evaluate(''price'', ''r1'', ''[2024-01-01,2024-01-08)'')'),
		('SELECT mleval.accept_baseline(''price'', ''r1'', ''1 week'', reason => ''r'')'), ('SELECT mleval.create_monitor(''price'', ''2 weeks'', ''r1'')'), ('SELECT mleval.require(''price'', ''f1_score'', at_least => 0, reason => ''r'')'),
		('SELECT mleval.record_gate(''price'', ''r1'')'), ('SELECT mleval.release(''price'', ''r1'', ''champion'', reason => ''r'')'), ('SELECT mleval.grant_reader(''price'', ''public'')'), ('SELECT * FROM mleval.prune(''0'', model => ''price'')'),
		('DELETE FROM mleval.run'), ('DELETE FROM mleval.evaluation'), ('INSERT INTO mleval.run (monitor_id, window_start, window_end, as_of) SELECT monitor_id, now(), now(), now() FROM mleval.monitor LIMIT 1') $$;
RESET ROLE;
SAVEPOINT ahead;
UPDATE mleval.run SET as_of = clock_timestamp() + interval '1 year' WHERE status = 'done';
SET client_min_messages = error;
CALL run_due('2024-01-01 00:00+00');
RESET client_min_messages;
SELECT is_empty($$SELECT FROM mleval.run JOIN mleval.monitor USING (monitor_id) JOIN mleval.model USING (model_id) WHERE sqlstate = '22008' AND owner <> current_user$$, 'a superuser, who sees all, has nothing done again that others ran under a clock that was ahead');
SELECT isnt_empty($$SELECT FROM mleval.run JOIN mleval.monitor USING (monitor_id) JOIN mleval.model USING (model_id) WHERE run.as_of > clock_timestamp() AND owner <> current_user$$, 'of which there is some');
ROLLBACK TO ahead;
CREATE FUNCTION changed() RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE n bigint; m bigint; o bigint; BEGIN
	UPDATE mleval.monitor SET enabled = false; GET DIAGNOSTICS n = ROW_COUNT; DELETE FROM mleval.summary; GET DIAGNOSTICS m = ROW_COUNT; UPDATE mleval.alert SET windows = 0; GET DIAGNOSTICS o = ROW_COUNT; RETURN n + m + o;
EXCEPTION WHEN restrict_violation THEN RETURN -1; END $$;
SET LOCAL ROLE model_reader;
SELECT isnt_empty($$SELECT FROM mleval.run_history WHERE version = 'r1'$$, 'a reader reads');
SELECT is_empty($$SELECT FROM mleval.model WHERE owner = 'mleval_ann'$$, 'what was granted, and no more');
SELECT is((error_of(statement)).state, '42501', 'a reader may not: ' || left(statement, 60)) FROM pg_temp.attempts();
SELECT is(changed(), 0::bigint, 'nor change or delete anything');
CALL run_due('2024-04-15 00:00+00');
SELECT is((SELECT count(*) FROM mleval.run_history WHERE version = 'r1'), 2::bigint, 'nor run what is due');
RESET ROLE;
SET LOCAL ROLE model_operator;
SELECT isnt_empty($$SELECT FROM mleval.run_history WHERE version = 'r1'$$, 'an operator reads');
SELECT is((error_of(statement)).state, '42501', 'an operator may not, as such: ' || left(statement, 60)) FROM pg_temp.attempts() WHERE statement NOT LIKE '%register_model%';
SELECT is(changed(), 0::bigint, 'nor change or delete anything');
CALL run_due('2024-04-15 00:00+00');
SELECT is((SELECT count(*) FROM mleval.run_history WHERE version = 'r1'), 2::bigint, 'nor run what is due');
SET LOCAL ROLE model_owner;
CALL run_due('2024-04-15 00:00+00');
SELECT is((SELECT count(*) FROM mleval.run_history WHERE version = 'r1'), 3::bigint, 'until it takes the owner''s role');
SELECT ok((error_of(statement)).state IN ('42501', '23001'), 'an owner may not: ' || statement)
FROM (VALUES ('DELETE FROM mleval.run'), ('DELETE FROM mleval.evaluation'), ('DELETE FROM mleval.summary'), ('UPDATE mleval.metric_value SET value = 1'), ('TRUNCATE mleval.prune_run')) AS s(statement);
SELECT is_empty($$SELECT FROM mleval.model WHERE owner <> 'model_owner' AND NOT 'public' = ANY (readers)$$, 'nor see what is another''s');
RESET ROLE;

-- What readers may ask.  Two have a model of the name, a third reads both
CREATE ROLE mleval_dora;
GRANT CREATE ON SCHEMA public TO model_owner;
CREATE ROLE mleval_emil;
SET LOCAL ROLE mleval_bob;
SELECT mleval.revoke_reader('price', 'public') \g /dev/null
SET LOCAL ROLE model_owner;
SELECT mleval.require('price', 'roc_auc_score', at_least => 0.7, reason => 'r') AS absolute, mleval.require('price', 'roc_auc_score', at_least => 0, versus => 'naive', reason => 'r') \g /dev/null
SELECT mleval.release('price', 'r1', 'champion', '2024-04-01', 'r') \g /dev/null
SELECT mleval.grant_reader('price', 'mleval_dora') \g /dev/null
CREATE TABLE as_owner AS
	SELECT 'gate' AS what, g::text AS answer FROM mleval.gate('price', 'r1') AS g
	UNION ALL SELECT 'model_at', m::text FROM mleval.model_at('price', '2024-05-01') AS m
	UNION ALL SELECT 'times_scored', mleval.times_scored('price', 'r1', '[2024-01-01,2024-02-01)')::text;
GRANT SELECT ON as_owner TO mleval_dora;
SELECT is((SELECT count(*) FROM as_owner), 4::bigint, 'what the owner is told');
SET LOCAL ROLE mleval_dora;
SELECT set_eq($$SELECT 'gate', g::text FROM mleval.gate('price', 'r1') AS g
	UNION ALL SELECT 'model_at', m::text FROM mleval.model_at('price', '2024-05-01') AS m
	UNION ALL SELECT 'times_scored', mleval.times_scored('price', 'r1', '[2024-01-01,2024-02-01)')::text$$, 'SELECT * FROM as_owner', 'a reader is told the same');
SELECT lives_ok($$SELECT mleval.assert_gate('price', 'r1')$$, 'and a pipeline may be a reader');
SELECT is(error_of($$SELECT mleval.times_scored('price', 'r9', '[2024-01-01,2024-02-01)')$$), ('42704', 'model "price" version "r9" does not exist', 'Role mleval_dora may read the versions ''r1'' of it.',
	'A model is read by its owner and by the roles named to mleval.grant_reader.')::fault, 'of a version that is not there he hears which are');
SELECT is(error_of(statement), ('42501', what || ' belongs to role "model_owner"', 'Role mleval_dora may read it.', 'Only the owner of a model may do this; mleval.' || shown || ' shows what was recorded.')::fault, 'the owner''s: ' || statement)
FROM (VALUES ('SELECT * FROM mleval.evaluate(''price'', ''r1'', ''[2024-01-01,2024-01-08)'')', 'model "price"', 'metric_history'), ('SELECT mleval.accept_baseline(''price'', ''r1'', ''1 week'', reason => ''r'')', 'model "price"', 'baseline'),
	('SELECT mleval.record_gate(''price'', ''r1'')', 'model "price"', 'gate_result'), ('SELECT mleval.create_monitor(''price'', ''2 weeks'')', 'model "price"', 'run_history'), ('SELECT mleval.create_monitor(''price'', ''2 weeks'', ''r1'')', 'model "price"', 'run_history'),
	('SELECT mleval.require(''price'', ''f1_score'', at_least => 0, reason => ''r'')', 'model "price"', 'requirement_history'), ('SELECT * FROM mleval.doctor(''price'')', 'model "price"', 'model_status'), ('SELECT * FROM mleval.prune(''0'', model => ''price'')', 'model "price"', 'prune_run'),
	('SELECT mleval.retire(''price'', ''r1'', reason => ''r'')', 'model "price"', 'release_history'), ('SELECT mleval.rollback_release(''price'', ''r'')', 'model "price"', 'release_history'), ('SELECT mleval.revoke_reader(''price'', ''mleval_dora'')', 'model "price"', 'model_status'),
	('SELECT * FROM mleval.compare_models(''{price/r1,price}'', ''[2024-01-01,2024-01-08)'')', 'candidate "price/r1"', 'candidate'), ('SELECT mleval.register_metric(''other'', ''f1_score'', direction => ''higher'', model => ''price'')', 'model "price"', 'metric_history'),
	(format('SELECT mleval.withdraw_requirement(%s, ''r'')', (SELECT max(requirement_id) FROM mleval.requirement)), 'requirement ' || (SELECT max(requirement_id) FROM mleval.requirement), 'requirement_history')) AS s(statement, what, shown);
-- a stranger is told of nothing what he would be told of what is not there
SET LOCAL ROLE mleval_emil;
SELECT is((error_of(replace(statement, '%', 'price')))::text, replace((error_of(replace(statement, '%', 'nothing')))::text, 'nothing', 'price'), 'a stranger learns nothing by: ' || statement)
FROM (VALUES ('SELECT * FROM mleval.gate(''%'', ''r1'')'), ('SELECT mleval.assert_gate(''%'', ''r1'')'), ('SELECT * FROM mleval.model_at(''%'', now())'), ('SELECT mleval.times_scored(''%'', ''r1'', ''[2024-01-01,2024-02-01)'')'),
	('SELECT * FROM mleval.evaluate(''%'', ''r1'', ''[2024-01-01,2024-01-08)'')'), ('SELECT * FROM mleval.doctor(''%'')'), ('SELECT mleval.grant_reader(''%'', ''public'')'), ('SELECT * FROM mleval.compare_models(''{%/r1,%}'', ''[2024-01-01,2024-01-08)'')')) AS s(statement);
SELECT is((error_of($$SELECT * FROM mleval.model_at('price', now())$$)).state, '42704', 'but that it does not exist');
-- what takes more than what was recorded is the owner's
SET LOCAL ROLE model_owner;
SELECT register('r2') \g /dev/null
SELECT mleval.grant_reader('price', 'mleval_dora') \g /dev/null
SELECT count(*) FROM mleval.evaluate('price', 'r2', '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release') \g /dev/null
SELECT mleval.require('price', 'f1_score', at_least => 0, versus => 'champion', reason => 'r') AS versus_champion \gset
SET LOCAL ROLE mleval_dora;
SELECT is(error_of($$SELECT * FROM mleval.gate('price', 'r2')$$), ('42501', format('permission denied to judge requirement %s of model "price", which belongs to role "model_owner"', :versus_champion),
	format('Of requirement %s: the champion is compared on the predictions, which are read for the owner alone.', :versus_champion), 'Only the owner of a model may ask for it; mleval.gate_result shows what was recorded.')::fault, 'no verdict of rows that a reader may not read');
SELECT is((error_of($$SELECT mleval.assert_gate('price', 'r2')$$)).state, '42501', 'and none is asserted');
SELECT is((SELECT (mleval._pairing(m, m, jsonb_populate_record(NULL::mleval.requirement, '{"metric": "f1_score", "phase": "release"}'), NULL)).reason FROM mleval.model AS m WHERE m.version = 'r2'), 'the rows could not be read: permission denied to read the predictions of model "price", which belongs to role "model_owner"', 'nor are they read wherever the question comes from');
SET LOCAL ROLE model_owner;
SELECT mleval.withdraw_requirement(:versus_champion, 'r'), mleval.require('price', 'f1_score', within => 0.5, reason => 'r') \g /dev/null
SET LOCAL ROLE mleval_dora;
SELECT matches((error_of($$SELECT * FROM mleval.gate('price', 'r2')$$)).detail, 'has no baseline of its own, and those of others may be hidden', 'nor of a baseline that may be another than the owner''s');
SET LOCAL ROLE model_owner;
SELECT mleval.withdraw_requirement(max(requirement_id), 'r') FROM mleval.requirement \g /dev/null
SELECT mleval.register_metric('fbeta', 'fbeta_score', metric_args => '{"beta": 2}', direction => 'higher') \g /dev/null
SELECT mleval.require('price', 'fbeta', at_least => 0, reason => 'r') \g /dev/null
SET LOCAL ROLE mleval_dora;
SELECT matches((error_of($$SELECT * FROM mleval.gate('price', 'r2')$$)).detail, 'fbeta is a metric of the owner''s own, which runs for the owner alone', 'nor of a function that would run as the reader');
RESET ROLE;
SELECT is((error_of($$SELECT * FROM mleval.gate('price', 'r2')$$)).state, '42501', 'nor as a superuser, who may read them');
-- a name of two owners: one's own, else neither
SET LOCAL ROLE model_owner;
SELECT mleval.grant_reader('price', 'mleval_bob') \g /dev/null
SET LOCAL ROLE mleval_bob;
CREATE TABLE bobs AS SELECT timestamptz '2024-01-01 00:00+00' AS at, true AS label, 0.5::float8 AS score;
SELECT mleval.register_model('price', 'r1', 'bobs', y_true => 'label', y_score => 'score', time_column => 'at') \g /dev/null
SELECT is((error_of($$SELECT 1 / (SELECT count(*) FROM mleval.model_at('price', '2024-05-01'))$$)).state, '22012', 'one''s own model comes first, of which none was live');
SELECT mleval.grant_reader('price', 'mleval_dora') \g /dev/null
SET LOCAL ROLE mleval_dora;
SELECT is(error_of($$SELECT * FROM mleval.model_at('price', '2024-05-01')$$), ('42725', 'model "price" is more than one', 'Role mleval_dora may read that of role "mleval_bob" and that of role "model_owner".',
	'A name is taken for its owner only. mleval.release_history has the owner of each.')::fault, 'of two of others none is meant');
SELECT is((error_of($$SELECT mleval.times_scored('price', 'r1', '[2024-01-01,2024-02-01)')$$)).state, '42725', 'of a version that both have');
SELECT is((error_of($$SELECT mleval.times_scored('price', 'r2', '[2024-01-01,2024-02-01)')$$)).state, NULL, 'but of one that only one has');
SELECT is((error_of($$SELECT mleval.retire('price', 'r1', reason => 'r')$$)).message, 'model "price" belongs to role "mleval_bob" and to role "model_owner"', 'all owners are named');
RESET ROLE;

-- Functions have a path of their own
SELECT is_empty($$SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE p.pronamespace = 'mleval'::regnamespace AND l.lanname IN ('sql', 'plpgsql')
	AND p.prokind = 'f' AND p.prosqlbody IS NULL AND NOT 'search_path=pg_catalog, pg_temp' = ANY (coalesce(p.proconfig, '{}'))$$,
	'every function fixes its search_path, or was parsed for good when it was created');
SELECT is((SELECT array_agg(p.proname) FROM pg_proc p WHERE p.pronamespace = 'mleval'::regnamespace AND p.prokind = 'p'), '{run_due}'::name[], 'but the procedure that commits');
CREATE FUNCTION public.array_append(bigint[], bigint) RETURNS bigint[] LANGUAGE plpgsql AS $$ BEGIN RAISE 'hijacked'; END $$;
CREATE FUNCTION public.now() RETURNS timestamptz LANGUAGE plpgsql AS $$ BEGIN RAISE 'hijacked'; END $$;
CREATE FUNCTION public.always(bigint, bigint) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE 'hijacked'; END $$;
CREATE OPERATOR public.= (LEFTARG = bigint, RIGHTARG = bigint, FUNCTION = public.always);
SET LOCAL search_path = public, pg_catalog;
SELECT lives_ok($$SELECT * FROM mleval.register_model('mine', '1', 'public.prediction', y_true => 'label', y_score => 'score', time_column => 'at', features => '{amount}', segments => '{region}')$$, 'whatever the caller''s path finds first');
SELECT lives_ok($$SELECT * FROM mleval.evaluate('mine', '1', '[2024-01-01,2024-01-08)')$$, 'evaluating too');

SELECT * FROM finish();
ROLLBACK;
