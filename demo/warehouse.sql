--
-- ══ The warehouse ═══════════════════════════════════════════════════════════════════════════════════
--
-- New South Wales, 1996 to 1998. Every half-hour the electricity market makes a price, and somebody
-- wants to know whether it is a dear half-hour: above its mean of the last 24 hours. The answer is
-- settled a day later, or after one to three weeks where somebody disputes it. What follows are ordinary
-- tables; mleval keeps nothing in them.
--
CREATE EXTENSION mleval;
--
CREATE TABLE market (
	at         timestamptz PRIMARY KEY,
	period     float8,  -- position in the day, 0 … 1
	nswprice   float8,
	nswdemand  float8,
	vicprice   float8,  -- Victoria, next door
	vicdemand  float8,
	transfer   float8   -- between the two
);
--
CREATE TABLE settlement (
	at         timestamptz PRIMARY KEY REFERENCES market,
	price_up   boolean NOT NULL,
	settled_at timestamptz NOT NULL
);
--
CREATE TABLE candidate (
	version    text PRIMARY KEY,
	what       text NOT NULL
);
--
CREATE TABLE prediction (
	at         timestamptz REFERENCES market,
	version    text REFERENCES candidate,
	score      float8 NOT NULL,
	pred       boolean NOT NULL,
	PRIMARY KEY (version, at)
);
--
-- Elec2 as it is published has no dates: its rows are half-hours from 1996-05-07 on (demo/data/README.md).
--
CREATE TEMP TABLE elec2 (
	i bigint GENERATED ALWAYS AS IDENTITY (START 0 MINVALUE 0),
	period numeric(7, 6), nswprice numeric(7, 6), nswdemand numeric(7, 6),
	vicprice numeric(7, 6), vicdemand numeric(7, 6), transfer numeric(7, 6), class integer
);
--
\copy elec2 (period, nswprice, nswdemand, vicprice, vicdemand, transfer, class) FROM PROGRAM 'gzip -dc data/elec2.csv.gz' WITH (FORMAT csv, HEADER)
--
INSERT INTO market
SELECT timestamptz '1996-05-07 00:00+10' + i * interval '30 minutes',
       period, nswprice, nswdemand, vicprice, vicdemand, transfer
FROM elec2;
--
-- Prices and labels are the market's own. When a label was settled is not known and made up here: one in five
-- dear half-hours is disputed, and one in twenty of the others, and a dispute takes 8 to 20 days.
--
INSERT INTO settlement
SELECT at, class = 1, at + CASE WHEN i * 37 % 100 < CASE class WHEN 1 THEN 20 ELSE 5 END THEN (8 + i * 11 % 13) * interval '1 day' ELSE interval '1 day' END
FROM elec2, LATERAL (SELECT timestamptz '1996-05-07 00:00+10' + i * interval '30 minutes') AS t (at);
--
-- Three candidates. Two were trained once, by scikit-learn, on the 90 days before 1996-08-05 (demo/train.py).
-- The third costs nothing: whatever yesterday brought. The label of the last half-hour would be a better guess,
-- but it is settled only a day later: no rule that must answer now can use it. A fourth comes a year later: the
-- second again, trained on the thirteen weeks before 1997-08-04.
--
INSERT INTO candidate VALUES
	('yesterday', 'the label of the same half-hour a day before'),
	('logistic',  'logistic regression on the standardised columns'),
	('boosting',  'gradient-boosted trees'),
	('retrained', 'the same trees, a year later');
--
\copy prediction (at, version, score, pred) FROM PROGRAM 'gzip -dc data/predictions.csv.gz' WITH (FORMAT csv, HEADER)
--
-- One view puts them side by side. Nobody scored the rows that a model learned from: it looks better there
-- than it is. Those rows have their columns and labels, and a NULL for the score.
--
CREATE VIEW price_up AS
SELECT m.*, (ARRAY['night', 'morning', 'afternoon', 'evening'])[1 + least(floor(4 * m.period), 3)::int] AS daypart,
       c.version, p.score, p.pred, s.price_up AS label, s.settled_at AS label_at
FROM market m
CROSS JOIN candidate c
LEFT JOIN prediction p USING (version, at)
LEFT JOIN settlement s USING (at);
--
ANALYZE market, settlement, candidate, prediction;
--
SELECT version, count(*) AS half_hours, min(at)::date AS first, max(at)::date AS last, count(score) AS scored,
       avg(label::integer)::float8 AS share_price_up
FROM price_up
GROUP BY version
ORDER BY version;
