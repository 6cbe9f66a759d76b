-- The aggregates that go straight from rows to a metric: every one that the catalog knows, under every
-- plan, is the metric of the summary of the same rows.
BEGIN;
SELECT plan(27);
\ir support/laws.psql

-- The plans are this file's to choose
SELECT set_config(name, boot_val, false) FROM pg_settings
WHERE name IN ('enable_seqscan', 'enable_hashagg', 'enable_sort', 'work_mem', 'hash_mem_multiplier', 'force_parallel_mode', 'debug_parallel_query') \g /dev/null

CREATE TABLE direct_argument (name text, type regtype, expression text);
INSERT INTO direct_argument VALUES
	('y_true', 'boolean', 'label'), ('y_true', 'integer', 'label::int'), ('y_true', 'double precision', 'label::int::float8'),
	('y_pred', 'boolean', 'prediction > 0'), ('y_pred', 'double precision', '(prediction > 0)::int::float8'),
	('y_true', 'text', 'label::int::text'), ('y_pred', 'text', '(prediction > 0)::int::text'),
	('y_score', 'double precision', 'CASE WHEN score BETWEEN 0 AND 1 THEN score END'),
	('y_score', 'double precision[]', 'CASE WHEN value <> ''NaN'' AND score <> ''NaN'' THEN ARRAY[score, 0.5, value] END'),
	('value', 'double precision', 'nullif(value, ''NaN'')'), ('is_current', 'boolean', 'label'),
	('sample_weight', 'double precision', 'eighths'), ('sample_weight', 'double precision', 'heavy');
CREATE VIEW direct_aggregate AS
	SELECT p.oid::regprocedure AS signature, p.proname, p.proargtypes, p.proargnames, p.pronargs, aggtranstype = 'two_sample'::regtype AS ranks,
		CASE p.prorettype WHEN 'test_result'::regtype THEN '.pvalue' ELSE '' END AS part
	FROM pg_proc p JOIN pg_aggregate ON aggfnoid = p.oid WHERE p.pronamespace = 'mleval'::regnamespace AND p.prorettype IN ('float8'::regtype, 'test_result'::regtype)
		AND NOT p.proargnames && '{pred_a,score_a}'; -- of two models: confint.sql
CREATE TABLE direct AS
	WITH RECURSIVE chosen AS (
		SELECT d.*, 0 AS n, ARRAY[]::text[] AS arguments FROM direct_aggregate d
		UNION ALL
		SELECT c.signature, c.proname, c.proargtypes, c.proargnames, c.pronargs, c.ranks, c.part, c.n + 1, c.arguments || a.expression
		FROM chosen c JOIN direct_argument a ON a.name = c.proargnames[c.n + 1] AND a.type = c.proargtypes[c.n])
	SELECT row_number() OVER (ORDER BY signature::text, arguments)::int AS call, signature, proname::text AS name, array_to_string(arguments, ', ') AS arguments,
		cardinality(arguments) = 3 AS weighted, part,
		format('(%s(%s(%s)))%s', proname, CASE WHEN 'y_pred' = ANY (proargnames) THEN 'confusion_matrix' WHEN ranks THEN 'two_sample' WHEN proname LIKE 'top\_k\_%' THEN 'multiclass_scores' ELSE 'binary_scores' END,
			CASE WHEN ranks AND 'y_score' = ANY (proargnames) THEN array_to_string(arguments[2:2] || 'label'::text || arguments[3:], ', ') ELSE array_to_string(arguments, ', ') END, part) AS metric
	FROM chosen WHERE n = pronargs;
SELECT set_eq('SELECT signature FROM direct', 'SELECT signature FROM direct_aggregate', 'every aggregate is called');

CREATE FUNCTION every_direct(tail text DEFAULT '') RETURNS text LANGUAGE sql STABLE AS
$$SELECT string_agg(format('(%s(%s) %s)%s AS call_%s', name, arguments, tail, part, call), ', ' ORDER BY call) FROM direct$$;
CREATE FUNCTION every_metric() RETURNS text LANGUAGE sql STABLE AS
$$SELECT string_agg(format('%s AS call_%s', metric, call), ', ' ORDER BY call) FROM direct$$;

