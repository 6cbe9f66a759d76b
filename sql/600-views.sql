-- Views: the contract for people and BI tools.
--
-- Tidy rows of plain types, one value a row, nothing computed that was not
-- recorded.  They run with the rights of whoever asks (900-grants.sql), and show
-- the latest evaluation of a window, not those it supersedes.

-- What we believed then: nothing recorded is ever rewritten, so it is the latest
-- evaluation among those that were judged by then.  A setting, as a BI tool can
-- set one but gives a view no argument.
--
-- There is one clock for each kind of record.  What a run did counts from the run's
-- as_of, also where years are replayed in an hour; what people did counts where it
-- was recorded by then, or by the time at which the last run as of then was made.
CREATE FUNCTION mleval._as_of()
RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(nullif(current_setting('mleval.as_of', true), '')::timestamptz, 'infinity');

COMMENT ON FUNCTION mleval._as_of() IS 'The moment whose beliefs the views show: the setting mleval.as_of; infinity: all there is.';

CREATE FUNCTION mleval._known_by(owner name, name text)
RETURNS timestamptz
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT greatest(a.moment, (
		SELECT max(l.started_at)
		FROM mleval.model AS m JOIN mleval.monitor AS o ON o.model_id = m.model_id
			CROSS JOIN LATERAL (SELECT x.started_at FROM mleval.run AS x WHERE x.monitor_id = o.monitor_id AND x.as_of <= a.moment ORDER BY x.as_of DESC, x.run_id DESC LIMIT 1) AS l
		WHERE m.owner = $1 AND m.name = $2 AND isfinite(a.moment)))
	FROM (SELECT mleval._as_of()) AS a(moment);
END;

COMMENT ON FUNCTION mleval._known_by(name, text) IS 'By when what people recorded of a model counts, at the setting mleval.as_of: the setting, or when the last run as of then was made, which in a replay is later; infinity: all there is.';

-- An alert is of one monitor: what another one's replay was told is not about it.
CREATE FUNCTION mleval._known_by(monitor_id bigint)
RETURNS timestamptz
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT CASE WHEN isfinite(a.moment) THEN greatest(a.moment, (
		SELECT x.started_at FROM mleval.run AS x WHERE x.monitor_id = $1 AND x.as_of <= a.moment ORDER BY x.as_of DESC, x.run_id DESC LIMIT 1)) ELSE 'infinity' END
	FROM (SELECT mleval._as_of()) AS a(moment);
END;

COMMENT ON FUNCTION mleval._known_by(bigint) IS 'The same of what people did about a monitor''s alerts: by its own last run as of then.';

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
COMMENT ON COLUMN mleval.metric_history.reason IS 'Why the value or its interval is missing, and which function gives that.';

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
	(SELECT min(w.window_start) FROM mleval.baseline_window AS w WHERE w.baseline_id = d.baseline_id AND w.purpose = CASE d.role WHEN 'feature' THEN 'features' ELSE 'performance' END) AS reference_start,
	(SELECT max(w.window_end) FROM mleval.baseline_window AS w WHERE w.baseline_id = d.baseline_id AND w.purpose = CASE d.role WHEN 'feature' THEN 'features' ELSE 'performance' END) AS reference_end,
	d.method,
	d.bins,
	d.previous_value,
	d.previous_pvalue,
	d.previous_adjusted_pvalue,
	d.previous_method,
	d.previous_bins,
	d.previous_verdict,
	d.previous_reason,
	e.n_labelled < e.n AND d.role = 'y_true' AS provisional,
	e.as_of,
	e.recorded_at,
	d.verdict,
	d.reason
