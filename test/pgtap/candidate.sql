-- Candidates on the same rows, against scikit-learn, SciPy and statsmodels (test/oracle/candidate.py), and how often a test set was looked at.
BEGIN;
\ir support/lifecycle.psql
\ir ../data/candidate.sql
SELECT plan(52);

CREATE FUNCTION pg_temp.off(got float8, wanted float8, tolerance float8 DEFAULT 1e-12) RETURNS boolean LANGUAGE sql AS
$$SELECT got IS DISTINCT FROM wanted AND coalesce(abs(got - wanted) > tolerance * abs(wanted), true)$$;

-- A day of rows, and of each candidate other rows beside: 500 are common
CREATE TABLE one AS SELECT id, timestamptz '2024-01-01 00:00+00' + id * interval '1 minute' AS at, label, s1 AS score FROM oracle_row;
CREATE TABLE two AS SELECT id::text AS key, timestamptz '2024-01-01 00:00+00' + id * interval '1 minute' AS at, label::int AS y, s2 AS score, s3 AS other, rule, rule = 1 AS is_rule FROM oracle_row;
INSERT INTO one SELECT 1000 + i, '2024-01-01 12:00+00', i % 2 = 0, 0.5 FROM generate_series(1, 7) AS i;
INSERT INTO one VALUES (2000, '2024-01-01 12:00+00', NULL, 0.5), (2001, '2024-01-01 12:00+00', true, NULL), (2002, '2024-01-01 12:00+00', true, 'NaN'), (NULL, '2024-01-01 12:00+00', true, 0.1), (NULL, '2024-01-01 12:00+00', true, 0.1);
INSERT INTO two SELECT i, '2024-01-01 12:00+00', 1, 0.5, 0.5, 1, true FROM generate_series(2000, 2002) AS i;
INSERT INTO two VALUES (NULL, '2024-01-01 12:00+00', 1, 0.5, 0.5, 1, true), ('1', '2024-02-01', 1, 0.5, 0.5, 1, true);
SELECT mleval.register_model('one', '1', 'one', y_true => 'label', y_score => 'score', time_column => 'at', id_column => 'id') \g /dev/null
SELECT mleval.register_model('two', '1', 'two', y_true => 'y', y_score => 'score', time_column => 'at', id_column => 'key') \g /dev/null
SELECT mleval.register_model('two', '2', 'two', y_true => 'y', y_score => 'other', time_column => 'at', id_column => 'key') \g /dev/null
SELECT mleval.register_model('rule', '1', 'two', y_true => 'y', y_pred => 'rule', time_column => 'at', id_column => 'key') \g /dev/null

CREATE FUNCTION pg_temp.compared(metric text, with_rule boolean, versus text)
RETURNS TABLE (no integer, place bigint, value float8, lower float8, upper float8, difference float8, pvalue float8, adjusted_pvalue float8, n bigint, n_left_out bigint, method text, reason text)
LANGUAGE sql AS $$
	SELECT array_position('{one/1,two/1,two/2,rule/1}', c.model || '/' || c.version), row_number() OVER (), c.value, c.lower, c.upper, c.difference, c.pvalue, c.adjusted_pvalue, c.n, c.n_left_out, c.method, c.reason
	FROM mleval.compare_models(CASE WHEN with_rule THEN '{one,two/1,two/2,rule}' ELSE '{one,two/1,two/2}' END::text[], '[2024-01-01 00:00+00,2024-01-02 00:00+00)', metric,
		CASE metric WHEN 'fbeta_score' THEN '{"beta": 2}' WHEN 'mean_cost' THEN '{"cost": {"0": {"0": 0, "1": 1}, "1": {"0": 5, "1": 0.5}}}' ELSE '{}' END::jsonb, versus, n_resamples => 1999) AS c
$$;
CREATE TEMP TABLE answer AS
SELECT o.metric, o.with_rule, o.versus, c.* FROM (SELECT DISTINCT metric, with_rule, versus FROM oracle_candidate) AS o, LATERAL pg_temp.compared(o.metric, o.with_rule, o.versus) AS c;
CREATE TEMP VIEW pair AS
SELECT o.*, a.value AS got, a.difference AS got_difference, a.pvalue AS got_pvalue, a.adjusted_pvalue AS got_adjusted
FROM oracle_candidate o LEFT JOIN answer a ON a.metric = o.metric AND a.with_rule = o.with_rule AND a.versus IS NOT DISTINCT FROM o.versus AND a.no = o.no;

