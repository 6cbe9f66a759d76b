-- Releases: which version was live when, and as what.
--
-- A release is an interval that is opened once and closed once.  Closing it is
-- the only change there is, a trigger sees to that and notes who and when; so
-- the row says what was true, and its two notes what was believed on any day.

CREATE TABLE mleval.release (
	release_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	model_id bigint NOT NULL REFERENCES mleval.model,
	first_version bigint NOT NULL REFERENCES mleval.model,
	role text NOT NULL CHECK (role IN ('champion', 'challenger', 'shadow')),
	live tstzrange NOT NULL CHECK (NOT isempty(live) AND isfinite(lower(live)) AND lower_inc(live) AND NOT upper_inc(live)),
	forced boolean NOT NULL DEFAULT false,
	-- refers to this table, without a foreign key: pg_dump cannot order the rows of a table that refers to itself
	previous_id bigint CHECK (previous_id < release_id),
	reason text NOT NULL CHECK (btrim(reason) <> ''),
	recorded_at timestamptz NOT NULL DEFAULT now(),
	recorded_by name NOT NULL DEFAULT current_user,
	end_reason text CHECK (btrim(end_reason) <> ''),
	end_recorded_at timestamptz,
	end_recorded_by name,
	CHECK (upper_inf(live) = (end_reason IS NULL) AND upper_inf(live) = (end_recorded_at IS NULL) AND upper_inf(live) = (end_recorded_by IS NULL)),
	CHECK (lower(live) IS NOT NULL AND (upper_inf(live) OR isfinite(upper(live)))),
	CHECK (role = 'champion' OR NOT forced AND previous_id IS NULL),
	-- ids as ranges of one: these have a GiST operator class without another extension
	CONSTRAINT release_one_champion EXCLUDE USING gist (int8range(first_version, first_version, '[]') WITH &&, live WITH &&) WHERE (role = 'champion'),
	CONSTRAINT release_one_role EXCLUDE USING gist (int8range(model_id, model_id, '[]') WITH &&, live WITH &&)
);

CREATE INDEX release_first_version_idx ON mleval.release (first_version);
CREATE INDEX release_model_id_idx ON mleval.release (model_id);

COMMENT ON TABLE mleval.release IS 'When a model version was live, and in which role: at most one champion of a model at a time, and a version in one role at a time. A row is written once and closed once. Written by mleval.release, mleval.retire and mleval.rollback_release.';
COMMENT ON COLUMN mleval.release.release_id IS 'Identity of the release.';
COMMENT ON COLUMN mleval.release.model_id IS 'The model version.';
COMMENT ON COLUMN mleval.release.first_version IS 'The first version of its model, which stands for the model.';
COMMENT ON COLUMN mleval.release.role IS 'champion (its answers are used), challenger (for some of the cases) or shadow (it answers, and nobody acts on it).';
COMMENT ON COLUMN mleval.release.live IS 'From when to when; without an upper end: it still is.';
COMMENT ON COLUMN mleval.release.forced IS 'True for a champion that had no baseline.';
COMMENT ON COLUMN mleval.release.previous_id IS 'For a champion: the release of the champion before, which a rollback goes back to.';
COMMENT ON COLUMN mleval.release.reason IS 'Why it was released.';
COMMENT ON COLUMN mleval.release.recorded_at IS 'When that was recorded.';
COMMENT ON COLUMN mleval.release.recorded_by IS 'Who recorded it.';
COMMENT ON COLUMN mleval.release.end_reason IS 'Why it ended; NULL: it is live.';
COMMENT ON COLUMN mleval.release.end_recorded_at IS 'When the end was recorded; a trigger writes it.';
COMMENT ON COLUMN mleval.release.end_recorded_by IS 'Who recorded the end; a trigger writes it.';

SELECT pg_extension_config_dump('mleval.release', '');
SELECT pg_extension_config_dump('mleval.release_release_id_seq', '');

CREATE FUNCTION mleval._check_moment(argument text, moment timestamptz)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF moment IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = format('%s must not be NULL', argument);
	ELSIF moment > clock_timestamp() THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('%s lies in the future', argument),
			DETAIL = format('It is %s; now is %s.', moment, clock_timestamp()),
			HINT = 'What is recorded has happened. Call it when it does; a moment of the past is allowed.';
	ELSIF NOT isfinite(moment) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = format('%s must be finite', argument);
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_moment(text, timestamptz) IS 'Errors 22004 and 22023 for a moment that has not been.';

