-- Metrics of the user's own: any function or aggregate that the owner may execute.
--
-- Registration: which function it is, and what it was when that was confirmed.  What
-- it gives, 542-metric_value.sql measures; whether it can, 541-metric_check.sql says.

CREATE FUNCTION mleval._is_max_time(max_time interval)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(mleval._unit(max_time) = 'seconds' AND max_time BETWEEN interval '1 second' AND interval '24 hours', false);

COMMENT ON FUNCTION mleval._is_max_time(interval) IS 'Whether a metric may have so much time: 1 second to 24 hours.';

CREATE TABLE mleval.metric (
	metric_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	name text NOT NULL CHECK (name ~ '^[a-z][a-z0-9_]{0,62}$'),
	model text,
	kind text NOT NULL CHECK (kind IN ('summary', 'aggregate', 'row')),
	function_schema name NOT NULL,
	function_name name NOT NULL,
	function_field name,
	argument_types text[] NOT NULL,
	columns name[] NOT NULL,
	metric_args jsonb NOT NULL CHECK (jsonb_typeof(metric_args) = 'object'),
	direction text NOT NULL CHECK (direction IN ('higher', 'lower', 'target')),
	target double precision CHECK (abs(target) < 'Infinity'),
	max_time interval NOT NULL DEFAULT '5 minutes',
	enabled boolean NOT NULL DEFAULT true,
	owner name NOT NULL DEFAULT current_user,
	recorded_at timestamptz NOT NULL DEFAULT now(),
	UNIQUE (owner, name),
	CHECK ((direction = 'target') = (target IS NOT NULL)),
	CHECK (kind <> 'summary' OR columns = '{}'),
	CHECK (kind = 'summary' OR function_field IS NULL),
	CHECK (kind = 'summary' OR cardinality(columns) = cardinality(argument_types) AND metric_args = '{}')
);

-- A change; a new row is asked by a policy, which a restore passes.
CREATE FUNCTION mleval._changed_metric()
RETURNS trigger
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF NEW.max_time IS DISTINCT FROM OLD.max_time AND NOT mleval._is_max_time(NEW.max_time) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'max_time must lie between 1 second and 24 hours',
			DETAIL = format('It is %s.', coalesce(NEW.max_time::text, 'NULL')), HINT = 'It is how long the metric may take for a window, such as ''5 minutes''.';
	END IF;
	RETURN NEW;
END
$$;

COMMENT ON FUNCTION mleval._changed_metric() IS 'A trigger: error 22023 for a time that no metric may have.';

CREATE TRIGGER changed_metric BEFORE UPDATE ON mleval.metric
	FOR EACH ROW EXECUTE FUNCTION mleval._changed_metric();

COMMENT ON TABLE mleval.metric IS 'Metrics of the owner''s own, measured at every evaluation of his models beside the built-in ones. Written by mleval.register_metric.';
COMMENT ON COLUMN mleval.metric.metric_id IS 'Identity of the metric.';
COMMENT ON COLUMN mleval.metric.name IS 'Its name, as in metric_value and in limits.';
COMMENT ON COLUMN mleval.metric.model IS 'Name of the model it is measured of; NULL: every model of the owner.';
COMMENT ON COLUMN mleval.metric.kind IS 'summary: a function of a confusion_matrix or of binary_scores; aggregate: an aggregate of the rows; row: a function of each row, whose mean it is.';
COMMENT ON COLUMN mleval.metric.function_schema IS 'Schema of the function, looked up by name at each use.';
COMMENT ON COLUMN mleval.metric.function_name IS 'Name of the function.';
COMMENT ON COLUMN mleval.metric.function_field IS 'Which field of what a summary''s function returns; NULL where that is one number or mleval.estimate.';
COMMENT ON COLUMN mleval.metric.argument_types IS 'Types of its arguments; of a summary''s, the first.';
COMMENT ON COLUMN mleval.metric.columns IS 'What it is called with: y_true, y_pred, y_score, or a column of the relation.';
COMMENT ON COLUMN mleval.metric.metric_args IS 'Other arguments by name, of a summary''s.';
COMMENT ON COLUMN mleval.metric.direction IS 'Which values are the better ones: higher, lower, or those near the target.';
COMMENT ON COLUMN mleval.metric.target IS 'The best value, where neither more nor less is better.';
COMMENT ON COLUMN mleval.metric.max_time IS 'How long it may take for a window; what takes longer is ended, and its value is NULL. Its owner may change it.';
COMMENT ON COLUMN mleval.metric.enabled IS 'False: it is not measured any more.';
COMMENT ON COLUMN mleval.metric.owner IS 'Role that registered it, whose models it is measured of.';
COMMENT ON COLUMN mleval.metric.recorded_at IS 'When it was registered.';

