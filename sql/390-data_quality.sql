-- Is a column still filled as the reference's was?  C: src/metrics/data_quality.c, src/stats/data_quality.c, hypergeometric.c.

CREATE FUNCTION mleval.data_quality(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	alpha double precision DEFAULT 0.01,
	threshold double precision DEFAULT 0.01,
	design_effect double precision DEFAULT 1,
	OUT check_name text,
	OUT reference_value double precision,
	OUT current_value double precision,
	OUT pvalue double precision,
	OUT verdict text,
	OUT reason text)
RETURNS SETOF record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 200 ROWS 10
AS 'MODULE_PATHNAME', 'mleval_data_quality_checks';

-- The same rows for whoever judges them otherwise: without a verdict on chance, but with what it is of.
CREATE FUNCTION mleval._quality_differences(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	alpha double precision DEFAULT 0.01,
	threshold double precision DEFAULT 0.01,
	design_effect double precision DEFAULT 1,
	OUT check_name text,
	OUT reference_value double precision,
	OUT current_value double precision,
	OUT pvalue double precision,
	OUT verdict text,
	OUT reason text,
	OUT difference double precision,
	OUT change text,
	OUT detail text)
RETURNS SETOF record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 200 ROWS 10
AS 'MODULE_PATHNAME', 'mleval_data_quality_checks';

COMMENT ON FUNCTION mleval._quality_differences(mleval.empirical_distribution, mleval.empirical_distribution, double precision, double precision, double precision) IS
'The rows of data_quality() with what a monitor judges them by: difference, in the unit of the threshold (NULL where nothing can be said; of a spike 0 where it is not larger), change, that difference in words (NULL without one), and detail, what there is to say beside it. Errors as of data_quality(). Range of reference_value, current_value, difference: [0, Infinity). Range of pvalue: [0, 1].';

COMMENT ON FUNCTION mleval.data_quality(mleval.empirical_distribution, mleval.empirical_distribution, double precision, double precision, double precision) IS
'Is a column still filled as it was? One row a check that its kind can have, always in this order. type: the kind of values, without numbers. Shares of all rows: null_fraction; nan_fraction, zero_fraction (numbers); infinite_fraction (numbers, dates, timestamps). Of the rows with a value: out_of_range_fraction (numbers, dates, timestamps), the share below the smallest or above the largest value of the reference, 0 there; distinct (all but booleans), the number of values or categories; constant, 1 if all rows have one value, else 0; spike (all but booleans), the share of the most common current value, and what that value has in the reference; new_categories and vanished_categories, the share of current rows whose category the reference has not, and of reference rows whose category is gone. verdict: "changed", "ok" or "not enough data". A share has changed if it is off by threshold or more (0 to 1; distinct: that share of the number of values, both sides brought to the same number of rows; a spike only upwards) and its pvalue is below alpha (between 0 and 1); constant has no threshold, type no pvalue. pvalue: that chance alone does as much, if both sides are dealt from the same rows: Fisher''s exact test for shares (two-sided as SciPy''s fisher_exact; the normal law where numbers scatter by more than 1000 rows), for a spike of more, times the number of values; the exact law of ranks for out_of_range_fraction and of constant columns; an upper bound (Chernoff) for distinct, new_categories and vanished_categories, which knows how rare the values are. It assumes that rows are independent; design_effect is how many of them count as one, and weighted rows count by Kish''s effective number, rounded for Fisher''s test. pvalues are not adjusted for the number of checks. reason: what has changed, the first three categories by name, or why nothing can be said; NULL where a share is as it was. Of two kinds only type and null_fraction are listed, of sides without rows those that the other''s kind has. Exact on exact summaries; past max_buckets distinct counts buckets and, as out_of_range_fraction and the shares of categories, is a lower limit, and the reason says so. No rows for a NULL distribution. Error 22023 for alpha, threshold or design_effect out of range or NULL. Range of reference_value, current_value: [0, Infinity). Range of pvalue: [0, 1].';
