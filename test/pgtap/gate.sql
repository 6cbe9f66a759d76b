-- Requirements and the gate: what is asked, what is found, and how sure that is.
BEGIN;
\ir support/lifecycle.psql
\ir ../data/gate.sql
SET row_security = on;
SELECT * FROM no_plan();

-- The naive model, by scikit-learn's
SELECT results_eq($$SELECT o.positives, o.negatives, o.metric, round(x.value::numeric, 12) FROM oracle_naive AS o
		CROSS JOIN LATERAL (SELECT mleval.confusion_matrix(i <= o.positives, i % 2 = 0), mleval.binary_scores(i <= o.positives, i / 7.0) FROM generate_series(1, o.positives + o.negatives) AS i) AS s(matrix, scores)
		CROSS JOIN LATERAL (SELECT m.metric, m.value FROM mleval.metrics(mleval._naive_matrix(s.matrix)) AS m
			UNION ALL SELECT m.metric, m.value FROM mleval.metrics(mleval._naive_scores(s.scores)) AS m) AS x
	WHERE x.metric = o.metric ORDER BY 1, 2, 3$$,
	'SELECT positives, negatives, metric, round(value::numeric, 12) FROM oracle_naive ORDER BY 1, 2, 3', 'the naive model has the metrics of scikit-learn''s');
SELECT is((SELECT mleval.accuracy_score(mleval._naive_matrix(mleval.confusion_matrix(i < 3, true, i))) FROM generate_series(1, 4) AS i), 0.7::float8, 'its class is the heavier one');
SELECT is(mleval._naive_matrix((SELECT mleval.rollup(NULL::mleval.confusion_matrix)))::text, (SELECT mleval.rollup(NULL::mleval.confusion_matrix))::text, 'of no labels there is none');

-- The interval of a difference, by statsmodels'
CREATE FUNCTION pg_temp.share(k int, n int, level float8) RETURNS mleval.estimate LANGUAGE sql AS
	$$ SELECT mleval.proportion_confint(mleval.confusion_matrix(true, i <= k), level => level) FROM generate_series(1, n) AS i $$;
SELECT is_empty($$SELECT o, d FROM oracle_difference AS o, mleval._difference(pg_temp.share(k1, n1, level), pg_temp.share(k2, n2, level)) AS d
	WHERE abs(d.lower - o.lower) > 1e-12 OR abs(d.upper - o.upper) > 1e-12$$, 'the difference of two shares has Newcombe''s interval');
SELECT is((d.lower, d.upper)::text, '(0.25,0.5)', 'of a number that is known, the interval moves')
FROM mleval._difference(ROW(0.875, 0.75, 1, 0.95, 9, 9, 'x', NULL)::mleval.estimate, ROW(0.5, 0.5, 0.5, NULL, NULL, NULL, 'y', NULL)::mleval.estimate) AS d;

-- Verdicts and the labels that they take
CREATE FUNCTION pg_temp.judged(value float8, lower float8, upper float8) RETURNS mleval.estimate LANGUAGE sql AS
	$$ SELECT ROW(value, lower, upper, 0.95, 100, 100, 'x', NULL)::mleval.estimate $$;
SELECT is((mleval._verdict(j, lowest, highest), CASE WHEN mleval._verdict(j, lowest, highest) = 'undecided' THEN mleval._more_labels(j, lowest, highest) END)::text, expected, what)
FROM (VALUES
	(pg_temp.judged(0.8, 0.75, 0.85), 0.75::float8, 'Infinity'::float8, '(pass,)', 'an end on the limit is on the right side'),
	(pg_temp.judged(0.8, 0.75, 0.85), 0.86, 'Infinity', '(fail,)', 'all of it is below'),
	(pg_temp.judged(0.8, 0.75, 0.85), 0.85, 'Infinity', '(undecided,1)', 'the other end on the limit is not'),
	(pg_temp.judged(0.75, 0.625, 1), 0.6875, 'Infinity', '(undecided,300)', 'half as wide: four times the rows'),
	(pg_temp.judged(0.75, 0.625, 1), 0.8125, 'Infinity', '(undecided,1500)', 'on the other side it is the other end'),
	(pg_temp.judged(0.75, 0.625, 1), '-Infinity', 0.875, '(undecided,300)', 'at most, likewise'),
	(pg_temp.judged(0, -0.5, 0.25), -0.25, 0.25, '(undecided,300)', 'within: the side that sticks out'),
	(pg_temp.judged(0, -0.5, 0.5), -0.25, 0.125, '(undecided,1500)', 'within: of both the one that takes more'),
	(pg_temp.judged(0.5, 0.25, 1), -0.25, 0.375, '(undecided,300)', 'beyond a distance: until nothing is within'),
	(pg_temp.judged(0.75, 0.5, 1), 0.75, 'Infinity', '(undecided,)', 'on the limit itself no number of labels tells'),
	(pg_temp.judged(0.75, NULL, 1), 0.5, 'Infinity', '(undecided,)', 'nor without an interval'),
	(pg_temp.judged(NULL, NULL, NULL), 0.5, 'Infinity', '(undecided,)', 'nor without a value')) AS c(j, lowest, highest, expected, what);

