-- Row-level security: of the predictions, whose owner may see only some of them,
-- and of what was recorded.
BEGIN;
\ir support/lifecycle.psql
-- what is compared bit by bit is summed in one order
SET max_parallel_workers_per_gather = 0;
SET row_security = on;
SELECT plan(60);

CREATE ROLE mleval_north;
CREATE ROLE mleval_south;
CREATE ROLE mleval_reader;
CREATE ROLE mleval_nobody;
CREATE ROLE mleval_keeper;
ALTER TABLE prediction OWNER TO mleval_keeper;
GRANT ALL ON SCHEMA public TO mleval_keeper;
GRANT SELECT ON prediction TO mleval_north, mleval_south;
ALTER TABLE prediction ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_region ON prediction FOR SELECT USING (region = substr(current_user, 8));
CREATE TABLE expected AS
SELECT r.region, count(*) AS n, mleval.roc_auc_score(mleval.binary_scores(label, score)) AS auc, mleval.distribution(amount) AS amount
FROM prediction AS p, unnest('{north,south}'::text[]) AS r(region)
WHERE at < '2024-01-08 00:00+00' AND p.region = r.region GROUP BY 1;
GRANT SELECT ON expected TO PUBLIC;
CREATE FUNCTION of_me() RETURNS text LANGUAGE sql AS $$ SELECT substr(current_user, 8) $$;

-- Each owner's numbers are those of the rows he may see
SET LOCAL ROLE mleval_north;
SELECT lives_ok('SELECT register(segments => ''{region}'')', 'who sees some rows registers a model of them');
SELECT results_eq($$SELECT DISTINCT n FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)') WHERE segment IS NULL$$,
	$$SELECT n FROM expected WHERE region = of_me()$$, 'and evaluates these');
