-- Seasons: each window beside the same one a week, or any other time, before.
BEGIN;
\ir support/lifecycle.psql
SELECT plan(16);

SELECT register(segments => '{region}') \g /dev/null
SELECT release() \g /dev/null
SELECT is((error_of($$SELECT mleval.create_monitor('price', '1 week', season => '$$ || season || $$')$$)).message, 'season must be more than nothing', 'no season: ' || season)
FROM (VALUES ('0'), ('-1 week')) AS v(season);
SELECT mleval.create_monitor('price', '1 week', season => '28 days') \g /dev/null
CALL run_due('2024-05-06');

SELECT results_eq($$SELECT DISTINCT time, season_start, season_end FROM mleval.season_vs_current ORDER BY time$$,
	$$SELECT w, w - interval '28 days', w - interval '21 days' FROM generate_series('2024-03-25 00:00+00'::timestamptz, '2024-04-29', '7 days') AS w$$,
	'each window stands beside that of four weeks before, the first ones beside the baseline''s own');
SELECT results_eq($$SELECT time, segment, segment_value, metric, season_value, current_value, difference FROM mleval.season_vs_current WHERE metric NOT LIKE '%(%' ORDER BY 1, 2, 3, 4$$, $$
	SELECT c.time, c.segment, c.segment_value, c.metric, b.value, c.value, c.value - b.value
	FROM mleval.metric_history AS c JOIN mleval.metric_history AS b ON b.phase IN ('reference', 'production') AND b.time = c.time - interval '28 days' AND b.metric = c.metric
		AND b.segment IS NOT DISTINCT FROM c.segment AND b.segment_value IS NOT DISTINCT FROM c.segment_value
	WHERE c.phase = 'production' ORDER BY 1, 2, 3, 4$$, 'with the metrics of both, and of their segments');
SELECT results_eq($$SELECT metric, round(current_value::numeric, 12) FROM mleval.season_vs_current WHERE time = '2024-04-29 00:00+00' AND metric IN ('psi(amount)', 'ks_statistic(amount)', 'ks_statistic(score)') ORDER BY 1$$, $$
	SELECT v.metric, round(v.value::numeric, 12)
	FROM (SELECT mleval.distribution(amount) FILTER (WHERE at < '2024-04-08'), mleval.distribution(amount) FILTER (WHERE at >= '2024-04-29'),
			mleval.distribution(score) FILTER (WHERE at < '2024-04-08'), mleval.distribution(score) FILTER (WHERE at >= '2024-04-29')
		FROM prediction WHERE at >= '2024-04-01' AND at < '2024-05-06') AS d(a, b, s, t)
		CROSS JOIN LATERAL (VALUES ('ks_statistic(amount)', mleval.ks_statistic(a, b)), ('ks_statistic(score)', mleval.ks_statistic(s, t)), ('psi(amount)', mleval.psi(a, b))) AS v(metric, value)
	ORDER BY 1$$, 'and the distances of its columns');
SELECT is((SELECT count(*) FROM mleval.season_vs_current WHERE metric LIKE 'ks_statistic(colour)'), 0::bigint, 'what is undefined of a column is left out');

UPDATE mleval.monitor SET season = NULL;
CALL run_due('2024-05-13');
SELECT is((SELECT max(time) FROM mleval.season_vs_current), '2024-04-29 00:00+00'::timestamptz, 'without a season there is none');
UPDATE mleval.monitor SET season = '364 days';
CALL run_due('2024-05-20');
SELECT is((SELECT max(time) FROM mleval.season_vs_current), '2024-04-29 00:00+00'::timestamptz, 'nor where that long ago nothing was');
SELECT is((SELECT string_agg(DISTINCT status, ' ') FROM mleval.run), 'done', 'which is no error');
SELECT is((error_of('UPDATE mleval.monitor SET season = ''0''')).state, '22023', 'an owner may give no season of nothing');
SELECT is((error_of(format('UPDATE mleval.monitor SET season = %L', season))).state, '22023', 'before weekly windows none lies ' || season) FROM unnest('{3 days,1 year,1 month}'::text[]) AS season;
SELECT is((error_of('SELECT mleval.create_monitor(''price'', ''2 weeks'', season => ''7 days'')')).state, '22023', 'nor one week before those of two');
SELECT results_eq($$SELECT mleval._check_season(season::interval, every::interval)::text FROM (VALUES ('1 year', '1 day'), ('1 year', '1 hour'), ('1 year', '1 month'), ('1 day', '2 hours'), ('364 days', '1 week'), (NULL, '1 week')) AS v(season, every)$$, $$SELECT '' FROM generate_series(1, 6)$$, 'those there are');
SELECT is((error_of('DELETE FROM mleval.season_value')).state, '23001', 'what was recorded stays');

SELECT * FROM finish();
ROLLBACK;
