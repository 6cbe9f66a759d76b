-- What bench/coverage.sql and its parts found, as a table in Markdown.
\pset tuples_only on
\pset format unaligned
SELECT '| measure | interval | positives | ' || string_agg('n = ' || n, ' | ' ORDER BY n) || ' |' FROM size;
SELECT '|---|---|---|' || repeat('---|', count(*)::int) FROM size;
SELECT format('| %s | %s | %s %% | %s |', measure, interval, round(prevalence::numeric * 100), string_agg(coalesce(share, ''), ' | ' ORDER BY n)) FROM (
	SELECT k.measure, k.interval, k.prevalence, z.n, CASE WHEN count(f.n) = 0 THEN NULL ELSE coalesce(round(100.0 * count(*) FILTER (WHERE covered) / nullif(count(*) FILTER (WHERE NOT undefined), 0), 1)::text, '')
		|| CASE WHEN count(*) FILTER (WHERE undefined) >= 0.01 * count(*) THEN format(' (%s %% none)', round(100.0 * count(*) FILTER (WHERE undefined) / count(*))) ELSE '' END END AS share
	FROM (SELECT DISTINCT measure, interval, prevalence FROM found) k CROSS JOIN size z LEFT JOIN found f ON (f.measure, f.interval, f.prevalence, f.n) = (k.measure, k.interval, k.prevalence, z.n) GROUP BY 1, 2, 3, 4) t
GROUP BY measure, interval, prevalence ORDER BY measure, interval, prevalence DESC;