CREATE FUNCTION mleval._close_release()
RETURNS trigger
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF NOT upper_inf(OLD.live) OR lower(NEW.live) IS DISTINCT FROM lower(OLD.live) OR upper(NEW.live) IS NULL
		OR ROW(NEW.release_id, NEW.model_id, NEW.first_version, NEW.role, NEW.forced, NEW.previous_id, NEW.reason, NEW.recorded_at, NEW.recorded_by)
			IS DISTINCT FROM ROW(OLD.release_id, OLD.model_id, OLD.first_version, OLD.role, OLD.forced, OLD.previous_id, OLD.reason, OLD.recorded_at, OLD.recorded_by)
	THEN
		RAISE EXCEPTION USING ERRCODE = 'restrict_violation',
			MESSAGE = format('UPDATE of release %s is refused', OLD.release_id),
			DETAIL = 'A release is closed once; nothing else of it changes.',
			HINT = 'Use mleval.retire, mleval.release or mleval.rollback_release.';
	END IF;
	PERFORM mleval._check_moment('the end of a release', upper(NEW.live));
	NEW.end_recorded_at := now();
	NEW.end_recorded_by := current_user;
	RETURN NEW;
END
$$;

COMMENT ON FUNCTION mleval._close_release() IS 'Trigger: a release is closed once, and by whom and when is not the caller''s to say.';

CREATE TRIGGER closed_once BEFORE UPDATE ON mleval.release FOR EACH ROW EXECUTE FUNCTION mleval._close_release();

CREATE FUNCTION mleval._check_role(role text)
RETURNS void
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF role IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'role must not be NULL';
	ELSIF role NOT IN ('champion', 'challenger', 'shadow') THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('role "%s" is not known', role),
			DETAIL = 'A version is live as champion, challenger or shadow.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_role(text) IS 'Errors 22004 and 22023 for a role that no version can have.';

CREATE FUNCTION mleval._open_release(model_id bigint)
RETURNS mleval.release
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT r.* FROM mleval.release AS r WHERE r.model_id = _open_release.model_id AND upper_inf(r.live);
END;

COMMENT ON FUNCTION mleval._open_release(bigint) IS 'The release in which a version is live and has no end; NULL where it is not live.';

CREATE FUNCTION mleval._open_champion(first_version bigint)
RETURNS mleval.release
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT r.* FROM mleval.release AS r WHERE r.first_version = _open_champion.first_version AND r.role = 'champion' AND upper_inf(r.live);
END;

COMMENT ON FUNCTION mleval._open_champion(bigint) IS 'The release of a model''s champion; NULL where it has none.';

-- Live or ended: the last that began before.
CREATE FUNCTION mleval._champion_before(first_version bigint, at timestamptz)
RETURNS bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT r.release_id FROM mleval.release AS r
	WHERE r.first_version = _champion_before.first_version AND r.role = 'champion' AND lower(r.live) < _champion_before.at
	ORDER BY lower(r.live) DESC LIMIT 1;
END;

COMMENT ON FUNCTION mleval._champion_before(bigint, timestamptz) IS 'The release of the champion that a new one at that moment follows; NULL for the first.';

CREATE FUNCTION mleval._end_release(r mleval.release, at timestamptz, reason text)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF at <= lower(r.live) THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('release %s would end before it began', r.release_id),
			DETAIL = format('It is live as %s since %s; the end would be %s.', r.role, lower(r.live), at),
			HINT = 'An interval has something in it: end it later than it began.';
	END IF;
	UPDATE mleval.release AS o SET live = tstzrange(lower(o.live), at), end_reason = _end_release.reason WHERE o.release_id = r.release_id;
END
$$;

COMMENT ON FUNCTION mleval._end_release(mleval.release, timestamptz, text) IS 'Closes a release; error 22023 for an end that is not after its beginning.';

CREATE FUNCTION mleval._check_free(r mleval.release)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	taken record;
BEGIN
	SELECT o.release_id, o.role, o.live, m.version INTO taken
	FROM mleval.release AS o JOIN mleval.model AS m ON m.model_id = o.model_id
	WHERE o.live && r.live AND (o.model_id = r.model_id OR o.first_version = r.first_version AND o.role = 'champion' AND r.role = 'champion')
	ORDER BY o.live LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'exclusion_violation',
			MESSAGE = format('the release would overlap with release %s', taken.release_id),
			DETAIL = format('Version "%s" is %s in %s.', taken.version, taken.role, taken.live),
			HINT = 'A model has one champion at a time, and a version one role. What is live now gives way to a later release, not to an earlier one.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_free(mleval.release) IS 'Error 23P01 where a version or the place of the champion is taken.';

CREATE FUNCTION mleval._insert_release(r mleval.release)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	INSERT INTO mleval.release AS i (model_id, first_version, role, live, forced, previous_id, reason)
	VALUES (r.model_id, r.first_version, r.role, r.live, r.forced, r.previous_id, r.reason)
	-- a release that the transaction cannot see is then the server's error 40001
	ON CONFLICT DO NOTHING
	RETURNING i.release_id INTO r.release_id;
	IF NOT FOUND THEN
		PERFORM mleval._check_free(r);
		RAISE EXCEPTION USING ERRCODE = 'serialization_failure',
			MESSAGE = 'another session changed the releases of the model meanwhile',
			HINT = 'Try again, in a new transaction.';
	END IF;
	RETURN r.release_id;
