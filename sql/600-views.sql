-- Views: the contract for people and BI tools.
--
-- Tidy rows of plain types, one value a row, nothing computed that was not
-- recorded.  They run with the rights of whoever asks (900-grants.sql), and show
-- the latest evaluation of a window, not those it supersedes.

-- What we believed then: nothing recorded is ever rewritten, so it is the latest
-- evaluation among those that were judged by then.  A setting, as a BI tool can
-- set one but gives a view no argument.
CREATE FUNCTION mleval._as_of()
RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(nullif(current_setting('mleval.as_of', true), '')::timestamptz, 'infinity');

COMMENT ON FUNCTION mleval._as_of() IS 'The moment whose beliefs the views show: the setting mleval.as_of; infinity: all there is.';

CREATE VIEW mleval.metric_history WITH (security_invoker = true) AS
SELECT e.window_start AS time,
	e.window_start,
	e.window_end,
	m.name AS model,
	m.version,
	e.phase,
	e.monitor_id,
	e.evaluation_id,
	e.segment::text AS segment,
	e.segment_value,
	v.metric,
	v.value,
	v.lower,
	v.upper,
	e.n,
	e.n_labelled,
	e.provisional,
	e.as_of,
	e.recorded_at,
	v.reason
FROM mleval.evaluation AS e
	JOIN mleval.model AS m ON m.model_id = e.model_id
	JOIN mleval.metric_value AS v ON v.evaluation_id = e.evaluation_id
WHERE e.as_of <= (SELECT mleval._as_of()) AND NOT EXISTS (
	SELECT FROM mleval.evaluation AS later
	WHERE later.model_id = e.model_id AND later.supersedes = e.evaluation_id AND later.as_of <= (SELECT mleval._as_of()));

COMMENT ON VIEW mleval.metric_history IS 'Every metric of every evaluation that is not superseded, in all phases: one row per model version, phase, monitor, window, segment and metric.';
COMMENT ON COLUMN mleval.metric_history.time IS 'Start of the window, for charts.';
COMMENT ON COLUMN mleval.metric_history.window_start IS 'Start of the window.';
COMMENT ON COLUMN mleval.metric_history.window_end IS 'End of the window.';
COMMENT ON COLUMN mleval.metric_history.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.metric_history.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.metric_history.phase IS 'development, release, reference, production, or rollup: pruned windows of production, together.';
COMMENT ON COLUMN mleval.metric_history.monitor_id IS 'The monitor that asked for it; NULL: a person did, whose evaluation stands beside the monitor''s.';
COMMENT ON COLUMN mleval.metric_history.evaluation_id IS 'The evaluation the row comes from.';
COMMENT ON COLUMN mleval.metric_history.segment IS 'Column that defines the segment; NULL: the whole.';
COMMENT ON COLUMN mleval.metric_history.segment_value IS 'Value of that column.';
COMMENT ON COLUMN mleval.metric_history.metric IS 'Name of the metric.';
COMMENT ON COLUMN mleval.metric_history.value IS 'Its value; NULL where it is undefined.';
COMMENT ON COLUMN mleval.metric_history.lower IS 'Lower end of its confidence interval; NULL where there is none.';
COMMENT ON COLUMN mleval.metric_history.upper IS 'Upper end of that interval.';
COMMENT ON COLUMN mleval.metric_history.n IS 'Rows in the window.';
COMMENT ON COLUMN mleval.metric_history.n_labelled IS 'Rows whose label was known.';
COMMENT ON COLUMN mleval.metric_history.provisional IS 'True where labels were still missing.';
COMMENT ON COLUMN mleval.metric_history.as_of IS 'The moment at which the data were judged.';
COMMENT ON COLUMN mleval.metric_history.recorded_at IS 'When the evaluation was recorded.';
COMMENT ON COLUMN mleval.metric_history.reason IS 'Why the value or its interval is missing.';

