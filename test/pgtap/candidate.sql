-- Candidates on the same rows, against scikit-learn, SciPy and statsmodels (test/oracle/candidate.py), and how often a test set was looked at.
BEGIN;
\ir support/lifecycle.psql
\ir ../data/candidate.sql
SELECT * FROM no_plan();

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
		CASE metric WHEN 'fbeta_score' THEN '{"beta": 2}' WHEN 'mean_cost' THEN '{"cost": {"0": {"0": 0, "1": 1}, "1": {"0": 5, "1": 0.5}}}' ELSE '{}' END::jsonb, versus, n_resamples => CASE metric WHEN 'average_precision_score' THEN 99 ELSE 1999 END) AS c
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
SELECT is((SELECT array_agg(DISTINCT method) FILTER (WHERE method IS NOT NULL) FROM answer WHERE metric = 'average_precision_score'), '{"paired bootstrap; Bonferroni''s correction for all 3 pairs"}', 'where there is no test rows are drawn');
SELECT is_empty($$SELECT metric, with_rule, versus FROM answer GROUP BY 1, 2, 3 HAVING array_agg(value ORDER BY place) <> CASE WHEN metric IN ('log_loss', 'brier_score_loss', 'mean_cost') THEN array_agg(value ORDER BY value) ELSE array_agg(value ORDER BY value DESC) END$$, 'the best comes first');
SELECT is((SELECT array_agg(DISTINCT method) FILTER (WHERE method IS NOT NULL) FROM answer WHERE metric IN ('accuracy_score', 'mean_cost')),
	'{"McNemar, exact; Bonferroni''s correction for all 3 pairs","McNemar, exact; Bonferroni''s correction for all 6 pairs","McNemar, exact; Holm''s correction for 3 comparisons","paired bootstrap; Bonferroni''s correction for all 6 pairs"}', 'and how is told');

-- Errors of calibration, which the bootstrap says nothing of
SELECT results_eq(format('SELECT lower IS NOT NULL, upper IS NOT NULL, value > 0, reason FROM mleval.compare_models(''{one,two/1}'', ''[2024-01-01 00:00+00,2024-01-02 00:00+00)'', %L, %L, n_resamples => 50)', metric, args),
	format('SELECT %L::boolean, %L::boolean, true, %L::text FROM generate_series(1, 2)', reason IS NULL, reason IS NULL, reason), metric || ' ' || args || ' has no interval of the bootstrap')
FROM unnest(ARRAY['{}', '{"n_bins": 5, "strategy": "quantile"}']) AS a(args), (VALUES ('expected_calibration_error', NULL),
	('maximum_calibration_error', 'no interval of it keeps its word: look at those of calibration_curve, calibration_slope and calibration_intercept'),
	('root_mean_square_calibration_error', 'no interval of it keeps its word: look at those of calibration_curve, calibration_slope and calibration_intercept')) AS v(metric, reason);
