-- Tests of two distributions against SciPy, statsmodels and NumPy's resamples (test/oracle/drift_tests.py).
BEGIN;
\ir ../data/drift_tests.sql
SELECT plan(27);

-- Off by more than 1e-11, relative, or NULL on one side only.
CREATE FUNCTION pg_temp.off(got float8, wanted float8, tolerance float8 DEFAULT 1e-11) RETURNS boolean LANGUAGE sql AS
$$SELECT coalesce(abs(got - wanted) > tolerance * greatest(abs(wanted), CASE WHEN wanted = 0 THEN 1 ELSE 0 END), (got IS NULL) <> (wanted IS NULL))$$;

CREATE TEMP TABLE two AS
SELECT example, mleval.distribution(v) FILTER (WHERE side = 'r') AS r, mleval.distribution(v) FILTER (WHERE side = 'c') AS c FROM oracle_number GROUP BY example;
CREATE TEMP TABLE named AS
SELECT example, mleval.distribution(v) FILTER (WHERE side = 'r') AS r, mleval.distribution(v) FILTER (WHERE side = 'c') AS c FROM oracle_label GROUP BY example;

SELECT is_empty($$SELECT example, lambda_, correction, t.*, o.* FROM named JOIN oracle_chi2 o USING (example), LATERAL mleval.chi2_test(r, c, o.lambda_, o.correction) t
	WHERE pg_temp.off(t.statistic, o.statistic) OR pg_temp.off(t.pvalue, o.pvalue, 1e-10) OR t.reason IS NOT NULL$$, 'chi2_test is chi2_contingency, with correction and without, Pearson''s and G');
SELECT is_empty($$SELECT example, t.*, o.* FROM named JOIN oracle_psi o USING (example), LATERAL mleval.psi_test(r, c) t
	WHERE pg_temp.off(t.statistic, o.statistic) OR o.how = 'law' AND pg_temp.off(t.pvalue, o.pvalue, 1e-10)$$, 'psi_test has psi, and the chi-squared law where rows enough are expected in every bin');
SELECT is_empty($$SELECT example, t.method, o.how FROM named JOIN oracle_psi o USING (example), LATERAL mleval.psi_test(r, c) t
	WHERE t.method <> CASE o.how WHEN 'law' THEN 'psi, chi-squared law, assumes independent rows' ELSE 'psi, 999 permutations, assumes independent rows' END$$, 'it resamples where there are fewer, and says which');
SELECT results_eq($$SELECT example, (mleval.psi_test(r, c)).method LIKE '%law%' FROM named WHERE example IN ('as many as it takes', 'one too few') ORDER BY 1$$, $$VALUES ('as many as it takes', true), ('one too few', false)$$, 'of three bins 15 times the root of two rows are enough, no fewer');
SELECT is_empty($$SELECT example, t.*, o.* FROM named JOIN oracle_pooled o USING (example), LATERAL mleval._pooled_chi2_test(r, c) t
	WHERE pg_temp.off(t.statistic, o.statistic) OR pg_temp.off(t.pvalue, o.pvalue, 1e-10) OR (t.reason = 'fewer than two bins are expected to have 5 rows') IS DISTINCT FROM CASE WHEN o.pvalue IS NULL THEN true END$$, 'rare bins together are one of chi2_contingency''s, and no rows, no bins');
SELECT is((mleval._pooled_chi2_test(r, e)).reason, 'the current distribution has no rows', 'of a side without rows there is none') FROM named, LATERAL (SELECT mleval.distribution(NULL::text) FILTER (WHERE false) AS e) AS none WHERE example = 'letters';
-- 4 standard deviations of both counts together
SELECT is_empty($$SELECT example, t.pvalue, o.pvalue FROM named JOIN oracle_psi o USING (example), LATERAL mleval.psi_test(r, c, resamples => 10000) t
	WHERE o.how = 'resampled' AND abs(t.pvalue - o.pvalue) > 1e-3 + 4 * sqrt(o.pvalue * (1 - o.pvalue) * (1 / 10000.0 + 1 / 200000.0))$$, 'the p-value of resamples is NumPy''s, but for chance');
