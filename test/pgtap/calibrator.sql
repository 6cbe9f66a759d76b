-- Calibrators against scikit-learn and 40 digits (test/oracle/calibrator.py).
BEGIN;
\ir ../data/calibrator.sql
SELECT plan(17);

CREATE FUNCTION pg_temp.off(got float8, wanted float8, tolerance float8 DEFAULT 1e-12) RETURNS boolean LANGUAGE sql AS
$$SELECT coalesce(abs(got - wanted) > tolerance * greatest(abs(wanted), 1e-3), (got IS NULL) <> (wanted IS NULL))$$;

CREATE TEMP TABLE fitted AS
SELECT example, scores, mleval.isotonic_calibrator(scores) AS isotonic, mleval.platt_calibrator(scores) AS platt FROM (SELECT example, mleval.binary_scores(y, s, w) AS scores FROM oracle_row GROUP BY example) s;
SELECT is_empty($$SELECT o.*, mleval.calibrate(fitted.isotonic, score) FROM fitted JOIN oracle_calibrated o USING (example) WHERE pg_temp.off(mleval.calibrate(fitted.isotonic, score), o.isotonic)$$, 'isotonic probabilities are scikit-learn''s');
SELECT is_empty($$SELECT example, cardinality((isotonic).score), bends FROM fitted JOIN oracle_curve USING (example) WHERE cardinality((isotonic).score) <> bends OR cardinality((isotonic).probability) <> bends$$, 'by as many points');
SELECT is_empty($$SELECT o.*, mleval.calibrate(fitted.platt, score) FROM fitted JOIN oracle_calibrated o USING (example) WHERE example <> 'far from 0' AND pg_temp.off(mleval.calibrate(fitted.platt, score), o.platt, 1e-11)$$, 'Platt''s are those of 40 digits');
SELECT is_empty($$SELECT o.*, mleval.calibrate(fitted.platt, score) FROM fitted JOIN oracle_calibrated o USING (example) WHERE pg_temp.off(mleval.calibrate(fitted.platt, score), o.platt, 1e-7)$$, 'also far from 0, where a score has fewer digits');
SELECT is_empty($$SELECT o.*, platt FROM fitted JOIN oracle_curve o USING (example) WHERE example <> 'far from 0' AND (pg_temp.off((platt).intercept, o.intercept, 1e-10) OR pg_temp.off((platt).slope, o.slope, 1e-10))$$, 'so are intercept and slope');
SELECT ok((platt).slope > 1, 'there is a slope where a threshold divides the classes') FROM fitted WHERE example = 'apart';

-- Summaries.
SELECT is_empty($$
	SELECT f.example FROM fitted f, LATERAL (VALUES (f.isotonic), (f.platt)) c (calibrator), LATERAL (SELECT mleval.binary_scores(y, mleval.calibrate(c.calibrator, s), w) AS scores FROM oracle_row r WHERE r.example = f.example) r, LATERAL (SELECT mleval.calibrate(c.calibrator, f.scores) AS scores) g
	WHERE pg_temp.off(mleval.log_loss(g.scores), mleval.log_loss(r.scores)) OR pg_temp.off(mleval.brier_score_loss(g.scores), mleval.brier_score_loss(r.scores)) OR mleval.roc_auc_score(g.scores) IS DISTINCT FROM mleval.roc_auc_score(r.scores)
		OR pg_temp.off((mleval.spiegelhalter_test(g.scores)).statistic, (mleval.spiegelhalter_test(r.scores)).statistic, 1e-9) AND example <> 'weights'
		OR (mleval.roc_auc_confint(g.scores)).n_eff IS DISTINCT FROM (mleval.roc_auc_confint(r.scores)).n_eff OR g.scores::text::mleval.binary_scores::text <> g.scores::text$$, 'a calibrated summary is that of the calibrated rows');
SELECT ok(mleval.expected_calibration_error(mleval.calibrate(isotonic, scores)) < 1e-12 AND mleval.log_loss(mleval.calibrate(isotonic, scores)) < mleval.log_loss(scores), 'on the rows it was fitted to an isotonic calibrator leaves no error') FROM fitted WHERE example = 'probabilities';
SELECT results_eq($$SELECT b ->> 'unlabelled', b ->> 'missing', b ->> 'nan' FROM (SELECT mleval.calibrate(row('platt', NULL, NULL, 0, 1)::mleval.calibrator, mleval.binary_scores(y, s))::text::jsonb AS b FROM (VALUES (1, 0.5), (NULL, 0.5), (NULL, 0.7), (1, NULL), (0, 'NaN')) v (y, s)) x$$, $$VALUES ('2', '1', '1')$$, 'rows that do not count stay what they are');

