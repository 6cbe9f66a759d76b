-- The demo, and every figure of it that a reader will quote.
--
-- demo/run is run as it stands, then its database is compared with what NumPy,
-- SciPy and scikit-learn find in the same files (test/oracle/demo.py).  Weeks
-- hold 336 distinct values at most, the reference 4032: all summaries are exact.
SELECT getdatabaseencoding() <> 'UTF8' AS foreign_to_it \gset
\if :foreign_to_it
SELECT plan(1);
SELECT skip('the demo draws its bars in UTF-8', 1);
SELECT * FROM finish();
\quit
\endif

SET client_min_messages = warning;
DROP EXTENSION mleval;
\set log `echo "$MLEVAL_WORK"`/demo.log
\setenv DEMO_LOG :log
\set status `../../demo/run >"$DEMO_LOG" 2>&1; echo $?`
\set tail `tail -n 15 "$DEMO_LOG"`

SELECT plan(59);
SELECT is(:'status'::text, '0', 'the demo ends well');
SELECT diag(:'tail'::text) WHERE :'status'::text <> '0';

SET timezone = 'Australia/Brisbane';
CREATE TEMP TABLE candidate_expected (since timestamptz, until timestamptz, version text, metric text, value float8);
CREATE TEMP TABLE performance_expected (version text, week timestamptz, metric text, value float8);
CREATE TEMP TABLE drift_expected (version text, week timestamptz, subject text, distance text, value float8, pvalue float8, iid_pvalue float8, adjusted_pvalue float8, drift boolean);
CREATE TEMP TABLE alarm_expected (subject text, weeks bigint, psi bigint, independent bigint, learned bigint);
CREATE TEMP TABLE quarter_expected (quarter date, median_price float8, yesterday float8, accuracy float8, balanced_accuracy float8, precision_ float8,
	recall float8, f1 float8, mcc float8, roc_auc float8, ks float8, average_precision float8, log_loss float8, brier float8);
\copy candidate_expected FROM '../data/demo_candidates.csv' WITH (FORMAT csv, HEADER)
\copy performance_expected FROM '../data/demo_performance.csv' WITH (FORMAT csv, HEADER)
\copy drift_expected FROM '../data/demo_drift.csv' WITH (FORMAT csv, HEADER)
\copy alarm_expected FROM '../data/demo_alarms.csv' WITH (FORMAT csv, HEADER)
\copy quarter_expected FROM '../data/demo_quarters.csv' WITH (FORMAT csv, HEADER)

-- relative, and absolute next to zero; NULL equals NULL
CREATE FUNCTION pg_temp.same(a float8, b float8, tolerance float8) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN a IS NOT DISTINCT FROM b OR coalesce(abs(a - b) <= tolerance * greatest(abs(a), abs(b), 1e-3), false);

-- 1. Collect performance data

CREATE TEMP VIEW candidate_found AS
SELECT s.since, s.version, m.metric, m.value
FROM (SELECT c.since, p.version, mleval.binary_scores(label, score) AS scores, mleval.confusion_matrix(label, pred) AS matrix
      FROM (SELECT DISTINCT since, until FROM candidate_expected) c
      JOIN price_up p ON p.at >= c.since AND p.at < c.until AND p.version <> 'retrained'
      GROUP BY c.since, p.version) s,
LATERAL (SELECT * FROM mleval.metrics(scores) UNION ALL SELECT * FROM mleval.metrics(matrix)) m
WHERE m.metric IN ('roc_auc_score', 'average_precision_score', 'ks_statistic', 'log_loss', 'brier_score_loss', 'accuracy_score', 'balanced_accuracy_score', 'precision_score', 'recall_score', 'f1_score', 'matthews_corrcoef');

SELECT is_empty(
	$$SELECT e.*, f.value FROM candidate_expected e LEFT JOIN candidate_found f USING (since, version, metric)
	  WHERE NOT pg_temp.same(e.value, f.value, 1e-12)$$,
	'the candidates'' measures are scikit-learn''s');
PREPARE winners AS
SELECT DISTINCT ON (metric) metric, version FROM candidate_found
WHERE since = $1 AND metric NOT IN ('log_loss', 'brier_score_loss') AND value IS NOT NULL
ORDER BY metric, value DESC;
CREATE TEMP TABLE winner_expected (metric text, version text);
INSERT INTO winner_expected VALUES
	('roc_auc_score', 'logistic'), ('average_precision_score', 'logistic'), ('ks_statistic', 'logistic'), ('precision_score', 'logistic'),
	('accuracy_score', 'boosting'), ('balanced_accuracy_score', 'boosting'), ('f1_score', 'boosting'), ('matthews_corrcoef', 'boosting'),
	('recall_score', 'boosting');