SELECT results_eq($$SELECT value FROM mleval.metric_history WHERE metric = 'roc_auc_score' AND segment IS NULL$$, $$SELECT auc FROM expected WHERE region = of_me()$$, 'to their AUC');
SELECT results_eq($$SELECT distribution::text FROM mleval.summary WHERE subject = 'amount'$$, $$SELECT amount::text FROM expected WHERE region = of_me()$$, 'and their distribution');
SELECT results_eq($$SELECT DISTINCT segment_value FROM mleval.evaluation WHERE segment = 'region'$$, $$VALUES ('north')$$, 'nothing says that there are others');
SELECT is((SELECT release() IS NOT NULL), true, 'a baseline is accepted');
SELECT lives_ok($$SELECT mleval.create_monitor('price', '1 week')$$, 'a monitor made');
CALL run_due('2024-04-08 00:00+00');
SELECT results_eq($$SELECT r.status, e.n FROM mleval.run AS r JOIN mleval.evaluation AS e USING (evaluation_id) ORDER BY run_id$$, $$VALUES ('done', 168::bigint), ('done', 168)$$, 'and a run sees half of each week');
RESET ROLE;
SET LOCAL ROLE mleval_south;
SELECT lives_ok('SELECT register()', 'another sees others');
SELECT is((SELECT value FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)') WHERE metric = 'roc_auc_score'), (SELECT auc FROM expected WHERE region = of_me()), 'and measures those');
RESET ROLE;

-- Who is above policies, until they are forced
GRANT SELECT, INSERT ON expected TO mleval_keeper;
SET LOCAL ROLE mleval_keeper;
SELECT register() \g /dev/null
SELECT is((SELECT DISTINCT n FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)')), 336::bigint, 'the table''s owner sees all');
ALTER TABLE prediction FORCE ROW LEVEL SECURITY;
SELECT is((SELECT DISTINCT n FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)')), 0::bigint, 'but where they are forced on him, none, which is no error');
ALTER TABLE prediction NO FORCE ROW LEVEL SECURITY;
RESET ROLE;

-- row_security = off asks for an error instead of some rows: in evaluate, and recorded in a run
SET LOCAL ROLE mleval_north;
SET LOCAL client_min_messages = error;
SET LOCAL row_security = off;
SELECT is((error_of($$SELECT mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)')$$)).state, '42501', 'row_security = off is an error');
SET LOCAL row_security = on;
RESET ROLE;
CREATE TABLE closed AS SELECT * FROM prediction;
ALTER TABLE closed ENABLE ROW LEVEL SECURITY;
CREATE POLICY failing ON closed USING (1 / (id - 48 * 100) IS NOT NULL);
GRANT SELECT ON closed TO mleval_north;
SET LOCAL ROLE mleval_north;
SELECT mleval.register_model('closed', '1', 'closed', y_true => 'label', y_score => 'score', time_column => 'at') \g /dev/null
SELECT count(*) FROM mleval.evaluate('closed', '1', '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release', '2024-03-26 00:00+00') \g /dev/null
SELECT mleval.accept_baseline('closed', '1', '1 week', reason => 'r') \g /dev/null
SELECT mleval.create_monitor('closed', '1 week') AS closed \gset
CALL run_due('2024-04-15 00:00+00');
SELECT results_eq(format($$SELECT window_start, status, sqlstate FROM mleval.run WHERE monitor_id = %s ORDER BY window_start$$, :closed),
	$$VALUES ('2024-03-25 00:00+00'::timestamptz, 'done', NULL), ('2024-04-01 00:00+00', 'done', NULL), ('2024-04-08 00:00+00', 'failed', '22012')$$,
	'a policy that fails is a failed window, recorded as such, and stops no other');
SELECT is((SELECT count(*) FROM mleval.run AS r JOIN mleval.evaluation AS e USING (evaluation_id) WHERE r.status = 'failed'), 0::bigint, 'with nothing half written');
RESET ROLE;
ALTER TABLE closed RENAME TO opened;
CREATE FUNCTION all_rows() RETURNS SETOF opened LANGUAGE sql STABLE SET row_security = off AS 'SELECT * FROM public.opened';
CREATE VIEW closed AS SELECT * FROM all_rows();
GRANT SELECT ON closed, opened TO mleval_north;
SET LOCAL ROLE mleval_north;
CALL run_due('2024-04-22 00:00+00');
SELECT results_eq(format($$SELECT sqlstate, message ~ 'opened' FROM mleval.run WHERE monitor_id = %s AND window_start = '2024-04-15 00:00+00'$$, :closed),
	$$VALUES ('42501', true)$$, 'so is one that asks for all rows or none');
RESET client_min_messages;

-- What a reader sees: the views and tables of that model, and no more
SELECT mleval.grant_reader('price', 'mleval_reader') \g /dev/null
RESET ROLE;
SELECT bool_and(has_table_privilege('mleval_reader', c.oid, 'SELECT')) AS readable FROM pg_class AS c WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind = 'v' \gset
CREATE TABLE private AS SELECT 1 AS secret;
SET LOCAL ROLE mleval_reader;
SELECT ok(:'readable', 'views may be asked by anyone');
SELECT is((SELECT string_agg(model || ' of ' || owner, ', ') FROM mleval.model_status), 'price of mleval_north', 'a reader sees the one model he was let see');
SELECT cmp_ok((SELECT count(*) FROM mleval.baseline_vs_current), '>', 10::bigint, 'with its comparisons');
SELECT is((SELECT count(DISTINCT model_id) FROM mleval.evaluation), 1::bigint, 'evaluations of that alone');
SELECT is((error_of('SELECT * FROM prediction')).state, '42501', 'not the predictions');
SELECT is((error_of('SELECT * FROM private')).state, '42501', 'nor any other table');
SELECT is((error_of('INSERT INTO mleval.' || statement)).state, '42501', 'he writes nothing into ' || split_part(statement, ' ', 1))
FROM (VALUES ('evaluation (model_id, phase, window_start, window_end, n, n_labelled, as_of) SELECT model_id, ''release'', now(), now(), 0, 0, now() FROM mleval.model'),
	('summary SELECT max(evaluation_id), ''feature'', ''forged'', NULL, NULL, mleval.rollup(NULL::mleval.empirical_distribution) FROM mleval.evaluation'),
	('metric_value (evaluation_id, metric, value) SELECT max(evaluation_id), ''forged'', 1 FROM mleval.evaluation'),
	('drift_value SELECT max(evaluation_id), ''feature'', ''forged'', ''psi'', (SELECT max(baseline_id) FROM mleval.baseline), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '''', '''', 0, 0, 0, '''', '''', ''drift'', '''', ''drift'', '''' FROM mleval.evaluation'),
	('quality_value SELECT max(evaluation_id), ''feature'', ''forged'', ''type'', (SELECT max(baseline_id) FROM mleval.baseline), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '''', ''ok'', '''' FROM mleval.evaluation'),
	('estimated_value (evaluation_id, metric, baseline_id, n, n_labelled, n_windows, alpha, method, verdict, reason) SELECT max(evaluation_id), ''forged'', (SELECT max(baseline_id) FROM mleval.baseline), 0, 0, 0, 0, '''', ''as estimated'', '''' FROM mleval.evaluation'),
	('reference_calibrator (baseline_id, segment, segment_value, calibrator, n, n_windows) SELECT max(baseline_id), ''forged'', NULL, NULL, 0, 0 FROM mleval.baseline'),
	('metric_comparison SELECT max(evaluation_id), ''forged'', (SELECT max(baseline_id) FROM mleval.baseline), 0, 0, 0, 0, 0, 0, 0, 0, 0, '''', ''ok'', '''' FROM mleval.evaluation'),
	('diagnosis (evaluation_id, baseline_id, verdict, reason, inputs_moved, n_windows, alpha) SELECT max(evaluation_id), (SELECT max(baseline_id) FROM mleval.baseline), ''stable'', '''', false, 0, 0 FROM mleval.evaluation'),
	('baseline (model_id, evaluation_id, every, origin, features_start, features_end, performance_start, performance_end, reason) SELECT model_id, max(evaluation_id), ''1 day'', now(), now(), now(), now(), now(), ''r'' FROM mleval.evaluation GROUP BY 1'),
	('baseline_window SELECT max(baseline_id), ''features'', now(), now(), (SELECT max(evaluation_id) FROM mleval.evaluation) FROM mleval.baseline'),
	('baseline_column SELECT max(baseline_id), ''forged'', ''text'' FROM mleval.baseline'),
	('reference_value (baseline_id, cadences, segment, segment_value, role, subject, measure, window_start, window_end, value, n) SELECT max(baseline_id), 9, NULL, NULL, ''feature'', ''forged'', ''psi'', now(), now(), 1, 1 FROM mleval.baseline'),
	('monitor (model_id, every, origin, delay, limits, false_alarms_per_year) SELECT model_id, ''9 days'', now(), ''0'', ''{}'', 1 FROM mleval.model'),
	('run (monitor_id, window_start, window_end, as_of) SELECT max(monitor_id), now(), now(), now() FROM mleval.monitor'),
	('alert (monitor_id, kind, severity, subjects, first_window, last_window, windows, reason) SELECT max(monitor_id), ''performance'', ''warning'', ''{forged}'', now(), now(), 1, ''r'' FROM mleval.monitor'),
	('alert_subject (monitor_id, kind, role, subject, wrong_windows, normal_windows, first_window, last_window, critical) SELECT max(monitor_id), ''performance'', ''performance'', ''forged'', 1, 0, now(), now(), false FROM mleval.monitor'),
	('alert_event (monitor_id, alert_id, event, subjects, reason) SELECT max(monitor_id), 1, ''resolved'', ''{forged}'', ''r'' FROM mleval.monitor'),
	('alert_window SELECT max(monitor_id), ''performance'', now(), 1, 1, ''warning'', ''{forged}'', now(), now(), 1, ''r'' FROM mleval.monitor')) AS t(statement);
SELECT is((SELECT count(*) FROM mleval.metric_history), (SELECT count(*) FROM mleval.metric_value AS v JOIN mleval.evaluation AS e USING (evaluation_id)
	WHERE NOT EXISTS (SELECT FROM mleval.evaluation AS l WHERE l.supersedes = e.evaluation_id)), 'nor does he miss a number of it');
CREATE FUNCTION pg_temp.changed(statement text) RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE n bigint; BEGIN EXECUTE statement; GET DIAGNOSTICS n = ROW_COUNT; RETURN n; END $$;
SELECT is(pg_temp.changed(statement), 0::bigint, 'to him nothing is his: ' || statement)
FROM (VALUES ('UPDATE mleval.model SET readers = ''{public}'''), ('UPDATE mleval.monitor SET enabled = false'), ('UPDATE mleval.run SET status = ''failed'''), ('UPDATE mleval.alert SET windows = 9')) AS s(statement);
RESET ROLE;

-- A role without any right sees nothing, and hears in each case what it lacks
SET LOCAL ROLE mleval_nobody;
SELECT is(rows_recorded(), 0::bigint, 'a role without rights sees no row of any table');
SELECT is((SELECT count(*) FROM mleval.model_status), 0::bigint, 'and of no view');
SELECT is(ROW((error_of(statement)).state, (error_of(statement)).message)::text, ROW(state, message)::text, statement)
FROM (VALUES ('SELECT register()', '42501', 'permission denied for relation public.prediction'),
	('SELECT mleval.evaluate(''price'', ''v1'', ''[2024-01-01,2024-01-02)'')', '42704', 'model "price" version "v1" does not exist'),
	('SELECT mleval.accept_baseline(''price'', ''v1'', ''1 day'', reason => ''mine'')', '42704', 'model "price" version "v1" does not exist'),
	('SELECT mleval.create_monitor(''price'', ''1 week'')', '42704', 'model "price" does not exist'),
	('SELECT mleval.grant_reader(''price'', ''mleval_nobody'')', '42704', 'model "price" does not exist'),
	('SELECT mleval.revoke_reader(''price'', ''mleval_reader'')', '42704', 'model "price" does not exist')) AS c(statement, state, message);
SELECT lives_ok('CALL run_due(''2024-10-01 00:00+00'')', 'nothing is due for it');
RESET ROLE;
SELECT is((SELECT count(*) FROM mleval.run WHERE started_by = 'mleval_nobody'), 0::bigint, 'so nothing was run');

-- Support functions may be called by anyone: what they write is written as the caller
SELECT e.evaluation_id, m.model_id, (SELECT max(monitor_id) FROM mleval.monitor) AS monitor_id, (SELECT max(run_id) FROM mleval.run) AS run_id, (SELECT max(baseline_id) FROM mleval.baseline) AS baseline_id
FROM mleval.evaluation AS e JOIN mleval.model AS m USING (model_id) WHERE m.owner = 'mleval_north' ORDER BY 1 LIMIT 1 \gset
CREATE TEMP TABLE before AS SELECT rows_recorded() AS n;
GRANT SELECT ON before TO PUBLIC;
SET LOCAL ROLE mleval_nobody;
SELECT is((error_of(format(statement, id))).state, state, 'forged: ' || split_part(statement, '(', 1))
FROM (VALUES ('SELECT mleval._insert_evaluations(ROW(0, %s, NULL, ''production'', now(), now(), ''[)'', NULL, NULL, 0, 0, NULL, false, now(), NULL, NULL, now(), NULL)::mleval.evaluation, ARRAY[ROW(1, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL)::mleval._part], 1, NULL)', :'model_id', '42501'),
	('SELECT mleval._insert_metrics(ARRAY[%s], ARRAY[ROW(1, NULL, NULL, 0, 0, (SELECT mleval.rollup(NULL::mleval.confusion_matrix)), NULL, NULL, NULL, NULL)::mleval._part])', :'evaluation_id', '42501'),
	('SELECT mleval._learn_distances(%s, 7)', :'baseline_id', NULL)) AS c(statement, id, state);
RESET ROLE;
SELECT is(rows_recorded(), (SELECT n FROM before), 'nothing came of it');

SELECT * FROM finish();
ROLLBACK;
