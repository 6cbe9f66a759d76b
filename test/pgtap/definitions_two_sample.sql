-- Statistics of two samples against their definitions, on every pair of small
-- samples.
BEGIN;
\ir support/definitions.psql
SELECT plan(30);

CREATE TABLE kind (sample_set text, rows int, no bigint, v float8, c boolean, w float8);
INSERT INTO kind
SELECT 'ties', 6, row_number() OVER (ORDER BY v, c), v, c, NULL::float8 FROM unnest('{-1,0,2.5}'::float8[]) v, unnest('{false,true}'::boolean[]) c
UNION ALL
SELECT 'rankings', 4, row_number() OVER (ORDER BY v, c), v, c, NULL FROM unnest('{1,2,3,4,5}'::float8[]) v, unnest('{false,true}'::boolean[]) c
UNION ALL
SELECT 'extremes', 3, row_number() OVER (ORDER BY v, c), v, c, NULL FROM unnest('{-Infinity,-1.7e308,5e-324,1e-17,1.7e308,Infinity}'::float8[]) v, unnest('{false,true}'::boolean[]) c
UNION ALL
SELECT 'incomplete', 4, row_number() OVER (ORDER BY v, c), v, c, NULL FROM unnest('{1,2,NULL,NaN}'::float8[]) v, unnest('{false,true,NULL}'::boolean[]) c
UNION ALL
SELECT 'weights', 4, row_number() OVER (ORDER BY v, c, w), v, c, w FROM unnest('{1,4}'::float8[]) v, unnest('{false,true}'::boolean[]) c, unnest('{0,0.5,3}'::float8[]) w;

CREATE TABLE sample AS
SELECT row_number() OVER () AS id, k.sample_set, m.kind
FROM (SELECT sample_set, rows, count(*) FROM kind GROUP BY 1, 2) k (sample_set, rows, kinds), LATERAL multisets(k.kinds, k.rows) m (kind);
CREATE TABLE sample_row AS
SELECT s.id, s.sample_set, i.no, k.v, k.c, coalesce(k.w, 1) AS w
FROM sample s, unnest(s.kind) WITH ORDINALITY AS i (kind, no) JOIN kind k ON true WHERE k.sample_set = s.sample_set AND k.no = i.kind;
CREATE TABLE ranked AS SELECT * FROM sample_row WHERE v <> 'NaN' AND c IS NOT NULL;
ANALYZE sample, sample_row, ranked;
CREATE TABLE summary AS
SELECT s.id, s.sample_set, s.sample_set || ' ' || s.kind::text AS at, CASE s.sample_set WHEN 'weights' THEN mleval.two_sample(r.v, r.c, r.w) FILTER (WHERE r.id IS NOT NULL)
	ELSE mleval.two_sample(r.v, r.c) FILTER (WHERE r.id IS NOT NULL) END AS s
FROM sample s LEFT JOIN sample_row r USING (id) GROUP BY s.id, s.sample_set, s.kind;
SELECT results_eq($$SELECT sample_set, count(*) FROM summary GROUP BY 1 ORDER BY sample_set COLLATE "C"$$,
	$$VALUES ('extremes', 455::bigint), ('incomplete', 1820), ('rankings', 1001), ('ties', 924), ('weights', 1820)$$, 'every pair of so many samples');
SELECT no_rows($$
	SELECT r.id FROM (SELECT id, mleval.two_sample(v, c ORDER BY no DESC) AS s FROM sample_row WHERE sample_set = 'ties' GROUP BY id) r JOIN summary USING (id)
	WHERE mleval.two_sample_send(r.s) <> mleval.two_sample_send(summary.s)$$, 'which knows no order of rows');

-- The definitions.
CREATE TABLE mass AS SELECT id, v, coalesce(sum(w) FILTER (WHERE c), 0) AS current, coalesce(sum(w) FILTER (WHERE NOT c), 0) AS reference FROM ranked GROUP BY 1, 2;
CREATE TABLE total AS
SELECT s.id, coalesce(sum(r.w) FILTER (WHERE r.c), 0) AS current, coalesce(sum(r.w) FILTER (WHERE NOT r.c), 0) AS reference,
	count(*) FILTER (WHERE r.c) AS n_current, count(*) FILTER (WHERE NOT r.c) AS n_reference FROM sample s LEFT JOIN ranked r USING (id) GROUP BY 1;
