-- How the columns of monitored windows are filled: recorded as data_quality() has it, adjusted within the run.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(11);

-- a few colours were always NULL; in one week they are more, as happens to one check in forty
UPDATE prediction SET colour = NULL WHERE at < '2024-03-25 00:00+00' AND id % 200 = 0 OR at >= '2024-04-01 00:00+00' AND at < '2024-04-08 00:00+00' AND id % 48 = 0;
SELECT register() \g /dev/null
SELECT release() \g /dev/null
SELECT mleval.create_monitor('price', '1 week') AS monitor_id \gset
-- one week with trouble: half of the amounts NULL, some zero, a new colour, scores that are NaN
UPDATE prediction SET amount = CASE WHEN id % 2 = 0 THEN NULL WHEN id % 5 = 0 THEN 0 ELSE amount END, colour = CASE WHEN id % 10 = 0 THEN 'mauve' ELSE colour END,
	score = CASE WHEN id % 20 = 0 THEN 'NaN' ELSE score END
WHERE at >= '2024-04-08 00:00+00' AND at < '2024-04-15 00:00+00';
CALL run_due('2024-04-24 00:00+00');

CREATE TEMP TABLE expected AS
WITH side AS (
	SELECT floor(extract(epoch FROM at - '2024-03-25 00:00+00') / 604800) AS week,
		mleval.distribution(amount) AS amount, mleval.distribution(constant) AS constant, mleval.distribution(colour) AS colour,
		mleval.distribution(score) AS score, mleval.distribution(nullif(score, 'NaN') > 0.5) AS pred, mleval.distribution(label) AS label
	FROM prediction WHERE at >= '2024-03-25 00:00+00' AND at < '2024-04-22 00:00+00' GROUP BY 1
), pair AS (
	SELECT timestamptz '2024-03-25 00:00+00' + c.week * interval '1 week' AS window_start, v.* FROM side AS c
		CROSS JOIN (SELECT mleval.distribution(amount) AS amount, mleval.distribution(constant) AS constant, mleval.distribution(colour) AS colour, mleval.distribution(score) AS score,
			mleval.distribution(score > 0.5) AS pred, mleval.distribution(label) AS label FROM prediction WHERE at < '2024-03-25 00:00+00') AS r
		CROSS JOIN LATERAL (VALUES ('amount', r.amount, c.amount), ('constant', r.constant, c.constant), ('colour', r.colour, c.colour), ('score', r.score, c.score),
			('score > 0.5', r.pred, c.pred), ('label', r.label, c.label)) AS v(subject, reference, current)
)
SELECT p.window_start, p.subject, q.*
FROM pair AS p, (SELECT DISTINCT alpha FROM mleval.run WHERE status = 'done') AS run, LATERAL mleval.data_quality(p.reference, p.current, alpha => run.alpha) AS q;

SELECT is(count(*), 160::bigint, '40 checks of six columns in each of four windows') FROM mleval.quality_history;
SELECT set_eq($$SELECT window_start, subject, check_name, reference_value, current_value, pvalue FROM mleval.quality_history$$,
	'SELECT window_start, subject, check_name, reference_value, current_value, pvalue FROM expected', 'the numbers are those of data_quality() of the rows');
SELECT set_eq('SELECT window_start, subject, check_name, adjusted_pvalue FROM mleval.quality_history WHERE pvalue IS NOT NULL',
	$$SELECT w.window_start, o.subject, o.check_name, a.p FROM (SELECT window_start, array_agg(subject ORDER BY subject, check_name) AS subjects, array_agg(check_name ORDER BY subject, check_name) AS checks,
		mleval.false_discovery_control(array_agg(pvalue ORDER BY subject, check_name)) AS ps FROM mleval.quality_history WHERE pvalue IS NOT NULL GROUP BY 1) AS w,
		LATERAL unnest(w.subjects, w.checks, w.ps) AS a(subject, check_name, p), LATERAL (SELECT a.subject, a.check_name) AS o$$, 'adjusted for all checks of the run');
