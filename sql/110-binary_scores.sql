-- What a two-class model's scores and labels come to: the type and its aggregate.
-- C: src/types/binary_scores.c, src/stats/binary_scores.c.

CREATE TYPE mleval.binary_scores;

CREATE FUNCTION mleval.binary_scores_in(cstring)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_binary_scores_in';

CREATE FUNCTION mleval.binary_scores_out(mleval.binary_scores)
RETURNS cstring
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_binary_scores_out';

CREATE FUNCTION mleval.binary_scores_recv(internal)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_binary_scores_recv';

CREATE FUNCTION mleval.binary_scores_send(mleval.binary_scores)
RETURNS bytea
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_binary_scores_send';

CREATE TYPE mleval.binary_scores (
	INPUT = mleval.binary_scores_in,
	OUTPUT = mleval.binary_scores_out,
	RECEIVE = mleval.binary_scores_recv,
	SEND = mleval.binary_scores_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);

COMMENT ON FUNCTION mleval.binary_scores_in(cstring) IS
'Text input of binary_scores: the JSON object that its output gives. Error 22P02 if it is not one, or if its readable head disagrees with its data; what is no JSON has the errors of jsonb (22P02, 22P05, 22003, 54001); 0A000 if a later version of mleval wrote it.';
COMMENT ON FUNCTION mleval.binary_scores_out(mleval.binary_scores) IS
'Text output of binary_scores: a JSON object with counts and sums to read, and the value itself as base64 in "data". Exact: it reads back the same.';
COMMENT ON FUNCTION mleval.binary_scores_recv(internal) IS
'Binary input of binary_scores. Error 22P03 if the bytes are not such a value, 0A000 if a later version of mleval wrote them.';
COMMENT ON FUNCTION mleval.binary_scores_send(mleval.binary_scores) IS
'Binary output of binary_scores, the same bytes on every machine.';
COMMENT ON TYPE mleval.binary_scores IS
'Summary of the scores and labels of a two-class model: weight of positives, negatives and unlabelled rows per distinct score, or per bucket of scores past the limit (4096 by default), with exact row sums for log loss and Brier score. Merge with rollup() or +. About 12 bytes a bucket: at most some 50 kilobytes at the default limit.';

-- Support functions of the aggregates: one per type of label.

CREATE FUNCTION mleval.binary_scores_trans(state mleval.binary_scores, y_true boolean, y_score double precision)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_binary_scores_trans_bool';

COMMENT ON FUNCTION mleval.binary_scores_trans(mleval.binary_scores, boolean, double precision) IS
'Transition function of the aggregate binary_scores(); an error outside an aggregate.';

CREATE FUNCTION mleval.binary_scores_trans(state mleval.binary_scores, y_true boolean, y_score double precision, sample_weight double precision)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_binary_scores_trans_bool';

COMMENT ON FUNCTION mleval.binary_scores_trans(mleval.binary_scores, boolean, double precision, double precision) IS
'Transition function of the aggregate binary_scores(); an error outside an aggregate.';

CREATE FUNCTION mleval.binary_scores_trans(state mleval.binary_scores, y_true boolean, y_score double precision, sample_weight double precision, max_buckets integer)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_binary_scores_trans_bool';

COMMENT ON FUNCTION mleval.binary_scores_trans(mleval.binary_scores, boolean, double precision, double precision, integer) IS
'Transition function of the aggregate binary_scores(); an error outside an aggregate.';

CREATE FUNCTION mleval.binary_scores_trans(state mleval.binary_scores, y_true integer, y_score double precision)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_binary_scores_trans_int';

COMMENT ON FUNCTION mleval.binary_scores_trans(mleval.binary_scores, integer, double precision) IS
'Transition function of the aggregate binary_scores(); an error outside an aggregate.';

CREATE FUNCTION mleval.binary_scores_trans(state mleval.binary_scores, y_true integer, y_score double precision, sample_weight double precision)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_binary_scores_trans_int';

