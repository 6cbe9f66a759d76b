-- Labels that come late, or change: windows are looked at again until they mature,
-- superseded and never overwritten; what was believed stays readable.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(51);
-- its days are those of its table; other zones have pgtap/windows
SET LOCAL TimeZone = 'UTC';

-- from the first week of production on, the label of every third row comes after 10 days
UPDATE prediction SET label_at = at + interval '10 days' WHERE id % 3 = 0 AND at >= '2024-03-25';
SELECT register(segments => '{region}') \g /dev/null
SELECT release() \g /dev/null
SELECT is((error_of($$SELECT mleval.create_monitor('price', '1 week', look_back => '-1 day')$$)).message, 'look_back must not be negative or NULL', 'a look_back is no negative time');
SELECT is((error_of($$SELECT mleval.create_monitor('price', '1 week', look_back => NULL)$$)).state, '22023', 'nor NULL');
SELECT is((error_of($$SELECT mleval.create_monitor('price', '1 week', look_back => '300000 years')$$)).state, '22023', 'nor does it end in a year there is not');
SELECT mleval.create_monitor('price', '1 week', delay => '1 day', look_back => '20 days') \g /dev/null

CREATE FUNCTION looks(of timestamptz DEFAULT '2024-03-25 00:00+00')
RETURNS text
LANGUAGE sql
AS $$
	SELECT string_agg(concat_ws(' ', r.look, r.as_of::date, r.status, e.n_labelled, CASE WHEN e.provisional THEN 'provisional' WHEN NOT e.provisional THEN 'mature' END), ', ' ORDER BY r.look)
	FROM mleval.run AS r LEFT JOIN mleval.evaluation AS e ON e.evaluation_id = r.evaluation_id WHERE r.window_start = $1
$$;

CALL run_due('2024-04-02');
SELECT is(looks(), '1 2024-04-02 done 224 provisional', 'a window is evaluated after its delay, with the labels there are');
SELECT results_eq($$SELECT age_days, n, n_labelled, n_expected, round(labelled_share::numeric, 4), round(maturity::numeric, 4), round(prevalence::numeric, 4), provisional, latest FROM mleval.label_maturity WHERE segment IS NULL$$,
	$$VALUES (1::double precision, 336::bigint, 224::bigint, 336::bigint, 0.6667, 0.6667, (SELECT round(avg(label::int), 4) FROM prediction WHERE at >= '2024-03-25' AND at < '2024-04-01' AND label_at <= '2024-04-02'), true, true)$$, 'its maturity is told');
SELECT is((SELECT look_again_at FROM mleval.run), '2024-04-09 00:00+00'::timestamptz, 'it will be looked at again when another week has gone');
CALL run_due('2024-04-08 23:00');
SELECT is(looks(), '1 2024-04-02 done 224 provisional', 'not before');
CALL run_due('2024-04-09');
SELECT is(looks(), '1 2024-04-02 done 224 provisional, 2 2024-04-09 done 305 provisional', 'labels that have come meanwhile count');
SELECT is((SELECT supersedes FROM mleval.evaluation WHERE segment IS NULL AND n_labelled = 305), (SELECT evaluation_id FROM mleval.evaluation WHERE segment IS NULL AND n_labelled = 224 AND window_start = '2024-03-25 00:00+00'),
	'the new evaluation supersedes the old one, which stays');
SELECT is((SELECT count(*) FROM mleval.metric_history WHERE phase = 'production' AND time = '2024-03-25 00:00+00' AND metric = 'roc_auc_score' AND segment IS NULL), 1::bigint, 'a view has the latest');
CREATE TEMP TABLE second AS SELECT * FROM mleval.metric_history WHERE phase = 'production' AND time = '2024-03-25 00:00+00';
CALL run_due('2024-04-16');
SELECT is(looks(), '1 2024-04-02 done 224 provisional, 2 2024-04-09 done 305 provisional, 3 2024-04-16 done 336 provisional', 'the last have come');

