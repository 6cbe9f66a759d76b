--
-- ══ 4. Reading: what a person does with it ══════════════════════════════════════════════════════════
--
SELECT model, version, monitor_every, windows_done, last_window_end::date AS until, open_alerts, status
FROM mleval.model_status;
--
-- A drift that lasts is one alert, not one a week and not one a column:
--
SELECT kind, severity, subjects, first_window::date AS since, last_window::date AS last_seen, windows
FROM mleval.open_alert
ORDER BY kind;
--
-- Why, and what to look at:
--
SELECT regexp_split_to_table(reason, '; ') AS reason
FROM mleval.open_alert
WHERE kind = 'data drift';
--
-- What kind of change each week was, counted by month of 1997:
--
SELECT date_trunc('month', window_start)::date AS month, verdict, count(*) AS weeks
FROM mleval.diagnosis_history
WHERE window_start >= '1997-04-01' AND window_start < '1998-01-01'
GROUP BY 1, 2
ORDER BY 1, 2;
--
-- The last week, as any BI tool sees it: one view, one row per window and metric.
--
SELECT window_start::date AS week, metric, baseline_value AS baseline, current_value AS current, lower, upper,
       limit_value AS "limit", verdict
FROM mleval.baseline_vs_current
WHERE window_start = (SELECT max(window_start) FROM mleval.baseline_vs_current)
ORDER BY metric;
--
-- Did the drift of vicprice, vicdemand and transfer harm the model? It cannot have: they were constant while it learned,
-- so no tree splits on them, and train.py stops unless every score stays the same to the last bit when they are replaced
-- by noise. But something did. A quarter is the rollup of its weeks, and the weeks' summaries answer a question that
-- nobody had thought of when they were recorded:
--
SELECT to_char(date_trunc('quarter', e.window_start), 'YYYY "Q"Q')                                          AS quarter,
       mleval.accuracy_score(mleval.rollup(s.confusion_matrix))                                            AS accuracy,
       mleval.precision_score(mleval.rollup(s.confusion_matrix))                                           AS "precision",
       mleval.recall_score(mleval.rollup(s.confusion_matrix))                                              AS recall,
       rpad(repeat('█', round(20 * mleval.recall_score(mleval.rollup(s.confusion_matrix)))::int), 20, '░') AS "recall ▸",
       mleval.quantile(mleval.rollup(s.distribution) FILTER (WHERE s.subject = 'nswprice'), 0.5)           AS median_price
FROM mleval.evaluation e
JOIN mleval.summary s USING (evaluation_id)
WHERE e.phase = 'production'
GROUP BY date_trunc('quarter', e.window_start)
ORDER BY date_trunc('quarter', e.window_start);
--
-- The price did it. The model learned in the winter of 1996 which prices are dear. In the year after the connection
-- prices fell by half, and a half-hour that is dear by its own day is cheap by the model's memory: it calls nothing dear,
-- and in the first quarter of 1998 it does worse than yesterday's label. Where prices were then, against the weeks that
-- it learned from:
--
WITH reference AS (
	SELECT mleval.rollup(s.distribution) AS d
	FROM mleval.baseline_window w JOIN mleval.summary s USING (evaluation_id)
	WHERE w.purpose = 'features' AND s.subject = 'nswprice'
), quarter AS (
	SELECT mleval.rollup(s.distribution) AS d
	FROM mleval.evaluation e JOIN mleval.summary s USING (evaluation_id)
	WHERE e.window_start >= '1998-01-01' AND e.window_start < '1998-04-01' AND s.subject = 'nswprice'
)
SELECT t.label, t.reference_share, t.current_share, t.contribution,
       rpad(repeat('█', round(20 * t.reference_share)::int), 20, '░') AS reference,
       rpad(repeat('█', round(20 * t.current_share)::int), 20, '░')   AS "1998 Q1"
FROM reference, quarter, LATERAL mleval.psi_table(reference.d, quarter.d) t
ORDER BY t.bin;
--
-- What the monitor had said meanwhile, in the order in which it began:
--
SELECT kind, count(*) AS alerts, sum(windows) AS weeks,
       min(first_window)::date AS first, max(last_window)::date AS last,
       count(*) FILTER (WHERE resolved_at IS NULL) AS open
FROM mleval.alert
GROUP BY kind
ORDER BY kind;
--
-- What to conclude:
--
--   1. Three columns drifted on one day and stay where they went. The model never used them. Its performance went down
--      and came back while they stayed: they are a reason to retrain with them, and explain nothing else.
--   2. The model leans on the level of the price, and the level moved. Precision held, recall went: it missed dear
--      half-hours, it did not invent them. Retrain, or give it the price relative to its own last days. It was right
--      again in the winter of 1998, because prices were back, not because anybody had repaired it.
--   3. A threshold on a distance, or a test that takes half-hours for independent, called price and demand changed in
--      every week before. Nobody would have been listening any more.
--
-- Where to go next: make demo-shell leaves you in psql in this database, \d+ mleval.baseline_vs_current says what every
-- column means. README.md has the same on five rows that you can check by hand, docs/concepts.md why the numbers can be
-- trusted, docs/lifecycle.md how to run this on your own table.
