-- Evaluating a window: which rows count, what is recorded, what bad input gets.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(69);

SELECT register(segments => '{region}') AS model_id \gset
CREATE TEMP TABLE answer AS
SELECT * FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)', as_of => '2024-02-01');

-- The numbers are those of the functions over the rows
SELECT results_eq($$SELECT metric, value, n, n_labelled FROM answer WHERE segment IS NULL ORDER BY metric COLLATE "C"$$,
	$$SELECT m.metric, m.value, 336::bigint, 336::bigint
	FROM (SELECT mleval.confusion_matrix(label, score > 0.5) AS matrix, mleval.binary_scores(label, score) AS scores
		FROM prediction WHERE at < '2024-01-08 00:00+00') s,
	LATERAL (SELECT * FROM mleval._recorded_metrics(matrix) UNION ALL SELECT * FROM mleval._recorded_metrics(scores)) m ORDER BY m.metric COLLATE "C"$$,
	'the whole has every metric of its rows');
SELECT results_eq($$SELECT metric, value, n FROM answer WHERE segment = 'region' AND segment_value = 'south' ORDER BY metric COLLATE "C"$$,
	$$SELECT m.metric, m.value, 168::bigint
	FROM (SELECT mleval.confusion_matrix(label, score > 0.5) AS matrix, mleval.binary_scores(label, score) AS scores
		FROM prediction WHERE at < '2024-01-08 00:00+00' AND region = 'south') s,
	LATERAL (SELECT * FROM mleval._recorded_metrics(matrix) UNION ALL SELECT * FROM mleval._recorded_metrics(scores)) m ORDER BY m.metric COLLATE "C"$$,
	'a segment those of its own');
SELECT results_eq('SELECT metric, value FROM answer a JOIN mleval.metric_value v USING (evaluation_id, metric, value) ORDER BY evaluation_id, metric',
	'SELECT metric, value FROM answer ORDER BY evaluation_id, metric', 'what is returned is what was recorded');
SELECT results_eq($$SELECT role, subject, num_nonnulls(confusion_matrix), num_nonnulls(binary_scores), num_nonnulls(distribution)
	FROM mleval.summary s JOIN mleval.evaluation e USING (evaluation_id) WHERE e.segment IS NULL ORDER BY role COLLATE "C", subject COLLATE "C"$$,
	$$VALUES ('feature', 'amount', 0, 0, 1), ('feature', 'colour', 0, 0, 1), ('feature', 'constant', 0, 0, 1),
		('performance', 'binary_scores', 0, 1, 0), ('performance', 'confusion_matrix', 1, 0, 0), ('y_pred', 'score > 0.5', 0, 0, 1), ('y_score', 'score', 0, 0, 1), ('y_true', 'label', 0, 0, 1)$$,
	'the whole keeps summaries of performance, features, score, prediction and label');
SELECT results_eq($$SELECT role, subject FROM mleval.summary s JOIN mleval.evaluation e USING (evaluation_id) WHERE e.segment IS NOT NULL GROUP BY 1, 2 ORDER BY subject COLLATE "C"$$,
	$$VALUES ('performance', 'binary_scores'), ('performance', 'confusion_matrix')$$, 'a segment those of performance');
SELECT results_eq($$SELECT phase, recorded_by, whole_id IS NULL, supersedes FROM mleval.evaluation WHERE segment IS NULL$$,
	$$VALUES ('development', current_user, true, NULL::bigint)$$, 'with phase and author');

