-- Intervals of the metrics of multiclass_scores, against SciPy, statsmodels and how
-- scikit-learn's metrics move with the weights of rows (test/oracle/multiclass_confint.py).
BEGIN;
\ir ../data/multiclass_confint.sql
SELECT plan(25);

-- Off by more than so much, relative, or NULL on one side only.
CREATE FUNCTION pg_temp.off(got float8, wanted float8, tolerance float8) RETURNS boolean LANGUAGE sql AS
$$SELECT coalesce(abs(got - wanted) > tolerance * greatest(abs(wanted), 1e-3), (got IS NULL) <> (wanted IS NULL))$$;
CREATE FUNCTION pg_temp.interval(scores mleval.multiclass_scores, function text, options text, level float8) RETURNS mleval.estimate LANGUAGE plpgsql AS $$
DECLARE
	result mleval.estimate;
	option text[] := string_to_array(options, ', ');
BEGIN
	EXECUTE format('SELECT (e).* FROM (SELECT mleval.%I($1%s, level => %s%s) AS e) x', function,
		CASE function WHEN 'brier_score_confint' THEN ', scale_by_half => ' || options WHEN 'log_loss_confint' THEN '' WHEN 'roc_auc_confint' THEN ', ' || option[1] || ', ' || option[2] ELSE ', ' || options END, level,
		CASE function WHEN 'roc_auc_confint' THEN ', method => ' || option[3] ELSE '' END) INTO result USING scores;
	RETURN result;
END$$;
CREATE TEMP TABLE summary AS SELECT example, mleval.multiclass_scores(y, s, w) AS scores, mleval.multiclass_scores(y, s, w, 16) AS coarse, count(*) AS n, array_length(min(s), 1) AS classes FROM oracle_row GROUP BY example;
CREATE TEMP TABLE found AS SELECT o.*, (e).value AS our_value, (e).lower AS our_lower, (e).upper AS our_upper, (e).n AS our_n, (e).n_eff, (e).level AS our_level, (e).reason, (e).method
FROM oracle_interval o JOIN summary s USING (example), LATERAL (SELECT pg_temp.interval(s.scores, function, options, o.level) AS e OFFSET 0) x;

-- Means over rows.
SELECT is(count(*), 54::bigint, 'the oracle has 54 intervals of losses') FROM found WHERE function ~ 'log_loss|brier';
SELECT is_empty($$SELECT * FROM found WHERE function ~ 'log_loss|brier' AND (pg_temp.off(our_value, value, 1e-12) OR pg_temp.off(our_lower, lower, 1e-10) OR pg_temp.off(our_upper, upper, 1e-10) OR reason IS NOT NULL OR n_eff <> our_n OR level <> our_level)$$, 'log_loss_confint and brier_score_confint are Hall''s, of the losses of rows');
SELECT is_empty($$SELECT * FROM found WHERE function ~ 'top_k' AND (pg_temp.off(our_value, value, 1e-12) OR pg_temp.off(our_lower, lower, 1e-11) OR pg_temp.off(our_upper, upper, 1e-11) OR reason IS NOT NULL OR n_eff <> our_n)$$, 'top_k_accuracy_confint is statsmodels''');
SELECT results_eq($$SELECT e.value, e.n, round(e.n_eff::numeric, 9), e.lower, e.upper FROM summary, LATERAL mleval.top_k_accuracy_confint(scores, 1) e WHERE example = 'weights'$$,
	$$SELECT p, 90::bigint, round(k::numeric, 9), (w).lower, (w).upper FROM summary, LATERAL (SELECT mleval.top_k_accuracy_score(scores, 1), sum(w) ^ 2 / sum(w ^ 2), mleval.proportion_confint(mleval.confusion_matrix(true, s[y + 1] = (SELECT max(x) FROM unnest(s) x), w)) FROM oracle_row WHERE example = 'weights') x (p, k, w) WHERE example = 'weights'$$, 'weights count as Kish''s number');

-- Means over classes.
SELECT is(count(*), 177::bigint, 'the oracle has 177 intervals of means over classes') FROM found WHERE function ~ 'roc_auc|precision';
SELECT is_empty($$SELECT * FROM found WHERE function ~ 'roc_auc|precision' AND (pg_temp.off(our_value, value, 1e-11) OR pg_temp.off(our_lower, lower, 1e-6) OR pg_temp.off(our_upper, upper, 1e-6) OR reason IS NOT NULL OR level <> our_level OR method !~ 'conservative')$$,
	'roc_auc_confint and average_precision_confint are those of the worst case');
