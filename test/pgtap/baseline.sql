-- Accepting a baseline: which windows it keeps, what is learned from them, and that it stays.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(60);

SELECT register(segments => '{region}') \g /dev/null
CREATE FUNCTION pg_temp.accepting(arguments text)
RETURNS fault
LANGUAGE sql
AS $$ SELECT error_of('SELECT mleval.accept_baseline(''price'', ''v1'', ' || arguments || ')') $$;

SELECT is((pg_temp.accepting($$'1 week', reason => 'r'$$)).state, '55000', 'nothing to accept');
SELECT is((pg_temp.accepting($$'1 week', reason => 'r'$$)).hint, 'Evaluate it first: mleval.evaluate(..., phase => ''release'').', 'which a hint mends');
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2020-01-01 00:00+00,2020-03-25 00:00+00)', 'release') \g /dev/null
SELECT is((pg_temp.accepting($$'1 week', reason => 'r'$$)).state, '55000', 'an evaluation of nothing is not accepted');
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release', '2024-03-20 00:00+00') \g /dev/null
SELECT is((pg_temp.accepting($$'1 week', reason => 'r'$$)).state, '55000', 'nor one of a window that was not over');
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-03-27 00:00+00)', 'release', '2024-04-01') \g /dev/null

-- What cannot be a baseline
SELECT is((pg_temp.accepting(arguments)).state, state, arguments)
FROM (VALUES
	($$NULL, reason => 'r'$$, '22004'),
	($$'1 week', features_during => '[2022-01-03 00:00+00,2022-03-28 00:00+00)', reason => 'r'$$, '22023'),
	($$'1 week', performance_during => '[2027-01-04 00:00+00,2027-03-29 00:00+00)', reason => 'r'$$, '22023'),
	($$'0', reason => 'r'$$, '22023'),
	($$'-1 week', reason => 'r'$$, '22023'),
	($$'1 month 1 day', reason => 'r'$$, '22023'),
	($$'1 day 1 hour', reason => 'r'$$, '22023'),
	($$'1 week'$$, '22023'),
	($$'1 week', reason => '  '$$, '22023'),
	($$'100 weeks', reason => 'r'$$, '22023'),
	($$'1 microsecond', reason => 'r'$$, '22023'),
	($$'1 year', reason => 'r'$$, '22023'),
	($$'1 week', features_during => 'empty', reason => 'r'$$, '22023'),
	($$'1 week', performance_during => '[2024-01-01,)', reason => 'r'$$, '22023')) AS a(arguments, state);
SELECT alike((pg_temp.accepting($$'100 weeks', reason => 'r'$$)).detail, format('The range is %%; windows are counted from %s.', timestamptz '2001-01-01 00:00+00'),
	'a cadence that does not fit is told the range and where windows start');
SELECT is((error_of($$SELECT mleval.accept_baseline('price', 'v9', '1 week', reason => 'r')$$)).state, '42704', 'a version that does not exist');
SELECT is((SELECT count(*) FROM mleval.baseline), 0::bigint, 'none of it was accepted');

-- The accepted one
SELECT lives_ok($$SELECT mleval.accept_baseline('price', 'v1', '1 week', reason => 'better than the rule in use')$$, 'a release evaluation is accepted');
SELECT results_eq($$SELECT b.every, b.reason, b.recorded_by, e.n, e.phase, b.features_end, b.performance_start FROM mleval.baseline b JOIN mleval.evaluation e USING (evaluation_id)$$,
	$$VALUES (interval '1 week', 'better than the rule in use', current_user, (86 * 48)::bigint, 'release', '2024-03-27 00:00+00'::timestamptz, '2024-01-01 00:00+00'::timestamptz)$$,
	'with why and by whom; both references are its window');
SELECT results_eq($$SELECT purpose, count(*), min(window_start), max(window_end), bool_and(extract(isodow FROM window_start AT TIME ZONE 'UTC') = 1) FROM mleval.baseline_window GROUP BY purpose ORDER BY purpose$$,
	$$VALUES ('features', 12::bigint, '2024-01-01 00:00+00'::timestamptz, '2024-03-25 00:00+00'::timestamptz, true),
		('performance', 12, '2024-01-01 00:00+00', '2024-03-25 00:00+00', true)$$, 'in whole weeks, from Monday on');
