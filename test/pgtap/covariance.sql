-- covariance_matrix against NumPy, SciPy, statsmodels and scikit-learn (test/oracle/covariance.py).
BEGIN;
SELECT plan(27);
SET search_path = public, mleval;
\ir ../data/covariance.sql
\ir ../data/nannyml_pca.sql

-- Some examples have weights, some none
CREATE TEMP TABLE summary AS
SELECT example, side, count(*) AS n, CASE WHEN bool_and(w = 1) THEN covariance(features) ELSE covariance(features, w) END AS m FROM oracle_row GROUP BY 1, 2;
CREATE TEMP TABLE pair AS SELECT r.example, r.m AS reference, c.m AS current FROM summary r JOIN summary c USING (example) WHERE r.side = 'reference' AND c.side = 'current';

-- Relative, and of what is near 0 by the scale of what it is made of
CREATE FUNCTION off(got float8, wanted float8, scale float8 DEFAULT 0, tolerance float8 DEFAULT 1e-12) RETURNS boolean LANGUAGE sql IMMUTABLE AS
$$SELECT coalesce(abs(got - wanted) > tolerance * greatest(abs(wanted), scale), (got IS NULL) <> (wanted IS NULL))$$;

SELECT is_empty($$SELECT example, side, i, mean, value FROM (SELECT example, side, c.* FROM summary, covariance_columns(m) c) c FULL JOIN (SELECT * FROM oracle_value WHERE what = 'mean') v USING (example, side, i) WHERE off(mean, value, stddev)$$, 'means');
SELECT is_empty($$SELECT example, side, i, stddev, value FROM (SELECT example, side, c.* FROM summary, covariance_columns(m) c) c FULL JOIN (SELECT * FROM oracle_value WHERE what = 'stddev') v USING (example, side, i) WHERE off(stddev, value)$$, 'standard deviations');
SELECT is_empty($$SELECT example, side, i, j, covariance, value FROM (SELECT example, side, c.*, a.stddev * b.stddev AS scale FROM summary, covariance_cells(m) c, covariance_columns(m) a, covariance_columns(m) b WHERE a.i = c.i AND b.i = c.j) c
	FULL JOIN (SELECT * FROM oracle_value WHERE what = 'covariance') v USING (example, side, i, j) WHERE off(covariance, value, scale)$$, 'covariances');
SELECT is_empty($$SELECT example, side, i, j, correlation, value FROM (SELECT example, side, c.* FROM summary, correlation(m) c WHERE correlation IS NOT NULL) c
	FULL JOIN (SELECT * FROM oracle_value WHERE what = 'correlation') v USING (example, side, i, j) WHERE off(correlation, value, 1)$$, 'correlations');
SELECT results_eq($$SELECT i, j FROM summary, correlation(m) WHERE example = 'a constant' AND side = 'current' AND correlation IS NULL$$, 'VALUES (1, 3), (2, 3)', 'a constant has none');
SELECT is_empty($$SELECT example, side, what, t, value FROM oracle_value JOIN (SELECT example, side, m::text::json AS t FROM summary) s USING (example, side) WHERE what IN ('complete', 'missing', 'nan', 'out_of_range') AND (t ->> what)::float8 <> value$$, 'rows that are left out are counted by why');