-- The window's ends
CREATE FUNCTION pg_temp.counted(during tstzrange, as_of timestamptz DEFAULT '2025-01-01')
RETURNS bigint[]
LANGUAGE sql
AS $$ SELECT ARRAY[min(n), min(n_labelled)] FROM mleval.evaluate('price', 'v1', during, as_of => as_of) WHERE segment IS NULL $$;
SELECT is(pg_temp.counted('[2024-01-02 00:00+00,2024-01-02 01:00+00)'), '{2,2}', 'start included, end excluded');
SELECT is(pg_temp.counted('[2024-01-02 00:00+00,2024-01-02 01:00+00]'), '{3,3}', 'end included');
SELECT is(pg_temp.counted('(2024-01-02 00:00+00,2024-01-02 01:00+00)'), '{1,1}', 'start excluded');
SELECT is((SELECT count(*) FROM mleval.evaluation WHERE supersedes IS NOT NULL), 0::bigint, 'other ends are another window');
SELECT is((error_of(format('SELECT * FROM mleval.evaluate(''price'', ''v1'', %L)', during))).state, state, coalesce(during, 'no') || ' window')
FROM (VALUES ('empty', '22023'), ('[2024-01-01,)', '22023'), ('(,2024-01-01]', '22023'), ('[2024-01-01,infinity]', '22023'), (NULL, '22004')) AS a(during, state);
SELECT is((error_of($$SELECT * FROM mleval.evaluate('price', 'v1', '[2024-01-01,2024-01-08)', phase => 'reference')$$)).state, '22023', 'a phase of its own is not for callers');

SELECT is((error_of(format('SELECT * FROM mleval.evaluate(''price'', ''v1'', %L, as_of => %L)', during, as_of))).state, state, format('%s as of %s', during, as_of))
FROM (VALUES ('[2024-01-01,2024-01-08)', 'infinity', '22023'), ('[2024-01-01,2024-01-08)', '-infinity', '22023'), ('[2024-01-01,2024-01-08)', (now() + interval '1 hour')::text, '22023'),
	('[2024-01-01,2024-01-08)', NULL, '22004'), ('[2024-01-01,2024-01-08)', '2023-12-31', '22023'), ('[3024-01-01,3024-01-08)', now()::text, '22023')) AS a(during, as_of, state);

-- What was known when
SELECT is(pg_temp.counted('[2024-01-02 00:00+00,2024-01-03 00:00+00)', '2024-01-03 00:00+00'), '{48,45}', 'a label later than as_of has not come');
SELECT is(pg_temp.counted('[2024-01-02 00:00+00,2024-01-03 00:00+00)', '2024-01-02 12:00+00'), '{25,21}', 'nor has a row');
SELECT is((SELECT count(*) FROM mleval.evaluation WHERE segment IS NULL AND supersedes IS NOT NULL), 1::bigint, 'a second look supersedes the first');
SELECT is((SELECT count(*) FROM mleval.evaluation WHERE segment = 'region' AND supersedes IS NOT NULL), 2::bigint, 'in each segment');

-- Nothing there
SELECT is(pg_temp.counted('[2020-01-01,2020-01-08)'), '{0,0}', 'a window without rows is recorded');
SELECT is((SELECT count(*) FROM mleval.evaluation WHERE window_start = '2020-01-01' AND n = 0), 1::bigint, 'once');
SELECT results_eq($$SELECT DISTINCT v.value, v.n, v.reason FROM mleval.metric_value v JOIN mleval.evaluation e USING (evaluation_id) WHERE e.n = 0$$,
	$$VALUES (NULL::float8, 0::bigint, 'no rows in the window')$$, 'with metrics that are NULL and say why');
SELECT is((SELECT count(*) FROM mleval.metric_value v JOIN mleval.evaluation e USING (evaluation_id) WHERE e.n = 0),
	(SELECT count(*) FROM answer WHERE segment IS NULL), 'every one of them');
SELECT pg_temp.counted('[2024-03-01 00:00+00,2024-03-02 00:00+00)', '2024-03-02 00:00+00') \g /dev/null
UPDATE prediction SET label = NULL WHERE at >= '2024-03-01 00:00+00' AND at < '2024-03-02 00:00+00';
SELECT is(pg_temp.counted('[2024-03-01 00:00+00,2024-03-02 00:00+00)'), '{48,0}', 'a window without labels too');
SELECT is((SELECT count(*) FROM mleval.metric_value v JOIN mleval.evaluation e USING (evaluation_id) WHERE e.n = 48 AND e.n_labelled = 0
	AND (v.value IS NOT NULL OR v.reason IS NULL)), 0::bigint, 'its metrics are NULL and say why');
