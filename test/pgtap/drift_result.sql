-- drift(): the distance, its evidence, the verdict and what moved, against the functions that it rests on.
BEGIN;
SELECT plan(70);
SET search_path = public, mleval;

-- Twenty-four windows of 300 rows that do not drift, of numbers, categories and booleans, and one more.
CREATE FUNCTION draw(salt text, i bigint) RETURNS float8 LANGUAGE sql IMMUTABLE AS
$$SELECT (('x' || substr(md5(salt || i), 1, 13))::bit(52)::bigint::float8 + 0.5) / 4503599627370496.0$$;
CREATE TABLE window_row AS
SELECT w, sqrt(-2 * ln(draw('r', i))) * cos(2 * pi() * draw('a', i)) AS x, (ARRAY['red', 'green', 'blue'])[1 + floor(3 * draw('c', i) ^ 2)::int] AS colour, draw('b', i) < 0.3 AS flag
FROM generate_series(1, 25) w, LATERAL generate_series(w * 300 + 1, w * 300 + CASE w WHEN 3 THEN 150 ELSE 300 END) i;
CREATE TABLE windows AS SELECT w, distribution(x) AS x, distribution(colour) AS colour, distribution(flag) AS flag, count(*) AS n FROM window_row GROUP BY w;
CREATE TABLE reference AS SELECT array_agg(x ORDER BY w) AS x, array_agg(colour ORDER BY w) AS colour, array_agg(flag ORDER BY w) AS flag, array_agg(n ORDER BY w) AS n, rollup(x) AS whole_x, rollup(colour) AS whole_colour FROM windows WHERE w < 25;
CREATE TABLE current AS
SELECT c.name, distribution(x + shift) AS x, distribution(CASE WHEN new AND i % 5 = 0 THEN 'violet' ELSE colour END) AS colour, distribution(CASE WHEN new AND i % 2 = 0 THEN NULL ELSE x END) AS gone, distribution(x) FILTER (WHERE false) + distribution(NULL::float8) AS none
FROM (SELECT *, row_number() OVER () AS i FROM window_row WHERE w = 25) r, (VALUES ('same', 0, false), ('moved', 0.6, true)) c (name, shift, new) GROUP BY 1;

-- Evidence is learned from each window's distance to the rollup of the others.
CREATE TABLE naive AS
SELECT distance, array_agg(_window_distance(distance, others, x, n) ORDER BY w) AS distances
FROM unnest('{psi,ks_statistic,jensen_shannon_distance,hellinger_distance,total_variation_distance,wasserstein_distance}'::text[]) distance, windows a, LATERAL (SELECT rollup(x) AS others FROM windows o WHERE o.w < 25 AND o.w <> a.w) o WHERE w < 25 GROUP BY 1;
SELECT is_empty($$SELECT name, naive.distance FROM naive, reference r, current c, LATERAL drift(r.x, c.x, naive.distance) d, LATERAL learned_pvalue(distances, r.n, _window_distance(naive.distance, r.whole_x, c.x, 300), 300, naive.distance) p
	WHERE abs(d.pvalue - p.pvalue) > 1e-12 OR d.value IS DISTINCT FROM _window_distance(naive.distance, r.whole_x, c.x, 300)
		OR d.expected IS DISTINCT FROM (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY u) FROM unnest(distances) u) OR d.n_windows <> 24 OR d.n_reference <> 7050 OR d.n_current <> 300 OR d.method <> p.method$$,
	'every distance, its p-value and what is ordinary are those of each window to the rollup of the others, whatever its size');
SELECT cmp_ok((SELECT count(*) FROM naive), '=', 6::bigint, 'six distances');
SELECT is_empty($$SELECT naive.distance FROM naive, reference r, current c, LATERAL drift(r.x, c.x, naive.distance) d WHERE name = 'same' AND d.verdict <> 'no drift'$$, 'a window like the others has not drifted');
SELECT results_eq($$SELECT naive.distance FROM naive, reference r, current c, LATERAL drift(r.x, c.x, naive.distance) d WHERE name = 'moved' AND d.verdict = 'drift' ORDER BY 1$$,
	$$SELECT distance FROM naive ORDER BY 1$$, 'one that moved by 0.6 standard deviations has, by every distance over 0.1');
