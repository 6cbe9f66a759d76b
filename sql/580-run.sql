-- run_due: every complete window that was not evaluated yet, one transaction each.
--
-- A window's life is: the attempt is recorded and committed; the model's lock is
-- taken for one transaction; is the window still due?; evaluate, compare, alert,
-- commit.  A session that dies leaves an attempt without an end and nothing
-- else; one that comes second waits, looks again and finds nothing to do.

-- Windows are tried in order, so one that nobody tried lies behind all others:
-- however long the history, what is due is found without going through it.
CREATE FUNCTION mleval._next_new_window(mon mleval.monitor, time_zone text)
RETURNS TABLE (window_start timestamptz, window_end timestamptz)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT mleval._boundary(mon.origin, mon.every, w.no, time_zone), mleval._boundary(mon.origin, mon.every, w.no + 1, time_zone)
	FROM (SELECT mleval._first_window(coalesce(
		(SELECT r.window_end FROM mleval.run AS r WHERE r.monitor_id = mon.monitor_id ORDER BY r.window_start DESC LIMIT 1),
		mon.origin), mon.origin, mon.every, time_zone)) AS w(no);
END;

COMMENT ON FUNCTION mleval._next_new_window(mleval.monitor, text) IS 'The first window of a monitor that was never tried.';

-- A version that is live no longer gets no new rows: windows without any would be
-- evaluated for ever, and tell people of nothing.
CREATE FUNCTION mleval._retired_at(model_id bigint, as_of timestamptz DEFAULT 'infinity')
RETURNS timestamptz
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT CASE WHEN NOT bool_or(upper_inf(b.live)) THEN max(upper(b.live)) END
	FROM mleval.release AS r CROSS JOIN LATERAL (VALUES (mleval._believed(r, $2))) AS b(live)
	WHERE r.model_id = $1;
END;

COMMENT ON FUNCTION mleval._retired_at(bigint, timestamptz) IS 'Since when a version is live no longer, in any role, as was recorded by then; NULL where it is, or never was.';

CREATE FUNCTION mleval._due_at(mon mleval.monitor, time_zone text, no numeric)
RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (mleval._boundary(mon.origin, mon.every, no + 1, time_zone) AT TIME ZONE time_zone + mon.delay) AT TIME ZONE time_zone;

COMMENT ON FUNCTION mleval._due_at(mleval.monitor, text, numeric) IS 'When a window of a monitor, counted from 0, is due: its end and the delay later, by the calendar of the model.';

-- A window may wait for the next call; the one after it may not.  A delay that is
-- longer than all there was is not added up: it may be beyond the calendar.
CREATE FUNCTION mleval._is_overdue(mon mleval.monitor, time_zone text, no numeric, moment timestamptz)
RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN extract(epoch FROM mon.delay) / 2 < extract(epoch FROM moment - mon.origin) THEN mleval._due_at(mon, time_zone, no + 1) <= moment ELSE false END;

COMMENT ON FUNCTION mleval._is_overdue(mleval.monitor, text, numeric, timestamptz) IS 'Whether the first window that was never tried, counted from 0, has waited for more than the length of another.';

CREATE FUNCTION mleval._due(mon mleval.monitor, time_zone text, as_of timestamptz)
RETURNS TABLE (window_start timestamptz, window_end timestamptz, look integer)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT w.window_start, w.window_end, w.look
	FROM (
		SELECT n.window_start, n.window_end, 1 AS look FROM mleval._next_new_window(mon, time_zone) AS n
		WHERE n.window_start < coalesce(mleval._retired_at(mon.model_id), 'infinity')
		UNION
		SELECT r.window_start, r.window_end, r.look FROM mleval.run AS r
		WHERE r.monitor_id = mon.monitor_id AND r.status IN ('failed', 'started') AND NOT EXISTS (
			SELECT FROM mleval.run AS d
			WHERE d.monitor_id = r.monitor_id AND d.window_start = r.window_start AND d.look = r.look AND d.status IN ('done', 'unchanged'))
		UNION
		SELECT r.window_start, r.window_end, r.look + 1 FROM mleval.run AS r
		WHERE r.monitor_id = mon.monitor_id AND r.look_again_at <= $3
	) AS w
	WHERE (w.window_end AT TIME ZONE time_zone + mon.delay) AT TIME ZONE time_zone <= as_of;