SELECT is((SELECT count(*) FROM mleval.evaluation WHERE phase = 'reference' AND segment IS NULL), 12::bigint, 'evaluated once for both purposes');
SELECT is((SELECT count(*) FROM mleval.evaluation WHERE phase = 'reference' AND segment IS NOT NULL), 24::bigint, 'in every segment');
SELECT is(pg_temp.accepting($$'1 week', reason => 'again'$$)::text,
	(SELECT ROW('42710', format('evaluation %s is already baseline %s', evaluation_id, baseline_id),
		format('%s accepted it at %s: better than the rule in use', current_user, recorded_at),
		'A new baseline needs a new evaluation with phase => ''release''.')::fault::text FROM mleval.baseline), 'it is accepted once');

-- What is learned: each window against the rollup of the others
CREATE TEMP VIEW week AS
SELECT floor(id / 336)::int AS no, mleval.distribution(amount) AS amount FROM prediction WHERE at < '2024-03-25 00:00+00' GROUP BY 1;
SELECT results_eq($$SELECT value FROM mleval.reference_value WHERE subject = 'amount' AND measure = 'ks_statistic' AND cadences = 1 ORDER BY window_start$$,
	$$SELECT mleval.ks_statistic((SELECT mleval.rollup(o.amount) FROM week o WHERE o.no <> w.no), w.amount) FROM week w ORDER BY w.no$$,
	'the distance of each reference week to the others');
SELECT results_eq($$SELECT value FROM mleval.reference_value WHERE subject = 'amount' AND measure = 'psi' AND cadences = 1 ORDER BY window_start$$,
	$$SELECT mleval.psi((SELECT mleval.rollup(o.amount) FROM week o WHERE o.no <> w.no), w.amount) FROM week w ORDER BY w.no$$, 'in either measure');
SELECT is((SELECT count(*) FROM mleval.reference_value WHERE subject = 'constant' AND measure = 'ks_statistic' AND value = 0 AND n = 336), 12::bigint, 'a column that never varied has distance 0');
SELECT results_eq($$SELECT DISTINCT role, subject FROM mleval.reference_value WHERE measure = 'psi' ORDER BY 1, 2$$,
	$$VALUES ('feature', 'amount'), ('feature', 'colour'), ('feature', 'constant'), ('y_pred', 'score > 0.5'), ('y_score', 'score'), ('y_true', 'label')$$, 'for features, score, prediction and label');
SELECT is((SELECT count(value) FROM mleval.reference_value WHERE subject = 'colour' AND measure = 'ks_statistic'), 0::bigint, 'a text has no order, so no ks_statistic');
SELECT results_eq($$SELECT r.segment_value, r.window_start, r.value FROM mleval.reference_value r WHERE r.measure = 'log_loss' AND r.role = 'performance' AND cadences = 1 ORDER BY 1, 2$$,
	$$SELECT e.segment_value, e.window_start, v.value FROM mleval.metric_value v JOIN mleval.evaluation e USING (evaluation_id) WHERE e.phase = 'reference' AND v.metric = 'log_loss' ORDER BY 1, 2$$,
	'and each week''s metrics, in every segment');
SELECT mleval.create_monitor('price', every => '3 weeks') \g /dev/null
SELECT is((SELECT count(*) FROM mleval.reference_value WHERE cadences = 3 AND measure = 'psi' AND subject = 'amount'), 4::bigint, 'windows of three cadences are three weeks together');
SELECT results_eq($$SELECT window_start, window_end, value FROM mleval.reference_value WHERE subject = 'amount' AND measure = 'ks_statistic' AND cadences = 3 ORDER BY window_start$$,
	$$WITH three AS (SELECT no / 3 AS no, mleval.rollup(amount) AS amount FROM week GROUP BY 1)
	SELECT '2024-01-01 00:00+00'::timestamptz + t.no * interval '504 hours', '2024-01-22 00:00+00'::timestamptz + t.no * interval '504 hours',
		mleval.ks_statistic((SELECT mleval.rollup(o.amount) FROM three o WHERE o.no <> t.no), t.amount) FROM three t ORDER BY t.no$$,
	'compared with the others of that length');

