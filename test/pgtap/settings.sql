-- What is recorded does not depend on how the session that records it presents
-- values: DateStyle, TimeZone and the like belong to people, a number to all.
BEGIN;
\ir support/lifecycle.psql
-- what is compared bit by bit is summed in one order
SET max_parallel_workers_per_gather = 0;
SELECT plan(13);

-- Segments and a version of every kind that has a text form with a setting
CREATE TABLE odd AS
SELECT at, label, score, amount, (at AT TIME ZONE 'UTC')::date AS day, date_trunc('day', at, 'UTC') AS midnight, date_trunc('day', at AT TIME ZONE 'UTC') AS local,
	(1 + id % 3) / 3.0::float8 AS third, (id % 2) * interval '1 day 02:03:04' AS delay, ARRAY[date_trunc('day', at, 'UTC')] AS list, decode('00ff', 'hex') AS bytes,
	timestamptz '2023-12-31 20:30+00' AS trained
FROM prediction WHERE id < 144;

CREATE FUNCTION recorded()
RETURNS TABLE (owner text, version text, segment name, segment_value text, n bigint, metrics text, distributions text)
LANGUAGE sql
AS $$
	SELECT m.name, m.version, e.segment, e.segment_value, e.n,
		(SELECT md5(string_agg(concat_ws(' ', v.metric, encode(float8send(v.value), 'hex'), v.reason), '; ' ORDER BY v.metric COLLATE "C")) FROM mleval.metric_value AS v WHERE v.evaluation_id = e.evaluation_id),
		(SELECT string_agg(md5(mleval.empirical_distribution_send(s.distribution)), '; ' ORDER BY s.role, s.subject COLLATE "C") FROM mleval.summary AS s WHERE s.evaluation_id = e.evaluation_id)
	FROM mleval.evaluation AS e JOIN mleval.model AS m USING (model_id)
	WHERE e.evaluation_id > current_setting('mleval_test.seen')::bigint
$$;

CREATE FUNCTION evaluate_odd(name text)
RETURNS bigint
LANGUAGE plpgsql
AS $$
BEGIN
	PERFORM set_config('mleval_test.seen', coalesce(max(evaluation_id), 0)::text, true) FROM mleval.evaluation;
	PERFORM mleval.evaluate(name, '2023-12-31 20:30:00+00', '[2024-01-01 00:00+00,2024-01-04 00:00+00)');
	RETURN (SELECT count(*) FROM recorded());
END
$$;

SELECT mleval.register_model('odd', '2023-12-31 20:30:00+00', 'odd', y_true => 'label', y_score => 'score', time_column => 'at', version_column => 'trained',
	features => '{amount,day,midnight,local}', segments => '{day,midnight,local,third,delay,list,bytes}') \g /dev/null

SELECT evaluate_odd('odd') \g /dev/null
CREATE TEMP TABLE expected AS SELECT * FROM recorded();
SELECT is((SELECT count(*) FROM expected), 19::bigint, 'the whole and eighteen segments');
SELECT is((SELECT n FROM expected WHERE segment IS NULL), 144::bigint, 'a version is compared with a timestamp''s text');
SELECT results_eq($$SELECT segment_value FROM expected WHERE segment IN ('day', 'midnight', 'delay', 'bytes') AND segment_value ~ '01-02|day|x' ORDER BY segment::text COLLATE "C"$$,
	$$VALUES (E'\\x00ff'), ('2024-01-02'), ('1 day 02:03:04'), ('2024-01-02 00:00:00+00')$$, 'values are written as ISO 8601 has them, in UTC');

-- The same rows again, by someone with another taste
SET LOCAL DateStyle = 'German';
SET LOCAL TimeZone = 'America/New_York';
SET LOCAL IntervalStyle = 'iso_8601';
SET LOCAL extra_float_digits = -15;
SET LOCAL bytea_output = 'escape';
SELECT is(evaluate_odd('odd'), 19::bigint, 'under other settings they are the same segments');
SELECT bag_eq('SELECT * FROM recorded()', 'TABLE expected', 'with the same numbers');
SELECT is(current_setting('DateStyle') || ' ' || current_setting('TimeZone') || ' ' || current_setting('extra_float_digits'), 'German, DMY America/New_York -15', 'and the session''s settings are what they were');
SET LOCAL DateStyle = 'SQL, DMY';
SET LOCAL TimeZone = 'Pacific/Apia';
SET LOCAL IntervalStyle = 'sql_standard';
SET LOCAL extra_float_digits = 0;
SELECT is(evaluate_odd('odd'), 19::bigint, 'in Samoa too');
SELECT bag_eq('SELECT * FROM recorded()', 'TABLE expected', 'with the same numbers');

