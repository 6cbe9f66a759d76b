-- What the scores of several classes and labels come to: the type and its aggregates.
-- C: src/types/multiclass_scores.c, src/stats/multiclass_scores.c.

CREATE TYPE mleval.multiclass_scores;

CREATE FUNCTION mleval.multiclass_scores_in(cstring)
RETURNS mleval.multiclass_scores
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_scores_in';

CREATE FUNCTION mleval.multiclass_scores_out(mleval.multiclass_scores)
RETURNS cstring
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_scores_out';

CREATE FUNCTION mleval.multiclass_scores_recv(internal)
RETURNS mleval.multiclass_scores
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_scores_recv';

CREATE FUNCTION mleval.multiclass_scores_send(mleval.multiclass_scores)
RETURNS bytea
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_scores_send';

CREATE TYPE mleval.multiclass_scores (
	INPUT = mleval.multiclass_scores_in,
	OUTPUT = mleval.multiclass_scores_out,
	RECEIVE = mleval.multiclass_scores_recv,
	SEND = mleval.multiclass_scores_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);

COMMENT ON FUNCTION mleval.multiclass_scores_in(cstring) IS
'Text input of multiclass_scores: the JSON object that its output gives. Error 22P02 if it is not one, or if its readable head disagrees with its data; what is no JSON has the errors of jsonb (22P02, 22P05, 22003, 54001); 0A000 if a later version of mleval wrote it.';
COMMENT ON FUNCTION mleval.multiclass_scores_out(mleval.multiclass_scores) IS
'Text output of multiclass_scores: a JSON object with counts and sums to read, and the value itself as base64 in "data". Exact: it reads back the same.';
COMMENT ON FUNCTION mleval.multiclass_scores_recv(internal) IS
'Binary input of multiclass_scores. Error 22P03 if the bytes are not such a value, 0A000 if a later version of mleval wrote them.';
COMMENT ON FUNCTION mleval.multiclass_scores_send(mleval.multiclass_scores) IS
'Binary output of multiclass_scores, the same bytes on every machine.';
COMMENT ON TYPE mleval.multiclass_scores IS
'Summary of the scores and labels of a model of 2 to 1000 classes: for each class what binary_scores holds of it against the others, in buckets of at most max_buckets (1024 by default) distinct scores; up to 32 classes by true class, so that any two can be compared; with exact row sums for log loss, Brier score and the rank of the true class. Merge with rollup() or +. At most, in bytes: classes * max_buckets * 8 * (classes + 2), or 40 instead of 8 * (classes + 2) past 32 classes; stored a fourth of it and less.';

-- Support functions of the aggregates: one per type of label.

CREATE FUNCTION mleval.multiclass_scores_trans(state mleval.multiclass_scores, y_true integer, y_score double precision[])
RETURNS mleval.multiclass_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_scores_trans_int';

COMMENT ON FUNCTION mleval.multiclass_scores_trans(mleval.multiclass_scores, integer, double precision[]) IS
'Transition function of the aggregate multiclass_scores(); an error outside an aggregate.';

CREATE FUNCTION mleval.multiclass_scores_trans(state mleval.multiclass_scores, y_true integer, y_score double precision[], sample_weight double precision)
RETURNS mleval.multiclass_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_scores_trans_int';

COMMENT ON FUNCTION mleval.multiclass_scores_trans(mleval.multiclass_scores, integer, double precision[], double precision) IS
'Transition function of the aggregate multiclass_scores(); an error outside an aggregate.';

CREATE FUNCTION mleval.multiclass_scores_trans(state mleval.multiclass_scores, y_true integer, y_score double precision[], sample_weight double precision, max_buckets integer)
RETURNS mleval.multiclass_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_scores_trans_int';

COMMENT ON FUNCTION mleval.multiclass_scores_trans(mleval.multiclass_scores, integer, double precision[], double precision, integer) IS
'Transition function of the aggregate multiclass_scores(); an error outside an aggregate.';

CREATE FUNCTION mleval.multiclass_scores_trans(state mleval.multiclass_scores, y_true double precision, y_score double precision[])
RETURNS mleval.multiclass_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_scores_trans_float';