CREATE VIEW mleval.drift_history WITH (security_invoker = true) AS
SELECT e.window_start AS time,
	e.window_start,
	e.window_end,
	m.name AS model,
	m.version,
	d.baseline_id,
	e.monitor_id,
	e.evaluation_id,
	d.role,
	d.subject,
	d.distance,
	d.baseline_value,
	d.value,
	d.threshold,
	d.pvalue,
	d.adjusted_pvalue,
	d.iid_pvalue,
	d.alpha,
	d.n,
	d.n_reference,
	d.n_windows,
	CASE d.role WHEN 'feature' THEN b.features_start ELSE b.performance_start END AS reference_start,
	CASE d.role WHEN 'feature' THEN b.features_end ELSE b.performance_end END AS reference_end,
	d.method,
	d.bins,
	d.previous_value,
	d.previous_pvalue,
	e.n_labelled < e.n AND d.role = 'y_true' AS provisional,
	e.as_of,
	e.recorded_at,
	d.verdict,
	d.reason
FROM mleval.drift_value AS d
	JOIN mleval.evaluation AS e ON e.evaluation_id = d.evaluation_id
	JOIN mleval.model AS m ON m.model_id = e.model_id
	JOIN mleval.baseline AS b ON b.baseline_id = d.baseline_id
WHERE e.as_of <= (SELECT mleval._as_of()) AND NOT EXISTS (
	SELECT FROM mleval.evaluation AS later
	WHERE later.model_id = e.model_id AND later.supersedes = e.evaluation_id AND later.as_of <= (SELECT mleval._as_of()));

COMMENT ON VIEW mleval.drift_history IS 'How far each column lay from the baseline in each monitored window, with the evidence: one row per window, column and distance.';
COMMENT ON COLUMN mleval.drift_history.time IS 'Start of the window, for charts.';
COMMENT ON COLUMN mleval.drift_history.window_start IS 'Start of the window.';
COMMENT ON COLUMN mleval.drift_history.window_end IS 'End of the window.';
COMMENT ON COLUMN mleval.drift_history.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.drift_history.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.drift_history.baseline_id IS 'The baseline it was compared with.';
COMMENT ON COLUMN mleval.drift_history.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval.drift_history.evaluation_id IS 'The evaluation of the window.';
COMMENT ON COLUMN mleval.drift_history.role IS 'What the column is to the model: feature, y_score, y_pred or y_true.';
COMMENT ON COLUMN mleval.drift_history.subject IS 'The column.';
COMMENT ON COLUMN mleval.drift_history.distance IS 'psi or ks_statistic.';
COMMENT ON COLUMN mleval.drift_history.baseline_value IS 'The ordinary distance: the median of the reference windows'' own.';
COMMENT ON COLUMN mleval.drift_history.value IS 'The distance; NULL where it is undefined.';
COMMENT ON COLUMN mleval.drift_history.threshold IS 'The distance that matters.';
COMMENT ON COLUMN mleval.drift_history.pvalue IS 'Learned p-value; NULL with fewer than 10 reference windows.';
COMMENT ON COLUMN mleval.drift_history.adjusted_pvalue IS 'The p-value used, adjusted for all distances and checks of data quality of the run.';
COMMENT ON COLUMN mleval.drift_history.iid_pvalue IS 'The p-value that assumes independent rows, to be compared.';
COMMENT ON COLUMN mleval.drift_history.alpha IS 'Significance level of the run.';
COMMENT ON COLUMN mleval.drift_history.n IS 'Rows compared; of the label, those that have one.';
COMMENT ON COLUMN mleval.drift_history.n_reference IS 'Rows they are compared with.';
COMMENT ON COLUMN mleval.drift_history.n_windows IS 'Reference windows that evidence was learned from.';
COMMENT ON COLUMN mleval.drift_history.reference_start IS 'Start of the time they are compared with.';
COMMENT ON COLUMN mleval.drift_history.reference_end IS 'End of that time.';
COMMENT ON COLUMN mleval.drift_history.method IS 'How the p-value used was found, with what it assumes.';
COMMENT ON COLUMN mleval.drift_history.bins IS 'The three bins that add most to the PSI, with their shares in the reference and in the window; NULL where nothing moved.';
COMMENT ON COLUMN mleval.drift_history.previous_value IS 'The distance to the window before; NULL where there is none.';
COMMENT ON COLUMN mleval.drift_history.previous_pvalue IS 'Learned p-value of that; it takes no part in the verdict.';
COMMENT ON COLUMN mleval.drift_history.provisional IS 'True for a label of which some rows were still without one.';
COMMENT ON COLUMN mleval.drift_history.as_of IS 'The moment at which the data were judged.';
COMMENT ON COLUMN mleval.drift_history.recorded_at IS 'When it was recorded.';
COMMENT ON COLUMN mleval.drift_history.verdict IS 'drift, no drift or not enough data.';
COMMENT ON COLUMN mleval.drift_history.reason IS 'The verdict in words.';

