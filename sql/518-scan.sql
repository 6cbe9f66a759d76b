-- The scan: one query that builds the summaries of adjacent windows, at the finest
-- crossing of the segments; the whole and each segment are rollups of those parts.

-- What one scan returns for one window and segment; distributions in the order of mleval._subjects.
CREATE TYPE mleval._part AS (
	window_no integer,
	segment name,
	segment_value text,
	n bigint,
	n_labelled bigint,
	confusion_matrix mleval.confusion_matrix,
	binary_scores mleval.binary_scores,
	predicted_positive mleval.binary_scores,
	predicted_negative mleval.binary_scores,
	distributions mleval.empirical_distribution[]
);

COMMENT ON TYPE mleval._part IS 'One window and segment as the scan of the predictions returns it.';
COMMENT ON COLUMN mleval._part.window_no IS 'Number of the window, from 1.';
COMMENT ON COLUMN mleval._part.segment IS 'Column that defines the segment; NULL: the whole.';
COMMENT ON COLUMN mleval._part.segment_value IS 'Value of that column.';
COMMENT ON COLUMN mleval._part.n IS 'Rows.';
COMMENT ON COLUMN mleval._part.n_labelled IS 'Rows whose label was known.';
COMMENT ON COLUMN mleval._part.confusion_matrix IS 'Labels against predictions.';
COMMENT ON COLUMN mleval._part.binary_scores IS 'Labels against scores; NULL for a model without.';
COMMENT ON COLUMN mleval._part.predicted_positive IS 'The same of rows whose prediction, a column of its own, is positive; NULL for a model without one.';
COMMENT ON COLUMN mleval._part.predicted_negative IS 'The same of rows whose prediction is negative.';
COMMENT ON COLUMN mleval._part.distributions IS 'Distributions of features, score, prediction and label; NULL for a segment.';

CREATE FUNCTION mleval._scan_condition(m mleval.model, relation regclass, bounds text)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT format('t.%1$I %2$s %3$s AND t.%1$I %4$s %5$s AND t.%1$I <= %6$s', m.time_column,
			CASE left(bounds, 1) WHEN '[' THEN '>=' ELSE '>' END, mleval._instant(relation, 'time_column', m.time_column, '$1'),
			CASE right(bounds, 1) WHEN ']' THEN '<=' ELSE '<' END, mleval._instant(relation, 'time_column', m.time_column, '$2'),
			mleval._instant(relation, 'time_column', m.time_column, '$4'))
		|| coalesce(' AND ' || mleval._expression(relation, 'version_column', m.version_column) || ' = $6', '');
END;

COMMENT ON FUNCTION mleval._scan_condition(mleval.model, regclass, text) IS
'The WHERE of the scan: the windows'' range $1 to $2, nothing after as_of $4, only rows of version $6.';

-- The number of a row's window, from the windows' starts $3.  One window is a
-- constant: the planner takes anything computed from the time for as many
-- groups as there are times.
CREATE FUNCTION mleval._window_expression(m mleval.model, relation regclass, windows integer)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN windows = 1 THEN '1'
		ELSE format('width_bucket(%s, ARRAY(SELECT %s FROM unnest($3) WITH ORDINALITY AS b(start, no) ORDER BY b.no))',
			mleval._expression(relation, 'time_column', m.time_column),
			mleval._instant(relation, 'time_column', m.time_column, 'b.start')) END;
END;

COMMENT ON FUNCTION mleval._window_expression(mleval.model, regclass, integer) IS 'The number of the window a row belongs to, from 1.';

-- The part of the scan that reads the table: all summaries of each window at
-- the finest crossing of the segments.  Grouped by position, as a name in GROUP
-- BY is a column of the table first.
CREATE FUNCTION mleval._scan_parts(m mleval.model, relation regclass, bounds text, windows integer)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT format('SELECT %s AS window_no%s, count(*) AS n, count(%s) AS n_labelled, %s, %s FROM %s AS t WHERE %s GROUP BY 1%s',
		mleval._window_expression(m, relation, windows), s.named,
		mleval._label_expression(m, relation), mleval._performance_aggregates(m, relation),
		mleval._distribution_aggregates(m, relation), relation::text,
		mleval._scan_condition(m, relation, bounds), s.listed)
	FROM (
		SELECT coalesce(string_agg(format(', t.%I::text AS segment_%s', u.name, u.no), '' ORDER BY u.no), ''),
			coalesce(string_agg(format(', %s', u.no + 1), '' ORDER BY u.no), '')
		FROM unnest(m.segments) WITH ORDINALITY AS u(name, no)
	) AS s(named, listed);
