-- Models: which predictions are measured, and by which columns.
--
-- The storage law of the lifecycle's tables: objects of the user are stored by
-- name, never by OID or reg* type, so that a dump restores and a table that a
-- build tool swaps is found again; what must be unique is declared so; who and
-- when are defaults that nobody else may write (900-grants.sql).

CREATE TABLE mleval.model (
	model_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	name text NOT NULL CHECK (name <> ''),
	version text NOT NULL CHECK (version <> ''),
	task text NOT NULL CHECK (task = 'classification'),
	relation_schema name NOT NULL,
	relation_name name NOT NULL,
	y_true name NOT NULL,
	y_score name,
	y_pred name,
	time_column name NOT NULL,
	label_time_column name,
	version_column name,
	id_column name,
	sample_weight name,
	features name[] NOT NULL DEFAULT '{}',
	segments name[] NOT NULL DEFAULT '{}',
	threshold double precision NOT NULL CHECK (threshold <> 'NaN'),
	time_zone text NOT NULL,
	readers name[] NOT NULL DEFAULT '{}',
	owner name NOT NULL DEFAULT current_user,
	recorded_at timestamptz NOT NULL DEFAULT now(),
	crossings jsonb NOT NULL DEFAULT '[]',
	-- refers to this table, without a foreign key: pg_dump cannot order the rows of a table that refers to itself
	first_version bigint CHECK (first_version < model_id),
	UNIQUE (owner, name, version),
	CHECK (y_score IS NOT NULL OR y_pred IS NOT NULL)
);

-- A model has one first version, whatever order its versions are committed in.
CREATE UNIQUE INDEX model_first_version_idx ON mleval.model (owner, name) WHERE first_version IS NULL;

COMMENT ON TABLE mleval.model IS 'One row per model version: where its predictions lie and which columns mean what. Written by mleval.register_model.';
COMMENT ON COLUMN mleval.model.model_id IS 'Identity of the model version.';
COMMENT ON COLUMN mleval.model.name IS 'Name of the model, the same for all its versions.';
COMMENT ON COLUMN mleval.model.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.model.task IS 'What the model does: classification (two classes).';
COMMENT ON COLUMN mleval.model.relation_schema IS 'Schema of the table or view that holds the predictions, looked up by name at each use.';
COMMENT ON COLUMN mleval.model.relation_name IS 'Name of the table or view that holds the predictions.';
COMMENT ON COLUMN mleval.model.y_true IS 'Column of the label; NULL in a row means that the label has not come yet.';
COMMENT ON COLUMN mleval.model.y_score IS 'Column of the score of the positive class; NULL where the model gives classes only.';
COMMENT ON COLUMN mleval.model.y_pred IS 'Column of the predicted class; NULL: the prediction is score > threshold.';
COMMENT ON COLUMN mleval.model.time_column IS 'Column of the time a row belongs to; decides its window.';
COMMENT ON COLUMN mleval.model.label_time_column IS 'Column of the time at which the label became known; NULL: labels are known at once.';
COMMENT ON COLUMN mleval.model.version_column IS 'Column that names the version which made the prediction; NULL: all rows are this version''s.';
COMMENT ON COLUMN mleval.model.id_column IS 'Column that identifies a row for people.';
COMMENT ON COLUMN mleval.model.sample_weight IS 'Column of the row''s weight; NULL: every row counts once.';
COMMENT ON COLUMN mleval.model.features IS 'Columns whose distributions are kept and compared.';
COMMENT ON COLUMN mleval.model.segments IS 'Columns whose values are measured one by one beside the whole.';
COMMENT ON COLUMN mleval.model.threshold IS 'The class is predicted positive where score > threshold and y_pred is not given.';
COMMENT ON COLUMN mleval.model.time_zone IS 'Time zone of the windows, and of time columns that have none.';
COMMENT ON COLUMN mleval.model.readers IS 'Roles that may read everything recorded for this model, besides its owner; public stands for everyone.';
COMMENT ON COLUMN mleval.model.owner IS 'Role that registered the model and alone may evaluate it.';
COMMENT ON COLUMN mleval.model.recorded_at IS 'When the model was registered.';
COMMENT ON COLUMN mleval.model.crossings IS 'Segments whose crossings are measured beside them, as in [["region", "channel"]].';
COMMENT ON COLUMN mleval.model.first_version IS 'The first version of the model, which stands for all of them: what is of a model and not of a version hangs on it. NULL: this is the first.';

