-- Crossings: segments by several columns at once, from the same scan.
--
-- The scan groups by the finest crossing of the segments anyway.  A crossing is
-- stored like a segment, by one name and one value, which are the columns and
-- their values in a form that people read and that no two crossings share.

CREATE FUNCTION mleval._crossing_text(parts text[])
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT string_agg(CASE
			WHEN p.part IS NULL THEN 'NULL'
			WHEN p.part IN ('', 'NULL') OR p.part ~ '[",]' OR p.part ~ '^[[:space:]]|[[:space:]]$' THEN '"' || replace(p.part, '"', '""') || '"'
			ELSE p.part END, ', ' ORDER BY p.no)
	FROM unnest(parts) WITH ORDINALITY AS p(part, no);
END;

COMMENT ON FUNCTION mleval._crossing_text(text[]) IS
'Names or values of a crossing as one text: north, web. A part that is empty, begins or ends with a space, or has a comma or a double quote in it stands in double quotes, with those in it doubled, and so does the word NULL; without them it is a part that is NULL.';

-- Of a model that is read without a segment, those without it.
CREATE FUNCTION mleval._crossings(m mleval.model)
RETURNS TABLE (no bigint, name text, numbers integer[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT c.no, mleval._crossing_text(x.names), x.numbers
	FROM jsonb_array_elements(m.crossings) WITH ORDINALITY AS c(item, no)
		CROSS JOIN LATERAL (
			SELECT array_agg(e.name ORDER BY e.no), array_agg(array_position(m.segments::text[], e.name) ORDER BY e.no)
			FROM jsonb_array_elements_text(c.item) WITH ORDINALITY AS e(name, no)) AS x(names, numbers)
	WHERE array_position(x.numbers, NULL) IS NULL;
END;

COMMENT ON FUNCTION mleval._crossings(mleval.model) IS 'The crossings of a model by name, with the numbers of their segments.';

CREATE FUNCTION mleval._segment_names(m mleval.model)
RETURNS text[]
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT m.segments::text[] || coalesce(array_agg(c.name ORDER BY c.no), '{}') FROM mleval._crossings(m) AS c;
END;

COMMENT ON FUNCTION mleval._segment_names(mleval.model) IS 'What a model''s rows are measured by: its segments and their crossings.';

CREATE FUNCTION mleval._crossing_groups(m mleval.model, scores text)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT coalesce(string_agg(format(' UNION ALL SELECT p.window_no, %L::name, mleval._crossing_text(ARRAY[%s]), sum(p.n)::bigint, sum(p.n_labelled)::bigint,'
			' mleval.rollup(p.confusion_matrix), %s, NULL FROM part AS p GROUP BY p.window_no, %2$s', c.name, x.listed, scores), '' ORDER BY c.no), '')
	FROM mleval._crossings(m) AS c
		CROSS JOIN LATERAL (SELECT string_agg(format('p.segment_%s', s.number), ', ' ORDER BY s.no) FROM unnest(c.numbers) WITH ORDINALITY AS s(number, no)) AS x(listed);
END;

COMMENT ON FUNCTION mleval._crossing_groups(mleval.model, text) IS 'The part of the scan''s query that rolls up to each crossing.';

CREATE FUNCTION mleval._crossing_fault(m mleval.model, item jsonb)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN jsonb_typeof(item) <> 'array' OR jsonb_array_length(item) < 2 THEN 'A crossing is an array of two segments or more.'
		ELSE (
			SELECT CASE
				WHEN NOT bool_and(coalesce(jsonb_typeof(e.value) = 'string' AND (e.value #>> '{}') = ANY (m.segments::text[]), false))
					THEN format('It must be of segments of the model. They are %s.', coalesce((SELECT string_agg(s, ', ') FROM unnest(m.segments::text[]) AS s), 'none'))
				WHEN count(DISTINCT e.value) < count(*) THEN 'It has a segment twice.'
				WHEN octet_length(mleval._crossing_text(array_agg(e.value #>> '{}' ORDER BY e.no))) > 63 THEN 'Its name, of the names of its segments, has more than 63 bytes. Give the model a view with shorter ones.'
				WHEN mleval._crossing_text(array_agg(e.value #>> '{}' ORDER BY e.no)) = ANY (m.segments::text[]) THEN 'Its name is that of a segment.'
			END
			FROM jsonb_array_elements(item) WITH ORDINALITY AS e(value, no))
	END;
END;

COMMENT ON FUNCTION mleval._crossing_fault(mleval.model, jsonb) IS 'What is wrong with one crossing; NULL where nothing is.';

CREATE FUNCTION mleval._check_crossings(m mleval.model)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	fault record;
BEGIN
	IF jsonb_typeof(m.crossings) <> 'array' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'crossings must be a JSON array',
			HINT = 'For example [["region", "channel"]].';
	END IF;
	SELECT c.item, mleval._crossing_fault(m, c.item) AS detail INTO fault
	FROM jsonb_array_elements(m.crossings) AS c(item) WHERE mleval._crossing_fault(m, c.item) IS NOT NULL LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('crossing %s is not valid', fault.item), DETAIL = fault.detail,
			HINT = 'For example segments => ''{region,channel}'', crossings => ''[["region", "channel"]]''.';
	ELSIF (SELECT count(*) <> count(DISTINCT x.members) FROM jsonb_array_elements(m.crossings) AS c(item)
			CROSS JOIN LATERAL (SELECT array_agg(e.name ORDER BY e.name COLLATE "C") FROM jsonb_array_elements_text(c.item) AS e(name)) AS x(members)) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'a crossing is listed twice';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_crossings(mleval.model) IS 'Error 22023 for crossings that are none of the model''s segments.';

-- Text arrays, as these are equal where both have a NULL, and can be hashed.
CREATE FUNCTION mleval._segment_key(segment name, segment_value text)
RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY[segment::text COLLATE "C", segment_value COLLATE "C"];

COMMENT ON FUNCTION mleval._segment_key(name, text) IS 'A segment as one value, the same for the same segment.';
