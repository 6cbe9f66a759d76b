-- Distances of the lifecycle's own, which a column of any kind has or has not.
-- C: src/metrics/drift.c.
--
-- In C, not as a CASE around psi() and ks_statistic(): no CASE keeps a planner
-- from computing what it has all arguments of.

CREATE FUNCTION mleval._psi(reference mleval.empirical_distribution, current mleval.empirical_distribution, n bigint)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_drift_psi_of_window';

COMMENT ON FUNCTION mleval._psi(mleval.empirical_distribution, mleval.empirical_distribution, bigint) IS
'mleval.psi of a window of n rows. Categories expected fewer than 5 times, by both sides together, NULL too, are one bin with new ones; that counts as 5 rows on either side if it has fewer, and the others'' shares make room. NULL where there is none: no rows, two kinds, or fewer than two bins expected 5 times, unless the reference has but one. Range: [0, Infinity).';

CREATE FUNCTION mleval._ks_statistic(reference mleval.empirical_distribution, current mleval.empirical_distribution)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_drift_ks_statistic_or_null';

COMMENT ON FUNCTION mleval._ks_statistic(mleval.empirical_distribution, mleval.empirical_distribution) IS
'mleval.ks_statistic, or NULL where there is none: no values, two kinds, categories, or booleans one of which the reference lets expect fewer than 5 times among as many values as the current has, or never. Range: [0, 1].';

-- A share near 1 varies less than one near 1/2, and not symmetrically: evidence
-- about a metric is learned on the scale of its log odds.  Half a row of k keeps
-- 0 and 1 on it, and the same k on both sides keeps equal values equal.
CREATE FUNCTION mleval._to_scale(metric text, value double precision, k bigint)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN metric LIKE 'own %' THEN value WHEN metric = 'log_loss' THEN ln(value + 0.5 / nullif(k, 0)) ELSE ln(s.share / (1 - s.share)) END
	FROM (SELECT (CASE metric WHEN 'matthews_corrcoef' THEN (value + 1) / 2 WHEN 'log_loss' THEN NULL ELSE CASE WHEN metric NOT LIKE 'own %' THEN value END END * k + 0.5) / (k + 1)) AS s(share);
END;

COMMENT ON FUNCTION mleval._to_scale(text, double precision, bigint) IS
'A metric of k rows on the scale where evidence about it is learned: log odds of what lies between 0 and 1 (of a correlation, between -1 and 1), the logarithm of a log loss; one of the user''s own ("own higher" and so on) as it is.';

CREATE FUNCTION mleval._from_scale(metric text, scaled double precision, k bigint)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN metric LIKE 'own %' THEN scaled
		WHEN metric = 'log_loss' THEN greatest(0, exp(scaled) - 0.5 / k)
		WHEN metric = 'matthews_corrcoef' THEN 2 * s.share - 1
		ELSE s.share END
	FROM (SELECT greatest(0, least(1, ((k + 1) / (1 + exp(-scaled)) - 0.5) / k))) AS s(share);
END;

COMMENT ON FUNCTION mleval._from_scale(text, double precision, bigint) IS 'The inverse of mleval._to_scale.';

CREATE FUNCTION mleval._to_scale(metric text, reference double precision[], k bigint)
RETURNS double precision[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT coalesce(array_agg(mleval._to_scale(metric, r.value, k) ORDER BY r.no), '{}')
	FROM unnest(reference) WITH ORDINALITY AS r(value, no)
	WHERE k > 0;
END;

COMMENT ON FUNCTION mleval._to_scale(text, double precision[], bigint) IS 'The same of several values; none where there are no rows.';