-- Calls in which two tables, both with a key, do not agree: to the last bit without weights in labels.
CREATE FUNCTION disagree(one text, other text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	d direct;
	answer record;
BEGIN
	FOR d IN SELECT * FROM direct LOOP
		EXECUTE format('SELECT count(*) AS n, string_agg(key, '', '') FILTER (WHERE (a.call_%1$s IS NOT DISTINCT FROM b.call_%1$s OR %2$L AND near(ARRAY[a.call_%1$s], ARRAY[b.call_%1$s])) IS NOT TRUE) AS keys FROM %3$I a FULL JOIN %4$I b USING (key)',
			d.call, d.weighted OR d.metric ~ 'binary_scores|multiclass_scores', one, other) INTO answer;
		IF answer.n = 0 OR answer.keys IS NOT NULL THEN
			RETURN NEXT d.signature || ': ' || left(coalesce(answer.keys, 'nothing to compare'), 80);
		END IF;
	END LOOP;
	IF d IS NULL THEN
		RETURN NEXT 'no call';
	END IF;
END $$;

-- One process
SET max_parallel_workers_per_gather = 0;
CREATE TABLE scanned AS SELECT * FROM all_rows WHERE sample >= -1 ORDER BY shuffle;
ALTER TABLE scanned SET (parallel_workers = 4);
ANALYZE scanned;
DO $$BEGIN EXECUTE format('CREATE TABLE wanted AS SELECT sample::text AS key, %s FROM scanned GROUP BY sample', every_metric()); END$$;
CREATE TABLE plan AS SELECT 'serial' AS name, run('serial', format('SELECT sample::text AS key, %s FROM scanned GROUP BY sample', every_direct())) AS plan;
SELECT is_empty($$SELECT disagree('wanted', 'serial')$$, 'each is the metric of the summary');
SELECT is_empty($$SELECT call FROM direct WHERE NOT EXISTS (SELECT FROM serial s WHERE (to_jsonb(s) ->> ('call_' || call))::float8 > 0) OR NOT EXISTS (SELECT FROM serial s WHERE to_jsonb(s) -> ('call_' || call) = 'null')$$, 'of which some are NULL and some are not');

-- Workers
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
INSERT INTO plan SELECT 'workers', run('workers', format('SELECT sample::text AS key, %s FROM scanned GROUP BY sample', every_direct()));
INSERT INTO plan SELECT 'ungrouped', run('ungrouped', format('SELECT ''all'' AS key, %s FROM scanned', every_direct()));
SET max_parallel_workers_per_gather = 0;
SELECT ok('Partial' IN (SELECT of_plan(plan, 'Partial Mode')) AND '2' IN (SELECT of_plan(plan, 'Workers Launched')), name || ': parts are built by workers') FROM plan WHERE name IN ('workers', 'ungrouped') ORDER BY name;
DO $$BEGIN EXECUTE format('CREATE TABLE wanted_of_all AS SELECT ''all'' AS key, %s FROM scanned', every_metric()); END$$;
SELECT is_empty($$SELECT disagree('serial', 'workers')$$, 'which merge to the same');
SELECT is_empty($$SELECT disagree('wanted_of_all', 'ungrouped')$$, 'so for the whole table');

-- Sorted, hashed, and hashed with too little memory
CREATE FUNCTION grouped(name text) RETURNS jsonb LANGUAGE sql AS
$$SELECT run(name, format('SELECT sample || ''/'' || id %% 60 AS key, %s FROM scanned WHERE seed <= 2 GROUP BY sample, id %% 60', every_direct()))$$;
SET enable_hashagg = off;
INSERT INTO plan SELECT 'sorted', grouped('sorted');
SET enable_hashagg = on;
SET enable_sort = off;
SET work_mem = '512MB';
INSERT INTO plan SELECT 'hashed', grouped('hashed');
SET work_mem = '64kB';
SET hash_mem_multiplier = 1;
INSERT INTO plan SELECT 'spilled', grouped('spilled');
RESET work_mem;
RESET hash_mem_multiplier;
SET enable_sort = on;
SELECT results_eq($$SELECT name, strategy, (SELECT coalesce(max(of_plan::int), 0) > 0 FROM of_plan(plan, 'Disk Usage')) FROM plan, of_plan(plan, 'Strategy') strategy WHERE name IN ('sorted', 'hashed', 'spilled') ORDER BY name$$,
	$$VALUES ('hashed', 'Hashed', false), ('sorted', 'Sorted', false), ('spilled', 'Hashed', true)$$, 'sorted, hashed, and written to disk');
DO $$BEGIN EXECUTE format('CREATE TABLE wanted_of_groups AS SELECT sample || ''/'' || id %% 60 AS key, %s FROM scanned WHERE seed <= 2 GROUP BY sample, id %% 60', every_metric()); END$$;
SELECT is_empty(format('SELECT disagree(%L, %L)', 'wanted_of_groups', name), name || ' aggregation gives the same') FROM unnest('{sorted,hashed,spilled}'::text[]) name;

-- Grouping sets
INSERT INTO plan SELECT 'sets', run('sets', format('SELECT concat_ws(''/'', grouping(shape, third), shape, third) AS key, %s FROM (SELECT *, id %% 3 AS third FROM law WHERE seed = 1) l GROUP BY CUBE (shape, third)', every_direct()));
DO $$BEGIN EXECUTE format('CREATE TABLE wanted_of_sets AS SELECT concat_ws(''/'', grouping(shape, third), shape, third) AS key, %s FROM (SELECT *, id %% 3 AS third FROM law WHERE seed = 1) l GROUP BY CUBE (shape, third)', every_metric()); END$$;
SELECT is_empty($$SELECT disagree('wanted_of_sets', 'sets')$$, 'grouping sets do not mix');

-- FILTER and DISTINCT
DO $$BEGIN
	EXECUTE format('CREATE TABLE filtered AS SELECT sample::text AS key, %s FROM law GROUP BY sample', every_direct('FILTER (WHERE id % 3 = 1)'));
	EXECUTE format('CREATE TABLE wanted_of_filtered AS SELECT sample::text AS key, %s FROM law GROUP BY sample', (SELECT string_agg(format('%s AS call_%s', replace(metric, '))', ') FILTER (WHERE id % 3 = 1))'), call), ', ') FROM direct));
	EXECUTE format('CREATE TABLE distinctly AS SELECT sample::text AS key, %s FROM law GROUP BY sample', (SELECT string_agg(format('(%s(DISTINCT %s))%s AS call_%s', name, arguments, part, call), ', ') FROM direct));
	EXECUTE format('CREATE TABLE wanted_of_distinct AS SELECT sample::text AS key, %s FROM law GROUP BY sample', (SELECT string_agg(format('%s AS call_%s', regexp_replace(metric, '(confusion_matrix|binary_scores|multiclass_scores|two_sample)[(]', '\1(DISTINCT '), call), ', ') FROM direct));
END$$;
SELECT is_empty($$SELECT disagree('wanted_of_filtered', 'filtered')$$, 'FILTER leaves rows out');
SELECT is_empty($$SELECT disagree('wanted_of_distinct', 'distinctly')$$, 'DISTINCT counts a row once');

-- Window frames: the rows of a frame, collected by the frame itself
CREATE FUNCTION frame_disagrees(frame text) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	DROP TABLE IF EXISTS framed, again;
	EXECUTE format('CREATE TABLE framed AS SELECT l.sample, l.sample || ''/'' || l.id AS key, array_agg(id) OVER w AS ids, %s FROM law l NATURAL JOIN sample WHERE n BETWEEN 16 AND 25 WINDOW w AS (PARTITION BY l.sample ORDER BY id %s)', every_direct('OVER w'), frame);
	EXECUTE format('CREATE TABLE again AS SELECT f.key, a.* FROM framed f, LATERAL (SELECT %s FROM law l WHERE l.sample = f.sample AND l.id = ANY (f.ids)) a', every_metric());
	RETURN QUERY SELECT disagree('again', 'framed');
END $$;
SELECT is_empty(format('SELECT frame_disagrees(%L)', frame), 'frame: ' || frame) FROM unnest(ARRAY['ROWS UNBOUNDED PRECEDING', 'ROWS BETWEEN 5 PRECEDING AND 2 FOLLOWING',
	'ROWS BETWEEN 9 PRECEDING AND 7 PRECEDING', 'ROWS BETWEEN 4 PRECEDING AND 2 FOLLOWING EXCLUDE CURRENT ROW']) frame;

-- A whole weight is as many rows, of which a p-value has the effective number instead
DO $$BEGIN
	EXECUTE format('CREATE TABLE by_weight AS SELECT sample::text AS key, %s FROM law GROUP BY sample', (SELECT string_agg(format('(%s(%s))%s AS call_%s', name, replace(replace(arguments, 'eighths', 'times'), 'heavy', 'times'), part, call), ', ') FROM direct));
	EXECUTE format('CREATE TABLE by_rows AS SELECT sample::text AS key, %s FROM law, generate_series(1, times) GROUP BY sample', (SELECT string_agg(format('(%s(%s))%s AS call_%s', name, replace(replace(arguments, ', eighths', ''), ', heavy', ''), part, call), ', ') FROM direct));
END$$;
SELECT is_empty($$SELECT w.key FROM by_weight w JOIN by_rows r USING (key), (SELECT 'call_' || call FROM direct WHERE weighted AND part = '') d (call)
	WHERE NOT (to_jsonb(w) -> call = to_jsonb(r) -> call OR near(ARRAY[(to_jsonb(w) ->> call)::float8], ARRAY[(to_jsonb(r) ->> call)::float8]))$$, 'a whole weight is as many rows');

-- Several share a pass.  What counts the rows claims to be stable, else nothing may be shared.
CREATE SEQUENCE rows_seen;
CREATE FUNCTION seen(label boolean) RETURNS boolean LANGUAGE plpgsql STABLE AS $$BEGIN PERFORM nextval('rows_seen'); RETURN label; END$$;
CREATE FUNCTION rows_seen_by(calls text) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
	PERFORM setval('rows_seen', 1, false);
	EXECUTE format('SELECT %s FROM law', calls);
	RETURN currval('rows_seen');
END $$;
SELECT is(rows_seen_by('accuracy_score(seen(label), prediction > 0), precision_score(seen(label), prediction > 0), recall_score(seen(label), prediction > 0), f1_score(seen(label), prediction > 0)'),
	(SELECT count(*) FROM law), 'four metrics of labels are one transition a row');
SELECT is(rows_seen_by('log_loss(seen(label), shuffle), brier_score_loss(seen(label), shuffle)'), (SELECT count(*) FROM law), 'two of probabilities too');
SELECT is(rows_seen_by('roc_auc_score(seen(label), shuffle), gini(seen(label), shuffle), average_precision_score(seen(label), shuffle), ks_statistic(seen(label), shuffle)'),
	(SELECT count(*) FROM law), 'four of ranks');
SELECT is(rows_seen_by('ks_2samp(shuffle, seen(label)), wasserstein_distance(shuffle, seen(label)), mannwhitneyu(shuffle, seen(label)), energy_distance(shuffle, seen(label))'), (SELECT count(*) FROM law), 'four of samples');
SELECT is(rows_seen_by('psi(shuffle, seen(label)), jensen_shannon_distance(shuffle, seen(label))'), (SELECT count(*) FROM law), 'two of their bins');
SELECT is(rows_seen_by('accuracy_score(seen(label), prediction > 0), accuracy_score(seen(label), prediction > 1)'), 2 * (SELECT count(*) FROM law), 'two of other columns are two');

-- Log loss is a sum of logarithms, by the server's own of 30 decimals: of probabilities m / 2^52, which a float8 and a numeric hold alike
CREATE TABLE probability AS
	SELECT kind, m, i % 2 = 0 AS positive, (CASE WHEN i % 2 = 0 THEN m ELSE (1::bigint << 52) - m END)::float8 / (1::bigint << 52) AS score
	FROM generate_series(1, 1500) AS i, LATERAL (VALUES ('certain', (1::bigint << 52) - (1::bigint << (i % 45)) - i % 7), ('nearly', (((1::bigint << 52) / 1000) * 992) - i * 1000003::bigint),
		('any', ((1::bigint << 52) / 1501) * i), ('never', (1::bigint << (i % 45)) + i)) AS k (kind, m);
SELECT results_eq($$SELECT kind, abs(log_loss(positive, score) / (52 * ln(2::numeric(40, 30)) - avg(ln(m::numeric(50, 30))))::float8 - 1) < 2e-14 FROM probability GROUP BY kind ORDER BY kind$$,
	$$VALUES ('any', true), ('certain', true), ('nearly', true), ('never', true)$$, 'log loss is a mean of logarithms, also of what is nearly certain');

-- Nothing is nothing
CREATE FUNCTION result_of(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result text;
BEGIN
	EXECUTE query INTO result;
	RETURN result;
END
$$;
SELECT is_empty($$SELECT d.name FROM direct d WHERE result_of(format('SELECT (%s(%s))%s FROM law WHERE false', d.name, d.arguments, d.part)) IS NOT NULL$$, 'no rows: NULL');

SELECT * FROM finish();
ROLLBACK;