SELECT pg_extension_config_dump('mleval.model', '');
SELECT pg_extension_config_dump('mleval.model_model_id_seq', '');

-- What may stand in which column, and as what it is read
CREATE FUNCTION mleval._read_as(purpose text, type regtype)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE
	WHEN purpose IN ('version_column', 'id_column', 'segment') AND type IS NOT NULL THEN 'pg_catalog.text'
	WHEN purpose IN ('time_column', 'label_time_column') THEN CASE
		WHEN type = 'timestamptz'::regtype THEN 'pg_catalog.timestamptz'
		WHEN type IN ('timestamp'::regtype, 'date'::regtype) THEN 'pg_catalog.timestamp' END
	WHEN type = 'boolean'::regtype AND purpose IN ('y_true', 'y_pred', 'feature') THEN 'pg_catalog.bool'
	WHEN type IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype) THEN
		CASE WHEN purpose IN ('y_true', 'y_pred') THEN 'pg_catalog.int8' ELSE 'pg_catalog.float8' END
	WHEN type = 'numeric'::regtype AND purpose = 'feature' THEN 'pg_catalog.numeric'
	WHEN type IN ('float4'::regtype, 'float8'::regtype, 'numeric'::regtype) THEN 'pg_catalog.float8'
	WHEN purpose <> 'feature' THEN NULL
	WHEN type IN ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype, 'name'::regtype) THEN 'pg_catalog.text'
	WHEN type = 'date'::regtype THEN 'pg_catalog.date'
	WHEN type = 'timestamp'::regtype THEN 'pg_catalog.timestamp'
	WHEN type = 'timestamptz'::regtype THEN 'pg_catalog.timestamptz'
END;

COMMENT ON FUNCTION mleval._read_as(text, regtype) IS
'The type as which a column of the given base type is read for a purpose (an argument of register_model; feature, segment). NULL: not allowed there.';

