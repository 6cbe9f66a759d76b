-- How far two distributions are apart, by every distance that the field has.
-- C: src/metrics/divergences.c, distances.c, src/stats/divergence.c, bins.c, line_distance.c.

CREATE FUNCTION mleval.jensen_shannon_divergence(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	base double precision DEFAULT exp(1::double precision),
	n_bins integer DEFAULT 10,
	bins text DEFAULT 'quantile',
	edges double precision[] DEFAULT NULL,
	preset text DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_divergences_jensen_shannon_divergence';

COMMENT ON FUNCTION mleval.jensen_shannon_divergence(mleval.empirical_distribution, mleval.empirical_distribution, double precision, integer, text, double precision[], text) IS
'Jensen-Shannon divergence: the mean of the Kullback-Leibler divergences of the reference and of the current shares from their mean; at most the logarithm of 2 to the base. base: of the logarithm, above 1; NULL is e. The square of jensen_shannon_distance(), which is SciPy''s jensenshannon. Of all rows: NULL is a bin and so is NaN, and each category. n_bins, bins, edges: how numbers, dates and timestamps are put into bins, from the reference alone, as of psi(): "quantile", "width", "doane", "sturges", "exact". An empty bin needs no rule. preset: "bigquery" for that of its categories, by definition: base 2, NULL left out; error 22023 on kinds with an order. NULL if either side has no rows. Error 22023 if the two are of different kinds, and for an option out of range or unknown. Exact on exact summaries. Past max_buckets it is that of the common buckets and no more than the exact one of the same bins; jensen_shannon_divergence_bounds() tells of bins => ''exact''. Range: [0, Infinity).';

CREATE FUNCTION mleval.jensen_shannon_distance(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	base double precision DEFAULT exp(1::double precision),
	n_bins integer DEFAULT 10,
	bins text DEFAULT 'quantile',
	edges double precision[] DEFAULT NULL,
	preset text DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_divergences_jensen_shannon_distance';

COMMENT ON FUNCTION mleval.jensen_shannon_distance(mleval.empirical_distribution, mleval.empirical_distribution, double precision, integer, text, double precision[], text) IS
'Jensen-Shannon distance: the root of jensen_shannon_divergence(), as SciPy''s jensenshannon; at most 0.8325546 with base e and 1 with base 2. base: of the logarithm, above 1; NULL is e. Of all rows: NULL is a bin and so is NaN, and each category. n_bins, bins, edges: how numbers, dates and timestamps are put into bins, from the reference alone, as of psi(): "quantile", "width", "doane", "sturges", "exact". An empty bin needs no rule. preset, for a tool''s number on the same rows whatever the other options say: "evidently" (base e, bins as psi() has them) or "nannyml" (base 2, "doane"); both leave rows without a finite value out. NULL if either side has no rows. Error 22023 if the two are of different kinds, and for an option out of range or unknown. Exact on exact summaries. Past max_buckets it is that of the common buckets and no more than the exact one of the same bins; jensen_shannon_distance_bounds() tells of bins => ''exact''. Range: [0, Infinity).';

CREATE FUNCTION mleval.jensen_shannon_divergence_bounds(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	base double precision DEFAULT exp(1::double precision),
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_divergences_jensen_shannon_divergence_bounds';

COMMENT ON FUNCTION mleval.jensen_shannon_divergence_bounds(mleval.empirical_distribution, mleval.empirical_distribution, double precision) IS
'Limits between which jensen_shannon_divergence() with bins => ''exact'' of the rows lies for certain, the lower one as if the rows of a bucket had one value, the upper one as if no value in it were on both sides, which may say nothing. Equal to it where the summaries are exact and of categories by name. Not a confidence interval. NULLs if either side has no rows. Error 22023 if the two are of different kinds, or for a base not above 1. Range of lower, upper: [0, Infinity).';

CREATE FUNCTION mleval.jensen_shannon_distance_bounds(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	base double precision DEFAULT exp(1::double precision),
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_divergences_jensen_shannon_distance_bounds';

COMMENT ON FUNCTION mleval.jensen_shannon_distance_bounds(mleval.empirical_distribution, mleval.empirical_distribution, double precision) IS
'Limits between which jensen_shannon_distance() with bins => ''exact'' of the rows lies for certain, the lower one as if the rows of a bucket had one value, the upper one as if no value in it were on both sides, which may say nothing. Equal to it where the summaries are exact and of categories by name. Not a confidence interval. NULLs if either side has no rows. Error 22023 if the two are of different kinds, or for a base not above 1. Range of lower, upper: [0, Infinity).';

CREATE FUNCTION mleval.kl_divergence(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	n_bins integer DEFAULT 10,
	bins text DEFAULT 'quantile',
	edges double precision[] DEFAULT NULL,
	zero text DEFAULT 'floor',
	preset text DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_divergences_kl_divergence';

COMMENT ON FUNCTION mleval.kl_divergence(mleval.empirical_distribution, mleval.empirical_distribution, integer, text, double precision[], text, text) IS
'Kullback-Leibler divergence of the current distribution from the reference: the sum over bins of r ln(r / c), r and c being the shares of the reference and of the current distribution, as SciPy''s entropy(r, c); infinite where a bin is empty in the current one, so there is a rule. zero: "floor" (a share below 0.0001 counts as 0.0001, then shares are rescaled to add up to 1), "laplace" (each bin has one row more on both sides), "error" (22023 for a bin that is empty on one side). Of all rows: NULL is a bin and so is NaN, and each category. New categories together are one bin. n_bins, bins, edges: how numbers, dates and timestamps are put into bins, from the reference alone, as of psi(): "quantile", "width", "doane", "sturges", "exact". preset: "evidently" for that tool''s number on the same rows, as psi() has it. NULL if either side has no rows. Error 22023 if the two are of different kinds, and for an option out of range or unknown. Exact on exact summaries; past max_buckets it is that of the common buckets, without a bound. Range: [0, Infinity).';

CREATE FUNCTION mleval.hellinger_distance(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	n_bins integer DEFAULT 10,
	bins text DEFAULT 'quantile',
	edges double precision[] DEFAULT NULL,
	preset text DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_divergences_hellinger_distance';

COMMENT ON FUNCTION mleval.hellinger_distance(mleval.empirical_distribution, mleval.empirical_distribution, integer, text, double precision[], text) IS
'Hellinger distance: the root of half the sum over bins of (sqrt r - sqrt c)^2, r and c being the shares of the reference and of the current distribution; 0 to 1. Of all rows: NULL is a bin and so is NaN, and each category. n_bins, bins, edges: how numbers, dates and timestamps are put into bins, from the reference alone, as of psi(): "quantile", "width", "doane", "sturges", "exact". preset, for a tool''s number on the same rows whatever the other options say: "evidently" (equal widths over both sides, as many as Sturges'' rule says of distinct values) or "nannyml" ("doane"); both leave rows without a finite value out. NULL if either side has no rows. Error 22023 if the two are of different kinds, and for an option out of range or unknown. Exact on exact summaries. Past max_buckets it is that of the common buckets and no more than the exact one of the same bins; hellinger_distance_bounds() tells of bins => ''exact''. Range: [0, 1].';

CREATE FUNCTION mleval.hellinger_distance_bounds(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_divergences_hellinger_distance_bounds';

COMMENT ON FUNCTION mleval.hellinger_distance_bounds(mleval.empirical_distribution, mleval.empirical_distribution) IS
'Limits between which hellinger_distance() with bins => ''exact'' of the rows lies for certain, the lower one as if the rows of a bucket had one value, the upper one as if no value in it were on both sides, which may say nothing. Equal to it where the summaries are exact and of categories by name. Not a confidence interval. NULLs if either side has no rows. Error 22023 if the two are of different kinds. Range of lower, upper: [0, 1].';

CREATE FUNCTION mleval.total_variation_distance(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	n_bins integer DEFAULT 10,
	bins text DEFAULT 'quantile',
	edges double precision[] DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_divergences_total_variation_distance';

COMMENT ON FUNCTION mleval.total_variation_distance(mleval.empirical_distribution, mleval.empirical_distribution, integer, text, double precision[]) IS
'Total variation distance: half the sum over bins of |r - c|, r and c being the shares of the reference and of the current distribution: the share of rows that are in another bin; 0 to 1. Of all rows: NULL is a bin and so is NaN, and each category. n_bins, bins, edges: how numbers, dates and timestamps are put into bins, from the reference alone, as of psi(): "quantile", "width", "doane", "sturges", "exact". NULL if either side has no rows. Error 22023 if the two are of different kinds, and for an option out of range or unknown. Exact on exact summaries. Past max_buckets it is that of the common buckets and no more than the exact one of the same bins; total_variation_distance_bounds() tells of bins => ''exact''. Range: [0, 1].';

CREATE FUNCTION mleval.total_variation_distance_bounds(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_divergences_total_variation_distance_bounds';

COMMENT ON FUNCTION mleval.total_variation_distance_bounds(mleval.empirical_distribution, mleval.empirical_distribution) IS
'Limits between which total_variation_distance() with bins => ''exact'' of the rows lies for certain, the lower one as if the rows of a bucket had one value, the upper one as if no value in it were on both sides, which may say nothing. Equal to it where the summaries are exact and of categories by name. Not a confidence interval. NULLs if either side has no rows. Error 22023 if the two are of different kinds. Range of lower, upper: [0, 1].';

CREATE FUNCTION mleval.l_infinity_distance(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	n_bins integer DEFAULT 10,
	bins text DEFAULT 'quantile',
	edges double precision[] DEFAULT NULL,
	preset text DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_divergences_l_infinity_distance';

COMMENT ON FUNCTION mleval.l_infinity_distance(mleval.empirical_distribution, mleval.empirical_distribution, integer, text, double precision[], text) IS
'L-infinity (Chebyshev) distance: the largest |r - c| of a bin, r and c being the shares of the reference and of the current distribution; 0 to 1, as SciPy''s chebyshev. Of all rows: NULL is a bin and so is NaN, and each category. New categories are one bin each. n_bins, bins, edges: how numbers, dates and timestamps are put into bins, from the reference alone, as of psi(): "quantile", "width", "doane", "sturges", "exact". preset: "nannyml" or "bigquery", which have it of categories: NULL left out; error 22023 for "bigquery" on kinds with an order. NULL if either side has no rows. Error 22023 if the two are of different kinds, and for an option out of range or unknown. Exact on exact summaries; past max_buckets it may be too small or too large, and l_infinity_distance_bounds() tells of bins => ''exact''. Range: [0, 1].';

CREATE FUNCTION mleval.l_infinity_distance_bounds(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_divergences_l_infinity_distance_bounds';

COMMENT ON FUNCTION mleval.l_infinity_distance_bounds(mleval.empirical_distribution, mleval.empirical_distribution) IS
'Limits between which l_infinity_distance() with bins => ''exact'' of the rows lies for certain, whatever values the rows of a bucket have. Equal to it where the summaries are exact and of categories by name. Not a confidence interval. NULLs if either side has no rows. Error 22023 if the two are of different kinds. Range of lower, upper: [0, 1].';

CREATE FUNCTION mleval.cramers_v(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	n_bins integer DEFAULT 10,
	bins text DEFAULT 'quantile',
	edges double precision[] DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_divergences_cramers_v';

COMMENT ON FUNCTION mleval.cramers_v(mleval.empirical_distribution, mleval.empirical_distribution, integer, text, double precision[]) IS
'Cramer''s V between being a row of the current distribution and the bin it is in: the root of Pearson''s chi-squared of the table of bins by side over the number of rows; 0 to 1, as SciPy''s association with method cramer of the table, without a correction for bias. It depends on how many rows each side has, as a weight. Of all rows: NULL is a bin and so is NaN, and each category. n_bins, bins, edges: how numbers, dates and timestamps are put into bins, from the reference alone, as of psi(): "quantile", "width", "doane", "sturges", "exact". NULL if either side has no rows. Error 22023 if the two are of different kinds, and for an option out of range or unknown. Exact on exact summaries. Past max_buckets it is that of the common buckets and no more than the exact one of the same bins; cramers_v_bounds() tells of bins => ''exact''. Range: [0, 1].';

CREATE FUNCTION mleval.cramers_v_bounds(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_divergences_cramers_v_bounds';

COMMENT ON FUNCTION mleval.cramers_v_bounds(mleval.empirical_distribution, mleval.empirical_distribution) IS
'Limits between which cramers_v() with bins => ''exact'' of the rows lies for certain, the lower one as if the rows of a bucket had one value, the upper one as if no value in it were on both sides, which may say nothing. Equal to it where the summaries are exact and of categories by name. Not a confidence interval. NULLs if either side has no rows. Error 22023 if the two are of different kinds. Range of lower, upper: [0, 1].';

CREATE FUNCTION mleval.wasserstein_distance(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	scale text DEFAULT 'none',
	preset text DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_distances_wasserstein_distance';

COMMENT ON FUNCTION mleval.wasserstein_distance(mleval.empirical_distribution, mleval.empirical_distribution, text, text) IS
'Wasserstein distance of order 1: the area between the two distribution functions, in the unit of the values, as SciPy''s wasserstein_distance. scale: "none", or divided by the reference''s "sd" (standard deviation, as stddev in metrics(); numbers only) or "range" (largest less smallest value). NULL and NaN do not count; of booleans false is 0 and true is 1; dates and timestamps are seconds. preset: "evidently" (by the standard deviation of the reference''s values, divided by their number, and no less than 0.001; numbers only) or "nannyml" (raw), whatever scale says. NULL if either side has no values, where a value is infinite, and where the result is beyond double precision. NULL too where the scale is 0. Error 22023 on categories (the message says what compares them) or if the two are of different kinds, and for an unknown scale, or "sd" of other kinds than numbers. Exact on exact summaries; past max_buckets the rows of a bucket count in its middle, and wasserstein_distance_bounds() tells how far that may be off. Range: [0, Infinity).';

CREATE FUNCTION mleval.wasserstein_distance_bounds(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	scale text DEFAULT 'none',
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_distances_wasserstein_distance_bounds';

COMMENT ON FUNCTION mleval.wasserstein_distance_bounds(mleval.empirical_distribution, mleval.empirical_distribution, text) IS
'Limits between which wasserstein_distance() of the rows lies for certain, wherever the rows of a bucket are in it. scale: as there. Equal to it where the summaries are exact. Not a confidence interval. NULLs where that is NULL. Error 22023 on categories (the message says what compares them) or if the two are of different kinds, and for an unknown scale, or "sd" of other kinds than numbers. Range of lower, upper: [0, Infinity).';

CREATE FUNCTION mleval.energy_distance(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_distances_energy_distance';

COMMENT ON FUNCTION mleval.energy_distance(mleval.empirical_distribution, mleval.empirical_distribution) IS
'Energy distance: the root of twice the area of the squared difference of the two distribution functions, in the root of the unit of the values, as SciPy''s energy_distance. NULL and NaN do not count; of booleans false is 0 and true is 1; dates and timestamps are seconds. NULL if either side has no values, where a value is infinite, and where the result is beyond double precision. Error 22023 on categories (the message says what compares them) or if the two are of different kinds. Exact on exact summaries; past max_buckets the rows of a bucket count in its middle, and energy_distance_bounds() tells how far that may be off. Range: [0, Infinity).';

CREATE FUNCTION mleval.energy_distance_bounds(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_distances_energy_distance_bounds';

COMMENT ON FUNCTION mleval.energy_distance_bounds(mleval.empirical_distribution, mleval.empirical_distribution) IS
'Limits between which energy_distance() of the rows lies for certain, wherever the rows of a bucket are in it. Equal to it where the summaries are exact. Not a confidence interval. NULLs where that is NULL. Error 22023 on categories (the message says what compares them) or if the two are of different kinds. Range of lower, upper: [0, Infinity).';

CREATE FUNCTION mleval.cramer_von_mises(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_distances_cramer_von_mises';

COMMENT ON FUNCTION mleval.cramer_von_mises(mleval.empirical_distribution, mleval.empirical_distribution) IS
'Criterion of Cramer and von Mises for two samples (Anderson 1962, Ann. Math. Stat. 33:1148), equal values at their middle rank: the statistic of SciPy''s cramervonmises_2samp. It grows with the number of rows; weights count as repetitions. NULL and NaN do not count, infinities do. NULL if either side has no values, and where the result is beyond double precision. Error 22023 on categories (the message says what compares them) or if the two are of different kinds. Exact on exact summaries; past max_buckets values in one bucket are taken for equal, and cramer_von_mises_bounds() tells how far that may be off. Range: (-Infinity, Infinity).';

CREATE FUNCTION mleval.cramer_von_mises_bounds(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_distances_cramer_von_mises_bounds';

COMMENT ON FUNCTION mleval.cramer_von_mises_bounds(mleval.empirical_distribution, mleval.empirical_distribution) IS
'Limits between which cramer_von_mises() of the rows lies for certain, in whatever order the rows of a bucket are and whichever of them are equal. Equal to it where the summaries are exact. Not a confidence interval. NULLs where that is NULL. Error 22023 on categories (the message says what compares them) or if the two are of different kinds. Range of lower, upper: (-Infinity, Infinity).';

CREATE FUNCTION mleval.ks_statistic_bounds(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	OUT lower double precision,
	OUT upper double precision)
RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_distances_ks_statistic_bounds';

COMMENT ON FUNCTION mleval.ks_statistic_bounds(mleval.empirical_distribution, mleval.empirical_distribution) IS
'Limits between which the Kolmogorov-Smirnov distance of the rows lies for certain, in whatever order the rows of a bucket are. The lower one is ks_statistic(); both are where the summaries are exact. Not a confidence interval. NULLs if either side has no values. Error 22023 on categories (the message says what compares them) or if the two are of different kinds. Range of lower, upper: [0, 1].';

CREATE FUNCTION mleval.cohens_d(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_distances_cohens_d';

COMMENT ON FUNCTION mleval.cohens_d(mleval.empirical_distribution, mleval.empirical_distribution) IS
'Cohen''s d: the mean of the current values less that of the reference''s, over their pooled standard deviation (sums of squares over the number of values less 2; weights count as repetitions). Positive where the current values are larger. NULL and NaN do not count. NULL if either side has no values, where a value is infinite, where all values of each side are equal, with no more than two values in all, and beyond double precision. Error 22023 on other kinds than numbers. Exact, past max_buckets too. Range: (-Infinity, Infinity).';

CREATE FUNCTION mleval.variance_ratio(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_distances_variance_ratio';

COMMENT ON FUNCTION mleval.variance_ratio(mleval.empirical_distribution, mleval.empirical_distribution) IS
'Variance of the current values over that of the reference''s, each with the number of values less 1 (weights count as repetitions). NULL and NaN do not count. NULL if either side has no more than one value, where a value is infinite, where all values of the reference are equal, and beyond double precision. Error 22023 on other kinds than numbers. Exact, past max_buckets too. Range: [0, Infinity).';

CREATE FUNCTION mleval.drift_table(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	distance text DEFAULT 'psi',
	n_bins integer DEFAULT 10,
	bins text DEFAULT 'quantile',
	edges double precision[] DEFAULT NULL,
	zero text DEFAULT 'floor',
	OUT bin integer,
	OUT label text,
	OUT status text,
	OUT reference_share double precision,
	OUT current_share double precision,
	OUT contribution double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100 ROWS 12
AS 'MODULE_PATHNAME', 'mleval_divergences_drift_table';

COMMENT ON FUNCTION mleval.drift_table(mleval.empirical_distribution, mleval.empirical_distribution, text, integer, text, double precision[], text) IS
'What has moved: one row per bin, those that add most to the distance first. distance: "psi", "kl_divergence", "jensen_shannon_divergence" (base e) or "total_variation_distance". n_bins, bins, edges, zero: as of psi(); the last two distances need no zero. bin: its number in the order of psi_table(), where every new category has one of its own; label: as there; status: "new" where the reference has no such rows, "vanished" where the current distribution has none, else NULL. Contributions add up to the distance; of new categories, which are one bin to psi and kl_divergence, each has its part by its rows. Shares are of all rows. No rows if either side has none. Error 22023 as psi(), and for an unknown distance. Range of reference_share, current_share: [0, 1]. Range of contribution: [0, Infinity).';
