-- What it costs to find what is due: a monitor of a small model beside 500 that have
-- nothing due, and one of which a thousand windows have failed three times each.
--
--	scripts/cluster run psql -X -f bench/due.sql
\set QUIET 1
SET client_min_messages = error;
CREATE EXTENSION mleval;
CREATE TABLE prediction AS
	SELECT timestamptz '2024-01-01 00:00+00' + i * interval '1 hour' AS at, md5(i::text) < '8' AS label,
		('x' || substr(md5(i::text), 1, 7))::bit(28)::int / 268435456.0::float8 AS score
	FROM generate_series(0, 24 * 7 * 40 - 1) AS i;
CREATE INDEX ON prediction (at);
SELECT mleval.register_model('m', '1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at') \g /dev/null
SELECT count(*) FROM mleval.evaluate('m', '1', '[2024-01-01 00:00+00,2024-03-18 00:00+00)', 'release', '2024-03-18 00:00+00') \g /dev/null
SELECT mleval.accept_baseline('m', '1', '1 week', reason => 'bench') \g /dev/null
SELECT mleval.create_monitor('m', '1 week') \g /dev/null
INSERT INTO mleval.model (name, version, task, relation_schema, relation_name, y_true, y_score, time_column, features, threshold, time_zone)
	SELECT 'idle' || i, version, task, relation_schema, relation_name, y_true, y_score, time_column, features, threshold, time_zone FROM mleval.model, generate_series(1, 500) AS i;
INSERT INTO mleval.monitor (model_id, every, origin, delay, limits, false_alarms_per_year)
	SELECT model_id, '1 week', '2024-10-28', '0', '{}', 1 FROM mleval.model WHERE name LIKE 'idle%';
ANALYZE;
\timing on
\echo A look at 501 monitors
SELECT count(mleval._turns_if_any('2024-10-28', '{}', NULL)) \g /dev/null
\echo Ten windows beside 500 monitors
CALL mleval.run_due('2024-10-28', max_windows => 10);
\echo A thousand windows that have failed three times
\timing off
UPDATE mleval.monitor SET enabled = false WHERE monitor_id > 1;
INSERT INTO mleval.run (monitor_id, window_start, window_end, as_of, status, sqlstate, started_at)
	SELECT 1, at, at + interval '7 days', '2024-10-28', 'failed', 'XX000', now() - interval '3 days'
	FROM generate_series(timestamptz '2004-01-05', '2023-03-01', '7 days') AS at, generate_series(1, 3);
ANALYZE;
\timing on
SELECT count(mleval._turns_if_any('2024-10-28', '{}', NULL)) \g /dev/null
