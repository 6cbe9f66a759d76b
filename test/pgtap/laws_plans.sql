-- Law 1 of a summary (docs/concepts.md) under every plan, for every aggregate of the catalog over random
-- rows: workers, hashed, sorted and spilling aggregation, grouping sets, partitions, window frames.
-- A plan is looked at as it ran, by EXPLAIN ANALYZE of the statement that gave what is compared.
BEGIN;
SELECT plan(44);
\ir support/laws.psql

-- The plans are this file's to choose
SELECT set_config(name, boot_val, false) FROM pg_settings
WHERE name IN ('enable_seqscan', 'enable_hashagg', 'enable_sort', 'work_mem', 'hash_mem_multiplier', 'force_parallel_mode', 'debug_parallel_query') \g /dev/null

-- Workers: from none to four, with the leader's help and without.
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
CREATE TABLE scanned AS SELECT * FROM all_rows WHERE sample >= -1 ORDER BY shuffle;
ALTER TABLE scanned SET (parallel_workers = 4);
ANALYZE scanned;
SET max_parallel_workers_per_gather = 0;
CREATE TABLE plan AS SELECT 'serial' AS name, run('serial', 'SELECT sample::text AS key, EVERY CALL FROM scanned GROUP BY sample') AS plan;
SELECT is_empty($$SELECT of_plan(plan, 'Workers Launched') FROM plan$$, 'nobody helps');
SELECT is_empty($$SELECT differ('SELECT * FROM WHOLE', 'SELECT key, CALL_ID FROM serial WHERE key::int > 0')$$, 'one process gives the summaries of the samples');

CREATE FUNCTION with_workers(n int) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	name text := 'workers_' || n;
	plan jsonb;
BEGIN
	PERFORM set_config('max_parallel_workers_per_gather', n::text, true), set_config('parallel_leader_participation', (n <> 3)::text, true);
	plan := run(name, 'SELECT sample::text AS key, EVERY CALL FROM scanned GROUP BY sample');
	RETURN NEXT ok(ARRAY(SELECT of_plan(plan, 'Workers Launched')) = ARRAY[n::text] AND 'Partial' IN (SELECT of_plan(plan, 'Partial Mode')),
		'parts of every group are built by workers: ' || n || CASE n WHEN 3 THEN ', without the leader' ELSE '' END);
	RETURN NEXT is_empty(format('SELECT differ(''SELECT key, CALL_ID FROM serial'', ''SELECT key, CALL_ID FROM %I'')', name), 'which merge to the same');
END $$;
SELECT with_workers(n) FROM generate_series(1, 4) n;

-- Parts of all rows at once, into one state.
INSERT INTO plan SELECT 'ungrouped', run('ungrouped', 'SELECT ''all'' AS key, EVERY CALL FROM scanned');
SELECT ok('Partial' IN (SELECT of_plan(plan, 'Partial Mode')), 'so for the whole table') FROM plan WHERE name = 'ungrouped';
SET max_parallel_workers_per_gather = 0;
SELECT is_empty($$SELECT differ('SELECT ''all'', CALL FROM scanned', 'SELECT key, CALL_ID FROM ungrouped')$$, 'which is the same');

-- Partitions aggregated each by itself.
CREATE TABLE divided (LIKE all_rows) PARTITION BY HASH (id);
DO $$BEGIN FOR i IN 0..4 LOOP EXECUTE format('CREATE TABLE divided_%s PARTITION OF divided FOR VALUES WITH (MODULUS 5, REMAINDER %1$s)', i); END LOOP; END$$;
INSERT INTO divided SELECT * FROM scanned;
ANALYZE divided;
SET enable_partitionwise_aggregate = on;
INSERT INTO plan SELECT 'partitions', run('partitions', 'SELECT sample::text AS key, EVERY CALL FROM divided GROUP BY sample');
RESET enable_partitionwise_aggregate;
SELECT is((SELECT count(*) FROM plan, of_plan(plan, 'Partial Mode') mode WHERE name = 'partitions' AND mode = 'Partial'), 5::bigint, 'five partitions have parts');
SELECT is_empty($$SELECT differ('SELECT key, CALL_ID FROM serial', 'SELECT key, CALL_ID FROM partitions')$$, 'which merge to the same');

-- Sorted, hashed, and hashed with too little memory; all states of all groups at once, so of two seeds alone.
SET enable_hashagg = off;
INSERT INTO plan SELECT 'sorted', run('sorted', 'SELECT sample || ''/'' || id % 60 AS key, EVERY CALL FROM scanned WHERE seed <= 2 GROUP BY sample, id % 60');
SET enable_hashagg = on;
SET enable_sort = off;
SET work_mem = '2GB';
INSERT INTO plan SELECT 'hashed', run('hashed', 'SELECT sample || ''/'' || id % 60 AS key, EVERY CALL FROM scanned WHERE seed <= 2 GROUP BY sample, id % 60');
SET work_mem = '64kB';
SET hash_mem_multiplier = 1;
INSERT INTO plan SELECT 'spilled', run('spilled', 'SELECT sample || ''/'' || id % 60 AS key, EVERY CALL FROM scanned WHERE seed <= 2 GROUP BY sample, id % 60');
RESET work_mem;
RESET hash_mem_multiplier;
SET enable_sort = on;
SELECT results_eq($$SELECT name, strategy FROM plan, of_plan(plan, 'Strategy') strategy WHERE name IN ('sorted', 'hashed', 'spilled') ORDER BY name$$,
	$$VALUES ('hashed', 'Hashed'), ('sorted', 'Sorted'), ('spilled', 'Hashed')$$, 'one is sorted, two are hashed');
