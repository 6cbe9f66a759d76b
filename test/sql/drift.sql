--
-- psi(), psi_table(), ks_statistic(), ks_test(): answers and refusals
--
\set VERBOSITY default
CREATE TABLE sale (month int, amount double precision, city text, paid boolean, at timestamptz);
INSERT INTO sale
SELECT m, CASE WHEN i % 10 = 0 THEN NULL ELSE i * i * m END, (ARRAY['Oslo', 'Rome', 'Bonn'])[1 + i * i % (1 + m)], i % 4 < m, '2024-01-01 00:00+00'::timestamptz + i * m * interval '9 hours'
FROM generate_series(1, 2) m, generate_series(1, 20) i;
INSERT INTO sale VALUES (2, 'NaN', 'Pisa', NULL, 'infinity'), (2, -3, 'Lund', NULL, '-infinity');
CREATE VIEW two AS
SELECT mleval.distribution(amount) FILTER (WHERE month = 1) AS amount_r, mleval.distribution(amount) FILTER (WHERE month = 2) AS amount_c,
	mleval.distribution(city) FILTER (WHERE month = 1) AS city_r, mleval.distribution(city) FILTER (WHERE month = 2) AS city_c,
	mleval.distribution(paid) FILTER (WHERE month = 1) AS paid_r, mleval.distribution(paid) FILTER (WHERE month = 2) AS paid_c,
	mleval.distribution(at) FILTER (WHERE month = 1) AS at_r, mleval.distribution(at) FILTER (WHERE month = 2) AS at_c
FROM sale;

SELECT round(mleval.psi(amount_r, amount_c)::numeric, 12) AS amount, round(mleval.psi(amount_r, amount_c, n_bins => 4)::numeric, 12) AS amount_4, round(mleval.psi(city_r, city_c)::numeric, 12) AS city,
	round(mleval.psi(paid_r, paid_c)::numeric, 12) AS paid, round(mleval.psi(at_r, at_c)::numeric, 12) AS at FROM two;
SELECT t.bin, t.label, round(t.reference_share::numeric, 12) AS reference, round(t.current_share::numeric, 12) AS current, round(t.contribution::numeric, 12) AS contribution FROM two, LATERAL mleval.psi_table(amount_r, amount_c, 4) t;
SELECT t.bin, t.label, round(t.reference_share::numeric, 12) AS reference, round(t.current_share::numeric, 12) AS current, round(t.contribution::numeric, 12) AS contribution FROM two, LATERAL mleval.psi_table(city_r, city_c) t;
SELECT t.bin, t.label, round(t.reference_share::numeric, 12) AS reference, round(t.current_share::numeric, 12) AS current, round(t.contribution::numeric, 12) AS contribution FROM two, LATERAL mleval.psi_table(paid_r, paid_c) t;
SELECT t.bin, t.label, round(t.reference_share::numeric, 12) AS reference, round(t.current_share::numeric, 12) AS current, round(t.contribution::numeric, 12) AS contribution FROM two, LATERAL mleval.psi_table(at_r, at_c, 3) t;
SELECT round(mleval.ks_statistic(amount_r, amount_c)::numeric, 12) AS amount, round(mleval.ks_statistic(paid_r, paid_c)::numeric, 12) AS paid, round(mleval.ks_statistic(at_r, at_c)::numeric, 12) AS at FROM two;
SELECT round(t.statistic::numeric, 12) AS statistic, round(t.pvalue::numeric, 12) AS pvalue, t.n_reference, t.n_current, t.method, t.reason FROM two, LATERAL mleval.ks_test(amount_r, amount_c) t;

-- bins of odd references
SELECT label FROM mleval.psi_table((SELECT mleval.distribution(5)), (SELECT mleval.distribution(5)));
SELECT label, reference_share, current_share FROM mleval.psi_table((SELECT mleval.distribution(NULL::float8)), (SELECT mleval.distribution(5)));
SELECT label FROM mleval.psi_table((SELECT mleval.distribution(v) FROM unnest('{-Infinity,1,2}'::float8[]) v), (SELECT mleval.distribution(v) FROM unnest('{3,Infinity}'::float8[]) v), 2);
SELECT label FROM mleval.psi_table((SELECT mleval.distribution(v, NULL, 16) FROM generate_series(1, 1000) v), (SELECT mleval.distribution(v) FROM generate_series(1, 1100) v), 4);
SELECT label ~ '^hash bucket', round(sum(reference_share)::numeric, 12) AS reference, round(sum(current_share)::numeric, 12) AS current
FROM mleval.psi_table((SELECT mleval.distribution('k' || v, NULL, 16) FROM generate_series(1, 40) v), (SELECT mleval.distribution('k' || v) FROM generate_series(1, 40) v)) GROUP BY 1 ORDER BY 1;

-- nothing to say
CREATE VIEW nothing AS SELECT mleval.distribution(v) AS none, (SELECT mleval.distribution(1)) AS one, (SELECT mleval.distribution(NULL::float8)) AS missing FROM generate_series(1, 0) v;
SELECT mleval.psi(none, one), mleval.psi(one, none), mleval.ks_statistic(none, one), mleval.psi(NULL, one), mleval.psi(one, one, NULL), mleval.ks_statistic(one, missing) FROM nothing;
SELECT t.* FROM nothing, LATERAL mleval.psi_table(none, one) t;
SELECT t.* FROM nothing, LATERAL mleval.psi_table(NULL, one) t;
SELECT t.* FROM nothing, LATERAL mleval.ks_test(none, one) t;
SELECT t.* FROM nothing, LATERAL mleval.ks_test(one, missing) t;

-- refused
SELECT mleval.psi(amount_r, city_c) FROM two;
SELECT mleval.ks_statistic(amount_r, paid_c) FROM two;
SELECT mleval.ks_statistic(city_r, city_c) FROM two;
SELECT mleval.ks_test(city_r, city_c) FROM two;
SELECT mleval.psi(amount_r, amount_c, 0) FROM two;
SELECT mleval.psi_table(amount_r, amount_c, 10001) FROM two;

DROP VIEW two, nothing;
DROP TABLE sale;