COMMENT ON FUNCTION mleval.multiclass_scores_trans(mleval.multiclass_scores, double precision, double precision[]) IS
'Transition function of the aggregate multiclass_scores(); an error outside an aggregate.';

CREATE FUNCTION mleval.multiclass_scores_trans(state mleval.multiclass_scores, y_true double precision, y_score double precision[], sample_weight double precision)
RETURNS mleval.multiclass_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_scores_trans_float';

COMMENT ON FUNCTION mleval.multiclass_scores_trans(mleval.multiclass_scores, double precision, double precision[], double precision) IS
'Transition function of the aggregate multiclass_scores(); an error outside an aggregate.';

CREATE FUNCTION mleval.multiclass_scores_trans(state mleval.multiclass_scores, y_true double precision, y_score double precision[], sample_weight double precision, max_buckets integer)
RETURNS mleval.multiclass_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_scores_trans_float';

COMMENT ON FUNCTION mleval.multiclass_scores_trans(mleval.multiclass_scores, double precision, double precision[], double precision, integer) IS
'Transition function of the aggregate multiclass_scores(); an error outside an aggregate.';

CREATE FUNCTION mleval.multiclass_scores_combine(mleval.multiclass_scores, mleval.multiclass_scores)
RETURNS mleval.multiclass_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_scores_combine';

COMMENT ON FUNCTION mleval.multiclass_scores_combine(mleval.multiclass_scores, mleval.multiclass_scores) IS
'Combine function of the aggregates over multiclass_scores; an error outside an aggregate: use + there. Error 22023 if they are of different numbers of classes.';

CREATE FUNCTION mleval.multiclass_scores_final(mleval.multiclass_scores)
RETURNS mleval.multiclass_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_scores_final';

COMMENT ON FUNCTION mleval.multiclass_scores_final(mleval.multiclass_scores) IS
'Final function of the aggregates over multiclass_scores: the state as a plain value; the empty summary where there were no rows.';

