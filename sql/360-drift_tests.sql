-- Are two distributions alike, if rows are independent?  C: src/metrics/drift_tests.c, src/stats/contingency.c.

CREATE FUNCTION mleval.chi2_test(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	lambda_ text DEFAULT 'pearson',
	correction boolean DEFAULT true,
	n_bins integer DEFAULT 10,
	bins text DEFAULT 'quantile',
	edges double precision[] DEFAULT NULL,
	design_effect double precision DEFAULT 1)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_drift_tests_chi2_test';

COMMENT ON FUNCTION mleval.chi2_test(mleval.empirical_distribution, mleval.empirical_distribution, text, boolean, integer, text, double precision[], double precision) IS
'Chi-squared test of the table of bins by side, as SciPy''s chi2_contingency. lambda_: "pearson", or "log-likelihood" for G. correction: Yates'', of two bins alone. Bins as of psi(): NULL and NaN are bins, each category is one, new ones too; n_bins, bins, edges as there. It assumes that rows are independent, which rows of one window rarely are, and then finds drift where there is none: design_effect is how many rows count as one, and learned_pvalue() does not assume it. Weighted rows count by Kish''s effective number, divided by design_effect. One bin: statistic 0, pvalue 1. The law is a limit: bins of fewer than 5 expected rows make the p-value rough, and psi_test() resamples then. n_reference and n_current count all rows. Categories that have lost their names are compared by hash, and the reason says so. No rows on a side: NULLs, and the reason. NULL for a NULL distribution. Error 22023 if the two are of different kinds, for an option out of range or unknown; 22004 for a NULL lambda_ or correction.';

-- Taken where a run has nothing to learn from, and adjusts for many columns: what
-- lies beyond the ends of a reference is rare on both sides, and chi2_test() of such
-- bins finds drift in 10 % of samples of one population at 5 %; resamples have a
-- smallest p-value, which is no evidence once it is adjusted.
CREATE FUNCTION mleval._pooled_chi2_test(reference mleval.empirical_distribution, current mleval.empirical_distribution, design_effect double precision DEFAULT 1)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_drift_tests_pooled_chi2_test';

COMMENT ON FUNCTION mleval._pooled_chi2_test(mleval.empirical_distribution, mleval.empirical_distribution, double precision) IS
'chi2_test(), those bins that are expected to have fewer than 5 rows on a side together as one, with the rarest of the others too if those are still fewer. Expected by both sides together. Bins of numbers, dates and timestamps are as many quantiles of the reference, up to 10, as let 5 rows be expected. One value, of rows enough for two bins: statistic 0, pvalue 1. It assumes that rows are independent; design_effect is how many rows count as one. NULLs, and the reason, without rows on a side and where fewer than two bins are left of more. Error 22023 if the two are of different kinds.';

CREATE FUNCTION mleval.psi_test(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	n_bins integer DEFAULT 10,
	bins text DEFAULT 'quantile',
	edges double precision[] DEFAULT NULL,
	zero text DEFAULT 'floor',
	design_effect double precision DEFAULT 1,
	resamples integer DEFAULT 999,
	seed bigint DEFAULT 0)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_drift_tests_psi_test';

COMMENT ON FUNCTION mleval.psi_test(mleval.empirical_distribution, mleval.empirical_distribution, integer, text, double precision[], text, double precision, integer, bigint) IS
'Is a population stability index more than chance? statistic: psi() of the same n_bins, bins, edges and zero. pvalue, where every bin is expected to have 15 rows or more on both sides, times the root of the number of bins less one (45 of ten bins; below that the law finds too much): from (1/n + 1/m) times chi-squared with one degree of freedom less than there are bins (Yurdakul and Naranjo 2020, J. Risk Model Valid. 14:4). Else from resamples (1 to 10000): permutations, which deal the rows of both sides to samples of n and m rows anew, each put into bins of its own (with weights, a design effect, or more than 100000 rows: bootstrap samples, drawn with replacement), and the share of them, with the data as one more, whose index is as large; seed makes it the same each time; zero => ''error'' is "floor" in them. The method says which. It assumes that rows are independent, which rows of one window rarely are, and then finds drift where there is none: design_effect is how many rows count as one, and learned_pvalue() does not assume it. Weighted rows count by Kish''s effective number, divided by design_effect. n_reference and n_current count all rows. Categories that have lost their names are compared by hash, and the reason says so. No rows on a side: NULLs, and the reason. NULL for a NULL distribution. Error 22023 as psi(), and for design_effect or resamples out of range; 22004 for NULL resamples or seed.';