SELECT set_eq('EXECUTE winners(''1996-08-05'')', 'TABLE winner_expected',
	'measures of order and precision prefer the logistic regression, measures of the decision the boosting');
UPDATE winner_expected SET version = 'boosting' WHERE metric = 'ks_statistic';
SELECT set_eq('EXECUTE winners(''1996-09-02'')', 'TABLE winner_expected', 'and so they do in the twelve weeks after, KS apart');
SELECT results_eq(
	$$SELECT metric, version, round(value::numeric, 4) FROM candidate_found
	  WHERE since = '1996-08-05' AND metric IN ('roc_auc_score', 'accuracy_score', 'log_loss') ORDER BY metric, value$$,
	$$VALUES ('accuracy_score', 'yesterday', 0.6272), ('accuracy_score', 'logistic', 0.7946), ('accuracy_score', 'boosting', 0.8051),
	         ('log_loss', 'boosting', 0.4165), ('log_loss', 'logistic', 0.4336), ('log_loss', 'yesterday', 13.4359),
	         ('roc_auc_score', 'yesterday', 0.6138), ('roc_auc_score', 'boosting', 0.8962), ('roc_auc_score', 'logistic', 0.8963)$$,
	'the three in the development month');
SELECT results_eq(
	$$SELECT metric, version, round(value::numeric, 3) FROM candidate_found
	  WHERE since = '1996-09-02' AND metric IN ('roc_auc_score', 'accuracy_score') AND version <> 'yesterday' ORDER BY metric, value$$,
	$$VALUES ('accuracy_score', 'logistic', 0.778), ('accuracy_score', 'boosting', 0.811),
	         ('roc_auc_score', 'boosting', 0.898), ('roc_auc_score', 'logistic', 0.909)$$,
	'and in the weeks after it');

CREATE TEMP TABLE paired_expected (test text, statistic float8, pvalue float8);
\copy paired_expected FROM '../data/demo_paired.csv' WITH (FORMAT csv, HEADER)
CREATE TEMP VIEW pair AS
SELECT at, l.label, l.score AS logistic, b.score AS boosting, l.pred AS logistic_pred, b.pred AS boosting_pred
FROM price_up l JOIN price_up b USING (at) WHERE l.version = 'logistic' AND b.version = 'boosting' AND at >= '1996-08-05' AND at < '1996-09-02';
CREATE TEMP VIEW paired_found AS
SELECT v.test, (v.t).* FROM (SELECT mleval.mcnemar_test(label, logistic_pred, boosting_pred) AS m, mleval.log_loss_test(label, logistic, boosting) AS l, mleval.brier_score_test(label, logistic, boosting) AS b, mleval.roc_auc_test(label, logistic, boosting) AS a FROM pair) h,
	(SELECT mleval.mcnemar_test(true, a > b, b > a) AS d FROM (SELECT sum((label = logistic_pred)::int) AS a, sum((label = boosting_pred)::int) AS b FROM pair GROUP BY date_trunc('day', at)) x) d,
	LATERAL (VALUES ('mcnemar_test', m), ('mcnemar_test of days', d), ('log_loss_test', l), ('brier_score_test', b), ('roc_auc_test', a)) v (test, t);
SELECT is_empty(
	$$SELECT * FROM paired_expected e FULL JOIN paired_found f USING (test)
	  WHERE NOT pg_temp.same(e.statistic, f.statistic, 1e-10) OR NOT pg_temp.same(e.pvalue, f.pvalue, 1e-9)$$,
	'the candidates, row by row, are compared as by statsmodels and SciPy');
SELECT results_eq(
	$$SELECT test, round(pvalue::numeric, 4) FROM paired_found ORDER BY test$$,
	$$VALUES ('brier_score_test', 0.0003), ('log_loss_test', 0.0204), ('mcnemar_test', 0.2191), ('mcnemar_test of days', 0.2863), ('roc_auc_test', 0.9599)$$,
	'the lead in accuracy may be chance, that in AUC surely, that in the losses is hardly');