-- What is asked
SELECT register(segments => '{region}') AS v1 \gset
SELECT register('v2', '{region}') AS v2 \gset
SELECT mleval.require('price', 'roc_auc_score', at_least => 0.8, reason => 'as the rule in use') AS auc \gset
SELECT results_eq('SELECT model_id, phase, metric, comparison, versus, bound, margin, level, design_effect, reason, recorded_by, supersedes FROM mleval.requirement',
	format($$VALUES (%s::bigint, 'release', 'roc_auc_score', 'at_least', 'absolute', 0.8::float8, 0::float8, 0.95::float8, 1::float8, 'as the rule in use', current_user, NULL::bigint)$$, :v1),
	'a requirement is kept with why and by whom');
SELECT mleval.require('price', 'roc_auc_score', at_least => 0.81, reason => 'more') AS auc_2 \gset
SELECT mleval.require('price', 'roc_auc_score', at_least => 0.05, versus => 'naive', segment => 'region', reason => 'r') AS region \gset
SELECT results_eq('SELECT requirement_id, in_force, supersedes, superseded_at IS NOT NULL FROM mleval.requirement_history ORDER BY 1',
	format('VALUES (%s::bigint, false, NULL::bigint, true), (%s, true, %s, false), (%s, true, NULL, false)', :auc, :auc_2, :auc, :region),
	'a second of the same kind supersedes the first, another kind stands beside it');
SELECT mleval.withdraw_requirement(:region, 'too little') AS withdrawn \gset
SELECT results_eq(format('SELECT in_force, withdrawn, supersedes, reason FROM mleval.requirement_history WHERE requirement_id = %s', :withdrawn),
	format('VALUES (false, true, %s::bigint, ''too little'')', :region), 'what is withdrawn stays, and who did is added');
SELECT is((error_of(format('SELECT mleval.withdraw_requirement(%s, ''again'')', id))).state, '55000', 'it is withdrawn once, and only what is in force')
FROM unnest(ARRAY[:region, :withdrawn, :auc]) AS id;
SELECT mleval.require('price', 'roc_auc_score', at_least => 0.06, versus => 'naive', segment => 'region', reason => 'r') AS region_2 \gset
SELECT is((SELECT supersedes FROM mleval.requirement WHERE requirement_id = :region_2), :withdrawn::bigint, 'what was withdrawn can be asked again');
SELECT is((SELECT count(*) FROM mleval._requirements(:v2, 'release')), 2::bigint, 'they are for every version');

-- What cannot be asked
SELECT is((error_of('SELECT mleval.require(''price'', ' || arguments || ')')).state, state, arguments)
FROM (VALUES
	($$'auc', at_least => 0.8, reason => 'r'$$, '22023'),
	($$NULL, at_least => 0.8, reason => 'r'$$, '22004'),
	($$'precision_macro', at_least => 0.8, reason => 'r'$$, '22023'),
	($$'roc_auc_score', reason => 'r'$$, '22023'),
	($$'roc_auc_score', at_least => 0.8, at_most => 0.9, reason => 'r'$$, '22023'),
	($$'roc_auc_score', at_least => 'NaN', reason => 'r'$$, '22023'),
	($$'roc_auc_score', at_most => '-Infinity', reason => 'r'$$, '22023'),
	($$'roc_auc_score', within => -0.1, reason => 'r'$$, '22023'),
	($$'roc_auc_score', within => 0.1, versus => 'absolute', reason => 'r'$$, '22023'),
	($$'roc_auc_score', at_least => 0.8, versus => 'yesterday', reason => 'r'$$, '22023'),
	($$'roc_auc_score', at_least => 0.8, margin => -0.1, reason => 'r'$$, '22023'),
	($$'roc_auc_score', at_least => 0.8, margin => NULL, reason => 'r'$$, '22023'),
	($$'roc_auc_score', at_least => 0.8, level => 1, reason => 'r'$$, '22023'),
	($$'roc_auc_score', at_least => 0.8, level => 'NaN', reason => 'r'$$, '22023'),
	($$'roc_auc_score', at_least => 0.8, design_effect => 0.5, reason => 'r'$$, '22023'),
	($$'roc_auc_score', at_least => 0.8, segment => 'colour', reason => 'r'$$, '22023'),
	($$'roc_auc_score', at_least => 0.8, segment_value => 'north', reason => 'r'$$, '22004'),
	($$'roc_auc_score', at_least => 0.8, segment => 'region', segment_value => repeat('x', 2501), reason => 'r'$$, '54000'),
	($$'roc_auc_score', at_least => 0.8, phase => 'development', reason => 'r'$$, '22023'),
	($$'roc_auc_score', at_least => 0.8, phase => NULL, reason => 'r'$$, '22004'),
	($$'roc_auc_score', at_least => 0.8$$, '22023'),
	($$'roc_auc_score', at_least => 0.8, reason => ' '$$, '22023')) AS a(arguments, state);
