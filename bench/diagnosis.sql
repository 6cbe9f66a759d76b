-- The diagnosis on made cases whose truth is known: a table of confusion.
--
-- scripts/cluster run psql -X -q -f bench/diagnosis.sql      (from the project's directory; some minutes)
--
-- Every window has 5000 rows, drawn with replacement from real rows (the demo's
-- Elec2 before the market changed, scores of its boosted trees) or made.  The
-- whole pipeline runs: reference windows, a monitor, mleval.run_due.  Prints one
-- row for each source and case, printed in docs/diagnosis.md.  With -v strength=0.5
-- every change is half as large; rows, references and repetitions are other such.
\set ON_ERROR_STOP 1
\if :{?references} \else \set references 5 \endif
\if :{?repetitions} \else \set repetitions 20 \endif
\if :{?rows} \else \set rows 5000 \endif
\if :{?strength} \else \set strength 1 \endif
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS mleval;

CREATE TABLE elec2 (i bigint GENERATED ALWAYS AS IDENTITY (START 0 MINVALUE 0), period float8, nswprice float8, nswdemand float8, vicprice float8, vicdemand float8, transfer float8, class int);
CREATE TABLE scored (at timestamptz, version text, score float8, pred int);
\copy elec2 (period, nswprice, nswdemand, vicprice, vicdemand, transfer, class) FROM PROGRAM 'gzip -dc demo/data/elec2.csv.gz' WITH (FORMAT csv, HEADER)
\copy scored FROM PROGRAM 'gzip -dc demo/data/predictions.csv.gz' WITH (FORMAT csv, HEADER)

-- the rows that are drawn: two features, the truth, the score, and which half the first feature is in
SELECT setseed(0.42) \g /dev/null
CREATE TABLE pool AS
SELECT 'elec2'::text AS source, e.nswdemand AS a, e.nswprice AS b, e.class = 1 AS y, s.score
FROM elec2 AS e JOIN scored AS s ON s.at = timestamptz '1996-05-07 00:00+10' + e.i * interval '30 minutes'
WHERE s.version = 'boosting' AND s.at >= '1996-08-05 00:00+10' AND s.at < '1997-05-05 00:00+10'
UNION ALL
SELECT x.source, x.a, x.b, random() < x.p, x.p
FROM (SELECT x.source, x.a, x.b, 1 / (1 + exp(-(1.5 * x.a + x.b + x.intercept))) AS p
	FROM (SELECT v.source, v.intercept, sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()) AS a, sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()) AS b
		FROM generate_series(1, 40000), (VALUES ('made, 42 % positive', -0.5::float8), ('made, 6 % positive', -4.0)) AS v(source, intercept)) AS x) AS x;

CREATE TABLE ticket AS
SELECT p.*, g.grouping, g.chosen, row_number() OVER (PARTITION BY p.source, g.grouping, g.chosen) AS no, count(*) OVER (PARTITION BY p.source, g.grouping, g.chosen) AS among,
	p.a > q.high AS region
FROM pool AS p
	JOIN (SELECT source, percentile_cont(0.5) WITHIN GROUP (ORDER BY a) AS middle, percentile_cont(1 - 0.3 * :strength) WITHIN GROUP (ORDER BY a) AS high FROM pool GROUP BY source) AS q USING (source)
	CROSS JOIN LATERAL (VALUES ('all', true), ('feature', p.a > q.middle), ('label', p.y)) AS g(grouping, chosen);
CREATE TABLE amount AS SELECT source, grouping, chosen, count(*) AS among FROM ticket GROUP BY 1, 2, 3;
ANALYZE ticket;

CREATE TABLE made (kind text, truth text, grouping text, odds float8);
INSERT INTO made VALUES
	('nothing', 'stable', 'all', NULL),
	('covariate shift', 'data drift', 'feature', 1 + 3 * :strength),
	('label shift', 'label shift', 'label', 1 + 1.5 * :strength),
	('flipped concept', 'concept drift', 'all', NULL),
	('worn concept', 'concept drift', 'all', NULL),
	('flipped and covariate', 'several', 'feature', 1 + 3 * :strength),
	('late positives', 'labels immature', 'all', NULL);

CREATE TABLE prediction (at timestamptz, a float8, b float8, label boolean, score float8);
CREATE TABLE answer (source text, reference int, no int, kind text, truth text, verdict text, reason text);

