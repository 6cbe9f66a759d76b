-- The views: their shape is a contract with people and BI tools.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(23);

CREATE TEMP VIEW view_column AS
SELECT c.relname AS view, a.attname AS name, a.attnum AS no, a.atttypid::regtype::text AS type, c.reloptions
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind = 'v';

SELECT set_eq('SELECT DISTINCT view FROM view_column', '{metric_history,label_maturity,drift_history,quality_history,season_vs_current,baseline_vs_current,estimated_vs_realised,diagnosis_history,segment_ranking,version_status,model_status,open_alert,requirement_history,gate_result,release_history,run_history}'::name[], 'the views there are');
SELECT is((SELECT array_agg(name ORDER BY no) FROM view_column WHERE view = 'baseline_vs_current'),
	'{time,window_start,window_end,model,version,baseline_id,segment,segment_value,metric,baseline_value,current_value,difference,lower,upper,limit_value,n,n_labelled,provisional,verdict,reason}'::name[],
	'baseline_vs_current has the columns that charts are drawn from, in that order');
SELECT is_empty($$SELECT * FROM view_column WHERE type NOT IN ('text', 'bigint', 'double precision', 'boolean', 'timestamp with time zone')$$, 'plain types only');
SELECT is_empty($$SELECT * FROM view_column WHERE NOT 'security_invoker=true' = ANY (coalesce(reloptions, '{}'))$$, 'every view runs with the rights of whoever asks');
SELECT set_eq($$SELECT view FROM view_column WHERE name = 'time' AND type = 'timestamp with time zone'$$,
	'{baseline_vs_current,drift_history,estimated_vs_realised,quality_history,metric_history,label_maturity,season_vs_current,diagnosis_history,segment_ranking,open_alert,requirement_history,gate_result,release_history,run_history}'::name[],
	'a series has a column time');
SELECT is_empty($$SELECT format('%s.%s', c.relname, a.attname) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
	WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind = 'r' AND col_description(c.oid, a.attnum) IS NULL$$, 'columns of tables have comments as well');

SELECT is_empty('SELECT status FROM mleval.model_status', 'nobody has registered anything');
SELECT register(segments => '{region}') \g /dev/null
SELECT is((SELECT concat_ws(', ', model, version, relation, status) FROM mleval.model_status), 'price, v1, public.prediction, no baseline', 'a model stands in model_status from its registration on');
SELECT release() \g /dev/null
SELECT is((SELECT concat_ws(', ', status, baseline_accepted_by, baseline_reason) FROM mleval.model_status), concat_ws(', ', 'not monitored', current_user, 'good enough'), 'with its baseline');
SELECT mleval.create_monitor('price', every => '1 week', limits => '{"psi": 0.2, "roc_auc_score": {"at_least": 0.7}}') \g /dev/null
SELECT is((SELECT status FROM mleval.model_status), 'not run', 'its monitor');
CALL run_due('2024-09-09 00:00+00');
SELECT results_eq('SELECT status, windows_done, windows_failed, last_window_end, open_alerts FROM mleval.model_status',
	$$VALUES ('alert', 24::bigint, 0::bigint, '2024-09-09 00:00+00'::timestamptz, 2::bigint)$$, 'and what was found');

SELECT results_eq($$SELECT segment::text COLLATE "default", segment_value, metric, limit_value, n, difference = current_value - baseline_value FROM mleval.baseline_vs_current
	WHERE time = '2024-09-02 00:00+00' AND metric IN ('roc_auc_score', 'psi(constant)', 'ks_statistic(label)') ORDER BY metric, segment_value NULLS FIRST$$,
	$$VALUES (NULL, NULL, 'ks_statistic(label)', 0.1::float8, 336::bigint, true), (NULL, NULL, 'psi(constant)', 0.2, 336, true), (NULL, NULL, 'roc_auc_score', 0.7, 336, true),
		('region', 'north', 'roc_auc_score', NULL, 168, true), ('region', 'south', 'roc_auc_score', NULL, 168, true)$$,
	'distances and metrics stand side by side, segments too');