-- a flip that leaves every count as it was: of two rows side by side, one of each class
CREATE TEMP TABLE flipped AS
(SELECT id FROM prediction WHERE label AND at >= '2024-03-25' AND at < '2024-04-01' ORDER BY id LIMIT 1)
UNION ALL
(SELECT id FROM prediction WHERE NOT label AND at >= '2024-03-25' AND at < '2024-04-01' ORDER BY id LIMIT 1);
UPDATE prediction SET label = NOT label WHERE id IN (SELECT id FROM flipped);
CALL run_due('2024-04-21');
SELECT is(split_part(looks(), ', ', 4), '', 'the look before the last is not yet due');
CALL run_due('2024-04-22');
SELECT is(split_part(looks(), ', ', 4), '4 2024-04-22 done 336 mature', 'labels that changed count, and a window matures when its look_back is over, however early the next look would have been');
SELECT isnt((SELECT value FROM mleval.metric_history WHERE time = '2024-03-25 00:00+00' AND phase = 'production' AND metric = 'log_loss' AND segment IS NULL),
	(SELECT v.value FROM mleval.metric_value AS v JOIN mleval.run AS r ON r.evaluation_id = v.evaluation_id WHERE r.look = 3 AND r.window_start = '2024-03-25 00:00+00' AND v.metric = 'log_loss'), 'with what follows from them');
SELECT is((SELECT look_again_at FROM mleval.run WHERE window_start = '2024-03-25 00:00+00' ORDER BY look_again_at LIMIT 1), NULL, 'then it is looked at no more');
CALL run_due('2024-04-23');
SELECT is(split_part(looks('2024-04-01 00:00+00'), ', ', 3), '3 2024-04-23 done 336 provisional', 'the weeks after it go on');

-- nothing new
CALL run_due('2024-04-27');
SELECT is_empty($$SELECT FROM mleval.run AS older JOIN mleval.run AS newer USING (monitor_id, as_of) WHERE older.window_start < newer.window_start AND older.run_id > newer.run_id$$, 'windows of one call are done in their order, whichever look it is');
SELECT isnt_empty($$SELECT FROM mleval.run AS older JOIN mleval.run AS newer USING (monitor_id, as_of) WHERE older.window_start < newer.window_start AND older.look > 1 AND newer.look = 1$$, 'a later look at an older one before the first at another, too');
SELECT is(split_part(looks('2024-04-08 00:00+00'), ', ', 2), '2 2024-04-23 done 305 provisional', 'each in its own time');
CALL run_due('2024-04-30');
SELECT is(split_part(looks('2024-04-01 00:00+00'), ', ', 4), '4 2024-04-30 done 336 mature', 'a window that matures without any change is recorded as mature');
UPDATE mleval.monitor SET look_back = '60 days';
CALL run_due('2024-05-14');
CALL run_due('2024-05-28');
SELECT is(looks('2024-04-15 00:00+00'), '1 2024-04-23 done 224 provisional, 2 2024-04-30 done 305 provisional, 3 2024-05-14 done 336 provisional, 4 2024-05-28 unchanged', 'a look that finds nothing new');
SELECT is((SELECT count(*) FROM mleval.evaluation AS e WHERE e.segment IS NULL AND e.window_start = '2024-04-15 00:00+00' AND e.phase = 'production'),
	(SELECT count(*) FROM mleval.run WHERE status = 'done' AND window_start = '2024-04-15 00:00+00'), 'records nothing');
-- a label that changes twice, the first time beside another of the same prediction: every count stays as it was, and only the scores know
UPDATE prediction SET label = NOT label WHERE id IN (
	(SELECT id FROM prediction WHERE label AND score > 0.5 AND region = 'north' AND at >= '2024-04-15' AND at < '2024-04-22' ORDER BY id LIMIT 1)
	UNION ALL
	(SELECT id FROM prediction WHERE NOT label AND score > 0.5 AND region = 'north' AND at >= '2024-04-15' AND at < '2024-04-22' ORDER BY id LIMIT 1)) RETURNING id \g /dev/null
