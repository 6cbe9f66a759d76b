-- Metrics of one empirical_distribution against their definitions, on every
-- sample of a few values.
BEGIN;
\ir support/definitions.psql
SELECT plan(18);

CREATE TABLE kind (sample_set text, rows int, no bigint, v float8, w float8);
INSERT INTO kind
SELECT 'numbers', 6, row_number() OVER (), v, NULL::float8 FROM unnest('{-1.5,0,0.25,3,NULL,NaN}'::float8[]) v
UNION ALL
SELECT 'infinite', 4, row_number() OVER (), v, NULL FROM unnest('{-Infinity,-1e300,0,1e-300,Infinity,NULL,NaN}'::float8[]) v
UNION ALL
SELECT 'whole weights', 4, row_number() OVER (), v, w FROM unnest('{-1.5,0,2,NULL}'::float8[]) v, unnest('{0,1,3}'::float8[]) w
UNION ALL
SELECT 'weights', 4, row_number() OVER (), v, w FROM unnest('{-1.5,0,2,NaN}'::float8[]) v, unnest('{0,0.25,1.5}'::float8[]) w
UNION ALL
SELECT 'booleans', 6, row_number() OVER (), v, NULL FROM unnest('{0,1,NULL}'::float8[]) v
UNION ALL
SELECT 'categories', 6, row_number() OVER (), v, NULL FROM unnest('{0,1,2,NULL}'::float8[]) v
UNION ALL
SELECT 'dates', 4, row_number() OVER (), v, NULL FROM unnest('{-Infinity,-86400,0,951782400,Infinity,NULL}'::float8[]) v
UNION ALL
SELECT 'timestamps', 4, row_number() OVER (), v, NULL FROM unnest('{-Infinity,-0.000001,0,951782400.5,Infinity,NULL}'::float8[]) v;

CREATE TABLE sample AS
SELECT row_number() OVER () AS id, k.sample_set, m.kind
FROM (SELECT sample_set, rows, count(*) FROM kind GROUP BY 1, 2) k (sample_set, rows, kinds), LATERAL multisets(k.kinds, k.rows) m (kind);
CREATE TABLE sample_row AS
SELECT s.id, s.sample_set, i.no, k.v, coalesce(k.w, 1) AS w
FROM sample s, unnest(s.kind) WITH ORDINALITY AS i (kind, no) JOIN kind k ON true WHERE k.sample_set = s.sample_set AND k.no = i.kind;
CREATE TABLE value AS SELECT * FROM sample_row WHERE v <> 'NaN';
ANALYZE sample, sample_row, value;

