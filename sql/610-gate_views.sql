-- Views of what was required, judged and released.
--
-- People did that, so the setting mleval.as_of counts what was recorded by then
-- (mleval._known_by).

CREATE VIEW mleval.requirement_history WITH (security_invoker = true) AS
SELECT r.recorded_at AS time,
	r.requirement_id,
	m.name AS model,
	m.owner::text AS owner,
	r.phase,
	r.metric,
	r.segment::text AS segment,
	r.segment_value,
	r.comparison,
	r.versus,
	r.bound,
	r.margin,
	r.level,
	r.design_effect,
	NOT r.withdrawn AND later.requirement_id IS NULL AS in_force,
	r.withdrawn,
	r.supersedes,
	later.recorded_at AS superseded_at,
	r.recorded_by::text AS recorded_by,
	r.reason
FROM mleval.requirement AS r
	JOIN mleval.model AS m ON m.model_id = r.model_id
	CROSS JOIN LATERAL (SELECT CASE WHEN isfinite((SELECT mleval._as_of())) THEN mleval._known_by(m.owner, m.name) ELSE 'infinity' END OFFSET 0) AS known(by)
	LEFT JOIN mleval.requirement AS later ON later.model_id = r.model_id AND later.supersedes = r.requirement_id AND later.recorded_at <= known.by
WHERE r.recorded_at <= known.by;

COMMENT ON VIEW mleval.requirement_history IS 'What every model must reach, and had to: one row per requirement, those that were superseded or withdrawn as well.';
COMMENT ON COLUMN mleval.requirement_history.time IS 'When it was recorded.';
COMMENT ON COLUMN mleval.requirement_history.requirement_id IS 'Identity of the requirement.';
COMMENT ON COLUMN mleval.requirement_history.model IS 'Name of the model; it is for all versions of it.';
COMMENT ON COLUMN mleval.requirement_history.owner IS 'Role that registered the model.';
COMMENT ON COLUMN mleval.requirement_history.phase IS 'release or production.';
COMMENT ON COLUMN mleval.requirement_history.metric IS 'The metric.';
COMMENT ON COLUMN mleval.requirement_history.segment IS 'Column that defines the segments it is for; NULL: the whole.';
COMMENT ON COLUMN mleval.requirement_history.segment_value IS 'The value of that column; NULL: each that has none of its own.';
COMMENT ON COLUMN mleval.requirement_history.comparison IS 'at_least, at_most or within.';
COMMENT ON COLUMN mleval.requirement_history.versus IS 'absolute, champion, naive or baseline.';
COMMENT ON COLUMN mleval.requirement_history.bound IS 'The number asked.';
COMMENT ON COLUMN mleval.requirement_history.margin IS 'By how much it may be missed.';
COMMENT ON COLUMN mleval.requirement_history.level IS 'Confidence level of the interval.';
COMMENT ON COLUMN mleval.requirement_history.design_effect IS 'How many rows count as one.';
COMMENT ON COLUMN mleval.requirement_history.in_force IS 'True where it is asked now, or was at the setting mleval.as_of.';
COMMENT ON COLUMN mleval.requirement_history.withdrawn IS 'True in a row that took the superseded one back.';
COMMENT ON COLUMN mleval.requirement_history.supersedes IS 'The requirement it replaced.';
COMMENT ON COLUMN mleval.requirement_history.superseded_at IS 'When it was replaced or withdrawn itself.';
COMMENT ON COLUMN mleval.requirement_history.recorded_by IS 'Who recorded it.';
COMMENT ON COLUMN mleval.requirement_history.reason IS 'Why it is asked, or no longer.';

