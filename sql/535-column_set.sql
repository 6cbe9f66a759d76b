-- The columns of a relation of predictions: what a window is evaluated for when some are gone.
--
-- A feature, a segment or the id that is gone, or is of a type that cannot be
-- read, costs its own numbers and no more.  Without the time, the score, the
-- label or what else a row is read by there is no window: that is an error of
-- the run, which stays due.

CREATE TABLE mleval.baseline_column (
	baseline_id bigint NOT NULL REFERENCES mleval.baseline,
	column_name name NOT NULL,
	type text NOT NULL,
	PRIMARY KEY (baseline_id, column_name)
);

COMMENT ON TABLE mleval.baseline_column IS 'The columns that the relation of the predictions had when a baseline was accepted. Immutable.';
COMMENT ON COLUMN mleval.baseline_column.baseline_id IS 'The baseline.';
COMMENT ON COLUMN mleval.baseline_column.column_name IS 'A column of the relation, whether the model uses it or not.';
COMMENT ON COLUMN mleval.baseline_column.type IS 'Its type, with its schema unless it is the server''s own.';

SELECT pg_extension_config_dump('mleval.baseline_column', '');

CREATE FUNCTION mleval._columns(m mleval.model)
RETURNS TABLE (column_name name, type text)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RETURN QUERY SELECT a.attname, format_type(a.atttypid, a.atttypmod)
	FROM pg_attribute AS a
	WHERE a.attrelid = to_regclass(format('%I.%I', m.relation_schema, m.relation_name)) AND a.attnum > 0 AND NOT a.attisdropped;
END
$$;

COMMENT ON FUNCTION mleval._columns(mleval.model) IS 'The columns of the relation of a model''s predictions as they are now.';

CREATE FUNCTION mleval._insert_baseline_columns(m mleval.model, baseline_id bigint)
RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	INSERT INTO mleval.baseline_column (baseline_id, column_name, type)
	SELECT $2, c.column_name, c.type FROM mleval._columns(m) AS c;
END;

COMMENT ON FUNCTION mleval._insert_baseline_columns(mleval.model, bigint) IS 'Records the columns there are when a baseline is accepted.';

CREATE FUNCTION mleval._dispensable_columns(m mleval.model)
RETURNS TABLE (role text, subject name, missing boolean, readable boolean, type text, no bigint)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	relation regclass := to_regclass(format('%I.%I', m.relation_schema, m.relation_name));
BEGIN
	RETURN QUERY SELECT u.purpose, u.column_name, c.type IS NULL, mleval._column_read_as(relation, u.purpose, u.column_name) IS NOT NULL, c.type, u.no
	FROM mleval._uses(m) WITH ORDINALITY AS u(purpose, column_name, no) LEFT JOIN mleval._columns(m) AS c ON c.column_name = u.column_name
	WHERE u.purpose IN ('feature', 'segment', 'id_column');
END
$$;

COMMENT ON FUNCTION mleval._dispensable_columns(mleval.model) IS 'The columns of a model that a window can be evaluated without, in the order in which the model names them, and whether they can be read now.';

CREATE FUNCTION mleval._without_unreadable(m mleval.model)
RETURNS mleval.model
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	SELECT coalesce(array_agg(d.subject ORDER BY d.no) FILTER (WHERE d.role = 'feature'), '{}'), coalesce(array_agg(d.subject ORDER BY d.no) FILTER (WHERE d.role = 'segment'), '{}')
	INTO m.features, m.segments
	FROM mleval._dispensable_columns(m) AS d WHERE d.readable;
	-- nothing is read of it
	m.id_column := NULL;
	RETURN m;
END
$$;

COMMENT ON FUNCTION mleval._without_unreadable(mleval.model) IS 'A model without the features and segments that its relation no longer has, or has of a type that cannot be read.';

-- Looked at again once the relation cannot change any more.
CREATE FUNCTION mleval._readable(m mleval.model)
RETURNS mleval.model
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._lock_relation(mleval._without_unreadable(m));
	RETURN mleval._without_unreadable(m);
END
$$;

COMMENT ON FUNCTION mleval._readable(mleval.model) IS
'What is left of a model to evaluate a window for, its relation locked until the end of the transaction. Errors 42P01, 42703, 42804, 42501 where it is not enough.';

CREATE FUNCTION mleval._first_names(names text[])
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN nullif(array_to_string(names[:10], ', '), '') || CASE WHEN cardinality(names) > 10 THEN format(' and %s more', cardinality(names) - 10) ELSE '' END;

COMMENT ON FUNCTION mleval._first_names(text[]) IS 'The first ten of some names, in words; NULL of none.';

CREATE FUNCTION mleval._column_set(m mleval.model, baseline_id bigint)
RETURNS TABLE (subject text, columns_then bigint, columns_now bigint, changes bigint, reason text)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT format('%I.%I', m.relation_schema, m.relation_name), count(was.type), count(now.type), count(*) FILTER (WHERE was.type IS DISTINCT FROM now.type),
		nullif(concat_ws('; ',
			'new: ' || mleval._first_names(array_agg(quote_ident(now.column_name) ORDER BY now.column_name) FILTER (WHERE was.type IS NULL)),
			'gone: ' || mleval._first_names(array_agg(quote_ident(was.column_name) ORDER BY was.column_name) FILTER (WHERE now.type IS NULL)),
			'of another type: ' || mleval._first_names(array_agg(format('%I (%s, now %s)', was.column_name, was.type, now.type) ORDER BY was.column_name)
				FILTER (WHERE was.type <> now.type))), '')
	FROM (SELECT b.column_name, b.type FROM mleval.baseline_column AS b WHERE b.baseline_id = $2) AS was
		FULL JOIN mleval._columns(m) AS now ON now.column_name = was.column_name
	HAVING count(was.type) > 0;
END;

COMMENT ON FUNCTION mleval._column_set(mleval.model, bigint) IS 'The columns of a relation against those it had when the baseline was accepted: how many, how many of them are not the same, and which.';