-- Many windows, each against all others, and one that has no others
SELECT register('daily') \g /dev/null
SELECT count(*) FROM mleval.evaluate('price', 'daily', '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release', '2024-04-01') \g /dev/null
SELECT mleval.accept_baseline('price', 'daily', '1 day', reason => 'r') AS daily \gset
CREATE TEMP TABLE day AS
SELECT floor(id / 48)::int AS no, mleval.distribution(amount) AS amount, mleval.distribution(colour) AS colour FROM prediction WHERE at < '2024-03-25 00:00+00' GROUP BY 1;
SELECT results_eq($$SELECT r.window_start, r.n, r.value, k.value, c.value
	FROM mleval.reference_value r JOIN mleval.reference_value k USING (baseline_id, subject, window_start) JOIN mleval.reference_value c USING (baseline_id, window_start)
	WHERE r.subject = 'amount' AND r.measure = 'psi' AND k.measure = 'ks_statistic' AND c.subject = 'colour' AND c.measure = 'psi' AND baseline_id = $$ || :daily || ' ORDER BY 1',
	$$SELECT '2024-01-01 00:00+00'::timestamptz + d.no * interval '24 hours', 48::bigint, mleval.psi(o.amount, d.amount), mleval.ks_statistic(o.amount, d.amount), mleval.psi(o.colour, d.colour)
	FROM day d, LATERAL (SELECT mleval.rollup(x.amount) AS amount, mleval.rollup(x.colour) AS colour FROM day x WHERE x.no <> d.no) o ORDER BY 1$$,
	'84 days are each compared with the 83 others');
SELECT is((SELECT count(*) FROM mleval.reference_value WHERE baseline_id = :daily AND role NOT IN ('performance', 'estimated') AND measure ~ '(psi|ks_statistic)$'), (84 + 83) * 6 * 2::bigint, 'in every column and both distances, to the others and to the window before');
SELECT register('single') \g /dev/null
SELECT count(*) FROM mleval.evaluate('price', 'single', '[2024-01-01 00:00+00,2024-01-08 00:00+00)', 'release', '2024-04-01') \g /dev/null
SELECT mleval.accept_baseline('price', 'single', '1 week', reason => 'r') AS single \gset
SELECT is((SELECT count(*) FROM mleval.reference_value WHERE baseline_id = :single AND role <> 'performance'), 0::bigint, 'a window alone has no distance to others');
SELECT isnt_empty('SELECT FROM mleval.reference_value WHERE role = ''performance'' AND baseline_id = ' || :single, 'but metrics');

-- Two references
SELECT register('v2') \g /dev/null
SELECT count(*) FROM mleval.evaluate('price', 'v2', '[2024-03-25 00:00+00,2024-06-17 00:00+00)', 'release', '2024-07-01') \g /dev/null
SELECT mleval.accept_baseline('price', 'v2', '1 week', features_during => '[2024-01-01 00:00+00,2024-03-25 00:00+00)', reason => 'r') AS second \gset
SELECT results_eq($$SELECT purpose, count(*), min(window_start) FROM mleval.baseline_window WHERE baseline_id = $$ || :second || $$ GROUP BY purpose ORDER BY purpose$$,
	$$VALUES ('features', 12::bigint, '2024-01-01 00:00+00'::timestamptz), ('performance', 12, '2024-03-25 00:00+00')$$, 'features and performance may have their own reference');
SELECT results_eq($$SELECT role, min(window_start) FROM mleval.reference_value WHERE baseline_id = $$ || :second || $$ GROUP BY role ORDER BY role$$,
	$$VALUES ('diagnosis', '2024-03-25 00:00+00'::timestamptz), ('estimated', '2024-03-25 00:00+00'), ('feature', '2024-01-01 00:00+00'), ('performance', '2024-03-25 00:00+00'), ('y_pred', '2024-03-25 00:00+00'), ('y_score', '2024-03-25 00:00+00'), ('y_true', '2024-03-25 00:00+00')$$,
	'estimates, diagnosis, score, prediction and label go with performance: on the rows a model was trained on its scores are too sure');

