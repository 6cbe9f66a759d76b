-- How often predicted labels are right.
-- C: src/metrics/classification*.c, agreement.c, cost.c and confusion_matrix_cells.c, src/stats/classification.c and agreement.c.

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

CREATE FUNCTION mleval.fbeta_score(
	cm mleval.confusion_matrix,
	beta double precision,
	labels text[] DEFAULT NULL,
	pos_label text DEFAULT '1',
	average text DEFAULT 'binary',
	zero_division double precision DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_fbeta_score';

COMMENT ON FUNCTION mleval.fbeta_score(mleval.confusion_matrix, double precision, text[], text, text, double precision) IS
'F-beta: the harmonic mean of precision and recall in which recall counts beta times; 0 to 1. beta 0 is precision, 1 is F1, Infinity is recall. As scikit-learn''s fbeta_score. average: binary, of the class pos_label (true is the label 1); micro, of the counts of all classes together; macro, the mean of the classes; weighted, their mean weighted by support. labels: the classes to average, all by default; not read by binary. zero_division: what 0/0 counts as where no row is of the class or predicted to be: 0, 1, or NaN to leave the class out of an average; by default it is NULL, and 0 in an average with a defined class. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: a negative beta or NaN, binary with more than two labels, a pos_label that is none of two; 22004: no beta, a NULL among labels, no pos_label for binary. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.jaccard_score(
	cm mleval.confusion_matrix,
	labels text[] DEFAULT NULL,
	pos_label text DEFAULT '1',
	average text DEFAULT 'binary',
	zero_division double precision DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_jaccard_score';

COMMENT ON FUNCTION mleval.jaccard_score(mleval.confusion_matrix, text[], text, text, double precision) IS
'Jaccard index: of the rows that are of a class or predicted to be, the share that are both; 0 to 1. As scikit-learn''s jaccard_score. average: binary, of the class pos_label (true is the label 1); micro, of the counts of all classes together; macro, the mean of the classes; weighted, their mean weighted by support. labels: the classes to average, all by default; not read by binary. zero_division: what 0/0 counts as where no row is of the class or predicted to be: 0, 1, or NaN to leave the class out of an average; by default it is NULL, and 0 in an average with a defined class. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: binary with more than two labels, a pos_label that is none of two; 22004: a NULL among labels, no pos_label for binary. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.specificity_score(
	cm mleval.confusion_matrix,
	labels text[] DEFAULT NULL,
	pos_label text DEFAULT '1',
	average text DEFAULT 'binary',
	zero_division double precision DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_specificity_score';

COMMENT ON FUNCTION mleval.specificity_score(mleval.confusion_matrix, text[], text, text, double precision) IS
'Specificity, or true negative rate: of the rows that are not of a class, the share not predicted to be; 0 to 1. The recall_score of all other classes as one in scikit-learn. average: binary, of the class pos_label (true is the label 1); micro, of the counts of all classes together; macro, the mean of the classes; weighted, their mean weighted by support. labels: the classes to average, all by default; not read by binary. zero_division: what 0/0 counts as where every labelled row is of the class: 0, 1, or NaN to leave the class out of an average; by default it is NULL, and 0 in an average with a defined class. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: binary with more than two labels, a pos_label that is none of two; 22004: a NULL among labels, no pos_label for binary. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.negative_predictive_value(
	cm mleval.confusion_matrix,
	labels text[] DEFAULT NULL,
	pos_label text DEFAULT '1',
	average text DEFAULT 'binary',
	zero_division double precision DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_negative_predictive_value';

COMMENT ON FUNCTION mleval.negative_predictive_value(mleval.confusion_matrix, text[], text, text, double precision) IS
'Negative predictive value: of the rows not predicted to be of a class, the share that are not; 0 to 1. The precision_score of all other classes as one in scikit-learn. average: binary, of the class pos_label (true is the label 1); micro, of the counts of all classes together; macro, the mean of the classes; weighted, their mean weighted by support. labels: the classes to average, all by default; not read by binary. zero_division: what 0/0 counts as where every labelled row is predicted to be of the class: 0, 1, or NaN to leave the class out of an average; by default it is NULL, and 0 in an average with a defined class. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: binary with more than two labels, a pos_label that is none of two; 22004: a NULL among labels, no pos_label for binary. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.false_positive_rate(
	cm mleval.confusion_matrix,
	labels text[] DEFAULT NULL,
	pos_label text DEFAULT '1',
	average text DEFAULT 'binary',
	zero_division double precision DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_false_positive_rate';

COMMENT ON FUNCTION mleval.false_positive_rate(mleval.confusion_matrix, text[], text, text, double precision) IS
'False positive rate, or fall-out: of the rows that are not of a class, the share predicted to be; 0 to 1. One less specificity_score. average: binary, of the class pos_label (true is the label 1); micro, of the counts of all classes together; macro, the mean of the classes; weighted, their mean weighted by support. labels: the classes to average, all by default; not read by binary. zero_division: what 0/0 counts as where every labelled row is of the class: 0, 1, or NaN to leave the class out of an average; by default it is NULL, and 0 in an average with a defined class. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: binary with more than two labels, a pos_label that is none of two; 22004: a NULL among labels, no pos_label for binary. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.false_negative_rate(
	cm mleval.confusion_matrix,
	labels text[] DEFAULT NULL,
	pos_label text DEFAULT '1',
	average text DEFAULT 'binary',
	zero_division double precision DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_false_negative_rate';

COMMENT ON FUNCTION mleval.false_negative_rate(mleval.confusion_matrix, text[], text, text, double precision) IS
'False negative rate, or miss rate: of the rows of a class, the share not predicted to be; 0 to 1. One less recall_score. average: binary, of the class pos_label (true is the label 1); micro, of the counts of all classes together; macro, the mean of the classes; weighted, their mean weighted by support. labels: the classes to average, all by default; not read by binary. zero_division: what 0/0 counts as where no row is of the class: 0, 1, or NaN to leave the class out of an average; by default it is NULL, and 0 in an average with a defined class. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: binary with more than two labels, a pos_label that is none of two; 22004: a NULL among labels, no pos_label for binary. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.false_discovery_rate(
	cm mleval.confusion_matrix,
	labels text[] DEFAULT NULL,
	pos_label text DEFAULT '1',
	average text DEFAULT 'binary',
	zero_division double precision DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_false_discovery_rate';

COMMENT ON FUNCTION mleval.false_discovery_rate(mleval.confusion_matrix, text[], text, text, double precision) IS
'False discovery rate: of the rows predicted to be of a class, the share that are not; 0 to 1. One less precision_score. average: binary, of the class pos_label (true is the label 1); micro, of the counts of all classes together; macro, the mean of the classes; weighted, their mean weighted by support. labels: the classes to average, all by default; not read by binary. zero_division: what 0/0 counts as where no row is predicted to be of the class: 0, 1, or NaN to leave the class out of an average; by default it is NULL, and 0 in an average with a defined class. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: binary with more than two labels, a pos_label that is none of two; 22004: a NULL among labels, no pos_label for binary. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.false_omission_rate(
	cm mleval.confusion_matrix,
	labels text[] DEFAULT NULL,
	pos_label text DEFAULT '1',
	average text DEFAULT 'binary',
	zero_division double precision DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_false_omission_rate';

COMMENT ON FUNCTION mleval.false_omission_rate(mleval.confusion_matrix, text[], text, text, double precision) IS
'False omission rate: of the rows not predicted to be of a class, the share that are; 0 to 1. One less negative_predictive_value. average: binary, of the class pos_label (true is the label 1); micro, of the counts of all classes together; macro, the mean of the classes; weighted, their mean weighted by support. labels: the classes to average, all by default; not read by binary. zero_division: what 0/0 counts as where every labelled row is predicted to be of the class: 0, 1, or NaN to leave the class out of an average; by default it is NULL, and 0 in an average with a defined class. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: binary with more than two labels, a pos_label that is none of two; 22004: a NULL among labels, no pos_label for binary. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.informedness(
	cm mleval.confusion_matrix,
	labels text[] DEFAULT NULL,
	pos_label text DEFAULT '1',
	average text DEFAULT 'binary',
	zero_division double precision DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_informedness';

COMMENT ON FUNCTION mleval.informedness(mleval.confusion_matrix, text[], text, text, double precision) IS
'Informedness, or Youden''s J: recall plus specificity less 1; -1 to 1, 0 is chance. Youden 1950 (Cancer 3:32). average: binary, of the class pos_label (true is the label 1); micro, of the counts of all classes together; macro, the mean of the classes; weighted, their mean weighted by support. labels: the classes to average, all by default; not read by binary. zero_division: what 0/0 counts as where none of the rows is of the class, or every one: 0, 1, or NaN to leave the class out of an average; by default it is NULL, and 0 in an average with a defined class. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: binary with more than two labels, a pos_label that is none of two; 22004: a NULL among labels, no pos_label for binary. Exact. Range: [-1, 1].';

CREATE FUNCTION mleval.markedness(
	cm mleval.confusion_matrix,
	labels text[] DEFAULT NULL,
	pos_label text DEFAULT '1',
	average text DEFAULT 'binary',
	zero_division double precision DEFAULT NULL)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_markedness';

COMMENT ON FUNCTION mleval.markedness(mleval.confusion_matrix, text[], text, text, double precision) IS
'Markedness: precision plus negative predictive value less 1; -1 to 1, 0 is chance. Powers 2011 (J. Mach. Learn. Technol. 2:37). average: binary, of the class pos_label (true is the label 1); micro, of the counts of all classes together; macro, the mean of the classes; weighted, their mean weighted by support. labels: the classes to average, all by default; not read by binary. zero_division: what 0/0 counts as where none of the rows is predicted to be of the class, or every one: 0, 1, or NaN to leave the class out of an average; by default it is NULL, and 0 in an average with a defined class. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: binary with more than two labels, a pos_label that is none of two; 22004: a NULL among labels, no pos_label for binary. Exact. Range: [-1, 1].';

CREATE FUNCTION mleval.cohen_kappa_score(cm mleval.confusion_matrix, labels text[] DEFAULT NULL, weights text DEFAULT 'none')
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_cohen_kappa_score';

COMMENT ON FUNCTION mleval.cohen_kappa_score(mleval.confusion_matrix, text[], text) IS
'Cohen''s kappa: agreement of label and prediction beyond chance; 1 is perfect, 0 is chance. As scikit-learn''s cohen_kappa_score. weights: how much a disagreement counts, none: 1; linear: by how many places the two labels are apart; quadratic: by the square of that. labels: only rows with both among them, and the order of the places; by default all, in the order of labels. Rows without a label or a prediction do not count. NULL without labelled rows, or where labels and predictions are all the same label. Error 22023: other weights, a label twice; 22004: a NULL among labels. Exact. Range: (-Infinity, 1].';

CREATE FUNCTION mleval.zero_one_loss(cm mleval.confusion_matrix, normalized boolean DEFAULT true)
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_zero_one_loss';

COMMENT ON FUNCTION mleval.zero_one_loss(mleval.confusion_matrix, boolean) IS
'Share of the labelled rows whose prediction is wrong, 0 to 1; normalized => false: their weight (number, without weights) instead. As scikit-learn''s zero_one_loss, whose normalize it is. Rows without a label or a prediction do not count. NULL without labelled rows. Exact. Range: [0, 1] (normalized => false: [0, Infinity)).';

CREATE FUNCTION mleval.hamming_loss(cm mleval.confusion_matrix)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_hamming_loss';

COMMENT ON FUNCTION mleval.hamming_loss(mleval.confusion_matrix) IS
'Hamming loss: of rows with one label each, which these are, the share that is wrong, as zero_one_loss; 0 to 1. As scikit-learn''s hamming_loss. Rows without a label or a prediction do not count. NULL without labelled rows. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.prevalence(cm mleval.confusion_matrix, pos_label text DEFAULT '1')
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_prevalence';

COMMENT ON FUNCTION mleval.prevalence(mleval.confusion_matrix, text) IS
'Share of the labelled rows that are of the class pos_label (true is the label 1); 0 to 1. Of any number of classes. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: two labels or more, none of which is pos_label; 22004: no pos_label. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.selection_rate(cm mleval.confusion_matrix, pos_label text DEFAULT '1')
RETURNS double precision
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_selection_rate';

COMMENT ON FUNCTION mleval.selection_rate(mleval.confusion_matrix, text) IS
'Share of the labelled rows that are predicted to be of the class pos_label (true is the label 1); 0 to 1. As Fairlearn''s selection_rate. Of any number of classes. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: two labels or more, none of which is pos_label; 22004: no pos_label. Exact. Range: [0, 1].';

CREATE FUNCTION mleval.class_likelihood_ratios(
	cm mleval.confusion_matrix,
	pos_label text DEFAULT '1',
	OUT positive_likelihood_ratio double precision,
	OUT negative_likelihood_ratio double precision)
RETURNS record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_classification_likelihood_ratios';

COMMENT ON FUNCTION mleval.class_likelihood_ratios(mleval.confusion_matrix, text) IS
'How many times the odds of the class pos_label (true is the label 1) are raised by a positive prediction, recall / false positive rate, and lowered by a negative one, false negative rate / specificity. As scikit-learn''s class_likelihood_ratios, but NULL where that is NaN: without positives or negatives, the first also without false positives, the second without true negatives. Rows without a label or a prediction do not count. Both NULL without labelled rows. Error 22023: more than two labels, a pos_label that is none of two; 22004: no pos_label. Exact. Range of positive_likelihood_ratio, negative_likelihood_ratio: [0, Infinity).';

CREATE FUNCTION mleval.classification_report(
	cm mleval.confusion_matrix,
	labels text[] DEFAULT NULL,
	zero_division double precision DEFAULT NULL,
	OUT label text,
	OUT average text,
	OUT precision_score double precision,
	OUT recall_score double precision,
	OUT f1_score double precision,
	OUT support double precision,
	OUT undefined text[])
RETURNS SETOF record
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100 ROWS 6
AS 'MODULE_PATHNAME', 'mleval_classification_report';

COMMENT ON FUNCTION mleval.classification_report(mleval.confusion_matrix, text[], double precision) IS
'Precision, recall and F1 of each class, one row a class in the order of labels (or of the argument labels), then of their averages: accuracy (micro, where labels leaves out a class that occurs), macro and weighted. As scikit-learn''s classification_report. label is the class, average the name of an average; support is the rows of the class, with weights their weight, or of all of these classes. undefined names, of a class, its rates that are 0/0, and, of an average, the classes that have such a rate. zero_division: what such a rate is: 0, 1, or NaN; by default it is NULL, and 0 in an average with a defined class. Rows without a label or a prediction do not count. No rows without labelled rows. Error 22023: another zero_division; 22004: a NULL among labels. Exact. Range of precision_score, recall_score, f1_score: [0, 1]. Range of support: [0, Infinity).';

CREATE FUNCTION mleval.total_cost(cm mleval.confusion_matrix, cost jsonb)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_cost_total';

COMMENT ON FUNCTION mleval.total_cost(mleval.confusion_matrix, jsonb) IS
'What all labelled rows cost together, or are worth: the sum over pairs of true and predicted label of their weight (number, without weights) times the pair''s cost. cost is an object of the true labels, each an object of the predicted ones with a number, in any unit: {"0": {"0": 0, "1": 1}, "1": {"0": 20, "1": 0}}. Of labels 0 and 1 the keys "false" or "f" and "true" or "t" are taken where those are missing. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: no such object, no number for a pair that occurs (named); 22003: a number or the sum beyond double precision. Exact. Range: (-Infinity, Infinity).';

CREATE FUNCTION mleval.mean_cost(cm mleval.confusion_matrix, cost jsonb)
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'mleval_cost_mean';

COMMENT ON FUNCTION mleval.mean_cost(mleval.confusion_matrix, jsonb) IS
'What a labelled row costs on average, or is worth: total_cost divided by their weight. cost is an object of the true labels, each an object of the predicted ones with a number, in any unit: {"0": {"0": 0, "1": 1}, "1": {"0": 20, "1": 0}}. Of labels 0 and 1 the keys "false" or "f" and "true" or "t" are taken where those are missing. Rows without a label or a prediction do not count. NULL without labelled rows. Error 22023: no such object, no number for a pair that occurs (named); 22003: a number or the sum beyond double precision. Exact. Range: (-Infinity, Infinity).';

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