CREATE VIEW mleval.quality_history WITH (security_invoker = true) AS
SELECT e.window_start AS time,
	e.window_start,
	e.window_end,
	m.name AS model,
	m.version,
	q.baseline_id,
	e.monitor_id,
	e.evaluation_id,
	q.role,
	q.subject,
	q.check_name,
	q.reference_value,
	q.current_value,
	q.difference,
	q.baseline_difference,
	q.threshold,
	q.pvalue,
	q.adjusted_pvalue,
	q.iid_pvalue,
	q.alpha,
	q.n,
	q.n_windows,
	q.method,
	q.verdict,
	q.reason
FROM mleval.quality_value AS q
	JOIN mleval.evaluation AS e ON e.evaluation_id = q.evaluation_id
	JOIN mleval.model AS m ON m.model_id = e.model_id
WHERE e.as_of <= (SELECT mleval._as_of()) AND NOT EXISTS (
	SELECT FROM mleval.evaluation AS later
	WHERE later.model_id = e.model_id AND later.supersedes = e.evaluation_id AND later.as_of <= (SELECT mleval._as_of()));

COMMENT ON VIEW mleval.quality_history IS 'How each column was filled in each monitored window, against the baseline: one row per window, column and check.';
COMMENT ON COLUMN mleval.quality_history.time IS 'Start of the window, for charts.';
COMMENT ON COLUMN mleval.quality_history.window_start IS 'Start of the window.';
COMMENT ON COLUMN mleval.quality_history.window_end IS 'End of the window.';
COMMENT ON COLUMN mleval.quality_history.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.quality_history.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.quality_history.baseline_id IS 'The baseline it was compared with.';
COMMENT ON COLUMN mleval.quality_history.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval.quality_history.evaluation_id IS 'The evaluation of the window.';
COMMENT ON COLUMN mleval.quality_history.role IS 'What the column is to the model: feature, y_score, y_pred, y_true, segment or id_column; relation for its set of columns.';
COMMENT ON COLUMN mleval.quality_history.subject IS 'The column, or the relation.';
COMMENT ON COLUMN mleval.quality_history.check_name IS 'The check: null_fraction, zero_fraction, new_categories and so on; column_missing; column_set of the relation.';
COMMENT ON COLUMN mleval.quality_history.reference_value IS 'The value of all reference windows together.';
COMMENT ON COLUMN mleval.quality_history.current_value IS 'The value of this window.';
COMMENT ON COLUMN mleval.quality_history.difference IS 'How far the two are apart, as the threshold counts it.';
COMMENT ON COLUMN mleval.quality_history.baseline_difference IS 'The ordinary one: the median of the reference windows'' own.';
COMMENT ON COLUMN mleval.quality_history.threshold IS 'The difference that matters; NULL where any does, and for column_set where none does.';
COMMENT ON COLUMN mleval.quality_history.pvalue IS 'The p-value used: learned, or that of independent rows where it is larger; NULL with fewer than 10 reference windows.';
COMMENT ON COLUMN mleval.quality_history.adjusted_pvalue IS 'The same, adjusted for all distances and checks of the run.';
COMMENT ON COLUMN mleval.quality_history.iid_pvalue IS 'That chance does as much to independent rows, to be compared.';
COMMENT ON COLUMN mleval.quality_history.n IS 'Rows of the window.';
COMMENT ON COLUMN mleval.quality_history.n_windows IS 'Reference windows that evidence was learned from.';
COMMENT ON COLUMN mleval.quality_history.method IS 'How the p-value used was found, with what it assumes.';
COMMENT ON COLUMN mleval.quality_history.alpha IS 'Significance level of the run.';
COMMENT ON COLUMN mleval.quality_history.verdict IS 'changed, failed (the column cannot be read), ok or not enough data.';
COMMENT ON COLUMN mleval.quality_history.reason IS 'What has changed, or why nothing can be said.';

