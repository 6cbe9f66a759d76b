-- Estimates of monitored windows: recorded beside what the labels gave, on the same rows.
-- Every number is had a second time from the rows, by the public functions.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(54);

-- Five weeks that are not like the reference: 1 April the labels are late, 8 April only high scores
-- come, 15 April the concept is turned round, 22 April no label has come, 29 April there are no rows
UPDATE prediction SET label_at = '2024-12-01 00:00+00' WHERE at >= '2024-04-01 00:00+00' AND at < '2024-04-08 00:00+00' AND id % 3 = 0 OR at >= '2024-04-22 00:00+00' AND at < '2024-04-29 00:00+00';
DELETE FROM prediction WHERE at >= '2024-04-08 00:00+00' AND at < '2024-04-15 00:00+00' AND score < 0.4 OR at >= '2024-04-29 00:00+00' AND at < '2024-05-06 00:00+00';
UPDATE prediction SET label = NOT label WHERE at >= '2024-04-15 00:00+00' AND at < '2024-04-22 00:00+00';
UPDATE prediction SET region = 'west' WHERE at >= '2024-05-06 00:00+00' AND at < '2024-05-13 00:00+00' AND region = 'south';

SELECT register(segments => '{region}') \g /dev/null
SELECT release() \g /dev/null
SELECT mleval.create_monitor('price', '1 week') AS monitor_id \gset
CALL run_due('2024-05-14 00:00+00');

