-- Functions of covariance_matrix against their definitions, row by row, on every
-- sample of up to five rows of some kinds.  Of two columns everything has a formula.
BEGIN;
\ir support/definitions.psql
SELECT plan(17);

CREATE TABLE kind (sample_set text, rows int, no bigint, x float8[], w float8);
INSERT INTO kind
SELECT 'numbers', 5, row_number() OVER (), x::float8[], NULL::float8 FROM unnest('{"{1,2}","{2,2}","{-3,0.5}","{4,1}","{0.25,7}"}'::text[]) x
UNION ALL
SELECT 'along a line', 4, row_number() OVER (), x::float8[], NULL FROM unnest('{"{1,-2}","{2,-4}","{0,0}"}'::text[]) x
UNION ALL
SELECT 'incomplete', 3, row_number() OVER (), x::float8[], NULL FROM unnest('{"{1,2}","{3,1}",NULL,"{NULL,2}","{1,NaN}","{Infinity,0}","{1e91,0}"}'::text[]) x
UNION ALL
SELECT 'weights', 4, row_number() OVER (), x::float8[], w FROM unnest('{"{1,2}","{3,1}","{-1,0}"}'::text[]) x, unnest('{0,0.5,3}'::float8[]) w;
CREATE TABLE sample AS
SELECT row_number() OVER () AS id, k.sample_set, m.kind, k.sample_set || ' ' || m.kind::text AS at
FROM (SELECT sample_set, rows, count(*) FROM kind GROUP BY 1, 2) k (sample_set, rows, kinds), LATERAL multisets(k.kinds, k.rows) m (kind);
CREATE TABLE sample_row AS
SELECT p.id, p.sample_set, i.no, k.x, coalesce(k.w, 1) AS w,
	(k.x[1] <> 'NaN' AND k.x[2] <> 'NaN' AND abs(k.x[1]) <= 1e90 AND abs(k.x[2]) <= 1e90) IS TRUE AS complete
FROM sample p, unnest(p.kind) WITH ORDINALITY AS i (kind, no) JOIN kind k ON true WHERE k.sample_set = p.sample_set AND k.no = i.kind;
CREATE TABLE summary AS
SELECT p.id, p.sample_set, p.at, CASE WHEN p.sample_set = 'weights' THEN mleval.covariance(r.x, r.w) FILTER (WHERE r.id IS NOT NULL) ELSE mleval.covariance(r.x) FILTER (WHERE r.id IS NOT NULL) END AS m
FROM sample p LEFT JOIN sample_row r USING (id) GROUP BY p.id, p.sample_set, p.at;
-- Means, and the sums of products of deviations by pairs of rows: all products of differences over the weight, each pair once.
CREATE TABLE moment AS
SELECT s.id, s.sample_set, s.at, s.m, s.columns, r.n, r.w, r.w ^ 2 / r.w2 AS n_eff, r.mean_1, r.mean_2, c.s11, c.s12, c.s22
FROM (SELECT id, sample_set, at, m, EXISTS (SELECT FROM sample_row r WHERE r.id = s.id AND r.x IS NOT NULL) AS columns FROM summary s) s
	LEFT JOIN (SELECT id, count(*) AS n, nullif(sum(w), 0) AS w, nullif(sum(w ^ 2), 0) AS w2, sum(w * x[1]) / nullif(sum(w), 0) AS mean_1, sum(w * x[2]) / nullif(sum(w), 0) AS mean_2 FROM sample_row WHERE complete GROUP BY 1) r USING (id)
	LEFT JOIN (SELECT id, sum(a.w * b.w * (a.x[1] - b.x[1]) ^ 2) / 2, sum(a.w * b.w * (a.x[1] - b.x[1]) * (a.x[2] - b.x[2])) / 2, sum(a.w * b.w * (a.x[2] - b.x[2]) ^ 2) / 2
		FROM sample_row a JOIN sample_row b USING (id) WHERE a.complete AND b.complete GROUP BY 1) p (id, p11, p12, p22) USING (id),
	LATERAL (SELECT p11 / w, p12 / w, p22 / w) c (s11, s12, s22);