ANALYZE mass, total;
CREATE TABLE wanted AS
SELECT t.*, a.*, p.*, k.*, x.*
FROM total t,
LATERAL (SELECT sum(p.current * q.reference * CASE WHEN p.v > q.v THEN 1 WHEN p.v = q.v THEN 0.5 ELSE 0 END) / nullif(t.current * t.reference, 0) AS roc_auc_score,
		sum(p.current * q.reference * sign(CASE WHEN p.v = q.v THEN 0 WHEN p.v > q.v THEN 1 ELSE -1 END)) / nullif(t.current * t.reference, 0) AS gini
	FROM mass p JOIN mass q USING (id) WHERE p.id = t.id) AS a,
LATERAL (SELECT sum(m.current * above.current / (above.current + above.reference)) / nullif(t.current, 0) AS average_precision_score
	FROM mass m, LATERAL (SELECT sum(o.current) AS current, sum(o.reference) AS reference FROM mass o WHERE o.id = m.id AND o.v >= m.v) AS above WHERE m.id = t.id AND m.current > 0) AS p,
LATERAL (SELECT max(abs(below.current / nullif(t.current, 0) - below.reference / nullif(t.reference, 0))) AS ks_statistic
	FROM mass m, LATERAL (SELECT sum(o.current) AS current, sum(o.reference) AS reference FROM mass o WHERE o.id = m.id AND o.v <= m.v) AS below WHERE m.id = t.id) AS k,
-- in numeric, which has the digits of a difference of the largest and the smallest
LATERAL (SELECT CASE WHEN t.current > 0 AND t.reference > 0 AND coalesce(bool_and(abs(v) < 'Infinity'), true) THEN coalesce(sum(area), 0) END AS exact_distance,
		CASE WHEN t.current > 0 AND t.reference > 0 AND coalesce(bool_and(abs(v) < 'Infinity'), true) THEN coalesce(sum(area / nullif(width, 0) * area), 0) END AS exact_energy FROM (
	SELECT m.v, (lead(m.v) OVER (ORDER BY m.v))::numeric - nullif(nullif(m.v, 'Infinity'), '-Infinity')::numeric AS width,
		((lead(m.v) OVER (ORDER BY m.v))::numeric - nullif(nullif(m.v, 'Infinity'), '-Infinity')::numeric) * abs(sum(m.current) OVER (ORDER BY m.v)::numeric / nullif(t.current::numeric, 0) - sum(m.reference) OVER (ORDER BY m.v)::numeric / nullif(t.reference::numeric, 0)) AS area
	FROM mass m WHERE m.id = t.id AND m.current + m.reference > 0) AS step) AS x;
ALTER TABLE wanted ADD wasserstein_distance float8, ADD energy_distance float8;
UPDATE wanted SET wasserstein_distance = CASE WHEN exact_distance <= 1.7976931348623157e308::float8::numeric THEN exact_distance::float8 END,
	energy_distance = sqrt(2::float8) * sqrt(CASE WHEN exact_energy <= 1.7976931348623157e308::float8::numeric THEN exact_energy::float8 END);
CREATE VIEW example AS SELECT * FROM summary JOIN wanted USING (id);

SELECT compare(format('mleval.%s(mleval.two_sample)', name)::regprocedure, format('SELECT at, mleval.%1$s(s), %1$s FROM example', name), name || ': ' || what)
FROM (VALUES ('roc_auc_score', 'pairs in the right order, ties half'), ('gini', 'pairs in the right order less those in the wrong one'), ('average_precision_score', 'precision at each positive'),
	('ks_statistic', 'the largest difference of the distribution functions'), ('wasserstein_distance', 'the area between them'), ('energy_distance', 'the root of twice the area under the square of their difference')) AS f (name, what);
SELECT no_rows($$
	SELECT at FROM example WHERE sample_set <> 'weights' AND (mleval.roc_auc_score(s), mleval.gini(s)) IS DISTINCT FROM (roc_auc_score, gini) AND sample_set <> 'extremes'$$, 'whole numbers of pairs are divided once');

-- Every order in which rows of two samples can lie, as the bits of a number, from the smallest value up; its statistics: times
-- both sizes; in pairs; and the squared differences of the distribution functions at each row, or in its middle over their variance.
CREATE TABLE order_of_rows AS
SELECT m.n, n_current, mask, max(abs(difference))::int AS ks, max(-difference)::int AS ks_less,
	sum(CASE WHEN is_current THEN 0 ELSE current END)::int AS u, sum(difference * difference)::int AS cramer,
	sum(middle * middle / ((place - 0.5) * (m.n - place + 0.5) - m.n / 4.0))::float8 AS anderson