SELECT is((SELECT d.verdict FROM reference r, current c, LATERAL drift(r.x, c.x, threshold => 0.5) d WHERE name = 'moved'), 'no drift', 'evidence is not enough: the threshold is passed too');
SELECT is((SELECT d.verdict FROM reference r, current c, LATERAL drift(r.x, c.x, threshold => 0) d WHERE name = 'same'), 'no drift', 'nor is the threshold');
SELECT is((SELECT d.verdict FROM reference r, current c, LATERAL drift(r.x, c.x, alpha => 1e-12) d WHERE name = 'moved'), 'no drift', 'at a level that nothing reaches there is none');
SELECT is((SELECT round(d.pvalue::numeric, 15) || (to_jsonb(d) - 'pvalue')::text FROM reference r, current c, LATERAL drift(r.x, c.x) d WHERE name = 'moved'),
	(SELECT round(d.pvalue::numeric, 15) || (to_jsonb(d) - 'pvalue')::text FROM (SELECT array_agg(x ORDER BY w DESC) AS x FROM windows WHERE w < 25) r, current c, LATERAL drift(r.x, c.x) d WHERE name = 'moved'), 'the order of windows is nothing');
SELECT is((SELECT d.pvalue FROM reference r, current c, LATERAL drift(r.x || (SELECT distribution(x) FROM window_row WHERE false), c.x) d WHERE name = 'moved'), (SELECT d.pvalue FROM reference r, current c, LATERAL drift(r.x, c.x) d WHERE name = 'moved'), 'a window without rows is left out');

-- The reference chooses.
SELECT is((SELECT d.distance FROM reference r, current c, LATERAL drift(r.x, c.x) d WHERE name = 'same'), 'ks_statistic', 'numbers: ks_statistic');
SELECT is((SELECT d.distance FROM reference r, windows w, LATERAL drift(r.flag, w.flag) d WHERE w = 25), 'ks_statistic', 'booleans too');
SELECT is((SELECT d.distance FROM reference r, current c, LATERAL drift(r.colour, c.colour) d WHERE name = 'same'), 'psi', 'categories: psi');
SELECT is((SELECT d.distance FROM (SELECT distribution(NULL::float8) AS n FROM generate_series(1, 9)) r, current c, LATERAL drift(r.n, c.x) d WHERE name = 'same'), 'psi', 'nothing but NULL: psi');

-- What moved.
SELECT is((SELECT d.bins[1] FROM reference r, current c, LATERAL drift(r.colour, c.colour) d WHERE name = 'moved'), 'new categories from 0.0 to 20.0 %', 'what moved most comes first');
SELECT is_empty($$SELECT name FROM reference r, current c, LATERAL drift(r.x, c.x) d WHERE d.bins IS DISTINCT FROM (SELECT array_agg(format('%s from %s to %s %%', label, round(100 * reference_share::numeric, 1), round(100 * current_share::numeric, 1)) ORDER BY contribution DESC, bin)
	FROM (SELECT * FROM psi_table(r.whole_x, c.x) WHERE contribution > 0 ORDER BY contribution DESC, bin LIMIT 3) t)$$, 'three bins, by what they add to the PSI');
SELECT matches((SELECT d.reason FROM reference r, current c, LATERAL drift(r.colour, c.colour) d WHERE name = 'moved'),
	'^psi 0[.][0-9]+ is over its threshold 0.1, and more than the ordinary variation of 24 reference windows [(]p [0-9.e-]+, level 0.05[)]; most moved: new categories from 0.0 to 20.0 %, ', 'and the reason says it in words');
SELECT cmp_ok((SELECT d.pvalue FROM reference r, current c, LATERAL drift(r.x, c.gone, 'psi') d WHERE name = 'moved'), '<', 1e-6::float8, 'half of the values gone is drift to psi');

-- One window, or a few.
SELECT is_empty($$SELECT name, u.distance FROM reference r, current c, unnest('{psi,ks_statistic,wasserstein_distance}'::text[]) u (distance), LATERAL drift(r.whole_x, c.x, u.distance, design_effect => 3) d, LATERAL _evidence_of_rows(u.distance, r.whole_x, c.x, 3, 0.05) p
	WHERE d.pvalue IS DISTINCT FROM p.pvalue OR d.method <> p.method OR d.n_windows > 0 OR d.value IS DISTINCT FROM CASE u.distance WHEN 'wasserstein_distance' THEN wasserstein_distance(r.whole_x, c.x, 'sd') WHEN 'psi' THEN psi(r.whole_x, c.x) ELSE p.statistic END$$, 'one reference: the test that takes rows for independent');
