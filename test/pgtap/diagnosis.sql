-- Diagnosis: made cases whose truth is known are told apart.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(46);

-- The arithmetic, by counts that can be worked out by hand: three bins, positives and then negatives
CREATE FUNCTION shift(reference float8[], current float8[])
RETURNS TABLE (in_the_large numeric, shape numeric, positives numeric, negatives numeric)
LANGUAGE sql
AS $$
	SELECT round(max(s.value) FILTER (WHERE s.measure = 'in_the_large')::numeric, 3), round(max(s.value) FILTER (WHERE s.measure = 'shape')::numeric, 3),
		round(max(s.value) FILTER (WHERE s.measure = 'positives')::numeric, 3), round(max(s.value) FILTER (WHERE s.measure = 'negatives')::numeric, 3)
	FROM mleval._shift(reference, current) AS s
$$;
\set reference '''{10000,20000,30000,30000,20000,10000}'''
SELECT results_eq(format('SELECT * FROM shift(%L, %L)', :reference, current), format('VALUES (%s)', expected), what)
FROM (VALUES
	('{100,200,300,300,200,100}', '0.000, 0.000, 0.000, 0.000', 'the same law: nothing has moved'),
	('{200,400,600,300,200,100}', '0.294, 0.000, 0.000, 0.000', 'twice the positives at every score: the classes'' odds alone, 1200 of which 950 were expected, beside 850'),
	('{50,200,600,150,200,200}', '0.000, 0.000, 0.206, 0.227', 'other scores that mean the same: the classes'' scores alone'),
	('{300,200,100,100,200,300}', '0.000, 0.667, 0.333, 0.333', 'scores upside down: 200 positives too many in one bin and too few in another, of 600'),
	('{200,200,200,200,200,200}', '0.000, 0.333, 0.167, 0.167', 'scores that say nothing: half of that')) AS c(current, expected, what);
SELECT results_eq(format('SELECT * FROM shift(%L, %L)', :reference, '{100,200,300,0,0,0}'), 'VALUES (1.000, NULL::numeric, 0.000, NULL::numeric)', 'one class alone: 600 where 350 were expected, beside 250 of the rarer one; and no shape, as any odds explain it');
SELECT is_empty(format('SELECT * FROM mleval._shift(%L, %L)', :reference, '{0,0,0,0,0,0}'), 'without labels there is nothing to say');
SELECT results_eq(format('SELECT positives, negatives FROM shift(%L, %L)', :reference, '{0,0,0,300,200,100}'), 'VALUES (NULL::numeric, 0.000)', 'nor of a class without rows');
SELECT ok(abs(mleval._odds_shift(:reference, '{200,400,600,300,200,100}') - ln(2)) < 1e-4, 'twice the positives are odds that doubled');
SELECT is(mleval._score_edges(mleval.binary_scores(i % 2 = 0, i / 100.0)), '{0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9}'::float8[], 'bins are tenths of the labelled rows') FROM generate_series(0, 99) AS i;
SELECT is(mleval._score_counts(mleval.binary_scores(CASE WHEN i <> 5 THEN i % 2 = 0 END, i / 10.0), NULL, '{0.35,0.7}'), '{2,2,1,2,0,2}'::float8[], 'rows fall into them by their score, and only labelled ones') FROM generate_series(0, 9) AS i;
SELECT is(mleval._score_counts(NULL, mleval.confusion_matrix(i % 3 = 0, i % 2 = 0), '{0.5}'), '{2,2,3,3}'::float8[], 'classes without scores are two bins') FROM generate_series(0, 9) AS i;

-- The decision table
SELECT is(mleval._diagnosed(inputs, large, shape, classes), verdict, format('inputs %s, in the large %s, shape %s, classes %s', inputs, large, shape, classes))
FROM (VALUES (false, false, false, false, 'stable'), (false, false, false, true, 'stable'), (true, false, false, false, 'data drift'), (true, false, false, true, 'data drift'),
	(false, true, false, false, 'label shift'), (true, true, false, false, 'label shift'), (false, true, false, true, 'concept drift'), (true, true, false, true, 'several'),
	(false, false, true, true, 'concept drift'), (true, true, true, false, 'several')) AS t(inputs, large, shape, classes, verdict);

-- Made cases, through everything: bench/diagnosis.sql is the same at full size
CREATE TABLE made (no int, kind text, truth text);
INSERT INTO made SELECT g, 'nothing', NULL FROM generate_series(0, 14) AS g;
INSERT INTO made SELECT 14 + row_number() OVER (), kind, truth FROM generate_series(1, 3), (VALUES ('nothing', 'stable'), ('other inputs', 'data drift'), ('more positives', 'label shift'),
	('flipped', 'concept drift'), ('flipped, other inputs', 'several'), ('late positives', 'labels immature')) AS k(kind, truth);