CREATE INDEX ON moment (id);
SELECT compare('mleval.covariance_columns(mleval.covariance_matrix)', $$
	SELECT format('%s, column %s', at, c.i), x.got, x.wanted FROM moment LEFT JOIN LATERAL mleval.covariance_columns(m) c ON true,
		LATERAL (VALUES (c.mean, CASE c.i WHEN 1 THEN mean_1 ELSE mean_2 END), (c.stddev, CASE WHEN w > 1 THEN sqrt(CASE c.i WHEN 1 THEN s11 ELSE s22 END / (w - 1)) END), (c.i, CASE WHEN columns THEN c.i END)) x (got, wanted)
	WHERE columns = (c.i IS NOT NULL)$$, 'covariance_columns: means and standard deviations');
SELECT no_rows($$SELECT at FROM moment WHERE (SELECT count(*) FROM mleval.covariance_columns(m)) <> CASE WHEN columns THEN 2 ELSE 0 END$$, 'of as many columns as there are');
SELECT compare('mleval.covariance_cells(mleval.covariance_matrix)', $$
	SELECT format('%s, %s and %s', at, c.i, c.j), c.covariance, CASE WHEN w > 1 THEN CASE c.i + c.j WHEN 2 THEN s11 WHEN 3 THEN s12 ELSE s22 END / (w - 1) END FROM moment, LATERAL mleval.covariance_cells(m) c$$, 'covariance_cells: the covariance');
SELECT compare('mleval.correlation(mleval.covariance_matrix)', $$
	SELECT format('%s, %s and %s', at, c.i, c.j), c.correlation, CASE WHEN s11 > 0 AND s22 > 0 THEN s12 / sqrt(s11 * s22) END FROM moment, LATERAL mleval.correlation(m) c$$, 'correlation: the covariance over both standard deviations');
SELECT compare('mleval.mahalanobis_distance(mleval.covariance_matrix,float8[])', $$
	SELECT format('%s, %s', at, p), mleval.mahalanobis_distance(m, p),
		CASE WHEN w > 1 AND s11 * s22 - s12 ^ 2 > 1e-9 THEN sqrt((w - 1) * (s22 * d1 ^ 2 - 2 * s12 * d1 * d2 + s11 * d2 ^ 2) / (s11 * s22 - s12 ^ 2))
			-- along the line, and of a column that does not vary, one number says it
			WHEN w > 1 AND s11 > 0 AND abs(s12 * d1 - s11 * d2) < 1e-9 THEN sqrt((w - 1) * d1 ^ 2 / s11)
			WHEN w > 1 AND s11 = 0 AND s22 > 0 AND d1 = 0 THEN sqrt((w - 1) * d2 ^ 2 / s22) END
	FROM moment, unnest('{"{1,2}","{0,0}","{3,-6}","{1e3,-2e3}","{2,NULL}","{NaN,1}","{Infinity,1}"}'::text[]) t, LATERAL (SELECT t::float8[]) p (p), LATERAL (SELECT p[1] - mean_1, p[2] - mean_2) d (d1, d2)
	WHERE p[1] + p[2] <> 'NaN' IS TRUE AND abs(p[1] + p[2]) < 'Infinity' OR mleval.mahalanobis_distance(m, p) IS NOT NULL$$, 'mahalanobis_distance of a point');
CREATE TABLE two AS
SELECT a.sample_set, format('%s to %s', a.at, b.at) AS at, a.m AS reference, b.m AS current, a.w > 0 AND b.w > 0 AS known, a.n AS n_r, b.n AS n_c, a.w AS w_r, b.w AS w_c, a.n_eff / e.effect AS e_r, b.n_eff / e.effect AS e_c, e.effect,
	a.s11 AS r11, a.s12 AS r12, a.s22 AS r22, b.s11 AS c11, b.s12 AS c12, b.s22 AS c22, b.mean_1 - a.mean_1 AS d1, b.mean_2 - a.mean_2 AS d2
FROM moment a JOIN moment b ON (a.id * 7 + b.id * 11) % 23 = 0, (VALUES (1::float8), (2)) e (effect);
SELECT compare('mleval.mahalanobis_distance(mleval.covariance_matrix,mleval.covariance_matrix)', $$
	SELECT at, mleval.mahalanobis_distance(reference, current),
		CASE WHEN known AND w_r > 1 THEN CASE WHEN r11 * r22 - r12 ^ 2 > 1e-9 THEN sqrt((w_r - 1) * (r22 * d1 ^ 2 - 2 * r12 * d1 * d2 + r11 * d2 ^ 2) / (r11 * r22 - r12 ^ 2))
			WHEN r11 > 0 AND abs(r12 * d1 - r11 * d2) < 1e-9 THEN sqrt((w_r - 1) * d1 ^ 2 / r11) WHEN r11 = 0 AND r22 > 0 AND d1 = 0 THEN sqrt((w_r - 1) * d2 ^ 2 / r22) END END
	FROM two WHERE effect = 1$$, 'mahalanobis_distance of the means');

