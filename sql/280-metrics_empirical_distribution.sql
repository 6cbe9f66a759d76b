-- What the values of a distribution come to, as rows.  C: src/metrics/metrics_empirical_distribution.c.

CREATE FUNCTION mleval.metrics(
	d mleval.empirical_distribution,
	OUT metric text,
	OUT value double precision,
	OUT lower double precision,
	OUT upper double precision,
	OUT n bigint,
	OUT reason text)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 500 ROWS 15
AS 'MODULE_PATHNAME', 'mleval_metrics_empirical_distribution';

COMMENT ON FUNCTION mleval.metrics(mleval.empirical_distribution) IS
'What the values come to, one row per measure that their kind has. Shares of all rows by weight: null_fraction; nan_fraction, zero_fraction (numbers), infinite_fraction (numbers, dates, timestamps), true_fraction (booleans); rows counts the rows. Of numbers: mean, stddev (divisor: weight - 1), skewness and kurtosis (as SciPy''s skew and kurtosis), undefined where some values are infinite. Of numbers, dates and timestamps: min, quantile_0.25, median, quantile_0.75, max, as quantile() gives them (with weights that are not whole numbers by inverted_cdf). distinct: number of distinct values or categories, while the summary keeps them apart. n counts the rows with a value, or all rows for shares. Exact but for the three quartiles past max_buckets. A value that is undefined is NULL and the reason says why; lower and upper are NULL, as no interval is computed. Range of value, lower, upper: [-Infinity, Infinity].';
