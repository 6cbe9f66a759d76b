-- How often each label was predicted where each label was true: the type and its aggregate.
-- C: src/types/confusion_matrix.c, src/stats/confusion_matrix.c.

CREATE TYPE mleval.confusion_matrix;

CREATE FUNCTION mleval.confusion_matrix_in(cstring)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_in';

CREATE FUNCTION mleval.confusion_matrix_out(mleval.confusion_matrix)
RETURNS cstring
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_out';

CREATE FUNCTION mleval.confusion_matrix_recv(internal)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_recv';

CREATE FUNCTION mleval.confusion_matrix_send(mleval.confusion_matrix)
RETURNS bytea
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_send';

CREATE TYPE mleval.confusion_matrix (
	INPUT = mleval.confusion_matrix_in,
	OUTPUT = mleval.confusion_matrix_out,
	RECEIVE = mleval.confusion_matrix_recv,
	SEND = mleval.confusion_matrix_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);

COMMENT ON FUNCTION mleval.confusion_matrix_in(cstring) IS
'Text input of confusion_matrix: the JSON object that its output gives. Error 22P02 if it is not one, or if its readable head disagrees with its data; what is no JSON has the errors of jsonb (22P02, 22P05, 22003, 54001); 0A000 if a later version of mleval wrote it.';
COMMENT ON FUNCTION mleval.confusion_matrix_out(mleval.confusion_matrix) IS
'Text output of confusion_matrix: a JSON object with counts and sums to read, and the value itself as base64 in "data". Exact: it reads back the same.';
COMMENT ON FUNCTION mleval.confusion_matrix_recv(internal) IS
'Binary input of confusion_matrix. Error 22P03 if the bytes are not such a value, 0A000 if a later version of mleval wrote them.';
COMMENT ON FUNCTION mleval.confusion_matrix_send(mleval.confusion_matrix) IS
'Binary output of confusion_matrix, the same bytes on every machine.';
COMMENT ON TYPE mleval.confusion_matrix IS
'Summary of the labels and predictions of a classifier: the weight of every pair of a true and a predicted label that occurred, of unlabelled rows per prediction, and of rows without a prediction per label. Merge with rollup() or +; without weights, take away with -. About 30 bytes for two classes; at most 32768 labels, 1 MB of labels and 1048576 pairs.';

-- Support functions of the aggregates: one pair per types of label and prediction.

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true boolean, y_pred boolean)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_bool_bool';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, boolean, boolean) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true boolean, y_pred boolean, sample_weight double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_bool_bool';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, boolean, boolean, double precision) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_remove(state mleval.confusion_matrix, y_true boolean, y_pred boolean)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_remove_bool_bool';

COMMENT ON FUNCTION mleval.confusion_matrix_remove(mleval.confusion_matrix, boolean, boolean) IS
'Inverse transition function of the aggregate confusion_matrix(), for sliding window frames; an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true boolean, y_pred bigint)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_bool_int';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, boolean, bigint) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true boolean, y_pred bigint, sample_weight double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_bool_int';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, boolean, bigint, double precision) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_remove(state mleval.confusion_matrix, y_true boolean, y_pred bigint)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_remove_bool_int';

COMMENT ON FUNCTION mleval.confusion_matrix_remove(mleval.confusion_matrix, boolean, bigint) IS
'Inverse transition function of the aggregate confusion_matrix(), for sliding window frames; an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true boolean, y_pred double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_bool_float';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, boolean, double precision) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true boolean, y_pred double precision, sample_weight double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_bool_float';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, boolean, double precision, double precision) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_remove(state mleval.confusion_matrix, y_true boolean, y_pred double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_remove_bool_float';

COMMENT ON FUNCTION mleval.confusion_matrix_remove(mleval.confusion_matrix, boolean, double precision) IS
'Inverse transition function of the aggregate confusion_matrix(), for sliding window frames; an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true bigint, y_pred boolean)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_int_bool';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, bigint, boolean) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true bigint, y_pred boolean, sample_weight double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_int_bool';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, bigint, boolean, double precision) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_remove(state mleval.confusion_matrix, y_true bigint, y_pred boolean)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_remove_int_bool';

COMMENT ON FUNCTION mleval.confusion_matrix_remove(mleval.confusion_matrix, bigint, boolean) IS
'Inverse transition function of the aggregate confusion_matrix(), for sliding window frames; an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true bigint, y_pred bigint)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_int_int';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, bigint, bigint) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true bigint, y_pred bigint, sample_weight double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_int_int';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, bigint, bigint, double precision) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_remove(state mleval.confusion_matrix, y_true bigint, y_pred bigint)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_remove_int_int';