FROM (SELECT n, mask, length(replace(mask::bit(9)::text, '0', '')) AS n_current FROM generate_series(2, 9) AS n, LATERAL generate_series(1, (1 << n) - 2) AS mask) AS m,
	LATERAL (SELECT place, (mask >> (place - 1)) & 1 = 1 AS is_current, sum((mask >> (place - 1)) & 1) OVER (ORDER BY place) AS current FROM generate_series(1, n) AS place) AS p,
	LATERAL (SELECT (place - current) * n_current - current * (n - n_current) AS difference) AS d,
	LATERAL (SELECT difference + CASE WHEN is_current THEN (n - n_current) / 2.0 ELSE -n_current / 2.0 END AS middle) AS h
GROUP BY m.n, n_current, mask;
CREATE TABLE law AS
SELECT l.*, (SELECT mleval.two_sample(place, (mask >> (place - 1)) & 1 = 1) FROM generate_series(1, n) AS place) AS s FROM (SELECT o.n, o.n_current, o.mask,
	avg((a.ks >= o.ks)::int)::float8 AS ks, avg((a.ks_less >= o.ks_less)::int)::float8 AS ks_less, avg((a.u >= o.u)::int)::float8 AS u_greater, avg((a.u <= o.u)::int)::float8 AS u_less, avg((a.cramer >= o.cramer)::int)::float8 AS cramer,
	avg((a.anderson >= o.anderson - 1e-12)::int)::float8 AS anderson
FROM order_of_rows o JOIN order_of_rows a USING (n, n_current) GROUP BY 1, 2, 3) AS l;
SELECT compare(routine::regprocedure, format($$SELECT n || ': ' || mask, (mleval.%1$s).pvalue, %2$s FROM law UNION ALL SELECT 'none', (mleval.%3$s(NULL)).pvalue, NULL$$, call, wanted, split_part(call, '(', 1)), call || ': the share of all orders that are as far apart')
FROM (VALUES ('mleval.ks_2samp(mleval.two_sample,text,text,integer,bigint,double precision)', 'ks_2samp(s)', 'ks'),
	('mleval.ks_2samp(mleval.two_sample,text,text,integer,bigint,double precision)', 'ks_2samp(s, alternative => ''less'')', 'ks_less'),
	('mleval.ranks_ks_2samp(mleval.two_sample)', 'ranks_ks_2samp(s)', 'ks'),
	('mleval.mannwhitneyu(mleval.two_sample,boolean,text,text,integer,bigint,double precision)', 'mannwhitneyu(s, alternative => ''greater'')', 'u_greater'),
	('mleval.mannwhitneyu(mleval.two_sample,boolean,text,text,integer,bigint,double precision)', 'mannwhitneyu(s)', 'least(1, 2 * least(u_greater, u_less))'),
	('mleval.ranks_mannwhitneyu(mleval.two_sample)', 'ranks_mannwhitneyu(s)', 'least(1, 2 * least(u_greater, u_less))'),
	('mleval.cramervonmises_2samp(mleval.two_sample,text,integer,bigint,double precision)', 'cramervonmises_2samp(s)', 'CASE WHEN n_current BETWEEN 2 AND n - 2 THEN cramer END'),
	('mleval.anderson_ksamp(mleval.two_sample,text,integer,bigint,double precision)', 'anderson_ksamp(s, method => ''permutation'')', 'CASE WHEN n >= 4 THEN anderson END')) AS v (routine, call, wanted);
SELECT no_rows($$
	SELECT at, t.* FROM example AS e, LATERAL mleval.ks_2samp(s) AS t
	WHERE off(t.statistic, ks_statistic) OR t.n_current <> e.n_current OR t.n_reference <> e.n_reference OR (t.pvalue IS NULL) <> (ks_statistic IS NULL) OR (t.reason IS NULL) <> (t.pvalue IS NOT NULL)
		OR t.method !~ 'assumes independent rows$'$$, 'with its statistic, the rows, and the reason where there is none');
SELECT no_rows($$SELECT at, t.* FROM example AS e, LATERAL mleval.mannwhitneyu(s) AS t WHERE off(t.statistic, (1 - roc_auc_score) * current * reference)$$, 'the pairs that mannwhitneyu counts are those that the area does not');