SELECT is((drift(a, b, 'psi', design_effect => 3)).pvalue, (chi2_test(a, b, design_effect => 3)).pvalue, 'of psi, without rare bins, chi2_test') FROM (SELECT distribution(i % 10 + 0.0) AS a, distribution(least(i % 11, 9) + 0.0) AS b FROM generate_series(1, 880) AS i) AS s;
SELECT results_eq($$SELECT u.distance, d.verdict, d.pvalue FROM reference r, current c, unnest('{hellinger_distance,jensen_shannon_distance,total_variation_distance}'::text[]) u (distance), LATERAL drift(r.whole_x, c.x, u.distance) d WHERE name = 'moved' ORDER BY 1$$,
	$$SELECT u, 'not enough data', NULL::float8 FROM unnest('{hellinger_distance,jensen_shannon_distance,total_variation_distance}'::text[]) u ORDER BY 1$$, 'distances that have none are not enough');
SELECT matches((SELECT d.method FROM reference r, current c, LATERAL drift(r.x[1:9], c.x) d WHERE name = 'same'), 'assumes independent rows', 'nine windows teach nothing');
SELECT matches((SELECT d.method FROM reference r, current c, LATERAL drift(r.x[1:10], c.x) d WHERE name = 'same'), '^learned', 'ten do');

-- Rare categories.
SELECT is((SELECT d.verdict FROM (SELECT array_agg(d) AS r FROM (SELECT distribution(CASE WHEN i % 400 = 0 THEN 'rare' ELSE 'often' END) AS d FROM generate_series(1, 6000) i GROUP BY i % 20) w) r, (SELECT distribution('often'::text) AS c FROM generate_series(1, 300)) c, LATERAL drift(r.r, c.c, 'total_variation_distance') d), 'not enough data', 'a rare category: other distances than psi have no evidence');
SELECT is((SELECT d.verdict FROM (SELECT array_agg(d) AS r FROM (SELECT distribution(CASE WHEN i % 400 = 0 THEN 'rare' WHEN i % 3 = 0 THEN 'third' ELSE 'often' END) AS d FROM generate_series(1, 6000) i GROUP BY i % 20) w) r, (SELECT distribution(CASE WHEN i % 3 = 0 THEN 'third' ELSE 'often' END) AS c FROM generate_series(1, 300) AS i) c, LATERAL drift(r.r, c.c) d), 'no drift', 'psi pools it');
SELECT is((SELECT d.verdict FROM (SELECT array_agg(d) AS r FROM (SELECT distribution(CASE WHEN i % 400 = 0 THEN 'rare' ELSE 'often' END) AS d FROM generate_series(1, 6000) i GROUP BY i % 20) w) r, (SELECT distribution('often'::text) AS c FROM generate_series(1, 300)) c, LATERAL drift(r.r, c.c) d), 'not enough data', 'nor has psi where nothing is left beside it');
SELECT is((SELECT d.verdict FROM (SELECT array_agg(d) AS r FROM (SELECT distribution(i::text) AS d FROM generate_series(1, 600) i GROUP BY i % 20) w) r, (SELECT distribution(i::text) AS c FROM generate_series(1, 30) i) c, LATERAL drift(r.r, c.c) d), 'not enough data', 'where all are rare there is nothing to compare');

