-- Many variables at once: what a user types, what it looks like, what is wrong.
SET search_path = public, mleval;
CREATE TEMP TABLE measured AS
SELECT i % 2 = 0 AS now, i % 5 + CASE WHEN i % 2 = 0 THEN 1 ELSE 0 END AS a, i % 3 AS b, i % 5 + (i % 3) * CASE WHEN i % 2 = 0 THEN -2 ELSE 2 END AS c FROM generate_series(1, 60) i;
CREATE TEMP TABLE summary AS SELECT covariance(ARRAY[a, b, c]) FILTER (WHERE NOT now) AS reference, covariance(ARRAY[a, b, c]) FILTER (WHERE now) AS current FROM measured;
SELECT i, round(mean::numeric, 10) AS mean, round(stddev::numeric, 10) AS stddev FROM summary, covariance_columns(reference);
SELECT i, j, round(covariance::numeric, 10) AS covariance FROM summary, covariance_cells(reference);
SELECT i, j, round(correlation::numeric, 10) AS correlation FROM summary, correlation(reference);
SELECT i, j, round(reference_correlation::numeric, 6) AS reference, round(current_correlation::numeric, 6) AS current, round(difference::numeric, 6) AS difference, round(statistic::numeric, 6) AS statistic, pvalue < 0.01 AS sure, reason
FROM summary, correlation_shift(reference, current);
SELECT round(statistic::numeric, 8) AS statistic, pvalue < 1e-9 AS sure, n_reference, n_current, method, reason FROM summary, hotelling_test(reference, current, design_effect => 2);
SELECT round(reference_error::numeric, 10) AS reference, round(current_error::numeric, 8) AS current, components, columns, reason FROM summary, pca_reconstruction_error(reference, current);
SELECT round(mahalanobis_distance(reference, '{4,1,6}'::float8[])::numeric, 8) AS point, mahalanobis_distance(reference, '{2,1,5}'::float8[]) AS off_the_plane, mahalanobis_distance(reference, current) AS means FROM summary;

-- nothing
SELECT covariance(ARRAY[a, b])::text::jsonb - 'data' AS nothing FROM measured WHERE false;
SELECT t.statistic, t.pvalue, t.n_reference, t.reason FROM summary, (SELECT covariance(ARRAY[a, b, c]) AS nothing FROM measured WHERE false) n, hotelling_test(nothing, current) t;
SELECT e.* FROM summary, (SELECT covariance(ARRAY[a, b, c]) AS nothing FROM measured WHERE false) n, pca_reconstruction_error(reference, nothing) e;
SELECT hotelling_test(NULL, current), pca_reconstruction_error(reference, NULL), mahalanobis_distance(reference, NULL::float8[]), mahalanobis_distance(reference, '{1,NULL,3}'::float8[]) FROM summary;
SELECT * FROM covariance_columns(NULL), correlation_shift(NULL, NULL);
SELECT s::text::jsonb - 'data' AS rows_left_out FROM (SELECT covariance(v) AS s FROM (VALUES ('{1,2}'::float8[]), (NULL), ('{NULL,NaN}'), ('{NaN,Infinity}'), ('{1,-Infinity}'), ('{1e91,1}')) r (v)) s;
-- a column that never varies
SELECT s.* FROM (SELECT covariance(ARRAY[a, 0.1]) FILTER (WHERE NOT now) AS reference, covariance(ARRAY[a, 0.2]) FILTER (WHERE now) AS current FROM measured) m, correlation_shift(reference, current) s;
SELECT t.* FROM (SELECT covariance(ARRAY[a, 0.1]) FILTER (WHERE NOT now) AS reference, covariance(ARRAY[a, 0.2]) FILTER (WHERE now) AS current FROM measured) m, hotelling_test(reference, current) t;
SELECT e.components, e.columns, e.reason FROM (SELECT covariance(ARRAY[a, 0.1]) FILTER (WHERE NOT now) AS reference, covariance(ARRAY[a, 0.2]) FILTER (WHERE now) AS current FROM measured) m, pca_reconstruction_error(reference, current) e;
-- components that are alike
SELECT components, reason FROM (SELECT covariance(v) AS s FROM (VALUES ('{1,1}'::float8[]), ('{1,-1}'), ('{-1,1}'), ('{-1,-1}')) r (v)) m, pca_reconstruction_error(s, s, 0.4);

-- what is wrong
SELECT covariance('{}'::float8[]);
SELECT covariance('{{1,2},{3,4}}'::float8[]);
SELECT covariance(array_fill(0.5::float8, ARRAY[201]));
SELECT covariance(v) FROM (VALUES ('{1,2,3}'::float8[]), ('{1,2}')) r (v);
SELECT covariance('{1,2}'::float8[], -1);
SELECT covariance('{1,2}'::float8[], NULL::float8);
SELECT rollup(s) FROM (SELECT covariance('{1,2,3}'::float8[]) AS s UNION ALL SELECT covariance('{1,2}'::float8[])) p;
SELECT correlation_shift(covariance('{1,2,3}'::float8[]), covariance('{1,2}'::float8[]));
SELECT hotelling_test(covariance('{1,2,3}'::float8[]), covariance('{1,2}'::float8[]));
SELECT mahalanobis_distance(covariance('{1,2,3}'::float8[]), covariance('{1,2}'::float8[]));
SELECT pca_reconstruction_error(covariance('{1,2,3}'::float8[]), covariance('{1,2}'::float8[]));
SELECT mahalanobis_distance(reference, '{1,2}'::float8[]) FROM summary;
SELECT mahalanobis_distance(reference, '{}'::float8[]) FROM summary;
SELECT pca_reconstruction_error(reference, current, 0) FROM summary;
SELECT pca_reconstruction_error(reference, current, 'NaN') FROM summary;
SELECT pca_reconstruction_error(reference, current, NULL) FROM summary;
SELECT correlation_shift(reference, current, 0) FROM summary;
SELECT correlation_shift(reference, current, design_effect => 0) FROM summary;
SELECT hotelling_test(reference, current, NULL) FROM summary;
SELECT covariance_matrix_trans(NULL, '{1,2}'::float8[]);
SELECT '{"type": "covariance_matrix"}'::covariance_matrix;