CREATE VIEW mleval.gate_result WITH (security_invoker = true) AS
SELECT g.recorded_at AS time,
	g.gate_id,
	m.name AS model,
	m.version,
	g.phase,
	e.window_start,
	e.window_end,
	r.requirement_id,
	v.evaluation_id,
	r.metric,
	r.segment::text AS segment,
	v.segment_value,
	r.comparison,
	r.versus,
	v.limit_value,
	v.value,
	v.lower,
	v.upper,
	r.level,
	v.reference_value,
	v.difference,
	v.difference_lower,
	v.difference_upper,
	v.n,
	v.verdict,
	v.more_labels,
	v.reason,
	g.verdict AS gate_verdict,
	b.baseline_id,
	b.forced,
	b.reason AS baseline_reason,
	g.recorded_by::text AS recorded_by,
	v.paired
FROM mleval.gate AS g
	JOIN mleval.model AS m ON m.model_id = g.model_id
	CROSS JOIN LATERAL (SELECT CASE WHEN isfinite((SELECT mleval._as_of())) THEN mleval._known_by(m.owner, m.name) ELSE 'infinity' END OFFSET 0) AS known(by)
	JOIN mleval.gate_value AS v ON v.gate_id = g.gate_id
	JOIN mleval.requirement AS r ON r.requirement_id = v.requirement_id
	LEFT JOIN mleval.evaluation AS e ON e.model_id = g.model_id AND e.evaluation_id = g.evaluation_id
	LEFT JOIN mleval.baseline AS b ON b.model_id = g.model_id AND b.gate_id = g.gate_id AND b.recorded_at <= known.by
WHERE g.recorded_at <= known.by AND (e.evaluation_id IS NULL OR e.as_of <= (SELECT mleval._as_of()));

COMMENT ON VIEW mleval.gate_result IS 'Every verdict on a requirement that was recorded: one row per gate, requirement and segment value.';
COMMENT ON COLUMN mleval.gate_result.time IS 'When it was recorded.';
COMMENT ON COLUMN mleval.gate_result.gate_id IS 'Identity of the record.';
COMMENT ON COLUMN mleval.gate_result.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.gate_result.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.gate_result.phase IS 'release or production.';
COMMENT ON COLUMN mleval.gate_result.window_start IS 'Start of the window that was judged.';
COMMENT ON COLUMN mleval.gate_result.window_end IS 'End of the window that was judged.';
COMMENT ON COLUMN mleval.gate_result.requirement_id IS 'The requirement.';
COMMENT ON COLUMN mleval.gate_result.evaluation_id IS 'The evaluation of the whole or the segment.';
COMMENT ON COLUMN mleval.gate_result.metric IS 'The metric.';
COMMENT ON COLUMN mleval.gate_result.segment IS 'Column that defines the segment; NULL: the whole.';
COMMENT ON COLUMN mleval.gate_result.segment_value IS 'Value of that column.';
COMMENT ON COLUMN mleval.gate_result.comparison IS 'at_least, at_most or within.';
COMMENT ON COLUMN mleval.gate_result.versus IS 'absolute, champion, naive or baseline.';
COMMENT ON COLUMN mleval.gate_result.limit_value IS 'The bound with its margin.';
COMMENT ON COLUMN mleval.gate_result.value IS 'The metric; NULL where it is undefined.';
COMMENT ON COLUMN mleval.gate_result.reference_value IS 'What it was compared with; NULL versus absolute.';
COMMENT ON COLUMN mleval.gate_result.difference IS 'value minus reference_value, of the rows that both have where paired, which was judged in place of the value.';
COMMENT ON COLUMN mleval.gate_result.difference_lower IS 'Lower end of the interval of the difference.';
COMMENT ON COLUMN mleval.gate_result.difference_upper IS 'Upper end of the interval of the difference.';
COMMENT ON COLUMN mleval.gate_result.lower IS 'Lower end of the interval of the value.';
COMMENT ON COLUMN mleval.gate_result.upper IS 'Upper end of the interval of the value.';
COMMENT ON COLUMN mleval.gate_result.level IS 'Confidence level of the intervals.';
COMMENT ON COLUMN mleval.gate_result.n IS 'Labelled rows.';
COMMENT ON COLUMN mleval.gate_result.verdict IS 'pass, fail or undecided.';
COMMENT ON COLUMN mleval.gate_result.more_labels IS 'How many more labelled rows would be expected to decide.';
COMMENT ON COLUMN mleval.gate_result.reason IS 'The verdict in words.';
COMMENT ON COLUMN mleval.gate_result.gate_verdict IS 'The worst verdict of the whole gate.';
COMMENT ON COLUMN mleval.gate_result.baseline_id IS 'The baseline that was accepted on it; NULL: none.';
COMMENT ON COLUMN mleval.gate_result.forced IS 'True where that was accepted although the gate did not pass.';
COMMENT ON COLUMN mleval.gate_result.baseline_reason IS 'Why it was accepted.';
COMMENT ON COLUMN mleval.gate_result.recorded_by IS 'Who recorded it.';
COMMENT ON COLUMN mleval.gate_result.paired IS 'Whether the difference to the champion is of the same rows; NULL where there is no champion to compare with.';