END;

COMMENT ON FUNCTION mleval._due(mleval.monitor, text, timestamptz) IS
'Of the windows of a monitor that ended at least its delay before as_of: the next one, unless the version had been retired when it began, those that were tried in vain, and those that are to be looked at again.';

-- One monitor whose windows cannot be counted must not stop its owner's others.
CREATE FUNCTION mleval._due_if_any(mon mleval.monitor, time_zone text, as_of timestamptz, warn boolean)
RETURNS TABLE (window_start timestamptz, window_end timestamptz, look integer)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RETURN QUERY SELECT d.window_start, d.window_end, d.look FROM mleval._due(mon, time_zone, as_of) AS d;
EXCEPTION WHEN OTHERS THEN
	IF warn THEN
		RAISE WARNING USING MESSAGE = format('monitor %s is passed by: %s', mon.monitor_id, SQLERRM),
			DETAIL = format('What is due of windows of %s from %s on, %s after their end, cannot be told: SQLSTATE %s.', mon.every, mon.origin, mon.delay, SQLSTATE),
			HINT = format('Change its delay, or switch it off: UPDATE mleval.monitor SET enabled = false WHERE monitor_id = %s.', mon.monitor_id);
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._due_if_any(mleval.monitor, text, timestamptz, boolean) IS 'What is due of a monitor; nothing, with a warning if wanted, where that is an error.';

-- The first retry is immediate, as after a restart; from then on the waiting
-- time doubles from a minute to a day, and counts from the last attempt by
-- either clock, so that neither a replay nor a person at night is held up.
CREATE FUNCTION mleval._may_retry(failures bigint, last_as_of timestamptz, last_start timestamptz, as_of timestamptz)
RETURNS boolean
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT coalesce(failures < 2 OR as_of >= last_as_of + w.wait OR clock_timestamp() >= last_start + w.wait, true)
	FROM (SELECT least(interval '1 minute' * 2 ^ least(failures - 2, 20), interval '24 hours')) AS w(wait);
END;

COMMENT ON FUNCTION mleval._may_retry(bigint, timestamptz, timestamptz, timestamptz) IS 'Whether a window that failed before may be tried again; where it is not known when, it may.';

-- A window that outlasts statement_timeout ends the whole call.  So the monitor
-- that had bad luck last comes after the others, or none of them would get a
-- turn until it has tried all of its windows.
CREATE FUNCTION mleval._failures_in_a_row(monitor_id bigint)
RETURNS bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT count(*)
	FROM mleval.run AS r
	WHERE r.monitor_id = $1 AND r.status IN ('failed', 'started') AND r.run_id > coalesce((
		SELECT d.run_id FROM mleval.run AS d WHERE d.monitor_id = $1 AND d.status = 'done' ORDER BY d.window_start DESC LIMIT 1), 0);
END;

COMMENT ON FUNCTION mleval._failures_in_a_row(bigint) IS 'How many attempts of a monitor have failed since its latest window was done.';

-- Windows never tried come first and in order, then those that failed least.  An
-- attempt that is yet to begin was made before the clock was set back: nobody
-- waits until it is that late again.
-- Only monitors of exactly this role: no membership, and no superuser's right
-- to see everything, makes one role run what another registered.
CREATE FUNCTION mleval._next_window(as_of timestamptz, tried bigint[])
RETURNS TABLE (monitor_id bigint, window_start timestamptz, window_end timestamptz, look integer)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT mon.monitor_id, w.window_start, w.window_end, w.look
	FROM mleval.monitor AS mon
		JOIN mleval.model AS m ON m.model_id = mon.model_id AND m.owner = current_user
		CROSS JOIN LATERAL (SELECT mleval._failures_in_a_row(mon.monitor_id)) AS bad(luck)
		CROSS JOIN LATERAL mleval._due_if_any(mon, m.time_zone, $1, cardinality($2) = 0) AS w
		CROSS JOIN LATERAL (
			SELECT count(*), max(r.as_of) FILTER (WHERE r.started_at <= clock_timestamp()), max(r.started_at) FILTER (WHERE r.started_at <= clock_timestamp()), coalesce(bool_or(r.run_id = ANY ($2)), false)
			FROM mleval.run AS r
			WHERE r.monitor_id = mon.monitor_id AND r.window_start = w.window_start AND r.look = w.look AND r.status IN ('failed', 'started')
		) AS f(failures, last_as_of, last_start, tried)
	WHERE mon.enabled AND NOT f.tried AND mleval._may_retry(f.failures, f.last_as_of, f.last_start, $1)
	ORDER BY f.failures > 0, bad.luck, f.failures, w.look > 1, w.window_start, mon.monitor_id
	LIMIT 1;
