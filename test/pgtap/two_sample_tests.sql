-- Tests of two exact samples, against SciPy and, where that has fewer digits, the definitions
-- (test/oracle/two_sample_tests.py).
BEGIN;
\ir ../data/two_sample_tests.sql
ANALYZE oracle_row, oracle_test;
SELECT plan(27);

-- Off by more than such a part, or NULL on one side only.
CREATE FUNCTION pg_temp.off(got float8, wanted float8, part float8, lowest float8 DEFAULT 0) RETURNS boolean LANGUAGE sql AS
$$SELECT got IS DISTINCT FROM wanted AND coalesce(abs(got - wanted) > part * greatest(abs(wanted), lowest), true)$$;

CREATE TEMP TABLE summary AS
SELECT example, CASE WHEN count(w) > 0 THEN mleval.two_sample(v, c, w) FILTER (WHERE w IS NOT NULL) ELSE mleval.two_sample(v, c) END AS s FROM oracle_row GROUP BY example;

CREATE FUNCTION pg_temp.test(samples mleval.two_sample, call text) RETURNS mleval.test_result LANGUAGE plpgsql AS $$
DECLARE
	result mleval.test_result;
BEGIN
	EXECUTE format('SELECT (mleval.%s).* FROM (SELECT $1 AS s) AS g', call) INTO result USING samples;
	RETURN result;
END $$;

CREATE TEMP TABLE tested AS
SELECT o.example, o.call, split_part(o.call, '(', 1) AS test, o.statistic AS wanted_statistic, o.pvalue AS wanted_pvalue, t.* FROM oracle_test o JOIN summary USING (example), LATERAL pg_temp.test(s, o.call) t;
SELECT results_eq('SELECT test, count(*) > 100 FROM tested GROUP BY test ORDER BY test COLLATE "C"',
	$$VALUES ('anderson_ksamp', false), ('cramervonmises_2samp', false), ('ks_2samp', true), ('mannwhitneyu', true), ('ttest_ind', true)$$, 'the oracle knows every test');
SELECT is_empty(format('SELECT example, call, statistic, wanted_statistic FROM tested WHERE test = %L AND pg_temp.off(statistic, wanted_statistic, 1e-12, %s)', test, lowest), test || ': statistics agree to 1e-12')
FROM (VALUES ('ks_2samp', 0), ('mannwhitneyu', 0), ('cramervonmises_2samp', 0.001), ('anderson_ksamp', 0.1), ('ttest_ind', 0)) v (test, lowest);
SELECT is_empty(format('SELECT example, call, pvalue, wanted_pvalue FROM tested WHERE test = %L AND pg_temp.off(pvalue, wanted_pvalue, 1e-11)', test), test || ': p-values agree to 1e-11')
FROM unnest('{ks_2samp,mannwhitneyu,cramervonmises_2samp,anderson_ksamp,ttest_ind}'::text[]) test;
SELECT is_empty('SELECT example, call, reason FROM tested WHERE (reason IS NULL) <> (statistic IS NOT NULL AND pvalue IS NOT NULL)', 'what is missing has a reason, and nothing else has one');
SELECT is_empty($$SELECT t.example, call, method FROM tested t WHERE t.method !~ ('^' || test || ', .*assumes independent rows$')$$, 'each says what it is, and what it assumes');
SELECT is_empty($$SELECT example, call, n_reference, n_current FROM tested JOIN (SELECT example, count(*) FILTER (WHERE NOT c) AS m, count(*) FILTER (WHERE c) AS n FROM oracle_row GROUP BY 1) r USING (example)
	WHERE (n_reference, n_current) IS DISTINCT FROM (m, n)$$, 'and counts the rows of both samples');
SELECT set_eq($$SELECT example || ': ' || reason FROM tested WHERE test IN ('anderson_ksamp', 'cramervonmises_2samp', 'ttest_ind') AND reason IS NOT NULL$$, $$VALUES
	('all tied: all values are equal'), ('all tied: neither sample varies'), ('fractional weights: the test has no law of weighted rows'), ('infinite: a value is infinite'),
	('one and five: fewer than two effective rows of a sample'), ('one and five: fewer than two rows of a sample'), ('one row each: fewer than four rows'), ('one row each: fewer than two effective rows of a sample'), ('one row each: fewer than two rows of a sample'),
	('three rows: fewer than four rows'), ('three rows: fewer than two effective rows of a sample'), ('three rows: fewer than two rows of a sample'), ('two constants: neither sample varies'),
	('weights far apart: the test has no law of weighted rows'), ('whole weights: the test has no law of weighted rows')$$, 'the reasons are those');
SELECT is_empty($$SELECT example, method FROM tested WHERE call = 'anderson_ksamp(s)' AND pvalue IS NOT NULL AND CASE pvalue WHEN 0.25 THEN 'capped' WHEN 0.001 THEN 'floored' ELSE 'interpolated' END <> substring(method FROM 'capped|floored|interpolated')$$,
	'a p-value at the end of the table says so');

