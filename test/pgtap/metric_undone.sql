-- Whatever a metric of one's own does beside measuring is undone, and no other metric sees it.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(13);

CREATE SCHEMA my;
CREATE TABLE my.trace (at timestamptz);
CREATE ROLE mleval_other;
GRANT USAGE ON SCHEMA my TO mleval_other;
GRANT INSERT ON my.trace TO mleval_other;
CREATE FUNCTION my.leave() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('mleval_test.trace', 'left', false), set_config('statement_timeout', '0', false), set_config('timezone', 'Asia/Tokyo', false);
	INSERT INTO my.trace VALUES (now());
	IF current_setting('mleval_test.late', true) = 'later' THEN
		SET ROLE mleval_other;
		SET search_path = my;
	END IF;
END
$$;
CREATE FUNCTION my.sums(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN PERFORM my.leave(); RETURN mleval.recall_score(cm); END $$;
CREATE FUNCTION my.rows(y_true boolean, y_pred boolean) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN PERFORM my.leave(); RETURN CASE WHEN y_true = y_pred THEN 1 ELSE 0 END; END $$;
CREATE FUNCTION my.fails(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN PERFORM my.leave(); IF current_setting('mleval_test.late', true) = 'yes' THEN RAISE EXCEPTION 'no such luck'; END IF; RETURN 1; END $$;
CREATE FUNCTION my.sees(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN RETURN length(coalesce(current_setting('mleval_test.trace', true), '')) + (current_user = 'mleval_other')::int; END $$;
CREATE FUNCTION pg_temp.state() RETURNS text LANGUAGE sql AS
	$$ SELECT concat_ws(', ', current_user, current_setting('search_path'), current_setting('statement_timeout'), current_setting('timezone'), nullif(current_setting('mleval_test.trace', true), ''), (SELECT count(*) FROM my.trace)) $$;

SET LOCAL statement_timeout = '20min';
SELECT pg_temp.state() AS before \gset
SELECT mleval.register_metric(f, 'my.' || f, direction => 'higher') FROM unnest('{sums,fails,sees}'::text[]) AS f \g /dev/null
SELECT mleval.register_metric('rows', 'my.rows', columns => '{y_true,y_pred}', direction => 'higher') \g /dev/null
SELECT is(pg_temp.state(), :'before', 'after register_metric all is as before');
SET LOCAL mleval_test.late = 'yes';

SELECT mleval.register_model('price', v, 'prediction', y_true => 'label', y_score => 'score', time_column => 'at', id_column => 'id', threshold => t) FROM (VALUES ('v1', 0.5), ('v2', 0.6)) AS x(v, t) \g /dev/null
CREATE TEMP TABLE answer AS SELECT * FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-01-29 00:00+00)', 'release');
SELECT is(pg_temp.state(), :'before', 'after evaluate');
SELECT results_eq($$SELECT metric, value > 0, reason FROM answer WHERE metric IN ('sums', 'rows', 'fails') ORDER BY 1$$, $$VALUES ('fails', NULL, 'no such luck (SQLSTATE P0001)'), ('rows', true, NULL), ('sums', true, NULL)$$, 'which has what they give');
SELECT is((SELECT value FROM answer WHERE metric = 'sees'), 0::float8, 'one metric does not see what another set');

SELECT mleval.accept_baseline('price', 'v1', '2 days', reason => 'r') \g /dev/null
SELECT mleval.create_monitor('price', '4 days', start => '2024-01-29 00:00+00') \g /dev/null
CALL run_due('2024-02-03');
SELECT is(pg_temp.state(), :'before', 'after a run');
SELECT results_eq($$SELECT measure, count(value) FROM mleval.reference_value WHERE cadences = 2 AND segment IS NULL AND measure IN ('sums', 'fails', 'sees') GROUP BY 1 ORDER BY 1$$, $$VALUES ('sees', 7::bigint), ('sums', 7)$$, 'which has learned of longer windows');

SELECT is((SELECT count(value) FROM mleval.compare_models('{price/v1,price/v2}', '[2024-01-01 00:00+00,2024-01-03 00:00+00)', metric, n_resamples => 19)), 2::bigint, 'candidates have it: ' || metric) FROM unnest('{sums,rows}'::text[]) AS metric;
SELECT is((error_of($$SELECT mleval.compare_models('{price/v1,price/v2}', '[2024-01-01 00:00+00,2024-01-03 00:00+00)', 'fails', n_resamples => 19)$$)).message, 'no such luck', 'or its error');
SELECT is(pg_temp.state(), :'before', 'after compare_models');

SELECT mleval.release('price', 'v1', 'champion', '2024-01-30', 'r') \g /dev/null
SELECT count(*) FROM mleval.evaluate('price', 'v2', '[2024-01-01 00:00+00,2024-01-29 00:00+00)', 'release') \g /dev/null
SELECT mleval.require('price', 'sums', at_least => 0.1, reason => 'r'), mleval.require('price', 'sums', at_least => -0.5, versus => 'champion', reason => 'r') \g /dev/null
SELECT results_eq($$SELECT versus, verdict, paired FROM mleval.gate('price', 'v2') ORDER BY 1$$, $$VALUES ('absolute', 'pass', NULL::boolean), ('champion', 'pass', true)$$, 'a gate has its verdicts');
SELECT is(pg_temp.state(), :'before', 'after gate');

SET LOCAL mleval_test.late = 'later';
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-01-03 00:00+00)') \g /dev/null
SELECT is(pg_temp.state(), :'before', 'a role and a search path, too');

SELECT * FROM finish();
ROLLBACK;