SELECT is_empty($$SELECT example, t.*, o.* FROM two JOIN oracle_wasserstein o USING (example), LATERAL mleval.wasserstein_test(r, c, resamples => 10000) t
	WHERE pg_temp.off(t.statistic, o.statistic, 1e-9) OR abs(t.pvalue - o.pvalue) > 1e-3 + 4 * sqrt(o.pvalue * (1 - o.pvalue) * (1 / 10000.0 + 1 / 20000.0))$$, 'wasserstein_test is NumPy''s permutations, but for chance');
SELECT is_empty($$SELECT example, alternative, t.*, o.* FROM two JOIN oracle_welch o USING (example), LATERAL mleval.welch_t_test(r, c, o.alternative) t
	WHERE example <> 'far from zero' AND (pg_temp.off(t.statistic, o.statistic) OR pg_temp.off(t.pvalue, o.pvalue, 1e-10) OR (t.reason IS NULL) <> (o.pvalue IS NOT NULL))$$, 'welch_t_test is ttest_ind without equal variances');
SELECT is_empty($$SELECT example, alternative, t.*, o.* FROM two JOIN oracle_welch o USING (example), LATERAL mleval.welch_t_test(r, c, o.alternative) t
	WHERE example = 'far from zero' AND (pg_temp.off(t.statistic, o.statistic, 1e-7) OR pg_temp.off(t.pvalue, o.pvalue, 1e-7))$$, 'far from zero too, as near as the values'' own digits');
SELECT is_empty($$SELECT o.*, t.* FROM oracle_proportion o, LATERAL mleval.proportion_test(r, n, c, m, alternative) t
	WHERE pg_temp.off(t.statistic, o.statistic) OR pg_temp.off(t.pvalue, o.pvalue, 1e-10)$$, 'proportion_test is proportions_ztest');

-- What they count.
SELECT is(t.pvalue, u.pvalue, 'the same seed makes the same resamples') FROM two, LATERAL mleval.wasserstein_test(r, c, seed => 7) t, LATERAL mleval.wasserstein_test(r, c, seed => 7) u WHERE example = 'few';
SELECT isnt(t.pvalue, u.pvalue, 'another seed makes others') FROM two, LATERAL mleval.wasserstein_test(r, c, seed => 7) t, LATERAL mleval.wasserstein_test(r, c, seed => 8) u WHERE example = 'few';
SELECT ok(abs(t.statistic - u.statistic / 4) < 1e-12 * t.statistic, 'chi2_test: rows that count as one in four are a quarter of the evidence')
FROM named, LATERAL mleval.chi2_test(r, c, design_effect => 4) t, LATERAL mleval.chi2_test(r, c) u WHERE example = 'letters';
SELECT ok(abs(t.statistic - u.statistic / 2) < 1e-12 * t.statistic, 'welch_t_test: of four, half of the statistic')
FROM two, LATERAL mleval.welch_t_test(r, c, design_effect => 4) t, LATERAL mleval.welch_t_test(r, c) u WHERE example = 'shifted';
SELECT ok(abs(t.statistic - u.statistic / 2) < 1e-12, 'proportion_test: the same') FROM mleval.proportion_test(3, 40, 9, 50, design_effect => 4) t, mleval.proportion_test(3, 40, 9, 50) u;
SELECT cmp_ok(t.pvalue, '>', u.pvalue * 2, 'wasserstein_test: fewer rows are drawn') FROM two, LATERAL mleval.wasserstein_test(r, c, 4) t, LATERAL mleval.wasserstein_test(r, c) u WHERE example = 'shifted';
SELECT cmp_ok(t.pvalue, '>', u.pvalue, 'psi_test: and fewer expected') FROM named, LATERAL mleval.psi_test(r, c, design_effect => 4) t, LATERAL mleval.psi_test(r, c) u WHERE example = 'many rows';
SELECT cmp_ok(t.pvalue, '>', u.pvalue, 'ks_test: too') FROM two, LATERAL mleval.ks_test(r, c, design_effect => 4) t, LATERAL mleval.ks_test(r, c) u WHERE example = 'shifted';
SELECT is_empty($$SELECT t, u FROM (SELECT mleval.distribution(v, 3) FILTER (WHERE side = 'r') AS r3, mleval.distribution(v, 3) FILTER (WHERE side = 'c') AS c3,
		mleval.distribution(v) FILTER (WHERE side = 'r') AS r, mleval.distribution(v) FILTER (WHERE side = 'c') AS c FROM oracle_number WHERE example = 'shifted') d,
		LATERAL (VALUES ((mleval.welch_t_test(r3, c3)).pvalue, (mleval.welch_t_test(r, c)).pvalue), ((mleval.chi2_test(r3, c3)).pvalue, (mleval.chi2_test(r, c)).pvalue), ((mleval.ks_test(r3, c3)).pvalue, (mleval.ks_test(r, c)).pvalue)) x (t, u)
	WHERE pg_temp.off(t, u)$$, 'equal weights are no more rows');
