-- Presets give the numbers of the tools themselves (test/oracle/evidently_distances.py, nannyml_distances.py).
BEGIN;
\ir ../data/evidently_distances.sql
\ir ../data/nannyml_distances.sql
SELECT plan(9);

-- Off by more than 1e-12, relative, or NULL on one side only.
CREATE FUNCTION pg_temp.off(got float8, wanted float8, tolerance float8 DEFAULT 1e-12) RETURNS boolean LANGUAGE sql AS
$$SELECT coalesce(abs(got - wanted) > tolerance * greatest(abs(wanted), 1e-3), (got IS NULL) <> (wanted IS NULL))$$;

CREATE TEMP TABLE evidently AS
SELECT example, mleval.distribution(v, n) FILTER (WHERE side = 'r') AS r, mleval.distribution(v, n) FILTER (WHERE side = 'c') AS c FROM evidently_row GROUP BY example
UNION ALL SELECT example, mleval.distribution(v) FILTER (WHERE side = 'r'), mleval.distribution(v) FILTER (WHERE side = 'c') FROM evidently_number GROUP BY example;
CREATE TEMP TABLE nannyml AS
SELECT example, mleval.distribution(v) FILTER (WHERE side = 'r') AS r, mleval.distribution(v) FILTER (WHERE side = 'c') AS c FROM nannyml_row GROUP BY example
UNION ALL SELECT example, mleval.distribution(v) FILTER (WHERE side = 'r'), mleval.distribution(v) FILTER (WHERE side = 'c') FROM nannyml_number GROUP BY example;
CREATE FUNCTION pg_temp.of_preset(distance text, r mleval.empirical_distribution, c mleval.empirical_distribution, preset text) RETURNS float8 LANGUAGE sql AS
$$SELECT CASE distance WHEN 'psi' THEN mleval.psi(r, c, preset => preset) WHEN 'kl_divergence' THEN mleval.kl_divergence(r, c, preset => preset)
	WHEN 'jensen_shannon_distance' THEN mleval.jensen_shannon_distance(r, c, preset => preset) WHEN 'hellinger_distance' THEN mleval.hellinger_distance(r, c, preset => preset)
	WHEN 'l_infinity_distance' THEN mleval.l_infinity_distance(r, c, preset => preset) WHEN 'wasserstein_distance' THEN mleval.wasserstein_distance(r, c, preset => preset)
	WHEN 'ks_statistic' THEN mleval.ks_statistic(r, c) WHEN 'chi2_test' THEN (mleval.chi2_test(r, c)).statistic END$$;

-- Evidently's Hellinger divides by the width of a bin and multiplies by it, and of values near 5 that differ by 1e-5 it loses as many digits
SELECT is(count(*), (7 * 4 + 9 * 5)::bigint, 'Evidently has so many numbers') FROM evidently JOIN evidently_distance USING (example);
SELECT is_empty($$SELECT example, distance, pg_temp.of_preset(distance, r, c, 'evidently') AS got, value FROM evidently JOIN evidently_distance USING (example)
	WHERE pg_temp.off(pg_temp.of_preset(distance, r, c, 'evidently'), value, CASE WHEN (example, distance) = ('nearly constant', 'hellinger_distance') THEN 1e-9 ELSE 1e-12 END)$$, 'preset evidently is Evidently''s number, to 1e-12');
SELECT is(count(*), (7 * 4 + 3 * 4)::bigint, 'NannyML has so many') FROM nannyml JOIN nannyml_distance USING (example);
SELECT is_empty($$SELECT example, distance, pg_temp.of_preset(distance, r, c, 'nannyml') AS got, value FROM nannyml JOIN nannyml_distance USING (example)
	WHERE pg_temp.off(pg_temp.of_preset(distance, r, c, 'nannyml'), value)$$, 'preset nannyml is NannyML''s number, to 1e-12');
-- BigQuery is no library: its definition, of categories, is NannyML's squared, and its largest difference
SELECT is_empty($$SELECT example FROM nannyml JOIN nannyml_distance USING (example) WHERE example IN (SELECT example FROM nannyml_row) AND CASE distance
		WHEN 'jensen_shannon_distance' THEN pg_temp.off(mleval.jensen_shannon_divergence(r, c, preset => 'bigquery'), value ^ 2)
		WHEN 'l_infinity_distance' THEN pg_temp.off(mleval.l_infinity_distance(r, c, preset => 'bigquery'), value) END$$, 'preset bigquery is a divergence to the base 2, and the largest difference');

-- What a preset says is said whatever the other options say.
SELECT is_empty($$SELECT example FROM evidently WHERE mleval.psi(r, c, 3, 'width', zero => 'laplace', preset => 'evidently') <> mleval.psi(r, c, preset => 'evidently')
	OR mleval.jensen_shannon_distance(r, c, 10, 3, 'width', preset => 'evidently') <> mleval.jensen_shannon_distance(r, c, preset => 'evidently')$$, 'other options change nothing beside a preset');
SELECT is(mleval.psi(r, c, preset => 'evidently'), NULL, 'nothing can be said where all values are NULL')
FROM (SELECT mleval.distribution(i) AS r, mleval.distribution(NULL::int) AS c FROM generate_series(1, 9) i) x;
SELECT is(mleval.jensen_shannon_distance(r, c, preset => 'nannyml'), mleval.jensen_shannon_distance(r, c2, preset => 'nannyml'), 'infinite values are left out')
FROM (SELECT mleval.distribution(i) AS r, mleval.distribution(i + 3.5) AS c2, mleval.distribution(v) AS c FROM generate_series(1, 9) i, LATERAL (VALUES (i + 3.5), ('-Infinity'), ('Infinity')) x (v)) y;
SELECT throws_ok($$SELECT mleval.jensen_shannon_divergence(mleval.distribution(i), mleval.distribution(i + 1), preset => 'bigquery') FROM generate_series(1, 9) i$$, '22023', 'preset "bigquery" compares categories and booleans', 'numbers of BigQuery cannot be had');

SELECT * FROM finish();
ROLLBACK;
