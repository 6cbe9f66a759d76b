-- Checks of a column's quality against pandas, SciPy and NumPy's deals (test/oracle/data_quality.py).
BEGIN;
\ir ../data/data_quality.sql
SELECT plan(33);

-- Off by more than the tolerance, relative, or NULL on one side only.
CREATE FUNCTION pg_temp.off(got float8, wanted float8, tolerance float8) RETURNS boolean LANGUAGE sql AS
$$SELECT coalesce(abs(got - wanted) > tolerance * greatest(abs(wanted), 1e-300), (got IS NULL) <> (wanted IS NULL))$$;

CREATE TEMP TABLE two AS
SELECT example, max(kind) AS kind, max(design_effect) AS design_effect, max(threshold) AS threshold,
	mleval.distribution(CASE WHEN kind = 'number' THEN v::float8 END, w) FILTER (WHERE side = 'r') AS r, mleval.distribution(CASE WHEN kind = 'number' THEN v::float8 END, w) FILTER (WHERE side = 'c') AS c
FROM oracle_row GROUP BY example;
UPDATE two AS t SET r = (SELECT mleval.distribution(v, w) FROM oracle_row AS o WHERE o.example = t.example AND side = 'r'), c = (SELECT mleval.distribution(v, w) FROM oracle_row AS o WHERE o.example = t.example AND side = 'c') WHERE kind = 'category';
UPDATE two AS t SET r = (SELECT mleval.distribution(v::boolean, w) FROM oracle_row AS o WHERE o.example = t.example AND side = 'r'), c = (SELECT mleval.distribution(v::boolean, w) FROM oracle_row AS o WHERE o.example = t.example AND side = 'c') WHERE kind = 'boolean';
UPDATE two AS t SET r = (SELECT mleval.distribution(v::date, w) FROM oracle_row AS o WHERE o.example = t.example AND side = 'r'), c = (SELECT mleval.distribution(v::date, w) FROM oracle_row AS o WHERE o.example = t.example AND side = 'c') WHERE kind = 'date';
CREATE TEMP TABLE got AS SELECT t.example, q.* FROM two AS t, LATERAL mleval.data_quality(t.r, t.c, threshold => t.threshold, design_effect => t.design_effect) WITH ORDINALITY AS q;

SELECT cmp_ok(count(*), '>', 180::bigint, 'the oracle has its checks') FROM oracle_check;
SELECT is_empty($$SELECT o.example, o.check_name, g.reference_value, o.reference_value, g.current_value, o.current_value FROM oracle_check AS o LEFT JOIN got AS g USING (example, check_name)
	WHERE g.check_name IS NULL OR pg_temp.off(g.reference_value, o.reference_value, 1e-12) OR pg_temp.off(g.current_value, o.current_value, 1e-12)$$, 'values of both sides are those of pandas');
SELECT is_empty($$SELECT o.example, o.check_name, g.pvalue, o.pvalue FROM oracle_check AS o JOIN got AS g USING (example, check_name) WHERE check_name ~ '_fraction$|spike|constant' AND pg_temp.off(g.pvalue, o.pvalue, 1e-9)$$,
	'p-values of shares are those of fisher_exact, of ranges and constants the hypergeometric law''s');
SELECT is_empty($$SELECT o.example, o.check_name, g.pvalue, o.pvalue FROM oracle_check AS o JOIN got AS g USING (example, check_name) WHERE check_name ~ 'distinct|categories' AND pg_temp.off(g.pvalue, o.pvalue, 1e-7)$$,
	'p-values of distinct values and categories are the least of Chernoff''s bounds');
SELECT is_empty($$SELECT o.example, o.check_name, g.verdict, o.verdict, g.reason FROM oracle_check AS o JOIN got AS g USING (example, check_name) WHERE g.verdict <> o.verdict$$, 'verdicts follow from threshold and p-value');
SELECT is_empty($$SELECT g.* FROM got AS g LEFT JOIN oracle_check AS o USING (example, check_name) WHERE o.example IS NULL AND NOT (example = 'no values now' AND g.verdict = 'not enough data')$$, 'there are no other rows');
SELECT is((SELECT array_agg(DISTINCT verdict ORDER BY verdict) FROM oracle_check), '{changed,ok}', 'both verdicts occur');
-- 4 standard deviations of the share of deals
SELECT is_empty($$SELECT d.*, g.pvalue FROM oracle_deal AS d JOIN got AS g USING (example, check_name) WHERE d.share > g.pvalue + 4 * sqrt(0.25 / 20000)$$, 'no p-value is below the share of deals that do as much');
SELECT is_empty($$SELECT d.*, g.pvalue FROM oracle_deal AS d JOIN got AS g USING (example, check_name) WHERE check_name = 'out_of_range_fraction' AND abs(d.share - g.pvalue) > 4 * sqrt(g.pvalue * (1 - g.pvalue) / 20000)$$, 'that of a range is that share, where all values differ');

