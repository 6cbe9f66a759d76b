--
-- a column's quality: answers and refusals
--
\set VERBOSITY default
CREATE VIEW two AS
SELECT mleval.distribution(CASE WHEN v > 2 THEN v % 10 END) FILTER (WHERE v <= 100) AS r, mleval.distribution(CASE WHEN v % 4 > 0 THEN v % 12 END) FILTER (WHERE v > 100) AS c,
	mleval.distribution('k' || v % 3) FILTER (WHERE v <= 100) AS city_r, mleval.distribution('k' || v % 4) FILTER (WHERE v > 100) AS city_c, mleval.distribution(true) FILTER (WHERE v <= 100) AS yes, mleval.distribution(v % 2 = 0) FILTER (WHERE v > 100) AS maybe,
	mleval.distribution(date '2026-01-01' + v) FILTER (WHERE v <= 100) AS day_r, mleval.distribution(date '2026-01-01' + v) FILTER (WHERE v > 95) AS day_c, mleval.distribution(v) FILTER (WHERE v < 0) AS none, mleval.distribution(NULL::int) AS missing
FROM generate_series(1, 200) v;
SELECT check_name, reference_value, round(current_value::numeric, 6) AS current_value, round(pvalue::numeric, 8) AS pvalue, verdict, reason FROM two, mleval.data_quality(r, c);
SELECT check_name, reference_value, current_value, round(pvalue::numeric, 8) AS pvalue, verdict, reason FROM two, mleval.data_quality(city_r, city_c);
SELECT check_name, reference_value, current_value, round(pvalue::numeric, 8) AS pvalue, verdict, reason FROM two, mleval.data_quality(yes, maybe, design_effect => 10);
SELECT check_name, reference_value, round(current_value::numeric, 6) AS current_value, round(pvalue::numeric, 8) AS pvalue, verdict, reason FROM two, mleval.data_quality(day_r, day_c, alpha => 0.5, threshold => 1);

-- nothing to say
SELECT q.* FROM two, mleval.data_quality(none, yes) q;
SELECT check_name, reference_value, current_value, round(pvalue::numeric, 8) AS pvalue, verdict, reason FROM two, mleval.data_quality(r, missing);
SELECT q.* FROM two, mleval.data_quality(none, none) q;
SELECT q.* FROM two, mleval.data_quality(city_r, day_c) q;
SELECT q.* FROM two, mleval.data_quality(NULL, r) q;

-- refused
SELECT mleval.data_quality(r, c, alpha => 0) FROM two;
SELECT mleval.data_quality(r, c, alpha => 1) FROM two;
SELECT mleval.data_quality(r, c, alpha => NULL) FROM two;
SELECT mleval.data_quality(r, c, threshold => -0.01) FROM two;
SELECT mleval.data_quality(r, c, threshold => 'NaN') FROM two;
SELECT mleval.data_quality(r, c, design_effect => 0) FROM two;

DROP VIEW two;
