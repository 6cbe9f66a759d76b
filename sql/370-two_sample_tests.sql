-- Tests of two exact samples: do their values come from one distribution?
-- C: src/metrics/two_sample_tests.c, src/stats/rank_sums.c, kolmogorov.c, mann_whitney.c, cramer_von_mises.c,
-- anderson_darling.c, sample_means.c, permutation.c.

CREATE FUNCTION mleval.ks_2samp(
	samples mleval.two_sample,
	alternative text DEFAULT 'two-sided',
	method text DEFAULT 'auto',
	n_resamples integer DEFAULT 9999,
	seed bigint DEFAULT 1,
	design_effect double precision DEFAULT 1)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_two_sample_tests_ks_2samp';

COMMENT ON FUNCTION mleval.ks_2samp(mleval.two_sample, text, text, integer, bigint, double precision) IS
'Two-sample Kolmogorov-Smirnov test, as SciPy''s ks_2samp of (reference, current). alternative: "two-sided", statistic as ks_statistic(); "less" or "greater", statistic by how much the distribution function of the reference lies below or above the current one at most. method: "exact" (Hodges 1957, of values without ties; up to 10^10 pairs of rows); "asymp", two-sided by the limiting law (Smirnov 1939; SciPy takes the law of one sample at the harmonic size there), one-sided by Hodges'' formula as SciPy; "auto" is exact where neither sample has more than 10,000 rows; "permutation" is exact under ties too: the share of permutations of which rows are current whose statistic is at least as large, every one if there are no more than n_resamples (1 to 1000000), else (count + 1) / (n_resamples + 1) of random ones, the same for the same seed; up to 10 million rows. Of values with ties the other laws are too large. It assumes that rows are independent, which rows of one window rarely are; design_effect is how many count as one, weights as Kish''s effective number: both by "asymp" alone, pvalue is NULL with a reason by the other two. n_reference and n_current count rows with a value. An empty sample, no rows or NULL: NULLs, and the reason. Errors: 22023 for an unknown alternative or method, n_resamples or design_effect out of range or NULL; 22004 for another option that is NULL.';

CREATE FUNCTION mleval.mannwhitneyu(
	samples mleval.two_sample,
	use_continuity boolean DEFAULT true,
	alternative text DEFAULT 'two-sided',
	method text DEFAULT 'auto',
	n_resamples integer DEFAULT 9999,
	seed bigint DEFAULT 1,
	design_effect double precision DEFAULT 1)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_two_sample_tests_mannwhitneyu';

COMMENT ON FUNCTION mleval.mannwhitneyu(mleval.two_sample, boolean, text, text, integer, bigint, double precision) IS
'Mann-Whitney test (Wilcoxon''s rank sum), as SciPy''s mannwhitneyu of (reference, current). statistic: the number of pairs in which the value of the reference is above that of the current sample, ties half; with weights, the weight of these pairs. alternative: "two-sided"; "less" or "greater": values of the reference tend to be smaller, or larger. method: "exact" (Mann and Whitney 1947, of values without ties; up to 10^7 pairs, of which one sample has at most 100 rows), "asymptotic" (normal, with the correction for ties, and for continuity unless use_continuity is false), "auto" is exact where a sample has at most 8 rows and no two are equal; "permutation" is exact under ties too: the share of permutations of which rows are current whose statistic is as far out, every one if there are no more than n_resamples (1 to 1000000), else (count + 1) / (n_resamples + 1) of random ones, the same for the same seed; two-sided twice the smaller share; up to 10 million rows. It assumes that rows are independent, which rows of one window rarely are; design_effect is how many count as one, weights as Kish''s effective number: both by "asymptotic" alone, pvalue is NULL with a reason by the other two. Where all values are equal pvalue is 1. n_reference and n_current count rows with a value. An empty sample, no rows or NULL: NULLs, and the reason. Errors: 22023 for an unknown alternative or method, n_resamples or design_effect out of range or NULL; 22004 for another option that is NULL, but use_continuity.';

CREATE FUNCTION mleval.cramervonmises_2samp(
	samples mleval.two_sample,
	method text DEFAULT 'auto',
	n_resamples integer DEFAULT 9999,
	seed bigint DEFAULT 1,
	design_effect double precision DEFAULT 1)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_two_sample_tests_cramervonmises_2samp';

