-- Every family of model evaluation over a million rows, plain and with four kinds of weights, against
-- scikit-learn, statsmodels and SciPy (test/oracle/million_families.py): to 1e-12, relative.
BEGIN;
\ir ../data/million_families.sql
SELECT plan(13);

CREATE TEMP TABLE million AS
SELECT y::int AS y, ((i * 48271) % 1499 + 1 + 500 * y) / 2048.0::float8 AS s, ((i * 30011) % 1601 + 1 + 400 * y) / 2048.0::float8 AS other, ((i * 69621) % 1000 < 31)::int AS chance,
	(i * 48271 % 1009 % 3)::int AS three, CASE WHEN i * 16807 % 100 < 70 THEN i * 48271 % 1009 % 3 ELSE i * 69621 % 997 % 3 END::int AS guess, k AS class, ARRAY[a, b, c, 4096 - a - b - c]::float8[] AS p,
	w.*
FROM (SELECT i, (i * 7919 % 1000 < 30)::int::bigint AS y, (i * 7919 % 1009 % 4)::int AS k FROM generate_series(0::bigint, 999999) i) r,
	LATERAL (SELECT i * 48271 % 769 + 1 + 300 * (k = 0)::int, i * 30011 % 769 + 1 + 300 * (k = 1)::int, i * 69621 % 769 + 1 + 300 * (k = 2)::int) p (a, b, c),
	LATERAL (SELECT 1 + i * 16807 % 4 / 2.0::float8 AS halves, 1.0::float8 + i * 16807 % 5 AS whole, (i * 16807 % 65521 + 1) / 65521.0::float8 AS uniform,
		(i * 16807 % 65521 + 1) / 65521.0::float8 * ((i * 30011 % 64513 + 1) / 64513.0::float8) * ((i * 40009 % 63521 + 1) / 63521.0::float8) * ((i * 50021 % 62501 + 1) / 62501.0::float8) AS spread) w;
UPDATE million SET p = ARRAY[p[1] / 4096, p[2] / 4096, p[3] / 4096, p[4] / 4096];

-- One reading of the table for each kind of weights.
CREATE TEMP TABLE summary (weights text, scores mleval.binary_scores, good mleval.confusion_matrix, chance mleval.confusion_matrix, three mleval.confusion_matrix, classes mleval.multiclass_scores);
DO $$
DECLARE
	weights text;
BEGIN
	INSERT INTO summary SELECT 'plain', mleval.binary_scores(y, s, NULL, 4096), mleval.confusion_matrix(y, s >= 0.65), mleval.confusion_matrix(y, chance), mleval.confusion_matrix(three, guess), mleval.multiclass_scores(class, p, NULL, 4096) FROM million;
	FOREACH weights IN ARRAY '{halves,whole,uniform,spread}'::text[] LOOP
		EXECUTE format('INSERT INTO summary SELECT %1$L, mleval.binary_scores(y, s, %1$I, 4096), mleval.confusion_matrix(y, s >= 0.65, %1$I), mleval.confusion_matrix(y, chance, %1$I), mleval.confusion_matrix(three, guess, %1$I), mleval.multiclass_scores(class, p, %1$I, 4096) FROM million', weights);
	END LOOP;
END$$;

CREATE TEMP TABLE got (family text, weights text, name text, value float8);
-- What scores say, and their curves at a threshold in 2048ths.
INSERT INTO got
SELECT 'scores', weights, v.name, v.value FROM summary, LATERAL (VALUES ('roc_auc_score', mleval.roc_auc_score(scores)), ('average_precision_score', mleval.average_precision_score(scores)), ('log_loss', mleval.log_loss(scores)), ('brier_score_loss', mleval.brier_score_loss(scores)),
	('d2_log_loss_score', mleval.d2_log_loss_score(scores)), ('d2_brier_score', mleval.d2_brier_score(scores)), ('roc_auc_score, 0.03', mleval.roc_auc_score(scores, 0.03)), ('roc_auc_score, 0.4', mleval.roc_auc_score(scores, 0.4)), ('gini', mleval.gini(scores)),
	('normalized_cross_entropy', mleval.normalized_cross_entropy(scores)), ('ks_statistic', mleval.ks_statistic(scores)), ('best_threshold', (mleval.best_threshold(scores)).threshold), ('best_threshold value', (mleval.best_threshold(scores)).value),
	('recall_at_precision', (mleval.recall_at_precision(scores, 0.1)).recall_score), ('precision_at_recall', (mleval.precision_at_recall(scores, 0.6)).precision_score), ('sensitivity_at_specificity', (mleval.sensitivity_at_specificity(scores, 0.9)).sensitivity),
	('specificity_at_sensitivity', (mleval.specificity_at_sensitivity(scores, 0.6)).specificity), ('tpr_at_fpr', (mleval.tpr_at_fpr(scores, 0.07)).tpr)) v (name, value);
