-- Names and values that nobody would choose, through the whole life of a model:
-- the same numbers as with plain ones, and the names as they are.
BEGIN;
\ir support/lifecycle.psql
-- what is compared bit by bit is summed in one order
SET max_parallel_workers_per_gather = 0;
-- an ordinary role can do nothing without the policies (row_security.sql)
SET row_security = on;

CREATE TEMP TABLE odd_name (no serial, name text);
INSERT INTO odd_name (name) VALUES
	('"'), ('it''s'), ('we"ird''; DROP TABLE prediction; --'), ('UPPER lower'), ('select'), (' leading and trailing '), ('%s %I %L %1$s %%'),
	('$1'), ('$$ $body$'), (E'back\\slash\\'''), (E'new\nline\ttab'), (E'\\u0041 U&"\\0041" &amp; \\x00'), ('x' || repeat('0123456789', 6) || 'yz'),
	('mleval'), ('t'), ('p'), ('part'), ('window_no'), ('segment_1'), ('n'), ('d1'), ('confusion_matrix'), ('NULL'), ('a,b'), ('{a}'), ('a.b'), ('/* --'), ('m');
SELECT getdatabaseencoding() = 'UTF8' AS unicode \gset
\if :unicode
INSERT INTO odd_name (name) VALUES (E'e\u0301\u202E\u05D0\u200D\U0001F642'), ('x' || repeat(E'\u00E9', 31)), (E'\u0130\u0131I\uFF07');
\endif
-- Every other turn is taken: a name plays half of the parts
SELECT count(*) AS turns FROM odd_name WHERE no % 2 = 1 \gset
SELECT plan(7 + 2 * :turns);

-- The names in turn are a schema, a table, each of the columns, and so on
CREATE FUNCTION nth(k bigint, shift int)
RETURNS text
LANGUAGE sql
AS $$
	SELECT CASE WHEN k = 0 THEN 'plain' || shift
		ELSE (SELECT o.name FROM odd_name AS o WHERE o.no = 1 + (k + shift) % (SELECT count(*) FROM odd_name)) END
$$;

-- 19 refuses a role whose name has more than one line
CREATE FUNCTION nth_role(k bigint, shift int)
RETURNS text
LANGUAGE sql
AS $$
	SELECT CASE WHEN current_setting('server_version_num')::int >= 190000 THEN replace(nth(k, shift), E'\n', ' ') ELSE nth(k, shift) END
$$;

CREATE TYPE cast_of_names AS (schema text, relation text, at text, label text, score text, label_at text, version_column text, weight text, colour text, constant text,
	region text, model text, version text, owner text, reader text, value text);
CREATE FUNCTION names_of(k bigint)
RETURNS cast_of_names
LANGUAGE sql
AS $$
	SELECT ROW(CASE nth(k, 0) WHEN 'mleval' THEN 'mleval''s' ELSE nth(k, 0) END, nth(k, 1), nth(k, 2), nth(k, 3), nth(k, 4), nth(k, 5), nth(k, 6), nth(k, 7), nth(k, 8), nth(k, 9),
		nth(k, 10), nth(k, 11), nth(k, 12), nth_role(k, 13), nth_role(k, 14), '<' || nth(k, 15) || '>')::cast_of_names
$$;

-- Twelve days of reference and three of production, the last of which drift
CREATE PROCEDURE prepare(c cast_of_names)
LANGUAGE plpgsql
AS $$
BEGIN
	EXECUTE format('CREATE SCHEMA %I', c.schema);
	EXECUTE format('CREATE TABLE %I.%I AS SELECT at AS %I, label AS %I, score AS %I, label_at AS %I, %L::text AS %I, 1 + id %% 2 AS %I, %L || colour AS %I,'
		' CASE WHEN id < 48 * 14 THEN 7 ELSE 7 + amount END AS %I, nullif(%L || region, %L) AS %I FROM prediction WHERE id < 48 * 15',
		c.schema, c.relation, c.at, c.label, c.score, c.label_at, c.version, c.version_column, c.weight, c.value, c.colour,
		c.constant, c.value, c.value || 'south', c.region);
	EXECUTE format('CREATE ROLE %I', c.owner);
	EXECUTE format('CREATE ROLE %I', c.reader);
	EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', c.schema, c.owner);
	EXECUTE format('GRANT SELECT ON %I.%I TO %I', c.schema, c.relation, c.owner);
END
$$;

