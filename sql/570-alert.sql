-- Alerts: what is wrong now, once however long it lasts.

CREATE TABLE mleval.alert (
	alert_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	monitor_id bigint NOT NULL REFERENCES mleval.monitor,
	kind text NOT NULL CHECK (kind IN ('data drift', 'data quality', 'performance')),
	role text NOT NULL,
	subject text NOT NULL,
	segment name,
	segment_value text,
	first_window timestamptz NOT NULL,
	last_window timestamptz NOT NULL,
	windows bigint NOT NULL DEFAULT 1 CHECK (windows > 0),
	reason text NOT NULL,
	resolved_window timestamptz,
	opened_at timestamptz NOT NULL DEFAULT now(),
	resolved_at timestamptz,
	CHECK ((resolved_window IS NULL) = (resolved_at IS NULL))
);

-- one open alert for one thing
CREATE UNIQUE INDEX alert_open_idx ON mleval.alert (monitor_id, kind, role, subject, segment, segment_value)
	NULLS NOT DISTINCT WHERE resolved_at IS NULL;

COMMENT ON TABLE mleval.alert IS 'Transitions from normal to not normal and back. One that lasts is one row, counted on.';
COMMENT ON COLUMN mleval.alert.alert_id IS 'Identity of the alert.';
COMMENT ON COLUMN mleval.alert.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval.alert.kind IS 'data drift, data quality or performance.';
COMMENT ON COLUMN mleval.alert.role IS 'performance, or what the column is to the model: feature, y_score, y_pred or y_true; segment or id_column where it is gone; relation.';
COMMENT ON COLUMN mleval.alert.subject IS 'The column or metric.';
COMMENT ON COLUMN mleval.alert.segment IS 'Column that defines the segment; NULL: the whole.';
COMMENT ON COLUMN mleval.alert.segment_value IS 'Value of that column.';
COMMENT ON COLUMN mleval.alert.first_window IS 'Start of the window that opened it.';
COMMENT ON COLUMN mleval.alert.last_window IS 'Start of the last window in which it was seen.';
COMMENT ON COLUMN mleval.alert.windows IS 'In how many windows it was seen.';
COMMENT ON COLUMN mleval.alert.reason IS 'The verdict that opened it, in words.';
COMMENT ON COLUMN mleval.alert.resolved_window IS 'Start of the first window that was normal again; NULL: it is open.';
COMMENT ON COLUMN mleval.alert.opened_at IS 'When it was opened.';
COMMENT ON COLUMN mleval.alert.resolved_at IS 'When it was resolved.';

SELECT pg_extension_config_dump('mleval.alert', '');
SELECT pg_extension_config_dump('mleval.alert_alert_id_seq', '');

-- A column is not normal where any of its distances says so, and normal where
-- one says so and none the contrary; not enough data is neither.
CREATE FUNCTION mleval._states(evaluation_id bigint)
RETURNS TABLE (kind text, role text, subject text, segment name, segment_value text, normal boolean, reason text)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT 'data drift', d.role, d.subject, NULL::name, NULL::text, NOT bool_or(d.verdict = 'drift'),
		string_agg(d.reason, '; ' ORDER BY d.distance DESC) FILTER (WHERE d.verdict = 'drift')
	FROM mleval.drift_value AS d
	WHERE d.evaluation_id = $1 AND d.verdict <> 'not enough data'
	GROUP BY d.role, d.subject
	UNION ALL
	SELECT 'data quality', q.role, q.subject, NULL, NULL, q.normal, q.reason FROM mleval._quality_states($1) AS q
	UNION ALL
	SELECT 'performance', 'performance', c.metric, e.segment, e.segment_value, c.verdict = 'ok', c.reason
	FROM mleval.evaluation AS whole
		JOIN mleval.evaluation AS e ON e.model_id = whole.model_id AND (e.evaluation_id = whole.evaluation_id OR e.whole_id = whole.evaluation_id)
		JOIN mleval.metric_comparison AS c ON c.evaluation_id = e.evaluation_id
	WHERE whole.evaluation_id = $1 AND c.verdict <> 'not enough data';