-- Permutations: all of them, and a part drawn at random.
SELECT is_empty($$SELECT o.example, o.call, t.pvalue, o.pvalue FROM oracle_permutation o JOIN summary USING (example), LATERAL pg_temp.test(s, call || ', n_resamples => 20000)') t
	WHERE pg_temp.off(t.pvalue, o.pvalue, 1e-14) OR t.method !~ 'every permutation'$$, 'every permutation: the share of those that are as far out');
CREATE TEMP TABLE drawn AS
SELECT o.example, o.call, o.pvalue AS wanted, t.*, again.pvalue AS again, other.pvalue AS other
FROM oracle_permutation o JOIN summary USING (example), LATERAL pg_temp.test(s, call || ')') t, LATERAL pg_temp.test(s, call || ', seed => 1)') again, LATERAL pg_temp.test(s, call || ', seed => 2)') other WHERE example = 'eight and eight';
SELECT cmp_ok(count(*), '>', 10::bigint, 'of 12,870 permutations 9,999 are drawn') FROM drawn WHERE method ~ '9999 permutations';
SELECT is_empty($$SELECT call, wanted, pvalue FROM drawn WHERE abs(pvalue - wanted) > 5 * sqrt(2 * wanted * (1 - wanted) / 9999) + 1e-3$$, 'about the share that all have');
SELECT is_empty($$SELECT call, pvalue, again FROM drawn WHERE pvalue <> again OR pvalue * 10000 <> round(pvalue * 10000)$$, 'the same for the same seed, and counted with the samples themselves');
SELECT isnt_empty($$SELECT FROM drawn WHERE pvalue <> other$$, 'another seed is another draw');
SELECT is_empty($$SELECT o.example, o.call, o.statistic, p.statistic FROM tested o JOIN summary s USING (example), LATERAL pg_temp.test(s, test || '(s, method => ''permutation'', n_resamples => 9)') p
	WHERE o.call = test || '(s)' AND example !~ '00 ' AND (p.statistic IS DISTINCT FROM o.statistic OR p.pvalue > 1 OR p.pvalue < 0.1)$$, 'the statistic is the same, and no p-value below 1 / (n_resamples + 1)');

-- Under the null every law is about uniform: 400 pairs of samples of eight values, three of them shared
CREATE TEMP TABLE null_sample AS
SELECT i, mleval.two_sample(floor(16 * sqrt(('x' || substr(md5(i || '/' || k), 1, 8))::bit(32)::bigint / 4294967296.0)), k <= 14) AS s FROM generate_series(1, 400) i, generate_series(1, 24) k GROUP BY i;
SELECT is_empty($$SELECT call, rejected FROM (SELECT call, count(*) FILTER (WHERE t.pvalue <= 0.1) AS rejected FROM null_sample, unnest('{ks_2samp,mannwhitneyu,cramervonmises_2samp,anderson_ksamp,ttest_ind}'::text[]) call,
	LATERAL pg_temp.test(s, call || '(s, method => ''permutation'', n_resamples => 199)') t GROUP BY call) c WHERE rejected NOT BETWEEN 15 AND 60$$, 'by permutation a tenth of the pairs without a difference, ties or not, has a p-value of a tenth or less');

-- Distances
SELECT is_empty($$SELECT example, value, mleval.energy_distance(s) FROM oracle_energy JOIN summary USING (example) WHERE pg_temp.off(mleval.energy_distance(s), value, 1e-12)$$, 'energy_distance agrees to 1e-12');

-- In files, and straight from rows
SET LOCAL work_mem = '64kB';
CREATE TEMP TABLE direct AS
SELECT example, mleval.ks_2samp(v, c) AS ks_2samp, mleval.mannwhitneyu(v, c) AS mannwhitneyu, mleval.energy_distance(v, c) AS energy_distance FROM oracle_row WHERE w IS NULL GROUP BY example;
RESET work_mem;
SELECT is_empty($$SELECT example FROM direct JOIN summary USING (example) WHERE (direct.ks_2samp, direct.mannwhitneyu, direct.energy_distance) IS DISTINCT FROM (mleval.ks_2samp(s), mleval.mannwhitneyu(s), mleval.energy_distance(s))$$,
	'aggregates, in 64 kB too, are the functions of the summary');
SELECT is_empty($$SELECT example FROM summary JOIN (SELECT example, mleval.ks_2samp(v, c, w) AS k, mleval.mannwhitneyu(v, c, w) AS m, mleval.energy_distance(v, c, w) AS e FROM oracle_row WHERE w IS NOT NULL GROUP BY example) d USING (example)
	WHERE (k, m, e) IS DISTINCT FROM (mleval.ks_2samp(s), mleval.mannwhitneyu(s), mleval.energy_distance(s))$$, 'with weights too');
SELECT is((mleval.mannwhitneyu(v, c)).reason, 'no rows with a value', 'without rows, the reason') FROM oracle_row WHERE false;

SELECT * FROM finish();
ROLLBACK;
