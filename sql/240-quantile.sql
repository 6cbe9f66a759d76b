-- Where the values of a distribution lie.  C: src/metrics/quantile.c, src/stats/quantile.c.

CREATE FUNCTION mleval.quantile(
	d mleval.empirical_distribution,
	q double precision,
	method text DEFAULT 'linear')
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_quantile_value';

COMMENT ON FUNCTION mleval.quantile(mleval.empirical_distribution, double precision, text) IS
'Quantile q (0 to 1, else error 22023) of the values. method: "linear" interpolates between neighbours, as percentile_cont and NumPy''s default; "inverted_cdf" is the smallest value up to which a share of at least q lies, as percentile_disc and NumPy''s method of that name. Dates and timestamps: seconds since 1970-01-01 UTC, which to_timestamp() reads. NULL and NaN do not count, infinities do: the result may be infinite, and is NULL between -Infinity and Infinity. NULL without values. Weights count as repetitions; with weights that are not whole numbers "linear" is error 22023. Error 22023 on categories and booleans. Exact on exact summaries; past max_buckets a value in the right bucket, with max_rank_error() telling how many rows may lie between it and the exact one. q = 0 and q = 1 are always exact. Range: [-Infinity, Infinity].';

CREATE FUNCTION mleval.null_fraction(d mleval.empirical_distribution)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_quantile_null_fraction';

COMMENT ON FUNCTION mleval.null_fraction(mleval.empirical_distribution) IS
'Share of NULL among all rows, by weight; 0 to 1, always exact. NULL without rows. Range: [0, 1].';

CREATE FUNCTION mleval.max_rank_error(d mleval.empirical_distribution)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_quantile_max_rank_error';

COMMENT ON FUNCTION mleval.max_rank_error(mleval.empirical_distribution) IS
'Largest share of the values that can lie between quantile() and the exact quantile: the share of the fullest bucket of more than one value. 0 while the summary is exact. NULL without values, and on categories and booleans, which have no ranks. Range: [0, 1].';
