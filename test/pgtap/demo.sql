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

SELECT plan(31);
SELECT is(:'status'::text, '0', 'the demo ends well');
SELECT diag(:'tail'::text) WHERE :'status'::text <> '0';

SET timezone = 'Australia/Brisbane';
CREATE TEMP TABLE candidate_expected (since timestamptz, until timestamptz, version text, metric text, value float8);
CREATE TEMP TABLE performance_expected (week timestamptz, metric text, value float8);
CREATE TEMP TABLE drift_expected (week timestamptz, subject text, distance text, value float8, pvalue float8, iid_pvalue float8, adjusted_pvalue float8, drift boolean);
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

-- 1. Development

CREATE TEMP VIEW candidate_found AS
SELECT s.since, s.version, m.metric, m.value
FROM (SELECT c.since, p.version, mleval.binary_scores(label, score) AS scores, mleval.confusion_matrix(label, pred) AS matrix
      FROM (SELECT DISTINCT since, until FROM candidate_expected) c
      JOIN price_up p ON p.at >= c.since AND p.at < c.until
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

-- 2. Release

SELECT results_eq(
	$$SELECT purpose, count(*), min(window_start), max(window_end) FROM mleval.baseline_window GROUP BY purpose ORDER BY purpose$$,
	$$VALUES ('features', 12::bigint, '1996-05-13'::timestamptz, '1996-08-05'::timestamptz),
	         ('performance', 12, '1996-09-02', '1996-11-25')$$,
	'twelve reference weeks for the features, and twelve that no model was trained or chosen on');
SELECT results_eq(
	$$SELECT round(value::numeric, 4) FROM mleval.metric_history WHERE phase = 'release' AND metric IN ('accuracy_score', 'roc_auc_score') ORDER BY metric$$,
	$$VALUES (0.8110), (0.8979)$$,
	'the accepted level');

-- 3. Production

SELECT results_eq(
	$$SELECT status, count(*), min(window_start), max(window_end) FROM mleval.run GROUP BY status$$,
	$$VALUES ('done', 106::bigint, '1996-11-25'::timestamptz, '1998-12-07'::timestamptz)$$,
	'106 weeks, each done once');
SELECT is_empty(
	$$SELECT e.*, f.value FROM performance_expected e
	  LEFT JOIN (SELECT window_start, metric, value FROM mleval.metric_history WHERE phase IN ('reference', 'production')) f
	         ON f.window_start = e.week AND f.metric = e.metric
	  WHERE NOT pg_temp.same(e.value, f.value, 1e-12)$$,
	'every measure of every week is scikit-learn''s');

CREATE TEMP VIEW drift_found AS
SELECT e.week, e.subject, e.distance, e.value AS value_expected, e.pvalue AS pvalue_expected, e.iid_pvalue AS iid_expected,
       least(1, e.adjusted_pvalue * q.share) AS adjusted_expected, e.value > 0.1 AND least(1, e.adjusted_pvalue * q.share) <= 7 / 365.25 / 2 AS drift,
       f.value, f.pvalue, f.iid_pvalue, f.adjusted_pvalue, f.verdict
FROM drift_expected e
JOIN (SELECT window_start, 1 + count(*) / max(d.n)::float8 FROM mleval.quality_history, LATERAL (SELECT count(*) FROM drift_expected WHERE week = window_start AND pvalue IS NOT NULL) AS d(n)
      WHERE adjusted_pvalue IS NOT NULL GROUP BY window_start) AS q(week, share) ON q.week = e.week
LEFT JOIN mleval.drift_history f ON f.window_start = e.week AND f.subject = e.subject AND f.distance = e.distance;

SELECT is((SELECT count(*) FROM mleval.drift_history), (SELECT count(*) FROM drift_expected), 'two distances of nine columns in 106 weeks');
SELECT is_empty(
	$$SELECT week, subject, distance, value_expected, value FROM drift_found WHERE NOT pg_temp.same(value_expected, value, 1e-12)$$,
	'every distance is NumPy''s');
SELECT is_empty(
	$$SELECT week, subject, distance, pvalue_expected, pvalue FROM drift_found WHERE NOT pg_temp.same(pvalue_expected, pvalue, 1e-9)$$,
	'every learned p-value is the formula''s on SciPy''s Student t');
SELECT is_empty(
	$$SELECT week, subject, distance, iid_expected, iid_pvalue FROM drift_found WHERE NOT pg_temp.same(iid_expected, iid_pvalue, 1e-9)$$,
	'every p-value for independent rows is SciPy''s Kolmogorov tail');
SELECT is_empty(
	$$SELECT week, subject, distance, adjusted_expected, adjusted_pvalue FROM drift_found WHERE NOT pg_temp.same(adjusted_expected, adjusted_pvalue, 1e-9)$$,
	'adjusted within the run as by SciPy''s false_discovery_control, and for the number of checks beside them');
SELECT is_empty(
	$$SELECT week, subject, distance, drift, verdict FROM drift_found WHERE (verdict = 'drift') IS DISTINCT FROM drift$$,
	'every verdict follows from them');

CREATE TEMP VIEW alarm_found AS
SELECT subject, count(DISTINCT window_start) AS weeks,
       count(*) FILTER (WHERE distance = 'psi' AND value > 0.1) AS psi,
       count(*) FILTER (WHERE iid_pvalue <= 0.05) AS independent,
       count(DISTINCT window_start) FILTER (WHERE verdict = 'drift') AS learned
FROM mleval.drift_history
WHERE window_start < '1997-05-05'
GROUP BY subject;

SELECT set_eq('SELECT * FROM alarm_found', 'SELECT * FROM alarm_expected', 'alarms of three rules in the weeks before, column by column');
SELECT set_eq('SELECT * FROM alarm_found',
	$$VALUES ('period', 23::bigint, 0::bigint, 0::bigint, 0::bigint), ('nswprice', 23, 23, 23, 0), ('nswdemand', 23, 23, 23, 0),
	         ('vicprice', 23, 0, 0, 0), ('vicdemand', 23, 0, 0, 0), ('transfer', 23, 0, 0, 0), ('label', 23, 1, 8, 0), ('score', 23, 21, 23, 0), ('pred', 23, 12, 18, 0)$$,
	'two rules cry wolf over price and demand every week, predictions and the label less, period never; the third never');
SELECT is(count(DISTINCT window_start), 8::bigint, 'without the adjustment within a run the demand would be called changed in 8 of the 23')
FROM mleval.drift_history
WHERE window_start < '1997-05-05' AND subject = 'nswdemand' AND value > threshold AND pvalue <= alpha;
SELECT results_eq(
	$$SELECT subject, window_start FROM mleval.drift_history WHERE window_start < '1997-05-05' AND role = 'feature' AND value > threshold ORDER BY pvalue LIMIT 1$$,
	$$VALUES ('nswdemand', '1996-12-30'::timestamptz)$$,
	'the nearest to one is the demand''s New Year');
SELECT results_eq(
	$$SELECT metric, min(window_start) FROM mleval.baseline_vs_current WHERE verdict = 'worse than baseline' GROUP BY metric ORDER BY 2, 1 LIMIT 1$$,
	$$VALUES ('log_loss', '1997-06-02'::timestamptz)$$,
	'no metric is worse than the baseline before the event, log loss four weeks after');
SELECT results_eq(
	$$SELECT subject, min(window_start), count(DISTINCT window_start) FROM mleval.drift_history
	  WHERE verdict = 'drift' AND subject IN ('vicprice', 'vicdemand', 'transfer') GROUP BY subject ORDER BY subject$$,
	$$VALUES ('transfer', '1997-05-05'::timestamptz, 83::bigint), ('vicdemand', '1997-05-05', 83), ('vicprice', '1997-05-05', 83)$$,
	'three columns drift in the week of the connection, in none before, and in all after it');

-- 4. Reading

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
WHERE e.phase = 'production'
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
	         (0.597, 0.037, 0.030), (0.734, 0.348, 0.033), (0.856, 0.862, 0.072), (0.799, 0.596, 0.050)$$,
	'recall goes with the price, and comes back with it while the three columns stay away');
SELECT ok((SELECT min(mleval.precision_score(matrix)) FROM quarter_found) > 0.78, 'the model misses dear half-hours, it does not invent them');
SELECT results_eq(
	$$SELECT quarter FROM quarter_expected WHERE accuracy < yesterday$$,
	$$VALUES ('1997-10-01'::date), ('1998-01-01')$$,
	'in two quarters, clearly in the first of 1998, it does worse than yesterday''s label');

CALL mleval.run_due('1998-12-08');
SELECT is((SELECT count(*) FROM mleval.run), 106::bigint, 'called once more, nothing is due');

SELECT * FROM finish();