END;

COMMENT ON FUNCTION mleval._next_window(timestamptz, bigint[]) IS 'The next window to evaluate for the caller''s monitors, those tried in this call left out.';

-- A run as of a moment that is yet to come was made under a clock that has been set
-- back since: what was still to come counted as missing.  It counts as failed, so
-- the window is due in its own time and nothing of it is left out; the evaluation
-- stays on record, until it is superseded.  The clock is read before the runs are,
-- for an index to serve, and after, so that another session's are not yet to come.
CREATE FUNCTION mleval._fail_runs_yet_to_come()
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	moment timestamptz := clock_timestamp();
BEGIN
	UPDATE mleval.run AS u SET status = 'failed', evaluation_id = NULL, baseline_id = NULL, alpha = NULL, n = NULL, look_again_at = NULL,
		sqlstate = '22008', message = format('it was judged as of %s, which is yet to come', u.as_of),
		detail = format('Evaluation %s stays on record until the window is evaluated again.', u.evaluation_id),
		hint = 'The clock has been set back. The window is evaluated when it is due.'
	FROM mleval.monitor AS mon JOIN mleval.model AS m ON m.model_id = mon.model_id
	WHERE u.monitor_id = mon.monitor_id AND m.owner = current_user AND u.as_of > moment AND u.as_of > clock_timestamp() AND u.status IN ('done', 'unchanged');
	IF FOUND THEN
		RAISE WARNING USING MESSAGE = 'runs were judged as of a moment that is yet to come',
			DETAIL = 'Their windows are evaluated again when they are due; mleval.run_history has them as failed, with SQLSTATE 22008.',
			HINT = 'Has the clock of the server been set back?';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._fail_runs_yet_to_come() IS 'Has the windows of the caller''s monitors evaluated again that were under a clock that was ahead.';

CREATE FUNCTION mleval._begin_run(as_of timestamptz, tried bigint[])
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	id bigint;
BEGIN
	PERFORM mleval._check_as_of(as_of);
	IF tried = '{}' THEN
		PERFORM mleval._fail_runs_yet_to_come();
	END IF;
	INSERT INTO mleval.run (monitor_id, window_start, window_end, look, as_of)
	SELECT w.monitor_id, w.window_start, w.window_end, w.look, _begin_run.as_of
	FROM mleval._next_window(as_of, tried) AS w
	RETURNING run_id INTO id;
	RETURN id;
END
$$;

COMMENT ON FUNCTION mleval._begin_run(timestamptz, bigint[]) IS 'Records an attempt at the next window and returns its id; NULL where nothing is due.';

CREATE FUNCTION mleval._end_run(m mleval.model, mon mleval.monitor, r mleval.run, status text)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	UPDATE mleval.run AS u SET look_again_at = NULL
	WHERE u.monitor_id = r.monitor_id AND u.window_start = r.window_start AND u.look < r.look AND u.look_again_at IS NOT NULL;
	UPDATE mleval.run AS u SET status = $4, evaluation_id = r.evaluation_id, baseline_id = r.baseline_id, alpha = r.alpha,
		n = (SELECT e.n FROM mleval.evaluation AS e WHERE e.evaluation_id = r.evaluation_id),
		look_again_at = mleval._look_again_at(m, mon, r.window_end, r.as_of), finished_at = clock_timestamp()
	WHERE u.run_id = r.run_id;
END
$$;

COMMENT ON FUNCTION mleval._end_run(mleval.model, mleval.monitor, mleval.run, text) IS 'Closes a run that went well, and says when its window is looked at again.';

