-- Baselines: an accepted evaluation, and its reference window by window.
--
-- Evidence of change is learned from the reference windows (each against the
-- rollup of the others), so they are kept one by one, at a cadence; the whole
-- is their rollup.  All of it is immutable.

CREATE TABLE mleval.baseline (
	baseline_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	model_id bigint NOT NULL REFERENCES mleval.model,
	evaluation_id bigint NOT NULL UNIQUE,
	every interval NOT NULL,
	origin timestamptz NOT NULL,
	features_start timestamptz NOT NULL,
	features_end timestamptz NOT NULL,
	performance_start timestamptz NOT NULL,
	performance_end timestamptz NOT NULL,
	reason text NOT NULL CHECK (btrim(reason) <> ''),
	recorded_at timestamptz NOT NULL DEFAULT now(),
	recorded_by name NOT NULL DEFAULT current_user,
	gate_id bigint,
	forced boolean NOT NULL DEFAULT false,
	FOREIGN KEY (model_id, evaluation_id) REFERENCES mleval.evaluation (model_id, evaluation_id)
);

CREATE INDEX baseline_model_id_idx ON mleval.baseline (model_id);

COMMENT ON TABLE mleval.baseline IS 'Accepted evaluations: the level that a model in production is held to. Immutable; the latest of a model version is in force.';
COMMENT ON COLUMN mleval.baseline.baseline_id IS 'Identity of the baseline.';
COMMENT ON COLUMN mleval.baseline.model_id IS 'The model version.';
COMMENT ON COLUMN mleval.baseline.evaluation_id IS 'The release evaluation that was accepted.';
COMMENT ON COLUMN mleval.baseline.every IS 'Length of a reference window.';
COMMENT ON COLUMN mleval.baseline.origin IS 'A boundary of the windows; all others are whole windows away from it.';
COMMENT ON COLUMN mleval.baseline.features_start IS 'Start of the range that features are compared with.';
COMMENT ON COLUMN mleval.baseline.features_end IS 'End of that range.';
COMMENT ON COLUMN mleval.baseline.performance_start IS 'Start of the range that performance, score and label are compared with; the model was not trained on it.';
COMMENT ON COLUMN mleval.baseline.performance_end IS 'End of that range.';
COMMENT ON COLUMN mleval.baseline.reason IS 'Why it was accepted.';
COMMENT ON COLUMN mleval.baseline.recorded_at IS 'When it was accepted.';
COMMENT ON COLUMN mleval.baseline.recorded_by IS 'Who accepted it.';
COMMENT ON COLUMN mleval.baseline.gate_id IS 'The gate as it was then; NULL: the model had no requirements of phase release.';
COMMENT ON COLUMN mleval.baseline.forced IS 'True where it was accepted although that gate did not pass.';

CREATE TABLE mleval.baseline_window (
	baseline_id bigint NOT NULL REFERENCES mleval.baseline,
	purpose text NOT NULL CHECK (purpose IN ('features', 'performance')),
	window_start timestamptz NOT NULL,
	window_end timestamptz NOT NULL,
	evaluation_id bigint NOT NULL REFERENCES mleval.evaluation,
	PRIMARY KEY (baseline_id, purpose, window_start)
);

COMMENT ON TABLE mleval.baseline_window IS 'The reference windows of a baseline. Immutable.';
COMMENT ON COLUMN mleval.baseline_window.baseline_id IS 'The baseline.';
COMMENT ON COLUMN mleval.baseline_window.purpose IS 'features: what features are compared with; performance: what performance, score and label are compared with.';
COMMENT ON COLUMN mleval.baseline_window.window_start IS 'Start of the window.';
COMMENT ON COLUMN mleval.baseline_window.window_end IS 'End of the window.';
COMMENT ON COLUMN mleval.baseline_window.evaluation_id IS 'What was recorded of it, phase reference.';

CREATE TABLE mleval.reference_value (
	value_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	baseline_id bigint NOT NULL REFERENCES mleval.baseline,
	cadences integer NOT NULL CHECK (cadences > 0),
	segment name,
	segment_value text,
	role text NOT NULL,
	subject text NOT NULL,
	measure text NOT NULL,
	window_start timestamptz NOT NULL,
	window_end timestamptz NOT NULL,
	value double precision,
	n bigint NOT NULL,
	UNIQUE NULLS NOT DISTINCT (baseline_id, cadences, segment, segment_value, role, subject, measure, window_start)
);