CREATE VIEW mleval.label_maturity WITH (security_invoker = true) AS
SELECT e.window_start AS time,
	e.window_start,
	e.window_end,
	m.name AS model,
	m.version,
	e.monitor_id,
	e.evaluation_id,
	e.segment::text AS segment,
	e.segment_value,
	e.as_of,
	extract(epoch FROM e.as_of - e.window_end)::double precision / 86400 AS age_days,
	e.n,
	e.n_labelled,
	e.n_expected,
	e.n_labelled::double precision / nullif(e.n, 0) AS labelled_share,
	e.n_labelled::double precision / nullif(e.n_expected, 0) AS maturity,
	mleval.prevalence(p.confusion_matrix) AS prevalence,
	e.provisional,
	NOT EXISTS (
		SELECT FROM mleval.evaluation AS later
		WHERE later.model_id = e.model_id AND later.supersedes = e.evaluation_id AND later.as_of <= (SELECT mleval._as_of())) AS latest
FROM mleval.evaluation AS e
	JOIN mleval.model AS m ON m.model_id = e.model_id
	LEFT JOIN mleval.summary AS p ON p.evaluation_id = e.evaluation_id AND p.subject = 'confusion_matrix'
WHERE e.monitor_id IS NOT NULL AND e.phase = 'production' AND e.as_of <= (SELECT mleval._as_of());

COMMENT ON VIEW mleval.label_maturity IS 'How the labels of each monitored window came in: one row per window, segment and evaluation, those that were superseded too.';
COMMENT ON COLUMN mleval.label_maturity.time IS 'Start of the window, for charts.';
COMMENT ON COLUMN mleval.label_maturity.window_start IS 'Start of the window.';
COMMENT ON COLUMN mleval.label_maturity.window_end IS 'End of the window.';
COMMENT ON COLUMN mleval.label_maturity.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.label_maturity.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.label_maturity.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval.label_maturity.evaluation_id IS 'The evaluation.';
COMMENT ON COLUMN mleval.label_maturity.segment IS 'Column that defines the segment; NULL: the whole.';
COMMENT ON COLUMN mleval.label_maturity.segment_value IS 'Value of that column.';
COMMENT ON COLUMN mleval.label_maturity.as_of IS 'The moment at which the labels were counted.';
COMMENT ON COLUMN mleval.label_maturity.age_days IS 'Days between the end of the window and as_of.';
COMMENT ON COLUMN mleval.label_maturity.n IS 'Rows in the window.';
COMMENT ON COLUMN mleval.label_maturity.n_labelled IS 'Rows whose label was known.';
COMMENT ON COLUMN mleval.label_maturity.n_expected IS 'Rows that will have one in the end, were their share that of the baseline''s reference.';
COMMENT ON COLUMN mleval.label_maturity.labelled_share IS 'Share of the rows whose label was known; NULL without rows.';
COMMENT ON COLUMN mleval.label_maturity.maturity IS 'Share of the expected labels that had come; NULL where none are expected.';
COMMENT ON COLUMN mleval.label_maturity.prevalence IS 'Share of the known labels that were positive: what late positives move; NULL where the window was pruned.';
COMMENT ON COLUMN mleval.label_maturity.provisional IS 'True while labels were still to come, or might still change.';
COMMENT ON COLUMN mleval.label_maturity.latest IS 'True for the evaluation that is in force, false for those it supersedes.';

