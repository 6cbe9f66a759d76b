-- run_due: every complete window that was not evaluated yet, one transaction each.
--
-- A window's life is: the attempt is recorded and committed; the model's lock is
-- taken for one transaction; is the window still due?; evaluate, compare, alert,
-- commit.  A session that dies leaves an attempt without an end and nothing
-- else; one that comes second goes on with other models, waits in the end, looks
-- again and finds nothing to do.

-- Windows are tried in order, so one that nobody tried lies behind all others:
-- however long the history, what is due is found without going through it.
CREATE FUNCTION mleval._next_new_window(mon mleval.monitor, time_zone text)
RETURNS TABLE (window_start timestamptz, window_end timestamptz)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT mleval._boundary(mon.origin, mon.every, w.no, time_zone), mleval._boundary(mon.origin, mon.every, w.no + 1, time_zone)
	FROM (SELECT mleval._first_window(coalesce(
		(SELECT r.window_end FROM mleval.run AS r WHERE r.monitor_id = mon.monitor_id ORDER BY r.window_start DESC LIMIT 1),
		mon.origin), mon.origin, mon.every, time_zone) OFFSET 0) AS w(no);
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

-- Runs are joined to all monitors at once: one monitor with thousands of failures would
-- be gone through for each of the others.
-- Only monitors of exactly this role: no membership, and no superuser's right
-- to see everything, makes one role run what another registered.
CREATE FUNCTION mleval._due(as_of timestamptz, only_monitor_id bigint)
RETURNS TABLE (monitor_id bigint, model_id bigint, window_start timestamptz, window_end timestamptz, look integer)
LANGUAGE sql STABLE
BEGIN ATOMIC
	WITH own AS MATERIALIZED (
		SELECT mon, mon.monitor_id, mon.model_id, m.time_zone, mon.delay
		FROM mleval.monitor AS mon
			JOIN mleval.model AS m ON m.model_id = mon.model_id AND m.owner = current_user
		WHERE mon.enabled AND (mon.monitor_id = $2 OR $2 IS NULL)
	), w AS (
		SELECT o.monitor_id, n.window_start, n.window_end, 1 AS look FROM own AS o CROSS JOIN LATERAL mleval._next_new_window(o.mon, o.time_zone) AS n
		WHERE n.window_start < coalesce(mleval._retired_at(o.model_id), 'infinity')
		UNION
		SELECT o.monitor_id, r.window_start, r.window_end, r.look FROM own AS o JOIN mleval.run AS r ON r.monitor_id = o.monitor_id
		WHERE r.status IN ('failed', 'started') AND NOT EXISTS (
			SELECT FROM mleval.run AS d
			WHERE d.monitor_id = r.monitor_id AND d.window_start = r.window_start AND d.look = r.look AND d.status IN ('done', 'unchanged'))
		UNION
		SELECT o.monitor_id, r.window_start, r.window_end, r.look + 1 FROM own AS o JOIN mleval.run AS r ON r.monitor_id = o.monitor_id
		WHERE r.look_again_at <= $1
	)
	SELECT o.monitor_id, o.model_id, w.window_start, w.window_end, w.look
	FROM own AS o JOIN w ON w.monitor_id = o.monitor_id
	WHERE (w.window_end AT TIME ZONE o.time_zone + o.delay) AT TIME ZONE o.time_zone <= as_of;
END;

COMMENT ON FUNCTION mleval._due(timestamptz, bigint) IS
'Of the windows of the caller''s enabled monitors, or of one, that ended at least its delay before as_of: the next one, unless the version had been retired when it began, those that were tried in vain, and those that are to be looked at again.';

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

-- What a call of run_due may do next for a monitor.  A call finds it once for all
-- monitors, and again for the one whose turn it is: what it costs grows with the
-- monitors and with the windows, not with one times the other.
CREATE TYPE mleval._turn AS (
	monitor_id bigint,
	model_id bigint,
	window_start timestamptz,
	window_end timestamptz,
	look integer,
	failures bigint,
	luck bigint,
	is_busy boolean
);