-- Two values that come in runs, longer than a window: its rows are worth a few.
CREATE TABLE run AS SELECT w, distribution(sin(0.7 * w + 0.01 * i) > 0.4) AS d FROM generate_series(1, 13) w, generate_series(1, 100) i GROUP BY w;
SELECT is((d).verdict, 'not enough data', distance || ': two values of few independent rows a window') FROM unnest('{psi,ks_statistic}'::text[]) distance, LATERAL (SELECT drift((SELECT array_agg(d) FROM run WHERE w < 13), (SELECT d FROM run WHERE w = 13), distance) AS d) x;
SELECT matches((drift((SELECT array_agg(d) FROM run WHERE w < 13), (SELECT d FROM run WHERE w = 13), 'ks_statistic')).reason, 'as [0-9.]+ independent rows of it do, and it takes 2: windows have to be longer$', 'in words');
SELECT results_eq($$SELECT i, (drift(array_fill((SELECT distribution(true) FROM generate_series(1, 200)), '{10}'), (SELECT distribution(g > i) FROM generate_series(1, 200) g), 'psi')).verdict FROM unnest('{0,80,150}'::int[]) i$$,
	$$VALUES (0, 'no drift'), (80, 'not enough data'), (150, 'drift')$$, 'a column of one value: that another is new is evidence where it is most of the window');

-- Windows that are all alike, or nearly, and one of a few rows, which cannot be like them.
CREATE TABLE hour AS SELECT array_fill((SELECT distribution(h % 24 + 0.0) FROM generate_series(1, 168) h), '{12}') AS r, distribution(h + 0.0) AS few, distribution(100.0 + h) AS other, (SELECT distribution(least(h, 150) % 24 + 0.0) FROM generate_series(1, 168) h) AS whole
FROM unnest('{2,5,9,13,14,16}'::int[]) h;
SELECT results_eq(format($$SELECT (drift(r, %s, distance)).verdict FROM hour, unnest('{ks_statistic,psi,total_variation_distance,wasserstein_distance}'::text[]) distance$$, side), format('SELECT %L::text FROM generate_series(1, 4)', verdict), what)
FROM (VALUES ('few', 'no drift', 'six hours of a day are what chance gives'), ('other', 'drift', 'six rows elsewhere are not')) AS v (side, verdict, what);
SELECT matches((drift(r, few)).method, 'assumes independent rows$', 'the method says what it assumes') FROM hour;
SELECT matches((drift(r, few)).reason, 'never varied in the baseline; fewer rows than any reference window', 'and the reason says by what they were judged') FROM hour;
SELECT is((drift(x.r, few)).verdict, 'no drift', 'nor if an hour is missing now and then') FROM hour, (SELECT array_agg(d) AS r FROM (SELECT distribution(i % 24 + 0.0) AS d FROM generate_series(1, 12) w, LATERAL generate_series(1, 168 - w % 5) i GROUP BY w) w) AS x;
SELECT is((drift(r, whole, threshold => 0.01)).pvalue, 0::float8, 'a whole window that is otherwise is drift, however little') FROM hour;

-- Empty sides, NULL.
SELECT results_eq($$SELECT d.verdict, d.value, d.reason FROM reference r, LATERAL drift(r.x, (SELECT distribution(x) FROM window_row WHERE false)) d$$, $$VALUES ('not enough data', NULL::float8, 'no rows to compare')$$, 'no current rows');
SELECT results_eq($$SELECT d.verdict, d.reason FROM current c, LATERAL drift('{}'::empirical_distribution[], c.x) d WHERE name = 'same'$$, $$VALUES ('not enough data', 'the reference has no rows')$$, 'no reference');
SELECT is((drift(NULL::empirical_distribution[], NULL)).verdict, 'not enough data', 'nor of NULL');
SELECT is((drift(NULL::empirical_distribution, NULL)).reason, 'the reference has no rows', 'either way');

-- What makes the answer a lesser one is said.
SELECT alike((drift(x[1:9], x[1])).reason, '%(p %, level 0.05); 9 reference windows, 10 are needed to learn from%', 'too few windows') FROM reference;
SELECT is_empty($$SELECT name FROM reference r, current c, LATERAL (VALUES (drift(r.x, c.none)), (drift(r.whole_x, c.none))) AS v(d) WHERE (d).verdict <> 'not enough data' OR (d).value IS NOT NULL OR (d).bins[1] <> 'NULL from 0.0 to 100.0 %'
	OR (d).reason NOT LIKE 'the current distribution has no values; ks_statistic compares values alone, psi and data_quality() see what is none; most moved: NULL from 0.0 to 100.0 %, %'$$, 'a column that went NULL has no KS statistic, and the reason says what sees it');
