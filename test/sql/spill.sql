-- What has no room in work_mem goes into a temporary file, which is gone again however the query ends.
SET search_path = public, mleval;
SET max_parallel_workers_per_gather = 0;
CREATE TABLE scored AS
SELECT i, i % 7 AS grp, i % 10 < 3 AS y, ((i::bigint * 7919) % 30011) / 30011.0::float8 AS s, i % 4 / 2.0::float8 AS w,
	((i::bigint * 104729) % 1009) / 1009.0::float8 AS b
FROM generate_series(1, 120000) AS i;
CREATE FUNCTION files() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM pg_ls_tmpdir()';

-- The same to the last bit, with weights too: the rows are the same in the end
CREATE VIEW answers AS
SELECT ARRAY[roc_auc_score(y, s), gini(y, s), average_precision_score(y, s), ks_statistic(y, s), wasserstein_distance(s, y), (ks_2samp(s, y)).pvalue] AS plain,
	ARRAY[roc_auc_score(y, s, w), gini(y, s, w), average_precision_score(y, s, w), ks_statistic(y, s, w), wasserstein_distance(s, y, w)] AS weighted,
	md5(two_sample_send(two_sample(s, y))) AS bytes, md5(two_sample_send(two_sample(s, y, w))) AS weighted_bytes,
	roc_auc_test(y, s, b) AS pairs, roc_auc_test(y, b, w) AS tied_pairs, md5(paired_sample_send(paired_sample(b, s, y))) AS pair_bytes
FROM scored;
SET work_mem = '256MB';
CREATE TABLE in_memory AS SELECT * FROM answers;
SET work_mem = '128kB';
CREATE TABLE spilled AS SELECT * FROM answers;
SELECT m.plain = s.plain AS plain, m.weighted = s.weighted AS weighted, m.bytes = s.bytes AS bytes, m.weighted_bytes = s.weighted_bytes AS weighted_bytes FROM in_memory AS m, spilled AS s;
SELECT m.pairs = s.pairs AS pairs, m.tied_pairs = s.tied_pairs AS tied_pairs, m.pair_bytes = s.pair_bytes AS pair_bytes, (s.pairs).reason IS NULL AS tested FROM in_memory AS m, spilled AS s;
SELECT files();

-- Groups, of which each has a run or more, hashed and sorted; growing frames
CREATE FUNCTION by_group() RETURNS float8[] LANGUAGE sql AS 'SELECT array_agg(a ORDER BY grp) FROM (SELECT grp, roc_auc_score(y, s) AS a FROM scored GROUP BY grp) AS g';
CREATE FUNCTION pairs_by_group() RETURNS float8[] LANGUAGE sql AS 'SELECT array_agg((t).statistic ORDER BY grp) FROM (SELECT grp, roc_auc_test(y, s, b) AS t FROM scored GROUP BY grp) AS g';
SET work_mem = '256MB';
SELECT by_group() AS wanted, pairs_by_group() AS wanted_of_pairs \gset
SET work_mem = '64kB';
SELECT by_group() = :'wanted' AS hashed, pairs_by_group() = :'wanted_of_pairs' AS pairs;
SET enable_hashagg = off;
SELECT by_group() = :'wanted' AS sorted, pairs_by_group() = :'wanted_of_pairs' AS pairs;
RESET enable_hashagg;
SET work_mem = '256MB';
CREATE VIEW framed AS SELECT DISTINCT i / 20000 AS part, average_precision_score(y, s) OVER frame AS growing, roc_auc_score(y, s, w) OVER frame AS weighted
FROM scored WINDOW frame AS (ORDER BY i / 20000);
CREATE TABLE frames AS SELECT * FROM framed;
SET work_mem = '64kB';
SELECT count(*), bool_and(f.growing = g.growing AND f.weighted = g.weighted) AS framed FROM frames AS f JOIN framed AS g USING (part);
SELECT files();