CREATE VIEW mleval.season_vs_current WITH (security_invoker = true) AS
SELECT e.window_start AS time,
	e.window_start,
	e.window_end,
	b.window_start AS season_start,
	b.window_end AS season_end,
	m.name AS model,
	m.version,
	e.monitor_id,
	e.evaluation_id,
	e.segment::text AS segment,
	e.segment_value,
	CASE s.role WHEN 'performance' THEN s.subject ELSE format('%s(%s)', s.measure, s.subject) END AS metric,
	s.season_value,
	s.current_value,
	s.current_value - s.season_value AS difference,
	e.n,
	e.n_labelled,
	e.provisional AND s.role IN ('performance', 'y_true') AS provisional
FROM mleval.season_value AS s
	JOIN mleval.evaluation AS e ON e.evaluation_id = s.evaluation_id
	JOIN mleval.evaluation AS b ON b.evaluation_id = s.season_evaluation_id
	JOIN mleval.model AS m ON m.model_id = e.model_id
WHERE e.as_of <= (SELECT mleval._as_of()) AND NOT EXISTS (
	SELECT FROM mleval.evaluation AS later
	WHERE later.model_id = e.model_id AND later.supersedes = e.evaluation_id AND later.as_of <= (SELECT mleval._as_of()));

COMMENT ON VIEW mleval.season_vs_current IS 'Production against the same window a season before (monitor.season): one row per monitored window, segment and metric; a distance of a column is the metric psi(column) or ks_statistic(column).';
COMMENT ON COLUMN mleval.season_vs_current.time IS 'Start of the window, for charts.';
COMMENT ON COLUMN mleval.season_vs_current.window_start IS 'Start of the window.';
COMMENT ON COLUMN mleval.season_vs_current.window_end IS 'End of the window.';
COMMENT ON COLUMN mleval.season_vs_current.season_start IS 'Start of the window a season before.';
COMMENT ON COLUMN mleval.season_vs_current.season_end IS 'End of that window.';
COMMENT ON COLUMN mleval.season_vs_current.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.season_vs_current.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.season_vs_current.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval.season_vs_current.evaluation_id IS 'The evaluation of the window.';
COMMENT ON COLUMN mleval.season_vs_current.segment IS 'Column that defines the segment; NULL: the whole.';
COMMENT ON COLUMN mleval.season_vs_current.segment_value IS 'Value of that column.';
COMMENT ON COLUMN mleval.season_vs_current.metric IS 'Name of the metric, or distance with its column.';
COMMENT ON COLUMN mleval.season_vs_current.season_value IS 'Value a season before; NULL for a distance, which is between the two windows.';
COMMENT ON COLUMN mleval.season_vs_current.current_value IS 'Value now, or the distance.';
COMMENT ON COLUMN mleval.season_vs_current.difference IS 'Value now less the value a season before; NULL for a distance.';
COMMENT ON COLUMN mleval.season_vs_current.n IS 'Rows in the window.';
COMMENT ON COLUMN mleval.season_vs_current.n_labelled IS 'Rows whose label was known.';
COMMENT ON COLUMN mleval.season_vs_current.provisional IS 'True where the value rests on labels that were still to come, or might still change.';

