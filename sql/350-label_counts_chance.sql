-- How two labels agree beyond what one class or chance would give, straight from rows: more
-- aggregates on the transition of sql/310-label_counts.sql.  C: src/metrics/label_counts.c.

CREATE FUNCTION mleval.label_counts_specificity_score(double precision[])
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_specificity_score';

COMMENT ON FUNCTION mleval.label_counts_specificity_score(double precision[]) IS
'Final function of the aggregates specificity_score(y_true, y_pred). Error 22023 if the state is none of theirs. Range: [0, 1].';

CREATE FUNCTION mleval.label_counts_balanced_accuracy_score(double precision[])
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_balanced_accuracy_score';

COMMENT ON FUNCTION mleval.label_counts_balanced_accuracy_score(double precision[]) IS
'Final function of the aggregates balanced_accuracy_score(y_true, y_pred). Error 22023 if the state is none of theirs. Range: [0, 1].';

CREATE FUNCTION mleval.label_counts_matthews_corrcoef(double precision[])
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_matthews_corrcoef';

COMMENT ON FUNCTION mleval.label_counts_matthews_corrcoef(double precision[]) IS
'Final function of the aggregates matthews_corrcoef(y_true, y_pred). Error 22023 if the state is none of theirs. Range: [-1, 1].';

CREATE FUNCTION mleval.label_counts_cohen_kappa_score(double precision[])
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_cohen_kappa_score';

COMMENT ON FUNCTION mleval.label_counts_cohen_kappa_score(double precision[]) IS
'Final function of the aggregates cohen_kappa_score(y_true, y_pred). Error 22023 if the state is none of theirs. Range: [-1, 1].';

