-- Whatever the caller's search_path finds first: all of it once under a path of
-- an enemy's making, for real, commits included, and to the same results.
\ir support/lifecycle.psql
-- what is compared bit by bit is summed in one order
SET max_parallel_workers_per_gather = 0;
-- an ordinary role can do nothing without the policies (row_security.sql)
SET row_security = on;
SELECT plan(20);

CREATE ROLE mleval_enemy;
CREATE ROLE mleval_victim;
GRANT CREATE ON SCHEMA public TO mleval_victim;
GRANT SELECT ON prediction TO mleval_victim;
CREATE SCHEMA enemy AUTHORIZATION mleval_enemy;
GRANT USAGE ON SCHEMA enemy TO PUBLIC;

CREATE FUNCTION enemy.strike() RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'XXEVL', MESSAGE = 'an object of the enemy was used'; END $$;

-- Every word that the extension's functions, views, policies and defaults are made of
CREATE TEMP TABLE word AS
SELECT DISTINCT w[1] AS name
FROM (
	SELECT prosrc || coalesce(pg_get_function_sqlbody(oid), '') FROM pg_proc WHERE pronamespace = 'mleval'::regnamespace
	UNION ALL SELECT pg_get_viewdef(oid) FROM pg_class WHERE relnamespace = 'mleval'::regnamespace AND relkind = 'v'
	UNION ALL SELECT concat_ws(' ', qual, with_check) FROM pg_policies WHERE schemaname = 'mleval'
	UNION ALL SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef AS d JOIN pg_class AS c ON c.oid = d.adrelid WHERE c.relnamespace = 'mleval'::regnamespace
) AS s(text), regexp_matches(s.text, '[a-z_][a-z0-9_]+', 'g') AS w;

CREATE FUNCTION plain(type oid) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT typtype <> 'p' FROM pg_type WHERE oid = type $$;

-- The same name and arguments in the enemy's schema, for functions and aggregates
CREATE PROCEDURE shadow_functions()
LANGUAGE plpgsql
AS $$
DECLARE
	f record;