-- What a monitor says in words is recorded as well
CREATE FUNCTION lifecycle(version text)
RETURNS TABLE (what text, no bigint, line text)
LANGUAGE plpgsql
AS $$
DECLARE
	b bigint;
BEGIN
	PERFORM register(version, '{region}');
	b := release(version);
	PERFORM mleval.create_monitor('price', '1 week', version, '2024-08-19 00:00+00', limits => '{"psi": 0.2, "roc_auc_score": {"at_least": 0.79}}');
	CALL run_due('2024-09-16 00:00+00');
	RETURN QUERY
		SELECT 'drift', row_number() OVER (ORDER BY d.evaluation_id, d.subject COLLATE "C", d.role, d.distance), concat_ws('|', d.subject, d.distance, float8send(d.value), float8send(d.adjusted_pvalue), d.verdict, d.reason, d.method)
		FROM mleval.drift_value AS d WHERE d.baseline_id = b
		UNION ALL
		SELECT 'metric', row_number() OVER (ORDER BY c.evaluation_id, c.metric COLLATE "C"), concat_ws('|', c.metric, float8send(c.value), float8send(c.adjusted_pvalue), c.verdict, c.reason, c.method)
		FROM mleval.metric_comparison AS c WHERE c.baseline_id = b
		UNION ALL
		SELECT 'alert', row_number() OVER (ORDER BY a.alert_id), concat_ws('|', a.kind, a.severity, a.subjects, extract(epoch FROM a.first_window), a.windows, regexp_replace(a.reason, 'version = ''v.''', ''))
		FROM mleval.alert AS a JOIN mleval.monitor AS o USING (monitor_id) JOIN mleval.model AS m USING (model_id) WHERE m.version = lifecycle.version
		UNION ALL
		SELECT 'window', row_number() OVER (ORDER BY r.run_id), concat_ws('|', extract(epoch FROM r.window_start), extract(epoch FROM r.window_end), r.status, float8send(r.alpha))
		FROM mleval.run AS r WHERE r.baseline_id = b
		UNION ALL
		SELECT 'reference', row_number() OVER (ORDER BY v.cadences, v.role, v.subject COLLATE "C", v.measure COLLATE "C", v.segment_value COLLATE "C", v.window_start), concat_ws('|', v.measure, extract(epoch FROM v.window_start), extract(epoch FROM v.window_end), float8send(v.value), v.n)
		FROM mleval.reference_value AS v WHERE v.baseline_id = b;
END
$$;
SET LOCAL bytea_output = 'hex';
CREATE TEMP TABLE samoan AS SELECT * FROM lifecycle('v1');
SET LOCAL DateStyle = 'German';
SET LOCAL TimeZone = 'America/New_York';
SET LOCAL IntervalStyle = 'iso_8601';
SET LOCAL extra_float_digits = -15;
CREATE TEMP TABLE american AS SELECT * FROM lifecycle('v2');
RESET DateStyle;
RESET TimeZone;
RESET IntervalStyle;
RESET extra_float_digits;
CREATE TEMP TABLE plain AS SELECT * FROM lifecycle('v3');
SELECT is((SELECT array_agg(DISTINCT what ORDER BY what) FROM plain), '{alert,drift,metric,reference,window}', 'a life of a model leaves all of these');
SELECT is_empty('TABLE samoan EXCEPT ALL TABLE plain', 'lived in Samoa it is the same');
SELECT is_empty('TABLE american EXCEPT ALL TABLE plain', 'and in New York');
SELECT is((SELECT count(*) FROM plain), (SELECT count(*) FROM samoan), 'nothing is missing');
SELECT is((SELECT count(*) FROM plain), (SELECT count(*) FROM american), 'here neither');

SELECT * FROM finish();
ROLLBACK;
