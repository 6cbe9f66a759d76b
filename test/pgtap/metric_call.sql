-- A metric of the user's own where models are compared by it: its time, and how its query is run.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(8);

CREATE SCHEMA my;
CREATE FUNCTION my.add(state float8[], y_true boolean, y_score float8) RETURNS float8[] LANGUAGE sql IMMUTABLE AS $$ SELECT ARRAY[state[1] + abs(y_true::int - y_score), state[2] + 1] $$;
CREATE FUNCTION my.compiled(state float8[]) RETURNS float8 LANGUAGE sql STABLE AS $$ SELECT CASE WHEN current_setting('jit') = 'on' THEN 10 ELSE 0 END + state[1] / nullif(state[2], 0) $$;
CREATE AGGREGATE my.compiled(boolean, float8) (SFUNC = my.add, STYPE = float8[], INITCOND = '{0,0}', FINALFUNC = my.compiled);
CREATE FUNCTION my.drawn_compiled(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE sql STABLE AS $$ SELECT CASE WHEN current_setting('jit') = 'on' THEN 1.0 ELSE 0 END $$;
CREATE FUNCTION my.slow(scores mleval.binary_scores) RETURNS float8 LANGUAGE plpgsql STABLE AS $$ BEGIN IF current_setting('my.slow', true) = 'yes' THEN PERFORM pg_sleep(20); END IF; RETURN 1; END $$;
SELECT mleval.register_model('m', v, 'prediction', y_true => 'label', y_score => score, time_column => 'at', id_column => 'id') FROM (VALUES ('one', 'score'), ('two', 'amount')) AS m(v, score) \g /dev/null
SELECT mleval.register_metric('compiled', 'my.compiled', columns => '{y_true,y_score}', direction => 'lower'), mleval.register_metric('drawn_compiled', 'my.drawn_compiled', direction => 'lower') \g /dev/null
SELECT mleval.register_metric('slow', 'my.slow', direction => 'higher', max_time => '1 hour') \g /dev/null
-- none of which are measured by a comparison
SELECT mleval.register_metric('slow_' || i, 'my.slow', direction => 'higher') FROM generate_series(1, 6) AS i \g /dev/null
-- no handler of others sees a cancel
CREATE FUNCTION pg_temp.cancel_of(statement text) RETURNS fault LANGUAGE plpgsql AS $$
DECLARE
	f fault;
BEGIN
	EXECUTE statement;
	RETURN f;
EXCEPTION WHEN query_canceled THEN
	GET STACKED DIAGNOSTICS f.state = RETURNED_SQLSTATE, f.message = MESSAGE_TEXT, f.hint = PG_EXCEPTION_HINT;
	RETURN f;
END $$;

-- A query that is run once, of so many expressions, is not compiled
SET LOCAL jit = off;
SELECT count(*) FROM (SELECT mleval.evaluate('m', v, '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'release') FROM unnest('{one,two}'::text[]) AS v) AS e \g /dev/null
SELECT mleval.release('m', 'one', 'champion', reason => 'first', force => true), mleval.require('m', 'compiled', at_most => 0, versus => 'champion', reason => 'r') \g /dev/null
SET LOCAL jit = on;
SELECT is((SELECT count(*) FROM mleval.compare_models('{m/one,m/two}', '[2024-01-01 00:00+00,2024-01-01 02:00+00)', 'compiled', n_resamples => 9) WHERE value < 5), 2::bigint, 'a comparison is not compiled');
SELECT results_eq($$SELECT paired, reference_value < 5 FROM mleval.gate('m', 'two')$$, 'VALUES (true, true)', 'nor are pairs of a gate');
SELECT is((mleval._resampled_estimate(c, x.cm, NULL, 0.95, 9, 1, 1)).value, 0::float8, 'nor are its resamples')
FROM mleval.metric AS c, (SELECT mleval.confusion_matrix(true, true) AS cm) AS x WHERE c.name = 'drawn_compiled';
SELECT is(current_setting('jit'), 'on', 'what else is run has its own setting');

-- Half of statement_timeout is its own, however many there are
SELECT set_config('my.slow', 'yes', true) \g /dev/null
SET LOCAL statement_timeout = '6s';
SELECT pg_temp.cancel_of($$SELECT * FROM mleval.compare_models('{m/one,m/two}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'slow', n_resamples => 2)$$) AS f \gset
SET LOCAL statement_timeout = 0;
SELECT is((:'f'::fault).message, 'candidates cannot be compared by "slow": the metric took longer than 00:00:03, its share of statement_timeout', 'one metric has half of statement_timeout');
SELECT is((:'f'::fault).hint, 'That is half of statement_timeout: SET statement_timeout to more, or to 0. Its own max_time is 01:00:00 for each candidate.', 'and that is what is to be longer');
SELECT is(mleval._gated_shares(m.model_id, 'release'), 4, 'a gate has four shares for each own metric that is asked of') FROM mleval.model AS m WHERE m.version = 'one';
SELECT mleval.require('m', 'slow', at_least => 0, reason => 'r') \g /dev/null
SELECT is(mleval._gated_shares(m.model_id, 'release'), 8, 'and no more for those that are not') FROM mleval.model AS m WHERE m.version = 'two';

SELECT * FROM finish();
ROLLBACK;
