-- Candidates compared on the same rows, and a test set that wears out.
\set SHOW_CONTEXT never
BEGIN;
SET LOCAL client_min_messages = warning;
SET LOCAL extra_float_digits = -3;
CREATE TABLE prediction AS
SELECT i AS id, timestamptz '2026-01-01 00:00+00' + i * interval '1 hour' AS at, i % 3 = 0 AS label, ((i * 37) % 100) / 100.0 * 0.5 + (i % 3 = 0)::int * 0.4 AS score, (i * 37) % 100 > 60 AS by_hand
FROM generate_series(0, 199) AS i;
SELECT mleval.register_model('churn', version::text, 'prediction', y_true => 'label', y_score => 'score', time_column => 'at', id_column => 'id', threshold => version / 20.0) FROM generate_series(5, 16) AS version \g /dev/null
SELECT mleval.register_model('people', 'desk', 'prediction', y_true => 'label', y_pred => 'by_hand', time_column => 'at', id_column => 'id') \g /dev/null
\x on
SELECT model, version, value, lower, upper, difference, pvalue, adjusted_pvalue, n, n_left_out, times_scored, method, reason FROM mleval.compare_models('{churn/8,churn/9,people}', '[2026-01-01 00:00+00,2026-01-06 00:00+00)', 'f1_score');
SELECT model, version, value, lower, upper, difference, pvalue, adjusted_pvalue, n, n_left_out, times_scored, method, reason FROM mleval.compare_models('{churn/8}', '[2026-01-01 00:00+00,2026-01-06 00:00+00)', 'accuracy_score', versus => 'people/desk');
\x off
SELECT mleval.times_scored('churn', '8', '[2026-01-01 00:00+00,2026-01-06 00:00+00)');
-- The fourteenth look
SELECT DISTINCT n FROM mleval.compare_models('{churn/5,churn/6,churn/7,churn/10,churn/11,churn/12,churn/13,churn/14,churn/15,churn/16}', '[2026-01-01 00:00+00,2026-01-06 00:00+00)', 'accuracy_score');
SELECT count(*) > 0 AS measured FROM mleval.evaluate('churn', '8', '[2026-01-01 00:00+00,2026-01-05 00:00+00)');
SELECT DISTINCT times_scored FROM mleval.compare_models('{churn,people}', '[2026-01-01 00:00+00,2026-01-06 00:00+00)');
ROLLBACK;
BEGIN;
SELECT mleval.fold('customer 7', 5), mleval.fold(7, 5), mleval.fold('7', 5), mleval.fold(7, 5, 1);
SELECT mleval.fold('customer 7', 1);
ROLLBACK;
