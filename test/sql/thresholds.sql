-- Curves, tables and the best of thresholds: arguments, edges and errors.  Their values
-- are compared with scikit-learn's in test/pgtap/roc.sql.
SET search_path = public, mleval;

CREATE TEMP TABLE summary (name text, s binary_scores);
INSERT INTO summary SELECT 'five', binary_scores(y, s) FROM (VALUES (1, 0.9), (1, 0.8), (1, 0.3), (0, 0.7), (0, 0.1)) v(y, s);
INSERT INTO summary SELECT 'positives', binary_scores(1, i / 4.0) FROM generate_series(1, 3) i;
INSERT INTO summary SELECT 'negatives', binary_scores(0, i / 4.0) FROM generate_series(1, 2) i;
INSERT INTO summary SELECT 'unlabelled', binary_scores(NULL::int, 0.5);
INSERT INTO summary SELECT 'weightless', binary_scores(1, 0.5, 0);
INSERT INTO summary SELECT 'empty', binary_scores(1, 0.5) FROM summary WHERE false;

-- Five rows to check by hand
SELECT t.* FROM summary, threshold_table(s) t WHERE name = 'five';
SELECT c.* FROM summary, precision_recall_curve(s) c WHERE name = 'five';
SELECT c.* FROM summary, det_curve(s) c WHERE name = 'five';
SELECT m, b.* FROM summary, unnest('{accuracy_score,balanced_accuracy_score,precision_score,recall_score,specificity_score,f1_score,jaccard_score,informedness,matthews_corrcoef,NULL}'::text[]) m, best_threshold(s, m) b WHERE name = 'five';
SELECT beta, b.* FROM summary, unnest('{0,1,2,Infinity,NULL}'::float8[]) beta, best_threshold(s, 'fbeta_score', beta => beta) b WHERE name = 'five';
SELECT b.* FROM summary, best_threshold(s, cost => '{"0": {"0": 0, "1": 1}, "1": {"0": 20, "1": 0}}') b WHERE name = 'five';
SELECT threshold, cm ->> 'weight_correct' AS correct, cm ->> 'n' AS n FROM summary, unnest('{-Infinity,0.5,0.7,Infinity}'::float8[]) threshold, LATERAL (SELECT confusion_matrix_at(s, threshold)::text::json) c(cm) WHERE name = 'five';

-- One class, or none
SELECT name, t.threshold, tn, fp, fn, tp, accuracy_score, precision_score, recall_score, specificity_score, informedness, matthews_corrcoef FROM summary, threshold_table(s) t WHERE name <> 'five';
SELECT name, c.* FROM summary, precision_recall_curve(s) c WHERE name <> 'five';
SELECT name, c.* FROM summary, det_curve(s) c WHERE name <> 'five';
SELECT name, b.*, c.* FROM summary, best_threshold(s) b, best_threshold(s, 'accuracy_score') c WHERE name <> 'five';
SELECT name, b.* FROM summary, best_threshold(s, cost => '{"1": {"0": 20, "1": 0}}') b WHERE name NOT IN ('five', 'negatives');
SELECT name, c.* FROM summary, confusion_matrix_cells(confusion_matrix_at(s, 0.5)) c WHERE name <> 'five';

-- NULL
SELECT * FROM threshold_table(NULL), precision_recall_curve(NULL), det_curve(NULL);
SELECT best_threshold(NULL), confusion_matrix_at(NULL, 0.5), confusion_matrix_at(s, NULL) FROM summary WHERE name = 'five';
SELECT count(*) FROM summary, precision_recall_curve(s, NULL), det_curve(s, NULL) WHERE name = 'five';

-- Past the limit a threshold within a bucket counts its rows as below, and those of the table divide none
CREATE TEMP TABLE coarse AS SELECT binary_scores(i % 3 = 0, i / 1000.0, NULL, 16) AS s FROM generate_series(1, 1000) i;
SELECT count(*) FILTER (WHERE (t.fp + t.tp) <> (1001 - ceil(t.threshold * 1000))) AS wrong, count(*) > 2 AS some FROM coarse, threshold_table(s) t WHERE t.threshold < 'Infinity';
SELECT count(*) AS divided FROM coarse, buckets(s) b, LATERAL (SELECT (b.lower + b.upper) / 2) m(threshold), LATERAL (SELECT sum(c.count) FILTER (WHERE y_pred = '1') FROM confusion_matrix_cells(confusion_matrix_at(s, m.threshold)) c) a(predicted),
	LATERAL (SELECT sum(positives + negatives) FROM buckets(s) o WHERE o.lower > b.lower) o(above) WHERE coalesce(predicted, 0) <> coalesce(above, 0);

