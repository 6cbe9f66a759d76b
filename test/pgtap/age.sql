-- What a window costs does not grow with what came before it: of the predictions
-- it reads its own rows, of what is recorded what it needs, and of two lists no
-- row is held against every row of the other.
BEGIN;
\ir support/lifecycle.psql
SET row_security = on;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
CREATE ROLE mleval_ann;
ALTER TABLE prediction OWNER TO mleval_ann;
ALTER TABLE prediction ADD at_zoneless timestamp, ADD at_date date;
UPDATE prediction SET at_zoneless = at, at_date = at;
-- written anew, or an index on rows that were updated just now is not used in this transaction
ALTER TABLE prediction ALTER score TYPE float8 USING score + 0;
CREATE INDEX prediction_at ON prediction (at);
CREATE INDEX prediction_at_zoneless ON prediction (at_zoneless);
CREATE INDEX prediction_at_date ON prediction (at_date);
GRANT ALL ON SCHEMA public TO mleval_ann;
SELECT plan(9);
-- a week of planted runs has as many hours in every session
SET LOCAL TimeZone = 'UTC';

-- Rows that the executor has fetched so far in this transaction, of the predictions or of what is recorded
CREATE FUNCTION rows_read(schema name)
RETURNS numeric
LANGUAGE sql VOLATILE
AS $$
	SELECT sum(coalesce(s.seq_tup_read, 0) + coalesce(s.idx_tup_fetch, 0)) FROM pg_stat_xact_user_tables AS s WHERE s.schemaname = schema
$$;
CREATE PROCEDURE look(as_of timestamptz, INOUT of_predictions numeric DEFAULT NULL, INOUT of_records numeric DEFAULT NULL)
LANGUAGE plpgsql
AS $$
DECLARE
	predictions_before numeric := rows_read('public');
	records_before numeric := rows_read('mleval');
BEGIN
	CALL run_due(as_of);
	of_predictions := rows_read('public') - predictions_before;
	of_records := rows_read('mleval') - records_before;
END
$$;

ANALYZE prediction;
SET LOCAL ROLE mleval_ann;
SELECT register(segments => '{region}') \g /dev/null
SELECT release() \g /dev/null
SELECT mleval.create_monitor('price', '1 week', season => '7 days', start => '2024-03-25 00:00+00') \g /dev/null
CALL run_due('2024-04-15 00:00+00');
RESET ROLE;

-- The rows of a window, whatever the time column is.  The planner may fetch an
-- end of the index.
CREATE FUNCTION window_reads(version text)
RETURNS numeric
LANGUAGE plpgsql
AS $$
DECLARE
	before numeric := rows_read('public');
BEGIN
	PERFORM mleval.evaluate('times', version, '[2024-05-06 00:00+00,2024-05-13 00:00+00)');
	RETURN round((rows_read('public') - before) / 4) * 4;
END
$$;
SELECT mleval.register_model('times', c, 'prediction', y_true => 'label', y_score => 'score', time_column => c) FROM unnest('{at,at_zoneless,at_date}'::text[]) AS c \g /dev/null
SELECT is(window_reads('at'), 336::numeric, 'with an index on time a window reads its rows and no others');
SELECT is(window_reads('at_zoneless'), 336::numeric, 'of a time without a zone, too');
SELECT is(window_reads('at_date'), 336::numeric, 'and of a date');

SET LOCAL ROLE mleval_ann;
CALL look('2024-04-22 00:00+00') \gset young_
SELECT is(:young_of_predictions::numeric, 336::numeric, 'a monitor''s window reads its rows and no others');

-- Years before, of predictions and of windows that this monitor did
RESET ROLE;
INSERT INTO prediction (id, at, version, region, amount, constant, colour, label, label_at, score, at_zoneless, at_date)
SELECT -p.id - 1, p.at - y * interval '364 days', p.version, p.region, p.amount, p.constant, p.colour, p.label, p.label_at - y * interval '364 days', p.score, p.at_zoneless - y * interval '364 days', p.at_date - y * 364
FROM prediction AS p, generate_series(1, 20) AS y WHERE p.id % 4 = 0;
CREATE PROCEDURE plant(weeks_back int4range)
LANGUAGE plpgsql
AS $$
DECLARE
	copying text;