SELECT is((SELECT count(*) FROM pair WHERE got IS NOT NULL), (SELECT count(*) FROM oracle_candidate), 'every candidate is there');
SELECT is_empty('SELECT * FROM pair WHERE pg_temp.off(got, value)', 'values are scikit-learn''s of the common rows');
SELECT is_empty('SELECT * FROM pair WHERE abs(got_difference - difference) > 1e-12 OR (got_difference IS NULL) <> (difference IS NULL)', 'differences are to the best, or to the one named');
SELECT is_empty($$SELECT * FROM pair WHERE metric IN ('log_loss', 'brier_score_loss', 'accuracy_score', 'recall_score', 'specificity_score') AND pg_temp.off(got_pvalue, pvalue, 1e-9)$$, 'p-values are SciPy''s and statsmodels''');
SELECT is_empty($$SELECT * FROM pair WHERE metric IN ('log_loss', 'brier_score_loss', 'accuracy_score', 'recall_score', 'specificity_score') AND pg_temp.off(got_adjusted, adjusted_pvalue, 1e-9)$$, 'corrected for all pairs, or by Holm');
SELECT is((SELECT count(*) FROM pair WHERE pvalue IS NOT NULL AND versus IS NOT NULL), 9::bigint, 'three metrics by Holm');
-- two samples of 2,000: five standard errors of the difference of two shares, doubled
SELECT is_empty($$SELECT * FROM pair WHERE metric IN ('fbeta_score', 'mean_cost', 'matthews_corrcoef') AND pvalue IS NOT NULL AND abs(got_pvalue - pvalue) > 0.002 + 10 * sqrt(2 * (pvalue / 2) * (1 - pvalue / 2) / 2000)$$,
	'drawing cells is drawing rows');
SELECT results_eq($$SELECT no, pvalue, adjusted_pvalue FROM answer WHERE metric = 'roc_auc_score' AND no > 1 ORDER BY no$$,
	$$SELECT 2, (t).pvalue, least(1, (t).pvalue * 3) FROM (SELECT mleval.roc_auc_test(label, s2, s1) AS t FROM oracle_row) x UNION ALL SELECT 3, (t).pvalue, least(1, (t).pvalue * 3) FROM (SELECT mleval.roc_auc_test(label, s3, s1) AS t FROM oracle_row) x$$,
	'areas are compared by DeLong''s test');
SELECT results_eq($$SELECT no, lower, upper FROM answer WHERE metric = 'roc_auc_score' ORDER BY no$$,
	$$SELECT no, (e).lower, (e).upper FROM (SELECT 1 AS no, mleval.roc_auc_confint(mleval.binary_scores(label, s1)) AS e FROM oracle_row UNION ALL SELECT 2, mleval.roc_auc_confint(mleval.binary_scores(label, s2)) FROM oracle_row
		UNION ALL SELECT 3, mleval.roc_auc_confint(mleval.binary_scores(label, s3)) FROM oracle_row) x ORDER BY no$$, 'with the area''s own interval');
SELECT is_empty('SELECT * FROM answer WHERE lower IS NULL OR upper IS NULL OR value NOT BETWEEN lower AND upper', 'every candidate has an interval around its value');
SELECT is((SELECT array_agg(DISTINCT reason) FILTER (WHERE reason IS NOT NULL) FROM answer WHERE metric = 'average_precision_score'), '{"no paired test of average_precision_score is known"}', 'where there is no test it says so');
SELECT is_empty($$SELECT metric, with_rule, versus FROM answer GROUP BY 1, 2, 3 HAVING array_agg(value ORDER BY place) <> CASE WHEN metric IN ('log_loss', 'brier_score_loss', 'mean_cost') THEN array_agg(value ORDER BY value) ELSE array_agg(value ORDER BY value DESC) END$$, 'the best comes first');
SELECT is((SELECT array_agg(DISTINCT method) FILTER (WHERE method IS NOT NULL) FROM answer WHERE metric IN ('accuracy_score', 'mean_cost')),
	'{"McNemar, exact; Bonferroni''s correction for all 3 pairs","McNemar, exact; Bonferroni''s correction for all 6 pairs","McNemar, exact; Holm''s correction for 3 comparisons","paired bootstrap; Bonferroni''s correction for all 6 pairs"}', 'and how is told');