CREATE TABLE summary AS
SELECT s.id, s.sample_set, mleval.distribution(r.v) FILTER (WHERE r.id IS NOT NULL) AS d FROM sample s LEFT JOIN sample_row r USING (id) WHERE s.sample_set IN ('numbers', 'infinite') GROUP BY 1, 2
UNION ALL
SELECT s.id, s.sample_set, mleval.distribution(r.v, r.w) FILTER (WHERE r.id IS NOT NULL) FROM sample s LEFT JOIN sample_row r USING (id) WHERE s.sample_set LIKE '%weights' GROUP BY 1, 2
UNION ALL
SELECT s.id, s.sample_set, mleval.distribution(r.v = 1) FILTER (WHERE r.id IS NOT NULL) FROM sample s LEFT JOIN sample_row r USING (id) WHERE s.sample_set = 'booleans' GROUP BY 1, 2
UNION ALL
SELECT s.id, s.sample_set, mleval.distribution((ARRAY['', 'a', 'B'])[r.v::int + 1]) FILTER (WHERE r.id IS NOT NULL) FROM sample s LEFT JOIN sample_row r USING (id) WHERE s.sample_set = 'categories' GROUP BY 1, 2
UNION ALL
SELECT s.id, s.sample_set, mleval.distribution((to_timestamp(r.v) AT TIME ZONE 'UTC')::date) FILTER (WHERE r.id IS NOT NULL) FROM sample s LEFT JOIN sample_row r USING (id) WHERE s.sample_set = 'dates' GROUP BY 1, 2
UNION ALL
SELECT s.id, s.sample_set, mleval.distribution(to_timestamp(r.v)) FILTER (WHERE r.id IS NOT NULL) FROM sample s LEFT JOIN sample_row r USING (id) WHERE s.sample_set = 'timestamps' GROUP BY 1, 2;
CREATE VIEW example AS SELECT s.*, s.sample_set || ' ' || p.kind::text AS at, p.kind FROM summary s JOIN sample p USING (id);
SELECT is((SELECT count(*) FROM summary), (SELECT count(*) FROM sample), 'every sample has its summary');
SELECT is((SELECT count(*) FROM sample WHERE sample_set = 'numbers'), 924::bigint, 'of up to six values, four numbers, NULL or NaN, all 924');
SELECT no_rows($$
	SELECT s.id FROM summary s JOIN (SELECT id, mleval.distribution(v ORDER BY no DESC) AS d FROM sample_row WHERE sample_set = 'numbers' GROUP BY id) r USING (id)
	WHERE mleval.quantile(r.d, 0.4) IS DISTINCT FROM mleval.quantile(s.d, 0.4) OR mleval.null_fraction(r.d) IS DISTINCT FROM mleval.null_fraction(s.d)$$, 'and their order is nothing');

-- Quantiles: ranks are counted pair by pair, a value of weight 3 being three values.
CREATE TABLE ranked AS
SELECT id, a.sample_set, a.v, coalesce(sum(b.w) FILTER (WHERE b.v < a.v), 0) AS below, sum(b.w) FILTER (WHERE b.v <= a.v) AS upto, sum(b.w) AS total
FROM value a JOIN value b USING (id) WHERE a.w > 0 AND a.sample_set NOT IN ('booleans', 'categories') GROUP BY id, a.sample_set, a.no, a.v;
CREATE INDEX ON ranked (id);
CREATE TABLE fractional AS SELECT DISTINCT id FROM ranked WHERE upto - below <> floor(upto - below);
ANALYZE ranked;
CREATE TABLE q AS SELECT unnest('{0,0.1,0.25,0.3333333333333333,0.5,0.75,0.9,1}'::float8[]) AS q;
CREATE TABLE wanted_quantile AS
SELECT p.id, q.q, (SELECT min(v) FROM ranked r WHERE r.id = p.id AND r.upto >= q.q * r.total) AS inverted_cdf, l.linear
FROM sample p CROSS JOIN q CROSS JOIN LATERAL (
	SELECT CASE
			WHEN h = k OR low = high THEN low
			WHEN abs(low) = 'Infinity' AND abs(high) = 'Infinity' THEN NULL
			WHEN abs(low) = 'Infinity' THEN low WHEN abs(high) = 'Infinity' THEN high
			ELSE low * (1 - (h - k)) + high * (h - k) END AS linear
	FROM (SELECT h, k, max(r.v) FILTER (WHERE r.below <= k AND k < r.upto) AS low, max(r.v) FILTER (WHERE r.below <= k + 1 AND k + 1 < r.upto) AS high
		FROM ranked r, LATERAL (SELECT (r.total - 1) * q.q AS h, floor((r.total - 1) * q.q) AS k) AS f WHERE r.id = p.id GROUP BY h, k) AS n
	UNION ALL SELECT NULL LIMIT 1) AS l
WHERE p.sample_set NOT IN ('booleans', 'categories');
ANALYZE wanted_quantile;
SELECT compare('mleval.quantile(mleval.empirical_distribution,float8,text)', $$
	SELECT at || ', q ' || q, mleval.quantile(d, q, 'inverted_cdf'), inverted_cdf FROM example JOIN wanted_quantile USING (id)$$, 'quantile, inverted_cdf: the smallest value up to which q of them lie');
