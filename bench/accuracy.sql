-- How far a bounded summary is from the truth: docs/concepts.md quotes this.
-- The exact area comes from ranks over all rows, by hand.  `bench/run accuracy` runs it.

\set QUIET on
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS mleval;
SET work_mem = '512MB';
SELECT setseed(0.25) \g /dev/null

CREATE TEMP TABLE scored AS
SELECT shape, (random() < CASE shape WHEN 'rare positives' THEN s / 8 WHEN 'frequent positives' THEN 1 - (1 - s) / 8 WHEN 'margins' THEN 1 / (1 + exp(-s)) ELSE s END)::int AS y, s
FROM (SELECT shape, CASE shape
		WHEN 'probabilities, uniform' THEN random()
		WHEN 'probabilities, most near 0 or 1' THEN power(sin(random() * pi() / 2), 4)
		WHEN 'rare positives' THEN power(random(), 3)
		WHEN 'frequent positives' THEN 1 - power(random(), 3)
		WHEN 'margins' THEN 4 * (random() + random() + random() - 1.5)
		WHEN 'rounded to 3 digits' THEN round(random()::numeric, 3)::float8 END AS s
	FROM (VALUES ('probabilities, uniform'), ('probabilities, most near 0 or 1'), ('rare positives'), ('frequent positives'), ('margins'), ('rounded to 3 digits')) v (shape),
		generate_series(1, :rows)) x;

\pset footer off
\echo 'binary_scores of' :rows 'rows, default limit of 4096 buckets'
WITH exact AS (
	SELECT shape, (sum(r) FILTER (WHERE y = 1) - count(*) FILTER (WHERE y = 1) * (count(*) FILTER (WHERE y = 1) + 1) / 2.0)
		/ (count(*) FILTER (WHERE y = 1)::numeric * count(*) FILTER (WHERE y = 0)) AS auc
	FROM (SELECT shape, y, (rank() OVER w + (count(*) OVER (PARTITION BY shape, s) - 1) / 2.0)::numeric AS r FROM scored WINDOW w AS (PARTITION BY shape ORDER BY s)) ranked
	GROUP BY shape),
summary AS (SELECT shape, mleval.binary_scores(y, s) AS b FROM scored GROUP BY shape)
SELECT shape, b::text::jsonb ->> 'buckets' AS buckets, pg_column_size(b) AS bytes, round(e.auc, 9) AS exact_auc,
	to_char(abs(mleval.roc_auc_score(b)::numeric - e.auc), '9.9EEEE') AS error,
	to_char((l.upper - l.lower) / 2, '9.9EEEE') AS bound,
	e.auc BETWEEN l.lower::numeric - 1e-12 AND l.upper::numeric + 1e-12 AS inside,
	(SELECT to_char(max((k.positives + k.negatives) / :rows), '9.9EEEE') FROM mleval.buckets(b) k) AS heaviest_bucket
FROM summary JOIN exact e USING (shape), LATERAL mleval.roc_auc_bounds(b) l ORDER BY shape;
