-- A column of a window: against the reference, against the window before, by a threshold of its own.
-- Every number is had a second time from the rows, by the public functions.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(33);

SELECT register() \g /dev/null
SELECT release() \g /dev/null
SELECT mleval.create_monitor('price', '1 week', limits => '{"psi": 0.15, "psi(amount)": 0.3, "ks_statistic(constant)": 0}') AS monitor_id \gset
CALL run_due('2024-10-20 00:00+00');

-- One row a week: everything that is summarised, from the rows themselves
CREATE TEMP TABLE week AS
SELECT w.at AS start, w.at + interval '1 week' AS stop, c.subject, c.role, count(*) AS n,
	CASE c.subject
		WHEN 'amount' THEN mleval.distribution(p.amount) WHEN 'constant' THEN mleval.distribution(p.constant)
		WHEN 'colour' THEN mleval.distribution(p.colour) WHEN 'label' THEN mleval.distribution(p.label)
		WHEN 'score' THEN mleval.distribution(p.score) ELSE mleval.distribution(p.score > 0.5) END AS d
FROM generate_series('2024-01-01 00:00+00'::timestamptz, '2024-10-07 00:00+00', '1 week') AS w(at)
	JOIN prediction AS p ON p.at >= w.at AND p.at < w.at + interval '1 week'
	CROSS JOIN (VALUES ('amount', 'feature'), ('constant', 'feature'), ('colour', 'feature'), ('label', 'y_true'), ('score', 'y_score'), ('score > 0.5', 'y_pred')) AS c(subject, role)
GROUP BY w.at, c.subject, c.role;

CREATE TEMP TABLE learned AS
SELECT subject, array_agg(d ORDER BY start) AS windows FROM week WHERE start < '2024-03-25 00:00+00' GROUP BY subject;

CREATE TEMP VIEW found AS
SELECT v.*, e.window_start FROM mleval.drift_value AS v JOIN mleval.evaluation AS e USING (evaluation_id);

SELECT results_eq('SELECT role, subject, array_agg(DISTINCT distance ORDER BY distance) FROM found GROUP BY 1, 2 ORDER BY 1, 2',
	$$VALUES ('feature', 'amount', '{ks_statistic,psi}'::text[]), ('feature', 'colour', '{psi}'), ('feature', 'constant', '{ks_statistic,psi}'), ('y_pred', 'score > 0.5', '{ks_statistic,psi}'),
		('y_score', 'score', '{ks_statistic,psi}'), ('y_true', 'label', '{ks_statistic,psi}')$$,
	'features, score, prediction and label; text has no order');
SELECT is(count(*), 319::bigint, 'each of 29 weeks') FROM found;

-- Against the reference: what drift() says of the same windows
CREATE TEMP VIEW asked AS
SELECT f.*, r.d FROM found AS f JOIN week AS w ON w.start = f.window_start AND w.subject = f.subject JOIN learned AS l ON l.subject = f.subject,
	LATERAL (SELECT mleval.drift(l.windows, w.d, f.distance, f.threshold, f.alpha)) AS r(d);
SELECT is_empty('SELECT subject, distance, window_start, value, (d).value FROM asked WHERE value IS DISTINCT FROM (d).value', 'the distance is that of drift()');
SELECT is_empty('SELECT subject, distance, window_start, pvalue, (d).pvalue FROM asked WHERE pvalue IS DISTINCT FROM (d).pvalue', 'and the evidence');
SELECT is_empty('SELECT subject, distance FROM asked WHERE baseline_value IS DISTINCT FROM (d).expected', 'what is expected without drift');
SELECT is_empty($$SELECT subject, distance, bins, (d).bins FROM asked WHERE coalesce(bins, '') <> array_to_string((d).bins, '; ')$$, 'the bins that moved');
SELECT cmp_ok(count(DISTINCT bins), '>', 100::bigint, 'which say something') FROM asked;

-- Against the window before
SELECT is_empty($$SELECT f.subject, f.distance, f.window_start FROM found AS f
		LEFT JOIN week AS p ON p.stop = f.window_start AND p.subject = f.subject AND f.window_start > '2024-03-25 00:00+00'
		LEFT JOIN week AS w ON w.start = f.window_start AND w.subject = f.subject
	WHERE f.previous_value IS DISTINCT FROM CASE f.distance WHEN 'ks_statistic' THEN mleval.ks_statistic(p.d, w.d) ELSE mleval.psi(p.d, w.d) END$$,
	'the distance to the window before; none of the first window');
CREATE TEMP TABLE steps AS
SELECT w.subject, m.distance, array_agg(m.value ORDER BY w.start) AS distances, array_agg(w.n ORDER BY w.start) AS sizes
FROM week AS w JOIN week AS p ON p.subject = w.subject AND p.stop = w.start,
	LATERAL (VALUES ('psi', mleval.psi(p.d, w.d)), ('ks_statistic', CASE w.subject WHEN 'colour' THEN NULL ELSE mleval.ks_statistic(p.d, w.d) END)) AS m(distance, value)
