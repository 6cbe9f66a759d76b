-- The view of estimates: what was promised before labels, and what they gave.

CREATE VIEW mleval.estimated_vs_realised WITH (security_invoker = true) AS
SELECT e.window_start AS time,
	e.window_start,
	e.window_end,
	m.name AS model,
	m.version,
	v.baseline_id,
	e.monitor_id,
	e.evaluation_id,
	e.segment::text AS segment,
	e.segment_value,
	v.metric,
	v.value AS estimated,
	v.lower,
	v.upper,
	v.n,
	v.n_labelled,
	v.n_labelled < v.n AS provisional,
	v.value_labelled AS estimated_labelled,
	v.realised,
	v.realised - v.value_labelled AS difference,
	v.standard_error_labelled AS standard_error,
	v.deviation,
	v.n_windows,
	v.pvalue,
	v.adjusted_pvalue,
	v.alpha,
	v.method,
	e.as_of,
	e.recorded_at,
	v.verdict,
	v.reason
FROM mleval.estimated_value AS v
	JOIN mleval.evaluation AS e ON e.evaluation_id = v.evaluation_id
	JOIN mleval.model AS m ON m.model_id = e.model_id
WHERE e.as_of <= (SELECT mleval._as_of()) AND NOT EXISTS (
	SELECT FROM mleval.evaluation AS later
	WHERE later.model_id = e.model_id AND later.supersedes = e.evaluation_id AND later.as_of <= (SELECT mleval._as_of()));

COMMENT ON VIEW mleval.estimated_vs_realised IS 'What the scores of each monitored window promised before its labels, and what the labels gave: one row per window, segment and metric.';
COMMENT ON COLUMN mleval.estimated_vs_realised.time IS 'Start of the window, for charts.';
COMMENT ON COLUMN mleval.estimated_vs_realised.window_start IS 'Start of the window.';
COMMENT ON COLUMN mleval.estimated_vs_realised.window_end IS 'End of the window.';
COMMENT ON COLUMN mleval.estimated_vs_realised.model IS 'Name of the model.';
COMMENT ON COLUMN mleval.estimated_vs_realised.version IS 'Version of the model.';
COMMENT ON COLUMN mleval.estimated_vs_realised.baseline_id IS 'The baseline whose calibrator was used.';
COMMENT ON COLUMN mleval.estimated_vs_realised.monitor_id IS 'The monitor.';
COMMENT ON COLUMN mleval.estimated_vs_realised.evaluation_id IS 'The evaluation of the window.';
COMMENT ON COLUMN mleval.estimated_vs_realised.segment IS 'Column that defines the segment; NULL: the whole.';
COMMENT ON COLUMN mleval.estimated_vs_realised.segment_value IS 'Value of that column.';
COMMENT ON COLUMN mleval.estimated_vs_realised.metric IS 'Name of the metric; tn, fp, fn and tp are numbers of rows.';
COMMENT ON COLUMN mleval.estimated_vs_realised.estimated IS 'The estimate of all rows, labelled or not; NULL where it is undefined.';
COMMENT ON COLUMN mleval.estimated_vs_realised.lower IS 'Lower end of the 95 % interval for what the labels of all rows will give, if they are independent.';
COMMENT ON COLUMN mleval.estimated_vs_realised.upper IS 'Upper end of that interval.';
COMMENT ON COLUMN mleval.estimated_vs_realised.n IS 'Rows with a score; 0 where there is nothing to estimate by.';
COMMENT ON COLUMN mleval.estimated_vs_realised.n_labelled IS 'Of these, rows whose label was known.';
COMMENT ON COLUMN mleval.estimated_vs_realised.provisional IS 'True where labels were still missing.';
COMMENT ON COLUMN mleval.estimated_vs_realised.estimated_labelled IS 'The estimate of the labelled rows alone, to be compared with realised.';
COMMENT ON COLUMN mleval.estimated_vs_realised.realised IS 'What the labelled rows gave.';
COMMENT ON COLUMN mleval.estimated_vs_realised.difference IS 'realised - estimated_labelled.';
COMMENT ON COLUMN mleval.estimated_vs_realised.standard_error IS 'Of realised around estimated_labelled, if rows are independent.';
COMMENT ON COLUMN mleval.estimated_vs_realised.deviation IS 'difference / standard_error.';
COMMENT ON COLUMN mleval.estimated_vs_realised.n_windows IS 'Reference windows that evidence was learned from.';
COMMENT ON COLUMN mleval.estimated_vs_realised.pvalue IS 'How often a reference window deviates as far.';
COMMENT ON COLUMN mleval.estimated_vs_realised.adjusted_pvalue IS 'The same, adjusted for all metrics and segments of the run.';
COMMENT ON COLUMN mleval.estimated_vs_realised.alpha IS 'Significance level of the run.';
COMMENT ON COLUMN mleval.estimated_vs_realised.method IS 'How the p-value was found, with what it assumes.';
COMMENT ON COLUMN mleval.estimated_vs_realised.as_of IS 'The moment at which the data were judged.';
COMMENT ON COLUMN mleval.estimated_vs_realised.recorded_at IS 'When it was recorded.';
COMMENT ON COLUMN mleval.estimated_vs_realised.verdict IS 'as estimated, not as estimated (the difference is beyond ordinary variation), or not enough data.';
COMMENT ON COLUMN mleval.estimated_vs_realised.reason IS 'The verdict in words.';
