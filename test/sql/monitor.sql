--
-- monitors: what create_monitor tells of time that is in no window
--
SET timezone = 'UTC';
SET datestyle = 'ISO, YMD';
CREATE TABLE visit AS
SELECT timestamptz '2024-01-01 00:00+00' + i * interval '2 hours' AS at, i % 3 = 0 AS bought, CASE WHEN i % 7 = 0 THEN 0.5 ELSE 0 END + CASE WHEN i % 3 = 0 THEN 0.4 ELSE 0.2 END AS score
FROM generate_series(0, 12 * 84 - 1) AS i;
SET client_min_messages = warning;
SELECT mleval.register_model('visit', v, 'visit', y_true => 'bought', y_score => 'score', time_column => 'at') IS NOT NULL AS registered FROM unnest('{within,said,whole}'::text[]) AS v;
-- a reference of eleven weeks and two days, and one of twelve weeks
SELECT v.version, count(*) > 0 AS evaluated FROM (VALUES ('within', '2024-03-20'), ('said', '2024-03-20'), ('whole', '2024-03-25')) AS v(version, finish),
	mleval.evaluate('visit', v.version, tstzrange('2024-01-01', v.finish::timestamptz), 'release', '2024-04-01') GROUP BY 1 ORDER BY 1;
SELECT mleval.accept_baseline('visit', v, '1 week', reason => 'r') IS NOT NULL AS accepted FROM unnest('{within,said,whole}'::text[]) AS v;
RESET client_min_messages;

-- what lies between is told, with where one could begin
SELECT mleval.create_monitor('visit', '1 week', 'within') > 0 AS created;
-- not to who has said when it starts, and not where nothing lies between
SELECT mleval.create_monitor('visit', '1 week', 'said', start => '2024-03-18') > 0 AS created;
SELECT mleval.create_monitor('visit', '1 week', 'whole') > 0 AS created;
SELECT m.version, o.origin FROM mleval.monitor AS o JOIN mleval.model AS m USING (model_id) ORDER BY 1;

-- a reference without any label says what cannot be compared
CREATE TABLE unlabelled AS SELECT at, NULL::boolean AS bought, score FROM visit;
SET client_min_messages = warning;
SELECT mleval.register_model('unlabelled', '1', 'unlabelled', y_true => 'bought', y_score => 'score', time_column => 'at') IS NOT NULL AS registered;
SELECT count(*) > 0 AS evaluated FROM mleval.evaluate('unlabelled', '1', '[2024-01-01,2024-03-25)', 'release', '2024-04-01');
RESET client_min_messages;
SELECT mleval.accept_baseline('unlabelled', '1', '1 week', reason => 'r') IS NOT NULL AS accepted;

DROP TABLE visit, unlabelled;
