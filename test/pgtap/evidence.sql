-- Evidence against NumPy and SciPy (test/oracle/evidence.py), and its edges.
BEGIN;
\ir ../data/evidence.sql
\ir ../data/false_discovery.sql
SELECT plan(80);

-- Off by more than 1e-12, relative, or NULL on one side only.
CREATE FUNCTION pg_temp.off(got float8, wanted float8) RETURNS boolean LANGUAGE sql AS
$$SELECT coalesce(abs(got - wanted) > 1e-12 * abs(wanted), (got IS NULL) <> (wanted IS NULL))$$;

-- Twelve windows of 336 rows at an ordinary variety of distances, and a column that never varied
CREATE TEMP TABLE reference AS
SELECT '{0.051,0.043,0.062,0.048,0.055,0.039,0.071,0.046,0.058,0.050,0.044,0.066}'::float8[] AS ordinary,
	array_fill(0::float8, '{12}') AS constant, array_fill(336::bigint, '{12}') AS n;

-- learned_pvalue: values
SELECT is(count(*), 13::bigint, 'the oracle gives 13 learned p-values') FROM learned_case;
SELECT is_empty($$
	SELECT name, t.statistic, c.statistic, t.pvalue, c.pvalue
	FROM learned_case c, LATERAL mleval.learned_pvalue(distances, n, current, n_current, distance) t
	WHERE pg_temp.off(t.statistic, c.statistic) OR pg_temp.off(t.pvalue, c.pvalue) OR t.reason IS NOT NULL
		OR t.n_current <> c.n_current OR t.n_reference <> (SELECT sum(x) FROM unnest(c.n) x)$$,
	'learned_pvalue is SciPy''s to 1e-12');
SELECT is((mleval.learned_pvalue(ordinary, n, 0.07, 336, 'psi')).pvalue,
	(mleval.learned_pvalue(ordinary, array_fill(17::bigint, '{12}'), 0.07, 17, 'ks_statistic')).pvalue,
	'at equal n neither n nor the distance matters, to the last digit') FROM reference;
SELECT is((mleval.learned_pvalue(distances => ordinary, n => n, current => 0.07, n_current => 336, distance => 'psi')).method,
	'learned, assumes exchangeable windows', 'the method says what it assumes') FROM reference;

-- learned_pvalue: what never varied
SELECT results_eq($$SELECT statistic, pvalue, reason FROM reference, mleval.learned_pvalue(constant, n, 0, 336, 'psi')$$,
	$$VALUES (NULL::float8, 1::float8, 'never varied in the baseline')$$, 'a constant column, the same again: p = 1');
SELECT results_eq($$SELECT statistic, pvalue, reason FROM reference, mleval.learned_pvalue(constant, n, 0.003, 336, 'ks_statistic')$$,
	$$VALUES (NULL::float8, 0::float8, 'never varied in the baseline')$$, 'a constant column, another value: p = 0');
SELECT is((mleval.learned_pvalue(constant, n, 1e-17, 336, 'ks_statistic')).pvalue, 1::float8, 'a rounding error is no drift') FROM reference;

-- learned_pvalue: nothing to judge
SELECT results_eq($$SELECT statistic, pvalue, n_reference, reason FROM reference, mleval.learned_pvalue(ordinary[:9], n[:9], 0.07, 336, 'psi')$$,
	$$VALUES (NULL::float8, NULL::float8, 9 * 336::bigint, 'fewer than 10 reference windows')$$, 'nine windows are too few');
