-- Estimated performance: five rows to check by hand, and what is refused.
SET search_path = public, mleval;
SET extra_float_digits = 0;

CREATE TEMP TABLE s AS SELECT binary_scores(y, s) AS s FROM (VALUES (1, 0.9), (NULL, 0.75), (0, 0.5), (NULL, 0.25), (0, 0.1)) v(y, s);
SELECT metric, round(value::numeric, 6) AS value, round(standard_error::numeric, 6) AS standard_error, round(lower::numeric, 6) AS lower, round(upper::numeric, 6) AS upper, n, reason
FROM s, LATERAL estimated_performance(s, '(isotonic,"{0,1}","{0,1}",,)');
SELECT metric, round(value::numeric, 6) AS value, n, reason FROM s, LATERAL estimated_performance(s, '(isotonic,"{0,1}","{0,1}",,)', threshold => 0.6, rows => 'unlabelled');
SELECT count(*), count(value), min(reason) FROM s, LATERAL estimated_performance(s, NULL);

SELECT estimated_performance(s, '(platt,,,0,1)', rows => 'some') FROM s;
SELECT estimated_performance(s, '(platt,,,0,1)', rows => NULL) FROM s;
SELECT estimated_performance(s, '(platt,,,0,1)', threshold => NULL) FROM s;
SELECT estimated_performance(s, '(platt,,,0,1)', 'NaN') FROM s;
SELECT estimated_performance(s, '(platt,,,0,1)', level => 95) FROM s;
SELECT estimated_performance(s, '(platt,,,0,1)', design_effect => 0) FROM s;
SELECT estimated_performance(s, '(platt,,,0,1)', calibration_rows => 0) FROM s;
SELECT estimated_performance(s, '(,,,,)') FROM s;
