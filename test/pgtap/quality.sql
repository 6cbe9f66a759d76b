-- How the columns of monitored windows are filled: judged as distances are, by what the reference windows differ among themselves.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(28);

-- colours go NULL for whole days, one in eight; in one week of production they do on three
UPDATE prediction SET colour = NULL WHERE at < '2024-03-25 00:00+00' AND ('x' || substr(md5('hole ' || id / 48), 1, 4))::bit(16)::int < 65536 / 11 OR id / 48 IN (92, 93, 95);
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
FROM pair AS p, LATERAL mleval.data_quality(p.reference, p.current) AS q;

SELECT is(count(*), 176::bigint, '40 checks of six columns in each of four windows, whether three features are there, and the set of columns') FROM mleval.quality_history;
SELECT set_eq($$SELECT window_start, subject, check_name, reference_value, current_value, iid_pvalue FROM mleval.quality_history WHERE check_name NOT LIKE 'column%'$$,
	'SELECT window_start, subject, check_name, reference_value, current_value, pvalue FROM expected', 'the numbers are those of data_quality() of the rows');

-- The reference's own weeks, each against the others
CREATE TEMP TABLE learned AS
WITH week AS (SELECT floor(extract(epoch FROM at - '2024-01-01 00:00+00') / 604800)::int AS no, mleval.distribution(amount) AS amount, mleval.distribution(colour) AS colour FROM prediction
		WHERE at < '2024-03-25 00:00+00' GROUP BY 1),
	side AS (SELECT w.no, v.* FROM week AS w, LATERAL (SELECT mleval.rollup(o.amount) AS amount, mleval.rollup(o.colour) AS colour FROM week AS o WHERE o.no <> w.no) AS o,
		LATERAL (VALUES ('amount', o.amount, w.amount), ('colour', o.colour, w.colour)) AS v(subject, others, mine))
SELECT s.subject, q.check_name, array_agg(CASE q.check_name WHEN 'spike' THEN greatest(d, 0) ELSE abs(d) END ORDER BY s.no) AS differences
FROM side AS s, LATERAL mleval.data_quality(s.others, s.mine) AS q, LATERAL (SELECT coalesce(q.current_value, 0) - coalesce(q.reference_value, 0)) AS x(d) WHERE q.check_name NOT IN ('type', 'distinct') GROUP BY 1, 2;
SELECT is_empty($$SELECT r.subject, r.measure FROM learned AS l JOIN mleval.reference_value AS r ON r.subject = l.subject AND r.measure = l.check_name GROUP BY r.subject, r.measure, l.differences
	HAVING count(*) <> 12 OR (SELECT max(abs(d - v)) FROM unnest(l.differences, array_agg(r.value ORDER BY r.window_start)) AS u(d, v)) > 1e-12$$, 'each reference week is compared with the others');
SELECT is_empty($$SELECT h.subject, h.check_name, h.pvalue, p.pvalue FROM mleval.quality_history AS h JOIN learned AS l USING (subject, check_name),
		LATERAL mleval.learned_pvalue(l.differences, array_fill(336::bigint, '{12}'), h.difference, 336, 'total_variation_distance') AS p
	WHERE h.iid_pvalue IS NOT NULL AND abs(h.pvalue - greatest(p.pvalue, h.iid_pvalue)) > 1e-9$$, 'the p-value is learned from that, and never below that of independent rows');
SELECT cmp_ok(count(*), '>', 2::bigint, 'which is the smaller one now and then') FROM mleval.quality_history WHERE method LIKE 'learned%';
SELECT results_eq($$SELECT round(current_value::numeric, 3), iid_pvalue < 1e-3, pvalue > 0.05, verdict, split_part(reason, ' reference', 1) FROM mleval.quality_history WHERE window_start = '2024-04-01 00:00+00' AND subject = 'colour' AND check_name = 'null_fraction'$$,
	$$VALUES (0.429, true, true, 'ok', 'more rows are NULL (42.8571 %, was 16.6667 %); within the ordinary variation of 12')$$, 'what goes NULL for days is no alarm, though for independent rows it would be');
CREATE TEMP VIEW family AS
SELECT window_start, 'distance' AS family, subject, distance AS measure, pvalue, adjusted_pvalue FROM mleval.drift_history WHERE pvalue IS NOT NULL
UNION ALL SELECT window_start, 'check', subject, check_name, pvalue, adjusted_pvalue FROM mleval.quality_history WHERE adjusted_pvalue IS NOT NULL;
SELECT is_empty($$SELECT * FROM (SELECT f.*, mleval.false_discovery_control(pvalue) OVER one * count(*) OVER (PARTITION BY window_start) / count(*) OVER one AS expected FROM family AS f WINDOW one AS (PARTITION BY window_start, family)) AS f
	WHERE abs(adjusted_pvalue - least(1, expected)) > 1e-12$$, 'distances and checks are corrected for the number of both, and ranked each among themselves');