INSERT INTO made VALUES (33, 'empty', 'not enough data'), (34, 'few', 'not enough data');
SELECT setseed(0.5) \g /dev/null
CREATE TABLE case_row AS
SELECT timestamptz '2024-01-01 00:00+00' + w.no * interval '7 days' + x.i * interval '2 minutes' AS at, x.a, x.b, x.p AS score,
	CASE WHEN w.kind LIKE 'flipped%' AND x.a > 0.5 THEN NOT x.y WHEN w.kind = 'late positives' AND x.y AND x.i % 2 = 0 THEN NULL ELSE x.y END AS label,
	CASE WHEN x.a > 0.5 THEN 'high' ELSE 'low' END AS side, x.p > 0.5 AS pred
FROM made AS w CROSS JOIN LATERAL (
	SELECT p.i, p.a, p.b, p.p, random() < p.p AS y FROM (
		SELECT v.i, v.a, v.b, 1 / (1 + exp(0.5 - 1.5 * v.a - v.b)) AS p FROM (
			SELECT i, sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()) + CASE WHEN w.kind LIKE '%other inputs' THEN 0.6 ELSE 0 END AS a,
				sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()) AS b
			FROM generate_series(1, CASE w.kind WHEN 'empty' THEN 0 WHEN 'few' THEN 200 WHEN 'more positives' THEN 3600 ELSE 2000 END) AS i) AS v) AS p) AS x
WHERE w.kind <> 'more positives' OR x.y OR x.i % 3 = 0;
SELECT mleval.register_model('made', v, 'case_row', y_true => 'label', y_score => CASE v WHEN 'scores' THEN 'score' END, y_pred => CASE v WHEN 'classes' THEN 'pred' END, time_column => 'at',
	features => '{a,b}', segments => CASE v WHEN 'scores' THEN '{side}' ELSE '{}' END::name[], time_zone => 'UTC') FROM unnest('{scores,classes}'::text[]) AS v \g /dev/null
SELECT count(*) FROM unnest('{scores,classes}'::text[]) AS v, LATERAL mleval.evaluate('made', v, '[2024-01-01 00:00+00,2024-04-15 00:00+00)', 'release') \g /dev/null
SELECT mleval.accept_baseline('made', v, '1 week', reason => 'r') FROM unnest('{scores,classes}'::text[]) AS v \g /dev/null
SELECT mleval.create_monitor('made', '1 week', version => v) FROM unnest('{scores,classes}'::text[]) AS v \g /dev/null
CALL run_due('2024-09-02 00:00+00');
CREATE TEMP VIEW answer AS
SELECT m.no, m.kind, m.truth, d.* FROM mleval.diagnosis_history AS d JOIN made AS m ON d.window_start = timestamptz '2024-01-01 00:00+00' + m.no * interval '7 days';
SELECT results_eq($$SELECT kind, verdict, count(*) FROM answer WHERE version = 'scores' GROUP BY 1, 2 ORDER BY 1, 2$$,
	$$SELECT kind, truth, count(*) FROM made WHERE truth IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2$$, 'each kind of change is told from the others');
SELECT results_eq($$SELECT kind, verdict FROM answer WHERE version = 'classes' AND no BETWEEN 15 AND 20 ORDER BY 1$$,
	$$SELECT kind, truth FROM made WHERE no BETWEEN 15 AND 20 ORDER BY 1$$, 'by classes as by scores');
SELECT results_eq($$SELECT DISTINCT kind FROM answer WHERE version = 'scores' AND segments LIKE 'side = high (log_loss %, % more than accepted, adjusted p %'$$, $$VALUES ('flipped'), ('flipped, other inputs')$$,
	'the segment that a concept changed in is named');
SELECT is_empty($$SELECT kind, segments FROM answer WHERE kind = 'flipped' AND segments LIKE '%side = low%'$$, 'and no other');
SELECT is_empty($$SELECT kind, features FROM answer WHERE kind LIKE '%other inputs' AND features NOT LIKE 'a (psi %, adjusted p %)'$$, 'the feature that moved is named with its distance and how sure');
SELECT is_empty($$SELECT * FROM answer WHERE kind = 'flipped' AND reason NOT LIKE '%an input that is not recorded and has moved would look the same%'$$, 'concept drift says what would look the same');
SELECT results_eq($$SELECT kind, reason FROM answer WHERE version = 'scores' AND no >= 33 ORDER BY no$$,
	$$VALUES ('empty', 'no rows in the window'), ('few', '200 labelled rows, where the smallest reference window has 2000')$$, 'too little says so');
