-- A baseline of five weeks teaches nothing: what is left are tests that take rows for independent, and say so.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(14);

UPDATE prediction SET colour = CASE id % 4 WHEN 0 THEN 'mauve' WHEN 1 THEN 'red' ELSE colour END, amount = CASE WHEN id % 6 > 0 THEN amount END WHERE at >= '2024-02-19 00:00+00' AND at < '2024-02-26 00:00+00';
UPDATE prediction SET constant = 7.25 WHERE at >= '2024-02-26 00:00+00' AND at < '2024-03-04 00:00+00';
SELECT register() \g /dev/null
SELECT release('v1', '[2024-01-01 00:00+00,2024-02-05 00:00+00)') \g /dev/null
SELECT mleval.create_monitor('price', '1 week') \g /dev/null
CALL run_due('2024-03-05 00:00+00');

SELECT results_eq('SELECT window_start::date, distance, subject FROM mleval.drift_history WHERE verdict = ''drift'' ORDER BY 1, 2 DESC, 3',
	$$VALUES ('2024-02-19'::date, 'psi', 'amount'), ('2024-02-19', 'psi', 'colour'), ('2024-02-26', 'psi', 'constant'), ('2024-02-26', 'ks_statistic', 'constant')$$, 'columns of every kind drift where they do, and not before');
CREATE TEMP TABLE hand AS
SELECT v.evaluation_id, v.subject, v.distance, mleval.drift(b.windows, s.distribution, v.distance) AS d
FROM mleval.drift_value AS v JOIN mleval.summary AS s ON s.evaluation_id = v.evaluation_id AND s.role = v.role AND s.subject = v.subject
	CROSS JOIN LATERAL (SELECT array_agg(r.distribution) FROM mleval.baseline_window AS w JOIN mleval.summary AS r ON r.evaluation_id = w.evaluation_id WHERE w.baseline_id = v.baseline_id AND w.purpose = 'features' AND r.role = v.role AND r.subject = v.subject) AS b(windows)
WHERE v.role IN ('feature', 'y_score', 'y_pred');
SELECT cmp_ok(count(*), '>', 30::bigint, 'distances of columns of every kind') FROM hand;
SELECT is_empty('SELECT h.subject, distance, (h.d).value, v.value, (h.d).pvalue, v.iid_pvalue FROM hand AS h JOIN mleval.drift_value AS v USING (evaluation_id, subject, distance) WHERE ((h.d).value, (h.d).pvalue, (h.d).method) IS DISTINCT FROM (v.value, v.iid_pvalue, v.method)', 'drift() by hand says the same');
SELECT results_eq('SELECT window_start::date, subject, check_name FROM mleval.quality_history WHERE verdict = ''changed'' AND check_name IN (''null_fraction'', ''new_categories'', ''out_of_range_fraction'') ORDER BY 1, 2, 3',
	$$VALUES ('2024-02-19'::date, 'amount', 'null_fraction'), ('2024-02-19', 'colour', 'new_categories'), ('2024-02-26', 'constant', 'out_of_range_fraction')$$, 'and so do the shares of what they are filled with');
SELECT is_empty('SELECT subject, distance, method FROM mleval.drift_history WHERE method NOT LIKE ''%assumes independent rows''', 'every distance says what its evidence assumes');
SELECT is_empty('SELECT subject, check_name, method FROM mleval.quality_history WHERE adjusted_pvalue IS NOT NULL AND method <> ''assumes independent rows''', 'so does every check');
SELECT is_empty('SELECT subject, distance, reason FROM mleval.drift_history WHERE reason NOT LIKE ''%what chance gives if rows are independent%; 5 reference windows, 10 are needed to learn from%''', 'in words, too');
SELECT is_empty('SELECT subject, check_name, reason FROM mleval.quality_history WHERE verdict = ''changed'' AND reason NOT LIKE ''%more than what chance gives if rows are independent%; 5 reference windows, 10 are needed to learn from''', 'of a check as well');
SELECT is_empty('SELECT subject FROM mleval.drift_history WHERE pvalue IS NOT NULL OR iid_pvalue IS NULL OR adjusted_pvalue < iid_pvalue', 'it is no learned p-value, and is recorded and adjusted as what it is');
SELECT results_eq($$SELECT DISTINCT subject FROM mleval.quality_history AS q WHERE check_name = 'nan_fraction' AND (pvalue <> iid_pvalue OR adjusted_pvalue IS NOT NULL)$$, 'SELECT ''''::text WHERE false', 'what no window shows is no comparison');

-- The same from the rows, by public functions
CREATE TEMP TABLE side AS
SELECT e.window_start, s.role, s.subject, (SELECT mleval.rollup(r.distribution) FROM mleval.baseline_window AS w JOIN mleval.summary AS r USING (evaluation_id)
	WHERE w.purpose = CASE s.role WHEN 'feature' THEN 'features' ELSE 'performance' END AND r.role = s.role AND r.subject = s.subject) AS r, s.distribution AS c
FROM mleval.evaluation AS e JOIN mleval.summary AS s USING (evaluation_id) WHERE e.monitor_id IS NOT NULL AND s.distribution IS NOT NULL;
SELECT is_empty('SELECT h.subject, h.window_start, h.iid_pvalue FROM mleval.drift_history AS h JOIN side USING (window_start, role, subject) WHERE distance = ''ks_statistic'' AND iid_pvalue IS DISTINCT FROM (mleval.ks_test(r, c)).pvalue', 'of ks_statistic it is ks_test''s');
SELECT is_empty('SELECT h.subject, h.window_start, h.iid_pvalue FROM mleval.drift_history AS h JOIN side USING (window_start, role, subject) WHERE distance = ''psi'' AND subject IN (''colour'', ''label'', ''score > 0.5'') AND iid_pvalue IS DISTINCT FROM (mleval.chi2_test(r, c)).pvalue', 'of psi chi2_test''s, where no bin is rare');
SELECT is_empty('SELECT h.subject, h.check_name, h.pvalue FROM mleval.quality_history AS h JOIN side USING (window_start, role, subject), LATERAL mleval.data_quality(r, c) AS q WHERE q.check_name = h.check_name AND h.pvalue IS DISTINCT FROM q.pvalue AND h.pvalue IS NOT NULL', 'of a check data_quality()''s');
SELECT results_eq('SELECT kind, array_agg(subject ORDER BY subject) FROM mleval.alert_subject GROUP BY 1 ORDER BY 1', $$VALUES ('data drift', '{amount,colour,constant}'::text[]), ('data quality', '{amount,colour,constant}')$$, 'and alerts are opened by it');

SELECT * FROM finish();
ROLLBACK;