SELECT isnt((mleval.learned_pvalue(ordinary[:10], n[:10], 0.07, 336, 'psi')).pvalue, NULL, 'ten are enough') FROM reference;
SELECT is((mleval.learned_pvalue(NULL, NULL, 0.07, 336, 'psi')).reason, 'fewer than 10 reference windows', 'no array is no windows');
SELECT is((mleval.learned_pvalue('{}', '{}', 0.07, 336, 'psi')).reason, 'fewer than 10 reference windows', 'nor is an empty one');
SELECT is((mleval.learned_pvalue(ordinary, n, NULL, 336, 'psi')).reason, 'no current distance', 'a NULL distance') FROM reference;
SELECT is((mleval.learned_pvalue(ordinary, n, 'NaN', 336, 'psi')).reason, 'no current distance', 'a NaN distance') FROM reference;
SELECT is((mleval.learned_pvalue(ordinary, n, NULL, 0, 'psi')).reason, 'no current rows', 'a window without rows') FROM reference;
SELECT is((mleval.learned_pvalue(ordinary, n, 0.07, NULL, 'psi')).reason, 'no current rows', 'an unknown number of rows') FROM reference;
SELECT results_eq($$SELECT statistic, pvalue, reason FROM reference, mleval.learned_pvalue(ordinary, n, 'Infinity', 336, 'psi')$$,
	$$VALUES (NULL::float8, 0::float8, 'the result is beyond double precision')$$, 'an infinite distance is beyond all, and no infinity leaves');

-- learned_pvalue: errors
SELECT throws_ok($$SELECT mleval.learned_pvalue(ordinary, n, 0.07, 336, 'wasserstein') FROM reference$$, '22023', 'unrecognized distance: "wasserstein"', 'a distance without a known law');
SELECT throws_ok($$SELECT mleval.learned_pvalue(ordinary, n, 0.07, 336, NULL) FROM reference$$, '22004', 'distance must not be null', 'no distance named');
SELECT throws_ok($$SELECT mleval.learned_pvalue(ordinary, n[:11], 0.07, 336, 'psi') FROM reference$$, '22023', 'distances and n must have the same length', 'arrays of different lengths');
SELECT throws_ok($$SELECT mleval.learned_pvalue(ARRAY[ordinary], n, 0.07, 336, 'psi') FROM reference$$, '22023', 'distances must be a one-dimensional array', 'two dimensions');
SELECT throws_ok($$SELECT mleval.learned_pvalue(ordinary || NULL::float8, n || 1::bigint, 0.07, 336, 'psi') FROM reference$$, '22004', 'distances must not contain nulls', 'a NULL distance in the reference');
SELECT throws_ok($$SELECT mleval.learned_pvalue(ordinary || 0.1::float8, n || NULL::bigint, 0.07, 336, 'psi') FROM reference$$, '22004', 'n must not contain nulls', 'a NULL number of rows');
SELECT throws_ok($$SELECT mleval.learned_pvalue(ordinary || 'NaN'::float8, n || 1::bigint, 0.07, 336, 'psi') FROM reference$$, '22023', 'distances must be finite and not negative', 'a NaN in the reference');
SELECT throws_ok($$SELECT mleval.learned_pvalue(ordinary || 'Infinity'::float8, n || 1::bigint, 0.07, 336, 'psi') FROM reference$$, '22023', 'distances must be finite and not negative', 'an infinity in the reference');
SELECT throws_ok($$SELECT mleval.learned_pvalue('{-0.1}', '{336}', 0.07, 336, 'psi')$$, '22023', 'distances must be finite and not negative', 'a negative distance in the reference');
SELECT throws_ok($$SELECT mleval.learned_pvalue('{0.1}', '{0}', 0.07, 336, 'psi')$$, '22023', 'n must be positive', 'a reference window without rows');
SELECT throws_ok($$SELECT mleval.learned_pvalue('{0.1,0.2}', '{9223372036854775807,1}', 0.07, 336, 'psi')$$, '22003', 'the sum of n is out of range for bigint', 'more rows than a bigint counts');
SELECT throws_ok($$SELECT mleval.learned_pvalue(ordinary, n, -0.1, 336, 'psi') FROM reference$$, '22023', 'current must not be negative', 'a negative current distance');
SELECT throws_ok($$SELECT mleval.learned_pvalue(ordinary, n, 0.1, -1, 'psi') FROM reference$$, '22023', 'n_current must not be negative', 'a negative number of current rows');

