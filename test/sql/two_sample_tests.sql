-- Tests of two samples: what they look like, and what is an error.
SET search_path = public, mleval;
CREATE TABLE reading AS
SELECT * FROM (VALUES (1.0::float8, false), (2.5, false), (4.0, false), (4.5, false), (3.0, true), (5.0, true), (6.0, true), (7.5, true), (7.5, true)) AS v (value, is_current);
CREATE VIEW samples AS SELECT two_sample(value, is_current) AS s FROM reading;
\pset null '(null)'
\set result 'round(t.statistic::numeric, 9) AS statistic, round(t.pvalue::numeric, 9) AS pvalue, t.n_reference, t.n_current, t.method, t.reason'

SELECT :result FROM samples, ks_2samp(s) AS t;
SELECT :result FROM samples, ks_2samp(s, 'greater', 'asymp') AS t;
SELECT :result FROM samples, mannwhitneyu(s) AS t;
SELECT :result FROM samples, mannwhitneyu(s, use_continuity => false, alternative => 'less') AS t;
SELECT :result FROM samples, mannwhitneyu(s, method => 'permutation') AS t;
SELECT :result FROM samples, mannwhitneyu(s, method => 'permutation', n_resamples => 99, seed => 42) AS t;
SELECT :result FROM samples, cramervonmises_2samp(s) AS t;
SELECT :result FROM samples, anderson_ksamp(s) AS t;
SELECT :result FROM samples, ttest_ind(s, equal_var => false, method => 'permutation') AS t;
SELECT :result, round(d::numeric, 9) AS energy_distance FROM (SELECT mannwhitneyu(value, is_current) AS m, energy_distance(value, is_current) AS d FROM reading) r, LATERAL (SELECT (m).*) AS t;

-- What cannot be said
SELECT t.* FROM ks_2samp(NULL) AS t;
SELECT t.* FROM ttest_ind(NULL, method => 'permutation') AS t;
SELECT t.* FROM (SELECT two_sample(value, true) AS s FROM reading) r, mannwhitneyu(s) AS t;
SELECT t.* FROM (SELECT two_sample(value, is_current, 2) AS s FROM reading) r, cramervonmises_2samp(s) AS t;
SELECT t.* FROM (SELECT two_sample(value, is_current, 2) AS s FROM reading) r, ks_2samp(s, method => 'exact') AS t;
SELECT t.* FROM samples, mannwhitneyu(s, method => 'permutation', design_effect => 2) AS t;
SELECT t.* FROM samples, mannwhitneyu(s, design_effect => 1e300) AS t;
SELECT t.* FROM (SELECT two_sample(i, i % 2 = 0) AS s FROM generate_series(1, 300) i) r, mannwhitneyu(s, method => 'exact') AS t;
SELECT :result FROM (SELECT two_sample(i, i % 2 = 0) AS s FROM generate_series(1, 300) i) r, cramervonmises_2samp(s, 'exact') AS t;

-- Errors
SELECT ks_2samp(s, 'both') FROM samples;
SELECT ks_2samp(s, method => 'asymptotic') FROM samples;
SELECT mannwhitneyu(s, method => 'asymp') FROM samples;
SELECT anderson_ksamp(s, 'exact') FROM samples;
SELECT ttest_ind(s, method => 'exact') FROM samples;
SELECT cramervonmises_2samp(s, NULL) FROM samples;
SELECT ks_2samp(s, NULL) FROM samples;
SELECT ks_2samp(s, n_resamples => 0) FROM samples;
SELECT ks_2samp(s, n_resamples => 1000001) FROM samples;
SELECT ks_2samp(s, seed => NULL) FROM samples;
SELECT ks_2samp(s, design_effect => 0) FROM samples;
SELECT ks_2samp(NULL::two_sample, 'both');
SELECT energy_distance(value, is_current, -1) FROM reading;
SELECT mannwhitneyu('NaN'::float8, is_current) FROM reading;

DROP VIEW samples;
DROP TABLE reading;