-- Which rows there are, and in which order.
SELECT results_eq($$SELECT DISTINCT t.kind, (SELECT string_agg(check_name, ' ' ORDER BY ordinality) FROM got AS g WHERE g.example = t.example) FROM two AS t ORDER BY 1$$,
	$$VALUES ('boolean', 'type null_fraction constant'), ('category', 'type null_fraction distinct constant spike new_categories vanished_categories'), ('date', 'type null_fraction infinite_fraction out_of_range_fraction distinct constant spike'),
		('number', 'type null_fraction nan_fraction zero_fraction infinite_fraction out_of_range_fraction distinct constant spike')$$, 'each kind has its checks, in one order');
SELECT is_empty($$SELECT * FROM got WHERE pvalue IS NULL AND reason IS NULL OR verdict <> 'ok' AND reason IS NULL OR verdict = 'changed' AND pvalue IS NOT NULL AND reason !~ 'assumes independent rows$'$$, 'what has no p-value has a reason, what has changed says what it assumes');
SELECT results_eq($$SELECT string_agg(check_name || ' ' || verdict, ', ') FROM mleval.data_quality((SELECT r FROM two WHERE example = 'alike'), (SELECT r FROM two WHERE example = 'names'))$$, $$VALUES ('type changed, null_fraction ok')$$, 'another type: the other checks have nothing to compare');
SELECT is(reason, 'number in the reference, now category', 'and both are named') FROM mleval.data_quality((SELECT r FROM two WHERE example = 'alike'), (SELECT r FROM two WHERE example = 'names')) WHERE check_name = 'type';
SELECT results_eq(format('SELECT string_agg(check_name, %L), string_agg(DISTINCT verdict, %L), string_agg(DISTINCT reason, %L) FROM mleval.data_quality(%s, %s)', ' ', ', ', ', ', CASE side WHEN 'r' THEN none ELSE there END, CASE side WHEN 'r' THEN there ELSE none END),
	format('SELECT %L::text, %L::text, %L::text', 'type null_fraction nan_fraction zero_fraction infinite_fraction out_of_range_fraction distinct constant spike', 'not enough data', CASE side WHEN 'r' THEN 'the reference has no rows' ELSE 'the current distribution has no rows' END), 'no rows on a side, ' || side)
FROM unnest('{r,c}'::text[]) AS side, (VALUES ('(SELECT mleval.distribution(1.0) FILTER (WHERE false))', '(SELECT r FROM two WHERE example = ''alike'')')) AS d (none, there);
SELECT results_eq($$SELECT string_agg(check_name || ' ' || verdict, ', ') FROM (SELECT mleval.distribution(1.0) FILTER (WHERE false)) AS d (e), LATERAL mleval.data_quality(e, e)$$, $$VALUES ('type not enough data, null_fraction not enough data')$$, 'no rows at all');
SELECT results_eq($$SELECT string_agg(DISTINCT verdict || ': ' || reason, '') FROM got WHERE example = 'no values now' AND check_name !~ 'type|_fraction' OR example = 'no values now' AND check_name ~ 'range'$$, $$VALUES ('not enough data: the current distribution has no values')$$, 'rows without a value are compared, values are not');
SELECT is_empty($$SELECT mleval.data_quality(NULL, r) FROM two UNION ALL SELECT mleval.data_quality(c, NULL) FROM two$$, 'no summary, no rows');

-- Reasons name what it is.
SELECT is(g.reason, w.reason, w.example || ': ' || w.check_name) FROM (VALUES
	('new and gone', 'new_categories', 'rows have new categories; 2 new: "d", "e"; assumes independent rows'),
	('new and gone', 'vanished_categories', 'the difference may be chance; 1 vanished: "c"'),
	('names', 'new_categories', 'the difference may be chance; 40 new: "n60", "n61", "n62" ...'),
	('default', 'spike', 'one value is far more common; most common is -999; assumes independent rows'),
	('below the threshold', 'null_fraction', 'the difference is below the threshold'),
	('any threshold', 'null_fraction', 'more rows are NULL; assumes independent rows'),
	('dates', 'spike', 'the difference may be chance; most common is infinity')) AS w (example, check_name, reason) JOIN got AS g USING (example, check_name);
