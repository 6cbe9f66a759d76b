-- How intervals look, and what is an error.
SET search_path = pg_catalog, mleval;
\set SHOW_CONTEXT never
CREATE TEMP TABLE matrix AS SELECT confusion_matrix(y, p) AS cm FROM (VALUES (0, 0, 50), (0, 1, 7), (1, 0, 11), (1, 1, 32)) v (y, p, times), generate_series(1, times);
CREATE TEMP TABLE scored AS SELECT binary_scores(i % 3 = 0, ((i * 7) % 100) / 100.0::float8) AS s FROM generate_series(1, 100) i;
SELECT metric, round(value::numeric, 4) AS value, round(lower::numeric, 4) AS lower, round(upper::numeric, 4) AS upper, n, method
FROM matrix, unnest('{zero_one_loss,balanced_accuracy_score,prevalence,negative_predictive_value,jaccard_score,f1_score,markedness}'::text[]) metric, LATERAL proportion_confint(cm, metric) e;
SELECT round(value::numeric, 4) AS value, round(lower::numeric, 4) AS lower, round(upper::numeric, 4) AS upper, n, n_eff, method, reason FROM matrix, LATERAL matthews_corrcoef_confint(cm, design_effect => 2) e;
SELECT round(value::numeric, 4) AS value, round(lower::numeric, 4) AS lower, round(upper::numeric, 4) AS upper, n, n_eff, method, reason FROM matrix, LATERAL (SELECT * FROM cohen_kappa_confint(cm) UNION ALL SELECT * FROM mean_cost_confint(cm, '{"0": {"0": 0, "1": 1}, "1": {"0": 20, "1": 0}}', design_effect => 2)) e;
SELECT round(value::numeric, 4) AS value, round(lower::numeric, 4) AS lower, round(upper::numeric, 4) AS upper, n, n_eff, method, reason
FROM scored, LATERAL (SELECT * FROM average_precision_confint(s) UNION ALL SELECT * FROM log_loss_confint(s) UNION ALL SELECT * FROM brier_score_confint(s, 0.5, 4)) e;
SELECT m AS method, round(e.value::numeric, 4) AS value, e.lower < e.value AND e.upper > e.value AS within, e.method AS described, e.reason FROM matrix, unnest('{bca,percentile}'::text[]) m, LATERAL bootstrap_confint(cm, 'cohen_kappa_score', n_resamples => 99, method => m) e;

SELECT proportion_confint(cm, 'cohen_kappa_score') FROM matrix;
SELECT matthews_corrcoef_confint(cm, 95) FROM matrix;
SELECT cohen_kappa_confint(cm, weights => 'cubic') FROM matrix;
SELECT cohen_kappa_confint(cm, '{0,0}') FROM matrix;
SELECT cohen_kappa_confint(cm, level => NULL) FROM matrix;
SELECT mean_cost_confint(cm, '{"0": {"0": 0, "1": 1}, "1": {"0": 20}}') FROM matrix;
SELECT mean_cost_confint(cm, '{"0": {"0": 0, "1": 1}, "1": {"0": 20, "1": 0}, "2": {"0": 1e400}}') FROM matrix;
SELECT mean_cost_confint(cm, '[]', 2) FROM matrix;
SELECT average_precision_confint(s, design_effect => 0) FROM scored;
SELECT bootstrap_confint(cm, 'f1_score', method => 'studentized') FROM matrix;
SELECT mcnemar_test(true, true, false, true, true, 2);
SELECT mcnemar_test(true, true, false, false, true, -1);
SELECT log_loss_test(1, 0.5, 0.4, NULL, i) FROM generate_series(1, 2) i;
SELECT brier_score_test(1, 0.5, 0.4, nullif(i, 1), 2) FROM generate_series(1, 2) i;