CREATE VIEW mleval.baseline_vs_current WITH (security_invoker = true) AS
SELECT e.window_start AS time,
	e.window_start,
	e.window_end,
	m.name AS model,
	m.version,
	c.baseline_id,
	e.segment::text AS segment,
	e.segment_value,
	c.metric,
	c.baseline_value,
	c.current_value,
	c.current_value - c.baseline_value AS difference,
	c.lower,
	c.upper,
	c.limit_value,
	e.n,
	e.n_labelled,
	e.provisional AND c.needs_labels AS provisional,
	c.verdict,
	c.reason
FROM (
		SELECT p.evaluation_id, p.baseline_id, p.metric, p.baseline_value, p.value, p.lower, p.upper, p.limit_value,
			true, p.verdict, p.reason
		FROM mleval.metric_comparison AS p
		UNION ALL
		SELECT d.evaluation_id, d.baseline_id, format('%s(%s)', d.distance, d.subject), d.baseline_value, d.value,
			NULL::double precision, NULL::double precision, d.threshold, d.role = 'y_true', d.verdict, d.reason
		FROM mleval.drift_value AS d
	) AS c(evaluation_id, baseline_id, metric, baseline_value, current_value, lower, upper, limit_value,
		needs_labels, verdict, reason)
	JOIN mleval.evaluation AS e ON e.evaluation_id = c.evaluation_id
	JOIN mleval.model AS m ON m.model_id = e.model_id
WHERE e.as_of <= (SELECT mleval._as_of()) AND NOT EXISTS (
	SELECT FROM mleval.evaluation AS later
	WHERE later.model_id = e.model_id AND later.supersedes = e.evaluation_id AND later.as_of <= (SELECT mleval._as_of()));

COMMENT ON VIEW mleval.baseline_vs_current IS 'Production against the baseline: one row per monitored window, segment and metric; a distance of a column is the metric psi(column) or ks_statistic(column).';
COMMENT ON COLUMN mleval.baseline_vs_current.time IS 'Start of the window, for charts.';
COMMENT ON COLUMN mleval.baseline_vs_current.window_start IS 'Start of the window.';
COMMENT ON COLUMN mleval.baseline_vs_current.window_end IS 'End of the window.';
COMMENT ON COLUMN mleval.baseline_vs_current.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.baseline_vs_current.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.baseline_vs_current.baseline_id IS 'The baseline it was compared with.';
COMMENT ON COLUMN mleval.baseline_vs_current.segment IS 'Column that defines the segment; NULL: the whole.';
COMMENT ON COLUMN mleval.baseline_vs_current.segment_value IS 'Value of that column.';
COMMENT ON COLUMN mleval.baseline_vs_current.metric IS 'Name of the metric, or psi(column), ks_statistic(column).';
COMMENT ON COLUMN mleval.baseline_vs_current.baseline_value IS 'The accepted value, of the whole release window: of a rank metric, not the mean of its parts. Of a distance, the ordinary one: the median of the reference windows'' own.';
COMMENT ON COLUMN mleval.baseline_vs_current.current_value IS 'The value in this window; NULL where it is undefined.';
COMMENT ON COLUMN mleval.baseline_vs_current.difference IS 'current_value - baseline_value.';
COMMENT ON COLUMN mleval.baseline_vs_current.lower IS 'Lower end of the 95 % prediction interval for one more window, learned from the reference windows, on the scale of its log odds; NULL with fewer than 10 of them, and for distances. A value outside is unusual, not yet a verdict: that is one-sided, adjusted, and at the level of the run.';
COMMENT ON COLUMN mleval.baseline_vs_current.upper IS 'Upper end of that interval.';
COMMENT ON COLUMN mleval.baseline_vs_current.limit_value IS 'The monitor''s limit of the metric, or threshold of the distance.';
COMMENT ON COLUMN mleval.baseline_vs_current.n IS 'Rows in the window.';
COMMENT ON COLUMN mleval.baseline_vs_current.n_labelled IS 'Rows whose label was known.';
COMMENT ON COLUMN mleval.baseline_vs_current.provisional IS 'True where the value rests on labels and some were still missing.';
COMMENT ON COLUMN mleval.baseline_vs_current.verdict IS 'ok, worse than baseline, outside limit, no drift, drift, or not enough data.';
COMMENT ON COLUMN mleval.baseline_vs_current.reason IS 'The verdict in words.';