-- Fisher's z, whose p-value the definition of a normal tail is not needed for: z is compared.
CREATE TABLE correlations AS
SELECT *, CASE WHEN r11 > 0 AND r22 > 0 THEN r12 / sqrt(r11 * r22) END AS r, CASE WHEN c11 > 0 AND c22 > 0 THEN c12 / sqrt(c11 * c22) END AS c FROM two WHERE known;
SELECT compare('mleval.correlation_shift(mleval.covariance_matrix,mleval.covariance_matrix,integer,float8)', $$
	SELECT at, x.got, x.wanted FROM correlations, LATERAL mleval.correlation_shift(reference, current, design_effect => effect) s,
		LATERAL (VALUES (s.reference_correlation, r), (s.current_correlation, c), (round(s.difference::numeric, 10)::float8, round((c - r)::numeric, 10)::float8),
			(round(s.statistic::numeric, 8)::float8, CASE WHEN e_r > 3 AND e_c > 3 THEN CASE WHEN 1 - abs(r) < 1e-12 AND 1 - abs(c) < 1e-12 AND r * c > 0 THEN 0
				WHEN 1 - abs(r) > 1e-12 AND 1 - abs(c) > 1e-12 THEN round(((atanh(c) - atanh(r)) / sqrt(1 / (e_r - 3) + 1 / (e_c - 3)))::numeric, 8)::float8 END END)) x (got, wanted)$$, 'correlation_shift: Fisher''s z of the difference');
SELECT no_rows($$SELECT at, s FROM correlations, LATERAL mleval.correlation_shift(reference, current, design_effect => effect) s WHERE s.reason IS DISTINCT FROM
	CASE WHEN r IS NULL THEN CASE WHEN c IS NULL THEN 'no variance on either side' ELSE 'no variance in the reference' END WHEN c IS NULL THEN 'no variance in the current rows'
		WHEN e_r <= 3 THEN 'no more than 3 independent rows in the reference' WHEN e_c <= 3 THEN 'no more than 3 independent current rows'
		WHEN (1 - abs(r) < 1e-12) <> (1 - abs(c) < 1e-12) OR 1 - abs(r) < 1e-12 AND r * c < 0 THEN 'a correlation of 1 or -1 on one side alone' END
	OR s.pvalue <> s.adjusted_pvalue OR (s.pvalue = 0) <> (s.reason ~ 'one side alone') OR s.pvalue < 1 AND s.statistic = 0$$, 'and the reason where there is none');
SELECT no_rows($$SELECT at FROM two, LATERAL mleval.correlation_shift(reference, current) WHERE known IS NOT TRUE$$, 'no rows without rows on both sides');

-- With two columns the F law's tail is a power (Abramowitz and Stegun 26.6.4): (1 + T^2 / (n - 2)) ^ -((n - 3) / 2); of one it is Student's.
CREATE TABLE pooled AS
SELECT *, e_r + e_c AS n, e_r * r11 / w_r + e_c * c11 / w_c AS p11, e_r * r12 / w_r + e_c * c12 / w_c AS p12, e_r * r22 / w_r + e_c * c22 / w_c AS p22 FROM two;
CREATE VIEW hotelling AS
SELECT *, (n - 2) * e_r / n * e_c * (p22 * d1 ^ 2 - 2 * p12 * d1 * d2 + p11 * d2 ^ 2) / nullif(p11 * p22 - p12 ^ 2, 0) AS t2 FROM pooled WHERE p11 * p22 - p12 ^ 2 > 1e-9 AND n > 3;
SELECT compare('mleval.hotelling_test(mleval.covariance_matrix,mleval.covariance_matrix,float8)', $$
	SELECT at, x.got, x.wanted FROM (SELECT at, reference, current, effect, n, t2 FROM hotelling UNION ALL SELECT at, reference, current, effect, NULL, NULL FROM two WHERE known IS NOT TRUE) h, LATERAL mleval.hotelling_test(reference, current, effect) t,
		LATERAL (VALUES (t.statistic, t2), (t.pvalue, (1 + t2 / (n - 2)) ^ (-(n - 3) / 2))) x (got, wanted)$$, 'hotelling_test: T^2 of two columns, and the power that is its tail');