BEGIN
	FOR f IN SELECT p.proname, p.prokind, p.proretset, pg_get_function_identity_arguments(p.oid) AS arguments, format_type(p.prorettype, NULL) AS result
		FROM pg_proc AS p JOIN word ON word.name = p.proname
		WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.prokind IN ('f', 'a') AND plain(p.prorettype)
			AND NOT EXISTS (SELECT FROM unnest(p.proargtypes) AS a WHERE NOT plain(a)) AND p.proargmodes IS NULL AND p.proname <> 'set_config'
			AND NOT EXISTS (SELECT FROM pg_aggregate AS a WHERE a.aggfnoid = p.oid AND a.aggkind <> 'n')
	LOOP
		IF f.prokind = 'f' THEN
			EXECUTE format('CREATE FUNCTION enemy.%I(%s) RETURNS %s%s LANGUAGE plpgsql AS $f$ BEGIN PERFORM enemy.strike(); END $f$', f.proname, f.arguments, CASE WHEN f.proretset THEN 'SETOF ' END, f.result);
		ELSIF f.arguments <> '' THEN
			EXECUTE format('CREATE FUNCTION enemy."step of %s"(pg_catalog.int8, %s) RETURNS pg_catalog.int8 LANGUAGE plpgsql AS $f$ BEGIN PERFORM enemy.strike(); END $f$', f.proname, f.arguments);
			EXECUTE format('CREATE AGGREGATE enemy.%I(%s) (SFUNC = enemy."step of %1$s", STYPE = pg_catalog.int8)', f.proname, f.arguments);
		END IF;
	END LOOP;
	-- what is polymorphic, for the types that the extension uses it with
	EXECUTE 'CREATE FUNCTION enemy.step(pg_catalog.int8) RETURNS pg_catalog.int8 LANGUAGE plpgsql AS $f$ BEGIN PERFORM enemy.strike(); END $f$';
	EXECUTE 'CREATE AGGREGATE enemy.count(*) (SFUNC = enemy.step, STYPE = pg_catalog.int8)';
	FOR f IN SELECT t.name FROM unnest('{int4,int8,text,name,float8,timestamptz,tstzrange}'::text[]) AS t(name) LOOP
		EXECUTE replace('CREATE FUNCTION enemy.array_append(ELEMENT[], ELEMENT) RETURNS ELEMENT[] LANGUAGE plpgsql AS $f$ BEGIN PERFORM enemy.strike(); END $f$;
			CREATE FUNCTION enemy.array_remove(ELEMENT[], ELEMENT) RETURNS ELEMENT[] LANGUAGE plpgsql AS $f$ BEGIN PERFORM enemy.strike(); END $f$;
			CREATE FUNCTION enemy.unnest(ELEMENT[]) RETURNS SETOF ELEMENT LANGUAGE plpgsql AS $f$ BEGIN PERFORM enemy.strike(); END $f$;
			CREATE FUNCTION enemy.cardinality(ELEMENT[]) RETURNS pg_catalog.int4 LANGUAGE plpgsql AS $f$ BEGIN PERFORM enemy.strike(); END $f$;
			CREATE FUNCTION enemy.array_position(ELEMENT[], ELEMENT) RETURNS pg_catalog.int4 LANGUAGE plpgsql AS $f$ BEGIN PERFORM enemy.strike(); END $f$;
			CREATE FUNCTION enemy.step(pg_catalog.int8, ELEMENT) RETURNS pg_catalog.int8 LANGUAGE plpgsql AS $f$ BEGIN PERFORM enemy.strike(); END $f$;
			CREATE AGGREGATE enemy.array_agg(ELEMENT) (SFUNC = enemy.step, STYPE = pg_catalog.int8)', 'ELEMENT', 'pg_catalog.' || f.name);
		IF f.name <> 'tstzrange' THEN
			EXECUTE replace('CREATE FUNCTION enemy.format(pg_catalog.text, ELEMENT) RETURNS pg_catalog.text LANGUAGE plpgsql AS $f$ BEGIN PERFORM enemy.strike(); END $f$;
				CREATE FUNCTION enemy.concat(pg_catalog.text, ELEMENT) RETURNS pg_catalog.text LANGUAGE plpgsql AS $f$ BEGIN PERFORM enemy.strike(); END $f$', 'ELEMENT', 'pg_catalog.' || f.name);
		END IF;
	END LOOP;
END
$$;

-- Operators of the server, and pairs of types for which the server has to convert
CREATE PROCEDURE shadow_operators()
LANGUAGE plpgsql
AS $$
DECLARE
	o record;
BEGIN
	FOR o IN
		SELECT DISTINCT x.name, x.l, x.r, x.result FROM (
			SELECT p.oprname::text, format_type(p.oprleft, NULL), format_type(p.oprright, NULL), format_type(p.oprresult, NULL)
			FROM pg_operator AS p WHERE p.oprnamespace = 'pg_catalog'::regnamespace AND p.oprkind = 'b' AND plain(p.oprleft) AND plain(p.oprright) AND plain(p.oprresult)
				AND p.oprname IN ('=', '<>', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', '||', '->', '->>', '#>>', '&&', '@>', '~~', '!~~', '~')
			UNION ALL
			SELECT c.op, l.type, r.type, c.result
			FROM (VALUES ('=', 'boolean'), ('<>', 'boolean'), ('<', 'boolean'), ('<=', 'boolean'), ('>', 'boolean'), ('>=', 'boolean'),
					('+', 'numeric'), ('-', 'numeric'), ('*', 'numeric'), ('/', 'numeric'), ('||', 'text')) AS c(op, result),
				unnest('{smallint,integer,bigint,double precision,numeric,text,name}'::text[]) AS l(type), unnest('{integer,bigint,double precision,numeric,text,name}'::text[]) AS r(type)
		) AS x(name, l, r, result)
	LOOP
		EXECUTE format('CREATE FUNCTION enemy.%I(%s, %s) RETURNS %s LANGUAGE plpgsql AS $f$ BEGIN PERFORM enemy.strike(); END $f$', 'operator ' || o.name || o.result, o.l, o.r, o.result);
		BEGIN
			EXECUTE format('CREATE OPERATOR enemy.%s (LEFTARG = %s, RIGHTARG = %s, FUNCTION = enemy.%I)', o.name, o.l, o.r, 'operator ' || o.name || o.result);
		EXCEPTION WHEN duplicate_function THEN
			NULL;
		END;
	END LOOP;
END
$$;

-- Relations named as ours and the catalog's, and types named as the server's, here and among temporary ones
CREATE PROCEDURE shadow_names(schema text)
LANGUAGE plpgsql
AS $$
DECLARE
	name text;
BEGIN
	FOR name IN SELECT c.relname FROM pg_class AS c WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind IN ('r', 'v')
		UNION ALL SELECT unnest('{pg_class,pg_attribute,pg_namespace,pg_roles,pg_type,prediction,part,answer}'::text[])
	LOOP
		EXECUTE format('CREATE %s VIEW %I.%I AS SELECT enemy.strike() AS strike', CASE schema WHEN 'pg_temp' THEN 'TEMP' END, schema, name);
	END LOOP;
	FOREACH name IN ARRAY '{text,int4,int8,float8,bool,name,numeric,timestamptz,timestamp,interval,tstzrange,jsonb,regclass,regtype,oid,confusion_matrix,binary_scores,empirical_distribution,two_sample,paired_sample}'::text[] LOOP
		EXECUTE format('CREATE DOMAIN %I.%I AS pg_catalog.bool CHECK (enemy.strike())', schema, name);
	END LOOP;
END
$$;

-- Temporary ones go again before pgTAP speaks: it would not survive them
CREATE PROCEDURE unshadow_temporary()
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	o record;
BEGIN
	FOR o IN SELECT c.relname AS name FROM pg_class AS c WHERE c.relnamespace = pg_my_temp_schema() AND c.relkind = 'v' AND pg_get_viewdef(c.oid) ~ 'enemy' LOOP
		EXECUTE format('DROP VIEW pg_temp.%I', o.name);
	END LOOP;
	FOR o IN SELECT t.typname AS name FROM pg_type AS t WHERE t.typnamespace = pg_my_temp_schema() AND t.typtype = 'd' LOOP
		EXECUTE format('DROP DOMAIN pg_temp.%I', o.name);
	END LOOP;
END
$$;

-- What there is to be had of a path like that, of which none may be used
CALL shadow_functions();
CALL shadow_operators();
CALL shadow_names('enemy');
SELECT cmp_ok((SELECT count(*) FROM pg_proc WHERE pronamespace = 'enemy'::regnamespace AND proname !~ '^operator'), '>', 300::bigint, 'hundreds of functions lie in wait');
SELECT cmp_ok((SELECT count(*) FROM pg_operator WHERE oprnamespace = 'enemy'::regnamespace), '>', 500::bigint, 'and as many operators');
\set evil 'enemy, public, pg_catalog'

-- error_of a statement under the enemy's path; pgTAP itself would not survive there
CREATE FUNCTION error_there(statement text)
RETURNS fault
LANGUAGE plpgsql
AS $$
DECLARE
	f public.fault;
BEGIN
	PERFORM pg_catalog.set_config('search_path', 'enemy, public, pg_catalog', true);
	f := public.error_of(statement);
	PERFORM pg_catalog.set_config('search_path', 'public', true);
	RETURN f;
END
$$;

SELECT is((error_there(statement)).state, 'XXEVL', what || ' hits')
FROM (VALUES ('an operator', 'SELECT 1 OPERATOR(pg_catalog.=) 1 AND 1 = 1'), ('a function', 'SELECT abs(-1.5::pg_catalog.float8)'), ('an aggregate', 'SELECT count(*) FROM (VALUES (1)) AS v'),
	('a type', 'SELECT true::text'), ('a table', 'SELECT * FROM model')) AS h(what, statement);

-- Installing, where there is a schema of that name with something in it
DROP EXTENSION mleval;
CREATE FUNCTION mleval.plus(float8, int) RETURNS float8 LANGUAGE plpgsql AS $$ BEGIN PERFORM enemy.strike(); END $$;
CREATE OPERATOR mleval.+ (LEFTARG = float8, RIGHTARG = int, FUNCTION = mleval.plus);
SELECT is((error_there('CREATE EXTENSION mleval')).state, '55000', 'an operator that was in the schema before is not taken');
DROP SCHEMA mleval CASCADE;
CREATE SCHEMA mleval;
CREATE TABLE mleval.model (theirs int);
SELECT is((error_there('CREATE EXTENSION mleval')).state, '55000', 'nor a table: nothing is installed');
DROP SCHEMA mleval CASCADE;
SELECT is((error_there('CREATE EXTENSION mleval')).state, NULL, 'where there is no such schema it is installed under that path');

-- One life on a quiet path, as a role of its own
CREATE ROLE mleval_quiet;
GRANT SELECT ON prediction TO mleval_quiet;
CREATE FUNCTION life_of(role name)
RETURNS SETOF text
LANGUAGE sql
AS $$
	SELECT concat_ws('|', 'metric', e.phase, e.window_start, e.segment, e.segment_value, e.n, e.n_labelled, v.metric, v.value, v.lower, v.upper, v.reason)
	FROM mleval.model AS m JOIN mleval.evaluation AS e USING (model_id) JOIN mleval.metric_value AS v USING (evaluation_id) WHERE m.owner = role
	UNION ALL
	SELECT concat_ws('|', 'drift', d.subject, d.distance, d.value, d.adjusted_pvalue, d.verdict, d.reason)
	FROM mleval.model AS m JOIN mleval.evaluation AS e USING (model_id) JOIN mleval.drift_value AS d USING (evaluation_id) WHERE m.owner = role
	UNION ALL
	SELECT concat_ws('|', 'comparison', e.segment_value, x.metric, x.value, x.lower, x.upper, x.adjusted_pvalue, x.verdict, x.reason)
	FROM mleval.model AS m JOIN mleval.evaluation AS e USING (model_id) JOIN mleval.metric_comparison AS x USING (evaluation_id) WHERE m.owner = role
	UNION ALL
	SELECT concat_ws('|', 'alert', a.kind, a.severity, a.subjects, a.first_window, a.windows, a.reason)
	FROM mleval.model AS m JOIN mleval.monitor AS o USING (model_id) JOIN mleval.alert AS a USING (monitor_id) WHERE m.owner = role
	UNION ALL
	SELECT concat_ws('|', 'gate', g.metric, g.segment_value, g.value, g.reference_value, g.lower, g.difference_upper, g.verdict, g.more_labels, g.reason, g.forced)
	FROM mleval.model AS m JOIN mleval.gate AS o USING (model_id) JOIN mleval.gate_result AS g USING (gate_id) WHERE m.owner = role
	UNION ALL
	SELECT concat_ws('|', 'release', r.role, r.live, r.reason, r.end_reason)
	FROM mleval.model AS m JOIN mleval.release AS r USING (model_id) WHERE m.owner = role
	UNION ALL
	SELECT concat_ws('|', 'run', r.window_start, r.status, r.message)
	FROM mleval.model AS m JOIN mleval.monitor AS o USING (model_id) JOIN mleval.run AS r USING (monitor_id) WHERE m.owner = role
$$;

SET ROLE mleval_quiet;
\ir support/search_path_life.psql
RESET ROLE;
CREATE TABLE quiet AS SELECT * FROM life_of('mleval_quiet') AS l(line);
SELECT is((SELECT count(*) FROM quiet WHERE line LIKE 'run|%|done'), 3::bigint, 'a quiet life has its runs');
SELECT cmp_ok((SELECT count(*) FROM quiet), '>', 500::bigint, 'and numbers');

-- The same on the enemy's path: as an ordinary role, then as a superuser, who has more to lose
SET ROLE mleval_victim;
CALL shadow_names('pg_temp');
SET search_path = :evil;
\ir support/search_path_life.psql
RESET search_path;
CALL public.unshadow_temporary();
RESET ROLE;
SELECT is_empty($$SELECT life_of('mleval_victim') EXCEPT ALL TABLE quiet$$, 'an ordinary role''s is the same');
SELECT is_empty($$TABLE quiet EXCEPT ALL SELECT life_of('mleval_victim')$$, 'nothing is missing');
CALL shadow_names('pg_temp');
SET search_path = pg_temp, :evil;
\ir support/search_path_life.psql
RESET search_path;
CALL public.unshadow_temporary();
SELECT is_empty($$SELECT life_of(current_user) EXCEPT ALL TABLE quiet$$, 'a superuser''s too, with temporary objects first of all');
SELECT is_empty($$TABLE quiet EXCEPT ALL SELECT life_of(current_user)$$, 'and as much of it');

-- What is refused is refused with the same words
CREATE TABLE complaint (path text, statement text, fault fault);
INSERT INTO complaint SELECT 'quiet', s, error_of(s) FROM (VALUES ('SELECT mleval.evaluate(''x'', ''y'', ''[2024-01-01,2024-01-02)'')'), ('SELECT mleval.evaluate(''price'', ''v1'', ''empty'')'),
	('SELECT mleval.accept_baseline(''price'', ''v1'', ''1 day'', reason => ''again'')'), ('SELECT mleval.create_monitor(''price'', ''10 hours'')'), ('SELECT mleval.grant_reader(''price'', ''nobody'')'),
	('SELECT mleval.create_monitor(''price'', ''2 days'', limits => ''{"psi": "x"}'')'), ('SELECT mleval.register_model(''m'', ''1'', ''public.prediction'', y_true => ''labl'', y_score => ''score'', time_column => ''at'')'),
	('UPDATE mleval.evaluation SET n = 0'), ('SELECT mleval.assert_gate(''price'', ''v1'')'), ('SELECT mleval.require(''price'', ''auc'', at_least => 1)'), ('SELECT mleval.rollback_release(''price'', ''r'')'), ('UPDATE mleval.monitor SET limits = ''[]'''), ('SELECT mleval.learned_pvalue(''{1}'', ''{1,2}'', 1, 1, ''psi'')')) AS c(s);
INSERT INTO complaint SELECT 'enemy', statement, error_there(statement) FROM complaint;
SELECT is_empty($$SELECT statement, (fault).state, (fault).message, (fault).detail, (fault).hint FROM complaint WHERE path = 'enemy' EXCEPT SELECT statement, (fault).state, (fault).message, (fault).detail, (fault).hint FROM complaint WHERE path = 'quiet'$$, 'errors too');
SELECT is((SELECT count(*) FROM complaint WHERE fault IS NOT NULL), 26::bigint, 'each of them');

-- Views, and every function of a summary that can be called with one or two of them
CREATE TABLE sample AS SELECT mleval.confusion_matrix(label, score > 0.5) AS confusion_matrix, mleval.binary_scores(label, score) AS binary_scores, mleval.distribution(amount) AS empirical_distribution,
	mleval.two_sample(score, label) AS two_sample, mleval.paired_sample(score, -score, label) AS paired_sample, mleval.multiclass_scores(label::int, ARRAY[1 - score, score]) AS multiclass_scores, mleval.covariance(ARRAY[score, amount]) AS covariance_matrix,
	row_number() OVER () AS no FROM prediction GROUP BY region;
CREATE TABLE answer (statement text, quiet text, enemy text);
INSERT INTO answer (statement)
SELECT format('SELECT pg_catalog.string_agg(r::pg_catalog.text, ''; '' ORDER BY r::pg_catalog.text) FROM (SELECT %s(%s) AS r FROM public.sample AS a, public.sample AS b) AS s', p.oid::regproc::text,
	(SELECT string_agg(CASE WHEN a.type::regtype::text LIKE 'mleval.%' THEN format('%s.%I', (ARRAY['a', 'b'])[a.no], (SELECT typname FROM pg_type WHERE oid = a.type)) END, ', ' ORDER BY a.no)
		FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS a(type, no) WHERE a.no <= p.pronargs - p.pronargdefaults))
FROM pg_proc AS p
WHERE p.pronamespace = 'mleval'::regnamespace AND p.prokind = 'f' AND p.pronargs - p.pronargdefaults BETWEEN 1 AND 2 AND p.provolatile = 'i' AND p.proname !~ '_(trans|remove|combine|final)$'
	AND (p.proargtypes::oid[])[0] IN ('mleval.confusion_matrix'::regtype, 'mleval.binary_scores'::regtype, 'mleval.empirical_distribution'::regtype, 'mleval.two_sample'::regtype, 'mleval.paired_sample'::regtype, 'mleval.multiclass_scores'::regtype, 'mleval.covariance_matrix'::regtype)
	AND (p.pronargs - p.pronargdefaults = 1 OR (p.proargtypes::oid[])[1] = (p.proargtypes::oid[])[0])
UNION ALL
SELECT format('SELECT pg_catalog.string_agg(r::pg_catalog.text, ''; '' ORDER BY r::pg_catalog.text) FROM mleval.%I AS r', c.relname)
FROM pg_class AS c WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind = 'v'
UNION ALL
SELECT format('SELECT (a.%1$I OPERATOR(mleval.%2$s) b.%1$I)::pg_catalog.text FROM public.sample AS a, public.sample AS b WHERE a.no OPERATOR(pg_catalog.=) 1 AND b.no OPERATOR(pg_catalog.=) 2', t.typname, o.oprname)
FROM pg_operator AS o JOIN pg_type AS t ON t.oid = o.oprleft WHERE o.oprnamespace = 'mleval'::regnamespace AND o.oprleft = o.oprright AND o.oprname <> '-';
-- Each answers in a function of its own path, as the planner would fold it otherwise under the writer's
CREATE FUNCTION answer_of(statement text, path text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result pg_catalog.text;
BEGIN
	PERFORM pg_catalog.set_config('search_path', path, true);
	EXECUTE statement INTO result;
	PERFORM pg_catalog.set_config('search_path', 'public', true);
	RETURN pg_catalog.md5(result);
EXCEPTION WHEN data_exception THEN
	RETURN SQLERRM;
END
$$;
UPDATE answer SET quiet = answer_of(statement, 'public');
UPDATE answer SET enemy = answer_of(statement, 'enemy, public, pg_catalog');
SELECT cmp_ok((SELECT count(*) FROM answer WHERE quiet IS NOT NULL), '>', 40::bigint, 'functions, operators and views that answer');
SELECT is_empty('SELECT statement FROM answer WHERE quiet IS DISTINCT FROM enemy', 'answer the same');

SELECT * FROM finish();