SELECT results_eq(
	$$SELECT m.version, c.value, c.pvalue, coalesce(c.adjusted_pvalue, 1) FROM mleval.candidate c JOIN mleval.model_comparison k USING (comparison_id) JOIN mleval.model m USING (model_id)
	  WHERE k.window_start = '1996-08-05' AND m.version <> 'yesterday' ORDER BY c.value$$,
	$$SELECT 'logistic', (SELECT value FROM candidate_found WHERE version = 'logistic' AND since = '1996-08-05' AND metric = 'accuracy_score'), pvalue, least(1, 3 * pvalue) FROM paired_found WHERE test = 'mcnemar_test'
	  UNION ALL SELECT 'boosting', value, NULL, 1 FROM candidate_found WHERE version = 'boosting' AND since = '1996-08-05' AND metric = 'accuracy_score'$$,
	'what compare_models recorded is the same');

-- 2. Understand your baseline

SELECT results_eq(
	$$SELECT m.version, purpose, count(*), min(window_start), max(window_end) FROM mleval.baseline_window JOIN mleval.baseline USING (baseline_id) JOIN mleval.model m USING (model_id) GROUP BY 1, 2 ORDER BY 1, 2$$,
	$$VALUES ('boosting', 'features', 12::bigint, '1996-05-13'::timestamptz, '1996-08-05'::timestamptz),
	         ('boosting', 'performance', 12, '1996-09-02', '1996-11-25'),
	         ('retrained', 'features', 13, '1997-05-05', '1997-08-04'),
	         ('retrained', 'performance', 12, '1997-08-04', '1997-10-27')$$,
	'twelve or thirteen reference weeks for the features, and twelve that the model was not trained on');
SELECT results_eq(
	$$SELECT round(value::numeric, 4) FROM mleval.metric_history WHERE version = 'boosting' AND segment IS NULL AND phase = 'release' AND metric IN ('accuracy_score', 'roc_auc_score') ORDER BY metric$$,
	$$VALUES (0.8110), (0.8979)$$,
	'the accepted level');
CREATE TEMP TABLE gate_expected (version text, metric text, value float8, lower float8, upper float8);
\copy gate_expected FROM '../data/demo_gate.csv' WITH (FORMAT csv, HEADER)
SELECT is_empty(
	$$SELECT e.*, g.value, g.lower, g.upper FROM gate_expected e LEFT JOIN mleval.gate_result g ON g.version = e.version AND g.metric = e.metric AND g.versus = 'absolute'
	  WHERE NOT coalesce(pg_temp.same(e.value, g.value, 1e-12) AND pg_temp.same(e.lower, g.lower, 1e-9) AND pg_temp.same(e.upper, g.upper, 1e-9), false)$$,
	'what the gate judged, with statsmodels'' intervals of a tenth of the rows');
SELECT results_eq(
	$$SELECT gate_verdict, metric, limit_value, verdict, more_labels IS NOT NULL, baseline_id IS NOT NULL FROM mleval.gate_result WHERE versus = 'absolute' ORDER BY gate_id, metric$$,
	$$VALUES ('fail', 'accuracy_score', 0.8::float8, 'undecided', true, false), ('fail', 'recall_score', 0.95, 'fail', false, false), ('fail', 'roc_auc_score', 0.85, 'pass', false, false),
	         ('pass', 'accuracy_score', 0.75, 'pass', false, true), ('pass', 'recall_score', 0.6, 'pass', false, true), ('pass', 'roc_auc_score', 0.85, 'pass', false, true),
	         ('fail', 'accuracy_score', 0.75, 'undecided', true, false), ('fail', 'recall_score', 0.6, 'fail', false, false), ('fail', 'roc_auc_score', 0.85, 'fail', false, false)$$,
	'one requirement failed, one undecided; the gate that was passed is the baseline''s; a year later nothing of it is reached');
-- 3. Monitor in production

SELECT results_eq(
	$$SELECT version, status, count(DISTINCT window_start), min(window_start), max(window_end) FROM mleval.run_history GROUP BY 1, 2 ORDER BY 1$$,
	$$VALUES ('boosting', 'done', 106::bigint, '1996-11-25'::timestamptz, '1998-12-07'::timestamptz), ('retrained', 'done', 58, '1997-10-27', '1998-12-07')$$,
	'106 weeks of one version and 58 of the other');