CREATE TABLE mleval.metric_definition (
	definition_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	metric_id bigint NOT NULL REFERENCES mleval.metric,
	definition text NOT NULL,
	recorded_at timestamptz NOT NULL DEFAULT now(),
	recorded_by name NOT NULL DEFAULT current_user
);

CREATE INDEX metric_definition_metric_id_idx ON mleval.metric_definition (metric_id, definition_id);

COMMENT ON TABLE mleval.metric_definition IS 'What the function of a metric was when it was registered, and at each confirmation; the latest is in force. Append-only.';
COMMENT ON COLUMN mleval.metric_definition.definition_id IS 'Identity of the definition.';
COMMENT ON COLUMN mleval.metric_definition.metric_id IS 'The metric.';
COMMENT ON COLUMN mleval.metric_definition.definition IS 'The text of the function, as pg_get_functiondef gives it; of an aggregate, its functions and what else it is made of.';
COMMENT ON COLUMN mleval.metric_definition.recorded_at IS 'When it was registered or confirmed.';
COMMENT ON COLUMN mleval.metric_definition.recorded_by IS 'By whom.';

SELECT pg_extension_config_dump('mleval.metric', '');
SELECT pg_extension_config_dump('mleval.metric_metric_id_seq', '');
SELECT pg_extension_config_dump('mleval.metric_definition', '');
SELECT pg_extension_config_dump('mleval.metric_definition_definition_id_seq', '');

CREATE FUNCTION mleval._metric_returns(type oid)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN type IN ('float8'::regtype, 'float4'::regtype, 'numeric'::regtype, 'int2'::regtype, 'int4'::regtype, 'int8'::regtype, 'mleval.estimate'::regtype);

COMMENT ON FUNCTION mleval._metric_returns(oid) IS 'Whether a function that returns this type can be a metric: a number, or mleval.estimate.';

CREATE FUNCTION mleval._function_fields(function oid)
RETURNS SETOF name
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RETURN QUERY
	SELECT f.name FROM pg_proc AS p JOIN pg_type AS t ON t.oid = p.prorettype
		CROSS JOIN LATERAL (
			SELECT a.attname, a.atttypid, a.attnum::bigint FROM pg_attribute AS a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
			UNION ALL
			SELECT u.name::name, u.type, u.no FROM unnest(p.proargnames, p.proallargtypes, p.proargmodes) WITH ORDINALITY AS u(name, type, mode, no) WHERE t.typname = 'record' AND u.mode IN ('o', 'b')) AS f(name, type, no)
	WHERE p.oid = function AND p.prorettype <> 'mleval.estimate'::regtype AND f.type <> 'mleval.estimate'::regtype AND mleval._metric_returns(f.type)
	ORDER BY f.no;
END
$$;

COMMENT ON FUNCTION mleval._function_fields(oid) IS 'The fields of what a function returns that are numbers, in order; none of one that returns a number or mleval.estimate.';

-- Overloads of one name are called by what arguments they are given, so all of
-- them are the metric's function.
CREATE FUNCTION mleval._metric_functions(c mleval.metric)
RETURNS SETOF oid
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RETURN QUERY
	SELECT p.oid FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
	WHERE n.nspname = c.function_schema AND p.proname = c.function_name
		AND CASE WHEN c.function_field IS NULL THEN mleval._metric_returns(p.prorettype) ELSE EXISTS (SELECT FROM mleval._function_fields(p.oid) AS f(name) WHERE f.name = c.function_field) END
		AND p.prokind = CASE c.kind WHEN 'aggregate' THEN 'a' ELSE 'f' END AND NOT p.proretset
		AND CASE c.kind WHEN 'summary' THEN format_type(p.proargtypes[0], NULL) = c.argument_types[1] AND coalesce(p.proargnames, '{}') @> ARRAY(SELECT jsonb_object_keys(c.metric_args))
			ELSE ARRAY(SELECT format_type(t.type, NULL) FROM unnest(p.proargtypes) WITH ORDINALITY AS t(type, no) ORDER BY t.no) = c.argument_types END
	ORDER BY p.oid;
