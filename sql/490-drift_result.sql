-- Has a column drifted: how far, how sure, and what moved?  SQL on what the parts before measure.

CREATE TYPE mleval.drift_result AS (
	distance text,
	value double precision,
	expected double precision,
	threshold double precision,
	pvalue double precision,
	alpha double precision,
	verdict text,
	bins text[],
	n_reference bigint,
	n_current bigint,
	n_windows bigint,
	method text,
	reason text
);

COMMENT ON TYPE mleval.drift_result IS 'Verdict on a column: the result of drift().';
COMMENT ON COLUMN mleval.drift_result.distance IS 'Which distance it is.';
COMMENT ON COLUMN mleval.drift_result.value IS 'The distance of the current distribution from the reference; NULL where it is undefined. Range: [0, Infinity).';
COMMENT ON COLUMN mleval.drift_result.expected IS 'The distance without drift: the median of the reference windows'' own; with fewer than 10 of them what independent rows give on average, of psi and ks_statistic. Range: [0, Infinity).';
COMMENT ON COLUMN mleval.drift_result.threshold IS 'The distance that matters. Range: [0, Infinity).';
COMMENT ON COLUMN mleval.drift_result.pvalue IS 'How often a window without drift is as far off; NULL where it cannot be said. Range: [0, 1].';
COMMENT ON COLUMN mleval.drift_result.alpha IS 'The level of the evidence. Range: (0, 1).';
COMMENT ON COLUMN mleval.drift_result.verdict IS 'drift (value over threshold and pvalue at most alpha), no drift, or not enough data.';
COMMENT ON COLUMN mleval.drift_result.bins IS 'Up to three bins that add most to the PSI, with their shares before and now; where that pools rare and new categories, those together.';
COMMENT ON COLUMN mleval.drift_result.n_reference IS 'Rows of the reference.';
COMMENT ON COLUMN mleval.drift_result.n_current IS 'Rows of the current distribution.';
COMMENT ON COLUMN mleval.drift_result.n_windows IS 'Reference windows that evidence was learned from.';
COMMENT ON COLUMN mleval.drift_result.method IS 'How the p-value was found, with what it assumes.';
COMMENT ON COLUMN mleval.drift_result.reason IS 'The verdict in words.';

CREATE FUNCTION mleval._figure(value double precision)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN value = 0 OR abs(value) BETWEEN 0.001 AND 1e15 THEN trim_scale(round(value::numeric, 4))::text
	ELSE ltrim(to_char(value, '9.9EEEE')) END;

COMMENT ON FUNCTION mleval._figure(double precision) IS 'A number as a sentence shows it.';

CREATE FUNCTION mleval._top_bins(reference mleval.empirical_distribution, current mleval.empirical_distribution, n bigint)
RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT coalesce(array_agg(format('%s from %s to %s %%', b.label, round(100 * b.reference_share::numeric, 1), round(100 * b.current_share::numeric, 1)) ORDER BY b.contribution DESC, b.bin), '{}')
	FROM (
		SELECT t.bin, t.label, t.reference_share, t.current_share, t.contribution
		FROM mleval._psi_table(reference, current, n) AS t
		WHERE t.contribution > 0
		ORDER BY t.contribution DESC, t.bin LIMIT 3
	) AS b;
END;

COMMENT ON FUNCTION mleval._top_bins(mleval.empirical_distribution, mleval.empirical_distribution, bigint) IS 'The three bins that contribute most to the PSI of a window of n rows, and for a NULL n to psi(), in words; error 22023 if the two are of different kinds.';

CREATE FUNCTION mleval._rows(d mleval.empirical_distribution)
RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT m.value::bigint FROM mleval.metrics(d) AS m WHERE m.metric OPERATOR(pg_catalog.=) 'rows');

COMMENT ON FUNCTION mleval._rows(mleval.empirical_distribution) IS 'Rows of a distribution, NULL and NaN among them.';

