-- Many variables at once: how columns go together, and how far that has moved.
-- C: src/metrics/covariance.c, src/metrics/covariance_distance.c, src/stats/multivariate.c.

CREATE FUNCTION mleval.covariance_columns(
	matrix mleval.covariance_matrix,
	OUT i integer,
	OUT mean double precision,
	OUT stddev double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 10
AS 'MODULE_PATHNAME', 'mleval_covariance_columns';

COMMENT ON FUNCTION mleval.covariance_columns(mleval.covariance_matrix) IS
'One row a column, numbered from 1: its mean and its standard deviation over the complete rows, as NumPy''s mean and std(ddof = 1). A whole weight counts as that many rows. mean is NULL without complete rows, or if all weigh 0; stddev if they weigh no more than 1 together. No rows of an empty summary. Exact but for rounding. Range of mean: (-Infinity, Infinity). Range of stddev: [0, Infinity).';

CREATE FUNCTION mleval.covariance_cells(
	matrix mleval.covariance_matrix,
	OUT i integer,
	OUT j integer,
	OUT covariance double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 50
AS 'MODULE_PATHNAME', 'mleval_covariance_cells';

COMMENT ON FUNCTION mleval.covariance_cells(mleval.covariance_matrix) IS
'The covariance of each two columns, i <= j, numbered from 1, over the complete rows: as NumPy''s cov with its defaults (and with fweights, for whole weights: the divisor is the weight less 1). With j = i it is the variance. NULL if the rows weigh no more than 1 together. No rows of an empty summary. Exact but for rounding, which is relative to the columns'' standard deviations. Range of covariance: (-Infinity, Infinity).';

CREATE FUNCTION mleval.correlation(
	matrix mleval.covariance_matrix,
	OUT i integer,
	OUT j integer,
	OUT correlation double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 50
AS 'MODULE_PATHNAME', 'mleval_covariance_correlation';

COMMENT ON FUNCTION mleval.correlation(mleval.covariance_matrix) IS
'Pearson''s correlation of each two columns, i < j, numbered from 1, over the complete rows: as NumPy''s corrcoef. NULL where one of the two never varies. No rows of an empty summary, nor of one of a single column. Exact but for rounding. Range of correlation: [-1, 1].';

CREATE FUNCTION mleval.correlation_shift(
	reference mleval.covariance_matrix,
	current mleval.covariance_matrix,
	max_rows integer DEFAULT 20,
	design_effect double precision DEFAULT 1,
	OUT i integer,
	OUT j integer,
	OUT reference_correlation double precision,
	OUT current_correlation double precision,
	OUT difference double precision,
	OUT statistic double precision,
	OUT pvalue double precision,
	OUT adjusted_pvalue double precision,
	OUT reason text)
RETURNS SETOF record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100 ROWS 20
AS 'MODULE_PATHNAME', 'mleval_covariance_correlation_shift';

COMMENT ON FUNCTION mleval.correlation_shift(mleval.covariance_matrix, mleval.covariance_matrix, integer, double precision) IS
'Which correlations have changed most: one row a pair of columns, i < j, numbered from 1, the largest difference (current less reference) first, max_rows of them, all if that is NULL. statistic: the difference of Fisher''s z of both over its standard error sqrt(1 / (n_reference - 3) + 1 / (n_current - 3)) (Fisher 1921, Metron 1:3), normal if nothing has changed and columns are; pvalue two-sided; adjusted_pvalue by Benjamini and Hochberg over all pairs that have a pvalue, shown or not, as SciPy''s false_discovery_control. It assumes that rows are independent: rows of one window rarely are, and design_effect divides their number; weighted rows count by Kish''s effective number. Correlations within 1e-12 of 1 or -1 are that: on one side alone the statistic is NULL, the pvalue 0. NULLs, and the reason, where a column does not vary or with 3 independent rows or less. No rows if either side is NULL or has no complete rows. Error 22023: matrices of different numbers of columns, max_rows below 1, a design_effect that is NULL, below 1 or infinite. Range of reference_correlation, current_correlation: [-1, 1]. Range of difference: [-2, 2]. Range of statistic: (-Infinity, Infinity). Range of pvalue, adjusted_pvalue: [0, 1].';

CREATE FUNCTION mleval.hotelling_test(
	reference mleval.covariance_matrix,
	current mleval.covariance_matrix,
	design_effect double precision DEFAULT 1)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_covariance_hotelling_test';

COMMENT ON FUNCTION mleval.hotelling_test(mleval.covariance_matrix, mleval.covariance_matrix, double precision) IS
'Have the means moved, all columns taken together? Hotelling''s T^2 of two samples with a pooled covariance (1931, Ann. Math. Stat. 2:360), as t2 of statsmodels'' test_mvmean_2indep; T^2 (n - d - 1) / ((n - 2) d) has Fisher''s F law with d and n - d - 1 degrees of freedom, n being the rows of both and d the columns. Where the pooled covariance is singular, d is the number of directions that vary, those with more than 1e-12 of the variance of the largest, and the method says so; means that moved in another direction are evidence without end: statistic NULL, pvalue 0, and the reason. It assumes independent rows, normal and of one covariance: rows of one window rarely are independent, and design_effect divides their number; weighted rows count by Kish''s effective number. n_reference and n_current: complete rows. NULLs, and the reason, without complete rows, if no column varies, or with too few rows: d + 1 or less, or two more than directions that vary while columns are more than those. NULL if either side is. Error 22023: matrices of different numbers of columns, a design_effect that is NULL, below 1 or infinite.';

CREATE FUNCTION mleval.mahalanobis_distance(
	matrix mleval.covariance_matrix,
	point double precision[])
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_covariance_mahalanobis_point';

COMMENT ON FUNCTION mleval.mahalanobis_distance(mleval.covariance_matrix, double precision[]) IS
'Mahalanobis distance of a point from the means: how many standard deviations it is away, correlations taken into account. As SciPy''s mahalanobis(point, means, inverse of the covariance); where the covariance is singular, in the directions that vary, as with the pseudo-inverse. NULL if the point lies in another direction from the means, more than a millionth of a standard deviation away (no distance is large enough), if one of its elements is NULL, NaN or infinite, if no column varies, or if the complete rows weigh no more than 1 together. Over many rows with one matrix it is taken apart once. Error 22023: an array that is not of one dimension, with an element a column. Range: [0, Infinity).';

CREATE FUNCTION mleval.mahalanobis_distance(
	reference mleval.covariance_matrix,
	current mleval.covariance_matrix)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_covariance_mahalanobis_means';

COMMENT ON FUNCTION mleval.mahalanobis_distance(mleval.covariance_matrix, mleval.covariance_matrix) IS
'Mahalanobis distance of the current means from those of the reference, by the covariance of the reference: how far the means have moved, in standard deviations of single rows, correlations taken into account. As mahalanobis_distance(reference, point) with the current means for a point. NULL if the means moved in a direction in which the reference does not vary, if no column of it varies, if its complete rows weigh no more than 1 together, or without complete rows on a side. Error 22023: matrices of different numbers of columns. Range: [0, Infinity).';

CREATE FUNCTION mleval.pca_reconstruction_error(
	reference mleval.covariance_matrix,
	current mleval.covariance_matrix,
	explained_variance double precision DEFAULT 0.65,
	OUT reference_error double precision,
	OUT current_error double precision,
	OUT components integer,
	OUT columns integer,
	OUT reason text)
RETURNS record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'mleval_covariance_pca_reconstruction_error';

COMMENT ON FUNCTION mleval.pca_reconstruction_error(mleval.covariance_matrix, mleval.covariance_matrix, double precision) IS
'How much of the rows is lost if they are written by the principal components of the reference: columns are standardised by the reference''s means and standard deviations (of n, not n - 1), the fewest components of its correlations that explain more than the share explained_variance are kept (above 0 to 1, all that vary if it is 1), as scikit-learn''s StandardScaler and PCA, and the error is the root of the mean square of what they leave, over all rows of a side: exactly what the rows would give, found from means and covariances alone. Where columns go together otherwise than before, the current error is another, larger or smaller. NannyML reports the mean instead of the root of the mean square, which is no larger. columns: those that vary in the reference; the others are left out, with a reason. A reason too where the last component kept explains as much as the first left out. NULLs, and the reason, without complete rows on a side, if no column varies, or beyond double precision. NULL if either side is. Error 22023: matrices of different numbers of columns, an explained_variance out of range or NULL. Range of reference_error, current_error: [0, Infinity).';