CREATE TEMP TABLE maturity_expected (as_of timestamptz, n_labelled bigint, prevalence float8, accuracy float8);
\copy maturity_expected FROM '../data/demo_maturity.csv' WITH (FORMAT csv, HEADER)
SELECT is_empty(
	$$SELECT e.*, l.n_labelled, l.prevalence, v.value FROM maturity_expected e
	  LEFT JOIN mleval.label_maturity l ON l.as_of = e.as_of AND l.window_start = '1996-12-09' AND l.segment IS NULL AND l.version = 'boosting'
	  LEFT JOIN mleval.metric_value v ON v.evaluation_id = l.evaluation_id AND v.metric = 'accuracy_score'
	  WHERE NOT (e.n_labelled = l.n_labelled AND pg_temp.same(e.prevalence, l.prevalence, 1e-12) AND pg_temp.same(e.accuracy, v.value, 1e-12)) OR l.evaluation_id IS NULL$$,
	'labels come in as they were settled, and each look is kept');
SELECT results_eq(
	$$SELECT as_of, provisional, latest, age_days FROM mleval.label_maturity WHERE window_start = '1996-12-09' AND segment IS NULL ORDER BY as_of$$,
	$$VALUES ('1996-12-17'::timestamptz, true, false, 1::float8), ('1996-12-24', true, false, 8), ('1996-12-31', true, false, 15), ('1997-01-07', false, true, 22)$$,
	'three provisional looks, superseded, and the one that is mature');
SET mleval.as_of = '1996-12-24';
SELECT results_eq(
	$$SELECT window_start, n_labelled, provisional FROM mleval.metric_history WHERE phase = 'production' AND segment IS NULL AND metric = 'accuracy_score' ORDER BY 1$$,
	$$VALUES ('1996-11-25'::timestamptz, 336::bigint, false), ('1996-12-02', 332, true), ('1996-12-09', 310, true), ('1996-12-16', 297, true)$$,
	'what was believed on Christmas Eve');
RESET mleval.as_of;
SELECT is_empty(
	$$SELECT e.*, f.value FROM performance_expected e
	  LEFT JOIN (SELECT version, window_start, metric, value FROM mleval.metric_history WHERE phase IN ('reference', 'production') AND segment IS NULL) f
	         ON f.version = e.version AND f.window_start = e.week AND f.metric = e.metric
	  WHERE NOT pg_temp.same(e.value, f.value, 1e-12)$$,
	'every measure of every week is scikit-learn''s');
CREATE TEMP TABLE segment_expected (week timestamptz, daypart text, accuracy float8);
\copy segment_expected FROM '../data/demo_segments.csv' WITH (FORMAT csv, HEADER)
SELECT is_empty(
	$$SELECT e.*, f.current_value FROM segment_expected e
	  LEFT JOIN mleval.segment_ranking f ON f.version = 'boosting' AND f.window_start = e.week AND f.segment_value = e.daypart AND f.metric = 'accuracy_score'
	  WHERE NOT pg_temp.same(e.accuracy, f.current_value, 1e-12)$$,
	'and that of every daypart');
SELECT results_eq(
	$$SELECT segment_value FROM mleval.segment_ranking WHERE version = 'boosting' AND window_start = '1997-10-20' AND metric = 'accuracy_score' ORDER BY rank$$,
	$$SELECT e.daypart FROM segment_expected e JOIN mleval.baseline_vs_current b ON b.version = 'boosting' AND b.window_start = e.week AND b.segment_value = e.daypart AND b.metric = 'accuracy_score'
	  WHERE e.week = '1997-10-20' ORDER BY b.baseline_value - e.accuracy DESC$$,
	'ranked by how much worse they are');
SELECT is_empty(
	$$SELECT version, window_start, metric, realised FROM mleval.estimated_vs_realised v JOIN performance_expected e USING (version, metric)
	  WHERE e.week = v.window_start AND v.segment IS NULL AND NOT pg_temp.same(v.realised, e.value, 1e-12)$$,
	'what labels gave stands beside what scores promised');
SELECT ok(min(estimated) IS NOT NULL AND bool_and(estimated BETWEEN lower AND upper) AND count(*) = 164, 'an estimate of the accuracy of each week')
FROM mleval.estimated_vs_realised WHERE metric = 'accuracy_score' AND segment IS NULL;