SELECT is_empty($$SELECT h.subject, h.check_name FROM mleval.quality_history AS h WHERE (adjusted_pvalue IS NULL) <> (pvalue IS NULL OR pvalue > 1 - 1e-9 AND (SELECT max(r.value) - min(r.value) FROM mleval.reference_value AS r WHERE r.role = h.role AND r.subject = h.subject AND r.measure = h.check_name) < 1e-12)$$,
	'in which what shows nothing, neither in the reference nor now, has no part');
SELECT results_eq($$SELECT window_start, subject, check_name, split_part(reason, '; more than ', 1) FROM mleval.quality_history WHERE verdict = 'changed' AND check_name <> 'distinct' ORDER BY 1, 2, 3$$,
	$$VALUES ('2024-04-08 00:00+00'::timestamptz, 'amount', 'null_fraction', 'more rows are NULL (50 %, was 0 %)'), ('2024-04-08 00:00+00', 'amount', 'spike', 'one value is far more common (20.2381 %, was 0 %); most common is 0'),
	('2024-04-08 00:00+00', 'amount', 'zero_fraction', 'more rows are 0 (10.119 %, was 0 %)'), ('2024-04-08 00:00+00', 'colour', 'new_categories', 'rows have new categories (9.8214 %, was 0 %); 1 new: "mauve"'),
	('2024-04-08 00:00+00', 'score', 'nan_fraction', 'more rows are NaN (4.7619 %, was 0 %)'), ('2024-04-08 00:00+00', 'score > 0.5', 'null_fraction', 'more rows are NULL (4.7619 %, was 0 %)')$$,
	'the week with trouble is told, and nothing else');
SELECT results_eq($$SELECT first_window, subjects, resolved_window FROM mleval.alert WHERE kind = 'data quality'$$,
	$$VALUES ('2024-04-08 00:00+00'::timestamptz, '{amount,colour,score,score > 0.5}'::text[], '2024-04-15 00:00+00'::timestamptz)$$, 'one alert for all columns, until they are filled well again');
SELECT alike(reason, 'since the window of 2024-04-08 00:00: amount: %; colour: new_categories: rows have new categories (9.8214 %, was 0 %); 1 new: "mauve"; more than what chance gives if rows are independent, and seen in none of 12 reference windows (adjusted p 0, level 0.0096); %. Look at: SELECT * FROM mleval.quality_history WHERE model = ''price'' AND version = ''v1'' AND window_start = ''2024-04-08 00:00:00+00'' AND verdict IN (''changed'', ''failed'')',
	'it says what, how much, since when, how sure and what to look at') FROM (SELECT regexp_replace(reason, 'adjusted p [^,]*', 'adjusted p 0', 'g') FROM mleval.alert WHERE kind = 'data quality') AS a(reason);
-- Without rows, another type, a column that is gone
UPDATE prediction SET at = at + interval '10 years' WHERE at >= '2024-04-22 00:00+00' AND at < '2024-04-29 00:00+00';
CALL run_due('2024-05-01 00:00+00');
SELECT results_eq($$SELECT verdict, count(*), count(current_value) FROM mleval.quality_history WHERE window_start = '2024-04-22 00:00+00' AND check_name <> 'type' AND check_name NOT LIKE 'column%' GROUP BY 1$$,
	$$VALUES ('not enough data', 34::bigint, 0::bigint)$$, 'of a window without rows nothing is said');
ALTER TABLE prediction ALTER amount TYPE text;
CALL run_due('2024-05-08 00:00+00');
SELECT results_eq($$SELECT check_name, verdict, pvalue, adjusted_pvalue FROM mleval.quality_history WHERE window_start = '2024-04-29 00:00+00' AND subject = 'amount' ORDER BY 1$$,
	$$VALUES ('column_missing', 'ok', NULL::float8, NULL::float8), ('null_fraction', 'ok', 1, NULL), ('type', 'changed', NULL, NULL)$$, 'another type is no matter of chance');
SELECT results_eq($$SELECT distance, value, verdict, reason FROM mleval.drift_history WHERE window_start = '2024-04-29 00:00+00' AND subject = 'amount' ORDER BY 1$$,
	$$VALUES ('ks_statistic', NULL::float8, 'not enough data', 'its values are of kind category, those of the reference of kind number'), ('psi', NULL, 'not enough data', 'its values are of kind category, those of the reference of kind number')$$,
	'and has no distance');
