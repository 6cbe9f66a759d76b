-- Intervals that keep their word where others do not: what a user types and gets.
CREATE TABLE conservative_score AS
SELECT (i * 7 % 10 < 3) AS label, round(((i * 13 % 29) / 29.0 * 0.7 + CASE WHEN i * 7 % 10 < 3 THEN 0.25 ELSE 0 END)::numeric, 2)::float8 AS score FROM generate_series(1, 120) i;
CREATE TABLE conservative AS
SELECT mleval.binary_scores(label, score) AS scores, mleval.two_sample(score, label) AS sample, mleval.binary_scores(label, CASE WHEN label THEN 0.8 ELSE 0.3 END) AS apart FROM conservative_score;

SELECT (e).value::numeric(9,4), (e).lower::numeric(9,4), (e).upper::numeric(9,4), (e).n, (e).method, (e).reason
FROM conservative, unnest(ARRAY[mleval.roc_auc_confint(scores), mleval.roc_auc_confint(scores, method => 'newcombe'), mleval.roc_auc_confint(sample, method => 'newcombe'), mleval.roc_auc_confint(apart, method => 'logit'), mleval.roc_auc_confint(apart, method => 'newcombe'),
	mleval.ks_statistic_confint(scores), mleval.ks_statistic_confint(sample), mleval.expected_calibration_error_confint(scores), mleval.expected_calibration_error_confint(scores, 5, 'quantile', 0.9, 2)]) e;
SELECT mleval.ks_statistic_confint(NULL::mleval.binary_scores), mleval.expected_calibration_error_confint(NULL);
SELECT (mleval.expected_calibration_error_confint(mleval.binary_scores(true, 0.5) FILTER (WHERE false))).reason;

SELECT mleval.roc_auc_confint(scores, method => 'newcomb') FROM conservative;
SELECT mleval.ks_statistic_confint(scores, 1) FROM conservative;
SELECT mleval.ks_statistic_confint(sample, design_effect => 0) FROM conservative;
SELECT mleval.expected_calibration_error_confint(scores, 0) FROM conservative;
SELECT mleval.expected_calibration_error_confint(scores, strategy => 'equal') FROM conservative;
SELECT mleval.expected_calibration_error_confint(scores, level => 0) FROM conservative;

DROP TABLE conservative, conservative_score;