COMMENT ON TABLE mleval.reference_value IS 'What each reference window gave, from which evidence is learned: its metrics, how far they were from their estimates, and the distance of its columns to the rollup of the other windows and how else they are filled. Computed once per baseline and window length. Immutable.';
COMMENT ON COLUMN mleval.reference_value.value_id IS 'Identity of the row.';
COMMENT ON COLUMN mleval.reference_value.baseline_id IS 'The baseline.';
COMMENT ON COLUMN mleval.reference_value.cadences IS 'Length of the window in cadences of the baseline.';
COMMENT ON COLUMN mleval.reference_value.segment IS 'Column that defines the segment; NULL: the whole.';
COMMENT ON COLUMN mleval.reference_value.segment_value IS 'Value of that column.';
COMMENT ON COLUMN mleval.reference_value.role IS 'performance, estimated, diagnosis (how far scores and labels lie from the others'': in_the_large, shape, positives, negatives), or what the column is to the model: feature, y_score, y_pred or y_true.';
COMMENT ON COLUMN mleval.reference_value.subject IS 'The column; for performance and estimated the kind of summary; scores for diagnosis.';
COMMENT ON COLUMN mleval.reference_value.measure IS 'Metric, distance to the rollup of the others (psi, ks_statistic) or to the window before (previous psi, previous ks_statistic), or difference from the others of a check of data quality (null_fraction and so on).';
COMMENT ON COLUMN mleval.reference_value.window_start IS 'Start of the window.';
COMMENT ON COLUMN mleval.reference_value.window_end IS 'End of the window.';
COMMENT ON COLUMN mleval.reference_value.value IS 'The metric, distance or difference; for estimated, how far the metric was from its estimate by the other windows'' calibrator, in standard errors. NULL where it is undefined.';
COMMENT ON COLUMN mleval.reference_value.n IS 'Rows of the window; for performance, estimates and label, labelled rows.';

SELECT pg_extension_config_dump('mleval.baseline', '');
SELECT pg_extension_config_dump('mleval.baseline_baseline_id_seq', '');
SELECT pg_extension_config_dump('mleval.baseline_window', '');
SELECT pg_extension_config_dump('mleval.reference_value', '');
SELECT pg_extension_config_dump('mleval.reference_value_value_id_seq', '');

CREATE FUNCTION mleval._latest_baseline(model_id bigint)
RETURNS bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT max(b.baseline_id) FROM mleval.baseline AS b WHERE b.model_id = _latest_baseline.model_id;
END;

COMMENT ON FUNCTION mleval._latest_baseline(bigint) IS 'The baseline in force for a model version; NULL where none was accepted.';

-- Windows are steps of one unit.  Months and days are the calendar's, in the
-- model's time zone; hours and less are durations, which no change to summer
-- time stretches.  A mixture would be neither.
CREATE FUNCTION mleval._unit(every interval)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN NOT isfinite(every) OR every <= interval '0' THEN NULL
	WHEN extract(day FROM every) = 0 AND every = date_trunc('month', every) THEN 'months'
	WHEN extract(day FROM every) > 0 AND every = make_interval(days => extract(day FROM every)::integer) THEN 'days'
	WHEN extract(year FROM every) = 0 AND extract(month FROM every) = 0 AND extract(day FROM every) = 0 THEN 'seconds'
END;

COMMENT ON FUNCTION mleval._unit(interval) IS 'The single unit of a window length: months, days or seconds; NULL for a mixture or a length that is not positive.';

CREATE FUNCTION mleval._length(every interval)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE mleval._unit(every)
	WHEN 'months' THEN extract(year FROM every) * 12 + extract(month FROM every)
	WHEN 'days' THEN extract(day FROM every)
	ELSE extract(epoch FROM every)
END;

COMMENT ON FUNCTION mleval._length(interval) IS 'Length of a window in its own unit.';

CREATE FUNCTION mleval._check_every(every interval)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF every IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed', MESSAGE = 'every must not be NULL';
	ELSIF mleval._unit(every) IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('a window cannot be %s long', every),
			DETAIL = 'A window is a number of months, of days, or of hours, minutes and seconds, and more than none.',
			HINT = 'For example ''1 week'', ''1 month'' or ''6 hours''.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_every(interval) IS 'Errors 22004 and 22023 unless windows can be that long.';

