-- The reference in Markdown, one line of output per row, from the comments in the
-- catalog: what has none does not appear (and test/pgtap/catalog.sql fails).
-- Support functions of types and aggregates are left out, nobody calls them; and so is
-- what starts with an underscore, which is the extension's own affair.

SET search_path = mleval, pg_catalog;
SET client_min_messages = warning;

CREATE TEMP VIEW support AS
	SELECT unnest(ARRAY[t.typinput, t.typoutput, t.typreceive, t.typsend, t.typmodin, t.typmodout])::oid AS oid
	FROM pg_type t WHERE t.typnamespace = 'mleval'::regnamespace
	UNION
	SELECT unnest(ARRAY[a.aggtransfn, a.aggfinalfn, a.aggcombinefn, a.aggserialfn, a.aggdeserialfn,
						a.aggmtransfn, a.aggminvtransfn, a.aggmfinalfn])::oid
	FROM pg_aggregate a JOIN pg_proc p ON p.oid = a.aggfnoid WHERE p.pronamespace = 'mleval'::regnamespace
	UNION
	SELECT o.oprcode::oid FROM pg_operator o WHERE o.oprnamespace = 'mleval'::regnamespace;

-- Arguments with their defaults, and what comes back, which the catalog keeps in one list
CREATE TEMP VIEW parameter AS
	SELECT p.oid, a.n, coalesce(p.proargmodes[a.n], 'i') AS mode,
		   concat_ws(' ', nullif(p.proargnames[a.n], ''), format_type(a.type, NULL),
					 'DEFAULT ' || regexp_replace(pg_get_function_arg_default(p.oid, a.n::integer), '::[a-z ]+(\[\])?$', '')) AS text
	FROM pg_proc p
	CROSS JOIN LATERAL unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY AS a(type, n)
	WHERE p.pronamespace = 'mleval'::regnamespace;

-- A long list has one argument a line
CREATE FUNCTION pg_temp.parenthesized(items text[]) RETURNS text LANGUAGE sql AS $$
	SELECT CASE WHEN length(array_to_string(items, ', ')) > 60
				THEN E'(\n\t' || array_to_string(items, E',\n\t') || ')'
				ELSE '(' || array_to_string(items, ', ') || ')' END;
$$;

-- A family is the summary a function takes first, so that a page about a summary is
-- followed by what can be asked of it.
CREATE TEMP VIEW routine AS
	SELECT p.oid, p.proname, p.pronargs,
		   CASE p.prokind WHEN 'p' THEN 'CALL ' ELSE '' END || p.proname ||
		   pg_temp.parenthesized(ARRAY(SELECT text FROM parameter i WHERE i.oid = p.oid AND mode IN ('i', 'b', 'v') ORDER BY n)) ||
		   CASE p.prokind WHEN 'w' THEN ' OVER (...)' ELSE '' END ||
		   CASE WHEN p.prokind = 'p' THEN ''
				WHEN EXISTS (SELECT FROM parameter o WHERE o.oid = p.oid AND mode IN ('o', 't'))
				THEN ' → ' || CASE WHEN proretset THEN 'rows of ' ELSE '' END ||
					 pg_temp.parenthesized(ARRAY(SELECT text FROM parameter o WHERE o.oid = p.oid AND mode IN ('o', 'b', 't') ORDER BY n))
				ELSE ' → ' || pg_get_function_result(p.oid) END AS signature,
		   obj_description(p.oid, 'pg_proc') AS comment,
		   CASE WHEN p.prokind = 'a' THEN 'Aggregates'
				WHEN t.typtype = 'b' AND t.typcategory <> 'A' AND t.typnamespace = p.pronamespace THEN 'Functions of ' || t.typname
				WHEN p.provolatile = 'i' THEN 'Other functions'
				ELSE 'Lifecycle' END AS family
	FROM pg_proc p
	LEFT JOIN pg_type t ON t.oid = p.proargtypes[0]
	WHERE p.pronamespace = 'mleval'::regnamespace
	  AND p.oid NOT IN (SELECT oid FROM support)
	  AND p.proname NOT LIKE '\_%'
	  AND p.prorettype <> 'trigger'::regtype;