SELECT alike((error_of($$SELECT mleval.require('price', 'auc', at_least => 0.8, reason => 'r')$$)).detail, '%log_loss%roc_auc_score.', 'an unknown metric is told those there are');
SELECT is((error_of($$SELECT mleval.require('price', 'f1_score', at_least => 0.8, segment => 'colour', reason => 'r')$$)).detail, 'Versions of this model were registered with the segments region.', 'an unknown segment too');
SELECT is((error_of($$SELECT mleval.require('nobody''s', 'f1_score', at_least => 0.8, reason => 'r')$$)).state, '42704', 'a model that does not exist');
SELECT is((error_of($$SELECT mleval.withdraw_requirement(0, 'r')$$)).state, '42704', 'a requirement that does not exist');
SELECT is((error_of(statement)).state, '42704', statement) FROM unnest(ARRAY['SELECT mleval.gate(''price'', ''v9'')', 'SELECT mleval.assert_gate(''price'', ''v9'')', 'SELECT mleval.record_gate(''price'', ''v9'')']) AS statement;
SELECT is((error_of(statement)).state, '22023', statement) FROM unnest(ARRAY['SELECT mleval.gate(''price'', ''v1'', ''reference'')', 'SELECT mleval.assert_gate(''price'', ''v1'', phase => ''x'')', 'SELECT mleval.record_gate(''price'', ''v1'', ''x'')']) AS statement;
SELECT mleval.register_model('classes', '1', 'prediction', y_true => 'label', y_pred => 'label', time_column => 'at') \g /dev/null
SELECT is((error_of($$SELECT mleval.require('classes', 'roc_auc_score', at_least => 0.8, reason => 'r')$$)).state, '22023', 'a model without scores has no metrics of them');
SELECT is((error_of($$SELECT mleval.require('classes', 'f1_score', at_least => 0.8, segment => 'region', reason => 'r')$$)).detail, 'No version of this model was registered with segments.', 'nor segments');

-- What is found: nothing yet
SELECT results_eq('SELECT verdict, reason, more_labels, n FROM mleval.gate(''price'', ''v1'')',
	$$VALUES ('undecided', 'the version has no evaluation of phase release', NULL::bigint, 0::bigint), ('undecided', 'the version has no evaluation of phase release', NULL, 0)$$, 'what was not evaluated is undecided');
SELECT is_empty('SELECT * FROM mleval.gate(''price'', ''v1'', ''production'')', 'without requirements there is nothing to say');
SELECT is((error_of('SELECT mleval.assert_gate(''price'', ''v1'', phase => ''production'')')).message, 'model "price" has no requirements of phase production', 'which asserts nothing, and is refused');
SELECT is((error_of('SELECT mleval.record_gate(''price'', ''v1'', phase => ''production'')')).state, '55000', 'nor is it recorded');

-- The interval is that of the evaluation's rows
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release', '2024-04-01') \g /dev/null
CREATE TEMP TABLE found AS
SELECT r.region, mleval.confusion_matrix(label, score > 0.5) AS matrix, mleval.binary_scores(label, score) AS scores
FROM prediction AS p JOIN (VALUES (NULL), ('north'), ('south')) AS r(region) ON r.region IS NULL OR r.region = p.region WHERE at < '2024-03-25 00:00+00' GROUP BY 1;
CREATE FUNCTION pg_temp.ask(arguments text) RETURNS bigint LANGUAGE plpgsql AS
	$$ DECLARE id bigint; BEGIN EXECUTE format('SELECT mleval.require(''price'', %s, reason => ''r'')', arguments) INTO id; RETURN id; END $$;
