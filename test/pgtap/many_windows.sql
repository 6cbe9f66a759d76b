-- A reference of many windows: the summaries of all of them are never in memory at once.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(4);

-- 200 windows of 40 rows, whose four columns of text are long, all different, and cannot be compressed
CREATE FUNCTION words(of text) RETURNS text LANGUAGE sql AS $$ SELECT string_agg(md5(of || i), '') FROM generate_series(1, 8) AS i $$;
CREATE TABLE worded AS
SELECT timestamptz '2024-01-01 00:00+00' + i * interval '90 seconds' AS at, i % 2 = 0 AS label, (i % 10) / 10.0::float8 AS score, words('a' || i) AS a, words('b' || i) AS b, words('c' || i) AS c, words('d' || i) AS d
FROM generate_series(0, 200 * 40 - 1) AS i;
SELECT mleval.register_model('worded', '1', 'worded', y_true => 'label', y_score => 'score', time_column => 'at', features => '{a,b,c,d}') \g /dev/null
SELECT count(*) FROM mleval.evaluate('worded', '1', '[2024-01-01 00:00+00,2024-01-01 01:00+00)', 'release') \g /dev/null

-- What is held whenever a window's summaries are recorded, and when all is done
CREATE TEMP TABLE held (bytes numeric);
CREATE FUNCTION note_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO held SELECT sum(total_bytes) FROM pg_backend_memory_contexts;
	RETURN NULL;
END
$$;
CREATE TRIGGER held AFTER INSERT ON mleval.summary FOR EACH STATEMENT EXECUTE FUNCTION note_held();
SET work_mem = '64kB';
SELECT lives_ok($$SELECT mleval.accept_baseline('worded', '1', '1 hour', '[2024-01-01 00:00+00,2024-01-09 08:00+00)', reason => 'r')$$, '200 windows are a reference');
SELECT sum(total_bytes) AS afterwards FROM pg_backend_memory_contexts \gset
SELECT sum(pg_column_size(s.distribution)) AS summaries FROM mleval.summary AS s JOIN mleval.evaluation AS e USING (evaluation_id) WHERE e.phase = 'reference' \gset
SELECT cmp_ok((SELECT count(*) FROM held), '>=', 200::bigint, 'they are recorded one by one');
SELECT cmp_ok(:summaries, '>', 4000000, 'and have megabytes of summaries');
SELECT diag(format('held %s more; summaries %s', max(bytes) - :afterwards, :summaries)) FROM held;
SELECT cmp_ok((SELECT max(bytes) FROM held) - :afterwards, '<', :summaries / 2.0, 'which are not held all at once');

SELECT * FROM finish();
ROLLBACK;
