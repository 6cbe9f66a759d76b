-- Is a difference more than chance?  C: src/metrics/evidence.c, src/stats/learned.c, prediction.c, false_discovery.c.

CREATE FUNCTION mleval.learned_pvalue(distances double precision[], n bigint[], current double precision, n_current bigint, distance text)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_evidence_learned_pvalue';

COMMENT ON FUNCTION mleval.learned_pvalue(double precision[], bigint[], double precision, bigint, text) IS
'Probability that one more window like the reference windows is as far off as the current one: evidence of drift that does not take rows for independent. distances: of each reference window to the rollup of the others, no unit, >= 0; n: rows in each; current, n_current: the distance of the current window to the rollup of all reference windows, and its rows; distance: what they are, psi, ks_statistic, jensen_shannon_distance, hellinger_distance, total_variation_distance or wasserstein_distance (over a standard deviation). Upper tail of Student''s t, m - 1 degrees of freedom for m windows, at z, the statistic, which is t = (log d - mean log d_i) / (sd sqrt(1 + 1/m)) up to 1, above it the root of z + g/6 (z^2 - 1) = t (Cornish and Fisher 1937), g = 0.2 + half of the skewness of log d_i if that is positive; n_reference is the sum of n. At unequal n the distances are first standardised, ks_statistic by sqrt(n), psi by n. A distance below what half a row could make (ks_statistic 0.5/n, psi 1/n^2) counts as that. Where all windows were at the same distance: pvalue 1 for an equal or smaller current one and 0 for a larger, statistic NULL, reason "never varied in the baseline". pvalue NULL with the reason "fewer than 10 reference windows" (mleval.ks_test then serves, and assumes independent rows), "no current rows" or "no current distance" (NULL or NaN). A NULL array is an empty one. Errors: 22023 for arrays of different lengths or several dimensions, a negative, NaN or infinite distance, n below 1, an unknown distance; 22004 for a NULL element or a NULL distance; 22003 where the sum of n is beyond bigint; 54000 beyond a million windows. Approximate: careful if the logarithms are normal; docs/evidence.md has the false-alarm rates of a simulation.';

CREATE FUNCTION mleval.prediction_interval(reference double precision[], level double precision DEFAULT 0.95)
RETURNS mleval.estimate
LANGUAGE c IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_evidence_prediction_interval';

COMMENT ON FUNCTION mleval.prediction_interval(double precision[], double precision) IS
'Where one more window''s metric will lie, given its values in m reference windows: mean +- t sd sqrt(1 + 1/m), t the quantile of Student''s law with m - 1 degrees of freedom. reference: one value a window, in the metric''s unit; level: share of windows inside, between 0 and 1. value is the mean, n and n_eff are m. The windows are the sample, so rows within one may depend on each other. Values that are all the same (to 12 digits): lower and upper are that value, reason "never varied in the baseline". NULLs with reason "fewer than 2 reference windows" for m < 2; a NULL array is an empty one. Errors: 22004 for a NULL element; 22023 for a NaN or infinite one, several dimensions, a level outside (0, 1); 54000 beyond a million windows. Exact for independent normal windows; not clipped to the range of the metric.';

CREATE FUNCTION mleval.prediction_test(reference double precision[], current double precision, alternative text DEFAULT 'two-sided')
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_evidence_prediction_test';

COMMENT ON FUNCTION mleval.prediction_test(double precision[], double precision, text) IS
'Is the metric of the current window outside what its values in m reference windows predict? Student''s t, m - 1 degrees of freedom, at (current - mean) / (sd sqrt(1 + 1/m)), the statistic. reference, current: in the metric''s unit; alternative as in SciPy: "two-sided", "less" (the current value is smaller than predicted), "greater". n_reference is m, n_current 1: windows, not rows. The two-sided pvalue is below 1 - level exactly where current is outside mleval.prediction_interval(reference, level). Reference values that are all the same (to 12 digits): pvalue 1 for that value, or one on the side not asked for, else 0; statistic NULL, reason "never varied in the baseline". pvalue NULL with reason "no current value" (NULL or NaN) or "fewer than 2 reference windows"; a NULL array is an empty one. Errors: 22004 for a NULL element or alternative; 22023 for a NaN or infinite element, several dimensions, an unknown alternative; 54000 beyond a million windows. Exact for independent normal windows.';

CREATE FUNCTION mleval.false_discovery_control(ps double precision[], method text DEFAULT 'bh')
RETURNS double precision[]
LANGUAGE c IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_evidence_false_discovery_control';

COMMENT ON FUNCTION mleval.false_discovery_control(double precision[], text) IS
'p-values adjusted for their number, in the order and with the subscripts of ps: those at or below q are discoveries, at most a share q of them false in the long run. As scipy.stats.false_discovery_control. ps: p-values of one family of tests; method: "bh" (Benjamini and Hochberg 1995, independent or positively dependent tests) or "by" (Benjamini and Yekutieli 2001, any dependence). A NULL element stays NULL and does not count; no array, no result; an empty one stays empty. Errors: 22023 for an element outside [0, 1] or NaN, several dimensions, an unknown method; 22004 for a NULL method; 54000 beyond ten million elements. Exact. Range: [0, 1].';

-- '{0.01,0.2}' is of no type yet: were there only an array and a number to choose from, PostgreSQL would not choose
CREATE FUNCTION mleval.false_discovery_control(ps text, method text DEFAULT 'bh')
RETURNS double precision[]
LANGUAGE sql IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 10
RETURN mleval.false_discovery_control(ps::double precision[], method);

COMMENT ON FUNCTION mleval.false_discovery_control(text, text) IS
'false_discovery_control() of an array that is given as text, such as a literal without a type. method: "bh" or "by". Errors 22023, 22004 and 54000 as of the array, and 22P02, 22003 or 2202E where the text is no array of double precision. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.false_discovery_control(pvalue double precision, method text DEFAULT 'bh')
RETURNS double precision
LANGUAGE c WINDOW IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_evidence_false_discovery_control_window';

COMMENT ON FUNCTION mleval.false_discovery_control(double precision, text) IS
'false_discovery_control() as a window function, over rows: the p-value of the row, adjusted for the number of p-values in its partition, as in false_discovery_control(pvalue) OVER (PARTITION BY family). All rows of the partition are one family of tests; ORDER BY and frames change nothing. pvalue: of one test; NULL stays NULL and does not count. method: "bh" or "by", as of the array, the same in all rows of a partition. Errors: 22023 for a pvalue outside [0, 1] or NaN, an unknown method, one that is not the same in all rows; 22004 for a NULL method; 54000 beyond ten million rows; 42P20 and 42809 where OVER is missing or is not allowed. Exact. Range: [0, 1].';