SELECT is_empty($$SELECT buckets, b, c FROM (SELECT buckets, mleval.roc_auc_bounds(mleval.calibrate(k, z)) AS b, mleval.roc_auc_score(x) AS c, mleval.average_precision_bounds(mleval.calibrate(k, z)) AS ab, mleval.average_precision_score(x) AS ac
		FROM (SELECT buckets, ROW('platt', NULL, NULL, -1, slope)::mleval.calibrator AS k, mleval.binary_scores(i * 7919 % 10007 < i % 10007, i * 6007 % 10009 / 10009.0::float8 + (i * 7919 % 10007 < i % 10007)::int / 5.0, NULL::float8, buckets) AS z,
			mleval.binary_scores(i * 7919 % 10007 < i % 10007, mleval.calibrate(ROW('platt', NULL, NULL, -1, slope)::mleval.calibrator, i * 6007 % 10009 / 10009.0::float8 + (i * 7919 % 10007 < i % 10007)::int / 5.0), NULL::float8, 32768) AS x
			FROM generate_series(1, 5000) AS i, unnest('{16,64,1024}'::int[]) AS buckets, unnest('{-2,3}'::float8[]) AS slope GROUP BY buckets, slope) AS s) AS r
	WHERE NOT (c BETWEEN (b).lower AND (b).upper AND ac BETWEEN (ab).lower AND (ab).upper AND (b).lower < (b).upper)$$, 'what is approximate stays so: the bounds of the calibrated hold the truth');
SELECT alike((SELECT m.reason FROM mleval.metrics(mleval.calibrate(ROW('platt', NULL, NULL, -1, 3)::mleval.calibrator, (SELECT mleval.binary_scores(i % 3 = 0, i / 1000.0::float8, NULL::float8, 16) FROM generate_series(1, 1000) AS i))) AS m WHERE m.metric = 'roc_auc_score'), '%approximate%', 'and says so');

-- Odd values.
SELECT results_eq($$SELECT mleval.calibrate(c, s) FROM (SELECT row('isotonic', '{-1,1}', '{0.25,0.75}', NULL, NULL)::mleval.calibrator AS c) c, unnest('{-Infinity,-1,0,0.5,1,Infinity,NaN,NULL}'::float8[]) s$$, $$VALUES (0.25::float8), (0.25), (0.5), (0.625), (0.75), (0.75), (NULL), (NULL)$$, 'an isotonic calibrator is level beyond its ends');
SELECT results_eq($$SELECT mleval.calibrate(row('platt', NULL, NULL, 0, v.slope)::mleval.calibrator, v.s) FROM (VALUES (0, 'Infinity'::float8), (1, 'Infinity'), (1, '-Infinity'), (-1, 'Infinity'), (1e300, 1e300)) v (slope, s)$$, $$VALUES (0.5::float8), (1), (0), (0), (1)$$, 'a logistic one goes from 0 to 1');
SELECT results_eq($$SELECT mleval.isotonic_calibrator(s) IS NULL, mleval.platt_calibrator(s) IS NULL FROM (SELECT 1 AS i, mleval.binary_scores(1, 0.5) AS s UNION ALL SELECT 2, mleval.binary_scores(NULL::int, 0.5) UNION ALL SELECT 3, mleval.binary_scores(y, s) FROM (VALUES (1, 'Infinity'::float8), (0, 0)) v (y, s) UNION ALL SELECT 4, mleval.binary_scores(y, 0.3) FROM generate_series(0, 1) y) o ORDER BY i$$,
	$$VALUES (false, true), (true, true), (true, true), (false, false)$$, 'none of no labels, none of infinite scores, no logistic one of one class');
SELECT results_eq($$SELECT mleval.platt_calibrator(mleval.binary_scores(y, 0.3)) = row('platt', NULL, NULL, 0, 0)::mleval.calibrator FROM generate_series(0, 1) y$$, $$VALUES (true)$$, 'one score alone has no slope');
SELECT throws_ok(format('SELECT mleval.calibrate(%L::mleval.calibrator, 0.5)', c), '22023', 'not a calibrator', c || ' is none') FROM (VALUES ('(,,,,)'), ('(isotonic,"{1,1}","{0.5,0.6}",,)')) v (c);

SELECT * FROM finish();
ROLLBACK;