CREATE VIEW mleval.open_alert WITH (security_invoker = true) AS
SELECT a.first_window AS time,
	a.alert_id,
	a.monitor_id,
	m.name AS model,
	m.version,
	a.kind,
	a.role,
	a.subject,
	a.segment::text AS segment,
	a.segment_value,
	a.first_window,
	a.last_window,
	a.windows,
	a.opened_at,
	a.reason
FROM mleval.alert AS a
	JOIN mleval.monitor AS o ON o.monitor_id = a.monitor_id
	JOIN mleval.model AS m ON m.model_id = o.model_id
WHERE a.resolved_at IS NULL;

COMMENT ON VIEW mleval.open_alert IS 'What is not normal now: one row per thing, however long it lasts.';
COMMENT ON COLUMN mleval.open_alert.time IS 'Start of the window that opened it, for charts.';
COMMENT ON COLUMN mleval.open_alert.alert_id IS 'Identity of the alert.';
COMMENT ON COLUMN mleval.open_alert.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval.open_alert.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.open_alert.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.open_alert.kind IS 'data drift, data quality or performance.';
COMMENT ON COLUMN mleval.open_alert.role IS 'performance, or what the column is to the model: feature, y_score, y_pred or y_true; segment or id_column where it is gone; relation.';
COMMENT ON COLUMN mleval.open_alert.subject IS 'The column or metric.';
COMMENT ON COLUMN mleval.open_alert.segment IS 'Column that defines the segment; NULL: the whole.';
COMMENT ON COLUMN mleval.open_alert.segment_value IS 'Value of that column.';
COMMENT ON COLUMN mleval.open_alert.first_window IS 'Start of the window that opened it.';
COMMENT ON COLUMN mleval.open_alert.last_window IS 'Start of the last window in which it was seen.';
COMMENT ON COLUMN mleval.open_alert.windows IS 'In how many windows it was seen.';
COMMENT ON COLUMN mleval.open_alert.opened_at IS 'When it was opened.';
COMMENT ON COLUMN mleval.open_alert.reason IS 'The verdict that opened it, in words.';

CREATE VIEW mleval.model_status WITH (security_invoker = true) AS
SELECT m.model_id,
	m.name AS model,
	m.version,
	m.task,
	format('%I.%I', m.relation_schema, m.relation_name) AS relation,
	m.owner::text AS owner,
	b.baseline_id,
	b.recorded_at AS baseline_accepted_at,
	b.recorded_by::text AS baseline_accepted_by,
	b.reason AS baseline_reason,
	mon.monitor_id,
	mon.every::text AS monitor_every,
	mon.enabled AS monitor_enabled,
	r.windows_done,
	r.last_window_end,
	r.windows_failed,
	nullif(concat_ws('; ', f.message, f.detail, f.hint), '') AS last_error,
	a.open_alerts,
	CASE
		WHEN b.baseline_id IS NULL THEN 'no baseline'
		WHEN mon.monitor_id IS NULL THEN 'not monitored'
		WHEN r.windows_failed > 0 THEN 'failed'
		WHEN r.windows_done = 0 THEN 'not run'
		WHEN w.n = 0 THEN 'no data'
		WHEN a.open_alerts > 0 THEN 'alert'
		WHEN w.n_labelled = 0 THEN 'no labels'
		ELSE 'ok'
	END AS status,
	l.role AS live_role,
	lower(l.live) AS live_since