CREATE FUNCTION mleval._boundary(origin timestamptz, every interval, no numeric, time_zone text)
RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN mleval._unit(every) = 'seconds' THEN origin + no::double precision * every
	ELSE ((origin AT TIME ZONE time_zone) + no::double precision * every) AT TIME ZONE time_zone END;

COMMENT ON FUNCTION mleval._boundary(timestamptz, interval, numeric, text) IS 'The boundary that lies no windows after the origin.';

CREATE FUNCTION mleval._window_guess(instant timestamptz, origin timestamptz, every interval, time_zone text)
RETURNS numeric
LANGUAGE sql STABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	SELECT floor(CASE mleval._unit(every)
		WHEN 'months' THEN extract(year FROM l.instant) * 12 + extract(month FROM l.instant)
			- extract(year FROM l.origin) * 12 - extract(month FROM l.origin)
		WHEN 'days' THEN extract(epoch FROM l.instant - l.origin) / 86400
		ELSE extract(epoch FROM _window_guess.instant - _window_guess.origin)
	END / mleval._length(every))
	FROM (SELECT instant AT TIME ZONE time_zone, origin AT TIME ZONE time_zone) AS l(instant, origin);
END;

COMMENT ON FUNCTION mleval._window_guess(timestamptz, timestamptz, interval, text) IS 'Number of the window an instant lies in, at most one off where calendars are irregular.';

-- PL/pgSQL keeps what it has planned for the session, and monitors are many.
CREATE FUNCTION mleval._first_window(instant timestamptz, origin timestamptz, every interval, time_zone text)
RETURNS numeric
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	guess numeric := mleval._window_guess(instant, origin, every, time_zone);
BEGIN
	FOR step IN -1..2 LOOP
		IF mleval._boundary(origin, every, guess + step, time_zone) >= instant THEN
			RETURN guess + step;
		END IF;
	END LOOP;
	RETURN NULL;
END
$$;

COMMENT ON FUNCTION mleval._first_window(timestamptz, timestamptz, interval, text) IS 'Number of the first window that starts at or after an instant.';

CREATE FUNCTION mleval._windows(during tstzrange, every interval, origin timestamptz, time_zone text)
RETURNS tstzrange[]
LANGUAGE sql STABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	SELECT coalesce(array_agg(tstzrange(w.start, w.finish) ORDER BY w.start), '{}')
	FROM (
		SELECT mleval._boundary(origin, every, s.no, time_zone), mleval._boundary(origin, every, s.no + 1, time_zone)
		FROM generate_series(mleval._first_window(lower(during), origin, every, time_zone),
			least(mleval._first_window(upper(during), origin, every, time_zone), mleval._first_window(lower(during), origin, every, time_zone) + 10000)) AS s(no)
	) AS w(start, finish)
	WHERE w.finish <= upper(during);
END;

COMMENT ON FUNCTION mleval._windows(tstzrange, interval, timestamptz, text) IS 'The whole windows inside a range, in order; the first 10001 of more, which are too many.';

-- A Monday, and the first of a month, a year and a century: weeks, months and
-- years start where people expect them to.
CREATE FUNCTION mleval._default_origin(time_zone text)
RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE
RETURN timestamp '2001-01-01 00:00:00' AT TIME ZONE time_zone;

COMMENT ON FUNCTION mleval._default_origin(text) IS 'Monday 2001-01-01 00:00 in a time zone.';

CREATE FUNCTION mleval._release_evaluation(m mleval.model)
RETURNS mleval.evaluation
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	e mleval.evaluation;
BEGIN
	SELECT latest.* INTO e FROM mleval.evaluation AS latest
	WHERE latest.model_id = m.model_id AND latest.phase = 'release' AND latest.segment IS NULL
	ORDER BY latest.evaluation_id DESC LIMIT 1;
	IF NOT FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('model "%s" version "%s" has no release evaluation', m.name, m.version),
			HINT = 'Evaluate it first: mleval.evaluate(..., phase => ''release'').';
	ELSIF e.n = 0 THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('release evaluation %s of model "%s" version "%s" has no rows', e.evaluation_id, m.name, m.version),
			DETAIL = format('Its window is %s.', tstzrange(e.window_start, e.window_end, e.window_bounds));
	ELSIF e.as_of < e.window_end THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('release evaluation %s of model "%s" version "%s" is of an unfinished window', e.evaluation_id, m.name, m.version),
			DETAIL = format('Its window is %s, and it was judged as of %s.', tstzrange(e.window_start, e.window_end, e.window_bounds), e.as_of),
			HINT = 'Evaluate a window that is over: what is accepted must be all that there is of it.';
	END IF;
	RETURN e;
