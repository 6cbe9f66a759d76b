-- What a gate asks of the version that is live, whose baseline it takes, and what it says of what no label decides.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(19);

CREATE SCHEMA my;
CREATE AGGREGATE my.total(float8) (SFUNC = float8pl, STYPE = float8, INITCOND = '0');
UPDATE prediction SET region = NULL WHERE region = 'south';
SELECT register('first', '{region}'), register('live', '{region}'), register('no model', '{region}'), register('next', '{region}') \g /dev/null
CREATE FUNCTION pg_temp.evaluated(version text, during tstzrange DEFAULT '[2024-01-01 00:00+00,2024-01-15 00:00+00)') RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM mleval.evaluate('price', version, during, 'release') $$;
CREATE FUNCTION pg_temp.accepted(version text) RETURNS bigint LANGUAGE sql AS $$ SELECT mleval.accept_baseline('price', version, '1 day', reason => 'r', force => true) $$;
CREATE FUNCTION pg_temp.said(version text, versus text, metric text DEFAULT 'roc_auc_score') RETURNS text LANGUAGE sql AS
	$$ SELECT string_agg(DISTINCT concat_ws(': ', g.verdict, g.reason), E'\n') FROM mleval.gate('price', version) AS g WHERE g.versus = $2 AND g.metric = $3 $$;
SELECT mleval.register_metric('gini', 'gini', direction => 'higher') \g /dev/null
SELECT pg_temp.evaluated('first'), pg_temp.accepted('first'), pg_temp.evaluated('live'), pg_temp.accepted('live') AS live, pg_temp.evaluated('no model'), pg_temp.accepted('no model') AS no_model, pg_temp.evaluated('next') \gset

-- The champion itself
SELECT mleval.require('price', 'roc_auc_score', at_least => 0.01, versus => 'champion', reason => 'r') AS better, mleval.require('price', 'log_loss', within => 0, versus => 'champion', segment => 'region', reason => 'r') AS like_it \gset
SELECT is(pg_temp.said('live', 'champion'), 'undecided: roc_auc_score: no version of the model is champion now', 'before there is one');
SELECT mleval.release('price', 'live', 'champion', at => now() - interval '1 hour', reason => 'r') \g /dev/null
SELECT is(pg_temp.said('live', 'champion', metric), format('pass: %s: version "live" is the champion itself, and what is asked versus the champion is asked of its successors', metric), metric || ' is not asked of the champion itself') FROM unnest('{roc_auc_score,log_loss}'::text[]) AS metric;
SELECT results_eq($$SELECT DISTINCT reference_value, difference, paired, value IS NOT NULL, lower < value FROM mleval.gate('price', 'live') WHERE versus = 'champion'$$, 'VALUES (NULL::float8, NULL::float8, NULL::boolean, true, true)', 'with its values, and no difference');
SELECT is((error_of($$SELECT mleval.assert_gate('price', 'live')$$)).state, NULL, 'so its gate passes');
SELECT pg_temp.evaluated('live', '[2024-01-15 00:00+00,2024-01-29 00:00+00)') \g /dev/null
SELECT is((error_of($$SELECT mleval.accept_baseline('price', 'live', '1 day', reason => 'a newer one')$$)).state, NULL, 'and a newer baseline of it needs no force');
SELECT matches(pg_temp.said('next', 'champion'), '^(fail|undecided): roc_auc_score minus that of champion "live"', 'of its successor it is asked');
SELECT mleval.withdraw_requirement(r, 'r') FROM unnest(ARRAY[:better, :like_it]) AS r \g /dev/null