-- prediction_interval
SELECT is(count(*), 6::bigint, 'the oracle gives 6 predictions') FROM prediction_case;
SELECT is_empty($$
	SELECT name, e.* FROM prediction_case c, LATERAL mleval.prediction_interval(c.reference, c.level) e
	WHERE pg_temp.off(e.value, c.mean) OR pg_temp.off(e.lower, c.lower) OR pg_temp.off(e.upper, c.upper)
		OR (e.level, e.n, e.n_eff) IS DISTINCT FROM (c.level, cardinality(c.reference)::bigint, cardinality(c.reference)::float8)
		OR e.reason IS NOT NULL$$,
	'prediction_interval is SciPy''s to 1e-12');
SELECT is((mleval.prediction_interval('{0.8,0.9,0.85}')).level, 0.95::float8, 'the level is 0.95 unless given');
SELECT results_eq($$SELECT value, lower, upper, reason FROM mleval.prediction_interval('{0.7,0.7,0.7}')$$,
	$$VALUES (0.7::float8, 0.7::float8, 0.7::float8, 'never varied in the baseline')$$, 'what never varied predicts itself');
SELECT results_eq($$SELECT value, lower, upper, n, reason FROM mleval.prediction_interval('{0.7}')$$,
	$$VALUES (NULL::float8, NULL::float8, NULL::float8, 1::bigint, 'fewer than 2 reference windows')$$, 'one window says nothing of the next');
SELECT is((mleval.prediction_interval(NULL)).reason, 'fewer than 2 reference windows', 'no array is no windows');
SELECT throws_ok($$SELECT mleval.prediction_interval('{0.7,0.8}', 95)$$, '22023', 'level must lie between 0 and 1', 'a level in per cent');
SELECT throws_ok($$SELECT mleval.prediction_interval('{0.7,0.8}', NULL)$$, '22023', 'level must lie between 0 and 1', 'no level');
SELECT throws_ok($$SELECT mleval.prediction_interval('{0.7,0.8}', 'NaN')$$, '22023', 'level must lie between 0 and 1', 'a NaN level');
SELECT throws_ok($$SELECT mleval.prediction_interval('{0.7,NULL}')$$, '22004', 'reference must not contain nulls', 'a NULL in the reference');
SELECT throws_ok($$SELECT mleval.prediction_interval('{0.7,-Infinity}')$$, '22023', 'reference must be finite', 'an infinity in the reference');

-- prediction_test
SELECT is_empty($$
	SELECT name, alternative, t.*, c.two_sided, c.less, c.greater
	FROM prediction_case c, unnest('{two-sided,less,greater}'::text[]) alternative, LATERAL mleval.prediction_test(c.reference, c.current, alternative) t
	WHERE pg_temp.off(t.pvalue, CASE alternative WHEN 'two-sided' THEN c.two_sided WHEN 'less' THEN c.less ELSE c.greater END)
		OR pg_temp.off(t.statistic, c.statistic) OR (t.n_reference, t.n_current) IS DISTINCT FROM (cardinality(c.reference)::bigint, 1::bigint)$$,
	'prediction_test is SciPy''s to 1e-12, on every side');
SELECT is(mleval.prediction_test(ordinary, 0.07), mleval.prediction_test(ordinary, 0.07, 'two-sided'), 'two-sided unless told') FROM reference;
SELECT is(round((mleval.prediction_test(ordinary, (mleval.prediction_interval(ordinary, 0.9)).upper)).pvalue::numeric, 12), 0.1,
	'the ends of the interval are where the test is at its level') FROM reference;
SELECT results_eq($$SELECT alternative, (mleval.prediction_test('{0.7,0.7,0.7}', current, alternative)).pvalue
	FROM unnest('{less,greater,two-sided}'::text[]) alternative, unnest('{0.6,0.7,0.8}'::float8[]) current ORDER BY alternative, current$$,
	$$VALUES ('greater', 1::float8), ('greater', 1), ('greater', 0), ('less', 0), ('less', 1), ('less', 1), ('two-sided', 0), ('two-sided', 1), ('two-sided', 0)$$,
	'a reference that never varied: certain on the side asked for');