WHERE w.stop <= '2024-03-25 00:00+00'
GROUP BY w.subject, m.distance;
SELECT is(array_agg(DISTINCT cardinality(distances)), '{11}', 'of twelve windows there are eleven steps') FROM steps;
SELECT is_empty($$SELECT f.subject, f.distance, f.window_start FROM found AS f JOIN steps AS s USING (subject, distance)
	WHERE f.previous_pvalue IS DISTINCT FROM CASE WHEN f.previous_value IS NOT NULL THEN (mleval.learned_pvalue(s.distances, s.sizes, f.previous_value, f.n, f.distance)).pvalue END$$,
	'its evidence is learned from the steps of the reference');
SELECT is_empty($$SELECT a.subject, a.distance, a.window_start, a.previous_adjusted_pvalue, a.adjusted
	FROM (SELECT f.*, CASE WHEN f.previous_pvalue IS NOT NULL THEN mleval.false_discovery_control(f.previous_pvalue) OVER (PARTITION BY f.evaluation_id) END AS adjusted FROM found AS f) AS a
	WHERE a.previous_adjusted_pvalue IS DISTINCT FROM a.adjusted$$, 'it is adjusted among the distances to the window before, and for nothing else');
SELECT is_empty($$SELECT * FROM found WHERE previous_verdict <> CASE WHEN previous_adjusted_pvalue IS NULL THEN 'not enough data' WHEN previous_value > threshold AND previous_adjusted_pvalue <= alpha THEN 'drift' ELSE 'no drift' END$$, 'its verdict takes effect and evidence, too');
SELECT is_empty($$SELECT f.subject, f.distance, f.window_start, f.previous_bins FROM found AS f JOIN week AS p ON p.stop = f.window_start AND p.subject = f.subject JOIN week AS w ON w.start = f.window_start AND w.subject = f.subject
	WHERE f.window_start > '2024-03-25 00:00+00' AND f.previous_bins IS DISTINCT FROM nullif(array_to_string((mleval.drift(p.d, w.d, 'psi')).bins, '; '), '')$$, 'with the three bins that moved most since');
SELECT cmp_ok(count(DISTINCT previous_bins), '>', 100::bigint, 'which say something') FROM found;
SELECT results_eq($$SELECT previous_verdict, previous_method, previous_reason, count(*), count(DISTINCT window_start) FROM found WHERE previous_verdict = 'not enough data' GROUP BY 1, 2, 3$$,
	$$VALUES ('not enough data', 'none', 'no window before it was evaluated', 11::bigint, 1::bigint)$$, 'of the first window it says why there is none');
SELECT results_eq($$SELECT window_start, previous_verdict, verdict FROM found WHERE subject = 'constant' AND distance = 'psi' AND window_start >= '2024-08-26 00:00+00' ORDER BY 1 LIMIT 3$$,
	$$VALUES ('2024-08-26 00:00+00'::timestamptz, 'no drift', 'no drift'), ('2024-09-02 00:00+00', 'drift', 'drift'), ('2024-09-09 00:00+00', 'no drift', 'drift')$$,
	'the step is seen once, the drift for as long as it lasts');
SELECT is_empty($$SELECT * FROM found WHERE (verdict = 'drift') <> (value > threshold AND adjusted_pvalue <= alpha)$$, 'the window before takes no part in the verdict');

-- A gap: a window that does not follow the one before it has none
DELETE FROM prediction WHERE at >= '2024-10-14 00:00+00' AND at < '2024-10-21 00:00+00';
CALL run_due('2024-10-29 00:00+00');
SELECT results_eq($$SELECT window_start, bool_and(previous_value IS NULL) FROM found WHERE window_start >= '2024-10-07 00:00+00' GROUP BY 1 ORDER BY 1$$,
	$$VALUES ('2024-10-07 00:00+00'::timestamptz, false), ('2024-10-14 00:00+00', true), ('2024-10-21 00:00+00', true)$$,
	'a window without rows has no distance to the one before, and none to it');
SELECT results_eq($$SELECT DISTINCT window_start, previous_verdict, previous_reason FROM found WHERE window_start >= '2024-10-14 00:00+00' ORDER BY 1$$,
	$$VALUES ('2024-10-14 00:00+00'::timestamptz, 'not enough data', 'no rows in the window to compare'), ('2024-10-21 00:00+00', 'not enough data', 'no rows in the window before')$$, 'and each says whose rows are missing');

