-- Estimated performance against NannyML's own, on the data it comes with (test/oracle/nannyml_estimated.py).
BEGIN;
\ir ../data/nannyml_estimated.sql
SELECT plan(10);

CREATE TEMP TABLE chunk AS
SELECT example, chunk, mleval.binary_scores(label, score) AS scores, mleval.binary_scores(NULL::int, score) AS unlabelled FROM nannyml_row, generate_series(1, n) GROUP BY example, chunk;
-- NannyML takes scores for probabilities where its calibrator would make them worse
CREATE TEMP TABLE calibrator AS
SELECT c.example, CASE WHEN a.calibrated THEN mleval.isotonic_calibrator(c.scores) ELSE '(isotonic,"{0,1}","{0,1}",,)' END AS calibrator
FROM chunk AS c JOIN (SELECT DISTINCT example, calibrated FROM nannyml_answer) AS a USING (example) WHERE c.chunk = 0;
CREATE TEMP TABLE found AS
SELECT example, chunk, e.*, a.value AS theirs, a.sampling_error, a.realized
FROM chunk JOIN calibrator USING (example) CROSS JOIN LATERAL mleval.estimated_performance(unlabelled, calibrator) AS e JOIN nannyml_answer AS a USING (example, chunk, metric);

SELECT results_eq('SELECT example, calibrated, count(DISTINCT chunk), count(*) FROM nannyml_answer GROUP BY 1, 2 ORDER BY 1', $$VALUES ('car loans', true, 10::bigint, 110::bigint), ('census', false, 6, 66)$$, 'one calibrated, one not');
SELECT is(count(*), 176::bigint, 'eleven metrics of sixteen chunks, none of whose labels is known') FROM found;
SELECT is_empty($$SELECT * FROM found WHERE metric NOT IN ('roc_auc_score', 'average_precision_score') AND coalesce(abs(value - theirs) > 1e-12 * theirs, true)$$, 'what follows from the expected counts is NannyML''s to the last digits');
SELECT is_empty($$SELECT * FROM found WHERE metric = 'roc_auc_score' AND coalesce(abs(value - theirs) > 1e-7, true)$$, 'the area too, to the five digits to which it rounds counts');
SELECT is_empty($$SELECT * FROM found WHERE metric = 'average_precision_score' AND coalesce(abs(value - theirs) > 0.2 * sampling_error, true)$$, 'average precision within a fifth of its sampling error, as NannyML takes ties one by one');
SELECT is_empty($$SELECT * FROM found WHERE metric = 'average_precision_score' AND example = 'census' AND coalesce(abs(value - theirs) > 0.004 * sampling_error, true)$$, 'and nearer where few scores are tied');
-- the second half of the car loans is another world, and the package says so
SELECT is_empty($$SELECT * FROM found WHERE chunk <= 5 AND coalesce(abs(realized - value) > 3 * sampling_error, true)$$, 'what came lies within NannyML''s three sampling errors');
SELECT is_empty($$SELECT example, count(*) FILTER (WHERE realized BETWEEN lower AND upper) FROM found WHERE chunk <= 5 GROUP BY example HAVING count(*) FILTER (WHERE realized BETWEEN lower AND upper) < 0.85 * count(*)$$, 'and in the interval, but for what the calibrator''s own error does');
-- Predictions that are a column: each predicted class by itself
CREATE TEMP TABLE predicted AS
SELECT s.example, s.chunk, e.*
FROM (SELECT example, chunk, mleval.binary_scores(NULL::int, score) FILTER (WHERE score >= 0.5) AS positive, mleval.binary_scores(NULL::int, score) FILTER (WHERE score < 0.5) AS negative FROM nannyml_row, generate_series(1, n) GROUP BY example, chunk) AS s
	JOIN calibrator AS k USING (example), LATERAL mleval.estimated_performance_predicted(s.positive, s.negative, k.calibrator) AS e;
SELECT is(count(*), 144::bigint, 'nine metrics of each chunk go by the prediction') FROM predicted JOIN nannyml_answer USING (example, chunk, metric);
SELECT is_empty($$SELECT * FROM nannyml_answer AS a JOIN predicted AS p USING (example, chunk, metric) WHERE coalesce(abs(p.value - a.value) > 1e-12 * a.value, true)$$, 'of each predicted class by itself they are NannyML''s too, whatever made the prediction');
SELECT * FROM finish();
ROLLBACK;
