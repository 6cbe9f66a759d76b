--
-- ══ 2. Understand your baseline: the level that is accepted ═════════════════════════════════════════
--
-- Twelve weeks that no model was trained on or chosen by are the level it is accepted at. A clock is an argument:
-- on 1996-12-17 the last dispute about them is settled, and nothing later is looked at.
--
SELECT metric, value, n, n_labelled
FROM mleval.evaluate('price-up', 'boosting', during => '[1996-09-02,1996-11-25)', phase => 'release', as_of => '1996-12-17')
WHERE segment IS NULL
ORDER BY metric;
--
-- What a release must reach is required of the model, and asked of each version. Half-hours of one day are alike: ten of
-- them count as one here (design_effect).
--
SELECT mleval.require('price-up', 'roc_auc_score',  at_least => 0.85, design_effect => 10, reason => 'tells dear half-hours from cheap ones'),
       mleval.require('price-up', 'accuracy_score', at_least => 0.80, design_effect => 10, reason => 'right four times in five'),
       mleval.require('price-up', 'recall_score',   at_least => 0.95, design_effect => 10, reason => 'hardly ever misses a dear one');
--
SELECT metric, limit_value AS at_least, value, lower, upper, verdict, more_labels FROM mleval.gate('price-up', 'boosting') ORDER BY metric;
--
-- One is met and one is missed. Of the accuracy twelve weeks do not tell, and more_labels says how many more would. So
-- the gate is not passed, and what it said is put on record. The recall was a wish that no candidate comes near; what
-- can be lived with is required in its place, and the gate is passed.
--
SELECT mleval.record_gate('price-up', 'boosting') AS gate_id;
--
SELECT mleval.require('price-up', 'accuracy_score', at_least => 0.75, design_effect => 10, reason => 'a day wrong in four costs less than no warning'),
       mleval.require('price-up', 'recall_score',   at_least => 0.60, design_effect => 10, reason => 'three of five dear half-hours are seen');
--
SELECT metric, limit_value AS at_least, value, lower, upper, verdict FROM mleval.gate('price-up', 'boosting') ORDER BY metric;
--
SELECT mleval.accept_baseline('price-up', 'boosting', every => '1 week',
           features_during    => '[1996-05-13,1996-08-05)',  -- the whole weeks that the model learned from
           performance_during => '[1996-09-02,1996-11-25)',
           reason             => 'most half-hours right in August, by accuracy, and far more than yesterday''s label') AS baseline_id;
--
-- The baseline is kept week by week, as summaries. From here on nothing reads those rows again.
--
SELECT w.purpose, s.role, count(DISTINCT w.window_start) AS weeks, count(*) AS summaries,
       avg(coalesce(pg_column_size(s.distribution), pg_column_size(s.binary_scores), pg_column_size(s.confusion_matrix)))::int AS bytes_each
FROM mleval.baseline_window w
JOIN mleval.summary s USING (evaluation_id)
WHERE (w.purpose = 'features') = (s.role = 'feature')
GROUP BY w.purpose, s.role
ORDER BY w.purpose, s.role;
--
-- How much does one good week differ from another? That, not the number of rows, says what an ordinary week is:
-- half-hours resemble their neighbours.
--
SELECT measure AS metric, count(*) AS weeks, min(value) AS lowest, avg(value) AS mean_week, max(value) AS highest
FROM mleval.reference_value
WHERE role = 'performance' AND segment IS NULL AND measure IN ('accuracy_score', 'recall_score', 'roc_auc_score', 'log_loss')
GROUP BY measure
ORDER BY metric;
--
-- From that day on, this version answers.
--
SELECT mleval.release('price-up', 'boosting', 'champion', at => '1996-12-17', reason => 'the gate is passed') AS release_id;
--
SELECT model, version, role, live_from::date FROM mleval.release_history;
