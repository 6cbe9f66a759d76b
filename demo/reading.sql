--
-- ══ 7. Read: what a person does with it ═════════════════════════════════════════════════════════════
--
-- One line a model, as it stood when the data ended:
--
SET mleval.as_of = '1998-12-08';
SELECT model, version AS live, live_since::date AS since, age_days, also_live, last_window_start::date AS last_week, provisional,
       verdict, diagnosis, open_alerts, status
FROM mleval.model_status;
--
-- And one a version:
--
SELECT version, live_role, monitor_every, windows_done, windows_failed, last_window_end::date AS until, open_alerts, status
FROM mleval.version_status
ORDER BY version;
RESET mleval.as_of;
--
-- What was run, how often, and what came of it:
--
SELECT version, look, status, count(*) AS runs, sum(n) AS rows_read, count(sqlstate) AS errors
FROM mleval.run_history
GROUP BY version, look, status
ORDER BY version, look, status;
--
-- A drift that lasts is one alert, not one a week and not one a column:
--
SELECT version, kind, severity, subjects, first_window::date AS since, last_window::date AS last_seen, windows
FROM mleval.open_alert
ORDER BY version, kind;
--
-- Somebody knows why, and says so; it goes on being counted.
--
SELECT mleval.acknowledge_alert(alert_id, 'the market of Victoria: the next version is to learn from it')
FROM mleval.open_alert
WHERE kind = 'data drift';
--
SELECT kind, state, acknowledged_why FROM mleval.open_alert ORDER BY kind;
--
-- What kind of change each week was, counted by month of 1997:
--
SELECT date_trunc('month', window_start)::date AS month, verdict, count(*) AS weeks
FROM mleval.diagnosis_history
WHERE version = 'boosting' AND window_start >= '1997-04-01' AND window_start < '1998-01-01'
GROUP BY 1, 2
ORDER BY 1, 2;
--
-- The last week that is settled, as any BI tool sees it: one view, one row per window, segment and metric.
--
SELECT metric, segment_value AS daypart, baseline_value AS baseline, current_value AS current, lower, upper, limit_value AS "limit", verdict
FROM mleval.baseline_vs_current
WHERE version = 'boosting' AND window_start = '1998-11-09'
  AND (segment IS NULL OR metric = 'accuracy_score') AND metric NOT LIKE 'ks_statistic(%'
ORDER BY metric, daypart NULLS FIRST;
--
-- Did the drift of vicprice, vicdemand and transfer harm the first version? It cannot have: they were constant while it
-- learned, so no tree splits on them, and train.py stops unless every score stays the same to the last bit when they are
-- replaced by noise. But something did. A quarter is the rollup of its weeks, and the weeks' summaries answer a question
-- that nobody had thought of when they were recorded:
--
WITH quarter AS (
	SELECT date_trunc('quarter', window_start) AS start, version, mleval.rollup(matrix) AS matrix, mleval.rollup(price) AS price
	FROM (SELECT DISTINCT ON (version, window_start) m.version, e.window_start, s.confusion_matrix AS matrix, p.distribution AS price
	      FROM mleval.evaluation e
	      JOIN mleval.model m USING (model_id)
	      JOIN mleval.summary s ON s.evaluation_id = e.evaluation_id AND s.subject = 'confusion_matrix'
	      JOIN mleval.summary p ON p.evaluation_id = e.evaluation_id AND p.subject = 'nswprice'
	      WHERE e.phase = 'production' AND e.segment IS NULL
	      ORDER BY version, window_start, e.as_of DESC) week
	GROUP BY start, version
)
SELECT to_char(b.start, 'YYYY "Q"Q')                                                      AS quarter,
       mleval.accuracy_score(b.matrix)                                                    AS accuracy,
       mleval.precision_score(b.matrix)                                                   AS "precision",
       mleval.recall_score(b.matrix)                                                      AS recall,
       rpad(repeat('█', round(20 * mleval.recall_score(b.matrix))::int), 20, '░')         AS "recall ▸",
       mleval.quantile(b.price, 0.5)                                                      AS median_price,
       CASE WHEN r.start >= '1998-01-01' THEN mleval.accuracy_score(r.matrix) END         AS retrained_accuracy,
       CASE WHEN r.start >= '1998-01-01' THEN mleval.recall_score(r.matrix) END           AS retrained_recall
FROM quarter b
LEFT JOIN quarter r ON r.version = 'retrained' AND r.start = b.start
WHERE b.version = 'boosting'
ORDER BY b.start;
--
-- The price did it. The model learned in the winter of 1996 which prices are dear. In the year after the connection
-- prices fell by half, and a half-hour that is dear by its own day is cheap by the model's memory: it calls nothing dear,
-- and in the first quarter of 1998 it does worse than yesterday's label. Where prices were then, against the weeks that
-- it learned from:
--
WITH reference AS (
	SELECT mleval.rollup(s.distribution) AS d
	FROM mleval.baseline b JOIN mleval.baseline_window w USING (baseline_id) JOIN mleval.summary s ON s.evaluation_id = w.evaluation_id
	WHERE b.features_end = '1996-08-05' AND w.purpose = 'features' AND s.subject = 'nswprice'
), quarter AS (
	SELECT mleval.rollup(s.distribution) AS d
	FROM mleval.metric_history e JOIN mleval.summary s USING (evaluation_id)
	WHERE e.version = 'boosting' AND e.metric = 'accuracy_score' AND e.segment IS NULL AND e.phase = 'production' AND e.window_start >= '1998-01-01' AND e.window_start < '1998-04-01' AND s.subject = 'nswprice'
)
SELECT t.label, t.reference_share, t.current_share, t.contribution,
       rpad(repeat('█', round(20 * t.reference_share)::int), 20, '░') AS reference,
       rpad(repeat('█', round(20 * t.current_share)::int), 20, '░')   AS "1998 Q1"
FROM reference, quarter, LATERAL mleval.psi_table(reference.d, quarter.d) t
ORDER BY t.bin;
--
-- What the monitors had said meanwhile:
--
SELECT version, kind, count(*) AS alerts, sum(windows) AS weeks,
       min(first_window)::date AS first, max(last_window)::date AS last,
       count(*) FILTER (WHERE resolved_at IS NULL) AS open
FROM mleval.alert
JOIN mleval.monitor USING (monitor_id)
JOIN mleval.model USING (model_id)
GROUP BY version, kind
ORDER BY version, kind;
--
-- What to conclude:
--
--   1. Three columns drifted on one day and stay where they went. The model never used them. Its performance went down
--      and came back while they stayed: they are a reason to retrain with them, and explain nothing else.
--   2. The model leans on the level of the price, and the level moved. Precision held, recall went: it missed dear
--      half-hours, it did not invent them. Trained again on the low prices, it was better while they were low and worse
--      when they were back: it had learned another level, not the relation. Give it the price relative to its own last
--      days. Both releases were made by evidence, and both were right when they were made.
--   3. A threshold on a distance, or a test that takes half-hours for independent, called price and demand changed in
--      every week before. Nobody would have been listening any more.
--
-- Where to go next: make demo-shell leaves you in psql in this database, \d+ mleval.baseline_vs_current says what every
-- column means. README.md has the same on five rows that you can check by hand, docs/concepts.md why the numbers can be
-- trusted, docs/lifecycle.md how to run this on your own table.