END
$$;

COMMENT ON FUNCTION mleval._metric_functions(mleval.metric) IS 'The functions that a metric may call.';

CREATE FUNCTION mleval._function_definition(function oid)
RETURNS text
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	a pg_aggregate;
BEGIN
	SELECT x.* INTO a FROM pg_aggregate AS x WHERE x.aggfnoid = function;
	IF NOT FOUND THEN
		RETURN pg_get_functiondef(function);
	END IF;
	RETURN concat_ws(E'\n', format('CREATE AGGREGATE %s (STYPE = %s, INITCOND = %L, FINALFUNC_EXTRA = %s, KIND = %s)',
			function::regprocedure, format_type(a.aggtranstype, NULL), a.agginitval, a.aggfinalextra, a.aggkind),
		pg_get_functiondef(a.aggtransfn), pg_get_functiondef(nullif(a.aggfinalfn, 0)), pg_get_functiondef(nullif(a.aggcombinefn, 0)));
END
$$;

COMMENT ON FUNCTION mleval._function_definition(oid) IS 'The text of a function; of an aggregate, of its functions, with its state.';

-- An overload that no metric could be may still be the one that the server calls,
-- as an argument by name is a literal of no type yet: whoever adds one to the
-- schema changes what would be run.
CREATE FUNCTION mleval._metric_overloads(c mleval.metric)
RETURNS SETOF oid
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RETURN QUERY
	SELECT f FROM mleval._metric_functions(c) AS f
	UNION
	SELECT p.oid FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
	WHERE c.kind = 'summary' AND n.nspname = c.function_schema AND p.proname = c.function_name AND format_type(p.proargtypes[0], NULL) = c.argument_types[1];
END
$$;

COMMENT ON FUNCTION mleval._metric_overloads(mleval.metric) IS 'The functions that a call of a metric''s could mean, whatever they return.';

-- What comes with the extension changes with its version, which is known anyway.
CREATE FUNCTION mleval._metric_definition(c mleval.metric)
RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM mleval._metric_functions(c)) THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_object',
			MESSAGE = format('function %I.%I of metric "%s" does not exist', c.function_schema, c.function_name, c.name),
			DETAIL = format('It was to be %s of (%s) that returns %s.', CASE c.kind WHEN 'aggregate' THEN 'an aggregate' ELSE 'a function' END, array_to_string(c.argument_types, ', '),
				coalesce('a number as ' || quote_ident(c.function_field), 'a number or mleval.estimate')),
			HINT = 'Name it with its schema, and with its argument types where there are several: my.cost(boolean, boolean, numeric).';
	ELSIF c.function_schema = 'mleval' THEN
		RETURN 'built in';
	END IF;
	RETURN (SELECT string_agg(mleval._function_definition(f), E'\n' ORDER BY f::regprocedure::text COLLATE "C") FROM mleval._metric_overloads(c) AS f);
END
$$;

COMMENT ON FUNCTION mleval._metric_definition(mleval.metric) IS 'The definition of a metric''s functions as they are now, all that its call could mean. Error 42704 where there are none.';

CREATE FUNCTION mleval._check_definition(c mleval.metric)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF mleval._metric_definition(c) IS DISTINCT FROM
		(SELECT d.definition FROM mleval.metric_definition AS d WHERE d.metric_id = c.metric_id ORDER BY d.definition_id DESC LIMIT 1) THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('the definition of metric "%s" has changed since it was confirmed', c.name),
			HINT = format('Look at %I.%I; if it is still what you mean: SELECT mleval.confirm_metric(%L).', c.function_schema, c.function_name, c.name);
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_definition(mleval.metric) IS 'Error 55000 where a metric''s function is not what was registered or confirmed last, 42704 where there is none.';

-- By types where it is given with them, else by the number of columns
CREATE FUNCTION mleval._row_function(function text, columns name[])
RETURNS oid
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	parts text[];
	candidates oid[];