-- Bins that end where the reference's distribution function comes to a tenth more, and what is in none of them.
CREATE TABLE edge AS
SELECT id, min(v) AS first, max(v) AS last, array(SELECT DISTINCT unnest(percentile_disc(ARRAY[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]::float8[]) WITHIN GROUP (ORDER BY v))) AS ends FROM ranked WHERE NOT c AND sample_set <> 'weights' GROUP BY id;
CREATE TABLE share AS
SELECT id, bin, (count(*) FILTER (WHERE NOT c))::float8 / nullif(max(reference), 0) AS r, (count(*) FILTER (WHERE c))::float8 / nullif(max(current), 0) AS c FROM (
	SELECT *, CASE WHEN v IS NULL THEN 'NULL' WHEN v = 'NaN' THEN 'NaN' WHEN v > last THEN 'above' WHEN v >= first THEN (SELECT count(*) FROM unnest(ends) e WHERE e < v)::text ELSE 'below' END AS bin,
		count(*) FILTER (WHERE NOT c) OVER (PARTITION BY id) AS reference, count(*) FILTER (WHERE c) OVER (PARTITION BY id) AS current
	FROM sample_row LEFT JOIN edge USING (id) WHERE sample_set <> 'weights' AND c IS NOT NULL) r GROUP BY 1, 2;
CREATE TABLE far AS
SELECT id, sum((greatest(c, 0.0001) - greatest(r, 0.0001)) * ln(greatest(c, 0.0001) / greatest(r, 0.0001))) AS psi,
	sqrt(greatest(0, sum(CASE WHEN r > 0 THEN r * ln(2 * r / (r + c)) ELSE 0 END + CASE WHEN c > 0 THEN c * ln(2 * c / (r + c)) ELSE 0 END) / 2)) AS jensen_shannon_distance, count(r) > 0 AND count(c) > 0 AS known FROM share GROUP BY id;
SELECT compare(format('mleval.%s(mleval.two_sample)', name)::regprocedure, format($$SELECT at, mleval.%1$s(s), CASE WHEN known THEN f.%1$s END FROM summary LEFT JOIN far f USING (id) WHERE sample_set <> 'weights'$$, name), name || ': over bins of the reference''s tenths')
FROM unnest('{psi,jensen_shannon_distance}'::text[]) name;

SELECT compare('mleval.metrics(mleval.two_sample)', $$
	SELECT at || ' ' || metric, m.value, CASE metric WHEN 'roc_auc_score' THEN roc_auc_score WHEN 'gini' THEN gini WHEN 'average_precision_score' THEN average_precision_score
		WHEN 'ks_statistic' THEN ks_statistic WHEN 'wasserstein_distance' THEN wasserstein_distance WHEN 'energy_distance' THEN energy_distance
		WHEN 'psi' THEN CASE WHEN known THEN psi END WHEN 'jensen_shannon_distance' THEN CASE WHEN known THEN jensen_shannon_distance END END
	FROM example LEFT JOIN far USING (id), mleval.metrics(s) AS m WHERE sample_set <> 'weights' OR metric NOT IN ('psi', 'jensen_shannon_distance')$$, 'metrics: each of them');
