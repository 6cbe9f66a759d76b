-- Alerts: what is wrong now, once for each cause and however long it lasts.
--
-- A cause is data drift, data quality or performance of a monitor.  What it
-- affects, columns or metrics and segments, comes and goes while the alert lasts:
-- each joins after open_after windows and leaves after close_after normal ones.

CREATE TABLE mleval.alert (
	alert_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	monitor_id bigint NOT NULL REFERENCES mleval.monitor,
	kind text NOT NULL CHECK (kind IN ('data drift', 'data quality', 'performance')),
	severity text NOT NULL CHECK (severity IN ('warning', 'critical')),
	subjects text[] NOT NULL CHECK (subjects <> '{}'),
	first_window timestamptz NOT NULL,
	last_window timestamptz NOT NULL,
	windows bigint NOT NULL CHECK (windows > 0),
	reason text NOT NULL,
	resolved_window timestamptz,
	opened_at timestamptz NOT NULL DEFAULT now(),
	resolved_at timestamptz,
	UNIQUE (monitor_id, alert_id),
	CHECK (resolved_window IS NULL OR resolved_at IS NOT NULL)
);

-- one open alert for one cause
CREATE UNIQUE INDEX alert_open_idx ON mleval.alert (monitor_id, kind) WHERE resolved_at IS NULL;

COMMENT ON TABLE mleval.alert IS 'What is or was not normal: one row for a cause from the window that opened it to the one that resolved it, counted on meanwhile.';
COMMENT ON COLUMN mleval.alert.alert_id IS 'Identity of the alert.';
COMMENT ON COLUMN mleval.alert.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval.alert.kind IS 'The cause: data drift, data quality or performance.';
COMMENT ON COLUMN mleval.alert.severity IS 'critical where a limit of a metric is passed, a column cannot be read, or the diagnosis of data drift or performance is concept drift or several; else warning. As of its last window.';
COMMENT ON COLUMN mleval.alert.subjects IS 'What is affected: columns, or metrics, in segments as "metric (column = value)". As of its last window.';
COMMENT ON COLUMN mleval.alert.first_window IS 'Start of the window in which the first of them was first not normal.';
COMMENT ON COLUMN mleval.alert.last_window IS 'Start of the last window in which it was seen.';
COMMENT ON COLUMN mleval.alert.windows IS 'In how many windows it was seen.';
COMMENT ON COLUMN mleval.alert.reason IS 'What, how much, since when, how sure, and what to look at. As of its last window.';
COMMENT ON COLUMN mleval.alert.resolved_window IS 'Start of the window that resolved it; NULL: it is open, or was resolved by hand.';
COMMENT ON COLUMN mleval.alert.opened_at IS 'When it was opened.';
COMMENT ON COLUMN mleval.alert.resolved_at IS 'When it was resolved; NULL: it is open.';

CREATE TABLE mleval.alert_subject (
	subject_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	monitor_id bigint NOT NULL REFERENCES mleval.monitor,
	kind text NOT NULL CHECK (kind IN ('data drift', 'data quality', 'performance')),
	role text NOT NULL,
	subject text NOT NULL,
	segment name,
	segment_value text,
	affected boolean NOT NULL DEFAULT false,
	wrong_windows bigint NOT NULL,
	normal_windows bigint NOT NULL,
	first_window timestamptz NOT NULL,
	last_window timestamptz NOT NULL,
	critical boolean NOT NULL,
	pvalue double precision,
	reason text,
	UNIQUE NULLS NOT DISTINCT (monitor_id, kind, role, subject, segment, segment_value)
);