-- Correlations that changed.  A difference of nearly equal ones has few digits in any library: hence the scale.
CREATE TEMP TABLE shift AS SELECT example, s.* FROM pair, correlation_shift(reference, current, NULL) s;
SELECT is_empty($$SELECT example, i, j, statistic, value FROM (SELECT * FROM shift WHERE statistic IS NOT NULL) s FULL JOIN (SELECT * FROM oracle_value WHERE what = 'shift statistic') v USING (example, i, j) WHERE off(statistic, value, 10)$$, 'Fisher''s z');
SELECT is_empty($$SELECT example, i, j, pvalue, value FROM (SELECT * FROM shift WHERE pvalue IS NOT NULL) s FULL JOIN (SELECT * FROM oracle_value WHERE what = 'shift pvalue') v USING (example, i, j) WHERE off(pvalue, value, 0, 1e-11)$$, 'its p-value');
SELECT is_empty($$SELECT example, i, j, adjusted_pvalue, value FROM (SELECT * FROM shift WHERE adjusted_pvalue IS NOT NULL) s FULL JOIN (SELECT * FROM oracle_value WHERE what = 'shift adjusted') v USING (example, i, j) WHERE off(adjusted_pvalue, value, 0, 1e-11)$$, 'corrected for all pairs');
SELECT is_empty($$SELECT * FROM shift WHERE (pvalue IS NULL) <> (reason IS NOT NULL) OR difference <> current_correlation - reference_correlation$$, 'NULL with a reason, and the difference');
SELECT results_eq($$SELECT s.i, s.j, s.adjusted_pvalue FROM pair, correlation_shift(reference, current, 3) s WHERE example = 'another structure'$$,
	$$SELECT i, j, adjusted_pvalue FROM shift WHERE example = 'another structure' ORDER BY abs(difference) DESC LIMIT 3$$, 'the largest changes first, corrected for all pairs whatever is shown');
SELECT is((SELECT min(statistic * sqrt(3.0)) / min(z) FROM pair, LATERAL (SELECT s.statistic, o.statistic AS z FROM correlation_shift(reference, reference + reference + current, NULL, 4) s JOIN correlation_shift(reference, reference + reference + current, NULL) o USING (i, j) WHERE i = 1 AND j = 2) s WHERE example = 'moved') < 1, true,
	'a design effect makes it less');
SELECT ok(adjusted_pvalue < 1e-6, 'the structure that changed is found') FROM pair, correlation_shift(reference, current, 1) WHERE example = 'another structure';

-- Means that moved
CREATE TEMP TABLE hotelling AS SELECT example, t.* FROM pair, hotelling_test(reference, current) t WHERE example NOT IN ('whole weights', 'fewer rows than columns');
SELECT results_eq($$SELECT statistic, pvalue, reason FROM pair, hotelling_test(reference, current) WHERE example = 'fewer rows than columns'$$, $$VALUES (NULL::float8, NULL::float8, 'too few rows for so many columns')$$,
	'of fewer rows than columns there is always a direction without variance, which is no evidence');
SELECT is_empty($$SELECT example, statistic, value FROM hotelling FULL JOIN (SELECT * FROM oracle_value WHERE what = 'hotelling') v USING (example) WHERE off(statistic, value, 0, 1e-11)$$, 'Hotelling''s T^2 as statsmodels''');
SELECT is_empty($$SELECT example, pvalue, value FROM hotelling FULL JOIN (SELECT * FROM oracle_value WHERE what = 'hotelling pvalue') v USING (example) WHERE off(pvalue, value, 0, 1e-10)$$, 'and its p-value');
SELECT is_empty($$SELECT example, method, value FROM hotelling JOIN (SELECT * FROM oracle_value WHERE what = 'hotelling rank') v USING (example) JOIN (SELECT example, max(i) AS columns FROM oracle_value WHERE what = 'mean' GROUP BY 1) c USING (example)
	WHERE CASE WHEN value = columns THEN method LIKE 'hotelling in%' ELSE method NOT LIKE format('hotelling in %s of %s dimensions%%', value, columns) END$$, 'whose method says how many dimensions a singular matrix has');
SELECT is_empty($$SELECT example, d, value FROM (SELECT example, mahalanobis_distance(reference, current) AS d FROM pair WHERE example <> 'whole weights') d FULL JOIN (SELECT * FROM oracle_value WHERE what = 'mahalanobis') v USING (example) WHERE off(d, value, 0, 1e-11)$$, 'the distance of the means, by SciPy''s mahalanobis');
SELECT is_empty($$SELECT example, v.i, d, value FROM oracle_value v JOIN summary s USING (example, side), LATERAL (SELECT mahalanobis_distance(m, features) FROM (SELECT features, row_number() OVER (ORDER BY no) - 1 AS no
		FROM oracle_row r WHERE r.example = v.example AND r.side = 'reference' AND r.w > 0 AND array_position(features, NULL) IS NULL AND -1e90 <= ALL (features) AND 1e90 >= ALL (features)) r WHERE r.no = v.i) d (d)
	WHERE what = 'mahalanobis of row' AND example <> 'whole weights' AND off(d, value, 0, 1e-11)$$, 'and those of points');

