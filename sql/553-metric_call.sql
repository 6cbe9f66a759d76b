-- A metric by its name, built in or the user's own: how it is called, drawn and tested.
-- C: src/metrics/metric_call.c, src/stats/row_draw.c.
--
-- Where the field knows a paired test it is taken.  Where it knows none, rows are
-- drawn: each as often for one model as for the other, so that what both have in
-- common cancels in the difference.

CREATE FUNCTION mleval._row_draws(row_no bigint, number bigint, seed bigint, design_effect double precision)
RETURNS integer
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_metric_call_draw';

COMMENT ON FUNCTION mleval._row_draws(bigint, bigint, bigint, double precision) IS
'How often a row is in the resample of that number: Poisson of mean 1 / design_effect (Hanley and MacGibbon 2006, Computer Methods and Programs in Biomedicine 83:57), by SplitMix64, the same on every machine. Error 22023: a design_effect below 1 or infinite. Range: [0, 20].';

CREATE FUNCTION mleval._interval_width(level double precision)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_metric_call_width';

COMMENT ON FUNCTION mleval._interval_width(double precision) IS
'How many standard errors a normal interval of a level reaches either way. Error 22023: a level that does not lie between 0 and 1. Range: [0, Infinity).';

CREATE FUNCTION mleval._paired_means_test(n bigint, mean double precision, deviation double precision, design_effect double precision)
RETURNS mleval.test_result
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_metric_call_test';

COMMENT ON FUNCTION mleval._paired_means_test(bigint, double precision, double precision, double precision) IS
'Student''s paired t test, two-sided, from the number, mean and standard deviation of differences, as SciPy''s ttest_rel; n / design_effect rows. NULLs, with a reason, for fewer than two of these, or where all differences are the same. Error 22023: a design_effect below 1 or NULL.';

CREATE FUNCTION mleval._own_metric(metric text)
RETURNS mleval.metric
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT c.* FROM mleval.metric AS c WHERE c.owner = current_user AND c.name = $1;
END;

COMMENT ON FUNCTION mleval._own_metric(text) IS 'The caller''s own metric of a name; NULL where he has none.';

CREATE FUNCTION mleval._finite(value double precision)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN abs(value) < 'Infinity' THEN value END;

COMMENT ON FUNCTION mleval._finite(double precision) IS 'The number; NULL for NaN and infinity. Range: (-Infinity, Infinity).';

-- Of a summary, or of the arguments of rows s.
CREATE FUNCTION mleval._own_call(own mleval.metric, kind text)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT CASE WHEN own.kind = 'summary' THEN mleval._summary_call(own, 's.' || kind)
		ELSE format('%I.%I(%s)', own.function_schema, own.function_name, (SELECT string_agg(format('s.argument_%s', g.no), ', ' ORDER BY g.no) FROM generate_subscripts(own.columns, 1) AS g(no))) END;
END;

COMMENT ON FUNCTION mleval._own_call(mleval.metric, text) IS 'The call of an own metric over s, as SQL.';

CREATE FUNCTION mleval._value_call(own mleval.metric, metric text, metric_args jsonb, kind text)
RETURNS text
LANGUAGE sql STABLE
RETURN CASE WHEN own.name IS NULL THEN mleval._bootstrap_call(kind, 's.' || kind, metric, metric_args)
	ELSE format('mleval._finite((%s)%s)', mleval._own_call(own, kind), CASE WHEN mleval._returns_estimate(own) THEN '.value' ELSE '::pg_catalog.float8' END) END;

COMMENT ON FUNCTION mleval._value_call(mleval.metric, text, jsonb, text) IS 'The value of a metric, built in or own, over s, as SQL.';

-- What is computed with an end is squared and added later: past 1e300 it is as good as
-- none, and what is too small to be multiplied is nothing.
CREATE FUNCTION mleval._stretched_end(value double precision, an_end double precision, factor double precision)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN abs(value) < 1e300 AND abs(an_end) < 1e300 AND abs(value - an_end) < 1e300 / greatest(1, abs(factor)) THEN value + CASE WHEN abs(value - an_end) < 1e-280 THEN 0 ELSE (an_end - value) * greatest(abs(factor), 1e-20) END END;