COMMENT ON TABLE mleval.alert_subject IS 'Each column or metric that was not normal once, and how it stands: for how many windows it has been normal or not.';
COMMENT ON COLUMN mleval.alert_subject.subject_id IS 'Identity of the row.';
COMMENT ON COLUMN mleval.alert_subject.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval.alert_subject.kind IS 'The cause: data drift, data quality or performance.';
COMMENT ON COLUMN mleval.alert_subject.role IS 'performance, or what the column is to the model: feature, y_score, y_pred or y_true; segment or id_column where it is gone; relation.';
COMMENT ON COLUMN mleval.alert_subject.subject IS 'The column or metric.';
COMMENT ON COLUMN mleval.alert_subject.segment IS 'Column that defines the segment; NULL: the whole.';
COMMENT ON COLUMN mleval.alert_subject.segment_value IS 'Value of that column.';
COMMENT ON COLUMN mleval.alert_subject.affected IS 'Whether the open alert of the cause lists it.';
COMMENT ON COLUMN mleval.alert_subject.wrong_windows IS 'Windows in a row in which it was not normal, those that could not say left out.';
COMMENT ON COLUMN mleval.alert_subject.normal_windows IS 'Windows in a row in which it was normal.';
COMMENT ON COLUMN mleval.alert_subject.first_window IS 'Start of the first window of its present or last trouble.';
COMMENT ON COLUMN mleval.alert_subject.last_window IS 'Start of the last window that could say how it is.';
COMMENT ON COLUMN mleval.alert_subject.critical IS 'Whether a limit of the metric was passed or the column could not be read in that window.';
COMMENT ON COLUMN mleval.alert_subject.pvalue IS 'How sure that is, before it is adjusted: the least p-value of what was wrong in that window, by which an alert tells the surest first; NULL where nothing was, or chance has no part in it.';
COMMENT ON COLUMN mleval.alert_subject.reason IS 'What that window says of it, in words; NULL where it has nothing to tell.';

CREATE TABLE mleval.alert_event (
	event_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	monitor_id bigint NOT NULL,
	alert_id bigint NOT NULL,
	event text NOT NULL CHECK (event IN ('opened', 'changed', 'acknowledged', 'silenced', 'unsilenced', 'resolved')),
	window_start timestamptz,
	until timestamptz,
	subjects text[] NOT NULL CHECK (subjects <> '{}'),
	reason text NOT NULL CHECK (btrim(reason) <> ''),
	recorded_at timestamptz NOT NULL DEFAULT now(),
	recorded_by name NOT NULL DEFAULT current_user,
	FOREIGN KEY (monitor_id, alert_id) REFERENCES mleval.alert (monitor_id, alert_id)
);

CREATE INDEX alert_event_alert_id_idx ON mleval.alert_event (alert_id);

COMMENT ON TABLE mleval.alert_event IS 'What became of each alert: its transitions, and what people did about it. Append-only.';
COMMENT ON COLUMN mleval.alert_event.event_id IS 'Identity of the event.';
COMMENT ON COLUMN mleval.alert_event.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval.alert_event.alert_id IS 'The alert.';
COMMENT ON COLUMN mleval.alert_event.event IS 'opened, changed (what is affected, or how severe it is), acknowledged, silenced, unsilenced (a silence was lifted) or resolved.';
COMMENT ON COLUMN mleval.alert_event.window_start IS 'Start of the window that did it; NULL: a person did.';
COMMENT ON COLUMN mleval.alert_event.until IS 'Until when it is silenced; NULL of all else.';
COMMENT ON COLUMN mleval.alert_event.subjects IS 'What was affected then; of a resolution, what had been until then. A silence and an acknowledgement are of these and of no others.';
COMMENT ON COLUMN mleval.alert_event.reason IS 'Why a person did it; else the text of the alert, of a change after what joined and what left; of a resolution, which windows were normal.';
COMMENT ON COLUMN mleval.alert_event.recorded_at IS 'When.';
COMMENT ON COLUMN mleval.alert_event.recorded_by IS 'Who.';

-- What the alert said at each moment is not in its row, which is of now
CREATE TABLE mleval.alert_window (
	monitor_id bigint NOT NULL,
	kind text NOT NULL CHECK (kind IN ('data drift', 'data quality', 'performance')),
	as_of timestamptz NOT NULL,
	run_id bigint NOT NULL,
	alert_id bigint NOT NULL,
	severity text NOT NULL CHECK (severity IN ('warning', 'critical')),
	subjects text[] NOT NULL,
	last_window timestamptz NOT NULL,
	last_judged timestamptz,
	windows bigint NOT NULL CHECK (windows > 0),
	reason text NOT NULL,
	PRIMARY KEY (monitor_id, kind, as_of, run_id),
	FOREIGN KEY (monitor_id, run_id) REFERENCES mleval.run (monitor_id, run_id),
	FOREIGN KEY (monitor_id, alert_id) REFERENCES mleval.alert (monitor_id, alert_id)
);

