-- Intervals of scores of several classes: what they look like, and errors.  Values are
-- compared in test/pgtap/multiclass_confint.sql.
SET search_path = public, mleval;

CREATE TEMP TABLE summary AS
SELECT multiclass_scores(i % 3, CASE WHEN i % 7 < 5 THEN CASE i % 3 WHEN 0 THEN '{0.5,0.25,0.25}'::float8[] WHEN 1 THEN '{0.125,0.75,0.125}' ELSE '{0.25,0.25,0.5}' END ELSE '{0.25,0.5,0.25}' END) AS s FROM generate_series(1, 60) i;

SELECT value::numeric(9,4), lower::numeric(9,4), upper::numeric(9,4), level, n, n_eff, method, reason FROM summary, log_loss_confint(s);
SELECT value::numeric(9,4), lower::numeric(9,4), upper::numeric(9,4), level, n, n_eff, method, reason FROM summary, brier_score_confint(s, scale_by_half => true);
SELECT value::numeric(9,4), lower::numeric(9,4), upper::numeric(9,4), level, n, n_eff, method, reason FROM summary, top_k_accuracy_confint(s, 1, 'clopper_pearson', 0.9, 2);
SELECT value::numeric(9,4), lower::numeric(9,4), upper::numeric(9,4), level, n, n_eff, method, reason FROM summary, roc_auc_confint(s);
SELECT value::numeric(9,4), lower::numeric(9,4), upper::numeric(9,4), level, n, n_eff, method, reason FROM summary, roc_auc_confint(s, 'weighted', 'ovo', 0.9, 'logit', 2);
SELECT value::numeric(9,4), lower::numeric(9,4), upper::numeric(9,4), level, n, n_eff, method, reason FROM summary, average_precision_confint(s);

-- Errors
SELECT roc_auc_confint(s, 'micro') FROM summary;
SELECT roc_auc_confint(s, 'micro', 'ovo') FROM summary;
SELECT roc_auc_confint(s, multi_class => 'ova') FROM summary;
SELECT roc_auc_confint(s, method => 'wald') FROM summary;
SELECT roc_auc_confint(s, method => 'newcombe') FROM summary;
SELECT roc_auc_confint(s, level => 95) FROM summary;
SELECT average_precision_confint(s, 'micro') FROM summary;
SELECT average_precision_confint(s, design_effect => 0) FROM summary;
SELECT top_k_accuracy_confint(s, 0) FROM summary;
SELECT top_k_accuracy_confint(s, method => 'wald') FROM summary;
SELECT log_loss_confint(s, 1) FROM summary;
SELECT brier_score_confint(s, NULL) FROM summary;
SELECT log_loss_confint(multiclass_scores(0, '{3,1,-2}'::float8[]));