COMMENT ON FUNCTION mleval._stretched_end(double precision, double precision, double precision) IS 'An end of an interval so many times as far from the value; NULL for what is no number, or lies past 1e300. Range: (-1e301, 1e301).';

-- An end on the wrong side of the value is no end: cut there it would be certainty.
-- What rounding does to an end that is the value is let pass.
CREATE FUNCTION mleval._interval_fault(e mleval.estimate)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN e.value IS NULL OR num_nulls(e.lower, e.upper) = 2 THEN NULL
		WHEN 'NaN' IN (e.lower, e.upper) OR num_nulls(x.lower, x.upper) > 0 THEN format('the metric returned an interval from %s to %s', coalesce(e.lower::text, 'NULL'), coalesce(e.upper::text, 'NULL'))
		WHEN NOT (coalesce(e.level, 0.95) > 1e-6 AND coalesce(e.level, 0.95) < 1) THEN format('the metric returned an interval of level %s', e.level)
		WHEN x.lower > x.value + 1e-12 * s.size OR x.upper < x.value - 1e-12 * s.size THEN format('the metric returned an interval from %s to %s, which does not hold its value %s', e.lower, e.upper, e.value) END
	FROM (SELECT CASE WHEN abs(e.value) < 1e300 THEN e.value END, CASE WHEN abs(e.lower) < 1e300 THEN e.lower END, CASE WHEN abs(e.upper) < 1e300 THEN e.upper END) AS x(value, lower, upper)
		CROSS JOIN LATERAL (SELECT greatest(abs(x.value), least(1, abs(x.upper - x.lower)), 1e-280)) AS s(size);
END;

COMMENT ON FUNCTION mleval._interval_fault(mleval.estimate) IS 'Why the ends that a metric returned are none: they do not hold the value, or the level is none; NULL: they are.';

CREATE FUNCTION mleval._stretched(e mleval.estimate, factor double precision)
RETURNS mleval.estimate
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT ROW(mleval._finite(e.value),
		CASE WHEN x.fault IS NULL THEN least(e.value, mleval._stretched_end(e.value, e.lower, factor)) + 0 * mleval._stretched_end(e.value, e.lower, factor) END,
		CASE WHEN x.fault IS NULL THEN greatest(e.value, mleval._stretched_end(e.value, e.upper, factor)) + 0 * mleval._stretched_end(e.value, e.upper, factor) END,
		CASE WHEN e.level > 0 AND e.level < 1 THEN e.level END, e.n, CASE WHEN e.n_eff >= 0 AND e.n_eff < 'Infinity' THEN e.n_eff END, e.method,
		coalesce(e.reason, x.fault, CASE WHEN mleval._finite(e.value) IS NULL THEN format('the metric returned %s', coalesce(e.value::text, 'NULL')) END))::mleval.estimate
	FROM (SELECT mleval._interval_fault(e)) AS x(fault);
END;

COMMENT ON FUNCTION mleval._stretched(mleval.estimate, double precision) IS 'An estimate with both ends so many times as far from the value; NULLs with a reason for a value that is no number, NULL ends with one where they do not hold the value.';

