-- Calibration: a sample to check by hand, NULLs and errors.  Values are compared with
-- others' in test/pgtap/calibration.sql.
SET search_path = public, mleval;

CREATE TEMP TABLE summary AS SELECT binary_scores(y, s) AS s FROM (VALUES (1, 0.9), (1, 0.8), (1, 0.3), (0, 0.7), (0, 0.1)) v(y, s);

SELECT c.* FROM summary, calibration_curve(s, 2) c;
SELECT c.* FROM summary, calibration_curve(s, 2, 'quantile') c;
SELECT expected_calibration_error(s, 2), maximum_calibration_error(s, 2), root_mean_square_calibration_error(s, 2) FROM summary;
SELECT d.* FROM summary, brier_decomposition(s, 2) d;
SELECT round(statistic::numeric, 12), round(pvalue::numeric, 12), n_reference, n_current, method, reason FROM summary, spiegelhalter_test(s);
SELECT round(statistic::numeric, 12), round(pvalue::numeric, 12), n_current, method, reason FROM summary, hosmer_lemeshow_test(s, 3);
SELECT round(value::numeric, 12), round(lower::numeric, 12), round(upper::numeric, 12), level, n, n_eff, method, reason FROM summary, calibration_slope(s);
SELECT round(value::numeric, 12), round(lower::numeric, 12), round(upper::numeric, 12), level, n, n_eff, method, reason FROM summary, calibration_intercept(s);

-- NULL
SELECT expected_calibration_error(NULL), spiegelhalter_test(NULL), hosmer_lemeshow_test(NULL), hosmer_lemeshow_test(s, NULL), calibration_slope(NULL), calibration_intercept(s, NULL) FROM summary;
SELECT * FROM calibration_curve(NULL);

-- Errors
SELECT calibration_curve(s, 0) FROM summary;
SELECT calibration_curve(s, 10001) FROM summary;
SELECT calibration_curve(s, 5, 'kmeans') FROM summary;
SELECT calibration_curve(s, level => 95) FROM summary;
SELECT calibration_curve(s, design_effect => 0) FROM summary;
SELECT expected_calibration_error(s, -1) FROM summary;
SELECT brier_decomposition(s, 10, 'Uniform') FROM summary;
SELECT spiegelhalter_test(s, 'NaN') FROM summary;
SELECT hosmer_lemeshow_test(s, 0) FROM summary;
SELECT hosmer_lemeshow_test(s, 10, 0) FROM summary;
SELECT hosmer_lemeshow_test(s, 10, 8, NULL) FROM summary;
SELECT calibration_slope(s, 0) FROM summary;
SELECT calibration_intercept(s, false, 0.95, 'Infinity') FROM summary;
