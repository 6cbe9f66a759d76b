-- The rows that several models have in common, joined by id.
--
-- Models are measured on different rows as soon as one of them skipped some, or got
-- its labels sooner.  What is compared is what all of them have, read once each.

-- All as numbers, so that whatever a label is, it is one form in all candidates;
-- what is no class is found when all are counted.
-- What a metric of the user's takes comes as text, and becomes its type again where
-- the rows of all are together.  A weight that is NULL is told from no weight.
CREATE FUNCTION mleval._candidate_query(m mleval.model, relation regclass, bounds text, own mleval.metric, condition text)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT format('SELECT %s, (%s)%s::pg_catalog.float8, %s, (%s)%s::pg_catalog.float8, %s, %s FROM %s AS t WHERE %s AND (%s)',
		coalesce(mleval._expression(relation, 'id_column', m.id_column), 'NULL::pg_catalog.text'), mleval._label_expression(m, relation),
		CASE WHEN mleval._column_type(relation, m.y_true) = 'boolean'::regtype THEN '::pg_catalog.int4' ELSE '' END,
		coalesce('nullif(' || mleval._expression(relation, 'y_score', m.y_score) || ', ''NaN'')', 'NULL::pg_catalog.float8'),
		mleval._prediction_expression(m, relation),
		CASE WHEN m.y_pred IS NULL OR mleval._column_type(relation, m.y_pred) = 'boolean'::regtype THEN '::pg_catalog.int4' ELSE '' END,
		coalesce('coalesce(' || mleval._expression(relation, 'sample_weight', m.sample_weight) || ', ''NaN'')', 'NULL::pg_catalog.float8'),
		coalesce((SELECT 'ARRAY[' || string_agg(format('(%s)::text', mleval._metric_argument(m, relation, u.name, own.argument_types[u.no])), ', ' ORDER BY u.no) || ']'
			FROM unnest(own.columns) WITH ORDINALITY AS u(name, no)), 'NULL::text[]'),
		relation::text, mleval._scan_condition(m, relation, bounds), condition);
END;

COMMENT ON FUNCTION mleval._candidate_query(mleval.model, regclass, text, mleval.metric, text) IS 'The query of a candidate''s rows: id, label, score, prediction, weight and what an own metric takes, where a condition holds.';

CREATE TYPE mleval._candidate_row AS (
	id text,
	y_true double precision,
	y_score double precision,
	y_pred double precision,
	weight double precision,
	arguments text[]
);

COMMENT ON TYPE mleval._candidate_row IS 'A row of a candidate.';
COMMENT ON COLUMN mleval._candidate_row.id IS 'What the row is of, as text.';
COMMENT ON COLUMN mleval._candidate_row.y_true IS 'Its label as far as it was known, 0 or 1.';
COMMENT ON COLUMN mleval._candidate_row.y_score IS 'The candidate''s score of it.';
COMMENT ON COLUMN mleval._candidate_row.y_pred IS 'The class it predicts, 0 or 1.';
COMMENT ON COLUMN mleval._candidate_row.weight IS 'Its weight, NaN where that is NULL; NULL: the candidate has none.';
COMMENT ON COLUMN mleval._candidate_row.arguments IS 'What a metric of the user''s own takes, as text.';

CREATE FUNCTION mleval._segment_condition(m mleval.model, segment name)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT CASE WHEN segment IS NULL THEN 'true'
		WHEN segment = ANY (m.segments) THEN format('t.%I::text IS NOT DISTINCT FROM $8', segment)
		ELSE coalesce((SELECT format('mleval._crossing_text(ARRAY[%s]) IS NOT DISTINCT FROM $8', (
				SELECT string_agg(format('t.%I::text', m.segments[u.number]), ', ' ORDER BY u.no) FROM unnest(c.numbers) WITH ORDINALITY AS u(number, no)))
			FROM mleval._crossings(m) AS c WHERE c.name = segment::text), 'false') END;
END;

COMMENT ON FUNCTION mleval._segment_condition(mleval.model, name) IS 'The condition of the rows of a segment, or crossing, of value $8.';

CREATE FUNCTION mleval._candidate_rows(m mleval.model, during tstzrange, as_of timestamptz, own mleval.metric DEFAULT NULL, segment name DEFAULT NULL, segment_value text DEFAULT NULL)
RETURNS SETOF mleval._candidate_row
LANGUAGE plpgsql STABLE ROWS 100000
SET search_path = pg_catalog, pg_temp
SET timezone = 'UTC'
SET datestyle = 'ISO'
SET intervalstyle = 'postgres'
SET extra_float_digits = 1
SET bytea_output = 'hex'
AS $$
BEGIN
	RETURN QUERY EXECUTE mleval._candidate_query(m, mleval._relation(m), mleval._bounds(during), own, mleval._segment_condition(m, segment))
	USING lower(during), upper(during), NULL::timestamptz[], as_of, m.time_zone, m.version, m.threshold, segment_value;
END
$$;

COMMENT ON FUNCTION mleval._candidate_rows(mleval.model, tstzrange, timestamptz, mleval.metric, name, text) IS 'The rows of a candidate in a window, or in a segment of it, as far as they were known at as_of.';