-- Whoever reads an interval of a metric reads it as one of the level it is asked for.
CREATE FUNCTION mleval._at_level(e mleval.estimate, level double precision)
RETURNS mleval.estimate
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT ROW(s.value, CASE WHEN x.is_as_it_is THEN e.lower ELSE s.lower END, CASE WHEN x.is_as_it_is THEN e.upper ELSE s.upper END, $2, e.n, s.n_eff, e.method, s.reason)::mleval.estimate
	FROM (SELECT mleval._interval_fault(e)) AS f(fault)
		CROSS JOIN LATERAL (SELECT f.fault IS NULL AND coalesce(e.level, $2) = $2 AND abs(e.value) < 1e300
			AND (e.lower <= e.value AND e.lower > -1e300) IS NOT FALSE AND (e.upper >= e.value AND e.upper < 1e300) IS NOT FALSE) AS x(is_as_it_is)
		CROSS JOIN LATERAL mleval._stretched(e, CASE WHEN f.fault IS NULL AND e.level > 1e-6 AND e.level < 1 THEN mleval._interval_width($2) / mleval._interval_width(e.level) ELSE 1 END) AS s;
END;

COMMENT ON FUNCTION mleval._at_level(mleval.estimate, double precision) IS 'An estimate with an interval of that level: its own where it is of that or says none, else both ends moved as those of a normal one; NULL ends with a reason where they do not hold the value, or the level is none.';

-- A metric that is none of a summary's would be called with what it does not take.
CREATE FUNCTION mleval._check_summary_metric(own mleval.metric, summary_type text)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF own.name IS NULL AND own.kind IS NULL THEN
		RETURN;
	ELSIF own.kind IS DISTINCT FROM 'summary' OR own.argument_types[1] IS DISTINCT FROM 'mleval.' || summary_type THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('metric "%s" is none of a %s', own.name, summary_type);
	END IF;
	PERFORM mleval._metric_definition(own);
END
$$;

COMMENT ON FUNCTION mleval._check_summary_metric(mleval.metric, text) IS 'Error 22023 unless an own metric is of that type of summary, 42704 where its function is gone; nothing for none.';

-- Drawn from the counts of the summary, as bootstrap_confint() does for ours.
CREATE FUNCTION mleval._resampled_estimate(own mleval.metric, confusion_matrix mleval.confusion_matrix, binary_scores mleval.binary_scores, level double precision,
	n_resamples integer, seed bigint, design_effect double precision)
RETURNS mleval.estimate
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET jit = off
AS $$
DECLARE
	kind text := replace(own.argument_types[1], 'mleval.', '');
	call text;
	drawn double precision[];
	ends double precision[];
	measured mleval.estimate[];
	result mleval.estimate;
BEGIN
	IF own.name IS NULL THEN
		RETURN NULL;
	END IF;
	PERFORM mleval._check_summary_metric(own, kind);
	EXECUTE format('SELECT ARRAY[q.e] FROM (SELECT %s AS e FROM (SELECT $1 AS confusion_matrix, $2 AS binary_scores) AS s OFFSET 0) AS q', mleval._as_estimate(own, mleval._own_call(own, kind)))
	INTO measured USING confusion_matrix, binary_scores;
	result := measured[1];
	IF mleval._returns_estimate(own) THEN
		RETURN mleval._stretched(result, mleval._interval_width(level) / mleval._interval_width(CASE WHEN result.level > 1e-6 AND result.level < 1 THEN result.level ELSE 0.95 END) * sqrt(design_effect));
	END IF;
	IF own.function_schema = 'mleval' AND own.function_name LIKE '%calibration\_error' THEN
		-- resamples lie on one side of what chance alone makes larger
		result := mleval._stretched(result, 1);
		result.reason := 'the bootstrap gives no interval of an error of calibration that keeps its word; register expected_calibration_error_confint, which has one'::text;
		RETURN result;
	END IF;
	call := mleval._value_call(own, NULL, NULL, kind);
	EXECUTE format('SELECT array_agg(x.v ORDER BY x.v) FILTER (WHERE x.v IS NOT NULL) FROM (SELECT (%s) AS v FROM ('
		'SELECT mleval.resample($%s, $4, i.no, $5) AS %s FROM generate_series(1, $3) AS i(no) OFFSET 0) AS s) AS x', call, CASE kind WHEN 'confusion_matrix' THEN 1 ELSE 2 END, kind)
	INTO drawn USING confusion_matrix, binary_scores, n_resamples, seed, design_effect;
	result := mleval._stretched(result, 1);
	result.method := format('bootstrap, percentile, %s resamples', n_resamples);
	IF result.value IS NOT NULL AND cardinality(drawn) * 2 >= n_resamples AND drawn[1] < drawn[cardinality(drawn)] THEN
		ends := mleval._bootstrap_ends(drawn, result.value, level, NULL);
		result.lower := least(ends[1], result.value);
		result.upper := greatest(ends[2], result.value);
	ELSIF result.value IS NOT NULL THEN
		result.reason := 'resamples give no interval: all have the same value, or most have none'::text;
	END IF;
	RETURN result;
