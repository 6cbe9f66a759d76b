-- How sure operating points, F-beta and ratios of losses are, and what is refused.
SET search_path = pg_catalog, mleval;
\set SHOW_CONTEXT never

CREATE TEMP TABLE s AS SELECT binary_scores(i % 3 = 0, (i * 7 % 20 + 10 * (i % 3 = 0)::int) / 30.0) AS scores, confusion_matrix(i % 3 = 0, i % 5 < 2) AS cm FROM generate_series(1, 60) i;

SELECT metric, limit_value, value::numeric(6,3), lower::numeric(6,3), upper::numeric(6,3), e.n
FROM s, (VALUES ('recall_at_precision', 0.8::float8), ('precision_at_recall', 0.8), ('sensitivity_at_specificity', 0.9), ('specificity_at_sensitivity', 0.8), ('tpr_at_fpr', 0.1), ('equal_error_rate', NULL), ('precision_at_k', 10)) v (metric, limit_value),
	LATERAL operating_point_confint(scores, metric, limit_value) e;
SELECT f.no, value::numeric(6,3), lower::numeric(6,3), upper::numeric(6,3), method
FROM s, LATERAL (SELECT 1, e.* FROM d2_log_loss_confint(scores) e UNION ALL SELECT 2, e.* FROM d2_brier_confint(scores) e UNION ALL SELECT 3, e.* FROM normalized_cross_entropy_confint(scores) e UNION ALL SELECT 4, e.* FROM fbeta_confint(cm, 2) e) f (no) ORDER BY no;

-- What is refused
SELECT operating_point_confint(scores, 'roc_auc_score') FROM s;
SELECT operating_point_confint(scores, 'tpr_at_fpr') FROM s;
SELECT operating_point_confint(scores, 'equal_error_rate', 0.1) FROM s;
SELECT operating_point_confint(scores, 'recall_at_precision', 1.5) FROM s;
SELECT operating_point_confint(scores, 'precision_at_k', 2.5) FROM s;
SELECT operating_point_confint(scores, 'precision_at_k', 'NaN') FROM s;
SELECT operating_point_confint(scores, 'equal_error_rate', level => 1) FROM s;
SELECT operating_point_confint(scores, 'equal_error_rate', design_effect => 0.5) FROM s;
SELECT fbeta_confint(cm, -1) FROM s;
SELECT fbeta_confint(cm, 1, pos_label => 'no such') FROM s;
SELECT fbeta_confint(confusion_matrix(i % 3, i % 2), 1) FROM generate_series(1, 9) i;
SELECT d2_brier_confint(binary_scores(i % 2, i)) FROM generate_series(1, 9) i;

-- A metric that has an interval of its own is told where
SELECT proportion_confint(cm, 'cohen_kappa_score') FROM s;
SELECT proportion_confint(cm, 'fbeta_score') FROM s;
SELECT proportion_confint(cm, 'positive_likelihood_ratio') FROM s;

-- No rows, no class, nothing given
SELECT (e).value, (e).lower, (e).reason FROM (SELECT fbeta_confint(confusion_matrix(0, 0), 2) UNION ALL SELECT fbeta_confint(confusion_matrix(NULL::int, 0), 2) UNION ALL SELECT operating_point_confint(binary_scores(NULL::int, 0.5), 'precision_at_k', 1)) r (e);
SELECT fbeta_confint(NULL, 2) IS NULL AND fbeta_confint(cm, NULL) IS NULL AND operating_point_confint(scores, NULL) IS NULL AND d2_brier_confint(NULL) IS NULL AS nothing FROM s;
