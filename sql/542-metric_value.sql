-- What the metrics of the user's own give.
--
-- They are evaluated after the one scan and not in it: an error in the scan would
-- take every other metric with it.  Each has a block of its own, so that one that
-- raises fails alone.  They run as the caller, who is the owner of metric and
-- model; what they were is recorded, and a definition that changed is not run.

CREATE TYPE mleval._metric_result AS (
	evaluation_id bigint,
	value double precision,
	lower double precision,
	upper double precision,
	n bigint,
	reason text
);

COMMENT ON TYPE mleval._metric_result IS 'What a metric of the user''s own gave for one evaluation.';
COMMENT ON COLUMN mleval._metric_result.evaluation_id IS 'The evaluation.';
COMMENT ON COLUMN mleval._metric_result.value IS 'The value, which may be none.';
COMMENT ON COLUMN mleval._metric_result.lower IS 'Lower end of its interval.';
COMMENT ON COLUMN mleval._metric_result.upper IS 'Upper end of its interval.';
COMMENT ON COLUMN mleval._metric_result.n IS 'Rows it was given.';
COMMENT ON COLUMN mleval._metric_result.reason IS 'Why there is none.';

-- What stands in a table is text of a user's: what goes into a query is the catalog's.
CREATE FUNCTION mleval._type_name(type text)
RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	known text := format_type(to_regtype(type), NULL);
BEGIN
	IF known IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_object', MESSAGE = format('type "%s" does not exist', type);
	END IF;
	RETURN known;
END
$$;

COMMENT ON FUNCTION mleval._type_name(text) IS 'A type by the name that the catalog gives it, quoted where need be. Error 42704 where there is none, 42601 for what is no name of a type.';

-- An argument as its function takes it.  A boolean becomes a number by way of integer.
CREATE FUNCTION mleval._metric_argument(m mleval.model, relation regclass, column_name name, type text)
RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	type := mleval._type_name(type);
	IF column_name = 'y_score' AND m.y_score IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_column', MESSAGE = 'the model has no y_score';
	ELSIF column_name NOT IN ('y_true', 'y_pred', 'y_score') THEN
		IF mleval._column_type(relation, column_name) IS NULL THEN
			RAISE EXCEPTION USING ERRCODE = 'undefined_column', MESSAGE = format('column "%s" of relation %s does not exist', column_name, relation::text);
		END IF;
		RETURN format('t.%I::%s', column_name, type);
	ELSIF column_name = 'y_score' THEN
		RETURN format('(%s)::%s', mleval._expression(relation, 'y_score', m.y_score), type);
	END IF;
	RETURN format('(%s)%s::%s', CASE column_name WHEN 'y_true' THEN mleval._label_expression(m, relation) ELSE mleval._prediction_expression(m, relation) END,
		CASE WHEN column_name = 'y_pred' AND m.y_pred IS NULL OR mleval._as_class(relation, CASE column_name WHEN 'y_true' THEN m.y_true ELSE m.y_pred END) = ''
			THEN CASE WHEN type IN ('boolean', 'integer', 'text') THEN '' ELSE '::integer' END
			ELSE CASE type WHEN 'boolean' THEN '::integer' ELSE '' END END, type);
END
$$;

COMMENT ON FUNCTION mleval._metric_argument(mleval.model, regclass, name, text) IS 'An argument of a metric of rows, as SQL: a column of the model''s or the relation''s, quoted, cast to the argument''s type. Error 42703 for one that is not there.';

CREATE FUNCTION mleval._metric_rows(c mleval.metric, m mleval.model, relation regclass, bounds text, windows integer)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT format('SELECT %s AS window_no%s, %s FROM %s AS t WHERE %s',
		mleval._window_expression(m, relation, windows),
		(SELECT coalesce(string_agg(format(', t.%I::text AS segment_%s', u.name, u.no), '' ORDER BY u.no), '') FROM unnest(m.segments) WITH ORDINALITY AS u(name, no)),
		(SELECT string_agg(format('%s AS argument_%s', mleval._metric_argument(m, relation, u.name, c.argument_types[u.no]), u.no), ', ' ORDER BY u.no) FROM unnest(c.columns) WITH ORDINALITY AS u(name, no)),
		relation::text, mleval._scan_condition(m, relation, bounds));