BEGIN
	IF function LIKE '%(%' THEN
		candidates := ARRAY[to_regprocedure(function)::oid];
	ELSE
		parts := parse_ident(function);
		candidates := ARRAY(SELECT p.oid FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
			WHERE n.nspname = CASE cardinality(parts) WHEN 1 THEN 'mleval' ELSE parts[1] END AND p.proname = parts[cardinality(parts)] AND p.pronargs = cardinality(columns) AND p.prokind IN ('a', 'f'));
	END IF;
	IF cardinality(candidates) > 1 THEN
		RAISE EXCEPTION USING ERRCODE = 'ambiguous_function', MESSAGE = format('function %s is more than one', function),
			DETAIL = format('It is one of %s.', (SELECT string_agg(u::regprocedure::text, ', ') FROM unnest(candidates) AS u)),
			HINT = 'Name it with the types of its arguments.';
	END IF;
	RETURN (SELECT p.oid FROM pg_proc AS p LEFT JOIN pg_aggregate AS a ON a.aggfnoid = p.oid
		WHERE p.oid = candidates[1] AND p.pronargs = cardinality(columns) AND p.provariadic = 0 AND p.prokind IN ('a', 'f') AND NOT p.proretset AND coalesce(a.aggkind, 'n') = 'n' AND mleval._metric_returns(p.prorettype)
			AND (p.prokind = 'a' OR p.prorettype <> 'mleval.estimate'::regtype));
END
$$;

COMMENT ON FUNCTION mleval._row_function(text, name[]) IS
'The function or aggregate of that name that takes as many columns; NULL where there is none that returns a number. Error 42725 where there are several.';

CREATE FUNCTION mleval._resolve_row_metric(c mleval.metric, function text)
RETURNS mleval.metric
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	SELECT n.nspname, p.proname, CASE p.prokind WHEN 'a' THEN 'aggregate' ELSE 'row' END,
		ARRAY(SELECT format_type(t.type, NULL) FROM unnest(p.proargtypes) WITH ORDINALITY AS t(type, no) ORDER BY t.no)
	INTO c.function_schema, c.function_name, c.kind, c.argument_types
	FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
	WHERE p.oid = mleval._row_function(function, c.columns);
	IF c.kind IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_object',
			MESSAGE = format('there is no function %s that takes %s columns and returns a number', function, cardinality(c.columns)),
			HINT = 'Name it with its schema, and with its argument types where there are several: my.cost(boolean, boolean, numeric).';
	ELSIF c.metric_args <> '{}' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'metric_args are for functions of a summary',
			HINT = 'What a function of rows takes is a column; a constant can be one of a view.';
	END IF;
	RETURN c;
END
$$;

COMMENT ON FUNCTION mleval._resolve_row_metric(mleval.metric, text) IS 'A metric of rows, with its function. Error 42704 where there is none, 22023 for arguments by name.';

-- One of mleval's with a field comes before a schema of that name, which is anybody's
-- to make.  Without a field it is the first one, as in compare_models.
CREATE FUNCTION mleval._summary_functions(function text)
RETURNS TABLE (function_schema name, function_name name, argument_type text, function_field name)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	parts text[] := parse_ident(function);
BEGIN
	RETURN QUERY
	SELECT n.nspname, p.proname, format_type(p.proargtypes[0], NULL), x.field
	FROM (VALUES (1, 'mleval', parts[1], parts[2]), (2, parts[1], parts[2], parts[3])) AS w(no, schema, function, field)
		JOIN pg_namespace AS n ON n.nspname = w.schema
		JOIN pg_proc AS p ON p.pronamespace = n.oid AND p.proname = w.function
		CROSS JOIN LATERAL (SELECT coalesce(w.field::name, (SELECT f.name FROM mleval._function_fields(p.oid) WITH ORDINALITY AS f(name, no) ORDER BY f.no LIMIT 1))) AS x(field)
	WHERE p.prokind = 'f' AND NOT p.proretset AND p.proargtypes[0] IN ('mleval.confusion_matrix'::regtype, 'mleval.binary_scores'::regtype)
	ORDER BY w.no, p.proargtypes[0] <> 'mleval.confusion_matrix'::regtype, p.oid;
END
$$;

COMMENT ON FUNCTION mleval._summary_functions(text) IS 'The functions of a summary that a text may name, as function, schema.function, function.field or schema.function.field, in the order in which they are tried.';

CREATE FUNCTION mleval._resolve_summary_metric(c mleval.metric, function text)
RETURNS mleval.metric
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	f record;
	fields text;