END;

COMMENT ON FUNCTION mleval._scan_parts(mleval.model, regclass, text, integer) IS 'The query that reads the predictions, once.';

-- rollup of nothing is the empty summary, and a model without scores has none
CREATE FUNCTION mleval._scores_rollup(m mleval.model, scores text)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT string_agg(CASE WHEN m.y_score IS NULL OR c.suffix <> '' AND m.y_pred IS NULL THEN 'NULL::mleval.binary_scores' ELSE format('mleval.rollup(p.%I)', scores || c.suffix) END, ', ' ORDER BY c.no)
	FROM (VALUES (1, ''), (2, '_positive'), (3, '_negative')) AS c(no, suffix);
END;

COMMENT ON FUNCTION mleval._scores_rollup(mleval.model, text) IS 'The rollups of the parts'' scores, of all rows and of each predicted class, where the model has any.';

CREATE FUNCTION mleval._scan_query(m mleval.model, relation regclass, bounds text, windows integer)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT format('WITH part AS MATERIALIZED (%s), answer AS ('
			'SELECT w.no, NULL::name AS segment, NULL::text AS segment_value, coalesce(sum(p.n), 0)::bigint AS n,'
			' coalesce(sum(p.n_labelled), 0)::bigint, mleval.rollup(p.confusion_matrix), %s, ARRAY[%s]'
			' FROM generate_series(1, cardinality($3)) AS w(no) LEFT JOIN part AS p ON p.window_no = w.no GROUP BY w.no%s)'
			' SELECT a.* FROM answer AS a ORDER BY a.no, a.segment NULLS FIRST, a.segment_value',
		mleval._scan_parts(m, relation, bounds, windows), mleval._scores_rollup(m, 'binary_scores'),
		(SELECT string_agg(format('mleval.rollup(p.d%s)', s.no), ', ' ORDER BY s.no) FROM mleval._subjects(m) AS s),
		coalesce((
			SELECT string_agg(format(' UNION ALL SELECT p.window_no, %L::name, p.segment_%s, sum(p.n)::bigint, sum(p.n_labelled)::bigint,'
				' mleval.rollup(p.confusion_matrix), %s, NULL'
				' FROM part AS p GROUP BY p.window_no, p.segment_%2$s', u.name, u.no, mleval._scores_rollup(m, 'segment_scores')), '' ORDER BY u.no)
			FROM unnest(m.segments) WITH ORDINALITY AS u(name, no)), '') || mleval._crossing_groups(m, mleval._scores_rollup(m, 'segment_scores')));
END;

COMMENT ON FUNCTION mleval._scan_query(mleval.model, regclass, text, integer) IS
'The whole query of an evaluation: one scan, rolled up to each window and to each segment in it.';

-- RETURN QUERY rather than a loop over rows: a cursor would forbid a parallel plan.
-- And rather than one array: the windows of a year may have more than the 1 GB of
-- summaries that a value may have, and go to disk instead.  Hashed, not sorted: a table's rows may be many, its windows are few,
-- which the planner cannot know (the SET clause ends with the function).
-- Whatever is read as text, a segment's value or a version, is the same text for
-- whoever scans.
CREATE FUNCTION mleval._scan(m mleval.model, windows tstzrange[], as_of timestamptz)
RETURNS SETOF mleval._part
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET enable_sort = on
SET timezone = 'UTC'
SET datestyle = 'ISO'
SET intervalstyle = 'postgres'
SET extra_float_digits = 1
SET bytea_output = 'hex'
AS $$
DECLARE
	query text := mleval._scan_query(m, mleval._relation(m), mleval._bounds(windows[1]), cardinality(windows));
BEGIN
	IF cardinality(windows) > 1 THEN
		PERFORM set_config('enable_sort', 'off', true);
	END IF;
	RETURN QUERY EXECUTE query
	USING lower(windows[1]), upper(windows[cardinality(windows)]),
		ARRAY(SELECT lower(w.during) FROM unnest(windows) WITH ORDINALITY AS w(during, no) ORDER BY w.no),
		as_of, m.time_zone, m.version, m.threshold;
END
$$;

COMMENT ON FUNCTION mleval._scan(mleval.model, tstzrange[], timestamptz) IS
'All parts of adjacent windows in order, each whole window before its segments; a window without rows too.';

CREATE FUNCTION mleval._bounds(during tstzrange)
RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END;
END;

COMMENT ON FUNCTION mleval._bounds(tstzrange) IS 'Which ends of a range belong to it, as its text form writes it.';