CREATE TEMP TABLE curve_row AS
SELECT weights, 'roc_curve' AS curve, threshold, c.name, c.value FROM summary, LATERAL mleval.roc_curve(scores, false) r, LATERAL (VALUES ('fpr', fpr), ('tpr', tpr)) c (name, value)
UNION ALL SELECT weights, 'precision_recall_curve', threshold, c.name, c.value FROM summary, LATERAL mleval.precision_recall_curve(scores) r, LATERAL (VALUES ('precision_score', precision_score), ('recall_score', recall_score)) c (name, value)
UNION ALL SELECT weights, 'det_curve', threshold, c.name, c.value FROM summary, LATERAL mleval.det_curve(scores) r, LATERAL (VALUES ('fpr', fpr), ('fnr', fnr)) c (name, value)
UNION ALL SELECT weights, 'threshold_table', threshold, c.name, c.value FROM summary, LATERAL mleval.threshold_table(scores) r, LATERAL (VALUES ('tn', tn), ('fp', fp), ('fn', fn), ('tp', tp), ('accuracy_score', accuracy_score), ('precision_score', precision_score), ('recall_score', recall_score), ('f1_score', f1_score), ('matthews_corrcoef', matthews_corrcoef)) c (name, value)
UNION ALL SELECT weights, 'cumulative_gains', threshold, c.name, c.value FROM summary, LATERAL mleval.cumulative_gains(scores) r, LATERAL (VALUES ('selection_rate', selection_rate), ('gain', gain), ('lift', lift)) c (name, value);
INSERT INTO got
SELECT 'curves', weights, format('%s.%s at %s', curve, name, round(threshold * 2048)), value FROM curve_row WHERE threshold BETWEEN 0 AND 1
UNION ALL SELECT 'curves', weights, format('%s.%s in all', curve, name), sum(value::numeric) FROM curve_row GROUP BY weights, curve, name
UNION ALL SELECT 'curves', weights, curve || ' points', count(*) FROM curve_row WHERE name IN ('fpr', 'precision_score') GROUP BY weights, curve
UNION ALL SELECT 'curves', weights, 'roc_curve points without those on a line', (SELECT count(*) FROM mleval.roc_curve(scores)) FROM summary WHERE weights = 'plain';
-- Labels.
INSERT INTO got
SELECT 'labels', weights, m.name || ': ' || v.name, v.value FROM summary, LATERAL (VALUES ('good', good), ('chance', chance), ('three', three)) m (name, cm), LATERAL (
	SELECT k.name, k.value FROM (VALUES ('accuracy_score', mleval.accuracy_score(cm)), ('balanced_accuracy_score', mleval.balanced_accuracy_score(cm)), ('matthews_corrcoef', mleval.matthews_corrcoef(cm)), ('cohen_kappa_score', mleval.cohen_kappa_score(cm)),
		('cohen_kappa_score, linear', mleval.cohen_kappa_score(cm, weights => 'linear')), ('cohen_kappa_score, quadratic', mleval.cohen_kappa_score(cm, weights => 'quadratic'))) k (name, value)
	UNION ALL SELECT k.name || ', ' || a, k.value FROM unnest('{macro,micro,weighted}'::text[]) a, LATERAL (VALUES ('precision_score', mleval.precision_score(cm, average => a)), ('recall_score', mleval.recall_score(cm, average => a)), ('f1_score', mleval.f1_score(cm, average => a)),
		('jaccard_score', mleval.jaccard_score(cm, average => a)), ('fbeta_score', mleval.fbeta_score(cm, 2, average => a))) k (name, value)
	UNION ALL SELECT format('report, %s, %s', coalesce(r.label, r.average || ' avg'), k.name), k.value FROM mleval.classification_report(cm) r, LATERAL (VALUES ('precision', r.precision_score), ('recall', r.recall_score), ('f1-score', r.f1_score), ('support', r.support)) k (name, value)) v;