COMMENT ON FUNCTION mleval.binary_scores_trans(mleval.binary_scores, integer, double precision, double precision) IS
'Transition function of the aggregate binary_scores(); an error outside an aggregate.';

CREATE FUNCTION mleval.binary_scores_trans(state mleval.binary_scores, y_true integer, y_score double precision, sample_weight double precision, max_buckets integer)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_binary_scores_trans_int';

COMMENT ON FUNCTION mleval.binary_scores_trans(mleval.binary_scores, integer, double precision, double precision, integer) IS
'Transition function of the aggregate binary_scores(); an error outside an aggregate.';

CREATE FUNCTION mleval.binary_scores_trans(state mleval.binary_scores, y_true double precision, y_score double precision)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_binary_scores_trans_float';

COMMENT ON FUNCTION mleval.binary_scores_trans(mleval.binary_scores, double precision, double precision) IS
'Transition function of the aggregate binary_scores(); an error outside an aggregate.';

CREATE FUNCTION mleval.binary_scores_trans(state mleval.binary_scores, y_true double precision, y_score double precision, sample_weight double precision)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_binary_scores_trans_float';

COMMENT ON FUNCTION mleval.binary_scores_trans(mleval.binary_scores, double precision, double precision, double precision) IS
'Transition function of the aggregate binary_scores(); an error outside an aggregate.';

CREATE FUNCTION mleval.binary_scores_trans(state mleval.binary_scores, y_true double precision, y_score double precision, sample_weight double precision, max_buckets integer)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_binary_scores_trans_float';

COMMENT ON FUNCTION mleval.binary_scores_trans(mleval.binary_scores, double precision, double precision, double precision, integer) IS
'Transition function of the aggregate binary_scores(); an error outside an aggregate.';

CREATE FUNCTION mleval.binary_scores_combine(mleval.binary_scores, mleval.binary_scores)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_binary_scores_combine';

COMMENT ON FUNCTION mleval.binary_scores_combine(mleval.binary_scores, mleval.binary_scores) IS
'Combine function of the aggregates over binary_scores; an error outside an aggregate: use + there.';

CREATE FUNCTION mleval.binary_scores_final(mleval.binary_scores)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_binary_scores_final';

COMMENT ON FUNCTION mleval.binary_scores_final(mleval.binary_scores) IS
'Final function of the aggregates over binary_scores: the state as a plain value; the empty summary where there were no rows.';

