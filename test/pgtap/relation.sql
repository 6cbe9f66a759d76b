-- Where predictions may lie: in anything that can be read, and in what becomes
-- of it after the model was registered.
BEGIN;
\ir support/lifecycle.psql
-- what is compared bit by bit is summed in one order
SET max_parallel_workers_per_gather = 0;
SELECT plan(33);

CREATE TABLE small AS SELECT * FROM prediction WHERE id < 48 * 14;
SELECT register() \g /dev/null

-- The numbers of a relation, without its name
CREATE FUNCTION numbers_of(relation regclass, y_true name DEFAULT 'label', y_score name DEFAULT 'score', time_column name DEFAULT 'at', colour name DEFAULT 'colour')
RETURNS TABLE (segment_value text, what text, number text)
LANGUAGE plpgsql
AS $$
DECLARE
	id bigint := mleval.register_model(relation::text, '1', relation, y_true => y_true, y_score => y_score, time_column => time_column, label_time_column => 'label_at',
		features => ARRAY['amount', colour], segments => '{region}');
BEGIN
	PERFORM mleval.evaluate(relation::text, '1', '[2024-01-01 00:00+00,2024-01-15 00:00+00)', as_of => '2024-02-01 00:00+00');
	RETURN QUERY SELECT e.segment_value, v.metric, concat_ws('|', e.n, e.n_labelled, v.value, v.lower, v.upper) FROM mleval.evaluation AS e JOIN mleval.metric_value AS v USING (evaluation_id) WHERE e.model_id = id
		UNION ALL SELECT e.segment_value, s.role || row_number() OVER (PARTITION BY s.role ORDER BY s.subject LIKE 'a%' DESC), md5(s.distribution::text)
			FROM mleval.evaluation AS e JOIN mleval.summary AS s USING (evaluation_id) WHERE e.model_id = id AND s.distribution IS NOT NULL;
END
$$;
CREATE TEMP TABLE expected AS SELECT * FROM numbers_of('small');
SELECT cmp_ok((SELECT count(*) FROM expected), '>', 30::bigint, 'a table has its numbers');

CREATE VIEW a_view AS SELECT at, label, score, label_at, amount, colour, region FROM small;
CREATE VIEW a_barrier WITH (security_barrier = true) AS SELECT * FROM a_view WHERE at IS NOT NULL;
CREATE MATERIALIZED VIEW a_matview AS SELECT * FROM small;
CREATE TABLE a_partitioned (LIKE small) PARTITION BY RANGE (at);
CREATE TABLE a_first PARTITION OF a_partitioned FOR VALUES FROM (MINVALUE) TO ('2024-01-05 00:00+00');
CREATE TABLE a_default PARTITION OF a_partitioned DEFAULT;
INSERT INTO a_partitioned SELECT * FROM small;
CREATE TABLE a_parent (LIKE small);
CREATE TABLE a_child () INHERITS (a_parent);
INSERT INTO a_parent SELECT * FROM small WHERE id < 100;
INSERT INTO a_child SELECT * FROM small WHERE id >= 100;
CREATE UNLOGGED TABLE an_unlogged AS SELECT * FROM small;
CREATE TABLE a_reordered AS SELECT region, colour, NULL::int AS dropped, amount, label_at, score, label, at FROM small;
ALTER TABLE a_reordered DROP COLUMN dropped, ADD COLUMN late int DEFAULT 7;
CREATE DOMAIN moment AS timestamptz NOT NULL;
CREATE DOMAIN share AS float8 CHECK (value BETWEEN 0 AND 1);
CREATE DOMAIN fair_share AS share;
CREATE DOMAIN answer AS boolean;
CREATE DOMAIN word AS varchar(10);
CREATE TABLE of_domains AS SELECT at::moment AS at, label::answer AS label, score::fair_share AS score, label_at::moment AS label_at, amount, colour::word AS colour, region::word AS region FROM small;
CREATE TABLE generated (id bigint, at timestamptz, label_at timestamptz, raw float8, label boolean, amount float8, colour text, region text, score float8 GENERATED ALWAYS AS (raw / 2) STORED);
INSERT INTO generated SELECT id, at, label_at, score * 2, label, amount, colour, region FROM small;
SELECT bag_eq(format('SELECT * FROM numbers_of(%L)', relation), 'TABLE expected', 'the same as ' || relation)
FROM unnest('{a_view,a_barrier,a_matview,a_partitioned,a_parent,an_unlogged,a_reordered,of_domains,generated}'::text[]) AS r(relation);
SELECT isnt((SELECT number FROM numbers_of('a_first') WHERE what = 'roc_auc_score' AND segment_value IS NULL), (SELECT number FROM expected WHERE what = 'roc_auc_score' AND segment_value IS NULL), 'a partition may stand alone');

SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'file_fdw') AS foreign_tables \gset
\if :foreign_tables
CREATE EXTENSION file_fdw;
SET LOCAL extra_float_digits = 1;
COPY small TO PROGRAM 'cat > mleval_relation.csv' WITH (FORMAT csv);
RESET extra_float_digits;
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE a_foreign (id int, at timestamptz, version text, region text, amount float8, constant float8, colour text, label boolean, label_at timestamptz, score float8)
	SERVER files OPTIONS (filename 'mleval_relation.csv', format 'csv');