CREATE AGGREGATE mleval.multiclass_scores(y_true integer, y_score double precision[]) (
	SFUNC = mleval.multiclass_scores_trans,
	STYPE = mleval.multiclass_scores,
	SSPACE = 65536,
	FINALFUNC = mleval.multiclass_scores_final,
	COMBINEFUNC = mleval.multiclass_scores_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.multiclass_scores(integer, double precision[]) IS
'Summary of the scores of a model of several classes. y_true: the class, from 0 to the number of scores less 1, anything else error 22023; NULL means that the label has not come, and the row is counted as unlabelled. y_score: a score of each class, that of class i element i + 1, larger means more likely, probabilities or not; an array of one dimension with as many elements, 2 to 1000, in all rows of a group, else error 22023. A row whose array is NULL, or has a NULL, is counted apart, and so is one with NaN. Up to max_buckets distinct scores of a class it is exact; past that, scores share buckets and roc_auc_bounds() tells how far. No rows: the empty summary.';

CREATE AGGREGATE mleval.multiclass_scores(y_true integer, y_score double precision[], sample_weight double precision) (
	SFUNC = mleval.multiclass_scores_trans,
	STYPE = mleval.multiclass_scores,
	SSPACE = 65536,
	FINALFUNC = mleval.multiclass_scores_final,
	COMBINEFUNC = mleval.multiclass_scores_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.multiclass_scores(integer, double precision[], double precision) IS
'Summary of the scores of a model of several classes. y_true: the class, from 0 to the number of scores less 1, anything else error 22023; NULL means that the label has not come, and the row is counted as unlabelled. y_score: a score of each class, that of class i element i + 1, larger means more likely, probabilities or not; an array of one dimension with as many elements, 2 to 1000, in all rows of a group, else error 22023. A row whose array is NULL, or has a NULL, is counted apart, and so is one with NaN. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else. Up to max_buckets distinct scores of a class it is exact; past that, scores share buckets and roc_auc_bounds() tells how far. No rows: the empty summary.';

CREATE AGGREGATE mleval.multiclass_scores(y_true integer, y_score double precision[], sample_weight double precision, max_buckets integer) (
	SFUNC = mleval.multiclass_scores_trans,
	STYPE = mleval.multiclass_scores,
	SSPACE = 65536,
	FINALFUNC = mleval.multiclass_scores_final,
	COMBINEFUNC = mleval.multiclass_scores_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.multiclass_scores(integer, double precision[], double precision, integer) IS
'Summary of the scores of a model of several classes. y_true: the class, from 0 to the number of scores less 1, anything else error 22023; NULL means that the label has not come, and the row is counted as unlabelled. y_score: a score of each class, that of class i element i + 1, larger means more likely, probabilities or not; an array of one dimension with as many elements, 2 to 1000, in all rows of a group, else error 22023. A row whose array is NULL, or has a NULL, is counted apart, and so is one with NaN. sample_weight: 0 to 1e100, or NULL in all rows for none; error 22023 for anything else. max_buckets: 16 to 32768 (1024 without this argument), the same in all rows of a group, else error 22023. Up to max_buckets distinct scores of a class it is exact; past that, scores share buckets and roc_auc_bounds() tells how far. No rows: the empty summary.';

CREATE AGGREGATE mleval.multiclass_scores(y_true double precision, y_score double precision[]) (
	SFUNC = mleval.multiclass_scores_trans,
	STYPE = mleval.multiclass_scores,
	SSPACE = 65536,
	FINALFUNC = mleval.multiclass_scores_final,
	COMBINEFUNC = mleval.multiclass_scores_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.multiclass_scores(double precision, double precision[]) IS
'Summary of the scores of a model of several classes. y_true: the class, from 0 to the number of scores less 1, anything else (a fraction or NaN too) error 22023; NULL means that the label has not come, and the row is counted as unlabelled. y_score: a score of each class, that of class i element i + 1, larger means more likely, probabilities or not; an array of one dimension with as many elements, 2 to 1000, in all rows of a group, else error 22023. A row whose array is NULL, or has a NULL, is counted apart, and so is one with NaN. Up to max_buckets distinct scores of a class it is exact; past that, scores share buckets and roc_auc_bounds() tells how far. No rows: the empty summary.';

CREATE AGGREGATE mleval.multiclass_scores(y_true double precision, y_score double precision[], sample_weight double precision) (
	SFUNC = mleval.multiclass_scores_trans,
	STYPE = mleval.multiclass_scores,
	SSPACE = 65536,
	FINALFUNC = mleval.multiclass_scores_final,
	COMBINEFUNC = mleval.multiclass_scores_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.multiclass_scores(double precision, double precision[], double precision) IS
'Summary of the scores of a model of several classes. y_true: the class, from 0 to the number of scores less 1, anything else (a fraction or NaN too) error 22023; NULL means that the label has not come, and the row is counted as unlabelled. y_score: a score of each class, that of class i element i + 1, larger means more likely, probabilities or not; an array of one dimension with as many elements, 2 to 1000, in all rows of a group, else error 22023. A row whose array is NULL, or has a NULL, is counted apart, and so is one with NaN. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else. Up to max_buckets distinct scores of a class it is exact; past that, scores share buckets and roc_auc_bounds() tells how far. No rows: the empty summary.';

CREATE AGGREGATE mleval.multiclass_scores(y_true double precision, y_score double precision[], sample_weight double precision, max_buckets integer) (
	SFUNC = mleval.multiclass_scores_trans,
	STYPE = mleval.multiclass_scores,
	SSPACE = 65536,
	FINALFUNC = mleval.multiclass_scores_final,
	COMBINEFUNC = mleval.multiclass_scores_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.multiclass_scores(double precision, double precision[], double precision, integer) IS
'Summary of the scores of a model of several classes. y_true: the class, from 0 to the number of scores less 1, anything else (a fraction or NaN too) error 22023; NULL means that the label has not come, and the row is counted as unlabelled. y_score: a score of each class, that of class i element i + 1, larger means more likely, probabilities or not; an array of one dimension with as many elements, 2 to 1000, in all rows of a group, else error 22023. A row whose array is NULL, or has a NULL, is counted apart, and so is one with NaN. sample_weight: 0 to 1e100, or NULL in all rows for none; error 22023 for anything else. max_buckets: 16 to 32768 (1024 without this argument), the same in all rows of a group, else error 22023. Up to max_buckets distinct scores of a class it is exact; past that, scores share buckets and roc_auc_bounds() tells how far. No rows: the empty summary.';

CREATE AGGREGATE mleval.rollup(summary mleval.multiclass_scores) (
	SFUNC = mleval.multiclass_scores_combine,
	STYPE = mleval.multiclass_scores,
	SSPACE = 65536,
	FINALFUNC = mleval.multiclass_scores_final,
	COMBINEFUNC = mleval.multiclass_scores_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.rollup(mleval.multiclass_scores) IS
'The summary of all rows that the given summaries are of: a week from its days. NULLs are left out; no summaries: the empty one. Exact, in any order; of different limits the smaller one wins. Error 22023 if they are of different numbers of classes, 54000 past 2^53 rows.';

CREATE FUNCTION mleval.multiclass_scores_plus(mleval.multiclass_scores, mleval.multiclass_scores)
RETURNS mleval.multiclass_scores
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_multiclass_scores_plus';

COMMENT ON FUNCTION mleval.multiclass_scores_plus(mleval.multiclass_scores, mleval.multiclass_scores) IS
'The summary of the rows of both, as rollup(). Error 22023 if they are of different numbers of classes, 54000 past 2^53 rows.';

CREATE OPERATOR mleval.+ (
	LEFTARG = mleval.multiclass_scores,
	RIGHTARG = mleval.multiclass_scores,
	FUNCTION = mleval.multiclass_scores_plus,
	COMMUTATOR = OPERATOR(mleval.+)
);

COMMENT ON OPERATOR mleval.+ (mleval.multiclass_scores, mleval.multiclass_scores) IS
'The summary of the rows of both. Error 22023 if they are of different numbers of classes, 54000 past 2^53 rows.';

CREATE FUNCTION mleval.one_vs_rest(
	scores mleval.multiclass_scores,
	OUT label integer,
	OUT scores_of_label mleval.binary_scores)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 10
AS 'MODULE_PATHNAME', 'mleval_multiclass_one_vs_rest_all';

COMMENT ON FUNCTION mleval.one_vs_rest(mleval.multiclass_scores) IS
'One row a class: the scores of the class in all rows, positive where it is the true class; the summary that binary_scores(y_true = label, y_score[label + 1]) with the same limit gives, its sums to rounding. All functions of binary_scores, curves, thresholds, calibration and intervals, are then of one class against the others. No rows of an empty summary. Range of label: [0, 999].';

CREATE FUNCTION mleval.one_vs_rest(scores mleval.multiclass_scores, label integer)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 200
AS 'MODULE_PATHNAME', 'mleval_multiclass_one_vs_rest';

COMMENT ON FUNCTION mleval.one_vs_rest(mleval.multiclass_scores, integer) IS
'The scores of one class, 0 to the number of classes less 1, in all rows, positive where it is the true class: see one_vs_rest(scores). NULL of a summary without classes. Error 22023: no such class.';

CREATE FUNCTION mleval.buckets(
	scores mleval.multiclass_scores,
	OUT label integer,
	OUT lower double precision,
	OUT upper double precision,
	OUT positives double precision,
	OUT negatives double precision,
	OUT unlabelled double precision,
	OUT mean_score double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 10000
AS 'MODULE_PATHNAME', 'mleval_multiclass_scores_buckets';

COMMENT ON FUNCTION mleval.buckets(mleval.multiclass_scores) IS
'What the summary holds, one row per class and occupied bucket of its scores, ascending: the bucket''s smallest and largest score (equal where it is exact), the weight of rows of the class, of the other classes and of unlabelled rows, and their weighted mean score. Range of label: [0, 999]. Range of lower, upper, mean_score: [-Infinity, Infinity]. Range of positives, negatives, unlabelled: [0, Infinity).';
