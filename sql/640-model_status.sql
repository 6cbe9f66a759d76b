-- The view that is looked at first: one line for each model, of the version that
-- is live.  What stands behind a line is version by version in version_status, and
-- window by window in the other views.

CREATE VIEW mleval.model_status WITH (security_invoker = true) AS
SELECT v.name AS model,
	s.version,
	s.live_role,
	s.live_since,
	CASE WHEN s.live_since <= least(now(), (SELECT mleval._as_of())) THEN extract(epoch FROM least(now(), (SELECT mleval._as_of())) - s.live_since)::double precision / 86400 END AS age_days,
	others.also_live,
	v.versions,
	r.window_start AS last_window_start,
	s.last_window_end,
	r.provisional,
	r.verdict,
	r.diagnosis,
	s.open_alerts,
	s.status,
	s.windows_done,
	s.windows_failed,
	s.last_error,
	s.task,
	s.relation,
	v.owner::text AS owner,
	s.model_id,
	s.baseline_id,
	s.baseline_accepted_at,
	s.baseline_accepted_by,
	s.baseline_reason,
	s.monitor_id,
	s.monitor_every,
	s.monitor_enabled
FROM (
		SELECT DISTINCT ON (m.owner, m.name) m.owner, m.name, m.model_id, count(*) OVER (PARTITION BY m.owner, m.name) AS versions
		FROM mleval.model AS m
			CROSS JOIN LATERAL (SELECT CASE WHEN isfinite((SELECT mleval._as_of())) THEN mleval._known_by(m.owner, m.name) ELSE 'infinity' END OFFSET 0) AS known(by)
			LEFT JOIN mleval.release AS l ON l.model_id = m.model_id AND mleval._believed(l, known.by) @> (SELECT mleval._as_of())
		WHERE m.recorded_at <= known.by
		ORDER BY m.owner, m.name, array_position(ARRAY['champion', 'challenger', 'shadow'], l.role), m.model_id DESC
	) AS v
	CROSS JOIN LATERAL (
		SELECT x.*
		FROM mleval.version_status AS x
		WHERE x.model_id = v.model_id
		ORDER BY x.status = 'failed' DESC, x.status = 'not monitored', x.last_window_end DESC NULLS LAST, x.monitor_id LIMIT 1) AS s
	LEFT JOIN LATERAL (
		SELECT string_agg(format('%s (%s)', m.version, l.role), ', ' ORDER BY l.role, m.version) AS also_live
		FROM mleval.model AS m
			CROSS JOIN LATERAL (SELECT CASE WHEN isfinite((SELECT mleval._as_of())) THEN mleval._known_by(m.owner, m.name) ELSE 'infinity' END OFFSET 0) AS known(by)
			JOIN mleval.release AS l ON l.model_id = m.model_id AND mleval._believed(l, known.by) @> (SELECT mleval._as_of())
		WHERE m.owner = v.owner AND m.name = v.name AND m.model_id <> v.model_id) AS others ON true
	LEFT JOIN LATERAL (
		SELECT x.window_start, e.provisional, d.verdict AS diagnosis, c.verdict
		FROM mleval.run AS x
			JOIN mleval.evaluation AS e ON e.evaluation_id = x.evaluation_id
			LEFT JOIN mleval.diagnosis AS d ON d.evaluation_id = e.evaluation_id
			CROSS JOIN LATERAL (
				SELECT coalesce((ARRAY['outside limit', 'worse than baseline', 'failed', 'drift', 'changed'])[
						min(array_position(ARRAY['outside limit', 'worse than baseline', 'failed', 'drift', 'changed'], j.verdict))],
					CASE WHEN bool_or(j.verdict IN ('ok', 'no drift')) THEN 'ok' ELSE 'not enough data' END)
				FROM (
					SELECT p.verdict FROM mleval.metric_comparison AS p WHERE p.evaluation_id = e.evaluation_id
					UNION ALL
					SELECT p.verdict FROM mleval.drift_value AS p WHERE p.evaluation_id = e.evaluation_id
					UNION ALL
					SELECT p.verdict FROM mleval.quality_value AS p WHERE p.evaluation_id = e.evaluation_id AND p.verdict IN ('failed', 'changed')) AS j(verdict)
			) AS c(verdict)
		WHERE x.monitor_id = s.monitor_id AND x.status = 'done' AND x.window_start <= (SELECT mleval._as_of()) AND x.as_of <= (SELECT mleval._as_of())
		ORDER BY x.window_start DESC, x.look DESC LIMIT 1) AS r ON true;