CREATE TEMP VIEW entry(chapter, ordinal, name, arguments, body) AS
	SELECT CASE typtype WHEN 'b' THEN 'Summary types' ELSE 'Composite types' END,
		   CASE typtype WHEN 'b' THEN 1 ELSE 7 END, typname::text, 0,
		   obj_description(t.oid, 'pg_type') ||
		   coalesce(E'\n\n| column | type | |\n|---|---|---|\n' || (
				SELECT string_agg(format('| `%s` | %s | %s |', attname, format_type(atttypid, atttypmod),
										 replace(coalesce(col_description(attrelid, attnum), ''), '|', '\|')), E'\n' ORDER BY attnum)
				FROM pg_attribute WHERE attrelid = t.typrelid AND attnum > 0 AND NOT attisdropped), '')
	FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
	WHERE t.typnamespace = 'mleval'::regnamespace AND (typtype = 'b' AND typcategory <> 'A' OR c.relkind = 'c')
	UNION ALL
	-- Overloads that share a comment share a body, all of a name its heading
	SELECT family, CASE family WHEN 'Aggregates' THEN 2 WHEN 'Other functions' THEN 5 WHEN 'Lifecycle' THEN 6 ELSE 4 END,
		   proname::text, min(pronargs),
		   E'```sql\n' || string_agg(signature, E'\n' ORDER BY signature COLLATE "C") || E'\n```\n\n' || comment
	FROM routine WHERE comment IS NOT NULL GROUP BY family, proname, comment
	UNION ALL
	SELECT 'Operators', 3, format('`%s`', oprname), 2,
		   E'```sql\n' || string_agg(format('%s %s %s → %s', oprleft::regtype, oprname, oprright::regtype, oprresult::regtype),
									 E'\n' ORDER BY oprleft::regtype::text COLLATE "C") || E'\n```\n\n' || obj_description(oid, 'pg_operator')
	FROM pg_operator WHERE oprnamespace = 'mleval'::regnamespace
	GROUP BY oprname, obj_description(oid, 'pg_operator')
	UNION ALL
	SELECT CASE relkind WHEN 'v' THEN 'Views' ELSE 'Tables' END, CASE relkind WHEN 'v' THEN 8 ELSE 9 END, relname::text, 0,
		   obj_description(c.oid, 'pg_class') || E'\n\n| column | type | |\n|---|---|---|\n' || (
				SELECT string_agg(format('| `%s` | %s | %s |', attname, format_type(atttypid, atttypmod),
										 replace(coalesce(col_description(attrelid, attnum), ''), '|', '\|')), E'\n' ORDER BY attnum)
				FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped)
	FROM pg_class c WHERE relnamespace = 'mleval'::regnamespace AND relkind IN ('v', 'r', 'p');

SELECT format(E'# Reference\n\n%s %s %s\n',
	'Made by `make reference` from the comments in the catalog; `\df+ mleval.*` in psql shows the same.',
	'Everything lies in the schema `mleval`.',
	'Summaries are built by aggregates and asked by functions: [concepts](concepts.md).');

SELECT CASE WHEN row_number() OVER chapter = 1 THEN format(E'## %s\n\n', chapter) ELSE '' END ||
	   CASE WHEN name IS DISTINCT FROM lag(name) OVER chapter
			THEN format(E'### %s\n\n', name) ELSE '' END ||
	   body || E'\n'
FROM entry WHERE body IS NOT NULL AND name NOT LIKE '\_%'
WINDOW chapter AS (PARTITION BY chapter ORDER BY name COLLATE "C", arguments, body COLLATE "C")
ORDER BY ordinal, chapter COLLATE "C", name COLLATE "C", arguments, body COLLATE "C";