CREATE FUNCTION registering(c cast_of_names)
RETURNS text
LANGUAGE sql
AS $$
	SELECT format('SELECT mleval.register_model(%L, %L, %L, y_true => %L, y_score => %L, time_column => %L, label_time_column => %L, version_column => %L,'
		' sample_weight => %L, features => %L, segments => %L)', c.model, c.version, format('%I.%I', c.schema, c.relation), c.label, c.score, c.at, c.label_at,
		c.version_column, c.weight, ARRAY[c.colour, c.constant], ARRAY[c.region])
$$;

CREATE PROCEDURE live(c cast_of_names)
LANGUAGE plpgsql
AS $$
BEGIN
	EXECUTE registering(c);
	PERFORM mleval.evaluate(c.model, c.version, '[2024-01-01 00:00+00,2024-01-13 00:00+00)', 'release', '2024-01-14 00:00+00');
	PERFORM mleval.accept_baseline(c.model, c.version, '1 day', reason => c.value);
	PERFORM mleval.create_monitor(c.model, '1 day', c.version, limits => '{"roc_auc_score": {"at_least": 0.999}}');
	CALL public.run_due('2024-01-16 00:00+00');
	PERFORM mleval.grant_reader(c.model, c.reader);
END
$$;

-- All numbers and words of it, with the names taken out again
CREATE FUNCTION life_of(c cast_of_names)
RETURNS SETOF text
LANGUAGE sql
AS $$
	SELECT concat_ws('|', 'metric', e.phase, e.window_start, (e.segment = c.region)::text, e.n, e.n_labelled, substr(e.segment_value, length(c.value) + 1), v.metric, v.value, v.lower, v.upper, v.reason)
	FROM mleval.model AS m JOIN mleval.evaluation AS e USING (model_id) JOIN mleval.metric_value AS v USING (evaluation_id) WHERE m.name = c.model AND m.owner = c.owner
	UNION ALL
	SELECT concat_ws('|', 'drift', array_position(ARRAY[c.colour, c.constant, c.score, c.label, c.score || ' > 0.5'], d.subject), d.distance, d.value, d.adjusted_pvalue, d.verdict, replace(d.reason, c.value, ''))
	FROM mleval.model AS m JOIN mleval.evaluation AS e USING (model_id) JOIN mleval.drift_value AS d USING (evaluation_id) WHERE m.name = c.model AND m.owner = c.owner
	UNION ALL
	SELECT concat_ws('|', 'comparison', substr(e.segment_value, length(c.value) + 1), x.metric, x.value, x.lower, x.upper, x.adjusted_pvalue, x.verdict, x.reason)
	FROM mleval.model AS m JOIN mleval.evaluation AS e USING (model_id) JOIN mleval.metric_comparison AS x USING (evaluation_id) WHERE m.name = c.model AND m.owner = c.owner
	UNION ALL
	SELECT concat_ws('|', 'alert', a.kind, CASE WHEN a.kind LIKE 'data %' THEN array_position(ARRAY[c.colour, c.constant, c.score, c.label], a.subject)::text ELSE a.subject END,
		substr(a.segment_value, length(c.value) + 1), a.wrong_windows, replace(a.reason, c.value, ''))
	FROM mleval.alert_subject AS a JOIN mleval.model_status AS s USING (monitor_id) WHERE s.model = c.model AND s.owner = c.owner
$$;

-- Everything where a name comes out again
CREATE FUNCTION names_in(c cast_of_names)
RETURNS text[]
LANGUAGE sql
AS $$
	SELECT ARRAY[
		(SELECT concat_ws('|', s.model, s.version, s.relation, s.owner, s.baseline_reason, s.baseline_accepted_by, s.status, s.last_error) FROM mleval.model_status AS s WHERE s.model = c.model AND s.owner = c.owner),
		(SELECT concat_ws('|', h.model, h.version, h.segment) FROM mleval.metric_history AS h JOIN mleval.evaluation AS e USING (evaluation_id) JOIN mleval.model AS m USING (model_id)
			WHERE h.segment IS NOT NULL AND m.name = c.model AND m.owner = c.owner GROUP BY 1),
		(SELECT string_agg(DISTINCT concat_ws('|', d.subject, d.distance), '|' ORDER BY concat_ws('|', d.subject, d.distance)) FROM mleval.drift_history AS d WHERE d.model = c.model AND d.role = 'feature'),
		(SELECT string_agg(DISTINCT v.metric, '|' ORDER BY v.metric) FROM mleval.baseline_vs_current AS v WHERE v.model = c.model AND v.metric LIKE 'psi%')]
$$;

