-- How far a current distribution is from a reference.  C: src/metrics/drift.c, src/stats/divergence.c.

CREATE FUNCTION mleval.psi(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	n_bins integer DEFAULT 10,
	bins text DEFAULT 'quantile',
	edges double precision[] DEFAULT NULL,
	zero text DEFAULT 'floor',
	preset text DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_divergences_psi';

COMMENT ON FUNCTION mleval.psi(mleval.empirical_distribution, mleval.empirical_distribution, integer, text, double precision[], text, text) IS
'Population stability index: the sum over bins of (c - r) ln(c / r), r and c being the bin''s share of all rows of the reference and of the current distribution; 0 where the shares are equal. Bins come from the reference alone. bins: of numbers, dates and timestamps, "quantile" (n_bins, 1 to 10000, ranges that end at the reference''s inverted-cdf quantiles i / n_bins, equal ends once), "width" (n_bins equal widths between its smallest and largest finite value), "doane" or "sturges" (as many equal widths as those rules say; these three as NumPy''s histogram), "exact" (each value a bin, new ones together one). edges: ascending bounds of [lower, upper) instead, the last one with its upper end; of dates and timestamps in seconds since 1970-01-01 UTC. Values below and above all of them are two bins of their own; a bin that is empty on both sides is none. Categories: one bin each, all new ones together one bin, n_bins without effect; booleans: false and true. NULL is a bin, and so is NaN. zero: "floor" (a share below 0.0001 counts as 0.0001), "laplace" (each bin has one row more on both sides), "error" (22023 for a bin that is empty on one side). preset: "evidently" for that tool''s number on the same rows, whatever the other options say: rows without a finite value left out; 20 values of the reference or fewer a bin each, more in equal widths over both sides; an empty share as 0.0001, or a millionth of the smallest if that is no larger. NULL if either side has no rows. Error 22023 if the two are of different kinds, and for an unknown option, edges that are not two or more ascending numbers or that are for categories, a range too narrow for n_bins widths. Exact on exact summaries; past max_buckets it is that of the common buckets, ends of bins moved to ends of buckets, without a bound. Rows of a small window differ from the reference by chance alone: about (number of bins - 1) (1 / n_reference + 1 / n_current). Range: [0, Infinity).';

CREATE FUNCTION mleval.psi_table(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	n_bins integer DEFAULT 10,
	bins text DEFAULT 'quantile',
	edges double precision[] DEFAULT NULL,
	zero text DEFAULT 'floor',
	OUT bin integer,
	OUT label text,
	OUT reference_share double precision,
	OUT current_share double precision,
	OUT contribution double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100 ROWS 12
AS 'MODULE_PATHNAME', 'mleval_drift_psi_table';

COMMENT ON FUNCTION mleval.psi_table(mleval.empirical_distribution, mleval.empirical_distribution, integer, text, double precision[], text) IS
'What psi() is made of, one row per bin: its number, its label, its share of all rows of the reference and of the current distribution, and what it contributes; contributions add up to psi(), shares to 1. Ranges come first, in order, with shortest exact numbers (dates and timestamps in ISO 8601 and UTC); then "below" and "above" the reference, "new categories", "NULL" and "NaN", each only where either side has such rows; "any value" where the reference has no values to make bins from, "new values" of bins => ''exact'', and "hash bucket" for categories that have lost their names. n_bins, bins, edges, zero: as of psi(). Shares are as they are; what zero says is in the contribution alone. No rows where psi() is NULL, error 22023 as psi(). Range of reference_share, current_share: [0, 1]. Range of contribution: [0, Infinity).';

CREATE FUNCTION mleval.ks_statistic(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_drift_ks_statistic';

COMMENT ON FUNCTION mleval.ks_statistic(mleval.empirical_distribution, mleval.empirical_distribution) IS
'Kolmogorov-Smirnov distance: the largest difference between the two distribution functions; 0 to 1. As the statistic of SciPy''s ks_2samp. NULL and NaN do not count, infinities do. Of booleans it is the difference of the shares of true. NULL if either side has no values. Error 22023 on categories (use psi) or if the two are of different kinds. Exact on exact summaries; past max_buckets it can only be too small, by no more than the largest share that both sides have in one bucket. Range: [0, 1].';

CREATE FUNCTION mleval.ks_test(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	design_effect double precision DEFAULT 1)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_drift_ks_test';

COMMENT ON FUNCTION mleval.ks_test(mleval.empirical_distribution, mleval.empirical_distribution, double precision) IS
'Two-sample Kolmogorov-Smirnov test: statistic as ks_statistic(), pvalue from its limiting law (Smirnov 1939), which of booleans and of other values with ties is too large. It assumes that rows are independent. Rows of one window rarely are, and the test then finds drift where there is none: compare with learned_pvalue(). Weighted rows count by Kish''s effective number; design_effect is how many rows count as one. n_reference and n_current count rows with a value. No values on a side: NULLs, and the reason. Error 22023 as ks_statistic(), and for a design_effect below 1 or infinite.';