DELETE FROM prediction WHERE at >= '2024-01-01 00:00+00' AND at < '2024-01-08 00:00+00' AND region = 'south';
SELECT lives_ok($$SELECT * FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-01-08 00:00+00)', as_of => '2024-02-01')$$, 'rows may go');
SELECT results_eq($$SELECT segment_value, n FROM mleval.evaluation e WHERE segment = 'region' AND window_end = '2024-01-08 00:00+00'
	AND NOT EXISTS (SELECT FROM mleval.evaluation l WHERE l.supersedes = e.evaluation_id) ORDER BY 1$$,
	$$VALUES ('north', 168::bigint), ('south', 0)$$, 'a segment that fell silent is recorded as such');
UPDATE prediction SET region = NULL WHERE id = 100000 OR at = '2024-04-01 00:00+00';
SELECT is((SELECT array_agg(n ORDER BY segment_value NULLS LAST) FROM (SELECT DISTINCT segment_value, n FROM mleval.evaluate('price', 'v1', '[2024-04-01 00:00+00,2024-04-02 00:00+00)', as_of => '2025-01-01')
	WHERE segment = 'region') s), '{23,24,1}', 'rows without the segment''s value are a segment');

SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-04-01 00:00+00,2024-04-02 00:00+00)', as_of => '2025-01-01') \g /dev/null
SELECT results_eq($$SELECT l.segment, l.segment_value, e.segment, e.segment_value FROM mleval.evaluation l LEFT JOIN mleval.evaluation e ON e.evaluation_id = l.supersedes
	WHERE l.evaluation_id >= (SELECT max(evaluation_id) FROM mleval.evaluation WHERE segment IS NULL) ORDER BY 2, 1$$,
	$$VALUES ('region'::name, 'north', 'region'::name, 'north'), ('region', 'south', 'region', 'south'), ('region', NULL, 'region', NULL), (NULL, NULL, NULL, NULL)$$,
	'each superseded by a later look at the same one');

-- One scan, whatever is asked, by the server's own count of this process
SET LOCAL max_parallel_workers_per_gather = 0;
CREATE TABLE scanned AS SELECT * FROM prediction;
SELECT mleval.register_model('scanned', '1', 'scanned', y_true => 'label', y_score => 'score', time_column => 'at',
	features => '{amount,constant,colour}', segments => '{region,colour}') \g /dev/null
SELECT count(*) FROM mleval.evaluate('scanned', '1', '[2024-01-01 00:00+00,2024-12-31 00:00+00)') \g /dev/null
SELECT is((SELECT seq_tup_read FROM pg_stat_xact_user_tables WHERE relid = 'scanned'::regclass), (SELECT count(*) FROM prediction), 'every row is read once');

-- and of a table with an index on its time the rows of the window alone, however many others there are
CREATE TABLE scanned_local AS SELECT label, score, at AT TIME ZONE 'Australia/Sydney' AS at FROM prediction;
CREATE INDEX ON scanned (at);
CREATE INDEX ON scanned_local (at);
SELECT mleval.register_model('scanned_local', '1', 'scanned_local', y_true => 'label', y_score => 'score', time_column => 'at', time_zone => 'Australia/Sydney') \g /dev/null
CREATE TEMP TABLE read_before AS SELECT relid, seq_tup_read FROM pg_stat_xact_user_tables;
SELECT count(*) FROM unnest('{scanned,scanned_local}'::text[]) AS m, mleval.evaluate(m, '1', '[2024-06-01 00:00+00,2024-06-02 00:00+00)') \g /dev/null
SELECT results_eq(format('SELECT t.seq_tup_read - b.seq_tup_read, t.idx_tup_fetch FROM pg_stat_xact_user_tables AS t JOIN read_before AS b USING (relid) WHERE relid = %L::regclass', relation), 'VALUES (0::bigint, 48::bigint)', 'an index finds the rows of a window: ' || relation)
FROM unnest('{scanned,scanned_local}'::text[]) AS relation;
RESET max_parallel_workers_per_gather;