SELECT compare('mleval.quantile(mleval.empirical_distribution,float8,text)', $$
	SELECT at || ', q ' || q, mleval.quantile(d, q), linear FROM example JOIN wanted_quantile USING (id) WHERE id NOT IN (SELECT id FROM fractional)$$, 'quantile, linear: between the neighbours of rank (n - 1) q');

SELECT throws_ok(format('SELECT mleval.quantile(d, 0.5) FROM summary WHERE id = %s', min(id)), '22023', NULL, 'which counts values: a value that weighs 0.25 is no value') FROM fractional;

-- Shares.
CREATE TABLE share AS
SELECT p.id, count(r.id) AS rows, nullif(coalesce(sum(r.w), 0), 0) AS weight, count(r.id) FILTER (WHERE r.v <> 'NaN') AS values, nullif(sum(r.w) FILTER (WHERE r.v <> 'NaN'), 0) AS value_weight,
	coalesce(sum(r.w) FILTER (WHERE r.id IS NOT NULL AND r.v IS NULL), 0) AS nulls, coalesce(sum(r.w) FILTER (WHERE r.v = 'NaN'), 0) AS nans, coalesce(sum(r.w) FILTER (WHERE r.v = 0), 0) AS zeros, coalesce(sum(r.w) FILTER (WHERE r.v = 1), 0) AS ones,
	coalesce(sum(r.w) FILTER (WHERE abs(r.v) = 'Infinity'), 0) AS infinities, count(DISTINCT r.v) FILTER (WHERE r.v <> 'NaN' AND r.w > 0) AS distinct
FROM sample p LEFT JOIN sample_row r USING (id) GROUP BY p.id;
SELECT compare('mleval.null_fraction(mleval.empirical_distribution)', $$SELECT at, mleval.null_fraction(d), nulls / weight FROM example JOIN share USING (id)$$, 'null_fraction: the share of NULL among all rows');
SELECT compare('mleval.max_rank_error(mleval.empirical_distribution)', $$
	SELECT at, mleval.max_rank_error(d), CASE WHEN value_weight > 0 AND sample_set NOT IN ('booleans', 'categories') THEN 0 END FROM example JOIN share USING (id)$$, 'max_rank_error: 0 where values have ranks and none share a bucket');

-- Moments: the variance from the differences of all pairs, the higher ones about the mean.
CREATE TABLE moment AS
SELECT id, mean, CASE WHEN w > 1 THEN sqrt(pairs / w / (w - 1)) END AS stddev,
	CASE WHEN pairs > 0 THEN m3 / w / power(pairs / w / w, 1.5) END AS skewness, CASE WHEN pairs > 0 THEN m4 / w / power(pairs / w / w, 2) - 3 END AS kurtosis
FROM (SELECT id, sum(w) AS w, min(mean) AS mean, sum(w * (v - mean) ^ 3) AS m3, sum(w * (v - mean) ^ 4) AS m4
	FROM value JOIN (SELECT id, sum(w * v) / sum(w) AS mean FROM value WHERE w > 0 AND sample_set NOT IN ('infinite', 'dates', 'timestamps') GROUP BY id) m USING (id) GROUP BY id) AS a
JOIN (SELECT id, sum(a.w * b.w * (a.v - b.v) ^ 2) / 2 AS pairs FROM value a JOIN value b USING (id) WHERE a.sample_set NOT IN ('infinite', 'dates', 'timestamps') GROUP BY id) AS b USING (id);
CREATE TABLE wanted_metric AS
SELECT p.id, x.metric, x.value, CASE WHEN x.metric ~ 'fraction$|^rows$' THEN s.rows ELSE s.values END AS n
FROM sample p JOIN share s USING (id) LEFT JOIN moment m USING (id), LATERAL (VALUES
		('rows', s.rows, true), ('null_fraction', s.nulls / s.weight, true), ('nan_fraction', s.nans / s.weight, sample_set ~ 'numbers|infinite|weights'), ('zero_fraction', s.zeros / s.weight, sample_set ~ 'numbers|infinite|weights'),
		('infinite_fraction', s.infinities / s.weight, sample_set !~ 'booleans|categories'), ('true_fraction', s.ones / s.weight, sample_set = 'booleans'),
		('mean', m.mean, sample_set ~ 'numbers|weights'), ('stddev', m.stddev, sample_set ~ 'numbers|weights'), ('skewness', m.skewness, sample_set ~ 'numbers|weights'), ('kurtosis', m.kurtosis, sample_set ~ 'numbers|weights'),
		('distinct', s.distinct, true)) AS x (metric, value, listed)