SELECT results_eq($$SELECT e.prevalence, e.baseline_prevalence FROM answer AS e WHERE no = 17 AND version = 'scores'$$,
	$$SELECT (SELECT avg(label::int)::float8 FROM case_row WHERE at >= '2024-04-29 00:00+00' AND at < '2024-05-06 00:00+00'), (SELECT avg(label::int)::float8 FROM case_row WHERE at < '2024-04-15 00:00+00')$$, 'shares of positives are those of the rows');
SELECT set_eq('SELECT DISTINCT n_windows FROM answer', 'VALUES (15::bigint)', 'evidence is learned from the reference windows');
SELECT results_eq($$SELECT count(*), count(DISTINCT measure), min(n) >= 1 FROM mleval.reference_value WHERE role = 'diagnosis'$$, 'VALUES (120::bigint, 4::bigint, true)', 'each of which was measured once');

-- The ranking of segments
SELECT results_eq($$SELECT segment_value, rank, worse_by > 0.1, verdict, round(share::numeric, 1) FROM mleval.segment_ranking WHERE window_start = '2024-05-06 00:00+00' AND metric = 'accuracy_score' ORDER BY rank$$,
	$$VALUES ('high', 1::bigint, true, 'worse than baseline', 0.3), ('low', 2, false, 'ok', 0.7)$$, 'segments rank by how much worse they are');
SELECT results_eq($$SELECT evaluation_id, metric, adjusted_pvalue FROM mleval.segment_ranking WHERE model = 'made' AND version = 'scores' AND window_start = '2024-05-06 00:00+00' ORDER BY 1, 2$$,
	$$SELECT evaluation_id, metric, adjusted FROM (
		SELECT e.segment, c.evaluation_id, c.metric, mleval.false_discovery_control(c.pvalue) OVER () AS adjusted
		FROM mleval.metric_comparison AS c JOIN mleval.evaluation AS e USING (evaluation_id) JOIN mleval.model AS m USING (model_id)
		WHERE m.name = 'made' AND m.version = 'scores' AND e.window_start = '2024-05-06 00:00+00') AS a WHERE segment IS NOT NULL ORDER BY 1, 2$$,
	'their p-values are those that the verdict goes by, adjusted over metrics and segments of the run');

-- A later look has a diagnosis of its own, and the first one stays
SELECT mleval.register_model('late', '1', 'case_row', y_true => 'label', y_score => 'score', time_column => 'at', features => '{a}', time_zone => 'UTC') \g /dev/null
SELECT count(*) FROM mleval.evaluate('late', '1', '[2024-01-01 00:00+00,2024-04-15 00:00+00)', 'release') \g /dev/null
SELECT mleval.accept_baseline('late', '1', '1 week', reason => 'r') \g /dev/null
SELECT mleval.create_monitor('late', '1 week', look_back => '14 days') \g /dev/null
CALL run_due('2024-04-22 00:00+00');
CALL run_due('2024-05-20 00:00+00');
SELECT results_eq($$SELECT verdict, provisional FROM mleval.diagnosis_history WHERE model = 'late' AND window_start = '2024-04-15 00:00+00'$$, $$VALUES ('stable', false)$$, 'a window that matured has the later diagnosis');
SELECT set_eq($$SELECT d.verdict, d.reason LIKE 'labels of the window may still come or change%' FROM mleval.diagnosis AS d JOIN mleval.evaluation AS e USING (evaluation_id) JOIN mleval.model AS m USING (model_id)
	WHERE m.name = 'late' AND e.window_start = '2024-04-15 00:00+00'$$, $$VALUES ('labels immature', true), ('stable', false)$$, 'beside the earlier one');
SET mleval.as_of = '2024-04-22 00:00+00';
SELECT results_eq($$SELECT verdict FROM mleval.diagnosis_history WHERE model = 'late'$$, $$VALUES ('labels immature')$$, 'which was what we believed then');
RESET mleval.as_of;

-- What a window does not have is not spoken of: four of one week's rows, without scores, of one class, with few scores, of few rows of one class
CREATE TABLE hole AS SELECT at, a, score, pred, label FROM case_row WHERE at < '2024-04-15 00:00+00';
INSERT INTO hole SELECT r.at + w.no * interval '7 days', r.a, CASE w.no WHEN 1 THEN NULL WHEN 3 THEN CASE WHEN r.no % 20 = 0 THEN r.score END ELSE r.score END, r.pred,
	CASE w.no WHEN 2 THEN true WHEN 4 THEN false ELSE r.label END