COMMENT ON TYPE mleval._turn IS 'The next window of a monitor, and what its turn depends on.';
COMMENT ON COLUMN mleval._turn.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval._turn.model_id IS 'Its model.';
COMMENT ON COLUMN mleval._turn.window_start IS 'Start of the window.';
COMMENT ON COLUMN mleval._turn.window_end IS 'End of the window.';
COMMENT ON COLUMN mleval._turn.look IS 'Which look at it.';
COMMENT ON COLUMN mleval._turn.failures IS 'How often that was tried in vain.';
COMMENT ON COLUMN mleval._turn.luck IS 'How many attempts of the monitor have failed since its latest window was done.';
COMMENT ON COLUMN mleval._turn.is_busy IS 'Whether another session was found at work on the model; NULL: so it was to the end of our patience.';

-- Windows that never failed come first and in order, whichever look it is: a late call
-- then comes to the same alerts as one that was made in time.  Then those that failed
-- least; here of each monitor by itself, and in _next_turn among all.  An attempt that is yet to begin
-- was made before the clock was set back: nobody waits until it is that late again.
-- Failures in a row are counted of what is left, not of each window that is due.
CREATE FUNCTION mleval._turns(as_of timestamptz, tried bigint[], only_monitor_id bigint)
RETURNS SETOF mleval._turn
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT d.monitor_id, d.model_id, d.window_start, d.window_end, d.look, d.failures, mleval._failures_in_a_row(d.monitor_id), false
	FROM (
		SELECT DISTINCT ON (w.monitor_id) w.monitor_id, w.model_id, w.window_start, w.window_end, w.look, f.failures
		FROM mleval._due($1, $3) AS w
			CROSS JOIN LATERAL (
				SELECT count(*), max(r.as_of) FILTER (WHERE r.started_at <= clock_timestamp()), max(r.started_at) FILTER (WHERE r.started_at <= clock_timestamp()), coalesce(bool_or(r.run_id = ANY ($2)), false)
				FROM mleval.run AS r
				WHERE r.monitor_id = w.monitor_id AND r.window_start = w.window_start AND r.look = w.look AND r.status IN ('failed', 'started')
			) AS f(failures, last_as_of, last_start, tried)
		WHERE NOT f.tried AND mleval._may_retry(f.failures, f.last_as_of, f.last_start, $1)
		ORDER BY w.monitor_id, f.failures > 0, f.failures, w.window_start
	) AS d;
END;

COMMENT ON FUNCTION mleval._turns(timestamptz, bigint[], bigint) IS 'The next window of each of the caller''s monitors, or of one, those tried in this call left out.';

-- One monitor whose windows cannot be counted must not stop its owner's others.
CREATE FUNCTION mleval._turns_if_any(as_of timestamptz, tried bigint[], only_monitor_id bigint)
RETURNS mleval._turn[]
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	mon mleval.monitor;
	turns mleval._turn[] := ARRAY[]::mleval._turn[];
BEGIN
	RETURN ARRAY(SELECT t FROM mleval._turns(as_of, tried, only_monitor_id) AS t);
EXCEPTION WHEN OTHERS THEN
	FOR mon IN SELECT x.* FROM mleval.monitor AS x JOIN mleval.model AS m ON m.model_id = x.model_id
		WHERE only_monitor_id IS NULL AND x.enabled AND m.owner = current_user ORDER BY x.monitor_id LOOP
		turns := turns || mleval._turns_if_any(as_of, tried, mon.monitor_id);
	END LOOP;
	IF only_monitor_id IS NOT NULL AND tried = '{}' THEN
		SELECT x.* INTO mon FROM mleval.monitor AS x WHERE x.monitor_id = only_monitor_id;
		RAISE WARNING USING MESSAGE = format('monitor %s is passed by: %s', mon.monitor_id, SQLERRM),
			DETAIL = format('What is due of windows of %s from %s on, %s after their end, cannot be told: SQLSTATE %s.', mon.every, mon.origin, mon.delay, SQLSTATE),
			HINT = format('Change its delay, or switch it off: UPDATE mleval.monitor SET enabled = false WHERE monitor_id = %s.', mon.monitor_id);
	END IF;
	RETURN turns;
END
$$;

COMMENT ON FUNCTION mleval._turns_if_any(timestamptz, bigint[], bigint) IS 'The same; nothing, with a warning, of a monitor where that is an error.';

