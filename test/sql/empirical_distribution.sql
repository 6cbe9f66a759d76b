--
-- distribution(): what goes in, what comes out, what is refused
--
\set VERBOSITY default
CREATE TABLE five (price double precision, city text, paid boolean, day date, at timestamptz);
INSERT INTO five VALUES
	(1, 'Oslo', true, '2024-02-28', '2024-02-28 23:30:00+01'), (2, 'Rome', true, '2024-02-29', '2024-02-29 00:00:00.25+00'),
	(2, 'Oslo', false, '2024-03-01', '2024-03-01 12:00:00+05:45'), (7, NULL, NULL, 'infinity', '-infinity'), (NULL, 'Oslo', true, NULL, NULL);

-- the worked example
SELECT mleval.distribution(price)::text::jsonb - 'data' FROM five;
SELECT mleval.distribution(city)::text::jsonb - 'data' FROM five;
SELECT mleval.distribution(paid)::text::jsonb - 'data' FROM five;
SELECT mleval.distribution(day)::text::jsonb - 'data' FROM five;
SELECT mleval.distribution(at)::text::jsonb - 'data' FROM five;
SELECT mleval.distribution(price)::text::jsonb - 'data' FROM five WHERE false;
SELECT m.metric, round(m.value::numeric, 12) AS value, m.n, m.reason FROM (SELECT mleval.distribution(price) AS d FROM five) p, LATERAL mleval.metrics(p.d) m;
SELECT m.metric, round(m.value::numeric, 12) AS value, m.n, m.reason FROM (SELECT mleval.distribution(city) AS d FROM five) p, LATERAL mleval.metrics(p.d) m;
SELECT m.metric, round(m.value::numeric, 12) AS value, m.n, m.reason FROM (SELECT mleval.distribution(paid) AS d FROM five) p, LATERAL mleval.metrics(p.d) m;
SELECT m.metric, m.value, m.n, m.reason FROM (SELECT mleval.distribution(day) AS d FROM five) p, LATERAL mleval.metrics(p.d) m;
SELECT m.metric, m.value, m.n, m.reason FROM (SELECT mleval.distribution(price) AS d FROM five WHERE false) p, LATERAL mleval.metrics(p.d) m;
SELECT m.metric, m.value, m.n, m.reason FROM (SELECT mleval.distribution(NULL::float8)) p (d), LATERAL mleval.metrics(p.d) m;
SELECT b.* FROM (SELECT mleval.distribution(price) AS d FROM five) p, LATERAL mleval.buckets(p.d) b;
SELECT b.* FROM (SELECT mleval.distribution(city) AS d FROM five) p, LATERAL mleval.buckets(p.d) b;
SELECT b.* FROM (SELECT mleval.distribution(paid) AS d FROM five) p, LATERAL mleval.buckets(p.d) b;
SELECT b.* FROM (SELECT mleval.distribution(day) AS d FROM five) p, LATERAL mleval.buckets(p.d) b;
SELECT b.* FROM (SELECT mleval.distribution(at) AS d FROM five) p, LATERAL mleval.buckets(p.d) b;
SELECT b.* FROM (SELECT mleval.distribution(at::timestamp) AS d FROM (SELECT at AT TIME ZONE 'UTC' AS at FROM five) u) p, LATERAL mleval.buckets(p.d) b;

-- buckets of many values, and of hashes
SELECT b.* FROM (SELECT mleval.distribution(v, NULL, 16) AS d FROM generate_series(-20, 20) v) p, LATERAL mleval.buckets(p.d) b;
SELECT b.label, b.weight FROM (SELECT mleval.distribution('2024-01-01'::date + v, NULL, 16) AS d FROM generate_series(0, 40) v) p, LATERAL mleval.buckets(p.d) b;
SELECT count(*), sum(weight), bool_and(label LIKE 'hash bucket %') FROM (SELECT mleval.distribution('k' || v, NULL, 16) AS d FROM generate_series(1, 40) v) p, LATERAL mleval.buckets(p.d);

