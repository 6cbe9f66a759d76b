-- A reference window without a distance: those that have one are no chance sample.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(10);

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

-- A category in clusters: four of thirteen windows have it, a calm one without it has no distance, and a busy one is
-- no drift that rows taken for independent could show
CREATE TABLE burst AS
SELECT '2026-01-05 00:00+00'::timestamptz + (w.no - 1) * interval '7 days' + g * interval '1 minute' AS at, g % 3 = 0 AS label, (g * 37 % 101) / 101.0::float8 AS score, CASE WHEN g <= w.k THEN 'x' ELSE 'y' END AS colour
FROM unnest('{0,0,0,10,10,0,20,10,0,0,0,0,0, 0,0,20,0,20}'::int[]) WITH ORDINALITY AS w(k, no), generate_series(1, 100) AS g;
SELECT mleval.register_model('burst', 'v1', 'burst', task => 'classification', y_true => 'label', y_score => 'score', time_column => 'at', features => '{colour}') \g /dev/null
SELECT count(*) FROM mleval.evaluate('burst', 'v1', during => '[2026-01-05 00:00+00,2026-04-06 00:00+00)', phase => 'release', as_of => '2026-04-06 00:00+00') \g /dev/null
SELECT mleval.accept_baseline('burst', 'v1', every => '1 week', reason => 'a test') \g /dev/null
SELECT mleval.create_monitor('burst', every => '1 week') \g /dev/null
CALL run_due('2026-05-11 00:00+00');
CREATE TEMP VIEW found AS SELECT * FROM mleval.drift_history WHERE model = 'burst' AND subject = 'colour';
SELECT results_eq($$SELECT p.measure, l.windows, l.n_windows FROM mleval.baseline AS b JOIN mleval.model USING (model_id), unnest('{psi,previous psi}'::text[]) AS p(measure), mleval._learned_distances(b.baseline_id, 1, 'feature', 'colour', p.measure) AS l WHERE name = 'burst' ORDER BY 1 DESC$$,
	$$VALUES ('psi', 13::bigint, 0::bigint), ('previous psi', 12, 12)$$, 'of thirteen windows none has a distance, of twelve steps between them all');
SELECT results_eq($$SELECT window_start::date, value > threshold, n_windows, verdict, pvalue IS NULL AND iid_pvalue IS NULL AND adjusted_pvalue IS NULL, method, reason FROM found WHERE value IS NOT NULL ORDER BY 1$$,
	$$SELECT d::date, true, 13::bigint, 'not enough data', true, 'none', '0 of 13 reference windows have a distance, 10 are needed to learn from' FROM unnest('{2026-04-20,2026-05-04}'::text[]) AS d$$, 'a window like one of the reference is no drift, and the reason is that most of those have no distance');
SELECT results_eq($$SELECT e.method, e.pvalue IS NULL, e.reason FROM (SELECT mleval.distribution((i % 4 = 0)::text) AS a, mleval.distribution((i % 2 = 0)::text) AS b FROM generate_series(1, 100) AS i) AS s, unnest('{9,10}'::bigint[]) AS windows,
		LATERAL mleval._step('psi', '{0.1,0.2}', '{100,100}', NULL, windows, a, 100, b, 100) AS e$$,
	$$VALUES ('chi-squared, rare bins pooled, assumes independent rows', false, '9 steps between reference windows, 10 are needed to learn from'), ('none', true, '2 of 10 steps between reference windows have a distance, 10 are needed to learn from')$$, 'of the steps it is how many there could be');
SELECT is_empty($$SELECT * FROM mleval.open_alert WHERE model = 'burst' AND kind = 'data drift'$$, 'and nobody is called');
CREATE TEMP TABLE week AS SELECT date_trunc('week', at AT TIME ZONE 'UTC') AS start, mleval.distribution(colour) AS d FROM burst GROUP BY 1;
SELECT results_eq($$SELECT (r.d).verdict, (r.d).value = f.value, split_part((r.d).reason, 'by chance: ', 2) = f.reason FROM found AS f JOIN week AS w ON w.start = f.window_start AT TIME ZONE 'UTC',
		LATERAL (SELECT mleval.drift(array_agg(d ORDER BY start), w.d, 'psi') FROM week WHERE start < '2026-04-06') AS r(d) WHERE f.value IS NOT NULL$$, $$VALUES ('not enough data', true, true), ('not enough data', true, true)$$, 'drift() says the same');
SELECT results_eq($$SELECT e.method, e.pvalue IS NULL, e.reason FROM (SELECT mleval.distribution(i + 0.0) AS a, mleval.distribution(i + 50.0) AS b FROM generate_series(1, 100) AS i) AS s, unnest('{9,10}'::bigint[]) AS windows,
		LATERAL mleval._drift_evidence('ks_statistic', '{0.1,0.2}', '{100,100}', NULL, windows, 0.5, 100, a, b) AS e$$,
	$$VALUES ('ks, asymptotic, assumes independent rows', false, NULL), ('none', true, '2 of 10 reference windows have a distance, 10 are needed to learn from')$$, 'independent rows are for a baseline of fewer than ten windows, of KS as well');

-- More categories than keep their names, none of which is common: no distance, and part of why
CREATE TABLE id AS
SELECT '2026-01-05 00:00+00'::timestamptz + w * interval '7 days' + g * interval '1 minute' AS at, g % 3 = 0 AS label, (g * 37 % 101) / 101.0::float8 AS score, format('%s-%s', w, g) AS id FROM generate_series(0, 14) AS w, generate_series(1, 800) AS g;
SELECT mleval.register_model('id', 'v1', 'id', task => 'classification', y_true => 'label', y_score => 'score', time_column => 'at', features => '{id}') \g /dev/null
SELECT count(*) FROM mleval.evaluate('id', 'v1', during => '[2026-01-05 00:00+00,2026-04-06 00:00+00)', phase => 'release', as_of => '2026-04-06 00:00+00') \g /dev/null
SELECT mleval.accept_baseline('id', 'v1', every => '1 week', reason => 'a test') \g /dev/null
SELECT mleval.create_monitor('id', every => '1 week') \g /dev/null
CALL run_due('2026-04-20 00:00+00');
SELECT results_eq($$SELECT DISTINCT value, verdict, reason FROM mleval.drift_history WHERE model = 'id' AND subject = 'id'$$,
	$$VALUES (NULL::float8, 'not enough data', 'fewer than two categories are expected 5 times a window; too many categories: counted by hash, which hides some of what changes')$$, 'names that are lost are told where there is no distance, too');

SELECT * FROM finish();
ROLLBACK;
