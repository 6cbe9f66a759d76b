-- Every routine of the schema with whatever can be an argument: support/garden.psql.
-- From the environment: MLEVAL_GARDEN_CALLS, how many calls of each there may be,
-- and MLEVAL_GARDEN_LONG, how many times five bytes a long text is; scripts/check-garden
-- has more of both.
\set calls 100
\set long 20000
\getenv calls MLEVAL_GARDEN_CALLS
\getenv long MLEVAL_GARDEN_LONG
SET garden.long = :long;
\ir support/garden_fixture.psql
\ir support/garden_values.psql
\ir support/garden_grid.psql
\ir support/garden.psql
\ir support/garden_walk.psql
SELECT pg_backend_pid() AS pid \gset
SELECT * FROM no_plan();

SELECT is_empty($$SELECT v.expression, a.state FROM garden.value AS v, garden.ask('SELECT NULL, hashtext(' || v.expression || '::text)', true) AS a
	WHERE a.state IS NOT NULL AND v.type <> 'internal'::regtype AND v.type NOT IN (SELECT oid FROM pg_type WHERE typtype = 'c')$$,
	'the values are none of them errors by themselves');

CALL garden.find_routines();
CALL garden.find_results();
-- One call that does not end is a fault of its routine, not of the run
SELECT greatest(120, :calls) || 's' AS patience \gset
SET statement_timeout = :'patience';
SELECT format('DO $$BEGIN PERFORM garden.walk(%s, %s); END$$', id, :calls) FROM garden.routine WHERE kind <> 'p' ORDER BY id \gexec
RESET statement_timeout;

\set script `echo "$MLEVAL_WORK/garden_calls.sql"`
\o :script
SELECT format('SET garden.long = %s;', :long) UNION ALL SELECT garden.script(:calls);
\o
\! psql -X -q -o /dev/null -f "$MLEVAL_WORK/garden_calls.sql" 2>/dev/null
DO $$BEGIN PERFORM garden.judge_procedures(); END$$;

SELECT garden.test(id) FROM garden.routine ORDER BY id;
-- What the lifecycle recorded meanwhile
SELECT is_empty(format('SELECT t.%1$I FROM mleval.%2$I AS t WHERE NOT t.%1$I <@ %3$L::garden.bounds', a.attname, c.relname,
	CASE WHEN a.attname ~ 'pvalue$|^alpha$' THEN '[0, 1]' ELSE '(-Infinity, Infinity)' END), format('%s.%s is a number in its range', c.relname, a.attname))
FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p') AND a.atttypid = 'double precision'::regtype
ORDER BY c.relname COLLATE "C", a.attnum;

SELECT is(pg_backend_pid(), :pid, 'the session is the one that began');
SELECT cmp_ok(sum(calls - errors), '>', sum(calls) / 4, 'a good part of the calls is no error') FROM garden.walk;
SELECT diag(format('%s calls of %s routines, %s of them errors', sum(calls), count(*), sum(errors))) FROM garden.walk;
SELECT * FROM finish();