-- Kinds of columns
CREATE TABLE local AS SELECT at AT TIME ZONE 'Australia/Sydney' AS at, at::date AS day, label::int AS label, (score > 0.7)::int::float8 AS pred, score,
	label_at AT TIME ZONE 'Australia/Sydney' AS label_at, 2.0 AS weight, CASE WHEN id % 4 = 0 THEN 'b' ELSE 'a' END::varchar(9) AS version FROM prediction;
SELECT mleval.register_model('local', 'a', 'local', y_true => 'label', y_score => 'score', y_pred => 'pred', time_column => 'at', label_time_column => 'label_at',
	version_column => 'version', sample_weight => 'weight', features => '{score}', time_zone => 'Australia/Sydney') \g /dev/null
SELECT results_eq($$SELECT DISTINCT n, n_labelled FROM mleval.evaluate('local', 'a', '[2024-06-01 00:00+00,2024-06-02 00:00+00)', as_of => '2024-06-02 00:00+00')$$,
	$$VALUES (36::bigint, 33::bigint)$$, 'times without a zone are in the model''s; rows of another version do not count');
SELECT results_eq($$SELECT metric, value FROM mleval.metric_value JOIN mleval.evaluation e USING (evaluation_id) WHERE e.n = 36 AND metric IN ('accuracy_score', 'log_loss') ORDER BY metric$$,
	$$SELECT m.metric, m.value FROM (SELECT mleval.confusion_matrix(label, (score > 0.7)) AS matrix, mleval.binary_scores(label, score) AS scores
		FROM prediction WHERE at >= '2024-06-01 00:00+00' AND at < '2024-06-02 00:00+00' AND label_at <= '2024-06-02 00:00+00' AND id % 4 <> 0) s,
	LATERAL (SELECT * FROM mleval._recorded_metrics(matrix) UNION ALL SELECT * FROM mleval._recorded_metrics(scores)) m WHERE m.metric IN ('accuracy_score', 'log_loss') ORDER BY m.metric$$,
	'y_pred is taken where it is given; equal weights change no metric');
SELECT mleval.register_model('daily', '1', 'local', y_true => 'label', y_pred => 'pred', time_column => 'day', features => '{day,weight,version}', time_zone => 'America/New_York') \g /dev/null
SELECT is((SELECT max(n) FROM mleval.evaluate('daily', '1', '[2024-06-01 00:00 America/New_York,2024-06-03 00:00 America/New_York)')), 96::bigint,
	'a date is its midnight in the model''s zone; a score is not needed');

-- Weights that differ, in every summary
CREATE TABLE weighted AS SELECT *, (1 + id % 3)::float8 AS weight FROM prediction;
SELECT mleval.register_model('weighted', '1', 'weighted', y_true => 'label', y_score => 'score', time_column => 'at', sample_weight => 'weight',
	features => '{amount,colour}', segments => '{region}') \g /dev/null
SELECT count(*) FROM mleval.evaluate('weighted', '1', '[2024-06-01 00:00+00,2024-06-08 00:00+00)') \g /dev/null
CREATE TEMP VIEW weighted_summary AS SELECT e.segment_value, s.* FROM mleval.summary s JOIN mleval.evaluation e USING (evaluation_id) JOIN mleval.model m USING (model_id) WHERE m.name = 'weighted';
CREATE TEMP VIEW weighted_week AS SELECT * FROM weighted WHERE at >= '2024-06-01 00:00+00' AND at < '2024-06-08 00:00+00';
SELECT results_eq($$SELECT segment_value, confusion_matrix::text FROM weighted_summary WHERE subject = 'confusion_matrix' ORDER BY segment_value COLLATE "C"$$,
	$$SELECT region::text, mleval.confusion_matrix(label, score > 0.5, weight)::text FROM weighted_week GROUP BY ROLLUP (region) ORDER BY region::text COLLATE "C"$$,
	'weights count in confusion_matrix');