SELECT is_empty($$SELECT * FROM found WHERE function = 'roc_auc_confint' AND options ~ 'delong' AND level = 0.8 AND our_upper < 1 AND (our_upper - our_lower) / (2 * 1.2815515655446004) < 0.99 * together$$, 'which is never less than what the columns do together');
SELECT cmp_ok((SELECT max((our_upper - our_lower) / (2 * 1.2815515655446004) / together) FROM found WHERE function = 'roc_auc_confint' AND options ~ 'delong' AND level = 0.8 AND example <> 'many classes'), '<', 1.5::float8, 'and at most half as much again, with up to four classes');
SELECT is_empty($$SELECT m.method, a.*, b.* FROM summary, unnest('{delong,logit}'::text[]) m (method), unnest('{macro,weighted}'::text[]) w (average), unnest('{ovr,ovo}'::text[]) c (multi_class), LATERAL mleval.roc_auc_confint(scores, average, multi_class, method => m.method) a, LATERAL mleval.roc_auc_confint(mleval.one_vs_rest(scores, 1), method => m.method) b
	WHERE example = 'two classes' AND (pg_temp.off(a.value, b.value, 1e-12) OR pg_temp.off(a.lower, b.lower, 1e-10) OR pg_temp.off(a.upper, b.upper, 1e-10) OR a.n <> b.n OR a.n_eff <> b.n_eff)$$, 'of two classes whose probabilities add up to 1 it is the interval of either');
SELECT is_empty($$SELECT f.function, a.*, b.* FROM summary, LATERAL (SELECT mleval.one_vs_rest(scores, 1) AS one OFFSET 0) o, LATERAL (SELECT 'log_loss', mleval.log_loss_confint(scores), mleval.log_loss_confint(one) UNION ALL SELECT 'brier', mleval.brier_score_confint(scores), mleval.brier_score_confint(one)) f (function, many, two), LATERAL (SELECT (many).*) a, LATERAL (SELECT (two).*) b
	WHERE example = 'two classes' AND (pg_temp.off(a.value, b.value, 1e-12) OR pg_temp.off(a.lower, b.lower, 1e-10) OR pg_temp.off(a.upper, b.upper, 1e-10))$$, 'and so are losses');
SELECT is_empty($$SELECT function, x.example FROM (SELECT example, mleval.multiclass_scores(y, s) AS once, (SELECT mleval.rollup(p) FROM (SELECT mleval.multiclass_scores(y, s) AS p FROM oracle_row r WHERE r.example = o.example UNION ALL SELECT mleval.multiclass_scores(y, s) FROM oracle_row r WHERE r.example = o.example) u) AS twice FROM oracle_row o WHERE example NOT IN ('weights', 'many classes') GROUP BY example) x,
	LATERAL (SELECT 'log_loss', mleval.log_loss_confint(once), mleval.log_loss_confint(twice, design_effect => 2) UNION ALL SELECT 'brier', mleval.brier_score_confint(once), mleval.brier_score_confint(twice, design_effect => 2)
		UNION ALL SELECT 'area', mleval.roc_auc_confint(once, 'weighted'), mleval.roc_auc_confint(twice, 'weighted', design_effect => 2) UNION ALL SELECT 'pairs', mleval.roc_auc_confint(once, 'macro', 'ovo', method => 'logit'), mleval.roc_auc_confint(twice, 'macro', 'ovo', method => 'logit', design_effect => 2)
		UNION ALL SELECT 'precision', mleval.average_precision_confint(once, 'weighted'), mleval.average_precision_confint(twice, 'weighted', design_effect => 2) UNION ALL SELECT 'top', mleval.top_k_accuracy_confint(once), mleval.top_k_accuracy_confint(twice, design_effect => 2)) f (function, a, b)
	WHERE pg_temp.off((a).lower, (b).lower, 1e-10) OR pg_temp.off((a).upper, (b).upper, 1e-10) OR pg_temp.off((a).n_eff, (b).n_eff, 1e-12) OR (b).n <> 2 * (a).n$$, 'each row twice, with a design effect of two, is each row once');
