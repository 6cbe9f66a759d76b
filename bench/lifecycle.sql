-- What the lifecycle adds to the scan that it makes: a window of 30 features and 10
-- segments, and a year of daily windows caught up.  The base is the same summaries
-- in one statement, without a record of them.

SET max_parallel_workers_per_gather = 0;
SELECT :rows / 10 AS life_rows \gset
SELECT format('CREATE UNLOGGED TABLE mleval_bench.life AS SELECT y, score, ''segment '' || grp %% 10 AS segment, timestamptz ''2022-01-01 00:00+00'' + row_number() OVER () * (interval ''730 days'' / %s) AS at, %s FROM (SELECT * FROM mleval_bench.prediction LIMIT %s) AS p',
	:life_rows, string_agg(format('score * %s AS f%s', i, i), ', '), :life_rows), array_agg('f' || i) AS features FROM generate_series(1, 30) AS i \gset life_
:life_format;
CREATE INDEX ON mleval_bench.life (at);
VACUUM (ANALYZE, FREEZE) mleval_bench.life;
SELECT mleval.register_model('bench', v, 'mleval_bench.life', y_true => 'y', y_score => 'score', time_column => 'at', features => :'life_features'::name[], segments => '{segment}') FROM unnest('{a,b,c}'::text[]) AS v \g /dev/null
SELECT string_agg(format('mleval.distribution(%s)', f), ', ') AS distributions FROM unnest(:'life_features'::text[] || '{score}'::text[]) AS f \gset
SELECT format('SELECT mleval.binary_scores(y, score), mleval.confusion_matrix(y, score >= 0.5), %s FROM mleval_bench.life %%s', :'distributions') AS summaries \gset
CALL mleval_bench.measure('lifecycle', 'evaluate() of one window', $$SELECT count(*) FROM mleval.evaluate('bench', 'a', '[2022-01-01 00:00+00,2024-01-01 00:00+00)')$$, format(:'summaries', 'GROUP BY GROUPING SETS ((), (segment))'), 5);
SELECT mleval.evaluate('bench', v, '[2022-01-01 00:00+00,2023-01-01 00:00+00)', 'release') FROM unnest('{a,b,c}'::text[]) AS v \g /dev/null

-- A baseline is accepted and a year caught up once for each version
CREATE PROCEDURE mleval_bench.year_of(n int, version text, summaries text) LANGUAGE plpgsql AS $$
DECLARE
	of_base double precision := mleval_bench.seconds(format(summaries, 'WHERE at < ''2023-01-01 00:00+00'' GROUP BY GROUPING SETS ((at::date), (at::date, segment))'));
	started timestamptz := clock_timestamp();
BEGIN
	PERFORM mleval.accept_baseline('bench', version, '1 day', reason => 'a benchmark');
	INSERT INTO mleval_bench.result VALUES ('lifecycle', 'accept_baseline() of 365 windows', n, extract(epoch FROM clock_timestamp() - started), of_base);
	PERFORM mleval.create_monitor('bench', '1 day', version, start => '2023-01-01 00:00+00');
	COMMIT;
	of_base := mleval_bench.seconds(format(summaries, 'WHERE at >= ''2023-01-01 00:00+00'' GROUP BY GROUPING SETS ((at::date), (at::date, segment))'));
	started := clock_timestamp();
	CALL mleval.run_due('2024-01-01 00:00+00');
	INSERT INTO mleval_bench.result VALUES ('lifecycle', 'run_due() of 365 windows', n, extract(epoch FROM clock_timestamp() - started), of_base);
END $$;
SELECT format('CALL mleval_bench.year_of(%s, %L, %L)', n, v, :'summaries') FROM unnest('{a,b,c}'::text[]) WITH ORDINALITY AS t (v, n) \gexec