COMMENT ON FUNCTION mleval.cramervonmises_2samp(mleval.two_sample, text, integer, bigint, double precision) IS
'Two-sample Cramer-von Mises test, as SciPy''s cramervonmises_2samp of (reference, current): statistic T of Anderson (1962), ties by midranks; it sees differences all over the distribution, where ks_2samp() sees the largest. method: "exact" (of values without ties; up to 100 rows a sample and 2^53 orders of both), "asymptotic" (the limiting law of one sample at a T of its mean and variance), "auto" is exact where neither sample has more than 20 rows; "permutation" is exact under ties too: the share of permutations of which rows are current whose statistic is at least as large, every one if there are no more than n_resamples (1 to 1000000), else (count + 1) / (n_resamples + 1) of random ones, the same for the same seed; up to 10 million rows. It assumes that rows are independent, which rows of one window rarely are; design_effect is how many count as one, by "asymptotic" alone: pvalue is NULL with a reason by the other two. Weights have no law here: NULLs, and the reason. n_reference and n_current count rows with a value. Fewer than two rows of a sample, no rows or NULL: NULLs, and the reason. Errors: 22023 for an unknown method, n_resamples or design_effect out of range or NULL; 22004 for another option that is NULL.';

CREATE FUNCTION mleval.anderson_ksamp(
	samples mleval.two_sample,
	method text DEFAULT 'auto',
	n_resamples integer DEFAULT 9999,
	seed bigint DEFAULT 1,
	design_effect double precision DEFAULT 1)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_two_sample_tests_anderson_ksamp';

COMMENT ON FUNCTION mleval.anderson_ksamp(mleval.two_sample, text, integer, bigint, double precision) IS
'Anderson-Darling test of two samples (Scholz and Stephens 1987), as SciPy''s anderson_ksamp([reference, current], variant="midrank"): statistic is A^2, less its mean, by its standard deviation; it weighs differences in the tails more than cramervonmises_2samp() does. method: "asymptotic" and "auto", SciPy''s interpolation of the paper''s table, which knows pvalues from 0.001 to 0.25 and stops there (the result''s method says where it did); "permutation" is exact, under ties too: the share of permutations of which rows are current whose statistic is at least as large, every one if there are no more than n_resamples (1 to 1000000), else (count + 1) / (n_resamples + 1) of random ones, the same for the same seed; up to 10 million rows. It assumes that rows are independent, which rows of one window rarely are; design_effect is how many count as one, by "asymptotic" alone: pvalue is NULL with a reason by "permutation". Weights have no law here: NULLs, and the reason. n_reference and n_current count rows with a value. Fewer than four rows, all values equal, an empty sample or NULL: NULLs, and the reason. Errors: 22023 for an unknown method, n_resamples or design_effect out of range or NULL; 22004 for another option that is NULL.';

CREATE FUNCTION mleval.ttest_ind(
	samples mleval.two_sample,
	equal_var boolean DEFAULT true,
	alternative text DEFAULT 'two-sided',
	method text DEFAULT 'auto',
	n_resamples integer DEFAULT 9999,
	seed bigint DEFAULT 1,
	design_effect double precision DEFAULT 1)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_two_sample_tests_ttest_ind';

COMMENT ON FUNCTION mleval.ttest_ind(mleval.two_sample, boolean, text, text, integer, bigint, double precision) IS
'Student''s t of the means of two samples, as SciPy''s ttest_ind of (reference, current): above 0 where the reference has the larger mean. equal_var: true for one variance of both, false for Welch''s test (1947) of two. alternative: "two-sided", "less" or "greater": the mean of the reference is smaller, or larger. method: "auto" is Student''s law; "permutation" the exact law without a word about normality: the share of permutations of which rows are current whose t is as far out, every one if there are no more than n_resamples (1 to 1000000), else (count + 1) / (n_resamples + 1) of random ones, the same for the same seed; two-sided twice the smaller share; up to 10 million rows. It assumes that rows are independent, which rows of one window rarely are; design_effect is how many count as one, weights as Kish''s effective number, in statistic and degrees of freedom: pvalue is NULL with a reason by "permutation". n_reference and n_current count rows with a value. Fewer than two effective rows of a sample, an infinite value, samples that do not vary, or NULL: NULLs, and the reason. Errors: 22023 for an unknown alternative or method, n_resamples or design_effect out of range or NULL; 22004 for another option that is NULL, but equal_var.';