END
$$;

COMMENT ON FUNCTION mleval._release_evaluation(mleval.model) IS 'The latest release evaluation, error 55000 where there is none, it is empty, or its window was not over.';

CREATE FUNCTION mleval._check_not_accepted(e mleval.evaluation)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	b mleval.baseline;
BEGIN
	SELECT old.* INTO b FROM mleval.baseline AS old WHERE old.evaluation_id = e.evaluation_id;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'duplicate_object',
			MESSAGE = format('evaluation %s is already baseline %s', e.evaluation_id, b.baseline_id),
			DETAIL = format('%s accepted it at %s: %s', b.recorded_by, b.recorded_at, b.reason),
			HINT = 'A new baseline needs a new evaluation with phase => ''release''.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_not_accepted(mleval.evaluation) IS 'Error 42710 where the evaluation is a baseline already.';

CREATE FUNCTION mleval._reference_windows(m mleval.model, argument text, during tstzrange, every interval, origin timestamptz)
RETURNS tstzrange[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	n numeric;
	windows tstzrange[];
BEGIN
	PERFORM mleval._check_range(argument, during);
	n := mleval._first_window(upper(during), origin, every, m.time_zone) - mleval._first_window(lower(during), origin, every, m.time_zone);
	IF n > 10000 THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('more than 10000 windows of %s fit into %s', every, argument),
			DETAIL = format('The range %s holds %s of them, and each is kept by itself.', during, n),
			HINT = 'Give a longer every, or a shorter range.';
	END IF;
	windows := mleval._windows(during, every, origin, m.time_zone);
	IF windows = '{}' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('no whole window of %s fits into %s', every, argument),
			DETAIL = format('The range is %s; windows are counted from %s.', during, origin),
			HINT = 'Give a shorter every, a longer range, or an origin at which a window starts.';
	ELSIF cardinality(windows) < 10 THEN
		RAISE NOTICE USING MESSAGE = format('%s holds %s whole windows of %s; evidence is learned from 10 or more', argument, cardinality(windows), every),
			DETAIL = 'With fewer, p-values assume independent rows and are marked so, and there is no prediction interval.',
			HINT = 'A longer range or a shorter every gives more windows.';
	END IF;
	IF lower(windows[1]) > lower(during) OR upper(windows[cardinality(windows)]) < upper(during) THEN
		RAISE NOTICE USING MESSAGE = format('%s is used from %s to %s, in whole windows of %s', argument, lower(windows[1]), upper(windows[cardinality(windows)]), every),
			DETAIL = format('The range is %s; what it has before and after is in no window.', during),
			HINT = 'A range of whole windows, or an origin where one starts, leaves nothing out.';
	END IF;
	RETURN windows;
END
$$;

COMMENT ON FUNCTION mleval._reference_windows(mleval.model, text, tstzrange, interval, timestamptz) IS
'The whole windows of a reference range: error 22023 where none fits or more than 10000 do, a notice where evidence cannot be learned, and where part of the range is in no window.';

-- Two statements, so that the policy of the second sees what the first wrote.
CREATE FUNCTION mleval._record_reference(m mleval.model, b mleval.baseline, windows tstzrange[], purposes text[], as_of timestamptz)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	ids bigint[] := mleval._evaluate_windows(m, windows, 'reference', as_of, NULL);
BEGIN
	INSERT INTO mleval.baseline_window (baseline_id, purpose, window_start, window_end, evaluation_id)
	SELECT b.baseline_id, p.purpose, lower(windows[w.no]), upper(windows[w.no]), w.id
	FROM unnest(ids) WITH ORDINALITY AS w(id, no), unnest(purposes) AS p(purpose);
END
$$;

COMMENT ON FUNCTION mleval._record_reference(mleval.model, mleval.baseline, tstzrange[], text[], timestamptz) IS
'Evaluates reference windows in one scan and records them as the baseline''s for the given purposes.';

-- ON CONFLICT, as the server then answers a snapshot from before another's baseline
-- with 40001, as wherever that is not seen, and not with the name of a constraint.
CREATE FUNCTION mleval._insert_baseline(b mleval.baseline)
RETURNS bigint
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	INSERT INTO mleval.baseline (model_id, evaluation_id, every, origin, features_start, features_end,
		performance_start, performance_end, reason, gate_id, forced)
	SELECT b.model_id, b.evaluation_id, b.every, b.origin, b.features_start, b.features_end,
		b.performance_start, b.performance_end, b.reason, b.gate_id, b.forced
	ON CONFLICT DO NOTHING
	RETURNING baseline_id;
END;

COMMENT ON FUNCTION mleval._insert_baseline(mleval.baseline) IS 'Records a baseline; id, who and when are the table''s own defaults. NULL where the evaluation is one already.';

CREATE FUNCTION mleval._check_reason(what text, reason text)
RETURNS void
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF coalesce(btrim(reason), '') = '' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('%s needs a reason', what),
			HINT = 'Say why, for whoever asks next year.';
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._check_reason(text, text) IS 'Error 22023 for a reason that says nothing.';

-- A range that was mistyped, or is yet to come, would be a baseline by which
-- nothing is ever judged.
CREATE FUNCTION mleval._check_reference(baseline_id bigint)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	found record;
BEGIN
	FOR found IN
		SELECT w.purpose, min(w.window_start) AS first, max(w.window_end) AS last, sum(e.n) AS n, sum(e.n_labelled) AS n_labelled, max(e.as_of) AS as_of
		FROM mleval.baseline_window AS w JOIN mleval.evaluation AS e ON e.evaluation_id = w.evaluation_id
		WHERE w.baseline_id = $1
		GROUP BY w.purpose
		ORDER BY w.purpose
	LOOP
		IF found.n = 0 THEN
			RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
				MESSAGE = format('the reference of %s has no rows', found.purpose),
				DETAIL = format('Its windows are from %s to %s, as of %s.', found.first, found.last, found.as_of),
				HINT = format('%s_during is a range of the past in which there are predictions.', found.purpose);
		ELSIF found.purpose = 'performance' AND found.n_labelled = 0 THEN
			RAISE NOTICE USING MESSAGE = 'the reference of performance has no labels, so no metric can be compared with it',
				DETAIL = format('Its windows are from %s to %s, as of %s.', found.first, found.last, found.as_of);
		END IF;
	END LOOP;
END
$$;

COMMENT ON FUNCTION mleval._check_reference(bigint) IS 'Error 22023 where the reference windows of a baseline have no rows at all; a notice where they have no labels.';

CREATE FUNCTION mleval._accept(m mleval.model, e mleval.evaluation, every interval, features tstzrange, performance tstzrange, reason text, origin timestamptz, gate_id bigint, forced boolean)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	b mleval.baseline;
	feature_windows tstzrange[] := mleval._reference_windows(m, 'features_during', features, every, origin);
	performance_windows tstzrange[] := feature_windows;
BEGIN
	IF performance <> features THEN
		performance_windows := mleval._reference_windows(m, 'performance_during', performance, every, origin);
	END IF;
	b := ROW(NULL::bigint, m.model_id, e.evaluation_id, every, origin, lower(features), upper(features),
		lower(performance), upper(performance), reason, NULL::timestamptz, NULL::name, gate_id, forced);
	b.baseline_id := mleval._insert_baseline(b);
	IF b.baseline_id IS NULL THEN
		PERFORM mleval._check_not_accepted(e);
	END IF;
	IF feature_windows = performance_windows THEN
		PERFORM mleval._record_reference(m, b, feature_windows, '{features,performance}', e.as_of);
	ELSE
		PERFORM mleval._record_reference(m, b, feature_windows, '{features}', e.as_of);
		PERFORM mleval._record_reference(m, b, performance_windows, '{performance}', e.as_of);
	END IF;
	PERFORM mleval._check_reference(b.baseline_id);
	PERFORM mleval._insert_baseline_columns(m, b.baseline_id);
	PERFORM mleval._learn(b.baseline_id, 1);
	RETURN b.baseline_id;
END
$$;

COMMENT ON FUNCTION mleval._accept(mleval.model, mleval.evaluation, interval, tstzrange, tstzrange, text, timestamptz, bigint, boolean) IS
'Writes a baseline, with the gate it passed or was forced through, and its reference windows: one scan where both references are the same range, else one each.';

CREATE FUNCTION mleval.accept_baseline(
	model text,
	version text,
	every interval,
	features_during tstzrange DEFAULT NULL,
	performance_during tstzrange DEFAULT NULL,
	reason text DEFAULT NULL,
	origin timestamptz DEFAULT NULL,
	force boolean DEFAULT false
)
RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	m mleval.model := mleval._own_model(model, version, 'baseline');
	e mleval.evaluation;
	gate_id bigint;
	forced boolean;
	accepted tstzrange;
BEGIN
	PERFORM mleval._check_every(every);
	PERFORM mleval._check_reason('a baseline', reason);
	PERFORM mleval._lock_model(m.model_id);
	e := mleval._release_evaluation(m);
	PERFORM mleval._check_not_accepted(e);
	SELECT p.gate_id, p.forced INTO gate_id, forced FROM mleval._pass_gate(m, e.evaluation_id, force) AS p;
	accepted := tstzrange(e.window_start, e.window_end, e.window_bounds);
	RETURN mleval._accept(m, e, every, coalesce(features_during, accepted), coalesce(performance_during, accepted),
		reason, coalesce(origin, mleval._default_origin(m.time_zone)), gate_id, forced);
END
$$;

COMMENT ON FUNCTION mleval.accept_baseline(text, text, interval, tstzrange, tstzrange, text, timestamptz, boolean) IS
'Makes the latest release evaluation of a model the baseline that production is compared with, and returns its id. The reference is kept in whole windows of length every, counted from origin (default Monday 2001-01-01 in the model''s time zone): features are compared with features_during; performance, score and label with performance_during, which the model must not have been trained on; both default to the evaluation''s window. Labels are taken as known at that evaluation''s as_of. Where the model has requirements of phase release, mleval.gate() must pass; force accepts all the same, and is recorded with the gate. Fewer than 10 windows are allowed with a notice; one says too what was used where part of a range is in no whole window. Errors: 55000 without a release evaluation of a window that was over, or where a requirement is failed or undecided, 42710 where it was accepted before, 42704 for a model that the caller may not read, 42501 for one that he may only read, 22004 for no every, 22023 where no reason is given, no window can be that long, no whole window fits, more than 10000 do, or those of a reference have no rows (none with a label is a notice), 22008 for a range at the end of what a timestamp can hold; 40001 where another session accepted it after this transaction took its snapshot; those of evaluate() for its relation.';

-- The reference in windows of several cadences: consecutive ones together,
-- whole groups only.
CREATE FUNCTION mleval._reference_groups(baseline_id bigint, cadences integer, purpose text)
RETURNS TABLE (group_no bigint, window_start timestamptz, window_end timestamptz, evaluation_id bigint)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT g.no, min(g.window_start) OVER one, max(g.window_end) OVER one, g.evaluation_id
	FROM (
		SELECT (row_number() OVER (ORDER BY w.window_start) - 1) / $2, count(*) OVER () / $2,
			w.window_start, w.window_end, w.evaluation_id
		FROM mleval.baseline_window AS w
		WHERE w.baseline_id = $1 AND w.purpose = $3
	) AS g(no, whole, window_start, window_end, evaluation_id)
	WHERE g.no < g.whole
	WINDOW one AS (PARTITION BY g.no);
END;

COMMENT ON FUNCTION mleval._reference_groups(bigint, integer, text) IS 'The evaluations of a reference, grouped into windows of the given number of cadences.';

-- Each group's distance to the rollup of all others: what a window that has
-- not drifted looks like.  The others are those before and those after: a frame
-- that only grows keeps one state, so the cost is linear in the groups.
CREATE FUNCTION mleval._learn_distances(baseline_id bigint, cadences integer)
RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	INSERT INTO mleval.reference_value (baseline_id, cadences, role, subject, measure, window_start, window_end, value, n)
	WITH part AS MATERIALIZED (
		SELECT g.group_no, g.window_start, g.window_end, s.role, s.subject, mleval.rollup(s.distribution) AS d,
			sum(CASE s.role WHEN 'y_true' THEN e.n_labelled ELSE e.n END)::bigint AS n
		FROM (VALUES ('features', '{feature}'::text[]), ('performance', '{y_score,y_pred,y_true}')) AS p(purpose, roles)
			CROSS JOIN LATERAL mleval._reference_groups($1, $2, p.purpose) AS g
			JOIN mleval.evaluation AS e ON e.evaluation_id = g.evaluation_id
			JOIN mleval.summary AS s ON s.evaluation_id = g.evaluation_id AND s.role = ANY (p.roles)
		GROUP BY g.group_no, g.window_start, g.window_end, s.role, s.subject
	), side AS MATERIALIZED (
		SELECT p.*, mleval.rollup(p.d) OVER before AS earlier, mleval.rollup(p.d) OVER after AS later, count(*) OVER (PARTITION BY p.role, p.subject) AS groups
		FROM part AS p
		WINDOW before AS (PARTITION BY p.role, p.subject ORDER BY p.group_no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
			after AS (PARTITION BY p.role, p.subject ORDER BY p.group_no DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
	), compared AS MATERIALIZED (
		SELECT s.role, s.subject, s.window_start, s.window_end, s.n, s.d, s.earlier OPERATOR(mleval.+) s.later AS other, '' AS kind FROM side AS s WHERE s.groups > 1
		UNION ALL
		SELECT s.role, s.subject, s.window_start, s.window_end, s.n, s.d, lag(s.d) OVER (PARTITION BY s.role, s.subject ORDER BY s.group_no), 'previous ' FROM part AS s
	)
	SELECT $1, $2, c.role, c.subject, c.kind || m.measure, c.window_start, c.window_end, m.value, c.n
	FROM compared AS c
		CROSS JOIN LATERAL (VALUES ('psi', mleval._psi(c.other, c.d, c.n)), ('ks_statistic', mleval._ks_statistic(c.other, c.d))
			UNION ALL SELECT q.check_name, q.difference FROM mleval._quality_differences(c.other, c.d) AS q WHERE c.kind = '' AND q.difference IS NOT NULL) AS m(measure, value)
	WHERE c.other IS NOT NULL;
END;

COMMENT ON FUNCTION mleval._learn_distances(bigint, integer) IS 'Records the distances of the reference windows: of each to the rollup of the others, with the differences of data quality, and to the one before it (measure "previous psi" and so on).';

CREATE FUNCTION mleval._learn_metrics(baseline_id bigint, cadences integer)
RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	INSERT INTO mleval.reference_value (baseline_id, cadences, segment, segment_value, role, subject, measure, window_start, window_end, value, n)
	SELECT $1, $2, p.segment, p.segment_value, 'performance', p.subject, m.metric, p.window_start, p.window_end, m.value, p.n
	FROM (
		SELECT g.window_start, g.window_end, e.segment, e.segment_value, s.subject,
			mleval.rollup(s.confusion_matrix) AS matrix, mleval.rollup(s.binary_scores) AS scores, sum(e.n_labelled)::bigint AS n
		FROM mleval._reference_groups($1, $2, 'performance') AS g
			CROSS JOIN LATERAL mleval._with_segments(g.evaluation_id) AS e
			JOIN mleval.summary AS s ON s.evaluation_id = e.evaluation_id AND s.role = 'performance' AND s.subject IN ('confusion_matrix', 'binary_scores')
		GROUP BY g.window_start, g.window_end, e.segment, e.segment_value, s.subject
	) AS p
		CROSS JOIN LATERAL (
			SELECT x.metric, x.value FROM mleval._recorded_metrics(p.matrix) AS x WHERE p.subject = 'confusion_matrix'
			UNION ALL
			SELECT x.metric, x.value FROM mleval._recorded_metrics(p.scores) AS x WHERE p.subject = 'binary_scores'
		) AS m;
END;

COMMENT ON FUNCTION mleval._learn_metrics(bigint, integer) IS 'Records the metrics of the reference windows, for the whole and for each segment.';

CREATE FUNCTION mleval._learn(baseline_id bigint, cadences integer)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM mleval.reference_value AS v WHERE v.baseline_id = _learn.baseline_id AND v.cadences = _learn.cadences) THEN
		PERFORM mleval._learn_distances(baseline_id, cadences);
		PERFORM mleval._learn_metrics(baseline_id, cadences);
		PERFORM mleval._learn_estimates(baseline_id, cadences);
		PERFORM mleval._learn_own_metrics(baseline_id, cadences);
		PERFORM mleval._learn_shifts(baseline_id, cadences);
	END IF;
END
$$;

COMMENT ON FUNCTION mleval._learn(bigint, integer) IS 'Records what the reference windows of a baseline gave, once per window length.';