CREATE FUNCTION mleval._evaluate_run(r mleval.run, mon mleval.monitor, m mleval.model)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	b mleval.baseline;
	readable mleval.model;
	cadences integer;
	parts mleval._part[];
	wholes bigint[];
BEGIN
	SELECT latest.* INTO b FROM mleval.baseline AS latest WHERE latest.baseline_id = mleval._latest_baseline(m.model_id);
	PERFORM mleval._check_cadence(mon.every, b);
	cadences := mleval._cadences(mon.every, b.every);
	PERFORM mleval._learn(b.baseline_id, cadences);
	readable := mleval._readable(m);
	PERFORM mleval._lock_relation(readable);
	parts := mleval._scan(readable, ARRAY[tstzrange(r.window_start, r.window_end)], r.as_of);
	IF r.look > 1 AND mleval._is_recorded(readable, r, parts) THEN
		PERFORM mleval._end_run(m, mon, r, 'unchanged');
		RETURN;
	END IF;
	wholes := mleval._record_parts(readable, ARRAY[tstzrange(r.window_start, r.window_end)], parts, 'production', r.as_of, mon.monitor_id);
	r.evaluation_id := wholes[1];
	r.baseline_id := b.baseline_id;
	r.alpha := mleval._alpha(mon);
	PERFORM mleval._compare(r, mon, cadences);
	PERFORM mleval._diagnose(r, cadences);
	PERFORM mleval._insert_season_values(r, mon, m.time_zone);
	PERFORM mleval._insert_estimates(r, cadences);
	PERFORM mleval._alert(r);
	PERFORM mleval._end_run(m, mon, r, 'done');
END
$$;

COMMENT ON FUNCTION mleval._evaluate_run(mleval.run, mleval.monitor, mleval.model) IS 'Evaluates a run''s window, of what is left of the model''s columns, compares it with the latest baseline, and closes the run.';

CREATE FUNCTION mleval._fail_run(r mleval.run)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	UPDATE mleval.run AS u SET status = 'failed', sqlstate = r.sqlstate, message = r.message, detail = nullif(r.detail, ''),
		hint = nullif(r.hint, ''), finished_at = clock_timestamp()
	WHERE u.run_id = r.run_id;
	RAISE WARNING USING MESSAGE = format('window ["%s","%s") of monitor %s failed: %s', r.window_start, r.window_end, r.monitor_id, r.message),
		DETAIL = concat_ws(' ', nullif(r.detail, ''), nullif(r.hint, ''), format('SQLSTATE %s; run %s.', r.sqlstate, r.run_id)),
		HINT = 'It stays due: a later call of mleval.run_due tries it again, after the others.';
END
$$;

COMMENT ON FUNCTION mleval._fail_run(mleval.run) IS 'Records why a run failed, as the run says, and warns whoever called.';

-- The lock is taken outside the block that catches: an error rolls back what
-- was done in it, a lock included.  A cancellation is recorded like any other
-- end, and passed on; that, and an assertion of a view's function, OTHERS would not have caught.
CREATE FUNCTION mleval._finish_run(id bigint)
RETURNS text
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	r mleval.run;
	mon mleval.monitor;
	m mleval.model;
BEGIN
	SELECT x.* INTO r FROM mleval.run AS x WHERE x.run_id = id;
	SELECT x.* INTO mon FROM mleval.monitor AS x WHERE x.monitor_id = r.monitor_id;
	PERFORM mleval._lock_model(mon.model_id);
	IF EXISTS (SELECT FROM mleval.run AS x
		WHERE x.monitor_id = r.monitor_id AND x.window_start = r.window_start AND x.look = r.look AND x.status IN ('done', 'unchanged')) THEN
		UPDATE mleval.run AS u SET status = 'skipped', finished_at = clock_timestamp() WHERE u.run_id = id;
		RETURN NULL;
	END IF;
	SELECT x.* INTO m FROM mleval.model AS x WHERE x.model_id = mon.model_id;
	BEGIN
		PERFORM mleval._evaluate_run(r, mon, m);
	EXCEPTION WHEN OTHERS OR assert_failure OR query_canceled THEN
		GET STACKED DIAGNOSTICS r.sqlstate = RETURNED_SQLSTATE, r.message = MESSAGE_TEXT,
			r.detail = PG_EXCEPTION_DETAIL, r.hint = PG_EXCEPTION_HINT;
		PERFORM mleval._fail_run(r);
		RETURN CASE WHEN r.sqlstate = '57014' THEN r.message END;
	END;
	RETURN NULL;
