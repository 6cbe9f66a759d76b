-- Estimated performance against scikit-learn (test/oracle/estimated.py).
BEGIN;
\ir ../data/estimated.sql
SELECT plan(26);

CREATE FUNCTION pg_temp.off(got float8, wanted float8, tolerance float8 DEFAULT 1e-12) RETURNS boolean LANGUAGE sql AS
$$SELECT coalesce(abs(got - wanted) > tolerance * greatest(abs(wanted), 1e-3), (got IS NULL) <> (wanted IS NULL))$$;

CREATE TEMP TABLE fitted AS
SELECT example, threshold, mleval.isotonic_calibrator(mleval.binary_scores(y, s, w) FILTER (WHERE reference)) AS calibrator, mleval.binary_scores(y, s, w) FILTER (WHERE NOT reference) AS scores
FROM oracle_row GROUP BY example, threshold;
CREATE TEMP TABLE found AS
SELECT f.example, r.rows, e.* FROM fitted AS f, unnest('{all,labelled,unlabelled}'::text[]) AS r(rows), LATERAL mleval.estimated_performance(f.scores, f.calibrator, f.threshold, r.rows) AS e;

SELECT is(count(*), 195::bigint, 'thirteen metrics of five examples, of all rows and of either kind') FROM found JOIN oracle_estimated USING (example, rows, metric);
SELECT is_empty($$SELECT * FROM found JOIN oracle_estimated AS o USING (example, rows, metric) WHERE pg_temp.off(found.value, o.value)$$, 'every metric is scikit-learn''s of rows that are partly positive');
SELECT is_empty($$SELECT * FROM found JOIN oracle_estimated AS o USING (example, rows, metric) WHERE pg_temp.off(found.standard_error, o.standard_error, 1e-6)$$, 'every standard error is what moving one label at a time does');
SELECT is_empty($$SELECT * FROM found JOIN fitted USING (example) WHERE n <> (SELECT count(*) FROM oracle_row AS r WHERE r.example = found.example AND NOT reference AND (found.rows = 'all' OR (r.y IS NULL) = (found.rows = 'unlabelled')))$$, 'n is the rows asked for');

-- Predictions that are a column: where they are a threshold after all, all is as of the threshold
CREATE TEMP TABLE predicted AS
SELECT p.example, r.rows, e.* FROM (SELECT example, mleval.binary_scores(y, s, w) FILTER (WHERE NOT reference AND s >= threshold) AS positive, mleval.binary_scores(y, s, w) FILTER (WHERE NOT reference AND s < threshold) AS negative FROM oracle_row GROUP BY example) AS p
	JOIN fitted USING (example), unnest('{all,labelled,unlabelled}'::text[]) AS r(rows), LATERAL mleval.estimated_performance_predicted(p.positive, p.negative, calibrator, r.rows, 0.9, 3, 70) AS e;
SELECT is(count(*), 135::bigint, 'nine metrics go by the prediction') FROM predicted;
SELECT is_empty($$SELECT * FROM predicted AS p JOIN (SELECT f.example, r.rows, e.* FROM fitted AS f, unnest('{all,labelled,unlabelled}'::text[]) AS r(rows), LATERAL mleval.estimated_performance(f.scores, f.calibrator, f.threshold, r.rows, 0.9, 3, 70) AS e) AS t USING (example, rows, metric)
	WHERE pg_temp.off(p.value, t.value) OR pg_temp.off(p.standard_error, t.standard_error) OR pg_temp.off(p.lower, t.lower) OR pg_temp.off(p.upper, t.upper) OR (p.n, p.reason) IS DISTINCT FROM (t.n, t.reason)$$, 'estimate, error, interval, rows and reason are those of the threshold');
-- Else as of two rows each, partly positive: a prediction that goes by nothing
CREATE TEMP TABLE rule AS
SELECT i, (i + 0.5) / 200.0 AS p, md5(i::text) < '9' AS yes FROM generate_series(0, 199) AS i;
CREATE TEMP TABLE ruled AS
SELECT e.* FROM (SELECT mleval.binary_scores(NULL::int, p) FILTER (WHERE yes) AS positive, mleval.binary_scores(NULL::int, p) FILTER (WHERE NOT yes) AS negative FROM rule) AS s, LATERAL mleval.estimated_performance_predicted(s.positive, s.negative, '(isotonic,"{0,1}","{0,1}",,)') AS e;
SELECT is_empty($$SELECT m.*, r.* FROM (SELECT mleval.confusion_matrix(t.y::bigint, yes::int::bigint, CASE t.y WHEN 1 THEN p ELSE 1 - p END) AS cm FROM rule, (VALUES (0), (1)) AS t(y)) AS c, LATERAL (SELECT metric, value FROM mleval.metrics(c.cm) UNION ALL SELECT 'specificity_score', mleval.specificity_score(c.cm)) AS m JOIN ruled AS r USING (metric) WHERE pg_temp.off(r.value, m.value)$$,
	'of a rule that has nothing to do with the score they are the metrics of rows that are partly positive');