END
$$;

COMMENT ON FUNCTION mleval._resampled_estimate(mleval.metric, mleval.confusion_matrix, mleval.binary_scores, double precision, integer, bigint, double precision) IS
'An own metric of a summary with the interval that its function gives, stretched to the level and the design effect, or else of the bootstrap; NULL of no metric.';

-- Rows drawn past this take minutes.
CREATE FUNCTION mleval._most_drawn()
RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN 50000000;

COMMENT ON FUNCTION mleval._most_drawn() IS 'How many rows, times resamples, a comparison draws at most.';

-- The values of each candidate of the rows "same", in each resample.
CREATE FUNCTION mleval._drawn_query(own mleval.metric, metric text, metric_args jsonb, kind text, weighted boolean)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT format('SELECT i.no AS draw, d.no, d.value FROM generate_series(1, CASE WHEN (SELECT count(*) FROM same) * $6::bigint > mleval._most_drawn() THEN 0 ELSE $6 END) AS i(no)'
		' CROSS JOIN LATERAL (SELECT s.no, %s AS value FROM (%s) AS s%s) AS d',
		mleval._value_call(own, metric, metric_args, kind),
		CASE kind WHEN 'binary_scores' THEN format('SELECT t.no, mleval.binary_scores(t.y_true, t.y_score, t.times%s) AS binary_scores FROM (%s) AS t WHERE t.times > 0 GROUP BY t.no OFFSET 0', CASE WHEN weighted THEN ' * t.weight' ELSE '::float8' END, x.drawn)
			ELSE x.drawn END,
		CASE kind WHEN 'binary_scores' THEN '' ELSE ' CROSS JOIN LATERAL generate_series(1, s.times) GROUP BY s.no' END)
	FROM (SELECT 'SELECT r.*, mleval._row_draws(r.row_no, i.no, $7, $9) AS times FROM same AS r OFFSET 0') AS x(drawn);
END;

COMMENT ON FUNCTION mleval._drawn_query(mleval.metric, text, jsonb, text, boolean) IS
'The query of resampled values, of rows drawn alike for all candidates; none where they would be too many.';

CREATE FUNCTION mleval._drawn_test(differences double precision[], n_resamples integer, n bigint, statistic double precision)
RETURNS mleval.test_result
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT ROW(statistic, CASE WHEN statistic IS NOT NULL AND c.defined * 2 >= n_resamples THEN least(1, 2 * (1 + least(c.not_above, c.not_below))::double precision / (c.defined + 1)) END, n, n,
		format('paired bootstrap, %s resamples', n_resamples),
		CASE WHEN statistic IS NULL THEN 'the metric is undefined' WHEN c.defined * 2 < n_resamples THEN format('the metric is undefined in %s of %s resamples', n_resamples - c.defined, n_resamples) END)::mleval.test_result
	FROM (SELECT count(u.d), count(*) FILTER (WHERE u.d <= 0), count(*) FILTER (WHERE u.d >= 0) FROM unnest(differences) AS u(d)) AS c(defined, not_above, not_below);
END;

COMMENT ON FUNCTION mleval._drawn_test(double precision[], integer, bigint, double precision) IS
'Two-sided: twice the smaller share of resampled differences at or beyond 0, one more counted on either side (Davison and Hinkley 1997, chapter 4).';