FROM mleval.model AS m
	LEFT JOIN LATERAL (
		SELECT x.baseline_id, x.recorded_at, x.recorded_by, x.reason FROM mleval.baseline AS x
		WHERE x.model_id = m.model_id ORDER BY x.baseline_id DESC LIMIT 1) AS b ON true
	LEFT JOIN mleval.release AS l ON l.model_id = m.model_id AND upper_inf(l.live)
	LEFT JOIN mleval.monitor AS mon ON mon.model_id = m.model_id
	LEFT JOIN LATERAL (
		SELECT count(*) FILTER (WHERE w.done) AS windows_done, max(w.window_end) FILTER (WHERE w.done) AS last_window_end,
			count(*) FILTER (WHERE w.failed AND NOT w.done) AS windows_failed
		FROM (
			SELECT x.window_end, bool_or(x.status = 'done') AS done, bool_or(x.status = 'failed') AS failed
			FROM mleval.run AS x WHERE x.monitor_id = mon.monitor_id
			GROUP BY x.window_start, x.window_end) AS w) AS r ON true
	LEFT JOIN LATERAL (
		SELECT x.message, x.detail, x.hint FROM mleval.run AS x
		WHERE x.monitor_id = mon.monitor_id AND x.status = 'failed' AND r.windows_failed > 0
		ORDER BY x.run_id DESC LIMIT 1) AS f ON true
	LEFT JOIN LATERAL (
		SELECT count(*) AS open_alerts FROM mleval.alert AS x
		WHERE x.monitor_id = mon.monitor_id AND x.resolved_at IS NULL) AS a ON true
	LEFT JOIN LATERAL (
		SELECT e.n, e.n_labelled FROM mleval.run AS x JOIN mleval.evaluation AS e ON e.evaluation_id = x.evaluation_id
		WHERE x.monitor_id = mon.monitor_id AND x.status = 'done'
		ORDER BY x.window_start DESC LIMIT 1) AS w ON true;

COMMENT ON VIEW mleval.model_status IS 'Where each model version stands: one row per version, or per monitor of it.';
COMMENT ON COLUMN mleval.model_status.model_id IS 'Identity of the model version.';
COMMENT ON COLUMN mleval.model_status.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.model_status.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.model_status.task IS 'What the model does.';
COMMENT ON COLUMN mleval.model_status.relation IS 'Table or view of its predictions.';
COMMENT ON COLUMN mleval.model_status.owner IS 'Role that registered it.';
COMMENT ON COLUMN mleval.model_status.baseline_id IS 'The baseline in force; NULL: none was accepted.';
COMMENT ON COLUMN mleval.model_status.baseline_accepted_at IS 'When it was accepted.';
COMMENT ON COLUMN mleval.model_status.baseline_accepted_by IS 'Who accepted it.';
COMMENT ON COLUMN mleval.model_status.baseline_reason IS 'Why it was accepted.';
COMMENT ON COLUMN mleval.model_status.monitor_id IS 'The monitor; NULL: none.';
COMMENT ON COLUMN mleval.model_status.monitor_every IS 'Length of its windows.';
COMMENT ON COLUMN mleval.model_status.monitor_enabled IS 'Whether run_due runs it.';
COMMENT ON COLUMN mleval.model_status.windows_done IS 'Windows evaluated.';
COMMENT ON COLUMN mleval.model_status.last_window_end IS 'End of the last of them.';
COMMENT ON COLUMN mleval.model_status.windows_failed IS 'Windows that failed and are still to be done.';
COMMENT ON COLUMN mleval.model_status.last_error IS 'The last error of such a window.';
COMMENT ON COLUMN mleval.model_status.open_alerts IS 'Alerts that are open.';
COMMENT ON COLUMN mleval.model_status.status IS 'no baseline, not monitored, failed (a window is still to be done), not run, no data (the last window has no rows), alert, no labels (the last window has none), or ok.';
COMMENT ON COLUMN mleval.model_status.live_role IS 'What the version is live as: champion, challenger or shadow; NULL: it is not live.';
COMMENT ON COLUMN mleval.model_status.live_since IS 'Since when.';
