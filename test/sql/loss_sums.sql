--
-- log_loss(y_true, y_score) and brier_score_loss(y_true, y_score): types, NULLs, refusals
--
SET extra_float_digits = 0;
CREATE TEMP TABLE three (label integer, score double precision);
INSERT INTO three VALUES (1, 0.8), (1, 0.5), (0, 0.5);

-- -(ln 0.8 + 2 ln 0.5) / 3 and (0.04 + 0.25 + 0.25) / 3
SELECT mleval.log_loss(label, score), mleval.brier_score_loss(label, score) FROM three;

-- labels of every type that holds 0 and 1; scores of every number
SELECT mleval.brier_score_loss(label::smallint, score::real) AS "smallint", mleval.brier_score_loss(label::bigint, score::numeric) AS "bigint",
	mleval.brier_score_loss(label::numeric, score) AS "numeric", mleval.brier_score_loss(label::float8, score) AS "float", mleval.brier_score_loss(label = 1, score) AS "boolean" FROM three;

-- what is certain costs nothing, or all
SELECT mleval.log_loss(label, label), mleval.log_loss(label, 1 - label), mleval.brier_score_loss(label, 1 - label) FROM three;

-- no rows, no label, no score, no weight
SELECT mleval.log_loss(label, score), mleval.brier_score_loss(label, score) FROM three WHERE false;
SELECT mleval.log_loss(NULL::boolean, score), mleval.log_loss(label, NULL), mleval.log_loss(label, score, 0) FROM three;
-- a row without a label may have any score
SELECT mleval.log_loss(CASE WHEN score < 0.8 THEN label END, CASE WHEN score < 0.8 THEN score ELSE 7 END) FROM three;

-- what is no label, and no probability
SELECT mleval.log_loss(label + 1, score) FROM three;
SELECT mleval.log_loss(label / 2.0, score) FROM three;
SELECT mleval.log_loss(label, score + 1) FROM three;
SELECT mleval.log_loss(label, -score) FROM three;
SELECT mleval.brier_score_loss(label, 'NaN') FROM three;

-- weights
SELECT mleval.brier_score_loss(label, score, 2), mleval.brier_score_loss(label, score, score) FROM three;
SELECT mleval.log_loss(label, score, -1) FROM three;
SELECT mleval.log_loss(label, score, NULL) FROM three;

-- support functions, called by hand
SELECT mleval.loss_sums_trans('{0,0,0,0,0,0,0,0}', true, 0.5);
SELECT mleval.loss_sums_combine('{0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0}');
SELECT mleval.loss_sums_log_loss('{2,0,1,0,0.5,0,0,0}'), mleval.loss_sums_brier_score_loss('{2,0,1,0,0.5,0,0,0}'), mleval.loss_sums_log_loss('{0,0,0,0,0,0,0,0}');
-- a product of probabilities whose logarithm is to come, and what is none
SELECT mleval.loss_sums_log_loss('{2,0,1,0,0.5,0,0.5,0}');
SELECT mleval.loss_sums_log_loss('{2,0,1,0,0.5,0,1.5,0}');
SELECT mleval.loss_sums_log_loss('{2,0,1,0,0.5,0,1e-320,0}');
SELECT mleval.loss_sums_log_loss('{1,0,37,0,0,0,0,0}');
SELECT mleval.loss_sums_brier_score_loss('{1,0,0,0,1.1,0,0,0}');
SELECT mleval.loss_sums_brier_score_loss('{1,0,0,0,1}');