SELECT results_eq($$SELECT subjects, severity, reason LIKE 'since the window of 2024-04-29 00:00: amount: type: number in the reference, now category. Diagnosis: %' FROM mleval.open_alert WHERE kind = 'data quality'$$,
	$$VALUES ('amount', 'warning', true)$$, 'but an alert');

-- Thresholds of effect: of a check, and of a column
ALTER TABLE prediction ALTER amount TYPE float8 USING amount::float8;
UPDATE prediction SET amount = CASE WHEN id % 10 > 0 THEN amount END, score = CASE WHEN id % 20 = 0 THEN 'NaN' ELSE score END WHERE at >= '2024-05-06 00:00+00' AND at < '2024-05-27 00:00+00';
UPDATE mleval.monitor SET limits = '{"null_fraction": 0.2, "nan_fraction(score)": 0.04}';
CALL run_due('2024-05-15 00:00+00');
UPDATE mleval.monitor SET limits = '{"null_fraction": 0.2, "null_fraction(amount)": 0.05, "nan_fraction": 0.04, "nan_fraction(score)": 0.06}';
CALL run_due('2024-05-22 00:00+00');
UPDATE mleval.monitor SET limits = '{}';
CALL run_due('2024-05-29 00:00+00');
SELECT results_eq($$SELECT window_start::date, subject, threshold, verdict, reason LIKE '%below its threshold%' FROM mleval.quality_history WHERE window_start >= '2024-05-06 00:00+00' AND (subject, check_name) IN (('amount', 'null_fraction'), ('score', 'nan_fraction')) ORDER BY 1, 2$$,
	$$VALUES ('2024-05-06'::date, 'amount', 0.2::float8, 'ok', true), ('2024-05-06', 'score', 0.04, 'changed', false), ('2024-05-13', 'amount', 0.05, 'changed', false), ('2024-05-13', 'score', 0.06, 'ok', true),
		('2024-05-20', 'amount', 0.01, 'changed', false), ('2024-05-20', 'score', 0.01, 'changed', false)$$, 'a threshold of a column goes before that of the check, and 0.01 is that of all others');
SELECT is((error_of(format('UPDATE mleval.monitor SET limits = %L', limits))).detail LIKE detail, true, limits)
FROM (VALUES ('{"null_fraction": -1}', 'A threshold is not negative.'), ('{"null_fraction(amuont)": 0.1}', 'Watched are amount, %'), ('{"nulls": 0.1}', 'A limit is a number for%null_fraction, nan_fraction,%column_set%'), ('{"type": 1}', 'A limit is a number for%')) AS l(limits, detail);

-- A column that is wrong in several ways is as sure as the surest of them
SAVEPOINT made_up;
INSERT INTO mleval.quality_value (evaluation_id, role, subject, check_name, baseline_id, n, n_windows, pvalue, alpha, method, verdict)
SELECT r.evaluation_id, 'feature', c.subject, c.check_name, r.baseline_id, 336, 12, c.pvalue, 0.01, 'm', c.verdict
FROM (SELECT * FROM mleval.run ORDER BY run_id DESC LIMIT 1) AS r, (VALUES ('both', 'null_fraction', 0.002, 'changed'), ('both', 'spike', 0.001, 'changed'), ('both', 'zero_fraction', 0.0001, 'ok'),
	('certain', 'null_fraction', 0.001, 'changed'), ('certain', 'type', NULL, 'changed'), ('well', 'null_fraction', 0.3, 'ok')) AS c(subject, check_name, pvalue, verdict);
SELECT results_eq($$SELECT q.subject, q.normal, q.pvalue FROM (SELECT evaluation_id FROM mleval.run ORDER BY run_id DESC LIMIT 1) AS r, LATERAL mleval._quality_states(r.evaluation_id) AS q WHERE q.subject IN ('both', 'certain', 'well') ORDER BY 1$$,
	$$VALUES ('both', false, 0.001::float8), ('certain', false, NULL), ('well', true, NULL)$$, 'and has no p-value where one of them is no matter of chance');
ROLLBACK TO made_up;