-- What principal components leave
CREATE TEMP TABLE kept AS SELECT example, share, e.* FROM pair, unnest('{0.3,0.65,0.9,0.99}'::float8[]) share, pca_reconstruction_error(reference, current, share) e;
SELECT is_empty($$SELECT example, share, components, value FROM kept FULL JOIN (SELECT example, split_part(what, ' ', 2)::float8 AS share, value FROM oracle_value WHERE what LIKE 'pca % components') v USING (example, share) WHERE off(components, value)$$, 'as many components are kept as scikit-learn keeps');
-- a mean of squares of 1e-30, of rows that are reproduced, is rounding in both
SELECT is_empty($$SELECT example, share, reference_error, value FROM kept FULL JOIN (SELECT example, split_part(what, ' ', 2)::float8 AS share, value FROM oracle_value WHERE what ~ '^pca [0-9.]+$' AND side = 'reference') v USING (example, share)
	WHERE CASE WHEN value < 1e-7 THEN reference_error > 1e-7 ELSE off(reference_error, value) END$$, 'the reference''s error is that of its rows');
SELECT is_empty($$SELECT example, share, current_error, value FROM kept FULL JOIN (SELECT example, split_part(what, ' ', 2)::float8 AS share, value FROM oracle_value WHERE what ~ '^pca [0-9.]+$' AND side = 'current') v USING (example, share)
	WHERE CASE WHEN value < 1e-7 THEN current_error > 1e-7 ELSE off(current_error, value) END$$, 'the current one too');
SELECT is_empty($$SELECT example, share FROM kept JOIN (SELECT example, split_part(what, ' ', 2)::float8 AS share, value FROM oracle_value WHERE what LIKE 'pca % mean length' AND side = 'current') v USING (example, share)
	WHERE value > current_error * (1 + 1e-12) AND current_error > 1e-7$$, 'the mean length of what is left is no larger');
SELECT is((SELECT components FROM pair, pca_reconstruction_error(reference, current, 1) WHERE example = 'a sum of two'), 2, 'all that there are, if all is to be explained');

-- NannyML's own number is the mean length of what the components leave: its square and the variance are our mean square
SELECT is_empty($$SELECT example, current_error, sqrt(mean_length ^ 2 + variance) FROM nannyml_error v JOIN (SELECT example, covariance(features) FILTER (WHERE side = 'reference') AS reference, covariance(features) FILTER (WHERE side = 'current') AS current FROM nannyml_row GROUP BY 1) s USING (example),
	LATERAL pca_reconstruction_error(reference, current, share) WHERE off(current_error, sqrt(mean_length ^ 2 + variance))$$, 'NannyML''s error, and by how much ours is larger');

-- From parts as from the whole
SELECT is_empty($$SELECT example, side FROM (SELECT example, side, rollup(part) AS rolled FROM (SELECT example, side, covariance(features, w) AS part FROM oracle_row GROUP BY example, side, no % 5) p GROUP BY 1, 2) p JOIN summary USING (example, side),
	LATERAL (SELECT a.covariance, b.covariance AS wanted, x.stddev * y.stddev AS scale FROM covariance_cells(rolled) a JOIN covariance_cells(m) b USING (i, j), covariance_columns(m) x, covariance_columns(m) y WHERE x.i = a.i AND y.i = a.j) c WHERE off(covariance, wanted, scale)$$, 'five parts are the whole');
-- Numbers whose mean a double cannot hold beside their standard deviation
SELECT is_empty($$SELECT i, j, covariance FROM (SELECT rollup(part) AS m FROM (SELECT covariance(ARRAY[1e15 + i % 3, 1e15 + i % 5]) AS part FROM generate_series(1, 15000) i GROUP BY i % 17) p) s, covariance_cells(m)
	JOIN (VALUES (1, 1, 10000.0 / 14999), (1, 2, 0), (2, 2, 30000.0 / 14999)) v (i, j, wanted) USING (i, j) WHERE off(covariance, wanted::float8, 1)$$, 'digits beyond those of the mean are kept');
SELECT * FROM finish();
ROLLBACK;