-- The rows
SELECT is((SELECT array_agg(DISTINCT n) FROM answer), '{500}', 'the rows that all have, with label and prediction');
SELECT results_eq($$SELECT DISTINCT no, n_left_out FROM answer ORDER BY 1$$, $$VALUES (1, 12::bigint), (2, 4), (3, 4), (4, 4)$$, 'and how many were left out');
SELECT results_eq($$SELECT DISTINCT n, n_left_out FROM mleval.compare_models('{two/1,rule}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'accuracy_score')$$, $$VALUES (503::bigint, 1::bigint)$$, 'of two in one relation, more are');
SELECT results_eq($$SELECT value, pvalue, n, reason FROM mleval.compare_models('{one,two/1}', '[2020-01-01,2020-02-01)')$$,
	$$SELECT NULL::float8, NULL::float8, 0::bigint, 'no labelled row that all candidates have' FROM generate_series(1, 2)$$, 'none in common: NULLs and the reason');
INSERT INTO two SELECT key, '2024-01-01 12:00:01+00', y, score, other, rule, is_rule FROM two WHERE key = '7';
SELECT is(error_of($$SELECT * FROM mleval.compare_models('{one,two/1}', '[2024-01-01,2024-01-02)')$$), ('21000', 'a candidate has the id "7" more than once', 'Which of its rows belongs to which of another candidate''s cannot be told.',
	'Name a column that is unique in the window, or give the model a view with one row an id.')::fault, 'an id twice is an error');
DELETE FROM two WHERE key = '7' AND at = '2024-01-01 12:00:01+00';
UPDATE two SET y = 1 - y WHERE key = '8';
SELECT is((error_of($$SELECT * FROM mleval.compare_models('{one,two/1}', '[2024-01-01,2024-01-02)')$$)).message, 'candidates have different labels for the id "8"', 'and so are labels that differ');
UPDATE two SET y = 1 - y WHERE key = '8';
UPDATE two SET rule = 2 WHERE key = '9';
SELECT is((error_of($$SELECT * FROM mleval.compare_models('{one,rule}', '[2024-01-01,2024-01-02)', 'accuracy_score')$$)).detail, 'That with the id "9" is not.', 'or a class that is none');
SELECT lives_ok($$SELECT * FROM mleval.compare_models('{one,two/1}', '[2024-01-01,2024-01-02)', 'accuracy_score')$$, 'of another candidate it does not matter');
UPDATE two SET rule = 1 WHERE key = '9';

-- What was known when, and of which version
CREATE TABLE three AS SELECT id, at, label, score, at + interval '1 hour' AS label_at, CASE WHEN id % 2 = 0 THEN 'even' ELSE 'odd' END AS version, label AS pred FROM one WHERE id < 500;
SELECT mleval.register_model('three', 'even', 'three', y_true => 'label', y_score => 'score', y_pred => 'pred', time_column => 'at', label_time_column => 'label_at', version_column => 'version', id_column => 'id') \g /dev/null
SELECT results_eq($$SELECT DISTINCT n FROM mleval.compare_models('{one,three/even}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'accuracy_score', as_of => '2024-01-01 02:00+00')$$, 'VALUES (31::bigint)', 'labels that had come by as_of, rows of the version');
SELECT results_eq($$SELECT value FROM mleval.compare_models('{one,three}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'accuracy_score') WHERE model = 'three'$$, 'VALUES (1::float8)', 'the column of classes is taken where there is one');

-- What bad input gets
SELECT is((error_of(format('SELECT * FROM mleval.compare_models(%L, %L, %L, %L, n_resamples => %s)', models, during, metric, args, resamples))).state, state, coalesce(models, 'NULL') || coalesce(metric, 'NULL') || coalesce(args, 'NULL'))
FROM (VALUES
	('{one}', '[2024-01-01,2024-01-02)', 'roc_auc_score', '{}', '999', '22023'), (NULL, '[2024-01-01,2024-01-02)', 'roc_auc_score', '{}', '999', '22023'),
	('{one,two}', '[2024-01-01,2024-01-02)', 'roc_auc_score', '{}', '999', '42P08'), ('{one,nothing}', '[2024-01-01,2024-01-02)', 'roc_auc_score', '{}', '999', '42704'),
	('{one,NULL}', '[2024-01-01,2024-01-02)', 'roc_auc_score', '{}', '999', '22004'), ('{one,one/1}', '[2024-01-01,2024-01-02)', 'roc_auc_score', '{}', '999', '22023'),
	('{one,rule}', '[2024-01-01,2024-01-02)', 'roc_auc_score', '{}', '999', '22023'), ('{one,two/1}', '[2024-01-01,2024-01-02)', 'beauty', '{}', '999', '22023'),
	('{one,two/1}', '[2024-01-01,2024-01-02)', NULL, '{}', '999', '22004'), ('{one,two/1}', '[2024-01-01,2024-01-02)', 'prevalence', '{}', '999', '22023'),
	('{one,two/1}', '[2024-01-01,2024-01-02)', 'fbeta_score', '{}', '999', '22023'), ('{one,two/1}', '[2024-01-01,2024-01-02)', 'roc_auc_score', NULL, '999', '22023'),
	('{one,two/1}', '[2024-01-01,2024-01-02)', 'roc_auc_score', '{"x": 1}', '999', '22023'), ('{one,two/1}', 'empty', 'roc_auc_score', '{}', '999', '22023'),
	('{one,two/1}', NULL, 'roc_auc_score', '{}', '999', '22004'), ('{one,two/1}', '[2024-01-01,2024-01-02)', 'f1_score', '{}', '1', '22023')) AS b(models, during, metric, args, resamples, state);
SELECT mleval.register_model('bare', '1', 'one', y_true => 'label', y_score => 'score', time_column => 'at') \g /dev/null
SELECT mleval.register_model('weighted', '1', 'one', y_true => 'label', y_score => 'score', time_column => 'at', id_column => 'id', sample_weight => 'score') \g /dev/null
SELECT is((error_of($$SELECT * FROM mleval.compare_models('{one,bare}', '[2024-01-01,2024-01-02)')$$)).state, '55000', 'a candidate needs an id');
SELECT is((error_of($$SELECT * FROM mleval.compare_models('{one,weighted}', '[2024-01-01,2024-01-02)')$$)).state, '0A000', 'and no weights');

-- It is recorded
SELECT results_eq($$SELECT count(*), count(DISTINCT comparison_id) FROM mleval.candidate JOIN mleval.model_comparison USING (comparison_id) WHERE metric = 'log_loss' AND metric_args = '{}' AND window_start = '2024-01-01 00:00+00' AND n = 500$$,
	'VALUES (3::bigint, 1::bigint)', 'every comparison is recorded');
SELECT is((error_of(s.statement)).state, '23001', s.statement) FROM (VALUES ('UPDATE mleval.candidate SET pvalue = 0'), ('DELETE FROM mleval.model_comparison WHERE comparison_id > 0')) AS s(statement);

-- How often a test set was looked at
CREATE TABLE fresh AS SELECT * FROM one WHERE id IS NOT NULL;
CREATE FUNCTION pg_temp.told(statement text) RETURNS text LANGUAGE plpgsql AS
$$ BEGIN EXECUTE statement; RETURN NULL; END $$;
SELECT mleval.register_model('fresh', i::text, 'fresh', y_true => 'label', y_score => 'score', time_column => 'at', id_column => 'id') FROM generate_series(1, 14) AS i \g /dev/null
CREATE FUNCTION pg_temp.times(during tstzrange DEFAULT '[2024-01-01 00:00+00,2024-01-02 00:00+00)') RETURNS bigint LANGUAGE sql AS $$ SELECT mleval.times_scored('fresh', '1', during) $$;
SELECT is(pg_temp.times(), 0::bigint, 'nobody has looked');
SELECT count(*) FROM mleval.evaluate('fresh', '1', '[2024-01-01 00:00+00,2024-01-02 00:00+00)') \g /dev/null
SELECT count(*) FROM mleval.evaluate('fresh', '1', '[2024-01-01 00:00+00,2024-01-02 00:00+00)') \g /dev/null
SELECT is(pg_temp.times(), 1::bigint, 'a version twice on a window is once');
SELECT count(*) FROM mleval.evaluate('fresh', '2', '[2024-01-01 06:00+00,2024-01-03 00:00+00)', 'release') \g /dev/null
SELECT count(*) FROM mleval.evaluate('fresh', '3', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'production') \g /dev/null
SELECT is(pg_temp.times(), 2::bigint, 'a release at a window that overlaps is a look, production is none');
SELECT is(pg_temp.times('[2024-01-02 00:00+00,2024-01-03 00:00+00)'), 1::bigint, 'of the day after it is the only one');
SELECT mleval.times_scored('one', '1', '[2024-01-01 00:00+00,2024-01-02 00:00+00)') + pg_temp.times() AS looks \gset
SELECT is((SELECT array_agg(DISTINCT times_scored) FROM mleval.compare_models('{fresh/1,fresh/3,one}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)')), ARRAY[:looks]::bigint[],
	'a comparison counts those of all relations');
SELECT is(pg_temp.times(), 3::bigint, 'and is a look of each candidate');
SELECT is((SELECT array_agg(mleval._is_worn_out(n) ORDER BY n) FROM generate_series(13, 14) AS n), '{f,t}', 'from 14 looks on one is lucky more likely than not');
SELECT is(1 - power(0.95::float8, 13) > 0.5, false, 'as the binomial says');

SELECT * FROM finish();
ROLLBACK;