END
$$;

COMMENT ON FUNCTION mleval._finish_run(bigint) IS 'Does what an attempt is for, under the model''s lock, unless somebody did it meanwhile. Returns what it was cancelled by; NULL: it was not.';

CREATE FUNCTION mleval._in_transaction_block()
RETURNS boolean
LANGUAGE c VOLATILE
AS 'MODULE_PATHNAME', 'mleval_module_in_transaction_block';

COMMENT ON FUNCTION mleval._in_transaction_block() IS 'Whether a transaction was begun by the client, or by several statements in one message, so that no procedure can commit.';

CREATE FUNCTION mleval._check_run_due(max_windows integer, max_time interval)
RETURNS void
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF max_windows < 1 THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'max_windows must be at least 1',
			DETAIL = format('It is %s.', max_windows), HINT = 'NULL is for all windows that are due.';
	ELSIF max_time <= interval '0' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'max_time must be more than nothing',
			DETAIL = format('It is %s.', max_time), HINT = 'NULL is for as long as it takes.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_run_due(integer, interval) IS 'Error 22023 for limits of run_due that leave nothing to do.';

-- statement_timeout is of the whole CALL, which commits in between, and each window's
-- metrics may take a share of all of it: the second half is for the window it is in.
CREATE FUNCTION mleval._goes_on(tried bigint[], started timestamptz, max_windows integer, max_time interval)
RETURNS boolean
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	SELECT coalesce(cardinality(tried) < max_windows, true) AND coalesce(clock_timestamp() - started < max_time, true)
		AND (cardinality(tried) = 0 OR coalesce(clock_timestamp() - statement_timestamp() < nullif(current_setting('statement_timeout')::interval, interval '0') / 2, true));
END;

COMMENT ON FUNCTION mleval._goes_on(bigint[], timestamptz, integer, interval) IS 'Whether a call of run_due may begin another window: it has tried fewer than it may, and neither max_time nor, after the first, half of statement_timeout is over.';

CREATE FUNCTION mleval._tell_run(id bigint)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	r record;
BEGIN
	SELECT m.name, m.version, x.window_start, x.window_end, x.status, x.n,
		round(extract(epoch FROM x.finished_at - x.started_at)::numeric, 3) AS seconds INTO r
	FROM mleval.run AS x JOIN mleval.monitor AS mon ON mon.monitor_id = x.monitor_id JOIN mleval.model AS m ON m.model_id = mon.model_id
	WHERE x.run_id = id;
	RAISE NOTICE USING MESSAGE = format('model "%s" version "%s", window ["%s","%s"): %s', r.name, r.version, r.window_start, r.window_end, r.status),
		DETAIL = concat(r.n || ' rows, ', r.seconds, ' s.');
END
$$;

COMMENT ON FUNCTION mleval._tell_run(bigint) IS 'Says in a notice how a run ended.';

-- Silence would look like work to whoever is not the owner.  A job of an owner who
-- has something to run is told nothing.
CREATE FUNCTION mleval._notice_no_monitors()
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	owners text;
	disabled bigint;
BEGIN
	IF EXISTS (SELECT FROM mleval.monitor AS mon JOIN mleval.model AS m ON m.model_id = mon.model_id WHERE mon.enabled AND m.owner = current_user) THEN
		RETURN;
	END IF;
	SELECT count(*) INTO disabled FROM mleval.monitor AS mon JOIN mleval.model AS m ON m.model_id = mon.model_id WHERE m.owner = current_user;
	SELECT string_agg(DISTINCT format('SET ROLE %I', r.rolname), ' or ') INTO owners
	FROM mleval.monitor AS mon JOIN mleval.model AS m ON m.model_id = mon.model_id JOIN pg_roles AS r ON r.rolname = m.owner
	WHERE mon.enabled AND pg_has_role(r.oid, 'MEMBER');
	RAISE NOTICE USING MESSAGE = format('role %s has no monitors%s', current_user, CASE WHEN disabled > 0 THEN ' that are enabled' ELSE '' END),
		DETAIL = CASE WHEN disabled > 0 THEN format('It has %s that are not.', disabled) ELSE 'Monitors run as the owner of their model, and as nobody else.' END,
		HINT = coalesce('There are monitors of others: ' || owners || ', and call it again.', 'mleval.create_monitor makes one.');