SELECT is_empty($$SELECT s.example, a, b FROM summary s, LATERAL (SELECT mleval.log_loss_confint(scores) AS a, mleval.log_loss_confint(coarse) AS b, mleval.brier_score_confint(scores) AS c, mleval.brier_score_confint(coarse) AS d, mleval.top_k_accuracy_confint(scores) AS e, mleval.top_k_accuracy_confint(coarse) AS f) x WHERE a IS DISTINCT FROM b OR c IS DISTINCT FROM d OR e IS DISTINCT FROM f$$,
	'means over rows have nothing to do with buckets');
CREATE TEMP VIEW blurred AS SELECT s.example, a.lower AS a_lower, a.upper AS a_upper, b.*, m.lower AS least, m.upper AS most FROM summary s, LATERAL mleval.roc_auc_confint(scores, 'weighted') a, LATERAL mleval.roc_auc_confint(coarse, 'weighted') b, LATERAL mleval.roc_auc_bounds(coarse, 'weighted') m;
SELECT is_empty($$SELECT * FROM blurred WHERE lower > 0 AND abs(a_lower - (lower + value - least)) > 0.05 OR upper < 1 AND abs(a_upper - (upper + value - most)) > 0.05 OR lower IS NULL$$, 'areas of few buckets have nearly the same interval, but for the bounds, by which it is wider');
SELECT is_empty($$SELECT * FROM blurred WHERE lower > least OR upper < most OR coalesce(reason, '') <> CASE WHEN least < most THEN 'approximate, as scores share buckets (roc_auc_bounds)' ELSE '' END$$, 'which it holds and says');
SELECT ok(count(*) = 2 AND bool_and(a.lower < a.value AND a.value < a.upper AND a.upper <= 1), 'past 32 classes too') FROM summary, unnest('{macro,weighted}'::text[]) average, LATERAL mleval.roc_auc_confint(scores, average) a WHERE example = 'many classes';

-- Where there is none.
CREATE TEMP TABLE odd AS
SELECT name, mleval.multiclass_scores(y, s) AS scores FROM (VALUES ('one row', 0, '{0.5,0.3,0.2}'::float8[]), ('no label', NULL, '{0.5,0.3,0.2}'), ('margins', 0, '{5,3,-2}'), ('margins', 1, '{5,3,-2}'), ('margins', 2, '{5,3,-2}'), ('same', 0, '{0.5,0.25,0.25}'), ('same', 0, '{0.5,0.25,0.25}'),
	('apart', 0, '{1,0,0}'), ('apart', 0, '{1,0,0}'), ('apart', 1, '{0,1,0}'), ('apart', 1, '{0,1,0}'), ('apart', 2, '{0,0,1}'), ('apart', 2, '{0,0,1}'), ('few', 0, '{1,0,0}'), ('few', 1, '{0,0.5,0.5}'), ('few', 2, '{0,0.5,0.5}'),
	('alike', 0, '{0.2,0.4,0.4}'), ('alike', 0, '{0.2,0.4,0.4}'), ('alike', 1, '{0.2,0.4,0.4}'), ('alike', 1, '{0.2,0.4,0.4}'), ('alike', 2, '{0.2,0.4,0.4}'), ('alike', 2, '{0.2,0.4,0.4}')) v (name, y, s) GROUP BY name
UNION ALL SELECT 'no rows', mleval.multiclass_scores(0, '{1,2}'::float8[]) FROM generate_series(1, 0);
SELECT results_eq($$SELECT name, e.value::numeric(9, 6)::float8, e.lower, e.upper, e.n, e.reason FROM odd, LATERAL mleval.log_loss_confint(scores) e WHERE name NOT IN ('few', 'alike', 'margins') ORDER BY name$$,
	$$VALUES ('apart', 0::float8, NULL::float8, NULL::float8, 6::bigint, 'all rows have the same loss: no interval says how sure that is'), ('no label', NULL, NULL, NULL, 0, 'no row has both a label and scores'),
	('no rows', NULL, NULL, NULL, 0, 'no rows'), ('one row', 0.693147, NULL, NULL, 1, 'fewer than two effective rows'), ('same', 0.693147, NULL, NULL, 2, 'all rows have the same loss: no interval says how sure that is')$$, 'a mean loss has no interval where nothing varies');
