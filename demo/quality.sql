--
-- ══ 4. Monitor data quality: is a column still filled as it was? ════════════════════════════════════
--
-- The same scan, and the same rule of evidence: NULLs, zeros, values out of range, columns that are constant, new ones.
-- In the week of the connection, what changed:
--
SELECT subject AS column_name, check_name, reference_value AS reference, current_value AS current, difference, adjusted_pvalue AS adjusted_p, verdict
FROM mleval.quality_history
WHERE window_start = '1997-05-05' AND verdict IN ('changed', 'failed')
ORDER BY subject, check_name;
--
-- Columns that were constant while the model learned vary now (transfer from the next week on: in this one it has another
-- value, and only that). That is no fault of the feed, but it is news: here are features that no model knows yet. In the
-- 23 weeks before, the checks had found:
--
SELECT count(*) AS checks, count(DISTINCT window_start) AS weeks, count(*) FILTER (WHERE verdict IN ('changed', 'failed')) AS changed
FROM mleval.quality_history
WHERE window_start < '1997-05-05';
--
-- Is the set-up itself in order? doctor() reads catalogs and what was recorded, the worst first.
--
SELECT model_version AS version, check_name, verdict, reason
FROM mleval.doctor('price-up', as_of => '1997-06-10')
WHERE verdict <> 'ok' AND check_name <> 'schedule'
ORDER BY version, check_name;
--
-- What was never released needs no baseline and no monitor.