SELECT is(reason, 'rows have new categories; 1 new: "' || repeat('ä', 30) || '..."; assumes independent rows', 'a long name is cut between characters')
FROM (SELECT mleval.distribution('x') AS r, mleval.distribution(repeat('ä', 50)) AS c FROM generate_series(1, 20)) AS d, LATERAL mleval.data_quality(r, c) WHERE check_name = 'new_categories';

-- Bounded summaries.
CREATE TEMP TABLE bounded AS
SELECT mleval.distribution(i * 1.0, NULL, 16) FILTER (WHERE i <= 1000) AS r, mleval.distribution(i * 1.0, NULL, 16) FILTER (WHERE i > 1000) AS c, mleval.distribution(i * 1.0, NULL, 16) FILTER (WHERE i BETWEEN 501 AND 1040) AS half,
	mleval.distribution('n' || i % 600, NULL, 16) FILTER (WHERE i <= 1000) AS names, mleval.distribution('n' || i % 300) FILTER (WHERE i > 1000) AS fewer
FROM generate_series(1, 2000) AS i;
SELECT is((current_value, verdict)::text, '(1,changed)', 'a range is exact past the limit') FROM bounded, LATERAL mleval.data_quality(r, c) WHERE check_name = 'out_of_range_fraction';
SELECT ok(current_value BETWEEN 0 AND 40 / 540.0 AND reason ~ 'at least so much, values share buckets', 'a bucket across its end counts as inside, and the reason says so') FROM bounded, LATERAL mleval.data_quality(r, half) WHERE check_name = 'out_of_range_fraction';
SELECT ok(reference_value <= 16 AND reason ~ 'at least so many, values share buckets', 'distinct buckets are a lower limit') FROM bounded, LATERAL mleval.data_quality(r, c) WHERE check_name = 'distinct';
SELECT ok(reason ~ 'without names; at least so much', 'hashed categories have no names: ' || check_name) FROM bounded, LATERAL mleval.data_quality(names, fewer) WHERE check_name = 'vanished_categories';

-- How often they find something where there is nothing: 400 pairs of samples of one population, a level of 5 %.
CREATE TEMP TABLE null_pair AS
SELECT s, mleval.distribution(v) FILTER (WHERE i <= 150) AS r, mleval.distribution(v) FILTER (WHERE i > 150) AS c, mleval.distribution('n' || name) FILTER (WHERE i <= 150) AS names_r, mleval.distribution('n' || name) FILTER (WHERE i > 150) AS names_c
FROM (SELECT s, i, CASE WHEN h % 20 = 0 THEN NULL WHEN h % 20 = 1 THEN 'NaN'::float8 WHEN h % 20 = 2 THEN 'Infinity' WHEN h % 20 < 6 THEN 0 WHEN h % 20 < 10 THEN h % 7 ELSE h / 100.0 END AS v, floor(exp((h % 10000) / 10000.0 * 5)) AS name
	FROM (SELECT s, i, ('x' || substr(md5(s || ',' || i), 1, 7))::bit(28)::int AS h FROM generate_series(1, 400) AS s, generate_series(1, 250) AS i) AS x) AS x GROUP BY s;
SELECT is_empty($$SELECT check_name, count(*) FROM (SELECT q.* FROM null_pair, LATERAL mleval.data_quality(r, c) AS q UNION ALL SELECT q.* FROM null_pair, LATERAL mleval.data_quality(names_r, names_c) AS q) AS q
	WHERE pvalue < 0.05 GROUP BY 1 HAVING count(*) > CASE WHEN check_name IN ('null_fraction', 'distinct', 'spike') THEN 60 ELSE 35 END$$, 'in samples of one population no check finds more than it says');
SELECT is((SELECT string_agg(DISTINCT check_name, ' ') FROM null_pair, LATERAL mleval.data_quality(r, c, threshold => 0, design_effect => 1e6) WHERE verdict = 'changed'), NULL, 'and where a million rows count as one, nothing');
SELECT results_eq($$SELECT string_agg(check_name, ' ' ORDER BY no) FROM mleval.data_quality((SELECT mleval.distribution(CASE WHEN i % 100 > 0 THEN i % 30 END) FROM generate_series(1, 1000) AS i), (SELECT mleval.distribution(CASE WHEN i % 20 > 0 THEN i % 30 END) FROM generate_series(1, 1000) AS i))
		WITH ORDINALITY AS q (check_name, r, c, p, verdict, reason, no) WHERE verdict = 'changed'$$, $$VALUES ('null_fraction')$$, '1 % NULL to 5 % in 1000 rows is found, and nothing else');

SELECT * FROM finish();
ROLLBACK;