BEGIN
	c.kind := 'summary'::text;
	FOR f IN SELECT x.* FROM mleval._summary_functions(function) AS x LOOP
		c.function_schema := f.function_schema;
		c.function_name := f.function_name;
		c.function_field := f.function_field;
		c.argument_types := ARRAY[f.argument_type];
		IF EXISTS (SELECT FROM mleval._metric_functions(c)) THEN
			RETURN c;
		END IF;
	END LOOP;
	fields := (SELECT string_agg(DISTINCT format('%I.%I', p.proname, x.name), ', ') FROM pg_proc AS p CROSS JOIN LATERAL mleval._function_fields(p.oid) AS x(name)
		WHERE p.pronamespace = to_regnamespace(quote_ident(c.function_schema)) AND p.proname = c.function_name AND format_type(p.proargtypes[0], NULL) = c.argument_types[1]);
	RAISE EXCEPTION USING ERRCODE = 'undefined_object',
		MESSAGE = format('there is no function %s of a summary with the arguments (%s) that returns a number', function,
			coalesce((SELECT string_agg(k, ', ') FROM jsonb_object_keys(c.metric_args) AS k), '')),
		DETAIL = 'A summary is a mleval.confusion_matrix or mleval.binary_scores; what else the function takes is in metric_args, by name.',
		HINT = concat('Without a schema it is one of mleval''s own. One of rows is registered with columns.', ' Of several numbers one is named, as ' || fields || '.');
END
$$;

COMMENT ON FUNCTION mleval._resolve_summary_metric(mleval.metric, text) IS 'A metric of a summary, with its function, and the field of what that returns. Error 42704 where there is none.';

CREATE FUNCTION mleval._check_metric(c mleval.metric, function text)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF c.name IS NULL OR function IS NULL OR c.direction IS NULL OR EXISTS (SELECT FROM unnest(c.columns) AS u(name) WHERE u.name IS NULL) THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'a metric needs a name, a function and a direction',
			HINT = 'direction is ''higher'', ''lower'' or ''target'': which values are the better ones.';
	ELSIF c.name !~ '^[a-z][a-z0-9_]{0,62}$' OR mleval._better(c.name) IS NOT NULL OR mleval._threshold_key(c.name) IS NOT NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('a metric cannot be named "%s"', c.name),
			DETAIL = 'A name has lower-case letters, digits and underscores, at most 63, and is none that evaluations record themselves.';
	ELSIF c.direction NOT IN ('higher', 'lower', 'target') OR (c.direction = 'target') <> (c.target IS NOT NULL) OR NOT abs(c.target) < 'Infinity' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('direction "%s" and target %s make no sense', c.direction, coalesce(c.target::text, 'NULL')),
			HINT = 'direction is ''higher'' or ''lower'', or ''target'' with a number as target.';
	ELSIF array_ndims(c.columns) > 1 THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'columns must be a one-dimensional array';
	ELSIF c.metric_args IS NULL OR jsonb_typeof(c.metric_args) <> 'object' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'metric_args must be a JSON object', HINT = 'For example {"beta": 2}; {} is none.';
	ELSIF c.max_time IS NULL OR NOT mleval._is_max_time(c.max_time) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'max_time must lie between 1 second and 24 hours',
			DETAIL = format('It is %s.', coalesce(c.max_time::text, 'NULL')), HINT = 'It is how long the metric may take for a window, such as ''5 minutes''.';
	ELSIF c.model IS NOT NULL THEN
		PERFORM mleval._check_own_name(c.model, 'metric_history');
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_metric(mleval.metric, text) IS 'Errors 22004 and 22023 for what a metric must have, before its function is looked for; 42704 for a model that the caller may not read, 42501 for one that he may only read.';

-- Whoever reads the name of one of mleval's takes it for that.
CREATE FUNCTION mleval._check_metric_name(c mleval.metric)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF EXISTS (SELECT FROM pg_proc AS p WHERE p.pronamespace = 'mleval'::regnamespace AND p.proname = c.name)
		AND (c.kind, c.function_schema, c.function_name, c.metric_args, c.direction) IS DISTINCT FROM ('summary', 'mleval'::name, c.name::name, '{}'::jsonb, coalesce(mleval._direction(c.name), c.direction)) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('a metric cannot be named "%s"', c.name),
			DETAIL = format('That is one of mleval''s own: a metric of that name is mleval.%I, without other arguments%s.', c.name, coalesce(', and the ' || mleval._direction(c.name) || ' value is the better one', '')),
			HINT = 'Give what is called otherwise a name of its own.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_metric_name(mleval.metric) IS 'Error 22023 for the name of one of mleval''s functions, unless it is that function, by its defaults and in its direction.';

