-- What the order of two samples says, against scikit-learn and SciPy (test/oracle/ranks.py): functions of
-- two_sample, and the aggregates of the same names straight from rows.
BEGIN;
\ir ../data/ranks.sql
ANALYZE oracle_row;
SELECT plan(43);

-- Off by more than 1e-12, relative, or NULL on one side only.
CREATE FUNCTION pg_temp.off(got float8, wanted float8) RETURNS boolean LANGUAGE sql AS
$$SELECT got IS DISTINCT FROM wanted AND coalesce(abs(got - wanted) > 1e-12 * abs(wanted), true)$$;

-- The functions of a summary.
CREATE TEMP TABLE summary AS
SELECT example, mleval.two_sample(s, y = 1, w) AS weighted, mleval.two_sample(s, y = 1) AS plain, bool_and(w = 1) AS unweighted
FROM oracle_row GROUP BY example;
CREATE FUNCTION pg_temp.measures(samples mleval.two_sample) RETURNS TABLE (metric text, value float8) LANGUAGE sql AS $$
	VALUES ('roc_auc_score', mleval.roc_auc_score(samples)), ('gini', mleval.gini(samples)), ('average_precision_score', mleval.average_precision_score(samples)),
		('ks_statistic', mleval.ks_statistic(samples)), ('wasserstein_distance', mleval.wasserstein_distance(samples)) $$;

SELECT is(count(*), 90::bigint, 'the oracle gives 90 values') FROM oracle_metric;
SELECT is_empty($$
	SELECT o.example, o.metric, o.value AS wanted, m.value AS got
	FROM oracle_metric o LEFT JOIN (summary s CROSS JOIN LATERAL pg_temp.measures(s.weighted) m) USING (example, metric)
	WHERE pg_temp.off(m.value, o.value)$$, 'functions of two_sample are scikit-learn''s and SciPy''s to 1e-12');
SELECT is_empty($$
	SELECT o.example, o.metric, o.value AS wanted, m.value AS got
	FROM oracle_metric o LEFT JOIN (summary s CROSS JOIN LATERAL pg_temp.measures(s.plain) m) USING (example, metric)
	WHERE s.unweighted AND pg_temp.off(m.value, o.value)$$, 'and the same without the weight argument');
SELECT is_empty($$
	SELECT s.example, m.metric, m.value FROM summary s CROSS JOIN LATERAL pg_temp.measures(s.weighted) m LEFT JOIN oracle_metric o USING (example, metric)
	WHERE o.value IS NULL AND m.value IS NOT NULL$$, 'what the oracle has no number for is NULL');
SELECT set_eq($$SELECT s.example, m.metric, m.value FROM summary s CROSS JOIN LATERAL mleval.metrics(s.weighted) m$$,
	$$SELECT s.example, m.metric, m.value FROM summary s CROSS JOIN LATERAL (SELECT * FROM pg_temp.measures(s.weighted)
		UNION ALL VALUES ('energy_distance', mleval.energy_distance(s.weighted)), ('psi', mleval.psi(s.weighted)), ('jensen_shannon_distance', mleval.jensen_shannon_distance(s.weighted))) m$$,
	'metrics(two_sample) lists what the functions of those names return');
SELECT is_empty($$
	SELECT o.example, mleval.gini(r.scores), o.value FROM oracle_metric o JOIN (
		SELECT example, mleval.binary_scores(y, s, w) AS scores FROM oracle_row GROUP BY example HAVING count(*) <= 400) r USING (example)
	WHERE o.metric = 'gini' AND o.example <> 'neighbours' AND pg_temp.off(mleval.gini(r.scores), o.value)$$, 'gini of binary_scores, to which scores below 2^-970 are 0, is the oracle''s');

-- Straight from rows, grouped: every aggregate, labels of every type, with weights and without.
CREATE TEMP TABLE direct (example text, metric text, label text, weighted boolean, value float8);
DO $$
DECLARE
	name text;
	label text;
	weight text;
BEGIN
	FOREACH name IN ARRAY '{roc_auc_score,gini,average_precision_score,ks_statistic}'::text[] LOOP
		FOREACH label IN ARRAY '{boolean,smallint,integer,bigint,real,float8,numeric}'::text[] LOOP
			FOREACH weight IN ARRAY '{"",", w"}'::text[] LOOP
				EXECUTE format('INSERT INTO direct SELECT example, %L, %L, %L, mleval.%1$s(y::%2$s, s%4$s) FROM oracle_row GROUP BY example', name, label, weight <> '', weight);
			END LOOP;
		END LOOP;
	END LOOP;