SELECT is((mleval.prediction_test('{0.7,0.7}', 0.8)).reason, 'never varied in the baseline', 'and the reason says so');
SELECT is((mleval.prediction_test('{0.7,0.8}', NULL)).reason, 'no current value', 'a NULL current value');
SELECT is((mleval.prediction_test('{0.7,0.8}', 'NaN')).reason, 'no current value', 'a NaN current value');
SELECT is((mleval.prediction_test('{0.7}', 0.8)).reason, 'fewer than 2 reference windows', 'one window says nothing of the next');
SELECT throws_ok($$SELECT mleval.prediction_test('{0.7,0.8}', 0.7, 'smaller')$$, '22023', 'unrecognized alternative: "smaller"', 'an unknown alternative');
SELECT throws_ok($$SELECT mleval.prediction_test('{0.7,NaN}', 0.7)$$, '22023', 'reference must be finite', 'a NaN in the reference');

-- false_discovery_control (test/oracle/false_discovery.py)
SELECT is(count(*), 7::bigint, 'the oracle gives 7 families of tests') FROM family;
SELECT is_empty($$SELECT * FROM family WHERE mleval.false_discovery_control(ps) IS DISTINCT FROM bh$$, 'Benjamini-Hochberg is SciPy''s to the last digit');
SELECT is_empty($$
	SELECT got, wanted FROM family, unnest(mleval.false_discovery_control(ps, method => 'by'), "by") u(got, wanted) WHERE pg_temp.off(got, wanted)$$,
	'Benjamini-Yekutieli is SciPy''s to 1e-12');
SELECT is_empty($$
	SELECT ps FROM family WHERE mleval.false_discovery_control(NULL::float8 || (ps || NULL::float8)) IS DISTINCT FROM NULL::float8 || (bh || NULL::float8)$$,
	'a NULL stays, and does not count');
SELECT is(mleval.false_discovery_control('[0:1]={0.25,0.5}'), '[0:1]={0.5,0.5}'::float8[], 'an element keeps its subscript');
SELECT is(mleval.false_discovery_control('{-0,0,1,0.5}'), mleval.false_discovery_control('{0,0,1,0.5}'), 'a zero of either sign is the smallest');
SELECT is(mleval.false_discovery_control('{}'), '{}'::float8[], 'no tests, no discoveries');
SELECT is(mleval.false_discovery_control('{NULL,NULL}'), '{NULL,NULL}'::float8[], 'nothing but NULLs');
SELECT is(mleval.false_discovery_control(NULL), NULL, 'no array, no result');
SELECT throws_ok($$SELECT mleval.false_discovery_control('{0.5,1.5}')$$, '22023', 'ps must lie between 0 and 1', 'not a probability');
SELECT throws_ok($$SELECT mleval.false_discovery_control('{NaN}')$$, '22023', 'ps must lie between 0 and 1', 'NaN');
SELECT throws_ok($$SELECT mleval.false_discovery_control('{{0.1},{0.2}}')$$, '22023', 'ps must be a one-dimensional array', 'two dimensions');
SELECT throws_ok($$SELECT mleval.false_discovery_control('{0.1}', 'bonferroni')$$, '22023', 'unrecognized method: "bonferroni"', 'an unknown method');
SELECT throws_ok($$SELECT mleval.false_discovery_control('{0.1}', NULL)$$, '22004', 'method must not be null', 'no method');

-- As a window function: each row is one test of the oracle's families.
CREATE TEMP TABLE one_test AS
SELECT f.no AS family, u.no, u.p, u.bh, u."by" FROM (SELECT row_number() OVER () AS no, * FROM family) AS f, unnest(f.ps, f.bh, f."by") WITH ORDINALITY AS u (p, bh, "by", no)
UNION ALL SELECT f.no, 0, NULL, NULL, NULL FROM generate_series(1, 8) AS f (no);
SELECT is_empty($$SELECT * FROM (SELECT *, mleval.false_discovery_control(p) OVER (PARTITION BY family) AS got FROM one_test) AS t WHERE got IS DISTINCT FROM bh$$, 'over rows: SciPy''s to the last digit, family by family, NULLs beside them');
SELECT is_empty($$SELECT * FROM (SELECT *, mleval.false_discovery_control(p, 'by') OVER (PARTITION BY family) AS got FROM one_test) AS t WHERE pg_temp.off(got, "by")$$, 'over rows: Benjamini-Yekutieli');
SELECT is_empty($$SELECT * FROM (SELECT *, mleval.false_discovery_control(p) OVER (PARTITION BY family ORDER BY p DESC ROWS BETWEEN 1 PRECEDING AND CURRENT ROW EXCLUDE TIES) AS got FROM one_test) AS t WHERE got IS DISTINCT FROM bh$$,
	'neither ORDER BY nor a frame changes a value');