-- Windows: whole ones, in the model's time zone
SELECT is(mleval._windows('[2024-03-30 23:00+00,2024-04-02 22:00+00)', '1 day', mleval._default_origin('Europe/Berlin'), 'Europe/Berlin'),
	'{"[2024-03-30 23:00+00,2024-03-31 22:00+00)","[2024-03-31 22:00+00,2024-04-01 22:00+00)","[2024-04-01 22:00+00,2024-04-02 22:00+00)"}'::tstzrange[],
	'a day is the calendar''s: the one on which summer time begins has 23 hours');
SELECT is(mleval._windows('[2024-03-30 23:00+00,2024-04-01 23:00+00)', '24 hours', '2024-03-30 23:00+00', 'Europe/Berlin'),
	'{"[2024-03-30 23:00+00,2024-03-31 23:00+00)","[2024-03-31 23:00+00,2024-04-01 23:00+00)"}'::tstzrange[], '24 hours are 24 hours');
SELECT is(mleval._windows('[2023-12-15,2024-05-15)', '1 month', mleval._default_origin('UTC'), 'UTC'),
	'{"[2024-01-01 00:00+00,2024-02-01 00:00+00)","[2024-02-01 00:00+00,2024-03-01 00:00+00)","[2024-03-01 00:00+00,2024-04-01 00:00+00)","[2024-04-01 00:00+00,2024-05-01 00:00+00)"}'::tstzrange[],
	'months are the calendar''s');
SELECT is(mleval._windows('[1990-01-10 00:00+00,1990-03-10 00:00+00)', '1 month', '2001-01-10 00:00+00', 'UTC'),
	'{"[1990-01-10 00:00+00,1990-02-10 00:00+00)","[1990-02-10 00:00+00,1990-03-10 00:00+00)"}'::tstzrange[], 'before the origin too');
SELECT is(mleval._windows('[2024-01-02 00:00+00,2024-01-20 00:00+00)', '1 week', '2024-01-03 00:00+00', 'UTC'),
	'{"[2024-01-03 00:00+00,2024-01-10 00:00+00)","[2024-01-10 00:00+00,2024-01-17 00:00+00)"}'::tstzrange[], 'an origin moves them; what is not whole is left out');
SELECT is(mleval._unit(length::interval), unit, length)
FROM (VALUES ('1 week', 'days'), ('1 year', 'months'), ('90 minutes', 'seconds'), ('1 mon -30 days', NULL), ('-1 day', NULL)) AS u(length, unit);

-- Immutable
SELECT throws_ok(statement, '23001', NULL, statement)
FROM (VALUES ('UPDATE mleval.baseline SET reason = ''other'''), ('DELETE FROM mleval.baseline_window'), ('TRUNCATE mleval.reference_value'),
	('UPDATE mleval.evaluation SET n = 0'), ('TRUNCATE mleval.evaluation CASCADE'), ('DELETE FROM mleval.summary')) AS t(statement);

-- More windows than anyone compares
SELECT is((SELECT cardinality(mleval._reference_windows(m, 'during', '[2024-01-01 00:00+00,2024-01-07 22:40+00)', '1 minute', '2024-01-01 00:00+00'))
	FROM mleval.model AS m ORDER BY m.model_id LIMIT 1), 10000, 'ten thousand windows');
SELECT is((error_of($$SELECT mleval._reference_windows(m, 'during', '[2024-01-01 00:00+00,2024-01-07 22:41+00)', '1 minute', '2024-01-01 00:00+00') FROM mleval.model AS m$$)).state,
	'22023', 'and no more');
SELECT is((error_of($$SELECT mleval._reference_windows(m, 'during', '[294276-01-01 00:00+00,294276-12-31 23:59+00)', '1 month', '2024-01-01 00:00+00') FROM mleval.model AS m$$)).state,
	'22008', 'nor one that ends after the end of time');

SELECT * FROM finish();
ROLLBACK;