END;

COMMENT ON FUNCTION mleval._metric_rows(mleval.metric, mleval.model, regclass, text, integer) IS 'The query of the rows that a metric is of, with window and segments.';

CREATE FUNCTION mleval._returns_estimate(c mleval.metric)
RETURNS boolean
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT EXISTS (SELECT FROM mleval._metric_functions(c) AS f JOIN pg_proc AS p ON p.oid = f WHERE p.prorettype = 'mleval.estimate'::regtype);
END;

COMMENT ON FUNCTION mleval._returns_estimate(mleval.metric) IS 'Whether a metric''s function knows its interval.';

CREATE FUNCTION mleval._as_estimate(c mleval.metric, call text)
RETURNS text
LANGUAGE sql STABLE
RETURN CASE WHEN mleval._returns_estimate(c) THEN format('mleval._at_level(%s, 0.95)', call) ELSE format('ROW((%s)::float8, NULL, NULL, NULL, NULL, NULL, NULL, NULL)::mleval.estimate', call) END;

COMMENT ON FUNCTION mleval._as_estimate(mleval.metric, text) IS 'The call of a metric''s function as an estimate of level 0.95, as SQL.';

CREATE FUNCTION mleval._metric_query(c mleval.metric, m mleval.model, relation regclass, bounds text, windows integer)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	WITH piece AS (
		SELECT format('%I.%I(%s)', c.function_schema, c.function_name, string_agg(format('r.argument_%s', u.no), ', ' ORDER BY u.no)) AS call,
			coalesce(string_agg(format(' AND r.argument_%s IS NOT NULL', u.no), '' ORDER BY u.no) FILTER (WHERE u.name IN ('y_true', 'y_pred', 'y_score')), '') AS known
		FROM unnest(c.columns) WITH ORDINALITY AS u(name, no)
	), measure AS (
		SELECT p.known, CASE
			WHEN r.is_row THEN 'mleval._mean_estimate(count(r.value), avg(r.value), stddev_samp(r.value), min(r.value) < max(r.value))'
			ELSE mleval._as_estimate(c, p.call) END AS estimate,
			CASE WHEN r.is_row THEN format(', (%s)::float8 AS value', p.call) ELSE '' END AS value, CASE WHEN r.is_row THEN ' OFFSET 0' ELSE '' END AS fence
		FROM piece AS p CROSS JOIN (SELECT c.kind = 'row' AND NOT mleval._returns_estimate(c)) AS r(is_row)
	)
	-- fenced, so that the function is called once a row and not for each of its aggregates
	SELECT format('WITH r AS (SELECT r.*%3$s FROM (%1$s) AS r WHERE true%2$s%4$s) SELECT x.window_no, NULL::name AS segment, NULL::text AS segment_value, x.e, x.n FROM (SELECT r.window_no, %s AS e, count(*) AS n FROM r GROUP BY r.window_no) AS x%s',
		mleval._metric_rows(c, m, relation, bounds, windows), q.known, q.value, q.fence, q.estimate,
		(SELECT coalesce(string_agg(format(' UNION ALL SELECT x.window_no, %L, x.value, x.e, x.n FROM (SELECT r.window_no, r.segment_%s AS value, %s AS e, count(*) AS n FROM r GROUP BY r.window_no, r.segment_%2$s) AS x',
			u.name, u.no, q.estimate), '' ORDER BY u.no), '') FROM unnest(m.segments) WITH ORDINALITY AS u(name, no))
		|| (SELECT coalesce(string_agg(format(' UNION ALL SELECT x.window_no, %L, mleval._crossing_text(x.parts), x.e, x.n FROM (SELECT r.window_no, ARRAY[%s] AS parts, %s AS e, count(*) AS n FROM r GROUP BY r.window_no, %2$s) AS x',
			u.name, l.listed, q.estimate), '' ORDER BY u.no), '') FROM mleval._crossings(m) AS u
			CROSS JOIN LATERAL (SELECT string_agg(format('r.segment_%s', s.number), ', ' ORDER BY s.no) FROM unnest(u.numbers) WITH ORDINALITY AS s(number, no)) AS l(listed)))
	FROM measure AS q;