CREATE FUNCTION names_expected(c cast_of_names)
RETURNS text[]
LANGUAGE sql
AS $$
	SELECT ARRAY[
		concat_ws('|', c.model, c.version, format('%I.%I', c.schema, c.relation), c.owner, c.value, c.owner, 'alert'),
		concat_ws('|', c.model, c.version, c.region),
		(SELECT string_agg(x, '|' ORDER BY x) FROM (VALUES (c.colour || '|psi'), (c.constant || '|psi'), (c.constant || '|ks_statistic')) AS d(x)),
		(SELECT string_agg(x, '|' ORDER BY x) FROM (VALUES ('psi(' || c.colour || ')'), ('psi(' || c.constant || ')'), ('psi(' || c.score || ')'), ('psi(' || c.score || ' > 0.5)'), ('psi(' || c.label || ')')) AS d(x))]
$$;

CREATE PROCEDURE live_as(k bigint)
LANGUAGE plpgsql
AS $$
DECLARE
	c cast_of_names := names_of(k);
BEGIN
	CALL prepare(c);
	EXECUTE format('SET LOCAL ROLE %I', c.owner);
	CALL live(c);
	RESET ROLE;
END
$$;

-- What the reader sees, and that is all he sees
CREATE FUNCTION seen_by_reader(c cast_of_names)
RETURNS text
LANGUAGE plpgsql
AS $$
DECLARE
	answer text;
BEGIN
	EXECUTE format('SET LOCAL ROLE %I', c.reader);
	answer := (SELECT string_agg(s.model, ', ') FROM mleval.model_status AS s WHERE s.owner = c.owner) || ' '
		|| coalesce((error_of(format('SELECT * FROM %I.%I', c.schema, c.relation))).state, 'reads the table');
	RESET ROLE;
	RETURN answer;
END
$$;

CALL live_as(0);
CREATE TEMP TABLE plain AS SELECT * FROM life_of(names_of(0)) AS l(line);
SELECT cmp_ok((SELECT count(*) FROM plain WHERE line LIKE what || '%'), '>=', least, 'a plain life has every ' || what)
FROM (VALUES ('metric', 500::bigint), ('drift', 14), ('comparison', 50), ('alert|data drift|2', 1), ('alert|performance|roc_auc_score', 1)) AS a(what, least);
SELECT is(names_in(names_of(0)), names_expected(names_of(0)), 'its names come out');

-- One after the other, so that what fails says which
CREATE TEMP TABLE outcome (k bigint, fault fault, missing bigint, extra bigint, names text[], expected text[], seen text);
CREATE PROCEDURE try(k bigint)
LANGUAGE plpgsql
AS $$
DECLARE
	c cast_of_names := names_of(k);
	f fault := error_of(format('CALL live_as(%s)', k));
BEGIN
	RESET ROLE;
	INSERT INTO outcome
	SELECT k, f, (SELECT count(*) FROM (TABLE plain EXCEPT ALL SELECT life_of(c)) AS m), (SELECT count(*) FROM (SELECT life_of(c) EXCEPT ALL TABLE plain) AS e),
		names_in(c), names_expected(c), CASE WHEN f IS NULL THEN seen_by_reader(c) END;
	-- the next ones take the same names in turn
	IF f IS NULL THEN
		EXECUTE format('ALTER ROLE %I RENAME TO %I', c.owner, 'mleval_names_owner_' || k);
		EXECUTE format('ALTER ROLE %I RENAME TO %I', c.reader, 'mleval_names_reader_' || k);
	END IF;
END
$$;
CREATE PROCEDURE try_all()
LANGUAGE plpgsql
AS $$
DECLARE
	k bigint;
BEGIN
	FOR k IN SELECT no FROM odd_name WHERE no % 2 = 1 ORDER BY no LOOP
		CALL try(k);
	END LOOP;
END
$$;
CALL try_all();
SELECT is(concat_ws('; ', (o.fault).state, (o.fault).message, (o.fault).detail, o.missing, o.extra), '0; 0', format('the same life under the names from %s on', n.no)) FROM odd_name AS n JOIN outcome AS o ON o.k = n.no ORDER BY n.no;
SELECT is(o.names || o.seen, o.expected || ((names_of(o.k)).model || ' 42501'), format('and they come out as they are, from %s on', n.no)) FROM odd_name AS n JOIN outcome AS o ON o.k = n.no ORDER BY n.no;
SELECT is((SELECT count(*) FROM prediction), 17472::bigint, 'no name was taken for a statement');

SELECT * FROM finish();
ROLLBACK;
