-- The columns of a table of predictions, as one scan of it reads them: the pieces of its SELECT.
-- Names come from the catalog, quoted; no text of a user's is part of it.

CREATE FUNCTION mleval._subjects(m mleval.model)
RETURNS TABLE (no bigint, role text, subject text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT row_number() OVER (), s.role, s.subject
	FROM (
		SELECT 'feature', f::text FROM unnest(m.features) AS f
		UNION ALL
		SELECT 'y_score', m.y_score::text WHERE m.y_score IS NOT NULL
		UNION ALL
		SELECT 'y_pred', coalesce(m.y_pred::text, format('%s > %s', m.y_score, m.threshold))
		UNION ALL
		SELECT 'y_true', m.y_true::text
	) AS s(role, subject);
END;

COMMENT ON FUNCTION mleval._subjects(mleval.model) IS 'The columns whose distributions are kept, in a fixed order; predictions that have none are named by their rule.';

CREATE FUNCTION mleval._expression(relation regclass, purpose text, column_name name)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT format('t.%I::%s', column_name, mleval._column_read_as(relation, purpose, column_name))
	WHERE column_name IS NOT NULL;
END;

COMMENT ON FUNCTION mleval._expression(regclass, text, name) IS 'A column as the scan reads it for a purpose, its name quoted; NULL for no column.';

-- A time column without a zone is compared with local times, so that the
-- condition stays one on the bare column and an index on it can serve.
CREATE FUNCTION mleval._instant(relation regclass, purpose text, column_name name, instant text)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN mleval._column_read_as(relation, purpose, column_name) = 'pg_catalog.timestamptz'
		THEN instant ELSE format('(%s AT TIME ZONE $5)', instant) END;
END;

COMMENT ON FUNCTION mleval._instant(regclass, text, name, text) IS 'An expression of type timestamptz, turned into what a time column can be compared with.';

CREATE FUNCTION mleval._label_expression(m mleval.model, relation regclass)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN m.label_time_column IS NULL THEN y.label
		ELSE format('CASE WHEN %s <= %s THEN %s END', mleval._expression(relation, 'label_time_column', m.label_time_column),
			mleval._instant(relation, 'label_time_column', m.label_time_column, '$4'), y.label) END
	FROM (SELECT mleval._expression(relation, 'y_true', m.y_true)) AS y(label);
END;

COMMENT ON FUNCTION mleval._label_expression(mleval.model, regclass) IS 'The label of a row as far as it was known at as_of ($4), else NULL.';

CREATE FUNCTION mleval._prediction_expression(m mleval.model, relation regclass)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(mleval._expression(relation, 'y_pred', m.y_pred), format('nullif(%s, ''NaN'') > $7', mleval._expression(relation, 'y_score', m.y_score)));

COMMENT ON FUNCTION mleval._prediction_expression(mleval.model, regclass) IS
'The predicted class of a row; the threshold is $7. A score that is NaN, which SQL sorts above all numbers, predicts nothing.';

CREATE FUNCTION mleval._as_class(relation regclass, column_name name)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN column_name IS NULL OR mleval._column_type(relation, column_name) = 'boolean'::regtype THEN '' ELSE ' = 1' END;

COMMENT ON FUNCTION mleval._as_class(regclass, name) IS 'What makes a boolean of a class that a column gives, or of a comparison.';

CREATE FUNCTION mleval._scores_aggregate(m mleval.model, relation regclass, of_segments boolean)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT format('mleval.binary_scores(%s, %s%s)', mleval._label_expression(m, relation), mleval._expression(relation, 'y_score', m.y_score),
		CASE WHEN of_segments THEN format(', %s, 512', coalesce(x.weight, 'NULL::pg_catalog.float8')) ELSE ', ' || x.weight END)
	FROM (SELECT mleval._expression(relation, 'sample_weight', m.sample_weight)) AS x(weight);
END;

COMMENT ON FUNCTION mleval._scores_aggregate(mleval.model, regclass, boolean) IS 'The aggregate of labels and scores; for segments in at most 512 buckets.';

CREATE FUNCTION mleval._prediction_filter(m mleval.model, relation regclass, predicted boolean)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN format(CASE WHEN predicted THEN ' FILTER (WHERE (%s)%s)' WHEN NOT predicted THEN ' FILTER (WHERE NOT ((%s)%s))' END,
	mleval._prediction_expression(m, relation), mleval._as_class(relation, m.y_pred));

COMMENT ON FUNCTION mleval._prediction_filter(mleval.model, regclass, boolean) IS 'What keeps rows of one predicted class in an aggregate; NULL for NULL.';

-- A prediction that is no threshold of the score is not to be had from the scores of
-- all rows: what is expected of it is asked of those of each predicted class.
CREATE FUNCTION mleval._performance_aggregates(m mleval.model, relation regclass)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT format('mleval.confusion_matrix(%s, %s%s) AS confusion_matrix, ', mleval._label_expression(m, relation), mleval._prediction_expression(m, relation),
			', ' || mleval._expression(relation, 'sample_weight', m.sample_weight))
		|| string_agg(format('%s AS %s', CASE WHEN m.y_score IS NULL OR s.of_segments AND m.segments = '{}' OR c.predicted IS NOT NULL AND m.y_pred IS NULL THEN 'NULL::mleval.binary_scores'
			ELSE mleval._scores_aggregate(m, relation, s.of_segments) || coalesce(mleval._prediction_filter(m, relation, c.predicted), '') END,
			s.name || c.suffix), ', ' ORDER BY s.of_segments, c.suffix)
	FROM (VALUES ('binary_scores', false), ('segment_scores', true)) AS s(name, of_segments)
		CROSS JOIN (VALUES ('', NULL), ('_positive', true), ('_negative', false)) AS c(suffix, predicted);
END;

COMMENT ON FUNCTION mleval._performance_aggregates(mleval.model, regclass) IS
'The performance summaries as a list of SELECT. Segments get scores in at most 512 buckets.';

-- Labels are compared over the labelled rows only: one that has not come yet is
-- no shift of the classes.  They and predictions are two classes whatever their
-- type is: as numbers they would get another distance than as booleans, and no
-- minimum of rows for a class.
CREATE FUNCTION mleval._distribution_aggregates(m mleval.model, relation regclass)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT string_agg(CASE s.role
			WHEN 'y_true' THEN format('mleval.distribution((%1$s)%2$s%3$s) FILTER (WHERE (%1$s) IS NOT NULL)',
				mleval._label_expression(m, relation), mleval._as_class(relation, m.y_true), w.weight)
			WHEN 'y_pred' THEN format('mleval.distribution((%s)%s%s)', mleval._prediction_expression(m, relation), mleval._as_class(relation, m.y_pred), w.weight)
			ELSE format('mleval.distribution(%s%s)', mleval._expression(relation, s.role, s.subject::name), w.weight)
		END || format(' AS d%s', s.no), ', ' ORDER BY s.no)
	FROM mleval._subjects(m) AS s,
		(SELECT ', ' || mleval._expression(relation, 'sample_weight', m.sample_weight)) AS w(weight);
END;

COMMENT ON FUNCTION mleval._distribution_aggregates(mleval.model, regclass) IS 'The distributions d1, d2 ... of mleval._subjects as a list of SELECT.';
