-- A reference window without a distance: those that have one are no chance sample.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(3);

-- Three rows in a hundred are rare, ten in a week; one week of the reference and the last one have 100 rows
UPDATE prediction SET colour = CASE WHEN id % 33 = 0 THEN 'red' ELSE 'blue' END;
UPDATE prediction SET colour = CASE WHEN id % 2 = 0 OR at >= '2024-04-08 00:00+00' THEN 'red' ELSE 'blue' END WHERE at >= '2024-04-01 00:00+00';
DELETE FROM prediction AS p USING (SELECT id, row_number() OVER (PARTITION BY date_trunc('week', at AT TIME ZONE 'UTC') ORDER BY id) AS no FROM prediction
	WHERE at >= '2024-01-15 00:00+00' AND at < '2024-01-22 00:00+00' OR at >= '2024-04-08 00:00+00' AND at < '2024-04-15 00:00+00') AS r WHERE p.id = r.id AND r.no > 100;
SELECT register() \g /dev/null
SELECT release() \g /dev/null
SELECT mleval.create_monitor('price', '1 week') \g /dev/null
CALL run_due('2024-04-16 00:00+00');

SELECT results_eq($$SELECT count(*), count(value), min(n) FILTER (WHERE value IS NULL) FROM mleval.reference_value WHERE subject = 'colour' AND measure = 'psi'$$, $$VALUES (12::bigint, 11::bigint, 100::bigint)$$, 'one of twelve has none');
SELECT results_eq($$SELECT window_start::date, n, value > 0.1, n_windows, verdict, reason LIKE 'in some reference windows fewer than two categories are expected 5 times' FROM mleval.drift_history WHERE subject = 'colour' AND window_start >= '2024-04-01 00:00+00' ORDER BY 1$$,
	$$VALUES ('2024-04-01'::date, 336::bigint, true, 11::bigint, 'drift', false), ('2024-04-08', 100, true, 11, 'not enough data', true)$$, 'to a window of no more rows they teach nothing, to a larger one they do');
SELECT is((SELECT l.missing FROM mleval.baseline AS b, mleval._learned_distances(b.baseline_id, 1, 'feature', 'colour', 'psi') AS l), 100::bigint, 'by the rows of the one that has none');

SELECT * FROM finish();
ROLLBACK;
