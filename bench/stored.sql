-- What a distance of two stored summaries takes: nothing is read but two rows of a table
-- of summaries.  The base is one look-up of a row by the same index.  Each is done a
-- thousand times a query, one after the other.

SET max_parallel_workers_per_gather = 0;
CREATE TABLE mleval_bench.stored AS
SELECT day, count(*) AS n, mleval.distribution(score) AS numbers, mleval.distribution(category) AS categories, mleval.distribution(predicted) AS booleans
FROM (SELECT row_number() OVER () % 100 AS day, * FROM mleval_bench.prediction) AS p GROUP BY day;
ALTER TABLE mleval_bench.stored ADD PRIMARY KEY (day);
VACUUM (ANALYZE, FREEZE) mleval_bench.stored;
SET enable_seqscan = off;
CREATE FUNCTION mleval_bench.one_by_one(query text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	FOR i IN 1 .. 1000 LOOP
		EXECUTE replace(query, '?', (i % 100)::text);
	END LOOP;
END $$;
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', 'stored summaries', c.distance || ' of two stored distributions of ' || c.kind,
	format('SELECT max((SELECT mleval.%s(a.%s, b.%2$s) FROM mleval_bench.stored AS a, mleval_bench.stored AS b WHERE a.day = i %% 100 AND b.day = i %% 99 + 1)) FROM generate_series(1, 1000) AS i', c.distance, c.kind),
	'SELECT max((SELECT n FROM mleval_bench.stored WHERE day = i % 100)) FROM generate_series(1, 1000) AS i')
FROM (VALUES (1, 'psi', 'numbers'), (2, 'ks_statistic', 'numbers'), (3, 'wasserstein_distance', 'numbers'), (4, 'jensen_shannon_distance', 'numbers'), (5, 'psi', 'categories'),
	(6, 'jensen_shannon_distance', 'categories'), (7, 'psi', 'booleans'), (8, 'ks_statistic', 'booleans')) AS c (j, distance, kind) ORDER BY c.j \gexec
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', 'stored summaries', h.what, h.query, 'SELECT max((SELECT n FROM mleval_bench.stored WHERE day = i % 100)) FROM generate_series(1, 1000) AS i')
FROM (VALUES (1, 'two stored distributions of numbers, read and checked', 'SELECT max((SELECT length(mleval.empirical_distribution_send(a.numbers)) + length(mleval.empirical_distribution_send(b.numbers)) FROM mleval_bench.stored AS a, mleval_bench.stored AS b WHERE a.day = i % 100 AND b.day = i % 99 + 1)) FROM generate_series(1, 1000) AS i'),
	(2, 'the look-up as a statement of its own', $$SELECT mleval_bench.one_by_one('SELECT n FROM mleval_bench.stored WHERE day = ?')$$)) AS h (j, what, query) ORDER BY h.j \gexec
RESET enable_seqscan;