SELECT no_rows('SELECT at FROM example, LATERAL (SELECT count(*) AS listed, count(DISTINCT metric) AS metrics, count(reason) AS reasons, min(m.n) AS n FROM mleval.metrics(s) AS m) l
	WHERE l.listed <> 8 OR l.metrics <> 8 OR l.reasons <> 8 OR l.n <> n_current + n_reference', 'once, with the number of rows and a reason');

-- Student's t of weighted rows, as many of them as Kish's number says.
CREATE TABLE mean AS
SELECT id, c, sum(w) * sum(w) / nullif(sum(w * w), 0) AS n, sum(w * v) / nullif(sum(w), 0) AS mean, sum(w * v * v) / nullif(sum(w), 0) - (sum(w * v) / nullif(sum(w), 0)) ^ 2 AS spread FROM ranked WHERE sample_set <> 'extremes' GROUP BY 1, 2;
SELECT compare('mleval.ttest_ind(mleval.two_sample,boolean,text,text,integer,bigint,double precision)', format($$
	SELECT at || ' %1$s', (mleval.ttest_ind(s, %1$s)).statistic, CASE WHEN r.n > 1.000001 AND c.n > 1.000001 AND r.spread + c.spread > 1e-9 THEN (r.mean - c.mean) / sqrt(%2$s) END
	FROM example LEFT JOIN mean r ON r.id = example.id AND NOT r.c LEFT JOIN mean c ON c.id = example.id AND c.c WHERE sample_set <> 'extremes'$$, equal_var, variance), what)
FROM (VALUES ('true', '(r.n * r.spread + c.n * c.spread) / (r.n + c.n - 2) * (1 / r.n + 1 / c.n)', 'the difference of means beside its deviation, of one variance'),
	('false', 'r.spread / (r.n - 1) + c.spread / (c.n - 1)', 'of two')) AS v (equal_var, variance, what);

-- Two scores of the same rows: the share of the other class that a row is right about, by one score less by the other.
CREATE TABLE pair_kind AS SELECT row_number() OVER (ORDER BY a, b, y) AS no, a, b, y FROM unnest('{1,2,3}'::float8[]) a, unnest('{0,Infinity}'::float8[]) b, unnest('{false,true}'::boolean[]) y;
CREATE TABLE pair_sample AS SELECT row_number() OVER () AS id, kind FROM multisets(12, 5) AS m (kind) WHERE cardinality(kind) <> 5 OR kind[1] % 5 = 0;
CREATE TABLE pair_row AS SELECT s.id, i.no, k.a, k.b, k.y FROM pair_sample s, unnest(s.kind) WITH ORDINALITY i (kind, no) JOIN pair_kind k ON true WHERE k.no = i.kind;
CREATE INDEX ON pair_row (id);
ANALYZE pair_row;
CREATE TABLE pair_wanted AS
SELECT id, avg(part) FILTER (WHERE y) / sqrt(nullif(var_samp(part) FILTER (WHERE y) / count(*) FILTER (WHERE y) + var_samp(part) FILTER (WHERE NOT y) / count(*) FILTER (WHERE NOT y), 0)) AS z, sqrt(var_samp(part) FILTER (WHERE y) / count(*) FILTER (WHERE y) + var_samp(part) FILTER (WHERE NOT y) / count(*) FILTER (WHERE NOT y)) AS error
FROM (SELECT r.id, r.y, r.no, avg((CASE WHEN r.a = o.a THEN 0.5 WHEN (r.a > o.a) = r.y THEN 1 ELSE 0 END - CASE WHEN r.b = o.b THEN 0.5 WHEN (r.b > o.b) = r.y THEN 1 ELSE 0 END)::float8) AS part FROM pair_row r JOIN pair_row o USING (id) WHERE r.y <> o.y GROUP BY 1, 2, 3) p GROUP BY id;
SELECT compare(routine, format($$
	SELECT format('sample %%s', s.id), (mleval.roc_auc_test(s.pairs%s)).statistic, w.z FROM (SELECT p.id, mleval.paired_sample(r.a, r.b, r.y) FILTER (WHERE r.id IS NOT NULL) AS pairs FROM pair_sample p LEFT JOIN pair_row r USING (id) GROUP BY p.id) s LEFT JOIN pair_wanted w USING (id)$$, argument), 'roc_auc_test of pairs: the mean difference beside its deviation')
FROM (VALUES ('mleval.roc_auc_test(mleval.paired_sample)'::regprocedure, ''), ('mleval.roc_auc_test(mleval.paired_sample,float8)', ', 1')) v (routine, argument);
SELECT compare('mleval._paired_delong_error(mleval.paired_sample,float8)', $$
	SELECT format('sample %s', s.id), mleval._paired_delong_error(s.pairs, 1), w.error FROM (SELECT p.id, mleval.paired_sample(r.a, r.b, r.y) FILTER (WHERE r.id IS NOT NULL) AS pairs FROM pair_sample p LEFT JOIN pair_row r USING (id) GROUP BY p.id) s LEFT JOIN pair_wanted w USING (id)$$, '_paired_delong_error: the deviation of the mean difference');

-- Intervals and tests of areas are compared pair by pair beside those of binary_scores, with the same rows.
INSERT INTO defined VALUES ('mleval.roc_auc_confint(mleval.two_sample,float8,text,float8)'), ('mleval.roc_auc_test(mleval.two_sample,mleval.two_sample,float8)');
SELECT compare('mleval.ks_statistic_confint(mleval.two_sample,float8,float8)', $$
	SELECT s.at, x.got, x.wanted FROM summary s JOIN wanted w USING (id), LATERAL mleval.ks_statistic_confint(s.s, 1e-3, 1) e,
		LATERAL (VALUES (e.value, w.ks_statistic), (CASE WHEN e.lower > 0 AND e.upper < 1 THEN e.upper + e.lower END, CASE WHEN e.lower > 0 AND e.upper < 1 THEN 2 * w.ks_statistic END)) x (got, wanted)$$, 'ks_statistic_confint: as far on either side');
SELECT all_defined('two_sample');
SELECT * FROM finish();
ROLLBACK;
