--
-- distances of two distributions: answers and refusals
--
\set VERBOSITY default
CREATE TABLE sale (month int, amount double precision, city text, paid boolean, on_day date, at timestamptz);
INSERT INTO sale
SELECT m, CASE WHEN i % 10 = 0 THEN NULL ELSE i * m END, (ARRAY['Oslo', 'Rome', 'Bonn'])[1 + i * i % (1 + m)], i % 4 < m, '2024-01-01'::date + i * m, '2024-01-01 00:00+00'::timestamptz + i * m * interval '9 hours'
FROM generate_series(1, 2) m, generate_series(1, 20) i;
INSERT INTO sale VALUES (2, 'NaN', 'Pisa', NULL, '2024-02-29', '2024-02-29 12:00+00'), (2, -3, 'Lund', NULL, '2023-12-01', '2023-12-01 00:00+00');
CREATE VIEW two AS
SELECT mleval.distribution(amount) FILTER (WHERE month = 1) AS amount_r, mleval.distribution(amount) FILTER (WHERE month = 2) AS amount_c,
	mleval.distribution(city) FILTER (WHERE month = 1) AS city_r, mleval.distribution(city) FILTER (WHERE month = 2) AS city_c,
	mleval.distribution(paid) FILTER (WHERE month = 1) AS paid_r, mleval.distribution(paid) FILTER (WHERE month = 2) AS paid_c,
	mleval.distribution(on_day) FILTER (WHERE month = 1) AS day_r, mleval.distribution(on_day) FILTER (WHERE month = 2) AS day_c,
	mleval.distribution(at) FILTER (WHERE month = 1) AS at_r, mleval.distribution(at) FILTER (WHERE month = 2) AS at_c
FROM sale;

SELECT kind, round(mleval.jensen_shannon_distance(r, c, base => 2)::numeric, 12) AS js, round(mleval.kl_divergence(r, c)::numeric, 12) AS kl, round(mleval.hellinger_distance(r, c)::numeric, 12) AS hellinger,
	round(mleval.total_variation_distance(r, c)::numeric, 12) AS tv, round(mleval.l_infinity_distance(r, c)::numeric, 12) AS l_infinity, round(mleval.cramers_v(r, c)::numeric, 12) AS v
FROM two, LATERAL (VALUES ('amount', amount_r, amount_c), ('city', city_r, city_c), ('paid', paid_r, paid_c), ('day', day_r, day_c), ('at', at_r, at_c)) x (kind, r, c);
SELECT kind, round(mleval.wasserstein_distance(r, c)::numeric, 6) AS wasserstein, round(mleval.wasserstein_distance(r, c, scale => 'range')::numeric, 12) AS by_range, round(mleval.energy_distance(r, c)::numeric, 6) AS energy,
	round(mleval.cramer_von_mises(r, c)::numeric, 12) AS criterion
FROM two, LATERAL (VALUES ('amount', amount_r, amount_c), ('paid', paid_r, paid_c), ('day', day_r, day_c), ('at', at_r, at_c)) x (kind, r, c);
SELECT round(mleval.cohens_d(amount_r, amount_c)::numeric, 12) AS d, round(mleval.variance_ratio(amount_r, amount_c)::numeric, 12) AS ratio, round(mleval.wasserstein_distance(amount_r, amount_c, 'sd')::numeric, 12) AS by_sd FROM two;
SELECT t.bin, t.label, t.status, round(t.reference_share::numeric, 6) AS reference, round(t.current_share::numeric, 6) AS current, round(t.contribution::numeric, 6) AS contribution FROM two, LATERAL mleval.drift_table(city_r, city_c) t;
SELECT t.bin, t.label, t.status, round(t.reference_share::numeric, 6) AS reference, round(t.current_share::numeric, 6) AS current, round(t.contribution::numeric, 6) AS contribution
FROM two, LATERAL mleval.drift_table(amount_r, amount_c, 'total_variation_distance', bins => 'width', n_bins => 3) t;
SELECT t.bin, t.label, t.status FROM two, LATERAL mleval.drift_table(day_r, day_c, 'jensen_shannon_divergence', bins => 'width', n_bins => 2) t;
SELECT t.bin, t.label, t.status FROM two, LATERAL mleval.drift_table(at_r, at_c, 'kl_divergence', bins => 'sturges') t;
SELECT t.bin, t.label FROM two, LATERAL mleval.psi_table(day_r, day_c, edges => ARRAY[extract(epoch FROM '2024-01-05'::date), extract(epoch FROM '2024-01-15 12:00+00'::timestamptz), 'Infinity']) t;
SELECT t.bin, t.label FROM two, LATERAL mleval.psi_table(amount_r, amount_c, bins => 'exact') t WHERE t.bin IN (1, 2, 19, 20, 21);
SELECT label FROM mleval.psi_table((SELECT mleval.distribution(v, NULL, 16) FROM generate_series(1, 100) v), (SELECT mleval.distribution(v) FROM generate_series(1, 100) v), bins => 'exact') WHERE bin < 4;