CREATE TEMP VIEW week AS
SELECT date_trunc('week', at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' AS start, region, score, CASE WHEN label_at <= date_trunc('week', at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' + interval '8 days' THEN label END AS label FROM prediction;
CREATE TEMP VIEW found AS SELECT v.*, e.window_start, e.segment, e.segment_value FROM mleval.estimated_value AS v JOIN mleval.evaluation AS e USING (evaluation_id);
CREATE TEMP VIEW whole AS SELECT * FROM found WHERE segment IS NULL;

-- The calibrator
CREATE TEMP TABLE calibrator AS
SELECT g.region, mleval.isotonic_calibrator(mleval.binary_scores(w.label, w.score, NULL::float8, CASE WHEN g.region IS NULL THEN 4096 ELSE 512 END)) AS c, count(*) AS n
FROM week AS w JOIN (VALUES (NULL), ('north'), ('south')) AS g(region) ON g.region IS NULL OR g.region = w.region WHERE w.start < '2024-03-25 00:00+00' GROUP BY g.region, CASE WHEN g.region IS NULL THEN 4096 ELSE 512 END;
SELECT results_eq('SELECT segment_value, (calibrator).method, n, n_windows FROM mleval.reference_calibrator ORDER BY 1', $$VALUES ('north', 'isotonic', 2016::bigint, 12::bigint), ('south', 'isotonic', 2016, 12), (NULL, 'isotonic', 4032, 12)$$, 'of the whole and of each segment');
SELECT is_empty($$SELECT r.segment_value FROM mleval.reference_calibrator AS r JOIN calibrator AS c ON c.region IS NOT DISTINCT FROM r.segment_value WHERE segment_value IS NULL AND r.calibrator <> c.c$$, 'it is that of the reference''s rows');
SELECT is_empty($$SELECT r.segment_value, s FROM mleval.reference_calibrator AS r JOIN calibrator AS c ON c.region IS NOT DISTINCT FROM r.segment_value, generate_series(0, 1, 0.01) AS s WHERE abs(mleval.calibrate(r.calibrator, s) - mleval.calibrate(c.c, s)) > 0.05$$, 'in a segment too, to its buckets');

-- Estimates of all rows and of the labelled
CREATE TEMP TABLE asked AS
SELECT w.start, r.rows, e.* FROM (SELECT start, mleval.binary_scores(label, score) AS s FROM week WHERE start BETWEEN '2024-03-25 00:00+00' AND '2024-05-06 00:00+00' GROUP BY start) AS w
	CROSS JOIN (VALUES ('all'), ('labelled')) AS r(rows) CROSS JOIN calibrator AS c CROSS JOIN LATERAL mleval.estimated_performance(w.s, c.c, 0.5000000000000001, r.rows, calibration_rows => c.n) AS e WHERE c.region IS NULL;
SELECT is(count(*), 91::bigint, 'thirteen metrics of seven weeks') FROM whole;
SELECT is_empty($$SELECT f.* FROM whole AS f JOIN asked AS a ON a.start = f.window_start AND a.metric = f.metric AND a.rows = 'all'
	WHERE (f.value, f.standard_error, f.lower, f.upper, f.n) IS DISTINCT FROM (a.value, a.standard_error, a.lower, a.upper, a.n)$$, 'the estimate of all rows is estimated_performance()''s');
SELECT is_empty($$SELECT f.* FROM whole AS f JOIN asked AS a ON a.start = f.window_start AND a.metric = f.metric AND a.rows = 'labelled'
	WHERE (f.value_labelled, f.standard_error_labelled, f.n_labelled) IS DISTINCT FROM (a.value, a.standard_error, a.n)$$, 'that of the labelled rows too');
SELECT is_empty($$SELECT f.metric, f.window_start, f.realised, v.value FROM found AS f JOIN mleval.metric_value AS v USING (evaluation_id, metric) WHERE f.realised IS DISTINCT FROM v.value$$, 'realised is the metric that was recorded');
SELECT is_empty($$SELECT f.* FROM whole AS f JOIN (SELECT start, count(*) FILTER (WHERE NOT label AND score <= 0.5) AS tn, count(*) FILTER (WHERE NOT label AND score > 0.5) AS fp, count(*) FILTER (WHERE label AND score <= 0.5) AS fn, count(*) FILTER (WHERE label AND score > 0.5) AS tp FROM week GROUP BY start HAVING count(label) > 0) AS w ON w.start = f.window_start
	WHERE f.realised IS DISTINCT FROM CASE metric WHEN 'tn' THEN tn WHEN 'fp' THEN fp WHEN 'fn' THEN fn WHEN 'tp' THEN tp WHEN 'specificity_score' THEN tn::float8 / (tn + fp) ELSE f.realised END$$, 'or counted from the rows');
SELECT is_empty($$SELECT * FROM found WHERE deviation IS DISTINCT FROM (realised - value_labelled) / standard_error_labelled$$, 'the deviation is the difference in standard errors');
SELECT is_empty($$SELECT * FROM whole WHERE window_start = '2024-04-01 00:00+00' AND (n <> 336 OR n_labelled <> 224 OR value = value_labelled)$$, 'unlabelled rows are in the one and not in the other');

-- Evidence, learned from the reference window by window
CREATE TEMP TABLE learned AS
SELECT o.start, e.metric, (m.value - e.value) / e.standard_error AS deviation
FROM (SELECT w.start, mleval.binary_scores(w.label, w.score) AS s FROM week AS w WHERE w.start < '2024-03-25 00:00+00' GROUP BY w.start) AS o
	CROSS JOIN LATERAL (SELECT mleval.isotonic_calibrator(mleval.binary_scores(r.label, r.score)) AS c, count(*) AS n FROM week AS r WHERE r.start < '2024-03-25 00:00+00' AND r.start <> o.start) AS k
	CROSS JOIN LATERAL mleval.estimated_performance(o.s, k.c, calibration_rows => k.n) AS e JOIN LATERAL mleval.metrics(o.s) AS m USING (metric);
SELECT is(count(*), 48::bigint, 'four metrics of twelve windows') FROM learned;
SELECT is_empty($$SELECT l.*, v.value FROM learned AS l JOIN mleval.reference_value AS v ON v.window_start = l.start AND v.measure = l.metric AND v.role = 'estimated' AND v.segment IS NULL WHERE abs(v.value - l.deviation) > 1e-9 OR v.n <> 336$$, 'each reference window by a calibrator of the others');
SELECT results_eq($$SELECT count(*) FROM mleval.reference_value WHERE role = 'estimated'$$, 'VALUES (468::bigint)', 'thirteen metrics of twelve windows, of the whole and of two segments');
SELECT is_empty($$SELECT f.metric, f.pvalue, t.p FROM whole AS f CROSS JOIN LATERAL (SELECT array_agg(v.value ORDER BY v.window_start) FROM mleval.reference_value AS v WHERE v.role = 'estimated' AND v.segment IS NULL AND v.measure = f.metric) AS l(deviations)
	CROSS JOIN LATERAL (SELECT CASE WHEN f.deviation IS NOT NULL THEN (mleval.prediction_test(l.deviations, f.deviation)).pvalue END) AS t(p) WHERE f.pvalue IS DISTINCT FROM t.p$$, 'the p-value is that of one more window');
SELECT is_empty($$SELECT * FROM (SELECT adjusted_pvalue, mleval.false_discovery_control(pvalue) OVER (PARTITION BY window_start) AS adjusted FROM found) AS a WHERE adjusted_pvalue IS DISTINCT FROM adjusted$$, 'adjusted for all of the run');
SELECT is_empty($$SELECT * FROM found WHERE verdict <> CASE WHEN adjusted_pvalue IS NULL THEN 'not enough data' WHEN adjusted_pvalue <= alpha THEN 'not as estimated' ELSE 'as estimated' END$$, 'the verdict follows from it');

-- The weeks
SELECT results_eq($$SELECT window_start, array_agg(DISTINCT verdict ORDER BY verdict) FROM whole WHERE metric IN ('accuracy_score', 'roc_auc_score', 'log_loss', 'brier_score_loss', 'f1_score') GROUP BY 1 ORDER BY 1$$,
	$$VALUES ('2024-03-25 00:00+00'::timestamptz, '{as estimated}'::text[]), ('2024-04-01 00:00+00', '{as estimated}'), ('2024-04-08 00:00+00', '{as estimated}'), ('2024-04-15 00:00+00', '{not as estimated}'),
		('2024-04-22 00:00+00', '{not enough data}'), ('2024-04-29 00:00+00', '{not enough data}'), ('2024-05-06 00:00+00', '{as estimated}')$$, 'late labels and other scores are foreseen, another concept is not');
SELECT ok(max(value) FILTER (WHERE window_start = '2024-04-08 00:00+00') - max(value) FILTER (WHERE window_start = '2024-03-25 00:00+00') < -0.05, 'of high scores alone the area is smaller, as estimated') FROM whole WHERE metric = 'roc_auc_score';
SELECT ok(bool_and(abs(value - 0.75) < 0.02), 'of a concept turned round the estimate knows nothing') FROM whole WHERE window_start IN ('2024-03-25 00:00+00', '2024-04-15 00:00+00') AND metric = 'accuracy_score';
SELECT is_empty($$SELECT * FROM whole WHERE window_start = '2024-04-22 00:00+00' AND (value IS NULL OR lower IS NULL OR realised IS NOT NULL OR n_labelled <> 0 OR reason <> 'no row has both a label and a score')$$, 'without labels there is an estimate');
SELECT is_empty($$SELECT * FROM whole WHERE window_start = '2024-04-29 00:00+00' AND (value IS NOT NULL OR n <> 0 OR reason <> 'no rows with a score')$$, 'without rows there is none');
SELECT results_eq($$SELECT metric, round(value::numeric, 10), verdict FROM found WHERE segment_value = 'west' ORDER BY metric$$,
	$$SELECT e.metric, round(e.value::numeric, 10), 'not enough data' FROM (SELECT mleval.binary_scores(label, score, NULL::float8, 512) FROM week WHERE region = 'west') AS w(s), mleval.reference_calibrator AS k, mleval.estimated_performance(w.s, k.calibrator, mleval._next_number(0.5)) AS e WHERE k.segment IS NULL ORDER BY 1$$,
	'a segment that the reference does not know is estimated by the calibrator of the whole');
SELECT is_empty($$SELECT reason FROM found WHERE segment_value = 'west' AND value IS NOT NULL AND reason NOT LIKE 'the reference has no such segment: what is ordinary for it is not known; estimate: by the calibrator of the whole, as the reference has no such segment%'$$, 'which is said, and not judged');
SELECT alike(reason, 'realised 0.% on 336 labelled rows, whose scores promise 0.7%: more than the ordinary variation of 12 reference windows (adjusted p %, level 0.0%)', 'the verdict in words') FROM whole WHERE window_start = '2024-04-15 00:00+00' AND metric = 'accuracy_score';
SELECT is_empty($$SELECT * FROM found WHERE reason = '' OR num_nulls(value, realised, pvalue) > 0 AND verdict <> 'not enough data'$$, 'nothing is missing without a reason');

-- The view
SELECT is(count(*), (SELECT count(*) FROM found), 'a row for each') FROM mleval.estimated_vs_realised;
SELECT is_empty($$SELECT * FROM mleval.estimated_vs_realised AS v JOIN found AS f USING (evaluation_id, metric) WHERE (v.estimated, v.estimated_labelled, v.difference, v.time) IS DISTINCT FROM (f.value, f.value_labelled, f.realised - f.value_labelled, f.window_start)
	OR v.provisional <> (f.n_labelled < f.n)$$, 'of what was recorded');

-- Fewer than ten reference windows, fewer than a thousand rows
SELECT register('v2') \g /dev/null
SELECT release('v2', '[2024-01-01 00:00+00,2024-01-15 00:00+00)') \g /dev/null
SELECT mleval.create_monitor('price', '1 week', version => 'v2') \g /dev/null
CALL run_due('2024-01-24 00:00+00');
SELECT results_eq($$SELECT DISTINCT method, n_windows, (SELECT (calibrator).method FROM mleval.reference_calibrator WHERE n = 672), pvalue = mleval._two_sided(deviation) FROM found JOIN mleval.evaluation USING (evaluation_id) WHERE model_id = (SELECT model_id FROM mleval.model WHERE version = 'v2')$$,
	$$VALUES ('normal, assumes independent rows', 2::bigint, 'platt', true)$$, 'with two reference windows rows are taken for independent');
SELECT alike(reason, '%within what chance gives if rows are independent%', 'which is said') FROM mleval.estimated_vs_realised WHERE version = 'v2' AND metric = 'log_loss';

-- Models whose predictions are a column
ALTER TABLE prediction ADD predicted boolean, ADD some_score float8;
UPDATE prediction SET some_score = CASE WHEN id % 13 > 0 THEN score END;
-- A rule that is no threshold, on all rows but some, and some rows without a score
UPDATE prediction SET predicted = CASE WHEN id % 11 > 0 THEN (score > 0.6) <> (id % 7 = 0) END;
-- two rows of one label and segment, which are last in the table already when they are updated again, so that sums are added up in one order
CREATE TEMP TABLE two AS SELECT min(id) AS id FROM prediction WHERE at >= '2024-03-25 00:00+00' AND label AND some_score IS NOT NULL AND predicted IS NOT NULL AND region = 'north' GROUP BY predicted;
UPDATE prediction SET predicted = predicted WHERE id IN (SELECT id FROM two);
SELECT mleval.register_model('price', 'v3', 'prediction', y_true => 'label', y_pred => 'predicted', time_column => 'at', label_time_column => 'label_at') \g /dev/null
SELECT mleval.register_model('price', 'v4', 'prediction', y_true => 'label', y_score => 'some_score', y_pred => 'predicted', time_column => 'at', label_time_column => 'label_at', segments => '{region}') \g /dev/null
SELECT release('v3') \g /dev/null
SELECT release('v4') \g /dev/null
SELECT mleval.create_monitor('price', '1 week', version => 'v3'), mleval.create_monitor('price', '1 week', version => 'v4', look_back => '21 days') \g /dev/null
CALL run_due('2024-04-02 00:00+00');
SELECT results_eq($$SELECT DISTINCT estimated IS NULL AND estimated_labelled IS NULL, verdict, reason FROM mleval.estimated_vs_realised WHERE version = 'v3'$$, $$VALUES (true, 'not enough data', 'the model has no scores, only predictions')$$, 'without scores nothing is estimated');
SELECT results_eq($$SELECT count(*), count(realised) FROM mleval.estimated_vs_realised WHERE version = 'v3'$$, $$VALUES (13::bigint, 9::bigint)$$, 'what is realised is there');
SELECT is((SELECT count(*) FROM mleval.reference_calibrator AS c JOIN mleval.baseline AS b USING (baseline_id) JOIN mleval.model AS m USING (model_id) WHERE m.version = 'v3'), 0::bigint, 'and nothing is calibrated');
-- of both: what goes by the prediction is of the rows that have both
CREATE TEMP TABLE seen AS SELECT at, region, label_at, some_score, predicted, label FROM prediction;
CREATE TEMP VIEW v4 AS SELECT e.* FROM mleval.estimated_vs_realised AS e WHERE version = 'v4';
CREATE TEMP TABLE k4 AS SELECT c.segment_value, c.calibrator, c.n FROM mleval.reference_calibrator AS c JOIN mleval.baseline USING (baseline_id) JOIN mleval.model AS m USING (model_id) WHERE m.version = 'v4';
CREATE TEMP TABLE s4 AS
SELECT w.start, g.region, mleval.binary_scores(w.label, some_score) AS scores, mleval.binary_scores(w.label, some_score) FILTER (WHERE predicted) AS positive, mleval.binary_scores(w.label, some_score) FILTER (WHERE NOT predicted) AS negative,
	count(*) FILTER (WHERE some_score IS NOT NULL AND predicted IS NOT NULL) AS n, count(w.label) FILTER (WHERE some_score IS NOT NULL AND predicted IS NOT NULL) AS n_labelled,
	mleval.confusion_matrix(w.label, predicted) FILTER (WHERE some_score IS NOT NULL) AS matrix, sum(mleval.calibrate(k4.calibrator, some_score)) FILTER (WHERE predicted) AS tp, sum(1 - mleval.calibrate(k4.calibrator, some_score)) FILTER (WHERE NOT predicted) AS tn
FROM (SELECT b.*, date_trunc('week', at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' AS start FROM seen AS b) AS x CROSS JOIN LATERAL (SELECT x.start, CASE WHEN x.label_at <= x.start + interval '8 days' THEN x.label END AS label) AS w
	JOIN (VALUES (NULL), ('north'), ('south')) AS g(region) ON g.region IS NULL OR g.region = x.region JOIN k4 ON k4.segment_value IS NOT DISTINCT FROM g.region
WHERE w.start = '2024-03-25 00:00+00' GROUP BY w.start, g.region;
SELECT results_eq('SELECT segment_value, count(*), count(estimated), count(lower), count(realised) FROM v4 GROUP BY 1 ORDER BY 1', $$VALUES ('north', 13::bigint, 13::bigint, 13::bigint, 13::bigint), ('south', 13, 13, 13, 13), (NULL, 13, 13, 13, 13)$$, 'with scores too, every metric is, of segments as well');
SELECT is_empty($$SELECT v.metric, v.estimated, e.value FROM v4 AS v JOIN s4 AS s ON s.region IS NOT DISTINCT FROM v.segment_value AND s.start = v.window_start JOIN k4 AS k ON k.segment_value IS NOT DISTINCT FROM s.region CROSS JOIN LATERAL mleval.estimated_performance_predicted(s.positive, s.negative, k.calibrator, calibration_rows => k.n) AS e
	WHERE e.metric = v.metric AND v.segment IS NULL AND (v.estimated, v.lower, v.upper, v.n) IS DISTINCT FROM (e.value, e.lower, e.upper, e.n)$$, 'they are those of each predicted class by itself');
SELECT is_empty($$SELECT v.* FROM v4 AS v JOIN s4 AS s ON s.region IS NOT DISTINCT FROM v.segment_value JOIN k4 AS k ON k.segment_value IS NULL CROSS JOIN LATERAL mleval.estimated_performance(s.scores, k.calibrator, 0.5000000000000001, calibration_rows => k.n) AS e
	WHERE v.segment IS NULL AND e.metric = v.metric AND v.metric IN ('roc_auc_score', 'average_precision_score', 'log_loss', 'brier_score_loss') AND (v.estimated, v.n) IS DISTINCT FROM (e.value, e.n)$$, 'the others are those of all rows with a score');
SELECT is_empty($$SELECT v.segment_value, v.metric, v.estimated, s.tp, s.tn FROM v4 AS v JOIN s4 AS s ON s.region IS NOT DISTINCT FROM v.segment_value WHERE abs(v.estimated - CASE v.metric WHEN 'tp' THEN tp WHEN 'tn' THEN tn WHEN 'accuracy_score' THEN (tp + tn) / s.n END) > CASE WHEN v.metric = 'accuracy_score' THEN 1e-4 ELSE 0.05 END$$,
	'row by row, of the whole and of segments, to the segments'' buckets');
SELECT is_empty($$SELECT v.* FROM v4 AS v JOIN s4 AS s ON s.region IS NOT DISTINCT FROM v.segment_value WHERE v.metric IN ('accuracy_score', 'tp') AND (v.n, v.n_labelled) IS DISTINCT FROM (s.n, s.n_labelled)$$, 'n is the rows with both');
SELECT is_empty($$SELECT v.segment_value, v.metric, v.realised, m.value FROM v4 AS v JOIN s4 AS s ON s.region IS NOT DISTINCT FROM v.segment_value CROSS JOIN LATERAL (SELECT x.metric, x.value FROM mleval.metrics(s.matrix) AS x UNION ALL SELECT 'specificity_score', mleval.specificity_score(s.matrix)) AS m WHERE m.metric = v.metric AND v.metric LIKE '%\_score' AND abs(v.realised - m.value) > 1e-12$$,
	'realised is of the same rows, not of those without a score');
SELECT results_eq($$SELECT e.segment_value, array_agg(s.subject ORDER BY s.subject) FROM mleval.summary AS s JOIN mleval.evaluation AS e USING (evaluation_id) JOIN mleval.model AS m USING (model_id) WHERE m.version = 'v4' AND s.role = 'performance' AND e.window_start = '2024-03-25 00:00+00' GROUP BY 1 ORDER BY 1$$,
	$$SELECT r, '{binary_scores,confusion_matrix,predicted_negative,predicted_positive}'::text[] FROM unnest('{north,south,NULL}'::text[]) AS r$$, 'each predicted class has a summary');
SELECT is_empty($$SELECT * FROM mleval.summary AS s JOIN mleval.evaluation AS e USING (evaluation_id) JOIN mleval.model AS m USING (model_id) WHERE m.version <> 'v4' AND s.role = 'performance' AND s.subject LIKE 'predicted%'$$, 'of models with both columns alone');
SELECT is((SELECT count(*) FROM mleval.reference_value AS r JOIN mleval.baseline USING (baseline_id) JOIN mleval.model AS m USING (model_id) WHERE m.version = 'v4' AND r.role = 'estimated' AND r.value IS NOT NULL AND r.segment IS NULL), 156::bigint, 'what is ordinary is learned of all thirteen');
SELECT is((SELECT count(*) FROM mleval.reference_value AS r JOIN mleval.baseline USING (baseline_id) JOIN mleval.model AS m USING (model_id) WHERE m.version = 'v4' AND r.role = 'performance' AND r.subject LIKE 'predicted%'), 0::bigint, 'and no metric is measured twice');
-- nothing new records nothing; two rows of one label that change predictions are news
SELECT monitor_id AS looking FROM mleval.monitor JOIN mleval.model USING (model_id) WHERE version = 'v4' \gset
CREATE FUNCTION looked(monitor bigint) RETURNS bigint LANGUAGE sql AS $$SELECT count(*) FROM mleval.evaluation WHERE monitor_id = monitor AND segment IS NULL AND window_start = '2024-03-25 00:00+00'$$;
CALL run_due('2024-04-09 00:00+00');
SELECT is(looked(:looking), 1::bigint, 'a window that is as it was is recorded once');
UPDATE prediction SET predicted = NOT predicted WHERE id IN (SELECT id FROM two);
CALL run_due('2024-04-16 00:00+00');
SELECT is(looked(:looking), 2::bigint, 'two rows of one label that change predictions are news, though only their scores say so');
-- and pruned like the others
UPDATE mleval.monitor SET enabled = false WHERE monitor_id <> :looking;
CALL run_due('2024-05-21 00:00+00');
CREATE TEMP TABLE merged AS
SELECT s.subject, mleval.rollup(s.binary_scores)::text AS scores FROM mleval.summary AS s JOIN mleval.evaluation AS e USING (evaluation_id)
WHERE e.monitor_id = :looking AND e.segment IS NULL AND e.window_start = '2024-03-25 00:00+00' AND NOT EXISTS (SELECT FROM mleval.evaluation AS later WHERE later.supersedes = e.evaluation_id) AND s.subject LIKE 'predicted\_%' GROUP BY s.subject;
SELECT is((SELECT min(windows) FROM mleval.prune('7 days', as_of => '2024-05-21 00:00+00')), 1::bigint, 'the week that March ends with is pruned by itself');
SELECT results_eq($$SELECT s.subject, s.binary_scores::text FROM mleval.summary AS s JOIN mleval.evaluation AS e USING (evaluation_id) WHERE e.phase = 'rollup' AND e.segment IS NULL AND e.window_start = '2024-03-25 00:00+00' AND s.subject LIKE 'predicted\_%' ORDER BY 1$$,
	'SELECT subject, scores FROM merged ORDER BY 1', 'with the summaries of each predicted class, which are not taken for those of all rows');
UPDATE mleval.monitor SET enabled = true;

-- A prediction may be a number
ALTER TABLE prediction ADD class integer;
UPDATE prediction SET class = predicted::int;
SELECT mleval.register_model('price', 'v6', 'prediction', y_true => 'label', y_score => 'some_score', y_pred => 'class', time_column => 'at', label_time_column => 'label_at', segments => '{region}') \g /dev/null
SELECT mleval.evaluate('price', v, '[2024-05-13 00:00+00,2024-05-20 00:00+00)', as_of => '2024-06-01 00:00+00') FROM unnest('{v4,v6}'::text[]) AS v \g /dev/null
SELECT results_eq($$SELECT count(DISTINCT version), count(DISTINCT (subject, segment_value, binary_scores::text)) FROM mleval.summary JOIN mleval.evaluation AS e USING (evaluation_id) JOIN mleval.model USING (model_id) WHERE e.phase = 'development' AND subject LIKE 'predicted\_%'$$, 'VALUES (2::bigint, 6::bigint)', 'classes that are numbers are the same classes');

-- A threshold is passed by what is above it
UPDATE prediction SET score = 0.5 WHERE version = 'v1' AND id % 2 = 0;
SELECT register('v5') \g /dev/null
SELECT release('v5') \g /dev/null
SELECT mleval.create_monitor('price', '1 week', version => 'v5') \g /dev/null
CALL run_due('2024-04-02 00:00+00');
SELECT is_empty($$SELECT window_start, sum(estimated), avg(n) FROM mleval.estimated_vs_realised WHERE version = 'v5' AND metric IN ('fp', 'tp') GROUP BY 1 HAVING abs(sum(estimated) - (SELECT count(*) FROM prediction WHERE at >= window_start AND at < window_start + interval '1 week' AND score > 0.5)) > 1e-9$$, 'a score of the threshold itself is predicted negative');

-- Reference rows that give no calibrator: the log odds of a probability of 1, and few labels of one class
CREATE VIEW certain AS SELECT id, at, label_at, label, CASE WHEN id = 100 THEN 'Infinity' ELSE ln(score / nullif(1 - score, 0)) END AS score FROM prediction WHERE version = 'v1' AND score > 0;
CREATE VIEW never AS SELECT id, at, label_at, label AND at >= '2024-03-25 00:00+00' AS label, score FROM prediction WHERE version = 'v1' AND id % 7 = 0;
SELECT mleval.register_model('given', r, r, y_true => 'label', y_score => 'score', time_column => 'at', label_time_column => 'label_at') FROM unnest('{certain,never}'::text[]) AS r \g /dev/null
SELECT count(*) FROM unnest('{certain,never}'::text[]) AS r, mleval.evaluate('given', r, '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release', '2024-03-26 00:00+00') \g /dev/null
SELECT lives_ok(format($$SELECT mleval.accept_baseline('given', %L, '1 week', reason => 'r')$$, r), 'a baseline without a calibrator: ' || r) FROM unnest('{certain,never}'::text[]) AS r;
SELECT mleval.create_monitor('given', '1 week', version => r) FROM unnest('{certain,never}'::text[]) AS r \g /dev/null
CALL run_due('2024-04-02 00:00+00');
SELECT results_eq($$SELECT version, verdict, count(*), count(estimated), min(reason) FROM mleval.estimated_vs_realised WHERE model = 'given' GROUP BY 1, 2 ORDER BY 1$$,
	$$SELECT v, 'not enough data', 13::bigint, 0::bigint, 'the labelled rows of the reference give no calibrator: one has an infinite score, none has a score, or all are of one class' FROM unnest('{certain,never}'::text[]) AS v$$, 'which says why nothing is estimated');

-- What was recorded stays
SELECT throws_ok('DELETE FROM mleval.estimated_value', '23001', NULL, 'estimates are immutable');
SELECT throws_ok('UPDATE mleval.reference_calibrator SET n = 1', '23001', NULL, 'so are calibrators');
SELECT throws_ok($$INSERT INTO mleval.estimated_value SELECT (e).* FROM (SELECT e FROM mleval.estimated_value AS e LIMIT 1) AS x$$, '23505', NULL, 'one estimate of a window''s metric');
SELECT * FROM finish();
ROLLBACK;