END
$$;

COMMENT ON FUNCTION mleval._notice_no_monitors() IS 'A notice where the caller has no monitor that run_due could run, with the roles that have and that he could take.';

-- A procedure that commits can have no SET clause, so it is left without any
-- name or operator that a search_path could choose.
CREATE PROCEDURE mleval.run_due(
	as_of timestamptz DEFAULT pg_catalog.now(),
	max_windows integer DEFAULT NULL,
	max_time interval DEFAULT NULL,
	progress boolean DEFAULT false
)
LANGUAGE plpgsql
AS $$
DECLARE
	run_id pg_catalog.int8;
	tried pg_catalog.int8[] := ARRAY[]::pg_catalog.int8[];
	started pg_catalog.timestamptz := pg_catalog.clock_timestamp();
	cancelled pg_catalog.text;
BEGIN
	PERFORM mleval._check_run_due(max_windows, max_time);
	PERFORM mleval._notice_no_monitors();
	IF mleval._in_transaction_block() THEN
		RAISE EXCEPTION USING ERRCODE = 'active_sql_transaction', MESSAGE = 'run_due cannot run inside a transaction block',
			DETAIL = 'It commits after each window, so that none is lost with another.',
			HINT = 'Call it outside of BEGIN ... COMMIT, and as the only statement of its message.';
	END IF;
	-- Whoever waited for the model's lock must see what was done meanwhile,
	-- whatever default_transaction_isolation is.  The transaction of the CALL has
	-- its snapshot already, so another is begun.
	COMMIT;
	SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
	WHILE mleval._goes_on(tried, started, max_windows, max_time) LOOP
		run_id := mleval._begin_run(as_of, tried);
		EXIT WHEN run_id IS NULL;
		COMMIT AND CHAIN;
		tried := pg_catalog.array_append(tried, run_id);
		cancelled := mleval._finish_run(run_id);
		COMMIT AND CHAIN;
		IF progress THEN
			PERFORM mleval._tell_run(run_id);
		END IF;
		IF cancelled IS NOT NULL THEN
			RAISE EXCEPTION USING ERRCODE = 'query_canceled', MESSAGE = cancelled;
		END IF;
	END LOOP;
END
$$;

COMMENT ON PROCEDURE mleval.run_due(timestamptz, integer, interval, boolean) IS
'Evaluates every window of the caller''s own monitors that is complete at as_of (its end and the monitor''s delay have passed) and not evaluated yet, in order and one transaction each, compares it with the baseline, opens and resolves alerts, and notifies the channel mleval_alert. Rows and labels later than as_of count as not there. max_windows is how many windows it tries at most, max_time after how long it begins no other (NULL: all); under statement_timeout it begins none once half of that is over, either, and the next call goes on; progress tells each in a notice, with its rows and seconds. An error in one window is recorded in mleval.run, reported as a warning, and stops no other window; a failed or killed window is tried again after the others, and less and less often. A window that outlasts statement_timeout, or is cancelled, is recorded as failed (57014) and ends the call with that error; the next call begins with other monitors. Runs as of a moment that is yet to come were made before the clock was set back: they count as failed (22008), with a warning, and their windows are evaluated again when they are due. It may be called at any time, twice at once, killed and called again. A role without an enabled monitor of its own is told so in a notice, with the roles it could take that have some. It commits, so it cannot be called inside a transaction block. Error 25001 there, 22004 for NULL as_of, 22023 for a moment in the future or a limit below 1. The last window of a version that was retired, or gave way to another, is the one in which it was live last; it is looked at again for the monitor''s look_back.';