END $$;
INSERT INTO direct SELECT example, 'wasserstein_distance', 'is_current', true, mleval.wasserstein_distance(s, y = 1, w) FROM oracle_row GROUP BY example;
INSERT INTO direct SELECT example, 'wasserstein_distance', 'is_current', false, mleval.wasserstein_distance(s, y = 1) FROM oracle_row GROUP BY example;
SELECT is(count(*), (4 * 7 * 2 + 2) * (SELECT count(*) FROM summary), 'every aggregate gives a value or NULL for every example') FROM direct;
SELECT is_empty($$
	SELECT d.*, o.value AS wanted FROM direct d JOIN summary s USING (example) LEFT JOIN oracle_metric o USING (example, metric)
	WHERE (d.weighted OR s.unweighted) AND pg_temp.off(d.value, o.value)$$, 'aggregates straight from rows are the oracle''s too');
SELECT is_empty($$
	SELECT d.*, m.value AS wanted FROM direct d JOIN (SELECT example, m.* FROM summary, LATERAL pg_temp.measures(plain) m) m USING (example, metric)
	WHERE NOT d.weighted AND d.value IS DISTINCT FROM m.value$$, 'without weights to the last bit those of the summary');

-- The test.
SELECT is(string_agg(law || ' ' || count, ', ' ORDER BY law), 'asymptotic 7, exact 11', 'the oracle has p-values of both laws') FROM (SELECT law, count(*) FROM oracle_test GROUP BY law) l;
CREATE TEMP TABLE tested AS SELECT example, 'function' AS way, (mleval.ks_2samp(weighted)).* FROM summary;
INSERT INTO tested SELECT example, 'aggregate', (mleval.ks_2samp(s, y = 1, w)).* FROM oracle_row GROUP BY example;
INSERT INTO tested SELECT example, 'without weights', (mleval.ks_2samp(s, y = 1)).* FROM oracle_row GROUP BY example HAVING bool_and(w = 1);
SELECT is_empty(format($$
	SELECT o.example, t.pvalue, o.pvalue AS wanted FROM oracle_test o JOIN summary USING (example) LEFT JOIN tested t ON t.example = o.example AND t.way = %L
	WHERE (unweighted OR t.way <> 'without weights') AND pg_temp.off(t.pvalue, o.pvalue)$$, way), 'ks_2samp has SciPy''s p-values to 1e-12: ' || way)
FROM unnest('{function,aggregate,without weights}'::text[]) way;
SELECT is_empty($$
	SELECT o.example, way, method FROM oracle_test o JOIN tested t USING (example) WHERE t.method <> 'ks_2samp, ' || law || ', assumes independent rows' OR t.reason IS NOT NULL$$,
	'says which law it took');
SELECT is_empty($$SELECT o.example, way FROM oracle_test o JOIN tested t USING (example) WHERE (t.n_reference, t.n_current) IS DISTINCT FROM (o.n_reference, o.n_current)$$,
	'and counts the rows of both samples, whatever they weigh');
SELECT is_empty($$SELECT o.example, way, statistic, value FROM oracle_metric o JOIN tested t USING (example) WHERE metric = 'ks_statistic' AND pg_temp.off(t.statistic, o.value)$$,
	'its statistic is ks_statistic');

-- In little memory, from files.
SET LOCAL work_mem = '64kB';
SELECT is_empty($$
	SELECT metric, value, got FROM direct NATURAL JOIN (SELECT '200,000 rows' AS example, r.* FROM (
		SELECT mleval.roc_auc_score(y, s) AS roc_auc_score, mleval.gini(y, s) AS gini, mleval.average_precision_score(y, s) AS average_precision_score,
			mleval.ks_statistic(y, s) AS ks_statistic, mleval.wasserstein_distance(s, y = 1) AS wasserstein_distance FROM oracle_row WHERE example = '200,000 rows') m,
		LATERAL (VALUES ('roc_auc_score', roc_auc_score), ('gini', gini), ('average_precision_score', average_precision_score),
			('ks_statistic', ks_statistic), ('wasserstein_distance', wasserstein_distance)) r (metric, got)) r
	WHERE NOT weighted AND got IS DISTINCT FROM value$$, '200,000 rows are the same in 64 kB, to the last bit');
