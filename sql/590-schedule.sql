-- Schedules: run_due at times, by pg_cron where it is there.
--
-- pg_cron is nobody's prerequisite: its functions are looked up when they are
-- called, among the objects of that extension, so that no schema which happens to
-- be named cron is taken for it.

CREATE FUNCTION mleval._cron_function(name text, arguments text)
RETURNS regprocedure
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT p.oid::regprocedure
	FROM pg_extension AS e
		JOIN pg_depend AS d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.classid = 'pg_proc'::regclass AND d.deptype = 'e'
		JOIN pg_proc AS p ON p.oid = d.objid
	WHERE e.extname = 'pg_cron' AND p.proname = name
		AND ARRAY(SELECT t.type::regtype::text FROM unnest(p.proargtypes) WITH ORDINALITY AS t(type, no) ORDER BY t.no) = string_to_array(arguments, ',');
END;

COMMENT ON FUNCTION mleval._cron_function(text, text) IS 'A function of the extension pg_cron by its name and the types of its arguments; NULL where there is none.';

CREATE FUNCTION mleval._check_cron()
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	schedule regprocedure := mleval._cron_function('schedule', 'text,text,text');
	by_hand text := format('Without it any timer will do, such as a line of crontab or a systemd timer that runs: psql --dbname=%s --command="CALL mleval.run_due()"', current_database());
BEGIN
	IF schedule IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('pg_cron is not installed in database "%s"', current_database()),
			DETAIL = format('It takes shared_preload_libraries = ''pg_cron'' and cron.database_name = ''%s'' in postgresql.conf, a restart, and CREATE EXTENSION pg_cron.', current_database()),
			HINT = by_hand;
	ELSIF NOT has_schema_privilege((SELECT p.pronamespace FROM pg_proc AS p WHERE p.oid = schedule), 'USAGE') OR NOT has_function_privilege(schedule, 'EXECUTE') THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
			MESSAGE = format('role %s may not use pg_cron', current_user),
			DETAIL = format('It has no USAGE on schema %I, or no EXECUTE on %s.', (SELECT p.pronamespace::regnamespace FROM pg_proc AS p WHERE p.oid = schedule), schedule::regprocedure),
			HINT = concat(format('GRANT USAGE ON SCHEMA cron TO %I. ', current_user), by_hand);
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_cron() IS 'Errors 55000 and 42501 unless the caller can schedule by pg_cron, with what to do instead.';

CREATE FUNCTION mleval.schedule(cron text DEFAULT '5 * * * *')
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	job_id bigint;
BEGIN
	IF cron IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'cron must not be NULL';
	END IF;
	PERFORM mleval._check_cron();
	EXECUTE format('SELECT %s($1, $2, $3)', (SELECT p.oid::regproc FROM pg_proc AS p WHERE p.oid = mleval._cron_function('schedule', 'text,text,text')))
	INTO job_id USING 'mleval', cron, 'CALL mleval.run_due()';
	RETURN job_id;
EXCEPTION WHEN invalid_parameter_value OR internal_error THEN
	-- what pg_cron says of a schedule that it cannot read has no SQLSTATE in all of its versions
	RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
		MESSAGE = format('"%s" is not a schedule', cron), DETAIL = format('pg_cron says: %s', SQLERRM),
		HINT = 'A schedule is five fields, minute, hour, day of the month, month and day of the week: ''5 * * * *'' is five past every hour.';
END
$$;

COMMENT ON FUNCTION mleval.schedule(text) IS
'Has pg_cron run CALL mleval.run_due() as the caller, at the times of the cron expression (minute, hour, day of the month, month, day of the week; in GMT unless cron.timezone says otherwise), by default five past every hour. There is one such job for a role: called again, it changes the times. Returns the id of the job in cron.job. Errors: 55000 where the extension pg_cron is not in this database, 42501 without rights on it, each with what a system timer would run instead; 22023 for what is no schedule, 22004 for NULL.';

CREATE FUNCTION mleval.unschedule()
RETURNS boolean
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	found boolean;
BEGIN
	PERFORM mleval._check_cron();
	EXECUTE format('SELECT EXISTS (SELECT FROM %I.job AS j WHERE j.jobname = ''mleval'' AND j.username = current_user)', 'cron') INTO found;
	IF found THEN
		EXECUTE format('SELECT %s($1)', (SELECT p.oid::regproc FROM pg_proc AS p WHERE p.oid = coalesce(
			mleval._cron_function('unschedule', 'text'), mleval._cron_function('unschedule', 'name')))) USING 'mleval';
	END IF;
	RETURN found;
END
$$;

COMMENT ON FUNCTION mleval.unschedule() IS
'Takes the caller''s job of mleval.schedule away from pg_cron. Returns whether there was one. Errors: 55000 where the extension pg_cron is not in this database, 42501 without rights on it.';
