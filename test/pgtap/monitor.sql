-- Watching a model: which windows are due, what each is compared with, and what becomes of the verdicts.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(120);

SELECT register(segments => '{region}') \g /dev/null
SELECT is((error_of($$SELECT mleval.create_monitor('price', '1 week')$$)).state, '55000', 'a monitor needs a baseline');
SELECT is((error_of($$SELECT mleval.create_monitor('prize', '1 week')$$)).state, '42704', 'and a model');
SELECT release() \g /dev/null
SELECT is((error_of($$SELECT mleval.create_monitor('price', $$ || arguments || ')')).state, '22023', arguments)
FROM (VALUES ($$'1 day'$$), ($$'10 days'$$), ($$'1 month'$$), ($$'168 hours'$$), ($$'0'$$), ($$'1 week', delay => '-1 day'$$), ($$'1 week', start => 'infinity'$$),
	($$'1 week', false_alarms_per_year => 5e-324$$), ($$'1 week', false_alarms_per_year => 1e308$$), ($$'1 week', false_alarms_per_year => 0$$), ($$'1 week', false_alarms_per_year => 'NaN'$$), ($$'1 week', limits => '[]'$$), ($$'1 week', limits => '{"psi": -1}'$$),
	($$'1 week', limits => '{"psi": {"at_most": 1}}'$$), ($$'1 week', limits => '{"roc_auc": {"at_least": 1}}'$$), ($$'1 week', limits => '{"roc_auc_score": 0.8}'$$),
	($$'1 week', limits => '{"roc_auc_score": {"above": 0.8}}'$$), ($$'1 week', limits => '{"roc_auc_score": {}}'$$),
	($$'1 week', limits => '{"psi": 1e400}'$$), ($$'1 week', limits => '{"psi": 1e-400}'$$), ($$'1 week', limits => '{"log_loss": {"at_least": 0, "at_most": 1e309}}'$$),
	($$'1 week', limits => '{"log_loss": {"at_least": -1e309}}'$$),
	($$'2147483646 days'$$), ($$'70000000 days'$$), ($$'1 week', delay => '100000000 years'$$), ($$'1 week', delay => '292000 years', start => '2500-01-01'$$)) AS a(arguments);
SELECT is((error_of($$SELECT mleval.create_monitor('price', '10 days')$$)).detail, format('Baseline %s keeps its reference in windows of %s.', max(baseline_id), interval '7 days'),
	'a window that cannot be compared is told the cadence') FROM mleval.baseline;

SELECT mleval.create_monitor('price', every => '1 week', delay => '1 day', limits => '{"accuracy_score": {"at_least": 0.5}, "log_loss": {"at_most": 0.9}}') AS monitor_id \gset
SELECT is((SELECT origin FROM mleval.monitor), '2024-03-25 00:00+00'::timestamptz, 'production starts where the reference ends');
SELECT is(mleval._monitor_origin(b, '2024-05-01 00:00+00', 'UTC'), '2024-05-06 00:00+00'::timestamptz, 'or with the first whole window after a given start') FROM mleval.baseline b;
SELECT is((error_of($$SELECT mleval.create_monitor('price', '1 week')$$)).state, '42710', 'one monitor of a length is enough');
SELECT is(round(mleval._alpha(m)::numeric, 5), round(7 / 365.25 / 2, 5), 'each family of a run has half of the budget over the runs of a year') FROM mleval.monitor m;

-- What its owner may change later, under the same checks
SELECT lives_ok($$UPDATE mleval.monitor SET limits = '{"psi": 0.2}', delay = '2 days', false_alarms_per_year = 2, enabled = false$$, 'limits, delay and budget can be changed');
SELECT is((error_of('UPDATE mleval.monitor SET ' || change)).state, state, change)
FROM (VALUES ($$limits = '{"psi": 1e400}'$$, '22023'), ($$limits = '[]'$$, '22023'), ($$limits = NULL$$, '22004'), ($$delay = '100000000 years'$$, '22023'),
	($$look_back = '100000000 years'$$, '22023'), ($$delay = '150000 years', look_back = '150000 years'$$, '22023'),
	($$delay = '-1 day'$$, '22023'), ($$false_alarms_per_year = 'NaN'$$, '22023'), ($$false_alarms_per_year = 'Infinity'$$, '22023')) AS a(change, state);
SELECT results_eq($$SELECT error_of('UPDATE mleval.monitor SET limits = ' || coalesce(quote_literal(limits), 'NULL')) FROM (VALUES (1, '{"accuracy_score": {"at_least": 0.9, "at_most": 0.1}}'), (2, '{"column_set": 0.5}'), (3, NULL)) AS a(no, limits) ORDER BY no$$,
	$$VALUES (ROW('22023', 'limit "accuracy_score" is not valid', 'No value is at least 0.9 and at most 0.1.', 'For example {"psi": 0.2, "roc_auc_score": {"at_least": 0.8}}.')::fault),
		(ROW('22023', 'limit "column_set" is not valid', 'A number of columns is a whole one.', 'For example {"psi": 0.2, "roc_auc_score": {"at_least": 0.8}}.')::fault), (ROW('22004', 'limits must not be null', '', 'Without limits of its own a monitor has ''{}''.')::fault)$$, 'limits that make no sense are told why');
SELECT is((error_of($$SELECT mleval.create_monitor('price', '2 weeks', limits => NULL)$$)).state, '22004', 'of a new monitor, too');
SELECT lives_ok($$UPDATE mleval.monitor SET limits = '{"accuracy_score": {"at_least": 0.5, "at_most": 0.5}, "column_set": 2.0}'$$, 'one value alone is a limit, and 2.0 a whole number');
SELECT is(e.f, ROW('22023', 'false_alarms_per_year must lie between 1e-9 and 1e9', '', 'One a year is the default; 0.1 is one in ten years.')::fault, 'in the same words') FROM (SELECT error_of('UPDATE mleval.monitor SET false_alarms_per_year = -2')) AS e(f);
UPDATE mleval.monitor SET limits = '{"accuracy_score": {"at_least": 0.5}, "log_loss": {"at_most": 0.9}}', delay = '1 day', false_alarms_per_year = 1, enabled = true;

-- Which windows are due
CALL run_due('2024-04-01 23:59+00');
SELECT is((SELECT count(*) FROM mleval.run), 0::bigint, 'nothing is due before the delay has passed');
CALL run_due('2024-04-02 00:00+00');
SELECT results_eq('SELECT window_start, status, as_of FROM mleval.run', $$VALUES ('2024-03-25 00:00+00'::timestamptz, 'done', '2024-04-02 00:00+00'::timestamptz)$$, 'then one window is');
CALL run_due('2024-04-02 00:00+00');
SELECT is((SELECT count(*) FROM mleval.run), 1::bigint, 'once');
CALL run_due('2024-09-01 00:00+00');
SELECT is((SELECT array_agg(window_start ORDER BY run_id) FROM mleval.run),
	(SELECT array_agg(w) FROM generate_series('2024-03-25 00:00+00'::timestamptz, '2024-08-19 00:00+00', '1 week') w), 'what was missed is caught up with, in order');
SELECT is((SELECT count(*) FROM mleval.evaluation WHERE phase = 'production' AND segment IS NULL), 22::bigint, 'each window is evaluated once');
SELECT is((SELECT count(*) FROM mleval.open_alert), 0::bigint, 'and nothing is wrong');

SELECT is((error_of(format('CALL run_due(%L)', as_of))).state, state, 'as of ' || coalesce(as_of, 'no time'))
FROM (VALUES ('infinity', '22023'), ((now() + interval '1 hour')::text, '22023'), (NULL, '22004')) AS a(as_of, state);

-- What a window is compared with
CREATE TEMP VIEW last_drift AS SELECT d.* FROM mleval.drift_history d WHERE time = (SELECT max(time) FROM mleval.drift_history);
SELECT results_eq($$SELECT distance, value FROM last_drift WHERE subject = 'amount' ORDER BY distance$$,
	$$SELECT x.distance, x.value FROM (SELECT mleval.distribution(amount) FILTER (WHERE at < '2024-03-25 00:00+00') AS r,
		mleval.distribution(amount) FILTER (WHERE at >= '2024-08-19 00:00+00' AND at < '2024-08-26 00:00+00') AS c FROM prediction) d,
	LATERAL (VALUES ('ks_statistic', mleval.ks_statistic(r, c)), ('psi', mleval.psi(r, c))) x(distance, value) ORDER BY 1$$, 'a feature with all rows of the reference');
SELECT results_eq($$SELECT d.subject, d.distance, d.pvalue, d.method FROM last_drift d ORDER BY 1, 2$$,
	$$SELECT d.subject, d.distance, p.pvalue, p.method FROM last_drift d, LATERAL (SELECT mleval.learned_pvalue(array_agg(v.value ORDER BY v.window_start),
		array_agg(v.n ORDER BY v.window_start), d.value, d.n, d.distance) FROM mleval.reference_value v WHERE v.cadences = 1 AND v.role = d.role AND v.subject = d.subject AND v.measure = d.distance) l(t),
	LATERAL (SELECT (l.t).pvalue, (l.t).method) p ORDER BY 1, 2$$, 'evidence is learned from the reference windows');
SELECT results_eq('SELECT adjusted_pvalue FROM last_drift ORDER BY subject, distance',
	$$SELECT least(1, unnest(mleval.false_discovery_control(array_agg(d.pvalue ORDER BY subject, distance))) * (1 + q.checks / count(*)))
	FROM last_drift AS d, (SELECT count(*)::float8 FROM mleval.quality_history WHERE time = (SELECT max(time) FROM last_drift) AND adjusted_pvalue IS NOT NULL) AS q(checks) GROUP BY q.checks$$, 'and adjusted within the run');
SELECT results_eq($$SELECT adjusted_pvalue FROM mleval.metric_comparison c JOIN mleval.evaluation e USING (evaluation_id) WHERE e.window_start = '2024-08-19 00:00+00' ORDER BY c.evaluation_id, metric$$,
	$$SELECT unnest(mleval.false_discovery_control(array_agg(pvalue ORDER BY c.evaluation_id, metric))) FROM mleval.metric_comparison c JOIN mleval.evaluation e USING (evaluation_id) WHERE e.window_start = '2024-08-19 00:00+00'$$,
	'metrics among themselves, segments included');
-- the scale is written out here, and tested by itself in comparable.sql
SELECT results_eq($$SELECT DISTINCT abs(c.lower - greatest(0, ((k + 1) / (1 + exp(-i.lower)) - 0.5) / k)) < 1e-12 AND abs(c.upper - least(1, ((k + 1) / (1 + exp(-i.upper)) - 0.5) / k)) < 1e-12,
		c.baseline_value = a.value FROM mleval.metric_comparison c JOIN mleval.evaluation e USING (evaluation_id),
		LATERAL (SELECT least(min(v.n), e.n_labelled), array_agg(v.value ORDER BY v.window_start) FROM mleval.reference_value v
			WHERE v.cadences = 1 AND v.measure = c.metric AND v.role = 'performance' AND v.segment IS NOT DISTINCT FROM e.segment AND v.segment_value IS NOT DISTINCT FROM e.segment_value) q(k, values),
		LATERAL (SELECT array_agg(ln((x * k + 0.5) / (k + 1) / (1 - (x * k + 0.5) / (k + 1)))) FROM unnest(q.values) x) s(scaled),
		LATERAL mleval.prediction_interval(s.scaled) i,
		LATERAL (SELECT v.value FROM mleval.metric_value v JOIN mleval.evaluation r USING (evaluation_id) WHERE r.phase = 'release' AND v.metric = c.metric
			AND r.segment IS NOT DISTINCT FROM e.segment AND r.segment_value IS NOT DISTINCT FROM e.segment_value) a
	WHERE c.metric NOT IN ('log_loss', 'matthews_corrcoef') AND e.window_start = '2024-08-19 00:00+00'$$, $$VALUES (true, true)$$, 'a metric has the accepted value and the interval of the reference windows beside it');
SELECT is_empty($$SELECT * FROM mleval.drift_value WHERE (verdict = 'drift') <> (value > threshold AND adjusted_pvalue <= alpha)$$, 'drift is effect and evidence');
SELECT results_eq('SELECT DISTINCT distance, threshold FROM mleval.drift_value ORDER BY 1',
	$$VALUES ('ks_statistic', 0.1::float8), ('psi', 0.1)$$, 'a distance matters from 0.1 on, unless the monitor says otherwise');
SELECT is_empty($$SELECT * FROM mleval.drift_value WHERE (iid_pvalue IS NULL) <> (distance = 'psi') OR distance = 'ks_statistic' AND subject = 'colour'$$,
	'the p-value of independent rows stands beside ks_statistic; text has only psi');

-- Drift: in its first window, in the column that changed, one alert
CALL run_due('2024-10-01 00:00+00');
SELECT results_eq($$SELECT kind, severity, subjects, first_window, last_window, windows FROM mleval.alert ORDER BY kind$$,
	$$VALUES ('data drift', 'warning', '{constant}'::text[], '2024-09-02 00:00+00'::timestamptz, '2024-09-23 00:00+00'::timestamptz, 4::bigint),
		('data quality', 'warning', '{constant}', '2024-09-02 00:00+00'::timestamptz, '2024-09-23 00:00+00'::timestamptz, 4::bigint)$$,
	'a column that never varied and now does is found in its first window; a drift that lasts is one alert');
SELECT is((SELECT count(*) FROM mleval.drift_value WHERE verdict = 'drift' AND subject <> 'constant'), 0::bigint, 'no other column is suspected');
SELECT alike((SELECT reason FROM mleval.open_alert WHERE kind = 'data drift'), 'since the window of 2024-09-02 00:00: constant: psi % is over its threshold 0.1, and more than the ordinary variation of 12 reference windows (adjusted p 0, level 0.0096); never varied in the baseline; %. Diagnosis: data drift. Look at: SELECT % AND window_start = ''2024-09-23 00:00:00+00'' AND verdict IN (''drift'')',
	'with the reason in words');

-- Nothing to see is no news
UPDATE prediction SET at = at + interval '10 years' WHERE at >= '2024-09-30 00:00+00' AND at < '2024-10-07 00:00+00';
UPDATE prediction SET label_at = 'infinity' WHERE at >= '2024-10-07 00:00+00' AND at < '2024-10-14 00:00+00';
CALL run_due('2024-10-08 00:00+00');
SELECT is((SELECT status FROM mleval.model_status), 'no data', 'a feed that has stopped is seen, whatever else there is');
SELECT results_eq('SELECT kind, unjudged_windows FROM mleval.open_alert ORDER BY kind', $$VALUES ('data drift', 1::bigint), ('data quality', 1)$$, 'an alert stays open over a window that cannot say how it is, and counts it');
CALL run_due('2024-10-16 00:00+00');
SELECT results_eq($$SELECT DISTINCT verdict, current_value, n, reason FROM mleval.baseline_vs_current WHERE time = '2024-09-30 00:00+00' ORDER BY reason$$,
	$$VALUES ('not enough data', NULL::float8, 0::bigint, 'no rows in the window'), ('not enough data', NULL::float8, 0::bigint, 'no rows in the window to compare')$$,
	'a window without rows is not enough data, not 0');
SELECT is((SELECT count(*) FROM mleval.baseline_vs_current WHERE time = '2024-09-30 00:00+00'),
	(SELECT count(*) FROM mleval.baseline_vs_current WHERE time = '2024-09-23 00:00+00'), 'for every metric, column and segment');
SELECT results_eq($$SELECT DISTINCT verdict, current_value, n_labelled FROM mleval.baseline_vs_current WHERE time = '2024-10-07 00:00+00' AND metric NOT LIKE '%(%'$$,
	$$VALUES ('not enough data', NULL::float8, 0::bigint)$$, 'nor is a window without labels');
SELECT results_eq($$SELECT verdict, count(*) FROM mleval.baseline_vs_current WHERE time = '2024-10-07 00:00+00' AND metric LIKE '%(constant)' GROUP BY 1$$, $$VALUES ('drift', 2::bigint)$$, 'whose columns are compared all the same');
SELECT results_eq('SELECT DISTINCT windows, last_window FROM mleval.alert', $$VALUES (5::bigint, '2024-10-07 00:00+00'::timestamptz)$$, 'the alert stays as it was in the empty one');

-- Too few labels to be compared with whole weeks
UPDATE prediction SET label_at = 'infinity', label = NOT label WHERE at >= '2024-10-14 00:00+00' AND at < '2024-10-21 00:00+00';
UPDATE prediction SET label_at = at WHERE at >= '2024-10-14 00:00+00' AND at < '2024-10-14 06:00+00';
CALL run_due('2024-10-23 00:00+00');
SELECT results_eq($$SELECT n_labelled, verdict, provisional, reason LIKE '%12 labelled rows, where the smallest reference window has 336; 12 of 336 rows have their label' FROM mleval.baseline_vs_current
	WHERE time = '2024-10-14 00:00+00' AND metric = 'accuracy_score' AND segment IS NULL$$, $$VALUES (12::bigint, 'not enough data', true, true)$$, 'a window with few labels varies more than the reference: not even a limit is judged by it');

-- Back to normal, and a decay of performance
UPDATE prediction SET constant = 7 WHERE at >= '2024-10-21 00:00+00';
UPDATE prediction SET label = NOT label WHERE at >= '2024-10-21 00:00+00' AND at < '2024-10-28 00:00+00' AND region = 'south' AND id % 3 <> 0;
UPDATE prediction SET label = NOT label WHERE at >= '2024-10-28 00:00+00' AND at < '2024-11-04 00:00+00' AND id % 4 <> 0;
CALL run_due('2024-10-30 00:00+00');
SELECT results_eq($$SELECT subjects, windows, resolved_window FROM mleval.alert WHERE kind = 'data drift'$$, $$VALUES ('{constant}'::text[], 6::bigint, '2024-10-21 00:00+00'::timestamptz)$$,
	'the first normal window resolves an alert');
SELECT is((SELECT verdict FROM mleval.baseline_vs_current WHERE time = '2024-10-21 00:00+00' AND metric = 'roc_auc_score' AND segment_value = 'south'), 'worse than baseline', 'a segment that decays is seen');
SELECT is((SELECT verdict FROM mleval.baseline_vs_current WHERE time = '2024-10-21 00:00+00' AND metric = 'roc_auc_score' AND segment_value = 'north'), 'ok', 'the other is well');
SELECT is((SELECT verdict FROM mleval.baseline_vs_current WHERE time = '2024-10-21 00:00+00' AND metric = 'log_loss' AND segment_value = 'south'), 'worse than baseline', 'a loss is worse when it is higher');
CALL run_due('2024-11-06 00:00+00');
SELECT results_eq($$SELECT verdict, limit_value, reason LIKE '% is outside its limit 0.5; worse than the ordinary variation of 12 reference windows %' FROM mleval.baseline_vs_current
	WHERE time = '2024-10-28 00:00+00' AND metric = 'accuracy_score' AND segment IS NULL$$, $$VALUES ('outside limit', 0.5::float8, true)$$, 'a limit passed is said first');
SELECT is((SELECT verdict FROM mleval.baseline_vs_current WHERE time = '2024-10-28 00:00+00' AND metric = 'log_loss' AND segment IS NULL), 'outside limit', 'at_most too');
SELECT results_eq($$SELECT kind, subject, segment_value, wrong_windows FROM mleval.alert_subject WHERE subject = 'accuracy_score' AND affected ORDER BY segment_value$$,
	$$VALUES ('performance', 'accuracy_score', 'north', 1::bigint), ('performance', 'accuracy_score', 'south', 2), ('performance', 'accuracy_score', NULL, 2)$$, 'each segment is counted by itself');
SELECT results_eq($$SELECT severity, windows, subjects LIKE 'accuracy_score, accuracy_score (region = north), accuracy_score (region = south), %' FROM mleval.open_alert WHERE kind = 'performance'$$,
	$$VALUES ('critical', 2::bigint, true)$$, 'and one alert lists them all, critical as a limit was passed');
CALL run_due('2024-11-13 00:00+00');
SELECT is((SELECT count(*) FROM mleval.open_alert), 0::bigint, 'all is well again');

-- An error in one window
CREATE TABLE whole AS SELECT at, label::int AS label, score, CASE WHEN score < 0.01 THEN 'rare' WHEN score < 0.5 THEN 'usual' ELSE 'common' END AS kind FROM prediction WHERE at < '2024-12-01';
SELECT mleval.register_model('whole', '1', 'whole', y_true => 'label', y_score => 'score', time_column => 'at', features => '{kind}') \g /dev/null
SELECT count(*) FROM mleval.evaluate('whole', '1', '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release', '2024-03-25 00:00+00') \g /dev/null
SELECT mleval.accept_baseline('whole', '1', '1 week', reason => 'r') \g /dev/null
SELECT mleval.create_monitor('whole', '1 week') AS whole \gset
UPDATE whole SET label = 2 WHERE at = '2024-04-02 00:00+00';
UPDATE whole SET label = 1 - label WHERE at >= '2024-04-08 00:00+00' AND at < '2024-04-15 00:00+00';
SET client_min_messages = error;
CALL run_due('2024-04-15 00:00+00');
RESET client_min_messages;
SELECT results_eq('SELECT window_start, status, sqlstate FROM mleval.run WHERE monitor_id = ' || :whole || ' ORDER BY run_id',
	$$VALUES ('2024-03-25 00:00+00'::timestamptz, 'done', NULL), ('2024-04-01 00:00+00', 'failed', '22023'), ('2024-04-08 00:00+00', 'done', NULL)$$, 'is recorded and stops no other');
SELECT is((SELECT count(*) FROM mleval.evaluation WHERE monitor_id = :whole AND window_start = '2024-04-01 00:00+00'), 0::bigint, 'nothing is left of it');
SELECT results_eq($$SELECT status, windows_failed, last_error IS NOT NULL FROM mleval.model_status WHERE model = 'whole'$$, $$VALUES ('failed', 1::bigint, true)$$, 'model_status tells');
SELECT alike((SELECT last_error FROM mleval.model_status WHERE model = 'whole'), 'y_true must be true or false, or 1 or 0%; Got 2%; %', 'with the detail and the hint');
SELECT is_empty($$SELECT r.value, x.psi FROM mleval.reference_value r JOIN mleval.baseline b USING (baseline_id) JOIN mleval.model m USING (model_id),
		LATERAL (SELECT mleval._psi(mleval.rollup(s.distribution) FILTER (WHERE w.window_start <> r.window_start), mleval.rollup(s.distribution) FILTER (WHERE w.window_start = r.window_start), 336)
			FROM mleval.baseline_window w JOIN mleval.summary s USING (evaluation_id) WHERE w.baseline_id = r.baseline_id AND w.purpose = 'features' AND s.subject = 'kind') x (psi)
	WHERE m.name = 'whole' AND r.subject = 'kind' AND r.measure = 'psi' AND r.value IS DISTINCT FROM x.psi$$, 'reference windows are compared as windows of production are, rare categories pooled');
SELECT results_eq('SELECT DISTINCT pvalue > alpha, verdict FROM mleval.drift_history WHERE subject = ''kind''',
	$$VALUES (true, 'no drift')$$, 'a rare category is no obstacle to the others');
UPDATE whole SET label = 1 WHERE label = 2;
CALL run_due('2024-04-15 00:00+00');
SELECT is((SELECT array_agg(status ORDER BY run_id) FROM mleval.run WHERE monitor_id = :whole AND window_start = '2024-04-01 00:00+00'), '{failed,done}', 'it is tried again');
SELECT is((SELECT count(*) FROM mleval.alert WHERE monitor_id = :whole AND resolved_at IS NULL AND last_window = '2024-04-08 00:00+00'), (SELECT count(*) FROM mleval.alert WHERE monitor_id = :whole),
	'and, being older than the last, changes no alert');
SELECT ok(mleval._may_retry(1, now(), clock_timestamp(), now()), 'the first retry is immediate');
SELECT ok(NOT mleval._may_retry(3, now(), clock_timestamp(), now()), 'later ones wait');
SELECT ok(mleval._may_retry(3, now(), clock_timestamp(), now() + interval '2 minutes'), 'by the clock that is asked about');
SELECT ok(mleval._may_retry(30, now(), clock_timestamp() - interval '1 day', now()), 'or by the wall''s, a day at most');

-- Whose turn it is
WITH RECURSIVE x AS (
	SELECT ARRAY[ROW(1, 1, '2024-01-01', '2024-01-08', 1, 2, 0, false), ROW(2, 2, '2024-01-08', '2024-01-15', 1, 1, 1, false), ROW(3, 3, '2024-01-01', '2024-01-08', 2, 0, 0, false), ROW(4, 4, '2024-01-15', '2024-01-22', 1, 0, 0, false),
		ROW(5, 5, '2024-01-08', '2024-01-15', 1, 0, 0, false), ROW(6, 6, '2024-01-01', '2024-01-08', 1, 0, 3, false), ROW(7, 7, '2024-01-01', '2024-01-08', 1, 0, 0, true), ROW(8, 8, '2024-01-01', '2024-01-08', 1, 0, 0, NULL)]::mleval._turn[] AS turns
), turn AS (
	SELECT 1 AS no, turns, (mleval._next_turn(turns)).monitor_id FROM x
	UNION ALL
	SELECT no + 1, n.turns, (mleval._next_turn(n.turns)).monitor_id FROM turn, LATERAL (SELECT ARRAY(SELECT t FROM unnest(turns) AS t WHERE t.monitor_id <> turn.monitor_id)) AS n(turns) WHERE turn.monitor_id IS NOT NULL
)
SELECT is(array_agg(monitor_id ORDER BY no) FILTER (WHERE monitor_id IS NOT NULL), '{5,4,3,6,1,2,7}'::bigint[], 'first looks by their start, later looks, monitors without luck, what failed, models that are busy; none that was passed over') FROM turn;

-- A monitor whose windows cannot be counted
SELECT is((error_of($$INSERT INTO mleval.monitor (model_id, every, origin, delay, limits, false_alarms_per_year) SELECT model_id, '$$ || every || $$', now(), '0', '{}', 1 FROM mleval.model WHERE name = 'whole'$$)).state, '23514', 'windows of ' || every)
FROM unnest('{0,-2 days,1 month 3 days}'::text[]) AS every;
ALTER TABLE mleval.monitor DROP CONSTRAINT monitor_every_check;
INSERT INTO mleval.monitor (model_id, every, origin, delay, limits, false_alarms_per_year) SELECT model_id, '0', now(), '0', '{}', 1 FROM mleval.model WHERE name = 'whole' RETURNING monitor_id AS broken \gset
SET client_min_messages = error;
SELECT lives_ok($$CALL run_due('2024-04-22 00:00+00')$$, 'a monitor of which nothing can be told');
RESET client_min_messages;
SELECT results_eq('SELECT monitor_id, status FROM mleval.run WHERE window_end = ''2024-04-22 00:00+00'' AND as_of = window_end', 'SELECT ' || :whole || '::bigint, ''done''', 'does not stop the others');
UPDATE mleval.monitor SET enabled = false WHERE monitor_id = :broken;

-- A function of the relation that finds something wrong in a window
ALTER TABLE whole RENAME TO whole_row;
CREATE FUNCTION is_plausible(at timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$BEGIN ASSERT at <> '2024-04-23 00:00+00', 'an implausible row'; RETURN true; END$$;
CREATE VIEW whole AS SELECT * FROM whole_row WHERE is_plausible(at);
SET client_min_messages = error;
SELECT lives_ok($$CALL run_due('2024-05-06 00:00+00')$$, 'a failed ASSERT');
RESET client_min_messages;
SELECT results_eq('SELECT window_start, status, sqlstate, message FROM mleval.run WHERE window_start >= ''2024-04-22 00:00+00'' AND monitor_id = ' || :whole || ' ORDER BY run_id',
	$$VALUES ('2024-04-22 00:00+00'::timestamptz, 'failed', 'P0004', 'an implausible row'), ('2024-04-29 00:00+00', 'done', NULL, NULL)$$, 'is recorded as any other error, and stops no other window');

-- Few reference windows, and long ones
SELECT register('v2') \g /dev/null
SELECT count(*) FROM mleval.evaluate('price', 'v2', '[2024-01-01 00:00+00,2024-03-11 00:00+00)', 'release', '2024-03-25 00:00+00') \g /dev/null
SELECT mleval.accept_baseline('price', 'v2', '1 week', reason => 'r') \g /dev/null
SELECT mleval.create_monitor('price', '2 weeks', version => 'v2', limits => '{"roc_auc_score": {"at_least": 0.5}}') AS fortnight \gset
CALL run_due('2024-03-25 01:00+00');
SELECT results_eq('SELECT window_start, window_end FROM mleval.run WHERE monitor_id = ' || :fortnight, $$VALUES ('2024-03-11 00:00+00'::timestamptz, '2024-03-25 00:00+00'::timestamptz)$$, 'a window of two cadences');
SELECT results_eq($$SELECT distance, n_windows, pvalue IS NULL, adjusted_pvalue > 0, iid_pvalue > 0, verdict, method FROM mleval.drift_history WHERE monitor_id = $$ || :fortnight || $$ AND subject = 'amount' ORDER BY 1$$,
	$$VALUES ('ks_statistic', 5::bigint, true, true, true, 'no drift', 'ks, asymptotic, assumes independent rows'), ('psi', 5, true, true, true, 'no drift', 'chi-squared, rare bins pooled, assumes independent rows')$$,
	'with fewer than 10 reference windows independent rows must be assumed, which is said');
SELECT results_eq($$SELECT metric, verdict FROM mleval.metric_comparison c JOIN mleval.evaluation e USING (evaluation_id) WHERE e.monitor_id = $$ || :fortnight || $$ AND metric IN ('roc_auc_score', 'log_loss') ORDER BY 1$$,
	$$VALUES ('log_loss', 'not enough data'), ('roc_auc_score', 'ok')$$, 'metrics then have only their limits');
SELECT is_empty($$SELECT metric, lower, upper FROM mleval.metric_comparison JOIN mleval.evaluation AS e USING (evaluation_id) WHERE e.monitor_id = $$ || :fortnight || $$ AND num_nonnulls(lower, upper) > 0$$, 'and no interval to lie in');

-- Another kind of model: classes only, dates for times, numerics, booleans and NULLs as features
CREATE TABLE answer AS SELECT (at AT TIME ZONE 'UTC')::date AS day, label::int AS label, (score > 0.5)::int AS pred, amount::numeric(8,2) AS price,
	colour = 'red' AS red, CASE WHEN id % 50 > 0 THEN amount END AS holes, id % 3 AS third FROM prediction;
SELECT mleval.register_model('answer', '1', 'answer', y_true => 'label', y_pred => 'pred', time_column => 'day', features => ARRAY['price', 'red', 'holes', 'third']::text[],
	time_zone => 'Europe/Berlin') \g /dev/null
SELECT count(*) FROM mleval.evaluate('answer', '1', '[2024-01-01 00:00 Europe/Berlin,2024-05-01 00:00 Europe/Berlin)', 'release') \g /dev/null
SELECT mleval.accept_baseline('answer', '1', '10 days', reason => 'r', origin => '2024-01-01 00:00 Europe/Berlin') \g /dev/null
SELECT mleval.create_monitor('answer', '10 days') AS answer \gset
CALL run_due('2024-09-29 00:00 Europe/Berlin');
SELECT results_eq($$SELECT status, count(*), min(window_start AT TIME ZONE 'Europe/Berlin'), max(window_end AT TIME ZONE 'Europe/Berlin') FROM mleval.run WHERE monitor_id = $$ || :answer || ' GROUP BY 1',
	$$VALUES ('done', 14::bigint, '2024-05-10 00:00'::timestamp, '2024-09-27 00:00'::timestamp)$$, 'windows of dates are whole days of the model''s zone, summer time or not');
SELECT results_eq($$SELECT DISTINCT subject, distance FROM mleval.drift_history WHERE monitor_id = $$ || :answer || ' ORDER BY 1, 2',
	$$VALUES ('holes', 'ks_statistic'), ('holes', 'psi'), ('label', 'ks_statistic'), ('label', 'psi'), ('pred', 'ks_statistic'), ('pred', 'psi'), ('price', 'ks_statistic'), ('price', 'psi'),
		('red', 'ks_statistic'), ('red', 'psi'), ('third', 'ks_statistic'), ('third', 'psi')$$, 'every feature and the prediction are compared, and no score where there is none');
SELECT is_empty($$SELECT * FROM mleval.baseline_vs_current WHERE model = 'answer' AND verdict NOT IN ('ok', 'no drift') AND window_start < '2024-06-01'$$, 'and nothing is wrong');

-- A person's look at a monitored window stands beside the monitor's
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-04-01 00:00+00,2024-04-08 00:00+00)', 'production') \g /dev/null
SELECT results_eq($$SELECT monitor_id IS NULL, count(*) FROM mleval.metric_history WHERE time = '2024-04-01 00:00+00' AND model = 'price' AND metric = 'log_loss' AND segment IS NULL GROUP BY 1 ORDER BY 1$$,
	$$VALUES (false, 1::bigint), (true, 1)$$, 'what a person finds in a monitored window stands beside what the monitor found');

-- What a view's function asserts ends its own window and no other
CREATE FUNCTION sure(score float8) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN ASSERT current_setting('mleval_test.late', true) IS DISTINCT FROM 'yes', 'unsure'; RETURN score; END $$;
CREATE VIEW unsure AS SELECT at, label, label_at, sure(score) AS score FROM prediction;
SELECT mleval.register_model('unsure', '1', 'unsure', y_true => 'label', y_score => 'score', time_column => 'at') \g /dev/null
SELECT count(*) FROM mleval.evaluate('unsure', '1', '[2024-01-01 00:00+00,2024-01-11 00:00+00)', 'release') \g /dev/null
SELECT mleval.accept_baseline('unsure', '1', '1 day', reason => 'r') \g /dev/null
SELECT mleval.create_monitor('unsure', '1 day', start => '2024-01-11 00:00+00') AS unsure \gset
SET LOCAL mleval_test.late = 'yes';
CREATE FUNCTION pg_temp.asserted() RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN CALL run_due('2024-01-12 00:00+00'); RETURN false; EXCEPTION WHEN assert_failure THEN RETURN true; END $$;
SELECT is(pg_temp.asserted(), false, 'an assertion that fails does not end the call');
SET LOCAL mleval_test.late = 'no';
SELECT results_eq('SELECT status, sqlstate, message FROM mleval.run WHERE monitor_id = ' || :unsure, $$VALUES ('failed', 'P0004', 'unsure')$$, 'it is recorded');

-- The rules at their edges
SELECT results_eq($$SELECT x.limits, x.value, l.outside FROM (VALUES (1, '{"m": {"at_least": 0.8}}'::jsonb, 0.8::float8), (2, '{"m": {"at_least": 0.8}}', 0.79), (3, '{"m": {"at_most": 0.8}}', 0.8), (4, '{"m": {"at_most": 0.8}}', 0.81)) AS x(no, limits, value),
	LATERAL mleval._limit(x.limits, 'm', x.value) AS l ORDER BY x.no$$,
	$$VALUES ('{"m": {"at_least": 0.8}}'::jsonb, 0.8::float8, false), ('{"m": {"at_least": 0.8}}', 0.79, true), ('{"m": {"at_most": 0.8}}', 0.8, false), ('{"m": {"at_most": 0.8}}', 0.81, true)$$,
	'a value at its limit is within it');
SELECT is((mleval._performance_evidence('accuracy_score', ARRAY[0.7,0.71,0.72,0.73,0.74,0.75,0.76,0.77,0.78,0.79], 336, 0.7, n)).pvalue IS NULL, n < 168, format('%s labels, where there were 336', n)) FROM unnest('{167,168,336}'::bigint[]) AS n;
SELECT ok(bool_and((mleval._performance_evidence('accuracy_score', reference, 1, value, n)).statistic IS NULL), 'a value that is none is no statistic')
FROM (VALUES ('{0.5,0.5}'::float8[], 2), ('{0.5,0.5}', 0), (array_fill(0.5::float8, '{10}'), 2)) r (reference, n), unnest('{NaN,Infinity,-Infinity}'::float8[]) value;
SELECT is(array_to_string(mleval._top_bins(r, c, NULL), '; '), 'a from 50.0 to 10.0 %; c from 20.0 to 57.0 %; b from 30.0 to 33.0 %', 'what moved are the three bins that contribute most')
FROM (SELECT mleval.distribution(CASE WHEN i <= 50 THEN 'a' WHEN i <= 80 THEN 'b' ELSE 'c' END) AS r,
	mleval.distribution(CASE WHEN i <= 10 THEN 'a' WHEN i <= 43 THEN 'b' ELSE 'c' END) AS c FROM generate_series(1, 100) AS i) AS s;

SELECT * FROM finish();
ROLLBACK;