SELECT cmp_ok((mleval.chi2_test(mleval.distribution(CASE WHEN i > 100 OR i % 20 = 0 THEN NULL ELSE i % 3 END) FILTER (WHERE i > 50), mleval.distribution(i % 3) FILTER (WHERE i <= 150))).pvalue, '<', 1e-6::float8, 'a column that goes NULL is another one')
FROM generate_series(1, 200) i;

-- How often they find something where there is nothing: 400 pairs of samples of one population, a level of 5 %.
CREATE TEMP TABLE null_pair AS
SELECT s, mleval.distribution(h % 4) FILTER (WHERE i <= 60) AS r, mleval.distribution(h % 4) FILTER (WHERE i > 60) AS c, mleval.distribution(h % 30) FILTER (WHERE i <= 60) AS fr, mleval.distribution(h % 30) FILTER (WHERE i > 60) AS fc
FROM (SELECT s, i, ('x' || substr(md5(s || ',' || i), 1, 7))::bit(28)::int AS h FROM generate_series(1, 400) s, generate_series(1, 100) i) x GROUP BY s;
SELECT cmp_ok(count(*) FILTER (WHERE (mleval.chi2_test(r, c, bins => 'exact')).pvalue < 0.05), '<=', 38::bigint, 'chi2_test finds as little as it says in samples of one population') FROM null_pair;
SELECT cmp_ok(count(*) FILTER (WHERE (mleval._pooled_chi2_test(fr, fc)).pvalue < 0.05), '<=', 38::bigint, 'so do rare bins together, of quantiles') FROM null_pair;
SELECT cmp_ok(count(*) FILTER (WHERE (mleval._pooled_chi2_test(r, c)).pvalue < 0.05), '<=', 38::bigint, 'and of categories')
FROM (SELECT mleval.distribution(v) FILTER (WHERE i <= 60) AS r, mleval.distribution(v) FILTER (WHERE i > 60) AS c
	FROM (SELECT s, i, CASE h % 2 WHEN 0 THEN 'common' ELSE 'rare ' || h % 401 END AS v
		FROM generate_series(1, 400) s, generate_series(1, 100) i, LATERAL (SELECT ('x' || substr(md5(s || ',' || i), 1, 7))::bit(28)::int) AS m(h)) x GROUP BY s) p;
SELECT is((mleval._pooled_chi2_test(r, c)).pvalue, (mleval.chi2_test(r, c, n_bins => 6)).pvalue, 'quantiles are as many as let 5 rows be expected')
FROM (SELECT mleval.distribution(i) FILTER (WHERE i % 2 = 0 OR i = 81) AS r, mleval.distribution(i) FILTER (WHERE i % 2 = 1 AND i < 81) AS c FROM generate_series(0, 81) AS i) AS s;
SELECT cmp_ok(count(*) FILTER (WHERE (mleval.psi_test(fr, fc, bins => 'exact', resamples => 199)).pvalue < 0.05), '<=', 38::bigint, 'so does psi_test by resamples, of bins with two rows each') FROM null_pair;
SELECT cmp_ok(count(*) FILTER (WHERE (mleval.wasserstein_test(r, c, resamples => 199)).pvalue < 0.05), '<=', 38::bigint, 'so does wasserstein_test') FROM null_pair;

SELECT * FROM finish();
ROLLBACK;
