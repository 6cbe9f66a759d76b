-- The gate against the champion on the same rows, against rows drawn by NumPy (test/oracle/candidate.py).
BEGIN;
\ir support/lifecycle.psql
\ir ../data/candidate.sql
SELECT * FROM no_plan();

CREATE TABLE sold AS SELECT id, timestamptz '2024-01-01 00:00+00' + id * interval '1 minute' AS at, label, s1, s2, amount, weight, CASE WHEN id % 3 = 0 THEN 'shop' END AS channel, id % 2 = 0 AS even FROM oracle_row;
CREATE FUNCTION public.lost(y_true boolean, y_pred boolean, amount float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN y_true AND NOT y_pred THEN amount ELSE 0 END $$;
SELECT mleval.register_metric('lost', 'public.lost', columns => '{y_true,y_pred,amount}', direction => 'lower') \g /dev/null
SELECT mleval.register_metric('f2', 'fbeta_score', metric_args => '{"beta": 2}', direction => 'higher') \g /dev/null
CREATE FUNCTION pg_temp.known(version text, relation text DEFAULT 'sold', score name DEFAULT 's1', id name DEFAULT 'id', weight name DEFAULT NULL) RETURNS bigint LANGUAGE sql AS $$
	SELECT mleval.register_model('sale', known.version, known.relation, y_true => 'label', y_score => known.score, time_column => 'at', id_column => known.id, sample_weight => known.weight,
		segments => '{channel,even}', crossings => '[["channel", "even"]]') $$;
CREATE FUNCTION pg_temp.looked(version text) RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM mleval.evaluate('sale', looked.version, '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'release') $$;
SELECT pg_temp.known('champion', score => 's2'), pg_temp.known('new'), pg_temp.known('nameless', id => NULL), pg_temp.known('heavy', weight => 'weight') \g /dev/null
SELECT pg_temp.looked(v) FROM unnest('{champion,new,nameless,heavy}'::text[]) AS v \g /dev/null
SELECT mleval.release('sale', 'champion', 'champion', '2024-01-03', 'r', force => true) \g /dev/null
SELECT mleval.require('sale', metric, at_least => -0.5, versus => 'champion', reason => 'r') FROM oracle_gated \g /dev/null
CREATE TEMP TABLE judged AS SELECT g.*, o.difference AS wanted, o.lower AS wanted_lower, o.upper AS wanted_upper FROM mleval.gate('sale', 'new') AS g JOIN oracle_gated AS o USING (metric);
SELECT is((SELECT count(*) FROM judged WHERE paired AND n = 500), 12::bigint, 'every metric, one''s own too, is compared on the same rows');
SELECT is_empty('SELECT metric, difference, wanted FROM judged WHERE abs(difference - wanted) > 1e-12', 'the difference is scikit-learn''s');
-- percentiles of 300 draws, and intervals of other kinds; that of the KS statistic is of a band, and wider
SELECT is_empty('SELECT metric, difference_lower, wanted_lower, difference_upper, wanted_upper FROM judged WHERE metric <> ''ks_statistic'' AND (abs(difference_lower - wanted_lower) > 0.2 * (wanted_upper - wanted_lower) OR abs(difference_upper - wanted_upper) > 0.2 * (wanted_upper - wanted_lower))',
	'with the interval of rows that are drawn with both scores');
SELECT is_empty('SELECT metric FROM judged WHERE (difference_upper - difference_lower) > 0.9 * sqrt(2) * (upper - lower)', 'which is shorter than that of other rows');
SELECT matches((SELECT reason FROM judged WHERE metric = 'f1_score'), '^f1_score minus that of champion "champion" on the same 500 rows is ', 'and says that it is of the same rows');
SELECT results_eq($$SELECT round(difference_lower::numeric, 10), round(difference_upper::numeric, 10) FROM judged WHERE metric = 'roc_auc_score'$$,
	$$SELECT round((x.d - 1.959963984540054 * x.d / (x.t).statistic)::numeric, 10), round((x.d + 1.959963984540054 * x.d / (x.t).statistic)::numeric, 10) FROM (SELECT mleval.roc_auc_score(label, s1) - mleval.roc_auc_score(label, s2), mleval.roc_auc_test(label, s1, s2) FROM sold) AS x(d, t)$$, 'of areas it is DeLong''s');

-- Segments and crossings have their own rows
SELECT mleval.withdraw_requirement(requirement_id, 'r') FROM mleval.requirement_history WHERE in_force \g /dev/null
SELECT mleval.require('sale', 'log_loss', at_most => 0.5, versus => 'champion', segment => s.segment, reason => 'r') FROM (VALUES ('channel'::name), ('channel, even')) AS s(segment) \g /dev/null
SELECT results_eq($$SELECT segment, segment_value, round(difference::numeric, 12), n, paired FROM mleval.gate('sale', 'new') ORDER BY 1, 2$$,
	$$SELECT s.segment, s.value, round((mleval.log_loss(label, s1) - mleval.log_loss(label, s2))::numeric, 12), count(*), true
	FROM sold, LATERAL (VALUES ('channel', channel), ('channel, even', coalesce(channel, 'NULL') || ', ' || even::text)) AS s(segment, value) GROUP BY 1, 2 ORDER BY 1, 2$$, 'a hurdle of a segment is compared on the segment''s rows');
SELECT mleval.withdraw_requirement(requirement_id, 'r') FROM mleval.requirement_history WHERE in_force \g /dev/null
SELECT mleval.require('sale', 'accuracy_score', at_least => -0.5, versus => 'champion', reason => 'r') \g /dev/null

-- Not the same rows
CREATE FUNCTION pg_temp.said(version text) RETURNS text LANGUAGE sql AS $$ SELECT g.paired || ':' || substring(g.reason FROM '^accuracy_score minus that of champion "champion"(.*) is [-0-9]') FROM mleval.gate('sale', said.version) AS g $$;
SELECT is(pg_temp.said('nameless'), 'false:, unpaired: version "nameless" has no id_column,', 'without an id it is not paired, and says so');
SELECT is(pg_temp.said('heavy'), 'true: on the same 500 rows', 'weights are no hindrance');
CREATE TABLE fewer AS SELECT * FROM sold WHERE id >= 100;
SELECT pg_temp.known('fewer', 'fewer') \g /dev/null
SELECT pg_temp.looked('fewer') \g /dev/null
SELECT is(pg_temp.said('fewer'), 'true: on the same 400 rows (of 400 and 500)', 'where most rows are in both, these are compared');
DELETE FROM fewer WHERE id < 300;
SELECT is(pg_temp.said('fewer'), 'false:, on other rows of the window (500 labelled, not 400), unpaired: only 200 of 200 and 500 labelled rows are in both,', 'where few are, all are');
INSERT INTO fewer SELECT * FROM sold WHERE id < 300;
UPDATE fewer SET label = NOT label WHERE id = 7;
SELECT is(pg_temp.said('fewer'), 'false:, on other rows of the window (500 labelled, not 400), unpaired: rows with the same id have other labels, weights or classes,', 'labels that differ are of other rows');
INSERT INTO fewer SELECT * FROM sold WHERE id = 7;
SELECT is(pg_temp.said('fewer'), 'false:, on other rows of the window (500 labelled, not 400), unpaired: an id is there more than once,', 'an id twice is of none');
DROP TABLE fewer;
SELECT matches(pg_temp.said('fewer'), '^false:, on other rows of the window \(500 labelled, not 400\), unpaired: the rows could not be read: .*fewer" does not exist,$', 'nor what is gone');

-- A copy of the champion is no better, and that is not known for sure
SELECT pg_temp.known('copy', score => 's2') \g /dev/null
SELECT pg_temp.looked('copy') \g /dev/null
SELECT is((SELECT (difference = 0, difference_lower BETWEEN -0.02 AND -0.0005, difference_upper BETWEEN 0.0005 AND 0.02)::text FROM mleval.gate('sale', 'copy')), '(t,t,t)', 'no row on which they differ says little less than that they never will');

SELECT is((SELECT mleval._paired_correlation(mleval.confusion_matrix(1, 3 * (i % 2)), 'accuracy_score', '{}', 499, 1, NULL) BETWEEN 0.95 AND 0.9999 FROM generate_series(1, 400) AS i), true, 'what always went together may part');

-- It is recorded, and metrics of one's own are gated as they are
SELECT mleval.record_gate('sale', 'new') AS gate_id \gset
SELECT is((SELECT paired FROM mleval.gate_result WHERE gate_id = :gate_id), true, 'it is recorded which it was');
SELECT mleval.require('sale', metric, at_least => 0, reason => 'r') FROM unnest('{f2,lost}'::text[]) AS metric \g /dev/null
SELECT is((SELECT (g.verdict, g.value = v.value, g.lower = v.lower, g.paired)::text FROM mleval.gate('sale', 'new') AS g JOIN mleval.metric_value AS v ON v.evaluation_id = g.evaluation_id AND v.metric = g.metric WHERE g.metric = 'lost'), '(pass,t,t,)', 'one with an interval has it');
SELECT is((SELECT (g.verdict, g.value BETWEEN g.lower AND g.upper, g.upper - g.lower BETWEEN 0.05 AND 0.3)::text FROM mleval.gate('sale', 'new') AS g WHERE g.metric = 'f2'), '(pass,t,t)', 'one without gets one of resamples');
CREATE OR REPLACE FUNCTION public.lost(y_true boolean, y_pred boolean, amount float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$ SELECT amount $$;
SELECT is((SELECT verdict FROM mleval.gate('sale', 'new') WHERE metric = 'lost'), 'pass', 'what was measured before its definition changed stands');

-- Ends that cannot be
SELECT is(mleval._stretched(ROW(0.8, 0.9, 0.7, NULL, 100, NULL, NULL, NULL)::mleval.estimate, 1),
	ROW(0.8, NULL, NULL, NULL, 100, NULL, NULL, 'the metric returned an interval from 0.9 to 0.7, which does not hold its value 0.8')::mleval.estimate, 'ends the wrong way round are none');
SELECT results_eq($$SELECT x.no, (x.s).lower, (x.s).upper, (x.s).reason FROM (SELECT v.no, mleval._stretched(ROW(v.value, v.lower, v.upper, v.level, 100, NULL, NULL, NULL)::mleval.estimate, v.factor) AS s
	FROM (VALUES (1, 0.5::float8, 0.6::float8, 0.7::float8, NULL::float8, 1::float8), (2, 1, 0.9, 1 - 1e-16, NULL, 1), (3, 0, 1e-17, 0.1, NULL, 1), (4, 1, -1e200, 1e200, NULL, 1e154), (5, 1, 0, 2, 7, 1), (6, 1, NULL, 2, NULL, 1), (7, 1, '-Infinity', 'NaN', NULL, 1), (8, 5e-324, 0, 1e-323, NULL, 0.5)) AS v(no, value, lower, upper, level, factor)) AS x ORDER BY 1$$,
	$$VALUES (1, NULL::float8, NULL::float8, 'the metric returned an interval from 0.6 to 0.7, which does not hold its value 0.5'), (2, 0.9, 1, NULL), (3, 0, 0.1, NULL), (4, NULL, NULL, NULL), (5, NULL, NULL, 'the metric returned an interval of level 7'), (6, NULL, NULL, 'the metric returned an interval from NULL to 2'), (7, NULL, NULL, 'the metric returned an interval from -Infinity to NaN'), (8, 5e-324, 5e-324, NULL)$$,
	'ends beside the value, past all numbers or of no level are none; rounding makes none wrong');
CREATE FUNCTION public.turned(cm mleval.confusion_matrix) RETURNS mleval.estimate LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(0.8, 0.9, 0.7, NULL, NULL, NULL, NULL, NULL)::mleval.estimate $$;
CREATE FUNCTION public.wide(cm mleval.confusion_matrix) RETURNS mleval.estimate LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(1, -1e200, 1e200, NULL, NULL, NULL, NULL, NULL)::mleval.estimate $$;
CREATE FUNCTION public.level7(cm mleval.confusion_matrix) RETURNS mleval.estimate LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(0.8, 0.7, 0.9, 7, NULL, NULL, NULL, NULL)::mleval.estimate $$;
SELECT mleval.register_metric(f, 'public.' || f, direction => 'higher') FROM unnest('{turned,wide,level7}'::text[]) AS f \g /dev/null
-- an interval of 80 % that reaches 0.1 either way: 0.152936802 at 95 %, by SciPy's norm.ppf
CREATE FUNCTION public.at_80(s float8[]) RETURNS mleval.estimate LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(s[2] / s[1], s[2] / s[1] - 0.1, s[2] / s[1] + 0.1, 0.8, NULL, NULL, NULL, NULL)::mleval.estimate $$;
CREATE AGGREGATE public.mean_80(float8) (SFUNC = float8_accum, STYPE = float8[], INITCOND = '{0,0,0}', FINALFUNC = public.at_80);
CREATE FUNCTION public.sum_80(cm mleval.confusion_matrix) RETURNS mleval.estimate LANGUAGE sql IMMUTABLE AS $$ SELECT public.at_80(ARRAY[1, mleval.accuracy_score(cm)]) $$;
SELECT mleval.register_metric('mean_80', 'public.mean_80', columns => '{amount}', direction => 'higher'), mleval.register_metric('sum_80', 'public.sum_80', direction => 'higher') \g /dev/null
SELECT pg_temp.looked(v) FROM unnest('{champion,new}'::text[]) AS v \g /dev/null
SELECT mleval.withdraw_requirement(requirement_id, 'r') FROM mleval.requirement_history WHERE in_force \g /dev/null
SELECT mleval.require('sale', 'turned', at_least => 0.79, reason => 'r') \g /dev/null
SELECT is((SELECT (g.verdict, g.lower, g.upper, g.reason)::text FROM mleval.gate('sale', 'new') AS g), '(undecided,,,"turned has no interval: the metric returned an interval from 0.9 to 0.7, which does not hold its value 0.8")', 'and decide nothing');
SELECT results_eq($$SELECT v.metric, v.value, v.lower, v.upper, v.reason FROM mleval.metric_value AS v WHERE v.evaluation_id = (SELECT max(e.evaluation_id) FROM mleval.evaluation AS e WHERE e.segment IS NULL) AND v.metric IN ('turned', 'level7') ORDER BY 1$$,
	$$VALUES ('level7', 0.8::float8, NULL::float8, NULL::float8, 'the metric returned an interval of level 7'), ('turned', 0.8, NULL, NULL, 'the metric returned an interval from 0.9 to 0.7, which does not hold its value 0.8')$$, 'the value is recorded without them, and why');

-- An interval of another level than it is read as
SELECT results_eq($$SELECT v.metric, round((v.value - v.lower)::numeric, 9), round((v.upper - v.value)::numeric, 9), v.reason FROM mleval.metric_value AS v WHERE v.evaluation_id = (SELECT max(e.evaluation_id) FROM mleval.evaluation AS e WHERE e.segment IS NULL) AND v.metric LIKE '%\_80' ORDER BY 1$$,
	$$SELECT m, 0.152936802, 0.152936802, NULL FROM unnest('{mean_80,sum_80}'::text[]) AS m$$, 'is recorded as one of 95 %');
SELECT mleval.withdraw_requirement(requirement_id, 'r') FROM mleval.requirement_history WHERE in_force \g /dev/null
SELECT mleval.require('sale', m, at_least => -9, level => 0.8, reason => 'r'), mleval.require('sale', m, at_least => -9, versus => 'champion', level => 0.8, reason => 'r') FROM unnest('{mean_80,sum_80}'::text[]) AS m \g /dev/null
SELECT results_eq($$SELECT g.metric, round((g.upper - g.lower)::numeric, 9) FROM mleval.gate('sale', 'new') AS g ORDER BY 1$$, $$SELECT unnest('{mean_80,mean_80,sum_80,sum_80}'::text[]), 0.2$$, 'and judged as one of the requirement''s');
SELECT results_eq(format('SELECT round((c.upper - c.value)::numeric, 9) FROM mleval.compare_models(''{sale/new,sale/champion}'', ''[2024-01-01 00:00+00,2024-01-02 00:00+00)'', %L, n_resamples => 9) AS c', m), 'VALUES (0.152936802), (0.152936802)', 'candidates have one of 95 %: ' || m) FROM unnest('{mean_80,sum_80}'::text[]) AS m;

-- What is compared are the rows that were evaluated
SELECT mleval.withdraw_requirement(requirement_id, 'r') FROM mleval.requirement_history WHERE in_force \g /dev/null
SELECT mleval.require('sale', 'accuracy_score', at_least => -0.5, versus => 'champion', reason => 'r') \g /dev/null
CREATE TABLE moved AS SELECT * FROM sold;
SELECT pg_temp.known('moved', 'moved') \g /dev/null
SELECT pg_temp.looked('moved') \g /dev/null
SELECT is(pg_temp.said('moved'), 'true: on the same 500 rows', 'as they were evaluated they are compared');
UPDATE moved SET s1 = s2;
SELECT is(pg_temp.said('moved'), format('false:, unpaired: the rows have changed since evaluation %s,', (SELECT max(e.evaluation_id) FROM mleval.evaluation AS e JOIN mleval.model AS m USING (model_id) WHERE m.version = 'moved' AND e.segment IS NULL)), 'other scores are not those of the evaluation');
SELECT is((SELECT round(g.difference::numeric, 9) FROM mleval.gate('sale', 'moved') AS g), (SELECT round((v.value - g.reference_value)::numeric, 9) FROM mleval.gate('sale', 'moved') AS g JOIN mleval.metric_value AS v ON v.evaluation_id = g.evaluation_id AND v.metric = g.metric), 'and the recorded ones are');
DELETE FROM moved WHERE id < 3;
SELECT matches(pg_temp.said('moved'), '^false:, unpaired: the rows have changed since evaluation \d+,$', 'nor are fewer rows');
UPDATE moved SET s1 = NULL WHERE id < 100;
SELECT pg_temp.looked('moved') \g /dev/null
SELECT is(pg_temp.said('moved'), 'true: on the same 400 rows (of 400 and 500)', 'rows without a score were none then, either');
UPDATE sold SET s2 = 1 - s2 WHERE id < 200;
SELECT is(pg_temp.said('new'), format('false:, unpaired: the rows have changed since evaluation %s,', (SELECT max(e.evaluation_id) FROM mleval.evaluation AS e JOIN mleval.model AS m USING (model_id) WHERE m.version = 'champion' AND e.segment IS NULL)), 'nor are changed rows of the champion');
UPDATE sold SET s2 = 1 - s2 WHERE id < 200;
SELECT is(pg_temp.said('new'), 'true: on the same 500 rows', 'which are compared again when they are as they were');

-- An interval past all measure decides nothing, and breaks nothing
SELECT mleval.withdraw_requirement(requirement_id, 'r') FROM mleval.requirement_history WHERE in_force \g /dev/null
SELECT mleval.require('sale', 'wide', at_least => 0.5, reason => 'r'), mleval.require('sale', 'wide', at_least => -0.5, versus => 'champion', reason => 'r'), mleval.require('sale', 'wide', at_least => -0.5, versus => 'baseline', reason => 'r') \g /dev/null
SELECT results_eq($$SELECT versus, verdict, more_labels, upper > 1e199 FROM mleval.gate('sale', 'new') ORDER BY 1$$, $$VALUES ('absolute', 'undecided', NULL::bigint, true), ('baseline', 'undecided', NULL, true), ('champion', 'undecided', NULL, true)$$, 'an interval of 1e200 is undecided');
SELECT results_eq($$SELECT round(mleval._mover_distance(v.a, v.b, v.c)::numeric, 12) FROM (VALUES (1, 3::float8, 4::float8, 0::float8), (2, 4, 3, 0), (3, 3, 4, 1), (4, 0, 0, 0.5), (5, 1, 1e-300, 0), (6, 1, 'NaN', 0), (7, NULL, 1, 0)) AS v(no, a, b, c) ORDER BY v.no$$, $$VALUES (5::numeric), (5), (1), (0), (1), (NULL), (NULL)$$, 'the distance of two ends is that of a triangle');
SELECT is(mleval._mover_distance(3e200, 4e200, 0) / 1e200, 5::float8, 'of any size');
SELECT results_eq($$SELECT mleval._growth(ROW(v.value, v.lower, v.upper, NULL, 100, NULL, NULL, NULL)::mleval.estimate, v.bound) FROM (VALUES (1, 0.5::float8, 0.3::float8, 0.6::float8, 0.4::float8), (2, 0.5, 0.4, 0.7, 0.55), (3, 1, -1e299, 1e299, 1 - 1e-16), (4, 0.5, 0.4, 0.6, 0.5), (5, 1e-200, 1e-200, 1e200, -1e200), (6, 1, NULL, 2, 0.5)) AS v(no, value, lower, upper, bound) ORDER BY v.no$$,
	$$VALUES (power((0.5::float8 - 0.3) / (0.5::float8 - 0.4), 2)), (power((0.7::float8 - 0.5) / (0.55::float8 - 0.5), 2)), (1e39), (NULL), (1), (NULL)$$, 'what labels would have to grow by is capped');

-- Equal areas of other ranks, and one ranking twice
CREATE TABLE equal AS SELECT * FROM (VALUES (1, 1, 0.9, 0.4, 0.09), (2, 1, 0.4, 0.9, 0.04), (3, 0, 0.5, 0.5, 0.05), (4, 0, 0.3, 0.3, 0.03)) AS v(no, y, one, two, same), generate_series(0, 49) AS i;
ALTER TABLE equal ADD id int GENERATED ALWAYS AS IDENTITY, ADD at timestamptz DEFAULT '2024-01-01 12:00+00', ADD label boolean;
UPDATE equal SET label = y = 1;
SELECT mleval.register_model('equal', v, 'equal', y_true => 'label', y_score => v, time_column => 'at', id_column => 'id') FROM unnest('{one,two,same}'::text[]) AS v \g /dev/null
SELECT count(*) FROM unnest('{one,two,same}'::text[]) AS v, mleval.evaluate('equal', v, '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'release') \g /dev/null
SELECT mleval.release('equal', 'one', 'champion', '2024-01-03', 'r', force => true) \g /dev/null
SELECT mleval.require('equal', 'roc_auc_score', at_least => -0.5, versus => 'champion', reason => 'r') \g /dev/null
SELECT is((SELECT (g.paired, g.verdict, g.value, g.difference, g.difference_lower BETWEEN -0.2 AND -0.05, g.difference_upper BETWEEN 0.05 AND 0.2)::text FROM mleval.gate('equal', 'two') AS g), '(t,pass,0.75,0,t,t)', 'equal areas of other ranks are paired, and may differ');
SELECT is((SELECT (g.paired, g.verdict, g.difference, g.difference_lower, g.difference_upper)::text FROM mleval.gate('equal', 'same') AS g), '(t,pass,0,0,0)', 'one ranking is no other');
SELECT is((SELECT round(mleval._paired_delong_error(mleval.paired_sample(s1, s2, label), 2)::numeric, 12) FROM sold), (SELECT round(((mleval.roc_auc_score(label, s1) - mleval.roc_auc_score(label, s2)) / (mleval.roc_auc_test(mleval.paired_sample(s1, s2, label), 2)).statistic)::numeric, 12) FROM sold), 'the standard error is that of the test');
SELECT is(mleval._paired_delong_error(mleval.paired_sample(i, i, true), 1), NULL, 'and of one class there is none') FROM generate_series(1, 5) AS i;

-- An own metric has no more time in a gate than its registration gives it, and what it raises is its own
CREATE FUNCTION public.slow(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE plpgsql STABLE AS $$
BEGIN
	IF current_setting('my.fault', true) = 'slow' THEN
		PERFORM pg_sleep(0.05);
	ELSIF current_setting('my.fault', true) = 'assert' THEN
		ASSERT false, 'not mine';
	END IF;
	RETURN mleval.accuracy_score(cm);
END $$;
CREATE FUNCTION public.slow_row(y_true boolean, y_pred boolean) RETURNS float8 LANGUAGE plpgsql STABLE AS $$
BEGIN
	IF current_setting('my.fault', true) = 'slow' THEN
		PERFORM pg_sleep(0.05);
	ELSIF current_setting('my.fault', true) = 'assert' THEN
		ASSERT false, 'not mine';
	END IF;
	RETURN (y_true = y_pred)::int;
END $$;
SELECT mleval.register_metric('slow', 'public.slow', direction => 'higher', max_time => '1 second'), mleval.register_metric('slow_row', 'public.slow_row', columns => '{y_true,y_pred}', direction => 'higher', max_time => '1 second') \g /dev/null
SELECT pg_temp.looked(v) FROM unnest('{champion,new}'::text[]) AS v \g /dev/null
SELECT mleval.withdraw_requirement(requirement_id, 'r') FROM mleval.requirement_history WHERE in_force \g /dev/null
SELECT mleval.require('sale', 'slow', at_least => 0.1, reason => 'r'), mleval.require('sale', 'slow_row', at_least => -0.5, versus => 'champion', reason => 'r') \g /dev/null
SELECT results_eq($$SELECT metric, verdict, paired FROM mleval.gate('sale', 'new') ORDER BY 1$$, $$VALUES ('slow', 'pass', NULL), ('slow_row', 'pass', true)$$, 'metrics in time are judged');
SET LOCAL my.fault = 'assert';
SELECT results_eq($$SELECT metric, verdict, paired, substring(reason FROM 'not mine') FROM mleval.gate('sale', 'new') ORDER BY 1$$, $$VALUES ('slow', 'undecided', NULL, 'not mine'), ('slow_row', 'pass', false, 'not mine')$$, 'an assertion of theirs is a reason');
SET LOCAL my.fault = 'slow';
SELECT clock_timestamp() AS began \gset
SELECT results_eq($$SELECT metric, verdict, paired, substring(reason FROM 'the metric took longer than 00:00:01 .SQLSTATE 57014.') FROM mleval.gate('sale', 'new') ORDER BY 1$$,
	$$VALUES ('slow', 'undecided', NULL, 'the metric took longer than 00:00:01 (SQLSTATE 57014)'), ('slow_row', 'pass', false, 'the metric took longer than 00:00:01 (SQLSTATE 57014)')$$, 'and so is that it takes too long');
SELECT cmp_ok(clock_timestamp() - :'began', '<', interval '10 seconds', 'which the gate does not wait for');
SET LOCAL my.fault = '';

-- A mean of rows that show no spread, or are too few to, has no interval: an end at the value would be certainty
CREATE TABLE calm (kind text, at timestamptz, id int, label boolean, predicted boolean, amount float8);
INSERT INTO calm SELECT 'three', '2024-01-01 12:00+00', g, g = 2, g = 2, 100 FROM generate_series(1, 3) AS g;
INSERT INTO calm SELECT 'ten', '2024-01-01 12:00+00', g, true, false, 0.1 FROM generate_series(1, 10) AS g;
INSERT INTO calm SELECT 'two', '2024-01-01 12:00+00', g, true, g = 1, 100 FROM generate_series(1, 2) AS g;
INSERT INTO calm SELECT 'one', '2024-01-01 12:00+00', 1, true, false, 100;
SELECT format('CREATE VIEW calm_%s AS SELECT * FROM calm WHERE kind = %1$L', kind) FROM (SELECT DISTINCT kind FROM calm) AS k \gexec
SELECT mleval.register_model('calm', kind, 'calm_' || kind, y_true => 'label', y_pred => 'predicted', time_column => 'at', id_column => 'id') FROM (SELECT DISTINCT kind FROM calm) AS k \g /dev/null
CREATE FUNCTION public.spent(y_true boolean, y_pred boolean, amount float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN y_true AND NOT y_pred THEN amount ELSE 0 END $$;
SELECT mleval.register_metric('spent', 'public.spent', columns => '{y_true,y_pred,amount}', direction => 'lower') \g /dev/null
SELECT mleval.require('calm', 'spent', at_most => 1000, reason => 'r') \g /dev/null
SELECT count(*) FROM (SELECT DISTINCT kind FROM calm) AS k, mleval.evaluate('calm', kind, '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'release') \g /dev/null
CREATE FUNCTION pg_temp.calm(kind text) RETURNS text LANGUAGE sql AS $$ SELECT concat_ws(' ', g.verdict, round(g.value::numeric, 3)::float8, round(g.lower::numeric, 3), round(g.upper::numeric, 3), substring(g.reason FROM 'spent has no interval: (.*)')) FROM mleval.gate('calm', calm.kind) AS g $$;
SELECT is(pg_temp.calm('three'), 'undecided 0 all rows have the same value: no interval says how sure that is', 'three rows that cost nothing are no certainty');
SELECT is(pg_temp.calm('ten'), 'undecided 0.1 all rows have the same value: no interval says how sure that is', 'nor ten that cost the same, whatever rounding leaves');
SELECT is(pg_temp.calm('one'), 'undecided 100 fewer than two effective rows: no interval says how sure that is', 'nor is one row');
SELECT is(pg_temp.calm('two'), 'pass 50 -47.998 147.998', 'two that differ have the normal interval, 50 - 1.96 * 50 to 50 + 1.96 * 50');
SELECT is((SELECT (v.lower IS NULL, v.upper IS NULL, v.reason)::text FROM mleval.metric_value AS v JOIN mleval.evaluation AS e USING (evaluation_id) JOIN mleval.model AS m USING (model_id) WHERE m.name = 'calm' AND m.version = 'three' AND v.metric = 'spent'),
	'(t,t,"all rows have the same value: no interval says how sure that is")', 'that is what was recorded');
SELECT mleval.require('calm', 'spent', at_most => 1000, design_effect => 2, reason => 'r') \g /dev/null
SELECT is(pg_temp.calm('two'), 'undecided 50 fewer than two effective rows: no interval says how sure that is', 'two that count as one are one');
CREATE VIEW calm_other AS SELECT * FROM calm WHERE kind = 'three';
SELECT mleval.register_model('calm', 'other', 'calm_other', y_true => 'label', y_pred => 'predicted', time_column => 'at', id_column => 'id') \g /dev/null
SELECT results_eq($$SELECT version, lower, upper, reason FROM mleval.compare_models('{calm/three,calm/other}', '[2024-01-01 00:00+00,2024-01-02 00:00+00)', 'spent') ORDER BY 1$$,
	$$VALUES ('other', NULL::float8, NULL::float8, 'all rows have the same value: no interval says how sure that is; the differences are all the same'), ('three', NULL, NULL, 'all rows have the same value: no interval says how sure that is')$$, 'a comparison says no more');
SELECT count(*) FROM unnest('{champion,copy}'::text[]) AS v, LATERAL pg_temp.looked(v) \g /dev/null
SELECT mleval.require('sale', 'spent', at_most => 0, versus => 'champion', reason => 'r') \g /dev/null
SELECT is((SELECT (verdict, paired, difference, difference_lower, difference_upper, reason)::text FROM mleval.gate('sale', 'copy') WHERE metric = 'spent' AND versus = 'champion'),
	'(undecided,t,0,,,"spent has no interval: both give the same on every row: no interval says how sure that is")', 'two that cost the same on every row may still part');

SELECT * FROM finish();
ROLLBACK;