CREATE FUNCTION mleval._is_metric(c mleval.metric)
RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._check_metric(c, c.function_name::text);
	PERFORM mleval._check_metric_name(c);
	RETURN true;
END
$$;

COMMENT ON FUNCTION mleval._is_metric(mleval.metric) IS 'True; errors 22004, 22023, 42704 and 42501 for a metric that cannot be registered, its function aside.';

CREATE FUNCTION mleval._insert_metric(c mleval.metric)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	INSERT INTO mleval.metric AS i (name, model, kind, function_schema, function_name, function_field, argument_types, columns, metric_args, direction, target, max_time)
	VALUES (c.name, c.model, c.kind, c.function_schema, c.function_name, c.function_field, c.argument_types, c.columns, c.metric_args, c.direction, c.target, c.max_time)
	ON CONFLICT DO NOTHING
	RETURNING i.metric_id INTO c.metric_id;
	IF NOT FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'duplicate_object', MESSAGE = format('metric "%s" already exists', c.name),
			HINT = 'What was measured under a name stays comparable: give another definition another name, and switch this one off: UPDATE mleval.metric SET enabled = false.';
	END IF;
	INSERT INTO mleval.metric_definition (metric_id, definition) VALUES (c.metric_id, mleval._metric_definition(c));
	RETURN c.metric_id;
END
$$;

COMMENT ON FUNCTION mleval._insert_metric(mleval.metric) IS 'Writes a metric and its definition; owner and time are the table''s own defaults. Error 42710 for a name in use.';

CREATE FUNCTION mleval.register_metric(
	name text,
	function text,
	columns name[] DEFAULT NULL,
	metric_args jsonb DEFAULT '{}',
	direction text DEFAULT NULL,
	target double precision DEFAULT NULL,
	model text DEFAULT NULL,
	max_time interval DEFAULT '5 minutes'
)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	c mleval.metric;
	denied oid;
BEGIN
	c.name := name;
	c.model := model;
	c.columns := coalesce(columns, '{}'::name[]);
	c.metric_args := metric_args;
	c.direction := direction;
	c.target := target;
	c.max_time := max_time;
	PERFORM mleval._check_metric(c, function);
	IF columns IS NULL THEN
		c := mleval._resolve_summary_metric(c, function);
	ELSE
		c := mleval._resolve_row_metric(c, function);
	END IF;
	PERFORM mleval._check_metric_name(c);
	SELECT f INTO denied FROM mleval._metric_functions(c) AS f WHERE NOT has_function_privilege(f, 'EXECUTE') LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = format('permission denied for function %s', denied::regprocedure),
			HINT = format('GRANT EXECUTE ON ROUTINE %s TO %I.', denied::regprocedure, current_user);
	END IF;
	IF c.kind = 'summary' THEN
		PERFORM mleval._check_trial(c);
	END IF;
	PERFORM mleval._check_measured(c);
	RETURN mleval._insert_metric(c);
END
$$;