-- numbers of every kind, from every type
SELECT b.* FROM (SELECT mleval.distribution(v) AS d FROM unnest('{-Infinity,-1.7976931348623157e308,-5e-324,0,-0,5e-324,NaN,1e300,Infinity,NULL}'::float8[]) v) p, LATERAL mleval.buckets(p.d) b;
SELECT b.* FROM (SELECT mleval.distribution(v) AS d FROM unnest('{1e400,-1e400,1e-400,0.1,NaN,Infinity}'::numeric[]) v) p, LATERAL mleval.buckets(p.d) b;
SELECT mleval.distribution(2::smallint)::text = mleval.distribution(2.0::real)::text AND mleval.distribution(2)::text = mleval.distribution(2::bigint)::text
	AND mleval.distribution(2)::text = mleval.distribution(2::numeric)::text AS alike;
CREATE DOMAIN code AS varchar(8);
SELECT b.* FROM (SELECT mleval.distribution(v::code) AS d FROM (VALUES ('x'), ('X'), ('')) t (v)) p, LATERAL mleval.buckets(p.d) b;
CREATE TYPE mood AS ENUM ('sad');
\set VERBOSITY terse
SELECT mleval.distribution('sad'::mood);
\set VERBOSITY default
SELECT mleval.distribution('sad'::mood::text)::text::jsonb ->> 'kind' AS kind;
SELECT b.label FROM (SELECT mleval.distribution(d) AS d FROM unnest('{4713-01-01 BC,5874897-12-31}'::date[]) d) p, LATERAL mleval.buckets(p.d) b;
SELECT b.label FROM (SELECT mleval.distribution(d) AS d FROM unnest('{4713-01-01 00:00:00+00 BC,294276-12-31 23:59:59.999999+00}'::timestamptz[]) d) p, LATERAL mleval.buckets(p.d) b;

-- kinds do not mix
SELECT mleval.distribution(price) OPERATOR(mleval.+) mleval.distribution(city) FROM five;
SELECT mleval.rollup(d ORDER BY i) FROM (SELECT 1, mleval.distribution(day) FROM five UNION ALL SELECT 2, mleval.distribution(at) FROM five) x (i, d);

-- weights that are none
SELECT mleval.distribution(1, -1);
SELECT mleval.distribution(1, 'NaN');
SELECT mleval.distribution(1, NULL);
SELECT mleval.distribution(NULL::text, -1);

-- limits
SELECT mleval.distribution(1, NULL, 15);
SELECT mleval.distribution(1, NULL, 32769);
SELECT mleval.distribution('a'::text, NULL, 15);
SELECT mleval.distribution(true, NULL, 15);
SELECT mleval.distribution(1, NULL, b) FROM (VALUES (100), (101)) v (b);
SELECT mleval.distribution('a'::text, NULL, b) FROM (VALUES (100), (101)) v (b);
SELECT mleval.distribution(1, w, 100) FROM (VALUES (NULL::float8), (2)) v (w);

-- text that is no summary
SELECT ''::mleval.empirical_distribution;
SELECT '{}'::mleval.empirical_distribution;
SELECT '{"data": "AWIA"}'::mleval.empirical_distribution;
SELECT '{"data": "AWQO"}'::mleval.empirical_distribution;
SELECT '{"data": "AWQD"}'::mleval.empirical_distribution;
SELECT '{"data": "AWQCAAAA"}'::mleval.empirical_distribution;
SELECT regexp_replace(mleval.distribution(price)::text, '"n": 5', '"n": 6')::mleval.empirical_distribution FROM five;
-- bytes that are no summary: no rows, a date in no calendar, a label that is no text, categories out of order
CREATE FUNCTION from_hex(hex text) RETURNS text LANGUAGE sql AS $$SELECT format('{"data": "%s"}', encode(decode(hex, 'hex'), 'base64'))$$;
SELECT from_hex('016402' || '000000' || '00' || '8020' || '00' || '80' || '00')::mleval.empirical_distribution;
SELECT from_hex('016408' || '020000' || '00' || '8020' || '00' || '81' || '01' || 'ffffffffffffffffff01' || '01')::mleval.empirical_distribution;
SELECT from_hex('016404' || '020000' || '904e' || '03' || '02' || 'c328' || '01')::mleval.empirical_distribution;
SELECT from_hex('016404' || '040000' || '904e' || '05' || '01' || '62' || '01' || '01' || '61' || '01')::mleval.empirical_distribution;

-- support functions are not for direct use
SELECT mleval.empirical_distribution_trans(NULL::mleval.empirical_distribution, 0.5::float8);
SELECT mleval.empirical_distribution_combine(NULL, mleval.distribution(price)) FROM five;

DROP FUNCTION from_hex;
DROP TYPE mood;
DROP DOMAIN code;
DROP TABLE five;