SELECT is((SELECT array_agg(DISTINCT (drift(r.x, c.none, 'psi')).verdict) FROM reference r, current c), '{drift}', 'which does');
SELECT results_eq($$SELECT array_agg(t.reason) FROM (SELECT distribution('n' || i, NULL, 64) AS d FROM generate_series(1, 1000) AS i) AS d, LATERAL (VALUES ((chi2_test(d, d)).reason), ((psi_test(d, d)).reason)) AS t(reason)$$,
	$$VALUES (array_fill('too many categories: counted by hash, which hides some of what changes'::text, '{2}'))$$, 'the tests say it as well');
SELECT alike((drift(array_fill(d, '{12}'), d)).reason, '%(p 1, level 0.05); %too many categories: counted by hash, %', 'learned evidence too') FROM (SELECT distribution('n' || i, NULL, 64) AS d FROM generate_series(1, 1000) AS i) AS d;
SELECT alike((drift(d, d)).reason, '%(p 1, level 0.05); too many categories: counted by hash, which hides some of what changes', 'categories without names')
FROM (SELECT distribution('n' || i, NULL, 64) AS d FROM generate_series(1, 1000) AS i) AS d;

-- A long tail: a third of each window are categories that no other has.  They are rare together, and as many as ever.
CREATE TEMP TABLE tail AS SELECT array_agg(d ORDER BY w) FILTER (WHERE w <= 12) AS windows, (array_agg(d) FILTER (WHERE w = 13))[1] AS calm, (array_agg(d) FILTER (WHERE w = 14))[1] AS more, rollup(d) FILTER (WHERE w <= 12) AS whole
FROM (SELECT w, distribution(CASE WHEN i % 6 < CASE w WHEN 14 THEN 4 ELSE 2 END THEN format('w%s_%s', w, i) WHEN i % 2 = 0 THEN 'a' ELSE 'b' END) AS d FROM generate_series(1, 14) AS w, generate_series(1, 300) AS i GROUP BY w) AS x;
SELECT results_eq($$SELECT name, (d).verdict, (d).value < 0.001, (d).bins FROM tail, LATERAL (VALUES ('calm', drift(windows, calm)), ('more', drift(windows, more))) AS v(name, d) ORDER BY 1$$,
	$$VALUES ('calm', 'no drift', true, '{}'::text[]), ('more', 'drift', false, '{"rare and new categories from 33.3 to 66.7 %","a from 33.3 to 16.7 %","b from 33.3 to 16.7 %"}')$$, 'what moved is what the distance beside it counts, pooled as there');
SELECT is_empty($$SELECT * FROM tail, unnest(ARRAY[calm, more]) AS c, LATERAL (SELECT sum(contribution), sum(reference_share), sum(current_share) FROM _psi_table(whole, c, 300)) AS t(psi, r, k) WHERE NOT (abs(t.psi - _psi(whole, c, 300)) < 1e-12 AND abs(t.r - 1) < 1e-12 AND abs(t.k - 1) < 1e-12)$$, 'bins add up to it, and shares to 1');
SELECT results_eq($$SELECT name, (d).verdict, (d).value < 0.001, (d).bins[1], (d).method FROM tail, LATERAL (VALUES ('calm', drift(whole, calm)), ('more', drift(whole, more))) AS v(name, d) ORDER BY 1$$,
	$$SELECT n, v, s, b, 'chi-squared, rare bins pooled, assumes independent rows' FROM (VALUES ('calm', 'no drift', true, NULL), ('more', 'drift', false, 'rare and new categories from 33.3 to 66.7 %')) AS x(n, v, s, b)$$, 'of one window too');