SELECT results_eq($$SELECT name, (SELECT max(of_plan::int) > 1 FROM of_plan(plan, 'HashAgg Batches')), (SELECT max(of_plan::int) > 0 FROM of_plan(plan, 'Disk Usage')) FROM plan WHERE name IN ('hashed', 'spilled') ORDER BY name$$,
	$$VALUES ('hashed', false, false), ('spilled', true, true)$$, 'and one wrote batches to disk');
SELECT is_empty($$SELECT differ('SELECT key, CALL_ID FROM sorted', 'SELECT key, CALL_ID FROM hashed')$$, 'sorted and hashed aggregation give the same');
SELECT is_empty($$SELECT differ('SELECT key, CALL_ID FROM sorted', 'SELECT key, CALL_ID FROM spilled')$$, 'and spilling');
SELECT is_empty($$SELECT differ('SELECT key, CALL_ID FROM serial WHERE key IN (SELECT sample::text FROM sample WHERE seed <= 2)', 'SELECT split_part(key, ''/'', 1), rollup(CALL_ID) FROM spilled GROUP BY 1')$$, 'whose groups merge to the whole');

-- Grouping sets, whose states live side by side: sorted, hashed, both, and spilling.
CREATE TABLE grouped AS SELECT *, id % 3 AS third, id % 5 AS fifth FROM law WHERE seed = 1;
ANALYZE grouped;
CREATE FUNCTION grouping_sets(name text, sets text) RETURNS jsonb LANGUAGE sql AS
$$SELECT run(name, 'SELECT concat_ws(''/'', grouping(shape, third, fifth), shape, third, fifth) AS key, EVERY CALL FROM grouped GROUP BY ' || sets)$$;
CREATE FUNCTION differ_from_groups(name text, VARIADIC groups text[]) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT differ((SELECT string_agg(format('SELECT concat_ws(''/'', %s, %s), CALL FROM grouped GROUP BY %s', split_part(g, ':', 1), replace(columns, '()', 'NULL'), columns), ' UNION ALL ')
			FROM unnest(groups) g, split_part(g, ':', 2) columns),
		format('SELECT key, CALL_ID FROM %I', name)) $$;
SET enable_hashagg = off;
INSERT INTO plan SELECT 'sets', grouping_sets('sets', 'GROUPING SETS ((), (shape), (third, fifth), (shape, third))');
INSERT INTO plan SELECT 'rolled', grouping_sets('rolled', 'ROLLUP (shape, third, fifth)');
SET enable_hashagg = on;
-- the planner hashes several sets only if it thinks that they fit: it is told of few groups
SET enable_sort = off;
SET work_mem = '512MB';
INSERT INTO plan SELECT 'cube', grouping_sets('cube', 'CUBE (shape, third, fifth)');
ALTER TABLE grouped ALTER shape SET (n_distinct = 1), ALTER third SET (n_distinct = 1), ALTER fifth SET (n_distinct = 1);
ANALYZE grouped;
SET work_mem = '4MB';
SET hash_mem_multiplier = 1;
INSERT INTO plan SELECT 'spilled sets', grouping_sets('spilled sets', 'GROUPING SETS ((shape), (third, fifth), (shape, third, fifth))');
RESET work_mem;
RESET hash_mem_multiplier;
SET enable_sort = on;
SELECT results_eq($$SELECT name, strategy FROM plan, of_plan(plan, 'Strategy') strategy WHERE name IN ('sets', 'rolled', 'cube', 'spilled sets') AND strategy <> 'Plain' ORDER BY name$$,
	$$VALUES ('cube', 'Mixed'), ('rolled', 'Sorted'), ('sets', 'Sorted'), ('spilled sets', 'Hashed')$$, 'grouping sets are sorted, hashed and mixed');
SELECT ok((SELECT max(of_plan::int) > 0 FROM of_plan(plan, 'Disk Usage')), 'and spill') FROM plan WHERE name = 'spilled sets';
SELECT is_empty($$SELECT differ_from_groups('sets', '7:()', '3:shape', '4:third, fifth', '1:shape, third')$$, 'GROUPING SETS do not mix');
SELECT is_empty($$SELECT differ_from_groups('rolled', '7:()', '3:shape', '1:shape, third', '0:shape, third, fifth')$$, 'ROLLUP');
SELECT is_empty($$SELECT differ_from_groups('cube', '7:()', '5:third', '6:fifth', '4:third, fifth', '3:shape', '1:shape, third', '2:shape, fifth', '0:shape, third, fifth')$$, 'CUBE');
SELECT is_empty($$SELECT differ_from_groups('spilled sets', '3:shape', '4:third, fifth', '0:shape, third, fifth')$$, 'nor do spilled ones');