-- A test of pairs leaves its state as it was, and the file no longer: a growing frame asks forty times
CREATE TABLE part AS SELECT i % 40 AS part, paired_sample(s, b, y) AS pairs FROM scored GROUP BY 1;
CREATE AGGREGATE test_of(paired_sample) (SFUNC = paired_sample_combine, STYPE = paired_sample, FINALFUNC = roc_auc_test);
CREATE VIEW tested AS SELECT part, test_of(pairs) OVER frame AS growing, md5(rollup(pairs) OVER frame::text) AS so_far FROM part WINDOW frame AS (ORDER BY part);
SET work_mem = '256MB';
CREATE TABLE tests AS SELECT * FROM tested;
SET work_mem = '64kB';
SET temp_file_limit = '8MB';
SELECT count(*), bool_and(t.growing = g.growing AND t.so_far = g.so_far) AS tested FROM tests AS t JOIN tested AS g USING (part);
RESET temp_file_limit;
SELECT files();

-- LIMIT, a cursor that is left open, an error, an error in a block, too little disk, and a cancel
SELECT grp, roc_auc_score(y, s) IS NOT NULL AS answered FROM scored GROUP BY grp ORDER BY grp LIMIT 1;
SELECT files();
BEGIN;
DECLARE by_grp CURSOR FOR SELECT grp, roc_auc_score(y, s) = (:'wanted'::float8[])[grp + 1] AS right FROM scored GROUP BY grp;
MOVE 2 FROM by_grp;
SELECT files() > 0 AS open;
SAVEPOINT before;
SELECT roc_auc_score(y, s, CASE i WHEN 119999 THEN -1 ELSE 1 END) FROM scored;
ROLLBACK TO before;
SELECT files() > 0 AS still_open;
FETCH 1 FROM by_grp \gset
SELECT :'right' AS right;
COMMIT;
SELECT files();
SELECT roc_auc_score(y, s, CASE i WHEN 119999 THEN -1 ELSE 1 END) FROM scored;
SELECT files();
DO $$
BEGIN
	PERFORM roc_auc_score(y, s, CASE i WHEN 119999 THEN -1 ELSE 1 END) FROM scored;
EXCEPTION WHEN invalid_parameter_value THEN
	RAISE NOTICE '%, and % files', SQLERRM, files();
END $$;
SET temp_file_limit = '200kB';
DO $$
BEGIN
	PERFORM roc_auc_score(y, s) FROM scored;
EXCEPTION WHEN configuration_limit_exceeded THEN
	RAISE NOTICE 'no more room, and % files', files();
END $$;
DO $$
BEGIN
	PERFORM roc_auc_test(y, s, b) FROM scored;
EXCEPTION WHEN configuration_limit_exceeded THEN
	RAISE NOTICE 'nor for pairs, and % files', files();
END $$;
SET temp_file_limit = '2MB';
DO $$
BEGIN
	PERFORM roc_auc_test(y, s, b) FROM scored;
EXCEPTION WHEN configuration_limit_exceeded THEN
	RAISE NOTICE 'nor for their test, and % files', files();
END $$;
RESET temp_file_limit;
SELECT files();
CREATE FUNCTION score_of(x float8) RETURNS float8 LANGUAGE plpgsql AS $$
BEGIN
	IF x = 0.5 THEN
		PERFORM pg_cancel_backend(pg_backend_pid());
	END IF;
	RETURN x;
END $$;
SELECT roc_auc_score(y, CASE i WHEN 119999 THEN score_of(0.5) ELSE s END) FROM scored;
SELECT files();

-- A function of SQL that fails in a block leaves its executor's memory behind
CREATE FUNCTION fails() RETURNS float8 LANGUAGE sql AS 'SELECT roc_auc_score(y, s, CASE i WHEN 119999 THEN -1 ELSE 1 END) FROM scored';
CREATE FUNCTION succeeds() RETURNS float8 LANGUAGE sql AS 'SELECT roc_auc_score(y, s) FROM scored';
DO $$
DECLARE
	x float8;
BEGIN
	FOR n IN 1 .. 3 LOOP
		BEGIN
			x := fails();
		EXCEPTION WHEN invalid_parameter_value THEN
			RAISE NOTICE '%, and % files', SQLERRM, files();
		END;
		x := succeeds();
	END LOOP;
	RAISE NOTICE '% files', files();
END $$;
SELECT files();
DROP TABLE part CASCADE;
DROP TABLE scored CASCADE;