SELECT bag_eq($$SELECT * FROM numbers_of('a_foreign')$$, 'TABLE expected', 'the same as a foreign table');
COPY (SELECT) TO PROGRAM 'cat > /dev/null; rm mleval_relation.csv';
\else
SELECT skip('no foreign-data wrapper here', 1);
\endif

-- What is no place for predictions
CREATE SEQUENCE a_sequence;
CREATE TYPE a_type AS (at timestamptz);
SELECT is((error_of(format($$SELECT mleval.register_model('m', '1', %L, y_true => 'label', y_score => 'score', time_column => 'at')$$, relation))).state, '42809', relation || ' is refused')
FROM unnest('{a_sequence,a_type,pg_class_oid_index}'::text[]) AS r(relation);
SELECT is((error_of($$SELECT mleval.register_model('m', '1', 'a_view', y_true => 'ctid', y_score => 'score', time_column => 'at')$$)).state, '42703', 'a system column is none');

-- What becomes of it later
CREATE FUNCTION evaluating(relation text) RETURNS fault LANGUAGE sql AS $$
	SELECT error_of(format('SELECT mleval.evaluate(%L, ''1'', ''[2024-01-01 00:00+00,2024-01-15 00:00+00)'', as_of => ''2024-02-01 00:00+00'')', relation))
$$;
ALTER TABLE an_unlogged RENAME TO renamed;
SELECT alike(evaluating('an_unlogged')::text, '(42P01,"relation ""public.an_unlogged"" does not exist","Model ""an_unlogged"" version ""1"" was registered with it at %.","A table or view of that name with the same columns will do.")', 'a table that was renamed is missed by its name');
CREATE VIEW an_unlogged AS SELECT * FROM renamed;
SELECT is(evaluating('an_unlogged'), NULL, 'and a view of that name will do');
ALTER TABLE a_matview RENAME TO a_matview_old;
CREATE TABLE a_matview AS SELECT * FROM a_matview_old;
SELECT is(evaluating('a_matview'), NULL, 'as will a table that a build tool has swapped in');
ALTER TABLE a_reordered RENAME COLUMN score TO "Score";
SELECT is(ROW((evaluating('a_reordered')).state, (evaluating('a_reordered')).message)::text, ROW('42703', 'column "score" of relation public.a_reordered does not exist')::text, 'a column that was renamed is missed');
SELECT alike((evaluating('a_reordered')).detail, 'Model "a_reordered" version "1" uses it as y_score. The relation has the columns region, %"Score"%late.', 'among those there are');
ALTER TABLE a_reordered RENAME COLUMN "Score" TO score;
ALTER TABLE a_reordered DROP COLUMN amount;
SELECT is((evaluating('a_reordered')).state, '42703', 'a dropped feature too');
ALTER TABLE a_reordered ADD COLUMN amount point;
SELECT is(ROW((evaluating('a_reordered')).state, (evaluating('a_reordered')).detail)::text, ROW('42804', 'It is of type point.')::text, 'one that came back as something else is refused');
ALTER TABLE a_reordered DROP COLUMN amount, ADD COLUMN amount numeric;
SELECT is(evaluating('a_reordered'), NULL, 'one of another type that will do, will do');
CREATE TYPE hue AS ENUM ('red', 'green', 'blue');
CREATE TABLE of_enums AS SELECT at, label_at, label, score, amount, colour::hue AS colour, colour::hue AS region FROM small;
SELECT is((error_of($$SELECT * FROM numbers_of('of_enums')$$)).state, '42804', 'an enum is no feature');
SELECT lives_ok($$SELECT mleval.register_model('of_enums', '1', 'of_enums', y_true => 'label', y_score => 'score', time_column => 'at', segments => '{colour}')$$, 'but a segment');
SELECT is(evaluating('of_enums'), NULL, 'by its labels');
SELECT set_eq($$SELECT segment_value FROM mleval.evaluation JOIN mleval.model USING (model_id) WHERE name = 'of_enums' AND segment IS NOT NULL$$, '{red,green,blue}'::text[], 'each of them');
ALTER TYPE hue RENAME VALUE 'red' TO 'crimson';
SELECT is(evaluating('of_enums'), NULL, 'and where a label is renamed');
SELECT results_eq($$SELECT segment_value, n FROM mleval.metric_history JOIN mleval.evaluation AS e USING (evaluation_id, segment_value, n) WHERE model = 'of_enums' AND metric = 'accuracy_score' AND n = 0$$, $$VALUES ('red', 0::bigint)$$, 'the old segment has fallen silent');
ALTER TABLE small RENAME TO smaller;
SELECT is(evaluating('a_view'), NULL, 'a view follows the table below it');
CREATE SCHEMA elsewhere;
ALTER TABLE of_domains SET SCHEMA elsewhere;
SELECT is((evaluating('of_domains')).state, '42P01', 'a table that was moved is missed where it was');
DROP TABLE generated;
SELECT is((evaluating('generated')).state, '42P01', 'as is one that was dropped');

SELECT * FROM finish();
ROLLBACK;