-- Window frames: the rows of a frame, collected by the frame itself, aggregated in a lateral subquery.
CREATE FUNCTION frame_differs(frame text, rows text DEFAULT 'n BETWEEN 16 AND 25', looked_at text DEFAULT 'true') RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	DROP TABLE IF EXISTS framed, again;
	EXECUTE format('CREATE TABLE framed AS SELECT * FROM (SELECT l.sample, l.id, n, array_agg(id) OVER w AS ids, %s FROM law l NATURAL JOIN sample WHERE %s WINDOW w AS (PARTITION BY l.sample ORDER BY id / 3 %s)) f WHERE %s',
		every_call('OVER w'), rows, frame, looked_at);
	EXECUTE format('CREATE TABLE again AS SELECT f.sample, f.id, a.* FROM framed f, LATERAL (SELECT %s FROM law l WHERE l.sample = f.sample AND l.id = ANY (f.ids)) a', every_call());
	RETURN QUERY SELECT differ('SELECT sample || ''/'' || id, CALL_ID FROM again', 'SELECT sample || ''/'' || id, CALL_ID FROM framed');
END $$;
SELECT is_empty(format('SELECT frame_differs(%L)', frame), 'frame: ' || frame) FROM unnest(ARRAY[
	'', 'ROWS UNBOUNDED PRECEDING', 'ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING',
	'ROWS BETWEEN 5 PRECEDING AND CURRENT ROW', 'ROWS BETWEEN CURRENT ROW AND 3 FOLLOWING', 'ROWS BETWEEN 9 PRECEDING AND 7 PRECEDING', 'ROWS BETWEEN 2 FOLLOWING AND 4 FOLLOWING',
	'ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING', 'RANGE BETWEEN 4 PRECEDING AND 1 FOLLOWING', 'GROUPS BETWEEN 2 PRECEDING AND 2 FOLLOWING',
	'ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE CURRENT ROW', 'ROWS BETWEEN 5 PRECEDING AND 2 FOLLOWING EXCLUDE GROUP', 'GROUPS BETWEEN 2 PRECEDING AND 1 FOLLOWING EXCLUDE TIES']) frame;
SELECT is_empty($$SELECT frame_differs('ROWS UNBOUNDED PRECEDING', 'n >= 300', 'id IN (1, 2, 4, 5, 8, 9, 255, 256, 257, 258, n)')$$, 'a growing frame of more rows than are put aside');

-- rollup() in a frame, which has no inverse either.
SELECT is_empty($$SELECT differ(
	'SELECT sample || ''/'' || leaf, rollup FROM (SELECT sample, leaf, array_agg(part) OVER w AS parts FROM (SELECT sample, leaf, CALL AS part FROM law GROUP BY 1, 2) l WINDOW w AS (PARTITION BY sample ORDER BY leaf ROWS BETWEEN 3 PRECEDING AND 1 FOLLOWING)) f, LATERAL (SELECT rollup(p) FROM unnest(parts) p) r',
	'SELECT sample || ''/'' || leaf, rollup(part) OVER (PARTITION BY sample ORDER BY leaf ROWS BETWEEN 3 PRECEDING AND 1 FOLLOWING) FROM (SELECT sample, leaf, CALL AS part FROM law GROUP BY 1, 2) l')$$, 'rollup() in a sliding frame');

-- The state of an aggregate may be read before it is stored: by two aggregates that share it, and by
-- anything that is the final function of a user's own.
SELECT is_empty($$SELECT differ('SELECT key, everything(summary) FROM WHOLE',
	'SELECT sample::text, everything(a) FROM (SELECT sample, CALL AS a, everything(CALL) AS b, CALL AS c FROM law GROUP BY sample) s WHERE b = everything(c)', 'typical', 'one.summary = other.summary')$$,
	'aggregates that share a state do not disturb each other');
SELECT is_empty($$SELECT differ('SELECT key, frame(summary) FROM WHOLE', 'SELECT sample::text, own_frame_AGGREGATE(ARGUMENTS) FROM law GROUP BY sample', 'typical', 'one.summary IS NOT DISTINCT FROM other.summary')$$, 'a state has the places of the summary that it becomes');
SELECT is_empty($$SELECT differ('SELECT key, weights(summary) FROM WHOLE', 'SELECT sample::text, own_weights_AGGREGATE(ARGUMENTS) FROM law GROUP BY sample', 'typical', 'near(one.summary, other.summary)')$$, 'weights');
SELECT is_empty($$SELECT differ('SELECT key, measures(summary) FROM WHOLE', 'SELECT sample::text, own_measures_AGGREGATE(ARGUMENTS) FROM law GROUP BY sample', 'typical', 'near_one(one.summary, other.summary)')$$, 'and measures');

SELECT * FROM finish();
ROLLBACK;