END;

COMMENT ON FUNCTION mleval._metric_query(mleval.metric, mleval.model, regclass, text, integer) IS 'The query of a metric of rows, for each window, each segment in it and each crossing of them.';

-- Rows that all have one value show no spread, and say nothing of how sure their mean
-- is: an end at the value would be certainty, of however few rows.
CREATE FUNCTION mleval._mean_estimate(n bigint, mean double precision, deviation double precision, varies boolean, design_effect double precision DEFAULT 1)
RETURNS mleval.estimate
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT ROW(m.value, CASE WHEN w.reason IS NULL THEN m.value - h.half END, CASE WHEN w.reason IS NULL THEN m.value + h.half END,
		0.95, greatest(n, 0), e.n_eff, 'normal', w.reason)::mleval.estimate
	FROM (SELECT CASE WHEN abs(mean) < 'Infinity' THEN mean END) AS m(value)
		CROSS JOIN LATERAL (SELECT greatest(n, 0) / design_effect WHERE design_effect >= 1 AND design_effect < 'Infinity' OFFSET 0) AS e(n_eff)
		CROSS JOIN LATERAL (SELECT CASE WHEN n > 0 AND deviation >= 0 AND deviation < 1e300 THEN 1.959963984540054 * deviation * sqrt(design_effect) / sqrt(n::double precision) END) AS h(half)
		CROSS JOIN LATERAL (SELECT CASE
			WHEN m.value IS NULL THEN format('the metric returned %s', coalesce(mean::text, 'NULL'))
			WHEN e.n_eff < 2 THEN 'fewer than two effective rows: no interval says how sure that is'
			WHEN NOT varies THEN 'all rows have the same value: no interval says how sure that is'
			WHEN (abs(m.value - h.half) < 'Infinity' AND abs(m.value + h.half) < 'Infinity') IS NOT TRUE THEN 'the interval is beyond double precision' END) AS w(reason);
END;

COMMENT ON FUNCTION mleval._mean_estimate(bigint, double precision, double precision, boolean, double precision) IS
'The mean of independent rows with its normal 95 % interval; NULL for what is no number, and no interval, with a reason, of fewer than two effective rows or where all have the same value (varies: some do not).';