CREATE VIEW mleval.release_history WITH (security_invoker = true) AS
SELECT lower(r.live) AS time,
	r.release_id,
	m.name AS model,
	m.version,
	m.owner::text AS owner,
	r.role,
	lower(r.live) AS live_from,
	CASE WHEN x.ended THEN upper(r.live) END AS live_to,
	NOT x.ended AS is_live,
	r.forced,
	r.previous_id,
	r.recorded_at,
	r.recorded_by::text AS recorded_by,
	r.reason,
	CASE WHEN x.ended THEN r.end_recorded_at END AS end_recorded_at,
	CASE WHEN x.ended THEN r.end_recorded_by::text END AS end_recorded_by,
	CASE WHEN x.ended THEN r.end_reason END AS end_reason
FROM mleval.release AS r
	JOIN mleval.model AS m ON m.model_id = r.model_id
	CROSS JOIN LATERAL (SELECT CASE WHEN isfinite((SELECT mleval._as_of())) THEN mleval._known_by(m.owner, m.name) ELSE 'infinity' END OFFSET 0) AS known(by)
	CROSS JOIN LATERAL (SELECT coalesce(r.end_recorded_at <= known.by AND upper(r.live) <= (SELECT mleval._as_of()), false)) AS x(ended)
WHERE r.recorded_at <= known.by AND lower(r.live) <= (SELECT mleval._as_of());

COMMENT ON VIEW mleval.release_history IS 'Which version was live when, in which role: one row per release.';
COMMENT ON COLUMN mleval.release_history.time IS 'Since when it was live, for charts.';
COMMENT ON COLUMN mleval.release_history.release_id IS 'Identity of the release.';
COMMENT ON COLUMN mleval.release_history.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.release_history.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.release_history.owner IS 'Role that registered it.';
COMMENT ON COLUMN mleval.release_history.role IS 'champion, challenger or shadow.';
COMMENT ON COLUMN mleval.release_history.live_from IS 'Since when it was live.';
COMMENT ON COLUMN mleval.release_history.live_to IS 'Until when, exclusive; NULL: it is live.';
COMMENT ON COLUMN mleval.release_history.is_live IS 'True where it has no end.';
COMMENT ON COLUMN mleval.release_history.forced IS 'True for a champion that had no baseline.';
COMMENT ON COLUMN mleval.release_history.previous_id IS 'The release that a rollback goes back to.';
COMMENT ON COLUMN mleval.release_history.recorded_at IS 'When the release was recorded.';
COMMENT ON COLUMN mleval.release_history.recorded_by IS 'Who recorded it.';
COMMENT ON COLUMN mleval.release_history.reason IS 'Why it was released.';
COMMENT ON COLUMN mleval.release_history.end_recorded_at IS 'When the end was recorded.';
COMMENT ON COLUMN mleval.release_history.end_recorded_by IS 'Who recorded the end.';
COMMENT ON COLUMN mleval.release_history.end_reason IS 'Why it ended.';
