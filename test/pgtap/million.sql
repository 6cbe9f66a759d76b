-- A million rows, 3 % of them positive, against scikit-learn and SciPy (test/oracle/million.py).
BEGIN;
\ir ../data/million.sql
SELECT plan(8);

CREATE TEMP TABLE million AS
SELECT y::int AS y, ((i * 48271) % 65521 + 20000 * y) / 131072.0::float8 AS s, 1 + (i * 16807) % 4 / 2.0::float8 AS w FROM (SELECT i, ((i * 7919) % 1000 < 30)::int::bigint AS y FROM generate_series(0::bigint, 999999) i) r;

CREATE FUNCTION pg_temp.off(got float8, wanted float8) RETURNS boolean LANGUAGE sql AS
$$SELECT (abs(got - wanted) <= 1e-12 * abs(wanted)) IS NOT TRUE$$;
CREATE TEMP VIEW got AS
SELECT 'plain' AS weights, key AS metric, value::float8 FROM (SELECT mleval.roc_auc_score(y, s), mleval.average_precision_score(y, s), mleval.ks_statistic(y, s), mleval.wasserstein_distance(s, y = 1), mleval.log_loss(y, s), mleval.brier_score_loss(y, s),
		mleval.accuracy_score(y, s >= 0.4375), mleval.balanced_accuracy_score(y, s >= 0.4375), mleval.precision_score(y, s >= 0.4375), mleval.recall_score(y, s >= 0.4375), mleval.f1_score(y, s >= 0.4375), mleval.matthews_corrcoef(y, s >= 0.4375), mleval.cohen_kappa_score(y, s >= 0.4375) FROM million) m, LATERAL jsonb_each_text(to_jsonb(m))
UNION ALL
SELECT 'weighted', key, value::float8 FROM (SELECT mleval.roc_auc_score(y, s, w), mleval.average_precision_score(y, s, w), mleval.log_loss(y, s, w), mleval.brier_score_loss(y, s, w),
		mleval.accuracy_score(y, s >= 0.4375, w), mleval.balanced_accuracy_score(y, s >= 0.4375, w), mleval.precision_score(y, s >= 0.4375, w), mleval.recall_score(y, s >= 0.4375, w), mleval.f1_score(y, s >= 0.4375, w), mleval.matthews_corrcoef(y, s >= 0.4375, w), mleval.cohen_kappa_score(y, s >= 0.4375, w) FROM million) m, LATERAL jsonb_each_text(to_jsonb(m));
SELECT is(count(*), 24::bigint, 'the oracle gives 24 values') FROM oracle_million;
SELECT is_empty($$SELECT o.*, g.value FROM oracle_million o LEFT JOIN got g USING (weights, metric) WHERE pg_temp.off(g.value, o.value)$$, 'every aggregate straight from rows is right to 1e-12');

CREATE TEMP TABLE summary AS
SELECT 'plain' AS weights, mleval.binary_scores(y, s) AS scores, mleval.confusion_matrix(y, s >= 0.4375) AS cm FROM million
UNION ALL SELECT 'weighted', mleval.binary_scores(y, s, w), mleval.confusion_matrix(y, s >= 0.4375, w) FROM million;
SELECT is_empty($$SELECT o.* FROM oracle_million o JOIN summary USING (weights), LATERAL mleval.metrics(cm) m WHERE m.metric = o.metric AND pg_temp.off(m.value, o.value)$$, 'so is every metric of the matrix');
SELECT is_empty($$SELECT o.* FROM oracle_million o JOIN summary USING (weights), LATERAL mleval.metrics(scores) m WHERE m.metric = o.metric AND m.metric ~ 'loss' AND pg_temp.off(m.value, o.value)$$, 'and the losses of the scores, which share buckets');
SELECT is_empty($$SELECT o.* FROM oracle_million o JOIN summary USING (weights), LATERAL mleval.roc_auc_bounds(scores) b WHERE metric = 'roc_auc_score' AND (value BETWEEN b.lower AND b.upper AND b.upper - b.lower < 2e-3) IS NOT TRUE$$, 'the area lies within its bounds');
SELECT is_empty($$SELECT o.* FROM oracle_million o JOIN summary USING (weights) WHERE metric = 'roc_auc_score' AND (abs(mleval.roc_auc_score(scores) - value) < 1e-6) IS NOT TRUE$$, 'and is right to 1e-6');
SELECT is_empty($$SELECT o.* FROM oracle_million o JOIN summary USING (weights), LATERAL mleval.average_precision_bounds(scores) b WHERE metric = 'average_precision_score' AND (value BETWEEN b.lower AND b.upper) IS NOT TRUE$$, 'average precision too');
SELECT is_empty($$SELECT o.* FROM oracle_million o JOIN summary USING (weights), LATERAL mleval.ks_statistic_bounds(scores) b WHERE metric = 'ks_statistic' AND (value BETWEEN b.lower AND b.upper) IS NOT TRUE$$, 'and the KS statistic');

SELECT * FROM finish();
ROLLBACK;