CREATE AGGREGATE mleval.specificity_score(y_true boolean, y_pred boolean) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_specificity_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.specificity_score(boolean, boolean) IS
'Specificity, straight from rows: of the negative rows (false, 0) the share predicted negative; 0 to 1. As specificity_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with both is negative. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.specificity_score(y_true boolean, y_pred double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_specificity_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.specificity_score(boolean, double precision) IS
'Specificity, straight from rows: of the negative rows (false, 0) the share predicted negative; 0 to 1. As specificity_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with both is negative. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.specificity_score(y_true double precision, y_pred boolean) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_specificity_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.specificity_score(double precision, boolean) IS
'Specificity, straight from rows: of the negative rows (false, 0) the share predicted negative; 0 to 1. As specificity_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with both is negative. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.specificity_score(y_true double precision, y_pred double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_specificity_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.specificity_score(double precision, double precision) IS
'Specificity, straight from rows: of the negative rows (false, 0) the share predicted negative; 0 to 1. As specificity_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with both is negative. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.specificity_score(y_true text, y_pred text) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_specificity_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.specificity_score(text, text) IS
'Specificity, straight from rows: of the negative rows (false, 0) the share predicted negative; 0 to 1. As specificity_score(confusion_matrix(y_true, y_pred)). Labels and predictions are the texts 1 and 0; rows without one of them do not count. NULL where no row with both is negative. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.specificity_score(y_true boolean, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_specificity_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.specificity_score(boolean, boolean, double precision) IS
'Specificity, straight from rows: of the negative rows (false, 0) the share predicted negative; 0 to 1. As specificity_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with both is negative. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.specificity_score(y_true boolean, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_specificity_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.specificity_score(boolean, double precision, double precision) IS
'Specificity, straight from rows: of the negative rows (false, 0) the share predicted negative; 0 to 1. As specificity_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with both is negative. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.specificity_score(y_true double precision, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_specificity_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.specificity_score(double precision, boolean, double precision) IS
'Specificity, straight from rows: of the negative rows (false, 0) the share predicted negative; 0 to 1. As specificity_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with both is negative. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.specificity_score(y_true double precision, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_specificity_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.specificity_score(double precision, double precision, double precision) IS
'Specificity, straight from rows: of the negative rows (false, 0) the share predicted negative; 0 to 1. As specificity_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with both is negative. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.specificity_score(y_true text, y_pred text, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_specificity_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.specificity_score(text, text, double precision) IS
'Specificity, straight from rows: of the negative rows (false, 0) the share predicted negative; 0 to 1. As specificity_score(confusion_matrix(y_true, y_pred)). Labels and predictions are the texts 1 and 0; rows without one of them do not count. NULL where no row with both is negative. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.balanced_accuracy_score(y_true boolean, y_pred boolean) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_balanced_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.balanced_accuracy_score(boolean, boolean) IS
'Mean of the recall of both classes, straight from rows, or of the one that occurs; 0 to 1. As scikit-learn''s balanced_accuracy_score, and as balanced_accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL without rows with both. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.balanced_accuracy_score(y_true boolean, y_pred double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_balanced_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.balanced_accuracy_score(boolean, double precision) IS
'Mean of the recall of both classes, straight from rows, or of the one that occurs; 0 to 1. As scikit-learn''s balanced_accuracy_score, and as balanced_accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL without rows with both. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.balanced_accuracy_score(y_true double precision, y_pred boolean) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_balanced_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.balanced_accuracy_score(double precision, boolean) IS
'Mean of the recall of both classes, straight from rows, or of the one that occurs; 0 to 1. As scikit-learn''s balanced_accuracy_score, and as balanced_accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL without rows with both. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.balanced_accuracy_score(y_true double precision, y_pred double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_balanced_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.balanced_accuracy_score(double precision, double precision) IS
'Mean of the recall of both classes, straight from rows, or of the one that occurs; 0 to 1. As scikit-learn''s balanced_accuracy_score, and as balanced_accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL without rows with both. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.balanced_accuracy_score(y_true text, y_pred text) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_balanced_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.balanced_accuracy_score(text, text) IS
'Mean of the recall of both classes, straight from rows, or of the one that occurs; 0 to 1. As scikit-learn''s balanced_accuracy_score, and as balanced_accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are the texts 1 and 0; rows without one of them do not count. NULL without rows with both. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.balanced_accuracy_score(y_true boolean, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_balanced_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.balanced_accuracy_score(boolean, boolean, double precision) IS
'Mean of the recall of both classes, straight from rows, or of the one that occurs; 0 to 1. As scikit-learn''s balanced_accuracy_score, and as balanced_accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL without rows with both. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.balanced_accuracy_score(y_true boolean, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_balanced_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.balanced_accuracy_score(boolean, double precision, double precision) IS
'Mean of the recall of both classes, straight from rows, or of the one that occurs; 0 to 1. As scikit-learn''s balanced_accuracy_score, and as balanced_accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL without rows with both. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.balanced_accuracy_score(y_true double precision, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_balanced_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.balanced_accuracy_score(double precision, boolean, double precision) IS
'Mean of the recall of both classes, straight from rows, or of the one that occurs; 0 to 1. As scikit-learn''s balanced_accuracy_score, and as balanced_accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL without rows with both. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.balanced_accuracy_score(y_true double precision, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_balanced_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.balanced_accuracy_score(double precision, double precision, double precision) IS
'Mean of the recall of both classes, straight from rows, or of the one that occurs; 0 to 1. As scikit-learn''s balanced_accuracy_score, and as balanced_accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL without rows with both. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.balanced_accuracy_score(y_true text, y_pred text, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_balanced_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.balanced_accuracy_score(text, text, double precision) IS
'Mean of the recall of both classes, straight from rows, or of the one that occurs; 0 to 1. As scikit-learn''s balanced_accuracy_score, and as balanced_accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are the texts 1 and 0; rows without one of them do not count. NULL without rows with both. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.matthews_corrcoef(y_true boolean, y_pred boolean) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_matthews_corrcoef,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.matthews_corrcoef(boolean, boolean) IS
'Matthews correlation coefficient of label and prediction, straight from rows; -1 to 1, 0 is chance. As scikit-learn''s matthews_corrcoef, and as matthews_corrcoef(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where all labels or all predictions of the rows with both are the same (scikit-learn: 0). Error 22023: a label or prediction other than 0 and 1. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.matthews_corrcoef(y_true boolean, y_pred double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_matthews_corrcoef,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.matthews_corrcoef(boolean, double precision) IS
'Matthews correlation coefficient of label and prediction, straight from rows; -1 to 1, 0 is chance. As scikit-learn''s matthews_corrcoef, and as matthews_corrcoef(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where all labels or all predictions of the rows with both are the same (scikit-learn: 0). Error 22023: a label or prediction other than 0 and 1. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.matthews_corrcoef(y_true double precision, y_pred boolean) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_matthews_corrcoef,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.matthews_corrcoef(double precision, boolean) IS
'Matthews correlation coefficient of label and prediction, straight from rows; -1 to 1, 0 is chance. As scikit-learn''s matthews_corrcoef, and as matthews_corrcoef(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where all labels or all predictions of the rows with both are the same (scikit-learn: 0). Error 22023: a label or prediction other than 0 and 1. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.matthews_corrcoef(y_true double precision, y_pred double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_matthews_corrcoef,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.matthews_corrcoef(double precision, double precision) IS
'Matthews correlation coefficient of label and prediction, straight from rows; -1 to 1, 0 is chance. As scikit-learn''s matthews_corrcoef, and as matthews_corrcoef(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where all labels or all predictions of the rows with both are the same (scikit-learn: 0). Error 22023: a label or prediction other than 0 and 1. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.matthews_corrcoef(y_true text, y_pred text) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_matthews_corrcoef,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.matthews_corrcoef(text, text) IS
'Matthews correlation coefficient of label and prediction, straight from rows; -1 to 1, 0 is chance. As scikit-learn''s matthews_corrcoef, and as matthews_corrcoef(confusion_matrix(y_true, y_pred)). Labels and predictions are the texts 1 and 0; rows without one of them do not count. NULL where all labels or all predictions of the rows with both are the same (scikit-learn: 0). Error 22023: a label or prediction other than 0 and 1. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.matthews_corrcoef(y_true boolean, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_matthews_corrcoef,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.matthews_corrcoef(boolean, boolean, double precision) IS
'Matthews correlation coefficient of label and prediction, straight from rows; -1 to 1, 0 is chance. As scikit-learn''s matthews_corrcoef, and as matthews_corrcoef(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where all labels or all predictions of the rows with both are the same (scikit-learn: 0). sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.matthews_corrcoef(y_true boolean, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_matthews_corrcoef,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.matthews_corrcoef(boolean, double precision, double precision) IS
'Matthews correlation coefficient of label and prediction, straight from rows; -1 to 1, 0 is chance. As scikit-learn''s matthews_corrcoef, and as matthews_corrcoef(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where all labels or all predictions of the rows with both are the same (scikit-learn: 0). sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.matthews_corrcoef(y_true double precision, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_matthews_corrcoef,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.matthews_corrcoef(double precision, boolean, double precision) IS
'Matthews correlation coefficient of label and prediction, straight from rows; -1 to 1, 0 is chance. As scikit-learn''s matthews_corrcoef, and as matthews_corrcoef(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where all labels or all predictions of the rows with both are the same (scikit-learn: 0). sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.matthews_corrcoef(y_true double precision, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_matthews_corrcoef,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.matthews_corrcoef(double precision, double precision, double precision) IS
'Matthews correlation coefficient of label and prediction, straight from rows; -1 to 1, 0 is chance. As scikit-learn''s matthews_corrcoef, and as matthews_corrcoef(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where all labels or all predictions of the rows with both are the same (scikit-learn: 0). sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.matthews_corrcoef(y_true text, y_pred text, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_matthews_corrcoef,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.matthews_corrcoef(text, text, double precision) IS
'Matthews correlation coefficient of label and prediction, straight from rows; -1 to 1, 0 is chance. As scikit-learn''s matthews_corrcoef, and as matthews_corrcoef(confusion_matrix(y_true, y_pred)). Labels and predictions are the texts 1 and 0; rows without one of them do not count. NULL where all labels or all predictions of the rows with both are the same (scikit-learn: 0). sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.cohen_kappa_score(y_true boolean, y_pred boolean) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_cohen_kappa_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.cohen_kappa_score(boolean, boolean) IS
'Cohen''s kappa, straight from rows: agreement of label and prediction beyond chance; 1 is perfect, 0 is chance. As scikit-learn''s cohen_kappa_score, and as cohen_kappa_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where labels and predictions of the rows with both are all the same. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.cohen_kappa_score(y_true boolean, y_pred double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_cohen_kappa_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.cohen_kappa_score(boolean, double precision) IS
'Cohen''s kappa, straight from rows: agreement of label and prediction beyond chance; 1 is perfect, 0 is chance. As scikit-learn''s cohen_kappa_score, and as cohen_kappa_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where labels and predictions of the rows with both are all the same. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.cohen_kappa_score(y_true double precision, y_pred boolean) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_cohen_kappa_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.cohen_kappa_score(double precision, boolean) IS
'Cohen''s kappa, straight from rows: agreement of label and prediction beyond chance; 1 is perfect, 0 is chance. As scikit-learn''s cohen_kappa_score, and as cohen_kappa_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where labels and predictions of the rows with both are all the same. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.cohen_kappa_score(y_true double precision, y_pred double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_cohen_kappa_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.cohen_kappa_score(double precision, double precision) IS
'Cohen''s kappa, straight from rows: agreement of label and prediction beyond chance; 1 is perfect, 0 is chance. As scikit-learn''s cohen_kappa_score, and as cohen_kappa_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where labels and predictions of the rows with both are all the same. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.cohen_kappa_score(y_true text, y_pred text) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_cohen_kappa_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.cohen_kappa_score(text, text) IS
'Cohen''s kappa, straight from rows: agreement of label and prediction beyond chance; 1 is perfect, 0 is chance. As scikit-learn''s cohen_kappa_score, and as cohen_kappa_score(confusion_matrix(y_true, y_pred)). Labels and predictions are the texts 1 and 0; rows without one of them do not count. NULL where labels and predictions of the rows with both are all the same. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.cohen_kappa_score(y_true boolean, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_cohen_kappa_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.cohen_kappa_score(boolean, boolean, double precision) IS
'Cohen''s kappa, straight from rows: agreement of label and prediction beyond chance; 1 is perfect, 0 is chance. As scikit-learn''s cohen_kappa_score, and as cohen_kappa_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where labels and predictions of the rows with both are all the same. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.cohen_kappa_score(y_true boolean, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_cohen_kappa_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.cohen_kappa_score(boolean, double precision, double precision) IS
'Cohen''s kappa, straight from rows: agreement of label and prediction beyond chance; 1 is perfect, 0 is chance. As scikit-learn''s cohen_kappa_score, and as cohen_kappa_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where labels and predictions of the rows with both are all the same. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.cohen_kappa_score(y_true double precision, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_cohen_kappa_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.cohen_kappa_score(double precision, boolean, double precision) IS
'Cohen''s kappa, straight from rows: agreement of label and prediction beyond chance; 1 is perfect, 0 is chance. As scikit-learn''s cohen_kappa_score, and as cohen_kappa_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where labels and predictions of the rows with both are all the same. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.cohen_kappa_score(y_true double precision, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_cohen_kappa_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.cohen_kappa_score(double precision, double precision, double precision) IS
'Cohen''s kappa, straight from rows: agreement of label and prediction beyond chance; 1 is perfect, 0 is chance. As scikit-learn''s cohen_kappa_score, and as cohen_kappa_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where labels and predictions of the rows with both are all the same. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [-1, 1].';

CREATE AGGREGATE mleval.cohen_kappa_score(y_true text, y_pred text, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_cohen_kappa_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.cohen_kappa_score(text, text, double precision) IS
'Cohen''s kappa, straight from rows: agreement of label and prediction beyond chance; 1 is perfect, 0 is chance. As scikit-learn''s cohen_kappa_score, and as cohen_kappa_score(confusion_matrix(y_true, y_pred)). Labels and predictions are the texts 1 and 0; rows without one of them do not count. NULL where labels and predictions of the rows with both are all the same. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [-1, 1].';