BEGIN
	SET LOCAL session_replication_role = replica;
	INSERT INTO mleval.run (run_id, monitor_id, window_start, window_end, look, as_of, status, evaluation_id, baseline_id, alpha, n) OVERRIDING SYSTEM VALUE
	SELECT r.run_id - w.back * 10000, r.monitor_id, r.window_start - w.back * interval '7 days', r.window_end - w.back * interval '7 days', r.look,
		r.as_of - w.back * interval '7 days', r.status, r.evaluation_id - w.back * 10000, r.baseline_id, r.alpha, r.n
	FROM mleval.run AS r, generate_series(lower(weeks_back), upper(weeks_back) - 1, 3) AS w(back) WHERE r.window_start < '2024-04-15' AND r.run_id > 0;
	INSERT INTO mleval.evaluation (evaluation_id, model_id, monitor_id, phase, window_start, window_end, segment, segment_value, n, n_labelled, n_expected, as_of, whole_id) OVERRIDING SYSTEM VALUE
	SELECT e.evaluation_id - w.back * 10000, e.model_id, e.monitor_id, e.phase, e.window_start - w.back * interval '7 days', e.window_end - w.back * interval '7 days',
		e.segment, e.segment_value, e.n, e.n_labelled, e.n_expected, e.as_of - w.back * interval '7 days', e.whole_id - w.back * 10000
	FROM mleval.evaluation AS e, generate_series(lower(weeks_back), upper(weeks_back) - 1, 3) AS w(back) WHERE e.monitor_id IS NOT NULL AND e.window_start < '2024-04-15' AND e.evaluation_id > 0;
	FOR copying IN SELECT format('INSERT INTO mleval.%I SELECT %s FROM mleval.%1$I AS t JOIN mleval.evaluation AS e ON e.evaluation_id = t.evaluation_id'
			' AND e.evaluation_id > 0 AND e.monitor_id IS NOT NULL AND e.window_start < ''2024-04-15'', generate_series($1, $2, 3) AS w(back)', c.relname,
			string_agg(format(CASE WHEN a.attname LIKE '%evaluation_id' THEN 't.%I - w.back * 10000' ELSE 't.%I' END, a.attname), ', ' ORDER BY a.attnum))
		FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
		WHERE c.relnamespace = 'mleval'::regnamespace AND c.relname = ANY (mleval._value_tables() || '{summary}'::name[]) GROUP BY c.relname
	LOOP
		EXECUTE copying USING lower(weeks_back), upper(weeks_back) - 1;
	END LOOP;
	SET LOCAL session_replication_role = origin;
	ANALYZE;
END
$$;
CALL plant('[3,153)');
SELECT count(*) AS windows FROM mleval.run \gset
SET LOCAL ROLE mleval_ann;
CALL look('2024-04-29 00:00+00') \gset young_
RESET ROLE;
CALL plant('[153,1353)');
SELECT cmp_ok((SELECT count(*) FROM mleval.run), '>', 8 * :windows::bigint, 'the monitor is nine times as old');
SET LOCAL ROLE mleval_ann;
CALL look('2024-05-06 00:00+00') \gset old_
RESET ROLE;
SELECT is(:old_of_predictions::numeric, 336::numeric, 'its window reads as many predictions as before');
SELECT cmp_ok(:old_of_records::numeric, '<=', 1.02 * :young_of_records::numeric, 'and no more of what is recorded');

-- Without statistics a planner takes nested loops for the best, as it does here
SET LOCAL enable_hashjoin = off;
SET LOCAL enable_mergejoin = off;
CREATE FUNCTION rows_compared(node jsonb)
RETURNS numeric
LANGUAGE sql
AS $$
	SELECT coalesce(sum(rows_compared(p)), 0) + coalesce((node ->> 'Actual Loops')::numeric * (node ->> 'Rows Removed by Join Filter')::numeric, 0) FROM jsonb_array_elements(coalesce(node -> 'Plans', '[]')) AS p
$$;
CREATE FUNCTION compared_by(query text)
RETURNS numeric
LANGUAGE plpgsql
AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (ANALYZE, TIMING off, FORMAT json) ' || query INTO plan;
	RETURN rows_compared(plan::jsonb -> 0 -> 'Plan');
END
$$;
SELECT count(*) AS metrics FROM mleval.metric_comparison AS c JOIN mleval.run AS r ON r.window_start = '2024-04-29 00:00+00' JOIN mleval.evaluation AS e ON e.evaluation_id = c.evaluation_id AND (e.evaluation_id = r.evaluation_id OR e.whole_id = r.evaluation_id) \gset
SELECT is(:metrics, 33, 'a window has eleven metrics of the whole and of two segments');
SELECT cmp_ok(compared_by($$SELECT f.* FROM mleval.run AS r JOIN mleval.monitor AS mon ON mon.monitor_id = r.monitor_id CROSS JOIN LATERAL mleval._performance_findings(r, mon, 1) AS f WHERE r.window_start = '2024-04-29 00:00+00'$$),
	'<=', :metrics::numeric, 'none of them is held against all that the reference and the baseline have');

SELECT * FROM finish();
ROLLBACK;