COMMENT ON TABLE mleval.alert_window IS 'What each alert was after each run that could speak of it, the one that resolved it included. Append-only; mleval.open_alert reads it where the setting mleval.as_of looks back.';
COMMENT ON COLUMN mleval.alert_window.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval.alert_window.kind IS 'The cause: data drift, data quality or performance.';
COMMENT ON COLUMN mleval.alert_window.as_of IS 'The moment for which the run was called.';
COMMENT ON COLUMN mleval.alert_window.run_id IS 'The run.';
COMMENT ON COLUMN mleval.alert_window.alert_id IS 'The alert.';
COMMENT ON COLUMN mleval.alert_window.severity IS 'warning or critical, as of that run.';
COMMENT ON COLUMN mleval.alert_window.subjects IS 'What was affected then; empty where the run resolved it.';
COMMENT ON COLUMN mleval.alert_window.last_window IS 'Start of the last window in which it had been seen by then.';
COMMENT ON COLUMN mleval.alert_window.last_judged IS 'Start of the last window that could say how what was affected is; NULL where nothing was.';
COMMENT ON COLUMN mleval.alert_window.windows IS 'In how many windows it had been seen by then.';
COMMENT ON COLUMN mleval.alert_window.reason IS 'Its text as it was then.';

SELECT pg_extension_config_dump('mleval.alert', '');
SELECT pg_extension_config_dump('mleval.alert_alert_id_seq', '');
SELECT pg_extension_config_dump('mleval.alert_subject', '');
SELECT pg_extension_config_dump('mleval.alert_subject_subject_id_seq', '');
SELECT pg_extension_config_dump('mleval.alert_event', '');
SELECT pg_extension_config_dump('mleval.alert_window', '');
SELECT pg_extension_config_dump('mleval.alert_event_event_id_seq', '');

-- A column is not normal where any of its distances says so, and normal where
-- one says so and none the contrary; not enough data is neither.
CREATE FUNCTION mleval._states(evaluation_id bigint)
RETURNS TABLE (kind text, role text, subject text, segment name, segment_value text, normal boolean, critical boolean, pvalue double precision, reason text)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT 'data drift', d.role, d.subject, NULL::name, NULL::text, NOT bool_or(d.verdict = 'drift'), false,
		min(coalesce(d.pvalue, d.iid_pvalue)) FILTER (WHERE d.verdict = 'drift'),
		coalesce(string_agg(d.reason, '; ' ORDER BY d.distance DESC) FILTER (WHERE d.verdict = 'drift'), string_agg(d.reason, '; ' ORDER BY d.distance DESC))
	FROM mleval.drift_value AS d JOIN mleval.evaluation AS e ON e.evaluation_id = d.evaluation_id
	WHERE d.evaluation_id = $1 AND d.verdict <> 'not enough data' AND NOT (d.role = 'y_true' AND e.provisional)
	GROUP BY d.role, d.subject
	UNION ALL
	SELECT 'data quality', q.role, q.subject, NULL, NULL, q.normal, q.critical, q.pvalue, q.reason FROM mleval._quality_states($1) AS q JOIN mleval.evaluation AS e ON e.evaluation_id = $1
	WHERE NOT (q.role = 'y_true' AND e.provisional)
	UNION ALL
	SELECT 'performance', 'performance', c.metric, e.segment, e.segment_value, c.verdict = 'ok', c.verdict = 'outside limit', CASE WHEN c.verdict <> 'ok' THEN c.pvalue END, c.reason
	FROM mleval.evaluation AS whole
		JOIN mleval.evaluation AS e ON e.model_id = whole.model_id AND (e.evaluation_id = whole.evaluation_id OR e.whole_id = whole.evaluation_id)
		JOIN mleval.metric_comparison AS c ON c.evaluation_id = e.evaluation_id
	WHERE whole.evaluation_id = $1 AND c.verdict <> 'not enough data';
END;

COMMENT ON FUNCTION mleval._states(bigint) IS 'What a run found normal and what not, one row for whatever an alert could list.';