CREATE TEMP TABLE asked AS SELECT m.name, pg_temp.ask(format('%L, at_least => 0.01, level => 0.9', m.name)) AS id
FROM unnest('{accuracy_score,balanced_accuracy_score,precision_score,recall_score,f1_score,matthews_corrcoef,average_precision_score,ks_statistic,log_loss,brier_score_loss}'::text[]) AS m(name);
SELECT results_eq($$SELECT g.metric, round(g.value::numeric, 12), round(g.lower::numeric, 12), round(g.upper::numeric, 12), g.level, g.n FROM mleval.gate('price', 'v1') AS g JOIN asked AS a ON a.id = g.requirement_id ORDER BY 1$$,
	$$SELECT x.metric, round((x.i).value::numeric, 12), round((x.i).lower::numeric, 12), round((x.i).upper::numeric, 12), 0.9::float8, 4032::bigint FROM found AS f CROSS JOIN LATERAL (
		SELECT m.name, mleval.proportion_confint(f.matrix, m.name, level => 0.9) FROM unnest('{accuracy_score,balanced_accuracy_score,precision_score,recall_score,f1_score}'::text[]) AS m(name)
		UNION ALL VALUES ('matthews_corrcoef', mleval.matthews_corrcoef_confint(f.matrix, 0.9)), ('average_precision_score', mleval.average_precision_confint(f.scores, 0.9)),
			('ks_statistic', mleval.ks_statistic_confint(f.scores, 0.9)), ('log_loss', mleval.log_loss_confint(f.scores, 0.9)), ('brier_score_loss', mleval.brier_score_confint(f.scores, 0.9))) AS x(metric, i)
	WHERE f.region IS NULL ORDER BY 1$$, 'each metric has the interval of its own function');
SELECT is((SELECT count(*) FROM mleval.gate('price', 'v1') AS g JOIN asked AS a ON a.id = g.requirement_id WHERE g.lower < g.value AND g.value < g.upper AND g.verdict = 'pass'), 10::bigint, 'and all have one');
SELECT count(mleval.withdraw_requirement(id, 'r')) FROM asked \g /dev/null
SELECT results_eq('SELECT value, lower, upper, verdict FROM mleval.gate(''price'', ''v1'') WHERE requirement_id = ' || :auc_2,
	$$SELECT e.value, e.lower, e.upper, CASE WHEN e.lower >= 0.81 THEN 'pass' END FROM found, mleval.roc_auc_confint(scores, 0.95) AS e WHERE region IS NULL$$, 'the area under the curve has DeLong''s');
SELECT results_eq('SELECT segment_value, n, reference_value, lower, difference_lower + 0.5 FROM mleval.gate(''price'', ''v1'') WHERE requirement_id = ' || :region_2,
	$$SELECT e.segment_value, 2016::bigint, 0.5::float8, i.lower, i.lower FROM mleval.evaluation AS e JOIN mleval.summary AS s USING (evaluation_id), mleval.roc_auc_confint(s.binary_scores, 0.95) AS i
		WHERE e.segment IS NOT NULL AND s.binary_scores IS NOT NULL ORDER BY 1$$, 'a hurdle is for each segment, from its own rows');