-- An IF, not a CASE: a planner computes what it has all arguments of.
CREATE FUNCTION mleval._window_distance(distance text, reference mleval.empirical_distribution, current mleval.empirical_distribution, n bigint)
RETURNS double precision
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF distance = 'psi' THEN
		RETURN mleval._psi(reference, current, n);
	ELSIF distance = 'ks_statistic' THEN
		RETURN mleval.ks_statistic(reference, current);
	ELSIF distance = 'jensen_shannon_distance' THEN
		RETURN mleval.jensen_shannon_distance(reference, current);
	ELSIF distance = 'hellinger_distance' THEN
		RETURN mleval.hellinger_distance(reference, current);
	ELSIF distance = 'total_variation_distance' THEN
		RETURN mleval.total_variation_distance(reference, current);
	END IF;
	RETURN mleval.wasserstein_distance(reference, current, scale => 'sd');
END
$$;

COMMENT ON FUNCTION mleval._window_distance(text, mleval.empirical_distribution, mleval.empirical_distribution, bigint) IS
'A distance of a window of n rows, by its name. Range: [0, Infinity).';

-- The distance that sees most, of a reference of whatever kind.
CREATE FUNCTION mleval._default_distance(reference mleval.empirical_distribution)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN mleval._ks_statistic(reference, reference) IS NULL THEN 'psi' ELSE 'ks_statistic' END;

COMMENT ON FUNCTION mleval._default_distance(mleval.empirical_distribution) IS
'The distance that drift() takes unless told: ks_statistic where the reference has values with an order, or booleans each of which is there 5 times, else psi.';

-- The rollup of all windows but each: of those before it and those behind it.
CREATE FUNCTION mleval._leave_one_out(windows mleval.empirical_distribution[])
RETURNS mleval.empirical_distribution[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	m integer := cardinality(windows);
	others mleval.empirical_distribution[] := windows;
	part mleval.empirical_distribution;
BEGIN
	IF m > 1000 THEN
		RAISE EXCEPTION USING ERRCODE = 'program_limit_exceeded', MESSAGE = 'reference must have at most 1000 windows', DETAIL = format('Got %s.', m),
			HINT = 'Take longer windows, as rollups, or give distances of your own to learned_pvalue().';
	END IF;
	FOR i IN 1 .. m LOOP
		others[i] := part;
		part := CASE WHEN i = 1 THEN windows[1] ELSE part OPERATOR(mleval.+) windows[i] END;
	END LOOP;
	part := NULL;
	FOR i IN REVERSE m .. 1 LOOP
		others[i] := CASE WHEN others[i] IS NULL THEN part WHEN part IS NULL THEN others[i] ELSE others[i] OPERATOR(mleval.+) part END;
		part := CASE WHEN i = m THEN windows[m] ELSE windows[i] OPERATOR(mleval.+) part END;
	END LOOP;
	RETURN others;
END
$$;

COMMENT ON FUNCTION mleval._leave_one_out(mleval.empirical_distribution[]) IS 'The rollup of all windows but the first, of all but the second, and so on; NULL of a single one. Error 54000 past 1000 windows, 22023 of different kinds.';

-- A category, or one of two booleans, that is expected fewer than five times a window has a share that moves in leaps: psi pools
-- such, and what other distances taught of them does not hold.
CREATE FUNCTION mleval._rare_category(reference mleval.empirical_distribution, n bigint)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT t.label FROM mleval.psi_table(reference, reference) AS t
	WHERE (mleval._ks_statistic(reference, reference) IS NULL OR t.label IN ('false', 'true')) AND t.reference_share * n < 5
	ORDER BY t.reference_share, t.bin LIMIT 1;
END;

COMMENT ON FUNCTION mleval._rare_category(mleval.empirical_distribution, bigint) IS 'A category that windows of n rows are expected to have fewer than 5 times, if there is one.';

-- What independent rows give on average: of Kolmogorov's law its mean, sqrt(pi / 2) * ln 2.
CREATE FUNCTION mleval._expected_by_chance(distance text, reference mleval.empirical_distribution, current mleval.empirical_distribution, n double precision, m double precision)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN NOT (n > 0 AND m > 0) THEN NULL
	WHEN distance OPERATOR(pg_catalog.=) 'ks_statistic' THEN least(1, 0.8687311606361592 * sqrt(1 / n + 1 / m))
	WHEN distance OPERATOR(pg_catalog.=) 'psi' THEN (greatest((SELECT count(*) FROM mleval._psi_table(reference, current, mleval._rows(current))) - 1, 0)) * (1 / n + 1 / m) END;

COMMENT ON FUNCTION mleval._expected_by_chance(text, mleval.empirical_distribution, mleval.empirical_distribution, double precision, double precision) IS
'The mean of a distance of two samples of one population, n and m independent rows: of ks_statistic and psi. Range: [0, Infinity).';

-- The data are one of the resamples, so the smallest p-value of k is 1 / (k + 1).
CREATE FUNCTION mleval._resamples_for(alpha double precision)
RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT least(10000, greatest(999, CASE WHEN 1 / n.least <= alpha THEN n.least - 1 ELSE n.least END))::integer FROM (SELECT greatest(1, ceil(1 / greatest(alpha, 1e-6)))) AS n(least));