SELECT throws_ok(format('SELECT mleval.%s_confint(scores) FROM odd WHERE name = ''margins''', f), '22023', 'a score of a labelled row lies outside [0, 1]: it is not a probability', f || '_confint of margins is an error') FROM unnest('{log_loss,brier_score}'::text[]) f;
SELECT results_eq($$SELECT name, e.value, e.lower, e.n, e.reason FROM odd, LATERAL mleval.roc_auc_confint(scores) e ORDER BY name$$,
	$$VALUES ('alike', 0.5::float8, NULL::float8, 6::bigint, 'the variance is 0, as where scores separate the classes or are all equal: no interval says how sure that is'), ('apart', 1, NULL, 6, 'the variance is 0, as where scores separate the classes or are all equal: no interval says how sure that is'),
	('few', 2.5 / 3, NULL, 3, 'fewer than two effective rows of a class'), ('margins', 0.5, NULL, 3, 'fewer than two effective rows of a class'), ('no label', NULL, NULL, 0, 'no row has both a label and scores'), ('no rows', NULL, NULL, 0, 'no rows'), ('one row', NULL, NULL, 1, 'class 0: no negative among the labelled rows'), ('same', NULL, NULL, 2, 'class 0: no negative among the labelled rows')$$, 'a mean of areas neither');
SELECT results_eq($$SELECT name, e.value, e.lower, e.reason FROM odd, LATERAL mleval.average_precision_confint(scores, 'weighted') e WHERE name IN ('apart', 'few', 'one row', 'no label') ORDER BY name$$,
	$$VALUES ('apart', 1::float8, NULL::float8, 'the variance is 0, as where scores separate the classes or are all equal: no interval says how sure that is'), ('few', 2 / 3::float8, NULL, 'fewer than two effective rows of a class'), ('no label', NULL, NULL, 'no row has both a label and scores'), ('one row', 1, NULL, 'fewer than two effective rows of a class')$$, 'nor one of average precisions');
SELECT results_eq($$SELECT e.value, e.lower, e.upper, e.n_eff, e.reason FROM odd, LATERAL mleval.top_k_accuracy_confint(scores, 7) e WHERE name IN ('apart', 'no label') ORDER BY name$$, $$SELECT 1::float8, (w).lower, (w).upper, 6::float8, NULL FROM (SELECT mleval.proportion_confint(mleval.confusion_matrix(true, true)) AS w FROM generate_series(1, 6)) x UNION ALL SELECT NULL, NULL, NULL, NULL, 'no row has both a label and scores'$$,
	'all of six rows right are not certainty');
SELECT results_eq($$SELECT e.value, e.reason FROM summary, LATERAL mleval.roc_auc_confint(scores, multi_class => 'ovo') e WHERE example = 'many classes'$$, $$VALUES (NULL::float8, 'pairs are kept of 32 classes at most, and there are 34')$$, 'of too many classes there are no pairs');
SELECT ok(mleval.brier_score_confint(NULL::mleval.multiclass_scores) IS NULL AND mleval.log_loss_confint(NULL::mleval.multiclass_scores) IS NULL AND mleval.roc_auc_confint(NULL::mleval.multiclass_scores) IS NULL, 'no summary: NULL');
SELECT ok(e.upper <= 3 AND e.upper >= e.value AND e.value = 2.5, 'probabilities that do not add up to 1 may be off by more than 2') FROM (SELECT mleval.multiclass_scores(i % 2, CASE i WHEN 0 THEN '{0,1,1}'::float8[] ELSE '{0,0,1}' END) AS s FROM generate_series(0, 1) i) x, LATERAL mleval.brier_score_confint(s) e;
SELECT ok(abs(e.lower + e.upper - 2 * e.value) < 1e-12 AND e.lower < e.value - 1e-7, 'losses that hardly differ are taken for symmetric') FROM (SELECT mleval.multiclass_scores(0, ARRAY[0.5 + i * 1e-6, 0.5 - i * 1e-6]) AS s FROM generate_series(0, 9) i) x, LATERAL mleval.log_loss_confint(s) e;

SELECT * FROM finish();
ROLLBACK;