RESET work_mem;

-- Infinite values have an order, but no distance.
SELECT is(r.reason, 'a value is infinite, or the result beyond double precision', 'infinite values have no Wasserstein distance')
FROM summary s, LATERAL mleval.metrics(weighted) r WHERE example = 'infinite' AND metric = 'wasserstein_distance';

-- Rows that do not count.
CREATE TEMP TABLE padded AS
SELECT y, s, w FROM oracle_row WHERE example = 'fractional weights' UNION ALL SELECT NULL, s, w FROM oracle_row WHERE example = 'balanced' UNION ALL SELECT y, NULL, w FROM oracle_row WHERE example = 'balanced'
UNION ALL SELECT NULL, NULL, 1 UNION ALL SELECT NULL, 'NaN', 1;
SELECT is_empty($$
	SELECT p.metric, p.got, o.value FROM (SELECT 'fractional weights' AS example, r.* FROM (
		SELECT mleval.roc_auc_score(y, s, w) AS roc_auc_score, mleval.gini(y::boolean, s, w) AS gini, mleval.average_precision_score(y::float8, s, w) AS average_precision_score,
			mleval.ks_statistic(y, s, w) AS ks_statistic, mleval.wasserstein_distance(s, y = 1, w) AS wasserstein_distance FROM padded) m,
		LATERAL (VALUES ('roc_auc_score', roc_auc_score), ('gini', gini), ('average_precision_score', average_precision_score),
			('ks_statistic', ks_statistic), ('wasserstein_distance', wasserstein_distance)) r (metric, got)) p JOIN oracle_metric o USING (example, metric)
	WHERE pg_temp.off(p.got, o.value)$$, 'rows without a label or a score are left out');
SELECT row_eq('SELECT (mleval.ks_2samp(s, y = 1, w)).* FROM padded', (SELECT ROW(statistic, pvalue, n_reference, n_current, method, reason)::mleval.test_result FROM tested WHERE example = 'fractional weights' AND way = 'aggregate'),
	'by the test too');
SELECT is_empty($$
	SELECT m.metric FROM (SELECT mleval.two_sample(s, y = 1, w) AS samples FROM (SELECT * FROM padded UNION ALL SELECT 1, 'NaN', 1) p) p, LATERAL mleval.metrics(samples) m
		JOIN oracle_metric o ON o.example = 'fractional weights' AND o.metric = m.metric WHERE pg_temp.off(m.value, o.value) OR m.n <> 400$$, 'a summary counts them, and NaNs, apart');

-- Nothing to measure is NULL.
CREATE TEMP TABLE nothing (what text, y int, s float8, w float8);
INSERT INTO nothing VALUES
	('negatives', 0, 0.25, 1), ('negatives', 0, 0.5, 1), ('no labels', NULL, 0.5, 1), ('no scores', 0, NULL, 1), ('no scores', 1, NULL, 1),
	('no weight', 0, 0.25, 0), ('no weight', 1, 0.5, 0), ('positives without weight', 0, 0.25, 2), ('positives without weight', 1, 0.5, 0);
CREATE TEMP TABLE asked AS
SELECT what, mleval.roc_auc_score(y, s, w) AS auc, mleval.gini(y::boolean, s, w) AS gini, mleval.average_precision_score(y::float8, s, w) AS ap, mleval.ks_statistic(y, s, w) AS ks,
	mleval.wasserstein_distance(s, y = 1, w) AS distance, mleval.ks_2samp(s, y = 1, w) AS test, mleval.two_sample(s, y = 1, w) AS samples FROM nothing GROUP BY what
UNION ALL
SELECT 'no rows', mleval.roc_auc_score(y, s), mleval.gini(y::boolean, s), mleval.average_precision_score(y::float8, s), mleval.ks_statistic(y, s),
	mleval.wasserstein_distance(s, y = 1), mleval.ks_2samp(s, y = 1), mleval.two_sample(s, y = 1) FROM nothing WHERE false;
