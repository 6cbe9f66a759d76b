-- What plpgsql_check finds in our functions: nothing.
BEGIN;

-- Not every release packages it for every server version; without it there is
-- nothing to ask, which the lane says
SELECT NOT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'plpgsql_check') AS missing \gset
\if :missing
SELECT plan(1);
SELECT skip('plpgsql_check is not packaged for this server', 1);
SELECT * FROM finish();
ROLLBACK;
\quit
\endif

CREATE EXTENSION plpgsql_check;
SELECT plan(8);

CREATE TEMP VIEW routine AS
SELECT p.oid, p.oid::regprocedure AS signature, p.prorettype, p.prokind
FROM pg_proc AS p JOIN pg_language AS l ON l.oid = p.prolang
WHERE p.pronamespace = 'mleval'::regnamespace AND l.lanname = 'plpgsql';

-- A function that no trigger uses would go unseen, as plpgsql_check takes a
-- trigger function only together with the table it fires on
CREATE TEMP VIEW subject AS
SELECT r.oid, r.signature, 0::oid AS relation, NULL::name AS old, NULL::name AS new FROM routine AS r WHERE r.prorettype <> 'trigger'::regtype
UNION ALL
SELECT r.oid, r.signature, t.tgrelid, t.tgoldtable, t.tgnewtable FROM routine AS r JOIN pg_trigger AS t ON t.tgfoid = r.oid;

CREATE TEMP VIEW finding AS
SELECT s.signature, s.relation::regclass, c.level, c.sqlstate, c.lineno, c.message
FROM subject AS s CROSS JOIN LATERAL plpgsql_check_function_tb(s.oid, s.relation, oldtable => s.old, newtable => s.new, fatal_errors => false, other_warnings => true,
	performance_warnings => true, extra_warnings => true, security_warnings => true) AS c
-- pg_cron's table is asked for only where pg_cron is
WHERE NOT (s.signature IN ('mleval.unschedule()'::regprocedure, 'mleval._examine_schedule(mleval.model)'::regprocedure) AND c.message = 'relation "cron.job" does not exist');

CREATE TEMP TABLE found AS SELECT * FROM finding;

SELECT cmp_ok((SELECT count(*) FROM routine), '>', 50::bigint, 'there are functions to check');
SELECT is_empty('SELECT signature FROM routine WHERE oid NOT IN (SELECT oid FROM subject)', 'none is left out');
SELECT is_empty($$SELECT * FROM found WHERE level = 'error'$$, 'no error');

-- A scan reads what its caller's snapshot has, so it is stable, although it turns a setting off for itself; doctor
-- asks the clock whether a moment has been, and what measures by an own metric sets it a time limit. format() and concat() are stable because some types' output is; what
-- they are given in a function that is immutable is text and numbers, for a message or an option
SELECT is_empty($$SELECT * FROM found WHERE level LIKE 'warning%'
	AND NOT message = 'routine is marked as IMMUTABLE, but expression is STABLE'
	AND NOT (signature IN ('mleval.doctor(text,text,timestamptz)'::regprocedure, 'mleval._own_estimate(mleval.metric,mleval.metric_value,mleval.confusion_matrix,mleval.binary_scores,float8,float8)'::regprocedure,
		'mleval._pairing(mleval.model,mleval.model,mleval.requirement,mleval.evaluation)'::regprocedure, 'mleval._compare_models(mleval.model[],tstzrange,timestamptz,text,jsonb,integer,integer,bigint,float8)'::regprocedure) AND message = 'routine is marked as STABLE, but expression is VOLATILE')
	AND NOT (signature = 'mleval._scan(mleval.model,tstzrange[],timestamptz)'::regprocedure AND message = 'routine is marked as STABLE, but expression is VOLATILE')$$, 'no warning');

-- What pg_cron's functions do is not seen through EXECUTE
SELECT is_empty($$SELECT * FROM found WHERE level = 'performance'
	AND NOT (signature IN ('mleval.schedule(text)'::regprocedure, 'mleval.unschedule()'::regprocedure) AND message = 'routine is marked as VOLATILE, should be STABLE')$$, 'nothing that costs time');
-- _bootstrap_call takes names from the catalog, and quotes the values it is given; so do the queries of rows that several models have
SELECT is_empty($$SELECT * FROM found WHERE level = 'security'
	AND NOT signature IN ('mleval._bootstrap(mleval.confusion_matrix,mleval.binary_scores,text,text,jsonb,integer,bigint,float8,mleval.estimate)'::regprocedure, 'mleval._candidate_rows(mleval.model,tstzrange,timestamptz,mleval.metric,name,text)'::regprocedure,
		'mleval._compare_models(mleval.model[],tstzrange,timestamptz,text,jsonb,integer,integer,bigint,float8)'::regprocedure, 'mleval._pairing(mleval.model,mleval.model,mleval.requirement,mleval.evaluation)'::regprocedure)$$, 'no statement built of unquoted text');

-- It does find what is there to be found
CREATE FUNCTION mleval._planted(relation text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	never text;
	n bigint;
BEGIN
	EXECUTE 'SELECT count(*) FROM ' || relation INTO n;
	RETURN n::integer;
END
$$;
SELECT set_eq('SELECT split_part(level, '' '', 1) FROM finding', '{security,performance,warning}'::text[], 'what is planted is found');

-- In a database of another encoding the same bytes would be other letters
SELECT is_empty($$SELECT prosrc FROM pg_proc WHERE pronamespace = 'mleval'::regnamespace AND prosrc ~ '[^[:ascii:]]'
	UNION ALL SELECT d.description FROM pg_description AS d JOIN pg_depend AS x ON x.classid = d.classoid AND x.objid = d.objoid
	JOIN pg_extension AS e ON e.oid = x.refobjid AND e.extname = 'mleval' WHERE x.deptype = 'e' AND d.description ~ '[^[:ascii:]]'$$,
	'bodies and comments are plain ASCII');

SELECT * FROM finish();
ROLLBACK;
