--
-- binary_scores: what goes in, what comes out, what is refused
--
\set VERBOSITY default
CREATE TABLE five (y_true integer, y_score double precision);
INSERT INTO five VALUES (1, 0.9), (0, 0.8), (1, 0.7), (0, 0.2), (NULL, 0.4);

-- the worked example
SELECT m.metric, round(m.value::numeric, 12) AS value, m.n, m.reason
FROM (SELECT mleval.binary_scores(y_true, y_score) AS s FROM five) p, LATERAL mleval.metrics(p.s) m;
SELECT b.* FROM (SELECT mleval.binary_scores(y_true, y_score) AS s FROM five) p, LATERAL mleval.buckets(p.s) b;
SELECT c.* FROM (SELECT mleval.binary_scores(y_true, y_score) AS s FROM five) p, LATERAL mleval.roc_curve(p.s) c;
SELECT mleval.roc_auc_bounds(mleval.binary_scores(y_true, y_score)) FROM five;

-- text has a head for people
SELECT (mleval.binary_scores(y_true, y_score)::text::jsonb - 'data' - 'log_loss_sum') FROM five;
SELECT (mleval.binary_scores(y_true, y_score)::text::jsonb - 'data' - 'log_loss_sum') FROM five WHERE false;

-- scores of every kind
SELECT b.lower, b.upper, b.positives, b.negatives
FROM (SELECT mleval.binary_scores(true, s) AS s FROM unnest('{-Infinity,-2.5,-1e-320,0,-0,1e-320,0.5,1,1.5,Infinity}'::float8[]) s) p, LATERAL mleval.buckets(p.s) b;

-- labels that are not of two classes
SELECT mleval.binary_scores(2, 0.5);
SELECT mleval.binary_scores(-1::bigint, 0.5);
SELECT mleval.binary_scores(0.5::float8, 0.5);
SELECT mleval.binary_scores('NaN'::float8, 0.5);

-- weights that are none
SELECT mleval.binary_scores(1, 0.5, -1);
SELECT mleval.binary_scores(1, 0.5, 'NaN');
SELECT mleval.binary_scores(1, 0.5, 'Infinity');
SELECT mleval.binary_scores(1, 0.5, NULL);

-- limits
SELECT mleval.binary_scores(1, 0.5, 1, 15);
SELECT mleval.binary_scores(1, 0.5, 1, 32769);
SELECT mleval.binary_scores(1, 0.5, 1, NULL);
SELECT mleval.binary_scores(1, 0.5, 1, b) FROM (VALUES (100), (101)) v (b);
SELECT mleval.binary_scores(1, 0.5, w, 100) FROM (VALUES (NULL::float8), (2)) v (w);

-- text that is no summary
SELECT ''::mleval.binary_scores;
SELECT '[]'::mleval.binary_scores;
SELECT '{}'::mleval.binary_scores;
SELECT '{"data": 5}'::mleval.binary_scores;
SELECT '{"data": "?"}'::mleval.binary_scores;
SELECT '{"data": ""}'::mleval.binary_scores;
SELECT '{"data": "AWIA"}'::mleval.binary_scores;
SELECT '{"data": "AmIA"}'::mleval.binary_scores;
-- a head that says something else than the data
SELECT regexp_replace(mleval.binary_scores(y_true, y_score)::text, '"n": 5', '"n": 6')::mleval.binary_scores FROM five;

-- support functions are not for direct use
SELECT mleval.binary_scores_trans(NULL::mleval.binary_scores, 1::bigint, 0.5);
SELECT mleval.binary_scores_combine(NULL, mleval.binary_scores(y_true, y_score)) FROM five;
SELECT mleval.binary_scores_combine(NULL, NULL);

DROP TABLE five;

-- Scores that are no probabilities
SELECT mleval.log_loss(mleval.binary_scores(i, i * 3.5 - 1)) FROM generate_series(0, 1) AS i;
SELECT mleval.expected_calibration_error(mleval.binary_scores(i % 2, i)) FROM generate_series(0, 3) AS i;
SELECT mleval.log_loss(s) AS log_loss, mleval.brier_score_loss(s) AS brier_score_loss FROM (SELECT mleval.binary_scores(NULL::int, i) AS s FROM generate_series(0, 3) AS i) q;
SELECT mleval.log_loss(s, normalized => false) AS sum, mleval.brier_score_loss(s, scale_by_half => false) AS whole, mleval.brier_score_loss(s, NULL) AS half FROM (SELECT mleval.binary_scores(i, 0.5, 3) AS s FROM generate_series(0, 1) AS i) q;