SELECT is_empty($$SELECT time, metric, segment, segment_value FROM mleval.baseline_vs_current GROUP BY 1, 2, 3, 4 HAVING count(*) > 1$$, 'one row for each window, metric and segment');
SELECT is_empty($$SELECT * FROM mleval.baseline_vs_current WHERE (verdict IS NULL) OR (reason IS NULL)$$, 'every row has a verdict and says why');
SELECT results_eq($$SELECT subject, n, n_reference, reference_start, reference_end, provisional, as_of FROM mleval.drift_history WHERE time = '2024-09-02 00:00+00' AND distance = 'psi' AND subject IN ('amount', 'label') ORDER BY 1$$,
	$$SELECT s, n, 48 * 84::bigint, '2024-01-01 00:00+00'::timestamptz, '2024-03-25 00:00+00'::timestamptz, n < 336, '2024-09-09 00:00+00'::timestamptz FROM (VALUES ('amount', 336::bigint), ('label', 333)) AS v(s, n)$$,
	'drift_history says how many rows were compared with how many, and of when');
SELECT results_eq($$SELECT subject, check_name, difference >= threshold, n, n_windows FROM mleval.quality_history WHERE time = '2024-09-02 00:00+00' AND verdict = 'changed' ORDER BY 2$$,
	$$VALUES ('constant', 'constant', NULL::boolean, 336::bigint, 12::bigint), ('constant', 'distinct', true, 336, 12), ('constant', 'out_of_range_fraction', true, 336, 12)$$, 'quality_history has what has changed, and by how much');
SELECT results_eq($$SELECT kind, subjects, first_window, windows FROM mleval.open_alert ORDER BY kind$$, $$VALUES ('data drift', 'constant', '2024-09-02 00:00+00'::timestamptz, 1::bigint), ('data quality', 'constant', '2024-09-02 00:00+00', 1)$$, 'open_alert has what is wrong now');

CREATE TEMP TABLE before AS SELECT * FROM mleval.metric_history WHERE phase = 'release';
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release', '2024-02-01') \g /dev/null
SELECT is((SELECT count(*) FROM mleval.metric_history WHERE phase = 'release'), (SELECT count(*) FROM before), 'a second look takes the place of the first');
SELECT is_empty('SELECT evaluation_id FROM mleval.metric_history INTERSECT SELECT evaluation_id FROM before', 'which history no longer shows');

-- A range that no week begins or ends with, and columns that are two things to the model
SELECT mleval.register_model('twice', 'v1', 'prediction', y_true => 'label', y_score => 'score', y_pred => 'label', time_column => 'at', features => '{score,amount,label}') \g /dev/null
SELECT count(*) FROM mleval.evaluate('twice', 'v1', '[2024-01-03 00:00+00,2024-03-27 00:00+00)', 'release') \g /dev/null
SELECT mleval.accept_baseline('twice', 'v1', '1 week', performance_during => '[2024-01-17 00:00+00,2024-03-27 00:00+00)', reason => 'r'), mleval.create_monitor('twice', '1 week', season => '1 week') \g /dev/null
CALL run_due('2024-04-16 00:00+00');
SELECT results_eq($$SELECT DISTINCT role, reference_start, reference_end, n_reference FROM mleval.drift_history WHERE model = 'twice' AND subject IN ('score', 'amount') ORDER BY role$$,
	$$VALUES ('feature', '2024-01-08 00:00+00'::timestamptz, '2024-03-25 00:00+00'::timestamptz, 11 * 336::bigint), ('y_score', '2024-01-22 00:00+00', '2024-03-25 00:00+00', 9 * 336)$$, 'the reference is that of the windows, and not what was asked for');
SELECT set_eq($$SELECT metric FROM mleval.baseline_vs_current WHERE model = 'twice' AND metric LIKE 'psi(%'$$, '{psi(label),psi(score),psi(amount),psi(label as y_pred),psi(label as feature),psi(score as feature)}'::text[], 'a column that is several things says as what');
SELECT is_empty($$SELECT time, metric, segment, segment_value FROM mleval.baseline_vs_current GROUP BY model, 1, 2, 3, 4 HAVING count(*) > 1$$, 'so that there is still one row for each metric');
SELECT is_empty($$SELECT time, metric FROM mleval.season_vs_current WHERE model = 'twice' GROUP BY 1, 2, segment, segment_value HAVING count(*) > 1 UNION ALL SELECT NULL, 'none' WHERE NOT EXISTS (SELECT FROM mleval.season_vs_current WHERE metric = 'psi(score as feature)')$$, 'against the season before, too');

SELECT * FROM finish();
ROLLBACK;
