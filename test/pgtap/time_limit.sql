-- A limit on the time of a part of a statement: it ends that part and nothing else.
BEGIN;
SELECT plan(22);

CREATE FUNCTION pg_temp.within(max_time interval, seconds float8, shares integer DEFAULT 1) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM mleval._begin_time_limit(max_time, shares);
	PERFORM pg_sleep(seconds);
	RETURN 'in time';
EXCEPTION WHEN query_canceled THEN
	RETURN CASE WHEN mleval._time_limit_has_passed() THEN 'too long' ELSE SQLERRM END;
END
$$;
CREATE FUNCTION pg_temp.cancelled(statement text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN EXECUTE statement; RETURN false; EXCEPTION WHEN query_canceled THEN RETURN true; END $$;
SELECT is(pg_temp.within('1 second', 30), 'too long', 'what takes longer is ended');
SELECT is(pg_temp.within('1 second', 0), 'in time', 'what does not is not');
SELECT is(pg_temp.cancelled('SELECT pg_sleep(1.1)'), false, 'the limit is over with its subtransaction');
SELECT is(mleval._time_limit_has_passed(), false, 'and has not passed');

-- An error is a way out too
SELECT is((SELECT pg_temp.within('1 second', 1e300)), 'too long', 'again');
CREATE FUNCTION pg_temp.fails() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM mleval._begin_time_limit('1 second', 1);
	RAISE EXCEPTION 'too early';
EXCEPTION WHEN raise_exception THEN
	RETURN SQLERRM;
END
$$;
SELECT is(pg_temp.fails(), 'too early', 'a subtransaction that fails');
SELECT is(pg_temp.cancelled('SELECT pg_sleep(1.1)'), false, 'takes its limit with it');

-- Whoever catches one cancel has the next one a second later
CREATE FUNCTION pg_temp.stubborn() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM mleval._begin_time_limit('1 second', 1);
	BEGIN
		PERFORM pg_sleep(30);
	EXCEPTION WHEN query_canceled THEN
	END;
	PERFORM pg_sleep(8);
	RETURN 'in time';
EXCEPTION WHEN query_canceled THEN
	RETURN CASE WHEN mleval._time_limit_has_passed() THEN 'too long' ELSE SQLERRM END;
END
$$;
SELECT is(pg_temp.stubborn(), 'too long', 'who catches a cancel is ended all the same');
SELECT is(pg_temp.cancelled('SELECT pg_sleep(2.1)'), false, 'and nobody else is');

-- Somebody else's cancel, before the limit has passed, of what looks for neither
CREATE FUNCTION pg_temp.busy() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	started timestamptz := clock_timestamp();
	letters text := repeat('a', 120000);
	none_of_them text := repeat('b', 4000);
BEGIN
	PERFORM mleval._begin_time_limit('1 second', 1);
	PERFORM length(translate(letters, none_of_them, pg_cancel_backend(pg_backend_pid())::text));
	RETURN 'in time';
EXCEPTION WHEN query_canceled THEN
	RETURN format('%s, %s', CASE WHEN clock_timestamp() - started > interval '1 second' THEN 'late' ELSE 'early' END, CASE WHEN mleval._time_limit_has_passed() THEN 'too long' ELSE SQLERRM END);
END
$$;
SELECT is(pg_temp.busy(), 'late, canceling statement due to user request', 'a cancel of somebody else''s is his, though the limit passes before it is noticed');

-- What has been told is not told of a later cancel
SELECT is(pg_temp.within('1 second', 30) || ', ' || mleval._time_limit_has_passed()::text, 'too long, false', 'that it has passed is told once');

-- One within another would take that away
CREATE FUNCTION pg_temp.nested() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM mleval._begin_time_limit('1 second', 1);
	BEGIN
		PERFORM mleval._begin_time_limit('24 hours', 1);
	EXCEPTION WHEN object_not_in_prerequisite_state THEN
	END;
	PERFORM pg_sleep(8);
	RETURN 'in time';
EXCEPTION WHEN query_canceled THEN
	RETURN CASE WHEN mleval._time_limit_has_passed() THEN 'too long' ELSE SQLERRM END;
END
$$;
SELECT is(pg_temp.nested(), 'too long', 'a limit within another is refused, and the other holds');
SELECT throws_ok($q$DO $d$BEGIN PERFORM mleval._begin_time_limit('1 minute', 1); PERFORM pg_temp.within('24 hours', 0); EXCEPTION WHEN division_by_zero THEN END$d$$q$, '55000', 'a time limit cannot be set within another', 'with its SQLSTATE');
SELECT is(pg_temp.within('1 second', 0), 'in time', 'one after another is not');

-- statement_timeout is shared, and goes before
SET LOCAL statement_timeout = '6s';
SELECT is(pg_temp.within('24 hours', 30, 30), 'too long', 'a share of statement_timeout is a limit');
SELECT is(pg_temp.within('24 hours', 0, 2147483647), 'in time', 'of which none is too small to begin in');
SET LOCAL statement_timeout = '500ms';
CREATE FUNCTION pg_temp.whole() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM mleval._begin_time_limit('24 hours', 1);
	PERFORM pg_sleep(30);
	RETURN 'in time';
EXCEPTION WHEN query_canceled THEN
	RETURN mleval._time_limit_has_passed();
END
$$;
SELECT is(pg_temp.whole(), 'false', 'where both pass at once the cancel is the statement''s');
SET LOCAL statement_timeout = 0;

-- What it may be
SELECT throws_ok(format('DO $d$BEGIN PERFORM mleval._begin_time_limit(%L, %s); EXCEPTION WHEN division_by_zero THEN END$d$', limit_text, shares), '22023', NULL, format('%s, %s', limit_text, shares))
FROM (VALUES ('0.9 seconds', 1), ('24 hours 1 second', 1), ('1 day', 1), ('1 minute', 0)) AS l(limit_text, shares);
SELECT is(mleval._begin_time_limit(NULL, 1), NULL, 'none is none');
SELECT * FROM finish();
ROLLBACK;