WHERE x.listed AND (p.kind <> '{}' OR x.metric IN ('rows', 'null_fraction'))
UNION ALL
SELECT p.id, m.metric, nullif(nullif(CASE WHEN p.id IN (SELECT id FROM fractional) THEN w.inverted_cdf ELSE w.linear END, 'Infinity'), '-Infinity'), s.values
FROM wanted_quantile w JOIN sample p USING (id) JOIN share s USING (id) JOIN (VALUES (0, 'min'), (0.25, 'quantile_0.25'), (0.5, 'median'), (0.75, 'quantile_0.75'), (1, 'max')) AS m (q, metric) USING (q)
WHERE p.kind <> '{}';
ANALYZE wanted_metric;
SELECT compare('mleval.metrics(mleval.empirical_distribution)', $$
	SELECT format('%s, %s', at, w.metric), m.value, w.value FROM (SELECT s.id, s.at, m.* FROM example s, LATERAL mleval.metrics(s.d) m) m RIGHT JOIN wanted_metric w USING (id, metric)$$,
	'metrics: shares, moments, quantiles and the number of values');
SELECT no_rows($$
	SELECT s.at, m.metric, m.n, w.n FROM example s CROSS JOIN LATERAL mleval.metrics(s.d) m LEFT JOIN wanted_metric w USING (id, metric)
	WHERE (w.id IS NULL AND NOT (s.sample_set = 'infinite' AND m.metric IN ('mean', 'stddev', 'skewness', 'kurtosis'))) OR m.n <> w.n OR m.lower IS NOT NULL OR m.upper IS NOT NULL
		OR (m.value IS NULL) <> (m.reason <> 'no interval is computed for this metric')$$, 'no metric without a definition, n counts, and NULL has a reason');
SELECT no_rows($$
	SELECT s.at, m.metric, m.value FROM example s JOIN share h USING (id), LATERAL mleval.metrics(s.d) m
	WHERE s.sample_set = 'infinite' AND m.metric IN ('mean', 'stddev', 'skewness', 'kurtosis') AND (h.infinities > 0 OR h.values = 0) AND m.value IS NOT NULL$$, 'infinite values have no moments');
SELECT no_rows($$
	SELECT s.at, m.metric, m.reason, r.reason AS wanted FROM example s JOIN share h USING (id), LATERAL mleval.metrics(s.d) m, LATERAL (SELECT CASE
			WHEN h.rows = 0 AND m.metric <> 'rows' THEN 'no rows'
			WHEN m.metric ~ 'fraction$' AND h.weight IS NULL THEN 'all rows have weight 0'
			WHEN m.metric ~ 'fraction$|rows|distinct' THEN NULL
			WHEN h.values = 0 THEN 'no row has a value'
			WHEN h.value_weight IS NULL THEN 'all rows with a value have weight 0'
			WHEN m.metric IN ('mean', 'stddev', 'skewness', 'kurtosis') AND h.infinities > 0 THEN 'some values are infinite'
			WHEN m.metric = 'stddev' AND h.value_weight <= 1 THEN 'the rows weigh no more than one row'
			WHEN m.metric IN ('skewness', 'kurtosis') AND h.distinct = 1 THEN 'all values are equal' END) AS r (reason)
	WHERE s.sample_set <> 'infinite' AND (m.metric !~ 'min|max|median|quantile') AND m.reason IS DISTINCT FROM coalesce(r.reason, 'no interval is computed for this metric')$$, 'the reason says which');