SELECT ok(num_nonnulls(auc, gini, ap, ks, distance) = 0, 'NULL: ' || what) FROM asked ORDER BY what COLLATE "C";
-- rows without a score are a bin
SELECT is_empty($$SELECT what, metric FROM asked, LATERAL mleval.metrics(samples) m WHERE (m.value IS NOT NULL OR m.reason IS DISTINCT FROM (test).reason)
	AND (what <> 'no scores' OR metric NOT IN ('psi', 'jensen_shannon_distance'))$$, 'so of the summary, for the reason that the test gives');
SELECT results_eq($$SELECT what, (test).n_reference, (test).n_current, (test).reason FROM asked WHERE num_nonnulls((test).statistic, (test).pvalue) = 0 ORDER BY what COLLATE "C"$$,
	$$VALUES ('negatives', 2::bigint, 0::bigint, 'the current sample has no values'), ('no labels', 0, 0, 'no rows with a value'), ('no rows', 0, 0, 'no rows with a value'),
		('no scores', 0, 0, 'no rows with a value'), ('no weight', 1, 1, 'the reference has no weight'), ('positives without weight', 1, 1, 'the current sample has no weight')$$,
	'ks_2samp says what there is, and why there is no result');
SELECT results_eq($$SELECT (mleval.ks_2samp(s, true)).reason, mleval.average_precision_score(true, s), mleval.roc_auc_score(true, s) FROM nothing WHERE s IS NOT NULL$$,
	$$VALUES ('the reference has no values', 1::float8, NULL::float8)$$, 'positives only: no ranking, but every precision is 1');
SELECT results_eq('SELECT (mleval.ks_2samp(NULL::mleval.two_sample)).*', $$VALUES (NULL::float8, NULL::float8, 0::bigint, 0::bigint, 'ks_2samp, asymptotic, assumes independent rows', 'no rows with a value')$$, 'no summary: no rows');
SELECT is(num_nonnulls(mleval.roc_auc_score(z), mleval.gini(z), mleval.average_precision_score(z), mleval.ks_statistic(z), mleval.wasserstein_distance(z)), 0, 'and NULL') FROM (SELECT NULL::mleval.two_sample) n (z);

-- Rows that are refused, by every aggregate.
CREATE TEMP TABLE refused (what text, arguments text, applies text, state text, message text);
INSERT INTO refused VALUES
	('a label of 2', '2, 0.5', 'y_true', '22023', 'y_true must be true or false, or 1 or 0'),
	('a label between', '0.5::float8, 0.5', 'y_true', '22023', 'y_true must be true or false, or 1 or 0'),
	('a label of NaN', '''NaN''::float8, 0.5', 'y_true', '22023', 'y_true must be true or false, or 1 or 0'),
	('a NaN score', 'true, ''NaN''', 'y_true', '22023', 'y_score must not be NaN'),
	('a NaN value', '''NaN'', true', 'value', '22023', 'value must not be NaN'),
	('a negative weight', '1, 0.5, -1', 'y_true', '22023', 'sample_weight must be a number between 0 and 1e100'),
	('an infinite weight', 'true, 0.5, ''Infinity''', 'y_true', '22023', 'sample_weight must be a number between 0 and 1e100'),
	('a weight of NaN', '1::float8, 0.5, ''NaN''', 'y_true', '22023', 'sample_weight must be a number between 0 and 1e100'),
	('no weight', '1, 0.5, NULL', 'y_true', '22004', 'sample_weight must not be null'),
	('a negative weight', '0.5, true, -1', 'value', '22023', 'sample_weight must be a number between 0 and 1e100'),
	('no weight', '0.5, false, NULL', 'value', '22004', 'sample_weight must not be null');
CREATE FUNCTION pg_temp.error_of(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	message text;
BEGIN
	EXECUTE query;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS message = MESSAGE_TEXT;
	RETURN SQLSTATE || ' ' || message;
END $$;
SELECT is(string_agg(DISTINCT pg_temp.error_of(format('SELECT mleval.%s(%s)', f.name, r.arguments)), '; '), r.state || ' ' || r.message, format('%s is refused (%s)', r.what, r.arguments))
FROM refused r JOIN (VALUES ('roc_auc_score', 'y_true'), ('gini', 'y_true'), ('average_precision_score', 'y_true'), ('ks_statistic', 'y_true'),
	('wasserstein_distance', 'value'), ('ks_2samp', 'value')) f (name, applies) USING (applies) GROUP BY r.what, r.arguments, r.state, r.message ORDER BY r.arguments COLLATE "C";

SELECT * FROM finish();
ROLLBACK;
