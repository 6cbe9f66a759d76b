-- Whether a metric of the user's own can be computed at all: said when it is
-- registered, and by mleval.doctor() as long as it is in force.
--
-- One of a summary is tried: that its arguments are wrong, only its function knows.
-- One of rows is planned of the relations that are there, and reads none of them.
-- Either runs as the caller, who is the owner, and leaves nothing behind.

CREATE TYPE mleval._metric_fault AS (state text, message text, hint text);

COMMENT ON TYPE mleval._metric_fault IS 'Why a metric cannot be computed; NULLs: it can, or it is not known.';
COMMENT ON COLUMN mleval._metric_fault.state IS 'SQLSTATE of the error.';
COMMENT ON COLUMN mleval._metric_fault.message IS 'Its message.';
COMMENT ON COLUMN mleval._metric_fault.hint IS 'Its hint.';

-- Rows enough for whatever needs some: what raises on none may still measure.
CREATE FUNCTION mleval._trial_query(c mleval.metric)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT format('SELECT %1$s FROM (SELECT mleval.rollup(x.summary) AS %2$I FROM (SELECT mleval.%2$I(i.no * 617 %% 1000 < i.no, %3$s) AS summary FROM generate_series(1, 1000) AS i(no)) AS x) AS s',
		mleval._summary_call(c, format('s.%I', t.subject)), t.subject, CASE t.subject WHEN 'binary_scores' THEN 'i.no / 1001.0::float8' ELSE 'i.no > 400' END)
	FROM (SELECT replace(c.argument_types[1], 'mleval.', '')) AS t(subject);
END;

COMMENT ON FUNCTION mleval._trial_query(mleval.metric) IS 'The query of a metric of a summary, of a thousand made-up rows of both classes.';

-- What takes long is let pass: it has its max_time where it is measured.
CREATE FUNCTION mleval._query_fault(c mleval.metric, m mleval.model, relation regclass)
RETURNS mleval._metric_fault
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	well boolean := false;
	f mleval._metric_fault;
BEGIN
	PERFORM mleval._begin_time_limit('1 second', 4);
	EXECUTE CASE c.kind WHEN 'summary' THEN mleval._trial_query(c) ELSE format('SELECT FROM (%s) AS x LIMIT 0', mleval._metric_query(c, m, relation, '[)', 1)) END
	USING NULL::timestamptz, NULL::timestamptz, NULL::timestamptz[], NULL::timestamptz, m.time_zone, m.version, m.threshold, NULL::bigint[];
	well := true;
	RAISE EXCEPTION 'nothing stays of it';
EXCEPTION WHEN OTHERS OR assert_failure OR query_canceled THEN
	IF well AND SQLSTATE = 'P0001' OR SQLSTATE = '57014' AND mleval._time_limit_has_passed() THEN
		RETURN f;
	ELSIF left(SQLSTATE, 2) IN ('08', '40', '53', '57', '58', 'XX') THEN
		RAISE;
	END IF;
	GET STACKED DIAGNOSTICS f.state = RETURNED_SQLSTATE, f.message = MESSAGE_TEXT, f.hint = PG_EXCEPTION_HINT;
	RETURN f;
END
$$;

COMMENT ON FUNCTION mleval._query_fault(mleval.metric, mleval.model, regclass) IS
'What a metric raises: one of a summary with made-up rows, one of rows when it is planned of the relation. What it does is undone; after a second it is let pass.';

-- What is wrong with the relation itself is no fault of the metric's.
CREATE FUNCTION mleval._model_fault(c mleval.metric, m mleval.model)
RETURNS mleval._metric_fault
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	relation regclass;
BEGIN
	IF m.y_score IS NULL AND (c.argument_types[1] = 'mleval.binary_scores' OR 'y_score' = ANY (c.columns)) THEN
		RETURN ROW('42703', 'the model has no y_score', NULL)::mleval._metric_fault;
	ELSIF c.kind = 'summary' OR c.columns = '{}' THEN
		RETURN NULL;
	END IF;
	BEGIN
		relation := mleval._relation(m);
	EXCEPTION WHEN OTHERS THEN
		RETURN NULL;
	END;
	RETURN mleval._query_fault(c, m, relation);
END
$$;

COMMENT ON FUNCTION mleval._model_fault(mleval.metric, mleval.model) IS 'Why a metric cannot be computed of a model as its relation is now: a score or a column that it has not, a type that cannot be cast, a right that is missing.';

CREATE FUNCTION mleval._check_trial(c mleval.metric)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	f mleval._metric_fault := mleval._query_fault(c, NULL, NULL);
BEGIN
	IF f.state IS NOT NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('metric "%s" cannot be computed of a %s', c.name, replace(c.argument_types[1], 'mleval.', '')),
			DETAIL = format('%s (SQLSTATE %s)', f.message, f.state),
			HINT = format('It is %s; what has no default is given in metric_args, by name.', (
				SELECT string_agg(format('%I.%I(%s)', c.function_schema, c.function_name, pg_get_function_arguments(u)), ' or ') FROM mleval._metric_functions(c) AS u));
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_trial(mleval.metric) IS 'Error 22023 where a metric of a summary raises, with what it raises.';

-- One of all models may be of some of them only.
CREATE FUNCTION mleval._check_measured(c mleval.metric)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	m mleval.model;
	f mleval._metric_fault;
	wrong mleval.model;
	worst mleval._metric_fault;
	columns text;
BEGIN
	FOR m IN SELECT x.* FROM mleval.model AS x WHERE x.owner = current_user AND (c.model IS NULL OR x.name = c.model) ORDER BY x.model_id DESC LOOP
		f := mleval._model_fault(c, m);
		IF f.state IS NULL THEN
			RETURN;
		ELSIF worst.state IS NULL THEN
			wrong := m;
			worst := f;
		END IF;
	END LOOP;
	IF worst.state IS NOT NULL THEN
		columns := mleval._column_list(to_regclass(format('%I.%I', wrong.relation_schema, wrong.relation_name)));
		RAISE EXCEPTION USING ERRCODE = worst.state,
			MESSAGE = format('metric "%s" cannot be computed of %s', c.name, CASE WHEN c.model IS NULL THEN 'any model' ELSE format('model "%s"', c.model) END),
			DETAIL = format('Of version "%s" of "%s": %s.%s', wrong.version, wrong.name, worst.message, CASE WHEN worst.state = '42703' THEN format(' Its relation has the columns %s.', columns) ELSE '' END),
			HINT = coalesce(nullif(worst.hint, ''), CASE WHEN c.model IS NULL THEN 'Where it is of a model to come, register that first.' WHEN worst.state = '42703' THEN 'Names are taken as written, upper and lower case included.' ELSE 'A view can give the model what the metric takes.' END);
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_measured(mleval.metric) IS 'An error where there are models that a metric is of, and it can be computed of none: 42703 for a column or score, 42846 for a type, 42501 for a right, or what else is raised.';

-- Nothing measures one that is switched off, so nothing is to wait for it.
CREATE FUNCTION mleval._refuse_disabled(owner name, metric text)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF EXISTS (SELECT FROM mleval.metric AS c WHERE c.owner = $1 AND c.name = $2 AND NOT c.enabled) THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('metric "%s" is switched off', metric),
			DETAIL = 'No evaluation measures it any more.',
			HINT = format('To switch it on: UPDATE mleval.metric SET enabled = true WHERE name = %L.', metric);
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._refuse_disabled(name, text) IS 'Error 55000 for a metric of that owner''s own that is not measured any more, with how to switch it on.';