-- Ids as bits of the candidates that have them: as a sum they are more than as a
-- union where one has the id twice.  A row's weight is what those candidates say
-- that have any.
CREATE FUNCTION mleval._common_rows_query(own mleval.metric, kind text, segmented boolean)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT format('WITH candidate_row AS MATERIALIZED ('
		'SELECT g.no, r.id COLLATE "C" AS id, r.y_true, r.y_score, r.y_pred, r.weight, r.arguments, 1::bigint << (g.no - 1) AS bit, %s AS whole'
		' FROM generate_series(1, cardinality($1)) AS g(no), LATERAL mleval._candidate_rows($1[g.no], $2, $3, $10%s) AS r'
	'), seen AS MATERIALIZED ('
		'SELECT r.id, sum(r.bit) <> bit_or(r.bit) AS duplicated, min(r.y_true) <> max(r.y_true) AS contradicted,'
		' bool_or(r.y_true NOT IN (0, 1) OR r.y_pred NOT IN (0, 1)) AS classless,'
		' max(r.weight) AS weight, NOT bool_and(r.weight >= 0 AND r.weight < ''Infinity'') AS weightless, min(r.weight) <> max(r.weight) AS reweighted,'
		' sum(r.bit) FILTER (WHERE r.whole) = (1::bigint << cardinality($1)) - 1 AS common'
		' FROM candidate_row AS r WHERE r.id IS NOT NULL GROUP BY r.id'
	'), wrong AS ('
		'SELECT s.id, CASE WHEN s.duplicated THEN ''duplicated'' WHEN s.classless THEN ''classless'' WHEN s.contradicted THEN ''contradicted'' WHEN s.weightless THEN ''weightless'' ELSE ''reweighted'' END AS fault'
		' FROM seen AS s WHERE s.duplicated OR s.classless OR s.contradicted OR s.weightless OR s.reweighted'
		' ORDER BY s.duplicated DESC, s.classless DESC, s.contradicted DESC, s.weightless DESC NULLS LAST, s.id LIMIT 1'
	'), numbered AS MATERIALIZED ('
		'SELECT s.id, s.weight, row_number() OVER (ORDER BY s.id) AS row_no FROM seen AS s WHERE s.common AND NOT EXISTS (SELECT FROM wrong)'
	'), same AS MATERIALIZED ('
		'SELECT s.*%s FROM (SELECT r.no, r.id, r.y_true, r.y_score, r.y_pred, n.weight, n.row_no%s FROM candidate_row AS r JOIN numbered AS n ON n.id = r.id OFFSET 0) AS s)',
		CASE WHEN own.kind IN ('aggregate', 'row')
			THEN concat_ws(' AND ', 'true', (SELECT string_agg(format('r.arguments[%s] IS NOT NULL', u.no), ' AND ') FROM unnest(own.columns) WITH ORDINALITY AS u(name, no) WHERE u.name IN ('y_true', 'y_pred', 'y_score')))
			ELSE format('r.y_true IS NOT NULL AND r.%I IS NOT NULL', CASE kind WHEN 'binary_scores' THEN 'y_score' ELSE 'y_pred' END) END,
		CASE WHEN segmented THEN ', CASE g.no WHEN 1 THEN $11 END, CASE g.no WHEN 1 THEN $12 END' ELSE '' END,
		CASE kind WHEN 'row' THEN format(', mleval._finite((%s)::pg_catalog.float8) AS value', mleval._own_call(own, kind)) ELSE '' END,
		CASE WHEN own.kind IN ('aggregate', 'row') THEN (SELECT string_agg(format(', r.arguments[%s]::%s AS argument_%1$s', u.no, mleval._type_name(u.type)), '' ORDER BY u.no) FROM unnest(own.argument_types) WITH ORDINALITY AS u(type, no)) ELSE '' END);
END;

COMMENT ON FUNCTION mleval._common_rows_query(mleval.metric, text, boolean) IS
'The beginning of a query that reads each candidate''s rows once, and joins by id those that all have whole, as "same"; "wrong" has a row that speaks against it.';

CREATE FUNCTION mleval._refuse_rows(fault text, id text)
RETURNS void
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF fault = 'duplicated' THEN
		RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', MESSAGE = format('a candidate has the id "%s" more than once', left(id, 100)),
			DETAIL = 'Which of its rows belongs to which of another candidate''s cannot be told.',
			HINT = 'Name a column that is unique in the window, or give the model a view with one row an id.';
	ELSIF fault = 'contradicted' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('candidates have different labels for the id "%s"', left(id, 100)),
			DETAIL = 'On the same rows a label is the same, whoever predicts it.',
			HINT = 'Is id_column the id of the same thing in all relations, and is y_true the same question?';
	ELSIF fault = 'classless' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'a label or prediction must be 0 or 1',
			DETAIL = format('That with the id "%s" is not.', left(id, 100)),
			HINT = 'Compare with the positive class in a view, as in answer = 2 AS y_true; NULL means that the label has not come.';
	ELSIF fault = 'weightless' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'a weight must be a finite number, and not negative',
			DETAIL = format('That of the row with the id "%s" is not, or is NULL.', left(id, 100)),
			HINT = 'A row that counts for nothing has the weight 0.';
	ELSIF fault = 'reweighted' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('candidates have different weights for the id "%s"', left(id, 100)),
			DETAIL = 'On the same rows a weight is the same, whoever predicts.',
			HINT = 'Give the models one weight; one that has none takes that of the others.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._refuse_rows(text, text) IS 'Error 21000 for an id that a candidate has twice, 22023 for labels or weights that differ or are none.';

CREATE FUNCTION mleval._are_weighted(candidates mleval.model[])
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT EXISTS (SELECT FROM unnest(candidates) AS c WHERE c.sample_weight IS NOT NULL);
END;

COMMENT ON FUNCTION mleval._are_weighted(mleval.model[]) IS 'Whether any of the candidates weighs its rows.';