-- Errors
SELECT best_threshold(s, 'roc_auc_score') FROM summary WHERE name = 'empty';
SELECT best_threshold(s, 'f1_score', '{}') FROM summary WHERE name = 'empty';
SELECT best_threshold(s, 'fbeta_score', beta => -1) FROM summary WHERE name = 'empty';
SELECT best_threshold(s, cost => '[]') FROM summary WHERE name = 'empty';
SELECT best_threshold(s, cost => '{"0": {"0": 0, "1": 1}, "1": {"0": 20}}') FROM summary WHERE name = 'five';
SELECT best_threshold(s, cost => '{"0": {"0": 1e308, "1": 1e308}, "1": {"0": 1e308, "1": 1e308}}') FROM summary WHERE name = 'five';
SELECT confusion_matrix_at(s, 'NaN') FROM summary WHERE name = 'five';

-- Operating points, gains and lift, of five rows to check by hand
SELECT at, r.*, p.* FROM summary, unnest('{0,0.7,1}'::float8[]) at, recall_at_precision(s, at) r, precision_at_recall(s, at) p WHERE name = 'five';
SELECT at, r.*, p.*, t.* FROM summary, unnest('{0,0.5,1}'::float8[]) at, sensitivity_at_specificity(s, at) r, specificity_at_sensitivity(s, at) p, tpr_at_fpr(s, at) t WHERE name = 'five';
SELECT e.* FROM summary, equal_error_rate(s) e WHERE name = 'five';
SELECT k, p.* FROM summary, generate_series(1, 6) k, precision_at_k(s, k) p WHERE name = 'five';
SELECT g.* FROM summary, cumulative_gains(s) g WHERE name = 'five';
SELECT l.* FROM summary, lift_table(s, 2) l WHERE name = 'five';

-- One class, or none
SELECT name, r.*, p.* FROM summary, recall_at_precision(s, 0.5) r, precision_at_recall(s, 0.5) p WHERE name <> 'five';
SELECT name, r.*, e.*, k.* FROM summary, tpr_at_fpr(s, 0.5) r, equal_error_rate(s) e, precision_at_k(s, 2) k WHERE name <> 'five';
SELECT name, g.* FROM summary, cumulative_gains(s) g WHERE name <> 'five';
SELECT name, l.bin, count, positives, precision_score, lift, cumulative_gain FROM summary, lift_table(s, 2) l WHERE name <> 'five';
SELECT name, roc_auc_score(s, 0.5), gini_bounds(s), average_precision_bounds(s), ks_statistic_bounds(s), d2_log_loss_score(s), d2_brier_score(s), normalized_cross_entropy(s) FROM summary WHERE name <> 'five';
SELECT roc_auc_score(s, NULL), roc_auc_score(s, 1), roc_auc_score(s), roc_auc_score(NULL::binary_scores, 0.5) FROM summary WHERE name = 'five';

-- Errors
SELECT recall_at_precision(s, 1.5) FROM summary WHERE name = 'empty';
SELECT precision_at_recall(s, -0.1) FROM summary WHERE name = 'empty';
SELECT sensitivity_at_specificity(s, 'NaN') FROM summary WHERE name = 'empty';
SELECT specificity_at_sensitivity(s, 2) FROM summary WHERE name = 'empty';
SELECT tpr_at_fpr(s, 2) FROM summary WHERE name = 'empty';
SELECT precision_at_k(s, 0) FROM summary WHERE name = 'empty';
SELECT lift_table(s, 0) FROM summary WHERE name = 'empty';
SELECT lift_table(s, 10001) FROM summary WHERE name = 'empty';
SELECT roc_auc_score(s, 0) FROM summary WHERE name = 'empty';
SELECT roc_auc_score(s, 'NaN') FROM summary WHERE name = 'empty';