COMMENT ON FUNCTION mleval._resamples_for(double precision) IS 'How many resamples it takes for a p-value of at most alpha: 999 or more, and 10000 where that would take more yet.';

CREATE FUNCTION mleval._evidence_of_rows(distance text, reference mleval.empirical_distribution, current mleval.empirical_distribution, design_effect double precision, alpha double precision)
RETURNS mleval.test_result
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF distance = 'psi' THEN
		RETURN mleval._pooled_chi2_test(reference, current, design_effect);
	ELSIF distance = 'ks_statistic' THEN
		RETURN mleval.ks_test(reference, current, design_effect);
	ELSIF distance = 'wasserstein_distance' THEN
		RETURN mleval.wasserstein_test(reference, current, design_effect, mleval._resamples_for(alpha));
	END IF;
	RETURN ROW(NULL, NULL, NULL, NULL, 'none', 'fewer than 10 reference windows to learn from')::mleval.test_result;
END
$$;

COMMENT ON FUNCTION mleval._evidence_of_rows(text, mleval.empirical_distribution, mleval.empirical_distribution, double precision, double precision) IS
'The p-value of a distance that assumes independent rows, of as many resamples as a level of alpha takes, or why there is none.';

CREATE FUNCTION mleval._too_few_resamples(method text, pvalue double precision, alpha double precision)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN pvalue > alpha AND 1 / (1 + mleval._resamples_for(alpha))::double precision > alpha AND method ~ '(permutations|bootstrap samples)'
	THEN format('of %s resamples no p-value is smaller than %s, and the level is %s', mleval._resamples_for(alpha), mleval._figure(1 / (1 + mleval._resamples_for(alpha))::double precision), mleval._figure(alpha)) END;

COMMENT ON FUNCTION mleval._too_few_resamples(text, double precision, double precision) IS 'Why a p-value of resamples cannot reach a level, in words; NULL where it has or could, and of other methods.';

CREATE FUNCTION mleval._check_drift_options(distance text, threshold double precision, alpha double precision, design_effect double precision)
RETURNS void
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF distance <> ALL ('{psi,ks_statistic,jensen_shannon_distance,hellinger_distance,total_variation_distance,wasserstein_distance}') THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('unrecognized distance: "%s"', distance),
			HINT = 'It is one of "psi", "ks_statistic", "jensen_shannon_distance", "hellinger_distance", "total_variation_distance", "wasserstein_distance".';
	END IF;
	IF threshold IS NULL OR NOT threshold BETWEEN 0 AND 1.7976931348623157e308 THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'threshold must be finite and not negative', DETAIL = format('Got %s.', coalesce(threshold::text, 'null'));
	END IF;
	IF alpha IS NULL OR NOT (alpha > 0 AND alpha < 1) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'alpha must lie between 0 and 1', DETAIL = format('Got %s.', coalesce(alpha::text, 'null'));
	END IF;
	IF design_effect IS NULL OR NOT (design_effect >= 1 AND design_effect < 'Infinity') THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'design_effect must be 1 or more, and finite', DETAIL = format('Got %s.', coalesce(design_effect::text, 'null'));
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_drift_options(text, double precision, double precision, double precision) IS 'Errors 22023 of drift().';

