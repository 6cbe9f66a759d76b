-- How often two labels are right, straight from rows: aggregates with the names of the
-- functions of a confusion matrix, for labels that are true and false or 1 and 0.
-- C: src/metrics/label_counts.c.

-- Support functions: one state for all, so that they share a pass.  Integers and
-- numerics come as double precision.

CREATE FUNCTION mleval.label_counts_trans(state double precision[], y_true boolean, y_pred boolean)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_trans_bool_bool';

COMMENT ON FUNCTION mleval.label_counts_trans(double precision[], boolean, boolean) IS
'Transition function of the aggregates over two labels; an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.label_counts_trans(state double precision[], y_true boolean, y_pred double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_trans_bool_float';

COMMENT ON FUNCTION mleval.label_counts_trans(double precision[], boolean, double precision) IS
'Transition function of the aggregates over two labels; an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.label_counts_trans(state double precision[], y_true double precision, y_pred boolean)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_trans_float_bool';

COMMENT ON FUNCTION mleval.label_counts_trans(double precision[], double precision, boolean) IS
'Transition function of the aggregates over two labels; an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.label_counts_trans(state double precision[], y_true double precision, y_pred double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_trans_float_float';

COMMENT ON FUNCTION mleval.label_counts_trans(double precision[], double precision, double precision) IS
'Transition function of the aggregates over two labels; an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.label_counts_trans(state double precision[], y_true text, y_pred text)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_trans_text';

COMMENT ON FUNCTION mleval.label_counts_trans(double precision[], text, text) IS
'Transition function of the aggregates over two labels; an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.label_counts_trans(state double precision[], y_true boolean, y_pred boolean, sample_weight double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_trans_bool_bool';

COMMENT ON FUNCTION mleval.label_counts_trans(double precision[], boolean, boolean, double precision) IS
'Transition function of the aggregates over two labels; an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.label_counts_trans(state double precision[], y_true boolean, y_pred double precision, sample_weight double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_trans_bool_float';

COMMENT ON FUNCTION mleval.label_counts_trans(double precision[], boolean, double precision, double precision) IS
'Transition function of the aggregates over two labels; an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.label_counts_trans(state double precision[], y_true double precision, y_pred boolean, sample_weight double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_trans_float_bool';

COMMENT ON FUNCTION mleval.label_counts_trans(double precision[], double precision, boolean, double precision) IS
'Transition function of the aggregates over two labels; an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.label_counts_trans(state double precision[], y_true double precision, y_pred double precision, sample_weight double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_trans_float_float';

COMMENT ON FUNCTION mleval.label_counts_trans(double precision[], double precision, double precision, double precision) IS
'Transition function of the aggregates over two labels; an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.label_counts_trans(state double precision[], y_true text, y_pred text, sample_weight double precision)
RETURNS double precision[]
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_trans_text';

COMMENT ON FUNCTION mleval.label_counts_trans(double precision[], text, text, double precision) IS
'Transition function of the aggregates over two labels; an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.label_counts_combine(double precision[], double precision[])
RETURNS double precision[]
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_combine';

COMMENT ON FUNCTION mleval.label_counts_combine(double precision[], double precision[]) IS
'Combine function of the aggregates over two labels; an error outside an aggregate. Range: [0, Infinity).';

CREATE FUNCTION mleval.label_counts_accuracy_score(double precision[])
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_accuracy_score';

COMMENT ON FUNCTION mleval.label_counts_accuracy_score(double precision[]) IS
'Final function of the aggregates accuracy_score(y_true, y_pred). Error 22023 if the state is none of theirs. Range: [0, 1].';

CREATE FUNCTION mleval.label_counts_precision_score(double precision[])
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_precision_score';

COMMENT ON FUNCTION mleval.label_counts_precision_score(double precision[]) IS
'Final function of the aggregates precision_score(y_true, y_pred). Error 22023 if the state is none of theirs. Range: [0, 1].';

CREATE FUNCTION mleval.label_counts_recall_score(double precision[])
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_recall_score';

COMMENT ON FUNCTION mleval.label_counts_recall_score(double precision[]) IS
'Final function of the aggregates recall_score(y_true, y_pred). Error 22023 if the state is none of theirs. Range: [0, 1].';

CREATE FUNCTION mleval.label_counts_f1_score(double precision[])
RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_label_counts_f1_score';

COMMENT ON FUNCTION mleval.label_counts_f1_score(double precision[]) IS
'Final function of the aggregates f1_score(y_true, y_pred). Error 22023 if the state is none of theirs. Range: [0, 1].';