-- Ids and the transition only: whoever listens learns that something happened,
-- and must be allowed to read what.
CREATE FUNCTION mleval._notify(alert_id bigint, monitor_id bigint, transition text)
RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	SELECT pg_notify('mleval_alert', json_build_object('alert_id', alert_id, 'monitor_id', monitor_id,
		'transition', transition)::text);
END;

COMMENT ON FUNCTION mleval._notify(bigint, bigint, text) IS 'Tells listeners of the channel mleval_alert about a transition.';

-- A window that is retried after later ones were done says nothing about now.  Of
-- a metric, now is the latest window whose labels have come: while some are still
-- to come, what is known of a window leans to one side.
CREATE FUNCTION mleval._is_now(r mleval.run, kind text)
RETURNS boolean
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT CASE WHEN kind <> 'performance' THEN r.look = 1 ELSE NOT e.provisional END
		AND NOT EXISTS (
			SELECT FROM mleval.run AS later JOIN mleval.evaluation AS l ON l.evaluation_id = later.evaluation_id
			WHERE later.monitor_id = r.monitor_id AND later.status = 'done' AND later.window_start > r.window_start
				AND (kind <> 'performance' OR NOT l.provisional))
	FROM mleval.evaluation AS e
	WHERE e.evaluation_id = r.evaluation_id;
END;

COMMENT ON FUNCTION mleval._is_now(mleval.run, text) IS 'Whether a run''s window is the latest of which alerts of a kind are to speak.';

-- Whatever the run could say something of; what has never been wrong has no row.
CREATE FUNCTION mleval._count_states(r mleval.run)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	UPDATE mleval.alert_subject AS a
	SET wrong_windows = CASE WHEN s.normal THEN 0 ELSE a.wrong_windows + 1 END, normal_windows = CASE WHEN s.normal THEN a.normal_windows + 1 ELSE 0 END,
		first_window = CASE WHEN NOT s.normal AND NOT a.affected AND a.wrong_windows = 0 THEN r.window_start ELSE a.first_window END,
		last_window = r.window_start, critical = s.critical, pvalue = s.pvalue, reason = s.reason
	FROM mleval._states(r.evaluation_id) AS s
	WHERE a.monitor_id = r.monitor_id AND a.kind = s.kind AND a.role = s.role AND a.subject = s.subject
		AND a.segment IS NOT DISTINCT FROM s.segment AND a.segment_value IS NOT DISTINCT FROM s.segment_value AND mleval._is_now(r, s.kind);
	INSERT INTO mleval.alert_subject (monitor_id, kind, role, subject, segment, segment_value, wrong_windows, normal_windows, first_window, last_window, critical, pvalue, reason)
	SELECT r.monitor_id, s.kind, s.role, s.subject, s.segment, s.segment_value, 1, 0, r.window_start, r.window_start, s.critical, s.pvalue, s.reason
	FROM mleval._states(r.evaluation_id) AS s
	WHERE NOT s.normal AND mleval._is_now(r, s.kind)
	ON CONFLICT DO NOTHING;
	UPDATE mleval.alert_subject AS a
	SET affected = NOT a.affected
	FROM mleval.monitor AS mon
	WHERE mon.monitor_id = r.monitor_id AND a.monitor_id = r.monitor_id AND a.last_window = r.window_start AND mleval._is_now(r, a.kind)
		AND a.affected <> (a.wrong_windows >= mon.open_after OR a.affected AND a.normal_windows < mon.close_after);
END
$$;

COMMENT ON FUNCTION mleval._count_states(mleval.run) IS 'Counts for each column and metric the windows in which it was normal or not, and what an alert is to list.';

CREATE FUNCTION mleval._subject_name(s mleval.alert_subject)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN concat(s.subject, CASE WHEN s.segment IS NOT NULL THEN format(' (%s = %s)', s.segment, coalesce(s.segment_value, 'NULL')) END);

COMMENT ON FUNCTION mleval._subject_name(mleval.alert_subject) IS 'What an alert calls a column or metric.';