CREATE FUNCTION mleval._few_windows(n bigint)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN n < 10 THEN format('%s reference windows, 10 are needed to learn from', n) END;

COMMENT ON FUNCTION mleval._few_windows(bigint) IS 'Why nothing was learned from so many windows, in words; NULL where they are enough.';

CREATE FUNCTION mleval._few_distances(n bigint, windows bigint)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN windows >= 10 AND n < 10 THEN format('%s of %s reference windows have a distance, 10 are needed to learn from', n, windows) END;

COMMENT ON FUNCTION mleval._few_distances(bigint, bigint) IS 'Why nothing was learned from windows of which n have a distance, in words; NULL where those are enough, and where the windows themselves are too few.';

CREATE FUNCTION mleval._hashed(reference mleval.empirical_distribution, current mleval.empirical_distribution)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (reference::text::jsonb OPERATOR(pg_catalog.?) 'hash_buckets') OR (current::text::jsonb OPERATOR(pg_catalog.?) 'hash_buckets')
	THEN 'too many categories: counted by hash, which hides some of what changes' END;

COMMENT ON FUNCTION mleval._hashed(mleval.empirical_distribution, mleval.empirical_distribution) IS 'That categories of a side have lost their names, in words; NULL where they have not.';

-- A column that goes NULL has no KS statistic, and has changed for all that.
CREATE FUNCTION mleval._no_values(distance text, reference mleval.empirical_distribution, current mleval.empirical_distribution)
RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF distance IN ('ks_statistic', 'wasserstein_distance') THEN
		RETURN (mleval.ks_test(reference, current)).reason || format('; %s compares values alone, psi and data_quality() see what is none', distance);
	END IF;
	RETURN NULL;
END
$$;

COMMENT ON FUNCTION mleval._no_values(text, mleval.empirical_distribution, mleval.empirical_distribution) IS
'Why a distance of values has none to compare, and what sees that, in words; NULL where both sides have values, and of distances of all rows. Error 22023 of categories.';

