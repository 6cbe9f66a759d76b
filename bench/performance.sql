-- What each aggregate costs, as a ratio to avg(score) in the same plan.

SET max_parallel_workers_per_gather = 0;
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', p.plan, c.call, 'SELECT ' || c.call || tail, 'SELECT avg(score)' || tail)
FROM (VALUES (1, 'whole table', ''), (2, '1000 groups', ' GROUP BY grp'), (3, '100,000 groups', ' GROUP BY small')) p (k, plan, grouping),
	LATERAL (SELECT ' FROM mleval_bench.prediction' || p.grouping) AS t (tail), mleval_bench.call c
WHERE p.k = 1 OR (p.k = 2 AND c.j < 14) OR c.j IN (0, 1, 5, 9, 10, 12)
ORDER BY p.k, c.j \gexec
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', 'rows: ' || s.shape, c.call, 'SELECT ' || c.call || ' FROM mleval_bench.' || s.shape, 'SELECT avg(score) FROM mleval_bench.' || s.shape)
FROM unnest('{skewed,tied,sorted,reversed,boolean_labels,numeric_labels}'::text[]) WITH ORDINALITY AS s (shape, k), mleval_bench.call c
WHERE c.j IN (1, 9, 10) ORDER BY s.k, c.j \gexec
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', 'rows: 30 columns more', '30 times mleval.distribution(f)', format('SELECT %s FROM mleval_bench.wide', string_agg('mleval.distribution(f' || i || ')', ', ')),
	format('SELECT %s FROM mleval_bench.wide', string_agg('avg(f' || i || ')', ', '))) FROM generate_series(1, 30) AS i \gexec
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', 'rows: 30 columns more', 'mleval.covariance(ARRAY[f1 … f30])', format('SELECT mleval.covariance(ARRAY[%s]) FROM mleval_bench.wide', string_agg('f' || i, ', ')),
	format('SELECT %s FROM mleval_bench.wide', string_agg('avg(f' || i || ')', ', '))) FROM generate_series(1, 30) AS i \gexec
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', 'rows: 30 columns more', c.call, 'SELECT ' || c.call || ' FROM mleval_bench.wide', 'SELECT avg(score) FROM mleval_bench.wide') FROM mleval_bench.call c WHERE c.j IN (1, 9) ORDER BY c.j \gexec
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', 'rows: scores of three classes', c.call, 'SELECT ' || c.call || ' FROM mleval_bench.three', 'SELECT avg(score) FROM mleval_bench.three')
FROM (VALUES ('mleval.multiclass_scores(y, scores)'), ('mleval.binary_scores(y = 0, scores[1]), mleval.binary_scores(y = 1, scores[2]), mleval.binary_scores(y = 2, scores[3])'), ('mleval.top_k_accuracy_score(y, scores)'),
	('mleval.roc_auc_test(label, score, other)'), ('mleval.log_loss_test(label, score, other)')) AS c (call) \gexec