CREATE TEMP VIEW drift_found AS
SELECT e.version, e.week, e.subject, e.distance, e.value AS value_expected, e.pvalue AS pvalue_expected, e.iid_pvalue AS iid_expected,
       least(1, e.adjusted_pvalue * q.share) AS adjusted_expected, e.value > 0.1 AND least(1, e.adjusted_pvalue * q.share) <= 7 / 365.25 / 2 AS drift,
       f.value, f.pvalue, f.iid_pvalue, f.adjusted_pvalue, f.verdict
FROM drift_expected e
JOIN (SELECT h.version, h.window_start, 1 + count(*) / max(d.n)::float8 FROM mleval.quality_history h, LATERAL (SELECT count(*) FROM drift_expected x WHERE x.version = h.version AND x.week = h.window_start AND x.pvalue IS NOT NULL) AS d(n)
      WHERE h.adjusted_pvalue IS NOT NULL GROUP BY 1, 2) AS q(version, week, share) ON q.version = e.version AND q.week = e.week
LEFT JOIN mleval.drift_history f ON f.version = e.version AND f.window_start = e.week AND f.subject = e.subject AND f.distance = e.distance;

SELECT is((SELECT count(*) FROM mleval.drift_history), (SELECT count(*) FROM drift_expected), 'two distances of nine columns in 164 weeks');
SELECT is_empty(
	$$SELECT version, week, subject, distance, value_expected, value FROM drift_found WHERE NOT pg_temp.same(value_expected, value, 1e-12)$$,
	'every distance is NumPy''s');
SELECT is_empty(
	$$SELECT version, week, subject, distance, pvalue_expected, pvalue FROM drift_found WHERE NOT pg_temp.same(pvalue_expected, pvalue, 1e-9)$$,
	'every learned p-value is the formula''s on SciPy''s Student t');
SELECT is_empty(
	$$SELECT version, week, subject, distance, iid_expected, iid_pvalue FROM drift_found WHERE NOT pg_temp.same(iid_expected, iid_pvalue, 1e-9)$$,
	'every p-value for independent rows is SciPy''s Kolmogorov tail');
SELECT is_empty(
	$$SELECT version, week, subject, distance, adjusted_expected, adjusted_pvalue FROM drift_found WHERE NOT pg_temp.same(adjusted_expected, adjusted_pvalue, 1e-9)$$,
	'adjusted within the run as by SciPy''s false_discovery_control, and for the number of checks beside them');
SELECT is_empty(
	$$SELECT version, week, subject, distance, drift, verdict FROM drift_found WHERE (verdict = 'drift') IS DISTINCT FROM drift$$,
	'every verdict follows from them');

CREATE TEMP VIEW alarm_found AS
SELECT subject, count(DISTINCT window_start) AS weeks,
       count(*) FILTER (WHERE distance = 'psi' AND value > 0.1) AS psi,
       count(*) FILTER (WHERE iid_pvalue <= 0.05) AS independent,
       count(DISTINCT window_start) FILTER (WHERE verdict = 'drift') AS learned
FROM mleval.drift_history
WHERE version = 'boosting' AND window_start < '1997-05-05'
GROUP BY subject;

SELECT set_eq('SELECT * FROM alarm_found', 'SELECT * FROM alarm_expected', 'alarms of three rules in the weeks before, column by column');
SELECT set_eq('SELECT * FROM alarm_found',
	$$VALUES ('period', 23::bigint, 0::bigint, 0::bigint, 0::bigint), ('nswprice', 23, 23, 23, 0), ('nswdemand', 23, 23, 23, 0),
	         ('vicprice', 23, 0, 0, 0), ('vicdemand', 23, 0, 0, 0), ('transfer', 23, 0, 0, 0), ('label', 23, 1, 8, 0), ('score', 23, 21, 23, 0), ('score > 0.5', 23, 12, 18, 0)$$,
	'two rules cry wolf over price and demand every week, predictions and the label less, period never; the third never');
SELECT is(count(DISTINCT window_start), 8::bigint, 'without the adjustment within a run the demand would be called changed in 8 of the 23')
FROM mleval.drift_history
WHERE window_start < '1997-05-05' AND subject = 'nswdemand' AND value > threshold AND pvalue <= alpha;
SELECT results_eq(
	$$SELECT subject, window_start FROM mleval.drift_history WHERE version = 'boosting' AND window_start < '1997-05-05' AND role = 'feature' AND value > threshold ORDER BY pvalue LIMIT 1$$,
	$$VALUES ('nswdemand', '1996-12-30'::timestamptz)$$,
	'the nearest to one is the demand''s New Year');