FROM (SELECT *, row_number() OVER (ORDER BY at) AS no FROM case_row WHERE at >= '2024-04-08 00:00+00' AND at < '2024-04-15 00:00+00') AS r, generate_series(1, 4) AS w(no);
SELECT mleval.register_model('hole', v, 'hole', y_true => 'label', y_score => CASE v WHEN 'scores' THEN 'score' END, y_pred => CASE v WHEN 'classes' THEN 'pred' END, time_column => 'at',
	features => '{a}', time_zone => 'UTC') FROM unnest('{scores,classes}'::text[]) AS v \g /dev/null
SELECT count(*) FROM unnest('{scores,classes}'::text[]) AS v, mleval.evaluate('hole', v, '[2024-01-01 00:00+00,2024-04-15 00:00+00)', 'release') \g /dev/null
SELECT mleval.accept_baseline('hole', v, '1 week', reason => 'r'), mleval.create_monitor('hole', '1 week', version => v) FROM unnest('{scores,classes}'::text[]) AS v \g /dev/null
CALL run_due('2024-05-13 00:00+00');
CREATE TEMP VIEW gap AS SELECT * FROM mleval.diagnosis_history WHERE model = 'hole';
SELECT results_eq($$SELECT verdict, reason, num_nulls(in_the_large, shape, positives, negatives) FROM gap WHERE version = 'scores' AND window_start = '2024-04-15 00:00+00'$$,
	$$VALUES ('not enough data', '2000 of 2000 labelled rows have no score, so what scores mean cannot be told; no row of the window has a score', 4)$$, 'without scores nothing is said of them');
SELECT results_eq($$SELECT verdict, regexp_replace(reason, '[0-9.e-]+ %.*p [0-9.e-]+', 'x'), shape, negatives FROM gap WHERE version = 'scores' AND window_start = '2024-04-22 00:00+00'$$,
	$$VALUES ('not enough data', 'all 2000 labelled rows are positive, so whether the classes'' shares moved or what scores mean cannot be told; there are more positives than scores tell of (by x)', NULL::float8, NULL::float8)$$, 'of one class neither kind of change is claimed, but that there is one');
SELECT results_eq($$SELECT verdict, reason FROM gap WHERE version = 'scores' AND window_start = '2024-04-29 00:00+00'$$,
	$$VALUES ('not enough data', '100 labelled rows with a score, where the smallest reference window has 2000; inputs have moved, as the scores show')$$, 'rows count that have a score');
SELECT matches((SELECT reason FROM gap WHERE version = 'classes' AND window_start = '2024-05-06 00:00+00'),
	'^all 2000 labelled rows are negative, so whether the classes'' shares moved or what predictions mean cannot be told; there are fewer positives than predictions tell of \(by [0-9.]+ % of the rarer class; adjusted p [0-9.e-]+\)$', 'the other class, and predictions, have their words');
SELECT is_empty($$SELECT kind, reason FROM answer WHERE version = 'classes' AND reason LIKE '%score%'$$, 'of a model without scores none is spoken of');
SELECT matches((SELECT min(reason) FROM answer WHERE version = 'classes' AND verdict = 'data drift'), '^inputs have moved: a \(psi .*; at the same prediction positives occur as often as they did$', 'but its predictions are');
SELECT is((SELECT mleval._unknown_inputs(min(e.evaluation_id)) FROM mleval.evaluation AS e JOIN mleval.model AS m USING (model_id) WHERE m.name = 'hole' AND e.phase = 'release'), 'nothing is known of inputs', 'where no input has a verdict nothing is said of any');
SELECT is_empty($$SELECT kind, reason FROM answer WHERE reason LIKE '%not enough data on%' OR reason LIKE '%nothing is known%'$$, 'which is not where there are rows');

-- Too few windows to learn from
SELECT mleval.register_model('few', '1', 'case_row', y_true => 'label', y_score => 'score', time_column => 'at', time_zone => 'UTC') \g /dev/null
SELECT count(*) FROM mleval.evaluate('few', '1', '[2024-01-01 00:00+00,2024-02-26 00:00+00)', 'release') \g /dev/null
SELECT mleval.accept_baseline('few', '1', '1 week', reason => 'r') \g /dev/null
SELECT mleval.create_monitor('few', '1 week') \g /dev/null
CALL run_due('2024-03-05 00:00+00');
SELECT results_eq($$SELECT verdict, reason FROM mleval.diagnosis_history WHERE model = 'few'$$, $$VALUES ('not enough data', '8 reference windows with labels, 10 are needed to learn from')$$, 'fewer than 10 windows teach nothing');

SELECT * FROM finish();
ROLLBACK;