CREATE FUNCTION mleval._drift_reason(r mleval.drift_result, undefined text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN r.value IS NULL THEN concat(coalesce(undefined, 'no values to compare'), '; most moved: ' || nullif(array_to_string(r.bins, ', '), ''))
	WHEN r.pvalue IS NULL THEN concat(r.distance, ' is ', mleval._figure(r.value), ', and nothing says how often that is by chance: ', coalesce(undefined, 'no evidence'))
	ELSE concat(r.distance, ' ', mleval._figure(r.value), CASE WHEN r.value > r.threshold THEN ' is over' ELSE ' is not over' END, ' its threshold ', mleval._figure(r.threshold),
		CASE WHEN (r.value > r.threshold) = (r.pvalue <= r.alpha) THEN ', and' ELSE ', but' END, CASE WHEN r.pvalue <= r.alpha THEN ' more than' ELSE ' within' END,
		CASE WHEN r.n_windows >= 10 THEN format(' the ordinary variation of %s reference windows', r.n_windows) ELSE ' what chance gives if rows are independent' END,
		' (p ', mleval._figure(r.pvalue), ', level ', mleval._figure(r.alpha), ')', '; ' || undefined, '; most moved: ' || nullif(array_to_string(r.bins, ', '), '')) END;

COMMENT ON FUNCTION mleval._drift_reason(mleval.drift_result, text) IS 'The verdict of drift() in words.';

CREATE FUNCTION mleval.drift(
	reference mleval.empirical_distribution[],
	current mleval.empirical_distribution,
	distance text DEFAULT NULL,
	threshold double precision DEFAULT 0.1,
	alpha double precision DEFAULT 0.05,
	design_effect double precision DEFAULT 1)
RETURNS mleval.drift_result
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 10000
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	windows mleval.empirical_distribution[];
	others mleval.empirical_distribution[];
	sizes bigint[];
	distances double precision[];
	missing bigint;
	whole mleval.empirical_distribution;
	rare text;
	evidence mleval.test_result;
	r mleval.drift_result;
BEGIN
	PERFORM mleval._check_drift_options(distance, threshold, alpha, design_effect);
	IF EXISTS (SELECT FROM unnest(reference) AS w(d) WHERE w.d IS NULL) THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'reference must not contain nulls', HINT = 'Leave windows without a summary out, with FILTER in array_agg.';
	END IF;
	-- a window without rows has no distance
	SELECT array_agg(w.d ORDER BY w.no), array_agg(mleval._rows(w.d) ORDER BY w.no) INTO windows, sizes FROM unnest(reference) WITH ORDINALITY AS w(d, no) WHERE mleval._rows(w.d) > 0;
	SELECT mleval.rollup(w.d) INTO whole FROM unnest(windows) AS w(d);
	r := ROW(coalesce(distance, mleval._default_distance(whole)), NULL::float8, NULL::float8, threshold, NULL::float8, alpha, 'not enough data'::text, '{}'::text[],
		mleval._rows(whole), coalesce(mleval._rows(current), 0), 0::bigint, 'none'::text, NULL::text);
	IF r.n_reference = 0 OR r.n_current = 0 THEN
		r.reason := CASE WHEN r.n_reference = 0 THEN 'the reference has no rows' ELSE 'no rows to compare' END;
		RETURN r;
	END IF;
	others := mleval._leave_one_out(windows);
	distances := ARRAY(SELECT mleval._window_distance(r.distance, others[i], windows[i], sizes[i]) FROM generate_subscripts(windows, 1) AS i WHERE others[i] IS NOT NULL ORDER BY i);
	SELECT max(s.n) INTO missing FROM unnest(sizes, distances) AS s(n, d) WHERE s.d IS NULL;
	sizes := ARRAY(SELECT s.n FROM unnest(sizes, distances) AS s(n, d) WHERE s.d IS NOT NULL);
	distances := array_remove(distances, NULL);
	r.n_windows := cardinality(distances)::bigint;
	IF cardinality(windows) >= 10 THEN
		r.value := mleval._window_distance(r.distance, whole, current, r.n_current);
		SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY d) INTO r.expected FROM unnest(distances) AS d;
		rare := CASE WHEN r.distance <> 'psi' THEN mleval._rare_category(whole, r.n_current) END;
		evidence.reason := coalesce('category ' || rare || ' is expected fewer than 5 times a window, for which only psi has evidence',
			CASE WHEN r.value IS NOT NULL AND r.n_windows >= 10 THEN mleval._doubt(r.distance, whole, current, distances, sizes, missing, r.n_current) END);
		IF evidence.reason IS NULL THEN
			evidence := mleval._learned_evidence(r.distance, whole, current, distances, sizes, r.value, r.n_current);
			evidence.reason := CASE WHEN r.value IS NULL AND r.distance = 'psi' THEN 'fewer than two categories are expected 5 times a window' ELSE coalesce(mleval._few_distances(r.n_windows, cardinality(windows)), evidence.reason) END;
		END IF;
	ELSE
		evidence := mleval._evidence_of_rows(r.distance, whole, current, design_effect, alpha);
		r.value := CASE WHEN r.distance = 'ks_statistic' THEN evidence.statistic ELSE mleval._window_distance(r.distance, whole, current, r.n_current) END;
		IF r.value IS NULL AND r.distance = 'psi' THEN
			evidence.reason := 'fewer than two categories are expected 5 times a window';
		END IF;
		-- below the threshold it is no drift whatever the evidence
		IF r.value > threshold AND mleval._too_few_resamples(evidence.method, evidence.pvalue, alpha) IS NOT NULL THEN
			evidence.reason := mleval._too_few_resamples(evidence.method, evidence.pvalue, alpha);
			evidence.pvalue := NULL;
		END IF;
		r.expected := mleval._expected_by_chance(r.distance, whole, current, r.n_reference / design_effect, r.n_current / design_effect);
	END IF;
	r.pvalue := evidence.pvalue;
	r.method := coalesce(evidence.method, 'none');
	r.verdict := CASE WHEN r.value IS NULL OR r.pvalue IS NULL THEN 'not enough data' WHEN r.value > threshold AND r.pvalue <= alpha THEN 'drift' ELSE 'no drift' END;
	-- of the distance beside it, pooled as there
	r.bins := mleval._top_bins(whole, current, CASE WHEN r.distance IN ('psi', 'ks_statistic') THEN r.n_current END);
	IF r.value IS NULL THEN
		evidence.reason := coalesce(mleval._no_values(r.distance, whole, current), evidence.reason);
	END IF;
	evidence.reason := nullif(concat_ws('; ', evidence.reason, CASE WHEN r.pvalue IS NOT NULL AND cardinality(windows) > 1 THEN mleval._few_windows(cardinality(windows)) END, nullif(mleval._hashed(whole, current), evidence.reason)), '');
	r.reason := mleval._drift_reason(r, evidence.reason);
	RETURN r;