SELECT results_eq(
	$$SELECT metric, min(window_start) FROM mleval.baseline_vs_current WHERE version = 'boosting' AND segment IS NULL AND verdict = 'worse than baseline' GROUP BY metric ORDER BY 2, 1 LIMIT 1$$,
	$$VALUES ('log_loss', '1997-06-02'::timestamptz)$$,
	'no metric is worse than the baseline before the event, log loss four weeks after');
SELECT results_eq(
	$$SELECT subject, min(window_start), count(DISTINCT window_start) FROM mleval.drift_history
	  WHERE version = 'boosting' AND verdict = 'drift' AND subject IN ('vicprice', 'vicdemand', 'transfer') GROUP BY subject ORDER BY subject$$,
	$$VALUES ('transfer', '1997-05-05'::timestamptz, 83::bigint), ('vicdemand', '1997-05-05', 83), ('vicprice', '1997-05-05', 83)$$,
	'three columns drift in the week of the connection, in none before, and in all after it');

SELECT results_eq(
	$$SELECT window_start, verdict FROM mleval.diagnosis_history WHERE version = 'boosting' AND window_start BETWEEN '1997-04-28' AND '1997-05-12' ORDER BY 1$$,
	$$VALUES ('1997-04-28'::timestamptz, 'stable'), ('1997-05-05', 'data drift'), ('1997-05-12', 'data drift')$$,
	'May 1997: inputs moved, and scores went on meaning what they meant');
SELECT results_eq(
	$$SELECT verdict, count(*) FROM mleval.diagnosis_history WHERE version = 'boosting' AND window_start >= '1997-06-02' AND window_start < '1998-01-01' GROUP BY 1 ORDER BY 1$$,
	$$VALUES ('data drift', 8::bigint), ('label shift', 23)$$,
	'from June on the classes'' shares moved as well, in most weeks');

-- 4. Monitor data quality

SELECT is_empty(
	$$SELECT * FROM mleval.quality_history WHERE version = 'boosting' AND window_start < '1997-05-05' AND verdict IN ('changed', 'failed')$$,
	'no check has found anything before');
SELECT results_eq(
	$$SELECT subject, count(*) FROM mleval.quality_history WHERE version = 'boosting' AND window_start = '1997-05-05' AND verdict = 'changed' GROUP BY 1 ORDER BY 1$$,
	$$VALUES ('transfer', 3::bigint), ('vicdemand', 3), ('vicprice', 5)$$,
	'in that week it is the three columns');

-- 5. Versioned models, 6. Redeploy by evidence

CREATE TEMP TABLE challenger_expected (since timestamptz, until timestamptz, champion float8, challenger float8, pvalue float8, days_won bigint, days_lost bigint, days_pvalue float8);
\copy challenger_expected FROM '../data/demo_challenger.csv' WITH (FORMAT csv, HEADER)
SELECT is_empty(
	$$SELECT e.since, m.version, e.champion, e.challenger, c.value, c.difference, e.pvalue, c.pvalue FROM challenger_expected e
	  LEFT JOIN mleval.model_comparison k ON k.window_start = e.since AND k.window_end = e.until
	  LEFT JOIN mleval.candidate c USING (comparison_id)
	  LEFT JOIN mleval.model m ON m.model_id = c.model_id
	  WHERE CASE m.version WHEN 'boosting' THEN NOT pg_temp.same(e.champion, c.value, 1e-12)
		ELSE NOT coalesce(pg_temp.same(e.challenger, c.value, 1e-12) AND pg_temp.same(e.challenger - e.champion, c.difference, 1e-11) AND pg_temp.same(ln(e.pvalue), ln(c.pvalue), 1e-9), false) END$$,
	'champion and challenger on the same rows, as statsmodels compares them');
SELECT results_eq('SELECT round((challenger - champion)::numeric, 3), days_won, days_lost FROM challenger_expected ORDER BY since',
	$$VALUES (0.033, 42::bigint, 9::bigint), (0.023, 44, 11), (0.007, 41, 22), (-0.084, 19, 62)$$, 'better, better, little, worse');
SELECT results_eq(
	$$SELECT count(*) FILTER (WHERE d > 0), count(*) FILTER (WHERE d < 0)
	  FROM (SELECT sum((label = pred)::int * CASE version WHEN 'retrained' THEN 1 ELSE -1 END) AS d FROM price_up
	        WHERE version IN ('boosting', 'retrained') AND at >= '1997-08-04' AND at < '1997-10-27' GROUP BY date_trunc('day', at)) day$$,
	$$SELECT days_won, days_lost FROM challenger_expected WHERE since = '1997-08-04'$$, 'and so day by day');