COMMENT ON FUNCTION mleval.confusion_matrix_remove(mleval.confusion_matrix, bigint, bigint) IS
'Inverse transition function of the aggregate confusion_matrix(), for sliding window frames; an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true bigint, y_pred double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_int_float';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, bigint, double precision) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true bigint, y_pred double precision, sample_weight double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_int_float';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, bigint, double precision, double precision) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_remove(state mleval.confusion_matrix, y_true bigint, y_pred double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_remove_int_float';

COMMENT ON FUNCTION mleval.confusion_matrix_remove(mleval.confusion_matrix, bigint, double precision) IS
'Inverse transition function of the aggregate confusion_matrix(), for sliding window frames; an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true double precision, y_pred boolean)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_float_bool';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, double precision, boolean) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true double precision, y_pred boolean, sample_weight double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_float_bool';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, double precision, boolean, double precision) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_remove(state mleval.confusion_matrix, y_true double precision, y_pred boolean)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_remove_float_bool';

COMMENT ON FUNCTION mleval.confusion_matrix_remove(mleval.confusion_matrix, double precision, boolean) IS
'Inverse transition function of the aggregate confusion_matrix(), for sliding window frames; an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true double precision, y_pred bigint)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_float_int';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, double precision, bigint) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true double precision, y_pred bigint, sample_weight double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_float_int';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, double precision, bigint, double precision) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_remove(state mleval.confusion_matrix, y_true double precision, y_pred bigint)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_remove_float_int';

COMMENT ON FUNCTION mleval.confusion_matrix_remove(mleval.confusion_matrix, double precision, bigint) IS
'Inverse transition function of the aggregate confusion_matrix(), for sliding window frames; an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true double precision, y_pred double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_float_float';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, double precision, double precision) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true double precision, y_pred double precision, sample_weight double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_float_float';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, double precision, double precision, double precision) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_remove(state mleval.confusion_matrix, y_true double precision, y_pred double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_remove_float_float';

COMMENT ON FUNCTION mleval.confusion_matrix_remove(mleval.confusion_matrix, double precision, double precision) IS
'Inverse transition function of the aggregate confusion_matrix(), for sliding window frames; an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true text, y_pred text)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_text_text';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, text, text) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_trans(state mleval.confusion_matrix, y_true text, y_pred text, sample_weight double precision)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_trans_text_text';

COMMENT ON FUNCTION mleval.confusion_matrix_trans(mleval.confusion_matrix, text, text, double precision) IS
'Transition function of the aggregate confusion_matrix(); an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_remove(state mleval.confusion_matrix, y_true text, y_pred text)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_remove_text_text';

COMMENT ON FUNCTION mleval.confusion_matrix_remove(mleval.confusion_matrix, text, text) IS
'Inverse transition function of the aggregate confusion_matrix(), for sliding window frames; an error outside an aggregate.';

CREATE FUNCTION mleval.confusion_matrix_combine(mleval.confusion_matrix, mleval.confusion_matrix)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_combine';

COMMENT ON FUNCTION mleval.confusion_matrix_combine(mleval.confusion_matrix, mleval.confusion_matrix) IS
'Combine function of the aggregates over confusion_matrix; an error outside an aggregate: use + there.';

CREATE FUNCTION mleval.confusion_matrix_final(mleval.confusion_matrix)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_final';

COMMENT ON FUNCTION mleval.confusion_matrix_final(mleval.confusion_matrix) IS
'Final function of the aggregates over confusion_matrix: the state as a plain value; the empty summary where there were no rows.';