CREATE FUNCTION mleval._next_turn(turns mleval._turn[])
RETURNS mleval._turn
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT t::mleval._turn FROM unnest(turns) AS t
	WHERE t.is_busy IS NOT NULL
	ORDER BY t.is_busy, t.failures > 0, t.luck, t.failures, t.look > 1, t.window_start, t.monitor_id
	LIMIT 1;
END;

COMMENT ON FUNCTION mleval._next_turn(mleval._turn[]) IS 'Whose turn it is: models that another session is at work on come last, and those that were passed over never.';

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

CREATE FUNCTION mleval._refreshed_turns(turns mleval._turn[], chosen mleval._turn, as_of timestamptz, tried bigint[])
RETURNS mleval._turn[]
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	SELECT ARRAY(SELECT t FROM unnest(turns) AS t WHERE t.monitor_id <> chosen.monitor_id)
		|| ARRAY(SELECT (n.monitor_id, n.model_id, n.window_start, n.window_end, n.look, n.failures, n.luck, chosen.is_busy)::mleval._turn
			FROM unnest(mleval._turns_if_any(as_of, tried, chosen.monitor_id)) AS n);
END;

COMMENT ON FUNCTION mleval._refreshed_turns(mleval._turn[], mleval._turn, timestamptz, bigint[]) IS 'The same turns, with what is due by now of the monitor whose turn it seems to be.';

CREATE FUNCTION mleval._marked_turns(turns mleval._turn[], model_id bigint, is_busy boolean)
RETURNS mleval._turn[]
LANGUAGE sql STABLE
RETURN ARRAY(SELECT (t.monitor_id, t.model_id, t.window_start, t.window_end, t.look, t.failures, t.luck, CASE WHEN t.model_id = $2 THEN $3 ELSE t.is_busy END)::mleval._turn
	FROM unnest(turns) AS t);

COMMENT ON FUNCTION mleval._marked_turns(mleval._turn[], bigint, boolean) IS 'The same turns, those of one model marked as busy, as busy no longer, or, by NULL, as passed over.';

CREATE FUNCTION mleval._last_turns(turns mleval._turn[], as_of timestamptz, tried bigint[])
RETURNS mleval._turn[]
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	SELECT turns || ARRAY(SELECT n FROM unnest(mleval._turns_if_any(as_of, tried, NULL)) AS n
		WHERE NOT EXISTS (SELECT FROM unnest(turns) AS t WHERE t.model_id = n.model_id));
END;

COMMENT ON FUNCTION mleval._last_turns(mleval._turn[], timestamptz, bigint[]) IS 'What is due of monitors that had no turn at the end of a call: of those that were created or switched on meanwhile.';

-- Whoever holds the lock of one model must not keep the others from their windows.
CREATE FUNCTION mleval._lock_model_within(model_id bigint, patience interval)
RETURNS boolean
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	before text := current_setting('lock_timeout');
BEGIN
	IF pg_try_advisory_xact_lock(hashtextextended('mleval.model', model_id)) THEN
		RETURN true;
	ELSIF patience IS NULL OR patience < interval '1 millisecond' THEN
		RETURN false;
	END IF;
	PERFORM set_config('lock_timeout', (extract(epoch FROM least(patience, nullif(before::interval, interval '0'))) * 1000)::integer::text, true);
	PERFORM mleval._lock_model(model_id);
	PERFORM set_config('lock_timeout', before, true);
	RETURN true;
EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
	RETURN false;
END
$$;

COMMENT ON FUNCTION mleval._lock_model_within(bigint, interval) IS 'Takes the model''s advisory lock until the end of the transaction; false where it is not to be had in that time, or in lock_timeout. NULL does not wait.';

CREATE FUNCTION mleval._warn_of_lock(model_id bigint, waited interval)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	m mleval.model;
	holders text;