END;

COMMENT ON FUNCTION mleval._states(bigint) IS 'What a run found normal and what not, one row for whatever could have an alert.';

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
-- a metric, now is the latest window whose labels have come: while a monitor
-- waits for them, what is known of a window leans to one side.
CREATE FUNCTION mleval._is_now(r mleval.run, kind text)
RETURNS boolean
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT CASE WHEN kind = 'performance' AND mon.look_back > interval '0' THEN NOT e.provisional ELSE r.look = 1 END
		AND NOT EXISTS (
			SELECT FROM mleval.run AS later JOIN mleval.evaluation AS l ON l.evaluation_id = later.evaluation_id
			WHERE later.monitor_id = r.monitor_id AND later.status = 'done' AND later.window_start > r.window_start
				AND (kind <> 'performance' OR mon.look_back = interval '0' OR NOT l.provisional))
	FROM mleval.monitor AS mon, mleval.evaluation AS e
	WHERE mon.monitor_id = r.monitor_id AND e.evaluation_id = r.evaluation_id;
END;

COMMENT ON FUNCTION mleval._is_now(mleval.run, text) IS 'Whether a run''s window is the latest of which alerts of a kind are to speak.';

CREATE FUNCTION mleval._open_alerts(r mleval.run)
RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	WITH opened AS (
		INSERT INTO mleval.alert (monitor_id, kind, role, subject, segment, segment_value, first_window, last_window, reason)
		SELECT r.monitor_id, s.kind, s.role, s.subject, s.segment, s.segment_value, r.window_start, r.window_start, s.reason
		FROM mleval._states(r.evaluation_id) AS s
		WHERE NOT s.normal AND mleval._is_now(r, s.kind) AND NOT EXISTS (
			SELECT FROM mleval.alert AS a
			WHERE a.monitor_id = r.monitor_id AND a.kind = s.kind AND a.role = s.role AND a.subject = s.subject
				AND a.segment IS NOT DISTINCT FROM s.segment AND a.segment_value IS NOT DISTINCT FROM s.segment_value
				AND a.resolved_at IS NULL)
		RETURNING alert_id, monitor_id
	)
	SELECT mleval._notify(o.alert_id, o.monitor_id, 'opened') FROM opened AS o;
END;

COMMENT ON FUNCTION mleval._open_alerts(mleval.run) IS 'Opens an alert for whatever has become not normal.';

CREATE FUNCTION mleval._update_alerts(r mleval.run)
RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	WITH changed AS (
		UPDATE mleval.alert AS a
		SET last_window = CASE WHEN s.normal THEN a.last_window ELSE r.window_start END,
			windows = a.windows + (NOT s.normal)::integer,
			resolved_window = CASE WHEN s.normal THEN r.window_start END,
			resolved_at = CASE WHEN s.normal THEN now() END
		FROM mleval._states(r.evaluation_id) AS s
		WHERE a.monitor_id = r.monitor_id AND a.kind = s.kind AND a.role = s.role AND a.subject = s.subject
			AND a.segment IS NOT DISTINCT FROM s.segment AND a.segment_value IS NOT DISTINCT FROM s.segment_value
			AND a.resolved_at IS NULL AND mleval._is_now(r, s.kind)
		RETURNING a.alert_id, a.monitor_id, s.normal
	)
	SELECT mleval._notify(c.alert_id, c.monitor_id, 'resolved') FROM changed AS c WHERE c.normal;
END;

COMMENT ON FUNCTION mleval._update_alerts(mleval.run) IS 'Counts open alerts on, or resolves them.';

CREATE FUNCTION mleval._alert(r mleval.run)
RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM mleval._update_alerts(r);
	PERFORM mleval._open_alerts(r);
END
$$;

COMMENT ON FUNCTION mleval._alert(mleval.run) IS 'Carries a run''s verdicts over to the alerts.';
