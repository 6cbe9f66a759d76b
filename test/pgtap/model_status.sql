-- One line for each model: the version that is live, its age, and its last window.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(17);

CREATE FUNCTION pg_temp.line() RETURNS text LANGUAGE sql AS $$
	SELECT concat_ws('|', version, coalesce(live_role, '-'), coalesce(also_live, '-'), versions, coalesce(verdict, '-'), coalesce(diagnosis, '-'), open_alerts, status) FROM mleval.model_status WHERE model = 'price'
$$;
INSERT INTO prediction SELECT id, at, v, region, amount, constant, colour, label, label_at, score FROM prediction, unnest('{v2,v3}'::text[]) AS v;
SELECT mleval.register_model('price', v, 'prediction', y_true => 'label', y_score => 'score', time_column => 'at', label_time_column => 'label_at', version_column => 'version', features => '{amount,constant,colour}')
FROM unnest('{v1,v2,v3}'::text[]) AS v \g /dev/null
SELECT is(pg_temp.line(), 'v3|-|-|3|-|-|0|no baseline', 'where nothing is live it is the version registered last');
SELECT is((SELECT age_days FROM mleval.model_status), NULL::float8, 'which has no age');

SELECT mleval.release('price', 'v2', 'shadow', '2024-03-20 00:00+00', 'a look') \g /dev/null
SELECT is(pg_temp.line(), 'v2|shadow|-|3|-|-|0|no baseline', 'a shadow is live');
SELECT mleval.release('price', 'v3', 'challenger', '2024-03-21 00:00+00', 'a tenth') \g /dev/null
SELECT is(pg_temp.line(), 'v3|challenger|v2 (shadow)|3|-|-|0|no baseline', 'a challenger comes before it');
SELECT release() \g /dev/null
SELECT mleval.release('price', 'v1', 'champion', '2024-03-22 00:00+00', 'good enough') \g /dev/null
SELECT is(pg_temp.line(), 'v1|champion|v3 (challenger), v2 (shadow)|3|-|-|0|not monitored', 'and the champion before all, although it was registered first');
SELECT is((SELECT count(*) FROM mleval.model_status), 1::bigint, 'in one line');
SELECT is((SELECT age_days FROM mleval.model_status), extract(epoch FROM now() - '2024-03-22 00:00+00')::float8 / 86400, 'its age is that of the release');

SELECT mleval.create_monitor('price', every => '1 week', limits => '{"psi": 0.2, "roc_auc_score": {"at_least": 0.7}}', look_back => '1 week') \g /dev/null
CALL run_due('2024-08-26 00:00+00');
SELECT is(pg_temp.line(), 'v1|champion|v3 (challenger), v2 (shadow)|3|ok|labels immature|0|overdue', 'a window in which all was well, its labels still to come, and no other since');
SELECT is((SELECT concat_ws('|', last_window_start AT TIME ZONE 'UTC', last_window_end AT TIME ZONE 'UTC', provisional) FROM mleval.model_status), '2024-08-19 00:00:00|2024-08-26 00:00:00|t', 'the last one there is');
CALL run_due('2024-09-16 00:00+00');
SELECT is(pg_temp.line(), 'v1|champion|v3 (challenger), v2 (shadow)|3|drift|labels immature|2|alert', 'and one in which a column moves');
UPDATE mleval.monitor SET limits = '{"roc_auc_score": {"at_least": 0.99}}';
CALL run_due('2024-09-23 00:00+00');
SELECT is((SELECT verdict FROM mleval.model_status), 'outside limit', 'a limit that is passed is worse than that');
UPDATE mleval.monitor SET enabled = false;
SELECT mleval.create_monitor('price', every => '2 weeks', start => '2024-04-01 00:00+00') \g /dev/null
CALL run_due('2024-04-15 00:00+00');
SELECT results_eq('SELECT monitor_every, last_window_end, status <> ''not monitored'' FROM mleval.model_status', $$VALUES ('14 days', '2024-04-15 00:00+00'::timestamptz, true)$$, 'of two monitors it is the one that is not switched off');
UPDATE mleval.monitor SET enabled = true;
SELECT results_eq('SELECT monitor_every, last_window_end FROM mleval.model_status', $$VALUES ('7 days', '2024-09-23 00:00+00'::timestamptz)$$, 'else the one that came further');
UPDATE mleval.monitor SET enabled = false;
SELECT results_eq('SELECT status, last_window_end FROM mleval.model_status', $$VALUES ('not monitored', '2024-09-23 00:00+00'::timestamptz)$$, 'switched off is not monitored, whatever was seen before');
SELECT results_eq('SELECT DISTINCT status FROM mleval.version_status WHERE version = ''v1''', $$VALUES ('not monitored')$$, 'each of them');
SET LOCAL mleval.as_of = '2024-09-16 00:00+00';
SELECT is((SELECT status FROM mleval.model_status), 'alert', 'whether it was so then is not known');
SET LOCAL mleval.as_of = '';
SELECT is((SELECT count(*) FROM mleval.version_status WHERE version = 'v1'), 2::bigint, 'version_status has both');

SELECT * FROM finish();
ROLLBACK;
