--
-- ══ 3. Monitor in production: a week at a time ══════════════════════════════════════════════════════
--
-- A week is looked at a day after its end, and again each week for three weeks more, while disputes are settled; until
-- then it is provisional. One alarm a year may be false. One limit comes from outside: the rule that costs nothing, over
-- the same twelve weeks. A model below it is not worth running.
--
SELECT mleval.create_monitor('price-up', version => 'boosting', every => '1 week', delay => '1 day', look_back => '3 weeks', false_alarms_per_year => 1,
           limits => jsonb_build_object('accuracy_score', jsonb_build_object('at_least', (
               SELECT round(mleval.accuracy_score(mleval.confusion_matrix(label, pred))::numeric, 3)
               FROM price_up
               WHERE version = 'yesterday' AND at >= '1996-09-02' AND at < '1996-11-25')))) AS monitor_id;
--
-- Somebody, or cron, calls one statement; it does whatever is due at that moment. Tuesday 1996-12-17:
--
CALL mleval.run_due('1996-12-17');
--
SELECT window_start::date AS week, metric, baseline_value AS baseline, current_value AS current, lower, upper,
       limit_value AS "limit", provisional, verdict
FROM mleval.baseline_vs_current
WHERE window_start = '1996-12-09' AND segment IS NULL
  AND metric IN ('accuracy_score', 'recall_score', 'roc_auc_score', 'log_loss', 'psi(nswprice)', 'psi(vicprice)')
ORDER BY metric;
--
-- Labels that come late. Before they are there, the scores themselves say how good they will be, if they mean what they
-- meant in the twelve weeks: an estimate of all rows, beside the value of the labelled ones.
--
SELECT metric, estimated, lower, upper, n, n_labelled, realised, verdict
FROM mleval.estimated_vs_realised
WHERE window_start = '1996-12-09' AND segment IS NULL AND metric IN ('accuracy_score', 'recall_score', 'roc_auc_score', 'log_loss')
ORDER BY metric;
--
-- The same statement on the next three Tuesdays. Each look at the week of 1996-12-09 that finds something new takes the
-- place of the one before, and none is overwritten. As disputes are about dear half-hours, the share of them rises; on
-- 1997-01-07 the week is mature, and now its metrics may open an alert.
--
CALL mleval.run_due('1996-12-24');
CALL mleval.run_due('1996-12-31');
CALL mleval.run_due('1997-01-07');
--
SELECT l.as_of::date AS looked_at, l.age_days, l.n, l.n_labelled, l.maturity, l.prevalence, v.value AS accuracy, l.provisional, l.latest
FROM mleval.label_maturity l
JOIN mleval.metric_value v USING (evaluation_id)
WHERE l.window_start = '1996-12-09' AND l.segment IS NULL AND v.metric = 'accuracy_score'
ORDER BY l.as_of;
--
-- What did we believe on Christmas Eve? Every view of windows answers for the moment that is set:
--
SET mleval.as_of = '1996-12-24';
SELECT window_start::date AS week, value AS accuracy, n_labelled, provisional
FROM mleval.metric_history
WHERE metric = 'accuracy_score' AND phase = 'production' AND segment IS NULL
ORDER BY week;
RESET mleval.as_of;
--
-- Again, on the same day: nothing is due, nothing happens. Then the server is down for four months, and the call
-- catches up, window by window, to the first days of May 1997.
--
CALL mleval.run_due('1997-01-07');
--
CALL mleval.run_due('1997-05-06');
--
SELECT status, count(*) AS looks, count(DISTINCT window_start) AS windows, min(window_start)::date AS first, max(window_start)::date AS last
FROM mleval.run_history
GROUP BY status;
--
-- On Monday 1997-05-05 the market of Victoria was connected. A week and a day later:
--
CALL mleval.run_due('1997-05-13');
--
SELECT subject AS column_name,
       max(value) FILTER (WHERE distance = 'psi')                    AS psi,
       max(baseline_value) FILTER (WHERE distance = 'psi')           AS ordinary_psi,
       max(value) FILTER (WHERE distance = 'ks_statistic')           AS ks,
       max(baseline_value) FILTER (WHERE distance = 'ks_statistic')  AS ordinary_ks,
       min(adjusted_pvalue)                                          AS adjusted_p,
       CASE WHEN bool_or(verdict = 'drift') THEN 'drift' ELSE 'no drift' END AS verdict
FROM mleval.drift_history
WHERE window_start = '1997-05-05'
GROUP BY role, subject
ORDER BY verdict, role, subject;
--
-- What moved? The stored summaries of that week and of the reference weeks know; no row of the market is read.
--
WITH reference AS (
	SELECT mleval.rollup(s.distribution) AS d
	FROM mleval.baseline_window w JOIN mleval.summary s USING (evaluation_id)
	WHERE w.purpose = 'features' AND s.subject = 'vicprice'
), week AS (
	SELECT s.distribution AS d
	FROM mleval.run r JOIN mleval.summary s USING (evaluation_id)
	WHERE r.window_start = '1997-05-05' AND s.subject = 'vicprice'
)
SELECT t.label, t.reference_share, t.current_share, t.contribution,
       rpad(repeat('█', round(20 * t.reference_share)::int), 20, '░') AS reference,
       rpad(repeat('█', round(20 * t.current_share)::int), 20, '░')   AS "1997-05-05"
FROM reference, week, LATERAL mleval.psi_table(reference.d, week.d) t
ORDER BY t.bin;
--
-- Four weeks later the labels of that week are settled. Inputs that moved are one thing, a model that means something
-- else another. What kind of change was it?
--
CALL mleval.run_due('1997-06-10');
--
SELECT window_start::date AS week, verdict, split_part(reason, ';', 1) AS reason
FROM mleval.diagnosis_history
WHERE window_start BETWEEN '1997-04-28' AND '1997-05-12'
ORDER BY week;
--
-- Was that the first time? How often had a column been called drifted in the weeks before? Asked of three rules: a PSI over 0.1,
-- as many dashboards have it; a Kolmogorov-Smirnov test that takes half-hours for independent, at 5 % and again
-- at the level that mleval uses; and learned evidence, which asks whether this week is further away from the reference
-- than its own weeks are from each other.
--
SELECT subject AS column_name,
       count(DISTINCT window_start)                                                 AS weeks_before,
       count(*) FILTER (WHERE distance = 'psi' AND value > 0.1)                     AS "PSI > 0.1",
       count(*) FILTER (WHERE iid_pvalue <= 0.05)                                   AS "p <= 0.05, independent",
       count(*) FILTER (WHERE iid_pvalue <= alpha)                                  AS "p <= level, independent",
       count(DISTINCT window_start) FILTER (WHERE verdict = 'drift')                AS learned
FROM mleval.drift_history
WHERE window_start < '1997-05-05'
GROUP BY role, subject
ORDER BY role, learned, "PSI > 0.1", subject;
--
-- The first two rules call the price and the demand changed in every single week. A summer is no winter, so they are not
-- even wrong; but a rule that always fires says nothing on the day when something happens. The third one was silent for
-- 23 weeks. The nearest it came, with the bin that moved most:
--
SELECT window_start::date AS week, subject AS column_name, distance, value, pvalue, adjusted_pvalue, split_part(bins, '; ', 1) AS what_moved_most
FROM mleval.drift_history
WHERE window_start < '1997-05-05' AND pvalue IS NOT NULL
ORDER BY pvalue, value DESC
LIMIT 3;
--
-- Two weeks in which no score fell where a tenth of them used to, and a demand lower than twelve winter weeks had ever shown.
-- Of eighteen comparisons a week, the nearest of 23 weeks is no alarm.