-- Names that one side has lost are those of the other.
CREATE TEMP TABLE half_named AS SELECT distribution(CASE WHEN i % 2 = 0 THEN 'red' ELSE 'n' || i END, NULL, 64) AS a, distribution(CASE WHEN i % 8 = 0 THEN 'red' WHEN i % 4 = 1 THEN 'n1' ELSE 'n' || i % 4 END) AS b FROM generate_series(1, 1000) AS i;
SELECT results_eq($$SELECT x.label FROM half_named, LATERAL (VALUES (a, b), (b, a)) AS s(r, c), LATERAL (SELECT t.label FROM _psi_table(r, c, 1000) AS t WHERE t.label ~ '^red' ORDER BY t.contribution DESC LIMIT 1) AS x$$, $$VALUES ('red'), ('red')$$, 'from whichever side has them');
SELECT results_eq($$SELECT count(*) FILTER (WHERE t.label ~ '^hash bucket'), bool_or(t.label ~ '^[a-z0-9]+ and [0-9]+ more$') FROM (SELECT distribution('n' || i, NULL, 16) AS a, distribution('n' || i) AS b FROM generate_series(1, 1000) AS i) AS d, LATERAL _psi_table(a, b, NULL) AS t$$, $$VALUES (0::bigint, true)$$, 'the first of several, and how many more');
SELECT alike((drift(array_fill(a, '{12}'), distribution, 'psi')).reason, 'fewer than two categories are expected 5 times a window; too many categories: counted by hash, %', 'without evidence it is said as well') FROM (SELECT distribution('n' || i, NULL, 64) AS a FROM generate_series(1, 1000) AS i) AS d, (SELECT distribution('n' || i) FROM generate_series(1, 3) AS i) AS few;

-- Resamples are as many as the level takes; where that is more than there are, no p-value could be small enough.
CREATE TEMP TABLE shifted AS SELECT distribution(i % 10 + 0.0) AS a, distribution(i % 10 + 4.0) AS b FROM generate_series(1, 60) AS i;
SELECT results_eq($$SELECT (d).distance, level, (d).verdict, round((d).pvalue::numeric, 5), (d).method FROM shifted, unnest('{wasserstein_distance}'::text[]) AS u(distance), unnest('{0.05,0.0005,0.0001}'::float8[]) AS level, LATERAL (SELECT drift(a, b, u.distance, 0.1, level)) AS r(d) ORDER BY 1, 2 DESC$$,
	$$SELECT d, l, 'drift', p, format('%s, %s permutations, assumes independent rows', split_part(d, '_', 1), n) FROM unnest('{wasserstein_distance}'::text[]) AS d, (VALUES (0.05::float8, 0.00100, 999), (0.0005, 0.00050, 1999), (0.0001, 0.00010, 9999)) AS v(l, p, n)$$, 'a level of few in ten thousand is one that can be reached');
SELECT results_eq($$SELECT (d).value > 0.1, (d).pvalue, (d).verdict, (d).reason LIKE '%, and nothing says how often that is by chance: of 10000 resamples no p-value is smaller than 1.0e-04, and the level is 5.0e-05%' FROM shifted, unnest('{wasserstein_distance}'::text[]) AS u(distance), LATERAL (SELECT drift(a, b, u.distance, 0.1, 0.00005)) AS r(d)$$,
	$$VALUES (true, NULL::float8, 'not enough data', true)$$, 'a smaller one is not, and that is no evidence of nothing');
SELECT results_eq($$SELECT (d).verdict, (d).pvalue FROM shifted, LATERAL (SELECT drift(a, a, 'psi', 0.1, 0.00005)) AS r(d)$$, $$VALUES ('no drift', 1::float8)$$, 'what is not over its threshold is no drift all the same');

-- Errors.
SELECT throws_ok($$SELECT drift(x, x[1], 'euclid') FROM reference$$, '22023', 'unrecognized distance: "euclid"', 'an unknown distance');
SELECT throws_ok($$SELECT drift(x, x[1], threshold => 'NaN') FROM reference$$, '22023', 'threshold must be finite and not negative', 'a threshold that is none');
SELECT throws_ok($$SELECT drift(x, x[1], alpha => 1) FROM reference$$, '22023', 'alpha must lie between 0 and 1', 'a level that is none');
SELECT throws_ok(format('SELECT drift(%s, x[1], ''hellinger_distance'', design_effect => %s) FROM reference', r, e), '22023', 'design_effect must be 1 or more, and finite', 'a design effect that is none')
FROM unnest('{x,x[1]}'::text[]) AS r, unnest(ARRAY['0', '-1', 'NULL', '''NaN''', '''Infinity''']) AS e;
SELECT throws_ok($$SELECT drift(x, colour[1]) FROM reference$$, '22023', 'distributions are of different kinds', 'two kinds');
SELECT throws_ok($$SELECT drift(x || NULL::empirical_distribution, x[1]) FROM reference$$, '22004', 'reference must not contain nulls', 'a window that is NULL');

SELECT * FROM finish();
ROLLBACK;