-- The window before is a reference of its own: what leaves the baseline without a verdict does so here
CREATE TEMP TABLE pair AS
SELECT mleval.distribution(sin(i * 7.1)) FILTER (WHERE i <= 8) AS few, mleval.distribution(sin(i * 7.1)) FILTER (WHERE i > 8) AS many, mleval.distribution('a'::text) AS one,
	mleval.distribution(CASE i % 20 WHEN 0 THEN 'b' ELSE 'a' END) AS other FROM generate_series(1, 308) AS i;
SELECT cmp_ok((mleval._step('ks_statistic', array_fill(0.08, '{11}') || '{0.06,0.1}'::float8[], array_fill(300::bigint, '{13}'), NULL, 13, few, 8, many, 300)).pvalue, '>', 0.05::float8, 'eight rows are no step, whatever is ordinary between windows of 300') FROM pair;
SELECT cmp_ok((mleval.learned_pvalue(array_fill(0.08, '{11}') || '{0.06,0.1}'::float8[], array_fill(300::bigint, '{13}'), mleval.ks_statistic(few, many), 300, 'ks_statistic')).pvalue, '<', 0.01::float8, 'which would be one if they counted as 300') FROM pair;
SELECT alike((mleval._step('psi', array_fill(0.08, '{11}') || '{0.06,0.1}'::float8[], array_fill(300::bigint, '{13}'), NULL, 13, one, 308, other, 308)).reason, 'the window before has one category alone, and a new one %', 'a category that may be a cluster is not enough') FROM pair;
SELECT results_eq($$SELECT s.method, s.reason, s.pvalue = (mleval.chi2_test(one, other)).pvalue FROM pair, mleval._step('psi', array_fill(0.08, '{9}'), array_fill(300::bigint, '{9}'), NULL, 9, one, 308, other, 308) AS s$$,
	$$VALUES ('chi-squared, rare bins pooled, assumes independent rows', '9 steps between reference windows, 10 are needed to learn from', true)$$, 'nine steps teach nothing, and independent rows are what is left');
SELECT is((mleval._step('psi', '{}', '{}', NULL, 0, NULL, 308, other, 308)).reason, 'the column was not read in the window before', 'nor is there anything to say of a column that was not read') FROM pair;

-- Thresholds
SELECT results_eq($$SELECT subject, distance, threshold FROM found WHERE subject IN ('amount', 'constant') GROUP BY 1, 2, 3 ORDER BY 1, 2$$,
	$$VALUES ('amount', 'ks_statistic', 0.1::float8), ('amount', 'psi', 0.3), ('constant', 'ks_statistic', 0), ('constant', 'psi', 0.15)$$,
	'a column''s own limit, else that of the distance, else 0.1');
SELECT is((error_of(format($$UPDATE mleval.monitor SET limits = %L$$, limits))).state, '22023', limits)
FROM (VALUES ('{"psi()": 1}'), ('{"psi(amount": 1}'), ('{"ks(amount)": 1}')) AS a(limits);
SELECT is((error_of(statement)).message, 'limit of a column that is not watched: "amuont"', statement)
FROM (VALUES ($$UPDATE mleval.monitor SET limits = '{"psi(amuont)": 1}'$$), ($$SELECT mleval.create_monitor('price', '2 weeks', limits => '{"psi(amuont)": 1}')$$)) AS a(statement);
SELECT is((error_of($$UPDATE mleval.monitor SET limits = '{"psi(amuont)": 1}'$$)).detail, 'Watched are amount, constant, colour, score, "score > 0.5", label.', 'with those there are');
SELECT results_eq($$SELECT (f).message, (f).detail, (f).hint FROM (SELECT error_of(s) FROM (VALUES (1, $q$UPDATE mleval.monitor SET limits = '{"ks_statistic(colour)": 0.2}'$q$), (2, $q$SELECT mleval.create_monitor('price', '2 weeks', limits => '{"ks_statistic": 0.2, "new_categories(amount)": 0.1}')$q$),
		(3, $q$UPDATE mleval.monitor SET limits = '{"spike(label)": 0.2}'$q$)) AS a(no, s) ORDER BY no) AS e(f)$$,
	$$VALUES ('there is no ks_statistic of column "colour"', 'Its values are of kind category.', 'A limit of it is one of psi, null_fraction, distinct, constant, spike, new_categories, vanished_categories.'),
		('there is no new_categories of column "amount"', 'Its values are of kind number.', 'A limit of it is one of psi, ks_statistic, null_fraction, nan_fraction, zero_fraction, infinite_fraction, out_of_range_fraction, distinct, constant, spike.'),
		('there is no spike of column "label"', 'Its values are of kind boolean.', 'A limit of it is one of psi, ks_statistic, null_fraction, constant.')$$, 'a limit of what a column of its kind has not names what it has');
SELECT lives_ok($$UPDATE mleval.monitor SET limits = '{"psi(score > 0.5)": 1}'$$, 'a prediction by a threshold has its rule for a name');
SELECT * FROM finish();
ROLLBACK;