-- Windows of one draw of the reference: 20 weeks of nothing, then the cases in turn
CREATE PROCEDURE make(source text, reference int, rows int, weeks int, strength float8)
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM setseed(reference / 100.0 + length(source) / 1000.0);
	TRUNCATE prediction;
	INSERT INTO prediction
	SELECT timestamptz '2001-01-01 00:00+00' + w.no * interval '7 days' + r.i * interval '604800 seconds' / (rows + 1), t.a, t.b,
		CASE w.kind
			WHEN 'flipped concept' THEN t.y <> t.region
			WHEN 'flipped and covariate' THEN t.y <> t.region
			WHEN 'worn concept' THEN CASE WHEN r.u < 0.4 * strength THEN r.v < w.positives ELSE t.y END
			WHEN 'late positives' THEN CASE WHEN NOT t.y OR r.u < 1 - 0.5 * strength THEN t.y END
			ELSE t.y END, t.score
	FROM (SELECT g.no, coalesce(m.kind, 'nothing') AS kind, coalesce(m.grouping, 'all') AS grouping, coalesce(m.odds, 1) AS odds, c.among AS yes, d.among AS no_, p.positives
			FROM generate_series(0, 19 + weeks) AS g(no)
			LEFT JOIN (SELECT x.*, row_number() OVER (ORDER BY x.kind) - 1 AS n FROM made AS x) AS m ON g.no >= 20 AND m.n = g.no % 7
			JOIN amount AS c ON c.source = make.source AND c.grouping = coalesce(m.grouping, 'all') AND c.chosen
			LEFT JOIN amount AS d ON d.source = make.source AND d.grouping = coalesce(m.grouping, 'all') AND NOT d.chosen
			CROSS JOIN (SELECT avg(y::int) AS positives FROM pool WHERE pool.source = make.source) AS p) AS w
		CROSS JOIN LATERAL (SELECT i, random() AS u, random() AS v, random() AS k, random() * (w.yes * w.odds + coalesce(w.no_, 0)) < w.yes * w.odds AS chosen FROM generate_series(1, rows) AS i OFFSET w.no * 0) AS r
		JOIN ticket AS t ON t.source = make.source AND t.grouping = w.grouping AND t.chosen = r.chosen AND t.no = 1 + floor(r.k * CASE WHEN r.chosen THEN w.yes ELSE w.no_ END);
	ANALYZE prediction;
END $$;
CREATE INDEX ON prediction (at);

CREATE PROCEDURE diagnose(source text, reference int, rows int, weeks int, strength float8)
LANGUAGE plpgsql AS $$
DECLARE
	name text := source || reference;
BEGIN
	CALL make(source, reference, rows, weeks, strength);
	PERFORM mleval.register_model(name, '1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at', features => '{a,b}', time_zone => 'UTC');
	PERFORM count(*) FROM mleval.evaluate(name, '1', tstzrange('2001-01-01 00:00+00', '2001-05-21 00:00+00'), 'release');
	PERFORM mleval.accept_baseline(name, '1', '1 week', reason => 'as made');
	PERFORM mleval.create_monitor(name, '1 week');
	COMMIT;
	CALL mleval.run_due(timestamptz '2001-01-01 00:00+00' + (20 + weeks) * interval '7 days');
	INSERT INTO answer
	SELECT source, reference, w.no, m.kind, m.truth, d.verdict, d.reason
	FROM mleval.diagnosis_history AS d
		CROSS JOIN LATERAL (SELECT (extract(epoch FROM d.window_start - '2001-01-01 00:00+00') / 604800)::int) AS w(no)
		JOIN (SELECT x.*, row_number() OVER (ORDER BY x.kind) - 1 AS n FROM made AS x) AS m ON m.n = w.no % 7
	WHERE d.model = name;
	UPDATE mleval.monitor SET enabled = false;
	COMMIT;
END $$;

SELECT format('CALL diagnose(%L, %s, %s, %s, %s)', s.source, r.no, :rows, 7 * :repetitions, :strength)
FROM (SELECT DISTINCT source FROM pool) AS s, generate_series(1, :references) AS r(no) ORDER BY 1 \gexec

\pset footer off
SELECT source, kind AS "case", truth AS "should be", count(*) AS windows,
	count(*) FILTER (WHERE verdict = 'stable') AS stable, count(*) FILTER (WHERE verdict = 'data drift') AS "data drift", count(*) FILTER (WHERE verdict = 'label shift') AS "label shift",
	count(*) FILTER (WHERE verdict = 'concept drift') AS "concept drift", count(*) FILTER (WHERE verdict = 'several') AS several,
	count(*) FILTER (WHERE verdict = 'labels immature') AS "labels immature", count(*) FILTER (WHERE verdict = 'not enough data') AS "not enough data",
	round(100.0 * count(*) FILTER (WHERE verdict = truth) / count(*), 1) AS "right, %"
FROM answer GROUP BY 1, 2, 3 ORDER BY 1, 2;
SELECT count(*) AS windows, round(100.0 * count(*) FILTER (WHERE verdict = truth) / count(*), 1) AS "right, %" FROM answer;