CREATE FUNCTION pg_temp.said(s mleval.binary_scores) RETURNS text LANGUAGE sql AS
$$ SELECT format('%s %s %s', mleval.roc_auc_score(s), round(mleval.log_loss(s)::numeric, 12), s::text::json ->> 'max_buckets') $$;
SELECT results_eq($$SELECT pg_temp.said(binary_scores) FROM weighted_summary WHERE subject = 'binary_scores' AND segment_value IS NULL$$,
	$$SELECT pg_temp.said(mleval.binary_scores(label, score, weight)) FROM weighted_week$$, 'in binary_scores');
SELECT results_eq($$SELECT segment_value, pg_temp.said(binary_scores) FROM weighted_summary WHERE subject = 'binary_scores' AND segment_value IS NOT NULL ORDER BY segment_value COLLATE "C"$$,
	$$SELECT region::text, pg_temp.said(mleval.binary_scores(label, score, weight, 512)) FROM weighted_week GROUP BY region ORDER BY region::text COLLATE "C"$$, 'in that of each segment');
SELECT results_eq($$SELECT subject, distribution::text FROM weighted_summary WHERE distribution IS NOT NULL ORDER BY subject COLLATE "C"$$,
	$$SELECT x.subject, x.distribution::text FROM (SELECT mleval.distribution(amount, weight) AS amount, mleval.distribution(colour, weight) AS colour, mleval.distribution(label, weight) AS label, mleval.distribution(score, weight) AS score, mleval.distribution(score > 0.5, weight) AS pred FROM weighted_week) w,
	LATERAL (VALUES ('amount', amount), ('colour', colour), ('label', label), ('score', score), ('score > 0.5', pred)) AS x(subject, distribution)$$, 'and in every distribution');