FROM mleval.drift_value AS d
	JOIN mleval.evaluation AS e ON e.evaluation_id = d.evaluation_id
	JOIN mleval.model AS m ON m.model_id = e.model_id
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
COMMENT ON COLUMN mleval.drift_history.iid_pvalue IS 'The p-value that assumes independent rows: of ks_statistic to be compared, used with fewer than 10 reference windows; of psi where it was used.';
COMMENT ON COLUMN mleval.drift_history.alpha IS 'Significance level of the run.';
COMMENT ON COLUMN mleval.drift_history.n IS 'Rows compared; of the label, those that have one.';
COMMENT ON COLUMN mleval.drift_history.n_reference IS 'Rows they are compared with.';
COMMENT ON COLUMN mleval.drift_history.n_windows IS 'Reference windows that evidence was learned from; where nothing was, since fewer than 10 have a distance, those that there are.';
COMMENT ON COLUMN mleval.drift_history.reference_start IS 'Start of the first window they are compared with; what the baseline''s range has before it is in none.';
COMMENT ON COLUMN mleval.drift_history.reference_end IS 'End of the last of these windows.';
COMMENT ON COLUMN mleval.drift_history.method IS 'How the p-value used was found, with what it assumes.';
COMMENT ON COLUMN mleval.drift_history.bins IS 'The three bins that add most to the PSI as it is recorded, rare and new categories together as one, with their shares in the reference and in the window; NULL where nothing moved.';
COMMENT ON COLUMN mleval.drift_history.previous_value IS 'The distance to the window before; NULL where there is none.';
COMMENT ON COLUMN mleval.drift_history.previous_pvalue IS 'The p-value of that: learned from the steps between reference windows; with fewer than 10 of them the one that assumes independent rows.';
COMMENT ON COLUMN mleval.drift_history.previous_adjusted_pvalue IS 'The same, adjusted for all distances of the run to the window before (Benjamini-Hochberg), and for nothing else.';
COMMENT ON COLUMN mleval.drift_history.previous_method IS 'How previous_pvalue was found, with what it assumes.';
COMMENT ON COLUMN mleval.drift_history.previous_bins IS 'The three bins that add most to the PSI between the window before and this one, with their shares in both; NULL where nothing moved.';
COMMENT ON COLUMN mleval.drift_history.previous_verdict IS 'drift, no drift or not enough data, beside the window before. It opens no alert.';
COMMENT ON COLUMN mleval.drift_history.previous_reason IS 'Why there is no such verdict, or what makes it a lesser one.';
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
COMMENT ON COLUMN mleval.quality_history.pvalue IS 'The p-value used: learned, or that of independent rows where it is larger or there are fewer than 10 reference windows.';
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

-- A column that is two things to a model, as a score that is a feature too, has a
-- distance as each: one of them says as what.
CREATE FUNCTION mleval._distance_name(distance text, subject text, role text, m mleval.model)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN format('%s(%s%s)', distance, subject, CASE WHEN subject = ANY (CASE role
	WHEN 'feature' THEN ARRAY[m.y_true, m.y_score, m.y_pred]::text[] WHEN 'y_pred' THEN ARRAY[m.y_true, m.y_score]::text[] WHEN 'y_score' THEN ARRAY[m.y_true]::text[] END) THEN ' as ' || role END);

