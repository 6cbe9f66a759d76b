-- What own metrics give for windows that are longer than the baseline's, had a second time from the rows.
BEGIN;
\ir support/lifecycle.psql
SELECT * FROM no_plan();

-- of two windows that make a longer one, the second has fewer rows
DELETE FROM prediction WHERE id / 96 % 2 = 1 AND id % 3 = 0;
CREATE FUNCTION public.missed(y_true boolean, y_pred boolean, amount float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN y_true AND NOT y_pred THEN amount ELSE 0 END $$;
CREATE AGGREGATE public.total(float8) (SFUNC = float8pl, STYPE = float8, INITCOND = '0');
SELECT mleval.register_metric('f2', 'fbeta_score', metric_args => '{"beta": 2}', direction => 'higher') \g /dev/null
SELECT mleval.register_metric('area', 'roc_auc_confint', direction => 'higher') \g /dev/null
SELECT mleval.register_metric('missed', 'public.missed', columns => '{y_true,y_pred,amount}', direction => 'lower') \g /dev/null
SELECT mleval.register_metric('total', 'public.total', columns => '{amount}', direction => 'lower') \g /dev/null
SELECT register(segments => '{region}') \g /dev/null
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-02-12 00:00+00)', 'release', '2024-02-13') \g /dev/null
SELECT mleval.accept_baseline('price', 'v1', '2 days', reason => 'r') \g /dev/null
SELECT mleval.create_monitor('price', '4 days') \g /dev/null
CALL run_due('2024-02-21');

CREATE TEMP TABLE wanted AS
SELECT x.name, s.region, count(*), x.value FROM (SELECT 0) AS one, LATERAL (
	SELECT g.no, r.region, mleval.fbeta_score(mleval.confusion_matrix(p.label, p.score > 0.5), 2) AS f2, mleval.roc_auc_score(p.label, p.score) AS area, avg(public.missed(p.label, p.score > 0.5, p.amount)) AS missed
	FROM prediction AS p JOIN (VALUES (NULL), ('north'), ('south')) AS r(region) ON r.region IS NULL OR r.region = p.region, LATERAL (SELECT floor(extract(epoch FROM p.at - '2024-01-01 00:00+00') / 86400 / 4)) AS g(no)
	WHERE p.at < '2024-02-10 00:00+00' GROUP BY 1, 2) AS s, LATERAL (VALUES ('f2', s.f2), ('area', s.area), ('missed', s.missed)) AS x(name, value) GROUP BY x.name, s.region, s.no, x.value;
SELECT results_eq($$SELECT measure, segment_value, round(value::numeric, 9) FROM mleval.reference_value WHERE cadences = 2 AND measure IN ('f2', 'area', 'missed') ORDER BY 1, 2, 3$$,
	$$SELECT name, region, round(value::numeric, 9) FROM wanted ORDER BY 1, 2, 3$$, 'of several windows together a metric is what their rows give');
SELECT results_eq($$SELECT c.metric, c.n_windows, c.pvalue BETWEEN 0 AND 1, c.verdict <> 'not enough data' FROM mleval.metric_comparison AS c JOIN mleval.evaluation AS e USING (evaluation_id) WHERE e.segment IS NULL AND c.metric IN ('f2', 'area', 'missed') AND e.window_start = (SELECT min(r.window_start) FROM mleval.run AS r) ORDER BY 1$$,
	$$VALUES ('area', 10::bigint, true, true), ('f2', 10, true, true), ('missed', 10, true, true)$$, 'and the window is judged by them');
SELECT results_eq($$SELECT DISTINCT c.n_windows, c.verdict, regexp_replace(c.reason, '^\S+, accepted \S+; ', '') FROM mleval.metric_comparison AS c WHERE c.metric = 'total'$$,
	$$VALUES (0::bigint, 'not enough data', 'an own aggregate of windows longer than the baseline''s own has no evidence, as its rows are not kept: accept a baseline with every as long as the monitor''s')$$, 'an aggregate is not, and says what to do');