CALL run_due('2024-06-11');
SELECT is(split_part(looks('2024-04-15 00:00+00'), ', ', 5), '5 2024-06-11 done 336 provisional', 'a label that changes is seen, whatever else it leaves alone');
UPDATE prediction SET label = NOT label WHERE id IN (
	(SELECT min(id) FROM prediction WHERE label AND at >= '2024-04-15' AND at < '2024-04-22'), (SELECT min(id) FROM prediction WHERE NOT label AND at >= '2024-04-15' AND at < '2024-04-22'));
CALL run_due('2024-06-22');
SELECT is(split_part(looks('2024-04-15 00:00+00'), ', ', 6), '6 2024-06-22 done 336 mature', 'and so is its second change');
SELECT is((SELECT count(*) FROM mleval.label_maturity WHERE time = '2024-04-15 00:00+00' AND segment IS NULL), 5::bigint, 'nothing of what was recorded is lost');
SELECT results_eq('SELECT max(e.n_labelled) FROM mleval.evaluation e WHERE phase = ''production''', 'SELECT 336::bigint', 'no window has more labels than rows');

-- what we believed then
SET LOCAL mleval.as_of = '2024-04-10';
SELECT results_eq('SELECT * FROM mleval.metric_history WHERE phase = ''production'' AND time = ''2024-03-25 00:00+00'' ORDER BY segment_value, metric', 'SELECT * FROM second ORDER BY segment_value, metric', 'the views show what was believed at a moment');
SELECT is((SELECT count(DISTINCT n_labelled) FROM mleval.baseline_vs_current WHERE time = '2024-03-25 00:00+00' AND segment IS NULL), 1::bigint, 'all of them');
SELECT is((SELECT max(n_labelled) FROM mleval.baseline_vs_current WHERE time = '2024-03-25 00:00+00' AND segment IS NULL), 305::bigint, 'by the evaluation of then');
SELECT is((SELECT max(n_labelled) FROM mleval.estimated_vs_realised WHERE time = '2024-03-25 00:00+00' AND segment IS NULL), 305::bigint, 'what was estimated, too');
SELECT is((SELECT string_agg(n_labelled || ' ' || latest, ', ' ORDER BY as_of) FROM mleval.label_maturity WHERE time = '2024-03-25 00:00+00' AND segment IS NULL), '224 false, 305 true', 'label_maturity too');
SET LOCAL mleval.as_of = '2024-03-30';
SELECT is_empty('SELECT * FROM mleval.baseline_vs_current', 'before the first there is nothing');
SET LOCAL mleval.as_of = '';
SELECT is((SELECT max(n_labelled) FROM mleval.baseline_vs_current WHERE time = '2024-03-25 00:00+00' AND segment IS NULL), 336::bigint, 'without a moment they show the latest');

