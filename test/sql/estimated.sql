-- Estimated performance: five rows to check by hand, and what is refused.
SET search_path = public, mleval;
SET extra_float_digits = 0;

CREATE TEMP TABLE s AS SELECT binary_scores(y, s) AS s FROM (VALUES (1, 0.9), (NULL, 0.75), (0, 0.5), (NULL, 0.25), (0, 0.1)) v(y, s);
SELECT metric, round(value::numeric, 6) AS value, round(standard_error::numeric, 6) AS standard_error, round(lower::numeric, 6) AS lower, round(upper::numeric, 6) AS upper, n, reason
FROM s, LATERAL estimated_performance(s, '(isotonic,"{0,1}","{0,1}",,)');
SELECT metric, round(value::numeric, 6) AS value, n, reason FROM s, LATERAL estimated_performance(s, '(isotonic,"{0,1}","{0,1}",,)', threshold => 0.6, rows => 'unlabelled');
SELECT count(*), count(value), min(reason) FROM s, LATERAL estimated_performance(s, NULL);

-- predictions that are no threshold: of the scores of each predicted class
CREATE TEMP TABLE p AS SELECT binary_scores(y, s) FILTER (WHERE predicted) AS yes, binary_scores(y, s) FILTER (WHERE NOT predicted) AS no FROM (VALUES (1, 0.9, true), (NULL, 0.75, false), (0, 0.5, NULL), (NULL, 0.25, true), (0, 0.1, false)) v(y, s, predicted);
SELECT metric, round(value::numeric, 6) AS value, round(standard_error::numeric, 6) AS standard_error, n, reason FROM p, LATERAL estimated_performance_predicted(yes, no, '(isotonic,"{0,1}","{0,1}",,)');
SELECT metric, value, n, reason FROM (SELECT rollup(NULL::binary_scores) AS none) AS r, LATERAL estimated_performance_predicted(none, none, '(isotonic,"{0,1}","{0,1}",,)', 'labelled') WHERE metric = 'accuracy_score';
SELECT metric, value, reason FROM p, LATERAL estimated_performance_predicted(no, (SELECT rollup(NULL::binary_scores)), '(isotonic,"{0,1}","{0,0}",,)') WHERE metric IN ('recall_score', 'tp');
SELECT count(*), count(value), min(reason) FROM p, LATERAL estimated_performance_predicted(yes, no, NULL);
SELECT count(*) FROM p, LATERAL estimated_performance_predicted(yes, NULL, '(platt,,,0,1)');

SELECT estimated_performance_predicted(yes, no, '(platt,,,0,1)', rows => 'some') FROM p;
SELECT estimated_performance_predicted(yes, no, '(platt,,,0,1)', rows => NULL) FROM p;
SELECT estimated_performance_predicted(yes, no, '(platt,,,0,1)', level => 0) FROM p;
SELECT estimated_performance_predicted(yes, no, '(platt,,,0,1)', design_effect => 0) FROM p;
SELECT estimated_performance_predicted(yes, no, '(platt,,,0,1)', calibration_rows => 0) FROM p;
SELECT estimated_performance_predicted(yes, no, '(,,,,)') FROM p;
SELECT estimated_performance(s, '(platt,,,0,1)', rows => 'some') FROM s;
SELECT estimated_performance(s, '(platt,,,0,1)', rows => NULL) FROM s;
SELECT estimated_performance(s, '(platt,,,0,1)', threshold => NULL) FROM s;
SELECT estimated_performance(s, '(platt,,,0,1)', 'NaN') FROM s;
SELECT estimated_performance(s, '(platt,,,0,1)', level => 95) FROM s;
SELECT estimated_performance(s, '(platt,,,0,1)', design_effect => 0) FROM s;
SELECT estimated_performance(s, '(platt,,,0,1)', calibration_rows => 0) FROM s;
SELECT estimated_performance(s, '(,,,,)') FROM s;