-- A metric that cannot be learned from costs no window
CREATE FUNCTION public.sleeps(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(8) WHERE current_setting('mleval_test.late', true) = 'yes'; RETURN 1; END $$;
CREATE FUNCTION public.asserts(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN ASSERT current_setting('mleval_test.late', true) IS DISTINCT FROM 'yes', 'unsure'; RETURN 1; END $$;
SELECT mleval.register_model('short', 'v1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at') \g /dev/null
SELECT mleval.register_metric(f, 'public.' || f, direction => 'higher', model => 'short', max_time => '1 second') FROM unnest('{asserts,sleeps}'::text[]) AS f \g /dev/null
SELECT count(*) FROM mleval.evaluate('short', 'v1', '[2024-01-01 00:00+00,2024-01-09 00:00+00)', 'release') \g /dev/null
SELECT mleval.accept_baseline('short', 'v1', '2 days', reason => 'r') AS baseline_id \gset
-- (a monitor of longer windows learns when it is made)
SET mleval_test.late = 'yes';
CREATE FUNCTION pg_temp.asserted() RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN PERFORM mleval.create_monitor('short', '4 days', start => '2024-01-09 00:00+00'); RETURN false; EXCEPTION WHEN assert_failure THEN RETURN true; END $$;
SELECT is(pg_temp.asserted(), false, 'a monitor is made though a metric asserts what is not so');
SELECT max(monitor_id) AS monitor_id FROM mleval.monitor \gset
CALL run_due('2024-01-14');
SELECT results_eq(format('SELECT status, sqlstate, message FROM mleval.run WHERE monitor_id = %s', :monitor_id), $$VALUES ('done', NULL::text, NULL::text)$$, 'the window is done of which the references teach something else');
SELECT results_eq(format('SELECT metric, reason FROM mleval.metric_value JOIN mleval.run USING (evaluation_id) WHERE monitor_id = %s AND metric IN (''asserts'', ''sleeps'') ORDER BY 1', :monitor_id),
	$$VALUES ('asserts', 'unsure (SQLSTATE P0004)'), ('sleeps', 'the metric took longer than 00:00:01 (SQLSTATE 57014)')$$, 'without the numbers of those that fail');
SELECT results_eq(format('SELECT DISTINCT measure FROM mleval.reference_value WHERE baseline_id = %s AND cadences = 2 AND measure IN (''asserts'', ''sleeps'', ''f2'')', :baseline_id), $$VALUES ('f2')$$, 'from these, one that takes too long among them, nothing is learned');

-- A baseline of two ranges evaluates metrics twice in one statement
CREATE FUNCTION pg_temp.cancelled(statement text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN EXECUTE statement; RETURN false; EXCEPTION WHEN query_canceled THEN RETURN true; END $$;
SELECT mleval.register_model('twice', 'v1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at') \g /dev/null
UPDATE mleval.metric SET enabled = false \g /dev/null
SELECT count(*) FROM mleval.evaluate('twice', 'v1', '[2024-01-01 00:00+00,2024-01-09 00:00+00)', 'release') \g /dev/null
SELECT mleval.register_metric('twice', 'public.sleeps', direction => 'higher', model => 'twice') \g /dev/null
SET LOCAL statement_timeout = '6s';
SELECT is(pg_temp.cancelled($$SELECT mleval.accept_baseline('twice', 'v1', '2 days', '[2024-01-01 00:00+00,2024-01-05 00:00+00)', '[2024-01-05 00:00+00,2024-01-09 00:00+00)', 'r')$$), false, 'and a baseline of two ranges is done within statement_timeout');
SET LOCAL statement_timeout = 0;
SELECT is((SELECT count(*) FROM mleval.metric_value WHERE metric = 'twice' AND reason LIKE '%00:00:01.5, its share%'), 4::bigint, 'without the numbers of what takes too long');

SELECT * FROM finish();
ROLLBACK;