CREATE AGGREGATE mleval.binary_scores(y_true boolean, y_score double precision) (
	SFUNC = mleval.binary_scores_trans,
	STYPE = mleval.binary_scores,
	SSPACE = 16384,
	FINALFUNC = mleval.binary_scores_final,
	COMBINEFUNC = mleval.binary_scores_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.binary_scores(y_true boolean, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.binary_scores_trans,
	STYPE = mleval.binary_scores,
	SSPACE = 16384,
	FINALFUNC = mleval.binary_scores_final,
	COMBINEFUNC = mleval.binary_scores_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.binary_scores(y_true boolean, y_score double precision, sample_weight double precision, max_buckets integer) (
	SFUNC = mleval.binary_scores_trans,
	STYPE = mleval.binary_scores,
	SSPACE = 16384,
	FINALFUNC = mleval.binary_scores_final,
	COMBINEFUNC = mleval.binary_scores_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.binary_scores(y_true integer, y_score double precision) (
	SFUNC = mleval.binary_scores_trans,
	STYPE = mleval.binary_scores,
	SSPACE = 16384,
	FINALFUNC = mleval.binary_scores_final,
	COMBINEFUNC = mleval.binary_scores_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.binary_scores(y_true integer, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.binary_scores_trans,
	STYPE = mleval.binary_scores,
	SSPACE = 16384,
	FINALFUNC = mleval.binary_scores_final,
	COMBINEFUNC = mleval.binary_scores_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.binary_scores(y_true integer, y_score double precision, sample_weight double precision, max_buckets integer) (
	SFUNC = mleval.binary_scores_trans,
	STYPE = mleval.binary_scores,
	SSPACE = 16384,
	FINALFUNC = mleval.binary_scores_final,
	COMBINEFUNC = mleval.binary_scores_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.binary_scores(y_true double precision, y_score double precision) (
	SFUNC = mleval.binary_scores_trans,
	STYPE = mleval.binary_scores,
	SSPACE = 16384,
	FINALFUNC = mleval.binary_scores_final,
	COMBINEFUNC = mleval.binary_scores_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.binary_scores(y_true double precision, y_score double precision, sample_weight double precision) (
	SFUNC = mleval.binary_scores_trans,
	STYPE = mleval.binary_scores,
	SSPACE = 16384,
	FINALFUNC = mleval.binary_scores_final,
	COMBINEFUNC = mleval.binary_scores_combine,
	PARALLEL = SAFE
);

CREATE AGGREGATE mleval.binary_scores(y_true double precision, y_score double precision, sample_weight double precision, max_buckets integer) (
	SFUNC = mleval.binary_scores_trans,
	STYPE = mleval.binary_scores,
	SSPACE = 16384,
	FINALFUNC = mleval.binary_scores_final,
	COMBINEFUNC = mleval.binary_scores_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.binary_scores(boolean, double precision) IS
'Summary of the scores of a two-class model. y_true: true is the positive class; NULL means that the label has not come, and the row is counted as unlabelled. y_score: larger means more likely positive, a probability or not; NULL and NaN are counted apart. Up to max_buckets distinct scores it is exact; past that, scores share buckets and roc_auc_bounds() tells how far. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.binary_scores(boolean, double precision, double precision) IS
'Summary of the scores of a two-class model. y_true: true is the positive class; NULL means that the label has not come, and the row is counted as unlabelled. y_score: larger means more likely positive, a probability or not; NULL and NaN are counted apart. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else. Up to max_buckets distinct scores it is exact; past that, scores share buckets and roc_auc_bounds() tells how far. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.binary_scores(boolean, double precision, double precision, integer) IS
'Summary of the scores of a two-class model. y_true: true is the positive class; NULL means that the label has not come, and the row is counted as unlabelled. y_score: larger means more likely positive, a probability or not; NULL and NaN are counted apart. sample_weight: 0 to 1e100, or NULL in all rows for none; error 22023 for anything else. max_buckets: 16 to 32768 (4096 without this argument), the same in all rows of a group, else error 22023. Up to max_buckets distinct scores it is exact; past that, scores share buckets and roc_auc_bounds() tells how far. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.binary_scores(integer, double precision) IS
'Summary of the scores of a two-class model. y_true: 1 is the positive class, 0 the negative, anything else error 22023; NULL means that the label has not come, and the row is counted as unlabelled. y_score: larger means more likely positive, a probability or not; NULL and NaN are counted apart. Up to max_buckets distinct scores it is exact; past that, scores share buckets and roc_auc_bounds() tells how far. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.binary_scores(integer, double precision, double precision) IS
'Summary of the scores of a two-class model. y_true: 1 is the positive class, 0 the negative, anything else error 22023; NULL means that the label has not come, and the row is counted as unlabelled. y_score: larger means more likely positive, a probability or not; NULL and NaN are counted apart. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else. Up to max_buckets distinct scores it is exact; past that, scores share buckets and roc_auc_bounds() tells how far. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.binary_scores(integer, double precision, double precision, integer) IS
'Summary of the scores of a two-class model. y_true: 1 is the positive class, 0 the negative, anything else error 22023; NULL means that the label has not come, and the row is counted as unlabelled. y_score: larger means more likely positive, a probability or not; NULL and NaN are counted apart. sample_weight: 0 to 1e100, or NULL in all rows for none; error 22023 for anything else. max_buckets: 16 to 32768 (4096 without this argument), the same in all rows of a group, else error 22023. Up to max_buckets distinct scores it is exact; past that, scores share buckets and roc_auc_bounds() tells how far. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.binary_scores(double precision, double precision) IS
'Summary of the scores of a two-class model. y_true: 1 is the positive class, 0 the negative, anything else (NaN too) error 22023; NULL means that the label has not come, and the row is counted as unlabelled. y_score: larger means more likely positive, a probability or not; NULL and NaN are counted apart. Up to max_buckets distinct scores it is exact; past that, scores share buckets and roc_auc_bounds() tells how far. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.binary_scores(double precision, double precision, double precision) IS
'Summary of the scores of a two-class model. y_true: 1 is the positive class, 0 the negative, anything else (NaN too) error 22023; NULL means that the label has not come, and the row is counted as unlabelled. y_score: larger means more likely positive, a probability or not; NULL and NaN are counted apart. sample_weight: 0 to 1e100; error 22004 for NULL, 22023 for anything else. Up to max_buckets distinct scores it is exact; past that, scores share buckets and roc_auc_bounds() tells how far. No rows: the empty summary.';

COMMENT ON AGGREGATE mleval.binary_scores(double precision, double precision, double precision, integer) IS
'Summary of the scores of a two-class model. y_true: 1 is the positive class, 0 the negative, anything else (NaN too) error 22023; NULL means that the label has not come, and the row is counted as unlabelled. y_score: larger means more likely positive, a probability or not; NULL and NaN are counted apart. sample_weight: 0 to 1e100, or NULL in all rows for none; error 22023 for anything else. max_buckets: 16 to 32768 (4096 without this argument), the same in all rows of a group, else error 22023. Up to max_buckets distinct scores it is exact; past that, scores share buckets and roc_auc_bounds() tells how far. No rows: the empty summary.';

CREATE AGGREGATE mleval.rollup(summary mleval.binary_scores) (
	SFUNC = mleval.binary_scores_combine,
	STYPE = mleval.binary_scores,
	SSPACE = 16384,
	FINALFUNC = mleval.binary_scores_final,
	COMBINEFUNC = mleval.binary_scores_combine,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE mleval.rollup(mleval.binary_scores) IS
'The summary of all rows that the given summaries are of: a week from its days. NULLs are left out; no summaries: the empty one. Exact, in any order; of different limits the smaller one wins. Error 54000 past 2^53 rows.';

CREATE FUNCTION mleval.binary_scores_plus(mleval.binary_scores, mleval.binary_scores)
RETURNS mleval.binary_scores
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'mleval_binary_scores_plus';

COMMENT ON FUNCTION mleval.binary_scores_plus(mleval.binary_scores, mleval.binary_scores) IS
'The summary of the rows of both, as rollup(). Error 54000 past 2^53 rows.';

CREATE OPERATOR mleval.+ (
	LEFTARG = mleval.binary_scores,
	RIGHTARG = mleval.binary_scores,
	FUNCTION = mleval.binary_scores_plus,
	COMMUTATOR = OPERATOR(mleval.+)
);

COMMENT ON OPERATOR mleval.+ (mleval.binary_scores, mleval.binary_scores) IS
'The summary of the rows of both. Error 54000 past 2^53 rows.';

CREATE FUNCTION mleval.buckets(
	scores mleval.binary_scores,
	OUT lower double precision,
	OUT upper double precision,
	OUT positives double precision,
	OUT negatives double precision,
	OUT unlabelled double precision,
	OUT mean_score double precision)
RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE ROWS 1000
AS 'MODULE_PATHNAME', 'mleval_binary_scores_buckets';

COMMENT ON FUNCTION mleval.buckets(mleval.binary_scores) IS
'What the summary holds, one row per occupied bucket by ascending score: its smallest and largest score (equal where it is exact), the weight of positives, negatives and unlabelled rows, and their weighted mean score. Range of lower, upper, mean_score: [-Infinity, Infinity]. Range of positives, negatives, unlabelled: [0, Infinity).';