BEGIN
	SELECT x.* INTO m FROM mleval.model AS x WHERE x.model_id = $1;
	SELECT string_agg(l.pid::text, ', ' ORDER BY l.pid) INTO holders FROM pg_locks AS l JOIN pg_database AS d ON d.oid = l.database
	WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted
		AND (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended('mleval.model', $1);
	RAISE WARNING USING MESSAGE = format('model "%s" version "%s" is passed over: another session is at work on it', m.name, m.version),
		DETAIL = format('Its lock was not to be had after all others had had their turn, waited for %s%s.', date_trunc('milliseconds', waited), '; process ' || holders || ' holds it'),
		HINT = 'Its windows stay due: a later call of mleval.run_due evaluates them.';
END
$$;

COMMENT ON FUNCTION mleval._warn_of_lock(bigint, interval) IS 'Warns that a model has had no turn, as somebody holds its lock.';

-- Nobody waits for a lock while other windows are due; and whoever has waited looks
-- again, lets go of the lock where it is another's turn now, and is called again.
CREATE FUNCTION mleval._begin_run(as_of timestamptz, tried bigint[], INOUT turns mleval._turn[], patience interval, OUT run_id bigint, OUT is_over boolean)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	chosen mleval._turn;
	since timestamptz;
BEGIN
	IF turns IS NULL THEN
		PERFORM mleval._check_as_of(as_of);
		PERFORM mleval._fail_runs_yet_to_come();
		turns := mleval._turns_if_any(as_of, tried, NULL);
	END IF;
	LOOP
		chosen := mleval._next_turn(turns);
		IF chosen.monitor_id IS NULL AND tried <> '{}' THEN
			turns := mleval._last_turns(turns, as_of, tried);
			chosen := mleval._next_turn(turns);
		END IF;
		is_over := chosen.monitor_id IS NULL;
		EXIT WHEN is_over;
		turns := mleval._refreshed_turns(turns, chosen, as_of, tried);
		CONTINUE WHEN mleval._next_turn(turns) IS DISTINCT FROM chosen;
		since := clock_timestamp();
		-- one wait a call: whoever holds the other locks has had as long
		IF mleval._lock_model_within(chosen.model_id, CASE WHEN chosen.is_busy AND NOT EXISTS (SELECT FROM unnest(turns) AS t WHERE t.is_busy IS NULL) THEN patience END) THEN
			IF chosen.is_busy THEN
				turns := mleval._marked_turns(mleval._refreshed_turns(turns, chosen, as_of, tried), chosen.model_id, false);
				EXIT WHEN NOT EXISTS (SELECT FROM unnest(turns) AS t WHERE t.monitor_id = chosen.monitor_id AND t.window_start = chosen.window_start AND t.look = chosen.look);
			END IF;
			INSERT INTO mleval.run AS r (monitor_id, window_start, window_end, look, as_of)
			VALUES (chosen.monitor_id, chosen.window_start, chosen.window_end, chosen.look, _begin_run.as_of)
			RETURNING r.run_id INTO _begin_run.run_id;
			EXIT;
		ELSIF chosen.is_busy THEN
			PERFORM mleval._warn_of_lock(chosen.model_id, clock_timestamp() - since);
			turns := mleval._marked_turns(turns, chosen.model_id, NULL);
		ELSE
			turns := mleval._marked_turns(turns, chosen.model_id, true);
		END IF;
	END LOOP;
END
$$;

COMMENT ON FUNCTION mleval._begin_run(timestamptz, bigint[], mleval._turn[], interval) IS 'Records an attempt at the next window and returns its id, with what the turns are by then (NULL: the call has just begun); no id where whoever waited for a lock is to look again, or where it is over.';

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
BEGIN
	SELECT latest.* INTO b FROM mleval.baseline AS latest WHERE latest.baseline_id = mleval._latest_baseline(m.model_id);
	PERFORM mleval._check_cadence(mon.every, b);
	cadences := mleval._cadences(mon.every, b.every);
	PERFORM mleval._learn(b.baseline_id, cadences);
	readable := mleval._readable(m);
	PERFORM mleval._lock_relation(readable);
	parts := ARRAY(SELECT s FROM mleval._scan(readable, ARRAY[tstzrange(r.window_start, r.window_end)], r.as_of) AS s);
	IF r.look > 1 AND mleval._is_recorded(readable, r, parts) THEN
		PERFORM mleval._end_run(m, mon, r, 'unchanged');
		RETURN;
	END IF;
	r.evaluation_id := mleval._record_window(readable, tstzrange(r.window_start, r.window_end), parts, 'production', r.as_of, mon.monitor_id);
	PERFORM mleval._record_rest(readable, ARRAY[r.evaluation_id], ARRAY[tstzrange(r.window_start, r.window_end)], r.as_of);
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

-- Whatever ends an attempt is recorded.  A cancellation is, too, and passed on; OTHERS
-- would have caught neither it nor a failed ASSERT of a function of the relation.  An
-- attempt has found the lock free, and waits only for who was faster.
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
	IF NOT mleval._lock_model_within(mon.model_id, '1 minute') THEN
		RAISE EXCEPTION USING ERRCODE = 'lock_not_available', MESSAGE = 'another session is at work on the model', HINT = 'pg_locks says which.';
	END IF;
	IF EXISTS (SELECT FROM mleval.run AS x
		WHERE x.monitor_id = r.monitor_id AND x.window_start = r.window_start AND x.look = r.look AND x.status IN ('done', 'unchanged')) THEN
		UPDATE mleval.run AS u SET status = 'skipped', finished_at = clock_timestamp() WHERE u.run_id = id;
		RETURN NULL;
	END IF;
	SELECT x.* INTO m FROM mleval.model AS x WHERE x.model_id = mon.model_id;
	PERFORM mleval._evaluate_run(r, mon, m);
	RETURN NULL;
EXCEPTION WHEN OTHERS OR assert_failure OR query_canceled THEN
	GET STACKED DIAGNOSTICS r.sqlstate = RETURNED_SQLSTATE, r.message = MESSAGE_TEXT,
		r.detail = PG_EXCEPTION_DETAIL, r.hint = PG_EXCEPTION_HINT;
	PERFORM mleval._fail_run(r);
	RETURN CASE WHEN r.sqlstate = '57014' THEN r.message END;
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

CREATE FUNCTION mleval._patience(started timestamptz, max_time interval)
RETURNS interval
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	SELECT least(interval '1 minute', max_time - (clock_timestamp() - started),
		nullif(current_setting('statement_timeout')::interval, interval '0') / 2 - (clock_timestamp() - statement_timestamp()));
END;

COMMENT ON FUNCTION mleval._patience(timestamptz, interval) IS 'For how long a call of run_due may wait for the lock of a model: for a minute, and until it may begin no other window.';

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
	is_over pg_catalog.bool;
	turns mleval._turn[];
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
		SELECT b.turns, b.run_id, b.is_over INTO turns, run_id, is_over FROM mleval._begin_run(as_of, tried, turns, mleval._patience(started, max_time)) AS b;
		EXIT WHEN is_over;
		COMMIT AND CHAIN;
		CONTINUE WHEN run_id IS NULL;
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
'Evaluates every window of the caller''s own monitors that is complete at as_of (its end and the monitor''s delay have passed) and not evaluated yet, in order and one transaction each, compares it with the baseline, opens and resolves alerts, and notifies the channel mleval_alert. Rows and labels later than as_of count as not there. max_windows is how many windows it tries at most, max_time after how long it begins no other (NULL: all); under statement_timeout it begins none once half of that is over, either, and the next call goes on; progress tells each in a notice, with its rows and seconds. An error in one window is recorded in mleval.run, reported as a warning, and stops no other window; a failed or killed window is tried again after the others, and less and less often. A window that outlasts statement_timeout, or is cancelled, is recorded as failed (57014) and ends the call with that error; the next call begins with other monitors. Runs as of a moment that is yet to come were made before the clock was set back: they count as failed (22008), with a warning, and their windows are evaluated again when they are due. It may be called at any time, twice at once, killed and called again: a model that another session is at work on comes after all others, is waited for at most a minute (less under lock_timeout, max_time or statement_timeout), and then passed over with a warning. A role without an enabled monitor of its own is told so in a notice, with the roles it could take that have some. It commits, so it cannot be called inside a transaction block. Error 25001 there, 22004 for NULL as_of, 22023 for a moment in the future or a limit below 1. The last window of a version that was retired, or gave way to another, is the one in which it was live last; it is looked at again for the monitor''s look_back.';