SELECT results_eq(
	$$SELECT version, role, live_from, live_to FROM mleval.release_history ORDER BY live_from, release_id$$,
	$$VALUES ('boosting', 'champion', '1996-12-17'::timestamptz, '1997-11-18'::timestamptz), ('retrained', 'challenger', '1997-08-04', '1997-11-18'),
	         ('retrained', 'champion', '1997-11-18', '1998-10-20'), ('boosting', 'shadow', '1997-11-18', '1998-10-20'),
	         ('boosting', 'champion', '1998-10-20', NULL), ('retrained', 'challenger', '1998-10-20', NULL)$$,
	'released, redeployed and rolled back');
SELECT results_eq(
	$$SELECT version FROM unnest('{1997-02-01,1998-02-01,1998-11-01}'::timestamptz[]) t, LATERAL mleval.model_at('price-up', t) m WHERE m.role = 'champion' ORDER BY t$$,
	$$VALUES ('boosting'), ('retrained'), ('boosting')$$, 'which version decided');
SELECT results_eq(
	$$SELECT metric, verdict, gate_verdict FROM mleval.gate_result WHERE version = 'retrained' AND baseline_id IS NOT NULL ORDER BY 1$$,
	$$VALUES ('accuracy_score', 'pass', 'pass'), ('log_loss', 'pass', 'pass')$$, 'the new baseline passed the gate against the champion');

-- 7. Read

SET mleval.as_of = '1998-12-08';
SELECT results_eq(
	$$SELECT model, version, live_role, age_days, also_live, last_window_start, provisional, verdict, diagnosis, open_alerts, status FROM mleval.model_status$$,
	$$VALUES ('price-up', 'boosting', 'champion', 49::float8, 'retrained (challenger)', '1998-11-30'::timestamptz, true, 'drift', 'labels immature', 2::bigint, 'alert')$$,
	'one line says how the model stands');
SELECT results_eq(
	$$SELECT version, live_role, windows_done, status FROM mleval.version_status ORDER BY 1$$,
	$$VALUES ('boosting', 'champion', 106::bigint, 'alert'), ('logistic', NULL, 0, 'no baseline'), ('retrained', 'challenger', 58, 'ok'), ('yesterday', NULL, 0, 'no baseline')$$, 'and one a version');
RESET mleval.as_of;
SELECT results_eq($$SELECT kind, state, subjects, windows FROM mleval.open_alert ORDER BY 1$$,
	$$VALUES ('data drift', 'acknowledged', 'transfer, vicdemand, vicprice', 83::bigint), ('data quality', 'open', 'transfer, vicdemand, vicprice', 83)$$, 'what is open');

-- What a BI tool does with every view: read all of it, and filter it by time
CREATE TEMP TABLE seen (view text, n bigint, no_numbers bigint, unexplained bigint, untimed bigint, series boolean, strangers bigint);
DO $$
DECLARE
	view name;
BEGIN
	FOR view IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind = 'v' LOOP
		EXECUTE format($query$
			INSERT INTO seen
			SELECT %L, count(*), count(*) FILTER (WHERE j::text ~ '"-?(NaN|Infinity)"'),
			       count(*) FILTER (WHERE j ? 'reason' AND j -> 'reason' = 'null' AND 'null' IN (j -> 'value', j -> 'current_value', j -> 'estimated', j -> 'verdict')),
			       count(*) FILTER (WHERE j -> 'time' = 'null'), bool_or(j ? 'time'), count(*) FILTER (WHERE j ->> 'model' IS DISTINCT FROM 'price-up')
			FROM (SELECT to_jsonb(v) AS j FROM mleval.%I v OFFSET 0) read$query$, view, view);
	END LOOP;
END
$$;
SELECT results_eq('SELECT view FROM seen WHERE n = 0', $$VALUES ('season_vs_current')$$, 'every view has rows, but for that of seasons, which nobody asked for');
SELECT is_empty('SELECT view, no_numbers FROM seen WHERE no_numbers > 0', 'no number is none');
SELECT is_empty('SELECT view, unexplained FROM seen WHERE unexplained > 0', 'whatever is missing has a reason');
SELECT results_eq('SELECT view FROM seen WHERE n > 0 AND (untimed > 0 OR NOT series) ORDER BY 1', $$VALUES ('model_status'), ('version_status')$$, 'every row of a series has its time; how a model stands is no series');
SELECT is_empty('SELECT view, strangers FROM seen WHERE strangers > 0', 'and every row says of which model it is');