-- Whose baseline
SELECT mleval.require('price', 'gini', within => 0.5, reason => 'r') AS near_baseline \gset
SELECT pg_temp.evaluated('no model'), pg_temp.accepted('no model') AS last \gset
SELECT matches(pg_temp.said('next', 'baseline', 'gini'), 'minus that of baseline [0-9]+ of version "live"', 'without a baseline of its own it is the champion''s');
SELECT mleval.retire('price', 'live', reason => 'r') \g /dev/null
SELECT matches(pg_temp.said('next', 'baseline', 'gini'), format('minus that of baseline %s of version "no model"', :last), 'without a champion it is the last');
UPDATE mleval.metric SET enabled = false WHERE name = 'gini';
SELECT pg_temp.evaluated('no model'), pg_temp.accepted('no model') AS empty \gset
UPDATE mleval.metric SET enabled = true WHERE name = 'gini';
SELECT matches(pg_temp.said('next', 'baseline', 'gini'), format('minus that of baseline %s of version "no model"', :last), 'of those that have the value');
SELECT pg_temp.evaluated('no model') \g /dev/null
SELECT is(pg_temp.said('no model', 'baseline', 'gini'), format('undecided: gini: baseline %s of version "no model" has no such value', :empty), 'but one''s own goes before, with or without');
SELECT mleval.withdraw_requirement(:near_baseline, 'r') \g /dev/null

-- What no label decides
SELECT mleval.register_metric('total', 'my.total', columns => '{amount}', direction => 'lower'), mleval.register_metric('cost', 'mean_cost_confint', metric_args => '{"cost": {"0": {"0": 0, "1": 1}, "1": {"0": 5, "1": 0}}}', direction => 'lower') \g /dev/null
SELECT pg_temp.evaluated('next') \g /dev/null
SELECT mleval.require('price', 'total', at_most => 1e6, reason => 'r'), mleval.require('price', 'cost', at_most => 0, versus => 'naive', reason => 'r') \g /dev/null
SELECT is(pg_temp.said('next', 'absolute', 'total'), 'undecided: total has no interval: an own aggregate gives a number without an interval, so it can never pass: let it return mleval.estimate, or register a function of one row, whose mean has an interval', 'an aggregate without an interval');
SELECT is(pg_temp.said('next', 'naive', 'cost'), 'undecided: cost: the naive model has no such metric, so it can never pass: ask for a bound of the value itself, or versus the champion or a baseline', 'a naive model without the metric');
SELECT is((error_of($$SELECT mleval.assert_gate('price', 'next')$$)).hint, 'mleval.gate has the numbers; no number of labels decides what has no more_labels: its reason says what is missing.', 'no labels are promised to them');
SELECT mleval.require('price', 'accuracy_score', at_least => (SELECT v.value - 0.001 FROM mleval.metric_value AS v JOIN mleval.evaluation AS e USING (evaluation_id) WHERE v.metric = 'accuracy_score' AND e.segment IS NULL ORDER BY evaluation_id DESC LIMIT 1), reason => 'r') \g /dev/null
SELECT is((error_of($$SELECT mleval.assert_gate('price', 'next')$$)).hint, 'mleval.gate has the numbers; what is undecided by its interval needs more labels, as more_labels says, or a wider margin; no number of labels decides what has no more_labels: its reason says what is missing.', 'but to what they decide');

-- Words
SELECT mleval.require('price', 'accuracy_score', at_least => 0.999, segment => 'region', reason => 'r') AS id \gset
SELECT matches((error_of($$SELECT mleval.assert_gate('price', 'next')$$)).detail, format('Requirement %s, region IS NULL: fail: accuracy_score is', :id), 'the NULL of a segment is no text');
SELECT is((mleval._difference(a, b)).reason, 'too few, of the champion too', 'what both lack is said once')
FROM (SELECT ROW(0.7, NULL, NULL, NULL, 9, NULL, NULL, 'too few')::mleval.estimate, ROW(0.7, NULL, NULL, NULL, 9, NULL, NULL, 'of the champion: too few')::mleval.estimate) AS v(a, b);
SELECT is((error_of('SELECT mleval.withdraw_requirement(NULL, ''r'')')).message, 'requirement_id must not be NULL', 'a requirement that is none');
SELECT matches((error_of(statement)).message, said, statement)
FROM (VALUES ('UPDATE mleval.metric SET max_time = ''100 days''', 'max_time must lie between 1 second and 24 hours')) AS b(statement, said);

SELECT * FROM finish();
ROLLBACK;
