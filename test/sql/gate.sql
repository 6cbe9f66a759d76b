--
-- requirements, the gate and releases: how they look, and what is refused
--
SET timezone = 'UTC';
SET datestyle = 'ISO, YMD';
CREATE TABLE loan AS
SELECT timestamptz '2024-01-01 00:00+00' + i * interval '1 hour' AS at, i % 3 = 0 AS bad, CASE WHEN i % 7 = 0 THEN 0.5 ELSE 0 END + CASE WHEN i % 3 = 0 THEN 0.4 ELSE 0.2 END AS score,
	(ARRAY['north', 'south'])[1 + i % 2] AS region
FROM generate_series(0, 14 * 24 - 1) AS i;
SELECT mleval.register_model('loan', v, 'loan', y_true => 'bad', y_score => 'score', time_column => 'at', segments => '{region}', threshold => 0.3) IS NOT NULL AS registered FROM unnest('{1,2}'::text[]) AS v;
SELECT count(*) AS metrics FROM mleval.evaluate('loan', '1', '[2024-01-01,2024-01-15)', 'release', '2024-01-16');

-- required
SELECT mleval.require('loan', 'accuracy_score', at_least => 0.8, reason => 'as the people did') > 0 AS required;
SELECT mleval.require('loan', 'recall_score', at_least => 0.99, segment => 'region', reason => 'no region is left out') > 0 AS required;
SELECT mleval.require('loan', 'log_loss', at_most => 0, versus => 'naive', reason => 'knows something') > 0 AS required;
SELECT mleval.require('loan', 'roc_auc_score', at_least => 0, margin => 0.02, versus => 'champion', reason => 'no step back') > 0 AS required;
SELECT mleval.require('loan', 'precision_score', at_least => 0.99, reason => 'every false alarm is a letter') > 0 AS required;
SELECT metric, segment, segment_value, comparison, versus, limit_value, round(value::numeric, 4) AS value, round(difference::numeric, 4) AS difference, n, verdict, more_labels FROM mleval.gate('loan', '1');
SELECT metric, segment_value, reason FROM mleval.gate('loan', '1');

-- refused, and forced
\set VERBOSITY terse
SELECT mleval.assert_gate('loan', '1');
SELECT mleval.accept_baseline('loan', '1', '1 day', reason => 'good enough');
SET client_min_messages = warning;
SELECT mleval.accept_baseline('loan', '1', '1 day', reason => 'the letters are cheap', force => true) > 0 AS accepted;
RESET client_min_messages;
SELECT metric, segment_value, verdict, gate_verdict, forced, baseline_reason FROM mleval.gate_result ORDER BY requirement_id, segment_value;
SELECT mleval.require('loan', 'auc', at_least => 0.8, reason => 'r');
SELECT mleval.require('loan', 'f1_score', at_least => 0.8, segment => 'town', reason => 'r');
SELECT mleval.require('loan', 'f1_score', within => 0.1, versus => 'absolute', reason => 'r');
SELECT mleval.require('loan', 'f1_score', reason => 'r');
SELECT mleval.require('loan', 'f1_score', at_least => 0.8);
SELECT mleval.withdraw_requirement(-1, 'r');
SELECT mleval.assert_gate('loan', '1', phase => 'production');
SELECT mleval.assert_gate('loan', '1', phase => 'development');

-- released
SELECT mleval.release('loan', '2', 'champion', '2024-02-01', 'r');
SELECT mleval.release('loan', '1', 'champion', '2024-02-01', 'first') > 0 AS released;
SELECT mleval.release('loan', '2', 'challenger', '2024-03-01', 'a tenth of the cases') > 0 AS released;
SELECT mleval.release('loan', '2', 'champion', '2024-04-01', 'better', force => true) > 0 AS released;
SELECT role, version, live_from, live_to FROM mleval.model_at('loan', '2024-03-15');
SELECT mleval.release('loan', '1', 'champion', '2024-03-15', 'r');
SELECT mleval.release('loan', '1', 'king', reason => 'r');
SELECT mleval.release('loan', '1', 'shadow', now() + interval '1 hour', 'r');
SELECT mleval.rollback_release('loan', 'complaints', '2024-05-01') > 0 AS rolled_back;
SELECT mleval.rollback_release('loan', 'complaints', '2024-06-01');
SELECT mleval.retire('loan', '2', '2024-06-01', 'r');
SELECT mleval.retire('loan', '1', '2024-06-01', 'the product ended') > 0 AS retired;
SELECT version, role, live_from, live_to, forced, reason, end_reason FROM mleval.release_history ORDER BY release_id;
UPDATE mleval.release SET reason = 'other';
DELETE FROM mleval.release;

-- what a range has beyond whole windows is in none
\set VERBOSITY default
SELECT mleval.register_model('lent', '1', 'loan', y_true => 'bad', y_score => 'score', time_column => 'at') IS NOT NULL AS registered;
SELECT count(*) AS metrics FROM mleval.evaluate('lent', '1', '[2024-01-01,2024-01-15)', 'release', '2024-01-16');
SELECT mleval.accept_baseline('lent', '1', '1 day', features_during => '[2024-01-01 06:00,2024-01-14 18:00)', reason => 'r') > 0 AS accepted;
DROP TABLE loan;
