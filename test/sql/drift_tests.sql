--
-- tests of two distributions: answers and refusals
--
\set VERBOSITY default
CREATE VIEW two AS
SELECT mleval.distribution(v) FILTER (WHERE v <= 30) AS r, mleval.distribution(v + 5) FILTER (WHERE v > 10) AS c, mleval.distribution('k' || v % 3) FILTER (WHERE v <= 30) AS city_r, mleval.distribution('k' || v % 4) FILTER (WHERE v > 10) AS city_c,
	mleval.distribution(v) FILTER (WHERE v < 0) AS none, mleval.distribution(NULL::int) AS missing, mleval.distribution('Infinity'::float8) AS infinite, mleval.distribution(7.0) FILTER (WHERE v < 9) AS seven
FROM generate_series(1, 40) v;
SELECT test, round((t).statistic::numeric, 10) AS statistic, round((t).pvalue::numeric, 10) AS pvalue, (t).n_reference, (t).n_current, (t).method, (t).reason
FROM two, LATERAL (VALUES ('chi2', mleval.chi2_test(city_r, city_c)), ('G', mleval.chi2_test(city_r, city_c, 'log-likelihood')), ('chi2 of numbers', mleval.chi2_test(r, c, n_bins => 2, edges => '{1,20,40}')),
	('psi', mleval.psi_test(city_r, city_c)), ('psi, law', mleval.psi_test(r OPERATOR(mleval.+) r, c OPERATOR(mleval.+) c, edges => '{1,20,50}')), ('wasserstein', mleval.wasserstein_test(r, c, seed => 1)),
	('welch', mleval.welch_t_test(r, c)), ('welch, greater', mleval.welch_t_test(r, c, 'greater', design_effect => 2)), ('proportion', mleval.proportion_test(1, 10, 5, 12)), ('ks', mleval.ks_test(r, c, design_effect => 2))) AS x (test, t);

-- nothing to say
SELECT test, (t).* FROM two, LATERAL (VALUES ('chi2', mleval.chi2_test(none, r)), ('chi2, one bin', mleval.chi2_test(seven, seven)), ('psi', mleval.psi_test(r, none)), ('psi, missing', mleval.psi_test(missing, missing)), ('wasserstein', mleval.wasserstein_test(missing, r)), ('wasserstein, infinite', mleval.wasserstein_test(r, infinite)),
	('welch', mleval.welch_t_test(r, none)), ('welch, infinite', mleval.welch_t_test(infinite, r)), ('welch, equal', mleval.welch_t_test(seven, seven)), ('welch, one', mleval.welch_t_test(seven, r, design_effect => 8)),
	('proportion', mleval.proportion_test(0, 0, 1, 2)), ('proportion, alike', mleval.proportion_test(0, 10, 0, 2)), ('proportion, NULL', mleval.proportion_test(0, 10, NULL, 2)), ('chi2, NULL', mleval.chi2_test(NULL, r))) AS x (test, t);

-- refused
SELECT mleval.chi2_test(r, city_c) FROM two;
SELECT mleval.chi2_test(r, c, 'neyman') FROM two;
SELECT mleval.chi2_test(r, c, NULL) FROM two;
SELECT mleval.chi2_test(r, c, correction => NULL) FROM two;
SELECT mleval.chi2_test(r, c, design_effect => 0) FROM two;
SELECT mleval.psi_test(r, c, resamples => 0) FROM two;
SELECT mleval.psi_test(r, c, resamples => 10001) FROM two;
SELECT mleval.psi_test(r, c, seed => NULL) FROM two;
SELECT mleval.psi_test(r, c, zero => 'error') FROM two;
SELECT mleval.wasserstein_test(city_r, city_c) FROM two;
SELECT mleval.welch_t_test(city_r, city_c) FROM two;
SELECT mleval.welch_t_test(r, c, 'both') FROM two;
SELECT mleval.welch_t_test(r, c, design_effect => 'NaN') FROM two;
SELECT mleval.proportion_test(3, 2, 1, 2);
SELECT mleval.proportion_test(1, 2, -1, 2);
SELECT mleval.ks_test(r, c, design_effect => -1) FROM two;

DROP VIEW two;