SELECT no_rows($$SELECT at, t, rank FROM (SELECT *, CASE WHEN p11 * p22 - p12 ^ 2 > 1e-9 THEN 2 WHEN p11 > 0 OR p22 > 0 THEN 1 ELSE 0 END AS rank, CASE WHEN p11 > 0 THEN abs(p12 * d1 - p11 * d2) < 1e-9 WHEN p22 > 0 THEN d1 = 0 ELSE d1 = 0 AND d2 = 0 END AS inside FROM pooled) p, LATERAL mleval.hotelling_test(reference, current, effect) t WHERE t.reason IS DISTINCT FROM
	CASE WHEN w_r IS NULL THEN 'no complete rows in the reference' WHEN w_c IS NULL THEN 'no complete current rows' WHEN n <= 2 OR n - 1 - rank <= 0 OR rank < 2 AND rank >= n_r + n_c - 2 THEN 'too few rows for so many columns'
		WHEN rank < 2 AND NOT inside THEN 'the means moved where there is no variance' WHEN rank = 0 THEN 'no column varies' END
	OR t.n_reference <> coalesce(n_r, 0) OR t.n_current <> coalesce(n_c, 0) OR (t.pvalue = 0) <> (t.reason ~ 'moved')$$, 'a reason where there is none');

-- Of two columns the components are the sum and the difference, which leave each other; of one, nothing is left.
CREATE TABLE reconstruction AS
SELECT t.*, sqrt(greatest(1 - abs(r), 0)) AS left_reference,
	sqrt(greatest(0, (c11 / w_c + d1 ^ 2) * w_r / nullif(r11, 0) + (c22 / w_c + d2 ^ 2) * w_r / nullif(r22, 0) - 2 * sign(r) * (c12 / w_c + d1 * d2) * w_r / nullif(sqrt(r11 * r22), 0))) / sqrt(2) AS left_current
FROM (SELECT *, r12 / nullif(sqrt(r11 * r22), 0) AS r FROM two WHERE known AND effect = 1) t;
SELECT compare('mleval.pca_reconstruction_error(mleval.covariance_matrix,mleval.covariance_matrix,float8)', $$
	SELECT at, x.got, x.wanted FROM (SELECT at, reference, current, left_reference, left_current FROM reconstruction WHERE abs(r) BETWEEN 0.001 AND 0.99 AND left_current > 0.1 AND r11 * r22 > 0 UNION ALL SELECT at, reference, current, NULL, NULL FROM two WHERE known IS NOT TRUE) r,
		LATERAL mleval.pca_reconstruction_error(reference, current, 0.4) e, LATERAL (VALUES (e.reference_error, left_reference), (e.current_error, left_current)) x (got, wanted)$$, 'pca_reconstruction_error: of two columns, the smaller direction is left');
SELECT no_rows($$SELECT at, e FROM reconstruction, LATERAL mleval.pca_reconstruction_error(reference, current, 1) e WHERE e.components <> (CASE WHEN abs(r) < 1 - 1e-9 THEN 2 ELSE 1 END) AND r11 * r22 > 0 OR e.reference_error > 0 OR e.columns <> (r11 > 0)::int + (r22 > 0)::int$$,
	'with all components nothing of the reference is left');
SELECT no_rows($$SELECT at, e FROM two, LATERAL mleval.pca_reconstruction_error(reference, current) e WHERE effect = 1 AND split_part(e.reason, ':', 1) IS DISTINCT FROM
	CASE WHEN w_r IS NULL THEN 'no complete rows in the reference' WHEN w_c IS NULL THEN 'no complete current rows' WHEN r11 = 0 AND r22 = 0 THEN 'no column of the reference varies' WHEN r11 = 0 OR r22 = 0 THEN 'columns without variance in the reference are left out' END
	AND NOT (e.reason ~ 'chance' AND abs(r12) < 1e-9)$$, 'a reason where something is odd');
SELECT no_rows($$SELECT at FROM two, LATERAL mleval.pca_reconstruction_error(reference, current) e WHERE (e.reference_error IS NULL) <> (e.components IS NULL)$$, 'components where there is an error');
SELECT is((SELECT count(*) FROM summary WHERE (m::text::json ->> 'n')::int <> (SELECT count(*) FROM sample_row r WHERE r.id = summary.id)), 0::bigint, 'every row is counted');
SELECT all_defined('covariance_matrix');
SELECT * FROM finish();
ROLLBACK;