-- Calibration, and what is fitted to scores.
INSERT INTO got
SELECT 'calibration', weights, v.name, v.value FROM summary, LATERAL mleval.calibration_slope(scores) b, LATERAL mleval.calibration_intercept(scores) a, LATERAL mleval.platt_calibrator(scores) c, LATERAL mleval.isotonic_calibrator(scores) i, LATERAL (
	SELECT k.name, k.value FROM (VALUES ('calibration_slope', b.value), ('calibration_slope lower', b.lower), ('calibration_slope upper', b.upper), ('calibration_intercept', a.value), ('calibration_intercept lower', a.lower), ('calibration_intercept upper', a.upper),
		('platt_calibrator intercept', c.intercept), ('platt_calibrator slope', c.slope), ('spiegelhalter_test', (mleval.spiegelhalter_test(scores)).statistic), ('brier_decomposition', (mleval.brier_decomposition(scores)).brier_score_loss)) k (name, value)
	UNION ALL SELECT format('isotonic_calibrator at %s', x), mleval.calibrate(i, x / 2048.0) FROM unnest('{100,700,1100,1333,1520,1800}'::int[]) x
	UNION ALL SELECT 'hosmer_lemeshow_test', (mleval.hosmer_lemeshow_test(scores)).statistic
	UNION ALL SELECT format('calibration_curve.%s %s %s', k.name, strategy, bin), k.value FROM unnest('{uniform,quantile}'::text[]) strategy, LATERAL mleval.calibration_curve(scores, 10, strategy) WITH ORDINALITY r (prob_true, prob_pred, lower, upper, count, bin_lower, bin_upper, bin), LATERAL (VALUES ('prob_true', prob_true), ('prob_pred', prob_pred), ('count', count), ('lower', lower), ('upper', upper)) k (name, value)
	UNION ALL SELECT k.name || ' ' || strategy, k.value FROM unnest('{uniform,quantile}'::text[]) strategy, LATERAL (VALUES ('expected_calibration_error', mleval.expected_calibration_error(scores, strategy => strategy)), ('maximum_calibration_error', mleval.maximum_calibration_error(scores, strategy => strategy)),
		('root_mean_square_calibration_error', mleval.root_mean_square_calibration_error(scores, strategy => strategy)), ('reliability', (mleval.brier_decomposition(scores, strategy => strategy)).reliability), ('resolution', (mleval.brier_decomposition(scores, strategy => strategy)).resolution)) k (name, value)) v;
-- How sure, and two models.
INSERT INTO got
SELECT 'uncertainty', weights, format('%s %s', f.name, e.name), e.value FROM summary, LATERAL (SELECT 'proportion_confint ' || m, mleval.proportion_confint(good, method => m) FROM unnest('{wilson,agresti_coull,clopper_pearson}'::text[]) m
	UNION ALL SELECT 'matthews_corrcoef_confint', mleval.matthews_corrcoef_confint(good) UNION ALL SELECT 'cohen_kappa_confint', mleval.cohen_kappa_confint(good) UNION ALL SELECT 'log_loss_confint', mleval.log_loss_confint(scores) UNION ALL SELECT 'brier_score_confint', mleval.brier_score_confint(scores)
	UNION ALL SELECT 'roc_auc_confint ' || m, mleval.roc_auc_confint(scores, method => m) FROM unnest('{delong,logit}'::text[]) m) f (name, estimate), LATERAL (VALUES ('lower', (estimate).lower), ('upper', (estimate).upper)) e (name, value);
INSERT INTO got
SELECT 'uncertainty', 'plain', v.name, v.value FROM (SELECT (mleval.roc_auc_test(y, s, other)).statistic AS area, (mleval.mcnemar_test(y = 1, s >= 0.65, other >= 0.65, false, false)).statistic AS mcnemar, (mleval.mcnemar_test(y = 1, s >= 0.65, other >= 0.65, false, true)).statistic AS corrected,
	(mleval.log_loss_test(y, s, other)).statistic AS log_loss, (mleval.brier_score_test(y, s, other)).statistic AS brier FROM million) t, LATERAL (VALUES ('roc_auc_test', area), ('mcnemar_test false', mcnemar), ('mcnemar_test true', corrected), ('log_loss_test', log_loss), ('brier_score_test', brier)) v (name, value);
-- Four classes.
INSERT INTO got
SELECT 'classes', weights, 'classes: ' || v.name, v.value FROM summary, LATERAL (SELECT 'roc_auc_score, ovr, ' || a, mleval.roc_auc_score(classes, a) FROM unnest('{macro,weighted}'::text[]) a UNION ALL SELECT 'roc_auc_score, ovo, ' || a, mleval.roc_auc_score(classes, a, 'ovo') FROM unnest('{macro,weighted}'::text[]) a
	UNION ALL SELECT 'average_precision_score, ' || a, mleval.average_precision_score(classes, a) FROM unnest('{macro,weighted}'::text[]) a UNION ALL SELECT 'log_loss', mleval.log_loss(classes) UNION ALL SELECT 'brier_score_loss', mleval.brier_score_loss(classes)
	UNION ALL SELECT format('top_k_accuracy_score, %s', k), mleval.top_k_accuracy_score(classes, k) FROM generate_series(1, 3) k) v (name, value);