END
$$;

COMMENT ON FUNCTION mleval.drift(mleval.empirical_distribution[], mleval.empirical_distribution, text, double precision, double precision, double precision) IS
'Has a column drifted from its reference windows: how far, how sure, and what moved? One row: the distance, its value, what is expected without drift, the p-value, a verdict, up to three bins that add most, and the reason in words. reference: one distribution a window, in any order, up to 1000; those without rows are left out. distance: psi, ks_statistic, jensen_shannon_distance, hellinger_distance, total_variation_distance or wasserstein_distance (over the reference''s standard deviation); NULL, the default: ks_statistic where the reference has values with an order, or booleans each of which is there 5 times, else psi, so that the reference alone chooses. Drift is a value over the threshold (0.1) and a p-value of at most alpha. With 10 windows or more the p-value is learned_pvalue()''s, from the distance of each window to the rollup of the others, and assumes no independence of rows (but where each window has more rows than the current one it is no less than that of ks_test or chi2_test); with fewer it is that of ks_test, of wasserstein_test or, of psi, of a chi-squared test whose rare bins are pooled, as in a monitor; they do, design_effect being how many rows count as one. wasserstein_test resamples, as often as alpha takes, up to 10000 times, and a distance over the threshold whose p-value cannot be as small as alpha leaves not enough data. Categories that are expected fewer than 5 times a window are pooled by psi; of other distances they leave not enough data, and so does a side without rows or values; of categories and booleans so do two values of which windows are worth fewer than 2 independent rows of the rarer one, as the reference windows vary, a reference window of as many rows as the current one that has no distance, and a value that the reference had never, unless it is most of a window of 100 rows or more. Error 22023: an unknown distance, threshold, alpha or design_effect out of range, windows of different kinds, a distance that the kind has not; 22004: a NULL window; 54000: too many. Range of value, expected, threshold: [0, Infinity). Range of pvalue, alpha: [0, 1].';

CREATE FUNCTION mleval.drift(
	reference mleval.empirical_distribution,
	current mleval.empirical_distribution,
	distance text DEFAULT NULL,
	threshold double precision DEFAULT 0.1,
	alpha double precision DEFAULT 0.05,
	design_effect double precision DEFAULT 1)
RETURNS mleval.drift_result
LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
RETURN mleval.drift(CASE WHEN reference IS NULL THEN '{}' ELSE ARRAY[reference] END, current, distance, threshold, alpha, design_effect);

COMMENT ON FUNCTION mleval.drift(mleval.empirical_distribution, mleval.empirical_distribution, text, double precision, double precision, double precision) IS
'drift() of a reference that is one window: the p-value is that of ks_test, of wasserstein_test (of as many resamples as alpha takes, up to 10000) or, of psi, of a chi-squared test whose rare bins are pooled, as in a monitor; they assume independent rows, design_effect being how many count as one; of other distances there is none, and the verdict is not enough data. Rows of one window rarely are independent: with ten windows or more, drift(windows, current) learns what is ordinary. Error 22023: an unknown distance, threshold, alpha or design_effect out of range, distributions of different kinds, a distance that the kind has not. Range of value, expected, threshold: [0, Infinity). Range of pvalue, alpha: [0, 1].';