SELECT is((SELECT (e.lower, e.upper)::text FROM mleval.compare_models('{one,two/1}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'expected_calibration_error', '{"n_bins": 5}', n_resamples => 50) AS e WHERE e.model = 'one'),
	(SELECT (e.lower, e.upper)::text FROM (SELECT mleval.binary_scores(label, s1) AS s FROM oracle_row) AS x, mleval.expected_calibration_error_confint(x.s, 5) AS e), 'that of the expected one is of its bins');
SELECT mleval.register_metric('worst_bin', 'maximum_calibration_error', direction => 'lower') \g /dev/null
SELECT alike((SELECT (c.lower, c.upper, c.reason)::text FROM mleval.compare_models('{one,two/1}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'worst_bin', n_resamples => 50) AS c LIMIT 1), '(,,"the bootstrap gives no interval of an error of calibration%', 'under another name neither');

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
SELECT is((error_of($$SELECT * FROM mleval.compare_models('{one,bare}', '[2024-01-01,2024-01-02)')$$)).state, '55000', 'a candidate needs an id');

-- Weights, dependent rows, and metrics of one's own
CREATE TABLE sold AS SELECT id, timestamptz '2024-01-01 00:00+00' + id * interval '1 minute' AS at, label, s1, s2, rule, amount, weight FROM oracle_row;
SELECT mleval.register_model('a', CASE WHEN w THEN 'weighted' ELSE 'plain' END, 'sold', y_true => 'label', y_score => 's1', time_column => 'at', id_column => 'id', sample_weight => CASE WHEN w THEN 'weight' END) FROM unnest('{t,f}'::boolean[]) AS w \g /dev/null
SELECT mleval.register_model('b', CASE WHEN w THEN 'weighted' ELSE 'plain' END, 'sold', y_true => 'label', y_score => 's2', time_column => 'at', id_column => 'id', sample_weight => CASE WHEN w THEN 'weight' END) FROM unnest('{t,f}'::boolean[]) AS w \g /dev/null
SELECT mleval.register_model('r', CASE WHEN w THEN 'weighted' ELSE 'plain' END, 'sold', y_true => 'label', y_pred => 'rule', time_column => 'at', id_column => 'id', sample_weight => CASE WHEN w THEN 'weight' END) FROM unnest('{t,f}'::boolean[]) AS w \g /dev/null
CREATE FUNCTION public.lost(y_true boolean, y_pred boolean, amount float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN y_true AND NOT y_pred THEN amount ELSE 0 END $$;
CREATE FUNCTION public.squared_step(state float8[], y_true boolean, y_score float8, amount float8) RETURNS float8[] LANGUAGE sql IMMUTABLE AS
	$$ SELECT ARRAY[state[1] + amount * (y_true::int - y_score) ^ 2, state[2] + amount] $$;
CREATE FUNCTION public.squared_end(state float8[]) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$ SELECT state[1] / nullif(state[2], 0) $$;
CREATE AGGREGATE public.squared(boolean, float8, float8) (SFUNC = public.squared_step, STYPE = float8[], INITCOND = '{0,0}', FINALFUNC = public.squared_end);
SELECT mleval.register_metric('lost', 'public.lost', columns => '{y_true,y_pred,amount}', direction => 'lower') \g /dev/null
SELECT mleval.register_metric('squared', 'public.squared', columns => '{y_true,y_score,amount}', direction => 'lower') \g /dev/null
CREATE FUNCTION pg_temp.paired(metric text, weighted boolean, design_effect float8, resamples integer DEFAULT 399, seed bigint DEFAULT 1)
RETURNS TABLE (first float8, second float8, pvalue float8, n bigint, n_eff float8, method text, reasons text, widths float8[])
LANGUAGE sql AS $$
	SELECT max(c.value) FILTER (WHERE c.model = 'a'), max(c.value) FILTER (WHERE c.model <> 'a'), max(c.pvalue), max(c.n), max(c.n_eff), max(c.method), string_agg(DISTINCT c.reason, '; '), array_agg(c.upper - c.lower ORDER BY c.model)
	FROM (SELECT CASE WHEN weighted THEN 'weighted' ELSE 'plain' END, CASE WHEN metric IN ('lost', 'accuracy_score') THEN 'r' ELSE 'b' END) AS x(k, other),
		mleval.compare_models(ARRAY['a/' || x.k, x.other || '/' || x.k], '[2024-01-01 00:00+00,2024-01-02 00:00+00)', paired.metric, n_resamples => resamples, seed => paired.seed, design_effect => paired.design_effect) AS c
$$;
CREATE TEMP TABLE paired_answer AS SELECT o.*, a.first AS got_first, a.second AS got_second, a.pvalue AS got, a.n, a.n_eff, a.method, a.reasons, a.widths
FROM oracle_paired AS o, LATERAL pg_temp.paired(o.metric, o.weighted, o.design_effect, CASE o.metric WHEN 'squared' THEN 99 ELSE 199 END) AS a;
SELECT is((SELECT count(*) FROM paired_answer WHERE got IS NOT NULL AND n = 500), 7::bigint, 'metrics of one''s own, weights and a design effect have their paired test');
SELECT is_empty('SELECT metric, got_first, first, got_second, second FROM paired_answer WHERE pg_temp.off(got_first, first) OR pg_temp.off(got_second, second)', 'values are scikit-learn''s with sample_weight, or NumPy''s');
SELECT is_empty('SELECT metric, got, pvalue FROM paired_answer WHERE NOT drawn AND pg_temp.off(got, pvalue, 1e-9)', 'a mean of rows has SciPy''s paired t test, of fewer rows where they depend on each other');
SELECT is_empty($$SELECT metric, design_effect, got, pvalue FROM paired_answer WHERE drawn AND abs(got - pvalue) > 0.004 + 5 * sqrt(pvalue * (1 - pvalue / 2) / 1000) * 2$$, 'drawing rows so often as by chance is drawing rows');
SELECT is_empty('SELECT metric FROM paired_answer WHERE abs(n_eff - CASE WHEN weighted THEN (SELECT sum(weight) ^ 2 / sum(weight ^ 2) FROM oracle_row) ELSE n END / design_effect) > 1e-9', 'how many rows that is, by Kish and the design effect, is told');
SELECT is_empty('SELECT metric, widths FROM paired_answer WHERE array_position(widths, NULL) IS NOT NULL OR NOT 0 < ALL (widths)', 'each value has an interval');
SELECT is((SELECT max(w.widths[1]) / min(w.widths[1]) FROM paired_answer AS w WHERE w.metric = 'lost'), 2::float8, 'twice as wide where four rows are one');
SELECT results_eq($$SELECT metric, weighted, split_part(method, ';', 1) FROM paired_answer WHERE design_effect = 1 ORDER BY metric$$,
	$$VALUES ('accuracy_score', true, 'paired bootstrap'), ('average_precision_score', false, 'paired bootstrap'), ('lost', false, 'paired t of row values'), ('roc_auc_score', true, 'paired bootstrap'), ('squared', false, 'paired bootstrap')$$, 'and how it was tested is told');
SELECT is((SELECT count(DISTINCT p.pvalue) FROM generate_series(1, 3), pg_temp.paired('average_precision_score', false, 1, 19) AS p), 1::bigint, 'a seed gives the same again');
SELECT cmp_ok((SELECT count(DISTINCT p.pvalue) FROM generate_series(1, 5) AS seed, pg_temp.paired('average_precision_score', false, 1, 19, seed) AS p), '>', 1::bigint, 'and another seed another');
SELECT results_eq($$SELECT round(p.pvalue::numeric, 12), p.method FROM pg_temp.paired('log_loss', true, 3) AS p$$,
	$$SELECT round((t).pvalue::numeric, 12), 'paired t of row losses; one comparison, no correction' FROM (SELECT mleval.log_loss_test(label, s1, s2, weight, 3) AS t FROM oracle_row) AS x$$, 'losses have their own test, with weights');
SELECT results_eq($$SELECT p.pvalue, p.method FROM pg_temp.paired('roc_auc_score', false, 3) AS p$$,
	$$SELECT (mleval.roc_auc_test(mleval.paired_sample(s1, s2, label), 3)).pvalue, 'DeLong; one comparison, no correction' FROM oracle_row$$, 'and areas theirs, of dependent rows');
SELECT results_eq($$SELECT p.pvalue, p.method FROM pg_temp.paired('accuracy_score', false, 3) AS p$$,
	$$SELECT (mleval.mcnemar_test(label, s1 > 0.5, rule = 1, false, true, 3)).pvalue, 'McNemar, chi-squared; one comparison, no correction' FROM oracle_row$$, 'and so are errors');

CREATE FUNCTION public.all_alike_step(state float8, y_true boolean, y_score float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$ SELECT state $$;
CREATE AGGREGATE public.all_alike(boolean, float8) (SFUNC = public.all_alike_step, STYPE = float8, INITCOND = '0.25');
SELECT mleval.register_metric('alike', 'public.all_alike', columns => '{y_true,y_score}', direction => 'lower') \g /dev/null
SELECT results_eq($$SELECT value, lower, upper, reason FROM mleval.compare_models('{a/plain,b/plain}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', metric => 'alike', n_resamples => 19)$$,
	$$SELECT 0.25::float8, NULL::float8, NULL::float8, 'the metric knows no interval' FROM generate_series(1, 2)$$, 'resamples that are all alike are no certainty');

-- An interval of one's own, where a metric has one, and not the bootstrap's
SELECT results_eq($$SELECT m.metric, c.model, c.lower, c.upper FROM (VALUES ('d2_brier_score', '{}'::jsonb), ('d2_log_loss_score', '{}'), ('fbeta_score', '{"beta": 2}'), ('normalized_cross_entropy', '{}')) AS m(metric, args),
		LATERAL mleval.compare_models('{a/plain,b/plain}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', m.metric, m.args, n_resamples => 19) AS c ORDER BY 1, 2$$,
	$$SELECT e.metric, s.model, (e.e).lower, (e.e).upper FROM (SELECT 'a' AS model, mleval.binary_scores(label, s1) AS scores, mleval.confusion_matrix(label, s1 >= 0.5) AS cm FROM sold UNION ALL SELECT 'b', mleval.binary_scores(label, s2), mleval.confusion_matrix(label, s2 >= 0.5) FROM sold) AS s,
		LATERAL (VALUES ('d2_brier_score', mleval.d2_brier_confint(scores)), ('d2_log_loss_score', mleval.d2_log_loss_confint(scores)), ('fbeta_score', mleval.fbeta_confint(cm, 2)), ('normalized_cross_entropy', mleval.normalized_cross_entropy_confint(scores))) AS e(metric, e) ORDER BY 1, 2$$, 'F-beta and ratios of losses have the intervals of their own functions');

-- A row has one weight, and a model without takes that of the others
CREATE TABLE heavier AS SELECT id, at, label, s2, weight * 2 AS weight FROM sold;
SELECT mleval.register_model('c', 'weighted', 'heavier', y_true => 'label', y_score => 's2', time_column => 'at', id_column => 'id', sample_weight => 'weight') \g /dev/null
SELECT results_eq($$SELECT value, n_eff FROM mleval.compare_models('{a/weighted,b/plain}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', n_resamples => 19) ORDER BY value$$,
	$$SELECT value, n_eff FROM mleval.compare_models('{a/weighted,b/weighted}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', n_resamples => 19) ORDER BY value$$, 'a model without weights takes those of the rows');
SELECT is((error_of($$SELECT * FROM mleval.compare_models('{a/weighted,c}', '[2024-01-01,2024-01-02)')$$))::text, (ROW('22023', 'candidates have different weights for the id "0"', 'On the same rows a weight is the same, whoever predicts.', 'Give the models one weight; one that has none takes that of the others.')::fault)::text, 'two weights of one row are an error');
UPDATE sold SET weight = NULL WHERE id = 3;
SELECT is((error_of($$SELECT * FROM mleval.compare_models('{a/weighted,b/plain}', '[2024-01-01,2024-01-02)')$$)).detail, 'That of the row with the id "3" is not, or is NULL.', 'and so is none');
UPDATE sold SET weight = 1 WHERE id = 3;

-- Metrics of one's own: summaries, a target, a definition that changed
SELECT mleval.register_metric('f2', 'fbeta_score', metric_args => '{"beta": 2}', direction => 'higher') \g /dev/null
SELECT mleval.register_metric('near_half', 'accuracy_score', direction => 'target', target => 0.5) \g /dev/null
SELECT mleval.register_metric('pricey', 'mean_cost_confint', metric_args => '{"cost": {"0": {"0": 0, "1": 1}, "1": {"0": 5, "1": 0.5}}}', direction => 'lower') \g /dev/null
SELECT mleval.register_metric('own_area', 'roc_auc_score', direction => 'higher') \g /dev/null
CREATE FUNCTION pg_temp.told_of(metric text, args jsonb DEFAULT '{}') RETURNS SETOF text LANGUAGE sql AS $$
	SELECT (c.model, c.value, c.difference, c.pvalue, c.n)::text FROM mleval.compare_models('{a/plain,b/plain,r/plain}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', told_of.metric, args, n_resamples => 99) AS c $$;
SELECT results_eq($$SELECT pg_temp.told_of('f2')$$, $$SELECT pg_temp.told_of('fbeta_score', '{"beta": 2}')$$, 'a name for a metric and its arguments is that metric');
SELECT results_eq($$SELECT pg_temp.told_of('pricey')$$, $$SELECT pg_temp.told_of('mean_cost', '{"cost": {"0": {"0": 0, "1": 1}, "1": {"0": 5, "1": 0.5}}}')$$, 'and one with an interval of its own');
SELECT results_eq($$SELECT c.model, abs(c.value - 0.5) = min(abs(c.value - 0.5)) OVER () FROM mleval.compare_models('{a/plain,b/plain,r/plain}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'near_half', n_resamples => 99) AS c LIMIT 1$$,
	$$SELECT c.model, true FROM mleval.compare_models('{a/plain,b/plain,r/plain}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'accuracy_score') AS c ORDER BY abs(c.value - 0.5) LIMIT 1$$, 'the best is the one that is nearest to the target');
SELECT is((SELECT count(*) FROM mleval.compare_models('{a/plain,b/plain}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'own_area', n_resamples => 99) AS c WHERE c.lower < c.value AND c.value < c.upper AND (c.pvalue > 0.0001 OR c.difference IS NULL)), 2::bigint, 'one of scores has an interval and a test of drawn rows');
SELECT is((SELECT k.metric_args FROM mleval.model_comparison AS k WHERE k.metric = 'f2' LIMIT 1), '{"beta": 2}'::jsonb, 'with what it was called is recorded');
SELECT is((error_of($$SELECT * FROM mleval.compare_models('{a/plain,r/plain}', '[2024-01-01,2024-01-02)', 'squared')$$)).message, 'model "r" version "plain" has no y_score, which "squared" is a metric of', 'a rule has no scores for it');
SELECT is((error_of($$SELECT * FROM mleval.compare_models('{a/plain,b/plain}', '[2024-01-01,2024-01-02)', 'f2', '{"beta": 3}')$$)).state, '22023', 'its arguments are those it was registered with');
CREATE FUNCTION public.endless(mleval.confusion_matrix) RETURNS float8 LANGUAGE sql AS 'SELECT 1.0 FROM pg_sleep(1)';
SELECT mleval.register_metric('endless', 'public.endless', direction => 'higher', max_time => '1 second') \g /dev/null
-- no handler of others sees a cancel
CREATE FUNCTION pg_temp.cancel_of(statement text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN EXECUTE statement; RETURN NULL; EXCEPTION WHEN query_canceled THEN RETURN SQLERRM; END $$;
SELECT is(pg_temp.cancel_of($$SELECT * FROM mleval.compare_models('{a/plain,b/plain}', '[2024-01-01,2024-01-02)', 'endless', n_resamples => 2)$$), 'candidates cannot be compared by "endless": the metric took longer than 00:00:02', 'one that takes for ever is ended after its time for each candidate');
UPDATE mleval.metric SET enabled = false WHERE name = 'endless';
SELECT is((error_of($$SELECT * FROM mleval.compare_models('{a/plain,b/plain}', '[2024-01-01,2024-01-02)', 'endless', n_resamples => 2)$$)).message, 'metric "endless" is switched off', 'one that is switched off is not compared by');
SELECT alike((error_of($$SELECT * FROM mleval.compare_models('{a/plain,b/plain}', '[2024-01-01,2024-01-02)', 'beauty')$$)).hint, '%: alike, f2, lost, near_half, own_area, pricey, squared, worst_bin.', 'an unknown one is told those there are');
SELECT is((error_of($$SELECT * FROM mleval.compare_models('{a/plain,b/plain}', '[2024-01-01,2024-01-02)', 'f1_score', design_effect => 0.5)$$)).state, '22023', 'a design effect is 1 or more');
CREATE OR REPLACE FUNCTION public.lost(y_true boolean, y_pred boolean, amount float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$ SELECT amount $$;
SELECT is((error_of($$SELECT * FROM mleval.compare_models('{a/plain,r/plain}', '[2024-01-01,2024-01-02)', 'lost')$$)).state, '55000', 'a definition that changed is not run');

-- It is recorded
SELECT results_eq($$SELECT count(*), count(DISTINCT comparison_id) FROM mleval.candidate JOIN mleval.model_comparison USING (comparison_id) WHERE metric = 'log_loss' AND metric_args = '{}' AND window_start = '2024-01-01 00:00+00' AND n = 500$$,
	'VALUES (5::bigint, 2::bigint)', 'every comparison is recorded');
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

-- What an own metric or a design effect leaves out is said
SELECT results_eq($$SELECT c.reason LIKE '%no resample has a row: give a smaller design_effect%', c.pvalue FROM mleval.compare_models('{one/1,two/1}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'average_precision_score', design_effect => 1e300, n_resamples => 9) AS c WHERE c.difference IS NOT NULL$$,
	$$VALUES (true, NULL::float8)$$, 'no draw has a row');
CREATE FUNCTION public.level7(cm mleval.confusion_matrix) RETURNS mleval.estimate LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(mleval.accuracy_score(cm), 0, 1, 7, NULL, NULL, NULL, NULL)::mleval.estimate $$;
SELECT mleval.register_metric('level7', 'public.level7', direction => 'higher') \g /dev/null
SELECT is_empty($$SELECT c.reason FROM mleval.compare_models('{one/1,two/1}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'level7', n_resamples => 9) AS c WHERE num_nulls(c.value, c.lower, c.upper) <> 2 OR c.reason IS DISTINCT FROM 'the metric returned an interval of level 7'$$, 'an interval of no level is none');

SELECT * FROM finish();
ROLLBACK;