CREATE FUNCTION mleval.wasserstein_test(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	design_effect double precision DEFAULT 1,
	resamples integer DEFAULT 999,
	seed bigint DEFAULT 0)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10000
AS 'MODULE_PATHNAME', 'mleval_drift_tests_wasserstein_test';

COMMENT ON FUNCTION mleval.wasserstein_test(mleval.empirical_distribution, mleval.empirical_distribution, double precision, integer, bigint) IS
'Is a Wasserstein distance more than chance? statistic: wasserstein_distance(). pvalue from resamples (1 to 10000), permutations, which deal the values of both sides to samples of n and m rows anew (with weights, a design effect, or more than 100000 rows: bootstrap samples, drawn with replacement): the share of them, with the data as one more, that are as far apart; seed makes it the same each time. Past max_buckets values are those of buckets, in their middle. It assumes that rows are independent, which rows of one window rarely are, and then finds drift where there is none: design_effect is how many rows count as one, and learned_pvalue() does not assume it. Weighted rows count by Kish''s effective number, divided by design_effect. n_reference and n_current count rows with a value. No values on a side, or an infinite one: NULLs, and the reason. Error 22023 as wasserstein_distance(), and for design_effect or resamples out of range.';

CREATE FUNCTION mleval.welch_t_test(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	alternative text DEFAULT 'two-sided',
	design_effect double precision DEFAULT 1)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_drift_tests_welch_t_test';

COMMENT ON FUNCTION mleval.welch_t_test(mleval.empirical_distribution, mleval.empirical_distribution, text, double precision) IS
'Welch''s test of means with unequal variances, as SciPy''s ttest_ind(current, reference, equal_var=False): the statistic is positive where the current mean is larger. alternative: "two-sided", "less" (the current mean is smaller), "greater". It assumes that rows are independent, which rows of one window rarely are, and then finds drift where there is none: design_effect is how many rows count as one, and learned_pvalue() does not assume it. Weighted rows count by Kish''s effective number, divided by design_effect. Exact from moments, past max_buckets too. n_reference and n_current count rows with a value. NULLs, with the reason, without values or with an infinite one, where a side has no more than one independent row, where all values of each side are equal. Error 22023 on other kinds than numbers, if the two are of different kinds, for an unknown alternative or a design_effect below 1 or infinite.';

CREATE FUNCTION mleval.proportion_test(
	successes_reference bigint,
	n_reference bigint,
	successes_current bigint,
	n_current bigint,
	alternative text DEFAULT 'two-sided',
	design_effect double precision DEFAULT 1)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 1
AS 'MODULE_PATHNAME', 'mleval_drift_tests_proportion_test';

COMMENT ON FUNCTION mleval.proportion_test(bigint, bigint, bigint, bigint, text, double precision) IS
'Test of two proportions, of rows that are NULL for example, by the normal law and the pooled variance, as statsmodels'' proportions_ztest of (current, reference): the statistic is positive where the current proportion is larger. successes_reference of n_reference rows, successes_current of n_current. alternative: "two-sided", "less" (the current proportion is smaller), "greater". It assumes that rows are independent; design_effect is how many count as one. NULLs, with the reason, without rows on a side, and where all rows are alike. Error 22023: successes below 0 or above n, an unknown alternative, a design_effect below 1 or infinite.';