SELECT is_empty($$SELECT q.subject, q.check_name, q.verdict, e.verdict FROM mleval.quality_history AS q JOIN expected AS e USING (window_start, subject, check_name)
	WHERE q.verdict <> CASE WHEN e.verdict = 'changed' AND q.adjusted_pvalue >= q.alpha THEN 'ok' ELSE e.verdict END$$, 'and judged by that');
SELECT results_eq($$SELECT window_start, subject, check_name, reason FROM mleval.quality_history WHERE verdict = 'changed' AND check_name <> 'distinct' ORDER BY 1, 2, 3$$,
	$$VALUES ('2024-04-08 00:00+00'::timestamptz, 'amount', 'null_fraction', 'more rows are NULL; assumes independent rows'), ('2024-04-08 00:00+00', 'amount', 'spike', 'one value is far more common; most common is 0; assumes independent rows'),
	('2024-04-08 00:00+00', 'amount', 'zero_fraction', 'more rows are 0; assumes independent rows'), ('2024-04-08 00:00+00', 'colour', 'new_categories', 'rows have new categories; 1 new: "mauve"; assumes independent rows'),
	('2024-04-08 00:00+00', 'score', 'nan_fraction', 'more rows are NaN; assumes independent rows'), ('2024-04-08 00:00+00', 'score > 0.5', 'null_fraction', 'more rows are NULL; assumes independent rows')$$,
	'the week with trouble is told, and nothing else');
SELECT results_eq($$SELECT window_start, pvalue < alpha, verdict, reason FROM mleval.quality_history WHERE subject = 'colour' AND check_name = 'null_fraction' ORDER BY pvalue LIMIT 1$$,
	$$VALUES ('2024-04-01 00:00+00'::timestamptz, true, 'ok', 'of all checks of the run, the difference may be chance')$$, 'one check in forty is no change');
SELECT is_empty($$SELECT * FROM mleval.alert WHERE kind NOT IN ('data drift', 'performance') OR first_window <> '2024-04-08 00:00+00'$$, 'the alerts of that week are of drift and performance alone');

-- Without rows, another type, a column that is gone
UPDATE prediction SET at = at + interval '10 years' WHERE at >= '2024-04-22 00:00+00' AND at < '2024-04-29 00:00+00';
CALL run_due('2024-05-01 00:00+00');
SELECT results_eq($$SELECT verdict, count(*), count(current_value) FROM mleval.quality_history WHERE window_start = '2024-04-22 00:00+00' AND check_name <> 'type' GROUP BY 1$$,
	$$VALUES ('not enough data', 34::bigint, 0::bigint)$$, 'of a window without rows nothing is said');
ALTER TABLE prediction ALTER amount TYPE text;
CALL run_due('2024-05-08 00:00+00');
SELECT results_eq($$SELECT check_name, verdict, pvalue, adjusted_pvalue FROM mleval.quality_history WHERE window_start = '2024-04-29 00:00+00' AND subject = 'amount' ORDER BY 1$$,
	$$VALUES ('null_fraction', 'ok', 1::float8, 1::float8), ('type', 'changed', NULL, NULL)$$, 'another type is no matter of chance');
SELECT results_eq($$SELECT distance, value, verdict, reason FROM mleval.drift_history WHERE window_start = '2024-04-29 00:00+00' AND subject = 'amount' ORDER BY 1$$,
	$$VALUES ('ks_statistic', NULL::float8, 'not enough data', 'its values are of kind category, those of the reference of kind number'), ('psi', NULL, 'not enough data', 'its values are of kind category, those of the reference of kind number')$$,
	'and has no distance');
SET client_min_messages = error;
ALTER TABLE prediction DROP amount;
CALL run_due('2024-05-15 00:00+00');
SELECT results_eq($$SELECT status, sqlstate FROM mleval.run ORDER BY run_id DESC LIMIT 1$$, $$VALUES ('failed', '42703')$$, 'a column that is gone fails the run');
SELECT * FROM finish();
ROLLBACK;
