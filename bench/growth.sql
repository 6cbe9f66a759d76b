-- What a hundred times more rows and groups cost, and how much memory.

SET work_mem = '1GB';
SET max_parallel_workers_per_gather = 0;
CREATE UNLOGGED TABLE mleval_bench.many AS
SELECT p.y, CASE WHEN i = 1 THEN p.score ELSE least(1, greatest(0, p.score + (i - 5) * 1e-9)) END AS score FROM mleval_bench.prediction AS p, generate_series(1, 10) AS i;
VACUUM (ANALYZE, FREEZE) mleval_bench.many;
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L, 5)', 'growth: rows', format('%s of %s rows', c.name, n), format('SELECT %s FROM (SELECT * FROM mleval_bench.%s LIMIT %s) AS s', c.call, t, n),
	format('SELECT avg(score) FROM (SELECT * FROM mleval_bench.%s LIMIT %s) AS s', t, n))
FROM (VALUES (1, 'exact AUC', 'mleval.roc_auc_score(y, score)'), (2, 'binary_scores', 'mleval.binary_scores(y, score)'), (3, 'distribution', 'mleval.distribution(score)')) AS c (j, name, call),
	(SELECT (:rows / power(10, 3 - i))::bigint, CASE WHEN i < 4 THEN 'prediction' ELSE 'many' END FROM generate_series(0, 4) AS i) AS r (n, t) ORDER BY c.j, n \gexec
CREATE UNLOGGED TABLE mleval_bench.grouped AS SELECT y, score, (random() * 1e6)::int AS k FROM mleval_bench.prediction;
VACUUM (ANALYZE, FREEZE) mleval_bench.grouped;
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L, 5)', 'growth: groups', format('%s by %s groups', c.name, g), format('SELECT %s FROM mleval_bench.grouped GROUP BY k %% %s', c.call, g), format('SELECT avg(score) FROM mleval_bench.grouped GROUP BY k %% %s', g))
FROM (VALUES (1, 'exact AUC', 'mleval.roc_auc_score(y, score)'), (2, 'binary_scores', 'mleval.binary_scores(y, score)'), (3, 'distribution', 'mleval.distribution(score)')) AS c (j, name, call), unnest('{1,100,10000,1000000}'::int[]) AS g ORDER BY c.j, g \gexec
SET enable_hashagg = off;
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L, 3)', 'growth: groups', format('%s by 1000000 groups, sorted', c.name), format('SELECT %s FROM mleval_bench.grouped GROUP BY k', c.call), 'SELECT avg(score) FROM mleval_bench.grouped GROUP BY k')
FROM (VALUES ('exact AUC', 'mleval.roc_auc_score(y, score)'), ('binary_scores', 'mleval.binary_scores(y, score)')) AS c (name, call) \gexec
RESET enable_hashagg;
SET work_mem = '64MB';
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L, 3)', 'growth: rows', format('exact AUC of %s rows, work_mem 64 MB', :rows * 10::bigint), 'SELECT mleval.roc_auc_score(y, score) FROM mleval_bench.many', 'SELECT avg(score) FROM mleval_bench.many') \gexec
SET work_mem = '1GB';

SELECT format('CALL mleval_bench.measure_peak(%L, %L, %L, %L)', m.what, format(m.query, m.source), format(m.base, m.source), m.work_mem)
FROM (VALUES ('exact AUC', 'SELECT mleval.roc_auc_score(y, score) FROM %s', 'SELECT avg(score) FROM %s', 'mleval_bench.prediction', '1GB'),
	('exact AUC, work_mem 64 MB', 'SELECT mleval.roc_auc_score(y, score) FROM %s', 'SELECT avg(score) FROM %s', 'mleval_bench.prediction', '64MB'),
	('binary_scores', 'SELECT mleval.binary_scores(y, score) FROM %s', 'SELECT avg(score) FROM %s', 'mleval_bench.prediction', '1GB'),
	('distribution', 'SELECT mleval.distribution(score) FROM %s', 'SELECT avg(score) FROM %s', 'mleval_bench.prediction', '1GB'),
	('exact AUC, 1000 groups', 'SELECT mleval.roc_auc_score(y, score) FROM %s GROUP BY grp', 'SELECT avg(score) FROM %s GROUP BY grp', 'mleval_bench.prediction', '1GB'),
	('binary_scores, 1000 groups', 'SELECT mleval.binary_scores(y, score) FROM %s GROUP BY grp', 'SELECT avg(score) FROM %s GROUP BY grp', 'mleval_bench.prediction', '1GB'),
	('exact AUC by rank()', 'SELECT sum(r) FROM (SELECT y, rank() OVER (ORDER BY score) + (count(*) OVER (PARTITION BY score) - 1) / 2.0 AS r FROM %s) s', 'SELECT avg(score) FROM %s', 'mleval_bench.prediction', '1GB'))
	AS m (what, query, base, source, work_mem) \gexec