CREATE FUNCTION mleval._measure_rows(c mleval.metric, m mleval.model, wholes bigint[], windows tstzrange[], as_of timestamptz)
RETURNS mleval._metric_result[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET timezone = 'UTC'
SET datestyle = 'ISO'
SET intervalstyle = 'postgres'
SET extra_float_digits = 1
SET bytea_output = 'hex'
AS $$
DECLARE
	results mleval._metric_result[];
BEGIN
	IF c.columns = '{}' THEN
		RETURN NULL;
	END IF;
	EXECUTE format('SELECT array_agg(ROW(e.evaluation_id, (x.e).value, (x.e).lower, (x.e).upper, x.n, (x.e).reason)::mleval._metric_result)'
		' FROM (%s) AS x FULL JOIN (SELECT s.evaluation_id, coalesce(s.whole_id, s.evaluation_id) AS whole_id, s.segment, s.segment_value FROM unnest($8) AS w(id) CROSS JOIN LATERAL mleval._with_segments(w.id) AS s) AS e'
		' ON e.whole_id = $8[x.window_no] AND mleval._segment_key(e.segment, e.segment_value) = mleval._segment_key(x.segment, x.segment_value)'
		' WHERE num_nulls(x.window_no, e.evaluation_id) = 0',
		mleval._metric_query(c, m, mleval._relation(m), mleval._bounds(windows[1]), cardinality(windows)))
	INTO results
	USING lower(windows[1]), upper(windows[cardinality(windows)]), ARRAY(SELECT lower(w.during) FROM unnest(windows) WITH ORDINALITY AS w(during, no) ORDER BY w.no),
		as_of, m.time_zone, m.version, m.threshold, wholes;
	RETURN results;
END
$$;

COMMENT ON FUNCTION mleval._measure_rows(mleval.metric, mleval.model, bigint[], tstzrange[], timestamptz) IS 'A metric of rows, of all evaluations of adjacent windows and their segments. Whatever its function raises, 3F000 where its schema is gone.';

CREATE FUNCTION mleval._summary_query(c mleval.metric)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT format('SELECT array_agg(ROW(x.evaluation_id, (x.e).value, (x.e).lower, (x.e).upper, x.n_labelled, (x.e).reason)::mleval._metric_result) FROM ('
		'SELECT e.evaluation_id, e.n_labelled, %s AS e FROM mleval.evaluation AS e JOIN mleval.summary AS s ON s.evaluation_id = e.evaluation_id'
		' WHERE e.model_id = $1 AND (e.evaluation_id = ANY ($2) OR e.whole_id = ANY ($2)) AND s.role = ''performance'' AND s.subject = %L OFFSET 0) AS x',
		mleval._as_estimate(c, mleval._summary_call(c, format('s.%I', t.subject))), t.subject)
	FROM (SELECT replace(c.argument_types[1], 'mleval.', '')) AS t(subject);
END;

COMMENT ON FUNCTION mleval._summary_query(mleval.metric) IS 'The query of a metric of a summary, for the evaluations of windows and their segments.';

CREATE FUNCTION mleval._measure_summaries(c mleval.metric, m mleval.model, wholes bigint[])
RETURNS mleval._metric_result[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	results mleval._metric_result[];
BEGIN
	EXECUTE mleval._summary_query(c) INTO results USING m.model_id, wholes;
	RETURN results;
END
$$;

COMMENT ON FUNCTION mleval._measure_summaries(mleval.metric, mleval.model, bigint[]) IS 'A metric of a summary, of all evaluations of windows and their segments. Error 3F000 where its schema is gone, and whatever its function raises.';

CREATE FUNCTION mleval._own_metrics(m mleval.model)
RETURNS SETOF mleval.metric
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT x.* FROM mleval.metric AS x WHERE x.owner = current_user AND x.enabled AND (x.model IS NULL OR x.model = m.name) ORDER BY x.metric_id;
END;

COMMENT ON FUNCTION mleval._own_metrics(mleval.model) IS 'The caller''s own metrics that are measured of a model.';

-- All of a model's own metrics together have a quarter of statement_timeout each time
-- that they are evaluated.  That is twice in a statement at the most, for a baseline of
-- two ranges or for a window before which references of its length are learned from, so
-- the rest is for what else is done.  What measures one of them alone says how many
-- shares there are.
CREATE FUNCTION mleval._limit_metric(c mleval.metric, m mleval.model, windows integer, shares integer DEFAULT NULL)
RETURNS text
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
SET intervalstyle = 'postgres'
AS $$
DECLARE
	max_time interval := least(c.max_time * windows, interval '24 hours');
	given interval := mleval._begin_time_limit(max_time, coalesce(shares, 4 * (SELECT count(*) FROM mleval._own_metrics(m))::integer));
BEGIN
	RETURN format('the metric took longer than %s', CASE WHEN given < max_time THEN format('%s, its share of statement_timeout', given) ELSE max_time::text END);
END
$$;

COMMENT ON FUNCTION mleval._limit_metric(mleval.metric, mleval.model, integer, integer) IS 'Sets the time that a metric has for so many windows, and at the most one of so many shares of statement_timeout, until the end of the subtransaction, and says what it is to be blamed for then. Errors: 55000 within another limit, 25P01 outside of a subtransaction.';

-- What is wrong with the server or the transaction is not the metric's fault, nor
-- is it that somebody cancels the whole.  What else it did is undone by an error.
CREATE FUNCTION mleval._measure(c mleval.metric, m mleval.model, wholes bigint[], windows tstzrange[], as_of timestamptz, OUT results mleval._metric_result[], OUT fault text)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	too_long text;
	measured boolean := false;
BEGIN
	too_long := mleval._limit_metric(c, m, cardinality(windows));
	PERFORM mleval._check_definition(c);
	IF c.kind = 'summary' THEN
		results := mleval._measure_summaries(c, m, wholes);
	ELSE
		results := mleval._measure_rows(c, m, wholes, windows, as_of);
	END IF;
	measured := true;
	RAISE EXCEPTION 'nothing stays but what it gave';
EXCEPTION WHEN OTHERS OR assert_failure OR query_canceled THEN
	IF measured AND SQLSTATE = 'P0001' THEN
		RETURN;
	ELSIF SQLSTATE = '57014' AND mleval._time_limit_has_passed() THEN
		fault := format('%s (SQLSTATE %s)', too_long, SQLSTATE);
		RETURN;
	ELSIF left(SQLSTATE, 2) IN ('08', '40', '53', '57', '58', 'XX') THEN
		RAISE;
	END IF;
	fault := format('%s (SQLSTATE %s)', SQLERRM, SQLSTATE);
END
$$;

COMMENT ON FUNCTION mleval._measure(mleval.metric, mleval.model, bigint[], tstzrange[], timestamptz) IS 'What a metric gives for windows and their segments, or why it fails; only it fails, and what else it did is undone.';

CREATE FUNCTION mleval._insert_metric_results(c mleval.metric, m mleval.model, wholes bigint[], results mleval._metric_result[], fault text)
RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	INSERT INTO mleval.metric_value (evaluation_id, metric, value, lower, upper, n, reason)
	SELECT e.evaluation_id, c.name, v.value, CASE WHEN v.value IS NOT NULL AND abs(x.lower) < 'Infinity' THEN x.lower END, CASE WHEN v.value IS NOT NULL AND abs(x.upper) < 'Infinity' THEN x.upper END, coalesce(x.n, 0),
		CASE WHEN v.value IS NOT NULL THEN x.reason
			WHEN e.n = 0 THEN 'no rows in the window'
			WHEN fault IS NOT NULL THEN fault
			WHEN x.reason IS NOT NULL THEN x.reason
			WHEN c.argument_types[1] = 'mleval.binary_scores' AND m.y_score IS NULL THEN 'the model has no y_score'
			WHEN x.evaluation_id IS NULL THEN 'no row with all that the metric takes'
			ELSE format('the metric returned %s', coalesce(x.value::text, 'NULL')) END
	FROM (SELECT s.evaluation_id, s.n FROM unnest(wholes) AS w(id) CROSS JOIN LATERAL mleval._with_segments(w.id) AS s) AS e
		FULL JOIN unnest(results) AS x ON x.evaluation_id = e.evaluation_id
		CROSS JOIN LATERAL (SELECT CASE WHEN abs(x.value) < 'Infinity' THEN x.value END) AS v(value)
	WHERE num_nulls(e.evaluation_id) = 0;
END;

COMMENT ON FUNCTION mleval._insert_metric_results(mleval.metric, mleval.model, bigint[], mleval._metric_result[], text) IS 'Records what a metric gave, one row an evaluation, with the reason where that is no number.';

CREATE FUNCTION mleval._record_metrics(m mleval.model, wholes bigint[], windows tstzrange[], as_of timestamptz)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	c mleval.metric;
	measured record;
BEGIN
	FOR c IN SELECT x.* FROM mleval._own_metrics(m) AS x LOOP
		SELECT y.* INTO measured FROM mleval._measure(c, m, wholes, windows, as_of) AS y;
		PERFORM mleval._insert_metric_results(c, m, wholes, measured.results, measured.fault);
	END LOOP;
END
$$;

COMMENT ON FUNCTION mleval._record_metrics(mleval.model, bigint[], tstzrange[], timestamptz) IS 'Measures and records the caller''s own metrics of windows that were evaluated.';