-- Positives that come late look like a model that has got worse: no alert speaks
-- of them until they had their time, and then one does if it still is so
SAVEPOINT late_positives;
UPDATE prediction SET label = false, label_at = at WHERE at >= '2024-07-01' AND label;
CALL run_due('2024-07-09');
SELECT isnt((SELECT verdict FROM mleval.baseline_vs_current WHERE time = '2024-07-01 00:00+00' AND metric = 'log_loss' AND segment IS NULL), 'ok', 'a window without positives looks bad');
SELECT is_empty($$SELECT subjects FROM mleval.alert WHERE kind = 'performance'$$, 'but is provisional, and opens no alert');
SELECT is_empty($$SELECT kind, subjects FROM mleval.alert WHERE 'label' = ANY (subjects)$$, 'nor does its label, of which a part has come');
CALL run_due('2024-09-07');
SELECT results_eq($$SELECT first_window FROM mleval.alert WHERE kind = 'performance' AND 'log_loss' = ANY (subjects)$$, $$SELECT '2024-07-01 00:00+00'::timestamptz$$, 'once it has matured so it opens one');
ROLLBACK TO late_positives;
-- nor where it is never looked at again
UPDATE mleval.monitor SET look_back = '0';
UPDATE prediction SET label_at = at + interval '60 days' WHERE at >= '2024-07-01' AND label;
CALL run_due('2024-07-09');
SELECT results_eq($$SELECT verdict <> 'ok', provisional FROM mleval.baseline_vs_current WHERE time = '2024-07-01 00:00+00' AND metric = 'log_loss' AND segment IS NULL$$, 'VALUES (true, true)', 'a window that is looked at once, before its positives have come, looks bad');
SELECT is_empty($$SELECT subjects FROM mleval.alert WHERE kind = 'performance'$$, 'and opens no alert either');
ROLLBACK TO late_positives;
-- a look_back that is changed holds for windows already looked at
UPDATE mleval.monitor SET look_back = '2 days';
CALL run_due('2024-06-26');
CALL run_due('2024-07-30');
SELECT is(looks('2024-07-15 00:00+00'), '1 2024-07-30 done 305 mature', 'looked at for good');
SELECT is((SELECT count(*) FROM mleval.run WHERE look_again_at IS NOT NULL AND window_start <= '2024-07-15 00:00+00'), 0::bigint, 'and nothing more is to come');
UPDATE mleval.monitor SET look_back = '30 days';
CALL run_due('2024-08-06');
SELECT is(split_part(looks('2024-07-15 00:00+00'), ', ', 2), '2 2024-08-06 done 336 provisional', 'a longer look_back looks again at what is within it');
SELECT is((SELECT string_agg(status || ' ' || as_of::date, ', ' ORDER BY look) FROM mleval.run WHERE window_start = '2024-06-10 00:00+00'), 'done 2024-06-22, done 2024-06-26', 'and not at what is beyond it since');
SELECT is((SELECT look_again_at FROM mleval.run WHERE window_start = '2024-07-15 00:00+00' AND look = 2), '2024-08-13 00:00+00'::timestamptz, 'as often as any other');
UPDATE mleval.monitor SET look_back = '1 day';
CALL run_due('2024-08-06 01:00');
SELECT is(split_part(looks('2024-07-15 00:00+00'), ', ', 3), '3 2024-08-06 done 336 mature', 'a shorter one has the windows beyond it mature at once');
SELECT is((SELECT count(*) FROM mleval.run WHERE look_again_at IS NOT NULL AND window_start <= '2024-07-22 00:00+00'), 0::bigint, 'for good');
ROLLBACK TO late_positives;
CALL run_due('2024-09-07');
SELECT is_empty($$SELECT subjects FROM mleval.alert WHERE kind = 'performance' AND first_window = '2024-07-01 00:00+00'$$, 'positives that came in time open none');

-- where a tenth of the reference never got a label, no more is expected
UPDATE mleval.monitor SET enabled = false;
UPDATE prediction SET label_at = 'infinity' WHERE id % 10 = 7;
SELECT register('tenth') \g /dev/null
SELECT release('tenth') \g /dev/null
SELECT mleval.create_monitor('price', '1 week', 'tenth', delay => '1 day') \g /dev/null
CALL run_due('2024-04-02');
SELECT results_eq($$SELECT n, n_expected, n_labelled, maturity FROM mleval.label_maturity WHERE version = 'tenth'$$,
	$$SELECT 336::bigint, 302::bigint, count(*), count(*) / 302.0::float8 FROM prediction WHERE at >= '2024-03-25' AND at < '2024-04-01' AND label_at <= '2024-04-02'$$, 'maturity is the share of the labels that will come');

-- without a look_back, missing labels are provisional by their number
SELECT is(mleval._is_provisional(1000, 930, 0.95, now(), NULL), false, 'as many labels as chance may leave out are no delay');
SELECT is(mleval._is_provisional(1000, 929, 0.95, now(), NULL), true, 'more are');
SELECT is(mleval._is_provisional(1000, 999, NULL, now(), NULL), true, 'without a reference each is one');

SELECT * FROM finish();
ROLLBACK;
