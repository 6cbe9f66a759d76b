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

CREATE FUNCTION mleval._psi_table(reference mleval.empirical_distribution, current mleval.empirical_distribution, n bigint,
	OUT bin integer, OUT label text, OUT reference_share double precision, OUT current_share double precision, OUT contribution double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 100 ROWS 12
AS 'MODULE_PATHNAME', 'mleval_drift_psi_table_of_window';

COMMENT ON FUNCTION mleval._psi_table(mleval.empirical_distribution, mleval.empirical_distribution, bigint) IS
'What _psi() of a window of n rows is made of, one row per bin, as psi_table() has it of psi(): contributions add up to _psi(). Bins that are expected fewer than 5 times are the last one together, "rare and new categories", by its own name if it is one alone; shares are those there are, whatever it counts as. Where _psi() is NULL, and for a NULL n, the rows of psi_table(). Where one side alone has lost the names of its categories the other''s name the buckets of hashes, the one with most rows and how many more. Error 22023 if the two are of different kinds.';

CREATE FUNCTION mleval._ks_statistic(reference mleval.empirical_distribution, current mleval.empirical_distribution)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_drift_ks_statistic_or_null';

COMMENT ON FUNCTION mleval._ks_statistic(mleval.empirical_distribution, mleval.empirical_distribution) IS
'mleval.ks_statistic, or NULL where there is none: no values, two kinds, categories, or booleans one of which the reference lets expect fewer than 5 times among as many values as the current has, or never. Range: [0, 1].';

-- Which distances of categories are no evidence, though they are distances: src/stats/pooled_psi.c, effective_rows.c.
CREATE FUNCTION mleval._no_evidence(reference mleval.empirical_distribution, current mleval.empirical_distribution, n bigint, missing bigint)
RETURNS text
LANGUAGE c IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_drift_no_evidence';

COMMENT ON FUNCTION mleval._no_evidence(mleval.empirical_distribution, mleval.empirical_distribution, bigint, bigint) IS
'Why the distance of a window of n rows of categories or booleans is no evidence, in words: missing, the rows of the largest reference window that has no distance (NULL: all have one), is n or more, so that those that have one are no chance sample; or the reference has one category alone, and a new one is less than half of the window or in one of fewer than 100 rows. NULL where neither is so, of values with an order, of two kinds, and without rows.';

CREATE FUNCTION mleval._rarer_share(reference mleval.empirical_distribution, n bigint, distance text)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_drift_rarer_share';

COMMENT ON FUNCTION mleval._rarer_share(mleval.empirical_distribution, bigint, text) IS
'Share in the reference of the rarer of two bins, those expected fewer than 5 times in n rows together as one if they are 5; where distance is ks_statistic of the rarer of two booleans, NULL aside. NULL where it is another number of bins, of values with an order, and without rows. Range: [0, 0.5].';

CREATE FUNCTION mleval._effective_rows(distances double precision[], n bigint[], share double precision, n_current bigint, distance text)
RETURNS double precision
LANGUAGE c IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_evidence_effective_rows';

COMMENT ON FUNCTION mleval._effective_rows(double precision[], bigint[], double precision, bigint, text) IS
'How many independent rows of the rarer of two values, whose share it is, a window of n_current rows is worth: n_current share over the design effect, how many times as much as that of independent rows its share varies over the reference windows, at least 1. distances: of each to the rollup of the others; n: their rows; distance: what they are, as in learned_pvalue(). NULL without a share between 0 and 1, two windows, or rows. Errors as of learned_pvalue(). Range: [0, Infinity).';

CREATE FUNCTION mleval._doubt(distance text, reference mleval.empirical_distribution, current mleval.empirical_distribution, distances double precision[], sizes bigint[], missing bigint, n bigint)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT coalesce(mleval._no_evidence(reference, current, $7, missing),
		CASE WHEN e.rows < 2 THEN format('the rarer of two values varies from window to window as %s independent rows of it do, and it takes 2: windows have to be longer', trim_scale(round(e.rows::numeric, 1))) END)
	FROM (SELECT mleval._effective_rows(distances, sizes, mleval._rarer_share(reference, $7, distance), $7, distance)) AS e(rows);
END;

COMMENT ON FUNCTION mleval._doubt(text, mleval.empirical_distribution, mleval.empirical_distribution, double precision[], bigint[], bigint, bigint) IS
'Why a distance of categories or booleans is no evidence, though there is one, in words: _no_evidence(), or the rarer of two values is worth fewer than 2 independent rows a window. Errors as of learned_pvalue().';

-- Whole windows may be more alike than chance makes them, as the hours of a day are week
-- by week; a window of a few rows cannot be like them, and is no drift for that alone.
CREATE FUNCTION mleval._learned_evidence(distance text, reference mleval.empirical_distribution, current mleval.empirical_distribution, distances double precision[], sizes bigint[], value double precision, n bigint)
RETURNS mleval.test_result
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	learned mleval.test_result := mleval.learned_pvalue(distances, sizes, value, n, distance);
	chance mleval.test_result;
BEGIN
	IF learned.pvalue IS NULL OR n >= ANY (sizes) THEN
		RETURN learned;
	ELSIF distance IN ('ks_statistic', 'wasserstein_distance') THEN
		chance := mleval.ks_test(reference, current);
	ELSE
		chance := mleval.chi2_test(reference, current);
	END IF;
	IF chance.pvalue > learned.pvalue THEN
		learned.pvalue := chance.pvalue;
		learned.method := chance.method;
		learned.reason := concat_ws('; ', learned.reason, 'fewer rows than any reference window');
	END IF;
	RETURN learned;
END
$$;

COMMENT ON FUNCTION mleval._learned_evidence(text, mleval.empirical_distribution, mleval.empirical_distribution, double precision[], bigint[], double precision, bigint) IS
'learned_pvalue() of a window whose distribution is known: where each reference window has more than its n rows, no less than the p-value of ks_test() or chi2_test(), which assume independent rows. Errors as of learned_pvalue().';

-- A share near 1 varies less than one near 1/2, and not symmetrically: evidence
-- about a metric is learned on the scale of its log odds.  Half a row of k keeps
-- 0 and 1 on it, and the same k on both sides keeps equal values equal.
CREATE FUNCTION mleval._share(metric text, value double precision, k bigint)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (CASE metric WHEN 'matthews_corrcoef' THEN (value + 1) / 2 WHEN 'log_loss' THEN NULL ELSE CASE WHEN metric NOT LIKE 'own %' THEN value END END * k + 0.5) / (k + 1);

COMMENT ON FUNCTION mleval._share(text, double precision, bigint) IS 'A metric as a share between 0 and 1 of k rows, half a row from either end; NULL of one that is none.';

CREATE FUNCTION mleval._scaled(metric text, value double precision, share double precision, k bigint)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN metric LIKE 'own %' THEN value WHEN metric = 'log_loss' THEN ln(value + 0.5 / nullif(k, 0)) ELSE ln(share / (1 - share)) END;

COMMENT ON FUNCTION mleval._scaled(text, double precision, double precision, bigint) IS 'mleval._to_scale of a metric whose share is known.';

CREATE FUNCTION mleval._to_scale(metric text, value double precision, k bigint)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT mleval._scaled(metric, value, s.share, k) FROM (SELECT mleval._share(metric, value, k)) AS s(share);
END;

COMMENT ON FUNCTION mleval._to_scale(text, double precision, bigint) IS
'A metric of k rows on the scale where evidence about it is learned: log odds of what lies between 0 and 1 (of a correlation, between -1 and 1), the logarithm of a log loss; one of the user''s own ("own higher" and so on) as it is.';

CREATE FUNCTION mleval._from_scale(metric text, scaled double precision, k bigint)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	-- greatest and least pass over what is NULL
	SELECT CASE
		WHEN scaled IS NULL OR metric LIKE 'own %' THEN scaled
		WHEN metric = 'log_loss' THEN greatest(0, exp(scaled) - 0.5 / k)
		WHEN metric = 'matthews_corrcoef' THEN 2 * s.share - 1
		ELSE s.share END
	FROM (SELECT greatest(0, least(1, ((k + 1) / (1 + exp(-scaled)) - 0.5) / k))) AS s(share);
END;

COMMENT ON FUNCTION mleval._from_scale(text, double precision, bigint) IS 'The inverse of mleval._to_scale; NULL of NULL.';

-- OFFSET 0 lets the planner put both functions in place: one of several values
-- is called for every metric of every segment.
CREATE FUNCTION mleval._to_scale(metric text, reference double precision[], k bigint)
RETURNS double precision[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT coalesce(array_agg(mleval._scaled(metric, s.value, s.share, k) ORDER BY s.no), '{}')
	FROM (SELECT r.value, r.no, mleval._share(metric, r.value, k) AS share FROM unnest(reference) WITH ORDINALITY AS r(value, no) WHERE k > 0 OFFSET 0) AS s;
END;

COMMENT ON FUNCTION mleval._to_scale(text, double precision[], bigint) IS 'The same of several values; none where there are no rows.';