COMMENT ON VIEW mleval.model_status IS 'How each model stands, or stood at the setting mleval.as_of: one row per model, of the version that is live as champion, else as challenger or shadow, else of the one registered last; version_status has all of them.';
COMMENT ON COLUMN mleval.model_status.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.model_status.version IS 'The version the row is of.';
COMMENT ON COLUMN mleval.model_status.live_role IS 'What it is live as: champion, challenger or shadow; NULL: no version is live.';
COMMENT ON COLUMN mleval.model_status.live_since IS 'Since when; NULL: it is not live.';
COMMENT ON COLUMN mleval.model_status.age_days IS 'Days since then, until now or the setting mleval.as_of; NULL: it is not live.';
COMMENT ON COLUMN mleval.model_status.also_live IS 'Other versions that are live, each with its role; NULL: none.';
COMMENT ON COLUMN mleval.model_status.versions IS 'Versions that are registered.';
COMMENT ON COLUMN mleval.model_status.last_window_start IS 'Start of the last window that was evaluated; NULL: none was.';
COMMENT ON COLUMN mleval.model_status.last_window_end IS 'End of that window.';
COMMENT ON COLUMN mleval.model_status.provisional IS 'True while its labels were still to come, or might still change.';
COMMENT ON COLUMN mleval.model_status.verdict IS 'The worst verdict of that window as a whole: outside limit, worse than baseline, failed (a column cannot be read), drift, changed (data quality), ok or not enough data; NULL: no window was evaluated.';
COMMENT ON COLUMN mleval.model_status.diagnosis IS 'The kind of change it shows, as in diagnosis_history.';
COMMENT ON COLUMN mleval.model_status.open_alerts IS 'Alerts that are open, of segments too.';
COMMENT ON COLUMN mleval.model_status.status IS 'no baseline, not monitored (there is no monitor, or all are switched off; of then, at mleval.as_of, the latter is not known), failed (a window is still to be done), not run, no data (the last window has no rows), alert, overdue (the monitor is enabled, and a window that nobody tried is due by more than the length of one), no labels (the last window has none), or ok.';
COMMENT ON COLUMN mleval.model_status.windows_done IS 'Windows evaluated.';
COMMENT ON COLUMN mleval.model_status.windows_failed IS 'Windows that failed and are still to be done.';
COMMENT ON COLUMN mleval.model_status.last_error IS 'The last error of such a window; NULL: there is none.';
COMMENT ON COLUMN mleval.model_status.task IS 'What the model does.';
COMMENT ON COLUMN mleval.model_status.relation IS 'Table or view of its predictions.';
COMMENT ON COLUMN mleval.model_status.owner IS 'Role that registered it.';
COMMENT ON COLUMN mleval.model_status.model_id IS 'Identity of the model version.';
COMMENT ON COLUMN mleval.model_status.baseline_id IS 'The baseline in force; NULL: none was accepted.';
COMMENT ON COLUMN mleval.model_status.baseline_accepted_at IS 'When it was accepted.';
COMMENT ON COLUMN mleval.model_status.baseline_accepted_by IS 'Who accepted it.';
COMMENT ON COLUMN mleval.model_status.baseline_reason IS 'Why it was accepted.';
COMMENT ON COLUMN mleval.model_status.monitor_id IS 'The monitor; of several the one that failed, else of those that are not switched off the one whose last window ended last. NULL: none.';
COMMENT ON COLUMN mleval.model_status.monitor_every IS 'Length of its windows.';
COMMENT ON COLUMN mleval.model_status.monitor_enabled IS 'Whether run_due runs it.';
