-- Crossings: segments by several columns at once.
BEGIN;
\ir support/lifecycle.psql
-- what is compared bit by bit is summed in one order
SET max_parallel_workers_per_gather = 0;
SELECT plan(28);

ALTER TABLE prediction ADD COLUMN channel text, ADD COLUMN "a, ""b""" text;
UPDATE prediction SET channel = (ARRAY['web', 'shop, "main"', NULL, 'NULL', '', ' x'])[1 + id % 6], "a, ""b""" = (ARRAY['1', '2'])[1 + id / 3 % 2];
CREATE FUNCTION crossed(version text, segments name[], crossings jsonb) RETURNS bigint LANGUAGE sql AS $$
	SELECT mleval.register_model('price', version, 'prediction', y_true => 'label', y_score => 'score', time_column => 'at', label_time_column => 'label_at', segments => segments, crossings => crossings) $$;

SELECT is(mleval._crossing_text(parts), expected, expected)
FROM (VALUES ('{north,web}'::text[], 'north, web'), ('{NULL,"NULL"}', 'NULL, "NULL"'), ('{"",a}', '"", a'), ('{"a, b",c}', '"a, b", c'), ('{a,"b, c"}', 'a, "b, c"'), ('{"a\"b"," c "}', '"a""b", " c "')) AS v(parts, expected);
SELECT is_empty($$SELECT mleval._crossing_text(ARRAY[a.v, b.v]) FROM unnest(ARRAY['a', '', ',', ', ', '"', 'NULL', NULL, ' ', 'a, b', '"a', 'a"', '", "']) AS a(v), unnest(ARRAY['a', '', ',', ', ', '"', 'NULL', NULL, ' ', 'b, c', '"a', 'a"', '", "']) AS b(v) GROUP BY 1 HAVING count(*) > 1$$,
	'no two pairs have the same text');

SELECT crossed('v1', '{region,channel,"a, \"b\""}', '[["region", "channel"], ["a, \"b\"", "region", "channel"]]') \g /dev/null
SELECT crossed('plain', '{region,channel,"a, \"b\""}', '[]') \g /dev/null
SELECT mleval.evaluate('price', v, '[2024-01-01 00:00+00,2024-01-08 00:00+00)') FROM unnest('{v1,plain}'::text[]) AS v \g /dev/null
CREATE TEMP VIEW part AS SELECT m.version, e.* FROM mleval.evaluation AS e JOIN mleval.model AS m USING (model_id);
SELECT set_eq('SELECT DISTINCT segment::text FROM part WHERE version = ''v1'' AND segment IS NOT NULL', '{region,channel,"a, \"b\"","region, channel","\"a, \"\"b\"\"\", region, channel"}'::text[], 'crossings stand beside their segments');
SELECT results_eq($$SELECT segment_value COLLATE "C", n FROM part WHERE version = 'v1' AND segment = 'region, channel' ORDER BY 1$$,
	$$SELECT mleval._crossing_text(ARRAY[region, channel]) COLLATE "C", count(*) FROM prediction WHERE at < '2024-01-08 00:00+00' GROUP BY region, channel ORDER BY 1$$, 'with all their rows');
SELECT set_eq($$SELECT segment_value FROM part WHERE version = 'v1' AND segment = 'region, channel'$$, '{"north, web","south, \"shop, \"\"main\"\"\"","north, NULL","south, \"NULL\"","north, \"\"","south, \" x\""}'::text[], 'by names that can be read');
SELECT results_eq($$SELECT e.segment_value COLLATE "C", v.value FROM part AS e JOIN mleval.metric_value AS v USING (evaluation_id) WHERE e.version = 'v1' AND e.segment = '"a, ""b""", region, channel' AND v.metric = 'accuracy_score' ORDER BY 1$$,
	$$SELECT mleval._crossing_text(ARRAY["a, ""b""", region, channel]) COLLATE "C", mleval.accuracy_score(label, score > 0.5) FROM prediction WHERE at < '2024-01-08 00:00+00' GROUP BY "a, ""b""", region, channel ORDER BY 1$$, 'and the metrics of those');
SELECT results_eq($$SELECT e.segment, e.segment_value, s.role, s.subject, coalesce(s.confusion_matrix::text, s.binary_scores::text, s.distribution::text) FROM part AS e JOIN mleval.summary AS s USING (evaluation_id) WHERE e.version = 'v1' AND (e.segment IS NULL OR e.segment IN (SELECT segment FROM part WHERE version = 'plain')) ORDER BY 1, 2, 3, 4$$,
	$$SELECT e.segment, e.segment_value, s.role, s.subject, coalesce(s.confusion_matrix::text, s.binary_scores::text, s.distribution::text) FROM part AS e JOIN mleval.summary AS s USING (evaluation_id) WHERE e.version = 'plain' ORDER BY 1, 2, 3, 4$$, 'what there was without them is as before');

-- In production
SELECT mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release', '2024-03-26') \g /dev/null
SELECT mleval.accept_baseline('price', 'v1', '1 week', reason => 'r') \g /dev/null
SELECT mleval.create_monitor('price', '1 week') \g /dev/null
DELETE FROM prediction WHERE at >= '2024-03-25 00:00+00' AND region = 'north' AND channel = 'web';
CALL run_due('2024-04-01');
SELECT is((SELECT n FROM part WHERE phase = 'production' AND segment = 'region, channel' AND segment_value = 'north, web'), 0::bigint, 'a crossing that has gone silent is recorded');
SELECT is((SELECT count(*) FROM mleval.baseline_vs_current WHERE segment = 'region, channel' AND metric = 'roc_auc_score'), 6::bigint, 'crossings are compared with the baseline');
SELECT lives_ok($$SELECT mleval.require('price', 'recall_score', at_least => 0.1, segment => 'region, channel', reason => 'r')$$, 'and can have a requirement');
ALTER TABLE prediction DROP COLUMN channel;
CALL run_due('2024-04-08');
SELECT is((SELECT status FROM mleval.run ORDER BY run_id DESC LIMIT 1), 'done', 'a window does without a segment''s column');
SELECT set_eq('SELECT DISTINCT segment::text FROM part WHERE phase = ''production'' AND window_start = ''2024-04-01 00:00+00'' AND segment IS NOT NULL', '{region,"a, \"b\""}'::text[], 'and without its crossings');

-- Errors
SELECT is((error_of(format('SELECT crossed(''x'', ''{region,"a, \"b\""}'', %L)', crossings))).state, '22023', crossings)
FROM (VALUES ('{}'), ('1'), ('["region"]'), ('[["region"]]'), ('[["region", "colour"]]'), ('[["region", "region"]]'), ('[["region", null]]'), ('[["region", 1]]'),
	('[["region", "a, \"b\""], ["a, \"b\"", "region"]]')) AS v(crossings);
SELECT is((error_of($$SELECT crossed('x', '{region,colour}', '[["region", "amount"]]')$$)).detail, 'It must be of segments of the model. They are region, colour.', 'the detail says what there is');
ALTER TABLE prediction ADD COLUMN "region, colour" text;
SELECT is((error_of($$SELECT crossed('x', '{region,colour,"region, colour"}', '[["region", "colour"]]')$$)).detail, 'Its name is that of a segment.', 'a name is of one thing');

SELECT * FROM finish();
ROLLBACK;