SELECT pg_temp.ask('''accuracy_score'', at_least => 0.75, design_effect => 4') AS clustered \gset
SELECT results_eq('SELECT lower, upper FROM mleval.gate(''price'', ''v1'') WHERE requirement_id = ' || :clustered,
	$$SELECT e.lower, e.upper FROM found, mleval.proportion_confint(matrix, level => 0.95, design_effect => 4) AS e WHERE region IS NULL$$, 'rows that depend on each other make it wider');

-- As many more labels do decide, fewer do not: rows that come four times
SELECT e.value - (e.value - e.lower) / sqrt(3.9) AS near, e.value - (e.value - e.lower) / sqrt(4.1) AS far FROM found, mleval.roc_auc_confint(scores, 0.95) AS e WHERE region IS NULL \gset
CREATE TABLE four AS SELECT p.* FROM prediction AS p, generate_series(1, 4) WHERE at < '2024-03-25 00:00+00';
SELECT mleval.register_model('four', '1', 'four', y_true => 'label', y_score => 'score', time_column => 'at') \g /dev/null
SELECT count(*) FROM mleval.evaluate('four', '1', '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release', '2024-04-01') \g /dev/null
SELECT mleval.require('four', 'roc_auc_score', at_least => :near, reason => 'r') \g /dev/null
SELECT mleval.require('four', 'roc_auc_score', at_least => :far, versus => 'absolute', phase => 'release', reason => 'r') \g /dev/null
SELECT is((SELECT verdict FROM mleval.gate('four', '1')), 'undecided', 'four times the rows are too few where 4.1 times are said to be needed');
SELECT mleval.require('four', 'roc_auc_score', at_least => :near, reason => 'r') \g /dev/null
SELECT is((SELECT verdict FROM mleval.gate('four', '1')), 'pass', 'and enough where 3.9 are');
SELECT pg_temp.ask(format('''roc_auc_score'', at_least => %s, segment => NULL, versus => ''absolute''', :near)) AS near_id \gset
SELECT results_eq('SELECT verdict, more_labels BETWEEN 4032 * 2.89 AND 4032 * 2.91 FROM mleval.gate(''price'', ''v1'') WHERE requirement_id = ' || :near_id, $$VALUES ('undecided', true)$$, 'as it is said of a fourth of them');

SELECT pg_temp.ask('''roc_auc_score'', at_least => 0.81') AS auc_2 \gset

-- Hurdles: of every value, of one in its place, of one that never came
SELECT pg_temp.ask('''f1_score'', at_least => 0.745, segment => ''region''') AS every \gset
SELECT pg_temp.ask('''f1_score'', at_least => 0.5, segment => ''region'', segment_value => ''north''') AS north \gset
SELECT pg_temp.ask('''f1_score'', at_least => 0.5, segment => ''region'', segment_value => ''east''') AS east \gset
SELECT results_eq(format('SELECT requirement_id, segment_value, verdict, reason ~ ''no segment'' FROM mleval.gate(''price'', ''v1'') WHERE requirement_id IN (%s, %s, %s)', :every, :north, :east),
	format('VALUES (%s::bigint, ''south'', ''undecided'', false), (%s, ''north'', ''pass'', false), (%s, ''east'', ''undecided'', true)', :every, :north, :east),
	'a value with a requirement of its own is not under that of all; one that never came is undecided');
SELECT count(mleval.withdraw_requirement(id, 'r')) FROM unnest(ARRAY[:every, :north, :east, :clustered]) AS id \g /dev/null

-- Naive
SELECT pg_temp.ask('''accuracy_score'', at_least => 0.2, versus => ''naive''') AS better \gset
SELECT pg_temp.ask('''matthews_corrcoef'', at_least => 0, versus => ''naive''') AS undefined \gset
SELECT results_eq('SELECT reference_value, round(difference::numeric, 12), round(difference_lower::numeric, 12), verdict FROM mleval.gate(''price'', ''v1'') WHERE requirement_id = ' || :better,
	$$SELECT n.naive, round((e.value - n.naive)::numeric, 12), round((e.lower - n.naive)::numeric, 12), 'pass' FROM found, mleval.proportion_confint(matrix, level => 0.95) AS e,
		(SELECT greatest(avg(label::int), avg(1 - label::int))::float8 AS naive FROM prediction WHERE at < '2024-03-25 00:00+00') AS n WHERE region IS NULL$$,
	'better than whoever always says the commoner class');
SELECT results_eq('SELECT verdict, value IS NULL, difference, reason FROM mleval.gate(''price'', ''v1'') WHERE requirement_id = ' || :undefined,
	$$VALUES ('undecided', false, NULL::float8, 'matthews_corrcoef: of the naive model: all labelled rows have the same prediction: it correlates with nothing')$$, 'what the naive model has not is undecided, with the reason');
SELECT count(mleval.withdraw_requirement(id, 'r')) FROM unnest(ARRAY[:better, :undefined]) AS id \g /dev/null

-- The baseline, and accepting one
SELECT pg_temp.ask('''roc_auc_score'', within => 0.05') AS near_baseline \gset
SELECT results_eq('SELECT versus, verdict, reason FROM mleval.gate(''price'', ''v1'') WHERE requirement_id = ' || :near_baseline,
	$$VALUES ('baseline', 'undecided', 'roc_auc_score: no baseline was accepted before, which it could be compared with')$$, 'without a baseline there is no distance to it');
SELECT rows_recorded() AS before \gset
SELECT is((error_of($$SELECT mleval.accept_baseline('price', 'v1', '1 week', reason => 'r')$$)).state, '55000', 'an undecided gate is not accepted');
SELECT is((error_of($$SELECT mleval.accept_baseline('price', 'v1', '1 week', reason => 'r', force => NULL)$$)).message, 'model "price" version "v1" does not meet its requirements', 'nor by force that is unknown');
SELECT is((error_of($$SELECT mleval.accept_baseline('price', 'v1', '1 week', reason => 'r')$$)).detail,
	format('Requirement %s: undecided: roc_auc_score: no baseline was accepted before, which it could be compared with.', :near_baseline), 'the detail has what did not pass, and only that');
SELECT is((error_of($$SELECT mleval.accept_baseline('price', 'v1', '1 week', force => true)$$)).message, 'a baseline needs a reason', 'force needs a reason as well');
SELECT is(rows_recorded(), :before::bigint, 'nothing was recorded');
SELECT mleval.accept_baseline('price', 'v1', '1 week', reason => 'the first: nothing to compare with', force => true) AS first \gset
SELECT results_eq('SELECT requirement_id, verdict, gate_verdict, baseline_id, forced, baseline_reason, recorded_by FROM mleval.gate_result ORDER BY 1, segment_value',
	format($$SELECT v.id, v.verdict, 'undecided', %4$s::bigint, true, 'the first: nothing to compare with', current_user::text
		FROM (VALUES (%1$s::bigint, 'pass'), (%1$s, 'pass'), (%2$s, 'pass'), (%3$s, 'undecided')) AS v(id, verdict)$$, :region_2, :auc_2, :near_baseline, :first),
	'what was forced is recorded, with all verdicts');
SELECT is((SELECT verdict FROM mleval.gate('price', 'v1') WHERE requirement_id = :near_baseline), 'undecided', 'an evaluation is not compared with itself');
SELECT count(*) FROM mleval.evaluate('price', 'v2', '[2024-01-01 00:00+00,2024-03-25 00:00+00)', 'release', '2024-04-01') \g /dev/null
SELECT results_eq('SELECT verdict, reference_value = value, difference, difference_lower + difference_upper, reason FROM mleval.gate(''price'', ''v2'') WHERE requirement_id = ' || :near_baseline,
	format($$SELECT 'pass', true, 0::float8, 0::float8, format('roc_auc_score minus that of baseline %s of version "v1" is 0 (%%s to %%s), within 0.05 is asked', mleval._figure(e.lower - e.value), mleval._figure(e.upper - e.value))
		FROM found, mleval.roc_auc_confint(scores, 0.95) AS e WHERE region IS NULL$$, :first), 'the next version has the baseline of the one before');
SELECT lives_ok('SELECT mleval.assert_gate(''price'', ''v2'')', 'a pipeline goes on');
SELECT mleval.accept_baseline('price', 'v2', '1 week', reason => 'r', force => true) AS second \gset
SELECT results_eq('SELECT DISTINCT forced, gate_verdict FROM mleval.gate_result WHERE baseline_id = ' || :second, $$VALUES (false, 'pass')$$, 'where it passes nothing is forced');
SELECT is((SELECT count(*) FROM mleval.baseline WHERE gate_id IS NULL), 0::bigint, 'each baseline has its gate');

-- The champion
SELECT pg_temp.ask('''roc_auc_score'', at_least => 0, margin => 0.03, versus => ''champion''') AS champion \gset
CREATE FUNCTION pg_temp.against_champion() RETURNS text LANGUAGE sql AS
	$$ SELECT concat_ws(': ', verdict, reason) FROM mleval.gate('price', 'v2') WHERE versus = 'champion' $$;
SELECT is(pg_temp.against_champion(), 'undecided: roc_auc_score: no version of the model is champion now', 'without a champion');
SELECT is(reason, told, what) FROM (VALUES
	('what keeps a difference from being known comes first', ROW(0.7, 0.6, 0.8, NULL, 9, NULL, NULL, 'approximate')::mleval.estimate, ROW(NULL, NULL, NULL, NULL, 9, NULL, NULL, 'no champion')::mleval.estimate, 'no champion; approximate'),
	('so does a missing interval', ROW(0.7, 0.6, 0.8, NULL, 9, NULL, NULL, 'approximate')::mleval.estimate, ROW(0.7, NULL, NULL, NULL, 9, NULL, NULL, 'no interval')::mleval.estimate, 'no interval; approximate'),
	('a missing value before it', ROW(0.7, NULL, NULL, NULL, 9, NULL, NULL, 'no interval')::mleval.estimate, ROW(NULL, NULL, NULL, NULL, 9, NULL, NULL, 'no champion')::mleval.estimate, 'no champion; no interval'),
	('and else the own', ROW(0.7, 0.6, 0.8, NULL, 9, NULL, NULL, 'mine')::mleval.estimate, ROW(0.7, 0.6, 0.8, NULL, 9, NULL, NULL, 'theirs')::mleval.estimate, 'mine; theirs'),
	('of none there is none', ROW(0.7, 0.6, 0.8, NULL, 9, NULL, NULL, NULL)::mleval.estimate, ROW(0.7, 0.6, 0.8, NULL, 9, NULL, NULL, NULL)::mleval.estimate, NULL)) AS v(what, mine, theirs, told), LATERAL (SELECT (mleval._difference(mine, theirs)).reason) AS d;
SELECT mleval.release('price', 'v1', 'champion', '2024-04-01', 'r') \g /dev/null
SELECT is((SELECT (limit_value, reference_value = value, difference, verdict)::text FROM mleval.gate('price', 'v2') WHERE versus = 'champion'), '(-0.03,t,0,pass)', 'not worse than the champion by more than the margin');
SELECT is((SELECT abs(g.difference_upper - sqrt(2) * (e.upper - e.value)) < 1e-12 FROM mleval.gate('price', 'v2') AS g, found AS f, mleval.roc_auc_confint(f.scores, 0.95) AS e WHERE f.region IS NULL AND g.versus = 'champion'), true, 'the interval has the width of both');
SELECT is((SELECT concat_ws(': ', verdict, reason) FROM mleval.gate('price', 'v1') WHERE versus = 'champion'), 'pass: roc_auc_score: version "v1" is the champion itself, and what is asked versus the champion is asked of its successors', 'it is not compared with itself');
SELECT count(*) FROM mleval.evaluate('price', 'v2', '[2024-01-08 00:00+00,2024-03-25 00:00+00)', 'release', '2024-04-01') \g /dev/null
SELECT is(pg_temp.against_champion(), 'undecided: roc_auc_score: the champion, version "v1", was not evaluated over the same window', 'nor with another window');
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-01-08 00:00+00,2024-03-25 00:00+00)', 'development', '2024-02-01') \g /dev/null
SELECT alike(pg_temp.against_champion(), '%champion "v1", on other rows of the window (1149 labelled, not 3696), unpaired: version "v2" has no id_column, is %', 'other rows of the window are said to be that');
SELECT mleval.retire('price', 'v1', '2024-05-01', 'r') \g /dev/null
SELECT is(pg_temp.against_champion(), 'undecided: roc_auc_score: no version of the model is champion now', 'who was champion once is none now');
SELECT mleval.withdraw_requirement(:champion, 'r') \g /dev/null

-- Failing, and asserting
SELECT pg_temp.ask('''log_loss'', at_most => 0.4') AS loss \gset
SELECT is((error_of('SELECT mleval.assert_gate(''price'', ''v2'', undecided_fails => false)')).message, 'the gate of model "price" version "v2" is failed', 'what failed is never let pass');
SELECT alike((error_of('SELECT mleval.assert_gate(''price'', ''v2'')')).detail, format('Requirement %s: fail: log_loss is 0.5%% at most 0.4 is asked.', :loss), 'the detail says what and by how much');
SELECT mleval.withdraw_requirement(:loss, 'r') \g /dev/null
SELECT pg_temp.ask('''log_loss'', at_most => 0.506') AS loss \gset
SELECT is((error_of('SELECT mleval.assert_gate(''price'', ''v2'')')).state, '55000', 'what is undecided is not');
SELECT is((error_of('SELECT mleval.assert_gate(''price'', ''v2'', undecided_fails => NULL)')).state, '55000', 'nor for NULL');
SELECT is((error_of('SELECT mleval.assert_gate(''price'', ''v2'', undecided_fails => false)')).state, NULL, 'unless it is asked for');
SELECT mleval.record_gate('price', 'v2') AS recorded \gset
SELECT results_eq('SELECT requirement_id, value, lower, upper, limit_value, verdict, more_labels, reason FROM mleval.gate_result WHERE gate_id = ' || :recorded || ' ORDER BY 1, segment_value',
	'SELECT requirement_id, value, lower, upper, limit_value, verdict, more_labels, reason FROM mleval.gate(''price'', ''v2'') ORDER BY 1, segment_value', 'what a gate says is recorded when asked');
SELECT results_eq('SELECT DISTINCT gate_verdict, baseline_id, window_start FROM mleval.gate_result WHERE gate_id = ' || :recorded,
	$$VALUES ('undecided', NULL::bigint, '2024-01-08 00:00+00'::timestamptz)$$, 'of a window, and of no baseline');

-- Production: its own requirements, the latest window
SELECT pg_temp.ask('''roc_auc_score'', at_least => 0.75, phase => ''production''') AS live \gset
SELECT is((SELECT reason FROM mleval.gate('price', 'v1', 'production')), 'the version has no evaluation of phase production', 'production is asked of production');
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-04-08 00:00+00,2024-04-15 00:00+00)', 'production', '2024-05-01') \g /dev/null
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-04-01 00:00+00,2024-04-08 00:00+00)', 'production', '2024-05-01') \g /dev/null
SELECT is((SELECT e.window_start FROM mleval.gate('price', 'v1', 'production') AS g JOIN mleval.evaluation AS e USING (evaluation_id)), '2024-04-08 00:00+00'::timestamptz, 'of its latest window, not the latest look');
-- Labels that come first are no sample of all
CREATE TABLE late AS SELECT id, at, label, score, at + CASE WHEN at >= '2024-04-08 00:00+00' AND label THEN interval '60 days' ELSE interval '0' END AS label_at FROM prediction WHERE at < '2024-04-22 00:00+00';
SELECT mleval.register_model('late', 'v1', 'late', y_true => 'label', y_score => 'score', time_column => 'at', label_time_column => 'label_at') \g /dev/null
SELECT mleval.require('late', 'accuracy_score', at_least => 0.99, phase => 'production', reason => 'r') \g /dev/null
SELECT count(*) FROM mleval.evaluate('late', 'v1', '[2024-04-08 00:00+00,2024-04-15 00:00+00)', 'production', '2024-04-16') \g /dev/null
SELECT matches((SELECT g.verdict || ': ' || g.reason FROM mleval.gate('late', 'v1', 'production') AS g), '^undecided: accuracy_score: [0-9]+ of 336 rows have their label, and the others are still to come$', 'while labels are still to come production is not judged');
SELECT count(*) FROM mleval.evaluate('late', 'v1', '[2024-04-01 00:00+00,2024-04-08 00:00+00)', 'production', '2024-04-16') \g /dev/null
SELECT results_eq($$SELECT g.verdict, e.window_start FROM mleval.gate('late', 'v1', 'production') AS g JOIN mleval.evaluation AS e USING (evaluation_id)$$, $$VALUES ('fail', '2024-04-01 00:00+00'::timestamptz)$$, 'but by the latest window whose labels have come');
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2025-06-01 00:00+00,2025-06-08 00:00+00)', 'production', '2025-06-09') \g /dev/null
SELECT results_eq('SELECT verdict, value, n, reason FROM mleval.gate(''price'', ''v1'', ''production'')',
	$$VALUES ('undecided', NULL::float8, 0::bigint, 'roc_auc_score: no rows in the window')$$, 'a window without rows is undecided, with the reason');

-- Immutable
SELECT throws_ok(statement, '23001', NULL, statement)
FROM unnest('{UPDATE mleval.requirement SET bound = 0,DELETE FROM mleval.gate,TRUNCATE mleval.gate_value,DELETE FROM mleval.requirement,UPDATE mleval.gate_value SET verdict = ''pass''}'::text[]) AS statement;

-- Rights
SELECT max(gate_id) AS gate_id, :v1 AS v1 FROM mleval.gate \gset
CREATE ROLE mleval_bob;
GRANT SELECT ON prediction TO mleval_bob;
SET LOCAL ROLE mleval_bob;
SELECT is((SELECT count(*) FROM mleval.requirement_history) + (SELECT count(*) FROM mleval.gate_result), 0::bigint, 'another sees nothing of it');
SELECT is((error_of(statement)).state, '42704', 'and does nothing: ' || statement)
FROM unnest(ARRAY['SELECT mleval.gate(''price'', ''v1'')', 'SELECT mleval.require(''price'', ''f1_score'', at_least => 0, reason => ''r'')', 'SELECT mleval.record_gate(''price'', ''v1'')', format('SELECT mleval.withdraw_requirement(%s, ''r'')', :auc_2)]) AS statement;
SELECT register() AS own, register('v2') AS own_2 \gset
SELECT mleval.require('price', 'f1_score', at_least => 0, reason => 'r') AS own_requirement \gset
SELECT mleval.record_gate('price', 'v1') AS own_gate \gset
SELECT is((error_of(format(statement, :v1, :auc_2, :gate_id, :own, :own_2, :own_requirement, :own_gate))).state, '42501', 'forged: ' || statement)
FROM unnest(ARRAY[
	$$INSERT INTO mleval.requirement (model_id, phase, metric, comparison, versus, bound, margin, level, design_effect, reason) VALUES (%1$s, 'release', 'x', 'at_least', 'absolute', 0, 0, 0.9, 1, 'r')$$,
	$$INSERT INTO mleval.requirement (model_id, phase, metric, comparison, versus, bound, margin, level, design_effect, reason) VALUES (%5$s, 'release', 'x', 'at_least', 'absolute', 0, 0, 0.9, 1, 'r')$$,
	$$INSERT INTO mleval.requirement (model_id, phase, metric, comparison, versus, bound, margin, level, design_effect, reason, supersedes) VALUES (%4$s, 'release', 'x', 'at_least', 'absolute', 0, 0, 0.9, 1, 'r', %2$s)$$,
	$$INSERT INTO mleval.requirement (model_id, phase, metric, comparison, versus, bound, margin, level, design_effect, reason, recorded_by) VALUES (%4$s, 'release', 'x', 'at_least', 'absolute', 0, 0, 0.9, 1, 'r', 'postgres')$$,
	$$INSERT INTO mleval.gate (model_id, phase, verdict) VALUES (%1$s, 'release', 'pass')$$,
	$$INSERT INTO mleval.gate_value (gate_id, requirement_id, limit_value, n, verdict, reason) VALUES (%3$s, %6$s, 0, 0, 'pass', 'r')$$,
	$$INSERT INTO mleval.gate_value (gate_id, requirement_id, limit_value, n, verdict, reason) VALUES (%7$s, %2$s, 0, 0, 'pass', 'r')$$,
	$$UPDATE mleval.requirement SET bound = 0$$, $$DELETE FROM mleval.gate_value$$]) AS statement;
RESET ROLE;
SELECT mleval.grant_reader('price', 'mleval_bob') \g /dev/null
SET LOCAL ROLE mleval_bob;
SELECT isnt_empty('SELECT FROM mleval.gate_result WHERE gate_id = ' || :gate_id, 'a reader reads what was judged');
SELECT isnt_empty('SELECT FROM mleval.requirement_history WHERE requirement_id = ' || :auc_2, 'and what is asked');
RESET ROLE;

SELECT * FROM finish();
ROLLBACK;