SELECT results_eq(
	$$SELECT subject, first_window, wrong_windows FROM mleval.alert_subject WHERE kind = 'data drift' AND affected AND subject IN ('vicprice', 'vicdemand', 'transfer') ORDER BY subject$$,
	$$VALUES ('transfer', '1997-05-05'::timestamptz, 83::bigint), ('vicdemand', '1997-05-05', 83), ('vicprice', '1997-05-05', 83)$$,
	'a drift that lasts is counted on');
SELECT is((SELECT count(*) FROM mleval.alert WHERE kind = 'data drift' AND last_window >= '1997-05-05'), 1::bigint, 'in one alert, and never in another');

CREATE TEMP VIEW quarter_found AS
SELECT date_trunc('quarter', e.window_start)::date AS quarter, mleval.rollup(s.confusion_matrix) AS matrix, mleval.rollup(s.binary_scores) AS scores,
       mleval.quantile(mleval.rollup(s.distribution) FILTER (WHERE s.subject = 'nswprice'), 0.5) AS median_price
FROM mleval.evaluation e
JOIN mleval.summary s USING (evaluation_id)
WHERE e.evaluation_id IN (SELECT evaluation_id FROM mleval.metric_history WHERE version = 'boosting' AND phase = 'production' AND segment IS NULL)
GROUP BY 1;

SELECT is_empty(
	$$SELECT * FROM quarter_expected e LEFT JOIN quarter_found f USING (quarter)
	  WHERE NOT (pg_temp.same(e.median_price, f.median_price, 1e-12)
	         AND pg_temp.same(e.accuracy, mleval.accuracy_score(f.matrix), 1e-12)
	         AND pg_temp.same(e.balanced_accuracy, mleval.balanced_accuracy_score(f.matrix), 1e-12)
	         AND pg_temp.same(e.precision_, mleval.precision_score(f.matrix), 1e-12)
	         AND pg_temp.same(e.recall, mleval.recall_score(f.matrix), 1e-12)
	         AND pg_temp.same(e.f1, mleval.f1_score(f.matrix), 1e-12)
	         AND pg_temp.same(e.mcc, mleval.matthews_corrcoef(f.matrix), 1e-12)
	         AND pg_temp.same(e.roc_auc, mleval.roc_auc_score(f.scores), 1e-12)
	         AND pg_temp.same(e.ks, mleval.ks_statistic(f.scores), 1e-12)
	         AND pg_temp.same(e.average_precision, mleval.average_precision_score(f.scores), 1e-12)
	         AND pg_temp.same(e.log_loss, mleval.log_loss(f.scores), 1e-12)
	         AND pg_temp.same(e.brier, mleval.brier_score_loss(f.scores), 1e-12))$$,
	'a quarter is the rollup of its weeks');
SELECT results_eq(
	$$SELECT round(mleval.accuracy_score(matrix)::numeric, 3), round(mleval.recall_score(matrix)::numeric, 3), round(median_price::numeric, 3)
	  FROM quarter_found ORDER BY quarter$$,
	$$VALUES (0.795, 0.688, 0.068), (0.780, 0.670, 0.067), (0.747, 0.421, 0.052), (0.688, 0.171, 0.035), (0.647, 0.159, 0.031),
	         (0.597, 0.037, 0.030), (0.734, 0.348, 0.033), (0.856, 0.862, 0.072), (0.800, 0.592, 0.050)$$,
	'recall goes with the price, and comes back with it while the three columns stay away');
SELECT ok((SELECT min(mleval.precision_score(matrix)) FROM quarter_found) > 0.78, 'the model misses dear half-hours, it does not invent them');
SELECT results_eq(
	$$SELECT quarter FROM quarter_expected WHERE accuracy < yesterday$$,
	$$VALUES ('1997-10-01'::date), ('1998-01-01')$$,
	'in two quarters, clearly in the first of 1998, it does worse than yesterday''s label');

CALL mleval.run_due('1998-12-08');
SELECT is((SELECT count(*) FROM mleval.run), 194::bigint, 'called once more, nothing is due');

SELECT * FROM finish();