END
$$;

COMMENT ON FUNCTION mleval._insert_release(mleval.release) IS 'Opens a release; id, who and when are the table''s own defaults. Errors 23P01 where another is in the way, 40001 where the transaction cannot see it.';

-- A champion is held to its baseline; without one nothing says what it is to be
-- watched for.
CREATE FUNCTION mleval._check_releasable(m mleval.model, role text, force boolean)
RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF role <> 'champion' OR mleval._latest_baseline(m.model_id) IS NOT NULL THEN
		RETURN false;
	ELSIF force IS NOT TRUE THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('model "%s" version "%s" has no baseline, and cannot be champion', m.name, m.version),
			HINT = 'Accept one first with mleval.accept_baseline; force => true releases it all the same, and is recorded. A challenger or shadow needs none.';
	END IF;
	RETURN true;
END
$$;

COMMENT ON FUNCTION mleval._check_releasable(mleval.model, text, boolean) IS 'Whether a release is forced; error 55000 for a champion without a baseline that is not.';

CREATE FUNCTION mleval._check_other_role(m mleval.model, role text)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	r mleval.release := mleval._open_release(m.model_id);
BEGIN
	IF r.role = role THEN
		RAISE EXCEPTION USING ERRCODE = 'duplicate_object',
			MESSAGE = format('model "%s" version "%s" already is %s', m.name, m.version, role),
			DETAIL = format('%s released it at %s, live since %s: %s', r.recorded_by, r.recorded_at, lower(r.live), r.reason);
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_other_role(mleval.model, text) IS 'Error 42710 where the version is live in that role.';

-- What gives way: the version's own other role, and the champion before it.
-- Only what began earlier can; the rest is an overlap.
CREATE FUNCTION mleval._give_way(r mleval.release, version text, at timestamptz)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._end_release(o, at, format('version "%s" is %s from then on: %s', version, r.role, r.reason))
	FROM mleval.release AS o
	WHERE upper_inf(o.live) AND lower(o.live) < at
		AND (o.model_id = r.model_id OR o.first_version = r.first_version AND o.role = 'champion' AND r.role = 'champion');
END
$$;

COMMENT ON FUNCTION mleval._give_way(mleval.release, text, timestamptz) IS 'Closes what is live in the place of a new release.';

CREATE FUNCTION mleval.release(
	model text,
	version text,
	role text,
	at timestamptz DEFAULT now(),
	reason text DEFAULT NULL,
	force boolean DEFAULT false
)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	m mleval.model := mleval._own_model(model, version, 'release_history');
	r mleval.release;
BEGIN
	PERFORM mleval._check_role(role);
	PERFORM mleval._check_moment('at', at);
	PERFORM mleval._check_reason('a release', reason);
	r.model_id := m.model_id;
	r.first_version := mleval._first_version(m.model_id);
	r.role := role;
	r.live := tstzrange(at, NULL);
	r.reason := reason;
	PERFORM mleval._lock_family(r.first_version);
	PERFORM mleval._check_other_role(m, role);
	r.forced := mleval._check_releasable(m, role, force);
	r.previous_id := CASE role WHEN 'champion' THEN mleval._champion_before(r.first_version, at) END;
	PERFORM mleval._give_way(r, version, at);
	RETURN mleval._insert_release(r);
END
$$;

COMMENT ON FUNCTION mleval.release(text, text, text, timestamptz, text, boolean) IS
'Records that a version of the caller''s model is live from at on, as champion, challenger or shadow, and returns the release''s id. A new champion takes the place of the one before, whose release ends then; so does the version''s own release in another role. at may lie in the past, where nothing is in the way, and not in the future. A champion needs a baseline, unless force is true, which is recorded. Errors: 55000 for a champion without a baseline, 42710 for a version that is live in that role, 23P01 where another release lies at or after at, 40001 where another session released after this transaction took its snapshot, 22023 for an unknown role, a moment in the future or infinite, no reason, 22004 for a NULL, 42704 for a model that the caller may not read, 42501 for one that he may only read.';

CREATE FUNCTION mleval.retire(model text, version text, at timestamptz DEFAULT now(), reason text DEFAULT NULL)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	m mleval.model := mleval._own_model(model, version, 'release_history');
	r mleval.release;
