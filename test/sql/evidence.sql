-- What a reader of evidence sees: results, and errors with what to do about them.
\set VERBOSITY default
-- Numbers as in test/data/evidence.sql: "ordinary PSI", "AUC of twelve weeks"
SELECT statistic::numeric(10,6), pvalue::numeric(10,6), n_reference, n_current, method, reason
FROM mleval.learned_pvalue('{0.02577,0.03009,0.00606,0.12126,0.00432,0.04829,0.01536,0.00989,0.01183,0.01168}', array_fill(336::bigint, '{10}'), 0.05, 336, 'psi');
SELECT * FROM mleval.learned_pvalue('{0.051,0.043}', '{336,336}', 0.12, 336, 'ks_statistic');
SELECT * FROM mleval.learned_pvalue(array_fill(0::float8, '{12}'), array_fill(336::bigint, '{12}'), 0.5, 336, 'psi');
SELECT value::numeric(10,6), lower::numeric(10,6), upper::numeric(10,6), level, n, n_eff, method, reason
FROM mleval.prediction_interval('{0.834,0.8235,0.845,0.8584,0.8727,0.8522,0.8389,0.8343,0.865,0.8827,0.8555,0.8253}');
SELECT statistic::numeric(10,6), pvalue::numeric(10,6), n_reference, n_current, method, reason
FROM mleval.prediction_test('{0.834,0.8235,0.845,0.8584,0.8727,0.8522,0.8389,0.8343,0.865,0.8827,0.8555,0.8253}', 0.8, alternative => 'less');
SELECT mleval.false_discovery_control('{0.01,NULL,0.04,0.5}');

SELECT mleval.learned_pvalue('{0.1}', '{336}', 0.12, 336, 'KS');
SELECT mleval.learned_pvalue('{0.1,0.2}', '{336}', 0.12, 336, 'psi');
SELECT mleval.learned_pvalue('{0.1,NULL}', '{336,336}', 0.12, 336, 'psi');
SELECT mleval.learned_pvalue('{0.1,-1}', '{336,336}', 0.12, 336, 'psi');
SELECT mleval.learned_pvalue('{0.1,0.2}', '{336,0}', 0.12, 336, 'psi');
SELECT mleval.learned_pvalue('{{0.1,0.2}}', '{336,336}', 0.12, 336, 'psi');
SELECT mleval.learned_pvalue('{0.1,0.2}', '{336,336}', -0.12, 336, 'psi');
SELECT mleval.prediction_interval('{0.1,0.2}', 95);
SELECT mleval.prediction_interval('{0.1,0.2}', NULL);
SELECT mleval.prediction_interval('{0.1,NaN}');
SELECT mleval.prediction_test('{0.1,0.2}', 0.3, 'both');
SELECT mleval.prediction_test('{0.1,0.2}', 0.3, NULL);
SELECT family, p, mleval.false_discovery_control(p) OVER (PARTITION BY family) AS bh, mleval.false_discovery_control(p, 'by') OVER () AS "by"
FROM (VALUES ('psi', 0.01), ('psi', 0.04), ('psi', NULL), ('psi', 0.5), ('ks', 0.03)) AS t (family, p) ORDER BY family DESC, p;
SELECT mleval.false_discovery_control('{0.1,2}');
SELECT mleval.false_discovery_control('{0.1,0.2}', 'BH');
SELECT mleval.false_discovery_control(array_fill(0.5::float8, '{10000001}'));
SELECT mleval.prediction_interval(array_fill(0.5::float8, '{1000001}'));

-- false_discovery_control over rows: refused
SELECT mleval.false_discovery_control(2) OVER ();
SELECT mleval.false_discovery_control(0.1, 'BH') OVER ();
SELECT mleval.false_discovery_control(p, CASE WHEN p < 0.2 THEN 'bh' ELSE 'by' END) OVER () FROM unnest('{0.1,0.3}'::float8[]) AS p;
SELECT mleval.false_discovery_control(0.1);
SELECT mleval.false_discovery_control('0.1');
CREATE OPERATOR <~> (LEFTARG = float8, RIGHTARG = text, FUNCTION = mleval.false_discovery_control);
SELECT 0.1::float8 <~> 'bh'::text;
DROP OPERATOR <~> (float8, text);