COMMENT ON FUNCTION mleval.register_metric(text, text, name[], jsonb, text, double precision, text, interval) IS
'Registers a metric of the caller''s own, which every later evaluation of his models measures beside the built-in ones: it has rows in metric_value and the views, limits in monitors, and evidence from the baseline. Returns its id. name: lower-case letters, digits and underscores; that of one of mleval''s only for that function itself, by its defaults. function, with its schema (without, one of mleval''s): either a function of a mleval.confusion_matrix or mleval.binary_scores, with other arguments by name in metric_args, as ''fbeta_score'' with {"beta": 2} or ''mean_cost_confint'' with {"cost": ...}, of one that returns several numbers the field that is named, as in ''precision_at_k.precision_score'', or the first; or, with columns, an aggregate that takes these, or a function of them whose mean over the rows it is, with its normal 95 % interval (none, with a reason, where all rows have the same value or fewer than two are there). columns are y_true, y_pred, y_score, which are what the model has as such, and columns of the relation, each cast to the type of the argument; rows where one of the first three is NULL are left out. It returns a number, or, unless it is of one row, mleval.estimate with an interval: one of another level than 0.95 is made one of that, as a normal one, and one that does not hold its value is none, with a reason. direction: ''higher'', ''lower'', or ''target'' with the best value as target. model: only of the models of this name. It runs with the rights of whoever evaluates, the owner, under search_path pg_catalog, pg_temp, with one more scan where it takes columns. Where it raises, returns NULL, NaN or infinity, its value is NULL with the reason; so it is where it takes longer than max_time for a window (1 second to 24 hours), or than its share of the half of statement_timeout that all such metrics of a model have. A definition that changes is not run until mleval.confirm_metric. Switch it off by UPDATE mleval.metric SET enabled = false; max_time is changed alike. What could never be computed is not registered: a function of a summary is called with a thousand made-up rows; columns, their types and a score are looked up in the relations of the models that are there. Errors: 22004 and 22023 for an argument that is none, 42704 and 42725 for a function that is not there or is several, 22023 for one of a summary that raises then, 42703, 42846 and 42501 where it takes what none of the models has, casts or grants, 42501 for one the caller may not execute, 42704 for a model that the caller may not read, 42501 for one that he may only read, 42710 for a name in use.';

CREATE FUNCTION mleval.confirm_metric(name text)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	c mleval.metric;
BEGIN
	SELECT o.* INTO c FROM mleval.metric AS o WHERE o.owner = current_user AND o.name = confirm_metric.name;
	IF NOT FOUND THEN
		PERFORM mleval._refuse_others(format('metric "%s"', name), ARRAY(SELECT o.owner FROM mleval.metric AS o WHERE o.name = confirm_metric.name), 'metric_history');
		RAISE EXCEPTION USING ERRCODE = 'undefined_object', MESSAGE = format('metric "%s" does not exist', name),
			DETAIL = format('Role %s has registered %s.', current_user, coalesce((SELECT string_agg(quote_ident(o.name), ', ' ORDER BY o.name) FROM mleval.metric AS o WHERE o.owner = current_user), 'none')),
			HINT = 'Register it with mleval.register_metric.';
	END IF;
	INSERT INTO mleval.metric_definition (metric_id, definition) VALUES (c.metric_id, mleval._metric_definition(c));
END
$$;

COMMENT ON FUNCTION mleval.confirm_metric(text) IS
'Says that the definition which the function of the caller''s metric has now is what he means: it is recorded, and measured from now on. Error 42704 for a metric that is not his, or where the function is gone.';

CREATE FUNCTION mleval._custom_direction(metric text)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT c.direction FROM mleval.metric AS c WHERE c.owner = current_user AND c.name = $1;
END;

COMMENT ON FUNCTION mleval._custom_direction(text) IS 'Which values of the caller''s own metric are the better ones: higher, lower, or target; NULL where he has none of that name.';

-- Log odds and logarithms are for metrics whose bounds are known.
CREATE FUNCTION mleval._scale_of(metric text, built_in text)
RETURNS text
LANGUAGE sql STABLE
RETURN CASE WHEN built_in IS NOT NULL THEN metric ELSE 'own ' || mleval._custom_direction(metric) END;

COMMENT ON FUNCTION mleval._scale_of(text, text) IS 'By what name evidence about a metric is learned: its own, or that of one of the user''s with its direction.';

CREATE FUNCTION mleval._summary_call(c mleval.metric, summary text)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT format(CASE WHEN c.function_field IS NULL THEN '%I.%I(%s%s)' ELSE '(%I.%I(%s%s)).%I' END, c.function_schema, c.function_name, summary, (
		SELECT string_agg(format(', %I => %s', a.key, CASE jsonb_typeof(a.value) WHEN 'null' THEN 'NULL'
			WHEN 'array' THEN quote_literal(ARRAY(SELECT v FROM jsonb_array_elements_text(CASE jsonb_typeof(a.value) WHEN 'array' THEN a.value ELSE '[]' END) AS v)::text)
			ELSE quote_literal(a.value #>> '{}') END), '' ORDER BY a.key COLLATE "C") FROM jsonb_each(c.metric_args) AS a), c.function_field);
END;

COMMENT ON FUNCTION mleval._summary_call(mleval.metric, text) IS 'The call of a metric of a summary, given as SQL, with its arguments by name, as SQL.';