CREATE FUNCTION mleval._type_hint(purpose text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN purpose IN ('y_true', 'y_pred')
			THEN 'A label or prediction is boolean or a number that is 0 or 1. A view may compare: answer = ''yes'' AS y_true.'
		WHEN purpose IN ('y_score', 'sample_weight')
			THEN 'A score or weight is a number. Cast it in a view.'
		WHEN purpose IN ('time_column', 'label_time_column')
			THEN 'A time is of type timestamptz, timestamp or date. Cast it in a view.'
		ELSE 'A feature is a number, text, boolean, date or timestamp. Cast anything else to text in a view.'
	END;
END;

COMMENT ON FUNCTION mleval._type_hint(text) IS 'What a column for the given purpose may be, as the hint of an error.';

CREATE FUNCTION mleval._uses(m mleval.model)
RETURNS TABLE (purpose text, column_name name)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT u.purpose, u.column_name
	FROM (VALUES ('y_true', m.y_true), ('y_score', m.y_score), ('y_pred', m.y_pred),
		('time_column', m.time_column), ('label_time_column', m.label_time_column),
		('version_column', m.version_column), ('id_column', m.id_column),
		('sample_weight', m.sample_weight)) AS u(purpose, column_name)
	WHERE u.column_name IS NOT NULL
	UNION ALL
	SELECT 'feature', f FROM unnest(m.features) AS f
	UNION ALL
	SELECT 'segment', s FROM unnest(m.segments) AS s;
END;

COMMENT ON FUNCTION mleval._uses(mleval.model) IS 'Every column a model names, with what it is used for.';

CREATE FUNCTION mleval._column_list(relation regclass)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
	FROM pg_attribute AS a
	WHERE a.attrelid = relation AND a.attnum > 0 AND NOT a.attisdropped;
END;

COMMENT ON FUNCTION mleval._column_list(regclass) IS 'The columns of a relation, for the detail of an error.';

CREATE FUNCTION mleval._column_type(relation regclass, column_name name)
RETURNS regtype
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	type oid := (
		SELECT a.atttypid FROM pg_attribute AS a
		WHERE a.attrelid = relation AND a.attname = column_name AND a.attnum > 0 AND NOT a.attisdropped);
	base oid;
BEGIN
	LOOP
		base := (SELECT t.typbasetype FROM pg_type AS t WHERE t.oid = type);
		EXIT WHEN base IS NULL OR base = 0;
		type := base;
	END LOOP;
	RETURN type::regtype;
END
$$;

COMMENT ON FUNCTION mleval._column_type(regclass, name) IS 'The type of a column, that under its domain; NULL where there is no such column.';

CREATE FUNCTION mleval._column_read_as(relation regclass, purpose text, column_name name)
RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	type regtype := mleval._column_type(relation, column_name);
BEGIN
	RETURN mleval._read_as(purpose, type);
END
$$;

COMMENT ON FUNCTION mleval._column_read_as(regclass, text, name) IS 'The type as which a column is read for a purpose; NULL: there is none, or it is not allowed there.';

CREATE FUNCTION mleval._check_columns_exist(m mleval.model, relation regclass)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	missing record;
BEGIN
	SELECT u.purpose, u.column_name INTO missing
	FROM mleval._uses(m) AS u
	WHERE mleval._column_type(relation, u.column_name) IS NULL
	LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_column',
			MESSAGE = format('column "%s" of relation %s does not exist', missing.column_name, relation::text),
			DETAIL = format('Model "%s" version "%s" uses it as %s. The relation has the columns %s.',
				m.name, m.version, missing.purpose, mleval._column_list(relation)),
			HINT = 'Names are taken as written, upper and lower case included. Where a column was renamed, a view can give it its old name.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_columns_exist(mleval.model, regclass) IS 'Error 42703 for the first column that the relation does not have.';

CREATE FUNCTION mleval._check_column_types(m mleval.model, relation regclass)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	wrong record;
BEGIN
	SELECT u.purpose, u.column_name INTO wrong
	FROM mleval._uses(m) AS u
	WHERE mleval._column_read_as(relation, u.purpose, u.column_name) IS NULL
	LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'datatype_mismatch',
			MESSAGE = format('column "%s" of relation %s cannot be used as %s',
				wrong.column_name, relation::text, wrong.purpose),
			DETAIL = format('It is of type %s.', mleval._column_type(relation, wrong.column_name)),
			HINT = mleval._type_hint(wrong.purpose);
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_column_types(mleval.model, regclass) IS 'Error 42804 for the first column whose type does not suit its purpose.';

-- The scan itself would be refused too.  Asking first names all columns at
-- once, and refuses a model before it is registered.
CREATE FUNCTION mleval._check_rights(m mleval.model, relation regclass)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	denied text;
BEGIN
	SELECT string_agg(DISTINCT quote_ident(u.column_name), ', ') INTO denied
	FROM mleval._uses(m) AS u
	WHERE NOT has_column_privilege(relation, u.column_name, 'SELECT');
	IF denied IS NOT NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
			MESSAGE = format('permission denied for relation %s', relation::text),
			DETAIL = format('Role %s may not SELECT the columns %s.', current_user, denied),
			HINT = format('GRANT SELECT ON %s TO %I, or evaluate as a role that has it.', relation::text, current_user);
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_rights(mleval.model, regclass) IS 'Error 42501 unless the caller may SELECT every column the model names.';

CREATE FUNCTION mleval._relation(m mleval.model)
RETURNS regclass
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	relation regclass := to_regclass(format('%I.%I', m.relation_schema, m.relation_name));
BEGIN
	IF relation IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_table',
			MESSAGE = format('relation "%s.%s" does not exist', m.relation_schema, m.relation_name),
			DETAIL = format('Model "%s" version "%s" was registered with it at %s.', m.name, m.version, m.recorded_at),
			HINT = 'A table or view of that name with the same columns will do.';
	END IF;
	PERFORM mleval._check_columns_exist(m, relation);
	PERFORM mleval._check_column_types(m, relation);
	PERFORM mleval._check_rights(m, relation);
	RETURN relation;
END
$$;

COMMENT ON FUNCTION mleval._relation(mleval.model) IS
'The relation of a model''s predictions as it is now, with its columns, their types and the caller''s rights checked: errors 42P01, 42703, 42804, 42501.';

-- A temporary table is another one in the next session, and an index is no
-- relation to read.
CREATE FUNCTION mleval._check_relation_kind(relation regclass)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	class pg_class;
BEGIN
	SELECT c.* INTO class FROM pg_class AS c WHERE c.oid = relation;
	IF class.relkind NOT IN ('r', 'p', 'v', 'm', 'f') THEN
		RAISE EXCEPTION USING ERRCODE = 'wrong_object_type',
			MESSAGE = format('%s is not a table or view', relation::text);
	ELSIF class.relpersistence = 't' THEN
		RAISE EXCEPTION USING ERRCODE = 'wrong_object_type',
			MESSAGE = format('%s is a temporary table', relation::text),
			HINT = 'A model is evaluated in later sessions too: register a permanent table or view.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_relation_kind(regclass) IS 'Error 42809 unless the relation is something lasting that can be read.';

CREATE FUNCTION mleval._check_no_null(m mleval.model)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	missing text;
BEGIN
	SELECT a.argument INTO missing
	FROM (VALUES ('name', m.name IS NULL), ('version', m.version IS NULL), ('relation', m.relation_schema IS NULL OR m.relation_name IS NULL),
		('task', m.task IS NULL), ('threshold', m.threshold IS NULL), ('time_zone', m.time_zone IS NULL),
		('an element of features', EXISTS (SELECT FROM unnest(m.features) AS f(name) WHERE f.name IS NULL)),
		('an element of segments', EXISTS (SELECT FROM unnest(m.segments) AS s(name) WHERE s.name IS NULL))) AS a(argument, missing)
	WHERE a.missing
	LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = format('%s must not be NULL', missing);
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_no_null(mleval.model) IS 'Error 22004 for an argument of register_model that must be given.';

CREATE FUNCTION mleval._check_model(m mleval.model)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF m.y_true IS NULL OR m.time_column IS NULL OR coalesce(m.y_score, m.y_pred) IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed',
			MESSAGE = 'a model needs y_true, time_column and one of y_score and y_pred',
			HINT = 'Each is the name of a column: y_true => ''label'', y_score => ''score'', time_column => ''at''.';
	ELSIF btrim(m.name) = '' OR btrim(m.version) = '' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('%s must not be empty or blank', CASE WHEN btrim(m.name) = '' THEN 'name' ELSE 'version' END),
			HINT = 'A model is called by both ever after: name => ''price-up'', version => ''1''.';
	ELSIF m.task IS DISTINCT FROM 'classification' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('task "%s" is not known', m.task), HINT = 'The task is ''classification''.';
	ELSIF m.threshold IS NULL OR m.threshold = 'NaN' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'threshold must be a number';
	ELSIF (SELECT count(*) <> count(DISTINCT (u.purpose, u.column_name)) FROM mleval._uses(m) AS u) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = 'a feature or segment is listed twice';
	ELSIF array_ndims(m.features) > 1 OR array_ndims(m.segments) > 1 THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = 'features and segments must be one-dimensional arrays';
	END IF;
	-- a time zone that does not exist is the server's own error 22023
	PERFORM now() AT TIME ZONE m.time_zone;
END
$$;

COMMENT ON FUNCTION mleval._check_model(mleval.model) IS 'Errors 22004 and 22023 for what a model must have, before the catalog is asked.';

-- Whoever may register may INSERT as well, so a policy of the table asks this too.
-- A policy and no trigger: a restore takes the rows of a dump as they are, that of
-- a time zone this server has never heard of too, and each use asks again.  The
-- catalog is not asked here: a model may be there before its predictions.
CREATE FUNCTION mleval._is_model(m mleval.model)
RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._check_no_null(m);
	PERFORM mleval._check_model(m);
	PERFORM mleval._check_crossings(m);
	RETURN true;
END
$$;

COMMENT ON FUNCTION mleval._is_model(mleval.model) IS 'True; errors 22004 and 22023 for a model that no evaluation could read.';

CREATE FUNCTION mleval.register_model(
	name text,
	version text,
	relation regclass,
	task text DEFAULT 'classification',
	y_true name DEFAULT NULL,
	y_score name DEFAULT NULL,
	y_pred name DEFAULT NULL,
	time_column name DEFAULT NULL,
	label_time_column name DEFAULT NULL,
	version_column name DEFAULT NULL,
	id_column name DEFAULT NULL,
	sample_weight name DEFAULT NULL,
	features name[] DEFAULT '{}',
	segments name[] DEFAULT '{}',
	threshold double precision DEFAULT 0.5,
	time_zone text DEFAULT 'UTC',
	crossings jsonb DEFAULT '[]'
)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	m mleval.model;
BEGIN
	SELECT NULL::bigint, register_model.name, register_model.version, task, n.nspname, c.relname,
		y_true, y_score, y_pred, time_column, label_time_column, version_column, id_column, sample_weight,
		coalesce(features, '{}'::name[]), coalesce(segments, '{}'::name[]), threshold, time_zone, '{}'::name[], current_user, now(), coalesce(crossings, '[]'), NULL::bigint
	INTO m
	FROM (VALUES (relation)) AS r(oid) LEFT JOIN pg_class AS c ON c.oid = r.oid LEFT JOIN pg_namespace AS n ON n.oid = c.relnamespace;
	PERFORM mleval._is_model(m);
	m.model_id := mleval._insert_model(m);
	PERFORM mleval._check_relation_kind(relation);
	PERFORM mleval._relation(m);
	RETURN m.model_id;
END
$$;

COMMENT ON FUNCTION mleval.register_model(text, text, regclass, text, name, name, name, name, name, name, name, name, name[], name[], double precision, text, jsonb) IS
'Registers a model version and returns its id. relation holds the predictions; the arguments from y_true to segments name columns of it and are checked against the catalog. version_column and segments are read as text, dates as in ISO 8601 and times in UTC. crossings, as [["region", "channel"]], names segments that are also measured together: segment is then "region, channel" and segment_value "north, web", both without the quotes; a part that is empty, that has a comma, a double quote or a space at an end, or that is the word NULL stands in double quotes, and NULL without them is a NULL. The predictions, a view too, are read under TimeZone UTC, whoever evaluates. A wrong name is error 42703, and its detail lists the columns there are; a wrong type 42804; no right to SELECT 42501; a version registered before 42710; a NULL where something must be said 22004; a feature, segment or crossing listed twice, a crossing of what is no segment, or whose name is longer than 63 bytes or a segment''s, arrays of several dimensions, a threshold that is NaN, an unknown task or time zone 22023; something that is no lasting table or view 42809; a name or version too long for an index 54000; one that is empty or blank 22023; 40001 where another session registered the model after this transaction took its snapshot. The caller becomes the owner. Where another session registers a first version of the same name, this call waits for it, and registers a further one.';

CREATE FUNCTION mleval._first_version(model_id bigint)
RETURNS bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT coalesce(m.first_version, m.model_id) FROM mleval.model AS m WHERE m.model_id = _first_version.model_id;
END;

COMMENT ON FUNCTION mleval._first_version(bigint) IS 'The first version of a version''s model, which stands for all of them.';

CREATE FUNCTION mleval._first_version(owner name, model text)
RETURNS bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT m.model_id FROM mleval.model AS m WHERE m.owner = _first_version.owner AND m.name = _first_version.model AND m.first_version IS NULL;
END;

COMMENT ON FUNCTION mleval._first_version(name, text) IS 'The first version of a role''s model of that name; NULL where there is none.';

CREATE FUNCTION mleval._insert_version(m mleval.model)
RETURNS bigint
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	INSERT INTO mleval.model (name, version, task, relation_schema, relation_name, y_true, y_score, y_pred,
		time_column, label_time_column, version_column, id_column, sample_weight, features, segments, threshold, time_zone, crossings, first_version)
	VALUES (m.name, m.version, m.task, m.relation_schema, m.relation_name, m.y_true, m.y_score, m.y_pred,
		m.time_column, m.label_time_column, m.version_column, m.id_column, m.sample_weight, m.features, m.segments,
		m.threshold, m.time_zone, m.crossings, m.first_version)
	ON CONFLICT (owner, name) WHERE first_version IS NULL DO NOTHING
	RETURNING model_id;
END;

COMMENT ON FUNCTION mleval._insert_version(mleval.model) IS 'Writes a model version; owner and time are the table''s own defaults. NULL where the model has got a first version meanwhile.';

-- Two sessions may each take theirs for the first version.  The second waits in the
-- index and, once the other has committed, is a further version of the other's.
CREATE FUNCTION mleval._insert_model(m mleval.model)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	m.first_version := mleval._first_version(current_user, m.name);
	m.model_id := mleval._insert_version(m);
	IF m.model_id IS NULL THEN
		m.first_version := mleval._first_version(current_user, m.name);
		m.model_id := mleval._insert_version(m);
	END IF;
	RETURN m.model_id;
EXCEPTION WHEN unique_violation THEN
	RAISE EXCEPTION USING ERRCODE = 'duplicate_object',
		MESSAGE = format('model "%s" version "%s" already exists', m.name, m.version),
		DETAIL = format('Role %s registered it before.', m.owner),
		HINT = 'A changed model is a new version.';
END
$$;

COMMENT ON FUNCTION mleval._insert_model(mleval.model) IS 'Writes a model that was checked, as a version of what the caller has of that name. Error 40001 where its transaction cannot see that.';

CREATE FUNCTION mleval._said_own_models()
RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	names text[] := ARRAY(SELECT DISTINCT format('"%s"', o.name) FROM mleval.model AS o WHERE o.owner = current_user ORDER BY 1);
BEGIN
	RETURN CASE WHEN names = '{}' THEN format('Role %s has registered no model.', current_user)
		ELSE format('Role %s has registered the models %s.', current_user, mleval._first_names(names)) END;
END
$$;

COMMENT ON FUNCTION mleval._said_own_models() IS 'Which models the caller has, in words: ten of them and how many more.';

CREATE FUNCTION mleval._owners(name text, version text DEFAULT NULL)
RETURNS name[]
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT ARRAY(SELECT DISTINCT m.owner FROM mleval.model AS m WHERE m.name = $1 AND m.version = coalesce($2, m.version) ORDER BY 1);
END;

COMMENT ON FUNCTION mleval._owners(text, text) IS 'Who has a model of that name, and of that version unless it is NULL, among those that the caller may read.';

-- What one may read is no secret: that it is somebody's says what to do.  Of
-- what he may not read a stranger is told what he would be told of nothing.
CREATE FUNCTION mleval._refuse_others(what text, owners name[], view text)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF owners <> '{}' AND current_user <> ALL (owners) THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
			MESSAGE = format('%s belongs to role %s', what, (SELECT string_agg(format('"%s"', o), ' and to role ' ORDER BY o) FROM unnest(owners) AS o)),
			DETAIL = format('Role %s may read it.', current_user),
			HINT = format('Only the owner of a model may do this; mleval.%s shows what was recorded.', view);
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._refuse_others(text, name[], text) IS 'Error 42501 for what has owners, of whom the caller is none; view is where he may read it.';

CREATE FUNCTION mleval._check_version(name text, version text, owned boolean)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	versions text[] := ARRAY(SELECT quote_literal(o.version) FROM mleval.model AS o WHERE o.name = $1 AND (NOT owned OR o.owner = current_user) ORDER BY o.model_id DESC);
BEGIN
	IF coalesce(quote_literal(version) <> ALL (versions), true) THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_object',
			MESSAGE = format('model "%s"%s does not exist', name, CASE WHEN version IS NOT NULL OR versions <> '{}' THEN format(' version "%s"', version) END),
			DETAIL = CASE WHEN versions = '{}' THEN mleval._said_own_models()
				ELSE format('Role %s %s the versions %s of it.', current_user, CASE WHEN owned THEN 'has registered' ELSE 'may read' END, mleval._first_names(versions)) END,
			HINT = CASE WHEN owned THEN 'Only the owner of a model can evaluate it. Register it with mleval.register_model.'
				ELSE 'A model is read by its owner and by the roles named to mleval.grant_reader.' END;
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_version(text, text, boolean) IS 'Error 42704 unless the caller has such a model, or may read one, with the versions that there are.';

CREATE FUNCTION mleval._own_model(name text, version text, view text)
RETURNS mleval.model
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	m mleval.model;
BEGIN
	SELECT o.* INTO m FROM mleval.model AS o
	WHERE o.owner = current_user AND o.name = _own_model.name AND o.version = _own_model.version;
	IF NOT FOUND THEN
		PERFORM mleval._refuse_others(format('model "%s"', name), mleval._owners(name), view);
		PERFORM mleval._check_version(name, version, true);
	END IF;
	RETURN m;
END
$$;

COMMENT ON FUNCTION mleval._own_model(text, text, text) IS
'The caller''s own model of that name and version, even for a superuser, who sees all. Error 42501 for one that he may only read, and where: view; 42704 where there is none.';

-- A name is taken for its owner only.  One's own comes first; of several others'
-- none is meant more than another.
CREATE FUNCTION mleval._read_owner(name text, version text, view text)
RETURNS name
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	owners name[] := mleval._owners(name, version);
BEGIN
	IF current_user = ANY (mleval._owners(name)) THEN
		RETURN current_user;
	ELSIF cardinality(owners) > 1 THEN
		RAISE EXCEPTION USING ERRCODE = 'ambiguous_function',
			MESSAGE = concat(format('model "%s"', name), ' version "' || version || '"', ' is more than one'),
			DETAIL = format('Role %s may read that of role %s.', current_user, (SELECT string_agg(format('"%s"', o), ' and that of role ' ORDER BY o) FROM unnest(owners) AS o)),
			HINT = format('A name is taken for its owner only. mleval.%s has the owner of each.', view);
	ELSIF owners = '{}' THEN
		PERFORM mleval._check_version(name, version, false);
	END IF;
	RETURN owners[1];
END
$$;

COMMENT ON FUNCTION mleval._read_owner(text, text, text) IS
'Whose model is meant by a name, and a version unless that is NULL: the caller''s own, else the only one he may read. Errors 42725 where there are several, 42704 where there is none; view is where he may read them.';

CREATE FUNCTION mleval._read_model(name text, version text, view text)
RETURNS mleval.model
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	whose name := mleval._read_owner(name, version, view);
	m mleval.model;
BEGIN
	SELECT o.* INTO m FROM mleval.model AS o WHERE o.owner = whose AND o.name = _read_model.name AND o.version = _read_model.version;
	IF NOT FOUND THEN
		PERFORM mleval._check_version(name, version, whose = current_user);
	END IF;
	RETURN m;
END
$$;

COMMENT ON FUNCTION mleval._read_model(text, text, text) IS 'A model version that the caller may read: his own, else the only one. Errors 42725 where there are several, 42704 where there is none.';

-- One writer a version: whoever evaluates, accepts or runs waits here, and looks
-- again at what there is once it is his turn.
CREATE FUNCTION mleval._lock_model(model_id bigint)
RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	SELECT pg_advisory_xact_lock(hashtextextended('mleval.model', model_id));
END;

COMMENT ON FUNCTION mleval._lock_model(bigint) IS 'Takes the advisory lock of a model version until the end of the transaction.';

-- What is of the model and not of a version has a lock of its own.  Whoever accepts
-- a version and releases it holds the version's then; were the first version's the
-- model's too, he would take two versions' in any order, and prune takes them in its
-- own.
CREATE FUNCTION mleval._lock_family(first_version bigint)
RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	SELECT pg_advisory_xact_lock(hashtextextended('mleval.family', first_version));
END;

COMMENT ON FUNCTION mleval._lock_family(bigint) IS 'Takes the advisory lock of a model, of all its versions, until the end of the transaction: for requirements and releases.';

CREATE FUNCTION mleval._check_reader(role name)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF role IS NULL OR role <> 'public' AND NOT EXISTS (SELECT FROM pg_roles AS r WHERE r.rolname = role) THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_object',
			MESSAGE = format('role "%s" does not exist', role),
			HINT = 'Name a role, or public for everyone.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_reader(name) IS 'Error 42704 unless the name is a role''s, or public.';

CREATE FUNCTION mleval._check_own_name(model text, view text)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM FROM mleval.model AS m WHERE m.owner = current_user AND m.name = model;
	IF NOT FOUND THEN
		PERFORM mleval._refuse_others(format('model "%s"', model), mleval._owners(model), view);
		RAISE EXCEPTION USING ERRCODE = 'undefined_object',
			MESSAGE = format('model "%s" does not exist', model),
			DETAIL = mleval._said_own_models(),
			HINT = 'Register it with mleval.register_model.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_own_name(text, text) IS 'Error 42704 unless the caller owns a model of that name, 42501 where he may only read it, and where: view.';

CREATE FUNCTION mleval.grant_reader(model text, role name)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._check_own_name(model, 'model_status');
	PERFORM mleval._check_reader(role);
	UPDATE mleval.model AS m SET readers = array_append(m.readers, role)
	WHERE m.owner = current_user AND m.name = model AND role <> ALL (m.readers);
END
$$;

COMMENT ON FUNCTION mleval.grant_reader(text, name) IS
'Lets a role and its members read everything recorded for the caller''s model, all versions registered so far; public stands for everyone. The predictions themselves need no grant for that, but values of theirs are read: summaries hold smallest, largest and frequent ones, and texts of errors, of runs and metrics, may quote one. Error 42704 for a model that the caller may not read, or a role that does not exist, 42501 for a model that he may only read.';

CREATE FUNCTION mleval.revoke_reader(model text, role name)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._check_own_name(model, 'model_status');
	UPDATE mleval.model AS m SET readers = array_remove(m.readers, role)
	WHERE m.owner = current_user AND m.name = model AND role = ANY (m.readers);
END
$$;

COMMENT ON FUNCTION mleval.revoke_reader(text, name) IS
'Takes back what mleval.grant_reader gave; a role that no longer exists can be named too. Error 42704 for a model that the caller may not read, 42501 for one that he may only read.';