-- Ten rows a window: chance does much
SELECT mleval._quality_evidence(array_fill(0::float8, '{12}'), array_fill(30::bigint, '{12}'), 1 / 30.0, 30, 30 / 390.0) AS never \gset
SELECT is(:'never'::text, '(0.07692307692307693,"assumes independent rows",f)', 'what 360 rows never had may be in one of the next 30');
SELECT is(mleval._quality_evidence(array_fill(d, '{9}'), array_fill(30::bigint, '{9}'), 1, 30, 1e-9)::text, format('(1e-09,"assumes independent rows",%s)', left((d > 0)::text, 1)), 'nine windows teach nothing, and independent rows are what is left') FROM unnest('{0,0.1}'::float8[]) AS d;
SELECT results_eq($$SELECT v.verdict, v.reason FROM (VALUES (1, 0.02, 1e-9::float8, 1e-8::float8), (2, 0.009, 1e-9, 1e-8), (3, 0.02, 0.001, 0.02), (4, 0.02, 0.001, 0.001)) AS x(no, difference, p, adjusted),
	LATERAL mleval._check_verdict(ROW('feature', 'a', 'null_fraction', 0.01, 0.01 + x.difference, x.difference, 0.001, 0.01, 100, CASE WHEN x.p > 1e-9 THEN 12 ELSE 9 END, x.p, 1e-9, true, 'm', NULL, 'more rows are NULL', NULL)::mleval._check, x.adjusted, 0.01) AS v ORDER BY x.no$$,
	$$VALUES ('changed', 'more rows are NULL (3 %, was 1 %); more than what chance gives if rows are independent (adjusted p 1.0e-08, level 0.01); 9 reference windows, 10 are needed to learn from'), ('ok', 'the difference is below its threshold 0.01'), ('ok', 'more rows are NULL (3 %, was 1 %); within the ordinary variation of 12 reference windows (adjusted p 0.02, level 0.01)'),
		('changed', 'more rows are NULL (3 %, was 1 %); more than the ordinary variation of 12 reference windows (adjusted p 0.001, level 0.01)')$$, 'a change is one that matters and is more than ordinary');

-- 600 columns of 13 weeks with nothing amiss: what is NULL is NULL for hours (AR(1) of the logit, 0.9), 1000 rows a week
CREATE TEMP TABLE noise AS SELECT t, c, sqrt(-2 * ln((u[1] + 0.5) / 65536)) * cos(2 * pi() * u[2] / 65536) AS z FROM generate_series(0, 13 * 20 - 1) AS t, generate_series(1, 600) AS c,
	LATERAL (SELECT ARRAY[('x' || substr(m, 1, 4))::bit(16)::int, ('x' || substr(m, 5, 4))::bit(16)::int] AS u FROM md5(c || '/' || t) AS m) AS h;
CREATE TEMP TABLE hour AS
SELECT c, t / 20 AS week, sum(round(50 / (1 + exp(2.5 - 1.5 * x)))) AS missing
FROM (SELECT c, t, sqrt(1 - 0.81) * 0.9 ^ t * sum(0.9 ^ -t * CASE t WHEN 0 THEN z / sqrt(1 - 0.81) ELSE z END) OVER (PARTITION BY c ORDER BY t) AS x FROM noise) AS chain
GROUP BY 1, 2;
CREATE TEMP TABLE judged AS
WITH whole AS (SELECT c, sum(missing) FILTER (WHERE week < 12) AS missing FROM hour GROUP BY c)
SELECT s.c, e.pvalue, p.p AS iid
FROM (SELECT h.c, array_agg(abs(h.missing / 1000 - CASE WHEN h.week < 12 THEN (w.missing - h.missing) / 11000 ELSE w.missing / 12000 END) ORDER BY h.week) AS d,
		(array_agg(h.missing ORDER BY h.week))[13] AS current, w.missing AS reference FROM hour AS h JOIN whole AS w USING (c) GROUP BY h.c, w.missing) AS s,
	LATERAL (SELECT (mleval.proportion_test(s.reference::bigint, 12000, s.current::bigint, 1000)).pvalue AS p) AS p,
	LATERAL mleval._quality_evidence(s.d[:12], array_fill(1000::bigint, '{12}'), s.d[13], 1000, p.p) AS e;
SELECT cmp_ok(sum((iid <= 0.05)::int), '>', 300::bigint, 'taken for independent, most columns would be called changed') FROM judged;
SELECT cmp_ok(sum((pvalue <= 0.05)::int), '<=', 43::bigint, 'by their own variation at most one in twenty, and what chance adds to 600 of them (1 %)') FROM judged;
SELECT cmp_ok(sum((pvalue <= 0.01)::int), '<=', 13::bigint, 'at most one in a hundred, the same') FROM judged;
SELECT * FROM finish();
ROLLBACK;