COMMENT ON FUNCTION mleval._distance_name(text, text, text, mleval.model) IS 'A distance of a column as the name of a metric, as psi(amount); psi(score as feature) where the score is a feature too.';

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
	CASE s.role WHEN 'performance' THEN s.subject ELSE mleval._distance_name(s.measure, s.subject, s.role, m) END AS metric,
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
COMMENT ON COLUMN mleval.season_vs_current.metric IS 'Name of the metric, or distance with its column, as in baseline_vs_current.';
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
	CASE WHEN c.role IS NULL THEN c.metric ELSE mleval._distance_name(c.metric, c.subject, c.role, m) END AS metric,
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
		SELECT p.evaluation_id, p.baseline_id, NULL, NULL, p.metric, p.baseline_value, p.value, p.lower, p.upper, p.limit_value,
			true, p.verdict, p.reason
		FROM mleval.metric_comparison AS p
		UNION ALL
		SELECT d.evaluation_id, d.baseline_id, d.role, d.subject, d.distance, d.baseline_value, d.value,
			NULL::double precision, NULL::double precision, d.threshold, d.role = 'y_true', d.verdict, d.reason
		FROM mleval.drift_value AS d
	) AS c(evaluation_id, baseline_id, role, subject, metric, baseline_value, current_value, lower, upper, limit_value,
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
COMMENT ON COLUMN mleval.baseline_vs_current.metric IS 'Name of the metric, or psi(column), ks_statistic(column); psi(column as feature) of a score, prediction or label that is a feature too, and as y_pred or y_score of one that is the label too.';
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

CREATE VIEW mleval.diagnosis_history WITH (security_invoker = true) AS
SELECT e.window_start AS time,
	e.window_start,
	e.window_end,
	m.name AS model,
	m.version,
	d.baseline_id,
	e.monitor_id,
	e.evaluation_id,
	d.verdict,
	d.reason,
	d.inputs_moved,
	d.features,
	d.segments,
	d.baseline_prevalence,
	d.prevalence,
	d.in_the_large,
	d.in_the_large_pvalue,
	d.shape,
	d.shape_pvalue,
	d.positives,
	d.positives_pvalue,
	d.negatives,
	d.negatives_pvalue,
	d.n_windows,
	d.alpha,
	e.n,
	e.n_labelled,
	e.provisional,
	e.as_of,
	e.recorded_at
FROM mleval.diagnosis AS d
	JOIN mleval.evaluation AS e ON e.evaluation_id = d.evaluation_id
	JOIN mleval.model AS m ON m.model_id = e.model_id
WHERE e.as_of <= (SELECT mleval._as_of()) AND NOT EXISTS (
	SELECT FROM mleval.evaluation AS later
	WHERE later.model_id = e.model_id AND later.supersedes = e.evaluation_id AND later.as_of <= (SELECT mleval._as_of()));

COMMENT ON VIEW mleval.diagnosis_history IS 'What kind of change each monitored window shows: one row per window.';
COMMENT ON COLUMN mleval.diagnosis_history.time IS 'Start of the window, for charts.';
COMMENT ON COLUMN mleval.diagnosis_history.window_start IS 'Start of the window.';
COMMENT ON COLUMN mleval.diagnosis_history.window_end IS 'End of the window.';
COMMENT ON COLUMN mleval.diagnosis_history.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.diagnosis_history.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.diagnosis_history.baseline_id IS 'The baseline it was compared with.';
COMMENT ON COLUMN mleval.diagnosis_history.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval.diagnosis_history.evaluation_id IS 'The evaluation of the window.';
COMMENT ON COLUMN mleval.diagnosis_history.verdict IS 'stable, data drift (inputs moved, scores mean what they meant), label shift (the classes'' shares moved, the scores of each class did not), concept drift (scores no longer mean what they meant), several, labels immature or not enough data.';
COMMENT ON COLUMN mleval.diagnosis_history.reason IS 'The verdict in words.';
COMMENT ON COLUMN mleval.diagnosis_history.inputs_moved IS 'Whether a feature, the score or the prediction has drifted.';
COMMENT ON COLUMN mleval.diagnosis_history.features IS 'Up to five features that drifted most, each with its PSI and the smallest adjusted p-value of its distances; NULL where none did.';
COMMENT ON COLUMN mleval.diagnosis_history.segments IS 'Up to five segments that became worse most surely, each with log loss (of classes: accuracy), its difference from the baseline and the p-value adjusted over the segments; NULL where none did.';
COMMENT ON COLUMN mleval.diagnosis_history.baseline_prevalence IS 'Share of positives among the labelled rows of the reference.';
COMMENT ON COLUMN mleval.diagnosis_history.prevalence IS 'Share of positives among the labelled rows of the window.';
COMMENT ON COLUMN mleval.diagnosis_history.in_the_large IS 'Positives more than the reference''s P(y | score) expects of the window''s scores, as a share of the expected rows of the rarer class. Range: (-Infinity, Infinity).';
COMMENT ON COLUMN mleval.diagnosis_history.in_the_large_pvalue IS 'Its learned p-value, two-sided, adjusted for the four of the window.';
COMMENT ON COLUMN mleval.diagnosis_history.shape IS 'What no change of the classes'' odds explains: positives too many or too few in each score bin after that, added up without sign, as a share of the rows of the rarer class; NULL without rows of both classes. Range: [0, Infinity).';
COMMENT ON COLUMN mleval.diagnosis_history.shape_pvalue IS 'Its learned p-value, adjusted.';
COMMENT ON COLUMN mleval.diagnosis_history.positives IS 'KS statistic over the score bins between the positives of the reference and of the window. Range: [0, 1].';
COMMENT ON COLUMN mleval.diagnosis_history.positives_pvalue IS 'Its learned p-value, adjusted.';
COMMENT ON COLUMN mleval.diagnosis_history.negatives IS 'The same of the negatives. Range: [0, 1].';
COMMENT ON COLUMN mleval.diagnosis_history.negatives_pvalue IS 'Its learned p-value, adjusted.';
COMMENT ON COLUMN mleval.diagnosis_history.n_windows IS 'Reference windows that evidence was learned from: those with labels of both classes.';
COMMENT ON COLUMN mleval.diagnosis_history.alpha IS 'Significance level of the run.';
COMMENT ON COLUMN mleval.diagnosis_history.n IS 'Rows in the window.';
COMMENT ON COLUMN mleval.diagnosis_history.n_labelled IS 'Rows whose label was known.';
COMMENT ON COLUMN mleval.diagnosis_history.provisional IS 'True while labels were still to come, or might still change.';
COMMENT ON COLUMN mleval.diagnosis_history.as_of IS 'The moment at which the data were judged.';
COMMENT ON COLUMN mleval.diagnosis_history.recorded_at IS 'When it was recorded.';

CREATE VIEW mleval.segment_ranking WITH (security_invoker = true) AS
SELECT e.window_start AS time,
	e.window_start,
	e.window_end,
	m.name AS model,
	m.version,
	c.baseline_id,
	e.monitor_id,
	e.evaluation_id,
	e.segment::text AS segment,
	e.segment_value,
	c.metric,
	rank() OVER (PARTITION BY m.name, m.version, m.owner, e.monitor_id, e.window_start, e.window_end, e.whole_id, c.metric ORDER BY w.worse_by DESC NULLS LAST) AS rank,
	c.baseline_value,
	c.value AS current_value,
	c.value - c.baseline_value AS difference,
	w.worse_by,
	c.pvalue,
	c.adjusted_pvalue,
	c.alpha,
	e.n,
	e.n_labelled,
	e.n::double precision / nullif(t.n, 0) AS share,
	e.provisional,
	c.verdict,
	c.reason
FROM mleval.metric_comparison AS c
	JOIN mleval.evaluation AS e ON e.evaluation_id = c.evaluation_id
	JOIN mleval.evaluation AS t ON t.evaluation_id = e.whole_id
	JOIN mleval.model AS m ON m.model_id = e.model_id
	CROSS JOIN LATERAL (
		SELECT CASE coalesce(mleval._better(c.metric), (SELECT x.direction FROM mleval.metric AS x WHERE x.owner = m.owner AND x.name = c.metric))
			WHEN 'higher' THEN c.baseline_value - c.value WHEN 'lower' THEN c.value - c.baseline_value END) AS w(worse_by)
WHERE e.as_of <= (SELECT mleval._as_of()) AND NOT EXISTS (
	SELECT FROM mleval.evaluation AS later
	WHERE later.model_id = e.model_id AND later.supersedes = e.evaluation_id AND later.as_of <= (SELECT mleval._as_of()));

COMMENT ON VIEW mleval.segment_ranking IS 'The segments of each monitored window by how much worse they are than the baseline: one row per window, metric and segment.';
COMMENT ON COLUMN mleval.segment_ranking.time IS 'Start of the window, for charts.';
COMMENT ON COLUMN mleval.segment_ranking.window_start IS 'Start of the window.';
COMMENT ON COLUMN mleval.segment_ranking.window_end IS 'End of the window.';
COMMENT ON COLUMN mleval.segment_ranking.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.segment_ranking.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.segment_ranking.baseline_id IS 'The baseline it was compared with.';
COMMENT ON COLUMN mleval.segment_ranking.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval.segment_ranking.evaluation_id IS 'The evaluation of the segment.';
COMMENT ON COLUMN mleval.segment_ranking.segment IS 'Column that defines the segment.';
COMMENT ON COLUMN mleval.segment_ranking.segment_value IS 'Value of that column.';
COMMENT ON COLUMN mleval.segment_ranking.metric IS 'Name of the metric.';
COMMENT ON COLUMN mleval.segment_ranking.rank IS '1 is the segment that is worst off in this window and metric; equals share a rank.';
COMMENT ON COLUMN mleval.segment_ranking.baseline_value IS 'The segment''s accepted value.';
COMMENT ON COLUMN mleval.segment_ranking.current_value IS 'Its value in this window; NULL where it is undefined.';
COMMENT ON COLUMN mleval.segment_ranking.difference IS 'current_value - baseline_value.';
COMMENT ON COLUMN mleval.segment_ranking.worse_by IS 'The difference by how much it is worse; below 0 it is better.';
COMMENT ON COLUMN mleval.segment_ranking.pvalue IS 'How often a reference window would be as bad or worse; NULL with fewer than 10 of them.';
COMMENT ON COLUMN mleval.segment_ranking.adjusted_pvalue IS 'The same, adjusted for all metrics and segments of the run (Benjamini-Hochberg): the one that verdict and reason go by.';
COMMENT ON COLUMN mleval.segment_ranking.alpha IS 'Significance level of the run.';
COMMENT ON COLUMN mleval.segment_ranking.n IS 'Rows of the segment.';
COMMENT ON COLUMN mleval.segment_ranking.n_labelled IS 'Of them those whose label was known.';
COMMENT ON COLUMN mleval.segment_ranking.share IS 'Share of the window''s rows; segments of several columns overlap. Range: [0, 1].';
COMMENT ON COLUMN mleval.segment_ranking.provisional IS 'True while labels were still to come, or might still change.';
COMMENT ON COLUMN mleval.segment_ranking.verdict IS 'That of baseline_vs_current, which is adjusted for all metrics too.';
COMMENT ON COLUMN mleval.segment_ranking.reason IS 'The verdict in words, or why nothing can be said.';

-- The last word of each cause by then, so that of one that was resolved by hand and
-- opened anew there is one.  Not set, it is what alert has.
CREATE FUNCTION mleval._open_alerts(monitor_id bigint, known_by timestamptz)
RETURNS TABLE (alert_id bigint, kind text, severity text, subjects text[], first_window timestamptz, last_window timestamptz, last_judged timestamptz, windows bigint, opened_at timestamptz, reason text)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT a.alert_id, a.kind, a.severity, a.subjects, a.first_window, a.last_window,
		(SELECT max(s.last_window) FROM mleval.alert_subject AS s WHERE s.monitor_id = a.monitor_id AND s.kind = a.kind AND s.affected), a.windows, a.opened_at, a.reason
	FROM mleval.alert AS a
	WHERE a.monitor_id = $1 AND a.resolved_at IS NULL AND (SELECT mleval._as_of()) = 'infinity'
	UNION ALL
	SELECT w.alert_id, w.kind, w.severity, w.subjects, a.first_window, w.last_window, w.last_judged, w.windows, a.opened_at, w.reason
	FROM unnest('{data drift,data quality,performance}'::text[]) AS k(kind)
		CROSS JOIN LATERAL (SELECT x.* FROM mleval.alert_window AS x
			WHERE x.monitor_id = $1 AND x.kind = k.kind AND x.as_of <= (SELECT mleval._as_of()) ORDER BY x.as_of DESC, x.run_id DESC LIMIT 1) AS w
		JOIN mleval.alert AS a ON a.alert_id = w.alert_id
	WHERE (SELECT mleval._as_of()) < 'infinity' AND w.subjects <> '{}'
		AND (a.resolved_at IS NULL OR a.resolved_window IS NOT NULL OR a.resolved_at > known_by);
END;

COMMENT ON FUNCTION mleval._open_alerts(bigint, timestamptz) IS 'The open alerts of a monitor, now or at the setting mleval.as_of, where those resolved by hand later than known_by are open.';

CREATE VIEW mleval.open_alert WITH (security_invoker = true) AS
SELECT a.first_window AS time,
	a.alert_id,
	o.monitor_id,
	m.name AS model,
	m.version,
	a.kind,
	a.severity,
	CASE WHEN z.until > least(now(), (SELECT mleval._as_of())) THEN 'silenced' WHEN k.subjects @> a.subjects THEN 'acknowledged' ELSE 'open' END AS state,
	array_to_string(a.subjects, ', ') AS subjects,
	a.first_window,
	a.last_window,
	a.windows,
	w.n AS unjudged_windows,
	a.opened_at,
	k.recorded_at AS acknowledged_at,
	k.recorded_by::text AS acknowledged_by,
	k.reason AS acknowledged_why,
	CASE WHEN z.until > least(now(), (SELECT mleval._as_of())) THEN z.until END AS silenced_until,
	a.reason
FROM mleval.monitor AS o
	JOIN mleval.model AS m ON m.model_id = o.model_id
	CROSS JOIN LATERAL (SELECT mleval._known_by(o.monitor_id) OFFSET 0) AS known(by)
	CROSS JOIN LATERAL mleval._open_alerts(o.monitor_id, known.by) AS a
	LEFT JOIN LATERAL (SELECT e.recorded_at, e.recorded_by, e.reason, e.subjects FROM mleval.alert_event AS e
		WHERE e.alert_id = a.alert_id AND e.event = 'acknowledged' AND e.recorded_at <= known.by ORDER BY e.event_id DESC LIMIT 1) AS k ON true
	LEFT JOIN LATERAL (SELECT CASE WHEN e.subjects @> a.subjects THEN e.until END AS until FROM mleval.alert_event AS e
		WHERE e.alert_id = a.alert_id AND e.event IN ('silenced', 'unsilenced') AND e.recorded_at <= known.by ORDER BY e.event_id DESC LIMIT 1) AS z ON true
	CROSS JOIN LATERAL (SELECT count(*) FROM mleval.run AS r
		WHERE r.monitor_id = o.monitor_id AND r.status = 'done' AND r.look = 1 AND r.window_start > a.last_judged AND r.as_of <= (SELECT mleval._as_of())) AS w(n);

COMMENT ON VIEW mleval.open_alert IS 'What is not normal now, or was not at the setting mleval.as_of: one row per monitor and cause, however many columns or metrics are affected and however long it lasts.';
COMMENT ON COLUMN mleval.open_alert.time IS 'Start of the first window, for charts.';
COMMENT ON COLUMN mleval.open_alert.alert_id IS 'Identity of the alert, for acknowledge_alert, silence_alert and resolve_alert.';
COMMENT ON COLUMN mleval.open_alert.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval.open_alert.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.open_alert.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.open_alert.kind IS 'The cause: data drift, data quality or performance.';
COMMENT ON COLUMN mleval.open_alert.severity IS 'critical where a limit of a metric is passed, a column cannot be read, or the diagnosis of data drift or performance is concept drift or several; else warning.';
COMMENT ON COLUMN mleval.open_alert.state IS 'open, acknowledged or silenced. Both are of what was affected when somebody did so, and of less: with anything that has joined since, it is open.';
COMMENT ON COLUMN mleval.open_alert.subjects IS 'What is affected: columns, or metrics, in segments as "metric (column = value)".';
COMMENT ON COLUMN mleval.open_alert.first_window IS 'Start of the window in which the first of them was first not normal.';
COMMENT ON COLUMN mleval.open_alert.last_window IS 'Start of the last window in which it was seen.';
COMMENT ON COLUMN mleval.open_alert.windows IS 'In how many windows it was seen.';
COMMENT ON COLUMN mleval.open_alert.unjudged_windows IS 'Windows done since the last one that could say how any of them is: there was not enough data, or their labels are still to come. An alert stays open over them.';
COMMENT ON COLUMN mleval.open_alert.opened_at IS 'When it was opened, by the clock of the server.';
COMMENT ON COLUMN mleval.open_alert.acknowledged_at IS 'When it was acknowledged last; NULL: never. Where it is open, something has joined since.';
COMMENT ON COLUMN mleval.open_alert.acknowledged_by IS 'Who did that.';
COMMENT ON COLUMN mleval.open_alert.acknowledged_why IS 'And why.';
COMMENT ON COLUMN mleval.open_alert.silenced_until IS 'Until when it is silenced; NULL: it is not.';
COMMENT ON COLUMN mleval.open_alert.reason IS 'What, how much, since when, how sure, and what to look at; as of its last window.';

CREATE VIEW mleval.version_status WITH (security_invoker = true) AS
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
		WHEN mon.monitor_id IS NULL OR NOT mon.enabled AND (SELECT mleval._as_of()) = 'infinity' THEN 'not monitored'
		WHEN r.windows_failed > 0 THEN 'failed'
		WHEN r.windows_done = 0 THEN 'not run'
		WHEN w.n = 0 THEN 'no data'
		WHEN a.open_alerts > 0 THEN 'alert'
		WHEN mon.enabled AND mleval._is_overdue(mon, m.time_zone, r.windows_tried, least(now(), (SELECT mleval._as_of())))
			AND coalesce(mleval._boundary(mon.origin, mon.every, r.windows_tried, m.time_zone) < mleval._retired_at(m.model_id, known.by), true) THEN 'overdue'
		WHEN w.n_labelled = 0 THEN 'no labels'
		ELSE 'ok'
	END AS status,
	l.role AS live_role,
	lower(l.live) AS live_since
FROM mleval.model AS m
	CROSS JOIN LATERAL (SELECT CASE WHEN isfinite((SELECT mleval._as_of())) THEN mleval._known_by(m.owner, m.name) ELSE 'infinity' END OFFSET 0) AS known(by)
	LEFT JOIN LATERAL (
		SELECT x.baseline_id, x.recorded_at, x.recorded_by, x.reason FROM mleval.baseline AS x
		WHERE x.model_id = m.model_id AND x.recorded_at <= known.by ORDER BY x.baseline_id DESC LIMIT 1) AS b ON true
	LEFT JOIN mleval.release AS l ON l.model_id = m.model_id AND mleval._believed(l, known.by) @> (SELECT mleval._as_of())
	LEFT JOIN mleval.monitor AS mon ON mon.model_id = m.model_id AND mon.recorded_at <= known.by
	LEFT JOIN LATERAL (
		-- Counted by the calendar: windows are tried in order, and none is passed over.
		-- From the origin on, as they all are: without a range the planner expects to
		-- read them all, and asks for each monitor there is whether it may be read.
		SELECT t.tried AS windows_tried, t.tried - u.undone AS windows_done, d.window_end AS last_window_end, u.windows_failed
		FROM (SELECT coalesce((SELECT mleval._first_window(x.window_end, mon.origin, mon.every, m.time_zone)
				FROM mleval.run AS x WHERE x.monitor_id = mon.monitor_id AND x.window_start BETWEEN mon.origin AND (SELECT mleval._as_of()) AND x.as_of <= (SELECT mleval._as_of()) ORDER BY x.window_start DESC LIMIT 1), 0)::bigint) AS t(tried)
			CROSS JOIN (SELECT count(*), count(*) FILTER (WHERE v.failed)
				FROM (SELECT bool_or(x.status = 'failed') AS failed FROM mleval.run AS x
					WHERE x.monitor_id = mon.monitor_id AND x.status IN ('failed', 'started') AND x.as_of <= (SELECT mleval._as_of()) AND NOT EXISTS (
						SELECT FROM mleval.run AS y WHERE y.monitor_id = x.monitor_id AND y.window_start = x.window_start AND y.status = 'done' AND y.as_of <= (SELECT mleval._as_of()))
					GROUP BY x.window_start) AS v) AS u(undone, windows_failed)
			LEFT JOIN (SELECT x.window_end FROM mleval.run AS x
				WHERE x.monitor_id = mon.monitor_id AND x.status = 'done' AND x.window_start BETWEEN mon.origin AND (SELECT mleval._as_of()) AND x.as_of <= (SELECT mleval._as_of()) ORDER BY x.window_start DESC LIMIT 1) AS d ON true) AS r ON true
	LEFT JOIN LATERAL (
		SELECT x.message, x.detail, x.hint FROM mleval.run AS x
		WHERE x.monitor_id = mon.monitor_id AND x.status = 'failed' AND r.windows_failed > 0 AND x.as_of <= (SELECT mleval._as_of())
		ORDER BY x.run_id DESC LIMIT 1) AS f ON true
	LEFT JOIN LATERAL (
		SELECT count(*) AS open_alerts FROM mleval._open_alerts(mon.monitor_id, mleval._known_by(mon.monitor_id))) AS a ON true
	LEFT JOIN LATERAL (
		SELECT e.n, e.n_labelled FROM mleval.run AS x JOIN mleval.evaluation AS e ON e.evaluation_id = x.evaluation_id
		WHERE x.monitor_id = mon.monitor_id AND x.status = 'done' AND x.window_start BETWEEN mon.origin AND (SELECT mleval._as_of()) AND x.as_of <= (SELECT mleval._as_of())
		ORDER BY x.window_start DESC, x.look DESC LIMIT 1) AS w ON true
WHERE m.recorded_at <= known.by;

COMMENT ON VIEW mleval.version_status IS 'Where each model version stands, or stood at the setting mleval.as_of: one row per version, or per monitor of it.';
COMMENT ON COLUMN mleval.version_status.model_id IS 'Identity of the model version.';
COMMENT ON COLUMN mleval.version_status.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.version_status.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.version_status.task IS 'What the model does.';
COMMENT ON COLUMN mleval.version_status.relation IS 'Table or view of its predictions.';
COMMENT ON COLUMN mleval.version_status.owner IS 'Role that registered it.';
COMMENT ON COLUMN mleval.version_status.baseline_id IS 'The baseline in force; NULL: none was accepted. At mleval.as_of, the one that was.';
COMMENT ON COLUMN mleval.version_status.baseline_accepted_at IS 'When it was accepted.';
COMMENT ON COLUMN mleval.version_status.baseline_accepted_by IS 'Who accepted it.';
COMMENT ON COLUMN mleval.version_status.baseline_reason IS 'Why it was accepted.';
COMMENT ON COLUMN mleval.version_status.monitor_id IS 'The monitor; NULL: none.';
COMMENT ON COLUMN mleval.version_status.monitor_every IS 'Length of its windows.';
COMMENT ON COLUMN mleval.version_status.monitor_enabled IS 'Whether run_due runs it, now.';
COMMENT ON COLUMN mleval.version_status.windows_done IS 'Windows evaluated.';
COMMENT ON COLUMN mleval.version_status.last_window_end IS 'End of the last of them.';
COMMENT ON COLUMN mleval.version_status.windows_failed IS 'Windows that failed and are still to be done.';
COMMENT ON COLUMN mleval.version_status.last_error IS 'The last error of such a window.';
COMMENT ON COLUMN mleval.version_status.open_alerts IS 'Alerts that are open.';
COMMENT ON COLUMN mleval.version_status.status IS 'no baseline, not monitored (there is no monitor, or it is switched off; of then, at mleval.as_of, the latter is not known), failed (a window is still to be done), not run, no data (the last window has no rows), alert, overdue (the monitor is enabled, and a window that nobody tried is due by more than the length of one), no labels (the last window has none), or ok.';
COMMENT ON COLUMN mleval.version_status.live_role IS 'What the version is live as: champion, challenger or shadow; NULL: it is not live.';
COMMENT ON COLUMN mleval.version_status.live_since IS 'Since when.';