SELECT is_empty($$SELECT * FROM ruled JOIN (SELECT 'tp', sqrt(sum(p * (1 - p)) FILTER (WHERE yes)) FROM rule UNION ALL SELECT 'fn', sqrt(sum(p * (1 - p)) FILTER (WHERE NOT yes)) FROM rule UNION ALL SELECT 'accuracy_score', sqrt(sum(p * (1 - p))) / 200 FROM rule) AS w(metric, error) USING (metric) WHERE pg_temp.off(standard_error, error)$$,
	'and their errors those of independent labels');

-- The interval
SELECT is_empty($$SELECT * FROM found WHERE example <> 'weights' AND metric IN ('recall_score', 'f1_score', 'specificity_score', 'roc_auc_score', 'average_precision_score', 'brier_score_loss', 'log_loss')
	AND (pg_temp.off(lower, greatest(0, value - 1.959963984540054 * standard_error)) OR pg_temp.off(upper, CASE metric WHEN 'log_loss' THEN value + 1.959963984540054 * standard_error ELSE least(1, value + 1.959963984540054 * standard_error) END))$$, 'the interval is normal, within the range of the metric');
SELECT is_empty($$SELECT * FROM found WHERE example <> 'weights' AND metric IN ('tn', 'fp', 'fn', 'tp')
	AND (pg_temp.off(lower, greatest(0, value - 1.959963984540054 * standard_error - 0.5)) OR pg_temp.off(upper, least(n, value + 1.959963984540054 * standard_error + 0.5)))$$, 'of what goes by whole rows, half a row wider');
SELECT is_empty($$SELECT * FROM found WHERE example <> 'weights' AND metric = 'accuracy_score' AND pg_temp.off(upper, least(1, value + 1.959963984540054 * standard_error + 0.5 / n))$$, 'so is accuracy''s');
SELECT is_empty($$SELECT p.* FROM found AS p JOIN found AS a USING (example, rows) JOIN found AS b USING (example, rows) WHERE p.example <> 'weights' AND p.metric = 'precision_score' AND a.metric = 'tp' AND b.metric = 'fp'
	AND pg_temp.off(p.upper, least(1, p.value + 1.959963984540054 * p.standard_error + 0.5 / (a.value + b.value)), 1e-9)$$, 'and precision''s, of the rows predicted positive');
SELECT is_empty($$SELECT e.*, f.* FROM fitted AS x, LATERAL mleval.estimated_performance(x.scores, x.calibrator, x.threshold, level => 0.5, design_effect => 4) AS e JOIN found AS f USING (metric)
	WHERE f.example = x.example AND f.rows = 'all' AND pg_temp.off(e.standard_error, 2 * f.standard_error) OR e.upper - e.lower > 0 AND f.example = x.example AND f.rows = 'all' AND metric = 'roc_auc_score' AND pg_temp.off(e.upper - e.lower, 2 * 0.674489750196082 * e.standard_error, 1e-9)$$,
	'rows that count as a fourth double the error; half of all is within another quantile');
SELECT is_empty($$SELECT e.*, f.* FROM fitted AS x, LATERAL mleval.estimated_performance(x.scores, x.calibrator, x.threshold, calibration_rows => 50) AS e JOIN found AS f USING (metric)
	WHERE f.example = x.example AND f.rows = 'all' AND f.example <> 'weights' AND pg_temp.off(e.standard_error, 2 * f.standard_error)$$, 'a calibrator of a third of the rows adds three times the variance');

-- The realised metric of rows whose calibrator is right lies within
CREATE TEMP TABLE draw AS
SELECT d, mleval.binary_scores(hashint8extended(i, d) % 10000 < s * 10000 AND hashint8extended(i, d) >= 0 OR hashint8extended(i, d) % 10000 + 10000 < s * 10000 AND hashint8extended(i, d) < 0, s) AS scores
FROM generate_series(1, 300) AS i, generate_series(1, 400) AS d, LATERAL (SELECT (i - 0.5) / 300.0) AS x(s) GROUP BY d;
CREATE TEMP TABLE covered AS
SELECT r.metric, avg((r.value BETWEEN e.lower AND e.upper)::int) AS share, stddev(r.value) / avg(e.standard_error) AS ratio
FROM draw, LATERAL mleval.estimated_performance(scores, '(isotonic,"{0,1}","{0,1}",,)') AS e JOIN LATERAL (
	SELECT metric, value FROM mleval.metrics(mleval.confusion_matrix_at(scores, 0.5)) UNION ALL SELECT metric, value FROM mleval.metrics(scores)) AS r USING (metric)
