-- Installing, removing and installing again.
BEGIN;
SELECT plan(14);

SELECT is((SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'mleval'),
	'mleval', 'the extension lies in its own schema');
SELECT throws_ok('ALTER EXTENSION mleval SET SCHEMA public', '0A000', NULL, 'which it does not leave');

SELECT lives_ok('DROP EXTENSION mleval', 'it can be removed');
SELECT is_empty($$SELECT oid FROM pg_proc WHERE pronamespace = 'mleval'::regnamespace
	UNION ALL SELECT oid FROM pg_class WHERE relnamespace = 'mleval'::regnamespace
	UNION ALL SELECT oid FROM pg_type WHERE typnamespace = 'mleval'::regnamespace$$, 'and leaves no object behind');
SELECT throws_ok('CREATE EXTENSION mleval SCHEMA public', '0A000', NULL, 'it is installed in no other schema');
SELECT lives_ok('CREATE EXTENSION mleval', 'it is installed again where the schema is left over');
SELECT lives_ok('DROP EXTENSION mleval', 'but where the schema is somebody else''s');
CREATE ROLE mleval_test_stranger;
ALTER SCHEMA mleval OWNER TO mleval_test_stranger;
SELECT throws_ok('CREATE EXTENSION mleval', '42501', 'schema "mleval" belongs to another role', 'who could add to what callers take for ours, it is refused');
ALTER SCHEMA mleval OWNER TO CURRENT_USER;
GRANT CREATE ON SCHEMA mleval TO mleval_test_stranger;
SELECT throws_ok('CREATE EXTENSION mleval', '42501', 'others may create objects in schema "mleval"', 'nor where another may create in it');
REVOKE CREATE ON SCHEMA mleval FROM mleval_test_stranger;
GRANT CREATE ON SCHEMA mleval TO PUBLIC;
SELECT throws_ok('CREATE EXTENSION mleval', '42501', 'others may create objects in schema "mleval"', 'nor where everybody may');
REVOKE CREATE ON SCHEMA mleval FROM PUBLIC;
GRANT USAGE ON SCHEMA mleval TO mleval_test_stranger;
CREATE FUNCTION mleval.evaluate(varchar, varchar, tstzrange) RETURNS text LANGUAGE sql AS 'SELECT ''theirs''';
SELECT throws_ok('CREATE EXTENSION mleval', '55000', 'schema "mleval" is not empty', 'nor where something is in it that callers would take for ours');
DROP FUNCTION mleval.evaluate(varchar, varchar, tstzrange);
ALTER DEFAULT PRIVILEGES IN SCHEMA mleval GRANT ALL ON TABLES TO PUBLIC;
SELECT throws_ok('CREATE EXTENSION mleval', '55000', 'schema "mleval" is not empty', 'or rights of others hang on it');
ALTER DEFAULT PRIVILEGES IN SCHEMA mleval REVOKE ALL ON TABLES FROM PUBLIC;
SELECT lives_ok('CREATE EXTENSION mleval', 'and installed once it is not');
SELECT is(mleval.version(), (SELECT extversion FROM pg_extension WHERE extname = 'mleval'),
	'with the library of that version');

SELECT * FROM finish();
ROLLBACK;