-- By hand: the sum of ranks, and the cumulated counts of distinct scores (as MADlib's area_under_roc does)
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', 'by hand', h.what, h.query, 'SELECT avg(score) FROM mleval_bench.prediction')
FROM (VALUES ('exact AUC by rank()', 'SELECT (sum(r) FILTER (WHERE y = 1) - count(*) FILTER (WHERE y = 1) * (count(*) FILTER (WHERE y = 1) + 1) / 2.0) / (count(*) FILTER (WHERE y = 1) * count(*) FILTER (WHERE y = 0)) FROM (SELECT y, rank() OVER (ORDER BY score) + (count(*) OVER (PARTITION BY score) - 1) / 2.0 AS r FROM mleval_bench.prediction) s'),
	('exact AUC by cumulated counts', 'SELECT sum((tp + before_tp) * (fp - before_fp) / 2.0) / (max(tp) * max(fp)) FROM (SELECT tp, fp, lag(tp, 1, 0) OVER (ORDER BY score DESC) AS before_tp, lag(fp, 1, 0) OVER (ORDER BY score DESC) AS before_fp FROM (SELECT score, sum(sum(y)) OVER (ORDER BY score DESC) AS tp, sum(sum(1 - y)) OVER (ORDER BY score DESC) AS fp FROM mleval_bench.prediction GROUP BY score) c) s'),
	('log loss', 'SELECT -avg(CASE WHEN y = 1 THEN ln(score) ELSE ln(1 - score) END) FROM mleval_bench.prediction')) AS h (what, query) \gexec

-- Debian's extensions, where the server has them
SELECT format('CREATE EXTENSION IF NOT EXISTS %I', name) FROM pg_available_extensions WHERE name IN ('tdigest', 'hll') \gexec
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', 'other extensions: ' || p.plan, h.what, 'SELECT ' || h.call || ' FROM mleval_bench.prediction' || p.grouping, 'SELECT avg(score) FROM mleval_bench.prediction' || p.grouping)
FROM (VALUES ('whole table', ''), ('1000 groups', ' GROUP BY grp')) AS p (plan, grouping), (VALUES ('tdigest', 'tdigest, compression 100', 'tdigest(score, 100)'), ('tdigest', 'tdigest, compression 1000', 'tdigest(score, 1000)'),
	('hll', 'hll of categories', 'hll_add_agg(hll_hash_text(category))')) AS h (extension, what, call) JOIN pg_extension AS e ON e.extname = h.extension \gexec

-- In little memory: runs in a temporary file
SET work_mem = '8MB';
CALL mleval_bench.measure('work_mem 8 MB', 'mleval.roc_auc_score(y, score)', 'SELECT mleval.roc_auc_score(y, score) FROM mleval_bench.prediction', 'SELECT avg(score) FROM mleval_bench.prediction');
SET work_mem = '64MB';
CALL mleval_bench.measure('work_mem 64 MB', 'mleval.roc_auc_score(y, score)', 'SELECT mleval.roc_auc_score(y, score) FROM mleval_bench.prediction', 'SELECT avg(score) FROM mleval_bench.prediction');
SET work_mem = '1GB';

SET max_parallel_workers_per_gather = 2;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', p.plan, c.call, 'SELECT ' || c.call || tail, 'SELECT avg(score)' || tail)
FROM (VALUES (1, 'two workers, whole table', ''), (2, 'two workers, 1000 groups', ' GROUP BY grp')) p (k, plan, grouping),
	LATERAL (SELECT ' FROM mleval_bench.prediction' || p.grouping) AS t (tail), mleval_bench.call c
WHERE c.j IN (1, 5, 9, 10) ORDER BY p.k, c.j \gexec
SET max_parallel_workers_per_gather = 0;

-- A year of days; the base is the average of the rows that they are of
CREATE TEMP TABLE daily AS
SELECT mleval.confusion_matrix(y, predicted) AS cm, mleval.binary_scores(y, score) AS scores, mleval.distribution(score) AS dist
FROM (SELECT row_number() OVER () % 365 AS day, * FROM mleval_bench.prediction) p GROUP BY day;
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', '365 days', 'rollup(' || c.type || ')', format('SELECT mleval.rollup(%I) FROM daily', c.name), 'SELECT avg(score) FROM mleval_bench.prediction')
FROM (VALUES ('cm', 'confusion_matrix'), ('scores', 'binary_scores'), ('dist', 'distribution')) AS c (name, type) \gexec
SELECT format('CALL mleval_bench.measure(%L, %L, %L, %L)', '365 days', c.what, format('SELECT %s FROM daily', c.call), 'SELECT avg(score) FROM mleval_bench.prediction')
FROM (VALUES ('text of 365 binary_scores', 'max(length(scores::text))'), ('bytes of 365 binary_scores', 'max(length(mleval.binary_scores_send(scores)))'), ('365 roc_auc_score(binary_scores)', 'max(mleval.roc_auc_score(scores))'),
	('365 psi(first, distribution)', 'max(mleval.psi((SELECT dist FROM daily LIMIT 1), dist))'), ('365 ks_statistic(first, distribution)', 'max(mleval.ks_statistic((SELECT dist FROM daily LIMIT 1), dist))')) AS c (what, call) \gexec