CREATE AGGREGATE mleval.confusion_matrix(y_true boolean, y_pred boolean) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	MSFUNC = mleval.confusion_matrix_trans,
	MINVFUNC = mleval.confusion_matrix_remove,
	MSTYPE = mleval.confusion_matrix,
	MSSPACE = 1024,
	MFINALFUNC = mleval.confusion_matrix_final,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true boolean, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true boolean, y_pred bigint) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	MSFUNC = mleval.confusion_matrix_trans,
	MINVFUNC = mleval.confusion_matrix_remove,
	MSTYPE = mleval.confusion_matrix,
	MSSPACE = 1024,
	MFINALFUNC = mleval.confusion_matrix_final,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true boolean, y_pred bigint, sample_weight double precision) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true boolean, y_pred double precision) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	MSFUNC = mleval.confusion_matrix_trans,
	MINVFUNC = mleval.confusion_matrix_remove,
	MSTYPE = mleval.confusion_matrix,
	MSSPACE = 1024,
	MFINALFUNC = mleval.confusion_matrix_final,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true boolean, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true bigint, y_pred boolean) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	MSFUNC = mleval.confusion_matrix_trans,
	MINVFUNC = mleval.confusion_matrix_remove,
	MSTYPE = mleval.confusion_matrix,
	MSSPACE = 1024,
	MFINALFUNC = mleval.confusion_matrix_final,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true bigint, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true bigint, y_pred bigint) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	MSFUNC = mleval.confusion_matrix_trans,
	MINVFUNC = mleval.confusion_matrix_remove,
	MSTYPE = mleval.confusion_matrix,
	MSSPACE = 1024,
	MFINALFUNC = mleval.confusion_matrix_final,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true bigint, y_pred bigint, sample_weight double precision) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true bigint, y_pred double precision) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	MSFUNC = mleval.confusion_matrix_trans,
	MINVFUNC = mleval.confusion_matrix_remove,
	MSTYPE = mleval.confusion_matrix,
	MSSPACE = 1024,
	MFINALFUNC = mleval.confusion_matrix_final,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true bigint, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true double precision, y_pred boolean) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	MSFUNC = mleval.confusion_matrix_trans,
	MINVFUNC = mleval.confusion_matrix_remove,
	MSTYPE = mleval.confusion_matrix,
	MSSPACE = 1024,
	MFINALFUNC = mleval.confusion_matrix_final,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true double precision, y_pred boolean, sample_weight double precision) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true double precision, y_pred bigint) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	MSFUNC = mleval.confusion_matrix_trans,
	MINVFUNC = mleval.confusion_matrix_remove,
	MSTYPE = mleval.confusion_matrix,
	MSSPACE = 1024,
	MFINALFUNC = mleval.confusion_matrix_final,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true double precision, y_pred bigint, sample_weight double precision) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true double precision, y_pred double precision) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	MSFUNC = mleval.confusion_matrix_trans,
	MINVFUNC = mleval.confusion_matrix_remove,
	MSTYPE = mleval.confusion_matrix,
	MSSPACE = 1024,
	MFINALFUNC = mleval.confusion_matrix_final,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true double precision, y_pred double precision, sample_weight double precision) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true text, y_pred text) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	MSFUNC = mleval.confusion_matrix_trans,
	MINVFUNC = mleval.confusion_matrix_remove,
	MSTYPE = mleval.confusion_matrix,
	MSSPACE = 1024,
	MFINALFUNC = mleval.confusion_matrix_final,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.confusion_matrix(y_true text, y_pred text, sample_weight double precision) (
	SFUNC = mleval.confusion_matrix_trans,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.confusion_matrix(boolean, boolean) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In both, true and false are the labels 1 and 0. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. Sliding window frames are updated, not rebuilt. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(boolean, boolean, double precision) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In both, true and false are the labels 1 and 0. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else; a row of weight 0 adds its labels and no weight. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(boolean, bigint) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In y_true, true and false are the labels 1 and 0; in y_pred, a whole number is a label, 1 and 0 the same as true and false. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. Sliding window frames are updated, not rebuilt. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(boolean, bigint, double precision) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In y_true, true and false are the labels 1 and 0; in y_pred, a whole number is a label, 1 and 0 the same as true and false. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else; a row of weight 0 adds its labels and no weight. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(boolean, double precision) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In y_true, true and false are the labels 1 and 0; in y_pred, a whole number up to 2^53 in size is a label, 1 and 0 the same as true and false; any other number, NaN too, is error 22023. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. Sliding window frames are updated, not rebuilt. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(boolean, double precision, double precision) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In y_true, true and false are the labels 1 and 0; in y_pred, a whole number up to 2^53 in size is a label, 1 and 0 the same as true and false; any other number, NaN too, is error 22023. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else; a row of weight 0 adds its labels and no weight. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(bigint, boolean) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In y_true, a whole number is a label, 1 and 0 the same as true and false; in y_pred, true and false are the labels 1 and 0. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. Sliding window frames are updated, not rebuilt. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(bigint, boolean, double precision) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In y_true, a whole number is a label, 1 and 0 the same as true and false; in y_pred, true and false are the labels 1 and 0. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else; a row of weight 0 adds its labels and no weight. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(bigint, bigint) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In both, a whole number is a label, 1 and 0 the same as true and false. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. Sliding window frames are updated, not rebuilt. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(bigint, bigint, double precision) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In both, a whole number is a label, 1 and 0 the same as true and false. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else; a row of weight 0 adds its labels and no weight. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(bigint, double precision) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In y_true, a whole number is a label, 1 and 0 the same as true and false; in y_pred, a whole number up to 2^53 in size is a label, 1 and 0 the same as true and false; any other number, NaN too, is error 22023. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. Sliding window frames are updated, not rebuilt. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(bigint, double precision, double precision) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In y_true, a whole number is a label, 1 and 0 the same as true and false; in y_pred, a whole number up to 2^53 in size is a label, 1 and 0 the same as true and false; any other number, NaN too, is error 22023. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else; a row of weight 0 adds its labels and no weight. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(double precision, boolean) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In y_true, a whole number up to 2^53 in size is a label, 1 and 0 the same as true and false; any other number, NaN too, is error 22023; in y_pred, true and false are the labels 1 and 0. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. Sliding window frames are updated, not rebuilt. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(double precision, boolean, double precision) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In y_true, a whole number up to 2^53 in size is a label, 1 and 0 the same as true and false; any other number, NaN too, is error 22023; in y_pred, true and false are the labels 1 and 0. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else; a row of weight 0 adds its labels and no weight. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(double precision, bigint) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In y_true, a whole number up to 2^53 in size is a label, 1 and 0 the same as true and false; any other number, NaN too, is error 22023; in y_pred, a whole number is a label, 1 and 0 the same as true and false. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. Sliding window frames are updated, not rebuilt. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(double precision, bigint, double precision) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In y_true, a whole number up to 2^53 in size is a label, 1 and 0 the same as true and false; any other number, NaN too, is error 22023; in y_pred, a whole number is a label, 1 and 0 the same as true and false. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else; a row of weight 0 adds its labels and no weight. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(double precision, double precision) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In both, a whole number up to 2^53 in size is a label, 1 and 0 the same as true and false; any other number, NaN too, is error 22023. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. Sliding window frames are updated, not rebuilt. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(double precision, double precision, double precision) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. In both, a whole number up to 2^53 in size is a label, 1 and 0 the same as true and false; any other number, NaN too, is error 22023. NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else; a row of weight 0 adds its labels and no weight. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(text, text) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. Any text is a label, compared byte by byte (''01'' is not ''1''). NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. Sliding window frames are updated, not rebuilt. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.confusion_matrix(text, text, double precision) IS
'Summary of the labels and predictions of a classifier, exact for any number of rows. Any text is a label, compared byte by byte (''01'' is not ''1''). NULL y_true means that the label has not come: the row is counted as unlabelled, per prediction. NULL y_pred is a row without a prediction, counted apart per label. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else; a row of weight 0 adds its labels and no weight. Error 54000 past 32768 labels, 1 MB of labels or 1048576 pairs. No rows: the empty summary.';

CREATE AGGREGATE mleval.rollup(summary mleval.confusion_matrix) (
	SFUNC = mleval.confusion_matrix_combine,
	STYPE = mleval.confusion_matrix,
	SSPACE = 1024,
	FINALFUNC = mleval.confusion_matrix_final,
	COMBINEFUNC = mleval.confusion_matrix_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.rollup(mleval.confusion_matrix) IS
'The summary of all rows that the given summaries are of: a week from its days. NULLs are left out; no summaries: the empty one. Exact, in any order. Error 54000 past the limits of the type.';

CREATE FUNCTION mleval.confusion_matrix_plus(mleval.confusion_matrix, mleval.confusion_matrix)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_plus';

COMMENT ON FUNCTION mleval.confusion_matrix_plus(mleval.confusion_matrix, mleval.confusion_matrix) IS
'The summary of the rows of both, as rollup(). Error 54000 past 2^53 rows.';

CREATE OPERATOR mleval.+ (
	LEFTARG = mleval.confusion_matrix,
	RIGHTARG = mleval.confusion_matrix,
	FUNCTION = mleval.confusion_matrix_plus,
	COMMUTATOR = OPERATOR(mleval.+)
);

COMMENT ON OPERATOR mleval.+ (mleval.confusion_matrix, mleval.confusion_matrix) IS
'The summary of the rows of both. Error 54000 past 2^53 rows.';

CREATE FUNCTION mleval.confusion_matrix_minus(mleval.confusion_matrix, mleval.confusion_matrix)
RETURNS mleval.confusion_matrix
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_confusion_matrix_minus';

COMMENT ON FUNCTION mleval.confusion_matrix_minus(mleval.confusion_matrix, mleval.confusion_matrix) IS
'The summary of the rows of the first without those of the second, exactly: (a + b) - b = a, labels that lose their last row are gone. Error 22023 if either is weighted, or if the second has rows that the first has not.';

CREATE OPERATOR mleval.- (
	LEFTARG = mleval.confusion_matrix,
	RIGHTARG = mleval.confusion_matrix,
	FUNCTION = mleval.confusion_matrix_minus
);

COMMENT ON OPERATOR mleval.- (mleval.confusion_matrix, mleval.confusion_matrix) IS
'The summary of the rows of the first without those of the second; unweighted matrices only.';