CREATE AGGREGATE mleval.accuracy_score(y_true boolean, y_pred boolean) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.accuracy_score(boolean, boolean) IS
'Share of the rows whose prediction is their label, 0 to 1, straight from rows. As scikit-learn''s accuracy_score, and as accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL without a row that has both. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.accuracy_score(y_true boolean, y_pred double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.accuracy_score(boolean, double precision) IS
'Share of the rows whose prediction is their label, 0 to 1, straight from rows. As scikit-learn''s accuracy_score, and as accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL without a row that has both. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.accuracy_score(y_true double precision, y_pred boolean) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.accuracy_score(double precision, boolean) IS
'Share of the rows whose prediction is their label, 0 to 1, straight from rows. As scikit-learn''s accuracy_score, and as accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL without a row that has both. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.accuracy_score(y_true double precision, y_pred double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.accuracy_score(double precision, double precision) IS
'Share of the rows whose prediction is their label, 0 to 1, straight from rows. As scikit-learn''s accuracy_score, and as accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL without a row that has both. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.accuracy_score(y_true text, y_pred text) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.accuracy_score(text, text) IS
'Share of the rows whose prediction is their label, 0 to 1, straight from rows. As scikit-learn''s accuracy_score, and as accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are the texts 1 and 0; rows without one of them do not count. NULL without a row that has both. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.accuracy_score(y_true boolean, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.accuracy_score(boolean, boolean, double precision) IS
'Share of the rows whose prediction is their label, 0 to 1, straight from rows. As scikit-learn''s accuracy_score, and as accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL without a row that has both. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.accuracy_score(y_true boolean, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.accuracy_score(boolean, double precision, double precision) IS
'Share of the rows whose prediction is their label, 0 to 1, straight from rows. As scikit-learn''s accuracy_score, and as accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL without a row that has both. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.accuracy_score(y_true double precision, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.accuracy_score(double precision, boolean, double precision) IS
'Share of the rows whose prediction is their label, 0 to 1, straight from rows. As scikit-learn''s accuracy_score, and as accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL without a row that has both. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.accuracy_score(y_true double precision, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.accuracy_score(double precision, double precision, double precision) IS
'Share of the rows whose prediction is their label, 0 to 1, straight from rows. As scikit-learn''s accuracy_score, and as accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL without a row that has both. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.accuracy_score(y_true text, y_pred text, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_accuracy_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.accuracy_score(text, text, double precision) IS
'Share of the rows whose prediction is their label, 0 to 1, straight from rows. As scikit-learn''s accuracy_score, and as accuracy_score(confusion_matrix(y_true, y_pred)). Labels and predictions are the texts 1 and 0; rows without one of them do not count. NULL without a row that has both. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.precision_score(y_true boolean, y_pred boolean) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_precision_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.precision_score(boolean, boolean) IS
'Precision of the positive class (true, 1), straight from rows: of the rows predicted positive, the share that are; 0 to 1. As scikit-learn''s precision_score, and as precision_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no labelled row is predicted positive. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.precision_score(y_true boolean, y_pred double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_precision_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.precision_score(boolean, double precision) IS
'Precision of the positive class (true, 1), straight from rows: of the rows predicted positive, the share that are; 0 to 1. As scikit-learn''s precision_score, and as precision_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no labelled row is predicted positive. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.precision_score(y_true double precision, y_pred boolean) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_precision_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.precision_score(double precision, boolean) IS
'Precision of the positive class (true, 1), straight from rows: of the rows predicted positive, the share that are; 0 to 1. As scikit-learn''s precision_score, and as precision_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no labelled row is predicted positive. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.precision_score(y_true double precision, y_pred double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_precision_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.precision_score(double precision, double precision) IS
'Precision of the positive class (true, 1), straight from rows: of the rows predicted positive, the share that are; 0 to 1. As scikit-learn''s precision_score, and as precision_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no labelled row is predicted positive. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.precision_score(y_true text, y_pred text) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_precision_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.precision_score(text, text) IS
'Precision of the positive class (true, 1), straight from rows: of the rows predicted positive, the share that are; 0 to 1. As scikit-learn''s precision_score, and as precision_score(confusion_matrix(y_true, y_pred)). Labels and predictions are the texts 1 and 0; rows without one of them do not count. NULL where no labelled row is predicted positive. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.precision_score(y_true boolean, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_precision_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.precision_score(boolean, boolean, double precision) IS
'Precision of the positive class (true, 1), straight from rows: of the rows predicted positive, the share that are; 0 to 1. As scikit-learn''s precision_score, and as precision_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no labelled row is predicted positive. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.precision_score(y_true boolean, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_precision_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.precision_score(boolean, double precision, double precision) IS
'Precision of the positive class (true, 1), straight from rows: of the rows predicted positive, the share that are; 0 to 1. As scikit-learn''s precision_score, and as precision_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no labelled row is predicted positive. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.precision_score(y_true double precision, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_precision_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.precision_score(double precision, boolean, double precision) IS
'Precision of the positive class (true, 1), straight from rows: of the rows predicted positive, the share that are; 0 to 1. As scikit-learn''s precision_score, and as precision_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no labelled row is predicted positive. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.precision_score(y_true double precision, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_precision_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.precision_score(double precision, double precision, double precision) IS
'Precision of the positive class (true, 1), straight from rows: of the rows predicted positive, the share that are; 0 to 1. As scikit-learn''s precision_score, and as precision_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no labelled row is predicted positive. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.precision_score(y_true text, y_pred text, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_precision_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.precision_score(text, text, double precision) IS
'Precision of the positive class (true, 1), straight from rows: of the rows predicted positive, the share that are; 0 to 1. As scikit-learn''s precision_score, and as precision_score(confusion_matrix(y_true, y_pred)). Labels and predictions are the texts 1 and 0; rows without one of them do not count. NULL where no labelled row is predicted positive. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.recall_score(y_true boolean, y_pred boolean) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_recall_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.recall_score(boolean, boolean) IS
'Recall of the positive class (true, 1), straight from rows: of the positive rows, the share predicted so; 0 to 1. As scikit-learn''s recall_score, and as recall_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with a prediction is positive. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.recall_score(y_true boolean, y_pred double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_recall_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.recall_score(boolean, double precision) IS
'Recall of the positive class (true, 1), straight from rows: of the positive rows, the share predicted so; 0 to 1. As scikit-learn''s recall_score, and as recall_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with a prediction is positive. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.recall_score(y_true double precision, y_pred boolean) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_recall_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.recall_score(double precision, boolean) IS
'Recall of the positive class (true, 1), straight from rows: of the positive rows, the share predicted so; 0 to 1. As scikit-learn''s recall_score, and as recall_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with a prediction is positive. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.recall_score(y_true double precision, y_pred double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_recall_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.recall_score(double precision, double precision) IS
'Recall of the positive class (true, 1), straight from rows: of the positive rows, the share predicted so; 0 to 1. As scikit-learn''s recall_score, and as recall_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with a prediction is positive. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.recall_score(y_true text, y_pred text) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_recall_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.recall_score(text, text) IS
'Recall of the positive class (true, 1), straight from rows: of the positive rows, the share predicted so; 0 to 1. As scikit-learn''s recall_score, and as recall_score(confusion_matrix(y_true, y_pred)). Labels and predictions are the texts 1 and 0; rows without one of them do not count. NULL where no row with a prediction is positive. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.recall_score(y_true boolean, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_recall_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.recall_score(boolean, boolean, double precision) IS
'Recall of the positive class (true, 1), straight from rows: of the positive rows, the share predicted so; 0 to 1. As scikit-learn''s recall_score, and as recall_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with a prediction is positive. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.recall_score(y_true boolean, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_recall_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.recall_score(boolean, double precision, double precision) IS
'Recall of the positive class (true, 1), straight from rows: of the positive rows, the share predicted so; 0 to 1. As scikit-learn''s recall_score, and as recall_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with a prediction is positive. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.recall_score(y_true double precision, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_recall_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.recall_score(double precision, boolean, double precision) IS
'Recall of the positive class (true, 1), straight from rows: of the positive rows, the share predicted so; 0 to 1. As scikit-learn''s recall_score, and as recall_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with a prediction is positive. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.recall_score(y_true double precision, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_recall_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.recall_score(double precision, double precision, double precision) IS
'Recall of the positive class (true, 1), straight from rows: of the positive rows, the share predicted so; 0 to 1. As scikit-learn''s recall_score, and as recall_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with a prediction is positive. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.recall_score(y_true text, y_pred text, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_recall_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.recall_score(text, text, double precision) IS
'Recall of the positive class (true, 1), straight from rows: of the positive rows, the share predicted so; 0 to 1. As scikit-learn''s recall_score, and as recall_score(confusion_matrix(y_true, y_pred)). Labels and predictions are the texts 1 and 0; rows without one of them do not count. NULL where no row with a prediction is positive. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.f1_score(y_true boolean, y_pred boolean) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_f1_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.f1_score(boolean, boolean) IS
'F1 of the positive class (true, 1), straight from rows: twice the rows rightly predicted positive, divided by the positive rows plus those predicted positive; 0 to 1. As scikit-learn''s f1_score, and as f1_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with both is positive or predicted so. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.f1_score(y_true boolean, y_pred double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_f1_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.f1_score(boolean, double precision) IS
'F1 of the positive class (true, 1), straight from rows: twice the rows rightly predicted positive, divided by the positive rows plus those predicted positive; 0 to 1. As scikit-learn''s f1_score, and as f1_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with both is positive or predicted so. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.f1_score(y_true double precision, y_pred boolean) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_f1_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.f1_score(double precision, boolean) IS
'F1 of the positive class (true, 1), straight from rows: twice the rows rightly predicted positive, divided by the positive rows plus those predicted positive; 0 to 1. As scikit-learn''s f1_score, and as f1_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with both is positive or predicted so. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.f1_score(y_true double precision, y_pred double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_f1_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.f1_score(double precision, double precision) IS
'F1 of the positive class (true, 1), straight from rows: twice the rows rightly predicted positive, divided by the positive rows plus those predicted positive; 0 to 1. As scikit-learn''s f1_score, and as f1_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with both is positive or predicted so. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.f1_score(y_true text, y_pred text) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_f1_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.f1_score(text, text) IS
'F1 of the positive class (true, 1), straight from rows: twice the rows rightly predicted positive, divided by the positive rows plus those predicted positive; 0 to 1. As scikit-learn''s f1_score, and as f1_score(confusion_matrix(y_true, y_pred)). Labels and predictions are the texts 1 and 0; rows without one of them do not count. NULL where no row with both is positive or predicted so. Error 22023: a label or prediction other than 0 and 1. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.f1_score(y_true boolean, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_f1_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.f1_score(boolean, boolean, double precision) IS
'F1 of the positive class (true, 1), straight from rows: twice the rows rightly predicted positive, divided by the positive rows plus those predicted positive; 0 to 1. As scikit-learn''s f1_score, and as f1_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with both is positive or predicted so. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.f1_score(y_true boolean, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_f1_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.f1_score(boolean, double precision, double precision) IS
'F1 of the positive class (true, 1), straight from rows: twice the rows rightly predicted positive, divided by the positive rows plus those predicted positive; 0 to 1. As scikit-learn''s f1_score, and as f1_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with both is positive or predicted so. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.f1_score(y_true double precision, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_f1_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.f1_score(double precision, boolean, double precision) IS
'F1 of the positive class (true, 1), straight from rows: twice the rows rightly predicted positive, divided by the positive rows plus those predicted positive; 0 to 1. As scikit-learn''s f1_score, and as f1_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with both is positive or predicted so. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.f1_score(y_true double precision, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_f1_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.f1_score(double precision, double precision, double precision) IS
'F1 of the positive class (true, 1), straight from rows: twice the rows rightly predicted positive, divided by the positive rows plus those predicted positive; 0 to 1. As scikit-learn''s f1_score, and as f1_score(confusion_matrix(y_true, y_pred)). Labels and predictions are true or false, or 1 or 0 of any numeric type; rows without one of them do not count. NULL where no row with both is positive or predicted so. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';

CREATE AGGREGATE mleval.f1_score(y_true text, y_pred text, sample_weight double precision) (
	SFUNC = mleval.label_counts_trans,
	STYPE = double precision[],
	INITCOND = '{0,0,0,0,0,0,0,0}',
	SSPACE = 96,
	FINALFUNC = mleval.label_counts_f1_score,
	COMBINEFUNC = mleval.label_counts_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.f1_score(text, text, double precision) IS
'F1 of the positive class (true, 1), straight from rows: twice the rows rightly predicted positive, divided by the positive rows plus those predicted positive; 0 to 1. As scikit-learn''s f1_score, and as f1_score(confusion_matrix(y_true, y_pred)). Labels and predictions are the texts 1 and 0; rows without one of them do not count. NULL where no row with both is positive or predicted so. sample_weight: 0 to 1e100; an integer weight gives the metric of repeated rows. Error 22023: a label or prediction other than 0 and 1, a weight that is negative, NaN or above 1e100; 22004: a NULL weight. Exact. Range: [0, 1].';
