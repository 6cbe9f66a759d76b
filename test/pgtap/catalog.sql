-- What must hold for every object of the extension, now and later.
BEGIN;
SELECT plan(14);

CREATE TEMP VIEW routine AS
	SELECT p.*, p.oid::regprocedure::text AS signature
	FROM pg_proc p WHERE p.pronamespace = 'mleval'::regnamespace;

CREATE TEMP VIEW relation AS
	SELECT c.* FROM pg_class c WHERE c.relnamespace = 'mleval'::regnamespace;

-- Comments: what the reference is made of
SELECT is_empty($$SELECT signature FROM routine WHERE obj_description(oid, 'pg_proc') IS NULL$$,
	'every function, aggregate and procedure has a comment');
SELECT is_empty($$SELECT t.oid::regtype FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
	WHERE t.typnamespace = 'mleval'::regnamespace AND t.typcategory <> 'A' AND (c.oid IS NULL OR c.relkind = 'c')
	AND obj_description(t.oid, 'pg_type') IS NULL$$,
	'every type has a comment');
SELECT is_empty($$SELECT o.oid::regoperator FROM pg_operator o
	WHERE o.oprnamespace = 'mleval'::regnamespace AND obj_description(o.oid, 'pg_operator') IS NULL$$,
	'every operator has a comment');
SELECT is_empty($$SELECT oid::regclass FROM relation
	WHERE relkind IN ('r', 'p', 'v', 'm') AND obj_description(oid, 'pg_class') IS NULL$$,
	'every table and view has a comment');
SELECT is_empty($$SELECT format('%s.%s', r.oid::regclass, a.attname)
	FROM relation r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
	WHERE r.relkind IN ('v', 'm', 'c') AND col_description(r.oid, a.attnum) IS NULL$$,
	'every column of a view or composite type has a comment');

-- Under a publication of all tables a row without an identity cannot be updated
SELECT is_empty($$SELECT oid::regclass FROM relation WHERE relkind IN ('r', 'p') AND NOT EXISTS (
		SELECT FROM pg_index AS i WHERE i.indrelid = relation.oid AND i.indisprimary)$$,
	'every table has a primary key');

-- Aggregates must merge, in parallel plans and on the nodes of a distributed database
SELECT is_empty($$SELECT signature FROM routine JOIN pg_aggregate ON aggfnoid = oid
	WHERE aggcombinefn = 0 OR aggfinalfn = 0 OR aggtransspace = 0$$,
	'every aggregate has a combine function, a final function and a size estimate');
SELECT is_empty($$SELECT signature FROM routine JOIN pg_aggregate ON aggfnoid = oid
	WHERE aggtranstype = 'internal'::regtype$$,
	'no aggregate has a state that cannot leave its process');
SELECT is_empty($$SELECT signature FROM routine JOIN pg_language l ON l.oid = prolang
	WHERE (l.lanname = 'c' OR prokind = 'a') AND proparallel <> 's' AND proname !~ '_time_limit|_in_transaction_block'$$,
	'every C function and every aggregate is parallel safe, but for an alarm of the session');
SELECT is_empty($$SELECT signature FROM routine JOIN pg_language l ON l.oid = prolang
	WHERE l.lanname = 'c' AND provolatile <> 'i' AND proname !~ '_time_limit|_in_transaction_block'$$,
	'every C function is immutable: it reads nothing but its arguments, and that alarm');

-- Rights: everything runs as its caller, and calling a support function is harmless
SELECT is_empty($$SELECT signature FROM routine WHERE prosecdef$$,
	'no function runs with the rights of another');
SELECT is_empty($$SELECT signature FROM routine WHERE NOT has_function_privilege('public', oid, 'EXECUTE')$$,
	'no function is withheld from anyone');
SELECT is_empty($$SELECT signature FROM routine JOIN pg_language l ON l.oid = prolang
	WHERE l.lanname = 'c' AND prosrc !~ '^mleval_[a-z0-9]+_[a-z0-9_]+$'$$,
	'every C symbol is named mleval_<family>_<verb>');

-- What was recorded stays: all tables but those whose rows have a state.  What
-- prune may delete is guarded by a trigger that asks what was pruned.
SELECT is_empty($$SELECT oid::regclass FROM relation AS c WHERE relkind IN ('r', 'p') AND relname <> ALL ('{model,monitor,run,alert,release,metric,alert_subject}') AND NOT EXISTS (
	SELECT FROM pg_trigger AS t WHERE t.tgrelid = c.oid AND t.tgfoid = 'mleval._refuse_change()'::regprocedure AND t.tgenabled = 'O' AND (t.tgtype & 59 = 58 OR t.tgtype & 51 = 50 AND EXISTS (
		SELECT FROM pg_trigger AS d WHERE d.tgrelid = c.oid AND d.tgfoid IN ('mleval._only_rolled_up()'::regprocedure, 'mleval._only_given_up()'::regprocedure) AND d.tgenabled = 'O' AND d.tgtype & 11 = 8)))$$,
	'every other table refuses UPDATE, DELETE and TRUNCATE');

SELECT * FROM finish();
ROLLBACK;
