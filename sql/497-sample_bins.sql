-- How far a current sample is from a reference over bins: functions of two_sample, and aggregates straight from rows.
-- For other bins there are those of distributions.  C: src/metrics/sample_bins.c, src/stats/sample_bins.c.

CREATE FUNCTION mleval.psi(samples mleval.two_sample)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_sample_bins_psi';

COMMENT ON FUNCTION mleval.psi(mleval.two_sample) IS
'Population stability index of a current sample to a reference: the sum over bins of (c - r) ln(c / r), r and c being the bin''s share of all rows of the reference and of the current sample; 0 where the shares are equal. As mleval.psi() of two exact distributions of the same rows: ten ranges that end at the reference''s inverted-cdf quantiles, equal ends once; values below its smallest and above its largest are two bins of their own, and so are NULL and NaN. A share below 0.0001 counts as 0.0001. NULL if a sample has no rows. Rows of a small window differ from the reference by chance alone: about (number of bins - 1) (1 / n_reference + 1 / n_current). Exact. Range: [0, Infinity).';

CREATE FUNCTION mleval.jensen_shannon_distance(samples mleval.two_sample)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'mleval_sample_bins_jensen_shannon_distance';

COMMENT ON FUNCTION mleval.jensen_shannon_distance(mleval.two_sample) IS
'Jensen-Shannon distance of a current sample to a reference, over the bins of mleval.psi(): the root of the mean of the Kullback-Leibler divergences of both samples'' shares from the mean of the two, by natural logarithms; 0 where the shares are equal, 0.83 (the root of ln 2) where no bin has rows of both. As SciPy''s jensenshannon of these shares. NULL and NaN are bins. NULL if a sample has no rows. Exact. Range: [0, 0.8325546111576978].';

CREATE AGGREGATE mleval.psi(value double precision, is_current boolean) (
	SFUNC = mleval.two_sample_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.psi,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.psi(double precision, boolean) IS
'Population stability index of a current sample to a reference: the sum over bins of (c - r) ln(c / r), r and c being the bin''s share of all rows of the reference and of the current sample; 0 where the shares are equal. As mleval.psi() of two exact distributions of the same rows: ten ranges that end at the reference''s inverted-cdf quantiles, equal ends once; values below its smallest and above its largest are two bins of their own, and so are NULL and NaN. A share below 0.0001 counts as 0.0001. NULL if a sample has no rows. Rows of a small window differ from the reference by chance alone: about (number of bins - 1) (1 / n_reference + 1 / n_current). Straight from rows; exact. Rows whose is_current is NULL are left out. Error 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, Infinity).';

CREATE AGGREGATE mleval.psi(value double precision, is_current boolean, sample_weight double precision) (
	SFUNC = mleval.two_sample_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.psi,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.psi(double precision, boolean, double precision) IS
'Population stability index of a current sample to a reference: the sum over bins of (c - r) ln(c / r), r and c being the bin''s share of all rows of the reference and of the current sample; 0 where the shares are equal. As mleval.psi() of two exact distributions of the same rows: ten ranges that end at the reference''s inverted-cdf quantiles, equal ends once; values below its smallest and above its largest are two bins of their own, and so are NULL and NaN. A share below 0.0001 counts as 0.0001. NULL if a sample has no rows. Rows of a small window differ from the reference by chance alone: about (number of bins - 1) (1 / n_reference + 1 / n_current). Straight from rows; exact. Rows whose is_current is NULL are left out. Error 22023 for a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, Infinity).';

CREATE AGGREGATE mleval.jensen_shannon_distance(value double precision, is_current boolean) (
	SFUNC = mleval.two_sample_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.jensen_shannon_distance,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.jensen_shannon_distance(double precision, boolean) IS
'Jensen-Shannon distance of a current sample to a reference, over the bins of mleval.psi(): the root of the mean of the Kullback-Leibler divergences of both samples'' shares from the mean of the two, by natural logarithms; 0 where the shares are equal, 0.83 (the root of ln 2) where no bin has rows of both. As SciPy''s jensenshannon of these shares. NULL and NaN are bins. NULL if a sample has no rows. Straight from rows; exact. Rows whose is_current is NULL are left out. Error 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 0.8325546111576978].';

CREATE AGGREGATE mleval.jensen_shannon_distance(value double precision, is_current boolean, sample_weight double precision) (
	SFUNC = mleval.two_sample_trans,
	STYPE = mleval.two_sample,
	SSPACE = 4096,
	FINALFUNC = mleval.jensen_shannon_distance,
	COMBINEFUNC = mleval.two_sample_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.jensen_shannon_distance(double precision, boolean, double precision) IS
'Jensen-Shannon distance of a current sample to a reference, over the bins of mleval.psi(): the root of the mean of the Kullback-Leibler divergences of both samples'' shares from the mean of the two, by natural logarithms; 0 where the shares are equal, 0.83 (the root of ln 2) where no bin has rows of both. As SciPy''s jensenshannon of these shares. NULL and NaN are bins. NULL if a sample has no rows. Straight from rows; exact. Rows whose is_current is NULL are left out. Error 22023 for a weight outside [0, 1e100], 22004 for a NULL weight; 54000 from 2^31 rows on, and past 1 GB sent between processes. Range: [0, 0.8325546111576978].';
