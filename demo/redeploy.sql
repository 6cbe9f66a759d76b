--
-- ══ 6. Redeploy by evidence ═════════════════════════════════════════════════════════════════════════
--
-- The challenger goes through the gate that the champion went through.
--
SELECT metric, value, n_labelled
FROM mleval.evaluate('price-up', 'retrained', during => '[1997-08-04,1997-10-27)', phase => 'release', as_of => '1997-11-18')
WHERE segment IS NULL AND metric IN ('accuracy_score', 'log_loss');
SELECT metric, value, n_labelled
FROM mleval.evaluate('price-up', 'boosting', during => '[1997-08-04,1997-10-27)', phase => 'development', as_of => '1997-11-18')
WHERE segment IS NULL AND metric IN ('accuracy_score', 'log_loss');
--
SELECT metric, limit_value AS at_least, value, lower, upper, verdict FROM mleval.gate('price-up', 'retrained') ORDER BY metric;
--
-- It does not pass, and that is put on record. The market of 1996 is gone, and so is what could be asked of a model in it.
-- Who lowers a requirement says why. What is asked now is that the new version is no step back from the old one, on the same weeks.
--
SELECT mleval.record_gate('price-up', 'retrained') AS gate_id;
--
SELECT metric, mleval.withdraw_requirement(requirement_id, 'asked of the market before the connection; nobody reaches it now') AS withdrawn_by
FROM mleval.requirement_history
WHERE model = 'price-up' AND in_force
ORDER BY metric;
--
SELECT mleval.require('price-up', 'accuracy_score', at_least => 0, margin => 0.05, versus => 'champion', design_effect => 10, reason => 'no step back in what it is used for'),
       mleval.require('price-up', 'log_loss',       at_most  => 0,                 versus => 'champion', design_effect => 10, reason => 'surer of what it says, and rightly so');
--
SELECT metric, limit_value AS "limit", value, difference, difference_lower AS lower, difference_upper AS upper, verdict
FROM mleval.gate('price-up', 'retrained')
ORDER BY metric;
--
SELECT mleval.accept_baseline('price-up', 'retrained', every => '1 week',
           features_during    => '[1997-05-05,1997-08-04)',
           performance_during => '[1997-08-04,1997-10-27)',
           reason             => 'right more often than the champion on 42 of the 51 days on which they differ') AS baseline_id;
SELECT mleval.release('price-up', 'retrained', 'champion', at => '1997-11-18', reason => 'no step back, and better day by day') AS release_id;
SELECT mleval.release('price-up', 'boosting', 'shadow', at => '1997-11-18', reason => 'goes on answering, to be compared with') AS release_id;
--
SELECT mleval.create_monitor('price-up', version => 'retrained', every => '1 week', delay => '1 day', look_back => '3 weeks', false_alarms_per_year => 1,
           limits => '{"accuracy_score": {"at_least": 0.6}}') AS monitor_id;
--
-- A year goes by. The new champion is compared with the old one every quarter, on the same rows again.
--
CALL mleval.run_due('1998-10-20');
--
SELECT q.start::date AS quarter, c.version, c.value AS accuracy, c.difference, c.pvalue, c.n
FROM (VALUES (timestamptz '1997-11-24', timestamptz '1998-03-30'), ('1998-03-30', '1998-06-29'), ('1998-06-29', '1998-09-28')) q (start, until),
LATERAL mleval.compare_models('{price-up/boosting,price-up/retrained}', during => tstzrange(q.start, q.until),
    metric => 'accuracy_score', versus => 'price-up/boosting', as_of => '1998-10-20') c
WHERE c.version = 'retrained'
ORDER BY quarter;
--
-- Better for half a year, no better in autumn, worse in winter: the prices of 1996 are back, and so is the market that
-- the old version learned. Evidence goes both ways.
--
SELECT mleval.rollback_release('price-up', reason => 'worse than the version before in the winter of 1998', at => '1998-10-20') AS release_id;
SELECT mleval.release('price-up', 'retrained', 'challenger', at => '1998-10-20', reason => 'goes on answering beside it') AS release_id;
--
SELECT version, role, live_from::date, live_to::date, is_live, reason
FROM mleval.release_history
ORDER BY live_from, release_id;
--
-- Which version decided a half-hour? Asked of any moment:
--
SELECT t.at, m.version, m.role
FROM (VALUES (timestamptz '1997-02-01 18:00'), ('1998-02-01 18:00'), ('1998-11-01 18:00')) t (at),
LATERAL mleval.model_at('price-up', t.at) m
WHERE m.role = 'champion'
ORDER BY t.at;
--
-- Then to the end of the data, 1998-12-06. The last three weeks stay provisional.
--
CALL mleval.run_due('1998-12-08');
--
SELECT version, subject AS column_name, min(window_start)::date AS first_drift, count(DISTINCT window_start) AS weeks_of_drift
FROM mleval.drift_history
WHERE verdict = 'drift'
GROUP BY version, role, subject
ORDER BY version, first_drift, subject;
