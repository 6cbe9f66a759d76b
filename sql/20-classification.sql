-- How often predicted labels are right.
-- C: src/metrics/classification.c, classification_rates.c and confusion_matrix_cells.c, src/stats/classification.c.

CREATE FUNCTION mleval.accuracy_score(cm mleval.confusion_matrix, normalized boolean DEFAULT true)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_accuracy_score';

COMMENT ON FUNCTION mleval.accuracy_score(mleval.confusion_matrix, boolean) IS
'Share of the labelled rows whose prediction is their label, 0 to 1; normalized => false: their weight (number, without weights) instead. As scikit-learn''s accuracy_score, whose normalize it is. Rows without a label or a prediction do not count. NULL without labelled rows. Exact. Range: [0, 1] (normalized => false: [0, Infinity)).';

CREATE FUNCTION mleval.balanced_accuracy_score(cm mleval.confusion_matrix, adjusted boolean DEFAULT false)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_balanced_accuracy_score';

COMMENT ON FUNCTION mleval.balanced_accuracy_score(mleval.confusion_matrix, boolean) IS
'Mean recall of the classes that occur as labels, 0 to 1; adjusted => true: rescaled so that guessing is 0 and perfection 1. As scikit-learn''s balanced_accuracy_score. Rows without a label or a prediction do not count. NULL without labelled rows, adjusted also with one class only. Exact. Range: [0, 1] (adjusted => true: [-1, 1]).';

CREATE FUNCTION mleval.precision_score(
	cm mleval.confusion_matrix,
	labels text[] DEFAULT NULL,
	pos_label text DEFAULT '1',
	average text DEFAULT 'binary',
	zero_division double precision DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_precision_score';

COMMENT ON FUNCTION mleval.precision_score(mleval.confusion_matrix, text[], text, text, double precision) IS
'Precision: of the rows predicted to be of a class, the share that are; 0 to 1. As scikit-learn''s precision_score. average: binary, of the class pos_label (true is the label 1); micro, of the counts of all classes together; macro, the mean of the classes; weighted, their mean weighted by support. labels: the classes to average, all by default; not read by binary. zero_division: what 0/0 counts as where no row is predicted to be of the class: 0, 1, or NaN to leave the class out of an average; by default it is NULL, and 0 in an average with a defined class. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: binary with more than two labels, a pos_label that is none of two; 22004: a NULL among labels, no pos_label for binary. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.recall_score(
	cm mleval.confusion_matrix,
	labels text[] DEFAULT NULL,
	pos_label text DEFAULT '1',
	average text DEFAULT 'binary',
	zero_division double precision DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_recall_score';

COMMENT ON FUNCTION mleval.recall_score(mleval.confusion_matrix, text[], text, text, double precision) IS
'Recall: of the rows of a class, the share predicted to be; 0 to 1. As scikit-learn''s recall_score. average: binary, of the class pos_label (true is the label 1); micro, of the counts of all classes together; macro, the mean of the classes; weighted, their mean weighted by support. labels: the classes to average, all by default; not read by binary. zero_division: what 0/0 counts as where no row is of the class: 0, 1, or NaN to leave the class out of an average; by default it is NULL, and 0 in an average with a defined class. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: binary with more than two labels, a pos_label that is none of two; 22004: a NULL among labels, no pos_label for binary. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.f1_score(
	cm mleval.confusion_matrix,
	labels text[] DEFAULT NULL,
	pos_label text DEFAULT '1',
	average text DEFAULT 'binary',
	zero_division double precision DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_f1_score';

COMMENT ON FUNCTION mleval.f1_score(mleval.confusion_matrix, text[], text, text, double precision) IS
'F1: twice the rows rightly predicted to be of a class, divided by the rows of the class plus those predicted to be, which is the harmonic mean of precision and recall; 0 to 1. As scikit-learn''s f1_score. average: binary, of the class pos_label (true is the label 1); micro, of the counts of all classes together; macro, the mean of the classes; weighted, their mean weighted by support. labels: the classes to average, all by default; not read by binary. zero_division: what 0/0 counts as where no row is of the class or predicted to be: 0, 1, or NaN to leave the class out of an average; by default it is NULL, and 0 in an average with a defined class. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: binary with more than two labels, a pos_label that is none of two; 22004: a NULL among labels, no pos_label for binary. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.matthews_corrcoef(cm mleval.confusion_matrix)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_matthews_corrcoef';

COMMENT ON FUNCTION mleval.matthews_corrcoef(mleval.confusion_matrix) IS
'Matthews correlation coefficient of label and prediction, for two or more classes (Gorodkin''s R_K); -1 to 1, 0 is chance. As scikit-learn''s matthews_corrcoef, but NULL where all labels or all predictions are the same (scikit-learn: 0). Rows without a label or a prediction do not count. NULL without labelled rows. Exact. Range: [-1, 1].';

CREATE FUNCTION mleval.confusion_matrix_cells(
	cm mleval.confusion_matrix,
	normalized text DEFAULT 'none',
	OUT y_true text,
	OUT y_pred text,
	OUT count double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100 ROWS 10
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_cells';

COMMENT ON FUNCTION mleval.confusion_matrix_cells(mleval.confusion_matrix, text) IS
'The matrix, one row per true and predicted label, in the order of labels (numbers by value, else byte by byte). count is the number of rows, with weights their weight. Up to 64 labels in labelled rows every pair of them is listed, 0 where it did not occur, as by scikit-learn''s confusion_matrix; past that only pairs that occurred. Then, y_true NULL, the unlabelled rows per prediction, and, y_pred NULL, the rows without a prediction per label. normalized: true, pred or all gives shares of the row, of the column or of all labelled rows instead, NULL of nothing (scikit-learn: 0), and labelled rows only. An empty matrix has no rows. Error 22023 for another value of normalized. Range of count: [0, Infinity).';