CREATE FUNCTION mleval._where_to_look(m mleval.model, window_start timestamptz, kind text)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN format('SELECT * FROM mleval.%s WHERE model = %L AND version = %L AND window_start = ''%s'' AND verdict IN (%s)',
	CASE kind WHEN 'data drift' THEN 'drift_history' WHEN 'data quality' THEN 'quality_history' ELSE 'baseline_vs_current' END,
	m.name, m.version, to_char(window_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS"+00"'),
	CASE kind WHEN 'data drift' THEN '''drift''' WHEN 'data quality' THEN '''changed'', ''failed''' ELSE '''worse than baseline'', ''outside limit''' END);

COMMENT ON FUNCTION mleval._where_to_look(mleval.model, timestamptz, text) IS 'The query that shows what an alert is about.';

CREATE FUNCTION mleval._window_name(window_start timestamptz, m mleval.model)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN to_char(window_start AT TIME ZONE m.time_zone, 'YYYY-MM-DD HH24:MI');

COMMENT ON FUNCTION mleval._window_name(timestamptz, mleval.model) IS 'What an alert calls a window: its start, by the calendar of the model.';

CREATE FUNCTION mleval._diagnosis_words(evaluation_id bigint, kind text)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT concat_ws('. ', 'Diagnosis: ' || d.verdict,
		CASE WHEN $2 <> 'data quality' THEN 'Worst segments: ' || d.segments END,
		CASE WHEN $2 = 'performance' THEN 'Features that moved: ' || d.features END)
	FROM mleval.diagnosis AS d
	WHERE d.evaluation_id = $1;
END;

COMMENT ON FUNCTION mleval._diagnosis_words(bigint, text) IS 'The diagnosis of a window as an alert tells it, with the segments and features that it lies in; features are the subjects of an alert of drift.';

-- Five in all, the query says the rest.  What passed a limit comes first, then what
-- is surest, and of the whole and of each segment two at most before the others:
-- metrics of the same rows say much the same.
CREATE FUNCTION mleval._alert_text(r mleval.run, kind text)
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT format('since the window of %s: %s%s. %s. Look at: %s', mleval._window_name(x.since, m),
		x.words, CASE WHEN x.n > 5 THEN format('; and %s more', x.n - 5) ELSE '' END, mleval._diagnosis_words(r.evaluation_id, kind), mleval._where_to_look(m, r.window_start, kind))
	FROM mleval.monitor AS mon JOIN mleval.model AS m ON m.model_id = mon.model_id
		CROSS JOIN LATERAL (
			SELECT min(s.since), string_agg(format('%s%s: %s', s.name, CASE WHEN s.since > s.since_first THEN ' since ' || mleval._window_name(s.since, m) END, s.reason), '; ' ORDER BY s.no) FILTER (WHERE s.no <= 5), count(*)
			FROM (SELECT a.name, CASE WHEN a.wrong_windows > 0 THEN a.reason ELSE 'normal in the last window' END AS reason,
					a.first_window AS since, min(a.first_window) OVER () AS since_first,
					row_number() OVER (ORDER BY a.wrong_windows = 0, a.last_window < r.window_start, NOT a.critical, a.place > 2, coalesce(a.pvalue, 0), a.segment IS NOT NULL, a.subject, a.segment, a.segment_value) AS no
				FROM (SELECT mleval._subject_name(u) AS name, u.*, row_number() OVER (PARTITION BY u.segment, u.segment_value ORDER BY u.wrong_windows = 0, u.last_window < r.window_start, NOT u.critical, coalesce(u.pvalue, 0), u.subject) AS place
					FROM mleval.alert_subject AS u WHERE u.monitor_id = r.monitor_id AND u.kind = $2 AND u.affected) AS a) AS s) AS x(since, words, n)
	WHERE mon.monitor_id = r.monitor_id;
END;

COMMENT ON FUNCTION mleval._alert_text(mleval.run, text) IS 'What is wrong, how much, since when, how sure, and what to look at, in words.';

CREATE FUNCTION mleval._recovery_text(r mleval.run, kind text, subjects text[])
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT format(CASE WHEN x.windows > 1 THEN 'normal in %s windows in a row, the last of them that of %s: %s%s' ELSE 'normal in the window of %2$s: %3$s%4$s' END,
		x.windows, mleval._window_name(r.window_start, m), x.words, CASE WHEN x.n > 5 THEN format('; and %s more', x.n - 5) END)
	FROM mleval.monitor AS mon JOIN mleval.model AS m ON m.model_id = mon.model_id
		CROSS JOIN LATERAL (
			SELECT max(s.normal_windows), string_agg(concat(s.name, ': ' || s.reason), '; ' ORDER BY s.no) FILTER (WHERE s.no <= 5), count(*)
			FROM (SELECT mleval._subject_name(a) AS name, a.normal_windows, a.reason, row_number() OVER (ORDER BY a.segment IS NOT NULL, a.subject, a.segment, a.segment_value) AS no
				FROM mleval.alert_subject AS a WHERE a.monitor_id = r.monitor_id AND a.kind = $2 AND mleval._subject_name(a) = ANY ($3)) AS s) AS x(windows, words, n)
	WHERE mon.monitor_id = r.monitor_id;
END;

COMMENT ON FUNCTION mleval._recovery_text(mleval.run, text, text[]) IS 'Why an alert lists columns or metrics no longer, in words.';

CREATE FUNCTION mleval._without(names text[], others text[])
RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(SELECT u.name FROM unnest(names) WITH ORDINALITY AS u(name, no) WHERE u.name <> ALL (others) ORDER BY u.no);

COMMENT ON FUNCTION mleval._without(text[], text[]) IS 'The names that are not among others.';

CREATE FUNCTION mleval._insert_alert_event(a mleval.alert, event text, window_start timestamptz, until timestamptz, reason text)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	INSERT INTO mleval.alert_event (monitor_id, alert_id, event, window_start, until, subjects, reason)
	VALUES (a.monitor_id, a.alert_id, event, window_start, until, a.subjects, reason);
	PERFORM mleval._notify(a.alert_id, a.monitor_id, event);
END
$$;

COMMENT ON FUNCTION mleval._insert_alert_event(mleval.alert, text, timestamptz, timestamptz, text) IS 'Records what became of an alert, and tells listeners.';

CREATE FUNCTION mleval._insert_alert_window(r mleval.run, alert_id bigint)
RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	INSERT INTO mleval.alert_window (monitor_id, kind, as_of, run_id, alert_id, severity, subjects, last_window, last_judged, windows, reason)
	SELECT a.monitor_id, a.kind, r.as_of, r.run_id, a.alert_id, a.severity, CASE WHEN a.resolved_at IS NULL THEN a.subjects ELSE '{}' END, a.last_window,
		(SELECT max(s.last_window) FROM mleval.alert_subject AS s WHERE s.monitor_id = a.monitor_id AND s.kind = a.kind AND s.affected), a.windows, a.reason
	FROM mleval.alert AS a
	WHERE a.monitor_id = r.monitor_id AND a.alert_id = $2;
END;

COMMENT ON FUNCTION mleval._insert_alert_window(mleval.run, bigint) IS 'Records what an alert is after a run.';

CREATE FUNCTION mleval._alert_cause(r mleval.run, cause text)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	a mleval.alert;
	now_is record;
	diagnosis text := (SELECT d.verdict FROM mleval.diagnosis AS d WHERE d.evaluation_id = r.evaluation_id);
	how_severe text;
	event text;
	why text;
	gone text[];
BEGIN
	SELECT coalesce(array_agg(mleval._subject_name(s) ORDER BY s.subject, s.segment NULLS FIRST, s.segment_value), '{}') AS subjects,
		coalesce(bool_or(s.critical AND s.wrong_windows > 0), false) AS critical, coalesce(bool_or(s.wrong_windows > 0 AND s.last_window = r.window_start), false) AS seen,
		max(s.wrong_windows) AS windows, min(s.first_window) AS since INTO now_is
	FROM mleval.alert_subject AS s WHERE s.monitor_id = r.monitor_id AND s.kind = cause AND s.affected;
	how_severe := CASE WHEN now_is.critical OR cause <> 'data quality' AND diagnosis IN ('concept drift', 'several') THEN 'critical' ELSE 'warning' END;
	SELECT x.* INTO a FROM mleval.alert AS x WHERE x.monitor_id = r.monitor_id AND x.kind = cause AND x.resolved_at IS NULL;
	gone := mleval._without(a.subjects, now_is.subjects);
	IF NOT FOUND AND now_is.subjects <> '{}' THEN
		INSERT INTO mleval.alert (monitor_id, kind, severity, subjects, first_window, last_window, windows, reason)
		VALUES (r.monitor_id, cause, how_severe, now_is.subjects, now_is.since, r.window_start, now_is.windows, mleval._alert_text(r, cause))
		RETURNING * INTO a;
		event := 'opened';
		why := a.reason;
	ELSIF a.alert_id IS NOT NULL AND now_is.subjects = '{}' THEN
		UPDATE mleval.alert AS u SET resolved_window = r.window_start, resolved_at = now() WHERE u.alert_id = a.alert_id;
		event := 'resolved';
		why := mleval._recovery_text(r, cause, a.subjects);
	ELSIF now_is.seen THEN
		event := CASE WHEN a.subjects <> now_is.subjects OR a.severity <> how_severe THEN 'changed' END;
		a.reason := mleval._alert_text(r, cause);
		why := concat_ws('; ', 'joined: ' || mleval._first_names(mleval._without(now_is.subjects, a.subjects)), 'left: ' || mleval._first_names(gone), a.reason);
		UPDATE mleval.alert AS u SET severity = how_severe, subjects = now_is.subjects, last_window = r.window_start, windows = u.windows + 1, reason = a.reason
		WHERE u.alert_id = a.alert_id;
	ELSIF a.subjects <> now_is.subjects THEN
		event := 'changed';
		why := 'left: ' || mleval._recovery_text(r, cause, gone);
		UPDATE mleval.alert AS u SET subjects = now_is.subjects WHERE u.alert_id = a.alert_id;
	END IF;
	IF event IS NOT NULL THEN
		a.subjects := CASE event WHEN 'resolved' THEN a.subjects ELSE now_is.subjects END;
		PERFORM mleval._insert_alert_event(a, event, r.window_start, NULL, why);
	END IF;
	PERFORM mleval._insert_alert_window(r, a.alert_id);
END
$$;

COMMENT ON FUNCTION mleval._alert_cause(mleval.run, text) IS 'Opens, changes, counts on or resolves the alert of a cause, by what it lists now.';

CREATE FUNCTION mleval._alert(r mleval.run)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._count_states(r);
	PERFORM mleval._alert_cause(r, s.kind)
	FROM (SELECT DISTINCT x.kind FROM mleval._states(r.evaluation_id) AS x ORDER BY 1) AS s
	WHERE mleval._is_now(r, s.kind);
END
$$;

COMMENT ON FUNCTION mleval._alert(mleval.run) IS 'Carries a run''s verdicts over to the alerts.';

-- What people do about an alert.  The model's lock keeps a run from changing it
-- at the same time.
CREATE FUNCTION mleval._own_open_alert(alert_id bigint, reason text)
RETURNS mleval.alert
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	m mleval.model;
	a mleval.alert;
BEGIN
	IF coalesce(btrim(reason), '') = '' THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'an alert is not dealt with without a reason',
			HINT = 'Say why, for whoever asks next year.';
	END IF;
	SELECT o.* INTO m FROM mleval.alert AS x JOIN mleval.monitor AS mon ON mon.monitor_id = x.monitor_id JOIN mleval.model AS o ON o.model_id = mon.model_id
	WHERE x.alert_id = _own_open_alert.alert_id AND o.owner = current_user;
	IF NOT FOUND THEN
		PERFORM mleval._refuse_others(format('alert %s', alert_id), ARRAY(
			SELECT o.owner FROM mleval.alert AS x JOIN mleval.monitor AS mon ON mon.monitor_id = x.monitor_id JOIN mleval.model AS o ON o.model_id = mon.model_id
			WHERE x.alert_id = _own_open_alert.alert_id), 'open_alert');
		RAISE EXCEPTION USING ERRCODE = 'undefined_object', MESSAGE = format('alert %s does not exist', coalesce(alert_id::text, 'NULL')),
			DETAIL = format('Role %s has open %s.', current_user, coalesce(mleval._first_names(ARRAY(
				SELECT x.alert_id::text FROM mleval.alert AS x JOIN mleval.monitor AS mon ON mon.monitor_id = x.monitor_id JOIN mleval.model AS o ON o.model_id = mon.model_id
				WHERE x.resolved_at IS NULL AND o.owner = current_user ORDER BY x.alert_id DESC)), 'none')),
			HINT = format('Alerts of the models of %s are in mleval.open_alert; those of others are for their owners.', current_user);
	END IF;
	PERFORM mleval._lock_model(m.model_id);
	-- FOR UPDATE: what a run did to it after this transaction's snapshot is error 40001, and not overlooked
	SELECT x.* INTO a FROM mleval.alert AS x WHERE x.alert_id = _own_open_alert.alert_id FOR UPDATE;
	IF a.resolved_at IS NOT NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state', MESSAGE = format('alert %s is resolved', alert_id), DETAIL = format('It was resolved at %s.', a.resolved_at);
	END IF;
	RETURN a;
END
$$;

COMMENT ON FUNCTION mleval._own_open_alert(bigint, text) IS 'An open alert of a model of the caller''s, its model locked; errors 22023, 42704, 42501 for one that he may only read, 55000.';

CREATE FUNCTION mleval.acknowledge_alert(alert_id bigint, reason text)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._insert_alert_event(mleval._own_open_alert(alert_id, reason), 'acknowledged', NULL, NULL, reason);
END
$$;

COMMENT ON FUNCTION mleval.acknowledge_alert(bigint, text) IS
'Records that somebody has seen an open alert and deals with it, with who, when and why, and notifies the channel mleval_alert; open_alert shows it as acknowledged, until it lists a column or metric that it did not list then. alert_id: its identity in open_alert; reason: why, not empty. It stays open until its windows are normal, or resolve_alert. Errors: 22023 without a reason, 42704 for an alert that the caller may not read, 42501 for one that he may only read, 55000 for one that is resolved, 40001 where a run or another session changed it after this transaction took its snapshot.';

CREATE FUNCTION mleval.silence_alert(alert_id bigint, until timestamptz, reason text)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF NOT isfinite(until) OR until <= now() THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'until must be later than now, and finite',
			DETAIL = format('It is %s; now is %s.', until, now()), HINT = 'NULL lifts a silence.';
	END IF;
	PERFORM mleval._insert_alert_event(mleval._own_open_alert(alert_id, reason), CASE WHEN until IS NULL THEN 'unsilenced' ELSE 'silenced' END, NULL, until, reason);
END
$$;

COMMENT ON FUNCTION mleval.silence_alert(bigint, timestamptz, text) IS
'Records that an open alert is to disturb nobody until a moment, with who, when and why, and notifies the channel mleval_alert; open_alert shows it as silenced until then, or until it lists a column or metric that it did not list when it was silenced, and it goes on being counted. alert_id: its identity in open_alert; until: later than now, or NULL to lift a silence, which is recorded and notified as unsilenced; reason: why, not empty. Errors: 22023 without a reason or for a moment that is not in the future, 42704 for an alert that the caller may not read, 42501 for one that he may only read, 55000 for one that is resolved, 40001 where a run or another session changed it after this transaction took its snapshot.';

CREATE FUNCTION mleval.resolve_alert(alert_id bigint, reason text)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	a mleval.alert := mleval._own_open_alert(alert_id, reason);
BEGIN
	UPDATE mleval.alert AS u SET resolved_at = now() WHERE u.alert_id = a.alert_id;
	UPDATE mleval.alert_subject AS s SET affected = false, wrong_windows = 0 WHERE s.monitor_id = a.monitor_id AND s.kind = a.kind;
	PERFORM mleval._insert_alert_event(a, 'resolved', NULL, NULL, reason);
END
$$;

COMMENT ON FUNCTION mleval.resolve_alert(bigint, text) IS
'Resolves an open alert by hand, records who, when and why, and notifies the channel mleval_alert. What is still wrong opens another one, after open_after windows of the monitor. alert_id: its identity in open_alert; reason: why, not empty. Errors: 22023 without a reason, 42704 for an alert that the caller may not read, 42501 for one that he may only read, 55000 for one that is resolved already.';