-- limits
SELECT round(b.lower::numeric, 12) AS lower, round(b.upper::numeric, 12) AS upper FROM (SELECT mleval.distribution(v, NULL, 16) FILTER (WHERE v % 2 = 0) AS r, mleval.distribution(v + 7, NULL, 16) FILTER (WHERE v % 2 = 1) AS c FROM generate_series(1, 400) v) d,
	LATERAL (SELECT * FROM mleval.ks_statistic_bounds(r, c) UNION ALL SELECT * FROM mleval.wasserstein_distance_bounds(r, c) UNION ALL SELECT * FROM mleval.energy_distance_bounds(r, c) UNION ALL SELECT * FROM mleval.cramer_von_mises_bounds(r, c)
		UNION ALL SELECT * FROM mleval.jensen_shannon_distance_bounds(r, c) UNION ALL SELECT * FROM mleval.total_variation_distance_bounds(r, c) UNION ALL SELECT * FROM mleval.l_infinity_distance_bounds(r, c)) b;

-- nothing to say
CREATE VIEW nothing AS SELECT mleval.distribution(v) AS none, (SELECT mleval.distribution(1)) AS one, (SELECT mleval.distribution(NULL::float8)) AS missing, (SELECT mleval.distribution('Infinity'::float8)) AS infinite FROM generate_series(1, 0) v;
SELECT mleval.jensen_shannon_distance(none, one), mleval.kl_divergence(one, none), mleval.hellinger_distance(NULL, one), mleval.wasserstein_distance(one, missing), mleval.energy_distance(one, infinite),
	mleval.wasserstein_distance(one, one, 'sd'), mleval.wasserstein_distance(one, one, 'range'), mleval.cohens_d(one, one), mleval.variance_ratio(one, one) FROM nothing;
SELECT mleval.total_variation_distance(one, missing), mleval.l_infinity_distance(one, missing), mleval.cramer_von_mises(one, infinite), mleval.jensen_shannon_distance(one, missing, NULL, NULL, NULL) AS js, mleval.wasserstein_distance(one, one, NULL) FROM nothing;
SELECT b.* FROM nothing, LATERAL mleval.wasserstein_distance_bounds(one, infinite) b;
SELECT b.* FROM nothing, LATERAL mleval.hellinger_distance_bounds(none, one) b;
SELECT t.* FROM nothing, LATERAL mleval.drift_table(none, one) t;
SELECT t.* FROM nothing, LATERAL mleval.drift_table(missing, one, bins => 'width') t;

-- refused
SELECT mleval.jensen_shannon_distance(amount_r, city_c) FROM two;
SELECT mleval.wasserstein_distance(city_r, city_c) FROM two;
SELECT mleval.energy_distance(city_r, city_c) FROM two;
SELECT mleval.cramer_von_mises(city_r, city_c) FROM two;
SELECT mleval.cohens_d(day_r, day_c) FROM two;
SELECT mleval.variance_ratio(city_r, city_c) FROM two;
SELECT mleval.wasserstein_distance(day_r, day_c, scale => 'sd') FROM two;
SELECT mleval.wasserstein_distance(amount_r, amount_c, scale => 'iqr') FROM two;
SELECT mleval.jensen_shannon_distance(amount_r, amount_c, base => 1) FROM two;
SELECT mleval.jensen_shannon_divergence_bounds(amount_r, amount_c, base => 'NaN') FROM two;
SELECT mleval.psi(amount_r, amount_c, bins => 'deciles') FROM two;
SELECT mleval.psi(amount_r, amount_c, zero => 'none') FROM two;
SELECT mleval.psi(city_r, city_c, zero => 'error') FROM two;
SELECT mleval.kl_divergence(amount_r, amount_c, zero => 'error') FROM two;
SELECT mleval.drift_table(amount_r, amount_c, distance => 'wasserstein_distance') FROM two;
SELECT mleval.psi(amount_r, amount_c, edges => '{}') FROM two;
SELECT mleval.psi(amount_r, amount_c, edges => '{1}') FROM two;
SELECT mleval.psi(amount_r, amount_c, edges => '{1,2,2}') FROM two;
SELECT mleval.psi(amount_r, amount_c, edges => '{1,NULL}') FROM two;
SELECT mleval.psi(amount_r, amount_c, edges => '{1,NaN}') FROM two;
SELECT mleval.psi(amount_r, amount_c, edges => '{{1,2},{3,4}}') FROM two;
SELECT mleval.psi(city_r, city_c, edges => '{1,2}') FROM two;
SELECT mleval.psi((SELECT mleval.distribution(v) FROM (VALUES (1::float8), (1 + 2e-16::float8)) x (v)), (SELECT mleval.distribution(1)), bins => 'width') ;
SELECT mleval.psi(amount_r, amount_c, preset => 'nannyml') FROM two;
SELECT mleval.jensen_shannon_distance(amount_r, amount_c, preset => 'deepchecks') FROM two;
SELECT mleval.l_infinity_distance(amount_r, amount_c, preset => 'bigquery') FROM two;
SELECT mleval.wasserstein_distance(day_r, day_c, preset => 'evidently') FROM two;

DROP VIEW nothing, two;
DROP TABLE sale;
