--
-- quantile(), null_fraction(), max_rank_error(): answers and refusals
--
\set VERBOSITY default
SELECT q, mleval.quantile(d, q) AS linear, mleval.quantile(d, q, 'inverted_cdf') AS inverted_cdf
FROM (SELECT mleval.distribution(v) AS d FROM unnest('{1,2,2,7,NULL,NaN}'::float8[]) v) p, unnest('{0,0.25,0.5,0.75,1}'::float8[]) q;
SELECT mleval.null_fraction(mleval.distribution(v)), mleval.null_fraction(mleval.distribution(v, 0.5)), mleval.max_rank_error(mleval.distribution(v)) FROM unnest('{1,2,NULL,NaN}'::float8[]) v;

-- dates and timestamps are seconds since 1970
SELECT to_timestamp(mleval.quantile(mleval.distribution(d), 0.5)) AT TIME ZONE 'UTC' FROM unnest('{2024-01-01,2024-01-02}'::date[]) d;

-- bounded: the right bucket, the ends exact
SELECT mleval.max_rank_error(d), mleval.quantile(d, 0) AS min, mleval.quantile(d, 0.5) AS median, mleval.quantile(d, 1) AS max FROM (SELECT mleval.distribution(v, NULL, 16) AS d FROM generate_series(1, 1000) v) p;

-- nothing to say
SELECT mleval.quantile(d, 0.5), mleval.null_fraction(d), mleval.max_rank_error(d) FROM (SELECT mleval.distribution(v) AS d FROM generate_series(1, 0) v) p;
SELECT mleval.quantile(d, 0.5), mleval.null_fraction(d), mleval.max_rank_error(d) FROM (SELECT mleval.distribution(NULL::float8) AS d) p;
SELECT mleval.quantile(d, 0.5), mleval.null_fraction(d), mleval.max_rank_error(d) FROM (SELECT mleval.distribution(1, 0) AS d) p;
SELECT mleval.quantile(NULL, 0.5), mleval.quantile(mleval.distribution(1), NULL), mleval.quantile(mleval.distribution(1), 0.5, NULL);
SELECT mleval.max_rank_error(mleval.distribution('a'::text)), mleval.max_rank_error(mleval.distribution(true));

-- refused
SELECT mleval.quantile(mleval.distribution(1), 1.01);
SELECT mleval.quantile(mleval.distribution(1), 'NaN');
SELECT mleval.quantile(mleval.distribution(1), 0.5, 'median');
SELECT mleval.quantile(mleval.distribution('a'::text), 0.5);
SELECT mleval.quantile(mleval.distribution(true), 0.5);
SELECT mleval.quantile(mleval.distribution(1, 0.5), 0.5);
SELECT mleval.quantile(mleval.distribution(1, 0.5), 0.5, method => 'inverted_cdf');