ANALYZE got;

CREATE TEMP TABLE compared AS SELECT o.*, g.family, g.value AS got FROM oracle_million o LEFT JOIN got g USING (weights, name);
SELECT is_empty($$SELECT * FROM compared WHERE got IS NULL ORDER BY weights, name LIMIT 8$$, 'everything that the oracle says is asked for');
SELECT cmp_ok(count(*), '>', 3000::bigint, 'which are thousands of numbers') FROM compared;
SELECT is_empty(format($$SELECT weights, name, value, got, abs(got - value) / abs(value) FROM compared WHERE family = %L AND (abs(got - value) <= 1e-12 * abs(value)) IS NOT TRUE ORDER BY 5 DESC LIMIT 8$$, family), family || ': all of them to 1e-12')
FROM unnest('{scores,curves,labels,calibration,uncertainty,classes}'::text[]) family;

-- Straight from rows.
CREATE TEMP TABLE direct (weights text, name text, value float8);
DO $$
DECLARE
	weights text;
BEGIN
	FOREACH weights IN ARRAY '{halves,whole,uniform,spread}'::text[] LOOP
		EXECUTE format($q$INSERT INTO direct SELECT %1$L, n.name, n.value FROM (SELECT mleval.roc_auc_score(y, s, %1$I) AS area, mleval.average_precision_score(y, s, %1$I) AS precisions, mleval.log_loss(y, s, %1$I) AS log_loss, mleval.brier_score_loss(y, s, %1$I) AS brier,
			mleval.matthews_corrcoef(y, chance, %1$I) AS correlation, mleval.cohen_kappa_score(y, chance, %1$I) AS kappa, mleval.balanced_accuracy_score(y, chance, %1$I) AS balanced, mleval.top_k_accuracy_score(class, p, %1$I) AS top FROM million) m,
			LATERAL (VALUES ('roc_auc_score', area), ('average_precision_score', precisions), ('log_loss', log_loss), ('brier_score_loss', brier), ('chance: matthews_corrcoef', correlation), ('chance: cohen_kappa_score', kappa), ('chance: balanced_accuracy_score', balanced), ('classes: top_k_accuracy_score, 2', top)) n (name, value)$q$, weights);
	END LOOP;
END$$;
SELECT is_empty($$SELECT d.*, o.value FROM direct d LEFT JOIN oracle_million o USING (weights, name) WHERE (abs(d.value - o.value) <= 1e-12 * abs(o.value)) IS NOT TRUE$$, 'and aggregates straight from rows');
SELECT is(count(*), 32::bigint, 'eight of each kind of weights') FROM direct;
-- Parts of the rows, put together.
CREATE TEMP TABLE rolled AS SELECT mleval.rollup(scores) AS scores, mleval.rollup(cm) AS cm FROM (SELECT mleval.binary_scores(y, s, spread, 4096) AS scores, mleval.confusion_matrix(y, chance, spread) AS cm FROM million GROUP BY hashfloat8(s) % 31) p;
SELECT is_empty($$SELECT v.*, o.value FROM rolled, LATERAL (VALUES ('roc_auc_score', mleval.roc_auc_score(scores)), ('average_precision_score', mleval.average_precision_score(scores)), ('log_loss', mleval.log_loss(scores)), ('d2_log_loss_score', mleval.d2_log_loss_score(scores)), ('chance: cohen_kappa_score', mleval.cohen_kappa_score(cm))) v (name, got)
	JOIN oracle_million o ON o.name = v.name AND o.weights = 'spread' WHERE (abs(v.got - o.value) <= 1e-12 * abs(o.value)) IS NOT TRUE$$, 'and of thirty-odd parts of the rows put together');
SELECT is_empty($$SELECT weights FROM summary WHERE (mleval.roc_auc_bounds(scores)).lower < (mleval.roc_auc_bounds(scores)).upper$$, 'these summaries are exact');
SELECT is(count(DISTINCT weights), 5::bigint, 'of all kinds of weights') FROM summary;

SELECT * FROM finish();
ROLLBACK;
