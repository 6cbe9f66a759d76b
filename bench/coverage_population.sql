-- The populations of bench/coverage.sql and its parts, samples of them, and where they put
-- what they find.  psql variables: seed, draws.
CREATE EXTENSION IF NOT EXISTS mleval;
SET search_path = pg_catalog, mleval;

-- Normal scores of both classes, their distance 1.8 standard deviations: an area of 0.9.  The
-- score given is what the truth is with odds to the power 0.8, so that calibration is off.
CREATE TEMP TABLE normal_score AS
SELECT i, (SELECT sum(hashint8(i * 12 + k)::float8 / 4294967296) FROM generate_series(1, 12) k) AS z FROM generate_series(1, 4000) i;
CREATE TEMP TABLE population AS
SELECT p.prevalence, binary_scores(y, 1 / (1 + exp(-0.8 * (1.8 * (z + 1.8 * (CASE WHEN y THEN 0.5 ELSE -0.5 END)) + ln(p.prevalence / (1 - p.prevalence))))), CASE WHEN y THEN p.prevalence ELSE 1 - p.prevalence END) AS weighted
FROM normal_score, generate_series(1, 25), (VALUES (0.5::float8), (0.1)) p (prevalence), (VALUES (true), (false)) c (y) GROUP BY p.prevalence;
-- rows, not weights: a hundred thousand of them; of as many at least that count, hence each 25 times
CREATE TEMP TABLE truth AS
SELECT prevalence, resample(weighted, :seed, 0, _effective_rows(weighted, 1) / 100000) AS scores FROM population;
CREATE TEMP TABLE true_value AS
SELECT prevalence, roc_auc_score(scores) AS roc_auc, (calibration_slope(scores)).value AS slope, (calibration_intercept(scores)).value AS intercept, (calibration_intercept(scores, free_slope => true)).value AS free_intercept,
	average_precision_score(scores) AS average_precision, log_loss(scores) AS log_loss, brier_score_loss(scores) AS brier_score, ks_statistic(scores) AS ks, expected_calibration_error(scores) AS error, expected_calibration_error(scores, strategy => 'quantile') AS quantile_error FROM truth;
CREATE TEMP TABLE matrix AS SELECT prevalence, confusion_matrix_at(scores, prevalence) AS cm FROM truth;

CREATE TEMP TABLE size AS SELECT n FROM unnest('{30,100,300,1000,10000}'::int[]) n;
CREATE TEMP TABLE sample AS
SELECT prevalence, n, i, resample(scores, :seed + n, i, 100000.0 / n) AS scores FROM truth, size, generate_series(1, :draws) i WHERE n <= 1000 OR i <= :draws / 4;
CREATE TEMP TABLE sample_matrix AS SELECT prevalence, n, i, confusion_matrix_at(scores, prevalence) AS cm FROM sample;

CREATE TEMP TABLE found (measure text, interval text, prevalence float8, n int, covered boolean, undefined boolean);