SELECT is_empty($$SELECT * FROM (SELECT *, mleval.false_discovery_control(p, CASE WHEN family % 2 = 0 THEN 'bh' ELSE 'by' END) OVER (PARTITION BY family) AS got FROM one_test) AS t
	WHERE pg_temp.off(got, CASE WHEN family % 2 = 0 THEN bh ELSE "by" END)$$, 'each partition may have its method');
SELECT results_eq($$SELECT mleval.false_discovery_control(p) OVER (ORDER BY family, no) FROM one_test ORDER BY family, no$$,
	$$SELECT a.p FROM unnest((SELECT mleval.false_discovery_control(array_agg(p ORDER BY family, no)) FROM one_test)) WITH ORDINALITY AS a (p, no) ORDER BY a.no$$, 'without partitions all rows are one family, as one array');
SELECT is_empty($$SELECT * FROM (SELECT p, q, mleval.false_discovery_control(p) OVER () AS x, mleval.false_discovery_control(q) OVER () AS y, mleval.false_discovery_control(p * q) OVER () AS z,
		(SELECT mleval.false_discovery_control(array_agg(i / 4000.0::float8 ORDER BY i)) FROM generate_series(1, 3000) AS i) AS a, i FROM (SELECT i, i / 4000.0 AS p, 1 - i / 4000.0 AS q FROM generate_series(1, 3000) AS i) AS r) AS t
	WHERE x IS DISTINCT FROM a[i] OR y < q$$, 'several in one query, over more rows than are read at once');
SELECT is_empty($$SELECT mleval.false_discovery_control(p) OVER () FROM one_test WHERE false$$, 'no rows, no results');
SELECT results_eq($$SELECT mleval.false_discovery_control(NULL::float8) OVER () FROM generate_series(1, 2)$$, $$VALUES (NULL::float8), (NULL)$$, 'nothing but NULLs');
SELECT results_eq($$SELECT mleval.false_discovery_control(1) OVER (), mleval.false_discovery_control(0.5) OVER (), mleval.false_discovery_control(0.25::real) OVER ()$$, $$VALUES (1::float8, 0.5::float8, 0.25::float8)$$, 'numbers of other types are p-values too');
SELECT throws_ok($$SELECT mleval.false_discovery_control(p) OVER () FROM unnest('{0.5,1.5}'::float8[]) AS p$$, '22023', 'pvalue must lie between 0 and 1', 'over rows: not a probability');
SELECT throws_ok($$SELECT mleval.false_discovery_control(p) OVER () FROM unnest('{0.5,NaN}'::float8[]) AS p$$, '22023', 'pvalue must lie between 0 and 1', 'over rows: NaN');
SELECT throws_ok($$SELECT mleval.false_discovery_control(p, 'bonferroni') OVER () FROM one_test$$, '22023', 'unrecognized method: "bonferroni"', 'over rows: an unknown method');
SELECT throws_ok($$SELECT mleval.false_discovery_control(p, NULL) OVER () FROM one_test$$, '22004', 'method must not be null', 'over rows: no method');
SELECT throws_ok($$SELECT mleval.false_discovery_control(p, CASE WHEN no < 2 THEN 'bh' ELSE 'by' END) OVER () FROM one_test$$, '22023', 'method must be the same in all rows of a partition', 'over rows: two methods');
-- An array literal has no type yet
SELECT is(mleval.false_discovery_control(ps => '{0.25,0.5}', method => 'by'), mleval.false_discovery_control('{0.25,0.5}'::float8[], 'by'), 'a literal is the array, with names too');
SELECT throws_ok($$SELECT mleval.false_discovery_control('0.5')$$, '22P02', NULL, 'and nothing else');

SELECT * FROM finish();
ROLLBACK;