BEGIN
	PERFORM mleval._check_moment('at', at);
	PERFORM mleval._check_reason('a retirement', reason);
	PERFORM mleval._lock_family(mleval._first_version(m.model_id));
	r := mleval._open_release(m.model_id);
	IF r.release_id IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('model "%s" version "%s" is not live', model, version),
			HINT = 'mleval.release_history says what was live when.';
	END IF;
	PERFORM mleval._end_release(r, at, reason);
	RETURN r.release_id;
END
$$;

COMMENT ON FUNCTION mleval.retire(text, text, timestamptz, text) IS
'Records that a version of the caller''s model is live no longer from at on, in whatever role it was, and returns the id of the release that ends. at may lie in the past, after that release began, and not in the future. Errors: 55000 for a version that is not live, 22023 for a moment in the future, infinite or not after the beginning, no reason, 22004 for a NULL, 42704 for a model that the caller may not read, 42501 for one that he may only read.';

CREATE FUNCTION mleval._rollback_target(model text, current mleval.release)
RETURNS mleval.release
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	r mleval.release;
BEGIN
	SELECT o.* INTO r FROM mleval.release AS o WHERE o.release_id = current.previous_id;
	IF NOT FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('model "%s" has no champion to go back to', model),
			DETAIL = CASE WHEN current.release_id IS NULL THEN 'No version is champion now.' ELSE 'The champion now is the first.' END,
			HINT = 'Name a version: mleval.release(..., role => ''champion''); or take the champion away: mleval.retire.';
	END IF;
	RETURN r;
END
$$;

COMMENT ON FUNCTION mleval._rollback_target(text, mleval.release) IS 'The release of the champion before; error 55000 where there was none.';

-- The champion before the one that is gone back to is what a further rollback
-- goes back to: the one rolled back is never returned to by itself.
CREATE FUNCTION mleval.rollback_release(model text, reason text, at timestamptz DEFAULT now())
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	first_version bigint := mleval._own_first_version(model, 'release_history');
	current mleval.release;
	r mleval.release;
	version text;
BEGIN
	PERFORM mleval._check_moment('at', at);
	PERFORM mleval._check_reason('a rollback', reason);
	PERFORM mleval._lock_family(first_version);
	current := mleval._open_champion(first_version);
	r := mleval._rollback_target(model, current);
	version := (SELECT m.version FROM mleval.model AS m WHERE m.model_id = r.model_id);
	r.live := tstzrange(at, NULL);
	r.reason := reason;
	PERFORM mleval._end_release(current, at, format('rolled back to version "%s": %s', version, reason));
	PERFORM mleval._give_way(r, version, at);
	RETURN mleval._insert_release(r);
END
$$;

COMMENT ON FUNCTION mleval.rollback_release(text, text, timestamptz) IS
'Makes the champion before this one champion again, from at on, and returns the id of the new release. The champion that is rolled back ends; a second rollback goes one further back, not to it. Errors: 55000 where there is no champion, or none before it, 23P01 where another release lies at or after at, 40001 where another session released after this transaction took its snapshot, 22023 for a moment in the future, infinite or not after the champion''s beginning, no reason, 22004 for a NULL, 42704 for a model that the caller may not read, 42501 for one that he may only read.';

-- An end that was recorded later was not known
CREATE FUNCTION mleval._believed(r mleval.release, as_of timestamptz)
RETURNS tstzrange
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN r.recorded_at > as_of THEN NULL WHEN r.end_recorded_at > as_of THEN tstzrange(lower(r.live), NULL) ELSE r.live END;

COMMENT ON FUNCTION mleval._believed(mleval.release, timestamptz) IS 'The interval of a release as it was recorded by then; NULL where it was not.';

CREATE FUNCTION mleval.model_at(model text, ts timestamptz, as_of timestamptz DEFAULT now())
RETURNS TABLE (role text, version text, release_id bigint, live_from timestamptz, live_to timestamptz)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	whose name := mleval._read_owner(model, NULL, 'release_history');
BEGIN
	RETURN QUERY
		SELECT r.role, m.version, r.release_id, lower(b.live), upper(b.live)
		FROM mleval.release AS r
			JOIN mleval.model AS m ON m.model_id = r.model_id
			CROSS JOIN LATERAL (VALUES (mleval._believed(r, as_of))) AS b(live)
		WHERE m.owner = whose AND m.name = model AND b.live @> ts
		ORDER BY r.role, m.model_id;
END
$$;

COMMENT ON FUNCTION mleval.model_at(text, timestamptz, timestamptz) IS
'Which versions of a model were live at a moment, of those that the caller may read (the model is his own of that name, else the only one he may read): role (champion, challenger, shadow), version, the release and its interval, live_to NULL where it has no end. The beginning belongs to the interval, the end does not. No row where none was live, or ts is NULL. as_of answers what was recorded by then: a release or an end that was entered later counts as not there. Error 42704 for a model that the caller may not read, 42725 for a name that several others have.';