-- What it keeps.  A bucket is found again by its label.
SET LOCAL extra_float_digits = 1;
SELECT compare('mleval.buckets(mleval.empirical_distribution)', $$
	SELECT format('%s, %s', at, label), x.got, x.wanted
	FROM (SELECT id, at, b.* FROM example, LATERAL mleval.buckets(d) b WHERE sample_set ~ 'numbers|infinite|weights') g
		FULL JOIN (SELECT id, coalesce(v::text, 'NULL') AS label, v, sum(w) AS w FROM sample_row WHERE sample_set ~ 'numbers|infinite|weights' GROUP BY id, v HAVING sum(w) > 0) w USING (id, label),
		LATERAL (VALUES (g.weight, w.w), (g.lower, nullif(w.v, 'NaN')), (g.upper, nullif(w.v, 'NaN'))) AS x (got, wanted)$$, 'buckets: the weight of each number');
RESET extra_float_digits;
SELECT compare('mleval.buckets(mleval.empirical_distribution)', $$
	SELECT format('%s, %s', at, label), g.weight, w.w
	FROM (SELECT id, at, b.* FROM example, LATERAL mleval.buckets(d) b WHERE sample_set IN ('booleans', 'categories')) g
		FULL JOIN (SELECT id, coalesce(CASE sample_set WHEN 'booleans' THEN (ARRAY['false', 'true'])[v::int + 1] ELSE (ARRAY['', 'a', 'B'])[v::int + 1] END, 'NULL') AS label, count(*) AS w
			FROM sample_row WHERE sample_set IN ('booleans', 'categories') GROUP BY 1, 2) w USING (id, label)$$, 'and of each category', total => true);
SELECT no_rows($$
	SELECT id FROM (SELECT id, i, b.lower, lag(b.lower) OVER (PARTITION BY id ORDER BY i) AS before FROM example, LATERAL mleval.buckets(d) WITH ORDINALITY b (label, lower, upper, weight, i)) o WHERE before >= lower OR before IS NULL AND i > 1 AND lower IS NOT NULL$$,
	'in order, NULL and NaN last');

-- Past the limit: the share of the fullest bucket of more than one value.
CREATE TABLE coarse AS SELECT mleval.distribution(v, NULL, 16) AS d FROM (SELECT (i * 7919 % 1009)::float8 ^ 2 AS v FROM generate_series(1, 500) i) r;
SELECT compare('mleval.max_rank_error(mleval.empirical_distribution)', $$
	SELECT 'coarse', mleval.max_rank_error(d), (SELECT max(n) / 500.0 FROM (SELECT count(*) AS n FROM mleval.buckets(d) b, generate_series(1, 500) i WHERE (i * 7919 % 1009)::float8 ^ 2 BETWEEN b.lower AND b.upper GROUP BY b.lower) x)::float8 FROM coarse$$,
	'max_rank_error of a coarse summary: the share of the fullest bucket', total => true);

SELECT compare('mleval._rarer_share(mleval.empirical_distribution,bigint,text)', $$
	SELECT format('%s of 200', k), mleval._rarer_share(d.b, 100, 'ks_statistic'), CASE WHEN k BETWEEN 0 AND 200 THEN least(k, 200 - k) / 200.0 END
	FROM (VALUES (1), (10), (60), (100), (150), (NULL)) AS v (k), LATERAL (SELECT mleval.distribution(CASE WHEN k IS NOT NULL THEN i <= k END) FILTER (WHERE k IS NOT NULL) FROM generate_series(1, 200) AS i) AS d (b)$$,
	'_rarer_share: of the rarer of two booleans');
SELECT all_defined('distribution');
SELECT * FROM finish();
ROLLBACK;