GROUP BY r.metric;
SELECT is(count(*), 9::bigint, 'nine metrics that are realised') FROM covered;
SELECT is_empty($$SELECT * FROM covered WHERE NOT (share BETWEEN 0.92 AND 0.985)$$, '95 % intervals hold what 400 draws of the labels give');
SELECT is_empty($$SELECT * FROM covered WHERE NOT (ratio BETWEEN 0.88 AND 1.12)$$, 'the standard error is the spread of what they give');

-- On the rows that an isotonic calibrator was fitted to, as many positives are expected as there are
SELECT is_empty($$SELECT example FROM (SELECT example, mleval.binary_scores(y, s) AS scores, mleval.isotonic_calibrator(mleval.binary_scores(y, s)) AS c, sum(y) AS positives FROM oracle_row WHERE reference GROUP BY example) AS o
	WHERE pg_temp.off((SELECT sum(e.value) FROM mleval.estimated_performance(o.scores, o.c) AS e WHERE metric IN ('tp', 'fn')), positives)$$, 'on the rows it was fitted to, an isotonic calibrator expects the positives there are');

-- Bounded summaries
SELECT is_empty($$SELECT a.metric, a.value, b.value FROM (SELECT mleval.binary_scores(NULL::int, i * 6007 % 10009 / 10009.0::float8, NULL::float8, 512) AS bounded, mleval.binary_scores(NULL::int, i * 6007 % 10009 / 10009.0::float8, NULL::float8, 32768) AS exact FROM generate_series(1, 5000) AS i) AS x,
	LATERAL mleval.estimated_performance(bounded, '(platt,,,-3,5)', 0.3) AS a JOIN LATERAL mleval.estimated_performance(exact, '(platt,,,-3,5)', 0.3) AS b USING (metric)
	WHERE abs(a.value - b.value) > 0.005 * CASE WHEN a.value > 1 THEN 5000 ELSE 1 END OR a.reason IS DISTINCT FROM 'approximate, as scores share buckets' OR b.reason IS NOT NULL$$, 'buckets move it little, and it says so');

-- What is undefined
CREATE TEMP VIEW odd AS
SELECT o.name, e.* FROM (VALUES ('none', NULL::float8, 0.5), ('below', 0.2, 0.5), ('certain', 0, 0.5), ('beyond', 7, 0.5)) AS o(name, score, threshold),
	LATERAL (SELECT mleval.binary_scores(NULL::int, g.score) AS scores FROM (SELECT o.score FROM generate_series(1, 9)) AS g) AS s, LATERAL mleval.estimated_performance(s.scores, '(isotonic,"{0,1,7}","{0,0.5,0.5}",,)', o.threshold) AS e;
SELECT is_empty($$SELECT * FROM odd WHERE num_nulls(value, lower, upper) > 0 AND reason IS NULL OR name = 'none' AND (value IS NOT NULL OR n <> 0 OR reason <> 'no rows with a score')$$, 'no value without rows, no gap without a reason');
SELECT results_eq($$SELECT name, metric, reason FROM odd WHERE value IS NULL AND name <> 'none' ORDER BY 1, 2$$,
	$$VALUES ('below', 'precision_score', 'no row is predicted positive'), ('beyond', 'brier_score_loss', 'a score lies outside [0, 1]: it is not a probability'), ('beyond', 'log_loss', 'a score lies outside [0, 1]: it is not a probability'),
		('certain', 'average_precision_score', 'no positive is expected'), ('certain', 'f1_score', 'no row is predicted positive, and no positive is expected'), ('certain', 'precision_score', 'no row is predicted positive'),
		('certain', 'recall_score', 'no positive is expected'), ('certain', 'roc_auc_score', 'no positive is expected')$$, 'what is undefined says why');
SELECT is_empty($$SELECT * FROM odd WHERE name = 'certain' AND metric IN ('accuracy_score', 'tn') AND (lower IS NOT NULL OR standard_error <> 0 OR reason NOT LIKE '%no interval says how sure%')$$, 'probabilities of 0 are not certainty');
SELECT ok(bool_and(value IS NULL AND reason = 'no calibrator'), 'no calibrator, no value') FROM mleval.estimated_performance((SELECT mleval.binary_scores(1, 0.5)), NULL);
SELECT is_empty($$SELECT * FROM mleval.estimated_performance(NULL, '(platt,,,0,1)')$$, 'no rows of no summary');
SELECT results_eq($$SELECT mleval._next_number(0.5) > 0.5, mleval._next_number(0.5) - 0.5 < 1e-15, mleval._next_number('Infinity'), mleval._next_number('NaN')$$, $$VALUES (true, true, 'Infinity'::float8, 'NaN'::float8)$$, 'above a threshold there is a next number');
SELECT is_empty($$SELECT * FROM (VALUES (0, 1), (1.959963984540054, 0.05), (-1.959963984540054, 0.05), ('Infinity', 0), ('NaN', NULL)) AS v(z, p) WHERE pg_temp.off(mleval._two_sided(z), p)$$, 'both tails of a normal deviate');
SELECT * FROM finish();
ROLLBACK;