-- Names are names
CREATE SCHEMA "we""ird; drop table x--";
CREATE TABLE "we""ird; drop table x--"."$$%I'' --" AS
SELECT at AS "select", label AS "la""bel", score AS "%s", region AS "'; --", amount AS "$1" FROM prediction;
SELECT mleval.register_model('odd''', '"', '"we""ird; drop table x--"."$$%I'''' --"', y_true => 'la"bel', y_score => '%s', time_column => 'select', features => '{$1}', segments => ARRAY['''; --']);
SELECT results_eq($$SELECT segment, segment_value, n FROM mleval.evaluate('odd''', '"', '[2024-06-01 00:00+00,2024-06-02 00:00+00)') WHERE metric = 'log_loss'$$,
	$$VALUES (NULL, NULL, 48::bigint), ('''; --', 'north', 24), ('''; --', 'south', 24)$$, 'whatever they are made of');

-- Bad rows: an error, and nothing written
CREATE TABLE bad AS SELECT at, label::int AS label, score, 1::float8 AS weight FROM prediction;
SELECT mleval.register_model('bad', '1', 'bad', y_true => 'label', y_score => 'score', time_column => 'at', sample_weight => 'weight') \g /dev/null
CREATE FUNCTION pg_temp.state_after(change text)
RETURNS text
LANGUAGE plpgsql
AS $$
DECLARE
	before bigint := rows_recorded();
	state text;
BEGIN
	EXECUTE change || ' WHERE at = ''2024-06-01 00:00+00''';
	state := (error_of('SELECT * FROM mleval.evaluate(''bad'', ''1'', ''[2024-06-01 00:00+00,2024-06-02 00:00+00)'')')).state;
	UPDATE bad SET label = 1, weight = 1 WHERE at = '2024-06-01 00:00+00';
	RETURN concat_ws(', ', state, rows_recorded() - before || ' written');
END
$$;
SELECT is(pg_temp.state_after(change), wanted || ', 0 written', change)
FROM (VALUES ('UPDATE bad SET label = 2', '22023'), ('UPDATE bad SET label = -1', '22023'), ('UPDATE bad SET weight = -1', '22023'),
	('UPDATE bad SET weight = ''NaN''', '22023'), ('UPDATE bad SET weight = NULL', '22004')) AS a(change, wanted);

-- The label is two classes whatever its type, and nothing else
CREATE TABLE typed AS SELECT at, CASE WHEN id % 7 > 0 THEN label END AS truth, label::int AS i, label::int::float8 AS f, label::int::numeric AS d, score > 0.5 AS pred FROM prediction;
UPDATE typed SET i = NULL, f = NULL, d = NULL WHERE truth IS NULL;
SELECT mleval.register_model('typed', y_true, 'typed', y_true => y_true::name, y_pred => 'pred', time_column => 'at') FROM unnest('{truth,i,f,d}'::text[]) AS y_true \g /dev/null
SELECT count(*) FROM mleval.model m, LATERAL mleval.evaluate(m.name, m.version, '[2024-06-01 00:00+00,2024-06-08 00:00+00)') WHERE m.name = 'typed' \g /dev/null
SELECT bag_eq($$SELECT s.subject, s.distribution::text FROM mleval.summary s WHERE s.role = 'y_true' AND s.subject IN ('truth', 'i', 'f', 'd') ORDER BY s.subject COLLATE "C"$$,
	$$SELECT m.version, mleval.distribution(truth)::text FROM mleval.model m, typed WHERE m.name = 'typed' AND truth IS NOT NULL AND at >= '2024-06-01 00:00+00' AND at < '2024-06-08 00:00+00'
	GROUP BY m.model_id ORDER BY m.version COLLATE "C"$$, 'a label of 0 and 1 is summarised as the boolean it is');
UPDATE typed SET i = 2, f = -1, d = 0.5 WHERE at = '2024-06-01 00:00+00';
SELECT is((error_of(format('SELECT * FROM mleval.evaluate(''typed'', %L, ''[2024-06-01 00:00+00,2024-06-08 00:00+00)'')', y_true))).state, '22023', y_true || ' is neither 0 nor 1')
FROM unnest('{i,f,d}'::text[]) AS y_true;

-- A scorer that is broken predicts nothing
UPDATE bad SET score = 'NaN';
SELECT is_empty($$SELECT metric, value FROM mleval.evaluate('bad', '1', '[2024-06-01 00:00+00,2024-06-02 00:00+00)') WHERE value IS NOT NULL$$,
	'scores that are NaN are no predictions, and give no metric');
UPDATE bad SET score = 0.5;

-- A relation that changed since
CREATE FUNCTION pg_temp.fault_after(change text)
RETURNS fault
LANGUAGE plpgsql
AS $$
DECLARE
	before bigint := rows_recorded();
	f fault;
BEGIN
	EXECUTE change;
	f := error_of('SELECT * FROM mleval.evaluate(''bad'', ''1'', ''[2024-06-01 00:00+00,2024-06-02 00:00+00)'')');
	f.message := concat_ws(', ', f.message, rows_recorded() - before || ' written');
	RETURN f;
END
$$;
SELECT is((pg_temp.fault_after('ALTER TABLE bad RENAME score TO chance')).message, 'column "score" of relation public.bad does not exist, 0 written', 'a column renamed');
SELECT alike((pg_temp.fault_after('ALTER TABLE bad RENAME chance TO p')).detail, '%has the columns at, label, p, weight.', 'the detail names those there are');
SELECT is((pg_temp.fault_after('ALTER TABLE bad RENAME p TO score')).state, NULL, 'and back');
SELECT is((pg_temp.fault_after('ALTER TABLE bad ALTER score TYPE text')).state, '42804', 'a column of another type');
SELECT is((pg_temp.fault_after('ALTER TABLE bad RENAME TO worse')).state, '42P01', 'a relation renamed');
SELECT is((pg_temp.fault_after('CREATE VIEW bad AS SELECT at, label, score::float8, weight FROM worse')).state, NULL, 'a view in its place will do');
SELECT is((pg_temp.fault_after('DROP TABLE worse CASCADE')).message, 'relation "public.bad" does not exist, 0 written', 'a relation dropped');

CREATE TABLE long_value AS SELECT timestamptz '2024-01-01 00:00+00' + i * interval '1 minute' AS at, i % 3 = 0 AS label, i / 100.0::float8 AS score,
	CASE WHEN i = 7 THEN (SELECT string_agg(md5(k::text), '' ORDER BY k) FROM generate_series(1, 78) AS k) ELSE 'short' END AS region FROM generate_series(1, 99) AS i;
SELECT mleval.register_model('long', '1', 'long_value', y_true => 'label', y_score => 'score', time_column => 'at', segments => '{region}') \g /dev/null
SELECT lives_ok($$SELECT mleval.evaluate('long', '1', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'development', '2024-01-03')$$, 'a value of a segment may have 2,496 bytes');
UPDATE long_value SET region = region || md5('') WHERE length(region) > 10;
SELECT is(error_of($$SELECT mleval.evaluate('long', '1', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'development', '2024-01-03')$$),
	ROW('54000', 'a value of segment "region" is too long', 'It has 2528 bytes, at most 2500 are kept, and begins with "c4ca4238a0b923820dcc509a6f75849bc81e728d".', 'Give the model a view that shortens the column.')::fault, 'one that is longer is told by its column');

-- Where an interval is to be had that is not recorded: the call that the reason names has the gate's
SELECT mleval.register_model('asked', '1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at') \g /dev/null
SELECT count(*) FROM mleval.evaluate('asked', '1', '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release') \g /dev/null
SELECT mleval.require('asked', metric, at_least => 0, reason => 'r') FROM mleval.metric_history WHERE model = 'asked' \g /dev/null
CREATE FUNCTION pg_temp.computed(reason text, evaluation_id bigint) RETURNS mleval.estimate LANGUAGE plpgsql AS $$
DECLARE
	called text := substring(reason FROM '^no interval is recorded, as rows of a window may depend on each other: (.*) computes one, and gate\(\) that of a requirement$');
	subject text := CASE WHEN called ~ '^(proportion|matthews)' THEN 'confusion_matrix' ELSE 'binary_scores' END;
	e mleval.estimate;
BEGIN
	EXECUTE format('SELECT (mleval.%s).* FROM mleval.summary AS s WHERE s.evaluation_id = $1 AND s.subject = %L', replace(called, 'summary', 's.' || subject), subject) INTO e USING evaluation_id;
	RETURN e;
END
$$;
CREATE TEMP TABLE named AS SELECT v.metric, v.lower, v.reason, g.lower AS gate_lower, g.upper AS gate_upper, pg_temp.computed(v.reason, g.evaluation_id) AS e
	FROM mleval.metric_history AS v JOIN mleval.gate('asked', '1') AS g USING (metric) WHERE v.model = 'asked';
SELECT is((SELECT count(*) FROM named WHERE gate_lower < gate_upper), 11::bigint, 'the gate has an interval of every metric that is recorded');
SELECT is((SELECT count(lower) FROM named), 0::bigint, 'which the evaluation has not');
SELECT is_empty('SELECT metric, reason FROM named WHERE (e).lower IS DISTINCT FROM gate_lower OR (e).upper IS DISTINCT FROM gate_upper', 'but says where it is to be had');

SELECT * FROM finish();
ROLLBACK;
